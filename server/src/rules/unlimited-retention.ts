import { parseTemplate } from '../text/snippet.ts';
import type { Rule } from './rule.ts';
import { phraseRule, replaceFix } from './shapes.ts';

const DATA = '(?:个人信息|个人资料|个人数据|(?:用户|客户|消费者|会员|顾客|买家)(?:的)?(?:信息|资料|数据|档案)|身份信息|通话录音|录音(?:文件|数据|资料)?|聊天记录|会话记录|通话记录|人脸信息|声纹)';
const FOREVER = '(?:永久|永远|无限期|不限期限?|无期限|终身|长久)(?:性|地)?';
const KEEPS = '(?:保存|保留|留存|存储|储存|存留|保管|使用|持有)';

const message = (words: string): string => `「${words}」没有保存期限：个人信息的保存期限应当为实现处理目的所必要的最短时间`;

/** Personal data kept for ever. */
export const unlimitedRetention: Rule = phraseRule({
  code: 'unlimited-retention',
  title: '个人信息无限期保存',
  severity: 'warning',
  basis: ['个保法第19条', '个保法第47条'],
  docs: `约定永久、无限期保存个人信息、通话录音或者聊天记录。

个人信息的保存期限应当为实现处理目的所必要的最短时间；处理目的已经实现、停止提供服务或者保存期限届满的，处理者应当主动删除。“永久保存”既不符合法律，也使受托方没有删除的依据。

请写明保存多久、从哪一天起算，以及期满后怎样删除或者匿名化。

**不报告**：不得永久保存的约定；保密义务长期有效；与个人信息无关的资料（合同、财务凭证、技术文档）的保存；经匿名化处理的信息。`,
  examples: {
    good: [
      '乙方保存通话录音的期限为6个月，期满后10日内删除。',
      '乙方不得永久保存客户信息。',
      { text: '双方对商业秘密的保密义务永久有效。', why: '保密义务，不是保存期限' },
      { text: '会计档案永久保存。', why: '与个人信息无关' },
    ],
    bad: [
      { text: '甲方有权[|永久保存|]客户信息。', fixed: '甲方有权在本合同终止后6个月内保存客户信息。' },
      { text: '合同终止后，通话录音由乙方[|无限期留存|]。', fixed: '合同终止后，通话录音由乙方在本合同终止后6个月内留存。' },
      '平台对用户资料的[|保存期限为永久|]。',
    ],
  },
  needs: /永久|永远|无限期|不限期|无期限|终身|长久/,
  unless: /匿名化|(?:不得|禁止|严禁|不再|无权|不应)[^。;,]{0,16}(?:永久|永远|无限期|不限期|终身|长久)/,
  phrases: [
    { find: new RegExp(`${DATA}[^。;]{0,24}?(?<at>${FOREVER}${KEEPS})`, 'dg'), message },
    { find: new RegExp(`(?<at>${FOREVER}${KEEPS})[^。;]{0,20}?${DATA}`, 'dg'), message },
    { find: new RegExp(`${DATA}[^。;]{0,16}?(?<at>${KEEPS}(?:期限?|时间|时限)(?:为|是|:|至)?${FOREVER})`, 'dg'), message },
  ],
  fixes({ span }, { contract }) {
    const words = contract.text.slice(span.start, span.end);
    const forever = new RegExp(`^${FOREVER}(?=${KEEPS})`).exec(words);
    return forever ? [replaceFix('写明保存期限', { start: span.start, end: span.start + forever[0].length }, parseTemplate('在${1:本合同终止后6个月}内'))] : [];
  },
});
