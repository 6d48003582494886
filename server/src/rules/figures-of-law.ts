import type { Contract } from '../model/contract.ts';
import { amountsOf } from '../model/amounts.ts';
import { ONE } from '../text/decimal.ts';
import type { Rate } from '../text/rates.ts';
import { fold } from '../text/script-fold.ts';
import { hits, lineSieve } from '../model/sieve.ts';
import { folded } from './shapes.ts';

/** What a rate is charged by; null for one that is charged once. */
export type Period = 'day' | 'week' | 'month' | 'year' | null;

const LATE = '(?:逾期|延迟|迟延|延误|拖延|超过|推迟|滞后|延期|迟|延|拖欠|超)?(?:交付|付款|交货|支付|履行|完成|供货)?';
const MARKS = new RegExp(`(每${LATE}(?:满|达)?(?:一|1|壹)?(?:个)?(?:工作|自然)?[日天]|按日|按天|逐日|日利率|日息|日利息|日(?=[万千百]分|\\s?\\d)|(?:逾期|延迟|迟延|拖延|拖欠|延期)(?:一|1|壹)[日天])|(每${LATE}(?:一|1)?(?:周|星期)|按周)|(每${LATE}(?:满)?(?:一|1)?个?月|按月(?!租|费|服务|管理|工资|薪|收入|供)|月利率|月息|月利息|月(?=[万千百]分))|(每${LATE}(?:一|1)?年|按年(?!租|费|服务|管理|度|薪|收入)|年利率|年化|年息|年利息|年(?=[万千百]分))`, 'g');

/** What the words around a rate say it is charged by: 每逾期一日…万分之五, 2%/月, 年化24%. In: the folded sentence. */
export function periodOf(text: string, { span }: Rate): Period {
  const after = /^\s?(?:的?(?:标准|比例))?(?:\/|每|每个)(日|天|周|星期|月|年)/.exec(text.slice(span.end, span.end + 10));
  if (after) return after[1] === '日' || after[1] === '天' ? 'day' : after[1] === '月' ? 'month' : after[1] === '年' ? 'year' : 'week';
  const from = Math.max(0, span.start - 48, text.lastIndexOf(';', span.start) + 1);
  const last = [...text.slice(from, span.start).matchAll(MARKS)].at(-1);
  // 每日按1%收取罚息，且应支付本金5%的违约金: the day is the first rate's, the second is charged once.
  if (last && SPENT.test(text.slice(from + last.index + last[0].length, span.start))) return null;
  return !last ? null : last[1] !== undefined ? 'day' : last[2] !== undefined ? 'week' : last[3] !== undefined ? 'month' : 'year';
}

/** A rate, and behind it another thing to be paid. */
const SPENT = /(?:\d\s?[%‰]|[万千百]分之[^,。;]{1,4})[^,。;]*,(?:[^,。;]{0,12})?(?:并|且|还|另|同时|再)[^。;]{0,16}(?:支付|承担|偿付|赔偿|收取|缴纳)[^,。;]{0,24}$|(?:\d\s?[%‰]|[万千百]分之[^,。;]{1,4})[^,。;]{0,8}(?:罚息|利息|违约金|滞纳金)(?:并|且|还|另|同时)(?:另行?)?(?:加收|加付|收取|支付|承担|处以?)[^,。;]{0,24}$/;

const PER_YEAR: Readonly<Record<Exclude<Period, null>, bigint>> = { day: 365n, week: 52n, month: 12n, year: 1n };

/** A rate by the year, in millionths; a rate charged once as it is. Days count 365. */
export const byYear = (value: bigint, period: Period): bigint => (period === null ? value : value * PER_YEAR[period]);

/** A rate in millionths as people read it: 0.5%, 18.25%. */
export const percent = (value: bigint): string => `${Number(value * 100n) / Number(ONE)}%`;

const TOTAL = /(?:合同|协议|服务|项目|工程|采购|货款|租金|价款|费用|本合同)?(?:总价款?|总金额|总额|价款总额|标的额|总费用|服务费总额|合同价款?|合同金额|总货款|总租金|总报酬|(?:货款|设备款|工程款|价款|费用|报酬)(?:共计|合计|总计))(?:[^,。;:0-9]{0,10})?(?::|为|是|共计|计)?[^,。;0-9]{0,12}$/;

/** What the contract is worth, in yuan (millionths), where it says so in one figure only; null where it does not, or says several. */
export function contractTotal(contract: Contract): bigint | null {
  const totals = new Set<bigint>();
  for (const { span, value, currency } of amountsOf(contract)) {
    if (value === null || value === 0n || currency !== '人民币' || !TOTAL.test(folded(contract.text.slice(Math.max(0, span.start - 36), span.start)).replace(/^[^]*[\n。;]/, ''))) continue;
    totals.add(value);
  }
  const [only] = totals;
  return totals.size === 1 && only !== undefined ? only : null;
}

export type Size = 'large' | 'small' | 'public';
const PARTY = '(甲方|乙方|丙方|买方|卖方|供方|需方|采购方|供应商|委托方|受托方|服务方|客户|发包方|承包方|采购人)';
const SIZE = '(大型企业|中小微企业|中小企业|小微企业|中型企业|小型企业|微型企业|国家机关|机关|事业单位|政府部门)';
/** 甲方系大型企业, 乙方（小型企业）. */
const SIZED = new RegExp(`${PARTY}(?:[^。;,\\n]{0,14}(?:系|是|为|属于|均为)[^。;,\\n]{0,12}?|\\()${SIZE}`, 'g');
/** 企业规模：小型企业, in the particulars of a party. */
const STATED = new RegExp(`(?:企业)?(?:规模|划型)(?:类型)?:\\s?${SIZE}`);
const SIZES: Readonly<Record<string, Size>> = { 大型企业: 'large', 国家机关: 'public', 机关: 'public', 事业单位: 'public', 政府部门: 'public' };

/** What a line says of the sizes of enterprises. Whoever buys by 政府采购 is an authority or a public institution. */
const SIZES_OF_LINE = lineSieve((line): readonly (readonly [string, Size])[] | null => {
  const text = fold(line);
  const found = [...text.matchAll(SIZED)].flatMap(([words, party = '', size = '']) => (/不(?:系|是|为|属于)/.test(words) ? [] : [[party, SIZES[size] ?? 'small'] as const]));
  const stated = STATED.exec(text);
  if (stated) found.push([`企业规模${text}`, SIZES[stated[1]!] ?? 'small']);
  if (/政府采购(?:法》|合同)/.test(text)) found.push(['采购人', 'public']);
  return found.length > 0 ? found : null;
}, /企业|机关|事业单位|政府/);

/** The sizes of enterprise the text gives its parties: 甲方为大型企业, 乙方属于小型企业. */
export const sizesIn = (contract: Contract): ReadonlyMap<string, Size> => new Map(hits(contract, SIZES_OF_LINE).flatMap(({ fact }) => fact));
