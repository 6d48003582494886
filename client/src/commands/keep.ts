import { l10n, type QuickPickItem, Uri, window } from 'vscode';
import { DECIDE_REQUEST, type DecideParams, type DecisionInfo, type EditedFile, type FindingInfo } from '../../../server/src/protocol/messages.ts';
import { ask } from '../ask.ts';
import { PROJECT_FOLDER } from '../names.ts';
import type { OverviewStore } from '../overview-store.ts';
import { editProjectFile } from '../project-files.ts';
import { projectPlace } from '../project-place.ts';
import type { Session } from '../session.ts';
import { type Chosen, chooseFinding, chooseFindings, type ChosenFindings, hasName } from './finding.ts';

type Status = DecisionInfo['status'];

/** 保留，并说明理由…: asks why and writes it down, for several findings at once if they are chosen; of one that was decided already, 更改决定…. */
export async function keep(session: Session, argument?: unknown): Promise<void> {
  const title = l10n.t('保留，并说明理由 Keep with a Reason');
  const chosen = await chooseFindings(session, argument, title);
  const first = chosen?.findings[0];
  if (!chosen || !first) return;
  if (chosen.findings.length === 1 && first.decision) return change(session, { uri: chosen.uri, finding: first });
  if (!hasName(Uri.parse(chosen.uri))) return;
  const { earlier } = first;
  const reason = await askReason(title, first, earlier?.reason);
  if (reason !== undefined) await decide(session, chosen, { status: earlier?.status ?? '保留', reason, ...(earlier?.expires === undefined ? {} : { expires: earlier.expires }) });
}

/** 更改决定…: the status, the reason, until when; or takes the decision back. */
export async function changeDecision(session: Session, argument?: unknown): Promise<void> {
  const chosen = await chooseFinding(session, argument, l10n.t('更改决定 Change Decision'));
  if (chosen) await change(session, chosen);
}

async function change(session: Session, chosen: Chosen): Promise<void> {
  if (!hasName(Uri.parse(chosen.uri))) return;
  const { finding } = chosen;
  const { decision } = finding;
  const title = l10n.t('更改决定 Change Decision');
  const statuses: readonly (readonly [Status, string])[] = [
    ['保留', l10n.t('有意如此，不再提示 (intended; no longer shown)')],
    ['让步', l10n.t('谈判中让步，不再提示 (conceded; no longer shown)')],
    ['采纳', l10n.t('将会修改，改好之前仍然提示 (will be changed; shown until then)')],
    ['待处理', l10n.t('以后再看，仍然提示 (to be decided; still shown)')],
  ];
  const items: (QuickPickItem & { status: Status | null })[] = statuses.map(([status, detail]) => ({ label: status, description: [detail, decision?.status === status ? l10n.t('当前 current') : ''].filter(Boolean).join(' · '), status }));
  if (decision) items.push({ label: l10n.t('撤销决定 Take Back'), description: l10n.t('重新提示 (shown again)'), status: null });
  const picked = await window.showQuickPick(items, { title, placeHolder: finding.message });
  if (!picked) return;
  const one = { uri: chosen.uri, findings: [finding] };
  if (picked.status === null) return decide(session, one, null);
  const settles = picked.status === '保留' || picked.status === '让步';
  const reason = await askReason(title, finding, decision?.reason, settles);
  if (reason === undefined) return;
  const expires = settles ? await askDate(title, decision?.expires) : '';
  if (expires === undefined) return;
  await decide(session, one, { status: picked.status, reason, ...(expires === '' ? {} : { expires }) });
}

const askReason = (title: string, finding: FindingInfo, value = '', required = true): Promise<string | undefined> =>
  ask({
    title, value,
    prompt: finding.message,
    placeHolder: l10n.t('理由，例如：双方已确认按此执行 (why it stays)'),
    wrong: (reason) => (required && reason === '' ? l10n.t('请写明理由。(A reason is needed.)') : undefined),
  });

const askDate = (title: string, value = ''): Promise<string | undefined> =>
  ask({
    title, value,
    prompt: l10n.t('有效到哪一天？过后重新提示；不设期限就直接回车。(until when? Enter for no limit)'),
    placeHolder: '2027-06-30',
    wrong: (day) => (day === '' || /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(day) ? undefined : l10n.t('请写成 2027-06-30 的样子。(Like 2027-06-30.)')),
  });

/** 清理失效的决定: takes those decisions on the contract in front out of decisions.json whose findings are gone. */
export async function removeStale(session: Session, store: OverviewStore): Promise<void> {
  const gone = store.overview?.stale.filter(({ why }) => why === 'gone') ?? [];
  const uri = store.document?.uri;
  if (!uri || gone.length === 0) {
    window.setStatusBarMessage(l10n.t('没有失效的决定。(No stale decisions.)'), 4000);
    return;
  }
  if (await write(session, uri.toString(), gone.map(({ fingerprint }) => ({ fingerprint })), null)) window.setStatusBarMessage(l10n.t('已清理 {0} 项失效的决定。({0} stale decisions removed.)', gone.length), 4000);
}

async function decide(session: Session, { uri, findings }: ChosenFindings, decision: DecideParams['decision']): Promise<void> {
  const written = await write(session, uri, findings, decision);
  if (written) window.setStatusBarMessage(decision === null ? l10n.t('已撤销决定。(Decision taken back.)') : l10n.t('已记入 {0}。(Written.)', `${PROJECT_FOLDER}/decisions.json`), 4000);
}

/** One decision on several findings, written in one go; resolves to whether it was. */
async function write(session: Session, uri: string, findings: readonly Pick<FindingInfo, 'fingerprint' | 'earlier'>[], decision: DecideParams['decision']): Promise<boolean> {
  const place = await projectPlace(Uri.parse(uri, true));
  if (!place) return false;
  const file = Uri.joinPath(place.folder, PROJECT_FOLDER, 'decisions.json');
  return editProjectFile(session, file, async (before) => {
    let edited: EditedFile = { text: before };
    for (const { fingerprint, earlier } of findings) {
      const params: DecideParams = { uri, fingerprint, decision, ...(earlier ? { replaces: earlier.fingerprint } : {}), file: place.file, text: edited.text, date: today() };
      const next: EditedFile | null | undefined = await session.request<EditedFile | null>(DECIDE_REQUEST, params);
      if (!next || 'problem' in next) return next;
      edited = next;
    }
    return edited;
  });
}

/** The user's own day. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
