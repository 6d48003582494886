import { parseNumber } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Clause, Contract } from './contract.ts';
import { writeNumber } from './numbering-scheme.ts';
import { partsOf } from './parts.ts';
import { passage, remember } from './sieve.ts';

/** A run of sibling numbers of one style that counts on: 1. 2. 3. A list that begins again at 1 is another run. */
export interface NumberRun {
  readonly clauses: readonly Clause[];
}

/** Every run of two numbers or more, in the order of its first clause. Articles run through a whole part, whatever stands between them. */
export const numberRuns = remember(read);

function read(contract: Contract): readonly NumberRun[] {
  const runs: Clause[][] = [];
  for (const part of partsOf(contract)) {
    const open = new Map<string, Clause[]>();
    let articles: Clause[] | null = null;
    for (const clause of part.clauses) {
      if (clause.number === null || clause.style === 'attachment' || clause.style === 'letter' || isCutShort(contract, clause)) continue;
      if (clause.style === 'article') {
        // Some count anew in every chapter: 第二章 opens with its own 第一条.
        const anew = articles !== null && clause.number.values[0] === 1 && clause.parent !== null && clause.parent !== articles.at(-1)!.parent;
        if (articles === null || anew) runs.push((articles = []));
        articles.push(clause);
        continue;
      }
      const values = clause.number.values;
      const key = `${clause.parent ?? ''}|${clause.style}${isHalfOpen(contract, clause) ? ')' : ''}|${values.slice(0, -1).join('.')}${clause.style === 'part' ? contract.text.slice(clause.number.span.start, clause.number.span.end).replace(/[^编編章节節部分篇]/g, '') : ''}`;
      const run = open.get(key);
      if (run && !restarts(contract, run.at(-1)!, clause)) run.push(clause);
      else {
        const fresh = [clause];
        open.set(key, fresh);
        runs.push(fresh);
      }
    }
  }
  return runs.filter((run) => run.length > 1).sort((a, b) => a[0]!.index - b[0]!.index).map((clauses) => ({ clauses }));
}

/** 1） below （1） is another level, wherever the tree hangs it. */
const isHalfOpen = ({ text }: Contract, { style, number }: Clause): boolean => (style === 'paren' || style === 'han-paren') && /[\d０-９一二三四五六七八九十]/.test(text[number!.span.start]!);

/** A number with nothing behind it on its line is the rest of a table or of a form: no clause. */
const isCutShort = (contract: Contract, { number, own }: Clause): boolean => number!.span.end >= own.end || isRow(contract, number!.span) || /^[、，,。.；;：:]/.test(contract.text.slice(number!.span.end, number!.span.end + 1).trim());

/** 3 大豆 30: a bare number and short cells. */
const isRow = (contract: Contract, { start, end }: Span): boolean => /^[\d０-９]{1,3}[ \t\u3000]*$/.test(contract.text.slice(start, end)) && /^[ \t\u3000]*[^\s，。；：:]{1,10}(?:[ \t\u3000]{1,10}[^\s，。；：:]{1,10}){1,8}[ \t\u3000]*(?:$|[\r\n])/.test(passage(contract, end, end + 120));

const LEADS = /[：:]\s*$/;

/** Whether `clause` begins another list: with 1, or behind words that carry the number before it in line (包括：1.…；⏎2.…). */
function restarts(contract: Contract, before: Clause, clause: Clause): boolean {
  const value = clause.number!.values.at(-1)!;
  const last = before.number!.values.at(-1)!;
  if (value === last + 1) return false;
  // 1.1 behind 1.1 is no other list: its number says whose it is.
  if (value === 1 && last === 1 && clause.index === before.index + 1 && counts(contract, clause) === 3 && !LEADS.test(passage(contract, Math.max(before.number!.span.end, clause.span.start - 4), clause.span.start))) return false;
  if (value === 1) return clause.style !== 'dotted' || clause.number!.values.length < 2;
  // Only what stands between the two is looked at, and of a long stretch its end.
  if (value === last + 2 && SINGLE.has(clause.style) && strangerBetween(contract, before, clause, value - 1) !== null) return false;
  const between = passage(contract, Math.max(before.number!.span.end, clause.span.start - 3000), clause.span.start);
  if (clause.style === 'dotted' && clause.number!.values.length > 1 ? between.includes([...clause.number!.values.slice(0, -1), value - 1].join('.')) : carries(between, value - 1, clause.style)) return true;
  return value > last + 4 && LEADS.test(between.slice(-4));
}

/** The number of the next clause beside it, if any. */
const counts = ({ clauses }: Contract, { index, parent, style }: Clause): number | undefined => {
  const next = clauses[index + 1];
  return next?.parent === parent && next.style === style ? next.number?.values.at(-1) : undefined;
};

