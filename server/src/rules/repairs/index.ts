import type { Repair } from '../../knowledge/vague-terms.ts';
import { amount, catchAll, degree, including, occasion, openList, season } from './amounts.ts';
import { agreeLater, authority, discretion, document, liability, loss } from './judgements.ts';
import { adverb, ahead, onTime, openEnd, rhythm, span } from './periods.ts';
import { dutyAdverb, effort, quality } from './qualities.ts';
import { append, type Plan, type Planner, type RepairSite } from './site.ts';

const PLANNERS: Readonly<Record<Repair, Planner>> = {
  adverb, span, ahead, rhythm, quality, effort, degree, amount, season, including, occasion, discretion, liability, loss, document, authority,
  'on-time': onTime, 'open-end': openEnd, 'duty-adverb': dutyAdverb, 'open-list': openList, 'catch-all': catchAll, 'agree-later': agreeLater,
};

/** What may be written instead of the words, best first. */
export const plansFor = (site: RepairSite): readonly Plan[] => PLANNERS[site.family.repair](site);

/** A definition in brackets, which fits anywhere: for words that no plan of their own silences. */
export const lastResort = (site: RepairSite): Plan => ({ title: '写明「指附件一所列的情形」', pieces: [append(site, '（指附件${1:一}所列的情形）')] });
