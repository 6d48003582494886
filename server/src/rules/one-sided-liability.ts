import type { Contract, Recognition } from '../model/contract.ts';
import { sentenceAt } from '../model/sentence-at.ts';
import { says } from '../model/matches.ts';
import { passage, remember } from '../model/sieve.ts';
import { stancesOf } from '../model/stances.ts';
import { eachMatch } from '../text/each-match.ts';
import { escapePattern } from '../text/escape.ts';
import { scanRates } from '../text/rates.ts';
import { literal } from '../text/snippet.ts';
import { slice, type Span } from '../text/span.ts';
import { burdens } from './burdens.ts';
import { pricedBreaches } from './priced-breaches.ts';
import { byYear, percent, periodOf, type Period } from './figures-of-law.ts';
import type { DocumentCheck, Finding, Rule } from './rule.ts';
import { some } from '../model/sieve.ts';
import { folded, isJudged, placed, replaceFix, said, saidBy, saying } from './shapes.ts';
import { otherThan, sideFinder, sideName, type Side } from './sides.ts';
import { foldedNames } from '../model/party-names.ts';
import { append } from '../text/lists.ts';
import { fold } from '../text/script-fold.ts';

export const oneSidedLiability: Rule = {
  code: 'one-sided-liability',
  title: '违约责任不对等',
  severity: 'warning',
  basis: ['民法典第577条', '民法典第497条'],
  docs: `违约责任只落在一方：只有一方的违约有后果，或者写明数额的后果（三处以上）都是一方的，只有一方的赔偿封顶或者免责，或者同是迟延，一方的违约金标准是另一方的数倍；不问是谁的原因，一句话把后果、风险全部推给一方，或者不论何种原因都不退款、可以随意罚款。

没有约定违约责任的一方违约时，对方仍可依法要求继续履行、赔偿损失，但要自己证明损失；约定了违约金的一方却要照付。格式条款不合理地免除自己责任、加重对方责任的无效。

请为双方的主要义务都写上后果（付款方逾期付款、服务方逾期或者不达标），标准大致相当；封顶和免责对双方同样适用。相关信息里列出数到的每一处责任。

**不报告**：写有“任何一方违约”“守约方”等对双方适用的责任的（但写明数额的都是一方的除外）；对方的违约金写了标准或者留有空格的；双方都有责任、标准在三倍以内的；因对方的过错、违约、第三人、政府行为或者不可抗力而免责的；写明罚款金额的；消费者、劳动者一方责任较轻的。`,
  examples: {
    good: [
      { text: '加工合同\n甲方：某公司\n乙方：某厂\n第一条 违约责任\n乙方逾期交货的，每日支付万分之五的违约金。\n甲方逾期付款的，每日支付万分之五的违约金。' },
      { text: '加工合同\n甲方：某公司\n乙方：某厂\n第一条 违约责任\n任何一方违约的，应当赔偿对方的损失。\n乙方逾期交货的，应支付违约金。\n乙方质量不合格的，应赔偿损失。' },
      { text: '供热合同\n甲方：某公司\n乙方：某厂\n第一条 供热\n甲方应于每年11月15日开始供热。\n第二条 违约责任\n甲方在无事故时，未按期供热的，乙方有权要求甲方恢复供热，并可向主管部门提出补偿要求。\n乙方逾期缴费的，应每日支付万分之二的违约金。\n乙方私改管道的，应赔偿甲方损失。', why: '受损的一方可以要求补偿' },
      { text: '保洁合同\n甲方：某公司\n乙方：某中心\n第一条 付款\n甲方应于每月5日前付款，迟延付款的，按贷款市场报价利率支付违约金。\n第二条 违约责任\n漏扫一层的，每次扣200元。\n钥匙丢失的，乙方每把赔偿50元。\n乙方中途撤场的，应支付违约金2万元。\n任何一方违反本合同的，应当赔偿对方的损失。', why: '双方各有标准' },
      { text: '仓储合同\n甲方：某公司\n乙方：某厂\n第一条 责任\n因乙方包装不当造成货物受潮的，甲方不承担任何赔偿责任。\n因政府征收提前终止的，甲方不承担任何补偿责任。', why: '对方的过错，政府的行为' },
      { text: '发行合同\n甲方：某杂志社\n乙方：某书店\n第一条 停售\n寄错的杂志，乙方一律不负责取回。\n甲方填写的地址有误造成误投的，乙方不承担任何赔偿责任。\n双方不因本合同形成劳动关系，甲方不对乙方承担任何用人单位的责任。', why: '不做某事不等于免责；对方的过错；劳动关系' },
      { text: '仓储合同\n甲方：某公司\n乙方：某厂\n第一条 退费\n合同解除的，已发生的仓储费用不予退还，剩余费用按比例退还。', why: '已经发生的费用' },
      { text: '仓储合同\n甲方：某公司\n乙方：某厂\n第一条 责任\n因乙方隐瞒货物性质产生的一切后果由乙方承担，与甲方无关。', why: '后果归有过错的一方' },
    ],
    bad: [
      { text: '保洁合同\n甲方：某公司\n乙方：某中心\n第一条 付款\n甲方应于每月5日前付款。\n第二条 违约责任\n漏扫一层的，每次[|扣200元|]；保洁员缺勤的，每人每日扣300元。\n钥匙丢失的，乙方每把赔偿50元。\n乙方中途撤场的，应支付违约金2万元。\n任何一方违反本合同的，应当赔偿对方的损失。' },
      { text: '加工合同\n甲方：某公司\n乙方：某厂\n第一条 付款\n甲方应于收货后10日内付款。\n第二条 [|违约责任|]\n乙方逾期交货的，应每日支付万分之五的违约金。\n乙方交付不合格产品的，应赔偿甲方损失。', fixed: '加工合同\n甲方：某公司\n乙方：某厂\n第一条 付款\n甲方应于收货后10日内付款。\n第二条 违约责任\n乙方逾期交货的，应每日支付万分之五的违约金。\n乙方交付不合格产品的，应赔偿甲方损失。任何一方违反本合同的，应当赔偿对方因此受到的损失。' },
      { text: '软件服务合同\n甲方：某公司\n乙方：某中心\n第一条 责任\n[|乙方的累计赔偿责任不超过|]已收取的服务费。\n甲方违约的，应当赔偿乙方的全部损失。', fixed: '软件服务合同\n甲方：某公司\n乙方：某中心\n第一条 责任\n任何一方的累计赔偿责任不超过已收取的服务费。\n甲方违约的，应当赔偿乙方的全部损失。' },
      { text: '加工合同\n甲方：某公司\n乙方：某厂\n第一条 违约责任\n乙方逾期交货的，每日按合同总价的千分之三支付违约金。\n甲方逾期付款的，每日按未付款的[|万分之一|]支付违约金。', fixed: '加工合同\n甲方：某公司\n乙方：某厂\n第一条 违约责任\n乙方逾期交货的，每日按合同总价的千分之三支付违约金。\n甲方逾期付款的，每日按未付款的千分之三支付违约金。' },
      { text: '服务合同\n甲方：某公司\n乙方：某中心\n第一条 违约责任\n甲方逾期付款的，每日支付万分之五的违约金，[|因甲方内部审批流程造成的延迟除外|]。\n乙方逾期的，每日支付万分之五的违约金。' },
      { text: '服务合同\n甲方：某学校\n乙方：某中心\n第一条 违约责任\n甲方逾期付款的，每日支付万分之三的违约金，[|因财政资金拨付原因造成的除外|]。\n乙方逾期的，每日支付万分之三的违约金。' },
      { text: '服务合同\n甲方：某学校\n乙方：某中心\n第一条 付款\n甲方[|对结算迟延不承担违约责任|]。' },
      { text: '维保合同\n甲方：某公司\n乙方：某中心\n第一条 违规\n甲方转租设备的，乙方有权停止维保，[|剩余费用概不退还|]。' },
      { text: '摊位合同\n甲方：某市场\n乙方：某商户\n第一条 终止\n本合同终止的，乙方[|已付的租金不予退还|]。' },
      { text: '摊位合同\n甲方：某市场\n乙方：某商户\n第一条 退出\n乙方中途退出的，[|已交的租金不予退还|]，并按剩余租金的20%支付违约金。' },
      { text: '供货合同\n甲方：某公司\n乙方：某厂\n第一条 违约责任\n乙方迟延交货的，每日按货款的千分之一支付违约金。\n甲方迟延付款的，应按[|一年期贷款市场报价利率|]支付违约金。' },
      { text: '市场租赁合同\n甲方：某公司\n乙方：某商行\n第一条 改造\n甲方对市场进行改造的，甲方[|不承担乙方的任何损失赔偿责任|]。' },
      { text: '运输合同\n甲方：某公司\n乙方：某车队\n第一条 安全\n运输途中发生的[|一切事故责任均由乙方承担，与甲方无关|]。' },
      { text: '培训合同\n甲方：某学校\n乙方：某学员\n第一条 费用\n学费[|一经缴纳，概不退还|]。' },
      { text: '装修合同\n甲方：某公司\n乙方：某装饰公司\n第一条 管理\n甲方[|有权对乙方的违规行为处以罚款|]，从工程款中扣除。' },
      { text: '展览合同\n甲方：某参展商\n乙方：某会展公司\n第一条 展期\n[|因乙方内部排期调整不能按期开展的，不视为乙方违约|]。' },
    ],
  },
  scope: 'document',
  check: [
    judged((contract, { recognition }) => (recognition.profile === 'platform-terms' ? [] : onlyOneBears(contract, liabilities(contract)))),
    judged((contract, { recognition }) => (recognition.profile === 'platform-terms' ? [] : onlyOnePriced(contract))),
    judged((contract, { recognition }) => oneCapped(contract, recognition)),
    judged((contract, { recognition }) => oneExempt(contract, recognition, liabilities(contract))),
    judged((contract, { config }) => unequalRates(contract, config.lpr)),
    judged((contract, { recognition }) => burdens(contract, recognition)),
    judged(phrases),
  ],
  fixes: ({ span, related = [], data }, { contract }) => {
    const words = slice(contract.text, span);
    if (data?.['kind'] === 'alone') {
      const last = related.reduce<Span | null>((end, one) => (end === null || one.span.end > end.end ? one.span : end), null);
      const sentence = last && sentenceAt(contract, last);
      return sentence ? [replaceFix('补写对双方适用的违约责任', { start: sentence.span.end, end: sentence.span.end }, literal('任何一方违反本合同的，应当赔偿对方因此受到的损失。'))] : [];
    }
    if (data?.['kind'] === 'cap') {
      const name = data['name'] ?? '';
      const head = words.startsWith(`${name}对${data['other'] ?? name}`) ? `${name}对${data['other']!}` : words.startsWith(name) ? name : '';
      return head === '' ? [] : [replaceFix('改为对双方同样适用的上限', { start: span.start, end: span.start + head.length }, literal(head === name ? '任何一方' : '任何一方对对方'))];
    }
    const [other] = related;
    if (data?.['kind'] !== 'rates' || !other) return [];
    const high = slice(contract.text, other.span);
    return [replaceFix(`两方都按「${high}」`, span, literal(high)), replaceFix(`两方都按「${words}」`, other.span, literal(words))];
  },
};

