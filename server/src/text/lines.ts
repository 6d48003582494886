import { isSpace } from './span.ts';

/** One line without its line end; `indent` is its first character that is no white space (equal to `span.end` on a blank line). */
export interface TextLine {
  readonly span: { readonly start: number; readonly end: number };
  readonly indent: number;
}

/** Splits a text at LF, CRLF, CR and the Unicode line separators. Always yields at least one line. */
export function splitLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x0a;
    if (code !== 0x0a && code !== 0x0d && code !== 0x2028 && code !== 0x2029) continue;
    let indent = start;
    while (indent < i && isSpace(text.charCodeAt(indent))) indent++;
    lines.push({ span: { start, end: i }, indent });
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    start = i + 1;
  }
  return lines;
}
