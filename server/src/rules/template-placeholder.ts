import { slice } from '../text/span.ts';
import { blankFixes } from './blank-fixes.ts';
import type { Rule } from './rule.ts';

/** A placeholder of the template the contract was made from. */
export const templatePlaceholder: Rule = {
  code: 'template-placeholder',
  title: '模板占位未替换',
  severity: 'warning',
  basis: ['民法典第470条', '民法典第510条'],
  docs: `合同里留着模板的占位文字：方括号里的说明（\`[时间]\`）、XX、×××、\`{{…}}\`、\`\${…}\`、待定、TBD、“请填写”。

占位文字不是约定。请换成实际内容；暂时定不下来的，写明由谁、在什么期限内、以什么方式确定。

**不报告**：方括号里的标题（【重要提示】）、Markdown 的链接、引文里的省略号。`,
  examples: {
    good: [{ text: '软件开发合同\n【重要提示】请仔细阅读加粗条款。\n第一条 开发内容\n乙方为甲方开发库存管理系统。', why: '方括号里是标题' }],
    bad: [
      { text: '软件开发合同\n第一条 开发内容\n乙方为[|[项目名称]|]开发软件，自[|×××|]之日起[|待定|]日内交付。' },
      { text: '软件开发合同\n第一条 维护\n乙方应当在[|[响应时间]|]内答复甲方的请求。', fixed: '软件开发合同\n第一条 维护\n乙方应当在4小时内答复甲方的请求。' },
      { text: '软件开发合同\n第一条 价款\n开发费用为[|{{amount}}|]元。' },
      { text: '软件开发合同\n第一条 维护\n乙方开通服务热线400-110-[|XX|]07，甲方可随时拨打。' },
    ],
  },
  scope: 'document',
  fixes: blankFixes,
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    for (const { kind, span } of contract.blanks) {
      if (kind !== 'placeholder') continue;
      const words = slice(contract.text, span);
      yield { span, message: `「${words.length > 20 ? `${words.slice(0, 20)}…` : words}」是模板占位，尚未替换` };
    }
  },
};
