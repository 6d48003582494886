import { indentOf, writtenFrom, type Lined } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { alike, hits, lineSieve, passage } from './sieve.ts';

/** 乙方同意担任, 月工资为, 甲方按: a sentence that ends before what it leads up to. */
const BREAKS_OFF =
  /(?:担任|任职于|从事|(?:应当?|须|必须|要求)达到|(?:地点|工资|生活费|标准|金额|日期|时间|休息日|期限|方式|岗位|工种|职务|内容|范围|比例|名称|地址|编号|[账帐]号|用途|价格|单价|总价|数量|面积|报酬|人数|部门|津贴)[为是]|制度有|元或按|[，。；,;](?:[甲乙丙]方|双方)?按照?|[甲乙丙]方[^，。；：:]{2,16}的[^，。；：:]{2,8}名称)$/;
/** 乙方享有以下福利待遇, 双方的其他约定： announce what a form leaves room for. */
const ANNOUNCES = /(?:[甲乙丙双各]方[^，。；：:]{0,20}(?:以下|下列)[一-鿿]{2,8}|(?:附件|内容|事项|条件|待遇|要求)如下|[双各]方[^，。；：:]{0,10}其[他它](?:约定|事项))[：:]?$/;
const OTHERWISE = /其[他它](?:约定|事项)[：:]?$/;
/** Whether a sentence ends before what it leads up to. */
export const breaksOff = (words: string): boolean => BREAKS_OFF.test(words);
/** Whether words end where something was to be written: what is told as a blank is no empty clause besides. */
export const endsOpen = (words: string): boolean => breaksOff(words) || ANNOUNCES.test(words);

const ARTICLE = /^第[ \u3000]?[一二三四五六七八九十百\d]{1,5}[ \u3000]?条/;
const LATER_ARTICLE = /^第[ \u3000]?(?![一1][ \u3000]?条)[一二三四五六七八九十百\d]{1,5}[ \u3000]?条/;
const CHAPTER = /^[一二三四五六七八九十]{1,3}、/;
const LATER_CHAPTER = /^(?!一、)[一二三四五六七八九十]{1,3}、/;
const ITEM = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d))/;
/** What goes on behind the place to write on, and cannot be what was to be written there. */
const GOES_ON = /^(?:或[ \u3000_＿]|岗位|工种|工作(?!日|时间)|标准|执行|万?元|支付|承担|负责|工时|人民法院|仲裁委)[^：:]{0,24}$/;
/** Whoever wraps his lines breaks off long ones only. */
const LONG_LINE = 28;

interface Open {
  readonly announces: boolean;
  readonly otherwise: boolean;
  readonly article: boolean;
  readonly long: boolean;
}
const OPEN = alike(lineSieve((line): Open | null => {
  const words = line.slice(indentOf(line)).trimEnd();
  if (words.length > 200) return null;
  const announces = ANNOUNCES.test(words);
  return announces || BREAKS_OFF.test(words) ? { announces, otherwise: OTHERWISE.test(words), article: ARTICLE.test(words), long: words.length > LONG_LINE } : null;
}), (a, b) => a.announces === b.announces && a.otherwise === b.otherwise && a.article === b.article && a.long === b.long);

/** Where a form was copied without a trace of the places in its sentences: lines that break off before the next clause, or before the words behind the place. */
export function brokenOff(of: Lined): readonly Span[] {
  const { text, lines } = of;
  const found: Span[] = [];
  for (const { index, fact } of hits(of, OPEN)) {
    const below = writtenFrom(lines, index + 1, 1);
    const { start, end } = lines[index]!.span;
    const next = passage(of, end, lines[Math.min(below, lines.length - 1)]!.span.end).trimStart();
    if (below >= lines.length || next === '') continue;
    const parted = below > index + 1;
    const isOpen = fact.announces
      ? (fact.article || fact.otherwise) && (LATER_ARTICLE.test(next) || LATER_CHAPTER.test(next))
      : ARTICLE.test(next) || CHAPTER.test(next) || ITEM.test(next) || ((parted || !fact.long) && GOES_ON.test(next)) || (parted && /^(?:[甲乙丙双各]方|本合同|本协议)/.test(next));
    if (!isOpen) continue;
    const written = start + text.slice(start, end).trimEnd().length;
    found.push({ start: written - 1, end: written });
  }
  return found;
}
