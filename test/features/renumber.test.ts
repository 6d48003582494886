import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { positionAt } from '../../server/src/features/position.ts';
import { restructuring } from '../../server/src/features/renumber.ts';
import { parseMarks } from '../support/marks.ts';
import { reviewed } from '../support/reviewed.ts';

function actionsAt(marked: string, only?: readonly string[]): { readonly text: string; readonly actions: readonly CodeAction[] } {
  const { text, cursor } = parseMarks(marked);
  const of = reviewed(text);
  const at = positionAt(of.lines, cursor!);
  return { text, actions: restructuring(of, { start: at, end: at }, { versioned: true, snippets: true, only }) };
}
const applied = (text: string, action: CodeAction | undefined): string => {
  assert.ok(action);
  const edits = (action.edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []));
  return TextDocument.applyEdits(TextDocument.create('untitled:x', 'contract', 1, text), edits);
};
const TEXT = '仓储合同\n第一条 标的\n玉米200吨。\n第$0二条 费用\n每月6000元，按第四条支付。\n第四条 支付\n每月5日前支付第二条的费用。';

describe('restructuring', () => {
  it('offers with the caret on a number what can be done with the clause, each as one edit', () => {
    const { text, actions } = actionsAt(TEXT);
    assert.deepEqual(actions.map(({ title }) => title), ['上移「第二条」并顺延编号和引用', '下移「第二条」并顺延编号和引用', '在「第二条」后插入一条并顺延编号和引用', '「第二条」降为上一条的一项并改写引用', '删除「第二条」并顺延编号和引用（1处引用将失去所指）', '全文重新编号，引用随之改写', '编号改为「一、」的写法', '编号改为「1.」的写法']);
    assert.equal(applied(text, actions[5]), '仓储合同\n第一条 标的\n玉米200吨。\n第二条 费用\n每月6000元，按第三条支付。\n第三条 支付\n每月5日前支付第二条的费用。');
    assert.equal(applied(text, actions[0]), '仓储合同\n第一条 费用\n每月6000元，按第三条支付。\n第二条 标的\n玉米200吨。\n第三条 支付\n每月5日前支付第一条的费用。');
    assert.equal(applied(text, actions[6]), '仓储合同\n一、标的\n玉米200吨。\n二、费用\n每月6000元，按第四条支付。\n四、支付\n每月5日前支付第二条的费用。');
  });
  it('offers nothing elsewhere, and nothing to who asks for quick fixes', () => {
    assert.deepEqual(actionsAt(TEXT.replace('$0', '').replace('每月6000', '每$0月6000')).actions, []);
    assert.deepEqual(actionsAt(TEXT, ['quickfix']).actions, []);
    assert.ok(actionsAt(TEXT.replace('$0', '').replace('第二条 费用', '第二条 费$0用')).actions.length > 0, 'the heading will do');
    assert.ok(actionsAt(TEXT, ['refactor']).actions.length > 0);
  });
});
