import { parseNumber } from '../text/numerals.ts';
import { simplify } from '../text/script-fold.ts';
import { isSpace, lastStarting, shift, type Span } from '../text/span.ts';
import type { Clause, Contract } from './contract.ts';
import { lineAt, paragraphsOf } from './paragraphs.ts';
import { clauseAt, partAt, partsOf, topOf, type DocumentPart } from './parts.ts';
import { hits, lineSieve, passage, remember, some } from './sieve.ts';

/** What a reference names at one level: 条, 款, 项, 目 (点 counts as 目), 章 and 节. */
export type Unit = '条' | '款' | '项' | '目' | '章' | '节';

/** One number of a reference as written: 三 of 第三条, （二） of 第（二）项, 4.1 of 第4.1至4.7条. */
export interface ReferenceNumber {
  /** The digits alone, without 第, brackets and unit. */
  readonly span: Span;
  readonly values: readonly number[];
  /** Where it leads; null where that is unknown or does not exist. */
  readonly target: Target | null;
}

/** A clause, or the paragraph of one that has no number of its own. */
export interface Target {
  readonly clause: Clause;
  /** The words a reader is to see: the clause, or one paragraph of it. */
  readonly span: Span;
}

/** Whose numbers a reference uses: this document's, a statute's, or those of another paper (主合同, 《…》). */
export type Owner = 'own' | 'statute' | 'other';

export interface Reference {
  /** From 第 (or 本条, 前款) to the last unit. */
  readonly span: Span;
  readonly owner: Owner;
  /** `absolute` names a number, `relative` counts from where it stands (本条, 前款). */
  readonly kind: 'absolute' | 'relative';
  /** The numbers of its last level, one or several; empty for a bare 本条 or 前款. */
  readonly numbers: readonly ReferenceNumber[];
  /** The numbers of the levels above: 第五条 of 第五条第二款. They lead somewhere too. */
  readonly above: readonly ReferenceNumber[];
  readonly unit: Unit;
  /** Where it leads as a whole; several for a list or a range. */
  readonly targets: readonly Target[];
  /** `broken` only where the document's numbering leaves no doubt that nothing bears the number. */
  readonly state: 'resolved' | 'broken' | 'unknown';
  /** A heading attached to it: 「违约责任」 of 第八条（违约责任）. */
  readonly heading: Span | null;
}

interface Step {
  readonly unit: Unit;
  readonly numbers: readonly { readonly span: Span; readonly values: readonly number[] }[];
}

/** A sibling clause farther away than so many clauses is not looked for. */
const FARTHEST = 2000;
/** A first sentence is no longer than this. */
const LONGEST_OPENING = 300;
const HAN = '[一二三四五六七八九十百零〇两]';
const NUMBER = `(?:${HAN}{1,6}|[壹贰叁肆伍陆柒捌玖拾]{1,4}|[\\d０-９]{1,3}(?:[.．][\\d０-９]{1,2}){0,4})`;
const ONE = `[（(]?[ ]?${NUMBER}[ ]?[）)]?`;
const UNIT = '(?:条款|条(?!件|例)|款(?!项|式)|项(?!目)|目(?!的|标|录|前)|点(?![\\d钟])|章(?!程)|节(?!约|能|假|日|目))';
/** 第三条 · 第三、五条 · 第4.1至4.7条 · 第（一）项 · 第二十三条之一; each part bounded. */
const STEP = new RegExp(`第[ \\u3000]?(${ONE}(?:[ ]?(?:、|至|到|和|及|或|与|-|—|～|~)[ ]?第?${ONE}){0,12})[ \\u3000]?(${UNIT})(?:之(${HAN}{1,2})(?![一-鿿]?[日年]))?`, 'y');
/** A further level without 第: 第五条（三）项, 第二款3项. */
const FURTHER = new RegExp(`(${ONE}(?:[ ]?(?:、|至|到|和|及|或)[ ]?${ONE}){0,12})[ ]?(款(?!项|式)|项(?!目)|目(?!的|标|录)|点(?![\\d钟]))`, 'y');
const BARE = /(?<![\d０-９.．第a-zA-Z_-])([\d０-９]{1,2}(?:[.．][\d０-９]{1,2}){1,3})[ ]?(条款|条(?!件|例)|款(?!项|式)|项(?!目))/y;
const RELATIVE = /(?:(?<!文)本条款|(?<!文)本条(?!件|例|约|款)|本款(?!项|式)|本项(?!目|下|目)|前款(?!项|式)|前条(?!件|例)|前项(?!目)|前([两二三四五2-5])(款|条|项)(?!项|目)|(?<!以)上款(?!项|式)|(?<!以)上条(?!件|例)|(?<!以)下款(?!项)|(?<!以)下条(?!件|款))/y;
const DIGITS = new RegExp(NUMBER, 'g');

