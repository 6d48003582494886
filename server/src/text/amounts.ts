import { formatDecimal, ONE, parseDecimal } from './decimal.ts';
import { memo } from './memo.ts';
import { HAN_NUMERALS, isFinancial, parseHanInteger, parseYuan } from './money-words.ts';
import { foldFigures as fold } from './figure-fold.ts';
import type { Span } from './span.ts';

/** A sum of money as written. */
export interface Amount {
  /** With currency mark, unit and 整: 「人民币1,234.50元」. */
  readonly span: Span;
  /** The number alone: 「1,234.50」; in words what stands before 元. */
  readonly figure: Span;
  /** In yuan (or the foreign unit), exact, in millionths; null where the words state no number (壹佰贰仟元). */
  readonly value: bigint | null;
  readonly form: 'digits' | 'words';
  /** The multiple the unit names: 1n for 元, 10_000n for 万元. 1n in words. */
  readonly scale: bigint;
  /** 人民币 unless another currency is named. */
  readonly currency: string;
  /** Marked as money beyond its unit: ￥, 人民币, 小写, or the numerals banks write. */
  readonly marked: boolean;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  人民币: '人民币', RMB: '人民币', CNY: '人民币', '￥': '人民币', '¥': '人民币', 小写: '人民币', 大写: '人民币',
  美元: '美元', USD: '美元', US$: '美元', $: '美元', 港币: '港元', 港元: '港元', HKD: '港元', 欧元: '欧元', EUR: '欧元', '€': '欧元', 日元: '日元', 英镑: '英镑',
};
const MONEY = /[元圆￥¥$€]|人民币|[Rr][Mm][Bb]|[Cc][Nn][Yy]|小写|[整正]/;
/** Of what holds a sum of money. */
export const AMOUNT = new RegExp(`(?=[^]*[\\d${HAN_NUMERALS}])[^]*(?:${MONEY.source})`);
const NUMBER = /\d[\d,]{0,24}(?:\.\d{1,6})?/g;
/** What may stand between the mark and the number: ￥：, 人民币（小写）：. */
const MARK = /(人民币|RMB|CNY|[￥¥$€]|US\$|USD|HKD|EUR|美元|港币|港元|欧元|英镑|日元|小写|大写)(?:\s?\(?(?:小写|大写|[￥¥])\)?)?[\s:]{0,3}(?:元[\s:]{0,2})?$/;
const UNIT = /\s{0,4}(万亿|百万|千万|十万|亿|万|千|百)?\s?(元|圆|美元|港元|港币|欧元|日元|英镑)(?![素旦宵件月化里])(?:(\d)角)?(?:(\d)分)?(整|正)?/y;
const BARE_SCALE = /\s?(万亿|亿|万)(?!\s?[元圆])(整|正)?/y;
const SCALES: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n, 十万: 100_000n, 百万: 1_000_000n, 千万: 10_000_000n, 亿: 100_000_000n, 万亿: 1_000_000_000_000n };
const WORDS = new RegExp(`[${HAN_NUMERALS}](?:\\s?[${HAN_NUMERALS}]){0,39}(?=\\s?(?:[元圆](?![素旦宵件月化里])|[整正](?![个数理式常规当版本确份])))`, 'g');
const WORDS_TAIL = new RegExp(`\\s?([元圆])?((?:\\s?[零〇])?(?:\\s?[${HAN_NUMERALS}]\\s?角)?(?:\\s?[零〇])?(?:\\s?[${HAN_NUMERALS}]\\s?分)?)\\s?(整|正)?`, 'y');
const WORDS_MARK = /(人民币|美元|港币|欧元)(?:\s?\(?大写\)?)?[\s:]{0,3}$/;
/** Looking back for a mark reads no further than this. */
const MARK_REACH = 16;

/**
 * The sums of money in a line, in its order: ￥1,234.50, 人民币壹仟贰佰叁拾肆元伍角整, 12.5万元, 三万圆. A number without a currency mark or a unit of
 * money is none. Offsets are of the line as given, which need not be folded. Linear.
 */
