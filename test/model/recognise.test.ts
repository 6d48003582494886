import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { recognise } from '../../server/src/model/recognise.ts';
import type { Recognition } from '../../server/src/model/contract.ts';
import type { ProfileId } from '../../server/src/knowledge/profile-ids.ts';
import { BORDERS } from './recognise-borders.ts';
import { OPENINGS } from './recognise-openings.ts';
import { TITLES } from './recognise-titles.ts';

const read = (text: string, profile: ProfileId | 'auto' = 'auto'): Recognition => recognise(parseContract(text), { ...DEFAULT_CONFIG, profile });
const contract = (title: string, first: string, second: string, body: string): string => `${title}
${first}：____
${second}：____
双方经协商一致，订立本合同。
第一条 内容
${body}
第二条 争议解决
因本合同发生的争议，向被告住所地人民法院起诉。
${first}（盖章）：　　　${second}（盖章）：`;

describe('recognise', () => {
  const kinds: readonly (readonly [ProfileId, string, string, string, string])[] = [
    ['customer-service', '售后客户服务合同', '甲方', '乙方', '乙方为甲方的用户解答热线电话。'],
    ['online-customer-service', '网店在线客服外包合同', '甲方', '乙方', '乙方派客服应答店铺的咨询。'],
    ['service-guideline', '客户服务准则', '甲方', '乙方', '甲方应在1日内答复客户。'],
    ['service-intervention', '客服介入处理协议', '甲方', '乙方', '客服超出授权额度的，应当升级。'],
    ['technical-service', '机房运维服务合同', '甲方', '乙方', '乙方每月巡检服务器1次。'],
    ['sale', '木材购销合同', '供方', '需方', '供方向需方供应松木30立方米。'],
    ['lease', '仓库租赁合同', '出租方', '承租方', '出租方将仓库出租给承租方。'],
    ['nda', '保密协议', '披露方', '接收方', '接收方不得披露保密信息。'],
    ['labour', '劳动合同书', '用人单位', '劳动者', '劳动者担任仓库管理员。'],
    ['generic', '绿化养护合同', '甲方', '乙方', '乙方每周修剪草坪1次。'],
    ['generic', '广告牌销售代理合同', '甲方', '乙方', '乙方代理甲方招商。'],
    ['generic', '电视广告销售合同', '甲方', '乙方', '乙方为甲方播出广告三十次。'],
    ['generic', '道路维护工程合同', '甲方', '乙方', '乙方修补路面。'],
    ['generic', '房地产开发合作合同', '甲方', '乙方', '甲方出地，乙方出资。'],
    ['generic', '系统门窗安装合同', '甲方', '乙方', '乙方安装门窗。'],
    ['generic', '委托采购协议', '甲方', '乙方', '乙方代甲方订货。'],
    ['sale', '粮食收购合同', '甲方', '乙方', '乙方交售小麦。'],
    ['technical-service', '云服务器租用协议', '甲方', '乙方', '乙方提供云服务器两台。'],
    ['lease', '铺面租约', '甲方', '乙方', '甲方将铺面租给乙方。'],
    ['labour', '劳动用工协议', '甲方', '乙方', '乙方担任厨师。'],
  ];
  for (const [profile, title, first, second, body] of kinds)
    it(`${title} → ${profile}`, () => { assert.deepEqual(read(contract(title, first, second, body)), { profile, rival: null, fragment: false, jurisdiction: 'PRC' }); });

  for (const [profile, title, opening] of OPENINGS)
    it(`reads ${title} as ${profile}`, () => { assert.equal(read(`${title}\n${opening}`).profile, profile); });

  for (const [profile, title, opening] of BORDERS)
    it(`tells ${title || opening.slice(0, 12)} to be ${profile}`, () => { assert.equal(read(`${title}\n${opening}`).profile, profile); });

  for (const [profile, titles] of Object.entries(TITLES))
    it(`knows the titles of ${profile}`, () => {
      const told = (title: string): string => `${title} ${read(contract(title, '甲方', '乙方', '双方按附件一办理。')).profile ?? ''}`;
      const list = titles.trim().split(/\s+/);
      assert.deepEqual(list.map(told), list.map((title) => `${title} ${profile}`));
    });

  it('goes by the trade a title names before the goods a text speaks of', () => {
    const goods = '甲方交货前核对规格、型号，乙方收货后退货、换货的，货物由甲方接回，货款由供方与需方结清。';
    for (const title of ['清关合同', '进口货物报关协议', '旧家具捐赠协议', '设备安装合同', '抵债协议', '牲畜屠宰合同', '配音合同', '联办车间合同书', '车辆挂靠协议', '白蚁防治合同'])
      assert.equal(read(contract(title, '甲方', '乙方', goods)).profile, 'generic', title);
    assert.equal(read(contract('锅炉采购安装合同', '甲方', '乙方', goods)).profile, 'sale');
    assert.equal(read(contract('结伴合同', '甲方', '乙方', goods)).profile, 'sale');
  });
  it('takes a guarantee in a letter for a contract', () => {
    const letter = '个人担保保证书\n致：____\n本人自愿为借款人向贵方所借款项提供保证，承担连带责任。\n本保证书自签字之日起生效。\n保证人（签字）：____';
    assert.equal(read(letter).profile, 'generic');
  });
  it('knows terms whoever registers accepts, by whatever name', () => {
    const rider = '飞雀骑手接单协议\n一、骑手在飞雀APP注册账号并勾选“同意”后，即表示接受本协议。\n二、骑手须使用本人账号登录，不得出借账号。\n三、报酬以APP页面显示为准，转入骑手的账户。\n四、飞雀可以修改本协议，修改后的协议在APP公告后生效。\n五、骑手刷单的，飞雀可以停用账号。';
    assert.equal(read(rider).profile, 'platform-terms');
    const till = (end: string): string => `收款码服务协议\n甲方：申请开通收款码的商户\n乙方：鹭岛收付有限公司\n一、甲方注册账号时应当提供真实资料，登录后台页面查询。\n二、乙方调整本协议的，调整后的协议在网站公告，甲方继续使用平台的，视为同意。${end}`;
    assert.equal(read(till('')).profile, 'platform-terms');
    // Who signs has a contract before him.
    assert.notEqual(read(till('\n甲方（盖章）：　　　乙方（盖章）：')).profile, 'platform-terms');
    assert.equal(read('网站编辑劳动合同\n用人单位：____\n劳动者：____\n一、劳动者登录平台账号，在网站页面发布公告。').profile, 'labour');
  });
  it('takes numbered clauses under the title of a contract for one, whoever they bind', () => {
    const clauses = ['领队应年满18周岁。', '领队应在出发前公布路线。', '队员应自备睡袋。', '队员生病的，不得出发。', '垃圾必须带下山。', '费用由队员平摊。'].map((words, i) => `${'一二三四五六'[i]!}、${words}`);
    assert.equal(read(`登山结伴协议\n${clauses.join('\n')}`).profile, 'generic');
    assert.equal(read(`登山结伴协议怎么写\n${clauses.join('\n')}\n签订协议时注意事项很多，协议应当明确以上内容。`).profile, null);
  });
  it('takes the rules a house gives whoever comes to it for terms, and those it gives its own people for none', () => {
    const users = '第一条 会员凭手机号领取积分卡。\n第二条 会员应当在消费当日登记积分。\n第三条 会员不得转让积分，会员可以申请补卡。\n第四条 会员遗失积分卡的，会员应第一时间挂失，挂失前的损失会员负责。\n第五条 用户须携卡兑换礼品。';
    assert.equal(read(`茶楼积分管理办法\n${users}`).profile, 'platform-terms');
    const staff = '第一条 销售部按月核对客户的欠款。\n第二条 财务部为每个客户设定额度。\n第三条 客户逾期的，销售部停止发货并上报。\n第四条 新客户由财务部核查资料。\n第五条 大客户每年走访一次。';
    assert.equal(read(`客户信用管理办法\n${staff}`).profile, null);
  });
  it('says what else a text may be where that is open', () => {
    const rivalOf = (title: string, words: string): ProfileId | null => read(contract(title, '甲方', '乙方', words)).rival;
    const goods = '乙方按规格交货，甲方到货验收后付清货款。'.repeat(8);
    assert.equal(rivalOf('铝合金扶手定作合同', goods), 'sale');
    assert.equal(rivalOf('铝合金扶手购销合同', goods), null);
    assert.equal(rivalOf('铝合金扶手定作合同', '乙方按图纸制作扶手。'), null);
    // Bare 采购 is most often one of goods; 客服外包 may be on the telephone.
    assert.equal(rivalOf('采购合同', '乙方于六月交付。'), 'generic');
    assert.equal(rivalOf('办公桌采购合同', '乙方于六月交付。'), null);
    assert.equal(rivalOf('客服外包合同', '乙方派员应答。'), 'customer-service');
    assert.equal(rivalOf('客服外包合同', '乙方应答店铺买家的咨询。'), null);
  });
  it('takes a subscription that both seal for a contract between two', () => {
    const terms = '1. 鹿蹄云开通工单模块20个坐席，登录账号后使用。\n2. 年费3万元，签署后5日内付清。\n3. 客户会话数据归订阅方，平台不得另作他用。\n';
    assert.equal(read(`云工单系统订阅协议\n${terms}订阅方：____（章）　鹿蹄云：____（章）`).profile, 'technical-service');
  });
  it('knows terms that address their reader', () => {
    const text = `山雀笔记用户协议\n本协议由您与山雀网络公司订立。您注册账号、登录网站即视为您同意本协议。\n一、账号\n您应当妥善保管账号，不得出借账号。平台可以在网站公告。\n二、使用\n您不得利用本平台发布违法信息。您可以随时注销账号，您登录页面即可点击注销。`;
    assert.equal(read(text).profile, 'platform-terms');
  });
  it('reads the kind from the parties where the title is silent', () => {
    const text = `甲方（出租人）：____\n乙方（承租人）：____\n第一条 出租人将房屋交给承租人使用。\n第二条 承租人每月5日前向出租人支付租金，租金为每月____元。\n第三条 租期届满，承租人应将房屋交还出租人。`;
    assert.equal(read(text).profile, 'lease');
  });
  it('reads Traditional contracts', () => {
    assert.equal(read(contract('倉庫租賃合約', '出租方', '承租方', '出租方將倉庫出租給承租方。')).profile, 'lease');
  });
  it('obeys the setting', () => { assert.equal(read('今天下雨。', 'sale').profile, 'sale'); });

  const others: readonly (readonly [string, string])[] = [
    ['an empty text', ''],
    ['a note', '周三下午开会，记得带投影仪。'],
    ['an article about contracts', '怎样写好服务合同\n合同应当明确服务的范围，也应当写明响应的时限。例如，合同可以约定4小时内响应。企业在签订合同时，应当仔细审查违约责任条款。协议应明确保密的期限。此外，合同还应规定争议的管辖法院。合同中应写明解除的条件，这至关重要。'.repeat(3)],
    ['news of a contract', `苍耳县与萱草集团签订战略合作协议\n${'昨日下午，签约仪式在县会议中心进行，县里的负责人出席并致辞，介绍了近年来的变化和今后的打算。'.repeat(12)}`],
    ['a statute', '第一条 为了规范仓储，制定本办法。\n第二条 本办法所称仓储，是指保管货物。\n第三条 主管部门应当监督检查。违反本办法规定的，由主管部门责令改正。\n第四条 本办法自2030年1月1日起施行。'],
    ['a letter', '老周：\n您好！上次说的合同我看过了，价格可以再商量。\n此致\n敬礼'],
    ['a program', 'import fs from "fs";\nconst a = 1;\nfunction f() {\n  return a;\n}\nexport { f };\n'],
    ['a story', '他把信折好，放进抽屉。窗外的雨还没有停，街灯一盏盏亮起来。她说：“你该走了。”'.repeat(10)],
  ];
  for (const [what, text] of others) it(`takes ${what} for no contract`, () => { assert.equal(read(text).profile, null); });

  it('calls a clause or two a fragment, and a bare title none', () => {
    assert.deepEqual(read('第三条 付款\n甲方应于收到发票后10日内付款。'), { profile: 'generic', rival: null, fragment: true, jurisdiction: 'PRC' });
    assert.equal(read('1. 乙方应在3日内响应。\n2. 服务费每月5000元，甲方于每月10日前支付。\n3. 乙方泄密的，支付违约金2万元。\n4. 遇不可抗力的一方应在5日内通知对方。').fragment, true);
    assert.equal(read('门店投诉处理规范\n第一条 本规范适用于全体店员。\n第二条 店员应当在10分钟内接待投诉。\n第三条 超过300元的赔付由店长决定。').fragment, false);
    assert.deepEqual(read('客户服务协议'), { profile: 'customer-service', rival: null, fragment: false, jurisdiction: 'PRC' });
  });
  it('takes a long head under a title for the contract it will be', () => {
    assert.equal(read(`机床买卖合同\n${'编号 名称 型号 台数 备注\n'.repeat(60)}`).profile, 'sale');
  });
  it('reads the first 60,000 characters, in however many lines', () => {
    const lines = (n: number): string => '甲方應依約付款。\n'.repeat(n);
    const law = (before: number): string => read(contract('倉儲合約', '甲方', '乙方', `${lines(before)}本合約適用中華民國法律。`)).jurisdiction;
    assert.equal(law(4000), 'other');
    assert.equal(law(9000), 'PRC');
  });
  it('names another jurisdiction only where another law governs', () => {
    const law = (words: string): string => read(contract('倉儲合約', '甲方', '乙方', words)).jurisdiction;
    assert.equal(law('本合約適用中華民國法律。'), 'other');
    assert.equal(law('本合同适用香港特别行政区法律。'), 'other');
    assert.equal(law('本合同适用中华人民共和国法律（不含香港法律）。'), 'PRC');
    assert.equal(law('乙方应向中国香港的仓库交货。'), 'PRC');
  });
  it('tells by courts, currency and papers whose law governs where no clause says', () => {
    const law = (words: string): string => read(`倉儲合約\n甲方：____\n乙方：____\n第一條 ${words}`).jurisdiction;
    assert.equal(law('每月倉租新臺幣三千元。'), 'other');
    assert.equal(law('因本合約涉訟，以臺灣桃園地方法院為第一審管轄法院。'), 'other');
    assert.equal(law('雙方同意由香港法院管轄。'), 'other');
    assert.equal(law('倉租新台幣三千元，爭議由甲方所在地人民法院管轄。'), 'PRC');
    assert.equal(law('倉租新台幣三千元，本合約適用中華人民共和國法律。'), 'PRC');
    assert.equal(law('倉租港幣三千元。'), 'PRC');
  });
});
