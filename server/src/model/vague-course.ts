import type { Site } from './vague-site.ts';

/**
 * Whether the words tell how things go or are reckoned, and nobody's duty is open by them: a house's habit, a sanction at the moment of
 * discovery, what is left after a sum, the law's own wording, a duty set beside another, or one that is denied.
 */
export const isOfCourse = (site: Site): boolean => GATES.some((gate) => gate(site));

/** 平台可能会|不时地|推出新套餐: its habit; changing what was agreed is another matter. */
const MAY_HAPPEN = /可能会?[^,，。;；]{0,6}$/;
const BRINGS_OUT = /^地?(?:开发|推出|举办|上线|发布|组织|开展|推送|新增|增设|上架)(?![^,，。;；]{0,10}(?:规则|规定|协议|条款|费用|收费|价格))/;
const NOW_AND_THEN: ReadonlySet<string> = new Set(['now-and-then', 'regularly', 'at-any-time']);

/** 平台可能会与第三方合作提供|相关的|服务 */
const MAY_PROVIDE = /可能会?[^。;；]{0,24}(?:提供|推荐|推送|展示|介绍|发布)$/;
const SERVICES = /^的?[^,，。;；]{0,6}(?:服务|产品|信息|资讯|内容|活动|链接)/;

/** 一经发现|立即|冻结账户: a sanction and its moment. */
const ONCE_FOUND = /(?:一经|一旦)(?:发现|查实|查出|核实|证实|举报|确认|查证)[^。;；应须]{0,16}$/;
const SANCTION = /^(?:予以|给予|永久|作|做)?(?:冻结|封号|封禁|封停|取消|暂停|停止|终止|清退|清除|下架|解除|开除|辞退|除名|没收|扣除|拉黑|禁用|注销|关闭|停权)/;

/** 应支付|相应的差额|: what one sum is above the other. */
const DIFFERENCE = /^(?:相应|对应)的?(?:差额|差价|余额|余款|尾差|价差)(?![的扣补])/;

/** 将|一定的金额|出借给甲方: the loan's own sum, told where it is lent. */
const LENDS = /^(?:以[^,，。;；]{1,8}方式)?(?:出借|借给|借予|投资于|委托给|交付给|存入)/;
const SUM = /一定的?(?:金额|数额|款项|资金)$/;

/** |恪尽职守|，履行诚实、信用、谨慎、有效管理的义务: the Trust Act's measure. */
const TRUSTEE = /诚实[、,，]?信用[、,，]?(?:和)?(?:谨慎|审慎)/;
const AS_TRUSTEE = /^(?:恪尽职守|有效管理|谨慎|审慎|勤勉尽责)/;

/** 可预约|多次|课程: as often as one likes; 可要求乙方多次修改 costs the other. */
const MAY_BOOK = /(?:可以?|能够?|允许)(?:同时|一次性|连续|自由|在线)?(?:预约|预订|参加|使用|申请|登录|查询|下载|购买|领取|试听|观看|进出|报名|兑换)$/;

/** 可致电客服了解|相关情况|, 登录网站查询|有关信息| */
const HOW_TO_ASK = /(?:致电|拨打|登录|登陆|访问|关注|扫码|扫描|电话|热线|网站|官网|公众号|客服|窗口)[^。;；应须]{0,40}(?:了解|咨询|查询|查看|查阅|知悉|获取|获知)$/;

/** 除应|承担法律责任|外，还应赔偿损失: the other is what is asked for here. */
const APART_FROM = /除(?:了)?[^,，。;；]{0,20}$/;
const BESIDES = /^(?:以外|之外|外)[,，]?(?:并|还|另|尚|仍|也|亦|同时|[甲乙丙]方)/;

/** |其他守约方|的损失: whose it is, not which. */
const WHOSE = /^其[他它]各?(?:守约|非违约|受损|受害|未违约)方/;

/** 享受会员|优惠的|权利 */
const ENJOYS = /(?:享受|享有|获得|取得)[^,，。;；]{0,16}$/;
const TITLE_TO = /^(?:权利|权力|权益|资格|机会|待遇|身份)/;

/** |提供本人真实、最新、完整的资料|: who one is. */
const OF_HIMSELF = /(?:本人|个人|自己|自身)[^,，。;；]{0,16}(?:资料|信息)$/;
const HOW_TRUE = /(?:真实|正确|准确|最新|完整|有效|合法|详尽)/g;

/** 借款人所|偿付的违约金|归出借人: what was paid. */
const WAS_PAID = /(?:所|已经?|实际)$/;
const PAID = /^(?:偿付|支付|缴纳|交纳|收取|收到|取得|获得|偿还|扣收)/;

