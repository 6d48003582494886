import { append, endsWithOne, replace, startsWithOne, stop, titled, type Plan, type Planner, type Quantity, type RepairSite } from './site.ts';

/** Repairs that set a time limit or a rhythm. */

const EVENT_TAILS = ['之日起', '后', '时', '之后', '当日', '的', '情况下', '情形下', '之日', '当天', '下'];

/**
 * Where the period starts to run. Nothing where the sentence has just said so: …变更后|及时通知, 发生泄露的，应|及时通知.
 */
function startOf({ facts, hit, before, role }: RepairSite): string {
  if (/(?:后|时|之日起|之日|之后|当日)$/.test(before)) return '';
  const previous = facts.segments[hit.segment - 1];
  if (previous && endsWithOne(facts.folded.slice(previous.span.start, previous.span.end).trimEnd(), EVENT_TAILS) !== '') return '';
  if (/(?:后|时|之日起|的情况下|情形下).{1,6}$/.test(before) && !/[，,]/.test(before)) return '';
  return role.start;
}

const noteOf = ({ source }: Quantity, { role }: RepairSite): string =>
  source === 'contract' ? `（本合同对${role.title}已用的数字）` : source === 'user' ? `（你设定的${role.title}）` : `（${role.title}，常见${role.range}）`;

/** 在收到请求后4小时内, with 于 where 将… stands before and nothing where 在 does. */
function within(site: RepairSite, value: string): string {
  const { before } = site;
  // 在披露前|及时告知: 披露前24小时.
  if (/[前]$/.test(before)) return stop(value);
  const lead = /[在于]$/.test(before) || /在[^，,]{1,30}(?:后|时|之日起)$/.test(before) ? '' : /将[^，,]{1,24}$/.test(before) ? '于' : '在';
  return `${lead}${startOf(site)}${stop(value)}内`;
}

const JOINTS = ['、并', '、且', '、', '且', '并', '，并', '和', '地'];
const GIVERS = ['提供', '给予', '作出', '进行', '做出', '予以', '得到', '获得', '取得'];

/** 及时响应 → 在收到请求后4小时内响应; 提供及时的支持 → 在…内提供支持. */
export const adverb: Planner = (site) =>
  site.quantities.map((quantity): Plan => {
    const text = within(site, quantity.value);
    const giver = endsWithOne(site.before, GIVERS);
    if (giver !== '' && /^(?:的|、[^，,]{1,6}的)/.test(site.after)) {
      const written = `${within({ ...site, before: site.before.slice(0, -giver.length) }, quantity.value)}${giver}`;
      return { title: titled(written, noteOf(quantity, site)), pieces: [replace(site, written, giver.length, 1)] };
    }
    const joint = startsWithOne(site.after, JOINTS);
    const inside = site.words.startsWith('快速') ? site.words.slice(2) : site.words.startsWith('限时') ? site.words.slice(2) : verbIn(site.words);
    const written = `${text}${inside}`;
    // …的及时: an attribute left without its noun would not stand; the figure follows in brackets.
    if (site.after.startsWith('的') && inside === '') return bracketed(site, quantity);
    return { title: titled(written, noteOf(quantity, site)), pieces: [replace(site, written, 0, site.after.startsWith(joint) ? joint.length : 0)] };
  });

/** 随时向甲方报告: what follows the adverb inside the expression. */
const verbIn = (words: string): string => (words.startsWith('随时') ? words.slice(2) : '');

const bracketed = (site: RepairSite, quantity: Quantity): Plan => {
  const written = `（${startOf(site)}${stop(quantity.value)}内）`;
  return { title: `加上「${titled(written).slice(3, -1)}」`, pieces: [append(site, written)] };
};

/** 在合理期限内 → 在收到通知之日起15日内; 需要合理期限 → 需要15日的期限. */
export const span: Planner = (site) =>
  site.quantities.map((quantity): Plan => {
    const { words, before, after } = site;
    const note = noteOf(quantity, site);
    const figure = stop(quantity.value);
    const ahead = startsWithOne(after, ['提前', '之前', '以前', '前']);
    if (ahead !== '') {
      const lead = endsWithOne(before, ['在', '于']);
      const text = ahead === '提前' ? `提前${figure}` : `${figure}之前`;
      return { title: titled(text, note), pieces: [replace(site, text, lead.length, ahead.length)] };
    }
    const verb = /(整改|改正|补正|纠正|修复|修改|更换|清退|返工|支付|缴纳|提供|完成|补办|补交|补齐|补签|提交|协商|商定|约定|确定|议定|交付|到货|上线)$/.exec(words)?.[1] ?? '';
    if (/^(?:限期|限时|事后|之后|随后|届时)/.test(words)) {
      const text = `${within(site, quantity.value)}${verb}`;
      return { title: titled(text, note), pieces: [replace(site, text)] };
    }
    // 在甲方通知的合理期限内 → 在甲方通知后15日内.
    const given = endsWithOne(before, ['通知的', '要求的', '指定的', '给予的', '规定的', '提出的']);
    if (given !== '' && /在[^，,]{1,12}$/.test(before)) {
      const text = `后${figure}内`;
      return { title: titled(`${given.slice(0, -1)}${text}`, note), pieces: [replace(site, text, 1, startsWithOne(after, ['之内', '以内', '内']).length)] };
    }
    if (/^[超逾]/.test(words)) return { title: titled(`超过${figure}`, note), pieces: [replace(site, `超过${figure}`)] };
    if (/^预计|的(?:日期|时间点)$/.test(words)) {
      const text = words.startsWith('预计') ? '（最长不超过${1:30}日）' : '（每月${1:5}日）';
      return { title: `写明「${titled(text).slice(4, -2)}」`, pieces: [append(site, text)] };
    }
    if (/^(?:近期|短期|近日|不久)$/.test(words) && !/^[，,内]/.test(after)) return bracketed(site, quantity);
    const inner = /[内里]$/.test(words) || /(?:时|的时候|后|日后|不久|近期|近日)$/.test(words) || /^(?:近|不久|日后|短期|短时间)/.test(words);
    const closing = startsWithOne(after, ['之内', '以内', '内']);
    if (inner || closing !== '' || /[在于]$/.test(before)) {
      const text = within(site, quantity.value);
      return { title: titled(text, note), pieces: [replace(site, text, 0, closing.length)] };
    }
    const text = /^(?:及|和|或|、)/.test(after) || /(?:日期|时间)$/.test(words) ? `${startOf(site)}${figure}内` : `${figure}的期限`;
    return { title: titled(text, note), pieces: [replace(site, text)] };
  });

