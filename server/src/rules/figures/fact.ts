import { inMonths, type Duration, type TimeUnit } from '../../text/durations.ts';
import type { Span } from '../../text/span.ts';

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
  /** Counted in calendar days. */
  readonly days?: boolean;
  /** Whose it is, where the words before tell; compared only with the same party's and with nobody's. */
  readonly who?: string;
}
const FOREVER = 10n ** 30n;

/** Words that make one of several cases of a sentence. Facts compare only when they have the same of them. */
export const CASES = /紧急|一般|普通|重大|严重|轻微|简单|复杂|首次|再次|节假日|夜间|日间|大促|高峰|硬件|软件|主机|易损件|配件|耗材|第[一二三四五六七八九十\d]+(?:年|期|次|阶段|批|部分|档)|试用|试运行|续[期签约订]|顺延|延长|一级|二级|三级|四级|VIP|个人信息|商业秘密|技术秘密|客户信息|源代码|特别|加急|核心|技术信息|经营信息|远程|现场|初次|二次|逾期超过|仍未|拒不|累计|连续|恶意|故意|书面|口头|电话|邮件/g;
export const cases = (text: string): string => [...new Set(text.match(CASES) ?? [])].sort().join();
/** The cases a figure stands in: those of its own part of the sentence, of the two before it, and of the one that follows. */
export function casesAt(text: string, segment: { readonly start: number; readonly text: string }, at: Span): string {
  const before = text.slice(segment.start, at.start).split(',').slice(-3).join();
  const after = text.slice(at.end, segment.start + segment.text.length).split(',', 1)[0] ?? '';
  return cases(`${before}${after}`.replace(/(?:报修|通知|客服|投诉|服务)电话/g, ''));
}
/** The part of a sentence around a place, between commas that part cases: …的，…；…. */
export function segmentAt(text: string, at: number): { start: number; text: string } {
  const start = Math.max(text.lastIndexOf(';', at - 1), text.lastIndexOf('。', at - 1)) + 1;
  const stop = text.slice(at).search(/[;。]/);
  return { start, text: text.slice(start, stop < 0 ? text.length : at + stop) };
}

const SECONDS: Readonly<Partial<Record<TimeUnit, bigint>>> = { second: 1n, minute: 60n, hour: 3600n, day: 86_400n, week: 604_800n };

/** A duration as a measure with bounds: calendar months, working days, or seconds. Within is taken as the figure itself: a deadline. */
export function measured(duration: Duration): { measure: string; low: bigint; high: bigint; days?: boolean } | null {
  const months = inMonths(duration);
  const seconds = SECONDS[duration.unit];
  const [measure, value] = months !== null ? ['月', months * 1_000_000n] : duration.unit === 'workday' ? ['工作日', duration.value] : seconds !== undefined ? ['秒', duration.value * seconds] : [null, 0n];
  if (measure === null) return null;
  if (duration.side === null && (duration.bound === 'at-least' || duration.bound === 'more-than')) return { measure, low: value, high: FOREVER };
  return { measure, low: value, high: value, ...(duration.unit === 'day' ? { days: true } : {}) };
}

export const subjectOf = (words: string): string => words.replace(/本合同|本协议|本|该|约定|合同|协议|所有|全部|乙方|甲方|卖方|供方|提供|交付|购买|采购|整机|设备|产品|货物|标的物|项下|保证|承诺|应|对|的|其|由|和|在|后|自|于|内|满|免费|期间|为|项目|工程/g, '');

