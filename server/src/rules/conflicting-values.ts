import { slice } from '../text/span.ts';
import { literal } from '../text/snippet.ts';
import { conflictsOf } from './figures/facts.ts';
import type { Rule } from './rule.ts';

/** One quantity with two values. */
export const conflictingValues: Rule = {
  code: 'conflicting-values',
  title: '同一事项前后数值不一致',
  severity: 'error',
  basis: ['民法典第142条', '民法典第510条'],
  docs: `同一件事在合同里写了两个不同的数：两个保密期限、两个质保期、两个逾期违约金标准、两个合同总价、两个到场时限。履行时各执一词，只能按解释规则确定。报告在后一处，并指出前一处；请核对后改成一致，以哪一处为准两种改法都列在快速修复里。

只比较说的确实是同一件事的两处：同一方、同一事由、同一动作、同样的对象。

**不报告**：分级、分档、分阶段的（紧急4小时、一般24小时；第一年、第二年）；各方的期限各自不同的；下限与高于下限的数；同一个时长的两种写法（12个月与一年）。`,
  examples: {
    good: [
      '服务合同\n第一条 保密\n保密期限为本合同终止后2年。\n第二条 其他\n本合同终止后两年内，双方仍负有保密义务。',
      { text: '服务合同\n第一条 违约\n甲方逾期付款的，每逾期一日按欠款的万分之五支付违约金。乙方逾期交货的，每逾期一日按货款的千分之一支付违约金。', why: '两方的两种违约' },
      { text: '服务合同\n第一条 服务\n紧急故障，乙方应在接到通知后2小时内到达现场；一般故障，乙方应在接到通知后24小时内到达现场。', why: '分级' },
      { text: '采购合同\n第一条 质保\n主机质保期为24个月，易损件质保期为6个月。', why: '不同的对象' },
      { text: '采购合同\n第一条 付款\n合同签订后10日内，甲方支付货款。\n第二条 交货\n合同签订后30日内，乙方交付货物，甲方验收后付清尾款。', why: '付款与交货是两件事' },
    ],
    bad: [
      { text: '服务合同\n第一条 保密\n保密期限为本合同终止后2年。\n第二条 其他\n本合同终止后[|三年|]内，双方仍应承担保密义务。', fixed: '服务合同\n第一条 保密\n保密期限为本合同终止后2年。\n第二条 其他\n本合同终止后2年内，双方仍应承担保密义务。' },
      { text: '服务合同\n第一条 付款\n甲方应在收到发票后15个工作日内支付服务费。\n第二条 结算\n甲方收到发票后[|30日|]内支付服务费。', why: '工作日与日' },
      '租赁合同\n第一条 续租\n乙方需要续租的，应在租期届满前20日向甲方申请。\n第二条 到期\n到期后乙方继续承租的，应提前[|两个月|]提出书面申请。',
      '服务合同\n第一条 响应\n乙方应在接到通知后2小时内响应故障。\n第二条 标准\n接到故障通知后，乙方应于[|4小时|]内响应。',
      '采购合同\n第一条 质保\n设备质保期为24个月。\n第二条 付款\n质保期[|12个月|]届满后支付尾款。',
      '服务合同\n第一条 付款\n甲方逾期付款的，每逾期一日按欠款的万分之五支付违约金。\n第二条 违约责任\n甲方逾期支付服务费的，应按日支付欠款[|千分之三|]的违约金。',
      '采购合同\n第一条 价款\n合同总价为人民币200,000元。\n第二条 付款\n合同总价款[|220,000元|]分两次支付。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    for (const { first, second, title } of conflictsOf(contract))
      yield {
        span: second.span, message: `「${slice(contract.text, second.span)}」与前文「${slice(contract.text, first.span)}」不一致，说的都是${title}`,
        related: [{ span: first.span, message: `前一处：「${slice(contract.text, first.span)}」` }],
      };
  },
  fixes({ span, related }, { contract }) {
    const first = related?.[0]?.span;
    if (!first) return [];
    const [earlier, later] = [slice(contract.text, first), slice(contract.text, span)];
    return [
      { title: `后一处改为「${earlier}」`, edits: [{ span, text: literal(earlier) }], certain: false },
      { title: `前一处改为「${later}」`, edits: [{ span: first, text: literal(later) }], certain: false },
    ];
  },
};
