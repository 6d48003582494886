import type { Site } from './vague-site.ts';

/**
 * Whether the words are idle: part of a name, beside words that carry the finding already, said of what will not be done,
 * asked of somebody in his own affairs, or pointing at what the sentence or the law has told.
 */
export const isIdle = (site: Site): boolean => GATES.some((gate) => gate(site));

/** |及时|通信工具, |定期|存款: what a thing is called. */
const TOOL = /^(?:通[讯信]|聊天|沟通|交流)(?:工具|软件|应用|平台|账号|程序)/;
const FUNDS = /^(?:存款|存单|储蓄|理财|收益(?!报告|情况|分析|报表|说明)|产品(?!检|抽|质|培|更|升|维|测)|寿险|利率|开放式)/;

/** 合理|必要的|保护; 尽力|提供便利|; 妥善保管、|合理使用|; 突发或|紧急情况|: one finding for both. */
const BESIDE_REASON = /合理的?[、,]?[且和及与并]?$/;
const BESIDE_NEED = /必要的?[、,]?[且和及与并]?$/;
const WITH_EFFORT = /(?:尽可能|尽量|尽力|积极|及时|全力|竭力|主动)[^,，。;；]{0,8}$/;
const BESIDE_CARE = /(?:妥善|谨慎|善意|爱护|爱惜)[一-鿿]{0,2}(?:[、和与并及]|以及)$/;
const BESIDE_EVENT = /(?:突发|紧急)[^,，。;；]{0,6}(?:或者?|、|和|及)$/;
/** 按行业标准|妥善包装|: the standard is the measure. */
const BY_STANDARD = /(?:按照?|依照?|依据|根据|遵照)[^,，。;；]{0,14}(?:标准|规范|规程|说明书|操作手册|使用手册)(?:的?要求)?$/;

/** 不再做任何|事先书面通知|: there is none. */
const NO_NOTICE = /(?:[不无]需|无须|不必|毋须|毋需|不予|概不|恕不|不(?:再|另行?|再行|做|作出?|进行|给予|发出))(?:再|另行?|再行)?(?:做|作出?|进行|给予|发出|履行|负有?)?(?:任何|其[他它])?的?$/;
/** 不受|提前通知|期限的限制 */
const NOT_BOUND = /不受[^。;；]{0,16}$/;
const BY_BOUND = /^[^。;；]{0,10}(?:限制|约束)/;

/** 甲方|违反该条规定|: what was just said. */
const OF_JUST_SAID = /^违反(?:了)?(?:该|此|上述|前述|前款|以上|上|前)[一-鿿]?/;
/** 车辆应符合GB1589装载标准，|不符合装载标准|的 */
const AGAINST = /^(?:不符合|违反|未达到?|不达|低于)([一-鿿]{2,8}(?:标准|规范|规程))/;
const BY_NUMBER = /GB|《|第[0-9一二三四五六七八九十]/;

/** |情节严重|的，由司法机关追究刑事责任: the statute says when. */
const IS_CRIME = /^的?[,，]?(?![^。;；]{0,8}有权)[^。;；]{0,6}(?:构成犯罪|触犯刑|涉嫌犯罪|(?:应|依法)*(?:由|移[送交]|提请|报请)[^,，。;；]{0,10}追究[^,，。;；]{0,8}刑事|(?:应|依法){0,2}追究[^,，。;；]{0,8}刑事)/;
/** 与您的权益有|重大|关系的条款以粗体标出: what the reader is told of. */
const OF_YOUR_RIGHTS = /(?:权益|利益|权利)[^,，。;；]{0,12}$/;
const IS_RELATED = /^(?:具有|存在|有)?(?:重大)?(?:的)?(?:利害)?关系/;

/** 上网的设备及|所需的费用|（如电话费、上网费）由用户自行负担 */
const LINE_CHARGES = /(?:电话|上网|网络|手机|流量|通信|通讯|数据)费/;
const BEARS_HIMSELF = /自行(?:负担|承担|支付|负责|配备|解决)/;

/** 总价包括办理|相关手续|的所有费用: all of it is in. */
const PRICE_HOLDS = /(?:价格?|单价|总价|价款|报价|总额|总金额|包干费|服务费|代理费|管理费)(?:款|用)?(?:中|内)?(?:已经?|均|应|也|亦|是)?(?:全部)?(?:包含|包括|涵盖|含)(?![^。;；]{0,80}不(?:含|包[含括]))[^。;；]*$/;
const ALL_COSTS = /^[^,，。;；]{0,10}的(?:所有|全部|一切|各项)(?:费用|税费|开支|成本|支出)/;
const PAID_APART = /^[^。;；]{0,30}(?:另行|据实|实报|除外|另计)/;

/** 您务必|仔细|核对账号: one's own affairs. */
const FOR_HIMSELF = /^[^一-鿿]*(?:在[^,，。;；]{1,24}[时前后中],?)?(?:您|你|用户|会员|消费者|旅游者|旅客|游客|投资者|学员|学生家长|家长|申请人|买家|购买者)(?:在[^,，。;；]{1,24}[时前后中])?(?:务必|均?应当?|均?须|需|必须|请|可以?|有义务){1,3}[^,，。;；]{0,24}$/;
const LOOKS = /^地?(?:阅读|审阅|确认|核[对实查]|选择|检查|填写|查看|了解|考虑|辨别|甄别|选购|浏览|评估|对待|决定)/;
const CARE = /仔细|谨慎|慎重|认真|审慎/;

