import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { review } from '../../server/src/review.ts';

/** The vague words reported in a contract of these lines. */
const reported = (...lines: readonly string[]): readonly string[] => {
  const text = `茶园托管服务合同\n甲方：\n乙方：\n${lines.join('\n')}`;
  return review(text, { ...DEFAULT_CONFIG, profile: 'generic' }).issues.filter(({ code }) => code.startsWith('vague-')).map(({ span }) => text.slice(span.start, span.end));
};

describe('what the contract settles elsewhere is not vague', () => {
  it('按时 means the time that another clause sets for the same thing', () => {
    assert.deepEqual(reported('第一条 费用', '托管费于每年3月10日前支付。', '第二条 甲方义务', '甲方应按时支付托管费。'), []);
    assert.deepEqual(reported('第一条 费用', '托管费于每年3月10日前给付。', '第二条 甲方义务', '甲方应按时给付托管费。'), []);
    assert.deepEqual(reported('第一条 费用', '托管费于每年3月10日前支付。', '第二条 甲方义务', '甲方应按照约定及时、足额支付托管费。'), []);
    assert.deepEqual(reported('第一条 费用', '托管费于每年3月10日前支付。', '第二条 甲方义务', '甲方应按期将托管费汇入合作社账户。'), []);
    assert.deepEqual(reported('第一条 费用', '托管费于每年3月10日前支付。', '第二条 甲方义务', '甲方应按时支付采摘人工费。'), ['按时']);
    assert.deepEqual(reported('第一条 费用', '托管费于每年3月10日前支付。', '第二条 甲方义务', '水电费由甲方承担，按时缴纳。'), ['按时']);
    assert.deepEqual(reported('第一条 违约', '逾期支付托管费超过30日内未补足的，乙方可以停工。', '第二条 甲方义务', '甲方应按时支付托管费。'), ['按时']);
  });

  it('按约定 means the time that another clause sets for such a payment, or the limit for giving just that', () => {
    assert.deepEqual(reported('第一条 费用', '托管费于每年3月10日前支付。', '第二条 甲方义务', '甲方应按约定支付托管费。'), []);
    assert.deepEqual(reported('第一条 费用', '托管费共3000元。', '第二条 甲方义务', '甲方应按约定支付托管费。'), ['按约定支付']);
    assert.deepEqual(reported('第一条 账目', '乙方应于每月5日前提供采摘记录。', '第二条 乙方义务', '乙方应按约定向甲方提供采摘记录。'), []);
    assert.deepEqual(reported('第一条 账目', '乙方应于每月5日前提供采摘记录。', '第二条 乙方义务', '乙方应按约定向甲方提供病虫害照片。'), ['按约定向甲方提供']);
  });

  it('相应的违约金 beside what is in arrears means the one whose rate another clause sets', () => {
    assert.deepEqual(reported('第一条 欠费', '逾期付费的，每日按欠费的1‰支付违约金。', '第二条 复通', '客户结清欠费和相应的违约金后恢复供水。'), []);
    assert.deepEqual(reported('第一条 欠费', '客户应按月付费。', '第二条 复通', '客户结清欠费和相应的违约金后恢复供水。'), ['相应的违约金']);
    assert.deepEqual(reported('第一条 欠费', '逾期付费的，每日按欠费的1‰支付违约金。', '第二条 质量', '茶叶不合格的，乙方应支付相应的违约金。'), ['相应的违约金']);
  });

  it('验收合格 is told by whatever says how a thing passes', () => {
    assert.deepEqual(reported('第一条 付款', '茶苗验收合格后7日内支付尾款2万元。'), ['验收合格后']);
    assert.deepEqual(reported('第一条 付款', '(2)茶苗验收合格后7日内付人民币贰万元整(￥20,000.00)'), ['验收合格后']);
    assert.deepEqual(reported('第一条 付款', '茶苗验收合格后7日内支付尾款2万元。', '第二条 验收', '茶苗由甲方验收。'), ['验收合格后']);
    assert.deepEqual(reported('第一条 付款', '茶苗验收合格后7日内支付尾款2万元。', '第二条 验收', '验收标准见附件一。'), []);
    assert.deepEqual(reported('第一条 付款', '茶苗验收合格后7日内支付尾款2万元。', '第二条 验收', '甲方验收后5日内未提出异议的，视为合格。'), []);
    assert.deepEqual(reported('第一条 质保', '保修一年，自验收合格之日起算。'), []);
  });

  it('a heading that names how one pays sets no time', () => {
    assert.deepEqual(reported('第一条 托管费及结算方式', '托管费共3000元。', '第二条 甲方义务', '甲方应按时支付托管费。'), ['按时']);
  });

  it('未及时 means the time that the sentence beside sets', () => {
    assert.deepEqual(reported('第一条 通知', '联系方式变更的，应在3日内通知对方。因未及时通知造成的损失自行承担。'), []);
    assert.deepEqual(reported('第一条 通知', '联系方式变更的，应当通知对方。因未及时通知造成的损失自行承担。'), ['及时']);
  });

  it('未及时 means the time that any clause sets for the same act and object', () => {
    assert.deepEqual(reported('第一条 账目', '乙方应于每月5日前把采摘记录提供给甲方。', '第二条 检查', '甲方可以检查茶园。', '第三条 违约', '因乙方未及时提供采摘记录，甲方不能结算的，乙方自行承担损失。'), []);
    assert.deepEqual(reported('第一条 账目', '乙方应于每月5日前把采摘记录提供给甲方。', '第二条 检查', '甲方可以检查茶园。', '第三条 违约', '因乙方未及时提供病虫害照片，甲方不能防治的，乙方自行承担损失。'), ['及时']);
    assert.deepEqual(reported('第一条 联系', '甲方应在联系信息变更后3日内通知乙方。', '第二条 检查', '甲方可以检查茶园。', '第三条 费用', '因甲方不及时提供变更信息而产生的调查费由甲方承担。'), []);
  });

  it('及时 is measured by a sentence beside that sets the time of the act', () => {
    assert.deepEqual(reported('第一条 病虫害', '1. 乙方应及时除虫。', '2. 除虫时间为发现后2日内。'), []);
    assert.deepEqual(reported('第一条 病虫害', '1. 乙方应及时除虫。', '2. 施肥时间为每年3月。'), ['及时']);
  });

  it('违约金 is told by the sentence beside, or by the one behind that where the next goes on about it', () => {
    assert.deepEqual(reported('第一条 违约', '逾期付款的，乙方有权追索违约金。违约金自到期次日起算。每逾期一日，违约金为未付部分的万分之五。'), []);
    assert.deepEqual(reported('第一条 违约', '逾期付款的，乙方有权追索违约金。采茶工由甲方招用。每逾期一日，违约金为未付部分的万分之五。'), ['追索违约金']);
  });

  it('a term is settled by the item that lists what counts as it, there and afterwards', () => {
    assert.deepEqual(reported('第一条 变更', '1. 增加地块、改种品种或者改变采摘方式，属于重大变更。', '2. 重大变更实施前，乙方应取得甲方书面同意。'), []);
    assert.deepEqual(reported('第一条 变更', '1. 重大变更实施前，乙方应取得甲方书面同意。'), ['重大变更']);
  });

  it('a term given a figure is settled wherever it stands, however the figure is given', () => {
    for (const said of ['严重减产系指亩产低于40公斤。', '严重减产，指亩产低于40公斤。', '严重减产即亩产低于40公斤。', '严重减产：亩产低于40公斤。', '“严重减产”为亩产低于40公斤。', '本合同所称严重减产，均指亩产低于40%的情形。', '严重减产的含义为亩产低于40公斤。'])
      assert.deepEqual(reported('第一条 产量', said, '第二条 解除', '发生严重减产的，甲方有权解除合同。'), [], said);
    for (const said of ['严重减产即构成违约。', '严重减产由甲方认定，认定期为3日。'])
      assert.ok(reported('第一条 产量', said, '第二条 解除', '发生严重减产的，甲方有权解除合同。').some((word) => word.startsWith('严重')), said);
    assert.deepEqual(reported('第一条 采摘', '工期一般为10日。', '第二条 交付', '乙方一般应于清晨交货。').length, 2);
  });

  it('a limit named after the act measures 及时 and 规定时间内, wherever it stands', () => {
    assert.deepEqual(reported('第一条 巡查', '乙方应及时反馈虫情。', '第二条 时限', '反馈时限：发现后2日。'), []);
    assert.deepEqual(reported('第一条 返工', '乙方应在规定时间内完成返工。', '第二条 时限', '2.1 返工期限', '修剪返工5日，除草返工3日。'), []);
    assert.deepEqual(reported('第一条 巡查', '乙方应及时反馈虫情。', '第二条 时限', '验收时限：收到后2日。'), ['及时']);
  });

  it('不达标 is measured where what it is said of has a figure', () => {
    assert.deepEqual(reported('第一条 指标', '采摘合格率不低于95%。', '第二条 解除', '乙方连续两月合格率不达标的，甲方可以解除合同。'), []);
    assert.deepEqual(reported('第一条 指标', '采摘合格率不低于95%。', '第二条 解除', '乙方茶苗长势不达标的，甲方可以解除合同。'), ['不达标']);
  });

  it('about so many is no question where what lies below and above is counted', () => {
    assert.deepEqual(reported('第一条 数量', '乙方每年应向甲方交付约400公斤茶叶，不足350公斤的按350公斤结算，超过450公斤的部分按每公斤60元结算。'), []);
    assert.deepEqual(reported('第一条 数量', '乙方每年应向甲方交付约400公斤茶叶。'), ['约']);
  });

  it('the sentence behind says what the thing is that the words leave open', () => {
    assert.deepEqual(reported('第一条 付款', '1. 茶商逾期付款的，应支付相应的滞纳金。滞纳金为每日欠款的千分之一。'), []);
    assert.deepEqual(reported('第一条 付款', '1. 茶商逾期付款的，应支付相应的滞纳金。滞纳金到账后恢复供货。'), ['相应的']);
  });

  it('a name given in quotation marks, a list of such things and the other grade in an annex settle the word', () => {
    assert.deepEqual(reported('第一条 停采', '影响十户以上或者持续三天以上的停采为“重大停采事件”。', '第二条 费用', '重大停采事件期间，乙方每日另付500元。'), []);
    assert.deepEqual(reported('第一条 系统', '1. 监测页面应支持主流浏览器访问。', '第二条 验收', '1. 支持Chrome、Edge等主流浏览器。'), []);
    assert.deepEqual(reported('第一条 系统', '1. 监测页面应支持主流浏览器访问。'), ['主流浏览器']);
    assert.deepEqual(reported('第一条 报修', '1. 普通报修次日派人；紧急报修的范围见附件二。'), []);
  });
  it('a grade that heads its response times is a word without a measure, one that heads its meaning is not', () => {
    assert.deepEqual(reported('第一条 报修', '1. 响应时间：', 'a. 严重故障：2小时内响应，8小时内解决；', 'b. 其余：次日响应。'), ['严重故障']);
    assert.deepEqual(reported('第一条 报修', '1. 故障分为：', 'a. 严重故障：灌溉系统停水超过24小时；', 'b. 其余故障。'), []);
  });
  it('what was named in the sentence before is no open thing', () => {
    assert.deepEqual(reported('第一条 费用', '1. 采摘费已包含在托管费中；乙方承担相关采摘耗材。'), []);
    assert.deepEqual(reported('第一条 费用', '1. 采摘费已包含在托管费中；乙方承担相关耗材。'), ['相关']);
  });

  it('beyond 30日以内 the day itself is no question', () => {
    assert.deepEqual(reported('第一条 违约', '1. 逾期在30日以内的，按日支付50元；超过30日以上的部分，按日支付80元。'), []);
    assert.deepEqual(reported('第一条 违约', '1. 逾期超过30日以上的，按日支付80元。'), ['以上']);
  });

  it('one breach said to be grave does not settle what else is', () => {
    assert.deepEqual(reported('第一条 违约', '1. 乙方使用禁用农药的，构成严重违约。', '2. 乙方严重违约的，甲方有权解除合同。').at(-1), '严重违约');
  });
});

