import type { Explanation } from '../protocol/messages.ts';
import { RULES } from '../rules/index.ts';
import { MEASURED } from '../rules/measured.ts';
import { rulePage } from '../rules/page.ts';
import type { Rule } from '../rules/rule.ts';
import { describeVariant } from '../rules/variants.ts';

/** The rule a code belongs to: its own, or a family's for one of its variants; undefined for a code no rule reports. */
export const ruleOf = (code: string): Rule | undefined =>
  RULES.find((rule) => rule.code === code || (rule.open === true && code.startsWith(`${rule.code}.`)) || (rule.variants !== undefined && code.startsWith(`${rule.code}.`) && rule.variants.includes(code.slice(rule.code.length + 1))));

/** A code's page as the editor and `explain` show it; null for a code no rule reports. */
export function explain(code: string): Explanation | null {
  const rule = ruleOf(code);
  return rule ? { code: rule.code, title: rule.title, markdown: rulePage(rule, describeVariant, 1, MEASURED) } : null;
}
