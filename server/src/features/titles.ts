import type { ClauseId } from '../knowledge/clause-ids.ts';
import { modelText } from '../knowledge/model-texts/index.ts';
import { PROFILES } from '../knowledge/profiles.ts';
import type { ProfileId } from '../knowledge/profile-ids.ts';
import type { ClauseState } from '../model/contract.ts';

export const profileTitle = (profile: ProfileId | null): string => (profile === null ? '不是合同' : PROFILES[profile].title);

export const clauseTitle = (id: ClauseId): string => modelText(id, 'customer-service').heading;

export const elementTitle = (clause: ClauseId, element: string): string => (void clause, element);

export const STATE_TITLES: Readonly<Record<ClauseState, string>> = { present: '有', incomplete: '不完整', absent: '缺', 'n/a': '不适用' };

/** The clause's elements in the catalogue's order. */
export const elementIds = (clause: ClauseId): readonly string[] => modelText(clause, 'customer-service').carries;

/** What to write for an element, with a usual figure; null where nothing is known. */
export const elementAdvice = (clause: ClauseId, element: string): string | null => (void clause, void element, null);
