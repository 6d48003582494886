import type { Kept, Step } from '../text/change.ts';
import { slice, type Span } from '../text/span.ts';
import type { Clause, Contract } from './contract.ts';

/**
 * The step between two versions whose texts share `kept` units at their front and back, where it changes words only and not the contract's
 * shape: as many clauses, parties, definitions and blanks, each what and where it was, and the sentences but for some more or fewer in the
 * body. `sentences`: those both have. Null where the shape differs.
 */
export function stepOf(before: Contract, now: Contract, { head, tail }: Kept, sentences: Kept): Step | null {
  if (before.clauses.length !== now.clauses.length) return null;
  if (before.parties.length !== now.parties.length || before.definitions.length !== now.definitions.length || before.blanks.length !== now.blanks.length || before.script !== now.script) return null;
  const step: Step = { start: head, end: before.text.length - tail, by: now.text.length - before.text.length };
  /** The same place, as far as that can be told. */
  const isAt = (old: number, at: number): boolean => (old < step.start ? at === old : old > step.end ? at === old + step.by : at >= step.start && at <= step.end + step.by);
  const isSpan = (old: Span, at: Span): boolean => isAt(old.start, at.start) && isAt(old.end, at.end);
  const isMaybe = (old: Span | null, at: Span | null): boolean => (old === null || at === null ? old === at : isSpan(old, at));
  const reads = (old: Span, at: Span): boolean => old.end < step.start || old.start > step.end || slice(before.text, old) === slice(now.text, at);
  const readsMaybe = (old: Span | null, at: Span | null): boolean => isMaybe(old, at) && (old === null || reads(old, at!));

  const more = now.sentences.length - before.sentences.length;
  for (let i = 0; i < now.sentences.length; i++) {
    const b = now.sentences[i]!;
    const isKept = i < sentences.head || i >= now.sentences.length - sentences.tail;
    const a = before.sentences[i < sentences.head || more === 0 ? i : i - more];
    if (!isKept && more !== 0 ? b.place !== 'body' : a === undefined || a.place !== b.place || a.clause !== b.clause || (!isKept && !isSpan(a.span, b.span))) return null;
  }
  if (more !== 0) for (let i = sentences.head; i < before.sentences.length - sentences.tail; i++) if (before.sentences[i]!.place !== 'body') return null;
  for (let i = 0; i < now.clauses.length; i++) if (!isSameClause(before.clauses[i]!, now.clauses[i]!)) return null;
  const same =
    readsMaybe(before.title, now.title) &&
    before.parties.every((a, i) => {
      const b = now.parties[i]!;
      return a.alias === b.alias && a.role === b.role && a.also.length === b.also.length && a.also.every((name, k) => name === b.also[k]) && readsMaybe(a.name, b.name) && isSpan(a.span, b.span);
    }) &&
    before.definitions.every((a, i) => a.term === now.definitions[i]!.term && a.clause === now.definitions[i]!.clause && isSpan(a.span, now.definitions[i]!.span)) &&
    before.blanks.every((a, i) => a.kind === now.blanks[i]!.kind && a.asks === now.blanks[i]!.asks && isSpan(a.span, now.blanks[i]!.span) && reads(a.span, now.blanks[i]!.span));
  return same ? step : null;

  function isSameClause(a: Clause, b: Clause): boolean {
    if (a.style !== b.style || a.depth !== b.depth || a.parent !== b.parent || a.topic !== b.topic || a.children.length !== b.children.length) return false;
    if (!isSpan(a.span, b.span) || !isSpan(a.own, b.own) || !readsMaybe(a.heading, b.heading) || !isMaybe(a.number?.span ?? null, b.number?.span ?? null)) return false;
    if (a.own.end < step.start || a.own.start > step.end) return true;
    // Words were changed in it: its number, and whether anything stands behind that and the heading, must be what it was.
    return lead(before.text, a) === lead(now.text, b) && rest(before.text, a) === rest(now.text, b);
  }
}

/** A clause's number with the character that follows it, and whether it ends with it. */
const lead = (text: string, { number, own }: Clause): string => (number === null ? '' : `${text.slice(own.start, number.span.end + 1)}${number.span.end >= own.end ? '' : '…'}`);
/** What stands behind a clause's heading: nothing, a colon, or words. */
function rest(text: string, { heading, own }: Clause): string {
  const words = heading === null ? '…' : text.slice(heading.end, own.end).replace(/[\s*_#。.]+/, '');
  return words.length > 1 ? '…' : words;
}
