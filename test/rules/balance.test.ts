import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, type Config } from '../../server/src/config.ts';
import { fixesOf, review, type Issue } from '../../server/src/review.ts';
import { BALANCE_RULES } from '../../server/src/rules/balance.ts';
import { applyEdits } from '../support/edits.ts';

const CODES: ReadonlySet<string> = new Set(BALANCE_RULES.map(({ code }) => code));
const HEAD = '加工合同\n甲方（定作方）：某公司\n乙方（承揽方）：某厂\n第一条 约定\n';
const issuesOf = (text: string, config: Partial<Config> = {}): readonly Issue[] => review(text, { ...DEFAULT_CONFIG, ...config }).issues.filter(({ code }) => CODES.has(code));
const codes = (clause: string, config: Partial<Config> = {}): readonly string[] => issuesOf(HEAD + clause, config).map(({ code }) => code);

describe('balance: what is fair is left alone', () => {
  const fair = [
    '经双方书面协商一致，可以变更本合同。',
    '甲方调整收费标准的，应当提前30日书面通知乙方，乙方不同意的可以解除合同。',
    '因国家税收政策变化需要调整税率的，双方据实结算。',
    '甲方有权对乙方的加工方案提出修改意见。',
    '任何一方均可提前30日书面通知对方解除本合同。',
    '乙方逾期超过30日的，甲方有权解除合同；甲方逾期付款超过30日的，乙方有权解除合同。',
    '任何一方违约的，应当赔偿对方的损失。\n乙方逾期的，应支付违约金。\n乙方质量不合格的，应赔偿损失。',
    '双方的赔偿责任总额均不超过合同总价。',
    '乙方逾期交货的，每日支付千分之一的违约金。\n甲方逾期付款的，每日支付千分之一的违约金。',
    '受不可抗力影响超过60日的，双方均有权解除合同。',
  ];
  for (const clause of fair) it(clause.slice(0, 30), () => assert.deepEqual(codes(clause), []));

  it('a labour contract, where the law itself favours one side', () => {
    assert.deepEqual(issuesOf('劳动合同\n甲方（用人单位）：某公司\n乙方（劳动者）：孙某\n第一条 解除\n乙方可以提前三十日书面通知甲方解除劳动合同。\n第二条 违约\n甲方未及时支付报酬的，应当赔偿。\n甲方违法解除的，应支付赔偿金。').map(({ code }) => code), []);
  });

  it('a contract under another law', () => assert.deepEqual(codes('甲方有权随时修改本合同，并有权随时解除本合同。\n本合同适用新加坡法律。'), []));
});

describe('balance: the ratio of the penalties', () => {
  const rates = (low: string, high: string): string => `乙方逾期交货的，每日按合同总价的${high}支付违约金。\n甲方逾期付款的，每日按未付款的${low}支付违约金。`;
  it('three times is borne, more is not', () => {
    assert.deepEqual(codes(rates('0.05%', '0.1%')), []);
    assert.deepEqual(codes(rates('0.05%', '0.15%')), []);
    assert.deepEqual(codes(rates('0.05%', '0.16%')), ['one-sided-liability']);
    assert.deepEqual(codes(rates('万分之一', '千分之三')), ['one-sided-liability']);
  });
});

