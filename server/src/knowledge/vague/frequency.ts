import { UNSETTLED } from './default-law.ts';
import type { VagueFamily } from './family.ts';
import { PROMISED } from './grades.ts';

/** 频次: how often. */
export const FREQUENCY: readonly VagueFamily[] = [
  {
    id: 'regularly',
    code: 'vague-frequency',
    words: ['定期(地|)', '不定期(地|)', '(定时|不定时|陆续|逐步|逐渐|轮流)(地|)', '(不定期、不定时|定期、不定时|定期或不定期|定期或者不定期|定期、不定期|定期和不定期|定期及不定期|定期/不定期|定期不定期|不定期或定期)(地|)', '(周期性|阶段性|经常性|常态化|例行|日常性)(地|)(向|对|开展|进行|检查|回访|巡检|巡查|巡视|排查|监测|演练|保养|清洁|清理|走访|督导|盘点|维护|报告|汇报|沟通|更新|培训|组织|抽查|评估)', '每隔(一段|一定|若干|适当)(的|)(时间|期间|周期)(~|)(一次|)', '(隔段|隔一段)时间(就|)', '隔三差五(地|)', '(周期性|阶段性|常态化|经常性|例行|日常性)的(~|)(校准|检修|检查|保养|维护|清洗|消杀|巡检|回访|培训|汇报|沟通|更新|评估|盘点|演练)', '(高频|高频次|高频率|滚动|错峰)(地|)(更新|发布|推送|开展|组织|巡查|检查|投放|沟通|培训)', '每隔(一段|一定|若干|适当)(的|)(时间|期间|周期)', '(分阶段|分批次|分批|分期分批|陆续)(地|)(交付|提交|提供|支付|完成|实施)', '(按阶段|分阶段)(地|)(向甲方|向乙方|向对方|)(汇报|报告|提交|交付)', '适时(更新|调整|回访|检查|抽查|汇报|通报|评估|培训|组织)', '随时(更新|调整|修订|修改|变更|更换|调换)'],
    open: '多久一次没有说明',
    law: UNSETTLED,
    grades: { duty: 'warning', plain: 'hint', right: 'hint', condition: 'hint', ground: 'hint', ban: 'quiet', exempt: 'hint' },
    measured: 'rhythm',
    quiet: { after: ['性', '工作制', '工时', '开关', '器', '发送任务', '归还本息', '付款方式', '还款', '出资', '存款', '存单', '租赁', '租约', '合同', '劳动合同', '限', '理财', '保险', '利率', '账户', '寿险', '定额', '定投', '交易', '任务', '推送'], segment: ['里程碑', '工资', '劳动报酬', '结算方式', '结算周期'], before: ['活期转', '无固', '绑', '选', '确', '商', '签', '核', '判', '锁', '固', '约', '指', '规', '整存整取转'] },
    mild: { own: ['逐步', '逐渐', '陆续'] },
    grave: { before: ['有权定期或'], after: ['或不定期', '或者不定期', '地对提供', '对提供'] },
    repair: 'rhythm',
  },
  {
    id: 'often-done',
    code: 'vague-frequency',
    words: ['(勤|常|多)(换|洗|清洗|打扫|清扫|通风|检查|巡查|走访|回访|消毒|更换|沟通|联系|汇报|翻晒)', '多(与|跟|和|向|对)(~)(沟通|联系|交流|汇报|请示|走访)'],
    open: '多久一次没有说明',
    law: UNSETTLED,
    grades: PROMISED,
    measured: 'rhythm',
    needs: { before: ['应', '应当', '应该', '须', '必须', '要', '需', '需要', '平时', '日常'] },
    loose: true,
    repair: 'rhythm',
  },
  {
    // 有权随时检查 says when: at any time.
    id: 'at-any-time-checks',
    code: 'vague-frequency',
    words: ['随时(抽查|检查)'],
    open: '多久一次没有说明',
    law: UNSETTLED,
    grades: { duty: 'warning', plain: 'hint', right: 'quiet', condition: 'quiet', ground: 'hint', ban: 'quiet', exempt: 'quiet' },
    measured: 'rhythm',
    repair: 'rhythm',
  },
  {
    id: 'now-and-then',
    code: 'vague-frequency',
    words: ['不时(地|)', '(偶发|偶发性|零星)(的|)(~|)(瑕疵|问题|差错|失误|投诉|故障|延误|错误)', '偶发的', '(经常|时常|频繁)(地|)', '(经常|时常|常常|频繁|偶尔|有时|多频次|高频次)(地|)(向|对|检查|回访|抽查|沟通|更新|修改|调整|进行|开展|组织|联系|汇报|巡查|维护|缺勤|迟到|出现|发生|维修)', '不间断(地|)(提供|巡查|监测|更新)', '时不时'],
    open: '多久一次、累计几次没有说明',
    law: UNSETTLED,
    grades: { duty: 'warning', plain: 'hint', right: 'hint', condition: 'hint', ground: 'warning', ban: 'hint', exempt: 'quiet' },
    measured: 'rhythm',
    quiet: { before: ['由双方', '双方', '不'], after: ['之需', '居住', '使用的', '性'] },
    // 不时发布的规则: what is open is which rules.
    mild: { after: ['发布', '公布', '公示', '颁布', '更新', '修订', '修改', '制定', '制订', '调整', '公告', '指定'] },
    repair: 'rhythm',
  },
];