export const scanAmounts: (line: string) => readonly Amount[] = memo((line) => {
  const text = fold(line);
  if (!MONEY.test(text)) return [];
  return [...inDigits(text), ...inWords(text)].sort((a, b) => a.span.start - b.span.start);
}, 1000);

function* inDigits(text: string): Iterable<Amount> {
  for (const match of text.matchAll(NUMBER)) {
    let start = match.index;
    let digits = match[0].replace(/,+$/, '');
    if (parseDecimal(digits) === null) {
      // 10,200,5 is a list: its last member is the number the unit belongs to.
      const comma = digits.lastIndexOf(',');
      start += comma + 1;
      digits = digits.slice(comma + 1);
    }
    const value = parseDecimal(digits);
    if (value === null) continue;
    const end = start + digits.length;
    if (text[end] === '%' || (text[start - 1] === '.' && /\d/.test(text[start - 2] ?? ''))) continue;
    const mark = MARK.exec(text.slice(Math.max(0, start - MARK_REACH), start));
    UNIT.lastIndex = end;
    const unit = UNIT.exec(text);
    BARE_SCALE.lastIndex = end;
    const bare = unit || !mark ? null : BARE_SCALE.exec(text);
    if (!mark && !unit) continue;
    // 小写 alone marks a number; 大写 before digits marks nothing unless a unit says it is money.
    if (!unit && mark?.[1] === '大写') continue;
    const scale = SCALES[unit?.[1] ?? bare?.[1] ?? ''] ?? 1n;
    const fraction = BigInt(unit?.[3] ?? 0) * (ONE / 10n) + BigInt(unit?.[4] ?? 0) * (ONE / 100n);
    const currency = CURRENCIES[unit?.[2] ?? ''] ?? CURRENCIES[mark?.[1] ?? ''] ?? '人民币';
    const marked = mark !== null && mark[1] !== '大写';
    yield {
      span: { start: marked && mark[1] !== '小写' ? start - mark[0].length : start, end: end + (unit?.[0].length ?? bare?.[0].length ?? 0) },
      figure: { start, end }, value: value * scale + fraction, form: 'digits', scale, currency, marked,
    };
  }
}

function* inWords(text: string): Iterable<Amount> {
  for (const match of text.matchAll(WORDS)) {
    // 5万元 and 2百元 are digits with a unit; 第三元 counts.
    const before = text[match.index - 1] ?? '';
    if (/[0-9.第]/.test(before)) continue;
    const end = match.index + match[0].length;
    WORDS_TAIL.lastIndex = end;
    const tail = WORDS_TAIL.exec(text);
    const whole = match[0].replace(/\s/g, '');
    const financial = isFinancial(whole);
    if (!tail || (tail[1] === undefined && !(financial && whole.length > 1))) continue;
    if (/^[万亿]/.test(whole)) continue;
    const mark = WORDS_MARK.exec(text.slice(Math.max(0, match.index - MARK_REACH), match.index));
    yield {
      span: { start: match.index - (mark?.[0].length ?? 0), end: end + tail[0].trimEnd().length },
      figure: { start: match.index, end }, value: parseYuan(whole, (tail[2] ?? '').replace(/\s/g, '')),
      form: 'words', scale: 1n, currency: CURRENCIES[mark?.[1] ?? ''] ?? '人民币', marked: mark !== null || financial,
    };
  }
}

/** An amount in figures as contracts write it: 1,234.50 with 元 unless `unit` says otherwise; whole yuan without decimals. */
export function formatAmount(value: bigint, unit: { readonly scale: bigint; readonly name: string } = { scale: 1n, name: '元' }): string {
  const places = unit.scale === 1n && value % ONE !== 0n ? 2 : 0;
  return `${formatDecimal(value / unit.scale, { grouped: true, places })}${unit.name}`;
}

/** The value of a numeral in digits or words, folded: 12, 1,200, 十二, 壹佰; null where it states none. In millionths. */
export function parseFigure(text: string): bigint | null {
  const decimal = parseDecimal(text);
  if (decimal !== null) return decimal;
  const whole = parseHanInteger(text);
  return whole === null ? null : whole * ONE;
}
