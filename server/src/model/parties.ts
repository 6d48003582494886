import { spanAfter, type Step } from '../text/change.ts';
import { anyOf, either, escapePattern } from '../text/escape.ts';
import { eachMatch } from '../text/each-match.ts';
import { indentOf, lineNumber, type Lined, type TextLine } from '../text/lines.ts';
import { memo } from '../text/memo.ts';
import { simplify } from '../text/script-fold.ts';
import { isSpace, shift, type Span } from '../text/span.ts';
import { wordsStart } from './line-form.ts';
import type { Party, PartyRole } from './contract.ts';
import { namesInNote, readPartyLabel, type PartyLabel } from './party-label.ts';
import { FIRM_ENDS, isLetter, isPartyName, LETTER, LETTER_ENDS, PARTY_NAMES, READER_WORDS, roleOfName } from './party-names.ts';
import { alike, eachAlike, hits, hitsWithin, lineSieve, passage, type Bound, type Sieve } from './sieve.ts';

const LETTERED = '甲乙丙丁戊';
const HEADER_LINES = 80;

interface Draft {
  alias: string;
  also: Set<string>;
  name: Span | null;
  span: Span;
}

/**
 * Who signs: from the header's lines (甲方（委托方）：某公司) and from （以下简称“…”）, with the role read from the names
 * beside the alias or from what the text says each does. A text that names nobody yields none.
 */
export function parseParties(of: Lined): readonly Party[] {
  const { text, lines } = of;
  const drafts = new Map<string, Draft>();
  for (const { index } of hitsWithin(of, INTRODUCES, HEADER)) {
    const line = lines[index]!;
    if (CELLS.test(text.slice(line.indent, Math.min(line.span.end, line.indent + 24)))) fromRow(text, line, drafts);
    for (const at of columns(text, line, (start, end) => passage(of, start, end))) fromHeader(of, at, line.span.end, drafts);
    fromShortName(text, line.span, drafts);
  }
  fromUnquoted(of, drafts);
  settle(of, drafts);
  if (!hasLetters(drafts)) for (const { index } of hitsWithin(of, SHORTENS_BARE, HEADER)) fromBareShortName(of, lines[index]!.span, drafts);
  if (drafts.size < 2) fromMeaning(of, drafts);
  if (drafts.size < 2) fromUse(of, drafts);
  if (drafts.size === 0) fromAddress(of, drafts);
  if (drafts.size < 2) fromTrade(of, drafts);

  const list = [...drafts.values()].sort((a, b) => (hasLetters(drafts) ? 0 : a.span.start - b.span.start)).slice(0, 8);
  const votes = votesOf(of, list);
  return list.map((d, i) => ({ alias: d.alias, also: [...d.also], name: d.name, span: d.span, role: roleOf(d, votes[i]!, list, votes) }));
}

/** The header: the first written lines. */
const HEADER: Bound = ({ lines }) => {
  let index = 0;
  for (let written = 0; index < lines.length; index++) if (lines[index]!.indent < lines[index]!.span.end && ++written > HEADER_LINES) break;
  return index;
};
/** The opening, by the lines that end in it, and those that begin there. */
const OPENING = 4000;
const ENDS: Bound = ({ lines }) => {
  const last = lineNumber(lines, OPENING);
  return lines[last]!.span.end <= OPENING ? last + 1 : last;
};
const BEGINS: Bound = ({ lines }) => {
  const last = lineNumber(lines, OPENING);
  return lines[last]!.span.start < OPENING ? last + 1 : last;
};

/** The lines that hold a match of an expression, which looks at nothing behind it. */
function holding({ source }: RegExp): Sieve<true> {
  const expression = new RegExp(source);
  return lineSieve((line) => (expression.test(line) ? true : null), expression);
}

/** The matches of an expression in the opening, in lines of which a sieve says so; it says so too of every line that begins with one that has a match. */
function* inOpening(of: Lined, sieve: Sieve<unknown>, expression: RegExp): Iterable<{ readonly start: number; readonly match: RegExpExecArray }> {
  const begun = hitsWithin(of, sieve, BEGINS);
  // Where the opening ends within such a line every edit before that moves its end.
  if (begun.length > hitsWithin(of, sieve, ENDS).length) passage(of, 0, OPENING);
  for (const { index } of begun) {
    const { start, end } = of.lines[index]!.span;
    for (const match of eachMatch(of.text.slice(start, Math.min(end, OPENING)), expression)) yield { start: start + match.index, match };
  }
}

const at = (start: number, length: number): Span => ({ start, end: start + length });

/** 托运方：某某　　承运方：某某: two wide spaces part them where a label follows. */
const SECOND = new RegExp(`^(?:\\u3000{2}(?:${PARTY_NAMES.join('|')})|[ \\u3000]{1,2}[乙丙丁](?:${LETTER_ENDS.join('|')})[^，。；：:]{0,4})(?:[（(][^（）()]{1,8}[）)])?[：:]`);
/** What it opens with. */
const SECOND_NAME = new RegExp(`^(?:\\u3000{2}(?:${PARTY_NAMES.join('|')})|[ \\u3000]{1,2}[乙丙丁](?:${LETTER_ENDS.join('|')}))`);

