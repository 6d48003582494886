import { group, type SentenceGroup } from './vague-sentence-group.ts';

/**
 * The thirtieth batch: what fits or suffices, what goes on in a row, lists that end in 等 where one side may act or must
 * provide, money that waits for somebody else's; beside each what settles it. Written with the frames it tests.
 */
export const BATCH_30: readonly SentenceGroup[] = [
  group('鱼塘托养合同', '投入',
    '乙方应配备[|与水面规模相适应的养殖人员|]。',
    '乙方应配备养殖人员4名。',
    '乙方应对养殖人员进行[|充分的岗前培训|]。',
    '乙方应对养殖人员进行16课时的培训。',
    '乙方提供[?标准化、?][|规范化的养殖管理|]。',
    '甲方[|应提供增氧机、投饵机等养殖设备|]。',
    '甲方提供增氧机2台、投饵机1台。',
    '乙方[|应做好防逃、防盗等工作|]。',
    '养殖人员应[|完成临时性任务|]。',
    '清塘后应做到[|工完料净|]。',
    '甲方[|提供基本的工具|]。',
    '乙方应[|保持塘边的清洁卫生|]。',
    '拦网检修前应[|事前通知|]对方。',
  ),
  group('饲料代购合同', '付款',
    '乙方应[|在约定的付款时间内|]付清饲料款。',
  ),
  group('鱼塘托养合同', '结算与违约',
    '甲方[|收到客户货款后再支付|]给乙方。',
    '甲方收到客户货款后5日内支付给乙方。',
    '水质[|连续不达标的|]，甲方可以解除合同。',
    '水质连续3次不达标的，甲方可以解除合同。',
    '乙方拖欠托养费的，甲方[|可以采取断电等措施|]。',
    '[|乙方资金有困难的|]，甲方可以预付饲料款。',
    '增产收益[|按年度盈利情况分配|]。',
    '期满后的补苗，[|双方另行协议|]。',
    '损坏围网的，按原价的[|数倍|]赔偿。',
    '损坏围网的，按每米30元赔偿。',
  ),
];
