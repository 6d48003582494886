import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ElementOverview } from '../../server/src/protocol/messages.ts';
import { COMMANDS } from './names.ts';
import type { Counts } from './status-model.ts';
import { type ClauseRow, isDecided, isThere, type Mark, totalOf } from './structure-model.ts';

/** How the rows of 协议结构 look, read and act. */
export function clauseItem(clause: ClauseRow): TreeItem {
  const leaf = clause.elements.length === 0 || clause.mark === 'n/a';
  const item = new TreeItem(clause.title, leaf ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed);
  const there = isThere(clause.mark);
  const state = stateText(clause);
  const found = totalOf(clause.counts);
  const counted = there && found > 0 ? `${found} 处` : '';
  item.id = clause.id;
  item.description = [counted, clause.mark === 'present' ? '' : state].filter(Boolean).join(' · ');
  item.iconPath = isDecided(clause) ? new ThemeIcon('pass', new ThemeColor('disabledForeground')) : iconOf(clause.mark);
  item.contextValue = `clause.${there ? 'there' : clause.mark === 'n/a' ? 'na' : 'absent'}${found + clause.kept > 0 ? '.findings' : ''}`;
  const tally = [there ? tallyText(clause.counts) : '', clause.kept > 0 ? `已保留 ${clause.kept} 处` : ''].filter(Boolean).join('，');
  item.tooltip = new MarkdownString(`**${clause.title}** · ${state}${tally === '' ? '' : `\n\n${tally}`}`);
  item.accessibilityInformation = { label: [clause.title, state, tally].filter(Boolean).join('，') };
  if (clause.mark !== 'n/a') {
    item.command = there
      ? { command: COMMANDS.revealClause, title: '', arguments: [clause.id] }
      : { command: COMMANDS.insertClause, title: '', arguments: [clause.id] };
  }
  return item;
}

export function elementItem(clause: ClauseRow, element: ElementOverview): TreeItem {
  const item = new TreeItem(element.title, TreeItemCollapsibleState.None);
  const there = element.state === 'present';
  const lacking = element.state === 'absent' && isThere(clause.mark);
  item.id = `${clause.id}/${element.id}`;
  item.description = lacking ? '缺' : element.state === 'optional' ? '可选' : '';
  item.iconPath = there ? new ThemeIcon('check') : lacking ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : new ThemeIcon('circle-outline');
  item.contextValue = lacking ? 'element.absent' : 'element';
  item.accessibilityInformation = { label: `${element.title}${there ? '，有' : lacking ? '，缺' : ''}` };
  if (isThere(clause.mark)) item.command = { command: COMMANDS.revealClause, title: '', arguments: [clause.id] };
  return item;
}

export function notApplicableItem(count: number): TreeItem {
  const item = new TreeItem(l10n.t('不适用 Not Applicable'), TreeItemCollapsibleState.Collapsed);
  item.id = 'not-applicable';
  item.description = String(count);
  item.tooltip = l10n.t('这类合同一般不需要的条款 (clauses this kind of contract does not need)');
  return item;
}

export function elsewhereItem(counts: Counts): TreeItem {
  const item = new TreeItem(l10n.t('其他位置 Elsewhere'), TreeItemCollapsibleState.None);
  item.id = 'elsewhere';
  item.description = `${totalOf(counts)} 处`;
  item.iconPath = new ThemeIcon('ellipsis');
  item.tooltip = tallyText(counts);
  item.accessibilityInformation = { label: `${String(item.label)}，${tallyText(counts)}` };
  item.contextValue = 'elsewhere';
  item.command = { command: COMMANDS.listFindings, title: '', arguments: ['elsewhere'] };
  return item;
}

/**
 * A clause's state in words: also the description in 插入条款…. Chinese in every display language, as the clauses' names and the findings
 * are: they belong to the review, not to the interface.
 */
export function stateText(clause: ClauseRow): string {
  const { mark, lacking } = clause;
  if (isDecided(clause)) return '没有，已决定保留';
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

const SEVERITIES = ['错误', '警告', '提示', '建议'] as const;

/** 错误 1，警告 2; empty where nothing is found. */
const tallyText = (counts: Counts): string => counts.flatMap((count, i) => (count > 0 ? [`${SEVERITIES[i]} ${count}`] : [])).join('，');

function iconOf(mark: Mark): ThemeIcon {
  switch (mark) {
    case 'present':
      return new ThemeIcon('pass', new ThemeColor('charts.green'));
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
