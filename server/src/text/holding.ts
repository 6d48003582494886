import { waysOf } from './needs.ts';
import { FOLD } from './script-fold.ts';
import type { Span } from './span.ts';

/** Which of some stretches of a text hold which characters: one pass over them tells, of each expression, the few it has a chance in. */
export interface Holding {
  /** A bit for each stretch; so many words of 32 for each row. */
  readonly words: number;
  readonly rows: Uint32Array;
}

/** Characters are told apart by so many rows; of those that share one hardly two are used in contracts. */
const ROWS = 4096;
/** More stretches would need more memory than the time is worth. */
const MOST = 32_768;

/** By folded characters (see `fold`), so that it tells of the folded words too. Null for too many stretches. */
export function holdingOf(text: string, spans: readonly Span[]): Holding | null {
  if (spans.length > MOST) return null;
  const words = Math.ceil(spans.length / 32);
  const rows = new Uint32Array(ROWS * words);
  for (let i = 0; i < spans.length; i++) {
    const bit = 1 << (i & 31);
    const word = i >> 5;
    const { start, end } = spans[i]!;
    for (let at = start; at < end; at++) rows[rowOf(text.charCodeAt(at)) * words + word]! |= bit;
  }
  return { words, rows };
}

const rowOf = (unit: number): number => FOLD[unit]! & (ROWS - 1);

/** What an expression needs, as rows: by one of its alternatives, of each list one. */
export type Needs = readonly (readonly Uint16Array[])[];

/** Null where nothing is known of an alternative. */
export function rowsOf(expression: RegExp): Needs | null {
  const ways = waysOf(expression);
  return ways.some((needs) => needs.length === 0) ? null : ways.map((needs) => needs.map((any) => Uint16Array.from(new Set(Array.from(any, rowOf)))));
}

/** The stretches that may hold what is needed, from the first on, 32 to a word. */
export function chancesIn({ words, rows }: Holding, ways: Needs): Int32Array {
  const chances = new Int32Array(words);
  for (const needs of ways)
    for (let word = 0; word < words; word++) {
      let own = -1;
      for (const any of needs) {
        let held = 0;
        for (const row of any) held |= rows[row * words + word]!;
        own &= held;
        if (own === 0) break;
      }
      chances[word]! |= own;
    }
  return chances;
}
