import { scanDates } from '../text/dates.ts';
import { scanQuantities } from '../text/quantities.ts';
import { scanRates } from '../text/rates.ts';
import { shift, slice, type Span } from '../text/span.ts';
import { commonPairs } from '../text/sequence.ts';
import type { Both } from './sentences.ts';

export type FigureKind = 'amount' | 'rate' | 'duration' | 'date' | 'count';

/** A figure of a sentence; `text` is what is shown of it. */
export interface Figure {
  readonly kind: FigureKind;
  readonly span: Span;
  readonly text: string;
  /** Equal for the same figure however it is written: 30% and 百分之三十. */
  readonly value: string;
  /** What it is the measure of one of, 每年; empty for most. */
  readonly per: string;
}

const TIMES = new Set(['秒', '分钟', '小时', '日', '工作日', '周', '星期', '月', '季度', '年']);

/** The figures of a stretch of a text, in its order. */
export function figuresOf(text: string, within: Span): readonly Figure[] {
  const words = slice(text, within);
  const figures: Figure[] = [
    ...scanQuantities(words).map(({ span, value, unit, per }): Figure => ({
      kind: unit === '元' ? 'amount' : TIMES.has(unit) ? 'duration' : 'count', span, value: `${value} ${unit}`, per: per.join('/'), text: slice(words, span) + (per.length === 0 ? '' : `（每${per.join('每')}）`),
    })),
    ...scanRates(words).map(({ span, value }): Figure => ({ kind: 'rate', span, value: String(value), per: '', text: slice(words, span) })),
    ...scanDates(words).map(({ span, year, month, day }): Figure => ({ kind: 'date', span, value: `${year}-${month}-${day}`, per: '', text: slice(words, span) })),
  ];
  return figures.sort((a, b) => a.span.start - b.span.start).map((figure) => ({ ...figure, span: shift(figure.span, within.start), text: figure.text.replace(/\s+/g, '') }));
}

/** The figures that differ between two wordings of a sentence: each with what took its place, a figure of the same kind; the same change once. */
export function figureChanges(old: readonly Figure[], now: readonly Figure[]): readonly Both<Figure>[] {
  const key = ({ kind, value, per }: Figure): string => `${kind} ${value} ${per}`;
  const isSame = (a: Figure, b: Figure): boolean => a.kind === b.kind && a.value === b.value;
  const same = commonPairs(old.map(key), now.map(key));
  const [keptOld, keptNow] = [new Set(same.map(([i]) => i)), new Set(same.map(([, j]) => j))];
  const fresh = now.filter((_, j) => !keptNow.has(j));
  const changes: Both<Figure>[] = [];
  for (const figure of old.filter((_, i) => !keptOld.has(i))) {
    const at = fresh.findIndex(({ kind }) => kind === figure.kind);
    changes.push({ old: figure, now: at < 0 ? null : fresh.splice(at, 1)[0]! });
  }
  changes.push(...fresh.map((figure) => ({ old: null, now: figure })));
  // A sum in figures and in words is one sum, and what merely changed places is no change.
  return changes.filter(({ old: from, now: to }, i) => {
    if (from && to) return key(from) !== key(to) && !changes.slice(0, i).some((one) => one.old && one.now && isSame(one.old, from) && isSame(one.now, to));
    return !changes.some((one, j) => j !== i && ((from && one.old && isSame(one.old, from)) || (to && one.now && isSame(one.now, to))) && (j < i || (one.old !== null && one.now !== null)));
  });
}
