import { ONE } from '../../text/decimal.ts';
import { foldFigures as fold } from '../../text/figure-fold.ts';
import { QUANTITY, scanQuantities, type Quantity } from '../../text/quantities.ts';
import { RATE, scanRates } from '../../text/rates.ts';
import { either } from '../../text/escape.ts';
import type { Span } from '../../text/span.ts';
import { parseFigure } from '../../text/amounts.ts';

/** One step of a ladder: 不超过500单的, 80分至89分, 超过30日的. A bound the words leave open is null. */
export interface Tier {
  readonly span: Span;
  readonly unit: string;
  readonly low: { readonly value: bigint; readonly included: boolean } | null;
  readonly high: { readonly value: bigint; readonly included: boolean } | null;
  /** （含） or （不含） settles the boundary, whatever 以上 and 以下 would mean. */
  readonly explicit: boolean;
  /** What is measured, as far as the words before tell: 日均咨询量. */
  readonly subject: string;
}

/** Of what holds a step. */
export const TIER = either(QUANTITY, RATE);
const RANGE_JOINT = /^\s?(?:\((?:不?含|包含|不包含)\)?)?(?:以上)?\s?(?:至|到|-|—|~|～|,|、)?\s?(?:但|且|而)?$/;

/** 1,001-3,000次: a dash between two figures, which elsewhere joins the parts of a number. */
const DASHED = /(?<![\d\-/A-Za-z.,:])(\d[\d,]{0,12}(?:\.\d{1,4})?)[-~～](?=\d)/g;

