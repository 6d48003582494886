import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, type Config } from '../../server/src/config.ts';
import { fixesOf, review, type Issue } from '../../server/src/review.ts';
import { LAW_RULES } from '../../server/src/rules/law.ts';
import type { ProfileId } from '../../server/src/knowledge/profile-ids.ts';
import { applyEdits } from '../support/edits.ts';

const CODES: ReadonlySet<string> = new Set(LAW_RULES.map(({ code }) => code));
const issuesOf = (text: string, config: Partial<Config> = {}): readonly Issue[] => review(text, { ...DEFAULT_CONFIG, ...config }).issues.filter(({ code }) => CODES.has(code));
const found = (code: string, text: string, config: Partial<Config> = {}): boolean => issuesOf(text, config).some((issue) => issue.code === code);

/** Under a heading of its own, in a contract of the kind. */
const inContract = (clause: string, title = '服务合同'): string => `${title}\n甲方：某公司\n乙方：某中心\n第一条 约定\n${clause}`;

describe('law: every limit just below, at and just above it', () => {
  /** [code, what is measured, the kind of contract, texts that keep it, texts that break it] */
  const limits: readonly (readonly [code: string, limit: string, profile: ProfileId, kept: readonly string[], broken: readonly string[]])[] = [
    ['excessive-deposit', '标的额的20%', 'sale', ['定金为合同总价的19.9%。', '定金为合同总价的20%。', '定金为合同总价的百分之二十。', '合同总价100万元，定金20万元。'], ['定金为合同总价的20.1%。', '定金为合同总价的百分之二十一。', '合同总价100万元，定金20.01万元。']],
    ['excessive-liquidated-damages', '逾期付款千分之一每日', 'sale', ['甲方逾期付款的，每日按未付款的0.09%支付违约金。', '甲方逾期付款的，每日按未付款的千分之一支付违约金。'], ['甲方逾期付款的，每日按未付款的0.11%支付违约金。']],
    ['excessive-liquidated-damages', '逾期交货千分之三每日', 'sale', ['乙方逾期交货的，每日按合同总价的0.29%支付违约金。', '乙方逾期交货的，每日按合同总价的千分之三支付违约金。'], ['乙方逾期交货的，每日按合同总价的0.31%支付违约金。']],
    ['excessive-liquidated-damages', '一次30%', 'sale', ['违约方按合同总价的29%支付违约金。', '违约方按合同总价的30%支付违约金。'], ['违约方按合同总价的31%支付违约金。']],
    ['overlong-lease', '二十年', 'lease', ['租赁期限为19年。', '租赁期限为二十年。', '租赁期限为240个月。', '租赁期限自2026年1月1日起至2046年1月1日止。'], ['租赁期限为21年。', '租赁期限为241个月。', '租赁期限自2026年1月1日起至2046年1月2日止。']],
    ['overlong-non-compete', '二年', 'labour', ['离职后竞业限制期限为23个月。', '离职后竞业限制期限为二年。', '离职后竞业限制期限为24个月。'], ['离职后竞业限制期限为25个月。', '离职后竞业限制期限为三年。']],
    ['overlong-probation', '三个月以上不满一年：一个月', 'labour', ['合同期限为三个月，试用期为一个月。', '合同期限为十一个月，试用期为一个月。'], ['合同期限为十一个月，试用期为二个月。', '合同期限为两个月，试用期为半个月。']],
    ['overlong-probation', '一年以上不满三年：二个月', 'labour', ['合同期限为一年，试用期为一个月。', '合同期限为一年，试用期为二个月。', '合同期限为35个月，试用期为二个月。'], ['合同期限为一年，试用期为三个月。', '合同期限为35个月，试用期为三个月。']],
    ['overlong-probation', '三年以上：六个月', 'labour', ['合同期限为三年，试用期为五个月。', '合同期限为三年，试用期为六个月。'], ['合同期限为三年，试用期为七个月。']],
    ['late-sme-payment', '六十日', 'sale', ['甲方为大型企业，乙方为小型企业。\n甲方应在收货后59日内付款。', '甲方为大型企业，乙方为小型企业。\n甲方应在收货后60日内付款。', '甲方为大型企业，乙方为小型企业。\n甲方应在收货后两个月内付款。'], ['甲方为大型企业，乙方为小型企业。\n甲方应在收货后61日内付款。']],
    ['late-sme-payment', '一年期LPR', 'sale', ['甲方为大型企业，乙方为小型企业。\n甲方逾期付款的，按年利率3.1%支付利息。', '甲方为大型企业，乙方为小型企业。\n甲方逾期付款的，按年利率3%支付利息。'], ['甲方为大型企业，乙方为小型企业。\n甲方逾期付款的，按年利率2.9%支付利息。']],
    ['limitation-waiver', '诉讼时效三年', 'sale', ['双方的请求权适用诉讼时效，诉讼时效为三年。'], ['双方的请求权适用诉讼时效，诉讼时效为二年。', '双方的请求权适用诉讼时效，诉讼时效为五年。']],
    ['repealed-law', '2021年1月1日', 'generic', ['签订日期：2020年12月31日\n依据《合同法》订立。'], ['签订日期：2021年1月1日\n依据《合同法》订立。', '签订日期：2021年1月2日\n依据《合同法》订立。']],
    ['repealed-law', '2026年3月1日重新编号', 'generic', ['签订日期：2026年2月28日\n仲裁协议见《仲裁法》第十六条。'], ['签订日期：2026年3月1日\n仲裁协议见《仲裁法》第十六条。', '签订日期：2026年3月2日\n仲裁协议见《仲裁法》第十六条。']],
    ['unknown-article', '民法典1260条', 'generic', ['适用《民法典》第一千二百五十九条。', '适用《民法典》第一千二百六十条。'], ['适用《民法典》第一千二百六十一条。']],
  ];
  for (const [code, limit, profile, kept, broken] of limits) {
    it(`${code}: ${limit}`, () => {
      for (const text of kept) assert.ok(!found(code, inContract(text), { profile }), `reports 「${text}」`);
      for (const text of broken) assert.ok(found(code, inContract(text), { profile }), `misses 「${text}」`);
    });
  }

  it('excessive-interest: four times the rate of the setting', () => {
    const loan = (rate: string): string => `借款合同\n出借人：张某\n借款人：李某\n第一条 借款\n出借人向借款人出借人民币10万元。\n第二条 利息\n年利率为${rate}。`;
    for (const rate of ['11.9%', '12%', '百分之十二']) assert.ok(!found('excessive-interest', loan(rate)), rate);
    for (const rate of ['12.1%', '百分之十三']) assert.ok(found('excessive-interest', loan(rate)), rate);
    assert.ok(!found('excessive-interest', loan('13%'), { lpr: 3.25 }));
    assert.ok(found('excessive-interest', loan('13.1%'), { lpr: 3.25 }));
    const old = loan('20%').replace('第一条', '签订日期：2021年3月1日\n第一条');
    assert.ok(!found('excessive-interest', old), 'the rate of that day is not known');
  });
});

