import type { Clause, Contract, NumberStyle } from './contract.ts';
import { remember } from './sieve.ts';

/**
 * One numbered text of the document: the contract itself, each of its annexes, and whatever else restarts the numbering (协议书, 通用条款,
 * 专用条款, a second contract in the same file). Numbers mean something only within a part.
 */
export interface DocumentPart {
  readonly index: number;
  /** Offsets of its first character and behind its last. */
  readonly start: number;
  readonly end: number;
  /** The annex's clause for an annex, null for anything else. */
  readonly attachment: Clause | null;
  /** What heads it: 通用条款, 廉政协议; empty for the first part. */
  readonly name: string;
  readonly clauses: readonly Clause[];
  /** Articles (第三条) by their value; the first of several that bear one number. */
  readonly articles: ReadonlyMap<string, Clause>;
  /** Top-level items of a part without articles (三、 or 3.) by their value. */
  readonly tops: ReadonlyMap<number, Clause>;
  /** Dotted numbers (3.2) by their values. */
  readonly dotted: ReadonlyMap<string, Clause>;
  /** Chapters and sections by unit and value: 章2, 节3. */
  readonly chapters: ReadonlyMap<string, Clause>;
  /** The numbering is whole enough to say that a number does not exist: most numbers up to the highest are there. */
  readonly trusted: boolean;
}

/** A text with more restarts than this is no contract; what follows belongs to the last part. */
const MOST_PARTS = 300;

/** The parts of a contract, in the order of the text; at least one. */
export const partsOf = remember((contract: Contract): readonly DocumentPart[] => {
  let first = 0;
  return outlineOf(contract).map((outline, index, all) => {
    const next = all[index + 1]?.start ?? null;
    const part = partOf(contract, outline, index, first, next === null ? contract.text.length : contract.clauses[next]!.span.start);
    first += outline.count;
    return part;
  });
});

/** The part an offset stands in. */
export function partAt(contract: Contract, at: number): DocumentPart {
  const parts = partsOf(contract);
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return parts[low]!;
}

/** The innermost clause an offset stands in; null before the first one. */
export function clauseAt(contract: Contract, at: number): Clause | null {
  const { clauses } = contract;
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.span.start <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? clauses[low - 1]! : null;
}

/** The article (or, where there are none, the top-level item) a clause belongs to. */
export function topOf(contract: Contract, clause: Clause): Clause {
  let top = clause;
  for (let at: Clause | null = clause; at !== null; at = at.parent === null ? null : contract.clauses[at.parent]!) {
    if (at.style === 'article') return at;
    if (at.number !== null && at.style !== 'part' && at.style !== 'attachment') top = at;
  }
  return top;
}

const isHolder = (clause: Clause): boolean => clause.number === null || clause.style === 'part' || clause.style === 'attachment';

interface Draft {
  /** Null for the first, which begins with the text. */
  readonly start: Clause | null;
  readonly attachment: Clause | null;
  readonly head: Clause | null;
  readonly clauses: Clause[];
}

/** A part by the indexes of clauses: where it starts, the annex it is, what heads it; and of how many clauses it is. */
interface Outline {
  readonly start: number | null;
  readonly attachment: number | null;
  readonly head: number | null;
  readonly count: number;
}

/** Told by the tree alone: where that is what it was, so are the parts. */
const outlineOf = remember(split, (outlines) => outlines);

