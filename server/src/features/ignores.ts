import type { IgnoreChoice } from '../protocol/messages.ts';
import type { Issue } from '../review.ts';
import type { Edit } from '../rules/rule.ts';
import { concat, literal, toLsp, type Snippet } from '../text/snippet.ts';
import { lineAt, lineEnd, linesOf, rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';
import { withLineEndsOf } from './workspace-edit.ts';

export type IgnoreScope = 'line' | 'next' | 'block' | 'file';

/** What stands for the reason until it is typed over. */
const REASON = '经双方确认保留';

/** Every way to ignore a finding in the text itself, as the list that is shown offers them. */
export function ignoreChoices(of: Reviewed, fingerprint: string): IgnoreChoice[] {
  const issue = of.review.issues.find((known) => known.fingerprint === fingerprint);
  if (!issue) return [];
  return [false, true].flatMap((all) =>
    (['line', 'next', 'block', 'file'] as const).map((scope): IgnoreChoice => {
      const edit = ignoreEdit(of, issue, scope, all);
      return { scope, all, rule: issue.rule.title, code: issue.code, range: rangeOf(of.lines, edit.span), snippet: withLineEndsOf(of.lines, toLsp(edit.text)) };
    }),
  );
}

/**
 * The directive that silences a finding in the text: at its line's end (`line`), or on a line of its own above the line (`next`), above
 * the clause it stands in (`block`) or at the top (`file`). HTML comments in Markdown, where `//` would be printed; `//` elsewhere. The
 * reason is what there is to type.
 */
export function ignoreEdit(of: Reviewed, issue: Issue, scope: IgnoreScope, all = false): Edit {
  const { first, last } = linesOf(of.lines, lineAt(of.lines, issue.span.start));
  const start = of.lines.starts[first]!;
  const end = lineEnd(of.lines, last);
  if (scope === 'line') {
    // A directive after // reaches to the line's end and would swallow ours.
    const other = /[ \t]{0,20}\/\/[ \t]{0,20}contract-review:/.exec(of.text.slice(start, end));
    const at = other ? start + other.index : end;
    return { span: { start: at, end: at }, text: concat(literal(' '), directive(of, issue, '', all, other !== null)) };
  }
  const above = scope === 'next' ? start : scope === 'block' ? blockStart(of, issue, start) : top(of);
  const indent = scope === 'file' ? '' : /^[ \t\u3000]*/.exec(of.text.slice(above, lineEnd(of.lines, lineAt(of.lines, above))))![0];
  return { span: { start: above, end: above }, text: concat(literal(indent), directive(of, issue, ` ${scope}`, all, false), literal('\n')) };
}

function directive(of: Reviewed, { code }: Issue, scope: string, all: boolean, closed: boolean): Snippet {
  const html = closed || isMarkdown(of.uri);
  return [html ? '<!-- ' : '// ', `contract-review: ignore ${all ? 'all' : code}${scope} -- `, { stop: 1, value: REASON }, ...(html ? [' -->'] : [])];
}

/** The beginning of the text; behind the front matter of a Markdown file, which must stay first. */
function top({ text, lines, uri }: Reviewed): number {
  if (!isMarkdown(uri) || !/^---[ \t]*\r?\n/.test(text)) return 0;
  const closing = lines.starts.findIndex((start, line) => line > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(text.slice(start, lineEnd(lines, line))));
  return lines.starts[closing + 1] ?? 0;
}

const isMarkdown = (uri: string): boolean => /\.(?:md|markdown)$/i.test(uri);

/** The beginning of the line the innermost clause around a finding begins on; of the finding's own where there is none. */
function blockStart(of: Reviewed, { span }: Issue, line: number): number {
  const clause = of.review.contract.clauses.findLast((c) => c.span.start <= span.start && span.start < c.span.end);
  return clause ? of.lines.starts[lineAt(of.lines, clause.span.start)]! : line;
}
