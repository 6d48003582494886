import { article, type Citation } from '../knowledge/laws.ts';
import type { Severity } from '../config.ts';
import { figuresLine, type Measured } from './measured.ts';
import type { Example, Rule } from './rule.ts';

/** What one variant of a family is about: a row of the table on the family's page. */
export interface VariantNote {
  /** 付款 · 付款期限 */
  readonly title: string;
  /** When it is asked for: 必备：买卖合同、租赁合同 */
  readonly need: string;
  readonly basis: readonly Citation[];
}

/** Describes a variant; null for one it does not know. */
export type DescribeVariant = (rule: Rule, variant: string) => VariantNote | null;

export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', information: '提示', hint: '建议' };

/**
 * A rule's page in Markdown: what it reports and why, the words of the law it rests on, and examples of what it finds and of
 * what it leaves alone, and how well it does on our own contracts. The same text is the rule's entry in RULES.md and the page
 * a diagnostic links to. `level` is that of its heading; without `measured` no figures are given.
 */
export function rulePage(rule: Rule, describe: DescribeVariant, level = 1, measured: Measured | null = null): string {
  const title = `${'#'.repeat(level)} <a id="${rule.code}"></a>\`${rule.code}\` ${rule.title}`;
  const facts = `级别：${SEVERITY_TITLES[rule.severity]}（\`${rule.severity}\`）　关闭：\`"contractReview.severity": { "${rule.code}": "off" }\``;
  return [title, facts, rule.docs.trim(), measured === null ? '' : figuresLine(rule.code, measured), variants(rule, describe), law(rule.basis), list('会报告，例如', rule.examples.bad), list('不报告，例如', rule.examples.good)].filter((part) => part !== '').join('\n\n') + '\n';
}

/** An article's exact words as a block quotation under its name; the empty text when we do not hold them. */
export function quotation(citation: Citation): string {
  const found = article(citation);
  if (!found) return '';
  const { law, number, text } = found;
  const note = law.note === undefined ? '' : `；${law.note}`;
  return [`> **《${law.name}》第${number}条**（${law.version}，${law.effective}起施行${note}）`, ...text.split('\n').map(escapeMarkdown)].join('<br>\n> ');
}

function law(basis: readonly Citation[]): string {
  return basis.length === 0 ? '' : `**依据**\n\n${basis.map(quotation).join('\n\n')}`;
}

function variants(rule: Rule, describe: DescribeVariant): string {
  if (!rule.variants) return '';
  const rows = rule.variants.map((variant) => {
    const note = describe(rule, variant);
    return `| \`${rule.code}.${variant}\` | ${note?.title ?? ''} | ${note?.need ?? ''} | ${note?.basis.join('、') ?? ''} |`;
  });
  return ['| 代码 | 内容 | 何时要求 | 依据 |', '|---|---|---|---|', ...rows].join('\n');
}

function list(title: string, examples: readonly (string | Example)[]): string {
  const items = examples.map((given) => {
    const example: Example = typeof given === 'string' ? { text: given } : given;
    const why = example.why === undefined ? '' : `（${example.why}）`;
    const fixed = example.fixed === undefined ? '' : `\n  - 改为：${showExample(example.fixed)}`;
    return `- ${showExample(example.text)}${why}${fixed}`;
  });
  return items.length === 0 ? '' : `**${title}**\n\n${items.join('\n')}`;
}

/** An example as Markdown: the marks in bold, everything else literally; blanks and line ends stay visible. */
const showExample = (text: string): string =>
  text
    .replace(/\$0/g, '')
    .split(/(\[\||\|\])/)
    .map((part) => (part === '[|' ? '<b>' : part === '|]' ? '</b>' : escapeMarkdown(part)))
    .join('');

/** Literal text for one line of Markdown: nothing in it is markup, blanks do not collapse, line ends become `<br>`. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]#|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/ {2,}/g, (blanks) => '&nbsp;'.repeat(blanks.length))
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^([-+])(?=\s|$)/gm, '\\$1')
    .replace(/\r?\n/g, '<br>');
}
