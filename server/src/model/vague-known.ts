import type { Site } from './vague-site.ts';

/**
 * Whether nobody has to find out what the words leave open: a term is explained by them, a fact described, the law at large
 * obeyed, a thing just named vouched for, all of a thing handed back; or a court, a price or a count in the sentence says it.
 */
export const isKnownHere = (site: Site): boolean => GATES.some((gate) => gate(site));

const OWED = /(?<![响相供反适对效])应(?![用急对])|须|必须|不得|负责|承担|赔偿|保证|有权/;

/** (1)事务邮件:为完成交易而发送的通知，|包括但不限于|: an item that says what its name stands for. */
const EXPLAINS_NAME = /^[^一-鿿]*[^,，。;；:]{2,14}:(?:是|系|即|为)[^,，。;；]{4,60}[,，]?$|^[^一-鿿]*(?:是|系|即|为)[^,，。;；]{4,40}而[^,，。;；]{2,20}的[一-鿿]{2,8}[,，]?$/;

/** 送达会受网络、设备|等因素影响|: how things are. */
const IS_SUBJECT_TO = /(?:会|可能|易|将|往往)?(?:受到?|取决于)[^,，。;；]{2,80}$/;
const HANGS_ON_IT = /不承担|互不追究|不予?追究|不负|免责|免除|责任|赔偿|顺延|解除|终止|有权|可以|调整|变更|不予|不退|延期|视为|违约/;

/** 由于患病|等原因|不能继续参加的: an item whose list says elsewhere what hangs on it. */
const UNDONE = /^[^,，。;；]{0,6}(?:不能|无法|不再|难以|未能|暂停|取消|提前|中途)[^,，。;；]{0,20}的(?:[,，。;；]|$)/;

/** 保证|相关材料|真实、合法: what was named before. */
const VOUCHED_FOR = /^[^,，。;；]{0,4}(?:均|应|的)?(?:真实|合法|有效|准确|完整)/;
const OF_THINGS: ReadonlySet<string> = new Set(['related', 'any-governed']);

/** 遵守法律法规、行业规范，|包括但不限于|网络安全、广告等方面的规定: the fields of law one obeys anyway. */
const LAWS_AT_LARGE = /(?:法律|法规|规章|规则|规范|规定|政策)[^。;；]{0,12}[,，]?$/;
const IN_THE_FIELDS = /^[^。;；]{2,100}等?(?:方面|领域|相关)的?(?:法律|法规|规定|规范|要求|标准|政策)/;

/** 返还全部资料、模具|等|: all of them. */
const HANDS_BACK = /(?:返还|归还|退还|交还|移交|销毁|删除|清除|交接)[^,，。;；]{0,16}(?:全部|所有|一切|任何)/;

/** 以最优惠价格供货，以更低的价格供应第三方时…: the price of the others is the measure. */
const PRICE_OF_OTHERS = /更低的?(?:价格|单价|报价|折扣)|(?:低于|优于|不高于|不低于)[^,，。;；]{0,16}(?:第三方|第三人|其[他它]客户|他人|任何客户)/;

/** 根据裁判结果承担|相应的责任|: the judgment says how much. */
const AS_JUDGED = /(?:法院|仲裁|司法|裁判|判决|裁决|生效法律文书|责任认定书)[^,，。;；]{0,16}(?:结果|判决|裁决|裁判|认定|文书|书|确定|承担)/;

/** |根本违约|致使不能实现合同目的: the words of the Code. */
const DEFEATS_PURPOSE = /^[^,，。;；]{0,4}[,，]?(?:致使|导致|以致|从而)?[^,，。;；]{0,8}(?:合同|协议)?(?:的)?目的(?:不能|无法|落空)|^[^,，。;；]{0,4}[,，]?(?:致使|导致)[^,，。;；]{0,8}(?:不能|无法)实现[^,，。;；]{0,4}目的/;

/** 未能实现|及时|还款: what did not come about. */
const NOT_ACHIEVED = /(?:未能|无法|不能|没有)(?:实现|做到|达到|保证)$/;

