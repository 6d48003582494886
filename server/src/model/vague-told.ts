import { DAYS } from '../text/durations.ts';
import type { Site } from './vague-site.ts';

/**
 * Whether the sentence itself tells what the words leave open: the ratio or list follows, the thing is what somebody hands
 * over, the figure stands in what is cut, the paper is named where it will be written, or nobody owes anything by them.
 */
export const isToldHere = (site: Site): boolean => GATES.some((gate) => gate(site));

/** 按如下比例|合理分担|: ____ */
const AS_BELOW = /(?:按照?|依照?|以|采用|根据|适用)(?:[下如]列|如下|以下|下述)[^,，。;；]{0,8}(?:比例|方式|标准|方法|办法|原则|档次|价格|金额|规定|约定|顺序|程序|流程|要求|时间|期限|条件|规则)[^,，。;；]{0,6}$/;

/** 审查甲方提供的|相关文件|, 甲方提供的商标、图片及|其他资料|: whatever was handed over. Not 应提供的, nor 向甲方提供的. */
const HANDED_OVER = /(?:^|[^向给为对与应须需])(?:[甲乙丙丁]方|另一方|对方|客户|用户|会员|业主|委托[方人]|受托[方人]|出租[方人]|承租[方人]|发包[方人]|承包[方人]|供方|需方|买方|卖方|披露方|接收方|投保人|被保险人|您)(?:已经?|所)?(?:提供|提交|出具|交付|移交|交来|上传|寄送|送交|填写)(?:给[^,，。;；]{1,6})?的(?:[^,，。;；]{0,40}(?:[、和及与]|以及))?$/;
const THINGS: ReadonlySet<string> = new Set(['related', 'other', 'other-things', 'any-governed', 'needs-listed', 'and-so-on']);
/** 其他资料 without more; 其他必要资料 and 其他要求的资料 are open. */
const BARE_THING = /^(?:其[他它]|等|相关|有关)的?(?:资料|材料|文件|信息|数据|素材|图纸|证件|证明)/;
/** 提供商标、图片及|其他资料|: three kinds or more, and what they are all called. */
const CLOSES_LIST = /[一-鿿]{2,20}、[一-鿿]{2,20}(?:[、和及与]|以及)$/;

/** 任何|其他相关资料|涉及的专有权不视为转移 */
const RIGHTS_KEPT = /专有权|所有权|知识产权|著作权|视为|归属|均归|仍归/;

/** 承担一定的风险 is a burden, 存在一定的风险 a warning. */
const OF_CHANCE = /^的?(?:风险|不确定性?|局限性?|难度|滞后性?|偶然性|随机性|延迟性?|波动性?)/;

/** 其他非因乙方过错造成的: all that is not. */
const NOT_BY_FAULT = /^[^,，。;；]{1,24}(?:过错|过失|故意|原因|责任|违约|行为)/;

/** 已获得的积分应当|相应扣减|: as much as was had. */
const AS_WAS_HAD = /(?:已经?|所)[^,，。;；]{0,3}(?:获得|取得|领取|支付|付|收取|收|赔付|补偿|退还|使用|享受|发生)[^,，。;；]{0,24}$/;

/** |严重|病理性黄疸: a diagnosis; 较严重的并发症 and 严重病虫害 are none. */
const ILLNESS = /^[^,，。;；、的]{0,8}(?:病(?![虫害毒])|综合征|综合症|炎症|肺炎|肝炎|肾炎|黄疸|癌|肿瘤|贫血)/;

/** 因工作需要|披露的，应事先取得对方书面同意: the other's word is the measure. */
const WITH_CONSENT = /(?:取得|征得|经|获得|获)(?:过|了)?[^,，。;；]{0,14}(?:同意|批准|许可|认可|准许)/;

/** 按本协议第5.3款|另行计费|, 按附件二|另行收费| */
const BY_CLAUSE = /(?:按照?|依照?|依据|根据|参照)[^,，。;；]{0,12}(?:第[0-9一二三四五六七八九十百.]{1,8}[条款项]|附件[一二三四五六七八九十0-9]{0,2}|附表[一二三四五六七八九十0-9]{0,2}|《[^》]{1,40}》)[^,，。;；]{0,8}$/;
/** |协商确定|，并在保险单中载明; |协商确定|，并另订续租合同; |双方协商|一致后签订续租合同: nothing stands until it is written. */
const WRITTEN_DOWN = /^(?:认可|同意|一致|确定|确认|解决)?[之以]?后[,，]?(?:可|再|另行?|重新|方可){0,2}签[订署]|^[^,，。;；]{0,8}[,，]?并[^,，。;；]{0,14}(?:载明|写明|注明|列明|写入|载入|填[写入]在?|记载[于在]|约定在|另[订签]|[重另][新行][签订]订?)/;
const WHILE_SIGNING = /(?:签订|订立|签署|投保|下单)[^,，。;；]{0,10}时[^,，。;；]{0,10}$/;

