import type { Contract } from '../model/contract.ts';
import { numberAt } from '../model/numbering.ts';
import { lineForm } from '../model/line-form.ts';
import { matches } from '../model/matches.ts';
import { hits, lineSieve, passage } from '../model/sieve.ts';
import { indentOf, writtenFrom, type TextLine } from '../text/lines.ts';
import { lastStarting } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

/** A sentence that stops before its end, or that lost words in its middle. */
export const truncatedText: Rule = {
  code: 'truncated-text',
  title: '文字残缺',
  severity: 'warning',
  basis: ['民法典第510条'],
  docs: `句子没有写完就断了，下面已是另一条、当事人信息或者全文结尾；或者句中明显少了字，例如“支付合同总价的作为赔偿”“根据的有关规定”。一项的内容只写着省略号的，说“按以下公式计算”而下面没有公式的，也在此列。残缺的地方约定了什么，对方可以另作解释。请对照原稿补全。

**不报告**：换行或者换页断开、下一行接着写的句子；列表各项以逗号、顿号收尾；没有句号的短行、表格和签署栏。`,
  examples: {
    good: ['仓储合同\n第一条 费用\n存货人应当支付下列费用：\n1. 仓储费，\n2. 入库费，\n3. 出库费。\n第二条 期限\n期限为1年，自入库之日起算，\n至次年同日止。', { text: '仓储合同\n第一条 费用\n逾期提货发生的仓储费和搬倒费由\n存货人承担，入库前发生的损失应当由\n乙方自行承担。\n第二条 期限\n期限为1年。', why: '换行断开，下一行以当事人开头接着写' }],
    bad: [
      '仓储合同\n第一条 仓储物\n1. 玉米200吨。\n[|2. ……|]\n第二条 期限\n期限为1年。',
      '仓储合同\n第一条 仓储物\n1.1 玉米200吨。\n1.2 损耗率按照以下公式计算[|：|]\n1.3 损耗超过千分之三的，由保管人赔偿。\n第二条 期限\n期限为1年。',
      '仓储合同\n第一条 费用\n存货人应当于每月5日前支付仓储费，逾期支付的[|，|]\n第二条 期限\n期限为1年。',
      '仓储合同\n[|根据 的有关规定|]，双方订立本合同。\n第一条 仓储物\n仓储物为玉米200吨。',
      '仓储合同\n第一条 违约\n保管人违约的，应当支付合同[|总价的作为|]赔偿。\n第二条 期限\n期限为1年。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    yield* cutLines(contract);
    yield* gaps(contract);
    yield* lostFormulas(contract);
  },
};

/** A line so short is a field, a heading or a cell. */
const SHORTEST = 10;
/** What a sentence cannot end with. */
const HANGING = /(?:[，,、]|(?<![目标真])的|[^以而]及|以及|或者|并且|[^约给参赋授]与|[^方]由|[^针相面应反核校]对|[^自所自现存内实]在|应当|不得|[^走方去]向|(?:支付|承担|赔偿|退还|返还)(?:违约?|滞纳?|责|损))$/;
const OPENS_PARTY = /^[\s*_]*(?:[甲乙丙丁]方|委托方|受托方|买方|卖方|供方|需方|出租方|承租方)[ \u3000]?(?:[（(][^（）()]{1,12}[）)])?[ \u3000]?[：:]/;
const SIGNING = /^[\s*_]*(?:[（(]?以下无正文|[甲乙丙丁][ \u3000]{0,8}方(?:[（(：:\s签盖]|$)|签[订署约]|盖章|日期|附件)/;

/** Lines that cannot end there: what hangs, by its place in the line. */
const HANGS = lineSieve((line) => {
  const indent = indentOf(line);
  if (line.length - indent < SHORTEST || lineForm(line.slice(indent)).table) return null;
  const end = lastCharacter(line, { span: { start: 0, end: line.length }, indent });
  // Ruled to be written on: a blank, and told as one.
  if (/[_＿]{3}/.test(line.slice(end))) return null;
  return HANGING.test(line.slice(Math.max(indent, end - 4), end)) && !OPENS_PARTY.test(line.slice(indent, indent + 40)) ? end : null;
});

function* cutLines(contract: Contract): Iterable<Finding> {
  const { text, lines, sentences, clauses } = contract;
  const firstClause = clauses[0]?.span.start ?? 0;
  const written = lines.findLastIndex((line) => line.indent < line.span.end);
  const hanging = hits(contract, HANGS);
  const signature = hanging.length === 0 ? Infinity : (sentences.find((s) => s.place === 'signature' && s.span.start > firstClause)?.span.start ?? Infinity);
  for (const { index, fact } of hanging) {
    const from = lines[index]!;
    if (from.span.start >= signature) break;
    const next = writtenFrom(lines, index + 1, 1);
    const line = lines[next] ?? null;
    passage(contract, from.span.start, line?.span.start ?? text.length);
    // At the end of the text, the lone number of an item that was never written.
    const number = line === null || index >= written ? null : numberAt(text, line.indent, line.span.end);
    const opensTop = line !== null && (isTop(clauses, line.indent) || OPENS_PARTY.test(text.slice(line.indent, Math.min(line.span.end, line.indent + 40))));
    const closes = line === null || SIGNING.test(text.slice(line.indent, Math.min(line.span.end, line.indent + 20)));
    const end = from.span.start + fact;
    // The last of a list of cases (…的) often goes without its full stop.
    if (text[end - 1] === '的' && line !== null && numberAt(text, from.indent, from.span.end) !== null && !SHARE_OF.test(text.slice(Math.max(from.indent, end - 40), end))) continue;
    if ((opensTop || closes) && !(closes && number !== null)) yield { span: { start: end - 1, end }, message: line === null ? '全文在这里中断，句子没有写完' : '句子没有写完，下面已是另一部分' };
  }
  const last = lines[written];
  if (last) {
    const stub = /^(?:第?[\d一二三四五六七八九十]{1,3}(?:[.．、][\d]{0,2}){0,3}|[（(][\d一二三四五六七八九十]{1,3}[）)])[.．、]?$/.test(passage(contract, last.indent, Math.min(last.span.end, last.indent + 12)).trim());
    if (stub && last.span.end - last.indent < 12 && clauses.length > 2) yield { span: { start: last.indent, end: lastCharacter(text, last) }, message: '全文在这里中断，只剩一个编号' };
  }
}

/** 乙方支付月服务费20%的: of what is paid, its name is lost. */
const SHARE_OF = /(?:支付|给付|扣除|扣减|退还|赔偿|承担|收取)[^，。；：,;:]{0,24}(?:[%％‰]|分之[\d一二三四五六七八九十]{1,3}|倍)的$/;

/** Whether an article, a part or a top-level 一、 begins there. */
function isTop(clauses: Contract['clauses'], at: number): boolean {
  const clause = lastStarting(clauses, at);
  return clause !== undefined && clause.span.start === at && clause.number !== null && (clause.style === 'article' || clause.style === 'part' || (clause.style === 'han' && clause.depth === 0));
}

function lastCharacter(text: string, line: TextLine): number {
  let end = line.span.end;
  while (end > line.indent && /[\s*_]/.test(text[end - 1]!)) end--;
  return Math.max(end, line.indent + 1);
}

/** 按照以下公式计算： at the end of its line: a formula comes below, often a picture that a copy of the text lost. */
const FORMULA = lineSieve((line) => {
  const found = /(?:(?:如下|下列|以下|下述)的?(?:计算)?(?:公式|算式)(?:进行)?(?:计算|核算|确定)?|(?:按|依|照)(?:如下|下列|以下|下述)的?(?:方式|方法)(?:进行)?(?:计算|核算))[ \u3000]*[：:。]?[ \u3000*]*$/.exec(line);
  return found && found.index + found[0].trimEnd().length;
});

/** Where the next article, or the next item of the same list, stands right below such a line. */
function* lostFormulas(contract: Contract): Iterable<Finding> {
  const { text, lines, clauses } = contract;
  for (const { index, fact } of hits(contract, FORMULA)) {
    const next = writtenFrom(lines, index + 1, 1);
    const [from, below] = [lines[index]!, lines[next]];
    passage(contract, from.span.start, below?.span.end ?? text.length);
    const own = lastStarting(clauses, from.span.end);
    const other = below && lastStarting(clauses, below.indent);
    if (!below || !own || !other?.number || other.span.start !== below.indent || other.parent === own.index) continue;
    // 1. below 一、 may be what comes.
    if (other.number.values.at(-1) === 1 && other.style !== 'dotted') continue;
    const end = from.span.start + fact;
    yield { span: { start: end - 1, end }, message: '这里说有公式或者算法，下面却没有' };
  }
}

/** 3）…… : dots where an item should say what it is. */
const DOTS = /^[ \u3000\t]{0,40}(?:[（(]?[\d０-９一二三四五六七八九十]{1,3}[）)、.．]{1,2}[ \u3000]{0,4}|[^。；…·.]{2,16}[：:][ \u3000]{0,4})(?:…{1,8}|\.{3,16}|·{3,16})[。；;]?[ \u3000\t]{0,40}$/gm;
/** A share or a sum was lost between 的 and what is done with it; a heading lost its first word. */
const LOST = /(?:总价|总价款|总额|总金额|价款|货款|费用总额|标的额|服务费|租金)的(?:作为|向[甲乙丙]方支付|支付给)|(?:合同|协议)具(?![有备体同])[^，。；]{0,4}|具有?同等的?(?:法律)?(?=[，。；]|$)|(?:根据|依据|依照|按照|遵照)[ \u3000]?的(?:有关|相关)?规定|(?<=[”》）])[ \u3000]?(?:是|系|由)[ \u3000]?[（(]以下简?称|(?<![存现自内所实潜外])在[ ]的(?=[一-鿿])|(?<=[一-鿿）”》])，。/gm;
const LOST_HEADING = /^[ \u3000\t]{0,40}第[一二三四五六七八九十百\d]{1,5}条[ \u3000]?的[、，,]/gm;

function* gaps(contract: Contract): Iterable<Finding> {
  for (const { start: from, end, match } of matches(contract, DOTS)) yield { span: { start: from + match[0].length - match[0].trimStart().length, end }, message: '这里用省略号代替了内容' };
  for (const pattern of [LOST, LOST_HEADING])
    for (const { start: from, end, match } of matches(contract, pattern)) {
      const start = from + match[0].length - match[0].trimStart().length;
      yield { span: { start, end }, message: `「${contract.text.slice(start, end)}」这里少了文字` };
    }
}
