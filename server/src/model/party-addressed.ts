import type { ProfileId } from '../knowledge/profile-ids.ts';
import { eachMatch } from '../text/each-match.ts';
import { anyOf } from '../text/escape.ts';
import { lineNumber } from '../text/lines.ts';
import { append } from '../text/lists.ts';
import { lastStarting, shift, type Span } from '../text/span.ts';
import { inAttachment } from './attachments.ts';
import type { Contract } from './contract.ts';
import { matches, places, says } from './matches.ts';
import { inHeading } from './parts.ts';
import { isLetter, READER_WORDS } from './party-names.ts';
import { isOperative, type StrayName } from './party-uses.ts';
import { alike, eachAlike, hits, lineSieve, passage, some, type Sieve } from './sieve.ts';

const isLettered = ({ parties }: Contract): boolean => parties.some((p) => [p.alias, ...p.also].some(isLetter));

/** Whom terms for everybody speak to or of. */
const READERS = [...READER_WORDS, '用户', '会员', '客户'];
/** Whoever reads is not: 其他用户, 使用户数据, 注册用户. */
const OF_A_KIND = /(?:[其他任何各每个名位体有的使多该原新老种类被本银通]|注册|付费|最终|终端|潜在|普通|认证|致力于为)$/;
/** 您的用户, 向用户提供应用: the reader's own. */
const READERS_OWN = /(?:您|你|阁下)的?(?:最终|终端)?(?:用户|客户|会员)|(?:最终|终端)(?:用户|客户)|阁下的客户/;
const NOTICE = /(?:请|欢迎|感谢|提醒|提示|维护|保障)$/;
const SPOKEN_OF = /(?:通知|告知|提示|提醒|给|由|经|对|向|为|知会)$/;
const ENDS = /^(?:[，。；,;]|后|进行|提供)/;
const READER_ACTS = /^(?:应|须|不得|有权|可(?!能|享)|同意|承诺|保证|自行|自身|本人|需|未|违反|违规|违约|非正常|正常使用|原因|使用|通过|提交|申请(?!书)|支付|逾期|拒绝|内容违规|维护不当|的(?:疏忽|过错|原因|违约|违规))|^(?:在|于)[^，。；]{1,10}(?:前|后|时|内)/;

/** A name in its line that whoever reads goes by there. */
interface Told extends Span {
  readonly name: string;
}
/** Where each name is told, in the contract, in its order. */
function byName(contract: Contract, sieve: Sieve<readonly Told[]>): Map<string, Span[]> {
  const told = new Map<string, Span[]>();
  for (const { index, fact } of hits(contract, sieve))
    for (const one of fact) {
      const span = shift(one, contract.lines[index]!.span.start);
      append(told, one.name, span);
    }
  return told;
}

