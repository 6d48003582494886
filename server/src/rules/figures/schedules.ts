import { remember } from '../../model/sieve.ts';
import { byPiece } from '../../model/blocks.ts';
import type { Clause, Contract } from '../../model/contract.ts';
import { foldFigures as fold } from '../../text/figure-fold.ts';
import { lineNumber } from '../../text/lines.ts';
import { parseNumber } from '../../text/numerals.ts';
import { lastStarting } from '../../text/span.ts';
import type { Quantity } from '../../text/quantities.ts';
import { scanRates, type Rate } from '../../text/rates.ts';
import { isBounded, isTotal, LAST, moveQuantity, moveRate, OF_REST, OTHER, PAYS, STAGE } from './payment-words.ts';
import { quantitiesOf } from './sum.ts';

/** One payment of several: its share, its sum, or both. Offsets are the document's. */
export interface Instalment {
  readonly rate: Rate | null;
  readonly sum: Quantity | null;
  readonly label: string;
}
/** Payments that follow one another in a list, in neighbouring lines or in one sentence. */
export interface Schedule {
  readonly items: readonly Instalment[];
  /** They are meant to be all: the last one is among them, or as many as announced. */
  readonly complete: boolean;
}
/** The schedules of payment of a contract: the items of a list, the lines of a clause, or the payments of one sentence. */
export const schedulesOf = remember((contract: Contract): readonly Schedule[] => {
  const { clauses, lines } = contract;
  const schedules: Schedule[] = [];
  const close = ({ items, announced, unsure }: Group): void => {
    if (items.length < 2 || !items.some(({ label }) => STAGE.test(label))) return;
    // 剩余的50% twice: shares of what is left.
    if (items.filter(({ label }) => /(?:剩余|余下|其余)的?\s?$/.test(label)).length > 1) return;
    const complete = !unsure && (items.length === announced || LAST.test(items.at(-1)!.label) || (items.length >= 3 && LAST.test(items.map((i) => i.label).join())));
    schedules.push({ items, complete });
  };
  const seats = seatsOf(clauses);
  /** The list being read under each parent (or in each clause), and the seat of its last payment. */
  const open = new Map<string, { group: Group; seat: number }>();
  const announcements = new Map<number, number>();
  for (const { start, fact: { unsure, announced, items: read } } of payments(contract)) {
    const clause = lastStarting(clauses, Math.max(start, lines[lineNumber(lines, start)]!.indent));
    const items = read.map(({ rate, sum, label }): Instalment => ({ rate: rate && moveRate(rate, start), sum: sum && moveQuantity(sum, start), label }));
    // One line with several payments is a schedule of its own; single ones belong to the list their clause is an item of.
    if (items.length >= 2) {
      close({ items, announced, unsure });
      continue;
    }
    if (announced !== null && clause) announcements.set(clause.index, announced);
    if (items.length === 0 && !unsure) continue;
    const isItem = clause !== undefined && clause.number !== null && clause.own.start >= start;
    const key = clause === undefined ? 'top' : isItem ? `under ${clause.parent ?? 'top'}` : `in ${clause.index}`;
    const seat = isItem ? seats[clause.index]! : 0;
    let list = open.get(key);
    // At most one item of another kind between two payments of a list.
    if (!list || seat - list.seat > 2) {
      if (list) close(list.group);
      const lead = isItem ? clause.parent : (clause?.index ?? null);
      list = { group: { items: [], announced: lead === null ? null : (announcements.get(lead) ?? null), unsure: false }, seat };
      open.set(key, list);
    }
    list.seat = seat;
    list.group.items.push(...items);
    list.group.unsure ||= unsure;
  }
  for (const { group } of open.values()) close(group);
  return schedules;
});

/** Which of its siblings a clause is, by its index. */
function seatsOf(clauses: readonly Clause[]): readonly number[] {
  const taken = new Map<number | null, number>();
  return clauses.map(({ parent }) => {
    const seat = (taken.get(parent) ?? -1) + 1;
    taken.set(parent, seat);
    return seat;
  });
}

/** What a line says of payments, its offsets relative to it. */
interface Payments {
  readonly items: readonly Instalment[];
  readonly unsure: boolean;
  readonly announced: number | null;
}
const PAYING = /[%％‰付款期]|分之/;
const payments = byPiece((line): Payments | null => {
  if (!PAYING.test(line)) return null;
  const text = fold(line);
  const { items, unsure: open } = itemsIn(line, text);
  const unsure = open || restIsOpen(text, items);
  const announced = announcedIn(text);
  return items.length > 0 || unsure || announced !== null ? { items, unsure, announced } : null;
}, PAYING);

