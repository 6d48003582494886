import { STANDPOINTS, type Config } from '../config.ts';
import { clauseOf } from '../knowledge/clauses.ts';
import { CLAUSE_IDS } from '../knowledge/clause-ids.ts';
import { DRAFTS } from '../knowledge/drafts.ts';
import { PROFILE_IDS } from '../knowledge/profile-ids.ts';
import { needOf } from '../knowledge/profiles.ts';
import { draft, DRAFT_NUMBERINGS, draftOptions } from '../model/draft.ts';
import type { DraftOptions, DraftOptionsParams, DraftParams, DraftText } from '../protocol/messages.ts';
import { concat, literal, toLsp, toPlain } from '../text/snippet.ts';

/** What is to be chosen for a new contract; null for a kind we do not know. */
export function draftChoices({ profile, standpoint }: DraftOptionsParams): DraftOptions | null {
  if (!isKnown(PROFILE_IDS, profile) || !isKnown(STANDPOINTS, standpoint)) return null;
  const { title, partyA, partyB } = DRAFTS[profile];
  const terms = profile === 'platform-terms';
  const called = (letter: string, label: string): string => (label === '' ? letter : `${letter}（${label}）`);
  return {
    title,
    // Whoever registers is the user.
    partyA: terms ? null : called('甲方', partyA),
    partyB: terms ? partyB : called('乙方', partyB),
    clauses: draftOptions(profile, standpoint).map(({ id, picked }) => ({ id, title: clauseOf(id).title, why: clauseOf(id).why, picked })),
    due: CLAUSE_IDS.filter((id) => ['M', 'D'].includes(needOf(profile, id))).length,
  };
}

/** The contract put together; null for choices we do not know. A standpoint that is not the one in force there is noted at its end. */
export function draftText({ profile, standpoint, partyA, partyB, clauses, numbering }: DraftParams, config: Config): DraftText | null {
  if (!isKnown(PROFILE_IDS, profile) || !isKnown(STANDPOINTS, standpoint) || !isKnown(DRAFT_NUMBERINGS, numbering)) return null;
  const note = standpoint === config.standpoint ? '\n' : `\n\n// contract-review: standpoint=${standpoint}\n`;
  const text = concat(draft({ profile, standpoint, partyA, partyB, clauses, numbering }, config), literal(note));
  return { snippet: toLsp(text), plain: toPlain(text) };
}

const isKnown = <T>(all: readonly T[], value: T): boolean => all.includes(value);
