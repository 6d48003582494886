import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_CONFIG, type Config } from '../../server/src/config.ts';
import type { ProfileId } from '../../server/src/knowledge/profile-ids.ts';
import { fixesOf, review, type Issue } from '../../server/src/review.ts';
import type { Fix } from '../../server/src/rules/rule.ts';
import { toPlain } from '../../server/src/text/snippet.ts';

const applied = (text: string, fix: Fix): string =>
  [...fix.edits].sort((a, b) => b.span.start - a.span.start).reduce((t, e) => t.slice(0, e.span.start) + toPlain(e.text) + t.slice(e.span.end), text);
const isVague = ({ code }: Issue): boolean => code.startsWith('vague-');

/** [kind of contract, code, sentence, the sentence after the first fix of its first vague finding, what the title says of the figure's source] */
type Row = readonly [ProfileId, string, string, string, string];

/** Sentences of our own: every code, every role a period can play, and the places a word can stand in (adverb, attribute, predicate, condition, negation, table, bracket). */
const TABLE: readonly Row[] = [
  ['customer-service', 'deadline', '乙方应及时答复客户的咨询。', '乙方应在收到请求后4小时内答复客户的咨询。', '（常用值，常见紧急请求1–4小时，一般请求8–24小时）'],
  ['customer-service', 'deadline', '乙方应当第一时间处理系统故障。', '乙方应当在受理后24小时内处理系统故障。', '（常用值，常见12–48小时）'],
  ['customer-service', 'deadline', '乙方应在发现异常的第一时间通知甲方。', '乙方应在发现异常后24小时内通知甲方。', '（常用值，常见24小时至3个工作日）'],
  ['sale', 'deadline', '一方迟延履行，经催告后在合理期限内仍未履行的，对方可以解除。', '一方迟延履行，经催告后在7日内仍未履行的，对方可以解除。', '（常用值，常见3–15日）'],
  ['sale', 'standard', '卖方不及时、不足量供货的，买方可以解除。', '卖方不及时（指超过通知载明的期限达到3日）、不足量供货的，买方可以解除。', ''],
  ['sale', 'standard', '买方付款不及时的，卖方可以停止供货。', '买方付款不及时（指逾期达到3日）的，卖方可以停止供货。', ''],
  ['sale', 'deadline', '卖方应按规定的时间和地点交货。', '卖方应按规定的时间（本合同生效后15日内）和地点交货。', '（常用值，常见7–30日）'],
  ['customer-service', 'standard', '正规的服务标准包括但不限于持证上岗。', '正规的服务标准（以附件一所列的为准）包括但不限于持证上岗。', ''],
  ['customer-service', 'deadline', '接到报修后，乙方应尽快派人到场。', '接到报修后，乙方应在4小时内派人到场。', '（常用值，常见2–8小时）'],
  ['customer-service', 'deadline', '乙方发现客户信息泄露的，应立即通知甲方。', '乙方发现客户信息泄露的，应在24小时内通知甲方。', '（常用值，常见2–72小时）'],
  ['customer-service', 'discretion', '服务费建议于合同生效时一次性付清。', '服务费应于合同生效时一次性付清。', ''],
  ['customer-service', 'scope', '客户的信息主要用于回访服务。', '客户的信息仅用于回访服务。', ''],
  ['customer-service', 'deadline', '乙方不得在合作期间及其后招用甲方员工。', '乙方不得在合作期间及其后（终止后2年内）招用甲方员工。', ''],
  ['customer-service', 'reference', '除平台另行公告外，已付费用不予退还。', '除平台另行公告（提前30日在首页公布）外，已付费用不予退还。', ''],
  ['customer-service', 'standard', '剩余款项按正常节奏支付。', '剩余款项按正常节奏（每月一次）支付。', ''],
  ['customer-service', 'standard', '用户滥用优惠券的，账号将被暂停。', '用户滥用优惠券（指附件一所列的行为）的，账号将被暂停。', ''],
  ['customer-service', 'quantity', '用户不得从事大流量传输行为。', '用户不得从事大流量传输行为（指单日达到100GB）。', ''],
  ['customer-service', 'standard', '甲方有权更换安全意识差的保安。', '甲方有权更换安全意识差（指附件一所列的情形）的保安。', ''],
  ['customer-service', 'standard', '甲方可以更换服务态度差的坐席。', '甲方可以更换服务态度差（指服务满意度低于90%）的坐席。', ''],
  ['sale', 'reference', '托运人应按照规定的标准包装货物。', '托运人应按照附件一所列的标准包装货物。', ''],
  ['sale', 'quantity', '乙方愿与甲方分担损失。', '乙方愿与甲方分担（各承担50%）损失。', ''],
  ['customer-service', 'deadline', '联系人变更的，应及时书面告知对方。', '联系人变更的，应在5个工作日内书面告知对方。', '（常用值，常见3–10个工作日）'],
  ['customer-service', 'deadline', '受不可抗力影响的一方应尽快通知另一方。', '受不可抗力影响的一方应在不可抗力发生后5日内通知另一方。', '（常用值，常见24小时至7日）'],
  ['customer-service', 'deadline', '甲方收到发票后应及时付款。', '甲方收到发票后应在10个工作日内付款。', '（常用值，常见5–30日）'],
  ['customer-service', 'deadline', '乙方收到款项后应及时开具发票。', '乙方收到款项后应在5个工作日内开具发票。', '（常用值，常见3–10个工作日）'],
  ['customer-service', 'deadline', '服务终止后，乙方应及时删除客户数据。', '服务终止后，乙方应在15日内删除客户数据。', '（常用值，常见7–30日）'],
  ['customer-service', 'deadline', '合同终止后，乙方应尽快移交全部资料。', '合同终止后，乙方应在10日内移交全部资料。', '（常用值，常见5–30日）'],
  ['customer-service', 'deadline', '乙方应将处理结果及时反馈甲方。', '乙方应将处理结果于得出结果后4小时内反馈甲方。', '（常用值，常见紧急请求1–4小时，一般请求8–24小时）'],
  ['customer-service', 'deadline', '乙方应将客户的重要诉求及时转交甲方。', '乙方应将客户的重要诉求于收到后24小时内转交甲方。', '（常用值，常见2–48小时）'],
  ['customer-service', 'deadline', '甲方对考核结果有异议的，应及时提出。', '甲方对考核结果有异议的，应在5个工作日内提出。', '（常用值，常见3–10个工作日）'],
  ['sale', 'deadline', '卖方应在收到订单后尽快发货。', '卖方应在收到订单后15日内发货。', '（常用值，常见7–30日）'],
  ['sale', 'deadline', '买方收货后应及时检验。', '买方收货后应在10个工作日内检验。', '（常用值，常见5–15个工作日）'],
  ['customer-service', 'deadline', '经检查不合格的，乙方应在合理期限内整改。', '经检查不合格的，乙方应在7日内整改。', '（常用值，常见3–15日）'],
  ['customer-service', 'deadline', '甲方通知更换人员的，乙方应尽快更换。', '甲方通知更换人员的，乙方应在5个工作日内更换。', '（常用值，常见3–10个工作日）'],
  ['customer-service', 'deadline', '乙方应及时更新知识库，未及时更新的，每次扣减200元。', '乙方应在变更之日起5个工作日内更新知识库，未及时更新的，每次扣减200元。', '（常用值，常见3–10个工作日）'],
  ['customer-service', 'deadline', '甲方发现乙方违约的，可以要求乙方在指定的时限内纠正。', '甲方发现乙方违约的，可以要求乙方在收到书面通知后7日内纠正。', '（常用值，常见3–15日）'],
  ['customer-service', 'deadline', '甲方未在乙方指定的时间内激活账号的，视为放弃。', '甲方未在乙方指定的时间内（不少于3个工作日）激活账号的，视为放弃。', '（常用值）'],
  ['customer-service', 'deadline', '对新的功能进行测试需要合理期限。', '对新的功能进行测试需要5个工作日的期限。', '（常用值，常见3–10个工作日）'],
  ['customer-service', 'deadline', '甲方应提前通知乙方活动安排。', '甲方应提前5日书面通知乙方活动安排。', '（常用值，常见1–30日）'],
  ['labour', 'deadline', '甲方解除劳动合同的，应提前通知乙方。', '甲方解除劳动合同的，应提前30日书面通知乙方。', '（法定期限，劳动合同法第40条）'],
  ['customer-service', 'deadline', '乙方应在停机前提前通知甲方。', '乙方应在停机前3日书面通知甲方。', '（常用值，常见1–30日）'],
  ['customer-service', 'deadline', '该授权长期有效。', '该授权自本合同生效之日起5年内有效。', '（常用值）'],
  ['customer-service', 'deadline', '学员长期缺勤的，服务方可以解除合同。', '学员连续15日缺勤的，服务方可以解除合同。', '（常用值）'],
  ['customer-service', 'frequency', '乙方应定期向甲方汇报工作。', '乙方应每周五17:00前向甲方汇报工作。', '（常用值）'],
  ['customer-service', 'frequency', '乙方应定期培训客服人员。', '乙方应每季度至少一次培训客服人员。', '（常用值）'],
  ['technical-service', 'frequency', '数据备份由乙方定期进行。', '数据备份由乙方每日进行一次。', '（常用值）'],
  ['technical-service', 'frequency', '乙方有权不定期对系统进行维护。', '乙方有权每月至多两次对系统进行维护。', '（常用值）'],
  ['platform-terms', 'frequency', '我们有权随时修改本协议。', '我们有权每年至多一次修改本协议。', '（常用值）'],
  ['customer-service', 'reference', '乙方应遵守冷库的各项规定。', '乙方应遵守附件一所列的规定。', ''],
  ['customer-service', 'reference', '取消费以平台最新公告为准。', '取消费以平台最新公告为准（内容变更的，提前30日书面通知，通知到达前已成立的订单按原内容履行）。', '（常用值）'],
  ['customer-service', 'reference', '违约部分参照银行规定加收罚息。', '违约部分参照银行规定（以附件一所附第1版为准）加收罚息。', '（常用值）'],
  ['customer-service', 'quantity', '活动期间，客服忙不过来的，乙方多派几个人。', '活动期间，客服忙不过来（指日咨询量超过上月日均量150%的日期）的，乙方多派几个人。', '（常用值）'],
  ['customer-service', 'quantity', '暴雨停电的，乙方应增派座席。', '暴雨停电的，乙方应增派座席（不少于2人）。', '（常用值）'],
  ['customer-service', 'degree', '金额大的退款要问甲方。', '金额大（指金额500元以上）的退款要问甲方。', '（常用值）'],
  ['customer-service', 'degree', '患者病情危重的，电话上报科室。', '患者病情危重（判断标准见附件一）的，电话上报科室。', ''],
  ['customer-service', 'quantity', '客服多次出错的，甲方可以要求调换。', '客服在一个月内累计3次出错的，甲方可以要求调换。', '（常用值）'],
  ['customer-service', 'deadline', '服务费按医院财务付款流程支付。', '服务费按医院财务付款流程支付（最迟在收到发票后30日内）。', '（常用值）'],
  ['customer-service', 'standard', '乙方应当提供优质的服务。', '乙方应当提供满意度不低于90%、每月有效投诉不超过3件的服务。', '（常用值）'],
  ['customer-service', 'standard', '乙方应提供稳定的在线客服系统。', '乙方应提供月可用率不低于99.9%、单次中断不超过2小时的在线客服系统。', '（常用值）'],
  ['technical-service', 'standard', '系统应界面美观、操作简便。', '系统应界面美观（书面确认的设计稿还原度不低于95%）、操作简便。', '（常用值）'],
  ['technical-service', 'standard', '软件应运行稳定。', '软件应运行稳定（月可用率不低于99.9%，单次中断不超过2小时）。', '（常用值）'],
  ['sale', 'standard', '包装应当牢固。', '包装应当牢固（运输破损率不高于0.5%）。', '（常用值）'],
  ['sale', 'standard', '产品应当质量良好。', '产品应当质量良好（抽检合格率不低于98%）。', '（常用值）'],
  ['customer-service', 'standard', '客服人员应当态度热情、语言文明。', '客服人员应当态度热情（服务满意度不低于90%）、语言文明。', '（常用值）'],
  ['customer-service', 'standard', '客服人员应具有丰富的电商经验。', '客服人员应具有3年以上电商经验。', '（常用值）'],
  ['customer-service', 'standard', '乙方应选派有经验的人员。', '乙方应选派具有3年以上同类工作经历的人员。', '（常用值）'],
  ['customer-service', 'standard', '乙方应高效解决客户投诉。', '乙方应解决客户投诉（简单问题当场解决，复杂问题7个工作日内给出解决方案）。', '（常用值）'],
  ['customer-service', 'standard', '乙方应妥善处理客户投诉。', '乙方应处理客户投诉（在2个工作日内书面告知处理结果）。', '（常用值）'],
  ['customer-service', 'standard', '乙方应妥善保管甲方的设备。', '乙方应指定1名专人保管甲方的设备。', '（常用值）'],
  ['labour', 'standard', '乙方应妥善保管甲方配发的电脑。', '乙方应保管甲方配发的电脑（遗失、损坏的，在24小时内报告）。', '（常用值）'],
  ['platform-terms', 'standard', '您应妥善保管账号和密码。', '您应自行保管账号和密码（不得向第三人提供，发现泄露的应在24小时内通知对方）。', '（常用值）'],
  ['customer-service', 'effort', '乙方应积极配合甲方的检查。', '乙方应在收到书面要求后2个工作日内配合甲方的检查。', '（常用值，常见1–5个工作日）'],
  ['customer-service', 'effort', '乙方应密切关注平台规则的变化。', '乙方应关注平台规则的变化（每周至少查看一次并书面记录）。', '（常用值）'],
  ['customer-service', 'standard', '双方应做好交接。', '双方应做好交接（在5个工作日内完成，交接清单由双方签字）。', '（常用值）'],
  ['customer-service', 'standard', '乙方应采取必要的技术措施保护客户信息。', '乙方应采取必要的技术措施（包括访问权限审批、传输和存储加密、每日备份以及日志保存6个月）保护客户信息。', '（常用值）'],
  ['customer-service', 'effort', '乙方应尽最大努力保障热线的连续。', '乙方应保障热线的连续（每月中断不超过1次、每次不超过30分钟）。', '（常用值）'],
  ['customer-service', 'effort', '乙方应尽力协助甲方取证。', '乙方应在收到书面要求后2个工作日内协助甲方取证。', '（常用值）'],
  ['customer-service', 'effort', '乙方应努力提升客户满意度。', '乙方应每季度至少评估一次并提升客户满意度。', '（常用值）'],
  ['customer-service', 'effort', '该通知应尽可能在变更前作出。', '该通知应在变更前至少2个工作日作出。', '（常用值）'],
  ['customer-service', 'degree', '乙方严重违约的，甲方可以解除合同。', '乙方严重违约（指逾期达到15日、一年内累计达到2次或者造成直接损失达到1万元）的，甲方可以解除合同。', '（常用值）'],
  ['customer-service', 'degree', '发生重大投诉的，应升级处理。', '发生重大投诉（指一个月内累计达到3件）的，应升级处理。', '（常用值）'],
  ['lease', 'degree', '严重影响周围居民生活的，甲方可以解除合同。', '严重影响周围居民生活（指一个月内被有效投诉达到3次）的，甲方可以解除合同。', '（常用值）'],
  ['sale', 'degree', '钢材价格大幅上涨的，双方重新议价。', '钢材价格大幅上涨（指与订立本合同时相比涨跌达到10%）的，双方重新议价。', '（常用值）'],
  ['technical-service', 'degree', '系统存在严重缺陷的，甲方可以退货。', '系统存在严重缺陷（指使系统或者服务不能使用达到24小时）的，甲方可以退货。', '（常用值）'],
  ['technical-service', 'degree', '轻微故障由乙方远程处理。', '轻微故障（指不影响使用、可在2小时内恢复）由乙方远程处理。', '（常用值）'],
  ['customer-service', 'degree', '话务量明显低于预测的，乙方可以减少座席。', '话务量低于预测20%以上的，乙方可以减少座席。', '（常用值）'],
  ['sale', 'degree', '产品色泽略低于样品的，买方应当接受。', '产品色泽低于样品5%以内的，买方应当接受。', '（常用值）'],
  ['customer-service', 'degree', '遇紧急情况，乙方可以先行处置。', '遇紧急情况（指在2小时内不处理将造成人身伤害或者直接损失达到1万元），乙方可以先行处置。', '（常用值）'],
  ['customer-service', 'quantity', '乙方配备客服人员若干名。', '乙方配备客服人员5名。', '（常用值）'],
  ['lease', 'quantity', '房屋面积约86平方米。', '房屋面积86平方米（允许误差±3%）。', '（常用值）'],
  ['lease', 'quantity', '甲方将商铺（面积约86平方米）交付乙方。', '甲方将商铺（面积86平方米，允许误差±3%）交付乙方。', '（常用值）'],
  ['customer-service', 'quantity', '货物约7日到达。', '货物7日内到达。', ''],
  ['customer-service', 'quantity', '乙方多次迟到的，甲方可以更换。', '乙方在一个月内累计3次迟到的，甲方可以更换。', '（常用值）'],
  ['customer-service', 'quantity', '大促期间，乙方应增加人手。', '大促期间（指每年11月1日至11月15日），乙方应增加人手。', '（常用值）'],
  ['sale', 'quantity', '买方可以要求增派大量车辆。', '买方可以要求增派不少于5辆车辆。', '（常用值）'],
  ['customer-service', 'scope', '乙方承担差旅、食宿等费用。', '乙方承担差旅、食宿两项费用。', '（常用值）'],
  ['customer-service', 'scope', '甲方应提供包括但不限于手册、价目表等资料。', '甲方应提供手册、价目表等2项资料。', '列举到此为止：共2项（常用值）'],
  ['customer-service', 'scope', '乙方应提供相关资料。', '乙方应提供相关资料（以书面清单列明的5份为限）。', '（常用值）'],
  ['customer-service', 'scope', '乙方应承担由此产生的相关费用。', '乙方应承担由此产生的相关费用（以发票为凭，合计不超过5000元）。', '（常用值）'],
  ['customer-service', 'scope', '乙方有其他违约行为的，甲方可以扣款。', '乙方有其他违约行为（经书面通知后15日内仍未纠正）的，甲方可以扣款。', '（常用值）'],
  ['customer-service', 'scope', '甲方交办的其他工作由乙方完成。', '甲方交办的其他工作由乙方完成（每月不超过20个工时，超出部分按每工时100元另行支付）。', '（常用值）'],
  ['customer-service', 'discretion', '遇特殊情况，乙方可以顺延。', '遇特殊情况（指不可抗力、政府行为、突发停水停电三种情形），乙方可以顺延。', '（常用值）'],
  ['customer-service', 'discretion', '甲方有权根据经营情况调整价格。', '甲方有权根据经营情况调整价格（每年不超过1次，幅度不超过5%，提前30日书面通知）。', '（常用值）'],
  ['platform-terms', 'discretion', '我们有权根据需要修改本协议。', '我们有权根据需要修改本协议（每年不超过2次，提前15日公告）。', '（常用值）'],
  ['customer-service', 'discretion', '原则上应在3日内答复。', '除不可抗力、法定节假日两种情形外，应在3日内答复。', '（常用值）'],
  ['customer-service', 'discretion', '甲方可视情节轻重给予警告、暂停服务。', '甲方可按第1次、第2次、第3次违约依次给予警告、暂停服务。', '（常用值）'],
  ['customer-service', 'discretion', '租金应适当减免。', '租金应减免不超过10%。', '（常用值）'],
  ['customer-service', 'discretion', '完成期限可以适当延长。', '完成期限可以延长（最长不超过15日）。', '（常用值）'],
  ['customer-service', 'discretion', '费用由双方另行协商。', '费用由双方另行协商（15日内协商不成的，金额不超过合同总额的10%）。', '（常用值）'],
  ['customer-service', 'liability', '乙方应承担相应的违约责任。', '乙方应按合同总额的5%支付违约金，违约金不足以弥补损失的，还应赔偿差额。', '（常用值）'],
  ['lease', 'liability', '乙方应承担相应的违约责任。', '乙方应支付相当于1个月租金的违约金，违约金不足以弥补损失的，还应赔偿差额。', '（常用值）'],
  ['nda', 'liability', '接收方应承担相应的违约责任。', '接收方应支付违约金20万元，违约金不足以弥补损失的，还应赔偿差额。', '（常用值）'],
  ['labour', 'liability', '乙方应承担相应的赔偿责任。', '乙方应赔偿由此造成的直接损失，总额不超过本人3个月工资。', '（常用值）'],
  ['customer-service', 'liability', '乙方应承担相应的赔偿责任。', '乙方应赔偿由此造成的直接损失（含律师费、鉴定费），并在15日内付清。', '（常用值）'],
  ['customer-service', 'liability', '乙方应赔偿甲方的一切损失。', '乙方应赔偿甲方的一切损失（包括直接损失、律师费和鉴定费三项）。', '（常用值）'],
  ['customer-service', 'liability', '甲方逾期付款的，应支付违约金。', '甲方逾期付款的，应支付违约金（每逾期一日按逾期金额的万分之五计算）。', '（常用值）'],
  ['customer-service', 'reference', '乙方应遵守甲方的管理制度。', '乙方应遵守甲方的管理制度（以附件一所附第1版为准）。', '（常用值）'],
  ['customer-service', 'reference', '考核按照有关规定执行。', '考核按照附件一所列的规定执行。', ''],
  ['sale', 'reference', '产品应符合国家有关标准。', '产品应符合国家有关标准（指附件一所列的3项标准）。', '（常用值）'],
  ['customer-service', 'reference', '税费按国家有关规定承担。', '税费按国家有关规定（指《法律文件名称》第1条）承担。', ''],
  ['sale', 'reference', '不可抗力证明由有关部门出具。', '不可抗力证明由公证机构、贸易促进委员会或者县级政府主管部门（任选一家）出具。', '（常用值）'],
  ['customer-service', 'deadline', '如因您未及时更新资料造成损失的，由您自行承担。', '如因您未在变更之日起5个工作日内更新资料造成损失的，由您自行承担。', '（常用值，常见3–10个工作日）'],
  ['customer-service', 'deadline', '乙方应为甲方提供及时的技术支持。', '乙方应为甲方在收到书面要求后2个工作日内提供技术支持。', '（常用值，常见1–5个工作日）'],
  ['nda', 'deadline', '接收方应在披露前及时告知披露方。', '接收方应在披露前24小时告知披露方。', '（常用值，常见24小时至3个工作日）'],
  ['online-customer-service', 'deadline', '退款申请审核通过后，商家应尽快退款。', '退款申请审核通过后，商家应在7个工作日内退款。', '（常用值，常见3–15个工作日）'],
  ['customer-service', 'deadline', '乙方应限期整改。', '乙方应在收到整改通知后7日内整改。', '（常用值，常见3–15日）'],
  ['customer-service', 'deadline', '保密义务在合同终止后长期有效。', '保密义务在合同终止后3年内有效。', '（常用值）'],
  ['technical-service', 'deadline', '近期版本中修复该缺陷。', '30日内发布的版本中修复该缺陷。', '（常用值，常见15–90日）'],
  ['customer-service', 'discretion', '甲方可视情况增加座席。', '甲方可视情况增加座席（在30分钟内增派不少于在岗人数的20%）。', '（常用值）'],
  ['customer-service', 'standard', '乙方应协助甲方妥善应对数据安全事件。', '乙方应协助甲方应对数据安全事件（在24小时内书面告知处置情况）。', '（常用值）'],
  ['customer-service', 'scope', '甲方应提供必要的协助。', '甲方应提供必要的协助（收到书面请求后3个工作日内提供所需的资料、人员和场地）。', '（常用值）'],
  ['customer-service', 'degree', '乙方应保证团队相对稳定。', '乙方应保证团队相对稳定（月流失率不高于10%）。', '（常用值）'],
  ['customer-service', 'degree', '潜在的损害或冲突应当报告。', '潜在的损害（指附件一所列的情形）或冲突应当报告。', ''],
  ['lease', 'standard', '由出租人对房屋进行适当维修。', '由出租人对房屋进行符合附件一所列标准的维修。', ''],
  ['customer-service', 'discretion', '甲方可对服务内容作合理优化。', '甲方可对服务内容作每季度不超过一次的优化。', '（常用值）'],
  // What does not fit the thing it measures is not offered.
  ['customer-service', 'degree', '服务器数量显著大于约定数量的，双方重新计价。', '服务器数量显著大于（指相差达到20%）约定数量的，双方重新计价。', '（常用值）'],
  ['customer-service', 'degree', '给甲方造成严重损害或者被追责的，甲方可以解除合同。', '给甲方造成严重损害（指造成直接损失达到1万元）或者被追责的，甲方可以解除合同。', '（常用值）'],
  ['customer-service', 'degree', '乙方违反法律法规或者有重大违纪的，甲方可以解除合同。', '乙方违反法律法规或者有重大违纪（指受到有权机关处罚，或者一年内被书面警告达到2次）的，甲方可以解除合同。', '（常用值）'],
  ['technical-service', 'degree', '网络发生大范围故障的，工期顺延。', '网络发生大范围故障（指影响用户达到10%，或者持续达到4小时）的，工期顺延。', '（常用值）'],
  ['technical-service', 'degree', '项目存在明显合规风险的，乙方可以暂停。', '项目存在明显合规风险（指被有权机关书面警示，或者直接损失达到1万元）的，乙方可以暂停。', '（常用值）'],
  ['sale', 'degree', '货物临近保质期的，买方可以退货。', '货物临近保质期（指距届满不足30日）的，买方可以退货。', '（常用值）'],
  ['technical-service', 'degree', '紧急漏洞由乙方优先修补。', '紧急漏洞（指使系统或者服务不能使用达到1小时）由乙方优先修补。', '（常用值）'],
  ['customer-service', 'standard', '乙方应保证进出道路畅通。', '乙方应保证进出道路畅通（净宽不小于4米，中断不超过2小时）。', '（常用值）'],
  ['lease', 'standard', '出租方应保证运输设备状况良好。', '出租方应保证运输设备状况良好（年开机率不低于95%）。', '（常用值）'],
  ['customer-service', 'standard', '乙方提出不合理要求的，甲方可以拒绝。', '乙方提出不合理要求（指超出第三条至第五条约定的范围）的，甲方可以拒绝。', '（常用值）'],
  ['sale', 'standard', '卖方应保质保量地完成供货。', '卖方应保质保量（合格率不低于98%，数量差错不超过0.5%）地完成供货。', '（常用值）'],
  ['sale', 'standard', '卖方经营不善的，买方可以解除合同。', '卖方经营不善（指净资产较上一会计年度末减少达到30%，或者被列为失信被执行人）的，买方可以解除合同。', '（常用值）'],
  ['technical-service', 'effort', '甲方不配合工作的，工期顺延。', '甲方不配合工作（指收到书面要求后3个工作日内仍未配合）的，工期顺延。', '（常用值）'],
  ['technical-service', 'effort', '乙方又不能积极有效地处理投诉的，甲方可以更换。', '乙方又不能在收到书面通知后15日内处理投诉的，甲方可以更换。', '（常用值）'],
  ['customer-service', 'effort', '停机应尽可能提前告知甲方。', '停机应至少提前3日告知甲方。', '（常用值）'],
  ['customer-service', 'deadline', '乙方应及时将收到的信件转交甲方。', '乙方应在收到后24小时内将收到的信件转交甲方。', '（常用值，常见2–48小时）'],
  ['customer-service', 'deadline', '乙方应及时编制财务报表。', '乙方应在每月结束后10日内编制财务报表。', '（常用值，常见5–15日）'],
  ['customer-service', 'deadline', '乙方应在合同终止时及时交还工牌。', '乙方应在合同终止后10日内交还工牌。', '（常用值，常见5–30日）'],
  ['customer-service', 'deadline', '接到投诉未及时处理的，由乙方承担损失。', '接到投诉后2个工作日内未处理的，由乙方承担损失。', '（常用值，常见简单问题当场，一般问题1–3个工作日，复杂问题7个工作日）'],
  ['generic', 'deadline', '运营商可以在一定期限后收回号码。', '运营商可以在30日后收回号码。', '（常用值，常见7–90日）'],
  ['customer-service', 'quantity', '未经同意大量发送广告的，乙方可以停机。', '未经同意在一个月内累计10次发送广告的，乙方可以停机。', '（常用值）'],
  ['customer-service', 'standard', '甲方应指定专人妥善保管设备。', '甲方应指定专人保管设备（遗失、损坏的，在24小时内报告）。', '（常用值）'],
  ['generic', 'standard', '乘客应妥善保管自己的行李。', '乘客应保管自己的行李（遗失、损坏的，在24小时内报告）。', '（常用值）'],
  ['customer-service', 'discretion', '商场可以视情节轻重程度给予警告。', '商场可以按第1次、第2次、第3次违约依次给予警告。', '（常用值）'],
  ['generic', 'reference', '没有约定的，按照商业惯例处理。', '没有约定的，按照商业惯例（指附件一所列的3项做法）处理。', '（常用值）'],
  ['sale', 'scope', '供方交货时应提供包括但不限于以下质量单据原件：', '供方交货时应提供下列各项质量单据原件：', ''],
  ['platform-terms', 'standard', '商户收到合理投诉的，应退还货款。', '商户收到符合附件一所列标准的投诉的，应退还货款。', ''],
  ['platform-terms', 'discretion', '评分办法由平台另行制定。', '评分办法由平台另行制定（提前15日书面通知，未通知的按照现行标准执行）。', '（常用值）'],
  ['lease', 'scope', '因洪水或者其他难预料的意外因素造成损失的，甲方不承担责任。', '因洪水或者其他难预料的意外因素（以附件一所列的为限）造成损失的，甲方不承担责任。', ''],
  ['customer-service', 'reference', '客户可以就消费纠纷向有关部门申诉。', '客户可以就消费纠纷向有关部门（指当地市场监督管理部门）申诉。', '（常用值）'],
  ['customer-service', 'deadline', '经甲方通知后不及时处理的，由乙方承担损失。', '经甲方通知后未在2个工作日内处理的，由乙方承担损失。', '（常用值，常见简单问题当场，一般问题1–3个工作日，复杂问题7个工作日）'],
  ['customer-service', 'deadline', '乙方应按时开启营业大厅。', '乙方应在每日17:00前开启营业大厅。', '（常用值）'],
  ['customer-service', 'scope', '乙方应完成与服务有关的各项工作。', '乙方应完成与服务有关的各项工作（以附件一所列的各项为限）。', ''],
  ['labour', 'scope', '患有其他严重影响工作的疾病的，甲方可以解除合同。', '患有其他严重影响工作的疾病（以附件一所列的为限）的，甲方可以解除合同。', ''],
  ['customer-service', 'scope', '乙方虚报考勤、私收费用而未纠正的等。', '乙方虚报考勤、私收费用而未纠正的（限于以上三种）。', '（常用值）'],
  ['lease', 'quantity', '因道路改建、管网施工等特殊情况停业的，租金照付。', '因道路改建、管网施工这两种特殊情况停业的，租金照付。', '（常用值）'],
  ['platform-terms', 'quantity', '用户需支付一定的费用。', '用户需支付不超过5000元、按附件一所列标准计算的费用。', '（常用值）'],
  ['customer-service', 'quantity', '违约方应按不低于服务费的10%支付违约金。', '违约方应按服务费的10%支付违约金。', ''],
  ['lease', 'discretion', '甲方可以临时占用场地。', '甲方可以临时占用场地（每次不超过7日，每年累计不超过2次）。', '（常用值）'],
  ['customer-service', 'discretion', '乙方应根据用工单位的需要加班。', '乙方应根据用工单位的需要（须提前3日书面通知）加班。', '（常用值）'],
  ['customer-service', 'discretion', '甲方有权视违规情节，采取警告、暂停服务等措施。', '甲方有权按第1次、第2次、第3次违约依次采取警告、暂停服务等措施。', '（常用值）'],
  ['customer-service', 'liability', '甲方有权对违章行为给予经济处罚。', '甲方有权对违章行为给予经济处罚（每次不超过500元，情形见附件一）。', '（常用值）'],
  ['customer-service', 'reference', '货物应符合海外买家的质量要求。', '货物应符合海外买家的质量要求（以附件一所附第1版为准）。', '（常用值）'],
  ['customer-service', 'reference', '增加的版面按乙方刊例价收费。', '增加的版面按乙方刊例价（以附件一所附价目表为准，浮动不超过5%）收费。', '（常用值）'],
  ['labour', 'reference', '乙方的考核标准与甲方正式员工相同。', '乙方的考核标准与甲方正式员工相同（具体标准见附件一第1版）。', '（常用值）'],
  ['lease', 'reference', '乙方违反建材市场管理办法的，甲方可以解除合同。', '乙方违反建材市场管理办法（以附件一所附第1版为准）的，甲方可以解除合同。', '（常用值）'],
  ['sale', 'deadline', '买方应按供货进度付款。', '买方应按供货进度付款（节点和比例见附件一，每期在达到节点后10个工作日内支付）。', '（常用值）'],
  ['technical-service', 'scope', '因断电、断网等原因导致停机的，乙方不承担责任。', '因断电、断网两种原因导致停机的，乙方不承担责任。', '（常用值）'],
  ['lease', 'liability', '门窗损坏的，由承租方酌情赔偿。', '门窗损坏的，由承租方按实际修复费用的100%赔偿。', '（常用值）'],
  ['lease', 'quantity', '房屋的小修由承租方负责。', '房屋的小修（指单次费用不超过500元）由承租方负责。', '（常用值）'],
  ['sale', 'discretion', '运费随油价波动作相应调整。', '运费随油价波动作相应调整（涨跌达到5%时按同等幅度调整）。', '（常用值）'],
  ['customer-service', 'discretion', '样稿经甲方认可后付款。', '样稿经甲方认可（收到后5个工作日内未提出书面异议的视为认可）后付款。', '（常用值）'],
  ['sale', 'standard', '卖方应无条件退货。', '卖方应在收到书面要求后7日内退货。', '（常用值）'],
  ['customer-service', 'reference', '乙方应遵守丙方的服务标准和规范。', '乙方应遵守丙方的服务标准和规范（以附件一所附第1版为准）。', ''],
  ['sale', 'reference', '买方应按银行有关延期付款的规定付息。', '买方应按附件一所列的规定付息。', ''],
  ['sale', 'scope', '因停电、断网等原因需要停工的，工期顺延。', '因停电、断网两种原因需要停工的，工期顺延。', ''],
  ['sale', 'scope', '一方违约（包括但不限于拖欠货款、泄露资料）的，另一方可以解除合同。', '一方违约（限于下列2项：拖欠货款、泄露资料）的，另一方可以解除合同。', ''],
  ['lease', 'scope', '乙方可以以其他方式偿付欠款。', '乙方可以以其他方式（限于附件一所列的方式）偿付欠款。', ''],
  ['platform-terms', 'discretion', '经平台判断账户存在套现的，平台可以冻结账户。', '经平台判断账户存在套现（在5个工作日内书面说明理由和依据）的，平台可以冻结账户。', ''],
  ['labour', 'discretion', '年终奖按贡献大小发放。', '年终奖按贡献大小发放（计算方法和比例见附件一）。', ''],
  ['sale', 'discretion', '瓷砖的花色按业主要求。', '瓷砖的花色按业主要求（以提前3日书面通知的为准）。', ''],
  ['sale', 'discretion', '卸货另收装卸费，税点另计。', '卸货另收装卸费，税点另计（单价见附件一，合计不超过合同总额的10%）。', ''],
  ['lease', 'degree', '因承租方过度使用造成的磨损，由承租方修复。', '因承租方过度使用（指超出附件一所列的限度）造成的磨损，由承租方修复。', ''],
  ['platform-terms', 'discretion', '平台有权暂时或永久冻结会员账户。', '平台有权暂时或永久冻结会员账户（暂时的每次不超过7日，永久的在5个工作日内书面说明理由）。', ''],
  ['technical-service', 'standard', '乙方应确保线路低延迟。', '乙方应确保线路低延迟（平均时延不超过50毫秒、丢包率不超过0.1%）。', ''],
  ['technical-service', 'standard', '设备应具有高可靠性。', '设备应具有高可靠性（年故障次数不超过2次）。', ''],
  ['customer-service', 'standard', '乙方应保证苗木的成活率。', '乙方应保证苗木的成活率（不低于95%）。', ''],
  ['lease', 'quantity', '家具损坏的，照价赔偿。', '家具损坏的，照价赔偿（以购置发票载明的价格为准，每使用一年扣减10%）。', ''],
  ['lease', 'deadline', '维修人员应随叫随到。', '维修人员应在接到通知后2小时内到场。', ''],
  ['lease', 'deadline', '承租方应提前支付押金。', '承租方应提前5日支付押金。', ''],
  ['sale', 'liability', '卖方应偿付逾期交货的违约金。', '卖方应偿付逾期交货的违约金（每逾期一日按逾期金额的万分之五计算）。', ''],
  ['customer-service', 'standard', '乙方应妥善使用专项资金。', '乙方应使用专项资金（每季度书面报告使用情况不少于1次）。', '（常用值）'],
  // Never into a word, never between a word and what it leads on to, and what is said fits what it is said of.
  ['lease', 'reference', '一方提前退租的，按双方约定由守约方选择处理。', '一方提前退租的，按双方约定（以附件一所附第1版为准）由守约方选择处理。', ''],
  ['customer-service', 'reference', '委托方可以按服务规范的要求进行抽检。', '委托方可以按服务规范（以附件一所附第1版为准）的要求进行抽检。', ''],
  ['customer-service', 'quantity', '加班需加收一定服务费用。', '加班需加收每次不超过100元的服务费用。', ''],
  ['labour', 'degree', '员工患有较严重的合并症的，公司应调整其岗位。', '员工患有较严重的合并症（指附件一所列的情形）的，公司应调整其岗位。', ''],
  ['platform-terms', 'degree', '用户不得发布可能造成重大负面社会影响的内容。', '用户不得发布可能造成重大负面社会影响（指被市级以上媒体报道，或者网络转载达到100次）的内容。', ''],
  ['customer-service', 'degree', '遇重大促销活动期间，甲方要求加派坐席的，乙方应配合。', '遇重大促销活动（指预计参加人数达到500人）期间，甲方要求加派坐席的，乙方应配合。', ''],
  ['technical-service', 'standard', '托管期间，甲方应备好符合要求的服务器环境。', '托管期间，甲方应备好符合要求（满足附件一所列的3项参数）的服务器环境。', ''],
  ['customer-service', 'deadline', '乙方应保证测试数据更新及时、完整可用。', '乙方应保证测试数据更新及时（变更之日起5个工作日内）、完整可用。', ''],
  ['customer-service', 'deadline', '乙方收到反馈及时、足额支付赔偿款。', '乙方收到反馈后10个工作日内足额支付赔偿款。', ''],
  ['customer-service', 'standard', '服务方应做到响应及时，解答准确。', '服务方应做到响应及时（收到请求后4小时内），解答准确。', ''],
  ['customer-service', 'deadline', '乙方应保证知识库更新及时、检索方便。', '乙方应保证知识库更新及时（变更之日起5个工作日内）、检索方便。', ''],
  ['customer-service', 'deadline', '客户短期内反复投诉同一问题的，乙方应升级处理。', '客户7日内反复投诉同一问题的，乙方应升级处理。', ''],
  ['customer-service', 'quantity', '乙方应提供若干条话术建议。', '乙方应提供不少于10条话术建议。', ''],
  ['customer-service', 'quantity', '推广成功的，代理商获得相应佣金。', '推广成功的，代理商获得相应佣金（单价见附件一，每笔不超过5000元）。', ''],
  ['sale', 'degree', '货物在途如有异常情况，承运人须报告托运人。', '货物在途如有异常情况（指延误达到2小时、发生事故或者货物损坏），承运人须报告托运人。', ''],
  ['customer-service', 'degree', '满意度较上一年度有所提升。', '满意度较上一年度提升不少于5%。', ''],
  ['customer-service', 'degree', '重复投诉应保持在较低水平。', '重复投诉应保持在较低水平（指一个月内不超过3件）。', ''],
  ['technical-service', 'quantity', '疑难故障应尽快修复。', '疑难故障（指须2个工作日以上才能修复）应尽快修复。', ''],
  ['customer-service', 'degree', '偏远地区的上门时间另行计算。', '偏远地区（指附件一所列的10个地区）的上门时间另行计算。', ''],
  ['customer-service', 'deadline', '甲方长时间不回复的，视为同意。', '甲方连续24小时不回复的，视为同意。', ''],
  ['sale', 'reference', '仓租按甲方届时有效的价格政策计收。', '仓租按甲方届时有效的价格政策（提前30日书面通知，对方可以在15日内书面拒绝）计收。', ''],
  ['customer-service', 'standard', '甲方通过不正当手段取得名单的，乙方可以解除合同。', '甲方通过不正当手段（指附件一所列的行为）取得名单的，乙方可以解除合同。', ''],
  ['customer-service', 'degree', '重要客户投诉由主管受理。', '重要客户（指附件一所列的10家）投诉由主管受理。', ''],
  ['customer-service', 'degree', '补偿数额较大的，须经甲方同意。', '补偿数额较大（指单笔达到5000元）的，须经甲方同意。', ''],
  ['customer-service', 'degree', '遇不可抗力（包括政策变化及突发事件等）不能履行的，互不担责。', '遇不可抗力（包括政策变化及突发事件（指在2小时内不处理将造成人身伤害或者直接损失达到1万元）等）不能履行的，互不担责。', ''],
  ['customer-service', 'standard', '乙方发货慢的，甲方可以退款。', '乙方发货慢（指付款后48小时内未发出）的，甲方可以退款。', ''],
  ['customer-service', 'degree', '设备使用年限较长的，不予维修。', '设备使用年限达到8年的，不予维修。', ''],
  ['customer-service', 'standard', '乙方应提供优秀的设计方案。', '乙方应提供评审得分不低于80分的设计方案。', ''],
  ['customer-service', 'discretion', '甲方可视情从严扣分。', '甲方可视情从严扣分（每次不超过5分或者500元）。', ''],
  ['customer-service', 'deadline', '客户进线后，乙方应当立即登记，并在2小时内联系客户。', '客户进线后，乙方应当在10分钟内登记，并在2小时内联系客户。', ''],
  ['customer-service', 'deadline', '患者有自杀倾向的，话务员应立即报警。', '患者有自杀倾向的，话务员应在10分钟内报警。', ''],
  ['customer-service', 'deadline', '余款待审计完成后再支付。', '余款待审计完成后10个工作日内支付。', ''],
  ['customer-service', 'deadline', '坐席的响应速度短时间内无法恢复的，应在2小时内启用备用线路。', '坐席的响应速度4小时内无法恢复的，应在2小时内启用备用线路。', ''],
  ['customer-service', 'quantity', '包月费可以往上涨一点。', '包月费可以往上涨不超过5%。', ''],
  ['customer-service', 'standard', '客户资料用完后应删干净。', '客户资料用完后应删干净（完成后1日内书面确认没有副本）。', ''],
  ['technical-service', 'degree', '提交的测试数据有严重缺陷的，乙方应重新提交。', '提交的测试数据有严重缺陷（指差错达到3处）的，乙方应重新提交。', ''],
  ['platform-terms', 'degree', '填报的信息与实际用途明显不一致的，平台可以拒绝。', '填报的信息与实际用途明显不一致（指相差达到10%）的，平台可以拒绝。', ''],
  ['platform-terms', 'quantity', '不得设置登录、付费、多次跳转等障碍。', '不得设置登录、付费、超过1次跳转等障碍。', ''],
  ['sale', 'reference', '乙方应配合甲方实施降价目标。', '乙方应配合甲方实施降价目标（幅度不低于10%，具体见附件一）。', ''],
  ['sale', 'standard', '商品质量不符合要求的，甲方可以拒收。', '商品质量不符合要求（指抽检合格率低于98%）的，甲方可以拒收。', ''],
  ['customer-service', 'standard', '月报应有较强的决策参考价值。', '月报应有较强的决策参考价值（每期至少有2项建议被书面采纳）。', ''],
  ['customer-service', 'quantity', '一般缺陷应在允许范围内。', '一般缺陷（指不影响主要功能、可在2个工作日内修复）应在允许范围内。', ''],
  ['customer-service', 'discretion', '续约由甲方根据加盟商的信誉和业绩确定。', '续约由甲方根据加盟商的信誉和业绩确定（以上一年度考核得分为准，达到80分的为合格）。', ''],
  ['customer-service', 'discretion', '佣金按照项目的难度收取。', '佣金按照项目的难度收取（分三档，各档标准见附件一）。', ''],
  ['customer-service', 'quantity', '一般故障应在接报后4小时内修复。', '一般故障（指不致停用、影响不超过1项功能）应在接报后4小时内修复。', ''],
  ['customer-service', 'deadline', '收到发票后请及时核对抬头。', '收到发票后请在5个工作日内核对抬头。', ''],
  ['platform-terms', 'standard', '用户应制定合理发送计划。', '用户应制定符合附件一所列标准的发送计划。', ''],
  ['technical-service', 'quantity', '许可方收取一次总付费若干美元。', '许可方收取一次总付费5000美元。', ''],
  ['sale', 'quantity', '购买数量较多的树苗时，双方应抽样检查。', '购买数量达到10件的树苗时，双方应抽样检查。', ''],
  ['customer-service', 'frequency', '甲方应与乙方的班长经常联系。', '甲方应与乙方的班长每月至少联系一次。', ''],
  ['customer-service', 'discretion', '服务站有其他不适合继续合作的情形的，可以解除。', '服务站有其他不适合继续合作的情形（指附件一所列的3种情形）的，可以解除。', ''],
  ['customer-service', 'scope', '甲方应承担赔偿金、诉讼费、律师费等，并在通知后10日内支付。', '甲方应承担赔偿金、诉讼费、律师费三项，并在通知后10日内支付。', ''],
  ['customer-service', 'frequency', '脚本修改次数不限。', '脚本修改不超过3次。', ''],
  ['customer-service', 'standard', '茶具验收合格后7日内支付尾款。', '茶具验收合格（标准见附件一，收到验收申请后5日内未书面提出异议的视为合格）后7日内支付尾款。', ''],
  ['generic', 'standard', '不得从事不恰当或有伤风化的活动。', '不得从事不恰当或有伤风化的活动（指附件一所列的3类）。', ''],
  ['customer-service', 'degree', '工单错别字较多的，每件扣1分。', '工单错别字较多（指单份达到3处）的，每件扣1分。', ''],
  ['customer-service', 'degree', '职场管理较差的，由甲方扣分。', '职场管理较差（指一个月内被书面指出达到3次）的，由甲方扣分。', ''],
  ['customer-service', 'degree', '单价可由双方微调。', '单价可由双方微调（幅度不超过5%）。', ''],
  ['customer-service', 'degree', '差额不大的，下月冲抵。', '差额不大（指不超过500元）的，下月冲抵。', ''],
  ['customer-service', 'standard', '乙方应当控制人员流动。', '乙方应当控制人员流动（月流失率不高于10%）。', ''],
  ['generic', 'standard', '甲方应提供优质优价的商品。', '甲方应提供优质优价（质量标准和单价见附件一，抽检合格率不低于98%）的商品。', ''],
  ['generic', 'scope', '保证人有权向借款人收取担保费等费用。', '保证人有权向借款人收取担保费等费用（以发票为凭，合计不超过5000元）。', ''],
  ['labour', 'standard', '按业务量列前的，晋升为主管。', '按业务量列前（指前3名）的，晋升为主管。', ''],
  ['generic', 'deadline', '乙方提供的信息应真实、及时、完整。', '乙方提供的信息应真实、及时（收到书面要求后3个工作日内）、完整。', ''],
  ['generic', 'deadline', '教练应及时救助学员。', '教练应在知悉后10分钟内救助学员。', ''],
  ['customer-service', 'discretion', '乙方择优录用实习讲解员。', '乙方择优录用实习讲解员（以附件一评分表的前3名为准）。', ''],
  ['customer-service', 'standard', '展品应整齐有序地摆放。', '展品应按照附件一所列标准摆放。', ''],
  ['customer-service', 'degree', '花坛应基本无裸露土面。', '花坛应基本无裸露土面（指附件一所列的情形）。', ''],
  ['customer-service', 'quantity', '乙方屡屡迟到的，甲方可以终止合同。', '乙方在一个月内累计3次迟到的，甲方可以终止合同。', ''],
  ['customer-service', 'deadline', '乙方应随时随地接受甲方的问询。', '乙方应在收到书面要求后24小时内接受甲方的问询。', ''],
  ['customer-service', 'frequency', '乙方应多与甲方沟通。', '乙方应每月至少一次与甲方沟通。', ''],
  ['generic', 'effort', '甲方应给予乙方大力支持。', '甲方应给予乙方大力支持（收到书面要求后2个工作日内提供）。', ''],
  ['generic', 'standard', '乙方应将费用控制在低水平。', '乙方应将费用控制在低水平（不高于上一年度的95%）。', ''],
  ['sale', 'standard', '面板应使用品质过关的材料。', '面板应使用品质过关的材料（以附件一所列的3个品牌为准）。', ''],
  ['sale', 'reference', '产品质量应符合该产品的国家规定标准。', '产品质量应符合该产品的国家规定标准（指附件一所列的3项标准）。', ''],
  ['customer-service', 'discretion', '甲方增加业务的，乙方相应增加人手。', '甲方增加业务的，乙方增加人手（不少于2人）。', ''],
  ['generic', 'scope', '扣除已实际发生的必要费用后，将余款退还乙方。', '扣除已实际发生的必要费用后（以发票为凭，合计不超过5000元），将余款退还乙方。', ''],
];

