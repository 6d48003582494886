import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { sentenceFacts } from '../../server/src/model/sentence-facts.ts';
import { review } from '../../server/src/review.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { chancesOf } from '../../server/src/text/needs.ts';
import { slice } from '../../server/src/text/span.ts';
import { toTraditional } from '../../server/src/text/traditional.ts';

const folder = path.join(import.meta.dirname, '../contracts');
const CONTRACTS = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => readFileSync(path.join(folder, name), 'utf8'));

it('what tells that a sentence concerns a rule is in every sentence the rule finds something in', () => {
  const rules = RULES.flatMap((rule) => (rule.scope === 'sentence' && rule.telling ? [rule] : []));
  assert.ok(rules.length > 20);
  const chances = chancesOf(rules.map(({ telling }) => telling!));
  // What the rules find is what their examples show.
  const examples = rules.flatMap(({ examples: { bad } }) => bad.map((example) => (typeof example === 'string' ? example : example.text).replace(/\[\||\|\]/g, '')));
  for (const text of [...CONTRACTS, ...examples].flatMap((one) => [one, toTraditional(one)])) {
    const context = review(text, DEFAULT_CONFIG);
    for (const { span, place } of context.contract.sentences) {
      const facts = sentenceFacts(slice(context.contract.text, span), place, null);
      const told = new Set(chances(facts.folded));
      for (const [i, rule] of rules.entries()) if (!told.has(i)) assert.deepEqual([...rule.check(facts, context)], [], `${rule.code}: ${facts.text}`);
    }
  }
}).timeout(60_000);
