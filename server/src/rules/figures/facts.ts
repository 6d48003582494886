import type { Contract, Sentence } from '../../model/contract.ts';
import { remember } from '../../model/amounts.ts';
import { foldFigures as fold } from '../../text/figure-fold.ts';
import { memo } from '../../text/memo.ts';
import { inMonths, scanDurations, type Duration, type TimeUnit } from '../../text/durations.ts';
import { scanDates } from '../../text/dates.ts';
import { scanRates } from '../../text/rates.ts';
import { shift, slice, type Span } from '../../text/span.ts';
import { quantitiesOf } from './sum.ts';
import { kindOfTotal, TOTAL_NAME } from './instalments.ts';

/** What one passage says of one quantity. */
export interface Fact {
  readonly span: Span;
  /** Which quantity, of whom, on what occasion: two facts are compared only under the same key. */
  readonly key: string;
  readonly title: string;
  /** Comparable only with a value of the same measure. */
  readonly measure: string;
  readonly low: bigint;
  readonly high: bigint;
}
export interface Conflict {
  readonly first: Fact;
  readonly second: Fact;
  readonly title: string;
}

const FOREVER = 10n ** 30n;

/** The quantities a contract states twice with different values, the later place of each. */
export const conflictsOf = remember((contract: Contract): readonly Conflict[] => {
  const known = new Map<string, Fact[]>();
  const conflicts: Conflict[] = [];
  const names = contract.parties.flatMap(({ alias, also }) => [alias, ...also]);
  for (const sentence of contract.sentences) {
    if (!READ.has(sentence.place)) continue;
    for (const fact of factsIn(slice(contract.text, sentence.span), names)) {
      const moved = { ...fact, span: shift(fact.span, sentence.span.start) };
      const earlier = known.get(fact.key);
      if (!earlier) {
        known.set(fact.key, [moved]);
        continue;
      }
      // What one sentence says of two values it tells apart (保密期限2年，核心技术5年).
      const first = earlier.find((one) => one.span.end <= sentence.span.start && one.measure === moved.measure && (one.high < moved.low || moved.high < one.low));
      if (first) conflicts.push({ first, second: moved, title: moved.title });
      else earlier.push(moved);
    }
  }
  return conflicts;
});

const READ: ReadonlySet<Sentence['place']> = new Set<Sentence['place']>(['body', 'table', 'definition', 'preamble', 'recital']);
/** Words that make one of several cases of a sentence. Facts compare only when they have the same of them. */
const CASES = /紧急|一般|普通|重大|严重|轻微|简单|复杂|首次|再次|节假日|夜间|日间|大促|高峰|硬件|软件|主机|易损件|配件|耗材|第[一二三四五六七八九十\d]+(?:年|期|次|阶段|批|部分|档)|试用|试运行|续[期签约订]|顺延|延长|一级|二级|三级|四级|VIP|个人信息|商业秘密|技术秘密|客户信息|源代码|特别|加急|核心|技术信息|经营信息|远程|现场|初次|二次|逾期超过|仍未|拒不|累计|连续|恶意|故意|书面|口头|电话|邮件/g;
const UNSURE = /另有约定|视为|上述|前述|同等|参照|一经|或者?[^,;。]{0,6}\d/;
const CHOICE = /[□☐☑]|以下第|任选|选择/;

const factsIn = (sentence: string, names: readonly string[]): readonly Fact[] => {
  const local = readFacts(sentence);
  if (local.length === 0) return local;
  // The party that acts belongs to the key where the sentence names one.
  return local.map((fact) => (fact.key.includes('@') ? { ...fact, key: fact.key.replace('@', `@${actorOf(sentence, fact.span.start, names)}`) } : fact));
};

const ACTS_HERE = /^(?:应当?|必须|须|需|可以?|有权|保证|承诺|将|负责|在|于|逾期|未按|迟延|拖欠|未能)/;