/** A check of contracts between equals under the law of the PRC. */
function judged(check: DocumentCheck): DocumentCheck {
  return (contract, context) => (isJudged(context.recognition) && context.recognition.profile !== 'labour' ? check(contract, context) : []);
}

/** What an insurer owes, and what follows for it, is the law's. */
const INSURER = /^(?:保险人|投保人|保险公司)$/;

function* phrases(contract: Contract): Iterable<Finding> {
  const names = contract.parties.flatMap(foldedNames);
  for (const one of said(contract, /内部|自身|双方|风险|财政|上级|(?:付款|支付|结算)[^。;]{0,16}(?:责任|违约|赔偿|利息)/))
    for (const { find, message } of PHRASES) {
      const match = find.exec(one.text);
      const told = match && message(match, names);
      if (match && told) {
        yield { span: placed(one, match.index, match.index + match[0].length), message: told };
        break;
      }
    }
}

interface Borne {
  readonly by: ReadonlyMap<number, readonly Span[]>;
  /** Some sentence makes either side answer. */
  readonly mutual: boolean;
}

/** Words of either side that make nobody answer for a breach: 互不承担, a change of address not told. */
const NOT_BREACH = /(?<!除[^。;,]{0,24})不可抗力|协商|互不|放弃|(?:双方|各方)[^。;,]{0,30}不承担|(?:联系方式|地址|通讯|电话|住所)[^。;]{0,24}(?:变更|变动|改变)/;
const MUTUAL = /(?:任何一方|任一方|双方|各方|违约方|一方|当事人)[^。;]{0,60}(?:违约|违反|不履行|未履行|承担|赔偿)[^。;]{0,60}(?:违约责任|赔偿|违约金|责任|损失)|守约方[^。;]{0,30}(?:有权|可以)[^。;]{0,30}(?:赔偿|违约金|责任)|违约方[^。;]{0,30}(?:赔偿|支付|承担)|守约方[^。;]{0,10}(?:有权|可以?)[^。;]{0,30}(?:解除|终止|暂停|中止)/;