/** Every reference to an article or a part of one, in the order of the text, resolved. Linear in the text. */
export const referencesIn = remember(scan);

/** The reference that covers an offset (its end included), or null. */
export function referenceAt(contract: Contract, at: number): Reference | null {
  const found = lastStarting(referencesIn(contract), at);
  return found && at <= found.span.end ? found : null;
}

/** What reads like a reference in a line, the numbers of clauses included: which of them those are is the tree's to say. */
const READS = lineSieve((line) => some(readFrom(simplify(line), 0)));

function scan(of: Contract): readonly Reference[] {
  const contract = of.script === 'traditional' ? { ...of, text: simplify(of.text) } : of;
  const { text, lines, clauses } = contract;
  const found: Reference[] = [];
  for (const { index, fact } of hits(of, READS)) {
    const { start, end } = lines[index]!.span;
    // The number of a clause is no reference; what follows on its line may be.
    const clause = lastStarting(clauses, end);
    const number = clause?.number && clause.number.span.start >= start ? clause.number.span : null;
    const reads = number === null || fact[0]!.start >= number.end - start ? fact : [...fact.filter((read) => read.end <= number.start - start), ...readFrom(text.slice(start, end), number.end - start)];
    for (const read of reads) found.push(resolve(contract, moveRead(read, start), found.at(-1)));
  }
  return found;
}

function readFrom(line: string, from: number): readonly Read[] {
  const found: Read[] = [];
  for (let at = from; at < line.length; at++) {
    const c = line.charCodeAt(at);
    if (c !== 0x7b2c && c !== 0x672c && c !== 0x524d && c !== 0x4e0a && c !== 0x4e0b && !isDigit(c)) continue;
    const read = c === 0x7b2c ? readAbsolute(line, at) : isDigit(c) ? readBare(line, at) : readRelative(line, at);
    if (read) {
      found.push(read);
      at = read.end - 1;
    } else if (isDigit(c)) while (at + 1 < line.length && isDigit(line.charCodeAt(at + 1))) at++;
  }
  return found;
}

const moveRead = ({ start, end, relative, steps }: Read, by: number): Read => ({
  start: start + by, end: end + by, relative,
  steps: steps.map(({ unit, numbers }) => ({ unit, numbers: numbers.map(({ span, values }) => ({ span: shift(span, by), values })) })),
});

const isDigit = (c: number): boolean => (c >= 0x30 && c <= 0x39) || (c >= 0xff10 && c <= 0xff19);

interface Read {
  readonly start: number;
  readonly end: number;
  /** 本条, 前款 …; null for one by number alone. */
  readonly relative: { readonly word: '本' | '前' | '下'; readonly count: number; readonly unit: Unit } | null;
  readonly steps: readonly Step[];
}

const RANK: Readonly<Record<Unit, number>> = { 章: 0, 节: 1, 条: 2, 款: 3, 项: 4, 目: 5 };
const unitOf = (written: string): Unit => (written === '点' ? '目' : written === '条款' ? '条' : (written as Unit));

function readAbsolute(text: string, at: number): Read | null {
  const steps: Step[] = [];
  const end = readSteps(text, at, steps);
  return steps.length === 0 ? null : { start: at, end, relative: null, steps };
}

function readBare(text: string, at: number): Read | null {
  BARE.lastIndex = at;
  const match = BARE.exec(text);
  if (!match) return null;
  const steps: Step[] = [{ unit: unitOf(match[2]!), numbers: numbersOf(at, match[1]!) }];
  return { start: at, end: readSteps(text, at + match[0].length, steps), relative: null, steps };
}

