import type { Clause, Contract } from '../model/contract.ts';
import { numberRuns } from '../model/number-series.ts';
import { writeNumber } from '../model/numbering-scheme.ts';
import { partsOf } from '../model/parts.ts';
import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

/** One series of clauses whose numbers are written in two ways. */
export const mixedNumbering: Rule = {
  code: 'mixed-numbering',
  title: '编号写法不一致',
  severity: 'hint',
  basis: [],
  docs: `同一层级的编号用了两种写法，例如第一条、第二条、三、第四条，或者第一条、第2条。读者难以看出层级，按编号的引用也容易落空。请统一写法。

**不报告**：不同层级用不同写法（第一条、（一）、1.）；顿号与圆点的差别；各部分各自编号。`,
  examples: {
    good: ['仓储合同\n第一条 仓储物\n1. 玉米200吨；\n2. 大豆100吨。\n第二条 费用\n一、入库费；\n二、仓储费。'],
    bad: [
      { text: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 仓储费\n仓储费为每吨每月30元。\n[|第3条|] 期限\n期限为1年。\n第四条 份数\n本合同一式两份。', fixed: '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 仓储费\n仓储费为每吨每月30元。\n第三条 期限\n期限为1年。\n第四条 份数\n本合同一式两份。' },
      '仓储合同\n第一条 仓储物\n仓储物为玉米200吨。\n第二条 仓储费\n仓储费为每吨每月30元。\n[|三、|]期限\n期限为1年。\n第四条 份数\n本合同一式两份。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    for (const { clauses } of numberRuns(contract)) if (clauses.length >= 3) yield* oddScripts(contract, clauses);
    yield* strangers(contract);
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

/** 三、 between 第二条 and 第四条. */
function* strangers(contract: Contract): Iterable<Finding> {
  for (const part of partsOf(contract)) {
    const articles = [...part.articles.values()];
    for (const [i, article] of articles.entries()) {
      const next = articles[i + 1];
      const value = article.number!.values[0]!;
      if (next?.number!.values[0] !== value + 2) continue;
      for (let k = article.index + 1; k < next.index && k < article.index + 500; k++) {
        const stranger = contract.clauses[k]!;
        if ((stranger.style !== 'han' && stranger.style !== 'decimal') || stranger.number!.values[0] !== value + 1 || stranger.heading === null) continue;
        // The item of a list that runs on below the article is none.
        if (contract.clauses[k - 1]!.style === stranger.style && contract.clauses[k - 1]!.number?.values[0] === value) continue;
        yield { span: stranger.number!.span, message: `编号「${slice(contract.text, stranger.number!.span)}」的写法与前后的「${slice(contract.text, article.number!.span)}」不一致` };
        break;
      }
    }
  }
}