/** 任何一方均不对间接损失承担责任; 甲乙双方的纠纷，丙方不承担责任: nobody is made to answer. */
const NEITHER = /(?:任何一方|任一方|双方|各方)[^。;]{0,100}不(?:对[^。;]{0,60}|就[^。;]{0,60}|再|应|予)?(?:承担|负)(?![^。;]{0,60}(?:违约方|应当?(?:承担|赔偿|支付)))/;

/** Whose breaches bear a consequence, and where. */
const liabilities = remember((contract: Contract): Borne => {
  const by = new Map<number, Span[]>();
  const bear = (party: number, span: Span): void => {
    append(by, party, span);
  };
  // A sentence counts once a party.
  const last = new Map<number, number>();
  for (const { who, kind, span, bears, sentence } of stancesOf(contract)) {
    if (kind !== 'duty' || who === 'each' || !bears || last.get(who) === sentence) continue;
    last.set(who, sentence);
    bear(who, span);
  }
  // 甲方有权要求乙方支付违约金 makes 乙方 answer.
  const demands = contract.parties.map((party) => new RegExp(`(?:(?:有权|可以?)(?:(?!要求|追究|向)[^。;,]){0,10}|,(?:并|且|同时){1,2}(?:有权|可以?)?)(?:要求|追究|(?<!要求[^。;,]{0,16})向)${escapePattern(foldedNames(party)[0]!)}(?:[^。;,]{0,24}(?:违约金|赔偿|责任|逾期利息|罚息)|[^。;]{0,40}提出[^。;,]{0,4}(?:赔偿|补偿)要求)`));
  for (const one of said(contract, /(?:有权|可以?)[^。;]{0,20}(?:要求|追究|向)[^。;]{0,40}(?:违约金|赔偿|责任|逾期利息|罚息|补偿要求)/)) {
    for (const [i, demand] of demands.entries()) {
      const match = demand.exec(one.text);
      if (match) bear(i, placed(one, match.index, match.index + match[0].length));
    }
  }
  // 视同乙方违约, with what follows.
  for (const one of saidBy(contract, DEEMED))
    for (const [i, party] of contract.parties.entries())
      if (foldedNames(party).includes(one.fact.groups!['who']!)) bear(i, placed(one, one.fact.index, one.fact.index + one.fact[0].length));
  // 由此造成的损失由乙方承担.
  for (const one of saidBy(contract, LAID))
    for (const match of one.fact)
      for (const [i, party] of contract.parties.entries()) if (foldedNames(party).includes(match.groups!['who']!)) bear(i, placed(one, match.index, match.index + match[0].length));
  // 对乙方处以罚款, 向乙方收取违约金.
  for (const one of saidBy(contract, FINES))
    for (const match of one.fact)
      for (const [i, party] of contract.parties.entries())
        if (foldedNames(party).some((name) => match.groups!['who']!.includes(name))) bear(i, placed(one, match.index, match.index + match[0].length));
  return { by, mutual: !saidBy(contract, ANSWERS_EITHER).next().done };
});

