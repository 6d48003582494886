import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { clauseOf } from '../knowledge/clauses.ts';
import { parseNumber } from '../text/numerals.ts';
import { isSpanAfter, spanAfter, spansAfter, type Step } from '../text/change.ts';
import { isSameList } from '../text/same-list.ts';
import { contains, lastStarting, slice, type Span } from '../text/span.ts';
import { ELEMENTS } from './clause-signals.ts';
import type { Contract } from './contract.ts';
import { findActs, findDuties, searcher, type Searches } from './duties.ts';
import { furtherContracts, inFurtherContract } from './further-contracts.ts';
import { readItems, saysTheSame, type Item, type Items } from './item-evidence.ts';
import { says } from './matches.ts';
import { stepFromPrevious } from './parse.ts';
import { TRADE_NAME } from './party-names.ts';
import { renew } from './sieve.ts';

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
  /** Whether nothing but a trace of it was found, in words of the contract's own (never where the clauses stand under headings of their own). */
  readonly faint: boolean;
  /** Whether the text leaves it to another one, by name (保密、争议解决见主合同) or with the rest (未尽事宜按主合同执行). */
  readonly deferred: 'named' | 'rest' | null;
}

interface Tally {
  readonly strong: Span[];
  readonly weak: Set<number>;
  readonly weakAt: Span[];
  readonly faint: Span[];
  /** Sentences under a heading of the clause that say something, and the first such heading. */
  readonly topical: Span[];
  heading: Span | null;
  readonly elements: Set<string>;
  readonly due: Set<string>;
}

const MOST = 6;
/** So many sentences of its own, and a clause is not left to an annex by one of them. */
const SUBSTANCE = 4;
/** Clauses a supplement leaves to the contract it supplements, where it says so. */
const CARRIED_OVER: readonly ClauseId[] = ['term', 'amendment', 'termination', 'dispute-resolution', 'notices', 'force-majeure', 'effectiveness', 'liability', 'confidentiality', 'fees', 'payment'];

