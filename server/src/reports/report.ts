import type { Severity, Standpoint } from '../config.ts';
import { decisionInfo, wordsOf } from '../features/findings.ts';
import { positionAt, rangeOf } from '../features/position.ts';
import { partsOf, type Reviewed } from '../features/reviewed.ts';
import { unchecked } from '../features/unchecked.ts';
import { withLineEndsOf } from '../features/workspace-edit.ts';
import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import type { ProfileId } from '../knowledge/profile-ids.ts';
import type { Clause, ClauseState } from '../model/contract.ts';
import { tallies } from '../model/stances.ts';
import type { DecisionInfo, Range, StaleInfo, Unchecked } from '../protocol/messages.ts';
import { fixesOf, type Issue } from '../review.ts';
import { toPlain } from '../text/snippet.ts';
import { areasOf, total, type AreaReport } from './areas.ts';

/**
 * What is said of one file: the JSON of the report, field by field in this order, and what every other format is made from. Positions are
 * LSP's. Pure: the same review gives the same report.
 */
export interface FileReport {
  readonly path: string;
  /** Why the file was not reviewed; then the rest is empty. */
  readonly error?: string;
  /** null: no contract (or not read). */
  readonly profile: ProfileId | null;
  readonly standpoint: Standpoint;
  /** The contract's own title; null where it opens without one. */
  readonly title: string | null;
  /** How complete it is, in all and by area; null and none for what is no contract or only a part of one. */
  readonly completeness: AreaReport | null;
  readonly areas: readonly AreaReport[];
  readonly parties: readonly PartyReport[];
  /** Findings the baseline has, and those below the least severity asked for: counted, not listed. */
  readonly baselined: number;
  readonly below: number;
  readonly clauses: readonly ClauseReport[];
  readonly issues: readonly IssueReport[];
  /** What was decided to stay, and decisions that are out of date. */
  readonly kept: readonly KeptReport[];
  readonly stale: readonly StaleInfo[];
  /** What was not looked at or cannot be known, and why. */
  readonly unchecked: readonly Unchecked[];
}
export interface ClauseReport {
  readonly id: ClauseId;
  readonly state: ClauseState;
  readonly line: number | null;
  readonly missing: readonly string[];
}
export interface PartyReport {
  readonly alias: string;
  readonly name: string | null;
  /** Sentences that lay a duty on the party, and that give it a right. */
  readonly duties: number;
  readonly rights: number;
}
export interface IssueReport {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly fingerprint: string;
  readonly basis: readonly string[];
  /** The heading of the clause it stands in, with its number; null before the first. */
  readonly clause: string | null;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly { readonly range: Range; readonly newText: string }[] }[];
}
export interface KeptReport extends Omit<IssueReport, 'fixes'> {
  /** The words it is about; empty where something is missing. */
  readonly words: string;
  readonly decision: DecisionInfo;
}

export const unread = (path: string, error: string, standpoint: Standpoint): FileReport => ({
  path, error, profile: null, standpoint, title: null, completeness: null, areas: [], parties: [], baselined: 0, below: 0, clauses: [], issues: [], kept: [], stale: [], unchecked: [],
});

/** The report on a reviewed text. `withFixes` computes the fixes, which only some formats show. */
export function fileReport(path: string, of: Reviewed, withFixes: boolean): FileReport {
  const { lines, review } = of;
  const { recognition, coverage, contract } = review;
  const { shown, kept, stale, baselined, below } = partsOf(of);
  const areas = areasOf(recognition, coverage);
  const headingAt = headingFinder(contract.clauses, of.text);
  const base = (issue: Issue): Omit<IssueReport, 'fixes'> => ({
    code: issue.code, severity: issue.severity, message: issue.message, range: rangeOf(lines, issue.span), fingerprint: issue.fingerprint, basis: issue.basis, clause: headingAt(issue.span.start),
  });
  return {
    path,
    profile: recognition.profile,
    standpoint: review.config.standpoint,
    title: contract.title && oneLine(of.text.slice(contract.title.start, contract.title.end)),
    completeness: total(areas),
    areas,
    parties: recognition.profile === null ? [] : tallies(contract).map(({ party, duties, rights }) => ({ alias: party.alias, name: party.name && oneLine(of.text.slice(party.name.start, party.name.end)), duties: duties.length, rights: rights.length })),
    baselined: baselined.length,
    below: below.length,
    clauses: CLAUSE_IDS.map((id) => {
      const covered = coverage.find((clause) => clause.id === id);
      return covered ? { id, state: covered.state, line: covered.anchor && positionAt(lines, covered.anchor.start).line, missing: covered.missing } : { id, state: 'n/a', line: null, missing: [] };
    }),
    issues: shown.map((issue) => ({
      ...base(issue),
      fixes: withFixes
        ? fixesOf(review, issue).map(({ title, edits }) => ({ title, edits: edits.map((edit) => ({ range: rangeOf(lines, edit.span), newText: withLineEndsOf(lines, toPlain(edit.text)) })) }))
        : [],
    })),
    kept: kept.map(({ issue, decision }) => ({ ...base(issue), words: wordsOf(of, issue), decision: decisionInfo(decision) })),
    stale: stale.map(({ decision, why }) => ({ fingerprint: decision.fingerprint, code: decision.code, words: decision.text ?? '', why, decision: decisionInfo(decision) })),
    unchecked: unchecked(of),
  };
}

/** Longer headings are sentences. */
const LONGEST_HEADING = 40;

/** The heading a place stands under: of the outermost clause, which is how readers find their way. Places come in any order. */
function headingFinder(clauses: readonly Clause[], text: string): (at: number) => string | null {
  const tops = clauses.filter(({ parent }) => parent === null);
  return (at) => {
    let low = -1;
    for (let high = tops.length; low + 1 < high; ) {
      const middle = (low + high) >> 1;
      if (tops[middle]!.span.start <= at) low = middle;
      else high = middle;
    }
    const clause = tops[low];
    if (!clause) return null;
    const end = clause.heading?.end ?? clause.own.end;
    const words = oneLine(text.slice(clause.span.start, end)).replace(/^#{1,6}\s*/, '');
    return words.length > LONGEST_HEADING ? `${words.slice(0, LONGEST_HEADING)}…` : words;
  };
}

const oneLine = (text: string): string => text.slice(0, 200).replace(/\s+/g, ' ').trim();
