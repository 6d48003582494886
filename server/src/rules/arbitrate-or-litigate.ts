import type { Contract } from '../model/contract.ts';
import { inFurtherContract } from '../model/further-contracts.ts';
import { passage } from '../model/sieve.ts';
import { slice } from '../text/span.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { CHOICE, isJudged, placed, said, type Said } from './shapes.ts';

/** A dispute clause that leaves the choice between arbitration and the courts open. */
export const arbitrateOrLitigate: Rule = {
  code: 'arbitrate-or-litigate',
  title: '仲裁与诉讼并选',
  severity: 'error',
  basis: ['仲裁法解释第7条', '仲裁法第27条'],
  docs: `争议解决条款约定既可以申请仲裁、也可以向法院起诉；或者一处约定仲裁，另一处约定诉讼。

这样约定的，仲裁协议无效（除非一方申请仲裁、另一方在首次开庭前没有提出异议）；关于诉讼管辖的约定仍然可以有效，所以不是整条无效。仲裁实行一裁终局，约定“对裁决不服再起诉”也没有效果。

请二选一：只写一个仲裁机构的全称，或者只写一个有实际联系的法院。

**不报告**：列出两种方式由双方在签署时选定的（以下第__种方式、□、首页约定的方式）；劳动争议先裁后审；裁决作出后向法院申请执行、撤销或者保全；只是提到仲裁或诉讼的费用、期间、文书的，面临、涉及的是别的诉讼或仲裁的。`,
  examples: {
    good: [
      '第一条 争议\n因本合同产生的争议，提交宁波仲裁委员会仲裁。\n第二条 保密\n因知识产权发生的争议，由宁波市中级人民法院管辖。',
      '第一条 争议\n因本合同产生的争议，按以下第____种方式解决：\n（一）提交宁波仲裁委员会仲裁；\n（二）向甲方住所地人民法院起诉。',
      '因本合同发生的争议，提交上海国际经济贸易仲裁委员会仲裁。',
      { text: '争议按以下第____种方式解决：（1）提交杭州仲裁委员会仲裁；（2）向甲方所在地人民法院起诉。', why: '签署时选定' },
      { text: '双方发生争议的，可以向劳动争议仲裁委员会申请仲裁；对裁决不服的，可以向人民法院起诉。', profile: 'labour', why: '劳动争议先裁后审' },
      { text: '因争议提交杭州仲裁委员会仲裁，一方不履行裁决的，对方可以向人民法院申请强制执行。' },
      { text: '败诉方承担因争议发生的仲裁费或者诉讼费。' },
      { text: '协商不成的，按双方在首页选定的方式（向人民法院起诉，或者提交仲裁机构仲裁）解决。', why: '另在首页选定' },
      { text: '用户的申请涉及任何争议、纠纷、诉讼、仲裁的，应在3日内通知平台。', why: '说的是遇到的事，不是解决的办法' },
      { text: '争议解决期间，仲裁或者诉讼不影响本合同其他条款的履行。' },
    ],
    bad: [
      { text: '协商不成的，可以[|向杭州仲裁委员会申请仲裁，也可以向甲方所在地人民法院起诉|]。', fixed: '协商不成的，可以向杭州仲裁委员会申请仲裁。' },
      { text: '因本合同产生的纠纷，[|通过仲裁或者诉讼|]解决。', fixed: '因本合同产生的纠纷，通过仲裁解决。' },
      { text: '争议协商不成时，任何一方均可[|向乙方所在地人民法院提起诉讼或向北京仲裁委员会申请仲裁|]。' },
      { text: '第一条 争议\n因本合同产生的争议，提交宁波仲裁委员会仲裁。\n第二条 其他\n因履约产生的纠纷，[|由甲方住所地人民法院管辖|]。' },
      { text: '第一条 争议\n协商不成的，双方同意以下方式解决：\n（一）提交宁波仲裁委员会仲裁；\n（二）[|向甲方住所地人民法院起诉|]。', why: '两种方式并列，没有选哪一种' },
      { text: '争议由广州仲裁委员会仲裁，[|对裁决不服的，可以向人民法院起诉|]。', why: '仲裁一裁终局' },
    ].map((example) => ({ profile: 'generic' as const, ...example })),
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition)) return;
    let inOne = false;
    for (const one of said(contract, /仲裁/))
      for (const finding of judged(one, contract, recognition.profile === 'labour')) {
        inOne = true;
        yield finding;
      }
    if (!inOne && recognition.profile !== 'labour') yield* apart(contract);
  },
  fixes({ span, data }) {
    const parts = (data?.['parts'] ?? '').split(',').map(Number);
    const [firstEnd, secondStart] = parts;
    if (firstEnd === undefined || secondStart === undefined || parts.some(Number.isNaN)) return [];
    const first = { start: span.start, end: span.start + firstEnd };
    const second = { start: span.start + secondStart, end: span.end };
    const arbitrationFirst = data?.['first'] === 'arbitration';
    const keep = (title: string, drop: { start: number; end: number }): Fix => ({ title, edits: [{ span: drop, text: [] }], certain: false });
    const keepFirst = keep(arbitrationFirst ? '只保留仲裁' : '只保留诉讼', { start: first.end, end: second.end });
    const keepSecond = keep(arbitrationFirst ? '只保留诉讼' : '只保留仲裁', { start: first.start, end: second.start });
    return [keepFirst, keepSecond];
  },
};

