import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { positionAt } from '../../server/src/features/position.ts';
import { parseMarks } from '../support/marks.ts';
import { reviewed } from '../support/reviewed.ts';

/** The text after renaming what stands at $0; a refusal as its sentence. */
function renamed(marked: string, name: string): string {
  const { text, cursor } = parseMarks(marked);
  const of = reviewed(text);
  const result = rename(of, positionAt(of.lines, cursor!), name, { versioned: true });
  if ('refused' in result) return result.refused;
  const edits = (result.edit.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []));
  return TextDocument.applyEdits(TextDocument.create('untitled:x', 'contract', 1, text), edits);
}

describe('rename', () => {
  it('renames a defined term in its definition, in quotes and everywhere else, but not within a longer term', () => {
    assert.equal(
      renamed('仓储合同\n第一条 定义\n玉米200吨（以下简称“仓储物”）。“仓储物清单”是指附件一。\n第二条 保管\n乙方保管仓$0储物，“仓储物”的数量见仓储物清单。', '货物'),
      '仓储合同\n第一条 定义\n玉米200吨（以下简称“货物”）。“仓储物清单”是指附件一。\n第二条 保管\n乙方保管货物，“货物”的数量见仓储物清单。',
    );
  });
  it('renames a party, and what names both by their letters', () => {
    assert.equal(
      renamed('仓储合同\n甲$0方：白榆粮油有限公司\n乙方：青禾仓储有限公司\n第一条 保管\n乙方为甲方保管玉米，甲乙双方、甲、乙双方均应保密。\n甲方（盖章）：\n乙方（盖章）：', '存货人'),
      '仓储合同\n存货人：白榆粮油有限公司\n乙方：青禾仓储有限公司\n第一条 保管\n乙方为存货人保管玉米，双方、双方均应保密。\n存货人（盖章）：\n乙方（盖章）：',
    );
  });
  it('refuses a name that something else bears, or that is none', () => {
    const text = '仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储有限公司\n第一条 定义\n“仓$0储物”是指玉米，“费率表”是指附件一。\n第二条 保管\n乙方保管仓储物，货物的费用见费率表。';
    for (const [name, reason] of [['费率表', /另一个已定义的用语/], ['乙方', /当事人的称谓/], ['货物', /已有别的用法/], [' ', /不能为空/], ['货“物', /标点/], ['货\n物', /换行/]] as const) assert.match(renamed(text, name), reason);
    assert.equal(renamed(text, '仓储物'), parseMarks(text).text);
    assert.match(renamed('仓储合同\n第一条 保$0管\n玉米200吨。', '贮存'), /不是已定义的用语/);
  });
  it('says beforehand what can be renamed', () => {
    const of = reviewed('仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储有限公司\n第一条 保管\n乙方保管玉米。');
    assert.equal(prepareRename(of, { line: 4, character: 1 })?.placeholder, '乙方');
    assert.equal(prepareRename(of, { line: 4, character: 4 }), null);
  });
});
