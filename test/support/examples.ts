import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, type Config } from '../../server/src/config.ts';
import { fixesOf, review, type Issue, type Review } from '../../server/src/review.ts';
import type { Example, Rule } from '../../server/src/rules/rule.ts';
import { overlaps, type Span } from '../../server/src/text/span.ts';
import { applyEdits } from './edits.ts';
import { parseMarks, withMarks } from './marks.ts';

export const asExample = (example: string | Example): Example => (typeof example === 'string' ? { text: example } : example);

/**
 * The configuration an example is reviewed under. A rule that looks at one sentence is silent in a text that is no contract, so
 * that its examples, mostly a sentence long, are taken for a contract unless they say of what kind they are.
 */
export function configOf(rule: Rule, example: Example): Config {
  return {
    ...DEFAULT_CONFIG,
    profile: example.profile ?? (rule.scope === 'sentence' ? 'generic' : 'auto'),
    standpoint: example.standpoint ?? 'neutral',
    playbook: example.playbook ?? {},
    // An opt-in rule's examples are tested like any other's.
    severity: { [rule.code]: rule.severity },
  };
}

const issuesOf = (rule: Rule, of: Review): readonly Issue[] => of.issues.filter((issue) => issue.rule.code === rule.code);

/** The rule says nothing about a good example. */
export function checkGood(rule: Rule, example: Example): void {
  const { text, spans } = parseMarks(example.text);
  assert.equal(spans.length, 0, 'a good example has no marks');
  const issues = issuesOf(rule, review(text, configOf(rule, example)));
  assert.equal(withMarks(text, issues.map((i) => i.span)), text, issues.map((i) => `${i.code}: ${i.message}`).join('\n'));
}

/** The rule finds exactly the marks; `fixed` is the text after its first fix; after any fix it is silent there. */
export function checkBad(rule: Rule, example: Example): void {
  const { text, spans } = parseMarks(example.text);
  assert.ok(spans.length > 0, 'a bad example marks what is found');
  const config = configOf(rule, example);
  const before = review(text, config);
  const issues = issuesOf(rule, before);
  const found = rule.variants ? distinct(issues.map((i) => i.span)) : issues.map((i) => i.span);
  assert.equal(withMarks(text, found), example.text.replace('$0', ''));
  for (const issue of issues) assert.ok(issue.message !== '' && !/[。\n]$/.test(issue.message), `a message is one clause: 「${issue.message}」`);

  const first = issues[0]!;
  const fixes = fixesOf(before, first);
  if (example.fixed !== undefined) {
    assert.ok(fixes[0], `no fix for 「${first.message}」`);
    assert.equal(applyEdits(text, fixes[0].edits).text, example.fixed);
  }
  for (const issue of issues)
    for (const fix of fixesOf(before, issue)) {
      const after = applyEdits(text, fix.edits);
      const left = issuesOf(rule, review(after.text, config));
      const same = left.filter((i) => i.code === issue.code);
      assert.ok(same.length < issues.filter((i) => i.code === issue.code).length, `「${fix.title}」 leaves it as it was: ${withMarks(after.text, same.map((i) => i.span))}`);
      // Other variants of a family may stand where a fix has written: every missing clause stands at the title.
      const there = left.filter((i) => after.changed.some((changed) => overlaps(changed, i.span)) && i.code === issue.code);
      assert.equal(withMarks(after.text, there.map((i) => i.span)), after.text, `「${fix.title}」 draws a new finding`);
    }
}

const distinct = (spans: readonly Span[]): readonly Span[] => spans.filter((a, i) => spans.findIndex((b) => a.start === b.start && a.end === b.end) === i);
