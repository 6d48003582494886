import { commands, Disposable, EventEmitter, l10n, MarkdownString, ThemeColor, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, Uri, window } from 'vscode';
import type { DecisionInfo, FindingArgument, Overview, Range, StaleInfo } from '../../server/src/protocol/messages.ts';
import { toRange } from './editors.ts';
import { DECISIONS_VIEW } from './names.ts';
import type { OverviewStore } from './overview-store.ts';

/** A finding that was decided, or a decision that speaks of nothing any more. As an argument of 更改决定… it names the finding. */
interface DecisionNode extends FindingArgument {
  readonly label: string;
  readonly message: string;
  readonly code: string;
  readonly decision: DecisionInfo;
  /** Where it stands; null for a decision whose finding is gone. */
  readonly range: Range | null;
  readonly why: StaleInfo['why'] | null;
}

/** 已决定: what is kept or given up in the contract in front and so no longer squiggled. There only while there is something to list. */
export function registerDecisionsView(store: OverviewStore): Disposable {
  const changed = new EventEmitter<undefined>();
  let shown: readonly DecisionNode[] = [];
  const provider: TreeDataProvider<DecisionNode> = { onDidChangeTreeData: changed.event, getChildren: (node) => (node ? [] : [...shown]), getTreeItem: itemOf };
  const view = window.createTreeView(DECISIONS_VIEW, { treeDataProvider: provider });

  const refresh = (): void => {
    const { overview } = store;
    const next = overview ? nodesOf(overview) : [];
    const baselined = overview?.baselined ?? 0;
    void commands.executeCommand('setContext', 'contractReview.hasDecisions', next.length + baselined > 0);
    void commands.executeCommand('setContext', 'contractReview.hasStale', next.some(({ why }) => why === 'gone'));
    view.message = baselined > 0 ? l10n.t('基线中的 {0} 项发现没有显示。({0} findings of the baseline are not shown.)', baselined) : '';
    // Redrawn only when it shows something else.
    if (JSON.stringify(next) === JSON.stringify(shown)) return;
    shown = next;
    changed.fire(undefined);
  };
  refresh();
  return Disposable.from(view, changed, store.onDidChange(refresh));
}

const nodesOf = ({ uri, kept, stale }: Overview): readonly DecisionNode[] => [
  ...kept.flatMap(({ fingerprint, words, message, code, range, decision }): DecisionNode[] => (decision ? [{ uri, fingerprints: [fingerprint], label: words === '' ? message : words, message, code, decision, range, why: null }] : [])),
  ...stale.map(({ fingerprint, words, code, why, decision }): DecisionNode => ({ uri, fingerprints: [fingerprint], label: words === '' ? code : words, message: '', code, decision, range: null, why })),
];

function itemOf({ uri, fingerprints, label, message, code, decision, range, why }: DecisionNode): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  const state = why === 'gone' ? '已失效' : why === 'expired' ? '已到期' : decision.status;
  item.id = fingerprints.join();
  item.description = `${state}：${decision.reason}`;
  item.tooltip = new MarkdownString().appendText([message, code, `${decision.status}：${decision.reason}`, decision.date ?? '', decision.expires === undefined ? '' : `有效至 ${decision.expires}`].filter(Boolean).join('\n'));
  item.iconPath = why === null ? new ThemeIcon('pass', new ThemeColor('charts.green')) : new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  item.contextValue = why === 'gone' ? 'decision.gone' : 'decision.there';
  item.accessibilityInformation = { label: `${label}，${state}，${decision.reason}` };
  if (range) item.command = { command: 'vscode.open', title: '', arguments: [Uri.parse(uri, true), { selection: toRange(range) }] };
  return item;
}
