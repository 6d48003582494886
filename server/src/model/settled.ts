import { NOTHING_KEPT, type Kept } from '../text/change.ts';
import { escapePattern } from '../text/escape.ts';
import { DAYS } from '../text/durations.ts';
import { memo } from '../text/memo.ts';
import { fold } from '../text/script-fold.ts';
import { slice, type Span } from '../text/span.ts';
import type { Contract } from './contract.ts';
import { sharedWithPrevious, stepFromPrevious } from './parse.ts';
import { foldedNames } from './party-names.ts';
import { figuredTerms } from './figured-terms.ts';
import { alike, eachAlike, factAt, hits, replaced, sentenceSieve, some, undisturbed, type Reads, type Sieve } from './sieve.ts';
import { GRADE } from './sentence-facts.ts';
import { findModals } from './sentence-parts.ts';
import { isTimeOf, MUST, PERIOD, timedThing } from './vague-context.ts';
import { MEANS } from './vague-meant.ts';

const SHORTEST_TERM = 3;
/** What is longer is a damaged file, not a sentence: it settles nothing. */
const LONGEST = 2000;
/** How many sentences before and behind are beside one. */
const NEAR = 2;

/** Sentences that set a time for one of TIMED_THINGS: 租金应于每月5日前支付. What follows a delay is no time set. */
const SETS_TIME = sentenceSieve((words): string | null => {
  if (words.length > LONGEST) return null;
  const folded = fold(words);
  if (/逾期|迟延|延误|迟交|未按|拖欠/.test(folded) || !(PERIOD.test(folded) || UPON.test(folded))) return null;
  return timedThing(folded) === null ? null : folded;
});
/** 签订后一次性付清, 按月结算: a time without a number. */
const UPON = /(?:付款|支付|结算|交货|交付)(?:方式|时间|期限|日期|进度)(?![\s。.:]*$)|分[期0-9二两三四]|(?:签订|签署|签约|生效|验收(?:合格)?|交付|交货|提货|取货|收货|服务|入学|报名|报到|入住|入会|入场|进场|预订|订货|下单|开课|开学|开班|出团|开工|竣工|完工)(?:开始|结束|期满)?(?:之日|当日|时|前|后|完成后)[^,，。;；]{0,16}(?:付|缴|交|结|提|送)|按[日周月季年]度?(?:支付|结算|缴|交|付)|每[日周月季年]|(?:时间|日期|期限|工期)(?:为|是|共|:)?[^,，。;；:]{0,6}[0-9_]/;

const LIMIT_OF = /[时期]限|时间要求|时效/;
const NAMES_LIMIT = /^[^一-鿿]*([一-鿿]{2,8}?)的?(?:[时期]限|时间要求|时效)(?:要求|标准)?[\s*]*(?:$|[:为])/;
const LASTING = new RegExp(`[0-9_一二三四五六七八九十两半]\\s?个?(?:${DAYS}|小时|分钟|秒|周|月)`);
const MEASURES = /(?:响应|接通率|接起率|应答率|满意度|满意率|好评率|转化率|回复率|回访率|合格率|解决率|完成率|及时率|准确率|差错率|投诉率|可用率|得分|评分|覆盖率|达标率|办结率)[^,，。;；]{0,8}(?:不低于|不超过|不高于|不少于|达到|大于|小于|高于|低于|≥|≤|>|<|:|在|控制在)[^,，。;；]{0,4}[0-9]/;

/** Sentences that set a limit for whatever: 12小时内上传凭证. */
const SETS_LIMIT = sentenceSieve((words): string | null => {
  if (words.length > LONGEST) return null;
  const folded = fold(words);
  return PERIOD.test(folded) && !/逾期|迟延|延误|拖欠/.test(folded) ? folded : null;
}, PERIOD);

