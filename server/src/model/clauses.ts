import { after, type Step } from '../text/change.ts';
import type { Lined, TextLine } from '../text/lines.ts';
import { isSpace, lastStarting, shift, type Span } from '../text/span.ts';
import type { Clause, ClauseNumber, NumberStyle } from './contract.ts';
import { LINE_FORMS, type LineForm } from './line-form.ts';
import { hits, passage, type Hit } from './sieve.ts';
import type { ClauseId } from '../knowledge/clause-ids.ts';

/** A line that opens a clause, before the tree is built. */
interface Opening {
  readonly style: NumberStyle;
  readonly form: LineForm;
  /** The line's first character that is no white space: where `form` counts from. */
  readonly start: number;
  readonly heading: Heading | null;
}
interface Heading extends Span {
  readonly topic: ClauseId | null;
}
interface Node extends Opening {
  readonly index: number;
  readonly depth: number;
  readonly parent: number | null;
}

/**
 * The numbering tree. Styles may nest in any order and restart: a number continues the nearest open series of its style that
 * it can continue, otherwise it opens a new level below the innermost clause.
 * `title`'s line opens no clause. Of `before`, the clauses of an earlier version, those are taken over that are as they were.
 */
export function parseClauses(of: Lined, title: Span | null, before: readonly Clause[] = []): readonly Clause[] {
  const { text, lines } = of;
  const forms = hits(of, LINE_FORMS);
  const scene: Scene = { of, text, lines, forms, headedByWords: areHeadedByWords(forms) };
  const openings: Opening[] = [];
  forms.forEach(({ index, fact: form }, i) => {
    if (form.number === null && form.level === 0 && form.plain === null) return;
    const { span } = lines[index]!;
    if (title && span.start <= title.start && title.end <= span.end) return;
    const opening = openingOf(scene, i, openings.at(-1)?.heading?.start);
    if (opening) openings.push(opening);
  });
  return finish(text, lines, nest(of, openings), before);
}

/**
 * The clauses of an earlier version after a step of its text that opens and closes none (see `parseClauses`, asked whether it would be told
 * the same): null where the bound of one cannot be told.
 */
export function clausesAfter(step: Step, before: readonly Clause[], text: string): readonly Clause[] | null {
  const clauses: Clause[] = [];
  for (const old of before) {
    const now = clauseAfter(step, old, text);
    if (now === null) return null;
    clauses.push(now);
  }
  // Words typed behind the white space that follows a clause belong to it.
  const around = lastStarting(before, step.start);
  return around && around.own.end < step.start && text.slice(step.start, step.end + step.by).trim() !== '' ? null : clauses;
}

function clauseAfter(step: Step, old: Clause, text: string): Clause | null {
  if (old.span.end < step.start) return old;
  const { by } = step;
  if (old.span.start > step.end) {
    if (by === 0) return old;
    const { number, heading } = old;
    return { ...old, number: number && { ...number, span: shift(number.span, by) }, heading: heading && shift(heading, by), span: shift(old.span, by), own: shift(old.own, by) };
  }
  const number = old.number && besides(step, old.number.span);
  const heading = old.heading && besides(step, old.heading);
  const [own, end] = [endAfter(step, old.own.end, text), endAfter(step, old.span.end, text)];
  if (old.span.start >= step.start || own === null || end === null || (old.number && !number) || (old.heading && !heading)) return null;
  const { start } = old.span;
  return { ...old, number: old.number && { ...old.number, span: number! }, heading, span: { start, end }, own: { start, end: own } };
}

/** A number or heading beside which the words were changed; null for one that was changed itself. */
const besides = (step: Step, { start, end }: Span): Span | null => (end < step.start ? { start, end } : start > step.end ? { start: start + step.by, end: end + step.by } : null);

/** Where words that ended there end now: words typed at their end belong to them. */
function endAfter(step: Step, old: number, text: string): number | null {
  if (old !== step.end) return after(step, old);
  const now = old + step.by;
  return now > step.start && !isSpace(text.charCodeAt(now - 1)) ? now : null;
}