/** |视甲方|还款日期的不同: counted by days. */
const BY_COUNT = /^[^,，。;；]{0,14}(?:日期|时间|天数|年限|年数|次数|数量|人数|面积|金额|距离|重量)(?:的|之)?(?:不同|长短|多少|早晚|大小)/;

/** 科研项目的|重要意义|: a heading of what is to be told; 对甲方有重要意义 decides. */
const HAS_IT = /有(?:着|了)?$/;

/** 购买的任何产品、服务或|其他资料|: as wide as 任何 already is. */
const OF_ANY = /任何[^,，。;；]{1,40}(?:[、和或及与]|以及|或者)$/;

/** 自然灾害、政府行为及其他|不可预见或无法控制因素|: what the Code calls force majeure. */
const ACTS_OF_GOD = /自然灾害|战争|地震|洪水|台风|政府行为|政府行政行为/;

/** 对您的判断|承担全部责任|: one's own doing. */
const OWN_CHOICE = /对(?:您|其|自己|本人|自身)?的?(?:判断|决定|选择|投资|言论)$/;

/** 页面上的提示是您使用服务的|相关规则|: which they are was just said. */
const ARE_THESE = /(?:内容|提示|信息|公告|说明)[^,，。;；]{0,6}(?:是|即为|均为|为|构成|视为)[^,，。;；]{0,14}$/;
const WERE_THESE = /(?:内容|提示|信息|公告|说明)[^,，。;；]{0,6}(?:是|即为|均为|为|构成|视为)[^,，。;；]{0,14}(?:相关|有关)的?规[则定]/;

/** 投资者应当|充分关注|风险: one's own money, one's own care. */
const OWN_RISK = /(?:^|[,，。;；、])[^甲乙丙,，。;；]{0,4}(?:投资者|投资人|认购人|申购人|受让人|购买人|购买者|持有人|投保人|旅游者|游客|消费者|参与者|参加者)(?:在[^,，。;；]{1,40}[前时中],?)?(?:应当?|须|需|必须|请|务必)/;
const LOOKS_AT_RISK = /^地?(?:阅读|关注|了解|核对|考虑|评估|判断|知悉|理解|注意|审阅|分析|权衡|衡量|选择|决策|投资|识别)?[^。;；]{0,60}(?:风险|资格|说明书|须知|是否|规则|判断|能力|适合|价值)/;
const OF_CARE: ReadonlySet<string> = new Set(['vague-standard', 'vague-effort', 'vague-discretion']);
const CARE = /仔细|充分|认真|审慎|谨慎|详细|独立|理性|全面|慎重/;

