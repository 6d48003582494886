import type { Clause, Contract } from './contract.ts';
import { numberRuns } from './number-series.ts';
import { blockOf, pathIn, tokens, writeAs, type Values } from './renumber.ts';
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
 * Moves a clause with all below it to the place of another of its series, which with those between moves up or down by one; they
 * exchange their numbers and every reference follows. `source` is the document's own text, directives and all.
 */
export function movedTo(contract: Contract, clause: Clause, to: Clause, source = contract.text): readonly TextChange[] | Refusal {
  const run = runOf(contract, clause);
  if (!run) return 'unnumbered';
  const [from, at] = [run.indexOf(clause), run.indexOf(to)];
  if (at < 0 || at === from) return 'apart';
  const seats = run.slice(Math.min(from, at), Math.max(from, at) + 1);
  if (seats.some(({ parent }) => parent !== clause.parent)) return 'apart';
  // 第三条之一 belongs to the clause before it.
  if (clause.style !== 'dotted' && seats.some(({ number }) => number!.values.length > 1)) return 'apart';
  const order = from < at ? [...seats.slice(1), clause] : [clause, ...seats.slice(0, -1)];
  const blocks = new Map(seats.map((seat) => [seat, blockOf(contract, seat)]));
  const gaps = seats.slice(1).map((seat, i) => ({ start: blocks.get(seats[i]!)!.end, end: blocks.get(seat)!.start }));
  if (gaps.some(({ start, end }) => end < start || contract.text.slice(start, end).trim() !== '')) return 'between';
  const pieces: readonly Piece[] = [
    { start: 0, end: blocks.get(seats[0]!)!.start },
    ...order.flatMap((seat, i) => [blocks.get(seat)!, ...(gaps[i] ? [gaps[i]] : [])]),
    { start: blocks.get(seats.at(-1)!)!.end, end: contract.text.length },
  ];
  const values = exchanged(contract, seats, order);
  return carriedOut(contract, { pieces, changes: tokens(contract, values, writeAs(contract)) }, pathIn(contract, values), source) ?? 'references';
}

/**
 * The numbers when each clause takes that of the seat it comes to, and what counts on from it (3.1 below 第三条) follows. No other number is
 * touched: a gap or a misread number elsewhere is no business of a move.
 */
function exchanged(contract: Contract, seats: readonly Clause[], order: readonly Clause[]): Values {
  const values = new Map<number, readonly number[]>();
  order.forEach((clause, i) => values.set(clause.index, seats[i]!.number!.values));
  for (const clause of contract.clauses) {
    if (clause.number === null || values.has(clause.index) || clause.style === 'attachment') continue;
    const old = clause.number.values;
    const above = clause.style === 'dotted' ? numberedAbove(contract, clause) : null;
    const now = above?.number && old.slice(0, -1).join() === above.number.values.join() ? values.get(above.index) : undefined;
    values.set(clause.index, now ? [...now, old.at(-1)!] : old);
  }
  return values;
}

function numberedAbove({ clauses }: Contract, { parent }: Clause): Clause | null {
  for (let at = parent; at !== null; at = clauses[at]!.parent) if (clauses[at]!.number !== null) return clauses[at]!;
  return null;
}

/** The clauses that take turns with a clause: its series, as far as it lies under the same parent. */
export const siblingsOf = (contract: Contract, clause: Clause): readonly Clause[] => (runOf(contract, clause) ?? []).filter(({ parent }) => parent === clause.parent);

const runOf = (contract: Contract, clause: Clause): readonly Clause[] | undefined => numberRuns(contract).find(({ clauses }) => clauses.includes(clause))?.clauses;
