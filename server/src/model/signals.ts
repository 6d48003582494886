import { automatonOf, matcherOf, type Automaton } from '../text/matcher.ts';
import { eachMatch } from '../text/each-match.ts';
import { prepared } from '../text/prepared.ts';
import { commonWords } from '../text/wording.ts';
import { lostIn } from './blank-lost.ts';

/** A compiled list of signals: tells which of them (by index into the list) a sentence hits, given as `plain` makes it. */
export type SignalReader = (text: string) => readonly number[];

/** How far behind one word the next may stand, and what may not come between. */
const GAPS: readonly { readonly mark: string; readonly most: number; readonly between: RegExp | null }[] = [
  { mark: '+', most: 1, between: /[一-鿿]/ },
  { mark: '~', most: 6, between: null },
  { mark: '>', most: 16, between: null },
  { mark: '=', most: 24, between: /[,;。]/ },
  { mark: '>>', most: 48, between: null },
];
const UNWANTED = 1;
const AT_OPENING = 2;
const OPENING = 12;
/** Marks a signal that asks for more than that its groups stand. */
const PLACED = 1;
/** Occurrences of one group looked at in one sentence: bounds the work on a line of a megabyte. */
const MOST = 48;

/**
 * Signals as tables. What a signal asks for are chains, one behind the other: their marks, how many groups they have, and the groups with the
 * gap before each further one.
 */
interface Tables {
  readonly words: Automaton;
  readonly chains: Lists;
  /** The signals a group may set off: each with whether it is `PLACED`, how many other groups it asks for, and those. */
  readonly candidates: Lists;
  /** What each group is made of: words and, behind them, tokens. */
  readonly members: Lists;
  /** The groups each of them belongs to, and those of them that may set off a signal. */
  readonly groups: Lists;
  readonly settingOff: Lists;
}
/** Lists of numbers one behind the other in one piece of memory, with where each begins: a sentence asks of hundreds. */
interface Lists {
  readonly from: Int32Array;
  readonly all: Int32Array;
}
/** Starts and ends by turns. */
type Places = readonly number[];

const NUMBER = '(?:\\d[\\d.,]{0,15}|[零〇一二两三四五六七八九十百千万半壹贰叁肆伍陆柒捌玖拾佰仟]{1,10}|_)';
/** Name, what it stands for, and a character without which it stands nowhere. */
const TOKENS: readonly (readonly [string, RegExp, RegExp])[] = [
  ['{期}', new RegExp(`${NUMBER}(?:\\([^)]{0,8}\\))?(?:个|多|余)?(?:完整)?(?:(?:银行|法定)?工作|自然|营业|日历|法定)?(?:日|天|月|年|小时|分钟|秒|周|星期|季度|时(?![间候效有应]))|_(?=(?:之|以)?内)`, 'g'), /[日天月年小分秒周星季时内]/],
  ['{钱}', new RegExp(`(?:[￥¥$]|人民币|RMB)[:(]{0,2}(?:大写)?[:)]{0,2}[\\d_]|${NUMBER}(?:\\([^)]{0,12}\\))?[万亿千百]?(?:元|圆|美元|港币|块钱|块(?=[\\d,。;:)/]|$|一|每)|角(?=[,。;)]|$))|大写[):]`, 'g'), /[￥¥$币B元圆块角大]/],
  ['{率}', /[%‰]|[万千百]分之|倍/g, /[%‰分倍]/],
  // 2031年5月1日 and ____年__月__日; without the year or the day as well: 五月八日, 九月10号, 明年六月底, 2032年底; 2031-05-08, 2031.5.8.
  ['{日}', /(?:\d{2,4}|[零〇一二三四五六七八九]{2,4}|_)?年[_Xx×]?\d{0,2}_?月[_Xx×]?\d{0,2}_?日|(?<![\d个几数每])(?:1?\d|十?[一二三四五六七八九]|十|正|腊)月(?:(?:[123]?\d|[初廿]?[一二三四五六七八九十]{1,3})[日号]?|底|末|初|上旬|中旬|下旬)(?![期天])|(?:\d{4}|今|明|当|本)年(?:底|末|初)|(?<!\d)20\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:[12]\d|3[01]|0?[1-9])(?!\d)/g, /[年月]|20\d\d[-./]/],
  ['{数}', new RegExp(NUMBER, 'g'), new RegExp(NUMBER)],
  // An arbitration institution by name, or a place to write it: 提交仲裁委员会 names none.
  ['{仲裁}', /[一-鿿_](?<!提交|提请|申请|市级|省级|县级|当地|有关|相关|法定|约定|任何|指定|的|由|向|至|交|在|到|关于)(?:国际)?(?:经济贸易)?(?:仲裁委员会|仲裁委|仲裁院|仲裁中心)/g, /裁/],
  ['{空}', /_/g, /_/],
];
const TOKEN_NAMES = TOKENS.map(([name]) => name);

