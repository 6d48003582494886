import { explain, ruleOf } from '../features/rule-page.ts';
import { SEVERITY_TITLES } from '../rules/page.ts';
import { RULES } from '../rules/index.ts';

/** The rules in the order of the documentation, one a line. */
export function rulesText(): string {
  const width = Math.max(0, ...RULES.map(({ code }) => code.length));
  return RULES.map(({ code, severity, title }) => `${code.padEnd(width)}  ${SEVERITY_TITLES[severity]}  ${title}\n`).join('');
}

export const rulesJson = (): string =>
  `${JSON.stringify({ schemaVersion: 1, rules: RULES.map(({ code, severity, title, basis, variants }) => ({ code, severity, title, basis, variants: variants ?? [] })) }, null, 1)}\n`;

/** A rule's page; null for a code no rule reports. */
export function explainText(code: string, format: 'text' | 'json'): string | null {
  const page = explain(code);
  if (!page) return null;
  return format === 'json' ? `${JSON.stringify({ schemaVersion: 1, ...page, severity: ruleOf(code)?.severity }, null, 1)}\n` : asPlainText(page.markdown);
}

/** The page without what only a browser reads: anchors, line breaks, escapes. */
const asPlainText = (markdown: string): string =>
  markdown
    .replace(/<a [^<>]{0,80}><\/a>/g, '')
    .replace(/<br>\n?/g, '\n')
    .replace(/<\/?b>/g, '')
    .replace(/\*\*/g, '')
    .replace(/\\([\\`*_[\]#|~$.)+-])/g, '$1')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
