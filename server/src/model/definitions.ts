import type { Clause, Definition } from './contract.ts';

/** （以下简称“主合同”）, “服务”是指…, 本合同所称工作日是指…, and the items of a definitions clause (1.1 店铺：…). */
const FORMS: readonly RegExp[] = [
  /[（(][^（）()“”"]{0,30}?(?:以下(?:简称|统称|合称|称)|下称|简称|统称|合称)(?:为|作)?[：:]?[“"「『]([^”"」』]{1,20})[”"」』][^（）()]{0,20}?[）)]/g,
  /[“"「『]([^”"」』]{1,20})[”"」』][，,]?(?:一词)?(?:，)?(?:均|系|是|即|特|应)?(?:指|是指|系指|意指|意思是|意味着)/g,
  /本(?:合同|协议|协定|准则|条款)(?:中)?所(?:称|指|述)的?[“"]?([一-鿿A-Za-z]{2,12}?)[”"]?[，,]?(?:系|是)?指/g,
];
const ITEM = /^[\s]*[“"「]?([^”"」：:，。；]{1,20})[”"」]?[：:]\s*(?:系|是)?(?:指)?/;

/** Every term the contract gives a meaning, in the order of the text. */
export function parseDefinitions(text: string, clauses: readonly Clause[]): readonly Definition[] {
  const found = new Map<number, Definition>();
  for (const form of FORMS)
    for (const match of text.matchAll(form)) {
      const start = match.index + match[0].indexOf(match[1]!);
      found.set(start, { term: match[1]!, span: { start, end: start + match[1]!.length }, clause: clauseAt(clauses, start) });
    }
  for (const clause of clauses) {
    if (clause.topic !== 'definitions' || clause.parent === null) continue;
    const from = clause.number?.span.end ?? clause.own.start;
    const match = ITEM.exec(text.slice(from, from + 40));
    if (!match) continue;
    const start = from + match[0].indexOf(match[1]!);
    if (!found.has(start)) found.set(start, { term: match[1]!.trim(), span: { start, end: start + match[1]!.length }, clause: clause.index });
  }
  return [...found.values()].filter((d) => d.term.length > 0).sort((a, b) => a.span.start - b.span.start);
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
