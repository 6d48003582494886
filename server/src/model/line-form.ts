import { indentOf, type TextLine } from '../text/lines.ts';
import { alike, lineSieve } from './sieve.ts';
import { memo } from '../text/memo.ts';
import { isSpace, type Span } from '../text/span.ts';
import type { ClauseId } from '../knowledge/clause-ids.ts';
import type { ClauseNumber } from './contract.ts';
import { numberAt } from './numbering.ts';
import { isClosedStatement, isFirstSentence, isListedDuty, isPredicate, isStatement } from './statement.ts';
import { topicOfHeading } from './topic.ts';

/** What one line says of itself, whatever stands around it. Offsets count from the line's first character that is no white space. */
export interface LineForm {
  /** Where its words begin after Markdown marks (# > * - ** __). */
  readonly start: number;
  /** Markdown level of its #, 0 without. */
  readonly level: number;
  readonly number: ClauseNumber | null;
  /** Among parts: 编 above 章 above 节. */
  readonly rank: number;
  /** The heading of a numbered line; null when it opens with its sentence or holds the number alone. */
  readonly heading: Span | null;
  /** The words without Markdown marks and closing punctuation, after the number. */
  readonly words: Span;
  /** Whether a line without a number can head what follows: by its form or words, or only where nothing else is numbered. */
  readonly plain: 'always' | 'unnumbered' | null;
  /** A row of a Markdown or tab table: opens no clause. */
  readonly table: boolean;
  /** Short and no sentence: can be the heading of a number alone on the line above. */
  readonly title: boolean;
  /** What the heading says its clause is about, or the words of a line that can be one. */
  readonly topic: ClauseId | null;
}

/** Reads a line (from its indent to its end) once; an edit elsewhere costs a look-up. */
export const lineForm: (line: string) => LineForm = memo(read, 500);

/** The form of every written line. */
export const LINE_FORMS = alike(lineSieve((line) => lineForm(line.slice(indentOf(line)))), isSameForm);

/** Whether two lines open the same clause, if any, and their headings and numbers stand at the same places. */
function isSameForm(a: LineForm, b: LineForm): boolean {
  const isSpan = (one: Span | null, other: Span | null): boolean => one?.start === other?.start && one?.end === other?.end;
  return (
    a.start === b.start && a.level === b.level && a.rank === b.rank && a.plain === b.plain && a.table === b.table && a.title === b.title && a.topic === b.topic &&
    a.words.start === b.words.start && (a.words.end > a.words.start) === (b.words.end > b.words.start) && (!(a.title || a.plain || a.level > 0) || a.words.end === b.words.end) &&
    isSpan(a.heading, b.heading) && a.number?.style === b.number?.style && isSpan(a.number?.span ?? null, b.number?.span ?? null) && (a.number?.values.every((value, i) => value === b.number?.values[i]) ?? true)
  );
}

/** Whether a line of the text is a row of a table. */
export const isTableRow = (text: string, line: TextLine): boolean => line.indent < line.span.end && lineForm(text.slice(line.indent, line.span.end)).table;

/** Where a line's words begin after its indent and Markdown marks. */
export const wordsStart = (text: string, line: TextLine): number => (line.indent < line.span.end ? line.indent + lineForm(text.slice(line.indent, line.span.end)).start : line.indent);

function read(line: string): LineForm {
  const { start, level } = skipMarks(line);
  const listed = isListed(line);
  const number = listed ? null : numberAt(line, start, line.length);
  const words = trimHeading(line, { start: skipSpace(line, number?.span.end ?? start), end: line.length });
  const written = line.slice(words.start, Math.min(words.end, words.start + 60));
  const length = words.end - words.start;
  const heading = number && length > 0 ? headingOf(line, number.style, words) : null;
  const plain = number || level > 0 || listed ? null : plainHeading(line, words);
  const title = number === null && length > 0 && length <= 16 && !INNER.test(written) && !/[，,：:]/.test(written) && !DUTY.test(written);
  const heads = heading ?? (level > 0 || plain !== null || title ? words : null);
  return {
    start, level, number, words, heading, plain, title,
    rank: number ? partRank(line.slice(number.span.start, number.span.end)) : 0,
    table: isTable(line),
    topic: heads ? topicOfHeading(line.slice(heads.start, heads.end)) : null,
  };
}

/** 3 验收标准 ---- 7, 第三条 验收……5: an entry of a list of contents opens no clause. */
const CONTENTS = /^[^，。；：、]{0,4}[、.．]?[^，。；：]{1,40}?[ \t\u3000]?(?:[.．·‥…—－-][ ]?){2,60}[ \t\u3000]*\d{1,3}[ \t]*$/;
/** Few lines end in a digit: the others cost a look. */
const isListed = (line: string): boolean => /\d/.test(line.trimEnd().at(-1) ?? '') && CONTENTS.test(line);
const IMPORTANT = /[※★☆●◆▲◎]/;

