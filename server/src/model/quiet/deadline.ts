import type { Gate } from '../vague-site.ts';
import { COUNT } from './shared.ts';

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
/** 以防止用户无法|及时|续费, 因您未能|及时|收到通知: nobody owes it. */
const LEST = /(?:以防止?|以免|避免|防止)[^。;；应须]{0,24}(?:不能|无法|未能|难以)$/;
const NOT_GOT = /(?:因|由于)[^,，。;；甲乙]{0,6}(?:未能|没有|不能|未)$/;
const GOT = /^(?:收到|收悉|知悉|获知|看到|查看|查阅|接收)/;
const IN_TIME: ReadonlySet<string> = new Set(['prompt', 'on-time', 'missed-in-time', 'immediately']);

/** 被处罚款、停产整顿、|限期整改|: what an authority may impose. */
const IMPOSED = /(?:被|受到|遭到?|遭受|招致|面临|责令|行政)[^。;；]{0,40}$/;
const PENALTIES = /罚款|停产|停业|吊销|没收|警告|行政处罚|查封|取缔|责令|关停|通报/;

/** 按使领馆要求在|规定时间|到场 */
const OF_OFFICE = /(?:按照?|依照?|根据|遵照|在)[^,，。;；甲乙丙]{0,4}(?:使领馆|领事馆|领馆|使馆|签证中心|法院|仲裁委|海关|税务|政府|主管部门|行政机关|公安|交警|交通部门|车管所|登记机关|监管机构|监管部门)[^,，。;；]{0,8}(?:要求|规定|通知|安排|指示)[^,，。;；甲乙丙]{0,20}(?:[,，](?:在|于))?$/;

/** 未按照双方|约定的日期|提货 */
const MISSED = /(?:未|没有|未能|没能|不能|不)(?:按照?|依照?|在|于|根据)[^,，。;；]{0,8}$/;

/** 未|按期|提供贷款，按延期天数付违约金: what a delay costs is counted from the day that was set. */
const BY_DAYS_LATE = /^[^。;；]{0,40}(?:按|以|依|根据)[^,，。;；]{0,14}(?:逾期|延期|迟延|延误|拖欠|延迟|超期|误期|滞期)的?(?:天数|日数|时间|期间|期限)/;

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

/** 不再做任何|事先书面通知|: there is none. */
const NO_NOTICE = /(?:[不无]需|无须|不必|毋须|毋需|不予|概不|恕不|不(?:再|另行?|再行|做|作出?|进行|给予|发出))(?:再|另行?|再行)?(?:做|作出?|进行|给予|发出|履行|负有?)?(?:任何|其[他它])?的?$/;

/** 不受|提前通知|期限的限制 */
const NOT_BOUND = /不受[^。;；]{0,16}$/;
const BY_BOUND = /^[^。;；]{0,10}(?:限制|约束)/;

/** 未|及时|提供上述信息: the duty stood before. */
const UNDONE = /(?:不|未|没有|未能)$/;
const SAID_ABOVE = /^[^,，。;；]{0,6}(?:上述|前述|该等|前款|以上)/;

/** 出借人申请|提前|回收资金: asked for, not owed. */
const ASKS_FOR = /(?:申请|要求|请求|选择)$/;
const SOONER = /^[^,，。;；]{0,6}(?:回收|回购|支取|赎回|退出|还款|结清|收回|终止|解除|退租|退保)/;

/** |随时接受|行业主管部门的检查: the law says how. */
const BY_OFFICE = /^[^,，。;；]{0,10}(?:依法|执法|(?:主管|监管|行政|卫生|环保)(?:部门|机关|机构)|政府|公安|消防部门|消防机构|消防救援|消防主管|工商|税务|劳动监察)/;

/** 在开发计划|规定的期限内|交付: the paper has it. */
const PAPER_SAYS = /(?:[一-鿿]{2}(?:计划|方案)|订单|清单|运单|任务书|招标文件|进度表|时间表|日程表|判决书?|裁决书?|保险单|提货单|派工单)(?:中|内|上|里)?(?:所)?$/;

/** 在约定的时间内，确保|按时|到校 */
const TIME_BEFORE = /(?:约定|规定|指定|上述|下列)的?[^,，。;；]{0,6}(?:时间|日期|期限|钟点)[之以]?[内前]?[,，][^,，。;；]{0,10}$/;

/** 付款时间可|提前|或延后: nobody owes it. */
const OR_LATER = /^或者?(?:延|顺|推迟|滞后|错后)/;

