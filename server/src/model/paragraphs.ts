import { lineNumber, type TextLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { isTableRow } from './line-form.ts';
import type { Clause, Contract } from './contract.ts';

/** A paragraph of a clause that bears no number: a 款 of an article. */
export interface Paragraph {
  readonly span: Span;
}

/** The line an offset stands in. */
export function lineAt({ lines }: Contract, at: number): TextLine {
  return lines[lineNumber(lines, at)]!;
}

const cache = new WeakMap<Clause, readonly Paragraph[]>();
const MOST = 400;

/**
 * The unnumbered paragraphs of a clause: the words beside or below its heading, and every later line that opens no item and no table
 * row, those that follow its items included. The line that carries the clause's own number counts where words follow the heading.
 */
export function paragraphsOf(contract: Contract, clause: Clause): readonly Paragraph[] {
  let found = cache.get(clause);
  if (!found) cache.set(clause, (found = read(contract, clause)));
  return found;
}

function read({ text, lines, clauses }: Contract, clause: Clause): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let from = clause.heading?.end ?? clause.number?.span.end ?? clause.span.start;
  while (from < clause.span.end && /[：:。.*_ \t\u3000]/.test(text[from]!)) from++;
  let next = clause.index + 1;
  for (let i = lineNumber(lines, from); i < lines.length && lines[i]!.span.start < clause.span.end && found.length < MOST; i++) {
    const line = lines[i]!;
    const start = Math.max(line.indent, from);
    if (start >= line.span.end || start >= clause.span.end) continue;
    while (next < clauses.length && clauses[next]!.span.start < line.span.start) next++;
    if (next < clauses.length && clauses[next]!.span.start < line.span.end && clauses[next]!.number !== null) continue;
    if (isTableRow(text, line)) continue;
    found.push({ span: { start, end: Math.min(line.span.end, clause.span.end) } });
  }
  return found;
}
