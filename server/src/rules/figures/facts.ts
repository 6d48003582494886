import type { Contract, Sentence } from '../../model/contract.ts';
import { inAttachment } from '../../model/attachments.ts';
import { inFurtherContract } from '../../model/further-contracts.ts';
import { clauseAt, topOf } from '../../model/parts.ts';
import { sentenceAt } from '../../model/sentence-at.ts';
import { hits, lineSieve, remember, sentenceSieve, some } from '../../model/sieve.ts';
import { tablesOf } from '../../model/tables.ts';
import { AMOUNT } from '../../text/amounts.ts';
import { either } from '../../text/escape.ts';
import { foldFigures as fold } from '../../text/figure-fold.ts';
import { DURATION, scanDurations } from '../../text/durations.ts';
import { DATE, scanDates } from '../../text/dates.ts';
import { QUANTITY } from '../../text/quantities.ts';
import { RATE, scanRates, type Rate } from '../../text/rates.ts';
import { shift, slice } from '../../text/span.ts';
import { quantitiesOf } from './sum.ts';
import { ACTS, CHANGES, DEADLINES, EACH, MONTHLY, NAMED_SUM, NOTICE, TERMS, WHOLE_PRICE } from './fact-kinds.ts';
import { CASES, cases, casesAt, measured, segmentAt, subjectOf, type Fact } from './fact.ts';
import { damages, days, HERE, levels, levelsOfTables, SECRECY, shares, hours, survivals, SURVIVES, targets } from './further-facts.ts';
import { headcounts, taxRates, unitPrices } from './priced-facts.ts';
import { kindOfTotal } from './payment-words.ts';

export interface Conflict {
  readonly first: Fact;
  readonly second: Fact;
  readonly title: string;
}

/** The quantities a contract states twice with different values, the later place of each. */
export const conflictsOf = remember((contract: Contract): readonly Conflict[] => {
  const known = new Map<string, Fact[]>();
  const conflicts: Conflict[] = [];
  const names = new Map(contract.parties.flatMap(({ alias, also }) => [alias, ...also].map((name) => [name, alias] as const)));
  for (const { sentence, local } of toldBy(contract)) {
    if (!READ.has(sentence.place) || inFurtherContract(contract, sentence.span.start)) continue;
    for (const fact of withActors(slice(contract.text, sentence.span), local, names)) {
      const key = placed(contract, fact.key, sentence);
      if (key === null) continue;
      const moved = { ...fact, key, span: shift(fact.span, sentence.span.start) };
      const earlier = known.get(key);
      if (!earlier) {
        known.set(key, [moved]);
        continue;
      }
      // What one sentence says of two values it tells apart (保密期限2年，核心技术5年).
      const first = earlier.find((one) => one.span.end <= sentence.span.start && isApart(one, moved) && !(PRICED.test(key) && areItems(contract, one, moved)));
      if (first && !isSettled(contract, first, moved)) conflicts.push({ first, second: moved, title: moved.title });
      else earlier.push(moved);
    }
  }
  // A class of trouble in a table and in a clause; of two tables each may be of something else.
  for (const cell of levelsOfTables(tablesOf(contract))) {
    const other = known.get(cell.key)?.find((one) => isApart(one, cell));
    if (other && !isSettled(contract, other, cell)) conflicts.push(other.span.start < cell.span.start ? { first: other, second: cell, title: cell.title } : { first: cell, second: other, title: cell.title });
  }
  return conflicts;
});

/** What the sentences tell, and the lines whose label is read as a heading (3. 服务时间：每日9:00至21:00), in their order. */
function toldBy(contract: Contract): readonly { readonly sentence: Sentence; readonly local: readonly Fact[] }[] {
  const told = hits(contract, FACTS).map(({ index, fact }) => ({ sentence: contract.sentences[index]!, local: fact }));
  for (const { index, fact } of hits(contract, LABELLED)) {
    const { start } = contract.lines[index]!.span;
    const sentence = sentenceAt(contract, shift(fact.value, start));
    // Where the label belongs to the sentence it has been read with it.
    if (!sentence || sentence.span.start < start + fact.value.start) continue;
    const local = fact.facts.map((one) => ({ ...one, span: shift(one.span, start - sentence.span.start) }));
    if (local.every(({ span }) => span.start >= 0)) told.push({ sentence, local });
  }
  return told.sort((a, b) => a.sentence.span.start - b.sentence.span.start);
}

/** Two values of one measure that do not meet; or a deadline in working days and one in days, which no reading makes the same. */
const isApart = (a: Fact, b: Fact): boolean =>
  (a.who ?? b.who) !== (b.who ?? a.who) ? false : a.measure === b.measure ? a.high < b.low || b.high < a.low : (isOtherMonth(a, b) || isOtherMonth(b, a)) || [a, b].some(({ measure }) => measure === '工作日') && [a, b].some(({ days }) => days === true);

