import type { Gate } from '../vague-site.ts';
import { COUNT } from './shared.ts';

/** |无故|缺勤3天: how many is told. */
const ABSENT = new RegExp(`^(?:连续|累计|不到岗|、)?(?:缺勤|旷工|旷课|缺课|缺席|缺岗|脱岗|迟到|早退|离岗|离职|不上班|不到岗|不上课|停课|停工|空置|不提货|不住)[^,，。;；]{0,10}(?:${COUNT}{1,3}|半)\\s?个?(?:以上)?(?:工作日|天|日|次|周|小时|课时|学时|节|人次|月)`);

/** 取消其资格并|另行确定|其他供应商: one side picks another. */
const ANOTHER_SIDE = /^(?:其[他它]|新的?|第三方|替代的?|别的|合适的)?[^,，。;；]{0,6}(?:供应商|供货商|承运人|承运商|服务商|承包商|承包人|施工单位|单位|企业|公司|机构|受托人|代理人?|经销商|承租人|买受人|人员|人选|第三方|监理|供货方|合作方)/;
const OF_BOTH = /双方|各方|协商|共同|[甲乙][、和与][甲乙]/;

/** |另行约定|；未明确约定的，按…: what holds until then is told. */
const FALLS_BACK = /^[^。]{0,12}[。;；,，](?:如|若|倘)?[^。,，;；]{0,16}(?:未|没有|不)(?:作|做|予)?(?:另行|明确|特别|具体|单独)?(?:约定|商定|确定)[^。;；,，]{0,6}[,，]?(?:则|均|按|以|适用|视为|默认)/;

/** 不提供给被|临时或永久取消|会员资格的人: what was done to somebody. */
const WAS_DONE = /(?:^|[^应将会可])被$/;
const WHOSE = /^[^,，。;；]{0,10}的[^,，。;；]{1,8}/;

/** 根据协商结果|相应调整|, 按甲方书面通知|相应修改|: what is agreed or said is done. */
const AS_AGREED = /(?:根据|按照?|依照?|依据|遵照)[^,，。;；]{0,12}(?:协商|商定|商量|商议|磋商|沟通|谈判|讨论)(?:的|后的?)?(?:结果|意见|方案|一致|内容)[^,，。;；]{0,14}$|(?:根据|按照?|依照?|依据)[^,，。;；]{0,14}(?:变更单|签证单?|确认单|联系单|确认书|变更令|补充协议)[^,，。;；]{0,14}$/;
const AS_TOLD = /(?:根据|按照?|依照?|依据|遵照)(?!市场|政策|国家)[^,，。;；]{0,12}(?:通知|指令|指示|意见|批复|批示|反馈|建议)(?:书|单|函|内容|要求)?(?:的?(?:要求|内容))?(?:[^,，。;；价费租金薪酬]{0,14})$/;

/** 可根据|具体情况|另行约定: nothing stands until both have said yes. */
const BOTH_MAY_AGREE = /^[^,，。;；]{0,4}(?:另[行外]?|单独|协商|共同|书面|再行?|进一步|自行|友好){0,3}(?:约定|签(?=补充)|签订|签署|商定|订立|达成|拟定|协商确定|协商约定)/;
const FOR_BOTH = /双方|各方|三方|[甲乙][、和与]?[乙丙]/;

/** 根据顾客|需要|开具发票: whoever asks gets one. */
const INVOICED = /^[^,，。;；]{0,24}(?:开具|出具|开立|提供)[^,，。;；]{0,8}(?:发票|收据|票据|凭证)|^[^,，。;；]{0,16}由[^,，。;；]{1,8}开具/;
const INVOICE = /发票|收据|票据|凭证/;

/** |暂时停止|用气2个月以上; |暂时中止|服务，自中止之日起15日内: how long is told. */
const SO_LONG = /^[^,，。;；]{0,14}[(（]?[0-9_一二三四五六七八九十两]{1,3}[)）]?\s?个?(?:月|日|天|年)以上|之日起\s?[0-9_一二三四五六七八九十]{1,4}\s?个?(?:工作日|日|天|月)[之以]?内/;

/** |根据客户需求|下达订单: the order says what. */
const IS_ORDERED = /^[^。;；应须]{0,20}(?:下达|下单|派单|发出|发布|签约)[^,，。;；]{0,10}(?:任务|订单|工单|指令|单|商|项目)/;

/** |因经营需要|存放的，应取得全部审批: somebody allows it or not. */
const IS_ALLOWED = /(?:取得|获得|报|经)[^,，。;；]{0,14}(?:审批|核准|备案|书面确认)/;

/** 平台可单方变更|规则: who writes the rules is another matter. */
const THE_RULES = /(?:协议|条款|规则|章程|办法)/;

