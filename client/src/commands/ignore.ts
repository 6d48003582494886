import { l10n, type QuickPickItem, QuickPickItemKind, SnippetString, Uri, window, workspace } from 'vscode';
import { type IgnoreChoice, IGNORE_REQUEST, type IgnoreParams } from '../../../server/src/protocol/messages.ts';
import { editorOf, toRange } from '../editors.ts';
import type { Session } from '../session.ts';
import { chooseFinding } from './finding.ts';

/** 在文中注明忽略…: a comment in the text, for the line, the clause or the file, for one rule or all; the reason is typed in place. */
export async function ignore(session: Session, argument?: unknown): Promise<void> {
  const title = l10n.t('在文中注明忽略 Ignore in the Text');
  const chosen = await chooseFinding(session, argument, title, ({ kept }) => !kept);
  if (!chosen) return;
  const params: IgnoreParams = { uri: chosen.uri, fingerprint: chosen.finding.fingerprint };
  const choices = (await session.request<IgnoreChoice[]>(IGNORE_REQUEST, params)) ?? [];
  const items = choices.flatMap((choice, i): (QuickPickItem & { choice?: IgnoreChoice })[] => {
    const item = { label: labelOf(choice), description: choice.all ? '' : choice.code, choice };
    if (i > 0 && choices[i - 1]!.all === choice.all) return [item];
    return [{ label: choice.all ? l10n.t('全部规则 Every Rule') : l10n.t('只忽略“{0}” (this rule only)', choice.rule), kind: QuickPickItemKind.Separator }, item];
  });
  const picked = await window.showQuickPick(items, { title, placeHolder: chosen.finding.message });
  if (!picked?.choice) return;
  const document = await workspace.openTextDocument(Uri.parse(chosen.uri, true));
  const editor = await editorOf(document);
  await editor.insertSnippet(new SnippetString(picked.choice.snippet), toRange(picked.choice.range), { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
}

function labelOf({ scope, all }: IgnoreChoice): string {
  switch (scope) {
    case 'line':
      return all ? l10n.t('本行的全部提示（写在行尾）Everything on This Line') : l10n.t('本行（写在行尾）This Line');
    case 'next':
      return all ? l10n.t('下一行的全部提示（在上面另起一行）Everything on the Next Line') : l10n.t('下一行（在上面另起一行）The Next Line');
    case 'block':
      return all ? l10n.t('本条的全部提示（写在这一条上面）Everything in This Clause') : l10n.t('本条（写在这一条上面）This Clause');
    case 'file':
      return all ? l10n.t('全文的全部提示（写在开头）Everything in the File') : l10n.t('全文（写在开头）The Whole File');
  }
}
