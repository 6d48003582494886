import type { ClauseId } from '../knowledge/clause-ids.ts';
import { clauseOf, elementOf } from '../knowledge/clauses.ts';
import { PROFILES } from '../knowledge/profiles.ts';
import type { ProfileId } from '../knowledge/profile-ids.ts';
import type { ClauseState } from '../model/contract.ts';

/** The Chinese names users know things by. */
export const profileTitle = (profile: ProfileId | null): string => (profile === null ? '不是合同' : PROFILES[profile].title);
export const clauseTitle = (clause: ClauseId): string => clauseOf(clause).title;
export const elementTitle = (clause: ClauseId, element: string): string => elementOf(clause, element)?.title ?? element;
export const STATE_TITLES: Readonly<Record<ClauseState, string>> = { present: '有', incomplete: '不完整', absent: '缺', 'n/a': '不适用' };
