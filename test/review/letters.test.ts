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
