import assert from 'node:assert/strict';
import { readDirectives } from '../../server/src/model/directives.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { slice } from '../../server/src/text/span.ts';

const places = (text: string): string[] => parseContract(text).sentences.map((s) => `${s.place} ${slice(text, s.span)}`);

describe('sentences', () => {
  it('know where they stand', () => {
    assert.deepEqual(
      places(
        '仓储合同\n甲方：海川粮油有限公司\n鉴于甲方需要存放玉米，双方达成如下协议：\n第一条 定义\n1.1 工作日：指法定工作日。\n第二条 仓储\n乙方应当每日巡库；巡库记录保存两年。\n| 品名 | 数量 |\n“入库”是指货物进入库区。\n附件一：库区图\n甲方（盖章）：\n日期：2026年3月1日',
      ),
      [
        'title 仓储合同', 'party-block 甲方：海川粮油有限公司', 'recital 鉴于甲方需要存放玉米，双方达成如下协议：', 'heading 定义', 'heading 工作日', 'definition 指法定工作日。', 'heading 仓储',
        'body 乙方应当每日巡库；', 'body 巡库记录保存两年。', 'table | 品名 | 数量 |', 'definition “入库”是指货物进入库区。', 'attachment-list 附件一：库区图', 'signature 甲方（盖章）：', 'signature 日期：2026年3月1日',
      ],
    );
  });
  it('of general provisions bind whoever is named', () => {
    const of = (words: string): string => places(`商城入驻规则\n第一章 总则\n第一条 ${words}\n第二章 入驻\n第二条 商户应当实名注册。`).find((place) => place.endsWith(words))!.split(' ')[0]!;
    assert.equal(of('商城有权视情形暂停商户的服务。'), 'body');
    assert.equal(of('商户须遵守商城的公告。'), 'body');
    assert.equal(of('本规则的制定遵循公平、诚信的原则。'), 'recital');
  });
  it('keep the closing quotation mark', () => assert.deepEqual(places('合同\n第一条 通知\n甲方写明“收到。”即可！乙方回复？').slice(-3), ['body 甲方写明“收到。”', 'body 即可！', 'body 乙方回复？']));
});

describe('title', () => {
  const title = (text: string): string | null => {
    const at = parseContract(text).title;
    return at && slice(text, at);
  };
  it('is the first line that names a kind of contract', () => {
    assert.equal(title('合同编号：HT-1\n\n# 《物业服务合同》\n甲方：某公司'), '物业服务合同');
    assert.equal(title('\ufeff  購銷合約\n'), '購銷合約');
    assert.equal(title('技术服务合同（示范文本）\n'), '技术服务合同（示范文本）');
  });
  it('is read where its letters stand apart, below the letterhead in brackets, and beside the number of the contract', () => {
    assert.equal(title('编号：\n仓　储　合　同\n甲方：____'), '仓　储　合　同');
    assert.equal(title('苍耳贸易有限公司\n【购销合同】\n甲方：____'), '购销合同');
    assert.equal(title('茶叶经销合同\t合同编号：CY-01\n甲方：____'), '茶叶经销合同');
  });
  it('is what stands before the parties in a text of one paragraph', () => {
    const rest = '：苍耳电器有限公司；乙方：萱草维修部。甲方把本县的空调报修电话和上门维修都包给乙方做，每单六十元，月底结清，做到年底为止。';
    assert.equal(title(`售后维修外包协议甲方${rest}`), '售后维修外包协议');
    assert.equal(title(`水电安装合同 发包方（甲方）${rest}`), '水电安装合同');
    assert.equal(title(`双方说好本合同甲方的事${rest}`), null);
  });
  it('is the short first line where none does, and none where a sentence opens the text', () => {
    assert.equal(title('客户接待守则\n一、总则'), '客户接待守则');
    assert.equal(title('甲方应当付款。\n'), null);
    assert.equal(title(''), null);
  });
});

