import type { Contract, Recognition } from '../model/contract.ts';
import { eachMatch } from '../text/each-match.ts';
import { escapePattern } from '../text/escape.ts';
import { some } from '../model/sieve.ts';
import type { Finding } from './rule.ts';
import { folded, placed, saidBy, saying } from './shapes.ts';
import { otherThan, sideFinder, sideName, type Side } from './sides.ts';
import { EXCEPTED, OUTSIDE, THEIRS, voidIn } from './void-exemption.ts';
import { foldedNames } from '../model/party-names.ts';

type SideOf = (text: string, at: number) => Side | null;

/** A way of putting the whole burden on one side in one sentence. */
interface Burden {
  /** The group `at`, if any, is what is reported, else the whole match. */
  readonly find: RegExp;
  /** A message where the words are one side's; null where they are fair. In: the folded sentence, the match, who is named before it. */
  readonly message: (text: string, match: RegExpExecArray, sideOf: SideOf, names: Names) => string | null;
}

interface Names {
  readonly contract: Contract;
  readonly standard: boolean;
  /** The names of a party, each of which may stand in a sentence. */
  readonly of: (party: number) => readonly string[];
  /** What stands before the sentence in its line, folded. */
  readonly lead: string;
}

const short = (words: string): string => (words.length <= 36 ? words : `${words.slice(0, 16)}……${words.slice(-16)}`);

/** Upkeep that whoever is let off could plan. */
const OWN_WORK = /检修|维护|升级|试用|免费/g;
/** What nobody of the two did: the state's doing, a third person's, nature's. */
const NOBODY = /拆迁|征收|征用|规划|市政|自然|天气|政策|法律|法规|物价|市场(?:行情|价格|变化|波动)|期满|到期|届满|正常(?:损耗|磨损|使用)|(?:评审|检测|鉴定|验收|检验|审核|复检|评估)(?:结果|结论)?(?:为|均)?(?:合格|通过)|符合(?:约定|标准|要求|规定)/;
/** One's own people are one's own affair. */
const isOwnStaff = (text: string, at: number, free: number, { contract, of }: Names): boolean =>
  contract.parties.some((_, party) => party !== free && of(party).some((name) => new RegExp(`${escapePattern(name)}的?(?:全部|所有|派驻|施工|现场|聘用的?)?(?:员工|人员|工人|雇员|职工|司机|工作人员|学员)`).test(text.slice(0, at))));

/** Whether the words before a burden tell that it is the bearer's own fault, or nobody's: then it is fair. `free` is the side let off. */
function isDeserved(text: string, at: number, free: number | null, { contract, of, lead }: Names): boolean {
  let cause = `${/对此|由此|因此|为此|就此/.test(text.slice(0, at + 6)) ? lead : ''}${text.slice(Math.max(0, at - 160), at)}`;
  cause = cause.replace(/(?:自行|独立|单独|自己)(?:承担|负责)/g, '');
  const mine = free === null ? [] : of(free);
  const theirs = contract.parties.flatMap((_, party) => (party === free ? [] : of(party)));
  // What the side let off does or fails to do itself is no fault of the other's.
  cause = cause.split(/(?<=[,。;])/).filter((segment) => !(mine.some((name) => new RegExp(`^(?:若|如果?|因|由于|当|凡)?${escapePattern(name)}`).test(segment)) && !theirs.some((name) => segment.includes(name)))).join('');
  for (const name of mine) cause = cause.replaceAll(name, '');
  // What a tenant leaves behind, and a list of causes that follows, which is judged as a list.
  if (/工伤|劳资|劳动(?:争议|纠纷|合同)|社会保险/.test(cause) || /因(?:这些|该等|此类|上述|前述)[^。;,]{0,8}(?:原因|情形|情况)/.test(cause)) return true;
  if (/装饰装修|装修|添附|(?:[对就]于?|因为?|由于)(?:下列|以下|下述|如下)/.test(text.slice(Math.max(0, at - 40), at))) return true;
  // 税费均由甲方负担，乙方对此不承担任何责任: who pays what, no fault of anybody's.
  if (/对此|就此/.test(text.slice(0, at + 6)) && /(?:费|税|款|金)[^。;]{0,60}由[^。;,]{1,8}(?:负担|承担|支付|缴纳)/.test(lead + text.slice(0, at))) return true;
  const named = contract.parties.some((_, party) => party !== free && of(party).some((name) => new RegExp(`(?:因|由于|如果?|若|凡|当)[^。;,]{0,6}${escapePattern(name)}|${escapePattern(name)}[^。;,]{0,2}(?:如果?|若|因|一旦)(?!上述)`).test(cause)));
  return named || THEIRS.test(cause) || OUTSIDE.test(cause.replace(OWN_WORK, '')) || NOBODY.test(cause) || /不可抗力|违反|违约|擅自|否则|拒绝|拒不|不(?:能)?(?:按|及时|如期|配合|提供|遵守|履行|服从|听从)|逾期|超过|超期|迟延|延误|虚假|不实|有误|错误|不正确|不合法|非法|违法|违规|不[真属]实|未(?:能|按|经|在|及时|履行|向|将|依|遵|如实|妥善|提供|支付|交付|通知|告知|办理|取得|采取|购买)|过错|过失|故意|不当/.test(cause);
}

