import type { Contract } from './contract.ts';
import { memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { hits, lineSieve, passage, remember, some, type Sieve } from './sieve.ts';

const ITEM = /^\s{0,8}(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[)）、]|[.．](?!\d))|[①-⑳⑴-⒇]|[-*•·●]\s|[a-zA-Z][)）.])/;
/** 平台运维费 620,000元；: a part of a sum on a line of its own, without a number. */
const BARE_ITEM = /^\s{0,8}[一-鿿（）()、]{2,24}[：: \t\u3000]{0,4}(?:人民币|[￥¥]|占)?[\d０-９][\d０-９,，.]{0,15}\s?(?:万?元|%|％)[；;。，,]?\s*$/;
const LONGEST_BARE_ITEM = 60;
const LEADS = /[：:]\s*$/;
const MOST_ITEMS = 24;
/** A line longer than this is a text that lost its line ends: it is read sentence by sentence, so that the time stays linear in it. */
const LONGEST_PIECE = 1500;
const LONGEST_LIST = 6000;

/** A line, or where it is very long its sentences; a sentence without an end is cut. */
export function piecesOf(text: string, line: Span): readonly Span[] {
  if (line.end - line.start <= LONGEST_PIECE) return [line];
  const pieces: Span[] = [];
  for (let { start } = line; start < line.end; ) {
    const stop = text.slice(start, Math.min(start + LONGEST_PIECE, line.end)).search(/[。\n]/);
    const end = stop < 0 ? Math.min(start + LONGEST_PIECE, line.end) : start + stop + 1;
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

/** 坐席费：20,000元；, 税率：6%, 3. 合计 24,000元: a line that gives one thing its figure. */
const FIGURE_LINE = /^\s{0,8}(?:[（(]?\d{1,2}[)）、.．])?\s?[一-鿿（）()、]{2,24}[：: \t\u3000]{1,4}(?:人民币|[￥¥]|占)?[\d０-９][^：:\n。]{0,20}[；;。，,]?\s*$/;
const SHORTEST_RUN = 3;
const FIGURES = lineSieve((line) => (line.length <= LONGEST_BARE_ITEM && FIGURE_LINE.test(line) ? true : null), /[\d０-９]/);

const LEADS_IN = lineSieve((line) => (LEADS.test(line) ? true : null), LEADS);

/** The lists of a contract with the line that leads each in, and lines that give one thing after the other its figure, in its order: first and last line. As long as a person would read it as one. */
const listsOf = remember((contract: Contract): readonly { readonly first: number; readonly last: number }[] => {
  const { lines } = contract;
  const lists: { first: number; last: number }[] = [];
  let last = -1;
  for (const { index } of hits(contract, LEADS_IN)) {
    if (index <= last) continue;
    last = index;
    for (let k = index + 1, items = 0; k < lines.length && items < MOST_ITEMS; k++) {
      const next = lines[k]!;
      if (next.indent >= next.span.end) continue;
      const { start, end } = next.span;
      if (!ITEM.test(passage(contract, start, Math.min(end, start + 16))) && (end - start > LONGEST_BARE_ITEM || !BARE_ITEM.test(passage(contract, start, end)))) break;
      last = k;
      items++;
    }
    if (last > index && lines[last]!.span.end - lines[index]!.span.start <= LONGEST_LIST) lists.push({ first: index, last });
  }
  const runs = runsOf(hits(contract, FIGURES).map(({ index }) => index)).filter(({ first, last: end }) => !lists.some((list) => list.first <= end && first <= list.last));
  return runs.length === 0 ? lists : [...lists, ...runs].sort((a, b) => a.first - b.first);
});

/** Lines that follow each other, three or more. */
function runsOf(indexes: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    if (run && index === run.last + 1 && index - run.first < MOST_ITEMS) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs.filter(({ first, last }) => last - first + 1 >= SHORTEST_RUN);
}

/** What was read in a stretch of a contract, whose offsets count from `start`. */
export interface Reading<T> {
  readonly start: number;
  readonly fact: T;
}

/** What is read of the lines of a contract one by one, in pieces where they are very long; null for a piece that says nothing. `telling` as a sieve has it. */
export function byPiece<T>(read: (piece: string) => T | null, telling: RegExp): (contract: Contract) => Iterable<Reading<T>> {
  const sieve = pieces(read, telling);
  return function* (contract) {
    for (const { index, fact } of hits(contract, sieve)) for (const one of fact) yield { start: contract.lines[index]!.span.start + one.start, fact: one.fact };
  };
}

const pieces = <T>(read: (piece: string) => T | null, telling: RegExp): Sieve<readonly Reading<T>[]> =>
  lineSieve((line) => {
    const found = piecesOf(line, { start: 0, end: line.length }).flatMap(({ start, end }) => {
      const fact = read(line.slice(start, end));
      return fact === null ? [] : [{ start, fact }];
    });
    return some(found);
  }, telling);

/** As `byPiece`, but a line that leads in a list is read together with its items. `read` must be pure. */
export function byBlock<T>(read: (block: string) => T | null, telling: RegExp): (contract: Contract) => Iterable<Reading<T>> {
  const sieve = pieces(read, telling);
  const readList = memo((list: string) => ({ fact: read(list) }), 500);
  return function* (contract) {
    const { lines } = contract;
    const single = hits(contract, sieve);
    let next = 0;
    function* until(line: number): Iterable<Reading<T>> {
      for (; next < single.length && single[next]!.index < line; next++) for (const { start, fact } of single[next]!.fact) yield { start: lines[single[next]!.index]!.span.start + start, fact };
    }
    for (const { first, last } of listsOf(contract)) {
      yield* until(first);
      while (next < single.length && single[next]!.index <= last) next++;
      const { start } = lines[first]!.span;
      const { fact } = readList(passage(contract, start, lines[last]!.span.end));
      if (fact !== null) yield { start, fact };
    }
    yield* until(lines.length);
  };
}