/** 15 days beside one month: no month has so few or so many days. */
const isOtherMonth = (days: Fact, months: Fact): boolean =>
  days.key.startsWith('notice') && days.days === true && months.measure === '月' && days.low === days.high && months.low === months.high && (days.low < months.low * 28n * 86_400n || days.low > months.low * 31n * 86_400n);

/** Of what each item of a list may have its own: (1)主楼保安10名 (2)别墅保安6名. */
const PRICED = /^(?:count|price|tax)\|/;
function areItems(contract: Contract, a: Fact, b: Fact): boolean {
  const [x, y] = [clauseAt(contract, a.span.start), clauseAt(contract, b.span.start)];
  return x !== null && y !== null && x !== y && x.parent === y.parent && x.style === y.style && x.style !== 'article' && x.style !== 'dotted' && x.style !== 'han';
}

const READ: ReadonlySet<Sentence['place']> = new Set<Sentence['place']>(['body', 'table', 'definition', 'preamble', 'recital']);
const UNSURE = /另有约定|视为|上述|前述|同等|参照|一经|或者?[^,;。]{0,6}\d/;
const CHOICE = /[□☐☑]|以下第|任选|选择/;

/** The party that acts belongs to the key where the sentence names one. */
const withActors = (sentence: string, facts: readonly Fact[], names: ReadonlyMap<string, string>): readonly Fact[] =>
  facts.map((fact) => {
    if (!fact.key.includes('@')) return fact;
    const actor = actorOf(sentence, fact.span.start, [...names.keys()]);
    // 逾期付款的，每日千分之一: whoever pays late, where no party is named.
    if (fact.key.startsWith('late|付款|')) return { ...fact, key: fact.key.replace('@', ''), ...(actor === '' ? {} : { who: names.get(actor) ?? actor }) };
    return { ...fact, key: fact.key.replace('@', `@${names.get(actor) ?? actor}`) };
  });

/** What the key of a fact is by where it stands: 第五条在终止后三年内有效 tells of what 第五条 is about, 期限为五年 of its own clause. Null for what is not compared. */
function placed(contract: Contract, key: string, sentence: Sentence): string | null {
  if (key === HERE) return sentence.clause !== null && contract.clauses[sentence.clause]?.topic === 'confidentiality' ? SECRECY : null;
  if (!key.startsWith(SURVIVES)) return key;
  const numbers = key.slice(SURVIVES.length).split(',');
  return contract.clauses.some(({ number, topic }) => topic === 'confidentiality' && number !== null && numbers.includes(number.values.join('.'))) ? SECRECY : null;
}

/** Which of two prevails is said somewhere: an annex over the clauses or they over it, or the clause in which one of them stands over the rest. */
function isSettled(contract: Contract, first: Fact, second: Fact): boolean {
  const apart = inAttachment(contract, first.span.start) !== inAttachment(contract, second.span.start);
  return hits(contract, PREVAILS).some(({ index, fact }) => {
    if (fact === 'annex') return apart;
    const clause = contract.sentences[index]!.clause;
    const { span } = clause === null ? contract.sentences[index]! : topOf(contract, contract.clauses[clause]!);
    return [first, second].some((one) => span.start <= one.span.start && one.span.start < span.end);
  });
}
const PREVAILS = sentenceSieve((sentence) => {
  const match = /(?:不一致|不符|冲突|矛盾|抵触|有出入|不同)[^。;；]{0,24}?(?:以|按)(?<over>[^。;；]{1,24}?)(?:的?(?:约定|规定|内容))?(?:为准|优先|执行)/.exec(sentence);
  if (!match) return null;
  return /本[条款节章]|特别约定|补充条款|专用条款/.test(match.groups!['over']!) ? 'clause' : 'annex';
}, /(?:为准|优先|执行)/);

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

/** 每月5日前支付上月服务费 */
const PAY_DAY = /每(?:个)?(月|季度|年)(?:度)?(?:的)?(?:首月)?\s?(\d{1,2})\s?[日号](?:之?前|以前)[^;。]{0,24}?(?:支付|缴纳|交纳|付清|结清|发放)[^,;。]{0,12}?(服务费|租金|托管费|管理费|物业费|工资|货款|费用|报酬)/g;
/** 协议修改后立即生效 */
const EFFECTIVE_NOW = /(?:修改|变更|调整|更新|修订)[^。;]{0,60}?(?:公布|发布|公告|公示)(?:时|之时|之日|后|当日)?(?:起)?(?:或[^,;。]{0,10})?(?:立即|即时|即|当日)生效/;

