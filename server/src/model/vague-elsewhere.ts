import type { Site } from './vague-site.ts';

/**
 * Whether nothing hangs on the words here, because what they point to lies elsewhere: the duty was set where it is owed and is
 * told of where it is broken, a third party takes or fines, an account holds what it holds, whoever pays or chooses is free
 * to, or children are told how to behave.
 */
export const liesElsewhere = (site: Site): boolean => GATES.some((gate) => gate(site));

/** 未按合同约定支付费用、|及时|归还: when it was due, the contract says. */
const NOT_AS_AGREED = /(?:未|不|没有|不能|未能)能?(?:按照?|依照?|依据|根据)[^,，。;；]{0,4}(?:合同|协议)的?[^,，。;；]{0,6}(?:约定[^,，。;；未不]{0,40}|规定[^,，。;；未不]{0,30}、[^,，。;；未不]{0,12})$/;
/** 因停电导致货物无法|及时|送达: what came of it, nobody's promise. */
const CAME_OF_IT = /(?:导致|造成|致使|使得|以致)[^,，。;；]{0,14}(?:无法|不能|未能|难以|没能)$/;

/** 用户不同意变更内容的，应|立即|停止使用: how one leaves. */
const DISAGREES = /不(?:再)?(?:同意|接受|认可)[^。;；]{0,30}(?:变更|修改|更新|修订|调整|内容|条款|规则|协议|章程|标准)[^。;；]{0,16}$/;
const STOPS_USING = /^地?(?:停止|终止|放弃)(?:使用|访问|浏览|登录|注册|接受|下载|申请)/;

/** 不再就该项服务负有|相关义务|: none, so that none need be told. */
const OWES_NO_MORE = /(?:不再|不|无须|无需|毋须)(?:就|对|向|为)[^,，。;；]{1,16}(?:负有|承担|履行|负担|负)$/;

/** 导致航空公司|扣除全部或部分|机票款: what somebody outside does. */
const DONE_BY_ANOTHER = /(?:导致|造成|致使|使得|被|遭)(?![^,，。;；]{0,8}(?:[甲乙丙丁]方|我方|平台|用户|买方|卖方|出租|承租|委托|受托))[^,，。;；]{2,14}$/;

/** 经双方沟通|需要提供的其他材料|: as far as both have said. */
const BOTH_SAID = /经(?:甲乙|甲、乙|各)?(?:双方|各方|三方)(?:共同|事先|书面|另行|友好)?(?:沟通|协商|商量|商议|洽商|讨论|确认|同意)(?:一致|同意|确认)?后?的?$/;

/** 无证经营受到的|相关处罚|由乙方承担: the authority says how much. */
const FINED = /^(?:的)?(?:相关|有关|相应)的?(?:行政)?(?:处罚|罚款)$|的(?:相关|有关)?的?罚款$/;
const WHAT_BROUGHT_IT = /(?:产生|受到|遭受|遭到|招致|引起|导致|造成|发生|被处以|被处|被)的?$/;
const BORNE_BY = /^[^。;；]{0,8}(?:由|归)[^,，。;；]{1,14}(?:承担|负责|自负|负担|处理)/;
/** 交通违章|扣分及罚款| */
const OF_TRAFFIC = /(?:交通|车辆|驾驶|行车)[^,，。;；]{0,4}(?:违章|违法|违规)[^,，。;；]{0,8}$|(?:超载|超速|违停|闯红灯|交警)[^,，。;；]{0,8}$/;

/** 监管账户|资金不足|的: what is in an account is counted. */
const IN_ACCOUNT = /(?:监管|账户|帐户|专户|账户内|帐户内|专项|专用|维修|保证|备用|共管|托管|重点)的?$/;

/** 通过现金、转账或|其他方式支付|: however whoever pays likes. */
const WAYS_OF_PAYING = /(?:现金|转账|汇款|汇划|支票|微信|支付宝|刷卡|网银|电汇|承兑汇票|信用证|扫码|银联|银行卡)[^,，。;；]{0,12}(?:、|或者?|及|和|以及|等)$/;

/** 根据会员的|需要|开设课程，由会员自愿选择: nobody has to. */
const FREE_TO_CHOOSE = /自主选|自愿选|自由选|自行选择|自愿参加|自愿报名|自选/;

/** 超过赔付|部分的损失|: all above it. */
const ALL_ABOVE = /(?:超过|超出|高于|大于|多于|不足|低于)[^,，。;；]{1,14}$/;

/** 不受|提前通知|的限制 */
const NOT_BOUND = /不(?:再)?受$/;

/** 养成|良好的|卫生习惯; 学生应|有序|排队: how children are to behave. */
const HABIT = /^的?[一-鿿]{0,4}(?:习惯|品德|品行|情操|性格)/;
const BRINGS_UP = /(?:养成|培养|树立|形成)[^,，。;；]{0,6}$/;
const PUPIL = /(?:学生|幼儿|儿童|孩子|小朋友|学员|营员|同学)/;
const WHO_MINDS_THEM = /(?:[甲乙丙丁]方|机构|学校|教师|老师|教练|校方|园方|家长|保育员|工作人员)[^,，。;；]{0,8}(?:应|须|需|负责|保证|确保|必须)|组织|安排|引导|确保|保证/;
const DAILY_ROUND = /排队|就餐|用餐|上下楼|午睡|午休|午餐|入睡|入座|离开|收拾|集合|放学|进出|阅读|就寝|课间|教室|上课|课堂/;
/** 讲究卫生，…保持室内空气|良好|: the same, in a row. */
const TIDY_HABITS = /养成[^。;；]{1,12}习惯|爱护公物|讲究卫生|讲卫生/;

