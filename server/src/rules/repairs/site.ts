import type { ProfileId } from '../../knowledge/profile-ids.ts';
import type { ClauseRole } from '../../knowledge/quantities.ts';
import type { VagueFamily } from '../../knowledge/vague-terms.ts';
import type { SentenceFacts, VagueHit } from '../../model/sentence-facts.ts';
import type { Span } from '../../text/span.ts';
import { isWordAligned } from '../../text/words.ts';

/** A quantity on offer, and whose it is. */
export interface Quantity {
  readonly value: string;
  /** 合同第三条已约定, 你的默认值, 法定期限，劳动合同法第40条, 常用值，常见2–8小时 */
  readonly source: string;
}

/** Where a repair is to be made: the vague words in their sentence. All offsets are relative to it. */
export interface RepairSite {
  readonly facts: SentenceFacts;
  readonly hit: VagueHit;
  readonly family: VagueFamily;
  /** The words as lexicon entries are written: folded. */
  readonly words: string;
  readonly segment: Span;
  /** The rest of the segment on either side of the words, folded. */
  readonly before: string;
  readonly after: string;
  readonly role: ClauseRole;
  /** Best first; at least one. */
  readonly quantities: readonly Quantity[];
  /** What the contract calls its whole price: 合同总价, 服务费总额. */
  readonly total: string;
  /** The kind of contract; null where it cannot be told. */
  readonly profile: ProfileId | null;
}

/**
 * A replacement relative to the sentence, in the template notation of text/snippet.ts. 「附件@」 stands for the contract's next free
 * attachment, 「本合同」 for what the text calls itself.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Plan {
  readonly title: string;
  /** Whose the figure is, for the title; a usual one where nothing is said. */
  readonly source?: string;
  readonly pieces: readonly Piece[];
}

export type Planner = (site: RepairSite) => readonly Plan[];

/** Replaces the words (and `left` units before, `right` units after them). */
export const replace = ({ hit }: RepairSite, text: string, left = 0, right = 0): Piece => ({ start: hit.span.start - left, end: hit.span.end + right, text });

/** What the words end with that leads on to what follows: 按双方约定|由, 按技术要求|进行, 资料等|提供给. */
const LEADS_ON = /(?:[均应全皆概]?(?<!自|缘|事|理)由|(?<!方|趋|倾|意)向|(?<!应|针|面|核|校|相|绝)对|将|把)$|进行$|(?:提供|披露|透露|公开|共享|转让|转交|出售)[给予]$/;
/** What makes one noun of what it follows: 责任|方, 责任|限额. */
const GOES_ON = /^(?:方|人|限额|范围|风险|主体|比例)/;

/**
 * Where something said of the words goes: right after them, before their 的 where that closes a condition (频次异常|的，) and before what leads
 * on to the next word, and never into a word (服务费|用).
 */
function afterWords(site: RepairSite): number {
  const { words, after, hit, facts } = site;
  if (closesCondition(site)) return hit.span.end - 1;
  // 最大的兼容|性
  if (/^性(?!能|质|格|别)/.test(after)) return hit.span.end + 1;
  const lead = /^[一-鿿]/.test(after) ? (LEADS_ON.exec(words)?.[0].length ?? 0) : 0;
  if (lead > 0 && lead < words.length) return hit.span.end - lead;
  const whole = words.endsWith('责任') ? (GOES_ON.exec(after)?.[0].length ?? 0) : 0;
  return wordEnd(facts.folded, hit.span.end + whole, site.segment.end);
}

/** The end of the word that a place stands in, at most a few characters on. */
function wordEnd(text: string, at: number, limit: number): number {
  for (let end = at; end <= Math.min(limit, at + 4); end++) if (isWordAligned(text, { start: end, end })) return end;
  return at;
}

const closesCondition = ({ words, after }: RepairSite): boolean => words.endsWith('的') && !NO_TAIL.test(words) && /^(?:$|[，,])/.test(after);

const TAILS = ['的情况下', '的情形下', '情况下', '情形下', '的情形', '的情况', '之日起', '之日', '之后', '的', '时', '后', '**'];
/** Words that end in a tail's character and are none. */
const NO_TAIL = /(?:目的|标的|及时|小时|工时|学时|课时|实时|临时|售后|前后|先后)$/;

