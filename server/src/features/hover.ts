import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import { CLAUSES, elementOf } from '../knowledge/clauses.ts';
import { quote } from '../knowledge/laws.ts';
import { needOf } from '../knowledge/profiles.ts';
import { vagueFamily } from '../knowledge/vague-terms.ts';
import { ruleUri } from '../protocol/messages.ts';
import { fixesOf, type Issue } from '../review.ts';
import { escapeMarkdown } from '../rules/page.ts';
import { toPlain } from '../text/snippet.ts';
import type { Span } from '../text/span.ts';
import { lineAt, lineEnd, offsetAt, rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';
import { clauseTitle, elementTitle, STATE_TITLES } from './titles.ts';

/** All missing clauses stand at the title: more than so many issues at one place are counted only. */
const MOST_ISSUES = 4;
const MOST_FIXES = 3;
/** Longer articles are quoted by their opening; the rule's page has them whole. */
const LONGEST_QUOTATION = 600;

/** Why something is reported, the law that applies if it is left, and what to write; on a clause's heading, how the clause stands. */
export function hover(of: Reviewed, position: Position): Hover | null {
  const offset = offsetAt(of.lines, position);
  const issues = of.review.issues.filter(({ span }) => span.start <= offset && offset <= span.end);
  const shown = issues.slice(0, MOST_ISSUES).map((issue) => ({ span: issue.span, text: issueText(of, issue) }));
  if (issues.length > shown.length) shown.push({ span: issues[0]!.span, text: `此处另有 ${issues.length - shown.length} 个问题，见“问题”面板。` });
  const clause = clauseText(of, offset);
  if (clause) shown.push(clause);
  if (shown.length === 0) return null;
  return { contents: { kind: MarkupKind.Markdown, value: shown.map(({ text }) => text).join('\n\n---\n\n') }, range: rangeOf(of.lines, shown[0]!.span) };
}

function issueText(of: Reviewed, issue: Issue): string {
  const fixes = fixesOf(of.review, issue).slice(0, MOST_FIXES);
  return [
    `**${escapeMarkdown(issue.message)}** [${issue.code}](${ruleUri(issue.rule.code)})`,
    reason(issue),
    ...issue.basis.map(quotation),
    ...(fixes.length === 0 ? [] : [`可以这样写：\n\n${fixes.map(({ title, edits }) => `- ${escapeMarkdown(edits.length === 1 ? short(toPlain(edits[0]!.text)) : title)}`).join('\n')}`]),
  ].join('\n\n');
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
  if (family) return escapeMarkdown(`${family.open}。如果不改：${family.law.says}（${family.law.basis}）。`);
  return firstParagraph(rule.docs);
}

/** The exact words of the law, whole paragraphs of them; the citation alone where they must not be quoted. */
function quotation(citation: string): string {
  const words = quote(citation);
  if (words === null) return `依据：${citation}`;
  const lines: string[] = [];
  let length = 0;
  for (const line of words.split('\n')) {
    if (lines.length > 0 && length + line.length > LONGEST_QUOTATION) {
      lines.push('（以下略）');
      break;
    }
    lines.push(escapeMarkdown(line));
    length += line.length;
  }
  return `> **${citation}**　${lines.join('<br>\n> ')}`;
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
const short = (text: string): string => {
  const [line = ''] = text.trim().split(/[\r\n]/, 1);
  const characters = [...line];
  return characters.length <= 120 && line === text.trim() ? line : `${characters.slice(0, 120).join('')}……`;
};
