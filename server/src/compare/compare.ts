import type { Contract } from '../model/contract.ts';
import type { Reference } from '../model/references.ts';
import type { Issue, Review } from '../review.ts';
import { slice, type Span } from '../text/span.ts';
import { align } from './align.ts';
import { dutyChanges, type DutyChange } from './duties.ts';
import { figureChanges, figuresOf, type Figure } from './figures.ts';
import { findingChanges, type FindingChanges } from './findings.ts';
import { matchSentences, type Both } from './sentences.ts';
import { mostly, strays, whole, type Loose } from './strays.ts';
import { unitFinder, unitsOf, type Unit, type UnitSentence } from './units.ts';

/** One version of a contract: its review, and the findings that count. */
export interface Version {
  readonly review: Pick<Review, 'contract' | 'recognition'>;
  readonly issues: readonly Issue[];
}

export type ClauseChangeKind = 'unchanged' | 'renumbered' | 'moved' | 'changed' | 'added' | 'removed' | 'split' | 'merged';

/** What became of a clause. */
export interface ClauseChange extends Both<Unit> {
  /** The gravest of what happened to it: a clause that was moved and reworded is `changed`. `split` and `merged`: new and gone, but most of its words come from or went to `other`. */
  readonly kind: ClauseChangeKind;
  readonly moved: boolean;
  readonly renumbered: boolean;
  /** Nothing but the numbers of references in it changed, and they lead where they led. */
  readonly rereferenced: boolean;
  readonly sentences: readonly SentenceChange[];
  readonly other: Unit | null;
}
/** A sentence reworded, new, gone, or the same words in another clause (`from` and `to` are then that clause). */
export interface SentenceChange extends Both<Span> {
  readonly kind: 'reworded' | 'added' | 'removed' | 'moved-here' | 'moved-away';
  readonly other: Unit | null;
}
/** `unit` is the clause, the new one where there is one. */
export interface FigureChange extends Both<Figure> {
  readonly unit: Unit;
}
export interface Comparison {
  /** `same`: nothing but white space and marks differs. `unrelated`: next to nothing is shared. `empty-…`, `other-…`: a version has no text, or is no contract. */
  readonly notes: readonly ('same' | 'unrelated' | 'empty-old' | 'empty-now' | 'other-old' | 'other-now')[];
  /** In the order of the new text; what is gone stands behind what it stood behind. */
  readonly clauses: readonly ClauseChange[];
  readonly figures: readonly FigureChange[];
  readonly duties: readonly DutyChange[];
  readonly findings: FindingChanges;
}

/** Versions of one contract share more than this. */
const UNRELATED = 0.1;

/**
 * What changed from one version of a contract to another. Pure, total, and nearly linear in the texts; swapping them swaps what is added and
 * what is removed. Clauses are matched by what they say, so a renumbered contract has no changes but its numbers.
 */
