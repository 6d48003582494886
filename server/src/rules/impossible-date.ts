import { daysIn, scanDates, scanTimes } from '../text/dates.ts';
import { foldFigures as fold } from '../text/figure-fold.ts';
import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import { byLine } from './by-line.ts';
import type { Finding, Rule } from './rule.ts';

/** A day or a time of day that does not exist. */
export const impossibleDate: Rule = {
  code: 'impossible-date',
  title: '日期或者时间不存在',
  severity: 'error',
  basis: ['民法典第200条', '民法典第142条'],
  docs: `日历上没有的日期（2月30日、4月31日、平年的2月29日、13月），或者钟表上没有的时间（25:00、9:75）。期限按公历计算（民法典第200条），写错的日期使期限无法确定，请核对后改正。

**不报告**：没有写年份的2月29日（闰年有）；24:00；合同编号、电话、版本号里的数字；次月没有对应日的期间（按民法典第202条以月末日为准，不是错误）。`,
  examples: {
    good: [
      '租赁合同\n第一条 期限\n自2024年2月29日起至2025年2月28日止。',
      { text: '租赁合同\n合同编号：ZL-2024-02-30\n第一条 期限\n自二〇二四年十一月三十日起，营业时间为9:00至24:00。', why: '编号不是日期；24:00是一天的结束' },
    ],
    bad: [
      { text: '租赁合同\n第一条 期限\n租赁期自2023年3月1日起至[|2025年2月29日|]止。', fixed: '租赁合同\n第一条 期限\n租赁期自2023年3月1日起至2025年2月28日止。' },
      { text: '租赁合同\n第一条 期限\n租赁物于[|二〇二六年六月三十一日|]前交付，验收时间为当日9:00至[|25:00|]。' },
      { text: '租赁合同\n第一条 期限\n首期租金于[|2026-13-05|]支付。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile !== null) yield* lines(contract);
  },
  fixes({ span, data }) {
    const to = data?.['to'];
    if (to === undefined) return [];
    const at = { start: span.end - Number(data?.['back']), end: span.end - Number(data?.['tail']) };
    return [{ title: `改为该月最后一日：${to}日`, edits: [{ span: at, text: literal(to) }], certain: false }];
  },
};

const NO_DATE = /(?:编号|号码|电话|账号|帐号|传真|文号|版本|手机|邮编|比例|单号|合同号|协议号)[:\s]{0,3}[A-Za-z0-9〔〕()[\]_-]{0,16}$/;
const RATIO = /(?:比例?|比率|按)(?:为|是)?[:\s]{0,2}$/;

const lines = byLine((line) => {
  const text = fold(line);
  const found: Finding[] = [];
  for (const date of scanDates(line)) {
    if (date.exists || NO_DATE.test(text.slice(Math.max(0, date.span.start - 24), date.span.start))) continue;
    const words = slice(line, date.span);
    const known = daysIn(date.year, date.month);
    const message = known === 0 ? `「${words}」不存在，没有${date.month}月` : `「${words}」不存在，${date.year !== null && date.month === 2 ? `${date.year}年` : ''}${date.month}月只有${known}日`;
    const tail = /(\d{1,2})([日号]?)$/.exec(fold(words));
    const fixable = tail !== null && date.day !== null && known > 0 && date.day <= 31 && date.day > known;
    found.push({ span: date.span, message, ...(fixable ? { data: { to: String(known), back: String(tail[0].length), tail: String(tail[2]!.length) } } : {}) });
  }
  for (const time of scanTimes(line)) {
    if (time.minutes !== null || RATIO.test(text.slice(Math.max(0, time.span.start - 8), time.span.start)) || NO_DATE.test(text.slice(Math.max(0, time.span.start - 24), time.span.start))) continue;
    if (!isTimeOfDay(text, time.span.start, time.span.end)) continue;
    found.push({ span: time.span, message: `「${slice(line, time.span)}」不是一个时间` });
  }
  return found;
}, /[月:：]|\d[-/.／．－]\d/);

/** 30:70 may be a ratio; a time of day has another beside it or words that say so. */
function isTimeOfDay(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  const after = text.slice(end, end + 10);
  return /(?:时间|时段|每[日天周]|工作日|上午|下午|当日|次日|[日天周][一二三四五六日]?|\d:\d\d\s?(?:至|到|-|—|~)\s?(?:次日)?)\s?[:为是至]?\s?$/.test(before) || /^\s?(?:至|到|-|—|~|之?前|之?后|止|开始|以前|以后|时)/.test(after);
}
