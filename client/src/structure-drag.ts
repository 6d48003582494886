import { DataTransferItem, type TreeDragAndDropController, window } from 'vscode';
import { moveTo } from './commands/move-clause.ts';
import { STRUCTURE_VIEW } from './names.ts';
import type { OverviewStore } from './overview-store.ts';
import type { Session } from './session.ts';
import type { StructureNode } from './structure-view.ts';

/** The type VS Code gives to what is dragged in a view of ours. */
const TYPE = `application/vnd.code.tree.${STRUCTURE_VIEW.toLowerCase()}`;

/** Rows dragged onto another: the clause takes the other's place in the text; onto the empty space below, the last place. */
export const dragging = (session: Session, store: OverviewStore): TreeDragAndDropController<StructureNode> => ({
  dragMimeTypes: [TYPE],
  dropMimeTypes: [TYPE],
  handleDrag: ([node], data) => {
    if (node?.kind === 'clause') data.set(TYPE, new DataTransferItem(node.clause));
  },
  handleDrop: async (onto, data) => {
    const dragged: unknown = data.get(TYPE)?.value;
    if (typeof dragged !== 'string') return;
    const target = onto === undefined ? null : 'clause' in onto ? onto.clause : undefined;
    const problem = await moveTo(session, store, dragged, target);
    if (problem !== undefined) void window.showInformationMessage(problem);
  },
});
