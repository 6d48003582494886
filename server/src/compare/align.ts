import { bigramsOf, type Bigrams } from '../text/bigrams.ts';
import { append } from '../text/lists.ts';
import { ascending, type Pair } from '../text/sequence.ts';
import type { Unit } from './units.ts';

/** Which unit of the old text became which of the new one; in the order of the old text. */
export interface Alignment {
  readonly pairs: readonly Pair[];
  /** Old indices of those that stand in another order than the rest. */
  readonly moved: ReadonlySet<number>;
}

/** From here on two units are the same one. */
const ENOUGH = 0.45;
const SAME_HEADING = 0.45;
const SAME_TOPIC = 0.15;
/** Of equals the one that stands where it stood. */
const SAME_PLACE = 0.03;
/** Bigrams that stand in so many units tell none from another; nor do headings and subjects of so many. */
const MOST_COMMON = 100;
const MOST_NAMED = 40;

/**
 * Aligns units by what they say, not by where they stand or what number they bear: first those that read alike and are the only ones to do so,
 * then the best of the others, by the words they share (rare ones count for more), the same heading and the same subject. A clause rewritten
 * under its old heading is the same clause, one under another heading must share its words. Nearly linear: only units with words in common are
 * compared. Swapping the texts swaps the answer.
 */
export function align(old: readonly Unit[], now: readonly Unit[]): Alignment {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const take = (i: number, j: number): void => {
    partner.set(i, j);
    taken.add(j);
  };
  const there = onlyOnes(now);
  for (const [words, i] of onlyOnes(old)) {
    const j = there.get(words);
    if (j !== undefined && old[i]!.kind === now[j]!.kind) take(i, j);
  }
  for (const { i, j } of ranked(old.filter(({ index }) => !partner.has(index)), now.filter(({ index }) => !taken.has(index)), old.length, now.length)) if (!partner.has(i) && !taken.has(j)) take(i, j);
  const pairs = [...partner].sort((a, b) => a[0] - b[0]);
  const inOrder = new Set(ascending(pairs, ([i, j]) => Math.min(length(old[i]!), length(now[j]!)) + 1).map(([i]) => i));
  return { pairs, moved: new Set(pairs.flatMap(([i]) => (inOrder.has(i) ? [] : [i]))) };
}

const wordsOf = ({ sentences }: Unit): string => sentences.map(({ words }) => words).join('\n');
const length = ({ span }: Unit): number => span.end - span.start;

/** Units by their words, where no other has the same. */
function onlyOnes(units: readonly Unit[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const unit of units) {
    const words = wordsOf(unit);
    if (found.has(words)) twice.add(words);
    found.set(words, unit.index);
  }
  for (const words of twice) found.delete(words);
  return found;
}

interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** The pairs that may be the same unit, the likeliest first. */
function ranked(old: readonly Unit[], now: readonly Unit[], olds: number, nows: number): readonly Candidate[] {
  const bags = (units: readonly Unit[]): readonly Bigrams[] => units.map((unit) => bigramsOf(wordsOf(unit)));
  const [before, after] = [bags(old), bags(now)];
  const occurrences = new Map<number, number>();
  for (const bag of [...before, ...after]) for (const bigram of bag.keys()) occurrences.set(bigram, (occurrences.get(bigram) ?? 0) + 1);
  const all = before.length + after.length;
  const weight = (bigram: number): number => {
    const count = occurrences.get(bigram)!;
    return count > MOST_COMMON ? 0 : Math.log((all + 1) / count);
  };
  const mass = (bag: Bigrams): number => [...bag].reduce((sum, [bigram, count]) => sum + count * weight(bigram), 0);
  const [massBefore, massAfter] = [before.map(mass), after.map(mass)];
  // Where a bigram, a heading or a subject stands in the new text, so that units which share none are never compared.
  const holders = new Map<number, { readonly b: number; readonly count: number }[]>();
  after.forEach((bag, b) => {
    for (const [bigram, count] of bag) if (weight(bigram) > 0) append(holders, bigram, { b, count });
  });
  const [named, bearers] = [new Map<string, number[]>(), new Map<string, number>()];
  for (const key of [...old, ...now].flatMap(keysOf)) bearers.set(key, (bearers.get(key) ?? 0) + 1);
  now.forEach((unit, b) => {
    for (const key of keysOf(unit)) if (bearers.get(key)! <= MOST_NAMED) append(named, key, b);
  });
  const shared = new Float64Array(after.length);
  return before
    .flatMap((bag, a): Candidate[] => {
      const near = new Set(keysOf(old[a]!).flatMap((key) => named.get(key) ?? []));
      shared.fill(0);
      for (const [bigram, count] of bag)
        for (const { b, count: there } of holders.get(bigram) ?? []) {
          near.add(b);
          shared[b]! += Math.min(count, there) * weight(bigram);
        }
      return [...near].flatMap((b): Candidate[] => {
        const [x, y] = [old[a]!, now[b]!];
        if (x.kind !== y.kind) return [];
        const together = massBefore[a]! + massAfter[b]!;
        const score =
          (together === 0 ? 0 : (2 * shared[b]!) / together) + (x.kind !== 'clause' ? 1 : 0) + (x.heading !== null && x.heading === y.heading ? SAME_HEADING : 0) + (x.topic !== null && x.topic === y.topic ? SAME_TOPIC : 0) +
          SAME_PLACE * (1 - Math.abs(x.index / olds - y.index / nows));
        return score < ENOUGH ? [] : [{ i: x.index, j: y.index, score }];
      });
    })
    // Of equals first those nearest to one another: the same whichever text is called the old one.
    .sort((a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || Math.min(a.i, a.j) - Math.min(b.i, b.j));
}

const keysOf = ({ kind, heading, topic }: Unit): readonly string[] => [...(kind === 'clause' ? [] : [kind]), ...(heading === null ? [] : [`=${heading}`]), ...(topic === null ? [] : [`:${topic}`])];
