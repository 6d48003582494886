import assert from 'node:assert/strict';
import type { ClauseId } from '../../server/src/knowledge/clause-ids.ts';
import { CLAUSE_IDS } from '../../server/src/knowledge/clause-ids.ts';
import type { ProfileId } from '../../server/src/knowledge/profile-ids.ts';
import { assessCoverage } from '../../server/src/model/coverage.ts';
import type { ClauseCoverage } from '../../server/src/model/contract.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { slice } from '../../server/src/text/span.ts';
import { parseMarks } from '../support/marks.ts';

const cover = (text: string, profile: ProfileId = 'customer-service'): readonly ClauseCoverage[] => assessCoverage(parseContract(text), { profile, rival: null, fragment: false, jurisdiction: 'PRC' });
const on = (id: ClauseId, text: string, profile?: ProfileId): ClauseCoverage => cover(text, profile).find((c) => c.id === id)!;
const isThere = (id: ClauseId, text: string, profile?: ProfileId): boolean => ['present', 'incomplete'].includes(on(id, text, profile).state) && !on(id, text, profile).faint;

describe('coverage: clauses', () => {
  it('covers every clause in order, on any text', () => {
    for (const text of ['', '。', '客户服务协议', 'x'.repeat(5000)]) assert.deepEqual(cover(text).map((c) => c.id), CLAUSE_IDS);
  });
  it('finds the parties in the first row of a form and behind a brand', () => {
    assert.ok(isThere('parties', '采购合同\n合同编号：A-1\n甲方\t\t乙方\t\n单位名称\t${buyer.name}\t单位名称\t${seller.name}\n第一条 标的\n乙方向甲方供应机床十台，甲方验收。', 'sale'));
    assert.ok(isThere('parties', '用户协议\n1. Haitang Cloud LLC是本平台（下称“海棠云”或“海棠”）的所有者。\n2. 您是本网站的使用者。\n第一条 服务\n海棠云向您提供存储服务，您应当付费。', 'platform-terms'));
    assert.equal(on('parties', '服务条款\n第一条 服务\n软件的使用说明见网站。\n第二条 费用\n每月30元。', 'platform-terms').state, 'absent');
  });
  it('calls a brand by the name the opening gives it, where the text goes on to use it', () => {
    const text = `用户协议\n海棠云网络有限公司是本网站（下称“海棠”）的运营者。\n${'海棠可以更改服务，您可以退出。\n'.repeat(8)}`;
    assert.deepEqual(parseContract(text).parties.map(({ alias, role }) => [alias, role]), [['海棠', 'provider'], ['您', 'client']]);
  });
  it('reads who does something and how as a sentence, not as the heading of its item', () => {
    const { clauses, text } = parseContract('云服务协议\n一、服务\n1.1 服务商尽力保证可用。服务商每周备份。\n1.2 服务费用。服务费每月3万元。\n');
    assert.deepEqual(clauses.filter(({ style }) => style === 'dotted' || style === 'decimal').map(({ heading }) => heading && slice(text, heading)), [null, '服务费用']);
  });
  it('takes a trace in words of the contract’s own for a clause that is there, and asks nothing of it', () => {
    const traces: readonly (readonly [ClauseId, string])[] = [
      ['dispute-resolution', '双方因账目起分歧的，可请行会调停。'], ['dispute-resolution', '凡有纷争，双方友好商定。'], ['dispute-resolution', '意见不合的问题由双方商量，商量不下的报主管机关。'],
      ['termination', '乙方连续两季不交承包金，甲方可将果园收回另包。'], ['termination', '报名后不想学的，退回剩余学费。'],
      ['payment', '余额提货时付齐。'], ['payment', '承包金每年秋收后上缴。'], ['payment', '每次演出完毕当晚分账。'],
      ['term', '供水自汛期结束至春节。'], ['term', '试营业三个月，之后另议。'], ['liability', '误了船期的，由乙方承担滞期费。'], ['liability', '作弊的取消名额并退回奖金。'],
      ['dispute-resolution', '双方主张一时无法统一，可报请行会裁定。'], ['scope', '承保标的：____'], ['term', '债务人按约清偿的，质权即自动终止。'],
      ['effectiveness', '双方签字为凭。'], ['effectiveness', '合同经公证处公证。'],
    ];
    const unseen = traces.filter(([id, words]) => {
      const { state, missing } = on(id, `一、标的\n乙方为甲方看护果园。\n二、其他\n${words}`, 'technical-service');
      return (state !== 'present' && state !== 'incomplete') || missing.length > 0;
    });
    assert.deepEqual(unseen, []);
  });
  it('is the same in half-width, full-width and Traditional characters', () => {
    for (const text of ['因本合同发生的争议,向原告住所地人民法院起诉.', '因本合同发生的争议，向原告住所地人民法院起诉。', '因本合約發生的爭議，向原告住所地人民法院起訴。']) assert.ok(isThere('dispute-resolution', text), text);
  });

  const carried: readonly (readonly [ClauseId, string])[] = [
    ['payment', '一、费用\n每月服务费3000元，客户应于次月8日前付清。'],
    ['liability', '一、其他\n迟到一次扣违约金100元。'],
    ['termination', '一、其他\n一方破产的，对方可以解除本合同。'],
    ['dispute-resolution', '一、其他\n协商不成的，提交海州仲裁委员会仲裁。'],
    ['term', '一、其他\n本合同自2030年1月1日起至2030年12月31日止。'],
    ['confidentiality', '一、其他\n乙方不得向第三方泄露甲方的商业秘密。'],
    ['force-majeure', '一、其他\n因地震、洪水等不可抗力不能履行的，免除责任。'],
    ['amendment', '一、其他\n对本合同的修改须经双方书面同意。'],
    ['effectiveness', '一、其他\n本合同自双方盖章之日起生效。'],
    ['governing-law', '一、其他\n本合同的解释适用中华人民共和国法律。'],
    ['copies', '一、其他\n本合同一式两份，双方各执一份。'],
    ['assignment', '一、其他\n未经甲方同意，乙方不得将本合同项下的义务转让给第三人。'],
    ['notices', '一、其他\n通知以快递寄出的，寄出后第3日视为送达。'],
    ['intellectual-property', '一、其他\n话术的著作权归甲方所有。'],
    ['personal-information', '一、其他\n乙方处理客户的个人信息应当加密。'],
    ['service-levels', '一、其他\n乙方应在2小时内响应。'],
    ['acceptance', '一、其他\n甲方应在3日内验收，逾期视为合格。'],
    ['qualification', '一、其他\n乙方应具有增值电信业务经营许可证。'],
    ['price-adjustment', '一、其他\n单价每年上调不超过3%。'],
    ['supervision', '一、其他\n甲方有权抽查乙方的工作质量。'],
    ['attachments', '一、其他\n附件一《话术手册》与本合同具有同等效力。'],
    ['escalation', '一、其他\n涉及赔偿的投诉，客服应转交主管。'],
    ['attachments', '第一条 其他\n正文。\n附件清单：\n1. 《疫苗接种记录》\n2. 《付款计划》'],
    ['signature', '一、其他\n正文。\n甲方（盖章）：\n乙方（盖章）：'],
    ['parties', '甲方：____\n乙方：____\n一、其他\n正文。'],
    ['parties', '甲方为：鹭岛茶厂\n乙方为：飞雀车队\n一、其他\n正文。'],
    ['parties', '海州电子有限公司（以下简称“甲方”）与赵某订立本合同。'],
    ['parties', '本合同由海州青禾公司（甲方）与东阳顺达公司（乙方）订立。'],
    ['parties', '____（下称甲方）与____（下称乙方）经协商订立本合同。'],
    ['parties', '经甲方（讲师）与乙方（海州青禾有限公司，以下简称青禾）商定，达成协议如下：\n一、其他\n正文。'],
    ['parties', '甲方（出租方）姓名和身份证号：\n乙方（承租方）姓名和身份证号：\n一、其他\n正文。'],
    ['parties', '认购合同\n│供　　方│　　　│需　　方│　　　│\n一、其他\n正文。'],
    ['parties', '入社申请人基本情况\n姓名：____\n住所：____\n一、其他\n正文。'],
    ['signature', '一、其他\n正文。\n检测单位（甲方）：____委托单位（乙方）：____\n地址：____\n二〇三〇年五月六日订'],
    ['signature', '一、其他\n正文。\n甲方：　　　（ 章 ）　　　乙方：　　　（ 章 ）\n代表：　　　　　　代表：'],
    ['effectiveness', '一、其他\n正文。\n二、本合同 {{moment}} 后生效，一式两份。'],
    ['effectiveness', '一、其他\n正文。\n二、本合同生效日期为____年____月____日。'],
    ['effectiveness', '第一条 其他\n正文。\n第二条 本合同自签订之日起生效\n合同期满应当换证。'],
    ['termination', '第一条 甲方的工作时间为\n第二条 双方可以随时终止本合同。\n第三条 其他\n正文。'],
    ['parties', '甲：海州青禾公司\n乙：东阳顺达公司\n一、其他\n正文。'],
    ['parties', '旅游者：____\n旅行社：____\n一、行程\n旅游者应当如实告知病史，旅行社应当安排导游。\n旅行社不得强迫购物，旅游者有权拒绝。\n旅游者须听从领队。旅行社须投保。'],
    ['parties', '卖方（甲方）\t{{seller}}\t合同编号\t{{no}}\n一、其他\n正文。'],
    ['parties', '静水读者会是海州书局有限公司面向读者推出的会员组织。\n一、其他\n正文。'],
    ['parties', '维保单位：迅升电梯有限公司，地址：海州市北街8号\n一、其他\n正文。'],
    ['signature', '一、其他\n正文。\nParty A (甲方): ____ Party B (乙方): ____\nDate: ____'],
    ['signature', '一、其他\n正文。\nParty A: ____ Party B: ____'],
    ['parties', '船舶修理合同\n送修单位（甲方）____\n承修单位（乙方）____\n一、其他\n正文。'],
    ['parties', '船舶修理合同\n甲方________\n乙方________\n一、其他\n正文。'],
    ['signature', '一、其他\n正文。\n承诺人：刘晓\n2030年5月6日'],
    ['signature', '一、其他\n正文。\n代表：____　　姓名：____\n职称：____'],
    ['signature', '一、其他\n正文。\n甲方：乙方：青州白鹭公司日期：日期：'],
    ['signature', '运费：月付　托运人签字：____　司机签字：____\n1、承运人应当核对货物。'],
    ['parties', '| 客户名称（您） |  |\n| --- | --- |\n| 服务商（我们） | 青禾软件有限公司，海州市东街8号 |\n一、其他\n正文。'],
    ['definitions', '一、其他\n“工单”是指系统里的一条请求。\n“坐席”是指接听电话的人员。'],
  ];
  for (const [id, text] of carried) it(`finds ${id} whatever its heading says: 「${text.slice(0, 40).replace(/\n/g, ' ')}」`, () => { assert.ok(isThere(id, text)); });

  const mentioned: readonly (readonly [ClauseId, string])[] = [
    ['dispute-resolution', '保密和争议解决条款在本合同终止后继续有效。'],
    ['termination', '保密义务不因本合同的终止而解除。'],
    ['governing-law', '乙方应遵守适用的法律法规，违反法律的后果自负。'],
    ['personal-information', '乙方应向甲方提供产品资料。'],
    ['confidentiality', '您应妥善保管密码，对密码保密。'],
    ['effectiveness', '合同生效后，双方应全面履行。'],
    ['scope', '指标未达标的，另行处理。'],
    ['term', '乙方应在收到申请之日起3日内完成审核。'],
    ['amendment', '乙方联系电话变更的，应通知甲方。'],
    ['assignment', '软件的分包商名单由乙方保管。'],
    ['parties', '乙方提交到平台的业务数据（以下简称“乙方数据”）归乙方所有。'],
  ];
  for (const [id, text] of mentioned) it(`takes no mention for ${id}: 「${text}」`, () => { assert.equal(on(id, text).state, 'absent'); });

  it('takes what somebody is to do by a contract of no kind of its own for what it is about', () => {
    const deeds = '会费收支办法\n第一条 分工\n乙方应于每周五清点会费并登账。\n第二条 争议\n协商不成的，向甲方所在地人民法院起诉。\n第三条 违约\n违约方赔偿损失。\n第四条 通知\n通知以书面送达。\n第五条 转让\n不得转让本协议。\n第六条 份数\n一式两份。\n第七条 生效\n签字后生效。';
    assert.equal(on('scope', deeds, 'generic').state, 'present');
    assert.deepEqual(on('scope', deeds, 'generic').missing, []);
    assert.equal(on('scope', deeds, 'sale').state, 'absent', 'a sale has goods');
  });
  it('reads a heading that tells no matter together with what stands on its line', () => {
    const rest = '第一条 违约\n违约方赔偿损失。\n第二条 争议\n协商不成的，向法院起诉。';
    for (const line of ['灯会日期：2031年2月1日', '灯会日期：  年  月  日', '灯会日期：____']) assert.equal(on('term', `灯会合作协议\n${rest}\n第三条 ${line}`, 'generic').state, 'present', line);
    assert.equal(on('term', `灯会合作协议\n${rest}\n第三条 灯会口号：团圆`, 'generic').state, 'absent');
  });
  it('takes a heading with nothing under it, or a bare reference, for nothing', () => {
    assert.equal(on('liability', '第一条 违约责任\n第二条 标的\n乙方为甲方接听电话。').state, 'absent');
    assert.equal(on('liability', '第一条 违约责任\n详见附件三。\n第二条 标的\n乙方为甲方接听电话。').state, 'n/a', 'left to another text');
    assert.equal(on('scope', '一、服务的内容、方式和要求：\n二、其他：\n', 'technical-service').state, 'absent');
  });
  it('takes a heading over a place to fill in for a clause, however the place is marked', () => {
    const over = (place: string): string => on('payment', `法律顾问合同\n二、费用\n2.1 顾问费为每年80000元。\n2.2 付款方式：\n${place}\n三、期限\n本合同期限为一年。`).state;
    for (const place of ['____', '【　】', '[付款条件]', '{{paymentTerms}}', '{付款条件}', '${payment}', '<%= payment %>']) assert.notEqual(over(place), 'absent', place);
    assert.equal(over(''), 'absent');
  });
  it('stands at the heading of the clause that carries it', () => {
    const { text, spans } = parseMarks('第一条 服务\n乙方接听电话。\n第二条 [|争议的解决|]\n发生纠纷的，双方协商；协商不成的，向甲方所在地法院起诉。');
    const found = on('dispute-resolution', text);
    assert.deepEqual(found.anchor, spans[0]);
    assert.ok(found.evidence.some((e) => slice(text, e).includes('起诉')));
  });
  it('is not applicable where the profile has no such clause, unless it is there', () => {
    assert.equal(on('working-time', '乙方接听电话。').state, 'n/a');
    assert.equal(on('signature', '一、其他\n正文。\n本人已阅读并同意上述条款。', 'generic').state, 'n/a', 'who assents by saying so signs nothing');
    assert.equal(on('working-time', '每日工作8小时，每周休息2日。').state, 'present');
    assert.equal(on('liability', '随便一句话。', 'nda').state, 'absent');
  });
  it('asks a supplement for nothing that its main contract governs', () => {
    const text = '本协议未约定的事项，按主合同执行。客服可以减免50元以下的费用。';
    assert.equal(on('dispute-resolution', text, 'service-intervention').state, 'n/a');
    assert.equal(on('escalation', text, 'service-intervention').state, 'absent');
  });
  it('asks an in-house guideline without parties and fees for no bargain, and one with parties for all of it', () => {
    const text = '客户服务准则\n一、目的\n为规范接待，制定本准则。\n二、时限\n客服应在2小时内答复。';
    for (const id of ['parties', 'fees', 'payment', 'signature', 'dispute-resolution', 'termination'] as const) assert.equal(on(id, text, 'service-guideline').state, 'n/a', id);
    assert.equal(on('dispute-resolution', `甲方：____\n乙方：____\n${text}`, 'service-guideline').state, 'absent');
  });
  it('asks for nothing that the text leaves to another contract by name', () => {
    const text = '三、其他\n保密、争议解决和合同变更见框架协议。\n货物应于2030年5月1日前交货。';
    for (const id of ['confidentiality', 'dispute-resolution', 'amendment'] as const) assert.equal(on(id, text, 'sale').state, 'n/a', id);
    assert.equal(on('liability', text, 'sale').state, 'absent');
    assert.equal(on('dispute-resolution', '一、其他\n本订单没有写到的，依照《年度供货协议》执行。', 'sale').state, 'n/a');
  });
  it('reads names of the parties’ own as 甲方 and 乙方, in sentences and in headings', () => {
    const head = '软件服务合同\n甲方：石榴电器有限公司（下称“石榴”）\n乙方：青竹软件有限公司（下称“青竹”）\n';
    const text = `${head}一、石榴要做的\n1. 指派一名工程师配合联调。\n二、价款\n石榴应于每月5日前支付服务费3000元。\n三、责任\n青竹逾期交付的，每日支付违约金100元。`;
    assert.ok(isThere('client-duties', text, 'technical-service') && isThere('payment', text, 'technical-service'));
    assert.deepEqual(on('liability', text, 'technical-service').missing, ['client-breach']);
  });
  it('takes advice under a title of its own before the contract for none of its clauses', () => {
    const advice = '客户须知\n1. 发生争议的，可以向消费者协会投诉，也可以向法院起诉。\n2. 合同应当写明违约金。\n\n';
    const text = '空调安装服务合同\n甲方：____\n乙方：____\n一、服务内容\n乙方为甲方安装空调2台。';
    assert.equal(on('dispute-resolution', advice + text).state, 'absent');
    assert.ok(isThere('scope', advice + text) && isThere('dispute-resolution', `${text}\n二、争议\n可以向甲方所在地法院起诉。`));
  });
  it('reads a chapter heading as the heading of the articles below it', () => {
    assert.ok(isThere('confidentiality', '## 五、报酬\n第9条　甲方每月付款3000元。\n## 六、保密\n第10条　乙方应当保守甲方的客户名单，离职后两年内不得向他人说起。'));
  });
  it('finds the duties of parties that go by names of their own', () => {
    const text = '一、责任\n1、石榴应按期交稿。\n2、青竹应提供素材。';
    assert.ok(isThere('provider-duties', text) && isThere('client-duties', text));
    assert.equal(on('client-duties', '甲方：____\n乙方：____\n一、其他\n乙方应接听电话。甲方应支付服务费。').state, 'absent');
    // Names of a trade tell who provides.
    const heat = (words: string): string => on('client-duties', `供热方：____\n用热方：____\n一、其他\n供热方应保证室温不低于18度。${words}`).state;
    assert.notEqual(heat('用热方不得私自拆改管道。'), 'absent');
    assert.equal(heat('用热方应支付采暖费。'), 'absent');
  });
});

