import type { Gate } from '../vague-site.ts';

/** 如多方违约，|根据实际情况各自承担相应的责任|: the law's own rule (民法典第592条). */
const BOTH_AT_FAULT = /(?:多方|双方|各方)(?:均|都|皆)?(?:存在|有|的)?(?:违约|过错)[^。;；]{0,14}$/;
const EACH_ITS_OWN = /各自|分别/;

/** |追究违约责任|产生的费用; 能够|承担相应法律责任|的法人: a claim's costs, and what somebody is. */
const ITS_COSTS = /^(?![和及与、])[^,，。;；]{0,10}(?:所|而|过程中)?(?:需要?)?(?:产生|支出|支付|发生|花费|付出|引起)[的之]?[^,，。;；]{0,8}(?:费|支出|开支|成本|花销)|^的[^,，。;；]{0,4}(?:费用|支出|开支|成本)/;
const ABLE_TO = /(?:能够?|可以?|可独立|独立|有能力|具备|足以)(?:以自己的名义|独立|自行|依法|对外)*(?:享有[^,，。;；]{2,8}(?:并|和|、))?(?:承担)?$/;
const WHO = /^[的之][^,，。;；]{0,10}(?:公司|个人|法人|自然人|单位|组织|主体|企业|机构|公民|人|能力|资格|资质|条件)|^[。;；]?$/;
const HAS_CAPACITY = /行为能力|资格|法人|依法(?:设立|成立|注册)/;

/** 所产生的|任何法律后果|，委托人均予承认: an agent's acts are his principal's. */
const ACKNOWLEDGED = /^[^,，。;；]{0,4}[,，][^,，。;；]{0,10}(?:予以?|表示)?(?:承认|认可|追认)/;

/** 对数据的准确性不负|任何责任|, 均不就…承担|任何责任|: none at all. */
const NONE = /(?:免于|免受|避免|以免)[^,，。;；]{0,16}(?:承担|负有?)$|不(?:再|予|会)?(?:承担|负有?|付|担负)$|不[就对因](?:(?!(?<![相响])应|须|但|赔偿|不)[^。;；]){2,120}(?:承担|负有?|付|担负)$/;

/** 可按照本合同约定|进行处罚|: how much, the contract says; 不按照本合同约定 is a breach, and 按照合同约定支付 something else. */
const BY_THIS_CONTRACT = /(?<![不未没无]|没有|未能|不能)(?:按照?|依照?|依据|根据)(?:本|双方|原)?(?:合同|协议)(?:书|的|中|条款|相关|有关|第[^,，。;；]{1,8}条)*(?:约定|规定|条款)的?(?:标准|方式|比例|金额|条款|内容)?[^,，。;；]{0,12}$/;

/** 给对方造成|任何损失|的，应承担赔偿责任: any will do. */
const BRINGS_LOSS = /(?:造\s?成|导\s?致|招致|引起|产生|遭受|蒙受|带来|引发)了?$/;
const IS_MADE_GOOD = /^的[,，][^。;；]{0,40}(?:赔偿|承担|负责|补偿)/;

/** |经济赔偿|，赔偿金额按…: how much is told next, well or ill. */
const SUM_NEXT = /^(?:责任|费用?|金)?[,，](?:其|具体|该)?(?:的)?(?:赔偿|补偿|违约金?|处罚|罚款)?(?:的)?(?:金额|数额|标准|范围|比例|额度|办法|方式|金额?)(?:的计算|和方式|及方式)?(?:应|均|将)?(?:按照?|以|为|依照?|由|参照|根据|见|等于|相当于|不)/;

/** 对其账号下的一切活动|负全责|: all of it, as the act is its own. */
const OWN_ACCOUNT = /(?:用户名|[帐账][号户]|密码)[^,，。;；]{0,12}(?:所有|一切|任何|全部)[^,，。;；]{0,10}(?:活动|行为|操作|事件)[^,，。;；]{0,6}$/;

/** 由此引起的|任何损失|由用户自行承担: one's own, however much; 不就|任何损失|承担责任: none. */
const OWN_LOSS = /^(?:(?:[、和及与或]|以及|或者)[^,，。;；]{1,6})?[,，]?(?:均|应|将|概|全部)?由[^,，。;；]{1,10}(?:自行(?:承担|负担|负责)|自负)/;
const NOT_ANSWERED = /不[就对][^。;；]{2,60}$/;
const ANSWERED_FOR = /^(?:(?:[、和及与或]|以及|或者)[^,，。;；]{1,6})?(?:承担|负)/;

/** 因使用不当造成设备损坏的，应|承担赔偿责任|: the worth of the thing. */
const THING_LOST = /(?:造成|导致|致使)[^,，。;；]{1,24}(?:损坏|丢失|毁损|灭失|短少|损毁|遗失)(?:的|时)?[,，](?:均|则)?(?:由)?[^,，。;；]{0,8}(?:应当?|须|需|负责)?$/;

/** 追究行政和|经济责任|: what an authority imposes. */
const BY_STATE = /(?:追究|承担|给予)[^,，。;；]{0,12}行政(?:[和及与、]|或者?|以及)$/;

/** 对自身过错|依法承担责任| */
const OWN_FAULT = /(?:对|就|按|因|根据)(?:自身|其|自己的?|各自的?|各方的?)的?过错[^,，。;；]{0,4}$/;