/** |根据工作需要|，安排3人值班: how many is told. */
const SO_MANY = /^[,，]?(?:安排|派[出遣]?|选派|配备|指派|委派|抽调)[^,，。;；]{0,8}[0-9_一二三四五六七八九十两]+(?:名|人|个|位|台|辆)/;

/** |根据需要|，双方可以申请公证: as both like. */
const BOTH_MAY = /^[,，]?(?:甲乙)?双方(?:均|也|都)?可以?(?:共同)?(?:向|申请|办理|委托)/;

/** 根据市场情况和|运营需要|: one finding for both. */
const BESIDE_NEEDS = /(?:市场|实际|具体|经营|业务|运营|工作)(?:发展|变化)?的?(?:情况|状况|需求|需要)[、和与及]$/;

/** 会员可|随时取消|预约: his own booking. */
const HIS_TO_CANCEL = /(?:客户|用户|会员|消费者|学员|您|旅游者|投保人|业主|患者|顾客|买家)可以?$/;

/** 双方可|根据需要|召开例会 */
const BOTH_MEET = /双方(?:均|也|都)?可以?$/;
const THEY_MEET = /^(?:召开|举行|组织|安排)?[^,，。;；]{0,8}(?:会议|例会|协调会|磋商|沟通会|座谈)/;

/** |有权自行决定|场次，但应与对方协商确认 */
const BUT_AGREED = /^[^。;；]{0,20}[,，]但(?:均?应当?|须|需)[^。;；]{0,12}(?:协商|确认|同意)/;

/** 可以|根据市场需求|提出选品建议: he only proposes. */
const PROPOSES = /^[^,，。;；]{0,4}(?:向[^,，。;；]{1,6})?提出[^,，。;；]{0,10}(?:建议|意见)/;

/** 施救费用|另行计算|，最高不超过保险金额 */
const CAPPED_IN_ALL = /^[,，](?:但|且)?(?:最高|最多|累计|合计|总额|总计)[^,，。;；]{0,4}(?:不超过|以[^,，。;；]{1,16}为限|不得超过)/;

/** 因自身|经营需要|调整职场的，提前30日通知: one's own house, with notice. */
const OWN_NEED = /(?:因|由于)(?:其|自身|自己)的?$/;
const WITH_NOTICE = /^[^。;；]{0,24}[,，](?:应|须|需)?(?:当)?提前[0-9一二三四五六七八九十两]{1,3}\s?(?:个)?(?:工作日|日|天|个月|月)[^。;；]{0,8}通知/;

/** 双方可|另行协商|增加项目: or not; 双方可|另行协商|调价 leaves the price open. */
const OPEN_TO_BOTH = /(?:双方|各方)也?可$/;
const A_PRICE = /^(?:调[价整]|涨价|降价|价格|单价|服务费|费用)/;

/** 未及时通知平台作|相应变更|: as was told. */
const TOLD_TO = /(?:通知|告知|申请|提请)[^,，。;；]{0,10}(?:作|做|进行|办理)$/;
/** 按照实际供货|情况|进行货品确认: what was delivered. */
const WHAT_WAS_DONE = /实际(?:供货|到货|发货|收货|交付|交货|使用|出勤|完成)的?$/;
const IS_COUNTED = /^(?:进行|予以)?[^,，。;；]{0,6}(?:确认|结算|核对|清点|计算|统计)/;

/** |因经营调整可|提前30日书面通知解除: with so much notice, for whatever reason. */
const ON_NOTICE = /^(?:至少)?提前[0-9_一二三四五六七八九十]{1,3}\s?个?(?:工作日|日|天|月)(?:书面)?(?:通知|告知)/;
/** 可|灵活调配|席位，但在岗坐席不少于32人: the least is said. */
const BUT_AT_LEAST = /^[^。;；]{0,16}[,，]但[^。;；]{0,40}不(?:得)?(?:少于|低于)[0-9_]/;

/** 单个学员缺席|通常不|影响课程: how things are. */
const HAS_NO_EFFECT = /^(?:会)?(?:影响|构成|涉及|产生)/;
/** |原则上|仅限本人使用，但依据第2款转让的除外: the exception is told. */
const BUT_FOR = /^[^。;；]{0,30}[,，]但(?:依据|根据|按照?|依照?)?(?:[^。;；]{0,6}第[^,，。;；]{1,10}[条款项]|[^。;；]{1,30}除外)/;
/** 将资料交|由承运方确定|: that he may check it. */
const HANDED_TO = /交$/;
/** |由厂家决定|换机或者退机: one of two. */
const ONE_OF_TWO = /^(?!是否)[一-鿿]{2,8}(?:或者|还是|或)[一-鿿]{2,8}(?:[,，。;；]|$)/;
/** |按照用工单位安排|的工作内容及要求劳动; |根据用工单位需求|，安排乙方到…: what one is hired for. */
const WORK_GIVEN = /^的?(?:工作(?:内容|岗位|任务|时间)|岗位)|^[,，](?:安排|派遣|指派)[^,，。;；]{1,8}(?:到|至|在)/;

