import type { Gate } from '../vague-site.ts';

/** 形式|灵活|，不设指标: how a thing is. */
const OF_MANNER = /(?:^|[,，。;；、])[^,，。;；应须甲乙]{0,8}(?:形式|方式|安排|时间|地点|内容|题材|风格|玩法|机制)(?:比较|较为|非常|十分|更加?)?$/;

/** 若对服务|不满意|，应及时提出; 不满意的，可以建议调换: one only says so. */
const SAYS_SO = /^[的时,，者]{0,3}[,，]?[^,，。;；]{0,8}(?:可以?|应当?|有权|须|请)?(?:及时|随时|立即)?(?:向[^,，。;；]{1,10})?(?:提出|反映|反馈|沟通|投诉|建议)/;

/** 在3日内更换|到位|: done, no more. */
const DONE_BY = /(?:调换|更换|补充|补足|补齐|支付|缴纳|整改|安装|交接|派遣)$/;

/** 投资有风险，请|谨慎|操作 */
const THERE_IS_RISK = /(?:投资|交易|市场|理财|入市|借贷|出借)(?:均|都|也)?(?:有|存在|具有)[^,，。;；]{0,4}风险[^。]{0,60}$/;
const CARE = /谨慎|审慎|慎重|理性|仔细|认真/;
const IN_ORDER = /(?:订单|合同|协议|采购单)(?:中|内|项下)?的?[^,，。;；]{0,6}$/;

/** 全部安排|妥当|后通知: done, no more. */
const MADE_READY = /(?:安排|准备|布置|收拾|办理|安置|部署|商谈|洽谈|整理|处理|装载|打包)$/;
const WHEN_DONE = /^之?[后时](?![^。;；]{0,20}(?:付款|支付|结清|验收))/;

/** 办理分期，如|不配合|: with what, was said. */
const THEN_NOT = /(?:如果?|若|倘若?|否则)[^,，。;；]{0,6}$/;

/** 必要的批文、制度及|合格人员|: one finding for a row. */
const IN_ROW = /(?:必要|必需|相应|足够|合适|适当|充足|完善|完备|健全)的?(?!.*(?:应|须|保证))[^,，。;；]{2,24}(?:、|[及和与]|以及)$/;

/** 排水管道|畅通|, 保持电话|畅通|: it runs or not; a road may be half open. */
const WAY_OPEN = /(?:管道|水道|管线|下水道?|上下水|排水[^,，。;；]{0,4}|沟渠|电话|手机|通[讯信]|联[系络](?:方式|电话)?)[^,，。;；]{0,8}$/;

/** 认可甲方的|专业能力|: what one says of the other. */
const VALUES = /(?:认可|信任|相信|审阅|知悉|了解|看重|基于)[^,，。;；应须]{0,8}$/;

/** 因甲方|不配合|导致延误的: what the other did, told by what came of it. */
const FAILS_US = /(?:因|由于)[^,，。;；]{1,24}$/;
const CAME_TO_NOTHING = /^[,，]?(?:而|从而)?(?:导致|致使|造成)[^,，。;；]{0,14}(?:无法|不能|失败|延误|延期|迟延)/;

/** 合理|必要的|保护; 尽力|提供便利|; 妥善保管、|合理使用|; 突发或|紧急情况|: one finding for both. */
const BESIDE_REASON = /合理的?[、,]?[且和及与并]?$/;
const BESIDE_NEED = /必要的?[、,]?[且和及与并]?$/;
const WITH_EFFORT = /(?:尽可能|尽量|尽力|积极|及时|全力|竭力|主动)[^,，。;；]{0,8}$/;
const BESIDE_CARE = /(?:妥善|谨慎|善意|爱护|爱惜)[一-鿿]{0,2}(?:[、和与并及]|以及)$/;

/** 按行业标准|妥善包装|: the standard is the measure. */
const BY_STANDARD = /(?:按照?|依照?|依据|根据|遵照)[^,，。;；]{0,14}(?:标准|规范|规程|说明书|操作手册|使用手册)(?:的?要求)?$/;

/** 对风险有了|充分|、全面的认识 */
const IS_AWARE = /^[、,]?(?:而且)?(?:全面|清楚|完整|准确|深入|清醒)?[地的]?(?:认识|了解|理解|认知|知悉|知晓)/;

