import { parseNumber, toHan } from '../text/numerals.ts';
import { foldFigures as fold } from '../text/figure-fold.ts';
import { isFinancial, toFinancial } from '../text/money-words.ts';
import { ONE } from '../text/decimal.ts';
import { literal } from '../text/snippet.ts';
import { inAttachment } from '../model/attachments.ts';
import type { Contract } from '../model/contract.ts';
import { inFurtherContract } from '../model/further-contracts.ts';
import { says } from '../model/matches.ts';
import { isLetter } from '../model/party-names.ts';
import { hits, lineSieve } from '../model/sieve.ts';
import { moved } from './by-line.ts';
import type { Finding, Rule } from './rule.ts';

/** Copies that do not add up to the number made. */
export const copiesMismatch: Rule = {
  code: 'copies-mismatch',
  title: '合同份数与各方所执份数不符',
  severity: 'warning',
  basis: ['民法典第490条', '民法典第510条'],
  docs: `“一式四份”与各方所执的份数加起来不相等，例如“一式叁份，双方各执贰份”。份数对不上，事后难以说明哪一份是原件、有没有另外的版本，请改成一致。

同一份合同两处写的总份数不同的，总份数少于当事人数目的，也提示。

**不报告**：只写了一方所执的份数；“各方各执一份”而看不出有几方的；“其余留存备案”而没有写几份的；正本、副本混合写法算不出总数的。`,
  examples: {
    good: [
      '服务合同\n第一条 份数\n本合同一式肆份，双方各执贰份，具有同等法律效力。',
      '服务合同\n第一条 份数\n本合同一式五份，甲方执三份，乙方执一份，报主管部门备案一份。',
      { text: '服务合同\n第一条 份数\n本合同一式三份，甲方执一份，其余由乙方保管。', why: '其余没有写几份' },
      { text: '服务合同\n第一条 份数\n本合同一式三份，各方各执一份。', why: '看不出有几方' },
      { text: '联营合同\n甲方：某公司\n乙方：某中心\n丙方：某厂\n第一条 份数\n本协议一式四份，各方各执一份，另一份存档。', why: '存档的也算在内' },
    ],
    bad: [
      { text: '服务合同\n第一条 份数\n本合同[|一式叁份，双方各执贰份|]，具有同等法律效力。', fixed: '服务合同\n第一条 份数\n本合同一式肆份，双方各执贰份，具有同等法律效力。' },
      '联营合同\n甲方：某公司\n乙方：某中心\n丙方：某厂\n第一条 份数\n本合同[|一式四份，各方各执一份|]。',
      '服务合同\n本合同共计壹份。\n第一条 服务\n乙方每月提供一次服务。\n第二条 份数\n[|本合同一式肆份|]，双方各执贰份。',
      '联营合同\n甲方：某公司\n乙方：某中心\n丙方：某厂\n第一条 份数\n本合同[|一式两份|]，经各方签字后生效。',
      { text: '服务合同\n第一条 份数\n本协议[|一式6份，甲方4份，乙方3份|]。', fixed: '服务合同\n第一条 份数\n本协议一式7份，甲方4份，乙方3份。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    let parties: number | null = null;
    for (const { index, fact } of hits(contract, LINES)) for (const finding of fact((parties ??= partiesOf(contract)))) yield moved(finding, contract.lines[index]!.span.start);
    yield* twice(contract);
  },
  fixes({ span, data }) {
    const to = data?.['to'];
    const at = data?.['at']?.split(',').map(Number);
    if (to === undefined || at?.[0] === undefined || at[1] === undefined) return [];
    return [{ title: `改为“一式${to}份”`, edits: [{ span: { start: span.start + at[0], end: span.start + at[1] }, text: literal(to) }], certain: false }];
  },
};

const N = '\\d{1,3}|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}';
const MADE = new RegExp(`[一壹]式\\s?(${N})\\s?(?:\\((?:${N})\\)\\s?)?[份套]`, 'g');
const HELD = new RegExp(`([^份。\\n]{0,36}?)(${N})\\s?(?:\\((?:${N})\\)\\s?)?[份套]`, 'g');

const COPIES = /[一壹]式/;

/** 本合同共计壹份, 本合同一式肆份: how many there are of the contract itself. */
const TOTALS = lineSieve((line) => {
  const match = OF_CONTRACT.exec(fold(line));
  const copies = match ? parseNumber(match[1]!) : null;
  return match && copies !== null ? { copies, start: match.index, end: match.index + match[0].length } : null;
}, /[份套]/);
const OF_CONTRACT = new RegExp(`本(?:合同|协议)书?(?:[一壹]式|共计?|总共)\\s?(${N})\\s?(?:\\((?:${N})\\)\\s?)?[份套]`);

/** The contract itself is made in two numbers of copies. */
function* twice(contract: Contract): Iterable<Finding> {
  let first: { readonly copies: number; readonly start: number; readonly end: number } | null = null;
  for (const { index, fact } of hits(contract, TOTALS)) {
    const at = { ...fact, start: fact.start + contract.lines[index]!.span.start, end: fact.end + contract.lines[index]!.span.start };
    if (inAttachment(contract, at.start) || inFurtherContract(contract, at.start)) continue;
    if (first !== null && first.copies !== at.copies) {
      // Behind the clauses of one form the next begins with 1.
      const { start } = first;
      const tops = contract.clauses.filter(({ number, parent, style }) => number !== null && parent === null && (style === 'han' || style === 'article' || style === 'decimal'));
      if (tops.some(({ span }) => span.start < start) && tops.some(({ span, number }) => span.start > start && span.start < at.start && number!.values[0] === 1)) return;
      yield { span: { start: at.start, end: at.end }, message: `这里是${at.copies}份，前面写的是${first.copies}份`, related: [{ span: { start: first.start, end: first.end }, message: '前面的份数' }] };
      return;
    }
    first ??= at;
  }
}

/** A line that tells how many copies are made, by how many parties there are (0 where that is not sure). */
const LINES = lineSieve((line): ((parties: number) => readonly Finding[]) | null => {
  if (!COPIES.test(line)) return null;
  const known = new Map<number, readonly Finding[]>();
  return (parties) => known.get(parties) ?? known.set(parties, check(line, parties)).get(parties)!;
}, COPIES);

/** 甲方, 乙方 and 丙方, where nobody else may sign. */
function partiesOf(contract: Contract): number {
  const { parties } = contract;
  const lettered = parties.filter(({ alias }) => isLetter(alias)).length;
  return lettered < 2 || lettered !== parties.length || says(contract, OTHERS) ? 0 : lettered;
}
const OTHERS = /(?:保证|担保|见证|鉴证|监证|公证|居间|中介|戊|连带责任)[人方]/;

function check(line: string, parties: number): readonly Finding[] {
  const text = fold(line);
  const found: Finding[] = [];
  for (const made of text.matchAll(MADE)) {
    const total = parseNumber(made[1]!);
    const from = made.index + made[0].length;
    const stop = text.slice(from, from + 120).search(/[。\n]|[一壹]式/);
    const held = total === null ? null : heldIn(text.slice(from, from + (stop < 0 ? 120 : stop)), total, parties);
    if (total === null || held === total) continue;
    if (held === null) {
      // 一式两份 among three, and no word of who holds them.
      if (total > 1 && total < parties && !/[执持存备留]|正本|副本|电子/.test(text.slice(from, from + 40))) found.push({ span: { start: made.index, end: from }, message: `「${made[0]}」少于当事人的数目（${parties}方），有人拿不到原件` });
      continue;
    }
    const at = made[0].indexOf(made[1]!);
    const pieces = [...text.slice(from, from + (stop < 0 ? 120 : stop)).matchAll(HELD)];
    const last = pieces.at(-1)!;
    found.push({
      span: { start: made.index, end: from + last.index + last[0].length }, message: `「${made[0]}」与各方所执的份数不符，后者合计${held}份`,
      data: { at: `${at},${at + made[1]!.length}`, to: like(made[1]!, held) },
    });
  }
  return found;
}

/** How many copies the text hands out, when it says enough to compare; null otherwise. */
function heldIn(text: string, total: number, parties: number): number | null {
  let sum = 0;
  let holders = 0;
  let kinds = 0;
  let all = false;
  for (const [words, prefix = '', number = ''] of text.matchAll(HELD)) {
    const copies = parseNumber(number);
    const holder = prefix.replace(/^[\s,、;:(]+|(?:其中|由|分别|并|且)/g, '');
    // 双方各执一份，即甲方壹份、乙方壹份: told once more, one by one. 借款人、出借人保证人各持: a name or two, who can say.
    if (copies === null || (all && sum === total && /^[甲乙丙丁]方$/.test(holder)) || /[方人][^\s、,和与及各执持方]{1,4}[方人]各/.test(holder)) return null;
    if (/正本|副本|复印件|原件/.test(holder)) {
      if (/[方人]|各|执|持/.test(holder)) return null;
      kinds += copies;
      continue;
    }
    // 三份具有同等效力 says the total again.
    if (/^(?:合同|文本|以上|上述|该|共|共计|均|每|同|此|任何?|任意)?$/.test(holder)) {
      if (/[每同此该任何]$/.test(holder)) continue;
      if (/^\s?(?:合同|文本|协议)?(?:具有|均|同等|内容|效力)/.test(text.slice(text.indexOf(words) + words.length)) && copies !== total) return copies;
      continue;
    }
    // 另一份存档
    if (/^(?:另外?|其余|剩余|余下)的?$/.test(holder)) {
      sum += copies;
      continue;
    }
    const people = parties > 0 && EACH.test(holder) ? parties : peopleIn(holder);
    if (people === null) return null;
    all ||= people > 1;
    holders += people;
    sum += people * copies;
  }
  if (kinds > 0) return holders === 0 ? kinds : null;
  const rest = /其余|剩余|余下|另|备案|存档/.test(text.replace(HELD, ''));
  if (sum > total) return sum;
  return (all || holders > 1) && !rest ? sum : null;
}

/** 各方各执, 各执, 每方: all there are. */
const EACH = /^(?:(?:合同|协议|本合同|本协议)?(?:的|之)?(?:当事人)?(?:各方|每方)(?:当事人|主体)?(?:均|分别|各自?)?(?:执|持有?)?|(?:由|均)?各自?[执持]有?)$/;

/** How many a phrase names: 双方各执 two, 甲方执 one, 甲乙双方及见证方各持 three; null when it does not tell. */
function peopleIn(phrase: string): number | null {
  const each = phrase.indexOf('各') >= 0 ? phrase.lastIndexOf('各') : -1;
  if (each < 0) return /双方|三方|四方|各方/.test(phrase) ? null : /[方人]|执|持|备案|存|交|送|报|留|公司|机构|部门|局|处|所/.test(phrase) ? 1 : null;
  const who = phrase.slice(0, each).replace(/各方$/, '').replace(/(?:均|分别|自)$/, '');
  if (who === '' || /各方/.test(phrase.slice(0, each + 2))) return null;
  let people = 0;
  for (const member of who.split(/以及|[、,和与及/]/)) {
    if (member === '') continue;
    const letters = /^([甲乙丙丁]{2,4})(?:双方|两方|三方|四方|方)?$/.exec(member.replace(/(?<=[甲乙丙丁])方(?=[甲乙丙丁])/g, ''))?.[1];
    if (letters) people += letters.length;
    else if (/^[甲乙丙丁]$/.test(member)) people += 1;
    else if (/^(?:丙|乙)?[双两二]方|[双两]方$/.test(member)) people += people === 1 && /^[乙]/.test(member) ? 1 : 2;
    else if (/三方$/.test(member)) people = Math.max(3, people + 1);
    else if (/四方$/.test(member)) people = Math.max(4, people + 1);
    else if (/[方人]$|公司|机构|部门|局|处|事务所|委员会|法院|协会/.test(member)) people += 1;
    else return null;
  }
  return people > 0 ? people : null;
}

/** A number in the form of the one it replaces. */
function like(written: string, value: number): string {
  if (/^\d/.test(written)) return String(value);
  if (isFinancial(written)) return toFinancial(BigInt(value) * ONE)!.slice(0, -2);
  return value === 2 ? '两' : toHan(value);
}
