import type { Blank } from '../model/contract.ts';
import { blankFixes } from './blank-fixes.ts';
import { emptyClauses } from './empty-clause.ts';
import type { Rule } from './rule.ts';

/** A blank left to be written on, or a choice left to be made. */
export const unfilledBlank: Rule = {
  code: 'unfilled-blank',
  title: '空白未填',
  severity: 'warning',
  basis: ['民法典第470条', '民法典第510条'],
  docs: `合同里留着没有填写的空白：下划线、空括号、只有单位没有数字的日期和金额、只有名目没有内容的栏目，表格里整栏没有填、一行空了一半的格子，以及没有勾选的选项。

签署后才发现的空白，任何一方都可能事后补写；金额、期限一类的空白还会使约定不明确，只能按法律的补充规则处理。请填写，或者删去整个栏目并写明“本项不适用”。

只有标题的条款由“条款只有标题”报告，这里只作提示。

**不报告**：双方签字、盖章的位置，画线的也不报告（旁边的日期除外），表格边框和分隔线，备注栏、合计行和打钩的表格里的空格，对齐用的空格，Markdown 的强调符号。`,
  examples: {
    good: [
      { text: '设备租赁合同\n第一条 租金\n租金为人民币8000元/月。\n\n出租方（盖章）：\n承租方（盖章）：', why: '签字盖章的位置留给签署' },
      { text: '采购合同\n第一条 质保期\n质保期为12个月。\n----------------\n第二条 付款', why: '分隔线不是空白' },
    ],
    bad: [
      { text: '设备租赁合同\n第一条 租金\n租金为人民币[|______|]元/月，于每月5日前支付。' },
      { text: '保洁服务合同\n第一条 服务标准\n乙方应当在接到请求后[|__|]小时内响应。', fixed: '保洁服务合同\n第一条 服务标准\n乙方应当在接到请求后4小时内响应。' },
      { text: '采购合同\n合同编号[|：|]\n第一条 交货\n乙方应于[|    年  月  日|]前交货。' },
      { text: '保密协议\n第一条 期限\n保密期限为[|【  】|]年。' },
    ],
  },
  scope: 'document',
  fixes: blankFixes,
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    const empty = emptyClauses(contract);
    let next = 0;
    for (const blank of contract.blanks) {
      while (next < empty.length && empty[next]!.span.end < blank.span.start) next++;
      if (next < empty.length && empty[next]!.span.start <= blank.span.start) yield { span: blank.span, severity: 'hint', message: messageOf(blank) };
      else if (blank.kind === 'choice') yield { span: blank.span, severity: 'information', message: '选项尚未选定，请勾选或者填写所选的一项' };
      else if (blank.kind === 'blank' && blank.asks === '签章') yield { span: blank.span, severity: 'hint', message: '此处待签字或者盖章' };
      else if (blank.kind === 'blank') yield { span: blank.span, message: messageOf(blank) };
    }
  },
};

const messageOf = (blank: Blank): string => (blank.asks === null ? '此处留有空白，请填写或者删去' : `此处应填写${blank.asks}，现为空白`);
