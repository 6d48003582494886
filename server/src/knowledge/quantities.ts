import type { ClauseId } from './clause-ids.ts';

/** The roles a period can play in a contract: keys of the user's own defaults (`contractReview.quantities`). */
export const ROLE_IDS = [
  'response', 'resolution', 'arrival', 'notice', 'change-notice', 'force-majeure-notice', 'force-majeure-evidence', 'termination-notice', 'breach-notice', 'payment', 'refund',
  'invoice', 'delivery', 'acceptance', 'objection', 'rectification', 'replacement', 'handover', 'data-deletion', 'confidentiality-term', 'reporting', 'training', 'follow-up',
  'update', 'escalation', 'compensation', 'materials', 'cooperation', 'consultation', 'registration', 'measures', 'inspection', 'performance',
] as const;

export type RoleId = (typeof ROLE_IDS)[number];

/** A quantity as a lawyer would write it there: the figure with its unit, where it starts to run, what ends it. */
export interface ClauseRole {
  readonly id: RoleId;
  /** 响应时限 */
  readonly title: string;
  /** Words beside the vague one that tell the role. */
  readonly verbs: readonly string[];
  /** Clauses that tell it where no verb does. */
  readonly topics: readonly ClauseId[];
  readonly usual: string;
  /** What whoever must perform would rather write, and what the other side would. */
  readonly longer: string;
  readonly shorter: string;
  readonly range: string;
  /** Where the period starts to run, before the figure: 收到请求后. */
  readonly start: string;
  /** What ends it, for the hover. */
  readonly end: string;
}

const role = (
  id: RoleId, title: string, usual: string, shorter: string, longer: string, range: string, start: string, end: string, verbs: string, topics: readonly ClauseId[] = [],
): ClauseRole => ({ id, title, usual, shorter, longer, range, start, end, verbs: verbs === '' ? [] : verbs.split(' '), topics });

