/** Where a line that was broken within a paragraph goes on. */
export interface Joint {
  /** Its offset in the joined text. */
  readonly at: number;
  /** How many UTF-16 units of blanks at the head of the line behind the break were taken out. */
  readonly indent: number;
}

/** A text with its paragraphs on a line each. */
export interface Unwrapped {
  readonly text: string;
  /** In the order of the text; none where nothing was joined, and the text is what was given. */
  readonly joints: readonly Joint[];
}

/** Columns, of which a Han character takes two: text is set no wider, and seldom narrower. */
const WIDEST = 120;
const NARROWEST = 40;
/** A line is full so many columns before the edge: no mark of punctuation begins a line, no pair of digits is torn, and marks may hang over it. */
const SLACK = 7;
/** So many full lines that end within a sentence are no accident, if of all lines that do so near the edge this share is full. */
const fewest = (lines: number): number => Math.max(3, lines / 100);
const SHARE = 0.75;
/** So near the edge a line counts as one that may be full. */
const NEAR = 0.6;
/** So many lines, and one of so many, may be wider than the edge. */
const TYPED_INTO = 3;
const PER_TYPED_INTO = 12;

const ENDS: ReadonlySet<string> = new Set('。；：！？;:!?…|│┃┤┐┘_＿▁～~—-=*#>');
const TABLE = /[|│┃├┤┌┐└┘┬┴┼─━═]|\t/;
/** What begins a line of its own: a number, a mark, a label with its colon, a comment. */
const OPENS = /^(?:第[\d０-９零〇一二三四五六七八九十百]{1,6}[条章节款项编部]|[一二三四五六七八九十]{1,3}[、.．]|[（(【[［〔][\d０-９一二三四五六七八九十a-zA-Z]{1,3}[)）】\]］〕]|[\d０-９]{1,3}(?:[.．][\d０-９]{1,3}){0,4}[、.．)）\s\u3000]|[\d０-９]{1,2}(?:[.．][\d０-９]{1,2}){1,4}(?=[^\d０-９万亿元%％‰])|[①-⑳⑴-⒇ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[a-zA-Z][.．、)）]|[-*•●○◆■□☐☑→※>#]|<!--|\/\/|附[件表则录图]|鉴于|[^\s，。；、,;]{1,14}[：:])/;
const LATIN = /[A-Za-z]/;

/** Where the words of a line begin, and end. */
interface Words {
  readonly from: number;
  readonly to: number;
}
interface Row extends Words {
  readonly start: number;
  /** In columns, its indent included. */
  width: number;
  /** Ends within a sentence, and the next goes on with it. */
  isOpen: boolean;
}

/**
 * Joins the lines of a text that was broken at a column, as what is copied out of a PDF or an old page is, paragraph by paragraph: full lines
 * that end within a sentence, with the line behind them. Where lines are of any length, or it cannot be told, nothing is joined. Pure and
 * linear in the text.
 */
export function unwrap(text: string): Unwrapped {
  const first = rowsOf(text, SAMPLE);
  const edge = isUnbroken(text, first) ? null : edgeOf(text, read(text, first));
  if (edge === null) return { text, joints: [] };
  const rows = first.length < SAMPLE ? first : read(text, rowsOf(text));
  const joints: Joint[] = [];
  let joined = '';
  let from = 0;
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    if (next === undefined || !row.isOpen || !isFull(text, row, next, edge)) continue;
    joined += text.slice(from, row.to);
    from = next.from;
    joints.push({ at: joined.length, indent: next.from - next.start });
  }
  return joints.length === 0 ? { text, joints } : { text: joined + text.slice(from), joints };
}

/** So many lines tell. */
const SAMPLE = 1000;

/** The first lines of a text, or all, not yet read. */
function rowsOf(text: string, most = Infinity): readonly Row[] {
  const rows: Row[] = [];
  for (let start = 0; start <= text.length && rows.length < most; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    let [from, to] = [start, end];
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    rows.push({ start, from, to, width: 0, isOpen: false });
    start = end + 1;
  }
  return rows;
}