/** 承担|相应的违约责任|，每日按千分之一支付违约金: how much follows. */
const PRICED_NEXT = /^[,，:](?!并|且|同时|另|还)[^。;；]{0,40}(?:[0-9_]+(?:\.[0-9]+)?[%‰元倍]|[千万百]分之)[^。;；]{0,20}(?:违约金|滞纳金|赔偿金|罚息)|^[,，:](?!并|且|同时|另|还)[^。;；]{0,40}(?:违约金|滞纳金|赔偿金|罚息)[^。;；]{0,20}(?:[0-9_]+(?:\.[0-9]+)?[%‰元倍]|[千万百]分之)/;

/** 累积欠款及|违约金|一并追偿 */
const IS_CLAIMED = /^(?:一并|一起|全部)?[^,，。;；]{0,4}(?:向[^,，。;；]{1,6})?(?:主张|追偿|追索|追缴|抵扣)/;

/** 减项按原报价|扣除相应费用|: at the price there is. */
const AT_ITS_PRICE = /按照?(?:原|合同|约定的?|投标|中标)[^,，。;；]{0,4}(?:报价|单价|价格|清单|综合单价|造价)[^,，。;；]{0,6}$/;

/** 应进行全额赔偿，并于10日内|支付赔偿金|: all of the loss. */
const ALL_OF_IT = /(?:全额|全部|如数)(?:予以)?赔偿|赔偿[^,，。;；]{0,10}(?:全部|实际|一切)[^,，。;；]{0,6}损失/;

/** 除应|承担法律责任|外，还应赔偿损失: the other is what is asked for here. */
const APART_FROM = /除(?:了)?[^,，。;；]{0,20}$/;
const BESIDES = /^(?:以外|之外|外)[,，]?(?:并|还|另|尚|仍|也|亦|同时|[甲乙丙]方)/;

/** 借款人所|偿付的违约金|归出借人: what was paid. */
const WAS_PAID = /(?:所|已经?|实际)$/;
const PAID = /^(?:偿付|支付|缴纳|交纳|收取|收到|取得|获得|偿还|扣收)/;

/** 对此后的事故不再|承担赔偿责任|: none. */
const NO_MORE = /(?:不再|不予|概不|无需|无须|毋须|不必)(?:继续|另行|另外|向[^,，。;；]{1,8}|对[^,，。;；]{1,10})?$/;

/** 对此承担连带|经济责任|: for a debt that is told. */
const JOINTLY = /连带(?:的)?$/;
/** 比照银行关于延期付款的规定，|偿付违约金|: by a rule that is told. */
const BY_RULE = /(?:比照|参照|按照?|依照?|根据)(?!照?本?(?:合同|协议))[^,，。;；]{2,24}规定(?:的[^,，。;；]{2,8})?[,，][^,，。;；]{0,10}$/;

/** When words that leave a liability open ask for nothing: it is denied, somebody's own, the law's, or its size stands beside. */
export const LIABILITY: readonly Gate[] = [
  ({ words, own, after }) => /责任$/.test(words) && (ITS_COSTS.test(after) || (ABLE_TO.test(own) && WHO.test(after) && (/^[的之]/.test(after) || HAS_CAPACITY.test(own)))),
  ({ words, own, after }) => /承担.*责任$/.test(words) && /^之?后(?!果)/.test(after) && !/^[^,，。;；]{0,2}[,，]?并/.test(own),
  ({ family, words, before }) => family.id === 'all-loss' && words.includes('任何') && NONE.test(before),
  ({ family, after }) => family.id === 'all-loss' && ACKNOWLEDGED.test(after),
  ({ words }) => words.endsWith('刑事责任'),
  ({ own }) => BY_THIS_CONTRACT.test(own),
  ({ family, words, own, after }) => family.id === 'all-loss' && /损失$/.test(words) && BRINGS_LOSS.test(own) && IS_MADE_GOOD.test(after),
  ({ after }) => SUM_NEXT.test(after),
  ({ family, own }) => family.id === 'bare-liability' && OWN_ACCOUNT.test(own),
  ({ family, words, before, after }) => family.id === 'all-loss' && words.includes('任何') && (OWN_LOSS.test(after) || (NOT_ANSWERED.test(before) && ANSWERED_FOR.test(after))),
  ({ words, own }) => words.includes('相应') && AT_ITS_PRICE.test(own),
  ({ family, before }) => family.id === 'bare-penalty' && ALL_OF_IT.test(before),
  ({ words, after }) => words.endsWith('违约金') && IS_CLAIMED.test(after),
  ({ family, words, before }) => family.id === 'bare-liability' && /(?:承担|负)赔偿责任$/.test(words) && THING_LOST.test(before),
  ({ family, own }) => family.id === 'bare-liability' && BY_STATE.test(own),
  ({ family, words, own }) => family.id === 'due-liability' && words.startsWith('依法') && OWN_FAULT.test(own),
  ({ family, words, after }) => (family.id === 'due-liability' || family.id === 'bare-penalty') && !words.includes('赔偿') && PRICED_NEXT.test(after),
  ({ own, after }) => APART_FROM.test(own) && BESIDES.test(after),
  ({ words, own }) => WAS_PAID.test(own) && PAID.test(words),
  ({ own }) => NO_MORE.test(own),
  ({ family, words, before }) => family.id === 'due-liability' && EACH_ITS_OWN.test(words) && BOTH_AT_FAULT.test(before),
  ({ family, own }) => family.id === 'bare-liability' && JOINTLY.test(own),
  ({ family, before }) => family.id === 'bare-penalty' && BY_RULE.test(before),
];
