import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { moveClause, moveTargets } from '../../server/src/features/move-clause.ts';
import { positionAt } from '../../server/src/features/position.ts';
import { reviewed } from '../support/reviewed.ts';

const TEXT = `仓储合同
甲方：某公司
乙方：某仓库
第一条 标的
玉米200吨。
（一）水分不超过14%；
（二）杂质不超过1%。
第二条 费用
每月6000元，按第四条支付，
逾期按第三条处理。
第三条 违约
每日100元。
第四条 支付
每月5日前支付第二条的费用。
甲方（盖章）：
乙方（盖章）：
`;
function move(from: string, to: string | null, text = TEXT): string {
  const of = reviewed(text);
  const at = (words: string): ReturnType<typeof positionAt> => positionAt(of.lines, text.indexOf(words));
  const result = moveClause(of, { uri: of.uri, from: at(from), to: to === null ? null : at(to) });
  if ('problem' in result) return result.problem;
  assert.equal(result.version, of.version);
  const after = TextDocument.applyEdits(TextDocument.create('untitled:x', 'contract', 1, text), result.edits.map((edit) => ({ ...edit })));
  const heading = from.replace(/^.*[ ）]/, '');
  assert.ok(after.split(/\r?\n/)[result.line]!.includes(heading), `${heading} begins on line ${result.line}`);
  return after;
}

describe('moving a clause', () => {
  it('far down: those between move up, numbers and references follow', () => {
    assert.equal(move('第一条 标的', '第三条 违约').slice(TEXT.indexOf('第一条')), `第一条 费用
每月6000元，按第四条支付，
逾期按第二条处理。
第二条 违约
每日100元。
第三条 标的
玉米200吨。
（一）水分不超过14%；
（二）杂质不超过1%。
第四条 支付
每月5日前支付第一条的费用。
甲方（盖章）：
乙方（盖章）：
`);
  });
  it('far up, and back again', () => {
    const up = move('第四条 支付', '第一条 标的');
    assert.match(up, /第一条 支付\n每月5日前支付第三条的费用。\n第二条 标的/);
    assert.equal(move('第一条 支付', '第四条 违约', up), TEXT);
  });
  it('to the end stays above the signatures', () => {
    assert.match(move('第二条 费用', null), /第四条 费用\n每月6000元，按第三条支付，\n逾期按第二条处理。\n甲方（盖章）/);
  });
  it('an item among its like; from within an item to another article, the article', () => {
    assert.match(move('（一）水分不超过14%；', '（二）'), /（一）杂质不超过1%。\n（二）水分不超过14%；/);
    assert.match(move('第三条 违约', '（二）杂质'), /第一条 违约\n每日100元。\n第二条 标的/);
  });
  it('leaves numbers alone that have nothing to do with it: a gap, a list that begins too high', () => {
    const odd = '合同\n第一条 标的\n玉米。\n第二条 数量\n1.1 两吨。\n2.2 三吨。\n第三条 期限\n（二）一年；\n（三）两年。\n第六条 份数\n两份。\n';
    assert.equal(move('第二条 数量', '第一条 标的', odd), '合同\n第一条 数量\n1.1 两吨。\n1.2 三吨。\n第二条 标的\n玉米。\n第三条 期限\n（二）一年；\n（三）两年。\n第六条 份数\n两份。\n');
    assert.equal(move('第一条 标的', '第六条 份数', odd), '合同\n第一条 数量\n1.1 两吨。\n1.2 三吨。\n第二条 期限\n（二）一年；\n（三）两年。\n第三条 份数\n两份。\n第六条 标的\n玉米。\n');
  });
  it('keeps CRLF', () => assert.ok(!/[^\r]\n/.test(move('第四条 支付', '第一条 标的', TEXT.replaceAll('\n', '\r\n')))));
  it('says why it cannot be', () => {
    assert.match(move('甲方：某', '第一条 标的'), /没有带编号的条款/);
    assert.match(move('第一条 标的', '甲方：某'), /不能移到那里/);
    assert.match(move('第一条 标的', '乙方（盖章'), /不能移到那里/);
    assert.match(move('玉米', '（一）水分'), /已经在「第一条 标的」里/);
    assert.match(move('第一条 标的', '第一条 标的'), /没有移动/);
    const chapters = '合同\n第一章 总则\n第一条 标的\n玉米。\n第二条 数量\n200吨。\n第二章 其他\n第三条 期限\n一年。\n第四条 份数\n两份。\n';
    assert.match(move('第一条 标的', '第四条 份数', chapters), /不在同一章/);
  });
  it('offers the places of its siblings', () => {
    const of = reviewed(TEXT);
    const targets = moveTargets(of, { uri: of.uri, from: positionAt(of.lines, TEXT.indexOf('每日100')) });
    assert.ok('places' in targets);
    assert.equal(targets.label, '第三条 违约');
    assert.deepEqual(targets.places.map(({ label, own }) => `${label}${own ? '*' : ''}`), ['第一条 标的', '第二条 费用', '第三条 违约*', '第四条 支付']);
    const only = moveTargets(reviewed('合同\n第一条 标的\n1.1 玉米。\n第二条 数量\n2.1 两吨。\n'), { uri: of.uri, from: { line: 4, character: 6 } });
    assert.ok('places' in only);
    assert.deepEqual([only.label, only.places.length], ['第二条 数量', 2]);
    const none = moveTargets(of, { uri: of.uri, from: { line: 1, character: 0 } });
    assert.ok('problem' in none);
  });
});
