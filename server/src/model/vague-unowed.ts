import type { Site } from './vague-site.ts';

/**
 * Whether nobody owes what the words leave open: an act is merely brought forward, a service left, the Code or an authority
 * speaks, a price includes all there is, or somebody is described by what he may answer for.
 */
export const isUnowed = (site: Site): boolean => GATES.some((gate) => gate(site));

const COSTS: ReadonlySet<string> = new Set(['any-other-cost', 'costs-incurred', 'and-so-on', 'other-things', 'other', 'related', 'sums-unnamed', 'related-loss', 'all-loss', 'all-sorts']);

const COUNT = '[0-9_一二三四五六七八九十两]';
const TERM = `${COUNT}{1,4}\\s?个?(?:工作日|自然日|日|天|小时|周|月)`;

/** 要求保证人|提前|承担保证责任, |提前|单方面解除: the act comes sooner than it was due, and nobody is told of it. */
const BROUGHT_FORWARD = /^(?:单方面?|无条件|立即|一次性|全部|全额|部分|自行|随时|向[^,，。;；]{1,6}){0,2}(?:或[^,，。;；]{1,4})?(?:承担|履行|行使|行权|要求[^,，。;；]{1,8}(?:回购|收购|偿还|清偿|兑付|还款)|回款|收购|回购|购回|赎回|解除|解约|终止|终结|兑付|偿付|清偿|偿还|归还|还本|还清|收回|实现|处分|处置|变现|拍卖|结清|付清|清算|退出|退租|退伙|到期|届满|结束|失效)(?!(?:租赁|合同|本合同|协议)?[^,，。;；]{0,4}(?:应|须|需|必须)[^,，。;；]{0,10}通知)/;
/** 应|提前|承担保证责任: owed early, but for what is paid or bought back. */
const OWES_EARLY = /(?:(?<![响相供反适对效])应当?|须|需|必须)$/;
const PAYS_BACK = /^(?:[^,，。;；]{0,6})(?:回购|收购|赎回|购回|兑付|偿|还|清算|结清|回款)/;
/** 合同|提前|解除应|通知 is notice all the same. */
const TOLD = /(?:书面)?(?:通知|告知|知会|申请|预约|报备)/;

/** 对修改后的协议有异议的，请|立即|停止登录; 不接受新规则的，应|立即|停止购课: how one leaves. */
const OBJECTS = /(?:不(?:再)?(?:同意|接受|认可)|不予(?:认可|同意|接受)|[有持]异议|反对)[^。;；]{0,40}$/;
const NEW_TERMS = /变更|修改|修订|更新|调整|协议|条款|规则|规定|章程|政策|内容|标准/;
const STOPS = /^地?(?:(?:停止|终止)(?!施工|作业|供货|发货|生产|装修|侵权|违约|侵害)|放弃|停用|注销|退出|离开|卸载|关闭)/;
/** 撤回提交后，该形象|立即|停止: a thing, at a moment told. */
const OF_ITSELF = /(?:后|时|之日|即刻)[,，][该本此其](?![甲乙丙方])[一-鿿]{1,6}(?<![方人商者司户员])(?:将|会)?$/;

/** 于____|按时|交付: the date goes there. */
const ON_DATE = /(?:[于在至自]|定于)[^,，。;；]{0,4}(?:_{2,}|[0-9_\s]{1,8}[年月][0-9_\s]{1,4}[月日号]|[0-9]{1,2}[日号])[^,，。;；一-鿿]{0,4}(?:[日号前之以时]|上午|下午){0,2}$/;
/** |及时|验货并在五个工作日内确认: one has looked when one has said so. */
const LOOKED_AND_SAID = new RegExp(`^地?(?:对|将|就)?[^,，。;；]{0,12}(?:检验|验收|验货|清点|查验|核对|核验|点验|开箱)[^,，。;；]{0,8}[,，]?(?:并|且|以及)(?:应|须)?[在于自]?[^,，。;；]{0,6}(?:${TERM}[之以]?内|当[日天场])[^。;；]{0,24}(?:确认|签收|通知|告知|提出|反馈|答复|回复|出具|签署|书面)`);
/** 因停产使产品不能|及时|交付, 因资料有误而不能|及时|办理: what came of a cause. */
const CAME_OF = /(?:因|由于|如因|若因)[^。;；]{1,80}(?:[使致令]|从而|因而|而|导致|造成)[^,，。;；]{0,12}(?:不能|无法|未能|难以|不得不|没能)$/;
const IN_TIME: ReadonlySet<string> = new Set(['prompt', 'on-time', 'missed-in-time', 'immediately']);

