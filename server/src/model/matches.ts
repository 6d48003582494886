import { anyOf } from '../text/escape.ts';
import { memo } from '../text/memo.ts';
import { compileMatcher } from '../text/matcher.ts';
import { fold, simplify } from '../text/script-fold.ts';
import type { Span } from '../text/span.ts';
import { alike, eachAlike, hits, lineSieve, some, type Sifted } from './sieve.ts';
import { eachMatch } from '../text/each-match.ts';

/** A match of an expression: `match.index` counts from the start of its line, `start` and `end` from the start of the text. */
export interface LineMatch extends Span {
  readonly match: RegExpExecArray;
}

/** More than the program has of its own: what is made of parties' names, which change as they are typed, is let go of. */
const MOST_EXPRESSIONS = 1000;
const keyOf = ({ flags, source }: RegExp): string => `${flags}/${source}`;
const expressionOf = (key: string): RegExp => new RegExp(key.slice(key.indexOf('/') + 1), key.slice(0, key.indexOf('/')));

const expressionSieves = memo((key: string) => {
  const expression = expressionOf(key);
  return lineSieve((line) => some(inEitherScript(line, expression)), expression);
}, MOST_EXPRESSIONS);

/** One line is asked for many expressions. */
const simplified = memo(simplify, 64);

/** The matches in a line as it is written, and in Traditional characters those there would be in Simplified ones. */
function inEitherScript(line: string, expression: RegExp): readonly RegExpExecArray[] {
  const written = eachMatch(line, expression);
  const plain = simplified(line);
  if (plain === line) return written;
  const more = eachMatch(plain, expression).filter(({ index }) => written.every((match) => match.index !== index));
  return [...written, ...more].sort((a, b) => a.index - b.index);
}

/**
 * Every match of a global expression within the lines of a text, in its order; no match reaches over a line end. Lines an edit left alone
 * are not searched again, so this is how to look for something in a whole contract. The expressions are the program's own; of the text's
 * words only the parties' names may stand in one, escaped (see `places` for others).
 */
export function* matches(of: Sifted, expression: RegExp): Iterable<LineMatch> {
  for (const { index, fact } of hits(of, expressionSieves(keyOf(expression)))) {
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
  const words = joined.split('\n');
  const matcher = compileMatcher(words);
  return alike(lineSieve((line) => some(matcher.scan(line)), anyOf(words)), eachAlike((a, b) => a.pattern === b.pattern));
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

const testSieves = memo((source: string) => {
  const test = new RegExp(source);
  return alike(lineSieve((line) => (test.test(fold(line)) ? true : null), test), () => true);
}, MOST_EXPRESSIONS);

/** Whether some line, folded (see `fold`), matches an expression as `matches` takes it; its flags are left out. */
export function says(of: Sifted, expression: RegExp): boolean {
  return hits(of, testSieves(expression.source)).length > 0;
}