function readRelative(text: string, at: number): Read | null {
  RELATIVE.lastIndex = at;
  const match = RELATIVE.exec(text);
  if (!match) return null;
  const word = match[0][0] === '本' ? '本' : match[0][0] === '下' ? '下' : '前';
  const unit = unitOf(match[2] ?? (match[0] === '本条款' ? '条' : match[0].at(-1)!));
  const count = match[1] === undefined ? 1 : (parseNumber(match[1]) ?? 1);
  const steps: Step[] = [];
  return { start: at, end: readSteps(text, at + match[0].length, steps), relative: { word, count, unit }, steps };
}

/** Reads levels from `at` on, each below the one before it; returns where they end. */
function readSteps(text: string, at: number, steps: Step[]): number {
  let end = at;
  for (let first = steps.length === 0; ; first = false) {
    let from = end;
    while (from < text.length && from < end + 2 && isSpace(text.charCodeAt(from)) && text[from] !== '\n') from++;
    if (!first && text[from] === '的' && text[from + 1] === '第') from++;
    STEP.lastIndex = from;
    let match = STEP.exec(text);
    if (!match && (steps.length > 0 || !first)) {
      FURTHER.lastIndex = from;
      match = FURTHER.exec(text);
    }
    if (!match) return end;
    const written = unitOf(match[2]!);
    // 第三条第6条: the item of the article, by the wrong name.
    const misnamed = written === '条' && steps.length === 1 && steps[0]!.unit === '条' && from === end && /[\d０-９]/.test(match[1]!) !== /[\d０-９]/.test(text.slice(at, end));
    const unit = misnamed ? '款' : written;
    if (steps.length > 0 && RANK[unit] <= RANK[steps.at(-1)!.unit]) return end;
    const lead = match[0].indexOf(match[1]!);
    const numbers = numbersOf(from + lead, match[1]!);
    const sub = match[3] === undefined ? null : parseNumber(match[3]);
    steps.push({ unit, numbers: sub === null || numbers.length !== 1 ? numbers : [{ span: numbers[0]!.span, values: [...numbers[0]!.values, sub] }] });
    end = from + match[0].length;
  }
}

const numbersOf = (at: number, written: string): Step['numbers'] =>
  [...written.matchAll(DIGITS)].map((match) => ({
    span: { start: at + match.index, end: at + match.index + match[0].length },
    values: match[0].split(/[.．]/).map((part) => parseNumber(part) ?? 0),
  }));