/** 所有操作均视为本人行为，|包括但不限于|下单: all of it counts, what is named or not. */
const ALL_OF_IT_COUNTS = /(?:所有|全部|任何|一切)[^,，。;；]{1,24}(?:均|都|皆|应)?(?:被)?(?:视为|视同|属于|归属?于|构成|等同于)[^,，。;；]{1,24}[,，(]?$/;

/** 比照人民银行有关延期付款的规定，|偿付违约金|: the bank's rule is the measure. */
const BY_BANK_RULE = /(?:按照?|比照|依照?|参照|根据)[^,，。;；]{0,10}(?:人民银行|中国银行|央行|国家|结算办法)[^,，。;；]{0,24}(?:规定|利率|办法|标准)(?:的[^,，。;；]{0,6})?[,，]?[^,，。;；]{0,12}$/;

/** 在约定日期，根据《借款协议》的约定代扣: the paper has the day. */
const BY_NAMED_PAPER = /^[^,，。;；]{0,6}[,，]?(?:按照?|依照?|根据|依据)[^,，。;；]{0,6}《[^》]{1,40}》/;

/** |清楚、完整地|说明方案，达到同行能够实施的程度: how well is said. */
const TO_THE_POINT_OF = /[,，]?(?:达到|以)[^,，。;；]{4,30}(?:的程度|为度)/;

/** 围岩稳定、变形及支护措施: what a study is about. */
const TOPICS = /^[、及和与][^,，。;；]{1,24}(?:措施|方法|问题|分析|计算|评价|研究|设计|方案|监测|试验)[。;；]?$/;

/** 逾期不检的|视乙方|违约, |视违约|处理: as if, not as the case may be. */
const AS_IF = /^视[^情程轻重大小进]{1,6}$/;
const COUNTS_AS = /^(?:自动|已)?(?:违约|放弃|弃权|处理|同意|接受|认可|默认|退出|弃标)/;

const GATES: readonly ((site: Site) => boolean)[] = [
  ({ family, words, after }) => family.id === 'at-discretion' && AS_IF.test(words) && COUNTS_AS.test(after),
  // |竭诚|为您服务: a courtesy.
  ({ words, after }) => words.startsWith('竭诚') && after.startsWith('为'),
  ({ family, words, before, after }) => (OF_CARE.has(family.code) && CARE.test(words) && OWN_RISK.test(before) && LOOKS_AT_RISK.test(after)),
  ({ family, before }) => family.repair === 'including' && ALL_OF_IT_COUNTS.test(before),
  ({ family, before }) => family.code === 'vague-liability' && BY_BANK_RULE.test(before),
  ({ family, after }) => family.id === 'agreed-time' && BY_NAMED_PAPER.test(after),
  ({ family, after }) => family.id === 'properly' && TO_THE_POINT_OF.test(after),
  ({ family, before, after, folded }) => family.code === 'vague-standard' && TOPICS.test(after) && /^[^一-鿿]*[一-鿿]{2,10}$/.test(before) && !OWED.test(folded),
  ({ family, before, folded }) => family.code === 'vague-scope' && family.repair === 'including' && EXPLAINS_NAME.test(before) && !OWED.test(folded.slice(0, before.length)),
  ({ family, own, words, folded }) => (family.id === 'causes-listed' || family.id === 'causes-open') && /因素/.test(words) && IS_SUBJECT_TO.test(own) && !HANGS_ON_IT.test(folded),
  ({ family, after }) => OF_THINGS.has(family.id) && VOUCHED_FOR.test(after),
  ({ family, before, after }) => family.repair === 'including' && LAWS_AT_LARGE.test(before) && IN_THE_FIELDS.test(after),
  ({ family, own }) => family.id === 'and-so-on' && HANDS_BACK.test(own),
  ({ family, words, folded }) => family.code === 'vague-standard' && /最[低优]/.test(words) && PRICE_OF_OTHERS.test(folded),
  ({ family, own }) => family.id === 'due-liability' && AS_JUDGED.test(own),
  ({ family, words, after }) => family.id === 'grave' && /^根本/.test(words) && DEFEATS_PURPOSE.test(after),
  ({ family, words, after, folded }) => family.id === 'causes-listed' && (words.includes('非') || (/原因|缘故|事由/.test(words) && !/造成|导致|致使|引起/.test(after) && !UNDONE.test(after) && !HANGS_ON_IT.test(folded) && !/损失|负责|后果|扣|停|取消|责任|承担|如期|延误/.test(folded))),
  ({ family, own }) => (family.id === 'other-things' || family.id === 'related') && OF_ANY.test(own),
  ({ family, words, before }) => family.code === 'vague-discretion' && /预见/.test(words) && ACTS_OF_GOD.test(before.slice(-60)),
  ({ family, own, before }) => family.id === 'rules-unnamed' && (ARE_THESE.test(own) || WERE_THESE.test(before)),
  ({ family, own }) => family.id === 'bare-liability' && OWN_CHOICE.test(own),
  ({ family, own, words }) => family.id === 'main-duty' && words.endsWith('意义') && !HAS_IT.test(own),
  ({ family, own }) => family.id === 'prompt' && NOT_ACHIEVED.test(own),
  ({ family, words, after }) => family.code === 'vague-discretion' && words.startsWith('视') && BY_COUNT.test(after),
];
