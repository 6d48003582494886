import type { ClauseId } from '../knowledge/clause-ids.ts';
import type { Span } from '../text/span.ts';
import type { Place } from './contract.ts';

/** A lexicon expression found in a sentence, aligned with its words. Spans are relative to the sentence. */
export interface VagueHit {
  readonly span: Span;
  /** The lexicon entry's id. */
  readonly entry: string;
}

/** What one sentence says, independent of where in the document it stands; cached by its text. */
export interface SentenceFacts {
  readonly text: string;
  readonly place: Place;
  /** What the clause it stands in is about. */
  readonly topic: ClauseId | null;
  readonly hits: readonly VagueHit[];
}

export function sentenceFacts(text: string, place: Place, topic: ClauseId | null): SentenceFacts {
  return { text, place, topic, hits: [] };
}
