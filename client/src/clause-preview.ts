import { type Disposable, languages, TabInputText, type TextDocumentContentProvider, Uri, ViewColumn, window, workspace } from 'vscode';
import { PREVIEW_SCHEME } from './names.ts';

/** Shows model texts read-only beside the contract while one is being chosen. */
export interface ClausePreview extends Disposable {
  readonly show: (title: string, text: string) => Promise<void>;
  /** Takes the preview away again. */
  readonly hide: () => Promise<void>;
}

export function registerClausePreview(): ClausePreview {
  const texts = new Map<string, string>();
  const provider: TextDocumentContentProvider = { provideTextDocumentContent: (uri) => texts.get(uri.path) ?? '' };
  const registration = workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, provider);
  let opened = 0;
  return {
    dispose: () => registration.dispose(),
    show: async (title, text) => {
      // A path of its own each time: VS Code keeps a closed document's text for a while.
      const path = `/${String((opened += 1))}/${title.replace(/[\\/]/gu, '')}`;
      texts.clear();
      texts.set(path, text.trim());
      const document = await workspace.openTextDocument(Uri.from({ scheme: PREVIEW_SCHEME, path }));
      // Not as a contract, which would be reviewed; Markdown wraps its lines.
      await languages.setTextDocumentLanguage(document, 'markdown');
      await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true });
    },
    hide: async () => {
      const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof TabInputText && input.uri.scheme === PREVIEW_SCHEME);
      if (tabs.length > 0) await window.tabGroups.close(tabs, true);
    },
  };
}
