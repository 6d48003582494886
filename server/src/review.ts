import { severityOf, type Config, type Severity } from './config.ts';
import type { ClauseId } from './knowledge/clause-ids.ts';
import type { Citation } from './knowledge/laws.ts';
import type { Contract, Recognition, Sentence } from './model/contract.ts';
import { assessCoverage } from './model/coverage.ts';
import { readDirectives, type Ignore } from './model/directives.ts';
import { parseContract, sharedWithPrevious, stepFromPrevious, wordsFrom } from './model/parse.ts';
import { recognise } from './model/recognise.ts';
import { answersThatHold, asksOf, settledBy, type Asks } from './model/settled.ts';
import { ownReading, type Reading } from './model/own-names.ts';
import { sentenceFacts, type SentenceFacts } from './model/sentence-facts.ts';
import { readsAfter, undisturbed, watched, type Reads } from './model/sieve.ts';
import { moved } from './rules/by-line.ts';
import { RULES } from './rules/index.ts';
import type { Context, DocumentCheck, Finding, Fix, Rule } from './rules/rule.ts';
import { isSpanAfter, keptUnits, patch, spanAfter, type Step } from './text/change.ts';
import { detached } from './text/detached.ts';
import { hash } from './text/hash.ts';
import { chancesOf } from './text/needs.ts';
import { rebroken } from './text/rebreak.ts';
import { isSameList } from './text/same-list.ts';
import { reworded } from './text/snippet.ts';
import { sayerFor } from './text/traditional.ts';
import { isSpace, shift, slice, type Span } from './text/span.ts';
import { segmenterInForce } from './text/words.ts';

/** A finding as it is reported: with its full code, the severity in force and its fingerprint. */
export interface Issue extends Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly basis: readonly Citation[];
  readonly fingerprint: string;
  readonly rule: Rule;
}

/** One review of one text: what both front ends show. */
export interface Review extends Context {
  /** In the order of the text. */
  readonly issues: readonly Issue[];
  /** Directives in the text that do nothing: they cannot be read, or what they ignore is not there. */
  readonly idle: readonly IdleDirective[];
  readonly cache: Cache;
}
export interface IdleDirective {
  readonly span: Span;
  readonly why: 'unread' | 'unused';
}

type SentenceRule = Extract<Rule, { scope: 'sentence' }>;
type DocumentRule = Extract<Rule, { scope: 'document' }>;
/** A finding of a rule, wherever it has moved to since. */
interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
  /** What it hangs on besides its sentence whether it is open. */
  readonly asks: Asks;
  /** As what it was last reported: that saves reporting it anew. Says nothing that the finding and its place do not. */
  last: Reported | null;
}
/** What the next version's review takes over: valid for one configuration, profile, jurisdiction and segmenter. */
interface Cache {
  readonly key: string;
  /** What sentence rules found, by sentence. */
  readonly found: readonly (readonly Found[])[];
  /** What of it the contract neither defines nor settles elsewhere, by sentence. */
  readonly open: readonly (readonly Found[])[];
  /** What each check of the whole document found, and what it asked of the contract. */
  readonly documents: ReadonlyMap<DocumentCheck, { readonly found: readonly Placed[]; readonly reads: Reads }>;
  /** The hashes of the clauses' own words that were asked for, by the clause's index. */
  readonly clauses: (string | undefined)[];
}
/** A finding whose spans count from `by`. */
interface Placed {
  readonly of: Found;
  readonly by: number;
}

/**
 * Reviews a text under a configuration. Total and pure: any text yields a review. `previous`, a review of an earlier version
 * of the text, only saves time: the result is the same without it.
 */
