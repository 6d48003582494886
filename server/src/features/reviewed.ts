import type { Config } from '../config.ts';
import { NO_MARKS, partition, type Marks, type Parts } from '../project/partition.ts';
import { review, type Review } from '../review.ts';
import { seenOf } from '../text/unseen.ts';
import { unwrap } from '../text/unwrap.ts';
import { lineIndex, type LineIndex } from './position.ts';

/** One version of a document with its review: what every feature reads. Inert. */
export interface Reviewed {
  readonly uri: string;
  readonly version: number;
  /** The document's text as it is read, directives included: its own, but for line breaks within paragraphs and what shows nothing. All offsets are offsets in it. */
  readonly text: string;
  /** The document's own text. */
  readonly source: string;
  readonly lines: LineIndex;
  readonly review: Review;
  /** What the project has on file about it, and the day (YYYY-MM-DD) by which that expires; without them nothing is. */
  readonly filed?: { readonly marks: Marks; readonly today: string };
}

/** Reviews a version of a document; `previous`, an earlier review of it, only saves time. */
export function reviewDocument({ uri, version, text: source }: { readonly uri: string; readonly version: number; readonly text: string }, config: Config, previous?: Review): Reviewed {
  const seen = seenOf(source);
  const read = unwrap(seen.text);
  return { uri, version, text: read.text, source, lines: lineIndex(read.text, read.joints, seen.unseen), review: review(read.text, config, previous) };
}

const known = new WeakMap<Reviewed, Parts>();

/** What of the review is shown and what is kept, taken as given, or out of date. Worked out once. */
export function partsOf(of: Reviewed): Parts {
  let parts = known.get(of);
  if (!parts) known.set(of, (parts = partition(of.review, of.filed?.marks ?? NO_MARKS, of.filed?.today ?? '')));
  return parts;
}
