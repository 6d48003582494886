import type { Span } from '../text/span.ts';
import type { Clause, Contract } from './contract.ts';
import { paragraphsOf } from './paragraphs.ts';
import { parseContract } from './parse.ts';
import { partsOf } from './parts.ts';
import { referencesIn, type Reference, type Target } from './references.ts';

/** One replacement in the text; they neither overlap nor touch, and stand in the order of the text. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/** A stretch of the text as it was, or new words. */
export type Piece = Span | { readonly text: string };

/** A contract rearranged: its stretches in their new order, one left out is deleted, and the numbers rewritten within them. */
export interface Plan {
  readonly pieces: readonly Piece[];
  /** In the offsets of the old text, in its order; each within one piece. */
  readonly changes: readonly TextChange[];
  /** References that are given up: they led to what is deleted. */
  readonly orphans?: ReadonlySet<Reference>;
  /** What else must be true of the result; `at` says where an offset of the old text is now. */
  readonly holds?: (after: Contract, at: (old: number) => number | null) => boolean;
}

/** A clause's path as a reference words it (第三条第（二）项), after the change; null where it has none. */
export type PathOf = (clause: Clause) => string | null;

/**
 * The edits that carry a plan out; null where nothing would change, or where a reference that led somewhere would come to lead elsewhere.
 * 前款 and 本条 that no longer stand where they did become the path of what they meant. `source` is the document's text where that is not
 * the contract's, directives and all.
 */
export function carriedOut(contract: Contract, plan: Plan, pathOf: PathOf, source: string): readonly TextChange[] | null {
  const [first, lost] = tried(contract, plan);
  if (lost === null) return null;
  if (lost.length === 0) return edits(source, plan);
  const rewritten: TextChange[] = [];
  for (const reference of lost) {
    const path = reference.kind === 'relative' && reference.targets.length === 1 ? pathTo(contract, reference.targets[0]!, pathOf) : null;
    if (path === null) return null;
    rewritten.push({ span: reference.span, text: path });
  }
  const outside = first.filter(({ span }) => span.end === span.start || !lost.some((r) => r.span.start <= span.start && span.end <= r.span.end));
  const again = { ...plan, changes: [...outside, ...rewritten].sort((a, b) => a.span.start - b.span.start) };
  return tried(contract, again)[1]?.length === 0 ? edits(source, again) : null;
}

/** The path of a clause, or of one of its paragraphs without a number. */
export function pathTo(contract: Contract, { clause, span }: Target, pathOf: PathOf): string | null {
  const path = pathOf(clause);
  if (path === null || span === clause.span) return path;
  const at = paragraphsOf(contract, clause).findIndex((p) => p.span.start === span.start);
  return at < 0 ? (span.start === clause.own.start ? path : null) : `${path}第${'一二三四五六七八九'[at] ?? at + 1}款`;
}

/** The changes, and the references that would lead elsewhere; null for these where the plan cannot be carried out at all. */
function tried(contract: Contract, plan: Plan): readonly [readonly TextChange[], readonly Reference[] | null] {
  const { changes } = plan;
  if (changes.some(({ span }, i) => i > 0 && span.start < changes[i - 1]!.span.end)) return [changes, null];
  const { text, at } = realised(contract.text, plan);
  if (text === contract.text) return [changes, null];
  const after = parseContract(text, contract);
  if (partsOf(after).length !== partsOf(contract).length || plan.holds?.(after, at) === false) return [changes, null];
  const now = new Map(referencesIn(after).map((r) => [r.span.start, r]));
  const lost = referencesIn(contract).filter((r) => {
    const start = at(r.span.start);
    if (r.owner !== 'own' || r.targets.length === 0 || start === null || plan.orphans?.has(r)) return false;
    const there = now.get(start)?.targets;
    return there?.length !== r.targets.length || r.targets.some((t, i) => at(t.span.start) !== there[i]!.span.start);
  });
  return [changes, lost];
}

interface Realised {
  readonly text: string;
  /** Where an offset of the old text is now; null where it is gone. */
  readonly at: (old: number) => number | null;
}

const isOld = (piece: Piece): piece is Span => 'start' in piece;

function realised(text: string, { pieces, changes }: Plan): Realised {
  const stretches: { readonly old: Span; readonly start: number }[] = [];
  let out = '';
  for (const piece of pieces) {
    if (!isOld(piece)) {
      out += piece.text;
      continue;
    }
    let from = piece.start;
    const copy = (to: number): void => {
      if (to > from) stretches.push({ old: { start: from, end: to }, start: out.length });
      out += text.slice(from, to);
      from = to;
    };
    for (const { span, text: words } of changes) {
      if (span.start < piece.start || span.end > piece.end) continue;
      copy(span.start);
      if (span.end > span.start) stretches.push({ old: span, start: out.length });
      out += words;
      from = span.end;
    }
    copy(piece.end);
  }
  stretches.sort((a, b) => a.old.start - b.old.start);
  return {
    text: out,
    at: (old) => {
      let low = 0;
      let high = stretches.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (stretches[middle]!.old.start <= old) low = middle;
        else high = middle - 1;
      }
      const found = stretches[low];
      return found && found.old.start <= old && old < found.old.end ? found.start + old - found.old.start : null;
    },
  };
}

/** What stays in order is edited word by word, what changes places is replaced as a whole. */
function edits(text: string, plan: Plan): readonly TextChange[] {
  const { pieces, changes } = plan;
  const old = pieces.filter(isOld);
  const isTurned = (piece: Span): boolean => {
    const at = old.indexOf(piece);
    return old.some((other, i) => (i < at ? other.start > piece.start : other.start < piece.start));
  };
  const turned = old.filter(isTurned);
  const found: TextChange[] = [];
  const add = (change: TextChange): void => {
    const last = found.at(-1);
    if (last?.span.end === change.span.start) found[found.length - 1] = { span: { start: last.span.start, end: change.span.end }, text: last.text + change.text };
    else if (change.text !== '' || change.span.end > change.span.start) found.push(change);
  };
  let at = 0;
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i]!;
    if (isOld(piece) && turned.includes(piece)) {
      const end = pieces.lastIndexOf(turned.at(-1)!) + 1;
      const region = pieces.slice(i, end);
      const to = turned.reduce((most, p) => Math.max(most, p.end), at);
      add({ span: { start: at, end: to }, text: realised(text, { pieces: region, changes }).text });
      at = to;
      i = end;
      continue;
    }
    if (!isOld(piece)) add({ span: { start: at, end: at }, text: piece.text });
    else {
      if (piece.start > at) add({ span: { start: at, end: piece.start }, text: '' });
      for (const change of changes) if (piece.start <= change.span.start && change.span.end <= piece.end) add(change);
      at = piece.end;
    }
    i++;
  }
  if (at < text.length) add({ span: { start: at, end: text.length }, text: '' });
  return found;
}
