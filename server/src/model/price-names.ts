import { simplify } from '../text/script-fold.ts';
import { slice, type Span } from '../text/span.ts';
import type { Contract } from './contract.ts';
import { matches } from './matches.ts';
import { inHeading } from './parts.ts';
import { passage } from './sieve.ts';
import type { TermVariant } from './term-variant.ts';

/** A name of the whole price: 合同总价, 活动费用总额. */
interface PriceName {
  readonly name: string;
  readonly places: Span[];
  /** Some place says how much it is: 合同总价为人民币…元. */
  settled: boolean;
}

const TOTAL = /[一-鿿]{1,10}?总(?:价款|金额|费用|报酬|造价|额|价(?!格|值))/g;
/** 合同金额, 合同价款: the whole as well, though nothing says so. */
const WHOLE = /合同(?:价款|金额|款(?!项)|[优折协议]{1}[惠扣商定]价(?!格))|(?:支付|付款|协议)总(?:金额|额|价款?)/g;
/** What parts a name from the words before it. */
const BEFORE = /^.*(?:[了和与及或在将向对应由为是以按并则而其该此等有无不未可须需得各所述定上下前后内外付收取缴纳扣除占至从经被使让若如因即也都再又还已元万清]|(?<!标)的|全部|于)/;
/** A share of the price, or a sum that is none. */
const NO_PRICE = /剩余|[逾欠]|当[月年日期]|每|[月年季周]|损失|赔偿|补偿|租金|押金|还款|借款|贷款|本息|本金|利息|违约|索赔|投资|注册|资[本产]|工资|薪|发票|开票|保险|交易|销售|营业|收入|利润|税|结算|累计|实际|投标|订单|批|罚|债|股|出资|预算|成本|奖|基金|票据|货币|市场|单价|设备|材料|人工|增值/;
/** 未付, 已收: what is said of is a share. */
const OWED = /(?:未|应|已|欠|剩余|逾期|尚|实)(?:支付|付|收|交|缴|结清?)?的?$/;
const OF_ALL = /合同|协议|标的|活动|项目|工程|费用|服务费|价款|货款|广告|设计费|开发|制作费|装修|装饰|施工|培训费|采购/;
/** How much it is follows. */
const SAID = /^[（(](?:万?元|人民币)[）)]|^[”"」*_]{0,4}(?:[（(][^（）()\n]{0,20}[）)])?[*：: 　\t]{0,8}(?:暂定|暂估|约)?(?:总?计|共计|合计)?(?:为|是)?[*：: 　\t]{0,8}(?:人民币|RMB|CNY|[￥¥$]|[（(]?[大小]写|[\d０-９][\d０-９,，.]{0,15}(?![\d０-９,，.%％‰])|[_＿【[{$]|壹|贰|叁|肆|伍|陆|柒|捌|玖|拾)/;
/** The whole price by no other name than the contract's. */
const PURE = /^合同总(?:价款?|金额|额)$/;
const UNTAXED = /不含税|除税|税前|变更|调整后|结算/;
const MANY = 5;
const FEW = 3;

/** 活动费用总额 where the sum is said of 合同费用总金额: a rare name of the whole price that no place gives a figure. Linear in the text. */
export function* priceNames(contract: Contract): Iterable<TermVariant> {
  const all = namesOf(contract);
  const said = all.find(({ settled, name }) => settled && name.includes('总'));
  const pure = all.filter(({ name }) => PURE.test(name));
  const main = pure.find(({ settled }) => settled) ?? pure[0];
  for (const one of all) {
    if (one.places.length > FEW) continue;
    const isStray = said !== undefined && one !== said && !one.settled && one.name.includes('总') && !said.name.endsWith(one.name) && !one.name.endsWith(said.name) && said.places.length * 2 > one.places.length;
    // 合同总额 and 合同总价款 can be but one sum, whatever each is said to be.
    const isSame = main !== undefined && one !== main && PURE.test(one.name) && !one.places.some((at) => UNTAXED.test(passage(contract, at.end, at.end + 12)));
    const usual = isSame ? main : isStray ? said : all[0]!;
    const span = one.places.find(({ start }) => !inHeading(contract, start));
    if (span && one !== usual && (isSame || isStray || (usual.places.length >= MANY && /^(?:合同|支付|付款|协议)/.test(one.name))))
      yield { span, written: one.name, usual: usual.name, times: usual.places.length, first: usual.places[0]! };
  }
}

function add(contract: Contract, names: Map<string, PriceName>, name: string, at: Span): void {
  const settled = SAID.test(passage(contract, at.end, at.end + 48));
  const known = names.get(name);
  if (!known) names.set(name, { name, places: [at], settled });
  else {
    known.places.push(at);
    known.settled ||= settled;
  }
}

/** Every name of the whole price, the most used first. */
function namesOf(contract: Contract): readonly PriceName[] {
  const names = new Map<string, PriceName>();
  for (const { start: from, end, match } of matches(contract, TOTAL)) {
    const name = match[0].replace(BEFORE, '').replace(/^[本项]/, '').replace(/^.+(?=合同|协议)/, '');
    if (OWED.test(match[0].slice(0, match[0].length - name.length))) continue;
    const modifier = name.replace(/总(?:价款|金额|费用|报酬|造价|额|价)$/, '');
    if (modifier.length > 6 || !OF_ALL.test(modifier) || NO_PRICE.test(modifier)) continue;
    add(contract, names, name, { start: from + match[0].length - name.length, end });
  }
  for (const { start, end, match } of matches(contract, WHOLE)) add(contract, names, match[0], { start, end });
  return [...names.values()].sort((a, b) => b.places.length - a.places.length);
}

/** Money of other kinds of contract, left over from their models. */
const FOREIGN: readonly (readonly [word: RegExp, kinds: RegExp])[] = [[/(?<![一-鿿])货款|(?<=[付取收的应])货款/g, /买卖|采购|购销|供货|订货|销售|货物|商品|产品|租赁|物流|运输|仓储/]];
const OFTEN = 4;

/** 货款 in what is no sale, where the sum has a name of its own. Linear in the text. */
export function* foreignMoney(contract: Contract): Iterable<TermVariant> {
  const { text, title } = contract;
  const usual = namesOf(contract)[0];
  const own = title === null ? '' : simplify(slice(text, title));
  if (own === '' || usual === undefined || usual.places.length < OFTEN) return;
  for (const [word, kinds] of FOREIGN) {
    const found = [...matches(contract, word)].map(({ start, end }) => ({ start, end }));
    if (found.length > 0 && found.length <= FEW && !kinds.test(own)) yield { span: found[0]!, written: slice(text, found[0]!), usual: usual.name, times: usual.places.length, first: usual.places[0]! };
  }
}
