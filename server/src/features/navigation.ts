import { DocumentHighlightKind, MarkupKind, type DocumentHighlight, type DocumentLink, type Hover, type Location, type LocationLink, type Position } from 'vscode-languageserver';
import { attachmentsOf } from '../model/attachments.ts';
import type { Clause, Contract } from '../model/contract.ts';
import { lineAt as paragraphAt } from '../model/paragraphs.ts';
import { placesOf } from '../model/names.ts';
import { referencesIn } from '../model/references.ts';
import { escapeMarkdown } from '../rules/page.ts';
import { slice, trim, type Span } from '../text/span.ts';
import { lineAt, offsetAt, rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';
import { labelOf, symbolAt, type SymbolAt } from './symbol-at.ts';

/** Where what stands at a position is written down: a clause, an annex, a definition, a party's introduction. */
export function definition(of: Reviewed, position: Position): LocationLink[] {
  const { contract } = of.review;
  const symbol = symbolAt(contract, offsetAt(of.lines, position));
  return symbol ? definingSpans(symbol).map(({ whole, label }) => ({ originSelectionRange: rangeOf(of.lines, symbol.span), targetUri: of.uri, targetRange: rangeOf(of.lines, whole), targetSelectionRange: rangeOf(of.lines, label) })) : [];
}

interface Defining {
  readonly whole: Span;
  readonly label: Span;
}

function definingSpans(symbol: SymbolAt): readonly Defining[] {
  switch (symbol.kind) {
    case 'reference':
      return symbol.targets.map(({ clause, span }) => (span === clause.span ? { whole: span, label: labelOf(clause) } : { whole: span, label: span }));
    case 'clause':
      return [{ whole: symbol.clause.span, label: labelOf(symbol.clause) }];
    case 'attachment': {
      const { heading, listed } = symbol.attachment;
      return heading ? [{ whole: heading.span, label: labelOf(heading) }] : listed ? [{ whole: listed, label: listed }] : [];
    }
    case 'name':
      return symbol.named.kind === 'term' ? symbol.named.definitions.map(({ span }) => ({ whole: span, label: span })) : [{ whole: symbol.named.party.span, label: symbol.named.party.name ?? symbol.named.party.span }];
  }
}

/** Every place that speaks of what stands at a position. */
export function references(of: Reviewed, position: Position, declaration: boolean): Location[] {
  const { contract } = of.review;
  const symbol = symbolAt(contract, offsetAt(of.lines, position));
  return symbol ? placesFor(contract, symbol).filter((p) => declaration || !p.defining).map(({ span }) => ({ uri: of.uri, range: rangeOf(of.lines, span) })) : [];
}

/** The same places, for the editor to mark while the cursor stands there. */
export function highlights(of: Reviewed, position: Position): DocumentHighlight[] {
  const { contract } = of.review;
  const symbol = symbolAt(contract, offsetAt(of.lines, position));
  return symbol ? placesFor(contract, symbol).map(({ span, defining }) => ({ range: rangeOf(of.lines, span), kind: defining ? DocumentHighlightKind.Write : DocumentHighlightKind.Read })) : [];
}

interface Place {
  readonly span: Span;
  readonly defining: boolean;
}

function placesFor(contract: Contract, symbol: SymbolAt): readonly Place[] {
  switch (symbol.kind) {
    case 'clause':
      return toClause(contract, symbol.clause);
    case 'reference':
      return toClause(contract, symbol.targets[0]!.clause);
    case 'attachment': {
      const { citations, mentions, listed, heading } = symbol.attachment;
      return inOrder([...[...citations, ...mentions].map((span) => ({ span, defining: false })), ...(listed ? [{ span: listed, defining: heading === null }] : []), ...(heading ? [{ span: labelOf(heading), defining: true }] : [])]);
    }
    case 'name':
      return placesOf(contract, symbol.named);
  }
}

const toClause = (contract: Contract, clause: Clause): readonly Place[] =>
  inOrder([{ span: labelOf(clause), defining: true }, ...referencesIn(contract).filter((r) => [...r.targets, ...r.above.map((n) => n.target)].some((t) => t?.clause.index === clause.index)).map(({ span }) => ({ span, defining: false }))]);

const inOrder = (places: readonly Place[]): readonly Place[] => [...places].sort((a, b) => a.span.start - b.span.start);

const LONGEST_SHOWN = 600;

/** The words a reference leads to, the sentence that defines a term, the lines that introduce a party. */
export function targetHover(of: Reviewed, position: Position): Hover | null {
  const { contract } = of.review;
  const symbol = symbolAt(contract, offsetAt(of.lines, position));
  if (!symbol || symbol.kind === 'clause') return null;
  const shown = shownSpans(contract, symbol).map((span) => quoted(contract.text, span));
  return shown.length === 0 ? null : { contents: { kind: MarkupKind.Markdown, value: shown.join('\n\n---\n\n') }, range: rangeOf(of.lines, symbol.span) };
}

/** One hover of two: what is wrong here, then what it leads to. */
export function joinHovers(issue: Hover | null, target: Hover | null): Hover | null {
  if (!issue || !target) return issue ?? target;
  const words = ({ contents }: Hover): string => (typeof contents === 'object' && 'value' in contents ? contents.value : '');
  return { contents: { kind: MarkupKind.Markdown, value: `${words(issue)}\n\n---\n\n${words(target)}` }, ...(issue.range ? { range: issue.range } : {}) };
}

function shownSpans(contract: Contract, symbol: SymbolAt): readonly Span[] {
  if (symbol.kind === 'name') return symbol.named.kind === 'term' ? symbol.named.definitions.map(({ span }) => paragraph(contract, span.start)) : [trim(contract.text, symbol.named.party.span)];
  return definingSpans(symbol).map(({ whole }) => trim(contract.text, whole));
}

function paragraph(contract: Contract, at: number): Span {
  const { indent, span } = paragraphAt(contract, at);
  return { start: indent, end: span.end };
}

function quoted(text: string, span: Span): string {
  const words = slice(text, { start: span.start, end: Math.min(span.end, span.start + LONGEST_SHOWN) });
  return words.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== '').map((line) => `> ${escapeMarkdown(line)}`).join('<br>\n') + (span.end - span.start > LONGEST_SHOWN ? '<br>\n> ……' : '');
}

/** References and attachments as links within the document. A list leads to its first clause. */
export function documentLinks(of: Reviewed): DocumentLink[] {
  const { contract } = of.review;
  const link = (span: Span, to: Span): DocumentLink => ({ range: rangeOf(of.lines, span), target: `${of.uri}#L${lineAt(of.lines, to.start) + 1}`, tooltip: `转到「${slice(contract.text, { start: to.start, end: Math.min(to.end, to.start + 30) }).split(/[\r\n]/, 1)[0]!}」` });
  return [
    ...referencesIn(contract).flatMap((r) => (r.targets[0] && r.kind === 'absolute' ? [link(r.span, r.targets[0].span === r.targets[0].clause.span ? labelOf(r.targets[0].clause) : r.targets[0].span)] : [])),
    ...attachmentsOf(contract).all.flatMap(({ citations, heading }) => (heading ? citations.map((span) => link(span, labelOf(heading))) : [])),
  ];
}
