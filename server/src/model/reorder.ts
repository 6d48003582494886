import type { Clause, Contract } from './contract.ts';
import { numberRuns } from './number-series.ts';
import { blockOf, countAnew, pathIn, tokens, writeAs } from './renumber.ts';
import { carriedOut, type Piece, type TextChange } from './restructure-plan.ts';

/**
 * Why a clause cannot take another's place: it bears no number that counts on; the two are not siblings of one series; words that belong to
 * no clause stand between them; a reference would come to lead elsewhere.
 */
export type Refusal = 'unnumbered' | 'apart' | 'between' | 'references';

/** Moves a clause before its elder or behind its younger sibling; null where that cannot be. */
export function moved(contract: Contract, clause: Clause, by: 1 | -1, source = contract.text): readonly TextChange[] | null {
  const run = runOf(contract, clause);
  const other = run?.[run.indexOf(clause) + by];
  const changes = other ? movedTo(contract, clause, other, source) : null;
  return typeof changes === 'string' ? null : changes;
}

/**
 * Moves a clause with all below it to the place of another of its series, which with those between moves up or down by one; renumbers them
 * and rewrites every reference. `source` is the document's own text, directives and all.
 */
export function movedTo(contract: Contract, clause: Clause, to: Clause, source = contract.text): readonly TextChange[] | Refusal {
  const run = runOf(contract, clause);
  if (!run) return 'unnumbered';
  const [from, at] = [run.indexOf(clause), run.indexOf(to)];
  if (at < 0 || at === from) return 'apart';
  const seats = run.slice(Math.min(from, at), Math.max(from, at) + 1);
  if (seats.some(({ parent }) => parent !== clause.parent)) return 'apart';
  const order = from < at ? [...seats.slice(1), clause] : [clause, ...seats.slice(0, -1)];
  const blocks = new Map(seats.map((seat) => [seat, blockOf(contract, seat)]));
  const gaps = seats.slice(1).map((seat, i) => ({ start: blocks.get(seats[i]!)!.end, end: blocks.get(seat)!.start }));
  if (gaps.some(({ start, end }) => end < start || contract.text.slice(start, end).trim() !== '')) return 'between';
  const pieces: readonly Piece[] = [
    { start: 0, end: blocks.get(seats[0]!)!.start },
    ...order.flatMap((seat, i) => [blocks.get(seat)!, ...(gaps[i] ? [gaps[i]] : [])]),
    { start: blocks.get(seats.at(-1)!)!.end, end: contract.text.length },
  ];
  const values = countAnew(contract, new Map(seats.map((seat, i) => [seat.index, order[i]!])));
  return carriedOut(contract, { pieces, changes: tokens(contract, values, writeAs(contract)) }, pathIn(contract, values), source) ?? 'references';
}

/** The clauses that take turns with a clause: its series, as far as it lies under the same parent. */
export const siblingsOf = (contract: Contract, clause: Clause): readonly Clause[] => (runOf(contract, clause) ?? []).filter(({ parent }) => parent === clause.parent);

const runOf = (contract: Contract, clause: Clause): readonly Clause[] | undefined => numberRuns(contract).find(({ clauses }) => clauses.includes(clause))?.clauses;