describe('balance: whose breaches have a price', () => {
  const head = '印刷合同\n甲方（定作方）：某公司\n乙方（承揽方）：某厂\n第一条 付款\n甲方应于收货后10日内付款。\n第二条 违约责任\n任何一方违反本合同的，应当赔偿对方的损失。\n';
  const told = (...clauses: readonly string[]): boolean => issuesOf(head + clauses.join('\n')).some(({ code }) => code === 'one-sided-liability');
  const two = ['乙方迟延交付的，每日支付违约金500元。', '乙方擅自转委托的，应向甲方支付合同总价的10%作为违约金。'];
  for (const third of [
    '印错一处的，甲方有权扣减当批货款的2%。', '乙方泄露样稿的，每次处以5000元罚款。', '乙方少印的，按短少部分价款的双倍赔偿。', '甲方有权就每一次延误向乙方收取____元违约金。',
    '纸张以次充好的，乙方按该批价款的三倍赔付违约金。', '乙方中途停工的，甲方有权解除合同，要求乙方退还已付款项，并支付违约金1万元。', '色差超过约定的，每张扣0.5元。', '乙方未能按时送达的，应按货款的千分之五向甲方偿付违约金。',
    '乙方遗失样稿的，违约金为人民币贰万元。', '违反前款规定的，甲方可要求乙方支付一个月的服务费作为违约金。', '未经甲方同意留存底版的，乙方应支付　　元违约金。', '乙方拒绝返工的，由乙方承担合同总价5%的违约金。',
  ]) it(`one side's: ${third.slice(0, 24)}`, () => assert.ok(told(...two, third)));
  for (const last of [
    '甲方迟延付款的，每日支付万分之五的违约金。', '甲方逾期付款的，按一年期贷款市场报价利率向乙方支付违约金。', '甲方拖欠货款的，按银行有关延期付款的规定偿付违约金。', '甲方中途退货的，应向乙方偿付退货部分货款30%的违约金。',
    '甲方无故拒收的，应向乙方支付违约金____元。', '任何一方迟延的，每日支付万分之五的违约金。', '守约方有权要求违约方支付合同总价20%的违约金。', '甲方未按时提供样稿的，每日赔偿乙方停工损失300元。',
    '未按时付款的，每日按欠款的万分之三向乙方支付滞纳金。', '双方迟延的，每日均按万分之五计付违约金。', '甲方变更样稿造成返工的，乙方有权要求甲方支付返工费两倍的违约金。',
  ]) it(`the other's too: ${last.slice(0, 24)}`, () => assert.ok(!told(...two, '乙方泄露样稿的，每次处以5000元罚款。', last)));
  for (const fair of ['乙方应于签约时交纳合同总价10%的保证金，验收后扣除质量问题的维修费后退还。', '乙方给予甲方5%的折扣，从货款中扣除。', '乙方的违约金累计不超过合同总价的10%。', '乙方开具6%的发票，甲方代扣代缴税款。'])
    it(`no price: ${fair.slice(0, 24)}`, () => assert.ok(!told(...two, fair)));
});

describe('balance: standpoint', () => {
  const clause = '乙方违约的，应当赔偿甲方的一切损失。\n甲方违约的，应当赔偿乙方的损失。';
  it('uncapped-liability speaks to the provider only, and not where there is a cap', () => {
    assert.ok(codes(clause, { standpoint: 'party-b' }).includes('uncapped-liability'));
    for (const standpoint of ['neutral', 'party-a'] as const) assert.ok(!codes(clause, { standpoint }).includes('uncapped-liability'), standpoint);
    assert.ok(!codes(`${clause}\n赔偿总额不超过合同总价。`, { standpoint: 'party-b' }).includes('uncapped-liability'));
    assert.ok(!codes('甲方违约的，应当赔偿乙方的一切损失。', { standpoint: 'party-b' }).includes('uncapped-liability'));
  });
});

describe('balance: what is counted is shown', () => {
  it('every right to end a contract that one side has', () => {
    const [issue] = issuesOf(`${HEAD}乙方逾期超过30日的，甲方有权解除合同。\n第二条 质量\n乙方产品两次验收不合格的，甲方有权解除合同。\n第三条 解除\n乙方丧失履行能力的，甲方有权解除合同。`).filter(({ code }) => code === 'one-sided-termination');
    assert.match(issue?.message ?? '', /全部3处解除权都属于甲方/);
    assert.equal(issue?.related?.length, 2);
  });
  it('every consequence that one side bears', () => {
    const [issue] = issuesOf(`${HEAD}甲方应于收货后10日内付款。\n第二条 违约责任\n乙方逾期交货的，应支付违约金。\n乙方交付不合格产品的，应赔偿损失。\n乙方泄密的，应赔偿损失。`).filter(({ code }) => code === 'one-sided-liability');
    assert.match(issue?.message ?? '', /3处违约后果都由乙方承担/);
    const [priced] = issuesOf(`${HEAD}甲方应于收货后10日内付款。\n第二条 违约责任\n乙方逾期交货的，应支付违约金。\n合格率低于98%的，每降低一个百分点扣款2000元。\n乙方泄密的，应赔偿损失。`).filter(({ code }) => code === 'one-sided-liability');
    assert.match(priced?.message ?? '', /3处违约后果都由乙方承担/);
    assert.equal(priced?.related?.length, 3);
    assert.equal(issue?.related?.length, 3);
  });
});

describe('balance: a symmetric rewording', () => {
  it('is offered, never certain, and reads well', () => {
    const text = `${HEAD}甲方有权随时解除本合同。`;
    const of = review(text, DEFAULT_CONFIG);
    const [fix] = fixesOf(of, of.issues.find(({ code }) => code === 'one-sided-termination')!);
    assert.equal(fix?.certain, false);
    assert.equal(applyEdits(text, fix.edits).text.split('\n').at(-1), '任何一方均可提前30日书面通知对方解除本合同。');
  });
});
