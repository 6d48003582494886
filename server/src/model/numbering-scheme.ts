import { ONE } from '../text/decimal.ts';
import { toFinancial } from '../text/money-words.ts';
import { toHan } from '../text/numerals.ts';
import type { Clause, ClauseNumber, Contract, NumberStyle } from './contract.ts';
import { romanOf } from './numbering.ts';

/** How one level of a document writes its numbers: a sample and what surrounds it on its line. */
export interface LevelScheme {
  readonly style: ClauseNumber['style'];
  /** A number of this level as written: 「第一条」「（一）」「1.1」. */
  readonly sample: string;
  /** From the start of the line to the number: indent, Markdown marks. */
  readonly before: string;
  /** From the number to the words. */
  readonly between: string;
  /** After the heading's words: 「：」, closing ** of bold, or nothing. */
  readonly after: string;
}

/** How a document numbers and spaces its clauses, read off the clauses it has. */
export interface NumberingScheme {
  readonly eol: '\n' | '\r\n' | '\r';
  /** The top-level clauses; null where their headings carry no number. */
  readonly clause: LevelScheme | null;
  /** What surrounds a heading that carries no number, where `clause` is null. */
  readonly heading: { readonly before: string; readonly after: string };
  /** The items below them; null where a clause's paragraphs are not numbered. */
  readonly item: LevelScheme | null;
  /** Indent of a paragraph without a number. */
  readonly indent: string;
  /** Blank lines between two clauses, between a heading and its text, between two items. */
  readonly gaps: { readonly clause: number; readonly heading: number; readonly item: number };
  /** The top-level clauses of the main body (annexes and what follows the signatures excluded), in document order. */
  readonly members: readonly Clause[];
  /** Where the main body ends: at the signature block, the first annex or the end of the text. */
  readonly bodyEnd: number;
}

/** What a text without a single clause gets: 第一条　标题 with items 1. 2. 3. */
const ARTICLE: LevelScheme = { style: 'article', sample: '第一条', before: '', between: '　', after: '' };
const DECIMAL: LevelScheme = { style: 'decimal', sample: '1.', before: '', between: ' ', after: '' };

const SERIES: readonly (readonly [first: number, last: number])[] = [[0x2460, 0x2473], [0x2474, 0x2487], [0x2488, 0x249b], [0x3220, 0x3229], [0x2160, 0x216b], [0x2170, 0x217b]];

/** Reads the scheme off a contract. Total: a text without clauses yields 第一条 with items 1. 2. 3. */
export function schemeOf(contract: Contract): NumberingScheme {
  const { text } = contract;
  const eol = text.includes('\r\n') ? '\r\n' : text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const numbered = topNumbered(contract);
  const headed = numbered.length > 0 ? numbered : contract.clauses.filter((c) => c.number === null && c.style !== 'attachment' && c.topic !== 'signature' && c.depth === topDepth(contract));
  const bodyEnd = endOfBody(contract, headed);
  const members = headed.filter((c) => c.span.start < bodyEnd);
  const sample = members.findLast((c) => c.heading !== null) ?? members.at(-1);
  const items = itemsOf(contract, members);
  const first = items[0];
  return {
    eol,
    clause: members.length === 0 ? ARTICLE : sample?.number ? levelOf(text, sample) : null,
    heading: sample ? aroundHeading(text, sample) : { before: '', after: '' },
    item: members.length === 0 ? DECIMAL : first?.number ? levelOf(text, first) : null,
    indent: first ? '' : paragraphIndent(contract, members),
    gaps: {
      clause: usual(members.slice(1).map((c) => blankLinesBefore(text, c.span.start))) ?? (sample && isMarkdown(sample) ? 1 : 0),
      heading: usual(members.map((c) => blankLinesAfterHeading(text, c, bodyEnd)).filter((n) => n !== null)) ?? (sample && isMarkdown(sample) ? 1 : 0),
      item: usual(items.slice(1).map((c) => blankLinesBefore(text, c.span.start))) ?? usual(members.map((c) => blankLinesAfterHeading(text, c, bodyEnd)).filter((n) => n !== null)) ?? 0,
    },
    members,
    bodyEnd,
  };
}

const CAPITALS = /[壹贰貳叁參叄肆伍陆陸柒捌玖拾佰]+/;

