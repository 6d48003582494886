import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compare, type ClauseChange, type Comparison, type Version } from '../../server/src/compare/compare.ts';
import { stretchesOf } from '../../server/src/compare/sentences.ts';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { review } from '../../server/src/review.ts';
import type { Span } from '../../server/src/text/span.ts';

const HEAD = '设备维护合同\n\n甲方（委托方）：青禾食品有限公司\n乙方（服务方）：白榆机电有限公司\n\n';
const FIRST = '第一条　维护范围\n1. 乙方负责维护甲方厂区内的八台包装设备。\n2. 维护包括每月一次的例行检查和故障修理。\n\n';
const SECOND = '第二条　响应\n1. 乙方应当在接到通知后4小时内到场。\n2. 乙方应当在到场后24小时内排除故障。\n\n';
const THIRD = '第三条　费用与付款\n1. 维护费为每年人民币36,000元。\n2. 甲方应当在每季度首月10日前支付该季度的费用。\n3. 甲方逾期付款的，按本合同第四条承担责任。\n\n';
const FOURTH = '第四条　违约责任\n1. 一方违约的，按逾期金额每日万分之五支付违约金。\n2. 乙方连续三次未按时到场的，甲方有权解除本合同。\n\n';
const END = '甲方（盖章）：\n乙方（盖章）：\n签署日期：2026年3月1日\n';
const OLD = HEAD + FIRST + SECOND + THIRD + FOURTH + END;

const version = (text: string): Version => {
  const made = review(text, DEFAULT_CONFIG);
  return { review: made, issues: made.issues };
};
const between = (old: string, now: string): Comparison => compare(version(old), version(now));
const kinds = ({ clauses }: Comparison): readonly string[] => clauses.flatMap(({ kind, old, now }) => (kind === 'unchanged' ? [] : [`${kind} ${old?.name ?? ''} > ${now?.name ?? ''}`]));
const change = ({ clauses }: Comparison, name: string): ClauseChange => clauses.find(({ old, now }) => now?.name === name || old?.name === name)!;
const sentences = (of: ClauseChange, old: string, now: string): readonly string[] => of.sentences.map(({ kind, old: a, now: b }) => `${kind} ${a ? old.slice(a.start, a.end) : ''} > ${b ? now.slice(b.start, b.end) : ''}`);
const figures = ({ figures: all }: Comparison): readonly string[] => all.map(({ unit, old, now }) => `${unit.name}：${old?.text ?? ''} → ${now?.text ?? ''}`);
const duties = ({ duties: all }: Comparison): readonly string[] => all.map(({ old, now }) => `${old ? `${old.who} ${old.kind}` : ''} → ${now ? `${now.who} ${now.kind}` : ''}`);