/** Who acts: the last party before the figure that should, may or is late; else the first that is named. */
function actorOf(sentence: string, at: number, names: readonly string[]): string {
  const head = sentence.slice(0, at);
  let acting = -1;
  let actor = '';
  for (const name of [...names, '甲方', '乙方', '丙方', '双方', '任何一方', '任意一方']) {
    for (let i = head.lastIndexOf(name); i > acting; i = i > 0 ? head.lastIndexOf(name, i - 1) : -1)
      if (ACTS_HERE.test(head.slice(i + name.length, i + name.length + 4))) {
        [acting, actor] = [i, name];
        break;
      }
  }
  if (acting >= 0) return actor === '任意一方' ? '任何一方' : actor;
  let best = '';
  let where = -1;
  for (const name of [...names, '甲方', '乙方', '丙方', '双方', '任何一方', '任意一方', '一方']) {
    const found = sentence.slice(0, at).indexOf(name);
    if (found >= 0 && (where < 0 || found < where || (found === where && name.length > best.length))) [best, where] = [name, found];
  }
  // 验收合格后5日内，甲方付清: who acts may follow.
  if (where < 0) for (const name of [...names, '甲方', '乙方', '任何一方']) {
    const found = sentence.indexOf(name, at);
    if (found >= 0 && found < at + 24 && (where < 0 || found < where)) [best, where] = [name, found];
  }
  return best === '任意一方' || best === '一方' ? '任何一方' : best;
}

const readFacts: (sentence: string) => readonly Fact[] = memo((sentence) => {
  const text = fold(sentence);
  if (text.length > 600 || CHOICE.test(text)) return [];
  return [...terms(text), ...deadlines(text), ...rates(text), ...sums(text), ...ends(text), ...amendments(text)];
}, 4000);

const cases = (text: string): string => [...new Set(text.match(CASES) ?? [])].sort().join();
/** The cases a figure stands in: those of its own part of the sentence, of the two before it, and of the one that follows. */
function casesAt(text: string, segment: { readonly start: number; readonly text: string }, at: Span): string {
  const before = text.slice(segment.start, at.start).split(',').slice(-3).join();
  const after = text.slice(at.end, segment.start + segment.text.length).split(',', 1)[0] ?? '';
  return cases(`${before}${after}`);
}
/** The part of a sentence around a place, between commas that part cases: …的，…；…. */
function segmentAt(text: string, at: number): { start: number; text: string } {
  const start = Math.max(text.lastIndexOf(';', at - 1), text.lastIndexOf('。', at - 1)) + 1;
  const stop = text.slice(at).search(/[;。]/);
  return { start, text: text.slice(start, stop < 0 ? text.length : at + stop) };
}

const SECONDS: Readonly<Partial<Record<TimeUnit, bigint>>> = { second: 1n, minute: 60n, hour: 3600n, day: 86_400n, week: 604_800n };

/** A duration as a measure with bounds: calendar months, working days, or seconds. Within is taken as the figure itself: a deadline. */
function measured(duration: Duration): { measure: string; low: bigint; high: bigint } | null {
  const months = inMonths(duration);
  const seconds = SECONDS[duration.unit];
  const [measure, value] = months !== null ? ['月', months * 1_000_000n] : duration.unit === 'workday' ? ['工作日', duration.value] : seconds !== undefined ? ['秒', duration.value * seconds] : [null, 0n];
  if (measure === null) return null;
  if (duration.side === null && (duration.bound === 'at-least' || duration.bound === 'more-than')) return { measure, low: value, high: FOREVER };
  return { measure, low: value, high: value };
}

