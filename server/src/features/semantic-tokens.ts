import { SemanticTokensBuilder, type Range, type SemanticTokens, type SemanticTokensLegend } from 'vscode-languageserver';
import { amountsOf } from '../model/amounts.ts';
import { namedPlaces } from '../model/names.ts';
import { referencesIn } from '../model/references.ts';
import { hits, lineSieve, some } from '../model/sieve.ts';
import { scanDurations } from '../text/durations.ts';
import { eachMatch } from '../text/each-match.ts';
import type { Span } from '../text/span.ts';
import { lineEnd, rangeOf, spanOf } from './position.ts';
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

/** Durations and modals of a line, by their place in it. */
const LINE_TOKENS = lineSieve((line): readonly Token[] | null => {
  if (line.length > LONGEST_LINE) return null;
  const found: Token[] = scanDurations(line).map(({ span }) => ({ ...span, type: 'number', modifiers: ['deadline'] }));
  for (const [pattern, modifier] of MODALS) for (const { index, 0: word } of eachMatch(line, pattern)) found.push({ start: index, end: index + word.length, type: 'keyword', modifiers: [modifier] });
  return some(found);
});

/** The tokens of a document, or of its visible part; none in a text that is no contract. */
export function semanticTokens(of: Reviewed, range?: Range): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const { recognition } = of.review;
  if (recognition.profile === null) return builder.build();
  const { lines, text } = of;
  const visible = range ? spanOf(lines, range) : { start: 0, end: text.length };
  let last = -1;
  let line = 0;
  for (const token of [...tokensOf(of, visible)].filter((t) => t.end > visible.start && t.start < visible.end).sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (line + 1 < lines.starts.length && lines.starts[line + 1]! <= token.start) line++;
    // Tokens neither overlap nor span lines.
    if (token.start < last || token.end > lineEnd(lines, line)) continue;
    last = token.end;
    const { start, end } = rangeOf(lines, token);
    builder.push(line, start.character, end.character - start.character, TYPES.indexOf(token.type), (token.modifiers ?? []).reduce((bits, m) => bits | (1 << MODIFIERS.indexOf(m)), 0));
  }
  return builder.build();
}

function* tokensOf({ review: { contract } }: Reviewed, visible: Span): Iterable<Token> {
  for (const { span, named, defining } of namedPlaces(contract)) yield { ...span, type: named.kind === 'party' ? 'class' : 'type', ...(defining ? { modifiers: ['definition'] as const } : {}) };
  for (const { span, owner } of referencesIn(contract)) if (owner === 'own') yield { ...span, type: 'function' };
  for (const { span } of amountsOf(contract)) yield { ...span, type: 'number' };
  for (const { index, fact } of hits(contract, LINE_TOKENS)) {
    const { start, end } = contract.lines[index]!.span;
    if (end > visible.start && start < visible.end) for (const token of fact) yield { ...token, start: token.start + start, end: token.end + start };
  }
}
