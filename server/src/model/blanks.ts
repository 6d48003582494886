import { spanAfter, type Step } from '../text/change.ts';
import { indentOf, writtenFrom, type Lined, type TextLine } from '../text/lines.ts';
import { shift, type Span } from '../text/span.ts';
import type { Blank, Sentence } from './contract.ts';
import { columnRows } from './blank-columns.ts';
import { openRows } from './blank-tables.ts';
import { brokenOff } from './blank-broken.ts';
import { lostLabels } from './blank-labels.ts';
import { SAID_IN_FULL } from './blank-marks.ts';
import { FIELD_HERE, isDecided, NAMES_SIDE_BY_SIDE, readLine, SEAL, SEALS_HERE, SIGN_SIDE_BY_SIDE, WAITS_FOR_NAME, type Surroundings } from './blank-line.ts';
import { lineForm } from './line-form.ts';
import { alike, hits, lineSieve, passage } from './sieve.ts';

/** The blanks after a step of the text in which nothing was changed that they are read from; null where it touches one. */
export function blanksAfter(step: Step, before: readonly Blank[]): readonly Blank[] | null {
  const blanks: Blank[] = [];
  for (const blank of before) {
    const span = spanAfter(step, blank.span);
    if (span === null) return null;
    blanks.push(span.start === blank.span.start && span.end === blank.span.end ? blank : { span, kind: blank.kind, asks: blank.asks });
  }
  return blanks;
}

/**
 * Every place left to be filled in, in the order of the text, none overlapping. Rulers, table borders, Markdown marks, wide
 * gaps that part two columns, and the lines where the parties sign or seal are none; the date beside a signature is one.
 */
export function parseBlanks(of: Lined, sentences: readonly Sentence[]): readonly Blank[] {
  const { text, lines } = of;
  // Asked so that it is known: which lines follow one another depends on it.
  hits(of, WRITTEN);
  const signature = new Set<number>();
  const tables = new Set<number>();
  for (const { place, span } of sentences) {
    if (place === 'signature') signature.add(lineStart(lines, span.start));
    else if (place === 'table') tables.add(lineStart(lines, span.start));
  }
  for (const start of [...signingStretches(of), ...closingNames(of)]) signature.add(start);
  for (const start of columnRows(of)) tables.add(start);
  const written = lines.findLastIndex((line) => line.indent < line.span.end);
  const openItems = unansweredLines(of);
  passage(of, lines[Math.max(0, written)]!.span.start, text.length);
  const found: Blank[] = [];
  for (const { index: i, fact } of hits(of, OPEN_LINES)) {
    const { start, end } = lines[i]!.span;
    // 授权代表（签字）： above strokes is where that is done, as if they stood behind it.
    if (i > 0 && fact.isStrokes && SEALS_HERE.test(passage(of, lines[besideOf(lines, i, -1)]!.span.start, start).trimEnd())) continue;
    if (fact.isNames && i > HEAD_LINES && REPRESENTED.test(passage(of, end, lines[Math.min(i + 3, lines.length - 1)]!.span.end))) continue;
    // A table turned out of a document without a header has an empty one.
    if (fact.isEmptyRow && i + 1 < lines.length && UNDER_HEADER.test(passage(of, lines[i + 1]!.span.start, lines[i + 1]!.span.end)) && !(i + 2 < lines.length && EMPTY_ROW.test(passage(of, lines[i + 2]!.span.start, lines[i + 2]!.span.end).trim()))) continue;
    const scene = (signature.has(start) ? 'S' : '-') + (tables.has(start) ? 'T' : '-') + (fact.announces !== null && isAnsweredBelow(of, i, fact.announces) ? 'A' : '-');
    const ofLine = fact.blanksIn(scene);
    if (ofLine.length === 0) {
      if (openItems.has(start) || (fact.isLabel && !signature.has(start) && isOpenLabel(of, i, fact))) found.push({ span: { start: end - 1, end }, kind: 'blank', asks: null });
      else if (fact.lost !== null) {
        const above = passage(of, Math.max(0, start - 20), start);
        if (/[\d}）)]\s*$/.test(above)) continue;
        // 工资为　 above 元: the gap was left at the end of the line before.
        const gap = /(?:\u3000| {2})(?=\n$)/.exec(above);
        const at = gap === null ? lines[i]!.indent : start - above.length + gap.index;
        if ((found.at(-1)?.span.end ?? 0) <= at) found.push({ span: { start: at, end: at + 1 }, kind: 'blank', asks: fact.lost });
      }
      continue;
    }
    // A lone number at the very end is where the text breaks off, not an item to fill in.
    if (i === written && ofLine.length === 1 && fact.isNumber) continue;
    if (ofLine.every(({ kind }) => kind === 'choice') && isOptionLeft(of, i)) continue;
    for (const { span, kind, asks } of ofLine) found.push({ span: shift(span, start), kind, asks });
  }
  const labels = lostLabels(of);
  const isUntold = ({ start, end }: Span): boolean => {
    const from = lineStart(lines, start);
    return !found.some(({ span }) => span.end > from && span.start <= end);
  };
  const broken = brokenOff(of).filter(isUntold);
  const cells = [...openRows(of)].map(([index, at]) => shift(at, lines[index]!.span.start)).filter(isUntold);
  if (labels.length === 0 && broken.length === 0 && cells.length === 0) return found;
  for (const span of cells) found.push({ span, kind: 'blank', asks: null });
  for (const span of broken) found.push({ span, kind: 'blank', asks: null });
  for (const span of labels) found.push({ span, kind: 'blank', asks: readLine('---', `${text.slice(span.start, span.end)}：`)[0]?.asks ?? null });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The next written line above or below, or the first or last. */
