import assert from 'node:assert/strict';
import { parseContract } from '../../server/src/model/parse.ts';
import { slice } from '../../server/src/text/span.ts';

/** The numbering tree as an indented outline: number as written, heading in angle brackets. */
function outline(text: string): string[] {
  const contract = parseContract(text);
  return contract.clauses.map((c) => '  '.repeat(c.depth) + (c.number ? slice(text, c.number.span) : '') + (c.heading ? `⟨${slice(text, c.heading)}⟩` : ''));
}

const check = (name: string, text: string, expected: readonly string[]): void => {
  it(name, () => assert.deepEqual(outline(text), expected));
};

describe('numbering tree', () => {
  check('articles with items and sub-items', '供货合同\n第一条 标的\n（一）品种\n1.苹果二十吨。\n2.梨十吨。\n（二）包装\n第二条 价款\n', [
    '第一条⟨标的⟩', '  （一）⟨品种⟩', '    1.', '    2.', '  （二）⟨包装⟩', '第二条⟨价款⟩',
  ]);
  check('一、 above （一） above 1、 above （1） above ①', '协议\n一、总则\n（一）目的\n1、甲方应当付款；\n（1）首付款三成；\n①签约后支付；\n②验收后支付；\n（2）尾款七成；\n2、乙方应当交货；\n二、附则\n', [
    '一、⟨总则⟩', '  （一）⟨目的⟩', '    1、', '      （1）', '        ①', '        ②', '      （2）', '    2、', '二、⟨附则⟩',
  ]);
  check('decimal levels by their values', '合同\n1 总则\n1.1 定义\n1.1.1 工作日指法定工作日。\n1.1.2 周指自然周。\n1.2 解释\n2 价款\n2.1 总价\n', [
    '1 ⟨总则⟩', '  1.1⟨定义⟩', '    1.1.1', '    1.1.2', '  1.2⟨解释⟩', '2 ⟨价款⟩', '  2.1⟨总价⟩',
  ]);
  check('1.1 below an article of the same number', '合同\n第一条 范围\n1.1乙方应当提供培训。\n1.2甲方应当提供场地。\n第二条 费用\n2.1每课时800元。\n', [
    '第一条⟨范围⟩', '  1.1', '  1.2', '第二条⟨费用⟩', '  2.1',
  ]);
  check('articles go on through chapters; other numbers restart in each', '合同\n第一章 总则\n第一条 定义\n1.一。\n第二章 义务\n第二条 甲方义务\n1.二。\n第一节 付款\n第三条 期限\n', [
    '第一章⟨总则⟩', '  第一条⟨定义⟩', '    1.', '第二章⟨义务⟩', '  第二条⟨甲方义务⟩', '    1.', '  第一节⟨付款⟩', '    第三条⟨期限⟩',
  ]);
  check('第1条, full-width digits and 之一', '合同\n第1条 标的\n第２条 价款\n第二条之一 定金\n第十二条 附则\n', ['第1条⟨标的⟩', '第２条⟨价款⟩', '第二条之一⟨定金⟩', '第十二条⟨附则⟩']);
  check('numbers in brackets, before a colon and behind a mark', '合同\n【第1条】标的\n水泥。\n第（二）条 价款\n1：首付三成。\n2：余款货到付清。\n※第三条 ：验收\n★1.开箱检验。\n', ['【第1条】⟨标的⟩', '第（二）条⟨价款⟩', '  1：', '  2：', '第三条 ：⟨验收⟩', '  1.']);
  check('a time of day and a ratio are no numbers', '合同\n第一条 时间\n8：30开工。\n1：2的砂浆。\n', ['第一条⟨时间⟩']);
  check('一九　　年 is a year', '合同\n一、标的\n二、期限\n甲方（盖章）：\n一九　　年　　月　　日\n', ['一、⟨标的⟩', '二、⟨期限⟩']);
  check('half-width punctuation, 1) and letters', 'X协议\n一. 范围\n1) 甲方提供图纸;\n2) 乙方加工;\na) 粗加工;\nb) 精加工;\n二. 付款\n', ['一.⟨范围⟩', '  1)', '  2)', '    a)', '    b)', '二.⟨付款⟩']);
  check('CRLF, BOM, tabs and ideographic spaces', '\ufeff合同\r\n\t第一条　标的\r\n　　（一）数量\r\n\t\t1. 十台。\r\n　　第二条　价款\r\n', ['第一条⟨标的⟩', '  （一）⟨数量⟩', '    1.', '第二条⟨价款⟩']);
  check('annexes behind Markdown marks below one another', '服务合同\n第一条 内容\n甲方提供服务。\n附件一 报价\n## 附件二 清单\n**附件三** 图纸\n内容如下\n', ['第一条⟨内容⟩', '附件一⟨报价⟩', '附件三⟨图纸⟩', '⟨内容如下⟩']);
  check('lists nested by their margin alone', '试用协议\n1. 内容\n    1. 目的。\n    2. 限制。\n        a. 不得转借；\n        b. 不得拆解。\n    3. 期限。\n2. 费用\n\t1. 免费。\n\t2. 税费各自承担。\n3. 其他\n  1. 通知。\n', [
    '1.⟨内容⟩', '  1.', '  2.', '    a.', '    b.', '  3.', '2.⟨费用⟩', '  1.', '  2.', '3.⟨其他⟩', '  1.',
  ]);
  check('an outer list that goes on where the inner one could', '协议\n1. 甲方\n2. 乙方\n    1. 报告。\n    2. 配合。\n3. 双方\n', ['1.⟨甲方⟩', '2.⟨乙方⟩', '  1.', '  2.', '3.⟨双方⟩']);
  check('a margin of one space, or of full-width ones, nests nothing', '协议\n1. 甲方\n 1. 乙方\n　　1. 丙方\n', ['1.⟨甲方⟩', '1.⟨乙方⟩', '1.⟨丙方⟩']);
  check('a list of contents opens nothing', '工程合同\n目录\n1 工期 ---- 2\n2 价款 …… 3\n第三条 验收.......5\n1 工期\n六十日。\n2 价款\n三十万元。\n', ['1 ⟨工期⟩', '2 ⟨价款⟩']);
  check('a heading set off by its full stop and a gap', '协议\n1. 保密\n1.1 例外情形。 已公开的信息不在此限。\n1.2 例外情形。已公开的信息不在此限。\n1.3 乙方应当保密。 违者赔偿。\n', ['1.⟨保密⟩', '  1.1⟨例外情形⟩', '  1.2', '  1.3']);
  check('Markdown headings and bold', '# 服务合同\n## 第一条 服务\n**1.1 范围**\n\n乙方提供清洁。\n## 第二条 费用\n### 支付\n- 每月付款。\n**第三条 其他**\n', [
    '第一条⟨服务⟩', '  1.1⟨范围⟩', '第二条⟨费用⟩', '  ⟨支付⟩', '第三条⟨其他⟩',
  ]);
  check('headings by their words where only lists are numbered', '摄影服务合同\n鉴于：\n1. 甲方拟举办年会。\n2. 乙方有摄影师十名。\n服务内容\n乙方拍摄年会。\n费用\n总价8000元。\n1. 首付一半。\n2. 交片后付清。\n甲方的权利和义务\n甲方提供场地。\n知识产权\n照片归甲方。\n违约责任\n迟到一小时扣500元。\n其他约定\n一式两份。\n', [
    '⟨鉴于⟩', '  1.', '  2.', '⟨服务内容⟩', '⟨费用⟩', '  1.', '  2.', '⟨甲方的权利和义务⟩', '⟨知识产权⟩', '⟨违约责任⟩', '⟨其他约定⟩',
  ]);
  check('鉴于 without a number heads none of the articles behind it', '托管协议\n鉴于\n甲方经营民宿。\n一、托管内容\n乙方保洁。\n二、费用\n每月900元。\n', ['⟨鉴于⟩', '一、⟨托管内容⟩', '二、⟨费用⟩']);
  check('words over a list head nothing where the articles are numbered', '供货合同\n第一条 标的\n数量\n单价\n第二条 价款\n付款方式\n现金。\n第三条 违约责任\n照价赔偿。\n', ['第一条⟨标的⟩', '第二条⟨价款⟩', '第三条⟨违约责任⟩']);
  check('no numbering at all: headings by their words', '房屋租赁合同\n甲方：某公司\n租赁物\n甲方将一号楼出租给乙方。\n违约责任\n逾期付款的，按日支付万分之五的违约金。\n争议解决\n由房屋所在地人民法院管辖。\n', ['⟨租赁物⟩', '⟨违约责任⟩', '⟨争议解决⟩']);
  check('Traditional characters', '買賣合約\n第一條 標的物\n賣方應交付鋼材。\n第二條 違約責任\n（一）遲延交付\n', ['第一條⟨標的物⟩', '第二條⟨違約責任⟩', '  （一）⟨遲延交付⟩']);
  check('OCR noise between the characters of words', '客戶服務協(xié)議\n一、服務內(nèi)容\n1.應(yīng)當響應。\n二、違約責任\n', ['一、⟨服務內(nèi)容⟩', '  1.', '二、⟨違約責任⟩']);
  check('a heading on the line below its number', '合同\n第一条\n保密\n双方应当保密。\n第二条\n付款\n', ['第一条⟨保密⟩', '第二条⟨付款⟩']);
  check('a heading before its colon or full stop', '合同\n1.交货：乙方应于三日内交货。\n2.验收。甲方应于五日内验收。\n', ['1.⟨交货⟩', '2.⟨验收⟩']);
  check('应 within a word does not make a heading a sentence', '合同\n第一条 服务时间与响应\n第二条 与主合同的关系\n第三条 对供应商的支付\n', ['第一条⟨服务时间与响应⟩', '第二条⟨与主合同的关系⟩', '第三条⟨对供应商的支付⟩']);
  check('a clause of one line is no heading, with or without its full stop', '合同\n第一条 乙方担任门卫。\n第二条 房租按季支付\n第三条 争议由鹭岛仲裁委员会仲裁\n第四条 本合同自签订之日起生效\n第五条 本合同一式 2 份\n第六条 租期二十年\n第七条 甲方在三日内验收\n', ['第一条', '第二条', '第三条', '第四条', '第五条', '第六条', '第七条']);
  check('nor is an item that says what somebody is to do', '合同\n一、乙方义务\n1. 按时缴纳房租\n2. 有义务提供必要的资料\n3. 遵守店规和公约\n4. 不得转租\n5. 乙方看管货物\n', ['一、⟨乙方义务⟩', '  1.', '  2.', '  3.', '  4.', '  5.']);
  check('nor is its first sentence, where more follow', '合同\n第一条 本合同自盖章之日起生效。期满前一月双方另议续签。\n第二条 保证金。签约当日付清。\n2.1 人员缺勤率原则上不超过3%。缺勤的，当日补足。\n2.2 由街道定期抽检食材。抽检不合格的，更换供货商。\n2.3 我们将在七日内答复。答复不收费。\n2.4 收费标准。老人每餐12元。\n', ['第一条', '第二条⟨保证金⟩', '  2.1', '  2.2', '  2.3', '  2.4⟨收费标准⟩']);
  check('what ends in a noun is one', '合同\n第一条 甲方承诺与保证\n第二条 乙方提供的服务\n第三条 甲方向乙方提供的资料\n第四条 生效条件\n第五条 不能归责于双方的事件\n第六条 服务期限　一年\n1. 按时付款的奖励\n2. 禁止和限制\n3. 保证金\n', ['第一条⟨甲方承诺与保证⟩', '第二条⟨乙方提供的服务⟩', '第三条⟨甲方向乙方提供的资料⟩', '第四条⟨生效条件⟩', '第五条⟨不能归责于双方的事件⟩', '第六条⟨服务期限　一年⟩', '  1.⟨按时付款的奖励⟩', '  2.⟨禁止和限制⟩', '  3.⟨保证金⟩']);
  check('what opens a sentence opens no clause', '合同\n第一条 价款\n第三条约定的价款不含税。\n第五条第二款另有约定的除外。\n第二条、第四条所列情形除外。\n1.5万元为首期款。\n2024.5.6起算。\n3.5%为税率。\n', ['第一条⟨价款⟩']);
  check('rows of tables open no clauses', '合同\n一、清单\n1\t苹果\t10吨\n2\t梨\t5吨\n| 1 | 桃 | 3 |\n二、价款\n', ['一、⟨清单⟩', '二、⟨价款⟩']);
  check('an attachment is a part of its own, its name in a list is none', '合同\n第一条 附件\n附件一：清单\n附件二：图纸\n\n附件一：清单\n1.苹果\n2.梨\n', ['第一条⟨附件⟩', '附件一：⟨清单⟩', '  1.⟨苹果⟩', '  2.⟨梨⟩']);
  check('a line that says where to look heads nothing', '装修合同\n一、付款方式\n详见附件\n二、服务内容\n具体见附件\n三、工期\n30日。\n', ['一、⟨付款方式⟩', '二、⟨服务内容⟩', '三、⟨工期⟩']);
  check('壹、 above 一、 above 1.', '养殖合同\n壹、标的\n一、品种\n1.鲈鱼三百尾。\n二、数量\n贰、价款\n一、单价\n拾壹、附则\n', ['壹、⟨标的⟩', '  一、⟨品种⟩', '    1.', '  二、⟨数量⟩', '贰、⟨价款⟩', '  一、⟨单价⟩', '拾壹、⟨附则⟩']);
  check('第壹条, §1 and （壹）', '合同\n第壹条 标的\n（壹）鲈鱼\n（贰）鲫鱼\n第拾贰条 附则\n', ['第壹条⟨标的⟩', '  （壹）⟨鲈鱼⟩', '  （贰）⟨鲫鱼⟩', '第拾贰条⟨附则⟩']);
  check('§ 1', '合同\n§ 1 标的\n1. 鲈鱼三百尾。\n§2：价款\n§3.1 仍按前款。\n', ['§ 1⟨标的⟩', '  1.', '§2：⟨价款⟩']);
  check('Roman numbers', '合同\nⅠ. 标的\n1. 鲈鱼三百尾。\nⅡ 价款\nⅢ、验收\nV.I.P.会员另议。\n', ['Ⅰ.⟨标的⟩', '  1.', 'Ⅱ⟨价款⟩', 'Ⅲ、⟨验收⟩']);
  check('Roman numbers in letters, where they are some', '合同\n一、验收\nI. 外观\nII. 数量\nIII. 质量\nIV. 包装\nVX. 另议\n二、付款\n', ['一、⟨验收⟩', '  I.⟨外观⟩', '  II.⟨数量⟩', '  III.⟨质量⟩', '  IV.⟨包装⟩', '二、⟨付款⟩']);
  check('sums in words open no clause', '合同\n一、价款\n壹万元整。\n（壹佰元）每尾。\n叁仟元、\n', ['一、⟨价款⟩']);
  check('numbers restart after the signature', '协议\n一、服务\n甲方（盖章）：\n日期：2026年1月5日\n一、附件列表\n二、名词解释\n', ['一、⟨服务⟩', '一、⟨附件列表⟩', '二、⟨名词解释⟩']);

  it('has no clause in an empty text, a line of white space or a lone number', () => {
    for (const text of ['', ' ', '\u3000\n', 'x']) assert.deepEqual(outline(text), []);
    assert.deepEqual(outline('1.'), ['1.']);
  });

  it('tells what a clause is about from its own heading or the nearest above', () => {
    const { clauses } = parseContract('合同\n第一条 违约责任\n（一）逾期付款的，每日支付万分之五。\n第二条 其他\n（一）保密\n1.期限两年。\n');
    assert.deepEqual(clauses.map((c) => c.topic), ['liability', 'liability', null, 'confidentiality', 'confidentiality']);
  });

  it('nests: a clause holds its children, and its own words end where the first begins', () => {
    const text = '合同\n第一条 甲\n（一）乙\n1.丙。\n\n2.丁。\n（二）戊\n第二条 己\n己的内容。\n';
    const { clauses } = parseContract(text);
    for (const clause of clauses) {
      for (const child of clause.children) {
        const inner = clauses[child]!;
        assert.equal(inner.parent, clause.index);
        assert.ok(clause.span.start < inner.span.start && inner.span.end <= clause.span.end);
        assert.ok(clause.own.end <= inner.span.start);
      }
    }
    assert.equal(slice(text, clauses.at(-1)!.span), '第二条 己\n己的内容。');
  });
  it('may have their heading in a box before their words', () => {
    const boxed = parseContract('仓储合同\n第一条：【保管费用】每月5000元。\n第二条：【违约责任】逾期付款的，每日支付万分之五。');
    assert.deepEqual(boxed.clauses.map((c) => c.topic), ['fees', 'liability']);
  });
});
