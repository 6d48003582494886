import type { Clause, Contract } from './contract.ts';
import { numberRuns } from './number-series.ts';
import { lineEnd, lineStart, schemeOf, writeNumber } from './numbering-scheme.ts';
import { referencesIn } from './references.ts';
import { blockOf, countAnew, pathIn, tokens, writeAs, type Reseated, type Values } from './renumber.ts';
import { carriedOut, pathTo, type Piece, type TextChange } from './restructure-plan.ts';

/** How the numbers of a level are written: what stands before one on its line, a sample, and what parts it from the words. */
interface Manner {
  readonly style: Exclude<Clause['style'], 'markdown' | 'plain'>;
  readonly sample: string;
  readonly before: string;
  readonly between: string;
}

/** Makes an item a clause of its own, right behind the one it stood in: （二） of 第三条 becomes 第四条. Null where that cannot be. */
export function promoted(contract: Contract, clause: Clause, source = contract.text): readonly TextChange[] | null {
  const parent = clause.parent === null ? null : contract.clauses[clause.parent]!;
  if (!isPlain(clause) || parent === null || !isPlain(parent)) return null;
  const { eol, gaps } = schemeOf(contract);
  const values = new Map(countAnew(contract, new Map(), clause, { behind: parent, clause }));
  const above = values.get(parent.index) ?? parent.number!.values;
  setValue(contract, values, clause, [...above.slice(0, -1), above.at(-1)! + 1]);
  const [own, host] = [blockOf(contract, clause), blockOf(contract, parent)];
  let rest = own.end;
  while (rest < host.end && /\s/.test(contract.text[rest]!)) rest++;
  rest = rest < host.end ? lineStart(contract.text, rest) : host.end;
  const tail = { start: host.end, end: contract.text.length };
  // A sentence behind the items closes the clause it stands in: it stays there.
  const pieces: readonly Piece[] = rest < host.end ? [{ start: 0, end: own.start }, { start: rest, end: host.end }, { text: eol.repeat(1 + gaps.clause) }, own, tail] : [{ start: 0, end: contract.text.length }];
  const grand = parent.parent === null ? null : contract.clauses[parent.parent]!;
  return reseated(contract, { clause, parent: grand?.number && grand.style !== 'part' ? grand : null, ...mannerOf(contract, parent) }, values, pieces, source);
}

/** Makes a clause the last item of the one before it: 第三条 becomes （三） of 第二条. Null where that cannot be. */
export function demoted(contract: Contract, clause: Clause, source = contract.text): readonly TextChange[] | null {
  const run = numberRuns(contract).find(({ clauses }) => clauses.includes(clause))?.clauses;
  const elder = run?.[run.indexOf(clause) - 1];
  if (!elder || elder.parent !== clause.parent || !isPlain(clause) || !isPlain(elder)) return null;
  const items = elder.children.map((i) => contract.clauses[i]!).filter((c) => c.number !== null);
  const last = items.at(-1);
  const manner = last ? mannerOf(contract, last) : itemManner(contract, elder);
  if (!manner) return null;
  const values = new Map(countAnew(contract, new Map(), clause));
  const above = values.get(elder.index) ?? elder.number!.values;
  const value = last ? (values.get(last.index) ?? last.number!.values).at(-1)! + 1 : 1;
  setValue(contract, values, clause, manner.style === 'dotted' ? [...above, value] : [value]);
  return reseated(contract, { clause, parent: elder, ...manner }, values, [{ start: 0, end: contract.text.length }], source);
}

/** Puts a clause to be written behind another of its level; those that follow count on and every reference follows them. */
export function insertedBehind(contract: Contract, clause: Clause, source = contract.text, words?: (values: readonly number[]) => string): readonly TextChange[] | null {
  if (!isPlain(clause)) return null;
  const { eol, gaps, members } = schemeOf(contract);
  const values = countAnew(contract, new Map(), undefined, { behind: clause, clause: null });
  const own = values.get(clause.index) ?? clause.number!.values;
  const now = [...own.slice(0, -1), own.at(-1)! + 1];
  const { before, sample, style, between } = mannerOf(contract, clause);
  const top = members.includes(clause);
  const blank = clause.heading === null || !top ? '【内容】' : `【标题】${eol.repeat(1 + gaps.heading)}【内容】`;
  const text = eol.repeat(1 + (top ? gaps.clause : gaps.item)) + (words?.(now) ?? before + writeNumber(sample, style, now) + between + blank);
  const at = blockOf(contract, clause).end;
  return carriedOut(contract, { pieces: [{ start: 0, end: at }, { text }, { start: at, end: contract.text.length }], changes: tokens(contract, values, writeAs(contract)) }, pathIn(contract, values), source);
}

