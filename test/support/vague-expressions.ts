import { placesOf } from '../../server/src/knowledge/vague/notation.ts';
import { SET_PHRASES } from '../../server/src/knowledge/vague/set-phrases.ts';
import { VAGUE_FAMILIES } from '../../server/src/knowledge/vague-terms.ts';

/** Everything a notation without gaps stands for. */
export const spelledOut = (notation: string): readonly string[] =>
  placesOf(notation).reduce<readonly string[]>((heads, choices) => heads.flatMap((head) => choices.map((choice) => head + choice)), ['']);

/** Expressions of a notation in which every choice of every place occurs; a gap is filled with a word. All it stands for would be their product. */
function sampleOf(notation: string): readonly string[] {
  const places = placesOf(notation);
  const most = Math.max(0, ...places.map((choices) => choices.length));
  return Array.from({ length: most }, (_, i) => places.map((choices) => choices[i % choices.length]!.replace('~', '服务')).join(''));
}

/** A sample of the lexicon's expressions that leaves no word of it out, each family's once; null marks a set phrase, whose words are not vague. */
export const VAGUE_EXPRESSIONS: readonly { readonly literal: string; readonly family: string | null }[] = [
  { family: null, words: SET_PHRASES },
  ...VAGUE_FAMILIES.map(({ id, words }) => ({ family: id, words })),
].flatMap(({ family, words }) => [...new Set(words.flatMap(sampleOf))].filter((literal) => literal !== '').map((literal) => ({ literal, family })));
