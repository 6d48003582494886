import { l10n, type QuickInputButton, QuickPickItemKind, type QuickPickItem, Range, SnippetString, SnippetTextEdit, type TextDocument, TextEdit, type TextEditor, TextEditorRevealType, ThemeIcon, window, workspace, WorkspaceEdit } from 'vscode';
import { INSERT_CLAUSE_REQUEST, type InsertBehindArgument, type InsertClauseParams, type InsertClauseResult } from '../../../server/src/protocol/messages.ts';
import type { ClausePreview } from '../clause-preview.ts';
import { editorOf, toRange } from '../editors.ts';
import type { OverviewStore } from '../overview-store.ts';
import type { Session } from '../session.ts';
import { type ClauseRow, insertionOrder, isThere, type Mark, structureOf } from '../structure-model.ts';
import { stateText } from '../structure-items.ts';
import { revealClause } from './reveal-clause.ts';

interface ClauseItem extends QuickPickItem {
  readonly clause?: ClauseRow;
  readonly model?: InsertClauseResult | undefined;
}

const DETAIL_LENGTH = 80;

/**
 * 插入条款…: a list of the clauses, missing ones first, each with the beginning of its text; Enter inserts, or goes to a clause that is there. `place`
 * says behind which clause; without it the clause comes behind the last one.
 */
export async function pickClause(session: Session, store: OverviewStore, preview: ClausePreview, chosen?: string, place?: InsertBehindArgument): Promise<void> {
  const { document } = store;
  const structure = structureOf(store.overview);
  if (!document || !structure) {
    void window.showInformationMessage(l10n.t('请先打开一份合同。(Open a contract first.)'));
    return;
  }
  const editor = await editorOf(document);
  const before = editor.visibleRanges[0];
  const rows = insertionOrder(structure);
  const models = await Promise.all(rows.map((row) => (isThere(row.mark) ? undefined : askFor(session, document, row.id))));
  const button: QuickInputButton = { iconPath: new ThemeIcon('open-preview'), tooltip: l10n.t('预览全文 Preview') };

  const pick = window.createQuickPick<ClauseItem>();
  pick.title = l10n.t('插入条款 Insert Clause');
  pick.placeholder = l10n.t('选择要插入的条款；已有的条款会跳转过去 (choose a clause to insert; those present are jumped to)');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = itemsOf(rows, models, button);
  const active = pick.items.find((item) => item.clause?.id === chosen);
  if (active) pick.activeItems = [active];

  pick.onDidTriggerItemButton(({ item }) => {
    if (!item.clause || !item.model) return;
    // The preview takes the place of another editor; the list must survive that.
    pick.ignoreFocusOut = true;
    void preview.show(item.clause.title, item.model.plain);
  });
  pick.onDidChangeActive(([item]) => {
    if (item?.model && !place) editor.revealRange(toRange(item.model.range), TextEditorRevealType.InCenterIfOutsideViewport);
  });
  let accepted = false;
  pick.onDidAccept(() => {
    const clause = pick.activeItems[0]?.clause;
    if (!clause) return;
    accepted = true;
    pick.hide();
    void (isThere(clause.mark) ? revealClause(store, clause.id) : insertClause(session, document, clause.id, place?.uri === document.uri.toString() ? place.behind : undefined));
  });
  pick.onDidHide(() => {
    pick.dispose();
    void preview.hide();
    if (!accepted && before) editor.revealRange(before, TextEditorRevealType.AtTop);
  });
  pick.show();
}

/** Inserts a clause's model text where it belongs, as a snippet: the figures to negotiate are stepped through with Tab. Other clauses' numbers follow in the same step. */
export async function insertClause(session: Session, document: TextDocument, id: string, behind?: InsertClauseParams['behind']): Promise<void> {
  // Asked for anew: the text may have changed since the list was made.
  const model = await askFor(session, document, id, behind);
  if (!model) {
    void window.showWarningMessage(l10n.t('暂时无法插入这个条款，请稍后再试。(This clause cannot be inserted now.)'));
    return;
  }
  const editor = await editorOf(document);
  await insertAt(editor, toRange(model.range), model);
  if (!model.seated) void window.showInformationMessage(l10n.t('这里的编号无法顺延，条款已放在最后一条之后。(The numbering cannot be carried on here: the clause stands behind the last one.)'));
}

async function insertAt(editor: TextEditor, range: Range, { snippet, edits }: InsertClauseResult): Promise<void> {
  const words = new SnippetString(snippet);
  // The snippet is already indented and numbered for its place.
  if (edits.length === 0) await editor.insertSnippet(words, range, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
  else {
    // One edit of the workspace may hold a snippet and plain replacements: one undo takes back all, and Tab still steps through the figures.
    const seat = new SnippetTextEdit(range, words);
    seat.keepWhitespace = true;
    const edit = new WorkspaceEdit();
    edit.set(editor.document.uri, [seat, ...edits.map((each) => TextEdit.replace(toRange(each.range), each.newText))]);
    await workspace.applyEdit(edit);
  }
  editor.revealRange(new Range(range.start, range.start), TextEditorRevealType.InCenterIfOutsideViewport);
}

async function askFor(session: Session, document: TextDocument, id: string, behind?: InsertClauseParams['behind']): Promise<InsertClauseResult | undefined> {
  const params = { uri: document.uri.toString(), clause: id as InsertClauseParams['clause'], ...(behind ? { behind } : {}) } satisfies InsertClauseParams;
  return (await session.request<InsertClauseResult | null>(INSERT_CLAUSE_REQUEST, params)) ?? undefined;
}

function itemsOf(rows: readonly ClauseRow[], models: readonly (InsertClauseResult | undefined)[], button: QuickInputButton): readonly ClauseItem[] {
  let group: Mark | undefined;
  return rows.flatMap((clause, i): ClauseItem[] => {
    const model = models[i];
    if (!isThere(clause.mark) && !model) return [];
    const item: ClauseItem = {
      label: clause.title,
      description: stateText(clause),
      ...(model ? { detail: excerptOf(model.plain), buttons: [button] } : {}),
      clause,
      model,
    };
    if (group === clause.mark) return [item];
    group = clause.mark;
    return [{ label: groupTitle(clause.mark), kind: QuickPickItemKind.Separator }, item];
  });
}

/** The text behind the heading, on one line. */
function excerptOf(plain: string): string {
  const flat = plain.trim().replace(/\s+/gu, ' ');
  return flat.length > DETAIL_LENGTH ? `${flat.slice(0, DETAIL_LENGTH)}…` : flat;
}

function groupTitle(mark: Mark): string {
  switch (mark) {
    case 'missing':
      return l10n.t('必备而缺 Missing');
    case 'due':
      return l10n.t('法律有默认规则 Law Fills the Gap');
    case 'suggested':
      return l10n.t('建议补充 Suggested');
    case 'incomplete':
      return l10n.t('不完整（跳转）Incomplete (go to)');
    case 'present':
      return l10n.t('已有（跳转）Present (go to)');
    case 'n/a':
      return l10n.t('一般不需要 Usually Not Needed');
  }
}
