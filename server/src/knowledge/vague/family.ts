import type { Citation } from '../laws.ts';

/** The ten codes of the vagueness family: rule file, settings key and diagnostic code. */
export const VAGUE_CODES = [
  'vague-deadline', 'vague-frequency', 'vague-standard', 'vague-effort', 'vague-degree', 'vague-quantity', 'vague-scope', 'vague-discretion',
  'vague-liability', 'vague-reference',
] as const;

export type VagueCode = (typeof VAGUE_CODES)[number];

/**
 * What hangs on the words, read from their segment of the sentence: somebody must (`duty`), may (`right`), must not (`ban`) or
 * need not (`exempt`); they stand in an 若…的 that has its consequence beside it (`condition`) or in one that is a sentence of
 * its own, an item of a list of grounds (`ground`); or nothing tells (`plain`).
 */
export type Mood = 'duty' | 'right' | 'ban' | 'exempt' | 'condition' | 'ground' | 'plain';

/**
 * How the words stand in their segment: `predicate` closes it or is joined to another predicate (界面美观、操作简便), `attribute` leads
 * to a noun by 的, `adverb` leads to a verb by 地, `open` is anything else.
 */
export type Shape = 'predicate' | 'attribute' | 'adverb' | 'open';

export type Grade = 'warning' | 'hint' | 'quiet';

/** A figure that, standing at the words, measures them: a time limit, a rhythm, a number with a unit or a share (which a time limit is not), either. */
export type Measure = 'period' | 'rhythm' | 'figure' | 'any';

/** How the words are replaced: the name of a planner in rules/repairs. */
export type Repair =
  | 'adverb' // 及时＋动词
  | 'span' // 合理期限内
  | 'on-time' // 按时
  | 'ahead' // 提前通知
  | 'open-end' // 长期
  | 'rhythm' // 定期
  | 'duty-adverb' // 妥善保管，积极配合
  | 'quality' // 优质的服务
  | 'effort' // 尽最大努力保障
  | 'degree' // 重大违约
  | 'amount' // 若干，约，部分
  | 'season' // 高峰期
  | 'open-list' // 等
  | 'including' // 包括但不限于
  | 'catch-all' // 其他，相关
  | 'occasion' // 必要时，特殊情况
  | 'discretion' // 酌情，自行决定
  | 'agree-later' // 另行协商
  | 'liability' // 相应的违约责任
  | 'loss' // 一切损失
  | 'document' // 有关规定
  | 'authority' // 有关部门
  | 'service'; // 看着办，多派几个人

/** The parties, as choices of a notation. */
export const PARTIES = '甲方|乙方|丙方|对方|委托方|委托人|受托方|买方|卖方|需方|供方|发包人|发包方|承包人|出租方|承租方|出租人|许可方|授权方|客户|用户|平台|平台方|公司|单位|承运人|采购方|业主|业主方|物业|物业公司';

/** Whoever may decide a thing alone. */
export const DECIDERS = `${PARTIES}|我们|我方|本公司|本平台|本网站|本行|我司|服务方|服务商|供应商|贷款人|出借人|投资人|借款人|居间人|居间方|中介方|担保人|保证人|授权人|授权方|保险人|保险公司|承租人|托运人|委托单位|总经理|公司领导|领导|校方|学校|院方|医院|园方|酒店|机构|开发方|培训方|接收方|披露方|物业公司|项目部`;

/** Third parties whose wishes a contract may refer to, as choices of a notation. */
export const THIRD = '买家|海外买家|境外买家|国外买家|最终用户|终端用户|终端客户|采购人|招标人|招标方|总包|总包方|总包单位|总承包人|监理|监理单位|设计单位|建设单位|施工单位|品牌方|商家|商户|商场|超市|园区|主办方|承办方|场馆|场馆方|学校|医院|企业|用工单位|用人单位|用工方|协作单位|协作方|合作单位|合作企业|合作方|派往单位|派往公司|接收单位|实习单位|所在单位|所安排企业|驻场单位|实际用工单位|工厂|工地|项目部|项目方|银行|贷款银行|保险公司|海关|港口|码头|船公司|收货人|货主|环保部门|消防部门|监管部门|主管部门|相关部门|有关部门|出版社|印刷厂|广告主|上级单位|总部|集团';

