import { ONE, times } from '../../text/decimal.ts';
import { formatDecimal } from '../../text/decimal.ts';
import type { Quantity } from '../../text/quantities.ts';
import { scanRates } from '../../text/rates.ts';
import { foldFigures as fold } from '../../text/figure-fold.ts';
import { plain, quantitiesOf, type Wrong } from './sum.ts';

const NET = /不含(?:增值)?税|未税|除税|税前/;
const TAX = /税额|税款|税金(?!额|及|和|与|、|等)|增值税(?!专用|普通|发票|专票|普票|率|税率|额)|销项税/;
const GROSS = /价税合计|(?<!不)含(?:增值)?税/;
/** A fen, and half a yuan where the tax is in whole yuan. */
const CENT = ONE / 100n;

/** Prices without tax, taxes and prices with tax of one text that do not agree. Amounts rounded to the fen or the yuan do. */
export function* taxes(source: string): Iterable<Wrong> {
  const text = fold(source);
  if (!text.includes('税')) return;
  const money = quantitiesOf(source).filter((q) => q.unit === '元' && q.bound === 'exact');
  if (money.length < 2) return;
  let from = 0;
  const by: { net?: Quantity; tax?: Quantity; gross?: Quantity } = {};
  for (const sum of money) {
    // In a list each item's label stands on its own line.
    const label = text.slice(Math.max(from, sum.span.start - 30, text.lastIndexOf('\n', sum.span.start) + 1), sum.span.start);
    from = sum.span.end;
    const kind = kindOf(label);
    if (kind === null) continue;
    if (by[kind] !== undefined) return;
    by[kind] = sum;
  }
  const { net, tax, gross } = by;
  const rates = scanRates(source);
  const stated = rates.filter((rate) => /税率?(?:为|是|:)?\s?(?:\(|:)?\s?$|[含按]\s?$/.test(text.slice(Math.max(0, rate.span.start - 6), rate.span.start)) || /^\s?(?:的)?(?:增值)?税/.test(text.slice(rate.span.end, rate.span.end + 5)));
  const rate = stated.length === 1 ? stated[0]! : null;
  if (net && tax && gross && net.value + tax.value !== gross.value) yield { total: gross, expected: net.value + tax.value, parts: [net, tax], working: `${plain(net.value)}＋${plain(tax.value)}` };
  else if (net && tax && rate) {
    const expected = times(net.value, rate.value);
    if (far(expected, tax.value)) yield { total: tax, expected: rounded(expected), parts: [net], working: `${plain(net.value)}×${formatDecimal(rate.value * 100n)}%` };
  } else if (net && gross && rate) {
    const expected = times(net.value, ONE + rate.value);
    if (far(expected, gross.value)) yield { total: gross, expected: rounded(expected), parts: [net], working: `${plain(net.value)}×(1＋${formatDecimal(rate.value * 100n)}%)` };
  } else if (tax && gross && rate && !net) {
    // tax = gross ÷ (1 + rate) × rate, checked without dividing: gross × rate = tax × (1 + rate), within a fen.
    const difference = times(gross.value, rate.value) - times(tax.value, ONE + rate.value);
    const slack = tax.value % ONE === 0n ? ONE : CENT * 2n;
    if (difference > slack || difference < -slack) {
      const expected = (gross.value * rate.value) / (ONE + rate.value);
      yield { total: tax, expected: rounded(expected), parts: [gross], working: `${plain(gross.value)}÷(1＋${formatDecimal(rate.value * 100n)}%)×${formatDecimal(rate.value * 100n)}%` };
    }
  }
}

function kindOf(label: string): 'net' | 'tax' | 'gross' | null {
  let best: { kind: 'net' | 'tax' | 'gross'; at: number } | null = null;
  for (const [kind, words] of [['net', NET], ['tax', TAX], ['gross', GROSS]] as const) {
    const at = lastIndexOf(label, words);
    if (at >= 0 && (best === null || at > best.at)) best = { kind, at };
  }
  // 不含税 holds 含税; the gross form excludes it by its look-behind.
  return best?.kind ?? null;
}

function lastIndexOf(text: string, words: RegExp): number {
  let at = -1;
  for (const match of text.matchAll(new RegExp(words.source, 'g'))) at = match.index;
  return at;
}

const rounded = (value: bigint): bigint => ((value + CENT / 2n) / CENT) * CENT;
function far(expected: bigint, written: bigint): boolean {
  const difference = expected > written ? expected - written : written - expected;
  return difference > (written % ONE === 0n ? ONE / 2n : CENT);
}
