import { remember } from '../../model/amounts.ts';
import { piecesOf } from '../../model/blocks.ts';
import type { Clause, Contract } from '../../model/contract.ts';
import type { Quantity } from '../../text/quantities.ts';
import { ONE, times } from '../../text/decimal.ts';
import { memo } from '../../text/memo.ts';
import { scanRates, type Rate } from '../../text/rates.ts';
import { foldFigures as fold } from '../../text/figure-fold.ts';
import { shift } from '../../text/span.ts';
import { parseNumber } from '../../text/numerals.ts';
import { isSlip, plain, quantitiesOf, sumOf, type Wrong } from './sum.ts';

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
const OTHER = /违约|逾期|罚|扣|滞纳|利息|赔偿|每|单价|税率|税额|上限|不超过|不低于|退还|返还|退款|超过|低于|达到|降至|折|优惠|返利|提成|佣金|利率|年化|费率|上浮|下浮|调整|损失|责任|保底|奖励|比率|合格率|满意度|抽检|履约|押金|预算|付至|累计付|累计支付|至合同/;
/** A share of something that is no total: 剩余款项的50%. */
const OF_REST = /(?:(?:剩余|余下|其余)(?:款项|部分|金额|价款|费用)|余款|该期|当期|上述|未付|前期|首付款|预付款|尾款|设备款|安装费|运费|保证金)(?:款项|部分|金额|价款|费用)?的\s?$/;

/** The schedules of payment of a contract: the items of a list, the lines of a clause, or the payments of one sentence. */
export const schedulesOf = remember((contract: Contract): readonly Schedule[] => {
  const { clauses } = contract;
  const schedules: Schedule[] = [];
  const close = ({ items, announced, unsure }: Group): void => {
    if (items.length < 2 || !items.some(({ label }) => STAGE.test(label))) return;
    // 剩余的50% twice: shares of what is left.
    if (items.filter(({ label }) => /(?:剩余|余下|其余)的?\s?$/.test(label)).length > 1) return;
    const complete = !unsure && (items.length === announced || LAST.test(items.at(-1)!.label) || (items.length >= 3 && LAST.test(items.map((i) => i.label).join())));
    schedules.push({ items, complete });
  };
  const seats = seatsOf(clauses);
  /** The list being read under each parent (or in each clause), and the seat of its last payment. */
  const open = new Map<string, { group: Group; seat: number }>();
  const announcements = new Map<number, number>();
  let cursor = -1;
  for (const { span: line, indent } of contract.lines) for (const span of indent >= line.end ? [] : piecesOf(contract.text, line)) {
    while (cursor + 1 < clauses.length && clauses[cursor + 1]!.span.start <= Math.max(indent, span.start)) cursor++;
    const read = readLine(contract.text.slice(span.start, span.end));
    const { unsure, announced } = read;
    const items = read.items.map(({ rate, sum, label }): Instalment => ({ rate: rate && move(rate, span.start), sum: sum && moveQuantity(sum, span.start), label }));
    // One line with several payments is a schedule of its own; single ones belong to the list their clause is an item of.
    if (items.length >= 2) {
      close({ items, announced, unsure });
      continue;
    }
    const clause = clauses[cursor];
    if (announced !== null && clause) announcements.set(clause.index, announced);
    if (items.length === 0 && !unsure) continue;
    const isItem = clause !== undefined && clause.number !== null && clause.own.start >= span.start;
    const key = clause === undefined ? 'top' : isItem ? `under ${clause.parent ?? 'top'}` : `in ${clause.index}`;
    const seat = isItem ? seats[clause.index]! : 0;
    let list = open.get(key);
    // At most one item of another kind between two payments of a list.
    if (!list || seat - list.seat > 2) {
      if (list) close(list.group);
      const lead = isItem ? clause.parent : (clause?.index ?? null);
      list = { group: { items: [], announced: lead === null ? null : (announcements.get(lead) ?? null), unsure: false }, seat };
      open.set(key, list);
    }
    list.seat = seat;
    list.group.items.push(...items);
    list.group.unsure ||= unsure;
  }
  for (const { group } of open.values()) close(group);
  return schedules;
});

/** Which of its siblings a clause is, by its index. */
function seatsOf(clauses: readonly Clause[]): readonly number[] {
  const taken = new Map<number | null, number>();
  return clauses.map(({ parent }) => {
    const seat = (taken.get(parent) ?? -1) + 1;
    taken.set(parent, seat);
    return seat;
  });
}

/** What a line says of payments, its offsets relative to it. */
const readLine = memo((line: string): { readonly items: readonly Instalment[]; readonly unsure: boolean; readonly announced: number | null } => {
  if (!/[%％‰付款期]|分之/.test(line)) return { items: [], unsure: false, announced: null };
  const text = fold(line);
  const { items, unsure } = itemsIn(line, text);
  return { items, unsure: unsure || restIsOpen(text, items), announced: announcedIn(text) };
}, 4000);