const DEEMED = saying(/视[同为作]/, (text) => /视(?:同|为|作)(?<who>[^,。;]{2,8}?)的?违约[,;][^。;]{0,40}(?:追偿|赔偿|违约金|没收|扣除|追究)[^,。;]{0,16}/d.exec(text));
const LAID = saying(/由/, (text) => (/逾期|未|不[按能履得]|违|否则|造成|导致/.test(text) ? some(eachMatch(text, /(?:损失|责任|后果)[^,。;()]{0,6}由(?<who>[^,。;]{2,6}?)(?:自行|全部|独立|负责)?(?:承担|负责(?!人)|负担)/g)) : null));
const FINES = saying(/处以|收取|课以/, (text) => some([...text.matchAll(/(?:对|向)(?<who>[^,。;、]{2,10}?)(?:处以|收取|课以)[^,。;]{0,24}?(?:罚款|违约金|赔偿|滞纳金)/g)]));

/** Sentences that make either side answer for its breach. */
const ANSWERS_EITHER = saying(MUTUAL, (text) => (!NOT_BREACH.test(text) && !NEITHER.test(text) ? true : null));

/** Two consequences or more on one side and none on the other; what standard terms make the user answer for is seldom a breach. */
function* onlyOneBears(contract: Contract, { by, mutual }: Borne): Iterable<Finding> {
  const pair = activePair(contract, by);
  // 甲方对付款迟延不承担责任: that it answers for nothing is told there.
  if (pair === null || !saidBy(contract, WAIVED).next().done) return;
  const heading = contract.clauses.find((clause) => clause.heading !== null && /违约/.test(folded(slice(contract.text, clause.heading))) && clause.topic === 'liability');
  for (const party of pair) {
    const borne = by.get(party) ?? [];
    const mine = consequencesOf(contract, borne, party);
    const other = otherOf(pair, party)!;
    if (!bearsAlone(contract, { by, mutual }, party) || INSURER.test(sideName(contract, party))) continue;
    const name = sideName(contract, party);
    yield {
      span: heading?.heading ?? leading(contract, borne),
      message: `${mine.length}处违约后果都由${name}承担，${sideName(contract, other)}违约没有约定后果`,
      related: mine.slice(0, 20).map((span) => ({ span, message: `${name}：「${short(passage(contract, span.start, span.end))}」` })),
      data: { kind: 'alone' },
    };
  }
}