describe('coverage: elements', () => {
  const lacks = (id: ClauseId, text: string, profile?: ProfileId): readonly string[] => on(id, text, profile).missing;
  it('takes what introduces a list for what is listed', () => {
    assert.ok(!lacks('client-duties', '一、甲方义务\n1. 甲方应在约定期限内提供：\n（1）接口文档；\n（2）测试数据。', 'technical-service').includes('materials'));
    assert.ok(lacks('client-duties', '一、甲方义务\n1. 甲方应指定一名联系人。', 'technical-service').includes('materials'));
    assert.ok(!lacks('payment', '一、付款方式\n买方按第__种方式付款：\n1. 一次性付款，时间为：____\n2. 分期付款，时间及金额分别为：\n（1）____\n（2）____', 'sale').includes('instalments'));
    assert.ok(lacks('payment', '一、付款方式\n买方分期付款，每期付款前卖方开具发票。', 'sale').includes('instalments'));
  });

  it('asks which court, but not where there is a slot for it', () => {
    const dispute = (words: string): readonly string[] => lacks('dispute-resolution', `第一条 争议解决\n${words}`);
    assert.deepEqual(dispute('发生争议的，可以向有管辖权的人民法院起诉。'), ['forum']);
    assert.deepEqual(dispute('发生争议的，提交仲裁委员会仲裁。'), ['forum']);
    for (const words of ['发生争议的，向乙方住所地人民法院起诉。', '发生争议的，向____人民法院起诉。', '发生争议的，提交海州仲裁委员会仲裁。', '发生争议的，提交【　】仲裁委员会仲裁。']) assert.deepEqual(dispute(words), [], words);
  });
  it('tells who is late with a payment from who pays for being late', () => {
    const late = (words: string): boolean => lacks('payment', `第一条 付款\n甲方应于每月5日前付款。\n第二条 违约\n${words}`).includes('late-payment');
    for (const words of ['甲方逾期付款的，每日按万分之三支付违约金。', '未按约定时间支付服务费的，按日加收千分之一。', '甲方逾期　日支付的，应支付违约金　　元。']) assert.equal(late(words), false, words);
    assert.equal(late('乙方逾期交付成果的，每日支付违约金100元。'), true);
  });
  it('tells by the heading whose breach it is where no sentence does', () => {
    assert.deepEqual(on('liability', '一、付款\n拖一天按欠款的万分之四补。', 'technical-service').missing, ['provider-breach']);
    assert.deepEqual(on('liability', '一、用户资料\n用户电话不得外传，流出去一条，赔2000元。', 'technical-service').missing, ['client-breach']);
    assert.deepEqual(on('liability', '一、其他\n反悔的，支付违约金2000元。', 'technical-service').missing, ['provider-breach', 'client-breach']);
  });
  it('tells by what was spoken of right before, where there are no headings', () => {
    const rest = '本合同一式两份。';
    assert.ok(on('liability', `甲方每月20号前付清上月服务费。迟一天加付千分之三的利息。${rest}`, 'technical-service').has.includes('client-breach'));
  });
  it('reads a row of two cells as a heading and what it says', () => {
    const rows = '| 项目 | 约定 |\n| --- | --- |\n| 服务期 | 2031-01-01至2031-12-31 |\n| 坐席数 | 常态6人 |\n';
    assert.deepEqual(on('term', `客服外包订单\n${rows}`).has, ['start', 'end']);
    assert.ok(isThere('personnel', `客服外包订单\n${rows}`));
    assert.equal(on('acceptance', `客服外包订单\n${rows}`).state, 'absent');
  });
  it('takes no line one signs for what the last heading says, nor the names at the head of a short text for signatures', () => {
    assert.equal(on('liability', '区域代理合同\n第一条 代理区域\n甲方授权乙方代理本市。\n第二条 违约责任\n\n甲方（盖章）：　　乙方（签字）：\n日期：　　日期：', 'generic').state, 'absent');
    assert.equal(on('signature', '家庭维修单\n甲方：____\n乙方：____\n修理水管一处，费用200元。\n质保三个月。\n本单与电子单效力相同。', 'generic').state, 'absent');
    assert.deepEqual(on('signature', '一、其他\n一式两份。\n客户盖章　　　　服务商盖章\n日期　　　　　日期').missing, []);
  });
  it('asks for no signature where a click makes the contract', () => {
    const gas = (effect: string): string => `供气合同\n甲方：海州燃气有限公司\n乙方：李四\n第一条 用气\n甲方应向乙方供气。\n第二条 其他\n${effect}`;
    assert.equal(on('signature', gas('本电子合同自申请人点击确认后生效。'), 'generic').state, 'n/a');
    assert.equal(on('signature', gas('本合同自双方盖章后生效，电子文本供点击查阅。'), 'generic').state, 'absent');
  });
  it('takes who gives a thing or money into use for who provides, where no head names the parties', () => {
    assert.deepEqual(on('liability', '一、损坏\n乙方退租时损坏家具的，照原价赔偿。', 'lease').missing, ['provider-breach']);
    assert.deepEqual(on('liability', '一、违约\n乙方两期未还款的，甲方有权宣布贷款提前到期并按日加收万分之三。', 'generic').missing, ['provider-breach']);
    assert.deepEqual(on('liability', '一、损坏\n乙方弄坏样机的，照原价赔偿。', 'generic').missing, ['client-breach']);
  });
  it('asks for the calculation, not for a figure filled in', () => {
    const vague = (words: string): boolean => lacks('liability', `第一条 违约责任\n${words}`).includes('calculation');
    assert.equal(vague('违约方应承担相应的违约责任，并赔偿损失。'), true);
    assert.equal(vague('违约方应支付合同总价____%的违约金。'), false);
    assert.equal(vague('违约方应支付违约金2000元。'), false);
  });
  it('asks nobody to cooperate in what one side alone binds itself to, and for no invoice', () => {
    const words = '致：海州银行\n一、本担保人为借款人的全部欠款承担连带责任。\n二、本担保自签发之日起生效。\n担保人（盖章）：____';
    assert.equal(on('client-duties', `反担保书\n${words}`, 'generic').state, 'n/a');
    assert.equal(on('client-duties', `担保合同\n${words}`, 'generic').state, 'absent');
    for (const element of ['breakdown', 'tax']) assert.ok(!on('fees', `反担保书\n${words}`, 'generic').missing.includes(element));
  });
  it('asks for no price where something is given away or secures another debt', () => {
    const words = '甲方：____\n乙方：____\n一、甲方应当看护好动物。\n二、乙方可以回访。';
    for (const title of ['猫只领养协议书', '图书捐赠协议', '动产质押合同', '最高额保证合同', '廉政协议书', '预售资金监管协议书', '安全生产管理协议书']) for (const id of ['fees', 'payment'] as const) assert.equal(on(id, `${title}\n${words}`, 'generic').state, 'n/a', title);
    for (const title of ['寄养合同', '委托担保合同', '质押借款合同']) assert.equal(on('fees', `${title}\n${words}`, 'generic').state, 'absent', title);
    assert.deepEqual(on('payment', `房产抵押合同\n甲方：____\n乙方：____\n一、抵押人应在接到通知后三日内支付主债权的全部款项。`, 'generic').missing, []);
  });
  it('takes a heading over a blank for a clause that is to be filled in', () => {
    assert.equal(on('payment', '装裱合同\n第一条 期限\n一年。\n第二条 付款条款\n{{ terms }}', 'generic').state, 'incomplete');
    assert.equal(on('payment', '装裱合同\n第一条 期限\n一年。\n第二条 付款条款\n第三条 其他\n本合同一式两份。', 'generic').state, 'absent');
  });
  it('leaves nothing to another text where the parties are to agree on what lacks', () => {
    const rest = (words: string): string => on('dispute-resolution', `第一条 内容\n乙方供电。\n第二条 其他\n${words}`, 'generic').state;
    assert.equal(rest('未尽事宜双方协商，根据《供用电规则》作出补充规定。'), 'absent');
    assert.equal(rest('未尽事宜按《电力框架合同》执行。'), 'n/a');
  });
  it('takes what a tenant looks after for a trace of his duties', () => {
    assert.equal(on('client-duties', '房屋租赁合同\n出租方：____\n承租方：____\n一、出租方将房屋出租给承租方。\n二、租用期内，房屋由承租方使用管理，水费、电费和供暖费另计。', 'lease').state, 'present');
  });
  it('takes a day behind which one contracts for that of signing, wherever it stands', () => {
    assert.ok(on('signature', `分包合同\n一、工程\n甲方：____\n乙方：____\n代表（签字）：____\n____年__月__日订立\n附表：\n${'工程名称：____\n'.repeat(8)}`, 'generic').has.includes('date'));
  });
  it('takes a warning of what to read for none of it', () => {
    const head = '用户协议\n请您先看清全文，尤其注意限制本站责任的条款和管辖的约定。\n一、服务\n本平台提供菜谱。';
    assert.equal(on('dispute-resolution', head, 'platform-terms').state, 'absent');
    assert.ok(isThere('dispute-resolution', `${head}\n二、争议\n因本协议发生的争议，由本平台所在地人民法院管辖。`, 'platform-terms'));
  });
  it('knows a consumer by the slot for his name, and no party by what is kept for one', () => {
    assert.ok(isThere('parties', '一日游合同\n旅游者姓名：____　人数：____\n一、出发时间：____。', 'generic'));
    assert.ok(isThere('parties', '分包合同\n____，以下简称总承包方；____，以下简称分包方。\n一、工程名称：____。', 'generic'));
    assert.equal(on('parties', '试用协议\n一、上传到系统里的文件（以下简称“客户数据”）归上传的一方所有。', 'generic').state, 'absent');
  });
  it('looks for an element in the whole text', () => {
    const text = '第一条 保密\n乙方应对甲方资料保密。泄露的，应赔偿损失。\n第二条 其他\n保密义务不因本合同终止而解除。';
    assert.ok(!lacks('confidentiality', text).includes('term'));
    assert.ok(lacks('confidentiality', text.slice(0, text.indexOf('第二条'))).includes('term'));
  });
  it('knows a penalty that names secrecy by the number of its clause', () => {
    const text = '第一条 保密\n乙方应对甲方资料保密，期限2年。\n第二条 违约责任\n违反第一条的，支付违约金3000元。';
    assert.deepEqual(lacks('confidentiality', text), []);
  });
  it('counts a labelled slot left blank', () => {
    const text = '甲方：____\n统一社会信用代码：____\n地址：____\n联系电话：____\n乙方：____\n第一条 其他\n正文。';
    assert.deepEqual(lacks('parties', text), []);
    assert.deepEqual(lacks('parties', '甲方：____\n乙方：____\n第一条 项目\n项目地址：____'), ['identifier', 'address', 'contact']);
  });
  it('reads what the names of a template’s variables tell of a party and of the day of signing', () => {
    const filled = (id: ClauseId, text: string): readonly string[] => on(id, `养护委托合同\n${text}`, 'generic').has;
    const body = '第一条 内容\n甲方委托乙方养护草坪。\n第二条 费用\n养护费为8000元。';
    assert.deepEqual(filled('parties', `甲方：\n{client_name}\n{client_id}\n{client_address}\n乙方：\n${body}`).filter((id) => id !== 'full-name'), ['identifier', 'address']);
    assert.ok(!filled('parties', `甲方：{client}\n作业地：{siteAddress}\n乙方：{worker}\n${body}`).includes('address'));
    const parties = '甲方：{{client}}\n乙方：{{worker}}';
    for (const [line, has] of [['{{ yifang_qianyue_riqi }}', true], ['${order.signDate}', true], ['2031  05  06', true], ['BH-2031050601', false], ['{{ remark }}', false]] as const) assert.equal(filled('signature', `${parties}\n${body}\n甲方（盖章）：{{client}}\n乙方（盖章）：{{worker}}\n${line}`).includes('date'), has, line);
    assert.ok(filled('signature', `${parties}\n${body}\n甲方（盖章）：　　乙方（盖章）：\n地址：\n电话：\n开户行：\n账号：\n户名：\n税号：\n　　年　月　日　　　　年　月　日\n附表一：\n苗木一览表`).includes('date'));
  });
  it('asks for the notice of termination, in writing or in time', () => {
    const notice = (words: string): boolean => lacks('termination', `第一条 解除\n${words}`).includes('notice');
    assert.equal(notice('任何一方可以提前30日书面通知对方解除本合同。'), false);
    assert.equal(notice('一方破产的，对方有权解除本合同。'), true);
  });
  it('asks for nothing in a clause that is only recommended, nor for what is optional', () => {
    assert.deepEqual(lacks('acceptance', '一、验收\n甲方应验收。'), []);
    assert.ok(!cover('第一条 违约责任\n支付违约金100元。').some((c) => c.id === 'liability' && c.missing.includes('cap')));
    assert.ok(lacks('personal-information', '平台收集用户的个人信息用于发货。', 'platform-terms').includes('data-subject-rights'));
    assert.ok(!lacks('personal-information', '平台收集用户的个人信息用于发货。').includes('data-subject-rights'));
  });
});

