import { severityOf, type Config, type Severity } from './config.ts';
import type { Citation } from './knowledge/laws.ts';
import type { Contract, Sentence } from './model/contract.ts';
import { assessCoverage } from './model/coverage.ts';
import { readDirectives, type Ignore } from './model/directives.ts';
import { parseContract } from './model/parse.ts';
import { recognise } from './model/recognise.ts';
import { sentenceFacts, type SentenceFacts } from './model/sentence-facts.ts';
import { RULES } from './rules/index.ts';
import type { Context, Finding, Fix, Rule } from './rules/rule.ts';
import { hash } from './text/hash.ts';
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
  readonly cache: SentenceCache;
}
export interface IdleDirective {
  readonly span: Span;
  readonly why: 'unread' | 'unused';
}

type SentenceRule = Extract<Rule, { scope: 'sentence' }>;
interface LocalFinding {
  readonly rule: SentenceRule;
  readonly finding: Finding;
}
/** What sentence rules found, by sentence: valid for one configuration, profile, jurisdiction and segmenter. */
interface SentenceCache {
  readonly key: string;
  readonly found: ReadonlyMap<string, readonly LocalFinding[]>;
}

/**
 * Reviews a text under a configuration. Total and pure: any text yields a review. `previous`, a review of an earlier version
 * of the text, only saves time: the result is the same without it.
 */
export function review(text: string, config: Config, previous?: Review): Review {
  const directives = readDirectives(text);
  const inForce: Config = { ...config, ...directives.settings };
  const contract = parseContract(directives.text, previous?.contract);
  const recognition = recognise(contract, inForce);
  const coverage = recognition.profile === null ? [] : assessCoverage(contract, recognition);
  const context: Context = { contract, recognition, coverage, config: inForce };
  const { cache, found } = sentenceFindings(context, previous?.cache);

  for (const rule of RULES) {
    if (rule.scope !== 'document' || !isOn(rule, inForce)) continue;
    for (const finding of rule.check(contract, context)) found.push({ rule, finding });
  }
  const used = new Set<Ignore>();
  const issues = asIssues(found, context, directives.ignores, used);
  // A text that is no contract is not looked at: nothing can be said of its directives.
  const unused = recognition.profile === null ? [] : directives.ignores.filter((ignore) => !used.has(ignore));
  const idle = [...directives.problems.map((span) => ({ span, why: 'unread' as const })), ...unused.map(({ span }) => ({ span, why: 'unused' as const }))];
  return { ...context, cache, issues, idle };
}

/** The fixes of an issue of this review, best first. */
export const fixesOf = (of: Review, issue: Issue): readonly Fix[] => issue.rule.fixes?.(issue, of) ?? [];

/** A rule none of whose codes is reported need not run. */
const isOn = (rule: Rule, config: Config): boolean =>
  severityOf(config, rule.code, rule.optIn ? 'off' : rule.severity) !== 'off' || Object.entries(config.severity).some(([code, level]) => level !== 'off' && code.startsWith(`${rule.code}.`));

function sentenceFindings(context: Context, previous: SentenceCache | undefined): { cache: SentenceCache; found: { rule: Rule; finding: Finding }[] } {
  const { contract, recognition, config } = context;
  const key = JSON.stringify([config, recognition, segmenterInForce()]);
  const known = previous?.key === key ? previous.found : undefined;
  const kept = new Map<string, readonly LocalFinding[]>();
  const found: { rule: Rule; finding: Finding }[] = [];
  if (recognition.profile === null) return { cache: { key, found: kept }, found };
  const rules = RULES.filter((rule): rule is SentenceRule => rule.scope === 'sentence' && isOn(rule, config));

  for (const sentence of contract.sentences) {
    const topic = sentence.clause === null ? null : contract.clauses[sentence.clause]!.topic;
    const text = slice(contract.text, sentence.span);
    const id = `${sentence.place}|${topic ?? ''}|${text}`;
    let local = kept.get(id) ?? known?.get(id);
    local ??= checkSentence(rules, sentenceFacts(text, sentence.place, topic), context);
    kept.set(id, local);
    for (const { rule, finding } of local) {
      const placed = moved(finding, sentence);
      if (!isDefined(contract, placed.span)) found.push({ rule, finding: placed });
    }
  }
  return { cache: { key, found: kept }, found };
}

function checkSentence(rules: readonly SentenceRule[], facts: SentenceFacts, context: Context): readonly LocalFinding[] {
  const found: LocalFinding[] = [];
  for (const rule of rules) for (const finding of rule.check(facts, context)) found.push({ rule, finding });
  return found;
}

const moved = (finding: Finding, sentence: Sentence): Finding => ({
  ...finding,
  span: shift(finding.span, sentence.span.start),
  ...(finding.related ? { related: finding.related.map((r) => ({ ...r, span: shift(r.span, sentence.span.start) })) } : {}),
});

/** Whether the words stand in a term the contract itself defines: what is defined is not vague. */
function isDefined(contract: Contract, at: Span): boolean {
  const words = slice(contract.text, at);
  return contract.definitions.some(({ term }) => {
    const offset = term.indexOf(words);
    return offset >= 0 && contract.text.startsWith(term, at.start - offset);
  });
}

function asIssues(found: readonly { rule: Rule; finding: Finding }[], context: Context, ignores: readonly Ignore[], used: Set<Ignore>): readonly Issue[] {
  const { contract, config } = context;
  const ordinals = new Map<string, number>();
  const clauseAt = clauseFinder(contract);
  const ignored = ignoredSpans(contract, ignores);
  const sorted = [...found].sort((a, b) => a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end);
  const issues: Issue[] = [];
  for (const { rule, finding } of sorted) {
    const code = finding.variant === undefined ? rule.code : `${rule.code}.${finding.variant}`;
    const severity = severityOf(config, code, rule.optIn ? 'off' : (finding.severity ?? rule.severity));
    if (severity === 'off') continue;
    const covering = ignored.filter((i) => covers(i.ignore.code, code) && finding.span.start < i.span.end && i.span.start <= finding.span.start);
    for (const { ignore } of covering) used.add(ignore);
    if (covering.length > 0) continue;
    const name = `${code}|${clauseAt(finding.span)}|${slice(contract.text, finding.span)}`;
    const ordinal = ordinals.get(name) ?? 0;
    ordinals.set(name, ordinal + 1);
    issues.push({ ...finding, code, severity, basis: finding.basis ?? rule.basis, fingerprint: hash(`${name}|${ordinal}`), rule });
  }
  return issues;
}

const covers = (pattern: string, code: string): boolean => pattern === 'all' || pattern === code || code.startsWith(`${pattern}.`);

/** The words of the clause a span stands in, without its number and white space: what a fingerprint is made of. */
function clauseFinder(contract: Contract): (at: Span) => string {
  const texts = new Map<number, string>();
  let cursor = 0;
  return (at) => {
    // Issues come in the order of the text, so one cursor over the clauses is enough.
    while (cursor + 1 < contract.clauses.length && contract.clauses[cursor + 1]!.span.start <= at.start) cursor++;
    const clause = contract.clauses[cursor];
    if (!clause || clause.span.start > at.start) return '';
    let text = texts.get(cursor);
    if (text === undefined) {
      const start = clause.number ? clause.number.span.end : clause.own.start;
      text = hash(withoutSpace(contract.text.slice(start, clause.own.end)));
      texts.set(cursor, text);
    }
    return text;
  };
}

function withoutSpace(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) out += text[i];
  return out;
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