const firstFix = (sentence: string, config: Config): { readonly code: string; readonly text: string; readonly title: string } => {
  const text = `合同\n甲方：\n乙方：\n第一条 约定\n1. ${sentence}`;
  const reviewed = review(text, config);
  const issue = reviewed.issues.find(isVague);
  assert.ok(issue, `nothing is reported in 「${sentence}」`);
  const [fix] = fixesOf(reviewed, issue);
  assert.ok(fix, `no fix in 「${sentence}」`);
  return { code: issue.code, text: applied(text, fix).split('\n').at(-1)!.slice(3), title: fix.title };
};

describe('repairs', () => {
  for (const [profile, code, sentence, fixed, source] of TABLE) {
    it(`put 「${sentence}」 right`, () => {
      const fix = firstFix(sentence, { ...DEFAULT_CONFIG, profile });
      assert.deepEqual([fix.code, fix.text], [`vague-${code}`, fixed]);
      assert.ok(fix.title.endsWith(source), `${fix.title} does not end in ${source}`);
    });
  }

  it('say where a figure comes from, and lean with the standpoint', () => {
    const own = '1. 乙方应在6小时内响应甲方的书面请求。\n2. 乙方应及时响应客户的咨询。';
    const text = `服务合同\n甲方：\n乙方：\n第一条 响应\n${own}`;
    const titles = (config: Config): readonly string[] => {
      const reviewed = review(text, config);
      return fixesOf(reviewed, reviewed.issues.find(isVague)!).map((fix) => fix.title);
    };
    const config: Config = { ...DEFAULT_CONFIG, profile: 'customer-service', quantities: { response: '3小时' } };
    assert.deepEqual(titles(config).slice(0, 3), [
      '改为「在收到请求后6小时内」（合同第一条已约定）', '改为「在收到请求后3小时内」（你的默认值）', '改为「在收到请求后4小时内」（常用值，常见紧急请求1–4小时，一般请求8–24小时）',
    ]);
    assert.match(titles({ ...config, standpoint: 'party-b' })[2]!, /8小时/);
    assert.match(titles({ ...config, standpoint: 'party-a' })[2]!, /2小时/);
  });

  it('name the next free attachment, in the contract’s own numerals', () => {
    const fixed = (attachments: string): string => {
      const text = `服务合同\n甲方：\n乙方：\n第一条 管理\n1. 考核按照有关规定执行。\n第二条 附件\n${attachments}`;
      const reviewed = review(text, { ...DEFAULT_CONFIG, profile: 'customer-service' });
      return applied(text, fixesOf(reviewed, reviewed.issues.find(isVague)!)[0]!).split('\n')[4]!;
    };
    assert.equal(fixed('附件一：报价单\n附件二：人员名单'), '1. 考核按照附件三所列的规定执行。');
    assert.equal(fixed('附件1：报价单'), '1. 考核按照附件2所列的规定执行。');
  });

  it('are written in the script of the contract, and so is what is said of it', () => {
    const text = '服務合約\n甲方：\n乙方：\n第一條 服務\n1. 乙方應及時回覆甲方的書面請求，並妥善處理客戶的投訴。';
    const reviewed = review(text, { ...DEFAULT_CONFIG, profile: 'customer-service' });
    const issues = reviewed.issues.filter(isVague);
    assert.ok(issues.length >= 2);
    assert.ok(reviewed.issues.length > issues.length, 'something is missing too');
    for (const issue of reviewed.issues) assert.doesNotMatch(issue.message, /[条约没说开时间书应为]/, issue.message);
    for (const issue of reviewed.issues) for (const fix of fixesOf(reviewed, issue)) assert.doesNotMatch(`${fix.title}${applied(text, fix)}`, /[时间后处请诉书满为应约条]/);
  });
});

