import type { Rule } from './rule.ts';
import { phraseRule } from './shapes.ts';

const message = (words: string): string => `「${words}」：约定或者承诺不缴纳社会保险费的无效`;
const INSURANCE = '(?:社会保险|社保|五险|养老保险|职工保险)(?:费用?|一金)?';

/** An employee who gives up social insurance, which neither side can agree on. */
export const socialInsuranceWaiver: Rule = phraseRule({
  code: 'social-insurance-waiver',
  title: '约定不缴纳社会保险',
  severity: 'error',
  basis: ['劳动争议二第19条'],
  docs: `劳动者放弃社会保险，或者约定用人单位不缴、以补贴代缴。

这样的约定和承诺一律无效。用人单位没有依法缴纳的，劳动者可以解除劳动合同并要求经济补偿；单位补缴以后，可以要求劳动者返还已付的补偿。

请改为“双方依法参加社会保险，按时足额缴纳”。

**不报告**：劳务、兼职、退休返聘（不是劳动关系）；补缴、个人应缴部分由单位代扣；用人单位应当缴纳的约定。`,
  examples: {
    good: [
      { text: '甲方应为乙方缴纳社会保险费，个人应缴部分由甲方代扣代缴。', profile: 'labour' },
      { text: '甲方不得以任何理由不为乙方缴纳社会保险费。', profile: 'labour', why: '禁止的约定' },
      { text: '双方不得约定不缴纳社会保险费。', profile: 'labour', why: '禁止的约定' },
      { text: '甲方未依法为乙方缴纳社会保险费的，乙方可以解除本合同。', profile: 'labour', why: '说的是后果' },
      { text: '乙方已达到法定退休年龄，甲方不为其缴纳社会保险。', profile: 'labour', why: '退休返聘' },
    ],
    bad: [
      { text: '乙方[|自愿放弃缴纳社会保险|]，相应费用随工资发放。', profile: 'labour' },
      { text: '双方同意，甲方[|不为乙方缴纳社会保险|]。', profile: 'labour' },
      { text: '甲方每月发放[|社保补贴800元，不再为乙方缴纳社会保险|]。', profile: 'labour' },
      { text: '乙方同意[|将社会保险费折算为现金计入工资|]。', profile: 'labour' },
    ],
  },
  needs: /保险|社保|五险/,
  unless: /退休|兼职|在校|实习|劳务|非全日制|(?:不得|不能|禁止|不因)[^。;]{0,16}(?:放弃|不|拒|少|漏|折|免)|未(?:能|按|依法|及时|足额)|商业保险|补充(?:养老|医疗)保险/,
  when: ({}, { recognition }) => recognition.profile === 'labour',
  phrases: [
    { find: new RegExp(`(?:自愿|主动|书面)?(?:声明|承诺|同意|要求|申请)?(?:自愿)?放弃(?:参加|办理|缴纳|购买|交纳)?[^,。;]{0,8}${INSURANCE}`, 'dg'), message },
    { find: new RegExp(`${INSURANCE}(?:的)?补[贴助偿](?:费)?[^。;]{0,20}?(?:不再?|无需|无须|不予?)(?:为|给|替)?[^,。;]{0,8}(?:缴纳|参加|办理|购买)[^,。;]{0,8}${INSURANCE}`, 'dg'), message },
    { find: new RegExp(`(?:不再?|无需|无须|不予|暂不)(?:另行)?(?:为|给|替)?[^,。;]{0,10}?(?:缴纳|交纳|参加|办理|购买|承担)[^,。;]{0,6}${INSURANCE}`, 'dg'), message },
    { find: new RegExp(`(?:将|把)?${INSURANCE}[^,。;]{0,10}(?:折算|折合|折现|以现金|以工资|随工资|并入工资|计入工资)(?:为?(?:现金|工资))?(?:发放|支付|的?形式)?`, 'dg'), message },
    { find: new RegExp(`${INSURANCE}[^,。;]{0,4}?(?:均|全部|应)?由(?:乙方|劳动者|员工|本人|个人)(?:自行|全部|全额|另行)?(?:缴纳|承担|负担|解决|办理)`, 'dg'), message },
  ],
});
