import type { Position } from 'vscode-languageserver';
import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { insertionBehind, insertionFor } from '../model/insertion.ts';
import { clauseAt, topOf } from '../model/parts.ts';
import type { InsertClauseResult } from '../protocol/messages.ts';
import { toLsp, toPlain } from '../text/snippet.ts';
import { offsetAt, rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';

/**
 * A clause's model text for the place it belongs to, in the document's own numbering and names; null for a clause we do not know. `behind` asks for it right behind the top-level
 * clause that stands there, with the edits that renumber the others; where they cannot be renumbered it comes where it belongs, behind the last one.
 */
export function insertClause(of: Reviewed, clause: string, behind?: Position): InsertClauseResult | null {
  if (!isClauseId(clause)) return null;
  const { contract, recognition, config } = of.review;
  // A text that is no contract yet (an empty page) gets the text of a contract of no special kind.
  const profile = recognition.profile ?? 'generic';
  const own = config.modelClauses[clause];
  const host = behind === undefined ? null : clauseAt(contract, offsetAt(of.lines, behind));
  const seated = host && insertionBehind(contract, topOf(contract, host), clause, profile, own, of.text);
  const { span, snippet } = seated ?? insertionFor(contract, clause, profile, own);
  return { range: rangeOf(of.lines, span), snippet: toLsp(snippet), plain: toPlain(snippet), edits: (seated?.changes ?? []).map((change) => ({ range: rangeOf(of.lines, change.span), newText: change.text })), seated: seated !== null || behind === undefined };
}

const isClauseId = (id: string): id is ClauseId => CLAUSE_IDS.some((known) => known === id);
