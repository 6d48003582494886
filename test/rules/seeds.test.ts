import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { fixesOf, review } from '../../server/src/review.ts';
import { toPlain } from '../../server/src/text/snippet.ts';

/**
 * Every vague term of the five documents the product grew from, in a sentence of our own, with the code it must be reported
 * under and, where those documents give the measure to write instead, the figure some fix must carry.
 */
const TERMS: readonly (readonly [code: string, term: string, sentence: string, figure?: RegExp])[] = [
  ['vague-deadline', '及时', '客服人员应及时响应客户的紧急请求。', /4小时内响应/],
  ['vague-deadline', '及时', '如有疑问，客户应及时提出书面异议。', /\d+.{0,3}日内/],
  ['vague-deadline', '及时', '服务方应及时处理客户投诉。', /2个工作日内/],
  ['vague-deadline', '及时', '客服部门应及时记录客户信息。', /\d/],
  ['vague-deadline', '及时', '发生泄露的，服务方应及时通知客户。', /24小时内/],
  ['vague-deadline', '迅速', '客服人员应迅速找到问题症结。', /\d/],
  ['vague-deadline', '规定时间内', '合同终止后，服务方应在规定时间内删除客户数据。', /15日内|7日内/],
  ['vague-deadline', '按时', '服务方应按时提供周报。', /\d/],
  ['vague-frequency', '定期', '服务方应定期向客户报告服务情况。', /每周五17:00前/],
  ['vague-frequency', '定期', '双方应定期回顾本协议的履行情况。', /每季度至少一次/],
  ['vague-standard', '优质的', '服务方应当提供优质的客户服务。', /接通率不低于95%/],
  ['vague-standard', '高效解决', '服务方应高效解决客户的问题。', /简单问题当场解决，复杂问题7个工作日内给出解决方案/],
  ['vague-standard', '良好的', '服务方应当提供良好的售后服务。', /4小时内响应、2个工作日内解决/],
  ['vague-standard', '专业知识', '客服人员应具备的专业知识由服务方培训。'],
  ['vague-standard', '着装整洁', '客服人员上岗时着装整洁。', /不低于95%/],
  ['vague-standard', '言行举止文明', '客服人员接待客户时言行举止文明。', /不低于95%/],
  ['vague-standard', '妥善处理', '协议解除时，双方应妥善处理未结算的费用。', /\d/],
  ['vague-effort', '合理努力', '服务方应以合理努力修复系统故障。', /2个工作日内修复/],
  ['vague-effort', '最佳能力', '服务方应以最佳能力完成客户交办的咨询。'],
  ['vague-effort', '尽最大努力', '服务方将尽最大努力保障系统稳定。', /99\.9%.*2个工作日内修复/],
  ['vague-effort', '积极配合', '客户应积极配合服务方的工作。', /2个工作日内配合/],
  ['vague-degree', '严重违约', '一方严重违约的，另一方可以解除协议。', /\d/],
  ['vague-degree', '重大违约', '涉及重大违约责任的事项，应当升级处理。', /15日/],
  ['vague-degree', '核心条款', '涉及主合同核心条款的事项，客服部门无权处理。'],
  ['vague-degree', '非核心事务', '客服部门负责处理非核心事务。'],
  ['vague-degree', '小额索赔', '客服部门负责处理小额索赔。', /500元/],
  ['vague-degree', '常规性投诉', '客服部门负责处理常规性投诉。', /15分钟/],
  ['vague-degree', '普遍性问题', '出现普遍性问题时，客户有权要求整改。', /10次/],
  ['vague-degree', '潜在的法律争议', '涉及潜在的法律争议时，应当移交法务部门。'],
  ['vague-degree', '初步答复', '客服部门应向客户作出初步答复。', /24小时/],
  ['vague-quantity', '大促期间', '大促期间，服务方应增加座席。', /\d+月\d+日/],
  ['vague-scope', '必要信息', '客户应当提供必要信息。'],
  ['vague-scope', '等资料', '客户应提供产品手册、话术模板等资料。', /两项资料/],
  ['vague-scope', '主要针对', '客服部门的介入主要针对投诉业务。'],
  ['vague-scope', '合理控制范围', '服务方对超出其合理控制范围的事件不作承诺。'],
  ['vague-discretion', '根据需要', '客服部门有权根据需要获取客户信息。'],
  ['vague-discretion', '必要时', '服务方可以在必要时变更服务时间。'],
  ['vague-discretion', '可能影响', '服务方经营状况恶化，可能影响协议履行。'],
  ['vague-discretion', '另行协商', '响应时效的调整标准由双方另行协商。', /15日内协商不成/],
  ['vague-liability', '相应的违约责任', '任何一方违反本协议，应承担相应的违约责任。', /5%/],
  ['vague-liability', '相应的内部责任', '客服人员有重大过失的，应承担相应的内部责任。', /30%/],
  ['vague-liability', '损失赔偿金', '违约方应支付给对方损失赔偿金。', /5%/],
  ['vague-liability', '支付违约金', '服务方泄露客户信息的，客户可以要求其支付违约金。', /5%/],
  ['vague-reference', '严格遵守保密制度', '客服人员应严格遵守保密制度。'],
  ['vague-reference', '公司服务政策', '客服人员按照公司服务政策执行。'],
  ['vague-reference', '相关规定', '服务方应按照相关规定办理。'],
];

