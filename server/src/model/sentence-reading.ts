import type { ClauseId } from '../knowledge/clause-ids.ts';
import { memo } from '../text/memo.ts';
import { chancesOf } from '../text/needs.ts';
import { sentenceSignals } from './clause-signals.ts';
import { plain } from './signals.ts';
import { FIRM_ENDS } from './party-names.ts';
import { isStatement } from './statement.ts';
import { topicsOfHeading } from './topic.ts';

/** What one sentence says, wherever it stands. */
export interface SentenceReading {
  /** The sentence as signals read it (see `plain`). */
  readonly words: string;
  /** What it says on clauses and elements (see `sentenceSignals`). */
  readonly signals: readonly number[];
  /** 甲方：…, where a party is introduced. */
  readonly slot: boolean;
  /** 甲方（披露方） alone on its line, its particulars below. */
  readonly bareSlot: boolean;
  /** 姓名：, 单位名称：, and what stands under it: 住所：, 证件号码：. */
  readonly particular: 'name' | 'detail' | null;
  /** 以下简称“甲方”. */
  readonly shortName: boolean;
  /** 本协议由您与某公司订立. */
  readonly addressed: boolean;
  /** 甲方（盖章）： on a line of its own; a sentence about sealing is none. */
  readonly signs: boolean;
  /** 代表：____　姓名：____, which says at the end that one signs. */
  readonly represents: boolean;
  /** 请注意限制责任的条款和管辖的约定: tells what to read, and says none of it. */
  readonly warns: boolean;
  /** Seals, or names a party as a signing line does. */
  readonly seals: boolean;
  readonly date: boolean;
  /** Particulars of a party that the names of a template's variables tell: {{ partyA.address }}. */
  readonly fields: readonly string[];
  /** 签订日期：, 日期： */
  readonly signDate: boolean;
  /** 时间：, which among signatures asks for their day. */
  readonly timed: boolean;
  /** 双方于____年__月__日签订. */
  readonly signedOn: boolean;
  /** 详见附件三： nothing but a pointer to another text. */
  readonly refers: boolean;
  /** What it leaves it to is an annex. */
  readonly annexed: boolean;
  /** 保密、争议解决见主合同: the clauses it leaves to another contract. */
  readonly defers: readonly ClauseId[];
  /** 未尽事宜按主合同执行. */
  readonly carriesOver: boolean;
  /** 一、服务的内容： says no more than a heading does, where nothing follows. */
  readonly hollow: boolean;
  /** Says why or on what ground one contracts. */
  readonly recites: boolean;
  /** 双方就某事订立本合同: says that one contracts, not yet to what. */
  readonly concludes: boolean;
  /** 违反第十条的，支付违约金: the number, as written. */
  readonly breachOf: string | null;
  /** What it sets an amount or a price for: 开发费, 使用费. */
  readonly charges: readonly string[];
  /** Parties it names as a field does: 甲方：, 托运方：____　承运方：____; or alone on its line, as electronic forms do. */
  readonly opens: readonly string[];
  /** Its length in words: too few to say anything, for a heading, or for a line of the signatures. */
  readonly size: 'scrap' | 'heading' | 'line' | 'sentence';
  /** A definition of what excuses, or of a short name only. */
  readonly excuses: boolean;
  /** 自…至…: a date in it is no day of signing. */
  readonly spans: boolean;
}