const besideOf = (lines: readonly TextLine[], i: number, step: 1 | -1): number => Math.max(0, Math.min(writtenFrom(lines, i + step, step), lines.length - 1));

/** Lines with anything on them. */
const WRITTEN = alike(lineSieve(() => true), () => true);

/** A line that can hold a blank in some surroundings: a mark or gap, a label with nothing behind it, a figure lost. */
interface OpenLine {
  /** Its blanks in each. */
  readonly blanksIn: (scene: Surroundings) => readonly Blank[];
  /** The short label it ends with, which what stands below may answer. */
  readonly announces: string | null;
  /** A label and nothing else. */
  readonly isLabel: boolean;
  readonly isEmptyRow: boolean;
  readonly isNumber: boolean;
  readonly isStrokes: boolean;
  /** 甲方：____　　乙方：____ */
  readonly isNames: boolean;
  /** What the figure was that it lost. */
  readonly lost: string | null;
}
const OPEN_LINES = lineSieve((line): OpenLine | null => {
  if (isRuler(line)) return null;
  const running = readLine('---', line);
  const lost = LOST_FIGURE.exec(line.trimStart())?.[0];
  if (running.length === 0 && lost === undefined && !/[：:为][\s　]*$/.test(line)) return null;
  let known = { scene: '---', blanks: running };
  const bare = line.trim();
  const words = line.slice(indentOf(line));
  const label = words.trimEnd().replace(/(方[：:])[ \u3000]{0,60}[（(][一-鿿]{2,8}[）)]$/, '$1');
  return {
    blanksIn: (scene) => {
      if (known.scene !== scene) known = { scene, blanks: readLine(scene, line) };
      return known.blanks;
    },
    announces: /[：:]$/.test(label) && label.length <= 40 ? label : null,
    isLabel: isLabel(words),
    isEmptyRow: EMPTY_ROW.test(bare),
    isNumber: /^[\d.．]+$/.test(bare),
    isStrokes: STROKES_ALONE.test(line),
    isNames: NAMES_SIDE_BY_SIDE.test(line),
    lost: lost === undefined ? null : lost === '元' ? '金额' : '比例',
  };
});

