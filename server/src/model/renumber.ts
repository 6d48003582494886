import { toHan } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Clause, Contract } from './contract.ts';
import { numberRuns } from './number-series.ts';
import { lineStart, schemeOf, writeNumber } from './numbering-scheme.ts';
import { carriedOut, type PathOf, type TextChange } from './restructure-plan.ts';
import { referencesIn, type Reference, type ReferenceNumber } from './references.ts';

/** The top-level styles a contract can be converted to. */
export type TopStyle = 'article' | 'han' | 'decimal';

/**
 * Counts every series of numbers anew, in the order of the text, and rewrites every reference to what it led to: gaps close, of two
 * clauses with one number the later gets the next. Null where nothing would change, or where a reference would come to lead elsewhere;
 * so for all that follow. `source` is the document's own text, directives and all.
 */
export function renumbered(contract: Contract, source = contract.text): readonly TextChange[] | null {
  const values = countAnew(contract, new Map());
  return carriedOut(contract, { pieces: [all(contract)], changes: tokens(contract, values, writeAs(contract)) }, pathIn(contract, values), source);
}

/** What stands where a reference led to a deleted clause: the number would now be another's. */
const ORPHAN = '【所引条款已删除】';

/** Deletes a clause, closes the gap and rewrites the references to all others; those that led to it or into it say so. */
export function deleted(contract: Contract, clause: Clause, source = contract.text): { readonly changes: readonly TextChange[]; readonly orphans: number } | null {
  if (clause.number === null || clause.style === 'attachment' || clause.style === 'part') return null;
  const gone = deletedWith(contract, clause);
  const within = (at: Span): boolean => gone.start <= at.start && at.end <= gone.end;
  const orphaned = orphanedBy(contract, clause);
  const orphans = orphaned.map(({ span }) => ({ span, text: ORPHAN }));
  const values = countAnew(contract, new Map(), clause);
  const kept = tokens(contract, values, writeAs(contract)).filter(({ span }) => !within(span) && !orphaned.some((r) => r.span.start <= span.start && span.end <= r.span.end));
  const changes = [...kept, ...orphans].sort((a, b) => a.span.start - b.span.start);
  const pieces = [{ start: 0, end: gone.start }, { start: gone.end, end: contract.text.length }];
  const found = carriedOut(contract, { pieces, changes, orphans: new Set(orphaned) }, pathIn(contract, values), source);
  return found && { changes: found, orphans: orphans.length };
}

/** The references from elsewhere to a clause or into it: deleted, it leaves them without what they led to. */
export function orphanedBy(contract: Contract, clause: Clause): readonly Reference[] {
  const gone = deletedWith(contract, clause);
  const within = (at: Span): boolean => gone.start <= at.start && at.end <= gone.end;
  return referencesIn(contract).filter((r) => !within(r.span) && r.owner === 'own' && r.targets.some((t) => within(t.span)));
}

/** What goes with a clause: the blank lines behind it. */
function deletedWith(contract: Contract, clause: Clause): Span {
  const block = blockOf(contract, clause);
  let { end } = block;
  while (end < contract.text.length && /\s/.test(contract.text[end]!)) end++;
  return { start: block.start, end: end < contract.text.length ? lineStart(contract.text, end) : end };
}

/** Writes the numbers of the top level in another style: 一、 for 第一条. References (第三条) keep their words. */
export function converted(contract: Contract, style: TopStyle, source = contract.text): readonly TextChange[] | null {
  const { members } = schemeOf(contract);
  const own = members[0]?.style;
  if (members.length < 2 || own === style || !['article', 'han', 'decimal'].includes(own ?? '') || members.some((m) => m.number === null || m.number.values.length > 1)) return null;
  const changes = members.map((m) => {
    const value = m.number!.values[0]!;
    const { span } = m.number!;
    const behind = contract.text.slice(span.end, span.end + 1);
    const number = style === 'article' ? `第${toHan(value)}${contract.script === 'traditional' ? '條' : '条'}${/[\s　]/.test(behind) || behind === '' ? '' : ' '}` : style === 'han' ? `${toHan(value)}、` : `${value}. `;
    // 第一条 is parted from its heading by a blank, 一、 is not.
    const end = style === 'article' || !/[ \u3000\t]/.test(behind) ? span.end : span.end + 1;
    return { span: { start: span.start, end }, text: number };
  });
  return carriedOut(contract, { pieces: [all(contract)], changes }, pathIn(contract, new Map()), source);
}

const all = ({ text }: Contract): Span => ({ start: 0, end: text.length });

/** The new values of every clause whose number changes. */
export type Values = ReadonlyMap<number, readonly number[]>;

/** A clause that takes the place behind another; null for one that is yet to be written. */
export interface Newcomer {
  readonly behind: Clause;
  readonly clause: Clause | null;
}

/** Counts every run anew; `seats` puts one clause in another's place, `without` leaves one out with all below it, `newcomer` puts one in. */
export function countAnew(contract: Contract, seats: ReadonlyMap<number, Clause>, without?: Clause, newcomer?: Newcomer): Values {
  const next = new Map<number, number>();
  for (const { clauses } of numberRuns(contract)) {
    let value = clauses[0]!.style === 'article' || clauses[0]!.number!.values.at(-1)! <= 2 ? 1 : clauses[0]!.number!.values.at(-1)!;
    if (clauses[0]!.style === 'article' && clauses[0]!.number!.values[0]! > 2) [value] = clauses[0]!.number!.values as [number];
    for (const seat of clauses) {
      const clause = seats.get(seat.index) ?? seat;
      if (clause !== without) next.set(clause.index, value++);
      if (clause === newcomer?.behind) value++;
    }
  }
  const values = new Map<number, readonly number[]>();
  for (const clause of contract.clauses) {
    if (clause.number === null || clause.style === 'attachment') continue;
    const old = clause.number.values;
    if (clause.style !== 'dotted') {
      values.set(clause.index, [next.get(clause.index) ?? old[0]!]);
      continue;
    }
    const parent = clause.parent === null ? null : contract.clauses[clause.parent]!;
    const above = parent?.number && parent.style !== 'part' && parent.style !== 'attachment' ? (values.get(parent.index) ?? parent.number.values) : null;
    const prefix = above && above.length === old.length - 1 ? above : old.slice(0, -1);
    values.set(clause.index, [...prefix, next.get(clause.index) ?? old.at(-1)!]);
  }
  return values;
}

