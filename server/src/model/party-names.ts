import { memo } from '../text/memo.ts';
import { fold, simplify } from '../text/script-fold.ts';
import type { Party, PartyRole } from './contract.ts';

/** Names a contract gives its parties, with the role the name itself tells. */
const ROLE_OF: Readonly<Record<string, PartyRole>> = {
  服务方: 'provider', 服务商: 'provider', 服务提供方: 'provider', 服务提供商: 'provider', 受托方: 'provider', 受托人: 'provider', 承包方: 'provider', 承揽方: 'provider', 承揽人: 'provider',
  卖方: 'provider', 出卖人: 'provider', 供方: 'provider', 供应商: 'provider', 供货方: 'provider', 销售方: 'provider', 出租方: 'provider', 出租人: 'provider', 开发方: 'provider', 研究开发方: 'provider',
  劳动者: 'provider', 员工: 'provider', 受聘方: 'provider', 受聘人: 'provider', 顾问方: 'provider', 咨询方: 'provider', 承运人: 'provider', 代理方: 'provider', 代理人: 'provider', 许可方: 'provider', 转让方: 'provider', 平台: 'provider', 运营方: 'provider',
  保管人: 'provider', 保管方: 'provider', 承包人: 'provider', 中介人: 'provider', 中介方: 'provider', 承运方: 'provider', 设计人: 'provider', 设计方: 'provider', 施工方: 'provider', 物业服务人: 'provider', 供货商: 'provider', 承接方: 'provider', 受托单位: 'provider', 特许方: 'provider',
  存货人: 'client', 存货方: 'client', 寄存人: 'client', 发包人: 'client', 托运人: 'client', 托运方: 'client', 订购方: 'client', 委托单位: 'client', 加盟方: 'client', 加盟商: 'client',
  维保单位: 'provider', 维保公司: 'provider', 维修方: 'provider', 勘察人: 'provider', 勘察方: 'provider', 检测方: 'provider', 评估方: 'provider', 拍摄方: 'provider', 管理人: 'provider', 居间人: 'provider', 居间方: 'provider', 赠与人: 'provider', 养殖方: 'provider', 经销方: 'client', 经销商: 'client', 托修方: 'client', 顾客: 'client', 受赠人: 'client', 使用单位: 'client', 采购单位: 'client', 购货单位: 'client', 供货单位: 'provider', 勘察单位: 'provider',
  出借人: 'provider', 出借方: 'provider', 贷款人: 'provider', 贷款方: 'provider', 主办方: 'provider', 主办单位: 'provider', 承办方: 'provider', 施工单位: 'provider', 承包单位: 'provider', 监理人: 'provider', 监理单位: 'provider', 设计单位: 'provider',
  许可人: 'provider', 特许人: 'provider', 出让方: 'provider', 售方: 'provider', 销货方: 'provider', 供应方: 'provider', 承印方: 'provider', 承租单位: 'client', 出租单位: 'provider', 转让单位: 'provider', 受让单位: 'client',
  借款人: 'client', 借款方: 'client', 参展方: 'client', 参展商: 'client', 参展单位: 'client', 建设单位: 'client', 发包单位: 'client', 被许可人: 'client', 被特许人: 'client', 购方: 'client', 购货方: 'client', 雇主: 'client', 学员: 'client', 广告主: 'client',
  披露方: 'provider', 委托方: 'client', 委托人: 'client', 客户: 'client', 买方: 'client', 买受人: 'client', 需方: 'client', 采购方: 'client', 购买方: 'client', 承租方: 'client', 承租人: 'client', 发包方: 'client', 定作方: 'client', 定作人: 'client',
  房东: 'provider', 租客: 'client', 卖家: 'provider', 买家: 'client', 供电人: 'provider', 用电人: 'client', 供电方: 'provider', 用电方: 'client', 供水人: 'provider', 用水人: 'client', 供水方: 'provider', 用水方: 'client', 供气人: 'provider', 用气人: 'client', 供气方: 'provider', 用气方: 'client', 供热人: 'provider', 用热人: 'client', 供热方: 'provider', 用热方: 'client', 培训方: 'provider', 受训方: 'client', 供餐方: 'provider', 用餐方: 'client', 承修方: 'provider', 送修方: 'client', 交售方: 'provider', 收购方: 'client', 受雇人: 'provider', 货主: 'client', 承制方: 'provider', 订货方: 'client', 承印人: 'provider', 需货方: 'client', 维保方: 'provider', 寄售人: 'client', 养护方: 'provider', 租户: 'client',
  旅行社: 'provider', 组团社: 'provider', 旅游者: 'client', 游客: 'client', 医疗机构: 'provider', 医方: 'provider', 患方: 'client', 患者: 'client', 培训机构: 'provider', 培训学校: 'provider', 家长: 'client', 学生: 'client', 养老机构: 'provider', 入住人: 'client', 入住老人: 'client', 监护人: 'client',
  保险人: 'provider', 投保人: 'client', 拍卖人: 'provider', 竞买人: 'client', 作者: 'provider', 著作权人: 'provider', 出版者: 'client', 出版社: 'client', 捐赠人: 'provider', 捐赠方: 'provider', 受赠方: 'client', 搬家公司: 'provider', 装修公司: 'provider', 装饰公司: 'provider', 婚庆公司: 'provider', 保洁公司: 'provider', 物业公司: 'provider', 家政公司: 'provider', 种植户: 'provider', 养殖户: 'provider', 农户: 'provider',
  用人单位: 'client', 聘请方: 'client', 聘用方: 'client', 聘用单位: 'client', 用户: 'client', 会员: 'client', 被许可方: 'client', 受让方: 'client', 接收方: 'client', 消费者: 'client', 您: 'client', 你: 'client', 阁下: 'client', 台端: 'client', 业主: 'client',
};