describe('parties', () => {
  const parties = (text: string): string[] => parseContract(text).parties.map((p) => `${[p.alias, ...p.also].join('/')} ${p.name ? slice(text, p.name) : '-'} ${p.role}`);
  it('bear names, other names and roles told by them', () => {
    assert.deepEqual(parties('采购合同\n甲方（需方）：海川粮油有限公司\n乙方（供方）：\n第一条'), ['甲方/需方 海川粮油有限公司 client', '乙方/供方 - provider']);
  });
  it('take their roles from what the text says each does, never from their letter', () => {
    assert.deepEqual(parties('服务协议\n甲方：A公司\n乙方：B公司\n第一条 服务\n甲方为乙方提供保洁服务，乙方向甲方支付服务费。'), ['甲方 A公司 provider', '乙方 B公司 client']);
    assert.deepEqual(parties('服务协议\n甲方：A公司\n乙方：B公司\n第一条 服务\n甲方委托乙方提供保洁服务，甲方应当按月支付服务费。'), ['甲方 A公司 client', '乙方 B公司 provider']);
    assert.deepEqual(parties('合作协议\n甲方：A公司\n乙方：B公司\n第一条 合作\n双方共同举办展会。'), ['甲方 A公司 unknown', '乙方 B公司 unknown']);
  });
  it('are called by their short names, side by side on one line', () => {
    assert.deepEqual(parties('咨询协议\n客户：北辰贸易有限公司（“北辰”）\n服务商：立信咨询有限公司（“立信”）\n立信已收购东山有限公司（“东山”）。\n'), ['北辰/客户 北辰贸易有限公司 client', '立信/服务商 立信咨询有限公司 provider']);
    assert.deepEqual(parties('咨询协议\n委托方（以下简称“北辰”）：北辰贸易有限公司\n服务方（以下简称“立信”）：立信咨询有限公司\n'), ['北辰/委托方 北辰贸易有限公司 client', '立信/服务方 立信咨询有限公司 provider']);
    assert.deepEqual(parties('吊装合同\n发包方：北辰建设有限公司\t（以下简称甲方）\n承包方：立信吊装有限公司（下称乙方）\n'), ['甲方/发包方 北辰建设有限公司 client', '乙方/承包方 立信吊装有限公司 provider']);
    assert.deepEqual(parties('租赁合同\n出租方：甲公司\t承租方：乙公司\n'), ['出租方 甲公司 provider', '承租方 乙公司 client']);
  });
  it('go by their letter and their trade, wherever in the header line either stands', () => {
    const body = '一、标的\n钢卷40吨。\n二、违约\n甲方逾期交货的，每日支付货款的0.1%。';
    const heads: readonly (readonly [string, string])[] = [
      ['出卖人：（甲方）北辰钢铁公司', '买受人：（乙方）立信五金公司'], ['供方:北辰钢铁公司(甲方)', '需方:立信五金公司(乙方)'], ['甲方：北辰钢铁公司（供货方）', '乙方：立信五金公司（采购方）'],
      ['甲方/卖方：北辰钢铁公司', '乙方/买方：立信五金公司'], ['甲  方（供  方）：北辰钢铁公司', '乙  方（需  方）：立信五金公司'], ['甲方（中标人）：北辰钢铁公司', '乙方（招标人）：立信五金公司'],
      ['The Seller 卖方（甲方）：北辰钢铁公司', 'The Buyer 买方（乙方）：立信五金公司'], ['销货单位：北辰钢铁公司，以下简称甲方；', '购货单位：立信五金公司，以下简称乙方。'], ['供　方：\n（甲方）北辰钢铁公司', '需　方：\n（乙方）立信五金公司'],
      ['甲方名称（卖方）：北辰钢铁公司', '乙方名称（买方）：立信五金公司'], ['【甲方】（供方）：北辰钢铁公司', '【乙方】（需方）：立信五金公司'], ['卖方{{seller}}(以下简称甲方)', '买方{{buyer}}(以下简称乙方)'], ['甲方：北辰钢铁公司', '乙方：立信五金公司'],
    ];
    for (const [seller, buyer] of heads) assert.deepEqual(parseContract(`采购合同\n${seller}\n${buyer}\n${body}`).parties.map((p) => `${p.alias} ${p.role}`), ['甲方 provider', '乙方 client'], seller);
  });
  it('are named in the opening sentence, with or without quotation marks', () => {
    const roles = (text: string): string[] => parseContract(text).parties.map((p) => `${[p.alias, ...p.also].join('/')} ${p.role}`);
    assert.deepEqual(roles('旅游合同\n＿＿＿＿（以下简称旅行社）与＿＿＿＿（以下简称旅游者）订立本合同。\n一、旅行社应当安排导游。\n二、旅游者应当按时集合。'), ['旅行社 provider', '旅游者 client']);
    assert.deepEqual(roles('家教协议\n甲方（家长）聘请乙方（教员 {{name}}）辅导数学。\n一、乙方每周上门一次。'), ['甲方/家长 client', '乙方/教员 provider']);
    assert.deepEqual(roles('服务合同\n甲方：北辰贸易公司\n乙方：立信咨询公司\n乙方经营网站（以下简称平台）。\n一、乙方向甲方提供咨询，甲方支付费用。\n甲方代表：\n代理人：'), ['甲方 client', '乙方 provider']);
  });
  it('bear their letter before or behind the name, or beside the trade', () => {
    const sold = ['甲方/卖方 苍耳贸易有限公司 provider', '乙方/买方 萱草实业有限公司 client'];
    for (const [first, second] of [['卖方：（甲方）苍耳贸易有限公司', '买方：（乙方）萱草实业有限公司'], ['卖方：苍耳贸易有限公司(甲方)', '买方：萱草实业有限公司(乙方)'], ['甲方/卖方：苍耳贸易有限公司', '乙方/买方：萱草实业有限公司'], ['甲　　　方（卖　方）：苍耳贸易有限公司', '乙　　　方（买　方）：萱草实业有限公司'], ['甲方：苍耳贸易有限公司（卖方）', '乙方：萱草实业有限公司（买方）']])
      assert.deepEqual(parties(`合同\n${first!}\n${second!}\n`), sold, first);
    assert.deepEqual(parties('合同\n存货人：＿＿＿（甲方）\n仓管人：＿＿＿（乙方）\n'), ['甲方/存货人 - client', '乙方/仓管人 - provider']);
  });
  it('bear the name of any trade by which the text binds them, twice where a firm or room for one stands behind it', () => {
    const deal = (one: string, other: string, more = ''): string[] => parties(`协议\n${one}：海州苍耳有限公司\n${other}：________\n${more}第一条 ${one}应当在3日内交付清单。${other}应当在5日内答复。\n第二条 ${one}不得另托他人，${other}有权查阅。\n`);
    for (const [one, other] of [['出质人', '质权人'], ['抵押人', '抵押权人'], ['招标人', '中标人'], ['建设单位', '监理单位'], ['用人单位', '劳动者'], ['授权方', '品牌代理商'], ['让与人', '受让人'], ['采购人', '供应商'], ['总包方', '分包方']] as const)
      assert.deepEqual(deal(one, other).map((p) => p.split(' ')[0]), [one, other], one);
    assert.deepEqual(deal('采购人', '供应商'), ['采购人 海州苍耳有限公司 client', '供应商 - provider']);
    // What is filled in about the deal, and a bank that is owed nothing, are no parties.
    assert.deepEqual(deal('出质人', '质权人', '项目名称：海州港务中心\n开户银行：海州银行\n').length, 2);
    assert.deepEqual(parties('协议\n承接单位：海州苍耳有限公司\n产品：青蟹\n产品应当鲜活。产品应当足重，产品须冷藏。\n').map((p) => p.split(' ')[0]).includes('产品'), false);
  });
  it('are those the names of a trade tell, where standard terms bind them throughout and name nobody', () => {
    const terms = '软件授权条款\n一、许可方应当交付安装包。被许可方应当在2台以内安装。\n二、许可方应当提供手册。被许可方不得出借。\n三、许可方应当修复缺陷。被许可方不得反编译。\n四、许可方有权查验。被许可方应当配合。\n';
    assert.deepEqual(parties(terms), ['许可方 - provider', '被许可方 - client']);
    assert.deepEqual(parties(terms.replaceAll('被许可方', '使用该软件的人')), []);
    assert.deepEqual(parties(`${terms}五、甲方应当留存一份。甲方应当归档，甲方不得涂改。\n`).map((p) => p.split(' ')[0]), ['甲方']);
  });
  it('may be whoever is spoken to, as 您, 你 or 阁下', () => {
    const terms = (you: string): string => `用户协议\n一、${you}应当实名登记，${you}不得转借账号。\n二、本平台为${you}提供借阅服务，${you}可以随时注销。\n三、本平台每月向${you}寄送账单。本平台有异议须在7日内告知${you}。`;
    for (const you of ['您', '你', '阁下']) assert.deepEqual(parties(terms(you)), [`${you} - client`, '本平台 - provider'], you);
    assert.deepEqual(parseContract(terms('你')).text, terms('你'), 'as it is written');
  });
  it('are read behind a number, without a colon, and side by side', () => {
    const both = ['甲方 苍耳贸易有限公司 unknown', '乙方 萱草实业有限公司 unknown'];
    for (const head of ['一、甲方：苍耳贸易有限公司\n二、乙方：萱草实业有限公司', '甲方 苍耳贸易有限公司\n乙方 萱草实业有限公司', '甲方单位：苍耳贸易有限公司\n乙方单位：萱草实业有限公司', '甲方：苍耳贸易有限公司　　乙方：萱草实业有限公司']) assert.deepEqual(parties(`合同\n${head}\n`), both, head);
    assert.deepEqual(parties('本合同由苍耳公司（“甲方”）与萱草公司（“乙方”）签订。\n'), ['甲方 - unknown', '乙方 - unknown']);
    assert.deepEqual(parties('合同\n合同双方：苍耳公司（甲方）、萱草公司（乙方）\n'), ['甲方 - unknown', '乙方 - unknown']);
    // What either does is no name, nor is where it lives.
    assert.deepEqual(parties('合同\n甲方：苍耳公司\n乙方：萱草公司\n第一条 分工\n1. 甲方：负责送货，并应清点。\n甲方地址：南浦路8号'), ['甲方 苍耳公司 unknown', '乙方 萱草公司 unknown']);
    assert.deepEqual(parties('合同\n甲方地址：南浦路8号\n'), []);
  });
  it('are named in a line that asks for more than the name, and by short names without quotation marks', () => {
    assert.deepEqual(parties('合同\n甲方（出租方）姓名和身份证号：\n乙方（承租方）姓名及电话：\n'), ['甲方/出租方 - provider', '乙方/承租方 - client']);
    assert.deepEqual(parties('合同\n苍耳旅行社有限公司（以下简称旅行社）与______（以下简称旅游者）订立本合同。本合同一式两份（以下简称正本）。\n'), ['旅行社 - provider', '旅游者 - client']);
  });
  it('are read out of wide gaps, rows of a table, other colons and two on a line', () => {
    const both = ['甲方 苍耳贸易有限公司 unknown', '乙方 萱草实业有限公司 unknown'];
    for (const head of ['甲  方  ：     苍耳贸易有限公司\n乙  方  ：     萱草实业有限公司', '| 甲方 | 苍耳贸易有限公司 |\n| --- | --- |\n| 乙方 | 萱草实业有限公司 |', '【甲方】苍耳贸易有限公司\n【乙方】萱草实业有限公司', '甲方︰苍耳贸易有限公司\n乙方︰萱草实业有限公司', '甲方（公章）：苍耳贸易有限公司　乙方（公章）：萱草实业有限公司', '甲方 苍耳贸易有限公司 （以下简称甲方）\n乙方 萱草实业有限公司 （以下简称乙方）'])
      assert.deepEqual(parties(`合同\n${head}\n`), both, head);
    for (const head of ['卖方 苍耳贸易有限公司\n买方 萱草实业有限公司', '卖方名称：苍耳贸易有限公司　　　　买方名称：萱草实业有限公司', '一、合同双方\n1、卖方：苍耳贸易有限公司\n2、买方：萱草实业有限公司'])
      assert.deepEqual(parties(`合同\n${head}\n`), ['卖方 苍耳贸易有限公司 provider', '买方 萱草实业有限公司 client'], head);
    assert.deepEqual(parties('合同\nParty A (Seller) 甲方（卖方）：苍耳贸易有限公司\nParty B (Buyer) 乙方（买方）：萱草实业有限公司\n'), ['甲方/卖方 苍耳贸易有限公司 provider', '乙方/买方 萱草实业有限公司 client']);
    assert.deepEqual(parties('契約書\n立契約書人：出租人　王大明（以下簡稱甲方）　承租人　李小華（以下簡稱乙方）。\n').map((p) => p.split(' ')[0]), ['甲方', '乙方/承租人']);
  });
  it('have no label or particular for their name', () => {
    assert.deepEqual(parties('合同\n委托方（甲方）： 加工方（乙方）：\n'), ['甲方/委托方 - client', '乙方 - provider']);
    assert.deepEqual(parties('借款合同\n甲方（借款人）： 男 汉族 住址：\n乙方（出借人）：▁▁▁▁\n'), ['甲方/借款人 - client', '乙方/出借人 - provider']);
  });
  it('are introduced by the definitions where nothing else does', () => {
    assert.deepEqual(parties('借款协议\n第一条 定义\n“借款人”指________，住所为________。\n“贷款人”指________。\n第二条 放款\n贷款人应于三日内放款，借款人应按月付息。'), ['借款人 - client', '贷款人 - provider']);
  });
  it('are none in a text that names nobody', () => assert.deepEqual(parties('今天天气不错。'), []));
});

