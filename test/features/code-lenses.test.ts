import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/features/code-lenses.ts';
import { spanOf } from '../../server/src/features/position.ts';
import { type PassagesArgument, SHOW_PASSAGES_COMMAND } from '../../server/src/protocol/messages.ts';
import { reviewed } from '../support/reviewed.ts';

const TEXT = '加工合同\n甲方（定作方）：某公司\n乙方（承揽方）：某厂\n第一条 约定\n乙方应按期交货。\n乙方不得转包。\n甲方有权验收。\n双方应当保密。';

describe('code lenses', () => {
  it('count over each party what binds it and what it may', () => {
    assert.deepEqual(
      codeLenses(reviewed(TEXT), true).map(({ range, command }) => [range.start.line, command?.title]),
      [[1, '甲方：1 项义务'], [1, '1 项权利'], [2, '乙方：3 项义务'], [2, '0 项权利']],
    );
  });
  it('lead to the sentences that were counted', () => {
    const of = reviewed(TEXT);
    const [, , duties, rights] = codeLenses(of, true);
    assert.equal(duties?.command?.command, SHOW_PASSAGES_COMMAND);
    const [argument] = duties.command.arguments as [PassagesArgument];
    assert.deepEqual(argument.ranges.map((range) => spanOf(of.lines, range)).map(({ start, end }) => of.text.slice(start, end)), ['乙方应按期交货。', '乙方不得转包。', '双方应当保密。']);
    assert.deepEqual([argument.uri, argument.position], [of.uri, { line: 2, character: 0 }]);
    assert.equal(rights?.command?.command, '', 'there is nothing to list');
  });
  it('only show their counts in a client without our commands', () => assert.deepEqual([...new Set(codeLenses(reviewed(TEXT), false).map(({ command }) => command?.command))], ['']));
  it('are none where there is nothing to count', () => {
    assert.deepEqual(codeLenses(reviewed('加工合同\n甲方：某公司\n乙方：某厂\n'), true), []);
    assert.deepEqual(codeLenses(reviewed('今天下雨，甲方应当带伞。'), true), []);
  });
});
