import { DiagnosticSeverity, Disposable, type ExtensionContext, l10n, languages, LanguageStatusSeverity, type Uri, workspace } from 'vscode';
import { SECTION, SOURCE } from '../../server/src/protocol/messages.ts';
import { choicesOf, titleOf } from './choices.ts';
import { COMMANDS, LANGUAGE_ID } from './names.ts';
import type { OverviewStore } from './overview-store.ts';
import type { Session } from './session.ts';
import { structureOf } from './structure-model.ts';

/** The entries behind `{}` in the status bar while a contract is in front: what was found, what it is reviewed as, for whom, and whether the review runs. */
export function registerStatus(context: ExtensionContext, session: Session, store: OverviewStore): Disposable {
  const selector = { language: LANGUAGE_ID };
  const findings = languages.createLanguageStatusItem('contractReview.findings', selector);
  const profile = languages.createLanguageStatusItem('contractReview.profile', selector);
  const standpoint = languages.createLanguageStatusItem('contractReview.standpoint', selector);
  const focus = languages.createLanguageStatusItem('contractReview.focusMode', selector);
  const state = languages.createLanguageStatusItem('contractReview.state', selector);
  findings.name = l10n.t('发现 Findings');
  profile.name = l10n.t('合同类型 Contract Type');
  standpoint.name = l10n.t('审查立场 Standpoint');
  focus.name = l10n.t('专注模式 Focus Mode');
  state.name = l10n.t('合同审查 Contract Review');
  findings.command = { command: COMMANDS.showReport, title: l10n.t('报告 Report') };
  profile.command = { command: COMMANDS.selectProfile, title: l10n.t('更改 Change') };
  standpoint.command = { command: COMMANDS.selectStandpoint, title: l10n.t('更改 Change') };
  focus.command = { command: COMMANDS.toggleFocusMode, title: l10n.t('切换 Toggle') };
  state.command = { command: COMMANDS.restart, title: l10n.t('重新启动 Restart') };
  const standpoints = choicesOf(context, 'contractReview.standpoint');

  const refresh = (): void => {
    const { overview, document } = store;
    const structure = structureOf(overview);
    findings.text = overview && document ? findingsText(document.uri) : '…';
    // Of a part of a contract it is not known which clauses stand elsewhere, so none are counted.
    findings.detail = structure && !overview?.fragment
      ? l10n.t('条款完整 {0}/{1} (clauses complete)', structure.rows.filter((row) => row.mark === 'present').length, structure.rows.length)
      : '';

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
  return Disposable.from(findings, profile, standpoint, focus, state, configured, store.onDidChange(refresh), session.onDidChangeState(refresh));
}

/** The findings shown of a contract, counted by severity, the severest first. */
function findingsText(uri: Uri): string {
  const shown = languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
  const count = (severity: DiagnosticSeverity): number => shown.filter((d) => d.severity === severity).length;
  const counts = [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Information, DiagnosticSeverity.Hint].map(count);
  return l10n.t('错误 {0}，警告 {1}，信息 {2}，提示 {3} (errors, warnings, information, hints)', ...counts);
}
