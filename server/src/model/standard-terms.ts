import type { ProfileId } from '../knowledge/profile-ids.ts';

/** Whoever buys, joins or uses is a party by what he is and not by a name. */
const CLASS = '用户|客户|会员|商户|商家|店铺|店主|投资者|投资人|消费者|使用者|使用人|使用方|旅客|乘客|[车机户号]主|患者|家长|学员|持卡人|开发者|创作者|申请人|司机|骑手|主播|代理商|签约人|授权人|投保人|委托人|卖家|买家|网友|玩家|推广员|推广者|经纪人|读者|顾客|订户|住户|住客|游客|观众|储户|(?:参与|参赛|参会|报名|预约|竞买|购票|骑行|志愿)(?:者|人)';
const LABEL = '(?:^|\\n)[ \\t*]{0,6}(?:[甲乙丙](?:[ \\t]{0,4}方|公司|单位)|[委受]托[方人]|[买卖]方|[供需]方|[发承]包方|[出承]租方|采购[方人]|供应商|服务[方商])';
/** What is agreed to as a whole. */
const TERMS = '协议|条款|规则|合同|章程|须知|规定|政策|约定|内容|声明';
const AGREED = '同意|接受|认可|默认|遵守|签署|阅读|了解|知悉';
const DONE = '注册|登录|使用|下载|安装|开通|激活|扫码|参加|参与|发布|发起|发出|提交|选择(?!性)|选购|支付|付款|付费|缴费|缴纳|预约|预订|报名|入场|进场|进入|入住|领取|领用|取件|订购|购买|下单|叫单|申请|充值|继续|加入|办理|受理';
const CHANGED = '修改|变更|更新|修订|调整';

/** What is counted, line by line, in Simplified characters. */
export const TERMS_SHAPES = {
  addressed: /您|阁下|台端|贵用户/g,
  /** Whom terms for everybody speak of. */
  joiner: new RegExp(`您|阁下|台端|${CLASS}`, 'g'),
  /** 乙方：注册用户；甲方（客户）：. */
  reader: new RegExp(`${LABEL}(?:[(][^)\\n]{0,12}[)])?:[ \\t_]{0,6}(?:[^\\n]{0,10}(?:用户|客户|会员|注册)|[(]?[^\\n:_()有限公司]{0,16}(?:${CLASS}|代理人)(?:名称|姓名)?[)]?[ \\t]{0,4}(?:\\n|$))|${LABEL}[(][^)\\n]{0,6}(?:${CLASS})[)][ \\t]{0,4}:|[甲乙]方[(](?:注册|平台)?(?:用户|会员)[)]`, 'g'),
  /** 用户（以下简称甲方）；用户是指…注册…的人. */
  classed: new RegExp(`(?:您|[人者]|${CLASS})[^。;,\\n]{0,8}[(](?:以下|下)?[统简合]?称[^)。\\n]{0,6}(?:[甲乙](?:方|公司|单位)|[委受]托[方人]|用户|客户|会员)|(?:用户|会员)[”"]?[是系]?指[^。;\\n]{0,30}(?:注册|登录|使用|申请|下载)`, 'g'),
  /** Assent by a click, by signing up, paying or going on; what is changed by publishing it. */
  accepted: new RegExp(
    `(?:点击|勾选|按下)[^。;\\n]{0,14}(?:同意|接受|确认|认可|签署)|(?:${DONE})[^。;\\n]{0,40}(?:视为(?!双方)|视同|[即则便就](?:表示|代表|意味|表明|为))[^。;\\n]{0,34}(?:(?:${AGREED})[^。;\\n]{0,24}(?:${TERMS})|(?:${TERMS})的?(?:${AGREED}))|如(?:不)?同意本(?:协议|条款|规则)|(?:本人|我)[^。;\\n]{0,4}已[^。;\\n]{0,6}阅[读知][^。;\\n]{0,10}(?:同意|接受|遵守)|(?:网站|平台|页面|APP|在线|线上)[^。;\\n]{0,14}确认[^。;\\n]{0,10}(?:视为|即表示)[^。;\\n]{0,20}(?:${AGREED})|` +
    `(?:协议|条款|规则|章程|指标|资费)[^。;\\n]{0,12}(?:${CHANGED})[^。;\\n]{0,30}(?:公布|公告|公示|发布|通告)|(?:${CHANGED})[^。;\\n]{0,10}(?:协议|条款|规则|章程|资费)[^。;\\n]{0,30}(?:公布|公告|公示|发布|通告)`, 'g'),
  /** What whoever joins has to do or may: 会员应当凭账号领取. */
  ruled: new RegExp(`(?:您|${CLASS})[^。;,\\n]{0,10}(?:应|须|不得|不能|只能|请|(?<!许)可(?:以|申请|凭|在|选)|有权|需|负责|承担)`, 'g'),
  platform: /注册|登录|点击|账号|账户|网站|平台|公告|公布|APP|页面|小程序|公众号|客户端|官网|微信/gi,
  /** A place to sign: 甲方（盖章）：, 签名：____. */
  caption: /^[^。;\n]{0,50}(?:[(][^()。\n]{0,8}(?:盖章|签字|签章|签名|公章)[^()。\n]{0,6}[)]|(?:盖章|签字|签章|签名|公章)[ \t]{0,6}(?::|_|\||$))[^。;\n]{0,60}$/g,
} as const;

