import { PARTIES, type VagueFamily } from './family.ts';

const gap = { basis: '民法典第510条', says: '没有约定或者约定不明确的，协议补充；不能达成补充协议的，按照合同相关条款或者交易习惯确定' } as const;
const quality = { basis: '民法典第511条', says: '质量要求不明确的，依次按照强制性国家标准、推荐性国家标准、行业标准履行；都没有的，按照通常标准或者符合合同目的的特定标准履行' } as const;
const price = { basis: '民法典第511条', says: '价款或者报酬不明确的，按照订立合同时履行地的市场价格履行' } as const;
const time = { basis: '民法典第511条', says: '履行期限不明确的，债务人可以随时履行，债权人也可以随时请求履行，但应当给对方必要的准备时间' } as const;
const grounds = { basis: '民法典第562条', says: '当事人可以约定一方解除合同的事由；事由没有写明的，只能按照法定解除的条件' } as const;
const liability = { basis: '民法典第585条', says: '可以约定违约时支付一定数额的违约金，也可以约定损失赔偿额的计算方法；没有约定的，由守约方举证证明损失' } as const;
const ASKED = { duty: 'hint', plain: 'hint', right: 'hint', condition: 'hint', ground: 'hint', ban: 'quiet', exempt: 'hint' } as const;
const OWED = { duty: 'hint', plain: 'hint', right: 'hint', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' } as const;
/** Said of what gives a right, and of nothing else. */
const TRIGGER = { condition: 'hint', ground: 'hint', right: 'hint', plain: 'hint', duty: 'quiet', ban: 'quiet', exempt: 'hint' } as const;
/** A paper that says what the words mean. */
const PAPERS = ['《', '附件', '附表', '附录', '是指', '以下简称', '清单'];
/** What is settled between the parties, or left to be. */
const SETTLED = '价格|价款|单价|费用|数量|时间|日期|工期|报酬|租金|比例|金额|运费|标准|期限|利率|佣金|薪酬|酬金|地点|质量标准|收费标准';
const WHO = `${PARTIES}|双方|本公司|我司|网站|商城|学校|医院|酒店|总部|校方|园方|主办方|承办方|物业|机构|老师|教练|事务所`;

/**
 * Classes of what contracts leave open that have no word of their own in the families before: what a right hangs on, what is
 * put off or left to one side, whose standard it is. All are hints: the frame cannot tell how much hangs on it.
 */
export const LEFT_OPEN: readonly VagueFamily[] = ([
  {
    id: 'grounds-listed',
    code: 'vague-scope',
    words: ['等方面(的|)(~|)(情况|问题|情形|瑕疵|缺陷)(的|)', '等(~|)(情况|情形|条款|规定|行为|事件|影响|问题|现象|内容|状况)(~|)(的|时)'],
    open: '列举之外还有哪些没有说明，可以据此行使权利的事由没有止境',
    law: grounds,
    grades: { ...ASKED, plain: 'quiet' },
    needs: { after: ['，', '；', '。', '）'] },
    quiet: { own: ['不可抗', '法律', '法规', '权益', '如下', '以下', '责任的'], before: ['同', '对', '平', '何', '相', '中', '高', '初', '该', '此'], sentence: ['是指', '例如', '风险提示', '下列', '以下'] },
    repair: 'open-list',
  },
  {
    id: 'whatever-found',
    code: 'vague-discretion',
    words: [`(${WHO})认为(~)的(其他|其它|任何|一切)(~)`, `(其他|其它)(${WHO})认为(~)的(~|)`],
    open: '以什么标准判断、还包括哪些没有说明',
    law: grounds,
    grades: { ...ASKED, ban: 'hint' },
    quiet: { own: ['双方', '约定'], segment: ['法院', '仲裁', '鉴定', ...PAPERS] },
    repair: 'discretion',
  },
  {
    id: 'not-as-usual',
    code: 'vague-degree',
    words: ['(非正常|不正常)(的|)(交易|操作|登录|访问|竞争|损耗|损坏|损失|流失|波动|停机|中断|缺勤|死亡|灭失|开支|支出|经营|流量|用量|磨损|停业|停运|亏损)'],
    open: '怎样算不正常、由谁认定没有说明',
    law: grounds,
    grades: { ...ASKED, ban: 'hint' },
    measured: 'figure',
    quiet: { segment: PAPERS },
    repair: 'degree',
  },
  {
    id: 'standing-falls',
    code: 'vague-degree',
    words: [
      '(信用|资信|财务|经营|支付能力|履约能力|偿债能力|还款能力|生产经营|商业信誉|负债|信誉)(状况|情况|能力|)(出现|发生|存在|)(明显|较大|)(下降|恶化|困难|不利变化|不良变化|减弱|变差|危机|不佳|不良)', '(经营|生产经营|资金周转|生产)(出现|发生|陷入|存在)(~|)(困难|危机|停滞)',
      '(不利|负面)(的|)(变化|变动|变更)', '(无力|不能|未能|无法)(保持|维持)(~)(完整|良好|完好|正常)(~|)(状态|状况)', '(危及|影响|损害|有损|削弱)(~|)(债权安全|贷款安全|资金安全|债权实现|抵押权实现|质权实现|债权的实现|抵押权的实现|偿债能力|还款能力|履约能力|支付能力|清偿能力|担保能力|履行能力)(的|)',
    ],
    open: '以什么为界、由谁认定没有说明',
    law: grounds,
    grades: TRIGGER,
    measured: 'figure',
    quiet: { segment: ['不可抗力', '风险', ...PAPERS], sentence: ['五百二十七条', '第527条', '中止履行', '风险提示'] },
    repair: 'degree',
  },
  {
    id: 'person-unfit',
    code: 'vague-degree',
    words: ['(不称职|不胜任|不能胜任|不适合|不合适|不适任|不尽责|不配合|不满意)(工作|岗位|)的(~|)(人员|员工|教师|老师|护工|保姆|司机|保安|保安员|讲师|教练|候选人|律师|专家|顾问|工程师|客服|家政员|护理员|陪诊师|监理)', '(不适合|不适宜|不宜)在(~)(工作|任职|服务|上岗|就读|学习)', '(屡教不改|屡劝不改|屡催不改|屡禁不止)'],
    open: '怎样算、由谁认定没有说明',
    law: grounds,
    grades: { ...TRIGGER, duty: 'hint' },
    measured: 'figure',
    quiet: { segment: PAPERS, sentence: ['培训或者调整'] },
    repair: 'degree',
  },
  {
    id: 'put-off',
    code: 'vague-discretion',
    words: [
      `(${SETTLED})(均|应|)(由|经|以|)(双方|甲乙双方|甲、乙双方|各方|)(另行|具体|届时|)(另定|另议|另约|待定|面议|酌定|另商|再定|再商|面商|协商一致确定|共同商定)`, `(双方|甲乙双方|)(具体|届时|共同|再行)(商定|议定|商量)(~|)(${SETTLED})`,
      '一(单|事|车|船|票|例|场|次|批|户|项|客)一议', '另(约|定|议|商)(时间|日期|价格|地点|费用)', '单独(计费|计价|报价|议价)', '以(双方|甲乙双方)(~|)(协商|商定|讨论)(的|)(~|)为准', '以实际(协商|商定)(的|)(~|)为准', '(按|按照|依)(双方|甲乙双方)(所|)(讨论|商量|商谈|洽谈)的(结果|意见|办法|方案)',
    ],
    open: '谈不成时按什么办没有说明',
    law: gap,
    grades: OWED,
    measured: 'figure',
    quiet: { segment: ['书面', '违约', '解除', ...PAPERS], sentence: ['未尽', '争议', '纠纷', '补充协议', '协商不成'], after: ['后', '，双方'] },
    repair: 'agree-later',
  },
  {
    id: 'set-by-one',
    code: 'vague-discretion',
    words: [`(${SETTLED}|办法|细则|规则|方案|流程)(均|应|)由(~)(制定|规定|公布|安排|调整|决定|核定|掌握)`, `以(老师|教练|现场|机构|学校|酒店|景区|地接社|导游|司机|门店|场馆)(~|)(安排|通知|公示|说明|解释)为准`],
    open: '由一方说了算，以什么为准、最多到什么程度没有说明',
    law: gap,
    grades: OWED,
    measured: 'figure',
    quiet: { own: ['双方', '甲乙', '三方', '各方', '法院', '仲裁', '国家', '政府', '法律'], segment: ['书面', '协商', '审批', ...PAPERS] },
    repair: 'discretion',
  },
  {
    id: 'paid-when-approved',
    code: 'vague-deadline',
    words: ['(审核|审批|审定|确认|批准|批复|审计|评审|复核|签批)(无误|无异议|通过|合格|完成|同意|)后(，|)(再|方可|方|予以|给予|)(支付|付款|结算|放款|拨付|付清|退还|结清|发放|报销)', '(经|待|由)(~)(审核|审批|审定|批准|批复|审计|评审|签批)(无误|无异议|通过|)后(~|)(支付|付款|结算|放款|拨付|退还|结清|发放)'],
    open: '多长时间以内审完、审完后多久付没有说明',
    law: time,
    grades: { ...OWED, right: 'quiet' },
    measured: 'period',
    quiet: { segment: ['每月', '每季', '按月', '按季', '月底', ...PAPERS], sentence: ['工作日内', '日内', '天内', '日前', '个月内'] },
    repair: 'span',
  },
  {
    id: 'when-things-clear',
    code: 'vague-deadline',
    words: ['(待|俟|等)(~)(明晰|明朗|成熟|允许|好转|回暖|出台|稳定|宽裕|理顺)(之后|以后|后|时|再)', '(政策|行情|市场|形势|时局|情况)(允许|明晰|明朗|好转|稳定)(后|时|之后|以后)'],
    open: '到什么时候、由谁认定没有说明',
    law: time,
    grades: OWED,
    measured: 'period',
    quiet: { segment: PAPERS },
    repair: 'span',
  },
  {
    id: 'custom-unnamed',
    code: 'vague-reference',
    words: ['(按|按照|依|依照|参照|遵循|根据)(~|)(当地|商业|行业|地方|民间|贸易|租赁|港口|同业|金融|业内|以往|往年|历年|传统)(的|)(~|)(习惯|习惯做法|风俗|风俗习惯|惯例|做法|通例)'],
    open: '是什么样的做法、写在哪里没有说明',
    law: gap,
    grades: ASKED,
    quiet: { sentence: ['没有约定', '约定不明', '未约定', '解释', ...PAPERS] },
    repair: 'document',
  },
  {
    id: 'trade-standard',
    code: 'vague-reference',
    words: ['(专业|职业|业界|同行)(的|)(标准|水准|规范)', `(${PARTIES}|项目|集团|园区|总部|品牌)的(标准规范|制度规范|规则规范|标准、规范|制度、规范|规则、规范)`, '以(生产厂家|厂家|厂商|原厂|工厂|总部|品牌方|供应商)(的|)(~|)(标准|规定|要求|办法|规范)为准', '(按|按照|依照|符合|执行)(厂标|厂方标准|出厂标准|原厂标准|总部统一标准|公司统一标准|统一标准)', '以(出厂标准|厂标|统一标准)为准'],
    open: '标准的名称、编号和版本没有说明',
    law: quality,
    grades: ASKED,
    quiet: { after: ['》', '（GB', 'GB', '化', '(附', '(见'], before: ['《', '国家', '强制性'], segment: ['GB', 'ISO', '第', ...PAPERS] },
    repair: 'document',
  },
  {
    id: 'bank-rate',
    code: 'vague-quantity',
    words: ['(按|按照|以|参照)(银行|同期银行|银行同期|当时银行|当地银行)(的|)(利息|利率|付息|计息|活期利息)(计付|支付|计算|付息|计息|偿付|)'],
    open: '哪一家银行、哪一种利率没有说明',
    law: price,
    grades: OWED,
    measured: 'figure',
    quiet: { segment: ['贷款市场报价利率', 'LPR', '中国人民银行', ...PAPERS] },
    repair: 'amount',
  },
  {
    id: 'slight-difference',
    code: 'vague-degree',
    words: ['(些许|少许|略微|些微|细小|微小|个别)(的|)(差异|色差|瑕疵|误差|破损|变化|出入|偏差|差别|划痕|损伤|不符)', '正常(的|)(误差|偏差|色差|波动|出入)', '(基本|大致|大体|大概)(上|)(恢复|相符|符合|准确|满足|达到|正常|合格|具备|干净|平整|清楚|掌握|实现)'],
    open: '以多少为界没有说明',
    law: quality,
    grades: { ...ASKED, exempt: 'hint', ban: 'hint' },
    measured: 'figure',
    quiet: { after: ['原则', '要求', '条件'], segment: PAPERS },
    repair: 'degree',
  },
  {
    id: 'law-answers',
    code: 'vague-liability',
    words: ['(承担|负|负有)(由此产生|由此引起|由此导致|由此造成|因此产生|全部|一切|一切经济和|全部经济、|全部经济和|经济、|)(的|)法律责任', '承担(主要|次要|大部分)责任'],
    open: '数额或者计算方法没有说明',
    law: liability,
    grades: { duty: 'hint', plain: 'hint', right: 'quiet', condition: 'quiet', ground: 'quiet', ban: 'quiet', exempt: 'quiet' },
    measured: 'figure',
    quiet: { before: ['不', '不会', '无需', '无须', '均不', '亦不', '概不', '独立', '提供', '依法'], after: ['的形式', '的方式', '的范围', '能力', '定金'], segment: ['不承担', '免除', '无需', '互不', '侵权', '定金', ...PAPERS], sentence: ['违约金', '不承担任何', '与甲方无关', '不对'] },
    repair: 'liability',
  },
  {
    id: 'proof-enough',
    code: 'vague-standard',
    words: ['(提供|出具|提交|出示)(~|)(有效|充分|适当|足够|合理|有力|可靠|准确有效)(的|)(证明|证据|凭证|依据|理由)'],
    open: '怎样算、由谁认定没有说明',
    law: gap,
    grades: ASKED,
    quiet: { after: ['期', '文件号'], segment: ['身份证', '发票', '执照', '公证', '医院', ...PAPERS] },
    repair: 'quality',
  },
  {
    id: 'two-adjectives',
    code: 'vague-scope',
    words: ['(必要|必需|足够|充分|充足|合理|适当|相应|完备|安全|完善)(和|与|且|、|及|而|和充分|)(必要|必需|足够|充分|充足|合理|适当|相应|完备|可靠|有效|合格|良好)的(~)'],
    open: '哪些算、由谁判断没有说明',
    law: gap,
    grades: OWED,
    measured: 'figure',
    quiet: { own: ['充足额'], before: ['不'], segment: ['防止损失', '凭证', ...PAPERS] },
    repair: 'catch-all',
  },
  {
    id: 'as-appreciated',
    code: 'vague-standard',
    words: ['(应|须|必须|应当|要求|具有|具备|保证|做到|提供)(~|)(有水准|有品位|有创意|有内涵|有深度|有感染力|有冲击力|货真价实|物美价廉|质优价廉|无微不至|工艺精良|做工精良|做工精细|气质佳|形象佳|易于消化|荤素搭配)', '(有水准|有品位|有创意|有内涵|有深度|有感染力|货真价实|物美价廉)的', '(安排|派出|派遣|选派|配备|提供|聘请|指派)合格的(~|)(人员|司机|驾驶员|教师|讲师|技工|担保|包装)', '合格(且|并|、|和)(充分|足够|有效|适当|稳定)的', '(知名|一线|著名|大)(品牌|厂家|厂商|企业|媒体)(的|)(产品|材料|设备|配件|)', '(具备|具有)(相应|一定|足够|较强|良好)的(~)(能力|素质|技能|水准)', '给予(~|)持续(的|)(支持|指导|帮助|服务)', '(达到|不低于|高于|参照)(~|)(一般|平均|中等|普通)(的|)(水平|标准|水准)', '同等(价值|条件|数量)(的|)(~|)'],
    open: '达到什么程度、用什么指标衡量没有说明',
    law: quality,
    grades: OWED,
    measured: 'figure',
    quiet: { own: ['同等条件下', '同等条件', '民事', '行为能力', '权利能力'], segment: ['优先', '法律效力', ...PAPERS] },
    repair: 'quality',
  },
] satisfies readonly VagueFamily[]).map((family) => ({ ...family, loose: true }));