/** 按时交付 → 在本合同生效后15日内交付. */
export const onTime: Planner = (site) =>
  site.quantities.map((quantity): Plan => {
    const quality = /保质保量|保质|按质|按量/.exec(site.words)?.[0] ?? '';
    const text = `${within(site, quantity.value)}${quality === '' ? '' : '按照附件${2:一}的要求'}`;
    return { title: titled(text, noteOf(quantity, site)), pieces: [replace(site, text, 0, startsWithOne(site.after, JOINTS).length)] };
  });

const NOTICE_AHEAD = ['30日', '15日'];

/** 提前通知 → 提前30日书面通知. */
export const ahead: Planner = (site) => {
  const verb = /(通知|告知|知会|公告|公示|申请|预约|沟通|报备|说明|报告|联系|声明|通报)$/.exec(site.words)?.[1] ?? '通知';
  const target = /向[甲乙对]方/.exec(site.words)?.[0] ?? '';
  const how = site.words.includes('公告形式') ? '以公告形式' : site.words.includes('邮件') ? '以电子邮件' : '书面';
  const own = site.quantities.filter((q) => q.source === 'user').map((q) => q.value);
  return [...own, ...NOTICE_AHEAD].map((value) => {
    const text = `提前${stop(value)}${target}${how}${verb}`;
    return { title: titled(text, '（常见7–60日）'), pieces: [replace(site, text)] };
  });
};

/** 长期有效 → 自本合同生效之日起5年内有效. */
export const openEnd: Planner = (site) => {
  const verb = site.words.replace(/^(?:长期合法|长期|永久|无限期|短期)/, '');
  const texts = site.words.startsWith('至') ? ['至${1:本合同终止之日起30日}届满之日止'] : [`自本合同生效之日起\${1:5}年内${verb}`, `在本合同期限内以及终止后\${1:2}年内${verb}`];
  return texts.map((text) => ({ title: titled(text), pieces: [replace(site, text)] }));
};

const RHYTHMS: readonly (readonly [string, readonly string[]])[] = [
  ['报告 汇报 通报 报送 周报 月报', ['每周${1:五}17:00前', '每月${1:5}日前']],
  ['备份', ['每${1:1}日']],
  ['回访 满意度 沟通 会议 走访', ['每${1:月}至少一次', '每${1:季度}至少一次']],
  ['培训 演练 考核', ['每${1:季度}至少一次', '每${1:半年}至少一次']],
  ['盘点 对账 核对', ['每${1:月}一次']],
  ['检查 抽查 检测 检修 巡检 巡查 维护 保养 核查', ['每${1:月}至少一次', '每${1:季度}至少一次']],
  ['评估 评审 审计 回顾 复盘', ['每${1:季度}至少一次', '每${1:年}至少一次']],
  ['', ['每${1:月}至少一次', '每${1:季度}至少一次']],
];

/** 定期汇报 → 每周五17:00前汇报; 有权不时修改 → 有权每年至多一次修改. */
export const rhythm: Planner = (site) => {
  const { words, after, hit } = site;
  const adverbOf = /^(?:定期或不定期|定期或者不定期|定期、不定期|定期和不定期|定期及不定期|定期\/不定期|定期不定期|不定期或定期|定期|不定期|周期性|阶段性|经常性|常态化|例行|日常性|每隔一段时间|分阶段|分批次|分期分批|分批|陆续|按阶段|适时|随时|时不时|不时|经常|时常|常常|频繁|偶尔|有时|多频次|高频次|不间断)地?/.exec(words)?.[0] ?? '';
  const verb = words.slice(adverbOf.length);
  if (/^(?:分|陆续|按阶段)/.test(words)) {
    const text = `分\${1:3}批、每批间隔\${2:10}日${verb}`;
    return [{ title: titled(text), pieces: [replace(site, text)] }];
  }
  if (hit.mood === 'condition' || hit.mood === 'ground') {
    const text = `在一个月内累计\${1:3}次${verb}`;
    return [{ title: titled(text), pieces: [replace(site, text)] }];
  }
  const around = `${verb}${after.slice(0, 32)}`;
  const may = hit.mood === 'right' || /(?:修改|更新|变更|调整|修订|公布)/.test(around);
  const list = may && !/维护|检修|检查/.test(around) ? ['每${1:年}至多一次', '每${1:季度}至多一次'] : (RHYTHMS.find(([keys]) => keys.split(' ').some((key) => around.includes(key)))?.[1] ?? ['每${1:月}至少一次']);
  const joint = startsWithOne(after, ['地']);
  return list.map((text) => ({ title: titled(`${text}${verb}`), pieces: [replace(site, `${text}${verb}`, 0, verb === '' ? joint.length : 0)] }));
};
