import type { Span } from './span.ts';

/** How a sequence came of an earlier one: `head` items at the front and `tail` at the back are the same, without overlap in either. */
export interface Kept {
  readonly head: number;
  readonly tail: number;
}

/** Nothing is known to be the same. */
export const NOTHING_KEPT: Kept = { head: 0, tail: 0 };

/** Units compared at once: long enough for the engine's block comparison to pay, short enough to find the place quickly. */
const BLOCK = 4096;

/**
 * The UTF-16 units two texts share at their front and back. The shared back never reaches into the shared front of either text.
 * Linear, and by whole blocks: a million units cost a fraction of a millisecond.
 */
export function keptUnits(before: string, after: string): Kept {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head + BLOCK <= most && before.slice(head, head + BLOCK) === after.slice(head, head + BLOCK)) head += BLOCK;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  const left = most - head;
  const same = (tail: number): boolean => before.slice(before.length - tail - BLOCK, before.length - tail) === after.slice(after.length - tail - BLOCK, after.length - tail);
  let tail = 0;
  while (tail + BLOCK <= left && same(tail)) tail += BLOCK;
  while (tail < left && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { head, tail };
}

/** A list in which what was kept is taken over and the rest, `count - head - tail` items, made anew by their index. */
export function patch<T>(before: readonly T[], { head, tail }: Kept, count: number, make: (index: number) => T): readonly T[] {
  const after = before.slice(0, head);
  for (let i = head; i < count - tail; i++) after.push(make(i));
  for (let i = before.length - tail; i < before.length; i++) after.push(before[i]!);
  return after;
}

/** A step from one version of a text to the next: what stood from `start` to `end` was replaced; offsets behind it are `by` further on. */
export interface Step {
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

/**
 * Where an offset of the version before stands now; null within what was replaced and at its bounds, where that may be either side of it.
 * At the very end of a text, or its start, there is but one side.
 */
export const after = ({ start, end, by }: Step, at: number): number | null => (at < start ? at : at > end ? at + by : null);

/** A span of the version before as it stands now, itself where it has not moved; null where a bound, or the whole of it, stands in what was replaced. */
export function spanAfter(step: Step, span: Span): Span | null {
  const [from, to] = [after(step, span.start), after(step, span.end)];
  return from === null || to === null ? null : from === span.start && to === span.end ? span : { start: from, end: to };
}

/** Several of them, the list itself where none has moved; null where one does not stand as a whole. */
export function spansAfter(step: Step, spans: readonly Span[]): readonly Span[] | null {
  let moved: Span[] | null = null;
  for (let i = 0; i < spans.length; i++) {
    const now = spanAfter(step, spans[i]!);
    if (now === null) return null;
    if (now !== spans[i]) moved ??= spans.slice(0, i);
    moved?.push(now);
  }
  return moved ?? spans;
}

/** Whether a span is where one of the version before stands after a step; none is where there was none. */
export function isSpanAfter(step: Step, old: Span | null, now: Span | null): boolean {
  if (old === null || now === null) return old === now;
  return after(step, old.start) === now.start && after(step, old.end) === now.end;
}
