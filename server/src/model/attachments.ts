import { parseNumber, toHan } from '../text/numerals.ts';
import { isSpace, slice, trim, type Span } from '../text/span.ts';
import type { Clause, Contract, Sentence } from './contract.ts';
import { simplify } from '../text/script-fold.ts';
import { matches, places } from './matches.ts';
import { lineNumber } from '../text/lines.ts';
import { lineAt } from './paragraphs.ts';
import { partsOf, type DocumentPart } from './parts.ts';
import { hits, lineSieve, passage, remember } from './sieve.ts';

/** One annex of the contract: named by number (附件一), by title (《报价单》) or both, wherever it is cited, listed or found. */
export interface Attachment {
  /** Its number; null where it is known by its name only. */
  readonly number: number | null;
  /** What the text calls it first: 「附件一」「附件《报价单》」. */
  readonly label: string;
  /** Its title without 《》; null where none is given. */
  readonly name: string | null;
  /** Where the contract cites it as an attachment (lists and its own heading excluded). */
  readonly citations: readonly Span[];
  /** Where its title stands without the word 附件. */
  readonly mentions: readonly Span[];
  /** Every title given to it, with its place. */
  readonly titles: readonly { readonly name: string; readonly span: Span }[];
  /** Its entry in a list of attachments. */
  readonly listed: Span | null;
  /** The heading it stands under in this file. */
  readonly heading: Clause | null;
  /** Its text is in this file: under its heading, or under a line that names it once more behind the list. */
  readonly present: boolean;
  /** It has a heading in this file, but under it stands nothing (`blank`) or 略 (`omitted`). */
  readonly empty: 'blank' | 'omitted' | null;
}

/** What the text says of its attachments. */
export interface Attachments {
  readonly all: readonly Attachment[];
  /** Places that rely on an attachment without saying which (详见附件). */
  readonly vague: readonly Span[];
  /** The text says 附件 of an attachment without saying which one (见附件), so that any may be meant. */
  readonly generic: boolean;
  /** The lines that list the attachments one by one, where no text of any follows. */
  readonly bareList: readonly Attachment[];
  /** The words that introduce that list (附件清单：), or its first entry. */
  readonly lead: Span | null;
}

/** The attachments of a contract. Linear in the text. */
export const attachmentsOf = remember(read);

interface Draft {
  number: number | null;
  label: string;
  name: string | null;
  citations: Span[];
  titles: { name: string; span: Span }[];
  listed: Span | null;
  /** Its list is lines of its own, not a sentence. */
  onLine: boolean;
  heading: Clause | null;
  /** Lines of its own that name it. */
  lines: number;
}

