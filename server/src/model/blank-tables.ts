import type { Lined } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { hits, lineSieve } from './sieve.ts';

/** A row of a Markdown or tab table by its cells. */
interface Row {
  readonly mark: '|' | '\t';
  /** Where each cell stands in its line, white space at its ends included. */
  readonly cells: readonly Span[];
  readonly empty: readonly boolean[];
  /** Nothing but names, as the first row has them. */
  readonly names: boolean;
  /** |---|---| */
  readonly rule: boolean;
  /** Which of its columns need not be filled: 备注, 签字. */
  readonly optional: readonly boolean[];
  /** 合计: cells of a total's row stay empty. */
  readonly total: boolean;
  /** √ in one of its cells: an empty one says no. */
  readonly ticked: boolean;
}

const MOST_CELLS = 24;
const NAME = /^[^，。；：:\d_＿]{1,16}$/;
const OPTIONAL = /备注|備註|说明|說明|附注|其他|签字|签名|盖章|确认|序号|图片/;
const TICK = /^[√✓✔●○■×xX是否YN*]$/;
const TOTAL = /合计|总计|小计|合計|總計|小計/;

/** Cells between bars alone: 序号 | 品名 | 数量. */
const BARS = /^[^|\n]{1,40} \|[^|\n]{0,40}\|/;

const ROWS = lineSieve((line): Row | null => {
  const ruled = line.trimStart().startsWith('|');
  const mark = ruled || BARS.test(line) ? '|' : line.includes('\t') ? '\t' : null;
  if (mark === null) return null;
  const cells: Span[] = [];
  let start = ruled ? line.indexOf('|') + 1 : 0;
  for (let i = start; i <= line.length; i++) {
    if (i < line.length && line[i] !== mark) continue;
    if (i < line.length || !ruled || line.slice(start, i).trim() !== '') cells.push({ start, end: i });
    start = i + 1;
  }
  if (cells.length < 2 || cells.length > MOST_CELLS) return null;
  const words = cells.map((cell) => line.slice(cell.start, cell.end).trim());
  return {
    mark,
    cells,
    empty: words.map((cell) => cell === ''),
    names: words.every((cell) => NAME.test(cell)),
    rule: words.every((cell) => /^:?-+:?$/.test(cell)),
    optional: words.map((cell) => OPTIONAL.test(cell)),
    total: words.some((cell) => TOTAL.test(cell)),
    ticked: words.some((cell) => TICK.test(cell)),
  };
}, /\||\t/);

/**
 * The rows of tables, by line, in which a cell waits to be filled, with the first such cell's place in the line: below a row of names, where a column
 * has nothing in any row, or where half of a row is empty whose neighbours are filled in. Columns for remarks, rows of totals and tables of ticks wait for nothing.
 */
export function openRows(of: Lined): ReadonlyMap<number, Span> {
  const open = new Map<number, Span>();
  let header: Row | null = null;
  let body: { readonly index: number; readonly row: Row }[] = [];
  let last = -1;
  const close = (): void => {
    if (header !== null) for (const { index, at } of openIn(header, body.filter(({ row }) => !row.total))) open.set(index, at);
    header = null;
    body = [];
  };
  for (const { index, fact } of hits(of, ROWS)) {
    if (index !== last + 1 || (header !== null && (fact.mark !== header.mark || fact.cells.length !== header.cells.length))) close();
    last = index;
    if (header !== null) {
      if (!fact.rule) body.push({ index, row: fact });
    } else if (fact.names) header = fact;
  }
  close();
  return open;
}

function openIn(header: Row, body: readonly { readonly index: number; readonly row: Row }[]): readonly { readonly index: number; readonly at: Span }[] {
  if (body.length < 2 || body.some(({ row }) => row.ticked)) return [];
  const asked = header.cells.map((_cell, k) => k > 0 && !header.optional[k]!);
  const never = asked.map((isAsked, k) => isAsked && body.every(({ row }) => row.empty[k]!));
  return body.flatMap(({ index, row }) => {
    if (row.empty[0]!) return [];
    const waits = row.empty.map((isEmpty, k) => isEmpty && asked[k]!);
    const half = waits.filter(Boolean).length * 2 >= row.cells.length;
    const first = waits.findIndex((wait, k) => wait && (half || never[k]!));
    if (first < 0) return [];
    const { start, end } = row.cells[first]!;
    return [{ index, at: start < end ? { start, end } : { start: start - 1, end: start } }];
  });
}
