import assert from 'node:assert/strict';
import { nameCompletions } from '../../server/src/features/name-completions.ts';
import { positionAt } from '../../server/src/features/position.ts';
import { parseMarks } from '../support/marks.ts';
import { reviewed } from '../support/reviewed.ts';

const HEAD = '仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储有限公司\n第一条 定义\n“仓储物料”是指玉米200吨。\n第二条 仓储费\n（一）每月6000元。\n（二）每季度结清。\n第三条 违约\n';
const TAIL = '\n附件一：入库清单\n玉米200吨。\n';
const complete = (line: string) => {
  const { text, cursor } = parseMarks(`${HEAD}${line}${TAIL}`);
  const of = reviewed(text);
  return nameCompletions(of, positionAt(of.lines, cursor!));
};
const labels = (line: string): readonly string[] => complete(line).map(({ label }) => label);

describe('completion of names and references', () => {
  it('behind 第 offers the clauses with their headings', () => {
    const items = complete('违反第$0');
    assert.deepEqual(items.map(({ label }) => label), ['第一条', '第二条', '第二条第（一）项', '第二条第（二）项', '第三条']);
    assert.equal(items[1]!.labelDetails?.description, '仓储费');
    assert.deepEqual(items[1]!.textEdit, { range: { start: { line: 9, character: 2 }, end: { line: 9, character: 3 } }, newText: '第二条' });
    assert.ok(labels('违反第二条第$0').includes('第二条第（二）项'));
  });
  it('offers none for a statute or where a line begins', () => {
    assert.deepEqual(labels('按《民法典》第$0'), []);
    assert.deepEqual(labels('按主合同第$0'), []);
    assert.deepEqual(labels('第$0'), []);
  });
  it('offers parties and terms of which two characters stand there, or all behind a mark', () => {
    assert.deepEqual(labels('每批仓储$0'), ['仓储物料']);
    assert.deepEqual(labels('每批仓$0'), []);
    assert.deepEqual(labels('逾期的，$0'), ['甲方', '乙方', '仓储物料']);
  });
  it('offers the attachments', () => {
    const [item] = complete('详见附$0');
    assert.equal(item?.label, '附件一');
    assert.equal(item.labelDetails?.description, '入库清单');
  });
});
