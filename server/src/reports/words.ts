import { SEVERITIES, type Severity, type Standpoint } from '../config.ts';
import { profileTitle } from '../features/titles.ts';
import { SEVERITY_TITLES } from '../rules/page.ts';
import type { FileReport } from './report.ts';

/** What the reports for readers say alike. */
export const STANDPOINT_NAMES: Readonly<Record<Standpoint, string>> = { 'party-a': '甲方', 'party-b': '乙方', neutral: '中立' };

export const kindOf = ({ profile }: FileReport): string => (profile === null ? '不是合同，未查缺失条款' : profileTitle(profile));

/** How many of each severity, the severest first; all of them, none left out. */
export type Counts = Readonly<Record<Severity, number>>;

export function countsOf({ issues }: Pick<FileReport, 'issues'>): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of issues) counts[severity]++;
  return counts;
}

export const sumOf = (all: readonly Counts[]): Counts => Object.fromEntries(SEVERITIES.map((severity) => [severity, all.reduce((sum, counts) => sum + counts[severity], 0)])) as unknown as Counts;

/** 12 个问题（错误 1，警告 11） */
export function tally(counts: Counts): string {
  const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => `${SEVERITY_TITLES[severity]} ${counts[severity]}`);
  return `${all} 个问题${all === 0 ? '' : `（${parts.join('，')}）`}`;
}

/** What was left out of the list, in words; empty where nothing was. */
export function leftOut({ kept, baselined, below, stale }: FileReport): string {
  const parts = [
    kept.length > 0 ? `${kept.length} 处已决定保留或让步` : '',
    baselined > 0 ? `${baselined} 处在基线之内` : '',
    below > 0 ? `${below} 处低于所要求的级别` : '',
    stale.length > 0 ? `${stale.length} 项决定已失效` : '',
  ];
  return parts.filter((part) => part !== '').join('，');
}