const isPlain = (clause: Clause): boolean => clause.number !== null && clause.style !== 'part' && clause.style !== 'attachment' && clause.style !== 'letter';

/** Its new value, and the dotted numbers below it, which begin with it. */
function setValue({ clauses }: Contract, values: Map<number, readonly number[]>, clause: Clause, now: readonly number[]): void {
  const old = clause.number!.values;
  values.set(clause.index, now);
  for (let i = clause.index + 1; i < clauses.length && clauses[i]!.span.start < clause.span.end; i++) {
    const { style, number } = clauses[i]!;
    if (style === 'dotted' && number!.values.length > old.length && old.every((v, at) => v === number!.values[at])) values.set(i, [...now, ...number!.values.slice(old.length)]);
  }
}

function mannerOf({ text }: Contract, { number, heading, span }: Clause): Manner {
  const { start, end } = number!.span;
  const limit = Math.min(lineEnd(text, end), heading?.start ?? span.end);
  return { style: number!.style, sample: text.slice(start, end), before: text.slice(lineStart(text, start), start), between: /^[ \t\u3000]*/.exec(text.slice(end, limit))![0] };
}

/** Items where the clause has none yet: as elsewhere in the document, else （一） below 第一条 and 一、, 1.1 below 1. */
function itemManner(contract: Contract, { number, depth }: Clause): Manner | null {
  const { item, members } = schemeOf(contract);
  if (item && depth === members[0]?.depth) return item;
  if (number!.style === 'article' || number!.style === 'han') return { style: 'han-paren', sample: '（一）', before: '', between: '' };
  if (number!.style === 'decimal' || number!.style === 'dotted') return { style: 'dotted', sample: '1.1', before: '', between: ' ' };
  return null;
}

function reseated(contract: Contract, seat: Reseated & Manner, values: Values, pieces: readonly Piece[], source: string): readonly TextChange[] | null {
  const { clause, parent, style, sample, before, between } = seat;
  const { text } = contract;
  const { start, end } = clause.number!.span;
  const now = values.get(clause.index)!;
  const spaces = /^[ \t\u3000]*/.exec(text.slice(end, lineEnd(text, end)))![0].length;
  const paths = pathIn(contract, values, seat);
  const led: TextChange[] = [];
  for (const reference of referencesIn(contract)) {
    if (reference.owner !== 'own' || reference.kind === 'relative' || ![...reference.numbers, ...reference.above].some((n) => n.target?.clause === clause)) continue;
    // 第三至五条 cannot name what is an article no longer.
    const path = reference.targets.length === 1 ? pathTo(contract, reference.targets[0]!, paths) : null;
    if (path === null) return null;
    led.push({ span: reference.span, text: path });
  }
  const others = tokens(contract, values, writeAs(contract)).filter(({ span }) => span.start !== start && !led.some((l) => l.span.start <= span.start && span.end <= l.span.end));
  const own = [
    { span: { start: lineStart(text, start), end: start }, text: before },
    { span: { start, end }, text: writeNumber(sample, style, now) },
    { span: { start: end, end: end + spaces }, text: between },
  ].filter(({ span, text: words }) => text.slice(span.start, span.end) !== words);
  const changes = [...others, ...led, ...own].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return carriedOut(
    contract,
    {
      pieces,
      changes,
      holds: (after, at) => {
        const found = after.clauses.find((c) => c.span.start === at(start));
        const above = found?.parent === null || found?.parent === undefined ? null : after.clauses[found.parent]!;
        const host = above === null || above.number === null || above.style === 'part' ? null : above;
        return after.clauses.length === contract.clauses.length && found?.style === style && found.children.length === clause.children.length && (host?.span.start ?? null) === (parent === null ? null : at(parent.span.start));
      },
    },
    paths,
    source,
  );
}
