import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/features/code-lenses.ts';
import { reviewed } from '../support/reviewed.ts';

describe('code lenses', () => {
  it('count over each party what binds it and what it may', () => {
    const of = reviewed('加工合同\n甲方（定作方）：某公司\n乙方（承揽方）：某厂\n第一条 约定\n乙方应按期交货。\n乙方不得转包。\n甲方有权验收。\n双方应当保密。');
    assert.deepEqual(
      codeLenses(of).map(({ range, command }) => [range.start.line, command?.title]),
      [[1, '甲方：1 项义务 · 1 项权利'], [2, '乙方：3 项义务 · 0 项权利']],
    );
  });
  it('are none where there is nothing to count', () => {
    assert.deepEqual(codeLenses(reviewed('加工合同\n甲方：某公司\n乙方：某厂\n')), []);
    assert.deepEqual(codeLenses(reviewed('今天下雨，甲方应当带伞。')), []);
  });
});
