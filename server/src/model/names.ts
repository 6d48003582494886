import { lastStarting, type Span } from '../text/span.ts';
import type { Contract, Definition, Party } from './contract.ts';
import { places } from './matches.ts';
import { remember } from './sieve.ts';
import { definedTerms, longest } from './term-uses.ts';

/** What a name stands for: a defined term, or a party by one of its names. */
export type Named =
  | { readonly kind: 'term'; readonly name: string; readonly definitions: readonly Definition[] }
  | { readonly kind: 'party'; readonly name: string; readonly party: Party };

/** A place where a defined term or a party's name stands. */
export interface NamedPlace {
  readonly span: Span;
  readonly named: Named;
  /** The term's definition, or the line that introduces the party. */
  readonly defining: boolean;
}

/** Every defined term and every party's name in the text, in its order; of overlapping ones the longer. Linear. */
export const namedPlaces = remember((contract: Contract): readonly NamedPlace[] => {
  const names = new Map<string, Named>();
  for (const { term, definitions } of definedTerms(contract)) names.set(term, { kind: 'term', name: term, definitions });
  // A party's short name （以下简称“服务方”） is the party's before it is a term.
  for (const party of contract.parties) for (const name of [party.alias, ...party.also]) names.set(name, { kind: 'party', name, party });
  const list = [...names.values()];
  return longest(places(contract, list.map(({ name }) => name))).map(({ start, end, pattern }) => {
    const named = list[pattern]!;
    const span = { start, end };
    return { span, named, defining: named.kind === 'term' ? named.definitions.some((d) => d.span.start === start) : named.party.span.start <= start && end <= named.party.span.end };
  });
});

/** The place that covers an offset, its end included; null where no name stands. */
export function namedAt(contract: Contract, at: number): NamedPlace | null {
  const found = lastStarting(namedPlaces(contract), at);
  return found && at <= found.span.end ? found : null;
}

/** Every place of what stands there: of a party under all its names. */
export const placesOf = (contract: Contract, named: Named): readonly NamedPlace[] =>
  namedPlaces(contract).filter((p) => (named.kind === 'term' ? p.named === named : p.named.kind === 'party' && p.named.party === named.party));
