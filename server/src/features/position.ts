import type { Position, Range } from '../protocol/messages.ts';
import type { Span } from '../text/span.ts';
import type { Joint } from '../text/unwrap.ts';

/**
 * Where the lines of a document begin, as LSP counts them: LF, CRLF and CR end a line, nothing else does (U+2028 does not). The only
 * place where offsets become positions and back; both count UTF-16 units. Offsets are those of the text as it is read, positions those of the
 * document: where lines were joined for reading (`text/unwrap.ts`), they are still its lines.
 */
export interface LineIndex {
  readonly text: string;
  /** The offset of each line's first character that is read; always at least [0]. */
  readonly starts: readonly number[];
  /** By the lines that were joined to the one above: how many units of blanks at their head are not read. */
  readonly joined: ReadonlyMap<number, number>;
}

const NONE_JOINED: ReadonlyMap<number, number> = new Map();

/** Reads the line ends of a text once, in time linear in it; `joints` are where lines of the document were joined for reading. */
export function lineIndex(text: string, joints: readonly Joint[] = []): LineIndex {
  const starts = startsOf(text);
  return joints.length === 0 ? { text, starts, joined: NONE_JOINED } : withJoints(text, starts, joints);
}

function withJoints(text: string, ends: readonly number[], joints: readonly Joint[]): LineIndex {
  const starts: number[] = [];
  const joined = new Map<number, number>();
  let next = 0;
  for (const start of ends) {
    for (; next < joints.length && joints[next]!.at < start; next++) {
      joined.set(starts.length, joints[next]!.indent);
      starts.push(joints[next]!.at);
    }
    starts.push(start);
  }
  for (; next < joints.length; next++) {
    joined.set(starts.length, joints[next]!.indent);
    starts.push(joints[next]!.at);
  }
  return { text, starts, joined };
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x0a && code !== 0x0d) continue;
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    starts.push(i + 1);
  }
  return starts;
}

/** The position of an offset. Offsets outside the text, or between CR and LF, give the nearest position before; one where a line goes on, its first character. */
export function positionAt(index: LineIndex, offset: number): Position {
  const at = Math.max(0, Math.min(offset, index.text.length));
  return positionIn(index, lineAt(index, at), at);
}

const positionIn = (index: LineIndex, line: number, at: number): Position => ({ line, character: Math.min(at, lineEnd(index, line)) - index.starts[line]! + (index.joined.get(line) ?? 0) });

/** The offset of a position. A position behind its line's end gives the line's end, one behind the text the text's. */
export function offsetAt(index: LineIndex, position: Position): number {
  if (position.line < 0) return 0;
  const start = index.starts[position.line];
  if (start === undefined) return index.text.length;
  return Math.max(start, Math.min(start + position.character - (index.joined.get(position.line) ?? 0), lineEnd(index, position.line)));
}

/** The range of a span; it ends on the line of its last character. */
export const rangeOf = (index: LineIndex, { start, end }: Span): Range => {
  const from = positionAt(index, start);
  const to = positionAt(index, end);
  return { start: from, end: start < end && index.joined.has(to.line) && index.starts[to.line] === end ? positionIn(index, to.line - 1, end) : to };
};

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

/** The offset where a line's words end: before its LF, CRLF or CR; where the next was joined to it, where that goes on. */
export function lineEnd(index: LineIndex, line: number): number {
  const next = index.starts[line + 1];
  if (next === undefined) return index.text.length;
  if (index.joined.has(line + 1)) return next;
  return index.text.charCodeAt(next - 1) === 0x0a && index.text.charCodeAt(next - 2) === 0x0d && next - 2 >= index.starts[line]! ? next - 2 : next - 1;
}

/** The first and the last of the lines that are read as one with a line. */
export function linesOf({ joined }: LineIndex, line: number): { readonly first: number; readonly last: number } {
  let [first, last] = [line, line];
  while (joined.has(first)) first--;
  while (joined.has(last + 1)) last++;
  return { first, last };
}