export function compare(old: Version, now: Version): Comparison {
  const [before, after] = [old.review.contract, now.review.contract];
  const [olds, nows] = [unitsOf(before), unitsOf(after)];
  const { pairs, moved } = align(olds, nows);
  const became = new Map(pairs);
  const was = new Map(pairs.map(([i, j]) => [j, i]));

  // A reference that follows its clause says the same: its number gives way to the clause it leads to.
  const wordings = { old: wordingOf(before, olds, (index) => became.get(index)), now: wordingOf(after, nows, (index) => index) };
  const matched = pairs.map(([i, j]) => ({ i, j, matching: matchSentences(olds[i]!.sentences.map(wordings.old), nows[j]!.sentences.map(wordings.now)) }));
  const loose = {
    old: [...matched.flatMap(({ i, matching }) => matching.gone.map((k) => ({ unit: olds[i]!, sentence: olds[i]!.sentences[k]! }))), ...olds.filter(({ index }) => !became.has(index)).flatMap(whole)],
    now: [...matched.flatMap(({ j, matching }) => matching.fresh.map((k) => ({ unit: nows[j]!, sentence: nows[j]!.sentences[k]! }))), ...nows.filter(({ index }) => !was.has(index)).flatMap(whole)],
  };
  const strayed = strays(loose.old, loose.now);

  const changes = new Map<Unit, ClauseChange>();
  const reworded: { readonly unit: Unit; readonly old: UnitSentence; readonly now: UnitSentence }[] = [];
  for (const { i, j, matching } of matched) {
    const [a, b] = [olds[i]!, nows[j]!];
    const sentences = [
      ...matching.reworded.map(([x, y]): SentenceChange => ({ kind: 'reworded', old: a.sentences[x]!.span, now: b.sentences[y]!.span, other: null })),
      ...matching.fresh.map((y) => arrived(b.sentences[y]!, strayed.from)),
      ...matching.gone.map((x) => departed(a.sentences[x]!, strayed.to)),
    ].sort((x, y) => place(x, a, b) - place(y, a, b));
    for (const [x, y] of matching.reworded) reworded.push({ unit: b, old: a.sentences[x]!, now: b.sentences[y]! });
    const renumbered = a.number !== b.number;
    const isMoved = moved.has(i);
    const rereferenced = sentences.length === 0 && matching.same.some(([x, y]) => a.sentences[x]!.references.length > 0 && numbersIn(before, a.sentences[x]!) !== numbersIn(after, b.sentences[y]!));
    changes.set(b, { kind: sentences.length > 0 ? 'changed' : isMoved ? 'moved' : renumbered ? 'renumbered' : 'unchanged', old: a, now: b, moved: isMoved, renumbered, rereferenced, sentences, other: null });
  }
  const alone = (unit: Unit, side: 'old' | 'now'): ClauseChange => {
    const otherOf = side === 'now' ? strayed.from : strayed.to;
    const sentences = unit.sentences.map((sentence) => (side === 'now' ? arrived(sentence, otherOf) : departed(sentence, otherOf)));
    const other = mostly(unit, otherOf);
    const kind = side === 'now' ? (other ? 'split' : 'added') : other ? 'merged' : 'removed';
    return { kind, old: side === 'old' ? unit : null, now: side === 'now' ? unit : null, moved: false, renumbered: false, rereferenced: false, sentences: other ? sentences : [], other };
  };

  const clauses: ClauseChange[] = nows.map((unit) => changes.get(unit) ?? alone(unit, 'now'));
  for (const unit of olds) {
    if (became.has(unit.index)) continue;
    // Behind what it stood behind in the old text.
    const previous = clauses.findIndex(({ old: one }) => one?.index === unit.index - 1);
    clauses.splice(previous + 1, 0, alone(unit, 'old'));
  }

  const figures = reworded.flatMap(({ unit, old: a, now: b }) => figureChanges(figuresOf(before.text, a.span), figuresOf(after.text, b.span)).map((change): FigureChange => ({ ...change, unit })));
  const isLoose = ({ sentence }: Loose, other: ReadonlyMap<UnitSentence, Unit>): boolean => !other.has(sentence);
  const duties = dutyChanges(before, after, [
    ...reworded.map(({ unit, old: a, now: b }) => ({ unit, old: a, now: b })),
    ...loose.old.filter((one) => isLoose(one, strayed.to)).map(({ unit, sentence }) => ({ unit: nows[became.get(unit.index) ?? -1] ?? unit, old: sentence, now: null })),
    ...loose.now.filter((one) => isLoose(one, strayed.from)).map(({ unit, sentence }) => ({ unit, old: null, now: sentence })),
  ]);
  const order = new Map(clauses.flatMap(({ old: x, now: y }, at) => [...(x ? [[x, at] as const] : []), ...(y ? [[y, at] as const] : [])]));
  const inOrder = <T extends { readonly unit: Unit }>(all: readonly T[]): readonly T[] => all.toSorted((x, y) => order.get(x.unit)! - order.get(y.unit)!);
  const shared = matched.reduce((sum, { i, matching }) => sum + [...matching.same, ...matching.reworded].reduce((all, [x]) => all + olds[i]!.sentences[x]!.words.length, 0), 0);
  return { notes: notesOf(old, now, clauses, shared / Math.min(size(olds), size(nows))), clauses, figures: inOrder(figures), duties: inOrder(duties), findings: findingChanges(old, now, olds, nows, was) };
}

/** The words of a sentence with the clauses its references lead to, named by the new text’s numbering. */
function wordingOf(contract: Contract, units: readonly Unit[], nameOf: (unit: number) => number | undefined): (sentence: UnitSentence) => string {
  const at = unitFinder(units);
  const destination = ({ targets, unit, numbers }: Reference): string => {
    const leads = targets.map((target) => {
      const found = at(target.clause.span.start);
      return found === undefined ? '?' : (nameOf(found.index) ?? `-${found.index}`);
    });
    return targets.length > 0 && unit === '条' ? leads.join(',') : `${leads.join(',')} ${numbers.map(({ span }) => slice(contract.text, span)).join(',')}`;
  };
  return ({ words, references }) => (references.length === 0 ? words : `${words}\u0001${references.map(destination).join('\u0001')}`);
}

const numbersIn = ({ text }: Contract, { references }: UnitSentence): string => references.map(({ span }) => slice(text, span)).join('|');

const arrived = (sentence: UnitSentence, from: ReadonlyMap<UnitSentence, Unit>): SentenceChange => ({ kind: from.has(sentence) ? 'moved-here' : 'added', old: null, now: sentence.span, other: from.get(sentence) ?? null });
const departed = (sentence: UnitSentence, to: ReadonlyMap<UnitSentence, Unit>): SentenceChange => ({ kind: to.has(sentence) ? 'moved-away' : 'removed', old: sentence.span, now: null, other: to.get(sentence) ?? null });

/** Where a change of a clause stands, as a share of it: what is gone has only an old place. */
const place = ({ old, now }: SentenceChange, a: Unit, b: Unit): number => (now ? (now.start - b.span.start) / (b.span.end - b.span.start) : (old!.start - a.span.start) / (a.span.end - a.span.start));

/** How much there is to compare. */
const size = (units: readonly Unit[]): number => units.reduce((sum, { sentences }) => sum + sentences.reduce((all, { words }) => all + words.length, 0), 0);

function notesOf({ review: old }: Version, { review: now }: Version, clauses: readonly ClauseChange[], shared: number): Comparison['notes'] {
  const isEmpty = ({ contract }: Version['review']): boolean => contract.sentences.length === 0;
  const notes: Comparison['notes'][number][] = [];
  if (clauses.every(({ kind, rereferenced }) => kind === 'unchanged' && !rereferenced)) notes.push('same');
  if (isEmpty(old)) notes.push('empty-old');
  else if (old.recognition.profile === null) notes.push('other-old');
  if (isEmpty(now)) notes.push('empty-now');
  else if (now.recognition.profile === null) notes.push('other-now');
  // Nothing shared with an empty text is no news.
  return shared < UNRELATED ? [...notes, 'unrelated'] : notes;
}
