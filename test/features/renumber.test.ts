import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { insertClause } from '../../server/src/features/insert-clause.ts';
import { positionAt } from '../../server/src/features/position.ts';
import { restructured, restructuring, type RestructureData } from '../../server/src/features/renumber.ts';
import type { InsertBehindArgument } from '../../server/src/protocol/messages.ts';
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
    assert.equal(applied(text, actions[0]), '仓储合同\n第一条 费用\n每月6000元，按第四条支付。\n第二条 标的\n玉米200吨。\n第四条 支付\n每月5日前支付第一条的费用。');
    assert.equal(applied(text, actions[6]), '仓储合同\n一、标的\n玉米200吨。\n二、费用\n每月6000元，按第四条支付。\n四、支付\n每月5日前支付第二条的费用。');
  });
  it('offers nothing elsewhere, and nothing to who asks for quick fixes', () => {
    assert.deepEqual(actionsAt(TEXT.replace('$0', '').replace('每月6000', '每$0月6000')).actions, []);
    assert.deepEqual(actionsAt(TEXT, ['quickfix']).actions, []);
    assert.ok(actionsAt(TEXT.replace('$0', '').replace('第二条 费用', '第二条 费$0用')).actions.length > 0, 'the heading will do');
    assert.ok(actionsAt(TEXT, ['refactor']).actions.length > 0);
  });
  it('gives a client that asks for edits later the actions without them, and each the same edit when it is chosen', () => {
    const { text, cursor } = parseMarks(TEXT);
    const of = reviewed(text);
    const at = positionAt(of.lines, cursor!);
    const options = { versioned: true, snippets: true };
    const eager = restructuring(of, { start: at, end: at }, options);
    const lazy = restructuring(of, { start: at, end: at }, { ...options, resolvesEdits: true });
    assert.deepEqual(lazy.map(({ title }) => title), eager.map(({ title }) => title));
    for (const [i, { edit, data }] of lazy.entries()) {
      assert.equal(edit, undefined);
      assert.deepEqual(restructured(of, data as RestructureData, options), eager[i]!.edit);
      assert.equal(restructured({ ...of, version: of.version + 1 }, data as RestructureData, options), null, 'the text has changed since');
    }
    assert.equal(restructured(of, { uri: of.uri, version: of.version, at: 0, operation: 'up' }, options), null);
  });
  it('reads nothing anew before an action is chosen, however long the text', () => {
    const long = `仓储合同\n${Array.from({ length: 2000 }, (_, i) => `第${i + 1}条 事项\n保管人照第${((i * 7) % 2000) + 1}条办理仓储事务并妥善保管。`).join('\n')}`;
    const of = reviewed(long);
    const at = positionAt(of.lines, long.indexOf('第1000条 ') + 1);
    assert.deepEqual(restructuring(of, { start: at, end: at }, { versioned: true, snippets: true }), [], 'with edits it would take too long');
    const titles = restructuring(of, { start: at, end: at }, { versioned: true, snippets: true, resolvesEdits: true }).map(({ title }) => title);
    assert.ok(titles.includes('上移「第1000条」并顺延编号和引用'), titles.join());
  });
  it('lets a client with our commands choose a model clause to stand behind the clause', () => {
    const { text, cursor } = parseMarks(TEXT);
    const of = reviewed(text);
    const at = positionAt(of.lines, cursor!);
    const action = restructuring(of, { start: at, end: at }, { versioned: true, snippets: true, commands: true }).at(-1)!;
    assert.equal(action.title, '在「第二条」后插入示范条款…');
    const { behind } = action.command!.arguments![0] as InsertBehindArgument;
    const result = insertClause(of, 'governing-law', behind)!;
    assert.ok(result.seated);
    const made = TextDocument.applyEdits(TextDocument.create('untitled:x', 'contract', 1, text), [{ range: result.range, newText: result.plain }, ...result.edits.map(({ range, newText }) => ({ range, newText }))]);
    assert.match(made, /每月6000元，按第四条支付。\n+第三条 适用法律\n[^]*\n+第四条 支付/);
    assert.equal(insertClause(of, 'governing-law')!.edits.length, 0);
    assert.equal(insertClause(of, 'parties', behind)!.seated, false, 'the parties stand above the first clause');
  });
});
