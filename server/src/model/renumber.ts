import { toHan } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Clause, Contract } from './contract.ts';
import { numberRuns } from './number-series.ts';
import { lineStart, schemeOf, writeNumber } from './numbering-scheme.ts';
import { parseContract } from './parse.ts';
import { partsOf } from './parts.ts';
import { referencesIn, type Reference, type ReferenceNumber } from './references.ts';

/** One replacement in the text; they neither overlap nor touch, and stand in the order of the text. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/** The top-level styles a contract can be converted to. */
export type TopStyle = 'article' | 'han' | 'decimal';

/**
 * Counts every series of numbers anew, in the order of the text, and rewrites every reference to what it led to: gaps close, of two
 * clauses with one number the later gets the next. Null where nothing would change, or where a reference would come to lead elsewhere.
 */
export function renumbered(contract: Contract): readonly TextChange[] | null {
  return verified(contract, tokens(contract, countAnew(contract, new Map()), writeAs(contract)), null);
}

/** What stands where a reference led to a deleted clause: the number would now be another's. */
const ORPHAN = '【所引条款已删除】';

/** Moves a clause before its elder or behind its younger sibling, renumbers and rewrites every reference; null where that cannot be. */
export function moved(contract: Contract, clause: Clause, by: 1 | -1): readonly TextChange[] | null {
  const pair = neighbour(contract, clause, by);
  if (!pair) return null;
  const [first, second] = pair;
  const values = countAnew(contract, new Map([[first.index, second], [second.index, first]]));
  const changes = tokens(contract, values, writeAs(contract));
  const [a, b] = [blockOf(contract, first), blockOf(contract, second)];
  if (contract.text.slice(a.end, b.start).trim() !== '') return null;
  const within = (at: Span): readonly TextChange[] => changes.filter(({ span }) => at.start <= span.start && span.end <= at.end);
  const text = apply(contract.text, within(b), b) + contract.text.slice(a.end, b.start) + apply(contract.text, within(a), a);
  const outside = changes.filter(({ span }) => span.end <= a.start || span.start >= b.end);
  return verified(contract, [...outside, { span: { start: a.start, end: b.end }, text }].sort((x, y) => x.span.start - y.span.start), null);
}

/** Deletes a clause, closes the gap and rewrites the references to all others; those that led to it or into it say so. */
export function deleted(contract: Contract, clause: Clause): { readonly changes: readonly TextChange[]; readonly orphans: number } | null {
  if (clause.number === null || clause.style === 'attachment' || clause.style === 'part') return null;
  const block = blockOf(contract, clause);
  let { end } = block;
  while (end < contract.text.length && /\s/.test(contract.text[end]!)) end++;
  const gone = { start: block.start, end: end < contract.text.length ? lineStart(contract.text, end) : end };
  const within = (at: Span): boolean => gone.start <= at.start && at.end <= gone.end;
  const orphaned = referencesIn(contract).filter((r) => !within(r.span) && r.owner === 'own' && r.kind === 'absolute' && r.targets.some((t) => within(t.span)));
  const orphans = orphaned.map(({ span }) => ({ span, text: ORPHAN }));
  const changes = tokens(contract, countAnew(contract, new Map(), clause), writeAs(contract)).filter(({ span }) => !within(span) && !orphaned.some((r) => r.span.start <= span.start && span.end <= r.span.end));
  const all = verified(contract, [...changes, ...orphans, { span: gone, text: '' }].sort((a, b) => a.span.start - b.span.start), clause);
  return all && { changes: all, orphans: orphans.length };
}

/** Writes the numbers of the top level in another style: 一、 for 第一条. References (第三条) keep their words. */
export function converted(contract: Contract, style: TopStyle): readonly TextChange[] | null {
  const { members } = schemeOf(contract);
  const own = members[0]?.style;
  if (members.length < 2 || own === style || !['article', 'han', 'decimal'].includes(own ?? '') || members.some((m) => m.number === null || m.number.values.length > 1)) return null;
  const changes = members.map((m) => {
    const value = m.number!.values[0]!;
    const { span } = m.number!;
    const behind = contract.text.slice(span.end, span.end + 1);
    const number = style === 'article' ? `第${toHan(value)}条${/[\s　]/.test(behind) || behind === '' ? '' : ' '}` : style === 'han' ? `${toHan(value)}、` : `${value}. `;
    // 第一条 is parted from its heading by a blank, 一、 is not.
    const end = style === 'article' || !/[ \u3000\t]/.test(behind) ? span.end : span.end + 1;
    return { span: { start: span.start, end }, text: number };
  });
  return verified(contract, changes, null);
}

