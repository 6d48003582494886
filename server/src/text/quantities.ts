import { AMOUNT, parseFigure, scanAmounts } from './amounts.ts';
import { boundOf, type Bound } from './durations.ts';
import { either } from './escape.ts';
import { memo } from './memo.ts';
import { HAN_NUMERALS } from './money-words.ts';
import { foldFigures as fold } from './figure-fold.ts';
import type { Span } from './span.ts';
import { eachMatch } from './each-match.ts';

/** A figure with what it counts: 8名, 1,000单, 5,200元, 30日. */
export interface Quantity {
  /** The figure with its unit, currency mark and all. */
  readonly span: Span;
  readonly figure: Span;
  /** Exact, in millionths. */
  readonly value: bigint;
  /** One word for the units that mean the same: 人 for 名 and 位, 元 for every sum of money. */
  readonly unit: string;
  readonly bound: Bound;
  /** What it is the measure of one of: 人 and 月 for 每人每月5,200元 and 5,200元/人/月. */
  readonly per: readonly string[];
}

const ALIASES: Readonly<Record<string, string>> = {
  名: '人', 位: '人', 员: '人', 坐席: '席', 座席: '席', 席位: '席', 工位: '席', 个月: '月', 自然月: '月', 天: '日', 自然日: '日', 工作天: '工作日', 人天: '人日', 平米: '平方米', '㎡': '平方米', 单次: '次', 平方: '平方米', 千克: '公斤', 周岁: '岁', 钟头: '小时', 套件: '套', 订单: '单',
};
const COUNTED = '人次|人日|人天|人月|个月|自然月|工作日|自然日|个工作日|平方米|平米|公里|千米|公斤|千克|坐席|座席|席位|工位|课时|学时|订单|周岁|小时|分钟|季度|名|位|人|个|台|套|件|份|次|通|条|家|户|票|单|吨|米|箱|辆|间|席|项|张|瓶|袋|桶|块|只|盒|批|期|岁|分|秒|日|天|周|年|点|字|页|册|门|部|棵|株|亩|升|度|单位|㎡';
const FIGURE = new RegExp(`(\\d[\\d,]{0,18}(?:\\.\\d{1,4})?|[${HAN_NUMERALS}]{1,10})(?:\\((?:\\d{1,9}|[${HAN_NUMERALS}]{1,10})\\))?(万|千|百|亿)?(?:多|余)?(?:个)?\\s{0,4}(${COUNTED})`, 'g');
/** Of what holds a figure with what it counts. */
export const QUANTITY = either(FIGURE, AMOUNT);
const SCALES: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };
const PER_BEFORE = /每(?:一)?(个月|人次|人|名|位|坐席|座席|席位|席|台|套|件|份|次|通|条|家|户|票|单|吨|公里|平方米|间|辆|年|月|日|天|周|季度?|小时|分钟|课时|学时|个|张|期|箱|米|瓶|袋|桶|块|只|盒|批|项|订单)(?:的|单价|价格|费用|服务费|租金|收费|收取|支付|计|为|人民币|[:,￥¥\s]|(?:(?!每)[一-鿿]){0,4})?$/;
const PER_AFTER = /^\s?(?:\/|每|·)\s?(个月|人次|人|名|位|坐席|座席|席|台|套|件|份|次|通|条|家|户|票|单|吨|公里|平方米|间|辆|年|月|日|天|周|季度?|小时|分钟|课时|学时|个|张|期|箱|米|瓶|袋|桶|块|只|盒|批|项)/;

/** One unit for those that mean the same. */
export const unitOf = (unit: string): string => ALIASES[unit] ?? unit;

/**
 * The figures of a text with what they count, sums of money among them, in its order. Ordinals (第3期), dates and clause numbers are
 * none. Offsets are of the text as given. Linear.
 */
export const scanQuantities: (text: string) => readonly Quantity[] = memo((source) => {
  const text = fold(source);
  const found: Quantity[] = [];
  const amounts = scanAmounts(source);
  let next = 0;
  for (const { span, figure, value } of amounts) if (value !== null) found.push({ span, figure, value, unit: '元', bound: boundOf(text.slice(Math.max(0, span.start - 8), span.start), text.slice(span.end, span.end + 8)), per: perOf(text, span) });
  for (const match of eachMatch(text, FIGURE)) {
    const [words, number = '', scale, unit = ''] = match;
    const span = { start: match.index, end: match.index + words.length };
    while (next < amounts.length && amounts[next]!.span.end <= span.start) next++;
    if (amounts[next] && amounts[next]!.span.start < span.end) continue;
    const before = text.slice(Math.max(0, span.start - 8), span.start);
    if (/[\d.,第:/~-]$/.test(before) && !/[^\d],$/.test(before) && !/[^\d]:$/.test(before) && !/[^\d]\.$/.test(before)) continue;
    if (isDate(before, unit, text.slice(span.end, span.end + 2))) continue;
    const value = parseFigure(number);
    if (value === null) continue;
    found.push({
      span, figure: { start: span.start, end: span.start + number.length }, value: value * (SCALES[scale ?? ''] ?? 1n), unit: unitOf(unit.replace(/^个(?=工作日)/, '')),
      bound: boundOf(before, text.slice(span.end, span.end + 8)), per: perOf(text, span),
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}, 1000);

function isDate(before: string, unit: string, after: string): boolean {
  if (unit === '日' || unit === '天') return /月(?:份)?\s?$/.test(before);
  if (unit === '年') return /^(?:\d|[一二三四五六七八九十])/.test(after) && !/年$/.test(before);
  if (unit === '分') return /^(?:之|别|期|类|为|级|析|公|包|配|担|享|项)/.test(after) || /(?:十|百|千|万)$/.test(before);
  // 首期3万元，二期4万元: an instalment's number.
  if (unit === '期' || unit === '批') return /^(?:款|[:￥¥\d]|人民|支付|付)/.test(after);
  if (unit === '个' || unit === '项' || unit === '条' || unit === '点') return /^(?:月|规|款)/.test(after);
  return false;
}

function perOf(text: string, { start, end }: Span): readonly string[] {
  const per: string[] = [];
  let head = text.slice(Math.max(0, start - 16), start);
  for (let match = PER_BEFORE.exec(head); match; match = PER_BEFORE.exec(head)) {
    per.unshift(unitOf(match[1]!));
    head = head.slice(0, match.index);
  }
  let tail = text.slice(end, end + 12);
  for (let match = PER_AFTER.exec(tail); match; match = PER_AFTER.exec(tail)) {
    per.push(unitOf(match[1]!));
    tail = tail.slice(match[0].length);
  }
  return per.map((unit) => (unit === '季' ? '季度' : unit));
}
