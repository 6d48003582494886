import { spanAfter, type Step } from '../text/change.ts';
import { indentOf, type Lined } from '../text/lines.ts';
import { lastStarting } from '../text/span.ts';
import type { Clause, Definition } from './contract.ts';
import { lineForm } from './line-form.ts';
import { hits, lineSieve, passage, some } from './sieve.ts';
import { eachMatch } from '../text/each-match.ts';

const QUOTED = '[“"「『]([^”"」』“「\\n]{1,20})[”"」』]';
/** 以下简称, 下称, 合称 …: what follows is the name. */
const SHORT = '(?:以下(?:均)?(?:简称|统称|合称|通称|称)|下称|简称|统称|合称|通称)(?:之?为|作)?[：: ]{0,2}';
/** （以下简称“主合同”）, “服务”是指…, 本合同所称工作日是指…, ("保修期"), and the items of a list (1.1 店铺：指…). Bounded, so linear. */
const FORMS: readonly RegExp[] = [
  new RegExp(`${SHORT}${QUOTED}(?:[或、和及]${QUOTED})?`, 'g'),
  new RegExp(`[（(][^（）()“”"\\n]{0,30}?以下(?:简称|称|统称)(?:之?为)?[：: ]?([一-鿿A-Za-z]{2,10}?)(?:或([一-鿿A-Za-z]{2,10}))?[）)]`, 'g'),
  new RegExp(`[（(]${QUOTED}(?:或${QUOTED})?(?:[，,](?![^（）()]{0,4}以下)[^（）()“”"\\n]{1,60})?[）)]`, 'g'),
  new RegExp(`${QUOTED}[，,]?(?:一词)?(?:，)?(?:均|系|是|即|特|应)?(?:指(?![定令示标引数])|是指|系指|意指|意思是|意味着)`, 'g'),
  /(?<![”"」])[（(](?:也|又|亦)称(?:之?为|作)?[：: ]?([一-鿿A-Za-z]{2,10})[）)]/g,
  /(?:本(?:合同|协议|协定|准则|条款|条|款|项)|前[款条项]|上述|前述)(?:中)?所(?:称|指|述)[的之]?[“"]?([一-鿿A-Za-z]{2,12}?)[”"]?[，,]?(?:系|是|意)?指(?!定)/g,
];
/** At the start of a line or item. */
const LINE_FORMS: readonly RegExp[] = [
  // “现场”：…, “最终验收”或“终验”：…
  new RegExp(`^${QUOTED}(?:或${QUOTED})?[：:]`),
  // “短信验证码”（也称…）是…
  new RegExp(`^${QUOTED}(?:（[^（）]{0,20}）|\\([^()]{0,20}\\))?是(?![否由不])`),
  // 转委托：是指…
  /^([一-鿿A-Za-z0-9 ]{2,20})[：:][ \u3000]{0,4}(?:是|系|均)?指(?!定)/,
  // 13.1 产品。 指…
  /^([一-鿿A-Za-z]{2,12})[。.][ \u3000]{0,2}指(?![定令示标引数])/,
  // 不可抗力是指…
  /^([一-鿿A-Za-z]{2,12}?)(?:是|系|意)指(?!定)/,
];
/** - **大促**：…, in a list of definitions; elsewhere the bold word is a label. */
const BOLD_ITEM = /^[ \t\u3000]*[-*+•][ \t]+\*\*[“"「]?([^”"」*：:，。；]{1,20})[”"」]?(?:[：:]\*\*|\*\*[ ]?[：:])/;
/** Android系统：由…, a line without number among the definitions. */
const PLAIN_ITEM = /^[ \t\u3000]*(?:[·•]|[-*+][ \t]|\d{1,2}(?:-\d{1,2}){1,3}[ \t\u3000、.]+)?[“"「【]?([^”"」【】：:，。；、（）()\n]{2,20})[”"」】]?[：:](?=[^\n_＿□☐]{8})(?=[^\n]*[一-鿿][^\n]{0,3}[。；;]?[ \t\u3000]*$)(?![^\n]*(?:[_＿□☐]| {4}))/;
const ITEM = /^[\s]*[“"「]?([^”"」：:，。；\n]{1,20})[”"」]?[：:]\s*(?:系|是)?(?:指)?/;
/** A placeholder or a form field in quotes is no term; 甲方 is a party. */
const NO_TERM = /^[\s_＿×xX*.…·\d、，。-]*$|[，。；：]|签字|盖章|定义$|^(?:下列|以下|如下)|应当|不得|适用于|\d$|^[甲乙丙丁戊][ \u3000]?方$/;

/** A term given a meaning, by its place in its line. */
interface Named {
  readonly term: string;
  readonly at: number;
  /** What it takes to count: nothing, that the line's words begin where it is found, behind the number of a clause or not, or that it stands among the definitions. */
  readonly needs: 'nothing' | 'no-number' | 'number' | 'definitions';
}
const DASHED = /^\d{1,2}(?:-\d{1,2}){1,3}[ \t\u3000、.]+/;
const DEFINING = lineSieve((line): readonly Named[] | null => {
  const found: Named[] = [];
  const add = (match: RegExpExecArray, from: number, needs: Named['needs']): void => {
    // A template's expression (${date?string("yyyy年")}) defines nothing.
    if (line.lastIndexOf('${', from) > line.lastIndexOf('}', from)) return;
    for (const { term, offset } of termsOf(match)) found.push({ term, at: from + offset, needs });
  };
  for (const form of FORMS) for (const match of eachMatch(line, form)) if (form !== FORMS[2] || isNaming(line, match)) add(match, match.index, 'nothing');
  const item = BOLD_ITEM.exec(line);
  const plain = PLAIN_ITEM.exec(line);
  if (item) add(item, 0, 'definitions');
  else if (plain && lineForm(line.slice(indentOf(line))).number === null) add(plain, 0, 'definitions');
  let start = 0;
  while (start < line.length && /[ \t\u3000*>#-]/.test(line[start]!)) start++;
  // 1-2-1 域名注册: no term holds its number.
  start += DASHED.exec(line.slice(start))?.[0].length ?? 0;
  const { number } = lineForm(line.slice(indentOf(line)));
  for (const needs of ['no-number', 'number'] as const) {
    let from = start;
    if (needs === 'number') {
      if (!number) continue;
      from = indentOf(line) + number.span.end;
      while (from < line.length && /[ \t\u3000*]/.test(line[from]!)) from++;
    }
    const words = line.slice(from, from + 80);
    for (const form of LINE_FORMS) {
      const match = form.exec(words);
      if (match) add(match, from, needs);
    }
  }
  return some(found);
});

/** The terms a form names, by their place in the match. */
function* termsOf(match: RegExpExecArray): Iterable<{ readonly term: string; readonly offset: number }> {
  let after = 0;
  for (const written of match.slice(1)) {
    if (written === undefined) continue;
    const offset = match[0].indexOf(written, after);
    after = offset + written.length;
    const term = written.replace(/^[\s*]+|[\s*]+$/g, '');
    if (term !== '' && !NO_TERM.test(term)) yield { term, offset: offset + written.indexOf(term) };
  }
}

/** The definitions after a step of the text in which nothing was changed that they are read from; null where it touches one. */
export function definitionsAfter(step: Step, before: readonly Definition[]): readonly Definition[] | null {
  const definitions: Definition[] = [];
  for (const { term, span: old, clause } of before) {
    const span = spanAfter(step, old);
    if (span === null) return null;
    definitions.push({ term, span, clause });
  }
  return definitions;
}

/** Every term the contract gives a meaning, in the order of the text. */
export function parseDefinitions(of: Lined, clauses: readonly Clause[]): readonly Definition[] {
  const { lines } = of;
  const found = new Map<number, Definition>();
  const add = (term: string, start: number): void => {
    if (!found.has(start)) found.set(start, { term, span: { start, end: start + term.length }, clause: lastStarting(clauses, start)?.index ?? null });
  };
  for (const { index, fact } of hits(of, DEFINING)) {
    const { span } = lines[index]!;
    const clause = lastStarting(clauses, span.end);
    const numbered = clause !== undefined && clause.number !== null && clause.number.span.start >= span.start;
    for (const { term, at, needs } of fact) if (needs === 'nothing' || (needs === 'definitions' ? clause?.topic === 'definitions' : (needs === 'number') === numbered)) add(term, span.start + at);
  }
  for (const clause of clauses) {
    if (clause.topic !== 'definitions' || clause.parent === null) continue;
    const from = clause.number?.span.end ?? clause.own.start;
    const match = ITEM.exec(passage(of, from, from + 40));
    if (match) for (const { term, offset } of termsOf(match)) add(term, from + offset);
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** ("保修期") names what stands before it; （“满意”） after 选择 does not: a name follows a noun, not a verb or a mark. */
function isNaming(text: string, match: RegExpExecArray): boolean {
  const before = text[match.index - 1] ?? '';
  return /[一-鿿A-Za-z0-9”"]/.test(before) && !/(?:选择|点击|勾选|按钮|栏|键|填写|注明|标注|显示|盖有|加盖)$/.test(text.slice(Math.max(0, match.index - 4), match.index));
}