/** What the name of a body of people ends in: 运输公司, 市场监管部门. A wide notation (~) goes before it. */
export const BODIES = '公司|部门|单位|机构|局|委|中心|集团|院|校|社|商|店|厂|库|馆|场|区|村|站|队|协会|行|总部|主管|长|主任|经理|领导|负责人|老师|教练|师傅';

/** What a rule may be about. */
export const ABOUT = '服务|质量|管理|安全|技术|卫生|环保|消防|操作|作业|工艺|施工|生产|包装|运输|仓储|检验|检测|验收|考核|评估|评价|教学|养护|护理|保洁|收费|计费|结算|退款|退费|退换货|报销|差旅|会员|社区|店铺|平台|交易|课程|约课|预约|积分|培训|岗位|工作|业务|合规|运营|经营|使用|设计|物流|配送|售后|财务|保密|考勤|奖惩|信息安全|数据安全|职业健康|食品安全|品牌|形象|装修|接待';

/** Each of the words behind each way of joining it to a like one, as choices of a notation: 损失(和费用|及费用|…|). */
export const joined = (words: string): string => words.split('|').flatMap((word) => ['、', '和', '及', '与', '以及', '或', '或者'].map((and) => and + word)).join('|');

/** Whoever may want something of a performance: the other side or a third party. */
export const OTHERS = `${PARTIES}|${THIRD}`;

/** Papers that say what the words mean, as they are told of in a sentence. */
export const PAPERS = ['《', '附件', '附表', '附录', '是指', '以下简称', '清单'];

/**
 * Expressions that are vague in the same way. `words` are literals in a small alternation notation (see notation.ts). Every
 * context is a literal too: nothing here is an expression to be run over a text.
 */
export interface VagueFamily {
  readonly id: string;
  readonly code: VagueCode;
  readonly words: readonly string[];
  /** What it leaves open, a Chinese clause that completes 「……」. */
  readonly open: string;
  /** The law that applies if the words stay: the article, and what it says of them in one clause. */
  readonly law: { readonly basis: Citation; readonly says: string };
  /** How it is reported by what hangs on it; `hint` where a mood is not named. */
  readonly grades: Partial<Record<Mood, Grade>>;
  /** Reported only where the words stand so. */
  readonly shapes?: readonly Shape[];
  /** Quiet where such a figure stands at the words. */
  readonly measured?: Measure;
  /** Reported only where the text before or after the words ends or begins so, or their segment holds one of these. */
  readonly needs?: Contexts;
  /** Never reported there. */
  readonly quiet?: Contexts;
  /** A hint at most there. */
  readonly mild?: Contexts;
  /** A warning there, whatever the mood (but never where the grade is quiet). */
  readonly grave?: Contexts;
  readonly repair: Repair;
  /** Stems and wide patterns: asked only for words that no other family and no set phrase has. */
  readonly loose?: true;
}

export interface Contexts {
  /** The text right before the words ends with one of these; `^未`: 未 and nothing else stands before them in the sentence. */
  readonly before?: readonly string[];
  /** The text right after the words begins with one of these. */
  readonly after?: readonly string[];
  /** One of these stands at most `reach` (eight) units before the words, in their segment: 遵守甲方的|规章制度. */
  readonly lead?: readonly string[];
  readonly reach?: number;
  /** The words themselves hold one of these: what a wide notation spells and is known after all. */
  readonly own?: readonly string[];
  /** The words' segment (between commas) holds one of these. */
  readonly segment?: readonly string[];
  /** The words open their sentence. */
  readonly atHead?: boolean;
  /** The sentence holds one of these. */
  readonly sentence?: readonly string[];
}
