import type { Contract, Recognition, Sentence } from '../model/contract.ts';
import { passage } from '../model/sieve.ts';
import { slice } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';
import { folded, isJudged, type Phrase, phraseRule, placed, saidBy, saying } from './shapes.ts';
import { voidIn } from './void-exemption.ts';

const OWN = '(?:(?:系统|设备|车辆|机件|服务器|数据库|软件|程序|硬件|电脑|机房|平台|网站|计算机|终端|基础设施)(?:的|传输|运行|数据)?(?:故障|瘫痪|崩溃|维护|升级|缺陷|异常|宕机|死机|失效|失灵|卡顿|问题)|(?<!(?:电信|运营商|主干)[^。;]{0,24})网络的?(?:拥堵|堵塞)|网络(?:的|服务|基础设施)?(?:故障|中断|问题|异常|不稳定)|(?<!运营商|电信|公共)(?:通信|通讯)(?:线路|网络|设备|系统)?的?(?:故障|中断|异常)|技术(?:故障|问题|缺陷)|(?:云服务|第三方(?:云)?(?:服务|平台|系统|软件))[^、,。;]{0,5}(?:故障|中断)|(?:员工|人员|坐席|座席)(?:短缺|流失|离职|不足)|资金(?:紧张|短缺|困难|不足|周转)|供应商(?:违约|延迟|延误|原因|停产)|(?:原材料|物料|材料|人工|运输)?(?:成本|价格)的?(?:波动|上涨|上升|变化)|(?:原材料|物料)(?:涨价|短缺)|(?:网络|电脑)黑客(?:的)?(?:攻击|入侵|袭击|侵袭)?|黑客的?(?:攻击|入侵|袭击|侵袭)|网络攻击|(?:(?:电脑|计算机)?病毒的?(?:侵袭|侵入|感染|攻击|发作)?)|(?:停网|断网)|堵车|交通(?:拥堵|堵塞)|(?:设备|车辆|线路|机器)检修|市场(?:变化|行情|波动|价格)|经营(?:困难|状况|不善)|(?:任何一方|[甲乙]方)?(?:的)?(?:破产(?:清算|重整)?|资不抵债|被注销|被吊销(?:营业执照)?)(?:(?:或者?|、|及)(?:被注销|被吊销(?:营业执照)?|解散|清算|停业))?)';

/** What a party's own plant and people do, asserted as an excuse without the name of force majeure. */
const FAULT = '(?:(?:系统|设备|服务器|数据库|软件|硬件|机房|平台|网站|网络|基础设施|线路|技术)(?:服务|传输|运行|的|或(?:云)?平台)?(?:故障|瘫痪|崩溃|缺陷|异常|宕机|失效|失灵|卡顿|中断|维护|升级|原因|问题)|(?:员工|人员|坐席)(?:短缺|流失|离职|不足)|(?:供应商|分包商)(?:的)?(?:违约|延迟|延误|原因|停产))';
const FAULTS = `(?:信息|支付|结算|交易|计费|云)?${FAULT}(?:(?:、|,|以及|和|或者?|及)${FAULT})*`;
const EXCUSED = '(?:将|均|概)?(?:不承担|不负|免于?承担|免责|免除责任|(?:无需|无须)承担|不视为违约|不构成违约)[^,。;]{0,30}';
const PARTY = '(?:[甲乙丙买卖供需对]方|[委受]托[方人]|[发承]包[方人]|[出承]租[方人]|采购[方人]|服务[方商]|供应商)';
const OTHERS = `(?:${PARTY}|您|用户|客户|会员|银行|运营商|电信|电力|机构|第三[方人]|上游|公共|自身|个人|终端)`;
const NOT_EXCUSED = /不可抗(?:[力拒]|因素)|不能克服|(?:因|由于)(?:您|用户|客户|会员)|运营商|电信部门|人为|误操作|不(?:因此?|得|能)[^,。;]{0,8}(?:免|不承担)|(?:保修|维修|修理|更换)(?:责任|义务)/;
const message = (words: string): string => `「${words}」一般可以预见和防范，列为不可抗力未必能够免责`;
const excuse = (words: string): string => `「${words}」一般可以预见和防范，不是不可抗力，作为免责事由未必能够免责`;