const READER = new RegExp(READERS.join('|'), 'g');
const READERS_TOLD = alike(lineSieve((line): readonly Told[] | null => some(eachMatch(line, READER).flatMap(({ 0: name, index }): readonly Told[] => {
  const end = index + name.length;
  const before = line.slice(Math.max(0, index - 4), index);
  const after = line.slice(end, end + 16);
  const told = READER_WORDS.includes(name) ? !NOTICE.test(before) && !/[“"「（(]$/.test(before) && !/^们/.test(after) : !OF_A_KIND.test(before) && (READER_ACTS.test(after) || (SPOKEN_OF.test(before) && ENDS.test(after)));
  return told ? [{ name, start: index, end }] : [];
})), anyOf(READERS)), eachAlike((a, b) => a.name === b.name));

/** 用户应当 in terms that speak to 您 everywhere else: each rarer name of whoever reads, once. */
export function* readerNames(contract: Contract, profile: ProfileId): Iterable<StrayName> {
  const { definitions } = contract;
  if (profile !== 'platform-terms' || isLettered(contract)) return;
  const told = byName(contract, READERS_TOLD);
  if (says(contract, READERS_OWN)) for (const name of told.keys()) if (!READER_WORDS.includes(name)) told.delete(name);
  const names = [...told.keys()].filter((name) => told.get(name)!.length >= OFTEN);
  const isDefined = (name: string): boolean => definitions.some(({ term }) => term === name);
  const times = names.map((name) => places(contract, [name]).length + (isDefined(name) ? DEFINED : 0));
  const usual = names[times.indexOf(Math.max(...times))];
  if (usual === undefined) return;
  for (const [name, list] of told) {
    if (name === usual || isDefined(name) || isEquated(contract, name, usual)) continue;
    const span = firstIn(contract, list, READER_WORDS.includes(name));
    if (span) yield { name, usual, places: [span] };
  }
}
const OFTEN = 3;
/** A name that is given a meaning is the usual one, however rare. */
const DEFINED = 10_000;

/** 您（以下亦称用户）, 用户（即“您”）: the text itself says that both are one. */
const isEquated = (contract: Contract, one: string, other: string): boolean => [[one, other], [other, one]].some(([a, b]) => says(contract, new RegExp(`${a}[”"」]?(?:[（(,，]|即|是指|系指|或|/|、)[^。；;)）\\n]{0,10}[“"「]?${b}(?:[”"」）)]|[,，。]|即|是)`)));

/** Where a name stands first; whoever is spoken to in the opening may be greeted there. */
function firstIn(contract: Contract, list: readonly Span[], isGreeted: boolean): Span | undefined {
  const operative = list.filter(({ start }) => isOperative(contract, start) && !inAttachment(contract, start) && !inHeading(contract, start));
  return (isGreeted ? operative.find(({ start }) => lastStarting(contract.sentences, start)?.place === 'body') : undefined) ?? operative[0];
}

/** How whoever offers the terms calls itself. */
const OFFERERS = ['我们', '我方', '我司', '我公司', '本公司', '本网站', '本平台', '本站', '本社区', '本商城', '网站', '平台'];
const ACTS = /^(?:有权|应|将|不会|会(?!员)|可(?!能)|无需|无须|保留|不?承担|不对|不得|负责|同意|承诺|保证|享有|拥有|所有(?!的)|准许|许可|同意|协商|提出)/;
const NOT_ITS = /(?:[^\s，。；：、（）()“”"由与经和或及对向归属给权则如若但且因为而未前后时内]|第三方|交易|其他)$/;
const OFFERER = new RegExp(OFFERERS.join('|'), 'g');
const OFFERERS_TOLD = alike(lineSieve((line): readonly Told[] | null => some(eachMatch(line, OFFERER).flatMap(({ 0: name, index }): readonly Told[] => {
  const end = index + name.length;
  return ACTS.test(line.slice(end, end + 3)) && !NOT_ITS.test(line.slice(Math.max(0, index - 3), index)) ? [{ name, start: index, end }] : [];
})), anyOf(OFFERERS)), eachAlike((a, b) => a.name === b.name));

/** 我们有权 in terms that call whoever offers them 本平台 from their first line: each other name that acts, once. */
export function* offererNames(contract: Contract, profile: ProfileId): Iterable<StrayName> {
  const { parties, definitions } = contract;
  if (profile !== 'platform-terms' || isLettered(contract)) return;
  const told = byName(contract, OFFERERS_TOLD);
  const brand = brandOf(contract);
  if (brand !== undefined) told.set(`${brand}公司`, places(contract, [`${brand}公司`]).filter(({ end }) => ACTS.test(passage(contract, end, end + 3))).map(({ start, end }) => ({ start, end })));
  if (told.size === 0) return;
  const defined = definitions.map(({ term }) => term).filter((term) => OFFERERS.includes(term) || (/(?:平台|网站?|商城)$/.test(term) && !/第三方|^本/.test(term)) || parties.some((p) => p.role === 'provider' && [p.alias, ...p.also].includes(term)));
  const own = parties.filter(({ role }) => role === 'provider').map(({ alias }) => alias);
  const candidates = [...new Set(defined.length > 0 ? defined : [...own, ...told.keys(), ...(brand === undefined ? [] : [brand])])];
  const times = new Map(candidates.map((name) => [name, places(contract, [name]).filter(({ end }) => ACTS.test(passage(contract, end, end + 3))).length]));
  const [usual] = [...times].sort(([, a], [, b]) => b - a);
  if (usual === undefined || usual[1] < OFTEN - 1) return;
  for (const [name, list] of told) {
    if (defined.includes(name) || usual[0].includes(name) || (name.includes(usual[0]) && name !== `${brand}公司`)) continue;
    if (defined.length === 0 && list.length * 2 > usual[1]) continue;
    const span = firstIn(contract, list, false);
    if (span) yield { name, usual: usual[0], places: [span] };
  }
}

/** 青禾, in what is headed 青禾用户协议. */
function brandOf(contract: Contract): string | undefined {
  const { lines } = contract;
  const head = passage(contract, 0, lines[Math.min(6, lines.length) - 1]?.span.end ?? 0);
  return /(?:^|\n)[ \u3000#*《]*([一-鿿A-Za-z]{2,8}?)(?:平台|网站|网|软件)?(?:用户|会员|注册|服务|使用|隐私|个人)[^\n]{0,12}(?:协议|条款|政策|声明|须知)/.exec(head)?.[1];
}

const ACTS_BEHIND = [/(?:服务|软件|系统)(?=有权|无权|应对[您你甲乙丙]|应指定|会提前|不承担[^，。；]{0,8}责任|保留[^，。；]{0,10}权利)/g, /网站(?=有权|应当?(?!用)|将|对|可|提供|向)/g] as const;
/** What a site is made to do it has to be asked or entitled to. */
const ASKED = /(?:委托|授权|要求)[一-鿿A-Za-z]{2,8}$/;
const NAME_BEFORE = /[一-鿿A-Za-z]{2,12}$/;
const NO_ACTOR = /[的该或和与及、]|提供|使用|停止|终止|接受|享受|购买|完成|相关|^(?:本|其|此)$|[甲乙丙]方|第三方/;
const LEADS = /^.*(?:委托|授权|要求|同意)|^[且并由则但如经若因将对向与和及或]+/;

/** 云信短信服务有权, 授权青禾网站将…: what is provided, made to act as whoever provides it. */
export function* actingServices(contract: Contract): Iterable<StrayName> {
  const names = contract.parties.flatMap((p) => [p.alias, ...p.also]);
  for (const expression of isLettered(contract) ? ACTS_BEHIND : ACTS_BEHIND.slice(0, 1)) {
    let told: StrayName | undefined;
    for (const { start, end, match } of matches(contract, expression)) {
      const before = passage(contract, start - 12, start);
      const own = NAME_BEFORE.exec(before)?.[0].replace(LEADS, '') ?? '';
      const name = own + match[0];
      if (own.length < 2 || NO_ACTOR.test(own) || names.some((one) => name.endsWith(one) || one.endsWith(name)) || !isOperative(contract, start) || inAttachment(contract, start)) continue;
      if (match[0] === '网站' && !/^(?:有权|应)/.test(passage(contract, end, end + 2)) && !ASKED.test(before)) continue;
      // 有权 tells best.
      const isSure = /^(?:有权|应)/.test(passage(contract, end, end + 2));
      if (told === undefined || isSure) told = { name, usual: null, places: [{ start: start - own.length, end }] };
      if (isSure) break;
    }
    if (told !== undefined) yield told;
  }
}

/** 已方 for 乙方, and a letter lost of 甲乙双方. */
const SLIP = /(?<!自|而)已方(?![便可才能得始面案法式])|甲[、,，]?[已己]双方|(?<![甲、,和与及 \u3000/])乙双方|甲双方/g;
export function* slips(contract: Contract): Iterable<StrayName> {
  const parties = contract.parties.filter((p) => [p.alias, ...p.also].some((name) => name === '甲方' || name === '乙方'));
  if (parties.length < 2) return;
  let last = -1;
  for (const { start, end, match } of matches(contract, SLIP)) {
    const line = lineNumber(contract.lines, start);
    if (line === last) continue;
    last = line;
    yield { name: match[0], usual: match[0] === '已方' ? '乙方' : '甲乙双方', places: [{ start, end }] };
  }
}