interface Group {
  items: Instalment[];
  announced: number | null;
  unsure: boolean;
}
const announcedIn = (text: string): number | null => {
  const number = /分(?:为)?([一二两三四五六七八2-8])(?:期|次|笔|个?阶段|批)/.exec(text)?.[1];
  return number === undefined ? null : parseNumber(number);
};
/** 余款在验收后付清: the rest has no figure, so that the figures need not make the whole. */
function restIsOpen(text: string, items: readonly Instalment[]): boolean {
  const last = items.at(-1);
  const rest = text.slice(last ? Math.max(last.rate?.span.end ?? 0, last.sum?.span.end ?? 0) : 0);
  const open = /余款|余下|其余|剩余|尾款/;
  return open.test(rest) && /付|结清/.test(rest) && !(last && open.test(last.label));
}

/** The payments a line tells of. `unsure`: it has shares whose part in them is not clear, so that a sum below the whole decides nothing. */
function itemsIn(line: string, text: string): { readonly items: Instalment[]; readonly unsure: boolean } {
  const rates = scanRates(line);
  const sums = quantitiesOf(line).filter((q) => q.unit === '元');
  if (rates.length === 0 && sums.length === 0) return { items: [], unsure: false };
  let unsure = false;
  const figures = [...rates.map((rate) => ({ at: rate.span, rate, sum: null })), ...sums.map((sum) => ({ at: sum.span, rate: null, sum }))].sort((a, b) => a.at.start - b.at.start);
  const items: { rate: Rate | null; sum: Quantity | null; label: string; end: number }[] = [];
  let from = 0;
  for (const { at, rate, sum } of figures) {
    const cut = Math.max(text.lastIndexOf('。', at.start), text.lastIndexOf(';', at.start));
    const label = text.slice(Math.max(from, cut + 1), at.start);
    const previous = items.at(-1);
    from = at.end;
    if (previous && (rate === null) !== (previous.rate === null || previous.sum !== null) && at.start - previous.end <= 24 && /^[^。;]{0,24}$/.test(label) && !STAGE.test(label.replace(/.*[的作为]/, '')) && (previous.rate === null || previous.sum === null)) {
      if (rate) previous.rate = rate;
      else previous.sum = sum;
      previous.end = at.end;
      continue;
    }
    if (isTotal(label)) continue;
    const paid = rate !== null && /(?:支付|付款?|付清|给付)[^,;。]{0,8}$/.test(label);
    const rest = /(?:其余|剩余|余下|余款)(?:的)?\s?$/.test(label);
    const named = /^\s?的?(?:价款|款项)?(?:作为|为)?\s?(?:预付款|首付|首款|进度款|尾款|余款|质保金|质量保证金|保证金|定金|验收款)/.test(text.slice(at.end, at.end + 12));
    if (!paid && !rest && !named && (!STAGE.test(`${label}${text.slice(at.end, at.end + 10)}`) || (!PAYS.test(label) && !/款|期|金/.test(label)))) {
      unsure ||= rate !== null && PAYS.test(label) && !OTHER.test(label);
      continue;
    }
    if (OTHER.test(label) || OF_REST.test(label) || (sum && (sum.per.length > 0 || sum.bound !== 'exact')) || isBounded(text, at.start, at.end)) return { items: [], unsure: items.length > 0 };
    items.push({ rate, sum, label: `${label}${text.slice(at.end, at.end + 8).split(/[,;。]/, 1)[0]!}`, end: at.end });
  }
  return { items: items.map(({ rate, sum, label }) => ({ rate, sum, label })), unsure };
}

const isTotal = (label: string): boolean => TOTAL.test(label);
const isBounded = (text: string, start: number, end: number): boolean => /(?:不超过|不低于|不少于|至少|超过|低于|最高|最多|约)\s?$/.test(text.slice(Math.max(0, start - 6), start)) || /^\s?(?:以上|以下|以内|或|至|-|~)/.test(text.slice(end, end + 4));
const move = (rate: Rate, by: number): Rate => ({ ...rate, span: shift(rate.span, by), figure: shift(rate.figure, by) });
const moveQuantity = (q: Quantity, by: number): Quantity => ({ ...q, span: shift(q.span, by), figure: shift(q.figure, by) });

/** The names of the whole price. */
export const TOTAL_NAME = '(?:(?:本)?(?:合同|协议|项目|设备|货物|工程|服务|开发|技术服务|委托|产品|租赁)?(?:总价款?|总金额|总额|总费用|总价格|总造价|总货款|费用总额|价款总额|金额总计|服务费总额|费用总计|费用合计|价款合计)|合同(?:价款|金额|价|款|价格|款项)|协议(?:价款|金额)|服务费总额|租金总额|开发费(?:用)?总额|货款总额)';
const TOTAL = new RegExp(`(${TOTAL_NAME})(?:\\([^()]{0,12}\\))?(?:共计?|合计|总计|约定)?[为是计:]{0,2}\\s?(?:人民币|[￥¥])?\\s?$`);

/** What a whole price is of: 合同总价, 总价款 and 合同总金额 name one thing; 设备总价 is another. */
export const kindOfTotal = (name: string): string => /^(?:本)?(设备|货物|工程|开发|技术服务|产品|租赁|租金|开发费)/.exec(name)?.[1] ?? '';

