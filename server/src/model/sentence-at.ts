import { lastStarting, type Span } from '../text/span.ts';
import type { Contract, Sentence } from './contract.ts';

/** The sentence a span stands in; undefined where none does. */
export function sentenceAt({ sentences }: Contract, at: Span): Sentence | undefined {
  const found = lastStarting(sentences, at.start);
  return found && at.start < found.span.end ? found : undefined;
}
