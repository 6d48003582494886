import type { TextLine } from '../text/lines.ts';
import { isSpace, type Span } from '../text/span.ts';
import type { Clause, ClauseNumber, NumberStyle } from './contract.ts';
import { numberAt } from './numbering.ts';
import { topicOfHeading } from './topic.ts';
import type { ClauseId } from '../knowledge/clause-ids.ts';

/** A line that opens a clause, before the tree is built. */
interface Opening {
  readonly style: NumberStyle;
  readonly number: ClauseNumber | null;
  readonly heading: Span | null;
  readonly start: number;
  /** Markdown level of the line's #, 0 without. */
  readonly level: number;
  /** Among parts: 编 above 章 above 节. */
  readonly rank: number;
}

interface Node extends Opening {
  readonly depth: number;
  readonly parent: number | null;
}

/**
 * The numbering tree. Styles may nest in any order and restart: a number continues the nearest open series of its style that
 * it can continue, otherwise it opens a new level below the innermost clause.
 * `body` are the lines that can open clauses (not the title, tables or the like).
 */
export function parseClauses(text: string, lines: readonly TextLine[], title: Span | null): readonly Clause[] {
  const openings: Opening[] = [];
  const numbered = countNumbered(text, lines);
  lines.forEach((line, i) => {
    if (line.indent >= line.span.end || (title && line.span.start <= title.start && title.end <= line.span.end)) return;
    const opening = openingOf(text, lines, i, numbered, openings.at(-1)?.heading?.start);
    if (opening) openings.push(opening);
  });
  return finish(text, lines, nest(text, openings));
}

/** How many lines carry a top-level number: texts without any have their headings recognised by their words. */
function countNumbered(text: string, lines: readonly TextLine[]): number {
  let count = 0;
  for (const line of lines) {
    const number = numberAt(text, skipMarks(text, line).start, line.span.end);
    if (number && number.style !== 'letter' && number.style !== 'attachment') count++;
  }
  return count;
}

