import { splitLines } from '../text/lines.ts';
import { foldUnit } from '../text/script-fold.ts';
import { slice } from '../text/span.ts';
import { parseBlanks } from './blanks.ts';
import { maskBoilerplate } from './boilerplate.ts';
import { parseClauses } from './clauses.ts';
import type { Contract } from './contract.ts';
import { parseDefinitions } from './definitions.ts';
import { parseParties } from './parties.ts';
import { parseSentences } from './sentences.ts';
import { findTitle } from './title.ts';

/** Reads a contract. Total: any text yields a Contract. */
export function parseContract(source: string): Contract {
  const raw = splitLines(source);
  const text = maskBoilerplate(source, raw);
  const lines = text === source ? raw : splitLines(text);
  const script = isTraditional(text) ? 'traditional' : 'simplified';
  // What follows yields offsets and reads Simplified forms, of which a Traditional text has as many units.
  const reading = script === 'traditional' ? simplified(text) : text;
  const title = findTitle(reading, lines);
  const clauses = parseClauses(reading, lines, title);
  const sentences = parseSentences(reading, lines, title, clauses);
  return {
    text, lines, title, clauses, sentences,
    parties: parseParties(reading, lines).map((party) => ({ ...party, alias: asWritten(party.alias), also: party.also.map(asWritten) })),
    blanks: parseBlanks(reading, lines, sentences),
    definitions: parseDefinitions(reading, clauses).map((definition) => ({ ...definition, term: slice(text, definition.span) })),
    script,
  };

  function asWritten(name: string): string {
    const at = reading === text ? -1 : reading.indexOf(name);
    return at < 0 ? name : text.slice(at, at + name.length);
  }
}

/** Traditional characters as Simplified ones, everything else as it is; of the same length. */
const simplified = (text: string): string => text.replace(/[\u3400-\u9fff]/g, (c) => String.fromCharCode(foldUnit(c.charCodeAt(0))));

const TRADITIONAL = /[條約義務違賠償應責時間關規標準費雙協議當與將為個屬產]/g;
const SIMPLIFIED = /[条约义务违赔偿应责时间关规标准费双协议当与将为个属产]/g;

/** By the forms of the commonest contract characters in the opening 4,000 units. */
function isTraditional(text: string): boolean {
  const opening = text.slice(0, 4000);
  return (opening.match(TRADITIONAL)?.length ?? 0) > (opening.match(SIMPLIFIED)?.length ?? 0);
}
