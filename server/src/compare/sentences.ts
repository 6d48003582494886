import type { Span } from '../text/span.ts';
import { bigramsOf, similarity } from '../text/bigrams.ts';
import { commonPairs, type Pair } from '../text/sequence.ts';

/** How the sentences of one unit became those of another: the same, reworded, gone or new; in the order of the new text, what is gone at its place. */
export interface Matching {
  readonly same: readonly Pair[];
  readonly reworded: readonly Pair[];
  readonly gone: readonly number[];
  readonly fresh: readonly number[];
}

const ALIKE = 0.4;
/** A single sentence in the place of another is more likely a rewording. */
const ALIKE_ALONE = 0.25;
/** In a longer gap only neighbours are compared. */
const MOST_COMPARED = 2500;

/** Matches two lists of sentences by their words, as `words` gives them; what stands in the same gap and reads alike is a rewording. */
export function matchSentences(old: readonly string[], now: readonly string[]): Matching {
  const same = commonPairs(old, now);
  const reworded: Pair[] = [];
  const gone: number[] = [];
  const fresh: number[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...same, [old.length, now.length] as const]) {
    const left = range(i, a);
    const right = range(j, b);
    const pairs = rewordings(left, right, old, now);
    reworded.push(...pairs);
    const [usedOld, usedNow] = [new Set(pairs.map(([x]) => x)), new Set(pairs.map(([, y]) => y))];
    gone.push(...left.filter((x) => !usedOld.has(x)));
    fresh.push(...right.filter((y) => !usedNow.has(y)));
    [i, j] = [a + 1, b + 1];
  }
  return { same, reworded, gone, fresh };
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

function rewordings(left: readonly number[], right: readonly number[], old: readonly string[], now: readonly string[]): readonly Pair[] {
  const least = left.length === 1 && right.length === 1 ? ALIKE_ALONE : ALIKE;
  const [before, after] = [left.map((i) => bigramsOf(old[i]!)), right.map((j) => bigramsOf(now[j]!))];
  const near = left.length * right.length > MOST_COMPARED;
  const candidates = left.flatMap((_, a) =>
    right.flatMap((__, b) => {
      if (near && Math.abs(a - b) > 2) return [];
      const score = similarity(before[a]!, after[b]!);
      return score < least ? [] : [{ a, b, score }];
    }),
  );
  candidates.sort((x, y) => y.score - x.score || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || Math.min(x.a, x.b) - Math.min(y.a, y.b));
  const [usedOld, usedNow] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  for (const { a, b } of candidates) {
    if (usedOld.has(a) || usedNow.has(b)) continue;
    usedOld.add(a);
    usedNow.add(b);
    pairs.push([left[a]!, right[b]!]);
  }
  return pairs.sort((x, y) => x[1] - y[1]);
}

/** A stretch of a reworded sentence: what stayed, what stood there and what stands there now. */
export interface Stretch {
  readonly kind: 'same' | 'old' | 'now';
  readonly text: string;
}

/** Numbers and Latin words stay whole; everything else goes by character. */
const TOKEN = /[\d０-９][\d０-９,.，．]*[\d０-９]|[A-Za-z]+|[^]/gu;
const LONGEST_COMPARED = 1500;
/** So few characters between two changes that stayed are read with them. */
const LEAST_SAME = 2;

/** What of a sentence changed, to be shown in one line. */
export function stretchesOf(old: string, now: string): readonly Stretch[] {
  if (old.length > LONGEST_COMPARED || now.length > LONGEST_COMPARED) return [{ kind: 'old', text: old }, { kind: 'now', text: now }];
  const [a, b] = [old.match(TOKEN) ?? [], now.match(TOKEN) ?? []];
  const stretches: { kind: Stretch['kind']; text: string }[] = [];
  let [gone, fresh] = ['', ''];
  const flush = (): void => {
    if (gone !== '') stretches.push({ kind: 'old', text: gone });
    if (fresh !== '') stretches.push({ kind: 'now', text: fresh });
    [gone, fresh] = ['', ''];
  };
  const common = commonPairs(a, b);
  let [i, j] = [0, 0];
  for (let k = 0; k <= common.length; ) {
    const [x, y] = common[k] ?? [a.length, b.length];
    gone += a.slice(i, x).join('');
    fresh += b.slice(j, y).join('');
    if (k === common.length) break;
    // The run of what stayed from here on.
    let run = k;
    while (run + 1 < common.length && common[run + 1]![0] === common[run]![0] + 1 && common[run + 1]![1] === common[run]![1] + 1) run++;
    const [last, lastNow] = common[run]!;
    const words = a.slice(x, last + 1).join('');
    const between = (gone !== '' || fresh !== '') && run + 1 < common.length;
    if (between && words.length < LEAST_SAME) {
      gone += words;
      fresh += words;
    } else {
      flush();
      stretches.push({ kind: 'same', text: words });
    }
    [i, j] = [last + 1, lastNow + 1];
    k = run + 1;
  }
  flush();
  return stretches;
}

/** A piece of either text, null where there is none. */
export interface Both<T> {
  readonly old: T | null;
  readonly now: T | null;
}
export type BothSpans = Both<Span>;
