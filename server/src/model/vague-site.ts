import type { Mood, VagueFamily } from '../knowledge/vague-terms.ts';
import type { Surroundings } from './vague-context.ts';

/** How far from the words a sentence is searched. */
const AROUND = 200;

/** What a gate looks at: the words, what stands before and behind them in the sentence, and before them in their segment. */
export interface Site {
  readonly family: VagueFamily;
  readonly mood: Mood;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly own: string;
  readonly folded: string;
}

export function siteOf(family: VagueFamily, mood: Mood, { folded, segments, segment, at }: Surroundings): Site {
  const from = Math.max(0, at.start - AROUND);
  return { family, mood, folded, words: folded.slice(at.start, at.end), before: folded.slice(from, at.start), after: folded.slice(at.end, at.end + AROUND), own: folded.slice(Math.max(segments[segment]!.span.start, from), at.start) };
}

/** Whether words standing so are quiet. */
export type Gate = (site: Site) => boolean;
