import type { Config } from '../config.ts';
import { review, type Review } from '../review.ts';
import { lineIndex, type LineIndex } from './position.ts';

/** One version of a document with its review: what every feature reads. Inert. */
export interface Reviewed {
  readonly uri: string;
  readonly version: number;
  /** The document's own text, directives included. */
  readonly text: string;
  readonly lines: LineIndex;
  readonly review: Review;
}

/** Reviews a version of a document; `previous`, an earlier review of it, only saves time. */
export const reviewDocument = (document: { readonly uri: string; readonly version: number; readonly text: string }, config: Config, previous?: Review): Reviewed => ({
  ...document,
  lines: lineIndex(document.text),
  review: review(document.text, config, previous),
});