function skipMarks(line: string): { start: number; level: number } {
  let at = 0;
  let level = 0;
  while (line[at] === '>') at = skipSpace(line, at + 1);
  while (line[at] === '#' && level < 6) {
    level++;
    at++;
  }
  if (level > 0 && at < line.length && !isSpace(line.charCodeAt(at)) && line[at] !== '*') return { start: 0, level: 0 };
  at = skipSpace(line, at);
  // ※一、, ★1.: a mark that the line matters.
  if (IMPORTANT.test(line[at] ?? '')) at = skipSpace(line, at + 1);
  if ((line[at] === '-' || line[at] === '*' || line[at] === '•' || line[at] === '＊') && isSpace(line.charCodeAt(at + 1))) at = skipSpace(line, at + 1);
  while (line.startsWith('**', at) || (line.startsWith('__', at) && line[at + 2] !== '_')) at = skipSpace(line, at + 2);
  return { start: Math.min(at, line.length), level };
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && isSpace(line.charCodeAt(at))) at++;
  return at;
}

function isTable(line: string): boolean {
  if (line[0] === '|') return true;
  let tabs = 0;
  for (let i = line.indexOf('\t'); i >= 0; i = line.indexOf('\t', i + 1)) if (!isSpace(line.charCodeAt(i + 1)) && i + 1 < line.length && ++tabs > 1) return true;
  return false;
}

