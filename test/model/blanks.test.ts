import assert from 'node:assert/strict';
import { parseContract } from '../../server/src/model/parse.ts';
import { parseMarks, withMarks } from '../support/marks.ts';

/** Checks that the blanks of a contract's body are exactly the marked ones. */
const check = (name: string, marked: string): void => {
  it(name, () => {
    const head = '设备采购合同\n第一条 标的\n';
    const { text } = parseMarks(marked);
    const blanks = parseContract(head + text).blanks.map((b) => ({ start: b.span.start - head.length, end: b.span.end - head.length }));
    assert.equal(withMarks(text, blanks), marked);
  });
};

describe('blanks', () => {
  check('strokes', '单价[|____|]元，共[|＿＿＿|]台。');
  check('a single full-width stroke', '共[|＿|]台。');
  check('strokes of a date are one', '自[|__年__月__|]日起。');
  check('units without figures', '自[|  年  月  日|]起[|   |]个月。');
  check('empty brackets', '共[|【】|]台，单价[|[  ]|]元，折扣[|（　）|]。');
  check('dashes between words', '应在[|-----|]前交货。');
  check('nothing before the full stop', '交货地点为[| |]。');
  check('a label without value', '开户行[|：|]\n账号[|：|]');
  check('two labels on one line', '联系人[|：|] 联系电话[|：|]');
  check('a program\'s placeholders of every kind', '承租方：[|{tenant.name}|]，租金每月[|{$rent}|]元，自[|%@|]起，门牌[|{(只读)房屋坐落}|]。');
  check('braces and per cent that hold no place', '集合{1,2,3}中的比例为5%的部分，按{ }内所列。');
  check('a table of labels and values', '| 品牌 |[|  |]|\n| --- | --- |\n| 型号 | K2 |\n');
  check('placeholders', '由[|[供应商名称]|]于[|{{date}}|]前交付[|××|]设备，价格[|待定|]。');
  check('variables of templates', '甲方：[|${buyer}|]，金额[|<%= total %>|]。');
  check('a Latin name in square brackets', '签订日期：[|[today]|]，自[|[start_date]|]起，见脚注[1]和[sic]。');
  check('a variable with a quoted key', '乙方：[|{$row[\'name\']}|]，[|{$row["post"]}|]。');
  check('the name before the form, and the sum before the currency', '受益人：中国[|　　|]公司，共计[|　　|]美元。');
  check('a figure in brackets or in bold', '本条第(2) 种情形；**5** 个工作日内确认。');
  check('a company set off from its short name', '受托方：青竹设计有限公司      （以下简称乙方）');
  check('whose name is due', '承租方（甲方）[|：|]\n出租方（乙方）：青竹租车行');
  check('a party that heads a list', '乙方：\n1. 保密的范围为图纸。');
  check('strokes that say a seal goes there', '第二条 份数\n一式两份。\n甲方：________（盖章）');
  check('figures lost with their gap', '按[|照|]元计收，响应不超[|过|]秒，服务费[|：|]元整，按百分之[|×|]计收，于[|×|]省[|×|]市交货。');
  check('units that begin another word', '自 日照港 发往 台湾，含 元件 一批，按单价×数量结算。');
  check('labels side by side', '备案编码[|：|]\t审核岗位：');
  check('the name of a unit before its seal', '第二条 份数\n一式两份。\n承办单位：[|________|]（公章）\n代表人：________（盖章）');
  check('headings and names in brackets', '[提示] 本软件仅供试用\n第三条 【保密期限】\n由【青禾远洋仓储有限公司】负责，在“□”内打钩。');
  check('a choice', '按以下[|第  种|]方式付款。'.replace('以下[|第  种|]', '[|以下第  种|]'));
  check('boxes', '[|□|]现金 [|□|]转账');
  check('letter-spaced labels without value', '地　　址[|：|]\n开 户 行[|：|]');
  check('two columns of letter-spaced labels', '电　话[|：|]　　　　　　电　话[|：|]');
  check('directives of templates', '[|<#list rows as row>|]\n[|${row.name}|]\n[|</#list>|]');
  check('a variable where somebody signs', '第二条 份数\n一式两份。\n甲方（盖章）：\n授权代表：  [|${agent}|]      签名：');

  check('a value between two runs of spaces is filled in', '由乙方    每月    （每月或每季）送检。\n2. 培训方式：  现场授课   。\n3. 遇有停电  ；\n4. 提交     厦门      仲裁委员会。');
  check('between two blanks stands what parts them', '由[|　　　|]方付给[|　　　|]元，采用[|　　　|]方式验收。');
  check('a pair of dashes is punctuation', '备件——由承租方自备，按表——即附表——交付，质保金——元。'.replace('质保金——元', '质保金[|——|]元'));
  check('whose short name stands without the name', '承租方：[|   |]（以下简称乙方）\n保证人[|：|]（以下称丙方）\n出租方：（以下称甲方）青竹租车行');
  check('figures that fell out', '应在期限届满[|前|]日书面通知；签收[|后|]日内付清；按合同总价[|的|]%扣减；合同一[|式|]份，各[|执|]份；计人民[|币|]元整。');
  check('words that only look as if a figure had fallen out', '当日内、次月内通知；金额单位：人民币元；一式两份，各执一份；有效期后年检。');
  check('a field that is told what goes there', '户名：[|付款人姓名|]\n账号：[|付款人银行账号|]\n地址：北京市海淀区学院路地址');
  check('a cell that waits for a name and its seal', '│ 联系人 │[|　　　　　（签章）　　|]│\n│（通讯地址）│[|　　　　　|]│\n│序　号│品　名│');
  check('letters where a figure stands', '接报后[|[X]|]分钟内到场，工期[|X|]个月，服务费[|【N】|]元；地域指(a) 台湾；(b) 香港，做X光检查，数量×单价。');
  check('names of variables in square brackets', '承租人：[|[tenantName]|]，见[a]和[note]。');
  check('a role where the name is due', '第一条 当事人\n乙方[|：|]（供货商）\n丙方（担保人）：青竹租车行');
  check('headings in brackets and words that open a notice', '[开票信息]\n户名：青竹租车行\n特别提示：\n请阅读。');
  check('cells beside long ones', '单位地址：学院路18-20号3层301室\t单位地址[|：|]');
  check('the last of several parties without names', '托运方（以下称甲方）[|：|]\n承运方（以下称乙方）[|：|]\n因甲方托运货物，乙方应当承运。');
  check('numbered and bracketed labels of parties', '（一）甲方 （托运方）：青竹租车行\n（二）乙方 （承运方）[|：|]\n任何一方变更地址的，应当通知对方。');
  check('a name below set out by letters, and a table', '乙　方：\n姓　名：李四\n受让方：\n名称\t数量\n大豆\t3吨');
  check('dates above the name of a firm', '日期[|：|]\t日期[|：|]\n青竹设计有限公司');
  check('a region left open', '住所[|　|]省[|　　|]市');
  check('two full-width spaces within a sentence', '双方可以请求[|　　|]调解，指派[|　　|]为现场代表。');
  check('a label above its sibling', '三、设备名称[|：|]\n交货方式：由卖方送货上门。');

  // Forms copied without their underlines, and marks of other hands.
  check('strokes of another block', '仓位[|▁▁▁|]号，仓租[|▁▁|]元。');
  check('brackets with nothing in them', '按第[|（）|]项办理，于[|()|]个工作日内答复，使用[|“ ”|]商标，附[|《　　》|]。');
  check('brackets that are spoken of', '调用open()，（√）现金 （）转账。');
  check('a dotted line', '保管地点：[|……………|]\n目录：总则........3\n他说……好。');
  check('names of a program with operators', '甲方：[|{order?.buyer?.name || \'\'}|]，第[|{0}|]条。');
  check('lawyers\' dots', '本金为[|【●】|]元，自[|[•]|]起，合同号[|【？】|]。');
  check('names in angle brackets and number signs', '乙方：[|<乙方名称>|]，[|<partyName>|]，[|#合同金额#|]，依据<仓储管理办法>和<br>。');
  check('nouns where their values are due', '在[|（地点）|]履行，由[|（姓名、职务）|]负责；姓名（名称）：李四。');
  check('stars in the place of figures', '电话：0898-[|****|]\n**单价：**8元，《[|***|]》。');
  check('sums that fell out', '卖方已[|付|]元，退还买[|方|]元整，即（大写[|）|]元整；以美元结算，一元整。');
  check('periods that fell out', '应提[|前|]天通知，每[|月|]日前付清，提前天然气检查。');
  check('options and persons that fell out', '按以下[|第|]种方式办理；运费[|由|]承担；用途确定[|为|]，由负责人签字。');
  check('a region that fell out', '签订地点[|：|]省市。\n户型[|：|]室厅。');
  check('a role with its letter and nobody', '加工方（以下简称乙方）[|：|]\n委托方[|：|]（甲方）\n定作人：青梧机械厂');
  check('a value between spaces behind a preposition', '按第  五  条执行，以双方设立的   云栖设备   公司为准。');
  check('a letter set apart from its party', '由甲   方交付，乙 方验收。');
  check('what a label\'s own word answers below', '交付时间：\n交付时间以提单为准。\n交付日期[|：|]\n第二条 付款\n按月。');
  check('a black square decides', '乙方为甲方的■经销商/□代理商。');
  check('labels of two parties in cells of their own', '│单位地址[|　　　|]│单位地址[|　　|]│\n│法定代表人　│法定代表人　│');
  check('strokes behind the word for signing are none', '第二条 份数\n一式两份。\n甲方（盖章）：________　乙方（签字）：____\n代表：[|____|]　日期：[|____|]');

  check('rows set out by gaps of one width are a table', '情形     处理\n菜品变质     退一赔十\n送餐迟到而没有打电话 首次提醒\n餐具缺失     补送一套\n短少菜品     按原价退款');
  check('rulers and table borders are none', '---------\n________\n'.split('\n')[0]! + '\n|---|---|\n=====');
  check('Markdown bold is none', '**注意** __重要__ 事项。');
  check('a link is none', '详见[说明](a.md)。');
  check('gaps that set out columns are none', '名称：水泵    型号：A3');
  check('letter-spaced labels are none', '地　　址：北京市');
  check('a gap before an item is none', '包括（1）图纸   （2）清单。');
  check('a figure is there', '自2026年 3月 1日起12 个月。');
  check('bracketed headings are none', '【违约】逾期付款。');
  check('instructions about boxes are none', '在方框□内打√。');
  check('a unit behind a stroke or a mark of a list is no place for a figure', '年度服务费为 12,000 元 / 年。\n- 月推广 500 例的，费用另计，每月 / 次结算。');
  check('a name set off from its party is no gap', '乙方   上海云栖网络科技有限公司');
  check('the boxes beside a ticked one are none', '付款方式：☑转账 ☐现金 ☐支票。');
  check('nor the brackets beside a ticked one', '付款方式：（√）转账 （ ）现金。');
  check('nor the options on the lines about a ticked one', '付款方式：\n☐现金\n☑转账\n☐支票');
  check('a tick that is told to be made decides nothing', '[|□|]转账 [|□|]现金（请打√）。');
  check('a figure set apart from its unit is there', '本合同一式 肆  份，每期 30  日，提前 十五  天通知。');
  check('a short name in square brackets is none', '出租方[以下简称甲方]同意出租。');
  check('a heading with items below it is none', '第二条 交货时间：\n1. 首批于3月1日前交付。\n2. 其余于5月1日前交付。');
  check('a heading with its sub-items is none', '5、结算方式和付款时间：\n5.1 按月结算。');
  check('a label with its sibling below is open', '4.1 收款账号[|：|]\n4.2 发票为专用发票。');
  check('what speaks of blanks is none', '标有下划线____的，由甲方填写。');
  check('where the parties sign is none, the date is', '第二条 份数\n一式两份。\n甲方（盖章）：\n法定代表人：\n签订日期[|：|]');
  check('a label that heads others is none', '甲方指定收款账户：\n户名[|：|]\n开户行[|：|]');
  check('table cells left empty', '| 品名 | 数量 | 单价 |\n|---|---|---|\n| 水泵 |[|  |]|  |');

  // Labels with nothing behind them, told by what stands below.
  check('labels of one series', '1.1 安装地点为[|：|]\n1.2 安装数量为[|：|]\n1.3 安装要求为：\n（1）牢固；\n（2）平整。');
  check('a sentence that ends in its label', '2.1 逾期交货的，乙方应当支付违约金，违约金的计算方法为[|：|]\n2.2 逾期付款的，甲方支付违约金200元。');
  check('a label above the next clause', '甲乙双方约定的培训内容[|：|]\n第三条 费用\n费用为2000元。');
  check('one without a colon', '乙方的提成标准[|为|]\n第三条 费用\n费用为2000元。');
  check('full-width numbers', '７．其他要求[|：|]\n第九条 附件\n无。');
  check('bullets', '- 图纸[|：|]\n- 说明书[|：|]\n- 合格证：随货交付');
  check('what announces a list is none', '本合同包括：\n一、正文；\n二、清单。\n双方约定如下：\n第一条 付款。');
  check('a name above what it owes is none', '甲方：\n应当按时付款。\n乙方：\n应当按时交货。');
  check('a label in a second column', '项目负责人：张三　　　　确认日期[|：|]');
  check('a gap behind a preposition', '在[| |]期间内免费维修；因[| |]原因停工的，工期顺延。');
  check('a figure in words or digits lost', '总价（大写）：[|　　|]（小写）：[|￥|]');
  check('a limit without its figure', '每场不低于[|   |]名观众。');
  check('what is yet to be filled in', '附件清单[|待双方补齐|]。');
  check('empty rows of a table', '| 品名 | 数量 | 单价 |\n|---|---|---|\n|[|  |]|  |  |\n| 合计 |[|  |]|  |');
  check('a unit alone in its cell', '| 项目 | 内容 |\n|---|---|\n| 预算 |[| |]万元 |');
  check('a total that stands is none', '| 品名 | 数量 | 单价 | 金额 |\n|---|---|---|---|\n| 合计 |  |  | 5000 |');
  check('an empty header is none', '|  |  |  |\n|---|---|---|\n| 甲 | 乙 | 丙 |');
  check('a table in full-width strokes is set out', '｜货物编号｜　　品　名　　｜规格｜　金　额（元）　｜');
  check('a slip of the space bar is none', '乙方按甲方的要求推广 。');
  check('a word behind a bullet is none', '• 名词解释\n• 条款说明');
  check('where one confirms is none', '第二条 份数\n一式两份。\n委托方确认：\n服务方确认：\n日期[|：|]');
  check('labels parted by tabs, each with an empty cell', '船名[|\t|]\t航次[|\t|]\n装货港\t海州港\t卸货港\t宁远港');
  check('full-width digits in brackets', '（１）押品名称[|：|]\n（２）押品数量[|：|]\n（３）存放地点：二号库');
  check('parties of other kinds', '抵押人（以下称甲方）[|：|]\n保证人[|：|]\n定作人：青梧机械厂');
  check('what is announced before the next clause does not come', '（三）定金的退还办法，双方商定如下[|：|]\n第七条 交货\n5月1日前交货。');
  check('a clause an amendment quotes is what it announces', '（一）经双方协商，现将原合同第七条修改如下：\n第七条 交货\n5月1日前交货。');
  check('a party told of below by a variable or by its name', '甲方：\n[|{guest_name}|]\n乙方（寄存人）：\n（以下简称乙方）\n姓名：周宁');
  check('nobody answers where the next line is of both', '乙方[|：|]\n任何一方变更地址的，应当通知对方。');
  check('what gathers the lines below it', '乙方户名、开户银行和账号为：\n户名：青梧机械厂\n');
  check('（章） is a place to seal', '第二条 份数\n一式两份。\n供货方（章）        订货方（章）');
  check('a directive with a colon', '产地[|{region:field=code}|]，等级一级。');
  check('a variable that names the seal as its source', '签订时间：[|{(取自签章时间,不可编辑)}|]');
});

it('the names once more at the end are where they sign', () => {
  const body = Array.from({ length: 12 }, (_, i) => `第${i + 1}条 乙方按图纸${i + 1}加工。`).join('\n');
  const { blanks } = parseContract(`加工合同\n甲方：青梧机械厂\n乙方：白榆铸造厂\n${body}\n甲方：　　　　　　乙方：\n地址：海州市　　　　地址：宁远市`);
  assert.deepEqual(blanks, []);
});

it('a blank tells what it asks for', () => {
  const { blanks } = parseContract('采购合同\n第一条 价款\n总价____元，____天内付清，签订日期：');
  assert.deepEqual(blanks.map((b) => b.asks), ['金额', '期限', '日期']);
  const costs = parseContract('采购合同\n第一条 费用\n运费由____承担，于____日内付清，提交____仲裁委员会，分____份。').blanks;
  assert.deepEqual(costs.map((b) => b.asks), ['当事人', '期限', '争议解决机构', '份数']);
});
