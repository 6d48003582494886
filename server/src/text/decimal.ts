/**
 * Exact decimals: a bigint in millionths. 12.5 is 12_500_000n, 5 % is 50_000n, 日万分之零点五 is 50n. Sums and comparisons of what a
 * contract says are never rounded, so that one 分 too many is one 分 too many.
 */
export const ONE = 1_000_000n;
const PLACES = 6;

const PLAIN = /^([0-9]{1,18})(?:\.([0-9]{1,6}))?$/;
const GROUPED = /^[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\.[0-9]{1,6})?$/;

/** A decimal in folded (half-width) digits, thousands grouped or not: 1234.5, 1,234.50. Null for anything else, 12,34 among it. */
export function parseDecimal(text: string): bigint | null {
  const digits = text.includes(',') ? (GROUPED.test(text) ? text.replaceAll(',', '') : '') : text;
  const match = PLAIN.exec(digits);
  return match ? BigInt(match[1]!) * ONE + BigInt((match[2] ?? '').padEnd(PLACES, '0')) : null;
}

/** As people write it: 1234.5, with thousands grouped on request; at least `places` decimals, no trailing zeros beyond them. */
export function formatDecimal(value: bigint, { grouped = false, places = 0 } = {}): string {
  const positive = value < 0n ? -value : value;
  const whole = (positive / ONE).toString();
  const rest = (positive % ONE).toString().padStart(PLACES, '0').replace(/0+$/, '').padEnd(places, '0');
  const shown = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${value < 0n ? '-' : ''}${shown}${rest === '' ? '' : `.${rest}`}`;
}

/** The product of two exact decimals, rounded half up at the millionth. */
export const times = (a: bigint, b: bigint): bigint => divide(a * b, ONE);

/** a ÷ b for integers, rounded half away from zero; 0 for a zero divisor. */
export function divide(a: bigint, b: bigint): bigint {
  if (b === 0n) return 0n;
  const negative = a < 0n !== b < 0n;
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const quotient = (x * 2n + y) / (y * 2n);
  return negative ? -quotient : quotient;
}
