import type { FoldingRange } from 'vscode-languageserver';
import { lineAt } from './position.ts';
import type { Reviewed } from './reviewed.ts';

/** What folds: every clause of more than one line. Of more than `most` the outer ones, as a client's limit asks for. */
export function foldingRanges(of: Reviewed, most = Infinity): FoldingRange[] {
  const folds = of.review.contract.clauses
    .map((clause) => ({ depth: clause.depth, startLine: lineAt(of.lines, clause.span.start), endLine: lineAt(of.lines, Math.max(clause.span.start, clause.span.end - 1)) }))
    .filter(({ startLine, endLine }) => startLine < endLine);
  const kept = folds.length <= most ? folds : [...folds].sort((a, b) => a.depth - b.depth).slice(0, most);
  const seen = new Set<number>();
  // Two clauses that open on one line fold as the outer one.
  return kept.filter(({ startLine }) => !seen.has(startLine) && seen.add(startLine)).map(({ startLine, endLine }) => ({ startLine, endLine }));
}
