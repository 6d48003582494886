import type { Contract, Recognition } from '../model/contract.ts';
import { alike, eachAlike, hits, sentenceSieve, some } from '../model/sieve.ts';
import { namesOf } from '../model/stances.ts';
import { slice } from '../text/span.ts';
import { fold } from '../text/script-fold.ts';
import { foldedNames } from '../model/party-names.ts';

/** Whose act a sentence speaks of: a party by its index, `drafter` for the firm behind standard terms that no header names, `each` for either alike. */
export type Side = number | 'drafter' | 'each';

const EACH = /(?:甲乙双方|甲、乙双方|双方|各方|任何一方|任一方|一方|守约方|非违约方|违约方|当事人|受影响方|另一方|对方|其他方)$/;
/** What a firm calls itself in its own terms, whatever the kind of contract; bare nouns of a trade are whoever of the parties bears them. */
const SELF = /(?:我们|我司|我行|我方|本行|本公司|本店|本平台|本网站|本站|本中心)$/;
const TRADE = /(?:银行|网站|平台|公司)$/;
const CUSTOMER = /(?:您|用户|会员|消费者|客户|买家|注册用户|使用者|申请人)$/;

/**
 * Tells whose the words before an offset are (…甲方| 有权): the name that stands last before it in its segment, or, in standard terms, the
 * firm's own whatever its name. In: the folded sentence. Out: null where the segment names nobody.
 */
export function sideFinder(contract: Contract, { profile }: Recognition): (text: string, at: number) => Side | null {
  const names = [...namesOf(contract)].sort((a, b) => b[0].length - a[0].length);
  const own = profile === 'platform-terms' ? ownNames(contract) : [];
  const bearers = contract.parties.map((party) => [...foldedNames(party), party.name ? fold(slice(contract.text, party.name)) : ''].join(' '));
  return (text, at) => {
    const from = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf(';', at - 1), text.lastIndexOf(',', at - 1), text.lastIndexOf(':', at - 1)) + 1;
    const words = text.slice(from, at).replace(/^[\s*()0-9.、一二三四五六七八九十]+/, '');
    let best: { readonly side: Side; readonly start: number; readonly length: number } | null = null;
    for (const [name, party] of names) {
      const start = words.lastIndexOf(name);
      if (start < 0 || /(?:向|对于?|关于|给|经|为|与|通知|的|由于|因|使|将|把|要求)$/.test(words.slice(0, start)) || (best && (start < best.start || name.length <= best.length && start === best.start))) continue;
      best = { side: party, start, length: name.length };
    }
    const each = EACH.exec(words.replace(/(?:均|都|也|亦|应|可|则|还|就|将)+$/, ''));
    if (each) return 'each';
    // 委托人、受托人均可以
    if (/[均都]$/.test(words) && new Set(names.filter(([name]) => words.includes(name)).map(([, party]) => party)).size > 1) return 'each';
    if (best) return best.side;
    const plain = words.replace(/\s?在(?:适用)?法律(?:法规)?允许的?(?:最大)?(?:范围|限度)内$/, '').replace(/(?:均|都|也|亦|应|可|则|还|就|将|同意|确认|保留|理解并)+$/, '');
    if (profile !== 'platform-terms') return ownFirm(plain, bearers);
    if (CUSTOMER.test(plain)) return null;
    if (own.some((name) => plain.endsWith(name))) return 'drafter';
    return /(?:公司|平台|网站|我们|本站|银行|[A-Za-z]{2})[^,。;]{0,2}$/.test(plain) ? 'drafter' : null;
  };
}

/** 银行有权…, 我们不承担…: the one party whose name holds the noun; 我们 where no party does is the drafter. Null for any other words. */
function ownFirm(words: string, bearers: readonly string[]): Side | null {
  const noun = (SELF.exec(words) ?? TRADE.exec(words))?.[0];
  if (noun === undefined) return null;
  const core = /行$/.test(noun) ? '银行' : noun.slice(-2);
  const holding = bearers.flatMap((name, party) => (name.includes(core) ? [party] : []));
  if (holding.length === 1 && core !== '公司') return holding[0]!;
  return SELF.test(words) && holding.length !== 1 && !bearers.some((name) => /甲方|乙方/.test(name)) ? 'drafter' : null;
}

/** What a firm calls itself in its standard terms: a short name that twice has a right or is free of something. */
function ownNames(contract: Contract): readonly string[] {
  const counts = new Map<string, number>();
  for (const { fact } of hits(contract, ENTITLED)) for (const name of fact) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= 2 && !CUSTOMER.test(name) && !EACH.test(name) && !NOT_FIRM.test(name) ? [name] : []));
}
const NOT_FIRM = /法院|仲裁|机关|部门|第三|他人|政府|任何|股东|不得|同意|双方|并|且/;
const ENTITLED = alike(sentenceSieve((words) => some([...fold(words).matchAll(/(?:^|[,。;:、\s]|则|对此|故|因此|届时|并且|同时|且|并|但|认可|同意|知悉|理解)([一-龥A-Za-z]{2,8})(?:有权|保留|概不|不承担|无需|可自行)/g)].map((match) => match[1]!.replace(/^(?:则|故|且|并|但|同意|对此)/, '')))), eachAlike((a, b) => a === b));

/** How a side is called in a message: the party's own name; who drew up standard terms without naming itself is 平台方. */
export const sideName = ({ parties }: Contract, side: Side): string => (side === 'drafter' ? '平台方' : side === 'each' ? '双方' : (parties[side]?.alias ?? '一方'));

/** The other of two parties; null where there are not two. */
export const otherThan = ({ parties }: Contract, side: Side): number | null => (typeof side === 'number' && parties.length === 2 ? 1 - side : null);
