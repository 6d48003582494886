/** A half-open range of UTF-16 offsets into a text: `start` is in it, `end` is not. The only notion of place below `features/`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** The characters a span covers. */
export const slice = (text: string, at: Span): string => text.slice(at.start, at.end);

/** The same span moved by `by` UTF-16 units. */
export const shift = (at: Span, by: number): Span => ({ start: at.start + by, end: at.end + by });

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans share a character. Empty spans share none. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const isEmpty = (at: Span): boolean => at.end <= at.start;

/** The span without white space (ideographic spaces included) at its ends. */
export function trim(text: string, at: Span): Span {
  let { start, end } = at;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as it occurs in contracts: ASCII blanks, NBSP, ideographic and typographic spaces, BOM, line ends. */
export const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029;

/** The index of the first of these, which come in the order of the text, that starts at or behind `at`; their number where none does. Logarithmic. */
export function firstStarting(ordered: readonly { readonly span: Span }[], at: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.span.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of these, which come in the order of the text, that starts at or before `at`; undefined where none does. Logarithmic. */
export function lastStarting<T extends { readonly span: Span }>(ordered: readonly T[], at: number): T | undefined {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.span.start <= at) low = middle + 1;
    else high = middle;
  }
  return ordered[low - 1];
}
