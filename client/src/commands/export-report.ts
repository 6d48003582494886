import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { REPORT_REQUEST, type ReportParams, type ReportText } from '../../../server/src/protocol/messages.ts';
import type { Session } from '../session.ts';

type Format = Exclude<ReportParams['format'], 'panel'>;
const EXTENSIONS: Readonly<Record<Format, string>> = { markdown: 'md', html: 'html', json: 'json' };

/** 导出审查报告…: asks for the format unless it is given, and where to; writes the report on the contract and offers to open it. */
export async function exportReport(session: Session, uri: Uri | undefined, argument: unknown): Promise<void> {
  if (!uri) {
    void window.showInformationMessage(l10n.t('请先打开一份合同。(Open a contract first.)'));
    return;
  }
  const format = asFormat(argument) ?? (await askFormat());
  if (!format) return;
  const target = await window.showSaveDialog({ title: l10n.t('导出审查报告 Export Report'), defaultUri: Uri.joinPath(uri, '..', reportName(uri, EXTENSIONS[format])), filters: { [format]: [EXTENSIONS[format]] } });
  if (!target) return;
  const report = await session.request<ReportText | null>(REPORT_REQUEST, { uri: uri.toString(), name: workspace.asRelativePath(uri), format } satisfies ReportParams);
  if (!report) {
    void window.showWarningMessage(l10n.t('请先打开这份合同，再导出报告。(Open the contract, then export.)'));
    return;
  }
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(report.text));
  } catch (error) {
    void window.showErrorMessage(l10n.t('报告未能写入：{0} (not written)', error instanceof Error ? error.message : String(error)));
    return;
  }
  window.setStatusBarMessage(l10n.t('报告已导出：{0} (exported)', workspace.asRelativePath(target)), 5000);
}

const asFormat = (argument: unknown): Format | undefined => (argument === 'markdown' || argument === 'html' || argument === 'json' ? argument : undefined);

async function askFormat(): Promise<Format | undefined> {
  const items: (QuickPickItem & { format: Format })[] = [
    { label: 'Markdown', description: l10n.t('便于粘贴和修改 (to paste and edit)'), format: 'markdown' },
    { label: 'HTML', description: l10n.t('便于查看和打印，单个文件 (to read and print, one file)'), format: 'html' },
    { label: 'JSON', description: l10n.t('便于程序处理 (for programs)'), format: 'json' },
  ];
  return (await window.showQuickPick(items, { title: l10n.t('导出审查报告 Export Report') }))?.format;
}

/** Not a name that would make the report itself a contract: 采购合同.contract gives 采购-审查报告.md. */
const reportName = (uri: Uri, extension: string): string => {
  const base = (uri.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/u, '').replace(/合同|协议/gu, '');
  return `${base === '' ? '' : `${base}-`}审查报告.${extension}`;
};
