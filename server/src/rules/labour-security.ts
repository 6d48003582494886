import type { Rule } from './rule.ts';
import { phraseRule } from './shapes.ts';

const PAPERS = '(?:居民)?(?:身份证|毕业证|学位证|资格证|驾驶证|职称证|证件|证书)(?:书|件)?(?:原件)?';
const MONEY = '(?:入职|上岗|服装|工装|工牌|设备|宿舍|风险|履约|岗位)?(?:押金|抵押金|保证金|风险金|培训押金)';

/** Papers kept or money taken from an employee as security. */
export const labourSecurity: Rule = phraseRule({
  code: 'labour-security',
  title: '扣押证件或者收取押金',
  severity: 'error',
  basis: ['劳动合同法第84条'],
  docs: `用人单位扣押劳动者的证件，或者以押金、保证金、服装费等名义收取财物。

这两种做法都是法律禁止的：证件要限期退还，收取的财物要退还本人，并按每人处以罚款；给劳动者造成损害的，还要赔偿。

请删去。需要核验证件的，写“入职时出示原件、留存复印件”；设备损坏的，按实际损失处理。

**不报告**：只留存复印件、当场归还的；用人单位退还押金的；宿舍由第三方出租的租房押金。`,
  examples: {
    good: [
      { text: '乙方入职时应出示身份证原件，甲方核验后留存复印件。', profile: 'labour' },
      { text: '甲方不得扣押乙方的证件，不得收取押金。', profile: 'labour' },
      { text: '承租方应支付押金5000元。', profile: 'lease', why: '不是劳动合同' },
    ],
    bad: [
      { text: '乙方入职时应[|缴纳服装押金|]500元，离职时退还。', profile: 'labour' },
      { text: '合同期内，乙方的[|毕业证由甲方保管|]。', profile: 'labour' },
      { text: '甲方有权[|扣留乙方的身份证|]至交接完毕。', profile: 'labour' },
      { text: '甲方[|向乙方收取岗位风险金|]2000元。', profile: 'labour' },
    ],
  },
  needs: /押|证|金/,
  unless: /不得|不应|禁止|复印件|严禁|无需|不(?:会|再)?(?:收取|扣押|扣留)|公积金/,
  when: ({}, { recognition }) => recognition.profile === 'labour',
  phrases: [
    { find: new RegExp(`(?:扣押|扣留|暂扣|收存|留置|扣下)[^,。;]{0,12}${PAPERS}`, 'dg'), message: (words) => `「${words}」：用人单位不得扣押劳动者的证件` },
    { find: new RegExp(`${PAPERS}[^,。;]{0,10}?(?:由|交由?|交给|存放于?)(?:甲方|公司|用人单位|人事部)[^,。;]{0,6}?(?:保管|保存|留存|扣押|代管|收存)`, 'dg'), message: (words) => `「${words}」：用人单位不得扣押劳动者的证件` },
    { find: new RegExp(`(?:向(?:乙方|劳动者|员工)|从(?:乙方|劳动者|员工)?(?:首月)?(?:的)?工资中?)?(?:收取|扣除|扣取|预扣|缴纳|交纳|支付|交付|缴存)(?:甲方)?[^,。;]{0,8}?${MONEY}`, 'dg'), unless: /甲方(?:应当?|须|将)?(?:支付|缴纳)[^,。;]{0,8}(?:押金|保证金)/, message: (words) => `「${words}」：用人单位不得以任何名义向劳动者收取财物作担保` },
  ],
});
