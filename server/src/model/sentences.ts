import type { TextLine } from '../text/lines.ts';
import { memo } from '../text/memo.ts';
import { isEmpty, shift, trim, type Span } from '../text/span.ts';
import { isTableRow, wordsStart } from './line-form.ts';
import type { Clause, Place, Sentence } from './contract.ts';

/** Everything needed to say where a line stands. */
interface Scene {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly title: Span | null;
  readonly clauses: readonly Clause[];
  /** First line of the signature block at the end of a contract; `lines.length` without one. */
  readonly signature: number;
  readonly signatureEnd: number;
}

const FIELD = /^[^：:，。；]{1,24}[：:]/;
const PARTY = /^[\s*_]*(?:[（(]?[甲乙丙丁][）)]?方|委托|受托|委託|受託|供方|需方|买方|賣方|卖方|買方|出租|承租|发包|承包|用人单位|劳动者|服务方|服务商|客户|披露方|接收方|出借人|借款人|买受人|出卖人|聘请方|受聘方|转让方|受让方|许可方|被许可方)/;
const SIGNING = /盖章|蓋章|签字|簽字|签章|簽章|签名|簽名|签署日期|簽署日期|签订日期|簽訂日期|签约日期|签订时间|签署页|签约代表|授权代表|法定代表人|法人代表|^\s*日期[：:]|^[\s_＿]*年[\s_＿]*月[\s_＿]*日\s*$/;
const RECITAL = /^[\s*_#]*鉴于|^[\s*_#]*鑒於|^为了?(?:明确|规范|保障|维护|确保|保护|更好)|^為了?(?:明確|規範|保障)|^根据.{0,60}(?:法|规定|条例|办法)|^依据.{0,60}(?:法|规定|条例)|友好协商|友好協商|平等自愿|自愿.{0,4}平等|特(?:制定|订立|签订|立)本|达成(?:如下|以下)|達成如下|本着.{0,30}原则|经.{0,20}协商一致，.{0,20}(?:签订|订立|达成)|订立本合同|签订本(?:合同|协议)/;
const DEFINES = /[”"」』》]\s*(?:是|系|均|，)?\s*(?:指|意指|系指|是指|包括)|(?:所称|所稱|是指|系指|意指|系指)|^[^，。；]{1,20}[：:]\s*(?:是|系)?指/;
/**
 * No sentence of a contract is so long; what is (a megabyte without a full stop) is cut at the next comma, or in any case at twice the
 * length, so that looking around within a sentence stays cheap.
 */
const LONGEST = 2000;
const CLOSERS = '”」』）)》"\'’】';

/** Cuts the contract into sentences and says where each stands. A line never shares a sentence with the next. */
export function parseSentences(text: string, lines: readonly TextLine[], title: Span | null, clauses: readonly Clause[]): readonly Sentence[] {
  const [signature, signatureEnd] = signatureBlock(text, lines, clauses);
  const scene: Scene = { text, lines, title, clauses, signature, signatureEnd };
  const sentences: Sentence[] = [];
  let cursor = -1;
  let opening = 0;
  lines.forEach((line, i) => {
    if (line.indent >= line.span.end) return;
    while (cursor + 1 < clauses.length && clauses[cursor + 1]!.span.start <= line.indent) cursor++;
    const clause = cursor < 0 ? null : clauses[cursor]!;
    const opens = clause !== null && clause.span.start >= line.span.start;
    const at = { start: opens ? (clause.number?.span.end ?? wordsStart(text, line)) : wordsStart(text, line), end: line.span.end };
    if (clause === null) opening++;
    const table = isTableRow(text, line);
    for (const part of parts(text, at, opens ? clause.heading : clause?.heading && clause.heading.start >= line.span.start ? clause.heading : null, table))
      sentences.push({ span: part.span, clause: clause?.index ?? null, place: part.heading ? 'heading' : placeOf(scene, table, i, part.span, clause, opening) });
  });
  return sentences;
}

function* parts(text: string, at: Span, heading: Span | null, table: boolean): Iterable<{ span: Span; heading: boolean }> {
  let { start } = at;
  if (heading && heading.start >= start && heading.end <= at.end) {
    yield { span: heading, heading: true };
    start = heading.end;
    while (start < at.end && /[\s：:*_。.]/.test(text[start]!)) start++;
  }
  for (const span of table ? wholeOf(text.slice(start, at.end)) : sentencesOf(text.slice(start, at.end))) yield { span: shift(span, start), heading: false };
}

/** The sentences of a stretch of one line. */
const sentencesOf = memo(cut, 8000);
const wholeOf = (stretch: string): readonly Span[] => {
  const span = trim(stretch, { start: 0, end: stretch.length });
  return isEmpty(span) ? [] : [span];
};

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

/** What the opening words of a sentence say of its place. */
interface Traits {
  readonly party: boolean;
  readonly field: boolean;
  readonly recital: boolean;
  readonly attachment: boolean;
  readonly defines: boolean;
  readonly duty: boolean;
}
const traitsOf = memo(
  (words): Traits => ({
    party: PARTY.test(words), field: FIELD.test(words), recital: RECITAL.test(words), defines: DEFINES.test(words), duty: /应当|應當|不得/.test(words),
    attachment: /^附[件表录錄][一二三四五六七八九十\dA-Za-z]{0,3}[：:《、.\s]/.test(words),
  }),
  8000,
);

function placeOf(scene: Scene, table: boolean, i: number, at: Span, clause: Clause | null, opening: number): Place {
  const { text, title, clauses } = scene;
  if (title && at.start < title.end && title.start < at.end) return 'title';
  const words = text.slice(at.start, Math.min(at.end, at.start + 120));
  if (i >= scene.signature && i < scene.signatureEnd) return 'signature';
  if (clause?.topic === 'signature' && clause.number === null) return 'signature';
  if (table) return 'table';
  if (clause?.topic === 'definitions') return 'definition';
  if (clause?.topic === 'recitals') return 'recital';
  const { party, field, recital, attachment, defines, duty } = traitsOf(words);
  if (clause === null) {
    if (party && field) return 'party-block';
    if (field && at.end - at.start < 60 && opening < 60 && !duty && !words.includes('负责')) return 'party-block';
    if (recital) return 'recital';
    return opening > 40 || clauses.length === 0 && opening > 12 ? 'body' : 'preamble';
  }
  if (clause.topic === 'parties' && field && words.length < 60) return 'party-block';
  if (attachment && words.length < 60) return 'attachment-list';
  if (clause.topic === 'attachments' && words.length < 30 && !/[，。；]/.test(words)) return 'attachment-list';
  if (defines) return 'definition';
  if (clause.index === 0 && recital && !duty) return 'recital';
  return 'body';
}

/** The signature block: the last stretch of signing lines, from its first to its last. */
function signatureBlock(text: string, lines: readonly TextLine[], clauses: readonly Clause[]): readonly [number, number] {
  const isSigning = (i: number): boolean => {
    const line = lines[i]!;
    const length = line.span.end - line.indent;
    return length > 0 && length <= 120 && SIGNING.test(text.slice(line.indent, line.span.end)) && !/。/.test(text.slice(line.indent, line.span.end));
  };
  const firstClause = clauses[0]?.span.start ?? (lines.at(-1)?.span.end ?? 0) / 2;
  let last = lines.length - 1;
  while (last >= 0 && !isSigning(last)) last--;
  if (last < 0 || lines[last]!.span.start < firstClause) return [lines.length, lines.length];
  let start = last;
  for (let i = last - 1, gap = 0; i >= 0 && gap <= 5; i--) {
    const line = lines[i]!;
    if (line.indent >= line.span.end) continue;
    const words = text.slice(line.indent, Math.min(line.span.end, line.indent + 80));
    if (clauses.some((c) => c.number !== null && c.span.start >= line.span.start && c.span.start <= line.span.end) || /。/.test(words)) break;
    if (isSigning(i) || PARTY.test(words)) {
      start = i;
      gap = 0;
    } else gap++;
  }
  let end = last + 1;
  while (end < lines.length && end < last + 4 && lines[end]!.span.end - lines[end]!.indent < 60 && !/[。；]/.test(text.slice(lines[end]!.indent, lines[end]!.span.end)) && !clauses.some((c) => c.span.start >= lines[end]!.span.start && c.span.start <= lines[end]!.span.end)) end++;
  return [start, end];
}
