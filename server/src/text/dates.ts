import { memo } from './memo.ts';
import { foldFigures as fold } from './figure-fold.ts';
import type { Span } from './span.ts';

/** A date as written. Parts the text leaves out are null: 6月16日 has no year, 2024年3月 no day. */
export interface DateInText {
  readonly span: Span;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  /** The calendar has such a day. Without a year 2月29日 may exist. */
  readonly exists: boolean;
  /** 年月日 in words or digits, or parted by - / and dots. */
  readonly form: 'named' | 'parted';
}

const HAN = '零〇○一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾';
/** A year needs four places, so that 3年6月 is no date; 贰零贰肆 and 二○二四 are years. */
const NAMED = new RegExp(`(?:((?:19|20|21)\\d{2}|[一二壹贰][${HAN}]{3})\\s{0,2}年\\s{0,2})?(\\d{1,2}|[${HAN}]{1,4})\\s{0,2}月(?:份)?(?:\\s{0,2}(\\d{1,2}|[${HAN}]{1,4})\\s{0,2}[日号](?![子常期期程]))?`, 'g');
/** Neither part of a number (HT-2024-02-30) nor of a longer one; two dates may be joined by a dash. */
const PARTED = /(?<![\d./A-Za-z])(?<!(?<!\d[-/.]\d{1,2})-)((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/A-Za-z]|-(?!-|\s?(?:19|20)\d{2}[-/.])|\.\d)/g;

/** Of what holds a date. */
export const DATE = new RegExp(`[\\d${HAN}]\\s{0,2}月|\\d[-/.]\\d{1,2}[-/.]\\d`);

/** The dates in a line, in its order; 六月 and 3月 alone count only with a year or a day. Offsets are of the line as given. Linear. */
export const scanDates: (line: string) => readonly DateInText[] = memo((line) => {
  const text = fold(line);
  const found: DateInText[] = [];
  if (text.includes('月'))
    for (const match of text.matchAll(NAMED)) {
      const [words, yearText, monthText = '', dayText] = match;
      if (yearText === undefined && dayText === undefined) continue;
      // 第三月, 12个月30日, and a number that began before the month (1.5月).
      if (yearText === undefined && /[\d.第个每/-]/.test(text[match.index - 1] ?? '') && /[\d.第个/-]/.test(text[match.index - 1] ?? '')) continue;
      const year = yearText === undefined ? null : positional(yearText);
      const month = small(monthText);
      const day = dayText === undefined ? null : small(dayText);
      if (month === null || (dayText !== undefined && day === null) || (yearText !== undefined && year === null)) continue;
      found.push({ span: { start: match.index, end: match.index + words.length }, year, month, day, exists: isDay(year, month, day), form: 'named' });
    }
  if (/\d[-/.]\d/.test(text))
    for (const match of text.matchAll(PARTED)) {
      const [words, year, mark, month, day] = match;
      // 2024.13.5 is as likely a number of a document; a dotted date must at least name a month.
      if (mark === '.' && (Number(month) > 12 || Number(month) === 0 || Number(day) > 31 || Number(day) === 0)) continue;
      found.push({ span: { start: match.index, end: match.index + words.length }, year: Number(year), month: Number(month), day: Number(day), exists: isDay(Number(year), Number(month), Number(day)), form: 'parted' });
    }
  return found.sort((a, b) => a.span.start - b.span.start);
}, 1000);

const DIGIT: Readonly<Record<string, number>> = { 零: 0, '〇': 0, '○': 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 };

function positional(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const digits = [...text].map((char) => DIGIT[char]);
  return digits.some((digit) => digit === undefined) ? null : Number(digits.join(''));
}

/** A month or day: 6, 06, 十二, 二十一, 零陆, 壹拾贰. */
function small(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^[零〇○]?(?:([一二三壹贰叁])?([十拾]))?[零〇○]?([一二三四五六七八九壹贰叁肆伍陆柒捌玖])?$/.exec(text);
  if (!match || (match[2] === undefined && match[3] === undefined)) return null;
  return (match[2] === undefined ? 0 : (DIGIT[match[1] ?? '一'] ?? 1) * 10) + (DIGIT[match[3] ?? '零'] ?? 0);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has; 0 for a month that does not exist. Without a year, the most it can have. */
export function daysIn(year: number | null, month: number): number {
  const days = DAYS[month - 1] ?? 0;
  return month === 2 && (year === null || isLeap(year)) ? 29 : days;
}

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const isDay = (year: number | null, month: number, day: number | null): boolean => month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysIn(year, month)));

/** A calendar day. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01 (proleptic Gregorian), for comparing and counting; exact for any year. */
export function dayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The inverse of `dayNumber`. */
export function dayOf(number: number): Day {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** The corresponding day so many months later, or the month's last where it has none (民法典第202条). */
export function addMonths(from: Day, months: number): Day {
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(from.day, daysIn(year, month)) };
}

/** 2024年6月14日 */
export const formatDay = ({ year, month, day }: Day): string => `${year}年${month}月${day}日`;

/** A date that names a whole day, as one; null where the year or the day is left out, or the calendar has none such. */
export const wholeDay = (date: DateInText): Day | null => (date.exists && date.year !== null && date.day !== null ? { year: date.year, month: date.month, day: date.day } : null);

/** A time of day as written: 9:00, 18：30, 下午3点. Minutes since midnight; null for one no clock shows (25:00, 9:75). */
export interface TimeInText {
  readonly span: Span;
  readonly minutes: number | null;
}
const CLOCK = /(?<![\d:./A-Za-z])(?<!(?<!:\d\d\s?)-)(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])/g;

/** The times of day in a line. 10:1 is a ratio and 1:30:00 may be one of hours; only two-digit minutes make a time. */
export const scanTimes: (line: string) => readonly TimeInText[] = memo((line) => {
  const text = fold(line);
  if (!/\d:\d/.test(text)) return [];
  return [...text.matchAll(CLOCK)].map((match) => {
    const [hours, minutes] = [Number(match[1]), Number(match[2])];
    const valid = minutes < 60 && (hours < 24 || (hours === 24 && minutes === 0));
    return { span: { start: match.index, end: match.index + match[0].length }, minutes: valid ? hours * 60 + minutes : null };
  });
}, 1000);
