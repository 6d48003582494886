import { scanRates, type Rate } from '../text/rates.ts';
import { byYear, percent, periodOf } from './figures-of-law.ts';
import type { Finding, Rule } from './rule.ts';
import { isJudged } from './shapes.ts';

/**
 * Above these a reader asks for the loss. Once: three tenths of what the contract is worth. By the day: a thousandth of money that is late,
 * whose loss is interest (365 of them are 36.5 %), three thousandths of work or goods that are late, whose loss no figure tells.
 */
const ONCE = 300_000n;
const MONEY_LATE = { day: 1000n, week: 7000n, month: 30_000n, year: 365_000n } as const;
const WORK_LATE = { day: 3000n, week: 21_000n, month: 90_000n, year: 1_095_000n } as const;
const MONEY = /(?:付款|支付|还款|缴纳|交纳|交付租金|付清|欠付|拖欠|欠款|未付|应付|租金|货款|服务费|租费|费用)/;
const isMoneyLate = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  const late = /(?:逾期|延迟|迟延|延误|拖延|拖欠|延期|未(?:能)?(?:按时|按期|按约定?|在[^,。;]{1,10}内(?:足额)?))([^,。;]{0,14})/.exec(before);
  return late ? MONEY.test(late[1]!) || (!/交货|交付|供货|提供|完成|竣工|履行|验收|到货|发货|开具|修复/.test(before) && /欠款|欠费|所欠|应付|未付|逾期(?:付款|金额|部分)|欠付/.test(before)) : /欠款|欠费|所欠|应付|未付|欠付/.test(before);
};

const NAMED = /违约金|違約金|违约罚款|滞纳金|罚金|滯納金|罰金|[拖误延]期[^，。；]{0,4}费|倍|一[罚罰]/;
/** 每延期一天赔偿总价的1%, 所得收益的300%: a penalty by its figure, without the name. */
const UNNAMED = /(?:每|按|逐)[^，,。；;]{0,10}[日天].{0,80}?(?:[%％‰]|分之)|[赔賠][偿償付].{0,20}(?:[%％]|分之)|[1-9]\d{2}\s?[%％]|百分之[一二两三四五六七八九]百/;
const PENALISES = new RegExp(`${NAMED.source}|${UNNAMED.source}`);

