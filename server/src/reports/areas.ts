import type { ClauseId } from '../knowledge/clause-ids.ts';
import { needOf } from '../knowledge/profiles.ts';
import type { ClauseCoverage, Recognition } from '../model/contract.ts';

/** What a reader asks of a contract, one question an area; every clause of the catalogue stands in one, which a test holds us to. */
export const AREAS: readonly { readonly id: string; readonly title: string; readonly clauses: readonly ClauseId[] }[] = [
  { id: 'subject', title: '主体与标的', clauses: ['parties', 'recitals', 'definitions', 'main-contract', 'scope'] },
  { id: 'performance', title: '履行与标准', clauses: ['service-levels', 'acceptance', 'personnel', 'provider-duties', 'client-duties', 'escalation', 'supervision', 'service-interruption', 'working-time', 'labour-protection'] },
  { id: 'money', title: '价款与支付', clauses: ['fees', 'payment', 'price-adjustment', 'social-insurance'] },
  { id: 'protection', title: '资质与信息保护', clauses: ['qualification', 'personal-information', 'confidentiality', 'intellectual-property'] },
  { id: 'risk', title: '责任与风险', clauses: ['liability', 'force-majeure', 'dispute-resolution', 'governing-law'] },
  { id: 'lifecycle', title: '期限、变更与终止', clauses: ['term', 'amendment', 'termination', 'assignment'] },
  { id: 'formalities', title: '通知与签署', clauses: ['notices', 'effectiveness', 'attachments', 'copies', 'signature'] },
];

/** How complete an area is: the clauses that are due (by the kind of contract or because the text opens them), and how much of them is there. */
export interface AreaReport {
  readonly id: string;
  readonly due: number;
  /** Clauses with everything that is due in them. */
  readonly complete: number;
  /** 0 to 100; a clause that lacks elements counts by the share it has. null where nothing is due. */
  readonly percent: number | null;
}

/** The areas of a contract; none for a text that is no contract or only a part of one, which owes no clause. */
export function areasOf({ profile, fragment }: Recognition, coverage: readonly ClauseCoverage[]): readonly AreaReport[] {
  if (profile === null || fragment) return [];
  return AREAS.map(({ id, clauses }) => {
    const due = coverage.filter((clause) => clauses.includes(clause.id) && isDue(profile, clause));
    const shares = due.map(shareOf);
    return { id, due: due.length, complete: due.filter(({ state }) => state === 'present').length, percent: due.length === 0 ? null : Math.round((100 * shares.reduce((sum, share) => sum + share, 0)) / due.length) };
  });
}

/** The whole contract as one area. */
export function total(areas: readonly AreaReport[]): AreaReport | null {
  const due = areas.reduce((sum, area) => sum + area.due, 0);
  if (due === 0) return null;
  return { id: 'total', due, complete: areas.reduce((sum, area) => sum + area.complete, 0), percent: Math.round(areas.reduce((sum, area) => sum + (area.percent ?? 0) * area.due, 0) / due) };
}

/** Mandatory clauses, those the law would otherwise fill in, and whatever the text has opened; what is only recommended is not held against it. */
const isDue = (profile: Recognition['profile'], { id, state }: ClauseCoverage): boolean => state !== 'n/a' && (state !== 'absent' || ['M', 'D'].includes(needOf(profile, id)));

const shareOf = ({ state, has, missing }: ClauseCoverage): number => (state === 'present' ? 1 : state === 'incomplete' ? has.length / Math.max(1, has.length + missing.length) : 0);
