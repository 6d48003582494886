import { ruleOf } from '../features/rule-page.ts';
import type { Range } from '../protocol/messages.ts';
import { RULES } from '../rules/index.ts';
import type { Severity } from '../config.ts';
import type { FileReport, IssueReport, KeptReport } from './report.ts';

/**
 * SARIF 2.1.0 (OASIS), written file by file: `sarifHead`, the results joined by commas, `sarifFoot`. Validated against the schema by a test.
 * Regions count UTF-16 units from 1; a full code is the rule's with what completes it as SARIF's hierarchy writes it: `missing-clause/payment`.
 */
export function sarifHead(version: string): string {
  const driver = {
    name: 'contract-review',
    fullName: '合同审查',
    version,
    semanticVersion: version,
    language: 'zh-CN',
    rules: RULES.map(({ code, title, docs, severity, basis }) => ({
      id: code,
      shortDescription: { text: title },
      fullDescription: { text: docs.trim() },
      help: { text: docs.trim(), markdown: docs.trim() },
      defaultConfiguration: { level: LEVELS[severity] },
      ...(basis.length > 0 ? { properties: { basis } } : {}),
    })),
  };
  return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[`;
}

/** The results of one file, each on a line; what was decided to stay is suppressed. Empty for a file without any. */
export function sarifFile(report: FileReport): string {
  const uri = uriOf(report.path);
  const results = [...report.issues.map((issue) => resultOf(uri, issue)), ...report.kept.map((kept) => ({ ...resultOf(uri, kept), suppressions: [{ kind: 'external', status: 'accepted', justification: `${kept.decision.status}：${kept.decision.reason}` }] }))];
  return results.map((result) => `\n${JSON.stringify(result)}`).join(',');
}

/** `failures`: the files that could not be reviewed, and why. */
export function sarifFoot(failures: readonly { readonly path: string; readonly error: string }[]): string {
  const notifications = failures.map(({ path, error }) => ({ level: 'error', message: { text: `${path}：${error}` }, locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }] }));
  const invocation = { executionSuccessful: failures.length === 0, ...(failures.length > 0 ? { toolExecutionNotifications: notifications } : {}) };
  return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };
const INDEXES = new Map(RULES.map(({ code }, i) => [code, i]));

function resultOf(uri: string, issue: IssueReport | KeptReport): object {
  const rule = (ruleOf(issue.code) ?? RULES.find(({ code }) => issue.code.startsWith(`${code}.`)))?.code;
  const index = rule === undefined ? undefined : INDEXES.get(rule);
  return {
    ruleId: issue.code.replaceAll('.', '/'),
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: LEVELS[issue.severity],
    message: { text: issue.message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: regionOf(issue.range) }, ...(issue.clause === null ? {} : { logicalLocations: [{ name: issue.clause, kind: 'section' }] }) }],
    partialFingerprints: { 'contractReview/v1': issue.fingerprint },
    ...('fixes' in issue && issue.fixes.length > 0 ? { fixes: issue.fixes.map(({ title, edits }) => ({ description: { text: title }, artifactChanges: [{ artifactLocation: { uri }, replacements: edits.map(({ range, newText }) => ({ deletedRegion: regionOf(range), insertedContent: { text: newText } })) }] })) } : {}),
    ...(issue.basis.length > 0 ? { properties: { basis: issue.basis } } : {}),
  };
}

const regionOf = ({ start, end }: Range): object => ({ startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 });

/** A path as a URI reference: relative ones stay relative. Backslashes are Windows' separators; a drive's letter makes a file: URI. */
export function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const encoded = slashed.split('/').map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'))).join('/');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${encoded.replace('%3A', ':')}`;
  return slashed.startsWith('/') ? `file://${encoded}` : encoded;
}