/** Titles under which one side publishes what holds for everybody. */
const PLATFORM_TITLE = /用户(?:注册|服务|使用|许可)?(?:协议|须知|条款|合同)|会员(?:服务|注册)?(?:协议|章程|条款)|服务条款|使用条款|使用协议|注册协议|平台(?:服务)?(?:协议|规则)|隐私(?:政策|协议|条款)|许可协议|网站.{0,6}(?:声明|条款|协议)|个人客户.{0,8}协议|电子银行.{0,10}协议|开户协议|(?:入驻|入网|充值)(?:服务)?协议|(?:网上|手机|电话|微信|直销)银行.{0,10}(?:协议|章程|须知|规则|条款)|快捷支付.{0,8}(?:协议|条款)|(?:扣款|代扣|划扣|缴费|转账).{0,4}(?:授权书|协议|须知)|领用(?:合约|协议)|存管协议|客户(?:签约|权益).{0,2}(?:协议|须知)|EULA/i;
/** How well a service runs is published for everybody, or agreed beside a contract: whoever is spoken to or assents by what he does tells. */
const SERVICE_LEVELS = /服务(?:等级|水平|级别)(?:协议|承诺)|SLA/i;

/** A program is licensed to whoever clicks, or between two: whoever is spoken to or assents by what he does tells that as well. */
const LICENCE = /许可协议$/;

/** Under such a title a house binds whoever comes to it (发票申请管理规定), or its own people, or an office everybody. */
const HOUSE_RULES = /(?:规则|规定|办法|细则|规范|公约|守则|须知|章程|政策)(?:[（(].{0,12}[）)])?$/;
/** So often a house tells its users what they have to do or may. */
const RULED = 6;

/** Whether a house rules those who come to it: its title (in Simplified characters without white space) says rules, and the text tells users `ruled` times what they have to do. */
export const isHouseRules = (title: string, ruled: number): boolean => ruled >= RULED && HOUSE_RULES.test(title);

/** What is known of a text's manner of coming about. */
export interface Manner {
  readonly title: string;
  /** The kind its title names. */
  readonly named: ProfileId | null;
  /** As many characters as were read. */
  readonly length: number;
  readonly count: (shape: keyof typeof TERMS_SHAPES) => number;
  /** How many slots of parties are filled in or waiting. */
  readonly slots: number;
  /** How many parties go by a name, or as 甲方 and 乙方. */
  readonly parties: number;
  readonly signed: boolean;
}

/** Kinds that terms for everybody are often of too: lending out, selling, whatever trade. Secrets are kept and desks are run between two. */
const DEEDS: ReadonlySet<ProfileId> = new Set(['generic', 'lease', 'sale']);

/** So much speaks for terms that whoever joins accepts. */
export const STANDARD = 5;

/** What two people do with each other. */
const BETWEEN_TWO = /(?:借[款贷]|贷款|担保|保证|抵押|质押|合伙|赠与|买卖|购销|租赁|运输|承揽|保管|劳动|劳务)(?:合同|协议)书?(?:[（(].*)?$/;

/**
 * How much speaks for terms that one side publishes and whoever joins accepts: he is spoken to, or is a party by what he is, or nobody is named where many may join; he
 * assents by what he does; the site is spoken of. Against it speak slots for two named parties, a deed in the title and, unless the title says it, a place to sign.
 */
export function standing({ title, named, length, count, slots, parties, signed }: Manner): number {
  const per = (n: number): number => (1000 * n) / Math.max(1, length);
  const joined = count('addressed') + count('accepted') > 0;
  const titled = (PLATFORM_TITLE.test(title) && (joined || !LICENCE.test(title) || /用户/.test(title))) || (SERVICE_LEVELS.test(title) && joined);
  const [spoken, words, accepted] = [per(count('addressed')), count('platform'), count('accepted')];
  const reader = count('reader') > 0 || (slots < 2 && count('classed') > 0);
  if (!titled && !reader && count('joiner') === 0) return 0;
  // Two who are named lend, let or sell to each other, on whatever platform they met.
  if (parties > 1 && BETWEEN_TWO.test(title)) return 0;
  // Whoever is spoken to throughout and assents by what he does joins, though he sign besides.
  const joins = titled ? slots < 2 || reader : spoken > 3 && accepted > 1 && slots < 2;
  if (signed) return joins && words > 3 ? STANDARD : 0;
  return (spoken > 3 ? 3 : spoken > 1 ? 1 : 0) +
    (reader ? 2 : slots < 2 ? 0 : -3) +
    (slots < 2 && parties < 2 ? 3 : 0) +
    (accepted > 1 ? 3 : accepted > 0 ? 2 : 0) +
    (isHouseRules(title, count('ruled')) ? 3 : 0) +
    (titled ? (slots < 2 || words > 3 ? 4 : 1) : 0) +
    (per(words) > 5 && words > 1 ? 2 : per(words) > 2.5 ? 1 : 0) -
    (named === null || named === 'technical-service' || titled ? 0 : !DEEDS.has(named) ? 3 : slots < 2 ? 1 : 2);
}