/** 有权监督对方|合理使用|: the duty stands with the other. */
const WATCHES = /有权(?:监督|检查|督促)[^,，。;；]{1,8}$/;

/** 保证行为具有|独立性|，不因主合同无效而无效 */
const OF_THE_PAPER = /(?:合同|协议|保证|担保|条款|声明|承诺|行为|义务)[^,，。;；]{0,8}(?:具有|具备|保持)?[^,，。;；]{0,6}$/;
const UNTOUCHED = /^[^,，。;；]{0,8}[,，][^,，。;；]{0,4}不(?:因|受|随)/;

/** 包括开发周期、|阶段性成果|等: what a plan lists. */
const IN_A_PLAN = /(?:包括|包含|载明|列明|写明|含)[^。;；]{1,60}、$/;

/** |妥善保管|随身财物: his own things. */
const OWN_THINGS = /^好?(?:自己|本人|个人|自身|其)?的?(?:随身|个人|私人)[^,，。;；]{0,8}(?:物品|财物|财产|证件|行李|衣物)/;

/** 与现有水平相当或|更高的|保障: not less than what there is. */
const NOT_LESS = /(?:相当|同等|相同|一致)(?:或者?)$/;

/** 公平、|合理的|原则 */
const FAIR = /(?:公[平正]|平等|自愿)[、,，]?$/;

/** 享受会员|优惠的|权利 */
const ENJOYS = /(?:享受|享有|获得|取得)[^,，。;；]{0,16}$/;
const TITLE_TO = /^(?:权利|权力|权益|资格|机会|待遇|身份)/;

/** |提供本人真实、最新、完整的资料|: who one is. */
const OF_HIMSELF = /(?:本人|个人|自己|自身)[^,，。;；]{0,16}(?:资料|信息)$/;
const HOW_TRUE = /(?:真实|正确|准确|最新|完整|有效|合法|详尽)/g;

/** 完整、|真实、有效的|证明: true is true. */
const TRUE = /真实/;

/** 当地社保部门规定的|最低标准|: an authority's figure. */
const BY_OFFICE = /(?:部门|政府|当地|国家|省市?|本市)[^,，。;；]{0,8}(?:规定|公布|确定|发布|核定)的?$/;

/** 经培训仍|不能胜任|: the Labour Contract Law's words (劳动合同法第40条). */
const STILL_UNFIT = /经(?:过)?培训[^。;；]{0,16}仍(?:然)?不能胜任/;

/** 双方可接受的其他|适当|地方: as both agree. */
const BOTH_ACCEPT = /双方(?:均|都)?(?:可以?|能够?)?(?:接受|同意|认可)的(?:其[他它])?$/;

/** 提供|适当|便利|: one finding for both. */
const MEASURED_ALREADY = /(?:适当|必要|合理|相应)的?$/;
/** 做好|平稳过渡|，留守团队不少于10人、期限不少于20日: who stays how long is said. */
const WHO_STAYS = /^[^。;；]{0,24}不(?:得)?少于[0-9_]{1,4}(?:人|名)[^。;；]{0,12}[0-9_]{1,4}\s?个?(?:日|天|月|工作日)/;

/** 服务|用语规范|见附件二; 文明用语执行《…规范》: where it is written. */
const WRITTEN_IN = /^[^,，。;；]{0,6}(?:详?见|参见|载于|列于)[^,，。;；]{0,4}(?:附件|附表|附录|《)/;
/** 尽量保持团队|稳定|: one finding for both. */
const TRIES = /(?:尽量|尽力|尽可能|力争|努力|争取)[^,，。;；]{0,8}$/;
/** 协调解决职责不清、|推诿扯皮|等问题: what is to be put right. */
const TO_PUT_RIGHT = /(?:解决|处理|协调|治理|整治|纠正)[^。;；]{0,24}$/;
const SUCH_TROUBLES = /^等?(?:问题|现象|情况)/;
/** 存在|一定的|固有风险: told of. */
const RISK_TOLD = /^[^,，。;；]{0,6}风险/;
const THERE_IS = /(?:存在|具有|有)(?:着)?$/;