/** Words or marks a clumsy repair leaves twice in a row. */
const DOUBLED = /，，|。。|内内|后后|的的|在在|于于|按按|，。|。，|（（|））|指指|前前|起起|内的内|不超过不|应应|、、|、，|，、|不少于不|在收到.{0,8}后在|后，?在收到[^，。]{0,8}后|的地|地的/;
const OWN = join(import.meta.dirname, '../contracts');

describe('the repairs of our own contracts', () => {
  for (const file of readdirSync(OWN).filter((name) => /\.(?:txt|md|contract)$/.test(name))) {
    it(`${file}: every one applies, reads on, and leaves less to report`, () => {
      const text = readFileSync(join(OWN, file), 'utf8');
      const reviewed = review(text, DEFAULT_CONFIG);
      const above = (issues: readonly Issue[]): number => issues.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
      for (const issue of reviewed.issues.filter(isVague)) {
        for (const fix of fixesOf(reviewed, issue)) {
          const after = applied(text, fix);
          assert.notEqual(after, text, fix.title);
          const from = Math.min(...fix.edits.map((e) => e.span.start));
          const near = (of: string, more: number): string => of.slice(Math.max(0, from - 4), Math.max(...fix.edits.map((e) => e.span.end)) + more + 4);
          const doubled = DOUBLED.exec(near(after, after.length - text.length));
          assert.ok(!doubled || DOUBLED.test(near(text, 0)), `「${doubled?.[0]}」 after ${fix.title}: ${near(after, after.length - text.length)}`);
          const again = review(after, DEFAULT_CONFIG, reviewed);
          assert.ok(again.issues.filter(isVague).length < reviewed.issues.filter(isVague).length, `${fix.title} does not silence 「${text.slice(issue.span.start, issue.span.end)}」`);
          assert.ok(above(again.issues) <= above(reviewed.issues), `${fix.title} raises something new`);
        }
      }
    });
  }
});
