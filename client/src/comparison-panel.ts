import { commands, Disposable, l10n, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode';
import { COMPARE_REQUEST, type CompareParams, type ReportText } from '../../server/src/protocol/messages.ts';
import { COMPARISON_PANEL } from './names.ts';
import { jump, nonce } from './report-panel.ts';
import { pageMessage, reportPage } from './report-page.ts';
import type { Session } from './session.ts';
import { type OtherVersion, registerVersions } from './versions.ts';

/** While somebody types the page stays as it is. */
const AFTER_CHANGE = 500;

/** 比较版本: a page a comparison, which follows the contract as it is edited. */
export interface Comparisons extends Disposable {
  readonly compare: (document: TextDocument | undefined) => Promise<void>;
}

export function registerComparisons(session: Session): Comparisons {
  const versions = registerVersions();
  const refreshers = new Map<string, Set<() => void>>();
  const changes = workspace.onDidChangeTextDocument(({ document }) => refreshers.get(document.uri.toString())?.forEach((refresh) => refresh()));

  async function show(uri: Uri, other: OtherVersion): Promise<void> {
    const name = workspace.asRelativePath(uri);
    let otherIsNewer = false;
    const ask = (format: CompareParams['format']): Promise<ReportText | null | undefined> =>
      session.request<ReportText | null>(COMPARE_REQUEST, { uri: uri.toString(), name, other: { name: other.name, text: other.text }, otherIsNewer, format } satisfies CompareParams);
    const first = await ask('panel');
    if (!first) {
      void window.showWarningMessage(l10n.t('审查服务没有应答，暂时不能比较。(The review server does not answer.)'));
      versions.forget(other);
      return;
    }
    const panel = window.createWebviewPanel(COMPARISON_PANEL, l10n.t('比较：{0} (Compare)', uri.path.split('/').at(-1) ?? ''), { viewColumn: ViewColumn.Beside }, { enableScripts: true, localResourceRoots: [], retainContextWhenHidden: true });
    const buttons = [{ run: 'diff', title: l10n.t('打开差异视图 Open Diff Editor') }, { run: 'swap', title: l10n.t('交换新旧 Swap Old and New') }, { save: 'markdown', title: l10n.t('导出 {0} Export', 'Markdown') }, { save: 'html', title: l10n.t('导出 {0} Export', 'HTML') }];
    let body = first.text;
    panel.webview.html = reportPage(nonce(), first.style, body, buttons, {});
    const fill = async (): Promise<void> => {
      const report = await ask('panel');
      if (!report || report.text === body) return;
      body = report.text;
      await panel.webview.postMessage({ body });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void fill(), AFTER_CHANGE);
    };
    const own = refreshers.get(uri.toString()) ?? new Set();
    refreshers.set(uri.toString(), own.add(refresh));
    panel.webview.onDidReceiveMessage((sent: unknown) => {
      const message = pageMessage(sent);
      if (message && 'jump' in message) void jump((message.side === 'old') === otherIsNewer ? uri : other.uri, message.jump);
      else if (message && 'save' in message) void save(uri, message.save === 'html' ? 'html' : 'markdown', ask);
      else if (message && 'run' in message && message.run === 'swap') {
        otherIsNewer = !otherIsNewer;
        void fill();
      } else if (message && 'run' in message) void openDiff(uri, other, otherIsNewer);
    });
    panel.onDidDispose(() => {
      clearTimeout(timer);
      own.delete(refresh);
      versions.forget(other);
    });
  }

  return {
    compare: async (document) => {
      if (!document) {
        void window.showInformationMessage(l10n.t('请先打开一份合同。(Open a contract first.)'));
        return;
      }
      const other = await versions.choose(document.uri);
      if (other) await show(document.uri, other);
    },
    dispose: () => Disposable.from(versions, changes).dispose(),
  };
}

/** VS Code's own diff editor: every character, where the page says what it means. */
async function openDiff(uri: Uri, other: OtherVersion, otherIsNewer: boolean): Promise<void> {
  const names = [other.name, workspace.asRelativePath(uri)];
  const [old, now] = otherIsNewer ? [uri, other.uri] : [other.uri, uri];
  await commands.executeCommand('vscode.diff', old, now, (otherIsNewer ? names.reverse() : names).join(' ↔ '), { viewColumn: ViewColumn.One });
}

async function save(uri: Uri, format: 'markdown' | 'html', ask: (format: 'markdown' | 'html') => Promise<ReportText | null | undefined>): Promise<void> {
  const extension = format === 'html' ? 'html' : 'md';
  // Not a name that would make the report itself a contract.
  const base = (uri.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/u, '').replace(/合同|协议/gu, '');
  const target = await window.showSaveDialog({ title: l10n.t('导出比较 Export Comparison'), defaultUri: Uri.joinPath(uri, '..', `${base === '' ? '' : `${base}-`}版本比较.${extension}`), filters: { [format]: [extension] } });
  const report = target && (await ask(format));
  if (!target || !report) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(report.text));
  } catch (error) {
    void window.showErrorMessage(l10n.t('{0} 未能写入：{1} (not written)', workspace.asRelativePath(target), error instanceof Error ? error.message : String(error)));
  }
}
