import { spanAfter, type Step } from '../text/change.ts';
import { anyOf } from '../text/escape.ts';
import { compileMatcher } from '../text/matcher.ts';
import { simplify } from '../text/script-fold.ts';
import { shift, slice, type Span } from '../text/span.ts';
import { attachmentsOf, inAttachment } from './attachments.ts';
import { inFurtherContract } from './further-contracts.ts';
import type { Contract } from './contract.ts';
import { matches, places, says, type Place } from './matches.ts';
import { lineNumber } from '../text/lines.ts';
import { inHeading } from './parts.ts';
import { isLetter } from './party-names.ts';
import { foreignMoney, priceNames } from './price-names.ts';
import { synonymVariants } from './term-synonyms.ts';
import { letterCases, nearTerms, servicesLost } from './term-near.ts';
import { titleVariants } from './title-variants.ts';
import type { TermVariant } from './term-variant.ts';
import { alike, eachAlike, hits, lineSieve, passage, remember, some } from './sieve.ts';
import { eachMatch } from '../text/each-match.ts';
import { append } from '../text/lists.ts';

/** Heads that are written for one another behind the same modifier: 服务费 and 服务费用. `not` must not follow the head. */
const HEADS: readonly (readonly { readonly head: string; readonly not?: RegExp }[])[] = [
  [{ head: '金', not: /^[额融属钱]/ }, { head: '款', not: /^[项式额]/ }],
  [{ head: '账户' }, { head: '账号' }, { head: '帐户' }, { head: '帐号' }],
  [{ head: '费', not: /^[用率]/ }, { head: '费用' }],
  [{ head: '总额' }, { head: '总价', not: /^款/ }, { head: '总金额' }, { head: '总价款' }, { head: '本金' }, { head: '金额' }],
  [{ head: '事项' }, { head: '事务', not: /^所/ }],
  [{ head: '收益率' }, { head: '收益', not: /^[率权]/ }],
  [{ head: '清单' }, { head: '明细', not: /^表/ }, { head: '明细表' }],
  [{ head: '合格' }, { head: '通过' }],
  [{ head: '通知书' }, { head: '通知单' }, { head: '通知函' }],
  [{ head: '确认书' }, { head: '确认单' }, { head: '确认函' }],
  [{ head: '保证金' }, { head: '押金' }],
];
/** Behind these the head says something of its own: 相关费用, 检验合格. */
const NO_MODIFIER = /[的了和与及或在将向对应由为是以按并则而其该本此甲乙丙方者等有无不未可须需得各每所述同约定上下前后内外付取收他它任何于至自从经被使让但若如因故即也均都再又还已额干一二三四五六七八九十个项条]|相关|这些|部分|全部|其他|必要|合理|有关|实际|额外|发生|产生|支出|提交|申请|银行|开户|剩余|应付|累计|最终/;

/** Names under which a text speaks of itself, and of the site it governs. */
const SELF = [['本合同', '本协议', '本合约'], ['本网站', '本平台', '本站']] as const;
const MOST = 12;

/** The variants a text uses of its own terms, at most a dozen. Linear in the text. */
export function termVariants(contract: Contract): readonly TermVariant[] {
  const found = KINDS.flatMap((kind) => kind(contract)).filter(({ span }) => !inAttachment(contract, span.start) && !inHeading(contract, span.start));
  // Of two that name one place the first tells; one name is told once whoever finds it.
  let end = 0;
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({ span, written, usual }) => span.start >= end && written !== `${usual}款` && usual !== `${written}款` && (written.startsWith('本') || !seen.has(`${written}|${usual}`)) && seen.add(`${written}|${usual}`) && (end = span.end))
    .slice(0, MOST);
}

/** Where each of several words stands. */
function placesOf(contract: Contract, words: readonly string[]): readonly (readonly Span[])[] {
  const found = words.map((): Span[] => []);
  for (const { pattern, start, end } of places(contract, words)) found[pattern]!.push({ start, end });
  return found;
}

