import { SEVERITY_TITLES } from '../rules/page.ts';
import type { FileReport } from './report.ts';
import { countsOf, kindOf, leftOut, STANDPOINT_NAMES, tally, type Counts } from './words.ts';

/** One file for a reader: a heading, then a line an issue, `文件:行:列` counted from 1 so that a terminal can jump there. */
export function textFile(report: FileReport): string {
  const { path, error, standpoint, issues } = report;
  if (error !== undefined) return `${path}：未审查，${error}\n`;
  const left = leftOut(report);
  const found = [issues.length === 0 ? '没有发现问题' : tally(countsOf(report)), left === '' ? '' : `另有 ${left}`].filter((part) => part !== '').join('；');
  const head = `${path}（${kindOf(report)}；立场：${STANDPOINT_NAMES[standpoint]}；${found}）`;
  return `${[head, ...issues.map(({ range: { start }, severity, code, message }) => `  ${path}:${start.line + 1}:${start.character + 1} ${SEVERITY_TITLES[severity]} ${message} [${code}]`)].join('\n')}\n`;
}

/** The last line: how many files and issues. */
export const textSummary = (reviewed: number, failed: number, counts: Counts): string => `\n共审查 ${reviewed} 个文件${failed > 0 ? `，${failed} 个未能审查` : ''}：${tally(counts)}\n`;
