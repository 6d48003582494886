import { fold } from '../text/script-fold.ts';
import { eachMatch } from '../text/each-match.ts';
import { memo } from '../text/memo.ts';
import { shift, slice, type Span } from '../text/span.ts';
import type { Contract, Party } from './contract.ts';
import { findModals, findSegments, type Modal } from './sentence-parts.ts';
import { alike, eachAlike, hits, remember, sentenceSieve, some } from './sieve.ts';

/** Somebody must, may, must not or need not do something. Spans are of the contract. */
export interface Stance {
  /** Index into `parties` of whose it is; `each` for what binds both alike (双方, 任何一方, 违约方). */
  readonly who: number | 'each';
  readonly kind: Modal['kind'];
  /** The segment that says it. */
  readonly span: Span;
  /** It speaks of what follows a breach (damages, a penalty, liability), and not to deny it; or to say whose costs something is. */
  readonly bears: boolean;
  /** It speaks of damages, a penalty or liability for breach, whatever it says of them. */
  readonly answers: boolean;
  /** It is a duty to pay a price, and none to pay for a breach or to give security. */
  readonly pays: boolean;
  /** Index of the sentence it stands in. */
  readonly sentence: number;
}

/** How many sentences lay a duty (a prohibition is one) on a party, and how many give it a right (an exemption is one). */
export interface Tally {
  readonly party: Party;
  readonly duties: readonly Span[];
  readonly rights: readonly Span[];
}

const EACH = ['甲乙双方', '甲、乙双方', '双方', '各方', '任何一方', '任一方', '一方', '另一方', '对方', '违约方', '守约方', '非违约方', '当事人', '受影响方', '受影响的一方', '受害方', '其他方', '彼此'];
/** A name after one of these is spoken to or of, and does not act. */
const OBJECT = /(?:向|对|给|经|为|与|同|和|将|把|使|致|要求|通知|按照?|根据|依|因|由于|非因|造成|给予|令|的|及|、|送达|告知|提供给|交付|赔偿|支付|许可|授权|委托|协助|配合|等)\s?$/;

const BEARS = /违约金|赔偿|违约责任|承担[^,。;]{0,10}(?:责任|损失)|罚款|罚金|罚息|逾期利息|滞纳金|双倍返还/;
/** 不再对质量问题承担责任, 不作任何赔偿: it is denied. */
/** 向乙方收取罚款, 对乙方处以罚款, 罚款从货款扣除: whoever collects does not pay. */
const COLLECTS = /(?:向|对)[^,。;]{1,24}(?:收取|处以|课以|主张|追究|追偿)|处以[^,。;]{0,10}罚款|(?:罚款|违约金|赔偿)[^,。;]{0,10}从[^,。;]{0,20}扣|(?:有权|可以?)[^,。;]{0,10}要求/;
const DENIES = /不(?:再|会|应|需|予|作|做)?(?:(?:对|就|因|向|为)[^,。;]{0,24})?(?:承担|负(?!责)|赔偿|补偿|任何赔偿)|无需|无须|费用由|自行承担|计算(?:方法|方式|公式)|[=＝×]/;
const PAYS = /(?:支付|付款|付清|结算|汇付|缴纳|交纳)[^,。;]{0,16}(?:费|款|价|酬|租金|金额|工资|元)|(?:费|款|价|酬|租金)[^,。;]{0,10}(?:支付|付清|汇入)/;
const SECURES = /违约金|赔偿|滞纳金|罚|保证金|押金|定金/;

interface Local extends Pick<Stance, 'kind' | 'span' | 'bears' | 'answers' | 'pays'> {
  readonly who: string;
}
/** By the names that count. */
const localStances = memo((joined: string) => {
  const names = joined.split('|');
  const sieve = sentenceSieve((words) => (words.length > LONGEST ? null : some(read(fold(words), names))));
  return alike(sieve, eachAlike((a, b) => a.who === b.who && a.kind === b.kind && a.bears === b.bears && a.answers === b.answers && a.pays === b.pays));
}, 8);
const LONGEST = 3000;

function read(text: string, names: readonly string[]): readonly Local[] {
  const modals = findModals(text);
  if (modals.length === 0) return [];
  const found: Local[] = [];
  let subject: string | null = null;
  let asked: string | null = null;
  for (const { span, conditional } of findSegments(text)) {
    // 有权要求乙方退还费用，|并支付违约金: what is asked of somebody goes on.
    if (asked !== null && GOES_ON.test(text.slice(span.start, span.end))) subject = asked;
    asked = askedIn(text, span, names) ?? (subject === asked ? asked : null);
    const inside = modals.filter((m) => m.span.start >= span.start && m.span.end <= span.end);
    const first = inside[0];
    const named = subjectIn(text, { start: span.start, end: first?.span.start ?? span.end }, names);
    // What a condition says of somebody is no duty of anybody's, but what follows may go on about the same.
    if (conditional && named !== null && first === undefined) {
      subject = named;
      continue;
    }
    if (named !== null) subject = named;
    if (subject === null || first === undefined || (conditional && first.kind !== 'duty')) continue;
    const words = text.slice(span.start, span.end);
    if (BESIDES.test(words)) continue;
    const kind = ASKS.test(words) ? 'right' : kindOf(inside, words);
    if (kind === null || (conditional && /[的时后]$/.test(words.trimEnd()))) continue;
    found.push({
      who: subject, kind, span,
      bears: BEARS.test(words) && !DENIES.test(words) && !COLLECTS.test(words),
      answers: /违约金|赔偿|违约责任/.test(words),
      pays: PAYS.test(words) && !SECURES.test(words),
    });
  }
  return found;
}

