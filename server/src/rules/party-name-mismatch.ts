import type { Contract, Party } from '../model/contract.ts';
import { escapePattern } from '../text/escape.ts';
import { simplify } from '../text/script-fold.ts';
import { literal } from '../text/snippet.ts';
import { slice, trim, type Span } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';
import { matches } from '../model/matches.ts';
import { passage } from '../model/sieve.ts';
import { append } from '../text/lists.ts';

/** The name at the signature is not the one at the head. */
export const partyNameMismatch: Rule = {
  code: 'party-name-mismatch',
  title: '当事人名称前后不一致',
  severity: 'warning',
  basis: ['民法典第470条', '民法典第490条'],
  docs: `同一方在首部和签署栏的名称不一样，或者正文里写成“有限公司”与“股份有限公司”之差、一字之差，括号里的地名时全时简（“（亚洲太平洋地区）”与“（亚太）”），差一个字也可能是另一个公司。以谁的名义签的、谁来承担义务，会因此有争议。请核对营业执照，统一写全称。

**不报告**：签署栏没有写名称；全角半角、空格的差别；签署栏写的是签字人。签署栏只写了名称里几个字的，也提示。`,
  examples: {
    good: ['仓储合同\n甲方：白榆粮油有限公司\n乙方：宁波青禾一号仓储有限公司\n第一条 保管\n乙方可以把玉米转存于宁波青禾二号仓储有限公司、上海青禾仓储有限公司。', '仓储合同\n甲方：白榆粮油（宁波）有限公司\n乙方：青禾仓储有限公司\n第一条 保管\n乙方为甲方保管玉米200吨。\n甲方（盖章）：白榆粮油(宁波)有限公司\n乙方（盖章）：'],
    bad: [
      '仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储股份有限公司\n第一条 保管\n乙方为甲方保管玉米200吨。\n甲方（盖章）：白榆粮油有限公司      乙方（盖章）：[|青禾仓储有限公司|]',
      '仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储有限责任公司\n第一条 保管\n乙方为甲方保管玉米200吨。\n第二条 付款\n户名：[|青禾仓储有限公司|]，账号7920 1021。',
      '仓储合同\n甲方：白榆粮油有限公司\n乙方：宁波青禾仓储有限公司\n第一条 保管\n甲方将保管费支付给[|宁波青木仓储有限公司|]。',
      { text: '仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储有限公司\n第一条 保管\n乙方为甲方保管玉米200吨。\n甲方（盖章）：[|白榆粮贸有限公司|]\n乙方（盖章）：青禾仓储有限公司', fixed: '仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储有限公司\n第一条 保管\n乙方为甲方保管玉米200吨。\n甲方（盖章）：白榆粮油有限公司\n乙方（盖章）：青禾仓储有限公司' }],
  },
  scope: 'document',
  check: [
    (contract, { recognition }) => (recognition.profile === null ? [] : contract.parties.flatMap((party) => [...compare(contract, party)])),
    (contract, { recognition }) => (recognition.profile === null ? [] : misnamed(contract)),
    (contract, { recognition }) => (recognition.profile === null ? [] : abridged(contract)),
    (contract, { recognition }) => (recognition.profile === null ? [] : misspelt(contract)),
  ],
  fixes({ span, data }) {
    const name = data?.['name'];
    return name === undefined ? [] : [{ title: `改为首部的「${name}」`, edits: [{ span, text: literal(name) }], certain: false }];
  },
};

const ORGANISATION = /(?:公司|厂|店|院|所|中心|集团|银行|学校|大学|合作社|合伙企业|协会|局|委员会|部|馆|站)$/;
const plain = (name: string): string => name.replace(/[\s（）()·•.，,]/g, '');

