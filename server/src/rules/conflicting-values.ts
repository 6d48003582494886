import { slice } from '../text/span.ts';
import { literal } from '../text/snippet.ts';
import { parseNumber, toHan } from '../text/numerals.ts';
import { conflictsOf } from './figures/facts.ts';
import { miscountsOf, pairsOf } from './figures/list-facts.ts';
import type { Rule } from './rule.ts';

/** One quantity with two values. */
export const conflictingValues: Rule = {
  code: 'conflicting-values',
  title: '同一事项前后数值不一致',
  severity: 'error',
  basis: ['民法典第142条', '民法典第510条'],
  docs: `同一件事在合同里写了两个不同的数：两个保密期限、两个质保期、两个逾期违约金标准、两个合同总价、两个到场时限、两个定金或者预付款比例、两个竣工日期、同一岗位的两个人数、同一项服务的两个单价、同一项目的两个税率，同一级故障在表里和正文里的两个响应时间，同一档可用性的两个抵扣比例；保密条款自己写五年而另一条说它终止后三年内有效，“上述各笔款项”的付款期限与各笔自己的不同；说“下列三种情形”而列了四种的。履行时各执一词，只能按解释规则确定。报告在后一处，并指出前一处；请核对后改成一致，以哪一处为准两种改法都列在快速修复里。

只比较说的确实是同一件事的两处：同一方、同一事由、同一动作、同样的对象。

**不报告**：分级、分档、分阶段的（紧急4小时、一般24小时；第一年、第二年）；各方的期限各自不同的；下限与高于下限的数；写明“不一致的，以……为准”的；同一个时长的两种写法（12个月与一年）。`,
  examples: {
    good: [
      '服务合同\n第一条 保密\n保密期限为本合同终止后2年。\n第二条 其他\n本合同终止后两年内，双方仍负有保密义务。',
      { text: '服务合同\n第一条 违约\n甲方逾期付款的，每逾期一日按欠款的万分之五支付违约金。乙方逾期交货的，每逾期一日按货款的千分之一支付违约金。', why: '两方的两种违约' },
      { text: '服务合同\n第一条 服务\n紧急故障，乙方应在接到通知后2小时内到达现场；一般故障，乙方应在接到通知后24小时内到达现场。', why: '分级' },
      { text: '采购合同\n第一条 质保\n主机质保期为24个月，易损件质保期为6个月。', why: '不同的对象' },
      { text: '运维合同\n第一条 主机\n| 可用性 | 抵扣比例 |\n| --- | --- |\n| 低于99% | 月费的10% |\n第二条 存储\n| 可用性 | 抵扣比例 |\n| --- | --- |\n| 低于99% | 月费的20% |', why: '两项服务的两张表' },
      { text: '加工合同\n第一条 定金\n定金为合同总价的10%。\n第二条 保证金\n履约保证金为合同总价的5%，验收后退还50%的履约保证金。', why: '两种款项；退还多少' },
      { text: '租赁合同\n第一条 租金\n乙方应于每月5日前支付租金。\n第二条 其他\n乙方应于每月10日前支付租金。本条与其他条款不一致的，以本条为准。', why: '写明以哪一处为准' },
      { text: '外包合同\n第一条 人员\n乙方配备客服坐席20人。\n第二条 旺季\n大促期间乙方配备客服坐席30人。', why: '旺季另有人数' },
      { text: '采购合同\n第一条 付款\n合同签订后10日内，甲方支付货款。\n第二条 交货\n合同签订后30日内，乙方交付货物，甲方验收后付清尾款。', why: '付款与交货是两件事' },
    ],
    bad: [
      { text: '服务合同\n第一条 保密\n保密期限为本合同终止后2年。\n第二条 其他\n本合同终止后[|三年|]内，双方仍应承担保密义务。', fixed: '服务合同\n第一条 保密\n保密期限为本合同终止后2年。\n第二条 其他\n本合同终止后2年内，双方仍应承担保密义务。' },
      { text: '服务合同\n第一条 付款\n甲方应在收到发票后15个工作日内支付服务费。\n第二条 结算\n甲方收到发票后[|30日|]内支付服务费。', why: '工作日与日' },
      '租赁合同\n第一条 续租\n乙方需要续租的，应在租期届满前20日向甲方申请。\n第二条 到期\n到期后乙方继续承租的，应提前[|两个月|]提出书面申请。',
      '服务合同\n第一条 响应\n乙方应在接到通知后2小时内响应故障。\n第二条 标准\n接到故障通知后，乙方应于[|4小时|]内响应。',
      '采购合同\n第一条 质保\n设备质保期为24个月。\n第二条 付款\n质保期[|12个月|]届满后支付尾款。',
      '服务合同\n第一条 付款\n甲方逾期付款的，每逾期一日按欠款的万分之五支付违约金。\n第二条 违约责任\n甲方逾期支付服务费的，应按日支付欠款[|千分之三|]的违约金。',
      '加工合同\n第一条 定金\n甲方应向乙方支付合同总价20%的定金。\n第二条 付款\n定金为合同总价的[|30%|]，合同签订当日支付。',
      '外包合同\n第一条 人员\n乙方配备客服坐席20人。\n第二条 保证\n乙方应保证配备的客服坐席为[|25人|]。',
      '外包合同\n第一条 费用\n服务费每月2万元（含税，税率6%）。\n第二条 发票\n乙方开具税率为[|13%|]的增值税专用发票。',
      '安装合同\n第一条 工期\n竣工日期：2026年5月30日。\n第二条 进度\n约定竣工日期为[|2026年6月30日|]。',
      '运维合同\n第一条 响应\n| 级别 | 响应时间 |\n| --- | --- |\n| 一级 | 10分钟 |\n| 二级 | 1小时 |\n第二条 值守\n发生一级故障的，乙方应在[|20分钟|]内响应。',
      '运维合同\n第一条 抵扣\n| 可用性 | 抵扣比例 |\n| --- | --- |\n| 低于99%但不低于95% | 月费的10% |\n| 95%≤可用性<99% | 月费的[|15%|] |',
      '咨询合同\n第一条 保密\n保密期限为本合同终止后五年。\n第二条 其他\n双方确认，第一条在本合同终止后[|三年|]内继续有效。',
      '采购合同\n第一条 付款\n（1）合同签订且乙方提交发票后10日内，甲方支付40%。\n（2）到货后支付60%。\n上述各笔款项，甲方均于收到发票后[|60日|]内支付。',
      { text: '仓储合同\n第一条 解除\n有下列[|三|]种情形之一的，甲方可以解除合同：\n1. 货物受潮的；\n2. 仓库被查封的；\n3. 擅自移库的；\n4. 超过一个月不出具仓单的。', fixed: '仓储合同\n第一条 解除\n有下列四种情形之一的，甲方可以解除合同：\n1. 货物受潮的；\n2. 仓库被查封的；\n3. 擅自移库的；\n4. 超过一个月不出具仓单的。' },
      '采购合同\n第一条 价款\n合同总价为人民币200,000元。\n第二条 付款\n合同总价款[|220,000元|]分两次支付。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    const pairs = [...conflictsOf(contract).map(({ first, second, title }) => ({ first: first.span, second: second.span, title })), ...pairsOf(contract)];
    for (const { first, second, title } of pairs)
      yield {
        span: second, message: `「${slice(contract.text, second)}」与前文「${slice(contract.text, first)}」不一致，说的都是${title}`,
        related: [{ span: first, message: `前一处：「${slice(contract.text, first)}」` }],
      };
    for (const { span, said, items } of miscountsOf(contract))
      yield { span, message: `写的是${said}项，后面列了${items}项`, data: { to: toHan(items) } };
  },
  fixes({ span, related, data }, { contract }) {
    if (data?.['to'] !== undefined) {
      const words = slice(contract.text, span);
      const to = /^[\d０-９]/.test(words) ? String(parseNumber(data['to'])) : data['to'] === '二' ? '两' : data['to'];
      return [{ title: `改为“${to}”`, edits: [{ span, text: literal(to) }], certain: false }];
    }
    const first = related?.[0]?.span;
    if (!first) return [];
    const [earlier, later] = [slice(contract.text, first), slice(contract.text, span)];
    return [
      { title: `后一处改为「${earlier}」`, edits: [{ span, text: literal(earlier) }], certain: false },
      { title: `前一处改为「${later}」`, edits: [{ span: first, text: literal(later) }], certain: false },
    ];
  },
};