function resolve(contract: Contract, read: Read, previous: Reference | undefined): Reference {
  const { text } = contract;
  const span = { start: read.start, end: read.end };
  const last = read.steps.at(-1);
  const unit = last?.unit ?? read.relative!.unit;
  const { owner, part } = read.relative ? { owner: 'own' as const, part: null } : ownerOf(contract, read, previous);
  const heading = headingAfter(contract, read.end);
  const plain = (numbers: Step['numbers']): readonly ReferenceNumber[] => numbers.map((number) => ({ ...number, target: null }));
  const base = { span, owner, kind: read.relative ? ('relative' as const) : ('absolute' as const), unit, heading };
  if (owner !== 'own') return { ...base, numbers: plain(last?.numbers ?? []), above: plain(read.steps.slice(0, -1).flatMap((s) => s.numbers)), targets: [], state: 'unknown' };

  let scopes: readonly Scope[] | null = read.relative ? relativeScopes(contract, read.start, read.relative) : null;
  let state: Reference['state'] = read.relative && scopes === null ? 'unknown' : 'resolved';
  if (read.relative && scopes?.length === 0) state = 'broken';
  const above: ReferenceNumber[] = [];
  let numbers: ReferenceNumber[] = [];
  for (const [i, step] of read.steps.entries()) {
    const found: Scope[] = [];
    const resolved: ReferenceNumber[] = [];
    for (const number of step.numbers) {
      const result: readonly Scope[] | 'unknown' =
        state !== 'resolved' ? 'unknown' : scopes !== null ? within(contract, scopes, step.unit, number.values) : fromTop(contract, read.start, part, step.unit, number.values);
      const target = result === 'unknown' ? undefined : result[0];
      if (result === 'unknown') state = state === 'resolved' ? 'unknown' : state;
      else if (result.length === 0) state = 'broken';
      else found.push(...result);
      resolved.push({ ...number, target: target ? { clause: target.clause, span: target.span } : null });
    }
    if (i === read.steps.length - 1) numbers = resolved;
    else above.push(...resolved);
    scopes = found;
  }
  // A statute named earlier in the sentence may well be meant: 依照某法第三十六条解除，或者依第三十八条解除的.
  if (state === 'broken' && !read.relative && previous && previous.owner !== 'own' && read.start - previous.span.end < 80 && !/[。\n]/.test(text.slice(previous.span.end, read.start))) state = 'unknown';
  // In a paragraph that cites a statute, what the document does not have is the statute's: a bare number behind one with its title.
  if (state === 'broken' && !read.relative && CITES.test(passage(contract, Math.max(lineAt(contract, read.start).span.start, read.start - 400), read.start))) state = 'unknown';
  // 第一条的…… at the start of a line may be a heading whose number is not read as one.
  if (state === 'broken' && !read.relative && lineAt(contract, read.start).indent === read.start) state = 'unknown';
  // 。第五条　一般规定 at the end of a line is a heading whose line break was lost.
  if (state === 'broken' && !read.relative && read.steps.at(-1)?.unit === '条' && /[一-鿿）)”][。．；;][ \u3000]{0,4}$/.test(passage(contract, read.start - 6, read.start)) && /^[ \u3000]{1,3}[^，。；：\s]{2,14}(?:[\r\n]|$)/.test(passage(contract, read.end, read.end + 20))) state = 'unknown';
  const targets = read.steps.length > 0 ? numbers.flatMap((n) => (n.target ? [n.target] : [])) : (scopes ?? []).map(({ clause, span: at }) => ({ clause, span: at }));
  return { ...base, numbers, above, targets, state };
}

/** A clause or a stretch of one in which the next level is looked for. */
interface Scope extends Target {
  /** A paragraph with the items that follow it, or the whole clause. */
  readonly reach: Span;
}
const whole = (clause: Clause): Scope => ({ clause, span: clause.span, reach: clause.span });

/** The first level of a reference by number. */
function fromTop(contract: Contract, at: number, named: DocumentPart | null, unit: Unit, values: readonly number[]): readonly Scope[] | 'unknown' {
  const current = named ?? partAt(contract, at);
  if (unit === '章' || unit === '节') return chapter(current, unit, values);
  const top = values.length > 1 || unit === '条';
  if (!top) {
    // A bare 第二款 or 第（三）项 belongs to the article it stands in; what it means is too often something else to call it broken.
    const clause = clauseAt(contract, at);
    if (!clause) return 'unknown';
    const found = within(contract, ancestors(contract, clause).map(whole), unit, values);
    return found === 'unknown' || found.length === 0 ? 'unknown' : found;
  }
  const main = partsOf(contract).filter((p) => p.attachment === null && p !== current);
  let judged = false;
  for (const part of named ? [named] : [current, ...main]) {
    const found = inPart(contract, part, values);
    if (found === 'unknown') continue;
    if (found.length > 0) return found;
    judged = true;
  }
  return judged && (current.attachment === null || named !== null) ? [] : 'unknown';
}

function inPart(contract: Contract, part: DocumentPart, values: readonly number[]): readonly Scope[] | 'unknown' {
  const dotted = part.dotted.get(values.join('.'));
  if (values.length > 1) {
    const article = part.articles.get(values.join('.'));
    if (dotted ?? article) return [whole((dotted ?? article)!)];
    const parent = inPart(contract, part, values.slice(0, 1));
    if (parent === 'unknown') return 'unknown';
    if (parent.length === 0) return part.dotted.size > 0 || part.trusted ? [] : 'unknown';
    let scopes: readonly Scope[] = parent;
    for (const value of values.slice(1)) {
      const below = within(contract, scopes, '款', [value]);
      if (below === 'unknown') return 'unknown';
      scopes = below;
    }
    return scopes;
  }
  const key = String(values[0]!);
  const found = part.articles.get(key) ?? (part.articles.size < 2 ? part.tops.get(values[0]!) : undefined) ?? (part.articles.size === 0 ? firstDotted(part, values[0]!) : undefined);
  if (found) return [whole(found)];
  return part.trusted && !(values[0]! >= 100 && part.articles.size < 60) ? [] : 'unknown';
}

