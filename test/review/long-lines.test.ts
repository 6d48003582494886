import assert from 'node:assert/strict';
import { review } from '../../server/src/review.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { asExample, configOf } from '../support/examples.ts';
import { parseMarks } from '../support/marks.ts';

const LENGTH = 100_000;
/** Far more than any of these takes, far less than a text that an expression goes back and forth over. */
const LIMIT_MS = 30_000;

/** The texts a rule reports, without the characters that complete the finding and without any stop: as near to a match as words can be. */
function prefixes({ examples }: Rule): readonly string[] {
  return examples.bad.map((example) => {
    const { text: words, spans } = parseMarks(asExample(example).text);
    const end = spans[0]?.end ?? words.length;
    return words.slice(Math.max(0, words.lastIndexOf('\n', end - 1) + 1), end - 1).replace(/[。；;\s]/g, '');
  }).filter((prefix) => prefix.length > 1);
}

describe('a line of 100,000 characters, all of it the beginning of a finding, is read in time', () => {
  for (const rule of RULES)
    it(rule.code, function () {
      this.timeout(LIMIT_MS);
      const all = prefixes(rule);
      assert.ok(all.length > 0);
      const each = Math.ceil(LENGTH / all.length);
      const title = '服务合同\n第一条 服务\n';
      const text = title + all.map((prefix) => prefix.repeat(Math.ceil(each / prefix.length)).slice(0, each)).join('');
      const example = asExample(rule.examples.bad[0]!);
      // Taken for a contract, whatever it looks like.
      const { contract } = review(text, { ...configOf(rule, example), profile: example.profile ?? 'generic' });
      assert.equal(contract.text.length, text.length);
    });
});