/** 基本网站信息 and 样本合同 speak of no 本网站, no 本合同. */
const NOT_OURS = [...'基样原文版副正'];
function selfPlaces(of: Contract, words: readonly string[]): readonly (readonly Span[])[] {
  const longer = words.flatMap((word) => (word.startsWith('本') ? NOT_OURS.map((before) => `${before}${word}`) : []));
  const found = placesOf(of, [...words, ...longer]);
  const within = new Set(found.slice(words.length).flatMap((list) => list.map(({ start }) => start + 1)));
  return found.slice(0, words.length).map((list) => list.filter(({ start }) => !within.has(start)));
}

/** 本协议 once in a 本合同; 本网站 in what else speaks of 某某平台. */
function* selfNames(of: Contract): Iterable<TermVariant> {
  const { text, title, lines, definitions } = of;
  const [contract, site] = SELF;
  const selves = selfPlaces(of, [...contract, ...contract.map((name) => `${name}书`)]);
  const own = title === null ? '' : simplify(text.slice(title.start, title.end)).replace(/[ \u3000]/g, '');
  // An 协议书 calls itself so in full; in what is no such paper it is another.
  const papers = new Set(selves.slice(contract.length).filter((_, i) => !own.trim().endsWith(`${contract[i]!.slice(1)}书`)).flatMap((list) => list.map(({ start }) => start)));
  const counts = contract.map((name, i) => ({ name, places: selves[i]!.filter((at) => !papers.has(at.start) && !inFurtherContract(of, at.start) && !SUPPLEMENT.test(passage(of, at.start - 60, at.start))) })).sort((a, b) => b.places.length - a.places.length);
  // Beside the usual one the other that is used; of three the text rarely uses more than two.
  const [most, least] = counts;
  const supplement = /补充|附件|主合同/.test(own);
  const titled = (name: string): boolean => contract.every((other) => own.includes(other.slice(1)) === (other === name));
  // Of a handful, and of two that are used alike, the title tells which is right.
  const isNear = most !== undefined && least !== undefined && (most.places.length < HANDFUL || least.places.length * 2 >= most.places.length);
  if (most && least && !supplement && least.places.length > 0 && !definitions.some((d) => simplify(d.term) === least.name)) {
    if (least.places.length <= 3 && most.places.length >= 5 * least.places.length) {
      const on = new Set<number>();
      for (const span of least.places) {
        const line = lineNumber(lines, span.start);
        if (on.has(line)) continue;
        on.add(line);
        yield { span, written: least.name, usual: most.name, times: most.places.length, first: most.places[0]! };
      }
    } else if ((least.places.length * 2 <= most.places.length || (least.places.length === most.places.length && most.places.length < 3 && titled(most.name) !== titled(least.name)) || (least.places.length < most.places.length && (titled(most.name) || (titled(least.name) && isNear)))) && !says(of, OTHER_CONTRACT)) {
      const [usual, stray] = isNear && titled(least.name) ? [least, most] : [most, least];
      const span = stray.places.find(({ start }) => !inHeading(of, start)) ?? stray.places[0]!;
      yield { span, written: stray.name, usual: usual.name, times: usual.places.length, first: usual.places[0]! };
    }
  }
  // 协议各方 in a 合同 that calls itself nothing else.
  const sides = [...matches(of, /(?<![本该此合充议等])协议(?:各方|双方)(?![协商同])/g)];
  if (most?.name === contract[0] && least!.places.length === 0 && most.places.length >= HANDFUL && !supplement && sides.length > 0 && sides.length <= 2) yield { span: { start: sides[0]!.start, end: sides[0]!.end }, written: sides[0]!.match[0], usual: `合同${sides[0]!.match[0].slice(2)}`, times: most.places.length, first: most.places[0]! };
  yield* bareSelf(of, most, least, own);
  // 本注册协议 in what is called 用户服务协议.
  if (most && most.places.length >= 5 && own !== '' && !supplement) {
    const named = [...matches(of, NAMED_SELF)].filter(({ match: [, name] }) => !own.includes(name!) && !/[的与和及或在项次本上影响]|合同|协议|解除|补充|主/.test(name!));
    if (named[0] && named.length <= 3) yield { span: { start: named[0].start, end: named[0].end }, written: named[0].match[0], usual: most.name, times: most.places.length, first: most.places[0]! };
  }
  // 本《设备租赁合同》 in what is headed 仓储合同.
  for (const { start, end, match } of own === '' ? [] : matches(of, TITLED_SELF)) {
    const [title, other] = [match[1]!.replace(KIND_OF_PAPER, ''), own.replace(KIND_OF_PAPER, '')];
    const shared = [...new Set(title)].filter((c) => other.includes(c)).length;
    if (title === '' || other === '' || shared * 2 > Math.min(title.length, other.length)) continue;
    yield { span: { start, end }, written: match[0], usual: own.trim(), times: 1, first: of.title! };
    break;
  }
  // A site with a name of its own: what is meant by 本网站 beside it is anybody's guess.
  const names = definitions.map((d) => simplify(d.term)).filter((term) => /(?:平台|网站|网)$/.test(term) && !/^本|第三方/.test(term));
  const found = selfPlaces(of, [...site, ...names]);
  const named = names.map((name, i) => ({ name, places: found[site.length + i]! })).sort((a, b) => b.places.length - a.places.length)[0];
  const sites = site.map((name, i) => ({ name, places: found[i]! }));
  const usual = [...sites, ...(named ? [named] : [])].sort((a, b) => b.places.length - a.places.length)[0]!;
  for (const { name, places } of sites) if (name !== usual.name && name.slice(1) !== usual.name && places.length > 0 && places.length <= 4 && usual.places.length >= 8 && usual.places.length >= 4 * places.length) {
    // 本站有权: whoever runs it is meant, and told of as a party.
    const span = places.find(({ start, end }) => !/(?:未经|须经|经)$/.test(passage(of, start - 2, start)) && !/^(?:有权|将|应|对|不承担|所有|拥有|保留)/.test(passage(of, end, end + 3)));
    if (span) yield { span, written: name, usual: usual.name, times: usual.places.length, first: usual.places[0]! };
  }
}

