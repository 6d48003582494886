import { fold } from '../text/script-fold.ts';
import { CALL_CENTRE } from './vague/call-centre.ts';
import { CONDUCT } from './vague/conduct.ts';
import { DEADLINE } from './vague/deadline.ts';
import { DEGREE } from './vague/degree.ts';
import { DISCRETION } from './vague/discretion.ts';
import { EFFORT } from './vague/effort.ts';
import { EVERYDAY } from './vague/everyday.ts';
import type { Contexts, VagueFamily } from './vague/family.ts';
import { FITTING } from './vague/fitting.ts';
import { FREQUENCY } from './vague/frequency.ts';
import { LEFT_OPEN } from './vague/left-open.ts';
import { LIABILITY } from './vague/liability.ts';
import { LOOSE } from './vague/loose.ts';
import { compileNotations } from './vague/notation.ts';
import { OPEN } from './vague/open.ts';
import { OUTLINED } from './vague/outlined.ts';
import { QUANTITY } from './vague/quantity.ts';
import { REFERENCE } from './vague/reference.ts';
import { SCOPE } from './vague/scope.ts';
import { SERVICE, SPOKEN } from './vague/service.ts';
import { SET_PHRASES } from './vague/set-phrases.ts';
import { STANDARD } from './vague/standard.ts';
import { UNMEASURED } from './vague/unmeasured.ts';
import { UNSET } from './vague/unset.ts';
import { UNTOLD } from './vague/untold.ts';

export { VAGUE_CODES, type Contexts, type Grade, type Measure, type Mood, type Repair, type Shape, type VagueCode, type VagueFamily } from './vague/family.ts';

/** The lexicon by families of like expressions, in the catalogue's order. Where two families claim the same words, the earlier whose contexts they meet has them. */
export const VAGUE_FAMILIES: readonly VagueFamily[] = [
  ...DEADLINE, ...FREQUENCY, ...STANDARD, ...EFFORT, ...DEGREE, ...QUANTITY, ...SCOPE, ...DISCRETION, ...LIABILITY, ...REFERENCE, ...LOOSE, ...OPEN, ...LEFT_OPEN, ...UNMEASURED, ...UNSET, ...FITTING, ...UNTOLD, ...CONDUCT,
  ...SERVICE, ...SPOKEN, ...CALL_CENTRE, ...EVERYDAY, ...OUTLINED,
].map(foldContexts);

const families = new Map(VAGUE_FAMILIES.map((family) => [family.id, family]));

/** The family with this id; undefined for an unknown one. */
export const vagueFamily = (id: string): VagueFamily | undefined => families.get(id);

/** An expression of the lexicon in a text; `family` is null for a set phrase, whose words are not vague. */
export interface VagueMatch {
  readonly family: VagueFamily | null;
  readonly start: number;
  readonly end: number;
}

const find = compileNotations([SET_PHRASES, ...VAGUE_FAMILIES.map((family) => family.words)], 'vague terms');

/**
 * Every expression of the lexicon in a folded text, overlapping ones too: by where they start, the longest first, of equal
 * ones set phrases and then the families in their order.
 */
export const findVague = (folded: string): readonly VagueMatch[] =>
  find(folded)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.owner - b.owner)
    .map(({ owner, start, end }) => ({ family: VAGUE_FAMILIES[owner - 1] ?? null, start, end }));

/** Contexts are compared with folded sentences: those of a family are folded when the first of its words is met. */
function foldContexts(family: VagueFamily): VagueFamily {
  const folded = { ...family };
  for (const key of ['needs', 'quiet', 'mild', 'grave'] as const) {
    const contexts = family[key];
    let known: Contexts | undefined;
    if (contexts) Object.defineProperty(folded, key, { enumerable: true, get: () => (known ??= inFolded(contexts)) });
  }
  return folded;
}

const inFolded = (contexts: Contexts): Contexts => Object.fromEntries(Object.entries(contexts).map(([where, words]) => [where, Array.isArray(words) ? words.map(fold) : words])) as Contexts;
