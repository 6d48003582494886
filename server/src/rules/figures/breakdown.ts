import { foldFigures as fold } from '../../text/figure-fold.ts';
import type { Quantity } from '../../text/quantities.ts';
import { isSlip, plain, quantitiesOf, sumOf, type Wrong } from './sum.ts';

/** Words after a total that introduce its parts. The first group says that the parts are all there are. */
const LEAD = /(?<all>分别为|分别是|分别|具体为|具体如下|构成如下|组成如下|明细如下|明细为|分为|分成|组成为|构成为|包括以下(?:各|几)?项|由以下[^:]{0,8}(?:组成|构成)|即)|其中|包括|包含|含(?!税)|如下|[:(]/g;
/** A part's name that makes it another measure, or no part. */
const NO_PART = /每|超|逾|以上|以下|不低|不少|至少|最[高低多少]|单价|折|减|除外|违约|扣|罚|税率|优惠|如[遇有果]|若|另|不计|不含|之外|上限|下限|退还|返还|已付|前述|上述|或者?$|除/;
/** The label of a part is what stands between it and the part before. */
const LONGEST_LABEL = 24;
const TOTAL_BEFORE = /(?:合计|共计|总计|总价款?|总额|总金额|总费用|总数|计|共|小计|合计金额|费用合计|金额合计)(?:\([^()]{0,10}\))?(?:金额|费用|价款)?[为是:]{0,2}(?:人民币|[￥¥])?\s?$/;
const ALWAYS_ALL = /合计|共计|总计|总/;

/** Totals with their parts in one text (a line, or a lead-in with its items) that do not agree. */
export function* breakdowns(source: string): Iterable<Wrong> {
  const text = fold(source);
  const quantities = quantitiesOf(source);
  if (quantities.length < 3) return;
  const done = new Set<Quantity>();
  for (const lead of text.matchAll(LEAD)) {
    const total = quantities.findLast((q) => q.span.end <= lead.index && !OF_A_RATE.test(text.slice(Math.max(0, q.span.start - 4), q.span.start)));
    if (!total || done.has(total) || total.bound !== 'exact' || !isNear(text, total, lead.index)) continue;
    if (/不限于$/.test(text.slice(lead.index, lead.index + 8)) || /^但/.test(text.slice(lead.index + lead[0].length))) continue;
    const bare = lead[0] === ':' || lead[0] === '(' || lead[0] === '含' || lead[0] === '如下';
    const region = regionOf(text, lead.index, lead.index + lead[0].length);
    const parts = partsIn(text, quantities, total, region);
    if (parts === null || parts.length < 2) continue;
    done.add(total);
    const sum = sumOf(parts);
    if (sum === total.value) continue;
    const rest = text.slice(region.start, region.end);
    const wrong: Wrong = { total, expected: sum, parts, working: parts.map((part) => plain(part.value)).join('＋') };
    if (sum < total.value && !isSlip(wrong) && !isComplete(lead.groups?.['all'] !== undefined, bare, total, parts, sum, rest)) continue;
    if (sum > total.value && bare && !isSlip(wrong) && !parts.every((part) => part.value <= total.value)) continue;
    yield wrong;
  }
  for (const total of quantities) {
    if (done.has(total) || total.bound !== 'exact' || !TOTAL_BEFORE.test(text.slice(Math.max(0, total.span.start - 16), total.figure.start).replace(/人民币\s?$/, ''))) continue;
    const start = Math.max(text.lastIndexOf('。', total.span.start), text.includes('\n') ? -1 : text.lastIndexOf('\n', total.span.start)) + 1;
    const before = text.slice(start, total.span.start);
    if (/单价|每(?![月年季])|数量|[xX×*]\s?\d|不含税|税额/.test(before)) continue;
    const parts = partsIn(text, quantities.filter((q) => q.span.start >= start), total, { start, end: total.span.start });
    // 合同总价10万元 again further on, or 总价10万元的10%: named, not summed up.
    if (parts?.some(({ value }) => value === total.value) || /^(?:\([^()]{0,40}\))?的\s?[\d一二三四五六七八九十百]/.test(text.slice(total.span.end, total.span.end + 44))) continue;
    if (total.per.length > 0 && !parts?.every(({ per }) => per.join() === total.per.join())) continue;
    if (parts === null || parts.length < 2 || !ALWAYS_ALL.test(text.slice(Math.max(0, total.span.start - 16), total.span.start))) continue;
    const sum = sumOf(parts);
    if (sum !== total.value) yield { total, expected: sum, parts, working: parts.map((part) => plain(part.value)).join('＋') };
  }
}

/** 为固定总价，含税，税率6%: says of the total what sort of price it is. */
const HOW_PRICED = /[,、](?:(?:为|均为|系)?固定(?:总价|价格)|(?:不?含税|含增值税)(?:价|总价)?|(?:增值税)?税率为?\d{1,2}%)(?=[,、])/g;

const OF_A_RATE = /税率为?\s?$/;

/** Nothing but a few words between a total and what introduces its parts; its own 大写 does not count. */
function isNear(text: string, total: Quantity, lead: number): boolean {
  const gap = text.slice(total.span.end, lead).replace(/\([^()]{0,40}(?:大写|圆|元整|元)[^()]{0,40}\)/g, '').replace(HOW_PRICED, '');
  return gap.length <= 16 && !/[。;\n]/.test(gap) && !/\d/.test(gap);
}

/** To the closing bracket where the parts stand in brackets; else to the end of the sentence, or of the list that follows. */
function regionOf(text: string, lead: number, start: number): { start: number; end: number } {
  const open = text.lastIndexOf('(', lead);
  const closed = text.lastIndexOf(')', lead);
  if (open > closed || text[lead] === '(') {
    const close = text.indexOf(')', start);
    return { start, end: close < 0 ? text.length : close };
  }
  const line = text.indexOf('\n', start);
  const stop = text.indexOf('。', start);
  if (line >= 0 && (stop < 0 || line < stop)) return { start, end: text.length };
  return { start, end: stop < 0 ? text.length : stop };
}

/** The parts of a total in a region: one for each item. Null when something in it is no plain part, so that nothing is decided. */
function partsIn(text: string, quantities: readonly Quantity[], total: Quantity, region: { start: number; end: number }): readonly Quantity[] | null {
  const parts: Quantity[] = [];
  const listed = text.slice(region.start, region.end).includes('\n');
  let from = region.start;
  for (const part of quantities) {
    if (part.span.start < region.start || part.span.end > region.end || part === total) continue;
    const label = text.slice(from, part.span.start);
    if (part.unit !== total.unit) continue;
    // 180件×5元/件=900元: what it comes to is the part.
    if (/^[^\n,;。]{0,24}=/.test(text.slice(part.span.end))) continue;
    // In a list every item's first figure is its part; what follows on the line explains it.
    if (listed && parts.length > 0 && !label.includes('\n')) continue;
    if (isNested(text, region.start, part.span.start)) continue;
    if (TOTAL_BEFORE.test(label) && parts.length > 1) {
      if (part.value !== total.value) return null;
      continue;
    }
    // 由以下三项组成：人工费: the name is what stands behind the colon.
    const whole = (listed ? label.slice(label.lastIndexOf('\n') + 1) : label).replace(/:?[^:]*=\s?$/, '');
    const name = parts.length === 0 && !listed ? whole.slice(whole.lastIndexOf(':') + 1) : whole;
    if (part.bound !== 'exact' || part.per.join() !== total.per.join() && part.per.length > 0 || NO_PART.test(name) || name.length > LONGEST_LABEL || (listed ? false : /[。]/.test(name))) return null;
    if (parts.length > 0 && !listed && !/[,、;和及与+加]/.test(name)) return null;
    if (name.replace(/[\s,、;:()和及与]/g, '') === '' && !/[和、]/.test(name)) return null;
    parts.push(part);
    from = part.span.end;
  }
  return parts;
}

/** Whether a place lies in brackets opened within the region. */
function isNested(text: string, from: number, at: number): boolean {
  const open = text.lastIndexOf('(', at - 1);
  if (open < from) return false;
  const close = text.indexOf(')', open);
  const word = text.slice(open, at);
  // (1)经理1人: a number's own brackets hold no part.
  return (close < 0 || close >= at) && word.length > 1;
}

/** Whether parts that make less than the total should have made all of it. 其中 may name some of them only. */
function isComplete(all: boolean, bare: boolean, total: Quantity, parts: readonly Quantity[], sum: bigint, region: string): boolean {
  // 税金及其他160,000元 is a part as any.
  if (/其余|剩余|余下|余款|等|另行|不限于|其他(?![^,;。\n]{0,8}\d)/.test(region)) return false;
  if (all) return true;
  if (total.unit === '元') return !bare ? sum * 2n >= total.value : parts.length >= 2 && sum * 10n >= total.value * 7n;
  return parts.length >= 3 && sum * 3n >= total.value * 2n;
}
