import { attachmentsOf } from '../model/attachments.ts';
import type { Rule } from './rule.ts';
import type { Contract } from '../model/contract.ts';
import { lineAt } from '../model/paragraphs.ts';
import { passage } from '../model/sieve.ts';
import { lineNumber } from '../text/lines.ts';

const MOST_A_LINE = 2;

/** An attachment that no clause speaks of. */
export const uncitedAttachment: Rule = {
  code: 'uncited-attachment',
  title: '附件未被引用',
  severity: 'hint',
  basis: [],
  docs: `附件列在清单里或者附在后面，正文却没有一处提到它。这样的附件用来干什么、和哪一条配合，要靠猜。请在有关条款写明“见附件×”，或者删去这个附件。

**不报告**：正文用名称提到的附件；正文只说“见附件”、不写第几号的合同。`,
  examples: {
    good: [{ text: '旅游合同\n第一条 行程\n行程以出团时为准。《出团单》、《健康须知》、《登记表》作为本合同附件。\n第二条 费用\n费用为每人3000元。', why: '正文一句话里说明，稍后交付' }, '仓储合同\n第一条 仓储物\n仓储物见附件一，收费按仓储费率表执行。\n第二条 附件\n附件一：仓储物清单\n附件二：仓储费率表', { text: '仓储合同\n第一条 仓储物\n仓储物见附件。\n甲方（盖章）：\n乙方（盖章）：\n附件一：仓储物清单\n玉米200吨。', why: '只说“见附件”，不写第几号' }],
    bad: ['仓储合同\n第一条 仓储物\n仓储物见附件一。\n第二条 附件\n附件一：仓储物清单\n[|附件二：仓储费率表|]'],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    const { text, title } = contract;
    const { all, generic } = attachmentsOf(contract);
    if (generic) return;
    const own = title === null ? '' : text.slice(title.start, title.end);
    const seen = new Map<number, number>();
    for (const { number, name, citations, mentions, listed, heading, label, present } of all) {
      // Papers that a sentence among others makes annexes, to be handed over later.
      if (number === null && !present && heading === null && listed !== null && isInText(contract, listed.start)) continue;
      if (citations.length > 0 || mentions.length > 0 || (name !== null && name === own)) continue;
      const start = listed?.start ?? heading?.span.start;
      if (start === undefined) continue;
      // A line that lists a dozen is told of twice, not a dozen times.
      const line = lineNumber(contract.lines, start);
      seen.set(line, (seen.get(line) ?? 0) + 1);
      if (seen.get(line)! > MOST_A_LINE) continue;
      const end = listed === null ? (heading!.heading?.end ?? heading!.number!.span.end) : Math.max(listed.end, titleEnd(contract, listed.end, name));
      yield { span: { start, end }, message: `正文没有提到「${name === null || label.includes(name) ? label : `${label}${name}`}」` };
    }
  },
};

/** Whether the line has said something else before. */
const isInText = (contract: Contract, at: number): boolean => /[。；]/.test(passage(contract, lineAt(contract, at).span.start, at));

function titleEnd(contract: Contract, from: number, name: string | null): number {
  const at = name === null ? -1 : passage(contract, from, from + name.length + 3).indexOf(name ?? '');
  return at < 0 ? from : from + at + name!.length;
}