/** What each contract says for itself: a 廉政协议 in the same file, with its own court, gives none to the contract it goes with. Its matter (保密, 廉洁) does. */
const OWN_TO_EACH: ReadonlySet<ClauseId> = new Set(['parties', 'recitals', 'term', 'fees', 'payment', 'liability', 'force-majeure', 'amendment', 'termination', 'dispute-resolution', 'governing-law', 'notices', 'assignment', 'effectiveness', 'copies', 'signature']);
/** （以下简称“…”）, or a label by the name of a trade, which no form of seals goes by: 旅游者：____. */
const NAMES_ITSELF = /^(?:[（(]|(?![甲乙丙丁])[一-鿿]{2,6}[：:])/;
const SIGNATURE = CLAUSE_IDS.indexOf('signature');
const PLACE_OF: ReadonlyMap<ClauseId, number> = new Map(CLAUSE_IDS.map((id, i) => [id, i]));
const OWN = CLAUSE_IDS.map((id) => OWN_TO_EACH.has(id));

type Found = { readonly provider: Span | null; readonly client: Span | null };
/** What the evidence is told by besides the items. */
interface Others {
  readonly duties: Found;
  /** What a side simply does, where a duty of either was not found. */
  readonly acts: Found;
  /** Where the parties are named. */
  readonly named: readonly Span[];
  /** Further contracts in the same file. */
  readonly further: readonly Span[];
  /** Whether somebody assents by what he does, or by saying that he has read and agrees. */
  readonly assents: boolean;
  /** Whether anybody in the text is called by a name that stands in a licence or on a charter, or has room for one. */
  readonly licensed: boolean;
  /** Whether a party goes by the name of its trade alone: 青禾客服. */
  readonly traded: boolean;
}
/** What carries the clauses of the catalogue. */
export interface Gathered {
  readonly evidence: ReadonlyMap<ClauseId, Evidence>;
  /** Whether somebody assents by what he does: who does so signs nothing. */
  readonly assents: boolean;
  /** Whether anybody is called by a name that stands in a licence. */
  readonly licensed: boolean;
  /** Whether it is what it was in the version before, but for where it stands. */
  readonly steady: boolean;
}
interface Source extends Gathered {
  readonly items: Items;
  readonly others: Others;
  readonly searches: Searches;
}
const NONE: readonly ClauseId[] = [];
const NOBODY: Found = { provider: null, client: null };

const ASSENTS = /已[^。；\n]{0,6}(?:阅读|閱讀)[^。；\n]{0,10}(?:同意|接受)[^。；\n]{0,20}(?:协议|协定|条款|约定|合同|内容|須知|须知|協議|條款)|(?:注册|点击|勾选|登录|下单|提交|付款|购买|使用|报名)[^。；\n]{0,16}(?:即为|即视为|视为|即表示|即代表)[^。；\n]{0,8}(?:接受|同意|签署|认可)[^。；\n]{0,16}(?:协议|条款|合同|约定)|(?:协议|合同|条款)[^。；\n]{0,4}[自在经][^。；\n]{0,12}(?:点击|勾选)[^。；\n]{0,12}(?:之日|之时|后|时)起?[^。；\n]{0,4}生效/;

/** A name as registries have it, or room for it; 本公司 and 第三方支付公司 are none. */
const LICENSED = /[一-鿿A-Za-z）)]{2}(?:有限公司|有限責任公司|有限责任公司|股份公司|合伙企业|个体工商户|总公司|分公司|合作社|集团(?![内成公])|事务所|出版社|研究[院所]|大学|学院|学校|医院|基金会|协会|图书馆|博物馆)|[一-鿿]{2}银行|[省市区县州][一-鿿]{2,12}(?:局|委员会|中心|[厅院社])(?![部域])|(?:统一社会信用|統一)代?[码编碼編][号號]?[：:]|(?:Ltd|Inc|LLC|GmbH|Limited|Corp)\b|[_＿]{2}[^\n]{0,6}公司|公司[^\n]{0,4}[_＿]{2}|[\[【{<《][^\]】}>\n]{0,12}(?:公司|名称|主体|企业|[Cc]ompany|运营)[^\]】}>\n]{0,12}[\]】}>》]|(?:名称|全称|运营[方者商]|主体|开发者)[^\n一-鿿]{0,3}[:：]\s{0,4}[^\s，。；]{2}|[×xX*某]{2,}[^\n]{0,6}(?:公司|中心|店)/;

const LONGEST_TRADE_NAME = 16;
const gatherBy = (strict: boolean): ((contract: Contract) => Gathered) =>
  renew<Contract, Source>((contract, earlier) => {
    const { text, parties, sentences } = contract;
    const items = readItems(contract);
    const { topics, ends } = items;
    const introduced = ends.introduced === null ? null : sentences[ends.introduced]!.span;
    const search = searcher(contract, topics, earlier !== null && items.anew !== null ? { searches: earlier.value.searches, kept: earlier.sentences, count: earlier.count } : null);
    const duties = findDuties(search);
    const others: Others = {
      duties,
      acts: duties.provider === null || duties.client === null ? findActs(search, !strict) : NOBODY,
      named: introduced && !inFurtherContract(contract, introduced.start) ? [introduced] : parties.filter((p) => p.name !== null || NAMES_ITSELF.test(slice(text, p.span))).map((p) => p.span),
      further: furtherContracts(contract),
      assents: says(contract, ASSENTS),
      licensed: says(contract, LICENSED),
      traded: parties.some(({ name }) => name !== null && name.end - name.start <= LONGEST_TRADE_NAME && TRADE_NAME.test(slice(text, name).trim())),
    };
    const step = stepFromPrevious(contract);
    const carried = earlier !== null && step !== null && isAlike(earlier.value, { items, others }, step) ? evidenceAfter(earlier.value.evidence, step) : null;
    return { items, others, searches: search.searches, evidence: carried ?? addUp(contract, items, others), assents: others.assents, licensed: others.licensed, steady: carried !== null };
  });
