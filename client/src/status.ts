import { Disposable, type ExtensionContext, l10n, languages, LanguageStatusSeverity, workspace } from 'vscode';
import { SECTION } from '../../server/src/protocol/messages.ts';
import { choicesOf, titleOf } from './choices.ts';
import { COMMANDS, LANGUAGE_ID } from './names.ts';
import type { OverviewStore } from './overview-store.ts';
import type { Session } from './session.ts';

/** The entries behind `{}` in the status bar while a contract is in front: what it is reviewed as, for whom, and whether the review runs. */
export function registerStatus(context: ExtensionContext, session: Session, store: OverviewStore): Disposable {
  const selector = { language: LANGUAGE_ID };
  const profile = languages.createLanguageStatusItem('contractReview.profile', selector);
  const standpoint = languages.createLanguageStatusItem('contractReview.standpoint', selector);
  const focus = languages.createLanguageStatusItem('contractReview.focusMode', selector);
  const state = languages.createLanguageStatusItem('contractReview.state', selector);
  profile.name = l10n.t('合同类型 Contract Type');
  standpoint.name = l10n.t('审查立场 Standpoint');
  focus.name = l10n.t('专注模式 Focus Mode');
  state.name = l10n.t('合同审查 Contract Review');
  profile.command = { command: COMMANDS.selectProfile, title: l10n.t('更改 Change') };
  standpoint.command = { command: COMMANDS.selectStandpoint, title: l10n.t('更改 Change') };
  focus.command = { command: COMMANDS.toggleFocusMode, title: l10n.t('切换 Toggle') };
  state.command = { command: COMMANDS.restart, title: l10n.t('重新启动 Restart') };
  const standpoints = choicesOf(context, 'contractReview.standpoint');

  const refresh = (): void => {
    const { overview, document } = store;
    const fixed = workspace.getConfiguration(SECTION, document?.uri).get('profile', 'auto') !== 'auto';
    profile.text = overview ? (overview.profile === null ? l10n.t('不像合同 not a contract') : overview.profileTitle) : '…';
    profile.detail = fixed ? l10n.t('按设置 as set') : l10n.t('自动识别 detected');
    standpoint.text = overview ? titleOf(standpoints, overview.standpoint) : '…';
    standpoint.detail = l10n.t('审查立场 standpoint');

    focus.text = workspace.getConfiguration(SECTION).get('focusMode', false) ? l10n.t('专注模式：开 focus mode on') : l10n.t('专注模式：关 focus mode off');
    focus.detail = l10n.t('正在写的句子写完再提示 (findings wait for the end of the sentence)');

    const stopped = session.state === 'stopped';
    state.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    state.busy = session.state === 'starting';
    state.text = stopped ? l10n.t('审查已停止 stopped') : session.state === 'running' ? l10n.t('审查已就绪 ready') : l10n.t('正在启动 starting');
    state.detail = overview?.segmenter === 'intl' ? l10n.t('分词：内置替代（结巴分词未就绪）(built-in segmenter)') : '';
  };
  refresh();
  const configured = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) refresh();
  });
  return Disposable.from(profile, standpoint, focus, state, configured, store.onDidChange(refresh), session.onDidChangeState(refresh));
}
