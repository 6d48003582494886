import { partAt } from '../model/parts.ts';
import { definedTerms } from '../model/term-uses.ts';
import { lineNumber } from '../text/lines.ts';
import type { Rule } from './rule.ts';

/** One term with two definitions. */
export const duplicateDefinition: Rule = {
  code: 'duplicate-definition',
  title: '重复定义',
  severity: 'warning',
  basis: ['民法典第466条'],
  docs: `同一个词定义了两次。两处的说法只要略有出入，这个词在合同里就有了两个含义，以哪一个为准要靠解释。请只保留一处定义。

**不报告**：附件、通用条款等各部分各自的定义；一个文件里的几份合同。`,
  examples: {
    good: ['仓储合同\n第一条 定义\n“仓储物”是指玉米200吨。\n第二条 期限\n仓储期限为1年（以下简称“仓储期”）。仓储期内，仓储物不得转移。'],
    bad: ['仓储合同\n第一条 定义\n“保管期”是指自入库之日起至出库之日止的期间。\n第二条 期限\n仓储物的保管时间为12个月（“[|保管期|]”）。\n第三条 费用\n保管期内的费用为每月6000元。'],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    for (const { term, definitions } of definedTerms(contract)) {
      const [first, ...more] = definitions;
      for (const again of more.slice(0, 20)) {
        if (partAt(contract, first!.span.start) !== partAt(contract, again.span.start) || lineNumber(contract.lines, first!.span.start) === lineNumber(contract.lines, again.span.start)) continue;
        yield { span: again.span, message: `「${term}」前面已经定义过`, related: [{ span: first!.span, message: '第一次定义' }] };
      }
    }
  },
};
