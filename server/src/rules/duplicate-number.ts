import { numberBreaks } from '../model/number-series.ts';
import { writeNumber } from '../model/numbering-scheme.ts';
import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** Two clauses bear one number: a reference to it has two meanings. */
export const duplicateNumber: Rule = {
  code: 'duplicate-number',
  title: '编号重复',
  severity: 'warning',
  basis: ['民法典第466条'],
  docs: `两个条款用了同一个编号。引用这个编号的地方（“违反第六条的”）就有了两种读法，发生争议时只能靠解释。请改正后一个编号，其后的条款和引用也要随之调整。

**不报告**：列表从1重新开始；一个文件里的几份合同、各部分（协议书、通用条款、附件）各自编号。`,
  examples: {
    good: ['仓储合同\n第一条 存货人的义务\n（一）付费；\n（二）提货。\n第二条 保管人的义务\n（一）验收；\n（二）保管。', { text: '协议书\n第一条 标的\n玉米200吨。\n第二条 价款\n6万元。\n第二部分 通用条款\n第一条 定义\n“玉米”指二等黄玉米。\n第二条 运输\n由甲方运输。', why: '各部分各自编号' }],
    bad: [
      {
        text: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 仓储费\n仓储费为每吨每月30元。\n[|第二条|] 期限\n期限为1年。',
        fixed: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 仓储费\n仓储费为每吨每月30元。\n第三条 期限\n期限为1年。',
      },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    const { text } = contract;
    for (const { kind, clause, other, due, free } of numberBreaks(contract)) {
      if (kind !== 'duplicate') continue;
      const written = slice(text, clause.number!.span);
      yield {
        span: clause.number!.span,
        message: `编号「${written}」重复，前面已经有一个`,
        related: [{ span: other!.number!.span, message: '第一次用这个编号' }],
        ...(free ? { data: { number: writeNumber(written, clause.style, [...clause.number!.values.slice(0, -1), due]) } } : {}),
      };
    }
  },
  fixes({ span, data }) {
    const number = data?.['number'];
    // Where the next number is taken too, all that follow are to be renumbered: that is another command.
    return number === undefined ? [] : [{ title: `改为「${number}」`, edits: [{ span, text: literal(number) }], certain: false }];
  },
};
