import { GROUNDS, QUALITY, TIME, UNSETTLED } from './default-law.ts';
import { PAPERS, type VagueFamily } from './family.ts';
import { ANYWHERE, CLAIMED, OWED } from './grades.ts';

/** What is guaranteed as a noun: 保证系统的稳定性、公正性. Not whether information is true, lawful or complete, which it is or is not. */
const QUALITIES = '稳定|连续|公正|公平|透明|可靠|流畅|专业|独立|易用|实用|持续|均衡|严谨|科学|规范|舒适|美观|可用|协调|私密|趣味|高效|便捷|便利|灵活|扩展|可扩展|可维护|兼容|先进|耐久|客观|可读|可操作|权威|创新|互动|参与|友好|敏捷|精准|精确|健壮|鲁棒|美誉|吸引|可持续|响应|计划|条理|有序|合理|可行|周密|协同|针对|时尚|层次|逻辑';
const TROUBLES = '强烈不满|严重不满|极大不满|不满|争议|非议|反感|不适|恐慌|负面舆情|负面舆论|舆情|舆论|舆论风波|负面反响|不良反响|公愤|众怒';
const PAPER = '资料|材料|文件|手续|素材|图纸|数据|单据|证件|物料|信息|内容|凭证';
const GONE = '不能|无法|不可|失效|丧失|中断|受损|异常|故障|瘫痪|停机|停摆|缺失|损坏|失灵|宕机|崩溃|下降|受影响|完全不可|全部不可|部分不可';
const CORE = '核心|关键|主要|重要|基本';
const PARTS = '功能|业务功能|系统|业务系统|模块|服务|设备|设施|接口|流程|业务流程|指标|性能|交易|页面|业务|部件|配件|零件|零部件|组件|构件|元器件|数据';

/**
 * What decides a duty, a price or a right and has no measure: quantities somebody asks for, qualities owed as nouns, papers
 * that are complete, parts that are essential, news given before something happens.
 */