/** 如有疑问，请|及时|联系客服 */
const HAS_A_QUESTION = /(?:疑问|疑义|建议|意见|需要|需求|帮助)[^。;；]{0,16}$/;
const PLEASE = /请(?:您|用户|客户|会员)?$/;
const GET_IN_TOUCH = /^(?:与|向)?[^,，。;；]{0,8}(?:联系|咨询|致电|拨打|联络|反馈意见)/;

/** 应|及时|按第五条的约定付款: the clause has it. */
const AS_CLAUSE = /(?:按照?|依照?|根据|依据)[^,，。;；]{0,8}(?:第[0-9一二三四五六七八九十百.]+[条款项]|附件[一二三四五六七八九十0-9]+)[^,，。;；]{0,8}$/;
const ON_TIME: ReadonlySet<string> = new Set(['prompt', 'on-time', 'missed-in-time']);

/** 在约定的还款日|按时|还款; 按照《进场计划表》|准时|进场 */
const DAY_NAMED = /(?:[还付]款|交[付货]|到期|结算|支付|缴费|约定)日[,，]?(?:前)?[^,，。;；]{0,4}$|《[^》]{2,20}(?:表|计划|方案|安排)》[^,，。;；]{0,14}$/;
const OTHER_CONFIRMS = /^[^。;；]{0,8}[,，]?[甲乙]方(?:书面)?确认(?:后)?为准/;

/** |届时|双方另行签署续约协议 */
const TO_BE_SIGNED = /^(?:由)?(?:双方)?(?:共同)?(?:另行)?签[署订]/;

/** 须|提前|书面确认后方可施工: before the work is before it. */
const BEFORE_IT = /^[^,，。;；]{0,6}(?:确认|同意|审批|批准|验收|报批|报备|许可|核准)[^,，。;；]{0,4}后[,，]?(?:方可?|才[可能]|始得)/;

/** 兼顾|长期|租金收益: what one has in view. */
const IN_VIEW = /^(?:的)?(?:稳定)?(?:的)?(?:租金)?(?:收益|利益|价值|回报|区间|发展)/;

/** 一经发现|立即|冻结账户: a sanction and its moment. */
const ONCE_FOUND = /(?:一经|一旦)(?:发现|查实|查出|核实|证实|举报|确认|查证)[^。;；应须]{0,16}$/;
const SANCTION = /^(?:予以|给予|永久|作|做)?(?:冻结|封号|封禁|封停|取消|暂停|停止|终止|清退|清除|下架|解除|开除|辞退|除名|没收|扣除|拉黑|禁用|注销|关闭|停权)/;

/** 此通知|规定的期间|: the notice names it. */
const NOTICE_SAYS = /(?:此|该|上述|前述)(?:书面)?通知(?:书)?(?:中|内|所|上)?$/;

/** 货款|经核实到账后，则视为付款|成功: what counts as paid. */
const COUNTS_AS_PAID = /视为(?:已)?(?:付款|支付|付清)$/;

/** 可|随时更新|，更新后24小时起按新版: from when it binds is said. */
const BINDS_FROM = new RegExp(`^[^。;；]{0,20}后${TERM}(?:起|后)`);

/** 如有异议，须在开课前|及时|联系客服: by when is said. */
const OBJECTS_TO = /(?:异议|疑义|疑问)[^。;；]{0,6}$|(?:异议|疑义|疑问)[^。;；]{0,4}[,，][^。;；]{0,14}$/;
const BEFORE_WHICH = /在[^,，。;；]{1,10}(?<!提|事|此|目|当|日|之|以|往)(?:之|以)?前$/;
/** 签订劳动合同，|按时足额|发放工资，缴纳社会保险: what the law has an employer do. */
const PAYS_STAFF = /^(?:地)?(?:足额)?(?:发放|支付)[^,，。;；]{0,8}(?:工资|劳动报酬|薪酬)[^。;；]{0,8}(?:社会保险|社保)/;
const AS_EMPLOYER = /(?:签订|订立)[^,，。;；]{0,6}劳动合同/;
/** 督促甲乙双方|按照合同约定按时|缴费 */
const URGES = /(?:督促|提醒|敦促|催促)[^,，。;；]{0,10}$/;
/** 以免造成|长时间|欠缴 */
const LEST_IT = /(?:以免|以防)[^,，。;；]{0,8}$/;
/** 先远程提供安装包，|随后|派人到现场: in what order, not when. */
const FIRST = /先(?!进|行|前|生|期|后)[^。;；]{2,40}[,，]$/;

