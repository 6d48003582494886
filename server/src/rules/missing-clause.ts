import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { clauseOf } from '../knowledge/clauses.ts';
import { needOf, PROFILES } from '../knowledge/profiles.ts';
import { PROFILE_IDS } from '../knowledge/profile-ids.ts';
import type { Citation } from '../knowledge/laws.ts';
import type { Contract } from '../model/contract.ts';
import { insertionFor } from '../model/insertion.ts';
import { simplify } from '../text/script-fold.ts';
import { slice } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { titleSpan } from './shapes.ts';
import { passage } from '../model/sieve.ts';

/** The clauses some profile asks for: the only ones whose absence is ever reported. */
const VARIANTS: readonly ClauseId[] = CLAUSE_IDS.filter((id) => PROFILE_IDS.some((profile) => 'MD'.includes(needOf(profile, id))));

const SALE = `甲方（供方）：青岩五金有限公司
乙方（需方）：乌桕建设有限公司
第一条 标的
甲方向乙方供应镀锌螺栓5000套，规格M12。
第二条 价款与付款
总价为人民币40000元，乙方应于验收合格后10日内支付。
第三条 交货与验收
甲方应于2030年5月6日前交货，乙方应于收货后3日内验收。
第四条 违约责任
逾期交货或者逾期付款的，每日按总价的万分之三支付违约金。
第五条 变更与解除
变更本合同须经双方书面同意；一方逾期超过15日的，对方有权书面通知解除本合同，并在3日内结算。
第六条 不可抗力
不可抗力是指不能预见、不能避免且不能克服的客观情况，遇不可抗力的一方应于5日内通知对方。
`;
const EFFECTIVE = '本合同自双方盖章之日起生效。';
const SIGNED = `甲方（盖章）：　　　　乙方（盖章）：
日期：2030年1月2日　　日期：2030年1月2日`;
const END = `${EFFECTIVE}\n${SIGNED}`;

