import { parseNumber } from '../../text/numerals.ts';
import { scanDates } from '../../text/dates.ts';
import { scanDurations } from '../../text/durations.ts';
import { scanRates } from '../../text/rates.ts';
import type { Table } from '../../model/tables.ts';
import { cases, measured, segmentAt, subjectOf, type Fact } from './fact.ts';

export const SECRECY = 'secrecy||';
export const HERE = 'here';
export const SURVIVES = 'survives|';
/** 第五条、第六条在本合同终止后三年内继续有效; in a clause on secrecy 期限为终止后五年. */
export function* survivals(text: string): Iterable<Fact> {
  for (const duration of scanDurations(text)) {
    const before = text.slice(Math.max(0, duration.span.start - 70), duration.span.start);
    const value = /终止|解除|届满|期满|到期/.test(before) ? measured(duration) : null;
    if (!value) continue;
    const named = /(?<![至到—-])第[^。;]{1,40}?条[^。;至到]{0,30}(?:终止|解除|届满|期满|到期)[^。;]{0,8}$/.exec(before)?.[0] ?? (/第[^,。;]{1,20}?条[^,。;]{0,6}(?:继续|仍然?)有效$/.exec(before)?.[0]);
    if (named !== undefined) {
      if (!/^(?:之?内|以内)?[^,。;]{0,6}有效|^[,。;]?$/.test(text.slice(duration.span.end, duration.span.end + 12)) || !/有效/.test(text)) continue;
      const numbers = [...named.matchAll(/第?([一二三四五六七八九十\d.]{1,6})条/g)].flatMap((match) => numberOf(match[1]!));
      if (numbers.length > 0) yield { span: duration.span, key: `${SURVIVES}${numbers.join()}`, title: '保密期限', ...value };
    } else if (/(?:^|[,。;])(?:该|上述|本条|此项)?(?:义务|承诺)?的?(?:期限?|有效期)(?:为|至|自)?[^,。;]{0,16}(?:终止|解除|届满|期满|到期)(?:之日起|之日后|后)?$/.test(before) && !/书面|竞业/.test(text) && cases(text) === '') yield { span: duration.span, key: HERE, title: '保密期限', ...value };
  }
}
const numberOf = (words: string): readonly string[] => {
  const value = /^[\d.]+$/.test(words) ? words : parseNumber(words)?.toString();
  return value === undefined ? [] : [value];
};

const SHARE_NAME = '定金|预付款|首付款|履约保证金|质量保证金|质保金';
const SHARE_BEFORE = new RegExp(`(?<name>${SHARE_NAME})(?:\\([^()]{0,12}\\))?的?(?:金额|数额|比例|标准|总额|缴纳比例)?(?:为|是|按|:|,|即|计)+(?<base>[^,。;\\d%]{0,16})$`);
const SHARE_AFTER = new RegExp(`^(?:\\([^()]{0,20}\\))?(?:的(?:金额|款项|价款|费用))?(?:作为|为|,?即|的)?(?:本?(?:合同|项目|工程)的?)?(?<name>${SHARE_NAME})`);
const OWN_BASE = new RegExp(`(?:${SHARE_NAME})(?:总?额|金额)?的\\s?$`);
/** 支付合同总价20%的定金, 质保金为合同总价的5%. */
export function* shares(text: string): Iterable<Fact> {
  for (const rate of scanRates(text)) {
    const segment = segmentAt(text, rate.span.start);
    const before = text.slice(Math.max(segment.start, rate.span.start - 40), rate.span.start);
    const after = text.slice(rate.span.end, rate.span.end + 40);
    const behind = SHARE_AFTER.exec(after);
    const found = behind ?? SHARE_BEFORE.exec(before);
    if (!found || OWN_BASE.test(before)) continue;
    const part = `${/[^,]*$/.exec(before)?.[0] ?? ''}${/^[^,]*/.exec(after)?.[0] ?? ''}`;
    if (/不超过|不得超过|不低于|不少于|至少|最高|上限|以上|以内|以下|[退返]还|扣[除减]|没收|抵扣|逾期|违约|双倍|剩余|补足/.test(part) || /[\d%][至~到—-]\s?$/.test(before) || /^\s?[至~到—-]\s?\d/.test(after)) continue;
    const base = /(?:设备|安装|软件|土建|监理|材料|人工|年度?|月)(?=[^,]{0,6}$)/.exec(part.slice(0, part.length - (/^[^,]*/.exec(after)?.[0].length ?? 0)))?.[0] ?? '';
    const name = found.groups!['name']!.replace('质量保证金', '质保金');
    yield { span: rate.span, key: `share|${name}|${base}|${cases(segment.text)}`, title: `${name}的比例`, measure: '率', low: rate.value, high: rate.value };
  }
}

