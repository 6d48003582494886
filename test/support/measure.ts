import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { mayAsk, needOf } from '../../server/src/knowledge/profiles.ts';
import { CLAUSE_IDS, type ClauseId } from '../../server/src/knowledge/clause-ids.ts';
import { review, type Issue, type Review } from '../../server/src/review.ts';
import type { Measured, RuleFigures } from '../../server/src/rules/measured.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { overlaps, type Span } from '../../server/src/text/span.ts';
import type { MarkedContract, MarkedWords } from './marked-contracts.ts';

/** Words longer than this are not pointed at. */
const LONGEST_VAGUE = 40;
const BLANKS = new Set(['unfilled-blank', 'template-placeholder']);

/** One judgement: a report that was right or wrong, or something due that was found or missed; `note` says it to a reader. */
export interface Judgement {
  readonly code: string;
  readonly what: 'right' | 'wrong' | 'found' | 'missed';
  readonly note: string;
}

/**
 * Holds the review of every contract against its marks.
 *
 * Precision counts what is reported: right where a must or a may stands. Recall counts the must: found where a rule of the
 * family points at the words. A missing clause or element is right where it is marked as lacking and the contract's kind
 * asks for it; only marked ones are judged. Blanks are counted by lines.
 */
export function measure(contracts: readonly MarkedContract[]): { readonly measured: Measured; readonly judgements: readonly Judgement[] } {
  const rules: Record<string, { -readonly [key in keyof RuleFigures]: number }> = Object.fromEntries(RULES.map(({ code }) => [code, { reported: 0, right: 0, due: 0, found: 0 }]));
  const clauses = { present: 0, seenPresent: 0, absent: 0, seenAbsent: 0 };
  const traps = { set: 0, avoided: 0 };
  const judgements: Judgement[] = [];
  let profiles = 0;
  for (const contract of contracts) {
    const found = review(contract.text, DEFAULT_CONFIG);
    if (found.recognition.profile === contract.profile) profiles++;
    else judgements.push({ code: 'profile', what: 'wrong', note: `${contract.name}: ${String(found.recognition.profile)}, marked ${contract.profile}` });
    const issues = distinct(found.issues);
    for (const judgement of [...vague(contract, issues), ...missing(contract, found, issues), ...blanks(contract, issues), ...defects(contract, issues)]) {
      judgements.push(judgement);
      const figures = (rules[judgement.code] ??= { reported: 0, right: 0, due: 0, found: 0 });
      if (judgement.what === 'right') figures.right++;
      if (judgement.what === 'found') figures.found++;
      if (judgement.what === 'right' || judgement.what === 'wrong') figures.reported++;
      else figures.due++;
    }
    for (const [id, state] of contract.clauses) {
      const seen = stateOf(found, id);
      // What makes no sense for the kind of contract is rightly said to be not applicable.
      if (state === 'n/a' || (seen === 'n/a' && needOf(contract.profile, id) === '-')) continue;
      clauses[state]++;
      if (seen === state) clauses[state === 'present' ? 'seenPresent' : 'seenAbsent']++;
      else judgements.push({ code: 'clause', what: 'wrong', note: `${contract.name}: ${id} seen as ${seen}, marked ${state}` });
    }
    for (const trap of contract.quiet) {
      const hit = issues.find((issue) => isVague(issue) && overlaps(issue.span, trap.span));
      traps.set++;
      if (!hit) traps.avoided++;
      else judgements.push({ code: 'trap', what: 'wrong', note: `${shown(contract, trap.span)} ${hit.code}; ${trap.code}` });
    }
  }
  // Only rules that exist are published; a defect marked ahead of its rule waits.
  const measured = Object.fromEntries(RULES.map(({ code }) => [code, rules[code]!]));
  return { measured: { contracts: contracts.length, characters: contracts.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0), profiles, clauses, traps, rules: measured }, judgements };
}

const isVague = ({ code }: Issue): boolean => code.startsWith('vague-');
const judge = (code: string, report: boolean, good: boolean, note: string): Judgement => ({ code, what: report ? (good ? 'right' : 'wrong') : good ? 'found' : 'missed', note });

function stateOf(found: Review, clause: ClauseId): 'present' | 'absent' | 'n/a' {
  const state = found.coverage.find(({ id }) => id === clause)?.state ?? 'n/a';
  return state === 'incomplete' ? 'present' : state;
}

function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, span }) => {
    const key = `${code} ${span.start} ${span.end}`;
    return !seen.has(key) && seen.add(key);
  });
}

