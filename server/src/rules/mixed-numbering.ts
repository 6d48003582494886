import type { Clause, Contract } from '../model/contract.ts';
import { numberRuns, strangerBetween } from '../model/number-series.ts';
import { writeNumber } from '../model/numbering-scheme.ts';
import { partsOf } from '../model/parts.ts';
import { passage } from '../model/sieve.ts';
import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

/** One series of clauses whose numbers are written in two ways. */
export const mixedNumbering: Rule = {
  code: 'mixed-numbering',
  title: '编号写法不一致',
  severity: 'hint',
  basis: [],
  docs: `同一层级的编号用了两种写法，例如第一条、第二条、三、第四条，第一条、第2条，或者“一、”“二、”之后的“三.”。读者难以看出层级，按编号的引用也容易落空。请统一写法。

**不报告**：不同层级用不同写法（第一条、（一）、1.）；阿拉伯数字后面顿号与圆点的差别；各部分各自编号。`,
  examples: {
    good: ['仓储合同\n第一条 仓储物\n1. 玉米200吨；\n2. 大豆100吨。\n第二条 费用\n一、入库费；\n二、仓储费。'],
    bad: [
      { text: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 仓储费\n仓储费为每吨每月30元。\n[|第3条|] 期限\n期限为1年。\n第四条 份数\n本合同一式两份。', fixed: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 仓储费\n仓储费为每吨每月30元。\n第三条 期限\n期限为1年。\n第四条 份数\n本合同一式两份。' },
      '仓储合同\n一、仓储物\n仓储物为玉米200吨。\n[|2、|]仓储费\n仓储费为每吨每月30元。\n三、期限\n期限为1年。\n四、份数\n本合同一式两份。',
      '仓储合同\n第一条 费用\n1.1 入库费每吨5元。\n1.2 仓储费每月6000元。\n[|3. 1.3|]出库费每吨5元。\n第二条 期限\n期限为1年。',
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 仓储费\n仓储费为每吨每月30元。\n[|三、|]期限\n期限为1年。\n第四条 份数\n本合同一式两份。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    for (const { clauses } of numberRuns(contract)) {
      if (clauses.length >= 3) yield* oddScripts(contract, clauses);
      if (clauses.length >= 4) yield* oddStops(contract, clauses);
    }
    const headed = [...strangers(contract)];
    yield* headed;
    for (const finding of lone(contract)) if (!headed.some(({ span }) => span.start === finding.span.start)) yield finding;
    yield* doubled(contract);
  },
  fixes({ span, data }) {
    const number = data?.['number'];
    return number === undefined ? [] : [{ title: `改为「${number}」`, edits: [{ span, text: literal(number) }], certain: true }];
  },
};

const isArabic = (text: string, clause: Clause): boolean => /[\d０-９]/.test(slice(text, clause.number!.span));

/** 第2条 among 第一条, 第三条: the fewer are odd. */
function* oddScripts({ text }: Contract, clauses: readonly Clause[]): Iterable<Finding> {
  const arabic = clauses.filter((c) => isArabic(text, c));
  const few = arabic.length * 3 <= clauses.length ? arabic : clauses.length - arabic.length <= clauses.length / 3 ? clauses.filter((c) => !isArabic(text, c)) : [];
  const usual = clauses.find((c) => !few.includes(c));
  if (few.length > 3 || !usual) return;
  for (const clause of few) {
    const number = writeNumber(slice(text, usual.number!.span), clause.style, clause.number!.values);
    yield { span: clause.number!.span, message: `编号「${slice(text, clause.number!.span)}」的写法与「${slice(text, usual.number!.span)}」不一致`, data: { number } };
  }
}

/** 五. among 一、 二、 三、 四、: the first of the fewer. */
function* oddStops({ text }: Contract, clauses: readonly Clause[]): Iterable<Finding> {
  if (clauses[0]!.style !== 'han') return;
  const stops = clauses.map((c) => /[、.．]/.exec(slice(text, c.number!.span))?.[0].replace('．', '.'));
  const usual = stops.filter((s) => s === '、').length * 2 > stops.length ? '、' : '.';
  const odd = clauses.filter((_, i) => stops[i] !== undefined && stops[i] !== usual);
  if (odd.length === 0 || odd.length * 3 > clauses.length) return;
  const written = slice(text, odd[0]!.number!.span);
  yield { span: odd[0]!.number!.span, message: `编号「${written}」的写法与其他的「${slice(text, clauses.find((c) => !odd.includes(c))!.number!.span)}」不一致`, data: { number: written.replace(/[、.．]/, usual) } };
}

/** 三、 between 第二条 and 第四条, 2、权利与义务 between 一、 and 三、. */
function* strangers(contract: Contract): Iterable<Finding> {
  for (const part of partsOf(contract)) {
    // The item of a list that runs on below the article is none.
    yield* strangersAmong(contract, [...part.articles.values()], ['han', 'decimal'], ({ style }, value, k) => contract.clauses[k - 1]!.style === style && contract.clauses[k - 1]!.number?.values[0] === value);
  }
  for (const part of partsOf(contract)) {
    const tops = part.clauses.filter((c) => c.style === 'han' && c.parent === null);
    if (tops.length >= 3) yield* strangersAmong(contract, tops, ['decimal'], ({ style }, value, k, from) => contract.clauses.slice(from, k).some((c) => c.style === style && c.number!.values[0] === value));
  }
}

/** （一）（二） 3、 （四）: the only one of its style between the two. */
function* lone(contract: Contract): Iterable<Finding> {
  for (const { clauses } of numberRuns(contract)) {
    if (clauses[0]!.style === 'dotted' || clauses[0]!.style === 'article' || clauses[0]!.style === 'part') continue;
    for (const [i, clause] of clauses.entries()) {
      const next = clauses[i + 1];
      const value = clause.number!.values[0]!;
      const stranger = next?.number!.values[0] === value + 2 ? strangerBetween(contract, clause, next, value + 1) : null;
      if (stranger) yield { span: stranger.number!.span, message: `编号「${slice(contract.text, stranger.number!.span)}」的写法与前后的「${slice(contract.text, clause.number!.span)}」不一致` };
    }
  }
}

/** Where clauses that follow one another leave out a number, and one of another style between them has it. `isItem`: it counts on from a list, by the number before it, its own index and that behind the clause. */
function* strangersAmong(contract: Contract, run: readonly Clause[], styles: readonly Clause['style'][], isItem: (clause: Clause, value: number, k: number, from: number) => boolean): Iterable<Finding> {
  for (const [i, top] of run.entries()) {
    const next = run[i + 1];
    const value = top.number!.values[0]!;
    if (next?.number!.values[0] !== value + 2) continue;
    for (let k = top.index + 1; k < next.index && k < top.index + 500; k++) {
      const stranger = contract.clauses[k]!;
      if (!styles.includes(stranger.style) || stranger.number!.values[0] !== value + 1 || stranger.heading === null || isItem(stranger, value, k, top.index + 1)) continue;
      yield { span: stranger.number!.span, message: `编号「${slice(contract.text, stranger.number!.span)}」的写法与前后的「${slice(contract.text, top.number!.span)}」不一致` };
      break;
    }
  }
}

/** 5. 4.2 behind 4.1: two numbers before one item, of which the second counts on. */
function* doubled(contract: Contract): Iterable<Finding> {
  const dotted = new Set(contract.clauses.flatMap((c) => (c.style === 'dotted' ? [c.number!.values.join('.')] : [])));
  for (const clause of contract.clauses) {
    if (clause.style !== 'decimal' || clause.number === null) continue;
    const { end } = clause.number.span;
    const match = /^[ \u3000]{0,3}(\d{1,2})\.(\d{1,2})(?=[ \u3000]*[一-鿿])(?![ \u3000]*(?:[米元万亿千百倍天年月日个小吨公平克升度条]|以[上下]))/.exec(passage(contract, end, end + 16));
    if (match && dotted.has(`${match[1]!}.${Number(match[2]!) - 1}`)) yield { span: { start: clause.number.span.start, end: end + match[0].length }, message: `「${slice(contract.text, { start: clause.number.span.start, end: end + match[0].length })}」是两个编号，按前面的「${match[1]!}.${Number(match[2]!) - 1}」应为「${match[1]!}.${match[2]!}」` };
  }
}
