import { creditCheck, idCheck } from '../../server/src/text/identifiers.ts';
import { ONE } from '../../server/src/text/decimal.ts';
import { toFinancial } from '../../server/src/text/money-words.ts';
import { toHan } from '../../server/src/text/numerals.ts';

/** Numbers drawn from a seed (mulberry32): the same seed, the same contract. */
export interface Random {
  /** An integer from low to high, both included. */
  readonly int: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { int, pick: (from) => from[int(0, from.length - 1)]! };
}

/** Yuan with thousands grouped; `cents` in 分. */
export const yuan = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
export const words = (value: number): string => toFinancial(BigInt(Math.round(value * 100)) * (ONE / 100n))!;
export const han = toHan;
export const fin = (value: number): string => words(value).replace(/元整$/, '');
export const hanYear = (year: number): string => [...String(year)].map((d) => '〇一二三四五六七八九'[Number(d)]!).join('');

/** A round sum between 1,000 and 900,000. */
export const sum = (r: Random): number => r.int(1, 900) * r.pick([1000, 1000, 500, 100, 1200]);
/** Another sum than the given one, and not ten thousand times it. */
export const otherSum = (r: Random, than: number): number => than + r.pick([-1, 1]) * r.pick([100, 200, 500, 0.5 * than]) || than + 100;

export interface Date3 {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}
export const date = (r: Random, y = r.int(2022, 2030)): Date3 => ({ y, m: r.int(1, 12), d: r.int(1, 28) });
export const cn = ({ y, m, d }: Date3): string => `${y}年${m}月${d}日`;
export const iso = ({ y, m, d }: Date3, mark = '-'): string => [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join(mark);
export const hanDate = ({ y, m, d }: Date3): string => `${hanYear(y)}年${toHan(m)}月${toHan(d)}日`;
/** So many months later, less a day: the end of a term. */
export function end({ y, m, d }: Date3, months: number): Date3 {
  const at = new Date(Date.UTC(y, m - 1 + months, d));
  at.setUTCDate(at.getUTCDate() - 1);
  return { y: at.getUTCFullYear(), m: at.getUTCMonth() + 1, d: at.getUTCDate() };
}

const CODE_CHARS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
export function creditCode(r: Random): string {
  const body = `91${r.pick(['330106', '310115', '110108', '440305', '510104'])}MA${Array.from({ length: 7 }, () => CODE_CHARS[r.int(0, 28)]!).join('')}`;
  return `${body}${creditCheck(body)}`;
}
export function idNumber(r: Random): string {
  const body = `${r.pick(['330106', '110108', '440305', '510104'])}${r.int(1960, 2003)}${String(r.int(1, 12)).padStart(2, '0')}${String(r.int(1, 28)).padStart(2, '0')}${String(r.int(1, 999)).padStart(3, '0')}`;
  return `${body}${idCheck(body)}`;
}
