import { compileMatcher, type Matcher } from '../text/matcher.ts';
import { fold } from '../text/script-fold.ts';
import { expand } from './vague/expand.ts';
import { DEADLINE } from './vague/deadline.ts';
import { DEGREE } from './vague/degree.ts';
import { DISCRETION } from './vague/discretion.ts';
import { EFFORT } from './vague/effort.ts';
import type { Contexts, VagueFamily } from './vague/family.ts';
import { FREQUENCY } from './vague/frequency.ts';
import { LIABILITY } from './vague/liability.ts';
import { QUANTITY } from './vague/quantity.ts';
import { REFERENCE } from './vague/reference.ts';
import { SCOPE } from './vague/scope.ts';
import { SET_PHRASES } from './vague/set-phrases.ts';
import { STANDARD } from './vague/standard.ts';

export { VAGUE_CODES, type Contexts, type Grade, type Measure, type Mood, type Repair, type Shape, type VagueCode, type VagueFamily } from './vague/family.ts';

/** The lexicon by families of like expressions, in the catalogue's order. Where two families claim the same words, the earlier whose contexts they meet has them. */
export const VAGUE_FAMILIES: readonly VagueFamily[] = [
  ...DEADLINE, ...FREQUENCY, ...STANDARD, ...EFFORT, ...DEGREE, ...QUANTITY, ...SCOPE, ...DISCRETION, ...LIABILITY, ...REFERENCE,
].map(foldContexts);

const families = new Map(VAGUE_FAMILIES.map((family) => [family.id, family]));

/** The family with this id; undefined for an unknown one. */
export const vagueFamily = (id: string): VagueFamily | undefined => families.get(id);

/** Every expression of the lexicon spelled out, with its family's id; null marks a set phrase, whose words are not vague. */
export const VAGUE_EXPRESSIONS: readonly { readonly literal: string; readonly family: string | null }[] = spellOut();

/** Finds the expressions: `pattern` is an index into `VAGUE_EXPRESSIONS`. */
export const VAGUE_MATCHER: Matcher = compileMatcher(VAGUE_EXPRESSIONS.map((e) => e.literal));

function spellOut(): { literal: string; family: string | null }[] {
  const seen = new Set<string>();
  const all: { literal: string; family: string | null }[] = [];
  const narrow = new Set(VAGUE_FAMILIES.filter((f) => f.needs || f.shapes).map((f) => f.id));
  const add = (notation: string, family: string | null): void => {
    for (const literal of expand(notation)) {
      // Families that share words have them each in its own contexts; the earlier is asked first.
      if (literal === '' || seen.has(literal) || seen.has(`${family}|${literal}`)) continue;
      seen.add(family === null || !narrow.has(family) ? literal : `${family}|${literal}`);
      all.push({ literal, family });
    }
  };
  for (const phrase of SET_PHRASES) add(phrase, null);
  for (const family of VAGUE_FAMILIES) for (const words of family.words) add(words, family.id);
  return all;
}

/** Contexts are compared with folded sentences, so they are folded once, here. */
function foldContexts(family: VagueFamily): VagueFamily {
  const folded = { ...family };
  for (const key of ['needs', 'quiet', 'mild', 'grave'] as const) {
    const contexts = family[key];
    if (contexts) folded[key] = Object.fromEntries(Object.entries(contexts).map(([where, words]) => [where, typeof words === 'boolean' ? words : words.map(fold)])) as Contexts;
  }
  return folded;
}
