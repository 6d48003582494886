import type { Clause, Contract } from '../../model/contract.ts';
import { clauseAt, topOf } from '../../model/parts.ts';
import { hits, lineSieve, passage, remember, sentenceSieve } from '../../model/sieve.ts';
import { foldFigures as fold } from '../../text/figure-fold.ts';
import { parseNumber } from '../../text/numerals.ts';
import { scanDurations } from '../../text/durations.ts';
import { RATE, scanRates } from '../../text/rates.ts';
import { firstStarting, shift, type Span } from '../../text/span.ts';
import { measured, type Fact } from './fact.ts';

/** A number announced, and how many items follow it. */
export interface Miscount {
  readonly span: Span;
  readonly said: number;
  readonly items: number;
}

const COUNTED = /(?<!第)(?<![\d.,一二三四五六七八九十百千])(?<count>[2-9]|[两二三四五六七八九十]|1[0-5]|十[一二三四五])(?=个?(?:种|项|类|点|条|方面|方式|情形|情况|条件|原则|阶段|部分|步骤?|期|笔|次|批)[^;。]{0,30}$)/;
const ANNOUNCED = sentenceSieve((sentence) => {
  if (sentence.length > 160) return null;
  const text = fold(sentence).replace(/[:\s]+$/, '');
  const match = COUNTED.exec(text);
  const said = match ? parseNumber(match[0].replace('两', '二')) : null;
  return said === null || !match || !/(?:以下|下列|如下|下述|分(?:为|成)?|有|包括|即)[^,;。]{0,8}$/.test(text.slice(0, match.index)) || /[□☐☑_]|(?:各|每|任[意一何选])$/.test(text) ? null : { said, start: match.index, end: match.index + match[0].length };
}, /[种项类点条面式形况件则段分骤步期笔次批]/);

/** 有下列三种情形之一的：, and four items follow. */
export const miscountsOf = remember((contract: Contract): readonly Miscount[] => {
  const { clauses, sentences } = contract;
  return hits(contract, ANNOUNCED).flatMap(({ index, fact }): readonly Miscount[] => {
    const { span } = sentences[index]!;
    const next = sentences[index + 1];
    const first = firstStarting(clauses, span.end);
    const opening = clauses[first];
    // A heading's colon is no part of it.
    if (!next || !opening?.number || opening.number.values.at(-1) !== 1 || opening.span.start > next.span.start || !/[:：]/.test(passage(contract, span.end - 1, span.end + 2))) return [];
    const items: Clause[] = [];
    for (let at = first; at < clauses.length && clauses[at]!.depth >= opening.depth; at++) {
      const clause = clauses[at]!;
      if (clause.parent !== opening.parent) continue;
      if (clause.style !== opening.style || clause.number?.values.at(-1) !== items.length + 1) break;
      items.push(clause);
    }
    const { said } = fact;
    // 1. …；2. …；3. …。4. …: the list was over before.
    const over = items.length > said && ends(contract, items[said - 1]!) === '。' && ends(contract, opening) !== '。';
    return items.length === said || items.length < 2 || over ? [] : [{ span: shift(fact, span.start), said, items: items.length }];
  });
});
const ends = (contract: Contract, { span }: Clause): string => passage(contract, span.end - 1, span.end);

/** Two values in one list. */
export interface Pair {
  readonly first: Span;
  readonly second: Span;
  readonly title: string;
}

interface Band {
  /** The bound that no other band of a ladder has: its lower one, or the upper one of the lowest. */
  readonly key: string;
  readonly credit: bigint;
  readonly start: number;
  readonly end: number;
}
/** A row of two cells: 低于99%但不低于95% and 月度服务费的25%. */
const BANDS = lineSieve((line): Band | null => {
  const text = fold(line);
  const cells = text.split(/[|\t]/).filter((cell) => cell.trim() !== '');
  if (cells.length !== 2) return null;
  const [band, share] = [cells[0]!, cells[1]!];
  const [credit, more] = scanRates(share);
  const key = keyOf(band);
  if (!credit || more || key === null || /不超过|上限|最高|以上|以下/.test(share)) return null;
  const at = text.lastIndexOf(share);
  return { key, credit: credit.value, start: at + credit.span.start, end: at + credit.span.end };
}, RATE);

function keyOf(band: string): string | null {
  let upper: string | null = null;
  for (const { span, value } of scanRates(band)) {
    const before = band.slice(Math.max(0, span.start - 8), span.start);
    const after = band.slice(span.end, span.end + 6);
    if (/(?:高于|不低于|不小于|不少于|大于|大于等于|等于|[≥>]=?|超过)\s?$/.test(before) && !/(?:不高于|不大于|不超过|低于或?等于|小于或?等于)\s?$/.test(before) || /^\s?(?:[≤<]|\(?含?\)?\s?(?:至|到|-|~|～|—))/.test(after)) return `>${value}`;
    if (/(?:低于|小于|少于|不足|不满|不高于|不大于|不超过|[<≤]=?)\s?$/.test(before) || /^\s?(?:[>≥]|以下)/.test(after)) upper = `<${value}`;
  }
  return upper;
}

interface Term extends Pick<Fact, 'measure' | 'low' | 'high'> {
  readonly start: number;
  readonly end: number;
  /** 上述各笔款项: of all payments of the list before. */
  readonly all: boolean;
}
/** 提交发票后10个工作日内，支付30%, and 上述款项均在收到发票后60日内支付. */
const INVOICED = sentenceSieve((sentence): Term | null => {
  const text = fold(sentence);
  for (const duration of scanDurations(text)) {
    const value = duration.side === 'within' ? measured(duration) : null;
    if (!value || !/发票[^,;。]{0,6}(?:之日起|后|起)的?$/.test(text.slice(0, duration.span.start)) || !/^(?:之?内|以内)[^;。]{0,16}?(?:支付|付款|付清|付)/.test(text.slice(duration.span.end))) continue;
    return { measure: value.measure, low: value.low, high: value.high, start: duration.span.start, end: duration.span.end, all: /^(?:[^,;。]{0,6}?)(?:上述|以上|前述)(?:各|每|全部|所有)?[笔期项]?(?:款项|价款|费用|付款|合同款)/.test(text) };
  }
  return null;
}, /发[票]/);

/** What a list says twice, differently: two credits for one band, and of each payment and of all together how long after the invoice it is due. */
export const pairsOf = remember((contract: Contract): readonly Pair[] => {
  const pairs: Pair[] = [];
  let block: { readonly band: Band; readonly span: Span }[] = [];
  let before = -2;
  for (const { index, fact } of hits(contract, BANDS)) {
    if (index !== before + 1) block = [];
    before = index;
    const one = { band: fact, span: shift(fact, contract.lines[index]!.span.start) };
    const other = block.find(({ band }) => band.key === fact.key && band.credit !== fact.credit);
    if (other) pairs.push({ first: other.span, second: one.span, title: '同一档的比例' });
    block.push(one);
  }
  const terms = hits(contract, INVOICED).map(({ index, fact }) => ({ ...fact, span: shift(fact, contract.sentences[index]!.span.start) }));
  for (const [i, all] of terms.entries()) {
    const clause = all.all ? clauseAt(contract, all.span.start) : null;
    const top = clause && topOf(contract, clause);
    const one = top && terms.slice(0, i).find(({ span, all: other, measure, low }) => !other && span.start > top.span.start && (measure !== all.measure || low !== all.low));
    if (one) pairs.push({ first: one.span, second: all.span, title: '收到发票后的付款期限' });
  }
  return pairs;
});
