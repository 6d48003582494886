import { l10n, Uri, window } from 'vscode';
import { BASELINE_REQUEST, type BaselineParams, type EditedFile } from '../../../server/src/protocol/messages.ts';
import { PROJECT_FOLDER } from '../names.ts';
import type { OverviewStore } from '../overview-store.ts';
import { editProjectFile } from '../project-files.ts';
import { projectPlace } from '../project-place.ts';
import type { Session } from '../session.ts';
import { hasName } from './finding.ts';

/** 把当前发现记为基线 (`take`) and 清除基线, for the contract in front: from then on only what is new is shown. */
export async function setBaseline(session: Session, store: OverviewStore, take: boolean): Promise<void> {
  const document = store.document;
  if (!document) {
    void window.showInformationMessage(l10n.t('请先打开一份合同。(Open a contract first.)'));
    return;
  }
  const place = hasName(document.uri) ? await projectPlace(document.uri) : undefined;
  if (!place) return;
  const uri = document.uri.toString();
  const path = Uri.joinPath(place.folder, PROJECT_FOLDER, 'baseline.json');
  const written = await editProjectFile(session, path, (text) => session.request<EditedFile | null>(BASELINE_REQUEST, { uri, file: place.file, text, take } satisfies BaselineParams));
  if (written) window.setStatusBarMessage(take ? l10n.t('当前的发现已记为基线，此后只显示新的。(Baseline taken; only new findings are shown.)') : l10n.t('基线已清除。(Baseline cleared.)'), 5000);
}