describe('law: what is not judged', () => {
  const wrong = '争议由仲裁委员会仲裁或者向人民法院起诉。\n本合同的最终解释权归甲方所有。\n定金为合同总价的50%。\n乙方放弃诉讼时效。\n双方根据《合同法》第一百零七条履行。';

  it('a contract under another law', () => {
    assert.ok(issuesOf(inContract(wrong)).length >= 5);
    assert.deepEqual(issuesOf(inContract(`${wrong}\n本合同适用香港特别行政区法律。`)).map(({ code }) => code), []);
    assert.deepEqual(issuesOf(inContract(`${wrong}\n本契約之準據法為中華民國法律。`)).map(({ code }) => code), []);
  });

  it('another country’s law of the same name', () => {
    for (const text of ['境外数据适用英国《数据保护法》。', '乙方的境外门店遵守新加坡的《合同法》。', '香港《租赁法》另有规定的除外。']) assert.deepEqual(issuesOf(inContract(text)).map(({ message }) => message), [], text);
    for (const text of ['乙方应遵守我国《数据保护法》。', '乙方应遵守中国《知识产权法》。', '适用中华人民共和国《合同法》。', '适用全国《合同法》。']) assert.equal(issuesOf(inContract(text)).length, 1, text);
  });

  it('a text that is no contract', () => {
    assert.deepEqual(issuesOf('签订此类合同时需要注意：企业应注意定金不得超过20%。本文举例说明，例如约定定金为合同总价的50%，《合同法》已被取代。签署合同时还应注意最终解释权归甲方所有的约定无效。').map(({ code }) => code), []);
  });

  it('a limit whose second figure the text does not give', () => {
    assert.ok(!found('excessive-deposit', inContract('甲方应支付定金50万元。'), { profile: 'sale' }));
    assert.ok(!found('late-sme-payment', inContract('甲方应在收货后180日内付款。'), { profile: 'sale' }));
    assert.ok(!found('late-sme-payment', inContract('甲方为大型企业。\n甲方应在收货后180日内付款。'), { profile: 'sale' }));
    assert.ok(!found('excessive-interest', inContract('甲方逾期付款的，按年利率24%支付违约金。'), { profile: 'sale' }));
    assert.ok(!found('excessive-liquidated-damages', inContract('乙方违约的，支付违约金10万元。'), { profile: 'sale' }));
  });

  it('a choice left to the signing, a negation, a statute’s own words', () => {
    const quiet = [
      '争议按以下第____种方式解决：1.提交杭州仲裁委员会仲裁；2.向甲方所在地人民法院起诉。',
      '争议解决方式（□提交杭州仲裁委员会仲裁 □向甲方所在地人民法院起诉）。',
      '甲方不得主张本合同的最终解释权。',
      '任何一方不得约定排除对方的诉讼权利，诉讼时效依法计算。',
      '乙方未经甲方书面同意，不得将客户信息委托第三方处理。',
      '《民法典》第五百零六条规定：“合同中的下列免责条款无效：（一）造成对方人身损害的；（二）因故意或者重大过失造成对方财产损失的。”',
      '系统故障不构成不可抗力。',
      '乙方不得以任何理由免除其造成人身损害的责任。',
    ];
    for (const text of quiet) assert.deepEqual(issuesOf(inContract(text), { profile: 'customer-service' }).map(({ code, message }) => `${code} ${message}`), [], text);
  });
});

