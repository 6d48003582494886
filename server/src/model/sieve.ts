import type { Kept, Step } from '../text/change.ts';
import { detached } from '../text/detached.ts';
import { chancesIn, holdingOf, rowsOf, type Holding, type Needs } from '../text/holding.ts';
import { lineNumber, type TextLine } from '../text/lines.ts';
import { simplifyUnits } from '../text/script-fold.ts';
import type { Span } from '../text/span.ts';

/**
 * What a rule or a part of the model wants to know of single lines or sentences: `read` says it of the words alone, or null for words
 * that say nothing to it. What most lines have nothing to say on costs next to nothing to ask again after an edit: only the lines that
 * changed are read anew, wherever the others have moved to.
 */
export interface Sieve<T> {
  readonly over: 'lines' | 'sentences';
  readonly read: (words: string) => T | null;
  /** What matches in the words, or in the folded words, wherever they say something: most are not read, for they lack its characters. */
  readonly telling?: RegExp | undefined;
  /** Whether two facts mean the same to whoever asks; without it every line that says something counts as changed once it is edited. */
  alike?(before: T, after: T): boolean;
}

/** A line or sentence, by its index, that says something. */
export interface Hit<T> {
  readonly index: number;
  readonly fact: T;
}

/** A sieve of lines, whose words are given from the line's start to its end; blank lines are not asked. `read` must be pure. */
export const lineSieve = <T>(read: Sieve<T>['read'], telling?: RegExp): Sieve<T> => ({ over: 'lines', read, telling });

/** A sieve of sentences. `read` must be pure. */
export const sentenceSieve = <T>(read: Sieve<T>['read'], telling?: RegExp): Sieve<T> => ({ over: 'sentences', read, telling });

/** A sieve that counts an edited line as unchanged where it still says `alike`: for those who ask what is said and where, not in which words. */
export const alike = <T>(sieve: Sieve<T>, isAlike: (before: T, after: T) => boolean): Sieve<T> => ({ ...sieve, alike: isAlike });

/** Whether two lists are as long and alike one by one. */
export const eachAlike = <T>(isAlike: (before: T, after: T) => boolean) => (before: readonly T[], after: readonly T[]): boolean => before.length === after.length && before.every((one, i) => isAlike(one, after[i]!));

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
  /** Which of them say the same as in the version before. */
  readonly steady: Map<Sieve<unknown>, boolean>;
  /** Which computations would be told the same. */
  readonly calm: Map<Reads, boolean>;
  /** What was computed of it, by the computation. */
  readonly values: Map<unknown, Remembered<unknown>>;
  /** What an undisturbed computation noted, as it would now. */
  readonly moved: Map<Reads, Reads>;
  /** What was asked of the version before, until the next one comes. */
  before: Before | null;
}
interface Before {
  readonly found: Found;
  readonly values: Known['values'];
  readonly step: Step | null;
  readonly kept: Readonly<Record<Sieve<unknown>['over'], Kept>>;
  readonly counts: Readonly<Record<Sieve<unknown>['over'], number>>;
}
const known = new WeakMap<Sifted, Known>();

/**
 * What a computation has asked of a text: sieves, lines it looked at for more than these told (their indexes, first and last, one pair
 * after the other; once it is done, in their order and without overlap), sieves of the opening alone, and what it took from other
 * computations that are remembered.
 */
export interface Reads {
  readonly sieves: Set<Sieve<unknown>>;
  readonly openings: Opening[];
  readonly lines: number[];
  readonly through: Set<Reads>;
}
/** How far an opening reaches: the index behind its last line, by the text. */
export type Bound = (of: Sifted) => number;
/** What a sieve was asked of an opening, and how many of its lines said something. */
interface Opening {
  readonly sieve: Sieve<unknown>;
  readonly bound: Bound;
  readonly count: number;
}
let reader: Reads | null = null;

/** Runs a computation over a contract and tells what it asked of it. */
export function watched<T>(run: () => T): { readonly value: T; readonly reads: Reads } {
  const outer = reader;
  const reads: Reads = { sieves: new Set(), openings: [], lines: [], through: new Set() };
  reader = reads;
  try {
    return { value: run(), reads: { ...reads, lines: merged(reads.lines) } };
  } finally {
    reader = outer;
  }
}

/**
 * The stretches of lines looked at, in their order, those that have a line in common as one. Stretches that merely follow one another are
 * kept apart: what is put in between them was looked at by neither.
 */
function merged(pairs: readonly number[]): number[] {
  if (pairs.length <= 2) return [...pairs];
  const order = Array.from({ length: pairs.length / 2 }, (_, i) => 2 * i).sort((a, b) => pairs[a]! - pairs[b]!);
  const all: number[] = [];
  for (const i of order) {
    const [from, to] = [pairs[i]!, pairs[i + 1]!];
    const last = all.length - 1;
    if (last > 0 && from <= all[last]!) all[last] = Math.max(all[last]!, to);
    else all.push(from, to);
  }
  return all;
}

