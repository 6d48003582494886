import { group, type SentenceGroup } from './vague-sentence-group.ts';

/**
 * The sixty-fourth batch: what is told in real time, losses and costs shared or borne in part, staff of poor awareness, conditions one side
 * sets for itself, states that are not normal, rules prescribed nowhere, costs at cost, tasks assigned; beside it what is measured or is how a system works.
 */
export const BATCH_64: readonly SentenceGroup[] = [
  group('服务合同', '双方义务',
    '乙方应[|实时|]通知甲方车辆位置。',
    '客服主管应将升级投诉[|实时|]上报甲方。',
    '承运人应[|实时|]向托运人反馈温度记录。',
    '平台有权实时查询订单状态。',
    '系统每5分钟实时汇报一次运行数据。',
    '因停工造成的费用，乙方愿[|与甲方分担|]。',
    '多支出的运费由[|双方各自承担一部分|]。',
    '保险费由双方各自承担50%。',
    '出租人应[|承担部分维修费用|]。',
    '出租人承担部分维修费用，即维修费用的30%。',
    '甲方可以更换[|服务意识差|]的坐席。',
    '保安员[|安全意识淡薄|]的，甲方有权退回。',
    '驾驶员[|责任意识不强|]的，乙方应予更换。',
    '乙方每月组织一次安全意识培训。',
    '总部向[|符合其准入条件|]的门店供货。',
    '卡片[|状态不正常的|]，银行有权拒绝交易。',
    '寄件人应[|按照规定的方式|]包装易碎品。',
    '供电方应按照规定的标准收费，标准见附件二。',
    '网络服务商[|力保|]线路不中断。',
    '补办门禁卡的，业主应[|缴纳工本费|]。',
    '补办门禁卡的，业主应缴纳工本费20元。',
    '[|导致客户不满|]的，甲方有权扣款。',
    '承租人应[|按出租人评估的价格赔偿|]。',
    '雇主应为家政员购买意外险[|及其他保险|]。',
    '机构有权增减[|部分|]课程。',
    '员工应完成[|上级交办的任务|]。',
    '保洁人员应[|保证各项工作质量|]。',
    '任何一方要求变更合同的，应[|及时|]通知对方，并就变更内容达成书面协议。',
    '货主与仓库经及时协商，订立本合同。',
  ),
];
