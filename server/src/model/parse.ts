import { isSpanAfter, keptUnits, type Kept, type Step } from '../text/change.ts';
import { splitAgain, splitLines, type Lined } from '../text/lines.ts';
import { lettered, simplifyUnits } from '../text/script-fold.ts';
import { isSameList } from '../text/same-list.ts';
import { firstStarting, slice } from '../text/span.ts';
import { blanksAfter, parseBlanks } from './blanks.ts';
import { maskBoilerplate } from './boilerplate.ts';
import { clausesAfter, isTreeAfter, parseClauses } from './clauses.ts';
import type { Blank, Clause, Contract, Definition, Party } from './contract.ts';
import { definitionsAfter, parseDefinitions } from './definitions.ts';
import { parseParties, partiesAfter } from './parties.ts';
import { parseSentences, sentencesAfter, signatureBlock, type Signature } from './sentences.ts';
import { stepOf } from './step.ts';
import { inherit, readsAfter, undisturbed, watched, type Reads } from './sieve.ts';
import { findTitle } from './title.ts';

/** What one reader found, and what it asked of the text. */
interface Part<T> {
  readonly value: T;
  readonly reads: Reads;
}

/** What a contract was read from: kept beside it, so that of the next version of its text only what differs is read. */
interface Source {
  /** As the document has it. */
  readonly raw: Lined;
  /** Without what a document-sharing site printed around it. */
  readonly written: Lined;
  /** In Simplified forms, which a Traditional text has as many units of. */
  readonly simple: string;
  /** And with the parties' letters as 甲方 and 乙方: what the readers below work on. */
  readonly reading: Lined;
  /** By the reading's own words: in Simplified forms. */
  readonly parts: {
    readonly clauses: Part<readonly Clause[]>;
    readonly signature: Part<Signature>;
    readonly parties: Part<readonly Party[]>;
    readonly blanks: Part<readonly Blank[]>;
    readonly definitions: Part<readonly Definition[]>;
  };
  /** What of the version before stands here too. */
  readonly kept: Shared;
  /** How the text came of that of the version before, where the two have the same shape; else null. */
  readonly step: Step | null;
}
const sources = new WeakMap<Contract, Source>();

/**
 * Reads a contract. Total: any text yields a Contract. `previous`, what an earlier version of the text gave, only saves time: the result
 * is the same without it.
 */
export function parseContract(source: string, previous?: Contract): Contract {
  const before = previous && sources.get(previous);
  const raw = lined(source, before?.raw);
  const text = maskBoilerplate(raw.of);
  const written = text === source && before?.written === before?.raw ? raw : lined(text, before?.written);
  const { lines } = written.of;
  const script = isTraditional(text) ? 'traditional' : 'simplified';
  const simple = script === 'simplified' ? text : simplified(text, before);
  const words = lettered(simple);
  const reading = words === text ? written.of : lined(words, before?.reading).of;
  const title = findTitle(reading.text, lines);
  const change: Step | null = before ? { start: written.units.head, end: before.written.text.length - written.units.tail, by: text.length - before.written.text.length } : null;
  const sameTitle = change !== null && isSpanAfter(change, previous!.title, title);
  /** What was read of the version before, moved, where an edit changed nothing it was read from; else read anew. */
  const part = <T>(known: Part<T> | undefined, mayCarry: boolean, carry: (step: Step, value: T) => T | null, read: () => T): Part<T> & { readonly carried: boolean } => {
    const moved = known && mayCarry && undisturbed(reading, known.reads) ? carry(change!, known.value) : null;
    return moved === null ? { ...watched(read), carried: false } : { value: moved, reads: readsAfter(reading, known!.reads), carried: true };
  };
  const of = before?.parts;
  const clauses = part(of?.clauses, sameTitle, (step, value) => clausesAfter(step, value, reading.text), () => parseClauses(reading, title, previous?.clauses));
  const sameLines = before?.reading.lines.length === lines.length;
  const sameTree = clauses.carried || (sameTitle && sameLines && isTreeAfter(change!, previous!.clauses, clauses.value));
  const signature = part(of?.signature, sameTree && sameLines, (_, value) => value, () => signatureBlock(reading, clauses.value));
  // Where lines were put in or taken out, the same numbers are those of other lines.
  const sameBlock = sameTree && sameLines && of !== undefined && signature.value[0] === of.signature.value[0] && signature.value[1] === of.signature.value[1];
  const sentences = sameBlock ? sentencesAfter(change!, reading, written.kept, title, clauses.value, signature.value, previous!.sentences) : parseSentences(reading, title, clauses.value, signature.value, previous?.sentences);
  const sameMarked = sameBlock && isSameMarked(previous!, { lines, sentences }, written.kept);
  const parties = part(of?.parties, change !== null, partiesAfter, () => parseParties(reading));
  const blanks = part(of?.blanks, sameMarked, blanksAfter, () => parseBlanks(reading, sentences));
  const definitions = part(of?.definitions, sameTree, definitionsAfter, () => parseDefinitions(reading, clauses.value));
  const contract: Contract = {
    text, lines, title, clauses: clauses.value, sentences,
    parties: parties.value.map((party) => ({ ...party, alias: asWritten(party.alias), also: party.also.map(asWritten) })),
    blanks: blanks.value,
    definitions: definitions.value.map((definition) => ({ ...definition, term: slice(text, definition.span) })),
    script,
  };
  const kept: Shared = previous ? shared(previous, contract, written.kept) : { sentences: NONE, clauses: NONE };
  const step = previous ? stepOf(previous, contract, written.units, kept.sentences) : null;
  sources.set(contract, { raw: raw.of, written: written.of, simple, reading, parts: { clauses, signature, parties, blanks, definitions }, kept, step });
  if (previous) inherit(contract, previous, { lines: written.kept, sentences: kept.sentences }, step);
  return contract;

  function asWritten(name: string): string {
    const at = reading.text === text ? -1 : reading.text.indexOf(name);
    return at < 0 ? name : text.slice(at, at + name.length);
  }
}

