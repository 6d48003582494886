import { DAMAGES, GROUNDS, PRICE, QUALITY, STANDARD_TERMS, TIME, UNSETTLED } from './default-law.ts';
import { PAPERS, PARTIES, type VagueFamily } from './family.ts';
import { ANYWHERE, ASKED, CLAIMED, OWED, PROMISED } from './grades.ts';

const BY_AGREEMENT = '按约定|按照约定|依约|依约定|依照约定|如约|按约|照约|按双方约定|按照双方约定';
/** What is done at some time, so that the agreement must say when. */
const ACTS = '支付|给付|付款|交付|提供|提交|报送|移交|退还|发放|结算|缴纳|交纳|缴付|付清|结清|发货|交货|供货|送货|拨付|划转|分配|反馈|报告|汇报|配备|派遣|出具|上报|返利|返佣|补货';
/** What a breach costs, by its names. */
const SUMS = '违约金|滞纳金|赔偿金|罚金|罚息|误工费|误工补偿费|窝工费|误工损失费|误工损失|延误费|补偿费|逾期利息';
/** Papers that start a time or a payment once they are in order. */
const PROOFS = '回单|资料|材料|单据|单证|凭证|票据|手续|图纸|文件|数据|证明文件|结算资料|竣工资料|验收资料';
const RULES = '规则|政策|规定|制度|办法|细则|公告|守则|须知|规范|标准|声明|指引';

/** Where a figure of the sentence says what a sum comes to, or another place is named that does. */
const SIZED = ['%', '‰', '分之', '元', '倍', '_', '约定', '规定', '标准', '计算', '按', '比例', '金额为', '如下', '附件', '《', '不足', '总额', '利率', '同等数额', '相当于', '作为违约金', '抵扣', '冲抵', '【', '[', '{'];

