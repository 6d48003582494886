import { SEVERITY_TITLES } from '../rules/page.ts';
import { escapeMarkdown as escape } from './escape.ts';
import type { FileReport } from './report.ts';
import { areaRows, clauseRows, facts, groups, keptRows, staleRows, uncheckedRows } from './sections.ts';
import { leftOut, tally, type Counts } from './words.ts';

export const MARKDOWN_HEAD = '# 合同审查报告\n';

/** One file's report in Markdown (GitHub's tables and task lists). Lines are counted from 1. */
export function markdownFile(report: FileReport): string {
  const { path, title, error } = report;
  const head = `\n## ${escape(title ?? path)}\n\n文件：${escape(path)}\n`;
  if (error !== undefined) return `${head}\n未审查：${escape(error)}\n`;
  const left = leftOut(report);
  const parts = [
    `${facts(report).map(([name, value]) => `- ${name}：${escape(value)}`).join('\n')}\n${left === '' ? '' : `- 未列入：${left}\n`}`,
    section('各方面的完整度', table(['方面', '应有条款', '齐备', '完整度'], areaRows(report).map(({ title: area, due, complete, percent }) => [area, String(due), String(complete), `${percent}%`]))),
    section('各方的权利与义务（句）', table(['当事人', '义务', '权利'], report.parties.map(({ alias, name, duties, rights }) => [name === null || name === alias ? alias : `${alias}（${name}）`, String(duties), String(rights)]))),
    section('条款清单', clauseRows(report).map(({ cells: [clause = '', state = '', lacking = ''], line, state: id }) => `- [${id === 'present' ? 'x' : ' '}] ${escape(clause)}：${escape(state)}${lacking === '' ? '' : `，缺 ${escape(lacking)}`}${line === null ? '' : `（第 ${line + 1} 行）`}`).join('\n')),
    section('问题', report.issues.length === 0 ? '没有发现问题。' : groups(report).map(({ heading, issues }) => `#### ${escape(heading)}\n\n${issues.map(({ range, severity, message, code, basis }) => `- **${SEVERITY_TITLES[severity]}** 第 ${range.start.line + 1} 行：${escape(message)}（\`${code}\`${basis.length > 0 ? `；${escape(basis.join('、'))}` : ''}）`).join('\n')}`).join('\n\n')),
    section('没有核对的', table(['内容', '原因'], uncheckedRows(report).map(({ cells }) => cells))),
    section('决定保留或让步', table(['决定', '问题', '理由', '日期'], keptRows(report).map(({ cells }) => cells))),
    section('已失效的决定', table(['原因', '对象', '理由', '日期'], staleRows(report).map(({ cells }) => cells))),
  ];
  return `${head}\n${parts.filter((part) => part !== '').join('\n')}`;
}

export const markdownFoot = (reviewed: number, failed: number, counts: Counts): string => `\n---\n\n共审查 ${reviewed} 个文件${failed > 0 ? `，${failed} 个未能审查` : ''}：${tally(counts)}\n`;

const section = (title: string, body: string): string => (body === '' ? '' : `### ${title}\n\n${body}\n`);
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : [head, head.map(() => '---'), ...rows.map((row) => row.map(escape))].map((row) => `| ${row.join(' | ')} |`).join('\n');
