import { SEVERITY_TITLES } from '../rules/page.ts';
import type { Severity } from '../config.ts';
import type { FileReport } from './report.ts';

/** JUnit XML, as build servers read it: a suite a file, a case a finding; those at or above `--fail-on` fail, the others speak in system-out. */
export const JUNIT_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="合同审查">';
export const JUNIT_FOOT = '\n</testsuites>\n';

/** `failing`: the severities that fail. A file without findings is one case that passed. */
export function junitFile(report: FileReport, failing: readonly Severity[]): string {
  const { path, error, issues } = report;
  const name = escapeXml(path);
  if (error !== undefined) return `\n<testsuite name="${name}" tests="1" failures="0" errors="1">\n<testcase classname="${name}" name="读取"><error message="${escapeXml(error)}"/></testcase>\n</testsuite>`;
  if (issues.length === 0) return `\n<testsuite name="${name}" tests="1" failures="0" errors="0">\n<testcase classname="${name}" name="审查"/>\n</testsuite>`;
  const cases = issues.map(({ code, severity, message, range: { start } }) => {
    const words = escapeXml(`${path}:${start.line + 1}:${start.character + 1} ${SEVERITY_TITLES[severity]} ${message} [${code}]`);
    const inner = failing.includes(severity) ? `<failure type="${severity}" message="${escapeXml(message)}">${words}</failure>` : `<system-out>${words}</system-out>`;
    return `<testcase classname="${name}" name="${escapeXml(`${code}（第 ${start.line + 1} 行）`)}">${inner}</testcase>`;
  });
  return `\n<testsuite name="${name}" tests="${issues.length}" failures="${issues.filter(({ severity }) => failing.includes(severity)).length}" errors="0">\n${cases.join('\n')}\n</testsuite>`;
}

/** What XML 1.0 cannot hold (control characters, lone surrogates) is replaced. */
export const escapeXml = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\r/g, '&#13;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
