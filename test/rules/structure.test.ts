import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { review } from '../../server/src/review.ts';
import { parseMarks, withMarks } from '../support/marks.ts';

const CODES = ['truncated-text', 'numbering-gap', 'duplicate-number', 'mixed-numbering', 'broken-reference', 'reference-mismatch', 'missing-attachment', 'uncited-attachment', 'unpaired-bracket'];

/** Only the rules about structure, each finding marked. */
function found(marked: string): { readonly expected: string; readonly actual: string; readonly codes: readonly string[] } {
  const { text } = parseMarks(marked);
  const issues = review(text, { ...DEFAULT_CONFIG, profile: 'generic' }).issues.filter((i) => CODES.includes(i.code));
  return { expected: marked, actual: withMarks(text, issues.map((i) => i.span)), codes: issues.map((i) => i.code) };
}
function says(marked: string, ...codes: readonly string[]): void {
  const result = found(marked);
  assert.equal(result.actual, result.expected);
  assert.deepEqual(result.codes, codes);
}

describe('structure: what must not set the rules off', () => {
  for (const [why, text] of [
    ['numbering lost in conversion', '服务合同\n服务内容\n乙方提供巡检服务，详见第五条。\n费用\n每月5000元。\n期限\n一年。'],
    ['lists that begin again in one clause', '服务合同\n第一条 义务\n甲方的义务：\n1. 付款；\n2. 协助。\n乙方的义务：\n1. 巡检；\n2. 报告；\n3. 保密。\n第二条 期限\n一年。'],
    ['a list whose first item stands in its lead-in', '服务合同\n第一条 义务\n乙方应当：1. 巡检；\n2. 报告；\n3. 保密。\n第二条 期限\n一年。'],
    ['options to choose from', '服务合同\n第一条 付款\n按下列第2种方式付款：\n1. 一次付清。\n2. 分期付款。\n第二条 争议\n按下列第1种方式解决：\n1. 仲裁。\n2. 诉讼。'],
    ['a table', '服务合同\n第一条 费用\n| 序号 | 项目 |\n| --- | --- |\n| 1 | 巡检 |\n| 4 | 维修 |\n第二条 期限\n一年。'],
    ['a quoted statute', '服务合同\n第一条 依据\n《民法典》第五百零九条规定：“当事人应当按照约定全面履行自己的义务。”依照该法第五百七十七条承担责任。\n第二条 期限\n一年。\n第三条 其他\n无。'],
    ['several contracts in one file', '服务合同\n一、服务\n巡检。\n二、费用\n5000元，按第一条计。\n三、期限\n一年。\n保密协议\n一、范围\n客户资料。\n二、期限\n二年，按第一条计。'],
    ['a part with its own articles', '协议书\n第一条 范围\n巡检。\n第二条 价款\n5000元。\n第三条 组成\n通用条款和本协议书。\n第二部分 通用条款\n第一条 定义\n略。\n第二条 变更\n按第一条办理。'],
    ['第二十三条之一 and articles of chapters', '服务合同\n第一章 总则\n第一条 范围\n巡检。\n第一条之一 时间\n工作日。\n第二章 费用\n第二条 价款\n按第一条之一计。\n第三条 支付\n每月。'],
    ['a sentence torn by a page break', '服务合同\n第一条 范围\n乙方提供巡检服务（包括机房、仓库\n和办公区），每月一次。\n第二条 期限\n一年。'],
    ['list marks with half a bracket', '服务合同\n第一条 范围\n1) 巡检；\n2）维修；\na) 报告。\n第二条 期限\n一年。'],
    ['items that end in commas', '服务合同\n第一条 范围\n乙方提供下列服务：\n（一）每周巡检一次并提交报告，\n（二）每月维修一次并提交报告，\n（三）每年培训一次。\n第二条 期限\n一年。'],
    ['an annex in the file, cited by name', '服务合同\n第一条 范围\n服务范围见《设备清单》。\n第二条 期限\n一年。\n甲方（盖章）：\n乙方（盖章）：\n附件一：设备清单\n空调10台。'],
    ['attachments in general', '服务合同\n第一条 范围\n巡检。\n第二条 附则\n本合同附件是本合同的组成部分，与本合同具有同等效力。'],
    ['a heading said in other words', '服务合同\n第一条 保密义务\n不得披露客户资料。\n第二条 违约\n违反第一条（保密）的，支付违约金；第一条约定的保密期限为二年。'],
  ] as const)
    it(why, () => says(text));
});

describe('structure: what is reported', () => {
  it('numbers that skip, repeat or stray', () => {
    says('服务合同\n一、范围\n巡检。\n二、费用\n5000元。\n[|四、|]期限\n一年。\n五、其他\n无。', 'numbering-gap');
    says('服务合同\n第一条 范围\n（1）巡检；\n（2）维修；\n[|（2）|]报告。\n第二条 期限\n一年。', 'duplicate-number');
    says('服务合同\n1. 范围\n1.1 巡检。\n1.2 维修。\n2. 费用\n2.1 5000元。\n[|2.3|] 每月。\n3. 期限\n一年。', 'numbering-gap');
  });
  it('references in every form that lead nowhere', () => {
    for (const reference of ['第七条', '第7条', '第一条第3款', '第二条第（五）项', '第1.9款'])
      says(`服务合同\n第一条 范围\n1.1 巡检。\n1.2 维修。\n第二条 费用\n包括：\n（一）人工；\n（二）材料。\n第三条 违约\n违反[|${reference}|]的，支付违约金。`, 'broken-reference');
  });
  it('particulars said to stand at the head that do not', () => {
    says('服务合同\n甲方：白榆有限公司\n地址：海州市\n乙方：青禾有限公司\n地址：海州市\n第一条 付款\n甲方付至[|本合同约定的乙方收款账户|]。\n第二条 通知\n按[|首部所列的电话、地址送达|]。', 'broken-reference', 'broken-reference');
    says('服务合同\n甲方：白榆有限公司\n电话：0571-1\n乙方：青禾有限公司\n开户行：某行\n账号：1\n第一条 付款\n甲方付至本合同约定的乙方收款账户。\n第二条 通知\n按首部所列的电话送达。');
  });
  it('a list of attachments none of which is there: one by one, a long one at once', () => {
    says('服务合同\n第一条 范围\n见附件一至附件六。\n第二条 期限\n一年。\n[|附件清单：|]\n附件一：设备清单\n附件二：费率表\n附件三：排班表\n附件四：验收单\n附件五：人员名单\n附件六：保养规程', 'missing-attachment');
    says('服务合同\n第一条 范围\n见附件一，费率见附件二。\n第二条 期限\n一年。\n附件清单：\n[|附件一|]：设备清单\n[|附件二|]：费率表', 'missing-attachment', 'missing-attachment');
  });
  it('a text that breaks off', () => {
    says('服务合同\n第一条 范围\n巡检。\n第二条 费用\n每月5000元，\n乙方应当于每月五日前开具发票，逾期的[|，|]', 'truncated-text');
    says('服务合同\n第一条 范围\n巡检。\n第二条 费用\n每月5000元。\n第三条 期限\n一年。\n[|4.|]', 'truncated-text');
  });
});