interface Group {
  items: Instalment[];
  announced: number | null;
  unsure: boolean;
}
const announcedIn = (text: string): number | null => {
  const number = /分(?:为)?([一二两三四五六七八2-8])(?:期|次|笔|个?阶段|批)/.exec(text)?.[1];
  return number === undefined ? null : parseNumber(number);
};
/** 余款在验收后付清: the rest has no figure, so that the figures need not make the whole. */
function restIsOpen(text: string, items: readonly Instalment[]): boolean {
  const last = items.at(-1);
  const rest = text.slice(last ? Math.max(last.rate?.span.end ?? 0, last.sum?.span.end ?? 0) : 0);
  const open = /余款|余下|其余|剩余|尾款/;
  return open.test(rest) && /付|结清/.test(rest) && !(last && open.test(last.label));
}

/** 20%作为定金，即100,000元: the name of the payment between its share and its sum. */
const COMES_TO = /^(?:的)?(?:价款|款项)?(?:作为|为)?[一-鿿]{0,6}[,(]?(?:即|计|合计|共计|折合)(?:为|人民币|[￥¥]|\s){0,3}$/;

/** The payments a line tells of. `unsure`: it has shares whose part in them is not clear, so that a sum below the whole decides nothing. */
function itemsIn(line: string, text: string): { readonly items: Instalment[]; readonly unsure: boolean } {
  const rates = scanRates(line);
  const sums = quantitiesOf(line).filter((q) => q.unit === '元');
  if (rates.length === 0 && sums.length === 0) return { items: [], unsure: false };
  let unsure = false;
  const figures = [...rates.map((rate) => ({ at: rate.span, rate, sum: null })), ...sums.map((sum) => ({ at: sum.span, rate: null, sum }))].sort((a, b) => a.at.start - b.at.start);
  const items: { rate: Rate | null; sum: Quantity | null; label: string; end: number }[] = [];
  let from = 0;
  for (const { at, rate, sum } of figures) {
    const cut = Math.max(text.lastIndexOf('。', at.start), text.lastIndexOf(';', at.start));
    const label = text.slice(Math.max(from, cut + 1), at.start);
    const previous = items.at(-1);
    from = at.end;
    if (previous && (rate === null) !== (previous.rate === null || previous.sum !== null) && at.start - previous.end <= 24 && /^[^。;]{0,24}$/.test(label) && (COMES_TO.test(label) || !STAGE.test(label.replace(/.*[的作为]/, ''))) && (previous.rate === null || previous.sum === null)) {
      if (rate) previous.rate = rate;
      else previous.sum = sum;
      previous.end = at.end;
      continue;
    }
    // 工程总价15%: a share of the whole, not the whole.
    if (rate === null && isTotal(label)) continue;
    if (/^\s?的?(?:违约金|赔偿|罚|滞纳|利息)/.test(text.slice(at.end, at.end + 8))) continue;
    const paid = rate !== null && /(?:支付|付款?|付清|给付)[^,;。]{0,8}$/.test(label);
    const rest = /(?:其余|剩余|余下|余款)(?:的)?\s?$/.test(label);
    const named = /^\s?的?(?:价款|款项)?(?:作为|为)?\s?(?:预付款|首付|首款|进度款|尾款|余款|质保金|质量保证金|保证金|定金|验收款)/.test(text.slice(at.end, at.end + 12));
    if (!paid && !rest && !named && (!STAGE.test(`${label}${text.slice(at.end, at.end + 10)}`) || (!PAYS.test(label) && !/款|期|金/.test(label)))) {
      unsure ||= rate !== null && PAYS.test(label) && !OTHER.test(label);
      continue;
    }
    if (OTHER.test(label) || OF_REST.test(label) || (sum && (sum.per.length > 0 || sum.bound !== 'exact')) || isBounded(text, at.start, at.end)) return { items: [], unsure: items.length > 0 || OF_REST.test(label) };
    items.push({ rate, sum, label: `${label}${text.slice(at.end, at.end + 8).split(/[,;。]/, 1)[0]!}`, end: at.end });
  }
  return { items: items.map(({ rate, sum, label }) => ({ rate, sum, label })), unsure };
}
