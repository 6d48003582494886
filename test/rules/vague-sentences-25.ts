import { group, type SentenceGroup } from './vague-sentence-group.ts';

/**
 * The twenty-fifth batch: what one side's requirements measure for it, standards of the state by their subject, a default interest without a rate,
 * problems that one side has to solve, what is estimated or haggled over; beside each what a clause, a certificate or the Code settles.
 * Written with the frames it tests.
 */
export const BATCH_25: readonly SentenceGroup[] = [
  group('学校食堂委托经营合同', '供餐',
    '受托方[|按学校要求的标准为学员|]提供午餐。',
    '受托方应当遵守[|地方有关餐饮和饮水标准|]。',
    '食用油应当符合[|国家食用油标准|]。',
    '食用油应当符合国家标准GB 2716。',
    '受托方应当[|使用新鲜食材|]。',
    '后厨消毒不到位[|引发的问题，由受托方|]负责。',
    '因配送[-产生的质量问题由供货方-]负责。',
    '受托方[?逾期付款?]的，应[|按日向学校支付滞纳金|]。',
    '受托方逾期付款的，应按日向学校支付滞纳金，滞纳金为欠款的万分之五。',
    '剩余食材由双方[|议价收购|]。',
    '就餐人数[|预计|]800人。',
    '就餐人数预计800人，按实际人数结算。',
    '菜单应[|达到宣传效果|]。',
    '学校发现[|不规范做法|]的，可以要求改正。',
    '受托方[|按双方商定的标准|]摆放餐具。',
    '受托方可[|另行收费|]。',
    '学校可与受托方约定，由[?双方另行协商?]夜宵价格。',
    '受托方应按照第三条的约定，[-及时-]处理投诉。',
    '受托方应当具备餐饮服务[-相应-]等级证书。',
    '受托方签订本合同已获得[-必要的授权-]。',
    '学校按照受托方报价单所列单价[-结算-]。',
    '受托方应支付货款5%的违约金，并赔偿[-其他损失-]。',
    '食材的所有权自交付时[-立即-]转移。',
    '双方已就菜单进行了[-充分-]沟通。',
  ),
];
