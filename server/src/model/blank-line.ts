import { eachMatch } from '../text/each-match.ts';
import { chancesOf } from '../text/needs.ts';
import type { Span } from '../text/span.ts';
import { DATE, GAP, HAN, MARKS, NOTHING, SPACES, UNIT } from './blank-marks.ts';
import { lostIn } from './blank-lost.ts';
import type { Blank } from './contract.ts';

/** What surrounds a line: S signing, T table, A answered below; - for each that is not so. */
export type Surroundings = string;

/** 名称：, 地址： … with nothing after them: fields whose value is owed. */
const FIELD_NAMES =
  '合同编号|协议编号|编号|名称|姓名|单位名称|公司名称|住所|住所地|地址|通讯地址|通信地址|联系地址|送达地址|注册地址|经营地址|户籍地址|居住地址|家庭住址|住址|联系人|联络人|经办人|联系电话|联系方式|联络方式|电话|手机|手机号|手机号码|传真|电挂|电传|邮编|邮政编码|电子邮箱|电子邮件|邮箱|微信|微信号|e-?mail|银行账户|银行帐户|开户银行|开户行|开户名|开户名称|户名|账户|账户名|账号|帐号|银行账号|银行帐号|税号|纳税人识别号|身份证号|身份证号码|身份证|证件号码|证件类型|统一社会信用代码|法定代表人|法人代表|负责人|职务|性别|民族|出生年月|国籍|签订地点|签订地|签约地点|签约日期|签订日期|签署日期|签订时间|签约时间|日期|时间|项目名称|地点|面积|座落|坐落|户型|车牌号|车牌号码|籍贯|学历|职业|经济类型|注册号|营业执照号码?|银行地址|公司地址|收件人|登记号';