/** Whether the words carry that number; 7、 is none of those that count 六、 八、, nor is （七）. */
function carries(text: string, value: number, style: Clause['style']): boolean {
  for (const match of text.matchAll(/(?<![\d.])([\d０-９]{1,3})[、．.)）](?!\d)|[（(]([\d０-９]{1,3}|[一二三四五六七八九十]{1,3})[）)]|(?:^|[\s：:；;。．，,、])([一二三四五六七八九十]{1,3})[、．.]|(?<=[。．；;])([一二三四五六七八九十]{1,3})[，,]|([①-⑳])/g))
    if (style === 'han' && (match[3] ?? match[4]) === undefined) continue;
    else if ((match[5] !== undefined ? match[5].charCodeAt(0) - 0x245f : parseNumber(match[1] ?? match[2] ?? match[3] ?? match[4]!)) === value) return true;
  return false;
}

/** A break in a run: at `clause` the number is one that stood before, or is more than one above the last. */
export interface NumberBreak {
  /** `strayed`: its last number counts on, but those before it do not (13.3 behind 12.2). `backwards`: an article behind one of a higher number. */
  readonly kind: 'gap' | 'duplicate' | 'strayed' | 'backwards';
  readonly clause: Clause;
  /** The clause before the gap (null where the run begins too high), or the one that bears the number first. */
  readonly other: Clause | null;
  /** The number it would bear if the run counted on. */
  readonly due: number;
  /** No clause of the run bears that number. */
  readonly free: boolean;
  /** How many numbers a gap leaves out. */
  readonly lacking: number;
}

/** A long run with more breaks than this share of its length lost its numbers in conversion: saying so once a line helps nobody. */
const DAMAGED = 0.4;
const LONG = 6;

/** The breaks of every run that is otherwise whole. */
export const numberBreaks = remember((contract: Contract): readonly NumberBreak[] => {
  const found = numberRuns(contract).flatMap(({ clauses }) => {
    const found = breaksOf(contract, clauses);
    return clauses.length >= LONG && found.length > 1 && found.length > DAMAGED * clauses.length ? [] : found;
  });
  const known = new Set(found.map((b) => b.clause.index));
  return [...found, ...dottedBreaks(contract).filter((b) => !known.has(b.clause.index))].sort((a, b) => a.clause.index - b.clause.index);
});

/** Where every article counts from 1.1 anew, that is how the text numbers. */
const MOST_REPEATED = 6;

/** 1.1 under the second heading as under the first; 13.3 right behind 12.2. */
function dottedBreaks(contract: Contract): readonly NumberBreak[] {
  return partsOf(contract).flatMap((part) => {
    const seen = new Map<string, Clause>();
    const repeated: NumberBreak[] = [];
    const strayed: NumberBreak[] = [];
    let last: Clause | null = null;
    for (const clause of part.clauses) {
      if (clause.style !== 'dotted' || isCutShort(contract, clause)) continue;
      const values = clause.number!.values;
      const key = values.join('.');
      const first = seen.get(key);
      if (first && first.parent !== clause.parent && !(isNumbered(contract, first) && isNumbered(contract, clause))) repeated.push({ kind: 'duplicate', clause, other: first, due: values.at(-1)!, free: false, lacking: 0 });
      else if (!first) seen.set(key, clause);
      const before = last?.number!.values;
      if (before?.length === values.length && before.at(-1)! + 1 === values.at(-1) && before.slice(0, -1).join('.') !== values.slice(0, -1).join('.') && last!.parent === clause.parent && !part.dotted.has([...values.slice(0, -1), 1].join('.')))
        strayed.push({ kind: 'strayed', clause, other: last, due: values.at(-1)!, free: true, lacking: 0 });
      last = clause;
    }
    return [...(repeated.length > MOST_REPEATED ? [] : repeated), ...strayed];
  });
}

/** 5.1 below a 5. of its own part: what stands above tells the two apart. */
const isNumbered = ({ clauses }: Contract, { parent, number }: Clause): boolean => {
  const above = parent === null ? null : clauses[parent]!;
  return above !== null && above.parent !== null && above.style === 'decimal' && above.number!.values[0] === number!.values[0];
};

