import type { Gate } from '../vague-site.ts';

/** 迟延履行|主要义务|, 表明不履行|主要义务|: the Code's own grounds. */
const NOT_PERFORMING = /(?:迟延|延迟|拖延|拒绝)履行[^,，。;；]{0,10}$|(?:表明|表示|声明|宣布)(?:其)?(?:将)?(?:不|拒绝)(?:再)?(?:继续)?履行[^,，。;；]{0,12}$/;

/** 地震、洪水等|严重|自然灾害 */
const CALAMITIES = /(?:地震|洪水|台风|火灾|战争|冰雹|暴雨|水灾|旱灾|海啸|龙卷风|泥石流)[^,，。;；]{0,10}$/;

/** 为其|潜在|客户提供体验: for whoever may come. */
const FOR_WHOM = /(?:为|向|对|给|面向|针对|帮助|服务)(?:其|自己的|[甲乙丙]方的?|广大|更多|各类|平台)?$/;
const COMERS = /^的?(?:用户|客户|顾客|消费者|买家|会员|买受人|投资者|购房者|受众|学员|读者|观众)/;

/** 品名、吨位、体积等|基本事项| */
const NAMED_ROW = /[一-鿿]、[一-鿿]{1,8}等$/;

/** |情节严重|的，由司法机关追究刑事责任: the law says how grave, where nothing else comes of it. */
const PROSECUTED = /^的?(?:或[^,，。;；]{1,16}的)?[,，]?(?:(?:已经?)?(?:构成|触犯|涉嫌)[^,，。;；]{0,10}[,，])?(?![^,，。;；]{0,16}(?:有权|辞退|开除|解除|终止|停止|取消|扣|罚|赔))[^,，。;；]{0,10}?(?:由|移[送交]|送交|交由?|报[请送]?|提请|依法|追究|向)(?![^,，。;；]{0,16}(?:赔偿|经济责任|违约责任|解除|扣))[^,，。;；]{0,20}?(?:司法|公安|检察|刑事责任|刑律|刑法)[^,，。;；]{0,20}(?:[。;；]|$)/;

/** 产生的|不良后果|及损失由违约方承担, |产生的法律风险|和责任与甲方无关: who bears it is asked, not how great it is. */
const WHO_BEARS = /^(?:(?:[、和及与或]|以及|或者)[^,，。;；、]{1,10}){0,3}[,，]?(?:均|概|一概|全部|将|应|应当|都|则|一律){0,2}(?:与[^,，。;；]{1,8}无关|(?:由|归)[^,，。;；]{1,16}?(?:承担|负责|自负|负担)|自行承担)/;

/** 自行保管|贵重物品|: whatever one holds dear is one's own care. */
const OWN_CARE = /随身|自行保管|自己保管|自行看管|妥善保管|自己的|自负|不承担|不负|概不/;
const BESIDE_EVENT = /(?:突发|紧急)[^,，。;；]{0,6}(?:或者?|、|和|及)$/;

/** 所承运的均系客户的|重大|生产资料: what a thing is. */
const IS_SAID_TO_BE = /(?:系|为|是|属于?)[^,，。;；]{0,14}的?$/;
const A_THING = /^的?(?:生产资料|工程|项目|资产|财产|物资|设备|客户|疾病|装备)(?:[,，。;；]|$)/;

/** |紧急情况|下为保护公众安全: the law's own exception. */
const TO_SAVE = /^之?下?[,，]?(?:为了?|需要?)(?:保护|维护|保障)[^,，。;；]{0,20}(?:安全|生命|健康)/;

/** 特别是以粗体标注的|重要条款|: the type shows which. */
const IN_BOLD = /(?:粗体|加粗|黑体|下划线|标[注识示明]|突出显示)[^,，。;；]{0,8}$/;

/** 保留|对违规账号采取|法律措施的权利 */
const BY_LAW = /^[^,，。;；]{0,4}法律(?:措施|行动|手段|途径)/;

