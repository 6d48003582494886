import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { clauseOf } from '../knowledge/clauses.ts';
import { memo } from '../text/memo.ts';
import { fold } from '../text/script-fold.ts';
import { after, NOTHING_KEPT, type Kept, type Step } from '../text/change.ts';
import { isSameList } from '../text/same-list.ts';
import { slice, type Span } from '../text/span.ts';
import { breachesBy, type Breaches } from './breaches.ts';
import { elementAt, useOf } from './clause-signals.ts';
import type { Clause, Contract, Place } from './contract.ts';
import { sidesOf } from './duties.ts';
import { ownNames } from './own-names.ts';
import { sharedWithPrevious, stepFromPrevious } from './parse.ts';
import { readSentence, type SentenceReading } from './sentence-reading.ts';
import { hits, remember, renew, sentenceSieve, type Hit, type Sieve } from './sieve.ts';
import { contractStart } from './title.ts';
import { topicsOfHeading } from './topic.ts';

/**
 * What the sentences of one item say on the clauses of the catalogue. Sentences are counted from the item's first, clauses as in `CLAUSE_IDS`, elements as
 * in `ELEMENTS`. What goes together stands one behind the other in one list: a long contract has tens of thousands of these.
 */
export interface Said {
  /** Clause and sentence that carries it, by turns. */
  readonly strong: number[];
  /** Clause, signal and sentence that speaks for it. */
  readonly weak: number[];
  /** Clause and sentence that leaves open whether it is carried. */
  readonly faint: number[];
  /** Sentences that say something under the item's headings. */
  readonly topical: number[];
  readonly elements: number[];
  readonly due: number[];
  /** Clauses left to another contract by name. */
  readonly named: ClauseId[];
  /** Clauses left to an annex. */
  readonly annexed: ClauseId[];
  readonly carriesOver: boolean;
  /** Numbers of clauses whose breach it names a consequence of, as written. */
  readonly breachOf: string[];
  readonly definitions: number[];
  readonly signing: number[];
  readonly signed: boolean;
  readonly dated: boolean;
  readonly charges: string[];
}

const isSameSet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => a === b || (a.size === b.size && [...a].every((one) => b.has(one)));

/** Whether two items say the same on every clause, in the same sentences. What defines a term is read further: it is never taken for the same. */
export const saysTheSame = (a: Said, b: Said): boolean =>
  b.definitions.length === 0 && a.definitions.length === 0 && isSameList(a.strong, b.strong) && isSameList(a.weak, b.weak) && isSameList(a.faint, b.faint) && isSameList(a.topical, b.topical) &&
  isSameList(a.elements, b.elements) && isSameList(a.due, b.due) && isSameList(a.named, b.named) && isSameList(a.annexed, b.annexed) && a.carriesOver === b.carriesOver && isSameList(a.breachOf, b.breachOf) &&
  isSameList(a.signing, b.signing) && a.signed === b.signed && a.dated === b.dated && isSameList(a.charges, b.charges);

/** Sentences that stand together in one clause, or before the first. */
export interface Item {
  /** The index of its first sentence. */
  readonly first: number;
  readonly count: number;
  readonly clause: number | null;
  /** What the headings over it are about. */
  readonly own: readonly ClauseId[];
  readonly said: Said;
  /** What the next version must have in common to take this over; null where it depends on what stands around it. */
  readonly basis: Basis | null;
}
interface Basis {
  readonly places: readonly Place[];
  readonly depth: number;
  readonly isLeaf: boolean;
  readonly isNumbered: boolean;
  /** What follows the item, where that may tell a heading from a field. */
  readonly behind: string | null;
}

/** What the first and last sentences tell of the contract as a whole. */
export interface Ends {
  /** The sentence in which the parties are introduced, by its index. */
  readonly introduced: number | null;
  readonly dated: boolean;
  /** Parties named once more in the last lines, where some forms have neither seal nor date. */
  readonly closing: ReadonlySet<string>;
  /** How many of the first sentences were looked at. */
  readonly reach: number;
}

/** The items of a contract in its order, what each clause's headings are about, by the clause's index, and its ends. */
export interface Items {
  readonly items: readonly Item[];
  readonly topics: readonly (readonly ClauseId[])[];
  readonly ends: Ends;
  /** Whether few of its clauses stand under headings that tell their matter. */
  readonly plain: boolean;
  /**
   * Where the version before had the same topics and all of its other items: the items from `from` to `to` stand in place of its own from `from` to `was`.
   */
  readonly anew: { readonly from: number; readonly to: number; readonly was: number } | null;
}

