import type { Rule } from './rule.ts';
import { phraseRule } from './shapes.ts';

const message = (words: string): string => `「${words}」：无偿取得对方自行作出的改进，属于非法垄断技术，约定无效`;
const TAKER = '(?:被许可(?:方|人)|受许可(?:方|人)|受让(?:方|人)|技术接受方|接受方|使用方)';
const GIVER = '(?:许可(?:方|人)|让与(?:方|人)|转让(?:方|人)|出让(?:方|人)|技术提供方)';
const IMPROVED = '(?:改进|改良|优化成果|改型|衍生技术|后续开发)';
const UNPAID = '(?:无需|无须|不必|不)(?:向[^,。;]{1,6})?(?:另行)?支付(?:任何)?(?:费用|对价|报酬)';
const FREE = '(?:无偿|免费|不收取(?:任何)?(?:费用|对价|报酬)|不另行?收费)';

/** The licensor who takes the licensee's own improvements for nothing. */
export const freeGrantBack: Rule = phraseRule({
  code: 'free-grant-back',
  title: '要求改进成果无偿归己',
  severity: 'warning',
  basis: ['技术合同解释第10条', '民法典第850条'],
  docs: `技术许可、转让合同里，要求接受技术的一方把自行改进的技术无偿提供、转让给许可方，或者无偿归许可方所有、共享。

双方交换改进技术的条件不对等，属于非法垄断技术，约定无效。

请改为改进成果归作出改进的一方；对方需要使用的，另行约定合理的费用，或者双方以对等的条件互相许可。

**不报告**：双方对等交换的；有偿的；委托开发、服务的成果归委托方的（法律允许约定）；由许可方向对方提供改进的。`,
  examples: {
    good: [
      { text: '被许可方对许可技术作出的改进归被许可方所有，许可方需要使用的，按合理条件另行付费。', profile: 'technical-service' },
      { text: '任何一方对许可技术的改进，均无偿许可对方使用。', profile: 'technical-service', why: '双方对等' },
      { text: '许可方应将许可技术的后续改进无偿提供给被许可方。', profile: 'technical-service', why: '许可方给对方' },
      { text: '许可方不得要求被许可方将改进的技术无偿提供给许可方。', profile: 'technical-service', why: '禁止的约定' },
      { text: '乙方完成的开发成果归甲方所有。', profile: 'technical-service', why: '委托开发的归属可以约定' },
    ],
    bad: [
      { text: '[|使用方对该技术的改良归技术提供方所有，且技术提供方无需支付任何费用|]。', profile: 'technical-service' },
      { text: '[|被许可方对许可技术作出的任何改进，均无偿归许可方所有|]。', profile: 'technical-service' },
      { text: '[|受让方自行改进的技术应免费提供给让与方|]使用。', profile: 'technical-service' },
      { text: '[|被许可人在许可技术基础上形成的改良，其专利申请权无偿转让给许可人|]。', profile: 'technical-service' },
    ],
  },
  needs: /无偿|免费|不收取|不另|支付/,
  unless: /双方|互相|相互|彼此|对等|互惠|任何一方|各方|各自|另一方|不得|不应|禁止|不要求|是否|非法垄断|有偿|(?:按|应当?|须|(?<![无不])需)[^,。;不无]{0,10}支付/,
  phrases: [
    { find: new RegExp(`(?<!许可方向)${TAKER}(?!有权|可以?)[^。;]{0,30}?${IMPROVED}[^。;]{0,24}?${FREE}[^,。;被受]{0,14}?(?:归|提供给|转让给|许可给?|授权给?|交付给?|让与给?)[^,。;被受]{0,6}?${GIVER}(?:所有|享有|共有)?`, 'dg'), message },
    { find: new RegExp(`${TAKER}(?!有权|可以?)[^。;]{0,30}?${IMPROVED}[^。;]{0,24}?(?:归|属于?)${GIVER}(?:所有|享有|独占),(?:且|并)?(?:${GIVER})?(?:${UNPAID})`, 'dg'), message },
  ],
});