/** The number of a level for the given values, written as its sample is: (第一条, [12]) → 第十二条, (1.1, [3, 2]) → 3.2. */
export function writeNumber(sample: string, style: NumberStyle, values: readonly number[]): string {
  const value = values.at(-1) ?? 1;
  const ready = [...sample].findIndex((c) => SERIES.some(([from, to]) => c.charCodeAt(0) >= from && c.charCodeAt(0) <= to));
  if (ready >= 0) {
    const [from, to] = SERIES.find(([f, t]) => sample.charCodeAt(ready) >= f && sample.charCodeAt(ready) <= t)!;
    return from + value - 1 <= to ? sample.slice(0, ready) + String.fromCharCode(from + value - 1) + sample.slice(ready + 1) : `（${value}）`;
  }
  if (style === 'roman') return sample.replace(/[IVX]+/, () => romanOf(value));
  if (style === 'letter') return sample.replace(/[a-zA-Zａ-ｚＡ-Ｚ]/, (c) => String.fromCharCode(c.charCodeAt(0) - ((c.charCodeAt(0) > 0xff00 ? c.charCodeAt(0) - 0xfee0 : c.charCodeAt(0)) % 32) + Math.min(value, 26)));
  const wide = /[０-９]/.test(sample);
  const digits = (n: number): string => (wide ? String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : String(n));
  if (style === 'dotted') {
    const dot = sample.includes('．') ? '．' : '.';
    return sample.replace(/[\d０-９]{1,3}(?:[.．][\d０-９]{1,3}){0,5}/, values.map(digits).join(dot));
  }
  const plain = sample.replace(/之[一二三四五六七八九十]{1,2}/, '');
  if (CAPITALS.test(plain)) return plain.replace(CAPITALS, () => toFinancial(BigInt(value) * ONE)!.slice(0, -2).replace(/^壹拾/, '拾'));
  return plain.replace(/[\d０-９]{1,4}|[零〇一二三四五六七八九十百两兩]{1,6}/, (run) => (/[\d０-９]/.test(run) ? digits(value) : toHan(value)));
}

/** The number the next clause after `last` bears among its siblings: one more, or one above the highest if that is taken. */
export function nextValues(siblings: readonly Clause[]): readonly number[] {
  const last = siblings.at(-1)?.number?.values;
  if (!last) return [1];
  const at = last.length === 1 || siblings.at(-1)!.style === 'dotted' ? last.length - 1 : 0;
  const used = siblings.map((c) => c.number?.values[at] ?? 0);
  const next = (last[at] ?? 0) + 1;
  return [...last.slice(0, at), used.includes(next) ? used.reduce((most, n) => Math.max(most, n), 0) + 1 : next];
}

const TOP_ORDER: readonly NumberStyle[] = ['article', 'capital', 'roman', 'han', 'decimal', 'han-paren', 'dotted', 'paren', 'circled', 'letter'];

/** The clauses that make up the top level: articles wherever they stand (parts and Markdown sections above them do not count). */
function topNumbered(contract: Contract): readonly Clause[] {
  const { clauses } = contract;
  const open = (c: Clause): boolean => c.parent === null || ['part', 'markdown', 'plain'].includes(clauses[c.parent]!.style);
  const top = clauses.filter((c) => c.number !== null && c.style !== 'part' && c.style !== 'attachment' && open(c) && !inAttachment(contract, c));
  const articles = top.filter((c) => c.style === 'article');
  if (articles.length > 1) return articles;
  const counts = TOP_ORDER.map((style) => ({ style, n: top.filter((c) => c.style === style).length }));
  const best = counts.reduce((a, b) => (b.n > a.n ? b : a));
  // A list or two below headings without numbers is not the document's numbering.
  const headings = clauses.filter((c) => c.number === null && c.parent === null && c.topic !== null).length;
  return best.style !== 'han' && best.style !== 'capital' && best.n < headings ? [] : top.filter((c) => c.style === best.style);
}

function inAttachment(contract: Contract, clause: Clause): boolean {
  for (let at = clause.parent; at !== null; at = contract.clauses[at]!.parent) if (contract.clauses[at]!.style === 'attachment') return true;
  return false;
}

const topDepth = (contract: Contract): number => contract.clauses.reduce((least, c) => Math.min(least, c.depth), Infinity);

/** Start of the first line that belongs to the signatures or to an annex, behind the first top-level clause. */
function endOfBody(contract: Contract, members: readonly Clause[]): number {
  const from = members[0]?.span.start ?? 0;
  // In a text that has no clauses yet, what looks like signing right below the title is the parties' block.
  const signed = members.length === 0 && opensWithParties(contract) ? undefined : contract.sentences.find((s) => s.place === 'signature' && s.span.start > from);
  const signature = signed?.span.start ?? contract.text.length;
  const annex = contract.clauses.find((c) => c.style === 'attachment' && c.span.start > from)?.span.start ?? contract.text.length;
  const heading = contract.clauses.find((c) => c.topic === 'signature' && c.number === null && c.span.start > from)?.span.start ?? contract.text.length;
  const end = Math.min(signature, annex, heading);
  const line = end === contract.text.length ? end : lineStart(contract.text, end);
  // Without a clause the lines that look like signing are the parties' own.
  return members.length === 0 ? line : aboveSigning(contract, from, line);
}

