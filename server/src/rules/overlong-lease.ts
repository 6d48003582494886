import { shift, slice, type Span } from '../text/span.ts';
import { literal } from '../text/snippet.ts';
import { inMonths, scanDurations } from '../text/durations.ts';
import { DATE, formatDay, scanDates, type Day } from '../text/dates.ts';
import { periodsIn } from '../model/periods.ts';
import { hits, sentenceSieve } from '../model/sieve.ts';
import { termsInLines } from '../model/term-lines.ts';
import type { Finding, Rule } from './rule.ts';
import { isJudged, replaceFix, saying } from './shapes.ts';

/** 民法典第705条: twenty years. */
const LIMIT_MONTHS = 240n;

const SPEAKS_OF_LEASE = /租赁期|租期|承租期|租用期|租赁.{0,4}期限|出租期|租赁年限|租赁时间/;

export const overlongLease: Rule = {
  code: 'overlong-lease',
  title: '租赁期限超过二十年',
  severity: 'error',
  basis: ['民法典第705条'],
  docs: `租赁期限超过二十年。

租赁期限不得超过二十年，超过的部分无效。期满可以续订，续订的期限自续订之日起也不得超过二十年。

请写二十年以内的期限，另写续租的条件和优先权；想要长期使用土地、房屋的，请考虑其他权利（如居住权、土地经营权）。

**不报告**：恰好二十年；土地使用权的年限、建筑物的使用年限、质保期。`,
  examples: {
    good: [
      { text: '租赁期限为20年，自2026年1月1日起至2045年12月31日止。', why: '恰好二十年' },
      '租赁期限为五年，期满可以续租。',
      { text: '房屋所在土地的使用权年限为40年。', why: '不是租赁期限' },
    ].map((example) => ({ profile: 'lease' as const, ...(typeof example === 'string' ? { text: example } : example) })),
    bad: [
      { text: '租赁期限为[|三十年|]。', fixed: '租赁期限为二十年。' },
      { text: '租期共[|25年|]，期满后续订。', fixed: '租期共20年，期满后续订。' },
      { text: '租赁期自[|2026年1月1日起至2056年12月31日|]止。' },
    ].map((example) => ({ profile: 'lease' as const, ...example })),
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition)) return;
    const found: Finding[] = [];
    for (const { index, fact } of hits(contract, LEASES)) {
      const { place, span } = contract.sentences[index]!;
      if (place === 'title' || place === 'heading') continue;
      const at = shift(fact.fact.span, span.start);
      const words = slice(contract.text, at);
      found.push({ span: at, ...(fact.fact.long ? { message: `租赁期限「${words}」超过二十年，超过部分无效`, data: { kind: 'length' } } : { message: `租赁期「${words}」超过二十年，超过部分无效` }) });
    }
    // 二、租赁期限 above 自2026年1月1日起至2050年12月31日止.
    for (const { index, fact } of hits(contract, PERIODS)) {
      const { clause, place, span } = contract.sentences[index]!;
      const heading = clause === null ? null : contract.clauses[clause]!.heading;
      if (place !== 'body' || !heading || !/^(?:租赁期限?|租期|租赁期间)$/.test(slice(contract.text, heading)) || found.some((one) => span.start <= one.span.start && one.span.start < span.end)) continue;
      const at = shift(fact, span.start);
      found.push({ span: at, message: `租赁期「${slice(contract.text, at)}」超过二十年，超过部分无效` });
    }
    yield* found;
    for (const { from, to, start, end, of } of termsInLines(contract))
      if (isOver(start, end) && (/租/.test(of) || of === '' && recognition.profile === 'lease') && !found.some(({ span }) => span.start <= to.span.start && from.span.start <= span.end))
        yield { span: to.span, message: `租赁期自${formatDay(start)}至${formatDay(end)}，超过二十年，超过部分无效`, related: [{ span: from.span, message: '起租的日期' }] };
  },
  fixes({ span, data }, { contract }) {
    const words = slice(contract.text, span);
    return data?.['kind'] === 'length' ? [replaceFix('改为二十年', span, literal(/[0-9０-９]/.test(words) ? '20年' : '二十年'))] : [];
  },
};

/** 民法典第201条, 第202条: the first day does not count, and the last is the one that corresponds to it. */
const isOver = (from: Day, to: Day): boolean => (to.year - from.year - 20 || to.month - from.month || to.day - from.day) > 0;

/** A sentence that opens with the day a term of more than twenty years begins. */
const PERIODS = sentenceSieve((words): Span | null => {
  const [period] = periodsIn(words);
  return period && period.span.start <= 6 && isOver(period.start, period.end) ? period.span : null;
}, DATE);

const LEASES = saying(SPEAKS_OF_LEASE, (text): { readonly span: Span; readonly long: boolean } | null => {
  for (const duration of scanDurations(text)) {
    const months = inMonths(duration);
    const before = text.slice(Math.max(0, duration.span.start - 24), duration.span.start);
    if (months === null || months <= LIMIT_MONTHS || !/租赁期|租期|承租期|租用期|租赁[^,。;]{0,4}期限|出租期|租赁年限|租赁时间/.test(before) || /使用权|土地|质保|折旧|不(?:得)?超过$/.test(before)) continue;
    return { span: duration.span, long: true };
  }
  const [from, to] = scanDates(text);
  if (!from || !to || from.year === null || to.year === null || from.day === null || to.day === null || to.span.start - from.span.end > 8 || !/[至到—~-]/.test(text.slice(from.span.end, to.span.start))) return null;
  const span = { start: from.span.start, end: to.span.end };
  return isOver({ year: from.year, month: from.month, day: from.day }, { year: to.year, month: to.month, day: to.day }) ? { span, long: false } : null;
});
