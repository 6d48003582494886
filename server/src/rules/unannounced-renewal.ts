import type { Rule } from './rule.ts';
import { phraseRule } from './shapes.ts';

const message = (words: string): string => `「${words}」：自动续费、自动展期前，应当以显著方式提请消费者注意`;
const RENEWED = '(?:自动(?:为您|为用户|为会员)?(?:续费|续订|续期|展期|扣费|扣款|续约|延期))';
const UNSAID = '(?:不再?(?:另行|单独|事先|提前)?(?:通知|提示|提醒|告知)|无需(?:再|另行|单独|事先|提前)*(?:通知|提示|提醒|告知|征得)|无须(?:再|另行|单独|事先|提前)*(?:通知|提示|提醒|告知|征得))';

/** A subscription that renews itself, and says that nobody will be told. */
export const unannouncedRenewal: Rule = phraseRule({
  code: 'unannounced-renewal',
  title: '自动续费不提醒',
  severity: 'warning',
  basis: ['消保条例第10条'],
  docs: `平台协议里写自动续费、自动展期，同时写明不再通知、无需提醒。

经营者采取自动展期、自动续费等方式提供服务的，应当在消费者接受服务前和自动展期、自动续费等日期前，以显著方式提请消费者注意，写明不提醒不能免去这项义务。

请改为在续费日前以短信、站内消息等显著方式提醒，并写明随时取消的办法。

**不报告**：写明提前提醒的；没有说到通知的（另行提醒即可，合同不必写）；企业之间的自动续期。`,
  examples: {
    good: [
      { text: '会员到期自动续费，平台将在扣费前以短信提醒您，您可随时取消。', profile: 'platform-terms' },
      { text: '您开通连续包月服务的，到期自动续费。', profile: 'platform-terms', why: '没有说不提醒' },
      { text: '到期前双方均未提出异议的，本合同自动续期一年，无需另行通知。', profile: 'customer-service', why: '企业之间' },
      { text: '自动续费已取消的，到期后不再提醒。', profile: 'platform-terms', why: '说的是取消以后' },
    ],
    bad: [
      { text: '会员到期后[|自动续费，不再另行通知|]。', profile: 'platform-terms' },
      { text: '服务期满，系统将[|自动展期一年，无需提前告知|]用户。', profile: 'platform-terms' },
      { text: '平台[|无需另行提醒即可自动扣费|]。', profile: 'platform-terms' },
    ],
  },
  needs: /自动/,
  unless: /(?:取消|关闭|解约|停止|终止|不再)[^,。;]{0,4}自动|自动[^,。;]{0,8}(?:已取消|取消后|关闭后|失败|不成功)|(?:提前|扣费前|续费前|之前|届满前|到期前)[^,。;]{0,20}(?<!不再?|无需|无须)(?:通知|提醒|提示)|不得/,
  when: ({}, { recognition }) => recognition.profile === 'platform-terms',
  phrases: [
    { find: new RegExp(`${RENEWED}[^。;]{0,24}?${UNSAID}`, 'dg'), message },
    { find: new RegExp(`${UNSAID}[^。;]{0,10}?${RENEWED}`, 'dg'), message },
  ],
});