function split({ clauses }: Contract): readonly Outline[] {
  const drafts: Draft[] = [{ start: null, attachment: null, head: null, clauses: [] }];
  /** Highest value seen in the current part, by style, of what stands at its top. */
  let highest = new Map<NumberStyle, number>();
  /** Holders (headings, parts) since the last numbered item: where a restart begins if the next item restarts. */
  let pending: Clause[] = [];
  const open = (first: Clause, attachment: Clause | null): void => {
    if (drafts.length >= MOST_PARTS) return;
    const heads = pending.filter((c) => c.span.start <= first.span.start);
    const start = heads[0] ?? first;
    const current = drafts.at(-1)!;
    const moved = current.clauses.filter((c) => c.span.start >= start.span.start);
    current.clauses.length -= moved.length;
    drafts.push({ start, attachment, head: attachment ?? heads[0] ?? null, clauses: moved });
    highest = new Map();
    pending = [];
  };
  for (const clause of clauses) {
    if (clause.style === 'attachment') {
      pending = [];
      open(clause, clause);
    } else if (isHolder(clause)) pending.push(clause);
    else {
      const parent = clause.parent === null ? null : clauses[clause.parent]!;
      if (clause.style === 'article' || parent === null || isHolder(parent)) {
        const value = clause.number!.values[0]!;
        const most = highest.get(clause.style) ?? 0;
        // 第一条 again after 第二条, or 一、 again at the top: another numbered text begins, unless it hangs under its own heading.
        if (value === 1 && most >= 2 && (clause.style === 'article' || ((clause.style === 'han' || clause.style === 'decimal') && parent === null))) open(clause, drafts.at(-1)!.attachment);
        highest.set(clause.style, Math.max(highest.get(clause.style) ?? 0, value));
      }
      pending = [];
    }
    drafts.at(-1)!.clauses.push(clause);
  }
  return drafts.map(({ start, attachment, head, clauses: own }) => ({ start: start?.index ?? null, attachment: attachment?.index ?? null, head: head?.index ?? null, count: own.length }));
}

/** What is asked of few parts is made when it is asked. */
function partOf({ clauses: all, text }: Contract, { start, attachment, head, count }: Outline, index: number, first: number, end: number): DocumentPart {
  const heading = head === null ? null : all[head]!.heading;
  let clauses: DocumentPart['clauses'] | null = null;
  let numbers: Numbers | null = null;
  const own = (): readonly Clause[] => (clauses ??= all.slice(first, first + count));
  const numbered = (): Numbers => (numbers ??= numbersOf(text, all, own()));
  return {
    index, end,
    start: start === null ? 0 : all[start]!.span.start,
    attachment: attachment === null ? null : all[attachment]!,
    name: heading === null ? '' : text.slice(heading.start, Math.min(heading.end, heading.start + 60)),
    get clauses() { return own(); },
    get articles() { return numbered().articles; },
    get tops() { return numbered().tops; },
    get dotted() { return numbered().dotted; },
    get chapters() { return numbered().chapters; },
    get trusted() { return numbered().trusted; },
  };
}

type Numbers = Pick<DocumentPart, 'articles' | 'tops' | 'dotted' | 'chapters' | 'trusted'>;

function numbersOf(text: string, all: readonly Clause[], clauses: readonly Clause[]): Numbers {
  const articles = new Map<string, Clause>();
  const dotted = new Map<string, Clause>();
  const tops = new Map<number, Clause>();
  let style: NumberStyle | null = null;
  for (const clause of clauses) {
    if (clause.number === null) continue;
    const key = clause.number.values.join('.');
    if (clause.style === 'article' && !articles.has(key)) articles.set(key, clause);
    if (clause.style === 'dotted' && !dotted.has(key)) dotted.set(key, clause);
    if (isHolder(clause) || clause.style === 'article' || clause.style === 'letter') continue;
    const parent = clause.parent === null ? null : all[clause.parent]!;
    if (parent !== null && !isHolder(parent)) continue;
    style ??= clause.style;
    if (clause.style === style && !tops.has(clause.number.values[0]!)) tops.set(clause.number.values[0]!, clause);
  }
  const chapters = new Map<string, Clause>();
  for (const clause of clauses) {
    const unit = clause.style === 'part' ? /[章节]/.exec(text.slice(clause.number!.span.start, clause.number!.span.end))?.[0] : undefined;
    const key = `${unit}${clause.number?.values[0]}`;
    if (unit !== undefined && !chapters.has(key)) chapters.set(key, clause);
  }
  const values = new Set(articles.size >= 2 ? [...articles.values()].map((c) => c.number!.values[0]!) : articles.size === 0 ? [...tops.keys()] : []);
  const trusted = values.size >= 3 && values.size >= 0.7 * [...values].reduce((most, v) => Math.max(most, v), 0);
  return { articles, tops, dotted, chapters, trusted };
}

/** Whether an offset stands in a clause's heading, which names a subject in its own way. */
export function inHeading(contract: Contract, at: number): boolean {
  const heading = clauseAt(contract, at)?.heading;
  return heading !== null && heading !== undefined && heading.start <= at && at < heading.end;
}
