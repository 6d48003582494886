import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { clauseOf } from '../knowledge/clauses.ts';
import { contains, slice, type Span } from '../text/span.ts';
import { parseNumber } from '../text/numerals.ts';
import { sentenceSignals, useOf } from './clause-signals.ts';
import type { Contract } from './contract.ts';
import { findDuties } from './duties.ts';
import { plain } from './signals.ts';
import { topicsOfHeading } from './topic.ts';

/** What the text says on one clause, whatever the profile asks. */
export interface Evidence {
  readonly present: boolean;
  /** The passages that carry it, best first, at most six. */
  readonly passages: readonly Span[];
  /** The heading that carries it, else the first passage; null when absent. */
  readonly anchor: Span | null;
  /** Ids of the elements that are there. */
  readonly elements: ReadonlySet<string>;
  /** Ids of the elements whose condition (`when`) the text meets. */
  readonly due: ReadonlySet<string>;
  /** Whether a heading of its own carries it. */
  readonly headed: boolean;
}

interface Tally {
  readonly strong: Span[];
  readonly weak: Set<number>;
  readonly weakAt: Span[];
  /** Sentences under a heading of the clause that say something, and the first such heading. */
  topical: Span[];
  heading: Span | null;
  readonly elements: Set<string>;
  readonly due: Set<string>;
  /** Where the clause was last carried: the sentence's index and its clause. */
  last: { readonly index: number; readonly clause: number | null } | null;
}

