import { parseFigure } from './amounts.ts';
import { ONE } from './decimal.ts';
import { memo } from './memo.ts';
import { HAN_NUMERALS } from './money-words.ts';
import { foldFigures as fold } from './figure-fold.ts';
import type { Span } from './span.ts';
import { eachMatch } from './each-match.ts';

/** Whatever a day is called, as an alternation of an expression. */
export const DAYS = '(?:银行|法定)?工作[日天]|营业日|业务日|交易日|自然日|日历[日天]|日|天';

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year';

/**
 * How a figure bounds what it measures. 民法典第1259条: 以上, 以下, 以内 and 届满 include the figure itself, 不满, 超过 and 以外 do not.
 */
export type Bound = 'exact' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

/** A length of time as written: 3个工作日, 两年, 72小时内, 不少于六个月. */
export interface Duration {
  /** The figure with its unit: 「3个工作日」. */
  readonly span: Span;
  readonly unit: TimeUnit;
  /** In the unit, exact, in millionths: 半年 is 6 months, 一年半 18. */
  readonly value: bigint;
  readonly bound: Bound;
  /** What stands behind it: within (内), before an event (前), after it (后). */
  readonly side: 'within' | 'before' | 'after' | null;
}

const UNITS: Readonly<Record<string, readonly [TimeUnit, bigint]>> = {
  秒: ['second', 1n], 秒钟: ['second', 1n], 分钟: ['minute', 1n], 小时: ['hour', 1n], 钟头: ['hour', 1n], 日: ['day', 1n], 天: ['day', 1n], 自然日: ['day', 1n], 日历天: ['day', 1n], 日历日: ['day', 1n],
  工作日: ['workday', 1n], 工作天: ['workday', 1n], 营业日: ['workday', 1n], 业务日: ['workday', 1n], 交易日: ['workday', 1n], 周: ['week', 1n], 星期: ['week', 1n], 月: ['month', 1n], 自然月: ['month', 1n], 季度: ['month', 3n], 年: ['year', 1n], 周年: ['year', 1n], 年度: ['year', 1n],
};
const NUMBER = `\\d{1,6}(?:\\.\\d{1,3})?|[${HAN_NUMERALS}]{1,8}`;
const FORM = new RegExp(`(${NUMBER}|半)(?:\\((${NUMBER})\\))?\\s{0,4}(个)?(半)?\\s{0,4}(自然日|(?:银行|法定)?(?:工作日|工作天)|日历天|日历日|营业日|业务日|交易日|自然月|秒钟?|分钟|小时|钟头|日|天|周年|周|星期|月|季度|年度|年)(半)?`, 'g');
/** Of what holds a length of time. */
export const DURATION = new RegExp(FORM.source);
const NEVER_AFTER = /^(?:[报检间程历志岁末]|期[一二三四五六日]|以来)/;

const AT_LEAST = /(?:不少于|不低于|不小于|至少|不短于|大于等于|≥)\s?$/;
const MORE_THAN = /(?:超过|多于|大于|逾|高于|(?<!不|未|届|期)满|>)\s?$/;
const AT_MOST = /(?:(?:不|不得|不能|不应|未|不可|不宜)(?:超过|多于|高于|大于|逾)|不大于|不长于|至多|最多|最长|不迟于|小于等于|≤)\s?(?:为)?$/;
const LESS_THAN = /(?:不满|不足|少于|小于|低于|未满|<)\s?$/;

/** The bound that the words before and after a figure give it. Both folded, read up to six characters. */
export function boundOf(before: string, after: string): Bound {
  const head = before.slice(-6);
  if (AT_LEAST.test(head)) return 'at-least';
  if (AT_MOST.test(head)) return 'at-most';
  if (LESS_THAN.test(head)) return 'less-than';
  if (MORE_THAN.test(head)) return 'more-than';
  if (/^\s?\(?(?:及|或|\(含\)|含本数|\(含本数\))?以上/.test(after)) return 'at-least';
  if (/^\s?\(?(?:及|或|\(含\)|含本数|\(含本数\))?(?:以下|以内|之内)/.test(after)) return 'at-most';
  if (/^\s?以外/.test(after)) return 'more-than';
  return 'exact';
}

/**
 * The lengths of time in a line, in its order. Days of the month (每月5日), dates and ordinals (第5日) are none. Offsets are of the line as
 * given. Linear.
 */
export const scanDurations: (line: string) => readonly Duration[] = memo((line) => {
  const text = fold(line);
  const found: Duration[] = [];
  for (const match of eachMatch(text, FORM)) {
    const [words, number = '', again, measure, halfBefore, unitName = '', halfAfter] = match;
    const start = match.index;
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - 8), start);
    const after = text.slice(end, end + 8);
    const known = UNITS[unitName.replace(/^(?:银行|法定)/, '')];
    if (!known || NEVER_AFTER.test(after)) continue;
    if (/(?:[\d第月/]|[\d][.,:])\s?$/.test(before)) continue;
    // 6月 is June and 2024年 a year; a month as a length has its 个.
    if (unitName === '月' && measure === undefined && number !== '半') continue;
    if (unitName === '年' && (/^\d{4}$/.test(number) || /^[一二][零〇九]/.test(number) || /^(?:19|20)\d?\s+年/.test(words))) continue;
    // 「1.11 工作日」 is a numbered definition.
    if (number.includes('.') && /\s/.test(words)) continue;
    if ((unitName === '日' || unitName === '周' || unitName === '年') && /(?:每|上|下|本|当|该|次|同|周|星期|月)\s?$/.test(before) && number === '一' ) continue;
    if (unitName === '日' && /月(?:份)?的?\s?$|每周$|周$/.test(before)) continue;
    let value = number === '半' ? ONE / 2n : parseFigure(number);
    if (value === null || (again !== undefined && parseFigure(again) !== value)) continue;
    if (halfBefore !== undefined || (halfAfter !== undefined && unitName === '年')) value += ONE / 2n;
    const span = { start, end: halfAfter !== undefined && unitName !== '年' ? end - 1 : end };
    let [unit] = known;
    value *= known[1];
    // Half a year is six months: a calendar measure, not 182.5 days.
    if (unit === 'year' && value % ONE !== 0n) [unit, value] = ['month', value * 12n];
    found.push({ span, unit, value, bound: boundOf(before, after), side: /^(?:之?内|以内|内)/.test(after) ? 'within' : /^(?:之?前|以前)/.test(after) ? 'before' : /^(?:之?后|以后)/.test(after) ? 'after' : null });
  }
  return found;
}, 1000);

const SECONDS: Readonly<Record<TimeUnit, bigint>> = { second: 1n, minute: 60n, hour: 3600n, day: 86_400n, workday: 86_400n, week: 604_800n, month: 2_592_000n, year: 31_536_000n };

/** The same length of time, whatever its unit: 12个月 and 一年, 24小时 and 1日. Working days equal working days only. */
export function sameLength(a: Duration, b: Duration): boolean {
  if ((a.unit === 'workday') !== (b.unit === 'workday')) return false;
  const [x, y] = [inMonths(a), inMonths(b)];
  if (x !== null && y !== null) return x === y;
  if (x !== null || y !== null) return false;
  return a.value * SECONDS[a.unit] === b.value * SECONDS[b.unit];
}

/** A calendar length in whole months; null for one counted in days, or one that is no whole number of months. */
export function inMonths({ unit, value }: Duration): bigint | null {
  const months = unit === 'year' ? value * 12n : unit === 'month' ? value : null;
  return months === null || months % ONE !== 0n ? null : months / ONE;
}
