import { byBlock } from '../../model/blocks.ts';
import type { Contract } from '../../model/contract.ts';
import { remember, some } from '../../model/sieve.ts';
import { formatAmount } from '../../text/amounts.ts';
import { toFinancial } from '../../text/money-words.ts';
import { QUANTITY, type Quantity } from '../../text/quantities.ts';
import { shift, slice } from '../../text/span.ts';
import type { Finding } from '../rule.ts';
import { breakdowns } from './breakdown.ts';
import { sharesOfSums, wrongSchedules, wrongShares } from './whole-price.ts';
import { products } from './product.ts';
import { isRounded, isSlip, plain, show, spelling, type Wrong } from './sum.ts';
import { wrongTables } from './tables.ts';
import { taxes } from './tax.ts';

const moveQuantity = (q: Quantity, by: number): Quantity => ({ ...q, span: shift(q.span, by), figure: shift(q.figure, by) });
const wrongInBlocks = byBlock((block) => some([...breakdowns(block), ...products(block), ...taxes(block), ...sharesOfSums(block)]), QUANTITY);

/** Every total of a contract that is not what its parts make, each once, in the order of its text. */
const wrongOf = remember((contract: Contract): readonly Wrong[] => {
  const found: Wrong[] = [];
  for (const { start, fact } of wrongInBlocks(contract))
    for (const wrong of fact) found.push({ ...wrong, total: moveQuantity(wrong.total, start), parts: wrong.parts.map((part) => moveQuantity(part, start)) });
  found.push(...wrongSchedules(contract), ...wrongShares(contract), ...wrongTables(contract));
  const seen = new Set<number>();
  return found.filter((wrong) => !isRounded(wrong)).filter(({ total }) => !seen.has(total.figure.start) && seen.add(total.figure.start)).sort((a, b) => a.total.span.start - b.total.span.start);
});

/** Sums that agree once 万元 and 元 are exchanged somewhere. */
export const slips = (contract: Contract): readonly Finding[] => wrongOf(contract).filter(isSlip).map((wrong) => finding(contract, wrong, true));

/** All other sums that do not agree. */
export const wrongSums = (contract: Contract): readonly Finding[] => wrongOf(contract).filter((wrong) => !isSlip(wrong)).map((wrong) => finding(contract, wrong, false));

function finding(contract: Contract, wrong: Wrong, slip: boolean): Finding {
  const { total, expected, parts, working } = wrong;
  const words = slice(contract.text, total.span);
  return {
    span: total.span,
    message: slip ? `「${words}」与各项对不上，只有把其中一处的万元看作元（或者相反）才相符：${working}` : `「${words}」与各项对不上：${working}＝${show(expected, total.unit)}`,
    related: parts.slice(0, 8).map((part) => ({ span: part.span, message: `「${slice(contract.text, part.span)}」` })),
    ...(slip ? {} : { data: fixes(contract, wrong) }),
  };
}

/** The total as the parts make it, its 大写 with it; relative to the total's span. */
function fixes(contract: Contract, { total, expected }: Wrong): Readonly<Record<string, string>> {
  const written = slice(contract.text, total.figure);
  const inDigits = /^[\d０-９]/.test(written);
  const scale = /万/.test(contract.text.slice(total.figure.end, total.span.end)) ? 10_000n : 1n;
  if (!inDigits || expected % scale !== 0n || total.figure.end === total.span.end && /[^\d,.]/.test(written)) return {};
  const value = expected / scale;
  const to = total.unit === '元' ? (scale === 1n ? formatAmount(value, { scale: 1n, name: '' }) : plain(value)) : plain(value);
  const lineStart = contract.text.lastIndexOf('\n', total.span.start - 1) + 1;
  const lineEnd = contract.text.indexOf('\n', total.span.end);
  const repeated = spelling(contract.text.slice(lineStart, lineEnd < 0 ? contract.text.length : lineEnd), shift(total.figure, -lineStart));
  const financial = repeated ? toFinancial(expected) : null;
  return {
    at: `${total.figure.start - total.span.start},${total.figure.end - total.span.start}`, to,
    ...(repeated && financial ? { words: `${repeated.start + lineStart - total.span.start},${repeated.end + lineStart - total.span.start}`, inWords: financial } : {}),
  };
}
