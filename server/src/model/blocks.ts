import type { Contract } from './contract.ts';
import { remember } from './amounts.ts';
import { slice, type Span } from '../text/span.ts';

const ITEM = /^\s{0,8}(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[)）、]|[①-⑳⑴-⒇]|[-*•·●]\s|[a-zA-Z][)）.])/;
const LEADS = /[：:]\s*$/;
const MOST_ITEMS = 24;
/** A line longer than this is a text that lost its line ends: it is read sentence by sentence, so that the time stays linear in it. */
const LONGEST_PIECE = 1500;
const LONGEST_LIST = 6000;

/** A line, or where it is very long its sentences; a sentence without an end is cut. */
export function piecesOf(text: string, line: Span): readonly Span[] {
  if (line.end - line.start <= LONGEST_PIECE) return [line];
  const pieces: Span[] = [];
  for (let { start } = line; start < line.end; ) {
    const stop = text.slice(start, Math.min(start + LONGEST_PIECE, line.end)).search(/[。\n]/);
    const end = stop < 0 ? Math.min(start + LONGEST_PIECE, line.end) : start + stop + 1;
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

/** The lines of a contract to be read one by one; a line that leads in a list comes with its items. */
export const blocksOf = remember(({ text, lines }: Contract): readonly Span[] => {
  const blocks: Span[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { span, indent } = lines[i]!;
    if (indent >= span.end) continue;
    let { end } = span;
    if (LEADS.test(text.slice(Math.max(span.start, span.end - 8), span.end)))
      for (let k = i + 1, items = 0; k < lines.length && items < MOST_ITEMS; k++) {
        const next = lines[k]!;
        if (next.indent >= next.span.end) continue;
        if (!ITEM.test(slice(text, { start: next.span.start, end: Math.min(next.span.end, next.span.start + 16) }))) break;
        ({ end } = next.span);
        items++;
        i = k;
      }
    // A list is kept whole as long as a person would read it as one.
    if (end > span.end && end - span.start <= LONGEST_LIST) blocks.push({ start: span.start, end });
    else blocks.push(...piecesOf(text, { start: span.start, end }));
  }
  return blocks;
});
