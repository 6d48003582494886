import { amountPairs, type AmountPair } from '../model/amounts.ts';
import { formatAmount, parseFigure, type Amount } from '../text/amounts.ts';
import { formatDecimal, ONE } from '../text/decimal.ts';
import { HAN_NUMERALS, isFinancial, toFinancial } from '../text/money-words.ts';
import { toHan } from '../text/numerals.ts';
import { scanRates } from '../text/rates.ts';
import { foldFigures as fold } from '../text/figure-fold.ts';
import { literal } from '../text/snippet.ts';
import { slice, type Span } from '../text/span.ts';
import { byLine } from './by-line.ts';
import type { Finding, Fix, Rule } from './rule.ts';

/** A figure and its words that differ. */
export const amountMismatch: Rule = {
  code: 'amount-mismatch',
  title: '大写与小写不一致',
  severity: 'error',
  basis: ['民法典第142条', '民法典第466条'],
  docs: `同一个数写了两遍，一遍用数字，一遍用汉字，两者不一致；或者大写写得不成数（如“壹佰贰仟元”）。

没有法律规定合同以大写为准（票据法第八条只管票据）。大小写不一致时，只能按照民法典第142条、第466条解释，结果难以预料。请核对原始报价后改成一致；两种改法都列在快速修复里，不分先后。

正好相差一万倍的，多半是万元与元写错，见 unit-slip。

**不报告**：两笔不同的金额恰好写在一起；外币；分位四舍五入之外没有差别的写法（“元”与“圆”、“整”与“正”、可写可不写的“零”）。`,
  examples: {
    good: [
      { text: '服务合同\n第一条 费用\n服务费为人民币1,409.50元（大写：壹仟肆佰零玖元伍角整）。\n第二条 期限\n合同期限为三（3）年。' },
      { text: '服务合同\n第一条 费用\n甲方先付首付款10000元，贰万元尾款在验收后支付。', why: '两笔不同的金额' },
      { text: '服务合同\n第一条 费用\n服务费为人民币107,000元（大写：壹拾万零柒仟圆正）。', why: '“零”可写可不写，“圆正”与“元整”相同' },
      { text: '服务合同\n第一条 费用\n服务费每月5,000元（六万元/年）。', why: '按月与按年，不是同一个数' },
      { text: '服务合同\n第一条 程序\n依照第十（1）项办理，每次不超过二（2）名。', why: '条款编号不是数量' },
    ],
    bad: [
      { text: '服务合同\n第一条 费用\n服务费为[|人民币68,000元（大写：陆万捌佰元整）|]。', fixed: '服务合同\n第一条 费用\n服务费为人民币60,800元（大写：陆万捌佰元整）。' },
      { text: '服务合同\n第一条 费用\n合同价款（大写）[|人民币壹佰贰仟元整，小写：￥1,200.00|]。', fixed: '服务合同\n第一条 费用\n合同价款（大写）人民币壹仟贰佰元整，小写：￥1,200.00。', why: '大写不成数' },
      { text: '服务合同\n第一条 期限\n甲方应在收到发票后[|十五（10）|]个工作日内付款，逾期每日支付[|万分之五（0.5%）|]的违约金。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    for (const pair of amountPairs(contract)) {
      const { digits, words } = pair;
      if (digits.currency !== '人民币' || digits.value === words.value || isUnitSlip(pair)) continue;
      const [figure, worded] = [slice(contract.text, digits.span), slice(contract.text, words.span)];
      const message = words.value === null ? `大写「${worded}」不成数，小写为「${figure}」` : `小写「${figure}」与大写「${worded}」不一致，相差${formatAmount(absolute(digits.value! - words.value))}`;
      yield { span: pairSpan(contract.text, pair), message, data: fixData(pair) };
    }
    yield* lineFindings(contract);
  },
  fixes({ data, span }, { contract }) {
    if (!data) return [];
    return [rewrite(span, data['first'], data['firstTo']), rewrite(span, data['second'], data['secondTo'])].flatMap((fix) => (fix === null ? [] : [fix(contract.text)]));
  },
};

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** From the first form to the second, with the bracket that closes behind it. */
export function pairSpan(text: string, { digits, words }: AmountPair): Span {
  const [first, second] = digits.span.start < words.span.start ? [digits.span, words.span] : [words.span, digits.span];
  const opened = /[（(]/.test(text.slice(first.end, second.start)) && /[）)]/.test(text[second.end] ?? '');
  return { start: first.start, end: second.end + (opened ? 1 : 0) };
}

/** Ten thousand times more or less: 万元 written for 元. */
export const isUnitSlip = ({ digits, words }: AmountPair): boolean =>
  digits.value !== null && words.value !== null && words.value !== 0n && digits.value !== 0n && (digits.value === words.value * 10_000n || words.value === digits.value * 10_000n);

/** What the two fixes write, relative to the start of the pair: figures from the words, words from the figures. */
export function fixData({ digits, words }: AmountPair): Readonly<Record<string, string>> {
  const start = Math.min(digits.span.start, words.span.start);
  const toDigits = words.value === null ? null : figureLike(digits, words.value);
  const inWords = digits.value === null ? null : toFinancial(digits.value);
  const worded = inWords === null ? null : ['words', `${words.figure.start - start},${words.span.end - start}`, inWords] as const;
  const figured = toDigits === null ? null : ['digits', `${digits.figure.start - start},${digits.figure.end - start}`, toDigits] as const;
  const [first, second] = digits.span.start < words.span.start ? [figured, worded] : [worded, figured];
  return { ...(first ? { first: first[1], firstTo: first[2] } : {}), ...(second ? { second: second[1], secondTo: second[2] } : {}) };
}

/** The value in the unit the figure has: 12万元 becomes 15万元; null where that cannot be written in six places. */
function figureLike({ scale }: Amount, value: bigint): string | null {
  const inUnit = value / scale;
  if (inUnit * scale !== value) return null;
  return formatDecimal(inUnit, { grouped: true, places: inUnit % ONE === 0n ? 0 : 2 });
}

function rewrite(at: Span, where: string | undefined, to: string | undefined): ((text: string) => Fix) | null {
  const [start, end] = (where ?? '').split(',').map(Number);
  if (start === undefined || end === undefined || to === undefined) return null;
  const span = { start: at.start + start, end: at.start + end };
  return (text) => ({ title: `把「${slice(text, span)}」改为「${to}」`, edits: [{ span, text: literal(to) }], certain: false });
}

const COUNTED = '个|日|天|年|周|月|次|份|名|人|位|小时|分钟|台|套|件|期|工作日|自然日|倍|元|万元|圆|平方米|%';
const HAN_FIRST = new RegExp(`(?<![第${HAN_NUMERALS}百千万]|分之)([${HAN_NUMERALS}]{1,12})\\(\\s?(\\d[\\d,]{0,14}(?:\\.\\d{1,4})?)\\s?\\)(?=\\s?(?:${COUNTED}))`, 'g');
const DIGITS_FIRST = new RegExp(`(?<![\\d.,第/-])(\\d[\\d,]{0,14}(?:\\.\\d{1,4})?)\\(\\s?(?:大写:?)?([${HAN_NUMERALS}]{1,12})\\s?\\)(?=\\s?(?:${COUNTED}))`, 'g');

/** Numbers and rates written twice in one line: 十五（10）个工作日, 万分之五（0.5%）. */
const lineFindings = byLine((line) => {
  const text = fold(line);
  const found: Finding[] = [];
  for (const [form, han, digits] of [[HAN_FIRST, 1, 2], [DIGITS_FIRST, 2, 1]] as const)
    for (const match of text.matchAll(form)) {
      const [worded, figure] = [match[han]!, match[digits]!];
      const [a, b] = [parseFigure(worded), parseFigure(figure)];
      if (a === null || b === null || a === b || /^(?:项|款|条|点)/.test(text.slice(match.index + match[0].length))) continue;
      const start = match.index;
      const at = (part: string): string => `${match[0].indexOf(part)},${match[0].indexOf(part) + part.length}`;
      const toWords = b % ONE !== 0n ? null : isFinancial(worded) ? toFinancial(b)!.slice(0, -2) : b < 10_000n * ONE ? toHan(Number(b / ONE)) : null;
      const figures = { where: at(figure), to: formatDecimal(a, { grouped: figure.includes(',') }) };
      const words = { where: at(worded), to: toWords };
      const [first, second] = han === 1 ? [words, figures] : [figures, words];
      found.push({
        span: { start, end: start + match[0].length }, message: `「${line.slice(start, start + match[0].length)}」括号内外的数不一致`,
        data: { ...(first.to === null ? {} : { first: first.where, firstTo: first.to }), ...(second.to === null ? {} : { second: second.where, secondTo: second.to }) },
      });
    }
  const rates = scanRates(line);
  rates.slice(1).forEach((second, i) => {
    const first = rates[i]!;
    if (first.form === second.form || first.value === second.value) return;
    if (!/^\s?(?:\(|\(?即)\s?$/.test(text.slice(first.span.end, second.span.start)) || !/^\s?[),;。]/.test(text.slice(second.span.end))) return;
    const closed = text[second.span.end] === ')' && text.slice(first.span.end, second.span.start).includes('(');
    found.push({ span: { start: first.span.start, end: second.span.end + (closed ? 1 : 0) }, message: `「${line.slice(first.span.start, first.span.end)}」与「${line.slice(second.span.start, second.span.end)}」不是同一个比例` });
  });
  return found;
}, /[（(]/);