/** 迟延履行|主要义务|, 表明不履行|主要义务|: the Code's own grounds. */
const NOT_PERFORMING = /(?:迟延|延迟|拖延|拒绝)履行[^,，。;；]{0,10}$|(?:表明|表示|声明|宣布)(?:其)?(?:将)?(?:不|拒绝)(?:再)?(?:继续)?履行[^,，。;；]{0,12}$/;
/** 地震、洪水等|严重|自然灾害 */
const CALAMITIES = /(?:地震|洪水|台风|火灾|战争|冰雹|暴雨|水灾|旱灾|海啸|龙卷风|泥石流)[^,，。;；]{0,10}$/;

/** 无效的条款|尽可能|接近原意: how a court would read it. */
const NEAR_INTENT = /(?:接近|贴近|符合|体现|反映|实现|保留|保持|遵循|忠实)[^,，。;；]{0,20}(?:原[一-鿿]{0,4}|本意|意图|意旨|意思|目的|初衷|立法)/;
const VOID = /无效|不可执行|不能执行|无法执行|抵触|不合法|违法/;

/** 价格已包含运输、税费及|其他一切费用|: all of it is in. */
const ALL_IN = /(?:价格?|单价|总价|价款|报价|总额|总金额|包干费|一口价)(?:为[^,，。;；]{1,12}[,，])?(?:中|内)?(?:已经?|均|应|也|亦|是)?(?:全部)?(?:包含|包括|涵盖|含|计入)(?:了|有|但不限于)?[^。;；]{2,80}(?:[、和及与]|以及|等)$/;
const PAID_APART = /^[^。;；]{0,20}(?:由[^,，。;；]{1,10}(?:承担|支付|负担)|另行|据实|实报|除外|不含|不包括)/;

/** |追究违约责任|产生的费用; 能够|承担相应法律责任|的法人: a claim's costs, and what somebody is. */
const ITS_COSTS = /^(?![和及与、])[^,，。;；]{0,10}(?:所|而|过程中)?(?:需要?)?(?:产生|支出|支付|发生|花费|付出|引起)[的之]?[^,，。;；]{0,8}(?:费|支出|开支|成本|花销)|^的[^,，。;；]{0,4}(?:费用|支出|开支|成本)/;
const ABLE_TO = /(?:能够?|可以?|可独立|独立|有能力|具备|足以)(?:以自己的名义|独立|自行|依法|对外)*(?:享有[^,，。;；]{2,8}(?:并|和|、))?(?:承担)?$/;
const WHO = /^[的之][^,，。;；]{0,10}(?:公司|个人|法人|自然人|单位|组织|主体|企业|机构|公民|人|能力|资格|资质|条件)|^[。;；]?$/;
const HAS_CAPACITY = /行为能力|资格|法人|依法(?:设立|成立|注册)/;

/** 被处罚款、停产整顿、|限期整改|: what an authority may impose. */
const IMPOSED = /(?:被|受到|遭到?|遭受|招致|面临|责令|行政)[^。;；]{0,40}$/;
const PENALTIES = /罚款|停产|停业|吊销|没收|警告|行政处罚|查封|取缔|责令|关停|通报/;

/** |无故|缺勤3天: how many is told. */
const ABSENT = new RegExp(`^(?:连续|累计|不到岗|、)?(?:缺勤|旷工|旷课|缺课|缺席|缺岗|脱岗|迟到|早退|离岗|离职|不上班|不到岗|不上课|停课|停工|空置|不提货|不住)[^,，。;；]{0,10}(?:${COUNT}{1,3}|半)\\s?个?(?:以上)?(?:工作日|天|日|次|周|小时|课时|学时|节|人次|月)`);
const ABSENT_BEFORE = /连续|累计/;

