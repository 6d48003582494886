/**
 * Writes server/RULES.md, the catalogue of the rules:
 *
 *     npx tsx scripts/rules-doc.ts
 *
 * test/rules/rules-doc.test.ts compares the file with what this makes of the rules (UPDATE=1 rewrites it there as well).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { article, CUTOFF, type Citation } from '../server/src/knowledge/laws.ts';
import { RULES } from '../server/src/rules/index.ts';
import { figuresNote, type Measured } from '../server/src/rules/measured.ts';
import { quotation, rulePage, SEVERITY_TITLES } from '../server/src/rules/page.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { describeVariant } from '../server/src/rules/variants.ts';

export const RULES_DOC = new URL('../server/RULES.md', import.meta.url);

/** The figures on file, read anew: the test that regenerates them may just have run in this process. */
const figuresOnFile = (): Measured => JSON.parse(readFileSync(new URL('../server/src/rules/measured.json', import.meta.url), 'utf8')) as Measured;

/** The groups of the catalogue in its order; a code ending in - stands for all codes that begin with it. */
export const GROUPS: readonly { readonly title: string; readonly codes: readonly string[] }[] = [
  { title: '模糊表述', codes: ['vague-'] },
  { title: '条款与要素', codes: ['missing-clause', 'missing-element'] },
  { title: '空白与占位', codes: ['unfilled-blank', 'template-placeholder', 'empty-clause', 'truncated-text'] },
  { title: '结构与引用', codes: ['numbering-gap', 'duplicate-number', 'mixed-numbering', 'broken-reference', 'reference-mismatch', 'missing-attachment', 'uncited-attachment', 'unpaired-bracket'] },
  { title: '术语与当事人', codes: ['unused-definition', 'duplicate-definition', 'undefined-term', 'term-drift', 'mixed-party-names', 'party-name-mismatch', 'incomplete-party-name'] },
  {
    title: '数字',
    codes: ['amount-mismatch', 'sum-mismatch', 'percentage-total', 'unit-slip', 'impossible-date', 'reversed-period', 'term-length-mismatch', 'conflicting-values', 'invalid-credit-code', 'invalid-id-number', 'copies-mismatch', 'threshold-gap', 'ambiguous-period'],
  },
  {
    title: '法律',
    codes: [
      'repealed-law', 'unknown-article', 'arbitrate-or-litigate', 'unnamed-forum', 'excessive-deposit', 'deposit-or-advance', 'excessive-liquidated-damages', 'excessive-interest', 'overlong-lease', 'void-exemption',
      'sole-interpretation', 'limitation-waiver', 'unspecified-guarantee', 'overlong-probation', 'overlong-non-compete', 'late-sme-payment', 'pay-when-paid', 'excluded-change-of-circumstances', 'unadjustable-damages',
      'deposit-and-damages', 'unauthorised-sub-processing', 'exclusive-jurisdiction', 'broad-force-majeure', 'late-fee-term', 'social-insurance-waiver', 'employee-penalty', 'labour-security', 'disclaimed-standard-terms', 'click-as-notice', 'unannounced-renewal', 'waived-complaint', 'free-grant-back', 'unlimited-retention', 'unconsented-marketing', 'caller-number-misuse',
    ],
  },
  { title: '公平性', codes: ['one-sided-', 'unbacked-obligation', 'uncapped-liability'] },
  { title: '团队的要点', codes: ['playbook'] },
];

/** The group a rule stands in; null for one the catalogue has no place for. */
export const groupOf = (rule: Rule): string | null => GROUPS.find(({ codes }) => codes.some((code) => (code.endsWith('-') ? rule.code.startsWith(code) : rule.code === code)))?.title ?? null;

/** The catalogue of the given rules, with what was measured of them. */
export function rulesDoc(rules: readonly Rule[], measured: Measured = figuresOnFile()): string {
  const groups = [...GROUPS.map(({ title }) => title), null].map((title) => ({ title: title ?? '其他', rules: rules.filter((rule) => groupOf(rule) === title) })).filter((group) => group.rules.length > 0);
  const contents = groups.flatMap((group) => [`- **${group.title}**`, ...group.rules.map((rule) => `  - [\`${rule.code}\`](#${rule.code}) ${rule.title}（${SEVERITY_TITLES[rule.severity]}）`)]);
  const parts = [
    '<!-- 由 scripts/rules-doc.ts 根据规则生成，请勿直接修改 -->',
    '# 审查规则',
    `共 ${rules.length} 条规则。每条规则写明报告什么、为什么、依据的法条原文，以及有意不报告的情形；文中的例子同时是该规则的测试，<b>粗体</b>处即报告的位置。`,
    `级别：**错误** 无效、不可执行或自相矛盾；**警告** 一方的风险；**提示** 不清楚之处；**建议** 起草习惯。法条文字与效力核对至 ${CUTOFF}，此后的修改请自行核实；本工具的结论不是法律意见。`,
    figuresNote(measured),
    '## 目录',
    contents.join('\n'),
    ...groups.flatMap((group) => [`## ${group.title}`, ...group.rules.map((rule) => rulePage(rule, describeVariant, 3, measured).trimEnd())]),
    articlesOfVariants(rules),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The words of the articles that only the tables of the families name. */
function articlesOfVariants(rules: readonly Rule[]): string {
  const shown = new Set(rules.flatMap((rule) => rule.basis));
  const named = new Set(rules.flatMap((rule) => (rule.variants ?? []).flatMap((variant) => describeVariant(rule, variant)?.basis ?? [])));
  const rest = [...named].filter((citation) => !shown.has(citation)).sort(byLaw);
  return rest.length === 0 ? '' : ['## 附：条款与要素依据的法条', ...rest.map(quotation)].join('\n\n');
}

function byLaw(a: Citation, b: Citation): number {
  const [x, y] = [article(a), article(b)];
  if (!x || !y) return 0;
  return x.law.key === y.law.key ? x.number - y.number : x.law.key < y.law.key ? -1 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(RULES_DOC, rulesDoc(RULES));
