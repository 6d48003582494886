import type { ClauseId } from '../clause-ids.ts';
import type { Citation } from '../laws.ts';
import type { ProfileId } from '../profile-ids.ts';

/**
 * A signal says what a sentence looks like that carries a clause or an element, in a small notation that compiles to one
 * automaton (model/signals.ts), so that a thousand signals cost one pass over the text:
 *
 * - `逾期|迟延>支付|付款` one of the first words and, at most 16 characters behind it, one of the second (`+`: touching but for one sign, `~`: at most 6,
 *   `>>`: at most 48, `=`: at most 24 with no comma between);
 * - blanks separate conditions that must all hold in the same sentence, in any order; `!免费` must not occur in it;
 * - `^甲方` within the sentence's first characters;
 * - an element's signal counts wherever it stands, so it must be unambiguous; with `@` only in the clause itself: under its
 *   heading, or close to a sentence that carries it;
 * - `{期}` a period, `{钱}` an amount, `{率}` a rate, `{日}` a date, `{数}` a number, `{空}` a place to fill in; an unfilled blank
 *   counts as the figure it asks for.
 *
 * Words are Simplified; Traditional text and full-width characters match alike.
 */
export type Signal = string;

/** What a clause must contain (要素). */
export interface ElementKnowledge {
  readonly id: string;
  /** Chinese, as it stands in messages and in the tree. */
  readonly title: string;
  readonly signals: readonly Signal[];
  /** Due only in a text that hits one of these: a notice period for changes only where somebody may change things alone. */
  readonly when?: readonly Signal[];
  /** Due only where the clause has a heading of its own: a mention in passing owes no detail. */
  readonly headed?: boolean;
  /** Due without one in these profiles where the clause has another element: who says how soon one is to be told does not mention it in passing. */
  readonly orWith?: { readonly element: string; readonly profiles: readonly ProfileId[] };
  /** Due only in these profiles. */
  readonly profiles?: readonly ProfileId[];
  /** Never due in these. */
  readonly except?: readonly ProfileId[];
  /** What to write, with a usual figure: shown in the hover. */
  readonly advice: string;
}

export interface ClauseKnowledge {
  readonly id: ClauseId;
  /** Chinese name of the clause. */
  readonly title: string;
  /** One sentence of this shape proves that the contract carries the clause, under whatever heading: an operative sentence of this substance and no other. */
  readonly strong: readonly Signal[];
  /**
   * One of these does too, but only where the heading allows it: under the clause's own heading, one that tells nothing, one of
   * the parties' duties, or one of `hosts`. 甲方可以解除合同 under 违约责任 is a ground for termination, under 不可抗力 it is not.
   */
  readonly hosted?: readonly Signal[];
  /** The headings, besides its own, under which `hosted` sentences speak for the clause; the parties' duties where not given. */
  readonly hosts?: readonly ClauseId[];
  /** Two different ones of these do, or one under the clause's own heading. */
  readonly weak?: readonly Signal[];
  /**
   * One of these leaves it open whether the contract carries the clause, in words of its own (货到卸完现付, 谈不拢找当地法院): it counts as there, for nobody
   * may be told that he has no such clause while it can be read here, but none of its elements is asked for. Under the headings that `hosted` allows.
   */
  readonly faint?: readonly Signal[];
  /** A heading of this clause with any sentence under it proves it; where headings are used loosely it does not. */
  readonly headingProves: boolean;
  readonly elements: readonly ElementKnowledge[];
  /** The articles that ask for the clause or govern it. */
  readonly basis: readonly Citation[];
  /** What the law puts in its place when it is missing; one Chinese sentence naming the article. Set wherever a profile marks the clause D. */
  readonly fallback?: string;
  /** Why a contract should have it: one Chinese sentence. */
  readonly why: string;
}