/** |因工作需要|与乙方协商同意后，可变更岗位: nothing happens without consent. */
const ONCE_AGREED = /^[,，]?[^,，。;；]{0,3}(?:与|和|同|经)[^,，。;；]{1,8}(?:协商(?:一致|同意)|(?<!不)同意)/;

/** When words that leave a decision open ask for nothing: both sides take it, it is one's own affair, or it is bounded beside. */
export const DISCRETION: readonly Gate[] = [
  ({ family, after }) => family.id === 'as-needed' && ONCE_AGREED.test(after),
  ({ family, words, after }) => family.id === 'in-principle' && ((words.endsWith('不') && HAS_NO_EFFECT.test(after)) || BUT_FOR.test(after)),
  ({ family, own, after }) => family.id === 'one-decides' && (HANDED_TO.test(own) || ONE_OF_TWO.test(after)),
  ({ family, words, after }) => family.id === 'others-needs' && /用工单位|用人单位/.test(words) && WORK_GIVEN.test(after),
  ({ family, words, after }) => family.id === 'for-ones-needs' && /可以?$/.test(words) && ON_NOTICE.test(after),
  ({ family, after }) => family.id === 'bendable' && BUT_AT_LEAST.test(after),
  ({ family, after }) => family.id === 'no-reason' && ABSENT.test(after),
  ({ family, own, after }) => family.id === 'agree-later' && ANOTHER_SIDE.test(after) && !OF_BOTH.test(own),
  ({ family, after }) => family.id === 'agree-later' && FALLS_BACK.test(after),
  ({ family, own, after }) => family.id === 'for-a-while' && WAS_DONE.test(own) && WHOSE.test(after),
  ({ family, own, mood }) => family.id === 'moves-along' && (AS_AGREED.test(own) || (mood !== 'right' && AS_TOLD.test(own))),
  ({ family, mood, own, after }) => (family.id === 'as-things-stand' || (family.id === 'as-needed' && mood === 'right')) && FOR_BOTH.test(own) && BOTH_MAY_AGREE.test(after),
  ({ family, own, after, folded }) => (family.id === 'as-things-stand' || family.id === 'as-needed') && /(?:顾客|客户|消费者|用户|会员|[甲乙]方|对方|其)$/.test(own) && INVOICED.test(after) && INVOICE.test(folded),
  ({ words, after }) => words.startsWith('暂时') && SO_LONG.test(after),
  ({ family, mood, after }) => family.id === 'as-needed' && ((mood !== 'right' && IS_ORDERED.test(after)) || IS_ALLOWED.test(after)),
  ({ family, words, own, after }) => family.id === 'sole-change' && words.includes('单方') && THE_RULES.test(own + words + after.slice(0, 20)),
  ({ family, words, after }) => family.id === 'as-needed' && /需要?$/.test(words) && after.startsWith('向'),
  ({ family, own, after }) => family.id === 'as-needed' && (SO_MANY.test(after) || BOTH_MAY.test(after) || BESIDE_NEEDS.test(own)),
  ({ family, words, own }) => family.id === 'sole-change' && words.endsWith('取消') && HIS_TO_CANCEL.test(own),
  ({ family, own, after }) => family.id === 'as-needed' && BOTH_MEET.test(own) && THEY_MEET.test(after),
  ({ family, after }) => family.id === 'sole-discretion' && BUT_AGREED.test(after),
  ({ family, mood, after }) => (family.id === 'others-needs' || family.id === 'as-things-stand') && mood !== 'duty' && PROPOSES.test(after),
  ({ words, after }) => words === '另行计算' && CAPPED_IN_ALL.test(after),
  // 合作因故终止的，甲方有权终止: whatever the reason was.
  ({ family, words, mood }) => family.id === 'special-case' && /^因故(?:终止|解除|停止|中止|取消)/.test(words) && (mood === 'condition' || mood === 'ground' || mood === 'plain'),
  ({ family, own, after }) => family.id === 'as-needed' && OWN_NEED.test(own) && WITH_NOTICE.test(after),
  ({ family, own, after }) => family.id === 'agree-later' && OPEN_TO_BOTH.test(own) && !A_PRICE.test(after),
  ({ family, own }) => family.id === 'moves-along' && TOLD_TO.test(own),
  ({ family, own, after }) => family.id === 'as-things-stand' && WHAT_WAS_DONE.test(own) && IS_COUNTED.test(after),
];
