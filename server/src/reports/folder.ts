import { SEVERITIES } from '../config.ts';
import type { FolderReportParams, FolderRow } from '../protocol/messages.ts';
import { SEVERITY_TITLES } from '../rules/page.ts';
import { escapeHtml } from './escape.ts';
import { sumOf, tally } from './words.ts';

/** The review of a folder as a table, the contracts that need most first. A file is a link that bears its place as `data-open`. */
export function folderHtml({ name, rows, notContracts, unread, cancelled }: FolderReportParams): string {
  const sum = sumOf(rows.map(({ counts }) => counts));
  const notes = [
    `共审查 ${rows.length} 份合同：${tally(sum)}。`,
    cancelled ? '审查被中途取消，以下只是已经审查的部分。' : '',
    notContracts > 0 ? `另有 ${notContracts} 个文件不是合同，没有列入。` : '',
  ];
  const head = ['合同', '合同类型', '完整度', ...SEVERITIES.map((severity) => SEVERITY_TITLES[severity])];
  const body = [...rows].sort(byWeight).map(
    ({ uri, path, kind, percent, counts }) =>
      `<tr><th scope="row"><a href="#" data-open="${escapeHtml(uri)}">${escapeHtml(path)}</a></th><td>${escapeHtml(kind)}</td><td>${percent === null ? '' : `${percent}%`}</td>${SEVERITIES.map((severity) => `<td${counts[severity] > 0 ? ` class="count ${severity}"` : ''}>${counts[severity]}</td>`).join('')}</tr>`,
  );
  const failed = unread.map(({ path, error }) => `<li>${escapeHtml(path)}：${escapeHtml(error)}</li>`);
  return `<h1>文件夹审查：${escapeHtml(name)}</h1>
<p role="status">${notes.filter((note) => note !== '').join('')}</p>
${rows.length === 0 ? '' : `<table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`}
${failed.length === 0 ? '' : `<section aria-labelledby="unread"><h2 id="unread">未能审查</h2><ul>${failed.join('')}</ul></section>`}
`;
}

/** Severest first, then the least complete, then by name. */
function byWeight(a: FolderRow, b: FolderRow): number {
  for (const severity of SEVERITIES) if (a.counts[severity] !== b.counts[severity]) return b.counts[severity] - a.counts[severity];
  return (a.percent ?? 101) - (b.percent ?? 101) || (a.path < b.path ? -1 : 1);
}
