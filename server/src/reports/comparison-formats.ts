import type { Stretch } from '../compare/sentences.ts';
import { SEVERITY_TITLES } from '../rules/page.ts';
import { changedClauses, changeTally, clauseName, dutyWords, FIGURE_TITLES, isUnchanged, NOTES, SENTENCE_TITLES, whatHappened, type ComparisonReport, type FindingReport, type SentenceChangeReport } from './comparison.ts';
import { COMPARISON_STYLE, comparisonHtml } from './comparison-html.ts';
import { escapeMarkdown } from './escape.ts';
import type { ComparisonFormat } from './format-ids.ts';
import { HTML_HEAD } from './html.ts';
import { SCHEMA_VERSION } from './json.ts';

/** A comparison as a document of its own. The same versions give the same bytes. */
export function wholeComparison(format: ComparisonFormat, report: ComparisonReport): string {
  switch (format) {
    case 'text':
      return text(report);
    case 'json':
      return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, unchanged: isUnchanged(report), ...report }, null, 1)}\n`;
    case 'markdown':
      return markdown(report);
    case 'html':
      return `${HTML_HEAD.replace('<title>合同审查报告</title>', '<title>合同版本比较</title>').replace('</style>', `${COMPARISON_STYLE}</style>`)}${comparisonHtml(report, false)}</main>\n</body>\n</html>\n`;
  }
}

const NOTHING = '（无）';

/** For a terminal: a line a change, with its place as `文件:行:列` so that it can be jumped to. */
function text(report: ComparisonReport): string {
  const { old, now, notes, figures, duties, findings } = report;
  const at = (path: string, { start }: { readonly start: { readonly line: number; readonly character: number } }): string => `${path}:${start.line + 1}:${start.character + 1}`;
  const finding = (path: string) => ({ range, severity, message, code }: FindingReport): string => `  ${at(path, range)} ${SEVERITY_TITLES[severity]} ${message} [${code}]`;
  const block = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', title, ...lines]);
  return `${[
    `${old} → ${now}：${changeTally(report)}`,
    ...notes.map((note) => NOTES[note]),
    ...block('数字', figures.map(({ clause, kind, old: a, now: b }) => `  ${at(b ? now : old, (b ?? a)!.range)} ${clause}：${FIGURE_TITLES[kind]} ${a?.text ?? NOTHING} → ${b?.text ?? NOTHING}`)),
    ...block('义务与权利', duties.map(({ clause, old: a, now: b }) => `  ${at(b ? now : old, (b ?? a)!.range)} ${clause}：${a ? dutyWords(a) : NOTHING} → ${b ? dutyWords(b) : NOTHING}`)),
    ...block('条款', changedClauses(report).flatMap((change) => [`  ${at(change.now ? now : old, (change.now ?? change.old)!.range)} ${clauseName(change)}：${whatHappened(change)}`, ...change.sentences.map((one) => `    ${sentence(one, plain)}`)])),
    ...block('新出现的问题', findings.fresh.map(finding(now))),
    ...block('已解决的问题', findings.resolved.map(finding(old))),
    ...(findings.still.length > 0 ? ['', `仍然存在的问题：${findings.still.length} 处`] : []),
  ].join('\n')}\n`;
}

const plain = ({ kind, text: words }: Stretch): string => (kind === 'same' ? words : kind === 'old' ? `[-${words}-]` : `{+${words}+}`);

function sentence({ kind, old, now, other, stretches }: SentenceChangeReport, show: (stretch: Stretch) => string): string {
  const from = other === null ? '' : kind === 'moved-here' ? `（来自旧文「${other}」）` : `（移到新文「${other}」）`;
  const words = kind === 'reworded' ? stretches : [{ kind: now ? ('now' as const) : ('old' as const), text: (now ?? old)!.text }];
  return `${SENTENCE_TITLES[kind]}${from} ${words.map(show).join('')}`;
}

function markdown(report: ComparisonReport): string {
  const { old, now, notes, figures, duties, findings } = report;
  const e = escapeMarkdown;
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, head.map(() => '---'), ...rows.map((row) => row.map(e))].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const section = (title: string, body: string): string => (body === '' ? '' : `\n## ${title}\n\n${body}\n`);
  const list = (title: string, all: readonly FindingReport[]): string => (all.length === 0 ? '' : `### ${title}（${all.length}）\n\n${all.map(({ severity, range, message, code }) => `- **${SEVERITY_TITLES[severity]}** 第 ${range.start.line + 1} 行：${e(message)}（\`${code}\`）`).join('\n')}\n`);
  const stretch = ({ kind, text: words }: Stretch): string => (kind === 'same' ? e(words) : kind === 'old' ? `~~${e(words)}~~` : `**${e(words)}**`);
  return [
    `# 合同版本比较\n\n- 旧：${e(old)}\n- 新：${e(now)}\n- 条款：${changeTally(report)}\n`,
    notes.length === 0 ? '' : `\n${notes.map((note) => NOTES[note]).join('')}\n`,
    section('数字的变化', figures.length === 0 ? '' : table(['条款', '种类', '旧', '新'], figures.map(({ clause, kind, old: a, now: b }) => [clause, FIGURE_TITLES[kind], a?.text ?? NOTHING, b?.text ?? NOTHING]))),
    section('义务与权利的变化', duties.length === 0 ? '' : table(['条款', '旧', '新'], duties.map(({ clause, old: a, now: b }) => [clause, dutyWords(a) || NOTHING, dutyWords(b) || NOTHING]))),
    section('条款的变化', changedClauses(report).map((change) => `### ${e(clauseName(change))}：${e(whatHappened(change))}\n${change.sentences.map((one) => `\n- ${sentence({ ...one, other: one.other && e(one.other) }, stretch)}`).join('')}`).join('\n\n')),
    section('审查发现', [list('新出现', findings.fresh), list('已解决', findings.resolved), findings.still.length > 0 ? `仍然存在：${findings.still.length} 处` : ''].filter((part) => part !== '').join('\n')),
  ].join('');
}
