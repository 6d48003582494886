import type { Rule } from './rule.ts';
import { phraseRule } from './shapes.ts';

const message = (words: string): string => `「${words}」：排除或者限制消费者投诉、举报、申请仲裁、提起诉讼的格式条款无效`;
const WHO = '(?:您|用户|会员|消费者|顾客|买家|学员)';
const REMEDY = '(?:投诉|举报|提起诉讼|提出诉讼|起诉|诉讼|请求调解|申请仲裁)';

/** What is only about complaints: their channels, their contents, a complaint as a threat. */
const OBJECT = '(?![^,。;、]{0,6}(?:渠道|内容|处理|机制|通道|功能|程序|结果|为由|要挟|威胁|材料|信息|入口|电话|系统))';

/** A consumer who may not complain or sue. */
export const waivedComplaint: Rule = phraseRule({
  code: 'waived-complaint',
  title: '限制消费者投诉、诉讼',
  severity: 'error',
  basis: ['网络消费规定第1条', '消保法第26条'],
  docs: `平台协议里要求用户放弃投诉、举报、请求调解、申请仲裁或者提起诉讼，或者一概不许。

经营者用格式条款排除或者限制消费者的这些权利的，条款无效。

请删去；希望先行协商的，写“可以先与客服联系”，不要写成不得投诉、起诉。

**不报告**：只禁止恶意、虚假投诉的；约定仲裁因而不再起诉的；写明权利不受影响的；企业之间的合同；先协商、协商不成再起诉的；限制评价的（所列权利里没有评价）。`,
  examples: {
    good: [
      { text: '您可以先与客服联系，也可以依法投诉或者提起诉讼。', profile: 'platform-terms' },
      { text: '用户不得恶意投诉、虚假举报其他用户。', profile: 'platform-terms', why: '只禁止恶意的' },
      { text: '争议提交约定的仲裁机构仲裁，用户不得再就同一争议向法院起诉。', profile: 'platform-terms', why: '仲裁的后果' },
      { text: '本条不影响用户提起诉讼的权利，平台不要求用户放弃投诉的权利。', profile: 'platform-terms', why: '写明不受影响' },
      { text: '乙方放弃就已结清的款项提起诉讼的权利。', profile: 'service-guideline', why: '不是消费者' },
    ],
    bad: [
      { text: '[|用户不得就本服务向任何部门投诉|]。', profile: 'platform-terms' },
      { text: '您同意[|放弃就会员费提起诉讼的权利|]。', profile: 'platform-terms' },
      { text: '接受补偿后，[|会员无权再向市场监管部门举报|]或者要求赔偿。', profile: 'platform-terms' },
      { text: '消费者自愿[|放弃投诉、举报|]等一切权利。', profile: 'platform-terms' },
    ],
  },
  needs: /投诉|举报|诉讼|起诉|请求调解|申请仲裁/,
  unless: /恶意|虚假|不实|捏造|滥用|骚扰|冒用|诬告|重复|仲裁裁决|提交[^。;]{0,20}仲裁|不影响|不(?:要求|限制|妨碍|排除)|(?:其他|他人|第三)[^。;]{0,4}(?:用户|人|方)|视为|平台不得|经营者不得|我们不得|(?:期限|期间|时效)|被(?:投诉|举报|起诉)|协商|集体|代表|司法|管辖|以外/,
  when: ({}, { recognition }) => recognition.profile === 'platform-terms',
  phrases: [
    { find: new RegExp(`${WHO}(?:均|一律|承诺|同意|保证|声明|在此){0,2}(?:不得|无权|不能|不可)(?:再|以任何理由|以任何方式|另行){0,2}(?:(?:就|对|因|向)[^,。;、的可]{1,12}?){0,2}(?:再|另行|进行|提出|发起)?${REMEDY}${OBJECT}`, 'dg'), message },
    { find: new RegExp(`(?<=${WHO}(?:自愿|同意|承诺|确认|在此|声明){0,3})放弃[^,。;]{0,16}?${REMEDY}(?:、${REMEDY}){0,4}(?:的?权利?)?${OBJECT}`, 'dg'), message },
  ],
});
