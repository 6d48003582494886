import { commands, l10n, type QuickPickItem, QuickPickItemKind, Selection, TextEditorRevealType, ThemeIcon, window } from 'vscode';
import type { Unchecked } from '../../../server/src/protocol/messages.ts';
import { editorOf, toRange } from '../editors.ts';
import { COMMANDS } from '../names.ts';
import type { OverviewStore } from '../overview-store.ts';
import { type Remedy, remedyFor } from '../status-model.ts';

interface Item extends QuickPickItem {
  readonly unchecked?: Unchecked;
}

/** 没有核对的…: what the review of the contract in front did not look at, and why; a choice leads to the place, or to the setting it hangs on. */
export async function showUnchecked(store: OverviewStore): Promise<void> {
  const { document, overview } = store;
  if (!document || !overview) {
    void window.showInformationMessage(l10n.t('请先打开一份合同。(Open a contract first.)'));
    return;
  }
  const items: Item[] = overview.unchecked.map((unchecked) => ({ label: unchecked.what, detail: unchecked.why, description: hintFor(remedyFor(unchecked)), iconPath: new ThemeIcon('question'), unchecked }));
  const report: Item = { label: l10n.t('打开审查报告 Open the Report'), description: l10n.t('法律资料截至 {0} (laws)', overview.lawsAsOf), iconPath: new ThemeIcon('graph') };
  const picked = await window.showQuickPick<Item>([...items, { label: '', kind: QuickPickItemKind.Separator }, report], {
    title: l10n.t('没有核对的 Not Checked'),
    placeHolder: overview.unchecked.length > 0 ? l10n.t('审查没有看、或者无法判断的内容，选一项去处理 (not looked at, or not known)') : l10n.t('该核对的都核对了。(Nothing was left out.)'),
    matchOnDetail: true,
  });
  if (!picked) return;
  const remedy = picked.unchecked ? remedyFor(picked.unchecked) : 'report';
  if (remedy !== 'place' || !picked.unchecked?.range) return void (await commands.executeCommand(COMMAND[remedy === 'place' ? 'report' : remedy]));
  const editor = await editorOf(document);
  const place = toRange(picked.unchecked.range);
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}

const COMMAND: Readonly<Record<Exclude<Remedy, 'place'>, string>> = { profile: COMMANDS.selectProfile, standpoint: COMMANDS.selectStandpoint, config: COMMANDS.showEffectiveConfig, report: COMMANDS.showReport };

function hintFor(remedy: Remedy): string {
  switch (remedy) {
    case 'place':
      return l10n.t('跳到文中 Go There');
    case 'profile':
      return l10n.t('选择合同类型 Contract Type');
    case 'standpoint':
      return l10n.t('选择审查立场 Standpoint');
    case 'config':
      return l10n.t('显示生效配置 Show');
    case 'report':
      return l10n.t('审查报告 Report');
  }
}
