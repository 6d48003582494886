import { remember } from '../../model/amounts.ts';
import type { Contract } from '../../model/contract.ts';
import type { Quantity } from '../../text/quantities.ts';
import { ONE, times } from '../../text/decimal.ts';
import { scanRates, type Rate } from '../../text/rates.ts';
import { fold } from '../../text/script-fold.ts';
import { shift } from '../../text/span.ts';
import { parseNumber } from '../../text/numerals.ts';
import { plain, quantitiesOf, sumOf, type Wrong } from './sum.ts';

/** One payment of several: its share, its sum, or both. Offsets are the document's. */
export interface Instalment {
  readonly rate: Rate | null;
  readonly sum: Quantity | null;
  readonly label: string;
}
/** Payments that follow one another in a list, in neighbouring lines or in one sentence. */
export interface Schedule {
  readonly items: readonly Instalment[];
  /** They are meant to be all: the last one is among them, or as many as announced. */
  readonly complete: boolean;
}

const STAGE = /预付款?|首付款?|首款|首期|定金|订金|第[一二三四五六七八1-8][期笔次批阶]|[一二三四五]期|进度款|中期|到货款?|发货|提货|交货款|初验|验收款?|终验|上线|尾款|余款|质保金|质量保证金|保证金|末期|签订|签署|生效|完工|竣工|交付|交货|启动款|结算款|满\S{1,4}后|质保|质量保证|保修|期满|届满|通过|合格|完成/;
const PAYS = /支付|付款|付清|结清|给付|付至|拨付|付|支取|款/;
const LAST = /尾款|余款|质保|质量保证|保修|末期|最后|终验|全部|结清|付清|第三期|第四期|第五期|三期|四期|验收/;
const OTHER = /违约|逾期|罚|扣|滞纳|利息|赔偿|每|单价|税率|税额|上限|不超过|不低于|退还|返还|退款|超过|低于|达到|降至|折|优惠|返利|提成|佣金|利率|年化|费率|上浮|下浮|调整|损失|责任|保底|奖励|比率|合格率|满意度|抽检|付至|累计付|累计支付|至合同/;
/** A share of something that is no total: 剩余款项的50%. */
const OF_REST = /(?:剩余|余款|余下|该期|当期|上述|未付|前期|首付款|预付款|尾款|设备款|安装费|运费|保证金)(?:款项|部分|金额|价款|费用)?的\s?$/;

/** The schedules of payment of a contract. */
export const schedulesOf = remember((contract: Contract): readonly Schedule[] => {
  const { text, lines } = contract;
  const schedules: Schedule[] = [];
  let items: Instalment[] = [];
  let announced: number | null = null;
  let last = -10;
  let lead = '';
  const close = (): void => {
    if (items.length >= 2) schedules.push({ items, complete: items.length === announced || LAST.test(items.at(-1)!.label) || (items.length >= 3 && LAST.test(items.map((i) => i.label).join())) });
    items = [];
    announced = null;
  };
  lines.forEach(({ span, indent }, i) => {
    if (indent >= span.end) return;
    const line = text.slice(span.start, span.end);
    const folded = fold(line);
    const found = itemsIn(line, folded, span.start);
    const declared = /分(?:为)?([一二两三四五六七八2-8])(?:期|次|笔|个?阶段|批)/.exec(folded)?.[1];
    if (declared !== undefined) {
      close();
      announced = parseNumber(declared);
    }
    if (found.length === 0) {
      if (declared === undefined && i - last > 1) {
        close();
      }
      if (declared !== undefined) last = i;
      lead = folded;
      return;
    }
    if (i - last > 2) {
      const kept: number | null = announced;
      close();
      announced = declared !== undefined || /分(?:为)?[一二两三四五六七八2-8](?:期|次|笔|个?阶段|批)/.test(lead) ? kept : null;
    }
    items.push(...found);
    last = i;
    // One sentence with several payments is a schedule of its own; single ones wait for their neighbours.
    if (found.length >= 2) close();
  });
  close();
  return schedules;
});

function itemsIn(line: string, text: string, start: number): readonly Instalment[] {
  const rates = scanRates(line);
  const sums = quantitiesOf(line).filter((q) => q.unit === '元');
  if (rates.length === 0 && sums.length === 0) return [];
  const figures = [...rates.map((rate) => ({ at: rate.span, rate, sum: null })), ...sums.map((sum) => ({ at: sum.span, rate: null, sum }))].sort((a, b) => a.at.start - b.at.start);
  const items: { rate: Rate | null; sum: Quantity | null; label: string; end: number }[] = [];
  let from = 0;
  for (const { at, rate, sum } of figures) {
    const cut = Math.max(text.lastIndexOf('。', at.start), text.lastIndexOf(';', at.start));
    const label = text.slice(Math.max(from, cut + 1), at.start);
    const previous = items.at(-1);
    from = at.end;
    if (previous && (rate === null) !== (previous.rate === null || previous.sum !== null) && at.start - previous.end <= 24 && /^[^。;]{0,24}$/.test(label) && !STAGE.test(label.replace(/.*[的作为]/, '')) && (previous.rate === null || previous.sum === null)) {
      if (rate) previous.rate = move(rate, start);
      else previous.sum = moveQuantity(sum!, start);
      previous.end = at.end;
      continue;
    }
    if (isTotal(label)) continue;
    const paid = rate !== null && items.length > 0 && /(?:支付|付款?|付清|给付)[^,;。]{0,8}$/.test(label);
    if (!paid && !STAGE.test(label) && !STAGE.test(text.slice(at.end, at.end + 10))) continue;
    if (!PAYS.test(label) && !/款|期/.test(label) && !/^的?(?:预付款|首付|尾款|余款|质保金|定金)/.test(text.slice(at.end, at.end + 6))) continue;
    if (OTHER.test(label) || OF_REST.test(label) || (sum && (sum.per.length > 0 || sum.bound !== 'exact')) || isBounded(text, at.start, at.end)) return [];
    items.push({ rate: rate ? move(rate, start) : null, sum: sum ? moveQuantity(sum, start) : null, label: `${label}${text.slice(at.end, at.end + 8)}`, end: at.end });
  }
  return items;
}

