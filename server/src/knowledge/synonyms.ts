/** Names that mean one thing within one contract: whoever uses two of a family has changed the word, not the subject. */
export interface Synonyms {
  readonly names: readonly string[];
  /** Words that hold a name and mean something else. */
  readonly not?: readonly string[];
  /** The family counts only in a text that says this. */
  readonly where?: string;
  /** And not in one that says this, which one of the names may be short for. */
  readonly unless?: string;
}

/**
 * Only what cannot well be two things in one contract: 预付款 and 定金, 用人单位 and 用工单位, 质保期 and 缺陷责任期, 监理人 and 监理工程师 are; 租期 and 租赁期限 are
 * one, but read as one by everybody. Compiled from what drafts of leases, sales, works, staffing and software contracts mix.
 */
export const SYNONYMS: readonly Synonyms[] = [
  { names: ['物业费', '物管费', '物业管理费', '物业服务费', '物业管理服务费'] },
  { names: ['履约保证金', '合同保证金', '履约押金', '合同履约金'] },
  { names: ['质保金', '质量保证金', '质保款', '质量保证款', '质量保修金', '保修金', '质保押金'] },
  { names: ['装修押金', '装修保证金'] },
  {
    names: ['押金', '租赁押金', '房屋押金', '保证金', '租赁保证金', '房屋保证金'], where: '承租', unless: '履约保证金',
    not: ['预付款保证金', '工资保证金', '交易保证金', '竞买保证金', '投标保证金', '违章保证金', '违章押金', '诉讼保证金', '安全保证金', '信用保证金', '风险保证金', '消防保证金', '质量保证金', '服务保证金'],
  },
  { names: ['佣金', '中介费', '居间费', '中介服务费', '居间服务费', '中介报酬', '居间报酬'] },
  { names: ['加盟费', '加盟金', '特许加盟费', '特许经营费'] },
  { names: ['租金', '房租', '租费'], not: ['租金额'] },
  { names: ['仓储费', '保管费', '仓储保管费', '储存费'], where: '仓储' },
  { names: ['劳务费', '劳务报酬', '劳务酬金'], not: ['劳务报酬所得', '劳务报酬个人所得税', '劳务费发票'] },
  { names: ['股权转让款', '股权转让价款', '股权转让金'] },
  { names: ['首付款', '首期款', '首笔款'], not: ['首期款项', '首笔款项'] },
  { names: ['质保期', '质量保证期', '保修期', '质量保修期'], not: ['原厂保修期', '原厂质保期', '厂家保修期', '厂家质保期', '厂商保修期', '生产商保修期', '三包保修期'] },
  { names: ['源代码', '源码'], not: ['开源码', '来源码', '源码头', '资源码', '电源码', '货源码', '源代码库'] },
  { names: ['交付物', '交付成果', '交付件', '已交付成果'], not: ['交付物流', '交付物品', '交付物业', '交付成果物', '交付物资'] },
  { names: ['技术人员', '技术员'] },
  { names: ['派遣员工', '派遣人员', '派遣工', '派遣劳动者', '被派遣员工', '被派遣人员', '被派遣劳动者', '劳务派遣人员', '劳务派遣员工'], not: ['派遣工作', '派遣工资'] },
  { names: ['用工单位', '协作单位', '合作企业', '派往单位', '派往公司', '派驻单位', '派驻公司'], where: '派遣' },
  { names: ['保密信息', '机密信息'] },
  { names: ['商业秘密', '商业机密'] },
  { names: ['供应商', '供货商'] },
  { names: ['收货人', '收货方', '接货人'] },
  { names: ['关联公司', '关联企业', '关联机构'] },
  { names: ['抵押车辆', '质押车辆'] },
  { names: ['质物', '质押物', '质押财产'] },
  { names: ['塔式起重机', '塔机', '塔吊'] },
  { names: ['竞业限制', '竞业禁止'], unless: '在职期间' },
  { names: ['境外买家', '海外买家', '国外买家'] },
  { names: ['境外客户', '海外客户', '国外客户'] },
  { names: ['境外供应商', '海外供应商', '国外供应商'] },
  { names: ['特许人', '特许方', '特许商'], not: ['被特许人', '被特许方', '被特许商'] },
  { names: ['保管物', '寄存物', '保管物品', '寄存物品'] },
  { names: ['乙供材料', '乙方供材', '乙方供料'] },
  { names: ['甲供材料', '甲方供材', '甲供材', '甲方供料'], not: ['甲供材料款'] },
  { names: ['维护服务费', '维护费', '维保费'] },
  { names: ['课时费', '课酬', '讲课费', '授课费'] },
  { names: ['演出费', '演出酬金', '演出报酬'] },
  { names: ['版权使用费', '版权费'] },
  { names: ['坐席', '座席'], not: ['座席位'] },
  { names: ['话务员', '话务人员', '接线员'] },
  { names: ['接通率', '接听率'], not: ['首次接听率'] },
  { names: ['投诉率', '客诉率'] },
  { names: ['通话录音', '电话录音'] },
  { names: ['考核办法', '考评办法'] },
  { names: ['考核结果', '考评结果'] },
  { names: ['员工手册', '职工手册'] },
  { names: ['抵押物', '抵押财产', '抵押品'] },
  { names: ['抵押物清单', '抵押清单', '抵押财产清单', '抵押品清单'] },
  { names: ['房价款', '购房款'] },
  { names: ['借款本金', '贷款本金'] },
  { names: ['借款期限', '贷款期限'] },
  { names: ['借款用途', '贷款用途'] },
  { names: ['旅游者', '出游人', '游玩人', '参团人'], where: '旅行社' },
  { names: ['培训学员', '参训学员', '受训学员', '参训人员', '受训人员'], where: '培训' },
];
