import type { Citation } from '../knowledge/laws.ts';
import type { ClauseRole } from '../knowledge/quantities.ts';
import { vagueFamily, type VagueCode, type VagueFamily } from '../knowledge/vague-terms.ts';
import type { Config, UserTerm } from '../config.ts';
import { roleAt, valuesInContract } from '../model/clause-role.ts';
import type { Party } from '../model/contract.ts';
import { sentenceAt } from '../model/sentence-at.ts';
import { sentenceFacts, type SentenceFacts, type VagueHit } from '../model/sentence-facts.ts';
import { compileMatcher, longestNonOverlapping, type Matcher } from '../text/matcher.ts';
import { literal, parseTemplate, toPlain, type Snippet } from '../text/snippet.ts';
import { slice, type Span } from '../text/span.ts';
import { toTraditional } from '../text/traditional.ts';
import { isWordAligned } from '../text/words.ts';
import { lastResort, plansFor } from './repairs/index.ts';
import type { Piece, Plan, Quantity, RepairSite } from './repairs/site.ts';
import type { Context, Example, Finding, Fix, Rule } from './rule.ts';

/** What the ten rules of the family differ in; the lexicon says the rest. */
export interface VagueRule {
  readonly code: VagueCode;
  readonly title: string;
  readonly basis: readonly Citation[];
  readonly docs: string;
  readonly examples: { readonly good: readonly (string | Example)[]; readonly bad: readonly (string | Example)[] };
}

/**
 * A rule that reports the lexicon's expressions of one code where something hangs on them: a warning where a duty, a right, a
 * payment or a liability does and nothing measures it, a hint where that is arguable. `data.entry` of a finding is the
 * lexicon family's id, or `user` for one of the user's own terms, whose replacement is then in `data.replacement`.
 */
export const vague = (rule: VagueRule): Rule => ({
  ...rule,
  severity: 'warning',
  scope: 'sentence',
  *check(facts, { config }) {
    for (const hit of facts.hits) {
      const family = vagueFamily(hit.entry);
      if (hit.grade === 'quiet' || family?.code !== rule.code) continue;
      yield { span: hit.span, message: messageOf(facts, hit, family), severity: hit.grade, basis: [family.law.basis], data: { entry: hit.entry } };
    }
    if (rule.code === 'vague-standard') yield* userTerms(facts, config);
  },
  fixes,
});

