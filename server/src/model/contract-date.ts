import { DATE, scanDates } from '../text/dates.ts';
import type { Contract } from './contract.ts';
import { hits, remember, sentenceSieve } from './sieve.ts';

const SIGNING = /(?:签订|签署|签约|订立|签字|缔结|签定)(?:日期|时间|之日|日)?|^\s*日\s*期/;

/** The day the contract says it was signed, ISO; null where it gives none (a blank, most often) or several that disagree by years. Read once per contract. */
export const contractDate = remember(read);

/** The dates of a sentence, and where it speaks of signing, if it does. */
const DATED = sentenceSieve((text) => {
  const dates = text.length > 300 ? [] : scanDates(text);
  return dates.length > 0 ? { dates, about: SIGNING.exec(text)?.index ?? null } : null;
}, DATE);

function read(contract: Contract): string | null {
  const dates: string[] = [];
  for (const { index, fact } of hits(contract, DATED)) {
    const { place } = contract.sentences[index]!;
    const { about } = fact;
    if (about === null && place !== 'signature') continue;
    for (const { span: at, year, month, day, exists } of fact.dates) {
      // In running text the date must stand beside the word: 本合同于2020年3月1日签订, 签订日期：2020年3月1日.
      const near = place === 'signature' || place === 'party-block' || place === 'preamble' || (about !== null && Math.abs(at.start - about) <= 24);
      if (near && exists && year !== null && day !== null) dates.push(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    }
  }
  dates.sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined || Number(last.slice(0, 4)) - Number(first.slice(0, 4)) > 1 ? null : last;
}
