import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { Clause, Contract } from '../model/contract.ts';
import { slice, trim } from '../text/span.ts';
import { rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';

/** A heading or an item's opening words in the outline, at most so long. */
const LONGEST_HEADING = 60;
const LONGEST_OPENING = 20;
/** Deeper items hang on their last ancestor within it: no contract nests so deep, but a hostile text may. */
const DEEPEST = 32;

/** The outline: the numbering tree, each item by its number and heading, or its first words where it has none. */
export function symbols(of: Reviewed): DocumentSymbol[] {
  const { contract } = of.review;
  const roots: DocumentSymbol[] = [];
  const nodes: DocumentSymbol[] = [];
  const depths: number[] = [];
  for (const clause of contract.clauses) {
    const range = rangeOf(of.lines, clause.span);
    const label = { start: clause.number?.span.start ?? clause.heading?.start ?? clause.span.start, end: clause.heading?.end ?? clause.number?.span.end ?? clause.span.start };
    const children: DocumentSymbol[] = [];
    const node: DocumentSymbol = {
      name: nameOf(contract, clause),
      kind: clause.style === 'attachment' ? SymbolKind.File : clause.children.length > 0 ? SymbolKind.Namespace : SymbolKind.String,
      range,
      selectionRange: rangeOf(of.lines, { start: Math.max(label.start, clause.span.start), end: Math.min(label.end, clause.span.end) }),
      children,
    };
    nodes.push(node);
    let parent = clause.parent;
    while (parent !== null && depths[parent]! >= DEEPEST) parent = contract.clauses[parent]!.parent;
    depths.push(parent === null ? 0 : depths[parent]! + 1);
    (parent === null ? roots : nodes[parent]!.children!).push(node);
  }
  return roots;
}

/** 「第三条 服务费用」「（一）收到通知后……」. Never empty, never more than a line. */
export function nameOf(contract: Contract, clause: Clause): string {
  const { text } = contract;
  const number = clause.number ? slice(text, trim(text, clause.number.span)) : '';
  const heading = clause.heading ? oneLine(slice(text, trim(text, clause.heading)), LONGEST_HEADING) : '';
  if (heading !== '') return number === '' ? heading : `${number} ${heading}`;
  const start = clause.number?.span.end ?? clause.own.start;
  const opening = oneLine(slice(text, trim(text, { start, end: Math.min(clause.own.end, start + 200) })), LONGEST_OPENING);
  return `${number} ${opening}`.trim() || '（无标题）';
}

function oneLine(text: string, most: number): string {
  const line = text.split(/[\r\n]/, 1)[0]!.replace(/[*_#`]/g, '').trim();
  // By code points, so that no character is cut in half.
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most).join('')}…`;
}