const CLOSES = /盖章|蓋章|签字|簽字|签章|簽章|签名|簽名|（章）|\(章\)|[无無].{0,3}正文|签署页|簽署頁|签[订署约](?:日期|时间)|^日期[：:]|法定代[表理]人|授权代表|^[甲乙丙]方[（(：:]|委托代理人|^[\s_]*年[\s_]*月[\s_]*日/;
const FIELD = /^[^。；]{0,12}[：:]|^附[件表录]/;

/** Above the lines that close a body although no signature block was seen there: （以下无正文）, a half-recognised block, a bare 附件一：清单. */
function aboveSigning({ text, lines, clauses }: Contract, from: number, end: number): number {
  let closes = end;
  for (const line of lines.toReversed()) {
    if (line.span.start >= end || line.indent >= line.span.end) continue;
    const words = text.slice(line.indent, Math.min(line.span.end, line.indent + 240));
    if (line.span.start <= from || words.length > 200 || /。/.test(words) || clauses.some((c) => c.number !== null && c.style !== 'attachment' && c.span.start === line.indent)) break;
    if (CLOSES.test(words)) closes = line.span.start;
    else if (!FIELD.test(words)) break;
  }
  return closes;
}

/** Whether nothing but a title stands above the first line that names or signs for a party. */
export function opensWithParties({ text, title, sentences }: Contract): boolean {
  const first = sentences.find((s) => s.place === 'party-block' || s.place === 'signature');
  return first !== undefined && text.slice(title?.end ?? 0, first.span.start).trim() === '';
}

/** The items below the top level in the style that is commonest there. */
function itemsOf(contract: Contract, members: readonly Clause[]): readonly Clause[] {
  const children = members.flatMap((m) => m.children.map((i) => contract.clauses[i]!)).filter((c) => c.number !== null && c.style !== 'article' && c.style !== 'part' && c.style !== 'attachment');
  const counts = new Map<NumberStyle, number>();
  for (const c of children) counts.set(c.style, (counts.get(c.style) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  // A single list in a text whose clauses are plain paragraphs is no scheme for clauses.
  if (!best || best[1] < 2 || children.length * 2 < members.length) return [];
  return children.filter((c) => c.style === best[0]);
}

function levelOf(text: string, clause: Clause): LevelScheme {
  const number = clause.number!;
  const end = lineEnd(text, number.span.end);
  const words = clause.heading && clause.heading.start <= end ? clause.heading : null;
  const between = words ? text.slice(number.span.end, words.start) : /^[ \t\u3000]*/.exec(text.slice(number.span.end, end))![0];
  return {
    style: number.style,
    sample: text.slice(number.span.start, number.span.end),
    before: text.slice(lineStart(text, number.span.start), number.span.start),
    // A heading below its number keeps its own line.
    between: clause.heading && !words ? text.slice(number.span.end, clause.heading.start) : /^[ \t\u3000*_]*$/.test(between) ? between : ' ',
    after: clause.heading ? closing(text, clause.heading.end) : '：',
  };
}

const aroundHeading = (text: string, clause: Clause): { before: string; after: string } =>
  clause.heading ? { before: text.slice(lineStart(text, clause.heading.start), clause.heading.start), after: closing(text, clause.heading.end) } : { before: '', after: '' };

/** What closes a heading on its line: colon, end of bold, end of a Markdown heading. Text that follows on the line is no part of it. */
function closing(text: string, end: number): string {
  const rest = text.slice(end, Math.min(lineEnd(text, end), end + 8));
  return /^[*_]{0,4}[：:]?[*_]{0,4}/.exec(rest)![0];
}

function paragraphIndent(contract: Contract, members: readonly Clause[]): string {
  const { text, lines } = contract;
  for (const member of members.slice(-20).toReversed()) {
    const from = lineEnd(text, member.heading?.end ?? member.span.start);
    const line = lines.find((l) => l.span.start > from && l.span.start < member.own.end && l.indent < l.span.end);
    if (line) return text.slice(line.span.start, line.indent);
  }
  return '';
}

const isMarkdown = (clause: Clause): boolean => clause.style === 'markdown';

const blankLinesBefore = (text: string, start: number): number => {
  let from = start;
  while (from > 0 && /\s/.test(text[from - 1]!)) from--;
  return Math.max(0, countBreaks(text.slice(from, start)) - 1);
};

/** Null where the clause's text begins on the heading's own line or the clause is empty. */
function blankLinesAfterHeading(text: string, clause: Clause, bodyEnd: number): number | null {
  const from = lineEnd(text, clause.heading?.end ?? clause.span.start);
  const end = Math.min(clause.span.end, bodyEnd);
  const rest = text.slice(from, end);
  const gap = /^\s*/.exec(rest)![0];
  return gap.length === rest.length ? null : Math.max(0, countBreaks(gap) - 1);
}

const countBreaks = (space: string): number => space.match(/\r\n|\n|\r/g)?.length ?? 0;

/** The commonest value, at most 2; undefined of none. */
function usual(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return best && Math.min(best[0], 2);
}

/** Offset of the first character of the line an offset stands in. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isBreak(text[start - 1]!)) start--;
  return start;
}

/** Offset behind the last character of the line an offset stands in, before its line end. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBreak(text[end]!)) end++;
  return end;
}

const isBreak = (char: string): boolean => char === '\n' || char === '\r';
