import { after, isSpanAfter, type Step } from '../text/change.ts';
import { indentOf, type Lined, type TextLine } from '../text/lines.ts';
import { isSameList } from '../text/same-list.ts';
import { isSpace, lastStarting, shift, type Span } from '../text/span.ts';
import type { Clause, ClauseNumber, NumberStyle } from './contract.ts';
import { LINE_FORMS, type LineForm } from './line-form.ts';
import { alike, factAt, hits, lineSieve, passage, some, type Hit } from './sieve.ts';
import type { ClauseId } from '../knowledge/clause-ids.ts';

/** A line that opens a clause, before the tree is built. */
interface Opening {
  /** Which of the written lines it is. */
  readonly nth: number;
  readonly style: NumberStyle;
  readonly form: LineForm;
  /** The line's first character that is no white space: where `form` counts from. */
  readonly start: number;
  readonly heading: Heading | null;
  /** How far its number is set in by spaces or tabs, in columns; 0 where it is not, or no number of a list. */
  readonly column: number;
}
interface Heading extends Span {
  readonly topic: ClauseId | null;
}
interface Node extends Opening {
  readonly index: number;
  readonly depth: number;
  readonly parent: number | null;
  /** It stands below a number of its own style because it is set in further. */
  readonly nested: boolean;
}

/**
 * The numbering tree. Styles may nest in any order and restart: a number continues the nearest open series of its style that
 * it can continue, otherwise it opens a new level below the innermost clause. 1. set in below 4. is its first item, as Markdown nests lists.
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
  return finish(text, lines, nest(scene, openings), before);
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

/**
 * Whether clauses that were read anew are those of an earlier version, each with its number and heading where it stood, and no line can have
 * come to stand before the first.
 */
export function isTreeAfter(step: Step, before: readonly Clause[], now: readonly Clause[]): boolean {
  if (before.length !== now.length || before.length === 0 || step.start <= before[0]!.span.start) return false;
  return before.every((a, i) => {
    const b = now[i]!;
    return (
      a.style === b.style && a.depth === b.depth && a.parent === b.parent && a.topic === b.topic && after(step, a.span.start) === b.span.start &&
      isSpanAfter(step, a.number?.span ?? null, b.number?.span ?? null) && isSpanAfter(step, a.heading, b.heading)
    );
  });
}

function clauseAfter(step: Step, old: Clause, text: string): Clause | null {
  if (old.span.end < step.start) return old;
  const { by } = step;
  if (old.span.start > step.end) {
    if (by === 0) return old;
    const { number, heading } = old;
    return placedAt(old, number && shift(number.span, by), heading && shift(heading, by), shift(old.span, by), shift(old.own, by));
  }
  const number = old.number && besides(step, old.number.span);
  const heading = old.heading && besides(step, old.heading);
  const [own, end] = [endAfter(step, old.own.end, text), endAfter(step, old.span.end, text)];
  if (old.span.start >= step.start || own === null || end === null || (old.number && !number) || (old.heading && !heading)) return null;
  const { start } = old.span;
  return placedAt(old, number, heading, { start, end }, { start, end: own });
}

