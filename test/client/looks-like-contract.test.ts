import assert from 'node:assert/strict';
import { contractScore, LOOKED_AT, looksLikeContract } from '../../client/src/looks-like-contract.ts';

const contracts: Readonly<Record<string, string>> = {
  'numbered by articles': `设备维护服务合同\n\n甲方（委托方）：东湖纸业有限公司\n乙方（服务方）：恒川机电有限公司\n\n第一条 服务内容\n乙方维护甲方的造纸机。\n第二条 期限\n自本合同签订之日起一年。\n第三条 付款\n甲方按季付款。\n`,
  'numbered by 一、': `# 房屋租赁协议书\n\n出租方：周某\n承租方：吴某\n\n一、房屋位置\n位于江岸路8号。\n二、租金\n每月三千元。\n三、其他\n本协议一式两份，本协议自双方签字起生效。\n\n出租方（签字）：\n承租方（签字）：\n`,
  'no title, a draft in work': `甲方委托乙方提供客服。甲方应当付款，乙方应当开票。\n第一条 范围\n本合同的服务由乙方完成，甲方配合。\n第2条 费用\n甲方支付本合同价款。\n第三条 违约\n乙方违约的，应当赔偿。\n`,
  'traditional characters': `服務合約\n甲方：某某公司\n乙方：某某公司\n第一條 服務\n第二條 費用\n第三條 期限\n本合約一式二份。本合約即日生效。`,
  'platform terms without parties': `用户服务协议\n欢迎您使用本平台。请您在注册前阅读本协议。\n一、账号\n您应当保管好您的账号，您不得转让。\n二、服务\n我们向您提供服务，您应当遵守本协议。\n三、责任\n您违反约定的，我们可以停止服务。`,
  'spaced labels and a seal line': `货物运输合同\n\n托　运　方：　　　　（公章）\n委　托　方：\n受　托　方：\n一、货物\n二、路线\n三、运费`,
  'a file name as its title, parties in cells of a table': `供货协议.docx\n买方（甲方）：某厂\t卖方（乙方）：某商行\n一、货物\n二、价款\n三、交付`,
  'CRLF and a byte order mark': '\uFEFF采购合同\r\n\r\n买方：甲厂\r\n卖方：乙厂\r\n第一条 标的\r\n第二条 价款\r\n第三条 交付\r\n',
};

const others: Readonly<Record<string, string>> = {
  'nothing': '',
  'a note': '周五前把报价发给王工，会议室改到三楼。',
  'an article about contracts': `# 如何审查一份客户服务合同\n\n很多人签合同时只看价款。下面谈谈甲方和乙方各自要注意什么。\n\n一、看主体\n甲方、乙方的名称要写全。\n二、看标准\n乙方的响应时间要写明，甲方才好考核。\n三、看违约责任\n本合同约定的违约金要能算出来；本合同没有写的，甲方只能依法主张，乙方也一样。\n四、签字盖章：别漏了日期。\n`,
  'a list of points': `服务协议审查要点\n\n一、甲方资质\n二、乙方资质\n三、付款\n甲方付款前乙方先开票，甲方、乙方都要核对。`,
  'an internal rule': `合同管理办法\n\n第一条 为规范合同管理，制定本办法。\n第二条 合同签订前应当由法务部审核。\n第三条 合同由档案室保存。\n第四条 本办法自发布之日起施行。`,
  'minutes of a negotiation': `采购合同谈判纪要\n\n时间：周三\n甲方：采购部三人\n乙方：销售部两人\n一、价格\n甲方希望降价，乙方同意再报。\n二、交期\n乙方提前，甲方验收。\n三、本合同下周定稿，本合同由甲方起草。`,
  'a protocol of another kind': `# 通信协议\n\n## 帧格式\n\n一、帧头两个字节\n二、长度\n三、校验\n本协议使用小端字节序，本协议的版本号为 3。`,
  'a letter about a dispute': '尊敬的客户：贵司与我司签订的合同将于下月到期，请尽快与我们联系续签事宜。此致敬礼。',
  'English': 'This Agreement is made between Party A and Party B. 1. Scope 2. Fees 3. Term',
};

describe('looksLikeContract', () => {
  for (const [name, text] of Object.entries(contracts)) it(`offers: ${name}`, () => assert.ok(looksLikeContract(text), `score ${String(contractScore(text))}`));
  for (const [name, text] of Object.entries(others)) it(`is silent: ${name}`, () => assert.ok(!looksLikeContract(text), `score ${String(contractScore(text))}`));

  it('looks at the beginning only', () => {
    const contract = contracts['numbered by articles'] ?? '';
    assert.equal(contractScore(' '.repeat(LOOKED_AT) + contract), 0);
    assert.equal(contractScore(contract + '\n' + '？'.repeat(LOOKED_AT)), contractScore(contract));
  });

  it('answers for any text', () => {
    for (const text of ['\uD800', '\0\0\0', '第'.repeat(50_000), '甲方'.repeat(50_000), '# '.repeat(50_000), '（'.repeat(50_000), '\n'.repeat(50_000)]) assert.equal(typeof looksLikeContract(text), 'boolean');
  });
});
