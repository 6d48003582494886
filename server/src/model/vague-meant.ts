import type { Site } from './vague-site.ts';

/**
 * Whether everybody knows what is meant: the sentence says what the words stand for or makes a case theirs, the law of the
 * place does, or they stand in a clause that asks nothing of anybody.
 */
export const isMeantHere = (site: Site): boolean => GATES.some((gate) => gate(site));

/** 是指, 系指, 指: what says what a word means; not 指定, 指导. */
export const MEANS = '(?:是指|系指|意指|指(?![定派导示令标纹明引责控数教出向]))';

/** 遇特殊原因可延期，|特殊原因|是:…; 未经同意长期（|长期|指两周以上）滞留. */
const SAYS_WHAT = new RegExp(`^(?:的?(?:标准|定义|范围|情形)(?:是指|指|为|包括|如下)|${MEANS}|(?:是|为|包括|即|有):|(?:是|为)(?=[0-9_一二三四五六七八九十两]))`);
const isSaid = ({ words, folded }: Site): boolean => {
  const term = words.replace(/^(?:在|如?遇有?|发生|出现|因|的)|[的时下地]$/g, '');
  if (term.length < 2) return false;
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) if (SAYS_WHAT.test(folded.slice(at + term.length, at + term.length + 5))) return true;
  return false;
};

/** 连续居住超过7日或者累计超过15日的，视为|长期|居住: what counts as such is said. */
const COUNTS_AS = /(?:超过|达到|累计|连续|满|低于|不足|少于|高于|大于)[^,，。;；]{0,12}[0-9_一二三四五六七八九十两][^。;；]{0,30}[,，](?:即|均|应|可|则|也|亦)?(?:视为|视同|属于?|构成|认定为|定为|为)[^,，。;；]{0,6}$/;

/** |及时|行使权利不视为放弃: nobody has to. */
const WAIVES = /^(?:地)?(?:行使|主张|追究|要求|提出|执行)/;

/** 因自然属性或|合理使用|而导致的损耗: what use does to a thing. */
const WEARS = /^的?(?:中|过程中|期间)?[^,，。;；]{0,4}(?:导致|造成|产生|引起|发生|形成|出现)的?[^,，。;；]{0,6}(?:损耗|磨损|折旧|老化|陈旧|消耗|耗损)/;

/** 消防、燃气、治安|等规定|, 按有关土地|管理规定|: rules made by authorities. */
const PUBLIC_FIELD = /(?:消防|治安|交通|环保|环境保护|户籍|户口|人口|工商|税务|税收|计划生育|城管|市容|卫生防疫|防疫|燃气|文物|土地|房地产|市政|城市|市场监督|市场监管|外汇|海关|物价|烟草|特种设备|危险品|危险货物|特种行业|出入境|档案|航空|铁路|公路|水利|林业|渔业|矿产|进出口|劳动保障|社会保险|住房公积金)(?:[、和及与]|以及)?$/;
const RULES: ReadonlySet<string> = new Set(['any-rules', 'rules-by-name', 'rules-unnamed', 'and-so-on', 'rules-measured-by']);
/** |按规定|办理居住登记, 缴纳税费: what the authority lays down. */
const WITH_AUTHORITY = /^[^,，。;；]{0,10}(?:税|户口|户籍|居住登记|暂住|居住证|流动人口|报关|年检|年审|过户|产权登记|不动产登记|工商登记|纳税|报批)/;
/** 遵守法律、法令、|有关规定|, 遵守法律、法规等|有关规定|: the law at large; 遵守法律及|平台相关规定| is not. */
const OF_LAWS = /(?:遵守|遵循|服从)[^,，。;；]{0,24}(?:法律|法规|法令|规章|条例|政策)(?:(?:[、和及与]|以及)+|等)$/;
const OF_ONE_SIDE = /^(?:公司|平台|甲方|乙方|本行)/;

