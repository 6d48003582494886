import { l10n, type QuickPickItem, Selection, TextEditorRevealType, ThemeIcon, window } from 'vscode';
import { type FindingInfo, FINDINGS_REQUEST, type FindingsParams } from '../../../server/src/protocol/messages.ts';
import { editorOf, toRange } from '../editors.ts';
import type { OverviewStore } from '../overview-store.ts';
import type { Session } from '../session.ts';

const ICONS = { error: 'error', warning: 'warning', information: 'info', hint: 'lightbulb' } as const;

/** 查看发现…: the findings of a row of the tree as a list one goes to the text from; moving in the list shows each. */
export async function listFindings(session: Session, store: OverviewStore, fingerprints: readonly string[]): Promise<void> {
  const { document } = store;
  if (!document) return;
  const all = (await session.request<FindingInfo[]>(FINDINGS_REQUEST, { uri: document.uri.toString() } satisfies FindingsParams)) ?? [];
  const items = all
    .filter(({ fingerprint }) => fingerprints.includes(fingerprint))
    .map((finding): QuickPickItem & { finding: FindingInfo } => ({ label: finding.message, description: l10n.t('第 {0} 行 (line {0})', finding.range.start.line + 1), iconPath: new ThemeIcon(ICONS[finding.severity]), finding }));
  if (items.length === 0) {
    window.setStatusBarMessage(l10n.t('这里没有发现。(No findings here.)'), 4000);
    return;
  }
  const picked = await window.showQuickPick(items, { title: l10n.t('发现 Findings'), placeHolder: l10n.t('选一处跳过去 (choose one to go to)'), matchOnDescription: true });
  if (!picked) return;
  const editor = await editorOf(document);
  const place = toRange(picked.finding.range);
  editor.selection = new Selection(place.start, place.start);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}
