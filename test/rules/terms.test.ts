import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { review } from '../../server/src/review.ts';
import { parseMarks, withMarks } from '../support/marks.ts';

const CODES = ['unused-definition', 'duplicate-definition', 'undefined-term', 'term-drift', 'mixed-party-names', 'party-name-mismatch', 'incomplete-party-name'];

function says(marked: string, ...codes: readonly string[]): void {
  const { text } = parseMarks(marked);
  const issues = review(text, { ...DEFAULT_CONFIG, profile: 'generic' }).issues.filter((i) => CODES.includes(i.code));
  assert.equal(withMarks(text, issues.map((i) => i.span)), marked);
  assert.deepEqual(issues.map((i) => i.code), codes);
}
const HEAD = '服务合同\n甲方（委托方）：白榆有限公司\n乙方（受托方）：青禾有限公司\n';

describe('terms and parties: what must not set the rules off', () => {
  for (const [why, text] of [
    ['the header’s own 甲方（委托方）, here and at the signatures', `${HEAD}第一条 服务\n乙方为甲方巡检。\n甲方（委托方）盖章：\n乙方（受托方）盖章：`],
    ['another trustee', `${HEAD}第一条 服务\n乙方为甲方巡检，甲方协助，甲方付费，甲方验收。乙方转委托的，受托人的行为由乙方负责。`],
    ['委托代理人 and 承租人员', `${HEAD}第一条 服务\n乙方为甲方巡检，甲方协助，甲方付费，甲方验收。本合同由双方的委托代理人签署。`],
    ['a letter in an annex', `${HEAD}第一条 服务\n乙方为甲方巡检，报告见附件一。\n甲方（盖章）：\n乙方（盖章）：\n附件一：报告\n贵司：我司已完成巡检。`],
    ['a short name used in its own paragraph', `${HEAD}第一条 服务\n乙方可以使用第三方的系统（以下简称“巡检系统”），巡检系统的费用由乙方承担。`],
    ['two words that are both in use', `${HEAD}第一条 费用\n服务费每月5000元，服务费用包括人工。\n第二条 支付\n服务费用于每月支付，服务费逾期支付的，按服务费用计收违约金。`],
    ['a full name with its short one', '服务合同\n甲方：白榆有限公司（以下简称“白榆公司”）\n乙方：青禾事务所\n第一条 服务\n乙方为甲方巡检。'],
    ['brackets of either width in a name', '服务合同\n甲方：白榆（海州）有限公司\n乙方：青禾有限公司\n第一条 服务\n乙方为甲方巡检。\n甲方（盖章）：白榆(海州)有限公司\n乙方（盖章）：'],
    ['quotation marks around what nobody defines: opt-in', `${HEAD}第一条 服务\n乙方提供“金牌巡检”，金牌巡检每月一次，金牌巡检免费。`],
  ] as const)
    it(why, () => says(text));
});

describe('terms and parties: what is reported', () => {
  it('names of other contracts, and the other suffix', () => {
    says(`${HEAD}第一条 服务\n乙方为甲方巡检，甲方协助，甲方付费，甲方验收。\n第二条 变更\n变更须经[|雇主|]同意，并通知[|委托人|]。`, 'mixed-party-names', 'mixed-party-names');
  });
  it('你 where the text says 您', () => {
    says(`青禾用户协议\n${'您应当如实填写信息，您可以注销。'.repeat(5)}\n第一条 服务\n[|你|]可以预约，您应当准时。`, 'mixed-party-names');
  });
  it('a definition given twice, in two forms', () => {
    says('服务合同\n第一条 定义\n“质保期”：指验收后12个月。\n第二条 质保\n乙方提供24个月的质保（"[|质保期|]"），质保期内免费维修。', 'duplicate-definition');
  });
  it('one sum under two names, one contract under two', () => {
    says('服务合同\n第一条 费用\n合同总价为10万元。合同总价含税。合同总价不变。\n第二条 违约\n违约金为合同总价的1%，不超过合同总价的10%，累计以[|合同金额|]为限。', 'term-drift');
    says('服务合同\n第一条 生效\n本合同自盖章之日起生效，本合同一式两份，本合同附件有效。\n第二条 变更\n变更本合同须书面，解除[|本协议|]须通知，本合同其余条款有效。', 'term-drift');
  });
});
