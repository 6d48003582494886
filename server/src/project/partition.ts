import { SEVERITIES } from '../config.ts';
import type { Issue, Review } from '../review.ts';
import { settles, type Decision } from './decisions.ts';

/**
 * How a project's decisions and baseline divide what a review found. For both front ends, so that the editor, the tree, reports and
 * the command line say the same:
 *
 * - `shown`: squiggled, counted, what `--fail-on` looks at;
 * - `kept`: decided 保留 or 让步 in decisions.json: not squiggled, still listed with the reason;
 * - `baselined`: there when the baseline was taken: neither squiggled nor listed, counted;
 * - `below`: less severe than `minimumSeverity` asks for: neither squiggled nor listed;
 * - `stale`: decisions that speak of nothing any more, or have expired (their finding is then shown again).
 *
 * What a directive in the text ignores is no issue at all. A caller gets its `marks` from `marksOf(project, file)` (project.ts).
 */
export interface Parts {
  readonly shown: readonly Issue[];
  readonly kept: readonly Kept[];
  readonly baselined: readonly Issue[];
  readonly below: readonly Issue[];
  readonly stale: readonly Stale[];
}
export interface Kept {
  readonly issue: Issue;
  readonly decision: Decision;
}
export interface Stale {
  readonly decision: Decision;
  /** `gone`: no such finding in the file any more; `expired`: its last day has passed. */
  readonly why: 'gone' | 'expired';
}

/** What is on file about one contract. */
export interface Marks {
  /** By fingerprint. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Fingerprints. */
  readonly baseline: ReadonlySet<string>;
}
export const NO_MARKS: Marks = { decisions: new Map(), baseline: new Set() };

/** Divides a review's issues; each is in one part, in the order of the text. `today`, YYYY-MM-DD, is what decisions expire by. */
export function partition({ issues, config }: Pick<Review, 'issues' | 'config'>, { decisions, baseline }: Marks, today: string): Parts {
  const shown: Issue[] = [];
  const kept: Kept[] = [];
  const baselined: Issue[] = [];
  const below: Issue[] = [];
  const least = SEVERITIES.indexOf(config.minimumSeverity);
  // Most contracts have nothing on file.
  const there = decisions.size > 0 ? new Set<string>() : null;
  for (const issue of issues) {
    there?.add(issue.fingerprint);
    const decision = there === null ? undefined : decisions.get(issue.fingerprint);
    if (decision && settles(decision) && !isExpired(decision, today)) kept.push({ issue, decision });
    // Who has decided to look at it or to change it wants to see it.
    else if (!decision && baseline.has(issue.fingerprint)) baselined.push(issue);
    else if (SEVERITIES.indexOf(issue.severity) > least) below.push(issue);
    else shown.push(issue);
  }
  const stale: Stale[] = [];
  for (const decision of decisions.values()) {
    // What was to be changed and is gone has been changed.
    if (!settles(decision)) continue;
    if (!there!.has(decision.fingerprint)) stale.push({ decision, why: 'gone' });
    else if (isExpired(decision, today)) stale.push({ decision, why: 'expired' });
  }
  return { shown, kept, baselined, below, stale };
}

const isExpired = ({ expires }: Decision, today: string): boolean => expires !== undefined && expires < today;
