import { parseNumber } from '../text/numerals.ts';
import type { ClauseNumber } from './contract.ts';

const N = '[一二三四五六七八九十百零〇两兩\\d０-９]';
/** 壹、 as in sums: the level above 一、, or all there is. */
const CAPITAL = '[壹贰貳叁參叄肆伍陆陸柒捌玖拾]';
/** Every way a number opens a line, tried in this order at the line's first character. Each is bounded, so linear. */
const PATTERNS: readonly { readonly style: ClauseNumber['style']; readonly at: RegExp }[] = [
  { style: 'article', at: new RegExp(`【?第[ \\u3000]?[（(]?(${N}{1,6}|${CAPITAL}{1,4})[）)]?[ \\u3000]?[条條](?:之([一二三四五六七八九十]{1,2}))?】?(?:[ \\u3000]?[、．.：:])?`, 'y') },
  { style: 'article', at: new RegExp(`§{1,2}[ \\u3000]?(${N}{1,6})(?![.．\\d０-９])[、：:]?`, 'y') },
  { style: 'part', at: new RegExp(`第[ \\u3000]?(${N}{1,4}|${CAPITAL}{1,4})[ \\u3000]?(?:编|編|章|节|節|部分|篇)[、．.：:]?`, 'y') },
  { style: 'attachment', at: /(?:附[件表录錄])[ \u3000]?([一二三四五六七八九十\d０-９A-Za-zＡ-Ｚ]{1,3})(?![一-鿿])[：:、．.]?/y },
  { style: 'han', at: /([一二三四五六七八九十]{1,4})(?:[ ]?[、．.，,]|[：:](?![一二三四五六七八九十]))(?![\d０-９])/y },
  { style: 'han', at: /(?!一九[ \u3000]{1,4}年)([一二三四五六七八九十]{1,3})[ \u3000]{1,4}(?=[一-鿿])/y },
  { style: 'capital', at: new RegExp(`(${CAPITAL}{1,4})[ ]?[、．.，,：:](?!\\d)`, 'y') },
  { style: 'capital', at: new RegExp(`[（(](${CAPITAL}{1,4})[）)][、．.]?`, 'y') },
  { style: 'roman', at: /([Ⅰ-Ⅻⅰ-ⅻ])(?![Ⅰ-Ⅻⅰ-ⅻ])(?:[ ]?[、．.，,：:）)]|(?=[ \u3000]{0,4}[一-鿿]))/y },
  { style: 'roman', at: /([IVX]{1,5})[ ]?[、．.](?![a-zA-Z\d])/y },
  { style: 'han-paren', at: /[（(【〔][ ]?([一二三四五六七八九十]{1,4})[ ]?[）)】〕][、．.]?/y },
  { style: 'han-paren', at: /([㈠-㈩])[、．.]?/y },
  { style: 'han-paren', at: /([一二三四五六七八九十]{1,3})[）)][、．.]?/y },
  { style: 'dotted', at: /([\d０-９]{1,3}(?:[.．][\d０-９]{1,3}){1,5})[、．.）)]?/y },
  { style: 'paren', at: /[（(〔][ ]?([\d０-９]{1,3})[ ]?[）)〕][、．.]?/y },
  { style: 'paren', at: /([⑴-⒇])[、．.]?/y },
  { style: 'paren', at: /([\d０-９]{1,3})[）)][、．.]?/y },
  { style: 'decimal', at: /([\d０-９]{1,3})[ ]?[、．.,，：:](?![\d０-９])/y },
  // 1.400热线…, no 1.400元.
  { style: 'decimal', at: /([\d０-９]{1,2})[.．](?=\d{3,5}(?![%％‰元万萬亿億倍米个個月年天小吨台套件份名人号號])[一-鿿])/y },
  { style: 'decimal', at: /([⒈-⒛])/y },
  { style: 'decimal', at: /([\d０-９]{1,2})[ \u3000]{1,4}(?=[一-鿿“《（(])/y },
  { style: 'circled', at: /([①-⑳])[、．.]?/y },
  { style: 'letter', at: /[（(]([a-zA-Zａ-ｚＡ-Ｚ])[）)][、．.]?/y },
  { style: 'letter', at: /([a-zA-Zａ-ｚＡ-Ｚ])[）)、．.](?![a-zA-Z\d])/y },
];