describe('law: severities and what the messages must not say', () => {
  it('arbitration without an institution is an error, a court without a place a hint, both at once leave the court clause', () => {
    const of = (text: string): Issue | undefined => issuesOf(inContract(text))[0];
    assert.equal(of('争议提交仲裁解决。')?.severity, 'error');
    assert.equal(of('争议向有管辖权的人民法院起诉。')?.severity, 'hint');
    const both = of('争议可以提交杭州仲裁委员会仲裁，也可以向甲方所在地人民法院起诉。');
    assert.equal(both?.severity, 'error');
    assert.match(both?.message ?? '', /只有诉讼管辖的约定可能有效/);
    assert.equal(issuesOf(inContract('乙方违约的，按合同总价的90%支付违约金。'))[0]?.severity, 'information', 'a rate alone is not measured against the loss');
  });

  it('consumer law is cited only in platform terms', () => {
    const cited = (profile: ProfileId): readonly string[] => issuesOf('平台服务协议\n第一条 责任\n在任何情况下，本平台均不承担任何责任。', { profile }).flatMap(({ basis }) => basis);
    assert.ok(cited('platform-terms').includes('消保法第26条'));
    assert.ok(!cited('technical-service').some((citation) => citation.startsWith('消保')));
  });

  it('pay-when-paid is an error only from a large enterprise to a small one', () => {
    const clause = '甲方收到业主付款后10日内向乙方支付。';
    const severity = (sizes: string): string | undefined => issuesOf(inContract(`${sizes}${clause}`)).find(({ code }) => code === 'pay-when-paid')?.severity;
    assert.equal(severity('甲方为大型企业，乙方为微型企业。\n'), 'error');
    assert.equal(severity(''), 'information');
    assert.equal(severity('甲方为中型企业，乙方为微型企业。\n'), undefined);
  });
});