const BREACHES = /转包|分包|转租|转借|转让|泄[露密]|虚假|假冒|贿赂|竞业|(?:单方|擅自|提前|中途|无故)[^,;。]{0,6}?(?:解除|终止|退租|退出|解约)/g;
const OF_TOTAL = /(?:(?:合同|协议)(?:总?价款?|总?金额|总额|总款)|总价款?|总金额|合同款)的?\s?$|(?<other>月租金|年租金|月服务费|年服务费|租金总额|服务费总额|工程总造价|工程造价|货款总额)的?\s?$/;
/** 擅自转包的，支付合同总价20%的违约金: one breach, priced as a share of one sum. */
export function* damages(text: string): Iterable<Fact> {
  if (!text.includes('违约金')) return;
  const all = scanRates(text);
  for (const rate of all) {
    const segment = segmentAt(text, rate.span.start);
    const before = text.slice(segment.start, rate.span.start);
    const base = OF_TOTAL.exec(before);
    if (!base || !/^[^,;。]{0,12}?违约金/.test(text.slice(rate.span.end)) && !/违约金[^,;。]{0,24}$/.test(before)) continue;
    if (/每日|每天|逾期|按日|不超过|不得超过|不低于|不少于|至少|累计|上限|最高/.test(before) || all.filter((one) => one.span.start >= segment.start && one.span.end <= segment.start + segment.text.length).length > 1) continue;
    const breaches = [...new Set((before.match(BREACHES) ?? []).map((words) => (words.length > 2 ? '提前解除' : words.replace('泄密', '泄露'))))].sort().join();
    const who = /([一-鿿]{1,3}[方人])(?=[^,;。方人]{0,12}$)/.exec(before.slice(0, before.search(BREACHES)))?.[1] ?? '';
    if (breaches !== '') yield { span: rate.span, key: `damages|${breaches}|${who}|${base.groups?.['other'] ?? ''}|${cases(segment.text.replace(/(?:单方|擅自)/g, ''))}`, title: '同一违约情形的违约金', measure: '率', low: rate.value, high: rate.value };
  }
}

const DAY_NAMED = /(?<subject>[一-鿿]{0,10}?)(?<what>交货|交付|交房|交车|竣工|完工|开工|开业|上线|到货|进场)(?:日期|时间|期限|日)(?:为|是|:|定于|在|不迟于|最迟|于)*\s?$/;
/** 竣工日期：2025年6月30日. */
export function* days(text: string): Iterable<Fact> {
  for (const date of scanDates(text)) {
    if (!date.exists || date.year === null || date.day === null) continue;
    const segment = segmentAt(text, date.span.start);
    const before = text.slice(Math.max(segment.start, date.span.start - 36), date.span.start);
    const found = DAY_NAMED.exec(before)?.groups;
    if (!found || /变更|顺延|调整|改为|原定|实际/.test(segment.text) || /^\s?(?:[至到~—-]|起至)/.test(text.slice(date.span.end, date.span.end + 4))) continue;
    const value = BigInt(date.year * 10_000 + date.month * 100 + date.day);
    const what = found['what']!.replace('完工', '竣工');
    yield { span: date.span, key: `day|${what}|${subjectOf(found['subject']!)}|${cases(segment.text)}`, title: `${what}日期`, measure: '日', low: value, high: value };
  }
}

const LEVEL = /(?<![A-Za-z\d.])([PpSs][0-5])(?![\d.])|([一二三四五特ⅠⅡⅢⅣ]级)|(紧急|重大|严重)(?=故障|事件|问题|事故|缺陷)|(?:紧急|加急|普通|一般|重大|严重|简单|复杂)(?:投诉|工单|请求|需求|咨询|来电|报修|客诉)|在线(?:咨询|消息|留言)|(?:电话|邮件|网页)咨询/g;
const SETTING = /标准|基础|黄金|铂金|白银|钻石|高级|专业|企业|VIP|尊享|工作时间|工作日|非工作|全时|7[×x*]24|电话|邮件|在线|工单|远程|现场|首次|升级|夜间|节假日|硬件|软件|网络|市区|郊区|本地|异地|平均/g;
const ANSWERS = /响应(?:时间|时限)?(?:应|须|要求|承诺)?(?:为|是|:|不超过|不大于|不长于|在|于|[≤<])*$/;
/** 一级故障应在15分钟内响应: one class of trouble, one answer. */
export function* levels(text: string): Iterable<Fact> {
  if (!text.includes('响应')) return;
  for (const duration of scanDurations(text)) {
    const segment = segmentAt(text, duration.span.start);
    const before = text.slice(segment.start, duration.span.start);
    const value = measured(duration);
    if (!value || !(ANSWERS.test(before) || /^(?:之?内|以内)?[^,;。、\d]{0,4}响应/.test(text.slice(duration.span.end, duration.span.end + 10)))) continue;
    const classes = [...before.matchAll(LEVEL)];
    const last = classes.at(-1);
    // P0、P1级故障 are two; a figure between the class and this one is its own.
    if (!last || scanDurations(before.slice(last.index)).length > 0 || classes.length > 1 && /^[^,]{0,4}[、和及与或/]\s?$/.test(before.slice(classes.at(-2)!.index + 2, last.index))) continue;
    yield { span: duration.span, key: levelKey(last[0], segment.text), title: `${last[0]}的响应时限`, ...value };
  }
}
const levelKey = (level: string, around: string): string => `level|${level.toUpperCase()}|${[...new Set(around.match(SETTING) ?? [])].sort().join()}`;

