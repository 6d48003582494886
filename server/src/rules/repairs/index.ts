import type { Repair } from '../../knowledge/vague-terms.ts';
import { amount, season } from './amounts.ts';
import { degree } from './degrees.ts';
import { effort } from './efforts.ts';
import { agreeLater, authority, discretion, document, liability, loss } from './judgements.ts';
import { catchAll, including, occasion, openList } from './lists.ts';
import { adverb, ahead, onTime, openEnd, rhythm, span } from './periods.ts';
import { dutyAdverb, quality } from './qualities.ts';
import { service } from './service.ts';
import { tail, type Plan, type Planner, type RepairSite } from './site.ts';

const PLANNERS: Readonly<Record<Repair, Planner>> = {
  adverb, span, ahead, rhythm, quality, effort, degree, amount, season, including, occasion, discretion, liability, loss, document, authority, service,
  'on-time': onTime, 'open-end': openEnd, 'duty-adverb': dutyAdverb, 'open-list': openList, 'catch-all': catchAll, 'agree-later': agreeLater,
};

/** What may be written instead of the words, best first. */
export const plansFor = (site: RepairSite): readonly Plan[] => PLANNERS[site.family.repair](site);

/** For words that no plan of their own silences: what closes a sentence in any case. */
export const lastResort = (site: RepairSite): Plan => tail(site, '具体标准见附件@，不少于${1:3}项');
