import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { phraseRule, replaceFix } from './shapes.ts';

const message = (words: string): string => `「${words}」允许受托方自行转委托处理个人信息，法律要求先取得委托方同意`;
const DATA = '(?:个人信息|个人资料|用户信息|客户信息|用户资料|客户资料|消费者信息|会员信息|用户数据|客户数据|通话录音|个人数据|身份信息)';

/** Processing of personal data handed on without the controller's consent. */
export const unauthorisedSubProcessing: Rule = phraseRule({
  code: 'unauthorised-sub-processing',
  title: '擅自转委托处理个人信息',
  severity: 'error',
  basis: ['个保法第21条', '民法典第923条'],
  docs: `约定受托方可以自行把个人信息交给第三人处理，不必经委托方同意。

受托处理个人信息的一方，未经个人信息处理者同意，不得转委托他人处理。处理信息的一方还要监督受托方，因此需要知道信息到了谁的手里。

请写明转委托须经书面同意，并约定转受托方的名单、责任和保密要求。

**不报告**：经同意后转委托的；禁止转委托的；与个人信息无关的分包。`,
  examples: {
    good: [
      '乙方经甲方书面同意，可以委托第三人处理甲方客户的个人信息。',
      '未经甲方书面同意，乙方不得将客户信息转委托第三方处理。',
      { text: '乙方可以将设备安装工作委托第三方完成。', why: '不涉及个人信息' },
    ],
    bad: [
      { text: '乙方[|可以自行委托第三方处理客户信息|]。', fixed: '乙方经甲方书面同意后可以委托第三方处理客户信息。' },
      '乙方[|有权将甲方提供的用户资料转委托|]关联公司处理。',
      '乙方[|转委托第三方处理个人信息的，无需另行取得甲方同意|]。',
    ],
  },
  needs: /委托|分包|外包|转交|第三[方人]/,
  unless: /(?:经|取得|征得|获得|得到)[^。;]{0,16}(?:同意|许可|授权)(?:后|的?(?:情况|前提)下)?,?[^。;]{0,20}(?:可以?|方可|有权)|(?:不得|禁止|严禁|无权|不能)[^。;]{0,30}(?:转委托|再委托|委托第三|委托他人|分包|提供)|(?:事先|书面)[^,。;]{0,6}同意(?!即可以?不)/,
  phrases: [
    { find: new RegExp(`(?:可以?|有权|有权自行|得以)(?:自行|自主|直接)?(?:将|把)?[^。;,]{0,14}?(?:转委托|再委托|委托|分包|外包)(?:给)?[^。;,]{0,16}?(?:处理|存储|使用|分析|保管|加工)[^。;,]{0,10}?${DATA}`, 'dg'), unless: /无需|无须|不必/, message },
    { find: new RegExp(`(?:可以?|有权|有权自行)(?:自行|自主|直接)?(?:将|把)[^。;,]{0,16}?${DATA}[^。;,]{0,8}?(?:转委托|再委托|委托|分包|外包|转交)`, 'dg'), unless: /无需|无须|不必/, message },
    { find: new RegExp(`(?:转委托|再委托|委托第三[方人]|委托他人)[^。;]{0,20}${DATA}[^。;]{0,12}(?:无需|无须|不必|不需要?)[^。;]{0,10}(?:同意|许可|授权)|(?:无需|无须|不必|不需要?)[^。;]{0,10}(?:同意|许可|授权)[^。;]{0,16}(?:转委托|再委托|委托)[^。;]{0,20}${DATA}`, 'dg'), message },
  ],
  fixes({ span }, { contract }) {
    const words = slice(contract.text, span);
    const bare = /^(?:可以?|有权自行|有权|得以)(?:自行|自主|直接)?/.exec(words);
    return bare ? [replaceFix('改为经书面同意后', { start: span.start, end: span.start + bare[0].length }, literal('经甲方书面同意后可以'))] : [];
  },
});
