import type { Severity } from '../config.ts';
import { SEVERITY_TITLES } from '../rules/page.ts';
import { barChart } from './charts.ts';
import { escapeHtml } from './escape.ts';
import type { FileReport } from './report.ts';
import { areaRows, clauseRows, facts, groups, keptRows, severityRows, staleRows, uncheckedRows } from './sections.ts';
import { REPORT_STYLE } from './style.ts';
import { leftOut, tally, type Counts } from './words.ts';

/** A page that holds everything it shows: no script, nothing from elsewhere, and a policy that says so. */
export const HTML_HEAD = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>合同审查报告</title>
<style>
${REPORT_STYLE}</style>
</head>
<body>
<main>
`;
export const htmlFoot = (reviewed: number, failed: number, counts: Counts): string =>
  `<footer><p>共审查 ${reviewed} 个文件${failed > 0 ? `，${failed} 个未能审查` : ''}：${tally(counts)}</p></footer>\n</main>\n</body>\n</html>\n`;

/**
 * One file's report as a section of HTML. `id` keeps the ids of several on a page apart; `jumps` makes every place a link that bears it as
 * `data-jump="line:character:line:character"` (0-based), for a page whose script follows it.
 */
export function htmlFile(report: FileReport, id: string, jumps: boolean): string {
  const { path, title, error } = report;
  const name = escapeHtml(title ?? path);
  const head = `<h1 id="${id}">${name}</h1>\n<p class="path">${escapeHtml(path)}</p>\n`;
  if (error !== undefined) return `<article aria-labelledby="${id}">\n${head}<p role="alert">未审查：${escapeHtml(error)}</p>\n</article>\n`;
  const left = leftOut(report);
  const areas = areaRows(report);
  const severities = severityRows(report);
  const most = Math.max(1, ...severities.map(({ count }) => count));
  const busiest = Math.max(1, ...report.parties.flatMap(({ duties, rights }) => [duties, rights]));
  const at = (line: number | null): string => (line === null ? '' : place({ start: { line, character: 0 }, end: { line, character: 0 } }, jumps));
  const parts = [
    `<dl class="facts">${facts(report).map(([term, value]) => `<div><dt>${term}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')}</dl>\n${left === '' ? '' : `<p class="note">未列入：${left}</p>\n`}`,
    section(`${id}-areas`, '各方面的完整度', areas.length === 0 ? '' :
      barChart(`${id}-ca`, '各方面的完整度', areas.map(({ title: area, percent }) => ({ name: area, share: percent / 100, value: `${percent}%`, colour: 'bar' }))) +
      details(table(['方面', '应有条款', '齐备', '完整度'], areas.map(({ title: area, due, complete, percent }) => [area, String(due), String(complete), `${percent}%`])))),
    section(`${id}-severities`, '问题的级别',
      barChart(`${id}-cs`, '问题的级别', severities.map(({ title: level, count, severity }) => ({ name: level, share: count / most, value: String(count), colour: severity }))) +
      details(table(['级别', '问题'], severities.map(({ title: level, count }) => [level, String(count)])))),
    section(`${id}-parties`, '各方的权利与义务', report.parties.length === 0 ? '' :
      barChart(`${id}-cp`, '各方的权利与义务（句）', report.parties.flatMap(({ alias, duties, rights }) => [{ name: `${alias} 义务`, share: duties / busiest, value: String(duties), colour: 'duty' }, { name: `${alias} 权利`, share: rights / busiest, value: String(rights), colour: 'right' }])) +
      details(table(['当事人', '义务（句）', '权利（句）'], report.parties.map(({ alias, name: full, duties, rights }) => [full === null || full === alias ? alias : `${alias}（${full}）`, String(duties), String(rights)])))),
    section(`${id}-clauses`, '条款清单', rawTable(['条款', '状态', '缺少的要素', '位置'], clauseRows(report).map(({ cells: [clause = '', state = '', lacking = ''], line, state: kind }) => [escapeHtml(clause), `<span class="state ${kind}">${escapeHtml(state)}</span>`, escapeHtml(lacking), at(line)]))),
    section(`${id}-issues`, `问题（${report.issues.length}）`, report.issues.length === 0 ? '<p>没有发现问题。</p>' : groups(report).map(({ heading, issues }) => `<h3>${escapeHtml(heading)}</h3>\n<ul class="issues">\n${issues.map(({ range, severity, message, code, basis }) => `<li>${badge(severity)} ${place(range, jumps)} ${escapeHtml(message)} <code>${escapeHtml(code)}</code>${basis.length > 0 ? ` <span class="basis">${escapeHtml(basis.join('、'))}</span>` : ''}</li>`).join('\n')}\n</ul>`).join('\n')),
    section(`${id}-unchecked`, '没有核对的', rawTable(['内容', '原因', '位置'], uncheckedRows(report).map(({ cells, line }) => [...cells.map(escapeHtml), at(line)]))),
    section(`${id}-kept`, '决定保留或让步', rawTable(['决定', '问题', '理由', '日期', '位置'], keptRows(report).map(({ cells, line }) => [...cells.map(escapeHtml), at(line)]))),
    section(`${id}-stale`, '已失效的决定', table(['原因', '对象', '理由', '日期'], staleRows(report).map(({ cells }) => cells))),
  ];
  return `<article aria-labelledby="${id}">\n${head}${parts.filter((part) => part !== '').join('')}</article>\n`;
}

const section = (id: string, title: string, body: string): string => (body === '' ? '' : `<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${body}\n</section>\n`);
/** The figures of a chart for who reads rather than looks. */
const details = (body: string): string => `\n<details><summary>以表格查看</summary>${body}</details>`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => rawTable(head, rows.map((row) => row.map(escapeHtml)));
const rawTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `<table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>\n${rows.map((row) => `<tr>${row.map((cell, i) => (i === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('\n')}\n</tbody></table>`;
const badge = (severity: Severity): string => `<span class="badge ${severity}">${SEVERITY_TITLES[severity]}</span>`;

function place({ start, end }: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } }, jumps: boolean): string {
  const words = `第 ${start.line + 1} 行`;
  return jumps ? `<a href="#" data-jump="${start.line}:${start.character}:${end.line}:${end.character}">${words}</a>` : `<span class="line">${words}</span>`;
}