const FILL = /\$\{[^}]{0,80}\}|\{\{[^}]{0,80}\}\}|\{[^{}]{1,60}\}|%@|\[([^\]]{0,20})\]|【([^】]{0,20})】|[_]+|[—－-]{2,}|[×Xx]{2,}|\*{3,}|…+|\.{3,}|\*\*|\s+/g;
/** 委　托　方： and 地  址： are words with air in them, not places to fill in. */
const AIRY = /(^|[^一-鿿])((?:[一-鿿][ \t_]{1,10}){1,5}[一-鿿])(?=[ \t]{0,8}[:(│])/g;
const FILL_AFTER = /[为向按的第共于在自达如即式由交收取以:：,，、(￥¥]$/;
const FILL_BEFORE = /^[元日天年月个%‰份种期内起止前项号,，;；。、)]/;
/** 给付 in formal and Traditional contracts, a bare 付 in everyday ones (甲方付乙方____元; but not 应付款, 交付, 付款). */
const PAYS = /(?:给付|(?<![支交垫应预首拨对偿兑缴赔托代划未已后先分期实到现欠所汇授缓多少需如得抵加])付(?=[给甲乙丙]|[0-9_]|[一-鿿]{0,6}[费金款租息酬价]))(?![款清费息讫出现账])/g;
/** 租金为人民币元整, 每小时元, 折后元/桌: a sum that was never filled in, copied without the line it was to stand on. */
const LOST_FIGURE = /(人民币|(?<!单位)[:为]|每[月年天日吨件次人亩](?=元)|小时|总价|总额|折后|[桌位人份斤吨亩棵株只头台套间]均|(?<=[一-鿿])[价费金酬薪租](?=元\/))(元(?:整|正)?(?=[,。;、(/]|$))/g;

/**
 * A sentence as signals read it: Simplified, half-width, white space gone, in the wording of most contracts (see `commonWords`), 给付 as 支付, and every place to fill in (____, 【　】, ${x}, two
 * blanks, or one where a figure is due) as one `_`.
 */
export function plain(sentence: string): string {
  const open = commonWords(sentence)
    .replace(/[\u00a0\u2000-\u200b]/g, ' ')
    .replace(AIRY, (_hit, before: string, word: string) => before + word.replace(/[ \t_]/g, ''))
    .replace(FILL, (hit: string, square: string | undefined, round: string | undefined, at: number, whole: string) => {
      if (hit === '**') return '';
      const inside = square ?? round;
      if (inside !== undefined) return /^\s*[\d.]+\s*$/.test(inside) ? inside.trim() : /^[\s_\-×Xx*●]*$|[时间额比例名称地址数]|^[a-z][A-Za-z0-9_.]{2,40}$/.test(inside) ? '_' : inside;
      if (hit.length > 1 || !/\s/.test(hit)) return '_';
      const [before, after] = [whole.slice(Math.max(0, at - 1), at), whole.slice(at + 1, at + 2)];
      // 超过 7 个工作日: a figure set off by spaces, with nothing to fill in.
      if (/\d/.test(before) || /\d/.test(after)) return '';
      return FILL_AFTER.test(before) || FILL_BEFORE.test(after) ? '_' : '';
    })
    .replace(LOST_FIGURE, '$1_$2');
  return filled(lostIn(open), open)
    .replace(/_{2,}/g, '_')
    .replace(PAYS, '支付');
}

/** The text with a place to fill in wherever one was lost (see `lostIn`). */
function filled(lost: readonly RegExpExecArray[], text: string): string {
  const holes = lost.map((before) => before.index + before[0].length).sort((a, b) => b - a);
  return holes.reduce((words, at) => `${words.slice(0, at)}_${words.slice(at)}`, text);
}

/**
 * Compiles signals (see knowledge/clauses/types.ts; a leading `@` is the caller's to take off). Throws on a malformed one, which only our own data
 * can hold. `name`, where given: of these signals and no others (see `prepared`).
 */
export const compileSignals = (signals: readonly string[], name?: string): SignalReader => readerOf(prepared(name, () => tablesOf(signals)));

function tablesOf(signals: readonly string[]): Tables {
  const literals: string[] = [];
  const indexes = new Map<string, number>();
  const literal = (word: string): number => {
    let index = indexes.get(word);
    if (index === undefined) indexes.set(word, (index = literals.push(word) - 1));
    return index;
  };
  const known = new Map<string, number>();
  /** What each group is made of, and how short its words are. */
  const groups: { readonly words: readonly number[]; readonly tokens: readonly number[]; readonly shortest: number }[] = [];
  const group = (source: string): number => {
    const have = known.get(source);
    if (have !== undefined) return have;
    const index = groups.length;
    known.set(source, index);
    const words: number[] = [];
    const tokens: number[] = [];
    let shortest = Infinity;
    for (const word of new Set(source.split('|'))) {
      if (word === '') throw new Error(`empty word in a signal: ${source}`);
      const token = TOKEN_NAMES.indexOf(word);
      if (token < 0 && /[{}!^@]/.test(word)) throw new Error(`misplaced mark in a signal: ${source}`);
      if (token < 0) words.push(literal(word));
      else tokens.push(token);
      shortest = Math.min(shortest, token < 0 ? word.length : 1);
    }
    groups.push({ words, tokens, shortest });
    return index;
  };
  const chain = (source: string): readonly number[] => {
    const marks = (source.startsWith('!') ? UNWANTED : 0) | (/^!?\^/.test(source) ? AT_OPENING : 0);
    const parts = source.replace(/^!?\^?/, '').split(/(>{1,2}|[~=+])/);
    return [marks, (parts.length + 1) / 2, ...parts.map((part, i) => (i % 2 === 0 ? group(part) : GAPS.findIndex(({ mark }) => mark === part)))];
  };
  const compiled = signals.map((signal) => signal.split(' ').map(chain));
  // Which signals a group may set off: those of whose groups it is the rarest, as far as the length of its words tells.
  const isRarer = (a: number, b: number): boolean => {
    const [one, other] = [groups[a]!, groups[b]!];
    return one.shortest !== other.shortest ? one.shortest > other.shortest : one.words.length + one.tokens.length < other.words.length + other.tokens.length;
  };
  const sets: number[][] = groups.map(() => []);
  compiled.forEach((chains, i) => {
    const asked = chains.flatMap(([marks = 0, , ...parts]) => ((marks & UNWANTED) === 0 ? parts.filter((_, k) => k % 2 === 0) : []));
    if (asked.length === 0) throw new Error(`a signal without a condition: ${signals[i] ?? ''}`);
    const rarest = asked.reduce((rarest, group) => (isRarer(group, rarest) ? group : rarest));
    const others = [...new Set(asked)].filter((group) => group !== rarest);
    const isPlaced = chains.some(([marks, count]) => marks !== 0 || count !== 1);
    sets[rarest]!.push(i, isPlaced ? PLACED : 0, others.length, ...others);
  });
  const members = groups.map(({ words, tokens }) => [...words, ...tokens.map((token) => literals.length + token)]);
  const byMember: number[][] = [...literals, ...TOKENS].map(() => []);
  members.forEach((list, index) => {
    for (const member of list) byMember[member]!.push(index);
  });
  return { words: automatonOf(literals), chains: listed(compiled.map((chains) => chains.flat())), candidates: listed(sets), members: listed(members), groups: listed(byMember), settingOff: listed(byMember.map((list) => list.filter((index) => sets[index]!.length > 0))) };
}

function readerOf({ words, chains, candidates, members, groups, settingOff }: Tables): SignalReader {
  const matcher = matcherOf(words);
  const literals = words.lengths.length;
  // What the sentence being read holds: of members the last of their places noted (one up; 0 for none) and how many there are, emptied behind
  // each sentence, for most stand in none; of groups whether one of theirs stands, and whether it was seen to set off signals: by the sentence's number.
  const lastOf = new Int32Array(literals + TOKENS.length);
  const countOf = new Uint8Array(literals + TOKENS.length);
  const stands = new Uint32Array(members.from.length - 1);
  const met = new Uint32Array(members.from.length - 1);
  let number = 0;

  return (text) => {
    number++;
    const said: number[] = [];
    const standing: number[] = [];
    const found = matcher.scan(text);
    TOKENS.forEach(([, shape, hint], t) => {
      if (hint.test(text)) for (const { 0: hit, index } of eachMatch(text, shape)) found.push({ pattern: literals + t, start: index, end: index + hit.length });
    });
    /** The place of the same member noted before each, one up. */
    const before: number[] = [];
    for (const { pattern } of found) {
      before.push(lastOf[pattern]!);
      if (countOf[pattern] === MOST) continue;
      lastOf[pattern] = before.length;
      countOf[pattern]!++;
      if (countOf[pattern]! > 1) continue;
      // By far the most of what is done for a sentence: no branches.
      for (let at = groups.from[pattern]!; at < groups.from[pattern + 1]!; at++) stands[groups.all[at]!] = number;
      for (let at = settingOff.from[pattern]!; at < settingOff.from[pattern + 1]!; at++) {
        const index = settingOff.all[at]!;
        if (met[index] !== number) standing.push(index);
        met[index] = number;
      }
    }
    const places = new Map<number, Places>();
    const placesOf = (index: number): Places => {
      let all = places.get(index);
      if (all === undefined) {
        const at: number[] = [];
        for (let k = members.from[index]!; k < members.from[index + 1]!; k++)
          for (let one = lastOf[members.all[k]!]!; one > 0; one = before[one - 1]!) at.push(found[one - 1]!.start, found[one - 1]!.end);
        places.set(index, (all = at));
      }
      return all;
    };
    /** Whether the chain that stands there in the table stands in the sentence. */
    const holds = (at: number): boolean => {
      const { all } = chains;
      const end = at + 1 + 2 * all[at + 1]!;
      for (let k = at + 2; k <= end; k += 2) if (stands[all[k]!] !== number) return false;
      const opening = (all[at]! & AT_OPENING) !== 0;
      if (all[at + 1] === 1 && !opening) return true;
      let reached = placesOf(all[at + 2]!);
      if (opening) reached = within(reached, (start) => start <= OPENING);
      for (let k = at + 4; k <= end && reached.length > 0; k += 2) {
        const { most, between } = GAPS[all[k - 1]!]!;
        const before = reached;
        reached = within(placesOf(all[k]!), (start) => {
          for (let i = 1; i < before.length; i += 2) {
            const end = before[i]!;
            if (start >= end && start - end <= most && (between === null || !between.test(text.slice(end, start)))) return true;
          }
          return false;
        });
      }
      return reached.length > 0;
    };
    const isMet = (signal: number): boolean => {
      for (let at = chains.from[signal]!; at < chains.from[signal + 1]!; at += 1 + 2 * chains.all[at + 1]!) if (holds(at) === ((chains.all[at]! & UNWANTED) !== 0)) return false;
      return true;
    };
    const { from, all } = candidates;
    for (const group of standing) {
      for (let at = from[group]!; at < from[group + 1]!; ) {
        const signal = all[at]!;
        const isPlaced = all[at + 1] === PLACED;
        const next = at + 3 + all[at + 2]!;
        // Nearly all end at the first group that does not stand.
        for (at += 3; at < next && stands[all[at]!] === number; ) at++;
        if (at === next && (!isPlaced || isMet(signal))) said.push(signal);
        at = next;
      }
    }
    for (const { pattern } of found) lastOf[pattern] = countOf[pattern] = 0;
    return said.sort((a, b) => a - b);
  };
}

function listed(lists: readonly (readonly number[])[]): Lists {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (from[i + 1] = from[i]! + list.length));
  return { from, all: Int32Array.from(lists.flat()) };
}

/** Those whose start will do. */
function within(places: Places, isReached: (start: number) => boolean): Places {
  const kept: number[] = [];
  for (let k = 0; k < places.length; k += 2) if (isReached(places[k]!)) kept.push(places[k]!, places[k + 1]!);
  return kept;
}
