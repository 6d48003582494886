import type { Severity } from '../config.ts';
import type { FormatId } from './format-ids.ts';
import { HTML_HEAD, htmlFile, htmlFoot } from './html.ts';
import { JSON_FOOT, JSON_HEAD, jsonFile } from './json.ts';
import { JUNIT_FOOT, JUNIT_HEAD, junitFile } from './junit.ts';
import { MARKDOWN_HEAD, markdownFile, markdownFoot } from './markdown.ts';
import type { FileReport } from './report.ts';
import { sarifFile, sarifFoot, sarifHead } from './sarif.ts';
import { textFile, textSummary } from './text.ts';
import { countsOf, type Counts } from './words.ts';

/** What a report says at its end. */
export interface Totals {
  readonly reviewed: number;
  readonly failures: readonly { readonly path: string; readonly error: string }[];
  readonly counts: Counts;
}

/** A report is written piece by piece: the head, each file's piece in order with `between` two that are not empty, the foot. */
export interface Format {
  readonly head: string;
  readonly between: string;
  /** Whether `file` shows fixes, which take time to compute. */
  readonly fixes: boolean;
  /** `ordinal` keeps the pieces of a page apart. */
  readonly file: (report: FileReport, ordinal: number) => string;
  readonly foot: (totals: Totals) => string;
}

/** `failing`: the severities that make a run fail; `version`: ours. */
export function formatOf(id: FormatId, { failing, version }: { readonly failing: readonly Severity[]; readonly version: string }): Format {
  switch (id) {
    case 'text':
      return { head: '', between: '', fixes: false, file: textFile, foot: ({ reviewed, failures, counts }) => textSummary(reviewed, failures.length, counts) };
    case 'json':
      return { head: JSON_HEAD, between: ',', fixes: true, file: (report) => `\n${jsonFile(report)}`, foot: () => JSON_FOOT };
    case 'sarif':
      return { head: sarifHead(version), between: ',', fixes: true, file: sarifFile, foot: ({ failures }) => sarifFoot(failures) };
    case 'markdown':
      return { head: MARKDOWN_HEAD, between: '', fixes: false, file: markdownFile, foot: ({ reviewed, failures, counts }) => markdownFoot(reviewed, failures.length, counts) };
    case 'html':
      return { head: HTML_HEAD, between: '', fixes: false, file: (report, ordinal) => htmlFile(report, `f${ordinal}`, false), foot: ({ reviewed, failures, counts }) => htmlFoot(reviewed, failures.length, counts) };
    case 'junit':
      return { head: JUNIT_HEAD, between: '', fixes: false, file: (report) => junitFile(report, failing), foot: () => JUNIT_FOOT };
  }
}

/** One file's report as a document of its own. */
export function wholeReport(id: FormatId, report: FileReport, options: { readonly failing: readonly Severity[]; readonly version: string }): string {
  const format = formatOf(id, options);
  return `${format.head}${format.file(report, 0)}${format.foot({ reviewed: 1, failures: [], counts: countsOf(report) })}`;
}