/** 并要求乙方支付违约金: whoever asks has a right, said or not. */
const ASKS = /^[^一-鿿]*(?:有权|可以?|并|且|亦|也|还|同时){0,3}要求/;
const GOES_ON = /^[^一-鿿]*(?:并|且|及|以及|同时|还|另){0,2}(?:应当?|须|需)?(?:支付|赔偿|承担|返还|退还|补足|双倍返还|偿付)/;
/** 除应当承担违约责任外: said already. */
const BESIDES = /^[^一-鿿]*(?:则|但)?除[^]*[外以]\s*$/;
const ASKED = /要求([^,。;]{2,12}?)(?:应当?|必须|立即|限期|另行|一次性|全额|按[^,。;]{1,12}){0,2}(?:支付|赔偿|承担|返还|退还|退回|补偿|改正|整改|停止|采取)/g;

/** Of whom a segment asks something. */
function askedIn(text: string, { start, end }: Span, names: readonly string[]): string | null {
  if (!text.includes('要求', start)) return null;
  const who = eachMatch(text.slice(start, end), ASKED).at(-1)?.[1];
  return who === undefined ? null : (names.find((name) => who.startsWith(name)) ?? null);
}

/** Who acts in words before a modal: the last name there that is not spoken to. 由乙方承担 makes 乙方 act. */
function subjectIn(text: string, within: Span, names: readonly string[]): string | null {
  let best: { readonly name: string; readonly start: number; readonly end: number } | null = null;
  for (const name of names) {
    if (name === '') continue;
    for (let at = text.indexOf(name, within.start); at >= 0 && at + name.length <= within.end; at = text.indexOf(name, at + name.length)) {
      if (OBJECT.test(text.slice(Math.max(within.start, at - 4), at))) continue;
      const isBetter: boolean = best === null || at < best.start || (at === best.start && name.length > best.end - best.start);
      if (isBetter) best = { name, start: at, end: at + name.length };
    }
  }
  return best?.name ?? null;
}

function kindOf(modals: readonly Modal[], words: string): Modal['kind'] | null {
  const [first] = modals;
  if (!first) return null;
  if (/不承担|无需|无须|不负|概不负责|不再承担|免除/.test(words) && !/不得|不能/.test(words)) return 'exempt';
  if (modals.some((m) => m.kind === 'right') && /有权|可以?(?![能])|享有/.test(words) && !/无权|不可以?/.test(words)) return first.kind === 'duty' && /应当|必须|应(?!付)/.test(words) ? 'duty' : 'right';
  return first.kind;
}

/** Everything the operative sentences of a contract make somebody do or let somebody do, in its order. Read once; linear in the text and the names. */
export const stancesOf = remember(collect);

function collect(contract: Contract): readonly Stance[] {
  const names = namesOf(contract);
  const all = [...names.keys(), ...EACH].sort((a, b) => b.length - a.length);
  const stances: Stance[] = [];
  for (const { index: sentence, fact } of hits(contract, localStances(all.join('|')))) {
    const { span, place } = contract.sentences[sentence]!;
    if (place !== 'body' && place !== 'table' && place !== 'preamble') continue;
    for (const local of fact) stances.push({ ...local, who: names.get(local.who) ?? 'each', span: shift(local.span, span.start), sentence });
  }
  return stances;
}

/** What each party is called in running text; a name two parties share (a letter in both headers) is left out. */
export function namesOf({ parties, text }: Contract): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const shared = new Set<string>();
  const add = (name: string, party: number): void => {
    const plain = fold(name).trim();
    if (plain === '' || plain.length > 20) return;
    if (names.has(plain) && names.get(plain) !== party) shared.add(plain);
    names.set(plain, party);
  };
  parties.forEach((party, i) => {
    for (const name of [party.alias, ...party.also]) add(name, i);
    const full = party.name ? slice(text, party.name) : '';
    if (full.length >= 4 && full.length <= 20 && /公司|中心|平台|银行$/.test(full)) add(full, i);
  });
  for (const name of shared) names.delete(name);
  return names;
}

/** The duties and rights of each party, a sentence counted once a party and kind; what binds both counts for both. */
export function tallies(contract: Contract): readonly Tally[] {
  const stances = stancesOf(contract);
  return contract.parties.map((party, i) => {
    const of = (kinds: readonly Stance['kind'][]): readonly Span[] => {
      const bySentence = new Map<number, Span>();
      for (const { who, kind, span, sentence } of stances) if ((who === i || who === 'each') && kinds.includes(kind) && !bySentence.has(sentence)) bySentence.set(sentence, span);
      return [...bySentence.values()];
    };
    return { party, duties: of(['duty', 'ban']), rights: of(['right', 'exempt']) };
  });
}