interface TermKind {
  readonly id: string;
  readonly title: string;
  /** What must stand before the figure (up to 40 characters), ending at it; `subject` is compared. */
  readonly before: RegExp;
  /** What may stand after it instead. */
  readonly after?: RegExp;
  readonly not?: RegExp;
}
const LINK = '(?:为|是|:|共|共计|自[^,;。]{0,24}?(?:之日|日)起|从[^,;。]{0,24}?起|不少于|至少|[约定])*';
const TERMS: readonly TermKind[] = [
  { id: 'secrecy', title: '保密期限', before: new RegExp(`保密(?:义务)?(?:的)?(?:期限?|期间|有效期|义务)(?:在|于)?(?:${LINK})?(?:本)?(?:合同|协议|项目|劳动关系|服务|合作)?(?:有效期内及|履行期间及|期间及)?(?:其)?(?:终止|解除|届满|期满|到期|结束|履行完毕|终止或者?解除)?(?:之日起|之日后|后)?(?:${LINK})?$`), after: /^\s?(?:之?内|以内|期间)?[^。;]{0,20}(?:保密|不得(?:披露|泄露))/, not: /试用|竞业|录音|日志|备份|存档/ },
  { id: 'warranty', title: '质保期', before: /(?<subject>[一-鿿]{0,12}?)(?:免费)?(?:质保期|质量保证期|质量保修期|保修期|维保期|免费维护期)(?:限)?(?:\([^()]{0,10}\))?(?:为|是|:|共|计|自[^,;。]{0,30}?起(?:计算)?|从[^,;。]{0,30}?起(?:计算)?)*[,]?(?:为|共|满)?$/, not: /延长|顺延|重新/ },
  { id: 'term', title: '合同期限', before: /(?:^|[,;。\s]|本|份)(?:合同|协议|服务|合作|托管|委托|聘用|许可)(?:的)?(?:有效期限?|期限|服务期限?|期间)(?:限)?(?:为|是|:|共|共计|自[^,;。]{0,24}起)*$/, not: /保密|质保|续|顺延|延长|试用|保证|付款|宽限/ },
  { id: 'lease', title: '租期', before: /(?:租赁期限?|租期|租赁期间)(?:为|是|:|共|共计)*$/, not: /免租|续|顺延|装修/ },
  { id: 'probation', title: '试用期', before: /试用期(?:限)?(?:为|是|:|共)*$/, not: /工资|延长/ },
  { id: 'rest', title: '休息天数', before: /每(?<subject>月|周|年)[^,;。]{0,4}?(?:可以?|应|享有|享受|有权|保证)?(?:休息|休假|带薪年?休假)(?:时间|日)?(?:为|是|:|不少于|至少|不低于)*$/ },
  { id: 'retention', title: '保存期限', before: /(?<subject>录音|录像|日志|通话记录|聊天记录|服务记录|业务资料|数据|档案)[^,;。]{0,8}?(?:保存|留存|保留)(?:期限?|时间)?(?:应)?(?:为|是|:|不少于|不低于|不短于|至少)*$/ },
];

function* terms(text: string): Iterable<Fact> {
  for (const duration of scanDurations(text)) {
    const segment = segmentAt(text, duration.span.start);
    const before = text.slice(Math.max(segment.start, duration.span.start - 60), duration.span.start);
    const after = text.slice(duration.span.end, duration.span.end + 30);
    for (const { id, title, before: form, after: behind, not } of TERMS) {
      const match = form.exec(before) ?? (behind && behind.test(after) && /(?:终止|解除|届满|期满|到期|结束|离职)(?:之日起|之日后|后|之后)?(?:的)?(?:\(?含\)?)?$/.test(before) ? true : null);
      if (match === null || (not?.test(before) ?? false)) continue;
      const value = measured(duration);
      if (!value) continue;
      const subject = match === true ? '' : subjectOf(match.groups?.['subject'] ?? '');
      yield { span: duration.span, key: `${id}|${subject}|${cases(segment.text)}`, title, ...value };
      break;
    }
  }
}

const subjectOf = (words: string): string => words.replace(/本合同|本协议|合同|协议|所有|全部|乙方|甲方|卖方|供方|提供|交付|购买|采购|设备|产品|货物|标的物|项下|保证|承诺|应|对|的|其|由|和|在|后|自|于|内|满|免费|期间|为|项目|工程/g, '');

