import assert from 'node:assert/strict';
import type { Config } from '../../server/src/config.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { offsetAt } from '../../server/src/features/position.ts';
import { reviewed } from '../support/reviewed.ts';

/** The text with every hint where it is shown. */
function shown(text: string, config: Partial<Config> = {}): string {
  const of = reviewed(text, { profile: 'generic', inlayHints: false, ...config });
  let out = '';
  let from = 0;
  for (const { position, label } of inlayHints(of, { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } })) {
    const at = offsetAt(of.lines, position);
    out += text.slice(from, at) + (typeof label === 'string' ? label : '');
    from = at;
  }
  return out + text.slice(from);
}
const text = (last: string): string => `仓储合同\n第一条 标的\n玉米200吨。\n第二条 仓储费\n（一）每月6000元。\n（二）每季度结清。\n第三条 违约\n${last}`;

describe('hints behind references', () => {
  it('show the heading of what is referred to', () => {
    assert.equal(shown(text('违反第二条的，按第一条的数量计。')), text('违反第二条⟨仓储费⟩的，按第一条⟨标的⟩的数量计。'));
    assert.equal(shown('仓储合同\n第一条 保管\n乙方保管玉米。\n第二条 违约\n违反第一条的，应当赔偿。'), '仓储合同\n第一条 保管\n乙方保管玉米。\n第二条 违约\n违反第一条⟨保管⟩的，应当赔偿。');
    assert.equal(shown(text('违反第二条第（一）项的，应当补足。')), text('违反第二条第（一）项⟨仓储费⟩的，应当补足。'));
    assert.equal(shown(text('违反第一、二条的，应当补足。')), text('违反第一、二条⟨标的、仓储费⟩的，应当补足。'));
  });
  it('say nothing the text says itself, nothing of other papers, and nothing behind 本条', () => {
    for (const last of ['违反第二条“仓储费”的，应当补足。', '未按第二条支付仓储费的，应当补足。', '违反本条的，应当补足。', '违反第九条的，应当补足。', '按《民法典》第五百八十五条办理。', '按主合同第二条办理。']) assert.equal(shown(text(last)), text(last));
  });
  it('are switched off by themselves', () => {
    assert.equal(shown(text('违反第二条的，应当补足。'), { referenceHints: false }), text('违反第二条的，应当补足。'));
  });
});
