import { keptUnits, type Kept } from './change.ts';
import { firstStarting, isSpace } from './span.ts';

/** One line without its line end; `indent` is its first character that is no white space (equal to `span.end` on a blank line). */
export interface TextLine {
  readonly span: { readonly start: number; readonly end: number };
  readonly indent: number;
}

/** A text and its lines. */
export interface Lined {
  readonly text: string;
  readonly lines: readonly TextLine[];
}

/** The first line at `from` or beyond it, upwards or downwards, with anything on it; -1 or their number where there is none. */
export function writtenFrom(lines: readonly TextLine[], from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && at < lines.length && lines[at]!.indent >= lines[at]!.span.end) at += step;
  return at;
}

/** Splits a text at LF, CRLF, CR and the Unicode line separators. Always yields at least one line. */
export function splitLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  split(text, 0, text.length, lines);
  lines.push(lastLine(text, lines));
  return lines;
}

/**
 * The lines of a text, those it shares with an earlier version taken over. The same lines as `splitLines` yields; `kept` says which of
 * them have the words they had, `units` how many units the texts share at front and back.
 */
export function splitAgain(text: string, before: Lined): { readonly lines: readonly TextLine[]; readonly kept: Kept; readonly units: Kept } {
  if (text === before.text) return { lines: before.lines, kept: { head: before.lines.length, tail: 0 }, units: { head: text.length, tail: 0 } };
  const units = keptUnits(before.text, text);
  const old = before.lines;
  const by = text.length - before.text.length;
  // A line is kept with its line end: the one after it begins within the shared front (a CR may have got its LF just behind it).
  const head = Math.max(0, firstStarting(old, units.head) - 1);
  // And with the line end before it: it is the same line only if it begins behind a shared one.
  const from = units.tail === 0 ? old.length : firstStarting(old, before.text.length - units.tail + 1);
  const tail = old.length - from;
  const lines = old.slice(0, head);
  const start = head < old.length ? old[head]!.span.start : text.length;
  const end = tail > 0 ? old[from]!.span.start + by : text.length;
  split(text, start, end, lines);
  if (tail === 0) lines.push(lastLine(text, lines));
  for (let i = from; i < old.length; i++) {
    const { span, indent } = old[i]!;
    lines.push(by === 0 ? old[i]! : { span: { start: span.start + by, end: span.end + by }, indent: indent + by });
  }
  return { lines, kept: { head, tail }, units };
}

/** The lines that end between two offsets, the first of which begins a line. */
function split(text: string, from: number, to: number, into: TextLine[]): void {
  let start = from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x0a && code !== 0x0d && code !== 0x2028 && code !== 0x2029) continue;
    into.push(line(text, start, i));
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    start = i + 1;
  }
}

/** What stands behind the last line end. */
function lastLine(text: string, lines: readonly TextLine[]): TextLine {
  const last = lines.at(-1);
  if (!last) return line(text, 0, text.length);
  const end = last.span.end;
  const start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
  return line(text, start, text.length);
}

const line = (text: string, start: number, end: number): TextLine => ({ span: { start, end }, indent: indentOf(text, start, end) });

/** The first character of a stretch that is no white space; its end where there is none. */
export function indentOf(text: string, start = 0, end = text.length): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The index of the line an offset stands in. */
export function lineNumber(lines: readonly TextLine[], at: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.span.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
