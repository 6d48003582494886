import type { Site } from './vague-site.ts';

/**
 * Whether something beside the words decides what they leave open: the criminal law, the contract's own clause, what both sides
 * agree or the other side says, a figure or paper named next, or a question the sentence does not put.
 */
export const isDecidedBeside = (site: Site): boolean => GATES.some((gate) => gate(site));

/** |情节严重|的，由司法机关追究刑事责任: the law says how grave, where nothing else comes of it. */
const PROSECUTED = /^的?(?:或[^,，。;；]{1,16}的)?[,，]?(?:(?:已经?)?(?:构成|触犯|涉嫌)[^,，。;；]{0,10}[,，])?(?![^,，。;；]{0,16}(?:有权|辞退|开除|解除|终止|停止|取消|扣|罚|赔))[^,，。;；]{0,10}?(?:由|移[送交]|送交|交由?|报[请送]?|提请|依法|追究|向)(?![^,，。;；]{0,16}(?:赔偿|经济责任|违约责任|解除|扣))[^,，。;；]{0,20}?(?:司法|公安|检察|刑事责任|刑律|刑法)[^,，。;；]{0,20}(?:[。;；]|$)/;

/** 副本报送|有关单位|: which keeps a copy is no matter of either side. */
const SENT_TO = /(?:报送?|送|分[送发]|抄[送报]|呈[报送]|送交|递交|交|存)[等给至]?(?:[^,，。;；]{2,16}[、和及与])?$/;
const KEEPS_COPY = /^(?:[(（][^)）]{0,40}[)）])?各?(?:留|保)?(?:存|执|持|备)|^[^,，。;；]{0,4}[一壹二两0-9_]+份|^[。;；]?$/;
const COPIES = /(?:副本|一式[^,，。;；]{1,4}份)[^。;；]{0,40}$/;

/** 可按照本合同约定|进行处罚|: how much, the contract says; 不按照本合同约定 is a breach, and 按照合同约定支付 something else. */
const BY_THIS_CONTRACT = /(?<![不未没无]|没有|未能|不能)(?:按照?|依照?|依据|根据)(?:本|双方|原)?(?:合同|协议)(?:书|的|中|条款|相关|有关|第[^,，。;；]{1,8}条)*(?:约定|规定|条款)的?(?:标准|方式|比例|金额|条款|内容)?[^,，。;；]{0,12}$/;

/** 根据协商结果|相应调整|, 按甲方书面通知|相应修改|: what is agreed or said is done. */
const AS_AGREED = /(?:根据|按照?|依照?|依据|遵照)[^,，。;；]{0,12}(?:协商|商定|商量|商议|磋商|沟通|谈判|讨论)(?:的|后的?)?(?:结果|意见|方案|一致|内容)[^,，。;；]{0,14}$|(?:根据|按照?|依照?|依据)[^,，。;；]{0,14}(?:变更单|签证单?|确认单|联系单|确认书|变更令|补充协议)[^,，。;；]{0,14}$/;
const AS_TOLD = /(?:根据|按照?|依照?|依据|遵照)(?!市场|政策|国家)[^,，。;；]{0,12}(?:通知|指令|指示|意见|批复|批示|反馈|建议)(?:书|单|函|内容|要求)?(?:的?(?:要求|内容))?(?:[^,，。;；价费租金薪酬]{0,14})$/;

/** 必须符合合同法|相关规定|: the act is named. 合同法有关规定 that fixes a sum is told of. */
const OF_NAMED_ACT = /(?:符合|遵守|遵循|违反|依照?|按照?|依据|根据)[^,，。;；]{0,10}[一-鿿]{2,12}(?:法|法典|条例)(?:及其?(?:实施)?(?:条例|细则|办法|司法解释))?的?$/;
const A_SUM = /(?:金额|数额|标准|比例|额度?|损失|违约金|赔偿金)[^,，。;；]{0,4}(?:按照?|依照?|依据|根据)/;

/** 产生的|不良后果|及损失由违约方承担: who bears it is asked. */
const WHO_BEARS = /^(?:(?:[、和及与或]|以及|或者)[^,，。;；、]{1,10}){0,3}[,，]?(?:均|概|一概|全部|将|应|应当|都|则|一律){0,2}(?:由|归)[^,，。;；]{1,16}?(?:承担|负责|自负|负担)/;

