/** What ends a sentence; a line's end does too. */
const ENDS = /[。！？；!?;]/u;

/** Where in its line the sentence begins and ends that a caret stands in (UTF-16). Behind a full stop the next sentence has begun. */
export function sentenceAround(line: string, column: number): { readonly start: number; readonly end: number } {
  let start = Math.min(column, line.length);
  while (start > 0 && !ENDS.test(line[start - 1]!)) start--;
  let end = Math.min(column, line.length);
  while (end < line.length && !ENDS.test(line[end]!)) end++;
  return { start, end: end < line.length ? end + 1 : end };
}