/** The steps a text tells of, in its order: only words that say when something applies, no duties (响应时间不超过30秒). */
export function tiersIn(written: string): readonly Tier[] {
  const source = written.replace(DASHED, '$1至');
  const text = fold(source);
  const figures: Quantity[] = [...scanQuantities(source), ...scanRates(source).map((rate): Quantity => ({ span: rate.span, figure: rate.figure, value: rate.value, unit: '%', bound: boundAt(text, rate.span), per: [] }))].sort((a, b) => a.span.start - b.span.start);
  const tiers: Tier[] = [];
  for (let i = 0; i < figures.length; i++) {
    const q = figures[i]!;
    const next = figures[i + 1];
    const before = text.slice(Math.max(0, q.span.start - 24), q.span.start);
    const after = text.slice(q.span.end, q.span.end + 24);
    // 500-1000单, 80至89分: the first figure has no unit of its own.
    const opened = /(\d[\d,]{0,18}(?:\.\d{1,4})?)\s?(?:至|到|-|—|~|～)\s?$/.exec(before);
    const low = opened ? parseFigure(opened[1]!) : null;
    if (low !== null && opened && low < q.value) {
      const start = q.span.start - opened[0].length;
      const tier = { span: { start, end: q.span.end }, unit: q.unit, low: { value: low, included: true }, high: { value: q.value, included: !/^\s?\(?不含/.test(after) }, explicit: /^\s?\(不?含/.test(after), subject: subjectOf(text, start) };
      if (isCondition(text, tier.span)) tiers.push(tier);
      continue;
    }
    if (next && next.unit === q.unit && next.value > q.value && RANGE_JOINT.test(gapOf(text, q, next)) && (q.bound === 'exact' ? /至|到|-|—|~|～/.test(gapOf(text, q, next)) : q.bound === 'at-least' || q.bound === 'more-than')) {
      const explicit = /^\s?\(不?含/.test(after) || /^\s?\(不?含/.test(text.slice(next.span.end));
      const span = { start: q.span.start, end: next.span.end };
      const lowIncluded = !/^\s?\(不含/.test(after) && q.bound !== 'more-than';
      const highIncluded = !/^\s?\(不含/.test(text.slice(next.span.end)) && next.bound !== 'less-than';
      if (isCondition(text, span)) tiers.push({ span, unit: q.unit, low: { value: q.value, included: lowIncluded }, high: { value: next.value, included: highIncluded }, explicit, subject: subjectOf(text, q.span.start) });
      i++;
      continue;
    }
    if (q.bound === 'exact' || !isCondition(text, q.span)) continue;
    const explicit = /^\s?(?:以[上下内])?\s?\(不?含|^\s?及以[上下]|^\s?(?:\(含\))/.test(after);
    const excluded = /^\s?(?:以[上下内])?\s?\(不含/.test(after);
    const bound = { value: q.value, included: !excluded && (q.bound === 'at-least' || q.bound === 'at-most') };
    const isLow = q.bound === 'at-least' || q.bound === 'more-than';
    tiers.push({ span: q.span, unit: q.unit, low: isLow ? bound : null, high: isLow ? null : bound, explicit, subject: subjectOf(text, q.span.start) });
  }
  return tiers;
}

const gapOf = (text: string, a: Quantity, b: Quantity): string => text.slice(a.span.end, b.span.start).replace(/(?:不满|不足|不超过|低于|少于|小于|未满)$/, '');

function boundAt(text: string, { start, end }: Span): Quantity['bound'] {
  const head = text.slice(Math.max(0, start - 6), start);
  const tail = text.slice(end, end + 8);
  if (/(?:不少于|不低于|至少|大于等于)$/.test(head) || /^\s?(?:\(不?含\))?(?:及)?以上/.test(tail)) return 'at-least';
  if (/(?:不超过|不高于|不大于|至多|不得超过)$/.test(head) || /^\s?(?:\(不?含\))?(?:及)?(?:以下|以内|之内)/.test(tail)) return 'at-most';
  if (/(?:不满|不足|低于|少于|小于|未达到?|未满)$/.test(head)) return 'less-than';
  return /(?:超过|高于|大于|多于|超出)$/.test(head) ? 'more-than' : 'exact';
}

/** Words that make a bound the condition of something: 不超过500单的, 若超过, 500单以内：, （1）90分以上按. */
function isCondition(text: string, { start, end }: Span): boolean {
  const tail = text.slice(end, end + 14).replace(/^\s?\((?:不?含|含本数|包含)[^()]{0,4}\)/, '').replace(/^\s?(?:及)?(?:以[上下内]|之[内间]|以外)/, '').replace(/^\s?\((?:不?含|含本数|包含)[^()]{0,4}\)/, '');
  if (/^\s?(?:部分)?的(?!部分责任)/.test(tail)) return true;
  if (/^\s?(?:时|则|[:]|部分|情况|情形|者|按|为|每|收|免|不|由|,\s?(?:则|按|每|由|甲|乙|双|应|不|免|全|扣|支付|收|需|须|视|可))/.test(tail) && /(?:[,;。:\n(（)、]|^|[若如当对]|[一-鿿]{2,6}(?:在|为|达到)?)\s?(?:超过|不超过|不足|不满|低于|高于|在|达到?|少于|大于|小于|超出|未满|逾期|满|得分|评分)?\s?$/.test(text.slice(Math.max(0, start - 10), start))) return conditional(text, start) || /[:]/.test(tail[0] ?? '') || /^\s?(?:按|每|部分|时|则|的)/.test(tail);
  return conditional(text, start);
}

function conditional(text: string, at: number): boolean {
  const segment = text.slice(Math.max(0, at - 30), at);
  const head = segment.slice(Math.max(segment.lastIndexOf('。'), segment.lastIndexOf(';'), segment.lastIndexOf('，'), segment.lastIndexOf(',')) + 1);
  return /^(?:若|如|当|凡|倘|但)|如果|适用于/.test(head.trim());
}

const BOUND_WORDS = /(?:不得超过|不超过|超过|不足|不满|未满|低于|不低于|高于|不高于|少于|不少于|大于|小于|超出|达到|达|在|为|满|不多于|多于|至少|最多|:|若|如果?|当|则|且|的)+$/;

/** The words before a figure in its segment, without the bound: 日均咨询量. */
function subjectOf(text: string, at: number): string {
  const head = text.slice(Math.max(0, at - 24), at);
  const segment = head.slice(head.search(/[^,;。:()\n、|]*$/));
  return segment.replace(BOUND_WORDS, '').replace(/^(?:若|如果?|当(?![日月天年])|凡|但|其中|对于?|因)/, '').trim();
}

/** Whether two steps measure the same thing: one says nothing of it, or both share two characters of it. */
export function sameSubject(a: Tier, b: Tier): boolean {
  const [x, y] = [a.subject, b.subject].map((s) => s.replace(/日均|单日|月均|每[日月年]|当[日月]|平均|累计|得分|的/g, ''));
  if (x === undefined || y === undefined || x.length < 2 || y.length < 2) return x !== undefined && y !== undefined && (y.length < 2 || (x.length < 2 && /^[\s\d().一二三四五①-⑩]*$/.test(x)));
  for (let i = 0; i + 2 <= x.length; i++) if (y.includes(x.slice(i, i + 2))) return true;
  return false;
}

/** What two neighbouring steps leave between them. */
export interface Joint {
  readonly lower: Tier;
  readonly upper: Tier;
  /** `gap`: values that neither covers. `twice` and `never`: the boundary value itself belongs to both, or to neither. */
  readonly kind: 'gap' | 'twice' | 'never';
}

/** The faulty joints of the ladder a text tells of. */
export function faultyJoints(source: string): readonly Joint[] {
  const tiers = tiersIn(source);
  const joints: Joint[] = [];
  for (let i = 0; i + 1 < tiers.length; i++) {
    const [a, b] = [tiers[i]!, tiers[i + 1]!];
    if (a.unit !== b.unit || !sameSubject(a, b)) continue;
    const [lower, upper] = ascending(a, b) ?? [];
    if (!lower?.high || !upper?.low) continue;
    const [high, low] = [lower.high, upper.low];
    const difference = low.value - high.value;
    if (difference < 0n || lower.explicit || upper.explicit && difference === 0n) continue;
    // A third step of the ladder may stand elsewhere in the text.
    if (tiers.some((t) => t !== lower && t !== upper && t.unit === lower.unit && ((t.low && t.low.value <= low.value && t.low.value >= high.value) || (t.high && t.high.value >= high.value && t.high.value <= low.value)))) continue;
    const step = lower.unit === '%' ? ONE / 100n : ONE;
    if (difference > step || (difference > 0n && lower.unit === '%' && difference > step)) joints.push({ lower, upper, kind: 'gap' });
    else if (difference === 0n && high.included && low.included) joints.push({ lower, upper, kind: 'twice' });
    else if (difference === 0n && !high.included && !low.included) joints.push({ lower, upper, kind: 'never' });
  }
  return joints;
}

function ascending(a: Tier, b: Tier): readonly [Tier, Tier] | null {
  if (a.high && b.low && b.low.value >= a.high.value) return [a, b];
  if (b.high && a.low && a.low.value >= b.high.value) return [b, a];
  return null;
}