/** 返工时限: 回访24小时、报告5个工作日: what a limit is named after, in its sentence or as the title before it. */
const NAMED_LIMIT = sentenceSieve((words): string | null => (words.length > LONGEST ? null : (NAMES_LIMIT.exec(fold(words))?.[1] ?? null)), LIMIT_OF);
/** Sentences that tell how long anything may last. */
const LASTS = sentenceSieve((words): true | null => (words.length <= LONGEST && LASTING.test(fold(words)) ? true : null), LASTING);
/** Sentences that say what is due for each day or of each sum: 每日按欠费的3‰加收违约金. */
const SETS_RATE = sentenceSieve((words): string | null => {
  if (words.length > LONGEST) return null;
  const folded = fold(words);
  return PENALTY.test(folded) && RATE.test(folded) ? folded : null;
}, /违约金|滞纳金|罚息/);
/** Sentences that measure what service is measured by: 平均响应不超过40秒, 接通率不低于90%. */
const METRIC = sentenceSieve((words): string | null => {
  if (words.length > LONGEST) return null;
  const folded = fold(words);
  return MEASURES.test(folded) ? folded : null;
}, MEASURES);

/** 验收标准见附件二, 三日内未提出异议视为验收合格: how a thing passes. */
const HOW_PASSED = /标准|规范|指标|参数|清单|方案|附件|附表|附录|《|GB|样品|封样|图纸|要求|异议|视为|确认书|验收单|验收报告|检测报告|签字|签署|测试(?:合格|通过|报告|用例|数据)|试运行|考核|检验项目|不符|数量/;
const IS_PASSED = /验收|检验|(?:外观|数量|质量|规格)[^,，。;；]{0,8}不符/;
const PASSES = sentenceSieve((words): string | null => {
  if (words.length > LONGEST) return null;
  const folded = fold(words);
  return IS_PASSED.test(folded) && HOW_PASSED.test(folded) ? folded : null;
}, IS_PASSED);

