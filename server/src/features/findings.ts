import type { Decision } from '../project/decisions.ts';
import { withBaseline } from '../project/baseline.ts';
import { withDecision } from '../project/decisions.ts';
import type { FileProblem } from '../project/file.ts';
import type { BaselineParams, DecideParams, DecisionInfo, EditedFile, FindingInfo, Range, StaleInfo } from '../protocol/messages.ts';
import type { Issue } from '../review.ts';
import type { Span } from '../text/span.ts';
import { lineIndex, rangeOf, spanOf } from './position.ts';
import { partsOf, type Reviewed } from './reviewed.ts';

/** Longer words are named by their beginning. */
const LONGEST_WORDS = 40;

/** The findings a range touches (all of them without one), shown and kept ones, in the order of the text. */
export function findings(of: Reviewed, range?: Range): FindingInfo[] {
  const at = range && spanOf(of.lines, range);
  const { shown, kept } = partsOf(of);
  const decisions = of.filed?.marks.decisions;
  return [...shown.map((issue) => ({ issue, kept: false })), ...kept.map(({ issue }) => ({ issue, kept: true }))]
    .filter(({ issue: { span } }) => !at || touches(span, at))
    .sort((a, b) => a.issue.span.start - b.issue.span.start)
    .map(({ issue, kept: isKept }) => finding(of, issue, isKept, decisions?.get(issue.fingerprint)));
}

/** A caret at either end of the words counts. */
export const touches = (issue: Span, at: Span): boolean => issue.start <= at.end && at.start <= issue.end;

function finding(of: Reviewed, issue: Issue, kept: boolean, decision: Decision | undefined): FindingInfo {
  const words = wordsOf(of, issue);
  const earlier = decision || words === '' ? undefined : partsOf(of).stale.find((stale) => stale.why === 'gone' && stale.decision.code === issue.code && stale.decision.text === words)?.decision;
  return {
    fingerprint: issue.fingerprint, code: issue.code, severity: issue.severity, message: issue.message, words, range: rangeOf(of.lines, issue.span), kept,
    ...(decision ? { decision: decisionInfo(decision) } : {}),
    ...(earlier ? { earlier: { fingerprint: earlier.fingerprint, ...decisionInfo(earlier) } } : {}),
  };
}

/** The words a finding is about; none for a clause that is missing: it stands at the title, whose words say nothing. */
export function wordsOf(of: Reviewed, { rule, data, span }: Issue): string {
  if (rule.variants !== undefined || data?.['absent'] !== undefined) return '';
  const words = of.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words;
}

export const decisionInfo = ({ status, reason, date, expires }: Decision): DecisionInfo => ({ status, reason, ...(date === undefined ? {} : { date }), ...(expires === undefined ? {} : { expires }) });

/** Kept findings and decisions out of date, as the tree and the panel list them. */
export function filed(of: Reviewed): { readonly kept: readonly FindingInfo[]; readonly stale: readonly StaleInfo[]; readonly baselined: number; readonly below: number } {
  const { kept, stale, baselined, below } = partsOf(of);
  return {
    kept: kept.map(({ issue, decision }) => finding(of, issue, true, decision)),
    stale: stale.map(({ decision, why }) => ({ fingerprint: decision.fingerprint, code: decision.code, words: decision.text ?? '', why, decision: decisionInfo(decision) })),
    baselined: baselined.length,
    below: below.length,
  };
}

/** decisions.json with a decision on a finding of this review written in, changed or taken back; null for a finding there is not. */
export function decide(of: Reviewed, { fingerprint, decision, replaces, file, text, date }: DecideParams): EditedFile | null {
  const issue = of.review.issues.find((known) => known.fingerprint === fingerprint);
  if (decision === null) return edited(text, withDecision(text, file, fingerprint, null));
  if (!issue) return null;
  const words = wordsOf(of, issue);
  return edited(text, withDecision(text, file, fingerprint, { code: issue.code, ...(words === '' ? {} : { text: words }), status: decision.status, reason: decision.reason, date, ...(decision.expires === undefined ? {} : { expires: decision.expires }) }, replaces));
}

/** baseline.json with this document's findings as they are, or without them. What was decided is no part of it: it has its own entry. */
export function baseline(of: Reviewed, { file, text, take }: BaselineParams): EditedFile {
  const { shown, below, baselined } = partsOf(of);
  return edited(text, withBaseline(text, file, take ? [...shown, ...below, ...baselined] : []));
}

function edited(before: string, result: { readonly text: string } | { readonly problem: FileProblem }): EditedFile {
  if ('text' in result) return { text: result.text };
  return { problem: result.problem.message, range: rangeOf(lineIndex(before), result.problem.span) };
}