interface Scene extends Lined {
  /** What it is of. */
  readonly of: Lined;
  /** The written lines. */
  readonly forms: readonly Hit<LineForm>[];
  /** Whether clauses are headed by words alone. */
  readonly headedByWords: boolean;
}

/** Where so many lines carry a number, words alone head nothing … */
const NUMBERED = 3;
/** … but where so many matters are headed by words alone, and at most half as many by a number, the numbers are those of lists. */
const HEADED = 4;

/** Whether clauses are headed by words alone: where next to nothing is numbered, or what is numbered are the items of lists. */
function areHeadedByWords(forms: readonly Hit<LineForm>[]): boolean {
  let numbered = 0;
  const byNumber = new Set<ClauseId>();
  const byWords = new Set<ClauseId>();
  for (const { fact: { number, topic, heading, plain } } of forms) {
    if (number && number.style !== 'letter' && number.style !== 'attachment') {
      numbered++;
      if (heading && topic) byNumber.add(topic);
    } else if (plain === 'unnumbered' && topic) byWords.add(topic);
  }
  return numbered < NUMBERED || (byWords.size >= HEADED && byNumber.size * 2 <= byWords.size);
}

/** `i`: the written line. `headed`: where the last clause's heading begins, which may be on a line of its own. */
function openingOf(scene: Scene, i: number, headed: number | undefined): Opening | null {
  const { index, fact: form } = scene.forms[i]!;
  const start = scene.lines[index]!.indent;
  const { number, level, words } = form;
  if (number) {
    if (form.table || (number.style === 'attachment' && !isAttachmentHeading(scene, i))) return null;
    const alone = words.start >= words.end && (number.style === 'article' || number.style === 'part');
    return { style: number.style, form, start, heading: form.heading ? moved(form.heading, start, form.topic) : alone ? headingBelow(scene, i) : null };
  }
  if (words.start >= words.end || start + words.start === headed) return null;
  if (level > 0) return { style: 'markdown', form, start, heading: moved(words, start, form.topic) };
  return form.plain === 'always' || (form.plain === 'unnumbered' && scene.headedByWords) ? { style: 'plain', form, start, heading: moved(words, start, form.topic) } : null;
}

const moved = ({ start, end }: Span, by: number, topic: ClauseId | null): Heading => ({ start: start + by, end: end + by, topic });

/** 第一条 alone on its line: a short next line that is no sentence is its heading. */
function headingBelow({ lines, forms }: Scene, i: number): Heading | null {
  const next = forms[i + 1];
  return next?.fact.title ? moved(next.fact.words, lines[next.index]!.indent, next.fact.topic) : null;
}

/** 附件一：服务清单 opens an attachment unless it is one entry of a list of attachments or a sentence about one. */
function isAttachmentHeading(scene: Scene, i: number): boolean {
  const { text, lines, forms } = scene;
  const line = lines[forms[i]!.index]!;
  // The written lines around it, and where it comes to that, all above it.
  passage(scene.of, lines[forms[i - 1]?.index ?? 0]!.span.start, lines[forms[i + 1]?.index ?? lines.length - 1]!.span.start);
  const words = text.slice(line.indent, line.span.end).trim();
  if (words.length > 40 || /[。；;，,]/.test(words)) return false;
  const opensOne = (other: TextLine): boolean => /^附[件表录錄]/.test(text.slice(other.indent, other.indent + 2));
  const next = written(lines, forms[i + 1]);
  const before = written(lines, forms[i - 1]);
  if (next === null) return false;
  const below = text.slice(next.indent, Math.min(next.span.end, next.indent + 40));
  // 第一条 below the name of an annex opens the contract, unless the contract's own 第一条 stands above.
  const first = /^第[一1１]条/.exec(below)?.[0];
  if (/盖章|蓋章|签字|簽字|签章|签署|^第.{1,4}条/.test(below) && (first === undefined || (text.indexOf(first) > line.indent && !passage(scene.of, 0, Math.min(line.indent, 5000)).includes('第一条')))) return false;
  if (opensOne(next) || (before !== null && opensOne(before) && !isListedAbove(scene, line))) return false;
  const above = before === null ? '' : text.slice(before.indent, before.span.end);
  return !/附[件表录錄].{0,12}[：:]\s*$|列表[：:]?\s*$/.test(above.slice(-24));
}

