import type { Clause, Definition } from './contract.ts';

const QUOTED = '[“"「『]([^”"」』“「\\n]{1,20})[”"」』]';
/** 以下简称, 下称, 合称 …: what follows is the name. */
const SHORT = '(?:以下(?:均)?(?:简称|统称|合称|通称|称)|下称|简称|统称|合称|通称)(?:之?为|作)?[：: ]{0,2}';
/** （以下简称“主合同”）, “服务”是指…, 本合同所称工作日是指…, ("保修期"), and the items of a list (1.1 店铺：指…). Bounded, so linear. */
const FORMS: readonly RegExp[] = [
  new RegExp(`${SHORT}${QUOTED}(?:[或、和及]${QUOTED})?`, 'g'),
  new RegExp(`[（(][^（）()“”"\\n]{0,30}?以下(?:简称|称|统称)(?:之?为)?[：: ]?([一-鿿A-Za-z]{2,10}?)(?:或([一-鿿A-Za-z]{2,10}))?[）)]`, 'g'),
  new RegExp(`[（(]${QUOTED}(?:或${QUOTED})?[）)]`, 'g'),
  new RegExp(`${QUOTED}[，,]?(?:一词)?(?:，)?(?:均|系|是|即|特|应)?(?:指(?!定)|是指|系指|意指|意思是|意味着)`, 'g'),
  /本(?:合同|协议|协定|准则|条款)(?:中)?所(?:称|指|述)的?[“"]?([一-鿿A-Za-z]{2,12}?)[”"]?[，,]?(?:系|是)?指(?!定)/g,
];
/** At the start of a line or item. */
const LINE_FORMS: readonly RegExp[] = [
  // “现场”：…, “最终验收”或“终验”：…
  new RegExp(`^${QUOTED}(?:或${QUOTED})?[：:]`),
  // “短信验证码”（也称…）是…
  new RegExp(`^${QUOTED}(?:（[^（）]{0,20}）|\\([^()]{0,20}\\))?是(?![否由不])`),
  // 转委托：是指…
  /^([一-鿿A-Za-z0-9 ]{2,20})[：:][ ]?(?:是|系|均)?指(?!定)/,
  // 不可抗力是指…
  /^([一-鿿A-Za-z]{2,12}?)(?:是|系)指(?!定)/,
];
const ITEM = /^[\s]*[“"「]?([^”"」：:，。；\n]{1,20})[”"」]?[：:]\s*(?:系|是)?(?:指)?/;
/** A placeholder or a form field in quotes is no term; 甲方 is a party. */
const NO_TERM = /^[\s_＿×xX*.…·\d、，。-]*$|[，。；：]|签字|盖章|定义$|^[甲乙丙丁戊][ \u3000]?方$/;

/** Every term the contract gives a meaning, in the order of the text. */
export function parseDefinitions(text: string, clauses: readonly Clause[]): readonly Definition[] {
  const found = new Map<number, Definition>();
  const add = (match: RegExpExecArray, from: number): void => {
    let after = 0;
    for (const written of match.slice(1)) {
      if (written === undefined) continue;
      const offset = match[0].indexOf(written, after);
      after = offset + written.length;
      const term = written.trim();
      if (term === '' || NO_TERM.test(term)) continue;
      const start = from + offset + written.indexOf(term);
      if (!found.has(start)) found.set(start, { term, span: { start, end: start + term.length }, clause: clauseAt(clauses, start) });
    }
  };
  for (const form of FORMS) for (const match of text.matchAll(form)) if (form !== FORMS[2] || isNaming(text, match)) add(match, match.index);
  for (const start of lineStarts(text, clauses)) {
    const line = text.slice(start, start + 80);
    for (const form of LINE_FORMS) {
      const match = form.exec(line);
      if (match) add(match, start);
    }
  }
  for (const clause of clauses) {
    if (clause.topic !== 'definitions' || clause.parent === null) continue;
    const from = clause.number?.span.end ?? clause.own.start;
    const match = ITEM.exec(text.slice(from, from + 40));
    if (match) add(match, from);
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** ("保修期") names what stands before it; （“满意”） after 选择 does not: a name follows a noun, not a verb or a mark. */
function isNaming(text: string, match: RegExpExecArray): boolean {
  const before = text[match.index - 1] ?? '';
  return /[一-鿿A-Za-z0-9”"]/.test(before) && !/(?:选择|点击|勾选|按钮|栏|键|填写|注明|标注|显示|盖有|加盖)$/.test(text.slice(Math.max(0, match.index - 4), match.index));
}

/** Where the words of lines and items begin: behind indent, Markdown marks and number. */
function* lineStarts(text: string, clauses: readonly Clause[]): Iterable<number> {
  let next = 0;
  for (let at = 0; at < text.length; ) {
    let start = at;
    while (start < text.length && /[ \t\u3000*>#-]/.test(text[start]!)) start++;
    while (next < clauses.length && clauses[next]!.span.start < at) next++;
    const clause = clauses[next];
    if (clause && clause.number && clause.number.span.start >= at && clause.number.span.start <= start + 2) {
      start = clause.number.span.end;
      while (start < text.length && /[ \t\u3000*]/.test(text[start]!)) start++;
    }
    yield start;
    const end = text.indexOf('\n', at);
    if (end < 0) return;
    at = end + 1;
  }
}

function clauseAt(clauses: readonly Clause[], at: number): number | null {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (clauses[mid]!.span.start <= at) low = mid + 1;
    else high = mid;
  }
  return low > 0 ? low - 1 : null;
}