/** 给对方造成|任何损失|的，应承担赔偿责任: any will do. */
const BRINGS_LOSS = /(?:造\s?成|导\s?致|招致|引起|产生|遭受|蒙受|带来|引发)了?$/;
const IS_MADE_GOOD = /^的[,，][^。;；]{0,40}(?:赔偿|承担|负责|补偿)/;

/** 有权收回|部分或全部|贷款: no more than was lent, pledged or granted. */
const TAKES_BACK = /^(?:有权)?(?:提前)?(?:收回|追回|追索|取消|解除|终止|撤销|宣布|处分|行使|转让|免除|放弃|要求[^,，。;；]{0,8}(?:归还|偿还|清偿))/;
const WAS_LENT = /^的?[^,，。;；、]{0,6}(?:贷款|借款|本金|本息|债权|债务|授信|额度|担保|抵押|质押|权利|款项本息)/;

/** 未|按期|提供贷款，按延期天数付违约金: what a delay costs is counted from the day that was set. */
const BY_DAYS_LATE = /^[^。;；]{0,40}(?:按|以|依|根据)[^,，。;；]{0,14}(?:逾期|延期|迟延|延误|拖欠|延迟|超期|误期|滞期)的?(?:天数|日数|时间|期间|期限)/;

/** 提供符合|国家标准|的证书: the paper names it. */
const PAPER_OF_IT = /^的?(?:相关|有关|有效|正规|产品|质量)*的?(?:证书|证明|证件|合格证|检[测验]报告|认证|质保书|质量证明)/;
const GIVES = /(?:提供|提交|出具|附|附有|携带|具有|取得)[^。;；]{0,40}$/;

/** 全部安排|妥当|后通知: done, no more. */
const MADE_READY = /(?:安排|准备|布置|收拾|办理|安置|部署|商谈|洽谈|整理|处理|装载|打包)$/;
const WHEN_DONE = /^之?[后时](?![^。;；]{0,20}(?:付款|支付|结清|验收))/;