/** 为其|潜在|客户提供体验: for whoever may come. */
const FOR_WHOM = /(?:为|向|对|给|面向|针对|帮助|服务)(?:其|自己的|[甲乙丙]方的?|广大|更多|各类|平台)?$/;
const COMERS = /^的?(?:用户|客户|顾客|消费者|买家|会员|买受人|投资者|购房者|受众|学员|读者|观众)/;

/** 形式|灵活|，不设指标: how a thing is. */
const OF_MANNER = /(?:^|[,，。;；、])[^,，。;；应须甲乙]{0,8}(?:形式|方式|安排|时间|地点|内容|题材|风格|玩法|机制)(?:比较|较为|非常|十分|更加?)?$/;

/** 取消其资格并|另行确定|其他供应商: one side picks another. */
const ANOTHER_SIDE = /^(?:其[他它]|新的?|第三方|替代的?|别的|合适的)?[^,，。;；]{0,6}(?:供应商|供货商|承运人|承运商|服务商|承包商|承包人|施工单位|单位|企业|公司|机构|受托人|代理人?|经销商|承租人|买受人|人员|人选|第三方|监理|供货方|合作方)/;
const OF_BOTH = /双方|各方|协商|共同|[甲乙][、和与][甲乙]/;

/** 甲方旗下设有运营中心，负责|统筹协调|: what it does. */
const HOUSE = /(?:旗下|下设|设有|下辖|下属)[^,，。;；]{2,24}[,，](?:其)?(?:主要|具体|专门|统一)?(?:负责|用于)?$/;

/** 经甲方事先确认的其他|合理|费用: as much as it allowed. */
const ALLOWED = /经(?:过|得)?[^,，。;；]{1,8}(?:事先|事前|预先|书面){1,2}(?:确认|认可|同意|批准|核准|审批)的(?:其[他它])?$/;
/** 若对服务|不满意|，应及时提出; 不满意的，可以建议调换: one only says so. */
const SAYS_SO = /^[的时,，者]{0,3}[,，]?[^,，。;；]{0,8}(?:可以?|应当?|有权|须|请)?(?:及时|随时|立即)?(?:向[^,，。;；]{1,10})?(?:提出|反映|反馈|沟通|投诉|建议)/;
/** |多次|住院的，按约定分别给付; 分|多次|投资; 全部、部分或|多次|转让: however often. */
const EACH_TIME = /^[^。;；]{2,30}(?:分别|各自|每次|逐次|各笔|各次|累计)/;
const IN_PARTS = /(?:分|一次或者?|一次、|部分或者?|部分、)$/;
/** 在3日内更换|到位|: done, no more. */
const DONE_BY = /(?:调换|更换|补充|补足|补齐|支付|缴纳|整改|安装|交接|派遣)$/;
/** 该行为即属|违反甲方制度|的行为 */
const COUNTS_FOR = /(?:都|均|即|皆|也)?(?:是|属|属于|视为|构成)$/;
/** 所产生的|任何法律后果|，委托人均予承认: an agent's acts are his principal's. */
const ACKNOWLEDGED = /^[^,，。;；]{0,4}[,，][^,，。;；]{0,10}(?:予以?|表示)?(?:承认|认可|追认)/;
/** 动乱、政府限制等|超出各方合理控制范围|的事件: a list of what nobody controls, closed. */
const BEYOND_ALL = /(?:战争|动乱|地震|台风|洪水|自然灾害|疫情|罢工|政府[^,，。;；、]{0,6})[^,，。;；]{0,16}等[^,，。;；]{0,6}$/;
/** 平台提醒您|妥善保管|密码: advice. */
const REMINDS = /(?:^|[,，。;；])(?![^,，。;；]{0,8}(?:应|须|负责|有义务))[^,，。;；]{0,10}提[醒示](?:您|你|用户|会员|客户|广大|各位|消费者|投资者)[^,，。;；]{0,8}$/;

/** |另行约定|；未明确约定的，按…: what holds until then is told. */
const FALLS_BACK = /^[^。]{0,12}[。;；,，](?:如|若|倘)?[^。,，;；]{0,16}(?:未|没有|不)(?:作|做|予)?(?:另行|明确|特别|具体|单独)?(?:约定|商定|确定)[^。;；,，]{0,6}[,，]?(?:则|均|按|以|适用|视为|默认)/;

