import type { ClauseId } from '../clause-ids.ts';
import type { ProfileId } from '../profile-ids.ts';

/**
 * A numbered paragraph as data: its sentences in order, each under the element of the catalogue that it carries (`text` for
 * one that carries none). A sentence can stand alone: the same words are offered when only this element is missing. Sentences
 * are written in the template notation of `text/snippet.ts`; their tab stops count from 1 in each sentence and are renumbered
 * when sentences are joined.
 */
export type Paragraph = Readonly<Record<string, string>>;

/** One clause as we would draft it. */
export interface ClauseText {
  readonly heading: string;
  readonly items: readonly Paragraph[];
  /** Sentences for elements whose wording within the clause cannot stand alone (a line of the parties' block). */
  readonly elements?: Readonly<Record<string, string>>;
}

/**
 * The texts of one clause: `service` for the service profiles, `generic` for the rest (absent where the service text says
 * nothing of services), and one of its own for every profile whose substance differs.
 */
export type ClauseTexts = { readonly service: ClauseText; readonly generic?: ClauseText } & { readonly [profile in Exclude<ProfileId, 'generic'>]?: ClauseText };

export type ClauseTextsOf<Id extends ClauseId> = Readonly<Record<Id, ClauseTexts>>;
