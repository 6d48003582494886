import assert from 'node:assert/strict';
import { RULES } from '../../server/src/rules/index.ts';
import { asExample, checkBad, checkGood } from '../support/examples.ts';

const LONGEST_TITLE = 40;
const titleOf = (text: string): string => text.replace(/\s+/g, ' ').slice(0, LONGEST_TITLE);

/** Every rule's examples, shown in RULES.md, are its tests. */
for (const rule of RULES) {
  describe(`rule ${rule.code}`, () => {
    it('shows what it reports and what it leaves alone', () => {
      assert.ok(rule.examples.good.length > 0, 'no good example');
      assert.ok(rule.examples.bad.length > 0, 'no bad example');
      if (rule.fixes) assert.ok(rule.examples.bad.some((example) => asExample(example).fixed !== undefined), 'a rule with fixes shows one');
    });
    for (const example of rule.examples.good.map(asExample)) it(`leaves alone 「${titleOf(example.text)}」`, () => checkGood(rule, example));
    for (const example of rule.examples.bad.map(asExample)) it(`finds 「${titleOf(example.text)}」`, () => checkBad(rule, example));
  });
}

describe('rules', () => {
  it('bear distinct codes', () => {
    assert.deepEqual(RULES.map((rule) => rule.code).filter((code, i, all) => all.indexOf(code) !== i), []);
    for (const rule of RULES) assert.match(rule.code, /^[a-z]+(?:-[a-z]+)*$/);
  });
});