/** Where a line's words begin after its indent and Markdown marks (# > * - ** __), and the level of its #. */
export function skipMarks(text: string, line: TextLine): { start: number; level: number } {
  let at = line.indent;
  let level = 0;
  const { end } = line.span;
  while (at < end && text[at] === '>') at = skipSpace(text, at + 1, end);
  while (at < end && text[at] === '#' && level < 6) {
    level++;
    at++;
  }
  if (level > 0 && at < end && !isSpace(text.charCodeAt(at)) && text[at] !== '*') return { start: line.indent, level: 0 };
  at = skipSpace(text, at, end);
  if ((text[at] === '-' || text[at] === '*' || text[at] === '•' || text[at] === '＊') && isSpace(text.charCodeAt(at + 1))) at = skipSpace(text, at + 1, end);
  while (at < end && (text.startsWith('**', at) || text.startsWith('__', at) && text[at + 2] !== '_')) at = skipSpace(text, at + 2, end);
  return { start: Math.min(at, end), level };
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** `headed`: where the last clause's heading begins, which may be on a line of its own. */
function openingOf(text: string, lines: readonly TextLine[], i: number, numbered: number, headed: number | undefined): Opening | null {
  const line = lines[i]!;
  const { start, level } = skipMarks(text, line);
  const number = numberAt(text, start, line.span.end);
  if (number) {
    if (isTableRow(text, line)) return null;
    if (number.style === 'attachment' && !isAttachmentHeading(text, lines, i)) return null;
    return { style: number.style, number, heading: headingOf(text, lines, i, number), start: line.indent, level, rank: partRank(text, number) };
  }
  const words = trimHeading(text, { start, end: line.span.end });
  if (words.start >= words.end || words.start === headed) return null;
  if (level > 0) return { style: 'markdown', number: null, heading: words, start: line.indent, level, rank: 0 };
  return isPlainHeading(text, line, words, numbered) ? { style: 'plain', number: null, heading: words, start: line.indent, level: 0, rank: 0 } : null;
}

/** Rows of Markdown and tab tables never open clauses. */
export const isTableRow = (text: string, line: TextLine): boolean => {
  if (text[line.indent] === '|') return true;
  let tabs = 0;
  for (let i = line.indent; i < line.span.end; i++) if (text[i] === '\t' && !isSpace(text.charCodeAt(i + 1)) && ++tabs > 1) return true;
  return false;
};

/** 附件一：服务清单 opens an attachment unless it is one entry of a list of attachments or a sentence about one. */
function isAttachmentHeading(text: string, lines: readonly TextLine[], i: number): boolean {
  const line = lines[i]!;
  const words = text.slice(line.indent, line.span.end).trim();
  if (words.length > 40 || /[。；;，,]/.test(words)) return false;
  const opensOne = (k: number): boolean => {
    const other = lines[k];
    return other !== undefined && other.indent < other.span.end && /^附[件表录錄]/.test(text.slice(other.indent, other.indent + 2));
  };
  const next = nextWritten(lines, i, 1);
  const before = nextWritten(lines, i, -1);
  if (next === null || /盖章|蓋章|签字|簽字|签章|签署|^第.{1,4}条/.test(text.slice(lines[next]!.indent, Math.min(lines[next]!.span.end, lines[next]!.indent + 40)))) return false;
  if (opensOne(next) || (before !== null && opensOne(before) && !isListedAbove(text, line))) return false;
  const above = before === null ? '' : text.slice(lines[before]!.indent, lines[before]!.span.end);
  return !/附[件表录錄].{0,12}[：:]\s*$|列表[：:]?\s*$/.test(above.slice(-24));
}

/** Whether an earlier line opens with the same 附件一: then that was its entry in the list. */
function isListedAbove(text: string, line: TextLine): boolean {
  const name = /^附[件表录錄][ \u3000]?[一二三四五六七八九十\dA-Za-z]{0,3}/.exec(text.slice(line.indent, line.indent + 8))![0];
  const at = text.lastIndexOf(`\n${name}`, line.indent - 2);
  return at >= 0 && at + 1 < line.indent;
}

function nextWritten(lines: readonly TextLine[], from: number, step: 1 | -1): number | null {
  for (let i = from + step; i >= 0 && i < lines.length; i += step) if (lines[i]!.indent < lines[i]!.span.end) return i;
  return null;
}

const CLOSING = /[\s*_#：:。.]+$/;

/** A heading's words without Markdown marks and closing punctuation. */
function trimHeading(text: string, at: Span): Span {
  const words = text.slice(at.start, at.end);
  const lead = /^[\s*_]*/.exec(words)![0].length;
  const tail = CLOSING.exec(words.length > 200 ? '' : words)?.[0].length ?? 0;
  return { start: at.start + lead, end: Math.max(at.start + lead, at.end - tail) };
}

/** A sentence's verb phrase, as no heading has: somebody must, may or may not. */
const DUTY = /应当|應當|必须|必須|不得|有权|有權|为准|為準|(?:[甲乙丙双雙]方|客户|客戶|服务方|用户)(?:应|應|须|須|需|可|将|將)|(?<![响響相对對供适適反效回])(?:应|應)(?![急用收付答对對诉訴])|须(?!知)|須(?!知)/;
const INNER = /[。；;！？!?]/;

/** The heading of a numbered line: the words up to a colon, a gap or the line's end, when they are none of a sentence's. */
function headingOf(text: string, lines: readonly TextLine[], i: number, number: ClauseNumber): Span | null {
  const line = lines[i]!;
  const rest = trimHeading(text, { start: skipSpace(text, number.span.end, line.span.end), end: line.span.end });
  if (rest.start >= rest.end) return number.style === 'article' || number.style === 'part' ? headingBelow(text, lines, i) : null;
  const words = text.slice(rest.start, Math.min(rest.end, rest.start + 60));
  const whole = rest.end - rest.start;
  const high = number.style === 'article' || number.style === 'part' || number.style === 'han' || number.style === 'attachment';
  const tail = text.slice(rest.start, line.span.end).trimEnd();
  const closed = /[；;，,、]$/.test(tail) || (/[。.]\**$/.test(tail) && (!high || whole > 10 || topicOfHeading(words) === null));
  if (whole <= (high ? 30 : 20) && !closed && !INNER.test(words) && !/[，,]/.test(words) && (!DUTY.test(words) || (high && whole <= 16 && topicOfHeading(words) !== null))) {
    // 4.2 服务费：5000元 — the words before the colon are the heading, what follows is the item.
    const colon = words.search(/[：:](?![\d０-９]{2})/);
    return colon > 0 && colon < whole - 1 ? { start: rest.start, end: rest.start + colon } : rest;
  }
  const cut = /[：:](?![\d０-９]{2})|。|[ \u3000]{1,8}(?![\s日天元月年个%％种的])|\*\*/.exec(words);
  if (!cut || cut.index === 0 || cut.index > 16) return null;
  const head = words.slice(0, cut.index);
  if (/[，,；;、]/.test(head) && !topicOfHeading(head)) return null;
  // 甲方逾期 日支付…: one ASCII space before a blank to fill in parts no heading from its sentence.
  if (cut[0] === ' ' && !high && /^[甲乙丙丁双]方|[按为至于由第超逾]$/.test(head)) return null;
  if (DUTY.test(head) || (cut[0] === '。' && topicOfHeading(head) === null) || (/^[ \u3000]/.test(cut[0]) && (head.length > 14 || (!high && topicOfHeading(head) === null)))) return null;
  return { start: rest.start, end: rest.start + cut.index };
}

/** 第一条 alone on its line: a short next line that is no sentence is its heading. */
function headingBelow(text: string, lines: readonly TextLine[], i: number): Span | null {
  const next = nextWritten(lines, i, 1);
  if (next === null) return null;
  const line = lines[next]!;
  const words = trimHeading(text, { start: skipMarks(text, line).start, end: line.span.end });
  const length = words.end - words.start;
  const written = text.slice(words.start, words.end);
  return length > 0 && length <= 16 && !INNER.test(written) && !/[，,：:]/.test(written) && !DUTY.test(written) && numberAt(text, words.start, line.span.end) === null ? words : null;
}

/** A line without a number that heads what follows: by its form (bold alone) or, where nothing else is numbered, by its words. */
function isPlainHeading(text: string, line: TextLine, words: Span, numbered: number): boolean {
  const length = words.end - words.start;
  if (length > 16 || length < 2) return false;
  const written = text.slice(words.start, words.end);
  if (/[，,。；;、？?！!_＿\d]/.test(written) || /[。；;]\s*$/.test(text.slice(words.end, line.span.end)) || /[：:].+$/.test(written)) return false;
  const topic = topicOfHeading(written);
  const bold = text.startsWith('**', line.indent) && text.slice(line.indent, line.span.end).trimEnd().endsWith('**');
  if (bold) return true;
  const colon = /[：:]\s*$/.test(text.slice(words.start, line.span.end));
  // 联系地址： and 甲方（委托人）： are fields, not headings.
  if (topic === null || (colon && topic !== 'recitals' && topic !== 'attachments' && !/^签署[栏页]$/.test(written)) || /^[甲乙丙丁]方|^附件?$/.test(written)) return false;
  return numbered < 3 || topic === 'recitals' || (topic === 'signature' && /[栏欄页頁区區]$|^(?:双方)?(?:签字|签章|签署|簽署)$/.test(written)) || topic === 'attachments' || (topic === 'parties' && /当事人|當事人|双方信息|主体|主體/.test(written));
}

const partRank = (text: string, number: ClauseNumber): number => {
  const written = text.slice(number.span.start, number.span.end);
  return number.style !== 'part' || /[编編篇部]/.test(written) ? 0 : /章/.test(written) ? 1 : 2;
};

/** Where each opening stands in the tree. */
function nest(text: string, openings: readonly Opening[]): readonly Node[] {
  const nodes: Node[] = [];
  const open: number[] = [];
  const top = (): Node | undefined => nodes[open.at(-1) ?? -1];
  for (const opening of openings) {
    const innermost = top();
    // 一、总则 with 第一条 right below it is a chapter.
    const chapter = opening.style === 'article' && innermost?.style === 'han' && innermost.heading !== null && text.slice(innermost.heading.end, opening.start).trim() === '' && !open.some((i) => nodes[i]!.style === 'article');
    const keep = chapter ? open.length : levelsToKeep(opening, open.map((i) => nodes[i]!), innermost);
    open.length = keep;
    nodes.push({ ...opening, depth: keep, parent: open.at(-1) ?? null });
    open.push(nodes.length - 1);
  }
  return nodes;
}

/** How many of the open levels stay above a new clause. */
function levelsToKeep(opening: Opening, open: readonly Node[], innermost: Node | undefined): number {
  const { style, number } = opening;
  if (style === 'attachment') return 0;
  if (style === 'markdown' || style === 'plain') {
    const level = style === 'plain' ? 1 : opening.level;
    const at = open.findIndex((n) => (n.style === 'markdown' ? n.level >= level : n.style === 'plain' ? level <= 1 || n.level >= level : n.level === 0 || n.level >= level));
    return at < 0 ? open.length : at;
  }
  if (style === 'part') {
    const at = open.findIndex((n) => n.style !== 'markdown' && n.style !== 'attachment' && (n.style !== 'part' || n.rank >= opening.rank));
    return at < 0 ? open.length : at;
  }
  if (style === 'dotted') return dottedLevel(number!.values, open);
  const value = number!.values[0]!;
  const same = open.map((n, i) => ({ n, i })).filter(({ n }) => n.style === style);
  const continued = same.findLast(({ n }) => n.number!.values[0]! + 1 === value) ?? same.findLast(({ n }) => n.number!.values[0] === value && value > 1);
  if (continued) return continued.i;
  if (same.length > 0) {
    // A number that continues nothing: 1 again is a list inside the current item only where the style differs in form; a jump is a gap in the nearest series.
    return same.at(-1)!.i;
  }
  if (style === 'article') {
    const at = open.findIndex((n) => n.style !== 'part' && n.style !== 'markdown' && n.style !== 'attachment' && n.style !== 'plain');
    return at < 0 ? open.length : at;
  }
  if (style === 'han' && innermost && open.every((n) => n.style !== 'article')) {
    // 一、 never stands below 1. or (1): it opens the level above them.
    const at = open.findIndex((n) => n.style === 'decimal' || n.style === 'paren' || n.style === 'dotted' || n.style === 'letter' || n.style === 'circled');
    if (at >= 0) return at;
  }
  return open.length;
}

function dottedLevel(values: readonly number[], open: readonly Node[]): number {
  const isPrefix = (n: Node): boolean => {
    const own = n.number?.values;
    return own !== undefined && own.length < values.length && own.every((v, k) => v === values[k]);
  };
  const parent = open.findLastIndex(isPrefix);
  if (parent >= 0) return parent + 1;
  const sibling = open.findIndex((n) => n.style === 'dotted' && n.number!.values.length >= values.length);
  if (sibling >= 0) return sibling;
  const inner = open.findIndex((n) => n.style === 'paren' || n.style === 'circled' || n.style === 'letter');
  return inner >= 0 ? inner : open.length;
}

function finish(text: string, lines: readonly TextLine[], nodes: readonly Node[]): readonly Clause[] {
  const textEnd = lines.at(-1)?.span.end ?? text.length;
  const children: number[][] = nodes.map(() => []);
  nodes.forEach((node, i) => {
    if (node.parent !== null) children[node.parent]!.push(i);
  });
  const ends = nodes.map((node, i) => {
    let next = i + 1;
    while (next < nodes.length && nodes[next]!.depth > node.depth) next++;
    return trimEnd(text, node.start, next < nodes.length ? nodes[next]!.start : textEnd);
  });
  const topics: (ClauseId | null)[] = [];
  return nodes.map((node, index) => {
    const own = { start: node.start, end: trimEnd(text, node.start, index + 1 < nodes.length ? nodes[index + 1]!.start : textEnd) };
    const said = node.heading ? topicOfHeading(text.slice(node.heading.start, node.heading.end)) : null;
    topics.push(said ?? (node.parent === null ? null : topics[node.parent]!));
    return {
      index, style: node.style, number: node.number, heading: node.heading, span: { start: node.start, end: ends[index]! }, own,
      depth: node.depth, parent: node.parent, children: children[index]!, topic: topics[index]!,
    };
  });
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
