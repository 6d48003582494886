import { formatDecimal, ONE, times } from '../../text/decimal.ts';
import { scanRates } from '../../text/rates.ts';
import { foldFigures as fold } from '../../text/figure-fold.ts';
import type { Quantity } from '../../text/quantities.ts';
import { plain, quantitiesOf, type Wrong } from './sum.ts';

const TOTAL_BEFORE = /(?:合计|共计|总计|总价款?|总额|总金额|总费用|金额|小计|货款|价款|合价|租金总额|费用|=|＝|计|共)(?:\([^()]{0,8}\))?(?:金额|费用|租金|货款|价款|服务费)?[为是:]{0,2}(?:每(?:个)?(?:月|年|季度?|日|天|周))?(?:人民币|[￥¥])?\s?$/;
const CLEARLY_TOTAL = /(?:合计|共计|总计|总价款?|总额|总金额|小计)[^\d,;。]{0,8}$/;
const PRICE_BEFORE = /(?:单价|价格|单位价格|每\S{1,4})(?:\([^()]{0,8}\))?[为是:]{0,2}(?:人民币|[￥¥])?\s?$/;
const MADE_BEFORE = /(?:服务费|费用|租金|金额|货款|价款|托管费|管理费)(?:总额)?[为是:]{1,2}$/;
const MONTHLY_BEFORE = /(?<![上当次本下前该第\d个])月(?:度)?(?:服务费|费用|租金|托管费|管理费)(?:总额|合计)?[为是:]{0,2}$/;
const UNSURE = /折|优惠|减免|扣除|加收|上浮|下浮|另加|外加|起步|超出|不足|赠|免费|递增|首付|已付|封顶|保底/;
const YEARLY: Readonly<Record<string, bigint>> = { 年: 12n, 季度: 3n };

/** Totals of one sentence that are not price × number, and yearly sums that are not twelve monthly ones. */
export function* products(source: string): Iterable<Wrong> {
  const all = quantitiesOf(source);
  if (all.length < 2) return;
  const text = fold(source);
  for (const { start, end } of sentences(text)) {
    const sentence = text.slice(start, end);
    const within = all.filter((q) => q.span.start >= start && q.span.end <= end);
    if (within.length < 2 || UNSURE.test(sentence) || (scanRates(sentence).length > 0 && !/税/.test(sentence))) continue;
    const wrong = ofSentence(text, within) ?? yearly(text, within);
    if (wrong) yield wrong;
  }
}

/** 单价：6500元/席/月, 数量：20席, each on its line: they tell of one thing. */
const EACH_NAMED = /^(?:\s*[一-鿿()、]{2,16}[: ]\s?(?:人民币|[￥¥])?\d[^:\n。]{0,20}(?:\n|$)){3,8}$/;

function* sentences(text: string): Iterable<{ start: number; end: number }> {
  if (EACH_NAMED.test(text) && (text.match(/单价/g)?.length ?? 0) === 1) {
    yield { start: 0, end: text.length };
    return;
  }
  let start = 0;
  for (const match of text.matchAll(/[。\n]|$/g)) {
    const sentence = text.slice(start, match.index);
    // A；B；C with a price in each are as many sentences.
    const parts = sentence.split(';').filter((part) => part.includes('单价'));
    if (parts.length > 1 || (sentence.match(/单价/g)?.length ?? 0) > 1) {
      // One total for several prices is no product.
      if (parts.some((part) => !/合计|共计|总计|小计|总价|金额|计/.test(part))) {
        start = match.index + 1;
        continue;
      }
      let from = start;
      for (const part of sentence.split(';')) {
        yield { start: from, end: from + part.length };
        from += part.length + 1;
      }
    } else yield { start, end: match.index };
    start = match.index + 1;
  }
}