export function review(text: string, config: Config, previous?: Review): Review {
  const { text: unmarked, settings, ignores, problems } = readDirectives(text);
  const asSet: Config = Object.keys(settings).length === 0 ? config : { ...config, ...settings };
  const contract = parseContract(rebroken(spaced(unmarked)), previous?.contract);
  const recognition = recognise(contract, asSet);
  const key = `${keyOf(recognition, asSet)}${ownReading(contract)?.key ?? ''}`;
  const known = previous?.cache.key === key ? previous : null;
  const coverage = recognition.profile === null ? [] : assessCoverage(contract, recognition, known?.coverage);
  const context: Context = { contract, recognition, coverage, config: asSet };
  const local = sentenceFindings(context, known);
  const cache = { key, found: local, open: openFindings(contract, local, known), documents: documentFindings(context, known), clauses: knownClauses(contract, previous) };
  const found = inOrder(contract, cache);
  const used = new Set<Ignore>();
  const issues = asWritten(contract, asIssues(found, context, cache.clauses, ignores, used));
  // A text that is no contract is not looked at: nothing can be said of its directives.
  const unused = recognition.profile === null ? [] : ignores.filter((ignore) => !used.has(ignore));
  const idle = [...problems.map((span) => ({ span, why: 'unread' as const })), ...unused.map(({ span }) => ({ span, why: 'unused' as const }))];
  return { ...context, cache, issues, idle };
}

/** A text with every blank of one width or another, as pages on the net have them, as a plain space: unit for unit. */
const spaced = (text: string): string => text.replace(ODD_SPACES, ' ');
const ODD_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f]/g;

/** The fixes of an issue of this review, best first. */
export function fixesOf(of: Review, issue: Issue): readonly Fix[] {
  const { contract } = of;
  const fixes = issue.rule.fixes?.(issue, of) ?? [];
  const say = sayerFor(contract);
  if (!say) return fixes;
  const write = (words: string): string => (contract.text.includes(words) ? words : say(words));
  return fixes.map(({ title, edits, ...fix }) => ({ ...fix, title: say(title), edits: edits.map((edit) => ({ ...edit, text: reworded(edit.text, write) })) }));
}

/** What is said of a contract is said as it writes. */
function asWritten(contract: Contract, issues: readonly Issue[]): readonly Issue[] {
  const say = sayerFor(contract);
  if (!say) return issues;
  return issues.map((issue) => {
    const message = say(issue.message);
    const related = issue.related?.map((r) => ({ ...r, message: say(r.message) }));
    return message === issue.message && related === undefined ? issue : { ...issue, message, ...(related ? { related } : {}) };
  });
}

/** A rule none of whose codes is reported need not run. */
const isOn = (rule: Rule, config: Config): boolean =>
  severityOf(config, rule.code, rule.optIn ? 'off' : rule.severity) !== 'off' || Object.entries(config.severity).some(([code, level]) => level !== 'off' && code.startsWith(`${rule.code}.`));

const SENTENCE_RULES = RULES.filter((rule): rule is SentenceRule => rule.scope === 'sentence');
const DOCUMENT_RULES = RULES.filter((rule): rule is DocumentRule => rule.scope === 'document');
const ANYTHING = /(?:)/;
/** Which sentence rules may find something in a folded sentence, by their indexes. */
const chancesIn = chancesOf(SENTENCE_RULES.map(({ telling }) => telling ?? ANYTHING), 'chances: sentence rules');

/** The rules that run under a configuration, by what they look at. */
interface InForce {
  readonly sentence: ReadonlySet<SentenceRule>;
  readonly document: readonly DocumentRule[];
}
const inForce = new WeakMap<Config, InForce>();
function rulesInForce(config: Config): InForce {
  let rules = inForce.get(config);
  if (!rules) inForce.set(config, (rules = { sentence: new Set(SENTENCE_RULES.filter((rule) => isOn(rule, config))), document: DOCUMENT_RULES.filter((rule) => isOn(rule, config)) }));
  return rules;
}

/** A configuration as text, of each object once. */
const written = new WeakMap<Config, string>();
function keyOf(recognition: Recognition, config: Config): string {
  let text = written.get(config);
  if (text === undefined) written.set(config, (text = JSON.stringify(config)));
  return `${text}${JSON.stringify(recognition)}${segmenterInForce()}`;
}

const NOTHING: readonly Found[] = [];
const foundBy = (rule: Rule, finding: Finding): Found => ({ rule, finding, asks: asksOf(rule.code, finding.data?.['entry']), last: null });

