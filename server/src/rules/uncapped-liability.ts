import type { Contract } from '../model/contract.ts';
import { says } from '../model/matches.ts';
import type { Standpoint } from '../config.ts';
import { slice } from '../text/span.ts';
import { literal } from '../text/snippet.ts';
import type { Rule } from './rule.ts';
import { isJudged, placed, replaceFix, said } from './shapes.ts';
import { sideFinder } from './sides.ts';

export const uncappedLiability: Rule = {
  code: 'uncapped-liability',
  title: '赔偿责任没有上限',
  severity: 'information',
  basis: ['民法典第584条', '民法典第591条'],
  docs: `服务方（卖方、出租方）对“一切损失”“全部损失”承担赔偿责任，合同没有赔偿上限。

只在你的立场是提供方时提示。损失赔偿额不得超过违约方订立合同时能够预见的损失，但一句“赔偿一切损失”会把可得利益、对第三人的赔偿、律师费都带进争议。

请约定上限（例如最近十二个月的服务费总额），并写明故意、重大过失、人身损害和侵犯个人信息的除外。

**不报告**：立场是中立或者客户一方的；合同已有赔偿上限的；责任属于对方或者双方的。`,
  examples: {
    good: [
      { text: '客服服务合同\n甲方（委托方）：某公司\n乙方（服务方）：某中心\n第一条 责任\n乙方违约的，应当赔偿甲方的一切损失。', standpoint: 'party-a', why: '立场是客户' },
      { text: '客服服务合同\n甲方（委托方）：某公司\n乙方（服务方）：某中心\n第一条 责任\n乙方违约的，应当赔偿甲方的全部损失，赔偿总额不超过最近十二个月的服务费。', standpoint: 'party-b', why: '有上限' },
    ],
    bad: [{ text: '客服服务合同\n甲方（委托方）：某公司\n乙方（服务方）：某中心\n第一条 责任\n乙方违约的，应当[|赔偿甲方的一切损失|]。', standpoint: 'party-b', fixed: '客服服务合同\n甲方（委托方）：某公司\n乙方（服务方）：某中心\n第一条 责任\n乙方违约的，应当赔偿甲方的一切损失，但赔偿总额不超过违约前十二个月的服务费总额，故意或者重大过失造成的除外。' }],
  },
  scope: 'document',
  *check(contract, { recognition, config, coverage }) {
    if (!isJudged(recognition)) return;
    const us = ours(contract, config.standpoint);
    if (us === null || contract.parties[us]!.role !== 'provider' || coverage.some(({ id, has }) => id === 'liability' && has.includes('cap'))) return;
    if (says(contract, CAPPED)) return;
    const sideOf = sideFinder(contract, recognition);
    for (const one of said(contract, /损失|损害|后果|责任/)) {
      const match = ALL.exec(one.text);
      if (!match) continue;
      const side = lastSide(one.text, match.index, sideOf);
      if (side !== us) continue;
      const span = placed(one, match.index, match.index + match[0].length);
      yield { span, message: `你方对「${slice(contract.text, span).replace(/^(?:赔偿|承担|补偿)/, '')}」负责，没有上限` };
    }
  },
  fixes: ({ span }) => [replaceFix('加上赔偿上限', { start: span.end, end: span.end }, literal('，但赔偿总额不超过违约前十二个月的服务费总额，故意或者重大过失造成的除外'))],
};

const ALL = /(?:赔偿|承担|补偿)[^,。;]{0,16}?(?:一切|全部|所有|任何)(?:直接)?(?:的)?(?:和间接)?(?:经济)?(?:损失|损害|后果|责任)(?:和费用|及费用)?/;
const CAPPED = /(?:赔偿|责任)(?:总额|限额|金额|上限|责任|额)?[^。;\n]{0,30}(?:不超过|不得超过|不高于|上限为|以[^,。;\n]{1,24}为限)/;

/** The party the user stands for. */
function ours({ parties }: Contract, standpoint: Standpoint): number | null {
  if (standpoint === 'neutral') return null;
  const mark = standpoint === 'party-a' ? '甲' : '乙';
  const found = parties.findIndex((p) => p.alias.includes(mark) || p.also.some((name) => name.includes(mark)));
  const fallback = standpoint === 'party-a' ? 0 : 1;
  return found >= 0 ? found : parties[fallback] ? fallback : null;
}

/** Who answers: the nearest side named in the segments before. */
function lastSide(text: string, at: number, sideOf: ReturnType<typeof sideFinder>): ReturnType<ReturnType<typeof sideFinder>> {
  for (let end = at; end > 0; end = Math.max(text.lastIndexOf(',', end - 1), text.lastIndexOf('。', end - 1))) {
    const side = sideOf(text, end);
    if (side !== null) return side;
  }
  return null;
}
