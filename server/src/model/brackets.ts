import { eachMatch } from '../text/each-match.ts';
import type { Span } from '../text/span.ts';
import { isTableRow } from './line-form.ts';
import { hits, lineSieve, passage } from './sieve.ts';
import { indentOf } from '../text/lines.ts';
import type { Contract } from './contract.ts';

/** A bracket or quotation mark without its partner. */
export interface UnpairedBracket {
  readonly span: Span;
  readonly bracket: string;
  /** What is missing: the partner of `bracket`. */
  readonly partner: string;
  /** Where the partner belongs, if there is but one place; null where it takes a reader to say. */
  readonly insertAt: number | null;
  /** The bracket itself is one too many (《《协议》): removing it is the repair. */
  readonly surplus: boolean;
}

const OPENERS: Readonly<Record<string, string>> = { '（': '）', '(': ')', '《': '》', '【': '】', '〔': '〕', '“': '”', '「': '」', '『': '』' };
const CLOSERS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(OPENERS).map(([open, close]) => [close, open]));
const BRACKET = new RegExp(`[${Object.keys(OPENERS).join('')}${Object.values(OPENERS).join('')}]`, 'g');
/** Either width pairs with either: （…) is a matter of typography. */
const SAME: Readonly<Record<string, string>> = { '（': '(', '）': ')' };
const same = (char: string): string => SAME[char] ?? char;
/** 1) a） 一） at the start of a line or after a stop number an item. */
const LIST_MARK = /(?:^|[\s；;。，：:、*第述列至到和及与或])[\dA-Za-z０-９ａ-ｚ一二三四五六七八九十ivx]{1,3}$/;
const NEAR = 8;
/** A paragraph that runs on behind a page break goes on within so many lines. */
const TORN = 3;

interface Open {
  readonly at: number;
  readonly char: string;
}

/** Lines that do not pair their own brackets: most do, whatever stands around them. */
const UNPAIRED = lineSieve((line) => {
  const open: Open[] = [];
  const found: UnpairedBracket[] = [];
  scanLine(line, indentOf(line), line.length, open, found);
  return open.length > 0 || found.length > 0 ? true : null;
});

/** Every bracket of a text that has no partner in its paragraph, in the order of the text. Linear. */
export function unpairedBrackets(contract: Contract): readonly UnpairedBracket[] {
  const { text, lines } = contract;
  const found: UnpairedBracket[] = [];
  let next = 0;
  for (const { index } of hits(contract, UNPAIRED)) {
    if (index < next) continue;
    const open: Open[] = [];
    let ended = true;
    let i = index;
    for (let age = 0; i < lines.length; i++) {
      const line = lines[i]!;
      if (line.indent >= line.span.end) continue;
      // A sentence torn by a page break is one paragraph: brackets stay open over the break.
      if (i > index && (open.length === 0 || ended || ++age > TORN)) break;
      scanLine(text, line.indent, line.span.end, open, found);
      ended = /[。；;！？!?：:）)]/.test(text[line.span.end - 1]!) || isTableRow(text, line);
    }
    passage(contract, lines[index]!.span.start, lines[Math.min(i, lines.length - 1)]!.span.start);
    next = i;
    found.push(...open.map((o) => report(text, o, o.at)));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function scanLine(text: string, from: number, to: number, open: Open[], found: UnpairedBracket[]): void {
  const marks = eachMatch(text.slice(from, to), BRACKET);
  const quotes = mixedQuotes(marks);
  for (const { 0: char, index } of marks) {
    const i = from + index;
    const isQuote = char === '“' || char === '”';
    if (isQuote && quotes) continue;
    if (char in OPENERS) {
      if (open.length < 200) open.push({ at: i, char });
    } else if (char in CLOSERS) {
      const want = same(CLOSERS[char]!);
      const at = open.findLastIndex((o) => same(o.char) === want);
      if (at >= 0 && open.length - at <= NEAR) {
        for (const skipped of open.splice(at).slice(1)) found.push(report(text, skipped, i));
      } else if (!isListMark(text, from, i, char) && !isFace(text, i)) found.push({ span: { start: i, end: i + 1 }, bracket: char, partner: CLOSERS[char]!, insertAt: null, surplus: text[i - 1] === char });
    }
  }
}

/** An opener whose partner did not come before `end`. */
function report(text: string, { at, char }: Open, end: number): UnpairedBracket {
  const surplus = text[at + 1] === char || text[at - 1] === char;
  const partner = OPENERS[char]!;
  return { span: { start: at, end: at + 1 }, bracket: char, partner, insertAt: surplus ? null : closingPlace(text, at, char, end), surplus };
}

const LONGEST_NAME = 40;

/** 《民法典第510条: a name ends before what cannot stand in one. Elsewhere only a reader can tell. */
function closingPlace(text: string, at: number, char: string, end: number): number | null {
  if (char !== '《') return null;
  const name = /^[一-鿿（）]{1,40}?(?:法典|法|合同|协议书?|条例|办法|规定|清单|通知书)(?=第[一二三四五六七八九十百\d]|[，。；、》）]|$)/.exec(text.slice(at + 1, Math.max(end, at + 1) + LONGEST_NAME).split(/[\r\n]/, 1)[0]!);
  return name ? at + 1 + name[0].length : null;
}

/** A line that writes ”…” or “…“: the right number of marks, but not the right ones. That is the keyboard's doing and misleads nobody. */
function mixedQuotes(marks: readonly RegExpExecArray[]): boolean {
  const opened = marks.filter(([mark]) => mark === '“').length;
  const closed = marks.filter(([mark]) => mark === '”').length;
  return opened !== closed && (opened + closed) % 2 === 0;
}

const isListMark = (text: string, from: number, at: number, char: string): boolean => (char === ')' || char === '）') && LIST_MARK.test(text.slice(Math.max(from, at - 5), at));
/** :) and the like. */
const isFace = (text: string, at: number): boolean => text[at] === ')' && /[:;：；]-?$/.test(text.slice(Math.max(0, at - 2), at));
