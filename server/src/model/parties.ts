import { spanAfter, type Step } from '../text/change.ts';
import { escapePattern } from '../text/escape.ts';
import type { Lined, TextLine } from '../text/lines.ts';
import { memo } from '../text/memo.ts';
import { isSpace, type Span } from '../text/span.ts';
import { wordsStart } from './line-form.ts';
import type { Party, PartyRole } from './contract.ts';
import { alike, eachAlike, hits, lineSieve, passage } from './sieve.ts';

/** Names a contract gives its parties, with the role the name itself tells. */
const ROLE_OF: Readonly<Record<string, PartyRole>> = {
  服务方: 'provider', 服务商: 'provider', 服务提供方: 'provider', 服务提供商: 'provider', 受托方: 'provider', 受托人: 'provider', 承包方: 'provider', 承揽方: 'provider', 承揽人: 'provider',
  卖方: 'provider', 出卖人: 'provider', 供方: 'provider', 供应商: 'provider', 供货方: 'provider', 销售方: 'provider', 出租方: 'provider', 出租人: 'provider', 开发方: 'provider', 研究开发方: 'provider',
  劳动者: 'provider', 员工: 'provider', 受聘方: 'provider', 受聘人: 'provider', 顾问方: 'provider', 咨询方: 'provider', 承运人: 'provider', 代理方: 'provider', 代理人: 'provider', 许可方: 'provider', 转让方: 'provider', 平台: 'provider', 运营方: 'provider',
  保管人: 'provider', 保管方: 'provider', 承包人: 'provider', 中介人: 'provider', 中介方: 'provider', 承运方: 'provider', 设计人: 'provider', 设计方: 'provider', 施工方: 'provider', 物业服务人: 'provider', 供货商: 'provider', 承接方: 'provider', 受托单位: 'provider', 特许方: 'provider',
  存货人: 'client', 存货方: 'client', 寄存人: 'client', 发包人: 'client', 托运人: 'client', 托运方: 'client', 订购方: 'client', 委托单位: 'client', 加盟方: 'client', 加盟商: 'client',
  维保单位: 'provider', 维保公司: 'provider', 维修方: 'provider', 勘察人: 'provider', 勘察方: 'provider', 检测方: 'provider', 评估方: 'provider', 拍摄方: 'provider', 管理人: 'provider', 居间人: 'provider', 居间方: 'provider', 赠与人: 'provider', 养殖方: 'provider', 经销方: 'client', 经销商: 'client', 托修方: 'client', 顾客: 'client', 受赠人: 'client', 使用单位: 'client', 采购单位: 'client', 购货单位: 'client', 供货单位: 'provider', 勘察单位: 'provider',
  出借人: 'provider', 出借方: 'provider', 贷款人: 'provider', 贷款方: 'provider', 主办方: 'provider', 主办单位: 'provider', 承办方: 'provider', 施工单位: 'provider', 承包单位: 'provider', 监理人: 'provider', 监理单位: 'provider', 设计单位: 'provider',
  许可人: 'provider', 特许人: 'provider', 出让方: 'provider', 售方: 'provider', 销货方: 'provider', 供应方: 'provider', 承印方: 'provider', 承租单位: 'client', 出租单位: 'provider', 转让单位: 'provider', 受让单位: 'client',
  借款人: 'client', 借款方: 'client', 参展方: 'client', 参展商: 'client', 参展单位: 'client', 建设单位: 'client', 发包单位: 'client', 被许可人: 'client', 被特许人: 'client', 购方: 'client', 购货方: 'client', 雇主: 'client', 学员: 'client', 广告主: 'client',
  披露方: 'provider', 委托方: 'client', 委托人: 'client', 客户: 'client', 买方: 'client', 买受人: 'client', 需方: 'client', 采购方: 'client', 购买方: 'client', 承租方: 'client', 承租人: 'client', 发包方: 'client', 定作方: 'client', 定作人: 'client',
  房东: 'provider', 租客: 'client', 卖家: 'provider', 买家: 'client', 供电人: 'provider', 用电人: 'client', 供电方: 'provider', 用电方: 'client', 供水人: 'provider', 用水人: 'client', 供水方: 'provider', 用水方: 'client', 供气人: 'provider', 用气人: 'client', 供气方: 'provider', 用气方: 'client', 供热人: 'provider', 用热人: 'client', 供热方: 'provider', 用热方: 'client', 培训方: 'provider', 受训方: 'client', 供餐方: 'provider', 用餐方: 'client', 承修方: 'provider', 送修方: 'client', 交售方: 'provider', 收购方: 'client', 受雇人: 'provider', 货主: 'client', 承制方: 'provider', 订货方: 'client', 承印人: 'provider', 需货方: 'client', 维保方: 'provider', 寄售人: 'client', 养护方: 'provider', 租户: 'client',
  旅行社: 'provider', 组团社: 'provider', 旅游者: 'client', 游客: 'client', 医疗机构: 'provider', 医方: 'provider', 患方: 'client', 患者: 'client', 培训机构: 'provider', 培训学校: 'provider', 家长: 'client', 学生: 'client', 养老机构: 'provider', 入住人: 'client', 入住老人: 'client', 监护人: 'client',
  保险人: 'provider', 投保人: 'client', 拍卖人: 'provider', 竞买人: 'client', 作者: 'provider', 著作权人: 'provider', 出版者: 'client', 出版社: 'client', 捐赠人: 'provider', 捐赠方: 'provider', 受赠方: 'client', 搬家公司: 'provider', 装修公司: 'provider', 装饰公司: 'provider', 婚庆公司: 'provider', 保洁公司: 'provider', 物业公司: 'provider', 家政公司: 'provider', 种植户: 'provider', 养殖户: 'provider', 农户: 'provider',
  用人单位: 'client', 聘请方: 'client', 聘用方: 'client', 聘用单位: 'client', 用户: 'client', 会员: 'client', 被许可方: 'client', 受让方: 'client', 接收方: 'client', 消费者: 'client', 您: 'client', 业主: 'client',
};
/** Those who order or do a work are named so in notes (甲方（建设单位）); on a line of their own they are often but particulars of the project. */
const ONLY_IN_NOTES = /(?<!委托|受托|聘用|供货|购货|采购|维保)单位$/;
const NAMES = Object.keys(ROLE_OF).filter((name) => !ONLY_IN_NOTES.test(name)).sort((a, b) => b.length - a.length);
const LETTERED = '甲乙丙丁戊';
const ALIAS = new RegExp(`^(?:([甲乙丙丁戊])[ \\u3000]{0,8}方|(${NAMES.join('|')}))`);
/** 甲方/卖方：, 卖方、甲方：. */
const BESIDE = new RegExp(`^[ \\u3000]?[/／、][ \\u3000]?([甲乙丙丁]方|${NAMES.join('|')})`);
/** What of the party the line gives: 甲方（出租方）姓名和身份证号：. */
const PARTICULARS = /^[ \u3000]?(?:(?:单位|公司|企业)?(?:名称|全称|姓名|信息|资料|基本情况)|单位|公司)(?:(?:和|及|与|、|／|\/)(?:姓名|名称|身份证号码?|证件号码?|电话|联系方式|联系电话|地址|住址)){0,3}(?=[ \u3000*_]*[：:])/;
const NOTE = /^[\s*_]*[（(〔\[【]([^（）()〔〕\[\]【】]{1,30})[）)〕\]】]/;
const HEADER_LINES = 80;

