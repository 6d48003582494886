import { group, type SentenceGroup } from './vague-sentence-group.ts';

/**
 * The twenty-sixth batch, of customer service: what one's means allow, places and people nobody lists, one's own
 * understanding, prices of a later day; beside each what a list, a figure or a name settles. Written with the frames it tests.
 */
export const BATCH_26: readonly SentenceGroup[] = [
  group('热线服务合同', '服务',
    '乙方[|在人力允许的情况下|]增派坐席。',
    '乙方增派坐席不超过5名。',
    '[|偏远地区|]顺延上门时间。',
    '偏远地区（名单见附件一）上门时间为48小时。',
    '[|重要客户|]的来电由主管接听。',
    '乙方不得泄露重要客户信息。',
    '乙方[|按自己的理解处理|]来电的，[?后果自负?]。',
    '续约费用[|按乙方届时有效的价格政策|]执行。',
    '续约费用按本合同单价执行。',
    '甲方可[|视情扣减|]服务费。',
    '甲方每次扣减服务费200元。',
    '来电量超过5000通的，坐席[|另行升级|]。',
    '话机[|无修复价值的|]，不予维修。',
    '客户满意度较上年[|有所提升|]。',
    '客户满意度较上年提升3个百分点。',
    '甲方上新应当[|提早通知|]乙方。',
    '甲方上新应当提前3日通知乙方。',
    '耳机损坏的，[|按折旧后的价值赔偿|]。',
    '耳机损坏的，每副赔偿300元。',
  ),
];
