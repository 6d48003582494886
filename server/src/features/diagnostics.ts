import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import { SEVERITIES, type Severity } from '../config.ts';
import { ruleUri, SOURCE } from '../protocol/messages.ts';
import type { IdleDirective, Issue } from '../review.ts';
import { rangeOf } from './position.ts';
import { partsOf, type Reviewed } from './reviewed.ts';

/** At most so many diagnostics a file, the one that says how many more included. */
export const MOST_DIAGNOSTICS = 1000;

const LSP_SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Shown struck through or faded, where a client can. */
const TAGS: Readonly<Record<string, readonly DiagnosticTag[]>> = { 'unused-definition': [DiagnosticTag.Unnecessary], 'repealed-law': [DiagnosticTag.Deprecated] };

/** What the client said it understands of a diagnostic. */
export interface DiagnosticOptions {
  readonly related: boolean;
  readonly tags: boolean;
  readonly codeDescription: boolean;
}

/** What a document's diagnostics are: the severest first and at most `MOST_DIAGNOSTICS`, the last of which then says how many more. */
export function diagnostics(of: Reviewed, options: DiagnosticOptions): Diagnostic[] {
  const { shown: issues } = partsOf(of);
  const bySeverity = SEVERITIES.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  const idle = of.review.idle.map((directive) => idleDirective(of, directive, options));
  if (bySeverity.length + idle.length <= MOST_DIAGNOSTICS) return [...bySeverity.map((issue) => diagnostic(of, issue, options)), ...idle];
  const shown = bySeverity.slice(0, MOST_DIAGNOSTICS - 1);
  return [...shown.map((issue) => diagnostic(of, issue, options)), more(bySeverity.length - shown.length)];
}

/** A comment that does nothing is an opinion on no contract: a mere hint, faded where a client can, without a code of its own. */
const idleDirective = (of: Reviewed, { span, why }: IdleDirective, { tags }: DiagnosticOptions): Diagnostic => ({
  range: rangeOf(of.lines, span),
  severity: DiagnosticSeverity.Hint,
  source: SOURCE,
  message: why === 'unread' ? '这条审查指令无法识别，没有起作用；写法是 ignore 规则编号|all [next|block|file] -- 理由，或者 profile=类型、standpoint=立场' : '这条忽略没有对应的提示：文字已改，或者规则编号、位置不对，可以删除',
  ...(tags && why === 'unused' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
});

/** One issue as LSP shows it. `data` carries the fingerprint alone: fixes are computed from the cached review when asked for. */
export function diagnostic(of: Reviewed, issue: Issue, options: DiagnosticOptions): Diagnostic {
  const tags = TAGS[issue.rule.code];
  return {
    range: rangeOf(of.lines, issue.span),
    severity: LSP_SEVERITY[issue.severity],
    code: issue.code,
    ...(options.codeDescription ? { codeDescription: { href: ruleUri(issue.rule.code) } } : {}),
    source: SOURCE,
    message: issue.message,
    ...(options.tags && tags ? { tags: [...tags] } : {}),
    ...(options.related && issue.related && issue.related.length > 0
      ? { relatedInformation: issue.related.map(({ span, message }) => ({ location: { uri: of.uri, range: rangeOf(of.lines, span) }, message })) }
      : {}),
    data: { fingerprint: issue.fingerprint },
  };
}

const more = (count: number): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: SOURCE,
  message: `问题过多：这里只列出最严重的 ${MOST_DIAGNOSTICS - 1} 项，另有 ${count} 项未列出`,
});