interface Draft {
  alias: string;
  also: Set<string>;
  name: Span | null;
  span: Span;
}

/**
 * Who signs: from the header's lines (甲方（委托方）：某公司) and from （以下简称“…”）, with the role read from the names
 * beside the alias or from what the text says each does. A text that names nobody yields none.
 */
export function parseParties(of: Lined): readonly Party[] {
  const { text, lines } = of;
  const drafts = new Map<string, Draft>();
  let seen = 0;
  let header = 0;
  for (const line of lines) {
    if (line.indent >= line.span.end) continue;
    if (++seen > HEADER_LINES) break;
    header = line.span.end;
    for (const at of columns(text, line)) fromHeader(text, at, line.span.end, drafts);
    fromShortName(text, line.span, drafts);
  }
  passage(of, 0, header);
  fromUnquoted(of, drafts);
  for (const letter of LETTERED.slice(0, 4)) if (!drafts.has(`${letter}方`) && count(of, `${letter}方`) >= 3) drafts.set(`${letter}方`, { alias: `${letter}方`, also: new Set(), name: null, span: at(text.indexOf(`${letter}方`), 2) });
  if (drafts.size === 0) fromUse(of, header, drafts);
  if (drafts.size === 0) fromAddress(of, drafts);
  const list = [...drafts.values()].slice(0, 8);
  const votes = votesOf(of, list);
  return list.map((d, i) => ({ alias: d.alias, also: [...d.also], name: d.name, span: d.span, role: roleOf(d, votes[i]!, list, votes) }));
}