interface DeadlineKind {
  readonly id: string;
  readonly title: string;
  readonly trigger: RegExp;
  readonly action: RegExp;
  /** What is acted upon; compared as written. */
  readonly object?: RegExp;
}
const DEADLINES: readonly DeadlineKind[] = [
  { id: 'arrive', title: '到场时限', trigger: /(?:收到|接到|接)[^,;。]{0,14}?(?:通知|报修|电话|请求|要求)(?:之日起|之时起|后|起)?(?:的)?$/, action: /^[^,;。]{0,14}?(?:到达?|达到|抵达|赶到|派[^,;。]{0,6}到|派[^,;。]{0,6}赶)[^,;。]{0,6}?(?:现场|场)|^[^,;。]{0,8}?(?:到场|上门)/ },
  { id: 'respond', title: '响应时限', trigger: /(?:收到|接到)[^,;。]{0,14}?(?:通知|报修|故障|请求|报告|咨询)(?:之日起|之时起|后|起)?(?:的)?$/, action: /^(?:之?内|以内)[^,;。]{0,8}?(?:响应|答复|回复)/, object: /故障|投诉|咨询|报修|通知|异议/ },
  { id: 'repair', title: '修复时限', trigger: /(?:收到|接到)[^,;。]{0,14}?(?:通知|报修|故障|请求|报告)(?:之日起|之时起|后|起)?(?:的)?$/, action: /^(?:之?内|以内)[^,;。]{0,8}?(?:修复|排除|恢复|解决)/ },
  { id: 'pay-invoice', title: '收到发票后的付款期限', trigger: /(?:收到|取得|收取)[^,;。]{0,24}?发票(?:并[^,;。]{0,10})?(?:之日起|当日起|后|起)?(?:的)?$/, action: /^(?:之?内|以内)[^;。]{0,24}?(?:支付|付款|付清|结清|给付|付)/, object: /预付款|首付款|首款|进度款|尾款|余款|质保金|保证金|服务费|货款|租金|价款|验收款/ },
  { id: 'pay-acceptance', title: '验收后的付款期限', trigger: /验收合格(?:之日起|后|起)?(?:的)?$/, action: /^(?:之?内|以内)[^;。]{0,24}?(?:支付|付款|付清|结清|付)/, object: /预付款|首付款|进度款|尾款|余款|质保金|保证金|服务费|货款|价款|\d+%/ },
  { id: 'pay-signing', title: '签订后的付款期限', trigger: /(?:签订|签署|生效)(?:之日起|之日后|后|起)?(?:的)?$/, action: /^(?:之?内|以内)[^;。]{0,24}?(?:支付|付款|付清|交纳|缴纳|付|交付履约保证金)/, object: /预付款|首付款|首款|定金|押金|保证金|服务费|货款|租金|价款/ },
  { id: 'invoice', title: '开票期限', trigger: /(?:收到|收取)[^,;。]{0,12}?(?:款项?|费用?|服务费|付款|货款)(?:之日起|当日起|后|起)?(?:的)?$|(?:付款|收款)(?:之日起|后)?(?:的)?$/, action: /^(?:之?内|以内)[^;。]{0,16}?(?:开具|提供|开出|出具)[^;。]{0,12}?发票/ },
  { id: 'object', title: '异议期限', trigger: /(?:收到|收货|到货|交货|签收|送达)[^,;。]{0,10}?(?:之日起|当日起|后|起)?(?:的)?$/, action: /^(?:之?内|以内)[^;。]{0,12}?提出[^;。]{0,6}?异议/, object: /账单|货物|报告|考核|质量|数量|结果/ },
  { id: 'accept', title: '验收期限', trigger: /(?:收货|到货|交货|交付|送达|提交|提请|收到)[^,;。]{0,14}?(?:之日起|当日起|后|起)?(?:的)?$/, action: /^(?:之?内|以内)[^,;。]{0,8}?(?:完成|进行|组织)?(?:初步|最终)?验收/, object: /初步|最终|初验|终验/ },
  { id: 'force-notice', title: '不可抗力的通知期限', trigger: /不可抗力[^;。]{0,40}?(?:发生|知悉|之日起|后|起|应|应当|并)(?:之日起|后)?(?:的)?(?:在|于)?$/, action: /^(?:之?内|以内)[^,;。]{0,14}?(?:通知|告知)/ },
  { id: 'force-proof', title: '不可抗力的证明期限', trigger: /不可抗力[^。]{0,80}$/, action: /^(?:之?内|以内)[^,;。]{0,20}?(?:提供|提交|出具|送达)[^,;。]{0,16}?证明/ },
];
const NOTICE: readonly (readonly [string, string, RegExp])[] = [
  ['terminate', '解除合同的提前通知期', /解除|终止(?!后)/],
  ['renew', '续约的提前通知期', /续[约签期订]|不再续/],
  ['price', '调价的提前通知期', /调整[^,;。]{0,8}(?:价|费|标准)|涨价|提价/],
  ['vacate', '退租的提前通知期', /退租|搬离/],
];

