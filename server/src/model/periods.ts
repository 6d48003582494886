import { addMonths, dayNumber, dayOf, daysIn, scanDates, wholeDay, type DateInText, type Day } from '../text/dates.ts';
import { inMonths, scanDurations, type Duration } from '../text/durations.ts';
import { ONE } from '../text/decimal.ts';
import { foldFigures as fold } from '../text/figure-fold.ts';
import type { Span } from '../text/span.ts';

/** A period between two dates: 自2024年6月15日起至2025年6月14日止. */
export interface Period {
  readonly span: Span;
  readonly from: DateInText;
  readonly to: DateInText;
  /** The first and the last day; a date without a day is the month's first or last, one without a year that of its partner. */
  readonly start: Day;
  readonly end: Day;
  /** How long the text says it lasts: 期限二年，自…起至…止; null when it does not say, or says a minimum. */
  readonly length: Duration | null;
}

const DAY_NOTE = '(?:\\((?:含|包括|包含)?(?:当日|该日|本日|起始日|首日|含)?\\))?';
const TO = '(?:至|到|-{1,2}|—{1,2}|–|~|～|―|截止至?|截至|直至|止于|终止于|届满于)';
/** What joins two dates to a period: 起至, －, ，终止日期为. */
const JOINT = new RegExp(`^\\s{0,3}${DAY_NOTE}(?:零时|0时|0:00|00:00)?(?:起|始|开始)?(?:计算|施行|生效)?\\s{0,3}[,;]?\\s{0,3}(?:${TO}|(?:[,;。])?\\s{0,3}(?:合同|协议|服务|租赁|有效期|计划|预计|约定)?(?:终止|结束|届满|截止|到期|竣工|完工)(?:日期?|时间|之日)?[:为]{0,2})\\s{0,3}$`);
/** 起3年，至: the length between the dates. */
const JOINT_WITH_LENGTH = /^\s{0,3}(?:起|始)[,]?(?:为期|共计?|计|期限为?)?.{1,12}?[,]?(?:即)?(?:至|到|截止至?)\s{0,3}$/;
const BEFORE_LENGTH = /(?:期限?|时间|期间|为期|效期|租期|年限|周期|期限共?计?|共计?|总计|总?日历天数)[:为是共计\s|]{0,4}(?:[一-鿿]{0,2})?$/;
const LENGTH_TO_DATE = /^\s?(?:整)?\s?[,:;。(]{0,2}\s?(?:即|具体)?(?:为)?(?:自|从|由|于|起始日期?为?|(?:计划|预计|约定)?开工(?:日期?|时间):?为?)?\s{0,4}$/;
const DATE_TO_LENGTH = /^\s{0,3}(?:\d{1,2}:\d{2}|24时)?(?:止|为止|日止)?\s?(?:\((?:含|包括)?当日\))?\s?[,;。]?\s?\(?(?:合同|服务|租赁|本合同|本协议)?(?:共计|共|总计|合计|为期|期限|期|计|租期|服务期|有效期|合作期|即)[限共计为:]{0,3}\s?$/;

/** The periods in a line, in its order. Of dates that name nothing (2月30日) none is made. Offsets are of the line. */
export function periodsIn(line: string): readonly Period[] {
  const dates = scanDates(line);
  if (dates.length < 2) return [];
  const text = fold(line);
  const durations = scanDurations(line);
  const found: Period[] = [];
  for (let i = 0; i + 1 < dates.length; i++) {
    const [from, to] = [dates[i]!, dates[i + 1]!];
    const gap = text.slice(from.span.end, Math.min(to.span.start, from.span.end + 40));
    const between = JOINT.test(gap) ? null : JOINT_WITH_LENGTH.test(gap) ? (durations.find((d) => d.span.start >= from.span.end && d.span.end <= to.span.start) ?? null) : undefined;
    if (between === undefined || to.span.start - from.span.end > 40) continue;
    const days = daysOf(from, to);
    if (!days) continue;
    const length = between ?? lengthBefore(text, durations, from) ?? lengthAfter(text, durations, to);
    found.push({ span: { start: from.span.start, end: to.span.end }, from, to, ...days, length: length !== null && length.bound === 'exact' ? length : null });
    i++;
  }
  return found;
}

function daysOf(from: DateInText, to: DateInText): { start: Day; end: Day } | null {
  if (!from.exists || !to.exists || from.year === null || (from.day === null) !== (to.day === null)) return null;
  const year = to.year ?? from.year;
  const start = wholeDay({ ...from, day: from.day ?? 1 });
  const end = { year, month: to.month, day: to.day ?? daysIn(year, to.month) };
  return start && end.day <= daysIn(year, end.month) ? { start, end } : null;
}

function lengthBefore(text: string, durations: readonly Duration[], from: DateInText): Duration | null {
  const length = durations.findLast((d) => d.span.end <= from.span.start);
  if (!length || !LENGTH_TO_DATE.test(text.slice(length.span.end, from.span.start))) return null;
  return BEFORE_LENGTH.test(text.slice(Math.max(0, length.span.start - 12), length.span.start)) ? length : null;
}

function lengthAfter(text: string, durations: readonly Duration[], to: DateInText): Duration | null {
  const length = durations.find((d) => d.span.start >= to.span.end);
  return length && length.span.start - to.span.end <= 24 && DATE_TO_LENGTH.test(text.slice(to.span.end, length.span.start)) ? length : null;
}

/**
 * The last day of a length of time from `start`, as contracts count: the day before the corresponding one (自1月1日起一年 ends on
 * 12月31日). Null for working days, hours and fractions, whose end the text does not decide.
 */
export function endOf(start: Day, length: Duration): Day | null {
  const months = inMonths(length);
  if (months !== null) {
    if (months <= 0n || months >= 2400n) return null;
    const corresponding = addMonths(start, Number(months));
    // 8月31日 plus six months: February has no corresponding day, so the term runs to its last (民法典第202条).
    return corresponding.day === start.day ? dayOf(dayNumber(corresponding) - 1) : corresponding;
  }
  const days = length.unit === 'day' ? length.value : length.unit === 'week' ? length.value * 7n : null;
  return days === null || days % ONE !== 0n || days <= 0n || days > 100_000n * ONE ? null : dayOf(dayNumber(start) + Number(days / ONE) - 1);
}

/** Whether the dates are as far apart as the text says: to the day before the corresponding one, or to that day itself (民法典第202条). */
export function lasts({ start, end }: Pick<Period, 'start' | 'end'>, length: Duration): boolean | null {
  const last = endOf(start, length);
  if (last === null) return null;
  const difference = dayNumber(end) - dayNumber(last);
  // From the end of a month people count to its last day, to the one before, or into the next month; nobody is wronged by any.
  const atMonthEnd = inMonths(length) !== null && start.day > 28;
  return difference >= (atMonthEnd ? -1 : 0) && difference <= (atMonthEnd ? 2 : 1);
}
