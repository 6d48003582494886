import assert from 'node:assert/strict';
import { figureHover, inlayHints } from '../../server/src/features/inlay-hints.ts';
import { offsetAt, positionAt } from '../../server/src/features/position.ts';
import { reviewed } from '../support/reviewed.ts';
import type { Config } from '../../server/src/config.ts';

const HEAD = '服务合同\n甲方：青禾食品有限公司\n乙方：云禾软件有限公司\n第一条 费用\n';

/** The text with every hint written in 〔〕 where it is shown. */
function shown(body: string, config: Partial<Config> = {}, part = body): string {
  const text = `${HEAD}${body}`;
  const of = reviewed(text, { profile: 'generic', ...config });
  const start = text.indexOf(part);
  const hints = inlayHints(of, { start: positionAt(of.lines, start), end: positionAt(of.lines, start + part.length) });
  let out = '';
  let from = 0;
  for (const { position, label } of hints) {
    const at = offsetAt(of.lines, position);
    assert.equal(typeof label, 'string');
    out += `${text.slice(from, at)}〔${String(label)}〕`;
    from = at;
  }
  return (out + text.slice(from)).slice(HEAD.length);
}

describe('inlay hints', () => {
  it('write a sum in words where the contract does not', () => {
    assert.equal(shown('服务费为人民币400,000元。'), '服务费为人民币400,000元〔大写：肆拾万元整〕。');
    for (const text of ['服务费为人民币400,000元（大写：肆拾万元整）。', '单价为5元。', '服务费为40,000美元。']) assert.equal(shown(text), text);
  });
  it('tell what a daily rate is by the year', () => {
    assert.equal(shown('每逾期一日，按欠款的万分之五支付违约金。'), '每逾期一日，按欠款的万分之五〔≈ 年化18.25%〕支付违约金。');
    assert.equal(shown('利息按日万分之五计收，逾期利息为日息0.1%。'), '利息按日万分之五〔≈ 年化18.25%〕计收，逾期利息为日息0.1%〔≈ 年化36.5%〕。');
    assert.equal(shown('投诉后2个工作日内未处理的，按合同总额的5%支付违约金。'), '投诉后2个工作日内未处理的，按合同总额的5%支付违约金。');
    assert.equal(shown('按日支付欠款0.1%的违约金，累计不超过合同总价的10%。'), '按日支付欠款0.1%〔≈ 年化36.5%〕的违约金，累计不超过合同总价的10%。');
    assert.equal(shown('税率为6%。'), '税率为6%。');
  });
  it('tell when a term ends that has no end date', () => {
    assert.equal(shown('服务期自2024年6月15日起一年。'), '服务期自2024年6月15日起一年〔至2025年6月14日〕。');
    assert.equal(shown('服务期限为6个月，自2024年8月31日起计算。'), '服务期限为6个月，自2024年8月31日〔至2025年2月28日〕起计算。');
    for (const text of ['服务期一年，自2024年6月15日起至2025年6月14日止。', '自2024年6月15日起3个工作日内付款。']) assert.equal(shown(text), text);
  });
  it('add up instalments', () => {
    assert.equal(shown('签订后支付30%，验收后支付70%。'), '签订后支付30%，验收后支付70%〔2期合计100%〕。');
    assert.equal(shown('签订后支付3,000元，验收后支付5,000元。'), '签订后支付3,000元，验收后支付5,000元〔2期合计8,000元〕。');
  });
  it('show their working', () => {
    const of = reviewed(`${HEAD}每逾期一日，按欠款的万分之五支付违约金。`, { profile: 'generic' });
    const [hint] = inlayHints(of, { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } });
    assert.deepEqual(hint?.tooltip, { kind: 'plaintext', value: '0.05%×365日' });
  });
  it('tell the working to who hovers, hints shown or not', () => {
    const hovered = (marked: string): string => {
      const text = `${HEAD}${marked}`;
      const at = text.indexOf('$0');
      const of = reviewed(text.replace('$0', ''), { profile: 'generic', inlayHints: false });
      const contents = figureHover(of, positionAt(of.lines, at))?.contents;
      return contents === undefined ? '' : (contents as { value: string }).value;
    };
    assert.match(hovered('每逾期一日，按欠款的万分$0之五支付违约金。'), /年化18\.25%[^]*0\.05%×365日/);
    assert.match(hovered('服务期自2024年6月15日起一$0年。'), /至2025年6月14日[^]*第202条/);
    assert.match(hovered('签订后支付3,000元，验收后支付5,0$000元。'), /2期合计8,000元[^]*3,000元＋5,000元/);
    assert.match(hovered('服务费为人民币400,0$000元。'), /肆拾万元整/);
    assert.equal(hovered('服务$0费为人民币400,000元。'), '');
  });
  it('are only for what is on the screen, and for who wants them', () => {
    const text = '服务费为人民币400,000元。\n保证金为人民币50,000元。';
    assert.equal(shown(text, {}, '保证金为人民币50,000元。'), '服务费为人民币400,000元。\n保证金为人民币50,000元〔大写：伍万元整〕。');
    assert.equal(shown(text, { inlayHints: false }), text);
  });
});