const messageOf = (facts: SentenceFacts, hit: VagueHit, family: VagueFamily): string => {
  const words = slice(facts.text, hit.span);
  const bare = words.replace(/[。；;，,（(]/g, '') || words;
  return `「${bare}」${family.open}`;
};

interface UserTermMatcher {
  readonly matcher: Matcher;
  readonly terms: readonly UserTerm[];
}
const compiled = new WeakMap<readonly UserTerm[], UserTermMatcher>();

/** The user's own terms, literal, wherever a sentence can bind anybody; the lexicon's own findings go first. */
function* userTerms(facts: SentenceFacts, { vagueTerms }: Config): Generator<Finding> {
  if (vagueTerms.length === 0 || (facts.place !== 'body' && facts.place !== 'table')) return;
  let of = compiled.get(vagueTerms);
  if (!of) compiled.set(vagueTerms, (of = { matcher: compileMatcher(vagueTerms.map((t) => t.term)), terms: vagueTerms }));
  for (const match of longestNonOverlapping(of.matcher.scan(facts.text))) {
    const at = { start: match.start, end: match.end };
    if (!isWordAligned(facts.text, at)) continue;
    const { replacement } = of.terms[match.pattern]!;
    yield { span: at, message: `「${slice(facts.text, at)}」是你设定的模糊用语`, severity: 'warning', data: { entry: 'user', ...(replacement === undefined ? {} : { replacement }) } };
  }
}

/** Quantified replacements for a finding of the family, in document offsets, best first. Every one leaves the rule silent there. */
function fixes(finding: Finding, context: Context): readonly Fix[] {
  const entry = finding.data?.['entry'];
  if (entry === 'user') {
    const replacement = finding.data?.['replacement'];
    return replacement === undefined ? [] : [{ title: `改为「${replacement}」`, edits: [{ span: finding.span, text: literal(replacement) }], certain: false }];
  }
  const sentence = sentenceAt(context.contract, finding.span);
  const family = entry === undefined ? undefined : vagueFamily(entry);
  if (!sentence || !family) return [];
  const topic = sentence.clause === null ? null : (context.contract.clauses[sentence.clause]?.topic ?? null);
  const facts = sentenceFacts(slice(context.contract.text, sentence.span), sentence.place, topic);
  const hit = facts.hits.find((h) => h.span.start + sentence.span.start === finding.span.start && h.entry === entry);
  if (!hit) return [];

  const site = siteOf(facts, hit, family, context);
  const plans = plansFor(site).filter((plan, i, all) => all.findIndex((p) => p.title === plan.title) === i && silences(plan, facts, hit));
  const offered = plans.length > 0 ? plans : [lastResort(site)].filter((plan) => silences(plan, facts, hit));
  return offered
    .slice(0, MOST_FIXES)
    .map((plan) => asFix(plan, sentence.span.start, context.contract.script === 'traditional' ? toTraditional : (text) => text));
}

const MOST_FIXES = 4;

function siteOf(facts: SentenceFacts, hit: VagueHit, family: VagueFamily, context: Context): RepairSite {
  const segment = facts.segments[hit.segment]!.span;
  const role = roleAt(facts.folded, segment, hit.span, facts.topic);
  return {
    facts, hit, family, segment, role,
    words: slice(facts.folded, hit.span),
    before: facts.folded.slice(segment.start, hit.span.start),
    after: facts.folded.slice(hit.span.end, segment.end),
    quantities: quantitiesFor(role, family, facts, hit, context),
  };
}

/** A value the contract already uses, then the user's own, then the catalogue's, leaning to the side the user stands on. */
function quantitiesFor(role: ClauseRole, family: VagueFamily, facts: SentenceFacts, hit: VagueHit, { contract, config }: Context): readonly Quantity[] {
  const own = valuesInContract(contract, role.id).map((value): Quantity => ({ value, source: 'contract' }));
  const user = config.quantities[role.id];
  const { usual, longer, shorter } = family.id === 'immediately' || slice(facts.folded, hit.span).includes('第一时间') ? atOnce(role) : role;
  const lean = leaning(facts, hit, contract.parties, config);
  const catalogue = lean === 'long' ? [longer, usual] : lean === 'short' ? [shorter, usual] : [usual, shorter, longer];
  const all = [...own.slice(0, 2), ...(user === undefined ? [] : [{ value: user, source: 'user' as const }]), ...catalogue.map((value): Quantity => ({ value, source: 'catalogue' }))];
  return all.filter((q, i) => all.findIndex((p) => p.value === q.value) === i);
}

/** 立即 is a matter of hours, whatever the thing takes otherwise. */
const atOnce = (role: ClauseRole): Pick<ClauseRole, 'usual' | 'longer' | 'shorter'> => (/小时$/.test(role.usual) ? role : { usual: '24小时', shorter: '12小时', longer: '48小时' });

/** Whoever must perform would rather have longer; the other side shorter. */
function leaning(facts: SentenceFacts, hit: VagueHit, parties: readonly Party[], { standpoint }: Config): 'long' | 'short' | null {
  if (standpoint === 'neutral') return null;
  const mark = standpoint === 'party-a' ? '甲' : '乙';
  const ours = parties.find((p) => p.alias.includes(mark) || p.also.some((name) => name.includes(mark))) ?? parties[standpoint === 'party-a' ? 0 : 1];
  const subject = facts.segments.slice(0, hit.segment + 1).findLast((s) => s.subject !== null)?.subject ?? null;
  if (subject === null) return null;
  const names = ours ? [ours.alias, ...ours.also] : [`${mark}方`];
  if (names.some((name) => name === subject)) return 'long';
  return /双方|各方|一方|当事人/.test(subject) ? null : 'short';
}

/** Whether the sentence, so repaired, has nothing left to report at the words and nothing new where they were replaced. */
function silences(plan: Plan, facts: SentenceFacts, hit: VagueHit): boolean {
  const pieces = [...plan.pieces].sort((a, b) => a.start - b.start);
  let text = '';
  let from = 0;
  const changed: Span[] = [];
  for (const piece of pieces) {
    text += facts.text.slice(from, piece.start);
    const start = text.length;
    text += toPlain(parseTemplate(piece.text));
    changed.push({ start, end: text.length });
    from = piece.end;
  }
  text += facts.text.slice(from);
  const was = facts.hits.filter((h) => h.grade !== 'quiet');
  const left = sentenceFacts(text, facts.place, facts.topic).hits.filter((h) => h.grade !== 'quiet');
  return left.length < was.length && !left.some((h) => h.span.start === hit.span.start || changed.some((c) => c.start < h.span.end && h.span.start < c.end));
}

const asFix = (plan: Plan, offset: number, write: (text: string) => string): Fix => ({
  title: write(plan.title),
  edits: [...plan.pieces].sort((a, b) => a.start - b.start).map(({ start, end, text }: Piece) => ({ span: { start: start + offset, end: end + offset }, text: written(parseTemplate(text), write) })),
  certain: false,
});

const written = (snippet: Snippet, write: (text: string) => string): Snippet =>
  snippet.map((part) => (typeof part === 'string' ? write(part) : 'stop' in part ? { ...part, value: write(part.value) } : part));