const firstDotted = (part: DocumentPart, value: number): Clause | undefined => {
  const found = part.dotted.get(`${value}.1`);
  const parent = found?.parent;
  return found && parent === null ? found : undefined;
};

function chapter(part: DocumentPart, unit: Unit, values: readonly number[]): readonly Scope[] | 'unknown' {
  const found = part.chapters.get(`${unit}${values[0]}`);
  return found ? [whole(found)] : 'unknown';
}

const ancestors = (contract: Contract, clause: Clause): readonly Clause[] => {
  const found: Clause[] = [];
  for (let at: Clause | null = clause; at !== null && found.length < 12; at = at.parent === null ? null : contract.clauses[at.parent]!) found.push(at);
  return found;
};

/**
 * A level below: 款 are the numbered items right below an article or, counted, its paragraphs without number; 项 and 目 the items
 * below, in the text of the paragraph they follow, or written in line. What can be read in several ways resolves if one of them does.
 */
function within(contract: Contract, scopes: readonly Scope[], unit: Unit, values: readonly number[]): readonly Scope[] | 'unknown' {
  const value = values.at(-1)!;
  const found: Scope[] = [];
  for (const scope of scopes) {
    const { clause } = scope;
    const children = clause.children.map((i) => contract.clauses[i]!).filter((c) => c.number !== null && c.span.start >= scope.reach.start && c.span.start < scope.reach.end);
    const child = children.find((c) => c.number!.values.at(-1) === value);
    const paragraphs = unit === '款' && scope.reach === clause.span ? paragraphsOf(contract, clause) : [];
    // （一）（二） after a lead-in are 项 of its paragraph; 1. 2. or 3.1 3.2 right below the heading are the 款.
    const led = children.length > 0 && paragraphs.length > 0 && paragraphs[0]!.span.start < children[0]!.span.start;
    if (unit === '款' && led && paragraphs[value - 1]) {
      const paragraph = paragraphs[value - 1]!;
      found.push({ clause, span: paragraph.span, reach: { start: paragraph.span.start, end: paragraphs[value]?.span.start ?? clause.span.end } });
      continue;
    }
    if (child) found.push(whole(child));
    else if (paragraphs[value - 1]) {
      const paragraph = paragraphs[value - 1]!;
      found.push({ clause, span: paragraph.span, reach: { start: paragraph.span.start, end: paragraphs[value]?.span.start ?? clause.span.end } });
    } else {
      const deeper = descendants(contract, clause, scope.reach).find((c) => c.number?.values.at(-1) === value);
      if (deeper && unit !== '款') found.push(whole(deeper));
      else if (unit !== '款' && inLine(contract, scope.reach, value)) found.push(scope);
    }
    if (found.length > 0) return found.slice(0, 1);
  }
  return found;
}

function descendants(contract: Contract, clause: Clause, reach: Span): readonly Clause[] {
  const found: Clause[] = [];
  for (let i = clause.index + 1; i < contract.clauses.length && found.length < 400; i++) {
    const next = contract.clauses[i]!;
    if (next.span.start >= Math.min(clause.span.end, reach.end)) break;
    if (next.span.start >= reach.start && next.number !== null) found.push(next);
  }
  return found;
}

const INLINE = new RegExp(`([①-⑳])|(?<![\\d.])([\\d０-９]{1,2})[)）、．.](?!\\d)|[（(](${HAN}{1,3})[）)]|(?<=[：:；;。，、]\\s?)(${HAN}{1,2})(?:[、.．]|是)`, 'g');
const inline = new WeakMap<Contract, Map<number, ReadonlySet<number>>>();