/** What may stand behind a party's letter: 甲方, 甲公司. */
export const LETTER_ENDS: readonly string[] = ['方', '公司', '单位'];
/** A party's letter, as an expression. */
export const LETTER = `[甲乙丙丁](?:${LETTER_ENDS.join('|')})`;

/** What a party does or sells, at the head of its name; with who it is (方, 人, 单位 …) behind, the role follows. */
const PROVIDES = '提供|供[货应]?|卖|出?售|出卖|销[售货]?|生产|制[造作]|加工|中标|投标|[发送交出]货|承[包建运办接做印修制造揽约]|服务|受[托任聘雇]|应聘|被聘用?|被雇佣?|许可|授权|特许|出[租让借演]|转让|让与|开发|研发|设计|施工|监理|勘察|测绘|检测|鉴定|评估|审计|安装|装[修饰]|维[修保护]|养护|保管|仓[储管]|代?运营|运[输送]|配送|物流|托管|培训|教[育学]|咨询|顾问|代理(?!商)|代办|居间|中介|经纪|翻译|拍摄|演出|推广|物业|保[洁安]|管理|贷款?|放款|收款|劳务|技术|执行';
const ORDERS = '需[求货用]?|[购买]|购[买货]|买受|采购|求购|[订预定][货购作制约订]|收[货购]|提货|进货|招标|委[托任]|被(?:许可|授权|特许)|加盟|分销|租[赁用](?=[方人户])|承租|使用|发包|托[运修]|送修|寄[存售]|存货|受让|借[款用]|用[人工户]|聘[用请]?|雇[佣用]?|招[聘用]|受训|参训|投保|付款|接[受收]|建设|业主|消费|订户|入住|参展';
const OF_WHAT = '(?:服务|产品|商品|货物|设备|技术|信息|数据)?';
const WHO = '(?:方|人|者|商|单位|厂家?|企业|机构|公司)';
const [PROVIDER, CLIENT] = [new RegExp(`^${OF_WHAT}(?:${PROVIDES})(?:服务)?${WHO}$`), new RegExp(`^${OF_WHAT}(?:${ORDERS})(?:服务)?${WHO}$`)];
/** Names of who acts for a party or of what is filled in about one. */
const NO_PARTY = /代表|代理(?![商店])|法[定人]|联[系络]|负责|经办|签[字约署订名章收]|收[件信]|开户|单位名称|名称|盖章|公章|自然人|一方$|双方$|对方$|各方$|第三[方人]$|见证|鉴证|经手|担当|制表|填表|复核|审[核批]人|紧急|^立.*[人]$/;

