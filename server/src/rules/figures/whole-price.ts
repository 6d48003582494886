import { byPiece } from '../../model/blocks.ts';
import type { Contract } from '../../model/contract.ts';
import { hits, lineSieve, remember, some } from '../../model/sieve.ts';
import { ONE, times } from '../../text/decimal.ts';
import { foldFigures as fold } from '../../text/figure-fold.ts';
import type { Quantity } from '../../text/quantities.ts';
import { RATE, scanRates } from '../../text/rates.ts';
import { isBounded, kindOfTotal, moveQuantity, OTHER, STAGE, TOTAL, TOTAL_NAME } from './payment-words.ts';
import { schedulesOf } from './schedules.ts';
import { isSlip, plain, quantitiesOf, sumOf, type Wrong } from './sum.ts';

interface WholePrice {
  readonly sum: Quantity;
  readonly kind: string;
  readonly line: number;
}

/** The whole prices a contract states, in its order. */
const wholePrices = remember((contract: Contract): readonly WholePrice[] =>
  hits(contract, PRICES).flatMap(({ index: line, fact }) => fact.map(({ sum, kind }) => ({ sum: moveQuantity(sum, contract.lines[line]!.span.start), kind, line }))),
);

const PRICED = /[总總]|[议議同][价價金款]/;
const PRICES = lineSieve((words): readonly { readonly sum: Quantity; readonly kind: string }[] | null => {
  if (!PRICED.test(words)) return null;
  const folded = fold(words);
  return some(quantitiesOf(words).flatMap((q) => {
    if (q.unit !== '元' || q.bound !== 'exact' || q.per.length > 0) return [];
    const name = TOTAL.exec(folded.slice(Math.max(0, q.span.start - 24), q.span.start))?.[1];
    return name === undefined ? [] : [{ sum: q, kind: kindOfTotal(name) }];
  }));
}, PRICED);

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

/** Pieces with both rates and sums of money. */
const shares = byPiece((line) => {
  const rates = scanRates(line);
  const quantities = rates.length > 0 ? quantitiesOf(line).filter(({ unit }) => unit === '元') : [];
  return quantities.length > 0 ? { rates, quantities, folded: fold(line) } : null;
}, RATE);

/** Shares of the whole price whose sums are not that share of it: 总价100,000元 … 总价的30%，即人民币40,000元. */
export function* wrongShares(contract: Contract): Iterable<Wrong> {
  if (wholePrices(contract).length === 0) return;
  for (const { start, fact: { rates, quantities, folded } } of shares(contract)) {
    for (const q of quantities) {
      const rate = rates.findLast((r) => r.span.end <= q.span.start);
      if (!rate || q.bound !== 'exact' || q.per.length > 0 || q.span.start - rate.span.end > 24) continue;
      const before = folded.slice(Math.max(0, rate.span.start - 20), rate.span.start);
      if (!SHARE.test(before) && !/(?:支付|付款?|付|款|收取|为|,|:)\s?$/.test(before)) continue;
      if (!SHARE.test(before) && !STAGE.test(folded.slice(Math.max(0, rate.span.start - 30), q.span.start))) continue;
      if (OTHER.test(before) && !SHARE.test(before)) continue;
      if (isBounded(folded, rate.span.start, rate.span.end) || !SHARE_TO_SUM.test(folded.slice(rate.span.end, q.figure.start))) continue;
      const total = priceFor(contract, kindOfTotal(SHARE.exec(before)?.[1] ?? ''), start + rate.span.start);
      if (!total) continue;
      const expected = times(total.value, rate.value);
      const difference = expected > q.value ? expected - q.value : q.value - expected;
      // A share that is no whole yuan is rounded in practice.
      if (difference < (expected % ONE === 0n ? 1n : ONE)) continue;
      yield { total: moveQuantity(q, start), expected, parts: [total], working: `${plain(total.value)}×${plain(rate.value * 100n)}%` };
    }
  }
}

/** What stands between a sum and its share, and between the share and what it comes to. */
const OF_SUM = /^(?:\([^()]{0,40}\))?的\s?$/;
const COMES_TO = /^(?:\([^()]{0,20}\))?[,(]?(?:即|也就是|计|共计|合计)(?:为)?\s?(?:人民币|[￥¥])?\s?$/;

/** A share of a sum that stands beside it: 合同总价12万元的10%，即1.2万元. Offsets are the block's. */
export function* sharesOfSums(block: string): Iterable<Wrong> {
  const rates = scanRates(block);
  if (rates.length === 0) return;
  const text = fold(block);
  const money = quantitiesOf(block).filter(({ unit, bound, per }) => unit === '元' && bound === 'exact' && per.length === 0);
  for (const rate of rates) {
    const base = money.findLast((q) => q.span.end <= rate.span.start);
    const share = money.find((q) => q.span.start >= rate.span.end);
    if (!base || !share || !OF_SUM.test(text.slice(base.span.end, rate.span.start)) || !COMES_TO.test(text.slice(rate.span.end, share.figure.start)) || isBounded(text, rate.span.start, rate.span.end)) continue;
    const expected = times(base.value, rate.value);
    const difference = expected > share.value ? expected - share.value : share.value - expected;
    if (difference >= (expected % ONE === 0n ? 1n : ONE)) yield { total: share, expected, parts: [base], working: `${plain(base.value)}×${plain(rate.value * 100n)}%` };
  }
}