export const UNMEASURED: readonly VagueFamily[] = [
  {
    id: 'quantity-asked',
    code: 'vague-quantity',
    words: ['(达到|未达到|达不到|没有达到|低于|不足|少于|完成|未完成|未能完成|没有完成|完不成|超过|超额完成|满足|未满足|高于|超出|不到)(~|)(所要求的|要求的|规定的|需要的|所需的|所需|指定的|承诺的|所规定的|期望的|预定的|所约定的)(量|数量|数额|金额|比例|份额|次数|人数|销量|用量|规模|额度|频次|任务量|产量|采购量|消费量|存量|流量|单量|业绩|业绩量|销售额|营业额|回款额|交易额|出勤率|合格率)'],
    open: '数值是多少没有说明',
    law: UNSETTLED,
    grades: ANYWHERE,
    measured: 'figure',
    quiet: { own: ['合同', '协议', '附件', '国家', '法律', '法规', '订单', '上述', '前述', '第'], segment: [...PAPERS, '订单'] },
    repair: 'amount',
  },
  {
    id: 'unfit',
    code: 'vague-standard',
    words: ['(任何|一切|其他|其它)(影响|损害|有损|不利于)(甲方|乙方|丙方|对方|公司|债权人|一方|任何一方|各方)(的|)(利益|权益)(的|)(行为|事项|活动|情形)', '(失去|丧失|不具备|没有|无)(~|)(使用|观赏|维修|修复|经济|利用|参考|欣赏|食用)(价值|必要)(的|)', '(并无|没有|无)(明显|任何|)(不当|不妥|失当)(之处|)(的|，)', '(不适当|不恰当|不合适|不妥当|不相称)的', '(不当|不正当|不良)的(~)(行为|做法|举动)', '(不适当|不恰当|不道德)(或|或者|、)(~)的(活动|行为|内容|言论)', '不合理的(施工|操作|安排|顺序|使用|设计|布置|方案|收费|价格|拖延|延误|延迟|干扰|扣留|扣押|限制|条件|负担|风险|方式|方法|比例)', '(内容|言论|行为|用语|宣传|措辞|发言|引用|指示|指令|言辞|话术|表述|穿着|着装)(不当|不妥|不宜|欠妥)(的|)'],
    open: '怎样算、由谁认定没有说明',
    law: QUALITY,
    grades: ANYWHERE,
    quiet: { before: ['明显', '认为', '其认为', '及时纠正'], after: ['履行', '竞争', '低价', '高价', '要求', '请求'], segment: PAPERS },
    repair: 'quality',
  },
  {
    id: 'timeliness',
    code: 'vague-standard',
    words: ['(及时|准时|时效)性', '(及时|准时|时效)性(、|和|与|及|以及)(稳定|连续|可靠|完整|有效|准确|安全)性'],
    open: '快到什么程度、用什么指标衡量没有说明',
    law: QUALITY,
    grades: OWED,
    measured: 'any',
    needs: { segment: ['保证', '确保', '保障', '保持', '维持', '提高', '提升', '增强'] },
    quiet: { before: ['性、', '为'], after: ['、真实', '、合法', '测试', '评估', '检查', '评价'], segment: ['不保证', '不能保证', '无法保证', '为了', '为保', '为确保', '为提高', '以保', '以确保', '以提高', '从而', '真实', ...PAPERS] },
    repair: 'quality',
  },
  {
    id: 'in-substance',
    code: 'vague-degree',
    words: ['实质(性|性的|)(商务|业务|合作|商业|项目|采购|技术|)(谈判|磋商|洽谈|接触|推进|合作|沟通|帮助|改善|改变|减少|增加|变动|贡献|进展|工作|调整|修改|履行)(阶段|)', '实质(性|性的|)(商务|业务|合作|)阶段'],
    open: '以什么为界没有说明',
    law: GROUNDS,
    grades: ANYWHERE,
    quiet: { before: ['非', '无', '没有'], segment: PAPERS },
    repair: 'degree',
  },
  {
    id: 'core-fails',
    code: 'vague-degree',
    words: [`(${CORE})(的|性|)(${PARTS})(完全|全部|部分|均|长时间|严重|发生|出现|遭到|)(${GONE})`, `影响(~|)(${CORE})(的|)(${PARTS})`],
    open: '哪些算没有说明',
    law: GROUNDS,
    grades: ANYWHERE,
    quiet: { before: ['不', '不得'], own: ['不影响', '是否影响'], after: ['率', '次数', '登录', '清单', '（见', '(见', '列表'], segment: [...PAPERS, '是指'] },
    repair: 'degree',
  },
  {
    id: 'important-event',
    code: 'vague-degree',
    words: ['重要(的|)(事件|事由|原因|变故|会议|活动|接待|任务|日子|安排|节点|场合)', '(家庭|个人|突发|重要|特殊)(的|)变故', '(家中|家里|家庭)(有|出现|发生|)(急事|要事|大事|变故)'],
    open: '哪些算没有说明',
    law: UNSETTLED,
    grades: CLAIMED,
    quiet: { after: ['（', '(', '记录', '纪要', '提醒', '通知'], segment: PAPERS },
    repair: 'occasion',
  },
  ...([
    {
      id: 'sums-unnamed',
      code: 'vague-scope',
      words: ['(将|把)(相关|有关|相应)(的|)(费用|款项|金额)(~|)(支付|汇入|存入|缴入|汇至|打入|转入|划入|付至|交至|退还|返还|退回|汇到|转到|打到|付给|转给)', '(支付|缴付|缴清|交纳|缴纳|结清|付清|补交|补缴)(~)(的|所需|所需的|产生的|发生的)(相关|有关)(的|)(费用|款项|开支|税费)', '(扣减|扣除|扣发|扣收|核减|减少|减收|拒付|拒绝支付|减免)(甲方|乙方|其|该单|此单|当月|)(相应|对应)(的|)(~|)(服务费|服务费用|费用|运费|佣金|报酬|租金|货款|价款|款项|工资|奖金|金额|旅游费用)', '(结清|付清|偿还|归还|清偿|补交|补缴|代缴|退回|扣留|多退少补)(相关|有关|相应)(的|)(费用|款项|价款)'],
      open: '是哪些、怎样计算没有说明',
      law: UNSETTLED,
      grades: CLAIMED,
      measured: 'figure',
      quiet: { own: ['约定', '比例', '天数', '应付', '已付', '已支付', '导致', '造成'], before: ['不', '不予', '无需', '不再'], segment: [...PAPERS, '约定', '协议', '天数', '比例', '面积', '数量', '人数', '份额', '单价', '实际'], sentence: ['如下', '下列', '即视为'] },
      repair: 'catch-all',
    },
    {
      id: 'quality-noun',
      code: 'vague-standard',
      words: [`(${QUALITIES})性`, `(${QUALITIES})性(、|和|与|及|以及)(${QUALITIES})性`, `(${QUALITIES})性(、|和|与|及|以及)(${QUALITIES})性(、|和|与|及|以及)(${QUALITIES})性`],
      open: '达到什么程度、用什么指标衡量没有说明',
      law: QUALITY,
      grades: OWED,
      measured: 'figure',
      needs: { segment: ['保证', '确保', '保障', '保持', '维持', '提高', '提升', '增强'] },
      quiet: {
        before: ['真实性、', '合法性、', '准确性、', '一次', '为'],
        after: ['、合法性', '、真实性', '要求', '能', '测试', '审查', '评估', '检查', '评价', '条款', '义务', '收入', '的要求', '的规定'],
        segment: ['不保证', '不能保证', '无法保证', '不作', '为了', '为保', '为确保', '为提高', '以保', '以确保', '以提高', '从而', '尽力', '努力', '尽量', '尽可能', '真实', '资料', '材料', '信息', ...PAPERS],
      },
      repair: 'quality',
    },
    {
      id: 'stirs-trouble',
      code: 'vague-degree',
      words: [`(引起|引发|造成|激起)(~|)(${TROUBLES})`, '导致(~|)(不满|反感)'],
      open: '怎样算、由谁认定没有说明',
      law: GROUNDS,
      grades: ANYWHERE,
      quiet: { own: ['的', '合同', '协议', '双方', '甲乙', '纠纷'], segment: PAPERS },
      repair: 'degree',
    },
    {
      id: 'high-bar',
      code: 'vague-standard',
      words: ['(高标准|高水准|高规格|高要求|严要求|高起点)'],
      open: '达到什么程度、以哪一份标准衡量没有说明',
      law: QUALITY,
      grades: ANYWHERE,
      measured: 'figure',
      quiet: { before: ['更', '较', '不', '最', '提'], after: ['农田', '基本农田', '厂房', '者'], segment: [...PAPERS, '打造', '建设', '定位', '致力', '示范', '为准'] },
      repair: 'quality',
    },
    {
      id: 'told-before-it',
      code: 'vague-deadline',
      words: [
        '(于|在)(~)(之前|以前|前)(，|)(应|须|应当|必须|需|将|会|)(~|)(通知|告知|公告|公示|函告|报备|知会)',
        '(调整|变更|修改|修订|更改|停机|维护|检修|升级|暂停|停止|终止|转让|出售|处分|处置|施工|割接|搬迁|开工|入场|进场|离职|出租|抵押|实施|停电|停水|停业|关闭|下架|清理|拆除|离场|退场|撤场|撤离|离岗|搬离|迁出|转租|装货|卸货|发货|送货|起运|停产|变卖|封闭|停气|停网|拍摄|取样|抽检|迁移|更换|撤换|收费|放假|检查|入户|采集)(~|)(之前|以前|前)(，|)(~|)(通知|告知|公告|公示|函告|报备|知会)',
      ],
      open: '提前多少天没有说明',
      law: TIME,
      grades: { duty: 'hint', plain: 'hint', right: 'hint', condition: 'hint', ban: 'quiet', ground: 'quiet', exempt: 'quiet' },
      measured: 'period',
      quiet: {
        own: ['日前', '天前', '周前', '月前', '年前', '时前', '目前', '此前', '提前', '当前', '先前', '前款', '前项', '前述', '个月', '工作日', '小时', '日内', '同意', '批准', '未', '无需', '无须', '通知书', '每', '披露', '公开', '签署', '签订', '签约', '订立', '投保', '购买'],
        after: ['书', '单', '函', '前', '的'], segment: PAPERS, sentence: ['提前'],
      },
      repair: 'ahead',
    },
    {
      id: 'spirit-of',
      code: 'vague-standard',
      words: ['(按|按照|依据|根据|依|依照|遵循|贯彻|落实|违反|违背|符合)(~|)(文件|会议|上级|政策|通知|方针|讲话|条款|规定|合同|协议)(的|)精神'],
      open: '指的是哪些要求没有说明',
      law: UNSETTLED,
      grades: ANYWHERE,
      quiet: { segment: ['本着', '解释', '《'], sentence: ['订立', '签订', '鉴于'] },
      repair: 'document',
    },
    {
      id: 'as-one-thinks',
      code: 'vague-discretion',
      words: ['(其他|其它)(~)认为的(~|)', '认为的(其他|其它|任何|一切|可能|异常|不当|违规|风险|适当|合适|必要|合理)(~|)', '(基于|根据|依据|凭|按)(其|自身|自己|自身的|其自身|其独立|)(单方|单方面|独立|主观|内部)(的|)(判断|评估|认定|决定)'],
      open: '以什么标准判断、还包括哪些没有说明',
      law: GROUNDS,
      grades: ANYWHERE,
      quiet: { own: ['双方'], before: ['不', '无', '双方'], segment: ['法院', '仲裁', '鉴定', '投资', '自愿', ...PAPERS] },
      repair: 'discretion',
    },
    {
      id: 'papers-complete',
      code: 'vague-standard',
      words: [
        `(完整|齐全|齐备|完备|足够|必要|符合要求|合格)(的|)(${PAPER})(之日|后|之后|当日|之时|起)`,
        `(${PAPER}|条件)(均|已|都|全部|)(齐全|齐备|完备|完整|备齐|到位|准备完毕|准备齐全|提供完整|提交完整|提交齐全|提供齐全)(之日|后|之后|当日|时|起)`,
      ],
      open: '哪些算齐、由谁认定没有说明',
      law: TIME,
      grades: ANYWHERE,
      quiet: { before: ['全部'], segment: [...PAPERS, '所列', '约定的', '如下'], sentence: ['如下', '下列'] },
      repair: 'catch-all',
    },
    {
      id: 'split-by-talk',
      code: 'vague-discretion',
      words: ['(由|经|应由|需由|须由)(甲乙丙三方|甲、乙、丙三方|甲乙丙丁四方|甲、乙双方|甲、乙各方|三方|四方|双方当事人|各方当事人|当事人各方|合同各方)(再|共同|另行|友好|)(协商|商议|商量|协议)(解决|处理|承担|分担|确定|决定)'],
      open: '谈不成时按什么办没有说明',
      law: UNSETTLED,
      grades: CLAIMED,
      quiet: { segment: ['协商一致', '书面'], sentence: ['争议', '纠纷', '分歧', '异议', '未尽', '未约定', '没有约定', '补充协议', '协商不成', '不可抗力', '友好协商'] },
      repair: 'agree-later',
    },
  ] satisfies readonly VagueFamily[]).map((family) => ({ ...family, loose: true as const })),
];
