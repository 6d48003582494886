import { periodsIn } from '../model/periods.ts';
import { termsInLines } from '../model/term-lines.ts';
import { parseFigure } from '../text/amounts.ts';
import { dayNumber, formatDay } from '../text/dates.ts';
import { HAN_NUMERALS } from '../text/money-words.ts';
import { foldFigures as fold } from '../text/figure-fold.ts';
import { slice } from '../text/span.ts';
import { byLine } from './by-line.ts';
import type { Finding, Rule } from './rule.ts';

/** A period that ends before it begins. */
export const reversedPeriod: Rule = {
  code: 'reversed-period',
  title: '期间起止颠倒',
  severity: 'error',
  basis: ['民法典第142条', '民法典第510条'],
  docs: `期间的结束早于开始（自2025年1月1日起至2024年12月31日止），或者范围的下限大于上限（10至5个工作日）。多半是年份或者前后写错。颠倒的期间没有一天，期限等于没有约定，请核对后改正。

**不报告**：没有写年份的日期（12月20日至1月5日可以跨年）；跨夜的时间（22:00至7:00）；每月25日至次月5日一类跨月的约定。`,
  examples: {
    good: [
      '服务合同\n第一条 期限\n服务期自2024年6月15日起至2025年6月14日止。',
      { text: '服务合同\n第一条 期限\n每年12月20日至1月5日为促销期，夜间服务时间为22:00至次日7:00，对账期为每月25日至次月5日。', why: '跨年、跨夜、跨月' },
    ],
    bad: [
      '服务合同\n第一条 期限\n服务期自[|2025年6月15日起至2024年6月14日|]止。',
      '服务合同\n第一条 期限\n合作期间：[|2026/03/01－2026/02/28|]。\n第二条 交付\n乙方应当在[|10至5个工作日|]内交付。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    yield* lines(contract);
    for (const { from, to, start, end, apart } of termsInLines(contract))
      if (apart && dayNumber(end) < dayNumber(start)) yield { span: to.span, message: `结束早于开始：${formatDay(end)}在${formatDay(start)}之前`, related: [{ span: from.span, message: '开始的日期' }] };
  },
};

const RANGE = new RegExp(`(?<![\\d.,:第月日时/年${HAN_NUMERALS}-])(\\d{1,4}(?:\\.\\d{1,2})?|[${HAN_NUMERALS}]{1,5})(?:个)?\\s?(?:至|到|-|—|~|～)\\s?(\\d{1,4}(?:\\.\\d{1,2})?|[${HAN_NUMERALS}]{1,5})\\s?(个工作日|工作日|个自然日|自然日|天|个月|小时|分钟|周(?!岁|[一二三四五六日])|个星期|名|人|台)`, 'g');

const lines = byLine((line) => {
  const found: Finding[] = [];
  for (const { span, start, end } of periodsIn(line))
    if (dayNumber(end) < dayNumber(start)) found.push({ span, message: `「${slice(line, span)}」结束早于开始：${formatDay(end)}在${formatDay(start)}之前` });
  for (const match of fold(line).matchAll(RANGE)) {
    const [low, high] = [parseFigure(match[1]!), parseFigure(match[2]!)];
    if (low === null || high === null || low <= high) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({ span, message: `「${slice(line, span)}」的下限大于上限` });
  }
  return found;
}, /[至到\-－—~～―–止终截届竣完结]/);
