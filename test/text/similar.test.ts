import assert from 'node:assert/strict';
import { similarTo } from '../../server/src/text/similar.ts';

describe('what a misspelt word was meant for', () => {
  const known = ['vague-deadline', 'vague-degree', 'standpoint', 'lpr'];
  for (const [word, meant] of [['vague-dedline', 'vague-deadline'], ['vague-degere', 'vague-degree'], ['standpiont', 'standpoint'], ['lpp', 'lpr'], ['colour', null], ['x', null], ['', null], ['vague', null]] as const)
    it(`${word} → ${String(meant)}`, () => assert.equal(similarTo(word, known), meant));
});
