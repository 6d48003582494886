import { CLAUSE_IDS, type ClauseId } from './clause-ids.ts';
import { CLOSING } from './clauses/closing.ts';
import { LABOUR } from './clauses/labour.ts';
import { LIFECYCLE } from './clauses/lifecycle.ts';
import { MONEY } from './clauses/money.ts';
import { OPENING } from './clauses/opening.ts';
import { PROTECTION } from './clauses/protection.ts';
import { RISK } from './clauses/risk.ts';
import { SERVICE } from './clauses/service.ts';
import type { ClauseKnowledge, ElementKnowledge } from './clauses/types.ts';

export type { ClauseKnowledge, ElementKnowledge } from './clauses/types.ts';

const ALL = new Map([...OPENING, ...SERVICE, ...MONEY, ...PROTECTION, ...RISK, ...LIFECYCLE, ...CLOSING, ...LABOUR].map((clause) => [clause.id, clause]));

/** Every clause of the catalogue, in its order. That none is missing is tested. */
export const CLAUSES: readonly ClauseKnowledge[] = CLAUSE_IDS.flatMap((id) => ALL.get(id) ?? []);

/** What is known of a clause. Throws for a clause without knowledge, which a test rules out. */
export function clauseOf(id: ClauseId): ClauseKnowledge {
  const clause = ALL.get(id);
  if (clause === undefined) throw new Error(`no knowledge of ${id}`);
  return clause;
}

/** An element of a clause by id, or null. */
export const elementOf = (clause: ClauseId, element: string): ElementKnowledge | null => clauseOf(clause).elements.find(({ id }) => id === element) ?? null;