function breaksOf(contract: Contract, clauses: readonly Clause[]): readonly NumberBreak[] {
  const seen = new Map<string, Clause>();
  const found: NumberBreak[] = [];
  const valueOf = (c: Clause): number => c.number!.values.at(c.style === 'dotted' ? -1 : 0)!;
  const values = new Set(clauses.map(valueOf));
  let last: Clause | null = null;
  for (const clause of clauses) {
    const value = valueOf(clause);
    const before = last === null ? 0 : valueOf(last);
    const first = seen.get(clause.number!.values.join('.'));
    const left = value > before + 1 ? [...range(before + 1, value)].filter((n) => !values.has(n)) : [];
    const break_ = { clause, due: before + 1, free: !values.has(before + 1), lacking: left.length };
    // What stands elsewhere in the run is not left out; of articles, which are cited by their numbers, even one out of its place is told.
    const isArticle = clause.style === 'article';
    if (isArticle && last !== null && !first && value < before && before - value < NEAR) found.push({ ...break_, kind: 'backwards', other: last });
    else if (isArticle && last !== null && !first && left.length > 0 && left.length < value - before - 1 && !isWritten(contract, last, clause, left[0]!)) found.push({ ...break_, due: left[0]!, kind: 'gap', other: last });
    else if (first) found.push({ ...break_, kind: 'duplicate', other: first });
    else if (last === null ? value > 1 && value <= (clause.parent === null ? 4 : 3) && lacksFirst(contract, clause, clauses.length) : value > before + 1 && left.length === value - before - 1 && !isWritten(contract, last, clause, before + 1)) found.push({ ...break_, kind: 'gap', other: last });
    // 二、二、四: the second of them is the third, and nothing is left out.
    if (found.at(-1)?.kind === 'gap' && found.at(-1)!.clause === clause && left.length === 1 && found.at(-2)?.kind === 'duplicate' && found.at(-2)!.clause === last && found.at(-2)!.due === left[0]) found.pop();
    if (!first) seen.set(clause.number!.values.join('.'), clause);
    last = clause;
  }
  return found;
}

/** Whether a run that begins with 2 has no 1 in the words before it: the articles of the whole text, or a list of its clause (no part). */
function lacksFirst(contract: Contract, clause: Clause, length: number): boolean {
  const { clauses } = contract;
  if (clause.parent === null && length > 3 && (clause.style === 'article' || clause.style === 'han') && !clauses.some((c) => c.index < clause.index && (c.style === clause.style || c.style === 'part' || c.style === 'article'))) {
    const before = passage(contract, 0, clause.span.start);
    return before.length < 3000 && !/第[ \u3000]?[一1１][ \u3000]?[条條章]|(?<![一二三四五六七八九十百第])一[、．.]|(?:^|\n)[\s#*>]*一[ \u3000]/.test(before);
  }
  if (clause.style === 'article' || clause.style === 'part' || clause.style === 'dotted' || clause.parent === null) return false;
  const parent = clauses[clause.parent]!;
  const from = Math.max(parent.number?.span.end ?? parent.span.start, clause.span.start - 3000);
  return clauses[clause.index - 1] === parent && !carries(passage(contract, from, clause.span.start), clause.number!.values[0]! - 1, clause.style);
}

/** 4、 between 三、 and 五、, 3、 between （二） and （四）: the one clause of another style that bears the number left out. */
export function strangerBetween({ clauses }: Contract, before: Clause, after: Clause, value: number): Clause | null {
  let found: Clause | null = null;
  for (let k = before.index + 1; k < after.index && k < before.index + 60; k++) {
    const { style, number } = clauses[k]!;
    if (style === before.style || !SINGLE.has(style) || number === null) continue;
    if (found === null ? number.values[0] !== value : style === found.style) return null;
    found ??= clauses[k]!;
  }
  return found;
}
const SINGLE: ReadonlySet<Clause['style']> = new Set<Clause['style']>(['han', 'decimal', 'paren', 'han-paren']);

/** Whether the number that seems to lack opens a line between the two after all, read as something else (4.3个…, 第一条的…), or follows a sentence whose line break was lost. */
function isWritten(contract: Contract, before: Clause, clause: Clause, value: number): boolean {
  // 2、权利与义务 between 一、 and 三、: written otherwise, and told as that.
  if (clause.style === 'han' && contract.clauses.slice(before.index + 1, clause.index).some((c) => c.style === 'decimal' && c.heading !== null && c.number!.values[0] === value && !(contract.clauses[c.index - 1]!.style === 'decimal' && contract.clauses[c.index - 1]!.number!.values[0] === value - 1))) return true;
  if (SINGLE.has(clause.style) && before.style === clause.style && strangerBetween(contract, before, clause, value) !== null) return true;
  const between = passage(contract, before.number!.span.end, Math.min(clause.span.start, before.number!.span.end + 20_000));
  const number = writeNumber(contract.text.slice(clause.number!.span.start, clause.number!.span.end), clause.style, [...clause.number!.values.slice(0, -1), value]).replace(/[、．.：:)）]$/, '');
  for (const written of new Set([number, number.replace('（', '('), number.replace('(', '（')]))
    for (let at = between.indexOf(written); at >= 0; at = between.indexOf(written, at + 1)) if (/(?:^|[\r\n])[ \t\u3000*#>-]{0,40}$|[一-鿿）)”][。．；;][ \t\u3000]{0,4}$/.test(between.slice(Math.max(0, at - 42), at)) && !/^[.．\d０-９]/.test(between.slice(at + written.length, at + written.length + 1))) return true;
  return false;
}

/** Further back than this is no article moved out of its place, but the statute quoted before it. */
const NEAR = 10;

/** At most a hundred numbers: a year or a house number read as one opens no gap worth counting. */
function* range(from: number, to: number): Iterable<number> {
  for (let n = from; n < to && n < from + 100; n++) yield n;
}