/** Whether an earlier line opens with the same 附件一: then that was its entry in the list. */
function isListedAbove({ of, text }: Scene, line: TextLine): boolean {
  const name = /^附[件表录錄][ \u3000]?[一二三四五六七八九十\dA-Za-z]{0,3}/.exec(text.slice(line.indent, line.indent + 8))![0];
  const at = passage(of, 0, line.indent).lastIndexOf(`\n${name}`, line.indent - 2);
  return at >= 0 && at + 1 < line.indent;
}

const written = (lines: readonly TextLine[], at: Hit<LineForm> | undefined): TextLine | null => (at ? lines[at.index]! : null);

/** Where each opening stands in the tree. */
function nest(of: Lined, openings: readonly Opening[]): readonly Node[] {
  const nodes: Node[] = [];
  const open: Node[] = [];
  for (const { style, form, heading, start } of openings) {
    const { number, level, rank } = form;
    // 鉴于 and 合同当事人 without a number head no articles: those that follow are the contract's.
    const aside = isSeries(style, number, heading) ? open.findIndex((n) => n.style === 'plain' && (n.heading?.topic === 'recitals' || n.heading?.topic === 'parties')) : -1;
    if (aside >= 0) open.length = aside;
    const innermost = open.at(-1);
    // 一、总则 with 第一条 right below it is a chapter.
    const chapter = style === 'article' && (innermost?.style === 'han' || innermost?.style === 'capital' || innermost?.style === 'roman') && innermost.heading !== null && open.every((n) => n.style !== 'article') && passage(of, innermost.heading.end, start).trim() === '';
    const depth = chapter ? open.length : levelsToKeep(style, number, level, rank, open);
    open.length = depth;
    const node: Node = { style, form, heading, start, index: nodes.length, depth, parent: open.at(-1)?.index ?? null };
    nodes.push(node);
    open.push(node);
  }
  return nodes;
}

/** Whether a number is of the contract's own series and not of a list: 第一条, 一、, and 1. where it heads a clause of the catalogue. */
const isSeries = (style: NumberStyle, number: ClauseNumber | null, heading: Heading | null): boolean =>
  style === 'article' || style === 'capital' || style === 'han' || style === 'part' || (style === 'decimal' && number?.values[0] === 1 && heading !== null && heading.topic !== null && heading.topic !== 'recitals' && heading.topic !== 'parties');

/** How many of the open levels stay above a new clause. */
function levelsToKeep(style: NumberStyle, number: ClauseNumber | null, itsLevel: number, rank: number, open: readonly Node[]): number {
  if (style === 'attachment') return 0;
  if (style === 'markdown' || style === 'plain') {
    const level = style === 'plain' ? 1 : itsLevel;
    const at = open.findIndex((n) => (n.style === 'markdown' ? n.form.level >= level : n.style === 'plain' ? level <= 1 || n.form.level >= level : n.form.level === 0 || n.form.level >= level));
    return at < 0 ? open.length : at;
  }
  if (style === 'part') {
    const at = open.findIndex((n) => n.style !== 'markdown' && n.style !== 'attachment' && (n.style !== 'part' || n.form.rank >= rank));
    return at < 0 ? open.length : at;
  }
  if (style === 'dotted') return dottedLevel(number!.values, open);
  const value = number!.values[0]!;
  // The innermost series of the style that the number continues; one that repeats its number; otherwise it is 1 again, a list inside the
  // current item only where the style differs in form, or a gap in the nearest series.
  let repeated = -1;
  let nearest = -1;
  for (let i = open.length - 1; i >= 0; i--) {
    // ## 3. 费用 with 1. and 2. below it: the headings count for themselves, and so does each list.
    if (open[i]!.style !== style || (style === 'decimal' && open[i]!.form.level !== itsLevel)) continue;
    const own = open[i]!.form.number!.values[0]!;
    if (own + 1 === value) return i;
    if (own === value && value > 1 && repeated < 0) repeated = i;
    if (nearest < 0) nearest = i;
  }
  if (repeated >= 0) return repeated;
  if (nearest >= 0) return nearest;
  if (style === 'article') {
    const at = open.findIndex((n) => n.style !== 'part' && n.style !== 'markdown' && n.style !== 'attachment' && n.style !== 'plain');
    return at < 0 ? open.length : at;
  }
  if (style === 'decimal' && itsLevel > 0) {
    const at = open.findIndex((n) => n.style === 'decimal' && n.form.level === 0);
    if (at >= 0) return at;
  }
  if (style === 'han' && open.every((n) => n.style !== 'article')) {
    // 一、 never stands below 1. or (1): it opens the level above them.
    const at = open.findIndex((n) => n.style === 'decimal' || n.style === 'paren' || n.style === 'dotted' || n.style === 'letter' || n.style === 'circled');
    if (at >= 0) return at;
  }
  return open.length;
}

