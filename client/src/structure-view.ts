import { commands, ConfigurationTarget, Disposable, EventEmitter, l10n, type QuickPickItem, type TextEditor, type TreeDataProvider, type TreeView, window, workspace } from 'vscode';
import { SECTION } from '../../server/src/protocol/messages.ts';
import { STRUCTURE_VIEW } from './names.ts';
import type { OverviewStore } from './overview-store.ts';
import { dragging } from './structure-drag.ts';
import { clauseItem, elementItem, elsewhereItem, notApplicableItem } from './structure-items.ts';
import { changedRows, clauseAtLine, type ClauseRow, type Filter, filtered, FILTERS, type Structure, structureOf, totalOf } from './structure-model.ts';
import type { Session } from './session.ts';

/** A row of the tree by its name alone, so that it stays the same row whatever becomes of what it shows. */
export type StructureNode =
  | { readonly kind: 'clause'; readonly clause: string }
  | { readonly kind: 'element'; readonly clause: string; readonly element: string }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'elsewhere' };

/** When the cursor has rested for so long, the tree follows it. */
const FOLLOW_AFTER = 150;

/** 协议结构: the clauses of the contract in front, each with its state. Only rows that show something else are drawn again. */
export class StructureView implements Disposable {
  private readonly changed = new EventEmitter<StructureNode[] | undefined>();
  private readonly nodes = new Map<string, StructureNode>();
  private readonly view: TreeView<StructureNode>;
  private readonly subscriptions: Disposable;
  private readonly store: OverviewStore;
  private structure: Structure | null = null;
  private shown: Structure | null = null;
  private filter: Filter = 'all';
  /** The clause the cursor was last followed to. */
  private followed: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, store: OverviewStore) {
    this.store = store;
    const provider: TreeDataProvider<StructureNode> = {
      onDidChangeTreeData: this.changed.event,
      getChildren: (node) => (node ? this.childrenOf(node) : this.roots()),
      getTreeItem: (node) => this.itemOf(node),
      getParent: (node) => this.parentOf(node),
    };
    this.view = window.createTreeView(STRUCTURE_VIEW, { treeDataProvider: provider, dragAndDropController: dragging(session, store) });
    this.refresh();
    this.subscriptions = Disposable.from(
      this.view,
      this.changed,
      store.onDidChange(() => this.refresh()),
      this.view.onDidChangeVisibility(() => this.followSoon(window.activeTextEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.followSoon(textEditor)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.structureFollowsCursor`)) this.followSoon(window.activeTextEditor);
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  /** 筛选…: asks which rows to show. */
  async chooseFilter(): Promise<void> {
    const items = FILTERS.map((filter): QuickPickItem & { filter: Filter } => ({ label: filterTitle(filter), filter, description: filter === this.filter ? l10n.t('当前 current') : '' }));
    const picked = await window.showQuickPick(items, { title: l10n.t('筛选条款 Filter Clauses'), placeHolder: l10n.t('协议结构里列出哪些条款 (which clauses to list)') });
    if (picked) this.setFilter(picked.filter);
  }

  setFilter(filter: Filter): void {
    this.filter = filter;
    this.refresh();
  }

  private refresh(): void {
    const { document, overview } = this.store;
    // While a first answer is awaited the old tree would speak of another file, so it goes; afterwards it stays until something changes.
    this.structure = structureOf(overview);
    const next = this.structure && filtered(this.structure, this.filter);
    const state = !document ? 'none' : !overview ? 'loading' : next ? 'ready' : 'other';
    void commands.executeCommand('setContext', 'contractReview.structureState', state);
    void commands.executeCommand('setContext', 'contractReview.structureFilter', this.filter);
    this.view.description = next && overview ? [this.filter === 'all' ? '' : filterTitle(this.filter), overview.profileTitle].filter(Boolean).join(' · ') : '';
    const missing = this.structure?.missing ?? 0;
    this.view.badge = missing > 0 ? { value: missing, tooltip: l10n.t('缺 {0} 个必备条款 ({0} mandatory clauses missing)', missing) } : undefined;
    // Over an empty tree a message would take the place of the words that help out of it.
    const messages = [
      next && overview?.fragment ? l10n.t('这段文字只是合同的一部分，未逐条核对缺失条款。(Only a part of a contract.)') : '',
      this.filter !== 'all' && next && next.rows.length > 0 ? l10n.t('{0} · 隐藏了 {1} 条 ({1} hidden)', filterTitle(this.filter), this.structure!.rows.length - next.rows.length) : '',
    ];
    this.view.message = messages.filter(Boolean).join('\n');
    const rows = changedRows(this.shown, next);
    this.shown = next;
    if (rows === 'all') this.changed.fire(undefined);
    else if (rows.length > 0) this.changed.fire(rows.map((name) => this.rootNode(name)));
    const editor = window.activeTextEditor;
    // An edit that does not change where the cursor is leaves a row alone that was picked by hand.
    if (editor && this.clauseUnder(editor) !== this.followed) this.followSoon(editor);
  }

  // ── rows ──────────────────────────────────────────────────────────────────────────────────────────────────────
  private roots(): StructureNode[] {
    if (!this.shown) return [];
    const { rows, elsewhere, notApplicable } = this.shown;
    return [...rows.map(({ id }) => id), ...(totalOf(elsewhere) > 0 ? ['elsewhere'] : []), ...(notApplicable.length > 0 ? ['not-applicable'] : [])].map((name) => this.rootNode(name));
  }

  private rootNode(name: string): StructureNode {
    return name === 'elsewhere' || name === 'not-applicable' ? this.node(name, { kind: name }) : this.node(name, { kind: 'clause', clause: name });
  }

  /** The one object that stands for a row: VS Code knows rows by their objects. */
  private node(id: string, made: StructureNode): StructureNode {
    const known = this.nodes.get(id);
    if (!known) this.nodes.set(id, made);
    return known ?? made;
  }

  private childrenOf(node: StructureNode): StructureNode[] {
    if (node.kind === 'not-applicable') return (this.shown?.notApplicable ?? []).map(({ id }) => this.rootNode(id));
    const row = node.kind === 'clause' ? this.rowOf(node.clause) : undefined;
    return !row || row.mark === 'n/a' ? [] : row.elements.map(({ id }) => this.node(`${row.id}/${id}`, { kind: 'element', clause: row.id, element: id }));
  }

  private parentOf(node: StructureNode): StructureNode | undefined {
    if (node.kind === 'element') return this.rootNode(node.clause);
    return node.kind === 'clause' && this.rowOf(node.clause)?.mark === 'n/a' ? this.rootNode('not-applicable') : undefined;
  }

  private itemOf(node: StructureNode): ReturnType<typeof clauseItem> {
    if (node.kind === 'not-applicable') return notApplicableItem(this.shown?.notApplicable.length ?? 0);
    if (node.kind === 'elsewhere') return elsewhereItem(this.shown?.elsewhere ?? [0, 0, 0, 0]);
    const row = this.rowOf(node.clause) ?? { id: node.clause as ClauseRow['id'], title: '', mark: 'n/a', lacking: [], elements: [], counts: [0, 0, 0, 0], kept: 0 };
    const element = node.kind === 'element' ? row.elements.find(({ id }) => id === node.element) : undefined;
    return element ? elementItem(row, element) : clauseItem(row);
  }

  private rowOf(clause: string): ClauseRow | undefined {
    return [...(this.shown?.rows ?? []), ...(this.shown?.notApplicable ?? [])].find(({ id }) => id === clause);
  }

  // ── the cursor ────────────────────────────────────────────────────────────────────────────────────────────────
  private clauseUnder(editor: TextEditor): string | undefined {
    return this.store.overview && editor.document === this.store.document ? clauseAtLine(this.store.overview, editor.selection.active.line) : undefined;
  }

  private followSoon(editor: TextEditor | undefined): void {
    clearTimeout(this.timer);
    if (editor && this.view.visible && workspace.getConfiguration(SECTION).get('structureFollowsCursor', true)) this.timer = setTimeout(() => this.follow(editor), FOLLOW_AFTER);
  }

  /** Selects the row of the clause the cursor stands in. The keyboard stays where it is. */
  private follow(editor: TextEditor): void {
    const clause = this.clauseUnder(editor);
    this.followed = clause;
    if (clause === undefined || !this.view.visible || !this.shown?.rows.some(({ id }) => id === clause)) return;
    const [selected] = this.view.selection;
    if (selected && 'clause' in selected) {
      // Two clauses may begin at one heading: who has clicked the second is not sent to the first.
      const line = this.store.overview?.clauses.find(({ id }) => id === selected.clause)?.range?.start.line;
      if (selected.clause === clause || line === editor.selection.active.line) return;
    }
    void Promise.resolve(this.view.reveal(this.rootNode(clause), { select: true, focus: false, expand: false })).catch(() => undefined);
  }
}

/** 跟随光标: turns it on or off for the user. */
export async function toggleFollowCursor(): Promise<void> {
  const configuration = workspace.getConfiguration(SECTION);
  const on = !configuration.get('structureFollowsCursor', true);
  await configuration.update('structureFollowsCursor', on, ConfigurationTarget.Global);
  window.setStatusBarMessage(on ? l10n.t('协议结构跟随光标。(The structure follows the cursor.)') : l10n.t('协议结构不再跟随光标。(The structure no longer follows the cursor.)'), 4000);
}

function filterTitle(filter: Filter): string {
  switch (filter) {
    case 'all':
      return l10n.t('全部 All');
    case 'problems':
      return l10n.t('只看有问题的 With Findings Only');
    case 'missing':
      return l10n.t('只看缺失 Missing Only');
  }
}