/** 亏损或者|严重亏损|均由甲方承担: either way. */
const orNot = ({ words, own }: Site): boolean => {
  const what = /^(?:特别|较为|极其)?(?:严重|重大|较大|巨大|明显)的?([一-鿿]{2})/.exec(words)?.[1];
  return what !== undefined && new RegExp(`(?:^|[^严特][^重别]|一般|普通|轻微)${what}(?:或者?|还是|及|和|与|、|甚至|以及)$`).test(own);
};

/** 不承担对甲方造成的|不良后果|: whoever answers for nothing answers for no degree of it. */
const ANSWERS_NOT = /不(?:再|予)?(?:承担|负责?|对)[^,，。;；]{0,24}$/;

const TERM_MEANS = /[^,，。;；]{2,20}[,，]?(?:系指|是指|意指)[^。;；]*$/;
const AGAINST_LAW = /违反[^,，。;；]{0,12}(?:法律|法规|规章)[^,，。;；]{0,12}(?:内容|信息|行为|活动|用途)[,，(]?$/;

/** 因|例行维护|中断的, |定期|检修期间: the work as what befalls the other, not how often it is done. */
const UPKEEP = /^(?:地)?(?:进行|开展)?(?:系统|设备|线路|网络|服务器?|机房|平台|停机|停电|停水)?(?:维护|检修|保养|升级|维修|检测|更新)(?:的?(?:期间|过程中|时段?(?![间限])|而|所?(?:导致|造成|引起|致)|需要?(?:暂停|中断|停)|的?(?:暂停|中断|停机|停运|需要)|的?[,，][^,，。;；]{0,8}(?:提前|事先|预先)[^,，。;；]{0,12}(?:通知|公告|告知)))/;
/** |例行维护|，我们会提前通知: told beforehand, or no matter of this paper. */
const ROUTINE = /^(?:例行|日常性)/;
const ANNOUNCED = /(?:前|事先|预先)[^,，。;；]{0,12}(?:通知|公告|告知|公示|通告)|不适用|不计入?|除外|不(?:视为|构成|属于)|中断|停机|暂停/;

/** 我们的平台非常|可靠|！: praise, which asks nothing of anybody. */
const PRAISE = /^[^。;；!]{0,40}!/;
const ASKS = /请|应|须|必|务必|不得|否则|[甲乙丙]方|承诺|确保|负责|会(?!员)|将|保证(?!!)/;

/** 根据工作需要，|按照国家规定配备劳动防护用品: the law says what the work needs. */
const BY_LAW = /^[,，]?[^,，。;；]{0,4}(?:按照?|依照?|根据|依据)(?:国家|法律|劳动|安全生产|职业)[^,，。;；]{0,24}(?:规定|标准|法规|要求)/;
/** |根据信息性质|应当被视为保密的信息 */
const AS_SECRET = /^[^,，。;；]{0,16}(?:视为|认定为|理解为|认为是|知道是|知悉其)[^,，。;；]{0,6}(?:保密|秘密|机密)/;
/** |长期有效|，直至公开: what ends it is an event. */
const UNTIL = /^(?:地)?[^,，。;；]{0,10}[,，]?直[至到][^,，。;；]{3,40}/;
const AN_END = /公[开知]|公有|公众|解密|失效|届满|期满|终止|解除|死亡|注销|结清|清偿|完毕|履行完|交付|验收|之日|为止/;
/** |一些|中断可能并非故障引起: how things are. */
const SO_IT_MAY_BE = /^[^,，。;；]{1,16}(?:可能|也许|往往|未必|通常|并非|并不)/;
/** What the Code calls force majeure, as it is listed. */
const ACTS_OF_GOD = /自然灾害|战争|地震|洪水|水灾|火灾|台风|暴雨|雷击|政府行为/;
/** 限制、免责声明、|例外情况|和服务条款: a kind of clause. */
const AMONG_CLAUSES = /(?:条款|声明|限制|条件|规定|说明)[、和及与或]$/;
/** 地震、火灾等|不可抗拒原因| */
const IRRESISTIBLE = /抗[拒御]/;

/** 物价部门调价的，自其|规定的时间|起执行; 自方案|规定的日期|起: whoever makes the change says from when. */
const SET_BY_ORDER = /(?:国家|政府|部门|机关|法律|法规|方案|公告|通知|文件|政策|办法|其)(?:中)?$|(?:国家|政府|主管部门|物价部门|监管部门)[^。;；]{0,40}(?:调整|变更|出台|公布|发布|颁布)[^。;；]{0,30}(?:在|自|从|于|按)?$/;
const FROM_THEN = /^(?:起|开始|执行|施行|实施|生效)/;
/** 经双方协商一致后，作出|相应修改|: as both have said. */
const BOTH_SAID = /(?:协商一致|达成一致|(?:双方|对方|甲方|乙方)[^,，。;；]{0,6}(?:书面)?(?:同意|确认|认可)|补充协议)[^。;；]{0,12}$/;
/** 合理使用造成的|老化|: what time and use do. */
const WITH_TIME = /(?:自然|正常|合理)(?:损耗|损坏|使用|磨损)?[^,，。;；]{0,8}$/;
/** 政府为应对疫情|暂时限制|活动: how long, it says. */
const BY_STATE = /(?:国家|政府|主管部门|有关部门|监管部门|行政机关)[^,，。;；]{0,24}$/;
/** 已给予提醒或|事先说明|: it has been done. */
const HAS_BEEN = /已经?(?:给予|作出|进行|充分|向)[^,，。;；]{0,30}$/;
/** (□房产证/□购房合同/□|其他证明|): a box to be ticked. */
const TICK_BOX = /(?:[□■☐☑○●]|(?:^|[\s/、,，(:])口)\s?$/;
/** 对房屋|多次|装修的全部费用: what was done, however often. */
const DONE_OFTEN = /^[^,，。;；违迟旷拒]{2,40}(?:的(?:全部|一切|所有|该)?(?:费用|支出|投入|增值|成果|成本|开支)|所?(?:产生|形成|发生|支付|投入)的?)/;
/** 服务费主要用于租金、电费及|其他支出|: what a sum is spent on, not what it comes to. */
const SPENT_ON = /(?:费用?|资金|款项?|经费|拨款|补贴|基金)[^,，。;；]{0,6}用于[^。;；]{1,80}$/;
const COSTS: ReadonlySet<string> = new Set(['any-other-cost', 'costs-incurred', 'and-so-on', 'other-things', 'sums-unnamed']);
/** 理解此为|合理|情况: what somebody takes it for. */
const TAKEN_FOR = /(?:此|该|这|均|也|亦|都)?(?:为|属于?|是|系)$/;

const GATES: readonly ((site: Site) => boolean)[] = [
  isSaid,
  ({ family, own, after, before }) => family.id === 'prescribed-time' && FROM_THEN.test(after) && (SET_BY_ORDER.test(own) || SET_BY_ORDER.test(before)),
  ({ family, before }) => family.id === 'moves-along' && BOTH_SAID.test(before),
  ({ family, own }) => family.code === 'vague-scope' && TICK_BOX.test(own),
  ({ family, words, own }) => family.id === 'bare-fault' && /老化|磨损|陈旧|褪色|破旧/.test(words) && WITH_TIME.test(own),
  ({ family, own }) => family.id === 'for-a-while' && BY_STATE.test(own),
  ({ family, own }) => family.id === 'ahead' && HAS_BEEN.test(own),
  // 按资费标准收费，应付清|各项费用
  ({ family, words, before }) => family.id === 'costs-incurred' && /^各/.test(words) && /(?:资费|收费)标准|价目表/.test(before),
  ({ family, after }) => family.id === 'agree-later' && /^(?:的|旅游|购物|游览){0,2}项目/.test(after),
  ({ family, words, after }) => family.id === 'some-share' && words === '多次' && DONE_OFTEN.test(after),
  ({ family, own }) => COSTS.has(family.id) && SPENT_ON.test(own),
  ({ family, own, after }) => family.id === 'reasonable' && TAKEN_FOR.test(own) && /^的?(?:情况|现象|情形)/.test(after),
  ({ family, words, own, after, folded }) => family.id === 'regularly' && (UPKEEP.test(/维护|检修|保养/.test(words) ? words.replace(/^(?:例行|日常性|周期性|定期)/, '') + after : after) || (ROUTINE.test(words) && (/可以?[^,，。;；]{0,16}$/.test(own) || ANNOUNCED.test(folded)))),
  ({ family, after, before }) => family.code === 'vague-standard' && PRAISE.test(after) && !ASKS.test(before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('!')) + 1) + PRAISE.exec(after)![0]),
  ({ family, own, after }) => family.id === 'as-things-stand' && /^[^一-鿿]*(?:甲方|乙方|用人单位|单位|公司)?(?:应当?)?(?:根据|依据|按照?)[^,，。;；]{0,12}$/.test(own) && BY_LAW.test(after),
  ({ family, after }) => family.id === 'at-discretion' && AS_SECRET.test(after),
  ({ family, words, after }) => family.id === 'open-end' && words.startsWith('长期') && UNTIL.test(after) && AN_END.test(after.slice(0, 60)),
  ({ family, own, after, folded }) => family.id === 'some-share' && /^[^一-鿿]*$/.test(own) && SO_IT_MAY_BE.test(after) && !/应当|须|负责|有权|赔偿/.test(folded),
  ({ family, words, own }) => family.id === 'special-case' && words.startsWith('例外') && AMONG_CLAUSES.test(own),
  ({ family, words, before }) => family.id === 'beyond-control' && IRRESISTIBLE.test(words) && ACTS_OF_GOD.test(before.slice(-60)),
  // 酌情|收取成本费|: one finding for both.
  ({ family, own }) => family.id === 'rules-of-thumb' && /(?:酌情|酌量|适当|另行)$/.test(own),
  // 提供如下|必要的工作条件|：办公室一间: the list follows.
  ({ own, after }) => /(?:如下|下列|以下)的?$/.test(own) && /^[^,，。;；]{0,8}:/.test(after),
  // 国内费用，系指向国内|有关单位|交纳的关税…: what a term stands for.
  ({ family, before }) => (family.code === 'vague-scope' || family.code === 'vague-reference') && TERM_MEANS.test(before),
  // 违反法律、法规的内容，|包括但不限于|危害国家安全: the law at large.
  ({ family, before }) => family.id === 'including' && AGAINST_LAW.test(before),
  // |保证系统质量|符合技术标准: the standard is what is asked.
  ({ family, words, after }) => family.id === 'up-to-standard' && words.endsWith('质量') && /^(?:均|应)?(?:符合|达到|满足|不低于)/.test(after),
  // 以|及可能|发生的: 以及.
  ({ family, words, own }) => family.id === 'maybe' && words.startsWith('及') && own.endsWith('以'),
  ({ before }) => COUNTS_AS.test(before),
  ({ family, after, folded }) => family.id === 'prompt' && WAIVES.test(after) && /放弃|弃权/.test(folded),
  // 可|及时|与客服联系: nobody has to.
  ({ family, own }) => family.id === 'prompt' && /(?:^|[^认许])可以?$/.test(own),
  ({ family, words, own }) => family.code === 'vague-degree' && /后果|影响|损害|损失/.test(words) && ANSWERS_NOT.test(own),
  (site) => site.family.code === 'vague-degree' && orNot(site),
  ({ family, words, after }) => family.id === 'properly' && words.endsWith('使用') && !words.startsWith('不') && WEARS.test(after),
  ({ family, words, own }) => RULES.has(family.id) && /规[定则范]|规定|制度|规约/.test(words) && PUBLIC_FIELD.test(own),
  ({ family, words, after }) => family.id === 'any-rules' && /^(?:按照?|依照?)规定$/.test(words) && WITH_AUTHORITY.test(after),
  ({ family, own, words }) => family.id === 'rules-unnamed' && OF_LAWS.test(own) && !OF_ONE_SIDE.test(words),
];