/** 审核通过后，对|符合条件|的应于3日内拨付: those that were approved. */
const APPROVED = /(?:审核|审查|审批|核准|评审|初审|复核)(?:通过|同意|合格)(?:之?后)?[,，][^,，。;；]{0,10}$/;

/** 对您的|任何直接或间接损失|，以实际支付的费用为限: the cap is said. */
const CAPPED = /^[^,，。;；]{0,10}[,，][^。;；]{0,24}(?:以[^,，。;；]{2,24}为(?:上)?限|不超过|最高|上限)/;

/** 不得以其他|不正当方式|收买: what nobody may do in any way. */
const IN_NO_WAY = /^(?:收买|获取|谋取|竞争|取得|获得|招揽|牟取|攫取|窃取|影响)/;

/** 旅行存在固有风险，|包括但不限于|: what one is warned of. */
const WARNED_OF = /(?:存在|具有|面临|伴有|有)[^,，。;；]{0,12}风险[,，(]?$/;

/** 对业务密码|等相关信息|进行保密: whatever is secret. */
const KEPT_SECRET = /^(?:应当?|须|予以|进行|承担|负有?|严格){0,3}保密/;

/** 即视为|妥善|送达: so it counts. */
const DEEMED = /(?:视为|视同|视作|推定为)已?$/;

/** 法律、政策|允许的范围内| */
const ALLOWED_BY_LAW = /(?:法律|法规|政策|法令|规章)[^,，。;；]{0,10}$/;

/** 不构成合伙、代理或|类似关系| */
const IS_NONE = /(?:不|并非|不得)[^,，。;；]{0,20}(?:构成|成立|成为|视为|形成|建立|产生)[^,，。;；]{0,40}$/;

/** 提供收款方式，如银行账户|等。|: any of the kind will do. */
const SUCH_WAYS = /(?:方式|途径|渠道|工具|手段)[,，(](?:例?如|比如|诸如)[^,，。;；]{1,40}$/;

const GATES: readonly ((site: Site) => boolean)[] = [
  ({ family, own }) => (family.id === 'prompt' || family.id === 'on-time' || family.id === 'immediately') && (NOT_AS_AGREED.test(own) || CAME_OF_IT.test(own)),
  ({ family, before, after }) => family.id === 'immediately' && STOPS_USING.test(after) && DISAGREES.test(before),
  ({ family, own }) => family.code === 'vague-scope' && OWES_NO_MORE.test(own),
  ({ family, own }) => family.id === 'all-or-part' && DONE_BY_ANOTHER.test(own),
  ({ family, own }) => family.code === 'vague-scope' && family.repair === 'catch-all' && BOTH_SAID.test(own),
  ({ family, words, own, after }) => family.code === 'vague-liability' && FINED.test(words) && (words.includes('的罚款') || WHAT_BROUGHT_IT.test(own)) && (/被处以|被处|处以的/.test(own.slice(-4) + words) || BORNE_BY.test(after)),
  ({ family, words, own }) => family.id === 'bare-liability' && /扣分|罚款/.test(words) && OF_TRAFFIC.test(own),
  ({ family, words, own }) => family.id === 'rather' && words.startsWith('资金') && IN_ACCOUNT.test(own),
  ({ family, words, own }) => family.id === 'other' && /方式|方法|途径|手段/.test(words) && WAYS_OF_PAYING.test(own),
  ({ family, after }) => (family.id === 'as-things-stand' || family.id === 'as-needed') && FREE_TO_CHOOSE.test(after),
  ({ family, words, own }) => family.id === 'part' && words.startsWith('部分') && ALL_ABOVE.test(own),
  ({ family, words, before }) => family.id === 'up-to-standard' && words.startsWith('符合条件') && APPROVED.test(before),
  ({ family, own }) => family.id === 'ahead' && NOT_BOUND.test(own),
  ({ family, own, before, words, after, folded }) => family.code === 'vague-standard' && ((HABIT.test(after) && BRINGS_UP.test(own)) || (TIDY_HABITS.test(folded) && /卫生|整洁|良好/.test(words)) || (/有序|安静|整洁|文明|认真|安全/.test(words) && PUPIL.test(before) && DAILY_ROUND.test(folded) && !WHO_MINDS_THEM.test(before))),
  ({ family, after }) => family.id === 'all-loss' && CAPPED.test(after),
  ({ family, mood, words, after }) => family.id === 'adequate' && mood === 'ban' && /不正当|不当/.test(words) && IN_NO_WAY.test(after),
  ({ family, words, own, after }) => family.id === 'adequate' && ((/正规|合法|有效|合规|合格/.test(words) && /^(?:增值税)?(?:普通|专用)?(?:发票|收据|票据|税票)/.test(after)) || (own.endsWith('禁止') && /^[:：]/.test(after))),
  ({ family, before }) => family.id === 'including' && WARNED_OF.test(before),
  ({ family, after }) => family.id === 'related' && KEPT_SECRET.test(after),
  ({ family, own }) => family.code === 'vague-standard' && DEEMED.test(own),
  ({ family, words, own }) => family.id === 'some-share' && words.startsWith('允许') && ALLOWED_BY_LAW.test(own),
  ({ family, words, own }) => family.id === 'other' && words.includes('类似') && IS_NONE.test(own),
  ({ family, before }) => family.id === 'and-so-on' && SUCH_WAYS.test(before),
  // 有变质或|其他损害|的: the words of the Code.
  ({ family, own }) => family.id === 'other-harm' && /变质或者?$/.test(own),
  // 恪守“不泄露”的|核心义务|: it was just told.
  ({ family, own }) => family.id === 'main-duty' && /[”」"]的?$/.test(own),
  ({ family, own }) => family.id === 'open-end' && /(?:^|[,，])[^一-鿿]*(?:[甲乙丙]方)?因$/.test(own),
];