/** 对数据的准确性不负|任何责任|, 均不就…承担|任何责任|: none at all. */
const NONE = /(?:免于|免受|避免|以免)[^,，。;；]{0,16}(?:承担|负有?)$|不(?:再|予|会)?(?:承担|负有?|付|担负)$|不[就对因](?:(?!(?<![相响])应|须|但|赔偿|不)[^。;；]){2,120}(?:承担|负有?|付|担负)$/;

/** 不提供给被|临时或永久取消|会员资格的人: what was done to somebody. */
const WAS_DONE = /(?:^|[^应将会可])被$/;
const WHOSE = /^[^,，。;；]{0,10}的[^,，。;；]{1,8}/;

/** 并|切实|做到：the items follow. */
const ITEMS_FOLLOW = /^地?(?:做到|遵守|履行|执行|落实|承担)(?:以下|下列|如下)?[^,，。;；]{0,6}[:：]\s*$/;

/** |超负荷|用电: the load of a line or machine is rated. */
const RATED = /^的?(?:使用|用电|运行|运转|装载|载重|供电|充电|用气|用水|启动|线路)/;

/** 危险化学品、职业健康|等规定|; 国家有关工时|等规定| */
const OF_STATE = /国家(?:有关|关于|对)?[^,，。;；]{2,24}$|(?:危险化学品|安全生产|职业健康|职业卫生|职业病防治|食品安全|劳动安全|产品质量|数据安全|网络安全|知识产权保护|反垄断|反洗钱)$/;
const RULES: ReadonlySet<string> = new Set(['any-rules', 'and-so-on', 'rules-by-name']);

/** 到账时间以|银行规定|为准 */
const BANK_DAYS = /到[账帐]/;