const MOST = 6;
/** How many sentences behind one that carries a clause still belong to it where no heading tells. */
const REACH = 3;
const REFERENCE = /^[^。]{0,16}(?:详见|见|参见|按照?|依照|执行|参照)(?:本(?:合同|协议))?[^。]{0,14}(?:附件|附表|主合同|原合同|另行签订|另行约定|另附)[^。]{0,12}[。.]?$/;
const SEAL = /[(]章[)]|盖章|签字|签章|签名|公章|签署|代表|手印|捺印/;
const PARTY_LINE = /^[\s*_|]*(?:[甲乙丙丁买卖供需]_?方|委托|受托|出租|承租|用人单位|劳动者|客户|服务方|披露方|接收方|发包|承包|采购|供应商|出借|借款|转让|受让|许可|聘)/;
/** 甲方（盖章）： on a line of its own; a sentence about sealing is none. */
const SIGNS = /^[\s*_|]*(?:[甲乙丙丁买卖供需]_?方|委托|受托|出租|承租|用人单位|劳动者|客户|服务方|披露方|接收方|发包|承包|采购|供应商|出借|借款|转让|受让|许可|聘)[^,，。;；应须]{0,20}(?:盖章|签字|签章|签名|公章|[(]章[)]|签署|代表|手印|捺印)(?:[^,。;]{0,6}$|[):_])/;
const OPEN_SLOT = /^[\s*_#>|]*(?:[(（]?[甲乙丙丁][)）]?方|委托[方人]|受托[方人]|供方|需方|买方|卖方|买受人|出卖人|出租[方人]|承租[方人]|发包[方人]|承包[方人]|用人单位|劳动者|服务(?:方|商|提供方)|客户|供应商|采购[方人]|披露方|接收方|出借人|借款人|转让方|受让方|许可方|聘请方|受聘方|聘用单位|业主|员工|咨询方|顾问方|承揽[方人]|定作[方人]|运营方)(?:单位|名称|全称|姓名|公司|代表|信息)?_?(?:[(][^)]{0,24}[)])?_?(?:单位|名称|全称|姓名)?:/;
/** 甲方（披露方） alone on its line, its particulars below. */
const BARE_SLOT = /^[*#>|]*(?:[甲乙丙丁]方|委托方|受托方|供方|需方|买方|卖方|出租方|承租方)(?:[(][^)]{1,12}[)])?$/;
const SHORT_NAME = /以下(?:简称|称|合称|统称)(?:为|作)?[:]?.?(?:甲方|乙方|丙方|买方|卖方|供方|需方|公司|我们|我方|用户|您|客户|平台|委托|受托|出租|承租|服务方|服务商|借款人|咨询)/;
const ADDRESSED = /(?:您|用户|会员|客户)(?:您)?.{0,4}(?:与|和|及|同).{0,40}(?:公司|平台|网|中心|银行|运营|本站|我们|我方)|由.{0,40}(?:与|和).{0,20}(?:您|用户|会员)|(?:公司|中心|平台|网)[^。]{0,40}(?:与|和|向|为)(?:您|用户|会员)[^。]{0,30}(?:订立|签订|签署|达成|协议|契约|合同|提供)/;
const SIGNED_ON = /(?:于|在)[^。]{0,10}年[^。]{0,10}月[^。]{0,10}日[^。]{0,20}(?:签[订署定]|订立)/;
const SIGN_DATE = /(?:签[订署约字章]|订立|签定|盖章)(?:日期|时间|日:)|日期:/;
const BREACH_OF = /违反(?:了)?(?:本合同|本协议|合同|协议)?第([一二三四五六七八九十百\d]{1,4})[条款][^。]{0,60}(?:违约金|赔偿|责任)/;
const BARE_DATE = /(?:[\d_零〇一二三四五六七八九十]{0,6}年_?[\d_]{0,3}月_?[\d_]{0,3}日)/;

/** Reads the whole contract once, sentence by sentence (cached by their texts), and says of every clause what carries it. */
export function gatherEvidence(contract: Contract): ReadonlyMap<ClauseId, Evidence> {
  const { text, sentences } = contract;
  const topics = topicsByClause(contract);
  const headed = new Set(topics.flat());
  const tallies = new Map(CLAUSE_IDS.map((id) => [id, tally()] as const));
  const definitions: Span[] = [];
  const signing: Span[] = [];
  /** Parties named once more in the last lines, where some forms have neither seal nor date. */
  const closing = new Set<string>();
  let introduced: Span | null = null;
  let signed = false;
  let dated = false;

  sentences.forEach((sentence, index) => {
    const words = slice(text, sentence.span);
    const own = sentence.clause === null ? [] : topics[sentence.clause]!;
    const heading = sentence.place === 'heading' || sentence.place === 'title';
    const read = plain(words);
    // The party blocks, the definitions and the signing lines are read by their shape.
    if (index < 400 && (!heading || BARE_SLOT.test(read)) && ((OPEN_SLOT.test(read) || index < 60 && BARE_SLOT.test(read)) && sentence.place !== 'signature' || SHORT_NAME.test(read) || (index < 40 && /本协议|本合同|服务协议|订立|签订|签署/.test(read) && ADDRESSED.test(read)))) introduced ??= sentence.span;
    if (sentence.place === 'definition' && !/不可抗力|以下简称/.test(read)) definitions.push(sentence.span);
    if (sentence.place === 'signature' || (read.length < 60 && SIGNS.test(read))) {
      signing.push(sentence.span);
      signed ||= SEAL.test(read) || PARTY_LINE.test(read);
      dated ||= BARE_DATE.test(read);
    }
    dated ||= index < 40 && SIGNED_ON.test(read);
    dated ||= read.length < 60 && SIGN_DATE.test(read) || (sentences.length - index <= 6 && read.length < 30 && BARE_DATE.test(read) && !/自.*至/.test(read));

    if ((sentence.place === 'attachment-list' || heading) && own.includes('attachments') && (sentence.place !== 'heading' || contract.clauses[sentence.clause!]!.depth > 0)) tallies.get('attachments')!.strong.push(sentence.span);
    if (sentences.length - index <= 12 && /^[甲乙](?:方)?[^,。;]{0,12}:/.test(read)) closing.add(read.slice(0, 1)).add(/乙方?[^,。;]{0,12}:/.test(read) ? '乙' : '甲');
    if (sentence.place === 'title' || (heading && read.length < 12)) return;
    // 一、服务的内容： with nothing behind it says no more than a heading does.
    const empty = read.length <= 40 && (/:_?$/.test(read) || (read.length <= 24 && !/[,。;:、\d_]|[零〇一二三四五六七八九十百千万两]|须|负责|不得|由|为|是|应(?![^,]{0,4}的)/.test(read))) && isWhole(contract, sentence.clause, sentence.span);
    const refers = empty || (read.length <= 32 && REFERENCE.test(read));
    if (!heading && read.length >= 6 && !refers) for (const id of own) tallies.get(id)!.topical.push(sentence.span);
    // What stands on one line with its heading is read together with it, for a heading may have been taken off a sentence.
    const before = index > 0 ? sentences[index - 1]! : null;
    if (before?.place === 'heading' && !heading && !text.slice(before.span.end, sentence.span.start).includes('\n'))
      for (const signal of sentenceSignals(text.slice(before.span.start, sentence.span.end))) {
        const use = useOf(signal);
        if (use.kind === 'element' && !use.local) tallies.get(use.clause)!.elements.add(use.element);
      }
    const breached = BREACH_OF.exec(read)?.[1];
    if (breached !== undefined && breachesSecrecy(contract, topics, breached)) tallies.get('confidentiality')!.elements.add('remedy');
    for (const signal of sentenceSignals(words)) {
      const use = useOf(signal);
      const t = tallies.get(use.clause)!;
      if (use.kind === 'strong' || use.kind === 'weak') {
        if (refers || sentence.place === 'attachment-list' && use.clause !== 'attachments') continue;
        if (use.kind === 'strong') {
          if (t.strong.at(-1) !== sentence.span) t.strong.push(sentence.span);
          t.last = { index, clause: sentence.clause };
        } else {
          t.weak.add(signal);
          t.weakAt.push(sentence.span);
        }
      } else if (!use.local || own.includes(use.clause) || (!headed.has(use.clause) && near(t, index, sentence.clause))) (use.kind === 'element' ? t.elements : t.due).add(use.element);
    }
  });

  for (const [clause, list] of topics.entries()) {
    const heading = contract.clauses[clause]!.heading;
    if (heading) for (const id of list) tallies.get(id)!.heading ??= tallies.get(id)!.topical.some((s) => contains(contract.clauses[clause]!.span, s)) ? heading : null;
  }
  const duties = findDuties(contract);
  const special = new Map<ClauseId, readonly Span[]>([
    ['parties', introduced ? [introduced] : contract.parties.filter((p) => p.name !== null).map((p) => p.span)],
    ['definitions', definitions.length >= 2 || definitions.some((d) => /^.{0,6}[“"「][^”"」]{1,14}[”"」]/.test(slice(text, d))) ? definitions : contract.definitions.length >= 3 ? contract.definitions.map((d) => d.span) : []],
    ['signature', signed || closing.size > 1 ? (signing.length > 0 ? signing : lastLine(contract)) : []],
    ['provider-duties', duties.provider ? [duties.provider] : []],
    ['client-duties', duties.client ? [duties.client] : []],
  ]);
  if (special.get('parties')!.length > 0) tallies.get('parties')!.elements.add('full-name');
  if (dated) tallies.get('signature')!.elements.add('date');
  return new Map(CLAUSE_IDS.map((id) => [id, conclude(contract, id, tallies.get(id)!, special.get(id) ?? [])] as const));
}

const tally = (): Tally => ({ strong: [], weak: new Set(), weakAt: [], topical: [], heading: null, elements: new Set(), due: new Set(), last: null });
/** Whether a sentence still belongs to what carries a clause that no heading announces: the same item, or the next few of it. */
const near = (t: Tally, index: number, clause: number | null): boolean => t.last !== null && t.last.clause === clause && index - t.last.index <= REACH;

/** 违反第十条的，支付违约金, where 第十条 is the clause on secrecy. */
function breachesSecrecy({ clauses }: Contract, topics: readonly (readonly ClauseId[])[], number: string): boolean {
  const value = parseNumber(number);
  return value !== null && clauses.some((c) => c.depth === 0 && c.number?.values[0] === value && topics[c.index]!.includes('confidentiality'));
}

/** Whether a sentence is all there is of a clause at the top of the tree. */
const isWhole = ({ clauses }: Contract, clause: number | null, at: Span): boolean => clause !== null && clauses[clause]!.depth === 0 && clauses[clause]!.children.length === 0 && clauses[clause]!.number !== null && clauses[clause]!.own.end <= at.end + 1 && clauses[clause]!.number.span.end + 4 >= at.start;

const lastLine = ({ sentences }: Contract): readonly Span[] => sentences.slice(-1).map((s) => s.span);

/** What each clause's heading, or the nearest heading above that tells, is about. */
function topicsByClause(contract: Contract): readonly (readonly ClauseId[])[] {
  const list: (readonly ClauseId[])[] = [];
  let section: readonly ClauseId[] = [];
  for (const clause of contract.clauses) {
    const own = clause.heading ? topicsOfHeading(slice(contract.text, clause.heading)) : [];
    // 六、保密 over 第十条, whose numbers run on through the chapters: the heading above speaks for the items below.
    if (clause.heading) section = clause.children.length === 0 && clause.own.end - clause.heading.end <= 2 ? own : clause.depth === 0 ? [] : section;
    list.push(own.length > 0 ? own : clause.parent === null ? (clause.heading ? [] : section) : (list[clause.parent] ?? []));
  }
  return list;
}

function conclude(contract: Contract, id: ClauseId, t: Tally, special: readonly Span[]): Evidence {
  const byHeading = t.topical.length > 0 && (clauseOf(id).headingProves || t.weak.size > 0);
  const present = special.length > 0 || t.strong.length > 0 || t.weak.size >= 2 || byHeading;
  if (!present) return { present, passages: [], anchor: null, elements: new Set(), due: new Set(), headed: false };
  const passages = [...special, ...t.strong, ...(byHeading ? t.topical : []), ...t.weakAt];
  // The first at each place. By a set: a very long text has tens of thousands.
  const places = new Set<number>();
  const distinct = passages.filter(({ start }) => !places.has(start) && places.add(start)).slice(0, MOST);
  const first = distinct[0] ?? null;
  const anchor = t.heading ?? (first ? (headingOver(contract, first) ?? first) : null);
  return { present, passages: distinct, anchor, elements: t.elements, due: t.due, headed: t.heading !== null };
}

/** The heading of the innermost clause around a passage that has one. */
function headingOver(contract: Contract, passage: Span): Span | null {
  let found: Span | null = null;
  for (const clause of contract.clauses) {
    if (clause.span.start > passage.start) break;
    if (clause.heading && contains(clause.span, passage)) found = clause.heading;
  }
  return found;
}