/** First character of a series of ready-made numbers → the value before it. */
const SERIES: readonly (readonly [first: number, last: number])[] = [
  [0x2460, 0x2473], // ①–⑳
  [0x2474, 0x2487], // ⑴–⒇
  [0x2488, 0x249b], // ⒈–⒛
  [0x3220, 0x3229], // ㈠–㈩
  [0x2160, 0x216b], // Ⅰ–Ⅻ
  [0x2170, 0x217b], // ⅰ–ⅻ
];

/**
 * The number that opens the text at `start` (a line's first character after its indent and Markdown marks), or null.
 * Decimals and dates (1.5万元, 2024.5.6) are no numbers, nor is a reference that opens a sentence (第三条约定的…).
 */
export function numberAt(text: string, start: number, end: number): ClauseNumber | null {
  const first = text.charCodeAt(start);
  if (!mayOpenNumber(first)) return null;
  for (const { style, at } of PATTERNS) {
    at.lastIndex = start;
    const match = at.exec(text);
    if (!match || start + match[0].length > end) continue;
    const values = valuesOf(style, match);
    if (values === null || !isNumber(style, values, text, start + match[0].length, end)) continue;
    return { style, span: { start, end: start + match[0].length }, values };
  }
  return null;
}

const mayOpenNumber = (c: number): boolean =>
  (c >= 0x30 && c <= 0x39) || c === 0x28 || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || (c >= 0x2460 && c <= 0x249b) || c === 0x3010 || c === 0x3014 ||
  (c >= 0x3220 && c <= 0x3229) || (c >= 0x2160 && c <= 0x217b) || c === 0xa7 || c >= 0x4e00;

function valuesOf(style: ClauseNumber['style'], match: RegExpExecArray): readonly number[] | null {
  const digits = match[1]!;
  const code = digits.charCodeAt(0);
  const series = SERIES.find(([from, to]) => code >= from && code <= to);
  if (series) return [code - series[0] + 1];
  if (style === 'roman') return readRoman(digits);
  if (style === 'letter') return [(code > 0xff00 ? code - 0xfee0 : code) % 32];
  if (style === 'dotted') return digits.split(/[.．]/).map((d) => parseNumber(d) ?? 0);
  const value = parseNumber(digits) ?? (style === 'attachment' ? (code > 0xff00 ? code - 0xfee0 : code) % 32 : null);
  if (value === null) return null;
  const article = match[2] === undefined ? null : parseNumber(match[2]);
  return article === null ? [value] : [value, article];
}

/** XIV: 14; null for what is no number as one is written (IIII, VX). */
function readRoman(written: string): readonly number[] | null {
  const value = [...written].map((c) => (c === 'X' ? 10 : c === 'V' ? 5 : 1)).reduce((sum, one, i, all) => sum + (one < (all[i + 1] ?? 0) ? -one : one), 0);
  return romanOf(value) === written ? [value] : null;
}

/** 14: XIV. */
export const romanOf = (value: number): string => 'X'.repeat(Math.floor(value / 10)) + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10]!;

const UNIT_AFTER = /[%％‰元万萬亿億倍米个個月年天小吨台套件份名人号號]/;

function isNumber(style: ClauseNumber['style'], values: readonly number[], text: string, after: number, end: number): boolean {
  const next = after < end ? text[after]! : '';
  switch (style) {
    case 'article':
    case 'part':
      // 第三条约定的…, 第五条第二款…, 第一条、第二条所述 open a sentence; 第一条约定 as a heading does not occur.
      if (/[的所第款项項]/.test(next)) return false;
      if (/[、至到和及与與或]/.test(next) || /[、]/.test(text[after - 1]!)) return !/第[一二三四五六七八九十百\d]{1,5}[条條]/.test(text.slice(after, after + 12));
      return !/^(?:约定|約定|规定|規定)的|^[之中内內]/.test(text.slice(after, after + 3));
    case 'dotted':
      // 1.1.${index}: a template counts them.
      if (/^[.．]?\s?(?:\$\{|\{\{|<%)/.test(text.slice(after - 1, after + 4).replace(/^[\d０-９]/, ''))) return false;
      if (values.some((v) => v > 99) || values.at(-1) === 0 || values[0] === 0) return false;
      return !(values.length === 2 && UNIT_AFTER.test(next) && !/^(?:个人|人[力员工民身事])/.test(text.slice(after, after + 2)) && /\d|[０-９]/.test(text[after - 1] ?? ''));
    case 'decimal':
      return values[0]! <= 200;
    default:
      return true;
  }
}
