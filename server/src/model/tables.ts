import { parseFigure, scanAmounts } from '../text/amounts.ts';
import { foldFigures as fold } from '../text/figure-fold.ts';
import { shift, trim, type Span } from '../text/span.ts';
import { indentOf } from '../text/lines.ts';
import { lineForm } from './line-form.ts';
import { hits, lineSieve, remember } from './sieve.ts';
import type { Contract } from './contract.ts';

export interface Cell {
  /** Its words without white space at the ends. */
  readonly span: Span;
  /** Folded. */
  readonly text: string;
  /** The number it holds, units set aside (12台, ￥1,000元, 5%), in millionths; null for anything else. */
  readonly value: bigint | null;
  /** A percentage. */
  readonly percent: boolean;
}

/** A Markdown or tab table: its first row names the columns. */
export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables of a contract, in its order. */
export const tablesOf = remember((contract: Contract): readonly Table[] => {
  const { lines } = contract;
  const tables: Table[] = [];
  let rows: (readonly Cell[])[] = [];
  const close = (): void => {
    const [header, ...body] = rows;
    if (header && body.length > 0) tables.push({ header, rows: body });
    rows = [];
  };
  let before = -1;
  for (const { index, fact } of hits(contract, ROWS)) {
    const line = lines[index]!;
    if (index > before + 1) close();
    before = index;
    // A total's row may begin with empty cells, so that a single tab is left.
    if (fact.within && rows.length === 0) continue;
    if (fact.cells.every((cell) => /^:?-*:?$/.test(cell.text)) && fact.cells.some((cell) => cell.text.includes('-'))) continue;
    rows.push(fact.cells.map((cell) => ({ ...cell, span: shift(cell.span, line.span.start) })));
  }
  close();
  return tables;
});

/** Rows of a table, and lines that are one only `within` a table; their cells by their places in the line. */
const ROWS = lineSieve((line): { readonly within: boolean; readonly cells: readonly Cell[] } | null => {
  const indent = indentOf(line);
  const words = line.slice(indent);
  const isRow = lineForm(words).table;
  if (!isRow && (words.startsWith('|') || !line.includes('\t'))) return null;
  return { within: !isRow && !/\S\t\S/.test(words), cells: cellsOf(line, { start: words.startsWith('|') ? indent : 0, end: line.length }) };
});

function cellsOf(text: string, at: Span): readonly Cell[] {
  const mark = text[at.start] === '|' ? '|' : '\t';
  const cells: Cell[] = [];
  let start = mark === '|' ? at.start + 1 : at.start;
  for (let i = start; i <= at.end; i++) {
    if (i < at.end && text[i] !== mark) continue;
    if (i < at.end || mark !== '|' || text.slice(start, i).trim() !== '') cells.push(cellOf(text, trim(text, { start, end: i })));
    start = i + 1;
  }
  return cells;
}

const PLAIN = /^(?:人民币|[￥¥])?\s?(\d[\d,]{0,18}(?:\.\d{1,6})?)\s?(%|[一-鿿㎡]{0,3})$/;

function cellOf(text: string, span: Span): Cell {
  const words = fold(text.slice(span.start, span.end)).replace(/^\*\*|\*\*$/g, '');
  const plain = PLAIN.exec(words);
  const [amount, more] = scanAmounts(words);
  const value = amount && !more && amount.form === 'digits' && amount.span.end === words.length ? amount.value : plain && !/^万/.test(plain[2]!) ? parseFigure(plain[1]!) : null;
  return { span, text: words, value, percent: plain?.[2] === '%' };
}
