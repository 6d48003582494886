import { scanDates } from '../text/dates.ts';
import { slice } from '../text/span.ts';
import type { Contract } from './contract.ts';

const SIGNING = /(?:签订|签署|签约|订立|签字|缔结|签定)(?:日期|时间|之日|日)?|^\s*日\s*期/;
const known = new WeakMap<Contract, string | null>();

/** The day the contract says it was signed, ISO; null where it gives none (a blank, most often) or several that disagree by years. Read once per contract. */
export function contractDate(contract: Contract): string | null {
  let date = known.get(contract);
  if (date === undefined) known.set(contract, (date = read(contract)));
  return date;
}

function read(contract: Contract): string | null {
  const dates: string[] = [];
  for (const { span, place } of contract.sentences) {
    const text = slice(contract.text, span);
    if (text.length > 300) continue;
    const about = SIGNING.exec(text);
    if (!about && place !== 'signature') continue;
    for (const { span: at, year, month, day, exists } of scanDates(text)) {
      // In running text the date must stand beside the word: 本合同于2020年3月1日签订, 签订日期：2020年3月1日.
      const near = place === 'signature' || place === 'party-block' || place === 'preamble' || (about !== null && Math.abs(at.start - about.index) <= 24);
      if (near && exists && year !== null && day !== null) dates.push(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    }
  }
  dates.sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined || Number(last.slice(0, 4)) - Number(first.slice(0, 4)) > 1 ? null : last;
}
