import { CodeActionKind, type CodeAction, type Command, type Diagnostic, type Range } from 'vscode-languageserver';
import { IGNORE_COMMAND, KEEP_COMMAND, type FindingArgument } from '../protocol/messages.ts';
import { fixesOf, type Issue } from '../review.ts';
import type { Edit } from '../rules/rule.ts';
import { diagnostic, type DiagnosticOptions } from './diagnostics.ts';
import { touches, wordsOf } from './findings.ts';
import { ignoreEdit } from './ignores.ts';
import { spanOf } from './position.ts';
import { partsOf, type Reviewed } from './reviewed.ts';
import { workspaceEdit, type EditOptions } from './workspace-edit.ts';

/** Takes every certain repair of the file at once; quantities and clauses are commitments and never among them. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.contractReview`;

/** Up to so many findings at one place have a 保留 each. */
const MOST_KEPT_EACH = 3;

export interface CodeActionOptions extends EditOptions, DiagnosticOptions {
  /** The kinds asked for; none given: what belongs in a light bulb. */
  readonly only?: readonly string[] | undefined;
  /** The client has our commands, which ask for a reason; others get the comment in the text at once. */
  readonly commands: boolean;
  /** What the client shows there: the actions name its own objects. */
  readonly shown?: readonly Diagnostic[];
}

/** The fixes of the issues a range touches, best first, then 保留 and 忽略; or, when asked for, all certain repairs. */
export function codeActions(of: Reviewed, range: Range, options: CodeActionOptions): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(options.only, CodeActionKind.QuickFix, true)) {
    const at = spanOf(of.lines, range);
    const { shown, kept } = partsOf(of);
    const issues = shown.filter((issue) => touches(issue.span, at));
    const named = issues.map((issue) => ({ issue, diagnostics: [shownAs(of, issue, options)] }));
    for (const { issue, diagnostics } of named)
      fixesOf(of.review, issue).forEach((fix, i) => {
        actions.push({ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics, edit: workspaceEdit(of, fix.edits, options), ...(i === 0 ? { isPreferred: true } : {}) });
      });
    const all = named.flatMap(({ diagnostics }) => diagnostics);
    if (!options.commands)
      for (const { issue, diagnostics } of named) actions.push({ title: `保留${quoted(of, issue)}（在此处忽略）`, kind: CodeActionKind.QuickFix, diagnostics, edit: workspaceEdit(of, [ignoreEdit(of, issue, 'line')], options) });
    // All missing clauses stand at the title: beyond a few, which one is asked rather than listed again.
    else if (issues.length > MOST_KEPT_EACH) actions.push({ title: `保留这里的发现（共 ${issues.length} 处，可多选），并说明理由…`, kind: CodeActionKind.QuickFix, diagnostics: all, command: command(of, KEEP_COMMAND, issues) });
    else
      for (const { issue, diagnostics } of named) actions.push({ title: `保留${quoted(of, issue)}，并说明理由…`, kind: CodeActionKind.QuickFix, diagnostics, command: command(of, KEEP_COMMAND, [issue]) });
    if (options.commands && issues.length > 0) actions.push({ title: '在文中注明忽略：本行、下一行、本条、全文…', kind: CodeActionKind.QuickFix, diagnostics: all, command: command(of, IGNORE_COMMAND, issues) });
    if (options.commands)
      for (const { issue, decision } of kept)
        if (touches(issue.span, at)) actions.push({ title: `已${decision.status}${quoted(of, issue)}：更改或者撤销…`, kind: CodeActionKind.QuickFix, command: command(of, KEEP_COMMAND, [issue]) });
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

function shownAs(of: Reviewed, issue: Issue, options: CodeActionOptions): Diagnostic {
  const shown = options.shown?.find(({ code, data }) => code === issue.code && isRecord(data) && data['fingerprint'] === issue.fingerprint);
  return shown ?? diagnostic(of, issue, options);
}

/** Certain repairs in the order of the text; of two that overlap the first. */
export function certainEdits(of: Reviewed): readonly Edit[] {
  const taken: Edit[] = [];
  let from = 0;
  for (const issue of partsOf(of).shown) {
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

/** 「及时」, or the message where the words say nothing. */
const quoted = (of: Reviewed, issue: Issue): string => {
  const words = wordsOf(of, issue);
  return words !== '' && words.length <= 20 ? `「${words}」` : `：${issue.message}`;
};

const command = (of: Reviewed, name: string, issues: readonly Issue[]): Command => ({ title: '', command: name, arguments: [{ uri: of.uri, fingerprints: issues.map(({ fingerprint }) => fingerprint) } satisfies FindingArgument] });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
