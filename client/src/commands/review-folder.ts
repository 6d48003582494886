import { type CancellationToken, type Diagnostic, Disposable, type ExtensionContext, l10n, languages, ProgressLocation, RelativePattern, type TextDocument, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { FOLDER_REPORT_REQUEST, type FolderReportParams, type FolderRow, type ReportText, REVIEW_TEXT_REQUEST, type ReviewTextParams, type TextReview } from '../../../server/src/protocol/messages.ts';
import { decode, isContractFile, LARGEST, MAYBE_CONTRACTS, NEVER_CONTRACTS } from '../contract-files.ts';
import type { FolderServer } from '../folder-server.ts';
import { FOLDER_PANEL, LANGUAGE_ID } from '../names.ts';
import { reviewAsContract } from '../offer.ts';
import { pageMessage, reportPage } from '../report-page.ts';
import { nonce } from '../report-panel.ts';
import type { Session } from '../session.ts';

/** Problems shows what is new so many files at a time. */
const AT_ONCE = 20;

/** 审查文件夹…: every contract in a folder, its findings in Problems and a table of them. */
export interface FolderReview extends Disposable {
  readonly review: (argument: unknown) => Promise<void>;
}

export function registerFolderReview(context: ExtensionContext, session: Session): FolderReview {
  const found = languages.createDiagnosticCollection('contract-review-folder');
  let running = false;
  // An open contract is reviewed as it is typed; what was found of its file on disk must not stand beside that.
  const opened = workspace.onDidOpenTextDocument((document) => {
    if (!found.has(document.uri)) return;
    found.delete(document.uri);
    // It was reviewed as a contract: it opens as one.
    if (document.languageId === 'plaintext' || document.languageId === 'markdown') void reviewAsContract(context, document);
  });
  const gone = workspace.onDidDeleteFiles(({ files }) => {
    for (const deleted of files) found.forEach((uri) => (`${uri.toString()}/`.startsWith(`${deleted.toString()}/`) ? found.delete(uri) : undefined));
  });
  let table: WebviewPanel | undefined;

  return {
    dispose: () => Disposable.from(found, opened, gone).dispose(),
    review: async (argument) => {
      const folder = argument instanceof Uri ? argument : await askFolder();
      if (!folder || running) return;
      running = true;
      try {
        await window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('合同审查：{0} (Review)', nameOf(folder)), cancellable: true }, async (progress, token) => {
          // Loaded here, as for the first contract.
          const { startFolderServer } = await import('../folder-server.ts');
          const server = await startFolderServer(context, session);
          try {
            table?.dispose();
            const result = await reviewFiles(server, folder, token, (uri, diagnostics) => found.set(uri, diagnostics), (message, increment) => progress.report({ message, increment }));
            const page = await server.request<ReportText>(FOLDER_REPORT_REQUEST, result);
            table = showTable(folder, page);
            const own = table;
            // The table and what Problems lists go together.
            own.onDidDispose(() => {
              if (table !== own) return;
              table = undefined;
              found.clear();
            });
          } finally {
            await server.stop();
          }
        });
      } catch (error) {
        session.log.error(error instanceof Error ? error : String(error));
        void window.showErrorMessage(l10n.t('文件夹未能审查：{0} (not reviewed)', error instanceof Error ? error.message : String(error)));
      } finally {
        running = false;
      }
    },
  };
}

async function askFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void window.showInformationMessage(l10n.t('请先打开一个文件夹。(Open a folder first.)'));
    return undefined;
  }
  return folders.length === 1 ? folders[0]!.uri : (await window.showWorkspaceFolderPick())?.uri;
}

/** Reviews the files one after another, so that a run can be stopped between any two. */
async function reviewFiles(server: FolderServer, folder: Uri, token: CancellationToken, take: (uri: Uri, diagnostics: Diagnostic[]) => void, tell: (message: string, increment: number) => void): Promise<FolderReportParams> {
  const uris = (await workspace.findFiles(new RelativePattern(folder, MAYBE_CONTRACTS), NEVER_CONTRACTS, undefined, token)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const rows: FolderRow[] = [];
  const unread: { path: string; error: string }[] = [];
  let notContracts = 0;
  let waiting: (readonly [Uri, Diagnostic[]])[] = [];
  const flush = (): void => {
    for (const [uri, diagnostics] of waiting) if (!openContract(uri)) take(uri, diagnostics);
    waiting = [];
  };
  let done = 0;
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    const path = workspace.asRelativePath(uri);
    tell(`${++done}/${uris.length} ${path}`, 100 / uris.length);
    try {
      const text = openContract(uri)?.getText() ?? (await textOf(uri));
      if (!isContractFile(uri.path.split('/').at(-1) ?? '', text)) {
        notContracts++;
        continue;
      }
      const { isContract, kind, percent, counts, diagnostics } = await server.request<TextReview>(REVIEW_TEXT_REQUEST, { uri: uri.toString(), text } satisfies ReviewTextParams);
      if (!isContract) {
        notContracts++;
        continue;
      }
      rows.push({ uri: uri.toString(), path, kind, percent, counts });
      waiting.push([uri, await server.toDiagnostics(diagnostics)]);
      if (waiting.length >= AT_ONCE) flush();
    } catch (error) {
      unread.push({ path, error: error instanceof Error ? error.message : String(error) });
    }
  }
  flush();
  return { name: nameOf(folder), rows, notContracts, unread, cancelled: token.isCancellationRequested };
}

const nameOf = (folder: Uri): string => folder.path.split('/').at(-1) ?? folder.path;

const openContract = (uri: Uri): TextDocument | undefined => workspace.textDocuments.find((document) => document.languageId === LANGUAGE_ID && document.uri.toString() === uri.toString());

async function textOf(uri: Uri): Promise<string> {
  const { size } = await workspace.fs.stat(uri);
  if (size > LARGEST) throw new Error(l10n.t('文件超过 {0} MB，没有审查 (too large)', LARGEST / 1024 / 1024));
  const text = decode(await workspace.fs.readFile(uri));
  if (text === undefined) throw new Error(l10n.t('不是文本文件 (not a text file)'));
  return text;
}

function showTable(folder: Uri, { text, style }: ReportText): WebviewPanel {
  const panel = window.createWebviewPanel(FOLDER_PANEL, l10n.t('文件夹审查：{0} (Folder)', nameOf(folder)), { viewColumn: ViewColumn.Active }, { enableScripts: true, localResourceRoots: [], retainContextWhenHidden: false });
  panel.webview.html = reportPage(nonce(), style, text, [], {});
  panel.webview.onDidReceiveMessage((sent: unknown) => {
    const message = pageMessage(sent);
    // Only what stands in the table: it lists files of this folder.
    if (message && 'open' in message && message.open.startsWith(`${folder.toString()}/`)) void window.showTextDocument(Uri.parse(message.open, true));
  });
  return panel;
}
