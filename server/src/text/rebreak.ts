/** A line so long may be a whole text that lost its line breaks, as what is copied off a page or out of a cell does. */
const LONG = 500;
/** If so many numbered items begin in it. */
const FEWEST = 4;
/** In a text no longer than this a shorter line may be, if so many clauses begin in it: 一、, 第二条. */
const SHORT_TEXT = 2000;
const SHORT = 100;
const CLAUSES = 3;

const NUMBER = '[\\d０-９零〇一二三四五六七八九十百]{1,5}';
/** 第五条, 一、, （一）, 1., 1.1, ①: what begins an item, but 第五条的约定, 1.5万元. */
const ITEM = new RegExp(
  `(?:第${NUMBER}[条章节條節](?![的之第款项约规中所内、，和与及或至到规）)])|[一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}[、.．]|[（(][\\d０-９一二三四五六七八九十]{1,3}[)）]|[a-zａ-ｚ][)）]|[\\d０-９]{1,2}(?:[.．][\\d０-９]{1,2}){0,3}[、.．)）](?![\\d０-９])|\\d{1,2}(?:[.．]\\d{1,2}){1,3}(?![\\d.．%％‰]|[ ]?[万亿元米倍年月日天个小时平分千公吨折级版])|[①-⑳]|\\d{1,2}[ \\u3000]{1,2}(?=[一-鿿]{2,10}[ \\u3000]))`,
  'y',
);
/** What needs no sentence's end before it. */
const CLAUSE = /第|[一二三四五六七八九十]{1,3}、/y;
/** What is filled in of who contracts, and where they sign: 甲方（委托方）：, 地址：, 日期：. */
const LABEL = /(?:[甲乙丙丁][ \u3000]{0,3}方|[甲乙丙](?:公司|单位)|[委受]托[方人]|[买卖供需]方|[出承]租[方人]|[发承]包[方人]|采购[方人]|供应商|服务[方商]|客户|用户|合同编号|合同名称|项目名称|编号|统一社会信用代码|法定代表人|法人代表|授权代表|委托代理人|代表人|负责人|联系人|联系电话|联系方式|联系地址|通讯地址|地址|住所地?|电话|手机|传真|邮编|邮政编码|电子邮箱|邮箱|开户银行|开户行|户名|账户名称|账号|帐号|税号|身份证号码?|签[订约署](?:日期|时间|地点)|日期|附[件表录][\d０-９一二三四五六七八九十]{0,2})(?:[ \u3000]?[（(][^（）()\n]{1,20}[）)])?[ \u3000]?[：:]/y;
/** And whatever else, where such stand. */
const FIELD = /[一-鿿]{2,8}(?:[（(][^（）()\n]{1,20}[）)])?[：:]/y;
const ATTACHED = /(?:附件|附录|附表)[\d０-９一二三四五六七八九十]{1,2}/y;
const HEAD = /^[ \u3000\t]*#{1,6}(?: +#{1,6})*(?= )/;
/** Its last word says what the text is. */
const TITLE = /^[ \u3000\t#*]*[^，。；：:\s]{2,30}(?:合同|协议|协议书|合同书|合約|契約書?|條款|条款|准则|规范)[*]*$/;
const GAP = /[ \t\u3000\u00a0]+/g;
/** A sentence ends so, and what stands behind a gap begins a paragraph. */
const ENDS: ReadonlySet<string> = new Set('。；;！？');
/** Before these a number belongs to the words it stands in. */
const GOES_ON: ReadonlySet<string> = new Set('第按照依据于、和与及见本至到或，,（(');
const HEADING = new RegExp(`^(?:第${NUMBER}[条章节條節]|[一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}[、.．]|\\d{1,2}[、.．])[ \\u3000]{0,4}[^，。；：:、\\s\\d]{0,4}[^，。；：:\\s\\d]{0,12}$`);
const CELLS = /[|│┃]/;

/**
 * A text of which a line holds many numbered items, or many paragraphs, with those on lines of their own: unit for unit, a blank before each read as a
 * line end. Nor is such a line a heading, or a row of cells, though it begins with # or has tabs in it. Where no line does, the text is what was given.
 * Pure and linear in the text.
 */
export function rebroken(text: string): string {
  let read = '';
  let from = 0;
  let feed = next(text, '\n', 0);
  let carriage = next(text, '\r', 0);
  const least = text.length <= SHORT_TEXT ? SHORT : LONG;
  for (let start = 0; start < text.length; ) {
    if (feed < start) feed = next(text, '\n', start);
    if (carriage < start) carriage = next(text, '\r', start);
    const end = Math.min(feed, carriage);
    if (end - start >= least) {
      const line = text.slice(start, end);
      if (!CELLS.test(line)) {
        const places = breaksIn(line);
        const isOne = line.length >= LONG || places.length > 0;
        const head = !isOne || (places[0] ?? Infinity) <= HEADING_LENGTH ? null : HEAD.exec(line);
        if (head) {
          read += text.slice(from, start) + ' '.repeat(head[0].length);
          from = start + head[0].length;
        }
        for (const at of places) {
          read += `${text.slice(from, start + at)}\n`;
          from = start + at + 1;
        }
      }
    }
    start = end + 1;
  }
  return from === 0 ? text : read + text.slice(from);
}
const HEADING_LENGTH = 60;

/** Where a mark stands next; the text's end where none does. */
function next(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** Where a line goes on as another would begin; nothing where it is but a long paragraph. */
function breaksIn(line: string): readonly number[] {
  const places: number[] = [];
  let [items, clauses, sentences, cells, fields] = [0, 0, 0, 0, false];
  /** Where the piece begins that a break would end. */
  let begun = 0;
  GAP.lastIndex = 0;
  for (let gap = GAP.exec(line); gap !== null; gap = GAP.exec(line)) {
    const [at, behind] = [gap.index, gap.index + gap[0].length];
    if (at === 0 || behind === line.length) continue;
    const last = line[at - 1]!;
    const piece = at - begun <= TITLE_LENGTH ? line.slice(begun, at) : '';
    const ends = ENDS.has(last);
    const isCell = gap[0].includes('\t');
    const heads = piece !== '' && ((HEADING.test(piece) && /[一-鿿]$/.test(piece) && !opensTitle(piece)) || (begun === 0 && TITLE.test(piece)));
    const isFree = !GOES_ON.has(last);
    // 4402 1180 15）: one number in pieces.
    const item = isFree && (ends || heads || /[：:）)”」*_＿]/.test(last) || stands(CLAUSE, line, behind) || (/\d/.test(last) && !/[\d０-９]/.test(line[behind]!))) && stands(ITEM, line, behind);
    const field = !item && isFree && (stands(LABEL, line, behind) || ((items === 0 || fields) && stands(FIELD, line, behind)));
    const attached = isFree && (ends || /[：:日]/.test(last) || /^附/.test(piece)) && stands(ATTACHED, line, behind);
    if (!item && !ends && !isCell && !heads && !field && !attached) continue;
    if (item) items++;
    if (item && stands(CLAUSE, line, behind)) clauses++;
    if (ends) sentences++;
    if (isCell) cells++;
    fields = field;
    places.push(at);
    begun = behind;
  }
  if (line.length < LONG) return clauses >= CLAUSES ? places : [];
  return items >= FEWEST || sentences >= FEWEST || (cells > 0 && line.length / (cells + 1) >= CELL_LENGTH) ? places : [];
}
const TITLE_LENGTH = 40;
/** Cells are short. */
const CELL_LENGTH = 40;

/** 第一条 alone: its title follows. */
const NUMBER_ALONE = new RegExp(`^(?:第${NUMBER}[条章节條節]|[一二三四五六七八九十]{1,3}[、.．]|[\\d０-９]{1,2}[、.．])$`);
const opensTitle = (piece: string): boolean => NUMBER_ALONE.test(piece);

function stands(expression: RegExp, line: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(line);
}
