import type { Contract } from '../model/contract.ts';
import { says } from '../model/matches.ts';
import type { Standpoint } from '../config.ts';
import { slice } from '../text/span.ts';
import { literal } from '../text/snippet.ts';
import type { Rule } from './rule.ts';
import { isJudged, placed, replaceFix, said } from './shapes.ts';
import { sideFinder, sideName } from './sides.ts';

export const uncappedLiability: Rule = {
  code: 'uncapped-liability',
  title: '赔偿责任没有上限',
  severity: 'information',
  basis: ['民法典第584条', '民法典第591条'],
  docs: `服务方（卖方、出租方）对“一切损失”“全部损失”承担赔偿责任，合同没有赔偿上限。

立场是提供方时，自己一方的都提示；立场中立时，只提示一方承担的损失、费用又列成敞口清单的（“一切损失，包括但不限于……”）。损失赔偿额不得超过违约方订立合同时能够预见的损失，但一句“赔偿一切损失”会把可得利益、对第三人的赔偿、律师费都带进争议。

请约定上限（例如最近十二个月的服务费总额），并写明故意、重大过失、人身损害和侵犯个人信息的除外。

**不报告**：立场是客户一方的；立场中立而没有敞口清单的；合同已有赔偿上限的；责任属于对方或者双方的。`,
  examples: {
    good: [
      { text: '客服服务合同\n甲方（委托方）：某公司\n乙方（服务方）：某中心\n第一条 责任\n乙方违约的，应当赔偿甲方的一切损失。', standpoint: 'party-a', why: '立场是客户' },
      { text: '客服服务合同\n甲方（委托方）：某公司\n乙方（服务方）：某中心\n第一条 责任\n乙方违约的，应当赔偿甲方的全部损失，赔偿总额不超过最近十二个月的服务费。', standpoint: 'party-b', why: '有上限' },
    ],
    bad: [{ text: '仓储合同\n甲方：某公司\n乙方：某仓库\n第一条 责任\n货物受潮的，乙方应当[|赔偿甲方的全部损失，包括但不限于|]货款、律师费和商誉损失。' }, { text: '客服服务合同\n甲方（委托方）：某公司\n乙方（服务方）：某中心\n第一条 责任\n乙方违约的，应当[|赔偿甲方的一切损失|]。', standpoint: 'party-b', fixed: '客服服务合同\n甲方（委托方）：某公司\n乙方（服务方）：某中心\n第一条 责任\n乙方违约的，应当赔偿甲方的一切损失，但赔偿总额不超过违约前十二个月的服务费总额，故意或者重大过失造成的除外。' }],
  },
  scope: 'document',
  *check(contract, { recognition, config, coverage }) {
    if (!isJudged(recognition)) return;
    const us = ours(contract, config.standpoint);
    const isNeutral = config.standpoint === 'neutral';
    if (isNeutral ? recognition.profile === 'labour' : us === null || contract.parties[us]!.role !== 'provider') return;
    if (coverage.some(({ id, has }) => id === 'liability' && has.includes('cap'))) return;
    if (says(contract, CAPPED)) return;
    const sideOf = sideFinder(contract, recognition);
    const told = new Set<unknown>();
    for (const one of said(contract, /损失|损害|后果|责任|费用/)) {
      const match = (isNeutral ? OPEN : ALL).exec(one.text);
      if (!match || (isNeutral && !OF_DISPUTE.test(one.text.slice(match.index, match.index + match[0].length + 60)))) continue;
      // 丙方有权追偿一切费用: it is the other who bears them.
      if (isNeutral && /追偿/.test(/[^。;]*$/.exec(one.text.slice(0, match.index))![0])) continue;
      const side = bearerBehind(contract, one.text.slice(match.index + match[0].length)) ?? lastSide(one.text, match.index, sideOf);
      if (isNeutral ? typeof side !== 'number' || told.has(side) : side !== us) continue;
      told.add(side);
      const span = placed(one, match.index, match.index + match[0].length);
      if (isNeutral) {
        yield { span, message: `${sideName(contract, side!)}承担的损失列成了敞口的清单，没有上限`, data: { kind: 'open' } };
        continue;
      }
      yield { span, message: `你方对「${slice(contract.text, span).replace(/^(?:赔偿|承担|补偿)/, '')}」负责，没有上限` };
    }
  },
  fixes: ({ span, data }) => data?.['kind'] === 'open' ? [] : [replaceFix('加上赔偿上限', { start: span.end, end: span.end }, literal('，但赔偿总额不超过违约前十二个月的服务费总额，故意或者重大过失造成的除外'))],
};

const ALL = /(?:赔偿|承担|补偿)[^,。;]{0,16}?(?:一切|全部|所有|任何)(?:直接)?(?:的)?(?:和间接)?(?:经济)?(?:损失|损害|后果|责任)(?:和费用|及费用)?/;
/** 一切费用（包括但不限于律师费）: whatever it is, one side bears it. */
const OPEN = /(?:(?:赔偿|承担|补偿|支付)[^,。;]{0,24}?(?:一切|全部|所有|任何)(?:的)?(?:直接|间接|经济|责任、)*(?:损失|损害|费用|责任|赔偿)|(?:一切|全部|所有)(?:的)?(?:直接|间接|经济)*(?:损失|费用))[^。;,]{0,14}[,(]?(?:包括|包含)(?:但不限于|且不限于|不限于|但不局限于)/;
/** What is listed are the costs of a quarrel or a loss, not those a price takes in. */
const OF_DISPUTE = /损失|律师|诉讼|索赔|罚款|违约|侵权/;
const CAPPED = /(?:赔偿|责任)(?:总额|限额|金额|上限|责任|额)?[^。;\n]{0,30}(?:不超过|不得超过|不高于|上限为|以[^,。;\n]{1,24}为限)/;

/** The party the user stands for. */
function ours({ parties }: Contract, standpoint: Standpoint): number | null {
  if (standpoint === 'neutral') return null;
  const mark = standpoint === 'party-a' ? '甲' : '乙';
  const found = parties.findIndex((p) => p.alias.includes(mark) || p.also.some((name) => name.includes(mark)));
  const fallback = standpoint === 'party-a' ? 0 : 1;
  return found >= 0 ? found : parties[fallback] ? fallback : null;
}

/** 一切损失（包括但不限于罚款）由乙方承担: who answers is said behind. */
function bearerBehind({ parties }: Contract, after: string): number | null {
  const who = /^[^。;]{0,100}?由([^,。;]{1,8}?)(?:全部|全额|自行|独立)?(?:承担|赔偿|负责)/.exec(after)?.[1];
  const found = who === undefined ? -1 : parties.findIndex(({ alias, also }) => [alias, ...also].some((name) => who.includes(name)));
  return found < 0 ? null : found;
}

/** Who answers: the nearest side named in the segments before. */
function lastSide(text: string, at: number, sideOf: ReturnType<typeof sideFinder>): ReturnType<ReturnType<typeof sideFinder>> {
  for (let end = at; end > 0; end = Math.max(text.lastIndexOf(',', end - 1), text.lastIndexOf('。', end - 1))) {
    const side = sideOf(text, end);
    if (side !== null) return side;
  }
  return null;
}
