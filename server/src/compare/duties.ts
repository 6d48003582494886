import type { Contract } from '../model/contract.ts';
import { stancesOf, type Stance } from '../model/stances.ts';
import { commonPairs } from '../text/sequence.ts';
import type { Span } from '../text/span.ts';
import type { Both } from './sentences.ts';
import type { Unit, UnitSentence } from './units.ts';

/** Who must, may, must not or need not do something. */
export interface Duty {
  readonly who: string;
  readonly kind: Stance['kind'];
  readonly span: Span;
}
/** `unit` is the clause, the new one where there is one. */
export interface DutyChange extends Both<Duty> {
  readonly unit: Unit;
}
/** A sentence that was reworded, is new or is gone. */
export interface Edited {
  readonly unit: Unit;
  readonly old: UnitSentence | null;
  readonly now: UnitSentence | null;
}

/** Duties and rights that are another party's, of another kind, new or gone. */
export function dutyChanges(before: Contract, after: Contract, sentences: readonly Edited[]): readonly DutyChange[] {
  const [old, now] = [dutiesBySentence(before), dutiesBySentence(after)];
  return sentences.flatMap(({ unit, old: a, now: b }) => {
    const [from, to] = [(a && old.get(a.index)) ?? [], (b && now.get(b.index)) ?? []];
    const key = ({ who, kind }: Duty): string => `${who} ${kind}`;
    const same = commonPairs(from.map(key), to.map(key));
    const [keptOld, keptNow] = [new Set(same.map(([i]) => i)), new Set(same.map(([, j]) => j))];
    const gone = from.filter((_, i) => !keptOld.has(i));
    const fresh = to.filter((_, j) => !keptNow.has(j));
    return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, i): DutyChange => ({ unit, old: gone[i] ?? null, now: fresh[i] ?? null }));
  });
}

function dutiesBySentence(contract: Contract): ReadonlyMap<number, readonly Duty[]> {
  const found = new Map<number, Duty[]>();
  for (const { who, kind, span, sentence } of stancesOf(contract)) {
    const duty: Duty = { who: who === 'each' ? '双方' : contract.parties[who]!.alias, kind, span };
    found.set(sentence, [...(found.get(sentence) ?? []), duty]);
  }
  return found;
}

