import { BODIES, NO_EMPLOYMENT, ONLINE_DESK, PAID_USE, SUBJECTS, SUPPLEMENT, SUPPLEMENTED, TELEPHONE_DESK } from '../knowledge/kinds.ts';
import type { ProfileId } from '../knowledge/profile-ids.ts';
import { after } from '../text/change.ts';
import { eachMatch } from '../text/each-match.ts';
import { memo } from '../text/memo.ts';
import { chancesOf } from '../text/needs.ts';
import { isSameList } from '../text/same-list.ts';
import { slice } from '../text/span.ts';
import { worded } from '../text/wording.ts';
import type { Config } from '../config.ts';
import type { Contract, Recognition } from './contract.ts';
import { isProcurement, kindOfTitle } from './kind-of-title.ts';
import { isLetter } from './party-names.ts';
import { alike, hits, lineSieve, remember } from './sieve.ts';
import { isHouseRules, STANDARD, standing, TERMS_SHAPES } from './standard-terms.ts';

/** As much of a text as its kind is read from: the opening says it, and a megabyte more would not say it better. */
export const READ = 60_000;
/** So often is often enough. */
const SPOKEN = 60;
/** So often per thousand characters a contract on secrecy speaks of secrets; one with a clause on secrecy, some five times. */
const SECRETS = 10;
/** So many characters are no note and no fragment. */
const LONG_OPENING = 2500;

const SIGNED = /盖章|签字|签章|签名|公章|[(]章[)]/;
/** A line one signs on; what a sentence says of signing (点击确认与签字具有同等效力) is none. */
const SIGNING_LINE = /(?:^|\n)[^。;,\n]{0,40}(?:盖章|签字|签章|签名|公章|[(]章[)])[^。;,\n]{0,40}(?=\n|$)/;

/** The registered form of 技术合同, whose title names no kind. */
const REGISTERED = /科技合字|技术合同登记|合同登记机关|技术合同认定/;

