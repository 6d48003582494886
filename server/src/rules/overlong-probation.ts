import { inMonths, scanDurations, type Duration } from '../text/durations.ts';
import { scanDates, type Day } from '../text/dates.ts';
import { termsInLines } from '../model/term-lines.ts';
import { ONE } from '../text/decimal.ts';
import { shift, slice, type Span } from '../text/span.ts';
import { periodsIn } from '../model/periods.ts';
import { sentenceAt } from '../model/sentence-at.ts';
import { hits, lineSieve } from '../model/sieve.ts';
import type { Contract } from '../model/contract.ts';
import type { Finding, Rule } from './rule.ts';
import { isJudged, placed, said } from './shapes.ts';

export const overlongProbation: Rule = {
  code: 'overlong-probation',
  title: '试用期超过法定上限',
  severity: 'error',
  basis: ['劳动合同法第19条'],
  docs: `劳动合同约定的试用期超过法定上限。

| 劳动合同期限 | 试用期上限 |
|---|---|
| 不满三个月，或者以完成一定工作任务为期限 | 不得约定 |
| 三个月以上不满一年 | 一个月 |
| 一年以上不满三年 | 二个月 |
| 三年以上固定期限，或者无固定期限 | 六个月 |

“以上”含本数，“不满”不含。同一用人单位与同一劳动者只能约定一次试用期。超过部分已经履行的，要按转正工资支付赔偿金。

合同没有写明期限的，只在试用期超过六个月时报告。

**不报告**：恰好达到上限；非全日制用工以外没有约定试用期的。`,
  examples: {
    good: [
      { text: '劳动合同\n第一条 合同期限\n本合同为固定期限劳动合同，期限为三年。\n第二条 试用期\n试用期为六个月。', why: '三年以上，恰好六个月' },
      { text: '劳动合同\n第一条 合同期限\n合同期限为一年，其中试用期两个月。' },
      { text: '劳动合同\n第一条 合同期限\n合同期限自2026年1月1日起至2026年6月30日止，试用期一个月。' },
    ],
    bad: [
      { text: '劳动合同\n第一条 合同期限\n合同期限为一年。\n第二条 试用期\n试用期为[|三个月|]。' },
      { text: '劳动合同\n第一条 期限\n期限一年，试用期[|三个月|]。' },
      { text: '劳动合同\n第一条 合同期限\n合同期限为两年，其中试用期[|六个月|]。' },
      { text: '劳动合同\n第一条 合同期限\n合同期限自2026年1月1日起至2026年6月30日止，试用期[|2个月|]。' },
      { text: '劳动合同\n第一条 试用期\n试用期为[|7个月|]。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition) || recognition.profile !== 'labour') return;
    const term = termOf(contract);
    const limit = term === null ? 6n : limitOf(term);
    const told = (span: Span): Finding => ({ span, message: limit === 0n ? `合同期限不满三个月，不得约定试用期「${slice(contract.text, span)}」` : `试用期「${slice(contract.text, span)}」超过法定上限${limit}个月` });
    for (const one of said(contract, /试用期/)) {
      const at = one.text.indexOf('试用期');
      const over = scanDurations(one.text).find((duration) => !(duration.span.start < at || duration.span.start - at > 24 || /满|届|工资|后|前|提前/.test(one.text.slice(at + 3, duration.span.start)) || duration.side !== null) && isOver(duration, limit));
      if (over) {
        yield told(placed(one, over.span.start, over.span.end));
        continue;
      }
      // 试用期自2026年4月1日至2026年10月31日
      const period = periodsIn(one.text).find(({ span, length }) => length === null && span.start > at && /^试用期(?:限|间)?[:为是自从]*\s?$/.test(one.text.slice(at, span.start)));
      if (period && monthsFrom(period.start, period.end) > limit) yield told(placed(one, period.span.start, period.span.end));
    }
    for (const { index, fact } of hits(contract, LABELLED)) {
      const span = shift(fact.span, contract.lines[index]!.span.start);
      const sentence = sentenceAt(contract, span);
      // Behind 自, if anything, the sentence begins with it: the label is a heading.
      if (fact.over(limit) && sentence && span.start - sentence.span.start <= 1) yield told(span);
    }
  },
};

/** 3. 试用期：七个月, whose label is a heading. */
const LABELLED = lineSieve((line): { readonly span: Span; readonly over: (limit: bigint) => boolean } | null => {
  const label = /^[^:：]{0,8}试用期限?[:：]\s?自?/.exec(line)?.[0];
  if (label === undefined) return null;
  const duration = scanDurations(line).find(({ span, side }) => span.start === label.length && side === null);
  if (duration) return { span: duration.span, over: (limit) => isOver(duration, limit) };
  const period = periodsIn(line).find(({ span, length }) => span.start === label.length && length === null);
  return period ? { span: period.span, over: (limit) => monthsFrom(period.start, period.end) > limit } : null;
}, /试用期限?[:：]/);

const isOver = ({ unit, value }: Duration, limit: bigint): boolean =>
  unit === 'month' ? value > limit * ONE : unit === 'year' ? value * 12n > limit * ONE : inDays({ unit, value }) > limit * 31n;

const inDays = ({ unit, value }: Pick<Duration, 'unit' | 'value'>): bigint => (unit === 'day' ? value / ONE : unit === 'week' ? (value / ONE) * 7n : 0n);

/** 劳动合同法第19条, by the term in months; `open` is a contract without a fixed term. */
const limitOf = (term: bigint): bigint => (term < 3n ? 0n : term < 12n ? 1n : term < 36n ? 2n : 6n);

/** To the day before the month's day is a full month. */
const monthsFrom = (from: Day, to: Day): bigint => BigInt((to.year - from.year) * 12 + to.month - from.month + (to.day - from.day >= -1 ? 0 : -1) + (from.day === 1 && to.day >= 28 ? 1 : 0));

/** The term of the contract in months: by its length, or from day to day; null where it does not say. */
function termOf(contract: Contract): bigint | null {
  const [lines] = termsInLines(contract);
  if (lines) return monthsFrom(lines.start, lines.end);
  for (const { text } of said(contract, /合同期限|期限[为是:]|期限(?=[\d一二两三四五六]{1,2}个?[年月])|固定期限|合同期|本合同(?:自|从|于)|有效期/)) {
    if (/无固定期限/.test(text) && !/[□☐]/.test(text)) return 600n;
    const [from, to] = scanDates(text);
    if (from && to && from.year !== null && to.year !== null && from.day !== null && to.day !== null && /[至到—~-]/.test(text.slice(from.span.end, to.span.start))) {
      const months = monthsFrom({ year: from.year, month: from.month, day: from.day }, { year: to.year, month: to.month, day: to.day });
      if (months >= 0n) return months;
    }
    const probation = text.indexOf('试用期');
    for (const duration of scanDurations(text)) {
      if (probation >= 0 && duration.span.start > probation) break;
      const months = inMonths(duration);
      if (months !== null && duration.side === null && /(?:期限|合同期|有效期|为期|劳动合同)[^,。;]{0,14}$/.test(text.slice(0, duration.span.start))) return months;
    }
  }
  return null;
}