describe('coverage: what is said in passing, in words of its own', () => {
  const traces: readonly (readonly [ClauseId, ProfileId, string])[] = [
    ['payment', 'generic', '苗木卸完当面现付，不欠账。'],
    ['payment', 'generic', '其余的展位租金在布展前三天交齐。'],
    ['fees', 'generic', '每只猫每天60元，节日不加。'],
    ['term', 'generic', '乙方于6月20日前将戏台搭好。'],
    ['term', 'generic', '承包期五年，期内不变更。'],
    ['term', 'generic', '演出时间：2030年5月1日晚7时。'],
    ['liability', 'generic', '乙方过期不来的，已交的钱概不退还。'],
    ['termination', 'generic', '连续两月不到店的，甲方取消其加盟资格。'],
    ['termination', 'generic', '学员可以中途退学，余下学费按月折算。'],
    ['dispute-resolution', 'generic', '谈不拢的，到甲方村委会所在地法院打官司。'],
    ['acceptance', 'sale', '鱼苗到塘，乙方当面点数查看，不足的当场补齐。'],
    ['effectiveness', 'sale', '本单双方签字有效。'],
    ['force-majeure', 'sale', '遇暴雨大雪，交货日期相应推迟。'],
    ['amendment', 'platform-terms', '本须知如有改动，将在首页公告七天。'],
    ['confidentiality', 'technical-service', '机房内所见所闻不可外传。'],
    ['confidentiality', 'technical-service', '店里的进货价谁都不许往外说。'],
    ['termination', 'generic', '哪一方半路退出，已投的不退。'],
    ['liability', 'generic', '晚交一天扣货款1%。'],
    ['amendment', 'lease', '内容的改动要双方另写。'],
    ['labour-protection', 'labour', '甲方给灶台装排烟，发防烫手套。'],
    ['payment', 'sale', '看护钱按季结清。'],
    ['liability', 'platform-terms', '服务中断的，用户将获得补偿时长。'],
    ['payment', 'generic', '完工当天把钱结了。'],
    ['payment', 'technical-service', '课题经费按年度拨付。'],
    ['fees', 'generic', '见习期间每月发给学员补贴。'],
    ['fees', 'generic', '按斤算，一斤4块5。'],
    ['term', 'generic', '短工干到麦收结束。'],
    ['liability', 'generic', '短工误工一天，少拿一百。'],
    ['termination', 'generic', '短工连着旷工三天，雇主可让其走人。'],
    ['termination', 'platform-terms', '欠费满两月的，停用账号。'],
    ['dispute-resolution', 'generic', '谈不妥的，交由行业公会评判。'],
    ['amendment', 'lease', '没写清的，两家再议。'],
    ['force-majeure', 'sale', '封控期间，交货顺延。'],
    ['client-duties', 'generic', '甲方：青禾公司\n乙方：白鹭公司\n丙方：业务申请人\n丙方应如实填写车牌号码。'],
  ];
  for (const [id, profile, words] of traces)
    it(`does not call ${id} missing for 「${words}」`, () => {
      const found = on(id, `一、其他\n${words}`, profile);
      assert.equal(found.state === 'absent', false);
      if (found.faint) assert.deepEqual(found.missing, []);
    });
  const absent: readonly (readonly [ClauseId, ProfileId, string])[] = [
    ['payment', 'generic', '逾期付清的，每日支付违约金50元。'],
    ['term', 'generic', '货物质量保证期为一年。'],
    ['term', 'generic', '本准则自2030年3月1日起施行。'],
    ['dispute-resolution', 'generic', '乙方律师代理甲方参加诉讼和仲裁。'],
    ['termination', 'generic', '乙方不得擅自解除本合同。'],
    ['amendment', 'nda', '联系地址变更的，应当通知对方。'],
    ['fees', 'generic', '乙方赔偿甲方5000元。'],
    ['client-duties', 'customer-service', '甲方应支付服务费。'],
    ['acceptance', 'sale', '货款于到货后付清。'],
    ['effectiveness', 'sale', '合同生效后双方应当全面履行。'],
    ['term', 'generic', '最后更新日期：2030年5月'],
    ['payment', 'generic', '返还课题经费的，退还利息。'],
  ];
  for (const [id, profile, words] of absent) it(`still calls ${id} missing for 「${words}」`, () => assert.equal(on(id, `一、其他\n${words}`, profile).state, 'absent'));
  it('takes a trace for a clause only where the clauses have few headings of their own', () => {
    const clauses = ['费用\n服务费每月3000元。', '期限\n本合同期限一年，自2030年1月1日起。', '违约责任\n乙方违约的，支付违约金500元。', '合同的解除\n任何一方可以提前30日书面通知对方解除本合同。', '争议解决\n争议由甲方所在地人民法院管辖。', '保密\n双方应对对方资料保密，期限2年。'];
    const text = (count: number): string => [...clauses.slice(0, count), '其他\n验收合格之日起三日内，甲方退还押金。'].map((c, i) => `第${i + 1}条 ${c}`).join('\n');
    assert.notEqual(on('acceptance', text(2), 'sale').state, 'absent');
    assert.equal(on('acceptance', text(6), 'sale').state, 'absent');
    // but a heading that tells no matter may head any
    assert.notEqual(on('acceptance', text(6).replace('其他\n验收合格之日起三日内，甲方退还押金。', '鱼苗到塘\n乙方当面点数查看，不足的当场补齐。'), 'sale').state, 'absent');
  });
  it('takes how long a secret is kept for how long a contract on secrecy lasts, and no other', () => {
    const text = '一、保密期限\n双方的保密义务自签署之日起三年内有效。';
    assert.equal(on('term', text, 'nda').state, 'present');
    assert.equal(on('term', text, 'generic').state, 'absent');
  });
  it('takes no notice of a trace where only a recommendation is at stake', () => assert.equal(on('force-majeure', '一、其他\n遇暴雨大雪，交货日期相应推迟。', 'generic').state, 'absent'));
  it('reads a short item that ends as a sentence does, whatever parses it as a heading', () => {
    assert.equal(on('dispute-resolution', '一、货物\n水泥。\n二、谈不拢找当地法院。', 'generic').state, 'present');
    assert.equal(on('dispute-resolution', '一、货物\n水泥。\n二、争议的解决办法：\n', 'generic').state, 'absent');
  });
  it('reads a clause of one line without a full stop, and a figure beside its heading', () => {
    assert.equal(on('effectiveness', '一、货物\n水泥。\n二、本合同自双方盖章之日起生效').state, 'present');
    assert.equal(on('term', '1. 服务费：每月三千元\n2. 期限：一年', 'generic').state, 'present');
    assert.equal(on('term', '1. 服务费：每月三千元\n2. 期限：无', 'generic').state, 'absent');
  });
  it('takes a party named without a colon for introduced', () => {
    for (const head of ['甲方 苍耳贸易有限公司\n乙方 萱草实业有限公司', '甲方　______\n乙方　______', '甲方为苍耳公司，乙方为萱草公司。']) assert.notEqual(on('parties', `合同\n${head}\n第一条 货物\n水泥。`).state, 'absent', head);
    assert.equal(on('parties', '合同\n第一条 货物\n甲方 自提。').state, 'absent');
  });
  it('takes parties for introduced in two languages, by what they are to each other, in one line or with their particulars', () => {
    const heads = [
      '本协议中，苍耳公司称为“甲方”，使用其服务的企业称为“乙方”。', '甲方（客户）/Client：________\n乙方（公司）/Company：________', 'The Buyer 买方：____\nThe Seller 卖方：____', '编号：____　甲方：苍耳公司　乙方：萱草公司　签订地：海州',
      '今有王五向赵六借款一万元，立此为据。', '第一合伙人：王五，身份证号____\n第二合伙人：赵六，身份证号____', '股东一：王五\n股东二：赵六', '学员姓名：____　身份证号：____', '本服务由海州苍耳科技有限公司运营，使用本服务即表示您同意以下条款。',
      '本合同由下列双方签订：\n“借款人”指　　　　，其法定地址为　　　　；\n“贷款人”指　　　　。',
      '甲方（买受人）苍耳贸易有限公司\n乙方（出卖人）萱草实业有限公司', '□甲方：苍耳公司\n□乙方：萱草公司', '本合同由以下双方签署：苍耳有限公司，一家依法设立的公司（“客户”）。', '苍耳网（www.example.com）由海州苍耳公司所有和经营。', '“我们”指海州苍耳科技有限公司。',
    ];
    assert.deepEqual(heads.filter((head) => on('parties', `合同\n${head}\n第一条 货物\n水泥。`).state === 'absent'), []);
    assert.equal(on('parties', '合同\n项目名称：____　地址：____\n第一条 货物\n水泥。').state, 'absent');
  });
  it('reads seals in brackets, confirmations and English formulas where the parties sign, and no names of those to call', () => {
    const text = (end: string): string => `合同\n甲方：苍耳公司\n乙方：萱草公司\n第一条 货物\n水泥一百吨。\n第二条 价格\n每吨四百元。\n${end}\n`;
    const ends = ['房东：____　租客：____\n2031.3.1', '甲方　　　　　　　　乙方\n（印）　　　　　　　　（印）', '甲方确认：____　　乙方确认：____', 'For and on behalf of 买方　　　For and on behalf of 卖方', '│单位名称：（章）　　　│单位名称：（章）　　│\n│经办人：　　　　│经办人：　　　│\n签订日期：　　年　　月　　日', "甲方：{order?.first?.name || ''} ( 章 )　　乙方：{order?.second?.name || ''} ( 章 )"];
    assert.deepEqual(ends.filter((end) => on('signature', text(end)).state === 'absent'), []);
    assert.equal(on('signature', text('甲方联系人：王五　　乙方联系人：赵六')).state, 'absent');
  });
  it('takes what stands under an item of its own for what the chapter over it is about, where that is about one matter', () => {
    const text = (chapter: string): string => `第一条 货物\n水泥一百吨。\n第二条 ${chapter}\n2.1 价款结算：双方于一个月后核对账单，付清尾款。\n第三条 交货\n卖方送货上门。`;
    assert.notEqual(on('termination', text('合同解除或终止后的事宜'), 'generic').state, 'absent');
    assert.equal(on('termination', text('价款与合同解除'), 'generic').state, 'absent');
  });
  it('lets no article that was left empty speak for the next', () => {
    const text = (first: string): string => `一次性用工合同\n第一条 ${first}\n第二条 甲乙双方可以随时终止合同。\n第三条 本合同一式两份。`;
    for (const first of ['乙方的工作时间为', '乙方的工作时间为：', '工作时间']) assert.notEqual(on('termination', text(first), 'generic').state, 'absent', first);
    assert.equal(on('confidentiality', '保密约定\n六、保密\n第十条 双方对往来函件负责，三年内不得外传。', 'generic').state, 'present', 'a chapter does');
  });
  it('takes payment for a trace of cooperation only where cooperation is not mandatory', () => {
    const text = '甲方：____\n乙方：____\n一、说明\n甲方每月付款一次。';
    assert.deepEqual([on('client-duties', text, 'generic').state, on('client-duties', text, 'customer-service').state], ['present', 'absent']);
  });
  it('reads a duty in the plain present, under any heading', () => {
    const text = '甲方：____\n乙方：____\n一、寄养\n乙方每日喂食两次，甲方带齐疫苗本和猫粮。';
    assert.deepEqual([on('provider-duties', text, 'generic').state, on('client-duties', text, 'generic').state], ['present', 'present']);
    assert.equal(on('client-duties', '甲方：____\n乙方：____\n一、说明\n甲方委托乙方办理；乙方与甲方另行商定。', 'generic').state, 'absent');
  });
});

