import { tablesOf, type Cell, type Table } from '../../model/tables.ts';
import type { Contract } from '../../model/contract.ts';
import type { Quantity } from '../../text/quantities.ts';
import { times } from '../../text/decimal.ts';
import { plain, sumOf, type Wrong } from './sum.ts';

const PRICE = /单价|价格(?!合计)/;
const COUNT = /数量|台数|人数|席位?数|件数|套数|工时|人天|人月|月数|份数|面积|个数|天数/;
const AMOUNT = /金额|小计|合价|总价|合计|价款|费用|总额|货款/;
const TOTAL_ROW = /^(?:合计|总计|共计|总额|总价|总金额|合同总价|价税合计|费用合计|金额合计|合计金额|合计\(.{0,8}\)|总计\(.{0,8}\))/;
const SUB_ROW = /^小计/;
const NO_SUM = /单价|价格(?!合计)|税率|比例|占比|序号|编号|型号|年限|期限|日期|期数/;

/** Rows whose amount is not price × number, and columns whose total is not their sum. */
export function* wrongTables(contract: Contract): Iterable<Wrong> {
  for (const table of tablesOf(contract)) {
    yield* rows(table);
    yield* columns(table);
  }
}

const asQuantity = (cell: Cell, unit = '元'): Quantity => ({ span: cell.span, figure: cell.span, value: cell.value ?? 0n, unit, bound: 'exact', per: [] });

function* rows({ header, rows: body }: Table): Iterable<Wrong> {
  const one = (form: RegExp, not?: RegExp): number => {
    const found = header.flatMap((cell, i) => (form.test(cell.text) && !(not?.test(cell.text) ?? false) ? [i] : []));
    return found.length === 1 ? found[0]! : -1;
  };
  const [price, count] = [one(PRICE, /总|合/), one(COUNT)];
  const amount = one(AMOUNT, /单价|不含税|税额|税金|折/);
  if (price < 0 || count < 0 || amount < 0 || new Set([price, count, amount]).size < 3 || header.some((cell) => /折扣|优惠|税率|税额|期数|月数(?!$)/.test(cell.text))) return;
  // 万元 in one heading and 元 in the other.
  const unit = (i: number): bigint => (/万元/.test(header[i]!.text) ? 10_000n : 1n);
  for (const row of body) {
    const [p, n, a] = [row[price], row[count], row[amount]];
    if (row.length !== header.length || isTotal(row) || !p || !n || !a || p.value === null || n.value === null || a.value === null || n.value === 0n) continue;
    const expected = times(p.value * unit(price), n.value) / unit(amount);
    if (expected !== a.value) yield { total: asQuantity(a), expected, parts: [asQuantity(p), asQuantity(n, '')], working: `${plain(p.value)}×${plain(n.value)}` };
  }
}

const firstWords = (row: readonly Cell[]): string => row.find((cell) => cell.text !== '')?.text ?? '';
const isTotal = (row: readonly Cell[]): boolean => row.slice(0, 2).some((cell) => TOTAL_ROW.test(cell.text)) || TOTAL_ROW.test(firstWords(row));

function* columns({ header, rows: body }: Table): Iterable<Wrong> {
  const at = body.findIndex(isTotal);
  if (at < 2 && !(at === 1)) return;
  const total = body[at]!;
  const items = body.slice(0, at);
  if (total.length !== header.length || items.some((row) => row.length !== header.length)) return;
  for (const [i, head] of header.entries()) {
    const cell = total[i];
    if (!cell || cell.value === null || NO_SUM.test(head.text) || cell.percent) continue;
    const subtotals = items.filter((row) => SUB_ROW.test(firstWords(row)));
    const singles = items.filter((row) => !SUB_ROW.test(firstWords(row)));
    const parts = singles.map((row) => row[i]!);
    if (parts.length < 2 || parts.some((part) => part.value === null || part.percent)) continue;
    const sum = sumOf(parts.map((part) => asQuantity(part)));
    if (sum === cell.value || (subtotals.length > 0 && subtotals.reduce((s, row) => s + (row[i]?.value ?? 0n), 0n) === cell.value)) continue;
    yield { total: asQuantity(cell, COUNT.test(head.text) ? '' : '元'), expected: sum, parts: parts.map((part) => asQuantity(part)), working: parts.length > 5 ? `${parts.length}项之和` : parts.map((part) => plain(part.value!)).join('＋') };
  }
}

/** Percentages of a column that should make 100 and do not. */
export function* wrongShareColumns(contract: Contract): Iterable<{ readonly cells: readonly Cell[]; readonly sum: bigint; readonly title: string }> {
  for (const { header, rows: body } of tablesOf(contract))
    for (const [i, head] of header.entries()) {
      if (!/权重|占比|付款比例|支付比例|比重|分配比例|股权比例|持股比例|出资比例|分摊比例|^比例/.test(head.text)) continue;
      const cells = body.filter((row) => !isTotal(row) && row.length === header.length).map((row) => row[i]!);
      if (cells.length < 2 || cells.some((cell) => !cell.percent || cell.value === null)) continue;
      const sum = cells.reduce((s, cell) => s + cell.value!, 0n);
      if (sum !== 100_000_000n) yield { cells, sum, title: head.text };
    }
}
