import type { Gate } from '../vague-site.ts';

/** 动乱、政府限制等|超出各方合理控制范围|的事件: a list of what nobody controls, closed. */
const BEYOND_ALL = /(?:战争|动乱|地震|台风|洪水|自然灾害|疫情|罢工|政府[^,，。;；、]{0,6})[^,，。;；]{0,16}等[^,，。;；]{0,6}$/;

/** （包括…、醉酒|等原因|）: examples of what was just said. */
const IN_BRACKETS = /[(（](?:包括|例?如|比如|诸如)[^()（）]*$/;

/** 可就活动宣传，|包括但不限于|通过报纸、网络等方式: the ways of one's own right. */
const OWN_WAYS = /^[^。;；]{2,80}(?:方式|途径|渠道|形式|手段|媒体|媒介|平台)/;
const COSTS_OTHERS = /扣|费用|索赔|追究|赔偿|解除|终止|收取|处罚|罚|损失|没收|调整|变更|冻结|限制|暂停|关闭|删除/;

/** |其他资料|仅供参考 */
const FOR_REFERENCE = /^[^,，。;；]{0,10}(?:均|都)?仅(?:作为?|供|做)[^,，。;；]{0,8}参考/;

/** 发生|其他违约|情形，违约方应赔偿: whoever breaks it answers. */
const IN_BREACH = /^[^,，。;；]{0,6}[,，]违约方/;

/** 与本项目有关的文件|应经甲方确认: its word is the measure. */
const TO_BE_CONFIRMED = /^(?:均|都|全部)?(?:应当?|须|需|必须)(?:先|事先|全部|均)?(?:提?交|报|送|由|经|取得|征得)[^,，。;；]{1,10}(?:确认|同意|批准|认可|许可|审核|审批|审查|审定)/;

/** （附|相关证明材料|）: enclosed here. */
const ENCLOSED = /[(（](?:须|需|应|请|并|后)?附(?:上|件|有|后)?:?$/;

/** 支付|相应|费用，具体签订补充协议: what is ordered is written down first. */
const IN_FURTHER_PAPER = /^[^,，。;；]{0,6}[,，](?:具体|详细|费用|标准|金额|收费)?[^,，。;；]{0,12}(?:(?:另行|须|需|应|再|双方){0,3}签\s?[订署][^,，。;；]{0,6}(?:协议|合同|订单)|以[^,，。;；]{0,12}(?:补充协议|订单|确认单|报价单|另[行签订][^,，。;；]{0,4}(?:协议|合同))[^,，。;；]{0,6}为准)/;

/** 包括但不限于停电、|等原因|: one finding for a list. */
const LIST_OPENED = /(?<![(（])(?:包括|包含|含)但不(?:仅)?限于[^。;；()（）]{1,60}$/;

/** 保管|所有与本协议有关的文件|: which they are decides nothing. */
const KEPT = /(?:保管|保存|存储|存档|归档|存证|备份|留存)[^,，。;；]{0,6}$/;
const AS_PROOF = /^[^,，。;；]{0,12}(?:应|均|可|即|都)*(?:作为|构成|视为|是)[^,，。;；]{0,24}(?:证明|证据|凭证|依据|组成部分)/;

/** 尽可能协助|处理善后事宜|: one finding for what is done how. */
const DONE_SO = /(?:尽可能|尽力|尽量|努力|积极|合理)[^,，。;；]{0,10}$/;

/** 提供|有关的|计划、统计报表及会计资料: which, is told next. */
const NAMED_NEXT = /^[一-鿿]{2,8}[、,，][一-鿿]{2,10}(?:[、,，和及与][一-鿿]{2,10})*(?:资料|材料|报表|文件|证件|证明|凭证|执照|许可证|账簿|单据)[。;；]?$/;

/** 因不可归责于平台的原因（包括传输故障|等）导致|: examples of what was just said. */
const SUCH_CAUSES = /(?:不可归责于|非因|不可抗力|不可抗拒|不能预见)[^。;；()（）]{0,16}[(（](?:包括|例?如|比如|诸如)[^()（）]*$/;

/** 您同意支付|相关费用|后，方可使用: nothing is owed until it is known and agreed. */
const HAS_AGREED = /(?:同意|答应|承诺)(?:支付|承担|缴纳|交纳|付清)$/;
const AND_THEN = /^[^,，。;；]{0,4}(?:费用)?(?:之后|后|的)/;

/** 负责办理审批手续，并|承担相关费用|: of what was just named. */
const DONE_BEFORE = /(?:办理|申报|申请|运输|运送|运至|安装|拆除|搬运|维修|更换|修理|检测|鉴定|装卸|报批|注册|登记|过户|投保)[^,，。;；]{0,24}[,，](?:并|且|并且|同时)(?:自行)?$/;

/** 到主管部门办理|相应的|审批手续: whoever asks for it says which. */
const AT_OFFICE = /(?:部门|机关|登记处)(?:申请|申报)?办理(?:完毕?|妥|好)?$/;
const FORMALITIES = /^的?[^,，。;；]{0,6}(?:手续|登记|备案|审批|许可|证照)/;

/** 根据甲方要求，提供|相应|数量的人员 */
const AS_ASKED = /(?:按照?|根据|依照?)[^,，。;；]{1,10}(?:要求|需求|订单|通知|指令)[^,，。;；]{0,4}[,，][^,，。;；]{0,6}$/;

/** 了解|有关|施工进度的情况: about it. */
const ASKS_ABOUT = /(?:提供|了解|告知|说明|知悉|咨询|查询|获取|披露)$/;
const ABOUT_IT = /^[^,，。;；的]{2,12}的(?:详细|具体|真实|全部|书面){0,2}(?:说明|信息|情况|进展|材料|资料|内容|细节)/;

/** |相关费用|以双方在平台确认的为准; 由甲方|提前|预约，乙方确认为准 */
const BOTH_CONFIRM = /^[^。;；]{0,10}以双方[^,，。;；]{0,16}(?:确认|约定|签署|签订)[^,，。;；]{0,6}为准/;

/** （包括但不限于账册、报表和|其他文件|）: one finding for a list. */
const LIST_WITHIN = /(?:包括|包含|含)但不(?:仅)?限于[^。;；()（）]{1,160}(?:[、和及与]|以及|或|或者)$/;

/** 注册、登录|等行为|视为接受本协议: how one accepts. */
const IS_ACCEPTING = /^(?:将|即|均|都)?视为(?:您|用户|已经?|对|同意|接受)[^。;；]{0,16}(?:协议|条款|规则|合同)/;

/** 平台可能会与第三方合作提供|相关的|服务 */
const MAY_PROVIDE = /可能会?[^。;；]{0,24}(?:提供|推荐|推送|展示|介绍|发布)$/;
const SERVICES = /^的?[^,，。;；]{0,6}(?:服务|产品|信息|资讯|内容|活动|链接)/;

/** 可致电客服了解|相关情况|, 登录网站查询|有关信息| */
const HOW_TO_ASK = /(?:致电|拨打|登录|登陆|访问|关注|扫码|扫描|电话|热线|网站|官网|公众号|客服|窗口)[^。;；应须]{0,40}(?:了解|咨询|查询|查看|查阅|知悉|获取|获知)$/;

/** |其他守约方|的损失: whose it is, not which. */
const WHOSE_IT_IS = /^其[他它]各?(?:守约|非违约|受损|受害|未违约)方/;

/** 产生的相关手续费: of one kind. */
const ONE_FEE = /相关(?:手续费|运费|邮费|快递费|税费|服务费|翻译费)$/;

/** 办理社会保险|相关手续|: the authority says which. */
const OFFICIAL = /(?:社会保险|社保|公积金|工商|税务|海关|户口|居住证|签证|报关|报检|就业登记|退休|工伤认定)[^,，。;；]{0,4}$/;

/** 甲方不再另行支付餐费|等费用|: nothing more is owed. */
const NOT_OWED = /(?:不再?另行|无需另行|不再|无需再)(?:支付|承担|收取|给付|发放|补贴)[^,，。;；]{0,40}$/;

/** 有|其他需要|特殊约定的，约定如下: 其他 asks for a form's last lines. */
const AGREED_BELOW = /约定如下|如下约定/;

/** 乙方员工及|其他可能|接触到信息的人员: whoever does. */
const WHO_LEARNS = /^(?:会|将)?(?:接触|知悉|获知|获得|获取|了解)到?[^,，。;；]{0,14}的(?:人员?|主体|第三方|员工|单位)/;

/** 其他实际费用，其中包括住宿费: what was paid, and for what. */
const AMONG_THEM = /^[,，]其中(?:包括|有)/;

/** |甲方需要其他语种服务|的，双方另行商定: nobody owes it yet. */
const TO_BE_AGREED = /^的[,，](?:由)?(?:双方|甲乙双方)(?:另行|再行|可以?|应)?(?:协商|商定|约定|签订|签署)/;

/** 增设|其他服务|站: whoever serves. */
const SERVES = /^(?:站|点|网点|中心|机构|人员|单位|公司|商|方|者|员)/;

/** 乙方有|其他违约行为|的，应当赔偿: what is left after the cases told; what it costs is asked of the words behind. */
const ALL_ELSE = /^[^一-鿿]*(?:[甲乙丙丁]方|一方|任何一方|任一方|双方|[一-鿿]{2,4})?(?:有|存在|发生|出现|构成)?$/;
const IS_ANSWERED = /^(?:行为|情形|情况|的情形|的行为)?的?[,，][^。;；]{0,16}(?:承担|赔偿|负责)/;

const NONE_SUCH = /(?:不存在|没有|未设|并无|无)[^。;；]{1,24}$/;
const CLOSED_BY = /^[^,，。;；]{1,8}的(?:权利|限制|负担|情形|瑕疵|纠纷)/;

/** When words that leave a scope open ask for nothing: a list is closed by what stands around it, or nobody's duty grows by what is not on it. */
export const SCOPE: readonly Gate[] = [
  // 不存在查封|等影响|出租的权利限制: nothing of the kind.
  ({ words, own, after }) => words.startsWith('等影响') && NONE_SUCH.test(own) && CLOSED_BY.test(after),
  // 有权监督检查，|可以采取暗访等方式|: a right, and how it is used.
  ({ family, mood, words }) => family.id === 'measures-listed' && mood === 'right' && /(?:方式|形式|途径)$/.test(words),
  ({ family, words, after }) => family.id === 'other' && words.endsWith('服务') && SERVES.test(after),
  ({ words, own, after }) => /其[他它]违约/.test(words) && ALL_ELSE.test(own) && IS_ANSWERED.test(after),
  ({ family, before }) => family.id === 'causes-listed' && IN_BRACKETS.test(before),
  ({ family, mood, before, own, after }) => family.id === 'including' && mood === 'right' && OWN_WAYS.test(after) && !COSTS_OTHERS.test(before.slice(-40) + own + after.slice(0, 60)),
  ({ after }) => FOR_REFERENCE.test(after),
  ({ family, after }) => family.id === 'other-grounds' && IN_BREACH.test(after),
  ({ family, after }) => family.id === 'all-related' && TO_BE_CONFIRMED.test(after),
  ({ family, before }) => family.id === 'beyond-control' && BEYOND_ALL.test(before),
  ({ family, after }) => family.id === 'other-things' && /^(?:也|亦)?(?:均|都)(?:为|是|属)?(?:真实|合法|有效|准确|完整)/.test(after),
  ({ own }) => ENCLOSED.test(own),
  ({ family, after }) => family.id === 'any-governed' && IN_FURTHER_PAPER.test(after),
  ({ words, before }) => words.startsWith('等') && LIST_OPENED.test(before),
  ({ family, own, after }) => family.id === 'all-related' && (KEPT.test(own) || AS_PROOF.test(after)),
  ({ family, own }) => family.id === 'around-the-job' && DONE_SO.test(own),
  ({ family, words, own, after }) => family.id === 'any-governed' && /^[有相]关/.test(words) && /提供$|提交$|出具$/.test(own) && NAMED_NEXT.test(after),
  ({ words, after }) => words.startsWith('等') && IS_ACCEPTING.test(after),
  ({ family, before }) => family.id === 'other' && LIST_WITHIN.test(before),
  ({ words, after }) => words.endsWith('费用') && BOTH_CONFIRM.test(after),
  ({ family, words, before }) => family.id === 'causes-open' && /^等[)）]/.test(words) && SUCH_CAUSES.test(before),
  ({ family, own, after }) => family.id === 'any-governed' && ((HAS_AGREED.test(own) && AND_THEN.test(after)) || (AT_OFFICE.test(own) && FORMALITIES.test(after))),
  ({ family, words, before, after }) => family.id === 'any-governed' && words.startsWith('相应') && /^的?(?:数量|人数|份数)/.test(after) && AS_ASKED.test(before),
  ({ family, before }) => family.id === 'related-loss' && DONE_BEFORE.test(before),
  ({ family, words, own, after }) => family.id === 'any-governed' && words === '有关' && ASKS_ABOUT.test(own) && ABOUT_IT.test(after),
  ({ words, own, after }) => /^(?:相关|有关|相应)/.test(words) && MAY_PROVIDE.test(own) && SERVICES.test(words.replace(/^(?:相关|有关|相应)的?/, '') + after),
  ({ words, before }) => /^(?:相关|有关)的?(?:情况|信息|内容|事项|事宜)$/.test(words) && HOW_TO_ASK.test(before),
  ({ words }) => WHOSE_IT_IS.test(words),
  ({ family, words }) => family.id === 'related-loss' && ONE_FEE.test(words),
  ({ family, words, own }) => family.id === 'related' && words.endsWith('手续') && OFFICIAL.test(own),
  ({ family, words, before }) => family.id === 'and-so-on' && /费/.test(words) && NOT_OWED.test(before),
  ({ family, words, after }) => family.id === 'other-grounds' && words === '其他需要' && AGREED_BELOW.test(after),
  ({ family, words, after }) => family.id === 'other-grounds' && words.endsWith('可能') && WHO_LEARNS.test(after),
  ({ family, words, after }) => family.id === 'any-other-cost' && words.includes('实际') && AMONG_THEM.test(after),
  ({ family, after }) => family.id === 'whatever-is-said' && TO_BE_AGREED.test(after),
];
