import { parseNumber } from '../text/numerals.ts';
import { simplify } from '../text/script-fold.ts';
import { span, type Span } from '../text/span.ts';
// Plain data, half a millisecond at start-up when bundled (measured), so it is not worth a loader of its own.
import data from './laws-data.json' with { type: 'json' };

/** Keys of the laws we hold, as lawyers abbreviate them: 民法典, 个保法, 劳动合同法 … A misspelt one does not compile. */
export type LawKey = keyof typeof data.laws;

/** An article as rules cite it: 民法典第585条. That it exists, is in force and has its text is tested. */
export type Citation = `${LawKey}第${number}条`;

/**
 * `in-force`: may be cited and quoted. `text-unverified`: in force, but amended in words we have not seen, so never cited.
 * `superseded` and `repealed`: kept only to recognise old citations.
 */
export type LawStatus = 'in-force' | 'text-unverified' | 'superseded' | 'repealed';

export interface Law {
  readonly key: LawKey;
  /** The full name without book-title marks: 中华人民共和国民法典. */
  readonly name: string;
  /** Which version: 2020-05-28通过, 法释〔2023〕13号. */
  readonly version: string;
  /** The day this version took effect, ISO. */
  readonly effective: string;
  readonly status: LawStatus;
  /** What a reader of the quotation must know: 仍引用旧仲裁法条号. */
  readonly note?: string;
}

export interface Article extends Pick<Law, 'effective' | 'status'> {
  readonly law: Law;
  readonly number: number;
  /** The whole article word for word, one paragraph (款) or item (项) a line. */
  readonly text: string;
}

/** The day up to which the statute texts and their status were checked, ISO; what changed later is not known to us. */
export const CUTOFF: string = data.cutoff;

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly effective: string;
  readonly status: string;
  readonly note?: string;
  readonly articles: Readonly<Record<string, string>>;
}
const LAWS: Readonly<Record<string, Entry>> = data.laws;
const STATUSES: readonly LawStatus[] = ['in-force', 'text-unverified', 'superseded', 'repealed'];

/** Every key, in the order of the data: codes and statutes first. */
export const LAW_KEYS = Object.keys(LAWS) as readonly LawKey[];

export const isLawKey = (text: string): text is LawKey => Object.hasOwn(LAWS, text);

export function lawOf(key: LawKey): Law {
  const { name, version, effective, status, note } = LAWS[key]!;
  return { key, name, version, effective, status: STATUSES.find((s) => s === status) ?? 'text-unverified', ...(note === undefined ? {} : { note }) };
}

/** The numbers of the articles of a law that we hold, ascending. */
export const articleNumbers = (key: LawKey): readonly number[] => Object.keys(LAWS[key]!.articles).map(Number);

/** The article a citation names; null when we do not hold its text (or the text is no citation of ours). */
export function article(citation: string): Article | null {
  const [, key, digits] = /^(.{1,20})第(\d{1,4})条$/.exec(citation) ?? [];
  if (key === undefined || digits === undefined || !isLawKey(key)) return null;
  const text = LAWS[key]!.articles[String(Number(digits))];
  if (text === undefined) return null;
  const law = lawOf(key);
  return { law, number: Number(digits), text, effective: law.effective, status: law.status };
}

/** The exact words of a cited article; null when it must not be quoted: not held, or not in force in the words we hold. */
export function quote(citation: string): string | null {
  const found = article(citation);
  return found?.status === 'in-force' ? found.text : null;
}

/** One article cited in running text. `law` is what the text calls it, without 《》; `key` is null for a law we do not hold. */
export interface CitationInText {
  readonly law: string;
  readonly key: LawKey | null;
  readonly number: number;
  readonly span: Span;
  /** The law's name, with 《》 where it has them. */
  readonly name: Span;
}

const NAMES: ReadonlyMap<string, LawKey> = new Map(
  LAW_KEYS.flatMap((key) => [key, lawOf(key).name, lawOf(key).name.replace('中华人民共和国', '')].map((name) => [name, key] as const)),
);
const ALTERNATIVES = [...NAMES.keys()].sort((a, b) => b.length - a.length).join('|');
const NUMERAL = '[0-9０-９〇零一二两三四五六七八九十百千]{1,9}';
// 劳动争议调解仲裁法 is not 仲裁法.
const NAME = new RegExp(`(?:《([^《》]{2,60})》|(?<!调解)(${ALTERNATIVES}))(?:（[^（）]{1,12}）)?\\s?(?=第${NUMERAL}[条、])`, 'gu');
const ITEM = new RegExp(`第?(${NUMERAL})条?(?:之${NUMERAL})?`, 'uy');
const PART = new RegExp(`(?:第${NUMERAL}[款项]|（${NUMERAL}）项?)`, 'uy');
const SEPARATOR = new RegExp(`(?:、|和|或|至|及|以及)(?=第${NUMERAL}条|${NUMERAL}[、条和或至及])`, 'uy');

/** An article's number as a text cites it; `span` covers 第五百八十五条 or the bare 511 of 第510、511条. */
export interface CitedNumber {
  readonly number: number;
  readonly span: Span;
}

/** The list of articles that begins at an offset (第510条第一款、第511条和第512条): its numbers, and where it ends; empty where none begins. */
export function articlesAt(text: string, from: number): { readonly articles: readonly CitedNumber[]; readonly end: number } {
  const articles: CitedNumber[] = [];
  const after = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  let at = from;
  let end = from;
  for (let item = after(ITEM, at); item; item = after(ITEM, at)) {
    const number = parseNumber(item[1]!);
    if (number !== null) articles.push({ number, span: span(at, at + item[0].length) });
    at += item[0].length;
    for (let part = after(PART, at); part; part = after(PART, at)) at += part[0].length;
    end = at;
    const separator = after(SEPARATOR, at);
    if (!separator) break;
    at += separator[0].length;
  }
  return { articles, end };
}

/**
 * The articles cited in a text, in its order: 民法典第510条、第511条, 《民法典》第五百一十条第一款, 个保法第21、59条. The laws we hold are
 * found with or without 《》, others only within. Linear in the text.
 */
export function citationsIn(written: string): readonly CitationInText[] {
  const text = simplify(written);
  const found: CitationInText[] = [];
  for (const match of text.matchAll(NAME)) {
    const law = match[1] ?? match[2]!;
    const name = span(match.index, match.index + law.length + (match[1] === undefined ? 0 : 2));
    for (const { number, span: at } of articlesAt(text, match.index + match[0].length).articles) found.push({ law, key: NAMES.get(law) ?? null, number, span: at, name });
  }
  return found;
}

/** The key of a law by any name of it: its key, its full name, its full name without 中华人民共和国; null for a law we do not hold. */
export const lawKeyOf = (name: string): LawKey | null => NAMES.get(name) ?? null;