/** 地　　址： is set out by letters; longer names are not. */
const FIELD = new RegExp(`(${FIELD_NAMES.split('|').map((name) => (/^[\u4e00-\u9fff]{2,3}$/.test(name) ? [...name].join('[ \\u3000]{0,8}') : name)).join('|')}|(?:甲|乙|丙|丁)[ \\u3000]{0,3}方|(?:承租|出租|发包|承包|采购|转让|受让|出借|借款|贷款|出质|质权|抵押|保证|担保|委托|受托|买受|出卖|定作|承揽|许可|保管|存货|托运|承运|聘用|受聘|供货|赠与|受赠|认购|监护|受益|投保|居间|中介|加盟|经销)[方人])[ \\u3000]?(?:[（(][^（）()\\n]{1,24}[）)])?[ \\u3000]{0,4}[：:]`, 'gi');
/** The same, wherever in the words it stands. */
export const FIELD_HERE = new RegExp(FIELD.source, 'i');
const FIELD_NAME = /^(?:(?:单位|银行|企业|公司|图文|电话|传真)(?:地址|[账帐]号|传真|号码)|邮码|开户银行|开户行|户名|账号|帐号|地址|通讯地址|通信地址|住所|电话|传真|电挂|邮编|邮政编码|联系人|名称|姓名|单位名称|法定代表人|负责人|税号)$/;
const NAMED_FIELD = new RegExp(`^(?:${FIELD_NAMES})$`, 'i');
/** Whether a cell's words are the name of a field, and so wait for a value. */
export const isFieldName = (cell: string): boolean => FIELD_NAME.test(cell) || NAMED_FIELD.test(cell);
/** Words that say somebody signs or seals here. */
export const SEAL = /[（(]章[）)]|盖章|蓋章|签字|簽字|签章|簽章|签名|簽名|公章|签盖/;
/** [盖章], ${甲方签章}: a place to seal, by a template. */
const SEALED = /(?:盖章|蓋章|签字|簽字|签章|簽章|签名|簽名|公章|签盖)[处處]?[^一-鿿]*$/;
/** 签字：, 盖章处（…）, 自签章之日 speaks of a day. */
export const SEALS_HERE = new RegExp(`(?:${SEAL.source})[处處）)]?[ \\u3000*]{0,4}[：:]?[ \\u3000*]{0,6}$`);
/** ____（盖章） */
const SEALS_BEHIND = /^[ \u3000]*[（(]?(?:盖章|蓋章|签字|簽字|签章|簽章|签名|簽名|公章)/;
/** 服务方：　　　　（公章） asks for the name first, then the seal; 甲方 and 法定代表人 need none. */
export const WAITS_FOR_NAME = /(?<!^[ \u3000]{0,20}[甲乙丙丁][ \u3000]{0,3}方|代表人?|代理人)[：:│┃][ \u3000]{4,}[（(](?:公章|盖章|签章)/;
/** 代表人：____　　代表人：____: where they sign, though nothing is spoken of a seal … */
export const SIGN_SIDE_BY_SIDE = /^[ \u3000*]{0,20}(?:(?:[甲乙丙丁]方)?(?:(?:法定|授权|签约)?代表人?|委托代理人|法人代表)(?:[/／或、](?:委托代理人|授权代表人?|负责人))?[ \u3000]?[：:][ \u3000*]{0,4}[_＿]{3,60}[ \u3000\t*]{0,80}){2,3}$/;
/** … and so are 甲方：____　　乙方：____ above them. */
export const NAMES_SIDE_BY_SIDE = /^[ \u3000*]{0,20}(?:(?:[甲乙丙丁][ \u3000]{0,3}|[一-鿿]{2,4})方[ \u3000]?[：:][ \u3000*]{0,4}[_＿]{3,60}[ \u3000\t*]{0,80}){2,3}$/;
const SIGNER = /代表|代理人|负责人|经办人|[甲乙丙丁][ \u3000]{0,3}方|委托|受托|法人|用人单位|劳动者|供方|需方|姓名|名称|公司/;

/** Strokes and spaces of other alphabets' blocks that forms are drawn with, each as long as the usual one. */
const OTHER_STROKES = /[▁ˍ﹍﹎﹏‗]/g;
const OTHER_SPACES = /[\u2000-\u200a\u202f\u205f]/g;
const OTHER_MARKS = /[▁ˍ﹍﹎﹏‗\u2000-\u200a\u202f\u205f]/;

/** The blanks of one line, from its start. */
export function readLine(scene: Surroundings, line: string): readonly Blank[] {
  const words = OTHER_MARKS.test(line) ? line.replace(OTHER_STROKES, '_').replace(OTHER_SPACES, ' ') : line;
  const signing = scene[0] === 'S';
  const table = scene[1] === 'T' || /^\s*[|｜]/.test(words);
  const answered = scene[2] === 'A';
  const taken: { span: Span; kind: Blank['kind'] }[] = [];
  const covered = new Uint8Array(words.length);
  const add = (kind: Blank['kind'], start: number, to: number): void => {
    const end = Math.max(to, start + 1);
    if (end > words.length || covered.subarray(start, end).includes(1)) return;
    covered.fill(1, start, end);
    taken.push({ kind, span: { start, end } });
  };
  const lead = words.length - words.trimStart().length;
  const chances = chancesIn(words);
  let markup: boolean | undefined;
  for (const i of chances) {
    if (i >= MARKS.length) break;
    const { kind, at } = MARKS[i]!;
    for (const match of eachMatch(words, at)) {
      if (kind === 'placeholder' && isHeadingIn(words, match[0], match.index)) continue;
      if (match.index < lead || (/^(?:[□☐◻]|[（(【\[〔][ \u3000]*[）)】\]〕])$/.test(match[0]) && isDecided(words)) || (kind === 'blank' && REMARK.test(words.slice(0, match.index)))) continue;
      if (match[0].startsWith('****') && (markup ??= MARKUP.test(words))) continue;
      if (kind === 'blank' && /^[_＿]+$/.test(match[0]) && isEmphasis(words, match.index, match[0].length)) continue;
      add(kind, match.index, match.index + match[0].length);
    }
  }
  if (chances.includes(DATE_AT)) for (const match of eachMatch(words, DATE)) add('blank', match.index, match.index + match[0].length);
  if (!table && /[ \u3000\u00a0]/.test(words.slice(lead)) && !LETTER_BY_LETTER.test(words))
    for (const i of chances) if (i > DATE_AT) for (const match of eachMatch(words, LOOKED_FOR[i]!)) if (match.index >= lead && !isLayout(words, match.index, match[0].length) && !isFilledIn(words, match.index, match.index + match[0].length)) add('blank', match.index, match.index + match[0].length);
  const labelled = /[：:]/.test(words);
  if (!table && labelled) for (const match of eachMatch(words, NOTHING)) add('blank', match.index - 1, match.index);
  for (const match of lostIn(words)) add('blank', Math.max(0, match.index + match[0].length - 1), Math.max(1, match.index + match[0].length));
  if (labelled) labels(words, signing, answered, () => taken.length === 0, add);
  if (table || /[│\t]/.test(words)) emptyCells(words, add);
  emptyItem(words, add);
  const blanks = taken.filter(({ kind, span }) => !(signing && (kind !== 'placeholder' || SEALED.test(words.slice(span.start, span.end))) && isSigningLine(words, span))).sort((a, b) => a.span.start - b.span.start);
  return merged(blanks, words).map(({ span, kind }) => ({ span, kind, asks: asked(words, span.start, span.end) }));
}

/** **bold**, *italic*, ***both***: where such stars stand, four of them end one and begin the next. */
const MARKUP = /(?<!\*)\*{1,3}(?!\*)/;

/** Marks, dates and gaps: most lines hold the characters of none of them. */
const LOOKED_FOR: readonly RegExp[] = [...MARKS.map(({ at }) => at), DATE, ...SPACES];
const DATE_AT = MARKS.length;
const chancesIn = chancesOf(LOOKED_FOR, 'chances: blanks');

/** 房   屋   租   賃   契   約   書: a line set out letter by letter, with no place to write between them; between units there is (佰    拾    元). */
const LETTER_BY_LETTER = /^[ \u3000*#]*(?:(?![万萬仟佰拾元圆圓角分年月日时時])[一-鿿][ \u3000]+){2,}[一-鿿][ \u3000*#]*$/;

/** Labels with nothing behind their colons. */
function labels(words: string, signing: boolean, answered: boolean, isUntaken: () => boolean, add: (kind: Blank['kind'], start: number, end: number) => void): void {
  const colon = words.search(/[：:]/);
  if (!signing && LABELS.test(words) && !SIGNS.test(words)) add('blank', colon, colon + 1);
  if (words.length < 400 && !answered) for (const match of eachMatch(words, FIELD)) if (isEmptyField(words, match)) add('blank', match.index + match[0].length - 1, match.index + match[0].length);
  if (!answered && isUntaken() && (ROLE_ALONE.test(words) || ROLE_CALLED.test(words) || NAMELESS.test(words))) add('blank', colon, colon + 1);
  if (NAMES_ITSELF.test(words)) add('placeholder', colon + 1, words.trimEnd().length);
}

/** [警告] 重要声明 and 第三条 【保密期限】 are headings in brackets, 【青禾仓储有限公司】 is a name filled in. */
const isHeadingIn = (words: string, mark: string, at: number): boolean =>
  /^[【\[][一-鿿]/.test(mark) &&
  ((/^[\s*#]*$/.test(words.slice(0, at)) && /^[\s*]*$/.test(words.slice(at + mark.length)) && /(?:信息|资料|条款|须知|说明|提示|声明|目录|清单)[】\]]$/.test(mark)) || (/^[\s*#>-]*$/.test(words.slice(0, at)) && /^[ \u3000][一-鿿]{4}/.test(words.slice(at + mark.length))) || (/^[\s*#]*第[一二三四五六七八九十\d]{1,4}条[ \u3000]*$/.test(words.slice(0, at)) && words.slice(at + mark.length).trim() === '') || (mark.length >= 10 && /有限公司[】\]]$/.test(mark)));

/** ☑现金 ☐转账, （√）现金 （ ）转账: the choice is made. In 选择的打√ the tick is a word. */
export const isDecided = (words: string): boolean => /(?<![打画划的用以“"'在])(?:[☑☒✅🗹▣]|þ(?=[\s]?[\u4e00-\u9fff])|[✓✔√](?=[\s]?[\u4e00-\u9fff])|(?<=[（(【\[][ \u3000]?)[✓✔√](?=[ \u3000]?[）)】\]])|(?<=\[)[xX](?=\]))|■(?=[\s]?[\u4e00-\u9fff])/u.test(words);
/** What speaks of the blanks instead of leaving one: 下划线____处由乙方填写. */
const REMARK = /(?:下划线|下劃線|横线|空白处|空格)(?:[（(“"]|[为是即]){0,2}$/;

/** Blanks parted by nothing but a unit (____年__月__日) are one place to fill in. */
function merged(blanks: readonly { span: Span; kind: Blank['kind'] }[], words: string): readonly { span: Span; kind: Blank['kind'] }[] {
  const out: { span: Span; kind: Blank['kind'] }[] = [];
  for (const blank of blanks) {
    const last = out.at(-1);
    if (last && last.kind === blank.kind && blank.kind === 'blank' && /^[年月时]?[ \u3000]*$/.test(words.slice(last.span.end, blank.span.start))) out[out.length - 1] = { kind: last.kind, span: { start: last.span.start, end: blank.span.end } };
    else out.push(blank);
  }
  return out;
}

/** __bold__ of Markdown: two underscores with words glued to their inner side and a partner on the line. */
function isEmphasis(words: string, at: number, length: number): boolean {
  if (length !== 2) return false;
  const opens = /[^\s_]/.test(words[at + 2] ?? '') && words.indexOf('__', at + 3) > 0 && !/[\u4e00-\u9fff：:]/.test(words[at - 1] ?? '');
  const closes = /[^\s_]/.test(words[at - 1] ?? '') && words.lastIndexOf('__', at - 2) >= 0 && !/[\u4e00-\u9fff]/.test(words[at + 2] ?? '');
  return opens || closes;
}

/** A gap that parts columns or a number from its heading, not a place to write. */
function isLayout(words: string, at: number, length: number): boolean {
  const before = words.slice(0, at).replace(/^[\s#>*]+/, '').trim();
  const after = words.slice(at + length);
  if (before === '' || isEnumeration(words, at, length) || /^(?:第[一二三四五六七八九十百\d]{1,5}[条章节编]|[（(]?[一二三四五六七八九十\d.．]{1,6}[）)]?[、.．]?)$/.test(before)) return true;
  // 序　号: a word set out by letters, on its line or in its cell.
  if (/(?:^|[│┃|\t])[ \u3000]*[一-鿿]$/.test(before) && /^[一-鿿](?:[ \u3000：:│┃|\t]|$)/.test(after)) return true;
  // 按本合同　甲　方的要求: so is a party's letter, wherever it stands.
  if (/[甲乙丙丁]$/.test(before) && after.startsWith('方')) return true;
  // 青年 人、老年 人: a word broken by a space.
  if (/[老成青少幼中]年$/.test(before) && after.startsWith('人')) return true;
  // 乙方　　某公司: a name without a colon before it.
  if (/^[甲乙丙丁][ \u3000]?方$/.test(before) && /^[一-鿿（）()]{2,30}(?:公司|中心|集团|事务所|厂|店|学校|医院|银行)[ \u3000]*$/.test(after)) return true;
  if (/^(?![种项項个個日天年月])[一-鿿（）()、 \u3000]{1,12}(?<!如下)[：:]/.test(after)) return true;
  return /[一-鿿][ \u3000][一-鿿][ \u3000][一-鿿]/.test(words.slice(Math.max(0, at - 3), at + 4)) || (/(?:签字|盖章|签章|[（(]章[）)])/.test(after.slice(0, 12)) && !/[：:]$/.test(before));
}

/** What has been written on a line of spaces, which stand on both its sides: 由甲方    分期    支付. */
const VALUE = '[^\\s，。；：:,;]{1,24}';
const FILLED_BEFORE = new RegExp(`(?:[：:]${GAP}{1,60}|[${HAN}）)]${GAP}{2,60})(${VALUE})$`);
const FILLED_BEHIND = new RegExp(`^(${VALUE})(?:${GAP}{2,60}(?=[${HAN}（(“《，。；;])|${GAP}{1,60}(?=[。；;，]))`);
/** Words between two blanks, and none filled in: 由　　方负担　　元, 自　　　起至　　　止. */
const BETWEEN = new RegExp(`^(?:${UNIT}|[省市县区港路街]|[方的为給给向等之和与及至到起止前后内]|项目|公司|银行|法院|仲裁|[（(])|[为由于按在至向是和与的第约共计从自以凭经及或到应即名]$|[\\d０-９〇零一二三四五六七八九十][年月日]$|支付|采用|委托|指派|提供|任命|[_＿]|^(?:${FIELD_NAMES})(?![${HAN}])`);

/** Whether a gap is the margin of what is filled in before or behind it. */
function isFilledIn(words: string, start: number, end: number): boolean {
  return [FILLED_BEFORE.exec(words.slice(Math.max(0, start - 90), start)), FILLED_BEHIND.exec(words.slice(end, end + 90))].some((match) => match !== null && !BETWEEN.test(match[1]!));
}

/** 地址： with nothing, or the next label, after it. */
function isEmptyField(words: string, match: RegExpMatchArray): boolean {
  const before = words[match.index! - 1] ?? '';
  if (/[一-鿿]/.test(before) && !/[：:；;，,\s]/.test(before)) {
    // 双方确定如下项目负责人： says who comes.
    if (/方$/.test(match[1]!) || /(?:如下|下列|以下)[一-鿿]{0,4}$/.test(words.slice(0, match.index))) return false;
    const head = words.slice(Math.max(0, match.index! - 8), match.index).split(/\t|[ \u3000]{2,}/).at(-1)!;
    const column = /(?:^|^[ \u3000]+(?![一二三四五六七八九十]{1,3}、)|[：:][ \u3000]{2,}|[ \u3000]{4,}|\t)[^ \u3000\t：:]{0,12}$/.exec(words.slice(0, match.index));
    if (!/^[\s*#>（(一-鿿）)、\d.．/：:]*$/.test(head) || column === null) return false;
  }
  const rest = words.slice(match.index! + match[0].length);
  if (/^[\s*│|]*$/.test(rest) || /^[ \u3000]*[；;。，,]/.test(rest)) return true;
  return /^[ \u3000\t│|]{1,80}[一-鿿（）() \u3000]{1,16}[：:]/.test(rest) || /^[ \u3000]{4,}[│|）)]/.test(rest);
}

/** （1）…；（2）…   （3）… : a gap before a number parts items. */
const isEnumeration = (words: string, at: number, length: number): boolean => /^[（(]?[\d一二三四五六七八九十]{1,2}[）)、]/.test(words.slice(at + length));

/** 备案号：→经办人： in a form: labels side by side with nothing behind any. */
const LABELS = /^[ \u3000]{0,20}(?:\d{1,2}[.、．)）][ \u3000]?)?(?!第[一二三四五六七八九十]{1,3}[条章])[一-鿿\t]{2,8}[：:][ \t\u3000]{0,20}[一-鿿\t]{2,8}[：:][ \t\u3000]{0,20}$/;
const SIGNS = /方|签|章|代[表理]人?：|代表/;

/** Cells of a table row left empty, where the row has at least two and is no header. */
function emptyCells(words: string, add: (kind: Blank['kind'], start: number, end: number) => void): void {
  if (words.includes('│')) return boxCells(words, add);
  if (words.includes('\t')) tabbedFields(words, add);
  if (!words.trimStart().startsWith('|')) return;
  const cells = words.trim().replace(/^\||\|$/g, '').split('|');
  const empty = cells.filter((c) => c.trim() === '').length;
  if (/合计|总计|小计/.test(words) && empty < cells.length - 1) return;
  // | 预算 | 万元 |: the unit stands, its figure does not.
  const unit = /\|[ \u3000]*(?=(?:元|万元?|亿元?|天|日|个?月|年|台|套|件|吨|%|％)[ \u3000]*\|)/.exec(words);
  if (unit && !/\|[^|]*(?:单位|币种)[^|]*\|/.test(words) && cells.length === 2) add('blank', unit.index + 1, unit.index + unit[0].length);
  // | 广告主 |  | is a label and its value.
  const field = cells.length === 2 && empty === 1 && cells[1]!.trim() === '' && /[\u4e00-\u9fff]/.test(cells[0]!);
  if (!field && (empty < 2 || empty * 2 < cells.length)) return;
  const at = words.search(/\|[ \u3000]*\|/);
  if (at >= 0) add('blank', at + 1, Math.max(at + 2, words.indexOf('|', at + 1)));
}

const PARTY = /^[ \u3000]*(?:[甲乙丙丁]|[买卖供需委受出承发]|采购|供应|委托|受托|出租|承租|发包|承包)[ \u3000]{0,3}[方租包托][ \u3000]*$/;
/** 播出频次→→数量→: labels parted by tabs, each with an empty cell for its value. */
function tabbedFields(words: string, add: (kind: Blank['kind'], start: number, end: number) => void): void {
  const cells = words.split('\t');
  if (cells.length > 12 || cells[0]!.trim() === '' || cells.length % 2 !== 0) return;
  if (!cells.every((cell, i) => (i % 2 === 0 ? /^[ \u3000]*[一-鿿/（）()]{2,12}[ \u3000：:]*$/.test(cell) && !/合计|总计|小计/.test(cell) : cell.trim() === ''))) return;
  // 甲方→→乙方→ over the particulars of either.
  if (cells.every((cell, i) => i % 2 === 1 || PARTY.test(cell))) return;
  let start = 0;
  for (const [i, cell] of cells.entries()) {
    if (i % 2 === 1) add('blank', start - 1, start + cell.length);
    start += cell.length + 1;
  }
}

/** 户名：下单人姓名, 账号：绑定银行卡号: a field that is told what goes there. 同上述地址 and 以营业执照的名称为准 say where to find it. */
const NAMES_ITSELF = /^[ \u3000]*(?:(?:[一-鿿]{0,6}(?:名称|姓名|户[ \u3000]{0,4}名))(?:[（(][^（）()]{1,8}[）)])?[：:][ \u3000]*[一-鿿]{2,12}(?:名称|姓名)|[一-鿿]{0,6}(?:地址|住所地?)[：:][ \u3000]*(?![一-鿿]{0,8}[省市县区镇村路街道号])[一-鿿]{2,12}(?:地址|住所)|(?:账|帐|卡)[ \u3000]{0,4}号[：:][ \u3000]*[一-鿿]{2,12}(?:[账帐卡]号)|开户[银]?行[：:][ \u3000]*[一-鿿]{2,12}开户行|[一-鿿]{0,6}(?:电话|手机|号码)[：:][ \u3000]*[一-鿿]{2,12}(?:电话|手机|号码?)|[一-鿿]{0,6}(?:金额|价款|[出租]?[资金]额?)[：:][ \u3000]*[一-鿿]{2,10}金额|[一-鿿]{0,6}(?:日期|时间)[：:][ \u3000]*(?:当前|系统|下单|签约|用户)[一-鿿]{0,4}(?:日期|时间))[_ \u3000]*$/;

/** 乙方：（供货商）: the role stands where the name is due. */
const ROLE_ALONE = /^[ \u3000*]{0,12}(?:[甲乙丙丁]|[一-鿿](?:[ \u3000]{0,4}[一-鿿]){0,7})[ \u3000]{0,8}[方人][：:][ \u3000]{0,60}[（(][一-鿿]{2,8}[）)][ \u3000*]*$/;
/** 学生：（以下简称甲方） */
const ROLE_CALLED = /^[ \u3000*]{0,12}[一-鿿]{1,3}[^司厂校院社店所局行：:\s][：:][ \u3000]{0,60}[（(](?:以下|下)?[简簡]?[称稱][为為]?[“"「]?[甲乙丙丁]方[”"」]?[）)][ \u3000*]*$/;
/** 加工方（以下简称乙方）： with nothing behind it. */
const NAMELESS = /^(?:[ \u3000*]{0,12}[一-鿿]{2,8}[（(](?:(?:以下|下)?[简簡统統合]?[称稱][为為]?)?[ ]?[“"「]?[甲乙丙丁]方[”"」]?[）)][ \u3000]{0,4}[：:]){1,3}[ \u3000*]*$/;
/** A box-drawn form: a label's cell beside an empty one or one that waits for a name and its seal, or a label with nothing after it in its cell. */
function boxCells(words: string, add: (kind: Blank['kind'], start: number, end: number) => void): void {
  let start = 0;
  let label = false;
  const cells = words.split(/[│┃┤├]/);
  const paired = areLabelsWithRoom(cells.slice(1, -1));
  // A row of a drawn table with nothing in any cell.
  if (cells.length >= 5 && /^[\s　]*$/.test(cells[0]!) && cells.every((cell) => /^[\s　]*$/.test(cell))) return add('blank', cells[0]!.length + 1, cells[0]!.length + 1 + cells[1]!.length);
  const names = cells.map((cell) => (/[ \u3000]{2}$/.test(cell) ? cell.replace(/[\s　]/g, '') : ''));
  for (const [i, cell] of cells.entries()) {
    const bare = cell.replace(/[\s　]/g, '');
    if ((label || (paired && i > 0 && i < cells.length - 1)) && cell.length > 2 && (bare === '' || /^[ 　]{4,}[（(](?:签章|公章|盖章)[）)]/.test(cell))) add('blank', start, start + cell.length);
    if (/[：:]$/.test(bare)) add('blank', start + cell.trimEnd().length - 1, start + cell.length);
    // │单位地址　　　│单位地址　　　│: a label for each party, with its place in its own cell.
    if (FIELD_NAME.test(bare) && !/代表|代理|负责/.test(bare) && names.some((name, k) => k !== i && name === bare && Math.abs(k - i) === 1)) add('blank', start + cell.trimEnd().length, start + cell.length);
    label = (/^[一-鿿]{2,6}$/.test(bare) && /[　 ]/.test(cell.trim())) || FIELD_NAME.test(bare.replace(/^[（(]|[（(].*$|[）)]$/g, ''));
    start += cell.length + 1;
  }
}

/** │企业名称　│　　　│经济性质　│　　　│: names and room for their values by turns. */
const areLabelsWithRoom = (cells: readonly string[]): boolean =>
  cells.length >= 4 && cells.length % 2 === 0 && cells.every((cell, i) => (i % 2 === 0 ? /^[一-鿿]{2,8}$/.test(cell.replace(/[\s　]/g, '')) : /^[\s　]{2,}$/.test(cell)));

/** A numbered item with nothing in it: （1） ：, 2. ；, 3、 */
function emptyItem(words: string, add: (kind: Blank['kind'], start: number, end: number) => void): void {
  const match = /^[\s]*(?:[（(]?[\d０-９一二三四五六七八九十]{1,3}[）)、.．]{1,2}|[①-⑳])[ \u3000]*[：:；;。]?[ \u3000]*$/.exec(words) ?? /^[ \u3000]*[。；;：:][ \u3000]*$/.exec(words);
  if (match && words.trim() !== '') add('blank', words.length - words.trimStart().length, words.trimEnd().length);
}

/** On a line where somebody signs, the space for the signature or seal is none of ours; its date and address are. */
function isSigningLine(words: string, span: Span): boolean {
  const before = words.slice(0, span.start + 1);
  const label = /([^：:\s_＿]{1,20}(?:[ \u3000]{1,4}[^：:\s_＿]{1,10})?)[：:]?[\s_＿]*$/.exec(before.replace(/[：:]$/, ''))?.[1] ?? '';
  const own = words.slice(span.start, span.end);
  // Strokes behind 签字： or before （盖章） are where that is done; behind a name or another label they are a blank.
  if (/[_＿]/.test(own)) return SIGN_SIDE_BY_SIDE.test(words) || SEALS_HERE.test(words.slice(0, span.start)) || SEALS_BEHIND.test(words.slice(span.end));
  if (/年|月|日/.test(own) || /日期|时间|年|月|日|地址|电话|联[系络]方式|传真|电挂|邮编|邮政编码|邮箱|[账帐]号|编号|地点|开户|税号|身份证|号码/.test(label.replace(/\s/g, '')) || /^[\s_＿]*[年月日]/.test(words.slice(span.end))) return false;
  if (WAITS_FOR_NAME.test(words)) return false;
  return SEAL.test(words) || SIGNER.test(label) || label === '';
}

/** What a blank asks for by the words right behind it. */
const ASKS_BEHIND: readonly (readonly [RegExp, string])[] = [
  [/^(?:万?元|[圆圓]|[美欧港日]元|人民币)/, '金额'], [/^(?:个?工作日|天|小时|个月|分钟|秒|周)/, '期限'], [/^(?:日|月|年)(?:以内|内|之内|期满)/, '期限'], [/^(?:年|月|日|时)/, '日期'], [/^[%％‰]/, '比例'],
  [/^(?:种|項|项)(?!目)/, '选项'], [/^份/, '份数'], [/^(?:人民)?法院|^仲裁/, '争议解决机构'], [/^(?:有限)?公司|^[（(](?:以下|下)[简簡统統合]?[称稱]/, '名称'], [/^平方/, '面积'], [/^(?:台|套|件|个|次|人|名|吨|辆|间|(?:客|单|通|批|例)[/／每])/, '数量'],
];
/** By its own marks, or the label before it. */
const ASKS: readonly (readonly [RegExp, string])[] = [
  [/￥|¥|金额|大写|小写/, '金额'], [/年|月|日期|日$|时间/, '日期'], [/%|％|比例|费率|税率|利率/, '比例'], [/元|价|费|款/, '金额'], [/账号|帐号/, '账号'], [/开户[银]?行/, '开户行'], [/电话|手机|電話|電話/, '电话'], [/地址|住所|住址/, '地址'],
  [/编号/, '编号'], [/联系人|姓名|代表人?|经办人|负责人/, '姓名'], [/户名/, '户名'], [/(?:[数用产销流单]|咨询|业务)量|人数|次数/, '数量'], [/邮箱|邮件/, '邮箱'], [/职务/, '职务'], [/面积/, '面积'], [/信用代码|身份证|证件/, '证件号码'], [/方[：:（(]|名称|公司/, '名称'], [/法院|仲裁/, '争议解决机构'], [/天|工作日|小时|个月/, '期限'], [/种方式|项|种/, '选项'],
];
/** 提前____日, 有效期____年, 每____月: how long, not which day or year. */
const LASTS = /(?:提前|提早|为期|(?<!日)期限?[为共]?[：:]?|免费(?:提供)?|共计?|[合总累]计|满|[之以]?后|逾期|超过|不[少多低高]于|至少|达到?|延长|顺延|延迟|连续|每隔?)[ \u3000]*$/;
/** 自____起, 至____止; 服务期自____至____: the days a period runs between. */
const isDay = (before: string, behind: string): boolean =>
  (/(?:自|从)[ \u3000]*$/.test(before) && /^[ \u3000]*(?:起|开始)/.test(behind)) || (/[至到][ \u3000]*$/.test(before) && /^[ \u3000]*(?:为?止|期满|终止)/.test(behind))
  || (PERIOD.test(before) && (/[至到][ \u3000]*$/.test(before) || (/[自从为：][ \u3000]*$/.test(before) && /^[ \u3000]*[至到]/.test(behind))));
const PERIOD = /(?:期限?|有效|时长|时间)[^。；;，,]{0,16}$/;
/** 费用由____承担: somebody, not a sum. */
const SOMEBODY = /^[ \u3000]*(?:承担|负担|负责|支付|提供|保管|办理)/;

/** What a blank asks for: what its own marks say, then the unit behind it, then the label before it. */
function asked(words: string, start: number, end: number): string | null {
  if (SEALS_HERE.test(words.slice(Math.max(0, start - 8), start))) return '签章';
  const behind = words.slice(end, end + 8);
  const before = words.slice(Math.max(0, start - 8), start);
  if (/由$/.test(before) && SOMEBODY.test(behind)) return '当事人';
  const own = words.slice(start, end).replace(/[_＿\s]/g, '');
  if (/^[ \u3000]*[年月日](?!期)/.test(behind) && !/[年月]/.test(own) && LASTS.test(before + own)) return '期限';
  const find = (asks: typeof ASKS, near: string): string | null => (near === '' ? null : (asks.find(([at]) => at.test(near))?.[1] ?? null));
  return find(ASKS, own) ?? find(ASKS_BEHIND, behind.trimStart()) ?? (isDay(words.slice(Math.max(0, start - 24), start), behind) ? '日期' : nearest(before));
}

/** What the last words of a label ask for: 收款户名 for the name of an account, not for a sum. */
function nearest(label: string): string | null {
  for (let from = label.length - 1; from >= 0; from--) {
    const words = label.slice(from);
    const found = ASKS.find(([at]) => words.search(at) === 0);
    if (found) return found[1];
  }
  return null;
}