function* compare(contract: Contract, { alias, also, name }: Party): Iterable<Finding> {
  if (name === null) return;
  const { text, sentences } = contract;
  const organisation = nameOf(text, name);
  const own = organisation ?? shortName(text, name);
  if (own === null) return;
  const header = slice(text, own);
  const signed = new RegExp(`(?:^|[ \\u3000\\t|]{2})(?:${[alias, ...also].map((name) => escapePattern(simplify(name))).join('|')})[ \\u3000]{0,4}(?:[（(][^（）()]{1,16}[）)][ \\u3000]{0,4}){0,2}(?:盖章|签章|签字)?[：:]`);
  for (const { span, place } of sentences) {
    if (place !== 'signature' || span.start <= name.end || span.end - span.start > 200) continue;
    const lead = signed.exec(simplify(passage(contract, span.start, span.end)));
    if (!lead) continue;
    const from = span.start + lead.index + lead[0].length;
    const rest = text.slice(from, span.end);
    const cell = rest.search(/\t|[ \u3000]{3,}|[甲乙丙丁]方/);
    const at = nameOf(text, { start: from, end: from + (cell < 0 ? rest.length : cell === 0 ? 0 : cell) });
    const slip = at === null ? slipOf(text, { start: from, end: from + (cell < 0 ? rest.length : cell) }, header) : null;
    if (slip !== null) yield { span: slip, message: `${alias}在首部是「${header}」，签署栏是「${slice(text, slip)}」`, related: [{ span: own, message: '首部的名称' }], data: { name: header } };
    if (slip !== null || organisation === null) continue;
    if (at === null) {
      const short = shortOf(text, { start: from, end: from + (cell < 0 ? rest.length : cell) }, header);
      if (short !== null) yield { span: short, message: `${alias}在首部是「${header}」，签署栏只写「${slice(text, short)}」`, related: [{ span: own, message: '首部的名称' }], data: { name: header } };
      continue;
    }
    if (plain(slice(text, at)) === plain(header)) continue;
    yield { span: at, message: `${alias}在首部是「${header}」，签署栏是「${slice(text, at)}」`, related: [{ span: own, message: '首部的名称' }], data: { name: header } };
  }
}

const FORM = /(?:股份有限公司|有限责任公司|有限公司)$/;
const FIRM = /[一-鿿（）()]{2,36}?(?:股份有限公司|有限责任公司|有限公司)/g;
/** By these firms of one group are told apart. */
const TELLS_APART = /[一二三四五六七八九十甲乙丙丁东南西北中大小新老总\d]/;
/** So long, a name that differs by one character is no other firm's. */
const LONG = 9;

/** 青禾仓储股份有限公司, or one character else, in the text of a contract with 青禾仓储有限公司. */
function* misnamed(contract: Contract): Iterable<Finding> {
  const { text, parties, sentences } = contract;
  const headers = parties.flatMap(({ alias, name, span }) => {
    const own = name === null ? null : nameOf(text, name);
    const header = own === null ? '' : simplify(slice(text, own));
    return own === null || !FORM.test(header) ? [] : [{ alias, own, from: span.end, header }];
  });
  if (headers.length === 0) return;
  const known = new Set(headers.map(({ header }) => header));
  const told = new Set<string>();
  for (const { end, match } of matches(contract, FIRM))
    for (const { alias, own, from, header } of headers) {
      const variant = variantOf(match[0], header);
      if (variant === null || end <= from || known.has(variant) || told.has(variant)) continue;
      const span = { start: end - variant.length, end };
      if (sentences.some((s) => s.place === 'signature' && s.span.start <= span.start && span.end <= s.span.end)) continue;
      told.add(variant);
      yield { span, message: `${alias}在首部是「${header}」，这里是「${variant}」`, related: [{ span: own, message: '首部的名称' }], data: { name: header } };
    }
}

const BRACKETED = /([一-鿿]{4})[（(]([一-鿿]{2,12})[）)]((?:股份)?有限(?:责任)?公司)/g;
/** Whether the characters of one word stand in another, in their order. */
const isAbridged = (short: string, long: string): boolean => {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return short.length < long.length && at === short.length;
};

/** 青禾仓储（环渤）有限公司 beside 青禾仓储（环渤海地区）有限公司: what the brackets hold is part of the name. */
function* abridged(contract: Contract): Iterable<Finding> {
  const found = new Map<string, Map<string, Span[]>>();
  for (const { start, end, match } of matches(contract, BRACKETED)) {
    const key = `${match[1]!}|${match[3]!}`;
    let known = found.get(key);
    if (!known) found.set(key, (known = new Map()));
    append(known, match[2]!, { start, end });
  }
  for (const known of found.values())
    for (const [short, list] of known)
      for (const [long, others] of known) {
        if (!isAbridged(short, long)) continue;
        const [span, usual] = list.length > others.length ? [others[0]!, list[0]!] : [list[0]!, others[0]!];
        yield { span, message: `别处是「${slice(contract.text, usual)}」，这里是「${slice(contract.text, span)}」`, related: [{ span: usual, message: '别处的名称' }], data: { name: slice(contract.text, usual) } };
      }
}