/** What the sentence rules find in each sentence; asked again only of sentences whose words, place or topic are new. */
function sentenceFindings(context: Context, previous: Review | null): Cache['found'] {
  const { contract, recognition, config } = context;
  if (recognition.profile === null) return [];
  const { sentences } = contract;
  const known = previous?.cache.found.length === previous?.contract.sentences.length ? previous : null;
  const { head, tail } = known ? sharedWithPrevious(contract).sentences : { head: 0, tail: 0 };
  const by = known ? known.contract.sentences.length - sentences.length : 0;
  const rules = rulesInForce(config);
  const fresh = new Map<string, readonly Found[]>();
  const own = ownReading(contract);
  const check = (sentence: Sentence): readonly Found[] => {
    const topic = topicOf(contract, sentence);
    const text = slice(contract.text, sentence.span);
    const id = `${sentence.place}|${topic ?? ''}|${text}`;
    let local = fresh.get(id);
    if (local === undefined) {
      const read = own?.read(text);
      local = checkSentence(rules, sentenceFacts(read?.text ?? text, sentence.place, topic), context);
      if (read && read.text !== text) local = local.map(({ rule, finding }) => foundBy(rule, inOwnNames(finding, read, text)));
      fresh.set(id, local);
    }
    return local;
  };
  // Where the shape is what it was, so are the places and topics of the sentences that stand.
  if (known !== null && stepFromPrevious(contract) !== null) return patch(known.cache.found, { head, tail }, sentences.length, (i) => check(sentences[i]!));
  return sentences.map((sentence, i): readonly Found[] => {
    if (known !== null && (i < head || i >= sentences.length - tail)) {
      const at = i < head ? i : i + by;
      const old = known.contract.sentences[at]!;
      if (old.place === sentence.place && topicOf(known.contract, old) === topicOf(contract, sentence)) return known.cache.found[at]!;
    }
    return check(sentence);
  });
}

/**
 * What the rules of the whole document find. A step that leaves the shape of the contract as it was costs only the rules that asked about
 * words it changed: what the others found has but moved.
 */
function documentFindings(context: Context, previous: Review | null): Cache['documents'] {
  const { contract, config } = context;
  const step = previous === null ? null : stepFromPrevious(contract);
  const steady = step !== null && previous !== null && isSameCoverage(previous.coverage, context.coverage, step);
  const all = new Map<DocumentCheck, { found: readonly Placed[]; reads: Reads }>();
  let change: Step | undefined;
  for (const rule of rulesInForce(config).document) {
    for (const check of typeof rule.check === 'function' ? [rule.check] : rule.check) {
      const last = steady ? previous.cache.documents.get(check) : undefined;
      const carried = last && undisturbed(contract, last.reads) ? carry(last.found, step!) : null;
      if (carried) all.set(check, { found: carried, reads: readsAfter(contract, last!.reads) });
      else {
        const { value, reads } = watched(() => Array.from(check(contract, context)));
        all.set(check, { found: again(rule, value, previous?.cache.documents.get(check)?.found ?? [], () => (change ??= changeSince(previous!, contract))), reads });
      }
    }
  }
  return all;
}

/** The step from an earlier version's text to this, whatever became of its shape. */
function changeSince({ contract: { text } }: Review, now: Contract): Step {
  const { head, tail } = keptUnits(text, now.text);
  return { start: head, end: text.length - tail, by: now.text.length - text.length };
}

/** How far on in what was found before the same may stand: some of it may be gone. */
const NEAR = 8;
/** What a rule finds anew: as what it found before where that is the same but for its place, for as such it has been reported. */
function again(rule: Rule, findings: readonly Finding[], before: readonly Placed[], change: () => Step): readonly Placed[] {
  let next = 0;
  return findings.map((finding) => {
    for (let k = next; k < before.length && k < next + NEAR; k++) {
      const { of, by } = before[k]!;
      if (of.finding.message !== finding.message) continue;
      const now = standsBy(of.finding, by, change());
      if (now === null || !isSame(of.finding, now, finding)) continue;
      next = k + 1;
      return now === by ? before[k]! : { of, by: now };
    }
    return { of: foundBy(rule, kept(finding)), by: 0 };
  });
}

