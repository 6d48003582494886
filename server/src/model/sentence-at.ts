import type { Span } from '../text/span.ts';
import type { Contract, Sentence } from './contract.ts';

/** The sentence a span stands in; undefined where none does. */
export function sentenceAt({ sentences }: Contract, at: Span): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.span.start <= at.start) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  return found && found.span.start <= at.start && at.start < found.span.end ? found : undefined;
}