/** Whether an enumeration within the text has the number: 包括：（1）…；（2）…. Each stretch is read once. */
function inLine(contract: Contract, reach: Span, value: number): boolean {
  let known = inline.get(contract);
  if (!known) inline.set(contract, (known = new Map()));
  const text = passage(contract, reach.start, Math.min(reach.end, reach.start + 20_000));
  let numbers = known.get(reach.start);
  if (!numbers) {
    numbers = new Set([...text.matchAll(INLINE)].map(([, circled, digits, bracketed, han]) => (circled !== undefined ? circled.charCodeAt(0) - 0x245f : (parseNumber(digits ?? bracketed ?? han ?? '') ?? -1))));
    known.set(reach.start, numbers);
  }
  return numbers.has(value);
}

/** Where 本条, 前款, 前两项 … lead; null where that cannot be told, empty where there is nothing before it. */
function relativeScopes(contract: Contract, at: number, { word, count, unit }: NonNullable<Read['relative']>): readonly Scope[] | null {
  const clause = clauseAt(contract, at);
  if (!clause || clause.style === 'attachment' || clause.style === 'markdown' || clause.style === 'plain') return null;
  const top = topOf(contract, clause);
  if (word === '本') {
    if (unit === '条') return [whole(top)];
    return [whole(clause)];
  }
  if (unit === '条') {
    const found: Clause[] = [];
    const step = word === '下' ? 1 : -1;
    for (let i = top.index + step, seen = 0; i >= 0 && i < contract.clauses.length && found.length < count && seen < FARTHEST; i += step, seen++) {
      const next = contract.clauses[i]!;
      if (next.style === top.style && next.parent === top.parent) found.push(next);
    }
    return found.length === count ? found.reverse().map(whole) : null;
  }
  // 前款: the paragraph before this one, numbered or not, within the article.
  const all = blocksOf(contract, top);
  const here = all.findLastIndex((b) => b.span.start <= at);
  if (word === '下') return null;
  const own = all[here];
  if (here < 0 || !own) return null;
  const level = unit === '款' && own.clause.index !== top.index ? all.slice(0, here).filter((b) => b.clause.depth <= own.clause.depth) : all.slice(0, here);
  const found = level.slice(-count);
  if (found.length >= count) return found;
  // Nothing stands before it in the article: broken only where it opens the article's first sentence.
  return here === 0 && at - own.span.start < LONGEST_OPENING && !/[。；;]/.test(passage(contract, own.span.start, at)) && top.style === 'article' ? [] : null;
}

const blocks = new WeakMap<Clause, readonly Scope[]>();

/** The numbered items and unnumbered paragraphs of an article, in order. */
function blocksOf(contract: Contract, top: Clause): readonly Scope[] {
  let found = blocks.get(top);
  if (!found) blocks.set(top, (found = readBlocks(contract, top)));
  return found;
}

function readBlocks(contract: Contract, top: Clause): readonly Scope[] {
  const items = descendants(contract, top, top.span).map((clause) => ({ clause, span: clause.own, reach: clause.own }));
  const paragraphs = paragraphsOf(contract, top).map((p) => ({ clause: top, span: p.span, reach: p.span }));
  return [...items, ...paragraphs].sort((a, b) => a.span.start - b.span.start);
}