/** The same in a table whose rows are the classes and one of whose columns is the time to answer in. */
export function* levelsOfTables(tables: readonly Table[]): Iterable<Fact> {
  for (const { header, rows } of tables) {
    const column = header.flatMap((cell, i) => (/响应/.test(cell.text) ? [i] : []));
    if (column.length !== 1) continue;
    for (const row of rows) {
      const cell = row[column[0]!];
      const classes = [...(row[0]?.text ?? '').matchAll(LEVEL)];
      const [duration, more] = cell ? scanDurations(cell.text) : [];
      const value = duration && !more ? measured({ ...duration, side: 'within' }) : null;
      if (cell && value && classes.length === 1) yield { span: cell.span, key: levelKey(classes[0]![0], `${header[column[0]!]!.text}${cell.text}`), title: `${classes[0]![0]}的响应时限`, ...value };
    }
  }
}

/** 接通率不低于90%, 满意度应达到95%以上: what a measure of the service must reach; what follows where it does not is no target. */
const TARGET = /(?<name>[一-鿿A-Za-z]{0,8}?(?:接通率|接起率|应答率|满意度|满意率|解决率|及时率|合格率|准确率|完成率|回访率|可用率|可用性))(?:指标|目标|目标值)?(?:(?:应当?|须|必须|需|要|均|每月|月度)*(?:不低于|不少于|不得低于|达到|达|保持在|≥|>=|:)+|(?:应当?|须|必须|需)为)\s?$/;
export function* targets(text: string): Iterable<Fact> {
  if (!/[率度性]/.test(text)) return;
  for (const rate of scanRates(text)) {
    const segment = segmentAt(text, rate.span.start);
    const before = text.slice(Math.max(segment.start, rate.span.start - 40), rate.span.start);
    const name = TARGET.exec(before)?.groups?.['name'];
    // 接通率达到95%的，奖励1%: what is given for reaching it.
    if (name === undefined || /^\s?(?:以上|及以上|\(含\))*(?:的|时|且|者|，|,?则)(?!要求|标准|目标)/.test(text.slice(rate.span.end, rate.span.end + 10)) || /低于|不足|未达|每|若|如果?|奖|连续|累计|第[一二三四\d]/.test(before.slice(0, before.lastIndexOf(name)))) continue;
    const subject = name.replace(/^.*(?:乙方|甲方|服务方|保证|确保|承诺|应|的|其|月度|月|平均)/, '');
    yield { span: rate.span, key: `target|${subject}|${cases(segment.text)}`, title: `${subject}的目标`, measure: '率', low: rate.value, high: rate.value };
  }
}

const CLOCK = '(\\d{1,2})(?:[:点时](\\d{2})?分?)';
/** 服务时间为每日9:00-21:00; 按每日9:00至21:00的服务时间排班. */
const HOURS = '(?<name>(?:人工)?服务时间|(?:热线|电话)?接听时间|在线时间|值班时间|营业时间)';
const HOURS_NAMED = [new RegExp(`${HOURS}[^,;。\\d]{0,12}?(?<range>${CLOCK}\\s?[-—–~至到]{1,2}\\s?(?:次日)?${CLOCK})`), new RegExp(`(?<range>${CLOCK}\\s?[-—–~至到]{1,2}\\s?(?:次日)?${CLOCK})的?${HOURS}`)] as const;
/** Days and seasons that have hours of their own. */
const WHEN = /工作日|休息日|周[一二三四五六日末]|星期[一二三四五六日天]|节假?日|法定|春节|平日|[春夏秋冬]季|大促|高峰|[早中晚夜白]班|夜间|日间|[上下]午|变更|调整|延长|缩短/;
export function* hours(text: string): Iterable<Fact> {
  for (const form of HOURS_NAMED) {
    const match = form.exec(text);
    const { name, range } = match?.groups ?? {};
    if (!match || name === undefined || range === undefined) continue;
    const segment = segmentAt(text, match.index);
    // 9:00-12:00, 14:00-18:00: what a day has of them is not read from one.
    if (WHEN.test(segment.text) || (segment.text.match(/\d{1,2}[:点时]/g)?.length ?? 0) > 2) continue;
    const [from, to] = [...range.matchAll(new RegExp(CLOCK, 'g'))].map((clock) => BigInt(Number(clock[1]) * 60 + Number(clock[2] ?? 0)));
    const start = match.index + match[0].indexOf(range);
    const value = from! * 10_000n + to!;
    yield { span: { start, end: start + range.length }, key: `hours|${name.replace(/^人工|^热线|^电话/, '')}|${cases(segment.text)}`, title: name, measure: '时段', low: value, high: value };
    return;
  }
}