/** The side words speak of: named in their segment, or in the nearest one before. */
function sideBefore(text: string, at: number, sideOf: SideOf): Side | null {
  for (let end = at; end > 0 && end > at - 80; ) {
    const side = sideOf(text, end);
    const comma = text.lastIndexOf(',', end - 1);
    // Somebody else is spoken of: 则平台.
    if (side !== null || (end === at && /[^则且并也亦均都将仅但而还、]/.test(text.slice(comma + 1, at)))) return side;
    end = comma;
  }
  return null;
}

/** 甲方概不负责 where nothing is said of the other's fault. */
function exempts(text: string, match: RegExpExecArray, sideOf: SideOf, names: Names): string | null {
  const at = match.indices!.groups!['not']![0];
  const side = sideBefore(text, at, sideOf);
  if (names.standard || typeof side !== 'number' || EXCEPTED.test(text) || voidIn(text, false) !== null || isOwnStaff(text, at, side, names) || isDeserved(text, at, side, names)) return null;
  return `「${short(match[0])}」：没有写对方有什么过错，就概括地免除了${sideName(names.contract, side)}的责任`;
}

/** 与甲方无关 whoever caused it. */
function unconnected(text: string, match: RegExpExecArray, _: SideOf, names: Names): string | null {
  const free = names.contract.parties.findIndex((__, party) => names.of(party).some((name) => match.groups!['free']!.includes(name)));
  if (free < 0 || EXCEPTED.test(text) || voidIn(text, false) !== null || isOwnStaff(text, match.index, free, names) || isDeserved(text, match.index, free, names) || /第三[方人]/.test(match[0])) return null;
  return `「${short(match[0])}」：不问是谁的原因，后果都由对方承担`;
}

