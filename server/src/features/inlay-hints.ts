import { MarkupKind, type Hover, type InlayHint, type Position } from 'vscode-languageserver';
import { amountPairs, amountsOf } from '../model/amounts.ts';
import type { Contract } from '../model/contract.ts';
import { endOf, periodsIn } from '../model/periods.ts';
import { hits, lineSieve, some } from '../model/sieve.ts';
import type { Range } from '../protocol/messages.ts';
import { schedulesOf } from '../rules/figures/schedules.ts';
import { escapeMarkdown } from '../rules/page.ts';
import { formatAmount } from '../text/amounts.ts';
import { formatDay, scanDates, wholeDay } from '../text/dates.ts';
import { divide, formatDecimal, ONE } from '../text/decimal.ts';
import { scanDurations } from '../text/durations.ts';
import { foldFigures } from '../text/figure-fold.ts';
import { toFinancial } from '../text/money-words.ts';
import { scanRates } from '../text/rates.ts';
import { shift, type Span } from '../text/span.ts';
import { lineEnd, offsetAt, positionAt, rangeOf, spanOf } from './position.ts';
import { referenceHints } from './reference-hints.ts';
import type { Reviewed } from './reviewed.ts';

/** What a reader would compute: `span` is the figure, `at` (behind it) where a hint stands, `working` how it comes about. */
interface Computed {
  readonly span: Span;
  readonly at: number;
  readonly label: string;
  readonly working: string;
}

/** Smaller sums nobody writes in words. */
const WORTH_WORDS = 10_000n * ONE;
/** Lines longer than this are no lines a person reads; nothing is computed in them. */
const LONGEST_LINE = 5_000;

/** The hints of the visible part of a document, in the order of its text; none where the setting turns them off or the text is no contract. */
export function inlayHints(of: Reviewed, range: Range): InlayHint[] {
  const { contract, recognition, config } = of.review;
  if (recognition.profile === null) return [];
  const visible = spanOf(of.lines, range);
  const figures = config.inlayHints ? computed(contract, visible) : [];
  return [...figures, ...(config.referenceHints ? referenceHints(contract, visible) : [])]
    .filter(({ at }) => visible.start <= at && at <= visible.end)
    .sort((a, b) => a.at - b.at)
    .map(({ at, label, working }) => ({ position: positionAt(of.lines, at), label, paddingLeft: true, tooltip: { kind: MarkupKind.PlainText, value: working } }));
}

/** What is computed from the figures of a part of a contract, whether hints are shown or not. */
const computed = (contract: Contract, visible: Span): readonly Computed[] => [...words(contract, visible), ...totals(contract), ...lineHints(contract, visible)];

/** On a figure: what a reader would compute from it, and the working; who asks is told, whether hints are shown or not. Null elsewhere. */
export function figureHover(of: Reviewed, position: Position): Hover | null {
  const { contract, recognition } = of.review;
  const start = of.lines.starts[position.line];
  if (recognition.profile === null || start === undefined) return null;
  const offset = offsetAt(of.lines, position);
  const here = computed(contract, { start, end: lineEnd(of.lines, position.line) }).filter(({ span }) => span.start <= offset && offset <= span.end);
  const [first] = here;
  if (!first) return null;
  const value = here.map(({ label, working }) => `**${escapeMarkdown(label)}**\n\n${working.split('\n').map(escapeMarkdown).join('<br>\n')}`).join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(of.lines, first.span) };
}

/** 人民币400,000元 → 大写：肆拾万元整, where the contract does not write the sum in words itself. */
function* words(contract: Contract, visible: Span): Iterable<Computed> {
  const paired = new Set(amountPairs(contract).map(({ digits }) => digits));
  for (const amount of amountsOf(contract)) {
    if (amount.span.end < visible.start || amount.span.start > visible.end) continue;
    if (amount.form !== 'digits' || amount.value === null || amount.value < WORTH_WORDS || amount.currency !== '人民币' || paired.has(amount)) continue;
    const written = toFinancial(amount.value);
    if (written !== null) yield { span: amount.span, at: amount.span.end, label: `大写：${written}`, working: '按《支付结算办法》附一的写法' };
  }
}