/** 承担与本站|同等的|义务: the other is the measure. */
const SAME_AS = /(?:[与和跟]|同样)[^,，。;；]{1,14}$/;

/** 保险人可以|相应扣减|保险金: the Insurance Act says by how much. */
const OF_INSURANCE = /保险人|保险金/;

/** 对风险有了|充分|、全面的认识 */
const IS_AWARE = /^[、,]?(?:而且)?(?:全面|清楚|完整|准确|深入|清醒)?[地的]?(?:认识|了解|理解|认知|知悉|知晓)/;

/** 仅承担有责|部分的赔偿|: the part is told. */
const THE_PART = /(?:有责|有过错|超出|超过|不足|剩余|扣除的|[把将被所][^,，。;；]{0,10}扣除|欠付|未[一-鿿]{2,6}|已[一-鿿]{2,6}|高于|低于|差额|多余|损坏|受损)的?$/;

/** 未|及时|提供上述信息: the duty stood before. */
const UNDONE = /(?:不|未|没有|未能)$/;
const SAID_ABOVE = /^[^,，。;；]{0,6}(?:上述|前述|该等|前款|以上)/;

/** 出借人申请|提前|回收资金: asked for, not owed. */
const ASKS_FOR = /(?:申请|要求|请求|选择)$/;
const SOONER = /^[^,，。;；]{0,6}(?:回收|回购|支取|赎回|退出|还款|结清|收回|终止|解除|退租|退保)/;

/** 因使用不当造成设备损坏的，应|承担赔偿责任|: the worth of the thing. */
const THING_LOST = /(?:造成|导致|致使)[^,，。;；]{1,24}(?:损坏|丢失|毁损|灭失|短少|损毁|遗失)(?:的|时)?[,，](?:均|则)?(?:由)?[^,，。;；]{0,8}(?:应当?|须|需|负责)?$/;

/** 追究行政和|经济责任|: what an authority imposes. */
const OF_STATE = /(?:追究|承担|给予)[^,，。;；]{0,12}行政(?:[和及与、]|或者?|以及)$/;

/** 对自身过错|依法承担责任| */
const OWN_FAULT = /(?:对|就|按|因|根据)(?:自身|其|自己的?|各自的?|各方的?)的?过错[^,，。;；]{0,4}$/;

/** 有权监督对方|合理使用|: the duty stands with the other. */
const WATCHES = /有权(?:监督|检查|督促)[^,，。;；]{1,8}$/;

