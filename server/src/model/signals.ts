import { fold } from '../text/script-fold.ts';
import { compileMatcher } from '../text/matcher.ts';
import { eachMatch } from '../text/each-match.ts';

/** A compiled list of signals: tells which of them (by index into the list) a sentence hits, given as `plain` makes it. */
export type SignalReader = (text: string) => readonly number[];

/** How far behind one word the next may stand; `=` lets no comma come between, `+` no character, only one sign. */
const GAPS: Readonly<Record<string, number>> = { '+': 1, '~': 6, '>': 16, '=': 24, '>>': 48 };
const OPENING = 12;
const STOP = /[,;。]/;
const CHARACTER = /[一-鿿]/;
/** Marks a signal that asks for more than that its groups stand. */
const PLACED = 1;
/** Occurrences of one group looked at in one sentence: bounds the work on a line of a megabyte. */
const MOST = 48;

interface Chain {
  /** Words and tokens any of which will do: the index of each group among all. */
  readonly groups: readonly number[];
  /** What stands between each group and the next, a key of GAPS. */
  readonly gaps: readonly string[];
  readonly opening: boolean;
}
interface Compiled {
  readonly wanted: readonly Chain[];
  readonly unwanted: readonly Chain[];
}
/** Starts and ends by turns. */
type Places = readonly number[];

