import { spansAfter } from '../text/change.ts';
import { either } from '../text/escape.ts';
import type { Span } from '../text/span.ts';
import type { Contract } from './contract.ts';
import { hits, lineSieve, passage, remember } from './sieve.ts';

/** How many written lines below its title a contract names its parties in. */
const HEADER_LINES = 12;
/** A file with more contracts than this is none that anybody signs. */
const MOST = 50;
const TITLE = /^[\s#*《“"【]*(?:附[件录錄]\s?[一二三四五六七八九十\d]{0,3}\s?[：:、.]?\s?[《“"]?)?(?!本(?:合同|协议))[^，。；：:,;、_＿\n]{2,24}(?:合同|协议|協議|契约|合约|责任书|承诺书|保证书)书?(?:[（(][^（）()\n]{1,16}[）)])?[\s*》”"】]*$/;
const PARTY = /(?:^|[\s　|])[*#>]{0,3}(?:[甲乙丙]\s{0,3}方|委托[方人]|受托[方人]|买方|卖方|供方|需方|出租[方人]|承租[方人]|发包[方人]|承包[方人]|采购[方人]|供应商|披露方|接收方)(?:[（(][^（）()\n]{1,20}[）)])?[ \t　*]{0,4}[：:]/g;
const SEAL = /(?:[甲乙丙]\s{0,3}方|[一-鿿]{2,4}[方人])[^，。；,;\n]{0,20}(?:盖章|签字|签章|签名|公章|[（(]章[）)])/;

type Mark = 'title' | 'parties' | 'party' | 'seal';
const MARKS = lineSieve((line): Mark | null => {
  if (line.length > 120) return null;
  if (SEAL.test(line)) return 'seal';
  if (TITLE.test(line)) return 'title';
  const named = line.match(PARTY)?.length ?? 0;
  return named > 1 ? 'parties' : named > 0 ? 'party' : null;
}, either(SEAL, TITLE, PARTY));

/**
 * The stretches of a file that hold a complete contract of their own behind the one it opens with: a 廉政协议 or 保密协议 signed with it. Plainly another
 * is what stands behind the seals of the one before under a title of its own, names its parties anew, starts numbering anew and is sealed once more;
 * an annex, 专用条款 and whatever lacks one of these belong to the contract before. In document order; none in most files. Linear.
 */
export const furtherContracts = remember((contract: Contract): readonly Span[] => {
  const marks = hits(contract, MARKS);
  const { clauses, lines, text } = contract;
  const firstSeal = marks.findIndex(({ fact }) => fact === 'seal');
  if (firstSeal < 0) return [];
  const titles = marks.flatMap(({ fact }, i) => (fact === 'title' && i > firstSeal && isHeaded(contract, marks, i) ? [i] : [])).slice(0, MOST);
  return titles.flatMap((title, i): readonly Span[] => {
    const next = titles[i + 1] ?? marks.length;
    if (!marks.slice(title, next).some(({ fact }) => fact === 'seal')) return [];
    const start = lines[marks[title]!.index]!.indent;
    const until = next < marks.length ? lines[marks[next]!.index]!.indent : text.length;
    const end = clauses.find((c) => c.style === 'attachment' && c.span.start > start && c.span.start < until)?.span.start ?? until;
    const restarts = clauses.some((c) => c.number?.values.length === 1 && c.number.values[0] === 1 && c.style !== 'attachment' && c.span.start > start && c.span.start < end);
    return restarts ? [{ start, end }] : [];
  });
}, (spans, step) => spansAfter(step, spans));

/** Whether two parties are named in the lines below a title, before any seal. */
function isHeaded(contract: Contract, marks: readonly { readonly index: number; readonly fact: Mark }[], at: number): boolean {
  const from = marks[at]!.index;
  let parties = 0;
  let written = 0;
  let line = from;
  for (let k = at + 1; k < marks.length; k++) {
    const { index, fact } = marks[k]!;
    const last = line;
    for (; line < index && written <= HEADER_LINES; line++) if (contract.lines[line]!.indent < contract.lines[line]!.span.end) written++;
    passage(contract, contract.lines[last]!.span.start, contract.lines[line]!.span.end);
    if (written > HEADER_LINES || fact === 'seal' || fact === 'title') return false;
    parties += fact === 'parties' ? 2 : 1;
    if (parties > 1) return true;
  }
  return false;
}

/** Whether an offset stands in a further contract of the file. */
export const inFurtherContract = (contract: Contract, at: number): boolean => furtherContracts(contract).some((s) => s.start <= at && at < s.end);
