import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { phraseRule, replaceFix } from './shapes.ts';

const message = (words: string): string => `「${words}」把合同的解释交给一方，格式条款有此约定的无效`;
const RIGHT = '(?:最终的?|最后的?|单方的?|唯一的?|全部|一切|独家)?(?:解释权|解释和修改权|解释及修改权|修改和解释权|解释与修改权|解释说明权)(?:和修改权|及修改权)?';
/** Both sides, or a department of one's own house, whose rules it explains. */
const WHOM = '(?!(?:甲、?乙)?双方|各方|甲乙|当事人|全体|法院|人民法院|立法|[^,。;]{0,8}(?:部门?|办公室|科|处|中心)(?:负责|进行|予以)?(?:最终)?解释)';

/** The right to say what the contract means, kept by one side. */
export const soleInterpretation: Rule = phraseRule({
  code: 'sole-interpretation',
  title: '单方解释权',
  severity: 'warning',
  basis: ['民法典第497条', '民法典第498条'],
  docs: `“最终解释权归甲方所有”一类的约定，把合同是什么意思交给一方决定。

对格式条款有两种以上解释的，法律要求作出不利于提供方的解释；提供格式条款的一方不合理地限制对方主要权利的，该条款无效。在面向消费者的平台协议里，“经营者享有单方解释权或者最终解释权”的约定直接无效。即使在企业之间，它也挡不住法院按照词句和目的来解释合同，只会显得不公平。

请删去，或者写明按照法律规定的解释规则确定含义。

**不报告**：由双方共同解释；写明不主张最终解释权；对第三方文件（法律、国家标准）的解释权；公司内部制度由该公司解释。`,
  examples: {
    good: [
      '对本合同条款的理解有争议的，由双方协商确定。',
      { text: '本合同由甲乙双方共同负责解释。', why: '双方' },
      { text: '平台不得主张本规则的最终解释权。' },
      { text: '《员工手册》由人力资源部负责解释。', why: '内部制度' },
    ],
    bad: [
      { text: '[|本协议的最终解释权归甲方所有|]。', fixed: '双方对本协议条款的理解有争议的，按照法律规定的合同解释规则确定其含义。' },
      { text: '本平台[|对本协议享有最终解释权|]。', profile: 'platform-terms' },
      { text: '[|本合同由甲方负责解释|]，乙方不得提出异议。' },
      { text: '甲方[|保留本活动规则的解释权|]。' },
    ],
  },
  needs: /解释/,
  unless: /(?:不得|不(?!予|作|做|另|承担|退)|放弃|无权|禁止)[^,。;]{0,12}(?:最终|单方)?解释权|共同解释|双方(?:共同)?(?:负责)?(?:协商)?解释/,
  phrases: [
    { find: new RegExp(`(?:(?:对于?)?本[^,。;]{1,16}(?:的|之))?${RIGHT}[^,。;]{0,6}(?:归|属于?|由|为)${WHOM}[^,。;]{1,20}(?:所有|享有|拥有|行使|所属|保留)?`, 'dg'), message },
    { find: /(?:对于?本[^,。;]{1,16}|对上述[^,。;]{1,12})?(?:享有|拥有|保留|具有|行使)[^,。;]{0,12}?(?:最终的?|最后的?|单方的?|全部的?)?(?:解释权|解释的权利)(?:和修改权|及修改权)?/dg, notAfter: /双方$|各方$/, message },
    { find: new RegExp(`本(?:合同|协议|条款|规则|服务条款|约定|契约|准则)[^,。;]{0,10}由${WHOM}[^,。;]{1,12}?(?:负责|进行|予以|作出)?(?:最终)?解释`, 'dg'), message },
    { find: new RegExp(`(?:最终|均|一律)?以${WHOM}[^,。;]{1,10}的?(?:最终)?解释为准`, 'dg'), message },
  ],
  fixes({ span }, { contract }) {
    const words = slice(contract.text, span);
    const whole = /^(?:对于?)?(本.{1,10}?)(?:条款)?的?(?:最终的?|最后的?|单方的?)?解释权.{0,6}[归属由]/.exec(words) ?? /^(本(?:合同|协议|条款|规则|服务条款|约定|契约|准则)).{0,10}由/.exec(words);
    if (!whole) return [];
    return [replaceFix('改为按法律规定的规则解释', span, literal(`双方对${whole[1]!.replace(/[及和与].*$/, '')}条款的理解有争议的，按照法律规定的合同解释规则确定其含义`))];
  },
});
