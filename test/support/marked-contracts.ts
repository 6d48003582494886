import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAUSE_IDS, type ClauseId } from '../../server/src/knowledge/clause-ids.ts';
import { PROFILE_IDS, type ProfileId } from '../../server/src/knowledge/profile-ids.ts';
import type { Span } from '../../server/src/text/span.ts';
import { parseMarks } from './marks.ts';

/** Words, and the rule that is to report them. */
export interface MarkedWords {
  readonly code: string;
  readonly span: Span;
}

/**
 * A contract of test/contracts and what a careful lawyer marked in it, without having seen what the review says: the sidecar
 * `marks/<file>.json`. Words are quoted within their sentence, between [| and |], and stand only once in the contract; a
 * blank is quoted by words of its line. What is not marked is not judged, except that a vague finding, a blank or a defect
 * nobody marked counts as wrong.
 */
export interface MarkedContract {
  readonly name: string;
  readonly text: string;
  readonly profile: ProfileId;
  /** A good one: nothing is missing, whatever may be said to be. */
  readonly complete: boolean;
  readonly clauses: ReadonlyMap<ClauseId, 'present' | 'absent' | 'n/a'>;
  /** By `clause.element`, whether it is there. */
  readonly elements: ReadonlyMap<string, boolean>;
  /** Vague words to be reported, and those that may be. */
  readonly must: readonly MarkedWords[];
  readonly may: readonly MarkedWords[];
  /** Words that look vague and are not, with the reason in place of the code. */
  readonly quiet: readonly MarkedWords[];
  /** Lines, 0-based, by the rule that is to report them; `arguable` either way. */
  readonly blanks: { readonly unfilled: ReadonlySet<number>; readonly placeholder: ReadonlySet<number>; readonly arguable: ReadonlySet<number> };
  /** What rules other than those are to report, and what they may. */
  readonly defects: readonly MarkedWords[];
  readonly arguableDefects: readonly MarkedWords[];
  /** By element, words of every sentence that carries it: without those sentences it lacks. */
  readonly carriedBy: ReadonlyMap<string, readonly Span[]>;
}

type Pairs = readonly (readonly [string, string])[];

/** Reads the contracts of a folder that have marks. Throws where a mark does not stand in its contract or names what there is not. */
export function readMarkedContracts(folder: string): readonly MarkedContract[] {
  return readdirSync(join(folder, 'marks'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readMarks(file.slice(0, -'.json'.length), read(join(folder, file.slice(0, -'.json'.length))), JSON.parse(read(join(folder, 'marks', file))) as Readonly<Record<string, unknown>>));
}

const read = (path: string): string => readFileSync(path, 'utf8').replace(/\r\n/g, '\n');

/** Exported for the tests of what it refuses. */
export function readMarks(name: string, text: string, given: Readonly<Record<string, unknown>>): MarkedContract {
  const refuse = (what: string): never => {
    throw new Error(`${name}: ${what}`);
  };
  const list = (key: string): readonly string[] => String(given[key] ?? '').split(' ').filter((id) => id !== '');
  const words = (key: string): readonly MarkedWords[] =>
    ((given[key] ?? []) as Pairs).map(([code, quoted]) => {
      const { text: quote, spans } = parseMarks(quoted);
      const at = text.indexOf(quote);
      if (spans.length !== 1 || at < 0 || text.indexOf(quote, at + 1) >= 0) refuse(`「${quoted}」 stands ${at < 0 ? 'nowhere' : 'more than once'} or marks nothing`);
      return { code, span: { start: at + spans[0]!.start, end: at + spans[0]!.end } };
    });
  const lines = text.split('\n');
  const linesOf = (key: string): ReadonlySet<number> =>
    new Set(((given[key] ?? []) as readonly string[]).flatMap((quote) => {
      const found = lines.flatMap((line, i) => (line.includes(quote) ? [i] : []));
      return found.length > 0 ? found : refuse(`no line has 「${quote}」`);
    }));

  const carriers = (pairs: Pairs = []): ReadonlyMap<string, readonly Span[]> => {
    const found = new Map<string, Span[]>();
    for (const [element, quote] of pairs) {
      const start = text.indexOf(quote);
      if (start < 0 || text.indexOf(quote, start + 1) >= 0) refuse(`「${quote}」 stands ${start < 0 ? 'nowhere' : 'more than once'}`);
      found.set(element, [...(found.get(element) ?? []), { start, end: start + quote.length }]);
    }
    return found;
  };

  const profile = PROFILE_IDS.find((id) => id === given['profile']) ?? refuse(`no profile ${String(given['profile'])}`);
  const clauses = new Map<ClauseId, 'present' | 'absent' | 'n/a'>();
  for (const [key, state] of [['present', 'present'], ['absent', 'absent'], ['not applicable', 'n/a']] as const)
    for (const id of list(key)) {
      const clause = CLAUSE_IDS.find((known) => known === id) ?? refuse(`no clause ${id}`);
      if (clauses.has(clause)) refuse(`${id} twice`);
      clauses.set(clause, state);
    }
  const elements = new Map<string, boolean>();
  for (const [key, has] of [['has', true], ['lacks', false]] as const)
    for (const id of list(key)) {
      if (elements.has(id)) refuse(`${id} twice`);
      elements.set(id, has);
    }
  return {
    name,
    text,
    profile,
    complete: given['complete'] === true,
    clauses,
    elements,
    must: words('must'),
    may: words('may'),
    quiet: words('quiet'),
    blanks: { unfilled: linesOf('blanks'), placeholder: linesOf('placeholders'), arguable: linesOf('blanks arguable') },
    defects: words('defects'),
    arguableDefects: words('defects arguable'),
    carriedBy: carriers(given['carried by'] as Pairs | undefined),
  };
}
