import assert from 'node:assert/strict';
import type { ClauseId } from '../../server/src/knowledge/clause-ids.ts';
import { assessCoverage } from '../../server/src/model/coverage.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { CLAUSE_WORDINGS, type Wordings } from './coverage-wordings.ts';

/** A sentence in a contract: under the heading before ｜, else under one that tells nothing. */
const contract = (words: string): string => {
  const [heading, sentence] = words.includes('｜') ? (words.split('｜') as [string, string]) : ['其他', words];
  return `第一条 ${heading}\n${sentence}${sentence.endsWith('：') ? '\n（1）约定的第一项；' : ''}`;
};
const isThere = (id: ClauseId, words: string): boolean => {
  const found = assessCoverage(parseContract(contract(words)), { profile: 'generic', rival: null, fragment: false, jurisdiction: 'PRC' }).find((c) => c.id === id)!;
  return !found.faint && (found.state === 'present' || found.state === 'incomplete');
};

describe('coverage: what carries a clause and what only brushes it', () => {
  for (const [id, { carries, misses }] of Object.entries(CLAUSE_WORDINGS) as [ClauseId, Wordings][]) {
    it(`${id}: ${carries.length} sentences carry it`, () => {
      assert.ok(carries.length >= 12);
      assert.deepEqual(carries.filter((words) => !isThere(id, words)), []);
    });
    it(`${id}: ${misses.length} do not`, () => {
      assert.ok(misses.length >= 12);
      assert.deepEqual(misses.filter((words) => isThere(id, words)), []);
    });
  }
});
