import { commands, l10n, languages, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { DIAGNOSTIC_SOURCE } from '../names.ts';

/** Opens the rule catalogue at a rule: the one named, else that of the finding at the cursor, else its beginning. */
export async function showRule(context: ExtensionContext, named?: unknown): Promise<void> {
  const page = Uri.joinPath(context.extensionUri, 'server', 'RULES.md');
  try {
    await workspace.fs.stat(page);
  } catch {
    void window.showInformationMessage(l10n.t('规则说明文件不在安装包中。(The rule catalogue is not installed.)'));
    return;
  }
  const code = typeof named === 'string' ? named : codeAtCursor();
  // `missing-clause.liability` is described on the page of `missing-clause`.
  const fragment = code?.split('.')[0] ?? '';
  await commands.executeCommand('markdown.showPreview', page.with({ fragment }));
}

function codeAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const at = editor.selection.active;
  const finding = languages.getDiagnostics(editor.document.uri).find(({ source, range }) => source === DIAGNOSTIC_SOURCE && range.contains(at));
  const code = typeof finding?.code === 'object' ? finding.code.value : finding?.code;
  return code === undefined ? undefined : String(code);
}