/** What a party answers with, and the prices of its breaches in other sentences: 每降低一个百分点扣2000元. */
function consequencesOf(contract: Contract, borne: readonly Span[], party: number): readonly Span[] {
  const priced = pricedBreaches(contract).filter(({ who, sentence }) => {
    const { start, end } = contract.sentences[sentence]!.span;
    return who === party && !borne.some((at) => start <= at.start && at.start < end);
  });
  return [...borne, ...priced.map(({ span }) => span)].sort((a, b) => a.start - b.start);
}

/** The first of the spans that stand together in the clause, at the outermost, which holds most of them. */
function leading({ clauses }: Contract, spans: readonly Span[]): Span {
  const roots = clauses.filter(({ parent }) => parent === null);
  const groups = roots.map(({ span }) => spans.filter(({ start }) => span.start <= start && start < span.end));
  const best = groups.reduce<readonly Span[]>((most, group) => (group.length > most.length ? group : most), []);
  return best[0] ?? spans[0]!;
}

/** So many breaches of one side have their price that the other's having none is no chance. */
const MANY_PRICED = 3;

/** Whatever either side's breach is said to cost in general, the sums are all of one side's. */
function* onlyOnePriced(contract: Contract): Iterable<Finding> {
  const priced = pricedBreaches(contract);
  const borne = liabilities(contract);
  const [first] = priced.flatMap(({ who }) => (typeof who === 'number' ? [who] : []));
  if (first === undefined || priced.some(({ who }) => who !== first && who !== null)) return;
  const mine = priced.filter(({ who, summed }, i, all) => who === first && summed && all[i - 1]?.sentence !== all[i]!.sentence);
  const others = contract.parties.flatMap((_, party) => (party !== first && owes(contract, party) ? [party] : []));
  const [other] = others;
  if (mine.length < MANY_PRICED || others.length !== 1 || other === undefined || bearsAlone(contract, borne, first) || INSURER.test(sideName(contract, other))) return;
  const name = sideName(contract, first);
  yield {
    // What the other owes without a sum is what wants one.
    span: borne.by.get(other)?.[0] ?? leading(contract, mine.map(({ span }) => span)),
    message: `${mine.length}处写明数额的违约后果都是${name}的，${sideName(contract, other)}违约没有一处写明数额`,
    related: mine.slice(0, 20).map(({ span }) => ({ span, message: `${name}：「${short(passage(contract, span.start, span.end))}」` })),
  };
}

/** The two of the parties that owe something or answer for it; null where there are fewer or more. */
function activePair(contract: Contract, by: Borne['by']): readonly number[] | null {
  const active = contract.parties.flatMap((_, party) => ((by.get(party) ?? []).length > 0 || owes(contract, party) ? [party] : []));
  return active.length === 2 ? active : null;
}

/** The other one of a pair; null for a party that is none of it. */
const otherOf = (pair: readonly number[], party: number): number | null => (pair.includes(party) ? pair.find((one) => one !== party)! : null);

/** Whether all consequences of breach, two at least, fall on one party though the other owes something too. */
function bearsAlone(contract: Contract, { by, mutual }: Borne, party: number): boolean {
  const other = otherOf(activePair(contract, by) ?? [], party);
  return !mutual && other !== null && (by.get(party) ?? []).length >= 2 && (by.get(other) ?? []).length === 0 && owes(contract, other) && !answers(contract, other);
}

