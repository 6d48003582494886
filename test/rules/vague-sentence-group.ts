/**
 * Contract sentences of our own over many trades, marked by hand before the tool was run on them:
 * `[|…|]` must be reported, `[?…?]` is arguable (either is right), `[-…-]` looks vague and must stay quiet.
 * Whatever bears no mark must not be reported either.
 */
export interface SentenceGroup {
  readonly trade: string;
  readonly heading: string;
  readonly sentences: readonly string[];
}

export const group = (trade: string, heading: string, ...sentences: readonly string[]): SentenceGroup => ({ trade, heading, sentences });