const [gatherStrictly, gatherFreely] = [gatherBy(true), gatherBy(false)];

/**
 * Says of every clause of the catalogue what in the contract carries it. What the sentences of one item of the contract say is worked out once
 * (`readItems`) and taken over from the version before where nothing it was read from has changed; where no item says anything else than it
 * did, the whole is. `strict`: that who orders pays is no trace of his cooperation.
 */
export const gatherEvidence = (contract: Contract, strict: boolean): Gathered => (strict ? gatherStrictly : gatherFreely)(contract);

/** Whether the version before, of the same shape, gave the same to go by, wherever that has moved to. */
function isAlike(before: Source, { items: { items, topics, ends, anew }, others }: Pick<Source, 'items' | 'others'>, step: Step): boolean {
  const [old, its] = [before.items, before.others];
  const isAt = (a: Span | null, b: Span | null): boolean => isSpanAfter(step, a, b);
  const areAt = (a: readonly Span[], b: readonly Span[]): boolean => a.length === b.length && a.every((at, i) => isAt(at, b[i]!));
  return (
    old.items.length === items.length && old.topics.length === topics.length && others.assents === its.assents && others.licensed === its.licensed && others.traded === its.traded &&
    (ends === old.ends || (ends.dated === old.ends.dated && ends.closing.size === old.ends.closing.size && [...ends.closing].every((party) => old.ends.closing.has(party)))) &&
    areAt(its.named, others.named) && areAt(its.further, others.further) &&
    isAt(its.duties.provider, others.duties.provider) && isAt(its.duties.client, others.duties.client) && isAt(its.acts.provider, others.acts.provider) && isAt(its.acts.client, others.acts.client) &&
    (topics === old.topics || topics.every((list, i) => isSameList(list, old.topics[i]!))) && sayTheSame(old.items, items, anew?.from ?? 0, anew?.to ?? items.length)
  );
}

/** Whether the items from `from` to `to` say the same as those in their place did. */
function sayTheSame(old: readonly Item[], now: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const [a, b] = [old[i]!, now[i]!];
    if (a.said !== b.said && (a.count !== b.count || !saysTheSame(a.said, b.said))) return false;
  }
  return true;
}

/** Evidence as it stands after a step; null where one of its places was touched. */
function evidenceAfter(before: ReadonlyMap<ClauseId, Evidence>, step: Step): ReadonlyMap<ClauseId, Evidence> | null {
  const after = new Map<ClauseId, Evidence>();
  for (const [id, found] of before) {
    const passages = spansAfter(step, found.passages);
    const anchor = found.anchor && spanAfter(step, found.anchor);
    if (passages === null || (anchor === null && found.anchor !== null)) return null;
    after.set(id, passages === found.passages && anchor === found.anchor ? found : { ...found, passages, anchor });
  }
  return after;
}