describe('coverage: what counts as an element and what only sounds like one', () => {
  const there: readonly (readonly [clause: ClauseId, element: string, words: string])[] = [
    ['payment', 'late-payment', '三、付款\n甲方应于3月1日前支付酬金。\n四、违约责任\n任何一方逾期履行的，按总价的5%支付违约金。'],
    ['payment', 'due-date', '## 第三条 付款方式（修订）\n| 期次 | 比例 | 时间 |\n|---|---|---|\n| 首期款 | 40% | 签约后5日内 |\n| 尾款 | 60% | 验收后5日内 |'],
    ['liability', 'calculation', '三、违约责任\n损失难以查明的，按违约方因此获得的利润确定赔偿额并计算。'],
    ['confidentiality', 'term', '三、保密\n乙方对图纸保密，保密义务至图纸公开时止。'],
    ['confidentiality', 'scope', '三、保密\n乙方对本配方保密，不得向外扩散。'],
    ['signature', 'date', '三、其他\n本合同于____年____月____日在海州签订。\n甲方（盖章）：　　乙方（盖章）：'],
    ['signature', 'date', '三、其他\n本合同一式两份。\n甲方签字：　　　乙方签字：\n时间：　　　时间：'],
    ['signature', 'date', '甲方（签字）：\n${y!} 年 ${m!} 月 ${d!} 日\n乙方（签字）：\n${y!} 年 ${m!} 月 ${d!} 日'],
    ['effectiveness', 'condition', '三、其他\n本合同在采购平台生成后生效。'],
  ];
  for (const [clause, element, words] of there) it(`${clause}.${element}: 「${words.slice(-24)}」`, () => assert.ok(on(clause, words, 'generic').has.includes(element)));
  const lacking: readonly (readonly [clause: ClauseId, element: string, words: string])[] = [
    ['fees', 'tax', '三、费用\n代理记账费每年3000元。\n四、服务\n乙方办理纳税申报，甲方为小规模纳税人，代开增值税发票另约。'],
    ['payment', 'invoice', '三、费用\n服务费每年3000元，1月支付。\n四、服务\n乙方代开增值税专用发票，核对进项发票。'],
    ['liability', 'calculation', '三、违约责任\n乙方违约的，赔偿甲方的损失，赔偿以合同总额为上限。'],
    ['termination', 'settlement', '三、解除\n甲方拖欠的，乙方有权解除合同并要求支付违约金1000元，乙方不承担任何责任。'],
    ['confidentiality', 'remedy', '三、保密\n乙方应当保守甲方的商业秘密。\n四、其他\n保密、责任限制条款在终止后继续有效。'],
    ['personal-information', 'deletion', '三、个人信息\n我们收集您的手机号用于联系。\n四、规则\n您发布违法内容的，我们有权终止服务并删除相关信息。'],
    ['amendment', 'notice', '三、规则\n本协议和各项规则可由我们随时更新，无需另行通知。'],
    ['force-majeure', 'definition', '三、不可抗力\n如发生不可抗力，应在3日内通知对方，免除责任。'],
  ];
  for (const [clause, element, words] of lacking) it(`${clause}.${element} lacks: 「${words.slice(-24)}」`, () => {
    const found = on(clause, words, 'generic');
    assert.ok(found.state !== 'absent' && !found.has.includes(element), JSON.stringify(found));
  });
});