describe('law: repairs', () => {
  const fixed = (text: string, n = 0): string => {
    const of = review(text, DEFAULT_CONFIG);
    const issue = of.issues.find(({ code }) => code === 'repealed-law')!;
    return applyEdits(text, fixesOf(of, issue)[n]!.edits).text;
  };
  it('only a name is certain', () => {
    const of = (text: string): boolean => {
      const found = review(inContract(text), DEFAULT_CONFIG);
      return fixesOf(found, found.issues.find(({ code }) => code === 'repealed-law')!)[0]!.certain;
    };
    assert.equal(of('依据《合同法》订立。'), true);
    assert.equal(of('违约金依照《合同法》第一百一十四条。'), false);
    assert.equal(of('违约金依照《反不正当竞争法》第九条，商业秘密受保护。'), false);
  });
  it('keeps the way the law is written', () => {
    assert.match(fixed(inContract('依据《中华人民共和国物权法》订立。')), /依据《中华人民共和国民法典》订立/);
    assert.match(fixed(inContract('违约金依照《合同法》第114条第二款。')), /《民法典》第585条第二款/);
    assert.match(fixed(inContract('违约金依照合同法第一百一十四条。')), /依照民法典第五百八十五条/);
    assert.match(fixed(inContract('依据《民法典》、《合同法》订立。')), /依据《民法典》订立/);
  });
  it('of or 裁或审 keeps either', () => {
    const text = inContract('争议可以向杭州仲裁委员会申请仲裁，或者向甲方所在地人民法院起诉。');
    const of = review(text, DEFAULT_CONFIG);
    const titles = fixesOf(of, of.issues.find(({ code }) => code === 'arbitrate-or-litigate')!).map((fix) => `${fix.title}：${applyEdits(text, fix.edits).text.split('\n').at(-1)!}`);
    assert.deepEqual(titles, ['只保留仲裁：争议可以向杭州仲裁委员会申请仲裁。', '只保留诉讼：争议可以向甲方所在地人民法院起诉。']);
  });
});

describe('law: any text', () => {
  it('comes to an end on long damaged lines, in every rule', function () {
    this.timeout(60_000);
    const bits = ['在任何情况下乙方', '不承担', '仲裁或', '法院起诉', '定金为合同总价的', '违约金', '诉讼时效', '《合同法》第', '最终解释权归', '（', '，', '保证人'];
    for (const bit of bits) assert.ok(issuesOf(`服务合同\n甲方应${bit.repeat(2000)}`, { profile: 'platform-terms' }).length >= 0, bit);
    assert.ok(issuesOf(`服务合同\n甲方应${bits.join('').repeat(500)}`, { profile: 'lease' }).length >= 0);
  });
});

describe('law: what a platform or a licensor may not say, and what only looks like it', () => {
  const sayings: readonly (readonly [code: string, profile: ProfileId, silent: readonly string[], reported: readonly string[]])[] = [
    ['click-as-notice', 'platform-terms', ['您点击确认后，平台将向您说明服务内容。', '您勾选即视为已阅读全部条款。', '平台不能因您勾选而视为平台已履行提示义务。', '点击“帮助”可查看提示信息。'], ['您登录本平台即表示平台已尽到说明义务。']],
    ['unannounced-renewal', 'platform-terms', ['自动续费前平台将提醒您，续费成功后不再通知。', '您关闭自动续费后，平台不再通知。', '平台更新页面无需另行通知。', '平台不得自动续费且不再通知。'], ['套餐到期自动续订，无需另行通知用户。']],
    ['waived-complaint', 'platform-terms', ['用户不得利用投诉渠道发布广告。', '用户不得以投诉相威胁。', '会员不能通过客服解决的，可以投诉。', '平台不得要求消费者放弃投诉。', '用户不得向约定管辖以外的法院起诉。', '您不得干扰投诉处理。'], ['会员不得再对平台起诉。', '您自愿放弃起诉的权利。']],
    ['waived-complaint', 'customer-service', ['用户不得就本服务投诉。'], []],
    ['free-grant-back', 'technical-service', ['被许可方的改进归许可方所有，被许可方可无偿使用。', '被许可方的改进归许可方所有，许可方应当支付合理费用。', '被许可方有权免费获得许可方的改进。', '乙方为甲方完成的改进归甲方所有，不另收费。', '被许可方的改进无偿提供给许可方使用，属于非法垄断技术。'], ['受让人对该技术的改良应无偿归转让人所有。']],
  ];
  for (const [code, profile, silent, reported] of sayings) {
    it(`${code} (${profile})`, () => {
      for (const text of silent) assert.ok(!found(code, inContract(text), { profile }), `reports 「${text}」`);
      for (const text of reported) assert.ok(found(code, inContract(text), { profile }), `misses 「${text}」`);
    });
  }
});
