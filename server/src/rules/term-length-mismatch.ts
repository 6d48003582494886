import type { Contract } from '../model/contract.ts';
import { endOf, lasts, periodsIn } from '../model/periods.ts';
import { termsInLines } from '../model/term-lines.ts';
import { addMonths, dayNumber, formatDay, type Day } from '../text/dates.ts';
import { isFinancial } from '../text/money-words.ts';
import { toHan } from '../text/numerals.ts';
import { foldFigures as fold } from '../text/figure-fold.ts';
import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import { byLine } from './by-line.ts';
import type { Finding, Rule } from './rule.ts';

/** A term whose length is not that of its dates. */
export const termLengthMismatch: Rule = {
  code: 'term-length-mismatch',
  title: '期限长度与起止日期不符',
  severity: 'error',
  basis: ['民法典第201条', '民法典第202条'],
  docs: `写明的期限长度与起止日期对不上，例如“期限二年，自2024年4月1日起至2025年3月31日止”。届满之日、续约通知、违约金的计算都取决于它，请改成一致；改长度和改日期两种改法都列在快速修复里。

期间按公历计算，到期月的对应日为最后一日，没有对应日的为月末日（民法典第201条、第202条）。合同里“自1月1日起一年”写作至12月31日止或者至次年1月1日止都有，两种都认。

**不报告**：期限写的是下限或者上限（不少于三年）；按工作日计算的期限；续期、试用期等另外的期限。`,
  examples: {
    good: [
      '服务合同\n第一条 期限\n本合同期限为二年，自2024年4月1日起至2026年3月31日止，期满前60日双方可以协商续期一年。',
      { text: '服务合同\n第一条 期限\n自2024年1月31日起至2024年2月29日止，为期一个月。', why: '没有对应日的，以月末日为最后一日' },
    ],
    bad: [
      {
        text: '服务合同\n第一条 期限\n本合同期限为[|二年，自2024年4月1日起至2025年3月31日|]止。',
        fixed: '服务合同\n第一条 期限\n本合同期限为二年，自2024年4月1日起至2026年3月31日止。',
      },
      '劳动合同\n第一条 期限\n- 开始日期：2026年4月1日\n- 结束日期：2029年3月31日\n- 合同期限：[|两年|]',
      '服务合同\n第一条 期限\n服务期自[|2025-03-01至2025-08-31，共5个月|]。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    yield* lines(contract);
    yield* ofLabels(contract);
  },
  fixes({ span, data }) {
    const fixes = ['end', 'length'].flatMap((key) => {
      const [start, end, to] = (data?.[key] ?? '').split('|');
      if (to === undefined) return [];
      return [{ title: key === 'end' ? `把届满日改为${to}` : `把长度改为${to}`, edits: [{ span: { start: span.start + Number(start), end: span.start + Number(end) }, text: literal(to) }], certain: false }];
    });
    return fixes;
  },
};

const lines = byLine((line) => {
  const found: Finding[] = [];
  for (const period of periodsIn(line)) {
    const { length, to, from, start, end } = period;
    if (length === null || dayNumber(end) < dayNumber(start) || lasts(period, length) !== false) continue;
    const span = { start: Math.min(length.span.start, from.span.start), end: Math.max(length.span.end, to.span.end) };
    const last = endOf(start, length)!;
    const newEnd = writeLike(slice(line, to.span), last, to.year !== null);
    const newLength = lengthLike(slice(line, length.span), start, end);
    found.push({
      span, message: `「${slice(line, length.span)}」与起止日期不符：自${formatDay(start)}起应当至${formatDay(last)}`,
      data: {
        ...(newEnd === null ? {} : { end: `${to.span.start - span.start}|${to.span.end - span.start}|${newEnd}` }),
        ...(newLength === null ? {} : { length: `${length.span.start - span.start}|${length.span.end - span.start}|${newLength}` }),
      },
    });
  }
  return found;
}, /[年月日天周]/);

/** 合同期限：两年 beside 开始日期：2026年4月1日 and 结束日期：2029年3月31日. */
function* ofLabels(contract: Contract): Iterable<Finding> {
  const { text } = contract;
  for (const { from, to, start, end, length } of termsInLines(contract)) {
    if (length === null || dayNumber(end) < dayNumber(start) || lasts({ start, end }, length) !== false) continue;
    const { span } = length;
    const newLength = lengthLike(slice(text, span), start, end);
    yield {
      span, message: `「${slice(text, span)}」与起止日期不符：自${formatDay(start)}起应当至${formatDay(endOf(start, length)!)}`,
      related: [{ span: from.span, message: '开始的日期' }, { span: to.span, message: '结束的日期' }],
      data: newLength === null ? {} : { length: `0|${span.end - span.start}|${newLength}` },
    };
  }
}

/** The day in the form of the date it replaces; null for a form we do not write (二〇二四年). */
function writeLike(date: string, day: Day, withYear: boolean): string | null {
  const form = /^(\d{4})(\s?[-/.年]\s?)(\d{1,2})(\s?[-/.月]\s?)(\d{1,2})(\s?[日号]?)$/.exec(fold(date));
  if (!form || !withYear) return null;
  const pad = (value: number, like: string): string => (like.startsWith('0') || (like.length === 2 && date.includes('-')) ? String(value).padStart(2, '0') : String(value));
  return `${day.year}${form[2]!}${pad(day.month, form[3]!)}${form[4]!}${pad(day.day, form[5]!)}${form[6]!}`;
}

/** The length from start to end in the unit of the one it replaces; null where it is no whole number of them. */
function lengthLike(words: string, start: Day, end: Day): string | null {
  const unit = /(个月|年|天|日)$/.exec(words)?.[1];
  const next = dayNumber(end) + 1;
  const days = next - dayNumber(start);
  const months = (end.year - start.year) * 12 + end.month - start.month + (end.day >= start.day - 1 ? 0 : -1);
  const whole = [months, months + 1].find((n) => n > 0 && dayNumber(addMonths(start, n)) === next);
  const write = (value: number): string => (/^\d/.test(fold(words)) ? String(value) : isFinancial(words) ? String(value) : value === 2 ? '两' : toHan(value));
  if (unit === '天' || unit === '日') return `${write(days)}${unit}`;
  if (whole === undefined || unit === undefined) return null;
  return unit === '年' && whole % 12 === 0 ? `${write(whole / 12)}年` : `${write(whole)}个月`;
}