/** 与其他用人单位建立劳动关系，对完成工作任务|造成严重影响|: the statute's words. */
const TWO_JOBS = /(?:与其他用人单位|同时与他人)[^。;；]{0,8}(?:建立|存在)劳动关系[^。;；]{0,20}$/;

/** |紧急情况|下（近亲属病重）: which, the bracket says. */
const IN_BRACKET_BEHIND = /^(?:之?下|时)?[,，]?\s?[(（](?!以下|下称|简称)[^()（）]{4,}[)）]/;

/** 使一方的权益|有所增减|，均不构成合同无效 */
const LEAVES_VALID = /^(?:的)?[,，](?:均|也|亦|都)?不(?:构成|影响|导致|会影响|妨碍)/;

/** 发现|异常交易|，并不构成乙方的义务 */
const IS_NO_DUTY = /^[^,，。;；]{0,24}[,，]?(?:并|均|也|亦)?不(?:构成|是|属于)[^,，。;；]{0,16}(?:义务|责任)/;

/** 航班|大面积|延误的认定以甲方的通知为准: somebody decides. */
const IS_DECIDED = /^[^,，。;；]{0,10}的(?:认定|判定|界定|标准)[^,，。;；]{0,4}(?:以|由|按|根据)/;

/** 违反主要义务|，经催告后10日内未补正: days are given to mend it. */
const GRACE = /^[^。;；]{0,24}催告[^。;；]{0,24}[0-9_一二三四五六七八九十 ]\s?个?(?:工作日|日|天)/;

/** 业务量|持续低迷|的，费用不予下调: nothing comes of it. */
const NOTHING_CHANGES = /^[^,，。;；]{0,6}的?[,，][^,，。;；]{1,16}(?:不予|不作|不做|不再|也不)(?:下调|上调|调整|变更|变动|减免|调价|退还)/;

/** When words that leave a degree open ask for nothing: the law grades it, whoever suffers it bears it, or it is only told of. */
export const DEGREE: readonly Gate[] = [
  // 演练|不影响贵司正常|使用: told, not promised.
  ({ family, mood, words }) => family.id === 'undisturbed' && mood === 'plain' && words.startsWith('不'),
  ({ family, words, after }) => family.id === 'main-duty' && /义务$/.test(words) && GRACE.test(after),
  ({ mood, after }) => mood === 'condition' && NOTHING_CHANGES.test(after),
  ({ family, words, own }) => family.id === 'main-duty' && /义务|债务/.test(words) && NOT_PERFORMING.test(own),
  ({ family, words, before, after }) => family.id === 'grave' && /重|特大/.test(words) && after.startsWith('自然灾害') && CALAMITIES.test(before),
  ({ mood, words, own, after }) => words.startsWith('潜在') && (mood === 'duty' || mood === 'plain') && FOR_WHOM.test(own) && COMERS.test(words.slice(2) + after),
  ({ family, own }) => family.id === 'main-duty' && NAMED_ROW.test(own),
  ({ after }) => PROSECUTED.test(after),
  ({ words, after }) => /(?:后果|损失|损害|风险)$/.test(words) && WHO_BEARS.test(after),
  ({ words, folded }) => words.includes('贵重') && OWN_CARE.test(folded),
  ({ family, after }) => family.id === 'emergency' && IN_BRACKET_BEHIND.test(after),
  ({ before }) => TWO_JOBS.test(before),
  ({ family, own }) => family.id === 'emergency' && BESIDE_EVENT.test(own),
  ({ family, words, own, after }) => family.id === 'grave' && words === '重大' && IS_SAID_TO_BE.test(own) && A_THING.test(after),
  ({ family, after }) => family.id === 'emergency' && TO_SAVE.test(after),
  ({ family, words, own }) => family.id === 'main-duty' && words.startsWith('重要') && IN_BOLD.test(own),
  ({ family, own, after }) => family.id === 'bad-ones' && /保留$/.test(own) && BY_LAW.test(after),
  ({ words, after }) => words.startsWith('有所') && LEAVES_VALID.test(after),
  ({ family, after }) => family.id === 'abnormal' && IS_NO_DUTY.test(after),
  ({ after }) => IS_DECIDED.test(after),
];
