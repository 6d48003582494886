import type { VagueCode } from '../../knowledge/vague-terms.ts';
import type { Gate, Site } from '../vague-site.ts';
import { ANY } from './any.ts';
import { DEADLINE } from './deadline.ts';
import { DEGREE } from './degree.ts';
import { DISCRETION } from './discretion.ts';
import { EFFORT } from './effort.ts';
import { LIABILITY } from './liability.ts';
import { QUANTITY } from './quantity.ts';
import { REFERENCE } from './reference.ts';
import { SCOPE } from './scope.ts';
import { STANDARD } from './standard.ts';

/** What makes words of one code quiet; what concerns words of several is in `ANY`. */
const OF_CODE: Readonly<Partial<Record<VagueCode, readonly Gate[]>>> = {
  'vague-deadline': DEADLINE,
  'vague-standard': STANDARD,
  'vague-effort': EFFORT,
  'vague-degree': DEGREE,
  'vague-quantity': QUANTITY,
  'vague-scope': SCOPE,
  'vague-discretion': DISCRETION,
  'vague-liability': LIABILITY,
  'vague-reference': REFERENCE,
};

/** Whether something around the words makes them ask for nothing: nobody owes what they leave open, or it is decided beside them. */
export const isQuiet = (site: Site): boolean => {
  const says = (gate: Gate): boolean => gate(site);
  return OF_CODE[site.family.code]?.some(says) === true || ANY.some(says);
};