function* deadlines(text: string): Iterable<Fact> {
  for (const duration of scanDurations(text)) {
    const value = measured(duration);
    if (!value) continue;
    const segment = segmentAt(text, duration.span.start);
    const before = text.slice(Math.max(segment.start, duration.span.start - 90), duration.span.start).replace(/(?:应当?|必须|须|在|于|则|,)$/g, '');
    const after = text.slice(duration.span.end, duration.span.end + 50);
    if (duration.side === 'within')
      for (const { id, title, trigger, action, object } of DEADLINES) {
        const moment = trigger.exec(before);
        const act = moment && action.exec(after);
        if (!moment || !act || UNSURE.test(act[0])) continue;
        const what = object?.exec(`${moment[0]}${act[0]}${after.slice(act[0].length, act[0].length + 16).split(/[,;。]/)[0] ?? ''}`)?.[0] ?? '';
        yield { span: duration.span, key: `${id}|${what}|${casesAt(text, segment, duration.span).replace(/现场|书面|,/g, '')}|@`, title, ...value };
        break;
      }
    if (duration.side === null || duration.side === 'before') {
      if (!/(?:提前|至少提前|应提前|须提前)(?:不少于|至少)?\s?$/.test(before) || !/^(?:以上)?[^,;。]{0,10}?(?:通知|告知)/.test(after)) continue;
      const around = segment.text;
      const kinds = NOTICE.filter(([, , words]) => words.test(around));
      if (kinds.length === 1) yield { span: duration.span, key: `notice-${kinds[0]![0]}|${cases(around.replace(/书面|邮件|电话/g, ''))}|@`, title: kinds[0]![1], ...value, high: value.low };
    }
  }
  // 每月5日前支付上月服务费
  for (const match of text.matchAll(/每(?:个)?(月|季度|年)(?:度)?(?:的)?(?:首月)?\s?(\d{1,2})\s?[日号](?:之?前|以前)[^;。]{0,24}?(?:支付|缴纳|交纳|付清|结清|发放)[^,;。]{0,12}?(服务费|租金|托管费|管理费|物业费|工资|货款|费用|报酬)/g)) {
    const segment = segmentAt(text, match.index);
    const start = match.index + match[0].indexOf(match[2]!);
    const day = BigInt(match[2]!);
    yield { span: { start, end: start + match[2]!.length + 1 }, key: `pay-day|${match[1]!}|${match[3]!}|${cases(segment.text)}`, title: `每${match[1]!}支付${match[3]!}的日期`, measure: '日', low: day, high: day };
  }
}

const ACTS: readonly (readonly [string, RegExp])[] = [
  ['付款', /逾期(?:付款|支付|未付|不付|缴纳|交纳|结算|给付)|(?:未按|不按|未能按|没有按|未在|拖欠|迟延|延期|延迟)[^,;。]{0,14}?(?:付款|支付|缴纳|交纳|付清|费用|款项|租金)/],
  ['交付', /逾期(?:交货|交付|供货|完工|竣工|交工|到货|发货)|(?:未按|不按|未能按|迟延|延期|延迟)[^,;。]{0,14}?(?:交货|交付|供货|完工|竣工|到货|发货)/],
  ['开票', /逾期(?:开具|开票|提供发票)|未按[^,;。]{0,10}?(?:开具|提供)发票/],
  ['退款', /逾期(?:退款|退还|返还)/],
];

function* rates(text: string): Iterable<Fact> {
  const all = scanRates(text);
  for (const rate of all) {
    const segment = segmentAt(text, rate.span.start);
    const before = text.slice(segment.start, rate.span.start);
    if (/超过\s?\d|以上|以内|不超过|以下|不足|累计|上限|最高|封顶/.test(before.slice(-40)) || !/每逾期[一1]?[日天]|每[一1]?[日天]|按日|日$|逐日/.test(before)) continue;
    if (all.filter((one) => one.span.start >= segment.start && one.span.end <= segment.start + segment.text.length && !/不超过|上限|最高|累计/.test(text.slice(Math.max(segment.start, one.span.start - 16), one.span.start))).length > 1) continue;
    const acts = ACTS.filter(([, words]) => words.test(before));
    if (acts.length !== 1 || !/违约金|滞纳金|罚金|罚息|利息/.test(segment.text)) continue;
    yield { span: rate.span, key: `late|${acts[0]![0]}|${cases(segment.text)}|@`, title: `逾期${acts[0]![0]}的违约金标准`, measure: '率', low: rate.value, high: rate.value };
  }
}

const WHOLE_PRICE = new RegExp(`(${TOTAL_NAME})(?:\\([^()]{0,12}\\))?(?:共计?|合计|总计|约定)?[为是计:]{0,2}\\s?(?:人民币|[￥¥])?\\s?$`);
const NAMED_SUM = /(?<name>履约保证金|质量保证金|质保金|押金|租赁押金|装修押金|定金|订金)(?:的)?(?:金额|数额|总额)?(?:\([^()]{0,10}\))?(?:为|是|:|共计?|计)?\s?(?:人民币|[￥¥])?\s?$/;
const MONTHLY = /(?<![上当次本下前该第一二三四五六七八九十])(?:每月(?:的)?(?<a>租金|托管费|基本工资|管理费|物业费|服务费|基础服务费)|月(?<b>租金|托管费|基本工资|管理费|物业费|服务费|基础服务费))(?:标准)?(?:\([^()]{0,10}\))?(?:为|是|:|共计?|计)?\s?(?:人民币|[￥¥])?\s?$/;
const CHANGES = /调整|递增|上浮|增加|变更|超过|优惠|减免|第[一二三四五六七八九\d]+[年期]|起,|补足|退还|扣除|不低于|每间|每平|每人|首年|次年/;

