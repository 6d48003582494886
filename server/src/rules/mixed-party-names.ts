import { isEmployment, kindredNames } from '../model/party-strays.ts';
import { strayNames } from '../model/party-uses.ts';
import { literal } from '../text/snippet.ts';
import type { Rule } from './rule.ts';

/** One party under two names. */
export const mixedPartyNames: Rule = {
  code: 'mixed-party-names',
  title: '当事人称谓混用',
  severity: 'information',
  basis: ['民法典第466条'],
  docs: `合同通篇称“甲方”“乙方”，个别地方却写“委托人”“雇主”“我司”，或者一处“咨询者”一处“咨询方”。多半是从别的文本抄来没有改，读者分不清是不是另有其人，义务由谁承担也就有了疑问。请改用合同统一的称谓。

同一个称谓在一条里只提示第一处，全文至多提示三处；正文用得比首部的简称还多的，只提示一处。签署栏两方都换了称谓的（委托方、受托方），提示一处。

劳动合同里指当事人的“公司”“员工”，合同里再没有别的客户时的“客户”，首部已有简称而正文又写全称的，也在此列。

**不报告**：首部的“甲方（委托方）”；签署栏；附件里的函件；确实另有其人的称谓（通篇使用的“出借人”“业主”）；泛指的“客户”“用户”（“甲方的客户”“客户服务”）；“员工手册”“甲方其他员工”；户名、抬头里的全称；“不构成雇佣关系”一类的套语；“乙方作为受托人”。`,
  examples: {
    good: [
      '借款合同\n甲方（借款人、共同借款人）：白榆粮油有限公司、陆某\n乙方（出借人）：青禾投资有限公司\n第一条 借款\n乙方借给甲方6000元，甲方应当按期归还，甲方不得挪用，甲方按月付息。\n第二条 连带\n共同借款人对借款人的债务承担连带责任。\n甲方/借款人（盖章）：\n乙方/出借人（盖章）：',
      '仓储合同\n甲方（存货人）：白榆粮油有限公司\n乙方（保管人）：青禾仓储有限公司\n第一条 保管\n乙方为甲方保管玉米200吨，并为甲方的客户办理提货。\n第二条 费用\n甲方每月向乙方支付6000元。',
      { text: '中介合同\n甲方：白榆粮油有限公司\n乙方：青禾中介有限公司\n第一条 服务\n乙方为甲方寻找出租人。出租人应为仓库的所有权人。\n第二条 签约\n甲方与出租人签约，出租人收取租金，由出租人开具发票。出租人违约的，与乙方无关。\n第三条 其他\n出租人变更的，乙方通知甲方；出租人应当到场。', why: '出租人是另一个人' },
    ],
    bad: [
      '买卖合同\n买方：白榆粮油有限公司\n卖方：青禾种业有限公司\n一、标的\n卖方向买方供应玉米200吨，买方应当验收。\n二、[|甲乙双方|]的权利义务\n买方应当提前通知卖方发货。',
      { text: '记账合同\n甲方：白榆粮油有限公司\n乙方：青禾会计事务所\n第一条 服务\n甲方委托乙方代理记账，甲方按月付费，乙方按月报税。\n第二条 其他\n本合同一式两份。\n[|委托方|]：____\n日期：____\n受托方：____\n日期：____', fixed: '记账合同\n甲方：白榆粮油有限公司\n乙方：青禾会计事务所\n第一条 服务\n甲方委托乙方代理记账，甲方按月付费，乙方按月报税。\n第二条 其他\n本合同一式两份。\n甲方：____\n日期：____\n受托方：____\n日期：____' },
      { text: '咨询合同\n甲方：白榆粮油有限公司\n乙方：青禾咨询有限公司\n第一条 服务\n乙方为甲方提供选址咨询，甲方应当提供资料，甲方配合调研。\n第二条 变更\n未经[|雇主|]同意，乙方不得更换人员。' },
      { text: '托管合同\n甲方：白榆培训学校\n乙方：陆某\n第一条 服务\n甲方为乙方的子女提供课后托管，乙方应当按时接送，乙方配合管理。\n第二条 退费\n[|您|]退费的，应当提前三日告知甲方。' },
      { text: '委托合同\n委托方：白榆粮油有限公司\n受托方：青禾咨询有限公司\n第一条 服务\n受托方为委托方提供选址咨询，委托方应当提供资料，委托方配合调研。\n第二条 费用\n[|委托人|]应当每月支付5000元。', fixed: '委托合同\n委托方：白榆粮油有限公司\n受托方：青禾咨询有限公司\n第一条 服务\n受托方为委托方提供选址咨询，委托方应当提供资料，委托方配合调研。\n第二条 费用\n委托方应当每月支付5000元。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    const aliases = contract.parties.map((p) => `「${p.alias}」`).join('');
    const kindred = kindredNames(contract);
    const strays = strayNames(contract).filter(({ name }) => !kindred.some((one) => one.name === name) && !(name === '公司' && isEmployment(contract)));
    for (const { name, usual, places } of [...strays, ...kindred])
      for (const span of places) yield { span, message: usual === null ? `「${name}」指的是谁不清楚，合同的当事人${aliases === '' ? '别处不这样称呼' : `称${aliases}`}` : `同一当事人别处称「${usual}」，这里称「${name}」`, ...(usual === null ? {} : { data: { usual } }) };
  },
  fixes({ span, data }) {
    const usual = data?.['usual'];
    return usual === undefined ? [] : [{ title: `改为「${usual}」`, edits: [{ span, text: literal(usual) }], certain: false }];
  },
};