const NUMBERED = /附([件表录錄])[ \u3000]?(?:之|(?<=见附[件表])[：:])?((?!一式|一份|一并|一同|一起|一致)[一二三四五六七八九十]{1,3}|[\d０-９]{1,2}(?![\d０-９.]|年|月|份|个|套|张|页)|[A-Za-zＡ-Ｚ](?![A-Za-z]))(?:[ \u3000]?[：:]?[ \u3000]?《([^《》\n]{1,40})》)?/g;
const NAMED = /(?:(?:后面?附[有上]?|附后的|附[件表](?:清单|目录)?(?:主要)?(?:包括但不限于|包括|包含|分别为|有|为|如下)?)[ \u3000]?[：:（(]?[ \u3000]?[“"]?《([^《》\n]{1,40})》|(?<!附[件表一二三四五六七八九十\d][：:]?)《([^《》\n]{1,40})》(?:[^，。；：《》\n]{0,12}(?:作为|为|系|是|即|详见|见|（|\()(?:本(?:合同|协议)书?)?[的之]?附件(?![一二三四五六七八九十\d])|[（(]?[另见详]?附后)|(?<=详?见|按照?|依照?|根据|依据|执行)(?:本?(?:合同|协议)(?:书)?(?:的|之)?)?附[件表][ ：:之]?((?![所中上内里规约列载要清明])[^，。；：、《》“”"'（()）\s的附一二三四五六七八九十\dA-Za-z]{2,18}?(?:标准|清单|明细表?|[^代]表|方案|细则|图纸?|说明书?|规范|[规流]程|办法|名单|手册|目录))(?=[，。；、）)\s]|$|执行|规定|约定|为准|所[列载示]|中))/g;
const MORE = /[、，,和及与或]{0,2}[ ]?《([^《》\n]{1,40})》/y;
/** 《甲》、《乙》、 before the last of those that are annexes. */
const BEFORE = /(?:《[^《》\n]{1,40}》[、，,和及与]{1,2}){1,9}$/;
/** 附件一、二和五, 附件1至3, 附件一至附件四: the numbers behind the first. */
const MORE_NUMBERS = /[ ]?([、，,和及与至到~～-])[ ]?(?:(?<=[至到~～-])附[件表])?([一二三四五六七八九十]{1,3}|[\d０-９]{1,2})(?=$|[\s、，,。；;：:）)的为中所《约规载和及与至到])/y;
/** 附件 without number or name, relied on for what it says. */
const VAGUE = /(?:(?:以下|下述|下列)附件(?=[。]|乃|为|是|系|作为)|(?:详?见|参见|参照|按照?|依照?|根据|依据|符合|遵守|满足|执行|列于|载于|以)(?:本?(?:合同|协议)(?:书)?(?:[和及与](?:本?(?:合同|协议))?)?(?:的|之|所附)?|相应的|相关的?|所附的?|后附的?|对应的)?附[件表](?:上|中|所|内|里|的|（|\)|）|。|，|；|、|$|规定|要求|约定|载明|为准|清单|确定|执行|规程))/g;
/** A sentence that lists the attachments: 附件一、附件二为本合同组成部分. */
const LISTS = /(?:组成部分|同等(?:的)?(?:法律)?效力|本(?:合同|协议)(?:的|之)?附件(?:包括|有|为|如下|清单|目录)|(?:包括|有)(?:以下|如下|下列)附件|附件(?:目录|清单|列表|如下))/;
/** Words that say a paper exists already elsewhere, so that it need not be attached. */
const NONE = /^[ \u3000]*[（(]?(?:略|此处略|从略|无)[）)]?[。.]?$/;
/** （以下无正文） behind the title: it is the end of the file. */
const END = /^[ \u3000]*[（(]?(?:本页)?以下(?:无正文|空白)/;
/** What stands where something is still to be written: 待补充, （清单由乙方另行补齐）. */
export const TO_COME = /^[ \u3000]*[（(【[]?(?:暂缺|后补|[^，。；（）()\n]{0,16}(?:待|另行|后续|稍后)[^，。；（）()\n]{0,16}?(?:补充|补齐|补录|补正|完善|填写|填入|录入|更新|编制|制作|拟定|上传|插入)(?:后附|确认)?)[）)】\]]?[。.]?$/;

function read(contract: Contract): Attachments {
  const { text, clauses } = contract;
  const drafts = new Map<string, Draft>();
  const byName = new Map<string, Draft>();
  const of = (number: number | null, name: string | null, label: string): Draft => {
    const key = number === null ? `《${name ?? ''}》` : String(number);
    let draft = drafts.get(key) ?? (number === null && name !== null ? byName.get(name) : undefined);
    if (!draft) drafts.set(key, (draft = { number, label, name: null, citations: [], titles: [], listed: null, onLine: false, heading: null, lines: 0 }));
    if (name !== null) {
      draft.name ??= name;
      if (!byName.has(name)) byName.set(name, draft);
    }
    return draft;
  };
  for (const clause of clauses) {
    if (clause.style !== 'attachment') continue;
    const name = clause.heading ? bare(text.slice(clause.heading.start, Math.min(clause.heading.end, clause.heading.start + 40))) : null;
    const draft = of(clause.number!.values[0]!, name === '' ? null : name, label(clause.number!.values[0]!, text.slice(clause.number!.span.start, clause.number!.span.end)));
    draft.heading ??= clause;
  }
  const sentenceAt = finder(contract.sentences);
  for (const { start, end, match } of matches(contract, NUMBERED)) {
    const at = { start, end };
    const number = parseNumber(match[2]!) ?? (match[2]!.toUpperCase().charCodeAt(0) % 0xff00) - 64;
    if (isHeadingOf(clauses, at)) continue;
    const place = sentenceAt(at.start);
    const entry = isEntry(contract, at, place);
    const title = match[3] ?? (entry === 'line' ? titleBehind(text, at.end) : titleBefore(text, at.start));
    const draft = of(number, title, label(number, match[0]));
    if (match[3] !== undefined) draft.titles.push({ name: match[3], span: { start: at.end - match[3].length - 1, end: at.end - 1 } });
    if (entry !== 'line' && match[3] === undefined) for (const [more, span] of further(text, end, number)) of(more, null, `附件${toHan(more)}`).citations.push(span);
    if (entry !== null) {
      // The line of the list, not a sentence that names several in passing.
      if (draft.listed === null || (entry === 'line' && !draft.onLine)) draft.listed = at;
      draft.onLine ||= entry === 'line';
      if (entry === 'line') draft.lines++;
    } else draft.citations.push(at);
  }
  for (const { number, name, at } of [...namedList(contract), ...plainList(contract).map((one) => ({ ...one, number: null }))]) {
    const plainly = simplify(name);
    if (STATUTE.test(plainly) || !NAMES_PAPER.test(plainly)) continue;
    const draft = of(number !== null && drafts.has(String(number)) ? number : null, name, `附件《${name}》`);
    draft.listed ??= at;
    draft.onLine = true;
  }
  const lone = drafts.size > 0 && [...drafts.values()].some(({ heading }) => heading !== null) ? null : loneAnnex(contract);
  if (lone) {
    const draft = drafts.has('1') ? of(1, lone.name, '') : of(null, lone.name, `附件《${lone.name}》`);
    draft.listed ??= lone.at;
    if (lone.stands) draft.lines = 2;
    else draft.onLine = true;
  }
  const named: { name: string; at: Span; alone: boolean }[] = [];
  for (const { start, end, match } of matches(contract, NAMED)) {
    if (match[3] !== undefined) {
      named.push({ name: match[3], at: { start, end }, alone: true });
      continue;
    }
    const first = named.push({ name: paper(match[1] ?? match[2]!), at: { start, end }, alone: true }) - 1;
    // 附件：《甲》、《乙》: each of the list.
    MORE.lastIndex = end;
    const before = match[1] === undefined ? BEFORE.exec(passage(contract, start - 200, start)) : null;
    if (before) for (const { 0: words, index } of before[0].matchAll(/《[^《》]{1,40}》/g)) named.push({ name: paper(words.slice(1, -1)), alone: true, at: { start: start - before[0].length + index, end: start - before[0].length + index + words.length } });
    for (let more = match[1] === undefined ? null : MORE.exec(text); more; more = MORE.exec(text)) named.push({ name: paper(more[1]!), alone: true, at: { start: MORE.lastIndex - more[1]!.length - 2, end: MORE.lastIndex } });
    // 附件：《甲》、《乙》 and 《甲》、《乙》为附件 list them: that is no use of them yet.
    if (named.length - first > 1 ? before !== null || /[：:]|^后|附[件表](?:清单|目录)?(?:主要)?(?:包|分别|有|为|如)/.test(match[0]) : /^后|附[件表](?:清单|目录)?(?:主要)?(?:包|分别|如)|附[件表](?:清单|目录)[：:]/.test(match[0])) for (const one of named.slice(first)) one.alone = false;
  }
  for (const { name, at, alone } of named) {
    const draft = of(null, name, `附件《${name}》`);
    if (draft.listed && draft.listed.start <= at.start && at.end <= draft.listed.end + 2) continue;
    if (alone) draft.citations.push(at);
    else draft.listed ??= at;
  }
  const all = [...drafts.values()].filter((d) => d.citations.length > 0 || d.listed !== null || d.heading !== null).map((d): Attachment => ({ number: d.number, label: d.label, name: d.name, citations: d.citations, mentions: [], titles: d.titles, listed: d.listed, heading: d.heading, present: d.heading !== null || d.lines > 1, empty: d.heading === null ? null : emptiness(contract, d.heading) }));
  const cited = citeByName(contract, all);
  const present = cited.some((a) => a.present);
  const entries = [...drafts.values()].filter((d) => d.onLine && d.listed !== null);
  const bareList = present || entries.length < 2 ? [] : cited.filter((a) => entries.some((d) => d.listed === a.listed)).sort((a, b) => a.listed!.start - b.listed!.start);
  const vague = vagueCitations(contract);
  return { all: cited, vague: cited.length > 0 ? [] : vague, generic: vague.length > 0, bareList, lead: bareList[0] ? leadOf(contract, bareList[0].listed!) : null };
}

/** The numbers that follow 附件一 without the word: each of a list, and those between the ends of a range. */
function* further(text: string, from: number, first: number): Iterable<readonly [number, Span]> {
  let last = first;
  MORE_NUMBERS.lastIndex = from;
  for (let match = MORE_NUMBERS.exec(text); match; match = MORE_NUMBERS.exec(text)) {
    const value = parseNumber(match[2]!) ?? 0;
    const at = { start: MORE_NUMBERS.lastIndex - match[2]!.length, end: MORE_NUMBERS.lastIndex };
    if (value <= last || value > last + 20) return;
    for (let n = /[至到~～-]/.test(match[1]!) ? last + 1 : value; n <= value; n++) yield [n, at];
    last = value;
  }
}

/** The written line above the first entry, where it announces attachments. */
function leadOf(contract: Contract, entry: Span): Span {
  const { text, lines } = contract;
  for (let i = lineNumber(lines, entry.start) - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (line.indent >= line.span.end) continue;
    passage(contract, line.span.start, entry.start);
    const at = trim(text, { start: line.indent, end: line.span.end });
    return at.end - at.start <= 40 && /附[件表录錄]/.test(slice(text, at)) ? at : entry;
  }
  return entry;
}

function vagueCitations(contract: Contract): readonly Span[] {
  const { text, clauses } = contract;
  // 「附件」 as a heading of its own, with something under it that lists none, is the attachment.
  if (clauses.some((c) => c.number === null && c.heading !== null && /^附[件表]/.test(text.slice(c.heading.start, c.heading.end)) && c.span.end - c.heading.end > 20)) return [];
  return [...matches(contract, VAGUE)].map(({ start: from, match }) => {
    const start = from + match[0].search(/附[件表]/);
    return { start, end: start + 2 };
  });
}

/** A list of what the contract rests on may follow that of its annexes. */
const STATUTE = /中华人民共和国|民法典|(?<![办方做用算看想手书])法(?:》|$|[（(]|第[一二三四五六七八九十百\d]+条)|条例(?:》|$|[（(])/;
/** 双方签订的□质量协议□技术协议 leaves open which, 会议纪要 and 设计变更 come up as the work goes on. */
const NAMES_PAPER = /^(?![（(]?(?:略|无|空|暂无|从略)[）)]?$|双方|甲乙双方|后续|往来|[^\n]*(?:[□☐_＿]|[ \u3000]{2}))(?![^\n]*(?:会议纪要|设计变更|工程洽商|工程签证|往来函件|补充协议)$)/;
const bare = (name: string): string => name.replace(/^[\s《：:“"*]+|[\s》”"：:*]+$/g, '');
/** What a title says without the number that slipped into it: 《收费标准（附件二》. */
const paper = (title: string): string => bare(title.replace(/[（(]附[件表录][^（()）]*$/, ''));
const label = (number: number, written: string): string => /^附[件表录錄][ \u3000]?[之：:]?[一二三四五六七八九十\d０-９A-Za-zＡ-Ｚ]{1,3}/.exec(written)?.[0] ?? `附件${toHan(number)}`;

function titleBehind(text: string, from: number): string | null {
  let end = from;
  while (end < text.length && end < from + 40 && text[end] !== '\n' && text[end] !== '\r' && !/[，。；;,]/.test(text[end]!)) end++;
  const name = bare(text.slice(from, end));
  return name.length >= 2 ? name : null;
}

/** 《人员名单》（附件二）; the bracket may have slipped into the title. */
const BEFORE_NUMBER = /《([^《》（()）\n]{2,40})》?[（(](?:本(?:合同|协议)(?:的|之)?|详?见)?$/;
const titleBefore = (text: string, at: number): string | null => (/[（(见]|[的之同议]/.test(text[at - 1] ?? '') ? (BEFORE_NUMBER.exec(text.slice(Math.max(0, at - 50), at))?.[1] ?? null) : null);

function isHeadingOf(clauses: readonly Clause[], at: Span): boolean {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.span.start <= at.start) low = middle + 1;
    else high = middle;
  }
  const clause = clauses[low - 1];
  return clause !== undefined && clause.style === 'attachment' && at.start >= clause.span.start && at.start <= (clause.number?.span.end ?? clause.span.start);
}

/** Whether the words are an entry of a list of attachments: a line of its own, or one of several in a sentence that lists them. */
function isEntry(contract: Contract, at: Span, sentence: Sentence | null): 'line' | 'sentence' | null {
  const { text } = contract;
  const line = lineAt(contract, at.start);
  const words = text.slice(line.indent, Math.min(line.span.end, line.indent + 80));
  let lead = at.start;
  while (lead > line.indent && /[\d０-９、.．()（）*\-\s一二三四五六七八九十《]/.test(text[lead - 1]!)) lead--;
  if (lead === line.indent && line.span.end - line.indent <= 60 && !/[，。]./.test(words) && !/(?:约定|规定|所列|为准)/.test(simplify(words))) return 'line';
  if (sentence === null) return null;
  const whole = simplify(text.slice(sentence.span.start, Math.min(sentence.span.end, sentence.span.start + 400)));
  // Two and more, each with its title: whatever is then said of them, it introduces them.
  const titled = whole.match(/附[件表录錄](?:[一二三四五六七八九十\d]{1,3}|[A-Za-z])[：:]?《[^《》]{1,40}》/g)?.length ?? 0;
  const several = titled > 1 || ((whole.match(/附[件表录錄]/g)?.length ?? 0) > 2 && /[为是系]本(?:合同|协议)(?:的|之)?附件[，。；\s]*$/.test(whole));
  return (several || LISTS.test(whole)) && !/(?:见|按照?|依据(?:[为是]|包括)?|根据|以|符合|遵守)附|为(?:唯一)?[^，。；]{0,4}依据|附[^，。；]{0,30}为准/.test(whole) ? 'sentence' : null;
}

/** Where behind 附件： the entries begin on its own line; -1 where none does. */
const LIST_HEADS = lineSieve((line) => {
  const head = /^[*#\s]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s?|第[一二三四五六七八九十\d]{1,4}条\s?)?(?:本(?:合同|协议)(?:的|之)?(?:包括|包含|有)?)?(?:以下|下列|如下)?附件(?:清单|目录|列表|如下|包括|包含|有|(?:是|为|系|构成)本(?:合同|协议)(?:的|之)?(?:不可分割的|有效)?(?:组成)?部分)?[*\s]*(?:[：:][*\s]*|$)/.exec(line);
  if (head === null) return null;
  const rest = line.slice(head[0].length);
  return rest.trim() === '' ? -1 : entriesOf(rest).some(({ number }) => number !== null) ? head[0].length : null;
});
/** An annex in a list: its number if it has one, its title and where that stands. */
interface Entry {
  readonly number: number | null;
  readonly name: string;
  readonly at: number;
}
/** 1.《服务标准》； 二、设备清单（略）: a title in 《》, or a number and the name of a paper. */
const ENTRY = /^\s*(?:[-*•·][ \u3000]*)?(?:[（(]?([一二三四五六七八九十]{1,3}|[\d０-９]{1,2})[）)、.．]\s?)?(?:《([^《》]{1,40})》|([^，。：:《》（）()\d\s][^，。：:《》（）()]{1,28}?(?:单|表|书|图纸?|细目|明细|目录|标准|细则|说明|方案|规[定范程则]|制度|办法|复印件|执照|证|资料|文件|合同|协议|计划|报告|名单|记录|样本|手册|目标|范围|流程|预案|须知|函|指南|[模范]本|模板|格式|条款|指标)))\s*(?:[（(][^（）()]{0,20}[）)])?[。]?\s*$/;

/** `plain`: the name of a paper will do alone. */
function entriesOf(words: string, plain = false): readonly Entry[] {
  const found: Entry[] = [];
  let from = 0;
  for (const piece of words.split(/[；;]|(?<=[^\s\u3000])(?=[\s\u3000]+[（(][\d一二三四五六七八九十])/)) {
    const plainly = simplify(piece);
    const entry = piece.trim() === '' ? null : ENTRY.exec(plainly);
    if (entry !== null && (plain || entry[2] !== undefined || entry[1] !== undefined)) {
      const title = entry[2] ?? entry[3]!;
      const start = plainly.indexOf(title);
      found.push({ number: entry[1] === undefined ? null : parseNumber(entry[1]), name: piece.slice(start, start + title.length), at: from + start });
    } else if (piece.trim() !== '') return [];
    from += piece.length + (/[；;]/.test(words[from + piece.length] ?? '') ? 1 : 0);
  }
  return found;
}

/** 附件： with titles behind it or on the lines that follow. */
function namedList(contract: Contract): readonly { readonly number: number | null; readonly name: string; readonly at: Span }[] {
  const { lines } = contract;
  const found: { number: number | null; name: string; at: Span }[] = [];
  for (const { index, fact } of hits(contract, LIST_HEADS)) {
    const listed: { entry: Entry; from: number }[] = [];
    let plain = false;
    let bracketed = false;
    if (fact >= 0) for (const entry of entriesOf(passage(contract, lines[index]!.span.start + fact, lines[index]!.span.end))) listed.push({ entry, from: lines[index]!.span.start + fact });
    for (let i = index + 1; i < lines.length && listed.length < 60; i++) {
      const line = lines[i]!;
      if (line.indent >= line.span.end) continue;
      const words = passage(contract, line.indent, Math.min(line.span.end, line.indent + 60));
      // （1） below 2. says what that holds.
      if (listed.length > 0 && /^[（(][\d０-９]/.test(words) && !bracketed && listed[0]!.entry.number !== null) continue;
      const entries = line.span.end - line.indent > 60 ? [] : entriesOf(words, listed.length === 0 || plain);
      if (entries.length === 0) break;
      if (listed.length === 0) bracketed = /^[（(]/.test(words);
      plain ||= listed.length === 0 && entriesOf(words).length === 0;
      for (const entry of entries) listed.push({ entry, from: line.indent });
    }
    // 附件： over a lone 报价表 is the annex itself; over several names it lists them.
    if (plain && listed.length < 2) continue;
    // One paper named without 《》 may be what stands there itself.
    if (listed.length === 1 && contract.text[listed[0]!.from + listed[0]!.entry.at - 1] !== '《') continue;
    for (const { entry: { number, name, at }, from } of listed) found.push({ number, name, at: { start: from + at, end: from + at + name.length } });
  }
  return found;
}

/** 附件：报价表, the only one: above the annex itself, or where it is listed. */
const LONE = /^[ \u3000*#]{0,20}附件[：:][ \u3000]?《?([^，。；：:、\d\s《》]{2,30})》?[ \u3000*]{0,20}$/gm;

function loneAnnex(contract: Contract): { readonly name: string; readonly at: Span; readonly stands: boolean } | null {
  const found = [...matches(contract, LONE)];
  const [only] = found;
  if (found.length !== 1 || only === undefined || !NAMES_PAPER.test(only.match[1]!)) return null;
  const below = simplify(passage(contract, only.end, Math.min(contract.text.length, only.end + 40))).trim();
  // Above the signatures it is a list of one.
  const stands = below.length >= 20 && !/^[^\n]{0,20}(?:盖章|签[字章署名]|公章|代表)|^[甲乙丙丁委受买卖供需出承发][\u3000 ]{0,4}[方托租包][^\n]{0,12}[：:]/.test(below);
  const start = only.start + only.match[0].indexOf('附件');
  return { name: only.match[1]!, stands, at: { start, end: only.start + only.match[0].trimEnd().length } };
}

function emptiness(contract: Contract, clause: Clause): Attachment['empty'] {
  const { text, clauses } = contract;
  if (clause.children.length > 0) return null;
  const from = clause.heading?.end ?? clause.number!.span.end;
  const body = simplify(passage(contract, from, Math.min(clause.own.end, from + 40))).replace(/^[》”"：:*\s]+/, '').trim();
  const first = body.split(/[\r\n]/, 1)[0]!;
  if (NONE.test(first)) return 'omitted';
  if (TO_COME.test(first)) return 'blank';
  let at = from;
  while (at < clause.own.end && (isSpace(text.charCodeAt(at)) || /[》：:*]/.test(text[at]!))) at++;
  if (at < clause.own.end && !END.test(first)) return null;
  // Nothing under it: a sheet of paper of its own may follow under the next heading that is none of an attachment.
  const next = clauses[clause.index + 1];
  return next === undefined || next.style === 'attachment' || next.style === 'part' ? 'blank' : null;
}

/** 1. 报价单 2. 验收标准 below a heading 附件列表: short items without a verb. */
function plainList(contract: Contract): readonly { readonly name: string; readonly at: Span }[] {
  const { text, clauses } = contract;
  return clauses.flatMap((clause) => {
    if (clause.topic !== 'attachments' || clause.style === 'attachment' || clause.heading === null || !/附件/.test(text.slice(clause.heading.start, clause.heading.end)) || clause.children.length < 2 || clause.children.length > 60) return [];
    return clause.children.flatMap((i) => {
      const item = clauses[i]!;
      const start = item.number?.span.end ?? item.own.start;
      const words = passage(contract, start, Math.min(item.own.end, start + 40));
      const name = bare(words.replace(/[；;。]\s*$/, ''));
      if (item.number === null || item.own.end - start > 36 || name.length < 2 || /附[件表]|[，。；：:\n]|应|为本|不得|具有|本(?:合同|协议)|[有无]效/.test(simplify(name))) return [];
      const from = start + words.indexOf(name);
      return [{ name, at: { start: from, end: from + name.length } }];
    });
  });
}

/** Adds to every attachment the places that give its title without saying 附件. */
function citeByName(contract: Contract, all: readonly Attachment[]): readonly Attachment[] {
  const named = all.flatMap((a, i) => (a.name !== null && a.name.length >= 3 ? [{ i, name: a.name }] : []));
  if (named.length === 0) return all;
  const mentions = all.map((): Span[] => []);
  const standing = new Set<number>();
  for (const { pattern, start, end } of places(contract, named.map(({ name }) => name))) {
    const { i } = named[pattern]!;
    const own = all[i]!;
    const at = { start, end };
    const inside = (outer: Span): boolean => outer.start <= start && end <= outer.end + 1;
    const line = lineAt(contract, start);
    if ((own.listed && (inside(own.listed) || (own.listed.start >= line.indent && own.listed.start <= line.span.end))) || (own.heading && inside(own.heading.span)) || own.citations.some(inside)) continue;
    // Its title on a line of its own behind the list, or behind what goes by it: there it stands.
    const called = own.listed ?? own.citations[0];
    if (called !== undefined && start > called.end && /^[\s*#《]*$/.test(passage(contract, line.span.start, start)) && /^[\s*》]*$/.test(passage(contract, end, line.span.end))) standing.add(i);
    else if (mentions[i]!.length < 50) mentions[i]!.push(at);
  }
  return all.map((a, i) => ({ ...a, mentions: mentions[i]!, present: a.present || standing.has(i) }));
}

function finder(sentences: readonly Sentence[]): (at: number) => Sentence | null {
  return (at) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.span.start <= at) low = middle + 1;
      else high = middle;
    }
    const found = sentences[low - 1];
    return found && at < found.span.end ? found : null;
  };
}

/** Whether an offset stands in an annex of this file. */
export const inAttachment = (contract: Contract, at: number): boolean => partsOf(contract).some((p) => p.attachment !== null && p.attachment.span.start <= at && at < Math.max(p.attachment.span.end, unnumberedEnd(p)));

/** Where the last lines of an annex end that no number of the contract's own takes up again: a letter among its headings (致：…) is the annex still. */
const unnumberedEnd = ({ attachment, clauses, end }: DocumentPart): number => clauses.find((c) => c.number !== null && c.style !== 'attachment' && c.span.start >= attachment!.span.end)?.span.start ?? end;
