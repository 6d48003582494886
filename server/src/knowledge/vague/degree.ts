import type { VagueFamily } from './family.ts';

const law = { basis: '民法典第563条', says: '没有约定具体解除事由的，只有致使不能实现合同目的等法定情形才可以解除' } as const;
const GROUNDED = { condition: 'warning', ground: 'warning', right: 'warning', plain: 'warning', duty: 'warning', ban: 'hint', exempt: 'warning' } as const;

/** 程度: how bad, how big, on which a right or a liability hangs. */
export const DEGREE: readonly VagueFamily[] = [
  {
    id: 'grave',
    code: 'vague-degree',
    words: [
      '(重大|严重|特别严重|特别重大|较为严重|较严重|较重|极其严重)(的|地|)', '(重大|严重|实质性|实质|根本性|根本|明显)(违约|违约行为|违反|违规|问题|影响|损失|损害|变化|变更|不利影响|不利变化|泄露|瑕疵|缺陷|事故|事件|失误|差错|过错|投诉|困难|偏差|不足|延误|迟延|恶化|后果|障碍|分歧)', '情节(严重|较重|恶劣|较为严重|特别严重|轻微|较轻)', '性质(严重|恶劣|较严重)', '(造成|产生|导致)(恶劣|不良|较大|重大|严重|负面)(的|)(社会影响|影响|后果|损失)', '(恶劣|不良)(的|)(影响|后果)', '后果严重', '实质性(的|)', '重大不利',
    ],
    open: '以什么为界没有说明',
    law,
    grades: GROUNDED,
    quiet: { after: ['程度', '过失', '误解', '疾病', '资产', '利害关系', '决策', '贡献', '组成', '节日', '活动保障', '质量瑕疵', '案件', '条款', '要求作出实质', '风险提示'], before: ['故意或', '故意或者', '该', '上述', '所称', '此等', '问题的', '“'], segment: ['重大过失', '是指', '指的是', '以下简称', '投标'] },
    mild: { segment: ['奖励', '贡献'] },
    repair: 'degree',
  },
  {
    id: 'rather',
    code: 'vague-degree',
    words: ['(较大|较高|较低|较差|较小|较轻|较长|过高|过低|过大|过长|巨大|显著|明显|大幅|大幅度|轻微|微小)(的|地|)(损失|影响|变化|变更|差异|偏差|差距|风险|延误|违约|瑕疵|误差|波动|上涨|下降|增加|减少|提高|降低|不合理|低于|高于|不符|不当|缺陷|过失|问题)', '(显著|明显)(地|)', '(激增|剧增|骤增|暴增|陡增|猛增|恶化|急剧变化|剧烈波动|大幅波动)'],
    open: '以多少为界没有说明',
    law,
    grades: { ...GROUNDED, right: 'hint', plain: 'hint', duty: 'hint' },
    measured: 'figure',
    quiet: { before: ['与本人', '严重', '市场', '重大', '持续'], after: ['相关', '标识', '位置', '标注', '提示', '方式'], segment: ['告知', '标识'] },
    repair: 'degree',
  },
  {
    id: 'amount-class',
    code: 'vague-degree',
    words: ['(小额|大额|大宗|小批量|大批量|高额|巨额)(的|)(索赔|费用|退款|赔付|减免|交易|支出|采购|订单|款项|赔偿|调整|付款|合同|转账|资金|投诉|服务费用|)'],
    open: '以多少元为界没有说明',
    law: { basis: '民法典第510条', says: '没有约定或者约定不明确的，协议补充；不能达成补充协议的，按照合同相关条款或者交易习惯确定' },
    grades: { duty: 'warning', right: 'warning', plain: 'hint', condition: 'hint', ground: 'hint', ban: 'hint', exempt: 'quiet' },
    measured: 'figure',
    quiet: { after: ['存单', '信用卡', '支付系统', '贷款公司'], segment: ['存款'] },
    repair: 'degree',
  },
  {
    id: 'main-duty',
    code: 'vague-degree',
    words: ['(主要|基本|核心|关键|根本|重要)(的|)(义务|合同义务|条款|权益|利益|业务|功能|内容变更|事项|指标|岗位人员|人员变动|数据|环节)', '非(核心|主要|关键|重要|实质性)(的|)(事务|条款|业务|义务|内容|事项|功能|)', '(重要|关键|核心)(的|)(意义|影响|变化|变更|信息变更|节点)', '(未充分|未完全|不完全|未能充分)履行', '(工作|成绩|业绩|贡献)(突出|显著|优异)', '(成绩|贡献|表现)(突出|显著|优异|优秀)'],
    open: '哪些算、以什么为界没有说明',
    law,
    grades: { condition: 'hint', ground: 'hint', right: 'hint', duty: 'hint', plain: 'hint', ban: 'hint', exempt: 'hint' },
    quiet: { segment: ['是指', '指的是', '主要内容', '包括'], after: ['人员名单', '如下', '包括', '为', '及', '变更、'], before: ['“', '的'] },
    grave: { sentence: ['解除', '终止'], before: ['重大', '变更'] },
    mild: { after: ['义务', '且'] },
    repair: 'degree',
  },
  {
    id: 'routine',
    code: 'vague-degree',
    words: ['(常规性|常规|一般性|普遍性|日常性|非争议性|典型|个别性)(的|)(投诉|问题|咨询|建议|事务|工作|服务|检查|维护|需求|事项|诉求|缺陷|)', '潜在(的|)(损害|风险|纠纷|争议|法律争议|问题|影响|冲突|威胁|客户|损失|法律风险|)', '(初步|大致|基本)(的|)(判断|方案|处理|意见|响应|解决|协助|核实|审核|完成|告知|处理方案)'],
    open: '包括哪些、以什么为界没有说明',
    law: { basis: '民法典第510条', says: '没有约定或者约定不明确的，协议补充；不能达成补充协议的，按照合同相关条款或者交易习惯确定' },
    grades: { duty: 'hint', right: 'hint', plain: 'hint', condition: 'hint', ground: 'hint', ban: 'hint', exempt: 'hint' },
    measured: 'figure',
    quiet: { after: ['验收', '设计'], segment: ['是指', '包括但不限于'] },
    grave: { segment: ['升级', '授权'], },
    repair: 'degree',
  },
  {
    id: 'emergency',
    code: 'vague-degree',
    words: ['(紧急|突发|异常|极端|危急)(的|)(情况|情形|事件|状况|需求|请求|任务|事项|故障|问题)', '(紧急|急迫|必要|迫切)时', '(情况|情势|事态)(紧急|危急|严重)'],
    open: '哪些情形算没有说明',
    law: { basis: '民法典第510条', says: '没有约定或者约定不明确的，协议补充；不能达成补充协议的，按照合同相关条款或者交易习惯确定' },
    grades: { duty: 'hint', right: 'hint', plain: 'hint', condition: 'hint', ground: 'hint', ban: 'quiet', exempt: 'hint' },
    measured: 'figure',
    quiet: { before: ['“', '公共'], after: ['联系人', '预案', '电话', '联系方式'] },
    repair: 'degree',
  },
];