/** 除前款外，|其他情形|; |其他情形|下，责任以…为限: all that is left. */
const APART_FROM = /除[^,，。;；]{2,40}[,，][^,，。;；]{0,6}$/;

/** |迟迟不|交货的，满第10日起另付仓储费 */
const FROM_DAY = /第\s?[0-9_一二三四五六七八九十]{1,3}\s?个?(?:工作)?[天日]起?|(?:超过|满)\s?[0-9_一二三四五六七八九十]{1,3}\s?个?(?:工作日|日|天|月)/;

/** 于3日内送到，|按时|交清: what has no object of its own is the act just timed. */
const BARE_ACT = /^地?[一-鿿]{2}(?![一-鿿])/;
const SOME_TIME = new RegExp(`[0-9_一二三四五六七八九十两]\\s?个?(?:${DAYS}|小时|周|月)[之以]?[内前后]?|[0-9_]\\s?[日号]`);

/** 也不因此|承担延期责任| */
const NOT_THEREFORE = /(?:免于|免予|可以?不)\s*$|(?:不|无需|无须|免于|不必)(?:会|再|得|应|须|需|必)?(?:因此|为此|就此|对此|由此|据此)(?:而|再|另行|承担连带)?$/;

/** 应由被保险人承担的|经济赔偿|责任，保险人按约定赔偿: whose burden is taken over. */
const BURDEN_OF = /承担的$/;

const FIGURED = /[%‰]|[百千万]分之|[0-9_]\s?(?:万?元|倍)/;

/** 广告位置、频次|等内容|以订单为准 */
const AS_PAPER_SAYS = /^[^,，。;；]{0,8}(?:均|应|应当)?以[^,，。;；]{0,24}(?:订单|报价单|确认单|清单|合同|协议|附件|方案|通知书|保险?单|任务书|明细表?|派工单)[^,，。;；]{0,6}为准/;
/** 记录缺损，包括照片|等资料| */
const NAMED_KIND = /(?:包括|包含|含)[^,，。;；]{1,30}$/;

/** 被质检、媒体|等相关机关|曝光: the list says which kind. */
const LISTED_BEFORE = /[一-鿿]、[一-鿿]{2,8}等$/;

/** 按单价计算货款，将|相关费用|汇入: the sum was named. */
const SUM_NAMED = /(?:[^关应他各]费|款|价格|价款|佣金|报酬|租金|单价|保证金|押金)/;

/** 按剩余天数退还|相应|费用: what it goes by is counted; 从保证金中扣除|相应的|欠款: as much as is owed. */
const COUNTED_BY = /(?:按照?|依照?|根据)[^,，。;；]{0,12}(?:天数|日数|月数|课时数?|面积|数量|比例|工作量|用量|次数|人数|出勤[^,，。;；]{0,4}|份额|里程|重量)[^,，。;；]{0,8}$/;
const OUT_OF = /从[^,，。;；]{2,16}[中内里][^,，。;；]{0,4}(?:扣除|抵扣|扣划|扣减|扣收)$/;
/** |必要时|，可以向法院起诉: whoever sues judges for himself. */
const GOES_TO_COURT = /^[^。;；]{0,24}(?:起诉|诉讼|仲裁|报警|报案|保全|支付令|强制执行|申请公证)/;

/** |引起争议|的，由法院管辖: whatever it is about. */
const SETTLED_BY = /^(?:的|时|后)?[,，][^。;；]{0,30}(?:法院|仲裁|协商|诉讼|调解)/;

/** 获得|相应报酬|，标准为每小时50元 */
const SIZE_NEXT = /^[,，](?:其|具体)?(?:标准|金额|数额|比例|费率|单价|计算方法)(?:为|是|按|:)[^。;；]{0,12}[0-9_一二三四五六七八九十]/;
/** 可用性不低于99.9%，乙方应确保系统的|可用性| */
const isMeasuredBefore = (words: string, before: string): boolean => {
  const quality = /[一-鿿]{2}性/.exec(words.slice(-3))?.[0];
  return quality !== undefined && new RegExp(`${quality}[^,，。;；]{0,8}[0-9]`).test(before);
};

/** |一般故障|：页面显示有误的: what it is; 一般故障：24小时内响应 says nothing of it. */
const TOLD_BEHIND = /^:(?![^,，。;；一-鿿]{0,4}(?:[0-9xX_]|[一二三四五六七八九十两半]))/;
/** 转让前三日通知: a figure after all. */
const COUNTED = new RegExp(`[一二三四五六七八九十两半]+个?(?:${DAYS}|周|月|年|小时)`);

const AT_CHANCE: ReadonlySet<string> = new Set(['reasonable', 'certain', 'rich', 'some-share']);
const LEFT_TO_AGREE: ReadonlySet<string> = new Set(['agree-later', 'set-later', 'put-off']);

