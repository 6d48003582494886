import type { Lined } from '../text/lines.ts';
import { isFieldName } from './blank-line.ts';
import { GAP, HAN, UNIT } from './blank-marks.ts';
import { hits, lineSieve } from './sieve.ts';

/** 货物毁损     按实际价值赔偿: two cells and nothing else, neither with a colon, a mark to fill in or another gap. */
const ROW = new RegExp(`^[ \\u3000]{0,8}([^\\s：:_＿。]{2,40})(${GAP}{3,20})([^\\s：:_＿][^：:_＿]{1,80})$`);
const GAPPED = new RegExp(`${GAP}{2}`);
const WORDS = new RegExp(`[${HAN}]{2}`);
const GAPS = new RegExp(`${GAP}{2,40}`, 'g');
/** 自, 支付的: words behind which a sentence goes on, and 元, 承担, 内: those it goes on with; what parts them is to be written on. */
const LEADS_ON = /[自从由于至到按为是和与及或第：:]$/;
const GOES_ON = new RegExp(`^(?:${UNIT})(?:[之以]?[内前后]|[起止整至]|$)|^(?:[至到起止之的内前后方]|承担|负责|支付|负担)`);
const LETTER = new RegExp(`^[${HAN}]$`);

interface Row {
  readonly gap: number;
  readonly cells: number;
  /** 版本：V2.3    编制：市场部    密级：内部: what the cells hold, they say themselves. */
  readonly labelled: boolean;
}
/** Fewer rows may be a form's lines that happen to be spaced alike: of two cells; of more, all parted alike. */
const fewestOf = ({ cells, labelled }: Row): number => (cells === 2 ? 3 : labelled ? 1 : 2);

const ROWS = lineSieve((line): Row | null => {
  const gaps = line.trim().match(GAPS);
  if (gaps === null) return null;
  if (gaps.length > 1) return rowOfMany(line.trim(), gaps);
  const row = ROW.exec(line.trimEnd());
  if (row === null) return null;
  const [left, gap, right] = [row[1]!, row[2]!, row[3]!];
  return WORDS.test(left) && WORDS.test(right) && !GAPPED.test(right) && !isFieldName(left) && !isFieldName(right) ? { gap: gap.length, cells: 2, labelled: false } : null;
});

/** P1    10分钟    4小时: three cells or more with the same gap between any two, none a piece of a sentence or waiting for its value. */
function rowOfMany(row: string, gaps: readonly string[]): Row | null {
  const gap = gaps[0]!.length;
  if (gap < 3 || gaps.some((other) => other.length !== gap) || /[，。；]/.test(row)) return null;
  const cells = row.split(GAPS);
  if (cells.some((cell, i) => LETTER.test(cell) || (i > 0 && GOES_ON.test(cell)) || (i < cells.length - 1 && LEADS_ON.test(cell)))) return null;
  return { gap, cells: cells.length, labelled: cells.filter((cell) => /[：:]./.test(cell)).length > 1 };
}

/** Where the lines of tables begin that are set out by gaps alone: several near one another, all with the same gap between their cells. */
export function columnRows(of: Lined): readonly number[] {
  const rows: number[] = [];
  let run: number[] = [];
  /** The widest row of the run. */
  let widest: Row | null = null;
  let last = -1;
  const close = (): void => {
    if (widest !== null && run.length >= fewestOf(widest)) rows.push(...run);
    run = [];
    widest = null;
  };
  for (const { index, fact } of hits(of, ROWS)) {
    // A row whose gap was lost may stand among them.
    if ((widest !== null && fact.gap !== widest.gap) || index - last > 2) close();
    if (widest === null || fact.cells > widest.cells) widest = fact;
    last = index;
    run.push(of.lines[index]!.span.start);
  }
  close();
  return rows;
}