describe('definitions', () => {
  const terms = (text: string): string[] => parseContract(text).definitions.map((d) => d.term);
  it('are read in each of their forms', () => {
    assert.deepEqual(terms('合同\n鉴于双方签有《框架合同》（以下简称“主合同”）：\n第一条 定义\n1.1 大促期：指每年11月1日至11日。\n第二条 其他\n“紧急请求”是指影响下单的请求。本合同所称服务费系指基础服务费。本合同所称之停业意指连续三日不营业。'), ['主合同', '大促期', '紧急请求', '服务费', '停业']);
  });
  it('have no number of their item in them', () => {
    assert.deepEqual(terms('域名服务协议\n甲方：青禾有限公司\n乙方：白榆有限公司\n1-2 术语含义如下：\n1-2-1 域名注册：是指用户通过平台向注册机构申请域名。\n1-2-2 域名是指互联网上的标识。'), ['域名注册', '域名']);
  });
  it('are read of what the words before say', () => {
    assert.deepEqual(terms('服务合同\n第一条 响应\n1.1 乙方应及时响应。\n1.2 前款所称及时，是指接到请求后2小时内；本条所称“高峰”指9时至12时。'), ['及时', '高峰']);
  });
});

describe('boilerplate of document-sharing sites', () => {
  it('is blanked before and after the contract, offsets kept', () => {
    const text = '劳务合同.docx\n1、本文档共3页，可阅读全部内容。\n2、付费前请自行鉴别。\n查看更多\n\n劳务合同\n甲方：A公司\n一、工作\n乙方应当及时完工。\n二、报酬\n每月5000元。\n\n文档评论(0)\n实名认证\n相关文档';
    const contract = parseContract(text);
    assert.equal(contract.text.length, text.length);
    assert.equal(contract.text.trim(), text.slice(text.indexOf('\n劳务合同\n') + 1, text.indexOf('文档评论')).trim());
    assert.equal(slice(text, contract.title!), '劳务合同');
  });
  it('no contract loses a line over one stray phrase', () => {
    const text = '文档服务合同\n一、范围\n用户可下载本文档。\n二、费用\n每份5元。';
    assert.equal(parseContract(text).text, text);
  });
});

