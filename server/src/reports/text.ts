import { SEVERITIES, type Standpoint } from '../config.ts';
import { SEVERITY_TITLES } from '../rules/page.ts';
import { profileTitle } from '../features/titles.ts';
import type { FileReport } from './report.ts';

export const STANDPOINT_NAMES: Readonly<Record<Standpoint, string>> = { 'party-a': '甲方', 'party-b': '乙方', neutral: '中立' };

/** One file for a reader: a heading, then a line an issue, `文件:行:列` counted from 1 so that a terminal can jump there. */
export function textFile(report: FileReport): string {
  const { path, error, profile, standpoint, issues } = report;
  if (error !== undefined) return `${path}：未审查，${error}\n`;
  const kind = profile === null ? '不是合同，未查缺失条款' : profileTitle(profile);
  const head = `${path}（${kind}；立场：${STANDPOINT_NAMES[standpoint]}；${issues.length === 0 ? '没有发现问题' : tally([report])}）`;
  return `${[head, ...issues.map(({ range: { start }, severity, code, message }) => `  ${path}:${start.line + 1}:${start.character + 1} ${SEVERITY_TITLES[severity]} ${message} [${code}]`)].join('\n')}\n`;
}

/** The last line: how many files and issues. */
export function textSummary(files: readonly FileReport[]): string {
  const failed = files.filter(({ error }) => error !== undefined).length;
  const reviewed = files.length - failed;
  return `\n共审查 ${reviewed} 个文件${failed > 0 ? `，${failed} 个未能审查` : ''}：${tally(files)}\n`;
}

function tally(files: readonly FileReport[]): string {
  const issues = files.flatMap((file) => file.issues);
  const counts = SEVERITIES.map((severity) => [SEVERITY_TITLES[severity], issues.filter((issue) => issue.severity === severity).length] as const);
  return `${issues.length} 个问题${issues.length === 0 ? '' : `（${counts.filter(([, n]) => n > 0).map(([name, n]) => `${name} ${n}`).join('，')}）`}`;
}
