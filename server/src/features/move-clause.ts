import type { Clause, Contract } from '../model/contract.ts';
import { clauseAt } from '../model/parts.ts';
import { blockOf } from '../model/renumber.ts';
import { movedTo, siblingsOf, type Refusal } from '../model/reorder.ts';
import type { MoveClauseParams, MoveClauseResult, MoveTargets, MoveTargetsParams } from '../protocol/messages.ts';
import type { Span } from '../text/span.ts';
import { offsetAt, positionAt, rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';
import { nameOf } from './symbols.ts';
import { withLineEndsOf } from './workspace-edit.ts';

/** The siblings a clause may take the place of, itself among them; or why it has none. */
export function moveTargets(of: Reviewed, { from }: MoveTargetsParams): MoveTargets {
  const { contract } = of.review;
  const innermost = movable(contract, offsetAt(of.lines, from));
  if (!innermost) return { problem: NOT_NUMBERED };
  // The only item of an article has nowhere to go: then the article is meant.
  const clause = upwards(contract, innermost).find((one) => siblingsOf(contract, one).length > 1);
  if (!clause) return { problem: `「${nameOf(contract, innermost)}」没有可以换位置的同级条款` };
  const places = siblingsOf(contract, clause);
  return { label: nameOf(contract, clause), places: places.map((place) => ({ label: nameOf(contract, place), at: positionAt(of.lines, place.number!.span.start), own: place === clause })) };
}

/**
 * The edits by which a clause takes the place of another, numbers and references following; or why it cannot. Of clauses at different levels
 * those are meant which are siblings: the article an item stands in, where the other is an article.
 */
export function moveClause(of: Reviewed, { from, to }: MoveClauseParams): MoveClauseResult {
  const { contract } = of.review;
  const clause = movable(contract, offsetAt(of.lines, from));
  if (!clause) return { problem: NOT_NUMBERED };
  const other = to === null ? siblingsOf(contract, clause).at(-1) : movable(contract, offsetAt(of.lines, to));
  if (!other) return { problem: to === null ? NOT_NUMBERED : '不能移到那里：那里没有带编号的条款' };
  const pair = siblings(contract, clause, other);
  if (pair === null) return { problem: `「${nameOf(contract, clause)}」和「${nameOf(contract, other)}」${WHY.apart}` };
  const [moving, place] = pair;
  if (moving === place) return { problem: `已经在「${nameOf(contract, place)}」里，没有移动` };
  const changes = movedTo(contract, moving, place, of.text);
  if (typeof changes === 'string') return { problem: `「${nameOf(contract, moving)}」不能移到「${nameOf(contract, place)}」的位置：${WHY[changes]}` };
  const edits = changes.map(({ span, text }) => ({ range: rangeOf(of.lines, span), newText: withLineEndsOf(of.lines, text) }));
  return { title: `「${nameOf(contract, moving)}」已移到「${nameOf(contract, place)}」的位置，编号和引用已顺延`, version: of.version, edits, line: landing(of, moving, place) };
}

/** The line a moved clause then begins on: numbers change, lines do not. */
function landing({ lines, review: { contract } }: Reviewed, moving: Clause, place: Clause): number {
  const [from, to] = [moving, place].map((clause) => blockOf(contract, clause)) as [Span, Span];
  const line = (at: number): number => positionAt(lines, at).line;
  return to.start < from.start ? line(to.start) : line(to.end) - (line(from.end) - line(from.start));
}

const NOT_NUMBERED = '这里没有带编号的条款，不能移动';
const WHY: Readonly<Record<Refusal, string>> = {
  unnumbered: '编号不连续，无法顺延',
  apart: '不在同一章的同一级，只能在同级的条款之间移动',
  between: '中间有不属于任何一条的文字',
  references: '移动以后，有的引用会指向别处',
};

/** The innermost clause with a number an offset stands in; null in what has none (the parties, the signatures, a heading without a number). */
function movable(contract: Contract, at: number): Clause | null {
  for (let clause = clauseAt(contract, at); clause !== null; clause = clause.parent === null ? null : contract.clauses[clause.parent]!)
    if (clause.number !== null) return clause.style === 'part' || clause.style === 'attachment' || at > blockOf(contract, clause).end ? null : clause;
  return null;
}

/** Of two clauses and what they stand in, the two that are siblings. */
function siblings(contract: Contract, a: Clause, b: Clause): readonly [Clause, Clause] | null {
  const others = upwards(contract, b);
  for (const one of upwards(contract, a)) {
    const other = others.find((candidate) => candidate.parent === one.parent);
    if (other) return [one, other];
  }
  return null;
}

/** A clause and what it stands in, up to the chapter or annex, which is not moved for what is in it. */
function upwards({ clauses }: Contract, clause: Clause): readonly Clause[] {
  const found: Clause[] = [];
  for (let at: Clause | null = clause; at !== null && at.style !== 'part' && at.style !== 'attachment'; at = at.parent === null ? null : clauses[at.parent]!) found.push(at);
  return found;
}