describe('coverage: who is who', () => {
  const turned = '热线代办协议\n甲方：青岩通信有限公司\n乙方：白鹭燃气有限公司\n第一条 内容\n甲方代乙方受理热线来电，乙方向甲方支付服务费。甲方收款后开具发票。\n第二条 乙方负责的事项\n乙方向甲方提供收费标准、停气计划等资料；乙方指定专人负责联络。\n第三条 甲方负责的事项\n甲方受理报修，每月5日前报送话务统计报表。';
  it('reads either letter for the other where 甲方 is who provides', () => {
    assert.ok(['materials', 'contact-person'].every((id) => on('client-duties', turned).has.includes(id)));
    assert.ok(on('provider-duties', turned).has.includes('reporting'));
  });
  it('asks for proof of what nobody can help where one is to be told of it, under whatever heading', () => {
    const text = (words: string): string => `协议\n第一条 服务\n乙方接听热线。\n第二条 其他\n${words}`;
    assert.ok(on('force-majeure', text('遇地震等不可抗力的，应在3日内通知对方，互不承担责任。')).missing.includes('evidence'));
    assert.ok(!on('force-majeure', text('因不可抗力迟延的除外。')).missing.includes('evidence'));
  });
  it('takes the right to look at the work for one to look at the data', () => {
    const data = '第一条 个人信息\n乙方处理客户姓名、电话，仅用于回访。\n';
    assert.ok(on('personal-information', `外包合同\n${data}第二条 监督检查\n甲方有权每季度对乙方职场进行检查。`).has.includes('supervision'));
    assert.ok(!on('personal-information', `外包合同\n${data}第二条 其他\n本合同一式两份。`).has.includes('supervision'));
  });
});