/** The role a name itself tells: by the names in use, else by what it says who bears it does. Undefined where it tells none. */
export function roleOfName(written: string): PartyRole | undefined {
  const name = simplify(written);
  if (Object.hasOwn(ROLE_OF, name)) return ROLE_OF[name];
  if (name.length > 8 || NO_PARTY.test(name)) return undefined;
  return CLIENT.test(name) ? 'client' : PROVIDER.test(name) ? 'provider' : undefined;
}

const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`);
/** Whether a word can be a party's name at all: 联系人, 委托代理人 cannot. */
export const mayNameParty = (word: string): boolean => !NO_PARTY.test(word) && !BEGINS_WITH_LETTER.test(word);

/** Whether a word that stands beside 甲方 is what that party is called besides: 供货方, 猫舍 are, 联系人 is not. */
export const isPartyName = (word: string): boolean => roleOfName(word) !== undefined || (/^[一-鿿]{2,6}[方人者商户]$|^[一-鿿]{2,4}(?:单位|企业|机构|公司)$/.test(word) && mayNameParty(word));

/** How terms speak to whoever reads them, the usual word first. */
export const READER_WORDS: readonly string[] = ['您', '你', '阁下', '台端'];

const IS_LETTER = new RegExp(`^[甲乙丙丁戊](?:${LETTER_ENDS.join('|')})$`);
/** Whether a name is but a letter: 甲方, A方, 甲公司. */
export const isLetter = (name: string): boolean => IS_LETTER.test(simplify(name));

/** What a party is called, folded: folded words are asked for it so. */
export const foldedNames = ({ alias, also }: Pick<Party, 'alias' | 'also'>): readonly string[] => [alias, ...also].map(fold);

/** Firms and bodies by what their names end with, as alternatives of an expression. */
export const FIRM_ENDS = '公司|[厂店院社所局]|学校|中心|银行|集团|协会|委员会';

/** The names in use, the longest first. */
export const PARTY_NAMES: readonly string[] = Object.keys(ROLE_OF).sort((a, b) => b.length - a.length);

/** Names that only a contract of one trade gives its two parties: who of them is who, whatever else they are called there. */
const TRADES: readonly RegExp[] = [/^(?:[买卖供需购售]|出卖|出售|买受|供货|供应|购[买货]|采购|销[售货]|订[购货]|收购|发货)(?:[方人商]|单位)$/, /^(?:[出承]租|租赁)[方人]$/, /^[委受]托[方人]$/, /^[发承]包[方人]$/, /^(?:承揽|定作|加工)[方人]$/, /^[托承]运[方人]$/, /^(?:存货|寄存|保管|仓储)[方人]$/, /^(?:出借|贷款|借款)[方人]$/, /^(?:[付收]款)方$/];

/** Which trade gives its party a name; -1 for none. */
const tradeOf = memo((name: string) => TRADES.findIndex((trade) => trade.test(simplify(name))), 500);

/** Whether two names are of the same trade, as 买方 and 卖方 are: one of them given, the other can only be the other party. */
export const isSameTrade = (one: string, other: string): boolean => tradeOf(one) >= 0 && tradeOf(one) === tradeOf(other);

/** 青禾科技: a trade name without its form. */
export const TRADE_NAME = /^[一-鿿A-Za-z（）()]{2,8}(?:科技|地产|置业|新?能源|电子|传媒|物流|商贸|贸易|实业|网络|软件|生物|建设|建材|装饰|餐饮|食品|服饰|机械|化工|制药|影视|广告|卡通|商城|客服|物业|教育|文化|咨询|人力|家政)$/;