describe('a comparison of two versions', () => {
  it('of the same text says that nothing changed', () => {
    const { notes, clauses, figures: f, duties: d, findings } = between(OLD, OLD);
    assert.deepEqual([notes, f, d, findings.fresh, findings.resolved], [['same'], [], [], [], []]);
    assert.deepEqual(clauses.map(({ kind, now }) => `${kind} ${now!.name}`), ['unchanged 标题与当事人', 'unchanged 第一条 维护范围', 'unchanged 第二条 响应', 'unchanged 第三条 费用与付款', 'unchanged 第四条 违约责任', 'unchanged 签署栏']);
  });
  it('looks past white space, marks, width and script', () => {
    const now = OLD.replaceAll('\n', '\r\n').replace('每年人民币36,000元', '每年人民币３６,０００元').replaceAll('；', ';').replace('第一条　', '**第一条** ').replace('1. 乙方负责维护', '1. 乙方負責維護');
    assert.deepEqual(between(OLD, now).notes, ['same']);
  });
  it('knows a clause that only bears another number, and a reference that follows it', () => {
    const now = `${HEAD}${FIRST}第二条　定义\n本合同所称工作日不含法定节假日。\n\n${SECOND.replace('第二条', '第三条')}${THIRD.replace('第三条', '第四条').replace('按本合同第四条', '按本合同第五条')}${FOURTH.replace('第四条', '第五条')}${END}`;
    const found = between(OLD, now);
    assert.deepEqual(kinds(found), ['added  > 第二条 定义', 'renumbered 第二条 响应 > 第三条 响应', 'renumbered 第三条 费用与付款 > 第四条 费用与付款', 'renumbered 第四条 违约责任 > 第五条 违约责任']);
    assert.ok(change(found, '第四条 费用与付款').rereferenced);
    assert.ok(!change(found, '第三条 响应').rereferenced);
  });
  it('reports a reference that now leads elsewhere', () => {
    const now = OLD.replace('按本合同第四条', '按本合同第二条');
    const found = between(OLD, now);
    assert.deepEqual(kinds(found), ['changed 第三条 费用与付款 > 第三条 费用与付款']);
    assert.deepEqual(sentences(change(found, '第三条 费用与付款'), OLD, now), ['reworded 甲方逾期付款的，按本合同第四条承担责任。 > 甲方逾期付款的，按本合同第二条承担责任。']);
  });
  it('knows a clause that has moved', () => {
    const now = `${HEAD}${FIRST}${THIRD.replace('第三条', '第二条')}${FOURTH.replace('第四条', '第三条')}${SECOND.replace('第二条', '第四条')}${END}`.replace('按本合同第四条', '按本合同第三条');
    const found = between(OLD, now);
    assert.deepEqual(kinds(found), ['renumbered 第三条 费用与付款 > 第二条 费用与付款', 'renumbered 第四条 违约责任 > 第三条 违约责任', 'moved 第二条 响应 > 第四条 响应']);
  });
  it('shows a figure that changed, however it is written, and none that is merely written otherwise', () => {
    const now = OLD.replace('4小时内', '两小时内').replace('人民币36,000元', '人民币42,000元（大写：肆万贰仟元整）').replace('每日万分之五', '每日0.05%').replace('八台', '8台');
    const found = between(OLD, now);
    assert.deepEqual(figures(found), ['第二条 响应：4小时 → 两小时', '第三条 费用与付款：人民币36,000元（每年） → 人民币42,000元（每年）']);
    assert.deepEqual(kinds(found).length, 4);
  });
  it('shows figures that come and go in a sentence: 及时 becomes 3日内', () => {
    const found = between(OLD.replace('后4小时内到场', '后及时到场'), OLD);
    assert.deepEqual(figures(found), ['第二条 响应： → 4小时']);
    assert.deepEqual(found.findings.resolved.map(({ code }) => code), ['vague-deadline']);
  });
  it('shows an obligation whose party or kind changed', () => {
    const now = OLD.replace('1. 乙方应当在接到通知后4小时内到场', '1. 甲方应当在接到通知后4小时内到场').replace('甲方有权解除本合同', '甲方不得解除本合同');
    assert.deepEqual(duties(between(OLD, now)), ['乙方 duty → 甲方 duty', '甲方 right → 甲方 ban']);
    assert.deepEqual(duties(between(OLD, OLD.replace('2. 乙方应当在到场后24小时内排除故障。\n', ''))), ['乙方 duty → ']);
  });
  it('says what of a sentence changed', () => {
    const now = OLD.replace('24小时内排除故障', '48小时内排除全部故障');
    const found = between(OLD, now);
    assert.deepEqual(sentences(change(found, '第二条 响应'), OLD, now), ['reworded 乙方应当在到场后24小时内排除故障。 > 乙方应当在到场后48小时内排除全部故障。']);
    assert.deepEqual(stretchesOf('乙方应当在到场后24小时内排除故障。', '乙方应当在到场后48小时内排除全部故障。'), [
      { kind: 'same', text: '乙方应当在到场后' }, { kind: 'old', text: '24' }, { kind: 'now', text: '48' }, { kind: 'same', text: '小时内排除' }, { kind: 'now', text: '全部' }, { kind: 'same', text: '故障。' },
    ]);
  });
  it('knows a sentence that went to another clause', () => {
    const now = OLD.replace('2. 乙方连续三次未按时到场的，甲方有权解除本合同。\n', '').replace('排除故障。\n', '排除故障。\n3. 乙方连续三次未按时到场的，甲方有权解除本合同。\n');
    const found = between(OLD, now);
    assert.deepEqual(change(found, '第二条 响应').sentences.map(({ kind, other }) => `${kind} ${other?.name}`), ['moved-here 第四条 违约责任']);
    assert.deepEqual(change(found, '第四条 违约责任').sentences.map(({ kind, other }) => `${kind} ${other?.name}`), ['moved-away 第二条 响应']);
    assert.deepEqual(duties(found), []);
  });
  it('knows a clause split off another, and two made one', () => {
    const now = `${HEAD}${FIRST}${SECOND}第三条　费用\n1. 维护费为每年人民币36,000元。\n\n第四条　付款\n1. 甲方应当在每季度首月10日前支付该季度的费用。\n2. 甲方逾期付款的，按本合同第五条承担责任。\n\n${FOURTH.replace('第四条', '第五条')}${END}`;
    const found = between(OLD, now);
    const split = found.clauses.find(({ kind }) => kind === 'split');
    assert.equal(split?.other?.name, '第三条 费用与付款');
    assert.ok(!found.clauses.some(({ kind }) => kind === 'added' || kind === 'removed'));
    assert.equal(between(now, OLD).clauses.find(({ kind }) => kind === 'merged')?.other?.name, '第三条 费用与付款');
  });
  it('takes a clause rewritten under its heading for the same one, and one with its words under another heading too', () => {
    const rewritten = OLD.replace(/第二条　响应[^]*?\n\n/, '第二条　响应\n服务时间为工作日，超出时间的请求次日处理。\n\n');
    assert.deepEqual(kinds(between(OLD, rewritten)), ['changed 第二条 响应 > 第二条 响应']);
    assert.deepEqual(kinds(between(OLD, OLD.replace('第二条　响应', '第二条　到场与修复'))), ['changed 第二条 响应 > 第二条 到场与修复']);
  });
  it('takes another contract for what it is', () => {
    const other = '保密协议\n\n甲方：云雀有限公司\n乙方：海石有限公司\n\n一、信息\n保密信息指技术图纸与客户名单。\n\n二、用途\n接收者只能为评估使用，不得外传。\n';
    const { notes, clauses } = between(OLD, other);
    assert.deepEqual(notes, ['unrelated']);
    assert.ok(clauses.filter(({ kind }) => kind === 'removed').length >= 3);
  });
  it('answers for empty texts and for what is no contract', () => {
    assert.deepEqual(between('', '').notes, ['same', 'empty-old', 'empty-now']);
    assert.deepEqual(between('', OLD).notes, ['empty-old']);
    assert.deepEqual(between(OLD, ' \n').notes, ['empty-now']);
    assert.ok(between('今天开会讨论了食堂的菜单。', OLD).notes.includes('other-old'));
    assert.deepEqual(between('', OLD).clauses.map(({ kind }) => kind), new Array(6).fill('added'));
  });
  it('tells findings that are new, resolved and still there, also in a clause that was edited', () => {
    const old = OLD.replace('24小时内排除', '尽快排除');
    const now = old.replace('4小时内到场', '及时到场').replace('八台', '10台');
    const { fresh, resolved, still } = between(old, now).findings;
    assert.deepEqual([fresh.map(({ code, span }) => `${code} ${now.slice(span.start, span.end)}`), resolved], [['vague-deadline 及时'], []]);
    assert.ok(still.some(({ span }) => now.slice(span.start, span.end) === '尽快'));
    assert.equal(still.length + 1, version(now).issues.length);
  });

  const folder = join(import.meta.dirname, '../contracts');
  const contracts = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && /\.(?:txt|md|contract)$/.test(entry.name)).map(({ name }) => readFileSync(join(folder, name), 'utf8'));
  it('says of every contract of ours that it is itself', () => {
    assert.ok(contracts.length > 3);
    for (const text of contracts) assert.deepEqual(between(text, text).notes.filter((note) => note === 'same'), ['same']);
  }).timeout(60_000);
  it('swaps with its texts, leaves no clause out, and stays within them', () => {
    const pieces = [FIRST, SECOND, THIRD, FOURTH, '第五条　保密\n双方对本合同的价格保密两年。\n\n', '第六条　通知\n通知以书面形式送达。\n\n', '1. 一句话。\n', '附件一：清单\n包装机八台。\n'];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((some) => HEAD + some.join('') + END);
    const within = (span: Span | undefined, of: string): boolean => span === undefined || (span.start >= 0 && span.start < span.end && span.end <= of.length);
    fc.assert(
      fc.property(text, text, (old, now) => {
        const [there, back] = [between(old, now), between(now, old)];
        const names = (found: Comparison, kind: string, side: 'old' | 'now'): readonly string[] => found.clauses.flatMap((one) => (one.kind === kind && one[side] ? [String(one[side].span.start)] : [])).sort();
        assert.deepEqual(names(there, 'added', 'now'), names(back, 'removed', 'old'));
        assert.deepEqual(names(there, 'split', 'now'), names(back, 'merged', 'old'));
        assert.deepEqual(there.findings.fresh.length, back.findings.resolved.length);
        assert.equal(there.figures.length, back.figures.length);
        for (const { old: a, now: b, sentences: all } of there.clauses) {
          assert.ok((a ?? b) !== null && within(a?.span, old) && within(b?.span, now));
          for (const { old: x, now: y } of all) assert.ok(within(x ?? undefined, old) && within(y ?? undefined, now));
        }
        const [olds, nows] = [there.clauses.flatMap(({ old: a }) => (a ? [a.index] : [])), there.clauses.flatMap(({ now: b }) => (b ? [b.index] : []))];
        assert.equal(new Set(olds).size, olds.length);
        assert.deepEqual(nows, nows.map((_, i) => i));
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);
});
