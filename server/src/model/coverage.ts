import { CLAUSE_IDS, type ClauseId } from '../knowledge/clause-ids.ts';
import { clauseOf } from '../knowledge/clauses.ts';
import { mayAsk, needOf } from '../knowledge/profiles.ts';
import { slice } from '../text/span.ts';
import { fold } from '../text/script-fold.ts';
import type { ClauseCoverage, Contract, Recognition } from './contract.ts';
import { gatherEvidence, type Evidence } from './evidence.ts';

const NO_BARGAIN: readonly ClauseId[] = ['parties', 'fees', 'payment', 'signature', 'dispute-resolution', 'termination', 'governing-law', 'force-majeure', 'amendment'];

/** By these one side binds itself alone, for no price: nobody cooperates, and nothing is invoiced. */
const ONE_SIDED = /(?:担保|保证|承诺)(?:书|函)$|保函$|[借欠]条$|借据$/;
const ASKED_OF_A_PRICE: ReadonlySet<string> = new Set(['fees.breakdown', 'fees.tax', 'payment.invoice', 'liability.client-breach']);
/** Whoever lends money or is paid for not competing renders no service: nothing of it is taxed or invoiced between the two. */
const UNTAXED = /(?:个人|自然人|民间|私人|朋友|亲友)[^，。]{0,6}(?:借款|借贷)|竞业|同业竞争|不竞争/;
const TAXED = /平台|服务|居间|咨询|银行|中介|信息|技术|委托/;
const NOTHING: ReadonlySet<string> = new Set();
const ASKED_OF_A_SALE: ReadonlySet<string> = new Set(['fees.tax', 'payment.invoice']);
/** What secures somebody else's debt, is given away or promises good conduct has no price; whoever is paid to stand surety or to look after something has (委托担保合同). */
const WITHOUT_PRICE = /(?:保证|担保|抵押|质押)(?:合同|协议|契约)书?$|(?:担保|保证|承诺)(?:书|函)$|保函$|(?:赠[与予]|捐[赠献]|遗赠|领养|收养|无偿|廉[政洁]|(?:资金|账户)监管|安全(?:生产)?(?:管理)?(?:责任)?(?=协议|书))[^。;]{0,12}(?:合同|协议|契约|书)/;
const PAID_FOR = /委托|服务|代理|咨询|借款|贷款|收费/;
const titleOf = ({ text, title }: Contract): string => (title === null ? '' : fold(slice(text, title)).replace(/\s|[(].*$/g, ''));
const bindsOneSide = (title: string): boolean => ONE_SIDED.test(title);
const hasNoPrice = (title: string): boolean => WITHOUT_PRICE.test(title) && !PAID_FOR.test(title);
const OF_THE_PRICE: readonly ClauseId[] = ['fees', 'payment'];

/**
 * What the contract says on every clause of the catalogue, in the catalogue's order (one entry each). `before`: what was said of the version before,
 * recognised as the same; it only saves time.
 */
export function assessCoverage(contract: Contract, recognition: Recognition, before?: readonly ClauseCoverage[]): readonly ClauseCoverage[] {
  const { evidence, assents, licensed, steady } = gatherEvidence(contract, needOf(recognition.profile, 'client-duties') === 'M');
  // In a contract on secrecy every breach is one of secrecy.
  const secrecy = recognition.profile === 'nda' && evidence.get('liability')!.present ? ['remedy'] : [];
  if (before !== undefined && before.length > 0 && steady) return before.map((last) => coverAfter(last, evidenceOf(last.id)));
  const title = titleOf(contract);
  const [alone, free] = [bindsOneSide(title), hasNoPrice(title)];
  const spared = new Set<ClauseId>([
    ...CLAUSE_IDS.filter((id) => evidence.get(id)!.deferred !== null),
    ...(alone ? ['client-duties' as const] : []),
    ...(free ? OF_THE_PRICE : []),
    ...(assents ? ['signature' as const] : []),
    // An in-house guideline that names neither parties nor fees is no bargain.
    ...(recognition.profile === 'service-guideline' && !evidence.get('parties')!.present && !evidence.get('fees')!.present ? NO_BARGAIN : []),
  ]);
  const unasked = alone ? ASKED_OF_A_PRICE : UNTAXED.test(title) && !TAXED.test(title) ? ASKED_OF_A_SALE : NOTHING;
  return CLAUSE_IDS.map((id) => cover(id, evidenceOf(id), recognition, spared, unasked, free && OF_THE_PRICE.includes(id)));

  function evidenceOf(id: ClauseId): Evidence {
    // Terms of use by a brand name: who offers them is nowhere said.
    if (id === 'parties' && recognition.profile === 'platform-terms' && !licensed) return withoutElement(evidence.get(id)!, 'full-name');
    if (id === 'confidentiality') return withElements(evidence.get(id)!, secrecy);
    // Who may come and look at how the work is done may look at what becomes of the data.
    if (id === 'personal-information' && isWatched(evidence.get('supervision')!)) return withElements(evidence.get(id)!, ['supervision']);
    if (id === 'term' && recognition.profile === 'nda') return ofSecrecy(evidence);
    return id === 'scope' && recognition.profile === 'generic' ? ofDeeds(evidence) : evidence.get(id)!;
  }
}

/** What was said of a clause in the version before, where the evidence has but moved. */
function coverAfter(last: ClauseCoverage, { passages, anchor }: Evidence): ClauseCoverage {
  const isAbsent = last.state === 'absent' || last.state === 'n/a';
  return isAbsent || (passages === last.evidence && anchor === last.anchor) ? last : { ...last, evidence: passages, anchor };
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

const isWatched = ({ present, faint }: Evidence): boolean => present && !faint;
const withoutElement = (found: Evidence, element: string): Evidence => ({ ...found, elements: new Set([...found.elements].filter((id) => id !== element)) });
const withElements = (found: Evidence, elements: readonly string[]): Evidence => (elements.length === 0 ? found : { ...found, elements: new Set([...found.elements, ...elements]) });

function cover(id: ClauseId, found: Evidence, { profile, rival }: Recognition, spared: ReadonlySet<ClauseId>, unasked: ReadonlySet<string>, bare: boolean): ClauseCoverage {
  const need = needOf(profile, id);
  // A trace decides only where its absence would be reported.
  if (!found.present || (found.faint && need !== 'M' && need !== 'D')) {
    const applies = need !== '-' && !spared.has(id);
    return { id, state: applies ? 'absent' : 'n/a', evidence: [], anchor: null, has: [], missing: [], faint: false };
  }
  const elements = clauseOf(id).elements;
  const has = elements.filter((e) => found.elements.has(e.id)).map((e) => e.id);
  const missing = (found.faint || bare ? [] : elements)
    .filter((e) => !found.elements.has(e.id) && profile !== null && mayAsk(profile, id, e.id) && (rival === null || mayAsk(rival, id, e.id)))
    .filter((e) => (e.when === undefined || found.due.has(e.id)) && (e.headed !== true || found.headed || (profile !== null && e.orWith?.profiles.includes(profile) === true && found.elements.has(e.orWith.element))) && found.deferred !== 'named' && (found.deferred === null || found.headed) && (profile === null || e.except?.includes(profile) !== true) && (e.profiles === undefined || (profile !== null && e.profiles.includes(profile))))
    .map((e) => e.id)
    .filter((e) => !unasked.has(`${id}.${e}`));
  return { id, state: missing.length > 0 ? 'incomplete' : 'present', evidence: found.passages, anchor: found.anchor, has, missing, faint: found.faint };
}
