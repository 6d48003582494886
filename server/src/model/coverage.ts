import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { clauseOf } from '../knowledge/clauses.ts';
import { mayAsk, needOf } from '../knowledge/profiles.ts';
import type { ClauseCoverage, Contract, Recognition } from './contract.ts';
import { gatherEvidence, type Evidence } from './evidence.ts';
import { says } from './matches.ts';

/** Who assents by what he does, or by saying that he has read and agrees, signs nothing. */
const ASSENTS = /已[^。；\n]{0,6}(?:阅读|閱讀)[^。；\n]{0,10}(?:同意|接受)[^。；\n]{0,20}(?:协议|协定|条款|约定|合同|内容|須知|须知|協議|條款)|(?:注册|点击|勾选|登录|下单|提交|付款|购买|使用|报名)[^。；\n]{0,16}(?:即为|即视为|视为|即表示|即代表)[^。；\n]{0,8}(?:接受|同意|签署|认可)[^。；\n]{0,16}(?:协议|条款|合同|约定)/;

const NO_BARGAIN: readonly ClauseId[] = ['parties', 'fees', 'payment', 'signature', 'dispute-resolution', 'termination', 'governing-law', 'force-majeure', 'amendment'];

/** What the contract says on every clause of the catalogue, in the catalogue's order (one entry each). */
export function assessCoverage(contract: Contract, recognition: Recognition): readonly ClauseCoverage[] {
  const evidence = gatherEvidence(contract, needOf(recognition.profile, 'client-duties') === 'M');
  const spared = new Set<ClauseId>([
    ...CLAUSE_IDS.filter((id) => evidence.get(id)!.deferred !== null),
    ...(says(contract, ASSENTS) ? ['signature' as const] : []),
    // An in-house guideline that names neither parties nor fees is no bargain.
    ...(recognition.profile === 'service-guideline' && !evidence.get('parties')!.present && !evidence.get('fees')!.present ? NO_BARGAIN : []),
  ]);
  // In a contract on secrecy every breach is one of secrecy.
  const secrecy = recognition.profile === 'nda' && evidence.get('liability')!.present ? ['remedy'] : [];
  return CLAUSE_IDS.map((id) => cover(id, evidenceOf(id), recognition, spared));

  function evidenceOf(id: ClauseId): Evidence {
    if (id === 'confidentiality') return withElements(evidence.get(id)!, secrecy);
    if (id === 'term' && recognition.profile === 'nda') return ofSecrecy(evidence);
    return id === 'scope' && recognition.profile === 'generic' ? ofDeeds(evidence) : evidence.get(id)!;
  }
}

/** A contract of no kind of its own is about what somebody is to do by it, in whatever words: who reads that is not told that it is about nothing. */
function ofDeeds(evidence: ReadonlyMap<ClauseId, Evidence>): Evidence {
  const [object, deeds] = [evidence.get('scope')!, evidence.get('provider-duties')!];
  return object.present || !deeds.present ? object : { ...deeds, elements: new Set(), due: new Set(), faint: true };
}

/** How long a contract on secrecy lasts is how long the secret is kept. */
function ofSecrecy(evidence: ReadonlyMap<ClauseId, Evidence>): Evidence {
  const [term, secrecy] = [evidence.get('term')!, evidence.get('confidentiality')!];
  return term.present || !secrecy.elements.has('term') ? term : { ...secrecy, elements: new Set(['start', 'end']), due: new Set() };
}

const withElements = (found: Evidence, elements: readonly string[]): Evidence => (elements.length === 0 ? found : { ...found, elements: new Set([...found.elements, ...elements]) });

function cover(id: ClauseId, found: Evidence, { profile, rival }: Recognition, spared: ReadonlySet<ClauseId>): ClauseCoverage {
  const need = needOf(profile, id);
  // A trace decides only where its absence would be reported.
  if (!found.present || (found.faint && need !== 'M' && need !== 'D')) {
    const applies = need !== '-' && !spared.has(id);
    return { id, state: applies ? 'absent' : 'n/a', evidence: [], anchor: null, has: [], missing: [], faint: false };
  }
  const elements = clauseOf(id).elements;
  const has = elements.filter((e) => found.elements.has(e.id)).map((e) => e.id);
  const missing = (found.faint ? [] : elements)
    .filter((e) => !found.elements.has(e.id) && profile !== null && mayAsk(profile, id, e.id) && (rival === null || mayAsk(rival, id, e.id)))
    .filter((e) => (e.when === undefined || found.due.has(e.id)) && (e.headed !== true || found.headed) && found.deferred !== 'named' && (found.deferred === null || found.headed) && (profile === null || e.except?.includes(profile) !== true) && (e.profiles === undefined || (profile !== null && e.profiles.includes(profile))))
    .map((e) => e.id);
  return { id, state: missing.length > 0 ? 'incomplete' : 'present', evidence: found.passages, anchor: found.anchor, has, missing, faint: found.faint };
}