const PARTY = '(?:[甲乙丙丁买卖供需]_?方|买受人|出卖人|委任[方人]|受任[方人]|立约人|委托|受托|出租|承租|用人单位|劳动者|客户|服务方|披露方|接收方|发包|承包|采购|供应商|出借|借款|转让|受让|许可|聘)';
const SEAL = /[(] ?[章印] ?[)]|印章|指印|签印|[Ss]ignature|[Oo]nbehalfof|盖章|签字|签章|签名|公章|签署|代表|手印|捺印/;
const PARTY_LINE = new RegExp(`^[\\s*_|]*${PARTY}`);
const SIGNS = new RegExp(`^[\\s*_|│┃]*(?:单位|公司|企业)(?:名称|全称)?:?_?(?:[(] ?(?:章|盖章|公章|签章) ?[)]|盖章|公章)(?:[^,。;]{0,6}$|[):_|])|^[\\s*_|│┃]*${PARTY}[^,，。;；应须]{0,20}(?:盖章|签字|签章|签名|公章|[(] ?[章印] ?[)]|签署|代表|手印|捺印|印章|确认(?=:_))(?:[^,。;]{0,6}$|[):_])|^[\\s*_|│┃]*(?:[Ff]orandonbehalfof|[Ss]ignedby|[Aa]uthorized[Ss]ignature)|^[\\s*_|│┃]*(?:签署人|签约人|签字人)[^,。;]{0,4}:|(?:签字|签章|盖章|签名)(?:[(][^)]{0,8}[)])?:[^,。;]{0,60}(?:签字|签章|盖章|签名)(?:[(][^)]{0,8}[)])?:`);
const WARNS = /(?:阅读|理解|注意|关注|提示|知悉)[^。]{0,60}(?:免除|限制|减轻|免责|排除|法律适用|争议解决|管辖)[^。]{0,40}(?:条款|约定|内容)/;
const SETTLES = /起诉|诉讼解决|提交|提起|协商解决|由[^,。]{1,20}(?:法院|仲裁)|适用[^,。]{0,12}法律|不承担|承担[^,。]{0,8}责任/;
const REPRESENTS = /^[\s*_|]*(?:[^,。;:应须]{2,30}_)?(?:授权|全权|签约)?代表人?:_[^,。;]{0,40}(?:姓名|职[称务位]):/;
/** Names of parties as they stand before a colon: any 某方, and whoever else contracts; 联系人 and 法定代表人 do not. */
const PARTY_NAME = '(?![甲乙丙丁]方[一-鿿]|联系|代表|法定|经办|负责|授权|委托代理|收货|收件|收款|付款|开户|签署|见证|担保|对方|各方|双方|一方|官方|地方)[一-鿿]{1,4}[方人]';
/** 建设单位（甲方）： */
const PARTY_LABEL = `(?:${PARTY_NAME}|房东|租客|业主|学员|家长|旅行社|[一-鿿]{2,4}单位(?=[(][甲乙丙]方)|[甲乙丙丁])`;
const OPENS = new RegExp(`^[\\s*_|]*${PARTY_LABEL}[^,。;:]{0,12}:`);
const NAMED = new RegExp(`(?<=^|[_\\s*|:])(${PARTY_LABEL})(?:[(][^)]{0,12}[)])?_?(?:单位|名称|姓名)?:`, 'g');
/** Party A (甲方):, Party A: */
const LATIN_LABEL = /[Pp](?:arty|ARTY)_?([A-D])(?:_?[/／(]_?[甲乙丙丁]方[)]?)?(?=_?:)/g;
const inHan = (words: string): string => words.replace(LATIN_LABEL, (_, letter: string) => `${'甲乙丙丁'[letter.charCodeAt(0) - 65]!}方`);
const OPEN_SLOT = /^[\s*_#>|□■☐●•◆]*(?:[A-Za-z]{2,20}[/／]?(?=[买卖甲乙委受供需出承]))?(?:[(（]?[甲乙丙丁](?:[)）]?方)?|[Pp](?:arty|ARTY)_?[AB]|委托[方人]|受托[方人]|供方|需方|买方|卖方|买受人|出卖人|立约人|立合同人|委任[方人]|受任[方人]|出租[方人]|承租[方人]|发包[方人]|承包[方人]|用人单位|劳动者|服务(?:方|商|提供方)|客户|供应商|采购[方人]|披露方|接收方|出借人|借款人|转让方|受让方|许可方|聘请方|受聘方|聘用单位|业主|员工|咨询方|顾问方|承揽[方人]|定作[方人]|运营方|致|承诺[方人]|本公司|立书人|声明人|雇主|家政员|托运人|承运人|委托单位|受托单位|建设单位|施工单位|发包单位|承包单位)(?:单位|名称|全称|姓名|公司|代表|信息)?(?:[/／][一-鿿]{2,4})?_?(?:[(][^)]{0,24}[)])?_?(?:单位|名称|全称|姓名)?(?:[和及、与]_?[^,。;:]{2,10})?(?:信息|基本情况|资料)?(?:[/／]?[A-Za-z][A-Za-z.&]{1,24})?[为是]?:/;
/** 托运方：____ */
const SLOT_FIELD = new RegExp(`^[\\s*_#>|]*(?:(?:旅游者|游客|旅客|乘客|学员|学生|家长|会员|车主|业主|患者|客户|顾客|消费者|申请人|投保人|寄件人)(?:姓名|名称)[^,。;:]{0,12}:|${PARTY_NAME}(?:[(][^)]{0,24}[)])?_?:[^,。;]{1,40}(?:[。;]?$|,(?:身份证|证件|性别|[男女]|民族|出生|住|电话|地址|统一社会|法定代表))|(?:股东|合伙人|出资人|发起人)(?:[一二三四五六七八九十\\d甲乙丙丁]|[(][^()]{1,4}[)]):[^,。;]{1,40}|(?!项目|产品|货物|商品|设备|工程|服务|课程|软件|作品|物品|合同|活动|银行|开户|账户|系统|药品|场地|房屋|材料)[一-鿿]{2,6}(?:姓名|名称|全称):[^。;]{0,40}(?:身份证|证件|电话|地址|住址|统一社会)|[^。;]{0,30}甲方(?:[(][^()]{1,12}[)])?:[^。;]{1,40}乙方(?:[(][^()]{1,12}[)])?:|(?:${PARTY_NAME}|[一-鿿]{2}单位|[一-鿿]{1,3}商)(?:[(][^)]{0,24}[)])?_?:[^,。;:]{2,30}(?:公司|中心|委员会|事务所|工作室|合作社|银行|集团|厂|店|院|学校|协会)(?:[,(_]|$))`);
/** A row of a form: the party in one cell, who it is in the next. */
const CELL_SLOT = /^[ \u3000|│┃]*[甲供卖出发委][ \u3000]{0,6}[方租包托][^\n|│┃]{0,3}[|│┃][^\n]{0,60}[|│┃][ \u3000]*[乙需买承受][ \u3000]{0,6}[方租包托][^\n|│┃]{0,3}[|│┃]|^[ \u3000|]*(?:[甲乙丙丁][ \u3000]{0,3}方|委托[方人]|受托[方人]|供方|需方|买方|卖方|出租[方人]|承租[方人]|出借人|借款人|转让方|受让方|发包[方人]|承包[方人]|用人单位|劳动者|(?:客户|用户|会员|学员)(?:名称|姓名)|服务商|服务方|供应商|采购单位|订购[方人]|申请人)(?:[（(][^（）()\n\t|]{1,12}[）)])?[ \u3000]{0,4}[\t|][ \u3000]{0,4}(?![ \u3000|\t]|$)/;
const NAME_FIELD = /^[\s*_|]*(?:姓名|名称|(?:单位|公司|企业|机构)名称|姓名[(]?(?:或|、|\/)?名称[)]?)[(]?[^:,。()]{0,8}[)]?_?:/;
const DETAIL_FIELD = /^[\s*_|]*(?:证件|身份证|统一社会信用|营业执照|住所|住址|地址|注册地|法定代表人|联系电话|联系方式|电话)[^:,。]{0,10}:/;
/** 甲方 某公司, 甲方　____; 售货单位（甲方）____; 甲方为某公司，乙方为某公司. */
const PLAIN_SLOT = new RegExp(`^[ \\u3000*]*[甲乙丙丁][ \\u3000]{0,8}方(?:[（(][^（）()]{1,12}[）)])?(?:[ \\u3000\\t]{0,20}[_＿]{3,}|[ \\u3000\\t]{1,20}[^\\s，。；：:应须]{3,40}(?:${FIRM_ENDS}))[\\s_＿]*$|^[ \\u3000*]*[一-鿿]{2,8}[（(][^（）()]{0,6}[甲乙丙丁]方[）)][ \\u3000\\t]{0,20}(?:[_＿]{3,}|[^\\s，。；：:应须]{3,40}(?:${FIRM_ENDS}))[\\s_＿]*$|^[ \\u3000*]*[甲乙丙丁]方[（(][^（）()]{1,12}[）)][^，。；：:应须可]{2,40}(?:${FIRM_ENDS})[\\s_＿]*$|^[ \\u3000]*甲方[为是系][^，。]{2,40}[，,；]\\s?乙方[为是系]`);
const BARE_SLOT = /^[*#>|]*(?:[甲乙丙丁]方|委托方|受托方|供方|需方|买方|卖方|出租方|承租方)(?:[(][^)]{1,12}[)])?(?:[\s_|]+(?:乙方|受托方|委托方|需方|供方|卖方|买方|承租方)(?:[(][^)]{1,12}[)])?[\s_|]*)?$/;
const SHORT_NAME = /(?:简称|称)[为作]["“「]?[甲乙]方|(?:网站|平台|应用|软件|小程序|公众号)[^。]{0,40}的(?:拥有者|所有者|所有权人|运营[者商方]|经营者|(?:服务)?提供[者商方])[^。]{0,12}。?$|^(?:今|兹)(?:有|因|由|向)?[一-鿿_]{0,8}(?:借到|[向从与和将自][一-鿿_]{2,8}(?:借|购|租|买|受让))|(?:公司|中心|集团|银行|学校|协会)[^。]{0,40}[(]["“「](?:[一-鿿]{0,4}[人方商]|客户|公司|用户|平台)["”」][)]|["“]?(?:我们|本公司|本?平台)[”"]?(?:是|系|均)?指[^。,;]{2,40}(?:公司|中心|工作室|协会)|(?:本(?:服务|网站|平台|应用|软件|小程序|公众号)|[一-鿿]{2,8}网(?:[(][^)]{0,40}[)])?)由[^。,]{2,40}(?:公司|中心|工作室|协会|学校|银行)[^。,]{0,8}(?:提供|运营|开发|所有)|^["“「]?(?:借款|贷款|出借|出租|承租|转让|受让|委托|受托|发包|承包|买|卖|甲|乙)[人方]["”」]?(?:系|即|是)?指[:]?(?:_|[^,。;:]{2,40}(?:公司|银行|中心|集团|厂|店|院|学校))|[(].?甲方.?[)][^。]{1,80}[(].?乙方.?[)]|[甲乙]方_?[(](?!盖章|签[字章名]|公?章|以下|含|包括|或|及)[^()]{2,40}[)][^。()]{0,12}[甲乙]方_?[(](?!盖章|签[字章名]|公?章)[^()]{2,60}[)]|(?:本人|委托人)[^。,]{0,8}委托[^。,]{2,20}(?:银行|公司|中心|[分支]行)|^[甲乙]方(?:姓名|名称|全称)_|(?:公司|中心|集团|银行|协会|学校)[^。]{0,30}(?:推出|运营|主办|设立|创办|组建|发起|开设)[^。]{0,16}(?:会员|俱乐部|平台|社区|社群|项目)|(?:以下(?:简称|称|合称|统称)|[(,][下后]?(?:简称|称))(?:为|作)?[:]?.?(?:(?:甲方|乙方|丙方|买方|卖方|供方|需方)(?!数据|信息|资料|内容|材料|文件|账[户号]|产品|系统|软件|商标|专利|设备|人员|成果)|公司|我们|我方|(?:用户|您|客户|平台)(?!数据|信息|资料|内容|账[户号]|服务|网站|规则|权益)|(?!双方|各方|[一三四两多]方|第三|对方|他方|官方)[一-鿿]{1,3}方(?![一-鿿])|委托|受托|出租|承租|服务方|服务商|借款人|咨询)/;
const CONTRACTING = /本(?:服务(?:等级|水平|级别))?协议|本合同|本须知|本规则|本章程|本条款|服务协议|服务条款|使用条款|用户条款|订立|签订|签署/;
const ADDRESSED = /本(?:协议|合同|条款|须知|规则|章程)由[^。]{2,40}(?:公司|中心|平台|网)[^。]{0,8}(?:提供|制定|拟定|发布|运营)|您.{0,6}(?:选择|使用|注册|访问|申请).{0,40}公司|(?:您|用户|会员|客户)(?:您)?.{0,4}(?:与|和|及|同).{0,40}(?:公司|平台|网|中心|银行|运营|本站|我们|我方)|由.{0,40}(?:与|和).{0,20}(?:您|用户|会员)|(?:公司|中心|平台|网)[^。]{0,40}(?:与|和|向|为)(?:您|用户|会员|客户)[^。]{0,30}(?:订立|签订|签署|达成|协议|契约|合同|提供)/;
const SIGNED_ON = /(?:于|在)[^。]{0,10}年[^。]{0,10}月[^。]{0,10}日[^。]{0,30}(?:签[订署定字立约]|订立)/;
/** 购买日期： is a day of another thing. */
const SIGN_DATE = /(?:签[订署约字章名]|订立|签定|盖章|[立订]约|鉴证?)(?:本?(?:合同|协议))?的?(?:日期|时间|日:)|(?:^|[^一-鿿]|[方章字名人表同议]|当前)日期(?:[/／]?Date)?:|(?:签署|签订|电子确认)时间为准|月_?[\d_一二三四五六七八九十]{0,3}日_?(?:订立|签订|签署|签约|立约|订)。?$/;
const TIME_FIELD = /(?:^|[^一-鿿])时间:|^_?日期(?:_日期){0,3}_?$/;
const BREACH_OF = /违反(?:了)?(?:本合同|本协议|合同|协议)?第([一二三四五六七八九十百\d]{1,4})[条款][^。]{0,60}(?:违约金|赔偿|责任)/;
const BARE_DATE = /[\d_零〇一二三四五六七八九十]{0,6}年_?[\d_零〇一二三四五六七八九十元]{0,3}月_?[\d_零〇一二三四五六七八九十]{0,3}日|(?<![\dA-Za-z-])20\d\d[-./_]?(?:0[1-9]|1[0-2])[-./_]?(?:0[1-9]|[12]\d|3[01])(?!\d)/;
/** What the name of a template's variable tells of what is filled in: ${partyB.signDate}, {{ yifang_riqi }}. */
const DATE_VARIABLE = /\{[^{}]{0,60}(?:[Dd]ate|[Tt]ime|riqi|日期|时间)[^{}]{0,20}\}/;
const FIELD_VARIABLES: readonly (readonly [string, RegExp])[] = [
  ['identifier', /\{[^{}]{0,60}(?:[Ii][Dd]_?(?:[Nn]umber|[Cc]ard|[Nn]o(?![a-z]))|(?:client|customer|party|owner|tenant|lessor|lessee)_id(?![a-z])|[Cc]redit_?[Cc]ode|shenfenzheng|sfz|身份证|信用代码)[^{}]{0,20}\}/],
  ['address', /\{[^{}]{0,60}(?:[Aa]ddr|dizhi|住址|地址)[^{}]{0,20}\}/],
  ['contact', /\{[^{}]{0,60}(?:[Pp]hone|[Mm]obile|[Ee]?[Mm]ail|dianhua|shouji|电话|手机)[^{}]{0,20}\}/],
];
const NO_FIELDS: readonly string[] = [];
const CONCLUDES = /(?:订立|签订|达成|签署|制定|签定)[^,。;]{0,8}(?:本(?:合同|协议|契约|合约)|如下|以下|此合同)|(?:条款|约定|协议|规定)如下[:。]?$/;
const RECITES = /^(?:鉴于|为了|为(?:明确|规范|保护|保障|维护|确保|促进|加强|统一)|根据|依据|依照|本着|兹|经[^,。]{0,12}协商)/;
const REFERENCE = /^(?:[^。,:]{0,12}[:,])?[^。,:]{0,12}(?:详见|见|参见|按照?|依照|执行|参照|适用)(?:本(?:合同|协议)|双方)?(?:[^。]{0,14}(?:附件|附表|主合同|原合同|主协议|另附|另一份)|[^。,]{0,14}另行(?:签订|约定))[^。,]{0,14}[。.]?$/;
const CHARGE = /[一-鿿]{2,8}(?=[:为]?[\d._]{1,9}元[/每])|[一-鿿]{2}费(?![用率])|分成|提成|佣金|绩效工资|基本工资/g;
const LONGEST_REFERENCE = 36;
/** Another contract, by its kind or its title. */
const OTHER_CONTRACT = '(?:主合同|主协议|原合同|原协议|(?:框架|基础|入驻|总|母|服务|合作|采购|年度|前述|上述)(?:框架|采购|合作|服务)?(?:协议|合同)|《[^》]{2,30}(?:协议|合同|条款|规则|约定)》)';
const CARRIES_OVER = new RegExp(`(?:未尽|未约定|没有约定|未作约定|未规定|没有规定|没有写|未写|未涉及|未提及|其他事项|其余)(?:(?!协商|商定|作出|另行)[^。;]){0,24}(?<!本|此|该|补充)${OTHER_CONTRACT}`);
const DEFERS = new RegExp(`^([^。;:,甲乙本未没]{2,40}?)(?:的?(?:事宜|事项|内容|条款|约定|部分|要求))?,?(?:均|一律|统一)?(?:见|详见|参见|另见|按照?|依照?|适用|遵照|以|由)[^,。;]{0,16}${OTHER_CONTRACT}`);

/** Sentences are read to this length: beyond it stands a damaged file, not a sentence. */
const LONGEST = 6000;

/** Reads a sentence once; an edit elsewhere costs a look-up. */
export const readSentence: (sentence: string) => SentenceReading = memo(read, 500);

const SHAPES: readonly RegExp[] = [OPEN_SLOT, SLOT_FIELD, BARE_SLOT, NAME_FIELD, DETAIL_FIELD, SHORT_NAME, CONTRACTING, ADDRESSED, SIGNS, REPRESENTS, WARNS, SETTLES, SEAL, PARTY_LINE, BARE_DATE, SIGN_DATE, TIME_FIELD, SIGNED_ON, REFERENCE, DEFERS, CARRIES_OVER, CONCLUDES, RECITES];
const chancesIn = chancesOf(SHAPES, 'chances: readings');

function read(sentence: string): SentenceReading {
  const words = plain(sentence.length > LONGEST ? sentence.slice(0, LONGEST) : sentence);
  const chances = new Set(chancesIn(words).map((i) => SHAPES[i]));
  const has = (shape: RegExp): boolean => chances.has(shape) && shape.test(words);
  return {
    words,
    signals: sentenceSignals(words),
    slot: has(OPEN_SLOT) || has(SLOT_FIELD) || CELL_SLOT.test(sentence) || PLAIN_SLOT.test(sentence),
    bareSlot: has(BARE_SLOT),
    particular: has(NAME_FIELD) ? 'name' : has(DETAIL_FIELD) ? 'detail' : null,
    shortName: has(SHORT_NAME),
    addressed: has(CONTRACTING) && has(ADDRESSED),
    signs: words.length < 60 && has(SIGNS),
    represents: words.length < 80 && has(REPRESENTS),
    warns: has(WARNS) && !has(SETTLES),
    seals: has(SEAL) || has(PARTY_LINE),
    date: has(BARE_DATE) || DATE_VARIABLE.test(sentence),
    fields: sentence.includes('{') ? FIELD_VARIABLES.filter(([, variable]) => variable.test(sentence)).map(([field]) => field) : NO_FIELDS,
    signDate: words.length < 60 && has(SIGN_DATE),
    timed: words.length < 60 && has(TIME_FIELD),
    signedOn: has(SIGNED_ON),
    refers: words.length <= LONGEST_REFERENCE && has(REFERENCE),
    annexed: /附[件表]/.test(words),
    defers: has(DEFERS) ? topicsOfHeading(DEFERS.exec(words)![1]!) : [],
    carriesOver: has(CARRIES_OVER),
    hollow: words.length <= 40 && (/:_?$/.test(words) || (words.length <= 24 && !/[,。;:、\d_]|[零〇一二三四五六七八九十百千万两]|须|负责|不得|由|为|是|应(?![^,]{0,4}的)/.test(words) && !isStatement(words))),
    recites: has(CONCLUDES) || has(RECITES),
    concludes: has(CONCLUDES),
    breachOf: BREACH_OF.exec(words)?.[1] ?? null,
    charges: /[\d_元%]|[万千百]/.test(words) ? [...new Set((words.match(CHARGE) ?? []).slice(0, 8))] : [],
    opens: OPENS.test(inHan(words)) ? [...inHan(words).matchAll(NAMED)].slice(0, 4).map((match) => match[1]!) : has(BARE_SLOT) ? [words.replace(/^[*#>|]*|[(].*$/g, '')] : [],
    size: words.length < 6 ? 'scrap' : words.length < 12 && !words.endsWith(':_') ? 'heading' : words.length < 30 ? 'line' : 'sentence',
    excuses: /不可抗力|以下简称/.test(words),
    spans: /自.*至/.test(words),
  };
}
