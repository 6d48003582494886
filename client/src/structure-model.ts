import type { ClauseOverview, ElementOverview, Overview } from '../../server/src/protocol/messages.ts';

/** How a clause shows: what is lacking is told apart by how much it matters. */
export type Mark = 'present' | 'incomplete' | 'missing' | 'due' | 'suggested' | 'n/a';

export interface ClauseRow {
  readonly id: ClauseOverview['id'];
  readonly title: string;
  readonly mark: Mark;
  /** Titles of the elements the clause lacks. */
  readonly lacking: readonly string[];
  readonly elements: readonly ElementOverview[];
}

export interface Structure {
  /** In the catalogue's order, which is the order a lawyer reads an agreement in. */
  readonly rows: readonly ClauseRow[];
  readonly notApplicable: readonly ClauseRow[];
  /** Mandatory clauses that are not there: the number on the view's icon. */
  readonly missing: number;
}

/** What the tree shows of an overview; null where there is no contract to show. Ranges stay out: moving text is no change of the tree. */
export function structureOf(overview: Overview | null | undefined): Structure | null {
  if (!overview || overview.profile === null) return null;
  const all = overview.clauses.map(rowOf);
  const rows = all.filter((row) => row.mark !== 'n/a');
  return { rows, notApplicable: all.filter((row) => row.mark === 'n/a'), missing: rows.filter((row) => row.mark === 'missing').length };
}

/** Whether two structures show alike: an unchanged tree is not redrawn. */
export function sameStructure(a: Structure | null, b: Structure | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The order of 插入条款…: what must be there and is not, then what the law would fill in, what is advisable, and last what is there. */
export function insertionOrder(structure: Structure): readonly ClauseRow[] {
  const order: readonly Mark[] = ['missing', 'due', 'suggested', 'incomplete', 'present', 'n/a'];
  return order.flatMap((mark) => [...structure.rows, ...structure.notApplicable].filter((row) => row.mark === mark));
}

/** Whether the clause is in the text: those are jumped to, the others inserted. */
export const isThere = (mark: Mark): boolean => mark === 'present' || mark === 'incomplete';

function rowOf(clause: ClauseOverview): ClauseRow {
  const mark = markOf(clause);
  return {
    id: clause.id,
    title: clause.title,
    mark,
    lacking: mark === 'incomplete' ? clause.elements.filter((e) => e.state === 'absent').map((e) => e.title) : [],
    elements: clause.elements,
  };
}

function markOf({ state, need }: ClauseOverview): Mark {
  if (state !== 'absent') return state;
  if (need === '-') return 'n/a';
  return need === 'M' ? 'missing' : need === 'D' ? 'due' : 'suggested';
}