/** Behind the heading of a supplement 本协议 is that. */
const SUPPLEMENT = /补充(?:协议|合同)书?[ \u3000]{0,40}[\r\n]/;
const HANDFUL = 5;
/** 按协议约定 in a 合同 that says 协议 of nothing else. */
function* bareSelf(of: Contract, most: Selves | undefined, least: Selves | undefined, own: string): Iterable<TermVariant> {
  if (!most || !least || least.places.length > 0 || most.places.length < HANDFUL || /补充|附件|主合同/.test(own) || most.name === '本合约') return;
  const stray = most.name === '本合同' ? '协议' : '合同';
  const bare = [...matches(of, BARE_SELF)].filter(({ match: [, paper] }) => paper === stray);
  const [first] = bare;
  if (!first || bare.length > 2 || own.includes(stray)) return;
  // Every other place of the word is a paper yet to be signed.
  const named = placesOf(of, [stray, `补充${stray}`, `协议书`]);
  if (named[0]!.length - named[1]!.length !== bare.length || named[2]!.length > 0) return;
  const at = first.start + first.match[0].indexOf(stray);
  yield { span: { start: at, end: at + 2 }, written: stray, usual: most.name, times: most.places.length, first: most.places[0]! };
}
const BARE_SELF = /(?:按照?|依照?|依据|根据|违反|履行|遵守)(协议|合同)的?(?:规定|约定|载明|条款|要求)/g;
interface Selves {
  readonly name: string;
  readonly places: readonly Span[];
}
/** Another contract that 本合同 may mean. */
const OTHER_CONTRACT = /主合同|原合同|原协议|基础合同|框架(?:合同|协议)/;
const TITLED_SELF = /本《([^《》\n]{2,24}(?:合同|协议)(?:书)?)》/g;
const KIND_OF_PAPER = /[\s#*《》]|合同书?|协议书?|[（(][^（）()]*[）)]|示范文本|范本|服务/g;
const NAMED_SELF = /(?<![根基样原成文])本(?!息|金|人|次|地|身|质|国|市|公司|平台|网站|中心|店|校|院|行)([一-鿿]{2,4})(?:合同|协议)(?!书|项下的)/g;

const HEAD_LIST = HEADS.flatMap((group, g) => group.map((head) => ({ ...head, group: g })));
/** 账号和密码 are what one logs in with, 账户账号 is the account's number: neither is the account. */
const CREDENTIALS = /^(?:[、和与及或]|以及)?密码/;

/** 服务费 and 服务费用 differ to nobody, except where a sum is reckoned by one of them. */
const FEES = HEADS.findIndex((group) => group.some(({ head }) => head === '费用'));
const RECKONED = /[%％‰]|[百千万]分之|违约金|滞纳金|上限|为限|倍/;
const sentenceOf = (line: string, start: number, end: number): string => `${line.slice(Math.max(0, start - 40), start).split(/[。；]/).at(-1)!}${line.slice(end, end + 40).split(/[。；]/, 1)[0]!}`;

/** A head behind its modifier of two characters. */
interface Headed extends Span {
  readonly key: string;
  readonly head: string;
  /** Where it is the rarer of two it matters: of fees, that a share or a penalty is reckoned by it; of accounts, that it is not what one logs in with. */
  readonly tells: boolean;
}
const heads = compileMatcher(HEAD_LIST.map(({ head }) => head), 'literals: heads');
const HEADED = alike(lineSieve((line): readonly Headed[] | null => {
  const found: Headed[] = [];
  for (const { pattern, start, end } of heads.scan(line)) {
    const { head, not, group } = HEAD_LIST[pattern]!;
    const modifier = line.slice(start - 2, start);
    // 由此产生的运输费用 are whatever it costs, not the fee agreed on; the head of a column is worded as it fits.
    if (head === '费用' && (/[\t|]/.test(line) || /(?:产生|发生|支出|花费|承担|一切|额外)的?$/.test(line.slice(Math.max(0, start - 6), start - 2)))) continue;
    if (start < 2 || !/^[一-鿿]{2}$/.test(modifier) || NO_MODIFIER.test(modifier) || not?.test(line.slice(end, end + 1))) continue;
    const tells = group === FEES ? RECKONED.test(sentenceOf(line, start, end)) : !(head.endsWith('号') && CREDENTIALS.test(line.slice(end, end + 4)));
    found.push({ key: `${group}|${modifier}`, head, tells, start: start - 2, end });
  }
  return some(found);
}, anyOf(HEAD_LIST.map(({ head }) => head))), eachAlike((a, b) => a.key === b.key && a.head === b.head && a.tells === b.tells));

/** Money kept back has one name in a contract: 质保金 twice and 质保款 once is enough to tell. */
const DEPOSIT = /^(?:质保|保证|履约|预付|违约|补偿|赔偿)/;

function* headVariants(contract: Contract): Iterable<TermVariant> {
  const { text, lines } = contract;
  const words = (at: Span): string => simplify(slice(text, at));
  const settled = new Set(contract.definitions.map((d) => simplify(d.term)));
  const groups = new Map<string, Map<string, (Span & { readonly tells: boolean })[]>>();
  for (const { index, fact } of hits(contract, HEADED))
    for (const { key, head, tells, start, end } of fact) {
      let known = groups.get(key);
      if (!known) groups.set(key, (known = new Map()));
      const from = lines[index]!.span.start;
      const span = { start: from + start, end: from + end, tells };
      append(known, head, span);
    }
  for (const known of groups.values()) {
    if (known.size < 2) continue;
    const [usual, ...rest] = [...known].map(([, places]) => places).sort((a, b) => b.length - a.length);
    for (const places of rest) {
      // 帐 is 账 misspelt, however often.
      const spelling = words(places[0]!).replace('帐', '账') === words(usual![0]!).replace('帐', '账');
      const at = spelling ? places[0] : places.find(({ tells }) => tells);
      if (at === undefined) continue;
      // A name the text gives a meaning is the usual one however rare: beside it the other is the stray.
      const known = settled.has(words(usual![0]!)) && !settled.has(words(places[0]!)) && usual!.length >= 2 && places.length === 1;
      if (spelling || known || (places.length * 2 <= usual!.length && usual!.length >= (DEPOSIT.test(words(usual![0]!)) ? 2 : 3))) yield variant(text, { start: at.start, end: at.end }, usual!.map(({ start, end }) => ({ start, end })));
    }
  }
}

function variant(text: string, span: Span, usual: readonly Span[]): TermVariant {
  return { span, written: text.slice(span.start, span.end), usual: text.slice(usual[0]!.start, usual[0]!.end), times: usual.length, first: usual[0]! };
}

const ACCOUNTS = ['账号', '帐号', '账户', '帐户'] as const;
const accountNames = compileMatcher(ACCOUNTS, 'literals: accounts');
/** An account at a bank or with a third one, or the label of one: both 号 and 户 belong there. */
const AT_BANK = /社保|公积金|邮箱|微信|社交|第三方|支付宝|QQ|银行|结算|[收付交打缴汇转扣]款|支付|资金|存款|托管|专用|专[户款]|对公|开户|汇[入至]|转[入至账]|指定|绑定|户名|税号|(?:公司|[甲乙丙]方)的?$|行及?$/;
const USER_MANY = 4;
const USER_OFTEN = 10;

/** The names of users' accounts in a line; those at a bank are left out. */
const USER_ACCOUNTS = alike(lineSieve((line): readonly Place[] | null => {
  const isAtBank = ({ start, end }: Span): boolean => AT_BANK.test(line.slice(Math.max(0, start - 8), start)) || /银行|收款|户名|开户/.test(line.slice(Math.max(0, start - 60), start)) || /^[ \u3000]{0,4}[：:]|^(?:内|中|的)?(?:余额|资金|款项|存款)/.test(line.slice(end, end + 5));
  return some(accountNames.scan(line).filter((at) => !isAtBank(at)));
}, anyOf(ACCOUNTS)), eachAlike((a, b) => a.pattern === b.pattern));

/** 帐户 in what says 帐号 of a user's account everywhere else, 账号 for 帐号. */
function* accounts(contract: Contract): Iterable<TermVariant> {
  const { text, lines } = contract;
  const found = ACCOUNTS.map((): Span[] => []);
  for (const { index, fact } of hits(contract, USER_ACCOUNTS)) for (const { pattern, start, end } of fact) found[pattern]!.push(shift({ start, end }, lines[index]!.span.start));
  const usual = [...found].sort((a, b) => b.length - a.length)[0]!;
  // Of a few, 帐 beside 账 in the same word is a slip of the pen.
  if (usual.length < USER_MANY) {
    for (const [right, wrong] of [[found[0]!, found[1]!], [found[2]!, found[3]!]] as const)
      if (right.length > 0 && wrong.length > 0) yield wrong.length > right.length ? variant(text, right[0]!, wrong) : variant(text, wrong[0]!, right);
    return;
  }
  const written = simplify(slice(text, usual[0]!));
  for (const list of found) {
    if (list === usual || list.length === 0 || list.length * 3 > usual.length) continue;
    // 帐 is 账 misspelt; 户 and 号 are told apart by many.
    const isSpelling = simplify(slice(text, list[0]!)).replace('帐', '账') === written.replace('帐', '账');
    if (isSpelling) yield variant(text, list[0]!, usual);
    else if (usual.length >= USER_OFTEN && !list.some(({ start }) => /[账帐]户$/.test(simplify(passage(contract, start - 2, start))))) {
      const at = list.find(({ end }) => !CREDENTIALS.test(simplify(passage(contract, end, end + 4))));
      if (at) yield variant(text, at, usual);
    }
  }
}

/** Two characters are no term, nine a clause. */
const CHUNK = /[^的了和与及或在将向对应由为是以按并则而其该本此等有无不未可须需得各每所述同约定上下前后内外付取于至自从经被使让但若如因故即也均都再又还已一二三四五六七八九十个项条款、，。；：“”"（）()！？《》【】\s\d_＿A-Za-z%％/|*-]{3,9}/g;
const NOUN = /(?:费|费用|款|金|金额|书|表|单|件|户|号|品|物|人员|服务|系统|软件|信息|基金|合同|协议|资料|报告|数据|方案|产品|设备|账户|期|率|额|价)$/;

/** A compound that stands alone, by its place in its line: one of four characters that names a thing, or one of three that may be its remnant. */
interface Compound extends Span {
  readonly word: string;
}
const REMNANT = /[费用款金额书表单件户号品物员务统息同议料告据案备期率价]$/;
const COMPOUNDS = alike(lineSieve((line): readonly Compound[] | null => {
  const found: Compound[] = [];
  for (const { 0: word, index } of eachMatch(line, CHUNK)) if (word.length === 4 ? NOUN.test(word) : word.length === 3 && REMNANT.test(word) && !/[上下内外前后付取同并]/.test(line[index - 1] ?? '')) found.push({ word, start: index, end: index + word.length });
  return some(found);
}), eachAlike((a, b) => a.word === b.word));
const INSERTED = /([一-鿿]{2})[型性类]([一-鿿]{2})/g;
/** A compound with a character put in, and without it. */
interface Inserted extends Compound {
  readonly usual: string;
}
const INSERTIONS = alike(lineSieve((line): readonly Inserted[] | null => some(eachMatch(line, INSERTED).flatMap(({ 0: word, 1: modifier, 2: head, index }): readonly Inserted[] => {
  const usual = `${modifier!}${head!}`;
  return NOUN.test(usual) && !NO_MODIFIER.test(modifier!) ? [{ word, usual, start: index, end: index + word.length }] : [];
})), INSERTED), eachAlike((a, b) => a.word === b.word));

/** 总咨费 beside 总咨询费, 货币型基金 beside 货币基金: one character lost or put in, in the middle of a compound that stands alone. */
function* interiorVariants(contract: Contract): Iterable<TermVariant> {
  const { text, lines } = contract;
  const chunks = new Map<string, Span[]>();
  for (const { index, fact } of hits(contract, COMPOUNDS))
    for (const { word, start, end } of fact) {
      const from = lines[index]!.span.start;
      const list = chunks.get(word);
      if (!list) chunks.set(word, [{ start: from + start, end: from + end }]);
      else if (list.length < 1000) list.push({ start: from + start, end: from + end });
    }
  for (const [word, all] of chunks) {
    if (word.length !== 4 || all.length < 2) continue;
    // A lost character: the short one is no word of its own.
    for (const shorter of [word[0]! + word[2]! + word[3]!, word[0]! + word[1]! + word[3]!]) {
      const others = chunks.get(shorter);
      if (others?.length === 1) yield variant(text, others[0]!, all);
    }
  }
  // A compound rarely stands alone: of 型 and 性 every place is looked at.
  const inserted = new Map<string, Span>();
  for (const { index, fact } of hits(contract, INSERTIONS)) for (const { usual, start, end } of fact) if (!inserted.has(usual)) inserted.set(usual, shift({ start, end }, lines[index]!.span.start));
  const found = placesOf(contract, [...inserted.keys()]);
  for (const [i, span] of [...inserted.values()].entries()) if (found[i]!.length >= 3) yield variant(text, span, found[i]!);
}

const CITED = /([一-鿿]{2,10}(?:清单|规程|明细|价目表|明细表|标准|方案|细则|办法|流程|承诺书|计划))[（(]?(?:详?见|参见)(?:本(?:合同|协议))?附件|附件(?:中|里)?(?:所列|列明|约定|规定|所附)的([一-鿿]{2,12}(?:清单|规程|明细表|标准|方案|细则|办法|流程|承诺书|计划))/g;

/** 交货清单（见附件） where the annexes hold a 产品交接清单 and no 交货清单. */
function* attachmentNames(contract: Contract): Iterable<TermVariant> {
  const { text } = contract;
  const titled = attachmentsOf(contract).all.filter((a) => a.name !== null).slice(0, 60).map((a) => ({ ...a, name: simplify(a.name!) }));
  if (titled.length === 0) return;
  for (const { start: from, match } of matches(contract, CITED)) {
    const words = match[1] ?? match[2]!;
    const head = words.slice(-2);
    const rivals = titled.filter(({ name }) => name.endsWith(head));
    if (rivals.length === 0 || titled.some(({ name }) => words.endsWith(name) || name.includes(words.slice(-4)) && words.length <= 4)) continue;
    const [best] = rivals.map((a) => ({ a, shared: [...new Set(words)].filter((c) => a.name.includes(c)).length })).sort((x, y) => y.shared - x.shared);
    const at = best!.a.heading?.heading ?? best!.a.listed;
    if (best!.shared < 3 || at === null || at === undefined) continue;
    const end = from + match[0].indexOf(words) + words.length;
    const start = end - (match[1] === undefined ? words.length : Math.min(words.length, 4));
    yield { span: { start, end }, written: text.slice(start, end), usual: best!.a.name, times: 1, first: at };
  }
}

const LATIN = /(?<![A-Za-z])[A-Za-z]{2,20} [A-Za-z]{2,20}(?![A-Za-z])/g;
const NAMESAKE = /[“"]([一-鿿]{2,10})[”"][（(](?:即|也即|亦即)([一-鿿]{2,10})[）)]/g;

/** pp key beside App key: two Latin words that differ by one letter, written once. */
function* latinVariants(contract: Contract): Iterable<TermVariant> {
  const { text } = contract;
  const pairs = new Map<string, Span[]>();
  for (const { start, end, match } of matches(contract, LATIN)) {
    append(pairs, match[0], { start, end });
  }
  for (const [usual, all] of pairs) {
    if (all.length < 3) continue;
    for (let i = 0; i < usual.length; i++) {
      const once = pairs.get(usual.slice(0, i) + usual.slice(i + 1));
      if (once?.length === 1) yield variant(text, once[0]!, all);
    }
  }
}

/** “工程软件”（即应用软件）: a second name for what has one, used no more than here. */
function* namesakes(contract: Contract): Iterable<TermVariant> {
  const { definitions } = contract;
  const defined = new Map(definitions.map((d) => [simplify(d.term), d.span]));
  for (const { start: from, end, match } of matches(contract, NAMESAKE)) {
    const own = defined.get(match[2]!);
    if (own === undefined || defined.has(match[1]!)) continue;
    const start = from + 1;
    if (!placesOf(contract, [match[1]!])[0]!.some((at) => at.start >= end)) yield { span: { start, end: start + match[1]!.length }, written: match[1]!, usual: match[2]!, times: placesOf(contract, [match[2]!])[0]!.length, first: own };
  }
}

const BOTH = /(?<=经)双方(?=(?:友好|平等)?协商)|(?<![甲乙丙丁与和、及该])双方(?=签[字署章]|盖章|各执|各持)/g;
const OFTEN_ALL = 3;
/** 经双方协商 where three sign and 三方 is said elsewhere. */
function* bothOfThree(contract: Contract): Iterable<TermVariant> {
  if (contract.parties.filter(({ alias }) => isLetter(alias)).length < 3) return;
  const all = placesOf(contract, ['三方', '各方']).map((list) => list.filter(({ start, end }) => !/[第甲乙丙丁]$/.test(passage(contract, start - 1, start)) && !/^[面]/.test(passage(contract, end, end + 1)))).sort((a, b) => b.length - a.length)[0]!;
  const both = [...matches(contract, BOTH)].filter(({ start }) => !inHeading(contract, start) && !inAttachment(contract, start));
  if (all.length >= OFTEN_ALL && both[0] && both.length <= all.length) yield variant(contract.text, { start: both[0].start, end: both[0].end }, all);
}

const RULE_SELVES = ['本规则', '本规范', '本章程', '本守则', '本办法'] as const;
/** 本规范 in what calls itself 本规则. */
function* ruleSelves(contract: Contract): Iterable<TermVariant> {
  const [usual, ...rest] = selfPlaces(contract, RULE_SELVES).filter((list) => list.length > 0).sort((a, b) => b.length - a.length);
  if (usual === undefined || usual.length < OFTEN_ALL) return;
  for (const list of rest) {
    const span = list.find(({ start }) => !inHeading(contract, start) && !inAttachment(contract, start));
    if (span && list.length * 2 <= usual.length) yield variant(contract.text, span, usual);
  }
}

/** Each kind is looked for anew only where an edit changed what it is told by. */
const KINDS = [selfNames, headVariants, priceNames, foreignMoney, synonymVariants, nearTerms, servicesLost, bothOfThree, ruleSelves, letterCases, accounts, interiorVariants, attachmentNames, latinVariants, namesakes, titleVariants].map((kind) => remember((contract: Contract): readonly TermVariant[] => [...kind(contract)], variantsAfter));

function variantsAfter(before: readonly TermVariant[], step: Step): readonly TermVariant[] | null {
  const variants = before.map((variant) => ({ ...variant, span: spanAfter(step, variant.span), first: spanAfter(step, variant.first) }));
  return variants.every((one): one is typeof one & TermVariant => one.span !== null && one.first !== null) ? variants : null;
}
