import { literal } from '../text/snippet.ts';
import { inMonths, scanDurations } from '../text/durations.ts';
import { slice } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { isJudged, replaceFix } from './shapes.ts';

/** 劳动合同法第24条: two years. */
const LIMIT_MONTHS = 24n;

const SPEAKS_OF_COMPETING = /竞业|竞争关系|同类业务|竞争(?:性)?(?:业务|单位|企业|公司)|同类(?:产品|企业)|不得[^。;]{0,30}(?:从事|经营|任职|投资|受雇|设立|入职)[^。;]{0,24}(?<!不正当)(?:竞争|相同或(?:者)?(?:类似|相近))/;

export const overlongNonCompete: Rule = {
  code: 'overlong-non-compete',
  title: '竞业限制超过二年',
  severity: 'error',
  basis: ['劳动合同法第24条', '劳动争议二第13条'],
  docs: `对劳动者约定的竞业限制期限超过二年。

解除或者终止劳动合同后的竞业限制期限不得超过二年，超过部分没有约束力；竞业限制只能约束高级管理人员、高级技术人员和其他负有保密义务的人员，并且要按月支付经济补偿。

请改为二年以内，并写明补偿标准。

**不报告**：恰好二年；保密义务的期限（可以更长）；公司之间的竞业、排他约定。`,
  examples: {
    good: [
      { text: '乙方离职后的竞业限制期限为二年。', why: '恰好二年' },
      { text: '乙方离职后五年内仍应保守商业秘密。', why: '保密期限不受此限' },
      { text: '合作终止后三年内，双方不得从事竞争业务。', profile: 'generic' as const, why: '公司之间的约定' },
    ].map((example) => ({ profile: 'labour' as const, ...example })),
    bad: [
      { text: '乙方离职后的竞业限制期限为[|三年|]。', fixed: '乙方离职后的竞业限制期限为二年。' },
      { text: '劳动合同终止后[|36个月|]内，乙方不得到与甲方有竞争关系的单位任职。', fixed: '劳动合同终止后24个月内，乙方不得到与甲方有竞争关系的单位任职。' },
      { text: '乙方离职后[|三年|]内不得从事与甲方相竞争的业务。' },
    ].map((example) => ({ profile: 'labour' as const, ...example })),
  },
  scope: 'sentence',
  telling: SPEAKS_OF_COMPETING,
  *check({ text, folded: plain, place }, { recognition }) {
    if (!isJudged(recognition) || place === 'title' || place === 'heading') return;
    if (!SPEAKS_OF_COMPETING.test(plain)) return;
    if (recognition.profile !== 'labour' && !/离职|劳动合同|劳动关系|员工|劳动者|任职期间|聘用/.test(plain)) return;
    for (const duration of scanDurations(text)) {
      const months = inMonths(duration);
      if (months === null || months <= LIMIT_MONTHS) continue;
      const before = plain.slice(Math.max(0, duration.span.start - 30), duration.span.start);
      const after = plain.slice(duration.span.end, duration.span.end + 24);
      const isTerm = /(?:竞业(?:限制|禁止)?[^,。;]{0,14}(?:期限|期|时间|义务)?[^,。;]{0,8}|离职后?[^,。;]{0,12}|(?:解除|终止)[^,。;]{0,12}后?[^,。;]{0,8}|之日起)$/.test(before) && !/工作满|服务满|保密|前|最近/.test(before.slice(-6));
      if (!isTerm || /^\s?(?:以上|前|的?(?:工资|工作|服务期))/.test(after) || (duration.side === 'within' && /保密|保守/.test(after) && !/竞/.test(after))) continue;
      yield { span: duration.span, message: `竞业限制期限「${slice(text, duration.span)}」超过二年，超过部分没有约束力` };
      return;
    }
  },
  fixes({ span }, { contract }) {
    const words = slice(contract.text, span);
    const to = /月/.test(words) ? (/[0-9０-９]/.test(words) ? '24个月' : '二十四个月') : /[0-9０-９]/.test(words) ? '2年' : '二年';
    return [replaceFix(`改为${to}`, span, literal(to))];
  },
};
