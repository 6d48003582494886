import type { Gate } from '../vague-site.ts';
import { BESIDE_TITLE } from './shared.ts';

/** |多次|住院的，按约定分别给付; 分|多次|投资; 全部、部分或|多次|转让: however often. */
const EACH_TIME = /^[^。;；]{2,30}(?:分别|各自|每次|逐次|各笔|各次|累计)/;
const IN_PARTS = /(?:分|一次或者?|一次、|部分或者?|部分、)$/;

/** 按订单|足量|供应; 订单中质量|符合要求|的药品: as ordered. */
const AS_ORDERED = /(?:按照?|依照?|依据|根据)(?:本|该|每[份批])?(?:合同|协议|订单|采购单|计划)(?:的)?(?:约定|要求|规定|数量)?[^,，。;；]{0,8}$/;

/** 有权收回|部分或全部|贷款: no more than was lent, pledged or granted. */
const TAKES_BACK = /^(?:有权)?(?:提前)?(?:收回|追回|追索|取消|解除|终止|撤销|宣布|处分|行使|转让|免除|放弃|要求[^,，。;；]{0,8}(?:归还|偿还|清偿))/;
const WAS_LENT = /^的?[^,，。;；、]{0,6}(?:贷款|借款|本金|本息|债权|债务|授信|额度|担保|抵押|质押|权利|款项本息)/;

/** 占比|约|32%: how things are. */
const SHARE_OF = /(?:占比|占|占总[^,，。;；]{1,4}|比例为?|合计)$/;

/** 仅承担有责|部分的赔偿|: the part is told. */
const THE_PART = /(?:有责|有过错|超出|超过|不足|剩余|扣除的|[把将被所][^,，。;；]{0,10}扣除|欠付|未[一-鿿]{2,6}|已[一-鿿]{2,6}|高于|低于|差额|多余|损坏|受损)的?$/;

/** |按比例退还|未服务期间的费用 */
const BY_TIME_LEFT = /^(?:剩余|未(?:服务|使用|履行|消费|到期|租))[^,，。;；]{0,4}(?:期间|期限|时间|课时|次数|天数|月份|租期)/;

/** 裙楼（|约|5.2万㎡）: how large a thing is that has its name. */
const AREA_OF = /^\s?[0-9.]+\s?万?(?:㎡|平方米|平米|亩|公里)[^()（）]{0,4}[)）]/;

/** 将|一定的金额|出借给甲方: the loan's own sum, told where it is lent. */
const LENDS = /^(?:以[^,，。;；]{1,8}方式)?(?:出借|借给|借予|投资于|委托给|交付给|存入)/;
const SUM = /一定的?(?:金额|数额|款项|资金)$/;

/** 只有致命缺陷（…）可以拒收；|一般缺陷|不影响验收: what is none of those told of. */
const WORST_TOLD = /(?:致命|严重|重大|关键|一级|A类)(?:缺陷|故障|问题|错误|瑕疵)[”"」]?[(（]/;

/** 作为权利人|享有相应的收益|: what that right brings. */
const AS_HOLDER = /作为[^,，。;；]{2,12}(?:人|者|方|东)[^,，。;；]{0,16}$/;
/** 抵扣|部分费用|: what was set off. */
const SET_OFF = /抵扣$/;

/** 售价上升或下降的，按比例增加或减少: as that does. */
const AS_THAT_DOES = /(?:上升|下降|上涨|下跌|上调|下调|增减|升降|涨跌)[^。;；]{0,16}$/;
/** 投入|大量资金|开发, 包含|若干|专有技术: how a thing came to be and what it is. */
const INVESTED = /(?:投入|耗费|花费)了?$/;
const TO_MAKE = /^[^,，。;；]{0,10}(?:开发|研发|研制|建设|打造)/;
const HOLDS_ITS_OWN = /(?:包含|含有)了?$/;
const OF_ITS_OWN = /^[^,，。;；]{0,4}(?:专有|专利|秘密)/;

/** 超出预估总量20%|以上|的，超出部分按0.8元加收: what is above it is what is charged. */
const ALL_ABOVE_PAYS = /^的?[^,，。;；]{0,6}[,，](?:就|对)?(?:超出|超过|多出|超额)的?部分/;
/** 双11、年货节等|大促|: which they are is told. */
const NAMED_BEFORE = /[一-鿿0-9]、[^,，。;；、]{1,12}等$/;

/** When words that leave a quantity open ask for nothing: they name a thing, or the figure stands beside them. */
export const QUANTITY: readonly Gate[] = [
  ({ family, after }) => family.id === 'boundary' && ALL_ABOVE_PAYS.test(after),
  ({ family, before }) => family.id === 'peak' && NAMED_BEFORE.test(before),
  ({ family, words, own }) => family.id === 'some-share' && words === '足量' && AS_ORDERED.test(own),
  ({ family, words, own, after }) => family.id === 'some-share' && words === '多次' && (EACH_TIME.test(after) || IN_PARTS.test(own)),
  ({ family, own, words }) => family.id === 'some-share' && words.startsWith('若干') && /副本$/.test(own),
  ({ family, words, after }) => family.id === 'all-or-part' && TAKES_BACK.test(words) && WAS_LENT.test(after),
  ({ words, own, after }) => words === '约' && (SHARE_OF.test(own) || /^占[^,，。;；]{0,6}总/.test(after)),
  ({ words, own, after }) => words === '约' && BESIDE_TITLE.test(own) && AREA_OF.test(after),
  // 在|产品说明书规定的范围|内
  ({ family, words }) => family.id === 'threshold-untold' && /说明书|合格证|铭牌/.test(words),
  ({ words, after }) => words === '按比例退还' && BY_TIME_LEFT.test(after),
  ({ family, own }) => family.id === 'part' && THE_PART.test(own),
  ({ words, after }) => SUM.test(words) && LENDS.test(after),
  ({ family, words, before }) => family.id === 'tier' && /^(?:一般|普通|轻微|次要|其他)/.test(words) && WORST_TOLD.test(before),
  ({ family, words, before }) => family.id === 'due-sum' && words.startsWith('享有相应') && AS_HOLDER.test(before),
  ({ family, own }) => family.id === 'part' && SET_OFF.test(own),
  ({ family, before }) => family.id === 'pro-rata' && AS_THAT_DOES.test(before),
  ({ family, own, after }) => family.id === 'some-share' && ((INVESTED.test(own) && TO_MAKE.test(after)) || (HOLDS_ITS_OWN.test(own) && OF_ITS_OWN.test(after))),
];
