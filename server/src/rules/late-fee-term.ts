import { slice } from '../text/span.ts';
import { literal } from '../text/snippet.ts';
import type { Rule } from './rule.ts';
import { isJudged, placed, replaceFix, said } from './shapes.ts';

/** 滞纳金 between equals. */
export const lateFeeTerm: Rule = {
  code: 'late-fee-term',
  title: '平等主体之间称“滞纳金”',
  severity: 'hint',
  basis: ['民法典第585条'],
  docs: `平等主体之间的合同使用“滞纳金”。

滞纳金是行政法上的概念（税款、社会保险费、行政罚款的加处）。合同约定的滞纳金，法院一般按违约金对待，适用违约金的调整规则；写成“逾期付款违约金”更准确，也免去一场争论。

每段只提示一次；快速修复替换这一处。

**不报告**：税款、社会保险费、行政机关和海关的滞纳金。`,
  examples: {
    good: ['逾期付款的，每日按未付金额的万分之五支付逾期付款违约金。', { text: '因乙方原因产生的税收滞纳金由乙方承担。', why: '法定的滞纳金' }],
    bad: [{ text: '运输合同\n第一条 运费\n甲方逾期付款的，每日支付应付款万分之五的[|滞纳金|]。', fixed: '运输合同\n第一条 运费\n甲方逾期付款的，每日支付应付款万分之五的逾期付款违约金。' }],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition)) return;
    let line = -1;
    for (const one of said(contract, /(?:支付|收取|交纳|缴纳|加收|承担|计收|处以|按|收|付)[^。;+]{0,40}滞纳金|滞纳金[^。;,]{0,14}(?:按|为|标准|计算|计收)/)) {
      if (/税|社会保险|社保|公积金|行政|海关|罚款|政府|主管部门|水费|电费|燃气费|话费|缴费|第三[方人](?!支付|平台|协议)|(?:造成|产生|引起|导致)[^。;,]{0,14}滞纳金/.test(one.text)) continue;
      const at = one.text.indexOf('滞纳金');
      const here = contract.text.lastIndexOf('\n', one.start);
      if (here === line) continue;
      line = here;
      yield { span: placed(one, at, at + 3), message: '「滞纳金」是行政上的概念，合同里应写「逾期付款违约金」' };
    }
  },
  fixes({ span }, { contract }) {
    const words = slice(contract.text, { start: span.start - 2, end: span.start });
    return [replaceFix('改为「逾期付款违约金」', span, literal(words === '逾期' ? '付款违约金' : '逾期付款违约金'))];
  },
};
