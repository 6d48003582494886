import type { ProfileId } from '../knowledge/profile-ids.ts';
import { eachMatch } from '../text/each-match.ts';
import { append } from '../text/lists.ts';
import { compileMatcher } from '../text/matcher.ts';
import { memo } from '../text/memo.ts';
import { simplify } from '../text/script-fold.ts';
import { shift, slice, type Span } from '../text/span.ts';
import { inAttachment } from './attachments.ts';
import type { Contract, Party } from './contract.ts';
import { matches, places, says } from './matches.ts';
import { lineAt } from './paragraphs.ts';
import { inHeading } from './parts.ts';
import { actingServices, offererNames, readerNames, slips } from './party-addressed.ts';
import { isLetter, isSameTrade, roleOfName } from './party-names.ts';
import { firstOfClauses, isOperative, MOST_PLACES, type StrayName } from './party-uses.ts';
import { alike, hits, lineSieve, passage as written, some, type Sifted } from './sieve.ts';

/** In Simplified characters. */
const passage = (of: Sifted, start: number, end: number): string => simplify(written(of, start, end));

/** How much rarer than its party's usual name a name must be that also means others. */
const RARER = 3;
const lettered = (parties: readonly Party[]): readonly Party[] => parties.filter(({ alias }) => isLetter(alias));

/** The names of parties that only the kind of contract or the party's own name gives away: a few places each. Linear in the text. */
export const kindredNames = (contract: Contract, profile: ProfileId): readonly StrayName[] => [...strayLetters(contract), ...otherSpelling(contract), ...staffNames(contract), ...customerNames(contract), ...fullNames(contract), ...letteredHeadings(contract), ...unlinkedRoles(contract), ...leftOver(contract), ...otherSigners(contract), ...readerNames(contract, profile), ...offererNames(contract, profile), ...actingServices(contract), ...slips(contract)];

/** Whether a contract between 甲方 and 乙方 is one of employment: there 员工 and 公司 are the parties. */
export function isEmployment(contract: Contract): boolean {
  const { text, title, parties } = contract;
  if (lettered(parties).length < 2) return false;
  return parties.some(({ also }) => also.some((name) => /^(?:劳动者|用人单位|员工|职工|受聘[人方]|聘用单位)$/.test(simplify(name)))) || (title !== null && /劳动|派遣|聘用|雇佣|用工|入职|员工|职工/.test(simplify(slice(text, title))) && says(contract, /(?:聘用|录用|招用|雇用|雇佣)乙方|乙方(?:的)?(?:工资|试用期|入职|劳动报酬)/));
}

const STAFF = ['员工', '职工', '雇员', '受聘人', '受聘者', '应聘者'];
/** Stands where a party does: at the start, behind a mark or a preposition. */
const STAFF_BEFORE = /(?:^|[\s，。；：）)”"由向对给与和及为如若当因内后时使令让按经]|[\d０-９][、.．])$/;
/** 员工手册 and 员工大会 are no party. */
const STAFF_OTHER = /^(?:手册|守则|信息|名册|花名册|关系|代表|大会|餐厅|食堂|宿舍|持股|培训|福利|[证卡]|档案|编号|之间|利益|股权|期权|激励|奖惩|辞退|辞职|违纪|离职|行为|规[范章]|管理|考勤|个人所得|签[字名]|[、们和及与或])/;
const FIRM_BEFORE = /(?:^|[\s，。；：、照及和与由向按经据反守到离开悉知用入归将把还交给对为因露占害护])$/;
const NOT_ACTING = /^(?!应当|须|不得|有权|可以|同意|负责|不予)/;
const FIRM_OTHER = /^(?:法|章程|名称|类型|印章|[债股、们和及与或])/;

/** 员工未能到岗, 按照公司薪酬制度 where the contract says 乙方 and 甲方. */
function* staffNames(contract: Contract): Iterable<StrayName> {
  if (!isEmployment(contract)) return;
  const parties = lettered(contract.parties);
  const staff = parties.find(({ also, role }) => role === 'provider' || also.some((name) => /^(?:劳动者|员工|职工|受聘[人方])$/.test(simplify(name)))) ?? parties[1]!;
  const firm = parties.find((party) => party !== staff)!;
  const names = new Set(contract.parties.flatMap((p) => [p.alias, ...p.also]).map(simplify));
  yield* rareName(contract, STAFF.filter((name) => !names.has(name)), staff.alias, STAFF_BEFORE, STAFF_OTHER);
  if (!names.has('公司')) yield* rareName(contract, ['公司'], firm.alias, FIRM_BEFORE, FIRM_OTHER);
  if (!names.has('企业')) yield* rareName(contract, ['企业'], firm.alias, FIRM_BEFORE, NOT_ACTING);
}

/** Words that say that the customers are others. */
const OTHER_CUSTOMERS = /(?:[甲乙]方的?|其|双方|最终|终端|第三方|潜在|老|新|大|目标|意向|发展|开发|介绍|引荐)客户|客户(?:名单|群|资源|投诉|关系|满意)/;
const CUSTOMER_OTHER = /^(?!起草|需要|要求|提供|应|须|同意|确认|支付|指定|付款|自行|逾期|未|不得|有权|许可|认可|签字|签章|盖章|继续|已|存在|属于|下单|所在地|在[^，。]{1,12}(?:后|前|继续)|[，。；、）)]?加收)/;

