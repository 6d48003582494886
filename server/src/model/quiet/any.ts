import type { Gate } from '../vague-site.ts';
import { BESIDE_TITLE } from './shared.ts';

const COSTS: ReadonlySet<string> = new Set(['any-other-cost', 'costs-incurred', 'and-so-on', 'other-things', 'other', 'related', 'sums-unnamed', 'related-loss', 'all-loss', 'all-sorts']);

/** 价格已包含运输、税费及|其他一切费用|: all of it is in. */
const ALL_IN = /(?:价格?|单价|总价|价款|报价|总额|总金额|包干费|一口价)(?:为[^,，。;；]{1,12}[,，])?(?:中|内)?(?:已经?|均|应|也|亦|是)?(?:全部)?(?:包含|包括|涵盖|含|计入)(?:了|有|但不限于)?[^。;；]{2,80}(?:[、和及与]|以及|等)$/;
const PAID_APART = /^[^。;；]{0,20}(?:由[^,，。;；]{1,10}(?:承担|支付|负担)|另行|据实|实报|除外|不含|不包括)/;

/** 甲方旗下设有运营中心，负责|统筹协调|: what it does. */
const HOUSE = /(?:旗下|下设|设有|下辖|下属)[^,，。;；]{2,24}[,，](?:其)?(?:主要|具体|专门|统一)?(?:负责|用于)?$/;

/** 经甲方事先确认的其他|合理|费用: as much as it allowed. */
const ALLOWED = /经(?:过|得)?[^,，。;；]{1,8}(?:事先|事前|预先|书面){1,2}(?:确认|认可|同意|批准|核准|审批)的(?:其[他它])?$/;

/** 平台提醒您|妥善保管|密码: advice. */
const REMINDS = /(?:^|[,，。;；])(?![^,，。;；]{0,8}(?:应|须|负责|有义务))[^,，。;；]{0,10}提[醒示](?:您|你|用户|会员|客户|广大|各位|消费者|投资者)[^,，。;；]{0,8}$/;

/** |超负荷|用电: the load of a line or machine is rated. */
const RATED = /^的?(?:使用|用电|运行|运转|装载|载重|供电|充电|用气|用水|启动|线路)/;

/** 危险化学品、职业健康|等规定|; 国家有关工时|等规定| */
const OF_STATE = /国家(?:有关|关于|对)?[^,，。;；]{2,24}$|(?:危险化学品|安全生产|职业健康|职业卫生|职业病防治|食品安全|劳动安全|产品质量|数据安全|网络安全|知识产权保护|反垄断|反洗钱)$/;
const RULES: ReadonlySet<string> = new Set(['any-rules', 'and-so-on', 'rules-by-name']);

/** |随时调整|赏金，但不得低于初次金额: the bounds are said. */
const BOUNDED = /^[^,，。;；]{0,20}[,，](?:但|且|并|惟|不过)?(?:是|调整后|变更后|修改后)?[^,，。;；]{0,8}不(?:得|应|能|会)?(?:低于|高于|超过|少于|多于|短于|长于)/;

/** 达成合作之前，可|随时取消|: an offer may be taken back until it is taken up. */
const BEFORE_BOUND = /(?:签[订署约]|成交|达成[^,，。;；]{0,8}|接单|接受|确认|支付|付款|发货|审核通过|投标截止|生效|开始|开课|开营)之?前[,，][^,，。;；]{0,20}$/;

/** 遇|突发情况|应及时反馈: whatever comes, one says so or does what one can. */
const SAYS_OR_HELPS = /^(?:的|时|后)?[^,，。;；]{0,12}[,，]?[^,，。;；可免]{0,14}(?<![响相供反适对效])(?:应当?|须|需|必须)(?:及时|立即|第一时间|尽快|积极|主动|马上|迅速|在[^,，。;；]{1,8}内)?(?:向[^,，。;；]{1,8})?(?:书面)?(?:报告|反馈|通知|告知|协助|上报|联系|启动|汇报)/;
const CHANGES_DUTY = /可以?(?!能)|有权|不承担|免责|免除|顺延|调整|变更|取消|加收|另行|延期/;

/** |及时|通信工具, |定期|存款: what a thing is called. */
const TOOL = /^(?:通[讯信]|聊天|沟通|交流)(?:工具|软件|应用|平台|账号|程序)/;
const FUNDS = /^(?:存款|存单|储蓄|理财|收益(?!报告|情况|分析|报表|说明)|产品(?!检|抽|质|培|更|升|维|测)|寿险|利率|开放式)/;

