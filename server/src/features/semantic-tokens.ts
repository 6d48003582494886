import { SemanticTokensBuilder, type Range, type SemanticTokens, type SemanticTokensLegend } from 'vscode-languageserver';
import { amountsOf } from '../model/amounts.ts';
import { namedPlaces } from '../model/names.ts';
import { referencesIn } from '../model/references.ts';
import { scanDurations } from '../text/durations.ts';
import type { Span } from '../text/span.ts';
import { positionAt, spanOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';

/** Standard types, so that every theme colours them: a party, a defined term, a reference, a figure, a modal. */
const TYPES = ['class', 'type', 'function', 'number', 'keyword'] as const;
/** 应当 obliges, 有权 entitles, 不得 forbids; `definition` marks where a term or party is introduced. */
const MODIFIERS = ['definition', 'obligation', 'right', 'prohibition', 'deadline'] as const;
export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

interface Token extends Span {
  readonly type: (typeof TYPES)[number];
  readonly modifiers?: readonly (typeof MODIFIERS)[number][];
}

const MODALS: readonly (readonly [RegExp, (typeof MODIFIERS)[number]])[] = [
  [/不得|禁止|不可以|严禁/g, 'prohibition'],
  [/有权|可以(?!理解|认为)/g, 'right'],
  [/应当|必须|须(?=[^知要])/g, 'obligation'],
];
/** Lines longer than this are no lines a person reads. */
const LONGEST_LINE = 5_000;

/** The tokens of a document, or of its visible part; none in a text that is no contract. */
export function semanticTokens(of: Reviewed, range?: Range): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const { recognition } = of.review;
  if (recognition.profile === null) return builder.build();
  const visible = range ? spanOf(of.lines, range) : { start: 0, end: of.text.length };
  let last = -1;
  for (const token of [...tokensOf(of, visible)].filter((t) => t.end > visible.start && t.start < visible.end).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const from = positionAt(of.lines, token.start);
    // Tokens neither overlap nor span lines.
    if (token.start < last || positionAt(of.lines, token.end).line !== from.line) continue;
    last = token.end;
    builder.push(from.line, from.character, token.end - token.start, TYPES.indexOf(token.type), (token.modifiers ?? []).reduce((bits, m) => bits | (1 << MODIFIERS.indexOf(m)), 0));
  }
  return builder.build();
}

function* tokensOf({ review: { contract } }: Reviewed, visible: Span): Iterable<Token> {
  for (const { span, named, defining } of namedPlaces(contract)) yield { ...span, type: named.kind === 'party' ? 'class' : 'type', ...(defining ? { modifiers: ['definition'] as const } : {}) };
  for (const { span, owner } of referencesIn(contract)) if (owner === 'own') yield { ...span, type: 'function' };
  for (const { span } of amountsOf(contract)) yield { ...span, type: 'number' };
  for (const { span } of contract.lines) {
    if (span.end <= visible.start || span.start >= visible.end || span.end - span.start > LONGEST_LINE) continue;
    const line = contract.text.slice(span.start, span.end);
    for (const duration of scanDurations(line)) yield { start: span.start + duration.span.start, end: span.start + duration.span.end, type: 'number', modifiers: ['deadline'] };
    for (const [pattern, modifier] of MODALS) for (const match of line.matchAll(pattern)) yield { start: span.start + match.index, end: span.start + match.index + match[0].length, type: 'keyword', modifiers: [modifier] };
  }
}
