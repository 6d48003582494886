import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { clauseOf, elementOf } from '../knowledge/clauses.ts';
import { mayAsk, needOf, PROFILES } from '../knowledge/profiles.ts';
import { PROFILE_IDS, type Need, type ProfileId } from '../knowledge/profile-ids.ts';
import type { DescribeVariant } from './page.ts';

/**
 * What a variant of the two families is about: its Chinese name, the kinds of contract that ask for it, and the articles it
 * rests on. `payment` is a clause, `payment.due-date` an element; null for anything else.
 */
export const describeVariant: DescribeVariant = (_, variant) => {
  const [name, element] = variant.split('.');
  const id = CLAUSE_IDS.find((clause) => clause === name);
  if (id === undefined) return null;
  const clause = clauseOf(id);
  if (element === undefined) return { title: clause.title, need: needs(id), basis: clause.basis };
  const known = elementOf(id, element);
  return known && { title: `${clause.title}：${known.title}`, need: asked(id, element, known.profiles, known.when !== undefined), basis: clause.basis };
};

/** 必备：买卖与采购合同、租赁合同；法律有补充规定：保密协议 */
function needs(clause: ClauseId): string {
  const by = (need: Need): readonly ProfileId[] => PROFILE_IDS.filter((profile) => needOf(profile, clause) === need);
  const parts = [...named('必备', by('M')), ...named('法律有补充规定', by('D'))];
  return parts.length === 0 ? '仅作建议，不报告' : parts.join('；');
}

function asked(clause: ClauseId, element: string, only: readonly ProfileId[] | undefined, conditional: boolean): string {
  const profiles = PROFILE_IDS.filter((profile) => mayAsk(profile, clause, element) && (only === undefined || only.includes(profile)));
  const due = PROFILE_IDS.filter((profile) => ['M', 'D'].includes(needOf(profile, clause)));
  if (profiles.length === 0) return '可选，不报告';
  const where = profiles.length === due.length ? '凡应有该条款的合同' : list(profiles);
  return conditional ? `${where}（文中涉及时）` : where;
}

const named = (need: string, profiles: readonly ProfileId[]): readonly string[] => (profiles.length === 0 ? [] : [`${need}：${profiles.length === PROFILE_IDS.length ? '各类合同' : list(profiles)}`]);
const list = (profiles: readonly ProfileId[]): string => profiles.map((profile) => PROFILES[profile].title).join('、');