/** When words that leave a time open ask for nothing: nobody waits for the act, the time is the law's or another paper's, or the act is only told of. */
export const DEADLINE: readonly Gate[] = [
  ({ family, own, before }) => family.id === 'prompt' && BEFORE_WHICH.test(own) && OBJECTS_TO.test(before),
  ({ family, before, after }) => family.id === 'on-time' && PAYS_STAFF.test(after) && AS_EMPLOYER.test(before),
  ({ family, own }) => family.id === 'as-agreed-in-time' && URGES.test(own),
  ({ family, own }) => family.id === 'open-end' && LEST_IT.test(own),
  ({ words, before }) => words === '随后' && FIRST.test(before),
  ({ family, mood, after }) => family.id === 'at-any-time' && mood === 'right' && BINDS_FROM.test(after),
  ({ family, words, own, after }) => family.id === 'ahead' && words === '提前' && BROUGHT_FORWARD.test(after) && (!OWES_EARLY.test(own) || PAYS_BACK.test(after)) && !TOLD.test(own + after.slice(0, after.search(/[,，。;；]|$/))),
  ({ family, before, after }) => family.id === 'immediately' && STOPS.test(after) && OBJECTS.test(before) && NEW_TERMS.test(before),
  ({ family, mood, before }) => family.id === 'immediately' && mood !== 'condition' && OF_ITSELF.test(before),
  ({ family, own }) => family.id === 'on-time' && ON_DATE.test(own),
  ({ family, after }) => family.id === 'prompt' && LOOKED_AND_SAID.test(after),
  ({ family, before }) => IN_TIME.has(family.id) && (CAME_OF.test(before) || LEST.test(before)),
  ({ family, before, after }) => IN_TIME.has(family.id) && NOT_GOT.test(before) && GOT.test(after),
  ({ family, words, own, after }) => family.id === 'prescribed-time' && words.startsWith('限期') && IMPOSED.test(own) && PENALTIES.test(own + after.slice(0, 24)),
  ({ family, words, own, before }) => family.id === 'prescribed-time' && (OF_OFFICE.test(before) || (words.includes('约定') && MISSED.test(own))),
  ({ family, own, after }) => family.id === 'missed-in-time' && /[不未没]能?$/.test(own) && BY_DAYS_LATE.test(after),
  ({ family, words, own, after }) => family.id === 'ahead' && words === '提前' && ASKED_EARLY.test(own) && BUYS_BACK.test(after),
  ({ family, after }) => family.id === 'immediately' && isTimedLater(after),
  ({ family, after }) => family.id === 'open-end' && IN_VIEW.test(after),
  ({ family, after }) => family.id === 'ahead' && BEFORE_IT.test(after),
  ({ family, own }) => ON_TIME.has(family.id) && DAY_NAMED.test(own),
  ({ words, after }) => (words.startsWith('提前') && OTHER_CONFIRMS.test(after)) || (words.startsWith('届时') && TO_BE_SIGNED.test(words.replace('届时', '') + after)),
  ({ words, own, after }) => /通知|告知/.test(words + after.slice(0, 4)) && /^(?:提前|事先|事前|预先)/.test(words) && (NO_NOTICE.test(own) || (NOT_BOUND.test(own) && BY_BOUND.test(after))),
  ({ family, own, after }) => family.id === 'prompt' && UNDONE.test(own) && SAID_ABOVE.test(after),
  ({ family, words, own, after }) => family.id === 'ahead' && words === '提前' && ASKS_FOR.test(own) && SOONER.test(after),
  ({ family, after }) => family.id === 'whenever-asked' && BY_OFFICE.test(after),
  ({ family, words, own }) => family.id === 'prescribed-time' && /规定/.test(words) && PAPER_SAYS.test(own),
  ({ family, before }) => family.id === 'on-time' && TIME_BEFORE.test(before),
  ({ family, words, after }) => family.id === 'ahead' && words === '提前' && OR_LATER.test(after),
  ({ before, own, after }) => PLEASE.test(own) && GET_IN_TOUCH.test(after) && HAS_A_QUESTION.test(before),
  ({ family, own }) => ON_TIME.has(family.id) && AS_CLAUSE.test(own),
  ({ family, own, before, after }) => family.id === 'immediately' && ONCE_FOUND.test(before) && !/应当?$|须$|得$/.test(own) && SANCTION.test(after),
  ({ family, own }) => family.id === 'prescribed-time' && NOTICE_SAYS.test(own),
  ({ family, words }) => family.id === 'paid-when-funded' && COUNTS_AS_PAID.test(words),
];
