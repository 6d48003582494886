import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { fixesOf, review } from '../../server/src/review.ts';
import { toPlain } from '../../server/src/text/snippet.ts';
import { toTraditional } from '../../server/src/text/traditional.ts';

const CONTRACT = '设备保养合同\nA方（委托方）：宁波青禾纺织有限公司\nB方（服务方）：宁波白榆机电有限公司\n第一条 保养\nB方应随时向A方报告。B方应当遵守A方的规章制度。\n第二条 违约责任\nB方违约的，应当向A方支付违约金6000元。B方逾期的，应当赔偿A方的损失。\n第三条 争议\n协商不成的，向有管辖权的人民法院起诉。\n';

/** All that is said of a contract, and all that is offered to be written. */
function said(text: string): readonly string[] {
  const of = review(text, DEFAULT_CONFIG);
  assert.deepEqual(of.contract.parties.map(({ alias, role }) => [alias, role]), [['A方', 'client'], ['B方', 'provider']]);
  return of.issues.flatMap((issue) => [issue.message, ...fixesOf(of, issue).flatMap(({ title, edits }) => [title, ...edits.map((edit) => toPlain(edit.text))])]);
}

describe('a contract between A方 and B方', () => {
  it('is spoken of, and written in, by its own letters', () => {
    const all = said(CONTRACT);
    assert.ok(all.some((words) => words.includes('向A方报告')) && all.some((words) => words.includes('A方住所地')));
    assert.deepEqual(all.filter((words) => /[甲乙]方/.test(words)), []);
  });
  it('so too in Traditional characters, quotations as they stand', () => {
    const all = said(toTraditional(CONTRACT));
    assert.ok(all.some((words) => words.includes('向A方報告')) && all.some((words) => words.includes('A方住所地有管轄權的人民法院')));
    assert.deepEqual(all.filter((words) => /[甲乙]方|约|权/.test(words)), []);
  });
});

describe('a letter written otherwise than all others', () => {
  const found = (text: string): readonly string[] => {
    const of = review(text, DEFAULT_CONFIG);
    assert.equal(of.contract.parties.length, 2);
    return of.issues.filter(({ code }) => code === 'mixed-party-names').map(({ span, data }) => `${of.contract.text.slice(span.start, span.end)} ${String(data?.['usual'])}`);
  };
  const fees = '第二条 费用\nA方每季度支付保养费6000元。A方应当提供电源，A方不得拖欠。\n';
  const text = CONTRACT.replace('第二条', `${fees}第三条`).replace('第三条 争议', '第四条 争议');
  it('is told of at its place, and nothing else is read otherwise', () => {
    assert.deepEqual(found(text), []);
    for (const times of [1, 2]) {
      const once = text.replace('A方每季度支付', '甲方每季度支付');
      const stray = times === 1 ? once : once.replace('A方不得拖欠', '甲方不得拖欠');
      assert.deepEqual(found(stray), Array.from({ length: times }, () => '甲方 A方'));
    }
    const usual = text.replaceAll('A方', '甲方').replaceAll('B方', '乙方');
    assert.deepEqual(found(usual.replace('甲方每季度支付', 'A方每季度支付')), ['A方 甲方']);
    const firms = text.replaceAll('A方', '甲公司').replaceAll('B方', '乙公司');
    assert.deepEqual(found(firms), []);
    assert.deepEqual(found(firms.replace('甲公司每季度支付', '甲方每季度支付')), ['甲方 甲公司']);
  });
  it('is none where it is no letter', () => {
    assert.deepEqual(found(text.replace('A方每季度支付', 'A方案由A方每季度支付')), []);
    assert.deepEqual(found(text.replace('A方应当提供电源', 'CA方应当提供证书')), []);
  });
});

describe('a contract between 甲公司 and 乙公司', () => {
  it('is spoken of, and written in, by these names', () => {
    const of = review(CONTRACT.replaceAll('A方', '甲公司').replaceAll('B方', '乙公司'), DEFAULT_CONFIG);
    assert.deepEqual(of.contract.parties.map(({ alias, role }) => [alias, role]), [['甲公司', 'client'], ['乙公司', 'provider']]);
    const all = of.issues.flatMap((issue) => [issue.message, ...fixesOf(of, issue).flatMap(({ title, edits }) => [title, ...edits.map((edit) => toPlain(edit.text))])]);
    assert.ok(all.some((words) => words.includes('甲公司住所地')));
    assert.ok(all.some((words) => words.includes('甲公司的规章制度')), all.join('\n'));
    assert.deepEqual(all.filter((words) => /[甲乙]方/.test(words)), []);
    assert.ok(of.issues.some(({ span }) => of.contract.text.slice(span.start, span.end).endsWith('甲公司的规章制度')));
  });
});
