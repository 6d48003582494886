import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, parseConfig, type Config } from '../../server/src/config.ts';
import { insertClause } from '../../server/src/features/insert-clause.ts';
import { explain } from '../../server/src/features/rule-page.ts';
import { fixesOf, review, type Issue } from '../../server/src/review.ts';
import { applyEdits } from '../support/edits.ts';
import { reviewed } from '../support/reviewed.ts';

const TEXT = `采购合同
甲方（买方）：独家记忆商贸有限公司
乙方（卖方）：乌桕设备有限公司
第一条 标的
乙方向甲方独家供应设备。
第二条 保密
双方对本合同的内容保密，期限为2年。
第三条 争议解决
协商不成的，向乙方所在地人民法院起诉。
甲方（盖章）：独家记忆商贸有限公司　　乙方（盖章）：乌桕设备有限公司
`;
const issues = (playbook: object, more: Partial<Config> = {}, text = TEXT): readonly Issue[] => {
  const { config, problems } = parseConfig({ playbook });
  assert.deepEqual(problems, []);
  return review(text, { ...config, ...more }).issues.filter(({ rule }) => rule.code === 'playbook');
};
const words = (found: readonly Issue[]): string[] => found.map(({ span, code, severity }) => `${TEXT.slice(span.start, span.end)} ${code} ${severity}`);

describe('the playbook', () => {
  it('leaves names and signatures alone', () => assert.deepEqual(words(issues({ 独家: { kind: 'forbidden', words: ['独家'] } })), ['独家 playbook.独家 warning']));
  it('says why, and what instead', () => {
    const [one] = issues({ 管辖: { kind: 'preferred', words: ['乙方所在地', '乙方住所地'], text: '甲方所在地', title: '管辖法院', note: '公司制度要求。' } });
    assert.deepEqual([one?.message, one?.severity], ['「乙方所在地」建议换成「甲方所在地」（审查要点“管辖法院”：公司制度要求）', 'information']);
  });
  it('requires words in a clause, and puts the fallback into it', () => {
    const entry = { kind: 'required', words: ['保密信息的返还', '返还或者销毁'], title: '返还', clause: 'confidentiality', text: '合同终止后${1:10}日内，双方应当返还或者销毁保密信息。' };
    const found = issues({ 返还: entry });
    assert.deepEqual(found.map(({ message }) => message), ['“保密”中没有“返还”的约定（审查要点“返还”）']);
    assert.equal(TEXT.slice(found[0]!.span.start, found[0]!.span.end), '保密');
    const { config } = parseConfig({ playbook: { 返还: entry } });
    const of = review(TEXT, config);
    const after = applyEdits(TEXT, fixesOf(of, of.issues.find(({ code }) => code === 'playbook.返还')!)[0]!.edits).text;
    assert.ok(after.includes('期限为2年。合同终止后10日内，双方应当返还或者销毁保密信息。\n第三条'), after);
    assert.deepEqual(issues({ 返还: entry }, {}, after), []);
    assert.equal(issues({ 返还: entry }, {}, TEXT.replace('独家供应设备。', '独家供应设备。\n一方解散的，设备返还或者销毁。')).length, 1, 'elsewhere is not there');
  });
  it('requires nothing in a clause that this kind of contract does not have', () => {
    assert.deepEqual(issues({ 班次: { kind: 'required', words: ['轮班'], clause: 'working-time' } }), []);
    assert.equal(issues({ 班次: { kind: 'required', words: ['轮班'], clause: 'working-time' } }, { profile: 'labour' }).length, 1);
  });
  it('keeps apart what several entries look for in the same words', () => {
    const found = issues({ 独家: { kind: 'forbidden', words: ['独家', '独家供应'], text: '供应' }, 供应: { kind: 'preferred', words: ['独家供应'], text: '优先供应' }, 保密: { kind: 'required', words: ['独家供应'] } });
    assert.deepEqual(words(found), ['独家供应 playbook.独家 warning', '独家供应 playbook.供应 information']);
  });
  it('holds for the kinds of contract and the side it names, with its own severity', () => {
    const entry = { kind: 'forbidden', words: '独家', profiles: ['sale'], standpoint: 'party-a', severity: 'error' };
    assert.deepEqual(issues({ 独家: entry }), []);
    assert.deepEqual(words(issues({ 独家: entry }, { standpoint: 'party-a' })), ['独家 playbook.独家 error']);
    assert.deepEqual(issues({ 独家: entry }, { standpoint: 'party-a', profile: 'lease' }), []);
    assert.deepEqual(issues({ 独家: entry }, { standpoint: 'party-a', severity: { playbook: 'off' } }), []);
    assert.deepEqual(words(issues({ 独家: entry }, { standpoint: 'party-a', severity: { 'playbook.独家': 'hint' } })), ['独家 playbook.独家 hint']);
  });
  it('has one page for all its codes', () => assert.equal(explain('playbook.独家')?.code, 'playbook'));
  it('takes words literally', () => assert.deepEqual(issues({ 点: { kind: 'forbidden', words: ['.*', '(独家|设备)'] } }), []));
});

describe('a team’s own clause', () => {
  const own = ['因不可抗力不能履行的一方，应当在${1:3}日内通知对方。', '不可抗力持续超过${1:60}日的，任何一方有权解除本合同。'];
  it('is inserted instead of ours, numbered and with stops of its own for each figure', () => {
    const inserted = insertClause(reviewed(TEXT, { ...DEFAULT_CONFIG, modelClauses: { 'force-majeure': own } }), 'force-majeure');
    assert.match(inserted?.plain ?? '', /第四条 不可抗力\n.*应当在3日内通知对方。\n.*超过60日的/);
    assert.match(inserted?.snippet ?? '', /\$\{1:3\}[^]*\$\{2:60\}/);
  });
  it('is what the fix of a missing clause inserts', () => {
    const of = review(TEXT, { ...DEFAULT_CONFIG, modelClauses: { 'force-majeure': own } });
    const issue = of.issues.find(({ code }) => code === 'missing-clause.force-majeure')!;
    assert.ok(applyEdits(TEXT, fixesOf(of, issue)[0]!.edits).text.includes('不可抗力持续超过60日的'));
  });
});
