import type { Lined } from '../text/lines.ts';
import { isFieldName } from './blank-line.ts';
import { GAP, HAN } from './blank-marks.ts';
import { hits, lineSieve } from './sieve.ts';

/** 货物毁损     按实际价值赔偿: two cells and nothing else, neither with a colon, a mark to fill in or another gap. */
const ROW = new RegExp(`^[ \\u3000]{0,8}([^\\s：:_＿。]{2,40})(${GAP}{3,20})([^\\s：:_＿][^：:_＿]{1,80})$`);
const GAPPED = new RegExp(`${GAP}{2}`);
const WORDS = new RegExp(`[${HAN}]{2}`);
/** Fewer rows may be a form's lines that happen to be spaced alike. */
const FEWEST = 3;

const ROWS = lineSieve((line): number | null => {
  const row = ROW.exec(line.trimEnd());
  if (row === null) return null;
  const [left, gap, right] = [row[1]!, row[2]!, row[3]!];
  return WORDS.test(left) && WORDS.test(right) && !GAPPED.test(right) && !isFieldName(left) && !isFieldName(right) ? gap.length : null;
});

/** Where the lines of tables begin that are set out by gaps alone: three or more near one another, all with the same gap between two cells. */
export function columnRows(of: Lined): readonly number[] {
  const rows: number[] = [];
  let run: number[] = [];
  let width = 0;
  let last = -1;
  const close = (): void => {
    if (run.length >= FEWEST) rows.push(...run);
    run = [];
  };
  for (const { index, fact } of hits(of, ROWS)) {
    // A row whose gap was lost may stand among them.
    if (fact !== width || index - last > 2) close();
    [width, last] = [fact, index];
    run.push(of.lines[index]!.span.start);
  }
  close();
  return rows;
}
