import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover.ts';
import { positionAt } from '../../server/src/features/position.ts';
import type { Reviewed } from '../../server/src/features/reviewed.ts';
import { quote } from '../../server/src/knowledge/laws.ts';
import { madeUpRule, reviewed, withIssues } from '../support/reviewed.ts';

const at = (of: Reviewed, offset: number): string | null => {
  const found = hover(of, positionAt(of.lines, offset));
  return found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : null;
};

describe('hover', () => {
  it('says why, what the law says word for word, and what to write', () => {
    const fix = { title: '写明时限', certain: false, edits: [{ span: { start: 3, end: 5 }, text: ['在', { stop: 1, value: '4' }, '小时内'] }] };
    const { of } = withIssues('乙方应[|及时|]响应。', { rule: madeUpRule([fix]) });
    const text = at(of, 4);
    assert.match(text ?? '', /「及时」没有时限\*\* \[made-up\]\(contract-review-rules:\/made-up\.md\)/);
    assert.match(text ?? '', /为什么要改。/);
    assert.ok(text?.includes(quote('民法典第510条') ?? 'no text'), text ?? '');
    assert.match(text ?? '', /- 在4小时内/);
    assert.equal(at(of, 0), null);
  });
  it('of an article with items quotes those that apply', () => {
    const { of } = withIssues('乙方应[|及时|]响应。', { basis: ['民法典第511条'], rule: madeUpRule([], { docs: '按民法典第511条第四项处理。' }) });
    const text = at(of, 4) ?? '';
    const [lead = '', ...items] = (quote('民法典第511条') ?? '').split('\n');
    assert.ok(text.includes(lead) && text.includes(items[3] ?? '?') && !text.includes(items[0] ?? '') && text.includes('其余各项略'), text);
  });
  it('says what was decided, of what is kept and of what is still shown', () => {
    const { of } = withIssues('乙方应[|及时|]响应。');
    const withStatus = (status: '保留' | '采纳'): Reviewed => ({ ...of, filed: { marks: { decisions: new Map([['f0', { fingerprint: 'f0', code: 'made-up', status, reason: '另行排期', date: '2026-11-21', span: { start: 0, end: 1 } }]]), baseline: new Set() }, today: '2026-11-21' } });
    assert.match(at(withStatus('保留'), 4) ?? '', /^\*\*保留\*\*：另行排期（2026-11-21）\n\n「及时」没有时限 \[made-up\]/);
    assert.match(at(withStatus('采纳'), 4) ?? '', /「及时」没有时限[^]*\*\*采纳\*\*：另行排期/);
  });
  it('counts what stands at one place beyond a few', () => {
    const { of, issues } = withIssues('[|协议|]');
    const many = { ...of, review: { ...of.review, issues: Array.from({ length: 9 }, () => issues[0]!) } };
    assert.match(at(many, 0) ?? '', /另有 5 个问题/);
  });
  it('on a heading says how the clause stands and what it lacks', () => {
    const text = '服务协议\n\n第一条 付款\n甲方付款。\n';
    const of = reviewed(text);
    const coverage = [{ id: 'payment', state: 'incomplete', evidence: [], anchor: null, has: ['method'], missing: ['due-date'], faint: false }] as const;
    const heading = text.indexOf('付款');
    const found = at({ ...of, review: { ...of.review, coverage, issues: [] } }, heading);
    assert.match(found ?? '', /付款.*：不完整/);
    assert.match(found ?? '', /缺：付款期限/);
    assert.equal(at({ ...of, review: { ...of.review, coverage, issues: [] } }, text.indexOf('甲方付款')), null);
  });
});
