import type { Contract } from '../model/contract.ts';
import { says } from '../model/matches.ts';
import type { Standpoint } from '../config.ts';
import { slice } from '../text/span.ts';
import { literal } from '../text/snippet.ts';
import type { Rule } from './rule.ts';
import { isJudged, placed, replaceFix, saidBy, saying } from './shapes.ts';
import { sideFinder } from './sides.ts';
import { foldedNames } from '../model/party-names.ts';

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
      { text: '保洁合同\n甲方（委托方）：某公司\n乙方（保洁方）：某中心\n第一条 责任\n因甲方存放不当造成损坏的，乙方不承担任何责任。', standpoint: 'party-b', why: '免责' },
    ],
    bad: [{ text: '保洁合同\n甲方（委托方）：某公司\n乙方（保洁方）：某中心\n第一条 责任\n作业中发生事故的，[|一切责任由乙方承担|]。', standpoint: 'party-b' }, { text: '客服服务合同\n甲方（委托方）：某公司\n乙方（服务方）：某中心\n第一条 责任\n乙方违约的，应当[|赔偿甲方的一切损失|]。', standpoint: 'party-b', fixed: '客服服务合同\n甲方（委托方）：某公司\n乙方（服务方）：某中心\n第一条 责任\n乙方违约的，应当赔偿甲方的一切损失，但赔偿总额不超过违约前十二个月的服务费总额，故意或者重大过失造成的除外。' }],
  },
  scope: 'document',
  *check(contract, { recognition, config, coverage }) {
    if (!isJudged(recognition)) return;
    const us = ours(contract, config.standpoint);
    if (us === null || contract.parties[us]!.role !== 'provider' || coverage.some(({ id, has }) => id === 'liability' && has.includes('cap'))) return;
    if (says(contract, CAPPED)) return;
    const sideOf = sideFinder(contract, recognition);
    for (const one of saidBy(contract, UNLIMITED)) {
      const { start, end, by } = one.fact;
      // 由乙方承担 names who answers; else whoever was spoken of last.
      const side = by === null ? lastSide(one.text, start, sideOf) : sideOf(by, by.length);
      if (side !== us) continue;
      const span = placed(one, start, end);
      yield { span, message: `你方对「${slice(contract.text, span).replace(/^(?:赔偿|承担|补偿)/, '')}」负责，没有上限` };
    }
  },
  fixes: ({ span }) => [replaceFix('加上赔偿上限', { start: span.end, end: span.end }, literal('，但赔偿总额不超过违约前十二个月的服务费总额，故意或者重大过失造成的除外'))],
};

const ALL = '(?:一切|全部|所有|任何)(?:直接)?(?:的)?(?:和间接|或者?间接|、间接)?(?:经济)?(?:法律)?(?:损失|损害|后果|责任|费用)(?:(?:和|及|、)(?:费用|损失|后果|责任))?';
/** 赔偿甲方一切损失; 一切责任由乙方承担; 追究乙方的一切责任. */
const BEARS = new RegExp(`(?:赔偿|承担|补偿)(?!的)(?:[^,。;不]{0,16}?)${ALL}`, 'g');
const BORNE = new RegExp(`${ALL.replace('(?:直接)?', '(?:[^,。;不]{0,10}?)').replace('|费用)', ')')}[^,。;不]{0,6}?(?:均|都|全部)?由(?<by>[^,。;]{2,10}?)(?:自行|全部|独立|负责)?(?:承担|赔偿|负责|负担)`, 'g');
const PURSUED = new RegExp(`追究(?<by>[^,。;]{2,8}?)的?${ALL}`, 'g');
/** What somebody does who is not held to account, or who answers for his own affairs. */
const OWN_AFFAIR = /(?:自行|独立)承担|私自|工伤|劳资|违约方|守约方|双方|各方|任何一方|一方/;
/** 不对此承担, 无需承担, 被要求承担. */
const DENIED = /(?:不|无需|无须|无权|未|免于?|被要求)[^,。;]{0,12}$/;
/** 有权解除合同，要求甲方支付…并赔偿. */
const DEMANDED = /要求(?<by>[^,。;]{2,6}?)(?:支付|承担|退还|返还|退回)[^。;]{0,60}$/;
const UNLIMITED = saying(/一切|全部|所有|任何/, (text): { readonly start: number; readonly end: number; readonly by: string | null } | null => {
  if (OWN_AFFAIR.test(text)) return null;
  const found = [BEARS, BORNE, PURSUED].flatMap((find) => [...text.matchAll(find)]).find((match) => !DENIED.test(text.slice(Math.max(0, match.index - 16), match.index)));
  if (!found) return null;
  return { start: found.index, end: found.index + found[0].length, by: found.groups?.['by'] ?? DEMANDED.exec(text.slice(0, found.index))?.groups?.['by'] ?? null };
});
const CAPPED = /(?:赔偿|责任)(?:总额|限额|金额|上限|责任|额)?[^。;\n]{0,30}(?:不超过|不得超过|不高于|上限为|以[^,。;\n]{1,24}为限)/;

/** The party the user stands for. */
function ours({ parties }: Contract, standpoint: Standpoint): number | null {
  if (standpoint === 'neutral') return null;
  const mark = standpoint === 'party-a' ? '甲' : '乙';
  const found = parties.findIndex((party) => foldedNames(party).some((name) => name.includes(mark)));
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