/** How far on a finding stands that stood `by` further on before a step; null where the step touches it or parts it from what is related to it. */
function standsBy({ span, related }: Finding, by: number, step: Step): number | null {
  let [least, most] = [span.start, span.end];
  if (related) for (const { span: { start, end } } of related) [least, most] = [Math.min(least, start), Math.max(most, end)];
  return most + by < step.start ? by : least + by > step.end ? by + step.by : null;
}

/** Whether a finding `by` further on is another one. */
function isSame(a: Finding, by: number, b: Finding): boolean {
  const isAt = (one: Span, other: Span): boolean => one.start + by === other.start && one.end + by === other.end;
  const [data, others] = [Object.entries(a.data ?? {}), b.data ?? {}];
  return (
    isAt(a.span, b.span) && a.message === b.message && a.variant === b.variant && a.severity === b.severity &&
    isSameList(a.basis ?? [], b.basis ?? []) && (a.basis === undefined) === (b.basis === undefined) &&
    data.length === Object.keys(others).length && data.every(([key, value]) => others[key] === value) &&
    a.related?.length === b.related?.length && (a.related ?? []).every((one, i) => isAt(one.span, b.related![i]!.span) && one.message === b.related![i]!.message)
  );
}

/** Findings as they stand after a step; null where one of them touches what it replaced. */
function carry(found: readonly Placed[], step: Step): readonly Placed[] | null {
  const all: Placed[] = [];
  for (const one of found) {
    const { of: { rule, finding }, by } = one;
    const { span, related } = finding;
    const on = standsBy(finding, by, step);
    if (on !== null) all.push(on === by ? one : { of: one.of, by: on });
    else {
      const now = spanAfter(step, shift(span, by));
      const others = related?.map((r) => ({ ...r, span: spanAfter(step, shift(r.span, by)) }));
      if (now === null || others?.some((r) => r.span === null)) return null;
      all.push({ of: foundBy(rule, { ...finding, span: now, ...(others ? { related: others.map((r) => ({ ...r, span: r.span! })) } : {}) }), by: 0 });
    }
  }
  return all;
}

/** Whether the same is said of every clause of the catalogue, at the same places. */
function isSameCoverage(before: Context['coverage'], now: Context['coverage'], step: Step): boolean {
  return before.length === now.length && before.every((a, i) => {
    const b = now[i]!;
    return a === b || (a.state === b.state && isSpanAfter(step, a.anchor, b.anchor) && isSameList(a.has, b.has) && isSameList(a.missing, b.missing) && a.evidence.length === b.evidence.length && a.evidence.every((at, k) => isSpanAfter(step, at, b.evidence[k]!)));
  });
}

/** The hashes of the clauses that read as they did. */
function knownClauses(contract: Contract, previous: Review | undefined): (string | undefined)[] {
  const known: (string | undefined)[] = new Array<undefined>(contract.clauses.length).fill(undefined);
  if (!previous) return known;
  const old = previous.cache.clauses;
  const { head, tail } = sharedWithPrevious(contract).clauses;
  for (let i = 0; i < head; i++) known[i] = old[i];
  for (let i = 1; i <= tail; i++) known[known.length - i] = old[old.length - i];
  return known;
}

const topicOf = ({ clauses }: Contract, { clause }: Sentence): ClauseId | null => (clause === null ? null : clauses[clause]!.topic);

function checkSentence({ sentence }: InForce, facts: SentenceFacts, context: Context): readonly Found[] {
  const found: Found[] = [];
  for (const i of chancesIn(facts.folded)) {
    const rule = SENTENCE_RULES[i]!;
    if (sentence.has(rule)) for (const finding of rule.check(facts, context)) found.push(foundBy(rule, kept(finding)));
  }
  return found.length > 0 ? found : NOTHING;
}

