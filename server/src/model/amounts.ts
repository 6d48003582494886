import { AMOUNT, scanAmounts, type Amount } from '../text/amounts.ts';
import { foldFigures as fold } from '../text/figure-fold.ts';
import { shift } from '../text/span.ts';
import type { Contract } from './contract.ts';
import { hits, lineSieve, passage, remember, some } from './sieve.ts';

/** One sum written twice over, in figures and in words: 人民币6,800元（大写：陆仟捌佰元整）. */
export interface AmountPair {
  readonly digits: Amount;
  readonly words: Amount;
}

const AMOUNTS = lineSieve((line) => some(scanAmounts(line)), AMOUNT);

/** Every sum of money of a contract, in the order and the offsets of its text. */
export const amountsOf = remember((contract: Contract): readonly Amount[] =>
  hits(contract, AMOUNTS).flatMap(({ index, fact }) => fact.map((amount) => moveAmount(amount, contract.lines[index]!.span.start))),
);

const moveAmount = (amount: Amount, by: number): Amount => ({ ...amount, span: shift(amount.span, by), figure: shift(amount.figure, by) });

/** Longer than any way of saying “in words”. */
const LONGEST_GAP = 40;
/** Brackets, punctuation and the words that announce the other form; anything else means another sum. */
const GAP = /^[\s():,;/|*_[\]【】-]{0,12}(?:(?:即|计|合计|共计|总计|总价|总额|金额|价税合计|含税|不含税|人民币|大写|小写|RMB|为|是|整|元|[￥¥])[\s():,;/|*_[\]【】-]{0,6}){0,5}$/;
/** What the sum is called, said once for each form: 合同金额（小写）… 合同金额（大写）…. One name at both, or they are two sums. */
const NAMED = /(?:合同|协议|订单|服务费?|费用|货款|价款|报酬|租金|押金|定金|保证金|预付款|首付款|尾款|工程款|采购)(?=[^()|]{0,4}\([大小]写)/g;
const ANNOUNCED = /\(|大写|小写|即/;

/** The sums of a contract that are written twice. */
export const amountPairs = remember((contract: Contract): readonly AmountPair[] => {
  const amounts = amountsOf(contract);
  // A pair may stand on two lines: what parts its sums is looked at too.
  for (let i = 0; i + 1 < amounts.length; i++) if (amounts[i]!.form !== amounts[i + 1]!.form) passage(contract, amounts[i]!.span.start - 24, amounts[i + 1]!.span.end + 4);
  return pairsIn(contract.text, amounts);
});

/** The sums of a text written twice. Two sums that merely follow one another (首付10000元，尾款贰万元) are no pair. */
export function pairsIn(text: string, amounts: readonly Amount[]): readonly AmountPair[] {
  const pairs: AmountPair[] = [];
  for (let i = 0; i + 1 < amounts.length; i++) {
    const [first, second] = [amounts[i]!, amounts[i + 1]!];
    if (first.form === second.form || first.currency !== second.currency || !isPair(text, first, second)) continue;
    pairs.push(first.form === 'digits' ? { digits: first, words: second } : { digits: second, words: first });
    i++;
  }
  return pairs;
}

function isPair(text: string, first: Amount, second: Amount): boolean {
  const length = second.span.start - first.span.end;
  if (length < 0 || length > LONGEST_GAP) return false;
  const written = fold(text.slice(first.span.end, second.span.start));
  const ahead = fold(text.slice(Math.max(0, first.span.start - 24), first.span.start)).split('\n').at(-1)!;
  const gap = written.includes('\n') ? written.replace(NAMED, (name) => (ahead.includes(name) ? '' : name)) : written;
  if (!GAP.test(gap)) return false;
  const labels = fold(text.slice(Math.max(0, first.span.start - 10), second.figure.start));
  // On two lines (or in two cells) only labels make it one sum: 大写：… 小写：…
  if (/[\n|]/.test(gap)) return /大写|小写/.test(labels);
  if (!ANNOUNCED.test(gap) && !/[大小]写/.test(labels) && !(/^\s?$/.test(gap) && second.marked)) return false;
  // 每月5,000元（六万元/年）: another measure, not another spelling.
  const behind = fold(text.slice(second.span.end, second.span.end + 4));
  return !/^\s?(?:\/|每)/.test(behind) || /^\s?\/|每/.test(fold(text.slice(first.span.end, first.span.end + 4)));
}