/** Behind the last instalment: what all of them make. */
function* totals(contract: Contract): Iterable<Computed> {
  for (const { items } of schedulesOf(contract)) {
    const sums = items.flatMap(({ sum }) => (sum ? [sum] : []));
    const rates = items.flatMap(({ rate }) => (rate ? [rate] : []));
    const parts: string[] = [];
    const shown: string[] = [];
    if (sums.length === items.length) {
      shown.push(formatAmount(sums.reduce((total, { value }) => total + value, 0n)));
      parts.push(sums.map(({ value }) => formatAmount(value)).join('＋'));
    }
    if (rates.length === items.length) {
      shown.push(`${formatDecimal(rates.reduce((total, { value }) => total + value, 0n) * 100n)}%`);
      parts.push(rates.map(({ value }) => `${formatDecimal(value * 100n)}%`).join('＋'));
    }
    const last = Math.max(...items.map(({ sum, rate }) => Math.max(sum?.span.end ?? 0, rate?.span.end ?? 0)));
    const first = Math.min(...items.map(({ sum, rate }) => Math.min(sum?.span.start ?? last, rate?.span.start ?? last)));
    if (shown.length > 0) yield { span: { start: first, end: last }, at: last, label: `${items.length}期合计${shown.join('，')}`, working: parts.join('\n') };
  }
}

/** What is computed within a line, by its place in it. */
const IN_LINE = lineSieve((line): readonly Computed[] | null => (line.length > LONGEST_LINE ? null : some([...daily(line), ...ends(line)])));

function* lineHints(contract: Contract, visible: Span): Iterable<Computed> {
  for (const { index, fact } of hits(contract, IN_LINE)) {
    const { start, end } = contract.lines[index]!.span;
    if (end >= visible.start && start <= visible.end) for (const hint of fact) yield { ...hint, span: shift(hint.span, start), at: start + hint.at };
  }
}

/** 每日万分之五 → 年化18.25%. */
function* daily(line: string): Iterable<Computed> {
  const text = foldFigures(line);
  for (const { span, value } of scanRates(line)) {
    const before = text.slice(Math.max(0, span.start - 30), span.start);
    if (!/(?:(?:每逾期[一1]?[日天]|每[一1]?[日天]|按日|逐日)[^。;]{0,24}|日(?:利率|利息|息|罚息)?(?:按|为|:)?)$/.test(before) || /上限|不超过|最高|累计|税|年利率|年化/.test(before.slice(-12)) || value >= ONE / 10n) continue;
    yield { span, at: span.end, label: `≈ 年化${formatDecimal(divide(value * 365n * 100n, 1n))}%`, working: `${formatDecimal(value * 100n)}%×365日` };
  }
}

/** 自2024年6月15日起一年 → 至2025年6月14日, where no end is written. */
function* ends(line: string): Iterable<Computed> {
  const dates = scanDates(line);
  if (dates.length === 0) return;
  const text = foldFigures(line);
  const periods = periodsIn(line);
  const durations = scanDurations(line);
  for (const date of dates) {
    const start = wholeDay(date);
    if (start === null || periods.some(({ span }) => span.start <= date.span.start && date.span.end <= span.end)) continue;
    const behind = durations.find((d) => d.span.start >= date.span.end && /^(?:起|开始|始)(?:计算|算)?[,]?(?:为期|共计?|期限为?|有效期为?|计)?\s?$/.test(text.slice(date.span.end, d.span.start)));
    const ahead = durations.findLast((d) => d.span.end <= date.span.start && /^[,:(]?(?:自|从)$/.test(text.slice(d.span.end, date.span.start)) && /期限?(?:为|是|:|共)?$/.test(text.slice(Math.max(0, d.span.start - 6), d.span.start)));
    const length = behind ?? (/^(?:起|开始)/.test(text.slice(date.span.end)) ? ahead : undefined);
    const end = length && length.bound === 'exact' ? endOf(start, length) : null;
    if (!length || end === null) continue;
    yield { span: { start: Math.min(date.span.start, length.span.start), end: Math.max(length.span.end, date.span.end) }, at: Math.max(length.span.end, date.span.end), label: `至${formatDay(end)}`, working: `自${formatDay(start)}起${line.slice(length.span.start, length.span.end)}，以到期月对应日的前一日为末日，没有对应日的为月末日（民法典第202条）` };
  }
}
