import { DEFAULT_CONFIG, type Config } from '../../server/src/config.ts';
import { reviewDocument, type Reviewed } from '../../server/src/features/reviewed.ts';
import type { Issue } from '../../server/src/review.ts';
import type { Fix, Rule } from '../../server/src/rules/rule.ts';
import { parseMarks } from './marks.ts';

/** A text reviewed as the features get it; its own issues, or those given instead. */
export function reviewed(text: string, config: Partial<Config> = {}, issues?: readonly Issue[]): Reviewed {
  const of = reviewDocument({ uri: 'untitled:contract', version: 7, text }, { ...DEFAULT_CONFIG, ...config });
  return issues ? { ...of, review: { ...of.review, issues } } : of;
}

/** A rule that finds what a test says: features are about any rule's issues, not about ours of today. */
export const madeUpRule = (fixes: readonly Fix[] = [], more: Partial<Pick<Rule, 'code' | 'docs' | 'variants'>> = {}): Rule => ({
  code: 'made-up', title: '测试规则', severity: 'warning', basis: ['民法典第510条'], docs: '为什么要改。\n\n第二段。', examples: { good: [], bad: [] }, scope: 'document', check: () => [], fixes: () => fixes, ...more,
});

/** A marked text with one issue of a made-up rule at every mark. */
export function withIssues(marked: string, issue: Partial<Issue> = {}): { readonly of: Reviewed; readonly issues: readonly Issue[] } {
  const { text, spans } = parseMarks(marked);
  const rule = issue.rule ?? madeUpRule();
  const issues = spans.map((span, i): Issue => ({ span, message: '「及时」没有时限', code: rule.code, severity: 'warning', basis: rule.basis, fingerprint: `f${i}`, rule, ...issue }));
  return { of: reviewed(text, {}, issues), issues };
}
