import type { Contract } from '../model/contract.ts';
import { foldedNames } from '../model/party-names.ts';
import { remember, some } from '../model/sieve.ts';
import { stancesOf } from '../model/stances.ts';
import { eachMatch } from '../text/each-match.ts';
import { escapePattern } from '../text/escape.ts';
import { append } from '../text/lists.ts';
import type { Span } from '../text/span.ts';
import { placed, saidBy, saying } from './shapes.ts';

/** What a breach costs whoever commits it. */
export interface PricedBreach {
  /** Whose: `each` for either alike, null where the words do not tell. */
  readonly who: number | 'each' | null;
  /** What is paid, and how much. */
  readonly span: Span;
  /** Whether it says how much; else it is a penalty whose sum stands elsewhere, or nowhere. */
  readonly summed: boolean;
  readonly sentence: number;
}

const SUM = '(?:贷款(?:市场报价)?(?:基础|基准)?利率|LPR|银行[^,。;]{0,16}规定|存款利率|\\d[\\d,.]{0,14}\\s?(?:[万千百]?[元圆]|美元|欧元|%|‰|倍)|[百千万]分之|[_\\s]{2,20}(?:[万千百]?元|美元|欧元|%|‰|倍)|[一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰仟萬万]{1,10}(?:[元圆倍]|成(?!立|为|果|本))|双倍|加倍|收一罚十|(?:\\d|[一二两三四五六]){1,2}个?月(?:的)?(?:租金|服务费|月?费|工资|货款))';
const PENALTY = '(?:违约金|罚款|罚金|罚息|滞纳金|滞付金|赔偿金?|扣款|扣除|扣减|扣罚|(?<!回|折|抵|税|代)扣(?!押|缴|划|税|件|费|留|除)|处罚|处以|加收)';
const PRICED = new RegExp(`${PENALTY}[^。;]{0,26}?${SUM}|${SUM}[^。;]{0,18}?${PENALTY}`, 'g');
/** A penalty whose sum is told elsewhere. */
const BARE = /(?:偿付|支付|承担|收取|赔付|给付|付给)[^,。;]{0,12}?(?:违约金|滞纳金|罚款)(?![^,。;]{0,4}(?:的?责任|不足|低于))/g;
/** Something must have gone wrong; a rebate, a tax or a deposit is no price of a breach. */
const EVENT = /逾期|迟[延到付交]|延[误迟期]|拖[欠延]|未|不[按能履符合得足予达到遵服配退还]|违[反约规背章]|擅自|否则|造成|导致|无故|拒|虚[假报构]|隐瞒|伪造|漏|泄|错|超[过出期]|[空离脱缺]岗|缺[勤席货]|低于|投诉|中途|提前[终解退]|私[自下拿]|偷|盗|损[失坏毁]|丢失|短[少缺]|场外|过错|原因|挪用|侵权|侵犯|事故|怠|恶劣|曝光|通报/;
const NOT_PENAL = /不超过|不得超过|不高于|上限|为限|累计|税|折扣|优惠/;

const PRICES = saying(/违约金|罚|滞[纳付]金|赔偿|扣|加收/, (text) => (EVENT.test(text) ? some([...eachMatch(text, PRICED).filter((match) => !NOT_PENAL.test(match[0])).map((match) => ({ match, summed: true })), ...eachMatch(text, BARE).map((match) => ({ match, summed: false }))]) : null));

/** Every breach whose price the text states, in its order; of a sentence the first of each party. */
export const pricedBreaches = remember((contract: Contract): readonly PricedBreach[] => {
  const { parties } = contract;
  const names = parties.flatMap((party, index) => foldedNames(party).map((name) => ({ name, index }))).sort((a, b) => b.name.length - a.name.length);
  if (names.length === 0) return [];
  const any = names.map(({ name }) => escapePattern(name)).join('|');
  const payee = new RegExp(`(?:向|给|付给)(${any})(?:额外|另行|全额|一次性|双倍)?(?:支付|偿付|赔偿|赔付|缴纳|交纳|承担|按|每|计付)`);
  const payer = new RegExp(`(?:要求|(?<!支付|赔偿|缴纳|承担)[对向]|扣除?|扣减|扣罚|罚|由|令)(${any})(?!造成|因此|带来|的?损失)`);
  const actor = new RegExp(`(?<![对向给与经为致使将把及和、的])(${any})(?!有权|可以?|和|与|、|的?(?:同意|通知|客户|经济)?损失)`, 'g');
  const indexOf = (name: string | undefined): number | null => names.find((one) => one.name === name)?.index ?? null;
  const provider = parties.findIndex(({ role }) => role === 'provider');
  /** By the sentence: whom it lays a consequence on, and whose duty it speaks of last. */
  const [bearers, lately] = [new Map<number, number[]>(), new Map<number, number>()];
  for (const { who, kind, bears, sentence } of stancesOf(contract)) {
    if (typeof who !== 'number') continue;
    if (kind === 'duty' && bears) append(bearers, sentence, who);
    if (kind !== 'right') lately.set(sentence, who);
  }
  /** Whose duty the clause spoke of right before: 违反的，每次支付违约金. */
  const before = (sentence: number): number | null => {
    const { clause } = contract.sentences[sentence]!;
    const last = [sentence - 1, sentence - 2].find((one) => lately.has(one));
    return clause !== null && last !== undefined && contract.sentences[last]!.clause === clause ? lately.get(last)! : null;
  };
  const found: PricedBreach[] = [];
  const whose = (text: string, at: number, end: number, sentence: number): PricedBreach['who'] => {
    const lead = text.slice(0, end);
    if (EITHER.test(lead)) return 'each';
    const words = text.slice(Math.max(0, at - 40, text.lastIndexOf(';', at), text.lastIndexOf('。', at)), end + 4);
    const to = indexOf(payee.exec(words)?.[1]);
    const bearer = bearers.get(sentence)?.find((party) => party !== to) ?? null;
    const named = (): number | null => eachMatch(lead, actor).map((match) => indexOf(match[1])).find((party) => party !== to) ?? null;
    // Whoever is not paid: where there are but two, that is the one.
    if (to !== null) return parties.length === 2 ? 1 - to : bearer ?? named();
    return indexOf(payer.exec(words)?.[1]) ?? bearer ?? named() ?? before(sentence) ?? (/扣/.test(text.slice(at, end)) && provider >= 0 ? provider : null);
  };
  for (const one of saidBy(contract, PRICES)) {
    const told = new Set<PricedBreach['who']>();
    for (const { match, summed } of one.fact) {
      const who = whose(one.text, match.index, match.index + match[0].length, one.index);
      if (told.has(who)) continue;
      told.add(who);
      found.push({ who, span: placed(one, match.index, match.index + match[0].length), summed, sentence: one.index });
    }
  }
  return found;
});

const EITHER = /任何一方|任一方|双方|各方|违约方|过错方|守约方|一方(?!面)|各自/;
