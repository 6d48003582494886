import { parseFigure } from './amounts.ts';
import { memo } from './memo.ts';
import { HAN_NUMERALS } from './money-words.ts';
import { foldFigures as fold } from './figure-fold.ts';
import type { Span } from './span.ts';

/** A share or rate as written: 30%, 百分之三十, 万分之五, 0.5‰. */
export interface Rate {
  readonly span: Span;
  /** The number alone. */
  readonly figure: Span;
  /** Exact, in millionths of one: 30 % is 300_000n, 万分之五 500n. */
  readonly value: bigint;
  readonly form: 'sign' | 'words';
}

const SIGNED = /(\d{1,9}(?:\.\d{1,6})?)\s?([%‰])/g;
const WORDED = new RegExp(`([百千万])分之(\\d{1,6}(?:\\.\\d{1,6})?|[${HAN_NUMERALS}]{1,8}(?:点[${HAN_NUMERALS}]{1,4})?)`, 'g');
/** Of what holds a share or rate. */
export const RATE = new RegExp(`${SIGNED.source}|${WORDED.source}`);
const OF: Readonly<Record<string, bigint>> = { '%': 100n, '‰': 1000n, 百: 100n, 千: 1000n, 万: 10_000n };

/** The shares and rates in a line, in its order. Offsets are of the line as given. Linear. */
export const scanRates: (line: string) => readonly Rate[] = memo((line) => {
  const text = fold(line);
  if (!/[%‰]|分之/.test(text)) return [];
  const found: Rate[] = [];
  for (const match of text.matchAll(SIGNED)) {
    if (/[\d.]/.test(text[match.index - 1] ?? '')) continue;
    const value = parseFigure(match[1]!);
    if (value !== null) found.push({ span: at(match.index, match[0].length), figure: at(match.index, match[1]!.length), value: value / OF[match[2]!]!, form: 'sign' });
  }
  for (const match of text.matchAll(WORDED)) {
    const value = parsePointed(match[2]!);
    if (value !== null) found.push({ span: at(match.index, match[0].length), figure: at(match.index + 3, match[2]!.length), value: value / OF[match[1]!]!, form: 'words' });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}, 1000);

const at = (start: number, length: number): Span => ({ start, end: start + length });

/** 零点五, 十二, 0.5, folded, in millionths. */
function parsePointed(text: string): bigint | null {
  const [whole = '', part] = text.split('点');
  const base = parseFigure(whole);
  if (base === null || part === undefined) return base;
  let value = base;
  let place = 100_000n;
  for (const char of part) {
    const digit = parseFigure(char);
    if (digit === null || digit >= 10_000_000n) return null;
    value += (digit / 1_000_000n) * place;
    place /= 10n;
  }
  return value;
}
