import { byBlock } from '../model/blocks.ts';
import { some } from '../model/sieve.ts';
import { memo } from '../text/memo.ts';
import { either } from '../text/escape.ts';
import { slice } from '../text/span.ts';
import { moved } from './by-line.ts';
import { tablesOf } from '../model/tables.ts';
import { gapsOfTables, SIGN, signedGaps, type Gap } from './figures/ladders.ts';
import { faultyJoints, TIER, type Joint } from './figures/tiers.ts';
import type { Finding, Rule } from './rule.ts';

/** Steps of a ladder that leave values between them to nobody. */
export const thresholdGap: Rule = {
  code: 'threshold-gap',
  title: '分档之间有空档',
  severity: 'warning',
  basis: ['民法典第510条', '民法典第1259条'],
  docs: `按数量、金额、分数或者天数分档处理，但两档之间有一段哪一档都不管，例如“不超过500单的……；超过1000单的……”，501单至1000单怎么办没有约定。请补上中间一档，或者让两档首尾相接。

“以上”“以下”“以内”包括本数，“不满”“超过”不包括本数（民法典第1259条）。

**不报告**：首尾相接的分档；按整数计的相邻档（89分与90分）；一项是要求、另一项是触发条件的（响应时间不超过30秒；超过60秒的，扣款）；量的不是同一件事的。`,
  examples: {
    good: [
      '服务合同\n第一条 费用\n每月会话不超过3000次的，按每次2元收费；超过3000次的，超出部分按每次1.5元收费。',
      { text: '服务合同\n第一条 考核\n（一）90分及以上的全额支付；80分至89分的支付80%；80分以下的不予支付。', why: '89分与90分按整数相邻' },
      { text: '服务合同\n第一条 考核\n得分≥90分，全额支付；80-89分，支付90%；<80分，支付80%。', why: '按整数首尾相接' },
      { text: '服务合同\n第一条 服务标准\n平均响应时间不超过30秒；响应时间超过60秒的，每次扣减5元。', why: '一项是要求，一项是扣款的条件' },
    ],
    bad: [
      '服务合同\n第一条 服务范围\n每日咨询量不超过500单的，按标准时限响应；咨询量超过[|1000单|]的，双方另行商定时限。',
      '服务合同\n第一条 考核\n接通率≥95%的，全额支付；90%≤接通率<95%的，扣减3%；接通率[|<85%|]的，扣减8%。',
      '服务合同\n第一条 考核\n| 满意度 | 扣减 |\n| --- | --- |\n| 90%以上 | 0 |\n| 80%至89% | 3% |\n| [|70%以下|] | 8% |',
      '服务合同\n第一条 费用\n会话量在3000次以内的，每月收费5,000元；[|5,000次|]以上的，每月收费8,000元。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    for (const { start, fact } of gapsOf(contract)) for (const finding of fact) yield moved(finding, start);
    for (const gap of gapsOfTables(tablesOf(contract))) yield told(contract.text, gap);
  },
};

/** The faulty joints of a block, remembered for a moment: two rules ask. */
export const jointsOf: (block: string) => readonly Joint[] = memo(faultyJoints, 64);

const gapsOf = byBlock((block) => some(gaps(block)), either(TIER, SIGN));

function gaps(block: string): readonly Finding[] {
  const found = jointsOf(block).flatMap(({ kind, lower, upper }) =>
    kind !== 'gap' ? [] : [told(block, lower.span.start < upper.span.start ? { first: lower.span, second: upper.span } : { first: upper.span, second: lower.span })]);
  return [...found, ...signedGaps(block).map((gap) => told(block, gap)).filter(({ span }) => !found.some((one) => one.span.start < span.end && span.start < one.span.end))];
}

const told = (text: string, { first, second }: Gap): Finding => ({
  span: second, message: `「${slice(text, first)}」与「${slice(text, second)}」两档之间有空档，中间的情形没有约定`,
  related: [{ span: first, message: `另一档：「${slice(text, first)}」` }],
});