export const excessiveLiquidatedDamages: Rule = {
  code: 'excessive-liquidated-damages',
  title: '违约金可能过高',
  severity: 'information',
  basis: ['民法典第585条', '通则解释第65条'],
  docs: `违约金一次超过合同金额的30%；逾期付款按日超过千分之一（年化36.5%），逾期交货、逾期服务按日超过千分之三，而且没有上限；或者是合同金额的若干倍。不叫违约金的赔偿、补偿、扣款也是。

违约金是否过高要与实际损失比较：超过造成损失的30%，法院一般可以认定为过分高于损失并适当减少。单看比例不能断定无效，所以只作提示。比例越高，越要准备好损失的证据；不能证明的部分收不到。

请写明违约金按什么损失估算，或者加一个上限（例如累计不超过合同总价的10%）。

**不报告**：逾期付款按日千分之一以内，其他迟延按日千分之三以内；一次30%以内；写明累计上限的；旅游合同按旅游费用比例支付的；民间借贷的利息和逾期费用（另见 excessive-interest）；损失赔偿本身。`,
  examples: {
    good: [
      { text: '买方逾期付款的，每逾期一日按应付款的千分之一支付违约金。', why: '恰好千分之一' },
      { text: '逾期交货的，每逾期一日按合同总价的千分之三支付违约金。', why: '恰好千分之三' },
      { text: '乙方违约的，按合同总价的30%支付违约金。', why: '恰好30%' },
      { text: '每逾期一日按合同总价的千分之五支付违约金，累计不超过合同总价的10%。', why: '有上限' },
      '逾期付款的，按日支付未付款万分之五的违约金。',
      { text: '乙方应按合同总价的50%支付首期款，违约金另计。', why: '50%不是违约金' },
      { text: '出租人提前收回房屋的，按月租金的100%支付违约金。', why: '一个月的租金' },
      { text: '每延误一日，扣除当日服务费的50%。', why: '当日的价款' },
      { text: '货物灭失的，按运费的三倍赔偿，最高不超过货物价值。', why: '赔偿的限额' },
    ],
    bad: [
      '逾期交货的，每逾期一日按合同总价的[|千分之五|]支付违约金。',
      '买方逾期付款的，每逾期一日按欠款金额的[|千分之二|]支付违约金。',
      '租客未在每月5日内足额交纳租金的，每日按所欠租金的[|3‰|]（千分之三）加收违约金。',
      '卖方未准时交货的，应付违约罚款，每天按总价的[|1%|]计算。',
      '滞纳金按延迟一天支付所迟延费用的[|5%|]计算。',
      '乙方违约的，应向甲方支付合同总价[|50%|]的违约金。',
      '乙方泄露保密信息的，应按合同总额的[|三倍|]支付违约金。',
      '会员提前退出的，应支付[|两倍|]服务费作为违约金。',
      '逾期付款的，按每日[|1%|]支付违约金。',
      '乙方私自收款的，甲方对乙方处以差额部分的[|十倍|]罚款。',
      '工程每拖延一天，承包人应按合同总价的[|1%|]赔偿发包人。',
      '甲方未按期付款的，每逾期一天按未付工程价款额的[|1%|]支付给乙方。',
      '乙方不能交货的，应[|双倍|]返还已付货款。',
      '配件[|少一罚十|]。',
      '开具假票的，按票面金额[|10倍|]赔偿。',
    ],
  },
  scope: 'sentence',
  telling: PENALISES,
  *check({ text, folded: plain, place }, { recognition, config }) {
    if (!isJudged(recognition) || recognition.profile === 'labour' || (place !== 'body' && place !== 'table' && place !== 'preamble')) return;
    if (!PENALISES.test(text)) return;
    if (/贷款|借款|出借|还款|本息/.test(plain) && /利率|利息|罚息|逾期/.test(plain) && !/总额的|服务费/.test(plain)) return;
    const rates = scanRates(text).filter((rate) => isPenalty(plain, rate));
    const capped = CAP.test(plain);
    for (const [i, rate] of rates.entries()) {
      // 3‰（千分之三）: one rate, told twice.
      const told = rates[i - 1];
      if (told?.value === rate.value && /^\s?\($/.test(plain.slice(told.span.end, rate.span.start))) continue;
      if (/旅游费用(?:总额)?的?$/.test(plain.slice(0, rate.span.start))) continue;
      const found = judged(plain, rate, capped, config.lpr);
      if (found) yield found;
    }
    if (recognition.profile !== 'platform-terms')
      for (const match of plain.matchAll(IDIOM)) yield { span: { start: match.index, end: match.index + match[0].length }, message: `「${match[0]}」是所涉金额的数倍，可能过分高于实际损失` };
    // What an offended consumer gets is the law's own multiple, and a ceiling is no penalty.
    for (const match of plain.matchAll(TIMES)) {
      if (/保险|限额|最高|不超过|快递费|运费|旅游|消费者|退一赔/.test(plain.slice(Math.max(0, match.index - 40), match.index + match[0].length))) continue;
      const groups = match.indices!.groups!;
      const ofPrice = groups['at'] ?? groups['after'] ?? groups['first'] ?? groups['paid'];
      const [start, end] = (ofPrice ?? groups['taken'] ?? groups['refund'] ?? groups['loss'])!;
      yield { span: { start, end }, message: `${ofPrice ? '违约金为合同金额的' : '赔付、扣罚的是'}「${plain.slice(start, end)}」，可能过分高于实际损失` };
    }
  },
};

const CAP = /(?:累计|合计|总计|总额|最高|最多|上限)[^,。;]{0,16}(?:不超过|不得超过|不高于|以|为|至|封顶)|(?:不超过|不得超过)[^,。;]{0,16}(?:%|分之)[^,。;]{0,6}(?:为限|为上限|封顶)?|为上限|封顶/;
const COUNT = String.raw`(?:[二两三四五六七八九十百贰叁肆伍陆柒捌玖拾]{1,3}(?:\(\d{1,3}\))?|(?!1(?!\d))\d{1,4}|双)倍(?:以上)?`;
const PENALTY = '(?:违约金|罚金|罚款|惩罚性赔偿|赔偿金)';
const BASE = '(?:(?<![日月天年])(?:合同|协议|总价|总额|价款|金额|费用|服务费|货款|租金|报酬|价格|价值|面额|差额|差价|部分|借款)|收入|收益|佣金|年薪)';
/** 收一罚十. */
const IDIOM = /[假收缺少短偷漏错]一罚[二两三五十百]/g;
/** So many times the price, in whatever order: 合同总额三倍的违约金, 违约金为服务费的两倍, 两倍货款的违约金, 按票面金额10倍赔偿. */
const TIMES = new RegExp(`${BASE}[^,。;]{0,10}?的?(?<at>${COUNT})[^,。;]{0,16}?${PENALTY}|${PENALTY}[^,。;]{0,20}${BASE}[^,。;]{0,8}?的?(?<after>${COUNT})|${BASE}[^,。;]{0,6}?的?(?<paid>${COUNT})[^,。;]{0,8}?(?:赔偿|赔付|支付违约)|(?<![日月天年])(?<first>${COUNT})的?(?:于)?(?:本)?(?:合同|协议|年度?|全部|本年度)?(?:总价|总额|价款|金额|费用|[一-龥]{1,3}费|货款|租金|报酬|价格)[^,。;]{0,8}?(?:的|作为|为)?(?:违约金|罚金)|按[^,。;]{0,20}?(?<![日月天年][^,。;]{0,4})(?<taken>${COUNT})的?(?:标准|金额|价格)?(?:计费|计价|计算|予以)?(?:从[^,。;]{1,24}中)?[^,。;]{0,8}?(?:扣除|扣罚|扣款|处罚|罚款)|(?<refund>(?:双|两|二|加)倍)(?:返还|退还|返回)[^,。;金]{0,10}?(?:已付|已收|已支付|已收取|已交纳?|所付|全部)的?(?:全部)?(?:款项|货款|价款|费用|服务费|合同款|租金|款)(?!.{0,4}[定订押]金)|损失[^,。;]{0,6}?(?<loss>${COUNT})[^,。;]{0,8}?(?:赔偿|赔付)`, 'dg');

/** A share that is the penalty: the word stands near it, and it is neither a cap nor a threshold (累计达到合同总价的10%时). */
function isPenalty(text: string, { span }: Rate): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start).replace(/^[^]*;/, '');
  // A month's rent is a sum of its own, no share of what the contract is worth.
  if (/月租金(?:标准)?的?$/.test(before) && !/[日天][^,。;]{0,10}$/.test(before)) return false;
  const after = text.slice(span.end, span.end + 28).replace(/[;。][^]*$/, '');
  if (/(?:不超过|不得超过|不高于|达到|超过|达|低于|上限为?|封顶|以)[^,]{0,14}$/.test(before) && !/(?:每|逾期)超过[^,]{0,14}$/.test(before) && !/(?:以|按)[^,]{0,14}的?$/.test(before)) return false;
  if (/^[^,]{0,6}(?:为限|为上限|封顶|首付|预付|首期|定金|进度款|尾款|折扣|时,|以上的)/.test(after)) return false;
  if (isUnnamed(before, after)) return true;
  return /^[^,]{0,22}(?:违约金|滞纳金|罚金)/.test(after) || /^,[^,]{0,10}(?:支付|承担|交纳|偿付)[^,]{0,14}(?:违约金|滞纳金|罚金)/.test(after) || /(?:违约罚款|[拖误延]期[^,。]{0,4}费)[^。]{0,16}$/.test(before) || /^[^,]{0,8}(?:支付|承担|计算|作为)[^,]{0,14}(?:违约金|滞纳金|罚金|赔偿)?/.test(after) && /(?:违约金|滞纳金|罚金)/.test(before + after) || /(?:违约金|滞纳金|罚金)[^。]{0,36}$/.test(before);
}

