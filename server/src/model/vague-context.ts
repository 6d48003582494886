import type { Contexts, Grade, Measure, Mood, Repair, Shape, VagueFamily } from '../knowledge/vague-terms.ts';
import { DAYS } from '../text/durations.ts';
import type { Span } from '../text/span.ts';
import { isQuiet } from './quiet/index.ts';
import type { Segment } from './sentence-parts.ts';
import { liesElsewhere } from './vague-elsewhere.ts';
import { isKnownHere } from './vague-known.ts';
import { isMeantHere, MEANS } from './vague-meant.ts';
import { siteOf } from './vague-site.ts';
import { isToldHere } from './vague-told.ts';

/** Where a hit stands. All offsets are relative to the sentence, whose text is folded. */
export interface Surroundings {
  readonly folded: string;
  readonly segments: readonly Segment[];
  readonly segment: number;
  readonly at: Span;
}

/** Whether the words, standing so, are the family's at all; where not, another family (or a shorter expression in them) may have them. */
export const isOf = (family: VagueFamily, where: Surroundings): boolean => (!family.shapes || family.shapes.includes(shapeOf(where))) && (!family.needs || holds(family.needs, where));

/** Each tells of contexts in which the words leave nothing open that matters. */
const IS_FINE = [isToldHere, isKnownHere, isMeantHere, liesElsewhere, isQuiet];

/** How a hit is graded: what its family says of the mood, then the contexts that make it milder, graver or silent. */
export function gradeOf(family: VagueFamily, mood: Mood, where: Surroundings): Grade {
  const grade = family.grades[mood] ?? 'hint';
  if (grade === 'quiet') return 'quiet';
  if (family.quiet && holds(family.quiet, where)) return 'quiet';
  if (isTakenUp(family, where) || isAdvice(where) || isEitherWay(where) || isNamedBefore(family, where) || isDisclaimed(family, where) || isBeyondControl(family, where) || isClosed(family, where)) return 'quiet';
  if (family.id === 'prompt' && SO_IT_IS.test(where.folded.slice(where.at.end))) return 'quiet';
  if (family.id === 'so-long-after' && !PAID_AFTER.test(where.folded.slice(where.at.end))) return 'quiet';
  if (family.id === 'on-time' && RATE_OF_TIME.test(where.folded)) return 'quiet';
  if (isDefinedHere(family, where) || (family.id !== 'to-do-better' && isAim(where)) || isOfNamedStandard(family, where) || isOfNamedClause(family, where) || isReason(family, where) || isFound(family, where) || isSpelledOut(family, where) || isFactAcknowledged(family, where)) return 'quiet';
  if ((family.code === 'vague-deadline' && isMissedLimit(family, where)) || (family.measured && isMeasured(family, family.measured, where))) return 'quiet';
  const site = siteOf(family, mood, where);
  if (IS_FINE.some((gate) => gate(site))) return 'quiet';
  if (isPricedDelay(family, where)) return 'warning';
  if (isMilder(family, mood, where)) return 'hint';
  if (family.grave && mood !== 'condition' && holds(family.grave, where)) return 'warning';
  return grade;
}

/** 未|及时|处理的，按总额的5%支付违约金: money or the contract hangs on a time nobody has fixed. */
const isPricedDelay = ({ id }: VagueFamily, { folded, at }: Surroundings): boolean =>
  id === 'prompt' && /[不未没](?:能够?|有|曾|予)?$/.test(folded.slice(Math.max(0, at.start - 3), at.start)) && PRICED.test(folded.slice(at.end));
const PRICED = /^[^,，。;；、]{0,20}[,，][^。;；]{0,40}(?:违约金|滞纳金|[扣罚][款除减]?[^,，。;；]{0,8}(?:[0-9%]|款)|解除(?:本|该)?(?:合同|协议)|终止(?:本|该)?(?:合同|协议|合作))/;

/** |及时|、真实、有效的资料: how the thing is, not when it is given. */
const SO_IT_IS = /^(?:(?:[、和及与]|以及)(?:真实|有效|合法|完整|准确|可靠|舒适|详尽|全面|详实)){1,6}的/;

/** 按时到达，准时率不低于95%: how often is how punctually. */
const RATE_OF_TIME = /(?:准时|按时|及时|准点|按期|如期)[^,，。;；]{0,4}率[^,，。;；]{0,10}[0-9_]/;

/** 签署一周后|，甲方根据发票全额支付: paid or delivered then, and no limit to it. */
const PAID_AFTER = /^(?:[,，])?(?![^。;；]{0,40}(?:[0-9一二三四五六七八九十两_][^,，。;；]{0,4}[内前]|当[日天]|次日|有权|可以|不再))[^。;；]{0,30}(?:支付|付款|付清|结清|结算|付给|付[尾余货工租首剩清]|汇入|退还|返还|交货|发货|交付|供货)/;

/** How far before the words a leading word may stand where the family says nothing else. */
const LEAD = 8;

/** What makes a warning a hint: contexts of the family, a promise nobody gave. */
const isMilder = (family: VagueFamily, mood: Mood, where: Surroundings): boolean => (family.mild !== undefined && holds(family.mild, where)) || (mood !== 'condition' && isOutOfReach(family, where)) || isExample(family, where) || isAsked(family, where) || isOneOfMany(family, where) || isHarmToPersons(family, where) || isOwedByLaw(family, where);

/** 如有疑问，请|及时|联系客服: what users are asked to do in their own interest. */
const isAsked = ({ code }: VagueFamily, { folded, at }: Surroundings): boolean => code === 'vague-deadline' && /(?<![申邀恳聘敦])[敬烦]?请(?:您|用户|会员|客户)?(?:务必|尽量)?$/.test(folded.slice(Math.max(0, at.start - 8), at.start));

/**
 * |积极|采取措施防止损失扩大: the Code asks it of everybody; |及时|寻求老师协助: what whoever is in need does for himself.
 */
function isOwedByLaw({ code }: VagueFamily, { folded, at }: Surroundings): boolean {
  if (code === 'vague-effort') return LESS_HARM.test(folded.slice(at.end, at.end + AROUND));
  return code === 'vague-deadline' && SEEKS_HELP.test(folded.slice(at.end, at.end + 8));
}

const LESS_HARM = /^地?采取[^,，。;；]{0,6}措施[,，]?[^,，。;；]{0,6}(?:防止|避免|减少|减轻|降低)[^,，。;；]{0,6}(?:损失|损害)/;
const SEEKS_HELP = /^地?(?:寻求|求助|就医|就诊|拨打|自救)/;

/**
 * 战争、|重大|法律变更: one of a list of causes that nobody controls; 遵守法律法规、平台规则及|行业规范|: of the rules one obeys anyway;
 * 造成的损失和|不良后果|由甲方承担: who bears it is asked, not how bad it is.
 */
