import type { Config } from '../config.ts';
import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { CLAUSES, clauseOf } from '../knowledge/clauses.ts';
import { CUTOFF } from '../knowledge/laws.ts';
import { needOf } from '../knowledge/profiles.ts';
import type { ClauseCoverage } from '../model/contract.ts';
import { clauseAt } from '../model/parts.ts';
import type { ClauseFinding, ClauseOverview, ElementOverview, Overview } from '../protocol/messages.ts';
import type { Issue, Review } from '../review.ts';
import { lastStarting, type Span } from '../text/span.ts';
import type { SegmenterId } from '../text/words.ts';
import { readDirectives } from '../model/directives.ts';
import { append } from '../text/lists.ts';
import { filed } from './findings.ts';
import { positionAt, rangeOf } from './position.ts';
import { partsOf, type Reviewed } from './reviewed.ts';
import { clauseTitle, elementTitle, profileTitle } from './titles.ts';
import { unchecked } from './unchecked.ts';

/**
 * The agreement's structure as the tree shows it: every clause of the catalogue with its state and elements, none for a text that is no
 * contract; and what was decided about its findings. `project`: what the project's files say.
 */
export function overview(of: Reviewed, segmenter: SegmenterId, project: readonly { readonly settings: Partial<Config> }[] = []): Overview {
  const { recognition, coverage, config } = of.review;
  const { profile, fragment } = recognition;
  const topics = topicFinder(of.review);
  const parts = partsOf(of);
  const shown = byClause(topics, parts.shown);
  const kept = byClause(topics, parts.kept.map(({ issue }) => issue));
  const clauses = CLAUSES.flatMap(({ id }) => coverage.find((clause) => clause.id === id) ?? []).map(
    (clause): ClauseOverview => ({
      id: clause.id,
      title: clauseTitle(clause.id),
      need: needOf(profile, clause.id),
      state: clause.state,
      range: placeOf(clause) && rangeOf(of.lines, placeOf(clause)!),
      elements: elements(clause),
      findings: shown.get(clause.id) ?? [],
      kept: kept.get(clause.id)?.length ?? 0,
    }),
  );
  return { uri: of.uri, version: of.version, profile, profileTitle: profileTitle(profile), standpoint: config.standpoint, fragment, segmenter, clauses, elsewhere: shown.get(null) ?? [], sections: sections(of), ...filed(of), decidedBy: decidedBy(of, project), unchecked: unchecked(of), lawsAsOf: CUTOFF };
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

/** The clause of the catalogue an issue is about: the one that lacks, else the one whose text it stands in; null where that is none of the catalogue. */
function byClause(topics: (at: number) => ClauseId | null, issues: readonly Issue[]): ReadonlyMap<ClauseId | null, readonly ClauseFinding[]> {
  const found = new Map<ClauseId | null, ClauseFinding[]>();
  for (const { code, severity, fingerprint, data, span } of issues) {
    const lacking = data?.['clause'];
    const id = CLAUSE_IDS.find((known) => known === lacking) ?? topics(span.start);
    const one = { fingerprint, code, severity };
    append(found, id, one);
  }
  return found;
}

/**
 * What a place is about, of the clauses that are there: a passage that carries one as far as its line goes, else what the headings above say.
 * The parties stand above the first clause and the signatures behind the last, so what is nearest above counts there. Null where nothing tells.
 */
function topicFinder({ contract, coverage }: Review): (at: number) => ClauseId | null {
  const anchors = coverage.flatMap((one) => (placeOf(one) ? [{ id: one.id, span: placeOf(one)! }] : [])).sort((a, b) => a.span.start - b.span.start);
  const there = new Set(anchors.map(({ id }) => id));
  return (at) => {
    const clause = clauseAt(contract, at);
    const topic = clause?.topic && there.has(clause.topic) ? clause.topic : null;
    const above = lastStarting(anchors, at);
    if (!above || (clause && above.span.start < clause.span.start) || anchors.some(({ id, span }) => id === topic && span.start >= above.span.start)) return topic;
    return topic === null || above.id === 'signature' || !contract.text.slice(above.span.start, at).includes('\n') ? above.id : topic;
  };
}

/** Where a clause stands for who looks for it. The signatures stand in the last clause, whose heading is not theirs. */
const placeOf = ({ id, anchor, evidence }: ClauseCoverage): Span | null => (id === 'signature' ? ([...evidence].sort((a, b) => a.start - b.start)[0] ?? anchor) : anchor);

/** Where the text turns from one clause of the catalogue to another. */
function sections(of: Reviewed): Overview['sections'] {
  const { contract, coverage } = of.review;
  const topics = topicFinder(of.review);
  const turns = [...contract.clauses.map(({ span }) => span.start), ...coverage.flatMap((one) => placeOf(one)?.start ?? [])].sort((a, b) => a - b);
  const found: { line: number; clause: ClauseId | null }[] = [];
  for (const at of turns) {
    const { line } = positionAt(of.lines, at);
    const clause = topics(at);
    // Of two that begin on a line the latter goes on.
    if (found.at(-1)?.line === line) found.pop();
    if ((found.at(-1)?.clause ?? null) !== clause) found.push({ line, clause });
  }
  return found;
}
