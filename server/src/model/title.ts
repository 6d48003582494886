import type { TextLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { wordsStart } from './line-form.ts';
import { numberAt } from './numbering.ts';

const KIND = /(?:合同|协议|協議|契约|契約|协定|準則|准则|条款|條款|约定书|約定書|承诺书|承諾書|保证书|保證書|担保书|擔保書|担保函|擔保函|备忘录|備忘錄|意向书|规则|規則|订单|確認書|确认书|须知|合約|合约)(?:书|書|文本|模板|范本|範本|样本|樣本|示范文本|主文|正文|（[^（）]{0,20}）|\([^()]{0,20}\)|[「“【][^「」“”【】]{1,20}[」”】]?|[一二三四五六七八九十]|\d{1,2}|之[一二三四五六七八九十]|\s)*[”"》\]】]?$/;
const SEARCHED = 40;
/** What may stand before a contract proper and is none: advice to whoever signs. */
const ADVICE = /(?:须知|須知|使用说明|使用說明|填写说明|填寫說明|签约说明|说明|說明|提示|指引|指南|导读|告知书|注意事项|注意事項)(?:书|書|函)?$/;
const PROPER = /(?:合同|协议|協議|契约|契約|合約|合约)(?:书|書)?(?:（[^（）]{0,20}）|\([^()]{0,20}\))?$/;

/**
 * The title's words: the first of the opening lines that names a kind of contract and is no sentence; where none does, the
 * first written line, if it is short and no field, number or sentence.
 */
export function findTitle(text: string, lines: readonly TextLine[]): Span | null {
  let first: Span | null = null;
  let advice: Span | null = null;
  let seen = 0;
  for (const line of lines) {
    if (line.indent >= line.span.end) continue;
    if (++seen > SEARCHED) break;
    if (/[＊*•·-]/.test(text[line.indent]!) && !text.startsWith('**', line.indent)) continue;
    const at = seen === 1 ? (glued(text, line) ?? wordsOf(text, line)) : wordsOf(text, line);
    const words = squeezed(text.slice(at.start, at.end));
    if (words.length === 0) continue;
    if (words.length <= 40 && !/[，。；：:;,_＿]/.test(words.replace(/[：:].{0,30}$/, words.includes('编号') || words.includes('方') ? '：' : '')) && KIND.test(words) && (numberAt(text, at.start, at.end) === null || seen === 1)) {
      if (advice === null ? !ADVICE.test(words) : PROPER.test(words)) return at;
      advice ??= at;
    }
    if (seen === 1 && words.length <= 30 && !/[，。；：:;,＿|\t]|(?<![A-Za-z\d])_|_(?![A-Za-z\d])/.test(words) && numberAt(text, at.start, at.end) === null) first = at;
    if (numberAt(text, at.start, at.end) !== null && seen > 12 && advice === null) break;
  }
  return advice ?? first;
}

/** 设备维修合同甲方：…: the title of a text written in one paragraph, where the parties follow on the same line. */
const GLUED = /^[^，。；：:;,_＿\s]{1,30}?(?<![本该此該])(?:合同|协议|協議|契约|契約|合约|合約)(?:书|書)?(?=[ \u3000]*(?:[（(]?[甲乙][ \u3000]{0,2}方|合同编号|编号|出租方|出租人|发包方|发包人|委托方|委托人|买方|卖方|供方|需方|用人单位|出借人)[^，。；\n]{0,12}[：:])/;
function glued(text: string, { indent, span }: TextLine): Span | null {
  const words = span.end - indent < 60 ? null : GLUED.exec(text.slice(indent, Math.min(span.end, indent + 60)));
  return words === null ? null : { start: indent, end: indent + words[0].length };
}

/** Where the contract proper begins: at its title, where advice under a title of its own stands before it; else 0. */
export function contractStart({ text, lines, title }: { readonly text: string; readonly lines: readonly TextLine[]; readonly title: Span | null }): number {
  if (title === null) return 0;
  const line = lines.find((l) => l.indent < l.span.end);
  if (line === undefined || line.span.end > title.start) return 0;
  const { start, end } = wordsOf(text, line);
  return end - start <= 40 && ADVICE.test(text.slice(start, end)) ? title.start : 0;
}

/** 劳 动 合 同 书: letters set apart are one word. */
const squeezed = (words: string): string => words.replace(/(?<=[一-鿿])[ \u3000]+(?=[一-鿿])/g, '');

/** In a column behind the title: its number, or the day. */
const BESIDE = /(?:\t|[ \u3000]{2,})\s{0,40}(?:(?:合同|协议|合約|协定)?\s{0,4}编\s{0,4}[号码]|合同号|签[订约署]|日期|版本|№|N[oO][.．:：]).{0,80}$/;

/** A line's words without Markdown marks, surrounding quotation marks or book-title marks, and what stands in a column behind them. */
function wordsOf(text: string, line: TextLine): Span {
  let start = wordsStart(text, line);
  let end = line.span.end;
  if (end - start <= 200) end = start + (BESIDE.exec(text.slice(start, end))?.index ?? end - start);
  while (end > start && /[\s*_#]/.test(text[end - 1]!)) end--;
  while (start < end && /[《“"「【\s]/.test(text[start]!)) start++;
  while (end > start && /[》”"」】\s]/.test(text[end - 1]!)) end--;
  return { start, end };
}
