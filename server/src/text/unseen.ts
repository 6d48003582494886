import { append } from './lists.ts';
/** By the lines of a text, where characters stood in them that are not read: their columns in the line as it is read, in its order, one for each. */
export type Unseen = ReadonlyMap<number, readonly number[]>;

/** What shows nothing: zero-width spaces and joiners, marks of direction, soft hyphens, byte order marks; within CR LF it stays, for lines are counted by it. */
const SHOWS_NOTHING = /(?<!\r)[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/;
const NEXT = new RegExp(`\\r\\n?|\\n|${SHOWS_NOTHING.source}`, 'g');
const NONE: Unseen = new Map();

/** A text without what shows nothing, which pages and word processors leave between words and within them. Pure and linear in the text. */
export function seenOf(text: string): { readonly text: string; readonly unseen: Unseen } {
  if (!SHOWS_NOTHING.test(text)) return { text, unseen: NONE };
  const unseen = new Map<number, number[]>();
  let seen = '';
  let [line, lineStart, from] = [0, 0, 0];
  for (const { 0: found, index } of text.matchAll(NEXT)) {
    if (found[0] === '\r' || found[0] === '\n') {
      line++;
      lineStart = seen.length + index + found.length - from;
      continue;
    }
    seen += text.slice(from, index);
    from = index + 1;
    const column = seen.length - lineStart;
    append(unseen, line, column);
  }
  return { text: seen + text.slice(from), unseen };
}