/** 与您的权益有|重大|关系的条款以粗体标出: what the reader is told of. */
const OF_YOUR_RIGHTS = /(?:权益|利益|权利)[^,，。;；]{0,12}$/;
const IS_RELATED = /^(?:具有|存在|有)?(?:重大)?(?:的)?(?:利害)?关系/;

/** 上网的设备及|所需的费用|（如电话费、上网费）由用户自行负担 */
const LINE_CHARGES = /(?:电话|上网|网络|手机|流量|通信|通讯|数据)费/;
const BEARS_HIMSELF = /自行(?:负担|承担|支付|负责|配备|解决)/;

/** 总价包括办理|相关手续|的所有费用: the same, all costs behind. */
const PRICE_HOLDS = /(?:价格?|单价|总价|价款|报价|总额|总金额|包干费|服务费|代理费|管理费)(?:款|用)?(?:中|内)?(?:已经?|均|应|也|亦|是)?(?:全部)?(?:包含|包括|涵盖|含)(?![^。;；]{0,80}不(?:含|包[含括]))[^。;；]*$/;
const ALL_COSTS = /^[^,，。;；]{0,10}的(?:所有|全部|一切|各项)(?:费用|税费|开支|成本|支出)/;
const CHARGED_APART = /^[^。;；]{0,30}(?:另行|据实|实报|除外|另计)/;

/** 您务必|仔细|核对账号: one's own affairs. */
const FOR_HIMSELF = /^[^一-鿿]*(?:在[^,，。;；]{1,24}[时前后中],?)?(?:您|你|用户|会员|消费者|旅游者|旅客|游客|投资者|学员|学生家长|家长|申请人|买家|购买者)(?:在[^,，。;；]{1,24}[时前后中])?(?:务必|均?应当?|均?须|需|必须|请|可以?|有义务){1,3}[^,，。;；]{0,24}$/;
const LOOKS = /^地?(?:阅读|审阅|确认|核[对实查]|选择|检查|填写|查看|了解|考虑|辨别|甄别|选购|浏览|评估|对待|决定)/;
const CAREFULLY = /仔细|谨慎|慎重|认真|审慎/;

/** 承担与本站|同等的|义务: the other is the measure. */
const SAME_AS = /(?:[与和跟]|同样)[^,，。;；]{1,14}$/;

/** 保险人可以|相应扣减|保险金: the Insurance Act says by how much. */
const OF_INSURANCE = /保险人|保险金/;