const isTotal = (label: string): boolean => TOTAL.test(label);
const isBounded = (text: string, start: number, end: number): boolean => /(?:不超过|不低于|不少于|至少|超过|低于|最高|最多|约)\s?$/.test(text.slice(Math.max(0, start - 6), start)) || /^\s?(?:以上|以下|以内|或|至|-|~)/.test(text.slice(end, end + 4));
const move = (rate: Rate, by: number): Rate => ({ ...rate, span: shift(rate.span, by), figure: shift(rate.figure, by) });
const moveQuantity = (q: Quantity, by: number): Quantity => ({ ...q, span: shift(q.span, by), figure: shift(q.figure, by) });

/** The names of the whole price. */
export const TOTAL_NAME = '(?:(?:本)?(?:合同|协议|项目|设备|货物|工程|服务|开发|技术服务|委托|产品|租赁)?(?:总价款?|总金额|总额|总费用|总价格|总造价|总货款|费用总额|价款总额|金额总计|服务费总额|费用总计|费用合计|价款合计)|合同(?:价款|金额|价|款|价格|款项)|协议(?:价款|金额)|服务费总额|租金总额|开发费(?:用)?总额|货款总额)';
const TOTAL = new RegExp(`${TOTAL_NAME}(?:\\([^()]{0,12}\\))?(?:共计?|合计|总计|约定)?[为是计:]{0,2}\\s?(?:人民币|[￥¥])?\\s?$`);

/** The whole price where the contract states one and only one; null otherwise. */
export const contractTotal = remember(({ text, lines }: Contract): Quantity | null => {
  let total: Quantity | null = null;
  for (const { span, indent } of lines) {
    if (indent >= span.end) continue;
    const line = text.slice(span.start, span.end);
    const folded = fold(line);
    if (!/总|合同(?:价|金|款)|协议(?:价|金)/.test(folded)) continue;
    for (const q of quantitiesOf(line)) {
      if (q.unit !== '元' || q.bound !== 'exact' || q.per.length > 0 || !isTotal(folded.slice(Math.max(0, q.span.start - 24), q.span.start))) continue;
      if (total && total.value !== q.value) return null;
      total ??= moveQuantity(q, span.start);
    }
  }
  return total;
});

/** Schedules whose sums do not make the whole price. The total stands for the error: which of the figures is wrong is not ours to say. */
export function* wrongSchedules(contract: Contract): Iterable<Wrong> {
  const total = contractTotal(contract);
  if (!total) return;
  for (const { items, complete } of schedulesOf(contract)) {
    const parts = items.flatMap(({ sum }) => (sum ? [sum] : []));
    if (items.some(({ rate, sum }) => rate !== null && sum !== null && times(total.value, rate.value) !== sum.value)) continue;
    if (parts.length !== items.length || parts.some((part) => part.span.start === total.span.start)) continue;
    const sum = sumOf(parts);
    if (sum > total.value || (complete && sum < total.value && sum * 2n >= total.value)) yield { total, expected: sum, parts, working: parts.map((part) => plain(part.value)).join('＋') };
  }
}

const SHARE = new RegExp(`${TOTAL_NAME}的?\\s?$`);
const SHARE_TO_SUM = /^[^。;\d]{0,16}?(?:即|计|为|[:(]|共|合|金额)\s?(?:人民币|[￥¥])?\s?$/;

/** Shares of the whole price whose sums are not that share of it: 总价100,000元 … 总价的30%，即人民币40,000元. */
export function* wrongShares(contract: Contract): Iterable<Wrong> {
  const total = contractTotal(contract);
  if (!total) return;
  const { text, lines } = contract;
  for (const { span, indent } of lines) {
    if (indent >= span.end) continue;
    const line = text.slice(span.start, span.end);
    const folded = fold(line);
    const rates = scanRates(line);
    if (rates.length === 0) continue;
    for (const q of quantitiesOf(line)) {
      const rate = rates.findLast((r) => r.span.end <= q.span.start);
      if (!rate || q.unit !== '元' || q.bound !== 'exact' || q.per.length > 0 || q.span.start - rate.span.end > 24) continue;
      const before = folded.slice(Math.max(0, rate.span.start - 20), rate.span.start);
      if (!SHARE.test(before) && !/(?:支付|付款?|付|款|收取|为|,|:)\s?$/.test(before)) continue;
      if (!SHARE.test(before) && !STAGE.test(folded.slice(Math.max(0, rate.span.start - 30), q.span.start))) continue;
      if (OTHER.test(before) && !SHARE.test(before)) continue;
      if (isBounded(folded, rate.span.start, rate.span.end) || !SHARE_TO_SUM.test(folded.slice(rate.span.end, q.figure.start))) continue;
      const expected = times(total.value, rate.value);
      const difference = expected > q.value ? expected - q.value : q.value - expected;
      // A share that is no whole yuan is rounded in practice.
      if (difference < (expected % ONE === 0n ? 1n : ONE)) continue;
      yield { total: moveQuantity(q, span.start), expected, parts: [total], working: `${plain(total.value)}×${plain(rate.value * 100n)}%` };
    }
  }
}
