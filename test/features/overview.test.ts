import assert from 'node:assert/strict';
import { overview } from '../../server/src/features/overview.ts';
import type { ClauseOverview, Overview } from '../../server/src/protocol/messages.ts';
import { NO_MARKS } from '../../server/src/project/partition.ts';
import { reviewed } from '../support/reviewed.ts';

const TEXT = `客户服务协议
甲方（委托方）：杭州云杉贸易有限公司
乙方（服务方）：____

第一条 服务内容
1.1 乙方应及时响应甲方的服务请求。
1.2 乙方应尽快处理。
第二条 付款
2.1 服务费为每月____元，甲方应当尽快支付。
第三条 随喜
双方应当及时互致问候。
甲方（盖章）：____
乙方（盖章）：
`;
const clause = ({ clauses }: Overview, id: ClauseOverview['id']): ClauseOverview => clauses.find((one) => one.id === id)!;
const codes = (of: readonly { readonly code: string }[]): readonly string[] => of.map(({ code }) => code);

describe('the overview', () => {
  const of = reviewed(TEXT);
  const found = overview(of, 'intl');
  it('lists under each clause what is found in its text and what lacks', () => {
    assert.deepEqual(codes(clause(found, 'payment').findings).filter((code) => !code.startsWith('missing-')), ['unfilled-blank', 'vague-deadline']);
    assert.deepEqual(codes(clause(found, 'liability').findings), ['missing-clause.liability']);
    assert.ok(codes(clause(found, 'payment').findings).includes('missing-element.payment.method') || clause(found, 'payment').state === 'present' || codes(clause(found, 'payment').findings).some((code) => code.startsWith('missing-element.payment.')));
  });
  it('counts every finding once', () => {
    const all = [...found.clauses.flatMap(({ findings }) => findings), ...found.elsewhere].map(({ fingerprint }) => fingerprint);
    assert.deepEqual(all.toSorted(), of.review.issues.map(({ fingerprint }) => fingerprint).toSorted());
  });
  it('gives the blank over the first clause to the parties, that behind the last to the signatures, and what no clause is about to none', () => {
    assert.ok(codes(clause(found, 'parties').findings).includes('unfilled-blank'));
    assert.ok(codes(found.elsewhere).includes('vague-deadline'));
    assert.ok(!codes(found.elsewhere).includes('unfilled-blank'));
  });
  it('counts apart what was decided to stay', () => {
    const { fingerprint } = of.review.issues.find(({ code }) => code === 'missing-clause.liability')!;
    const decision = { code: 'missing-clause.liability', status: '保留', reason: '另有约定', fingerprint, span: { start: 0, end: 0 } } as const;
    const decided = overview({ ...of, filed: { marks: { ...NO_MARKS, decisions: new Map([[fingerprint, decision]]) }, today: '2026-01-01' } }, 'intl');
    assert.deepEqual([clause(decided, 'liability').findings, clause(decided, 'liability').kept], [[], 1]);
  });
  it('says from line to line which clause the text is about', () => {
    const at = (line: number): string | null | undefined => found.sections.findLast((section) => section.line <= line)?.clause;
    const lines = TEXT.split('\n');
    const about = (words: string): string | null | undefined => at(lines.findIndex((line) => line.includes(words)));
    assert.deepEqual([about('客户服务协议'), about('服务方'), about('1.2'), about('2.1'), about('互致问候'), about('乙方（盖章）')], [undefined, 'parties', 'scope', 'payment', null, 'signature']);
  });
});