/** 该等事件包括……: what the sentence before called force majeure. */
const THOSE = '^\\s*(?:该|此|上述|前述|这)(?:等|类|些|种)?(?:事件|情况|情形|事由|因素)[^。;]{0,8}(?:包括|如|例如)';
const NEEDS = new RegExp(`${THOSE}|不可抗(?:[力拒]|因素)|不能克服|不承担|不负|无法|免于?承担|免责|(?:无需|无须|免除|概不)|不(?:视为|构成)违约`);

/** Ways of writing it. */
const PHRASES: readonly Phrase[] = [
  { find: new RegExp(`${OWN}(?:(?:、|,|以及|和|或者?|及)${OWN})*`, 'dg'), unless: new RegExp(`^(?![^]*(?:不可抗(?:[力拒]|因素)|不能克服)|${THOSE.slice(1)})`), notAfter: /(?:不包括|不包含|不含|不属于|并非)[^。;]{0,10}$/, message },
  { find: new RegExp(`(?<!原)(?:因|由于|受)(?!${PARTY})[^。;]{0,60}?(?<!${OTHERS}[^、,。;]{0,6})(?<at>${FAULTS})(?=[、,等以和或及而导造引所的无不原影后时])[^。;]{0,90}?${EXCUSED}`, 'dg'), unless: NOT_EXCUSED, message: excuse },
  { find: new RegExp(`(?<!原)(?:因|由于)(?<who>${PARTY})的?(?<at>${FAULTS})[^。;]{0,60}?,\\k<who>${EXCUSED}`, 'dg'), unless: NOT_EXCUSED, message: excuse },
  { find: new RegExp(`(?:不能|无法|概不)对于?(?:因|由于)(?!${PARTY})[^。;]{0,40}?(?<!${OTHERS}[^、,。;]{0,6})(?<at>${FAULTS})[^。;]{0,120}?(?:承担|负责)`, 'dg'), unless: NOT_EXCUSED, message: excuse },
];

