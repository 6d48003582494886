import { pairsIn } from '../../model/amounts.ts';
import { formatAmount, scanAmounts } from '../../text/amounts.ts';
import { formatDecimal } from '../../text/decimal.ts';
import { memo } from '../../text/memo.ts';
import { scanQuantities, type Quantity } from '../../text/quantities.ts';
import type { Span } from '../../text/span.ts';

/** A total that is not what its parts make. Spans are of the text that was read. */
export interface Wrong {
  /** The total as written, and its number alone. */
  readonly total: Quantity;
  /** What the parts make. */
  readonly expected: bigint;
  readonly parts: readonly Quantity[];
  /** How it was computed, to be read after “应为”: 60,000＋30,000. */
  readonly working: string;
}

/** The quantities of a text, every sum of money once: the second spelling of a pair is left out. */
export const quantitiesOf: (text: string) => readonly Quantity[] = memo((text) => {
  const quantities = scanQuantities(text);
  const second = new Set(pairsIn(text, scanAmounts(text)).map(({ digits, words }) => Math.max(digits.span.start, words.span.start)));
  return second.size === 0 ? quantities : quantities.filter((quantity) => !second.has(quantity.span.start));
}, 1000);

/** The 大写 that repeats a sum of money in the text, to be rewritten with it; null where there is none. */
export function spelling(text: string, at: Span): Span | null {
  const pair = pairsIn(text, scanAmounts(text)).find(({ digits }) => digits.figure.start === at.start);
  return pair ? { start: pair.words.figure.start, end: pair.words.span.end } : null;
}

/** 90,000元, 26人. */
export const show = (value: bigint, unit: string): string => (unit === '元' ? formatAmount(value) : `${formatDecimal(value, { grouped: true })}${unit}`);
export const plain = (value: bigint): string => formatDecimal(value, { grouped: true });
export const sumOf = (parts: readonly Quantity[]): bigint => parts.reduce((sum, part) => sum + part.value, 0n);

const CENT = 10_000n;
/** Whether a product differs only because it was rounded, to the cent, to the tenth or to the yuan. */
export function isRounded({ total, expected, working }: Wrong): boolean {
  if (total.unit !== '元' || !working.includes('×')) return false;
  const difference = expected > total.value ? expected - total.value : total.value - expected;
  return [CENT, CENT * 10n, CENT * 100n].some((unit) => total.value % unit === 0n && expected % unit !== 0n && difference < unit);
}

/**
 * Whether the figures agree once one of them is read as 万元 instead of 元, or the other way round: then the unit is wrong rather than
 * the sum. Only sums of money slip so.
 */
export function isSlip({ total, expected, parts }: Wrong): boolean {
  if (total.unit !== '元' || total.value === 0n || expected === 0n) return false;
  if (total.value === expected * 10_000n || expected === total.value * 10_000n) return true;
  return parts.some(({ value, unit }) => unit === '元' && value % 10_000n === 0n && (expected - value + value * 10_000n === total.value || expected - value + value / 10_000n === total.value));
}