/** 客户需要的设计 in a contract between 甲方 and 乙方 that knows no other customers. */
function* customerNames(contract: Contract): Iterable<StrayName> {
  const parties = lettered(contract.parties);
  if (parties.length < 2 || contract.parties.some((p) => [p.alias, ...p.also].some((name) => simplify(name) === '客户')) || contract.definitions.some(({ term }) => simplify(term).includes('客户'))) return;
  if (contract.title !== null && RESALE.test(simplify(slice(contract.text, contract.title)))) return;
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
      append(found, name, { start, end });
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

/** How the two parties' letters are written, the first party's, the second's. */
const SPELLINGS: readonly (readonly [one: readonly string[], other: readonly string[]])[] = [[['甲方'], ['乙方']], [['A方', 'Ａ方'], ['B方', 'Ｂ方']], [['甲公司'], ['乙公司']], [['甲单位', '甲單位'], ['乙单位', '乙單位']]];
/** 甲方 once in a contract between A方 and B方, A方 in one between 甲方 and 乙方: left over from another. */
function* otherSpelling(contract: Contract): Iterable<StrayName> {
  const { parties, text } = contract;
  const known = lettered(parties);
  if (known.length !== 2 || parties.length !== 2) return;
  const own = new Set(parties.flatMap(({ alias, also }) => [alias, ...also]));
  for (const spelling of SPELLINGS) {
    if (spelling.flat().some((name) => own.has(name))) continue;
    for (const [i, names] of spelling.entries()) {
      const usual = known.find(({ alias }) => simplify(alias).startsWith('甲乙'[i]!))?.alias;
      if (usual === undefined) continue;
      // Either width, and either script, is found by the one.
      const found = places(contract, names.slice(0, 1)).filter(({ start, end }) => names.includes(text.slice(start, end)) && !inAttachment(contract, start));
      if (found.length === 0 || found.length > MOST_SPELT || found.length * RARER > places(contract, [usual]).length) continue;
      const acting = found.filter(({ start, end }) => isOperative(contract, start) && !/[A-Za-z]$/.test(passage(contract, start - 1, start)) && !/^(?:[案式程块阵格面法]|[）)”"」])/.test(passage(contract, end, end + 1)));
      const [first] = acting;
      if (first) yield { name: text.slice(first.start, first.end), usual, places: acting.map(({ start, end }) => ({ start, end })) };
    }
  }
}
const MOST_SPELT = 3;

/** 甲方：____ 乙方：____ above a text that speaks of 委托方 and 顾问方 alone: nothing says which of them is which. */
function* unlinkedRoles(contract: Contract): Iterable<StrayName> {
  const known = lettered(contract.parties);
  if (known.length !== 2 || contract.parties.length !== 2 || known.some(({ also, role }) => also.length > 0 || role !== 'unknown')) return;
  const letters = places(contract, ['甲方', '乙方', '甲乙双方', '甲、乙']);
  const from = Math.max(...known.map(({ span }) => span.end));
  if (letters.some(({ start }) => start > from && isOperative(contract, start))) return;
  const acting = new Map<string, Span[]>();
  for (const { start, match } of matches(contract, ROLE_ACTS)) {
    const name = match[1]!;
    if (start < from || roleOfName(name) === undefined || contract.definitions.some(({ term }) => term === name)) continue;
    append(acting, name, { start, end: start + name.length });
  }
  const often = [...acting].filter(([, list]) => list.length >= 2).sort(([, a], [, b]) => b.length - a.length);
  for (const role of ['client', 'provider'] as const) {
    const name = often.find(([one]) => roleOfName(one) === role)?.[0];
    const other = often.find(([one]) => roleOfName(one) === (role === 'client' ? 'provider' : 'client'))?.[0];
    if (name === undefined || other === undefined) return;
    yield { name, usual: null, places: acting.get(name)!.slice(0, 1) };
  }
}
const ROLE_ACTS = /(?<![一-鿿])([一-鿿]{2,4}[方人])(?=应|须|不得|有权|负责|保证|的主要义务|逾期|未|违反|可以)/g;

/** Who is bound or entitled by it must be a party; elsewhere these may be anybody's. */
const LEFT_OVER = '投资者|投资人|经销商|加盟商|商户|顾问方|委托单位|受托单位|承揽单位|入驻方|参展商';
const LEFT_OVER_ACTS = new RegExp(`(?:^|[^一-鿿]|[如若因则由经但且对向]|要求|导致|致使)(${LEFT_OVER})(?=应当?|须|不得|有权|负责|承担|同意|保证|可以|在参与|利益受损|对所)`, 'g');
/** 投资者应当 in a contract between 甲方 and 乙方 that knows no 投资者 elsewhere: left over from another. */
function* leftOver(contract: Contract): Iterable<StrayName> {
  const known = lettered(contract.parties);
  if (known.length < 2) return;
  const names = new Set([...contract.parties.flatMap((p) => [p.alias, ...p.also]), ...contract.definitions.map(({ term }) => term)]);
  const told = new Set<string>();
  for (const { end, match } of matches(contract, LEFT_OVER_ACTS)) {
    const name = match[1]!;
    if (names.has(name) || told.has(name) || [...names].some((other) => other.endsWith(name)) || !isOperative(contract, end - 1) || inAttachment(contract, end - 1)) continue;
    told.add(name);
    // 为商户提供, 甲方的经销商: others, whom one of the parties deals with.
    if (places(contract, [name]).length > MOST_LEFT_OVER || says(contract, new RegExp(`[甲乙丙]方的?[一-鿿]{0,4}${name}|[与和同向给为及]${name}`))) continue;
    yield { name, usual: null, places: [{ start: end - name.length, end }] };
  }
}
const MOST_LEFT_OVER = 3;

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

const SIGNS_AS = /^[ \u3000*|]*([一-鿿]{2,4}[方人])(?:[（(]或单位[）)])?[ \u3000]{0,2}(?:[（(](?:盖章|签章|签字|公章|签名)[^（）()]{0,8}[）)][：:]?|(?:盖章|签章|签字)[：:]|[：:])/;
const SIGNS_BY_LETTER = /[甲乙丙][ \u3000]{0,4}方/;

/** 委托方：____ where somebody signs a contract between 甲方 and 乙方 that calls neither so. */
function* otherSigners(contract: Contract): Iterable<StrayName> {
  const { parties, sentences } = contract;
  const known = lettered(parties);
  if (known.length !== 2) return;
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
  if (known.some(({ also }) => also.length > 0) && signers.some((one) => known.some(({ also }) => also.some((other) => other === one.name || !isSameTrade(other, one.name) && roleOfName(other) === roleOfName(one.name))))) return;
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