/**
 * Computes once for each contract, which never changes; whatever asks for it is known to have asked what it asked. With `move`, which says
 * what a value is after a step or null where the step touches it, a value is taken over from the version before where nothing it was
 * computed from has changed.
 */
export function remember<C extends Sifted, T>(of: (contract: C) => T, move?: (value: T, step: Step) => T | null): (contract: C) => T {
  return (contract) => {
    const own = knownOf(contract);
    let found = own.values.get(of) as Remembered<T> | undefined;
    if (!found) {
      const old = move && own.before?.step ? (own.before.values.get(of) as Remembered<T> | undefined) : undefined;
      const moved = old && undisturbed(contract, old.reads) ? move!(old.value, own.before!.step!) : null;
      found = moved === null ? watched(() => of(contract)) : { value: moved, reads: readsAfter(contract, old!.reads) };
      own.values.set(of, found);
    }
    reader?.through.add(found.reads);
    return found.value;
  };
}
interface Remembered<T> {
  readonly value: T;
  readonly reads: Reads;
}

/** What `renew` is given of the version before. */
export interface Earlier<T> {
  readonly value: T;
  /** The sentences both have, and how many there were. */
  readonly sentences: Kept;
  readonly count: number;
}

/**
 * Computes once for each contract, by what the version before gave where somebody asked it: for what is made up of pieces that mostly stand.
 * The computation sees to it that the value is what it would be without. What it asks is not told to whoever watches.
 */
export function renew<C extends Sifted, T>(of: (contract: C, earlier: Earlier<T> | null) => T): (contract: C) => T {
  return (contract) => {
    const own = knownOf(contract);
    const known = own.values.get(of) as Remembered<T> | undefined;
    if (known) return known.value;
    const old = own.before?.values.get(of) as Remembered<T> | undefined;
    const { value, reads } = watched(() => of(contract, old ? { value: old.value, sentences: own.before!.kept.sentences, count: own.before!.counts.sentences } : null));
    own.values.set(of, { value, reads });
    return value;
  };
}

/**
 * The text from `start` to `end`, for a computation that looks beyond the lines in which a sieve found something: the neighbouring line, a
 * whole clause. What was looked at is noted, so that an edit there has the computation run again. Bounds outside of the text are cut.
 */
export function passage({ text, lines }: Sifted, start: number, end: number): string {
  const [from, to] = [Math.max(0, start), Math.min(end, text.length)];
  if (reader && from <= to) reader.lines.push(lineNumber(lines, from), lineNumber(lines, to));
  return text.slice(from, to);
}

/**
 * Whether a computation that asked this of the version before would be told the same now, wherever it has moved to. What the tree, the
 * parties and the blanks are is not asked (`stepFromPrevious`), nor how many sentences there are.
 */
export function undisturbed(of: Sifted, reads: Reads): boolean {
  const own = known.get(of);
  if (!own?.before) return false;
  let calm = own.calm.get(reads);
  if (calm === undefined) own.calm.set(reads, (calm = isCalm(of, own.before, reads)));
  return calm;
}

function isCalm(of: Sifted, { kept, counts }: Before, { sieves, openings, lines, through }: Reads): boolean {
  const { head, tail } = kept.lines;
  // The lines that were replaced; where some were only put in, those on either side of them are looked at together no more.
  const last = counts.lines - tail - 1;
  if ((head <= last || counts.lines !== of.lines.length) && touches(lines, head, last)) return false;
  let calm = true;
  // Every sieve is asked, so that the next version can be told from this one.
  for (const sieve of sieves) if (!isSteady(of, sieve)) calm = false;
  for (const one of openings) if (!isSteadyOpening(of, one)) calm = false;
  for (const one of through) if (!undisturbed(of, one)) calm = false;
  return calm;
}

/** Whether one of the stretches, in their order, ends at or behind `head` and begins at or before `last`. */
function touches(stretches: readonly number[], head: number, last: number): boolean {
  let low = 0;
  let high = stretches.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[2 * middle + 1]! < head) low = middle + 1;
    else high = middle;
  }
  return 2 * low < stretches.length && stretches[2 * low]! <= last;
}

/** What an undisturbed computation would note it asked, its lines counted as they are now. */
export function readsAfter(of: Sifted, reads: Reads): Reads {
  const own = known.get(of);
  const by = own?.before ? of.lines.length - own.before.counts.lines : 0;
  if (!own?.before || by === 0) return reads;
  let moved = own.moved.get(reads);
  if (!moved) {
    const { kept, counts } = own.before;
    const behind = counts.lines - kept.lines.tail;
    moved = { sieves: reads.sieves, openings: reads.openings, lines: reads.lines.map((line) => (line >= behind ? line + by : line)), through: new Set() };
    own.moved.set(reads, moved);
    for (const one of reads.through) moved.through.add(readsAfter(of, one));
  }
  return moved;
}