interface WholePrice {
  readonly sum: Quantity;
  readonly kind: string;
  readonly line: number;
}

/** The whole prices a contract states, in its order. */
const wholePrices = remember(({ text, lines }: Contract): readonly WholePrice[] =>
  lines.flatMap(({ span, indent }, line) => {
    if (indent >= span.end) return [];
    return pricesIn(text.slice(span.start, span.end)).map(({ sum, kind }) => ({ sum: moveQuantity(sum, span.start), kind, line }));
  }),
);

const pricesIn = memo((words: string): readonly { readonly sum: Quantity; readonly kind: string }[] => {
  if (!/[总總]|[议議同][价價金款]/.test(words)) return [];
  const folded = fold(words);
  return quantitiesOf(words).flatMap((q) => {
    if (q.unit !== '元' || q.bound !== 'exact' || q.per.length > 0) return [];
    const name = TOTAL.exec(folded.slice(Math.max(0, q.span.start - 24), q.span.start))?.[1];
    return name === undefined ? [] : [{ sum: q, kind: kindOfTotal(name) }];
  });
}, 4000);

/** The whole price a share or schedule in a line is of: the line's own, else the only one of its kind, else the only one there is. */
function priceFor(contract: Contract, kind: string, at: number): Quantity | null {
  const all = wholePrices(contract);
  const own = all.filter(({ sum, line }) => contract.lines[line]!.span.start <= at && at <= contract.lines[line]!.span.end && sum.span.start < at);
  for (const candidates of [own, all.filter((one) => one.kind === kind), all]) {
    const [first] = candidates;
    if (first && candidates.every(({ sum }) => sum.value === first.sum.value)) return first.sum;
    if (candidates.length > 0) return null;
  }
  return null;
}

/** Schedules whose sums do not make the whole price. The total stands for the error: which of the figures is wrong is not ours to say. */
export function* wrongSchedules(contract: Contract): Iterable<Wrong> {
  for (const { items, complete } of schedulesOf(contract)) {
    const total = priceFor(contract, '', (items[0]!.sum ?? items[0]!.rate!).span.start);
    if (!total) continue;
    const parts = items.flatMap(({ sum }) => (sum ? [sum] : []));
    if (!items.every(({ label }) => /付|款/.test(label))) continue;
    if (items.some(({ rate, sum }) => rate !== null && sum !== null && times(total.value, rate.value) !== sum.value)) continue;
    if (parts.length !== items.length || parts.some((part) => part.span.start === total.span.start)) continue;
    const sum = sumOf(parts);
    const wrong: Wrong = { total, expected: sum, parts, working: parts.map((part) => plain(part.value)).join('＋') };
    if (sum > total.value || (complete && sum < total.value && (sum * 2n >= total.value || isSlip(wrong)))) yield wrong;
  }
}

const SHARE = new RegExp(`(${TOTAL_NAME})的?\\s?$`);
const SHARE_TO_SUM = /^[^。;\d]{0,16}?(?:即|计|为|[:(]|共|合|金额)\s?(?:人民币|[￥¥])?\s?$/;

/** Shares of the whole price whose sums are not that share of it: 总价100,000元 … 总价的30%，即人民币40,000元. */
export function* wrongShares(contract: Contract): Iterable<Wrong> {
  if (wholePrices(contract).length === 0) return;
  const { text, lines } = contract;
  for (const { span: whole, indent } of lines) for (const span of indent >= whole.end ? [] : piecesOf(text, whole)) {
    const line = text.slice(span.start, span.end);
    const rates = scanRates(line);
    if (rates.length === 0) continue;
    const folded = fold(line);
    for (const q of quantitiesOf(line)) {
      const rate = rates.findLast((r) => r.span.end <= q.span.start);
      if (!rate || q.unit !== '元' || q.bound !== 'exact' || q.per.length > 0 || q.span.start - rate.span.end > 24) continue;
      const before = folded.slice(Math.max(0, rate.span.start - 20), rate.span.start);
      if (!SHARE.test(before) && !/(?:支付|付款?|付|款|收取|为|,|:)\s?$/.test(before)) continue;
      if (!SHARE.test(before) && !STAGE.test(folded.slice(Math.max(0, rate.span.start - 30), q.span.start))) continue;
      if (OTHER.test(before) && !SHARE.test(before)) continue;
      if (isBounded(folded, rate.span.start, rate.span.end) || !SHARE_TO_SUM.test(folded.slice(rate.span.end, q.figure.start))) continue;
      const total = priceFor(contract, kindOfTotal(SHARE.exec(before)?.[1] ?? ''), span.start + rate.span.start);
      if (!total) continue;
      const expected = times(total.value, rate.value);
      const difference = expected > q.value ? expected - q.value : q.value - expected;
      // A share that is no whole yuan is rounded in practice.
      if (difference < (expected % ONE === 0n ? 1n : ONE)) continue;
      yield { total: moveQuantity(q, span.start), expected, parts: [total], working: `${plain(total.value)}×${plain(rate.value * 100n)}%` };
    }
  }
}
