import assert from 'node:assert/strict';
import { applyEdits } from './edits.ts';
import { parseMarks, withMarks } from './marks.ts';

describe('marks', () => {
  it('come out of the text as spans and a cursor', () => {
    assert.deepEqual(parseMarks('甲方应[|及时|]付款$0，[|尽快|]。'), { text: '甲方应及时付款，尽快。', spans: [{ start: 3, end: 5 }, { start: 8, end: 10 }], cursor: 7 });
    assert.deepEqual(parseMarks('无标记[时间]|'), { text: '无标记[时间]|', spans: [], cursor: null });
    assert.deepEqual(parseMarks('[|a[|b|]|][||]').spans, [{ start: 0, end: 2 }, { start: 1, end: 2 }, { start: 2, end: 2 }]);
  });
  it('that do not pair are a mistake', () => {
    for (const wrong of ['[|a', 'a|]', '$0$0', '|][|']) assert.throws(() => parseMarks(wrong));
  });
  it('go back into the text', () => {
    for (const marked of ['甲方应[|及时|]付款，[|尽快|]。', '[|a|][|b|]', '[||]ab', 'x[||]', '[|a[|b|]|]'])
      assert.equal(withMarks(parseMarks(marked).text, parseMarks(marked).spans), marked);
  });
});

describe('edits', () => {
  it('apply in the order of the text, with tab stops at their defaults', () => {
    const edits = [
      { span: { start: 4, end: 6 }, text: ['在', { stop: 1, value: '4' }, '小时内'] },
      { span: { start: 0, end: 0 }, text: ['一、'] },
    ];
    assert.deepEqual(applyEdits('服务方应及时响应', edits), { text: '一、服务方应在4小时内响应', changed: [{ start: 0, end: 2 }, { start: 6, end: 11 }] });
  });
  it('that overlap or leave the text are a mistake', () => {
    assert.throws(() => applyEdits('abc', [{ span: { start: 0, end: 2 }, text: [] }, { span: { start: 1, end: 3 }, text: [] }]));
    assert.throws(() => applyEdits('abc', [{ span: { start: 2, end: 4 }, text: [] }]));
  });
});
