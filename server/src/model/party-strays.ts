import { eachMatch } from '../text/each-match.ts';
import { compileMatcher } from '../text/matcher.ts';
import { memo } from '../text/memo.ts';
import { shift, slice, type Span } from '../text/span.ts';
import { inAttachment } from './attachments.ts';
import type { Contract, Party } from './contract.ts';
import { places, says } from './matches.ts';
import { lineAt } from './paragraphs.ts';
import { clauseAt, inHeading } from './parts.ts';
import { isLetter, roleOfName } from './party-names.ts';
import { firstOfClauses, isOperative, MOST_PLACES, type StrayName } from './party-uses.ts';
import { alike, hits, lineSieve, passage, some } from './sieve.ts';

/** How much rarer than its party's usual name a name must be that also means others. */
const RARER = 3;
const lettered = (parties: readonly Party[]): readonly Party[] => parties.filter(({ alias }) => isLetter(alias));

/** The names of parties that only the kind of contract or the party's own name gives away: a few places each. Linear in the text. */
export const kindredNames = (contract: Contract): readonly StrayName[] => [...strayLetters(contract), ...staffNames(contract), ...customerNames(contract), ...fullNames(contract), ...siteNames(contract), ...letteredHeadings(contract), ...otherSigners(contract)];

/** Whether a contract between 甲方 and 乙方 is one of employment: there 员工 and 公司 are the parties. */
export function isEmployment(contract: Contract): boolean {
  const { text, title, parties } = contract;
  if (lettered(parties).length < 2) return false;
  return parties.some(({ also }) => also.some((name) => /^(?:劳动者|用人单位|员工|职工|受聘[人方]|聘用单位)$/.test(name))) || (title !== null && /劳动|派遣|聘用|雇佣|用工|入职|员工|职工/.test(slice(text, title)) && says(contract, /(?:聘用|录用|招用|雇用|雇佣)乙方|乙方(?:的)?(?:工资|试用期|入职|劳动报酬)/));
}

const STAFF = ['员工', '职工', '雇员', '受聘人', '受聘者', '应聘者'];
/** Stands where a party does: at the start, behind a mark or a preposition. */
const STAFF_BEFORE = /(?:^|[\s，。；：）)”"由向对给与和及为如若当因内后时使令让按经]|[\d０-９][、.．])$/;
/** 员工手册 and 员工大会 are no party. */
const STAFF_OTHER = /^(?:手册|守则|信息|名册|花名册|关系|代表|大会|餐厅|食堂|宿舍|持股|培训|福利|[证卡]|档案|编号|之间|利益|股权|期权|激励|奖惩|辞退|辞职|违纪|离职|行为|规[范章]|管理|考勤|个人所得|签[字名]|[、们和及与或])/;
const FIRM_BEFORE = /(?:^|[\s，。；：、照及和与由向按经据反守到离开悉知用入归将把还交给对为因露占害护])$/;
const FIRM_OTHER = /^(?:法|章程|名称|类型|印章|[债股、们和及与或])/;

/** 员工未能到岗, 按照公司薪酬制度 where the contract says 乙方 and 甲方. */
function* staffNames(contract: Contract): Iterable<StrayName> {
  if (!isEmployment(contract)) return;
  const parties = lettered(contract.parties);
  const staff = parties.find(({ also, role }) => role === 'provider' || also.some((name) => /^(?:劳动者|员工|职工|受聘[人方])$/.test(name))) ?? parties[1]!;
  const firm = parties.find((party) => party !== staff)!;
  const names = new Set(contract.parties.flatMap((p) => [p.alias, ...p.also]));
  yield* rareName(contract, STAFF.filter((name) => !names.has(name)), staff.alias, STAFF_BEFORE, STAFF_OTHER);
  if (!names.has('公司')) yield* rareName(contract, ['公司'], firm.alias, FIRM_BEFORE, FIRM_OTHER);
}

/** Words that say that the customers are others. */
const OTHER_CUSTOMERS = /(?:[甲乙]方的?|其|双方|最终|终端|第三方|潜在|老|新|大|目标|意向|发展|开发|介绍|引荐)客户|客户(?:名单|群|资源|投诉|关系|满意)/;
const CUSTOMER_OTHER = /^(?!起草|需要|要求|提供|应|须|同意|确认|支付|指定|付款|自行|逾期|未|不得|有权|许可|认可|签字|签章|盖章|继续|已|存在|属于|下单|所在地|在[^，。]{1,12}(?:后|前|继续)|[，。；、）)]?加收)/;