/** 因不可归责于平台的原因（包括传输故障|等）导致|: examples of what was just said. */
const IN_BRACKETS = /(?:不可归责于|非因|不可抗力|不可抗拒|不能预见)[^。;；()（）]{0,16}[(（](?:包括|例?如|比如|诸如)[^()（）]*$/;

/** 平台可单方变更|规则: who writes the rules is another matter. */
const THE_RULES = /(?:协议|条款|规则|章程|办法)/;

/** 双方可根据|具体情况|单独约定 */
const BOTH_AGREE = /^[^,，。;；]{0,4}(?:单独|另外|另行|共同)(?:约定|商定|签订|协商)/;

/** |根据工作需要|，安排3人值班: how many is told. */
const SO_MANY = /^[,，]?(?:安排|派[出遣]?|选派|配备|指派|委派|抽调)[^,，。;；]{0,8}[0-9_一二三四五六七八九十两]+(?:名|人|个|位|台|辆)/;
/** |根据需要|，双方可以申请公证: as both like. */
const BOTH_MAY = /^[,，]?(?:甲乙)?双方(?:均|也|都)?可以?(?:共同)?(?:向|申请|办理|委托)/;
/** 根据市场情况和|运营需要|: one finding for both. */
const BESIDE_NEEDS = /(?:市场|实际|具体|经营|业务|运营|工作)(?:发展|变化)?的?(?:情况|状况|需求|需要)[、和与及]$/;

/** 您同意支付|相关费用|后，方可使用: nothing is owed until it is known and agreed. */
const HAS_AGREED = /(?:同意|答应|承诺)(?:支付|承担|缴纳|交纳|付清)$/;
const AND_THEN = /^[^,，。;；]{0,4}(?:费用)?(?:之后|后|的)/;

/** 注意|定时|（包括上班前和下班后）: the times follow. */
const TIMES_FOLLOW = /^[(（](?:包括|即|指|如|分别为)?[^()（）]{0,40}(?:[前后点时]|[0-9])/;

/** 所承运的均系客户的|重大|生产资料: what a thing is. */
const IS_SAID_TO_BE = /(?:系|为|是|属于?)[^,，。;；]{0,14}的?$/;
const A_THING = /^的?(?:生产资料|工程|项目|资产|财产|物资|设备|客户|疾病|装备)(?:[,，。;；]|$)/;

/** 保证行为具有|独立性|，不因主合同无效而无效 */
const OF_THE_PAPER = /(?:合同|协议|保证|担保|条款|声明|承诺|行为|义务)[^,，。;；]{0,8}(?:具有|具备|保持)?[^,，。;；]{0,6}$/;
const UNTOUCHED = /^[^,，。;；]{0,8}[,，][^,，。;；]{0,4}不(?:因|受|随)/;

/** |随时接受|行业主管部门的检查: the law says how. */
const BY_OFFICE = /^[^,，。;；]{0,10}(?:依法|执法|(?:主管|监管|行政|卫生|环保)(?:部门|机关|机构)|政府|公安|消防部门|消防机构|消防救援|消防主管|工商|税务|劳动监察)/;

/** 在开发计划|规定的期限内|交付: the paper has it. */
const PAPER_SAYS = /(?:[一-鿿]{2}(?:计划|方案)|订单|清单|运单|任务书|招标文件|进度表|时间表|日程表|判决书?|裁决书?|保险单|提货单|派工单)(?:中|内|上|里)?(?:所)?$/;

/** 包括开发周期、|阶段性成果|等: what a plan lists. */
const IN_ROW = /(?:包括|包含|载明|列明|写明|含)[^。;；]{1,60}、$/;

/** 帮助会员|实现健身目标|: whose aim it is. */
const HELPS = /(?:帮助|协助|助力|便于|以便|引导|支持)[^,，。;；]{1,16}$/;

/** 负责办理审批手续，并|承担相关费用|: of what was just named. */
const DONE_BEFORE = /(?:办理|申报|申请|运输|运送|运至|安装|拆除|搬运|维修|更换|修理|检测|鉴定|装卸|报批|注册|登记|过户|投保)[^,，。;；]{0,24}[,，](?:并|且|并且|同时)(?:自行)?$/;

/** 在约定的时间内，确保|按时|到校 */
const TIME_BEFORE = /(?:约定|规定|指定|上述|下列)的?[^,，。;；]{0,6}(?:时间|日期|期限|钟点)[之以]?[内前]?[,，][^,，。;；]{0,10}$/;

/** 到主管部门办理|相应的|审批手续: whoever asks for it says which. */
const AT_OFFICE = /(?:部门|机关|登记处)(?:申请|申报)?办理(?:完毕?|妥|好)?$/;
const FORMALITIES = /^的?[^,，。;；]{0,6}(?:手续|登记|备案|审批|许可|证照)/;

/** 根据甲方要求，提供|相应|数量的人员 */
const AS_ASKED = /(?:按照?|根据|依照?)[^,，。;；]{1,10}(?:要求|需求|订单|通知|指令)[^,，。;；]{0,4}[,，][^,，。;；]{0,6}$/;

/** |紧急情况|下为保护公众安全: the law's own exception. */
const TO_SAVE = /^之?下?[,，]?(?:为了?|需要?)(?:保护|维护|保障)[^,，。;；]{0,20}(?:安全|生命|健康)/;

/** 付款时间可|提前|或延后: nobody owes it. */
const OR_LATER = /^或者?(?:延|顺|推迟|滞后|错后)/;

/** 为|尽快|完工，乙方增派两个班组: an aim, and what is done for it. */
const FOR_AN_AIM = /^[^一-鿿]*为(?:了|更好地?|便于|方便|使[^,，。;；]{1,6}|(?:确保|保证|保障)[^,，。;；]{0,6})?$/;
const DONE_FOR_IT = /^[^,，。;；]{1,24}[,，](?!并|且|同时|也|亦|包括|如|或)/;

/** 具有|多年|运营经验; 经|多次|考察后: what somebody has, what was done. */
const OF_EXPERIENCE = /^的?[^,，。;；]{0,14}(?:经验|历史|积累|实践|口碑)/;
const WAS_LOOKED_AT = /^(?:实地)?(?:考察|协商|洽谈|沟通|讨论|论证|磋商|谈判|比较|看房|勘察)/;

/** 会员可|随时取消|预约: his own booking. */
const HIS_TO_CANCEL = /(?:客户|用户|会员|消费者|学员|您|旅游者|投保人|业主|患者|顾客|买家)可以?$/;

/** |妥善保管|随身财物: his own things. */
const OWN_THINGS = /^好?(?:自己|本人|个人|自身|其)?的?(?:随身|个人|私人)[^,，。;；]{0,8}(?:物品|财物|财产|证件|行李|衣物)/;

/** 了解|有关|施工进度的情况: about it. */
const ASKS_ABOUT = /(?:提供|了解|告知|说明|知悉|咨询|查询|获取|披露)$/;
const ABOUT_IT = /^[^,，。;；的]{2,12}的(?:详细|具体|真实|全部|书面){0,2}(?:说明|信息|情况|进展|材料|资料|内容|细节)/;

/** 采用|多样化的|方法，如讲授、讨论 */
const SUCH_AS = /^的?[^,，。;；()（）]{1,8}[,，(（](?:如|例如|比如|包括)/;

/** |遵守课堂秩序|，不得喧哗: what that is. */
const WHICH_IS = /^[,，](?:不得|禁止|严禁)[^。;；]{3,}/;
/** |保持店面整洁|，每日清扫两次 */
const EACH_DAY = /^[,，][^。;；]{0,16}(?:每[日天周月班次]|[0-9一二两三四]次)/;

/** 运输|产生的相关费用|: the act says which. */
const ACT_OF = /(?:运输|装卸|安装|拆除|检测|鉴定|公证|评估|过户|登记|年检|维修|拆卸|搬运|邮寄|快递|仓储|送货|退货|换货|报关|清关)(?:过程中|时)?(?:所|而)?$/;

/** 承担|相应的违约责任|，每日按千分之一支付违约金: how much follows. */
const PRICED_NEXT = /^[,，:](?!并|且|同时|另|还)[^。;；]{0,40}(?:[0-9_]+(?:\.[0-9]+)?[%‰元倍]|[千万百]分之)[^。;；]{0,20}(?:违约金|滞纳金|赔偿金|罚息)|^[,，:](?!并|且|同时|另|还)[^。;；]{0,40}(?:违约金|滞纳金|赔偿金|罚息)[^。;；]{0,20}(?:[0-9_]+(?:\.[0-9]+)?[%‰元倍]|[千万百]分之)/;

/** 电费|按供电部门规定|的价格计算: a public tariff. */
const TARIFF = /(?:供电|供水|供热|供气|燃气|自来水|电力|电信|物价|价格|邮政)(?:部门|公司|局|管理部门|主管部门|企业)?(?:的|有关|相关)?规定/;
const PRICES = /^的?[^,，。;；]{0,6}(?:价格|电价|水价|气价|费率|标准|收费|费用)/;
/** 印花税由双方|按规定|缴纳 */
const TAXES = /(?:税|规费)[^,，。;；]{0,12}$/;
const ARE_PAID = /^(?:各自|分别|自行)?(?:缴|交)?纳/;

/** 如有疑问，请|及时|联系客服 */
const HAS_A_QUESTION = /(?:疑问|疑义|建议|意见|需要|需求|帮助)[^。;；]{0,16}$/;
const PLEASE = /请(?:您|用户|客户|会员)?$/;
const GET_IN_TOUCH = /^(?:与|向)?[^,，。;；]{0,8}(?:联系|咨询|致电|拨打|联络|反馈意见)/;

/** 特别是以粗体标注的|重要条款|: the type shows which. */
const IN_BOLD = /(?:粗体|加粗|黑体|下划线|标[注识示明]|突出显示)[^,，。;；]{0,8}$/;
/** 有效期|以页面展示为准|，最长不超过30天 */
const CAPPED = /^[,，](?:但|且)?最[长高多低迟少晚][^,，。;；]{0,8}[0-9_]/;
/** 拥有|完整的服务体系|: what somebody says of himself. */
const SAYS_OF_HIMSELF = /^[^应须需必将会保证]*(?:拥有|设有|建有|建立了|形成了)[^,，。;；应须需必]{0,16}$/;
const OF_STRENGTH = /丰富|完[善整]|雄厚|专业|先进|成熟|优秀|良好|领先|强大|相应/;
/** 对对方的|业务流程|有了全面的了解 */
const HAS_GRASPED = /^[^。;；]{0,10}有(?:了)?(?:着)?(?:全面|充分|清楚|深入|一定)的?(?:了解|认识)/;
/** 双方可|根据需要|召开例会 */
const BOTH_MEET = /双方(?:均|也|都)?可以?$/;
const THEY_MEET = /^(?:召开|举行|组织|安排)?[^,，。;；]{0,8}(?:会议|例会|协调会|磋商|沟通会|座谈)/;
/** 应|及时|按第五条的约定付款: the clause has it. */
const AS_CLAUSE = /(?:按照?|依照?|根据|依据)[^,，。;；]{0,8}(?:第[0-9一二三四五六七八九十百.]+[条款项]|附件[一二三四五六七八九十0-9]+)[^,，。;；]{0,8}$/;
const ON_TIME: ReadonlySet<string> = new Set(['prompt', 'on-time', 'missed-in-time']);
/** |有权自行决定|场次，但应与对方协商确认 */
const BUT_AGREED = /^[^。;；]{0,20}[,，]但(?:均?应当?|须|需)[^。;；]{0,12}(?:协商|确认|同意)/;
/** 可以|根据市场需求|提出选品建议: he only proposes. */
const PROPOSES = /^[^,，。;；]{0,4}(?:向[^,，。;；]{1,6})?提出[^,，。;；]{0,10}(?:建议|意见)/;
/** 保留|对违规账号采取|法律措施的权利 */
const BY_LAW = /^[^,，。;；]{0,4}法律(?:措施|行动|手段|途径)/;

const IS_MEASURED_BY: ReadonlySet<string> = new Set(['rules-measured-by', 'rules-of-whoever']);
const COSTS: ReadonlySet<string> = new Set(['related', 'needed-things', 'costs-incurred', 'any-other-cost', 'sums-unnamed']);
const FOR_INSURANCE: ReadonlySet<string> = new Set(['at-discretion', 'any-governed', 'moves-along']);

/** |左右|前纵梁: on both sides; 十台|左右| is more or less. */
const A_FIGURE = /[0-9一二两三四五六七八九十百千万半_%][^,，。;；、]{0,4}$/;
/** 市场波动可能造成|一定损失|: what may befall somebody, and nobody owes anything by it. */
const MAY_BEFALL = /(?<!或)可能(?:会|将)?(?:给[^,，。;；]{1,10}|使[^,，。;；]{1,10})?(?:造成|导致|致使|面临|产生|遭受)[^。;；]{0,24}(?:损失|风险|泄露|减值|不利影响)(?![^,，。;；]{0,4}的)/;
const OWED = /应|须|需要|必须|不得|有权|可以|承担|赔偿|负责|自负|退还|解除|终止|通知/;
/** 由|有关部门|调解 */
const MEDIATES = /^(?:进行|主持|予以)?(?:调解|调处|斡旋)/;
/** 在约定的还款日|按时|还款; 按照《进场计划表》|准时|进场 */
const DAY_NAMED = /(?:[还付]款|交[付货]|到期|结算|支付|缴费|约定)日[,，]?(?:前)?[^,，。;；]{0,4}$|《[^》]{2,20}(?:表|计划|方案|安排)》[^,，。;；]{0,14}$/;
/** |相关费用|以双方在平台确认的为准; 由甲方|提前|预约，乙方确认为准 */
const BOTH_CONFIRM = /^[^。;；]{0,10}以双方[^,，。;；]{0,16}(?:确认|约定|签署|签订)[^,，。;；]{0,6}为准/;
const OTHER_CONFIRMS = /^[^。;；]{0,8}[,，]?[甲乙]方(?:书面)?确认(?:后)?为准/;
/** |届时|双方另行签署续约协议 */
const TO_BE_SIGNED = /^(?:由)?(?:双方)?(?:共同)?(?:另行)?签[署订]/;
/** |因生产经营需要|延长工作时间; 社会保险的|有关规定|; |特殊情况下|的工资支付: the labour law's. */
const LONGER_HOURS = /^[,，]?(?:需|须|要)?延长[^,，。;；]{0,6}工作时间/;
const LABOUR_LAW = /(?:社会保险|住房公积金|女职工(?:特殊)?保护|劳动保护|休息休假)的?$/;
const WAGES = /^(?:下)?的?工资(?:支付|标准)/;
/** 与其他用人单位建立劳动关系，对完成工作任务|造成严重影响|: the statute's words. */
const TWO_JOBS = /(?:与其他用人单位|同时与他人)[^。;；]{0,8}(?:建立|存在)劳动关系[^。;；]{0,20}$/;
/** |按照中国海关规定|, |遵守计划生育政策|: a known authority's. */
const OF_AN_AUTHORITY = /(?:海关|税务机关|计划生育|外汇管理)(?:规定|法规|政策|要求)$/;
/** 违章|罚款|、扣分: what an authority imposed. */
const IMPOSED = /(?:违章|违法|交通|行政)的?$/;
/** 与现有水平相当或|更高的|保障: not less than what there is. */
const NOT_LESS = /(?:相当|同等|相同|一致)(?:或者?)$/;
/** 公平、|合理的|原则 */
const FAIR = /(?:公[平正]|平等|自愿)[、,，]?$/;
/** 累积欠款及|违约金|一并追偿 */
const IS_CLAIMED = /^(?:一并|一起|全部)?[^,，。;；]{0,4}(?:向[^,，。;；]{1,6})?(?:主张|追偿|追索|追缴|抵扣)/;
/** |按比例退还|未服务期间的费用 */
const BY_TIME_LEFT = /^(?:剩余|未(?:服务|使用|履行|消费|到期|租))[^,，。;；]{0,4}(?:期间|期限|时间|课时|次数|天数|月份|租期)/;

/** 须|提前|书面确认后方可施工: before the work is before it. */
const BEFORE_IT = /^[^,，。;；]{0,6}(?:确认|同意|审批|批准|验收|报批|报备|许可|核准)[^,，。;；]{0,4}后[,，]?(?:方可?|才[可能]|始得)/;
/** 减项按原报价|扣除相应费用|: at the price there is. */
const AT_ITS_PRICE = /按照?(?:原|合同|约定的?|投标|中标)[^,，。;；]{0,4}(?:报价|单价|价格|清单|综合单价|造价)[^,，。;；]{0,6}$/;
/** 拆改、清运等与本合同有关的|各项工作|: a noun closes the list. */
const OF_THIS_CONTRACT = /等与(?:本)?(?:合同|协议|项目|工程|服务)(?:有关|相关)的?$/;
/** 应进行全额赔偿，并于10日内|支付赔偿金|: all of the loss. */
const ALL_OF_IT = /(?:全额|全部|如数)(?:予以)?赔偿|赔偿[^,，。;；]{0,10}(?:全部|实际|一切)[^,，。;；]{0,6}损失/;

/** 不再提供|后续服务|; 履行本协议的|后续还款义务|: none, or the contract's own. */
const ENDED = /(?:不再|停止|终止|拒绝)(?:提供|履行|继续|承担)?$|本(?:合同|协议)(?:项下)?的$/;
/** 裙楼（|约|5.2万㎡）: how large a thing is that has its name. */
const AREA_OF = /^\s?[0-9.]+\s?万?(?:㎡|平方米|平米|亩|公里)[^()（）]{0,4}[)）]/;
/** 兼顾|长期|租金收益: what one has in view. */
const IN_VIEW = /^(?:的)?(?:稳定)?(?:的)?(?:租金)?(?:收益|利益|价值|回报|区间|发展)/;
/** 超额奖励（|适度|）：…: a word set beside its heading. */
const BESIDE_TITLE = /[(（]$/;
/** 争议解决的|有关约定|: the clause it names. */
const CLAUSE_NAMED = /(?:争议解决|违约责任|保密|结算|清算|知识产权)[^,，。;；]{0,4}的$/;
/** 为上述活动|提供便利条件|: what a helper does. */
const HELPS_IT = /为(?:上述|此类|该等|违法|非法|他人|其)[^,，。;；]{0,10}$/;
/** 按约定应当由乙方交纳的|各项费用| */
const AS_IT_IS_OWED = /约定(?:的)?(?:应当?|须|需)?由[^,，。;；]{1,6}(?:交纳|缴纳|支付|承担|负担)的$/;
/** 股票按|市价|计入: what is listed has one. */
const LISTED = /股票|证券|收盘|交易日|期货|基金份额/;
/** （包括但不限于账册、报表和|其他文件|）: one finding for a list. */
const LIST_WITHIN = /(?:包括|包含|含)但不(?:仅)?限于[^。;；()（）]{1,160}(?:[、和及与]|以及|或|或者)$/;

/** 注册、登录|等行为|视为接受本协议: how one accepts. */
const IS_ACCEPTING = /^(?:将|即|均|都)?视为(?:您|用户|已经?|对|同意|接受)[^。;；]{0,16}(?:协议|条款|规则|合同)/;
/** |紧急情况|下（近亲属病重）: which, the bracket says. */
const IN_BRACKET_BEHIND = /^(?:之?下|时)?[,，]?\s?[(（](?!以下|下称|简称)[^()（）]{4,}[)）]/;

const GATES: readonly ((site: Site) => boolean)[] = [
  ({ family, words, after }) => family.code === 'vague-scope' && words.startsWith('等') && IS_ACCEPTING.test(after),
  ({ family, after }) => family.id === 'emergency' && IN_BRACKET_BEHIND.test(after),
  // 参照国际公约和|国际惯例|: what the court applies.
  ({ words, folded }) => words === '国际惯例' && /公约|适用[^。;；]{0,12}法律?/.test(folded),
  ({ words, own }) => words.startsWith('后续') && ENDED.test(own),
  ({ family, words, own, after }) => family.code === 'vague-quantity' && words === '约' && BESIDE_TITLE.test(own) && AREA_OF.test(after),
  ({ family, after }) => family.id === 'open-end' && IN_VIEW.test(after),
  ({ words, own, after }) => words.length < 4 && BESIDE_TITLE.test(own) && /^[)）][:：]/.test(after),
  ({ words, own }) => words === '努力' && own.endsWith('共同'),
  ({ family, words, own }) => family.id === 'rules-unnamed' && /^(?:有关|相关)的?(?:约定|条款|规定)$/.test(words) && CLAUSE_NAMED.test(own),
  ({ words, own }) => words.startsWith('提供便利') && HELPS_IT.test(own),
  ({ words, own }) => /费用$|款项$/.test(words) && AS_IT_IS_OWED.test(own),
  ({ words, folded }) => /市[价值]/.test(words) && LISTED.test(folded),
  ({ family, before }) => family.id === 'other' && LIST_WITHIN.test(before),
  // 折痕等|不良|之损失
  ({ family, words, own }) => family.id === 'bare-fault' && words === '不良' && own.endsWith('等'),
  // |全面履行|合同项下的义务: 民法典第509条.
  ({ words, after }) => words === '全面履行' && /^[^,，。;；]{0,14}(?:义务|合同|协议)/.test(after),
  // 在|产品说明书规定的范围|内
  ({ family, words }) => family.id === 'threshold-untold' && /说明书|合格证|铭牌/.test(words),
  ({ family, after }) => family.id === 'ahead' && BEFORE_IT.test(after),
  ({ family, words, own }) => family.code === 'vague-liability' && words.includes('相应') && AT_ITS_PRICE.test(own),
  ({ words, own }) => /^(?:各项|一切|全部|所有)?(?:工作|事宜|事项|服务|业务|手续)$/.test(words) && OF_THIS_CONTRACT.test(own),
  ({ family, before }) => family.id === 'bare-penalty' && ALL_OF_IT.test(before),
  // 以图纸标示为准: what the order is made by.
  ({ family, words }) => family.id === 'shown-somewhere' && words.includes('图纸'),
  ({ words, own }) => words === '左右' && !A_FIGURE.test(own),
  ({ mood, folded }) => mood === 'plain' && MAY_BEFALL.test(folded) && !OWED.test(folded),
  ({ family, words, after }) => family.code === 'vague-reference' && /部门|单位|机关|机构/.test(words) && MEDIATES.test(after),
  ({ family, own }) => ON_TIME.has(family.id) && DAY_NAMED.test(own),
  ({ family, words, after }) => family.code === 'vague-scope' && words.endsWith('费用') && BOTH_CONFIRM.test(after),
  ({ family, words, after }) => family.code === 'vague-deadline' && ((words.startsWith('提前') && OTHER_CONFIRMS.test(after)) || (words.startsWith('届时') && TO_BE_SIGNED.test(words.replace('届时', '') + after))),
  ({ family, words, own, after }) => (family.code === 'vague-discretion' && ((/需要$/.test(words) && LONGER_HOURS.test(after)) || (/特殊情况/.test(words) && WAGES.test(after)))) || (/规定$/.test(words) && LABOUR_LAW.test(own)),
  ({ family, before }) => family.code === 'vague-degree' && TWO_JOBS.test(before),
  ({ family, words }) => family.code === 'vague-reference' && OF_AN_AUTHORITY.test(words),
  ({ words, own }) => words.startsWith('罚款') && IMPOSED.test(own),
  ({ family, own }) => family.code === 'vague-standard' && NOT_LESS.test(own),
  ({ family, own, after }) => family.id === 'reasonable' && FAIR.test(own) && after.startsWith('原则'),
  ({ family, words, after }) => family.code === 'vague-liability' && words.endsWith('违约金') && IS_CLAIMED.test(after),
  ({ family, words, after }) => family.code === 'vague-quantity' && words === '按比例退还' && BY_TIME_LEFT.test(after),
  ({ family, words, after }) => (family.id === 'prompt' && words === '及时' && TOOL.test(after)) || (family.id === 'regularly' && words === '定期' && FUNDS.test(after)),
  ({ family, words, own }) => family.id === 'reasonable' && ((words.startsWith('必要') && BESIDE_REASON.test(own)) || (words.startsWith('合理') && BESIDE_NEED.test(own))),
  ({ family, words, own }) => family.code === 'vague-standard' && (/^(?:提供|给予)(?:便利|方便|协助|支持|帮助)$/.test(words) || /^(?:保证|确保|保障)/.test(words)) && WITH_EFFORT.test(own),
  ({ family, words, own }) => family.id === 'properly' && (BY_STANDARD.test(own) || (words.endsWith('使用') && BESIDE_CARE.test(own))),
  ({ family, own }) => family.id === 'emergency' && BESIDE_EVENT.test(own),
  ({ family, words, own, after }) => family.code === 'vague-deadline' && /通知|告知/.test(words + after.slice(0, 4)) && /^(?:提前|事先|事前|预先)/.test(words) && (NO_NOTICE.test(own) || (NOT_BOUND.test(own) && BY_BOUND.test(after))),
  ({ family, words }) => IS_MEASURED_BY.has(family.id) && OF_JUST_SAID.test(words),
  ({ family, words, before }) => { const named = IS_MEASURED_BY.has(family.id) ? AGAINST.exec(words)?.[1] : undefined; return named !== undefined && before.includes(named) && BY_NUMBER.test(before); },
  ({ family, words, after }) => family.code === 'vague-degree' && /严重|恶劣/.test(words) && IS_CRIME.test(after),
  ({ family, words, own, after }) => family.code !== 'vague-deadline' && /重大|可能/.test(words) && OF_YOUR_RIGHTS.test(own) && IS_RELATED.test(after),
  ({ family, words, after, folded }) => COSTS.has(family.id) && words.endsWith('费用') && LINE_CHARGES.test(after) && BEARS_HIMSELF.test(folded),
  ({ family, before, after }) => COSTS.has(family.id) && ALL_COSTS.test(after) && PRICE_HOLDS.test(before) && !PAID_APART.test(after),
  ({ family, words, own, after }) => (family.code === 'vague-standard' || family.code === 'vague-effort') && CARE.test(words) && FOR_HIMSELF.test(own) && LOOKS.test(words.replace(/^.*(?:仔细|谨慎|慎重|认真|审慎)/, '') + after),
  ({ words, own, after }) => words === '同等的' && SAME_AS.test(own) && !/^[^,，。;；]{0,4}[补赔]偿/.test(after),
  ({ family, words, folded }) => FOR_INSURANCE.has(family.id) && /^相应(?:扣减|减少|的?差额|降低|减[收低]|增加)/.test(words) && OF_INSURANCE.test(folded),
  ({ family, words, after }) => family.code === 'vague-standard' && words === '充分' && IS_AWARE.test(after),
  ({ family, own }) => family.id === 'part' && THE_PART.test(own),
  ({ family, own, after }) => family.id === 'prompt' && UNDONE.test(own) && SAID_ABOVE.test(after),
  ({ family, words, own, after }) => family.id === 'ahead' && words === '提前' && ASKS_FOR.test(own) && SOONER.test(after),
  ({ family, words, before }) => family.id === 'bare-liability' && /(?:承担|负)赔偿责任$/.test(words) && THING_LOST.test(before),
  ({ family, own }) => family.id === 'bare-liability' && OF_STATE.test(own),
  ({ family, words, own }) => family.id === 'due-liability' && words.startsWith('依法') && OWN_FAULT.test(own),
  ({ family, words, own }) => family.id === 'properly' && words.endsWith('使用') && WATCHES.test(own),
  ({ family, words, before }) => family.id === 'causes-open' && /^等[)）]/.test(words) && IN_BRACKETS.test(before),
  ({ family, words, own, after }) => family.id === 'sole-change' && words.includes('单方') && THE_RULES.test(own + words + after.slice(0, 20)),
  ({ family, own, after }) => family.id === 'as-things-stand' && /双方/.test(own) && BOTH_AGREE.test(after),
  ({ family, own, after }) => family.id === 'as-needed' && (SO_MANY.test(after) || BOTH_MAY.test(after) || BESIDE_NEEDS.test(own)),
  ({ family, own, after }) => family.id === 'any-governed' && ((HAS_AGREED.test(own) && AND_THEN.test(after)) || (AT_OFFICE.test(own) && FORMALITIES.test(after))),
  ({ family, words, before, after }) => family.id === 'any-governed' && words.startsWith('相应') && /^的?(?:数量|人数|份数)/.test(after) && AS_ASKED.test(before),
  ({ family, after }) => family.id === 'regularly' && TIMES_FOLLOW.test(after),
  ({ family, words, own, after }) => family.id === 'grave' && words === '重大' && IS_SAID_TO_BE.test(own) && A_THING.test(after),
  ({ family, own, after }) => family.id === 'quality-noun' && OF_THE_PAPER.test(own) && UNTOUCHED.test(after),
  ({ family, after }) => family.id === 'whenever-asked' && BY_OFFICE.test(after),
  ({ family, words, own }) => family.id === 'prescribed-time' && /规定/.test(words) && PAPER_SAYS.test(own),
  ({ family, words, before }) => family.code === 'vague-standard' && words.startsWith('阶段性') && IN_ROW.test(before),
  ({ family, own }) => family.id === 'goals' && HELPS.test(own),
  ({ family, before }) => family.id === 'related-loss' && DONE_BEFORE.test(before),
  ({ family, before }) => family.id === 'on-time' && TIME_BEFORE.test(before),
  ({ family, after }) => family.id === 'emergency' && TO_SAVE.test(after),
  ({ family, words, after }) => family.id === 'ahead' && words === '提前' && OR_LATER.test(after),
  ({ family, words, own, after }) => /^vague-(?:effort|standard|deadline)$/.test(family.code) && words !== '尽力' && FOR_AN_AIM.test(own) && DONE_FOR_IT.test(after),
  ({ family, words, own, after }) => (family.id === 'some-share' || family.id === 'rich') && ((words === '多年' && /^[^应须需必]*$/.test(own) && OF_EXPERIENCE.test(after)) || (words === '多次' && /经过?$/.test(own) && WAS_LOOKED_AT.test(after))),
  ({ family, words, own }) => family.id === 'sole-change' && words.endsWith('取消') && HIS_TO_CANCEL.test(own),
  ({ family, words, after }) => family.id === 'properly' && words.endsWith('保管') && OWN_THINGS.test(after),
  ({ family, words, own, after }) => family.id === 'any-governed' && words === '有关' && ASKS_ABOUT.test(own) && ABOUT_IT.test(after),
  ({ family, words, after }) => (family.id === 'any-quality' || /^(?:丰富|多样)/.test(words)) && SUCH_AS.test(after),
  ({ family, words, after }) => (family.code === 'vague-reference' || family.code === 'vague-standard') && ((/^遵守.*(?:秩序|纪律)$/.test(words) && WHICH_IS.test(after)) || (family.id === 'kept-clean' && EACH_DAY.test(after))),
  ({ family, words, after }) => (family.id === 'due-liability' || family.id === 'bare-penalty') && !words.includes('赔偿') && PRICED_NEXT.test(after),
  ({ family, words, after }) => family.code === 'vague-reference' && TARIFF.test(words) && PRICES.test(after),
  ({ family, own, after }) => family.id === 'any-rules' && TAXES.test(own) && ARE_PAID.test(after),
  ({ family, before, own, after }) => family.code === 'vague-deadline' && PLEASE.test(own) && GET_IN_TOUCH.test(after) && HAS_A_QUESTION.test(before),
  ({ family, words, own }) => family.id === 'main-duty' && words.startsWith('重要') && IN_BOLD.test(own),
  ({ family, after }) => family.id === 'shown-somewhere' && CAPPED.test(after),
  ({ family, mood, words, own }) => (family.id === 'rules-of-whoever' || (family.code === 'vague-standard' && OF_STRENGTH.test(words))) && mood === 'plain' && SAYS_OF_HIMSELF.test(own),
  ({ family, own, after }) => family.code === 'vague-reference' && /对[^,，。;；]{0,8}$/.test(own) && HAS_GRASPED.test(after),
  ({ family, own, after }) => family.id === 'as-needed' && BOTH_MEET.test(own) && THEY_MEET.test(after),
  ({ family, own }) => ON_TIME.has(family.id) && AS_CLAUSE.test(own),
  ({ family, after }) => family.id === 'sole-discretion' && BUT_AGREED.test(after),
  ({ family, mood, after }) => (family.id === 'others-needs' || family.id === 'as-things-stand') && mood !== 'duty' && PROPOSES.test(after),
  ({ family, own, after }) => family.id === 'bad-ones' && /保留$/.test(own) && BY_LAW.test(after),
  ({ family, words, own }) => (family.id === 'related-loss' || COSTS.has(family.id)) && /^(?:所)?产生的?相关(?:的)?费用$/.test(words) && ACT_OF.test(own),
];
