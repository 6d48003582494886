import { ConfigurationTarget, type ExtensionContext, l10n, type QuickPickItem, window, workspace } from 'vscode';
import { SECTION } from '../../../server/src/protocol/messages.ts';
import { choicesOf } from '../choices.ts';
import type { OverviewStore } from '../overview-store.ts';

type Setting = 'profile' | 'standpoint';

/** Lets the user choose a value of an enumerated setting and writes it for the folder of the contract in front, else for the user. */
export async function selectSetting(context: ExtensionContext, store: OverviewStore, setting: Setting): Promise<void> {
  const uri = store.document?.uri;
  const configuration = workspace.getConfiguration(SECTION, uri);
  const current = configuration.get<string>(setting);
  const recognised = store.overview?.profileTitle;
  const items = choicesOf(context, `contractReview.${setting}`).map(({ value, title }): QuickPickItem & { value: string } => ({
    label: title,
    value,
    description: [value === current ? l10n.t('当前 current') : '', value === 'auto' && current === 'auto' && recognised ? recognised : ''].filter(Boolean).join(' · '),
  }));
  const chosen = await window.showQuickPick(items, {
    title: setting === 'profile' ? l10n.t('选择合同类型 Contract Type') : l10n.t('选择审查立场 Standpoint'),
    placeHolder: setting === 'profile' ? l10n.t('决定哪些条款必备 (decides which clauses are mandatory)') : l10n.t('决定站在哪一方看风险 (whose risks are looked for)'),
  });
  if (!chosen || chosen.value === current) return;
  const inFolder = uri !== undefined && workspace.getWorkspaceFolder(uri) !== undefined;
  try {
    await configuration.update(setting, chosen.value, inFolder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global);
  } catch (error) {
    void window.showErrorMessage(l10n.t('设置未能保存：{0} (setting not saved)', error instanceof Error ? error.message : String(error)));
  }
}
