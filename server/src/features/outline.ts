import { parseContract } from '../model/parse.ts';
import type { OutlineEntry } from '../protocol/messages.ts';
import { lineIndex, rangeOf } from './position.ts';
import { labelOf } from './symbol-at.ts';
import { nameOf } from './symbols.ts';

/** A text has no more places one would jump to from outside. */
const MOST = 2000;

/** The clauses of any text, open or not, that one looks for by name: the top level, and what has a heading. */
export function outline(text: string): readonly OutlineEntry[] {
  const contract = parseContract(text);
  const lines = lineIndex(text);
  return contract.clauses
    .filter((clause) => clause.heading !== null || (clause.depth === 0 && clause.number !== null))
    .slice(0, MOST)
    .map((clause) => ({ name: nameOf(contract, clause), range: rangeOf(lines, labelOf(clause)) }));
}
