import type { Position, SelectionRange } from 'vscode-languageserver';
import { namedAt } from '../model/names.ts';
import { lineAt } from '../model/paragraphs.ts';
import { clauseAt } from '../model/parts.ts';
import { referenceAt } from '../model/references.ts';
import type { Contract } from '../model/contract.ts';
import type { Span } from '../text/span.ts';
import { offsetAt, rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';

/** What grows with each step: the name or reference, the sentence, the paragraph, the item, its article, the chapter, the text. */
export const selectionRanges = (of: Reviewed, positions: readonly Position[]): SelectionRange[] => positions.map((position) => chain(of, offsetAt(of.lines, position)));

function chain(of: Reviewed, at: number): SelectionRange {
  const { contract } = of.review;
  const spans: Span[] = [{ start: 0, end: of.text.length }];
  const clause = clauseAt(contract, at);
  const ancestors: Span[] = [];
  for (let c = clause; c !== null; c = c.parent === null ? null : contract.clauses[c.parent]!) ancestors.push(c.span);
  const line = lineAt(contract, at);
  const inner = [namedAt(contract, at)?.span, referenceAt(contract, at)?.span, sentenceAt(contract, at), { start: line.indent, end: line.span.end }, clause?.own];
  for (const span of [...ancestors.reverse(), ...inner.reverse()]) {
    const outer = spans.at(-1)!;
    if (span && span.start <= at && at <= span.end && outer.start <= span.start && span.end <= outer.end && (outer.start < span.start || span.end < outer.end)) spans.push(span);
  }
  let range: SelectionRange | undefined;
  for (const span of spans) range = { range: rangeOf(of.lines, span), ...(range ? { parent: range } : {}) };
  return range!;
}

function sentenceAt({ sentences }: Contract, at: number): Span | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.span.start <= at) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low - 1]?.span;
  return found && at <= found.end ? found : undefined;
}