/** Whether the lines or sentences that are not those of the version before say as little, or the same, as they did. */
function isSteady(of: Sifted, sieve: Sieve<unknown>): boolean {
  const own = known.get(of)!;
  let steady = own.steady.get(sieve);
  if (steady === undefined) {
    const old = own.before!.found.get(sieve);
    const now = hitsOf(of, sieve);
    steady = old !== undefined && (old === now || saysTheSame(sieve, old, now, own.before!, itemsOf(of, sieve).length));
    own.steady.set(sieve, steady);
  }
  return steady;
}

/** Whether an opening says the same, wherever the lines that do stand in it and whatever is said behind it. */
function isSteadyOpening(of: Sifted, { sieve, bound, count }: Opening): boolean {
  const { found, kept } = known.get(of)!.before!;
  const old = found.get(sieve);
  const now = hitsOf(of, sieve);
  if (old === undefined || firstFrom(now, bound(of)) !== count) return false;
  return firstFrom(old, kept[sieve.over].head) >= count || isSteady(of, sieve);
}

function saysTheSame(sieve: Sieve<unknown>, old: readonly Hit<unknown>[], now: readonly Hit<unknown>[], { kept, counts }: Before, count: number): boolean {
  const { over } = sieve;
  const { head, tail } = kept[over];
  const [from, to] = [firstFrom(old, head), firstFrom(old, counts[over] - tail)];
  const upTo = firstFrom(now, count - tail);
  if (count !== counts[over]) {
    // Nothing in what was put in or taken out, and nothing on both sides of it that stands together.
    const together = from > 0 && old[from - 1]!.index === head - 1 && old[to]?.index === counts[over] - tail;
    return from === to && from === upTo && !together;
  }
  if (!sieve.alike || to !== upTo) return from === to && to === upTo;
  for (let i = from; i < to; i++) if (old[i]!.index !== now[i]!.index || !sieve.alike(old[i]!.fact, now[i]!.fact)) return false;
  return true;
}

function knownOf(of: Sifted): Known {
  let own = known.get(of);
  if (!own) known.set(of, (own = { found: new Map(), steady: new Map(), calm: new Map(), values: new Map(), moved: new Map(), before: null }));
  return own;
}

/** The lines or sentences of a text that say something, in its order. Asked once of each text. */
export function hits<T>(of: Sifted, sieve: Sieve<T>): readonly Hit<T>[] {
  reader?.sieves.add(sieve as Sieve<unknown>);
  return hitsOf(of, sieve);
}

/** Those of its lines that stand in an opening: what is said behind it, and where it ends between lines that say nothing, is not asked. */
export function hitsWithin<T>(of: Sifted, sieve: Sieve<T>, bound: Bound): readonly Hit<T>[] {
  const all = hitsOf(of, sieve);
  const count = firstFrom(all, bound(of));
  reader?.openings.push({ sieve: sieve as Sieve<unknown>, bound, count });
  return count === all.length ? all : all.slice(0, count);
}

function hitsOf<T>(of: Sifted, sieve: Sieve<T>): readonly Hit<T>[] {
  const own = knownOf(of);
  let found = own.found.get(sieve) as readonly Hit<T>[] | undefined;
  if (!found) {
    found = again(of, sieve, own.before) ?? sift(of, sieve, 0, itemsOf(of, sieve).length, []);
    own.found.set(sieve, found);
  }
  return found;
}

/**
 * Lets a text take over what was asked of an earlier version of it, by the lines and sentences both have in common. `step`: how it came of
 * that one, where both have the same shape.
 */
export function inherit(next: Sifted, previous: Sifted, kept: { readonly lines: Kept; readonly sentences: Kept }, step: Step | null = null): void {
  const old = known.get(previous);
  if (!old || next === previous) return;
  old.before = null;
  known.set(next, { found: new Map(), steady: new Map(), calm: new Map(), values: new Map(), moved: new Map(), before: { found: old.found, values: old.values, step, kept, counts: { lines: previous.lines.length, sentences: previous.sentences?.length ?? 0 } } });
}

function again<T>(of: Sifted, sieve: Sieve<T>, before: Known['before']): readonly Hit<T>[] | null {
  const old = before?.found.get(sieve) as readonly Hit<T>[] | undefined;
  if (!before || !old) return null;
  const { head, tail } = before.kept[sieve.over];
  const count = itemsOf(of, sieve).length;
  const by = count - before.counts[sieve.over];
  const [from, to] = [firstFrom(old, head), firstFrom(old, before.counts[sieve.over] - tail)];
  const fresh = sift(of, sieve, head, count - tail, []);
  // Nothing said and nothing moved: the list itself stands.
  if (by === 0 && from === to && fresh.length === 0) return old;
  const found = old.slice(0, from);
  for (const hit of fresh) found.push(hit);
  for (let i = to; i < old.length; i++) found.push(by === 0 ? old[i]! : { index: old[i]!.index + by, fact: old[i]!.fact });
  return found;
}