/** 甲方授权乙方|指定的机构|代为催收: an agent of one side's own choice. */
const CHOSEN_BY = /(?:[甲乙丙丁]方|我们|本公司|本平台|平台|受托人|贷款人|出借人)(?:或者?[^,，。;；]{1,8})?$/;
const ACTS_FOR = /^(?:[/或、及和]?(?:者)?(?:人员|个人|第三方|代表))?(?:代(?:为|理|表|[甲乙丙丁]方|其|您|收|付|办|扣)|受托)/;

/** 使一方的权益|有所增减|，均不构成合同无效 */
const LEAVES_VALID = /^(?:的)?[,，](?:均|也|亦|都)?不(?:构成|影响|导致|会影响|妨碍)/;

/** 施救费用|另行计算|，最高不超过保险金额 */
const CAPPED = /^[,，](?:但|且)?(?:最高|最多|累计|合计|总额|总计)[^,，。;；]{0,4}(?:不超过|以[^,，。;；]{1,16}为限|不得超过)/;
/** 赔偿后，保险金额|相应减少|: by what was paid. */
const LIMIT = /(?:保险金额|责任限额|赔偿限额|有效保额|保额|信用额度|可用额度|授信余额|账户余额|卡内余额|剩余次数|剩余课时)(?:将|也|亦|应|则)?$/;
const LESS = /^相应(?:地)?(?:减少|扣减|扣除|降低|减去)/;

/** 对此后的事故不再|承担赔偿责任|: none. */
const NO_MORE = /(?:不再|不予|概不|无需|无须|毋须|不必)(?:继续|另行|另外|向[^,，。;；]{1,8}|对[^,，。;；]{1,10})?$/;

/** 以不正当手段（包括但不限于|违反平台规则|）获利的: examples of what was just said. */
const EXAMPLE = /(?:不正当|非法|违法|不当|违规|作弊|恶意|欺诈|虚假)[^()（）,，。;；]{0,10}[(（](?:包括|例?如|比如|诸如)[^()（）]*$/;

/** 具有|相应的能力|和行为能力 */
const CAPACITY = /^的?(?:[、和与及]|以及)?(?:民事)?(?:权利能力[、和与及])?(?:民事)?行为能力/;

const GATES: readonly ((site: Site) => boolean)[] = [
  ({ family, own, after }) => NOW_AND_THEN.has(family.id) && MAY_HAPPEN.test(own) && BRINGS_OUT.test(after),
  ({ family, words, own, after }) => family.code === 'vague-scope' && /^(?:相关|有关|相应)/.test(words) && MAY_PROVIDE.test(own) && SERVICES.test(words.replace(/^(?:相关|有关|相应)的?/, '') + after),
  ({ family, own, before, after }) => family.id === 'immediately' && ONCE_FOUND.test(before) && !/应当?$|须$|得$/.test(own) && SANCTION.test(after),
  ({ words, after }) => /^(?:相应|对应)/.test(words) && DIFFERENCE.test(words + after),
  ({ family, words, after }) => family.code === 'vague-quantity' && SUM.test(words) && LENDS.test(after),
  ({ family, words, folded }) => family.code === 'vague-effort' && AS_TRUSTEE.test(words) && TRUSTEE.test(folded),
  ({ words, own }) => /^多[次个]$/.test(words) && MAY_BOOK.test(own),
  ({ family, words, before }) => family.code === 'vague-scope' && /^(?:相关|有关)的?(?:情况|信息|内容|事项|事宜)$/.test(words) && HOW_TO_ASK.test(before),
  ({ family, own, after }) => family.code === 'vague-liability' && APART_FROM.test(own) && BESIDES.test(after),
  ({ family, words }) => family.code === 'vague-scope' && WHOSE.test(words),
  ({ family, words, own, after }) => family.code === 'vague-standard' && words.startsWith('优惠') && ENJOYS.test(own) && TITLE_TO.test(after),
  ({ family, words }) => family.code === 'vague-standard' && OF_HIMSELF.test(words) && (words.match(HOW_TRUE) ?? []).length > 1,
  ({ family, words, own }) => family.code === 'vague-liability' && WAS_PAID.test(own) && PAID.test(words),
  ({ family, words, own, after }) => family.code === 'vague-reference' && /^指定的?(?:机构|单位|公司|人员|第三方)$/.test(words) && CHOSEN_BY.test(own) && ACTS_FOR.test(after),
  ({ family, words, after }) => family.code === 'vague-degree' && words.startsWith('有所') && LEAVES_VALID.test(after),
  ({ family, words, after }) => family.code === 'vague-discretion' && words === '另行计算' && CAPPED.test(after),
  ({ words, own }) => LESS.test(words) && LIMIT.test(own),
  ({ family, own }) => family.code === 'vague-liability' && NO_MORE.test(own),
  ({ family, words, before }) => family.code === 'vague-reference' && words.startsWith('违反') && EXAMPLE.test(before),
  ({ words, after }) => /^相应的?[^,，。;；]{0,6}能力$/.test(words) && CAPACITY.test(after),
];
