import { l10n, Position, type QuickPickItem, Range, TextEditorRevealType, ThemeIcon, window, workspace, WorkspaceEdit } from 'vscode';
import {
  MOVE_CLAUSE_REQUEST, MOVE_TARGETS_REQUEST, type MoveClauseParams, type MoveClauseResult, type MoveTargets, type MoveTargetsParams, type Position as WirePosition,
} from '../../../server/src/protocol/messages.ts';
import { toRange } from '../editors.ts';
import type { OverviewStore } from '../overview-store.ts';
import type { Session } from '../session.ts';

/** 移到…: what dragging does, by keyboard. The clause is the row's, else the one the cursor stands in; its siblings are offered as places. */
export async function moveClause(session: Session, store: OverviewStore, clause?: string): Promise<void> {
  const { document } = store;
  if (!document) {
    void window.showInformationMessage(l10n.t('请先打开一份合同。(Open a contract first.)'));
    return;
  }
  const cursor = window.activeTextEditor?.document === document ? window.activeTextEditor.selection.active : undefined;
  const from = clause === undefined ? cursor && { line: cursor.line, character: cursor.character } : startOf(store, clause);
  const targets = from && (await session.request<MoveTargets | null>(MOVE_TARGETS_REQUEST, { uri: document.uri.toString(), from } satisfies MoveTargetsParams));
  if (!from || !targets || 'problem' in targets) {
    void window.showInformationMessage(!from ? notThere(store, clause) : targets && 'problem' in targets ? targets.problem : l10n.t('暂时不能移动，请稍后再试。(Cannot be moved now.)'));
    return;
  }
  const items = targets.places.map(({ label, at, own }): QuickPickItem & { at: WirePosition } => ({ label, at, ...(own ? { description: l10n.t('现在的位置 (now here)') } : {}), iconPath: new ThemeIcon(own ? 'location' : 'arrow-right') }));
  const picked = await window.showQuickPick(items, { title: l10n.t('把“{0}”移到 (move to)', targets.label), placeHolder: l10n.t('选择它要占的位置，其余的顺延 (whose place it takes; the others move on)') });
  if (!picked) return;
  const problem = await carryOut(session, store, from, picked.at);
  if (problem !== undefined) void window.showInformationMessage(problem);
}

/** Moves a clause of the tree to the place of another, or to the last one (null); resolves to why it could not be. */
export async function moveTo(session: Session, store: OverviewStore, clause: string, target: string | null | undefined): Promise<string | undefined> {
  const from = startOf(store, clause);
  if (!from) return notThere(store, clause);
  if (target === clause) return undefined;
  const to = target === null ? null : target === undefined ? undefined : startOf(store, target);
  if (to === undefined) return notThere(store, target ?? undefined);
  return carryOut(session, store, from, to);
}

async function carryOut(session: Session, { document }: OverviewStore, from: WirePosition, to: WirePosition | null): Promise<string | undefined> {
  if (!document) return undefined;
  const result = await session.request<MoveClauseResult | null>(MOVE_CLAUSE_REQUEST, { uri: document.uri.toString(), from, to } satisfies MoveClauseParams);
  if (!result) return l10n.t('暂时不能移动，请稍后再试。(Cannot be moved now.)');
  if ('problem' in result) return result.problem;
  if (result.version !== document.version) return l10n.t('合同刚刚改过，请再试一次。(The text has just changed; try again.)');
  const edit = new WorkspaceEdit();
  for (const { range, newText } of result.edits) edit.replace(document.uri, toRange(range), newText);
  if (!(await workspace.applyEdit(edit))) return l10n.t('暂时不能移动，请稍后再试。(Cannot be moved now.)');
  window.setStatusBarMessage(result.title, 6000);
  const place = new Range(new Position(result.line, 0), new Position(result.line, 0));
  window.visibleTextEditors.find((editor) => editor.document === document)?.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  return undefined;
}

const startOf = ({ overview }: OverviewStore, clause: string): WirePosition | undefined => overview?.clauses.find(({ id }) => id === clause)?.range?.start;

function notThere({ overview }: OverviewStore, clause: string | undefined): string {
  const title = overview?.clauses.find(({ id }) => id === clause)?.title;
  return title === undefined ? l10n.t('请拖到一个条款上。(Drop it on a clause.)') : l10n.t('“{0}”还没有写进合同，请先插入。(Not in the text yet; insert it first.)', title);
}
