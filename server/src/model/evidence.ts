import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { clauseOf } from '../knowledge/clauses.ts';
import { contains, slice, type Span } from '../text/span.ts';
import { fold } from '../text/script-fold.ts';
import { memo } from '../text/memo.ts';
import { parseNumber } from '../text/numerals.ts';
import { breachesIn, NOBODY, type Breaches } from './breaches.ts';
import { ownNames } from './own-names.ts';
import { useOf } from './clause-signals.ts';
import type { Contract, Place } from './contract.ts';
import { findDuties, sidesOf } from './duties.ts';
import { readSentence, saysTheSame, type SentenceReading } from './sentence-reading.ts';
import { alike, hits, lineSieve, passage, sentenceSieve, type Sieve } from './sieve.ts';
import { contractStart } from './title.ts';
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
  /** Whether the text leaves it to another one, by name (保密、争议解决见主合同) or with the rest (未尽事宜按主合同执行). */
  readonly deferred: 'named' | 'rest' | null;
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
/** Clauses a supplement leaves to the contract it supplements, where it says so. */
const CARRIED_OVER: readonly ClauseId[] = ['term', 'amendment', 'termination', 'dispute-resolution', 'notices', 'force-majeure', 'effectiveness', 'liability', 'confidentiality', 'fees', 'payment'];
/** Headings that gather what either side owes, on whatever matter. */
const DUTIES: readonly ClauseId[] = ['provider-duties', 'client-duties', 'recitals'];
const FIELD = /^[*\s]{0,4}[：:]?[*\s]{0,4}[_＿【[]/;
/** Headings that take in what stood nowhere else. */
const MISCELLANY = /其他|其它|附则|附則|杂项|雜項|一般(?:规定|条款|規定|條款)|特别约定|特別約定|补充(?:约定|条款)|補充(?:約定|條款)|特殊约定|未尽事宜/;
/** What a recital or a definition may carry: they bind nobody to anything else. */
const IN_RECITALS: ReadonlySet<ClauseId> = new Set(['recitals', 'main-contract', 'definitions', 'effectiveness', 'governing-law', 'attachments', 'copies']);
const NOT_IN_DEFINITIONS: ReadonlySet<ClauseId> = new Set(['service-levels', 'acceptance', 'personnel', 'escalation', 'payment', 'personal-information', 'liability', 'termination', 'service-interruption', 'amendment', 'supervision']);

/** Reads the whole contract once, sentence by sentence (cached by their texts), and says of every clause what carries it. */
export function gatherEvidence(contract: Contract): ReadonlyMap<ClauseId, Evidence> {
  const { text, sentences } = contract;
  const plainly = ownNames(contract);
  const topics = topicsByClause(contract, plainly);
  const headed = new Set(topics.flat());
  const miscellany = new Set(contract.clauses.filter(({ heading }) => heading !== null && MISCELLANY.test(slice(text, heading))).map(({ index }) => index));
  const all = CLAUSE_IDS.map(tally);
  const tallies = new Map(CLAUSE_IDS.map((id, i) => [id, all[i]!] as const));
  const liability = tallies.get('liability')!;
  const fees = tallies.get('fees')!;
  const definitions: Span[] = [];
  const signing: Span[] = [];
  /** Parties named once more in the last lines, where some forms have neither seal nor date. */
  const closing = new Set<string>();
  const sides = sidesOf(contract);
  const [provider, client] = [sides.provider, sides.client].map((names) => names.map((name) => fold(plainly(name)))) as [string[], string[]];
  const readings = hits(contract, readingsBy(plainly)(`${provider.join('|')}#${client.join('|')}`));
  // Where a line begins with a blank, a heading above it is a field.
  hits(contract, BLANK_FIRST);
  const deferred = new Map<ClauseId, 'named' | 'rest'>();
  const charges = new Set<string>();
  let introduced: Span | null = null;
  let signed = false;
  let dated = false;

  const from = contractStart(contract);
  if (from > 0) passage(contract, 0, from);
  sentences.forEach((sentence, index) => {
    const { place } = sentence;
    if (sentence.span.start < from) return;
    const own = sentence.clause === null ? [] : topics[sentence.clause]!;
    const heading = place === 'heading' || place === 'title';
    // 收款账户：____ is a field, and the blank behind it its value.
    if (heading) passage(contract, sentence.span.end, sentence.span.end);
    const field = heading && FIELD.test(text.slice(sentence.span.end, sentence.span.end + 8));
    const { reading, breaches } = field ? { reading: readSentence(`${plainly(slice(text, sentence.span))}：____`), breaches: NOBODY } : readings[index]!.fact;
    const others = sentence.clause !== null && miscellany.has(sentence.clause) ? [] : own;
    // The party blocks, the definitions and the signing lines are read by their shape.
    if (introduced === null && index < 400 && (!heading || reading.bareSlot) && ((reading.slot || (index < 60 && reading.bareSlot)) && place !== 'signature' || reading.shortName || (index < 40 && reading.addressed))) introduced = sentence.span;
    if (place === 'definition' && !reading.excuses) definitions.push(sentence.span);
    if (place === 'signature' || reading.signs) {
      signing.push(sentence.span);
      signed ||= reading.seals;
      dated ||= reading.date;
    }
    const left = sentences.length - index;
    dated ||= reading.signDate || (index < 40 && reading.signedOn) || (left <= 6 && reading.size !== 'sentence' && reading.date && !reading.spans);
    if (left <= 12) for (const party of reading.opens) closing.add(party);

    if ((place === 'attachment-list' || heading) && own.includes('attachments') && (place !== 'heading' || contract.clauses[sentence.clause!]!.depth > 0)) tallies.get('attachments')!.strong.push(sentence.span);
    if (place === 'title' || (heading && (reading.size === 'heading' || (reading.size === 'scrap' && !reading.words.endsWith(':_'))))) return;
    const refers = reading.refers || (reading.hollow && isWhole(contract, sentence.clause, sentence.span));
    if (!heading && reading.size !== 'scrap' && !refers) for (const id of own) tallies.get(id)!.topical.push(sentence.span);
    for (const id of refers && !reading.hollow ? own : reading.defers) deferred.set(id, 'named');
    if (reading.carriesOver) for (const id of CARRIED_OVER) if (!deferred.has(id)) deferred.set(id, 'rest');
    // What stands on one line with its heading is read together with it, for a heading may have been taken off a sentence.
    const before = index > 0 ? sentences[index - 1]! : null;
    if (before?.place === 'heading' && !heading && !text.slice(before.span.end, sentence.span.start).includes('\n'))
      for (const signal of readSentence(plainly(passage(contract, before.span.start, sentence.span.end))).signals) {
        const use = useOf(signal);
        if (use.kind === 'element' && (own.includes(use.clause) || !use.local)) tallies.get(use.clause)!.elements.add(use.element);
      }
    if (reading.breachOf !== null && breachesSecrecy(contract, topics, reading.breachOf)) tallies.get('confidentiality')!.elements.add('remedy');
    for (const signal of reading.signals) {
      const { clause, kind, element, local, at } = useOf(signal);
      if (clause !== 'main-contract' && reading.defers.length > 0 && reading.defers.includes(clause)) continue;
      const t = all[at]!;
      const under = own.length > 0 && own.includes(clause);
      if (kind === 'strong' || kind === 'hosted' || kind === 'weak') {
        if (refers || reading.slot || !mayCarry(place === 'recital' && !reading.recites ? 'body' : place, clause, under) || (clause === 'scope' && !under && reading.concludes) || (kind === 'hosted' && !under && !hosts(clause, others))) continue;
        if (kind === 'weak') {
          if (!under && !hosts(clause, others)) continue;
          t.weak.add(signal);
          t.weakAt.push(sentence.span);
        } else {
          if (t.strong.at(-1) !== sentence.span) t.strong.push(sentence.span);
          t.last = { index, clause: sentence.clause };
        }
      } else if (!local || under || t.last?.index === index || (!headed.has(clause) && near(t, index, sentence.clause))) (kind === 'element' ? t.elements : t.due).add(element);
    }
    if (own.includes('fees') || fees.last?.index === index) for (const charge of reading.charges) charges.add(charge);
    // Who answers for what is read by the parties' own names.
    if (!heading && (own.includes('liability') || liability.last?.index === index)) {
      if (breaches.provider) liability.elements.add('provider-breach');
      if (breaches.client) liability.elements.add('client-breach');
    }
  });

  for (const [clause, list] of topics.entries()) {
    const heading = contract.clauses[clause]!.heading;
    if (heading) for (const id of list) tallies.get(id)!.heading ??= tallies.get(id)!.topical.some((s) => contains(contract.clauses[clause]!.span, s)) ? heading : null;
  }
  const duties = findDuties(contract, topics);
  const special = new Map<ClauseId, readonly Span[]>([
    ['parties', introduced ? [introduced] : contract.parties.filter((p) => p.name !== null || /^[（(]/.test(slice(text, p.span))).map((p) => p.span)],
    ['definitions', definitions.length >= 2 || definitions.some((d) => /^.{0,6}[“"「][^”"」]{1,14}[”"」]/.test(slice(text, d))) ? definitions : contract.definitions.length >= 3 ? contract.definitions.map((d) => d.span) : []],
    ['signature', signed || closing.size > 1 ? (signing.length > 0 ? signing : lastLine(contract)) : []],
    ['provider-duties', duties.provider ? [duties.provider] : []],
    ['client-duties', duties.client ? [duties.client] : []],
  ]);
  if (special.get('parties')!.length > 0) tallies.get('parties')!.elements.add('full-name');
  if (charges.size > 1) tallies.get('fees')!.elements.add('breakdown');
  if (dated) tallies.get('signature')!.elements.add('date');
  return new Map(CLAUSE_IDS.map((id) => [id, conclude(contract, id, tallies.get(id)!, special.get(id) ?? [], deferred.get(id) ?? null)] as const));
}

const BLANK_FIRST = lineSieve((line) => (FIELD.test(line) ? true : null));

interface Read {
  readonly reading: SentenceReading;
  readonly breaches: Breaches;
}
const bySelf = new WeakMap<(words: string) => string, (sides: string) => Sieve<Read>>();

/** What every sentence says, read by the parties' own names; `sides` are those of either, joined. */
function readingsBy(plainly: (words: string) => string): (sides: string) => Sieve<Read> {
  let sieves = bySelf.get(plainly);
  if (!sieves) {
    sieves = memo((sides) => {
      const [provider, client] = sides.split('#').map((names) => names.split('|')) as [string[], string[]];
      const read = sentenceSieve((words): Read => {
        const reading = readSentence(plainly(words));
        return { reading, breaches: breachesIn(reading.words, provider, client) };
      });
      return alike(read, (a, b) => a.breaches.provider === b.breaches.provider && a.breaches.client === b.breaches.client && saysTheSame(a.reading, b.reading));
    }, 8);
    bySelf.set(plainly, sieves);
  }
  return sieves;
}

/** Whether a sentence standing there can carry a clause. */
function mayCarry(place: Place, clause: ClauseId, under: boolean): boolean {
  if (place === 'attachment-list') return clause === 'attachments';
  if (under) return true;
  if (place === 'recital') return IN_RECITALS.has(clause);
  if (place === 'definition') return !NOT_IN_DEFINITIONS.has(clause);
  return clause !== 'payment' || (place !== 'party-block' && place !== 'signature');
}

/** Whether a heading of other topics lets a hosted sentence speak for the clause. */
const hosts = (clause: ClauseId, own: readonly ClauseId[]): boolean => own.length === 0 || own.some((topic) => topic === 'recitals' || (clauseOf(clause).hosts ?? DUTIES).includes(topic));

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
function topicsByClause(contract: Contract, plainly: (words: string) => string): readonly (readonly ClauseId[])[] {
  const list: (readonly ClauseId[])[] = [];
  let section: readonly ClauseId[] = [];
  for (const clause of contract.clauses) {
    const own = clause.heading ? topicsOfHeading(plainly(slice(contract.text, clause.heading))) : [];
    // 六、保密 over 第十条, whose numbers run on through the chapters: the heading above speaks for the items below.
    if (clause.heading) section = clause.children.length === 0 && clause.own.end - clause.heading.end <= 2 ? own : clause.depth === 0 ? [] : section;
    list.push(own.length > 0 ? own : clause.parent === null ? (clause.heading ? [] : section) : (list[clause.parent] ?? []));
  }
  return list;
}

function conclude(contract: Contract, id: ClauseId, t: Tally, special: readonly Span[], deferred: Evidence['deferred']): Evidence {
  const byHeading = t.topical.length > 0 && (clauseOf(id).headingProves || t.weak.size > 0);
  const present = special.length > 0 || t.strong.length > 0 || t.weak.size >= 2 || byHeading;
  if (!present) return { present, passages: [], anchor: null, elements: new Set(), due: new Set(), headed: false, deferred };
  const passages = [...special, ...t.strong, ...(byHeading ? t.topical : []), ...t.weakAt];
  // The first at each place. By a set: a very long text has tens of thousands.
  const places = new Set<number>();
  const distinct = passages.filter(({ start }) => !places.has(start) && places.add(start)).slice(0, MOST);
  const first = distinct[0] ?? null;
  const anchor = t.heading ?? (first ? (headingOver(contract, first) ?? first) : null);
  return { present, passages: distinct, anchor, elements: t.elements, due: t.due, headed: t.heading !== null, deferred };
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
