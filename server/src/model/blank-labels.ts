import { indentOf, writtenFrom, type Lined } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { hits, lineSieve, passage } from './sieve.ts';

const OF_WHOM = '(?:(?:甲|乙|丙)方|单位|公司|企业|个人)?';
/** 注册地址, 联系电话 … with neither a colon nor a place behind them: what is told of a party, and is no heading of a table of goods. */
const ALONE = new RegExp(`^(?:${OF_WHOM}(?:(?:通讯|通信|联系|注册|经营|送达|办公|住宅|户籍)?地[ \\u3000]{0,4}址|住[ \\u3000]{0,4}所地?|住[ \\u3000]{0,4}址|(?:联系|固定|办公)?电[ \\u3000]{0,4}话|手机号?码?|移动电话|联系方式|联系人|传[ \\u3000]{0,4}真|邮[ \\u3000]{0,4}编|邮政编码|(?:电子)?邮箱|电子邮件|开户(?:银)?行(?:名称)?|开户名称?|户[ \\u3000]{0,4}名|(?:银行)?[账帐][ \\u3000]{0,4}号|税[ \\u3000]{0,4}号|纳税人识别号|统一社会信用代码|(?:居民)?身份证号码?|户籍(?:类型|性质|地址|所在地)(?:[（(][一-鿿、/]{2,10}[）)])?|(?:家庭|现|居住)住?地?址|户口所在地|法定代表人(?:[（(](?:或)?主要负责人[）)])?(?:或(?:委托代理人|授权代表))?|法人代表|委托代理人|授权代表))[ \\u3000]*$`);
/** Who signs may stand so where he signs. */
const LABELS = lineSieve((line): boolean | null => {
  const words = line.slice(indentOf(line));
  return words.length <= 24 && ALONE.test(words) ? /代表|代理/.test(words) && !/主要负责人/.test(words) : null;
});
interface Label {
  readonly index: number;
  readonly signs: boolean;
}
/** So many make a form, and so few go with it. */
const FEWEST = 3;
const FEW = 2;
const PARTY_ALONE = /^第[一二三四五六七八九十\d]{1,3}条[ \u3000]*[甲乙丙][ \u3000]{0,4}方\s*$/;
/** 乙方应提供： lists what is to be given, and leaves nothing open. */
const LISTS = /(?:如下|下列|以下|包括|提供|提交|填写|载明|写明|内容|资料|信息)[^\n]{0,12}[：:]\s*$/;

/** The labels of a form that was copied without a trace of its places to write on: three or more near one another. */
export function lostLabels(of: Lined): readonly Span[] {
  const { lines } = of;
  const found: Span[] = [];
  const runs: (readonly Label[])[] = [];
  let run: Label[] = [];
  const close = (): void => {
    const labels = run.filter(({ signs }) => !signs);
    if (run.length >= FEW && labels.length > 0 && !LISTS.test(writtenAbove(of, run[0]!.index))) runs.push(run);
    run = [];
  };
  for (const { index, fact: signs } of hits(of, LABELS)) {
    const last = run.at(-1)?.index;
    if (last !== undefined && (index - last > FARTHEST || !isNext(passage(of, lines[last]!.span.end, lines[index]!.span.start)))) close();
    run.push({ index, signs });
  }
  close();
  for (const { index, fact } of hits(of, LONE)) if (LONE_KINDS[fact](of, index)) found.push({ start: lines[index]!.indent, end: lines[index]!.span.end });
  // Where one form has lost its places, so have the labels that stand two by two.
  if (runs.every(({ length }) => length < FEWEST)) return found;
  for (const labels of runs) {
    const above = aboveOf(of, labels[0]!.index);
    // 第一条 甲方 above 注册地址: the name is lost as well.
    if (above !== null && PARTY_ALONE.test(passage(of, lines[above]!.indent, lines[above]!.span.end))) found.push({ start: lines[above]!.indent, end: lines[above]!.span.end });
    for (const { index, signs } of labels) if (!signs) found.push({ start: lines[index]!.indent, end: lines[index]!.span.end });
  }
  return found;
}

/** 合同编号, 日期, 身份证号码（个人） alone on its line. */
const LONE = lineSieve((line): 'number' | 'day' | 'label' | null => {
  const words = line.trim();
  if (words.length > 24) return null;
  if (/^[一-鿿]{0,6}编[ \u3000]{0,4}号$/.test(words)) return 'number';
  if (/^(?:签[订署约])?日[ \u3000]{0,4}期$/.test(words)) return 'day';
  return ALONE.test(words.replace(/[（(][^（）()]{2,10}[）)]$/, '')) && !/代表|代理/.test(words) ? 'label' : null;
});
const OPEN_LABEL = /(?:^|\n)[ \u3000*]{0,12}[一-鿿]{2,10}(?:[（(][^（）()\n]{1,10}[）)])?[ \u3000]?[：:][ \u3000]*$/;
/** Whether such a line is to be filled in: a number apart from what is above it, with the next label below; the day where somebody signs right above; one of the labels above and below. */
const LONE_KINDS: Readonly<Record<'number' | 'day' | 'label', (of: Lined, index: number) => boolean>> = {
  number: (of, index) => (index === 0 || passage(of, of.lines[index - 1]!.span.start, of.lines[index]!.span.start).trim() === '') && /^[一-鿿 \u3000]{2,10}[：:]/.test(writtenBelow(of, index)),
  day: (of, index) => index > 0 && /(?:签字|签名|盖章|签章)[：:]?$/.test(passage(of, of.lines[index - 1]!.span.start, of.lines[index]!.span.start).trimEnd()),
  label: (of, index) => OPEN_LABEL.test(writtenAbove(of, index)) && OPEN_LABEL.test(writtenBelow(of, index).trimEnd()),
};

/** The next written line below one. */
function writtenBelow(of: Lined, index: number): string {
  const { lines } = of;
  const below = writtenFrom(lines, index + 1, 1);
  return passage(of, lines[index]!.span.end, lines[Math.min(below, lines.length - 1)]!.span.end).trimStart();
}

/** Between two labels stands nothing, or the next party's name; anything else is the first one's value. */
const isNext = (between: string): boolean => /^\s*(?:[（(]?(?:[甲乙丙丁供需买卖][ \u3000]{0,4}方|[甲乙丙](?:公司|单位)|[委受]托[方人]|[出承]租[方人]|[发承]包[方人]|采购[方人])[^\n，。；]{0,16})?\s*$/.test(between);
const FARTHEST = 6;

/** The next written line above one; null where there is none. */
function aboveOf({ lines }: Lined, index: number): number | null {
  const above = writtenFrom(lines, index - 1, -1);
  return above < 0 ? null : above;
}

function writtenAbove(of: Lined, index: number): string {
  const { lines } = of;
  return passage(of, lines[aboveOf(of, index) ?? 0]!.span.start, lines[index]!.span.start).trimEnd();
}
