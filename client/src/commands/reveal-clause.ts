import { Selection, TextEditorRevealType } from 'vscode';
import { editorOf, toRange } from '../editors.ts';
import type { OverviewStore } from '../overview-store.ts';

/** Goes to a clause of the contract the views speak of; does nothing where it does not stand. */
export async function revealClause(store: OverviewStore, id: string): Promise<void> {
  const range = store.overview?.clauses.find((clause) => clause.id === id)?.range;
  if (!store.document || !range) return;
  const editor = await editorOf(store.document);
  const target = toRange(range);
  editor.selection = new Selection(target.start, target.start);
  editor.revealRange(target, TextEditorRevealType.InCenterIfOutsideViewport);
}
