import { lastStarting, slice, type Span } from '../text/span.ts';
import type { Contract, Party } from './contract.ts';
import { inAttachment } from './attachments.ts';
import { indentOf, lineNumber } from '../text/lines.ts';
import { append } from '../text/lists.ts';
import { compileMatcher } from '../text/matcher.ts';
import { memo } from '../text/memo.ts';
import { simplify } from '../text/script-fold.ts';
import { places, says } from './matches.ts';
import { alike, eachAlike, hits, hitsWithin, lineSieve, passage, some, type Bound } from './sieve.ts';
import { lineAt } from './paragraphs.ts';
import { clauseAt, partAt, topOf } from './parts.ts';
import { isLetter, isSameTrade, READER_WORDS, roleOfName } from './party-names.ts';
import { longest } from './term-uses.ts';

/** A name used for a party that is not the one the contract settled on. */
export interface StrayName {
  readonly name: string;
  /** What the party is called nearly everywhere; null where that cannot be told. */
  readonly usual: string | null;
  /** One a top-level clause, the first of each. */
  readonly places: readonly Span[];
}

/** Names that always denote someone who contracts. */
const ROLES = [
  '中标方', '招标方', '中标人',
  '雇主', '买受人', '出卖人', '出租人', '承租人', '出租方', '承租方', '发包人', '承包人', '发包方', '承包方', '承接方', '承揽人', '承揽方', '定作人', '定作方', '委托人', '受托人', '委托方', '受托方', '服务方', '供方', '需方', '买方', '卖方',
  '采购方', '供货方', '转让方', '受让方', '出让方', '购货方', '销货方', '供货商', '托运方', '承运方', '存货方', '保管方', '寄存方', '加工方', '聘用方', '聘请方', '受聘方', '应聘方', '咨询方', '订购方', '订货方',
];
/** Names that denote a party where the contract's are of the same trade. */
const OF_TRADE = ['借款方', '贷款方', '出借方', '发货方', '租赁方', '供货单位', '购货单位', '采购单位', '付款方', '收款方'];
const SELLERS = ['卖方', '买方', '出卖人', '买受人', '供货商', '供货方'];
/** A party speaking of itself or to the other, in a text that otherwise calls both by name. */
const SELF = ['公司', '我行', '本行', '我司', '贵司', '贵公司', '贵方', '我方', '贵行', '本司', '我公司', '本公司', '我店', '本店', '我校', '本校'];
/** What a text that addresses nobody may call its reader. */
const READERS = ['用户', '会员'];
/** What a firm that speaks of itself as 公司 goes on with: 按公司规定, 经公司同意. Any other 公司 may be anybody's. */
const OWN_COMPANY = /^(?:的)?(?:规章|制度|规定|政策|服务政策|同意|批准|领导|财务|安排|要求)/;
/** And at the start of an item: 3、公司有权使用剧照. */
const COMPANY_ACTS = /^(?:有权|应当|不得|保留)/;
const LETTERS = ['甲乙双方', '甲方', '乙方'];
const SUFFIXES = ['方', '人', '者', '商', '单位'];

