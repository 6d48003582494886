import type { Unit, UnitSentence } from './units.ts';

/** A sentence that has no counterpart where it stood. */
export interface Loose {
  readonly unit: Unit;
  readonly sentence: UnitSentence;
}
/** Every sentence of a unit. */
export const whole = (unit: Unit): readonly Loose[] => unit.sentences.map((sentence) => ({ unit, sentence }));

/** A sentence so short (a label, a date to fill in) goes from nowhere to nowhere. */
const SHORTEST_STRAY = 8;

/** Where the sentences went and came from. */
export interface Strays {
  readonly to: ReadonlyMap<UnitSentence, Unit>;
  readonly from: ReadonlyMap<UnitSentence, Unit>;
}

/** Sentences that left one unit and stand word for word in another. */
export function strays(old: readonly Loose[], now: readonly Loose[]): Strays {
  const [to, from] = [new Map<UnitSentence, Unit>(), new Map<UnitSentence, Unit>()];
  const waiting = new Map<string, Loose[]>();
  for (const one of old) if (one.sentence.words.length >= SHORTEST_STRAY) waiting.set(one.sentence.words, [...(waiting.get(one.sentence.words) ?? []), one]);
  for (const { unit, sentence } of now) {
    const origin = waiting.get(sentence.words)?.shift();
    if (!origin) continue;
    to.set(origin.sentence, unit);
    from.set(sentence, origin.unit);
  }
  return { to, from };
}

/** Clauses whose words for so large a part come from another are split off it. */
const MOSTLY = 0.6;

/** The unit that most of another's words came from or went to; null where none is. */
export function mostly(unit: Unit, others: ReadonlyMap<UnitSentence, Unit>): Unit | null {
  const shares = new Map<Unit, number>();
  let all = 0;
  for (const sentence of unit.sentences) {
    all += sentence.words.length;
    const other = others.get(sentence);
    if (other) shares.set(other, (shares.get(other) ?? 0) + sentence.words.length);
  }
  for (const [other, share] of shares) if (share >= MOSTLY * all) return other;
  return null;
}
