import type { Severity, Standpoint } from '../config.ts';
import { lineIndex, positionAt, rangeOf } from '../features/position.ts';
import { withLineEndsOf } from '../features/workspace-edit.ts';
import { CLAUSE_IDS } from '../knowledge/clause-ids.ts';
import type { ProfileId } from '../knowledge/profile-ids.ts';
import type { ClauseState } from '../model/contract.ts';
import type { Range } from '../protocol/messages.ts';
import { fixesOf, type Review } from '../review.ts';
import { toPlain } from '../text/snippet.ts';

/** What `check` says of one file: the JSON of the report, field by field in this order. Positions are LSP's. */
export interface FileReport {
  readonly path: string;
  /** Why the file was not reviewed; then the rest is empty. */
  readonly error?: string;
  /** null: no contract (or not read). */
  readonly profile: ProfileId | null;
  readonly standpoint: Standpoint;
  readonly clauses: readonly ClauseReport[];
  readonly issues: readonly IssueReport[];
}
export interface ClauseReport {
  readonly id: string;
  readonly state: ClauseState;
  readonly line: number | null;
  readonly missing: readonly string[];
}
export interface IssueReport {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly fingerprint: string;
  readonly basis: readonly string[];
  readonly fixes: readonly { readonly title: string; readonly edits: readonly { readonly range: Range; readonly newText: string }[] }[];
}

export const unread = (path: string, error: string, standpoint: Standpoint): FileReport => ({ path, error, profile: null, standpoint, clauses: [], issues: [] });

/** The report on a reviewed text. `withFixes` computes the fixes, which only the JSON shows. */
export function fileReport(path: string, text: string, review: Review, withFixes: boolean): FileReport {
  const lines = lineIndex(text);
  return {
    path,
    profile: review.recognition.profile,
    standpoint: review.config.standpoint,
    clauses: CLAUSE_IDS.map((id) => {
      const covered = review.coverage.find((clause) => clause.id === id);
      return covered ? { id, state: covered.state, line: covered.anchor && positionAt(lines, covered.anchor.start).line, missing: covered.missing } : { id, state: 'n/a', line: null, missing: [] };
    }),
    issues: review.issues.map((issue) => ({
      code: issue.code,
      severity: issue.severity,
      message: issue.message,
      range: rangeOf(lines, issue.span),
      fingerprint: issue.fingerprint,
      basis: issue.basis,
      fixes: withFixes
        ? fixesOf(review, issue).map(({ title, edits }) => ({ title, edits: edits.map((edit) => ({ range: rangeOf(lines, edit.span), newText: withLineEndsOf(lines, toPlain(edit.text)) })) }))
        : [],
    })),
  };
}
