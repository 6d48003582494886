import type { VagueFamily } from './family.ts';

type Grades = VagueFamily['grades'];

/** How much what is left open matters, by what it stands in, for the families that share it: hints wherever they stand. */
export const ANYWHERE: Grades = { duty: 'hint', plain: 'hint', right: 'hint', condition: 'hint', ground: 'hint', ban: 'hint', exempt: 'hint' };
/** But in what frees somebody. */
export const BINDING: Grades = { ...ANYWHERE, exempt: 'quiet' };
/** But in a ban. */
export const ASKED: Grades = { ...ANYWHERE, ban: 'quiet' };
/** But in a ban and in what frees somebody. */
export const CLAIMED: Grades = { ...ANYWHERE, ban: 'quiet', exempt: 'quiet' };
/** Only of what is owed or may be done. */
export const OWED: Grades = { ...CLAIMED, condition: 'quiet', ground: 'quiet' };
/** Only of what is owed. */
export const PROMISED: Grades = { ...OWED, right: 'quiet' };