/** （包括…、醉酒|等原因|）: examples of what was just said. */
const IN_BRACKETS = /[(（](?:包括|例?如|比如|诸如)[^()（）]*$/;

/** 投资有风险，请|谨慎|操作 */
const THERE_IS_RISK = /(?:投资|交易|市场|理财|入市|借贷|出借)(?:均|都|也)?(?:有|存在|具有)[^,，。;；]{0,4}风险[^。]{0,60}$/;
const CARE = /谨慎|审慎|慎重|理性|仔细|认真/;

/** |产生的法律风险|和责任与甲方无关: who bears it, not how great it is. */
const BORNE = /^[^,，。;；]{0,12}[,，]?(?:均|概|一概|全部|都)?(?:与[^,，。;；]{1,8}无关|(?:由|归)[^,，。;；]{1,16}(?:承担|负责|自负|负担)|自行承担)/;

/** 按使领馆要求在|规定时间|到场 */
const OF_OFFICE = /(?:按照?|依照?|根据|遵照|在)[^,，。;；甲乙丙]{0,4}(?:使领馆|领事馆|领馆|使馆|签证中心|法院|仲裁委|海关|税务|政府|主管部门|行政机关|公安|交警|交通部门|车管所|登记机关|监管机构|监管部门)[^,，。;；]{0,8}(?:要求|规定|通知|安排|指示)[^,，。;；甲乙丙]{0,20}(?:[,，](?:在|于))?$/;
/** 未按照双方|约定的日期|提货 */
const MISSED = /(?:未|没有|未能|没能|不能|不)(?:按照?|依照?|在|于|根据)[^,，。;；]{0,8}$/;

/** 可就活动宣传，|包括但不限于|通过报纸、网络等方式: the ways of one's own right. */
const OWN_WAYS = /^[^。;；]{2,80}(?:方式|途径|渠道|形式|手段|媒体|媒介|平台)/;
const COSTS_OTHERS = /扣|费用|索赔|追究|赔偿|解除|终止|收取|处罚|罚|损失|没收|调整|变更|冻结|限制|暂停|关闭|删除/;

/** 品名、吨位、体积等|基本事项| */
const NAMED_ROW = /[一-鿿]、[一-鿿]{1,8}等$/;

/** 按订单|足量|供应; 订单中质量|符合要求|的药品: as ordered. */
const AS_ORDERED = /(?:按照?|依照?|依据|根据)(?:本|该|每[份批])?(?:合同|协议|订单|采购单|计划)(?:的)?(?:约定|要求|规定|数量)?[^,，。;；]{0,8}$/;
const IN_ORDER = /(?:订单|合同|协议|采购单)(?:中|内|项下)?的?[^,，。;；]{0,6}$/;

/** 为保证质量，|避免浪费|: an aim, gone on with. */
const AIM_BEFORE = /(?:^|[。;；])[^一-鿿]*(?:[一二三四五六七八九十]+、)?为了?[^,，。;；]{2,24}[,，](?:并|且|同时|进一步)?$/;

/** 对乙方的|业务流程|…已了解 */
const IS_KNOWN = /^[^。;；]{0,60}(?:均|都|已|已经|充分|完全|清楚){1,3}(?:地)?(?:了解|知悉|知晓|清楚|明白|理解|阅读|认可)/;

/** |其他资料|仅供参考 */
const FOR_REFERENCE = /^[^,，。;；]{0,10}(?:均|都)?仅(?:作为?|供|做)[^,，。;；]{0,8}参考/;
/** 发生|其他违约|情形，违约方应赔偿: whoever breaks it answers. */
const IN_BREACH = /^[^,，。;；]{0,6}[,，]违约方/;

/** 与本项目有关的文件|应经甲方确认: its word is the measure. */
const TO_BE_CONFIRMED = /^(?:均|都|全部)?(?:应当?|须|需|必须)(?:先|事先|全部|均)?(?:提?交|报|送|由|经|取得|征得)[^,，。;；]{1,10}(?:确认|同意|批准|认可|许可|审核|审批|审查|审定)/;

const GATES: readonly ((site: Site) => boolean)[] = [
  ({ family, words, own, after }) => family.id === 'ahead' && words === '提前' && BROUGHT_FORWARD.test(after) && (!OWES_EARLY.test(own) || PAYS_BACK.test(after)) && !TOLD.test(own + after.slice(0, after.search(/[,，。;；]|$/))),
  ({ family, before, after }) => family.id === 'immediately' && STOPS.test(after) && OBJECTS.test(before) && NEW_TERMS.test(before),
  ({ family, mood, before }) => family.id === 'immediately' && mood !== 'condition' && OF_ITSELF.test(before),
  ({ family, own }) => family.id === 'on-time' && ON_DATE.test(own),
  ({ family, after }) => family.id === 'prompt' && LOOKED_AND_SAID.test(after),
  ({ family, before }) => IN_TIME.has(family.id) && CAME_OF.test(before),
  ({ family, words, own }) => family.id === 'main-duty' && /义务|债务/.test(words) && NOT_PERFORMING.test(own),
  ({ family, words, before, after }) => family.id === 'grave' && /重|特大/.test(words) && after.startsWith('自然灾害') && CALAMITIES.test(before),
  ({ family, after, folded }) => family.code === 'vague-effort' && NEAR_INTENT.test(after) && VOID.test(folded),
  ({ family, before, after }) => COSTS.has(family.id) && ALL_IN.test(before) && !PAID_APART.test(after),
  ({ family, words, own, after }) => family.code === 'vague-liability' && /责任$/.test(words) && (ITS_COSTS.test(after) || (ABLE_TO.test(own) && WHO.test(after) && (/^[的之]/.test(after) || HAS_CAPACITY.test(own)))),
  ({ family, words, own, after }) => family.code === 'vague-liability' && /承担.*责任$/.test(words) && /^之?后(?!果)/.test(after) && !/^[^,，。;；]{0,2}[,，]?并/.test(own),
  ({ family, words, own, after }) => family.id === 'prescribed-time' && words.startsWith('限期') && IMPOSED.test(own) && PENALTIES.test(own + after.slice(0, 24)),
  ({ family, own, after }) => family.id === 'no-reason' && (ABSENT.test(after) || (ABSENT_BEFORE.test(own) && ABSENT.test(after))),
  ({ family, mood, words, own, after }) => family.code === 'vague-degree' && words.startsWith('潜在') && (mood === 'duty' || mood === 'plain') && FOR_WHOM.test(own) && COMERS.test(words.slice(2) + after),
  ({ family, mood, words, own }) => family.code === 'vague-standard' && mood === 'plain' && words.startsWith('灵活') && OF_MANNER.test(own),
  ({ family, own, after }) => family.id === 'agree-later' && ANOTHER_SIDE.test(after) && !OF_BOTH.test(own),
  ({ family, before }) => (family.code === 'vague-standard' || family.code === 'vague-effort') && HOUSE.test(before),
  ({ family, own }) => (family.id === 'reasonable' || COSTS.has(family.id)) && ALLOWED.test(own),
  ({ family, after }) => family.id === 'agree-later' && FALLS_BACK.test(after),
  ({ family, words, before }) => family.id === 'all-loss' && words.includes('任何') && NONE.test(before),
  ({ family, own, after }) => family.id === 'for-a-while' && WAS_DONE.test(own) && WHOSE.test(after),
  ({ family, after }) => family.code === 'vague-effort' && ITEMS_FOLLOW.test(after),
  ({ words, after }) => words === '超负荷' && RATED.test(after),
  ({ family, words, own }) => RULES.has(family.id) && words.startsWith('等') && OF_STATE.test(own),
  ({ family, words, own }) => family.code === 'vague-reference' && words.includes('银行') && BANK_DAYS.test(own),
  ({ family, before }) => family.id === 'causes-listed' && IN_BRACKETS.test(before),
  ({ family, words, before }) => family.code === 'vague-standard' && CARE.test(words) && THERE_IS_RISK.test(before),
  ({ family, words, after }) => family.code === 'vague-degree' && words.endsWith('风险') && BORNE.test(after),
  ({ family, words, own, before }) => family.id === 'prescribed-time' && (OF_OFFICE.test(before) || (words.includes('约定') && MISSED.test(own))),
  ({ family, mood, before, own, after }) => family.id === 'including' && mood === 'right' && OWN_WAYS.test(after) && !COSTS_OTHERS.test(before.slice(-40) + own + after.slice(0, 60)),
  ({ family, own }) => family.id === 'main-duty' && NAMED_ROW.test(own),
  ({ family, words, own }) => family.id === 'some-share' && words === '足量' && AS_ORDERED.test(own),
  ({ family, words, own }) => family.id === 'up-to-standard' && words === '符合要求' && IN_ORDER.test(own),
  ({ family, words, before }) => family.code === 'vague-effort' && /^(?:避免|防止)/.test(words) && AIM_BEFORE.test(before),
  ({ family, own, after }) => family.code === 'vague-reference' && /对[^,，。;；]{0,8}$/.test(own) && IS_KNOWN.test(after),
  ({ family, after }) => family.code === 'vague-scope' && FOR_REFERENCE.test(after),
  ({ family, after }) => family.id === 'other-grounds' && IN_BREACH.test(after),
  ({ family, after }) => family.id === 'all-related' && TO_BE_CONFIRMED.test(after),
  ({ family, words, after }) => family.code === 'vague-standard' && words.endsWith('不满意') && SAYS_SO.test(after),
  ({ family, words, own, after }) => family.id === 'some-share' && words === '多次' && (EACH_TIME.test(after) || IN_PARTS.test(own)),
  ({ family, words, own }) => family.id === 'bare-quality' && words === '到位' && DONE_BY.test(own),
  ({ family, words, own }) => family.code === 'vague-reference' && words.startsWith('违反') && COUNTS_FOR.test(own),
  ({ family, after }) => family.id === 'all-loss' && ACKNOWLEDGED.test(after),
  ({ family, before }) => family.id === 'beyond-control' && BEYOND_ALL.test(before),
  ({ before }) => REMINDS.test(before),
  ({ family, after }) => family.id === 'other-things' && /^(?:也|亦)?(?:均|都)(?:为|是|属)?(?:真实|合法|有效|准确|完整)/.test(after),
  // 体检不 |合格的人员|: a blank strayed in.
  ({ family, words, own }) => family.code === 'vague-standard' && /(?:不|未)\s+$/.test(own) && /^(?:合格|达标|符合|合规|良好|及格)/.test(words),
  // 发现他人|不当使用|账户
  ({ family, words, after }) => family.id === 'adequate' && words === '不当使用' && /^[^,，。;；]{0,6}(?:账户|账号|帐户|帐号|密码)/.test(after),
];
