import { LPR } from '../knowledge/lpr.ts';
import { contractDate } from '../model/contract-date.ts';
import type { Contract } from '../model/contract.ts';
import { hits, lineSieve } from '../model/sieve.ts';
import { ONE } from '../text/decimal.ts';
import { scanRates } from '../text/rates.ts';
import { fold } from '../text/script-fold.ts';
import { slice, type Span } from '../text/span.ts';
import { quantitiesOf } from './figures/sum.ts';
import { byYear, percent, periodOf, type Period } from './figures-of-law.ts';
import type { Rule } from './rule.ts';
import { folded, isJudged, placed, said, type Said } from './shapes.ts';

export const excessiveInterest: Rule = {
  code: 'excessive-interest',
  title: '民间借贷利率超过上限',
  severity: 'error',
  basis: ['民间借贷规定第25条', '民间借贷规定第28条', '民间借贷规定第29条'],
  docs: `民间借贷约定的利率，或者逾期利息、违约金和其他费用，按年计算超过合同成立时一年期贷款市场报价利率（LPR）的四倍。

超过部分法院不予支持。LPR 每月20日公布，程序按设置项“contractReview.lpr”计算，默认值 ${LPR.percent.toFixed(1)}（自${LPR.since}起，最后核对${LPR.known}），四倍即 ${LPR.percent * 4}%。合同写明的签订日期早于${LPR.since}的，当时的 LPR 不同，除超过36%的以外不作判断。

请把利率降到四倍以内，并写明逾期利率；利息不得预先从本金中扣除。

**不报告**：恰好四倍；银行、消费金融公司、小额贷款公司等金融机构的借款；买卖、服务合同的逾期付款违约金（另见 excessive-liquidated-damages）。`,
  examples: {
    good: [
      { text: '借款合同\n第一条 借款\n出借人向借款人出借人民币10万元。\n第二条 利息\n年利率为12%。', why: '恰好四倍' },
      { text: '借款合同\n贷款人：某某银行\n第一条 利息\n贷款年利率为18%。', why: '金融机构' },
      { text: '采购合同\n第一条 付款\n买方逾期付款的，按日万分之五支付违约金。', why: '不是借贷' },
      { text: '借款合同\n第一条 借款\n出借人向借款人出借人民币10万元，年利率6%。\n第二条 逾期\n逾期利息＝逾期本金×日利率×（1＋50%）×逾期天数。', why: '在约定利率上加五成' },
    ],
    bad: [
      { text: '借款合同\n第一条 借款\n出借人向借款人出借人民币10万元。\n第二条 利息\n借款年利率为[|24%|]。' },
      { text: '个人借款协议\n第一条 借款\n甲方借给乙方人民币5万元，借款期限一年。\n第二条 利息\n借款利息按月利率[|2%|]计算。' },
      { text: '借款合同\n第一条 借款\n出借人向借款人出借人民币10万元。\n第二条 逾期\n借款人逾期还款的，按日[|千分之一|]支付逾期利息。' },
      { text: '借款合同\n第一条 借款\n出借人向借款人出借人民币10万元。\n第二条 利息\n借款按[|月息2分|]计息。' },
      { text: '借款合同\n第一条 借款\n出借人向借款人出借人民币10万元。\n第二条 逾期\n借款人逾期还款的，每日按借款金额的[|1%|]收取罚息并加收借款金额20%的违约金。' },
      { text: '借款合同\n第一条 借款\n出借人向借款人出借人民币10万元。\n第二条 利息\n双方约定[|月利率为两分|]。' },
      { text: '借款合同\n第一条 借款\n出借人向借款人出借人民币10万元。\n第二条 利息\n借款人每月支付利息[|1,500元|]，到期还本。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition, config }) {
    if (!isJudged(recognition) || !isPrivateLoan(contract)) return;
    const old = (contractDate(contract) ?? '9999') < LPR.since;
    const limit = old ? 360_000n : BigInt(Math.round(config.lpr * 4 * 10_000));
    // What counts is the sum of interest, penalties and fees: one finding a clause, at the highest rate.
    const byClause = new Map<number | null, { readonly yearly: bigint; readonly span: Span }[]>();
    const add = (one: Said, yearly: bigint, span: Span): void => {
      const { clause } = one.sentence;
      const top = clause === null ? null : topOf(contract, clause);
      if (yearly > limit) byClause.set(top, [...(byClause.get(top) ?? []), { yearly, span }]);
    };
    for (const one of said(contract, /利率|利息|年化|月息|年息|日息|[月年日]利|罚息|违约金|滞纳金|逾期|计息/)) {
      const { text } = one;
      for (const rate of scanRates(text)) {
        const period = periodOf(text, rate) ?? multiplied(text, rate.span.end);
        if (period === null || !isInterest(text, rate.span.start, rate.span.end)) continue;
        add(one, byYear(rate.value, period), placed(one, rate.span.start, rate.span.end));
      }
      for (const match of text.matchAll(/(月|年|日)(?:息|利|利息|利率)(?:为|按|是)?\s?(\d{1,2}|[一二两三四五六七八九十])\s?(分|厘)(?!之)/g)) {
        const digit = '零一二三四五六七八九十'.indexOf(match[2]!.replace('两', '二'));
        // 月息一分 is 1 % a month, 年息一分 10 % a year; 一厘 a tenth of it.
        const number = BigInt(digit > 0 ? digit : Number(match[2]!) || 0);
        const yearly = (match[1] === '年' ? number * 100_000n : number * 10_000n * (match[1] === '月' ? 12n : 365n)) / (match[3] === '厘' ? 10n : 1n);
        add(one, yearly, placed(one, match.index, match.index + match[0].length));
      }
    }
    const principal = principalOf(contract);
    for (const one of principal === null ? [] : said(contract, /利息/))
      for (const { span, value, bound, per } of quantitiesOf(one.text).filter(({ unit }) => unit === '元')) {
        // 每月支付利息4,000元
        if (bound !== 'exact' || per.some((unit) => unit !== '月') || !/(?:每月|按月|月)(?:应?(?:支付|给付|付|归还))?利息(?:金额|额)?(?:为|是|:|计)?\s?(?:人民币|[￥¥])?\s?$/.test(one.text.slice(Math.max(0, span.start - 24), span.start)) || /本息|本金/.test(one.text.slice(Math.max(0, span.start - 10), span.start))) continue;
        add(one, (value * 12n * ONE) / principal!, placed(one, span.start, span.end));
      }
    for (const rates of byClause.values()) {
      const [highest, ...others] = [...rates].sort((a, b) => (a.yearly === b.yearly ? a.span.start - b.span.start : a.yearly < b.yearly ? 1 : -1));
      if (!highest) continue;
      const related = others.map(({ span, yearly }) => ({ span, message: `「${slice(contract.text, span)}」按年计算为${percent(yearly)}，与之合并计算` }));
      yield { span: highest.span, message: overLimit(slice(contract.text, highest.span), highest.yearly, limit, old), ...(related.length > 0 ? { related } : {}) };
    }
  },
};

/** The article a clause stands in. */
function topOf({ clauses }: Contract, clause: number): number {
  let at = clause;
  for (let parent = clauses[at]!.parent; parent !== null; parent = clauses[at]!.parent) at = parent;
  return at;
}

const overLimit = (words: string, yearly: bigint, limit: bigint, old: boolean): string =>
  old ? `「${words}」按年计算为${percent(yearly)}，超过任何时期的司法保护上限` : `「${words}」按年计算为${percent(yearly)}，超过一年期LPR的四倍（${percent(limit)}）`;

/** 应还本息×10%×逾期月数. */
function multiplied(text: string, end: number): Period {
  const unit = /^\s?[*×xX]\s?(?:逾期|实际|迟延)?(天|日|月|年)数?/.exec(text.slice(end, end + 10))?.[1];
  return unit === undefined ? null : unit === '月' ? 'month' : unit === '年' ? 'year' : 'day';
}

function isInterest(text: string, start: number, end: number): boolean {
  // ×(1+50%), 上浮百分之五十: a share of the agreed rate, no rate.
  if (/(?:1|100%|一)\s?[+＋]\s?$/.test(text.slice(Math.max(0, start - 8), start)) || /(?:利率|标准)[^。;,]{0,10}(?:上浮|加收|加计|增加|提高|上调)[^。;,]{0,4}$/.test(text.slice(Math.max(0, start - 24), start))) return false;
  const around = text.slice(Math.max(0, start - 40), end + 24);
  if (/手续费|LPR|贷款市场报价|上浮|加收|加计/.test(text.slice(Math.max(0, start - 14), start)) && !/违约金|罚息/.test(text.slice(Math.max(0, start - 14), start))) return false;
  return /利率|利息|年化|月息|年息|日息|罚息|违约金|滞纳金|逾期|计息|复利/.test(around);
}

/** What was lent, where the text tells of one sum; null where it does not. */
function principalOf(contract: Contract): bigint | null {
  const sums = new Set<bigint>();
  for (const { text } of said(contract, /出借|借给|借到|借款(?:金额|本金|总?额)/))
    for (const { span, value, unit, per, bound } of quantitiesOf(text))
      if (unit === '元' && per.length === 0 && bound === 'exact' && /(?:出借|借给|借到|借款(?:金额|本金|总?额))(?:(?!利息|违约|费|偿还|归还)[^,;。\d]){0,16}$/.test(text.slice(Math.max(0, span.start - 28), span.start))) sums.add(value);
  const [first, ...more] = sums;
  return first === undefined || first === 0n || more.length > 0 ? null : first;
}

const LENDER = /银行|金融公司|小额贷款|信托|典当|融资租赁|金融机构|保理|信用社|财务公司/;

/** A loan between people or firms that are no lenders by trade, as far as the text tells. */
export function isPrivateLoan(contract: Contract): boolean {
  const { text, title } = contract;
  const named = title ? /借款|借贷|借条|出借|贷款/.test(folded(slice(text, title))) : false;
  const lent = hits(contract, LENT).reduce((sum, { fact }) => sum + fact, 0);
  if (!named && lent < 3) return false;
  const [lender] = hits(contract, LENDERS);
  return !LENDER.test(lender?.fact ?? '');
}

/** How often a line speaks of lending, and whom it names as the lender. */
const LENDING = /出借人|借款人|借款本金|借款期限|出借|借给|借款金额|贷款人/g;
const LENT = lineSieve((line) => fold(line).match(LENDING)?.length ?? null, LENDING);
const NAMES_LENDER = /(?:贷款人|出借人|出借方|甲方)[^。;]{0,6}[:：].{0,40}/;
const LENDERS = lineSieve((line) => NAMES_LENDER.exec(fold(line))?.[0] ?? null, NAMES_LENDER);