/** Known by their words alone: nothing shorter in them is asked first. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(['as-agreed', 'price-of-market', 'rules-to-come']);

/** What is said to be agreed, due, in order or to come, and is told nowhere. */
export const UNSET: readonly VagueFamily[] = ([
  {
    id: 'as-agreed',
    code: 'vague-reference',
    words: [`(${BY_AGREEMENT})(足额|全额|无偿|)(地|)(${ACTS})`, `(${BY_AGREEMENT})(向|给|为|对|将|把)(~)(${ACTS})`],
    open: '约定的是哪一天、怎样履行没有写明',
    law: UNSETTLED,
    grades: PROMISED,
    measured: 'any',
    quiet: { before: ['未', '不', '没有', '未能', '没能', '要求甲方', '要求乙方'], segment: ['附件', '《', '订单', '计划', '清单', '第'], sentence: ['如下', '以下', '下列'] },
    repair: 'on-time',
  },
  {
    id: 'so-long-after',
    code: 'vague-deadline',
    words: ['(0|1|2|3|4|5|6|7|8|9|一|二|三|四|五|六|七|八|九|十|两|半|_)(个|)(工作日|日|天|周|星期|月|年)(后|之后|以后)'],
    open: '只说了从什么时候起可以，到哪一天为止没有说明',
    law: TIME,
    grades: CLAIMED,
    quiet: { after: ['的', '起', '至', '内', '再次', '仍', '不', '自动', '可', '即可'], segment: ['逾期', '超过', '运行', '届满', '期满', '满', '保留', '失效', '每', '未'] },
    repair: 'span',
  },
  {
    id: 'sum-unsized',
    code: 'vague-liability',
    words: [
      `(支付|给付|赔付|加付|付给|缴纳|交纳|承担|缴付)(${PARTIES}|托运方|承运方|存货方|保管方|定作方|承揽方|守约方|出卖人|买受人|贷款人|债权人)(~|)(${SUMS})`, `(偿付|给付|赔付|加付|付给|缴付|补缴|补付)(~|)(${SUMS})`, `(加收|计收|加付|加计|处以|课以|加罚|计付)(~|)(违约金|滞纳金|罚金|罚息|罚款|逾期费|占用费)`,
      '(费|款|费用|价款|货款|租金)(及|和|以及|、|并|与)(违约金|滞纳金|罚金)', '支付(~|)(误工费|误工补偿费|误工损失费|窝工费|窝工损失费|补偿费|赔偿费)', '支付(一笔|)违约金', '(支付|承担|缴纳|交纳|补交|补缴|加收|计收|收取)(~|)(超期|逾期|超时|延期|延时|滞期|滞留|过期)(的|)(保管费|仓储费|停放费|停车费|占用费|使用费|服务费|租赁费|堆存费|看护费|管理费)', '(公司|甲方|乙方|单位|平台|物业|出租方|出租人|学校|机构)有权(罚款|予以罚款|给予罚款|进行罚款)', '违者(罚款|处以罚款|予以罚款|给予罚款|重罚)',
    ],
    open: '数额或者计算方法没有说明',
    law: DAMAGES,
    grades: OWED,
    measured: 'figure',
    needs: { segment: ['有权', '违者', '支付', '偿付', '给付', '赔付', '加付', '付给', '缴纳', '交纳', '承担', '缴付', '加收', '计收', '处', '课以', '加罚', '计付', '补'], own: ['有权', '违者', '支付', '偿付', '给付', '赔付', '加付', '付给', '缴纳', '交纳', '承担', '缴付', '加收', '计收', '处以', '课以', '加罚', '计付', '补缴', '补付'] },
    quiet: { own: ['不', '应付', '应承担', '已', '标准'], before: ['不', '无需', '无须', '免予', '免于', '不再', '的', '包括', '扣除'], after: ['的', '后', '外', '不', '，违约金', '责任', '以外', '之外', '总'], segment: ['本金', '利息', '本息', '不承担', '无需', '不再', '扣除', '包括', '如有'], sentence: SIZED },
    repair: 'liability',
  },
  {
    id: 'in-good-order',
    code: 'vague-standard',
    words: ['合格(且|并|、|和)(充分|足够|有效|适当|稳定|完整|规范)的(~)', '(未|未能|没有|没能)(对货物|对产品|对设备|)(予以|提供|进行|采取|采用|做好|作)(合格|适当|充分|妥善|规范|牢固|合理)(的|)(包装|防护|标识|标记|保护|固定|苫盖|捆扎|加固|警示|养护|隔离|遮盖|封存)', '(包装|标识|标记|捆扎|加固|装载|防护|密封|固定|封装)(不善|不合格|不牢|不牢固|不规范|不完善|不足|不严|不当|不适当)'],
    open: '达到什么程度算、由谁判断没有说明',
    law: QUALITY,
    grades: ASKED,
    measured: 'figure',
    quiet: { segment: ['GB', ...PAPERS] },
    repair: 'quality',
  },
  {
    id: 'papers-in-order',
    code: 'vague-standard',
    words: [`(取得|收到|提供|提交|交付|移交|递交|出具|上传|交回|返回|收齐|备齐|补齐|交齐|接到)(~|)(合格|完整|齐全|齐备|完备|规范|合规|符合要求)(的|)(~|)(${PROOFS})`, `凭(合格|完整|齐全|齐备|完备|规范)(的|)(~|)(${PROOFS})`, `(${PROOFS})(齐全|齐备|完备|完整|备齐|收齐)`],
    open: '要有哪些、怎样才算齐全合格没有说明',
    law: QUALITY,
    grades: ASKED,
    needs: { after: ['后', '之日', '起', '之时', '时', '作为', '方可', '，', '为', '无误', '的，', '与', '向', '到', '结', '办', '付', '领', '报', '核', '方可'] },
    quiet: { own: ['约定', '发票', '身份', '法定', '上述', '前述', '以上', '下列', '以下'], segment: ['发票', '身份', ...PAPERS], sentence: ['如下', '下列', '包括：', '清单'] },
    repair: 'quality',
  },
  {
    id: 'accepted-by-nothing',
    code: 'vague-standard',
    words: ['(验收|检验|终验|竣工验收|最终验收)(合格|通过)(后|之后|之日|之日起|时)'],
    open: '怎样才算合格没有说明，什么时候付款会有争议',
    law: QUALITY,
    grades: CLAIMED,
    needs: { sentence: ['付', '退还', '返还', '结算', '结清'] },
    quiet: { before: ['政府', '主管部门', '消防', '法定机构'], segment: ['标准', '验收单', '验收报告', '确认书', '签字', '签署', '盖章', '移交', '手续', ...PAPERS] },
    repair: 'quality',
  },
  {
    id: 'count-unnamed',
    code: 'vague-quantity',
    words: ['(达到|满足|不足|少于|未达到|未达|低于|未满足|达不到|没有达到|凑足|凑够|不满|未满|不够)(足够|最低|最少|必要|起码|规定|要求|成团|开班|起订|起送|起运|起购|最低成团|最低开班|最低起订)(的|)(最低|最少|)(人数|人员数|数量|总量|订量|订货量|货量|用量|规模|金额|业绩|销量|销售量|销售额|营业额|消费额|保底额|次数|积分|时长|标准|量)', '(在|)(人数|数量|名额|订单|用量)(足够|达标|够数|合适|未满|未达标|不达标)(时|后|的情况下|的前提下)', '(参加|报名|参团|拼团|预订|到场)(的|)(人数|数量)(足够|不够|太少|过少)'],
    open: '数值是多少没有说明',
    law: UNSETTLED,
    grades: ANYWHERE,
    measured: 'figure',
    quiet: { own: ['最低工资'], before: ['且', '不'], after: ['工资', '注册资本'], segment: ['最低工资', '国家', '法定', '第', ...PAPERS] },
    repair: 'amount',
  },
  {
    id: 'events-borne',
    code: 'vague-scope',
    words: ['等(~|)(情况|情形|问题|现象|事件|意外|事故)(的|)'],
    open: '列举之外还有哪些没有说明，担责的口子没有止境',
    law: DAMAGES,
    grades: ASKED,
    needs: { after: ['', '，'].flatMap((comma) => ['由', '均由', '概由', '应由', '全部由', '一律由', '一概由', '责任由'].map((by) => `${comma}${by}`)) },
    quiet: { own: ['不可抗'], before: ['同', '对', '平', '何', '相', '中', '高', '初', '该', '此'], segment: ['不存在', '不得', '没有', '不会'], sentence: ['是指', '例如', '风险提示', '不可抗力', '下列', '以下', '不限于', '争议', '纠纷'] },
    repair: 'open-list',
  },
  {
    id: 'events-listed',
    code: 'vague-scope',
    words: ['等(~|)(情况|情形|问题|现象|事件|意外|事故)'],
    open: '列举之外还有哪些没有说明，担责或者免责的口子没有止境',
    law: GROUNDS,
    grades: { condition: 'hint', ground: 'hint', right: 'quiet', plain: 'quiet', duty: 'quiet', ban: 'quiet', exempt: 'hint' },
    needs: { after: ['，'] },
    quiet: { own: ['不可抗', '触犯', '安全事件'], before: ['同', '对', '平', '何', '相', '中', '高', '初', '该', '此'], segment: ['不存在', '不得', '没有', '不会', '不发生', '不出现', '避免', '防止', '杜绝'], sentence: ['是指', '例如', '风险提示', '不可抗力', '下列', '以下', '不限于'] },
    repair: 'open-list',
  },
  {
    id: 'rules-to-come',
    code: 'vague-reference',
    words: [`(将来|今后|日后|以后|未来|后续|届时|不时|不定期|不定时|随时|即时|陆续)(~|)(有效|生效|适用|增加|修改|发布|制定|公布|颁布|更新|出台|调整|修订|推出|增补|变更|施行|实施)(施行|实施|执行|)的(~|)(${RULES})(、|)`, `(${RULES})(、|和|及|与|以及)(${RULES}|~)(等|)(均|都|亦|也|同样|同时)(为|是|视为|构成|作为)(本合同|本协议)`, `(遵守|接受|服从|同意|受)(~)(不时|不定期|随时|今后|将来|日后|后续)(~)的(~|)(${RULES})`],
    open: '内容现在还不知道，由一方随时写进来',
    law: STANDARD_TERMS,
    grades: { ...ANYWHERE, condition: 'quiet' },
    quiet: { own: ['法律', '法规', '双方', '国家', '政府', '附件', '仲裁', '交易所', '税'], segment: ['国家', '政府', '主管部门', '监管', '书面', '双方协商', '双方同意', '双方确认', '双方共同', '双方认可', '经双方', '附件', '已经发布', '已发布'], sentence: ['是指'] },
    repair: 'document',
  },
  {
    id: 'papers-handed-over',
    code: 'vague-reference',
    words: ['(按|按照|依照|遵守|根据|依据)(~)(提供|给出|给定|下达|下发|指定|认可|设定)的(~|)(规范|话术|指引|手册|规程|政策|标准|流程|教程|方案)'],
    open: '是哪一份、哪一版没有说明，也没有作为附件',
    law: UNSETTLED,
    grades: ASKED,
    needs: { after: ['进行', '执行', '开展', '操作', '推广', '施工', '服务', '销售', '宣传', '作业', '生产', '加工', '安装', '制作', '履行', '办理', '操作', '培训', '运营', '维护', '接待', '回复', '答复', '处理', '验收', '检验'] },
    quiet: { own: ['合同', '协议', '法律', '国家', '附件', '图纸', '书面', '样品', '清单', '约定', '双方', '使用手册', '用户手册'], segment: ['附件', '书面', ...PAPERS] },
    repair: 'document',
  },
  {
    id: 'price-of-market',
    code: 'vague-quantity',
    words: ['(市场|同期市场|当地市场)(正常|平均|一般|普遍|同类|通行|实际)(的|)(成交|销售|零售|批发|交易|租赁|)(价|价格|均价)', '(低于|高于|不高于|不低于|优于)(市场|同期市场|当地市场|同类产品|同行)(价|价格|平均价格|均价|售价)(的|)'],
    open: '以哪里、哪一天的价格为准没有说明',
    law: PRICE,
    grades: CLAIMED,
    quiet: { segment: ['挂牌价', '交易所', '公布', '发布', ...PAPERS] },
    repair: 'amount',
  },
] satisfies readonly VagueFamily[]).map((family) => (PLAIN_WORDS.has(family.id) ? family : { ...family, loose: true }));