/** Adds up what the items of a contract say. */
function addUp(contract: Contract, { items, topics, ends, plain }: Items, { duties, acts, named, further, traded }: Others): ReadonlyMap<ClauseId, Evidence> {
  const { sentences, clauses } = contract;
  const all = CLAUSE_IDS.map(tally);
  const tallies = new Map(CLAUSE_IDS.map((id, i) => [id, all[i]!] as const));
  const definitions: Span[] = [];
  const signing: Span[] = [];
  const deferred = new Map<ClauseId, 'named' | 'rest'>();
  const annexed = new Set<ClauseId>();
  const charges = new Set<string>();
  let signed = false;
  const isAlone = further.length === 0;
  let dated = isAlone && ends.dated;
  const counts = (of: number, { start: at }: Span): boolean => isAlone || !OWN[of] || !further.some(({ start, end }) => start <= at && at < end);
  const [has, isDue] = [new Uint8Array(ELEMENTS.length), new Uint8Array(ELEMENTS.length)];
  for (const { first, own, said, clause } of items) {
    const parent = clause === null ? null : clauses[clause]!.parent;
    // 解除后的事宜 over 佣金结算: what stands under an item of its own carries the chapter over it, where that is about one matter.
    const above = parent !== null && topics[parent]!.length === 1 ? topics[parent]! : NONE;
    const from = sentences[first]!.span;
    const { strong, weak, faint, elements, due } = said;
    const spanOf = (index: number): Span => sentences[first + index]!.span;
    for (let i = 0; i < strong.length; i += 2) if (counts(strong[i]!, spanOf(strong[i + 1]!))) note(all[strong[i]!]!.strong, spanOf(strong[i + 1]!));
    for (let i = 0; i < weak.length; i += 3) {
      const span = spanOf(weak[i + 2]!);
      if (!counts(weak[i]!, span)) continue;
      all[weak[i]!]!.weak.add(weak[i + 1]!);
      note(all[weak[i]!]!.weakAt, span);
    }
    for (let i = 0; i < faint.length; i += 2) if (counts(faint[i]!, spanOf(faint[i + 1]!))) note(all[faint[i]!]!.faint, spanOf(faint[i + 1]!));
    for (const id of said.topical.length === 0 ? NONE : above.length === 0 || isSameList(own, above) ? own : new Set([...own, ...above])) {
      const of = PLACE_OF.get(id)!;
      for (const index of said.topical) if (counts(of, spanOf(index))) all[of]!.topical.push(spanOf(index));
    }
    for (const element of elements) if (has[element] === 0 && counts(ELEMENTS[element]!.clause, from)) has[element] = 1;
    for (const element of due) if (isDue[element] === 0 && counts(ELEMENTS[element]!.clause, from)) isDue[element] = 1;
    for (const id of said.named) deferred.set(id, 'named');
    for (const id of said.annexed) annexed.add(id);
    if (said.carriesOver) for (const id of CARRIED_OVER) if (!deferred.has(id)) deferred.set(id, 'rest');
    for (const number of said.breachOf) if (breachesSecrecy(contract, topics, number)) tallies.get('confidentiality')!.elements.add('remedy');
    for (const index of said.definitions) definitions.push(sentences[first + index]!.span);
    for (const index of said.signing) if (counts(SIGNATURE, sentences[first + index]!.span)) signing.push(sentences[first + index]!.span);
    for (const charge of said.charges) charges.add(charge);
    signed ||= said.signed && counts(SIGNATURE, from);
    dated ||= said.dated && counts(SIGNATURE, from);
  }

  // 常用配件单价见附表二 among five sentences on the price leaves but the prices of parts to the annex.
  for (const id of annexed) if (tallies.get(id)!.topical.length < SUBSTANCE && !deferred.has(id)) deferred.set(id, 'named');
  for (const [i, { clause, id }] of ELEMENTS.entries()) {
    if (has[i] === 1) all[clause]!.elements.add(id);
    if (isDue[i] === 1) all[clause]!.due.add(id);
  }
  for (const [clause, list] of topics.entries()) {
    const heading = list.length > 0 ? clauses[clause]!.heading : null;
    if (heading) for (const id of list) tallies.get(id)!.heading ??= holdsOne(clauses[clause]!.span, tallies.get(id)!.topical) ? heading : null;
  }
  if (acts.provider) tallies.get('provider-duties')!.faint.push(acts.provider);
  if (acts.client) tallies.get('client-duties')!.faint.push(acts.client);
  // Who does something does what the contract is about, where no heading tells what that is; and what it is about, somebody is to do.
  const [object, owed] = [tallies.get('scope')!, tallies.get('provider-duties')!];
  if (plain) object.faint.push(...[duties.provider, ...owed.faint].filter((at) => at !== null));
  owed.faint.push(...object.strong.slice(0, 1), ...object.topical.slice(0, 1));
  const special = new Map<ClauseId, readonly Span[]>([
    ['parties', named],
    ['definitions', definitions.length > 0 ? definitions : contract.definitions.length >= 3 ? contract.definitions.map((d) => d.span) : []],
    ['signature', signed || (isAlone && ends.closing.size > 1) ? (signing.length > 0 ? signing : lastLine(contract)) : []],
    ['provider-duties', duties.provider ? [duties.provider] : []],
    ['client-duties', duties.client ? [duties.client] : []],
  ]);
  if (special.get('parties')!.length > 0 && !traded) tallies.get('parties')!.elements.add('full-name');
  if (charges.size > 1) tallies.get('fees')!.elements.add('breakdown');
  if (dated) tallies.get('signature')!.elements.add('date');
  return new Map(CLAUSE_IDS.map((id) => [id, conclude(contract, id, tallies.get(id)!, special.get(id) ?? [], deferred.get(id) ?? null)] as const));
}

