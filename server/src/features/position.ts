import type { Position, Range } from '../protocol/messages.ts';
import type { Span } from '../text/span.ts';

/**
 * Where the lines of a text begin, as LSP counts them: LF, CRLF and CR end a line, nothing else does (U+2028 does not). The only
 * place where offsets become positions and back; both count UTF-16 units.
 */
export interface LineIndex {
  readonly text: string;
  /** The offset of each line's first character; always at least [0]. */
  readonly starts: readonly number[];
}

/** Reads the line ends of a text once, in time linear in it. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return { text, starts };
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x0a && code !== 0x0d) continue;
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    starts.push(i + 1);
  }
  return { text, starts };
}

/** The position of an offset. Offsets outside the text, or between CR and LF, give the nearest position before. */
export function positionAt(index: LineIndex, offset: number): Position {
  const at = Math.max(0, Math.min(offset, index.text.length));
  const line = lineAt(index, at);
  const start = index.starts[line]!;
  return { line, character: Math.min(at, lineEnd(index, line)) - start };
}

/** The offset of a position. A position behind its line's end gives the line's end, one behind the text the text's. */
export function offsetAt(index: LineIndex, position: Position): number {
  if (position.line < 0) return 0;
  const start = index.starts[position.line];
  if (start === undefined) return index.text.length;
  return Math.max(start, Math.min(start + position.character, lineEnd(index, position.line)));
}

export const rangeOf = (index: LineIndex, span: Span): Range => ({ start: positionAt(index, span.start), end: positionAt(index, span.end) });

export const spanOf = (index: LineIndex, range: Range): Span => {
  const start = offsetAt(index, range.start);
  return { start, end: Math.max(start, offsetAt(index, range.end)) };
};

/** The 0-based line an offset stands in; a line end belongs to the line it ends. */
export function lineAt(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (index.starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The offset where a line's words end: before its LF, CRLF or CR. */
export function lineEnd(index: LineIndex, line: number): number {
  const next = index.starts[line + 1];
  if (next === undefined) return index.text.length;
  return index.text.charCodeAt(next - 1) === 0x0a && index.text.charCodeAt(next - 2) === 0x0d && next - 2 >= index.starts[line]! ? next - 2 : next - 1;
}