const NONE: Kept = { head: 0, tail: 0 };

/** Whether, in those of as many lines that were replaced, the same ones are rows of tables or stand where the parties sign. */
function isSameMarked(before: Pick<Contract, 'lines' | 'sentences'>, now: Pick<Contract, 'lines' | 'sentences'>, { head, tail }: Kept): boolean {
  const marked = ({ lines, sentences }: typeof now): readonly string[] => {
    const found: string[] = [];
    for (let line = head; line < lines.length - tail; line++)
      for (let i = firstStarting(sentences, lines[line]!.span.start); i < sentences.length && sentences[i]!.span.start <= lines[line]!.span.end; i++) if (sentences[i]!.place === 'signature' || sentences[i]!.place === 'table') found.push(`${line} ${sentences[i]!.place}`);
    return found;
  };
  return isSameList(marked(before), marked(now));
}

function lined(text: string, before: Lined | undefined): { readonly of: Lined; readonly kept: Kept; readonly units: Kept } {
  if (!before) return { of: { text, lines: splitLines(text) }, kept: NONE, units: NONE };
  const { lines, kept, units } = splitAgain(text, before);
  const of = { text, lines };
  inherit(of, before, { lines: kept, sentences: NONE });
  return { of, kept, units };
}

/** How many sentences, and how many clauses by their own words, are those of the version before, of the same words; where they stand may differ. */
export interface Shared {
  readonly sentences: Kept;
  readonly clauses: Kept;
}

/** What a contract shares with the one it was read after. */
export const sharedWithPrevious = (contract: Contract): Shared => sources.get(contract)?.kept ?? { sentences: NONE, clauses: NONE };

/** How a contract came of the one it was read after, where both have the same shape (`stepOf`); null where they differ in it. */
export const stepFromPrevious = (contract: Contract): Step | null => sources.get(contract)?.step ?? null;

/** What stands in lines that were kept and has its bounds there. */
function shared(before: Contract, after: Contract, { head, tail }: Kept): Shared {
  const headEnd = head > 0 ? after.lines[head - 1]!.span.end : -1;
  const tailStart = tail > 0 ? after.lines[after.lines.length - tail]!.span.start : Infinity;
  const by = after.text.length - before.text.length;
  const same = <T>(old: readonly T[], now: readonly T[], start: (of: T) => number, end: (of: T) => number): Kept => {
    const most = Math.min(old.length, now.length);
    let front = 0;
    while (front < most && end(now[front]!) <= headEnd && start(old[front]!) === start(now[front]!) && end(old[front]!) === end(now[front]!)) front++;
    let back = 0;
    for (; back < most - front; back++) {
      const [a, b] = [old[old.length - 1 - back]!, now[now.length - 1 - back]!];
      if (start(b) < tailStart || start(a) + by !== start(b) || end(a) + by !== end(b)) break;
    }
    return { head: front, tail: back };
  };
  return {
    sentences: same(before.sentences, after.sentences, ({ span }) => span.start, ({ span }) => span.end),
    clauses: same(before.clauses, after.clauses, wordsFrom, ({ own }) => own.end),
  };
}

/** Where a clause's own words begin: behind its number. */
export const wordsFrom = ({ number, own }: Clause): number => (number ? number.span.end : own.start);

/** Traditional characters as Simplified ones, everything else as it is; of the same length. */
function simplified(text: string, before: Source | undefined): string {
  if (!before) return simplifyUnits(text);
  const { head, tail } = keptUnits(before.written.text, text);
  const known = before.simple;
  // What was read of a Simplified text is the text itself.
  if (known === before.written.text) return simplifyUnits(text);
  return known.slice(0, head) + simplifyUnits(text.slice(head, text.length - tail)) + known.slice(known.length - tail);
}

/** By the forms of the commonest contract characters: 1 for a Traditional one, -1 for a Simplified one. */
const FORMS = new Int8Array(0x10000);
for (const form of '條約義務違賠償應責時間關規標準費雙協議當與將為個屬產') FORMS[form.charCodeAt(0)] = 1;
for (const form of '条约义务违赔偿应责时间关规标准费双协议当与将为个属产') FORMS[form.charCodeAt(0)] = -1;
const OPENING = 4000;

/** Whether there are more of the former in the opening. */
function isTraditional(text: string): boolean {
  let more = 0;
  for (let i = Math.min(OPENING, text.length) - 1; i >= 0; i--) more += FORMS[text.charCodeAt(i)]!;
  return more > 0;
}