/** When words that leave a standard open ask for nothing: they praise, describe a thing, or what they measure by is named beside them. */
export const STANDARD: readonly Gate[] = [
  ({ family, after }) => family.id === 'manners' && WRITTEN_IN.test(after),
  ({ family, words, own }) => family.id === 'bare-quality' && words.startsWith('稳定') && TRIES.test(own),
  ({ family, own, after }) => family.id === 'passable' && TO_PUT_RIGHT.test(own) && SUCH_TROUBLES.test(after),
  ({ words, own, after }) => words.startsWith('一定') && THERE_IS.test(own) && RISK_TOLD.test(after),
  ({ family, words, own }) => family.id === 'bare-quality' && words === '便利' && MEASURED_ALREADY.test(own),
  ({ words, after }) => /过渡|交接/.test(words) && WHO_STAYS.test(after),
  ({ mood, words, own }) => mood === 'plain' && words.startsWith('灵活') && OF_MANNER.test(own),
  ({ words, before }) => CARE.test(words) && THERE_IS_RISK.test(before),
  ({ family, words, own }) => family.id === 'up-to-standard' && words === '符合要求' && IN_ORDER.test(own),
  ({ words, after }) => words.endsWith('不满意') && SAYS_SO.test(after),
  ({ family, words, own }) => family.id === 'bare-quality' && words === '到位' && DONE_BY.test(own),
  // 体检不 |合格的人员|: a blank strayed in.
  ({ words, own }) => /(?:不|未)\s+$/.test(own) && /^(?:合格|达标|符合|合规|良好|及格)/.test(words),
  // 发现他人|不当使用|账户
  ({ family, words, after }) => family.id === 'adequate' && words === '不当使用' && /^[^,，。;；]{0,6}(?:账户|账号|帐户|帐号|密码)/.test(after),
  ({ family, words, own, after }) => family.id === 'reasonable' && /^妥[当善]$/.test(words) && MADE_READY.test(own) && WHEN_DONE.test(after),
  ({ family, words, own, before }) => family.id === 'bare-fault' && words === '不配合' && THEN_NOT.test(own) && /配合/.test(before),
  ({ family, words, own }) => family.id === 'professional' && words.startsWith('合格') && IN_ROW.test(own),
  ({ words, own }) => words.endsWith('专业能力') && VALUES.test(own),
  ({ family, words, own, after }) => family.id === 'bare-fault' && words === '不配合' && (FAILS_US.test(own) || CAME_TO_NOTHING.test(after)),
  ({ words, own }) => words === '畅通' && WAY_OPEN.test(own),
  // 折痕等|不良|之损失
  ({ family, words, own }) => family.id === 'bare-fault' && words === '不良' && own.endsWith('等'),
  ({ own }) => NOT_LESS.test(own),
  ({ family, own, after }) => family.id === 'reasonable' && FAIR.test(own) && after.startsWith('原则'),
  ({ family, words, own }) => family.id === 'reasonable' && ((words.startsWith('必要') && BESIDE_REASON.test(own)) || (words.startsWith('合理') && BESIDE_NEED.test(own))),
  ({ words, own }) => (/^(?:提供|给予)(?:便利|方便|协助|支持|帮助)$/.test(words) || /^(?:保证|确保|保障)/.test(words)) && WITH_EFFORT.test(own),
  ({ family, words, own }) => family.id === 'properly' && (BY_STANDARD.test(own) || (words.endsWith('使用') && BESIDE_CARE.test(own))),
  ({ words, after }) => words === '充分' && IS_AWARE.test(after),
  ({ family, words, own }) => family.id === 'properly' && words.endsWith('使用') && WATCHES.test(own),
  ({ family, own, after }) => family.id === 'quality-noun' && OF_THE_PAPER.test(own) && UNTOUCHED.test(after),
  ({ words, before }) => words.startsWith('阶段性') && IN_A_PLAN.test(before),
  ({ family, words, after }) => family.id === 'properly' && words.endsWith('保管') && OWN_THINGS.test(after),
  ({ words, own, after }) => words.startsWith('优惠') && ENJOYS.test(own) && TITLE_TO.test(after),
  ({ words }) => OF_HIMSELF.test(words) && (words.match(HOW_TRUE) ?? []).length > 1,
  ({ family, words }) => family.id === 'proof-enough' && TRUE.test(words),
  ({ words, before }) => words.endsWith('最低标准') && BY_OFFICE.test(before),
  ({ words, folded }) => words === '不能胜任' && STILL_UNFIT.test(folded),
  ({ before }) => BOTH_ACCEPT.test(before),
];