/** Adds a passage, once and while there is room; they come in the order of the text. */
function note(passages: Span[], at: Span): void {
  if (passages.length < MOST && passages.at(-1) !== at) passages.push(at);
}

/** Whether one of the passages, which come in the order of the text and share no character, stands in a span. */
function holdsOne(outer: Span, passages: readonly Span[]): boolean {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]!.start < outer.start) low = middle + 1;
    else high = middle;
  }
  return low < passages.length && contains(outer, passages[low]!);
}

const tally = (): Tally => ({ strong: [], weak: new Set(), weakAt: [], faint: [], topical: [], heading: null, elements: new Set(), due: new Set() });
/** 违反第十条的，支付违约金, where 第十条 is the clause on secrecy. */
function breachesSecrecy({ clauses }: Contract, topics: readonly (readonly ClauseId[])[], number: string): boolean {
  const value = parseNumber(number);
  return value !== null && clauses.some((c) => c.depth === 0 && c.number?.values[0] === value && topics[c.index]!.includes('confidentiality'));
}

const lastLine = ({ sentences }: Contract): readonly Span[] => sentences.slice(-1).map((s) => s.span);

function conclude(contract: Contract, id: ClauseId, t: Tally, special: readonly Span[], deferred: Evidence['deferred']): Evidence {
  const byHeading = t.topical.length > 0 && (clauseOf(id).headingProves || t.weak.size > 0);
  const proven = special.length > 0 || t.strong.length > 0 || t.weak.size >= 2 || byHeading;
  const faint = !proven && t.faint.length > 0;
  const present = proven || faint;
  if (!present) return { present, passages: [], anchor: null, elements: new Set(), due: new Set(), headed: false, faint, deferred };
  const distinct = firstPlaces([special, t.strong, byHeading ? t.topical : [], faint ? t.faint : t.weakAt]);
  const first = distinct[0] ?? null;
  const anchor = t.heading ?? (first ? (headingOver(contract, first) ?? first) : null);
  return { present, passages: distinct, anchor, elements: t.elements, due: t.due, headed: t.heading !== null, faint, deferred };
}

/** The first passages of several lists, one at each place. */
function firstPlaces(lists: readonly (readonly Span[])[]): readonly Span[] {
  const found: Span[] = [];
  for (const list of lists)
    for (const passage of list) {
      if (found.length === MOST) return found;
      if (!found.some(({ start }) => start === passage.start)) found.push(passage);
    }
  return found;
}

/** The heading of the innermost clause around a passage that has one. */
function headingOver({ clauses }: Contract, passage: Span): Span | null {
  for (let clause = lastStarting(clauses, passage.start); clause; clause = clause.parent === null ? undefined : clauses[clause.parent]) if (clause.heading && contains(clause.span, passage)) return clause.heading;
  return null;
}