/** A contract speaks of itself and lays duties on its parties. */
const SELF = /本(?:合同|协议|准则|契约|合约|规则|条款|承诺书|保证书|担保书|担保函|规范|订单|约定)/g;
const PARTY = /[甲乙丙](?:方|公司|单位)|买方|卖方|供方|需方|出租方|承租方|出租人|承租人|用人单位|劳动者|委托方|受托方|委托人|受托人|披露方|接收方|发包方|承包方|双方/g;
const DUTY = /(?:[甲乙丙](?:方|公司|单位)|买方|卖方|供方|需方|出租方|承租方|出租人|承租人|用人单位|劳动者|委托方|受托方|委托人|受托人|披露方|接收方|双方|各方|您|用户|会员|咨询者|客服|专员|主管|人员|客服部门|本公司|我们|任何一方|公司)[^。;\n]{0,16}?(?:应|须|不得|有权|负责|承担|保证|同意|承诺|可以|必须)/g;
const SLOT = /(?:^|\n)[ \t*#>|]{0,12}(?:[甲乙](?:[ \t]{0,4}方|公司|单位)|买方|卖方|供方|需方|出租方|承租方|出租人|承租人|用人单位|劳动者|委托方|受托方|委托人|受托人|披露方|接收方|客户|服务[方商]|[发承]包方)(?:[(][^)\n]{0,24}[)])?[ \t]{0,4}:/g;
const AGREES = /达成(?:如下|以下)|达成协议|订立本|签订本|特(?:订立|签订|制定|拟定)|共同遵守|协议如下|约定如下|如下(?:条款|协议|合同)|视为(?:同意|接受|您)|即视为|同意接受本/g;
/** An article speaks about contracts from outside: what one should contain, what companies had better do. */
const ABOUT = /(?:协议|合同|条款)(?:中|里)?(?:还|也|则)?(?:应|应当|应该|需|必须|可以|可能|需要)(?:明确|包含|规定|约定|包括|写明|列明|详细|注意|尽可能|界定|具体|要求|考虑)|本文|笔者|举个例子|举例|在签[订署]此类|签[订署](?:合同|协议)时|企业(?:在|应|可以|需)|此外,(?:合同|协议)|值得注意|综上所述|不可忽视|至关重要|的重要(?:组成部分|依据|保障|条款|内容)|(?:各位|广大|亲爱的)读者|读者(?:朋友|可以|不妨)|作为从业|注意事项|今天,我|一份好的/g;
const STATUTE = /本(?:法|条例|办法|规定|细则|解释|规章)(?:所称|规定|自|的|第|中|由|适用|另有|施行)|制定本(?:法|条例|办法|规定|细则)|自[^。\n]{0,24}起施行|国务院|主管部门应当/g;
const CODE = /^\s*(?:import|export|const|let|var|function|class|#include|def|public|private|package|return)\b[ \t]|^[\x20-\x7e\t]*[{};]\s*$/;
const LETTER = /此致|敬礼|您好[!,。]|尊敬的.{0,12}:|祝好|顺颂|商祺/;

const OTHER_LAW = /(?:适用|依据|依照|按照|依|受|以|遵循|根据)[^。;\n]{0,24}(?:中华民国|台湾地区|台湾|香港(?:特别行政区)?|澳门|新加坡|英国|英格兰|美国|日本|韩国|德国|[^\s。,;]{0,8}州)(?:现行|之|的|有关|相关)?(?:法律|法令|法规|法)(?!院)|准据法[^。;\n]{0,16}(?:中华民国|台湾|香港|澳门|新加坡|英|美|日本)|govern(?:ed|ing)[^.\n]{0,60}laws? of (?!the People|China|PRC)|中华民国(?:法律|民法|法令)/i;
const PRC_LAW = /(?:适用|依据|依照|按照|受|以)[^。;\n]{0,16}(?:中华人民共和国|中国(?!香港|澳门|台湾))(?:大陆|内地)?(?:现行|之|的|有关|相关)?(?:法律|法规|法令)/;
/** What only a contract made under the law of Taiwan, Hong Kong or Macao speaks of, and what only one made on the mainland does, where neither says whose law governs. */
const OTHER_PLACE = /(?<!当)地方法院|新台币|NT\$|身[分份]证字号|(?<!年)中华民国|劳动基准法|劳基法|民国[\d_〇零一二三四五六七八九十百]{1,5}年|香港身份证|(?:香港|澳门)(?:特别行政区)?(?:法院|法例|法律)|初级法院/;
const PRC_PLACE = /中华人民共和国|人民法院|人民币|统一社会信用代码|民法典|劳动合同法|工商行政|市场监督管理/;

/** What is counted, by name. */
const SHAPES = {
  self: SELF, duty: DUTY, slot: SLOT, about: ABOUT, statute: STATUTE, agrees: AGREES, party: PARTY, signed: SIGNED, ...TERMS_SHAPES, registered: REGISTERED, letter: LETTER, otherLaw: OTHER_LAW, prcLaw: PRC_LAW, otherPlace: OTHER_PLACE, prcPlace: PRC_PLACE, code: CODE,
  online: ONLINE_DESK, telephone: TELEPHONE_DESK, paidUse: PAID_USE, noEmployment: NO_EMPLOYMENT,
} as const;
type Shape = keyof typeof SHAPES;
const COUNTED: readonly { readonly key: string; readonly shape: RegExp }[] = [
  ...Object.entries(SHAPES).map(([key, shape]) => ({ key, shape })),
  ...BODIES.map(({ profile, shape }) => ({ key: profile, shape })),
].map(({ key, shape }) => ({ key, shape: shape.global ? shape : new RegExp(shape.source, `${shape.flags}g`) }));
const chances = chancesOf(COUNTED.map(({ shape }) => shape), 'chances: shapes of kinds');

/** What a line says of the kind of text it stands in: its characters without white space, and what of `COUNTED` it says how often, by turns. */
interface Tally {
  readonly length: number;
  readonly counts: readonly number[];
}
const TALLIES = alike(lineSieve((line): Tally => {
  const words = worded(line);
  const counts: number[] = [];
  for (const i of chances(words)) {
    const { key, shape } = COUNTED[i]!;
    const times = eachMatch(words, shape).length;
    if (times > 0 && (key !== 'code' || !words.includes('${'))) counts.push(i, times);
  }
  return { length: words.replace(/\s/g, '').length, counts };
}), (a, b) => isSameList(a.counts, b.counts));

/** What the opening of a text says of its kind. */
interface Opening {
  /** Counted as far as `LONG_OPENING`. */
  readonly length: number;
  readonly lines: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** What was counted, and where the last line of it begins, and the first behind that. */
interface Counted extends Omit<Opening, 'length'> {
  readonly last: number | null;
  readonly next: number | null;
}

/** Counted anew only where a line comes to say something else, or where one comes to stand within or beyond what is read. */
const countsOf = remember(counted, (before: Counted, step) => {
  const last = before.last === null ? null : after(step, before.last);
  const next = before.next === null ? null : after(step, before.next);
  if ((last === null) !== (before.last === null) || (next === null) !== (before.next === null)) return null;
  return (last ?? 0) < READ && (next ?? READ) >= READ ? { ...before, last, next } : null;
});

function counted(contract: Contract): Counted {
  const times = COUNTED.map(() => 0);
  const counts = new Map<string, number>();
  let lines = 0;
  let last: number | null = null;
  let next: number | null = null;
  for (const { index, fact } of hits(contract, TALLIES)) {
    const { start } = contract.lines[index]!.span;
    if (start >= READ) {
      next = start;
      break;
    }
    last = start;
    lines++;
    for (let i = 0; i < fact.counts.length; i += 2) times[fact.counts[i]!]! += fact.counts[i + 1]!;
  }
  for (const [i, { key }] of COUNTED.entries()) counts.set(key, (counts.get(key) ?? 0) + times[i]!);
  return { lines, counts, last, next };
}

function openingOf(contract: Contract): Opening {
  let length = 0;
  for (const { fact } of hits(contract, TALLIES)) if ((length += fact.length) >= LONG_OPENING) break;
  return { length, ...countsOf(contract) };
}

/** What kind of text this is: its profile (null: no contract), whether it is a fragment only, and whose law governs. */
export function recognise(contract: Contract, config: Config): Recognition {
  const opening = openingOf(contract);
  const title = titleOf(contract);
  const jurisdiction = jurisdictionOf(opening);
  const fragment = isFragment(opening, title);
  if (config.profile !== 'auto') return { profile: config.profile, rival: null, fragment, jurisdiction };
  return { ...(isContract(contract, opening, title) ? kindOf(contract, opening, title) : NO_KIND), fragment, jurisdiction };
}

/** Whose law governs: the law a contract names, and where it names none, that of the place whose courts, currency and papers it speaks of. */
const jurisdictionOf = (opening: Opening): Recognition['jurisdiction'] => {
  const of = (shape: Shape): boolean => count(opening, shape) > 0;
  return !of('prcLaw') && (of('otherLaw') || (of('otherPlace') && !of('prcPlace'))) ? 'other' : 'PRC';
};

/** Above a text's title or in its place: what it calls itself in its first sentence. 本服务等级协议规定了…. */
const CALLED = /^[^。;\n]{0,60}?(?<!基)本[《“"]?([^《》“”"。,;:()\s]{2,16}(?:合同|协议|条款|政策|声明|规则|须知|章程|准则))[^。\n]{0,80}?(?:规定|适用于|由[^。\n]{1,30}(?:订立|签订|制定|缔结|发布)|[是系为]|旨在|约定|明确|构成|之间)/;
/** The words of the title, in Simplified characters without white space: where there is none, what the text calls itself. */
function titleOf({ text, lines, title }: Contract): string {
  const line = title ?? lines.find((l) => l.indent < l.span.end)?.span;
  if (line === undefined) return '';
  const words = worded(slice(text, title ?? { start: line.start, end: Math.min(line.end, line.start + 200) })).replace(/\s/g, '');
  return title === null ? CALLED.exec(words)?.[1] ?? '' : words;
}
const count = ({ counts }: Opening, shape: Shape, most = 40): number => Math.min(most, counts.get(shape) ?? 0);
/** The last words of what was read. */
const closing = ({ text }: Contract, length: number): string => worded(text.slice(0, READ).slice(-length));

/** Weighs what a contract says of itself against what an article, a statute, a letter or a program says. */
function isContract(contract: Contract, opening: Opening, title: string): boolean {
  const { length, lines } = opening;
  const called = /(?:合同|协议|契约|合约|准则|条款|承诺书|保证书|担保书|担保函|协定|订单|认购书|意向书)/.test(title) || kindOfTitle(title) === 'service-guideline' || (count(opening, 'accepted') > 0 && /规则|章程|须知|声明/.test(title)) || isHouseRules(title, count(opening, 'ruled'));
  const named = called && !/注意|指南|解读|分析|要点|技巧|说明|事项|如何|浅析|论|心得|范文大全|总结/.test(title);
  if (length < 8 && !named) return false;
  if (lines > 4 && (opening.counts.get('code') ?? 0) > lines / 3) return false;
  const self = count(opening, 'self');
  const duty = count(opening, 'duty');
  const slots = count(opening, 'slot', 8);
  const about = count(opening, 'about');
  const statute = count(opening, 'statute');
  const numbered = contract.clauses.filter((c) => c.number !== null).length;
  const score = Math.min(self, 10) + Math.min(duty, 12) + Math.min(slots, 4) * 3 + Math.min(count(opening, 'agrees'), 4) * 2 + (named ? 3 + Math.min(count(opening, 'addressed'), 8) / 2 : 0) + (SIGNED.test(closing(contract, 2500)) ? 2 : 0) + Math.min(count(opening, 'party'), 10) / 2 + Math.min(numbered, 10) / 5;
  if (statute >= 3 && self < 3 && slots === 0) return false;
  if (count(opening, 'letter') > 0 && slots === 0 && self + duty < 6 && !(named && count(opening, 'accepted') > 0)) return false;
  // Under a title that names a contract and in numbered clauses, whoever is bound may bear any name: 活动发起者应当….
  if (named && numbered >= 6 && about <= 1) return true;
  // A title that names a contract, above a head that binds nobody yet; what happened is news.
  if (named && about === 0 && length < 1500 && !/签[订署约]|达成|举[行办]/.test(title)) return true;
  // What is being typed is short: a clause that binds somebody.
  if (length < 400 && about === 0) return slots > 0 || duty > 0 || self > 1;
  return score - about * 2 >= 6.5;
}

/** Clauses without title, parties, opening formula and signatures: a page of a contract, however it is numbered. */
function isFragment(opening: Opening, title: string): boolean {
  const { length } = opening;
  const titled = /(?:合同|协议|契约|合约|准则|条款|书|须知|规则|章程)/.test(title) || kindOfTitle(title) === 'service-guideline';
  return length > 0 && length < LONG_OPENING && !titled && count(opening, 'slot') < 2 && count(opening, 'agrees') === 0 && count(opening, 'addressed') < 3 && count(opening, 'signed') === 0;
}

/** How often a text speaks as contracts of a kind do. */
interface Body {
  readonly profile: ProfileId;
  readonly n: number;
}
/** What a text is taken for, and what else it may be. */
type Kind = Pick<Recognition, 'profile' | 'rival'>;
const NO_KIND: Kind = { profile: null, rival: null };

function kindOf(contract: Contract, opening: Opening, title: string): Kind {
  const length = Math.max(1, Math.min(READ, contract.text.length));
  const named = kindOfTitle(title);
  const joined = named === 'labour' || named === 'service-guideline' ? 0 : standingOf(contract, opening, title, named);
  if (joined >= STANDARD) return { profile: 'platform-terms', rival: null };
  const says = (profile: ProfileId): number => {
    const n = opening.counts.get(profile) ?? 0;
    return profile === 'nda' && n * 1000 < SECRETS * length ? 0 : Math.min(SPOKEN, n);
  };
  const [most, next] = BODIES.map(({ profile }) => ({ profile, n: says(profile) })).sort((a, b) => b.n - a.n) as [Body, Body];
  // 电子交易平台挂牌交易合同: where it is made is no matter of technology.
  if (named === 'technical-service' && says('sale') >= 20 && says('sale') >= 4 * says(named)) return { profile: 'sale', rival: named };
  // 客服管理系统辅助服务: who answers customers through a system is at a desk; where one is made, the text speaks of that.
  if (named === 'technical-service' && DESK_TITLE.test(title) && says('customer-service') >= 6 && says('customer-service') >= 2 * says(named)) return desk(opening, title, 'customer-service', named);
  // 售后服务合同 of a website or a program, in which nobody is at a desk.
  if (named === 'customer-service' && AFTER_SALES.test(title) && says(named) <= 1 && most.profile === 'technical-service' && most.n >= 5) return { profile: most.profile, rival: named };
  // 场地使用协议 without a fee is a loan, 聘用协议 of somebody retired no employment.
  if ((named === 'lease' && !title.includes('租') && count(opening, 'paidUse') === 0) || (named === 'labour' && !title.includes('劳动') && count(opening, 'noEmployment') > 0)) return { profile: 'generic', rival: named };
  if (named !== null) return desk(opening, title, named, named === 'generic' && most.profile !== named && most.n >= 20 && most.n >= 2 * says(named) ? most.profile : null);
  if (count(opening, 'registered') > 0) return { profile: 'technical-service', rival: null };
  const online = joined >= STANDARD - 1 ? 'platform-terms' : null;
  // No telling title: what the opening says it is about, the parties' names and the words the text keeps using.
  const subject = subjectOf(contract, title);
  const speaks = most.n >= 4 && (1000 * most.n) / length > (title === '' ? 1.5 : 4);
  if (speaks && (subject === null || subject === most.profile || most.n >= 20 || most.n >= 3 * says(subject))) return desk(opening, title, most.profile, online ?? (next.n >= most.n / 2 ? next.profile : null));
  if (subject !== null) return desk(opening, title, subject, online ?? (speaks ? most.profile : subject === 'generic' ? null : 'generic'));
  if (isProcurement(title)) return { profile: 'sale', rival: says('sale') > 1 ? null : 'generic' };
  return { profile: 'generic', rival: online };
}

/** Customers are answered in shops on the net or on the telephone: where the title does not say which (客服外包), the words that prevail do. */
function desk(opening: Opening, title: string, profile: ProfileId, rival: ProfileId | null): Kind {
  const isDesk = profile === 'customer-service' || profile === 'online-customer-service';
  if (!isDesk || title.search(TELEPHONE_DESK) >= 0) return { profile, rival };
  if (title.search(ONLINE_DESK) >= 0) return { profile: 'online-customer-service', rival };
  const [shops, calls] = [count(opening, 'online', 400), count(opening, 'telephone', 400)];
  if (profile === 'customer-service') return shops > 2 * calls ? { profile: 'online-customer-service', rival: profile } : { profile, rival };
  return calls > 2 * shops ? { profile: 'customer-service', rival } : { profile, rival: rival ?? (shops > calls ? null : 'customer-service') };
}

const DESK_TITLE = /客服|坐席|座席|呼叫|热线|话务/;
const AFTER_SALES = /^(?!.*(?:客服|客户服务|客户支持|热线|呼叫|坐席|座席|话务|客诉|投诉|网点|中心|站点)).*售后/;

/** How much speaks for terms that whoever joins accepts. */
function standingOf(contract: Contract, opening: Opening, title: string, named: ProfileId | null): number {
  const { parties, text } = contract;
  return standing({
    title,
    named,
    length: Math.min(READ, text.length),
    count: (shape) => count(opening, shape, 400),
    slots: count(opening, 'slot'),
    parties: Math.max(parties.filter(({ alias }) => isLetter(alias)).length, parties.filter(({ name }) => name !== null).length),
    signed: count(opening, 'caption') > 0 || SIGNING_LINE.test(closing(contract, 400)),
  });
}

/** So far into a text it says what it is about. */
const SUBJECT_WITHIN = 1200;
/** Whoever's paper it is: 某某软件学院 above a title says nothing of its kind. */
const LETTERHEAD = /[:,。;]|(?:公司|集团|中心|局|院|所|校|学|会|行|厂|店|部)$/;
/** 项目名称：垃圾分类服务, of a trade of its own. */
const SERVICE_PROJECT = /项目(?:名称)?:[^,。;:_]{2,30}服务(?:采购)?(?:项目)?$/;

/** The kind of what the opening says the contract is about, in a line above its title or in its first sentences; null where it does not say, or says nothing telling. */
function subjectOf({ text, title }: Contract, titled: string): ProfileId | null {
  const start = title?.start ?? 0;
  const opening = text.slice(start, start + SUBJECT_WITHIN);
  return subjectAbove(text.slice(0, start).slice(-SUBJECT_WITHIN)) ?? (SUPPLEMENT.test(titled) ? kindOfTitle(SUPPLEMENTED.exec(worded(opening))?.[1] ?? '') : null) ?? subjectIn(opening);
}
const written = (passage: string): readonly string[] => worded(passage).replace(/[^\S\n]|[*#|]/g, '').split('\n');
const ofLine = (line: string): ProfileId | null => firstOf(SUBJECTS, (shape) => kindOfTitle(shape.exec(line)?.[1] ?? '')) ?? (SERVICE_PROJECT.test(line) ? 'generic' : null);
const subjectIn = memo((passage: string): ProfileId | null => firstOf(written(passage), ofLine), 4);
const subjectAbove = memo((passage: string): ProfileId | null => firstOf(written(passage), (line) => ofLine(line) ?? (line.length > 60 || LETTERHEAD.test(line) ? null : kindOfTitle(line))), 4);

/** What the first of several that tells a kind tells. */
function firstOf<T>(list: readonly T[], read: (one: T) => ProfileId | null): ProfileId | null {
  for (const one of list) {
    const kind = read(one);
    if (kind !== null) return kind;
  }
  return null;
}
