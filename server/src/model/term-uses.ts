import type { Span } from '../text/span.ts';
import type { Contract, Definition } from './contract.ts';
import { places } from './matches.ts';
import { lineAt } from './paragraphs.ts';
import { remember } from './sieve.ts';

/** A defined term with everything the text says of it. */
export interface DefinedTerm {
  readonly term: string;
  /** Where it is defined: once, if all is well. */
  readonly definitions: readonly Definition[];
  /** Every other place it stands in as a whole: within a longer defined term it does not count. */
  readonly uses: readonly Span[];
}

/** The defined terms in the order of their first definition, with their uses. Linear in the text. */
export const definedTerms = remember(read);

function read(contract: Contract): readonly DefinedTerm[] {
  const byTerm = new Map<string, { definitions: Definition[]; uses: Span[] }>();
  for (const definition of contract.definitions) {
    const known = byTerm.get(definition.term);
    if (known) known.definitions.push(definition);
    else byTerm.set(definition.term, { definitions: [definition], uses: [] });
  }
  const terms = [...byTerm.keys()];
  const starts = new Set(contract.definitions.map((d) => d.span.start));
  for (const { start, end, pattern } of longest(places(contract, terms))) if (!starts.has(start)) byTerm.get(terms[pattern]!)!.uses.push({ start, end });
  return terms.map((term) => ({ term, ...byTerm.get(term)! }));
}

interface Hit extends Span {
  readonly pattern: number;
}

/** Of overlapping hits the one that begins first, and of those the longest. */
export function longest(hits: readonly Hit[]): readonly Hit[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  for (const hit of sorted) if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
}

/** Whether a place stands in the line that defines the term: there it explains itself. */
export const inOwnDefinition = (contract: Contract, { definitions }: DefinedTerm, at: Span): boolean =>
  definitions.some((d) => {
    const line = lineAt(contract, d.span.start).span;
    return line.start <= at.start && at.end <= line.end && line.end - line.start < 4000;
  });