const BURDENS: readonly Burden[] = [
  {
    // 甲方不承担任何赔偿责任
    find: /(?:概|均|也|亦|都|将|并|且|则|即)?(?:不(?:会|再|应|需|予|作|做|给予)?(?:对[^,。;]{1,24}?|因此|就此|为此|向[^,。;]{1,6})?(?:承担|负|支付|给予)?|(?:无需|无须|概不)(?:对[^,。;]{1,24}?|因此|就此|为此|向[^,。;]{1,6})?(?:承担|负责?|支付|给予)?)(?:[甲乙]方的?)?(?:(?:其他|其它)?的?(?:任何|一切|全部|所有)[^,。;]{0,10}(?:赔偿|补偿|责任|损失)[^,。;:]{0,6}|[^,。;]{0,10}(?:赔偿|补偿)[^,。;]{0,12}(?:及|和|或|等)(?:其他|其它|一切|任何)[^,。;]{0,6}(?:赔偿|补偿|费用|损失)[^,。;]{0,4})/dg,
    message: (text, match, sideOf, names) => {
      const side = sideBefore(text, match.index, sideOf);
      const before = text.slice(0, match.index);
      if (names.standard || typeof side !== 'number' || EXCEPTED.test(text) || voidIn(text, false) !== null) return null;
      if (/连带|担保|保证责任|税|雇主|雇佣|用人单位|用工|劳动关系|违约责任|对[^,。;]{0,14}(?:私下|自行|擅自|之间)/.test(match[0]) || /(?:解除|终止|退出|撤销|有权[^。;,]{0,4}取消|拒收|拒绝|拒付|退货)[^。;]{0,20}$/.test(before) || isOwnStaff(text, match.index, side, names) || isDeserved(text, match.index, side, names)) return null;
      return `「${short(match[0])}」：没有写对方有什么过错，就概括地免除了${sideName(names.contract, side)}的责任`;
    },
  },
  {
    // 期间发生的任何意外，甲方概不负责
    find: /(?:一切|任何|所有|全部|各种)(?:的)?[^,。;]{0,14}?(?:意外|事故|损失|损坏|损害|毁损|损毁|灭失|毁坏|丢失|遗失|失窃|被盗|伤害|后果|问题|纠纷)[^。;]{0,20}?(?<not>概不承担|(?:一概|概|均|都)?(?:概不|不(?:予|作|会|再)?)(?:负责(?=任|赔|补|偿|由此|因此|任何|一切|所有|[,。;:、)的]|$)|赔偿|赔付|补偿|负[^,。;]{0,4}责任|承担[^,。;]{0,4}(?:责任|赔偿)[^,。;]{0,4}))/dg,
    message: exempts,
  },
  {
    // 走失或者损坏的，寄养店概不赔偿
    find: /(?<not>(?:一概|一律|概)不(?:予)?(?:负责(?=任|赔|补|偿|由此|因此|任何|一切|所有|[,。;:、)的]|$)|赔偿|赔付|补偿|承担[^,。;]{0,10}))/dg,
    message: exempts,
  },
  {
    // 一切后果由乙方承担，与甲方无关
    find: /(?:一切|全部|所有|任何)(?:的)?[^,。;]{0,16}?(?:后果|责任|风险|损失|纠纷|事故|意外|伤害|损害|损伤|费用|问题)[^。;]{0,12}?由[^,。;]{1,8}?(?:自行|独立|全部|单独|完全|自己|负责)?(?:承担|负责|解决)[^。;,]{0,10},?(?<free>(?:且|并|概|均)?(?:均|概)?与[^,。;]{1,8}?(?:均|概)?无[关涉]|[^,。;]{1,8}?(?:一概|概|均)?(?:不(?:予)?(?:负责|负|承担)|无需承担|无须承担)[^,。;]{0,8})/dg,
    message: unconnected,
  },
  {
    // 因本合同产生的一切损失均由乙方承担
    find: /因?(?:履行)?本(?:合同|协议)[^。;,]{0,10}?(?:产生|引起|发生|导致)的(?:一切|全部|所有)[^。;,]{0,8}?(?:损失|责任|后果|风险)[^。;,]{0,4}?(?:均|都|全部)?由(?!双方|各方|责任方|违约方|过错方|败诉方)[^。;,]{1,8}?(?:全部|自行|独立)?承担/dg,
    message: (text, match, _, names) => (names.standard || EXCEPTED.test(text) || isDeserved(text, match.index, null, names) ? null : `「${short(match[0])}」：不问是谁的原因，都由一方承担`),
  },
  {
    // 出现任何事故均与甲方无关
    find: /(?:一切|任何|所有|全部)(?:的)?[^,。;]{0,14}?(?:后果|责任|损失|纠纷|事故|意外|伤害|损害|问题)[^,。;]{0,6}?(?<free>(?:均|都|概)?与[^,。;]{1,8}?(?:均|都)?无[关涉])/dg,
    message: unconnected,
  },
  {
    // 使用本服务的风险完全由用户自己承担
    find: /(?:使用|访问|接受)[^,。;]{0,20}?(?:服务|平台|网站|软件|产品)[^,。;]{0,14}?(?:的)?(?:(?:一切|全部|所有|任何)(?:的)?风险[^,。;]{0,6}由|风险[^,。;]{0,6}(?:完全|全部|均)由)[^,。;]{0,8}?(?:自己|自行|本人|独立|独自)?承担/dg,
    message: (_, match, __, names) => (names.standard ? `「${short(match[0])}」：不问平台有没有过错，风险都由用户承担` : null),
  },
  {
    // 因园区改造不能按期的，不以乙方违约论处
    find: /(?:因|由于)(?<cause>[^。;]{0,60}?(?:建设|维护|升级|改版|停机|改造|装修|检修|内部|经营|业务(?:需要|调整)|人员(?:调整|变动|不足)|排期|生产安排|资金|审批|布局调整)[^。;]{0,30}?),[^。;]{0,20}?不(?:以|视为|视作|构成|属于|算)(?<who>[^,。;]{0,6}?)的?违约(?:论处|处理)?/dg,
    message: (text, match, _, names) => {
      const who = match.groups!['who']!;
      const party = names.contract.parties.findIndex((__, i) => names.of(i).some((name) => who.includes(name)));
      const other = party < 0 ? null : otherThan(names.contract, party);
      if (party < 0 || EXCEPTED.test(text) || OUTSIDE.test(match.groups!['cause']!.replace(/维护|检修|升级/g, '')) || (other !== null && names.of(other).some((name) => match.groups!['cause']!.includes(name)))) return null;
      return `「${short(match[0])}」：自己可以安排的事成了${sideName(names.contract, party)}免责的理由`;
    },
  },
  {
    // 甲方有权对乙方处以罚款: no sum, and no power to punish between equals
    find: /(?:有权|可以?)(?:根据[^,。;]{1,16}?|视[^,。;]{1,12}?)?(?:对[^,。;]{1,20}?)?(?:给予|处以|进行|实施|予以)[^,。;]{0,6}?(?:经济处罚|罚款|经济制裁)(?![^。;]{0,16}\d)/dg,
    message: (text, match, sideOf, names) => {
      const side = sideOf(text, match.index);
      if (typeof side !== 'number' || /法律|法规|行政|主管部门/.test(match[0]) || /\d\s?(?:元|%)|[一二三四五六七八九十百千]+元|_/.test(text.slice(match.index, match.index + match[0].length + 30))) return null;
      return `「${short(match[0])}」：只有${sideName(names.contract, side)}可以罚，罚多少也没有写`;
    },
  },
  {
    // 一经支付，概不退还
    find: /(?:一经(?:支付|缴纳|交纳|交付|收取|付款|缴费|付清|报名|购买|售出|出售)|(?:无论|不论|不管)[^。;,]{0,8}?(?:因|由于|出于|是)?(?:何种|任何|什么|何)(?:原因|理由|情况|情形)|(?:以|因)?任何(?:原因|理由|情况下|情形下))[^。;]{0,30}?(?:概|均|一律|一概|恕|都|也)?不(?:予|再|可|能|得)?(?:要求)?(?:退还|退款|退回|返还|退费|退租金|退押金)/dg,
    message: (text, match) => (EXCEPTED.test(text) || /双方|除[^。;]{0,40}外/.test(text) ? null : `「${short(match[0])}」：收款一方自己违约时也不退，对方却全数失去`),
  },
  {
    // 有权停止供应，且不退还已付的货款; 未用完的课时费不予退还
    find: /(?:(?:概|一概|一律)?不(?:予|再)?|无需|无须)(?:向[^,。;]{1,6})?(?:退还|返还|退回)(?<what>[^,。;]{0,14}?(?:租金|服务费|加盟费|会员费|广告费|合同款|价款|货款|学费|会费|费用|款项))|(?:(?<=[,。;:]|^)(?=[^,。;]{0,20}?(?:费|款))|已(?:经)?(?:支付|交付|缴纳|交纳|收取?|付|交|缴)|未到期|未使用|剩余|所(?:支付|交|缴|付))(?<sum>[^,。;]{0,20}?(?:租金|服务费|加盟费|会员费|广告费|合同款|价款|货款|学费|会费|费用|款项))[^,。;]{0,8}(?:概|均|一律|一概|恕|也)?不(?:予|再|作)?(?:退还|返还|退回|退款)/dg,
    message: (text, match, sideOf) => {
      const from = Math.max(text.lastIndexOf('。', match.index), text.lastIndexOf(';', match.index)) + 1;
      const before = text.slice(from, match.index);
      const left = /未到期|未使用|剩余/.test(match[0]);
      if (EXCEPTED.test(text) || /定金|押金|已(?:经)?(?:发生|提供|完成|发生|消费|享受|使用|产生|执行|履行)|多付|税|手续费|(?:应|须|将|予以)[^,。;]{0,4}(?:退还|返还)|按比例|除[^。;]{0,30}外|双方|任何一方|期满|届满|到期(?!的?费)/.test((before + match[0]).replace(/未到期|未使用|剩余/g, ''))) return null;
      // Whoever keeps the money ends the contract, or what is left of its time is lost, or nothing is ever given back.
      const ends = /(?:有权|可以?|将)[^。;]{0,40}?(?:解除|终止|停止|暂停|取消|收回|关闭)[^。;]{0,60}$/.test(before + match[0]);
      const leaves = left && /(?:中途|提前|单方面?|自行)?[^。;,]{0,4}(?:终止|解除|退出|退租|停止)/.test(before);
      const always = before === '' && !/(?:若|如|因)/.test(match[0]) && /(?:支付|缴纳|交纳|付)的|全额/.test(match[0]) && typeof sideOf(text, match.index + 8) === 'number';
      return ends || leaves || always ? `「${short(match[0])}」：不论还有多少没有履行，收了的全数不退` : null;
    },
  },
  {
    // 本合同终止的，已付的费用不予退还; 乙方退出的，已付的费用不予退还，并支付违约金
    find: /(?:已(?:经)?(?:支付|交付|缴纳|交纳|收取?|付|交|缴)|所(?:支付|交|缴|付|剩))[^,。;]{0,14}?(?:费|费用|款项?|租金|押金|保证金|价款|货款)[^,。;]{0,12}?(?:概|均|一律|全部|也)?不(?:予|再|作)?(?:退还|返还|退回|退款)/dg,
    message: (text, match) => {
      const from = Math.max(text.lastIndexOf('。', match.index), text.lastIndexOf(';', match.index)) + 1;
      const stop = /[。;]/.exec(text.slice(match.index));
      const [before, after] = [text.slice(from, match.index), text.slice(match.index + match[0].length, stop ? match.index + stop.index : text.length)];
      const isEnd = /^[^]{0,60}?(?:合同|协议|合约)[^,]{0,8}?(?:终止|解除)[^,]{0,6},[^,]{0,30}$/.test(before) && !/违约|违反|逾期|擅自|原因|过错|有权|提前|未/.test(before);
      const isTwice = /违约金|赔偿|追偿|追究|罚款/.test(after);
      if (EXCEPTED.test(text) || /定金|已(?:提供|完成|发生|消费|享受)/.test(before + match[0]) || !(isEnd || isTwice)) return null;
      return isTwice ? `「${short(match[0])}」：已付的全数没收，另外还要赔偿` : `「${short(match[0])}」：不问终止是谁的原因`;
    },
  },
];

/** Single sentences that put the whole burden on one side, whatever its cause. At most one a sentence. */
export function* burdens(contract: Contract, recognition: Recognition): Iterable<Finding> {
  const sideOf = sideFinder(contract, recognition);
  const of = (party: number): readonly string[] => foldedNames(contract.parties[party]!);
  for (const one of saidBy(contract, BURDENSOME)) {
    const line = contract.text.lastIndexOf('\n', one.start) + 1;
    const names: Names = { contract, standard: recognition.profile === 'platform-terms', of, lead: folded(contract.text.slice(Math.max(line, one.start - 160), one.start)) };
    for (const { burden, match } of one.fact) {
      const message = burden.message(one.text, match, sideOf, names);
      if (message === null) continue;
      yield { span: placed(one, match.index, match.index + match[0].length), message };
      break;
    }
  }
}

const BURDENSOME = saying(/不|无[关涉需须]|风险|处罚|罚款|一切|全部|所有/, (text) => some(BURDENS.flatMap((burden) => eachMatch(text, burden.find).map((match) => ({ burden, match })))));
