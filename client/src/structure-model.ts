import type { ClauseFinding, ClauseOverview, ElementOverview, Overview } from '../../server/src/protocol/messages.ts';
import type { Counts } from './status-model.ts';

/** How a clause shows: what is lacking is told apart by how much it matters. */
export type Mark = 'present' | 'incomplete' | 'missing' | 'due' | 'suggested' | 'n/a';

type ClauseId = ClauseOverview['id'];

export interface ClauseRow {
  readonly id: ClauseId;
  readonly title: string;
  readonly mark: Mark;
  /** Titles of the elements the clause lacks. */
  readonly lacking: readonly string[];
  readonly elements: readonly ElementOverview[];
  /** What is found of it, by severity, and how much more is decided to stay. */
  readonly counts: Counts;
  readonly kept: number;
}

export interface Structure {
  /** Clauses that are there as the text has them; each that is not behind the one before it in the catalogue, where a lawyer looks for it. */
  readonly rows: readonly ClauseRow[];
  readonly notApplicable: readonly ClauseRow[];
  /** What is found outside of all of them. */
  readonly elsewhere: Counts;
  /** Mandatory clauses that are not there and not decided to stay away: the number on the view's icon. */
  readonly missing: number;
}

/** What the tree shows of an overview; null where there is no contract to show. Ranges stay out: moving text is no change of the tree. */
export function structureOf(overview: Overview | null | undefined): Structure | null {
  if (!overview || overview.profile === null) return null;
  const all = overview.clauses.map(rowOf);
  const rows = inTextOrder(all.filter((row) => row.mark !== 'n/a'), overview);
  return {
    rows,
    notApplicable: all.filter((row) => row.mark === 'n/a'),
    elsewhere: countsOf(overview.elsewhere),
    missing: rows.filter((row) => row.mark === 'missing' && !isDecided(row)).length,
  };
}

function inTextOrder(rows: readonly ClauseRow[], { clauses }: Overview): readonly ClauseRow[] {
  const starts = new Map(clauses.flatMap(({ id, range }) => (range ? [[id, range.start] as const] : [])));
  const order = rows
    .filter(({ id }) => starts.has(id))
    .sort((a, b) => starts.get(a.id)!.line - starts.get(b.id)!.line || starts.get(a.id)!.character - starts.get(b.id)!.character);
  rows.forEach((row, i) => {
    if (!starts.has(row.id)) order.splice(i === 0 ? 0 : order.indexOf(rows[i - 1]!) + 1, 0, row);
  });
  return order;
}

export const FILTERS = ['all', 'problems', 'missing'] as const;
export type Filter = (typeof FILTERS)[number];

/** The structure with those rows only that a filter lets through. */
export function filtered(structure: Structure, filter: Filter): Structure {
  if (filter === 'all') return structure;
  const passes = filter === 'problems' ? (row: ClauseRow): boolean => totalOf(row.counts) > 0 || isLacking(row) : isLacking;
  return { ...structure, rows: structure.rows.filter(passes), notApplicable: [], elsewhere: filter === 'problems' ? structure.elsewhere : [0, 0, 0, 0] };
}

const isLacking = (row: ClauseRow): boolean => row.mark !== 'present' && row.mark !== 'n/a' && !isDecided(row);

/** The names under which a view knows its topmost rows, and what has changed of each. */
const rootsOf = ({ rows, notApplicable, elsewhere }: Structure): ReadonlyMap<string, string> =>
  new Map([
    ...rows.map((row) => [row.id, JSON.stringify(row)] as const),
    ...(totalOf(elsewhere) > 0 ? [['elsewhere', JSON.stringify(elsewhere)] as const] : []),
    ...(notApplicable.length > 0 ? [['not-applicable', JSON.stringify(notApplicable)] as const] : []),
  ]);

/** Which topmost rows show differently in two structures, by their names; `all` where some came, went or changed places. */
export function changedRows(before: Structure | null, after: Structure | null): 'all' | readonly string[] {
  if (!before || !after) return before === after ? [] : 'all';
  const [old, now] = [rootsOf(before), rootsOf(after)];
  if ([...old.keys()].join() !== [...now.keys()].join()) return 'all';
  return [...now].filter(([name, text]) => old.get(name) !== text).map(([name]) => name);
}

/** The order of 插入条款…: what must be there and is not, then what the law would fill in, what is advisable, and last what is there. */
export function insertionOrder(structure: Structure): readonly ClauseRow[] {
  const order: readonly Mark[] = ['missing', 'due', 'suggested', 'incomplete', 'present', 'n/a'];
  return order.flatMap((mark) => [...structure.rows, ...structure.notApplicable].filter((row) => row.mark === mark));
}

/** Whether the clause is in the text: those are jumped to, the others inserted. */
export const isThere = (mark: Mark): boolean => mark === 'present' || mark === 'incomplete';

/** A clause that is not there, which was decided to be well so. */
export const isDecided = ({ mark, counts, kept }: ClauseRow): boolean => !isThere(mark) && kept > 0 && totalOf(counts) === 0;

export const totalOf = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

/** The clause a line of the text is about; undefined where it is about none. */
export const clauseAtLine = ({ sections }: Overview, line: number): ClauseId | undefined => sections.findLast((section) => section.line <= line)?.clause ?? undefined;

/** What 保留 is about on a row: the findings of a clause, or what lacks of an element; where all is decided, the decisions. */
export function fingerprintsOf({ clauses, kept }: Overview, clause: string, element?: string): readonly string[] {
  const isMeant = ({ code }: { readonly code: string }): boolean => element === undefined || code === `missing-element.${clause}.${element}`;
  const found = clauses.find(({ id }) => id === clause)?.findings.filter(isMeant) ?? [];
  const of = found.length > 0 ? found : kept.filter(({ code }) => (element === undefined ? code === `missing-clause.${clause}` : isMeant({ code })));
  return of.map(({ fingerprint }) => fingerprint);
}

function rowOf(clause: ClauseOverview): ClauseRow {
  const mark = markOf(clause);
  return {
    id: clause.id,
    title: clause.title,
    mark,
    lacking: mark === 'incomplete' ? clause.elements.filter((e) => e.state === 'absent').map((e) => e.title) : [],
    elements: clause.elements,
    counts: countsOf(clause.findings),
    kept: clause.kept,
  };
}

function countsOf(findings: readonly ClauseFinding[]): Counts {
  const count = (severity: ClauseFinding['severity']): number => findings.filter((one) => one.severity === severity).length;
  return [count('error'), count('warning'), count('information'), count('hint')];
}

function markOf({ state, need }: ClauseOverview): Mark {
  if (state !== 'absent') return state;
  if (need === '-') return 'n/a';
  return need === 'M' ? 'missing' : need === 'D' ? 'due' : 'suggested';
}