/** （附|相关证明材料|）: enclosed here. */
const ENCLOSED = /[(（](?:须|需|应|请|并|后)?附(?:上|件|有|后)?:?$/;

/** 可根据|具体情况|另行约定: nothing stands until both have said yes. */
const BOTH_MAY_AGREE = /^[^,，。;；]{0,4}(?:另行?|单独|协商|共同|书面|再行?|进一步|自行|友好){0,3}(?:约定|签(?=补充)|签订|签署|商定|订立|达成|拟定|协商确定|协商约定)/;
const OF_BOTH = /双方|各方|三方|[甲乙][、和与]?[乙丙]/;

/** |随时调整|赏金，但不得低于初次金额: the bounds are said. */
const BOUNDED = /^[^,，。;；]{0,20}[,，](?:但|且|并|惟|不过)?(?:是|调整后|变更后|修改后)?[^,，。;；]{0,8}不(?:得|应|能|会)?(?:低于|高于|超过|少于|多于|短于|长于)/;
/** 达成合作之前，可|随时取消|: an offer may be taken back until it is taken up. */
const BEFORE_BOUND = /(?:签[订署约]|成交|达成[^,，。;；]{0,8}|接单|接受|确认|支付|付款|发货|审核通过|投标截止|生效|开始|开课|开营)之?前[,，][^,，。;；]{0,20}$/;

/** 根据顾客|需要|开具发票: whoever asks gets one. */
const INVOICED = /^[^,，。;；]{0,24}(?:开具|出具|开立|提供)[^,，。;；]{0,8}(?:发票|收据|票据|凭证)|^[^,，。;；]{0,16}由[^,，。;；]{1,8}开具/;
const INVOICE = /发票|收据|票据|凭证/;

/** |经济赔偿|，赔偿金额按…: how much is told next, well or ill. */
const SUM_NEXT = /^(?:责任|费用?|金)?[,，](?:其|具体|该)?(?:的)?(?:赔偿|补偿|违约金?|处罚|罚款)?(?:的)?(?:金额|数额|标准|范围|比例|额度|办法|方式|金额?)(?:的计算|和方式|及方式)?(?:应|均|将)?(?:按照?|以|为|依照?|由|参照|根据|见|等于|相当于|不)/;

/** 支付|相应|费用，具体签订补充协议: what is ordered is written down first. */
const IN_FURTHER_PAPER = /^[^,，。;；]{0,6}[,，](?:具体|详细|费用|标准|金额|收费)?[^,，。;；]{0,12}(?:(?:另行|须|需|应|再|双方){0,3}签\s?[订署][^,，。;；]{0,6}(?:协议|合同|订单)|以[^,，。;；]{0,12}(?:补充协议|订单|确认单|报价单|另[行签订][^,，。;；]{0,4}(?:协议|合同))[^,，。;；]{0,6}为准)/;

/** 办理分期，如|不配合|: with what, was said. */
const THEN_NOT = /(?:如果?|若|倘若?|否则)[^,，。;；]{0,6}$/;

/** 必要的批文、制度及|合格人员|: one finding for a row. */
const IN_ROW = /(?:必要|必需|相应|足够|合适|适当|充足|完善|完备|健全)的?(?!.*(?:应|须|保证))[^,，。;；]{2,24}(?:、|[及和与]|以及)$/;

/** 包括但不限于停电、|等原因|: one finding for a list. */
const LIST_OPENED = /(?<![(（])(?:包括|包含|含)但不(?:仅)?限于[^。;；()（）]{1,60}$/;

/** 保管|所有与本协议有关的文件|: which they are decides nothing. */
const KEPT = /(?:保管|保存|存储|存档|归档|存证|备份|留存)[^,，。;；]{0,6}$/;
const AS_PROOF = /^[^,，。;；]{0,12}(?:应|均|可|即|都)*(?:作为|构成|视为|是)[^,，。;；]{0,24}(?:证明|证据|凭证|依据|组成部分)/;

/** 乙方要求甲方|提前|回购: who has to act is asked to, and told so. */
const ASKED_EARLY = /要求[^,，。;；]{1,10}$/;
const BUYS_BACK = /^(?:回购|收购|购回|赎回|偿还|清偿|归还|还款|还本|兑付|解除|终止|清收|交割)/;

/** |立即|回购，应在通知之日起三个工作日内完成回购: the days are told of the same act. */
const DAYS = /[0-9_一二三四五六七八九十两]\s?个?(?:工作日|自然日|日|天|小时)[之以]?内[^,，。;；]{0,6}(?:完成|办理|支付|履行|实施|予以)?[^,，。;；]{0,4}/g;
const isTimedLater = (after: string): boolean => {
  const verb = /^地?([一-鿿]{2})/.exec(after)?.[1];
  if (verb === undefined) return false;
  for (const days of after.matchAll(DAYS)) if (after.slice(days.index, days.index + days[0].length + 6).includes(verb)) return true;
  return false;
};

/** 排水管道|畅通|, 保持电话|畅通|: it runs or not; a road may be half open. */
const WAY_OPEN = /(?:管道|水道|管线|下水道?|上下水|排水[^,，。;；]{0,4}|沟渠|电话|手机|通[讯信]|联[系络](?:方式|电话)?)[^,，。;；]{0,8}$/;
/** 自行保管|贵重物品|: whatever one holds dear is one's own care. */
const OWN_CARE = /随身|自行保管|自己保管|自行看管|妥善保管|自己的|自负|不承担|不负|概不/;

/** 对其账号下的一切活动|负全责|: all of it, as the act is its own. */
const OWN_ACCOUNT = /(?:用户名|[帐账][号户]|密码)[^,，。;；]{0,12}(?:所有|一切|任何|全部)[^,，。;；]{0,10}(?:活动|行为|操作|事件)[^,，。;；]{0,6}$/;

/** 尽可能协助|处理善后事宜|: one finding for what is done how. */
const DONE_SO = /(?:尽可能|尽力|尽量|努力|积极|合理)[^,，。;；]{0,10}$/;

/** |无条件配合|甲方办理退租: with what, it says; 无条件配合甲方的工作 does not. */
const IN_NAMED_ACT = /^(?:[甲乙丙丁]方|对方|平台|我方|我司|其)?(?:进行)?(?:核实|核查|核对|查验|检查|抽查|调查|提供|办理|签署|签订|出具|提交|归还|交还|返还|退还|退款|退货|退租|搬[离迁出]|腾退|撤离|拆除|更换|取回|收回)(?![^,，。;；]{0,12}(?:等|相关|有关|各项|一切事|工作))/;

/** 元素、包装等与产品|相关的要求|: a noun closes the list. */
const CLOSES_LIST = /、[^,，。;；、]{1,12}等与[一-鿿]{2,8}$/;

/** 提供|有关的|计划、统计报表及会计资料: which, is told next. */
const NAMED_NEXT = /^[一-鿿]{2,8}[、,，][一-鿿]{2,10}(?:[、,，和及与][一-鿿]{2,10})*(?:资料|材料|报表|文件|证件|证明|凭证|执照|许可证|账簿|单据)[。;；]?$/;

/** 由此引起的|任何损失|由用户自行承担: one's own, however much; 不就|任何损失|承担责任: none. */
const OWN_LOSS = /^(?:(?:[、和及与或]|以及|或者)[^,，。;；]{1,6})?[,，]?(?:均|应|将|概|全部)?由[^,，。;；]{1,10}(?:自行(?:承担|负担|负责)|自负)/;
const NOT_ANSWERED = /不[就对][^。;；]{2,60}$/;
const ANSWERED_FOR = /^(?:(?:[、和及与或]|以及|或者)[^,，。;；]{1,6})?(?:承担|负)/;

/** 遇|突发情况|应及时反馈: whatever comes, one says so or does what one can. */
const SAYS_OR_HELPS = /^(?:的|时|后)?[^,，。;；]{0,12}[,，]?[^,，。;；可免]{0,14}(?<![响相供反适对效])(?:应当?|须|需|必须)(?:及时|立即|第一时间|尽快|积极|主动|马上|迅速|在[^,，。;；]{1,8}内)?(?:向[^,，。;；]{1,8})?(?:书面)?(?:报告|反馈|通知|告知|协助|上报|联系|启动|汇报)/;
const CHANGES_DUTY = /可以?(?!能)|有权|不承担|免责|免除|顺延|调整|变更|取消|加收|另行|延期/;

/** |暂时停止|用气2个月以上; |暂时中止|服务，自中止之日起15日内: how long is told. */
const SO_LONG = /^[^,，。;；]{0,14}[(（]?[0-9_一二三四五六七八九十两]{1,3}[)）]?\s?个?(?:月|日|天|年)以上|之日起\s?[0-9_一二三四五六七八九十]{1,4}\s?个?(?:工作日|日|天|月)[之以]?内/;

/** 认可甲方的|专业能力|: what one says of the other. */
const VALUES = /(?:认可|信任|相信|审阅|知悉|了解|看重|基于)[^,，。;；应须]{0,8}$/;

/** |根据客户需求|下达订单: the order says what. */
const IS_ORDERED = /^[^。;；应须]{0,20}(?:下达|下单|派单|发出|发布|签约)[^,，。;；]{0,10}(?:任务|订单|工单|指令|单|商|项目)/;

/** 占比|约|32%: how things are. */
const SHARE_OF = /(?:占比|占|占总[^,，。;；]{1,4}|比例为?|合计)$/;

/** 因甲方|不配合|导致延误的: what the other did, told by what came of it. */
const FAILS_US = /(?:因|由于)[^,，。;；]{1,24}$/;
const CAME_TO_NOTHING = /^[,，]?(?:而|从而)?(?:导致|致使|造成)[^,，。;；]{0,14}(?:无法|不能|失败|延误|延期|迟延)/;

/** |因经营需要|存放的，应取得全部审批: somebody allows it or not. */
const ALLOWED = /(?:取得|获得|报|经)[^,，。;；]{0,14}(?:审批|核准|备案|书面确认)/;

const GATES: readonly ((site: Site) => boolean)[] = [
  ({ family, after }) => family.code === 'vague-degree' && PROSECUTED.test(after),
  ({ family, words }) => family.code === 'vague-liability' && words.endsWith('刑事责任'),
  ({ family, own, before, after }) => family.id === 'authority-unnamed' && SENT_TO.test(own) && COPIES.test(before) && KEEPS_COPY.test(after),
  ({ family, own, words }) => family.id === 'some-share' && words.startsWith('若干') && /副本$/.test(own),
  ({ family, own }) => family.code === 'vague-liability' && BY_THIS_CONTRACT.test(own),
  ({ family, own, mood }) => family.id === 'moves-along' && (AS_AGREED.test(own) || (mood !== 'right' && AS_TOLD.test(own))),
  ({ family, own }) => family.id === 'rules-unnamed' && OF_NAMED_ACT.test(own) && !A_SUM.test(own),
  ({ family, words, after }) => family.code === 'vague-degree' && /(?:后果|损失|损害)$/.test(words) && WHO_BEARS.test(after),
  ({ family, words, own, after }) => family.id === 'all-loss' && /损失$/.test(words) && BRINGS_LOSS.test(own) && IS_MADE_GOOD.test(after),
  ({ family, words, after }) => family.id === 'all-or-part' && TAKES_BACK.test(words) && WAS_LENT.test(after),
  ({ family, own, after }) => family.id === 'missed-in-time' && /[不未没]能?$/.test(own) && BY_DAYS_LATE.test(after),
  ({ family, own, after }) => family.id === 'standards-unnamed' && PAPER_OF_IT.test(after) && GIVES.test(own),
  ({ family, words, own, after }) => family.id === 'reasonable' && /^妥[当善]$/.test(words) && MADE_READY.test(own) && WHEN_DONE.test(after),
  ({ family, own }) => family.code === 'vague-scope' && ENCLOSED.test(own),
  ({ family, mood, own, after }) => (family.id === 'as-things-stand' || family.id === 'as-needed') && mood === 'right' && OF_BOTH.test(own) && BOTH_MAY_AGREE.test(after),
  ({ family, mood, words, before, after }) => mood === 'right' && words.startsWith('随时') && (BOUNDED.test(after) || (/取消|撤回|撤销|退出|修改|变更|放弃/.test(words + after.slice(0, 4)) && BEFORE_BOUND.test(before) && (family.code === 'vague-frequency' || family.code === 'vague-discretion'))),
  ({ family, own, after, folded }) => (family.id === 'as-things-stand' || family.id === 'as-needed') && /(?:顾客|客户|消费者|用户|会员|[甲乙]方|对方|其)$/.test(own) && INVOICED.test(after) && INVOICE.test(folded),
  ({ family, after }) => family.code === 'vague-liability' && SUM_NEXT.test(after),
  ({ family, after }) => family.id === 'any-governed' && IN_FURTHER_PAPER.test(after),
  ({ family, words, own, before }) => family.id === 'bare-fault' && words === '不配合' && THEN_NOT.test(own) && /配合/.test(before),
  ({ family, words, own }) => family.id === 'professional' && words.startsWith('合格') && IN_ROW.test(own),
  ({ family, words, before }) => family.code === 'vague-scope' && words.startsWith('等') && LIST_OPENED.test(before),
  ({ family, own, after }) => family.id === 'all-related' && (KEPT.test(own) || AS_PROOF.test(after)),
  ({ family, words, own, after }) => family.id === 'ahead' && words === '提前' && ASKED_EARLY.test(own) && BUYS_BACK.test(after),
  ({ family, own }) => family.id === 'bare-liability' && OWN_ACCOUNT.test(own),
  ({ family, own }) => family.id === 'around-the-job' && DONE_SO.test(own),
  ({ family, words, after }) => family.code === 'vague-effort' && words === '无条件配合' && IN_NAMED_ACT.test(after),
  ({ family, own }) => family.id === 'rules-unnamed' && CLOSES_LIST.test(own),
  ({ family, words, own, after }) => family.id === 'any-governed' && /^[有相]关/.test(words) && /提供$|提交$|出具$/.test(own) && NAMED_NEXT.test(after),
  ({ family, after }) => family.id === 'immediately' && isTimedLater(after),
  ({ family, words, before, after }) => family.id === 'all-loss' && words.includes('任何') && (OWN_LOSS.test(after) || (NOT_ANSWERED.test(before) && ANSWERED_FOR.test(after))),
  ({ words, after, folded }) => words.startsWith('突发') && SAYS_OR_HELPS.test(after) && !CHANGES_DUTY.test(folded),
  ({ family, words, after }) => family.code === 'vague-discretion' && words.startsWith('暂时') && SO_LONG.test(after),
  ({ family, words, own }) => family.code === 'vague-standard' && words.endsWith('专业能力') && VALUES.test(own),
  ({ family, mood, after }) => family.id === 'as-needed' && ((mood !== 'right' && IS_ORDERED.test(after)) || ALLOWED.test(after)),
  ({ family, words, own, after }) => family.code === 'vague-quantity' && words === '约' && (SHARE_OF.test(own) || /^占[^,，。;；]{0,6}总/.test(after)),
  ({ family, words, own, after }) => family.id === 'bare-fault' && words === '不配合' && (FAILS_US.test(own) || CAME_TO_NOTHING.test(after)),
  ({ family, words, own }) => family.code === 'vague-standard' && words === '畅通' && WAY_OPEN.test(own),
  ({ family, words, folded }) => family.code === 'vague-degree' && words.includes('贵重') && OWN_CARE.test(folded),
];
