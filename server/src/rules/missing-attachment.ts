import { attachmentsOf, type Attachment } from '../model/attachments.ts';
import type { Contract } from '../model/contract.ts';
import { passage } from '../model/sieve.ts';
import { lineNumber } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** More that are told one by one would bury the rest of the list of findings. */
const MOST_EACH = 5;

/** An attachment the contract relies on that this file does not have. */
export const missingAttachment: Rule = {
  code: 'missing-attachment',
  title: '附件缺失',
  severity: 'information',
  basis: ['民法典第510条'],
  docs: `合同引用或者列出的附件，本文件里没有；或者只有标题，下面写着“略”。价格、标准、清单写在附件里的，附件不在，这些内容就等于没有约定，只能按民法典第510条补充。请附上附件，或者把内容写进正文；附件另存一份文件的，请核对名称和份数，签署时装订在一起。

一份附件清单所列的附件全部不在，又超过五份的，只提示一次。

**不报告**：“附件为本合同组成部分”这类没有指明哪一份附件的话。`,
  examples: {
    good: [
      '仓储合同\n第一条 仓储物\n仓储物的品种和数量见附件一。\n第二条 附件\n本合同附件为本合同的组成部分，与本合同具有同等效力。\n甲方（盖章）：\n乙方（盖章）：\n附件一：仓储物清单\n玉米200吨，大豆100吨。',
      { text: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨，按《仓储物清单》（附件一）入库。\n甲方（盖章）：\n乙方（盖章）：\n仓储物清单\n玉米200吨，东北产，含水量不超过14%。', why: '附件以名称为题附在后面' },
      { text: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 附则\n本合同及附件一式两份，补充协议与附件具有同等效力。', why: '没有依赖哪一份附件' },
    ],
    bad: [
      '仓储合同\n第一条 仓储物\n仓储物的品种和数量见[|附件一|]。\n第二条 仓储费\n仓储费为每吨每月30元。',
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 附则\n下述[|附件|]为本合同的组成部分。',
      '仓储合同\n第一条 仓储物\n仓储物的品种和数量详见合同[|附件|]。\n第二条 仓储费\n仓储费为每吨每月30元。',
      '仓储合同\n第一条 仓储物\n仓储物的品种和数量见附件一，费率见附件二。\n第二条 附件清单\n[|附件一|]：仓储物清单\n[|附件二|]：费率表',
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 附件清单\n[|附件一|]：仓储物清单\n[|附件二|]：费率表',
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n[|第二条 附件清单|]\n1. 仓储物清单\n2. 费率表\n3. 入库单\n4. 出库单\n5. 盘点表\n6. 保险单',
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 仓储费\n仓储费按本合同附件[|仓储费率表|]执行。',
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 其他\n本合同后附《[|入库单|]》《[|费率表|]》。',
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 附件\n《[|入库单|]》、《[|费率表|]》为本合同书的附件。',
      { text: '仓储合同\n第一条 仓储物\n仓储物见附件一。\n甲方（盖章）：\n乙方（盖章）：\n[|附件一：仓储物清单|]\n（略）', why: '只有标题，内容写作“略”' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    const { all, vague, bareList, lead } = attachmentsOf(contract);
    // A short list is told one by one, a longer one at once.
    const atOnce = bareList.length > MOST_EACH;
    if (lead && atOnce) yield { span: lead, message: `清单列出的${bareList.length}个附件，本文件里一个也没有` };
    const crowded = new Map<number, readonly Attachment[]>();
    for (const attachment of all)
      if (!attachment.present && attachment.listed) {
        const line = lineNumber(contract.lines, attachment.listed.start);
        crowded.set(line, [...(crowded.get(line) ?? []), attachment]);
      }
    for (const attachment of all) {
      if (atOnce && bareList.includes(attachment)) continue;
      if (attachment.present) {
        const { heading } = attachment;
        if (attachment.empty === 'omitted' && heading !== null) yield { span: { start: heading.span.start, end: heading.heading?.end ?? heading.number!.span.end }, message: `「${attachment.label}」的内容略去了`, severity: 'warning' };
        continue;
      }
      const at = attachment.listed ?? reliedOnAt(contract, attachment) ?? attachment.citations[0];
      if (!at) continue;
      const others = crowded.get(lineNumber(contract.lines, at.start)) ?? [];
      if (others.length > MOST_EACH) {
        if (others[0] === attachment) yield { span: named(contract, attachment, at), message: `这里列出的${others.length}个附件，本文件里一个也没有` };
      } else yield { span: named(contract, attachment, at), message: `「${attachment.label}」不在本文件里` };
    }
    if (vague[0] && !all.some((a) => a.present)) yield { span: vague[0], message: '这里依据的附件不在本文件里，也没有写明是哪一份' };
  },
};

/** The words 附件一 or the title, without what NUMBERED took along behind it. */
function named({ text }: Contract, { label, name }: Attachment, at: Span): Span {
  const words = text.slice(at.start, at.end);
  const part = words.includes(label) ? label : name !== null && words.includes(name) ? name : words;
  const start = at.start + words.indexOf(part);
  return { start, end: start + part.length };
}

/** The first place that goes by what it says (《需求说明书》中的功能), where that is before it is called an attachment. */
const reliedOnAt = (contract: Contract, { citations, mentions }: Attachment): Span | undefined =>
  mentions.find(({ start, end }) => (citations[0] === undefined || start < citations[0].start) && /^》(?:[中上内里]|所[列载附约规]|规定|约定|要求|为准|载明|列明)/.test(passage(contract, end, end + 6)));