/** 注意|定时|（包括上班前和下班后）: the times follow. */
const TIMES_FOLLOW = /^[(（](?:包括|即|指|如|分别为)?[^()（）]{0,40}(?:[前后点时]|[0-9])/;

/** 为|尽快|完工，乙方增派两个班组: an aim, and what is done for it. */
const FOR_AN_AIM = /^[^一-鿿]*为(?:了|更好地?|便于|方便|使[^,，。;；]{1,6}|(?:确保|保证|保障)[^,，。;；]{0,6})?$/;
const DONE_FOR_IT = /^[^,，。;；]{1,24}[,，](?!并|且|同时|也|亦|包括|如|或)/;

/** 具有|多年|运营经验; 经|多次|考察后: what somebody has, what was done. */
const OF_EXPERIENCE = /^的?[^,，。;；]{0,14}(?:经验|历史|积累|实践|口碑)/;
const WAS_LOOKED_AT = /^(?:实地)?(?:考察|协商|洽谈|沟通|讨论|论证|磋商|谈判|比较|看房|勘察)/;

/** 采用|多样化的|方法，如讲授、讨论 */
const SUCH_AS = /^的?[^,，。;；()（）]{1,8}[,，(（](?:如|例如|比如|包括)/;

/** |遵守课堂秩序|，不得喧哗: what that is. */
const WHICH_IS = /^[,，](?:不得|禁止|严禁)[^。;；]{3,}/;

/** |保持店面整洁|，每日清扫两次 */
const EACH_DAY = /^[,，][^。;；]{0,16}(?:每[日天周月班次]|[0-9一二两三四]次)/;

/** 运输|产生的相关费用|: the act says which. */
const ACT_OF = /(?:运输|装卸|安装|拆除|检测|鉴定|公证|评估|过户|登记|年检|维修|拆卸|搬运|邮寄|快递|仓储|送货|退货|换货|报关|清关)(?:过程中|时)?(?:所|而)?$/;

/** 拥有|完整的服务体系|: what somebody says of himself. */
const SAYS_OF_HIMSELF = /^[^应须需必将会保证]*(?:拥有|设有|建有|建立了|形成了)[^,，。;；应须需必]{0,16}$/;
const OF_STRENGTH = /丰富|完[善整]|雄厚|专业|先进|成熟|优秀|良好|领先|强大|相应/;
const CHARGES: ReadonlySet<string> = new Set(['related', 'needed-things', 'costs-incurred', 'any-other-cost', 'sums-unnamed']);
const FOR_INSURANCE: ReadonlySet<string> = new Set(['at-discretion', 'any-governed', 'moves-along']);

/** |左右|前纵梁: on both sides; 十台|左右| is more or less. */
const A_FIGURE = /[0-9一二两三四五六七八九十百千万半_%][^,，。;；、]{0,4}$/;

/** 市场波动可能造成|一定损失|: what may befall somebody, and nobody owes anything by it. */
const MAY_BEFALL = /(?<!或)可能(?:会|将)?(?:给[^,，。;；]{1,10}|使[^,，。;；]{1,10})?(?:造成|导致|致使|面临|产生|遭受)[^。;；]{0,24}(?:损失|风险|泄露|减值|不利影响)(?![^,，。;；]{0,4}的)/;
const OWED = /应|须|需要|必须|不得|有权|可以|承担|赔偿|负责|自负|退还|解除|终止|通知/;

/** |因生产经营需要|延长工作时间; 社会保险的|有关规定|; |特殊情况下|的工资支付: the labour law's. */
const LONGER_HOURS = /^[,，]?(?:需|须|要)?延长[^,，。;；]{0,6}工作时间/;
const LABOUR_LAW = /(?:社会保险|住房公积金|女职工(?:特殊)?保护|劳动保护|休息休假)的?$/;
const WAGES = /^(?:下)?的?工资(?:支付|标准)/;

/** 违章|罚款|、扣分: what an authority imposed. */
const BY_AN_OFFICER = /(?:违章|违法|交通|行政)的?$/;

/** 拆改、清运等与本合同有关的|各项工作|: a noun closes the list. */
const OF_THIS_CONTRACT = /等与(?:本)?(?:合同|协议|项目|工程|服务)(?:有关|相关)的?$/;

/** 不再提供|后续服务|; 履行本协议的|后续还款义务|: none, or the contract's own. */
const ENDED = /(?:不再|停止|终止|拒绝)(?:提供|履行|继续|承担)?$|本(?:合同|协议)(?:项下)?的$/;

/** 为上述活动|提供便利条件|: what a helper does. */
const HELPS_IT = /为(?:上述|此类|该等|违法|非法|他人|其)[^,，。;；]{0,10}$/;

/** 按约定应当由乙方交纳的|各项费用| */
const AS_IT_IS_OWED = /约定(?:的)?(?:应当?|须|需)?由[^,，。;；]{1,6}(?:交纳|缴纳|支付|承担|负担)的$/;

/** 股票按|市价|计入: what is listed has one. */
const LISTED = /股票|证券|收盘|交易日|期货|基金份额/;

/** 平台可能会|不时地|推出新套餐: its habit; changing what was agreed is another matter. */
const MAY_HAPPEN = /可能会?[^,，。;；]{0,6}$/;
const BRINGS_OUT = /^地?(?:开发|推出|举办|上线|发布|组织|开展|推送|新增|增设|上架)(?![^,，。;；]{0,10}(?:规则|规定|协议|条款|费用|收费|价格))/;
const NOW_AND_THEN: ReadonlySet<string> = new Set(['now-and-then', 'regularly', 'at-any-time']);

/** 应支付|相应的差额|: what one sum is above the other. */
const DIFFERENCE = /^(?:相应|对应)的?(?:差额|差价|余额|余款|尾差|价差)(?![的扣补])/;

/** 可预约|多次|课程: as often as one likes; 可要求乙方多次修改 costs the other. */
const MAY_BOOK = /(?:可以?|能够?|允许)(?:同时|一次性|连续|自由|在线)?(?:预约|预订|参加|使用|申请|登录|查询|下载|购买|领取|试听|观看|进出|报名|兑换)$/;

/** 赔偿后，保险金额|相应减少|: by what was paid. */
const LIMIT = /(?:保险金额|责任限额|赔偿限额|有效保额|保额|信用额度|可用额度|授信余额|账户余额|卡内余额|剩余次数|剩余课时)(?:将|也|亦|应|则)?$/;
const LESS = /^相应(?:地)?(?:减少|扣减|扣除|降低|减去)/;

/** 具有|相应的能力|和行为能力 */
const CAPACITY = /^的?(?:[、和与及]|以及)?(?:民事)?(?:权利能力[、和与及])?(?:民事)?行为能力/;

/** 遇|恶劣天气|、|重要活动|等话务量明显增长的情形: examples of what is measured behind. */
const AS_EXAMPLE = /^(?:[、和或及][^,，。;；、]{1,10}){0,3}等[^,，。;；]{2,16}(?:增长|增加|上升|下降|减少|延误|影响|中断|激增|波动|激减|拥堵)[^,，。;；]{0,4}(?:情形|情况|时)/;
const OCCASIONS: ReadonlySet<string> = new Set(['emergency', 'grave', 'special-case', 'peak', 'important-event']);

/** 可|定期或不定期|向乙方提供预测: what one may give takes nothing from anybody. */
const OFFERS = /^地?向[^,，。;；]{1,8}?(?:提供|通报|反馈|推送|赠送)/;

const WHETHER = /是否(?:合法|能够|已)?[、和及]?(?:是否)?$/;

/** 保持队伍|稳定|，年流失率不得超过20%: how steady is told. */
const OF_STAFF = /(?:队伍|人员|团队|员工|岗位|客服|座席|坐席|师资)的?(?:相对|基本)?(?:的)?$/;
const TURNOVER = /^[^。;；]{0,24}(?:流失|离职|流动|更换|变动|更替|轮换)(?:率[^,，。;；]{0,10}|[^,，。;；]{0,6}(?:不(?:得)?(?:超过|多于|高于)|控制在|以内)[^,，。;；]{0,4})[0-9_一二三四五六七八九十百]/;

/** When words of more than one code ask for nothing, by what stands around them. */
export const ANY: readonly Gate[] = [
  ({ words, own, after }) => /稳定性?$/.test(words) && (OF_STAFF.test(own) || OF_STAFF.test(words.replace(/稳定性?$/, ''))) && TURNOVER.test(after),
  // 有权监督是否|遵守店堂纪律|: the duty stands elsewhere.
  ({ family, mood, own }) => family.code === 'vague-reference' && mood === 'right' && WHETHER.test(own),
  // 提成和|超量|费用: the name of a fee.
  ({ family, words, after }) => family.id === 'any-degree' && words.startsWith('超量') && after.startsWith('费'),
  ({ family, mood, after }) => family.code === 'vague-frequency' && mood === 'right' && OFFERS.test(after),
  ({ family, after }) => OCCASIONS.has(family.id) && AS_EXAMPLE.test(after),
  ({ family, before, after }) => COSTS.has(family.id) && ALL_IN.test(before) && !PAID_APART.test(after),
  ({ family, before }) => (family.code === 'vague-standard' || family.code === 'vague-effort') && HOUSE.test(before),
  ({ family, own }) => (family.id === 'reasonable' || COSTS.has(family.id)) && ALLOWED.test(own),
  ({ words, after }) => words === '超负荷' && RATED.test(after),
  ({ family, words, own }) => RULES.has(family.id) && words.startsWith('等') && OF_STATE.test(own),
  ({ before }) => REMINDS.test(before),
  ({ family, mood, words, before, after }) => mood === 'right' && words.startsWith('随时') && (BOUNDED.test(after) || (/取消|撤回|撤销|退出|修改|变更|放弃/.test(words + after.slice(0, 4)) && BEFORE_BOUND.test(before) && (family.code === 'vague-frequency' || family.code === 'vague-discretion'))),
  ({ words, after, folded }) => words.startsWith('突发') && SAYS_OR_HELPS.test(after) && !CHANGES_DUTY.test(folded),
  // 参照国际公约和|国际惯例|: what the court applies.
  ({ words, folded }) => words === '国际惯例' && /公约|适用[^。;；]{0,12}法律?/.test(folded),
  ({ words, own }) => words.startsWith('后续') && ENDED.test(own),
  ({ words, own, after }) => words.length < 4 && BESIDE_TITLE.test(own) && /^[)）][:：]/.test(after),
  ({ words, own }) => words === '努力' && own.endsWith('共同'),
  ({ words, own }) => words.startsWith('提供便利') && HELPS_IT.test(own),
  ({ words, own }) => /费用$|款项$/.test(words) && AS_IT_IS_OWED.test(own),
  ({ words, folded }) => /市[价值]/.test(words) && LISTED.test(folded),
  // |全面履行|合同项下的义务: 民法典第509条.
  ({ words, after }) => words === '全面履行' && /^[^,，。;；]{0,14}(?:义务|合同|协议)/.test(after),
  ({ words, own }) => /^(?:各项|一切|全部|所有)?(?:工作|事宜|事项|服务|业务|手续)$/.test(words) && OF_THIS_CONTRACT.test(own),
  ({ words, own }) => words === '左右' && !A_FIGURE.test(own),
  ({ mood, folded }) => mood === 'plain' && MAY_BEFALL.test(folded) && !OWED.test(folded),
  ({ family, words, own, after }) => (family.code === 'vague-discretion' && ((/需要$/.test(words) && LONGER_HOURS.test(after)) || (/特殊情况/.test(words) && WAGES.test(after)))) || (/规定$/.test(words) && LABOUR_LAW.test(own)),
  ({ words, own }) => words.startsWith('罚款') && BY_AN_OFFICER.test(own),
  ({ family, words, after }) => (family.id === 'prompt' && words === '及时' && TOOL.test(after)) || (family.id === 'regularly' && words === '定期' && FUNDS.test(after)),
  ({ family, words, own, after }) => family.code !== 'vague-deadline' && /重大|可能/.test(words) && OF_YOUR_RIGHTS.test(own) && IS_RELATED.test(after),
  ({ family, words, after, folded }) => CHARGES.has(family.id) && words.endsWith('费用') && LINE_CHARGES.test(after) && BEARS_HIMSELF.test(folded),
  ({ family, before, after }) => CHARGES.has(family.id) && ALL_COSTS.test(after) && PRICE_HOLDS.test(before) && !CHARGED_APART.test(after),
  ({ family, words, own, after }) => (family.code === 'vague-standard' || family.code === 'vague-effort') && CAREFULLY.test(words) && FOR_HIMSELF.test(own) && LOOKS.test(words.replace(/^.*(?:仔细|谨慎|慎重|认真|审慎)/, '') + after),
  ({ words, own, after }) => words === '同等的' && SAME_AS.test(own) && !/^[^,，。;；]{0,4}[补赔]偿/.test(after),
  ({ family, words, folded }) => FOR_INSURANCE.has(family.id) && /^相应(?:扣减|减少|的?差额|降低|减[收低]|增加)/.test(words) && OF_INSURANCE.test(folded),
  ({ family, after }) => family.id === 'regularly' && TIMES_FOLLOW.test(after),
  ({ family, words, own, after }) => /^vague-(?:effort|standard|deadline)$/.test(family.code) && words !== '尽力' && FOR_AN_AIM.test(own) && DONE_FOR_IT.test(after),
  ({ family, words, own, after }) => (family.id === 'some-share' || family.id === 'rich') && ((words === '多年' && /^[^应须需必]*$/.test(own) && OF_EXPERIENCE.test(after)) || (words === '多次' && /经过?$/.test(own) && WAS_LOOKED_AT.test(after))),
  ({ family, words, after }) => (family.id === 'any-quality' || /^(?:丰富|多样)/.test(words)) && SUCH_AS.test(after),
  ({ family, words, after }) => (family.code === 'vague-reference' || family.code === 'vague-standard') && ((/^遵守.*(?:秩序|纪律)$/.test(words) && WHICH_IS.test(after)) || (family.id === 'kept-clean' && EACH_DAY.test(after))),
  ({ family, mood, words, own }) => (family.id === 'rules-of-whoever' || (family.code === 'vague-standard' && OF_STRENGTH.test(words))) && mood === 'plain' && SAYS_OF_HIMSELF.test(own),
  ({ family, words, own }) => (family.id === 'related-loss' || CHARGES.has(family.id)) && /^(?:所)?产生的?相关(?:的)?费用$/.test(words) && ACT_OF.test(own),
  ({ family, own, after }) => NOW_AND_THEN.has(family.id) && MAY_HAPPEN.test(own) && BRINGS_OUT.test(after),
  ({ words, after }) => /^(?:相应|对应)/.test(words) && DIFFERENCE.test(words + after),
  ({ words, own }) => /^多[次个]$/.test(words) && MAY_BOOK.test(own),
  ({ words, own }) => LESS.test(words) && LIMIT.test(own),
  ({ words, after }) => /^相应的?[^,，。;；]{0,6}能力$/.test(words) && CAPACITY.test(after),
];
