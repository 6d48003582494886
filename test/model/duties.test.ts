import assert from 'node:assert/strict';
import { parseContract } from '../../server/src/model/parse.ts';
import { stancesOf, tallies } from '../../server/src/model/stances.ts';

const HEAD = '加工合同\n甲方（定作方）：某公司\n乙方（承揽方）：某厂\n第一条 约定\n';
const said = (clause: string, head = HEAD): readonly string[] => {
  const contract = parseContract(`${head}${clause}`);
  return stancesOf(contract).map(({ who, kind, span }) => `${who === 'each' ? '双方' : contract.parties[who]!.alias} ${kind} ${contract.text.slice(span.start, span.end)}`);
};

describe('who must, may, must not and need not', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['乙方应按期交货。', ['乙方 duty 乙方应按期交货']],
    ['甲方有权检查乙方的场地。', ['甲方 right 甲方有权检查乙方的场地']],
    ['乙方不得转包。', ['乙方 ban 乙方不得转包']],
    ['甲方无需支付仓储费。', ['甲方 exempt 甲方无需支付仓储费']],
    ['运输费用由乙方承担。', ['乙方 duty 运输费用由乙方承担']],
    ['经甲方同意，乙方可以分包。', ['乙方 right 乙方可以分包']],
    ['甲方应当向乙方支付加工费。', ['甲方 duty 甲方应当向乙方支付加工费']],
    ['乙方收到图纸后，应在3日内确认。', ['乙方 duty 应在3日内确认']],
    ['双方应当保密。', ['双方 duty 双方应当保密']],
    ['任何一方不得转让合同。', ['双方 ban 任何一方不得转让合同']],
    ['定作方应当提供图纸，承揽方应当保管。', ['甲方 duty 定作方应当提供图纸', '乙方 duty 承揽方应当保管']],
    ['乙方逾期交货的，甲方有权解除合同，乙方应当退还预付款。', ['甲方 right 甲方有权解除合同', '乙方 duty 乙方应当退还预付款']],
    ['货物的供应以订单为准。', []],
  ];
  for (const [clause, expected] of table) it(clause, () => assert.deepEqual(said(clause), expected));

  it('says nothing of headings, titles and signatures', () => {
    assert.deepEqual(said('第二条 乙方应当遵守的义务\n'), []);
  });

  it('counts a sentence once a party and kind, and what binds both for both', () => {
    const contract = parseContract(`${HEAD}乙方应按期交货，并应附送合格证。\n乙方不得转包。\n甲方有权验收，甲方可以抽样。\n双方应当保密。`);
    assert.deepEqual(
      tallies(contract).map(({ party, duties, rights }) => [party.alias, duties.length, rights.length]),
      [['甲方', 1, 1], ['乙方', 3, 0]],
    );
  });

  it('takes any text', () => {
    for (const text of ['', '甲方', '应'.repeat(5000), '甲方应，'.repeat(3000), `${HEAD}${'乙方不得'.repeat(3000)}`]) assert.ok(stancesOf(parseContract(text)).length >= 0);
  });
});
