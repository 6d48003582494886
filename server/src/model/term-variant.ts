import type { Span } from '../text/span.ts';

/** One thing under two names: the rarer name, with the usual one. */
export interface TermVariant {
  readonly span: Span;
  readonly written: string;
  readonly usual: string;
  /** How often the usual name stands in the text. */
  readonly times: number;
  /** Where it does first. */
  readonly first: Span;
}
