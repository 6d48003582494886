import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { insertionFor } from '../model/insertion.ts';
import type { InsertClauseResult } from '../protocol/messages.ts';
import { toLsp, toPlain } from '../text/snippet.ts';
import { rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';

/** A clause's model text for the place it belongs to, in the document's own numbering and names; null for a clause we do not know. */
export function insertClause(of: Reviewed, clause: string): InsertClauseResult | null {
  if (!isClauseId(clause)) return null;
  // A text that is no contract yet (an empty page) gets the text of a contract of no special kind.
  const { span, snippet } = insertionFor(of.review.contract, clause, of.review.recognition.profile ?? 'generic', of.review.config.modelClauses[clause]);
  return { range: rangeOf(of.lines, span), snippet: toLsp(snippet), plain: toPlain(snippet) };
}

const isClauseId = (id: string): id is ClauseId => CLAUSE_IDS.some((known) => known === id);
