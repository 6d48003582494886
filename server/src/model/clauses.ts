import type { TextLine } from '../text/lines.ts';
import { isSpace, shift, type Span } from '../text/span.ts';
import type { Clause, ClauseNumber, NumberStyle } from './contract.ts';
import { lineForm, type LineForm } from './line-form.ts';
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
  const forms = lines.map((line) => (line.indent < line.span.end ? lineForm(text.slice(line.indent, line.span.end)) : null));
  const numbered = forms.filter((form) => form?.number && form.number.style !== 'letter' && form.number.style !== 'attachment').length;
  const openings: Opening[] = [];
  lines.forEach((line, i) => {
    const form = forms[i];
    if (!form || (title && line.span.start <= title.start && title.end <= line.span.end)) return;
    const opening = openingOf(text, lines, forms, i, form, numbered, openings.at(-1)?.heading?.start);
    if (opening) openings.push(opening);
  });
  return finish(text, lines, nest(text, openings));
}

/** `numbered`: how many lines carry a number. `headed`: where the last clause's heading begins, which may be on a line of its own. */
function openingOf(text: string, lines: readonly TextLine[], forms: readonly (LineForm | null)[], i: number, form: LineForm, numbered: number, headed: number | undefined): Opening | null {
  const start = lines[i]!.indent;
  const { number, level, rank } = form;
  if (number) {
    if (form.table || (number.style === 'attachment' && !isAttachmentHeading(text, lines, i))) return null;
    const alone = form.words.start >= form.words.end && (number.style === 'article' || number.style === 'part');
    const heading = form.heading ? shift(form.heading, start) : alone ? headingBelow(lines, forms, i) : null;
    return { style: number.style, number: { ...number, span: shift(number.span, start) }, heading, start, level, rank };
  }
  const words = shift(form.words, start);
  if (words.start >= words.end || words.start === headed) return null;
  if (level > 0) return { style: 'markdown', number: null, heading: words, start, level, rank };
  return form.plain === 'always' || (form.plain === 'unnumbered' && numbered < 3) ? { style: 'plain', number: null, heading: words, start, level, rank } : null;
}

/** 第一条 alone on its line: a short next line that is no sentence is its heading. */
function headingBelow(lines: readonly TextLine[], forms: readonly (LineForm | null)[], i: number): Span | null {
  const next = nextWritten(lines, i, 1);
  const form = next === null ? null : forms[next];
  return form?.title ? shift(form.words, lines[next!]!.indent) : null;
}

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
  if (next === null) return false;
  const below = text.slice(lines[next]!.indent, Math.min(lines[next]!.span.end, lines[next]!.indent + 40));
  // 第一条 below the name of an annex opens the contract, unless the contract's own 第一条 stands above.
  const first = /^第[一1１]条/.exec(below)?.[0];
  if (/盖章|蓋章|签字|簽字|签章|签署|^第.{1,4}条/.test(below) && (first === undefined || (text.indexOf(first) > line.indent && !text.slice(0, Math.min(line.indent, 5000)).includes('第一条')))) return false;
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
