import { commands, l10n, languages, Selection, TextEditorRevealType, window } from 'vscode';
import { SOURCE } from '../../../server/src/protocol/messages.ts';
import { editorOf } from '../editors.ts';
import type { OverviewStore } from '../overview-store.ts';
import { isVagueCode, nextAfter } from '../vague-order.ts';

/**
 * Goes to the next vague term behind the cursor, in the contract the views speak of, and opens its fixes. What a term is replaced by is a commitment, so terms are never
 * replaced all at once: this steps through them one by one.
 */
export async function nextVague({ document }: OverviewStore): Promise<void> {
  if (!document) {
    void window.showInformationMessage(l10n.t('请先打开一份合同。(Open a contract first.)'));
    return;
  }
  // Asked for from another page, as the walkthrough's, it turns to the contract.
  const editor = await editorOf(document);
  const findings = languages.getDiagnostics(editor.document.uri).filter(({ source, code }) => source === SOURCE && isVagueCode(code));
  const next = nextAfter(findings, ({ range }) => range.start, editor.selection.start);
  if (!next) {
    window.setStatusBarMessage(l10n.t('没有模糊表述了。(No vague terms left.)'), 4000);
    return;
  }
  const { range } = next.place;
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  const rest = l10n.t('共 {0} 处模糊表述 ({0} vague terms)', findings.length);
  window.setStatusBarMessage(next.wrapped ? l10n.t('已回到开头，{0} (from the top)', rest) : rest, 4000);
  await commands.executeCommand('editor.action.quickFix');
}