function* sums(text: string): Iterable<Fact> {
  for (const q of quantitiesOf(text)) {
    if (q.unit !== '元' || q.bound !== 'exact') continue;
    const segment = segmentAt(text, q.span.start);
    const before = text.slice(Math.max(segment.start, q.span.start - 30), q.figure.start).replace(/(?:人民币|[￥¥])\s?$/, '');
    if (CHANGES.test(segment.text)) continue;
    const value = { measure: '元', low: q.value, high: q.value };
    const whole = WHOLE_PRICE.exec(before);
    const named = NAMED_SUM.exec(before)?.groups?.['name'];
    const monthly = MONTHLY.exec(before)?.groups;
    const taxed = /不含(?:增值)?税/.test(before) ? '不含税' : '';
    if (whole && q.per.length === 0) yield { span: { start: q.figure.start, end: q.span.end }, key: `total|${taxed}|${kindOfTotal(whole[1]!)}`, title: '总价', ...value };
    else if (named !== undefined && q.per.length === 0) yield { span: { start: q.figure.start, end: q.span.end }, key: `sum|${named}|${cases(segment.text)}`, title: named, ...value };
    else if (monthly) yield { span: { start: q.figure.start, end: q.span.end }, key: `monthly|${monthly['a'] ?? monthly['b'] ?? ''}|${cases(segment.text)}`, title: `每月${monthly['a'] ?? monthly['b'] ?? ''}`, ...value };
  }
}

/** 有效期至2025年12月31日 */
function* ends(text: string): Iterable<Fact> {
  for (const date of scanDates(text)) {
    if (!date.exists || date.year === null || date.day === null) continue;
    const segment = segmentAt(text, date.span.start);
    const before = text.slice(Math.max(segment.start, date.span.start - 50), date.span.start);
    const match = /(?:本)?(合同|协议|服务|租赁|合作|托管)(?:的)?(?:有效期限?|期限|期间|服务期限?)(?:为|自|从|:|共)?[^;。]{0,36}?(?:至|到|截止于?|届满于)\s?$/.exec(before);
    if (!match || CASES.test(segment.text) || /保密|质保|付款/.test(before)) {
      CASES.lastIndex = 0;
      continue;
    }
    CASES.lastIndex = 0;
    const day = BigInt(date.year * 10_000 + date.month * 100 + date.day);
    const name = match[1] === '协议' ? '合同' : match[1]!;
    yield { span: date.span, key: `end|${name}`, title: `${name}期限的届满日`, measure: '日', low: day, high: day };
  }
}

/** 协议修改后立即生效, beside 修改应提前7天通知. */
function* amendments(text: string): Iterable<Fact> {
  if (!/修改|变更|调整|更新|修订/.test(text) || !/协议|条款|规则/.test(text)) return;
  const now = /(?:修改|变更|调整|更新|修订)[^。;]{0,60}?(?:公布|发布|公告|公示)(?:时|之时|之日|后|当日)?(?:起)?(?:或[^,;。]{0,10})?(?:立即|即时|即|当日)生效/.exec(text);
  if (now && /协议|条款/.test(text.slice(Math.max(0, now.index - 20), now.index + now[0].length))) {
    const end = now.index + now[0].length;
    yield { span: { start: end - 4, end }, key: 'amendment', title: '协议修改的生效', measure: '秒', low: 0n, high: 0n };
  }
  for (const duration of scanDurations(text)) {
    const before = text.slice(Math.max(0, duration.span.start - 40), duration.span.start);
    if (!/(?:本)?(?:协议|条款)[^,;。]{0,12}?(?:修改|变更|调整|更新|修订)[^;。]{0,16}?提前(?:至少|不少于)?$|(?:修改|变更|调整|更新|修订)(?:本)?(?:协议|条款)[^;。]{0,16}?提前(?:至少|不少于)?$/.test(before)) continue;
    if (!/^[^;。]{0,24}?(?:通知|公示|公告|告知)/.test(text.slice(duration.span.end, duration.span.end + 30))) continue;
    const value = measured(duration);
    if (value) yield { span: { start: duration.span.start - 2, end: duration.span.end }, key: 'amendment', title: '协议修改的生效', ...value };
  }
}
