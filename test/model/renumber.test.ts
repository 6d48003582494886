import assert from 'node:assert/strict';
import { parseContract } from '../../server/src/model/parse.ts';
import { converted, deleted, renumbered } from '../../server/src/model/renumber.ts';
import { moved } from '../../server/src/model/reorder.ts';
import type { TextChange } from '../../server/src/model/restructure-plan.ts';

const apply = (text: string, changes: readonly TextChange[] | null | undefined): string => {
  assert.ok(changes, 'it is offered');
  let out = '';
  let from = 0;
  for (const { span, text: words } of changes) {
    assert.ok(span.start >= from, 'changes do not overlap');
    out += text.slice(from, span.start) + words;
    from = span.end;
  }
  return out + text.slice(from);
};
const clauseOf = (text: string, words: string) => {
  const contract = parseContract(text);
  const clause = contract.clauses.find((c) => text.startsWith(words, c.span.start));
  assert.ok(clause, words);
  return { contract, clause };
};

const HAN = `仓储合同
第一条 标的
玉米200吨。
第二条 费用
每月6000元，逾期按第四条计。
第三条 期限
一年，第二条的费用按月计，第一至二条优先。
第四条 违约
按第2条的5%计，主合同第三条另有约定的除外。
甲方（盖章）：
乙方（盖章）：`;

describe('renumbering', () => {
  it('moves a clause, and every reference follows in the digits it was written in', () => {
    const { contract, clause } = clauseOf(HAN, '第三条');
    assert.equal(
      apply(HAN, moved(contract, clause, -1)),
      `仓储合同
第一条 标的
玉米200吨。
第二条 期限
一年，第三条的费用按月计，第一至三条优先。
第三条 费用
每月6000元，逾期按第四条计。
第四条 违约
按第3条的5%计，主合同第三条另有约定的除外。
甲方（盖章）：
乙方（盖章）：`,
    );
  });
  it('leaves the signatures where they are when the last clause moves', () => {
    const { contract, clause } = clauseOf(HAN, '第四条');
    assert.match(apply(HAN, moved(contract, clause, -1)), /第四条 期限\n一年.*\n甲方（盖章）：\n乙方（盖章）：$/);
  });
  it('refuses to move beyond either end', () => {
    assert.equal(moved(clauseOf(HAN, '第一条').contract, clauseOf(HAN, '第一条').clause, -1), null);
    const { contract, clause } = clauseOf(HAN, '第一条');
    assert.equal(moved(contract, clause, -1), null);
    const last = clauseOf(HAN, '第四条');
    assert.equal(moved(last.contract, last.clause, 1), null);
  });
  it('takes dotted numbers along', () => {
    const text = '仓储合同\n第一条 标的\n1.1 玉米200吨。\n1.2 大豆100吨。\n第二条 费用\n2.1 每月6000元。\n2.2 第1.2款的大豆加收，按第2.1款计。';
    const { contract, clause } = clauseOf(text, '第二条');
    assert.equal(apply(text, moved(contract, clause, -1)), '仓储合同\n第一条 费用\n1.1 每月6000元。\n1.2 第2.2款的大豆加收，按第1.1款计。\n第二条 标的\n2.1 玉米200吨。\n2.2 大豆100吨。');
  });
  it('deletes a clause; references to it say so', () => {
    const { contract, clause } = clauseOf(HAN, '第二条');
    const result = deleted(contract, clause);
    assert.equal(result?.orphans, 3);
    const text = apply(HAN, result?.changes);
    assert.match(text, /第二条 期限\n一年，【所引条款已删除】的费用/);
    assert.match(text, /第三条 违约\n按【所引条款已删除】/);
  });
  it('closes gaps and parts duplicates', () => {
    const text = '仓储合同\n第一条 标的\n玉米。\n第三条 费用\n（一）6000元。\n（三）按第五条计。\n第五条 违约\n按第三条第（三）项计。';
    assert.equal(apply(text, renumbered(parseContract(text))), '仓储合同\n第一条 标的\n玉米。\n第二条 费用\n（一）6000元。\n（二）按第三条计。\n第三条 违约\n按第二条第（二）项计。');
    assert.equal(renumbered(parseContract(HAN)), null);
  });
  it('writes the top level in another style', () => {
    const han = apply(HAN, converted(parseContract(HAN), 'han'));
    assert.match(han, /\n一、标的\n[\s\S]*\n二、费用\n[\s\S]*逾期按第四条计/);
    assert.match(apply(han, converted(parseContract(han), 'article')), /\n第一条 标的\n[\s\S]*\n第二条 费用\n/);
    assert.equal(converted(parseContract(HAN), 'article'), null);
  });
});