function dottedLevel(values: readonly number[], open: readonly Node[]): number {
  const isPrefix = (n: Node): boolean => {
    const own = n.form.number?.values;
    return own !== undefined && own.length < values.length && own.every((v, k) => v === values[k]);
  };
  const parent = open.findLastIndex(isPrefix);
  if (parent >= 0) return parent + 1;
  const sibling = open.findIndex((n) => n.style === 'dotted' && n.form.number!.values.length >= values.length);
  if (sibling >= 0) return sibling;
  const inner = open.findIndex((n) => n.style === 'paren' || n.style === 'circled' || n.style === 'letter');
  return inner >= 0 ? inner : open.length;
}

function finish(text: string, lines: readonly TextLine[], nodes: readonly Node[], before: readonly Clause[]): readonly Clause[] {
  const textEnd = lines.at(-1)?.span.end ?? text.length;
  const children: number[][] = nodes.map(() => []);
  const own: number[] = [];
  const ends: number[] = [];
  // A clause ends where the next one that is no deeper begins: of those still open when it comes.
  const open: number[] = [];
  nodes.forEach((node, i) => {
    if (node.parent !== null) children[node.parent]!.push(i);
    while (open.length > 0 && nodes[open.at(-1)!]!.depth >= node.depth) ends[open.pop()!] = own[i - 1]!;
    own.push(trimEnd(text, node.start, i + 1 < nodes.length ? nodes[i + 1]!.start : textEnd));
    open.push(i);
  });
  for (const i of open) ends[i] = own.at(-1)!;
  const topics: (ClauseId | null)[] = [];
  return nodes.map((node, i) => {
    const topic = node.heading?.topic ?? (node.parent === null ? null : topics[node.parent]!);
    topics.push(topic);
    const old = before[i];
    return old && isSame(old, node, own[i]!, ends[i]!, children[i]!, topic) ? old : clauseOf(node, own[i]!, ends[i]!, children[i]!, topic);
  });
}

/** Marks and # alone give a heading no number. */
const numberOf = ({ style, form }: Opening): ClauseNumber | null => (style === 'markdown' || style === 'plain' ? null : form.number);

function clauseOf(node: Node, own: number, end: number, children: readonly number[], topic: ClauseId | null): Clause {
  const { index, style, start, heading, depth, parent } = node;
  const number = numberOf(node);
  return {
    index, style, number: number && { ...number, span: shift(number.span, start) }, heading: heading && { start: heading.start, end: heading.end },
    span: { start, end }, own: { start, end: own }, depth, parent, children, topic,
  };
}

function isSame(old: Clause, node: Node, own: number, end: number, children: readonly number[], topic: ClauseId | null): boolean {
  const { style, start, heading, depth, parent } = node;
  const number = numberOf(node);
  return (
    old.span.start === start && old.span.end === end && old.own.end === own && old.style === style && old.depth === depth && old.parent === parent && old.topic === topic &&
    (number === null ? old.number === null : old.number !== null && old.number.values === number.values && old.number.span.start === start + number.span.start && old.number.span.end === start + number.span.end) &&
    (heading === null ? old.heading === null : old.heading !== null && old.heading.start === heading.start && old.heading.end === heading.end) &&
    old.children.length === children.length && old.children.every((child, k) => child === children[k])
  );
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
