import type { Citation } from '../knowledge/laws.ts';
import type { ClauseRole } from '../knowledge/quantities.ts';
import { vagueFamily, type VagueCode, type VagueFamily } from '../knowledge/vague-terms.ts';
import type { Config, UserTerm } from '../config.ts';
import { attachmentsOf } from '../model/attachments.ts';
import { roleAt, valuesInContract } from '../model/clause-role.ts';
import type { Contract, Party } from '../model/contract.ts';
import { lettersOf, ownReading } from '../model/own-names.ts';
import { sentenceAt } from '../model/sentence-at.ts';
import { sentenceFacts, type SentenceFacts, type VagueHit } from '../model/sentence-facts.ts';
import { compileMatcher, longestNonOverlapping, type Matcher } from '../text/matcher.ts';
import { literal, parseTemplate, toPlain, type Snippet } from '../text/snippet.ts';
import { slice, type Span } from '../text/span.ts';
import { toHan } from '../text/numerals.ts';
import { writerFor } from '../text/traditional.ts';
import { isWordAligned } from '../text/words.ts';
import { lastResort, plansFor } from './repairs/index.ts';
import { USERS_OWN } from './repairs/periods.ts';
import type { Piece, Plan, Quantity, RepairSite } from './repairs/site.ts';
import type { Context, Example, Finding, Fix, Rule } from './rule.ts';
import { foldedNames } from '../model/party-names.ts';

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
  check(facts, { config }) {
    const found = facts.hits.flatMap((hit): readonly Finding[] => {
      const family = vagueFamily(hit.entry);
      return hit.grade === 'quiet' || family?.code !== rule.code ? [] : [{ span: hit.span, message: messageOf(facts, hit, family), severity: hit.grade, basis: [family.law.basis], data: { entry: hit.entry } }];
    });
    return rule.code === 'vague-standard' ? [...found, ...userTerms(facts, config)] : found;
  },
  fixes,
});

const messageOf = (facts: SentenceFacts, hit: VagueHit, family: VagueFamily): string => {
  const words = slice(facts.text, hit.span);
  const bare = words.replace(/[。；;，,（(）)]/g, '') || words;
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
  const text = slice(context.contract.text, sentence.span);
  const read = ownReading(context.contract)?.read(text) ?? { text, at: (offset: number): number => offset };
  const facts = sentenceFacts(read.text, sentence.place, topic);
  const hit = facts.hits.find((h) => read.at(h.span.start) + sentence.span.start === finding.span.start && h.entry === entry);
  if (!hit) return [];

  const site = siteOf(facts, hit, family, context);
  const plans = plansFor(site).filter((plan, i, all) => all.findIndex((p) => p.title === plan.title) === i && silences(plan, facts, hit) && !doublesBrackets(plan, facts));
  // A hint may stay without a repair where nothing that can be counted would fit; a warning may not.
  const offered = plans.length > 0 || hit.grade !== 'warning' ? plans : [lastResort(site)].filter((plan) => silences(plan, facts, hit));
  return offered
    .slice(0, MOST_FIXES)
    .map((plan) => asFix(plan, (offset) => sentence.span.start + read.at(offset), inOwnWords(context.contract)));
}

const MOST_FIXES = 4;

/** How a repair is worded for this contract: its next free attachment, what it calls itself, its script. */
function inOwnWords(contract: Contract): (text: string) => string {
  const attachment = nextAttachment(contract);
  const count = (word: string): number => contract.text.split(word).length - 1;
  const own = ['本协议', '本契約', '本準則', '本准则'].find((word) => count(word) > count('本合同')) ?? '本合同';
  const script = writerFor(contract);
  return (text) => script(text.replaceAll('附件@', attachment)).replaceAll(script('本合同'), own);
}

/** 附件三 where the contract has two, in the numerals it uses. */
function nextAttachment(contract: Contract): string {
  const { all } = attachmentsOf(contract);
  const last = Math.max(0, ...all.map((a) => a.number ?? 0), all.every((a) => a.number === null) ? all.length : 0);
  const latin = /^附[件表]\s?([A-Z])/.exec(all.find((a) => /^附[件表]\s?[A-Z]/.test(a.label))?.label ?? '');
  if (latin && last < 26) return `附件${String.fromCharCode(65 + last)}`;
  return all.some((a) => /\d/.test(a.label)) ? `附件${last + 1}` : `附件${toHan(last + 1)}`;
}

function siteOf(facts: SentenceFacts, hit: VagueHit, family: VagueFamily, context: Context): RepairSite {
  const segment = facts.segments[hit.segment]!.span;
  const role = roleAt(facts.folded, segment, hit.span, facts.topic);
  return {
    facts, hit, family, segment, role, profile: context.recognition.profile, total: totalOf(context.contract),
    words: slice(facts.folded, hit.span),
    before: facts.folded.slice(segment.start, hit.span.start),
    after: facts.folded.slice(hit.span.end, segment.end),
    quantities: quantitiesFor(role, family, facts, hit, context),
  };
}