/** 客户需要的设计 in a contract between 甲方 and 乙方 that knows no other customers. */
function* customerNames(contract: Contract): Iterable<StrayName> {
  const parties = lettered(contract.parties);
  if (parties.length < 2 || contract.parties.some((p) => [p.alias, ...p.also].includes('客户')) || contract.definitions.some(({ term }) => term.includes('客户'))) return;
  if (contract.title !== null && RESALE.test(slice(contract.text, contract.title))) return;
  if (says(contract, OTHER_CUSTOMERS) || hits(contract, CUSTOMERS).reduce((sum, { fact }) => sum + fact, 0) > MOST_CUSTOMERS) return;
  const payer = parties.find(({ role }) => role === 'client') ?? (parties.some(({ role }) => role === 'provider') ? parties.find(({ role }) => role !== 'provider') : null);
  yield* rareName(contract, ['客户'], payer?.alias ?? null, /(?:^|[\s，。；：）)（(由经未如若因待当被除括或为]|视为|导致|造成|[乙甲]方因)$/, CUSTOMER_OTHER);
}
/** How often customers are spoken of; 客户服务电话 and 客户端 are whoever the customer is. */
const CUSTOMERS = alike(lineSieve((line) => eachMatch(line, /客户(?!服务|端|信息|资料|经理|数据|须知|编号)/g).length || null), (a, b) => a === b);
const MOST_CUSTOMERS = 6;
/** Contracts under which one party serves the other's customers. */
const RESALE = /经销|分销|代理|推广|合作|加盟|外包|居间|中介|物流|运输|快递|托管|运营|直播|框架/;

/** Where names may stand as a party's does, by themselves and two expressions: of what must stand before one and what must not stand behind it. */
const standing = memo((key: string) => {
  const [names = '', before = '', other = ''] = key.split('\r');
  const matcher = compileMatcher(names.split('\n'));
  const [leads, rules] = [new RegExp(before), new RegExp(other)];
  return lineSieve((line) => some(matcher.scan(line).filter(({ start, end }) => leads.test(line.slice(Math.max(0, start - 4), start)) && (end + 6 > line.length || !rules.test(line.slice(end, end + 6))))));
}, 16);

/** The first operative places of a name that stands for a party, if the party's usual name is far commoner. */
function* rareName(contract: Contract, names: readonly string[], usual: string | null, before: RegExp, other: RegExp): Iterable<StrayName> {
  const often = places(contract, usual === null ? lettered(contract.parties).map(({ alias }) => alias) : [usual]).length;
  const found = new Map<string, Span[]>();
  for (const { index, fact } of hits(contract, standing(`${names.join('\n')}\r${before.source}\r${other.source}`))) {
    const from = contract.lines[index]!.span.start;
    for (const { pattern, ...at } of fact) {
      const name = names[pattern]!;
      const { start, end } = shift(at, from);
      if (!before.test(passage(contract, start - 4, start)) || other.test(passage(contract, end, end + 6)) || inAttachment(contract, start) || !isOperative(contract, start)) continue;
      const list = found.get(name);
      if (list) list.push({ start, end });
      else found.set(name, [{ start, end }]);
    }
  }
  for (const [name, list] of found) {
    if (list.length * RARER > often) continue;
    const told = firstOfClauses(contract, list.filter(({ start }) => !inHeading(contract, start)), MOST_PLACES);
    if (told.length > 0) yield { name, usual, places: told };
  }
}

/** 丙方 in a contract between 甲方 and 乙方: left over from one between three. */
function* strayLetters(contract: Contract): Iterable<StrayName> {
  const known = lettered(contract.parties);
  if (known.length !== 2 || known.some(({ alias }) => alias === '丙方') || contract.definitions.some(({ term }) => term === '丙方')) return;
  const found = places(contract, ['丙方']).filter(({ start }) => !inAttachment(contract, start));
  const span = found.find(({ start }) => isOperative(contract, start));
  if (span && found.length <= MOST_LETTERS) yield { name: '丙方', usual: null, places: [{ start: span.start, end: span.end }] };
}
const MOST_LETTERS = 2;

/** 四、甲乙双方的权利义务 where nobody is called either. */
function* letteredHeadings(contract: Contract): Iterable<StrayName> {
  const { parties, definitions } = contract;
  if (parties.length === 0 || parties.some((p) => [p.alias, ...p.also].some(isLetter)) || definitions.some(({ term }) => isLetter(term)) || says(contract, INTRODUCES_LETTERS)) return;
  const found = places(contract, ['甲乙双方', '甲方', '乙方']).filter(({ start }) => !inAttachment(contract, start));
  const [first] = found;
  if (first === undefined || found.length > MOST_LETTERS || !inHeading(contract, first.start)) return;
  yield { name: slice(contract.text, first), usual: null, places: [{ start: first.start, end: first.end }] };
}
/** 甲方：, （乙方）, 以下称甲方. */
const INTRODUCES_LETTERS = /[甲乙]方[ \u3000]{0,4}[）)：:”"」_＿]|[“"「（(称稱为為系][ ]?[甲乙]方/;

const SIGNS_AS = /^[ \u3000*|]*([一-鿿]{2,4}[方人])[ \u3000]{0,2}(?:[（(](?:盖章|签章|签字|公章|签名)[^（）()]{0,8}[）)][：:]?|(?:盖章|签章|签字)[：:]|[：:])/;
const SIGNS_BY_LETTER = /[甲乙丙][ \u3000]{0,4}方/;