/** The party that alone answers for breach, which is a finding of its own; null where both do, or neither. */
export function soleBearer(contract: Contract): number | null {
  const borne = liabilities(contract);
  const found = contract.parties.findIndex((_, party) => bearsAlone(contract, borne, party));
  return found < 0 ? null : found;
}

/** Whatever the layout, words that make a party pay for its breach: 承揽方责任：, 承揽方应……偿付. */
const answers = (contract: Contract, party: number): boolean => {
  const name = escapePattern(fold(contract.parties[party]!.alias));
  return says(contract, new RegExp(`${name}的?(?:违约)?责任[：:]|${name}(?:如果?|若)?(?:不按|未按|不能按|逾期|迟延|延期|拖欠|拒付)[^。；;\\n]{0,40}[,，][^。；;\\n]{0,16}(?:应|须|赔|付|偿)|${name}(?:应当?|须|必须)(?:(?!要求|有权|协助|配合|收取)[^。；;\\n]){0,40}(?:偿付|赔偿|赔付|违约金)`));
};

/** A duty, or what a party simply does: 买方收货后30日内付款. */
const owes = (contract: Contract, party: number): boolean =>
  stancesOf(contract).some(({ who, kind }) => who === party && (kind === 'duty' || kind === 'ban')) || says(contract, new RegExp(`${escapePattern(fold(contract.parties[party]!.alias))}(?:(?!逾期|迟延|未|拒)[^。;,，；\n]){0,24}(?:付款|支付|付清|交付|供货|提供)`));

const CAP = /(?:累计|总|全部|最高|赔偿|违约|损害)(?:赔偿|违约)?(?:赔偿)?责任(?:总额|限额|上限)?[^。;]{0,26}?(?:不超过|不得超过|不高于|以[^,。;]{1,50}为(?:上?限|最高限额)|上限为|最高为)|(?:赔偿|责任)(?:总额|限额|金额|额)[^。;]{0,24}?(?:不超过|不得超过|不高于|以[^,。;]{1,50}为(?:上?限|最高限额)|上限为)|(?:赔偿|责任)(?:金|款)?的?最高(?:限额|金额|额度?)[^,。;]{0,6}?[为是]/dg;

interface Cap {
  readonly side: Side;
  readonly span: Span;
  /** 除故意或者重大过失外: what may not be limited is left out. */
  readonly fair: boolean;
}

/** Whose damages have a ceiling; null where either's have. */
function capsOf(contract: Contract, recognition: Recognition): readonly Cap[] | null {
  const sideOf = sideFinder(contract, recognition);
  const caps: Cap[] = [];
  for (const one of said(contract, /不超过|不得超过|不高于|为限|上限|最高/)) {
    for (const match of one.text.matchAll(CAP)) {
      // The sum insured is what is bought.
      if (/定金|保险|违约金(?:总额)?累计/.test(match[0]) || /被?保险人/.test(one.text)) continue;
      const at = match.index + 1;
      const segment = one.text.slice(Math.max(one.text.lastIndexOf(',', match.index), one.text.lastIndexOf('。', match.index), -1) + 1, match.index);
      if (/双方|任何一方|一方|各自|违约方|守约方/.test(segment) || /任何一方|违约方/.test(passage(contract, Math.max(contract.text.lastIndexOf('\n', one.start) + 1, one.start + match.index - 160), one.start + match.index))) return null;
      const side = nameIn(contract, segment) ?? sideOf(one.text, at) ?? (recognition.profile === 'platform-terms' && !/您|用户|会员/.test(segment) ? 'drafter' : null);
      const from = side === null || side === 'each' ? match.index : Math.max(0, match.index - segment.replace(/^[\s*]+/, '').length);
      if (side !== null && side !== 'each') caps.push({ side, span: placed(one, segment.length > 40 ? match.index : from, match.index + match[0].length), fair: /除[^。;]{0,40}(?:故意|重大过失)[^。;]{0,40}外,[^。;]{0,60}$/.test(one.text.slice(0, match.index)) });
    }
  }
  return caps;
}

/** A ceiling for one side's damages only. */
function* oneCapped(contract: Contract, recognition: Recognition): Iterable<Finding> {
  const caps = capsOf(contract, recognition);
  if (caps === null) return;
  const sides = new Set(caps.map(({ side }) => side));
  // The ceiling for everything rather than one for a part.
  const first = caps.find(({ span }) => /任何情况|任何情形|本(?:合同|协议)项下/.test(passage(contract, span.start - 20, span.end))) ?? caps[0];
  if (sides.size === 1 && first && !first.fair) yield { span: first.span, message: `只有${sideName(contract, first.side)}的赔偿封顶，对方的赔偿没有上限`, data: { kind: 'cap', name: sideName(contract, first.side), ...(otherThan(contract, first.side) === null ? {} : { other: sideName(contract, otherThan(contract, first.side)!) }) } };
}