/** A value the contract already uses, then the user's own, then what the law sets and the catalogue's, leaning to the side the user stands on. */
function quantitiesFor(role: ClauseRole, family: VagueFamily, facts: SentenceFacts, hit: VagueHit, { contract, config, recognition }: Context): readonly Quantity[] {
  const urgent = family.id === 'immediately' || /第一时间|最短|随时/.test(slice(facts.folded, hit.span)) || (family.id === 'prompt' && /困人|被困|施救|送医|救助|救护/.test(facts.folded));
  // 一般缺陷5个工作日内修复 says nothing of what is to be done at once.
  const own = valuesInContract(contract, role.id).filter(({ value }) => (!urgent || /小时|分钟/.test(value)) && !facts.folded.includes(value)).map(({ value, where }): Quantity => ({ value, source: `${where === null ? '本合同' : `合同${where}`}已约定` }));
  const user = config.quantities[role.id];
  const pressing = urgent && (DANGER.test(facts.folded) ? !/不可抗力|战争|台风/.test(facts.folded) : !/小时$/.test(role.usual) && SOON.test(facts.folded));
  const { usual, longer, shorter, range } = pressing ? IN_MINUTES : urgent ? atOnce(role) : role;
  const lean = leaning(facts, hit, contract.parties, config);
  const catalogue = lean === 'long' ? [longer, usual] : lean === 'short' ? [shorter, usual] : [usual, shorter, longer];
  const source = `常用值，常见${range}`;
  const legal = LEGAL.find((l) => l.role === role.id && recognition.jurisdiction === 'PRC' && (l.profiles as readonly (string | null)[]).includes(recognition.profile));
  const all = [
    ...own.slice(0, 2),
    ...(user === undefined ? [] : [{ value: user, source: USERS_OWN }]),
    ...catalogue.map((value): Quantity => ({ value, source })),
    ...(legal && !urgent ? [{ value: legal.value, source: legal.source }] : []),
  ];
  return all.filter((q, i) => all.findIndex((p) => p.value === q.value) === i);
}

/** Where a statute sets a time of its own, it is named beside the figure. */
const LEGAL = [
  { role: 'refund', profiles: ['platform-terms', 'online-customer-service'], value: '7日', source: '法定期限，消保法第25条' },
  { role: 'payment', profiles: ['sale', 'customer-service', 'online-customer-service', 'technical-service'], value: '60日', source: '大型企业向中小企业付款的法定期限，中小条例第9条' },
] as const;

/** What contracts call their whole price; the first that the text uses. */
const TOTALS = ['合同总价', '合同总额', '合同总金额', '合同价款', '合同金额', '总价款', '服务费总额', '总服务费'] as const;
const FEES = ['技术服务费', '服务费', '设计费', '代理费', '咨询费', '货款', '租金', '托管费', '承包费', '报酬', '佣金', '学费', '借款本金'] as const;

/** What a share of the price is a share of. */
function totalOf({ text }: Contract): string {
  const total = TOTALS.find((name) => text.includes(name));
  if (total) return total;
  const count = (name: string): number => text.split(name).length - 1;
  const fee = [...FEES].sort((a, b) => count(b) - count(a))[0]!;
  return count(fee) === 0 ? TOTALS[1] : fee === '借款本金' ? fee : `${fee}总额`;
}

/** Somebody's life, or hours that the sentence itself gives to what follows: then 立即 is a matter of minutes. */
const DANGER = /120|119|急救|抢救|危重|自杀|火灾|伤亡|爆炸|困人|被困|施救|送医|救护|及时救助/;
const SOON = /(?<![0-9])(?:[1-8]|[一二两三四五六七八])\s?个?小时|[0-9]\s?分钟/;
type Times = Pick<ClauseRole, 'usual' | 'longer' | 'shorter' | 'range'>;
const IN_MINUTES: Times = { usual: '10分钟', shorter: '5分钟', longer: '30分钟', range: '5–30分钟' };
/** 立即 is a matter of hours, whatever the thing takes otherwise. */
const atOnce = (role: ClauseRole): Times => (/小时$/.test(role.usual) ? role : { usual: '24小时', shorter: '12小时', longer: '48小时', range: '12–48小时' });

/** Whoever must perform would rather have longer; the other side shorter. */
function leaning(facts: SentenceFacts, hit: VagueHit, parties: readonly Party[], { standpoint }: Config): 'long' | 'short' | null {
  if (standpoint === 'neutral') return null;
  const mark = standpoint === 'party-a' ? '甲' : '乙';
  const ours = parties.find((party) => foldedNames(party).some((name) => name.includes(mark))) ?? parties[standpoint === 'party-a' ? 0 : 1];
  const subject = facts.segments.slice(0, hit.segment + 1).findLast((s) => s.subject !== null)?.subject ?? null;
  if (subject === null) return null;
  // A sentence may be read with letters for the parties' own names.
  const names = ours ? [...foldedNames(ours), ...lettersOf(parties, ours)] : [`${mark}方`];
  if (names.some((name) => name === subject)) return 'long';
  return /双方|各方|一方|当事人/.test(subject) ? null : 'short';
}

/** Where a figure comes from; nothing where none is written. */
const sourceOf = ({ source, pieces }: Plan): string => (source !== undefined ? `（${source}）` : pieces.some(({ text }) => text.includes('${') && !text.includes('名称')) ? '（常用值）' : '');

/** 相关损失（包括…）（包括但不限于…）: a note right before what the text says in brackets itself. */
const doublesBrackets = ({ pieces }: Plan, { folded }: SentenceFacts): boolean => pieces.some(({ start, end, text }) => start === end && text.startsWith('（') && /^\((?:包括|包含|含|如|例如|即)/.test(folded.slice(end, end + 4)));

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

const asFix = (plan: Plan, at: (offset: number) => number, write: (text: string) => string): Fix => ({
  title: write(`${plan.title}${sourceOf(plan)}`),
  edits: [...plan.pieces].sort((a, b) => a.start - b.start).map(({ start, end, text }: Piece) => ({ span: { start: at(start), end: at(end) }, text: written(parseTemplate(text), write) })),
  certain: false,
});

const written = (snippet: Snippet, write: (text: string) => string): Snippet =>
  snippet.map((part) => (typeof part === 'string' ? write(part) : 'stop' in part ? { ...part, value: write(part.value) } : part));
