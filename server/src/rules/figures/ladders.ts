import type { Cell, Table } from '../../model/tables.ts';
import { parseFigure } from '../../text/amounts.ts';
import { ONE } from '../../text/decimal.ts';
import { foldFigures as fold } from '../../text/figure-fold.ts';
import type { Span } from '../../text/span.ts';

interface Bound {
  readonly value: bigint;
  readonly included: boolean;
}
/** One rung of a ladder in signs: ≥95%, 90%≤接通率<95%, 90-94分, 85以下. */
interface Rung {
  readonly span: Span;
  readonly low: Bound | null;
  readonly high: Bound | null;
  readonly unit: string;
  /** What is measured, as far as the words before tell. */
  readonly subject: string;
  readonly signed: boolean;
  /** Its figures have digits behind the point. */
  readonly fine: boolean;
}
/** Two rungs that follow one another and leave values to neither. */
export interface Gap {
  readonly first: Span;
  readonly second: Span;
}

const FIGURE = (name: string): string => `(?<${name}>\\d[\\d,]{0,12}(?:\\.\\d{1,4})?)\\s?(?<u${name}>%|‰|分钟|小时|个月|万元|分|次|单|天|日|秒|元|件|台|人|月|年|吨)?`;
const NOTE = (name: string): string => `(?<n${name}>\\(不?含(?:本数)?\\))?`;
const WORDS = '[一-鿿A-Za-z]{0,12}?';
const TO = '(?:-|~|～|—|–|至|到)';
const [LESS, MORE] = ['(?:≤|<=|<)', '(?:≥|>=|>)'];
/** The ways to write a rung; the first that matches at the leftmost place is taken. */
const FORMS: readonly RegExp[] = [
  new RegExp(`${FIGURE('a')}\\s?(?<sa>${LESS})\\s?${WORDS}\\s?(?<sb>${LESS})\\s?${FIGURE('b')}`),
  new RegExp(`${FIGURE('b')}\\s?(?<sb>${MORE})\\s?${WORDS}\\s?(?<sa>${MORE})\\s?${FIGURE('a')}`),
  new RegExp(`(?<sa>${MORE})\\s?${FIGURE('a')}\\s?(?:,|且|并且|和|、)?\\s?${WORDS}\\s?(?<sb>${LESS})\\s?${FIGURE('b')}`),
  new RegExp(`(?<sb>${LESS})\\s?${FIGURE('b')}\\s?(?:,|且|并且|和|、)?\\s?${WORDS}\\s?(?<sa>${MORE})\\s?${FIGURE('a')}`),
  new RegExp(`${FIGURE('a')}\\s?${NOTE('a')}\\s?(?:以上)?\\s?${NOTE('c')}\\s?${TO}\\s?${FIGURE('b')}\\s?${NOTE('b')}`),
  new RegExp(`(?:(?<sa>${MORE})|(?<sb>${LESS}))\\s?${FIGURE('x')}`),
  new RegExp(`(?<wl>不低于|不少于|大于等于)\\s?${FIGURE('x')}|(?<wm>超过|高于|大于)\\s?${FIGURE('y')}`),
  new RegExp(`(?<wh>不高于|不超过|小于等于)\\s?${FIGURE('x')}|(?<ws>低于|不足|不满|少于|小于)\\s?${FIGURE('y')}`),
  new RegExp(`${FIGURE('x')}\\s?${NOTE('x')}(?:及)?(?:(?<up>以上)|(?<down>以下|以内))\\s?${NOTE('y')}`),
];
/** Of what holds a rung in signs. */
export const SIGN = /[≥≤<>＜＞]/;

