import { missingParticulars } from '../model/particulars.ts';
import { referencesIn } from '../model/references.ts';
import { partAt } from '../model/parts.ts';
import { slice } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** A reference to a clause, or to particulars, that the text does not have. */
export const brokenReference: Rule = {
  code: 'broken-reference',
  title: '引用的条款不存在',
  severity: 'warning',
  basis: ['民法典第142条', '民法典第466条'],
  docs: `文中引用的条、款、项在合同里找不到，或者说“首部所列”“本合同载明”的账户、联系方式并没有写。引用落空，依附于它的约定（违约金、解除权、通知）就说不清指的是什么。多半是增删条款后没有改引用。

条的款，先看条下的编号项，没有编号的自然段依次为一款；第3.2款、第五条第二款第（三）项、第三至五条、本条第二款、前款、附件一第3条等写法都能识别。

**不报告**：引用法律、主合同或者其他文件的条款；编号在转换中丢失、无法判断的文本；空着待填的编号（第__条）。`,
  examples: {
    good: [
      { text: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 期限\n期限为1年，到期续签。第三条　一般规定\n本合同一式两份。', why: '换行丢失的标题' },
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨，质量按第二条执行。\n第二条 质量\n（一）水分不超过14%；\n（二）杂质不超过1%。\n第三条 验收\n不符合第二条第（二）项的，按《民法典》第五百八十二条处理。\n第四条 违约\n违约金为每日100元。\n前款的违约金不足以弥补损失的，应当补足。',
      { text: '仓储合同\n【第一条】仓储物\n仓储物为玉米200吨。\n【第二条】解除\n依照《民法典》第五百六十三条解除的，书面通知对方；依照第五百六十四条解除的，应在1年内行使。\n【第三条】期限\n期限为1年，续期按第二条办理。', why: '同一段里引了法律的，其后没有的条号是那部法律的' },
      { text: '仓储合同\n第一条 费用\n1.1 仓储费每月6000元。\n1.2 逾期按第1.1款金额的每日万分之三支付违约金。\n第二条 期限\n2.1 期限为1年，主合同第三十条另有约定的除外。\n第三条 其他\n3.1 第1.1至1.2款由双方每年复核。', why: '主合同的条款不在本文中' },
    ],
    bad: [
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 仓储费\n存货人逾期付费的，按[|第九条|]支付违约金。\n第三条 期限\n期限为1年。\n第四条 违约金\n违约金为每日100元。',
      '仓储合同\n第一条 仓储物\n1. 玉米200吨。\n2. 大豆100吨。\n第二条 验收\n不符合[|第一条第5款|]的，不予入库。\n第三条 期限\n期限为1年。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    const { text } = contract;
    for (const reference of referencesIn(contract)) {
      if (reference.state !== 'broken') continue;
      const words = slice(text, reference.span);
      if (reference.kind === 'relative' && reference.numbers.length === 0) {
        yield { span: reference.span, message: `「${words}」之前没有可以指的${reference.unit}`, severity: 'information' };
        continue;
      }
      const last = lastArticle(text, contract, reference.span.start);
      yield { span: reference.span, message: `引用的「${words}」不存在${reference.unit === '条' && reference.above.length === 0 && last !== null ? `，本文到「${last}」为止` : ''}` };
    }
    for (const { span, message } of missingParticulars(contract)) yield { span, message };
  },
};

function lastArticle(text: string, contract: Parameters<typeof partAt>[0], at: number): string | null {
  const part = partAt(contract, at);
  let last: (typeof part.clauses)[number] | null = null;
  for (const article of part.articles.values()) last = article;
  return last === null ? null : slice(text, last.number!.span).replace(/[、．.：:]$/, '');
}
