import { group, type SentenceGroup } from './vague-sentence-group.ts';

/**
 * The sixty-eighth batch: both sides of a thing, what may befall somebody, who mediates, days and schedules named beside, what both confirm,
 * the labour law's own words, what an authority imposed, sums that are claimed; beside their near misses.
 */
export const BATCH_68: readonly SentenceGroup[] = [
  group('设备维保合同', '双方义务',
    '检查部位包括[-左右-]导轨和轿门。',
    '乙方派驻人员[|十名左右|]。',
    '行情波动可能给委托人造成[-一定损失-]。',
    '设备停运可能造成[|重大|]损失的，乙方应[|立即|]报告。',
    '双方发生争议的，可由[-有关部门-]调解。',
    '乙方应向[?有关部门?]报批。',
    '租户应在约定的缴费日[-按时-]缴费。',
    '施工人员按照《进场计划表》[-准时-]进场。',
    '运输费及[-相关费用-]以双方在系统确认的为准。',
    '开工日期由甲方[-提前-]预约，乙方确认为准。',
    '乙方停机检修应[|提前|]通知甲方。',
    '续约的租金见[-届时-]双方另行签署的协议。',
    '因生产[-需要-]延长工作时间的，按劳动法支付加班工资。',
    '甲方按照社会保险的[-有关规定-]为员工办理参保。',
    '坐席与其他用人单位建立劳动关系，对接听任务[-造成严重影响-]的，公司可以解除合同。',
    '货主应按照[-海关规定-]申报。',
    '用车期间的违章[-罚款-]由司机缴纳。',
    '乙方投保的险种应与现有水平[?相当?]或[-更高的保障-]。',
    '分配遵循公平、[-合理的-]原则。',
    '甲方有权就欠款及[-违约金-]一并追偿。',
    '中途停课的，学校[-按比例退还-]未使用课时的学费。',
    '出租人扣除[-部分保证金-]的，承租人应在3日内补足。',
    '甲方应退还[|部分保证金|]。',
  ),
];
