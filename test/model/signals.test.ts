import assert from 'node:assert/strict';
import { compileSignals, plain } from '../../server/src/model/signals.ts';

describe('signals', () => {
  const hits = (signal: string, sentence: string): boolean => compileSignals([signal])(plain(sentence)).length > 0;

  it('read words in order, with a gap', () => {
    assert.equal(hits('逾期|迟延>付款', '买方逾期三日付款的'), true);
    assert.equal(hits('逾期|迟延>付款', '付款逾期的'), false);
    assert.equal(hits('逾期>付款', `逾期${'一'.repeat(17)}付款`), false);
    assert.equal(hits('逾期>>付款', `逾期${'一'.repeat(17)}付款`), true);
    assert.equal(hits('逾期~付款', '逾期一二三四五六七付款'), false);
  });
  it('join conditions, and know what must not occur', () => {
    assert.equal(hits('不可抗力 通知', '应通知对方不可抗力的情况'), true);
    assert.equal(hits('不可抗力 通知 !无须', '发生不可抗力无须通知'), false);
    assert.equal(hits('^乙方', '前言很长很长很长很长很长很长的乙方'), false);
  });
  it('know figures, and take an unfilled blank for one', () => {
    for (const sentence of ['收到发票后10个工作日内', '收到发票后____个工作日内', '收到发票后　　日内', '收到发票后【】天内', '收到发票后 日内', '收到發票後十五日內']) assert.equal(hits('发票>{期}', sentence), true, sentence);
    assert.equal(hits('发票>{期}', '收到发票后及时付款'), false);
    assert.equal(hits('{钱}', '人民币（大写）：'), true);
    assert.equal(hits('{率}', '按日万分之五'), true);
  });
  it('tell an arbitration institution from the mere word', () => {
    for (const sentence of ['提交海州仲裁委员会仲裁', '提交____仲裁委员会仲裁', '提交中国国际经济贸易仲裁委员会']) assert.equal(hits('{仲裁}', sentence), true, sentence);
    for (const sentence of ['提交仲裁委员会仲裁', '向有关仲裁委员会申请']) assert.equal(hits('{仲裁}', sentence), false, sentence);
  });
  it('read letter-spaced words, Traditional ones and full-width signs', () => {
    assert.equal(plain('委　托　方：　　　'), '委托方:_');
    assert.equal(plain('爭議由法院管轄，１０日'), '争议由法院管辖,10日');
    assert.equal(plain('月租金为人民币元整，每小时元，折后元/桌'), '月租金为人民币_元整,每小时_元,折后_元/桌');
    assert.equal(plain('咨询响应时间秒，提前日书面通知'), '咨询响应时间_秒,提前_日书面通知');
    assert.equal(plain('单位：元'), '单位:元');
    assert.equal(plain('個人資訊'), '个人信息');
  });
  it('refuse a malformed signal', () => {
    for (const bad of ['a||b', '{什么}', '!甲', '甲>!乙']) assert.throws(() => compileSignals([bad]), Error, bad);
  });
  it('stay linear on one very long line', () => {
    const long = '逾期付款10日'.repeat(20_000);
    assert.deepEqual(compileSignals(['逾期>付款>{期} 没有的词'])(long), []);
  });
});