function ofSentence(text: string, within: readonly Quantity[]): Wrong | null {
  const money = within.filter((q) => q.unit === '元');
  const lead = (q: Quantity): string => text.slice(Math.max(0, q.span.start - 20), q.figure.start).replace(/人民币\s?$|[￥¥]\s?$/, '');
  const totals = money.filter((q) => CLEARLY_TOTAL.test(lead(q)) || (TOTAL_BEFORE.test(lead(q)) && !PRICE_BEFORE.test(lead(q))));
  // 单价每人每月6500元，共20人，每月服务费为130000元: what the second is of tells that it is made of the first.
  const [unitPrice, made] = money;
  if (totals.length === 0 && money.length === 2 && unitPrice!.per.length > made!.per.length && unitPrice!.per.length > 0 && MADE_BEFORE.test(lead(made!))) totals.push(made!);
  const isTotal = (q: Quantity): boolean => totals.includes(q);
  const prices = money.filter((q) => !isTotal(q) && (q.per.length > 0 || PRICE_BEFORE.test(lead(q))));
  const [price, secondPrice] = prices;
  const [total, secondTotal] = totals.filter((q) => price !== undefined && q.span.start > price.span.start);
  if (!price || secondPrice || !total || secondTotal || money.length > 2 || price.bound !== 'exact' || total.bound !== 'exact') return null;
  const counts = within.filter((q) => q.unit !== '元' && q.bound === 'exact' && q.per.length === 0);
  // 月服务费：120000元 is by the month.
  const totalPer = total.per.length === 0 && MONTHLY_BEFORE.test(lead(total)) ? ['月'] : total.per;
  const needed = price.per.filter((unit) => !totalPer.includes(unit));
  const factors: Quantity[] = [];
  let factor = ONE;
  if (needed.length === 0 && price.per.length === 0) {
    const labelled = counts.filter((q) => /(?:数量|共|合计|共计|采购|购买|总量)(?:为|:)?\s?$/.test(text.slice(Math.max(0, q.span.start - 6), q.span.start)));
    const only = labelled.length === 1 ? labelled[0] : counts.length === 1 ? counts[0] : undefined;
    if (!only) return null;
    factors.push(only);
    factor = only.value;
  }
  for (const unit of needed) {
    const found = counts.filter((q) => q.unit === unit || isPersonLike(q.unit, unit));
    const years = unit === '月' ? counts.filter((q) => q.unit === '年') : [];
    if (found.length === 1) {
      factors.push(found[0]!);
      factor = times(factor, found[0]!.value);
    } else if (found.length === 0 && years.length === 1) {
      factors.push(years[0]!);
      factor = times(factor, years[0]!.value * 12n);
    } else if (found.length === 0 && YEARLY[total.per[0] ?? ''] !== undefined && unit === '月') factor *= YEARLY[total.per[0]!]!;
    else return null;
  }
  if (factor === ONE || price.per.some((unit) => total.per.includes(unit)) && needed.length === 0) return null;
  const expected = times(price.value, factor);
  if (expected === total.value) return null;
  return { total, expected, parts: [price, ...factors], working: `${plain(price.value)}×${formatDecimal(factor)}` };
}

/** 席 is counted by the seat or by the person in it. */
const isPersonLike = (a: string, b: string): boolean => a === b || (a === '人' && b === '席') || (a === '席' && b === '人') || (a === '日' && b === '日');

/** 月度会员每月15元，年度会员每年148元: whoever takes a year pays less. */
const PLANS = /会员|套餐|卡|订阅|月付|续费|版/;

/** 每月198,000元，每年2,376,000元. */
function yearly(text: string, within: readonly Quantity[]): Wrong | null {
  const money = within.filter((q) => q.unit === '元' && q.bound === 'exact');
  for (let i = 0; i + 1 < money.length; i++) {
    const [monthly, total] = [money[i]!, money[i + 1]!];
    const gap = text.slice(monthly.span.end, total.span.start);
    const head = text.slice(Math.max(0, monthly.span.start - 10), monthly.span.start);
    const isMonthly = monthly.per.join() === '月' || /月(?:租金|服务费|托管费|费用|管理费|物业费)[为是:]{0,2}$/.test(head);
    const isYearly = total.per.join() === '年' || /年(?:租金|服务费|托管费|费用|管理费|物业费)?(?:总额|合计|共计)?[为是:计]{0,2}(?:人民币|[￥¥])?$/.test(gap);
    const reversed = yearlyFirst(monthly, total, head, gap);
    if (reversed) return reversed;
    if (!isMonthly || !isYearly || !/^[^一-鿿]{0,6}(?:\([^()]{0,40}\))?[,;、(]{0,2}(?:即|折合|合计|共计|全|每|按)?年(?!度?(?:会员|套餐|卡|版|订阅|付|缴|支付))/.test(gap) || PLANS.test(head)) continue;
    const expected = monthly.value * 12n;
    if (expected !== total.value) return { total, expected, parts: [monthly], working: `${plain(monthly.value)}×12` };
  }
  return null;
}

/** 年服务费120万元，按月支付，每月支付10万元 */
function yearlyFirst(total: Quantity, part: Quantity, head: string, gap: string): Wrong | null {
  const isYearly = total.per.join() === '年' || /年(?:度)?(?:租金|服务费|托管费|费用|管理费|物业费)(?:总额|合计|共计)?[为是:计]{0,2}(?:人民币|[￥¥])?$/.test(head);
  const period = /^[^一-鿿]{0,6}(?:\([^()]{0,40}\))?[,;、(]{0,2}(?:(?:甲方)?(?:按|分)(?:月|季度?|十二期|12期|4期|四期)(?:平均)?(?:支付|付款|结算|缴纳)[,;、]{0,2})?(?:即|平均|折合)?每(?<per>月|季度?)(?:平均)?(?:支付|付款|付|缴纳)?(?:人民币|[￥¥])?$/.exec(gap)?.groups?.['per'];
  if (!isYearly || period === undefined || part.per.length > 1) return null;
  const times = period === '月' ? 12n : 4n;
  const expected = part.value * times;
  return expected === total.value || isLeftOver(expected, total.value, times) ? null : { total, expected, parts: [part], working: `${plain(part.value)}×${times}` };
}

/** 100万元 in 12 of 83,333.33元: nothing but what rounding leaves. */
const isLeftOver = (expected: bigint, total: bigint, times: bigint): boolean => (expected > total ? expected - total : total - expected) < times * (ONE / 100n);
