import { SYNONYMS } from '../knowledge/synonyms.ts';
import { anyOf } from '../text/escape.ts';
import { append } from '../text/lists.ts';
import { compileMatcher } from '../text/matcher.ts';
import { simplify } from '../text/script-fold.ts';
import { shift, slice, type Span } from '../text/span.ts';
import type { Contract } from './contract.ts';
import type { Place } from './matches.ts';
import { inHeading } from './parts.ts';
import { alike, eachAlike, hits, lineSieve, some } from './sieve.ts';
import { longest } from './term-uses.ts';
import type { TermVariant } from './term-variant.ts';

const WORDS = SYNONYMS.flatMap(({ names, not, where, unless }, family) => [
  ...names.map((word) => ({ word, family, is: 'name' as const })),
  ...(not ?? []).map((word) => ({ word, family, is: 'other' as const })),
  ...(where === undefined ? [] : [{ word: where, family, is: 'where' as const }]),
  ...(unless === undefined ? [] : [{ word: unless, family, is: 'unless' as const }]),
]);
const LITERALS = WORDS.map(({ word }) => word);
const LONGEST = Math.max(...LITERALS.map((word) => word.length));

/** 保密信息包括…机密信息: a definition takes in what it likes. */
const LISTS = /是指|[系均]指|包括|包含|定义/;

/** How close two names stand where one explains the other. */
const NEAR = 8;

/** A name in its line. */
interface Named extends Span {
  readonly pattern: number;
  /** Whether it stands in a list of what something takes in. */
  readonly listed: boolean;
  /** Other names of the family right beside it: 质量保证金（以下简称“质保金”） gives a name its short form; 源代码（源码）, 质保期或保修期 know both. */
  readonly beside: readonly string[];
}
const words = compileMatcher(LITERALS, 'literals: synonyms');
const NAMES = alike(lineSieve((line): readonly Named[] | null => {
  const places = words.scan(line);
  const named = new Set(longest(places.filter(({ pattern }) => isNaming(pattern))));
  // Places come in the order of their ends.
  const besides = (at: Place, i: number): readonly string[] => {
    let from = i;
    while (from > 0 && at.start - places[from - 1]!.end <= NEAR) from--;
    const found: string[] = [];
    for (let k = from; k < places.length && places[k]!.end - at.end <= NEAR + LONGEST; k++) {
      const { start, end, pattern } = places[k]!;
      const { word, family, is } = WORDS[pattern]!;
      if (is === 'name' && family === WORDS[at.pattern]!.family && ((end <= at.start && at.start - end <= NEAR) || (start >= at.end && start - at.end <= NEAR))) found.push(word);
    }
    return found;
  };
  return some(places.flatMap((at, i): readonly Named[] => {
    if (!isNaming(at.pattern)) return [{ ...at, listed: false, beside: [] }];
    if (!named.has(at) || WORDS[at.pattern]!.is !== 'name') return [];
    return [{ ...at, listed: LISTS.test(line.slice(Math.max(0, at.start - 40), at.start).split(/[。；]/).at(-1)!), beside: besides(at, i) }];
  }));
}, anyOf(LITERALS)), eachAlike((a, b) => a.pattern === b.pattern && a.listed === b.listed && eachAlike<string>((x, y) => x === y)(a.beside, b.beside)));
const isNaming = (pattern: number): boolean => WORDS[pattern]!.is === 'name' || WORDS[pattern]!.is === 'other';

/** 物管费 in what says 物业管理费 elsewhere: the rarer names of one thing, one place each. Linear in the text. */
export function* synonymVariants(contract: Contract): Iterable<TermVariant> {
  const found = new Map<number, Map<string, Named[]>>();
  const there = new Set<number>();
  const barred = new Set<number>();
  for (const { index, fact } of hits(contract, NAMES)) {
    const from = contract.lines[index]!.span.start;
    for (const one of fact) {
      const { word, family, is } = WORDS[one.pattern]!;
      if (is === 'where') there.add(family);
      else if (is === 'unless') barred.add(family);
      else {
        let known = found.get(family);
        if (!known) found.set(family, (known = new Map()));
        const at = { ...one, ...shift(one, from) };
        append(known, word, at);
      }
    }
  }
  const defined = contract.definitions.map(({ term }) => simplify(term));
  for (const [family, known] of found) {
    if (known.size < 2 || barred.has(family) || (SYNONYMS[family]!.where !== undefined && !there.has(family))) continue;
    const order = [...known].sort(([, a], [, b]) => b.length - a.length || a[0]!.start - b[0]!.start);
    // A name the text gives a meaning is the usual one however rare.
    const given = order.filter(([word]) => defined.some((term) => term.endsWith(word)));
    const [usual, ...rest] = given.length === 1 ? [given[0]!, ...order.filter((one) => one !== given[0])] : order;
    const [name, places] = usual!;
    // Money has one name even where it is named but twice.
    if (places.length < 2 && given.length !== 1 && !/[金款费]$/.test(name)) continue;
    for (const [word, list] of rest) {
      // 租赁押金 is 押金 in full.
      if (word.endsWith(name) || name.endsWith(word)) continue;
      const span = list.find(({ start, listed }) => !listed && !inHeading(contract, start));
      if (span && !list.some(({ beside }) => beside.includes(name))) yield { span: spanOf(span), written: slice(contract.text, span), usual: slice(contract.text, places[0]!), times: places.length, first: spanOf(places[0]!) };
    }
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
