import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import { CLAUSES, elementOf } from '../knowledge/clauses.ts';
import { quote } from '../knowledge/laws.ts';
import { needOf } from '../knowledge/profiles.ts';
import { vagueFamily } from '../knowledge/vague-terms.ts';
import type { Decision } from '../project/decisions.ts';
import { ruleUri } from '../protocol/messages.ts';
import { fixesOf, type Issue } from '../review.ts';
import { escapeMarkdown } from '../rules/page.ts';
import type { Fix } from '../rules/rule.ts';
import { toPlain } from '../text/snippet.ts';
import type { Span } from '../text/span.ts';
import { lineAt, lineEnd, offsetAt, rangeOf } from './position.ts';
import { partsOf, type Reviewed } from './reviewed.ts';
import { clauseTitle, elementTitle, STATE_TITLES } from './titles.ts';

/** All missing clauses stand at the title: more than so many issues at one place are counted only. */
const MOST_ISSUES = 4;
const MOST_FIXES = 3;
const LONGEST_FIX = 120;
/** An item of an article: its number and its first words. */
const ITEM = /^（([一二三四五六七八九十]{1,3})）(.{7})/u;

/** Why something is reported, the law that applies if it is left, and what to write; on a clause's heading, how the clause stands. */
export function hover(of: Reviewed, position: Position): Hover | null {
  const offset = offsetAt(of.lines, position);
  const here = ({ span }: Issue): boolean => span.start <= offset && offset <= span.end;
  const parts = partsOf(of);
  const issues = parts.shown.filter(here);
  // The law is quoted where there is one issue; several at one place would make a wall of it.
  const shown = issues.slice(0, MOST_ISSUES).map((issue) => ({ span: issue.span, text: issueText(of, issue, issues.length === 1) }));
  if (issues.length > shown.length) shown.push({ span: issues[0]!.span, text: `此处另有 ${issues.length - shown.length} 个问题，见“问题”面板。` });
  for (const { issue, decision } of parts.kept)
    if (here(issue)) shown.push({ span: issue.span, text: [...decided(decision), `${escapeMarkdown(issue.message)} [${issue.code}](${ruleUri(issue.rule.code)})`].join('\n\n') });
  const clause = clauseText(of, offset);
  if (clause) shown.push(clause);
  if (shown.length === 0) return null;
  return { contents: { kind: MarkupKind.Markdown, value: shown.map(({ text }) => text).join('\n\n---\n\n') }, range: rangeOf(of.lines, shown[0]!.span) };
}

function issueText(of: Reviewed, issue: Issue, quoted: boolean): string {
  const why = reason(issue);
  const fixes = fixesOf(of.review, issue).slice(0, MOST_FIXES).map(fixText);
  return [
    `**${escapeMarkdown(issue.message)}** [${issue.code}](${ruleUri(issue.rule.code)})`,
    why,
    ...(quoted ? issue.basis.map((citation) => quotation(citation, why)) : issue.basis.length > 0 ? [`依据：${issue.basis.join('、')}`] : []),
    ...decided(of.filed?.marks.decisions.get(issue.fingerprint)),
    ...(fixes.length > 0 ? [`可选的修改：\n\n${fixes.map((text) => `- ${escapeMarkdown(text)}`).join('\n')}`] : []),
  ].join('\n\n');
}

/** What was decided about it, why and when. */
const decided = (decision: Decision | undefined): readonly string[] => (decision ? [`**${decision.status}**：${escapeMarkdown(decision.reason === '' ? '没有写理由' : decision.reason)}${decision.date === undefined ? '' : `（${decision.date}）`}`] : []);

/** A replacement by its words, a whole clause by its title. */
function fixText({ title, edits }: Fix): string {
  const words = edits.length === 1 ? toPlain(edits[0]!.text).trim() : '';
  return words !== '' && words.length <= LONGEST_FIX && !/[\r\n]/.test(words) ? words : title;
}

/** What is at stake here and what the law puts in its place: of the clause, of the expression, or the rule's own. */
function reason(issue: Issue): string {
  const { rule, variant, data } = issue;
  const [id, element] = (rule.variants === undefined ? '' : (variant ?? '')).split('.');
  const clause = CLAUSES.find((known) => known.id === id);
  if (clause) {
    const advice = element === undefined ? undefined : elementOf(clause.id, element)?.advice;
    return [clause.why, advice, element === undefined ? clause.fallback : undefined].filter((part) => part !== undefined).map(escapeMarkdown).join('\n\n');
  }
  const family = Object.values(data ?? {}).map(vagueFamily).find((known) => known !== undefined);
  if (family) return escapeMarkdown(`如果不改，适用法律的补充规则：${family.law.says}（${family.law.basis}）。`);
  return firstParagraph(rule.docs);
}

/**
 * The exact words of the law; the citation alone where they must not be quoted. Of an article with items (项) only those that `why`
 * speaks of, by their number or their opening words; all of them where it speaks of none.
 */
function quotation(citation: string, why: string): string {
  const words = quote(citation);
  if (words === null) return `依据：${citation}`;
  const lines = words.split('\n');
  const concerned = lines.filter((line) => {
    const [, number, opening] = ITEM.exec(line) ?? [];
    return number !== undefined && opening !== undefined && (why.includes(`${citation}第${number}项`) || why.includes(opening));
  });
  const shown = concerned.length === 0 ? lines : lines.filter((line) => concerned.includes(line) || !ITEM.test(line));
  return `> **${citation}**　${shown.map(escapeMarkdown).join('<br>\n> ')}${shown.length < lines.length ? '<br>\n> （其余各项略）' : ''}`;
}

/** The state of the clause that begins on the line of the offset, where its heading tells what it is about. */
function clauseText(of: Reviewed, offset: number): { readonly span: Span; readonly text: string } | null {
  const { contract, coverage, recognition } = of.review;
  const line = lineAt(of.lines, offset);
  const start = of.lines.starts[line]!;
  const end = lineEnd(of.lines, line);
  const clause = contract.clauses.find(({ heading }) => heading !== null && heading.start >= start && heading.end <= end);
  if (!clause?.heading || clause.topic === null || offset > clause.heading.end) return null;
  const covered = coverage.find(({ id }) => id === clause.topic);
  if (!covered || covered.state === 'n/a') return null;
  const title = clauseTitle(covered.id);
  const missing = covered.missing.map((element) => `- 缺：${elementTitle(covered.id, element)}${suffix(elementOf(covered.id, element)?.advice)}`);
  const has = covered.has.map((element) => elementTitle(covered.id, element));
  return {
    span: clause.heading,
    text: [
      `**${title}**：${STATE_TITLES[covered.state]}${needOf(recognition.profile, covered.id) === 'R' ? '（建议条款）' : ''}`,
      ...(has.length > 0 ? [`已写明：${has.join('、')}`] : []),
      ...(missing.length > 0 ? [missing.join('\n')] : []),
    ].join('\n\n'),
  };
}

const suffix = (advice: string | undefined): string => (advice === undefined ? '' : `。${escapeMarkdown(advice)}`);
const firstParagraph = (markdown: string): string => markdown.trim().split(/\n\s*\n/, 1)[0]!;