/** The catalogue's figures: customary in service contracts, starting points for a negotiation and nothing more. */
export const CLAUSE_ROLES: readonly ClauseRole[] = [
  role('response', '响应时限', '4小时', '2小时', '8小时', '紧急请求1–4小时，一般请求8–24小时', '收到请求后', '首次作出实质答复', '响应 答复 回复 回应 应答 接听 受理 反馈 接单 解答', []),
  role('resolution', '解决时限', '2个工作日', '24小时', '5个工作日', '简单问题当场，一般问题1–3个工作日，复杂问题7个工作日', '受理后', '问题消除并经对方确认', '解决 修复 处理 排除 恢复 办结 处置 抢修 维修 检修 修正 修缮 找到 定位', []),
  role('arrival', '到场时限', '4小时', '2小时', '8小时', '2–8小时', '收到通知后', '人员到达现场', '到场 到达 赶到 赶赴 上门 派员 派人 派出', []),
  role('notice', '通知时限', '24小时', '12小时', '3个工作日', '24小时至3个工作日', '知悉后', '书面通知到达对方', '通知 告知 通报 通告 知会 联系 转告 提示 告诉 说明情况 拨打 致电 报警 报案', ['notices']),
  role('change-notice', '变更通知时限', '5个工作日', '3个工作日', '10个工作日', '3–10个工作日', '变更之日起', '书面通知到达对方', '变更通知 更新信息 更新资料', ['amendment']),
  role('force-majeure-notice', '不可抗力通知时限', '5日', '24小时', '7日', '24小时至7日', '不可抗力发生后', '书面通知到达对方', '', []),
  role('force-majeure-evidence', '不可抗力证明时限', '15日', '10日', '30日', '10–30日', '不可抗力发生后', '证明送达对方', '', ['force-majeure']),
  role('termination-notice', '解除通知时限', '30日', '15日', '60日', '15–60日', '解除事由发生后', '书面解除通知到达对方', '', ['termination']),
  role('breach-notice', '泄露通知时限', '24小时', '2小时', '72小时', '2–72小时', '发现后', '书面通知到达对方', '', []),
  role('payment', '付款期限', '10个工作日', '15个工作日', '5个工作日', '5–30日', '收到付款通知后', '款项到达收款账户', '支付 付款 付清 结算 缴纳 交纳 缴付 结清 补足 补充预存 充值 汇款 划转 支付给 发放 给付 上缴 偿还 报酬 工资 薪酬', ['payment', 'fees']),
  role('refund', '退款期限', '7个工作日', '3个工作日', '15个工作日', '3–15个工作日', '收到退款申请后', '款项退回原支付账户', '退款 退还 返还款 退回款 退费', []),
  role('invoice', '开票期限', '5个工作日', '3个工作日', '10个工作日', '3–10个工作日', '收到款项后', '发票送达对方', '发票 开票 开具', []),
  role('delivery', '交付期限', '15日', '7日', '30日', '7–30日', '本合同生效后', '交付并经对方签收', '交付 交货 发货 送达 供货 提交 寄送 送交 递交 到货 移交货物', ['scope']),
  role('acceptance', '验收期限', '10个工作日', '15个工作日', '5个工作日', '5–15个工作日', '收到交付物后', '出具书面验收意见', '验收 检验 初验 终验 签收 查验', ['acceptance']),
  role('objection', '异议期限', '5个工作日', '10个工作日', '3个工作日', '3–15个工作日', '收到后', '书面异议到达对方', '异议 提出意见 复核 申诉', []),
  role('rectification', '整改期限', '7日', '3日', '15日', '3–15日', '收到整改通知后', '整改完成并经对方确认', '整改 改正 补正 纠正 更正 返工 改进 改善 补救 重做 补办', ['supervision']),
  role('replacement', '更换期限', '5个工作日', '3个工作日', '10个工作日', '3–10个工作日', '收到更换通知后', '新的人员到岗或者货物送达', '更换 替换 换货 调换 补充人员 撤换', ['personnel']),
  role('handover', '移交期限', '10日', '5日', '15日', '5–30日', '本合同终止后', '交接清单由双方签字', '移交 交接 交还 归还 交出 交回 搬离 腾退 返还', []),
  role('data-deletion', '删除期限', '15日', '7日', '30日', '7–30日', '本合同终止后', '书面删除证明送达对方', '删除 销毁 清除 匿名化', []),
  role('confidentiality-term', '保密期限', '2年', '5年', '1年', '1–5年', '本合同终止后', '期限届满', '', ['confidentiality']),
  role('reporting', '报告时限', '3个工作日', '24小时', '5个工作日', '1–5个工作日', '事项发生后', '报告送达对方', '报告 汇报 报送 通报进展 反馈进展', ['provider-duties']),
  role('training', '培训时限', '10个工作日', '5个工作日', '15个工作日', '5–15个工作日', '人员到岗后', '考核合格', '培训 指导 考核', []),
  role('follow-up', '回访时限', '3个工作日', '24小时', '7个工作日', '1–7个工作日', '服务完成后', '回访记录完成', '回访 满意度调查 跟进 跟踪', []),
  role('update', '更新时限', '5个工作日', '3个工作日', '10个工作日', '3–10个工作日', '变更之日起', '更新生效', '更新 补充更新 修订 维护 变更', []),
  role('escalation', '转交时限', '24小时', '2小时', '2个工作日', '2–48小时', '收到后', '接收方书面确认收到', '转交 转接 升级 上报', []),
  role('compensation', '赔偿期限', '15日', '7日', '30日', '7–30日', '收到赔偿通知后', '赔偿款到达收款账户', '赔偿 补偿 赔付 理赔', []),
  role('materials', '提供资料时限', '3个工作日', '2个工作日', '5个工作日', '2–5个工作日', '收到书面要求后', '资料齐备并送达对方', '提供 补充 准备 配齐 出具', ['client-duties']),
  role('cooperation', '配合时限', '2个工作日', '1个工作日', '5个工作日', '1–5个工作日', '收到书面要求后', '所要求的事项完成', '配合 协助 协作 支持 合作 协调', []),
  role('consultation', '协商期限', '10日', '7日', '15日', '7–30日', '一方书面提出后', '达成书面一致或者期限届满', '协商 沟通 商议 磋商 洽谈', ['dispute-resolution']),
  role('registration', '办理期限', '5个工作日', '3个工作日', '10个工作日', '3–10个工作日', '事项发生后', '手续办结', '办理 登记 备案 录入 记录 申请 签订 续签 开通 注销 取消 投保 修改 确认 调整', []),
  role('measures', '采取措施的时限', '2小时', '1小时', '8小时', '1–24小时', '知悉后', '措施实施完毕', '采取 停止 暂停 制止 启动 控制 抢救 救助 救护 施救 止损 保护', []),
  role('inspection', '检查时限', '5个工作日', '3个工作日', '10个工作日', '3–10个工作日', '收到通知后', '检查记录由双方签字', '检查 核查 审核 审查 核实 调查 盘点 评估 执行', []),
  role('performance', '履行期限', '5个工作日', '3个工作日', '10个工作日', '3–10个工作日', '收到书面要求后', '履行完毕', '', []),
];

const byId = new Map(CLAUSE_ROLES.map((r) => [r.id, r]));

/** The catalogue's entry of a role. */
export const clauseRole = (id: RoleId): ClauseRole => byId.get(id)!;