/** A finding whose words are its own: made of the text's, they would keep this version of it in memory for as long as the finding stands. */
function kept(finding: Finding): Finding {
  const { message, related, data } = finding;
  return {
    ...finding,
    message: detached(message),
    ...(related && { related: related.map((r) => ({ ...r, message: detached(r.message) })) }),
    ...(data && { data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, detached(value)])) }),
  };
}

/** What was found in a sentence as it is read, at its place in the sentence and in its words. */
function inOwnNames(finding: Finding, read: Reading, text: string): Finding {
  const placed = ({ start, end }: Span): Span => ({ start: read.at(start), end: read.at(end) });
  const span = placed(finding.span);
  return { ...finding, span, message: finding.message.replaceAll(slice(read.text, finding.span), slice(text, span)), ...(finding.related ? { related: finding.related.map((r) => ({ ...r, span: placed(r.span) })) } : {}) };
}

/** The sentence rules' findings without words the contract itself settles: those in a term it defines are not vague, nor what another sentence says. */
function openFindings(contract: Contract, found: Cache['found'], previous: Review | null): Cache['open'] {
  const { text, sentences, definitions } = contract;
  const isSettled = settledBy(contract);
  const isDefined = definedFinder(text, definitions);
  const stillHolds = answersThatHold(contract);
  const { head } = sharedWithPrevious(contract).sentences;
  const by = previous ? previous.contract.sentences.length - sentences.length : 0;
  const openOf = (i: number): readonly Found[] => {
    const all = found[i]!;
    if (all === NOTHING) return NOTHING;
    const before = i < head ? i : i + by;
    if (previous?.cache.found[before] === all && all.every(({ asks, finding }) => stillHolds.one(i, asks, sentences[i]!.span.start + finding.span.start))) return previous.cache.open[before]!;
    const open = all.filter(({ rule, finding }) => {
      const at = shift(finding.span, sentences[i]!.span.start);
      const entry = finding.data?.['entry'];
      return !isDefined(at.start, at.end) && (entry === undefined || !isSettled(i, rule.code, entry, at));
    });
    return open.length === 0 ? NOTHING : open;
  };
  return previous === null || found.length === 0 ? found.map((_, i) => openOf(i)) : patch(previous.cache.open, stillHolds.all, found.length, openOf);
}

/** A finding at its place in the document. */
interface Located extends Placed, Span {}

