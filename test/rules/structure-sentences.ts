/** Small contracts written before it was tried what the rules say: words in marks are to be reported by the rule, others are not. */
export interface Sample {
  readonly code: string;
  readonly text: string;
}
const HEAD = '仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储有限公司\n';
const TAIL = '\n甲方（盖章）：\n乙方（盖章）：\n';
const body = (code: string, text: string): Sample => ({ code, text: `${HEAD}${text}${TAIL}` });
const full = (code: string, text: string): Sample => ({ code, text });
const LIST = '第一条 标的\n玉米200吨，入库前由双方过磅。\n第二条 费用\n每月6000元，按月结算。\n';

export const SAMPLES: readonly Sample[] = [
  // numbering-gap
  body('numbering-gap', `${LIST}[|第四条|] 期限\n一年。\n第五条 违约\n违约金5000元。`),
  body('numbering-gap', '一、标的\n玉米200吨。\n二、费用\n（一）每月6000元。\n[|（三）|]装卸费另计。\n三、期限\n一年。'),
  body('numbering-gap', '1. 标的\n1.1 玉米200吨。\n[|1.3|] 大豆100吨。\n2. 费用\n2.1 每月6000元。\n3. 期限\n3.1 一年。'),
  body('numbering-gap', '第一章 总则\n第一条 标的\n玉米200吨。\n第二条 费用\n每月6000元。\n第二章 分则\n第三条 期限\n一年。\n第四条 违约\n违约金5000元。'),
  body('numbering-gap', '第一部分 通用条款\n第一条 标的\n玉米200吨。\n第二条 费用\n每月6000元。\n第二部分 专用条款\n第一条 标的\n大豆100吨。\n第二条 费用\n每月3000元。'),
  body('numbering-gap', `${LIST}第二条之一 装卸\n装卸费另计。\n第三条 期限\n一年。`),
  body('numbering-gap', `${LIST}第三条 依据\n《民法典》规定：\n“第九百零四条 仓储合同是保管人储存存货人交付的仓储物的合同。\n第九百零六条 保管人应当验收。”\n第四条 期限\n一年。`),
  body('numbering-gap', '第一条 付款方式\n双方选择下列第2种：\n1. 按月支付；\n2. 按季支付；\n3. 一次付清。\n第二条 期限\n一年。'),
  body('numbering-gap', '第一条 价格\n序号 品名 单价\n1 玉米 20\n3 大豆 30\n7 小麦 25\n第二条 期限\n一年。'),
  // duplicate-number
  body('duplicate-number', `${LIST}[|第二条|] 期限\n一年。\n第三条 违约\n违约金5000元。`),
  body('duplicate-number', '一、标的\n玉米200吨。\n二、费用\n每月6000元。\n[|二、|]期限\n一年。\n三、违约\n违约金5000元。'),
  body('duplicate-number', '第一条 保管\n（一）乙方通风。\n（二）乙方测温。\n[|（二）|]乙方防潮。\n第二条 费用\n每月6000元。'),
  body('duplicate-number', '第一条 保管\n乙方：\n（一）通风；\n（二）测温。\n甲方：\n（一）送货；\n（二）付款。\n第二条 费用\n每月6000元。'),
  body('duplicate-number', `${LIST}第三条 期限\n一年。\n附件一 作业规程\n第一条 入库\n过磅。\n第二条 出库\n核单。`),
  body('duplicate-number', '第一条 付款\n甲方选择第1种方式：\n1. 转账；\n2. 承兑。\n第二条 开票\n乙方选择第2种：\n1. 专票；\n2. 普票。'),
  body('duplicate-number', '一、运输\n1、装货\n1.1 甲方装货。\n1.2 乙方清点。\n二、保管\n1、入库\n1.1 乙方过磅。\n1.2 甲方确认。'),
  body('duplicate-number', '第一条 保管\n（1）乙方应当：\n1）通风；\n2）测温。\n（2）乙方防潮。\n（3）乙方防鼠。\n第二条 费用\n每月6000元。'),
  body('numbering-gap', `${LIST}[|第五条|] 期限\n一年。\n[|第四条|] 违约\n违约金5000元。\n[|第八条|] 争议\n由甲方所在地人民法院管辖。`),
  body('numbering-gap', '一，标的\n玉米200吨．二，费用\n每月6000元．\n三，期限\n一年．'),
  body('empty-clause', '第一条 标的\n1、品名：\n2、规格：\n3、数量：\n第二条 费用\n每月6000元。'),
  body('empty-clause', '第一条 保管\n１．通风设备自备．\n２．乙方每周测温一次，记录温度和湿度，存档备查．\n第二条 费用\n每月6000元。'),
  body('empty-clause', `${LIST}[|第三条 运输|]\n[|第四条 保险、商检等其他约定事项。|]\n第五条 期限\n一年。`),
  full('empty-clause', `# 仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储有限公司\n## 第一条 标的\n玉米200吨。\n## 签署页\n甲方（盖章）：\n乙方（盖章）：\n`),
  body('missing-attachment', '第一条 标的\n品种以附件一为准，费率见附件二。\n第二条 期限\n一年。\n附件清单：\n1. [|附件一|]：品种表\n2. [|附件二|]：费率表'),
  body('missing-attachment', `${LIST}[|附件清单：|]\n附件一：营业执照\n附件二：资质证书`),
  body('missing-attachment', '第一条 标的\n乙方按照[|《作业规程》|]中的要求通风测温。\n第二条 费用\n每月6000元。\n第三条 附件\n《作业规程》为本合同附件。'),
  body('unused-definition', '第一条 定义\n1. **仓储物**：指玉米200吨。\n2. **夜间**：指22时至次日6时。\n第二条 保管\n乙方夜间不得移动仓储物。'),
  full('duplicate-definition', `${HEAD}${LIST}签订日期：\${now?string("yyyy年MM月")}\n终止日期：\${now?string("yyyy年MM月")}${TAIL}`),
  body('truncated-text', `${LIST}第三条 其他\n补充协议与[|本合同具约束|]。\n第四条 期限\n一年。`),
  body('truncated-text', `${LIST}第三条 其他\n补充协议与本合同具同等效力，附件具有同等法律效力。\n第四条 期限\n一年。`),
  // mixed-numbering
  body('mixed-numbering', '第一条 标的\n玉米200吨。\n第二条 费用\n每月6000元。\n第三条 期限\n一年。\n[|四、|]违约\n违约金5000元。\n第五条 争议\n由甲方所在地人民法院管辖。'),
  body('mixed-numbering', '第一条 标的\n（一）玉米200吨。\n（二）大豆100吨。\n第二条 费用\n1. 每月6000元。\n2. 按月结算。\n第三条 期限\n一年。'),
  // broken-reference
  body('broken-reference', `${LIST}第三条 违约\n违反[|第九条|]的，支付违约金5000元。\n第四条 期限\n一年。\n第五条 其他\n一式两份。`),
  body('broken-reference', `${LIST}第三条 违约\n违反第一条至[|第八条|]的，支付违约金5000元。\n第四条 期限\n一年。\n第五条 其他\n一式两份。`),
  body('broken-reference', '第一条 标的\n1.1 玉米200吨。\n1.2 大豆100吨。\n第二条 费用\n2.1 每月6000元。\n2.2 按[|第1.5款|]加收。\n第三条 期限\n3.1 一年。'),
  body('broken-reference', `${LIST}第三条 违约\n违反[|前两款|]的，支付违约金5000元。\n第四条 期限\n一年。`),
  body('broken-reference', '第一条 标的\n玉米200吨。\n第二条 费用\n每月6000元。\n前款费用按月结算。\n前两款所称费用含税。\n第三条 期限\n一年。'),
  body('broken-reference', `${LIST}第三条 违约\n依照《民法典》第五百七十七条和第五百八十五条承担责任。\n第四条 期限\n一年。`),
  body('broken-reference', `${LIST}第三条 担保\n主合同第十二条约定的债务由丙方担保，按原协议第二十条执行。\n第四条 期限\n一年。`),
  body('broken-reference', `${LIST}第三条 期限\n一年，经第三方检验，第三次通知仍不提货的，按第一、二条办理。\n第四条 违约\n违约金5000元。`),
  body('broken-reference', '第一条 标的\n玉米200吨。\n第一条之一 质量\n二等以上。\n第二条 费用\n不符合第一条之一的，每月6000元。\n第三条 期限\n一年。'),
  body('broken-reference', `${LIST}第三条 期限\n一年。\n第四条 违约\n乙方违反附件一第三条的，支付5000元。\n附件一 作业规程\n第一条 入库\n过磅。\n第二条 出库\n核单。\n第三条 盘点\n每月一次。`),
  // reference-mismatch
  body('reference-mismatch', `${LIST}第三条 保密\n双方保密。\n第四条 违约责任\n违约金5000元。\n第五条 其他\n泄密的，按[|第三条|]“违约责任”处理。`),
  body('reference-mismatch', `${LIST}第三条 保密\n双方保密。\n第四条 违约责任\n违约金5000元。\n第五条 其他\n泄密的，按第四条“违约责任”处理。`),
  body('reference-mismatch', `${LIST}第三条 保密\n双方保密。\n第四条 违约责任\n违约金5000元。\n第五条 其他\n泄密的，按第四条（违约）处理。`),
  body('reference-mismatch', `${LIST}第三条 保密\n双方保密。\n第四条 违约责任\n违约金5000元。\n第五条 其他\n按第一条（含附录）执行。`),
  // missing-attachment
  body('missing-attachment', `${LIST}第三条 保管\n按[|附件一|]《作业规程》保管。\n第四条 期限\n一年。\n附件二：价目表\n玉米每吨30元。`),
  body('missing-attachment', `${LIST}第三条 保管\n按附件一《作业规程》保管。\n第四条 期限\n一年。\n附件一：作业规程\n每周测温一次。`),
  body('missing-attachment', `${LIST}第三条 保管\n乙方提交的附件应当加盖公章，邮件附件视为书面形式。\n第四条 期限\n一年。`),
  // uncited-attachment
  body('uncited-attachment', `${LIST}第三条 保管\n按附件一《作业规程》保管。\n第四条 期限\n一年。\n附件一：作业规程\n每周测温一次。\n[|附件三|]：车辆清单\n货车两辆。`),
  body('uncited-attachment', `${LIST}第三条 附件\n本合同附件与本合同具有同等效力。\n[|附件一：作业规程|]\n[|附件二：价目表|]\n第四条 期限\n一年。`),
  body('uncited-attachment', `${LIST}第三条 保管\n详见附件1、2。\n第四条 期限\n一年。\n附件1：作业规程\n每周测温一次。\n附件2：价目表\n玉米每吨30元。`),
  // unpaired-bracket
  body('unpaired-bracket', '第一条 标的\n玉米[|（|]二等200吨。\n第二条 费用\n每月6000元。'),
  body('unpaired-bracket', '第一条 标的\n玉米200吨。\n第二条 费用\n每月6000元（含税)，按“月结方式支付”[|”|]。'),
  body('unpaired-bracket', '第一条 标的\n玉米（二等)200吨。\n第二条 方式\n1）送货；2）自提；3）代运。\n第三条 费用\na) 每月6000元；b) 按月结算。'),
  body('unpaired-bracket', '第一条 依据\n按[|《|]粮油储存安全责任暂行规定[|（|]2019年执行。\n第二条 费用\n每月6000元。'),
  // truncated-text
  full('truncated-text', `${HEAD}${LIST}第三条 违约责任\n乙方未按期出库的，应当向甲方支付违[|约|]`),
  body('truncated-text', `${LIST}第三条 期限\n一年，自入库之日起计算。\n第四条 违约\n违约金5000元。`),
  full('truncated-text', `${HEAD}${LIST}第三条 期限\n一年\n签订地点：杭州`),
  // unused-definition
  body('unused-definition', '第一条 定义\n“[|出库高峰期|]”是指每年十月。\n“仓储物”是指玉米200吨。\n第二条 费用\n仓储物每月6000元。'),
  body('unused-definition', '第一条 标的\n玉米200吨（下称“[|库存粮|]”）。\n第二条 费用\n每月6000元，按月结算。'),
  body('unused-definition', '第一条 标的\n玉米200吨（下称“库存粮”）。\n第二条 费用\n库存粮每月6000元，按月结算。'),
  body('unused-definition', '第一条 当事人\n甲方与乙方合称“双方”，单独称“一方”。\n第二条 费用\n每月6000元。'),
  body('unused-definition', '第一条 标的\n玉米、大豆（统称“粮食”）由乙方保管。\n第二条 出库\n粮食出库时过磅。'),
  // duplicate-definition
  body('duplicate-definition', '第一条 定义\n“仓储物”是指玉米200吨。\n第二条 保管\n大豆100吨（以下简称“[|仓储物|]”）由乙方保管。\n第三条 费用\n仓储物每月6000元。'),
  body('duplicate-definition', '第一条 定义\n本合同所称工作日是指法定工作日。\n第二条 送达\n“[|工作日|]”是指周一至周六。\n第三条 费用\n每月第3个工作日支付。'),
  body('duplicate-definition', '第一条 定义\n“仓储物”是指玉米200吨。\n第二条 保管\n乙方保管“仓储物”，“仓储物”不得转移。\n第三条 费用\n仓储物每月6000元。'),
  // term-drift
  body('term-drift', '第一条 履约保证金\n甲方支付履约保证金3000元，履约保证金不计息。\n第二条 退还\n合同期满退还履约保证金，扣除的[|履约保证款|]由甲方补足。'),
  body('term-drift', '第一条 费用\n装卸费每吨10元，装卸费按月结算，装卸费由甲方承担。\n第二条 违约\n逾期支付[|装卸费用|]的，每日按万分之三支付违约金。'),
  body('term-drift', '第一条 费用\n装卸费每吨10元，装卸费按月结算。\n第二条 保险\n保险费用由甲方承担，运输费用由乙方承担。'),
  body('term-drift', '第一条 说明\n本合同一式两份。本合同自签字之日起生效，本合同期满终止，本合同的附件有同等效力。\n第二条 其他\n[|本协议|]未尽事宜另行约定，本合同争议由法院管辖。'),
  // mixed-party-names
  body('mixed-party-names', '第一条 保管\n乙方为甲方保管玉米200吨，乙方应当通风。甲方应当付款，甲方可以查库。\n第二条 出库\n[|我司|]出库时通知甲方。'),
  full('mixed-party-names', '仓储合同\n存货方：白榆粮油有限公司\n服务商：青禾仓储有限公司\n第一条 保管\n服务商为存货方保管玉米200吨，服务商应当通风，服务商应当测温。\n第二条 费用\n存货方每月向服务商支付6000元，存货方可以查库。\n第三条 出库\n[|服务方|]应当核单出库。'),
  body('mixed-party-names', '第一条 保管\n乙方为甲方保管玉米200吨，乙方应当通风。甲方应当付款。\n第二条 员工\n乙方员工应当按[|公司|]规定着装。'),
  body('mixed-party-names', '第一条 保管\n乙方为甲方保管玉米200吨，乙方应当通风。甲方应当付款。\n第二条 运输\n由运输公司承运，保险公司理赔，一方违约的，守约方可以解除，第三方不受影响。'),
  // party-name-mismatch
  full('party-name-mismatch', `${HEAD}${LIST}甲方（盖章）：[|白榆粮油科技有限公司|]\n乙方（盖章）：青禾仓储有限公司\n`),
  full('party-name-mismatch', `${HEAD}${LIST}甲方（公章）：白榆粮油有限公司\n法定代表人：\n乙方（公章）：青禾仓储有限公司\n法定代表人：\n`),
  full('party-name-mismatch', `${HEAD}${LIST}甲方：白榆粮油有限公司（盖章）\n乙方：[|青和仓储有限公司|]（盖章）\n日期：2025年3月1日\n`),
  full('party-name-mismatch', `${HEAD}${LIST}甲方授权代表（签字）：李青禾\n乙方授权代表（签字）：王白榆\n`),
  // incomplete-party-name
  full('incomplete-party-name', `仓储合同\n甲方：白榆粮油有限公司\n乙方：[|青禾仓储公司|]\n${LIST}${TAIL}`),
  full('incomplete-party-name', `仓储合同\n甲方：白榆县粮食和物资储备局\n乙方：青禾县第三中学\n${LIST}${TAIL}`),
  full('incomplete-party-name', `仓储合同\n甲方：白榆粮油有限公司（下称“白榆公司”）\n乙方：李青禾\n${LIST}${TAIL}`),
  // second batch
  body('broken-reference', '一、标的\n玉米200吨。\n二、费用\n每月6000元。\n三、违约\n违反本合同第一条、第二条及[|第七条|]的，支付5000元。\n四、期限\n一年。\n五、其他\n一式两份。'),
  body('broken-reference', `${LIST}第三条 依据\n双方依照《粮食流通管理条例》第四十五条、第四十六条执行，并按该条例第五十条报告。\n第四条 期限\n一年。`),
  body('broken-reference', '第一条 保管\n（一）通风；\n（二）测温。\n第二条 费用\n未完成第一条第[|（五）|]项的，扣减500元。\n第三条 期限\n一年。'),
  body('broken-reference', '第一条 保管\n保管包括：①通风；②测温。\n第二条 费用\n未完成第一条第2项的，扣减500元。\n第三条 期限\n一年。'),
  body('broken-reference', `${LIST}第三条 期限\n一年，第三十条以外的事项由第三人完成，第一点五倍计。\n第四条 其他\n本条款与前条不一致的，以前条为准。`.replace('第三十条以外的事项', '专用条款第三十条以外的事项')),
  body('numbering-gap', '一、标的\n玉米200吨。\n二、费用\n每月6000元。\n四、争议\n由法院管辖。\n三、期限\n一年。'),
  body('numbering-gap', '第一条 保管\n乙方应当：1、通风；2、测温；\n3、防潮。\n第二条 费用\n每月6000元。'),
  body('numbering-gap', '第一条 标的\n玉米200吨。\n第二条 费用\n每月6000元。\n2025年起每月7000元。\n第三条 期限\n3个月。'),
  body('duplicate-number', '1. 标的\n1.1 玉米200吨。\n[|1.1|] 大豆100吨。\n2. 费用\n2.1 每月6000元。\n3. 期限\n3.1 一年。'),
  body('duplicate-number', '第一章 总则\n第一条 标的\n玉米200吨。\n第二章 分则\n第一条 费用\n每月6000元。\n第二条 期限\n一年。'),
  body('missing-attachment', `${LIST}第三条 保管\n保管要求见[|附件3|]。\n第四条 期限\n一年。\n附件1：价目表\n玉米每吨30元。\n附件2：作业规程\n每周测温。`),
  body('missing-attachment', `${LIST}第三条 保管\n乙方应当随货提供检验报告作为附件，附件一式两份。\n第四条 期限\n一年。`),
  body('unpaired-bracket', '第一条 标的\n玉米200吨（按“国标二等[|”|]（水分14%以下）计。'.replace('[|”|]', '”').replace('玉米200吨（', '玉米200吨[|（|]')),
  body('unpaired-bracket', '第一条 标的\n（一）玉米200吨；\n二）大豆100吨；\n(3) 小麦50吨。\n第二条 笑脸\n客服不得以:)回复。'),
  body('unused-definition', '第一条 定义\n1.1 仓储物：指玉米200吨。\n1.2 [|重大事故|]：指损失超过10万元的事故。\n第二条 保管\n乙方保管仓储物。'),
  body('duplicate-definition', '第一条 定义\n“保密信息”是指价目表。\n第二条 保密\n双方不得泄露保密信息（包括“保密信息”的复制件）。'),
  body('term-drift', '第一条 费用\n乙方账户：6222。甲方付至乙方账户，乙方账户变更的应当通知。\n第二条 违约\n付款不到[|乙方帐户|]的，视为未付。'.replace('[|乙方帐户|]', '乙方帐户')),
  body('mixed-party-names', '第一条 保管\n乙方为甲方保管玉米200吨，乙方应当通风。甲方应当付款，甲方可以查库。\n第二条 出库\n[|贵司|]提前三日通知的，乙方准时出库。'),
  body('mixed-party-names', '第一条 保管\n乙方为甲方保管玉米200吨，乙方应当通风。甲方应当付款。\n第二条 保证\n出现亏损的，由保证人承担，买受人向甲方提货的，凭提货单。'.replace('，买受人向甲方提货的，凭提货单', '')),
  full('party-name-mismatch', `仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储有限公司\n${LIST}甲方（盖章）：白榆粮油有限公司杭州分公司\n乙方（盖章）：青禾仓储有限公司\n`.replace('白榆粮油有限公司杭州分公司', '[|白榆粮油有限公司杭州分公司|]')),
  full('incomplete-party-name', `仓储合同\n甲方：[|白榆公司|]\n乙方：青禾仓储有限责任公司\n${LIST}${TAIL}`),
];