const inSentence = phraseRule({
  code: 'broad-force-majeure',
  title: '不可抗力范围过宽',
  severity: 'information',
  basis: ['民法典第180条', '民法典第590条'],
  docs: `把自己控制范围内的事写成不可抗力或者免责事由：系统或网络故障、设备维护、网络攻击、堵车、人员流失、资金紧张、破产、供应商违约、成本和市场变化。

不可抗力是不能预见、不能避免且不能克服的客观情况。一方的系统故障、人员和资金问题通常可以预见并防范，写成不可抗力，等于让服务方为自己的疏忽免责；是否真的免责，仍要看是否符合法定条件。

建议从清单中删去，另写服务中断的通知、替代方案和减免办法；电信运营商的大面积中断等外部事件，写明由谁证明、超过多久可以解除。

**不报告**：写明系统故障等不属于不可抗力的；地震、洪水、战争、疫情、政府行为等。`,
  examples: {
    good: [
      { text: '服务合同\n第一条 责任\n因甲方设备故障造成中断的，乙方不承担责任。', why: '对方的设备' },
      '服务合同\n第一条 责任\n不可抗力是指地震、洪水、战争等不能预见、不能避免且不能克服的客观情况。',
      { text: '服务合同\n第一条 责任\n乙方的系统故障、人员离职不属于不可抗力。', why: '写明不属于' },
      { text: '运维合同\n第一条 免责\n有下列情形之一的，乙方不承担违约责任：\n1. 甲方机房设备故障的；\n2. 提前三日公告的系统升级；\n3. 电信运营商网络故障；\n4. 系统故障引起的风险。', why: '对方的、事先公告的、第三人的；只是提示风险' },
      { text: '服务合同\n第一条 责任\n因乙方系统故障造成中断的，乙方应当减免当月服务费。' },
    ],
    bad: [
      '服务合同\n第一条 责任\n本合同所称不可抗力包括自然灾害、政府行为、[|网络故障以及系统维护|]。',
      '服务合同\n第一条 责任\n因台风、[|通信线路中断|]等不可抗拒的原因延误的，承运人不承担责任。',
      '服务合同\n第一条 责任\n因地震、台风、[|第三方云服务故障|]等不可抗力不能履行的，受影响的一方可以延期履行。',
      '服务合同\n第一条 责任\n因[|服务器宕机|]、海啸等不可抗力导致服务中断的，乙方不承担责任。',
      '服务合同\n第一条 责任\n因战争、[|停网|]等不可抗力不能交货的，甲方不承担责任。',
      '服务合同\n第一条 责任\n不可抗力包括战争、[|黑客攻击|]和台风。',
      '服务合同\n第一条 责任\n因地震、骚乱、[|电脑黑客|]等不可抗力停机的，乙方免于承担责任。',
      '服务合同\n第一条 责任\n由于[|堵车|]等不可抗因素晚到的，乙方不负赔偿责任。',
      '服务合同\n第一条 责任\n因[|云平台故障、人员短缺|]导致延误的，乙方不承担违约责任。',
      '服务合同\n第一条 不可抗力\n不可抗力是不能预见、不能避免且不能克服的客观情况。该等事件包括但不限于地震、[|乙方破产|]、疫情。',
      '服务合同\n第一条 责任\n因乙方[|服务器宕机|]造成中断的，乙方不承担责任。',
      '平台服务协议\n第一条 责任\n平台无法对因[|服务器宕机|]、暴雨、地震而造成的服务中断承担任何责任。',
      '运维合同\n第一条 免责\n有下列情形之一的，乙方不承担违约责任：\n（一）地震、台风；\n（二）[|设备故障、系统升级|]造成停机的。',
      '运维合同\n第一条 不可抗力\n不可抗力包括下列情形：\n1. 战争、洪水；\n2. [|系统崩溃|]；\n3. 疫情。',
      '服务合同\n第一条 责任\n遇[|原材料价格波动、人工成本上涨|]等不可抗力因素的，乙方可以调价。',
    ],
  },
  needs: NEEDS,
  once: true,
  unless: /(?:不属于|不构成|不视为|不得视为|不是|非属?|不包括|不应视为|不能视为|不作为)[^。;]{0,8}不可抗力|不可抗力[^。;]{0,6}(?:不包括|不含|除外)|(?:故障|原因)[^。;]{0,20}(?:不属于|除外)/,
  phrases: PHRASES,
  when: ({ text, folded, topic }, { recognition }) => topic === 'force-majeure' && OF_THOSE.test(folded) || (FORCE.test(text) ? LISTED.test(text) : !voidIn(folded, recognition.profile === 'platform-terms')),
});

/** Things within one's own sphere called force majeure, in a sentence or as an item of a list of it. */
export const broadForceMajeure: Rule = {
  ...inSentence,
  scope: 'document',
  check: [
    function* (contract, context) {
      for (const one of saidBy(contract, NAMED)) {
        const { span, place, clause } = one.sentence;
        const facts = { text: slice(contract.text, span), folded: one.text, place, topic: clause === null ? null : contract.clauses[clause]!.topic, segments: [], modals: [], hits: [] };
        for (const finding of inSentence.check(facts, context)) yield { ...finding, span: placed(one, finding.span.start, finding.span.end) };
      }
    },
    (contract, { recognition }) => inLists(contract, recognition),
  ],
};
/** Sentences written in one of the ways: the few of which it is asked whether they count. */
const NAMED = saying(NEEDS, (text) => PHRASES.some(({ find }) => text.search(find) !== -1) || null);