const LAW = /(?:法|法典|条例|规定|办法|解释|细则|规则|公约|规范|通则|章程|规程|纪要|批复|通知)(?:（[^（）]{0,20}）|\([^()]{0,20}\))?(?:的|中的|中|之)?$/;
/** A statute with one of its articles. */
const CITES = /(?:[法典例]》?(?:（[^（）]{0,20}）|\([^()]{0,20}\))?的?第|该(?:法|条例)第)/;
const OWN = /本(?:合同|协议|契约|准则|规则|规定|办法|条款|章程|细则|须知|订单|承诺|制度|指引|规范|声明|政策|文件|约定|补充协议|委托书|授权书|通则|服务协议|附件)书?(?:正文|项下)?(?:的|中的|中|之|下)?$/;
const ANNEX = new RegExp(`附[件表录][ ]?(${HAN}{1,3}|[\\d０-９]{1,2}|[A-Za-z])?(?:《[^《》]{1,40}》|（[^（）]{1,30}）)?(?:的|中的|中|之|项下)?$`);
const NAMED = /《([^《》]{1,60})》(?:（[^（）]{1,20}）|\([^()]{1,20}\))?(?:的|中的|中|之|项下)?$/;
/** 合同 or 协议 with something before it that makes it another one: 主合同, 借款合同, 原协议. */
const OTHER = /[一-鿿](?:合同|协议)书?(?:的|中的|中|之|项下)?$/;
const BARE_CONTRACT = /(?:^|[，。；、：:（(“按照依据违反守行除与和及在到因对根即据照])(?:合同|协议)书?(?:的|中的|中|之|项下)?$/;
const PART_NAME = /((?:通用|专用|特别|一般|补充|标准)(?:合同)?条款|协议书)(?:的|中的|中|之)?$/;
const JOINED = /^(?:[、，,]|和|及|以及|或|或者|至|到|与|[、，]?(?:和|及|以及|或者?))$/;

/** Whose article it is, from the words right before it. */
function ownerOf(contract: Contract, read: Read, previous: Reference | undefined): { owner: Owner; part: DocumentPart | null } {
  const { text } = contract;
  const from = Math.max(read.start - 80, lineAt(contract, read.start).span.start);
  let before = text.slice(from, read.start).replace(/[\s“"「]+$/, '').replace(/(?:上述|前述|以上|该|其中|其)$/, '');
  if (previous && previous.span.end > from && previous.kind === 'absolute' && JOINED.test(text.slice(previous.span.end, read.start).trim())) {
    if (previous.owner !== 'own') return { owner: previous.owner, part: null };
    before = text.slice(from, previous.span.start).replace(/[\s“"「]+$/, '');
  }
  const own = { owner: 'own' as const, part: null };
  // Nothing that names a paper ends otherwise, and most references follow none.
  if (!/[同议书约则定法典例释程范件款策须知录表单诺明引度件A-Za-z\d一二三四五六七八九十》）)的中之下]$/.test(before)) return own;
  if (OWN.test(before)) return before.includes('本附件') ? { owner: 'own', part: partAt(contract, read.start) } : own;
  const named = NAMED.exec(before);
  if (named) {
    const statute = /(?:法|法典|条例|规定|办法|解释|细则)(?:（[^（）]*）)?$/.test(named[1]!);
    return !statute && isOwnTitle(contract, named[1]!) ? own : { owner: statute ? 'statute' : 'other', part: null };
  }
  const annex = ANNEX.exec(before);
  if (annex) {
    const part = annex[1] === undefined ? null : annexPart(contract, annex[1]);
    return part ? { owner: 'own', part } : { owner: 'other', part: null };
  }
  if (PART_NAME.test(before)) {
    const name = PART_NAME.exec(before)![1]!;
    const part = partsOf(contract).find((p) => p.name.includes(name));
    return part ? { owner: 'own', part } : { owner: 'other', part: null };
  }
  if (LAW.test(before) && !/(?:上述|以下|下列|有关|相关|前述|按照?|依照?|违反|遵守|按|本合同|本协议|合同|协议|的)(?:规定|规则|规范|通知)(?:的|中的|中|之)?$/.test(before)) return { owner: 'statute', part: null };
  if (OTHER.test(before) && !BARE_CONTRACT.test(before)) return { owner: 'other', part: null };
  return own;
}

function isOwnTitle({ text, title }: Contract, name: string): boolean {
  if (!title) return false;
  const own = text.slice(title.start, title.end);
  return own.length >= 3 && (own === name || own.includes(name) || name.includes(own));
}

function annexPart(contract: Contract, number: string): DocumentPart | null {
  const value = parseNumber(number) ?? number.toUpperCase().charCodeAt(0) - 64;
  return partsOf(contract).find((p) => p.attachment?.number?.values[0] === value) ?? null;
}

const HEADING = /^[ ]?(?:“([^“”]{2,20})”|「([^「」]{2,20})」|"([^"]{2,20})"|（([^（）]{2,20})）|\(([^()]{2,20})\)|《([^《》]{2,20})》|【([^【】]{2,20})】)/;

function headingAfter(contract: Contract, at: number): Span | null {
  const match = HEADING.exec(passage(contract, at, at + 24));
  const words = match?.slice(1).find((w) => w !== undefined);
  if (!match || words === undefined || /[，。；：:、]|^[\d一二三四五六七八九十]+$|^含/.test(words)) return null;
  const start = at + match[0].indexOf(words);
  return { start, end: start + words.length };
}
