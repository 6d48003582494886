import { ONE } from '../text/decimal.ts';
import { scanDurations, type Duration } from '../text/durations.ts';
import { scanRates } from '../text/rates.ts';
import { slice } from '../text/span.ts';
import { byYear, percent, periodOf, sizesIn, type Size } from './figures-of-law.ts';
import type { Rule } from './rule.ts';
import { isJudged, placed, said } from './shapes.ts';

/** 中小条例第9条: sixty days. */
const LIMIT_DAYS = 60n;

export const lateSmePayment: Rule = {
  code: 'late-sme-payment',
  title: '向中小企业付款过迟',
  severity: 'error',
  basis: ['中小条例第9条', '中小条例第17条'],
  docs: `合同写明付款方是机关、事业单位或者大型企业，收款方是中小企业，而付款期限超过60日，或者逾期利率低于一年期贷款市场报价利率（LPR）。

机关、事业单位从中小企业采购，应当自交付之日起30日内付款，合同另有约定的最长不超过60日；大型企业应当自交付之日起60日内付款，另有约定的也要按照行业规范、交易习惯合理约定。迟延支付的应当付逾期利息，约定的利率不得低于合同订立时一年期LPR。

请把付款期限改在60日以内，并写明起算日。

**不报告**：合同没有写明企业规模的（无法判断）；双方都是中小企业的；恰好60日；质量保证金的返还。`,
  examples: {
    good: [
      { text: '采购合同\n第一条 主体\n甲方为大型企业，乙方为小型企业。\n第二条 付款\n甲方应在收到货物后60日内支付货款。', why: '恰好60日' },
      { text: '采购合同\n第一条 付款\n甲方应在收到货物后90日内支付货款。', why: '没有写明企业规模' },
      { text: '采购合同\n第一条 主体\n甲方为中型企业，乙方为小型企业。\n第二条 付款\n甲方应在收到货物后90日内支付货款。', why: '都是中小企业' },
    ],
    bad: [
      { text: '采购合同\n买方：某集团公司（大型企业）\n卖方：某商行\n企业规模：小微企业\n第一条 付款\n买方（大型企业）应在验收后[|四个月|]内付清货款。' },
      { text: '采购合同\n第一条 主体\n甲方为大型企业，乙方为小型企业。\n第二条 付款\n甲方应在收到货物后[|90日|]内支付货款。' },
      { text: '服务合同\n第一条 主体\n甲方系事业单位，乙方属于中小企业。\n第二条 付款\n甲方应在验收合格后[|三个月|]内付清服务费。' },
      { text: '采购合同\n第一条 主体\n甲方为大型企业，乙方为小型企业。\n第二条 逾期\n甲方逾期付款的，按年利率[|2%|]支付逾期利息。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition, config }) {
    if (!isJudged(recognition) || !owesSmall(sizesIn(contract))) return;
    for (const one of said(contract, /支付|付款|付清|结清|结算|利息|违约金/)) {
      const { text } = one;
      for (const duration of scanDurations(text)) {
        const after = text.slice(duration.span.end, duration.span.end + 30);
        if (duration.side !== 'within' || daysOf(duration) <= LIMIT_DAYS || !/^(?:之?内|以内)[^。;]{0,20}?(?:支付|付款|付清|结清|付至|汇)/.test(after) || /质保金|质量保证金|保证金|尾款[^,。;]{0,4}质保/.test(text)) continue;
        const span = placed(one, duration.span.start, duration.span.end);
        yield { span, message: `付款期限「${slice(contract.text, span)}」超过60日，付款方是大型企业或者机关、事业单位，收款方是中小企业` };
      }
      if (!/逾期|迟延|延迟/.test(text)) continue;
      for (const rate of scanRates(text)) {
        const period = periodOf(text, rate);
        const limit = BigInt(Math.round(config.lpr * 10_000));
        if (period === null || byYear(rate.value, period) >= limit || !/利息|利率|违约金/.test(text)) continue;
        const span = placed(one, rate.span.start, rate.span.end);
        yield { span, basis: ['中小条例第17条'], message: `逾期利率「${slice(contract.text, span)}」按年计算为${percent(byYear(rate.value, period))}，低于一年期LPR（${config.lpr}%）` };
      }
    }
  },
};

const daysOf = ({ unit, value }: Duration): bigint => {
  const whole = value / ONE;
  // Sixty working days are more than sixty days; two months may be 62 days but are what people call sixty.
  return unit === 'day' || unit === 'workday' ? whole : unit === 'week' ? whole * 7n : unit === 'month' ? whole * 30n : unit === 'year' ? whole * 365n : 0n;
};

/** Whether one party is large or public and the other small or medium. */
export function owesSmall(sizes: ReadonlyMap<string, Size>): boolean {
  const all = [...sizes.values()];
  return all.includes('small') && all.some((size) => size !== 'small');
}
