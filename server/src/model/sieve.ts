import type { Kept } from '../text/change.ts';
import { detached } from '../text/detached.ts';
import type { TextLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/**
 * What a rule or a part of the model wants to know of single lines or sentences: `read` says it of the words alone, or null for words
 * that say nothing to it. What most lines have nothing to say on costs next to nothing to ask again after an edit: only the lines that
 * changed are read anew, wherever the others have moved to.
 */
export interface Sieve<T> {
  readonly over: 'lines' | 'sentences';
  readonly read: (words: string) => T | null;
}

/** A line or sentence, by its index, that says something. */
export interface Hit<T> {
  readonly index: number;
  readonly fact: T;
}

/** A sieve of lines, whose words are given from the line's start to its end; blank lines are not asked. `read` must be pure. */
export const lineSieve = <T>(read: (words: string) => T | null): Sieve<T> => ({ over: 'lines', read });

/** A sieve of sentences. `read` must be pure. */
export const sentenceSieve = <T>(read: (words: string) => T | null): Sieve<T> => ({ over: 'sentences', read });

/** A list that says something: itself, or null where it is empty. */
export const some = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null);

/** What a sieve can be asked of. */
export interface Sifted {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly sentences?: readonly { readonly span: Span }[];
}

type Found = Map<Sieve<unknown>, readonly Hit<unknown>[]>;
interface Known {
  readonly found: Found;
  /** What was asked of the version before, until the next one comes. */
  before: { readonly found: Found; readonly kept: Readonly<Record<Sieve<unknown>['over'], Kept>>; readonly counts: Readonly<Record<Sieve<unknown>['over'], number>> } | null;
}
const known = new WeakMap<Sifted, Known>();

/** The lines or sentences of a text that say something, in its order. Asked once of each text. */
export function hits<T>(of: Sifted, sieve: Sieve<T>): readonly Hit<T>[] {
  let own = known.get(of);
  if (!own) known.set(of, (own = { found: new Map(), before: null }));
  let found = own.found.get(sieve) as readonly Hit<T>[] | undefined;
  if (!found) {
    found = again(of, sieve, own.before) ?? sift(of, sieve, 0, itemsOf(of, sieve).length, []);
    own.found.set(sieve, found);
  }
  return found;
}

/** Lets a text take over what was asked of an earlier version of it, by the lines and sentences both have in common. */
export function inherit(next: Sifted, previous: Sifted, kept: { readonly lines: Kept; readonly sentences: Kept }): void {
  const old = known.get(previous);
  if (!old || next === previous) return;
  old.before = null;
  known.set(next, { found: new Map(), before: { found: old.found, kept, counts: { lines: previous.lines.length, sentences: previous.sentences?.length ?? 0 } } });
}

function again<T>(of: Sifted, sieve: Sieve<T>, before: Known['before']): readonly Hit<T>[] | null {
  const old = before?.found.get(sieve) as readonly Hit<T>[] | undefined;
  if (!before || !old) return null;
  const { head, tail } = before.kept[sieve.over];
  const count = itemsOf(of, sieve).length;
  const by = count - before.counts[sieve.over];
  const found = old.slice(0, firstFrom(old, head));
  sift(of, sieve, head, count - tail, found);
  for (let i = firstFrom(old, before.counts[sieve.over] - tail); i < old.length; i++) found.push(by === 0 ? old[i]! : { index: old[i]!.index + by, fact: old[i]!.fact });
  return found;
}

const itemsOf = (of: Sifted, { over }: Sieve<unknown>): readonly unknown[] => (over === 'lines' ? of.lines : (of.sentences ?? []));

function sift<T>(of: Sifted, sieve: Sieve<T>, from: number, to: number, into: Hit<T>[]): Hit<T>[] {
  const { over, read } = sieve;
  const items = itemsOf(of, sieve);
  for (let index = from; index < to; index++) {
    if (over === 'lines' && of.lines[index]!.indent >= of.lines[index]!.span.end) continue;
    const fact = read(wordsOf(of, over, items, index));
    if (fact !== null) into.push({ index, fact });
  }
  return into;
}

const copies = new WeakMap<readonly unknown[], { readonly of: string; readonly words: (string | undefined)[] }>();

/**
 * The words of a line or sentence as a string of their own, the same for every sieve: a slice of the text would keep that version of it
 * in memory for as long as any fact, or whatever remembers one by its words, is kept.
 */
function wordsOf({ text, lines, sentences }: Sifted, over: Sieve<unknown>['over'], items: readonly unknown[], index: number): string {
  let known = copies.get(items);
  if (known?.of !== text) copies.set(items, (known = { of: text, words: [] }));
  const { start, end } = over === 'lines' ? lines[index]!.span : sentences![index]!.span;
  return (known.words[index] ??= detached(text.slice(start, end)));
}

/** The place of the first hit at or behind an index. */
function firstFrom(all: readonly Hit<unknown>[], index: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