/** What a sieve says of the lines or sentences that were replaced since the version before, then and now; null where that version was not asked. */
export function replaced<T>(of: Sifted, sieve: Sieve<T>): readonly T[] | null {
  const before = knownOf(of).before;
  const old = before?.found.get(sieve) as readonly Hit<T>[] | undefined;
  if (!before || !old) return null;
  const { head, tail } = before.kept[sieve.over];
  const within = (all: readonly Hit<T>[], count: number): readonly Hit<T>[] => all.slice(firstFrom(all, head), firstFrom(all, count - tail));
  return [...within(old, before.counts[sieve.over]), ...within(hits(of, sieve), itemsOf(of, sieve).length)].map(({ fact }) => fact);
}

const itemsOf = (of: Sifted, { over }: Sieve<unknown>): readonly unknown[] => (over === 'lines' ? of.lines : (of.sentences ?? []));

function sift<T>(of: Sifted, sieve: Sieve<T>, from: number, to: number, into: Hit<T>[]): Hit<T>[] {
  const { over, read } = sieve;
  const own = copiesOf(of, over);
  const ask = (index: number): void => {
    if (over === 'lines' && of.lines[index]!.indent >= of.lines[index]!.span.end) return;
    const fact = read(wordsOf(own, index));
    if (fact !== null) into.push({ index, fact });
  };
  const needs = needsOf(sieve, to - from);
  const held = needs && heldIn(own, over, from, to);
  if (!held) for (let index = from; index < to; index++) ask(index);
  else
    chancesIn(held, needs!).forEach((chances, word) => {
      for (let rest = chances; rest !== 0; rest &= rest - 1) ask(from + 32 * word + 31 - Math.clz32(rest & -rest));
    });
  return into;
}

/** Fewer are read at once, and fewer than many are the first time: it costs more to find out what they need and hold. */
const FEW = 6;
const MANY = 400;
const asked = new WeakSet<RegExp>();
const needed = new WeakMap<RegExp, Needs | null>();

/** What so many lines or sentences need to say something, where it is worth asking. */
function needsOf({ telling }: Sieve<unknown>, count: number): Needs | null {
  if (!telling || count < FEW) return null;
  let needs = needed.get(telling);
  if (needs === undefined && (count >= MANY || asked.has(telling))) needed.set(telling, (needs = rowsOf(telling)));
  asked.add(telling);
  return needs ?? null;
}

/** What the sieves read of the lines or sentences of a text. */
interface Copies {
  readonly of: string;
  readonly items: readonly { readonly span: Span }[];
  readonly words: (string | undefined)[];
}
const copies = new WeakMap<readonly unknown[], Copies>();

function copiesOf(of: Sifted, over: Sieve<unknown>['over']): Copies {
  const items = over === 'lines' ? of.lines : (of.sentences ?? []);
  let known = copies.get(items);
  if (known?.of !== of.text) copies.set(items, (known = { of: of.text, items, words: [] }));
  return known;
}

/**
 * The words of a line or sentence in Simplified characters, as a string of their own, the same for every sieve: a slice of the text would keep that version of it
 * in memory for as long as any fact, or whatever remembers one by its words, is kept.
 */
function wordsOf({ of, items, words }: Copies, index: number): string {
  const { start, end } = items[index]!.span;
  return (words[index] ??= detached(simplifyUnits(of.slice(start, end))));
}

/** Which lines, and which sentences, hold which characters, of those asked for last: one sieve after the other asks of the same. Kept for no other, for it takes some megabytes. */
const heldLast: Record<Sieve<unknown>['over'], { readonly of: WeakRef<Copies>; readonly from: number; readonly to: number; readonly by: Holding | null } | null> = { lines: null, sentences: null };

function heldIn(own: Copies, over: Sieve<unknown>['over'], from: number, to: number): Holding | null {
  let last = heldLast[over];
  if (last?.of.deref() !== own || last.from !== from || last.to !== to)
    heldLast[over] = last = { of: new WeakRef(own), from, to, by: holdingOf(own.of, own.items.slice(from, to).map(({ span }) => span)) };
  return last.by;
}

/** What is said by the line or sentence of an index; undefined where nothing is. */
export function factAt<T>(all: readonly Hit<T>[], index: number): T | undefined {
  const hit = all[firstFrom(all, index)];
  return hit?.index === index ? hit.fact : undefined;
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