/** What those documents themselves put in numbers, and what only looks vague in them: nothing is reported. */
const MEASURED: readonly string[] = [
  '服务方应及时响应，紧急请求不超过4小时，一般请求不超过24小时。',
  '工作日9:00至18:00期间，热线电话30秒内接通率不低于95%。',
  '服务方应在2个工作日内修复系统故障。',
  '简单问题当场解决，复杂问题7个工作日内给出解决方案。',
  '服务方应当每周五17:00前发送服务周报。',
  '甲方应在48小时内提出投诉的解决方案。',
  '逾期付款的，每日按应付未付金额的万分之五支付违约金。',
  '连续两周问题解决率低于80%的，客户可要求更换服务团队。',
  '不可抗力是指不能预见、不能避免且不能克服的客观情况。',
  '双方应通过友好协商解决争议。',
  '客服人员因故意或者重大过失造成损失的，不得免责。',
  '服务方应提前30日书面通知客户。',
];

const inContract = (sentence: string): string => `客户服务协议\n第一条 服务内容\n1. ${sentence}`;

describe('the seeds', () => {
  for (const [code, term, sentence, figure] of TERMS) {
    it(`「${term}」 in 「${sentence}」 is ${code}`, () => {
      const text = inContract(sentence);
      const reviewed = review(text, { ...DEFAULT_CONFIG, profile: 'customer-service' });
      const at = text.lastIndexOf(sentence) + sentence.indexOf(term);
      const issue = reviewed.issues.find((i) => i.code === code && i.span.start < at + term.length && at < i.span.end);
      assert.ok(issue, reviewed.issues.map((i) => `${i.code} ${text.slice(i.span.start, i.span.end)}`).join('\n'));
      const fixes = fixesOf(reviewed, issue);
      assert.ok(fixes.length > 0, 'a fix is offered');
      const written = fixes.map((fix) => {
        let after = text;
        for (const edit of [...fix.edits].reverse()) after = after.slice(0, edit.span.start) + toPlain(edit.text) + after.slice(edit.span.end);
        return after;
      });
      if (figure) assert.ok(written.some((after) => figure.test(after)), written.join('\n'));
    });
  }
  for (const sentence of MEASURED) {
    it(`nothing is vague in 「${sentence}」`, () => {
      const text = inContract(sentence);
      const found = review(text, { ...DEFAULT_CONFIG, profile: 'customer-service' }).issues.filter((i) => i.code.startsWith('vague-') && i.span.start >= text.lastIndexOf(sentence));
      assert.deepEqual(found.map((i) => i.message), []);
    });
  }
});
