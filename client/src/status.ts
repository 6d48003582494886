import { DiagnosticSeverity, Disposable, type ExtensionContext, l10n, languages, LanguageStatusSeverity, type Uri, workspace } from 'vscode';
import { SECTION, SOURCE } from '../../server/src/protocol/messages.ts';
import { choicesOf, titleOf } from './choices.ts';
import { COMMANDS, LANGUAGE_ID } from './names.ts';
import type { OverviewStore } from './overview-store.ts';
import type { Session } from './session.ts';
import { countsText, type Counts, hiddenOf } from './status-model.ts';
import { structureOf } from './structure-model.ts';

/** The entries behind `{}` in the status bar while a contract is in front: what was found, what was not checked, what it is reviewed as, for whom, and whether the review runs. */
export function registerStatus(context: ExtensionContext, session: Session, store: OverviewStore): Disposable {
  const selector = { language: LANGUAGE_ID };
  const findings = languages.createLanguageStatusItem('contractReview.findings', selector);
  const unchecked = languages.createLanguageStatusItem('contractReview.unchecked', selector);
  const profile = languages.createLanguageStatusItem('contractReview.profile', selector);
  const standpoint = languages.createLanguageStatusItem('contractReview.standpoint', selector);
  const focus = languages.createLanguageStatusItem('contractReview.focusMode', selector);
  const state = languages.createLanguageStatusItem('contractReview.state', selector);
  findings.name = l10n.t('发现 Findings');
  unchecked.name = l10n.t('没有核对的 Not Checked');
  profile.name = l10n.t('合同类型 Contract Type');
  standpoint.name = l10n.t('审查立场 Standpoint');
  focus.name = l10n.t('专注模式 Focus Mode');
  state.name = l10n.t('合同审查 Contract Review');
  findings.command = { command: COMMANDS.showReport, title: l10n.t('报告 Report') };
  unchecked.command = { command: COMMANDS.showUnchecked, title: l10n.t('查看 Show') };
  profile.command = { command: COMMANDS.selectProfile, title: l10n.t('更改 Change') };
  standpoint.command = { command: COMMANDS.selectStandpoint, title: l10n.t('更改 Change') };
  focus.command = { command: COMMANDS.toggleFocusMode, title: l10n.t('切换 Toggle') };
  state.command = { command: COMMANDS.restart, title: l10n.t('重新启动 Restart') };
  const standpoints = choicesOf(context, 'contractReview.standpoint');

  const refresh = (): void => {
    const { overview, document } = store;
    const structure = structureOf(overview);
    const counts = document ? countsOf(document.uri) : undefined;
    findings.text = overview && counts ? countsText(counts) : '…';
    // Of a part of a contract it is not known which clauses stand elsewhere, so none are counted.
    const clauses = structure && !overview?.fragment
      ? l10n.t('条款完整 {0}/{1} (clauses)', structure.rows.filter((row) => row.mark === 'present').length, structure.rows.length)
      : '';
    const hidden = overview ? hiddenOf(overview) : 0;
    findings.detail = [clauses, hidden > 0 ? l10n.t('另有 {0} 处不显示 (not shown)', hidden) : ''].filter(Boolean).join(' · ');
    findings.accessibilityInformation = { label: [counts ? l10n.t('错误 {0}，警告 {1}，提示 {2}，建议 {3} (errors, warnings, information, hints)', ...counts) : '…', findings.detail].filter(Boolean).join('，') };

    const left = overview?.unchecked ?? [];
    unchecked.text = !overview ? '…' : left.length > 0 ? l10n.t('$(question) 没有核对 {0} 项 (not checked)', left.length) : l10n.t('$(pass) 该核对的都核对了 (all checked)');
    unchecked.detail = overview ? l10n.t('法律资料截至 {0} (laws)', overview.lawsAsOf) : '';
    unchecked.accessibilityInformation = { label: [l10n.t('没有核对 {0} 项 (not checked)', left.length), ...left.map(({ what, why }) => `${what}，${why}`), unchecked.detail].join('；') };

    const fixed = workspace.getConfiguration(SECTION, document?.uri).get('profile', 'auto') !== 'auto';
    profile.text = overview ? (overview.profile === null ? l10n.t('不像合同 not a contract') : overview.profileTitle) : '…';
    profile.detail = fixed ? l10n.t('按设置 as set') : l10n.t('自动识别 detected');
    standpoint.text = overview ? titleOf(standpoints, overview.standpoint) : '…';
    standpoint.detail = l10n.t('审查立场 standpoint');

    focus.text = workspace.getConfiguration(SECTION).get('focusMode', false) ? l10n.t('专注模式：开 focus mode on') : l10n.t('专注模式：关 focus mode off');
    focus.detail = l10n.t('正在写的句子写完再提示 (while typing)');

    const stopped = session.state === 'stopped';
    state.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    state.busy = session.state === 'starting';
    state.text = stopped ? l10n.t('审查已停止 stopped') : session.state === 'running' ? l10n.t('审查已就绪 ready') : l10n.t('正在启动 starting');
    profile.accessibilityInformation = { label: `${profile.name}：${profile.text}，${profile.detail}` };
    standpoint.accessibilityInformation = { label: `${standpoint.name}：${standpoint.text}` };
    state.detail = overview?.segmenter === 'intl' ? l10n.t('分词：内置替代（结巴分词未就绪）(built-in segmenter)') : '';
  };
  refresh();
  const configured = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) refresh();
  });
  return Disposable.from(findings, unchecked, profile, standpoint, focus, state, configured, store.onDidChange(refresh), session.onDidChangeState(refresh));
}

/** The findings shown of a contract. */
function countsOf(uri: Uri): Counts {
  const shown = languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
  const count = (severity: DiagnosticSeverity): number => shown.filter((d) => d.severity === severity).length;
  return [count(DiagnosticSeverity.Error), count(DiagnosticSeverity.Warning), count(DiagnosticSeverity.Information), count(DiagnosticSeverity.Hint)];
}