/** 陈晓禾, 青石建材: a person, or a firm by its short name, and nothing else; null for any other words. */
function shortName(text: string, at: Span): Span | null {
  const words = trim(text, at);
  const whole = slice(text, words).replace(/[（(](?:以下简称|下称|签字|签名|盖章|身份证).*$/s, '').trimEnd();
  return /^[一-鿿]{2,8}$/.test(whole) && !NO_NAME.test(whole) ? { start: words.start, end: words.start + whole.length } : null;
}
/** What stands where a name is to be filled in. */
const NO_NAME = /^[某张李王赵]某|某$|某某|[甲乙丙丁]方|姓名|名称|公司$|单位|本人|先生|女士|签字|盖章/;

/** A name as long as another, with one character else and the same first one: 何望书 for 何望舒. */
function slipOf(text: string, at: Span, header: string): Span | null {
  const own = shortName(text, at);
  const [name, full] = [own === null ? '' : simplify(slice(text, own)), simplify(header)];
  if (own === null || name.length !== full.length || name.length < 3 || name[0] !== full[0] || name === full) return null;
  const differ = [...name].filter((character, i) => character !== full[i]);
  return differ.length === 1 && (name.length <= 3 || !TELLS_APART.test(differ[0]!)) ? own : null;
}

const HOLDER = /(?:户\s?名|账户名称?|账户姓名|收款人(?:姓名)?|收款户名)[:：]\s{0,4}(?<name>[一-鿿]{3,8})(?![一-鿿（(])/dg;
/** 户名：何望书 in a contract of 何望舒: whom nobody named. */
function* misspelt(contract: Contract): Iterable<Finding> {
  const { text, parties } = contract;
  const headers = parties.flatMap(({ alias, name }) => {
    const own = name === null ? null : shortName(text, name);
    return own === null ? [] : [{ alias, own, header: slice(text, own) }];
  });
  if (headers.length === 0) return;
  for (const { start, match } of matches(contract, HOLDER)) {
    const [from, to] = match.indices!.groups!['name']!;
    const at = { start: start + from - match.index, end: start + to - match.index };
    const name = simplify(slice(text, at));
    if (headers.some(({ header }) => simplify(header) === name)) continue;
    for (const { alias, own, header } of headers)
      if (slipOf(text, at, header)) yield { span: at, message: `${alias}在首部是「${header}」，这里是「${name}」`, related: [{ span: own, message: '首部的名称' }], data: { name: header } };
  }
}

/** The end of a name that is all but another: of the same words and another form, or with one character else. Null for any other. */
function variantOf(name: string, header: string): string | null {
  const [form, other] = [FORM.exec(header)![0], FORM.exec(name)![0]];
  const stem = header.slice(0, -form.length);
  const words = name.slice(0, -other.length);
  if (form !== other) return stem.length >= 4 && words.endsWith(stem) ? stem + other : null;
  if (header.length < LONG || name.length < header.length) return null;
  const end = name.slice(-header.length);
  const differ = [...header].flatMap((character, i) => (character === end[i] ? [] : [i]));
  return differ.length === 1 && differ[0]! > 0 && !TELLS_APART.test(header[differ[0]!]! + end[differ[0]!]!) ? end : null;
}

/** 青禾（盖章） for 宁波青禾仓储有限公司: a part of the name at the head, and nothing else; null for any other words. */
function shortOf(text: string, at: Span, header: string): Span | null {
  const words = trim(text, at);
  const [whole, full] = [simplify(slice(text, words)), simplify(header)];
  const name = /^[一-鿿]{2,12}/.exec(whole)?.[0] ?? '';
  const rest = whole.slice(name.length);
  return name.length < 2 || !/公司$/.test(full) || !full.includes(name) || !/^[\s（(]{0,4}(?:(?:盖章|公章|签章)[）)]?\s*)?$/.test(rest) ? null : { start: words.start, end: words.start + name.length };
}

/** An organisation's name within a span, without the alias or blanks around it; null where none is written. */
function nameOf(text: string, at: Span): Span | null {
  const words = trim(text, at);
  const name = simplify(slice(text, words)).replace(/[_＿（(]?(?:以下简称|下称|盖章|公章|签字|签章).*$/s, '').trimEnd();
  return name.length < 4 || name.length > 40 || /[_＿×xX*\[【{]/.test(name) || !ORGANISATION.test(name) ? null : { start: words.start, end: words.start + name.length };
}