type Writer = (clause: Clause, values: readonly number[]) => string;
export const writeAs = ({ text }: Contract): Writer => (clause, values) => writeNumber(text.slice(clause.number!.span.start, clause.number!.span.end), clause.style, values);

/** The numbers that change, and the references to their clauses. */
export function tokens(contract: Contract, values: Values, write: Writer): readonly TextChange[] {
  const changes: TextChange[] = [];
  for (const clause of contract.clauses) {
    const now = values.get(clause.index);
    if (!now || clause.number === null || same(now, clause.number.values)) continue;
    changes.push({ span: clause.number.span, text: write(clause, now) });
  }
  for (const reference of referencesIn(contract)) {
    if (reference.owner !== 'own') continue;
    for (const number of [...reference.above, ...reference.numbers]) {
      const now = newNumber(contract, reference, number, values);
      if (now !== null && !same(now, number.values)) changes.push({ span: number.span, text: written(contract.text.slice(number.span.start, number.span.end), now) });
    }
  }
  return changes.sort((a, b) => a.span.start - b.span.start);
}

/** What a number of a reference becomes; null where it stays: it led nowhere, or to a paragraph without a number. */
function newNumber(contract: Contract, { unit }: Reference, { values, target }: ReferenceNumber, now: Values): readonly number[] | null {
  if (target === null || target.clause.number === null || target.span !== target.clause.span) return null;
  const { clause } = target;
  const own = now.get(clause.index);
  if (!own) return null;
  if (values.length === 1) return [own.at(clause.style === 'dotted' && unit !== '条' ? -1 : clause.style === 'dotted' ? 0 : -1)!];
  if (own.length === values.length) return own;
  // 第3.2款 of a 第三条 with items 1. and 2.
  const chain: number[] = [];
  for (let at: Clause | null = clause; at !== null && chain.length < values.length; at = at.parent === null ? null : contract.clauses[at.parent]!) if (at.number !== null) chain.unshift(now.get(at.index)?.at(-1) ?? at.number.values.at(-1)!);
  return chain.length === values.length ? chain : null;
}

/** A reference's number in the digits it was written in. */
function written(old: string, values: readonly number[]): string {
  const wide = /[０-９]/.test(old);
  const digits = (n: number): string => (wide ? String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : String(n));
  return /[\d０-９]/.test(old) ? values.map(digits).join(old.includes('．') ? '．' : '.') : writeNumber(old, 'article', values);
}

/** How a reference words the way to a clause once the numbers are `values`: 第三条第（二）项, 第3.2条; null for what bears no number. */
export const pathIn =
  (contract: Contract, values: Values, moved?: Reseated): PathOf =>
  (clause) => {
    const written = pathWords(contract, values, moved, clause);
    return written === null || contract.script === 'simplified' ? written : written.replaceAll('条', '條').replaceAll('项', '項');
  };

function pathWords(contract: Contract, values: Values, moved: Reseated | undefined, clause: Clause): string | null {
  const { parent, style, sample } = moved?.clause === clause ? moved : seatOf(contract, clause);
  if (clause.number === null || style === 'part' || style === 'attachment') return null;
  const own = values.get(clause.index) ?? clause.number.values;
  if (style === 'dotted') return `第${own.join('.')}条`;
  if (parent === null) return `第${/[\d０-９]/.test(sample) ? own.at(-1)! : toHan(own.at(-1)!)}条`;
  const above = pathWords(contract, values, moved, parent);
  return above === null ? null : above + itemWords(style, own.at(-1)!, seatOf(contract, parent).parent === null);
}

/** Where a clause comes to stand: below which other, and how its number is written there. */
export interface Reseated {
  readonly clause: Clause;
  /** Null at the top. */
  readonly parent: Clause | null;
  readonly style: Clause['style'];
  readonly sample: string;
}

function seatOf({ text, clauses }: Contract, clause: Clause): Reseated {
  const parent = clause.parent === null ? null : clauses[clause.parent]!;
  return { clause, parent: parent === null || parent.number === null || parent.style === 'part' ? null : parent, style: clause.style, sample: clause.number ? text.slice(clause.number.span.start, clause.number.span.end) : '' };
}

/** 第（二）项 right below an article, 第2目 further down. */
const itemWords = (style: Clause['style'], value: number, high: boolean): string => `第${style === 'han-paren' ? `（${toHan(value)}）` : style === 'han' ? toHan(value) : String(value)}${high ? '项' : '目'}`;

const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((v, i) => v === b[i]);

/** A clause with all below it, from its line's first character, without the signatures and annexes that follow the last one. */
export function blockOf(contract: Contract, { span }: Clause): Span {
  const { bodyEnd } = schemeOf(contract);
  let end = span.start < bodyEnd ? Math.min(span.end, bodyEnd) : span.end;
  while (end > span.start && /\s/.test(contract.text[end - 1]!)) end--;
  return { start: lineStart(contract.text, span.start), end };
}