/** Whether it is plain that nobody broke these lines: too many are too wide, or next to none ends within a sentence. */
function isUnbroken(text: string, rows: readonly Row[]): boolean {
  let [wide, torn] = [0, 0];
  for (const { start, from, to } of rows) {
    if (to - start > WIDEST || (to - start > WIDEST / 2 && widthOf(text, start, to) > WIDEST)) wide++;
    if (to - from >= (NARROWEST * NEAR) / 2 && !ENDS.has(text[to - 1]!)) torn++;
  }
  return wide > TYPED_INTO + rows.length / PER_TYPED_INTO || torn < fewest(rows.length);
}

function read(text: string, rows: readonly Row[]): readonly Row[] {
  for (const row of rows) row.width = widthOf(text, row.start, row.to);
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    row.isOpen = next !== undefined && row.width >= NARROWEST * NEAR && next.from < next.to && goesOn(text, row, next);
  }
  return rows;
}

/** Whether the words of a line end within a sentence which those of the next go on with. Two Latin letters may be two words: they are left apart. */
function goesOn(text: string, row: Words, following: Words): boolean {
  const ends = ENDS.has(text[row.to - 1]!);
  // Most lines end a sentence.
  if (ends && !TEARS.has(text[row.to - 1]!)) return false;
  const [words, next] = [text.slice(row.from, row.to), text.slice(following.from, following.to)];
  return (!ends || isTorn(words, next)) && !OPENS.test(next) && !TABLE.test(words) && !TABLE.test(next) && !words.includes('contract-review:') && !(LATIN.test(words.at(-1)!) && LATIN.test(next[0]!));
}

/** What a bracket or a place to fill in may be torn at. */
const TEARS: ReadonlySet<string> = new Set('：；:;_＿');
const RULE = /^[_＿ \u3000]*$/;
/** A bracket that is still open (大写：, 包括但不限于：), or a place to fill in that goes on; rules under each other are places of their own. */
function isTorn(words: string, next: string): boolean {
  const last = words.at(-1)!;
  if (last === '_' || last === '＿') return (next[0] === '_' || next[0] === '＿') && !RULE.test(words) && !RULE.test(next);
  return /[：；:;]/.test(last) && lastOf(words, '（(') > lastOf(words, '）)');
}
const lastOf = (words: string, marks: string): number => Math.max(...[...marks].map((mark) => words.lastIndexOf(mark)));

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0d || code === 0x3000 || code === 0xa0;
const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2460 && code <= 0x24ff);
function widthOf(text: string, start: number, end: number): number {
  let width = end - start;
  for (let i = start; i < end; i++) if (isWide(text.charCodeAt(i))) width++;
  return width;
}

/** The column the lines were broken at: where most of those end that end within a sentence. Null where they were not broken, or that column cannot be told. */
function edgeOf(text: string, rows: readonly Row[]): number | null {
  const open = rows.filter(({ isOpen }) => isOpen).map(({ width }) => width).sort((a, b) => a - b);
  let [most, edge] = [0, 0];
  for (let from = 0, to = 0; to < open.length; to++) {
    while (open[from]! < open[to]! - SLACK) from++;
    if (to - from + 1 >= most) [most, edge] = [to - from + 1, open[to]!];
  }
  if (most < fewest(rows.length) || edge < NARROWEST) return null;
  const near = open.filter((width) => width >= edge * NEAR);
  const full = near.filter((width) => width >= edge - SLACK);
  // What was typed into a line since makes it wider.
  const wider = rows.filter(({ width, from, to }) => width > edge + SLACK && !TABLE.test(text.slice(from, to))).length;
  return full.length >= near.length * SHARE && wider <= TYPED_INTO + rows.length / PER_TYPED_INTO ? edge : null;
}

/** Whether a line leaves no room at the edge for what the next begins with, a word in Latin letters or a figure in one piece. */
function isFull(text: string, { width }: Row, next: Row, edge: number): boolean {
  let at = next.from;
  while (at < next.to && /[A-Za-z\d.%]/.test(text[at]!)) at++;
  return width + (at - next.from) >= edge - SLACK;
}
