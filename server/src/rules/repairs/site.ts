import type { VagueFamily } from '../../knowledge/vague-terms.ts';
import type { ClauseRole } from '../../knowledge/quantities.ts';
import type { SentenceFacts, VagueHit } from '../../model/sentence-facts.ts';
import type { Span } from '../../text/span.ts';

/** A quantity on offer, and whose it is. */
export interface Quantity {
  readonly value: string;
  readonly source: 'contract' | 'user' | 'catalogue';
}

/** Where a repair is to be made: the vague words in their sentence. All offsets are relative to it. */
export interface RepairSite {
  readonly facts: SentenceFacts;
  readonly hit: VagueHit;
  readonly family: VagueFamily;
  /** The words as lexicon entries are written: folded. */
  readonly words: string;
  readonly segment: Span;
  /** The rest of the segment on either side of the words, folded. */
  readonly before: string;
  readonly after: string;
  readonly role: ClauseRole;
  /** Best first; at least one. */
  readonly quantities: readonly Quantity[];
}

/** A replacement relative to the sentence, in the template notation of text/snippet.ts. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Plan {
  readonly title: string;
  readonly pieces: readonly Piece[];
}

export type Planner = (site: RepairSite) => readonly Plan[];

/** Replaces the words (and `left` units before, `right` units after them). */
export const replace = ({ hit }: RepairSite, text: string, left = 0, right = 0): Piece => ({ start: hit.span.start - left, end: hit.span.end + right, text });

/** Inserts right after the words. */
export const append = ({ hit }: RepairSite, text: string): Piece => ({ start: hit.span.end, end: hit.span.end, text });

const TAILS = ['的情况下', '的情形下', '情况下', '情形下', '的情形', '的情况', '之日', '的', '时', '后', '**'];

/** Inserts at the end of the words' segment, before a closing 的 or 时. */
export function close(site: RepairSite, text: string): Piece {
  const { facts, segment, hit } = site;
  let end = segment.end;
  while (end > hit.span.end && /[\s*)）"”]/.test(facts.folded[end - 1]!)) end--;
  for (const tail of TAILS) {
    if (end - tail.length >= hit.span.end && facts.folded.startsWith(tail, end - tail.length)) {
      end -= tail.length;
      break;
    }
  }
  return { start: end, end, text };
}

/** The word of the list that the text ends with, '' for none; the longest first is the list's business. */
export const endsWithOne = (text: string, words: readonly string[]): string => words.find((word) => text.endsWith(word)) ?? '';
export const startsWithOne = (text: string, words: readonly string[]): string => words.find((word) => text.startsWith(word)) ?? '';

/** A title that shows what is written: 改为「在收到请求后4小时内」. */
export const plain = (template: string): string => template.replace(/\$\{\d+(?::([^}]*)|\|([^,|]*)[^|]*\|)?\}/g, (_, value?: string, choice?: string) => value ?? choice ?? '');
export const titled = (template: string, note = ''): string => `改为「${plain(template)}」${note}`;

/** 4小时 → ${1:4}小时: the figure is the tab stop. A quantity without a figure in front is a stop as a whole. */
export function stop(value: string, index = 1): string {
  const figure = /^(?:[0-9０-９.]+|[一二三四五六七八九十百两半]+)/.exec(value)?.[0];
  return figure === undefined ? `\${${index}:${value}}` : `\${${index}:${figure}}${value.slice(figure.length)}`;
}