/** How the sentences of a contract are read: by its parties' own names, and those of either side. */
interface Manner {
  readonly sieve: Sieve<SentenceReading>;
  readonly breachesIn: (words: string) => Breaches;
}
/** What all items are read by. */
interface Source extends Items {
  readonly manner: Manner;
  /** What every sentence says, by its index. */
  readonly readings: readonly Hit<SentenceReading>[];
  /** Where the contract begins. */
  readonly from: number;
  /** What each clause's own heading names. */
  readonly headings: readonly (readonly ClauseId[])[];
  /** Every topic a heading names. */
  readonly headed: ReadonlySet<ClauseId>;
}

/** From so many matters with headings of their own, what a clause on another matter says in passing (验收合格之日起) is no trace of a clause. */
const HEADED = 6;
/** Nobody speaks in passing of where one sues, of what no one can help or of whose a work is. */
const NEVER_IN_PASSING: ReadonlySet<ClauseId> = new Set(['scope', 'dispute-resolution', 'effectiveness', 'force-majeure', 'intellectual-property', 'labour-protection']);
/** What terms for everybody bid their readers look at before anything else. */
const WARNED_OF: ReadonlySet<ClauseId> = new Set(['dispute-resolution', 'governing-law', 'liability', 'service-interruption']);
/** What often stands nowhere but among the rest (其他), whatever else has a heading. */
const AMONG_THE_REST: ReadonlySet<ClauseId> = new Set(['liability', 'service-interruption', 'amendment', 'termination']);
/** How many sentences behind one that carries a clause still belong to it where no heading tells. */
const REACH = 3;
/** Headings that gather what either side owes, on whatever matter. */
const DUTIES: readonly ClauseId[] = ['provider-duties', 'client-duties', 'recitals'];
const FIELD = /^[*\s]{0,4}[：:]?[*\s]{0,4}(?:[_＿【[〔{]|\$\{|<[%?#]|年[\s\u3000]{0,6}月)/;
/** 借款用途： with nothing behind it on a form is a slot all the same: what it asks for is a particular, not a clause. */
const OPEN_FIELD = /^(?:[(（][^()（）]{1,4}[)）])?[：:][ \t\u3000]*(?:\r?\n|$)/;
const FIELD_NOUN = /^[一-鿿]{0,4}(?:金额|用途|种类|品名|名称|数量|规格|型号|单价|总价|利率|面积|坐落)(?:[(（][^()（）]{1,6}[)）])?$/;
/** 甲方权利义务：____ leaves room for what one owes. */
const OWES = /[义義][务務]|[责責]任|[职職][责責]|配合/;
/** A template's variable alone on its line, below the party it is about. */
const LONE_VARIABLE = /^[$#]?\{{1,2}[^{}]{1,80}\}{1,2}$/;
/** How many sentences at the back are looked at for what only those tell. */
const LAST = 40;
/** As much of what follows a heading as can tell that it is a field. */
const FIELD_LENGTH = 12;
/** 期限 over 一年。, 交付 over 60天内交付。: few words that say how long or how much. */
const MEASURED = /[\d一二三四五六七八九十百千半]个?(?:年|月|[天日周]|小时|分钟|元|%|万)/;
/** A row of two cells, and from how many characters on the second says something without a figure. */
const ROW = /^[|｜\s]*([^|｜\t]{1,10}?)[ \u3000]*[|｜\t][ \u3000]*([^|｜\t]{2,}?)[|｜\s]*$/;
const SAYS = 6;
/** 期限：一年 says how long. */
const FIGURE = /[\d零〇一二两三四五六七八九十百千半]/;
/** Headings that take in what stood nowhere else. */
const MISCELLANY = /其他|其它|附则|附則|杂项|雜項|一般(?:规定|条款|規定|條款)|特别约定|特別約定|补充(?:约定|条款)|補充(?:約定|條款)|特殊约定|未尽事宜/;
/** What a recital or a definition may carry: they bind nobody to anything else. */
const IN_RECITALS: ReadonlySet<ClauseId> = new Set(['recitals', 'main-contract', 'definitions', 'effectiveness', 'governing-law', 'attachments', 'copies']);
const NOT_IN_DEFINITIONS: ReadonlySet<ClauseId> = new Set(['service-levels', 'acceptance', 'personnel', 'escalation', 'payment', 'personal-information', 'liability', 'termination', 'service-interruption', 'amendment', 'supervision']);
const ATTACHMENTS = CLAUSE_IDS.indexOf('attachments');
const FEES = CLAUSE_IDS.indexOf('fees');
const LIABILITY = CLAUSE_IDS.indexOf('liability');
const [PAYMENT, SERVICE_LEVELS, PERSONAL_INFORMATION] = [CLAUSE_IDS.indexOf('payment'), CLAUSE_IDS.indexOf('service-levels'), CLAUSE_IDS.indexOf('personal-information')];
/** What whoever orders does wrong under, and what whoever performs does. */
const OF_WHO_PAYS: ReadonlySet<ClauseId> = new Set(['fees', 'payment', 'client-duties']);
const OF_WHO_WORKS: ReadonlySet<ClauseId> = new Set(['service-levels', 'personnel', 'personal-information', 'provider-duties', 'scope']);
const [PROVIDER_BREACH, CLIENT_BREACH] = [elementAt('liability', 'provider-breach'), elementAt('liability', 'client-breach')];

/** Reads every item of a contract; what an edit left as it was is taken over from the version before. */
export const readItems: (contract: Contract) => Items = renew<Contract, Source>((contract, earlier) => {
  const { sentences } = contract;
  const manner = mannerOf(contract);
  const readings = hits(contract, manner.sieve);
  const from = contractStart(contract);
  const old = earlier?.value.manner === manner ? earlier.value : null;
  const step = stepFromPrevious(contract);
  const kept = sharedWithPrevious(contract).clauses;
  const { headings, topics } = old !== null && step !== null ? topicsAfter(contract, old, kept) : topicsOf(contract, ownNames(contract), old);
  const isSameTopics = topics === old?.topics;
  const headed = isSameTopics ? old!.headed : new Set(topics.flat());
  const reader: ItemReader = { contract, readings, breachesIn: manner.breachesIn, plainly: ownNames(contract), topics, headed, from, kept, step };
  const source = { topics, plain: headed.size < HEADED, manner, readings, from, headings, headed };

  const by = sentences.length - (earlier?.count ?? 0);
  const shared: Shift = { ...(earlier?.sentences ?? NOTHING_KEPT), by };
  if (old !== null && step !== null && isSameTopics && (from === 0 ? old.from === 0 : from === after(step, old.from))) {
    const [first, last] = reachOf(reader, step, shared);
    // Sentences put in or taken out may join the items on either side of them.
    const margin = by === 0 ? 0 : 1;
    const low = Math.max(0, itemAt(old.items, first) - margin);
    const high = Math.max(low, Math.min(old.items.length, itemAt(old.items, last - by - 1) + 1 + margin));
    const start = old.items[low]?.first ?? 0;
    const end = high < old.items.length ? old.items[high]!.first + by : sentences.length;
    const items = old.items.slice(0, low);
    divide(reader, shared, start, end, old.items, low, items);
    const to = items.length;
    for (let i = high; i < old.items.length; i++) items.push(by === 0 ? old.items[i]! : { ...old.items[i]!, first: old.items[i]!.first + by });
    return { ...source, items, anew: { from: low, to, was: high }, ends: endsSame(reader, old, shared, first, last) ? old.ends : readEnds(reader) };
  }
  const items: Item[] = [];
  divide(reader, shared, 0, sentences.length, old !== null && isSameSet(old.headed, headed) ? old.items : [], 0, items);
  return { ...source, items, anew: null, ends: readEnds(reader) };
});

/** The sentences that both versions have, and how many more there are now. */
interface Shift extends Kept {
  readonly by: number;
}

/** Divides the sentences from `start` to `end` into items; those `known`, from `next` on, are taken over where they would be read the same. */
function divide(reader: ItemReader, { head, tail, by }: Shift, start: number, end: number, known: readonly Item[], next: number, into: Item[]): void {
  const { contract: { sentences } } = reader;
  for (let first = start; first < end; ) {
    const { clause } = sentences[first]!;
    let last = first + 1;
    while (last < end && sentences[last]!.clause === clause) last++;
    const before = last <= head ? first : first >= sentences.length - tail ? first - by : -1;
    while (next < known.length && known[next]!.first < before) next++;
    const same = before >= 0 && known[next]?.first === before ? known[next]! : null;
    into.push(same !== null && same.count === last - first && isSame(reader, same, first, clause) ? (same.first === first && same.clause === clause ? same : { ...same, first, clause }) : readItem(reader, first, last));
    first = last;
  }
}

/** The index of the item a sentence stands in; -1 before the first, the last behind the last. */
function itemAt(items: readonly Item[], sentence: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.first <= sentence) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first and, one up, the last sentence that a step of the same shape may have read otherwise: those it changed, those of clauses it changed words in, and a heading right before it. */
function reachOf({ contract: { sentences, clauses }, kept }: ItemReader, step: Step, { head, tail }: Shift): readonly [number, number] {
  const lastClause = clauses.length - kept.tail - 1;
  const [from, to] = kept.head <= lastClause ? [clauses[kept.head]!.own.start, clauses[lastClause]!.own.end] : [Infinity, -Infinity];
  const first = Math.min(from, step.start - FIELD_LENGTH);
  let [low, high] = [head, sentences.length - tail];
  while (low > 0 && sentences[low - 1]!.span.end >= first) low--;
  while (high < sentences.length && sentences[high]!.span.start <= to) high++;
  return [low, high];
}

/** Whether the ends of the version before are what they were, where only the sentences from `first` to `last` may be read otherwise. */
function endsSame(reader: ItemReader, old: Source, { by }: Shift, first: number, last: number): boolean {
  const { contract: { sentences }, readings } = reader;
  const { length } = sentences;
  for (let index = first; index < last; index++) {
    if (index >= old.ends.reach && index < length - LAST) continue;
    if (by !== 0 || isHeading(sentences[index]!.place) || !isSameEnd(old.readings[index]!.fact, readings[index]!.fact)) return false;
  }
  return by === 0 || (first >= old.ends.reach && last <= length - LAST);
}

/** Whether two readings tell the same wherever they stand at the ends. */
const isSameEnd = (a: SentenceReading, b: SentenceReading): boolean =>
  a === b || (a.signs === b.signs && a.represents === b.represents && a.size === b.size && a.date === b.date && a.spans === b.spans && a.particular === b.particular && a.bareSlot === b.bareSlot && a.slot === b.slot && a.shortName === b.shortName && a.addressed === b.addressed && a.signedOn === b.signedOn && isSameList(a.opens, b.opens));

const mannerOf = remember((contract: Contract): Manner => {
  const plainly = ownNames(contract);
  const sides = sidesOf(contract);
  const [provider, client] = [sides.provider, sides.client].map((names) => names.map((name) => fold(plainly(name))).join('|')) as [string, string];
  return mannersBy(plainly)(`${provider}#${client}`);
}, (manner) => manner);

const bySelf = new WeakMap<(words: string) => string, (sides: string) => Manner>();

/** How every sentence is read by the parties' own names; `sides` are those of either, joined. */
function mannersBy(plainly: (words: string) => string): (sides: string) => Manner {
  let manners = bySelf.get(plainly);
  if (!manners) {
    const sieve = sentenceSieve((words) => readSentence(plainly(words)));
    manners = memo((sides) => ({ sieve, breachesIn: breachesBy(sides) }), 8);
    bySelf.set(plainly, manners);
  }
  return manners;
}

type Topics = Pick<Source, 'headings' | 'topics'>;

/** What each clause's own heading names, and what the clause is about by it. */
function topicsOf(contract: Contract, plainly: (words: string) => string, old: Source | null): Topics {
  const { text, clauses } = contract;
  const headings = clauses.map(({ heading }) => (heading === null ? NO_TOPICS : topicsOfHeading(plainly(slice(text, heading)))));
  const topics = topicsByClause(contract, headings);
  return { headings, topics: old !== null && topics.length === old.topics.length && topics.every((list, i) => list === old.topics[i]) ? old.topics : topics };
}

/** The same after a step of the same shape, by which every heading reads as it did: only one that nothing stands under any more, or something now does, tells otherwise. */
function topicsAfter(contract: Contract, { headings, topics }: Topics, { head, tail }: Kept): Topics {
  const { clauses } = contract;
  let isOpen = false;
  for (let i = head; i < clauses.length - tail; i++) isOpen ||= clauses[i]!.heading !== null && clauses[i]!.children.length === 0;
  const now = isOpen ? topicsByClause(contract, headings) : topics;
  return { headings, topics: now.every((list, i) => list === topics[i]) ? topics : now };
}
const NO_TOPICS: readonly ClauseId[] = [];

/** What each clause's heading, or the nearest heading above that tells, is about. */
function topicsByClause({ clauses }: Contract, headings: readonly (readonly ClauseId[])[]): readonly (readonly ClauseId[])[] {
  const list: (readonly ClauseId[])[] = [];
  let section = NO_TOPICS;
  let style: Clause['style'] | null = null;
  for (const clause of clauses) {
    const own = headings[clause.index]!;
    // 六、保密 over 第十条, whose numbers run on through the chapters: the heading above speaks for the items below; 第五条, left empty, for no other 第六条.
    if (clause.heading && clause.children.length === 0 && clause.own.end - clause.heading.end <= 2) [section, style] = [own, clause.style];
    else if (clause.heading && clause.depth === 0) section = NO_TOPICS;
    list.push(own.length > 0 ? own : clause.parent === null ? (clause.heading || clause.style === style ? NO_TOPICS : section) : (list[clause.parent] ?? NO_TOPICS));
  }
  return list;
}

interface ItemReader {
  readonly contract: Contract;
  readonly readings: readonly Hit<SentenceReading>[];
  readonly breachesIn: Manner['breachesIn'];
  readonly plainly: (words: string) => string;
  readonly topics: readonly (readonly ClauseId[])[];
  /** Every topic a heading names. */
  readonly headed: ReadonlySet<ClauseId>;
  /** Where the contract begins: what stands before says nothing. */
  readonly from: number;
  /** The clauses whose own words are those of the version before. */
  readonly kept: Kept;
  /** How the text came of that of the version before, where both have the same shape. */
  readonly step: Step | null;
}

const topicsOver = ({ topics }: ItemReader, clause: number | null): readonly ClauseId[] => (clause === null ? NO_TOPICS : topics[clause]!);
const isHeading = (place: Place): boolean => place === 'heading' || place === 'title';
/** 收款账户：____ is a field, and the blank behind it its value. */
const isField = ({ contract: { text, sentences } }: ItemReader, index: number): boolean => {
  const { place, span } = sentences[index]!;
  if (!isHeading(place)) return false;
  const behind = following(text, span);
  return FIELD.test(behind) || (OPEN_FIELD.test(behind) && FIELD_NOUN.test(slice(text, span)));
};
const following = (text: string, { end }: Span): string => text.slice(end, end + FIELD_LENGTH);

const readingOf = (reader: ItemReader, index: number): SentenceReading =>
  isField(reader, index) ? readSentence(`${reader.plainly(slice(reader.contract.text, reader.contract.sentences[index]!.span))}：____`) : reader.readings[index]!.fact;

/** What an item of these sentences, whose words are those of the version before, was read by. */
function basisOf({ contract: { text, sentences, clauses }, from }: ItemReader, first: number, end: number): Basis | null {
  const before = first > 0 ? sentences[first - 1]! : null;
  const clause: Clause | null = sentences[first]!.clause === null ? null : clauses[sentences[first]!.clause!]!;
  const { span } = sentences[first]!;
  if (span.start < from || (before !== null && !text.slice(before.span.end, span.start).includes('\n'))) return null;
  const asks = isHeading(sentences[end - 1]!.place) || (end - first > 1 && isHeading(sentences[end - 2]!.place));
  return {
    places: sentences.slice(first, end).map(({ place }) => place),
    depth: clause?.depth ?? 0,
    isLeaf: clause?.children.length === 0,
    isNumbered: clause !== null && clause.number !== null,
    behind: asks ? following(text, sentences[end - 1]!.span) : null,
  };
}

/** Whether an item of the version before, whose sentences stand from `first` now, would be read the same. */
function isSame(reader: ItemReader, { basis, own, count }: Item, first: number, clause: number | null): boolean {
  if (basis === null) return false;
  const { contract, step } = reader;
  const topics = topicsOver(reader, clause);
  if (!isSameList(topics, own)) return false;
  if (contract.sentences[first]!.span.start < reader.from) return false;
  if (basis.behind !== null && isNearStep(step, contract.sentences[first + count - 1]!.span.end) && following(contract.text, contract.sentences[first + count - 1]!.span) !== basis.behind) return false;
  if (step !== null) return clause === null || isKept(reader, clause);
  const now = basisOf(reader, first, first + count);
  return now !== null && (clause === null || isKept(reader, clause)) && now.behind === basis.behind && now.depth === basis.depth && now.isLeaf === basis.isLeaf && now.isNumbered === basis.isNumbered && now.places.every((place, i) => place === basis.places[i]);
}

/** Whether a step may have changed what follows an offset; any may where there is none to go by. */
const isNearStep = (step: Step | null, end: number): boolean => step === null || (end + FIELD_LENGTH >= step.start && end <= step.end + step.by);

/** Whether a clause's own words are those of the version before. */
const isKept = ({ contract, kept: { head, tail } }: ItemReader, clause: number): boolean => clause < head || clause >= contract.clauses.length - tail;

function readItem(reader: ItemReader, first: number, end: number): Item {
  const { contract, plainly, headed, from } = reader;
  const { text, sentences, clauses } = contract;
  const { clause } = sentences[first]!;
  const own = topicsOver(reader, clause);
  const over = clause === null ? null : clauses[clause]!.heading;
  const isMiscellany = over !== null && MISCELLANY.test(slice(text, over));
  const others = isMiscellany ? NO_TOPICS : own;
  /** A heading of its own that tells no matter may head any. */
  const mayTrace = headed.size < HEADED || (own.length === 0 && !isMiscellany);
  const said: { -readonly [K in keyof Said]: Said[K] } = { strong: [], weak: [], faint: [], topical: [], elements: [], due: [], named: [], annexed: [], carriesOver: false, breachOf: [], definitions: [], signing: [], signed: false, dated: false, charges: [] };
  const noteIn = (elements: number[]) => (element: number): void => {
    if (!elements.includes(element)) elements.push(element);
  };
  const [has, isDue] = [noteIn(said.elements), noteIn(said.due)];
  /** Where each clause was last carried. */
  const last = new Map<number, number>();
  for (let index = first; index < end; index++) readOne(index);
  return { first, count: end - first, clause, own, said, basis: basisOf(reader, first, end) };

  function readOne(index: number): void {
    const { place, span } = sentences[index]!;
    if (span.start < from) return;
    const at = index - first;
    // 十一、谈不拢的找当地法院。 ends as a sentence does and has nothing under it: it heads nothing.
    const closed = isHeading(place) && /[。；;]/.test(text[span.end] ?? '') && clause !== null && clauses[clause]!.own.end <= span.end + 1 && clauses[clause]!.children.length === 0;
    const reading = readingOf(reader, index);
    const heading = isHeading(place) && !closed;
    if (place === 'definition' && !reading.excuses) said.definitions.push(at);
    if (place === 'signature' || reading.signs) {
      said.signing.push(at);
      said.signed ||= reading.seals;
      said.dated ||= reading.date || reading.timed;
    }
    said.dated ||= reading.signDate;
    if (reading.fields.length > 0 && (place === 'party-block' || place === 'preamble' || place === 'signature') && (reading.slot || LONE_VARIABLE.test(slice(text, span)))) for (const field of reading.fields) has(elementAt('parties', field));
    if ((place === 'attachment-list' || isHeading(place)) && own.includes('attachments') && (place !== 'heading' || clauses[clause!]!.depth > 0)) said.strong.push(ATTACHMENTS, at);
    if (place === 'title' || (heading && (reading.size === 'heading' || (reading.size === 'scrap' && !reading.words.endsWith(':_'))))) return;
    const refers = reading.refers || (reading.hollow && !closed && isWhole(contract, clause, span));
    // What stands on one line with its heading is read together with it, for a heading may have been taken off a sentence.
    const before = index > 0 ? sentences[index - 1]! : null;
    const beside = before?.place === 'heading' && !heading && !text.slice(before.span.end, span.start).includes('\n');
    // 付款条款 over a blank is a clause to be filled in; 乙方账户：____ is a particular of whom it names.
    if (heading ? own.length > 0 && (!own.some((id) => DUTIES.includes(id)) || OWES.test(slice(text, span))) && place === 'heading' && isField(reader, index) : (reading.size !== 'scrap' || (beside && FIGURE.test(reading.words)) || (place === 'body' && MEASURED.test(reading.words))) && !refers && ((place !== 'signature' && !reading.signs) || own.includes('signature'))) said.topical.push(at);
    if (refers && !reading.hollow) said[reading.annexed ? 'annexed' : 'named'].push(...own);
    else said.named.push(...reading.defers);
    said.carriesOver ||= reading.carriesOver;
    if (beside) {
      const whole = readSentence(plainly(text.slice(before.span.start, span.end)));
      if (own.includes('fees')) said.charges.push(...whole.charges);
      for (const signal of whole.signals) {
        const use = useOf(signal);
        if (use.kind === 'element' && (own.includes(use.clause) || !use.local)) has(use.element);
        // 婚宴日期：2031年5月1日, where the heading tells no matter: only together do they say what either is about.
        else if (own.length === 0 && !refers && !isMiscellany && (use.kind === 'strong' || use.kind === 'hosted') && mayCarry(place, use.clause, false)) said.strong.push(use.at, at);
        else if (own.length === 0 && !refers && mayTrace && use.kind === 'faint' && place === 'body') said.faint.push(use.at, at);
      }
    }
    // | 服务期 | 2031年1月1日至12月31日 |: what a row of two cells names in the first, it says in the second.
    const row = place === 'table' ? ROW.exec(slice(text, span)) : null;
    const named = row === null || !(FIGURE.test(row[2]!) || row[2]!.length >= SAYS) ? NO_TOPICS : topicsOfHeading(plainly(row[1]!));
    if (named.length > 0) {
      for (const id of named) if (clauseOf(id).headingProves && mayCarry('body', id, true)) said.strong.push(CLAUSE_IDS.indexOf(id), at);
      for (const signal of readSentence(plainly(`${row![1]!}：${row![2]!}`)).signals) {
        const use = useOf(signal);
        if (use.kind === 'element' && named.includes(use.clause)) has(use.element);
      }
    }
    if (reading.breachOf !== null) said.breachOf.push(reading.breachOf);
    for (const signal of reading.signals) {
      const use = useOf(signal);
      if (use.clause !== 'main-contract' && reading.defers.length > 0 && reading.defers.includes(use.clause)) continue;
      if (reading.warns && WARNED_OF.has(use.clause)) continue;
      const under = own.length > 0 && own.includes(use.clause);
      if (use.kind === 'strong' || use.kind === 'hosted' || use.kind === 'weak' || use.kind === 'faint') {
        // A form's particulars, taken for those of the parties, leave a price or a day open all the same.
        const where = (place === 'recital' && !reading.recites) || (use.kind === 'faint' && place === 'party-block') ? 'body' : place;
        // What one contracts about in a word (就某项服务达成协议) is a trace of it.
        if (use.clause === 'scope' && use.kind === 'strong' && !refers && (mayTrace || clause !== null) && (place === 'recital' || reading.concludes)) said.faint.push(use.at, at);
        if (refers || reading.slot || !mayCarry(where, use.clause, under) || (use.clause === 'scope' && !under && reading.concludes) || ((use.kind === 'hosted' || use.kind === 'faint') && !under && !hosts(use.clause, others))) continue;
        if (use.kind === 'faint') {
          // The lines one signs leave nothing open.
          if ((mayTrace || NEVER_IN_PASSING.has(use.clause) || (isMiscellany && AMONG_THE_REST.has(use.clause))) && place !== 'signature' && !reading.signs && !reading.signDate) said.faint.push(use.at, at);
        } else if (use.kind === 'weak') {
          if (closed || (!under && !hosts(use.clause, others))) continue;
          said.weak.push(use.at, signal, at);
        } else {
          if (last.get(use.at) !== index) said.strong.push(use.at, at);
          last.set(use.at, index);
        }
      } else if (!use.local || under || last.get(use.at) === index || (!headed.has(use.clause) && index - (last.get(use.at) ?? -Infinity) <= REACH)) (use.kind === 'element' ? has : isDue)(use.element);
    }
    if (own.includes('fees') || last.get(FEES) === index) said.charges.push(...reading.charges);
    // Who answers for what is read by the parties' own names.
    if (!heading && (own.includes('liability') || last.get(LIABILITY) === index) && !isField(reader, index)) {
      const breaches = reader.breachesIn(reading.words);
      if (breaches.provider) has(PROVIDER_BREACH);
      if (breaches.client) has(CLIENT_BREACH);
      // 拖一天补万分之四 under 付款, 流出去一条赔2000元 under 资料: the heading tells whose breach it is.
      if (breaches.unnamed && own.some((id) => OF_WHO_PAYS.has(id))) has(CLIENT_BREACH);
      else if (breaches.unnamed && own.some((id) => OF_WHO_WORKS.has(id))) has(PROVIDER_BREACH);
      // 甲方每月5日前付清。迟一天加千分之三。 Where no heading tells, what was spoken of right before does.
      else if (breaches.unnamed && own.length === 0 && index - (last.get(PAYMENT) ?? -Infinity) <= 1) has(CLIENT_BREACH);
      else if (breaches.unnamed && own.length === 0 && (index - (last.get(SERVICE_LEVELS) ?? -Infinity) <= 1 || index - (last.get(PERSONAL_INFORMATION) ?? -Infinity) <= 1)) has(PROVIDER_BREACH);
    }
  }
}

/** Reads the first and last sentences by what only they say. */
function readEnds(reader: ItemReader): Ends {
  const { sentences } = reader.contract;
  const starts = (index: number): boolean => sentences[index]!.span.start >= reader.from;
  let introduced: number | null = null;
  let dated = false;
  /** Where somebody signs at the head, as forms have it. */
  let signed = -Infinity;
  /** Where a name is asked for, whoever's it is. */
  let asked = -Infinity;
  let reach = 0;
  for (; reach < Math.min(400, sentences.length) && (introduced === null || reach < 44); reach++) {
    const index = reach;
    const { place } = sentences[index]!;
    if (!starts(index)) continue;
    const reading = readingOf(reader, index);
    if (index < 40 && reading.signs) signed = index;
    dated ||= index - signed <= 4 && reading.size !== 'sentence' && reading.date && !reading.spans;
    if (index < 40 && reading.particular === 'name') asked = index;
    if (reading.particular === 'detail' && index - asked <= 4) introduced ??= asked;
    if (isHeading(place) && !reading.bareSlot) continue;
    if (((reading.slot || (index < 60 && reading.bareSlot)) && place !== 'signature') || reading.shortName || (index < 40 && reading.addressed)) introduced ??= index;
  }
  // 双方于____年__月__日签订: in the opening, or where one closes.
  const { length } = sentences;
  for (const [begin, end] of [[0, Math.min(40, length)], [Math.max(40, length - LAST), length]] as const) for (let index = begin; index < end; index++) dated ||= starts(index) && readingOf(reader, index).signedOn;
  const closing = new Set<string>();
  for (let index = Math.max(0, sentences.length - 12); index < sentences.length; index++) {
    if (!starts(index)) continue;
    const reading = readingOf(reader, index);
    if (sentences.length - index <= 6) dated ||= reading.size !== 'sentence' && reading.date && !reading.spans;
    // In a short text the last lines reach up to its head.
    if (sentences[index]!.clause !== null || (reader.contract.clauses.length === 0 && 2 * index >= sentences.length)) for (const party of reading.opens) closing.add(party);
    if (reading.represents) closing.add('').add('代表');
    // 承诺人：某某 over a date: who binds himself alone signs alone.
    if (index === length - 1 && closing.size === 1 && reading.size !== 'sentence' && reading.date) closing.add('');
  }
  return { introduced, dated, closing, reach };
}

/** Whether a sentence standing there can carry a clause. */
function mayCarry(place: Place, clause: ClauseId, under: boolean): boolean {
  if (place === 'attachment-list') return clause === 'attachments';
  // 项目负责人：____ where somebody signs is who signs.
  if (place === 'signature' && clause === 'personnel') return false;
  if (under) return true;
  if (place === 'recital') return IN_RECITALS.has(clause);
  if (place === 'definition') return !NOT_IN_DEFINITIONS.has(clause);
  return clause !== 'payment' || (place !== 'party-block' && place !== 'signature');
}

/** Whether a heading of other topics lets a hosted sentence speak for the clause. */
const hosts = (clause: ClauseId, own: readonly ClauseId[]): boolean => own.length === 0 || own.some((topic) => topic === 'recitals' || (clauseOf(clause).hosts ?? DUTIES).includes(topic));

/** Whether a sentence is all there is of a clause at the top of the tree. */
const isWhole = ({ clauses }: Contract, clause: number | null, at: Span): boolean => clause !== null && clauses[clause]!.depth === 0 && clauses[clause]!.children.length === 0 && clauses[clause]!.number !== null && clauses[clause]!.own.end <= at.end + 1 && clauses[clause]!.number.span.end + 4 >= at.start;
