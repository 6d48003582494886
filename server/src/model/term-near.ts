import { eachMatch } from '../text/each-match.ts';
import { lineNumber } from '../text/lines.ts';
import { append } from '../text/lists.ts';
import { memo } from '../text/memo.ts';
import { slice, type Span } from '../text/span.ts';
import { inAttachment } from './attachments.ts';
import type { Contract } from './contract.ts';
import { places } from './matches.ts';
import { inHeading } from './parts.ts';
import { alike, eachAlike, hits, lineSieve, passage, some } from './sieve.ts';
import { definedTerms } from './term-uses.ts';
import type { TermVariant } from './term-variant.ts';

const CHINESE = /^[一-鿿]{3,14}$/;
const LETTER = /[甲乙丙丁第一二三四五六七八九十上下前后内外总分年月季周日本各该主副新旧大小男女]/;
const FEW = 2;
const MOST_TERMS = 60;

/** How a defined term is miswritten: two characters changed about, one or two left out of its middle. */
function* miswritten(term: string): Iterable<string> {
  for (let i = 0; i + 1 < term.length; i++) if (term[i] !== term[i + 1]) yield term.slice(0, i) + term[i + 1]! + term[i]! + term.slice(i + 2);
  if (term.length >= 5) for (let i = 2; i + 2 < term.length; i++) if (!LETTER.test(term[i]!)) yield term.slice(0, i) + term.slice(i + 1);
  if (term.length >= 7) for (let i = 2; i + 5 <= term.length; i++) if (!LETTER.test(term.slice(i, i + 2))) yield term.slice(0, i) + term.slice(i + 2);
}

/** The miswritings of terms, each with its term; those that stand in a known term are none. Of terms and known terms, as lists of lines. */
const miswritings = memo((key: string): ReadonlyMap<string, string> => {
  const [terms, known] = key.split('\r').map((list) => list.split('\n')) as [string[], string[]];
  const of = new Map<string, string>();
  for (const term of terms) {
    for (const variant of miswritten(term)) if (!known.some((other) => other.includes(variant))) of.set(variant, term);
    if (term.length >= 6) of.set(term.slice(1), term);
  }
  return of;
}, 4);

/** 达到率 for what is defined as 到达率, 贷款网络平台 for 借款网络平台: a term all but written as it is defined. Linear in the text. */
export function* nearTerms(contract: Contract): Iterable<TermVariant> {
  const terms = definedTerms(contract).filter(({ term, uses }) => CHINESE.test(term) && uses.length > 0).slice(0, MOST_TERMS);
  const known = [...new Set(contract.definitions.map(({ term }) => term))];
  const of = miswritings([terms.map(({ term }) => term), known].map((list) => list.join('\n')).join('\r'));
  const words = [...of.keys()];
  const found = new Map<string, Span[]>();
  for (const { start, end, pattern } of places(contract, words)) {
    const word = words[pattern]!;
    const term = of.get(word)!;
    // The term less its first character: with another in front.
    const from = term.endsWith(word) ? start - 1 : start;
    const written = passage(contract, from, end);
    if (written === term || !CHINESE.test(written) || (from < start && (LETTER.test(written[0]!) || NO_FIRST.test(written[0]!)))) continue;
    if (known.some((other) => written.includes(other) || other.includes(written))) continue;
    append(found, written, { start: from, end });
  }
  for (const [written, list] of found) {
    const one = terms.find(({ term }) => [...miswritten(term)].includes(written) || written.slice(1) === term.slice(1))!;
    if (list.length > Math.max(FEW, one.uses.length)) continue;
    const span = list.find(({ start }) => !inHeading(contract, start) && !inAttachment(contract, start));
    if (span) yield { span, written, usual: one.term, times: one.uses.length, first: one.definitions[0]!.span };
  }
}
/** No first character of a word. */
const NO_FIRST = /[的了和与及或在将向对应由为是以按并则而其此等有无不未可须需得每所述同约定付取收他它任何于至自从经被使让但若如因即也均都再又还已把给]/;

