import { indentOf, type Lined } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { hits, lineSieve, passage } from './sieve.ts';

const OF_WHOM = '(?:(?:甲|乙|丙)方|单位|公司|企业|个人)?';
/** 注册地址, 联系电话 … with neither a colon nor a place behind them: what is told of a party, and is no heading of a table of goods. */
const ALONE = new RegExp(`^(?:${OF_WHOM}(?:(?:通讯|通信|联系|注册|经营|送达|办公|住宅|户籍)?地[ \\u3000]{0,4}址|住[ \\u3000]{0,4}所地?|住[ \\u3000]{0,4}址|(?:联系|固定|办公)?电[ \\u3000]{0,4}话|手机号?码?|移动电话|联系方式|联系人|传[ \\u3000]{0,4}真|邮[ \\u3000]{0,4}编|邮政编码|(?:电子)?邮箱|电子邮件|开户(?:银)?行(?:名称)?|开户名称?|户[ \\u3000]{0,4}名|(?:银行)?[账帐][ \\u3000]{0,4}号|税[ \\u3000]{0,4}号|纳税人识别号|统一社会信用代码|身份证号码?|法定代表人|法人代表|委托代理人|授权代表))[ \\u3000]*$`);
/** Who signs may stand so where he signs. */
const LABELS = lineSieve((line): boolean | null => {
  const words = line.slice(indentOf(line));
  return words.length <= 24 && ALONE.test(words) ? /代表|代理/.test(words) : null;
});
/** So many make a form. */
const FEWEST = 3;
/** 乙方应提供： lists what is to be given, and leaves nothing open. */
const LISTS = /(?:如下|下列|以下|包括|提供|提交|填写|载明|写明|内容|资料|信息)[^\n]{0,12}[：:]\s*$/;

/** The labels of a form that was copied without a trace of its places to write on: three or more near one another. */
export function lostLabels(of: Lined): readonly Span[] {
  const { lines } = of;
  const found: Span[] = [];
  let run: { readonly index: number; readonly signs: boolean }[] = [];
  const close = (): void => {
    const labels = run.filter(({ signs }) => !signs);
    if (run.length >= FEWEST && labels.length > 0 && !LISTS.test(writtenAbove(of, run[0]!.index))) for (const { index } of labels) found.push({ start: lines[index]!.indent, end: lines[index]!.span.end });
    run = [];
  };
  for (const { index, fact: signs } of hits(of, LABELS)) {
    const last = run.at(-1)?.index;
    if (last !== undefined && (index - last > FARTHEST || !isNext(passage(of, lines[last]!.span.end, lines[index]!.span.start)))) close();
    run.push({ index, signs });
  }
  close();
  return found;
}

/** Between two labels stands nothing, or the next party's name; anything else is the first one's value. */
const isNext = (between: string): boolean => /^\s*(?:[（(]?[甲乙丙丁供需买卖][ \u3000]{0,4}方[^\n，。；]{0,16})?\s*$/.test(between);
const FARTHEST = 6;

function writtenAbove(of: Lined, index: number): string {
  const { lines } = of;
  let above = index - 1;
  while (above >= 0 && lines[above]!.indent >= lines[above]!.span.end) above--;
  return passage(of, lines[Math.max(0, above)]!.span.start, lines[index]!.span.start).trimEnd();
}