describe('coverage: several contracts in one file', () => {
  const sealed = '甲方（盖章）：　　　　乙方（盖章）：\n日期：____年__月__日';
  const parties = '甲方：青岩置业有限公司\n乙方：白鹭保洁有限公司';
  const main = (more = ''): string => `保洁服务合同\n${parties}\n第一条 服务内容\n乙方负责甲方办公楼的保洁。\n第二条 费用\n每月12000元，甲方于次月10日前支付。\n${more}${sealed}\n`;
  const integrity = `\n廉政协议\n${parties}\n第一条 责任\n双方遵守反商业贿赂的法律，不得收受礼金。\n第二条 违约责任\n违反的，支付违约金10000元。\n第三条 争议解决\n争议提交海州仲裁委员会仲裁。\n第四条 生效\n修改本协议须经双方书面同意；本协议自盖章之日起生效。\n${sealed}\n`;
  const states = (text: string, ...ids: readonly ClauseId[]): readonly string[] => ids.map((id) => on(id, text, 'customer-service').state);
  it('lets a second agreement give the first neither court nor damages, but its matter', () => {
    assert.deepEqual(states(main() + integrity, 'dispute-resolution', 'liability', 'amendment', 'effectiveness'), ['absent', 'absent', 'absent', 'absent']);
    assert.ok(isThere('qualification', main() + integrity));
    assert.ok(isThere('signature', main() + integrity) && isThere('parties', main() + integrity));
    assert.ok(isThere('dispute-resolution', main('第三条 争议\n争议由甲方所在地人民法院管辖。\n') + integrity));
  });
  it('does so under the name of an annex too', () => assert.equal(on('dispute-resolution', main() + integrity.replace('廉政协议', '附件二：《廉政协议》')).state, 'absent'));
  const one: readonly (readonly [why: string, text: string])[] = [
    ['general terms behind the special ones, sealed once at the end', main().replace(sealed, '') + integrity.replace('廉政协议', '通用条款协议')],
    ['an annex without parties', main() + integrity.replace('廉政协议', '附件一 服务细则').replace(parties, '')],
    ['an annex that is not sealed', main() + integrity.replace(sealed, '')],
    ['terms without numbers', main() + integrity.replace(/第.条 /g, '')],
    ['a title without 协议', main() + integrity.replace('廉政协议', '补充说明')],
  ];
  for (const [why, text] of one) it(`reads as one text ${why}`, () => assert.ok(isThere('dispute-resolution', text)));
  it('reads any text', () => {
    for (const text of ['', '廉政协议', `${sealed}\n廉政协议`, `${sealed}\n廉政协议\n${parties}`, `${sealed}\n${integrity.repeat(40)}`]) assert.deepEqual(cover(text).map((c) => c.id), CLAUSE_IDS);
  });
});

