import type { ClauseId } from '../knowledge/clause-ids.ts';
import type { Clause, Contract, Sentence } from '../model/contract.ts';
import { topOf } from '../model/parts.ts';
import { referencesIn, type Reference } from '../model/references.ts';
import { fold } from '../text/script-fold.ts';
import type { Span } from '../text/span.ts';

/** What is compared as a whole: a clause of the top level with all beneath it, the opening above the first, the signatures. */
export interface Unit {
  readonly index: number;
  readonly kind: 'opening' | 'clause' | 'signature';
  /** As it is spoken of: 「第三条 付款」; 标题与当事人, 签署栏. */
  readonly name: string;
  /** As written, 「第三条」; null without one. */
  readonly number: string | null;
  /** Its heading without white space, folded; null without one. */
  readonly heading: string | null;
  readonly topic: ClauseId | null;
  readonly span: Span;
  readonly sentences: readonly UnitSentence[];
}
export interface UnitSentence {
  readonly span: Span;
  /** Index into the contract's sentences. */
  readonly index: number;
  /** What counts of it: folded, without white space, marks and closing punctuation, every reference's number left out. */
  readonly words: string;
  /** Its references to this contract's own clauses. */
  readonly references: readonly Reference[];
}

const LONGEST_NAME = 24;
/** Stands for the number of a reference, which follows the clause it leads to. */
const REFERENCE = '\u0001';

/** A contract cut into units; they follow one another and leave no sentence out. */
export function unitsOf(contract: Contract): readonly Unit[] {
  const { clauses, sentences } = contract;
  const heads = clauses.filter((clause) => topOf(contract, clause) === clause);
  const references = referencesIn(contract).filter(({ owner }) => owner === 'own');
  const units: Unit[] = [];
  let head: Clause | null = null;
  let kind: Unit['kind'] = 'opening';
  let own: UnitSentence[] = [];
  const close = (): void => {
    const [first, last] = [own[0], own.at(-1)];
    if (first && last) units.push(unit(contract, units.length, kind, head, { start: head?.span.start ?? first.span.start, end: last.span.end }, own));
    own = [];
  };
  let next = 0;
  let reference = 0;
  sentences.forEach((sentence, index) => {
    let opens: Clause | null = null;
    while (next < heads.length && heads[next]!.span.start <= sentence.span.start) opens = heads[next++]!;
    const signs = sentence.place === 'signature' && kind !== 'signature' && (opens === null || opens.number === null);
    if (opens || signs) {
      close();
      [head, kind] = signs ? [null, 'signature'] : [opens, 'clause'];
    }
    while (reference < references.length && references[reference]!.span.end <= sentence.span.start) reference++;
    const inside: Reference[] = [];
    for (let at = reference; at < references.length && references[at]!.span.start < sentence.span.end; at++) inside.push(references[at]!);
    own.push(sentenceOf(contract, sentence, index, inside));
  });
  close();
  return units;
}

/** The unit an offset stands in. */
export function unitFinder(units: readonly Unit[]): (at: number) => Unit | undefined {
  return (at) => {
    let low = 0;
    for (let high = units.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (units[middle]!.span.start <= at) low = middle + 1;
      else high = middle;
    }
    return units[low - 1];
  };
}

function unit({ text }: Contract, index: number, kind: Unit['kind'], head: Clause | null, span: Span, sentences: readonly UnitSentence[]): Unit {
  const number = head?.number ? text.slice(head.number.span.start, head.number.span.end).trim() : null;
  const heading = head?.heading ? text.slice(head.heading.start, head.heading.end).replace(/\s+/g, ' ').trim() : null;
  const opening = heading ?? oneLine(text.slice(sentences[0]!.span.start, sentences[0]!.span.end));
  const name = kind === 'opening' ? '标题与当事人' : kind === 'signature' ? '签署栏' : [number, opening].filter((part) => part !== null && part !== '').join(' ');
  return { index, kind, name, number, heading: heading && essence(heading), topic: head?.topic ?? null, span, sentences };
}

function oneLine(text: string): string {
  const words = text.slice(0, 4 * LONGEST_NAME).replace(/\s+/g, ' ').trim();
  return words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME)}…` : words;
}

function sentenceOf({ text }: Contract, { span }: Sentence, index: number, references: readonly Reference[]): UnitSentence {
  let words = '';
  let at = span.start;
  for (const { numbers, above } of references)
    for (const number of [...above, ...numbers].sort((a, b) => a.span.start - b.span.start)) {
      if (number.span.start < at || number.span.end > span.end) continue;
      words += text.slice(at, number.span.start) + REFERENCE;
      at = number.span.end;
    }
  return { span, index, words: essence(words + text.slice(at, span.end)), references };
}

/** What of words counts in a comparison. */
const essence = (words: string): string => fold(words).replace(/[\s*_`#]+/g, '').replace(/[.;,:、]+$/, '');