/** The end of the words' segment, before a closing 的 or 时. */
function segmentEnd({ facts, segment, hit }: RepairSite): number {
  let end = segment.end;
  while (end > hit.span.end && /[\s*"”:：．.]/.test(facts.folded[end - 1]!)) end--;
  // A bracket that closes what opened before the words is no part of what they say.
  if (/[)）]/.test(facts.folded[end - 1] ?? '') && depthAt(facts.folded, segment.start, end - 1) > 0 && depthAt(facts.folded, segment.start, hit.span.start) > 0) end--;
  for (const tail of TAILS) {
    if (end - tail.length >= hit.span.end && facts.folded.startsWith(tail, end - tail.length) && !NO_TAIL.test(facts.folded.slice(0, end))) return end - tail.length;
  }
  return end;
}

/** How many brackets stand open at a place. */
function depthAt(text: string, from: number, at: number): number {
  let depth = 0;
  for (let i = from; i < at; i++) {
    if (/[(（]/.test(text[i]!)) depth++;
    else if (/[)）]/.test(text[i]!) && depth > 0) depth--;
  }
  return depth;
}

/** Says something at a place: in brackets, or behind a comma where brackets are open already and what they say ends there. */
export function say({ facts }: RepairSite, at: number, text: string): Piece {
  const ends = depthAt(facts.folded, 0, at) > 0 && !/^[\p{L}\p{N}]/u.test(facts.folded.slice(at, at + 1));
  return { start: at, end: at, text: ends ? `，${text}` : `（${text}）` };
}

/** What cannot belong to the noun that the words lead to: marks, verbs, auxiliaries. */
const NOUN_STOP = /[，。；、,;:：()（）*"“”]|等|时|后|前|下|起|应|需|须|将|可|不|未|而|且|仍|已|的|由|被|按|在|向|对|于|或|和|及|与|并|就|随|均|从|经|因|为|是|所|以|或者|导致|致使|造成|引起|影响(?!的|等|、)|发生|出现|产生|有权|必须|进行|保护(?!的|等|、)|防止|避免|减轻|减少|保障(?!的|等|、)|确保|保证|提供|处理(?!的|等|、)|执行|履行(?!的|等|、)|承担|负责|给予|支付|违反|办理|要求|通知|立即|及时|协助|委托|全部|之(?=[下外内])|包括|包含|视(?![频觉图])|用于|用作|用以|外(?=[，,]|$)|除(?=外)|[甲乙丙双各对]方|期间|先行|另行|自行|事先|转委托|$/;
/** Compounds that hold a stopping character. */
const COMPOUNDS = /售后|不一致|不相符|不符|不匹配|不足|不合理|不良|不利|不当|不正当|不法|不实|不雅|不善|不合格|不动产|等级|时间|时期|时段|时限|前期|前台|前端|后期|后果|后台|后端|下降|下滑|下属|应用|应急|可靠|行为|认为|原因|经营|经济|经验|对象|以上|以内|以下|需求|目的|标的|委托方|委托人|委托事务|由来|事由|理由|均价|平均|处理能力|处理措施|保护措施|保障措施|保护用品|防护|保证金|通知书|要求书|履行能力|付款|支付能力|影响力|所得|所有权|为期|将来|与会/g;

/** Where the noun ends that the words lead to or are: 重大|食品安全事故|的. A noun they share with others is the others' too: 潜在的|损害或冲突. Never beyond the segment. */
export function nounEnd({ facts, hit, segment, words }: RepairSite): number {
  const rest = facts.folded.slice(hit.span.end, segment.end).replace(COMPOUNDS, (word) => '国'.repeat(word.length));
  const first = stopIn(rest, facts.folded, hit.span.end);
  if (first > 0) return wordEnd(facts.folded, hit.span.end + Math.min(first, 14), segment.end);
  // 重大泄露|或滥用: the words hold their noun themselves.
  if (!words.endsWith('的') && !/^(?:潜在|恶意|虚假|非?核心|关键|重大|严重|紧急|异常|常规)$/.test(words)) return hit.span.end;
  const joint = /^(?:或者|以及|[或、和及与])/.exec(rest)?.[0].length ?? 0;
  if (joint === 0) return hit.span.end;
  const second = NOUN_STOP.exec(rest.slice(joint).replace(/的/, '国'))?.index ?? 0;
  return second > 1 && second <= 10 ? hit.span.end + joint + second : hit.span.end;
}

/** Where the first stop stands that begins a word: 妊娠合并症 holds 并 and goes on. */
function stopIn(rest: string, text: string, from: number): number {
  for (let at = 0; at < rest.length; at++) {
    const found = NOUN_STOP.exec(rest.slice(at, at + 24));
    if (!found) return rest.length;
    at += found.index;
    if (isWordAligned(text, { start: from + at, end: from + at })) return at;
  }
  return rest.length;
}

/** Where something said of the noun the words lead to goes. */
const afterNoun = (site: RepairSite): number => (closesCondition(site) ? afterWords(site) : nounEnd(site));

/** The word of the list that the text ends with, '' for none; the longest first is the list's business. */
export const endsWithOne = (text: string, words: readonly string[]): string => words.find((word) => text.endsWith(word)) ?? '';
export const startsWithOne = (text: string, words: readonly string[]): string => words.find((word) => text.startsWith(word)) ?? '';

/** A template with its tab stops at their defaults. */
export const plain = (template: string): string => template.replace(/\$\{\d+(?::([^}]*)|\|([^,|]*)[^|]*\|)?\}/g, (_, value?: string, choice?: string) => value ?? choice ?? '');

/** A title that shows what is written: 改为「在收到请求后4小时内」. */
export const titled = (template: string): string => `改为「${plain(template)}」`;

/** 4小时 → ${1:4}小时: the figure is the tab stop. A quantity without a figure in front is a stop as a whole. */
export function stop(value: string, index = 1): string {
  const figure = /^(?:[0-9０-９.]+|[一二三四五六七八九十百两半]+)/.exec(value)?.[0];
  return figure === undefined ? `\${${index}:${value}}` : `\${${index}:${figure}}${value.slice(figure.length)}`;
}

const stated = (text: string): string => `写明「${plain(text)}」`;

/** Says something at a place of the sentence. */
export const noteAt = (site: RepairSite, at: number, text: string): Plan => ({ title: stated(text), pieces: [say(site, at, text)] });
/** Says right after the words what they mean. */
export const note = (site: RepairSite, text: string): Plan => noteAt(site, afterWords(site), text);
/** Says it after the noun the words lead to. */
export const noteNoun = (site: RepairSite, text: string): Plan => noteAt(site, afterNoun(site), text);
/** Says it at the end of the segment, before a closing 的 or 时. */
export const tail = (site: RepairSite, text: string): Plan => noteAt(site, segmentEnd(site), text);
/** Says it after the noun that sums the case up (其他违约行为|给甲方造成损失的, 其他…的情况|), else at the segment's end. */
export function close(site: RepairSite, text: string): Plan {
  const named = /^.{0,14}?(?:行为|情形|情况|事项|原因|事由)/.exec(site.after);
  return noteAt(site, named ? site.hit.span.end + named[0].length : segmentEnd(site), text);
}
/** Writes it in the words' place (and that of `left` units before, `right` units after them). */
export const whole = (site: RepairSite, text: string, left = 0, right = 0): Plan => ({ title: titled(text), pieces: [replace(site, text, left, right)] });
/** Takes the words (with `left` units before, `right` units after them) out for `kept` and says at the end of the segment what is meant. */
export const instead = (site: RepairSite, kept: string, text: string, right = 0, left = 0): Plan => ({ title: stated(text), pieces: [replace(site, kept, left, right), say(site, segmentEnd(site), text)] });
/** Writes something at the end of the segment without brackets. */
export const atEnd = (site: RepairSite, text: string): Piece => ({ start: segmentEnd(site), end: segmentEnd(site), text });

/** What the words are about: a few words on either side. */
export const around = ({ before, words, after }: RepairSite): string => `${before.slice(-10)}${words}${after.slice(0, 10)}`;

/** Whoever acts is a person, to whom no staff can be assigned and whom no share of a contract's total can be charged. */
export function isPerson({ profile, facts, hit, before }: RepairSite): boolean {
  if (profile === 'labour') return !/甲方|用人单位|公司/.test(before);
  const said = facts.folded.slice(0, hit.span.start);
  const last = (names: RegExp): number => Math.max(-1, ...[...said.matchAll(names)].map((m) => m.index));
  if (/您/.test(facts.folded) || profile === 'platform-terms') return last(/您|用户|会员/g) > last(/我们|平台|公司|本站|本行|网站/g);
  return /学员|业主|员工|劳动者|座席人员|服务员|旅客|消费者/.test(before);
}