const ARBITRATE = '(?:(?:当地|本地|有关|相关|经济|合同)(?=仲裁)|(?:依法|申请|提交|提请|提起|通过|采取|采用|选择|(?<!可)以|向|由|去|交由?)[^。;,]{0,40}?)?仲裁(?:委员会|委|院|中心|机构|机关|部门|途径)?(?:(?:申请|提起|提请|进行|提交|裁决)?(?:仲裁|裁决))?';
const LITIGATE = '(?:(?:依法|直接|向|到|在|由|提交|提起|通过|采取|采用|选择|(?<!可)以)[^。;,]{0,36}?)?(?:提起诉讼|提出诉讼|起诉|诉讼|提起诉|(?:司法|法律)途径|(?:人民)?法院(?:(?:提起|进行)?诉讼|起诉|审理|裁判|判决|裁决|管辖)?)';
/** 提请某市仲裁机构仲裁或者某市人民法院裁决: the second is named right behind the word that offers it. */
const COURT_NAMED = '(?:(?!仲裁|诉讼|起诉)[一-龥]){2,20}?法院(?:提起诉讼|起诉|审理|裁判|判决|裁决|管辖|解决|处理)';
const BODY_NAMED = '(?:(?!诉讼|法院|起诉)[一-龥]){2,20}?仲裁(?:委员会|院|中心|机构|机关|部门)(?:申请|提起|提请|进行)?(?:仲裁|裁决|解决|处理)';
const OR = '[\\s,]{0,3}(?:或者?是?(?:也可以?|约定)?|/|和/或|也可以?|亦可以?|还可以?|也有权|亦有权|均可|任选|、|及|和)[\\s,]{0,2}';
const WAYS = [
  { find: new RegExp(`(?<a>${ARBITRATE}(?:解决)?)(?<or>${OR})(?<b>${LITIGATE}|${COURT_NAMED})`, 'dg'), first: 'arbitration' },
  { find: new RegExp(`(?<a>${LITIGATE}(?:解决)?)(?<or>${OR})(?<b>${ARBITRATE}|${BODY_NAMED})`, 'dg'), first: 'litigation' },
] as const;
/** Words that go on about a proceeding that is there already: its costs, its time, its papers, its execution. */
const ABOUT = /^(?:的?(?:费|文书|期间|过程|程序|时效|请求|代理|材料|机构的|机构认定|进行|判决|裁决书|裁定|结果|权利|阶段|活动|地位)|(?:机构|机关)?(?:的|所|作出|出具|认定|要求|确定|生效|确认)|(?:而|所|产生|引起|发生|涉及)|中|[^。;,]{0,2}不影响|申请(?!仲裁|裁决))/;
/** 可向仲裁机构申请仲裁或向人民法院起诉: two places to go, no word of a dispute needed. */
const BOTH_NAMED = /(?:可以?|均可|有权|直接)[^。;]{0,24}仲裁(?:机构|机关|委员会|部门|院)(?:申请|提起|提请|进行)?仲裁[^。;]{0,24}(?:法院[^。;,]{0,6}(?:起诉|诉讼)|(?:起诉|诉讼))|(?:可以?|均可|有权|直接)[^。;]{0,24}法院(?:起诉|提起诉讼)[^。;]{0,24}仲裁(?:机构|机关|委员会|部门|院)(?:申请|提起|提请|进行)?仲裁/;
/** Proceedings that others bring, or that befall somebody: 面临任何索赔、诉讼或仲裁, 被他人提起诉讼, 第三人向甲方提起仲裁. */
const BEFALLING = /(?:面临|遭受|遭到|遭致|引起|引发|招致|导致|涉及|卷入|陷入|应对|参加|参与|受到|未决|牵涉|索赔|处罚|调查|被(?!告)|第三[方人](?=[因对向就提主]))(?:(?!争议|纠纷|协商|可|应)[^。;]){0,16}$/;
/** 经仲裁机构裁决或者人民法院判决，确认违约的: what was decided, by whichever. */
export const DECIDED = /(?:经|根据|依据)[^。;,提]{0,30}$/;
const AT_A_PARTY = /(?:向|对)(?:[甲乙丙丁]方|我方|我司|本?公司|平台|受托方|委托方)(?!所在地|住所地)[^,。;法]{0,10}(?:提起|提出|提请)/;
/** An option in brackets behind an open slot: ____（仲裁或法院起诉）, ____人民法院/仲裁委员会. */
const OPEN_SLOT = /[_\s]{2}\([^()]{0,16}$|__[^_,。;]{0,10}$/;
/** A court that is to arbitrate, an arbitral body that is to be sued at. */
const CONFUSED = /(?:人民)?法院(?:(?:申请|提起|提请|进行)?仲裁)(?!裁决)|仲裁(?:委员会|机构|院)(?:提起|进行)?(?:诉讼|起诉)(?!,|时|期间|费)/d;

/** 按双方在封面页约定的方式（起诉或者仲裁）解决: what may be chosen, and where it is. */
export const CHOSEN_ELSEWHERE = /(?:约定|选定|选择|勾选|载明|填写|确定)的(?:争议|纠纷)?(?:解决|处理)?(?:方式|途径|办法)[(\[【]/;

const DISPUTE = /争议|纠纷|协商|分歧|异议|不成|发生争执/;
const SPOKEN_OF = /送达|未决|涉诉|(?:没有|不存在|未|无)(?:任何|尚未|正在|涉及|发生)[^。;]{0,20}(?:诉讼|仲裁)|财产保全|证据保全|强制执行|律师费|保全费|差旅费|解决争议的(?:有关)?方法|诉讼时效|一切费用|不影响本合同|继续履行[^。;]{0,12}(?:仲裁|诉讼)|(?:仲裁|诉讼)[^。;]{0,12}(?:期间|过程中)/;
const AFTER_AWARD = /(?:对|如)?[^,。;]{0,12}(?:裁决|仲裁结果|仲裁)(?:结果)?(?:有异议|不服|不满|不成|未果|无效|(?:仍|未能?|不能|无法)(?:得到)?解决)的?,?[^。;]{0,14}(?:起诉|提起诉讼|诉讼|法院(?!申请(?:撤销|执行|强制)))/dg;

function* judged(one: Said, contract: Contract, labour: boolean): Generator<Finding> {
  const { text } = one;
  if (labour || /劳动(?:人事)?争议|劳动仲裁|劳动人事/.test(text)) return;
  const topic = one.sentence.clause === null ? null : contract.clauses[one.sentence.clause]!.topic;
  if (CHOICE.test(text) || CHOSEN_ELSEWHERE.test(text)) return;
  const inDispute = topic === 'dispute-resolution' || DISPUTE.test(text) || BOTH_NAMED.test(text);
  for (const match of text.matchAll(AFTER_AWARD)) {
    if (/执行|撤销|保全/.test(match[0])) continue;
    const words = match[0].replace(/^[,\s]+/, '');
    const start = match.index + match[0].length - words.length;
    yield { span: placed(one, start, match.index + match[0].length), severity: 'warning', basis: ['仲裁法第10条'], message: `「${slice(contract.text, placed(one, start, match.index + match[0].length))}」没有效果：仲裁实行一裁终局` };
    return;
  }
  if (!inDispute || SPOKEN_OF.test(text)) return;
  for (const { find, first } of WAYS)
    for (const match of text.matchAll(find)) {
      const { a, or, b } = match.groups!;
      const [from, to] = match.indices![0]!;
      if (ABOUT.test(text.slice(to, to + 6)) || (/^[、及和]$/.test(or!.trim()) && !/起诉|提起|申请|提交|通过|方式|解决/.test(a! + b! + text.slice(to, to + 6)))) continue;
      // 涉及任何争议、纠纷、诉讼、仲裁: troubles, not ways.
      if (or!.trim() === '、' && /(?:争议|纠纷|索赔|投诉|处罚)[、或和及](?:诉讼|仲裁)$/.test(a!)) continue;
      // 仲裁、诉讼 in a list that begins with 协商: a list of ways as good as any other.
      if (/不(?:得|能(?!解决|达成|协商)|可|再)|无权|放弃|排除|而非|而不/.test(text.slice(Math.max(0, from - 6), from) + a!)) continue;
      if (isSpokenOf(text, match)) continue;
      const span = placed(one, from, to);
      yield {
        span,
        message: `「${shorten(slice(contract.text, span))}」既选仲裁又选诉讼，仲裁约定无效，只有诉讼管辖的约定可能有效`,
        data: { parts: `${a!.length},${a!.length + or!.length}`, first },
      };
      return;
    }
  const confused = CONFUSED.exec(text);
  if (!confused || isSpokenOf(text, confused)) return;
  const span = placed(one, ...confused.indices![0]!);
  yield { span, message: `「${slice(contract.text, span)}」：法院不仲裁，仲裁机构不受理诉讼，没有写清选的是哪一种` };
}

/** 提交宁波仲裁委员会仲裁, 由甲方住所地人民法院管辖: the disputes of a contract sent to one of them. */
const TO_ARBITRATION = /(?:提交|提请|向|由|申请)[^。;,]{0,30}仲裁(?:委员会|院|中心)(?:申请|提起|进行|按[^。;,]{0,20})?(?:仲裁|裁决|解决)/d;
const TO_COURT = /(?:向|由|提交|到)[^。;,]{0,24}法院(?:提起诉讼|起诉|诉讼|管辖|裁决|裁判|解决)/d;
/** What one of the two is for only, or one of several ways. */
const LIMITED = /除外|以外|例外|其他(?:争议|纠纷)|知识产权|劳动|执行|撤销|保全|裁决(?:书|后|作出)|(?:以下|下列|上述|如下|第[_\s\d一二三两])[^。;,]{0,6}(?:方式|种|途径|办法)|选择|任选|任一|均可|或者?|如(?:果|选)|若|无效|[□☐☑√]/;

/** One clause sends the disputes of the contract to arbitration, another to the courts. */
function* apart(contract: Contract): Generator<Finding> {
  const first = (needed: RegExp, way: RegExp): { readonly one: Said; readonly span: Finding['span'] } | null => {
    for (const one of said(contract, needed)) {
      const topic = one.sentence.clause === null ? null : contract.clauses[one.sentence.clause]!.topic;
      const match = (topic === 'dispute-resolution' || DISPUTE.test(one.text) || isOneOfAll(contract, one)) && !LIMITED.test(one.text) && !SPOKEN_OF.test(one.text) && !CHOICE.test(one.text) ? way.exec(one.text) : null;
      if (match && !inFurtherContract(contract, one.start) && !isOption(contract, one)) return { one, span: placed(one, ...match.indices![0]!) };
    }
    return null;
  };
  const [arbitration, court] = [first(/仲裁/, TO_ARBITRATION), first(/法院/, TO_COURT)];
  if (!arbitration || !court || arbitration.one.sentence === court.one.sentence) return;
  const [earlier, later] = arbitration.span.start < court.span.start ? [arbitration, court] : [court, arbitration];
  const words = (span: Finding['span']): string => shorten(slice(contract.text, span));
  yield { span: later.span, message: `「${words(earlier.span)}」，这里又「${words(later.span)}」：既选仲裁又选诉讼，仲裁约定无效，只有诉讼管辖的约定可能有效`, related: [{ span: earlier.span, message: '前面约定的另一种方式' }] };
}

/** 以下第__种方式：, with the ways as items below it. */
function isOption(contract: Contract, { sentence }: Said): boolean {
  for (let at = sentence.clause; at !== null; at = contract.clauses[at]!.parent) if (LIMITED.test(leadOf(contract, at).replace(ALL_OF, ''))) return true;
  return false;
}
/** 双方同意以下方式解决。 with no room for a number: the ways below it stand beside each other. */
const ALL_OF = /(?:以下|下列|如下)(?:的|各?种)?(?:方式|途径|办法)(?:解决|处理)(?=[。：:\s])(?![。：:\s]*[_＿第□☐])/;
/** An item below such a lead on disputes. */
function isOneOfAll(contract: Contract, { sentence }: Said): boolean {
  const parent = sentence.clause === null ? null : contract.clauses[sentence.clause]!.parent;
  const lead = parent === null ? '' : leadOf(contract, parent);
  return DISPUTE.test(lead) && ALL_OF.test(lead);
}

/** What a clause begins with. */
function leadOf(contract: Contract, clause: number): string {
  const { start, end } = contract.clauses[clause]!.span;
  return passage(contract, start, Math.min(end, start + LEAD_LENGTH));
}
const LEAD_LENGTH = 120;

/** Whether the words are about proceedings of others, or options not yet chosen. */
function isSpokenOf(text: string, { index, 0: words }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 24), index);
  if (/协商不成|协商不能|协商未果/.test(text)) return OPEN_SLOT.test(before);
  if (/裁决.{0,24}判决|判决.{0,24}裁决/.test(words) && DECIDED.test(before)) return true;
  return BEFALLING.test(before) || OPEN_SLOT.test(before) || AT_A_PARTY.test(text.slice(index, index + words.length)) || AT_A_PARTY.test(before + words);
}

/** Whether a folded sentence offers both ways, so that whatever it says of an arbitral body has no effect anyhow. */
export const offersBoth = (text: string): boolean => !CHOICE.test(text) && WAYS.some(({ find }) => [...text.matchAll(find)].some((match) => match.groups!['a']!.length > 2 && match.groups!['b']!.length > 2 && !isSpokenOf(text, match)));

const shorten = (words: string): string => (words.length <= 40 ? words : `${words.slice(0, 18)}……${words.slice(-18)}`);
