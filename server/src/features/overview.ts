import type { Config } from '../config.ts';
import { CLAUSES, clauseOf } from '../knowledge/clauses.ts';
import { CUTOFF } from '../knowledge/laws.ts';
import { needOf } from '../knowledge/profiles.ts';
import type { ClauseCoverage } from '../model/contract.ts';
import type { ClauseOverview, ElementOverview, Overview } from '../protocol/messages.ts';
import type { SegmenterId } from '../text/words.ts';
import { readDirectives } from '../model/directives.ts';
import { filed } from './findings.ts';
import { rangeOf } from './position.ts';
import type { Reviewed } from './reviewed.ts';
import { clauseTitle, elementTitle, profileTitle } from './titles.ts';
import { unchecked } from './unchecked.ts';

/**
 * The agreement's structure as the tree shows it: every clause of the catalogue with its state and elements, none for a text that is no
 * contract; and what was decided about its findings. `project`: what the project's files say.
 */
export function overview(of: Reviewed, segmenter: SegmenterId, project: readonly { readonly settings: Partial<Config> }[] = []): Overview {
  const { recognition, coverage, config } = of.review;
  const { profile, fragment } = recognition;
  const clauses = CLAUSES.flatMap(({ id }) => coverage.find((clause) => clause.id === id) ?? []).map(
    (clause): ClauseOverview => ({
      id: clause.id,
      title: clauseTitle(clause.id),
      need: needOf(profile, clause.id),
      state: clause.state,
      range: clause.anchor && rangeOf(of.lines, clause.anchor),
      elements: elements(clause),
    }),
  );
  return { uri: of.uri, version: of.version, profile, profileTitle: profileTitle(profile), standpoint: config.standpoint, fragment, segmenter, clauses, ...filed(of), decidedBy: decidedBy(of, project), unchecked: unchecked(of), lawsAsOf: CUTOFF };
}

/** Which of the settings one chooses from a list are decided by the text itself or by the project. */
function decidedBy(of: Reviewed, project: readonly { readonly settings: Partial<Config> }[]): Overview['decidedBy'] {
  const { settings } = readDirectives(of.text);
  const by = (key: 'profile' | 'standpoint' | 'minimumSeverity'): object => (key !== 'minimumSeverity' && settings[key] !== undefined ? { [key]: 'directive' } : project.some((layer) => layer.settings[key] !== undefined) ? { [key]: 'project' } : {});
  return { ...by('profile'), ...by('standpoint'), ...by('minimumSeverity') };
}

/** What is neither there nor due is optional. Of a clause that is not there nothing can be said. */
function elements({ id, state, has, missing }: ClauseCoverage): readonly ElementOverview[] {
  if (state === 'n/a') return [];
  const known = clauseOf(id).elements.map((element) => element.id);
  return [...known, ...[...has, ...missing].filter((element) => !known.includes(element))].map((element) => ({
    id: element,
    title: elementTitle(id, element),
    state: has.includes(element) ? 'present' : missing.includes(element) ? 'absent' : 'optional',
  }));
}
