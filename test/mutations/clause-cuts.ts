import { join } from 'node:path';
import { elementOf } from '../../server/src/knowledge/clauses.ts';
import type { ClauseId } from '../../server/src/knowledge/clause-ids.ts';
import { mayAsk } from '../../server/src/knowledge/profiles.ts';
import { assessCoverage } from '../../server/src/model/coverage.ts';
import type { ClauseCoverage } from '../../server/src/model/contract.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { topicsOfHeading } from '../../server/src/model/topic.ts';
import { overlaps, slice, type Span } from '../../server/src/text/span.ts';
import { readMarkedContracts, type MarkedContract } from '../support/marked-contracts.ts';

/** Our own contracts, as marked by hand. */
export const ownContracts = (): readonly MarkedContract[] => readMarkedContracts(join(import.meta.dirname, '..', 'contracts'));

/** What is said on one clause of a text that is reviewed as the contract's kind. */
export const coverageOf = ({ profile }: MarkedContract, text: string, id: ClauseId): ClauseCoverage => assessCoverage(parseContract(text), { profile, rival: null, fragment: false, jurisdiction: 'PRC' }).find((c) => c.id === id)!;

/** The text without the sections whose headings name the clause; null where no heading does. */
export function withoutClause({ text }: MarkedContract, id: ClauseId): string | null {
  const gone = parseContract(text).clauses.filter((c) => c.heading !== null && topicsOfHeading(slice(text, c.heading)).includes(id)).map(({ span }) => span);
  return gone.length === 0 ? null : without(text, gone);
}

/** The text without the sentences marked as carrying the element; null where none is marked or the contract's kind does not ask for it. */
export function withoutElement({ text, profile, carriedBy }: MarkedContract, clause: ClauseId, element: string): string | null {
  const words = carriedBy.get(`${clause}.${element}`);
  const known = elementOf(clause, element);
  if (words === undefined || known === null || !mayAsk(profile, clause, element) || known.except?.includes(profile) === true || known.profiles?.includes(profile) === false) return null;
  return without(text, parseContract(text).sentences.filter(({ span }) => words.some((at) => overlaps(span, at))).map(({ span }) => span));
}

/** Cuts the outermost of the spans, with the number of an item of which nothing else is left. */
function without(text: string, spans: readonly Span[]): string {
  const outer = spans.filter((span, i) => !spans.some((other, j) => j !== i && other.start <= span.start && span.end <= other.end));
  return [...outer].reverse().reduce((rest, { start, end }) => {
    const line = rest.lastIndexOf('\n', start - 1) + 1;
    const bare = /^[\s\d.、（()）一二三四五六七八九十-]*$/.test(rest.slice(line, start)) && /^\s*(?:\n|$)/.test(rest.slice(end));
    return rest.slice(0, bare ? line : start) + (bare ? rest.slice(end).replace(/^\s*\n/, '') : rest.slice(end));
  }, text);
}