const LABEL = /^[\s#>*•·-]*(?:[(（]?[\d一二三四五六七八九十]{1,3}(?:\.\d{1,2}){0,3}[)）、.．]?\s*)?(?<label>[一-鿿]{2,12})\**[:：]\s*(?=\S)/;
const LABELLED = lineSieve((line) => {
  const label = line.length > 120 ? null : LABEL.exec(line);
  if (!label) return null;
  const from = label[0].lastIndexOf(label.groups!['label']!);
  const facts = factsOf(line.slice(from))?.filter(({ span }) => span.start >= label[0].length - from).map((fact) => ({ ...fact, span: shift(fact.span, from) }));
  return facts && facts.length > 0 ? { value: { start: label[0].length, end: label[0].length + 1 }, facts } : null;
}, /[:：]/);

const factsOf = (sentence: string): readonly Fact[] | null => {
  const text = fold(sentence);
  if (text.length > 600 || CHOICE.test(text) || /另有约定|另行约定/.test(text)) return null;
  return some([...terms(text), ...survivals(text), ...deadlines(text), ...rates(text), ...damages(text), ...shares(text), ...sums(text), ...levels(text), ...targets(text), ...hours(text), ...ends(text), ...days(text), ...amendments(text), ...headcounts(text), ...unitPrices(text), ...taxRates(text)]);
};

const FACTS = sentenceSieve(factsOf, either(DURATION, RATE, AMOUNT, DATE, PAY_DAY, EFFECTIVE_NOW, QUANTITY, /时间/));

function* terms(text: string): Iterable<Fact> {
  for (const duration of scanDurations(text)) {
    const segment = segmentAt(text, duration.span.start);
    const before = text.slice(Math.max(segment.start, duration.span.start - 60), duration.span.start);
    const after = text.slice(duration.span.end, duration.span.end + 30);
    for (const { id, title, before: form, after: behind, not } of TERMS) {
      const match = form.exec(before) ?? (behind && behind.test(after) && /(?:终止|解除|届满|期满|到期|结束|离职)(?:之日起|之日后|后|之后)?(?:的)?(?:\(?含\)?)?$/.test(before) ? true : null);
      // 质保期为2年的产品 are some of the products; 租赁期限4年的押金 is of the lease.
      if (match === null || (not?.test(before) ?? false) || match !== true && /^的(?!质保|保修|期|押金)[一-鿿]/.test(after)) continue;
      const value = measured(duration);
      if (!value) continue;
      const subject = match === true ? '' : subjectOf(match.groups?.['subject'] ?? '');
      const who = id === 'secrecy' ? /[甲乙丙]方|披露方|接收方/.exec(before.replace(/[对向][甲乙丙]方|[甲乙丙]方(?:与|和|、)[甲乙丙]方/g, ''))?.[0] : undefined;
      yield { span: duration.span, key: `${id}|${subject}|${cases(segment.text)}`, title, ...value, ...(who ? { who } : {}) };
      break;
    }
  }
}

function* deadlines(text: string): Iterable<Fact> {
  for (const duration of scanDurations(text)) {
    const value = measured(duration);
    if (!value) continue;
    const segment = segmentAt(text, duration.span.start);
    const before = text.slice(Math.max(segment.start, duration.span.start - 90), duration.span.start).replace(/,?(?:[甲乙丙丁]方|[供需买卖]方|承租[方人]|出租[方人]|[发承]包[方人]|委托[方人]|受托[方人]|服务方|客户)?(?:应当?|必须|须|将|则)?(?:[在于,])?$/, '');
    const after = text.slice(duration.span.end, duration.span.end + 50);
    if (duration.side === 'within')
      for (const { id, title, trigger, action, object } of DEADLINES) {
        const moment = trigger.exec(before);
        const act = moment && action.exec(after);
        if (!moment || !act || UNSURE.test(act[0])) continue;
        const what = object?.exec(`${moment[0]}${act[0]}${after.slice(act[0].length, act[0].length + 16).split(/[,;。]/)[0] ?? ''}`)?.[0] ?? object?.exec(before)?.[0] ?? '';
        // 余款在验收合格后30日内支付: who pays it is no question.
        const who = ONE_PAYER.test(what) ? '' : '@';
        yield { span: duration.span, key: `${id}|${what}|${casesAt(text, segment, duration.span).replace(/现场|书面|,/g, '')}${STAGED.exec(before)?.[0] ?? ''}|${who}`, title, ...value };
        break;
      }
    if (duration.side === null || duration.side === 'before') {
      const renews = RENEWING.test(segment.text) && /(?:提前|(?:到期|期满|届满|终止|结束)(?:之?日)?(?:之)?前)(?:不少于|至少)?\s?$/.test(before) && /^(?:以上|前|之前)?[^;。]{0,24}?(?:提出|申请|办理|通知|告知)/.test(after);
      if (!renews && (!/(?:提前|至少提前|应提前|须提前)(?:不少于|至少)?\s?$/.test(before) || !/^(?:以上)?[^,;。]{0,10}?(?:通知|告知)/.test(after))) continue;
      const around = segment.text;
      const kinds = NOTICE.filter(([id, , words]) => (renews ? id === 'renew' : words.test(around)));
      if (kinds.length === 1) yield { span: duration.span, key: `notice-${kinds[0]![0]}|${cases(around.replace(/书面|邮件|电话/g, ''))}|@`, title: kinds[0]![1], ...value, high: value.low };
    }
  }
  for (const match of text.matchAll(PAY_DAY)) {
    const segment = segmentAt(text, match.index);
    const start = match.index + match[0].indexOf(match[2]!);
    const day = BigInt(match[2]!);
    yield { span: { start, end: start + match[2]!.length + 1 }, key: `pay-day|${match[1]!}|${match[3]!}|${cases(segment.text)}`, title: `每${match[1]!}支付${match[3]!}的日期`, measure: '日', low: day, high: day };
  }
}

function* rates(text: string): Iterable<Fact> {
  const all = scanRates(text);
  for (const rate of all) {
    const segment = segmentAt(text, rate.span.start);
    const before = text.slice(segment.start, rate.span.start);
    const steps = stepsOf(text, segment, all, rate);
    if (steps === null && /超过\s?\d|以上|以内|不超过|以下|不足|累计|上限|最高|封顶/.test(before.slice(-40)) || !/每逾期[一1]?[日天]|每[一1]?[日天]|按日|日$|逐日/.test(before)) continue;
    if (steps === null && all.filter((one) => one.span.start >= segment.start && one.span.end <= segment.start + segment.text.length && !/不超过|上限|最高|累计/.test(text.slice(Math.max(segment.start, one.span.start - 16), one.span.start))).length > 1) continue;
    const acts = ACTS.filter(([, words]) => words.test(before));
    if (acts.length !== 1 || !/违约金|滞纳金|罚金|罚息|利息/.test(segment.text)) continue;
    yield { span: rate.span, key: `late|${acts[0]![0]}|${cases(segment.text)}|@`, title: `逾期${acts[0]![0]}的违约金标准`, measure: '率', low: steps?.low ?? rate.value, high: steps?.high ?? rate.value };
  }
}

/** 30日以内每日千分之二，超过30日的每日千分之三: for every delay something between the two. Told of the first of them. */
function stepsOf(text: string, segment: { readonly start: number; readonly text: string }, all: readonly Rate[], rate: Rate): { readonly low: bigint; readonly high: bigint } | null {
  const own = all.filter((one) => one.span.start >= segment.start && one.span.end <= segment.start + segment.text.length);
  if (own.length < 2 || own[0] !== rate || !/(?:以内|不超过|之内)/.test(segment.text) || !/超过\s?\d{1,3}[日天]|\d{1,3}[日天](?:以上|以后|之后)/.test(segment.text)) return null;
  if (!own.every((one) => /[日天][^,;。]{0,12}$/.test(text.slice(Math.max(segment.start, one.span.start - 16), one.span.start)))) return null;
  const values = own.map(({ value }) => value).sort((a, b) => (a < b ? -1 : 1));
  return { low: values[0]!, high: values.at(-1)! };
}

function* sums(text: string): Iterable<Fact> {
  for (const q of quantitiesOf(text)) {
    if (q.unit !== '元' || q.bound !== 'exact') continue;
    const segment = segmentAt(text, q.span.start);
    const before = text.slice(Math.max(segment.start, q.span.start - 30), q.figure.start).replace(/(?:人民币|[￥¥])\s?$/, '');
    if (CHANGES.test(segment.text) || EACH.test(`${/[^,]*$/.exec(text.slice(segment.start, q.span.start))?.[0] ?? ''}${/^[^,]*/.exec(text.slice(q.span.end, segment.start + segment.text.length))?.[0] ?? ''}`)) continue;
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

/** What only one of two parties pays. */
const ONE_PAYER = /^(?:预付款|首付款|进度款|尾款|余款|货款)$/;
/** An acceptance that is one of several. */
const STAGED = /(?:初步|最终|竣工|阶段|中间|分项|到货|开箱|单项)(?=验收)|初验|终验/;

/** Asking for the contract to go on. */
const RENEWING = /续[租约签订期]|继续(?:承租|租赁|租用|合作|使用|委托|履行)|延长(?:租期|期限)/;

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
  const now = EFFECTIVE_NOW.exec(text);
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
