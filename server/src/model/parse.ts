import { splitLines } from '../text/lines.ts';
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
  const title = findTitle(text, lines);
  const clauses = parseClauses(text, lines, title);
  const sentences = parseSentences(text, lines, title, clauses);
  return {
    text, lines, title, clauses, sentences,
    parties: parseParties(text, lines),
    blanks: parseBlanks(text, lines, sentences),
    definitions: parseDefinitions(text, clauses),
    script: isTraditional(text) ? 'traditional' : 'simplified',
  };
}

const TRADITIONAL = /[條約義務違賠償應責時間關規標準費雙協議當與將為個屬產]/g;
const SIMPLIFIED = /[条约义务违赔偿应责时间关规标准费双协议当与将为个属产]/g;

/** By the forms of the commonest contract characters in the opening 4,000 units. */
function isTraditional(text: string): boolean {
  const opening = text.slice(0, 4000);
  return (opening.match(TRADITIONAL)?.length ?? 0) > (opening.match(SIMPLIFIED)?.length ?? 0);
}
