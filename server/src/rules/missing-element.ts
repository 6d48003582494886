import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { clauseOf, elementOf } from '../knowledge/clauses.ts';
import { mayAsk } from '../knowledge/profiles.ts';
import { PROFILE_IDS } from '../knowledge/profile-ids.ts';
import { elementInsertion } from '../model/insertion.ts';
import type { Rule } from './rule.ts';

/** Every element some profile may ask for, as `clause.element`. */
const VARIANTS: readonly string[] = CLAUSE_IDS.flatMap((clause) =>
  clauseOf(clause).elements.filter((element) => PROFILE_IDS.some((profile) => mayAsk(profile, clause, element.id))).map((element) => `${clause}.${element.id}`),
);

const NDA = (term: string, forum: string): string => `保密协议
甲方：白鹭软件有限公司
统一社会信用代码：____
地址：____
联系电话：____
乙方：苍耳咨询有限公司
统一社会信用代码：____
地址：____
联系电话：____
第一条 保密信息
保密信息是指甲方提供的技术资料、客户资料和报价。
第二条 保密义务
乙方不得向第三方披露保密信息；违反的，每次支付违约金50000元，并赔偿损失。${term}
第三条 期限
本协议自双方盖章之日起生效，有效期3年。
第四条 变更
变更本协议须经双方书面同意。
${forum}
甲方（盖章）：　　　　乙方（盖章）：
日期：____　　　　　　日期：____`;
const TERM = '本协议终止后2年内，乙方仍应保密。';

/** An element that lacks in a clause that is there. */
export const missingElement: Rule = {
  code: 'missing-element',
  title: '条款要素不全',
  severity: 'information',
  basis: ['民法典第470条', '民法典第510条'],
  docs: `条款写了，但少了一项应当写明的内容，例如争议解决没有写具体的法院，保密没有写期限。要素不全的条款履行时容易各执一词，只能按民法典第510条、第511条补充。

要素写在合同的任何一处都算有；留了空待填（地址：____）也算有，空白另行提示。

**不报告**：可写可不写的要素（法定代表人、责任上限、续期等）；条款本身只是建议写的；条款没有写的（见 missing-clause）。`,
  examples: {
    good: [
      { text: NDA(TERM, '第五条 争议解决\n因本协议发生的争议，协商不成的，向甲方住所地人民法院起诉。'), profile: 'nda', why: '要素齐备，空白另行提示' },
      { text: NDA('', '第五条 争议解决\n因本协议发生的争议，协商不成的，提交上海仲裁委员会仲裁。\n第六条 其他\n保密义务不因本协议终止而解除。'), profile: 'nda', why: '保密期限写在“其他”里' },
    ],
    bad: [
      { text: NDA(TERM, '第五条 [|争议解决|]\n因本协议发生的争议，协商不成的，向有管辖权的人民法院起诉。'), fixed: NDA(TERM, '第五条 争议解决\n因本协议发生的争议，协商不成的，向有管辖权的人民法院起诉。协商期届满未达成书面和解协议的，任何一方有权向被告住所地人民法院提起诉讼。'), profile: 'nda', why: '没有写明哪个法院' },
    ],
  },
  variants: VARIANTS,
  scope: 'document',
  *check(_contract, { coverage, recognition: { profile, fragment, jurisdiction } }) {
    if (profile === null || fragment) return;
    for (const { id, missing, anchor, evidence } of coverage) {
      const span = anchor ?? evidence[0];
      if (span === undefined) continue;
      const clause = clauseOf(id);
      for (const element of missing) {
        const title = elementOf(id, element)?.title ?? element;
        yield { span, variant: `${id}.${element}`, message: `“${clause.title}”没有写明${title}`, basis: jurisdiction === 'PRC' ? clause.basis : [], data: { clause: id, element } };
      }
    }
  },
  fixes({ data }, { contract, coverage, recognition: { profile } }) {
    const covered = coverage.find(({ id }) => id === data?.['clause']);
    const element = data?.['element'];
    if (covered === undefined || element === undefined || profile === null) return [];
    const insertion = elementInsertion(contract, covered, element, profile);
    if (insertion === null) return [];
    return [{ title: `补写${titleOf(covered.id, element)}`, edits: [{ span: insertion.span, text: insertion.snippet }], certain: false }];
  },
};

const titleOf = (clause: ClauseId, element: string): string => `“${clauseOf(clause).title}”的${elementOf(clause, element)?.title ?? element}`;