function vague(contract: MarkedContract, issues: readonly Issue[]): readonly Judgement[] {
  const reported = issues.filter(isVague);
  const pointsAt = (issue: Issue, words: MarkedWords): boolean => issue.span.end - issue.span.start <= LONGEST_VAGUE && overlaps(issue.span, words.span);
  return [
    ...reported.map((issue) => judge(issue.code, true, [...contract.must, ...contract.may].some((words) => pointsAt(issue, words)), `${shown(contract, issue.span)} ${issue.severity}`)),
    ...contract.must.map((words) => judge(words.code, false, reported.some((issue) => pointsAt(issue, words)), shown(contract, words.span))),
  ];
}

/** Families: `missing-clause.payment`, `missing-element.payment.invoice`. */
function missing(contract: MarkedContract, found: Review, issues: readonly Issue[]): readonly Judgement[] {
  const claims = (family: string): ReadonlySet<string> => new Set(issues.filter(({ rule }) => rule.code === family).map(({ code }) => code.slice(family.length + 1)));
  const [clauses, elements] = [claims('missing-clause'), claims('missing-element')];
  const judgements: Judgement[] = [];
  for (const id of CLAUSE_IDS) {
    const marked = contract.clauses.get(id) ?? (contract.complete ? 'present' : undefined);
    if (marked === undefined) continue;
    const due = marked === 'absent' && ['M', 'D'].includes(needOf(contract.profile, id));
    const note = `${contract.name}: ${id} is ${marked}, seen as ${stateOf(found, id)}`;
    if (clauses.has(id)) judgements.push(judge('missing-clause', true, due, note));
    if (due) judgements.push(judge('missing-clause', false, clauses.has(id), note));
  }
  const marked = new Map(contract.elements);
  if (contract.complete) for (const element of elements) if (!marked.has(element)) marked.set(element, true);
  for (const [element, has] of marked) {
    const [clause, name] = element.split('.') as [ClauseId, string];
    const due = !has && mayAsk(contract.profile, clause, name);
    const note = `${contract.name}: ${element} is ${has ? 'there' : 'lacking'}`;
    if (elements.has(element)) judgements.push(judge('missing-element', true, due, note));
    if (due) judgements.push(judge('missing-element', false, elements.has(element), note));
  }
  return judgements;
}

function blanks(contract: MarkedContract, issues: readonly Issue[]): readonly Judgement[] {
  const { unfilled, placeholder, arguable } = contract.blanks;
  const lines = contract.text.split('\n');
  const flagged = new Map<string, Set<number>>([...BLANKS].map((code) => [code, new Set<number>()]));
  for (const { code, span } of issues) {
    const at = flagged.get(code);
    if (at) for (let line = lineOf(contract.text, span.start); line <= lineOf(contract.text, Math.max(span.start, span.end - 1)); line++) at.add(line);
  }
  const note = (line: number): string => `${contract.name}:${line + 1} ${lines[line]!.trim().slice(0, 60)}`;
  const any = (line: number): boolean => [...flagged.values()].some((at) => at.has(line));
  return [
    ...[...flagged].flatMap(([code, at]) => [...at].map((line) => judge(code, true, unfilled.has(line) || placeholder.has(line) || arguable.has(line), note(line)))),
    ...[...unfilled].map((line) => judge('unfilled-blank', false, any(line), note(line))),
    ...[...placeholder].map((line) => judge('template-placeholder', false, any(line), note(line))),
  ];
}

/** All other rules: a report is right where the same defect is marked on its line or the next. */
function defects(contract: MarkedContract, issues: readonly Issue[]): readonly Judgement[] {
  const others = issues.filter(({ code, rule }) => !code.startsWith('vague-') && !BLANKS.has(code) && rule.variants === undefined);
  const near = (issue: Issue, words: MarkedWords): boolean => issue.code === words.code && Math.abs(lineOf(contract.text, issue.span.start) - lineOf(contract.text, words.span.start)) <= 1;
  return [
    ...others.map((issue) => judge(issue.code, true, [...contract.defects, ...contract.arguableDefects].some((words) => near(issue, words)), `${shown(contract, issue.span)} ${issue.message}`)),
    ...contract.defects.map((words) => judge(words.code, false, others.some((issue) => near(issue, words)), shown(contract, words.span))),
  ];
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The words within what stands around them. */
function shown({ name, text }: MarkedContract, { start, end }: Span): string {
  const around = (from: number, to: number): string => text.slice(from, to).replace(/\n/g, '⏎');
  return `${name}:${lineOf(text, start) + 1} ${around(Math.max(0, start - 14), start)}[|${around(start, end)}|]${around(end, end + 10)}`;
}