/** The party a phrase speaks of, wherever in it the name stands. */
function nameIn({ parties }: Contract, words: string): number | null {
  const at = parties.map((party) => Math.min(...foldedNames(party).map((name) => (words.includes(name) && !words.includes(`向${name}`) && !words.includes(`对${name}`) ? words.indexOf(name) : 9999))));
  const best = Math.min(...at);
  return best === 9999 ? null : at.indexOf(best);
}

const EXEMPT_LIST = /(?:下列|以下|下述|如下)[^。;]{0,30}?(?:情况|情形|状况|原因|事由)[^。;]{0,50}?不(?:承担|负)[^。;,]{0,14}责任/dg;

/** A list of exemptions for a side of whose own breach nothing is said. */
function* oneExempt(contract: Contract, recognition: Recognition, { by, mutual }: Borne): Iterable<Finding> {
  if (mutual) return;
  const sideOf = sideFinder(contract, recognition);
  // Whose damages have a ceiling answers for something.
  const caps = capsOf(contract, recognition);
  if (caps === null) return;
  const capped = new Set(caps.map(({ side }) => side));
  const sole = recognition.profile === 'platform-terms' ? null : soleBearer(contract);
  for (const one of said(contract, /不承担|不负/)) {
    for (const match of one.text.matchAll(EXEMPT_LIST)) {
      if (/不可抗力/.test(match[0]) || /违约责任:?$/.test(match[0])) continue;
      const at = one.text.indexOf('不', match.index + match[0].lastIndexOf('不') - 1);
      const side = sideOf(one.text, at);
      if (side === null || side === 'each' || capped.has(side) || (typeof side === 'number' && ((by.get(side) ?? []).length > 0 || (sole !== null && sole !== side)))) continue;
      yield { span: placed(one, match.index, match.index + match[0].length), message: `列出了${sideName(contract, side)}免责的情形，却没有写明${sideName(contract, side)}违约的责任` };
      return;
    }
  }
}

/** The same delay at several times the rate: the lower one is the finding. */
function* unequalRates(contract: Contract, lpr: number): Iterable<Finding> {
  if (contract.parties.length !== 2) return;
  const rates: { readonly party: number; readonly yearly: bigint; readonly span: Span; readonly period: Period | 'base' }[] = [];
  const stances = stancesOf(contract);
  for (const one of said(contract, /违约金|罚金|滞纳金/)) {
    if (!/逾期|迟延|延迟|延误/.test(one.text)) continue;
    const add = (at: Span, yearly: bigint, period: Period | 'base'): void => {
      const party = lateParty(contract, one.text.slice(0, at.start)) ?? stances.find((s) => s.sentence === one.index && s.kind === 'duty' && typeof s.who === 'number')?.who;
      if (typeof party === 'number') rates.push({ party, yearly, period, span: placed(one, at.start, at.end) });
    };
    for (const rate of scanRates(one.text)) {
      // 累计不得超过总价的20%: a ceiling.
      if (/(?:不超过|不得超过|不高于|上限为?|以内|累计)[^,。;]{0,16}$/.test(one.text.slice(0, rate.span.start))) continue;
      const period = periodOf(one.text, rate);
      if (period !== null) add(rate.span, byYear(rate.value, period), period);
    }
    const base = BASE_RATE.exec(one.text);
    if (base) add({ start: base.index, end: base.index + base[0].length }, BigInt(Math.round(lpr * 10_000)), 'base');
  }
  const [a, b] = [0, 1].map((party) => rates.filter((rate) => rate.party === party).reduce<(typeof rates)[number] | null>((top, rate) => (top === null || rate.yearly > top.yearly ? rate : top), null));
  if (!a || !b) return;
  const [low, high] = a.yearly < b.yearly ? [a, b] : [b, a];
  if (low.yearly * 3n >= high.yearly) return;
  // Of the two the one that is out of the usual: a daily rate nobody else charges, else the low one.
  const [told, beside] = high.yearly > OUTRAGEOUS ? [high, low] : [low, high];
  yield {
    span: told.span,
    message: `${sideName(contract, low.party)}迟延按年${percent(low.yearly)}，${sideName(contract, high.party)}迟延按年${percent(high.yearly)}，相差三倍以上`,
    related: [{ span: beside.span, message: `${sideName(contract, beside.party)}的标准「${slice(contract.text, beside.span)}」` }],
    // One figure can take the other's place only where both are charged by the same period.
    ...(low.period === high.period ? { data: { kind: 'rates' } } : {}),
  };
}

