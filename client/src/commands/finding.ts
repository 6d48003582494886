import { l10n, type QuickPickItem, type Uri, window } from 'vscode';
import { type FindingArgument, type FindingInfo, FINDINGS_REQUEST, type FindingsParams } from '../../../server/src/protocol/messages.ts';
import { LANGUAGE_ID } from '../names.ts';
import type { Session } from '../session.ts';

/** A finding and the document it stands in. */
export interface Chosen {
  readonly uri: string;
  readonly finding: FindingInfo;
}

export interface ChosenFindings {
  readonly uri: string;
  readonly findings: readonly FindingInfo[];
}

/** The finding a command is about: the one given, else the one at the cursor; asked for where there are several. `which` leaves some out. */
export async function chooseFinding(session: Session, argument: unknown, title: string, which?: (finding: FindingInfo) => boolean): Promise<Chosen | undefined> {
  const chosen = await choose(session, argument, title, false, which);
  return chosen?.findings[0] && { uri: chosen.uri, finding: chosen.findings[0] };
}

/** The same for a command that may be about several at once. */
export const chooseFindings = (session: Session, argument: unknown, title: string): Promise<ChosenFindings | undefined> => choose(session, argument, title, true);

async function choose(session: Session, argument: unknown, title: string, many: boolean, which: (finding: FindingInfo) => boolean = () => true): Promise<ChosenFindings | undefined> {
  const given = isArgument(argument) ? argument : undefined;
  const editor = window.activeTextEditor;
  const uri = given?.uri ?? (editor?.document.languageId === LANGUAGE_ID ? editor.document.uri.toString() : undefined);
  if (uri === undefined) return undefined;
  const at = editor?.selection;
  const params: FindingsParams = { uri, ...(given || !at ? {} : { range: { start: at.start, end: at.end } }) };
  const found = (await session.request<FindingInfo[]>(FINDINGS_REQUEST, params)) ?? [];
  const findings = found.filter((finding) => (!given || given.fingerprints.includes(finding.fingerprint)) && which(finding));
  const [first] = findings;
  if (!first) {
    window.setStatusBarMessage(l10n.t('请把光标放在一处提示上。(Put the cursor on a finding.)'), 4000);
    return undefined;
  }
  if (findings.length === 1) return { uri, findings };
  const items = findings.map((finding): QuickPickItem & { finding: FindingInfo } => ({ label: finding.message, description: finding.code, ...(finding.decision ? { detail: `${finding.decision.status}：${finding.decision.reason}` } : {}), finding }));
  if (!many) {
    const picked = await window.showQuickPick(items, { title, placeHolder: l10n.t('这里有几处发现，选哪一处？(which finding?)'), matchOnDescription: true });
    return picked && { uri, findings: [picked.finding] };
  }
  const picked = await window.showQuickPick(items, { title, placeHolder: l10n.t('这里有几处发现，选出要保留的，用同一个理由 (which ones, for one reason?)'), matchOnDescription: true, canPickMany: true });
  return picked && picked.length > 0 ? { uri, findings: picked.map(({ finding }) => finding) } : undefined;
}

/** Whether a document may have decisions: an untitled one has no name yet to keep them under. Says so where not. */
export function hasName(uri: Uri): boolean {
  if (uri.scheme !== 'untitled') return true;
  void window.showInformationMessage(l10n.t('请先保存这份合同，再记录决定；也可以在文中注明忽略。(Save the contract first, or ignore the finding in the text.)'));
  return false;
}

const isArgument = (value: unknown): value is FindingArgument => typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string' && 'fingerprints' in value && Array.isArray(value.fingerprints);