const at = (start: number, length: number): Span => ({ start, end: start + length });

/** 托运方：某某　　承运方：某某. */
const SECOND = new RegExp(`^\\u3000{2}(?:[甲乙丙丁]方|${NAMES.join('|')})(?:[（(][^（）()]{1,8}[）)])?[：:]`);

/** A header line may hold both parties side by side, parted by a tab or a wide gap. */
function* columns(text: string, line: TextLine): Iterable<Span> {
  let start = wordsStart(text, line);
  for (let i = start; i < line.span.end; i++) {
    if (text[i] === '\u3000' && text[i + 1] === '\u3000' && i > start && SECOND.test(text.slice(i, i + 24))) {
      yield { start, end: i };
      while (isSpace(text.charCodeAt(i))) i++;
      start = i;
      continue;
    }
    if (text[i] !== '\t' && !(isSpace(text.charCodeAt(i)) && isSpace(text.charCodeAt(i + 1)) && isSpace(text.charCodeAt(i + 2)))) continue;
    // 某公司　　　（以下简称甲方） is one column.
    if (/^\s+[（(〔[【]以下/.test(text.slice(i, i + 60))) continue;
    // 甲　　　方： is one word.
    const apart = i === start + 1 && LETTERED.includes(text[start]!) ? /^[ \u3000]{3,8}(?=方)/.exec(text.slice(i, i + 9)) : null;
    if (apart !== null) {
      i += apart[0].length;
      continue;
    }
    if (i > start) yield { start, end: i };
    while (i + 1 < line.span.end && isSpace(text.charCodeAt(i + 1))) i++;
    start = i + 1;
  }
  if (start < line.span.end) yield { start, end: line.span.end };
}

/** The letter a party goes by, behind its name. */
const LETTER_BEHIND = /[（(〔[【](?:(?:以下)?[简簡下]?[称稱]为?[：:]?)?[“"]?([甲乙丙丁]方)[”"]?[）)〕\]】]/;
const LETTER_BESIDE = new RegExp(`^\\s{0,12}${LETTER_BEHIND.source}`);
const NOTE_BEHIND = /\s{0,4}[（(〔][^（）()〔〕]{0,4}(?:简称|下称|以下称)[^（）()〔〕]{0,12}[）)〕]$/;
/** Its role there: 甲方：某公司（供货方）. */
const ROLE_BEHIND = /[（(〔](?:(?:以下)?(?:简称|下称|称)为?[：:]?)?[“"]?([一-鿿]{2,6})[”"]?[）)〕][\s_＿]*$/;
/** 仓管人：____（乙方）: whoever it is by the name of the trade. */
const LABELLED = /^(?!.{0,4}(?:[双各]方|当事人|合同|协议))([一-鿿]{2,6})(?=[：:])/;
/** 一、甲方：, 1. 甲方：, where a name or a place for one follows. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,2}[、.．]|\d{1,2}[、.．)）]|[（(][一二三四五六七八九十\d]{1,2}[）)])\s{0,3}(?=[甲乙丙丁]\s{0,4}方[^，。；：:]{0,16}[：:](?!.{0,60}(?:应|须|负责|不得|有权|[，。；])))/;
/** 甲方 某公司, 甲方　____: what stands for a colon. */
const NO_COLON = /^[ \u3000]{1,2}(?=[_＿]{3}|[^\s，。；：:]{3,40}(?:公司|[厂店院社所局]|学校|中心|银行|集团|协会|委员会)[\s_＿]*$)/;

function fromHeader(text: string, column: Span, lineEnd: number, drafts: Map<string, Draft>): void {
  const opening = text.slice(column.start, Math.min(column.end, column.start + 160));
  const start = column.start + (NUMBERED.exec(opening)?.[0].length ?? 0);
  const words = opening.slice(start - column.start);
  const match = ALIAS.exec(words);
  const inverted = match ? null : /^([一-鿿]{2,6})[（(]([甲乙丙丁])方[）)]/.exec(words);
  const labelled = match ?? inverted ? null : LABELLED.exec(words);
  const lettering = labelled === null ? null : LETTER_BEHIND.exec(words);
  const head = match ?? inverted ?? (lettering === null ? null : labelled);
  if (head === null) return;
  const first = match ? (match[1] ? `${match[1]}方` : match[2]!) : inverted ? `${inverted[2]!}方` : lettering![1]!;
  const also = new Set<string>();
  if (!match) also.add(head[1]!);
  let rest = words.slice(head[0].length);
  const beneath = match ? BESIDE.exec(rest) : null;
  if (beneath) {
    also.add(beneath[1]!);
    rest = rest.slice(beneath[0].length);
  }
  let short: string | undefined;
  for (let note = NOTE.exec(rest); note; note = NOTE.exec(rest)) {
    short ??= /(?:以下)?(?:简称|下称|以下称)(?:为)?[：:]?[“"「『]([^”"」』]{1,12})/.exec(note[1]!)?.[1];
    for (const part of note[1]!.split(/[、，,：:“”"/或]/)) {
      const other = part.replace(/^(?:以下)?(?:简称|称|即)[为]?/, '').replace(/[ \u3000]/g, '');
      if (other in ROLE_OF || /^[甲乙丙丁]方$/.test(other) || (/^[一-鿿]{2,5}[方人者]$/.test(other) && !/签字|盖章|代[表理]|法定|法人|负责|联系|自然/.test(other))) also.add(other);
    }
    rest = rest.slice(note[0].length);
  }
  rest = rest.slice(PARTICULARS.exec(rest)?.[0].length ?? 0);
  const colon = /^[\s*_]*[：:]/.exec(rest) ?? (match ? NO_COLON.exec(rest) : null);
  if (!colon) return;
  const role = ROLE_BEHIND.exec(rest.slice(colon[0].length));
  if (role && (role[1]! in ROLE_OF || /^(?:供|收|发|交|订|买|卖|出|承|借|贷|受|转|担保)[一-鿿]{0,2}[方人]$/.test(role[1]!))) also.add(role[1]!);
  // 发包方：某公司（以下简称甲方）, the bracket in a column of its own too.
  const behind = LETTER_BEHIND.exec(rest);
  const beside = behind ? null : LETTER_BESIDE.exec(text.slice(column.end, Math.min(lineEnd, column.end + 24)));
  const lettered = [...also].find((a) => /^[甲乙丙丁]方$/.test(a)) ?? (behind ?? beside)?.[1];
  const alias = short ?? lettered ?? first;
  if (alias !== first) also.add(first);
  also.delete(alias);
  // 卖方：（甲方）某公司, 卖方：某公司（甲方）.
  const leads = behind !== null && rest.slice(colon[0].length, behind.index).trim() === '' ? behind.index + behind[0].length : colon[0].length;
  const value = rest.slice(leads, leads > colon[0].length ? undefined : (behind ?? (role && also.has(role[1]!) ? { index: colon[0].length + role.index } : null))?.index).replace(/[\s*_＿]+$/, '').replace(NOTE_BEHIND, '');
  const from = start + words.length - rest.length + leads;
  const lead = /^[\s*_＿]*/.exec(value)![0].length;
  const named = value.length - lead > 1 && !/^[（(\[【{$]/.test(value.slice(lead)) ? { start: from + lead, end: from + value.length } : null;
  const known = drafts.get(alias);
  if (known) for (const name of also) known.also.add(name);
  else drafts.set(alias, { alias, also, name: named, span: column });
}

const SHORT = /（(?:以下)?(?:简称|统称|合称|下称|以下称)(?:为)?[：:]?\s?[“"「『]([^”"」』]{1,12})[”"」』](?:或[“"「『]([^”"」』]{1,12})[”"」』])?）|\((?:以下)?(?:简称|下称|以下称)(?:为)?[：:]?\s?[“"「]([^”"」]{1,12})[”"」]\)|[（(]“([甲乙丙丁]方)”[）)]|[（(，,](?:以下)?(?:简称|下称)为?([一-鿿]{2,6})(?=[）)，,])/g;

/** 某公司（以下简称“服务方”）in running text; things that are no party (本协议, 主合同, 本项目) are left to the definitions. */
function fromShortName(text: string, line: Span, drafts: Map<string, Draft>): void {
  if (line.end - line.start > 2000) return;
  for (const match of text.slice(line.start, line.end).matchAll(SHORT)) {
    const alias = match[1] ?? match[3] ?? match[4] ?? match[5] ?? '';
    const start = line.start + match.index;
    const before = text.slice(Math.max(line.start, start - 40), start);
    const own = ALIAS.exec(before.replace(/^[\s*_]+/, ''))?.[0];
    const isParty = alias in ROLE_OF || /^[甲乙丙丁]方$/.test(alias) || /(?:公司|中心|银行|事务所|集团|厂|店|院|学校|协会|委员会|先生|女士)\s*$/.test(before) || (own !== undefined && /[：:]/.test(before) && !/部门|项目|合同|协议|软件|系统|服务$/.test(alias));
    if (!isParty || drafts.has(alias) || /部门?$/.test(alias) || [...drafts.values()].some(({ also }) => also.has(alias))) continue;
    if (own !== undefined && /[：:]/.test(before)) {
      const known = drafts.get(own);
      if (known) {
        known.also.add(known.alias);
        drafts.delete(own);
        known.alias = alias;
        drafts.set(alias, known);
        continue;
      }
    }
    drafts.set(alias, { alias, also: new Set(), name: null, span: at(start, match[0].length) });
  }
}

/** 某公司（以下简称为委托方）, 某公司（甲方） and, in running text, 甲方（用户） where no header says so. */
function fromUnquoted(of: Lined, drafts: Map<string, Draft>): void {
  const head = passage(of, 0, 4000);
  if (drafts.size < 2)
    for (const match of head.matchAll(/[（(](?:[^（）()“”\n]{0,24}(?:以下|下)?[简]?称(?:之?为)?([一-鿿]{1,4}[方者人]|[一-鿿]{2,6})|([甲乙丙]方))[）)]/g)) {
      const alias = match[1] ?? match[2]!;
      if (match[1] !== undefined && !/[方者人]$/.test(alias) && !(alias in ROLE_OF)) continue;
      if (drafts.size < 4 && !drafts.has(alias)) drafts.set(alias, { alias, also: new Set(), name: null, span: at(match.index, match[0].length) });
    }
  for (const match of head.matchAll(/([甲乙丙])方[（(]([一-鿿]{2,6})[）)](?![：:])/g)) {
    const alias = `${match[1]!}方`;
    const name = match[2]!;
    if (/签|章|盖|代[表理]|法定|负责|联系|以下|全称|名称|公司$/.test(name) || drafts.get(alias)?.also.size) continue;
    const known = drafts.get(alias);
    const named = drafts.get(name);
    if (known) known.also.add(name);
    else if (named) named.also.add(alias);
    else drafts.set(alias, { alias, also: new Set([name]), name: null, span: at(match.index, match[0].length) });
  }
}

/** 甲某：____ on a line of its own; particulars (合同编号：, 联系电话：) and what is dealt in are told by the use the text makes of them. */
const LABEL = /^[\s*_]*([一-鿿]{2,6})(?:[（(][^（）()\n]{1,16}[）)])?[ \u3000]{0,4}[：:]/;
/** So often a name has to be bound or entitled, to be a party's. */
const OFTEN = 3;
const bindsOf = memo((name: string) => {
  const bound = new RegExp(`${escapePattern(name)}(?:应|须|需|不得|必须|有权|可以|可|同意|负责|保证|承诺|未|應|須|負責|保證)`, 'g');
  return alike(lineSieve((line) => line.match(bound)?.length ?? null), (a, b) => a === b);
}, 64);

/** Where the parties go by the names of their trade (旅游者：____ / 旅行社：____): two labels at the head that the text binds as often as it does parties. */
function fromUse(of: Lined, header: number, drafts: Map<string, Draft>): void {
  const found: Draft[] = [];
  for (const line of of.lines) {
    if (line.span.start >= header || found.length === 4) break;
    const label = LABEL.exec(of.text.slice(line.indent, Math.min(line.span.end, line.indent + 30)))?.[1];
    if (label === undefined || found.some((d) => d.alias === label)) continue;
    if (hits(of, bindsOf(label)).reduce((sum, { fact }) => sum + fact, 0) >= OFTEN) found.push({ alias: label, also: new Set(), name: null, span: { start: line.indent, end: line.span.end } });
  }
  if (found.length > 1) for (const draft of found) drafts.set(draft.alias, draft);
}

/** Platform terms address the reader: 您 and 本平台 / 我们. */
function fromAddress(of: Lined, drafts: Map<string, Draft>): void {
  const { text } = of;
  if (count(of, '您') >= 5) drafts.set('您', { alias: '您', also: new Set(), name: null, span: at(text.indexOf('您'), 1) });
  else if (count(of, '用户') >= 8) drafts.set('用户', { alias: '用户', also: new Set(), name: null, span: at(text.indexOf('用户'), 2) });
  else return;
  const provider = ['我们', '本公司', '本平台', '平台', '本网站'].map((name) => ({ name, n: count(of, name) })).sort((a, b) => b.n - a.n)[0]!;
  if (provider.n >= 3) drafts.set(provider.name, { alias: provider.name, also: new Set(), name: null, span: at(text.indexOf(provider.name), provider.name.length) });
}

/** How often a word stands in the text; by lines, so that an edit counts the lines it changed. */
const count = (of: Lined, word: string): number => hits(of, timesOf(word)).reduce((sum, { fact }) => sum + fact, 0);
const timesOf = memo((word: string) => alike(lineSieve((line) => line.split(word).length - 1 || null), (a, b) => a === b), 32);

/** The parties after a step of the text in which nothing was changed that they are read from; null where it touches one. */
export function partiesAfter(step: Step, before: readonly Party[]): readonly Party[] | null {
  const parties = before.map((party) => ({ ...party, name: party.name && spanAfter(step, party.name), span: spanAfter(step, party.span) }));
  return parties.every((party, i): party is typeof party & Party => party.span !== null && (party.name !== null || before[i]!.name === null)) ? parties : null;
}

/** Deeds that tell, as expressions over a party's name and the others': positive for the provider's, negative for the client's. */
const DEEDS: readonly (readonly [weight: number, deed: (me: string, others: string) => string])[] = [
  [3, (me, others) => `${me}(?:为|向|给)(?:${others})(?:提供|开展|进行|交付|完成|出售|销售|供应|供货|出租|转让)`],
  [2, (me, others) => `${me}(?:接受|受)(?:${others})的?委托`],
  [3, (me, others) => `(?:${others})(?:委托|聘请|聘用|授权|雇佣)${me}`],
  [2, (me) => `${me}(?:收取|开具|开立).{0,8}(?:费|款|发票)`],
  [1, (me) => `${me}(?:应当|应|须|负责)?[^，。；\\n]{0,6}(?:提供|派遣|配备|安排)[^，。；\\n]{0,10}(?:服务|人员|客服)`],
  [2, (me) => `(?:向|给)${me}(?:支付|付款|结算)`],
  [1, (me) => `${me}(?:出售|销售|供应|供货|交货|出租)`],
  [-3, (me, others) => `${me}(?:委托|聘请|聘用|雇佣)(?:${others})`],
  [-2, (me) => `${me}(?:应当|应|须|需)?[^，。；\\n]{0,12}(?:支付|付款|付清|结清)`],
  [-2, (me, others) => `${me}向(?:${others})(?:支付|付款|采购|购买)`],
  [-1, (me) => `${me}[^，。；\\n]{0,6}(?:验收|订购|采购|承租|租用)`],
  [-2, (me) => `为${me}(?:提供|开展)`],
];
/** No deed counts more often. */
const MOST_VOTES = 8;
/** The text's opening that is asked, in lines. */
const SAMPLE = 500;

/** How often each line tells of each deed; by the party's name and the others', newline between. */
const deedsOf = memo((key: string) => {
  const [me = '', others = ''] = key.split('\n');
  const deeds = DEEDS.map(([, deed]) => new RegExp(deed(me, others), 'g'));
  const sieve = lineSieve((line): readonly number[] | null => {
    const counts = deeds.map((deed) => line.match(deed)?.length ?? 0);
    return counts.some((n) => n > 0) ? counts : null;
  });
  return alike(sieve, eachAlike((a, b) => a === b));
}, 32);

/** What the opening of the text says each party does. */
function votesOf(of: Lined, list: readonly Draft[]): readonly number[] {
  return list.map((d) => {
    const others = list.filter((o) => o !== d).map((o) => escapePattern(o.alias)).join('|') || '对方|客户|用户';
    const totals = DEEDS.map(() => 0);
    for (const { index, fact } of hits(of, deedsOf(`${escapePattern(d.alias)}\n${others}`))) {
      if (index >= SAMPLE) break;
      fact.forEach((n, i) => (totals[i]! += n));
    }
    return DEEDS.reduce((sum, [weight], i) => sum + weight * Math.min(MOST_VOTES, totals[i]!), 0);
  });
}

function roleOf(d: Draft, own: number, list: readonly Draft[], votes: readonly number[]): PartyRole {
  for (const name of [d.alias, ...d.also]) {
    const told = ROLE_OF[name];
    if (told) return told;
  }
  if (list.length < 2) return 'unknown';
  for (const [i, other] of list.entries()) {
    if (other === d || list.length > 2) continue;
    const told = [other.alias, ...other.also].map((n) => ROLE_OF[n]).find((r) => r !== undefined);
    if (told) return told === 'provider' ? 'client' : 'provider';
    const rival = votes[i]!;
    if (own >= 2 && own > rival + 1) return 'provider';
    if (own <= rival - 2 && rival >= 2) return 'client';
    if (own <= -2 && own < rival - 1) return 'client';
    if (rival <= -2 && own > rival + 1) return 'provider';
  }
  return list.length > 2 ? (own >= 3 ? 'provider' : own <= -3 ? 'client' : 'unknown') : 'unknown';
}