/** What a line says to one who looks for signature blocks. */
interface SigningLine {
  readonly seals: boolean;
  /** Names who signs for a party; counts below a line with a seal. */
  readonly represents: boolean;
  /** Names somebody and leaves the rest open. */
  readonly names: boolean;
  readonly agent: boolean;
  readonly dated: boolean;
}
const SIGNING_LINES = lineSieve((line): SigningLine | null => {
  const words = line.slice(indentOf(line)).slice(0, 80);
  const seals = !WAITS_FOR_NAME.test(words) && (SEAL.test(words) || /^[一-鿿]{1,6}[方人户](?:签收|确认|签认)[：:][ \u3000]*$/.test(words)) && words.length < 60 && !/。/.test(words);
  const represents = /代表|经办人|代理人/.test(words) && words.length < 40;
  const names = /^(?:[甲乙丙丁委受买卖供需][ \u3000]{0,3}[方托]|[出承]租[方人]|[发承]包[方人]|定作[方人]|采购[方人]|服务[方商](?=[：:（(])|供应商(?=[：:（(])|客户(?=[：:（(])|[甲乙丙](?:公司|单位)|法定代表人|法人代表|(?:授权|签约|签字|签署)代表|委托代理人|代表)[^。，；]{0,20}[：:]/.test(words);
  const dated = /^(?:签约|签订|签署)?(?:日期|时间)[：:]|年[ \u3000]*月[ \u3000]*日\s*$/.test(words);
  return seals || represents || names || dated ? { seals, represents, names, agent: /代表|代理/.test(words), dated } : null;
});

/** Signature blocks before the end (a form, several contracts in one file): lines of names and representatives alone that end with a date. */
function signingStretches(of: Lined): readonly number[] {
  const { lines } = of;
  const found: number[] = [];
  let run: number[] = [];
  let sealed = false;
  let represented = false;
  let last = -1;
  for (const { index, fact } of hits(of, SIGNING_LINES)) {
    if (!follows(lines, last, index)) {
      run = [];
      sealed = represented = false;
    }
    last = index;
    const { start } = lines[index]!.span;
    if (fact.seals || (sealed && fact.represents)) found.push(start);
    sealed = fact.seals;
    if (fact.names) {
      run.push(start);
      represented ||= fact.agent;
    } else {
      if (run.length >= 2 && represented && fact.dated) found.push(...run);
      run = [];
      represented = false;
    }
  }
  return found;
}

/** 甲方：　　　　乙方： once more in the last lines: where they sign, though no seal is spoken of. */
function closingNames(of: Lined): readonly number[] {
  const { text, lines } = of;
  const found: number[] = [];
  for (let i = lines.length - 1, written = 0; i > HEAD_LINES && written < CLOSING_LINES; i--) {
    const { indent, span } = lines[i]!;
    if (indent >= span.end) continue;
    written++;
    const words = passage(of, indent, text.length).slice(0, span.end - indent);
    if (NAMES_ALONE.test(words) || SIGN_SIDE_BY_SIDE.test(words)) found.push(span.start);
    else if (span.end - indent > 80 || /。/.test(text.slice(indent, span.end))) break;
  }
  return found;
}
const HEAD_LINES = 12;
const CLOSING_LINES = 16;
const NAMES_ALONE = /^(?:(?:Party [A-D][ ]?[（(/][ ]?)?(?:[甲乙丙丁][ \u3000]{0,3}|[一-鿿]{2,4})方[）)]?(?:[ ]?[（(/][ ]?Party [A-D][）)]?)?[ ]?[：:][ \u3000]{0,80}){1,3}$/;

/** Whether nothing is written between two lines. */
function follows(lines: readonly TextLine[], before: number, at: number): boolean {
  for (let i = before + 1; i < at; i++) if (lines[i]!.indent < lines[i]!.span.end) return false;
  return true;
}

function lineStart(lines: readonly TextLine[], at: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (lines[mid]!.span.start <= at) low = mid;
    else high = mid - 1;
  }
  return lines[low]!.span.start;
}

/** A line of strokes alone, or a table's border. Underscores alone are a line to write on, unless Markdown's ruler of three. */
const isRuler = (words: string): boolean => {
  const bare = words.trim();
  return (/^[-=*~－—─━┄┈…·.。+|:┌┬┐├┼┤└┴┘│\s]{3,}$/.test(bare) && !EMPTY_ROW.test(bare) && !DRAWN_ROW.test(bare)) || bare === '___';
};

/** A drawn table's row with nothing in any cell, and room in each. */
const DRAWN_ROW = /^[│┃](?:(?:\u3000| [ \u3000])[ \u3000]*[│┃]){3,}$/;
/** A table's row with nothing in any cell. */
const EMPTY_ROW = /^\|(?:\s*\|){2,}$/;
/** The line below a table's header. */
const UNDER_HEADER = /^\s*\|?\s*:?-{2,}/;

const OPTION = /^[\s\u3000]*(?:[-*•][ ])?[□☐◻☑☒✅✓✔√■▣]/u;
const UNTICKED = /^[\s\u3000]*(?:[-*•][ ])?[□☐◻]/;
/** Whether the line is one of several options on lines of their own, of which another is ticked. */
function isOptionLeft(of: Lined, i: number): boolean {
  const { text, lines } = of;
  if (!UNTICKED.test(text.slice(lines[i]!.span.start, lines[i]!.span.end))) return false;
  for (const step of [-1, 1])
    for (let k = i + step; k >= 0 && k < lines.length && Math.abs(k - i) <= MOST_OPTIONS; k += step) {
      const words = passage(of, lines[k]!.span.start, lines[k]!.span.end);
      if (!OPTION.test(words)) break;
      if (isDecided(words)) return true;
    }
  return false;
}
const MOST_OPTIONS = 12;

/** 收款账户： above 户名：, or a name above its value on a line of its own: a label that heads what follows. */
function isAnsweredBelow(of: Lined, i: number, words: string): boolean {
  const { text, lines } = of;
  let k = writtenFrom(lines, i + 1, 1);
  passage(of, lines[i]!.span.start, lines[Math.min(k + 1, lines.length - 1)]!.span.end);
  // 乙方（承租人）： （以下简称乙方） 姓名：…
  if (k + 1 < lines.length && /^[（(]以下[^）)\n]{1,16}[）)]\s*$/.test(text.slice(lines[k]!.indent, Math.min(lines[k]!.span.end, lines[k]!.indent + 24)))) k++;
  if (k >= lines.length || k > i + 3) return false;
  const next = text.slice(lines[k]!.indent, Math.min(lines[k]!.span.end, lines[k]!.indent + 60));
  if (/^(?:\$\{|\{\{|\{\$?[A-Za-z_])/.test(next)) return true;
  // 日期： above ____年____月____日, whose blanks are its own.
  if (/(?:日期|时间)[：:]$/.test(words) && /^[\s_＿]*年[\s_＿]*月[\s_＿]*日/.test(next)) return true;
  if (!/(?:日期|时间|电话|地址|编号)[：:]$/.test(words) && /^[一-鿿A-Za-z]{4,40}(?:公司|中心|银行|事务所|集团)$/.test(next)) return true;
  if (PARTY_LABEL.test(words)) {
    passage(of, lines[besideOf(lines, i, -1)]!.span.start, lines[i]!.span.start);
    const above = lines[besideOf(lines, i, -1)]!;
    return PARTY_BELOW.test(next) || (!PARTY_LABEL.test(text.slice(above.indent, above.span.end).trimEnd()) && DUTIES_BELOW.test(next));
  }
  if (/(?:双方|各方|当事人)[：:]$/.test(words) && /称[^，。；]{0,4}[甲乙丙]方/.test(next)) return true;
  const own = lineForm(words).number;
  if (own !== null) {
    const below = lineForm(next).number;
    // 3、付款时间： with 3.1 or 1. below it, or with running words: a heading. A sibling below leaves it unanswered.
    if (below === null ? !PARTICULAR.test(words) && !/^[^：:]{1,24}[：:]\s*$|^[一-鿿]{2,6}(?:日期|时间|地点|方式|编号|电话|地址)[：:]/.test(next) : below.style !== own.style && (below.values.at(-1) === 1 || below.values[0] === own.values.at(-1))) return true;
  }
  // 投放时间： above the sentence that tells it.
  const noun = own === null ? /[一-鿿]{2}(?=[：:]$)/.exec(words)?.[0] : undefined;
  if (noun !== undefined && words.length <= 12 && !PARTICULAR.test(words)) {
    const sentence = text.slice(lines[k]!.indent, lines[k]!.span.end).trimEnd();
    if (/[。；;]$/.test(sentence) && sentence.includes(noun)) return true;
  }
  // 户名、账号和开户行为： above them, one by one.
  if (/[一-鿿][、和及与][一-鿿]{2,12}[：:]$/.test(words) && words.includes(/^[一-鿿]{2,8}(?=[ \u3000]*[：:/])/.exec(next)?.[0] ?? '：：')) return true;
  if (!/^[^：:]{4,}(?:账户|账号|联系人|信息|详情)为?(?:[（(][^（）()]{1,12}[）)])?[：:]$/.test(words) || !/^[一-鿿 \u3000]{2,8}(?:[（(][^（）()]{1,8}[）)])?[：:]/.test(next)) return false;
  // 监管账户名称：, 监管账户账号：, 开户银行：: one label among others announces none of them.
  const over = lines[besideOf(lines, i, -1)]!;
  passage(of, over.span.start, lines[i]!.span.start);
  return !/[名行号称][ \u3000]*[：:][\s　]*$/.test(text.slice(over.indent, Math.min(over.span.end, over.indent + 40)));
}

/** 乙方：, （二）乙方（使用方）：, 保证人（以下称丙方）： with nothing behind them. */
const PARTY_LABEL = /^(?:[-*•][ ]?|[（(]?[一二三四\d][）)、.．]{1,2})?(?:[甲乙丙丁][ \u3000]{0,8}方|[一-鿿]{2,4}[方人])[ \u3000]?(?:[（(][^（）()]{1,16}[）)])?[：:]$/;
/** The name, a table, or the first item of what the party does. */
const PARTY_BELOW = /^(?:[一-鿿]{0,4}(?:姓[ \u3000]{0,8}名|名[ \u3000]{0,8}[称稱])|用户名|[店户]铺?名|公司名|昵称|法人|[一-鿿]{0,4}ID)[：: \t_＿（(/／]|^(?:1|１|一(?!、[^，。；：:]{2,12}[：:]?\s*$)|[（(][1一][）)]|①)(?:[.．、]|(?=[（(①]))|^①|^[（(][1一][）)]|\t/;
/** Its duties, where the party above it has none of its own. */
const DUTIES_BELOW = /^(?!任[何一]|[双各]方|经[^，。]{0,14}协商|鉴于|本着|兹|[甲乙丙丁]方?(?:[、和与及甲乙丙丁]|作为|因|就|根据|委托|聘))[^：:]{0,30}(?:应|须|不得|负责(?!人)|有权|保证(?![人金])|配合|遵守|提供(?![商方者]))/;

/** What is filled in on its line, never below it. */
const PARTICULAR = /(?:地址|住所|住址|电话|手机|传真|邮编|邮政编码|邮箱|账号|帐号|开户行|开户银行|户名|联系人|联系方式|税号|姓名|编号|身份证号?码?|信用代码)[：:]$/;

const isLabel = (words: string): boolean => /^[^：:。，；！？\n]{2,24}[：:][\s　]*$/.test(words.slice(0, 60));

/** 产品型号： alone on its line among other labels before the first clause: a field whose name the list above does not hold. */
function isOpenLabel(of: Lined, i: number, { announces }: OpenLine): boolean {
  const { text, lines } = of;
  const label = (k: number): boolean => {
    const line = lines[k];
    return line !== undefined && isLabel(text.slice(line.indent, Math.min(line.span.end, line.indent + 60)));
  };
  const words = text.slice(lines[i]!.indent, lines[i]!.span.end);
  if (/[双各三四]方[为是]?[：:]|鉴于|鑒於|如下|下列|以下|包括|规定|说明|提示|[声申]明[：:]|须知|注[：:]|盖章|签字|签章|约定|条件|情形|义务|权利|责任|签署栏|^立[^：:]{0,6}人[：:]|^[第（(一二三四五六七八九十\d]/.test(words.slice(0, 24)) || (announces !== null && isAnsweredBelow(of, i, announces))) return false;
  passage(of, lines[besideOf(lines, i, -1)]!.span.start, lines[besideOf(lines, i, 1)]!.span.start);
  const near = (step: 1 | -1): number => {
    let k = i + step;
    while (k > 0 && k < lines.length && lines[k]!.indent >= lines[k]!.span.end) k += step;
    return k;
  };
  const field = (k: number): boolean => lines[k] !== undefined && FIELD_HERE.test(text.slice(lines[k]!.indent, Math.min(lines[k]!.span.end, lines[k]!.indent + 40)));
  // 陈列地点： above 陈列期限：……, 媒体是指： above the next label: nothing of what follows answers it.
  const below = lines[near(1)];
  const next = below === undefined ? '' : text.slice(below.indent, Math.min(below.span.end, below.indent + 24));
  // 旅费及支付办法： below 服装费及支付办法：　　；, which kept its place.
  const over = lines[near(-1)];
  if (over !== undefined && near(-1) < i && /[：:][ \u3000_＿]{2,}[；;。]?\s*$/.test(text.slice(over.indent, over.span.end)) && !label(near(1))) return true;
  // 承诺人： above the day: where he signs.
  if (/^[一-鿿]{2,4}人[：:]\s*$/.test(words) && /^(?:日[ \u3000]{0,4}期|[ \u3000_＿]*年)/.test(next)) return false;
  const passed = /^[一-鿿、]{4,16}[：:]/.test(next) && (/是指[：:]\s*$/.test(words) || (/^[一-鿿]{2}/.test(words) && next.startsWith(words.slice(0, 2))));
  return passed || label(near(1)) || label(near(-1)) || field(near(-1)) || field(near(1));
}

/**
 * 1.验收标准： with the next item of its kind, or the next clause, right below it. The heading of a clause counts where it is the
 * only one: a form with several bare headings has empty clauses, not blanks.
 */
function unansweredLines(of: Lined): ReadonlySet<number> {
  const { text, lines } = of;
  const items = new Set<number>();
  const headings: number[] = [];
  for (const { index, fact } of hits(of, OPEN_ITEMS)) {
    passage(of, lines[index]!.span.start, lines[Math.min(index + 5, besideOf(lines, index, 1))]!.span.end);
    const kind = unanswered(text, lines, index, fact);
    if (kind === 'item') items.add(lines[index]!.span.start);
    else if (kind === 'heading') headings.push(lines[index]!.span.start);
  }
  if (headings.length === 1) items.add(headings[0]!);
  return items;
}

/** A line that ends with a colon, or in 标准为: its number or bullet, or the mark of a clause. */
interface OpenItem {
  readonly number: number | null;
  readonly bracketed: boolean;
  /** 8.3 */
  readonly dotted: boolean;
  readonly article: boolean;
  /** Headed as a clause: 第八条, 八、 */
  readonly clause: boolean;
  /** Its bullet, where it has no number. */
  readonly bullet: string | null;
}
/** What only the next clause leaves unanswered. */
const ANNOUNCES: OpenItem = { number: null, bracketed: false, dotted: false, article: false, clause: false, bullet: null };
const OPEN_ITEMS = lineSieve((line): OpenItem | null => {
  const words = line.slice(indentOf(line)).trimEnd();
  if (!/(?:[：:]|(?:标准|金额|比例|期限|日期|时间|地点|数额|方式)为)$/.test(words) || words.length > 240) return null;
  const bullet = /^[-*•·][ \u3000]*(?=[^：:。；，]{2,24}[：:]$)/.exec(words)?.[0].trim() ?? null;
  const clause = CLAUSE.exec(words);
  const item = /^(?:(\d{1,2}|[０-９]{1,2})[.、．](?!\d)|[（(](\d{1,2}|[０-９]{1,2})[）)]|(\d{1,2}(?:[.．]\d{1,2}){1,3})[ \u3000]?)/.exec(words);
  // A short label, or a sentence that ends in 为：. 双方约定如下： says what comes.
  const short = /^[^：:。；，]{2,30}[：:]$/.test(words.slice((clause ?? item)?.[0].length ?? 0).trimStart());
  // 支付方式双方商定如下： with the next clause below it: what is announced does not come. Amendments quote the clauses they change.
  const announces = clause === null && (item !== null || words.length > 20 || words.includes('，')) && /[：:]$/.test(words) && !/规定|修改|变更|修订|修正|订立|签订|达成|补充|协议|条款|注意|说明[：:]|提示|[双各]方[：:]/.test(words.slice(-30)) ? ANNOUNCES : null;
  if (!short && !/(?:为|是|指)[：:]?$/.test(words)) return announces;
  if (item !== null && SAID_IN_FULL.test(words)) return announces;
  if (/如下|下列|以下|包括|分别|注意|说明[：:]|提示/.test(words.slice(-14))) return announces;
  if (bullet === null && clause === null && item === null && (words.length > 60 || !/(?:内容|要求|指标|标准|金额|日期|时间|地点|方式|方法|比例|期限|数量|名称|范围|频率|数额|目标|待遇)[为是]?[：:]?$/.test(words))) return announces;
  return { number: item ? numberOf(item[1] ?? item[2] ?? item[3]!) : null, bracketed: /^[（(]/.test(words), dotted: item?.[3] !== undefined, article: clause?.[0].startsWith('第') === true, clause: clause !== null, bullet };
});
const CLAUSE = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,4}条[ \u3000]*)/;
/** The last figure of a number as written: 3 of 8.3 and of ３. */
const numberOf = (written: string): number => Number(written.normalize('NFKC').split('.').at(-1));

function unanswered(text: string, lines: readonly TextLine[], i: number, item: OpenItem): 'item' | 'heading' | null {
  for (let k = i + 1; k < lines.length && k < i + 6; k++) {
    const next = lines[k]!;
    if (next.indent >= next.span.end) continue;
    const opening = text.slice(next.indent, next.indent + 12);
    // 商定的内容是： above 应达到的目标为：
    if (LEADS_UP.test(text.slice(lines[i]!.indent, lines[i]!.span.end).trimEnd()) && LEADS_UP.test(text.slice(next.indent, next.span.end).trimEnd())) return 'item';
    const clause = CLAUSE.exec(opening)?.[0] ?? null;
    if (item.clause) return clause !== null && item.article === opening.startsWith('第') ? 'heading' : null;
    if (item.bullet !== null) return opening.startsWith(item.bullet) && next.indent - next.span.start <= lines[i]!.indent - lines[i]!.span.start ? 'item' : null;
    // What begins with the first of its kind may be what was announced.
    if (clause !== null) return /^(?:一、|第[一1]条)/.test(clause) ? null : 'item';
    if (item.number === null) return null;
    const number = /^[（(]?(\d{1,2}|[０-９]{1,2})[.、．）)](?!\d)|^(\d{1,2}(?:[.．]\d{1,2}){1,3})/.exec(opening);
    if (number === null || (number[2] !== undefined) !== item.dotted || opening.startsWith('（') !== item.bracketed) return null;
    return numberOf(number[1] ?? number[2]!) === item.number + 1 ? 'item' : null;
  }
  return null;
}

const LEADS_UP = /[为是][：:]$/;
/** 法定代表人：____　　法定代表人：____ on a line below. */
const REPRESENTED = /\n[ \u3000*]{0,20}(?:法定|授权|签约)?代表人?[：:][^\n]{0,80}代表人?[：:]/;
const STROKES_ALONE = /^[\s_＿]+$/;
/** A line that opens with 元 or %: its figure was lost with the template's variable. */
const LOST_FIGURE = /^(?:[%％]|元)(?=[；。，、作的])/;
