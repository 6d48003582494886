import type { Contract } from '../model/contract.ts';
import type { Issue } from '../review.ts';
import { slice } from '../text/span.ts';
import type { Version } from './compare.ts';
import { unitFinder, type Unit } from './units.ts';

export interface FindingChanges {
  readonly fresh: readonly Issue[];
  readonly resolved: readonly Issue[];
  /** As they are found in the new text. */
  readonly still: readonly Issue[];
}

/** By fingerprint; what an edit of its clause gave another one is known again by its rule, its words and its clause. */
export function findingChanges(old: Version, now: Version, olds: readonly Unit[], nows: readonly Unit[], was: ReadonlyMap<number, number>): FindingChanges {
  const known = new Set(old.issues.map(({ fingerprint }) => fingerprint));
  const there = new Set(now.issues.map(({ fingerprint }) => fingerprint));
  const [oldUnit, nowUnit] = [unitFinder(olds), unitFinder(nows)];
  const key = ({ code, span }: Issue, { text }: Contract, unit: number | undefined): string => `${code}|${unit ?? ''}|${slice(text, span)}`;
  const gone = new Map<string, Issue[]>();
  for (const issue of old.issues) {
    if (there.has(issue.fingerprint)) continue;
    const id = key(issue, old.review.contract, oldUnit(issue.span.start)?.index);
    gone.set(id, [...(gone.get(id) ?? []), issue]);
  }
  const [fresh, still]: [Issue[], Issue[]] = [[], []];
  for (const issue of now.issues) {
    const unit = nowUnit(issue.span.start);
    const same = known.has(issue.fingerprint) || gone.get(key(issue, now.review.contract, unit && was.get(unit.index)))?.shift() !== undefined;
    (same ? still : fresh).push(issue);
  }
  const left = new Set([...gone.values()].flat());
  return { fresh, still, resolved: old.issues.filter((issue) => left.has(issue)) };
}