const COLON = /[：:︰∶﹕]/;
/** A gap with a label behind it, or nothing. */
const NEXT_LABEL = /^[ \u3000]*(?:$|[^：:\s，。；]{1,16}(?:[ \u3000]{1,8}[^：:\s，。；]{1,4})?[：:])/;

const isGap = (words: string): boolean => words.length === 3 && isSpace(words.charCodeAt(1)) && isSpace(words.charCodeAt(2));

/** A header line may hold both parties side by side, parted by a tab or a wide gap; `look` gives what may reach into the next line. */
function* columns(text: string, line: TextLine, look: (start: number, end: number) => string): Iterable<Span> {
  let start = wordsStart(text, line);
  for (let i = start; i < line.span.end; i++) {
    const isWide = text[i] === '\t' || (isSpace(text.charCodeAt(i)) && isGap(i + 2 < line.span.end ? text.slice(i, i + 3) : look(i, i + 3)));
    if (!isWide && !(i > start && (text[i] === '\u3000' || text[i] === ' ') && SECOND_NAME.test(text.slice(i, Math.min(line.span.end, i + 24))) && SECOND.test(look(i, i + 24)))) continue;
    // 甲　方：　　　某公司 is one column too.
    if (isWide && text[i] !== '\t' && i > start && COLON.test(text[i - 1]!) && !NEXT_LABEL.test(text.slice(i, Math.min(line.span.end, i + 60)))) {
      while (i + 1 < line.span.end && isSpace(text.charCodeAt(i + 1))) i++;
      continue;
    }
    // 某公司　　　（以下简称甲方） is one column.
    if (/^\s+(?:$|[（(〔[【]以下)/.test(text.slice(i, Math.min(line.span.end, i + 60))) && /^\s+[（(〔[【]以下/.test(look(i, i + 60))) continue;
    // 甲　　　方： is one word.
    const apart = i === start + 1 && LETTERED.includes(text[start]!) ? /^[ \u3000]{3,8}(?=方)/.exec(text.slice(i, i + 9)) : null;
    if (apart !== null) {
      i += apart[0].length;
      continue;
    }
    if (i > start) yield { start, end: i };
    while (i + 1 < line.span.end && isSpace(text.charCodeAt(i + 1))) i++;
    start = i + 1;
  }
  if (start < line.span.end) yield { start, end: line.span.end };
}

/** The letter a party goes by, in a bracket behind its name or set off by a comma: 某公司（以下简称甲方）, ____，以下简称乙方； */
const CALLED = `(?:以下)?[简簡下]?[称稱]?为?[：:]?[“"]?(${LETTER})[”"]?`;
const LETTER_BEHIND = new RegExp(`[（(〔[【]${CALLED}[）)〕\\]】]|[，,；;][ \\u3000]?(?:以下)?(?:[简簡下][称稱]|称)为?[：:]?[“"]?(${LETTER})[”"]?`);
const LETTER_BESIDE = new RegExp(`^[^：:（(]{0,100}[（(〔[【]${CALLED}[）)〕\\]】]`);
/** So far down （甲方） is looked for. */
const BELOW = 24;
const LETTER_BELOW = new RegExp(`^\\s{0,12}[（(〔[【]${CALLED}[）)〕\\]】]`);
const NOTE_BEHIND = /\s{0,4}[（(〔](?:[^（）()〔〕]{0,4}(?:简称|下称|以下称)[^（）()〔〕]{0,12}|“[^（）()〔〕”]{2,8}”)[）)〕]$/;
/** 甲方：（供货方）某公司, 甲方：某公司（供货方） */
const NOTE_FRONT = /^[ \u3000]{0,4}[（(]([^（）()]{2,12})[）)]/;
const NOTE_END = /[（(]([^（）()]{2,12})[）)][ \u3000]*[，,。；;]?$/;
/** Where a value should be, a further label, a mark or a hint what to write stands: 甲方：地址：. */
const NO_NAME = /^(?:[男女][ \u3000，,、]|[（(\[【{$，,；;。]|[是系]?指|[一-鿿*]{1,12}(?:[（(][^（）()：:]{1,8}[）)])?[*]{0,2}[：:]|(?:公章|盖章|签字|签章)$)/;
/** 某公司 地址：… on one line. */
const FURTHER = /[ \u3000]+(?=[一-鿿]{2,8}(?:[（(][^（）()]{1,8}[）)])?[：:])/;

/** 一、甲方：, 1. 甲方：, where a name or a place for one follows. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,2}[、.．]|\d{1,2}[、.．)）]|[（(][一二三四五六七八九十\d]{1,2}[）)])\s{0,3}(?=[甲乙丙丁]\s{0,4}方[^，。；：:]{0,16}[：:](?!.{0,60}(?:应|须|负责|不得|有权|[，。；]))|(?:[买卖供需购售承出委受发贷借][一-鿿]{0,3}[方人])(?:[（(][^（）()]{1,8}[）)])?[：:][ \u3000]?(?:[_＿]{2}|[^，。；：:\s]{2,30}(?:公司|厂|集团|银行|学校|中心)\s*$))/;
/** 甲方 某公司, 甲方　____: what stands for a colon. */
const NO_COLON = new RegExp(`^(?:[ \\u3000]{0,2}(?=[_＿▁]{3})|[ \\u3000]{1,2}(?=[^\\s，。；：:]{3,40}(?:${FIRM_ENDS})[\\s_＿]*(?:$|[（(](?:以下|下)?[简簡]?[称稱])))`);
/** 买方 某公司 */
const FIRM_ALONE = /^[ \u3000]{1,4}(?=[^\s，。；：:、]{2,40}(?:公司|厂|集团|银行|学校|中心)[ \u3000]*$)/;

/** So much of a column is read. */
const MOST_WORDS = 160;
const unnumbered = (words: string): string => words.slice(NUMBERED.exec(words)?.[0].length ?? 0);
/** Behind a label: nothing, a mark, a place to fill in or a gap. In running text the sentence goes on. */
const LABELS = /^(?:[\s*_＿▁：:︰∶﹕{$[【]|$)/;

function fromHeader(of: Lined, column: Span, lineEnd: number, drafts: Map<string, Draft>): void {
  const { text } = of;
  const opening = text.slice(column.start, Math.min(column.end, column.start + MOST_WORDS));
  const words = unnumbered(opening);
  const label = readPartyLabel(words);
  if (!label) return;
  const rest = words.slice(label.end);
  const colon = (/^[\s*_]*[：:︰∶﹕]/.exec(rest) ?? (label.names.some(isLetter) ? (words[0] === '【' ? /^(?=[^，。；：:\n]{3,40}$)/ : NO_COLON).exec(rest) : FIRM_ALONE.exec(rest)))?.[0] ?? null;
  const bare = rest.slice(colon?.length ?? 0);
  // 委托方：, and （甲方） on the next line; 发包方：某公司（以下简称甲方）, the bracket in a column of its own too.
  const below = bare.trim() === '' && column.end === lineEnd ? LETTER_BELOW.exec(passage(of, column.end, column.end + BELOW))?.[1] : undefined;
  const isWhole = label.names.length > 1 && rest.trim() === '';
  if (colon === null && below === undefined && !isWhole && !(/^[ \u3000]*[_＿{$[【]/.test(rest) && LETTER_BEHIND.test(rest))) return;
  const front = NOTE_FRONT.exec(bare);
  const frontNames = front === null ? [] : toldBy(front[1]!);
  const own = frontNames.length > 0 ? bare.slice(front![0].length) : bare;
  const stated = label.names.find(isLetter);
  const called = LETTER_BEHIND.exec(own);
  // 委托方（甲方）： 加工方（乙方）： the second letter is the other's.
  const behind = stated !== undefined && called !== null && (called[1] ?? called[2]) !== stated ? null : called;
  const beside = behind ? null : LETTER_BESIDE.exec(text.slice(column.end, Math.min(lineEnd, column.end + 160)));
  const note = NOTE_END.exec(own);
  const noteNames = toldBy(note?.[1] ?? '');
  const also = new Set([...label.names, ...frontNames, ...noteNames]);
  const lettered = [...also].find(isLetter) ?? behind?.[1] ?? behind?.[2] ?? beside?.[1] ?? below;
  const alias = label.short ?? lettered ?? label.names[0]!;
  also.delete(alias);
  const value = own.slice(0, behind?.index ?? (noteNames.length > 0 ? note!.index : undefined)).split(FURTHER, 1)[0]!.replace(/[\s*_＿▁]+$/, '').replace(NOTE_BEHIND, '');
  const from = column.start + opening.length - own.length;
  const lead = /^[\s*_＿▁]*/.exec(value)![0].length;
  const named = value.length - lead > 1 && !NO_NAME.test(value.slice(lead)) ? { start: from + lead, end: from + value.length } : null;
  add(drafts, alias, also, named, column);
}

/** | 甲方（委托方） | 某公司 |: a label in the first cell of a row, the name in the second. */
const ROW = new RegExp(`^[|│]?[ \\u3000*]{0,8}([^|│\\t：:]{2,16}?)[ \\u3000*]{0,8}[|│\\t][ \\u3000]{0,8}([^|│\\t，。；：:]{2,40}(?:公司|厂|集团|银行|学校|中心|事务所))[ \\u3000]{0,40}(?:$|[|│\\t])`);

const CELLS = /[|│\t]/;
function rowOf(words: string): { readonly match: RegExpExecArray; readonly label: PartyLabel } | null {
  const match = ROW.exec(words);
  const label = match && readPartyLabel(match[1]!);
  return label && label.end >= match[1]!.length ? { match, label } : null;
}

function fromRow(text: string, line: TextLine, drafts: Map<string, Draft>): void {
  const row = rowOf(text.slice(line.indent, Math.min(line.span.end, line.indent + 120)));
  if (row === null) return;
  const { match, label } = row;
  const alias = label.names.find(isLetter) ?? label.names[0]!;
  const from = line.indent + match[0].indexOf(match[2]!, match[1]!.length);
  add(drafts, alias, new Set(label.names.filter((name) => name !== alias)), at(from, match[2]!.length), line.span);
}

/** The names in a note that tell a role or a letter. */
const toldBy = (note: string): readonly string[] => namesInNote(note).filter((name) => isLetter(name) || roleOfName(name) !== undefined);

/** Adds a party, or what else it is called to the one that goes by one of its names; 卖方 met again as 卖方（甲方） goes by its letter. */
function add(drafts: Map<string, Draft>, alias: string, also: ReadonlySet<string>, name: Span | null, span: Span): void {
  const known = drafts.get(alias) ?? [...drafts.values()].find((d) => d.also.has(alias) || ((!isLetter(alias) || !isLetter(d.alias)) && also.has(d.alias)));
  if (!known) {
    drafts.set(alias, { alias, also: new Set(also), name, span });
    return;
  }
  for (const other of [alias, ...also]) known.also.add(other);
  if (isLetter(alias) && !isLetter(known.alias) && also.has(known.alias)) rename(drafts, known, alias);
  known.also.delete(known.alias);
}

/** What a party was called so far becomes one of its other names. */
function rename(drafts: Map<string, Draft>, draft: Draft, alias: string): void {
  drafts.delete(draft.alias);
  draft.also.add(draft.alias);
  draft.also.delete(alias);
  draft.alias = alias;
  drafts.set(alias, draft);
}

const SHORT = /（(?:以下)?(?:简称|统称|合称|下称|以下称)(?:为)?[：:]?\s?[“"「『]([^”"」』]{1,12})[”"」』](?:或[“"「『]([^”"」』]{1,12})[”"」』])?）|\((?:以下)?(?:简称|下称|以下称)(?:为)?[：:]?\s?[“"「]([^”"」]{1,12})[”"」]\)|[（(]“([甲乙丙丁](?:方|公司|单位))”[）)]|(?<=公司|中心|银行|集团|厂|店|院|学校|委员会)[（(]“([^”]{2,8})”[）)]/g;

/** The same without quotation marks: （以下简称旅行社）, ，下称业主， */
const SHORT_BARE = /(?:[（(]|[，,、][ \u3000]?)(?:以下)?(?:简称|下称|以下称)(?:之?为)?[：:]?\s?([一-鿿A-Za-z]{2,8})(?=[）)，,。；;]|[ \u3000]*$)/g;
/** A line longer than this is no header. */
const LONGEST = 2000;
const SHORTENS_BARE = lineSieve((line) => (line.length <= LONGEST && eachMatch(line, SHORT_BARE).length > 0 ? true : null), SHORT_BARE);
/** A name so ends. */
const FIRM = /(?:公司|中心|银行|事务所|集团|厂|店|院|学校|协会|委员会|先生|女士)\s*$/;
/** Or so stands open. */
const OPEN = /[_＿×xX}\]】]\s*$|[ \u3000]{4}$/;
const NO_FIRM = /^本|部$|部门|项目|合同|协议|软件|系统|服务$|工程$|设备$|产品$|货物$|房屋$|商品$/;

/** 某公司（以下简称“服务方”）in running text; things that are no party (本协议, 主合同, 本项目) are left to the definitions. */
function fromShortName(text: string, line: Span, drafts: Map<string, Draft>): void {
  if (line.end - line.start > LONGEST) return;
  for (const match of text.slice(line.start, line.end).matchAll(SHORT)) {
    const alias = match[1] ?? match[3] ?? match[4] ?? match[5] ?? '';
    const start = line.start + match.index;
    const before = text.slice(Math.max(line.start, start - 40), start);
    const own = /[：:]/.test(before) ? ownDraft(before, drafts) : undefined;
    // 客户：某公司（“海棠”）; in running text a bare name in quotation marks may be that of a third one.
    if (match[5] !== undefined && own === undefined) continue;
    const isParty = isLetter(alias) || roleOfName(alias) !== undefined || FIRM.test(before) || (own !== undefined && !/部门|项目|合同|协议|软件|系统|服务$/.test(alias));
    if (!isParty || drafts.has(alias) || /部门?$/.test(alias)) continue;
    if (own) rename(drafts, own, alias);
    else add(drafts, alias, new Set(), null, at(start, match[0].length));
  }
}

/** The party whose header the words of a line are. */
const ownDraft = (words: string, drafts: Map<string, Draft>): Draft | undefined => readPartyLabel(words.replace(/^[\s*_]+/, ''))?.names.map((name) => drafts.get(name)).find((draft) => draft !== undefined);

/** The last words of a line that may be a label which goes on in the next. */
const NAMED_LAST = new RegExp(`[ \\u3000](?:${LETTER}|${PARTY_NAMES.join('|')}).{0,16}$`);
const LAST_WORDS = 32;

/** The lines a party may be introduced in, by a header, a row or a short name; 甲方应当… in running text introduces nobody. */
const INTRODUCES = lineSieve((line): true | null => {
  const whole = { span: { start: 0, end: line.length }, indent: indentOf(line) };
  if (CELLS.test(line.slice(whole.indent, whole.indent + 24)) && rowOf(line.slice(whole.indent, whole.indent + 120)) !== null) return true;
  if (NAMED_LAST.test(line.slice(-LAST_WORDS)) || (line.length <= LONGEST && eachMatch(line, SHORT).length > 0)) return true;
  for (const { start, end } of columns(line, whole, (from, to) => line.slice(from, to))) {
    const words = line.slice(start, end);
    if (isLabelled(words) || (words.length > 0 && line.slice(end).trim() === '' && isLabelled(line.slice(start)))) return true;
  }
  return null;
});

function isLabelled(words: string): boolean {
  const own = unnumbered(words.slice(0, MOST_WORDS));
  const label = readPartyLabel(own);
  return label !== null && (own[0] === '【' || LABELS.test(own.slice(label.end)));
}

/** The same without quotation marks, where no letters do: ____（以下简称业主）, 某公司，下称旅行社， */
function fromBareShortName(of: Lined, line: Span, drafts: Map<string, Draft>): void {
  const { text } = of;
  if (line.end - line.start > LONGEST) return;
  for (const match of text.slice(line.start, line.end).matchAll(SHORT_BARE)) {
    const alias = match[1]!;
    const start = line.start + match.index;
    const before = text.slice(Math.max(line.start, start - 40), start);
    if (drafts.has(alias) || NO_FIRM.test(alias) || !(roleOfName(alias) !== undefined || FIRM.test(before) || OPEN.test(before)) || binds(of, alias) < (roleOfName(alias) === undefined ? 2 : FIRM.test(before) || OPEN.test(before) ? 0 : 1)) continue;
    const own = /[：:]/.test(before) ? ownDraft(before, drafts) : undefined;
    if (own) own.also.add(alias);
    else add(drafts, alias, new Set(), null, at(start, match[0].length));
  }
}

/** “借款人”指____，其法定地址为____；: parties that the definitions introduce, where the header names none. */
const MEANING = /[“"]([一-鿿]{2,6})[”"](?:是|系)?指/g;
const MEANINGS = holding(MEANING);
function fromMeaning(of: Lined, drafts: Map<string, Draft>): void {
  for (const { start, match } of inOpening(of, MEANINGS, MEANING)) {
    const alias = match[1]!;
    if (!called(drafts, alias) && roleOfName(alias) !== undefined && binds(of, alias) >= 1) add(drafts, alias, new Set(), null, at(start + 1, alias.length));
  }
}

/** The party that goes by a name, or is called so too. */
const called = (drafts: Map<string, Draft>, name: string): Draft | undefined => drafts.get(name) ?? [...drafts.values()].find((draft) => draft.also.has(name));

const hasLetters = (drafts: Map<string, Draft>): boolean => LETTER_ENDS.some((end) => called(drafts, `甲${end}`) && called(drafts, `乙${end}`));

/**
 * Parties the header does not tell from others: letters the text speaks of all the time, unless it speaks of the roles of its header more; and
 * beside 甲方 and 乙方 no 代理人： or 委托方： that only stands where somebody signs.
 */
function settle(of: Lined, drafts: Map<string, Draft>): void {
  const roles = [...drafts.values()].filter((d) => !isLetter(d.alias) && ![...d.also].some(isLetter) && roleOfName(d.alias) !== undefined);
  const isSpoken = roles.length > 1 && roles.every((d) => binds(of, d.alias) >= OFTEN);
  const often = Math.min(...roles.map((d) => count(of, d.alias)));
  for (const letter of LETTER_ENDS.flatMap((end) => LETTERED.slice(0, 4).split('').map((first) => `${first}${end}`))) {
    // 甲方 beside A方 is the same letter, and 甲公司 beside 甲方 no third party.
    if (called(drafts, letter) || (!letter.endsWith('方') && hasLetters(drafts)) || [...drafts.keys()].some((alias) => isLetter(alias) && simplify(alias)[0] === letter[0])) continue;
    const n = count(of, letter);
    if (n >= 3 && !(isSpoken && n < often)) drafts.set(letter, { alias: letter, also: new Set(), name: null, span: firstOf(of, letter) });
  }
  if (hasLetters(drafts)) for (const d of roles) if (d.name === null && binds(of, d.alias) < OFTEN) drafts.delete(d.alias);
}

/** 买受人：____（以下简称甲方） anywhere in a line. */
const LABELLED = new RegExp(`([一-鿿]{2,5})[：: \\u3000][^：:（(，。；\\n]{0,40}[（(]${CALLED}[）)]`, 'g');

const UNQUOTED = /[（(](?:[^（）()“”\n]{0,24}(?:以下|下)?[简簡]?[称稱](?:之?[为為])?([一-鿿]{1,4}[方者人]|[一-鿿]{2,6})|([甲乙丙]方))[）)]/g;
const IN_BRACKETS = /[（(]([一-鿿]{2,6})[）)]/g;
const LETTER_FIRST = /([甲乙丙])方[（(]([^（）()\n]{2,60})[）)]/g;
const [UNQUOTED_NAMES, NAMES_IN_BRACKETS, LABELLED_LETTERS, LETTERS_FIRST] = [holding(UNQUOTED), holding(IN_BRACKETS), holding(LABELLED), holding(LETTER_FIRST)];

/** 某公司（以下简称为委托方）, 某公司（甲方）, 某公司（旅行社） and, in running text, 甲方（用户） and 甲方（某公司，以下简称青禾） where no header says so. */
function fromUnquoted(of: Lined, drafts: Map<string, Draft>): void {
  if (drafts.size < 2)
    for (const { start, match } of inOpening(of, UNQUOTED_NAMES, UNQUOTED)) {
      const alias = match[1] ?? match[2]!;
      if (match[1] !== undefined && !/[方者人]$/.test(alias) && roleOfName(alias) === undefined) continue;
      if (drafts.size < 4) add(drafts, alias, new Set(), null, at(start, match[0].length));
    }
  if (drafts.size === 0)
    for (const { start, match } of inOpening(of, NAMES_IN_BRACKETS, IN_BRACKETS)) {
      const alias = match[1]!;
      if (drafts.size >= 4 || roleOfName(alias) === undefined) continue;
      const before = passage(of, start - 12, start);
      if ((FIRM.test(before) || OPEN.test(before)) && binds(of, alias) >= 2) add(drafts, alias, new Set(), null, at(start, match[0].length));
    }
  for (const { start, match } of inOpening(of, LABELLED_LETTERS, LABELLED)) if (roleOfName(match[1]!) !== undefined && !drafts.get(match[2]!)?.also.size) add(drafts, match[2]!, new Set([match[1]!]), null, at(start, match[0].length));
  for (const { start, match } of inOpening(of, LETTERS_FIRST, LETTER_FIRST)) {
    const end = start + match[0].length;
    if (end < OPENING && /[：:]/.test(of.text[end] ?? '')) continue;
    const alias = `${match[1]!}方`;
    const [first = '', ...more] = match[2]!.split(/[，,；;、 \u3000_＿{]/);
    const short = /(?:简称|下称|以下称)为?[：:]?[“"]?([一-鿿A-Za-z]{2,8})/.exec(match[2]!)?.[1];
    const name = short ?? (/^[一-鿿]{2,6}$/.test(first) && (isPartyName(first) || !/[一-鿿]/.test(more.join(''))) ? first : null);
    if (name === null || /签|章|盖|代[表理]|法定|负责|联系|以下|全称|名称|公司$/.test(name) || drafts.get(alias)?.also.size) continue;
    const known = drafts.get(alias);
    const named = drafts.get(name);
    if (known) known.also.add(name);
    else if (named) rename(drafts, named, alias);
    else drafts.set(alias, { alias, also: new Set([name]), name: null, span: at(start, match[0].length) });
  }
}

/** 甲某：____ on a line of its own; particulars (合同编号：, 联系电话：) and what is dealt in are told by the use the text makes of them. */
const LABEL = /^[\s*_]*([一-鿿]{2,8})(?:[（(][^（）()\n]{1,16}[）)])?[ \u3000]{0,4}[：:][ \u3000]*([^ \u3000\n]*)/;
const LONGEST_LABEL = 80;
/** A label, what stands behind it as it counts from the line's start if that is a firm, and whether that or a place to fill in does. */
interface UseLabel {
  readonly name: string;
  readonly firm: Span | null;
  readonly isFilled: boolean;
}
const isSameSpan = (a: Span | null, b: Span | null): boolean => a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
const USE_LABELS = alike(lineSieve((line): UseLabel | null => {
  const start = indentOf(line);
  const match = LABEL.exec(line.slice(start, start + LONGEST_LABEL));
  if (!match) return null;
  const value = match[2]!;
  const firm = FIRM.test(value) ? at(start + match[0].length - value.length, value.length) : null;
  return { name: match[1]!, firm, isFilled: firm !== null || OPENS_BLANK.test(value) };
}), (a, b) => a.name === b.name && isSameSpan(a.firm, b.firm) && a.isFilled === b.isFilled);
const OPENS_BLANK = /^(?:[_＿▁{【[]|$)/;
/** So often a name has to be bound or entitled, to be a party's; less often where it is made like a party's and a firm, or room for one, stands behind it. */
const OFTEN = 3;
const TWICE = 2;
/** What stands behind a name that is bound or entitled. */
const BOUND = '应|须|需|不得|必须|有权|可以|同意|负责|保证|承诺|未|應|須|負責|保證';
const bindsOf = memo((name: string) => {
  const bound = new RegExp(`${escapePattern(name)}(?:${BOUND}|可)`, 'g');
  return alike(lineSieve((line) => line.match(bound)?.length ?? null, bound), (a, b) => a === b);
}, 64);

/** How often a name is bound or entitled. */
const binds = (of: Lined, name: string): number => hits(of, bindsOf(name)).reduce((sum, { fact }) => sum + fact, 0);

/** Where the parties go by the names of their trade (旅游者：____ / 旅行社：____): labels at the head that the text binds as often as it does parties. */
function fromUse(of: Lined, drafts: Map<string, Draft>): void {
  const found: Draft[] = [];
  for (const { index, fact: { name, firm, isFilled } } of hitsWithin(of, USE_LABELS, HEADER)) {
    if (found.length === 4) break;
    if (found.some((d) => d.alias === name) || called(drafts, name)) continue;
    const line = of.lines[index]!;
    if (binds(of, name) >= (isFilled && isPartyName(name) ? TWICE : OFTEN)) found.push({ alias: name, also: new Set(), name: firm && shift(firm, line.span.start), span: { start: line.indent, end: line.span.end } });
  }
  if (drafts.size + found.length > 1) for (const draft of found) drafts.set(draft.alias, draft);
}

/** Platform terms address the reader: 您, 你 or 阁下, and 本平台 / 我们. */
function fromAddress(of: Lined, drafts: Map<string, Draft>): void {
  const reader = READER_WORDS.find((word) => count(of, word) >= 5);
  if (reader !== undefined) drafts.set(reader, { alias: reader, also: new Set(), name: null, span: firstOf(of, reader) });
  else if (count(of, '用户') >= 8) drafts.set('用户', { alias: '用户', also: new Set(), name: null, span: firstOf(of, '用户') });
  else return;
  const provider = ['我们', '本公司', '本平台', '平台', '本网站'].map((name) => ({ name, n: count(of, name) })).sort((a, b) => b.n - a.n)[0]!;
  const brand = brandOf(of);
  if (brand !== null && count(of, brand) > provider.n) drafts.set(brand, { alias: brand, also: new Set(), name: null, span: firstOf(of, brand) });
  else if (provider.n >= 3) drafts.set(provider.name, { alias: provider.name, also: new Set(), name: null, span: firstOf(of, provider.name) });
}

const SHORTENS = holding(SHORT);
const BRAND = 8;
/** Whoever offers something is named, or what he offers it on. */
const OFFERS = /(?:公司|中心|集团|LLC|Inc\.?|Ltd\.?|Limited|GmbH|(?:网站|平台)[^，。；：\n]{0,24})\s*$/;
/** A thing that has a short name. */
const NO_BRAND = /^本(?!站|网|平台|公司)|协议|条款|合同|规则|政策|服务|软件|产品|接口|系统|用户|会员|客户|账[户号]$/;
/** The name the opening gives whoever offers a service, be it a firm's or not, where the text goes on to use it as a party's: 海棠云有限责任公司是本网站（下称“海棠”）的运营者. */
function brandOf(of: Lined): string | null {
  const names = [...inOpening(of, SHORTENS, SHORT)].filter(({ start }) => OFFERS.test(passage(of, Math.max(0, start - LONGEST_LABEL), start))).map(({ match }) => match[1] ?? match[3] ?? '').filter((name) => name !== '' && !NO_BRAND.test(name));
  return names.find((name) => count(of, name) >= BRAND) ?? null;
}

const TRADE_NAMES = new RegExp(`(?<![一-鿿])(?:如|若|则|但|且|并|由|如果|因|经|，)?(${PARTY_NAMES.filter((name) => name.length > 1).join('|')})(?:${BOUND})`, 'g');
const BOUND_TRADES = alike(lineSieve((line): readonly string[] | null => {
  const names = eachMatch(line, TRADE_NAMES).map((match) => match[1]!);
  return names.length > 0 ? names : null;
}, TRADE_NAMES), eachAlike((a, b) => a === b));
/** So often each has to be bound or entitled. */
const THROUGHOUT = 4;

/** Standard terms that name nobody at their head: who their names say sells and who buys (许可方 and 被许可方), where both are bound throughout. */
function fromTrade(of: Lined, drafts: Map<string, Draft>): void {
  if ([...drafts.keys()].some(isLetter)) return;
  const times = new Map<string, number>();
  for (const { fact } of hits(of, BOUND_TRADES)) for (const name of fact) times.set(name, (times.get(name) ?? 0) + 1);
  const often = [...times].filter(([name, n]) => n >= THROUGHOUT && !called(drafts, name)).sort((a, b) => b[1] - a[1]);
  const known = [...drafts.values()].map(({ alias }) => roleOfName(alias));
  const found = (['provider', 'client'] as const).filter((role) => !known.includes(role)).map((role) => often.find(([name]) => roleOfName(name) === role)?.[0]);
  if (!found.every((name) => name !== undefined)) return;
  for (const name of found) drafts.set(name, { alias: name, also: new Set(), name: null, span: firstOf(of, name) });
}

/** Where a word stands first; how often it does may stay the same while it is torn there. */
function firstOf(of: Lined, word: string): Span {
  const place = at(of.text.indexOf(word), word.length);
  passage(of, place.start, place.end);
  return place;
}

/** How often a word stands in the text; by lines, so that an edit counts the lines it changed. */
const count = (of: Lined, word: string): number => hits(of, timesOf(word)).reduce((sum, { fact }) => sum + fact, 0);
const timesOf = memo((word: string) => alike(lineSieve((line) => line.split(word).length - 1 || null, anyOf([word])), (a, b) => a === b), 32);

/** The parties after a step of the text in which nothing was changed that they are read from; null where it touches one. */
export function partiesAfter(step: Step, before: readonly Party[]): readonly Party[] | null {
  const parties = before.map((party) => ({ ...party, name: party.name && spanAfter(step, party.name), span: spanAfter(step, party.span) }));
  return parties.every((party, i): party is typeof party & Party => party.span !== null && (party.name !== null || before[i]!.name === null)) ? parties : null;
}

/** What somebody is to do, done badly, is still his to do. */
const LATELY = '逾期|迟延|延迟|延期|未能?|不能|无法|拒绝|未?按[^，。；\\n]{1,10}';

/** Deeds that tell, as expressions over a party's name and the others': positive for the provider's, negative for the client's. */
const DEEDS: readonly (readonly [weight: number, deed: (me: string, others: string) => string])[] = [
  [3, (me, others) => `${me}(?:为|向|给)(?:${others})(?:提供|开展|进行|交付|完成|出售|销售|供应|供货|出租|转让)`],
  [2, (me, others) => `${me}(?:接受|受)(?:${others})的?委托`],
  [3, (me, others) => `(?:${others})(?:委托|聘请|聘用|授权|雇佣)${me}`],
  [3, (me, others) => `${me}[^。；\\n]{0,40}(?:承接|承揽|代(?:理|办)?)(?:${others})(?:的|受理|接听|处理|办理|运营|回访|客[户服])`],
  [3, (me) => `(?:将|把)[^。；\\n]{2,40}(?:外包|委托|发包|承包|交|包)给${me}(?:运营|做|处理|办理|承担|负责|实施|完成|管理|，|。)`],
  [3, (me, others) => `${me}(?:成为|作为|是|为)(?:${others})(?:在|的)?[^，。；\\n]{0,14}(?:服务(?:机构|商|网点|站|中心|单位)|维修(?:网点|站|点)|承包人|供应商|代理商)`],
  [-1, (me, others) => `${me}[^，。；\\n]{0,10}(?:要求|责令|通知)(?:${others})[^，。；\\n]{0,6}(?:更换|整改|返工|重做|改正)|${me}[^。；\\n]{0,16}对(?:${others})的?(?:服务|工作)(?:质量)?[^，。；\\n]{0,8}(?:检查|考核|监督|评价|抽查)`],
  [2, (me) => `(?:汇入|转入|打入|付至|付到|打到|转到)${me}(?:的|指定)?(?:账|帐)[户号]|${me}收(?:款|到[^，。；\\n]{0,8}[费款])后`],
  [2, (me) => `${me}(?:收取|开具|开立).{0,8}(?:费|款|发票)`],
  [1, (me) => `${me}(?:应当|应|须|负责)?[^，。；\\n]{0,6}(?:提供|派遣|配备|安排)[^，。；\\n]{0,10}(?:服务|人员|客服)`],
  [2, (me) => `(?:向|给)${me}(?:支付|付款|结算)`],
  [2, (me) => `${me}(?:应当|应|须|负责|保证|将|${LATELY})?(?:供货|交货|发货|送货|交付货物)`],
  [1, (me) => `${me}(?:出售|销售|供应|出租)`],
  [-3, (me, others) => `${me}(?:委托|聘请|聘用|雇佣)(?:${others})`],
  [-3, (me, others) => `${me}[^。；\\n]{0,30}(?:将|把)[^。；\\n]{2,40}(?:外包|委托|发包|承包|包)给(?:${others})`],
  [-2, (me) => `${me}(?:应当|应|须|需)?[^，。；\\n]{0,12}(?:支付|付款|付清|结清)`],
  [-2, (me, others) => `${me}向(?:${others})(?:支付|付款|采购|购买)`],
  [-1, (me) => `${me}[^，。；\\n]{0,6}(?:验收|订购|采购|承租|租用)`],
  [-2, (me) => `为${me}(?:提供|开展)`],
];
/** No deed counts more often. */
const MOST_VOTES = 8;
/** The lines that are asked. */
const SAMPLE: Bound = () => 500;

/** How often each line tells of each deed; by the party's name and the others', newline between. */
const deedsOf = memo((key: string) => {
  const [me = '', others = ''] = key.split('\n');
  const deeds = DEEDS.map(([, deed]) => new RegExp(deed(me, others), 'g'));
  const sieve = lineSieve((line): readonly number[] | null => {
    const counts = deeds.map((deed) => line.match(deed)?.length ?? 0);
    return counts.some((n) => n > 0) ? counts : null;
  }, either(...deeds));
  return alike(sieve, eachAlike((a, b) => a === b));
}, 32);

/** What the opening of the text says each party does. */
function votesOf(of: Lined, list: readonly Draft[]): readonly number[] {
  return list.map((d) => {
    const others = list.filter((o) => o !== d).map((o) => escapePattern(o.alias)).join('|') || '对方|客户|用户';
    const totals = DEEDS.map(() => 0);
    for (const { fact } of hitsWithin(of, deedsOf(`${escapePattern(d.alias)}\n${others}`), SAMPLE)) fact.forEach((n, i) => (totals[i]! += n));
    return DEEDS.reduce((sum, [weight], i) => sum + weight * Math.min(MOST_VOTES, totals[i]!), 0);
  });
}

function roleOf(d: Draft, own: number, list: readonly Draft[], votes: readonly number[]): PartyRole {
  for (const name of [d.alias, ...d.also]) {
    const told = roleOfName(name);
    if (told) return told;
  }
  if (list.length < 2) return 'unknown';
  for (const [i, other] of list.entries()) {
    if (other === d || list.length > 2) continue;
    const told = [other.alias, ...other.also].map(roleOfName).find((r) => r !== undefined);
    if (told) return told === 'provider' ? 'client' : 'provider';
    const rival = votes[i]!;
    if (own >= 2 && own > rival + 1) return 'provider';
    if (own <= rival - 2 && rival >= 2) return 'client';
    if (own <= -2 && own < rival - 1) return 'client';
    if (rival <= -2 && own > rival + 1) return 'provider';
  }
  return list.length > 2 ? (own >= 3 ? 'provider' : own <= -3 ? 'client' : 'unknown') : 'unknown';
}
