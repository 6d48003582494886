import { waysOf } from './needs.ts';
import { FOLD } from './script-fold.ts';
import type { Span } from './span.ts';
import { WORDED_AS } from './wording.ts';

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

/** By folded characters (see `fold`) and those wording puts for them (see `wording.ts`), so that it tells of the words however they are read. Null for too many stretches. */
export function holdingOf(text: string, spans: readonly Span[]): Holding | null {
  if (spans.length > MOST) return null;
  const words = Math.ceil(spans.length / 32);
  const rows = new Uint32Array(ROWS * words);
  for (let i = 0; i < spans.length; i++) {
    const bit = 1 << (i & 31);
    const word = i >> 5;
    const { start, end } = spans[i]!;
    for (let at = start; at < end; at++) {
      const unit = FOLD[text.charCodeAt(at)]!;
      rows[(unit & (ROWS - 1)) * words + word]! |= bit;
      if (REWORDED[unit] === 1) for (const row of ALSO.get(unit)!) rows[row * words + word]! |= bit;
    }
  }
  return { words, rows };
}

const rowOf = (unit: number): number => FOLD[unit]! & (ROWS - 1);
/** The rows of what wording puts for a unit, and which units there are such of. */
const ALSO: ReadonlyMap<number, readonly number[]> = new Map(Array.from(WORDED_AS, ([unit, others]) => [unit.charCodeAt(0), Array.from(others, (other) => rowOf(other.charCodeAt(0)))] as const));
const REWORDED = new Uint8Array(0x10000);
for (const unit of ALSO.keys()) REWORDED[unit] = 1;

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
