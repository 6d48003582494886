import { placesOf } from '../../server/src/knowledge/vague/notation.ts';
import { SET_PHRASES } from '../../server/src/knowledge/vague/set-phrases.ts';
import { VAGUE_FAMILIES } from '../../server/src/knowledge/vague-terms.ts';

/** Everything a notation of the lexicon stands for. */
export const spelledOut = (notation: string): readonly string[] =>
  placesOf(notation).reduce<readonly string[]>((heads, choices) => heads.flatMap((head) => choices.map((choice) => head + choice)), ['']);

/** The lexicon's expressions, each family's once; null marks a set phrase, whose words are not vague. */
export const VAGUE_EXPRESSIONS: readonly { readonly literal: string; readonly family: string | null }[] = [
  { family: null, words: SET_PHRASES },
  ...VAGUE_FAMILIES.map(({ id, words }) => ({ family: id, words })),
].flatMap(({ family, words }) => [...new Set(words.flatMap(spelledOut))].filter((literal) => literal !== '').map((literal) => ({ literal, family })));