describe('directives', () => {
  it('are read from HTML comments and after //, and blanked with the offsets kept', () => {
    const text = '<!-- contract-review: profile=sale -->\n甲方应及时付款。 // contract-review: ignore vague-deadline -- 已口头确认\n// contract-review: standpoint=party-b\n// contract-review: ignore all file\n<!-- contract-review: nonsense -->';
    const read = readDirectives(text);
    assert.equal(read.text.length, text.length);
    assert.equal(read.text.trim(), '甲方应及时付款。');
    assert.deepEqual(read.settings, { profile: 'sale', standpoint: 'party-b' });
    assert.deepEqual(read.ignores.map(({ code, scope, reason, alone }) => ({ code, scope, reason, alone })), [
      { code: 'vague-deadline', scope: 'line', reason: '已口头确认', alone: false },
      { code: 'all', scope: 'file', reason: '', alone: true },
    ]);
    assert.equal(read.problems.length, 1);
  });
});

it('a Traditional contract is read like a Simplified one, its names as it writes them', () => {
  const text = '買賣合約\n甲方（買方）：宏遠貿易有限公司\n乙方（賣方）：大成紡織有限公司\n鑒於甲方需要棉布，雙方達成如下協議：\n第一條 定義\n「緊急訂單」是指三日內交貨的訂單。\n第二條 付款\n甲方應當付款。';
  const contract = parseContract(text);
  assert.equal(contract.script, 'traditional');
  assert.deepEqual(contract.parties.map((p) => [p.alias, ...p.also, p.role].join(' ')), ['甲方 買方 client', '乙方 賣方 provider']);
  assert.deepEqual(contract.definitions.map((d) => d.term), ['緊急訂單']);
  assert.deepEqual(contract.sentences.map((s) => s.place), ['title', 'party-block', 'party-block', 'recital', 'heading', 'definition', 'heading', 'body']);
});