const GATES: readonly ((site: Site) => boolean)[] = [
  ({ family, own }) => family.code !== 'vague-deadline' && AS_BELOW.test(own),
  // 承担|相应的违约责任|: the cases follow.
  ({ family, after }) => family.code === 'vague-liability' && /^的?:/.test(after),
  ({ family, own }) => family.code === 'vague-liability' && NOT_THEREFORE.test(own),
  ({ family, own, words }) => family.id === 'bare-liability' && words.endsWith('赔偿') && BURDEN_OF.test(own),
  ({ family, own }) => THINGS.has(family.id) && HANDED_OVER.test(own),
  ({ family, own, words }) => family.id === 'other-things' && BARE_THING.test(words) && CLOSES_LIST.test(own),
  ({ family, own, after }) => THINGS.has(family.id) && /提供$/.test(own) && /^的?基础上/.test(after),
  ({ family, own, folded }) => family.id === 'related' && /(?:任何|一切)(?:其[他它])?$/.test(own) && RIGHTS_KEPT.test(folded),
  // 如发现方案不合理，应针对|有关问题|补充: what was found.
  ({ family, own, before, words }) => family.id === 'related' && ((/针对[^,，。;；]{0,6}$/.test(own) && /发现|出现|发生|存在/.test(before)) || (/工作|事宜/.test(words) && /[一-鿿]的$/.test(own) && !/(?:交办|安排|指派|要求|委托|布置|交代|约定|规定|其[他它])的$/.test(own))),
  ({ family, own, after }) => AT_CHANCE.has(family.id) && OF_CHANCE.test(after) && !/承担|采取|控制/.test(own),
  ({ family, words, after }) => family.id === 'other-causes' && words.endsWith('非因') && NOT_BY_FAULT.test(after),
  ({ family, own, words }) => family.code === 'vague-discretion' && words.startsWith('相应') && (AS_WAS_HAD.test(own) || COUNTED_BY.test(own)),
  ({ words, after }) => words === '严重' && ILLNESS.test(after),
  ({ family, after }) => family.id === 'as-needed' && WITH_CONSENT.test(after),
  ({ family, own, after }) => LEFT_TO_AGREE.has(family.id) && (BY_CLAUSE.test(own) || WRITTEN_DOWN.test(after) || WHILE_SIGNING.test(own)),
  ({ family, words, before, after }) => (family.id === 'other-grounds' || family.id === 'other') && /情形$|情况$/.test(words) && (/^下/.test(after) || APART_FROM.test(before)),
  ({ family, after }) => family.id === 'drags-on' && FROM_DAY.test(after),
  ({ family, own, before, after }) => family.id === 'on-time' && /^[^一-鿿]*$/.test(own) && BARE_ACT.test(after) && SOME_TIME.test(before),
  ({ family, own, after, words }) => family.id === 'and-so-on' && (AS_PAPER_SAYS.test(after) || (/资料|材料|文件/.test(words) && NAMED_KIND.test(own))),
  ({ family, own }) => family.id === 'authority-unnamed' && LISTED_BEFORE.test(own),
  // 稳定性、公正性和对甲方的|透明性|: one finding for a row.
  ({ family, own }) => family.id === 'quality-noun' && /[一-鿿]性(?:[、和与及]|以及)[^,，。;；]{0,8}$/.test(own),
  ({ family, own, words }) => family.id === 'any-governed' && words.startsWith('相应') && (COUNTED_BY.test(own) || OUT_OF.test(own)),
  ({ family, after }) => family.id === 'as-needed' && GOES_TO_COURT.test(after),
  ({ family, folded }) => family.id === 'reasonable' && /未尽事[宜项]|确认后/.test(folded) && /修改|补充|调整/.test(folded),
  ({ family, after }) => (family.code === 'vague-quantity' || family.code === 'vague-liability') && SIZE_NEXT.test(after),
  ({ family, words, before }) => (family.id === 'high-quality' || family.id === 'quality-noun') && isMeasuredBefore(words, before),
  ({ family, after }) => family.id === 'stirs-trouble' && SETTLED_BY.test(after),
  ({ family, after }) => family.id === 'fault-tier' && TOLD_BEHIND.test(after),
  ({ family, mood, own, words }) => family.id === 'told-before-it' && (COUNTED.test(words) || (mood === 'right' && !/但|应|须|将|会/.test(own + words))),
  ({ family, words, before, after }) => family.id === 'sums-unnamed' && !/[的需](?:相关|有关)/.test(words) && (SUM_NAMED.test(before) || FIGURED.test(after)),
  // 有权在不影响正常经营的情况下检查: what shields the other.
  ({ family, mood, words }) => family.id === 'one-decides' && mood === 'right' && /^在不.*正常/.test(words),
];
