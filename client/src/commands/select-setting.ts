import { ConfigurationTarget, type ExtensionContext, l10n, type QuickPickItem, window, workspace } from 'vscode';
import { SECTION } from '../../../server/src/protocol/messages.ts';
import { choicesOf } from '../choices.ts';
import type { OverviewStore } from '../overview-store.ts';
import { showEffectiveConfig } from './effective-config.ts';

type Setting = 'profile' | 'standpoint' | 'minimumSeverity';

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
    ...texts(setting),
  });
  if (!chosen || chosen.value === current) return;
  const inFolder = uri !== undefined && workspace.getWorkspaceFolder(uri) !== undefined;
  try {
    await configuration.update(setting, chosen.value, inFolder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global);
  } catch (error) {
    void window.showErrorMessage(l10n.t('设置未能保存：{0} (setting not saved)', error instanceof Error ? error.message : String(error)));
    return;
  }
  const by = store.overview?.decidedBy[setting];
  if (by === undefined) return;
  // What is stronger stays in force; saying nothing would look like a defect.
  const open = l10n.t('显示生效配置 Show');
  const answer = await window.showInformationMessage(by === 'directive' ? l10n.t('设置已保存，但这份合同在文中写明了另外的值，以文中为准。(Saved, but the text itself says otherwise.)') : l10n.t('设置已保存，但项目文件 config.json 写明了另外的值，以项目文件为准。(Saved, but the project file says otherwise.)'), open);
  if (answer === open) await showEffectiveConfig();
}

function texts(setting: Setting): { readonly title: string; readonly placeHolder: string } {
  switch (setting) {
    case 'profile':
      return { title: l10n.t('选择合同类型 Contract Type'), placeHolder: l10n.t('决定哪些条款必备 (decides which clauses are mandatory)') };
    case 'standpoint':
      return { title: l10n.t('选择审查立场 Standpoint'), placeHolder: l10n.t('决定站在哪一方看风险 (whose risks are looked for)') };
    case 'minimumSeverity':
      return { title: l10n.t('筛选级别 Severity Filter'), placeHolder: l10n.t('低于所选级别的不显示 (less severe findings are hidden)') };
  }
}