/** 委托方：____ where somebody signs a contract between 甲方 and 乙方 that calls neither so. */
function* otherSigners(contract: Contract): Iterable<StrayName> {
  const { parties, sentences } = contract;
  const known = lettered(parties);
  if (known.length !== 2 || known.some(({ also }) => also.length > 0)) return;
  const signing = sentences.filter(({ place, span }) => place === 'signature' && !inAttachment(contract, span.start));
  const from = signing[0]?.span.start ?? Infinity;
  if (parties.some((party) => !known.includes(party) && party.span.start < from) || known.some(({ span }) => span.start >= from)) return;
  if (signing.some(({ span }) => SIGNS_BY_LETTER.test(passage(contract, span.start, span.end)))) return;
  const signers = signing.flatMap(({ span }) => {
    const name = SIGNS_AS.exec(passage(contract, span.start, span.end));
    return name && roleOfName(name[1]!) !== undefined ? [{ name: name[1]!, at: span.start + name[0].indexOf(name[1]!) }] : [];
  });
  if (new Set(signers.map(({ name }) => roleOfName(name))).size !== 2) return;
  const { name, at } = signers[0]!;
  yield { name, usual: known.find(({ role }) => role === roleOfName(name))?.alias ?? null, places: [{ start: at, end: at + name.length }] };
}

/** What only a party does: 某公司有权, 某公司所有. */
const PARTY_DOES = /^(?:具有|享有|有权|应当?|须|必须|不得|不承担|负责|承担|同意|保留|所有|不予|无需)/;
const FIRM = /(?:公司|中心|厂|商店|银行|学院|学校|医院|事务所|合作社|研究[所院]|运营方|主办方)$/;

/** 某某有限公司有权 where the contract has called it 甲方 since its first line. */
function* fullNames(contract: Contract): Iterable<StrayName> {
  const { text, parties, clauses } = contract;
  const first = clauses.find(({ number }) => number !== null)?.span.start ?? Infinity;
  const named = [
    ...parties.map(({ alias, name, span }) => ({ alias, name: name === null ? null : slice(text, name).replace(/[（(][^（）()]*[）)]$/, '').trim(), from: span.end })),
    ...contract.definitions.filter(({ term }) => term === '我们' || parties.some(({ alias }) => alias === term)).map(({ term, span }) => ({ alias: term, name: introduced(contract, span.start), from: span.end })),
  ];
  for (const { alias, name, from } of named) {
    if (name === null || name.length < 5 || name.length > 30 || !FIRM.test(name)) continue;
    const acting = places(contract, [name]).filter(({ start, end }) => start > first && start > from && PARTY_DOES.test(passage(contract, end, end + 4)) && !/(?:是?指|所称)由?$/.test(passage(contract, start - 4, start)) && isOperative(contract, start));
    const span = acting[0];
    if (span && acting.length * RARER <= places(contract, [alias]).length) yield { name, usual: alias, places: [{ start: span.start, end: span.end }] };
  }
}

/** 某平台运营方（以下简称“我们”）: the name before the short one. */
const introduced = (contract: Contract, at: number): string | null => /([^，。；：、\s与和由是]{5,30})[（(](?:以下)?[简簡]?[称稱]为?[：:]?[“"「]?$/.exec(passage(contract, Math.max(at - 45, lineAt(contract, at).span.start), at))?.[1] ?? null;

const SITES = ['本社区', '本网站', '本平台', '本站', '本公司', '本商城', '我司'];
const ACTS = /^(?:有权|应|将|不会|会|可|无需|无须|保留|不承担|不对)/;
const OFTEN = 8;

/** 本社区 and 青禾公司 in terms that call who provides 青禾 in every other line. */
function* siteNames(contract: Contract): Iterable<StrayName> {
  const { lines, parties } = contract;
  if (lettered(parties).length > 0) return;
  const head = passage(contract, 0, lines[Math.min(6, lines.length) - 1]?.span.end ?? 0);
  const brand = /(?:^|\n)[ \u3000#*《]*([一-鿿A-Za-z]{2,8}?)(?:平台|网站|网|软件)?(?:用户|会员|注册|服务|使用|隐私|个人)[^\n]{0,12}(?:协议|条款|政策|声明|须知)/.exec(head)?.[1];
  if (brand === undefined || parties.some((p) => [p.alias, ...p.also].includes(brand))) return;
  const acts = places(contract, [brand]).filter(({ end }) => ACTS.test(passage(contract, end, end + 3)));
  if (acts.length < OFTEN) return;
  for (const name of [`${brand}公司`, ...SITES]) {
    const found = places(contract, [name]).filter(({ start }) => isOperative(contract, start) && clauseAt(contract, start) !== undefined);
    if (found[0] && found.length <= 2) yield { name, usual: brand, places: [{ start: found[0].start, end: found[0].end }] };
  }
}
