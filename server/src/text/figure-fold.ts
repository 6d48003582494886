import { fold } from './script-fold.ts';

/**
 * The text as figures are read in it: folded, and the stars that Markdown puts around what is bold (期限为**12**个月) turned to blanks.
 * Same length, so that all offsets stay.
 */
export const foldFigures = (text: string): string => (text.includes('*') ? fold(text).replaceAll('*', ' ') : fold(text));
