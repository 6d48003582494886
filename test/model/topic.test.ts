import assert from 'node:assert/strict';
import { CLAUSE_IDS } from '../../server/src/knowledge/clause-ids.ts';
import { topicOfHeading, topicsOfHeading } from '../../server/src/model/topic.ts';

describe('topicOfHeading', () => {
  const told: readonly (readonly [string, (typeof CLAUSE_IDS)[number]])[] = [
    ['当事人信息', 'parties'], ['签约目的', 'recitals'], ['名词解释', 'definitions'], ['与主合同的衔接', 'main-contract'], ['服务内容与范围', 'scope'],
    ['服务水平（SLA）', 'service-levels'], ['委托方前置条件（影响进度与违约）', 'client-duties'], ['验收', 'acceptance'], ['合同期限', 'term'], ['客服人员', 'personnel'], ['乙方的权利与义务', 'provider-duties'],
    ['甲方的权利义务', 'client-duties'], ['升级处理', 'escalation'], ['服务费用', 'fees'], ['服务费用的支付方式', 'payment'], ['价格调整', 'price-adjustment'],
    ['资质要求', 'qualification'], ['个人信息保护', 'personal-information'], ['保密义务', 'confidentiality'], ['知识产权归属', 'intellectual-property'],
    ['违约处理', 'liability'], ['服务中断', 'service-interruption'], ['不可抗力', 'force-majeure'], ['合同的变更', 'amendment'], ['合同的解除和终止', 'termination'],
    ['争议的解决', 'dispute-resolution'], ['法律适用', 'governing-law'], ['监督检查', 'supervision'], ['通知与送达', 'notices'], ['转让与分包', 'assignment'],
    ['合同生效', 'effectiveness'], ['附件', 'attachments'], ['合同份数', 'copies'], ['签署页', 'signature'], ['工作时间和休息休假', 'working-time'],
    ['社会保险和福利待遇', 'social-insurance'], ['劳动保护和劳动条件', 'labour-protection'],
  ];
  for (const [heading, id] of told) it(`${heading} → ${id}`, () => { assert.equal(topicOfHeading(heading), id); });

  const plainly: readonly (readonly [string, (typeof CLAUSE_IDS)[number]])[] = [
    ['干什么活', 'scope'], ['干多久', 'term'], ['几个人', 'personnel'], ['怎么算钱', 'fees'], ['什么时候给钱', 'payment'], ['扣钱', 'liability'], ['不想干了', 'termination'], ['谈不拢', 'dispute-resolution'],
    ['我这边要做的', 'client-duties'], ['甲方要做的', 'client-duties'], ['乙方该办的事', 'provider-duties'], ['需要您提供什么', 'client-duties'], ['我们要做的', 'provider-duties'], ['队员义务', 'client-duties'], ['参赛者的责任', 'client-duties'], ['天有不测', 'force-majeure'], ['介入后做什么', 'escalation'], ['责任与义务', 'provider-duties'], ['服务内容及责任', 'scope'], ['责任与争议', 'liability'],
  ];
  for (const [heading, id] of plainly) it(`${heading} → ${id}`, () => { assert.equal(topicOfHeading(heading), id); });

  it('knows a heading for every clause of the catalogue', () => {
    assert.deepEqual(new Set(told.map(([, id]) => id)), new Set(CLAUSE_IDS));
  });
  it('takes what a meter shows for nobody\'s data', () => {
    for (const heading of ['房屋水电气度数数据', '电表数据', '设备监测数据']) assert.notEqual(topicOfHeading(heading), 'personal-information', heading);
    assert.equal(topicOfHeading('客户数据'), 'personal-information');
  });

  it('takes using on trial for no acceptance', () => {
    for (const heading of ['试用授权', '试用限制']) assert.equal(topicOfHeading(heading), null);
    assert.equal(topicOfHeading('设备试用与验收'), 'acceptance');
  });
  it('reads Traditional headings, numbers and marks of emphasis', () => {
    assert.equal(topicOfHeading('**第九條　違約責任**'), 'liability');
    assert.equal(topicOfHeading('紛 爭 處 理：'), null);
    assert.equal(topicOfHeading('爭 議 解 決：'), 'dispute-resolution');
  });
  it('takes the first member that tells, and gives them all when asked', () => {
    assert.equal(topicOfHeading('其他与保密'), 'confidentiality');
    assert.deepEqual(topicsOfHeading('合同的生效、变更和终止'), ['effectiveness', 'amendment', 'termination']);
  });
  it('tells nothing of 其他, of an empty heading, and of very long lines beyond the first words', () => {
    for (const heading of ['其他', '附则', '', `${'甲'.repeat(100)}争议解决`]) assert.equal(topicOfHeading(heading), null);
  });
});
