import {
  commands, Disposable, EventEmitter, l10n, MarkdownString, ThemeColor, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, window,
} from 'vscode';
import type { ElementOverview } from '../../server/src/protocol/messages.ts';
import { COMMANDS, STRUCTURE_VIEW } from './names.ts';
import type { OverviewStore } from './overview-store.ts';
import { type ClauseRow, isThere, type Mark, sameStructure, type Structure, structureOf } from './structure-model.ts';

export type StructureNode =
  | { readonly kind: 'clause'; readonly clause: ClauseRow }
  | { readonly kind: 'element'; readonly clause: ClauseRow; readonly element: ElementOverview }
  | { readonly kind: 'not-applicable'; readonly clauses: readonly ClauseRow[] };

/** 协议结构: the sections of the contract in front, each with its state. Redrawn only when what it shows has changed. */
export function registerStructureView(store: OverviewStore): Disposable {
  const changed = new EventEmitter<undefined>();
  let shown: Structure | null = null;
  const provider: TreeDataProvider<StructureNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => (node === undefined ? rootsOf(shown) : childrenOf(node)),
    getTreeItem: itemOf,
  };
  const view = window.createTreeView(STRUCTURE_VIEW, { treeDataProvider: provider });

  const refresh = (): void => {
    // While a first answer is awaited the old tree would speak of another file, so it goes; afterwards it stays until something changes.
    const next = structureOf(store.overview);
    const state = !store.document ? 'none' : !store.overview ? 'loading' : next ? 'ready' : 'other';
    void commands.executeCommand('setContext', 'contractReview.structureState', state);
    view.description = next && store.overview ? store.overview.profileTitle : '';
    view.badge = next && next.missing > 0 ? { value: next.missing, tooltip: l10n.t('缺 {0} 个必备条款 ({0} mandatory clauses missing)', next.missing) } : undefined;
    view.message = next && store.overview?.fragment ? l10n.t('这段文字只是合同的一部分，未逐条核对缺失条款。(Only a part of a contract.)') : '';
    if (sameStructure(shown, next)) return;
    shown = next;
    changed.fire(undefined);
  };
  refresh();
  return Disposable.from(view, changed, store.onDidChange(refresh));
}

function rootsOf(structure: Structure | null): StructureNode[] {
  if (!structure) return [];
  const roots: StructureNode[] = structure.rows.map((clause) => ({ kind: 'clause', clause }));
  return structure.notApplicable.length > 0 ? [...roots, { kind: 'not-applicable', clauses: structure.notApplicable }] : roots;
}

function childrenOf(node: StructureNode): StructureNode[] {
  if (node.kind === 'element') return [];
  if (node.kind === 'not-applicable') return node.clauses.map((clause) => ({ kind: 'clause', clause }));
  const { clause } = node;
  return clause.mark === 'n/a' ? [] : clause.elements.map((element) => ({ kind: 'element', clause, element }));
}

function itemOf(node: StructureNode): TreeItem {
  if (node.kind === 'clause') return clauseItem(node.clause);
  if (node.kind === 'element') return elementItem(node.clause, node.element);
  const item = new TreeItem(l10n.t('不适用 Not Applicable'), TreeItemCollapsibleState.Collapsed);
  item.id = 'not-applicable';
  item.description = String(node.clauses.length);
  item.tooltip = l10n.t('这类合同一般不需要的条款 (clauses this kind of contract does not need)');
  return item;
}

function clauseItem(clause: ClauseRow): TreeItem {
  const leaf = clause.elements.length === 0 || clause.mark === 'n/a';
  const item = new TreeItem(clause.title, leaf ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed);
  const state = stateText(clause);
  item.id = clause.id;
  item.description = clause.mark === 'present' ? '' : state;
  item.iconPath = iconOf(clause.mark);
  item.contextValue = isThere(clause.mark) ? 'clause.there' : clause.mark === 'n/a' ? 'clause.na' : 'clause.absent';
  item.tooltip = new MarkdownString(`**${clause.title}** · ${state}`);
  item.accessibilityInformation = { label: `${clause.title}，${state}` };
  if (clause.mark !== 'n/a') {
    item.command = isThere(clause.mark)
      ? { command: COMMANDS.revealClause, title: '', arguments: [clause.id] }
      : { command: COMMANDS.insertClause, title: '', arguments: [clause.id] };
  }
  return item;
}

function elementItem(clause: ClauseRow, element: ElementOverview): TreeItem {
  const item = new TreeItem(element.title, TreeItemCollapsibleState.None);
  const there = element.state === 'present';
  const lacking = element.state === 'absent' && isThere(clause.mark);
  item.id = `${clause.id}/${element.id}`;
  item.description = lacking ? '缺' : element.state === 'optional' ? '可选' : '';
  item.iconPath = there ? new ThemeIcon('check') : lacking ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : new ThemeIcon('circle-outline');
  item.accessibilityInformation = { label: `${element.title}${there ? '，有' : lacking ? '，缺' : ''}` };
  if (isThere(clause.mark)) item.command = { command: COMMANDS.revealClause, title: '', arguments: [clause.id] };
  return item;
}

/**
 * A clause's state in words: also the description in 插入条款…. Chinese in every display language, as the clauses' names and the findings
 * are: they belong to the review, not to the interface.
 */
export function stateText({ mark, lacking }: ClauseRow): string {
  return mark === 'incomplete' && lacking.length > 0 ? `不完整，缺：${lacking.join('、')}` : STATES[mark];
}

const STATES: Readonly<Record<Mark, string>> = {
  present: '有',
  incomplete: '不完整',
  missing: '缺',
  due: '缺，法律有默认规则',
  suggested: '建议补充',
  'n/a': '不适用',
};

function iconOf(mark: Mark): ThemeIcon {
  switch (mark) {
    case 'present':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'incomplete':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'missing':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
    case 'due':
      return new ThemeIcon('info');
    case 'suggested':
      return new ThemeIcon('circle-outline');
    case 'n/a':
      return new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'));
  }
}