/** A clause that this kind of contract must have (warning), or that the law would otherwise fill in (information). */
export const missingClause: Rule = {
  code: 'missing-clause',
  title: '缺少条款',
  severity: 'warning',
  basis: ['民法典第470条'],
  docs: `合同没有这一类合同应有的条款。应有哪些条款，由合同类型决定：缺了必备条款是警告；法律另有补充规则的条款是信息，并写明届时适用哪一条。

条款看内容而不看标题：付款期限写在“服务费用”里，就算有付款条款；只有标题而没有内容，或者只说“见另一份文件”，就不算有。

**不报告**：只是建议写的条款（在协议结构中显示）；看不准是两类合同中的哪一类时，只有一类应有的条款；不是合同的文字；只有几条、没有标题和当事人的片段（只提示一次）；约定由主合同承接其余事项的补充协议，不再要求期限、解除、争议解决等条款。`,
  examples: {
    good: [
      { text: `购销合同\n${SALE}第七条 争议解决\n因本合同发生的争议，双方协商解决；协商不成的，向甲方住所地人民法院起诉。\n第八条 其他\n${END}`, profile: 'sale', why: '各条齐备' },
      { text: `购销合同\n${SALE}第七条 其他\n协商不成的纠纷由乙方所在地人民法院管辖。${END}`, profile: 'sale', why: '争议解决写在“其他”里，也算有' },
      { text: '合同审查随笔\n好的合同应当写明争议由哪个法院处理，也应当写明付款的期限。', why: '不是合同' },
    ],
    bad: [
      {
        text: `[|购销合同|]\n${SALE}第七条 其他\n${END}`,
        fixed: `购销合同\n${SALE}第七条 其他\n${EFFECTIVE}
第八条 争议解决
因订立、履行或者解除本合同发生争议的，双方应当先行协商，协商期为自一方发出书面协商通知之日起30日。
协商期届满未达成书面和解协议的，任何一方有权向被告住所地人民法院提起诉讼。
争议解决期间，双方应当继续履行本合同中不涉及争议的条款。
${SIGNED}`,
        profile: 'sale',
        why: '没有争议解决条款',
      },
      { text: `[|购销合同|]\n${SALE.slice(0, SALE.indexOf('第六条'))}第六条 争议解决\n发生争议的，向甲方住所地人民法院起诉。\n第七条 其他\n${END}`, profile: 'sale', why: '没有不可抗力条款：法律有补充规则，只作信息' },
    ],
  },
  variants: VARIANTS,
  scope: 'document',
  *check(contract, { coverage, recognition: { profile, rival, fragment, jurisdiction } }) {
    if (profile === null) return;
    const span = titleSpan(contract);
    // Said once, instead of a list of what a page of a contract cannot have.
    if (fragment) {
      yield { span, severity: 'hint', message: '没有标题、当事人和签署，看来只是合同的一部分：不逐条核对缺少的条款', basis: [] };
      return;
    }
    const foreign = FOREIGN.test(passage(contract, 0, OPENING));
    for (const { id, state } of coverage) {
      // Where it may be of another kind, only what that kind owes as well is missed.
      if (state !== 'absent' || (rival !== null && !'MD'.includes(needOf(rival, id)))) continue;
      const need = needOf(profile, id);
      const clause = clauseOf(id);
      // Another law's contract is not measured against what PRC law fills in.
      if (need === 'M') yield { span, variant: id, message: `${nameOf(contract)}没有“${clause.title}”条款`, basis: jurisdiction === 'PRC' ? clause.basis : [], data: { clause: id } };
      else if (need === 'D' && jurisdiction === 'PRC') yield { span, variant: id, severity: 'information', message: `${nameOf(contract)}没有“${clause.title}”条款${defaultOf(id, foreign, clause.fallback)}`, basis: basisOf(id, foreign, clause.basis), data: { clause: id } };
    }
  },
  fixes({ variant }, { contract, config, recognition: { profile } }) {
    const id = VARIANTS.find((known) => known === variant);
    if (id === undefined || profile === null) return [];
    const { span, snippet } = insertionFor(contract, id, profile, config.modelClauses[id]);
    return [{ title: `插入“${clauseOf(id).title}”条款（${PROFILES[profile].title}）`, edits: [{ span, text: snippet }], certain: false }];
  },
};

/** What a house lays down for itself, by its title's last word. */
const HOUSE = /(准则|规范|制度|办法|守则|规程|手册|公约)(?:[（(《][^（）()]{0,20}[）)》])?\s*$/;
/** How the text calls itself: 本合同, 本协议, 本准则. */
function nameOf({ text, title }: Contract): string {
  const words = title === null ? '' : simplify(slice(text, title));
  const house = HOUSE.exec(words);
  return house !== null ? `本${house[1]!}` : /准则/.test(words) ? '本准则' : /协议|协定/.test(words) ? '本协议' : '本合同';
}

/** A party, a currency or a place beyond the mainland: only there can another law than the PRC's apply. */
const FOREIGN = /Ltd|Inc\b|LLC|GmbH|Limited|香港|澳门|澳門|台湾|臺灣|境外|海外|外国|外國|护照|護照|美元|欧元|港币|日元/;
const OPENING = 3000;

/** Between parties at home nobody chooses the law, so the statute on choosing it is not cited. */
const basisOf = (id: ClauseId, foreign: boolean, basis: readonly Citation[]): readonly Citation[] => (id === 'governing-law' && !foreign ? [] : basis);

/** 「，届时适用民法典第511条」: the first article the fallback names. */
function defaultOf(id: ClauseId, foreign: boolean, fallback: string | undefined): string {
  if (id === 'governing-law' && !foreign) return '；双方都在境内的，当然适用中国法律';
  const article = fallback === undefined ? null : /[一-鿿]{2,6}第\d+条/.exec(fallback);
  return article === null ? '' : `，届时适用${article[0]}`;
}
