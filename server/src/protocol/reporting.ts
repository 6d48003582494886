import type { CancellationToken, Connection } from 'vscode-languageserver';
import { SEVERITIES, type Config } from '../config.ts';
import { diagnostics } from '../features/diagnostics.ts';
import { reviewDocument, type Reviewed } from '../features/reviewed.ts';
import { comparisonReport } from '../reports/comparison.ts';
import { wholeComparison } from '../reports/comparison-formats.ts';
import { COMPARISON_STYLE, comparisonHtml } from '../reports/comparison-html.ts';
import { folderHtml } from '../reports/folder.ts';
import { wholeReport } from '../reports/formats.ts';
import { htmlFile } from '../reports/html.ts';
import { fileReport } from '../reports/report.ts';
import { REPORT_STYLE } from '../reports/style.ts';
import { countsOf, kindOf } from '../reports/words.ts';
import type { Client } from './client.ts';
import {
  COMPARE_REQUEST, FOLDER_REPORT_REQUEST, REPORT_REQUEST, REVIEW_TEXT_REQUEST, type CompareParams, type FolderReportParams, type ReportParams, type ReportText, type ReviewTextParams, type TextReview,
} from './messages.ts';
import type { Answer } from './navigation.ts';
import type { Surroundings } from './projects.ts';

/** What reviewing a text that is no open document takes. */
export interface Reviewing {
  readonly client: () => Client;
  /** What a file's review depends on; let go of by `forget`. */
  readonly around: (uri: string) => Promise<Surroundings>;
  readonly forget: (uri: string) => void;
  readonly today: () => string;
  /** Resolves when the segmenter is as good as it gets. */
  readonly segmenter: () => Promise<unknown>;
}

/** The report on a document, and the review of a folder's files one by one. */
export function serveReporting(connection: Connection, answer: Answer, reviewing: Reviewing): void {
  connection.onRequest(REPORT_REQUEST, answer<ReportParams, ReportText | null>(REPORT_REQUEST, ({ uri }) => uri, null, reportText));
  connection.onRequest(FOLDER_REPORT_REQUEST, (params: FolderReportParams): ReportText => ({ text: folderHtml(params), style: REPORT_STYLE }));
  // The other version is asked for again and again while this one is edited.
  let other: { readonly text: string; readonly config: Config; readonly reviewed: Reviewed } | undefined;
  connection.onRequest(COMPARE_REQUEST, async (params: CompareParams, token: CancellationToken): Promise<ReportText | null> => {
    await reviewing.segmenter();
    const { config } = await reviewing.around(params.uri);
    return answer<CompareParams, ReportText | null>(COMPARE_REQUEST, ({ uri }) => uri, null, (of) => {
      const { text } = params.other;
      if (other?.text !== text || other.config !== config) other = { text, config, reviewed: reviewDocument({ uri: params.uri, version: 0, text }, config) };
      return comparisonText(of, { ...other.reviewed, ...(of.filed ? { filed: of.filed } : {}) }, params);
    })(params, token);
  });
  connection.onRequest(REVIEW_TEXT_REQUEST, async ({ uri, text }: ReviewTextParams): Promise<TextReview> => {
    await reviewing.segmenter();
    const { config, marks } = await reviewing.around(uri);
    reviewing.forget(uri);
    const of: Reviewed = { ...reviewDocument({ uri, version: 0, text }, config), filed: { marks, today: reviewing.today() } };
    const report = fileReport(uri, of, false);
    return { isContract: report.profile !== null, kind: kindOf(report), percent: report.completeness?.percent ?? null, counts: countsOf(report), diagnostics: diagnostics(of, reviewing.client()) };
  });
}

function reportText(of: Reviewed, { name, format }: ReportParams): ReportText {
  const report = fileReport(name, of, format === 'json');
  if (format === 'panel') return { text: htmlFile(report, 'report', true), style: REPORT_STYLE };
  return { text: wholeReport(format, report, { failing: SEVERITIES, version: '' }), style: '' };
}

function comparisonText(of: Reviewed, other: Reviewed, { name, other: { name: otherName }, otherIsNewer, format }: CompareParams): ReportText {
  const report = otherIsNewer ? comparisonReport(name, of, otherName, other) : comparisonReport(otherName, other, name, of);
  if (format === 'panel') return { text: comparisonHtml(report, true), style: REPORT_STYLE + COMPARISON_STYLE };
  return { text: wholeComparison(format, report), style: '' };
}
