import { group, type SentenceGroup } from './vague-sentence-group.ts';

/**
 * The fifty-ninth batch: what disturbs others, what suits a place, needs of a job, the least there can be, harmless defects, loads a
 * system bears, stale contents, services that last, what is done afterwards; beside it what a figure or a paper settles.
 */
export const BATCH_59: readonly SentenceGroup[] = [
  group('合作合同', '双方义务',
    '承租人不得从事[|影响其他业主正常生活的活动|]。',
    '商户不得开展[|干扰邻铺经营的活动|]。',
    '店面设计应[|与整体风格协调|]。',
    '经营业态应[|符合商场定位|]。',
    '承包人应配备[|满足施工需要的|]机械。',
    '出租方应提供[|适合办公需要的|]房屋。',
    '甲方考察产品是否满足业务需求后再下单。',
    '施工噪声应[|控制在最低限度|]。',
    '运营方应将停机时间[|压缩到最小范围|]。',
    '各方应尽一切努力将不可抗力的影响降到最低限度。',
    '[|瑕疵不影响使用的|]，买方不得拒收。',
    '[|色差不影响美观|]的，不予退换。',
    '系统应能[|承受高并发访问|]。',
    '外箱[|应足以保护|]货物。',
    '发布[|低质内容|]的，平台可以限流。',
    '[|虚高定价|]的商品将被下架。',
    '乙方应[|提供持续的运维服务|]。',
    '商户应[|服从商场统一安排|]。',
    '广告应在[|黄金时段|]播出。',
    '直播数据[|事后提供|]给甲方。',
    '讲师[|应熟悉教材|]。',
    '学员违反课堂秩序，[|教育无效的|]，机构可以劝退。',
    '承运人应[|尽实际可能|]继续运输。',
    '项目[|未能正常推进的|]，甲方可以收回委托。',
    '装修验收[|无质量问题后支付|]尾款。',
    '承运人应选择[|最佳路线|]。',
    '响应式适配由乙方完成。',
    '双方应与监理协调进场时间。',
    '广告应在每日19:00至21:00的黄金时段播出。',
  ),
];
