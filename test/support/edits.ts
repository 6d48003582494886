import type { Edit } from '../../server/src/rules/rule.ts';
import { toPlain } from '../../server/src/text/snippet.ts';
import { span, type Span } from '../../server/src/text/span.ts';

/** A text after edits, with tab stops at their defaults, and where the new words stand. Edits that overlap throw. */
export function applyEdits(text: string, edits: readonly Edit[]): { readonly text: string; readonly changed: readonly Span[] } {
  const sorted = edits.map((edit, order) => ({ edit, order })).sort((a, b) => a.edit.span.start - b.edit.span.start || a.order - b.order);
  const changed: Span[] = [];
  let out = '';
  let from = 0;
  for (const { edit } of sorted) {
    if (edit.span.start < from || edit.span.end < edit.span.start || edit.span.end > text.length) throw new Error(`bad edit at ${edit.span.start}–${edit.span.end}`);
    out += text.slice(from, edit.span.start);
    const start = out.length;
    out += toPlain(edit.text);
    changed.push(span(start, out.length));
    from = edit.span.end;
  }
  return { text: out + text.slice(from), changed };
}