const CLOSING = /[\s*_#：:。.．]+$/;

/** A heading's words without Markdown marks and closing punctuation. */
function trimHeading(line: string, at: Span): Span {
  const words = line.slice(at.start, at.end);
  const lead = /^[\s*_]*/.exec(words)![0].length;
  const tail = CLOSING.exec(words.length > 200 ? '' : words)?.[0].length ?? 0;
  return { start: at.start + lead, end: Math.max(at.start + lead, at.end - tail) };
}

/** A sentence's verb phrase, as no heading has: somebody must, may or may not. */
const DUTY = /应当|應當|必须|必須|不得|有权|有權|为准|為準|(?:[甲乙丙双雙]方|客户|客戶|服务方|用户)(?:应|應|须|須|需|可|将|將)|(?<![响響相对對供适適反效回])(?:应|應)(?![急用收付答对對诉訴])|须(?!知)|須(?!知)/;
const INNER = /[。；;！？!?]/;

/** 服务商尽力保证可用: who does something, and how. */
const DOES_SO = /^[一-鿿A-Za-z]{2,10}(?:尽力|竭力|尽量|尽快|尽可能|及时|按时|按期|立即|积极|妥善|努力)[一-鿿]{2}/;
const LONGEST_SET_OFF = 10;
const LONGEST_BESIDE_FIGURE = 6;
/** 服务费 48,000 元 */
const IS_SUM = /^ [\d０-９,.，]+ ?[万亿萬億]?[元%％]/;
const LEADS_TO_FIGURE = /[后前于在每过少多为至由自从第约满逾达月季年日天周币起内计收付应按以及和或是共有超]$/;

/** The heading of a numbered line: the words up to a colon, a gap or the line's end, when they are none of a sentence's. */
function headingOf(line: string, style: ClauseNumber['style'], rest: Span): Span | null {
  const words = line.slice(rest.start, Math.min(rest.end, rest.start + 60));
  // 第一条：【服务内容】乙方…
  const boxed = /^【([^【】]{2,16})】(?=[^【】\s])/.exec(words);
  if (boxed && topicOfHeading(boxed[1]!) !== null) return { start: rest.start + 1, end: rest.start + 1 + boxed[1]!.length };
  const whole = rest.end - rest.start;
  const high = style === 'article' || style === 'part' || style === 'capital' || style === 'roman' || style === 'han' || style === 'attachment';
  const tail = line.slice(rest.start).trimEnd();
  const closed = /[；;，,、]$/.test(tail) || (/[。.．]\**$/.test(tail) && (!high || whole > 10 || isPredicate(words) || topicOfHeading(words) === null));
  // 第八条 本合同自签订之日起生效 is a clause, not its heading, with or without its full stop.
  const bare = whole <= 60 && !/[：:]|\*\*|[。；;].{2}/.test(tail);
  if (bare && (isStatement(words) || isClosedStatement(tail) || (!high && isListedDuty(words)) || (isPredicate(words) && !/[ \u3000（(]/.test(words)))) return null;
  if (whole <= (high ? 30 : 20) && !closed && !INNER.test(words) && !/[，,]/.test(words) && (!DUTY.test(words) || (high && whole <= 16 && topicOfHeading(words) !== null))) {
    // 4.2 服务费：5000元 — the words before the colon are the heading, what follows is the item.
    const colon = words.search(/[：:](?![\d０-９]{2})/);
    return colon > 0 && colon < whole - 1 ? { start: rest.start, end: rest.start + colon } : rest;
  }
  const cut = /[：:](?![\d０-９]{2})|。|[ \u3000]{1,8}(?![\s日天元月年个%％种的])|\*\*/.exec(words);
  if (!cut || cut.index === 0 || cut.index > 16) return null;
  const head = words.slice(0, cut.index);
  if (/[，,；;、]/.test(head) && !topicOfHeading(head)) return null;
  // 第七条 本合同自盖章之日起生效。期满前一月另议续签, 2.3 班组缺勤率原则上不超过3%。缺勤的…: the first sentence of a clause heads nothing.
  if (cut[0] === '。' && (isStatement(head) || isClosedStatement(`${head}。`) || isPredicate(head) || isFirstSentence(head) || DOES_SO.test(head))) return null;
  // 甲方逾期 日支付…: one ASCII space before a blank to fill in parts no heading from its sentence.
  if (cut[0] === ' ' && !high && /^[甲乙丙丁双]方|[按为至于由第超逾]$/.test(head)) return null;
  // 协议终止后 15 日内…: a figure set off by a gap from its sentence; 租期 3 年 is set off from its heading.
  if (cut[0] === ' ' && /[\d０-９]/.test(words[cut.index + 1] ?? '') && (head.length > LONGEST_BESIDE_FIGURE || LEADS_TO_FIGURE.test(head) || IS_SUM.test(words.slice(cut.index)) || topicOfHeading(head) === null)) return null;
  // 本协议 ____后生效: nothing is headed by the contract itself.
  if (/^[ \u3000]/.test(cut[0]) && /^本(?:合同|协议|協議|契约|合约)$/.test(head)) return null;
  // 5.2 例外情形。 下列信息…: a gap behind its full stop sets it off.
  const setOff = cut[0] === '。' && head.length <= LONGEST_SET_OFF && /^[ \u3000]/.test(words.slice(cut.index + 1));
  if (DUTY.test(head) || (cut[0] === '。' && !setOff && topicOfHeading(head) === null) || (/^[ \u3000]/.test(cut[0]) && (head.length > 14 || (!high && topicOfHeading(head) === null)))) return null;
  return { start: rest.start, end: rest.start + cut.index };
}

/** A line without a number that heads what follows: by its form (bold alone) or, where nothing else is numbered, by its words. */
function plainHeading(line: string, words: Span): LineForm['plain'] {
  const length = words.end - words.start;
  if (length > 16 || length < 2) return null;
  const written = line.slice(words.start, words.end);
  if (/[，,。；;、？?！!_＿\d]/.test(written) || /[。；;]\s*$/.test(line.slice(words.end)) || /[：:].+$/.test(written)) return null;
  // A row of a table, two columns, 客户盖章: what one fills in or signs heads nothing.
  if (/[|｜\t]|[一-鿿][ \u3000]{3,}[一-鿿]/.test(written) || /^(?!签|簽|盖|蓋|双方|雙方)[一-鿿]{2,6}(?:盖章|蓋章|签章|簽章|签字|簽字|签名|簽名)$/.test(written)) return null;
  // 售货单位（甲方）____: a place to fill in heads nothing, nor does a note in brackets.
  if (/^[（(][^（）()]*[）)]$/.test(written) || /^[ \u3000]*[_＿]{3}/.test(line.slice(words.end))) return null;
  const topic = topicOfHeading(written);
  const bold = line.startsWith('**') && line.trimEnd().endsWith('**');
  if (bold) return 'always';
  const colon = /[：:][\s_＿]*$/.test(line.slice(words.start));
  // What stood nowhere else.
  if (/^(?:其[他它](?:约定|事项|条款|約定|條款)?|附则|附則|特别约定|特別約定|补充条款|補充條款)$/.test(written) && !colon) return 'unnumbered';
  // 联系地址： and 甲方（委托人）： are fields, not headings.
  if (topic === null || (colon && topic !== 'recitals' && topic !== 'attachments' && !/^签署[栏页]$/.test(written)) || /^[甲乙丙丁]方(?!.*(?:权利|权责|义务|责任|职责|權利|義務|責任|職責)$)|^附件?$/.test(written)) return null;
  // 详见附件 says where to look.
  if (/^(?:[详詳另参參]|具[体體]|[内內]容|[详詳]情)?[见見](?![证證解])|^(?:按|依|根[据據])照?附/.test(written)) return null;
  const always = topic === 'recitals' || (topic === 'signature' && /[栏欄页頁区區]$|^(?:双方)?(?:签字|签章|签署|簽署)$/.test(written)) || topic === 'attachments' || (topic === 'parties' && /当事人|當事人|双方信息|主体|主體/.test(written));
  return always ? 'always' : 'unnumbered';
}

const partRank = (number: string): number => (/[章]/.test(number) ? 1 : /[节節]/.test(number) ? 2 : 0);