/** 0.5 % a day by the year, in millionths. */
const OUTRAGEOUS = 1_825_000n;

/** The reference rate as it stands, no multiple and nothing on top. */
const BASE_RATE = /一年期(?:的)?(?:贷款市场报价利率|LPR)(?:\(LPR\))?(?![^,。;]{0,12}(?:倍|加|上浮|上调|\d))/;

/** 甲方逾期付款的: who is late. */
function lateParty({ parties }: Contract, before: string): number | null {
  const at = Math.max(before.lastIndexOf('逾期'), before.lastIndexOf('迟延'), before.lastIndexOf('延迟'));
  if (at < 0) return null;
  const index = parties.findIndex((party) => foldedNames(party).some((name) => before.slice(Math.max(0, at - name.length - 6), at).includes(name)));
  return index < 0 ? null : index;
}

/** 因乙方自身原因迟延的，甲方不承担责任: the cause is one's, the excuse another's. */
function isOthers({ 0: words, groups }: RegExpExecArray, names: readonly string[]): boolean {
  const cause = groups!['cause']!;
  const named = names.filter((name) => cause.includes(name));
  const excused = words.slice(cause.length);
  // What is not about payment and names who is excused is told as a burden.
  if (!/付|支|结算|财政|上级/.test(cause) && names.some((name) => excused.includes(name))) return true;
  return named.length > 0 && names.some((name) => excused.includes(name)) && !named.some((name) => excused.includes(name));
}

/** 对付款迟延不承担责任. */
const LATE_FOR_NOTHING = /(?<![因由未][^。]{0,40})(?:[对就](?:于)?(?:付款|支付|结算)(?:的)?(?:迟延|延迟|逾期)|(?:逾期|迟延|延迟)(?:付款|支付|结算)的?),?[^。;,]{0,4}(?:不(?:视为|构成)[^。;,]{0,4}违约|(?:不|无需|无须)承担[^。;,]{0,6}责任|[^。;,]{1,6}不得(?:追究|要求|主张)[^。;]{0,10}(?:违约责任|违约金|赔偿|利息))/;
const WAIVED = saying(/付款|支付|结算/, (text) => (LATE_FOR_NOTHING.test(text) ? true : null));

const PHRASES: readonly { readonly find: RegExp; readonly message: (match: RegExpExecArray, names: readonly string[]) => string | null }[] = [
  { find: /因(?<cause>[^。;]{1,40}?(?:内部|自身)(?:审批|付款|财务|管理|审计)?(?:流程|程序|原因|审批|安排)?[^,。;]{0,20}|[^。;]{0,16}(?:财政|上级)(?:部门|资金)*(?:拨付|拨款|审批|支付|原因)?[^,。;]{0,20}),?(?:则|均)?(?:除外|[^,。;]{0,8}不承担[^,。;]{0,8}责任|不(?:视为|构成|作为)?[^,。;]{0,6}违约|[^,。;]{0,8}不(?:视为|构成)[^,。;]{0,6}违约)/, message: (match, names) => (isOthers(match, names) ? null : `「${short(match[0])}」：自己的流程和资金安排不能成为迟延的理由`) },
  { find: LATE_FOR_NOTHING, message: (match) => `「${match[0]}」：付款一方迟延没有任何后果` },
  { find: /双方[^。;]{0,60}否则[^。;]{0,14}(甲方|乙方|买方|卖方|委托方|受托方)的?[^,。;]{0,4}损失[^,。;]{0,6}由(甲方|乙方|买方|卖方|委托方|受托方)承担/, message: (match) => `义务是双方的，后果只由${match[2]}承担` },
  { find: /(?:技术(?:困难|风险|障碍)|研究开发失败|开发失败)[^。;]{0,40}(?:风险|责任|损失)[^,。;]{0,8}由(?:甲方|乙方|开发方|受托方|研究开发方|委托方)(?:自行|全部|单独)?承担/, message: (match) => `「${short(match[0])}」：技术开发的风险没有约定的，依法由双方合理分担` },
];

const short = (words: string): string => (words.length <= 36 ? words : `${words.slice(0, 16)}……${words.slice(-16)}`);