const WHOLE = '(?:合同|协议|订单|总|全部|价款|货款|所得|收益|收入|挪用|侵占)[^,。;]{0,8}?(?:金额|额|价款?|费用?|款|收益|收入|所得)?的?';
/** 每延误一日按总价的2%支付赔偿金, 向守约方赔偿合同总金额的50%, 支付所获收益的300%. */
const OF_EACH_DAY = new RegExp(`(?:逾期|迟延|延迟|延误|拖延|延期|推迟|误期|超期|晚)[^。]{0,6}(?:一|1|壹)?个?(?:工作)?[日天][^。]{0,30}${WHOLE}$`);
const WHOLE_SUM = new RegExp(`(?:赔偿|赔付)[^,。;]{0,14}(?:合同|协议|订单)${WHOLE}$|(?:支付|赔偿|缴纳|交纳|按)[^,。;]{0,20}(?:所获|所得|挪用|侵占|私收)[^,。;]{0,10}的?$`);
const isUnnamed = (before: string, after: string): boolean =>
  (OF_EACH_DAY.test(before) && !/当[日天月]|每[日天][^,]{0,4}(?:费|租)/.test(before.slice(-16)) && (/(?:补偿|赔偿|赔付|罚款|处罚|扣除|扣罚|扣款)[^,。;]{0,24}$/.test(before) || /^[^,。;]{0,10}(?:补偿|赔偿|赔付|罚款|处罚|扣除|扣罚|扣款)|^(?:支付给|付给|偿付|加付|加收)/.test(after))) ||
  (WHOLE_SUM.test(before) && !/工资|薪|加班|上限|为限/.test(before + after));

function judged(text: string, rate: Rate, capped: boolean, lpr: number): Finding | null {
  const period = periodOf(text, rate);
  const words = text.slice(rate.span.start, rate.span.end);
  // A penalty on a loan's principal counts towards the ceiling of all that may be asked for the loan (民间借贷规定第29条).
  const ceiling = BigInt(Math.round(lpr * 4 * 10_000));
  if (period === null && rate.value > ceiling && rate.value <= ONCE && /(?:借款|贷款)(?:本金|总额|金额)[^,。;]{0,8}$/.test(text.slice(0, rate.span.start)))
    return { span: rate.span, basis: ['民间借贷规定第29条', '民法典第585条'], message: `违约金为借款的「${words}」，与利息合计可能超过一年期LPR的四倍（${percent(ceiling)}）` };
  if (period === null) return rate.value > ONCE ? { span: rate.span, message: `违约金比例「${words}」较高，超过实际损失的30%部分可能被调减` } : null;
  const limits = isMoneyLate(text, rate.span.start) ? MONEY_LATE : WORK_LATE;
  if (capped || rate.value <= limits[period]) return null;
  return { span: rate.span, message: `违约金「${words}」按年计算为${percent(byYear(rate.value, period))}，没有上限，可能过分高于实际损失` };
}
