import type { Rule } from './rule.ts';
import { phraseRule } from './shapes.ts';

const message = (words: string): string => `「${words}」：除专项培训的服务期和竞业限制外，不得约定由劳动者承担违约金`;
const WORKER = '(?:乙方|劳动者|员工|职工|受聘方|受雇人)';

/** Damages fixed against an employee beyond what the law lets be agreed on. */
export const employeePenalty: Rule = phraseRule({
  code: 'employee-penalty',
  title: '由劳动者承担违约金',
  severity: 'error',
  basis: ['劳动合同法第25条', '劳动合同法第22条', '劳动合同法第23条'],
  docs: `劳动合同里约定劳动者提前离职、违反规章等要付违约金。

除专项培训的服务期、竞业限制两种情形以外，用人单位不得与劳动者约定由劳动者承担违约金，这样的约定无效。劳动者造成实际损失的，另按赔偿处理，不必也不能先约定数额。

请删去，或者改为依法赔偿实际损失。

**不报告**：同一句说到服务期、培训、竞业限制的；由用人单位支付违约金的；只说依法赔偿损失的。`,
  examples: {
    good: [
      { text: '乙方违反服务期约定的，应按未履行部分分摊的培训费支付违约金。', profile: 'labour', why: '法律允许的一种' },
      { text: '乙方违反竞业限制约定的，应支付违约金2万元。', profile: 'labour', why: '法律允许的另一种' },
      { text: '乙方违法解除本合同给甲方造成损失的，应当承担赔偿责任。', profile: 'labour' },
      { text: '乙方逾期交货的，应支付违约金2万元。', profile: 'sale', why: '不是劳动合同' },
    ],
    bad: [
      { text: '[|乙方提前离职的，应向甲方支付违约金|]一个月工资。', profile: 'labour' },
      { text: '[|乙方未提前三十日通知即离职的，须支付违约金|]5000元。', profile: 'labour' },
      { text: '[|劳动者违反本合同约定的，应承担违约金|]10000元。', profile: 'labour' },
    ],
  },
  needs: /违约金/,
  unless: /服务期|培训|竞业|同业|不(?:得|应|再|予)[^,。;]{0,12}违约金|无需[^,。;]{0,8}违约金/,
  when: ({}, { recognition }) => recognition.profile === 'labour',
  phrases: [
    { find: new RegExp(`${WORKER}[^。;]{0,40}?(?:离职|辞职|解除|终止|违反|违约|不辞而别|离岗|旷工|泄露|不履行|未履行|未满)[^。;]{0,30}?(?:支付|承担|赔付|缴纳|交纳|扣除|给付)[^,。;甲]{0,16}违约金`, 'dg'), message },
    { find: new RegExp(`${WORKER}[^。;]{0,30}?(?:离职|辞职|解除|终止|违反|违约|不辞而别)[^。;]{0,16}?(?:应?(?:当)?)?向?甲方(?:支付|承担|赔付|缴纳)[^,。;]{0,16}违约金`, 'dg'), message },
  ],
});
