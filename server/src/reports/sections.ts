import { SEVERITIES } from '../config.ts';
import { clauseTitle, elementTitle, STATE_TITLES } from '../features/titles.ts';
import { CUTOFF } from '../knowledge/laws.ts';
import { needOf } from '../knowledge/profiles.ts';
import { SEVERITY_TITLES } from '../rules/page.ts';
import { append } from '../text/lists.ts';
import { AREAS } from './areas.ts';
import type { FileReport, IssueReport } from './report.ts';
import { countsOf, kindOf, STANDPOINT_NAMES, tally } from './words.ts';

/** The parts of a report that Markdown and HTML show alike. Places are lines from 0, null where there is none. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number | null;
}

/** 合同类型, 立场, 完整度, 问题 */
export function facts(report: FileReport): readonly (readonly [string, string])[] {
  const { completeness } = report;
  return [
    ['合同类型', kindOf(report)],
    ['审查立场', STANDPOINT_NAMES[report.standpoint]],
    ...(completeness ? ([['完整度', `${completeness.percent ?? 0}%（应有 ${completeness.due} 个条款，齐备 ${completeness.complete} 个）`]] as const) : []),
    ['问题', tally(countsOf(report))],
    ['法律资料截至', CUTOFF],
  ];
}

/** 完整度 by area: 价款与支付, 3, 2, 83 */
export const areaRows = ({ areas }: FileReport): readonly { readonly title: string; readonly due: number; readonly complete: number; readonly percent: number }[] =>
  areas.flatMap(({ id, due, complete, percent }) => (percent === null ? [] : [{ title: AREAS.find((area) => area.id === id)?.title ?? id, due, complete, percent }]));

export const severityRows = (report: FileReport): readonly { readonly title: string; readonly count: number; readonly severity: (typeof SEVERITIES)[number] }[] => {
  const counts = countsOf(report);
  return SEVERITIES.map((severity) => ({ title: SEVERITY_TITLES[severity], count: counts[severity], severity }));
};

/** The clauses that are there or ought to be: 条款, 状态, 缺少的要素. */
export const clauseRows = ({ profile, clauses }: FileReport): readonly (Row & { readonly state: string })[] =>
  clauses
    .filter(({ id, state }) => state !== 'n/a' && (state !== 'absent' || needOf(profile, id) !== '-'))
    .map(({ id, state, line, missing }) => ({ cells: [clauseTitle(id), state === 'absent' ? ABSENT[needOf(profile, id)] : STATE_TITLES[state], missing.map((element) => elementTitle(id, element)).join('、')], line, state: state === 'absent' && needOf(profile, id) === 'R' ? 'suggested' : state }));

const ABSENT = { M: '缺', D: '缺，法律有默认规则', R: '建议补充', '-': '缺' } as const;

/** The findings under the headings they stand in, in the order of the text. */
export function groups({ issues }: FileReport): readonly { readonly heading: string; readonly issues: readonly IssueReport[] }[] {
  const found = new Map<string, IssueReport[]>();
  for (const issue of issues) {
    const heading = issue.clause ?? '首部';
    append(found, heading, issue);
  }
  return [...found].map(([heading, of]) => ({ heading, issues: of }));
}

/** What was decided to stay: 决定, 内容, 理由, 日期. */
export const keptRows = ({ kept }: FileReport): readonly Row[] =>
  kept.map(({ message, range, decision: { status, reason, date, expires } }) => ({ cells: [status, message, reason, [date ?? '', expires === undefined ? '' : `至 ${expires}`].filter((part) => part !== '').join(' ')], line: range.start.line }));

export const staleRows = ({ stale }: FileReport): readonly Row[] =>
  stale.map(({ code, words, why, decision }) => ({ cells: [why === 'gone' ? '已无对应的问题' : '已到期', words === '' ? code : `「${words}」（${code}）`, decision.reason, decision.date ?? ''], line: null }));

/** What was not looked at or cannot be known: 内容, 原因. */
export const uncheckedRows = ({ unchecked }: FileReport): readonly Row[] => unchecked.map(({ what, why, range }) => ({ cells: [what, why], line: range?.start.line ?? null }));
