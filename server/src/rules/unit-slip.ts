import { amountPairs } from '../model/amounts.ts';
import type { Contract } from '../model/contract.ts';
import { slice } from '../text/span.ts';
import { amountMismatch, fixData, isUnitSlip, pairSpan } from './amount-mismatch.ts';
import { byLine } from './by-line.ts';
import type { DocumentCheck, Finding, Rule } from './rule.ts';
import { slips } from './figures/index.ts';

const doubled = byLine((line) =>
  [...line.matchAll(/(?<=[\d_＿】]\s?)(?:[万萬][万萬][元圆圓]?|[万萬]?[元圆圓]\s?[万萬]?[元圆圓]|(?<=\d\s?)(?:[%％‰][元圆圓]|[元圆圓][%％‰]))(?![素旦宵件])/g)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    message: /[%％‰]/.test(match[0]) ? `「${match[0]}」看不出是比例还是金额` : `单位「${match[0]}」重复，看不出是万元还是元`,
  })),
);

/** 年租金 × 1.5 个月, 月服务费 × 2 年: a sum by the year times months. */
const spans = byLine((line) => [...line.matchAll(BY_SPAN)].map((match) => ({
  span: { start: match.index, end: match.index + match[0].length },
  message: match[1] === '年' ? `「${match[0]}」：一年的金额不能乘以月数，应为月金额，或者除以12` : `「${match[0]}」：一个月的金额不能乘以年数，应乘以月数`,
})));
const [BY, TIMES] = ['度?(?:租金|管理费|服务费|物业费|使用费|薪资?|工资|费用)(?:总额|金额|标准)?', '\\s?[×✕*＊xX乘]\\s?以?\\s?(?:\\d{1,3}(?:\\.\\d{1,3})?|[一二两三四五六七八九十半]{1,3})\\s?'];
const BY_SPAN = new RegExp(`(年)${BY}${TIMES}个?月(?![租薪费])|(月)${BY}${TIMES}年(?![租薪费数])`, 'g');

/** 万元 written for 元, or the other way round; a sum by the year times months. */
export const unitSlip: Rule = {
  code: 'unit-slip',
  title: '金额的单位写错',
  severity: 'error',
  basis: ['民法典第142条', '民法典第466条'],
  docs: `同一笔金额的两种写法正好相差一万倍，或者分项与合计只有把其中一项的“万元”看作“元”（或者反过来）才对得上；单位也可能重复（“万万元”“元元”），或者比例之后又写了元（“0.5%元”）；一年的金额乘以月数（“年租金×1.5个月”）也是写错了单位。

金额差一万倍，足以构成重大误解的争议。请核对后改成一致；大写与小写没有谁优先，两种改法都列在快速修复里。

**不报告**：同一份合同里有的金额用万元、有的用元，但各自前后一致。`,
  examples: {
    good: [{ text: '采购合同\n第一条 价款\n设备总价为12万元（大写：壹拾贰万元整），其中运费8,000元。', why: '单位不同，数额一致' }],
    bad: [
      { text: '采购合同\n第一条 价款\n设备总价为[|120,000万元（大写：壹拾贰万元整）|]。', fixed: '采购合同\n第一条 价款\n设备总价为12万元（大写：壹拾贰万元整）。' },
      { text: '采购合同\n第一条 价款\n设备总价为[|人民币35元（大写：叁拾伍万元整）|]。' },
      { text: '采购合同\n第一条 价款\n设备总价为人民币50[|万万元|]。' },
      { text: '采购合同\n第一条 逾期\n买方逾期付款的，每日支付0.3[|%元|]的违约金。' },
      { text: '招商代理合同\n第一条 佣金\n每签约一家商户，佣金为[|年租金×2个月|]。' },
    ],
  },
  scope: 'document',
  check: [misspelt, slips, doubled, spans].map((check): DocumentCheck => (contract, { recognition }) => (recognition.profile === null ? [] : check(contract))),
  fixes: (finding, context) => amountMismatch.fixes?.(finding, context) ?? [],
};

/** A sum whose figures and words differ ten thousandfold. */
function* misspelt(contract: Contract): Iterable<Finding> {
  for (const pair of amountPairs(contract)) {
    if (!isUnitSlip(pair)) continue;
    const { digits, words } = pair;
    yield { span: pairSpan(contract.text, pair), message: `小写「${slice(contract.text, digits.span)}」与大写「${slice(contract.text, words.span)}」正好相差一万倍，单位可能写错`, data: fixData(pair) };
  }
}
