import { append } from '../text/lists.ts';
import { slice, type Span } from '../text/span.ts';
import type { Contract } from './contract.ts';
import { inHeading } from './parts.ts';
import { alike, eachAlike, hits, lineSieve, some } from './sieve.ts';
import type { TermVariant } from './term-variant.ts';

const TITLED = /《([一-鿿A-Za-z][一-鿿A-Za-z ]{2,23})》/g;
interface Titled extends Span {
  readonly name: string;
}
const TITLES = alike(lineSieve((line): readonly Titled[] | null => some([...line.matchAll(TITLED)].map((match): Titled => ({ name: match[1]!, start: match.index + 1, end: match.index + 1 + match[1]!.length }))), TITLED), eachAlike((a, b) => a.name === b.name));

/** Words that make another paper of a paper: 补充协议, 终止协议, 最终验收单. */
const ANOTHER = /[补变终解新原主电纸附初复首次年月季周日内外上下前后总分副再甲乙丙丁一二三四五六七八九十]|框架|临时|最终|个人|单位|企业|公司|员工|劳动|保密/;
/** Laws are many and near one another: 劳动法 and 劳动合同法. */
const LAW = /[法例释则]$|(?:规定|办法|标准|规范|规程|决定|意见|通知)$/;
const LONG_LAW = 10;
const MOST = 60;

/** 《车辆交接单》 beside 《车辆交接清单》: a paper cited by a name that lacks a character or two of the usual one. At most 60 names are compared. */
export function* titleVariants(contract: Contract): Iterable<TermVariant> {
  const found = new Map<string, Span[]>();
  const together = new Set<string>();
  for (const { index, fact } of hits(contract, TITLES)) {
    const from = contract.lines[index]!.span.start;
    for (const { name, start, end } of fact) {
      append(found, name, { start: from + start, end: from + end });
    }
    // Two named side by side are two.
    const here = [...new Set(fact.map(({ name }) => name))].slice(0, MOST);
    for (const name of here) for (const other of here) together.add(`${name}|${other}`);
  }
  if (found.size < 2) return;
  const names = [...found.keys()].slice(0, MOST);
  const own = contract.title === null ? '' : slice(contract.text, contract.title).trim();
  for (const short of names) {
    const longer = names.filter((long) => isShortened(short, long));
    if (longer.length !== 1 || together.has(`${short}|${longer[0]!}`)) continue;
    const [a, b] = [found.get(short)!, found.get(longer[0]!)!];
    const [usual, stray] = own === short ? [a, b] : own === longer[0]! ? [b, a] : a.length > b.length || (a.length === b.length && a[0]!.start < b[0]!.start) ? [a, b] : [b, a];
    const span = stray.find(({ start }) => !inHeading(contract, start));
    if (span) yield { span, written: slice(contract.text, span), usual: slice(contract.text, usual[0]!), times: usual.length, first: usual[0]! };
  }
}

/** Whether a name is another less one to three characters that make no other paper of it. */
function isShortened(short: string, long: string): boolean {
  const lost = long.length - short.length;
  if (lost < 1 || lost > 3 || short.length < 4 && !long.endsWith(short)) return false;
  if (LAW.test(long) && (short.length < LONG_LAW || lost > 1)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return long.slice(at + lost) === short.slice(at) && !ANOTHER.test(long.slice(at, at + lost));
}
