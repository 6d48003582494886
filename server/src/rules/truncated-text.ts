import type { Contract } from '../model/contract.ts';
import { numberAt } from '../model/numbering.ts';
import { isTableRow } from '../model/line-form.ts';
import type { TextLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

/** A sentence that stops before its end, or that lost words in its middle. */
export const truncatedText: Rule = {
  code: 'truncated-text',
  title: '文字残缺',
  severity: 'warning',
  basis: ['民法典第510条'],
  docs: `句子没有写完就断了，下面已是另一条、当事人信息或者全文结尾；或者句中明显少了字，例如“支付合同总价的作为赔偿”。残缺的地方约定了什么，对方可以另作解释。请对照原稿补全。

**不报告**：换行或者换页断开、下一行接着写的句子；列表各项以逗号、顿号收尾；没有句号的短行、表格和签署栏。`,
  examples: {
    good: ['仓储合同\n第一条 费用\n存货人应当支付下列费用：\n1. 仓储费，\n2. 入库费，\n3. 出库费。\n第二条 期限\n期限为1年，自入库之日起算，\n至次年同日止。'],
    bad: [
      '仓储合同\n第一条 费用\n存货人应当于每月5日前支付仓储费，逾期支付的[|，|]\n第二条 期限\n期限为1年。',
      '仓储合同\n第一条 违约\n保管人违约的，应当支付合同[|总价的作为|]赔偿。\n第二条 期限\n期限为1年。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    yield* cutLines(contract);
    yield* gaps(contract);
  },
};

/** A line so short is a field, a heading or a cell. */
const SHORTEST = 10;
/** What a sentence cannot end with. */
const HANGING = /(?:[，,、]|(?<![目标真])的|[^以而]及|以及|或者|并且|[^约给参赋授]与|[^方]由|[^针相面应反核校]对|[^自所自现存内实]在|应当|不得|[^走方去]向)$/;
const OPENS_PARTY = /^[\s*_]*(?:[甲乙丙丁]方|委托方|受托方|买方|卖方|供方|需方|出租方|承租方)[ \u3000]?(?:[（(][^（）()]{1,12}[）)])?[ \u3000]?[：:]/;
const SIGNING = /^[\s*_]*(?:[（(]?以下无正文|[甲乙丙丁]方|签[订署约]|盖章|日期|附件)/;

function* cutLines({ text, lines, sentences, clauses }: Contract): Iterable<Finding> {
  const tops = new Set(clauses.filter((c) => c.number !== null && (c.style === 'article' || c.style === 'part' || (c.style === 'han' && c.depth === 0))).map((c) => c.span.start));
  const signature = sentences.find((s) => s.place === 'signature' && s.span.start > (clauses[0]?.span.start ?? 0))?.span.start ?? Infinity;
  let before: TextLine | null = null;
  for (const line of [...lines, null]) {
    if (line !== null && line.indent >= line.span.end) continue;
    const from = before;
    before = line ?? before;
    if (from === null || from.span.start >= signature || from.span.end - from.indent < SHORTEST || isTableRow(text, from)) continue;
    const end = lastCharacter(text, from);
    const tail = text.slice(Math.max(from.indent, end - 4), end);
    // At the end of the text, the lone number of an item that was never written.
    const number = line === null || from.span.end >= text.trimEnd().length ? null : numberAt(text, line.indent, line.span.end);
    const opensTop = line !== null && (tops.has(line.indent) || OPENS_PARTY.test(text.slice(line.indent, Math.min(line.span.end, line.indent + 40))));
    const closes = line === null || SIGNING.test(text.slice(line.indent, Math.min(line.span.end, line.indent + 20)));
    if ((opensTop || closes) && HANGING.test(tail) && !OPENS_PARTY.test(text.slice(from.indent, from.indent + 40)) && !(closes && number !== null))
      yield { span: { start: end - 1, end }, message: line === null ? '全文在这里中断，句子没有写完' : '句子没有写完，下面已是另一部分' };
  }
  const last = before;
  if (last !== null) {
    const stub = /^(?:第?[\d一二三四五六七八九十]{1,3}(?:[.．、][\d]{0,2}){0,3}|[（(][\d一二三四五六七八九十]{1,3}[）)])[.．、]?$/.test(text.slice(last.indent, Math.min(last.span.end, last.indent + 12)).trim());
    if (stub && last.span.end - last.indent < 12 && clauses.length > 2) yield { span: { start: last.indent, end: lastCharacter(text, last) }, message: '全文在这里中断，只剩一个编号' };
  }
}

function lastCharacter(text: string, line: TextLine): number {
  let end = line.span.end;
  while (end > line.indent && /[\s*_]/.test(text[end - 1]!)) end--;
  return Math.max(end, line.indent + 1);
}

/** A share or a sum was lost between 的 and what is done with it; a heading lost its first word. */
const LOST = /(?:总价|总价款|总额|总金额|价款|货款|费用总额|标的额|服务费|租金)的(?:作为|向[甲乙丙]方支付|支付给)/g;
const LOST_HEADING = /^[ \u3000\t]{0,40}第[一二三四五六七八九十百\d]{1,5}条[ \u3000]?的[、，,]/gm;

function* gaps({ text }: Contract): Iterable<Finding> {
  for (const pattern of [LOST, LOST_HEADING])
    for (const match of text.matchAll(pattern)) {
      const start = match.index + match[0].length - match[0].trimStart().length;
      const span: Span = { start, end: match.index + match[0].length };
      yield { span, message: `「${text.slice(span.start, span.end)}」这里少了文字` };
    }
}