const HEAD_OF_SERVICE = '费(?!用|率)|中心|平台|人员|期限';
const WITH_SERVICE = new RegExp(`([一-鿿]{2,4})服务(${HEAD_OF_SERVICE})`, 'g');
interface Served extends Span {
  readonly full: string;
  readonly short: string;
}
const SERVED = alike(lineSieve((line): readonly Served[] | null => some(eachMatch(line, WITH_SERVICE).map(({ 0: full, 1: what, 2: head, index }): Served => ({ full, short: `${what!.slice(-2)}${head!}`, start: index + full.length - head!.length - 4, end: index + full.length }))), WITH_SERVICE), eachAlike((a, b) => a.full === b.full));
const NOT_OWN = /[的了和与及或在将向对由为是以按并则而其本该此甲乙丙方各每]|技术|咨询|其他|相关|全部|上述|提供|支付|客户|公共|售后|金融|人力/;

/** 施工管理服务费 beside 施工管理费: the rarer of two names that 服务 tells apart. */
export function* servicesLost(contract: Contract): Iterable<TermVariant> {
  const full = new Map<string, Span[]>();
  for (const { index, fact } of hits(contract, SERVED)) {
    const from = contract.lines[index]!.span.start;
    for (const { short, start, end } of fact) {
      if (NOT_OWN.test(short)) continue;
      append(full, short, { start: from + start, end: from + end });
    }
  }
  const shorts = [...full.keys()];
  const bare = shorts.map((): Span[] => []);
  for (const { start, end, pattern } of places(contract, shorts)) if (!/^[用率]/.test(passage(contract, end, end + 1))) bare[pattern]!.push({ start, end });
  for (const [i, short] of shorts.entries()) {
    const [a, b] = [full.get(short)!, bare[i]!];
    if (b.length === 0 || a.length === b.length) continue;
    const [usual, stray] = a.length > b.length ? [a, b] : [b, a];
    if (stray.length * 2 > usual.length || usual.length < 3) continue;
    const span = stray.find(({ start }) => !inHeading(contract, start));
    // 设计费、设计服务费 named side by side are two.
    if (span && !stray.some((at) => usual.some((other) => Math.abs(other.start - at.start) < NEAR && lineNumber(contract.lines, other.start) === lineNumber(contract.lines, at.start)))) yield { span, written: slice(contract.text, span), usual: slice(contract.text, usual[0]!), times: usual.length, first: usual[0]! };
  }
}
const NEAR = 24;

const MIXED_CASE = /(?<![A-Za-z0-9./@_-])[A-Za-z][A-Za-z0-9]{4,20}(?![A-Za-z0-9./@_-])/g;
interface Word extends Span {
  readonly word: string;
}
const CASES = alike(lineSieve((line): readonly Word[] | null => some(eachMatch(line, MIXED_CASE).map(({ 0: word, index }): Word => ({ word, start: index, end: index + word.length }))), MIXED_CASE), eachAlike((a, b) => a.word === b.word));

/** Umodelverse beside UModelVerse: a name with capitals within, written otherwise. */
export function* letterCases(contract: Contract): Iterable<TermVariant> {
  const found = new Map<string, Map<string, Span[]>>();
  for (const { index, fact } of hits(contract, CASES)) {
    const from = contract.lines[index]!.span.start;
    for (const { word, start, end } of fact) {
      const key = word.toLowerCase();
      let known = found.get(key);
      if (!known) found.set(key, (known = new Map()));
      append(known, word, { start: from + start, end: from + end });
    }
  }
  for (const known of found.values()) {
    if (known.size < 2) continue;
    const [usual, ...rest] = [...known].sort(([, a], [, b]) => b.length - a.length);
    if (!/[a-z0-9][A-Z]|[A-Z]{2}[a-z]/.test(usual![0]) || usual![1].length < 2) continue;
    for (const [word, list] of rest) {
      const span = list.find(({ start }) => !inHeading(contract, start));
      if (span && list.length < usual![1].length && word !== word.toUpperCase()) yield { span, written: word, usual: usual![0], times: usual![1].length, first: usual![1][0]! };
    }
  }
}
