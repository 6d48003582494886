import { memo } from '../text/memo.ts';
import { compileMatcher } from '../text/matcher.ts';
import { fold } from '../text/script-fold.ts';
import type { Span } from '../text/span.ts';
import { alike, eachAlike, hits, lineSieve, some, type Sieve, type Sifted } from './sieve.ts';

/** A match of an expression: `match.index` counts from the start of its line, `start` and `end` from the start of the text. */
export interface LineMatch extends Span {
  readonly match: RegExpExecArray;
}

const expressions = new Map<string, Sieve<readonly RegExpExecArray[]>>();

/**
 * Every match of a global expression within the lines of a text, in its order; no match reaches over a line end. Lines an edit left alone
 * are not searched again, so this is how to look for something in a whole contract. The expressions are the program's own: none is made of
 * the text's words (see `places`).
 */
export function* matches(of: Sifted, expression: RegExp): Iterable<LineMatch> {
  const key = `${expression.flags}/${expression.source}`;
  let sieve = expressions.get(key);
  if (!sieve) {
    sieve = lineSieve((line) => some([...line.matchAll(expression)]));
    expressions.set(key, sieve);
  }
  for (const { index, fact } of hits(of, sieve)) {
    const from = of.lines[index]!.span.start;
    for (const match of fact) yield { start: from + match.index, end: from + match.index + match[0].length, match };
  }
}

/** A place of one of several words; `pattern` is its index among them. */
export interface Place extends Span {
  readonly pattern: number;
}

/** Words asked for at once; joined by what no word holds. */
const wordSieves = memo((joined: string) => {
  const matcher = compileMatcher(joined.split('\n'));
  return alike(lineSieve((line) => some(matcher.scan(line))), eachAlike((a, b) => a.pattern === b.pattern));
}, 64);

/** Every place of every word, overlapping ones too, in the order of `Matcher.scan`; a word that holds a line end has none. Who looks at what stands around them says so (`passage`). */
export function places(of: Sifted, words: readonly string[]): readonly Place[] {
  if (words.length === 0) return [];
  const found: Place[] = [];
  for (const { index, fact } of hits(of, wordSieves(words.map((word) => (word.includes('\n') ? '' : word)).join('\n')))) {
    const from = of.lines[index]!.span.start;
    for (const { start, end, pattern } of fact) found.push({ start: from + start, end: from + end, pattern });
  }
  return found;
}

const tests = new Map<string, Sieve<true>>();

/** Whether some line, folded (see `fold`), matches an expression of the program's own. */
export function says(of: Sifted, expression: RegExp): boolean {
  let sieve = tests.get(expression.source);
  if (!sieve) {
    const test = new RegExp(expression.source);
    sieve = lineSieve((line) => (test.test(fold(line)) ? true : null));
    tests.set(expression.source, sieve);
  }
  return hits(of, sieve).length > 0;
}