/** The new values of every clause whose number changes. */
type Values = ReadonlyMap<number, readonly number[]>;

/** Counts every run anew; `seats` puts one clause in another's place, `without` leaves one out with all below it. */
function countAnew(contract: Contract, seats: ReadonlyMap<number, Clause>, without?: Clause): Values {
  const next = new Map<number, number>();
  for (const { clauses } of numberRuns(contract)) {
    let value = clauses[0]!.style === 'article' || clauses[0]!.number!.values.at(-1)! <= 2 ? 1 : clauses[0]!.number!.values.at(-1)!;
    if (clauses[0]!.style === 'article' && clauses[0]!.number!.values[0]! > 2) [value] = clauses[0]!.number!.values as [number];
    for (const seat of clauses) {
      const clause = seats.get(seat.index) ?? seat;
      if (clause !== without) next.set(clause.index, value++);
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
const writeAs = ({ text }: Contract): Writer => (clause, values) => writeNumber(text.slice(clause.number!.span.start, clause.number!.span.end), clause.style, values);

/** The numbers that change, and the references to their clauses. */
function tokens(contract: Contract, values: Values, write: Writer): readonly TextChange[] {
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
  return /[\d０-９]/.test(old) ? values.map(digits).join(old.includes('．') ? '．' : '.') : toHan(values.at(-1)!);
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((v, i) => v === b[i]);

/** A clause with all below it, from its line's first character, without the signatures and annexes that follow the last one. */
function blockOf(contract: Contract, { span }: Clause): Span {
  const { bodyEnd } = schemeOf(contract);
  let end = span.start < bodyEnd ? Math.min(span.end, bodyEnd) : span.end;
  while (end > span.start && /\s/.test(contract.text[end - 1]!)) end--;
  return { start: lineStart(contract.text, span.start), end };
}

function neighbour(contract: Contract, clause: Clause, by: 1 | -1): readonly [Clause, Clause] | null {
  for (const { clauses } of numberRuns(contract)) {
    const at = clauses.indexOf(clause);
    if (at < 0) continue;
    const other = clauses[at + by];
    if (!other || other.parent !== clause.parent) return null;
    return by < 0 ? [other, clause] : [clause, other];
  }
  return null;
}

function apply(text: string, changes: readonly TextChange[], within: Span): string {
  let out = '';
  let from = within.start;
  for (const { span, text: words } of changes) {
    out += text.slice(from, span.start) + words;
    from = span.end;
  }
  return out + text.slice(from, within.end);
}

/** The changes, if there are any and every reference that led somewhere leads to the same words afterwards. */
function verified(contract: Contract, changes: readonly TextChange[], gone: Clause | null): readonly TextChange[] | null {
  if (changes.length === 0 || changes.some(({ span }, i) => i > 0 && span.start < changes[i - 1]!.span.end)) return null;
  const after = parseContract(apply(contract.text, changes, { start: 0, end: contract.text.length }));
  const lost = (at: Span): boolean => gone !== null && gone.span.start <= at.start && at.end <= gone.span.end;
  const leads = (of: Contract, skip: (at: Span) => boolean): readonly string[] =>
    referencesIn(of)
      .filter((r) => r.owner === 'own' && r.kind === 'absolute' && r.targets.length > 0 && !skip(r.span) && !r.targets.some((t) => skip(t.span)))
      .map((r) => r.targets.map(({ clause, span }) => opening(of, clause, span)).join('|'))
      .sort();
  return partsOf(after).length === partsOf(contract).length && same2(leads(contract, lost), leads(after, () => false)) ? changes : null;
}

/** The words a target begins with, its number and all digits aside. */
function opening({ text }: Contract, { number, span: whole }: Clause, span: Span): string {
  const start = span === whole && number !== null ? number.span.end : span.start;
  return text.slice(start, Math.min(span.end, start + 60)).split(/[\r\n]/, 2).join(' ').replace(/[\s　\d０-９一二三四五六七八九十百零第条、.．（）()【】]|已删除/g, '').slice(0, 16);
}

const same2 = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((v, i) => v === b[i]);
