import { randomBytes } from 'node:crypto';
import { Disposable, l10n, languages, Selection, type TextDocument, TextEditorRevealType, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { REPORT_REQUEST, type ReportParams, type ReportText } from '../../server/src/protocol/messages.ts';
import { exportReport } from './commands/export-report.ts';
import { toRange } from './editors.ts';
import { REPORT_PANEL } from './names.ts';
import { pageMessage, reportPage } from './report-page.ts';
import type { Session } from './session.ts';

/** While somebody types the report stays as it is. */
const AFTER_CHANGE = 500;

/** 审查报告: a panel a contract, which follows its review. */
export interface ReportPanels extends Disposable {
  readonly show: (document: TextDocument | undefined) => Promise<void>;
  /** The contract whose report is in front. */
  readonly front: Uri | undefined;
}

interface Shown {
  readonly uri: Uri;
  readonly panel: WebviewPanel;
  /** Has the page made anew, soon and once. */
  readonly refresh: () => void;
}

export const nonce = (): string => randomBytes(16).toString('base64url');

/** The panels there are; one that was open when the window closed is filled again. */
export function registerReportPanels(session: Session): ReportPanels {
  const shown = new Map<string, Shown>();

  const adopt = (panel: WebviewPanel, uri: Uri): void => {
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let body: string | undefined;
    let stale = true;
    const fill = async (): Promise<void> => {
      if (!panel.visible) return;
      const report = await session.request<ReportText | null>(REPORT_REQUEST, { uri: uri.toString(), name: workspace.asRelativePath(uri), format: 'panel' } satisfies ReportParams);
      // A contract that was closed keeps its last report.
      if (!report || shown.get(uri.toString())?.panel !== panel) return;
      stale = false;
      if (report.text === body) return;
      if (body === undefined) {
        const buttons = (['markdown', 'html', 'json'] as const).map((save) => ({ save, title: l10n.t('导出 {0} Export', FORMAT_NAMES[save]) }));
        panel.webview.html = reportPage(nonce(), report.style, report.text, buttons, { uri: uri.toString() });
      } else await panel.webview.postMessage({ body: report.text });
      body = report.text;
    };
    const refresh = (): void => {
      stale = true;
      clearTimeout(timer);
      timer = setTimeout(() => void fill(), AFTER_CHANGE);
    };
    panel.webview.onDidReceiveMessage((sent: unknown) => {
      const message = pageMessage(sent);
      if (message && 'jump' in message) void jump(uri, message.jump);
      else if (message && 'save' in message) void exportReport(session, uri, message.save);
    });
    panel.onDidChangeViewState(() => {
      // A hidden page is thrown away and made again from its HTML, which is the first one.
      if (!panel.visible) body = undefined;
      else if (stale || body === undefined) void fill();
    });
    panel.onDidDispose(() => {
      clearTimeout(timer);
      shown.delete(uri.toString());
    });
    shown.set(uri.toString(), { uri, panel, refresh });
    void fill();
  };

  const refreshAll = (uris: readonly Uri[]): void => uris.forEach((uri) => shown.get(uri.toString())?.refresh());
  const events = Disposable.from(
    languages.onDidChangeDiagnostics(({ uris }) => refreshAll(uris)),
    workspace.onDidChangeTextDocument(({ document }) => refreshAll([document.uri])),
    session.onDidChangeState((state) => {
      if (state === 'running') for (const { refresh } of shown.values()) refresh();
    }),
    window.registerWebviewPanelSerializer(REPORT_PANEL, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string' ? Uri.parse(state.uri, true) : undefined;
        const document = uri && (await Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined));
        if (!document) return panel.dispose();
        void session.start();
        adopt(panel, document.uri);
      },
    }),
  );

  return {
    get front() {
      return [...shown.values()].find(({ panel }) => panel.active)?.uri;
    },
    show: async (document) => {
      if (!document) {
        void window.showInformationMessage(l10n.t('请先打开一份合同。(Open a contract first.)'));
        return;
      }
      const there = shown.get(document.uri.toString());
      if (there) return there.panel.reveal();
      const title = l10n.t('审查报告：{0} (Report)', document.uri.path.split('/').at(-1) ?? '');
      adopt(window.createWebviewPanel(REPORT_PANEL, title, { viewColumn: ViewColumn.Beside }, { enableScripts: true, localResourceRoots: [] }), document.uri);
    },
    // VS Code closes the panels of an extension that ends, and keeps those of a window that is loaded again.
    dispose: () => void events.dispose(),
  };
}

const FORMAT_NAMES = { markdown: 'Markdown', html: 'HTML', json: 'JSON' } as const;

/** Shows a place of a contract in the column it is in, else in the first, and puts the cursor there. */
export async function jump(uri: Uri, [line, character, endLine, endCharacter]: readonly [number, number, number, number]): Promise<void> {
  const visible = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const editor = await window.showTextDocument(uri, { viewColumn: visible?.viewColumn ?? ViewColumn.One });
  const range = toRange({ start: { line, character }, end: { line: endLine, character: endCharacter } });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