const SAYING = /属于|构成|视为|认定为|均为|即为|指|包括|包含|如下|以下|下列|为[“"「『]|等主流|[的等][一-鿿]{1,8}为[一-鿿]{2,10}(?:[。;]|$)|[(（](?:导致|造成|引起|不?影响|即|含)[^()（）]{2,60}[)）]/;
/** Sentences that say what counts as something: 增加页面、更换架构属于重大变更. */
const SAYS_WHAT = sentenceSieve((words): string | null => {
  if (words.length > LONGEST) return null;
  const folded = fold(words);
  return SAYING.test(folded) ? folded : null;
}, SAYING);
/** What the contract gives a measure of: 本合同所称及时，均指两个工作日内. */
const FIGURED = alike(sentenceSieve((words): readonly string[] | null => (words.length > LONGEST ? null : some(figuredTerms(fold(words))))), eachAlike((a, b) => a === b));
const COUNTS_AS = /(?<![不未])(?:属于|构成|视为|认定为|均为|即为)[^,，。;；]{0,8}$|[的等][一-鿿]{1,8}为$/;
/** 严重缺陷|（导致数据丢失的缺陷） */
const IN_BRACKETS = '[(（](?:导致|造成|引起|不?影响|即|含|包括(?!但不限)|指)[^()（）]{2,60}[)）]';
const EXPLAINS = new RegExp(`^${IN_BRACKETS}|^的?(?:行为|情形|事件|事项|情况|范围|标准)?[,，]?(?:${MEANS}|包括|包含|如下|为以下|有以下|为:|:)`);
/** Chrome、Edge等|主流浏览器| */
const SUCH_AS = /[、和及与][^,，。;；、]{1,16}等$/;
/** 影响千户以上的停水为“|重大停水|事件” */
const NAMED_SO = /为[“"「『]$/;
const LISTS = /[、]|以下|下列|如下|之一/;
/** What says nothing of the kind of thing. */
const ANY_KIND = /费用|违约|赔偿|法律|处罚|经济|补偿|服务|工作|资料|手续|责任|损失|义务|信息|款项|证件|材料|文件|设备|措施|问题|事项|内容|活动|产品|项目|单据|权利|税费|支出|成本/;
/** |一般工单| where 紧急工单 is told: all the others. */
const ALL_OTHERS = /^(?:普通|一般|常规)/;
const GRAVER = ['紧急', '重大', '严重', '加急', '特急', '致命', '疑难', '特殊', '复杂'];
/** |普通工单|隔日办结；加急工单的范围见附件三: all others. */
const GRADED_IN_ANNEX = /(?:范围|标准|清单|名单|情形|划分)[^,，。;；]{0,4}(?:附件|附表|附录|《)/;
/** 2小时内响应，8小时内解决 */
const ONLY_TIMES = new RegExp(`^[^一-鿿]*(?:在|于|应|须|需|接到[^,，]{0,6}后|响应时间|到场|收到[^,，]{0,6}后)*[:]?[^,，。;；一-鿿]{0,4}(?:[0-9xX_]+|[一二三四五六七八九十两半]+)\\s?个?(?:小时|分钟|${DAYS})`);
/** 滞纳金|的标准为每日千分之一; 担保手续|为预付款或者保证. */
const SAYS_ITS_SIZE = /^的?(?:标准|金额|数额|方式|范围|内容)?(?:为|是|按|以|包括|即|由|指|:)/;

/** What a sum is told by. */
const RATE = /[%‰]|[百千万]分之|[0-9_]\s?(?:元|万|倍)|[一二三四五六七八九十两]倍/;
/** 协商不成的，由…: what follows where nothing is agreed. */
const NOT_AGREED = /^[^一-鿿]*(?:如|若)?(?:双方)?(?:协商不成|协商未果|协商不一致|不能协商一致|不能达成一致|未能达成一致|达不成一致|无法达成一致)/;

/** 按时、足额|支付, 按期|将租金汇入: how else it must be done, and that something follows with which it is. */
const HOW_ELSE = /^(?:、?(?:按[质量期]|[足全]额|足量|如数|准确|完整|妥善|无条件)地?){0,4}将?/;

/** The rest of what is said to be agreed beside a time. */
const AND_WHERE = /^(?:[、和及与](?:地点|数量|质量|方式|金额|标准|规格|品种|要求|价格|比例|范围|期限|日期){1,2}){1,5}(?:要求)?[,，]?(?:将|向[^,，。;；]{1,8}?(?=支|交|付|提))?/;

/** As much of a sentence as says what time it sets. */
const OPENING = 60;

/** What an answer hangs on besides the sentence and its place: times that any sentence sets, the sentences beside it, what any sentence says counts as something; null for nothing. */
export type Asks = 'times' | 'limits' | 'beside' | 'meanings' | null;
/** In: a finding's rule code and lexicon entry, if it has one. */
export const asksOf = (code: string, entry: string | undefined): Asks => (entry === undefined ? null : entry === 'on-time' ? 'times' : AGREED.has(entry) || entry === 'prompt' || entry === 'prescribed-time' || entry === 'bare-fault' || entry === 'accepted-by-nothing' || entry === 'due-liability' || entry === 'unsized-compensation' ? 'limits' : BESIDE.has(entry) ? 'beside' : code === 'vague-degree' || EXPLAINABLE.has(entry) ? 'meanings' : null);
/** 按约定及时, 未按时: whatever limit the contract sets for the act is meant. */
const AGREED: ReadonlySet<string> = new Set(['as-agreed-in-time', 'as-agreed', 'missed-in-time', 'agreed-time']);
const BESIDE: ReadonlySet<string> = new Set(['boundary', 'immediately', 'any-governed', 'bare-penalty', 'daily-unsized', 'agree-later', 'standards-unnamed']);
/** 结清欠费和|相应的违约金|: the one whose rate stands elsewhere. */
const PENALTY = /违约金|滞纳金|罚息/;
const SQUARED = /欠|结清|[补交缴付]清|补[交缴付]|清偿|扣除|抵扣/;
const TIMES: Reads = { sieves: new Set<Sieve<unknown>>([SETS_TIME]), openings: [], lines: [], through: new Set() };
const LIMITS: Reads = { sieves: new Set<Sieve<unknown>>([SETS_TIME, SETS_LIMIT, SETS_RATE, NAMED_LIMIT, LASTS, METRIC, PASSES]), openings: [], lines: [], through: new Set() };
const FIGURES: Reads = { sieves: new Set<Sieve<unknown>>([FIGURED]), openings: [], lines: [], through: new Set() };

/** Which answers of the version before still hold. */
export interface Answers {
  /** Of findings in these sentences, the first so many and the last, all do. */
  readonly all: Kept;
  /** Whether what `settledBy` answered of a finding in a sentence (by its index) does. `start`: of its span in the document. */
  readonly one: (sentence: number, asks: Asks, start: number) => boolean;
}
const NONE: Answers = { all: NOTHING_KEPT, one: () => false };

/** Which of the answers of `settledBy` an edit left as they were. */
export function answersThatHold(contract: Contract): Answers {
  // All are asked of every version, so that the next one can be told from it.
  const [times, limits, figures] = [undisturbed(contract, TIMES), undisturbed(contract, LIMITS), undisturbed(contract, FIGURES)];
  const meanings = replaced(contract, SAYS_WHAT);
  if (!figures || stepFromPrevious(contract) === null) return NONE;
  const kept = sharedWithPrevious(contract).sentences;
  const [head, tail] = [Math.max(0, kept.head - NEAR), Math.max(0, kept.tail - NEAR)];
  const behind = contract.sentences.length - tail;
  /** What explains a word holds it; 一般|工单 is explained with 紧急|工单. */
  const isSpokenOf = (start: number): boolean => {
    if (meanings === null || meanings.length === 0) return meanings === null;
    const [word, noun] = [fold(contract.text.slice(start, start + SHORTEST_TERM)), fold(contract.text.slice(start + 2, start + 4))];
    return meanings.some((fact) => fact.includes(word) || fact.includes(noun));
  };
  return {
    all: times && limits && meanings?.length === 0 ? { head, tail } : NOTHING_KEPT,
    one: (sentence, asks, start) => (sentence < head || sentence >= behind) && (asks === 'times' ? times : asks === 'limits' ? limits : asks === 'meanings' ? !isSpokenOf(start) : true),
  };
}

/** Tells of a vague expression in a sentence (by its index) whether another sentence says what it leaves open. */
export type Settled = (sentence: number, code: string, entry: string, span: Span) => boolean;

/**
 * What the sentence alone cannot know: that the contract sets the time which 按时 means, that the sentence beside gives it, that an item
 * says what counts as a 重大变更, that what stands before the first clause and lays nothing on anybody tells how one came to contract. Spans are those of the document.
 */
export function settledBy(contract: Contract): Settled {
  const { sentences, clauses } = contract;
  /** By sentence: the same few are asked for again and again. */
  const texts = new Map<number, string>();
  const textOf = (i: number): string => {
    let text = texts.get(i);
    if (text === undefined) texts.set(i, (text = fold(slice(contract.text, sentences[i]!.span))));
    return text;
  };
  const isLong = (i: number): boolean => sentences[i]!.span.end - sentences[i]!.span.start > LONGEST;
  const terms = new Map<string, boolean>();
  let owed: readonly Owed[] | undefined;
  const owedWithin = (): readonly Owed[] => (owed ??= hits(contract, SETS_LIMIT).filter(({ fact }) => isOwed(fact)).map(({ index, fact }) => ({ index, fact, act: doneWithin(fact) })));

  const parties = new Set(contract.parties.flatMap(foldedNames));
  // 委托方：第8中学 measures nobody.
  const figured = new Set(hits(contract, FIGURED).flatMap(({ fact }) => fact.filter((term) => !parties.has(term))));
  const objectOf = objectsBeside([...parties].filter((name) => name.length > 1).map((name) => `${escapePattern(name)}|`).join(''));
  const isFigured = (text: string, at: Span): boolean => {
    for (const term of figured) {
      const i = text.indexOf(term, Math.max(0, at.start - term.length + 1));
      // 期限为10日 says nothing of a 合理|期限, 较大损失为10万元 does of 造成|较大损失.
      if (i >= 0 && i < at.end && (i <= at.start || (term.length > 3 && i + term.length >= at.end))) return true;
    }
    return false;
  };

  let said: string | undefined;
  const isExplained = (words: string): boolean => {
    let known = terms.get(words);
    if (known === undefined) {
      said ??= hits(contract, SAYS_WHAT).map(({ fact }) => fact).join('\n');
      terms.set(words, (known = said.includes(words) && hits(contract, SAYS_WHAT).some(({ fact }) => explains(fact, words))));
    }
    return known;
  };
  const beside = (sentence: number, isIt: (text: string) => boolean): boolean => {
    for (let i = Math.max(0, sentence - NEAR); i <= sentence + NEAR && i < sentences.length; i++) {
      if (i !== sentence && !isLong(i) && isNear(contract, sentences[i]!.clause, sentences[sentence]!.clause) && isIt(textOf(i))) return true;
    }
    return false;
  };

  /** 严重故障：2小时内响应 says how soon and not what it is. */
  const isTimedBelow = (sentence: number): boolean => sentence + 1 < sentences.length && !isLong(sentence + 1) && sentences[sentence + 1]!.place !== 'heading' && ONLY_TIMES.test(textOf(sentence + 1));
  const isTimedBeside = (sentence: number, text: string, at: Span): boolean => beside(sentence, (other) => isTimeOf(text.slice(at.end, at.end + 12), other.slice(0, OPENING)));
  const isMissedBeside = (sentence: number, acts: readonly string[]): boolean =>
    beside(sentence, (other) => !/逾期/.test(other) && acts.some((act) => isAboutSame(objectOf(act), doneWithin(other))));
  const isPromptSettled = (sentence: number, text: string, at: Span): boolean => {
    // 未|及时|通知 beside 变更后3日内通知; of 因发货不|及时 what was late stands before.
    if (/及时/.test(text.slice(at.start, at.end)) && NOT_DONE.test(text.slice(0, at.start))) {
      const [before, after] = [text.slice(Math.max(0, at.start - 10), at.start), text.slice(at.end, at.end + 6)];
      if (isMissedBeside(sentence, before.endsWith('不') ? [after, before] : [after])) return true;
      // 未能|及时|提供核算资料 where another clause has 核算资料每月15日前提供: the act and its object.
      const [, verb, object] = ACT.exec(text.slice(at.end)) ?? [];
      const thing = object === undefined ? '' : objectOf(object.replace(/(?:导致|造成|致使|引起|影响|而致?).*$/, ''));
      if (thing.length >= 2 && owedWithin().some(({ index, fact, act }) => index !== sentence && isSameAct(verb!, thing, act) && isAboutSame(thing, fact))) return true;
    }
    return isTimedBeside(sentence, text, at);
  };

  /** What follows the words, or what it ends in, gives some limit of the contract its name. */
  const isLimitNamed = (text: string, at: Span): boolean => {
    const act = /^(?:地|完成|进行|予以|作出|给予|将|向[^,，。;；]{2,6}?)*([一-鿿]{2})/.exec(text.slice(at.end))?.[1];
    return act !== undefined && hits(contract, NAMED_LIMIT).some(({ index, fact }) => fact.endsWith(act) && [index, index + 1].some((i) => factAt(hits(contract, LASTS), i) === true));
  };

  /** 按约定支付佣金, 按约定提供销售数据: some sentence says when such is paid, or sets a limit for giving just that. */
  const isAgreedSomewhere = (sentence: number, text: string, at: Span): boolean => {
    const act = text.slice(at.end - 2, at.end);
    const object = /^[^,，。;；]{0,14}/.exec(text.slice(at.end))![0];
    // 按约定提供旅游服务: how it is done, not when.
    if (/服务$/.test(object) && !/数据|报告|资料/.test(object)) return true;
    const thing = timedThing(/[费款租]|价金/.test(object) ? '支付' : act + object);
    if (thing !== null) return hits(contract, SETS_TIME).some(({ index, fact }) => index !== sentence && thing.test(fact));
    return hits(contract, SETS_LIMIT).some(({ index, fact }) => index !== sentence && fact.includes(act) && isAboutSame(objectOf(object), fact));
  };

  return (sentence, code, entry, span) => {
    if (isLong(sentence)) return false;
    const at = { start: span.start - sentences[sentence]!.span.start, end: span.end - sentences[sentence]!.span.start };
    const text = textOf(sentence);
    if (isFigured(text, at)) return true;
    if (sentences[sentence]!.place === 'heading' && GRADE.test(text) && !isTimedBelow(sentence)) return true;
    if (clauses.length > 0 && sentences[sentence]!.place === 'preamble' && findModals(text).length === 0) return true;
    if (!MUST.test(text) && isSlogan(contract, sentences[sentence]!.clause)) return true;
    if (entry === 'fault-tier' && /^(?:普通|一般)/.test(text.slice(at.start)) && (GRADED_IN_ANNEX.test(text) || beside(sentence, (other) => GRADED_IN_ANNEX.test(other)))) return true;
    // 加急工单的范围见附件三
    if (entry === 'fault-tier' && ALL_OTHERS.test(text.slice(at.start))) {
      const kind = text.slice(at.start + 2, at.end);
      if (kind.length > 1 && GRAVER.some((degree) => isExplained(degree + kind))) return true;
    }
    if (entry === 'emergency' && beside(sentence, (other) => GRADED_IN_ANNEX.test(other) && other.includes(text.slice(at.start, at.end)))) return true;
    const asks = asksOf(code, entry);
    if (entry === 'as-agreed') return isAgreedSomewhere(sentence, text, at);
    // 及时反馈 and 在规定时间内完成返工, where 反馈时限 or 返工时限 has a figure.
    if ((entry === 'prompt' || entry === 'prescribed-time') && isLimitNamed(text, at)) return true;
    if (entry === 'due-liability') {
      const sum = PENALTY.exec(text.slice(at.start, at.end))?.[0];
      return sum !== undefined && SQUARED.test(text.slice(Math.max(0, at.start - 16), at.start)) && hits(contract, SETS_RATE).some(({ index, fact }) => index !== sentence && fact.includes(sum));
    }
    // 承担逾期交付的责任, where 逾期一日支付千分之一的违约金 says how much that is.
    if (entry === 'unsized-compensation') return LATE.test(text.slice(at.start, at.end)) && hits(contract, SETS_RATE).some(({ index, fact }) => index !== sentence && LATE.test(fact));
    if (entry === 'prescribed-time') return false;
    if (entry === 'accepted-by-nothing') return hits(contract, PASSES).some(({ index }) => index !== sentence);
    // 及时支付合同约定的款项: when the contract has it paid.
    if (entry === 'prompt' && AS_AGREED_PAID.test(text.slice(at.end)) && hits(contract, SETS_TIME).some(({ index, fact }) => index !== sentence && timedThing('支付')!.test(fact))) return true;
    if (entry === 'prompt') return isPromptSettled(sentence, text, at);
    if (entry === 'bare-fault') {
      const words = text.slice(at.start, at.end);
      // 48小时内发货；因发货|不及时: what was late stands before.
      if (words.includes('及时')) return isMissedBeside(sentence, [text.slice(Math.max(0, at.start - 10), at.start)]);
      // 响应|不达标| where 平均响应不超过40秒.
      const metric = /不达标|达不到要求/.test(words) ? /[一-鿿]{2,4}$/.exec(text.slice(0, at.start))?.[0] : undefined;
      return metric !== undefined && hits(contract, METRIC).some(({ index, fact }) => index !== sentence && fact.includes(metric.slice(-2)));
    }
    if (asks === 'times' || asks === 'limits') {
      // 按时、按质、按量|交货: what must be done stands behind how else it must be.
      // 按约定的时间|、地点、数量和质量交付货物: what else is agreed stands between.
      const act = /^[^,，。;；、]{0,14}/.exec(text.slice(at.end).replace(entry === 'agreed-time' ? AND_WHERE : HOW_ELSE, ''))![0];
      const thing = timedThing(act);
      const verb = /^[一-鿿]{2}/.exec(act)?.[0];
      if (asks === 'limits' && verb !== undefined && hits(contract, SETS_LIMIT).some(({ index, fact }) => index !== sentence && fact.includes(verb))) return true;
      return thing !== null && hits(contract, SETS_TIME).some(({ index, fact }) => index !== sentence && thing.test(fact) && (asks === 'limits' || (/工期/.test(fact) && thing.test('工期')) || isAboutSame(objectOf(act.replace(thing, '')) || fronted(text.slice(0, at.start), objectOf), fact)));
    }
    if (asks === 'beside') {
      // 30日以内的部分按…；超过30日|以上|部分按…: the day itself belongs to the first part.
      if (entry === 'boundary') {
        const limit = /[0-9一二三四五六七八九十百千万]+[^0-9一二三四五六七八九十百千万,，]{1,3}$/.exec(text.slice(0, at.start))?.[0];
        return limit !== undefined && beside(sentence, (other) => other.includes(`${limit}以内`) || other.includes(`${limit}内`));
      }
      // 支付相应的|滞纳金。滞纳金按日千分之一计算: the sentence behind says what it is.
      if (entry === 'any-governed') {
        const thing = /^[一-鿿]{3,8}/.exec(text.slice(at.end))?.[0];
        // 制作费用已包含；承担|相关|制作成本: what it concerns was just named.
        const kind = thing?.slice(0, 2);
        const previous = sentence > 0 && !isLong(sentence - 1) && isNear(contract, sentences[sentence - 1]!.clause, sentences[sentence]!.clause) ? textOf(sentence - 1) : '';
        if (kind !== undefined && !text.startsWith('相应', at.start) && !ANY_KIND.test(kind) && previous.includes(kind)) return true;
        const next = sentence + 1 < sentences.length && !isLong(sentence + 1) ? textOf(sentence + 1) : '';
        const opening = next.replace(/^[^一-鿿]+/, '');
        return thing !== undefined && opening.startsWith(thing) && SAYS_ITS_SIZE.test(opening.slice(thing.length));
      }
      // 支付|违约金。每逾期一日支付总价的1%的违约金: the sum stands beside.
      if (entry === 'bare-penalty' || entry === 'daily-unsized') {
        const sum = /(?:违约金|滞纳金|赔偿金|罚款)$/.exec(text.slice(at.start, at.end))?.[0];
        if (sum === undefined) return false;
        // 违约金自到期次日起算。每日万分之五: one more where the next goes on about it.
        const further = sentence + 2 < sentences.length && !isLong(sentence + 1) && textOf(sentence + 1).replace(/^[^一-鿿]+/, '').startsWith(sum) ? [sentence + 2] : [];
        return [sentence - 1, sentence + 1, ...further].some((i) => sentences[i]?.clause === sentences[sentence]!.clause && !isLong(i) && textOf(i).includes(sum) && RATE.test(textOf(i)));
      }
      // 达到|国家环保标准|。空气质量标准执行《…规范》（GB50325）: the next sentence names it.
      if (entry === 'standards-unnamed') return sentence + 1 < sentences.length && sentences[sentence + 1]!.clause === sentences[sentence]!.clause && !isLong(sentence + 1) && STANDARD_NAMED.test(textOf(sentence + 1));
      // 双方|协商解决；协商不成的，按第五条: what happens then is said behind.
      if (entry === 'agree-later') {
        const next = sentence + 1 < sentences.length && !isLong(sentence + 1) ? textOf(sentence + 1) : '';
        return NOT_AGREED.test(next) && (/解决|处理/.test(text.slice(at.start, at.end)) || !/法院|仲裁|诉讼|起诉/.test(next));
      }
      return isTimedBeside(sentence, text, at);
    }
    if (asks === null) return false;
    const words = text.slice(at.start, Math.max(at.end, at.start + SHORTEST_TERM + 1)).replace(/的?(?:行为|情形|事件|情况|事项)?的?$/, '');
    // 重大|事项包括处分不动产
    const whole = words.length < SHORTEST_TERM ? text.slice(at.start, at.start + SHORTEST_TERM + 1) : words;
    return whole.length >= SHORTEST_TERM && isExplained(whole);
  };
}

/** 及时|支付合同约定的款项 */
const AS_AGREED_PAID = /^地?(?:足额|全额)?(?:支付|付清|缴纳|交纳|结清)(?:本?(?:合同|协议)|双方)(?:约定|规定)的/;
const LATE = /逾期|延期|迟延|延迟|拖延/;

/** 三、服务理念, 2. 项目名称: what stands under it praises, or is a name or a term of validity, and binds nobody. */
function isSlogan({ text, clauses }: Contract, clause: number | null): boolean {
  const heading = clause === null ? null : clauses[clause]!.heading;
  return heading !== null && /(?:口号|宗旨|理念|愿景|使命|价值观)$|(?:项目|工程|产品|商品|课程|活动|软件|系统|设备|公司|企业|单位|文件|专利)(?:名称|全称)$|^(?:岗位(?:名称)?|职[务称]|部门|经营范围|营业期限|证照有效期|学历|专业)$/.test(fold(slice(text, heading)));
}

/** The same item, or items of the same clause. */
function isNear({ clauses }: Contract, a: number | null, b: number | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const [above, over] = [clauses[a]!.parent, clauses[b]!.parent];
  return above === b || over === a || (above !== null && above === over);
}

/** 在3日内|书面通知: what must be done within the first limit of a sentence; empty without one, and nothing is about the same as that. */
function doneWithin(sentence: string): string {
  const limit = PERIOD.exec(sentence);
  // 2小时内确认|上门时间: to settle when to come is not to come.
  return limit ? sentence.slice(limit.index + limit[0].length, limit.index + limit[0].length + 12).replace(/[一-鿿]{2}(?:时间|日期|方式|地点)/g, '') : '';
}

/** 质量标准执行《…规范》(GB50325-2010), 具体标准为GB/T 18883 */
const STANDARD_NAMED = /标准[^,，。;；]{0,10}(?:执行|采用|按照?|依照?|依据|为|指|是|参照|见)[^,，。;；]{0,6}(?:《[^》]{2,60}》|GB|ISO|[A-Z]{2,4}\/T)/;

/** A sentence that somebody owes something within a limit, and what it says must be done within it. */
interface Owed {
  readonly index: number;
  readonly fact: string;
  readonly act: string;
}
const NOT_DONE = /(?:未能?|不能?|没有|无法)$/;
/** 提供|上述变更信息: the act, and as much as names its object. */
const ACT = /^(?:地|向[^,，。;；]{2,6}?|将)?([一-鿿]{2})([一-鿿]{2,16})/;
const isOwed = (sentence: string): boolean => MUST.test(sentence) || /义务|负责/.test(sentence);
/** 提供变更信息 and 变更后3日内通知: to give news is to tell. */
const isSameAct = (verb: string, thing: string, act: string): boolean => act.includes(verb) || (/信息|情况|变更/.test(thing) && TELLING.test(verb) && TELLING.test(act));
const TELLING = /通知|告知|报告|提供|提交|反馈/;

/** What is paid, delivered or told, without parties and words for any sum; empty where nothing is named. */
const objectsBeside: (names: string) => (words: string) => string = memo((names) => {
  const none = new RegExp(`${names}[甲乙丙双]方|[^一-鿿]|费用|款项?|价款|义务|以上|上述|前述|该等|的|给|向|足额|全额|本合同|使用`, 'g');
  return (words) => words.replace(none, '');
}, 20);

/** 水电等费用|按时缴纳: what is paid may stand before. */
const fronted = (before: string, objectOf: (words: string) => string): string => {
  const words = before.replace(/(?:出租|承租|转租|出借|借款|贷款|付款|收款|租赁)[方人]|有权|要求/g, '');
  return /[费款租金价]/.test(words) ? objectOf(words) : '';
};

/** Whether the other sentence names the object, or nothing names it. */
function isAboutSame(object: string, other: string): boolean {
  if (object.length < 2) return other !== '';
  for (let i = 0; i + 2 <= object.length; i++) if (other.includes(object.slice(i, i + 2))) return true;
  return false;
}

const EXPLAINABLE: ReadonlySet<string> = new Set(['competing-business', 'tier', 'fault-tier', 'for-a-while', 'all-loss', 'peak', 'special-case', 'emergency', 'main-duty', 'adequate']);

function explains(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const after = text.slice(at + words.length);
    if (EXPLAINS.test(after) || (words.startsWith('主流') && SUCH_AS.test(text.slice(0, at))) || (NAMED_SO.test(text.slice(0, at)) && /^[一-鿿]{0,10}[”"」』]/.test(after))) return true;
    if (COUNTS_AS.test(text.slice(0, at)) && /^(?:行为|情形|事件|事项|情况)?(?![一-鿿])/.test(after) && LISTS.test(text.slice(0, at))) return true;
  }
  return false;
}