const NUMBER = '(?:\\d[\\d.,]{0,15}|[零〇一二两三四五六七八九十百千万半壹贰叁肆伍陆柒捌玖拾佰仟]{1,10}|_)';
/** Name, what it stands for, and a character without which it stands nowhere. */
const TOKENS: readonly (readonly [string, RegExp, RegExp])[] = [
  ['{期}', new RegExp(`${NUMBER}(?:\\([^)]{0,8}\\))?(?:个|多|余)?(?:完整)?(?:工作|自然|营业|日历|法定)?(?:日|天|月|年|小时|分钟|秒|周|星期|季度|时(?![间候效有应]))|_(?=(?:之|以)?内)`, 'g'), /[日天月年小分秒周星季时内]/],
  ['{钱}', new RegExp(`(?:[￥¥$]|人民币|RMB)[:(]{0,2}(?:大写)?[:)]{0,2}[\\d_]|${NUMBER}(?:\\([^)]{0,12}\\))?[万亿千百]?(?:元|圆|美元|港币|块钱|块(?=[\\d,。;:)/]|$|一|每)|角(?=[,。;)]|$))|大写[):]`, 'g'), /[￥¥$币B元圆块角大]/],
  ['{率}', /[%‰]|[万千百]分之|倍/g, /[%‰分倍]/],
  // 2031年5月1日 and ____年__月__日; without the year or the day as well: 五月八日, 九月10号, 明年六月底, 2032年底.
  ['{日}', /(?:\d{2,4}|[零〇一二三四五六七八九]{2,4}|_)?年_?\d{0,2}_?月_?\d{0,2}_?日|(?<![\d个几数每])(?:1?\d|十?[一二三四五六七八九]|十|正|腊)月(?:(?:[123]?\d|[初廿]?[一二三四五六七八九十]{1,3})[日号]?|底|末|初|上旬|中旬|下旬)(?![期天])|(?:\d{4}|今|明|当|本)年(?:底|末|初)/g, /[年月]/],
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
/** 租金为人民币元整, 每小时元, 折后元/桌: a sum that was never filled in, copied without the line it was to stand on. */
const LOST_FIGURE = /(人民币|(?<!单位)[:为]|每[月年天日吨件次人亩](?=元)|小时|总价|总额|折后|[桌位人份斤吨亩棵株只头台套间]均|(?<=[一-鿿])[价费金酬薪租](?=元\/))(元(?:整|正)?(?=[,。;、(/]|$))/g;

/**
 * A sentence as signals read it: Simplified, half-width, white space gone, 合约 and 契约 as 合同, 资讯 as 信息, and every place to fill in (____, 【　】, ${x}, two
 * blanks, or one where a figure is due) as one `_`.
 */
export function plain(sentence: string): string {
  return fold(sentence)
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
    .replace(LOST_FIGURE, '$1_$2')
    .replace(/_{2,}/g, '_')
    .replace(/[合契]约/g, '合同')
    .replace(/资讯/g, '信息');
}

/** Compiles signals (see knowledge/clauses/types.ts; a leading `@` is the caller's to take off). Throws on a malformed one, which only our own data can hold. */
export function compileSignals(signals: readonly string[]): SignalReader {
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
  const chain = (source: string): Chain => {
    const opening = source.startsWith('^');
    const parts = (opening ? source.slice(1) : source).split(/(>{1,2}|[~=+])/);
    return { groups: parts.filter((_, i) => i % 2 === 0).map(group), gaps: parts.filter((_, i) => i % 2 === 1), opening };
  };
  const compiled = signals.map((signal): Compiled => {
    const conditions = signal.split(' ');
    return { wanted: conditions.filter((c) => !c.startsWith('!')).map(chain), unwanted: conditions.filter((c) => c.startsWith('!')).map((c) => chain(c.slice(1))) };
  });
  const matcher = compileMatcher(literals);
  // Which signals a group may set off: those of whose groups it is the rarest, as far as the length of its words tells.
  const isRarer = (a: number, b: number): boolean => {
    const [one, other] = [groups[a]!, groups[b]!];
    return one.shortest !== other.shortest ? one.shortest > other.shortest : one.words.length + one.tokens.length < other.words.length + other.tokens.length;
  };
  const sets: number[][] = groups.map(() => []);
  compiled.forEach(({ wanted, unwanted }, i) => {
    const asked = wanted.flatMap((chain) => chain.groups);
    if (asked.length === 0) throw new Error(`a signal without a condition: ${signals[i] ?? ''}`);
    const rarest = asked.reduce((rarest, group) => (isRarer(group, rarest) ? group : rarest));
    const others = [...new Set(asked)].filter((group) => group !== rarest);
    const isPlaced = unwanted.length > 0 || wanted.some(({ groups, opening }) => opening || groups.length > 1);
    sets[rarest]!.push(i, isPlaced ? PLACED : 0, others.length, ...others);
  });
  // Members of groups are the words and, behind them, the tokens.
  const members = groups.map(({ words, tokens }) => [...words, ...tokens.map((token) => literals.length + token)]);
  const byMember: number[][] = [...literals, ...TOKENS].map(() => []);
  members.forEach((list, index) => {
    for (const member of list) byMember[member]!.push(index);
  });
  const [candidatesOf, membersOf, groupsOf] = [listed(sets), listed(members), listed(byMember)];
  // What the sentence being read holds: of members the last of their places noted (one up; 0 for none) and how many there are, of groups whether
  // one of theirs stands and, once asked, where. Emptied behind each sentence, for most stand in none.
  const lastOf = new Int32Array(byMember.length);
  const countOf = new Uint8Array(byMember.length);
  const stands = new Uint8Array(groups.length);

  return (text) => {
    const said: number[] = [];
    const standing: number[] = [];
    const found = matcher.scan(text);
    TOKENS.forEach(([, shape, hint], t) => {
      if (hint.test(text)) for (const { 0: hit, index } of eachMatch(text, shape)) found.push({ pattern: literals.length + t, start: index, end: index + hit.length });
    });
    /** The place of the same member noted before each, one up. */
    const before: number[] = [];
    for (const { pattern } of found) {
      before.push(lastOf[pattern]!);
      if (countOf[pattern] === MOST) continue;
      lastOf[pattern] = before.length;
      countOf[pattern]!++;
      if (countOf[pattern]! > 1) continue;
      for (let at = groupsOf.from[pattern]!; at < groupsOf.from[pattern + 1]!; at++) {
        const index = groupsOf.all[at]!;
        if (stands[index] === 0) standing.push(index);
        stands[index] = 1;
      }
    }
    const places = new Map<number, Places>();
    const placesOf = (index: number): Places => {
      let all = places.get(index);
      if (all === undefined) {
        const at: number[] = [];
        for (let k = membersOf.from[index]!; k < membersOf.from[index + 1]!; k++)
          for (let one = lastOf[membersOf.all[k]!]!; one > 0; one = before[one - 1]!) at.push(found[one - 1]!.start, found[one - 1]!.end);
        places.set(index, (all = at));
      }
      return all;
    };
    const holds = ({ groups, gaps, opening }: Chain): boolean => {
      for (const index of groups) if (stands[index] === 0) return false;
      if (groups.length === 1 && !opening) return true;
      let reached = placesOf(groups[0]!);
      if (opening) reached = within(reached, (start) => start <= OPENING);
      for (let i = 1; i < groups.length && reached.length > 0; i++) {
        const gap = GAPS[gaps[i - 1]!]!;
        const between = gaps[i - 1] === '=' ? STOP : gaps[i - 1] === '+' ? CHARACTER : null;
        const from = reached;
        reached = within(placesOf(groups[i]!), (start) => {
          for (let k = 1; k < from.length; k += 2) {
            const end = from[k]!;
            if (start >= end && start - end <= gap && (between === null || !between.test(text.slice(end, start)))) return true;
          }
          return false;
        });
      }
      return reached.length > 0;
    };
    const { from, all } = candidatesOf;
    for (const group of standing) {
      for (let at = from[group]!; at < from[group + 1]!; ) {
        const signal = all[at]!;
        const isPlaced = all[at + 1] === PLACED;
        const next = at + 3 + all[at + 2]!;
        // Nearly all end at the first group that does not stand.
        for (at += 3; at < next && stands[all[at]!] === 1; ) at++;
        if (at === next && (!isPlaced || (compiled[signal]!.wanted.every(holds) && !compiled[signal]!.unwanted.some(holds)))) said.push(signal);
        at = next;
      }
    }
    for (const { pattern } of found) lastOf[pattern] = countOf[pattern] = 0;
    for (const index of standing) stands[index] = 0;
    return said.sort((a, b) => a - b);
  };
}

/** Lists of numbers one behind the other in one piece of memory, with where each begins: a sentence asks of hundreds. */
function listed(lists: readonly (readonly number[])[]): { readonly from: Int32Array; readonly all: Int32Array } {
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