/** Names that are taken for one another although their stems differ. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = { 接收方: ['接受方'], 接受方: ['接收方'], 买方: ['买受人', '购买方'], 卖方: ['出卖人', '销售方'], 转让方: ['让与方', '让与人'], 出让方: ['让与方', '转让方'], 借款方: ['借方'], 借款人: ['借方'], 贷款方: ['贷方'], 贷款人: ['贷方'], 出借人: ['贷方'] };

/** What may stand before a party's name: nothing, a mark, a preposition or a conjunction. */
const BEFORE = /^$|[\s，。；：、.．“”"'（）()！？|*/由向对給给与和或及经被把为因使令让应如若则但而且当以从于凭据照交到除非在即是须待请经供按」]/;
/** And after it: a mark, a modal, a verb of performance, a preposition, or 的. */
const AFTER = /^(?:$|[\s，。；：、“”"（）()！？|*/的之应須须需必不可有将同承保负未违逾认要在自按向与和或及如因已提支付收履享对为于家各双另拒委交以至擅无指派签表确知通声记直拟所出留]|本人)/;

/** The names by which the text calls its parties beside the usual ones. Linear in the text. */
export function strayNames(contract: Contract): readonly StrayName[] {
  const { parties } = contract;
  const known = new Set(parties.flatMap((p) => [p.alias, ...p.also]).map(simplify));
  const isLettered = [...known].some(isLetter);
  // A form without a header: the roles it speaks of all the time are its parties.
  const roleCounts = parties.length < 2 ? counts(contract, ROLES) : [];
  const roles = ROLES.filter((_, i) => (roleCounts[i] ?? 0) >= 4);
  for (const role of roles) known.add(role);
  const defined = new Set(contract.definitions.map((d) => simplify(d.term)));
  const spokenTo = parties.find(({ alias }) => READER_WORDS.includes(alias))?.alias ?? '您';
  const [you = 0, ...readers] = counts(contract, [spokenTo, ...READERS]);
  const addressed = known.has(spokenTo) || (you >= 8 && !known.has('甲方'));
  /** From here on it is the contract that speaks: not its instructions for use, not the letter before it. */
  const from = headerStart(contract);
  const candidates = new Map<string, string | null>();
  /** Names of anybody's, that no party goes by. */
  const strangers = new Set<string>();
  if (parties.length >= 2 && !addressed) {
    for (const party of parties) {
      const [usual, rest] = usualName(contract, party);
      for (const name of rest) candidates.set(simplify(name), usual);
      for (const name of [party.alias, ...party.also].map(simplify))
        for (const variant of [...(SYNONYMS[name] ?? []), ...(name.length >= 3 && SUFFIXES.includes(name.at(-1)!) ? SUFFIXES.map((suffix) => name.slice(0, -1) + suffix) : [])])
          if (!known.has(variant) && !defined.has(variant)) candidates.set(variant, usual);
      // 青禾 where the contract says 青禾公司.
      const stem = /^([一-鿿]{2,6})公司$/.exec(simplify(party.alias))?.[1];
      if (stem !== undefined && !/^[本贵我该总分子母]|有限$|集团$/.test(stem) && !known.has(stem) && !defined.has(stem)) candidates.set(stem, usual);
    }
  }
  const bank = addressed || known.has('银行') ? undefined : parties.find((p) => [p.alias, ...p.also, p.name === null ? '' : simplify(slice(contract.text, p.name))].some((name) => /银行(?:股份|有限|[^一-鿿]|$)/.test(name)));
  if (bank && parties.length >= 2) candidates.set('银行', bank.alias);
  if ((parties.length >= 2 || roles.length >= 2) && !addressed) {
    // 甲乙双方 where the parties are 买方 and 卖方.
    const letters = isLettered ? [] : LETTERS;
    const ofTrade = OF_TRADE.filter((name) => parties.some((p) => [p.alias, ...p.also].some((own) => isSameTrade(own, name))));
    // Who sells what is leased is a third; so is who owes what a factor buys.
    const others = contract.title !== null && /租赁|保理|应收账款/.test(simplify(slice(contract.text, contract.title))) ? SELLERS : [];
    for (const name of [...ROLES, ...SELF, ...letters, ...ofTrade]) {
      if (others.includes(name) || known.has(name) || defined.has(name) || candidates.has(name)) continue;
      strangers.add(name);
      candidates.set(name, tradeName(parties, name));
    }
  }
  // Terms that speak of 用户 and to 您 side by side: the rarer of the two, once.
  const both = addressed && !defined.has(spokenTo) ? READERS.find((_, i) => readers[i]! >= 15 && readers[i]! * 2 >= you * 3) : undefined;
  if (both) candidates.set(spokenTo, both);
  else if (addressed) {
    candidates.set(`${spokenTo}方`, spokenTo);
    // 甲乙双方 where nobody is either.
    if (!isLettered && !defined.has('甲方') && !defined.has('乙方'))
      for (const letter of LETTERS) {
        strangers.add(letter);
        candidates.set(letter, null);
      }
    for (const other of ['您', '你']) if (other !== spokenTo) candidates.set(other, spokenTo);
    // Where nobody else is named, 我们 is whoever offers the terms.
    if (!known.has('我们') && parties.length > 1) candidates.set('我们', null);
  } else {
    // A contract between 甲方 and 乙方 that once or twice speaks to 您.
    if (you > 0 && you <= FEW_READERS && known.has('甲方') && parties.length >= 2 && !defined.has('您')) candidates.set('您', null);
    const reader = known.has('甲方') || you === 0 || you > 6 ? undefined : READERS.find((_, i) => readers[i]! >= 15);
    if (reader) candidates.set('您', reader);
  }
  if (candidates.size === 0) return [];
  const names = [...candidates.keys()];
  // 委托代理人 and 你们 are other words.
  const guard = ['委托代理人', '你们', '承租人员', '服务商家', '服务商户', '供货商品', ...[...known].filter((n) => n.length > 2)];
  /** Of several who stand on one side, whoever is named beside another is meant alone. */
  const fellows = new Map(names.map((name) => [name, [...known].filter((other) => other !== name && other.endsWith(name))] as const));
  const found = new Map<string, Span[]>();
  const raw = new Map<string, number>();
  const lines = new Set<number>();
  const placeOf = placeFinder(contract);
  const isStrange = (name: string): boolean => candidates.get(name) === null || strangers.has(name);
  for (const { start, end, pattern, mayBe } of usesOf(contract, names, guard, isStrange)) {
    const name = names[pattern]!;
    if (!isSpelt(contract, start, end, name)) continue;
    // Most 公司 are the end of a firm's name.
    if (mayBe) passage(contract, start - 1, end + 1);
    if (name === '公司' && !(mayBe && isParty(contract, start, end, name, true))) continue;
    raw.set(name, (raw.get(name) ?? 0) + 1);
    if (!mayBe || !isParty(contract, start, end, name, isStrange(name)) || !OPERATIVE.has(placeOf(start)) || contract.parties.some((p) => simplify(p.alias) !== name && p.span.start <= start && end <= p.span.end) || inAttachment(contract, start)) continue;
    if (start < from && candidates.get(name) !== null) continue;
    if (fellows.get(name)!.some((other) => passage(contract, Math.max(start - 100, lineAt(contract, start).span.start), Math.min(end + 100, lineAt(contract, start).span.end)).includes(other))) continue;
    // The letter before the terms may speak to whom it likes.
    if (((name === spokenTo && known.has('甲方')) || (name === '我们' && candidates.get(name) === null)) && placeOf(start) === 'preamble') continue;
    // 鉴于甲方…, and a definition, may say by letters who is who.
    if (isLetter(name) && candidates.get(name) !== null && /recital|definition/.test(placeOf(start))) continue;
    append(found, name, { start, end });
  }
  return names.flatMap((name) => {
    const all = found.get(name) ?? [];
    const usual = candidates.get(name)!;
    // A stranger who is spoken of all the time is somebody else: the lender of a contract between borrower and platform.
    if (all.length === 0 || (usual === null && (raw.get(name)! > MOST_STRANGE || isThird(contract, name)))) return [];
    // Where the body says it more often than the name of the header, once is enough: either may be changed.
    const rarer = usual !== null && raw.get(name)! > counts(contract, [usual])[0]!;
    return [{ name, usual, places: (rarer || SELF.includes(name) || name === '我们' || (name === spokenTo && (both || usual === null)) ? all.slice(0, 1) : firstOfClauses(contract, all, known.has(name) ? MOST_KNOWN : MOST_PLACES)).filter(({ start }) => usual !== null || (!lines.has(lineNumber(contract.lines, start)) && lines.add(lineNumber(contract.lines, start)))) }];
  });
}

/** A use of a name, by its line where a sieve gives it; `mayBe` where nothing on the line says that it stands for no party. */
interface Use extends Span {
  readonly pattern: number;
  readonly mayBe: boolean;
}

/** By the names, a line each, the guards, and which of the names are strange. */
const useSieves = memo((key: string) => {
  const [names, guard, strange] = key.split('\r').map((part) => part.split('\n'));
  const matcher = compileMatcher([...names!, ...guard!]);
  const sieve = lineSieve((line): readonly Use[] | null => {
    const found = matcher.scan(line);
    if (found.length === 0) return null;
    // A line begins behind a line end.
    const text = `\n${simplify(line)}`;
    const look: Look = (start, end) => text.slice(Math.max(0, start), end);
    return some(longest(found).filter(({ pattern }) => pattern < names!.length).map(({ start, end, pattern }) => ({ start, end, pattern, mayBe: mayBeParty(look, start + 1, end + 1, names![pattern]!, strange![pattern] === '1') })));
  });
  return alike(sieve, eachAlike((a, b) => a.pattern === b.pattern && a.mayBe === b.mayBe));
}, 16);

/** The uses of names, but within longer ones or a guard. Who looks at what stands around them says so (`passage`). */
function* usesOf(contract: Contract, names: readonly string[], guard: readonly string[], isStrange: (name: string) => boolean): Iterable<Use> {
  const words = (list: readonly string[]): string => list.map((word) => (/[\r\n]/.test(word) ? '' : word)).join('\n');
  for (const { index, fact } of hits(contract, useSieves(`${words(names)}\r${words(guard)}\r${names.map((name) => (isStrange(name) ? '1' : '0')).join('\n')}`))) {
    const from = contract.lines[index]!.span.start;
    for (const use of fact) yield { ...use, start: from + use.start, end: from + use.end };
  }
}

/** 甲方与卖方签订的购货协议, 卖方为：: a third person, whom one of the parties deals with. */
const isThird = (contract: Contract, name: string): boolean => ROLES.includes(name) && says(contract, new RegExp(`[甲乙]方(?:与|和|同|向)${name}(?:签订|订立|签署|购买|采购|支付|索赔|协商)|(?:与|和|同|向)${name}(?:签订|订立|签署)`));

const MOST_STRANGE = 5;
const FEW_READERS = 6;
/** A name spelt another way is told more often than one the header gives beside the usual. */
export const MOST_PLACES = 3;
const MOST_KNOWN = 1;
const OPERATIVE: ReadonlySet<string> = new Set(['body', 'preamble', 'recital', 'definition']);

/** 乙方, where 卖方 stands in a contract between 甲方（买方） and 乙方（供货方）; null where no trade tells. */
function tradeName(parties: readonly Party[], name: string): string | null {
  const role = roleOfName(name);
  const isOfTrade = (p: Party): boolean => [p.alias, ...p.also].some((own) => isSameTrade(own, name));
  if (role === undefined || !parties.some(isOfTrade)) return null;
  // Of three, the guarantor is of no trade.
  const inIt = parties.length === 2 ? parties : parties.filter(isOfTrade);
  return inIt.length === 2 ? (inIt.find((p) => p.role === role)?.alias ?? null) : null;
}

/** The name most used in the running text, and the others, as long as it is clearly the usual one. */
function usualName(contract: Contract, party: Party): readonly [string, readonly string[]] {
  // 甲方：客户 says who 客户 is.
  const own = party.name === null ? '' : simplify(slice(contract.text, party.name)).trim();
  const names = [...new Set([party.alias, ...party.also, ...(COMMON.has(own) ? [own] : [])])];
  if (names.length < 2) return [party.alias, []];
  const found = counts(contract, names);
  const [most, ...rest] = names.map((name, i) => ({ name, n: found[i]! })).sort((a, b) => b.n - a.n);
  if (!most || most.n < 4) return [party.alias, []];
  // 甲方（借款人、共同借款人）: the second is always told from the first.
  const isOneOf = (name: string): boolean => party.also.some((other) => other !== name && name.endsWith(other));
  return [most.name, rest.filter(({ name, n }) => n > 0 && !isOneOf(name) && n * 3 <= most.n && (!COMMON.has(simplify(name)) || simplify(name) === own) && !name.startsWith(most.name)).map(({ name }) => name)];
}

/** Words that also mean somebody else than the party (the customers of the customer), or that repeat the statute's own. */
const COMMON: ReadonlySet<string> = new Set(['劳动者', '用人单位', '客户', '员工', '会员', '消费者', '供应商', '平台', '业主', '代理人']);

/** How often each of several words stands in the text. */
function counts(contract: Contract, words: readonly string[]): readonly number[] {
  const found = words.map(() => 0);
  for (const { pattern, start, end } of places(contract, words)) if (isSpelt(contract, start, end, words[pattern]!)) found[pattern]!++;
  return found;
}

/** Whether a name stands there as it is spelt: 您 and 你 are looked for as one. */
const isSpelt = (contract: Contract, start: number, end: number, name: string): boolean => !/^[您你]/.test(name) || passage(contract, start, end) === name;

/** The text between two offsets, cut at its ends, in Simplified characters. */
type Look = (start: number, end: number) => string;

/** 公司, 您, 本公司: whoever speaks or is spoken to. */
const speaksOfItself = (name: string): boolean => name === '公司' || READER_WORDS.includes(name.replace(/方$/, '')) || name === '我们' || SELF.includes(name);

/** Whether a name stands for a party. */
function isParty(contract: Contract, start: number, end: number, name: string, strange: boolean): boolean {
  const look: Look = (from, to) => simplify(passage(contract, from, to));
  if (!mayBeParty(look, start, end, name, strange)) return false;
  if (speaksOfItself(name)) return true;
  // 卖方的义务 heads a clause in any contract of sale; a cell heads its column.
  if (/^的?(?:权利|义务|责任|陈述|保证)/.test(look(end, end + 3)) && /^[^\n]{0,8}\n/.test(`${look(end, end + 12)}\n`) && /[\n、.．条]\s*$/.test(look(start - 3, start))) return false;
  return !(/(?:^|[\t|│])[ \u3000]*$/.test(look(start - 3, start)) && /^[ \u3000]*[\t|│]/.test(look(end, end + 3)));
}

/** Whether nothing near a name says that it stands for no party; what a single line rules out stays so whatever stands around it. */
function mayBeParty(look: Look, start: number, end: number, name: string, strange: boolean): boolean {
  if (name === '公司' && COMPANY_ACTS.test(look(end, end + 2))) return /(?:^|[\n\u3000][ \u3000]*|[\d０-９一二三四五六七八九十][、.．）)][ \u3000]*)$/.test(look(start - 6, start));
  if (name === '公司') return OWN_COMPANY.test(look(end, end + 4)) && /[，。；：、及和与由向按经照据反守到离\n\u3000]$/.test(look(start - 1, start));
  // 请您注意 is how any notice speaks.
  if (READER_WORDS.includes(name) && strange && /(?:请|欢迎|感谢|提醒|提示|维护|保障|表示|代表|视为)$/.test(look(start - 2, start))) return false;
  // 本公司（甲方） says who that is.
  if (speaksOfItself(name)) return !/[“"「]/.test(look(start - 1, start)) && !isNamed(look, end) && !/^[（(][甲乙丙丁]方[）)]/.test(look(end, end + 4)) && !(name.endsWith('方') && /^[便可能]/.test(look(end, end + 1))) && !(SELF.includes(name) && EACH.test(look(start - 80, start)));
  if (isOfAll(look, start, end, strange)) return false;
  // 委托人　某公司（以下简称甲方） introduces the party.
  if (/(?:^|[\n\r])[ \t\u3000*]{0,8}$/.test(look(start - 9, start)) && /^[^\n\r]{0,80}以下[简簡]?[称稱]/.test(look(end, end + 90))) return false;
  if (name === '银行' && OTHER_BANKING.test(look(end, end + 4))) return false;
  // 管理方面 is another word; 转委托的受托人 is whoever the provider hands the work to.
  if (name.endsWith('方') && /^[面式案法便向可]/.test(look(end, end + 1))) return false;
  if (name.endsWith('人') && /^[员数力次士民格才身均事]/.test(look(end, end + 1))) return false;
  if (/^[委受]托/.test(name) && /委托(?![人方])|受托处理|代理/.test(look(start - 60, end + 10))) return false;
  // 乙方作为保管方和管理方, 您（以下简称“乙方”） say what a party is; （承租方、购房人） lists who may be meant.
  if (/作为$/.test(look(start - 2, start)) || isNamed(look, end) || (/[（(][^（）()\n]{0,12}$/.test(look(start - 14, start)) && /^[、/或][^（）()\n]{0,12}[）)]/.test(look(end, end + 15)))) return false;
  // 不构成雇主与雇员关系 is said in any contract; who buys what is leased is no party yet.
  if (/(?:构成|形成|产生|建立|视为|解释为)[^。；\n]{0,20}$/.test(look(start - 30, start)) && /^[^。；\n]{0,30}关系/.test(look(end, end + 32))) return false;
  if (strange && ((/^受让/.test(name) && /转让|出售|让与/.test(look(start - 60, start))) || /第三人|他人/.test(look(start - 40, start)))) return false;
  // 平台认证供货方 are many.
  if (/(?:认证|合格|签约|入驻|其他|任何|所有|潜在|意向|候选|备选|不同|若干|多个)$/.test(look(start - 2, start))) return false;
  // 乙方作为专业的仓储服务提供方 says what the party is, not who owes what.
  if (/(?:作为|系|均?为|是)(?:一[家名个]|[^，。；：、\n]{0,10}的)?[^，。；：、\n的方人]{0,8}$/.test(look(start - 24, start)) && /^[，。；：、,;:及]/.test(look(end, end + 1))) return false;
  // 雇主责任险, 承运人责任保险 are kinds of insurance.
  if (/^责任保?险/.test(look(end, end + 4))) return false;
  // 劳动关系由雇主承担: whoever employs those who work.
  if (name === '雇主' && /雇[用佣]|劳动关系|员工/.test(look(start - 30, start))) return false;
  // 购买方 and 提供方 are no 买方 and no 供方.
  if ((name === '买方' && look(start - 1, start) === '购') || (name === '供方' && look(start - 1, start) === '提')) return false;
  // 承运方信息 on a line of its own heads what is filled in of it; 就出租方和承租方的权利义务 names the kind of contract.
  if (strange && /^(?:基本)?(?:信息|资料|情况)[ \t\u3000]*[：:]?[ \t\u3000]*(?:[\n\r]|$)/.test(look(end, end + 14))) return false;
  if (strange && (/^[和与及、][一-鿿]{1,3}[方人](?:之间)?的?(?:权[利力]|义务|责任|关系)/.test(look(end, end + 12)) || /^(?:之间)?的?(?:权[利力]|义务|责任)[和与及、]?(?:义务|责任)?关系/.test(look(end, end + 12)))) return false;
  // 委托方（乙方）：某公司, （简称甲方） and 委托方： where they sign introduce the party.
  if (/^[（(][甲乙丙丁]方[）)]/.test(look(end, end + 4)) || /[简簡][称稱]为?[“"「]?$/.test(look(start - 4, start)) || (/(?:^|[\n\r])[ \t\u3000*]{0,8}$/.test(look(start - 9, start)) && /^[（(]?[^，。；：:（）()\n]{0,8}[）)]?[：:][ \t\u3000_]{0,60}(?:[\n\r]|$)/.test(look(end, end + 80)))) return false;
  // 债务人为甲方 says who is who.
  if (/^(?:[即系]?为|即|是|系)(?:本(?:合同|协议)的?)?[甲乙丙丁]方(?=[，。；、,;）)]|$)/.test(look(end, end + 10))) return false;
  // 甲方（委托方） and 甲方/委托方 explain, they do not mix.
  if (/[甲乙丙丁]方[ ]?[/／]$/.test(look(start - 4, start))) return false;
  if (/[（(]/.test(look(start - 1, start)) && /[）)]/.test(look(end, end + 1))) return false;
  // 转委托的受托人, 各受托人 are others.
  // 原雇主 is another's; 乙方委托方 whoever 乙方 sends.
  if (strange) return !/(?:转|再|次|分|总|的|各|其|该|第三方|个|名|位|新|原|前|旧|[甲乙丙]方)$/.test(look(start - 4, start)) && !/^[们会]/.test(look(end, end + 1));
  // A header says 甲方（披露方）.
  if (/^[（(][一-鿿]{2,6}[方人者][）)]/.test(look(end, end + 9))) return false;
  if (name.length >= 3 && /[方人者]$/.test(name)) return !/(?:转|再|次|分|总)$/.test(look(start - 2, start));
  // 离开用户家, 到委托方处.
  if (!strange && /^(?:家(?![属庭])|处(?![理罚分置]))/.test(look(end, end + 2))) return true;
  // 指本协议中的甲方 says who is who.
  if (isLetter(name)) return !/(?:[中的即指称为]|双方)$/.test(look(start - 2, start)) && !/^[（(]/.test(look(end, end + 1));
  return BEFORE.test(look(start - 1, start)) && AFTER.test(look(end, end + 2));
}

/** Whoever is of a kind, not a party: 多个出借人, 全部出借人, 学生和家长的合法权益, 投资人可能面临, 订货人个人; and what stands in a drafter's note, in a drawn cell or between two labels. */
function isOfAll(look: Look, start: number, end: number, strange: boolean): boolean {
  const before = look(start - 40, start);
  const after = look(end, end + 24);
  if (/(?:多[个名位]|[两二三几]个(?:以上)?(?:（[^（）]{1,12}）)?|全[部体]|各个?|每[个一名位]|任[何一]|一切|所有|其[他它余]|广大|新的|本项目|不同的?|若干)$/.test(before) || /^(?:个人|们|可能|应根据自[己身]|人数|资格)/.test(after)) return true;
  if (/[\[【](?:建议|注[：:]|说明|提示|备注|请)[^\]】\n]{0,36}$/.test(before) || /[（(][^（）()，。\n]{0,6}$/.test(before) && /^[）)]/.test(after)) return true;
  if (/[│┃]/.test(before + after)) return true;
  // 为明确发货人与承运人的权利义务, 维护学校和学员的合法权益
  if (/^(?:[和与及、][一-鿿]{1,6})?(?:之间|双方)?的?(?:合法)?(?:权益|权[利力](?:[和与及、]?义务)|借款信息|基本信息)/.test(after) || (/(?:明确|维护|保护|保障|规范)[^，。；\n]{0,12}[和与及、]$/.test(before) && /^(?:之间|双方)?的?(?:合法)?(?:权益|权[利力])/.test(after))) return true;
  // 承揽方：____　　定作方：____
  if (/(?:^|[\n\r]|[ \u3000_＿\t]{3})[ \t\u3000*]{0,8}$/.test(before) && /^[（(]?[^，。；：:（）()\n]{0,8}[）)]?[：:][ \t\u3000_＿]{0,60}(?:[\n\r]|$|[一-鿿]{2,6}[：:（(])/.test(look(end, end + 80))) return true;
  return strange && /^受让|^出让/.test(look(start, end)) && /第三[人方]|他人|任何人/.test(look(start - 80, start));
}

/** 银行承兑汇票, 银行同期利率: of any bank. */
const OTHER_BANKING = /^(?:的|承兑|保[函证理]|同期|同业|支付|提供的|有关|认可|及其|或|和|与|转账)/;

/** 您（以下简称“乙方”）: here it is introduced. */
const isNamed = (look: Look, end: number): boolean => /^[（(][^（）()\n]{0,10}[简簡统統合下][称稱]/.test(look(end, end + 16));
/** 一方…本公司: each of both. */
const EACH = /(?:双方|各方|对方|任[何一]一?方|[一另]方)[^。\n]{0,70}$/;

const SIGNED = /签字|盖章|签章|签名|公章/;

/** The lines a contract may open with before its first party. */
const OPENING: Bound = () => 150;
/** What may introduce a party: the words of a short field; or the first article. */
const OPENERS = alike(lineSieve((line): string | null => {
  const words = line.slice(indentOf(line), indentOf(line) + 40).replace(/^[\s*_#]+/, '');
  if (/^第[一1]条/.test(words)) return FIRST_ARTICLE;
  return SIGNED.test(words) ? null : (/^([^，。；：:]{1,24})[：:]/.exec(words)?.[1] ?? null);
}), (before, after) => before === after);
const FIRST_ARTICLE = '第一条';

/** The line that introduces the first party; what stands above it are instructions for use. 0 where no line does. */
function headerStart(contract: Contract): number {
  const { lines, parties, sentences, clauses } = contract;
  const names = parties.slice(0, 2).flatMap((p) => [p.alias, ...p.also]).slice(0, 2);
  let start = 0;
  // A cover may name the parties before the instructions: the last such line before the first article is the contract's.
  const signing = sentences.find((s) => s.place === 'signature' && s.span.start > (clauses[0]?.span.start ?? 0))?.span.start ?? Infinity;
  for (const { index, fact } of hitsWithin(contract, OPENERS, OPENING)) {
    const line = lines[index]!;
    if ((start > 0 && fact === FIRST_ARTICLE) || line.span.start >= signing) break;
    // 借款人的陈述与保证： introduces nobody.
    if (names.some((name) => fact.startsWith(name) && /^(?:$|[\s（(/／、]|(?:单位|公司)?(?:名称|姓名|全称))/.test(fact.slice(name.length)))) start = line.span.start;
  }
  return start;
}

function placeFinder({ sentences }: Contract): (at: number) => string {
  let i = 0;
  return (at) => {
    // Hits come in the order of the text.
    while (i + 1 < sentences.length && sentences[i + 1]!.span.start <= at) i++;
    const sentence = sentences[i];
    return sentence && sentence.span.start <= at && at < sentence.span.end ? sentence.place : 'heading';
  };
}

/** Whether an offset stands in a sentence that says what is owed, not in a heading, a table or where the parties sign. */
export const isOperative = ({ sentences }: Contract, at: number): boolean => {
  const sentence = lastStarting(sentences, at);
  return sentence !== undefined && at < sentence.span.end && OPERATIVE.has(sentence.place);
};

export function firstOfClauses(contract: Contract, all: readonly Span[], most: number): readonly Span[] {
  const seen = new Set<string>();
  const kept: Span[] = [];
  for (const at of all) {
    const clause = clauseAt(contract, at.start);
    const top = clause ? topOf(contract, clause) : null;
    // Where nothing is numbered, one a line.
    const key = top?.number ? `${partAt(contract, at.start).index}|${top.index}` : inAttachment(contract, at.start) ? 'annex' : `line ${lineNumber(contract.lines, at.start)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(at);
    if (kept.length >= most) break;
  }
  return kept;
}