describe('coverage: who the parties are', () => {
  const named = (text: string, profile: ProfileId): boolean =>
    assessCoverage(parseContract(text), { profile, rival: null, fragment: false, jurisdiction: 'PRC' }).find(({ id }) => id === 'parties')!.has.includes('full-name');
  it('takes a brand for no name of who offers terms of use', () => {
    const terms = (who: string): string => `读书应用用户协议\n本协议是您与${who}（以下简称“本平台”）之间就使用读书应用订立的协议。\n一、服务\n本平台向您提供电子书借阅服务。`;
    assert.ok(!named(terms('青禾读书平台'), 'platform-terms'));
    assert.ok(named(terms('宁波青禾网络科技有限公司'), 'platform-terms'));
    assert.ok(named(terms('____公司'), 'platform-terms'));
  });
  it('takes the name of a trade for no full name', () => {
    const contract = (who: string): string => `在线客服合同\n甲方：白榆家居有限公司\n乙方：${who}\n第一条 服务\n乙方为甲方提供在线客服。`;
    assert.ok(!named(contract('青禾客服'), 'online-customer-service'));
    assert.ok(named(contract('宁波青禾客服有限公司'), 'online-customer-service'));
    assert.ok(named(contract('陆青禾'), 'online-customer-service'));
  });
  it('does not leave a clause to an annex by one sentence of several', () => {
    const price = (more: string): string => `维保合同\n甲方：白榆中学\n乙方：宁波青禾办公设备有限公司\n第一条 保养\n乙方为甲方保养打印机。\n第二条 费用\n常用配件单价见附表二。\n${more}第三条 份数\n本合同一式两份。`;
    const lacks = (text: string): readonly string[] => assessCoverage(parseContract(text), { profile: 'customer-service', rival: null, fragment: false, jurisdiction: 'PRC' }).find(({ id }) => id === 'fees')!.missing;
    assert.ok(lacks(price('打印机每台每年360元。\n复印机每台每年1200元。\n外地出差的食宿由甲方承担。\n上门费每次50元。\n')).includes('tax'));
    assert.deepEqual(lacks(price('')), []);
  });
});
