import type { Contract } from '../model/contract.ts';
import { says } from '../model/matches.ts';
import { passage } from '../model/sieve.ts';
import { stancesOf } from '../model/stances.ts';
import type { Rule } from './rule.ts';
import { soleBearer } from './one-sided-liability.ts';
import { isJudged, replaceFix } from './shapes.ts';
import { sideName } from './sides.ts';

export const unbackedObligation: Rule = {
  code: 'unbacked-obligation',
  title: '义务没有违约后果',
  severity: 'hint',
  basis: ['民法典第577条', '民法典第585条'],
  docs: `一方负有付款或者按期履行的主要义务，合同却没有写明违反它的任何后果，而对方的违约是有后果的。

没有约定违约金的，受损害的一方只能请求赔偿实际损失，还要自己证明；逾期付款按一年期LPR加计30%至50%计算损失。

请补写对应的后果，例如“甲方逾期付款的，每逾期一日按未付金额的万分之五支付违约金”。每一方只提示一处，相关信息列出这一方的其他义务。

**不报告**：写有“任何一方违约应当赔偿”等对双方适用的责任的；双方都没有约定后果的（另见缺少违约责任条款）；对方的违约同样没有后果的。`,
  examples: {
    good: [
      { text: '印刷合同\n甲方：某公司\n乙方：某厂\n第一条 付款\n甲方应于收货后10日内向乙方支付印刷费。\n第二条 违约责任\n甲方无故拖欠印刷费的，承担违约责任。\n乙方逾期交货的，每日支付万分之五的违约金。' },
      { text: '加工合同\n甲方：某公司\n乙方：某厂\n第一条 付款\n甲方应于收货后10日内向乙方支付加工费。\n第二条 违约责任\n甲方逾期付款的，每日支付万分之五的违约金。\n乙方逾期交货的，每日支付万分之五的违约金。' },
      { text: '加工合同\n甲方：某公司\n乙方：某厂\n第一条 付款\n甲方应于收货后10日内向乙方支付加工费。\n第二条 违约责任\n任何一方违约的，应当赔偿对方因此受到的损失。' },
      { text: '加工合同\n甲方：某公司\n乙方：某厂\n第一条 付款\n甲方应于收货后10日内向乙方支付加工费。\n第二条 违约责任\n甲方不按合同规定的时间付给乙方加工费的，应按银行规定偿付违约金。\n乙方逾期交货的，每日支付万分之五的违约金。' },
    ],
    bad: [{ text: '加工合同\n甲方：某公司\n乙方：某厂\n第一条 付款\n[|甲方应于收货后10日内向乙方支付加工费|]。\n第二条 违约责任\n乙方逾期交货的，每日支付万分之五的违约金。', fixed: '加工合同\n甲方：某公司\n乙方：某厂\n第一条 付款\n甲方应于收货后10日内向乙方支付加工费。甲方逾期付款的，每逾期一日按未付金额的万分之五支付违约金。\n第二条 违约责任\n乙方逾期交货的，每日支付万分之五的违约金。' }],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition) || recognition.profile === 'labour' || recognition.profile === 'platform-terms' || contract.parties.length !== 2) return;
    // Where all consequences fall on one side, one-sided-liability says so.
    if (says(contract, MUTUAL) || says(contract, LATE_PAYMENT) || soleBearer(contract) !== null) return;
    const stances = stancesOf(contract);
    for (const [party, { role }] of contract.parties.entries()) {
      if (role === 'provider') continue;
      const duties = stances.filter(({ who, kind, pays }) => who === party && kind === 'duty' && pays).filter(({ span }) => !WAGES.test(passage(contract, span.start, span.end)) && !CONDITIONAL.test(passage(contract, span.start - 60, span.end)));
      const [first, ...others] = duties;
      if (!first || !otherAnswers(contract, party)) continue;
      yield {
        span: first.span,
        message: `${sideName(contract, party)}的付款义务没有写明逾期的后果，而对方违约有后果`,
        ...(others.length > 0 ? { related: others.slice(0, 10).map(({ span }) => ({ span, message: '同样没有后果的付款义务' })) } : {}),
        data: { name: sideName(contract, party) },
      };
    }
  },
  fixes({ span, data }, { contract }) {
    if (data?.['name'] === undefined) return [];
    // Behind the full stop, not between instalments that semicolons part.
    const stop = /[。\r\n]/g;
    stop.lastIndex = span.end;
    const found = stop.exec(contract.text);
    const end = found === null ? contract.text.length : found.index + (found[0] === '。' ? 1 : 0);
    return [replaceFix('补写逾期付款的违约金', { start: end, end }, [...(found?.[0] === '。' ? [] : ['。']), `${data['name']}逾期付款的，每逾期一日按未付金额的`, { stop: 1, value: '万分之五' }, '支付违约金。'])];
  },
};

/** Wages that come late have their consequence in the law. */
const WAGES = /工资|薪|劳动报酬|加班费/;
/** 若修改后仍不合格，甲方应支付约稿费; 律师费由甲方支付: what is paid when something happens, or to somebody else. */
const CONDITIONAL = /(?:^|[。；;，,\s])(?:如果?|若|倘若|一旦)[^。；;]{0,50}$|律师费|约稿费|补偿|垫付/;
const MUTUAL = /(?:任何一方|任一方|双方|各方|违约方|一方|当事人)[^。;\n]{0,60}(?:违约|违反|不履行|未履行)[^。;\n]{0,60}(?:违约责任|赔偿|违约金|责任|损失)|守约方|违约方[^。;\n]{0,30}(?:赔偿|支付|承担)/;
const LATE_PAYMENT = /(?:不|未|没有)(?:能)?按[^。;\n]{0,40}?(?:付给|支付|付款|给付|付清|交纳|缴纳)[^\n]{0,80}(?:违约金|利息|滞纳金|赔偿|罚款|罚金|解除|责任|顺延)|迟付|(?:逾期|延迟|迟延|拖欠|未(?:能)?(?:按时|按期|按约定?|按[^,。;\n]{1,10}|足额|及时)?)[^,。;\n]{0,4}(?:付款|支付|结算|缴纳|交纳)[^\n]{0,60}(?:违约金|利息|滞纳金|赔偿|解除|终止|暂停|停止|责任|扣除|加收|顺延)|(?:付款|支付)[^,。;\n]{0,10}(?:逾期|迟延|延迟)[^\n]{0,60}(?:违约金|利息|滞纳金|赔偿|解除|暂停|责任)|欠付|欠款|拖欠[^,。;\n]{0,12}(?:费|款|酬|金|租)|(?:无权|不得)(?:请求|要求)?(?:返还|退还)定金|定金[^。;\n]{0,8}不予?(?:返还|退还)/;

const otherAnswers = (contract: Contract, party: number): boolean =>
  stancesOf(contract).some(({ who, kind, answers }) => typeof who === 'number' && who !== party && kind === 'duty' && answers);
