import { CodeActionKind, type CodeAction, type Diagnostic, type Range } from 'vscode-languageserver';
import { fixesOf, type Issue } from '../review.ts';
import type { Edit } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { diagnostic, type DiagnosticOptions } from './diagnostics.ts';
import { lineAt, lineEnd, spanOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';
import { workspaceEdit, type EditOptions } from './workspace-edit.ts';

/** Takes every certain repair of the file at once; quantities and clauses are commitments and never among them. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.contractReview`;

export interface CodeActionOptions extends EditOptions, DiagnosticOptions {
  /** The kinds asked for; none given: what belongs in a light bulb. */
  readonly only?: readonly string[] | undefined;
  /** What the client shows there: the actions name its own objects. */
  readonly shown?: readonly Diagnostic[];
}

/** The fixes of the issues a range touches, best first, each issue's followed by 保留; or, when asked for, all certain repairs. */
export function codeActions(of: Reviewed, range: Range, options: CodeActionOptions): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(options.only, CodeActionKind.QuickFix, true)) {
    const at = spanOf(of.lines, range);
    const issues = of.review.issues.filter((issue) => touches(issue.span, at));
    const named = issues.map((issue) => ({ issue, diagnostics: [shownAs(of, issue, options)] }));
    for (const { issue, diagnostics } of named)
      fixesOf(of.review, issue).forEach((fix, i) => {
        actions.push({ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics, edit: workspaceEdit(of, fix.edits, options), ...(i === 0 ? { isPreferred: true } : {}) });
      });
    for (const { issue, diagnostics } of named)
      actions.push({ title: keepTitle(of, issue), kind: CodeActionKind.QuickFix, diagnostics, edit: workspaceEdit(of, [keep(of, issue)], options) });
  }
  if (wants(options.only, FIX_ALL, false)) {
    const edits = certainEdits(of);
    if (edits.length > 0) actions.push({ title: '修正本文件中所有确定的问题', kind: FIX_ALL, edit: workspaceEdit(of, edits, options) });
  }
  return actions;
}

/** Kinds are dotted paths: who asks for `source` asks for `source.fixAll.contractReview` too. */
const wants = (only: readonly string[] | undefined, kind: string, otherwise: boolean): boolean =>
  only === undefined ? otherwise : only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));

/** A caret at either end of the words counts. */
const touches = (issue: Span, at: Span): boolean => issue.start <= at.end && at.start <= issue.end;

function shownAs(of: Reviewed, issue: Issue, options: CodeActionOptions): Diagnostic {
  const shown = options.shown?.find(({ code, data }) => code === issue.code && isRecord(data) && data['fingerprint'] === issue.fingerprint);
  return shown ?? diagnostic(of, issue, options);
}

/** Certain repairs in the order of the text; of two that overlap the first. */
function certainEdits(of: Reviewed): readonly Edit[] {
  const taken: Edit[] = [];
  let from = 0;
  for (const issue of of.review.issues) {
    if (!issue.rule.fixes) continue;
    const fix = fixesOf(of.review, issue).find(({ certain }) => certain);
    if (!fix) continue;
    const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start);
    const first = edits[0];
    if (!first || first.span.start < from || edits.some((edit, i) => i > 0 && edit.span.start < edits[i - 1]!.span.end)) continue;
    taken.push(...edits);
    // One past the end, so that two insertions at one place do not meet.
    from = edits.at(-1)!.span.end + (edits.at(-1)!.span.start === edits.at(-1)!.span.end ? 1 : 0);
  }
  return taken;
}

const keepTitle = (of: Reviewed, issue: Issue): string => {
  const words = of.text.slice(issue.span.start, issue.span.end);
  // A clause that is missing stands at the title: there the words say nothing.
  const quoted = issue.rule.variants === undefined && words.length <= 20 && !/[\r\n]/.test(words);
  return `保留${quoted ? `「${words}」` : `：${issue.message}`}（在此处忽略）`;
};

/** A directive at the end of the line, so that the numbering stays as it is; the reason is what there is to type. */
function keep(of: Reviewed, issue: Issue): Edit {
  const line = lineAt(of.lines, issue.span.start);
  const start = of.lines.starts[line]!;
  const end = lineEnd(of.lines, line);
  // A directive after // reaches to the line's end and would swallow ours.
  const other = /[ \t]{0,20}\/\/[ \t]{0,20}contract-review:/.exec(of.text.slice(start, end));
  const at = other ? start + other.index : end;
  return { span: { start: at, end: at }, text: [` <!-- contract-review: ignore ${issue.code} -- `, { stop: 1, value: '经双方确认保留' }, ' -->'] };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
