import type { Position, Range } from '../protocol/messages.ts';
import type { Span } from '../text/span.ts';
import type { Unseen } from '../text/unseen.ts';
import type { Joint } from '../text/unwrap.ts';

/**
 * Where the lines of a document begin, as LSP counts them: LF, CRLF and CR end a line, nothing else does (U+2028 does not). The only
 * place where offsets become positions and back; both count UTF-16 units. Offsets are those of the text as it is read, positions those of the
 * document: where lines were joined for reading (`text/unwrap.ts`), they are still its lines, and what shows nothing (`text/unseen.ts`) still
 * stands in them.
 */
export interface LineIndex {
  readonly text: string;
  /** The offset of each line's first character that is read; always at least [0]. */
  readonly starts: readonly number[];
  /** By the lines that were joined to the one above: how many units of blanks at their head are not read. */
  readonly joined: ReadonlyMap<number, number>;
  readonly unseen: Unseen;
}

const NONE: ReadonlyMap<number, never> = new Map<number, never>();

/** Reads the line ends of a text once, in time linear in it; `joints` are where lines of the document were joined for reading, `unseen` where what it has was left out. */
export function lineIndex(text: string, joints: readonly Joint[] = [], unseen: Unseen = NONE): LineIndex {
  const starts = startsOf(text);
  return { text, unseen, ...(joints.length === 0 ? { starts, joined: NONE } : withJoints(starts, joints)) };
}

function withJoints(ends: readonly number[], joints: readonly Joint[]): Pick<LineIndex, 'starts' | 'joined'> {
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
  return { starts, joined };
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

/** `behind`: behind what shows nothing there, else before it. */
function positionIn(index: LineIndex, line: number, at: number, behind = false): Position {
  const column = Math.min(at, lineEnd(index, line)) - index.starts[line]! + (index.joined.get(line) ?? 0);
  const unseen = index.unseen.get(line);
  return { line, character: unseen === undefined ? column : column + unseen.filter((at) => at < column || (behind && at === column)).length };
}

/** The offset of a position. A position behind its line's end gives the line's end, one behind the text the text's. */
export function offsetAt(index: LineIndex, position: Position): number {
  if (position.line < 0) return 0;
  const start = index.starts[position.line];
  if (start === undefined) return index.text.length;
  const unread = (index.joined.get(position.line) ?? 0) + (index.unseen.get(position.line)?.filter((at, i) => at + i < position.character).length ?? 0);
  return Math.max(start, Math.min(start + position.character - unread, lineEnd(index, position.line)));
}

/** The range of a span, from its first character to its last, on whose line it ends. */
export const rangeOf = (index: LineIndex, { start, end }: Span): Range => {
  const to = positionAt(index, end);
  if (start >= end) return { start: positionAt(index, start), end: to };
  const at = Math.max(0, Math.min(start, index.text.length));
  return { start: positionIn(index, lineAt(index, at), at, true), end: index.joined.has(to.line) && index.starts[to.line] === end ? positionIn(index, to.line - 1, end) : to };
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
