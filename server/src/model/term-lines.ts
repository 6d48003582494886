import { scanDates, type DateInText, type Day } from '../text/dates.ts';
import { inMonths, scanDurations, type Duration } from '../text/durations.ts';
import { foldFigures as fold } from '../text/figure-fold.ts';
import { shift } from '../text/span.ts';
import type { Contract } from './contract.ts';
import { periodsIn } from './periods.ts';
import { hits, lineSieve, remember } from './sieve.ts';

/** A term told on lines of its own: 开始日期：2026年4月1日, 结束日期：2029年3月31日, 合同期限：三年. Offsets are the document's. */
export interface TermInLines {
  readonly from: DateInText;
  readonly to: DateInText;
  readonly start: Day;
  readonly end: Day;
  /** How long the lines beside them say that it lasts. */
  readonly length: Duration | null;
  /** Each of the dates has a line of its own. */
  readonly apart: boolean;
  /** What it is the term of, as its labels name it: 租赁; empty where they do not. */
  readonly of: string;
}

const OF = '(?<of>工程|计划|约定|(?:劳动)?合同|协议|服务|租赁|承租|租用|合作|借款|贷款|聘用|订阅|授权|许可|委托|承包|加盟|代理|托管|有效)?';
const MARK = '^[\\s|*>#•·-]*(?:[(（]?[\\d一二三四五六七八九十]{1,3}[)）、.．]\\s*)?\\**(?:本)?';
const ENDS = '\\**\\s*[:|]\\s*\\**';
const START = new RegExp(`${MARK}${OF}(?:期限?)?(?:开始|起始|起租|生效|开工|起|起算)(?:日期?|时间|之日)${ENDS}`);
const END = new RegExp(`${MARK}${OF}(?:期限?)?(?:结束|终止|到期|截止|届满|期满|竣工|完工|止)(?:日期?|时间|之日)${ENDS}`);
const LENGTH = new RegExp(`${MARK}${OF}(?:期限|租期|期间|有效期限?|期|年限|工期|工期总日历天数)(?:\\([^()]{0,8}\\))?${ENDS}`);
/** A label whose value is no more than this is read; a sentence behind it says other things too. */
const LONGEST_REST = 6;

type Said = { readonly of: string } & ({ readonly kind: 'start' | 'end'; readonly date: DateInText } | { readonly kind: 'length'; readonly length: Duration } | { readonly kind: 'both'; readonly from: DateInText; readonly to: DateInText; readonly start: Day; readonly end: Day });

const SAID = lineSieve((line): Said | null => {
  if (line.length > 80) return null;
  const text = fold(line);
  const [label, kind] = [[START, 'start'], [END, 'end'], [LENGTH, 'length']].flatMap(([form, kind]) => {
    const match = (form as RegExp).exec(text);
    return match ? [[match, kind] as const] : [];
  })[0] ?? [null, null];
  if (!label) return null;
  const of = (label.groups?.['of'] ?? '').replace(/有效|工程|计划|约定/, '');
  const rest = (from: number, to: number): string => (text.slice(label[0].length, from) + text.slice(to)).replace(/[\s|,;。*]|起|止|\(含(?:当日)?\)/g, '');
  if (kind !== 'length') {
    const [date, more] = scanDates(line);
    return date && !more && date.exists && date.year !== null && date.day !== null && rest(date.span.start, date.span.end).length <= LONGEST_REST ? { of, kind: kind as 'start' | 'end', date } : null;
  }
  const [period] = periodsIn(line);
  if (period) return period.length === null && scanDurations(line).every(({ span }) => span.start >= period.span.start && span.end <= period.span.end) && rest(period.span.start, period.span.end).length <= LONGEST_REST ? { of, kind: 'both', from: period.from, to: period.to, start: period.start, end: period.end } : null;
  const [length, more] = scanDurations(line);
  return length && !more && scanDates(line).length === 0 && length.bound === 'exact' && length.side === null && (inMonths(length) !== null || length.unit === 'day') && rest(length.span.start, length.span.end).length <= LONGEST_REST ? { of, kind: 'length', length } : null;
}, /[日期间限年数](?:\s|\*|[（(][^（()）]{0,8}[)）])*[:：|｜]/);

/** The terms that neighbouring lines tell of, each by one start, one end and at most one length. */
export const termsInLines = remember((contract: Contract): readonly TermInLines[] => {
  const runs: { readonly index: number; readonly fact: Said }[][] = [];
  for (const hit of hits(contract, SAID)) {
    const run = runs.at(-1);
    // At most two lines of another kind between them; a table's and a list's run.
    if (run && hit.index - run.at(-1)!.index <= 3) run.push(hit);
    else runs.push([hit]);
  }
  return runs.flatMap((run): readonly TermInLines[] => {
    const moved = <T extends { readonly span: { start: number; end: number } }>(value: T, index: number): T => ({ ...value, span: shift(value.span, contract.lines[index]!.span.start) });
    const starts = run.flatMap(({ index, fact }) => (fact.kind === 'start' ? [moved(fact.date, index)] : []));
    const ends = run.flatMap(({ index, fact }) => (fact.kind === 'end' ? [moved(fact.date, index)] : []));
    const both = run.flatMap(({ index, fact }) => (fact.kind === 'both' ? [{ from: moved(fact.from, index), to: moved(fact.to, index), start: fact.start, end: fact.end }] : []));
    const lengths = run.flatMap(({ index, fact }) => (fact.kind === 'length' ? [moved(fact.length, index)] : []));
    const names = new Set(run.map(({ fact }) => fact.of).filter((of) => of !== ''));
    if (names.size > 1 || lengths.length > 1 || both.length + starts.length !== 1 || starts.length !== ends.length) return [];
    const of = [...names][0] ?? '';
    const length = lengths[0] ?? null;
    if (both[0]) return [{ ...both[0], length, apart: false, of }];
    const [from, to] = [starts[0]!, ends[0]!];
    return [{ from, to, start: { year: from.year!, month: from.month, day: from.day! }, end: { year: to.year!, month: to.month, day: to.day! }, length, apart: true, of }];
  });
});
