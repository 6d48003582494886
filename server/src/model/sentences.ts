import type { Kept, Step } from '../text/change.ts';
import { indentOf, type Lined, type TextLine } from '../text/lines.ts';
import { isEmpty, lastStarting, shift, trim, type Span } from '../text/span.ts';
import { LINE_FORMS, type LineForm } from './line-form.ts';
import { hits, lineSieve, passage } from './sieve.ts';
import type { Clause, Place, Sentence } from './contract.ts';

/** Everything needed to say where a line stands. */
interface Scene {
  readonly title: Span | null;
  readonly clauses: readonly Clause[];
  /** First line of the signature block at the end of a contract; `lines.length` without one. */
  readonly signature: number;
  readonly signatureEnd: number;
}

const FIELD = /^[^：:，。；]{1,24}[：:]/;
const PARTY = /^[\s*_]*(?:[（(]?[甲乙丙丁][）)]?方|委托|受托|委託|受託|供方|需方|买方|賣方|卖方|買方|出租|承租|发包|承包|用人单位|劳动者|服务方|服务商|客户|披露方|接收方|出借人|借款人|买受人|出卖人|聘请方|受聘方|转让方|受让方|许可方|被许可方)/;
const SIGNING = /盖章|[（(] ?[印章] ?[）)]|蓋章|签字|簽字|签章|簽章|签名|簽名|签署日期|簽署日期|签订日期|簽訂日期|签约日期|签订时间|签署页|签约代表|授权代表|法定代表人|法人代表|^\s*日期[：:]|^[\s_＿]*(?:年[\s_＿]*月[\s_＿]*日[\s_＿]*){1,3}$/;
const RECITAL = /^[\s*_#]*鉴于|^[\s*_#]*鑒於|^为了?(?:明确|规范|保障|维护|确保|保护|更好)|^為了?(?:明確|規範|保障)|^根据.{0,60}(?:法|规定|条例|办法)|^依据.{0,60}(?:法|规定|条例)|友好协商|友好協商|平等自愿|自愿.{0,4}平等|特(?:制定|订立|签订|立)本|达成(?:如下|以下)|達成如下|本着.{0,30}原则|经.{0,20}协商一致，.{0,20}(?:签订|订立|达成)|订立本合同|签订本(?:合同|协议)/;
/** “高峰期”指…; not 「提现」指示. */
const DEFINES = /[”"」』》]\s*(?:是|系|均|，)?\s*(?:指(?![示定令派引导標标明])|意指|系指|是指|包括)|(?:所称|所稱|是指|系指|意指|系指)|^[^，。；]{1,20}[：:]\s*(?:是|系)?指/;
/**
 * No sentence of a contract is so long; what is (a megabyte without a full stop) is cut at the next comma, or in any case at twice the
 * length, so that looking around within a sentence stays cheap.
 */
const LONGEST = 2000;
const CLOSERS = '”」』）)》"\'’】';

/** The lines of the signature block: its first, and the one behind its last; the number of lines for both without one. */
export type Signature = readonly [start: number, end: number];

/**
 * Cuts the contract into sentences and says where each stands. A line never shares a sentence with the next. Of `before`, the sentences of
 * an earlier version, those are taken over that are as they were.
 */
export function parseSentences(of: Lined, title: Span | null, clauses: readonly Clause[], signature: Signature, before: readonly Sentence[] = []): readonly Sentence[] {
  const sentences: Sentence[] = [];
  cutLines(of, { title, clauses, signature: signature[0], signatureEnd: signature[1] }, 0, of.lines.length, (start, end, clause, place) => {
    const old = before[sentences.length];
    const same = old && old.span.start === start && old.span.end === end && old.clause === clause && old.place === place;
    sentences.push(same ? old : { span: { start, end }, clause, place });
  });
  return sentences;
}

/** The same after a step of the text that leaves the clauses, the title and the signature where they are: only the lines it changed are cut. */
export function sentencesAfter(step: Step, of: Lined, { head, tail }: Kept, title: Span | null, clauses: readonly Clause[], signature: Signature, before: readonly Sentence[]): readonly Sentence[] {
  const { lines } = of;
  const last = lines.length - tail;
  const [from, to] = [head < lines.length ? lines[head]!.span.start : of.text.length, last < lines.length ? lines[last]!.span.start - step.by : Infinity];
  const sentences: Sentence[] = [];
  let i = 0;
  for (; i < before.length && before[i]!.span.start < from; i++) sentences.push(before[i]!);
  cutLines(of, { title, clauses, signature: signature[0], signatureEnd: signature[1] }, head, last, (start, end, clause, place) => sentences.push({ span: { start, end }, clause, place }));
  for (; i < before.length; i++) {
    const { span, clause, place } = before[i]!;
    if (span.start >= to) sentences.push(step.by === 0 ? before[i]! : { span: shift(span, step.by), clause, place });
  }
  return sentences;
}

function cutLines(of: Lined, scene: Scene, from: number, to: number, add: (start: number, end: number, clause: number | null, place: Place) => void): void {
  const { text, lines } = of;
  const { clauses } = scene;
  let cursor = -1;
  /** The written lines before the first clause. */
  let opening = 0;
  for (const { index, fact: form } of hits(of, LINE_FORMS)) {
    if (index >= to) break;
    const line = lines[index]!;
    if (index < from) {
      if (line.indent < (clauses[0]?.span.start ?? Infinity)) opening++;
      continue;
    }
    while (cursor + 1 < clauses.length && clauses[cursor + 1]!.span.start <= line.indent) cursor++;
    const clause = cursor < 0 ? null : clauses[cursor]!;
    const opens = clause !== null && clause.span.start >= line.span.start;
    let start = opens && clause.number ? clause.number.span.end : line.indent + form.start;
    if (clause === null) opening++;
    const { heading } = clause ?? { heading: null };
    if (heading && heading.start >= start && heading.end <= line.span.end) {
      add(heading.start, heading.end, clause!.index, 'heading');
      start = heading.end;
      while (start < line.span.end && /[\s：:*_。.]/.test(text[start]!)) start++;
    }
    for (const { span, traits } of piecesOf(text, line, form, start)) {
      const from = line.indent + span.start;
      const to = line.indent + span.end;
      add(from, to, clause?.index ?? null, placeOf(scene, form.table, index, from, to, traits, clause, opening));
    }
  }
}

/** A sentence of a line, by its place behind the line's indent. */
interface Piece {
  readonly span: Span;
  readonly traits: Traits;
}
/** The pieces last cut from a line, from what place on: where a line is cut depends on its heading, which seldom changes. */
const pieces = new WeakMap<LineForm, { readonly from: number; readonly list: readonly Piece[] }>();

function piecesOf(text: string, line: TextLine, form: LineForm, start: number): readonly Piece[] {
  const from = start - line.indent;
  const known = pieces.get(form);
  if (known?.from === from) return known.list;
  const stretch = text.slice(start, line.span.end);
  const list = (form.table ? wholeOf(stretch) : cut(stretch)).map((span) => ({ span: shift(span, from), traits: traitsOf(stretch.slice(span.start, Math.min(span.end, span.start + OPENING))) }));
  pieces.set(form, { from, list });
  return list;
}

const wholeOf = (stretch: string): readonly Span[] => {
  const span = trim(stretch, { start: 0, end: stretch.length });
  return isEmpty(span) ? [] : [span];
};

/** As far as a template's field reaches. */
const LONGEST_FIELD = 80;

function cut(stretch: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  const take = (end: number): void => {
    const span = trim(stretch, { start, end });
    if (!isEmpty(span)) spans.push(span);
    start = end;
  };
  for (let i = 0; i < stretch.length; i++) {
    const c = stretch[i]!;
    // ${year!} and {party?.name}: a place that a program fills in.
    if (c === '{') {
      const close = stretch.slice(i, i + LONGEST_FIELD).indexOf('}');
      if (close > 0) {
        i += close;
        continue;
      }
    }
    const tooLong = i - start >= LONGEST && (c === '，' || c === ',' || i - start >= 2 * LONGEST);
    if (!tooLong && c !== '。' && c !== '；' && c !== ';' && c !== '！' && c !== '？' && c !== '!' && c !== '?') continue;
    let end = i + 1;
    while (end < stretch.length && CLOSERS.includes(stretch[end]!)) end++;
    take(end);
    i = end - 1;
  }
  take(stretch.length);
  return spans;
}

/** 应当, 不得, 须; 会员应于 but not 相应 or 供应; who has a right or answers for something, and what will be done to somebody. */
const BINDS = /应当|應當|不得|必须|必須|(?<![供相响适反效对響適對])[应應](?![用急对得對])|[须須](?![知])|[有无無][权權]|负责(?!人)|負責(?!人)|保留[^，。；]{0,12}[权權]|[将將](?:[给給]予|取消|追究|依法|不予|按|根据|根據|[对對]|[会會])|一切[^，。；]{0,6}由/;

/** As much of a sentence as says where it stands. */
const OPENING = 120;

/** What the opening words of a sentence say of its place. */
interface Traits {
  readonly party: boolean;
  readonly field: boolean;
  readonly recital: boolean;
  readonly attachment: boolean;
  readonly defines: boolean;
  readonly duty: boolean;
  /** Lays a duty on somebody, gives a right or sets a time. */
  readonly binds: boolean;
  readonly answers: boolean;
  readonly parted: boolean;
}
const traitsOf = (words: string): Traits => ({
  party: PARTY.test(words), field: FIELD.test(words), recital: RECITAL.test(words), defines: DEFINES.test(words), duty: /应当|應當|不得/.test(words), binds: BINDS.test(words),
  attachment: /^附[件表录錄][一二三四五六七八九十\dA-Za-z]{0,3}[：:《、.\s]/.test(words), answers: words.includes('负责'), parted: /[，。；]/.test(words),
});

function placeOf(scene: Scene, table: boolean, i: number, start: number, end: number, { party, field, recital, attachment, defines, duty, binds, answers, parted }: Traits, clause: Clause | null, opening: number): Place {
  const { title, clauses } = scene;
  if (title && start < title.end && title.start < end) return 'title';
  const length = end - start;
  if (i >= scene.signature && i < scene.signatureEnd) return 'signature';
  if (clause?.topic === 'signature' && clause.number === null) return 'signature';
  if (table) return 'table';
  // 定义与服务: what defines nothing and binds somebody is operative there too.
  if (clause?.topic === 'definitions') return !defines && binds ? 'body' : 'definition';
  // 总则 and the like lay duties too.
  if (clause?.topic === 'recitals' && !binds) return 'recital';
  if (clause === null) {
    if (party && field) return 'party-block';
    if (field && length < 60 && opening < 60 && !duty && !answers) return 'party-block';
    if (recital) return 'recital';
    return opening > 40 || clauses.length === 0 && opening > 12 ? 'body' : 'preamble';
  }
  if (clause.topic === 'parties' && field && length < 60) return 'party-block';
  if (attachment && length < 60) return 'attachment-list';
  if (clause.topic === 'attachments' && length < 30 && !parted) return 'attachment-list';
  if (defines) return 'definition';
  if (clause.index === 0 && recital && !duty) return 'recital';
  return 'body';
}

/** 。, or ．that old prints end their sentences with. */
const STOP = /。|[；;]\s*$|[一-鿿）)]．\s*$/;

/** 代表人：____（签章）。 */
const RULED = /[：:][ \u3000]*[_＿]{2,60}[ \u3000]*(?:[（(][^（）()]{1,6}[）)])?[ \u3000]*[。．]\s*$/;
const stops = (words: string): boolean => STOP.test(words) && !RULED.test(words);

/** Lines on which somebody signs, seals or dates. */
const SIGNING_LINES = lineSieve((line) => {
  const words = line.slice(indentOf(line));
  return words.length <= 120 && SIGNING.test(words) && !stops(words) ? true : null;
});

/** As long as a line may be that stands among signatures. */
const LONGEST_SIGNED = 80;

/** The signature block: the last stretch of signing lines. */
export function signatureBlock(of: Lined, clauses: readonly Clause[]): Signature {
  const { text, lines } = of;
  const signing = hits(of, SIGNING_LINES);
  const opens = ({ span: { start, end } }: TextLine, numbered: boolean): boolean => {
    const clause = lastStarting(clauses, end);
    return clause !== undefined && clause.span.start >= start && (!numbered || clause.number !== null);
  };
  if (clauses.length === 0) passage(of, 0, text.length);
  const firstClause = clauses[0]?.span.start ?? (lines.at(-1)?.span.end ?? 0) / 2;
  const last = signing.at(-1)?.index ?? -1;
  if (last < 0 || lines[last]!.span.start < firstClause) return [lines.length, lines.length];
  let start = last;
  let nth = signing.length - 1;
  for (let i = last - 1, gap = 0; i >= 0 && gap <= 5; i--) {
    const line = lines[i]!;
    if (line.indent >= line.span.end) continue;
    const words = passage(of, line.indent, Math.min(line.span.end, line.indent + LONGEST_SIGNED));
    // Nobody signs in a paragraph of prose.
    if (opens(line, true) || stops(words) || (line.span.end - line.indent > LONGEST_SIGNED && /[，,]/.test(words))) break;
    while (nth >= 0 && signing[nth]!.index > i) nth--;
    if (signing[nth]?.index === i || PARTY.test(words)) {
      start = i;
      gap = 0;
    } else gap++;
  }
  let end = last + 1;
  while (end < lines.length && end < last + 4 && lines[end]!.span.end - lines[end]!.indent < 60 && !/[。；]/.test(passage(of, lines[end]!.indent, lines[end]!.span.end)) && !opens(lines[end]!, false)) end++;
  passage(of, lines[last]!.span.start, lines[Math.min(end, lines.length - 1)]!.span.start);
  return [start, end];
}