/** Everything found, in the order of the text; of what has one place, first what sentences told. */
function inOrder({ sentences }: Contract, { open, documents }: Cache): readonly Located[] {
  const all: Located[] = [];
  const add = (of: Found, by: number): void => {
    const { start, end } = of.finding.span;
    all.push({ of, by, start: start + by, end: end + by });
  };
  for (let i = 0; i < open.length; i++) for (const of of open[i]!) add(of, sentences[i]!.span.start);
  for (const { found } of documents.values()) for (const { of, by } of found) add(of, by);
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Tells whether words stand in a defined term, or are one and a word of time behind it: “大促” and 大促期间. */
function definedFinder(text: string, definitions: Contract['definitions']): (start: number, end: number) => boolean {
  const all = definitions.map(({ term }) => term).join('\n');
  /** The terms that hold some words: the same few are asked for again and again. */
  const known = new Map<string, readonly string[]>();
  const holding = (words: string): readonly string[] => {
    let found = known.get(words);
    if (found === undefined) known.set(words, (found = words.length > 1 && all.includes(words) ? definitions.map(({ term }) => term).filter((term) => term.includes(words)) : []));
    return found;
  };
  const isTerm = (words: string, start: number): boolean => holding(words).some((term) => text.startsWith(term, start - term.indexOf(words)));
  return (start, end) => {
    const words = text.slice(start, end);
    return isTerm(words, start) || isTerm(words.replace(/(?:期间|时段|时期|期|时|的)$/, ''), start);
  };
}

/** As what a finding was last reported: as the same again while its clause reads the same, and at another place while it has but moved. */
interface Reported {
  readonly config: Config;
  readonly clause: string;
  /** What its fingerprint is made of, but for the ordinal. */
  readonly name: string;
  readonly ordinal: number;
  readonly issue: Issue;
}

function asIssues(found: readonly Located[], context: Context, clauses: (string | undefined)[], ignores: readonly Ignore[], used: Set<Ignore>): readonly Issue[] {
  const { contract, config } = context;
  const ordinals = new Map<string, number>();
  const clauseAt = clauseFinder(contract, clauses);
  const ignored = ignoredSpans(contract, ignores);
  const issues: Issue[] = [];
  for (const { of, by, start, end } of found) {
    const { rule, finding, last } = of;
    const code = last?.issue.code ?? (finding.variant === undefined ? rule.code : `${rule.code}.${finding.variant}`);
    const severity = last?.config === config ? last.issue.severity : severityOf(config, code, rule.optIn ? 'off' : (finding.severity ?? rule.severity));
    if (severity === 'off') continue;
    if (ignored.length > 0) {
      const covering = ignored.filter((i) => covers(i.ignore.code, code) && start < i.span.end && i.span.start <= start);
      for (const { ignore } of covering) used.add(ignore);
      if (covering.length > 0) continue;
    }
    const clause = clauseAt(start);
    const name = last?.clause === clause ? last.name : `${code}|${clause}|${contract.text.slice(start, end)}`;
    const ordinal = ordinals.get(name) ?? 0;
    ordinals.set(name, ordinal + 1);
    const isNamed = last?.name === name && last.ordinal === ordinal;
    let issue: Issue;
    if (isNamed && last.issue.severity === severity) issue = movedTo(last.issue, start);
    else issue = { ...moved(finding, by), code, severity, basis: finding.basis ?? rule.basis, fingerprint: isNamed ? last.issue.fingerprint : hash(`${name}|${ordinal}`), rule };
    if (issue !== last?.issue) of.last = { config, clause, name: isNamed ? last.name : detached(name), ordinal, issue };
    issues.push(issue);
  }
  return issues;
}

/** An issue with its span starting at an offset, and what is related to it as far from that as it was. */
function movedTo(issue: Issue, start: number): Issue {
  const by = start - issue.span.start;
  return by === 0 ? issue : moved(issue, by);
}

const covers = (pattern: string, code: string): boolean => pattern === 'all' || pattern === code || code.startsWith(`${pattern}.`);

/** The hash of the words of the clause an offset stands in, without its number and white space: what a fingerprint is made of. */
function clauseFinder({ text, clauses }: Contract, known: (string | undefined)[]): (at: number) => string {
  let cursor = 0;
  return (at) => {
    // Issues come in the order of the text, so one cursor over the clauses is enough.
    while (cursor + 1 < clauses.length && clauses[cursor + 1]!.span.start <= at) cursor++;
    const clause = clauses[cursor];
    if (!clause || clause.span.start > at) return '';
    return (known[cursor] ??= bareHash(text.slice(wordsFrom(clause), clause.own.end)));
  };
}

/** The hash of a text without its white space. */
function bareHash(text: string): string {
  let bare = '';
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) bare += text[i];
  return hash(bare);
}

function ignoredSpans(contract: Contract, ignores: readonly Ignore[]): readonly { ignore: Ignore; span: Span }[] {
  const { text, lines, clauses } = contract;
  return ignores.map((ignore) => {
    const { scope, span, alone } = ignore;
    if (scope === 'file') return { ignore, span: { start: 0, end: text.length + 1 } };
    const line = lines.findIndex((l) => span.start <= l.span.end);
    let target = line;
    if (scope === 'next' || (scope === 'block' && alone)) {
      target = line + 1;
      while (target < lines.length - 1 && lines[target]!.indent === lines[target]!.span.end) target++;
    }
    const at = lines[target]?.span ?? span;
    if (scope !== 'block') return { ignore, span: at };
    const clause = clauses.findLast((c) => c.span.start <= at.end && at.start <= c.span.end);
    return { ignore, span: clause && clause.span.start >= at.start ? { start: at.start, end: Math.max(clause.span.end, at.end) } : { start: at.start, end: clause?.own.end ?? at.end } };
  });
}
