import { simplify } from '../text/script-fold.ts';
import type { Span } from '../text/span.ts';
import type { Contract } from './contract.ts';
import { matches } from './matches.ts';
import { hits, lineSieve, passage, type Sieve } from './sieve.ts';

/** Particulars a text refers to as given although nothing in it gives them. */
export interface MissingParticulars {
  readonly span: Span;
  readonly message: string;
}

const GIVEN = '(?:约定|載明|载明|所载|列明|所列|指定|记载|写明|预留|填写|确认|提供)';
const ACCOUNT = new RegExp(`本(?:合同|协议)(?:首部|首页|尾部|落款处?)?(?:中|所)?${GIVEN}的?(?:[甲乙丙]方|双方|对方)?的?(?:指定)?(?:收款|银行|结算|付款)?(?:银行|收款)?[账帐][户号]`, 'g');
const HAS_ACCOUNT = /(?:开户|開戶)(?:行|银行|名)|户\s?名|[账帐]\s{0,4}[户号号]\s{0,4}[：:]|(?:收款|银行)[账帐][户号](?:信息)?[：:]|收款(?:方式|信息)[：:]/;
const HEAD = new RegExp(`(?:首页|首部|文首|抬头|签署页|落款处?|尾部)(?:处|部分|中)?(?:所|中)?(?:列明|列示|列|载|${GIVEN.slice(3, -1)}|注明|约定|留存)的?([^，。；\\n]{1,50})`, 'g');

/** 合同载明的电子邮箱, wherever in it that is said to stand. */
const WITHIN = /(?:本?(?:合同|协议))(?:中|所|里)*(?:载明|列明|预留|填写|记载|写明)的([^，。；\n]{1,30})/g;

/** What a line or a cell gives under these names: 电话：, 联系电话/手机. */
const FIELDS: readonly { readonly name: string; readonly cited: RegExp; readonly given: RegExp }[] = [
  { name: '电子邮箱', cited: /邮箱|电子邮件|E-?mail/i, given: /[\w.-]@[\w-]|(?:邮箱|电子邮件|E-?mail)[^\n。，]{0,12}[：:|_＿]/i },
  { name: '电话', cited: /电话|手机/, given: /(?:电话|手机|联系方式)[^\n。，]{0,12}[：:|\d０-９_＿]/ },
  { name: '传真', cited: /传真/, given: /传真[^\n。，]{0,12}[：:|\d０-９_＿]/ },
  { name: '日期', cited: /日期/, given: /(?:日期|(?:签订|签署|签约|订立)时间|时间)[^\n。，]{0,12}[：:|]|年[ \u3000_＿\d]{0,8}月[ \u3000_＿\d]{0,8}日|于[\d ]{4,6}年/ },
  { name: '地址', cited: /地址|住所/, given: /(?:地\s{0,4}址|住所|住址|所在地)(?:[^\n。，]{0,12}[：:|_＿]|[ \u3000])/ },
];

const giving = (given: RegExp): Sieve<true> => lineSieve((line) => (given.test(simplify(line)) ? true : null), given);
const GIVES_ACCOUNT = giving(HAS_ACCOUNT);
const GIVES = FIELDS.map(({ given }) => giving(given));

/** The lines that introduce a party: from its own line to the next party's or the first clause. */
function blockOf(contract: Contract, alias: string): string {
  const { text, parties, clauses } = contract;
  const party = parties.find((p) => p.alias === alias || p.also.includes(alias));
  if (!party) return passage(contract, 0, text.length);
  const next = parties.reduce((least, p) => (p.span.start > party.span.start && p.span.start < least ? p.span.start : least), party.span.start + 1500);
  const first = clauses.find((c) => c.span.start > party.span.start && c.number !== null)?.span.start ?? next;
  return passage(contract, party.span.start, Math.min(next, Math.max(first, party.span.end)));
}

/** Accounts and addresses said to stand in the contract that stand nowhere in it. A text that gives one of them gives enough. */
export function missingParticulars(contract: Contract): readonly MissingParticulars[] {
  const found: MissingParticulars[] = [];
  if (hits(contract, GIVES_ACCOUNT).length === 0)
    for (const { start, end, match } of matches(contract, ACCOUNT)) found.push({ span: { start, end }, message: `文中没有写明「${match[0].slice(-4)}」，这里的引用落空` });
  let absent: readonly (typeof FIELDS)[number][] | undefined;
  for (const { start, end, match } of matches(contract, HEAD)) {
    absent ??= FIELDS.filter((_, i) => hits(contract, GIVES[i]!).length === 0);
    // 首部记载的乙方地址: the other side's address is none of its.
    const alias = /^(?:的)?([甲乙丙丁]方|委托方|受托方|[^，。]{1,5}[方人])(?:的|之)?(?=[一-鿿]{2})/.exec(match[1]!)?.[1];
    const signed = contract.sentences.filter((s) => s.place === 'signature').map((s) => passage(contract, s.span.start, s.span.end)).join('\n');
    const own = alias === undefined || !contract.parties.some((p) => p.alias === alias || p.also.includes(alias)) ? null : simplify(`${blockOf(contract, alias)}\n${signed}`);
    const lacking = (own === null ? absent : FIELDS.filter(({ given }) => !given.test(own))).filter(({ cited }) => cited.test(match[1]!)).map(({ name }) => name);
    if (lacking.length > 0) found.push({ span: { start, end }, message: `引用的${lacking.join('、')}在首部和签署栏都没有写` });
  }
  // Of what stands nowhere at all only the mail is told: an address or a telephone may be given without a label.
  if (hits(contract, GIVES[0]!).length === 0)
    for (const { start, match } of matches(contract, WITHIN)) {
      const at = match[1]!.search(FIELDS[0]!.cited);
      const named = at < 0 ? null : FIELDS[0]!.cited.exec(match[1]!)![0];
      const from = start + match[0].length - match[1]!.length + at;
      if (named !== null && !found.some(({ span }) => span.start <= from && from < span.end)) found.push({ span: { start: from, end: from + named.length }, message: `文中没有写明任何一方的「${named}」，这里的引用落空` });
    }
  return found;
}