function isOneOfMany({ id, code }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean {
  const own = folded.slice(segments[segment]!.span.start, at.start);
  if (id === 'grave' && !/疫情/.test(folded) && /(?:战争|地震|台风|洪水|水灾|火灾|罢工|暴动|骚乱|自然灾害|政府行为)[^。;；]{0,24}(?:、|或者?|以及|及|和)$/.test(folded.slice(Math.max(0, at.start - 40), at.start))) return true;
  if (code === 'vague-reference' && /(?:遵守|遵循|违反|符合)[^,，。;；]{0,8}法律(?:、?法规)?[^,，。;；]{0,16}(?:、|及|和|与|以及|或者?)$/.test(own) && /^行业|^职业|^社会/.test(folded.slice(at.start, at.end))) return true;
  return code === 'vague-degree' && folded.slice(at.start, at.end).endsWith('后果') && /^[^,，。;；]{0,12}[,，]?(?:均|一概|全部|将)?(?:由|归)[^,，。;；]{1,16}(?:承担|负责|自负)/.test(folded.slice(at.end, at.end + AROUND));
}

/** 使乙方无法组织车辆|及时|运输: what could not be done in time was nobody's promise there. */
const isOutOfReach = ({ code }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean =>
  code === 'vague-deadline' && /(?:无法|不能|未能|难以)[^的,，。;；]{1,10}$/.test(folded.slice(segments[segment]!.span.start, at.start));

/** 造成学员人身伤害的，承担|相应赔偿责任|: the Code lists what is owed for it. */
const isHarmToPersons = ({ id }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean =>
  id === 'due-liability' && /赔偿(?:责任)?$/.test(folded.slice(at.start, at.end)) && /(?:人身|身体|生命|健康)[^。;；]{0,12}(?:伤害|损害|伤亡|损伤|受损)|伤亡/.test(folded.slice(segments[Math.max(0, segment - 2)]!.span.start, at.start));

/** 停课，如场地故障、课程|重大|变更等, 诸如：心脏病、|严重|骨折等: one of several examples. */
const isExample = ({ code }: VagueFamily, { folded, at }: Surroundings): boolean =>
  code === 'vague-degree' && /(?:[,，(]如|诸如|例如|比如)[^,，。;；]{1,60}、[^,，。;；、]{0,10}$/.test(folded.slice(Math.max(0, at.start - AROUND), at.start)) && /^[^,，。;；]{0,8}等/.test(folded.slice(at.end));

/** 因煤价波动|较大|，本价格只用于本季: why something is so; nothing hangs on how great it is. */
const isReason = ({ code }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean =>
  code === 'vague-degree' && segment + 1 < segments.length && at.end === segments[segment]!.span.end && folded[at.end - 1] !== '的' && /^[^一-鿿]*(?:因|由于|鉴于)(?![此故])[^,，。;；]{0,24}$/.test(folded.slice(segments[segment]!.span.start, at.start)) && !/可以?|有权|得|应|须|解除|终止|调整|变更|赔偿|承担|顺延|扣/.test(folded.slice(at.end));

/** 经国家有关部门确认，劳动条件|恶劣|的: an authority says whether it is so. */
const isFound = ({ code }: VagueFamily, { folded, at }: Surroundings): boolean =>
  (code === 'vague-degree' || code === 'vague-standard') && /经[^,，。;；]{0,16}(?:部门|机关|鉴定机构|检测机构|委员会)(?:依法)?(?:确认|认定|鉴定|检测)[,，为]?[^。;；]{0,40}$/.test(folded.slice(Math.max(0, at.start - 72), at.start));

/** How the words stand in their segment. */
export function shapeOf({ folded, segments, segment, at }: Surroundings): Shape {
  const after = folded.slice(at.end, segments[segment]!.span.end).replace(/^[)”"』」*\s]+/, '');
  const last = folded[at.end - 1];
  if (last === '的') return 'attribute';
  if (last === '地') return 'adverb';
  // 因工作|不到位|造成损失: what comes of it stands behind.
  if (/^(?:$|导致|造成|致使|引起|引发|[0-9_一二三四五六七八九十两半]{1,4}\s?个?[年月日天]|[、和与及且并或而(:/]|的?(?:时|情况|情形)?$|时(?![间刻期常长段])|的[,，])/.test(after)) return 'predicate';
  return after.startsWith('的') ? 'attribute' : after.startsWith('地') ? 'adverb' : 'open';
}

function holds(contexts: Contexts, { folded, segments, segment, at }: Surroundings): boolean {
  const { before, after, lead, own, segment: within, sentence } = contexts;
  if (before?.some((word) => (word.startsWith('^') ? opensWith(folded, at.start, word.slice(1)) : at.start >= word.length && folded.startsWith(word, at.start - word.length)))) return true;
  if (after?.some((word) => folded.startsWith(word, at.end))) return true;
  if (own?.some((word) => folded.slice(at.start, at.end).includes(word))) return true;
  if (contexts.atHead && opensWith(folded, at.start, '')) return true;
  const around = segments[segment]!.span;
  if (lead) {
    const near = folded.slice(Math.max(around.start, at.start - (contexts.reach ?? LEAD)), at.start);
    if (lead.some((word) => near.includes(word))) return true;
  }
  if (within?.some((word) => contains(folded, word, around, at))) return true;
  return sentence?.some((word) => folded.includes(word)) ?? false;
}

/** Whether nothing but numbering and the given word stands before `at`. */
const opensWith = (folded: string, at: number, word: string): boolean => {
  const head = folded.slice(0, at);
  return head.endsWith(word) && /^[^一-鿿]*(?:[一二三四五六七八九十]+[、)])?[^一-鿿]*$/.test(head.slice(0, head.length - word.length));
};

/** 随车工具等附件齐全: what belongs to a thing, not to the contract. */
const ACCESSORIES = /^.附件(?:均|应|都)?(?:齐|完[好整备]|损坏|丢失|缺失|短缺|灵)/;

/** Whether the segment holds the word outside the hit itself (one that reaches into the hit counts). */
function contains(folded: string, word: string, around: Span, at: Span): boolean {
  for (let i = folded.indexOf(word, around.start); i >= 0 && i + word.length <= around.end; i = folded.indexOf(word, i + 1)) {
    if (!(at.start <= i && i + word.length <= at.end) && !(word === '附件' && ACCESSORIES.test(folded.slice(Math.max(0, i - 1), i + 5)))) return true;
  }
  return false;
}

const UNIT = `(?:${DAYS}|小时|分钟|秒钟?|周|星期|个?月|季度|年)`;
const NUMBER = '[0-9一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾百两半_xX×\\s\\]】)}—-]';
/** A time limit: 3日内, 在___个工作日内, 不超过24小时, 每月5日前, 当日. A blank to be filled in counts: the limit is there. */
export const PERIOD = new RegExp(`${NUMBER}\\s?个?\\s?${UNIT}(?:之|以)?[内前]|(?:不超过|不得超过|不迟于|不晚于|最迟|至迟|最晚|最长|提前|少于|不低于|小于).{0,10}?${UNIT}|\\[[^\\]]{1,20}\\](?:之|以)?内|当[日天月晚](?!的[^0-9_])|次[日月]|第${NUMBER}{1,3}个?(?:日|天|周|月)|首[日周月]|[上中下]旬|[月季年]末|[月季年]底前?|每周[一二三四五六日末]|[0-9]{1,2}:[0-9]{2}|${NUMBER}\\s?[时点](?:前|之前)`);
/** 15日, __个工作日: nothing else. */
const BARE_PERIOD = new RegExp(`^\\s?${NUMBER}{1,6}个?\\s?${UNIT}$`);
/** 30日的|宽限期 */
const PERIOD_OF = new RegExp(`${NUMBER}{1,6}个?\\s?${UNIT}的$`);
const DATE = /[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:之?前|以前)?/g;
const LIMIT = new RegExp(`${NUMBER}{1,8}\\s?个?\\s?${UNIT}(?:之|以)?[内前]`, 'g');
/** 每两周一次; 每次维护 counts nothing. */
const RHYTHM = /每(?!次).{0,4}?(?:日|天|周|星期|月|季度?|半年|年|小时|班|次|批|通|单|笔)|[0-9一二三四五六七八九十两半]\s?个?(?:日|天|周|月|季度|年).{0,2}一次|[0-9一二三四五六七八九十]\s?次|(?:[0-9一二三四五六七八九十两半]\s?个?(?:日|天|周|月|季度|年)、\s?){2}/;
const FIGURE = /(?:人民币|港币|美元|[¥￥$])\s?[0-9_]|[0-9_]\s?(?:%|‰|个|元|万|人|名|次|通|单|件|倍|份|台|套|项|种|条|张|页|字|吨|公斤|千克|公里|厘米|毫米|公分|摄氏度|℃|毫升|升|克|伏|千瓦|分贝|米|平方米|亩|辆|家|户|箱|间|课时|学时|小时|分钟|分|秒|日|天|周|月|年)|[二三四五六七八九十壹贰叁肆伍陆柒捌玖拾佰仟百千万两]\s?(?:元|万|人|名|次|通|倍|项|种|小时|分钟|日|天|个月|年)|[一半]\s?(?:个?月|个?季度|期|年|倍)的?[^,。;]{0,4}(?:租金|费|工资|薪|价款|货款|报酬)|(?:金|费|款|薪|工资|总额|报酬)的?一倍|[的之]一成|\s{2,}(?:元|%)|百分之|千分之|万分之|%|‰|ISO|GB|\[[^\]]{0,20}\]|\{\{|【[^】]{0,12}】/;

/** 长期保存，保存期限不少于十年; 长期有效，至信息公开之日止: the end is said. */
const ENDS = /^[^,，。;；]{0,4}(?:期限?|年限)[^,，。;；]{0,6}(?:为|是|至|不少于|不低于|不超过)[^,，。;；]{0,6}[0-9_一二三四五六七八九十两]|^直?至[^,，。;；]{2,24}(?:之日|为止|时|止)/;

/** 检修周期为三个月: how often is told by how long it is in between. */
const INTERVAL = /^[^,，。;；]{0,6}(?:周期|间隔|频率|频次|次数)[^,，。;；]{0,6}(?:为|是|以|按|不超过|不少于|不低于|:)[^,，。;；]{0,6}[0-9_一二三四五六七八九十两半每]/;

/** What a figure further on belongs to another verb or thing than the words: 2小时内响应|并|尽快修复, 专属客服4名|、|共享客服若干名. */
const ON_TO_ANOTHER = /[并且；;]|以及|同时/;
const ANOTHER_THING = /[、并且；;和及与]|以及|同时/g;

/**
 * Whether a figure of the kind measures the words: it stands in their segment, nothing between them and it leads on to another
 * verb or thing, or it is the limit that opens or closes on them.
 */
function isMeasured(family: VagueFamily, kind: Measure, { folded, segments, segment, at }: Surroundings): boolean {
  const own = segments[segment]!.span;
  const before = folded.slice(own.start, at.start);
  const rest = folded.slice(at.end, own.end);
  if (isCountedNext(folded, segments[segment + 1], at)) return true;
  const turn = ON_TO_ANOTHER.exec(rest.slice(1));
  const after = turn ? rest.slice(0, turn.index + 1) : rest;
  const measure = kind === 'period' ? PERIOD : kind === 'rhythm' ? RHYTHM : FIGURE;
  if (kind === 'figure' || kind === 'any') {
    const counted = kind === 'any' ? (text: string): string => text : isOfQuality(family) ? withoutTimes : withoutPeriods;
    // 可酌情索赔，但不超过价款的50%: a cap says how much at most, not how much.
    if (family.id === 'at-discretion' && /^[酌视]/.test(folded.slice(at.start, at.end))) return false;
    if (FIGURE.test(counted(after))) return true;
    // 尽最大努力，确保在9月30日前完工: the result is owed.
    const next = segments[segment + 1];
    if (family.code === 'vague-effort' && next && /^[并以]?(?:确保|保证)[^,，。;；]{0,30}[0-9]/.test(folded.slice(next.span.start, next.span.end))) return true;
    // 超出3人的，费用由双方另行商定: how much is left over, not what it costs; 按每单2元另计 says what.
    if (family.repair === 'agree-later' && /商|议/.test(folded.slice(at.start, at.end))) return false;
    const thing = [...before.matchAll(ANOTHER_THING)].at(-1);
    if (FIGURE.test(counted(thing ? before.slice(thing.index) : before)) || nextLimits(folded, segments, segment, FIGURE, segments[segment]!.conditional ? BOUND_ALONE : BOUNDING)) return true;
    if (isFiguredNext(folded, segments[segment + 1], at) || isGradedNext(family, { folded, segments, segment, at })) return true;
    return (family.repair === 'discretion' || family.repair === 'occasion') && boundsBefore(folded, segments[segment - 1]);
  }
  // 定期|演练、每日备份: nor what is said of the item behind.
  if (measure.test(kind === 'rhythm' ? ofItem(after) : after)) return true;
  if (kind === 'rhythm') {
    // 每日备份、|定期|演练: what is said of the item before measures nothing here; 1个月、3个月进行|定期|回访 is one item.
    const item = before.slice(before.lastIndexOf('、') + 1);
    const next = segments[segment + 1];
    return (RHYTHM.test(before) && (RHYTHM.test(item) || /[0-9]/.test(item))) || nextLimits(folded, segments, segment, RHYTHM) || (next !== undefined && INTERVAL.test(folded.slice(next.span.start, next.span.end)));
  }
  // …5日内回复并及时报告: the limit belongs to the other verb.
  if (PERIOD_OF.test(before)) return true;
  const following = segments[segment + 1];
  if (family.id === 'open-end' && following && ENDS.test(folded.slice(following.span.start, following.span.end))) return true;
  const limit = PERIOD.exec(before);
  if (DAYS_BEFORE.test(before)) return true;
  // 开工一周前及施工过程中及时报告: nor does it limit the second time.
  if (limit && !ON_TO_ANOTHER.test(before.slice(limit.index)) && !/前[及和与][^及和与]{0,10}(?:中|期间|后)$/.test(before)) return true;
  const previous = segments[segment - 1];
  const opening = previous ? folded.slice(previous.span.start, previous.span.end) : '';
  // 及时派人上门，并在2小时内到达: coming is timed where it ends.
  const behind = segments[segment + 1];
  const follows = behind ? folded.slice(behind.span.start, Math.min(behind.span.end, behind.span.start + AROUND)) : '';
  if (/^(?:[并且应须在于自0-9一二三四五六七八九十两]|最迟|至迟|必须|接到|收到)/.test(follows) && /到达|到场|抵达|赶到|上门/.test(follows) && PERIOD.test(follows) && /派|上门|到场|到达|赶到|前往/.test(folded.slice(at.start, own.end))) return true;
  // 及时响应请求，15日内答复
  if (ANSWERED_WITHIN.test(follows)) return true;
  // 应急响应及时，接到任务后15分钟内到场: what is said of the act is measured by what follows.
  // 记录每月5日前|提交|，乙方应按时|提交|: the same act, its time said before.
  const act = folded.slice(at.end, at.end + 2);
  if (act.length === 2 && PERIOD.test(opening) && opening.endsWith(act)) return true;
  const next = segments[segment + 1];
  if (next && /^[^一-鿿]*$/.test(rest) && PERIOD.test(folded.slice(next.span.start, next.span.end))) return true;
  if (((/[内前]$/.test(opening) && PERIOD.test(opening)) || ON_THAT_DAY.test(opening)) && !/[并且]$/.test(before)) return true;
  return nextLimits(folded, segments, segment, PERIOD) || isTimedBeside(folded, segments, segment);
}

/** As much as goes with the first item of a list; all of it where it lists rhythms. */
const ofItem = (text: string): string => {
  const end = text.indexOf('、');
  return end < 2 || /[0-9每]/.test(text.slice(0, end)) ? text : text.slice(0, end);
};

/** 相应的违约金，违约金为总价款的20%: the thing the words leave open opens the next segment, with its figure. */
function isFiguredNext(folded: string, next: Segment | undefined, at: Span): boolean {
  const thing = folded.slice(Math.max(at.start, at.end - 3), at.end);
  if (!next || thing.length < 3) return false;
  const text = folded.slice(next.span.start, next.span.end);
  return text.slice(0, thing.length + 3).includes(thing) && FIGURE.test(text);
}

/** 足够的保安，白班不少于6人; 丰富的经验，近三年同类项目不少于三个: enough is as much as the next segment says. */
const isCountedNext = (folded: string, next: Segment | undefined, at: Span): boolean => {
  if (!next) return false;
  const [words, text] = [folded.slice(at.start, at.end), folded.slice(next.span.start, next.span.end)];
  if (!/^[^,，。;；]{0,14}(?:不(?:得|应)?(?:少|低)于|至少|最少)/.test(text)) return false;
  if (words.includes('丰富')) return /项目|业绩|案例|工程|从业|年限/.test(text) && FIGURE.test(text);
  return /足够|充足|充裕|适量|若干|较多/.test(words) && /[0-9_一二三四五六七八九十百两]\s?(?:人|名|个|台|套|件|条|辆|间|张|份|组|支|把|吨|公斤|千克|米|升|元|万)/.test(withoutTimes(text));
};

/** 电源应|稳定|，电压为220V; 温度|适宜|，保持在22至26℃; 允许|轻微差异|，色差不超过ΔE1.5. */
const MEASURED_NEXT = /^([^,，。;；]{0,6}?)(?:应|须)?(?:为|在|是|不超过|不大于|不小于|不低于|不高于|控制在|保持在)[^,，。;；]{0,4}[0-9]/;
const GRADED_NEXT = /^(?:应|须)?(?:达到|符合|不低于|满足)[^,，。;；]{0,14}(?:[ⅠⅡⅢⅣⅤ一二三四五甲乙丙ABCD]\s?[类级等]|GB|ISO)/;

/** 水质应|良好|，达到Ⅲ类标准: the class it has to reach, or a figure of the same thing; 车况|良好|，轮胎花纹不低于3毫米 is another's. */
function isGradedNext({ code }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean {
  const next = segments[segment + 1];
  if (!next || (code !== 'vague-standard' && code !== 'vague-degree')) return false;
  const text = folded.slice(next.span.start, next.span.end);
  if (code === 'vague-standard' && GRADED_NEXT.test(text)) return true;
  const thing = MEASURED_NEXT.exec(withoutTimes(text))?.[1];
  if (thing === undefined || /(?:时间|时长|期限|期间|日期)$/.test(thing)) return false;
  const said = folded.slice(Math.max(segments[segment]!.span.start, at.start - 6), at.end);
  return thing === '' || [...thing].some((char) => /[一-鿿]/.test(char) && !/[应须的其及]/.test(char) && said.includes(char));
}

const ANSWERED_WITHIN = new RegExp(`^(?:应|须|在|于|最迟)*${NUMBER}{1,6}个?\\s?${UNIT}(?:之|以)?内[^,，。;；甲乙丙]{0,4}(?:答复|回复|办结|办理|完成|处理|反馈|修复|解决|退还|恢复|更换|送达|到账)`);

/** 收到通知之日，应立即停止: the day is said. */
const ON_THAT_DAY = /(?:之日|当日|当天|当时)$/;

/** 未能及时|通知 behind 提前5日通知: what is missed is the time set before. */
function isMissedLimit({ id }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean {
  // 应在5日内答复，如在|规定的期限内|未答复: the limit just set.
  if (id === 'prescribed-time') return segments[segment]!.conditional && PERIOD.test(folded.slice(0, segments[segment]!.span.start)) && /^[^,，。;；]{0,4}[未不没]/.test(folded.slice(at.end));
  if (!/(?:未|不|没有)能?$/.test(folded.slice(0, at.start))) return false;
  if (SINCE.test(folded.slice(at.end, at.end + AROUND))) return true;
  const earlier = folded.slice(0, segments[segment]!.span.start);
  const verb = folded.slice(at.end, at.end + 2);
  return verb.length === 2 && earlier.includes(verb) && (PERIOD.test(earlier) || DAYS_BEFORE.test(earlier));
}

/** 未及时提货的，自入库满30日起加收: the day from which it counts as missed. */
const SINCE = new RegExp(`(?:满|超过|逾期|自第)\\s?${NUMBER}{1,4}\\s?个?\\s?${UNIT}`);

/** 顶升前5天. */
const DAYS_BEFORE = new RegExp(`前\\s?${NUMBER}{1,4}\\s?个?\\s?${UNIT}`);

/** What a neighbouring segment may set the time of (付款时间为每月5日前), and the words that show its own segment to be about the same. */
const TIMED: readonly (readonly [named: string, same: RegExp])[] = [
  ['付款|支付|缴费|缴纳|交纳|交租|缴租|缴款|还款|付租|交费|租金|付息|结息|扣款|发薪', /支付|付款|缴|交纳|交租|交付租金|偿还|还款|付清|结清|发放|[租费款息薪]/],
  ['交货|交付|供货|到货|送货|发货|配送|送达', /交货|交付|供货|到货|送货|发货|配送|送/],
  ['提交|报送|提供|交稿|上报', /提交|报送|提供|交付|报告|上报|交稿/],
  ['完成|完工|竣工|交工|上线', /完成|完工|竣工|交付|上线|开发|施工/],
  ['响应|回复|答复|反馈|处理|解决|修复', /响应|回复|答复|反馈|处理|解决|修复/],
  ['退款|退还|返还|归还', /退款|退还|返还|归还|退/],
  ['开票|开具|开具发票', /开票|开具|发票/],
  ['验收|检验', /验收|检验/],
  ['通知|告知', /通知|告知/],
  ['整改|更换|补货', /整改|更换|补货|改正/],
  ['结算|对账', /结算|对账/],
];
/** What contracts most often set a time for, in words that say so of it: paying, delivering, completing. */
const TIMED_THINGS: readonly RegExp[] = [/支付|偿还|给付|汇付|划付|缴付|付款|缴[纳费款]|交[纳租]|上[缴交]|交付[^,，。;；]{0,8}(?:租金|价款|货款|费用|款项)|付清|结清|结算|还款|[汇划转打存]入|汇款|打款|拨付/, /交货|交付|供货|到货|送货|发货|送达|配送|送[到至水餐]|提供[^,，。;；]{0,12}(?:产品|货物|商品)|交稿|供稿|返稿|提交[^,，。;；]{0,8}(?:稿件?|译文)/, /完成|完工|竣工|交工|上线|工期/];

/** The kind of thing some words are about, null for none of these. */
export const timedThing = (words: string): RegExp | null => TIMED_THINGS.find((thing) => thing.test(words)) ?? null;

/** Whether a segment or sentence opens by setting the time of what the own words are about: 响应时间不超过30分钟. */
export function isTimeOf(own: string, text: string): boolean {
  if (!TIME.test(text) && !/[上中下]旬|[年月季][初中底末]/.test(text)) return false;
  const bare = text.replace(/^[^一-鿿]+/, '');
  const named = NAMED_TIME.exec(bare);
  return (named !== null && own.includes(named[1]!)) || TIMES.some(([of, same]) => of.test(bare) && same.test(own));
}

const TIMES = TIMED.map(([named, same]) => [new RegExp(`^[且并但]?(?:其|具体|约定)?的?(?:${named})的?(?:时间|时限|期限|日期|期|日)(?:应|均|定)?(?:为|是|系|在|以|不超过|不得超过|不晚于|:)`), same] as const);
const TIME = new RegExp(`[上下]午|[0-9]\\s?[时点]|${NUMBER}\\s?个?\\s?(?:${DAYS}|小时|分钟|周|月|季度)|当[日天月]|次[日月]|[0-9]{1,2}:[0-9]{2}`);

/** 应按时支付租金，付款时间为每月5日前: the time of the same thing is set right beside the words. */
const isTimedBeside = (folded: string, segments: readonly Segment[], segment: number): boolean =>
  [segments[segment + 1], segments[segment - 1]].some((beside) => {
    if (!beside) return false;
    const text = folded.slice(beside.span.start, beside.span.end);
    const { start, end } = segments[segment]!.span;
    return isTimeOf(folded.slice(start, end), text);
  });

/** 涂白|时间为每年十一月: the time of whatever is named. */
const NAMED_TIME = /^[且并但]?(?:其|具体|约定)?的?([一-鿿]{2,6}?)的?(?:时间|时限|期限|日期)(?:应|均|定)?(?:为|是|系|在|于|以|不超过|不得超过|不晚于|:)/;

/** A time limit says how soon, not how much or how well. */
const withoutPeriods = (text: string): string => (text.includes('内') || text.includes('前') ? text.replace(DATE, '').replace(LIMIT, '') : text);

/** 经两次换货仍不能达到|国家标准, 质量|良好|1年: how often and how long say nothing of how well, or by which paper. */
const TIMES_AND_TERMS = new RegExp(`(?:[0-9_]|[一二三四五六七八九十两半]){1,4}\\s?(?:次|个?\\s?${UNIT})`, 'g');
const withoutTimes = (text: string): string => withoutPeriods(text).replace(TIMES_AND_TERMS, '');
/** 丰富经验: years do measure those. */
const isOfQuality = ({ code, id }: VagueFamily): boolean => (code === 'vague-standard' && id !== 'rich' && id !== 'adequate') || code === 'vague-reference' || id === 'not-as-usual';

/** 单笔补偿不超过30元的，客服可以自行决定: the condition before sets the bounds. */
const boundsBefore = (folded: string, previous: Segment | undefined): boolean => {
  if (!previous?.conditional) return false;
  const text = folded.slice(previous.span.start, previous.span.end);
  return /不超过|不高于|不低于|以内|以下|以上|不足|少于/.test(text) && FIGURE.test(text);
};

const MEANING_FOLLOWS = new RegExp(`^[一-鿿、]{0,16}[,，]${MEANS}[^,，]{2}`);
const OPENS_WITH_MEANING = new RegExp(`^[^一-鿿]*${MEANS}`);

/** Whether brackets after the words say what they mean: 重大违约（指逾期达到15日）, 直接损失（总额不超过合同总额的100%）. */
function isDefinedHere({ code, id, repair }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean {
  // 健康异常（如精神不佳、食量过少）: an example shows what is meant.
  if ((code === 'vague-standard' || code === 'vague-degree' || id === 'and-so-on') && /[(](?:例?如|比如|诸如|指|即)[^)]*(?<!其[他它])$/.test(folded.slice(0, at.start))) return true;
  // 数据严重错误，指影响1项以上功能，: said in brackets that were open already.
  if (MEANING_FOLLOWS.test(folded.slice(at.end, at.end + 22))) return true;
  const open = folded.indexOf('(', at.end);
  // 在紧急情况下，(系统停用)
  if (open < 0 || (open >= segments[segment]!.span.end && !/^[^,，。;；]{0,3}[,，]$/.test(folded.slice(at.end, open)))) return false;
  // 足够的食物并保证应有的睡眠(8小时): what is said of the second thing.
  if (MEASURING.has(code) && /并(?:且|应|须|保证|确保|负责|提供|在|于|按|将|对)|以及|同时|[,，]/.test(folded.slice(at.end, open))) return false;
  const close = folded.indexOf(')', open);
  const said = folded.slice(open + 1, close < 0 ? open + 60 : close);
  // 市场价(以当日均价为准)
  if (code === 'vague-quantity' && /^[以按].{2,40}为准/.test(said)) return true;
  // 应提前支付运费（200元）, 及时清点（见附件三）: neither says when.
  if (code === 'vague-deadline' || code === 'vague-frequency') return /^(?:是?指|即)/.test(said) || (code === 'vague-deadline' ? PERIOD : RHYTHM).test(said) || (code === 'vague-deadline' && BARE_PERIOD.test(said)) || (id === 'prescribed-time' && TIME.test(said));
  // 妥善保管账号（客户号、密码）: what is kept, not how.
  if (/、/.test(said) && !/等|不限于|例如|比如|除外|^[如以]/.test(said) && !(HOW.has(repair) && open - at.end > 4)) return true;
  // 紧急故障（整机停机）, 高峰期（17时至22时）: put beside the words to say what they are.
  if ((code === 'vague-degree' || code === 'vague-quantity') && open - at.end <= 4 && said.length >= 3 && !/^以|等|限于|如|称|包括|包含|内|含|^[或且并]|^[特尤]|[方由权]/.test(said)) return true;
  // 验收合格后支付贰拾万元（￥200,000）: a sum said twice.
  if (code !== 'vague-quantity' && /^(?:[￥¥]|人民币|大写|小写|RMB)/.test(said)) return false;
  // 紧急故障（24小时内响应）: when it is answered, not what it is.
  return !said.includes('不限于') && (/^(?:是?指|即|系指|具体为)/.test(said) || /附件|附后|后附|《/.test(said) || FIGURE.test(code === 'vague-degree' ? withoutPeriods(said) : said));
}

/** Codes whose words a figure in brackets would measure. */
const MEASURING: ReadonlySet<string> = new Set(['vague-standard', 'vague-quantity', 'vague-effort']);
const HOW: ReadonlySet<string> = new Set(['duty-adverb', 'effort']);

const AIM = /^[^,，。;；]{0,4}以使[^,，]*$|^(?:[^一-鿿]*第?[一二三四五六七八九十]{1,3}[、条.])?[^一-鿿]*(?:(?:用于|旨在|致力于|目的在于)[^,，]{0,12}|为了?(?:向|能|能够|更好地?|更加?|使|让|了|确保|保证|保障|加强|提高|提升|方便|便于|满足|实现|促进|避免|防止|维护|规范)[^,，]*)$|为了|以便|便于|以利|旨在|致力于/;

/** 为了能尽快成交, 以便及时了解情况: what one acts for is no duty of its own. */
function isAim({ folded, segments, segment, at }: Surroundings): boolean {
  const { start } = segments[segment]!.span;
  // 为|保证教学质量: the verb of the aim may be the words' own.
  return AIM.test(folded.slice(start, at.start)) || (/(?:^|[^一-鿿]|[一二三四五六七八九十][、条])为了?$/.test(folded.slice(start, at.start)) && /^(?:保证|保障|确保|使|达到|满足|避免|防止)/.test(folded.slice(at.start, at.end)));
}

/** 该|最低价格, 上述|有关规定: what was said before is taken up; where it was first said it is found. 下列|特殊规则 are told behind. */
const TAKEN_UP = /(?:(?<!应)该|该等|[下以如]述|[下如]列|(?<![0-9元万%人日天个年月岁倍度级米吨])以下|(?<![因由在从彼为据如对就特])此|[此这][些类等种]|[上前]述|[前上本][款项条]|所述|(?:列|载|注|写|标)[出明](?=的))的?$/;
/** 乙方该|及时付款: 该 before an adverb is 应该. */
const ADVERBS: ReadonlySet<Repair> = new Set<Repair>(['adverb', 'on-time', 'rhythm', 'duty-adverb', 'effort']);
const isTakenUp = ({ repair }: VagueFamily, { folded, at }: Surroundings): boolean =>
  !ADVERBS.has(repair) && (TAKEN_UP.test(folded.slice(Math.max(0, at.start - 5), at.start)) || (/[上前]述|[上前]款|这些/.test(folded.slice(at.start, at.end)) && !/(?:[、或和及与]|或者)其[他它]/.test(folded.slice(at.start, at.end))));

/** 建议您|定期备份: advice binds nobody. */
const isAdvice = ({ folded, at }: Surroundings): boolean => {
  const before = folded.slice(Math.max(0, at.start - AROUND), at.start);
  const advice = /建议(?:您|用户|客户|会员|消费者|旅游者|游客|顾客|乘客|业主|家长|学员|投保人)/.exec(before);
  return advice !== null && !MUST.test(before.slice(advice.index));
};

/** 无论乙方|及时|接货与否: nobody owes what makes no difference. */
const isEitherWay = ({ folded, segments, segment, at }: Surroundings): boolean => {
  const { start, end } = segments[segment]!.span;
  const whether = /(?:无论|不论|不管)[一-鿿]{0,16}$/.exec(folded.slice(Math.max(start, at.start - AROUND), at.start));
  return whether !== null && (whether[0].includes('是否') || /与否|是否/.test(folded.slice(at.start, Math.min(end, at.end + AROUND))));
};

/** 按注册功能提供|相应的|功能, 经过检查，根据检查|情况: what they go by is named earlier in the sentence. */
function isNamedBefore({ id, code }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean {
  const before = folded.slice(Math.max(0, at.start - AROUND), at.start);
  if (id === 'any-governed') {
    const thing = /^[一-鿿]{2}/.exec(folded.slice(at.end))?.[0];
    return thing !== undefined && before.includes(thing);
  }
  // 负责卸货及|相关卸货费用|: of what was just named.
  if (id === 'related-loss') {
    const thing = /[相有]关的?([一-鿿]{2,4}?)(?:费|支出|开支|款)/.exec(folded.slice(at.start, at.end))?.[1];
    return thing !== undefined && before.includes(thing);
  }
  if (id === 'as-things-stand') {
    const thing = /[一-鿿]{2}$/.exec(before)?.[0];
    return thing !== undefined && !/实际|具体|不同/.test(thing) && before.slice(0, -2).includes(thing);
  }
  // 为获取中断的补偿，应申请|相关的补偿|: the claim was just named.
  if (id === 'related') {
    const claim = /(?:补偿|赔偿|待遇|理赔|优惠|奖励|退款|折扣)$/.exec(folded.slice(at.start, at.end))?.[0];
    if (claim !== undefined && before.includes(claim)) return true;
  }
  // 与委托事项|有关的资料: what they concern; 其他与品牌有关的工作 has no end.
  if (id === 'related') return /(?<![参给赋])与[一-鿿]{2,8}$/.test(before) && !/(?:其[他它]|一切|所有)与[一-鿿]{2,8}$/.test(before) && /^[相有]关的?(?:资料|材料|信息|情况|文件|证据|证明|事实)/.test(folded.slice(at.start, at.end + 2));
  // (以下简称网络，|包括但不限于: a definition; 不得处置，|包括但不限于转让: nothing is allowed.
  if (id === 'including') return /(?:(?:以下|下)简?称|(?:不得|禁止|严禁|不准)[^,，。;；]{1,16})[^,，。;；]{1,14}[,，]?$/.test(before) || /(?:所有|全部|任何|一切|特别是)[^,，。;；]{0,16}[,，(]?$/.test(before) && !/(?:费用?|损失|责任|后果|支出|开支)[,，(]?$/.test(before) || (before.endsWith('(') && (!COSTS_IN_BRACKETS.test(before) || CLOSED_BY_NOUN.test(folded.slice(at.end))));
  // 双方商定，|采用下列方式: agreed here and now.
  // 与减少价值|相当的担保, 价值|相当的: as much as what is named.
  if (id === 'excellent') return /^(?:相当|对等|同等)/.test(folded.slice(at.start, at.end)) && /与[^,，。;；、]{0,10}(?:价值|价款|[金数]额|数量|损失|损害|费用|债权|债务|本金|份额|比例|程度|责任|利益|义务|担保|报酬|贡献|能力|岗位|职务)[^,，。;；、]{0,4}$|与[^,，。;；]{2,30}所?采取的措施$|(?:价值|金额|数额|数量)$/.test(before);
  // 按物价局230号文件规定的办法|另行收费: what is charged is told by what it goes by.
  if (id === 'agree-later' && TARIFF.test(folded.slice(at.start, at.end)) && BY_TARIFF.test(before)) return true;
  if (id === 'agree-later') return /^(?:甲乙)?(?:双|各)方/.test(folded.slice(at.start, at.end)) && /^(?:采用|由[甲乙丙]|将|同意|按下|以下)|^[,，](?:采用|由|将|同意|按|以)/.test(folded.slice(at.end));
  if (id === 'on-time') return BY_PAPER.test(before) || (AT_THE_END.test(before) && /^[^,，。;；]{0,4}(?:[交返归]还|[搬腾撤]|清退|移交|退)/.test(folded.slice(at.end)));
  // 应当按第九十八条、第九十九条规定，|承担违约责任
  // 违约金按总价的5%计算，违约方应承担|相应的违约责任|: what it comes to was said.
  if (code === 'vague-liability' && SUM_SAID.test(before)) return true;
  // 造成人身损害的，应|承担赔偿责任|: the Code says how much that is.
  if (id === 'bare-liability' && /(?<!违约)赔偿责任$/.test(folded.slice(at.start, at.end)) && segment > 0 && HARM_DONE.test(folded.slice(segments[segment - 1]!.span.start, segments[segment - 1]!.span.end))) return true;
  // 支付总价5%的违约金，并赔偿|所有损失|: what is above the sum agreed.
  if ((id === 'other-harm' || (id === 'all-loss' && !/间接/.test(folded.slice(at.start, at.end)))) && SUM_AND_LOSS.test(before)) return true;
  // 按照第三条的约定，|及时|处理: how soon stands there.
  if (id === 'prompt' && NAMED_CLAUSES.test(before)) return true;
  if (code === 'vague-liability') return segment > 0 && NAMED_CLAUSES.test(before.slice(0, before.length - (at.start - segments[segment]!.span.start)));
  return false;
}

const HARM_DONE = /(?:损失|损害|伤亡|伤害|损坏|毁损|灭失|事故)的?$/;
const SUM_AND_LOSS = /(?:[%‰]|[百千万]分之|[0-9_]\s?(?:万?元|倍))[^,，。;；]{0,10}违约金[,，]并?(?:应当?)?赔偿[^,，。;；]{0,16}$/;
/** 相关损失(|包括但不限于|直接损失、律师费): in brackets the words list what a term stands for, but for what is to be paid. */
const COSTS_IN_BRACKETS = /(?<!(?:所有|全部|任何|一切)[^,，。;；]{0,12})(?:费用|损失|支出|开支|成本)\($/;
const CLOSED_BY_NOUN = /^[^()。;；]{2,60}等[^()、,，。;；]{0,10}(?:费用?|损失|支出|开支|成本)\)/;
const TARIFF = /计算|计费|收费|结算|收取/;
const BY_TARIFF = /(?:按照?|依照?|依据|根据|参照)[^,，。;；]{2,40}(?:文件|规定|标准|办法|价目表?|定额|单价|费率)的?[^,，。;；]{0,8}$/;

const SUM_SAID = /(?:违约金|赔偿金|滞纳金)[^,，。;；]{0,30}(?:[%‰]|[百千万]分之|[0-9_]\s?元)[^。;；]{0,24}$/;

/** 按照《借款合同》的约定|按期支付, 依施工进度计划|按时完成: another paper has the dates. */
const BY_PAPER = /(?:按照?|依照?|依据|根据|遵照)[^,，。;；]{0,10}(?:《[^》]{1,30}》|[主原][^,，。;；]{0,2}合同|计划|时间表|进度表|日程表?|排班表?|课程?表|附件[^,，。;；]{0,6})[^,，。;；]{0,8}$/;
/** 合同解除时，应|如期交还: the day is that of the end. */
const AT_THE_END = /(?:期满|届满|到期|终止|解除|退租|结束|离职)[^,，。;；]{0,8}(?:时|后|之日|当日|当天|[不未]续[^,，。;；]{0,2})[,，][^。;；]{0,12}$/;

const NAMED_CLAUSES = /(?:按照?|依照?|依据|根据)[^,，。;；]{0,16}第[0-9一二三四五六七八九十百]{1,8}[条款项](?:[^,，。;；]{0,30}[条款项])?的?(?:规定|约定)[,，]$/;

/** 及双方书面确认的|其他费用, 其他|双方认可的材料: open until both have said yes, and no further. */
const BOTH_AGREE = /(?:(?:甲[、,]?乙|各|三)?(?:双方|各方|三方))(?:另行|事先|共同|书面|一致|协商|签字|盖章|、){0,4}(?:确认|认可|同意|约定|商定|议定|签署|签订)(?:一致)?(?:过)?的/;
const AGREED_BEFORE = new RegExp(`${BOTH_AGREE.source}$`);
const AGREED_BEHIND = new RegExp(`^[^,，。;；]{0,2}${BOTH_AGREE.source}`);
/** 与甲方书面确认的|其他费用: so is what one side has to allow in writing. */
const ALLOWED_BEFORE = /(?:甲方|乙方|委托方|委托人|发包人|对方)(?:事先|另行)?书面(?:确认|认可|同意|批准)的$/;
/** 因不可抗力，如战争、灾害|等导致: what is listed is an example of it. */
const OF_FORCE_MAJEURE = /不可抗力[^,，。;；]{0,6}[,，(]?(?:如|例如|比如|包括|即)[^。;；]{0,60}$/;
/** 已经充分了解项目的|相关情况: what one knows, nobody owes. */
const KNOWN = /(?:已经?|充分|完全|清楚)(?:充分|完全|全面|详细|清楚|仔细)?地?(?:了解|知悉|知晓|阅读|理解|熟悉)[^,，。;；]{0,20}$/;
/** 未足额支付|相应款项, 按约支付|相关费用, 办理|相应的过户登记手续, 其他类似文件(“记录”): the duty, the formality or the paper is named. */
const NOT_PAID = /未[^,，。;；]{0,14}$/;
const FORMALITY = /^[^,，。;；]{0,8}(?:登记|备案|过户)手续/;
const CALLED_SO = /^[^,，。;；]{0,6}\([^)]{0,8}["“「]/;

/** 自然灾害、战争、|恶劣天气、口岸|临时关闭: one of a list of causes that nobody controls. */
const BEYOND_CONTROL = /自然灾害|战争|罢工|骚乱|暴动|地震|台风|洪水|瘟疫|疫情|政府行为|不可抗力/;
function isBeyondControl({ id }: VagueFamily, { folded, at: { start, end } }: Surroundings): boolean {
  // 经济形势严重恶化 among them widens what one is free of.
  if (id !== 'for-a-while' && !(id === 'grave' && /天气|气候|气象|海况|公共卫生/.test(folded.slice(start, end + 4)))) return false;
  const [before, after] = [folded.slice(Math.max(0, start - AROUND), start), folded.slice(end, end + AROUND)];
  return (/、[^,，。;；、]{0,12}$/.test(before) || /^[^,，。;；、]{0,8}[、等]/.test(after)) && (BEYOND_CONTROL.test(before) || BEYOND_CONTROL.test(after));
}

/** Whether the sentence closes the open words itself. */
function isClosed({ id, code, repair }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean {
  if (code !== 'vague-scope') return false;
  const before = folded.slice(Math.max(0, at.start - AROUND), at.start);
  const own = folded.slice(segments[segment]!.span.start, at.start);
  if (id === 'causes-open' || id === 'causes-listed') return OF_FORCE_MAJEURE.test(before);
  if (KNOWN.test(own) || CALLED_SO.test(folded.slice(at.end))) return true;
  if (id === 'any-governed') return NOT_PAID.test(own) || /按约|依约|(?<!与)约定/.test(own) || FORMALITY.test(folded.slice(at.end));
  // 造成|其他损失|的: further loss, after one that was named.
  if (id === 'other-harm' && /其[他它]损失$/.test(folded.slice(at.start, at.end))) return /(?:造成|产生|遭受|受到|还有|尚有|另有|仍有)(?:的|了)?$/.test(own);
  return repair === 'catch-all' && (AGREED_BEFORE.test(own) || ALLOWED_BEFORE.test(own) || (/^其[他它]/.test(folded.slice(at.start, at.end)) && AGREED_BEHIND.test(folded.slice(at.start + 2))));
}

/** 本平台不保证网站|符合登录标准 */
const isDisclaimed = ({ code }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean =>
  (code !== 'vague-deadline' || /[、和或]$/.test(folded.slice(0, at.start))) && code !== 'vague-liability' && !segments[segment]!.conditional && /(?:不|无法)(?:[向对][^,，。;；]{1,14}|作任?何?|做任?何?)?(?:保证|承诺|担保)/.test(folded.slice(Math.max(segments[segment]!.span.start, at.start - AROUND), at.start));

/** A clause, annex or paper that the standard is taken from: 按第二条第四款的质量标准提供合格的产品. */
const NAMED_STANDARD = /(?:第[0-9一二三四五六七八九十百]{1,4}[条款项]|附件[^,，。;；]{0,6}|附表[^,，。;；]{0,6}|《[^》]{1,40}》)[^,，。;；]{0,14}(?:标准|要求|规定|约定|参数|规格|指标|清单|检查表|评分|打分|考核)/;

/** 服务标准按附件二执行, 质量要求见《技术协议》: the other way round. */
const STANDARD_FROM = /(?:标准|要求|参数|规格|指标)[^,，。;；]{0,6}(?:按照?|依照?|见|详见|以|执行)[^,，。;；]{0,4}(?:附件|附表|附录|《)/;

/** How far from the words a sentence is searched for what measures them. */
const AROUND = 200;

function isOfNamedStandard({ code, id }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean {
  if (code === 'vague-degree') return /(?:按照?|依照?|根据|适用)《[^》]{2,40}》[^,，。;；]{0,8}(?:规定|办理|处理|执行|认定|划分)/.test(folded.slice(Math.max(0, at.start - AROUND), at.end + AROUND));
  // 按第九条的约定采取|相应的补救措施: how to act is asked, not which standard.
  if (code !== 'vague-standard' || ACTING.has(id)) return false;
  if (STANDARD_FROM.test(folded.slice(segments[Math.max(0, segment - 1)]!.span.start, at.start)) || STANDARD_FROM.test(folded.slice(at.end, at.end + AROUND))) return true;
  return NAMED_STANDARD.test(folded.slice(segments[Math.max(0, segment - 1)]!.span.start, at.start)) || NAMED_STANDARD.test(folded.slice(at.end + 1, segments[segment]!.span.end));
}

const ACTING: ReadonlySet<string> = new Set(['adequate', 'properly', 'reasonable', 'safeguards']);

/** 按照本合同第十条（一）第1款的约定承担|相应的违约责任: the clause that says what is owed, or which rules are meant, is named before the words. */
const NAMED_CLAUSE = /(?:第\s?[0-9一二三四五六七八九十百.]{1,8}|[0-9]{1,2}\.[0-9.]{1,6})\s?[条款项](?:(?![及和与或])[^,，。;；、]){0,16}$/;
const OWED_ELSEWHERE: ReadonlySet<string> = new Set(['vague-liability', 'vague-reference']);

const isOfNamedClause = ({ code, id }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean =>
  (OWED_ELSEWHERE.has(code) || id === 'related-loss' || id === 'any-governed') && id !== 'papers-of-sides' && NAMED_CLAUSE.test(folded.slice(segments[segment]!.span.start, at.start));

/** 具体型号见附件一; 详情请见合同附件; 以附件二为准. */
const IN_ANNEX = /[,，(](?:(?:具体|详细)[^,，。;；]{0,12}|[^,，。;；]{0,6}见[^,，。;；]{0,8})(?:附件|附表|附录)|[,，(][^,，。;；]{0,4}(?:标准|型号|参数|规格|金额|[数限差]?额|办法|比例|范围)[^,，。;；]{0,4}(?:附件|附表|附录)|以[^,，。;；]{0,6}附件[^,，。;；]{0,24}为准|[,，](?:另|均|具体)?[^,，。;；]{0,4}[以在按见][^,，。;；]{0,10}(?:订单|报价单|确认单|派工单|任务书|明细表)[上中里]?(?:为准|详述|载明|列明|注明|约定|确定)/;
/** 一定额度的配件，…押金标准见附件二: the annex tells of another thing. */
const OF_OTHER_SUM = /^[,，](?:押金|保证金|定金|订金|违约金|租金|运费|罚款)/;
/** 其它服务承诺|详见乙方投标文件 */
const SEEN_ELSEWHERE = /^[^,，。;；]{0,6}(?:详见|参见|见附)/;
const isInAnnex = (rest: string, code: string): boolean => {
  if (code === 'vague-scope' && SEEN_ELSEWHERE.test(rest)) return true;
  const said = IN_ANNEX.exec(rest);
  return said !== null && !(code === 'vague-quantity' && OF_OTHER_SUM.test(said[0]));
};
/** 提供便利，包括免费停车和照明: a list that is closed. */
const CLOSED_LIST = /^[^,，。;；(]{0,4}[,，(](?:包括|即|具体为|分别为|是指)[^。;；]*[、和及与][^。;；]*/;
const SPELLED: ReadonlySet<string> = new Set(['vague-standard', 'vague-scope', 'vague-quantity', 'vague-degree', 'vague-discretion', 'vague-reference', 'vague-effort']);

/** 保护程度不低于其保护自身秘密的程度, 如同对待自己的财物: how well is measured by what one does for oneself. */
const YARDSTICK = /(?:不[低少]于|不亚于|不弱于|等同于|相当于|如同|像|与)[^,，。;；]{0,10}(?:自身|自己的|自有)[^,，。;；]{0,14}(?:秘密|信息|财[物产]|措施|标准|程度|水平|注意|谨慎|相当|一[样致])/;
/** Whether what follows in the sentence spells the words out, there or in an annex. */
function isSpelledOut({ code, id, repair }: VagueFamily, { folded, at }: Surroundings): boolean {
  if ((code === 'vague-standard' || code === 'vague-effort') && YARDSTICK.test(folded)) return true;
  // 包括但不限于 says itself that what follows is not all.
  if (!SPELLED.has(code) || repair === 'including') return false;
  const rest = folded.slice(at.end, at.end + AROUND);
  // 积极配合甲方完成下列工作:
  if (isInAnnex(rest, code) || ((code === 'vague-effort' || code === 'vague-scope') && /^[^,，。;；]{0,24}(?:[下如]列|以下|如下)[^,，。;；]{0,8}:/.test(rest) && !/局限|不限/.test(rest))) return true;
  const list = CLOSED_LIST.exec(rest);
  return list !== null && (code !== 'vague-standard' || id === 'adequate') && !/等|不限于|其他|其它|相关|有关|(?<!免)费/.test(list[0]);
}

const DONE_CODES: ReadonlySet<string> = new Set(['vague-deadline', 'vague-standard', 'vague-effort', 'vague-scope', 'vague-reference']);
/** 已, 已经提供, 已按照一定的: not 除非, 如, 是否 before it, nor a duty. */
const ALREADY = /^(?!.*(?:除非|如果?已|若已|是否|应|须|保证|确保|承诺)).*(?<!自|不|早)已经?(?:向[^,，。;；]{1,8}|就|将[^,，。;；]{1,10}|按照?|把[^,，。;；]{1,8})?(?:提供|提交|支付|交付|办理|取得|获得|出具|完成|履行|缴纳|告知|说明|披露|采取|移交|建立|拥有|具备|配备|形成|设立|构建)?了?$/;

const ACKNOWLEDGES = /^[^一-鿿]*[^,，。;；]{0,12}?(?:明知|知悉|知晓|知道|理解|了解|认识到|确认|提示|告知)(?:并|且|和|、|,|，|同意|确认|接受|认可)*/;
const FACTS: ReadonlySet<string> = new Set(['vague-frequency', 'vague-degree', 'vague-quantity', 'vague-standard', 'vague-deadline']);

/** 乙方明知行情会不定期波动: a fact one is told of, nobody's duty. */
function isFactAcknowledged({ id, code }: VagueFamily, { folded, segments, segment, at }: Surroundings): boolean {
  // 甲方已|及时|付款, 乙方已提供|相关|资料: what was done is owed no more; rules one has read bind from then on.
  if (DONE_CODES.has(code) && id !== 'rules-obeyed' && !segments[segment]!.conditional && ALREADY.test(folded.slice(Math.max(segments[segment]!.span.start, at.start - 60), at.start))) return true;
  // 平台建立了|完善的|体系: what there is already.
  if (code === 'vague-standard' && /(?:建立|拥有|具有|形成|积累|设立|配备|汇集|聚集|储备|构建|引进|开发|培养|打造|建成)了$/.test(folded.slice(0, at.start))) return true;
  // 投资有风险，收益可能出现|较大波动|: a warning; 可能出现|短暂中断|，乙方理解并接受.
  if (/风险|[,，][^,，]{0,8}(?:理解|知悉|认可)[并且]?(?:接受|同意|认可)?[。;；]?$/.test(folded) && !MUST.test(folded) && /可能(?:会|出现|发生|存在|有|因)?[^,，。;；]{0,12}$/.test(folded.slice(segments[segment]!.span.start, at.start)) && !segments[segment]!.conditional && (FACTS.has(code) || code === 'vague-discretion')) return true;
  if (!FACTS.has(code) || !ACKNOWLEDGES.test(folded)) return false;
  // 您理解系统可能中断，但平台会|尽快|恢复: what 但 sets against the fact is promised.
  if (/^\s*但是?[^,，。;；]{1,12}(?<!可能)会/.test(folded.slice(segments[segment]!.span.start, at.start))) return false;
  const said = folded.slice(ACKNOWLEDGES.exec(folded)![0].length, at.start);
  const { span, subject } = segments[segment]!;
  if (segment > 0 && subject !== null) return false;
  // 您知悉平台可能会|不定期|更新课程而无需您同意: a right after all.
  if (/(?:而|并|且)(?:无需|无须|不需|不必|毋须)[^,，。;；]{0,8}(?:同意|通知|告知|许可|协商)/.test(folded.slice(at.end))) return false;
  return /可能|会(?![员议计所])|有时|难免|风险|不确定/.test(folded.slice(span.start, span.end)) && !MUST.test(said) && !/必|保证|确保|负责|承诺/.test(said);
}

const LIMITING = /^[且并但]?(?:即(?![使便时刻将])|也就是|提前[期量]|通知期|预告期|最[长迟晚]|[至最]迟|不得?(?:超过|迟于|晚于|低于|高于|少于|多于)|时间不|期限|具体|其中|紧急|一般|普通|简单|复杂|重大|频率|周期|每)/;

/** 满意度不低于90%, 加班另计，每趟300元: a measure and its bound, a rate; 车龄不超过五年 bounds something else than 车况良好. */
const BOUND_ALONE = /^即(?![使便时刻将])|^[且但]?不得?(?:低于|高于|超过|少于|多于)|^.{0,10}(?:[率值分差]|[意合成整确晰洁亮温湿速浓]度|评分|得分|分数|指标|标准|数量|金额|比例|总额|限额|费用).{0,6}(?:不[低高超少多大小][于过]|为限|为准|达到|以上|以内|以下)|^.{0,4}以.{0,16}为[准限]/;
/** 加班另计，每趟300元: a rate; 着装不当的，每次扣50元 is what a ground costs and does not measure it. */
const BOUNDING = new RegExp(`${BOUND_ALONE.source}|^[每按].{1,6}[0-9_]\\s?[元%]`);

/** Whether the following segment does nothing but limit: 应及时响应，紧急请求不超过4小时. */
function nextLimits(folded: string, segments: readonly Segment[], segment: number, measure: RegExp, limiting = LIMITING): boolean {
  const next = segments[segment + 1];
  if (!next) return false;
  const text = folded.slice(next.span.start, next.span.end);
  return limiting.test(text) && measure.test(text);
}

/** 应当, 必须; not 响应, 供应, 应用, 应急, 应对. */
export const MUST = /(?<![响相供反适对效])应(?![用急对])|须/;

/** A slot of a form that takes a name, an office or a term of validity. */
const NAME_LINE = /^[^一-鿿]{0,8}(?:[一二三四五六七八九十]+、)?(?:(?:项目|工程|产品|商品|课程|活动|软件|系统|设备|公司|企业|单位|文件|专利)(?:名称|全称)|岗位(?:名称)?|职[务称]|部门|经营范围|[营执]业期限|[证执]照有效期|有效期限?|专业|学历)\s?:/;

/** Nothing but names of kinds of papers. */
const PAPERS_ONLY = /^[^一-鿿]*(?:国家|地方|行业|中央|省|市|当地|现行|以及|及其他|及|和|与|、|有关|相关|的|法律|法规|规章|标准|规范性?|规定|政策|文件|规程|条例|适用)+[。;；,，]?$/;

/** 国家及行业相关标准。: what is measured by in such an item is not named. */
const STANDARDS_SOMEWHERE = /(?:有关|相关)的?[^,，]{0,4}(?:标准|规范)[。;；]?$/;

/** 应根据进度制定合理计划: what one has to draw up, not the contract one concludes. */
const DRAWS_UP = /(?:(?<![响相供反适对效])应|须|负责|必须|需)(?![用急对])[^,，。;；]{0,40}(?:制定|设立|拟定|达成)(?![^,，。;；]{0,8}(?:如下|以下|本合同|本协议|此))/;

/** 甲方有权不定时修改协议，乙方不同意的，可以停止使用: what one side may do stands before how the other leaves. */
const CHANGES_ALONE = /(?:[甲乙丙]方|平台|我们|我司|本公司|公司)有权[^。;；]{0,24}(?:修改|变更|发布|调整)[^。;；]*不(?:再)?(?:同意|接受|认可)/;

/** 应及时通知对方，并达成书面协议: what one has to do first. */
const AND_AGREES = /(?:(?<![响相供反适对效])应当?|须|必须|需)(?!本着|遵循|根据|依据)[^。;；]{0,40}[,，][^,，。;；]{0,8}(?:达成|签订|签署|订立)(?![^,，。;；]{0,6}(?:如下|以下|下列|本|此|上述))[^,，。;；]{0,6}(?:合同|协议)[。;；]?$/;

/** 甲方应按照乙方安排与其关联机构签署服务合同: another contract, that one side has to conclude. */
const SIGNS_MORE = /(?:^|[,，:：])(?:[甲乙丙丁]方|用户|客户|会员|您)(?:还|均|都|并)?(?:应当?|须|必须|需|有义务)[^,，。;；]{0,40}(?:签订|签定|签署)(?![^,，。;；]{0,6}(?:如下|以下|下列|本|此|上述))/;

/** 任何一方要求变更时，应通知对方并达成书面协议: what one has to do before another agreement. */
const TELLS = /(?:应当?|须|必须|需)[^,，。;；]{0,8}(?:通知|告知|答复|回复)/;

/** …，双方达成如下协议：, in a sentence that opens with why or between whom. */
const CONCLUDED = /(?:订立|签订|签定|签署|达成|制定|特立|设立|拟定)(?:了|以下|如下|下列|本|此|上述|一致)?.{0,6}(?:合同|协议|条款|条|约定|意见|准则)?(?:如下|以下条款)?[。:;,，]?\s*$/;
const ON_WHAT = /^.{0,8}(?:根据|依据|鉴于|为|本着|遵循|按照|经|依照|双方|甲|本合同|由于|就|在|_)/;

/** Whether a sentence binds nobody whatever its place: a recital, a definition, an agreement clause of courtesy. */
export function isInoperative(folded: string): boolean {
  if (CONCLUDED.test(folded) && ON_WHAT.test(folded) && !/补充协议|另行/.test(folded) && !DRAWS_UP.test(folded) && !SIGNS_MORE.test(folded) && !(AND_AGREES.test(folded) && TELLS.test(folded)) && !/^[^,，。;；]{2,8}(?:承诺|保证|同意)/.test(folded)) return true;
  // 以资鼓励 and 应共同遵守保密义务 are operative.
  if (/以[资兹](?:共同|信守|证明|遵守|为凭)|共同(?:遵守|信守|遵照)(?:执行|履行|如下条款)?[。.:;,，；\s]*$|[,，]共同(?:遵守|信守)/.test(folded)) return true;
  if (/^.{0,10}鉴于/.test(folded)) return true;
  // 乙方是一家专业的物流公司，: who one is; 双方都拥有良好的声誉，希望通过: why one meets.
  if (/^.{0,8}[甲乙丙丁]方(?:为|是|系|作为)(?:一家|一所|专业|(?:依法|经[^,，。;；]{2,12}|合法|根据[^,，。;；]{2,16}|在[^,，。;；]{2,12})[^,，。;；]{0,6}(?:注册|成立|设立|登记|批准))/.test(folded) && !MUST.test(folded)) return true;
  if (/^.{0,6}(?:甲乙)?双方[都均](?:拥有|具有|具备)/.test(folded) && !MUST.test(folded)) return true;
  // 以提高生活质量为出发点，打造…: what one strives for.
  if (/^[^,，。;；]{0,8}以[^,，。;；]{2,20}为(?:出发点|方向|目标|己任|导向|使命)[,，]/.test(folded) && !MUST.test(folded) && !/[甲乙丙丁]方|保证|确保|承诺|负责/.test(folded)) return true;
  // 我们的服务口号：快速响应；公司秉承优质服务的理念: how one praises oneself.
  if (/^.{0,16}(?:口号|宗旨|理念|愿景|使命|价值观|方针)(?:是|为|:|,|，)|^.{0,24}(?:致力于|秉承|秉持|奉行|坚持以)/.test(folded) && !MUST.test(folded)) return true;
  // 平台有能力为用户提供便捷的服务，专注于中小企业: what one says of oneself.
  if (/致力于|有能力(?:为|向)|有助于|专注于/.test(folded) && !MUST.test(folded) && !/保证|确保|负责|承诺/.test(folded)) return true;
  // 不同意本协议的，请立即停止注册: how one does not contract.
  if (/不(?:同意|接受|认可)[^。；;]{0,24}(?:协议|条款|规则|守则|声明|政策|约定)/.test(folded) && /(?:停止|终止|退出|离开|结束|关闭|放弃|取消|不要|不得|请勿|切勿)/.test(folded) && !CHANGES_ALONE.test(folded)) return true;
  // 温馨提示:应根据实际情况拟定: the form's advice to whoever drafts.
  if (/^[^一-鿿]{0,8}(?:再次|特别)?(?:温馨提示|律师提示|风险提示|填写说明|填表说明|使用说明)[:,，]/.test(folded) && !/[甲乙丙丁]方|用户|会员|客户|您/.test(folded)) return true;
  // 为了促进交流，同时努力增加收入。: aims alone, whoever has them.
  if (/^[^一-鿿]{0,6}为了?(?:能|更好|进一步|深入|贯彻|落实|促进|推动|推进|发展|加强|规范|明确|保障|维护|保护|提高|适应|满足|做好|搞好|充分)/.test(folded) && !MUST.test(folded) && (/本(?:协议|合同)旨在/.test(folded) || !/[甲乙丙丁]方|双方|您|用户|我们/.test(folded))) return true;
  // 建议您根据需要自行投保: what one is advised to do, one need not.
  if (/(?:^|[,，。:;；])[^,，。;；]{0,8}建议(?:您|旅游者|游客|用户|客户|消费者|顾客|乘客|会员|投保人|业主|家长|学员|双方|各位)/.test(folded) && !MUST.test(folded) && !/(?:自行|由[^,，。;；]{1,8})(?:负责|承担)|责任自负|后果自负|有权/.test(folded)) return true;
  // 注：在协议书中应明确，工具由委托方负责: how to draft it; 注：凡售出较多的地方设点: what the form's author observes.
  if (/^[^甲乙]{0,14}(?:协议|合同)书?[中里内](?:还|也)?(?:应当?|须|要|可)(?:予以)?(?:明确|写明|载明|注明|订明)[,，]/.test(folded)) return true;
  if (/^[^一-鿿]*注(?:释|意)?[0-9一二三]?[:：]/.test(folded) && !MUST.test(folded) && !/[甲乙丙丁]方|双方|用户|客户|您/.test(folded)) return true;
  // 注(1):成果归谁，一般应由双方写明; 当事人还可以约定…: what one may draft.
  if ((/^[^一-鿿]*注\s?[(（]\s?[0-9一二三四五]\s?[)）]\s?[:：]/.test(folded) || /^[^一-鿿]*当事人(?:双方)?(?:[^,，。;；]{0,24}[,，])?(?:还|也|亦)?可以(?:另外|另行)?(?:约定|采取)/.test(folded)) && !/[甲乙丙丁]方|用户|客户|您/.test(folded)) return true;
  // 老年人的赔付会低一定比例，敬请留意: information.
  if (/敬请(?:留意|注意|知悉|谅解|理解|关注)/.test(folded) && !MUST.test(folded)) return true;
  // 如有疑问，请先咨询律师: advice on using the form.
  if (/咨询(?:执业|专业|法律)?(?:律师|专业人士|法务)/.test(folded) && !/[甲乙丙丁]方/.test(folded)) return true;
  // 项目名称：合理用药系统; 营业期限：长期: what is called so.
  if (NAME_LINE.test(folded) && !MUST.test(folded)) return true;
  // 国家及地方有关法规和规章: an item of a list of papers.
  if (PAPERS_ONLY.test(folded) && !STANDARDS_SOMEWHERE.test(folded)) return true;
  // 指由借款人发布的小额借款: the meaning of the term on the line above.
  if (OPENS_WITH_MEANING.test(folded)) return true;
  // 发生严重问题时的应对措施: what a list or a plan is to hold.
  if (/^[^,，。;；]{2,40}(?:时|情况下|情形下|期间)的[^,，。;；的]{0,4}(?<!必要|合理|适当|相应)(?:措施|办法|方案|预案|流程|程序|机制|原则|说明)[。;；:]?$/.test(folded) && !MUST.test(folded) && !/提供|采取|制定/.test(folded)) return true;
  // 根据工程需要，甲方将安装工作委托给乙方。: why one contracts.
  if (/^[^,，。；;]{0,30}需[要求][,，][^。；;]{0,60}(?:委托给?|聘请|聘用|承包给?|交由|交给)(?:[乙丙]方|受托|承包|公司)/.test(folded) && !MUST.test(folded)) return true;
  return /^.{0,8}["“「『].{1,24}["”」』].{0,16}(?:是?指|系指|意指|定义|包括|:)/.test(folded) || /^.{0,12}所称.{1,24}[，,]?(?:是?指|系指)/.test(folded);
}

/** [建议乙方明确违约金], (请根据实际情况填写), 【注:…】: what the drafter left for whoever fills the form in. */
const NOTE = /[([【](?:注|说明|备注|(?:温馨|律师|风险|填写)?提示|(?:填写|使用)说明|审核意见|法务批注)[:][^)\]】]{0,200}|[([【](?:建议(?:[甲乙双]方|贵|根据|明确|补充)|请根据|请按照?实际|如适用|仅供参考|此条)[^)\]】]{0,200}/g;

const PAIRS: readonly (readonly [string, string])[] = [['《', '》'], ['“', '”'], ['「', '」'], ['『', '』'], ['‘', '’']];

/** **付款分期（行业惯例）**：what opens an item in bold names it and binds nobody. */
const LABEL = /^[\s\d.、．()（）\-*#]*?\*\*([^*\n]{1,40})\*\*\s?[:：]|^[\s\d.、．()（）\-*#]*?\*\*([^*\n]{1,40})[:：]\*\*/;

/** The short quotations of a sentence: titles of documents, names, terms; and its label, where it has one. */
export function quotedSpans(folded: string): readonly Span[] {
  const spans: Span[] = [];
  const label = LABEL.exec(folded);
  if (label) spans.push({ start: 0, end: label[0].length });
  // (备注:甲方应及时付款) lays a duty on somebody after all.
  for (const note of folded.matchAll(NOTE)) if (!MUST.test(note[0]) || /填写|拟定|勾选|选择|删除|补充|参考/.test(note[0])) spans.push({ start: note.index, end: note.index + note[0].length });
  for (const [open, close] of PAIRS) {
    for (let start = folded.indexOf(open); start >= 0; start = folded.indexOf(open, start + 1)) {
      const end = folded.indexOf(close, start);
      if (end < 0) break;
      // “致命缺陷（导致数据严重错误）”: a term with what it means is more than a name.
      if (end - start <= 40 && !(open !== '《' && /[(，,]/.test(folded.slice(start, end)))) spans.push({ start, end: end + 1 });
    }
  }
  return spans;
}