const OWN_ITEM = new RegExp(`(?<!${OTHERS}[^、,。;]{0,8})(?:${OWN}|${FAULTS})(?:(?:、|,|以及|和|或者?|及)(?:${OWN}|${FAULTS}))*`, 'd');
/** An item that tells of one's own plant; what is announced before, somebody else's, said to be none, or merely a risk told of is left alone. */
const ITEMS = saying(/故障|瘫痪|崩溃|异常|宕机|失效|中断|维护|升级|黑客|攻击|病毒|短缺|流失|紧张|违约|停产|检修|堵车|拥堵/, (text) => {
  if (text.length > 120 || /预先|事先|提前|公告|公布|通知|计划内|[您你]|用户|会员|客户|[甲乙对]方|[委受]托[方人]|[发承]包[方人]|[出承]租[方人]|采购[方人]|服务[方商]|供应商|不属于|不包括|除外|不承担|不负|运营商|风险[。;]?\s*$|艾滋|患|感染者|(?:有权|应当?|须|必须|可以)/.test(text)) return null;
  const match = OWN_ITEM.exec(text);
  return match && match[0] !== '' ? match.indices![0]! : null;
});
const EXCUSES = /(?:不(?:承担|负)|免于?承担|免除|免责|不视为|不构成)[^。;]{0,24}(?:责任|违约|:)/;
const BY_LIST = /(?:下列|以下|如下|下述|包括|指|如下述)[^。;]{0,40}[:]\s*$|(?:下列|以下|如下|下述)[^]*[:]\s*$/;

/** The first of them in each list of excuses, or of what is force majeure. */
function* inLists(contract: Contract, recognition: Recognition): Iterable<Finding> {
  if (!isJudged(recognition)) return;
  const told = new Set<number>();
  for (const one of saidBy(contract, ITEMS)) {
    const lead = leadOf(contract, one.sentence, one.index);
    if (lead === null || told.has(lead.at) || !BY_LIST.test(lead.text)) continue;
    const forced = /不可抗(?:[力拒]|因素)/.test(lead.text) && !/不属于不可抗力|除[^。;]{0,12}不可抗力/.test(lead.text);
    if (!forced && (!EXCUSES.test(lead.text) || /不(?:因此?|得|能)[^,。;]{0,8}免|不免除|保险人|保修|维修|修理|质保/.test(lead.text))) continue;
    told.add(lead.at);
    const [start, end] = one.fact;
    const span = placed(one, start, end);
    yield { span, message: (forced ? message : excuse)(slice(contract.text, span)) };
  }
}

/** What an item is an item of: the words of the clause above it, or the lead-in before its bullets. */
function leadOf(contract: Contract, { span, clause }: Sentence, index: number): { readonly text: string; readonly at: number } | null {
  const at = clause === null ? undefined : contract.clauses[clause];
  if (at?.number && at.parent !== null && Math.abs(at.own.start - span.start) < 12) {
    const { own } = contract.clauses[at.parent]!;
    return { text: folded(passage(contract, Math.max(own.start, own.end - 300), own.end)).trimEnd(), at: own.start };
  }
  for (let i = index - 1; i >= 0 && i > index - 8; i--) {
    const before = contract.sentences[i]!;
    if (before.clause !== clause) return null;
    const words = folded(passage(contract, before.span.start, before.span.end)).trimEnd();
    if (words.endsWith(':')) return { text: words, at: before.span.start };
    if (!/^\s*[-•·●*]/.test(passage(contract, before.span.start - 4, before.span.end).replace(/^[^]*\n/, ''))) return null;
  }
  return null;
}

const OF_THOSE = new RegExp(THOSE);
/** 不可抗力。指不能预见、不能避免且不能克服的客观情况，包括…: the word stands in the line's own heading. */
const FORCE = /不可抗(?:[力拒]|因素)|不能克服[^。；;]{0,10}(?:情况|事件|因素)/;
const LISTED = /不能克服[^。；;]{0,10}(?:情况|事件|因素)[^。；;]{0,8}(?:包括|如|例如)|(?:包括|包含|系指|是指|指|如|等|例如|及其他|或其他|视为|属于|因|由于|遇)[^。；;]{0,160}不可抗(?:[力拒]|因素)|不可抗力[^。；;]{0,60}(?:包括|包含|系指|是指|指|如|例如|有|：|:|\(|（)/;
