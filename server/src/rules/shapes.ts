import type { Citation } from '../knowledge/laws.ts';
import type { Contract, Place, Recognition, Sentence } from '../model/contract.ts';
import type { SentenceFacts } from '../model/sentence-facts.ts';
import { hits, passage, sentenceSieve, type Sieve } from '../model/sieve.ts';
import { memo } from '../text/memo.ts';
import { worded } from '../text/wording.ts';
import { slice, type Span } from '../text/span.ts';
import type { Context, Example, Finding, Fix, SentenceContext, SentenceRule, Severity } from './rule.ts';

/** Sentences remembered: as many as several rules read one after the other. */
const REMEMBERED = 500;

/** A passage as `SentenceFacts.folded` has a sentence (see `worded`): commas are `,`, brackets `()`, 。 stays. Remembered. */
export const folded: (sentence: string) => string = memo(worded, REMEMBERED);

/** Where words can bind somebody or waive something: everywhere but in titles, headings, party blocks and signatures. */
const SPEAKING: ReadonlySet<Place> = new Set<Place>(['preamble', 'recital', 'definition', 'body', 'table', 'attachment-list']);

/** Statutes of the PRC judge a contract they govern; a contract under another law is not judged at all. */
export const isJudged = ({ profile, jurisdiction }: Recognition): boolean => profile !== null && jurisdiction === 'PRC';

/** Where what the whole contract lacks is said: the title's span, or the first written line's. */
export function titleSpan(contract: Contract): Span {
  const { title, lines } = contract;
  if (title !== null) return title;
  const line = lines.find((l) => l.indent < l.span.end);
  if (line === undefined) return { start: 0, end: 0 };
  passage(contract, 0, line.span.end);
  return { start: line.indent, end: line.span.end };
}

/** One way of writing what a rule forbids. */
export interface Phrase {
  /** Over the folded sentence, flags `dg`; every gap bounded. The group `at`, if any, is what is reported, else the whole match. */
  readonly find: RegExp;
  /** Over the folded sentence: where it matches, this way of writing is left alone. */
  readonly unless?: RegExp;
  /** Over what stands within 12 units before the match. */
  readonly notAfter?: RegExp;
  readonly severity?: Severity;
  readonly basis?: readonly Citation[];
  /** One clause; `words` is what is reported, as written. */
  readonly message: (words: string) => string;
}

interface PhraseRule {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly basis: readonly Citation[];
  readonly docs: string;
  readonly examples: { readonly good: readonly (string | Example)[]; readonly bad: readonly (string | Example)[] };
  /** A cheap look that refuses most sentences. */
  readonly needs: RegExp;
  readonly phrases: readonly Phrase[];
  /** A sentence is reported once, whatever else of the kind it lists. */
  readonly once?: true;
  /** Over the folded sentence: where it matches, the rule is silent. */
  readonly unless?: RegExp;
  /** Which contracts and places the rule looks at, besides what is judged at all. */
  readonly when?: (facts: SentenceFacts, context: SentenceContext) => boolean;
  readonly fixes?: (finding: Finding, context: Context) => readonly Fix[];
}

/** A rule that reports phrases of single sentences; of overlapping ones the first way of writing listed. */
export const phraseRule = ({ needs, phrases, once, unless, when, fixes, ...rule }: PhraseRule): SentenceRule => ({
  ...rule,
  ...(fixes ? { fixes } : {}),
  scope: 'sentence',
  telling: needs,
  *check(facts, context) {
    if (!isJudged(context.recognition) || !SPEAKING.has(facts.place)) return;
    const text = facts.folded;
    if (!needs.test(text) || unless?.test(text) === true || when?.(facts, context) === false) return;
    const taken: Span[] = [];
    for (const phrase of phrases) {
      if (phrase.unless?.test(text) === true) continue;
      for (const match of text.matchAll(phrase.find)) {
        const [from, to] = match.indices?.groups?.['at'] ?? [match.index, match.index + match[0].length];
        if (match[0] === '' || taken.some((t) => t.start < to && from < t.end)) continue;
        if (phrase.notAfter?.test(text.slice(Math.max(0, match.index - 12), match.index)) === true) continue;
        const span = { start: from, end: to };
        taken.push(span);
        yield { span, message: phrase.message(slice(facts.text, span)), ...(phrase.severity ? { severity: phrase.severity } : {}), ...(phrase.basis ? { basis: phrase.basis } : {}) };
        if (once) return;
      }
    }
  },
});

/** A sentence of a contract as a document rule reads it: `text` is folded, offsets are relative to `span.start`. */
export interface Said {
  readonly sentence: Sentence;
  readonly index: number;
  readonly text: string;
  readonly start: number;
}

/** A sentence that was edited is read by one sieve after the other: it is folded, and put in common wording, once for all. */
let lastRead = { words: '', text: '' };
const foldedOnce = (words: string): string => (lastRead.words === words ? lastRead : (lastRead = { words, text: worded(words) })).text;

/** The folded words of the sentences that match a test; one sieve for each test, however often it is written. */
const telling = memo((source: string) => {
  const test = new RegExp(source);
  return sentenceSieve((words) => {
    const text = foldedOnce(words);
    return test.test(text) ? text : null;
  }, test);
}, 400);

/** The sentences of a contract that can bind somebody and match a cheap test, in their order. */
export function* said(contract: Contract, test: RegExp): Generator<Said> {
  for (const { index, fact: text } of hits(contract, telling(test.source))) {
    const sentence = contract.sentences[index]!;
    if (SPEAKING.has(sentence.place)) yield { sentence, index, text, start: sentence.span.start };
  }
}

/** What is read of single sentences, folded: null for one that says nothing. `read` must be pure, and asks no sentence in which `telling` does not match. */
export const saying = <T>(telling: RegExp, read: (text: string) => T | null): Sieve<{ readonly text: string; readonly fact: T }> =>
  sentenceSieve((words) => {
    const text = foldedOnce(words);
    const fact = telling.test(text) ? read(text) : null;
    return fact === null ? null : { text, fact };
  }, telling);

/** The sentences of a contract that can bind somebody and say something to a sieve of `saying`, in their order. */
export function* saidBy<T>(contract: Contract, sieve: Sieve<{ readonly text: string; readonly fact: T }>): Generator<Said & { readonly fact: T }> {
  for (const { index, fact: { text, fact } } of hits(contract, sieve)) {
    const sentence = contract.sentences[index]!;
    if (SPEAKING.has(sentence.place)) yield { sentence, index, text, start: sentence.span.start, fact };
  }
}

/** The span of words of a sentence in the contract. */
export const placed = ({ start }: Said, from: number, to: number): Span => ({ start: start + from, end: start + to });

/** The line a sentence begins in, and its clause: of several findings there a rule tells the first. */
export const lineKey = ({ text }: Contract, { sentence, start }: Said): string => `${sentence.clause}|${text.lastIndexOf('\n', start)}`;

/** A replacement of what was found, of the whole of it. */
export const replaceFix = (title: string, span: Span, text: Fix['edits'][number]['text'], certain = false): Fix => ({ title, edits: [{ span, text }], certain });

/** A choice yet to be made, at signing, between ways listed: 按以下第__种方式, □. */
export const CHOICE = /(?:以下|下列|下述|前述|上述)[^。;]{0,16}第?\s{0,12}[_[(【]?[^。;]{0,6}[\])】_]?\s{0,12}[种项](?:方式|办法|途径|约定)?|第\s{0,8}[_([【][^。;]{0,8}[种项]|第\s{1,12}[种项]|[□☐☑√■]|(?:划|打)(?:√|勾)|勾选|选填/;