describe('what stands in the sentence itself', () => {
  it('a clause of definitions that gives a right too is operative there', () => {
    assert.deepEqual(reported('第一条 定义与托管', '1. 茶园，是指附件所列的地块。', '2. 乙方有权酌情采摘秋茶。', '第二条 期限', '1. 托管期三年。'), ['酌情']);
  });
  it('an item that tells of an 授权代表 is no signature', () => {
    assert.deepEqual(reported('第一条 付款', '1. 付款后，甲方及时将凭证交给乙方授权代表；', '2. 乙方应开具收据。'), ['及时']);
  });
  it('aims, facts one is told of, slogans and examples bind nobody', () => {
    assert.deepEqual(reported('第一条 约定', '1. 为了能尽快恢复树势，双方约定本年度停采夏茶。', '2. 甲方知晓茶价会不定期波动。', '3. 我们的服务宗旨：专业高效，客户满意。', '4. 茶树出现病害（如叶片发黄、长势不佳）的，乙方应在24小时内报告甲方。', '5. 您不同意本协议的，应立即停止注册。'), []);
  });
  it('a recital that lays a duty on somebody binds him, one that tells why one contracts does not', () => {
    assert.deepEqual(reported('鉴于：', '乙方作为承包人，应及时除虫。', '第一条 承包', '1. 承包期三年。'), ['及时']);
    assert.deepEqual(reported('鉴于：', '乙方有及时除虫的经验。', '第一条 承包', '1. 承包期三年。'), []);
  });

  it('how to draft the contract, what its author observes and information bind nobody', () => {
    assert.deepEqual(reported('第一条 约定', '1. 托管期三年。', '注：凡茶园较集中的地方设立收购点，加强销售。', '在合同中应明确，农具、肥料等事宜由甲方负责。', '2. 老茶树的保额会比新茶树低一定比例，敬请留意。'), []);
    assert.deepEqual(reported('第一条 约定', '1. 托管期三年。', '注：甲方应及时付款。'), ['及时']);
  });
  it('nobody signs in a paragraph of prose', () => {
    const prose = '乙方确认：乙方同意甲方在发现虫害、病害或者其他灾害时可以先行处置，处置的费用由双方按照本合同约定的比例各自承担，处置以后甲方把处置的经过告知乙方，乙方应及时确认。';
    assert.deepEqual(reported('第一条 约定', '1. 托管期三年。', '甲方（签字）：____', prose, '乙方（签字）：____', '日期：____'), ['及时']);
  });

  it('a duty beside an aim, a promise beside a fact and a list left open stay reported', () => {
    assert.deepEqual(reported('第一条 约定', '1. 为了恢复树势，乙方应尽快停采夏茶。', '2. 甲方知晓茶价波动，乙方应定期通报行情。', '3. 乙方承担赔偿相关的损失，包括但不限于鉴定费。'), ['尽快', '定期', '赔偿相关的损失', '包括但不限于']);
  });
});
