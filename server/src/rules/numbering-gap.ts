import { numberBreaks } from '../model/number-series.ts';
import { writeNumber } from '../model/numbering-scheme.ts';
import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** Further apart than this is no forgotten clause, but another list. */
const WIDEST = 9;

/** A number is skipped: a clause was deleted, or moved, and the rest not renumbered. */
export const numberingGap: Rule = {
  code: 'numbering-gap',
  title: '编号不连续',
  severity: 'information',
  basis: [],
  docs: `编号跳过了一个或几个数，例如第二条之后是第四条；或者后一条的编号反而小，例如第六条之后是第五条。多半是删去或者移动了条款而没有顺延编号；也可能是少了一条；全文从第二条开始的，第一条没有编号或者不见了。双方各执的文本是否完整会因此生疑，按编号的引用也容易指错。请核对是否漏了条款，或者顺延编号。

**不报告**：列表从1重新开始；编号写在行内的列举；转换中丢失了大部分编号的文本；按章、节各自编号的条文；“第二十三条之一”。`,
  examples: {
    good: [
      { text: '仓储合同\n第一条 费用\n1.1 入库费每吨5元。\n1.2 仓储费每月6000元。1.3　出库费每吨5元。\n1.4 保险费由存货人承担。\n第二条 期限\n期限为1年。', why: '换行丢失，编号还在' },
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 费用\n存货人应承担：\n1. 入库费；\n2. 仓储费。\n保管人应承担：\n1. 保险费；\n2. 消毒费。\n第三条 期限\n期限为1年。',
      { text: '仓储合同\n第一条 费用\n费用包括：（一）入库费；\n（二）仓储费；\n（三）出库费。\n第二条 期限\n期限为1年。\n第二条之一 续期\n期满可续期1年。\n第三条 附则\n本合同一式两份。', why: '第一项写在行内；之一不占编号' },
    ],
    bad: [
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 仓储费\n仓储费为每吨每月30元。\n[|第四条|] 期限\n期限为1年。\n第五条 份数\n本合同一式两份。',
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第三条 期限\n期限为1年。\n[|第二条|] 仓储费\n仓储费为每吨每月30元。\n第四条 份数\n本合同一式两份。',
      '仓储合同\n仓储物为玉米200吨。\n[|第二条|] 仓储费\n仓储费为每吨每月30元。\n第三条 期限\n期限为1年。\n第四条 验收\n入库前验收。\n第五条 份数\n本合同一式两份。',
      { text: '仓储合同\n第一条 费用\n1.1 入库费每吨5元。\n1.2 仓储费每月6000元。\n[|2.3|] 出库费每吨5元。\n第二条 期限\n期限为1年。', fixed: '仓储合同\n第一条 费用\n1.1 入库费每吨5元。\n1.2 仓储费每月6000元。\n1.3 出库费每吨5元。\n第二条 期限\n期限为1年。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    const { text } = contract;
    for (const { kind, clause, other, due, lacking } of numberBreaks(contract)) {
      if (kind === 'backwards') {
        const before = slice(text, other!.number!.span);
        yield { span: clause.number!.span, message: `「${slice(text, clause.number!.span)}」排在「${before}」之后，顺序颠倒`, related: [{ span: other!.number!.span, message: '前一个编号' }] };
        continue;
      }
      if (kind === 'strayed') {
        const written = slice(text, clause.number!.span);
        const number = writeNumber(written, clause.style, [...other!.number!.values.slice(0, -1), due]);
        yield { span: clause.number!.span, message: `「${slice(text, other!.number!.span)}」之后是「${written}」，接下去应为「${number}」`, related: [{ span: other!.number!.span, message: '前一个编号' }], data: { number } };
        continue;
      }
      const value = clause.number!.values.at(clause.style === 'dotted' ? -1 : 0)!;
      if (kind !== 'gap' || value - due >= WIDEST) continue;
      const written = slice(text, clause.number!.span);
      const missing = writeNumber(written, clause.style, [...clause.number!.values.slice(0, -1), due]).replace(/[、．.：:]$/, '');
      yield {
        span: clause.number!.span,
        message: lacking === 1 || other === null ? `编号跳过了「${missing}」` : `「${slice(text, other.number!.span)}」之后直接是「${written}」，中间缺${lacking}个编号`,
        ...(other === null ? {} : { related: [{ span: other.number!.span, message: '前一个编号' }] }),
      };
    }
  },
  fixes({ span, data }) {
    const number = data?.['number'];
    return number === undefined ? [] : [{ title: `改为「${number}」`, edits: [{ span, text: literal(number) }], certain: false }];
  },
};