/** The rung a piece of text tells of first, at `at`; null where it tells of none, or says more of it. */
function rungIn(text: string, at: number): Rung | null {
  let best: RegExpExecArray | null = null;
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match && (best === null || match.index < best.index)) best = match;
  }
  if (!best) return null;
  const g = best.groups!;
  const has = (name: string, value: string | undefined): Bound | null => {
    const figure = parseFigure(g[name] ?? '');
    return figure === null ? null : { value: figure, included: !/^[<>]$/.test(value ?? '') && !g[`n${name}`]?.startsWith('(不') };
  };
  const one = has('x', undefined) ?? has('y', undefined);
  const [low, high] = one === null
    ? [has('a', g['sa']), has('b', g['sb'])]
    : g['sa'] !== undefined || g['wl'] !== undefined || g['wm'] !== undefined || g['up'] !== undefined
      ? [{ value: one.value, included: !(g['sa'] === '>' || g['wm'] !== undefined || `${g['nx'] ?? ''}${g['ny'] ?? ''}`.startsWith('(不')) }, null]
      : [null, { value: one.value, included: !(g['sb'] === '<' || g['ws'] !== undefined || `${g['nx'] ?? ''}${g['ny'] ?? ''}`.startsWith('(不')) }];
  if (low && high && low.value >= high.value) return null;
  const unit = [g['ub'], g['ua'], g['ux'], g['uy']].find((word) => word !== undefined) ?? '';
  const subject = /[一-鿿A-Za-z]{0,16}$/.exec(text.slice(0, best.index).trimEnd())![0];
  return { span: { start: at + best.index, end: at + best.index + best[0].length }, low, high, unit, subject, signed: SIGN.test(best[0]), fine: /\.\d/.test(best[0]) };
}

/** The gaps of a ladder whose rungs stand one after the other, up or down; none of what is no ladder. */
function gapsOf(rungs: readonly Rung[]): readonly Gap[] {
  // A ladder is open at an end and has a rung between two figures: targets (接通率≥95%, 呼损率≤3%) and sizes (5-10, 20-30) have not both.
  if (rungs.length < 3 || !rungs.some(({ low, high }) => low === null || high === null) || !rungs.some(({ low, high }) => low && high)) return [];
  const units = new Set(rungs.map(({ unit }) => unit).filter((unit) => unit !== ''));
  const subjects = new Set(rungs.map(({ subject }) => subject.replace(/^(?:若|如果?|当|月度|月均|当月|每月|综合|平均)+|(?:为|在|达到?)$/g, '')).filter((subject) => subject !== ''));
  if (units.size > 1 || subjects.size > 1) return [];
  const step = rungs.some(({ fine }) => fine) ? ONE / 100n : ONE;
  const found: Gap[] = [];
  const [top, bottom] = [rungs[0]!, rungs.at(-1)!];
  const down = top.high === null && top.low !== null || bottom.low === null;
  for (let i = 0; i + 1 < rungs.length; i++) {
    const [upper, lower] = down ? [rungs[i]!, rungs[i + 1]!] : [rungs[i + 1]!, rungs[i]!];
    if (!upper.low || !lower.high || upper.low.value < lower.high.value) return [];
    const difference = upper.low.value - lower.high.value;
    if (difference > step || difference === step && !lower.high.included) found.push({ first: rungs[i]!.span, second: rungs[i + 1]!.span });
  }
  return found;
}

/** The gaps of ladders in signs: ≥95分…；90-94分…；<85分…, in the items of a list or in one line. */
export function signedGaps(source: string): readonly Gap[] {
  if (!SIGN.test(source)) return [];
  const text = fold(source);
  const found: Gap[] = [];
  let run: Rung[] = [];
  const close = (): void => {
    if (run.filter(({ signed }) => signed).length >= 2) found.push(...gapsOf(run));
    run = [];
  };
  let from = 0;
  for (const piece of text.split(/([;。\n]|\s\/\s)/)) {
    const rung = /^(?:[;。\n]|\s\/\s)$/.test(piece) ? undefined : piece.trim() === '' ? undefined : rungIn(piece, from);
    from += piece.length;
    if (rung === undefined) continue;
    // What leads the list in names the figure of no rung.
    if (rung === null || run.length > 0 && run[0]!.unit !== rung.unit) close();
    if (rung !== null) run.push(rung);
  }
  close();
  return found;
}

/** The gaps of ladders in the columns of tables. */
export function* gapsOfTables(tables: readonly Table[]): Iterable<Gap> {
  for (const { header, rows } of tables)
    for (let column = 0; column < header.length; column++) {
      const cells = rows.map((row) => row[column]);
      const rungs = cells.map((cell) => (cell ? rungOf(cell) : null));
      if (rungs.every((rung) => rung !== null)) yield* gapsOf(rungs);
    }
}

/** A cell that holds a rung and next to nothing else. */
function rungOf(cell: Cell): Rung | null {
  const rung = cell.text.length > 30 ? null : rungIn(cell.text, 0);
  if (rung === null || /\d/.test(cell.text.slice(0, rung.span.start) + cell.text.slice(rung.span.end))) return null;
  return { ...rung, span: cell.span };
}
