import { byBlock } from '../model/blocks.ts';
import { some } from '../model/sieve.ts';
import { DURATION, scanDurations } from '../text/durations.ts';
import { either } from '../text/escape.ts';
import { foldFigures as fold } from '../text/figure-fold.ts';
import { slice } from '../text/span.ts';
import { moved } from './by-line.ts';
import { sameSubject, TIER, tiersIn } from './figures/tiers.ts';
import { jointsOf } from './threshold-gap.ts';
import type { Finding, Rule } from './rule.ts';

/** A period, count or boundary that can be read in two ways. */
export const ambiguousPeriod: Rule = {
  code: 'ambiguous-period',
  title: '期间或者界限有两种读法',
  severity: 'information',
  basis: ['民法典第1259条', '民法典第510条'],
  docs: `期间、统计口径或者界限写得有两种读法：

- “每月初五个工作日内”：每月的前五个工作日，还是初五起的若干工作日？写作“每月前5个工作日内”。
- “每季度初25日前”：哪个月的25日；“之日起三内”：没有写单位。
- “月底前后付款”“5日左右提交”：没有哪一天可以据以判断逾期，写作“每月25日前”。
- “一个月（30日）”：按日历月和按30日算，到期日不同。期间按公历的月计算（民法典第200条），留一种写法。
- 一档按“日均”、另一档按“单日”：口径不同，同一天可能两档都适用或者都不适用。
- 两档的界限重复或者遗漏：“30日以内……30日以上……”，第30日两边都算（民法典第1259条：以上、以下、以内包括本数，不满、超过不包括本数）。

**不报告**：写明“（含）”“（不含）”的；“不超过”与“超过”相接的；“一个月（按30日计算）”一类约定了算法的；“六个月以上的……六个月以下的……”而没有钱取决于哪一档的。`,
  examples: {
    good: [
      '服务合同\n第一条 付款\n甲方应于每月前5个工作日内支付上月服务费。\n第二条 违约\n逾期不超过30日的，每日按万分之三支付违约金；超过30日的，每日按万分之五支付违约金。',
      { text: '服务合同\n第一条 考核\n得分90分（含）以上的全额支付；80分（含）至90分的支付80%；80分以下的不支付。', why: '写明了含不含本数' },
      { text: '服务合同\n第一条 人员\n春节前后为业务高峰，5日前后两班的交接由班长负责。', why: '没有哪件事以它为期限' },
      { text: '广告合同\n第一条 续展\n发布期一年以上的合同，甲方在同等条件下可以优先续展；发布期一年以下的合同，没有这项约定。', why: '没有钱取决于恰好一年' },
    ],
    bad: [
      { text: '租赁合同\n第一条 租金\n乙方应于[|每季度初10日|]前支付下一季度的租金。', fixed: '租赁合同\n第一条 租金\n乙方应于每季度首月10日前支付下一季度的租金。' },
      '服务合同\n第一条 验收\n甲方应自收到样品之日起[|五内|]通知乙方是否接受。',
      { text: '服务合同\n第一条 付款\n甲方应于[|每月初五个工作日|]内支付当月服务费。', fixed: '服务合同\n第一条 付款\n甲方应于每月前五个工作日内支付当月服务费。' },
      '服务合同\n第一条 付款\n甲方应于每[|月底前后|]付款。',
      '服务合同\n第一条 交付\n乙方应在[|一个月（30日）|]内交付。\n第二条 范围\n日均咨询量不超过500单的，按标准时限响应；单日咨询量超过[|500单|]的，时限延长一倍。',
      '服务合同\n第一条 违约\n逾期30日以内的，每日支付100元；逾期[|30日|]以上的，每日支付200元。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    for (const { start, fact } of findingsOf(contract)) for (const finding of fact) yield moved(finding, start);
  },
  fixes({ span, data }) {
    const to = data?.['to'];
    return to === undefined ? [] : [{ title: `改为「${to}」`, edits: [{ span, text: [to] }], certain: false }];
  },
};

const EARLY = /(每|次|当|该|上|下)?(月|季度?|年)初\s?([一二三四五六七八九十两\d]{1,2})\s?(个\s?工作日|工作日|个自然日|日(?=前|内|之前|以前)|(?=前|之前|以前))/g;
/** A day that is none: 月底前后付款. */
const AROUND = /(?:月底|月末|月初|月中旬?|年底|年末|年初|\d{1,2}[日号])(?:左右|前后)(?:之?内)?(?=[^,。;]{0,6}(?:支付|付款|付清|缴纳|交纳|提交|交付|交货|完成|发货|开具|结算|发放))/g;
const COSTS = /元|%|费|扣|罚|支付|付款|退|赔|减|奖|金|息|价|折|税|工资|报酬/;
/** 之日起三内通知: days, working days or months. */
const NO_UNIT = /(?:之日起|日起|之后|后|起)(?:的)?\s?(?<at>(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?(?:之)?内)(?=通知|告知|支付|付款|付清|提出|提交|提供|交付|交货|向|完成|书面|回复|答复|办理|退还|返还|结清|开具|发货|签订|甲方|乙方|[,，。])/dg;
const CALENDAR: Readonly<Record<string, bigint>> = { month: 30n, year: 365n };

const findingsOf = byBlock((block) => some(findings(block)), either(EARLY, AROUND, NO_UNIT, DURATION, TIER));

function findings(block: string): readonly Finding[] {
  const text = fold(block);
  const found: Finding[] = [];
  for (const match of text.matchAll(EARLY)) {
    const [words, each = '', unit, number, what = ''] = match;
    const span = { start: match.index, end: match.index + words.length };
    const isDay = what === '' || what.startsWith('日');
    if (isDay && unit !== '月') {
      found.push({ span, message: `「${slice(block, span)}」没有写明是哪个月的${number}日`, data: { to: `${each}${unit}首月${number}日` } });
      continue;
    }
    const whole = what === '' ? `${each}${unit}${number}日` : `${each}${unit}前${number}${what.replace(/\s/g, '')}`;
    found.push({ span, message: `「${slice(block, span)}」有两种读法：${unit}内最初的${number}${what || '日'}，还是初${number}`, data: { to: whole } });
  }
  for (const { index, 0: words } of text.matchAll(AROUND)) found.push({ span: { start: index, end: index + words.length }, message: `「${slice(block, { start: index, end: index + words.length })}」没有写明哪一天，是否逾期无从判断` });
  for (const match of text.matchAll(NO_UNIT)) {
    const [start, end] = match.indices!.groups!['at']!;
    found.push({ span: { start, end }, message: `「${slice(block, { start, end })}」没有写单位：日、工作日还是月` });
  }
  const durations = scanDurations(block);
  durations.slice(1).forEach((second, i) => {
    const first = durations[i]!;
    const [months, days] = CALENDAR[first.unit] !== undefined && second.unit === 'day' ? [first, second] : CALENDAR[second.unit] !== undefined && first.unit === 'day' ? [second, first] : [];
    if (!months || !days || !/^\s?\((?:即|共计?)?\s?$/.test(text.slice(first.span.end, second.span.start)) || text[second.span.end] !== ')') return;
    const span = { start: first.span.start, end: second.span.end + 1 };
    found.push({ span, message: `「${slice(block, span)}」有两种算法：按公历的${months.unit === 'month' ? '月' : '年'}，还是按天数` });
  });
  for (const { lower, upper, kind } of jointsOf(block)) {
    // 六个月以上的…六个月以下的…: a way of speaking, unless money hangs on the very day or piece.
    if (kind === 'gap' || (kind === 'twice' && ![lower, upper].some(({ span }) => COSTS.test(text.slice(span.end, span.end + 40))))) continue;
    const [first, second] = lower.span.start < upper.span.start ? [lower, upper] : [upper, lower];
    found.push({
      span: second.span, message: `「${slice(block, first.span)}」与「${slice(block, second.span)}」两档，界限本数${kind === 'twice' ? '两边都算' : '两边都不算'}`,
      related: [{ span: first.span, message: `另一档：「${slice(block, first.span)}」` }],
    });
  }
  const tiers = tiersIn(block);
  tiers.slice(1).forEach((second, i) => {
    const first = tiers[i]!;
    if (first.unit !== second.unit || !sameSubject(first, second)) return;
    const averaged = (subject: string): boolean => /日均|月均|平均|均/.test(subject);
    const single = (subject: string): boolean => /单日|当日|每日|任一日|单月|当月|单次/.test(subject) && !averaged(subject);
    if (!((averaged(first.subject) && single(second.subject)) || (single(first.subject) && averaged(second.subject)))) return;
    if (found.some(({ span }) => span.start === second.span.start)) return;
    found.push({ span: second.span, message: `一档按「${first.subject}」、一档按「${second.subject}」计，口径不同`, related: [{ span: first.span, message: `另一档：「${slice(block, first.span)}」` }] });
  });
  return found;
}
