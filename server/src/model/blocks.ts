import type { Contract } from './contract.ts';
import { remember } from './amounts.ts';
import { slice, type Span } from '../text/span.ts';

const ITEM = /^\s{0,8}(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[)）、]|[①-⑳⑴-⒇]|[-*•·●]\s|[a-zA-Z][)）.])/;
const LEADS = /[：:]\s*$/;
const MOST_ITEMS = 24;

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
    blocks.push({ start: span.start, end });
  }
  return blocks;
});
