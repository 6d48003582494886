import { SEVERITY_TITLES } from '../rules/page.ts';
import type { Range } from '../protocol/messages.ts';
import { changedClauses, changeTally, clauseName, DUTY_TITLES, FIGURE_TITLES, NOTES, SENTENCE_TITLES, whatHappened, type ClauseChangeReport, type ComparisonReport, type DutyReport, type FindingReport, type PlaceReport, type SentenceChangeReport } from './comparison.ts';
import { escapeHtml } from './escape.ts';

/** No reader goes through more rows than this; the other formats have them all. */
const MOST_ROWS = 500;

type Side = 'old' | 'now';

/** The page’s own style, behind that of the reports. */
export const COMPARISON_STYLE = `ins { background: var(--vscode-diffEditor-insertedTextBackground, #2d7d3433); text-decoration: underline; } del { background: var(--vscode-diffEditor-removedTextBackground, #c4231a33); text-decoration: line-through; }
.clause { margin: 1em 0; } .clause h3 { margin-bottom: .2em; } .what { color: var(--dim); font-weight: normal; } ul.changes { list-style: none; padding: 0; margin: 0; } ul.changes li { padding: .25em 0; border-bottom: 1px solid var(--line); }
td.arrow { width: 1em; } .line { font-size: .9em; }
`;

/**
 * A comparison as a part of a page. `jumps` makes every place a link that bears it as `data-jump` and its text as `data-side`, for a page whose
 * script follows it.
 */
export function comparisonHtml(report: ComparisonReport, jumps: boolean): string {
  const { old, now, notes, figures, duties, findings } = report;
  const place = (range: Range, side: Side): string => {
    const words = `${side === 'old' ? '旧' : '新'} 第 ${range.start.line + 1} 行`;
    return jumps ? `<a class="line" href="#" data-side="${side}" data-jump="${range.start.line}:${range.start.character}:${range.end.line}:${range.end.character}">${words}</a>` : `<span class="line">${words}</span>`;
  };
  const cell = (one: PlaceReport | null, side: Side, words = one?.text ?? ''): string => (one ? `${escapeHtml(words)} ${place(one.range, side)}` : '<span class="note">无</span>');
  const duty = (one: DutyReport | null, side: Side): string => cell(one, side, one ? `${one.who} ${DUTY_TITLES[one.kind]}：${one.text}` : '');
  const finding = (side: Side) => ({ severity, message, code, range }: FindingReport): string =>
    `<li><span class="badge ${severity}">${SEVERITY_TITLES[severity]}</span> ${place(range, side)} ${escapeHtml(message)} <code>${escapeHtml(code)}</code></li>`;
  const list = (title: string, all: readonly FindingReport[], side: Side): string => (all.length === 0 ? '' : `<h3>${title}（${all.length}）</h3>\n<ul class="issues">\n${all.slice(0, MOST_ROWS).map(finding(side)).join('\n')}\n</ul>${rest(all)}\n`);
  const changed = changedClauses(report);
  const unchanged = report.clauses.filter((one) => !changed.includes(one));
  return [
    `<h1 id="comparison">比较版本</h1>\n<dl class="facts"><div><dt>旧</dt><dd>${escapeHtml(old)}</dd></div><div><dt>新</dt><dd>${escapeHtml(now)}</dd></div><div><dt>条款</dt><dd>${changeTally(report)}</dd></div></dl>\n`,
    notes.length === 0 ? '' : `<p role="status">${notes.map((note) => NOTES[note]).join('')}</p>\n`,
    section('figures', `数字的变化（${figures.length}）`, figures.length === 0 ? '' : table(['条款', '种类', '旧', '新'], figures.slice(0, MOST_ROWS).map(({ clause, kind, old: a, now: b }) => [escapeHtml(clause), FIGURE_TITLES[kind], cell(a, 'old'), cell(b, 'now')])) + rest(figures)),
    section('duties', `义务与权利的变化（${duties.length}）`, duties.length === 0 ? '' : table(['条款', '旧', '新'], duties.slice(0, MOST_ROWS).map(({ clause, old: a, now: b }) => [escapeHtml(clause), duty(a, 'old'), duty(b, 'now')])) + rest(duties)),
    section('clauses', `条款的变化（${changed.length}）`, changed.slice(0, MOST_ROWS).map((one) => clauseHtml(one, place)).join('\n') + rest(changed)),
    section('findings', '审查发现', findings.fresh.length + findings.resolved.length + findings.still.length === 0 ? '' :
      (findings.fresh.length + findings.resolved.length === 0 ? '<p>没有新出现的问题，也没有已经解决的问题。</p>' : '') +
      list('新出现', findings.fresh, 'now') + list('已解决', findings.resolved, 'old') +
      (findings.still.length === 0 ? '' : `<details><summary>仍然存在（${findings.still.length}）</summary>\n<ul class="issues">\n${findings.still.slice(0, MOST_ROWS).map(finding('now')).join('\n')}\n</ul>${rest(findings.still)}</details>`)),
    unchanged.length === 0 || changed.length === 0 ? '' : section('unchanged', '未变的条款', `<details><summary>共 ${unchanged.length} 条</summary>\n<ul class="changes">\n${unchanged.slice(0, MOST_ROWS).map((one) => `<li>${escapeHtml(clauseName(one))} ${one.now ? place(one.now.range, 'now') : ''}</li>`).join('\n')}\n</ul>${rest(unchanged)}</details>`),
  ].join('');
}

const section = (id: string, title: string, body: string): string => (body === '' ? '' : `<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${body}\n</section>\n`);
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>\n${rows.map((row) => `<tr>${row.map((words, i) => (i === 0 ? `<th scope="row">${words}</th>` : `<td>${words}</td>`)).join('')}</tr>`).join('\n')}\n</tbody></table>`;
const rest = (all: readonly unknown[]): string => (all.length > MOST_ROWS ? `<p class="note">其余 ${all.length - MOST_ROWS} 项没有列出。</p>` : '');

function clauseHtml(change: ClauseChangeReport, place: (range: Range, side: Side) => string): string {
  const { old, now, sentences } = change;
  const places = [old ? place(old.range, 'old') : '', now ? place(now.range, 'now') : ''].filter((words) => words !== '').join(' · ');
  const list = sentences.length === 0 ? '' : `\n<ul class="changes">\n${sentences.map((one) => `<li>${sentenceHtml(one)}</li>`).join('\n')}\n</ul>`;
  return `<div class="clause"><h3>${escapeHtml(clauseName(change))} <span class="what">${escapeHtml(whatHappened(change))}</span></h3>${places}${list}</div>`;
}

function sentenceHtml({ kind, old, now, other, stretches }: SentenceChangeReport): string {
  const words = kind === 'reworded'
    ? stretches.map(({ kind: part, text }) => (part === 'same' ? escapeHtml(text) : part === 'old' ? `<del>${escapeHtml(text)}</del>` : `<ins>${escapeHtml(text)}</ins>`)).join('')
    : now ? `<ins>${escapeHtml(now.text)}</ins>` : `<del>${escapeHtml(old?.text ?? '')}</del>`;
  const from = other === null ? '' : kind === 'moved-here' ? `（来自旧文「${escapeHtml(other)}」）` : `（移到新文「${escapeHtml(other)}」）`;
  return `<span class="what">${SENTENCE_TITLES[kind]}${from}</span> ${words}`;
}