/** The same clause at another place. Every field by its name: a contract has thousands, and a spread costs more than all else here. */
function placedAt({ index, style, number, depth, parent, children, topic }: Clause, at: Span | null, heading: Span | null, span: Span, own: Span): Clause {
  return { index, style, number: number && { style: number.style, span: at!, values: number.values }, heading, span, own, depth, parent, children, topic };
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

/** The columns by which the lines of lists are set in; full-width spaces, which only begin a paragraph, do not count. */
const SET_IN = alike(lineSieve((line): number | null => {
  const margin = /^[ \t]{1,40}(?=\d{1,3}[ ]?[.、．])/.exec(line)?.[0];
  return margin === undefined ? null : margin.replaceAll('\t', ' '.repeat(TAB)).length;
}), (a, b) => a === b);
const TAB = 4;
/** Set in by less is the same level, carelessly typed. */
const STEP_IN = 2;

/** `i`: the written line. `headed`: where the last clause's heading begins, which may be on a line of its own. */
function openingOf(scene: Scene, i: number, headed: number | undefined): Opening | null {
  const { index, fact: form } = scene.forms[i]!;
  const start = scene.lines[index]!.indent;
  const { number, level, words } = form;
  const column = number?.style === 'decimal' ? (factAt(hits(scene.of, SET_IN), index) ?? 0) : 0;
  if (number) {
    if (form.table || (number.style === 'attachment' && !isAttachmentHeading(scene, i))) return null;
    const alone = words.start >= words.end && (number.style === 'article' || number.style === 'part');
    return { nth: i, style: number.style, form, start, column, heading: form.heading ? moved(form.heading, start, form.topic) : alone ? headingBelow(scene, i) : null };
  }
  if (words.start >= words.end || start + words.start === headed) return null;
  if (level > 0) return { nth: i, style: 'markdown', form, start, column, heading: moved(words, start, form.topic) };
  return form.plain === 'always' || (form.plain === 'unnumbered' && scene.headedByWords) ? { nth: i, style: 'plain', form, start, column, heading: moved(words, start, form.topic) } : null;
}

const moved = ({ start, end }: Span, by: number, topic: ClauseId | null): Heading => ({ start: start + by, end: end + by, topic });

/** 第一条 alone on its line: a short next line that is no sentence is its heading. */
function headingBelow({ lines, forms }: Scene, i: number): Heading | null {
  const next = forms[i + 1];
  return next?.fact.title ? moved(next.fact.words, lines[next.index]!.indent, next.fact.topic) : null;
}

/** What a line says to the name of an annex right above or below it. */
interface Neighbour {
  /** Opens with the name of one itself. */
  readonly opens: boolean;
  /** Announces a list. */
  readonly lists: boolean;
  /** Begins a contract or ends one: 第一条, or where its parties sign. */
  readonly parts: boolean;
  readonly first: string | null;
}
const NEIGHBOURS = alike(lineSieve((line): Neighbour | null => {
  const words = line.slice(indentOf(line));
  const below = words.slice(0, 40);
  const opens = /^附[件表录錄]/.test(words);
  const lists = /附[件表录錄].{0,12}[：:]\s*$|列表[：:]?\s*$/.test(words.slice(-24));
  const parts = /盖章|蓋章|签字|簽字|签章|签署|^第.{1,4}条/.test(below);
  return opens || lists || parts ? { opens, lists, parts, first: /^第[一1１]条/.exec(below)?.[0] ?? null } : null;
}), (a, b) => a.opens === b.opens && a.lists === b.lists && a.parts === b.parts && a.first === b.first);
const NO_NEIGHBOUR: Neighbour = { opens: false, lists: false, parts: false, first: null };

/** What the next written line below a line, or above it, says to the name of an annex; null where there is none. */
function neighbour({ of, forms }: Scene, i: number): Neighbour | null {
  const index = forms[i]?.index;
  return index === undefined ? null : (factAt(hits(of, NEIGHBOURS), index) ?? NO_NEIGHBOUR);
}

/** 附件一：服务清单 opens an attachment unless it is one entry of a list of attachments or a sentence about one. */
function isAttachmentHeading(scene: Scene, i: number): boolean {
  const { of, lines, forms } = scene;
  const { index } = forms[i]!;
  const line = lines[index]!;
  const words = passage(of, line.indent, line.span.end).trim();
  // - 附件一：服务清单 is an entry, however few there are.
  if (words.length > 40 || /[。；;，,]|^[-*•·●]\s/.test(words)) return false;
  const next = neighbour(scene, i + 1);
  const before = neighbour(scene, i - 1);
  if (next === null) return false;
  // 第一条 below the name of an annex opens the contract, unless the contract's own 第一条 stands above.
  if (next.parts && (next.first === null || !isFirstAbove(scene, index, next.first))) return false;
  if (next.opens || (before?.opens === true && !isListedAbove(scene, line.indent + forms[i]!.fact.number!.span.start))) return false;
  return before?.lists !== true;
}

const FIRSTS: readonly string[] = ['第一条', '第1条', '第１条'];
/** Which of them a line holds. */
const FIRST_LINES = alike(lineSieve((line) => (line.includes('第') ? some(FIRSTS.filter((first) => line.includes(first))) : null)), isSameList);

/** Whether the words that number the article below a line stand above it, or 第一条 near the text's start. */
function isFirstAbove({ of, lines }: Scene, index: number, first: string): boolean {
  const above = hits(of, FIRST_LINES).some((hit) => hit.index < index && hit.fact.includes(first));
  return above || (first !== '第一条' && passage(of, 0, Math.min(lines[index]!.indent, 5000)).includes('第一条'));
}

/** Lines that begin with the name of an annex, and those first characters. */
const ANNEX_LINES = lineSieve((line) => (/^附[件表录錄]/.test(line) ? line.slice(0, LONGEST_NAME) : null));
const LONGEST_NAME = 8;

/** Whether a line above opens with the same 附件一 as stands at an offset: then that was its entry in the list. */
function isListedAbove({ of, text, lines }: Scene, at: number): boolean {
  const name = /^附[件表录錄][ \u3000]?[一二三四五六七八九十\dA-Za-z]{0,3}/.exec(text.slice(at, at + LONGEST_NAME))?.[0];
  if (name === undefined) return false;
  return hits(of, ANNEX_LINES).some(({ index, fact }) => {
    const { start } = lines[index]!.span;
    return start < at && text[start - 1] === '\n' && fact.startsWith(name);
  });
}

/** Where each opening stands in the tree. */
function nest({ of, lines, forms }: Scene, openings: readonly Opening[]): readonly Node[] {
  const nodes: Node[] = [];
  const open: Node[] = [];
  for (const opening of openings) {
    const { nth, style, form, heading, start, column } = opening;
    const { number } = form;
    // 鉴于 and 合同当事人 without a number head no articles: those that follow are the contract's.
    const aside = isSeries(style, number, heading) ? open.findIndex((n) => n.style === 'plain' && (n.heading?.topic === 'recitals' || n.heading?.topic === 'parties')) : -1;
    if (aside >= 0) open.length = aside;
    const innermost = open.at(-1);
    // 一、总则 with 第一条 right below it is a chapter.
    const chapter = style === 'article' && (innermost?.style === 'han' || innermost?.style === 'capital' || innermost?.style === 'roman') && innermost.heading !== null && open.every((n) => n.style !== 'article') && innermost.nth + 1 === nth && passage(of, innermost.heading.end, lines[forms[innermost.nth]!.index]!.span.end).trim() === '';
    const below = levelSetIn(opening, open);
    const depth = chapter ? open.length : (below ?? levelsToKeep(opening, open));
    const nested = below !== null || (open[depth]?.style === style && open[depth].nested);
    open.length = depth;
    const node: Node = { nth, style, form, heading, start, column, index: nodes.length, depth, parent: open.at(-1)?.index ?? null, nested };
    nodes.push(node);
    open.push(node);
  }
  return nodes;
}

/** Whether a number is of the contract's own series and not of a list: 第一条, 一、, and 1. where it heads a clause of the catalogue. */
const isSeries = (style: NumberStyle, number: ClauseNumber | null, heading: Heading | null): boolean =>
  style === 'article' || style === 'capital' || style === 'han' || style === 'part' || (style === 'decimal' && number?.values[0] === 1 && heading !== null && heading.topic !== null && heading.topic !== 'recitals' && heading.topic !== 'parties');

/** Where 1. goes that is set in further than the nearest number of its style: below that one, and below what stands between and is set in less. */
function levelSetIn({ style, form, column }: Opening, open: readonly Node[]): number | null {
  if (style !== 'decimal' || form.number!.values[0] !== 1) return null;
  const above = open.findLastIndex((n) => n.style === style && n.form.level === form.level);
  return above >= 0 && column >= open[above]!.column + STEP_IN ? open.length : null;
}

/** How many of the open levels stay above a new clause. */
function levelsToKeep({ style, form, column }: Opening, open: readonly Node[]): number {
  const { number, level: itsLevel, rank } = form;
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
    // What is set in less belongs to a list further out.
    if (open[i]!.nested && column + STEP_IN <= open[i]!.column) continue;
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
