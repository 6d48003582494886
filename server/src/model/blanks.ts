import { spanAfter, type Step } from '../text/change.ts';
import { indentOf, type Lined, type TextLine } from '../text/lines.ts';
import { shift, type Span } from '../text/span.ts';
import type { Blank, Sentence } from './contract.ts';
import { lineForm } from './line-form.ts';
import { hits, lineSieve, passage } from './sieve.ts';
import { eachMatch } from '../text/each-match.ts';

const GAP = '[ \\u3000\\u00a0\\u2002\\u2003]';
const HAN = '\\u4e00-\\u9fff';
/** Units that a blank before them asks a figure for. */
const UNIT = '年(?![度检终龄])|月(?![结底供])|日(?![期常历程后元照本])|天(?![然气使津])|元(?![旦素件器宵月])|美元|欧元|港元|港币|日元|英镑|圆|％|%|‰|个(?![人性体别])|份(?![额])|种(?![类植])|人(?![员民力工事数])|次(?![日月年要])|万|小时|工作日|周(?![期边转])|平方米|号(?![码])|條|条(?![件款])|台(?![湾州北账])|套(?![餐装])|名(?![称单誉词义字])|期(?![限间满程望货权])|岁|倍|吨|米|角|分(?![别期包公司担])';

/** Marks that are blanks wherever they stand in running text. Bounded and free of nested repetition. */
const MARKS: readonly { readonly kind: Blank['kind']; readonly at: RegExp }[] = [
  { kind: 'blank', at: /[_＿](?:[ \u3000]?[_＿]){1,200}|＿/g },
  // A pair of dashes between words is punctuation: 备件——由乙方供应.
  { kind: 'blank', at: new RegExp(`(?<=[${HAN}：:（(￥¥])(?<!-)[-－—─]{3,60}(?=[${HAN}%％元）)，,。；;]|$)|(?<=[：:（(￥¥])[-－—─]{2}(?=[${HAN}%％元）)，,。；;]|$)|(?<=[${HAN}])[-－—─]{2}(?=[年月日天元份%％）)，,。；;]|$)|(?<=[（(])[-－—](?=[%％])`, 'g') },
  { kind: 'blank', at: /【[ \u3000_＿*]{0,40}】|\[[ \u3000_＿*]{0,40}\](?!\()|〔[ \u3000]{0,40}〕|[（(][ \u3000]{1,40}[）)]/g },
  { kind: 'placeholder', at: /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,120}\}|<%[^%\n]{0,120}%>|\{%[^%\n]{0,120}%\}|#\{[^{}\n]{0,80}\}|<\/?[#@][a-z][a-z.]{1,12}(?:[ \t][^<>\n]{0,80})?\/?>/g },
  // {name}, {$rate}, {row.price}, {采购单位名称}, {field:id=1}; printf's %@ and %s; <?= $x ?>
  { kind: 'placeholder', at: new RegExp(`(?<![{$#%\\\\])\\{\\$?[A-Za-z_][\\w.$>\\[\\]'\"-]{0,80}\\}|(?<![{$#%\\\\])\\{[^{}\\n]{0,20}[${HAN}][^{}\\n]{0,40}\\}|%@|%(?:\\d{1,2}\\$)?[sd](?![a-zA-Z])|<\\?(?:php|=)[^?\\n]{0,80}\\?>|\\{[a-z]{2,16}:[a-z][^{}\\n${HAN}]{0,80}\\}`, 'g') },
  { kind: 'placeholder', at: /[×✕╳＊]{2,12}|[XＸxｘ]{2,20}(?:[-－—][XＸxｘ]{2,12}){0,3}(?![a-zA-Z0-9])|(?<=[0-9A-Za-z])[X]{3,12}(?=[0-9A-Za-z])|某某/g },
  { kind: 'placeholder', at: new RegExp(`\\[(?!(?:以下|本页|此页)[^\\[\\]]{0,4}无|(?:以下|下)?(?:[简簡]|统|合|下)?[称稱])[${HAN}][^\\[\\]\\n]{0,24}\\](?!\\()|(?<!^)【(?:请|填|选|此处|待|输入|插入|[${HAN}/、，]{0,10}(?:名称|姓名|金额|日期|时间|地址|地点|编号|号码|比例|期限|数量|单价|账号|电话|邮箱|城市|机构|部门|人员|标准|方式|内容|公司|法院|仲裁委员会))[^【】\\n]{0,20}】`, 'g') },
  // [X]秒, X个工作日: a letter where a figure stands.
  { kind: 'placeholder', at: /(?:[\[【〔][A-Za-zＸ×✕*＊?？][\]】〕]|[（(][XxNnＸ×✕*＊?？][）)])(?=(?:个?工作日|个月|秒|分钟|小时|天|日|年|月|元|万元?|次|份|[%％‰]))|(?<=[一-鿿：:，,、（(]\s?)[XＸ](?=(?:个?工作日|个月|秒|分钟|小时|天|日|年|月|元|万元|次|份|台|[%％‰]))/g },
  // ×省×市, 百分之×
  { kind: 'placeholder', at: /(?<=百分之)[×✕]|(?<=[省市])[×✕](?=[市区县])|(?<![\d０-９×✕][ ]?)[×✕](?=[省市县](?![\u4e00-\u9fff])|[省市县街路][×✕])/g },
  // [start_date], [today]
  { kind: 'placeholder', at: /\[(?:[a-z][a-z0-9]{0,20}(?:_[a-z0-9]{1,20}){1,4}|today|date|name|address|amount|price|company|phone|number|city|year|month|day|client|customer|vendor|supplier|party|email)\](?!\()/gi },
  // [partyAName]
  { kind: 'placeholder', at: /\[[a-z]{1,20}(?:[A-Z][a-z0-9]{0,20}){1,5}\](?!\()/g },
  // １９　　年 in a cell
  { kind: 'blank', at: /(?<![0-9０-９一二三四五六七八九十百零〇])(?:19|１９|一九)[ \u3000]{2,20}(?=年)/g },
  { kind: 'blank', at: /[￥¥](?=[ \u3000\t]*(?:$|[，。；）)]))|(?<=[（(](?:大写|小写)[）)][：:])[ \u3000\t]*(?=[（(]|$)/g },
  { kind: 'placeholder', at: /待定(?!金)|待填|待补充|待确定|待[一-鿿]{0,12}(?:补齐|填写|录入|填充)|TBD|请填写|请填充[一-鿿]{0,4}|此处填写|[（(](?:请|可|需)?填写[^（）()\n]{0,20}[）)]|请输入/g },
  { kind: 'choice', at: /(?<![的在“"「])[□☐◻](?![打部内中√×])|(?:以下|下列)第[ \u3000_＿]{1,20}[种種項项]|(?:以下|下列)第[ \u3000]*$/g },
];
/** A figure lost with its gap: 按照元/小时, 不超过秒, 服务费用：元整, 百分之的, 届满前日内, 合同总价的%, 一式份, 人民币元. */
const LOST_IN_LINE = new RegExp(
  [
    '按照?(?=元(?![旦素件器宵月年]))|[：:](?=元(?:整|[（(][大小]写))|百分之(?=的)',
    '(?:不[大小低高多少]于|不超过|达到|共计|合计)(?=元(?![旦素件器宵月年])|[%％‰]|秒|小时|分钟|个工作日|[人客次件台套]\\/)',
    `(?<=[${HAN}]{2})(?:[后起](?=(?:日|天|个?工作日|个?月|年)以?内)|(?:届满|到期)[之以]?[前后](?=(?:日|天|个?月)(?:内|书面|通知)))|通知(?=(?:日|个?工作日|个?月)内)`,
    '(?:总价|价款|总额|金额|费用|报酬|货款|租金|标的额|款项?|售价|定价)的(?=[%％‰])|(?<!单位[：:为]?|以|按|用)人民币(?=元(?:整|[，。；（(]))|[￥¥](?=元)',
    '一式(?=份[，。；、（(])|(?:各|双方|分别)(?:执|持|存|留存)(?=份[，。；])|(?<=[一-鿿])第(?=条(?:[的之]?(?:约定|规定)|第))',
  ].join('|'),
  'g',
);
/** （以下简称乙方）, with no name behind it either. */
const SHORT_NAME = `[（(](?:以下|下)(?:[统統合并])?[简簡合统統]?[称稱][^（）()\\n]{1,20}[）)][ \\u3000]{0,60}(?:$|[，。；,;]|[${HAN}]{2,6}[：:])`;
/** Blanks made of nothing but space: told from layout by what surrounds them. */
const SPACES: readonly RegExp[] = [
  new RegExp(`(?<![0-9０-９一二三四五六七八九十百千万亿零〇两半几数壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬廿.．])(?<![0-9０-９一二三四五六七八九十%％‰](?:[)）]|\\*\\*))(?<!${GAP}|[/／*•·>→–-])${GAP}{1,60}(?=(?:${UNIT}))`, 'g'),
  new RegExp(`${GAP}{1,60}(?=省${GAP}{1,60}[市县州])|(?<=省)${GAP}{1,60}(?=[市县州](?![${HAN}]))`, 'g'),
  // 中国　　公司: the name stands open before the form.
  new RegExp(`(?<=[国省市区县])${GAP}{2,60}(?=(?:有限)?公司(?![${HAN}]))`, 'g'),
  new RegExp(`(?<=(?:[^${HAN}]|^)(?:[${HAN}]{0,12})(?:为|按|于|至|向|到|第|自|从|逾期|超过|大写|小写|共计|合计|名为|由|￥|¥|人民币|在))${GAP}{2,60}(?=[${HAN}，。；,;（(）)])`, 'g'),
  new RegExp(`(?<=[${HAN}”》）)])(?<!公司(?=${GAP}{3,60}[（(](?:以下)?[简簡统統合下][称稱]))(?:${GAP}{3,60}|\\u3000{2})(?=[${HAN}“《（(][^：:\\n]{0,30}(?:$|[，。；,;]|如下[：:]))`, 'g'),
  // Before a full stop: after words that ask for something, or where it is wide.
  new RegExp(`(?<=[为為於于是即在按至到达第由向给指应以的：:，；]|其[他它]|方[式法]|时间|日期|期限|地[点址]|名称|金额|比例|用途)${GAP}{1,60}(?=[。；;])|(?<=[${HAN}）)”])${GAP}{5,60}(?=[。；;])|(?<=[如即为是的：:，])${GAP}{1,60}(?=[，,、])`, 'g'),
  new RegExp(`(?<=(?:按|向|执行|由|采取|取得了?|逾期|超过|方为|提交|处理|按照|通过))${GAP}{1,60}(?=[${HAN}（(])|(?<=[为是])${GAP}{1,60}(?=[（(](?![\\d一二三四五六七八九十]))|(?<=(?<![存现所])在|因|由于|以及)${GAP}{1,60}(?=(?:[之的])?(?:期限|期间|时间|原因|情况|情形|条件|范围))`, 'g'),
  new RegExp(`(?<=不低于|不超过|不少于|不高于|不得低于|不得超过)${GAP}{2,60}(?=[${HAN}|])`, 'g'),
  // 甲方：　（以下简称…）, 丙方：　　　（客户）
  new RegExp(`(?<=[方人者户][：:])${GAP}{1,60}(?=${SHORT_NAME})|(?<=[甲乙丙丁]方[：:])${GAP}{3,60}(?=[（(][${HAN}]{2,8}[）)])`, 'g'),
  new RegExp(`(?<=[：:])${GAP}{4,60}(?=[（(](?:公章|盖章|签章))|(?<=[${HAN}])${GAP}{3,60}(?=[：:）)])|(?<=[：:])${GAP}{1,60}(?=[）)])`, 'g'),
];
/** A label's colon with what closes its sentence, or the short name of nobody, right behind it. */
const NOTHING = new RegExp(`(?<=[：:])(?=[。；;])|(?<=[方人者户][：:])(?=${SHORT_NAME})`, 'g');
const DATE = /(?<![0-9０-９一二三四五六七八九十〇零_＿})】])[ \u3000]{0,20}年[ \u3000]{0,20}月[ \u3000]{0,20}日/g;
/** 名称：, 地址： … with nothing after them: fields whose value is owed. */
const FIELD_NAMES =
  '合同编号|协议编号|编号|名称|姓名|单位名称|公司名称|住所|住所地|地址|通讯地址|通信地址|联系地址|送达地址|注册地址|经营地址|户籍地址|居住地址|家庭住址|住址|联系人|联络人|经办人|联系电话|联系方式|联络方式|电话|手机|手机号|手机号码|传真|电挂|电传|邮编|邮政编码|电子邮箱|电子邮件|邮箱|微信|微信号|e-?mail|开户银行|开户行|开户名|开户名称|户名|账户|账户名|账号|帐号|银行账号|银行帐号|税号|纳税人识别号|身份证号|身份证号码|身份证|证件号码|证件类型|统一社会信用代码|法定代表人|法人代表|负责人|职务|性别|民族|出生年月|国籍|签订地点|签订地|签约地点|签约日期|签订日期|签署日期|签订时间|签约时间|日期|时间|项目名称|服务地点|履行地点|工作地点|银行地址|公司地址|收件人|登记号';
/** 地　　址： is set out by letters; longer names are not. */
const FIELD = new RegExp(`(${FIELD_NAMES.split('|').map((name) => (/^[\u4e00-\u9fff]{2,3}$/.test(name) ? [...name].join('[ \\u3000]{0,8}') : name)).join('|')}|(?:甲|乙|丙|丁)[ \\u3000]{0,3}方|(?:承租|出租|发包|承包|采购|转让|受让|出借|借款|贷款|出质|质权|抵押|保证|担保|委托|受托|买受|出卖|定作|承揽|许可|保管|存货|托运|承运|聘用|受聘|供货|赠与|受赠|认购)[方人])[ \\u3000]?(?:[（(][^（）()\\n]{1,24}[）)])?[ \\u3000]{0,4}[：:]`, 'gi');
const FIELD_HERE = new RegExp(FIELD.source, 'i');
const FIELD_NAME = /^(?:开户银行|开户行|户名|账号|帐号|地址|通讯地址|通信地址|住所|电话|传真|电挂|邮编|邮政编码|联系人|名称|姓名|单位名称|法定代表人|负责人|税号)$/;
const SEAL = /[（(]章[）)]|盖章|蓋章|签字|簽字|签章|簽章|签名|簽名|公章|签盖/;
/** [盖章], ${甲方签章}: a place to seal, by a template. */
const SEALED = /(?:盖章|蓋章|签字|簽字|签章|簽章|签名|簽名|公章|签盖)[处處]?[^一-鿿]*$/;
/** 签字：, 盖章处（…）, 自签章之日 speaks of a day. */
const SEALS_HERE = new RegExp(`(?:${SEAL.source})[处處）)]?[ \\u3000*]{0,4}[：:]?[ \\u3000*]{0,6}$`);
const SIGNER = /代表|代理人|负责人|经办人|[甲乙丙丁][ \u3000]{0,3}方|委托|受托|法人|用人单位|劳动者|供方|需方|姓名|名称|公司/;

/** The blanks after a step of the text in which nothing was changed that they are read from; null where it touches one. */
export function blanksAfter(step: Step, before: readonly Blank[]): readonly Blank[] | null {
  const blanks: Blank[] = [];
  for (const blank of before) {
    const span = spanAfter(step, blank.span);
    if (span === null) return null;
    blanks.push(span.start === blank.span.start && span.end === blank.span.end ? blank : { ...blank, span });
  }
  return blanks;
}

/**
 * Every place left to be filled in, in the order of the text, none overlapping. Rulers, table borders, Markdown marks, wide
 * gaps that part two columns, and the lines where the parties sign or seal are none; the date beside a signature is one.
 */
export function parseBlanks(of: Lined, sentences: readonly Sentence[]): readonly Blank[] {
  const { text, lines } = of;
  const signature = new Set<number>();
  const tables = new Set<number>();
  for (const { place, span } of sentences) {
    if (place === 'signature') signature.add(lineStart(lines, span.start));
    else if (place === 'table') tables.add(lineStart(lines, span.start));
  }
  for (const start of [...signingStretches(of), ...closingNames(of)]) signature.add(start);
  const written = lines.findLastIndex((line) => line.indent < line.span.end);
  const openItems = unansweredLines(of);
  passage(of, lines[Math.max(0, written)]!.span.start, text.length);
  const found: Blank[] = [];
  for (const { index: i, fact: blanksIn } of hits(of, OPEN_LINES)) {
    const line = lines[i]!;
    passage(of, besides(lines, i, -1), besides(lines, i, 1));
    const words = text.slice(line.span.start, line.span.end);
    // A table turned out of a document without a header has an empty one.
    if (EMPTY_ROW.test(words.trim()) && i + 1 < lines.length && UNDER_HEADER.test(passage(of, lines[i + 1]!.span.start, lines[i + 1]!.span.end))) continue;
    const scene = (signature.has(line.span.start) ? 'S' : '-') + (tables.has(line.span.start) ? 'T' : '-') + (isAnsweredBelow(text, lines, i) ? 'A' : '-');
    const ofLine = blanksIn(scene).map((blank) => ({ ...blank, span: shift(blank.span, line.span.start) }));
    if (ofLine.length === 0) {
      if (openItems.has(line.span.start) || isOpenLabel(text, lines, i, signature)) ofLine.push({ span: { start: line.span.end - 1, end: line.span.end }, kind: 'blank', asks: null });
      else if (LOST_FIGURE.test(words.trimStart()) && !/[\d}）)]\s*$/.test(text.slice(Math.max(0, line.span.start - 20), line.span.start))) ofLine.push({ span: { start: line.indent, end: line.indent + 1 }, kind: 'blank', asks: words.trimStart().startsWith('元') ? '金额' : '比例' });
    }
    // A lone number at the very end is where the text breaks off, not an item to fill in.
    if (i === written && ofLine.length === 1 && /^[\d.．]+$/.test(words.trim())) continue;
    if (ofLine.length > 0 && ofLine.every(({ kind }) => kind === 'choice') && isOptionLeft(of, i)) continue;
    for (const blank of ofLine) found.push(blank);
  }
  return found;
}

/** Where the next written line above or below begins, or the text. */
const besides = (lines: readonly TextLine[], i: number, step: 1 | -1): number => lines[besideOf(lines, i, step)]!.span.start;

/** The next written line above or below, or the first or last. */
function besideOf(lines: readonly TextLine[], i: number, step: 1 | -1): number {
  let k = i + step;
  while (k >= 0 && k < lines.length && lines[k]!.indent >= lines[k]!.span.end) k += step;
  return Math.max(0, Math.min(k, lines.length - 1));
}

/** What surrounds a line: S signing, T table, A answered below; - for each that is not so. */
type Surroundings = string;

/** Lines that can hold a blank in some surroundings (a mark or gap, a label with nothing behind it, a figure lost), and their blanks in each. */
const OPEN_LINES = lineSieve((line): ((scene: Surroundings) => readonly Blank[]) | null => {
  if (isRuler(line)) return null;
  const running = readLine('---', line);
  if (running.length === 0 && !/[：:为][\s　]*$/.test(line) && !LOST_FIGURE.test(line.trimStart()) && readLine('-T-', line).length === 0) return null;
  let known = { scene: '---', blanks: running };
  return (scene) => {
    if (known.scene !== scene) known = { scene, blanks: readLine(scene, line) };
    return known.blanks;
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
  // 服务方：　　　　（公章） asks for the name first, then the seal.
  const seals = !/[：:][ \u3000]{4,}[（(](?:公章|盖章|签章)/.test(words) && (SEAL.test(words) || /^[一-鿿]{1,6}[方人户](?:签收|确认|签认)[：:][ \u3000]*$/.test(words)) && words.length < 60 && !/。/.test(words);
  const represents = /代表|经办人|代理人/.test(words) && words.length < 40;
  const names = /^(?:[甲乙丙丁委受买卖供需][ \u3000]{0,3}[方托]|法定代表人|法人代表|(?:授权|签约|签字|签署)代表|委托代理人|代表)[^。，；]{0,20}[：:]/.test(words);
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
    if (NAMES_ALONE.test(passage(of, indent, span.end))) found.push(span.start);
    else if (span.end - indent > 80 || /。/.test(text.slice(indent, span.end))) break;
  }
  return found;
}
const HEAD_LINES = 12;
const CLOSING_LINES = 16;
const NAMES_ALONE = /^(?:(?:[甲乙丙丁][ \u3000]{0,3}|委托|受托|其他)方[：:][ \u3000]{0,80}){1,3}$/;

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
  return (/^[-=*~－—─━┄┈…·.。+|:┌┬┐├┼┤└┴┘│\s]{3,}$/.test(bare) && !EMPTY_ROW.test(bare)) || bare === '___';
};

/** A table's row with nothing in any cell. */
const EMPTY_ROW = /^\|(?:\s*\|){2,}$/;
/** The line below a table's header. */
const UNDER_HEADER = /^\s*\|?\s*:?-{2,}/;

/** The blanks of one line, from its start. */
function readLine(scene: Surroundings, words: string): readonly Blank[] {
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
  const decided = isDecided(words);
  for (const { kind, at } of MARKS)
    for (const match of eachMatch(words, at)) {
      if (kind === 'placeholder' && isHeadingIn(words, match[0], match.index)) continue;
      if (match.index < lead || (decided && /^(?:[□☐◻]|[（(【\[〔][ \u3000]+[）)】\]〕])$/.test(match[0])) || (kind === 'blank' && REMARK.test(words.slice(0, match.index)))) continue;
      if (kind === 'blank' && /^[_＿]+$/.test(match[0]) && isEmphasis(words, match.index, match[0].length)) continue;
      add(kind, match.index, match.index + match[0].length);
    }
  if (/[ \u3000\u00a0]/.test(words.slice(lead))) {
    for (const match of eachMatch(words, DATE)) add('blank', match.index, match.index + match[0].length);
    if (!table) for (const at of SPACES) for (const match of eachMatch(words, at)) if (match.index >= lead && !isLayout(words, match.index, match[0].length) && !isFilledIn(words, match.index, match.index + match[0].length)) add('blank', match.index, match.index + match[0].length);
  } else for (const match of eachMatch(words, DATE)) add('blank', match.index, match.index + match[0].length);
  if (!table) for (const match of eachMatch(words, NOTHING)) add('blank', match.index - 1, match.index);
  for (const match of eachMatch(words, LOST_IN_LINE)) add('blank', match.index + match[0].length - 1, match.index + match[0].length);
  if (!signing && LABELS.test(words) && !SIGNS.test(words)) add('blank', words.search(/[：:]/), words.search(/[：:]/) + 1);
  if (words.length < 400 && !answered) for (const match of eachMatch(words, FIELD)) if (isEmptyField(words, match)) add('blank', match.index + match[0].length - 1, match.index + match[0].length);
  if (!answered && ROLE_ALONE.test(words)) add('blank', words.search(/[：:]/), words.search(/[：:]/) + 1);
  if (NAMES_ITSELF.test(words)) add('placeholder', words.search(/[：:]/) + 1, words.trimEnd().length);
  if (table || /[│\t]/.test(words)) emptyCells(words, add);
  emptyItem(words, add);
  const blanks = taken.filter(({ kind, span }) => !(signing && (kind !== 'placeholder' || SEALED.test(words.slice(span.start, span.end))) && isSigningLine(words, span))).sort((a, b) => a.span.start - b.span.start);
  return merged(blanks, words).map(({ span, kind }) => ({ span, kind, asks: asked(words, span.start, span.end) }));
}

/** [警告] 重要声明 and 第三条 【保密期限】 are headings in brackets, 【青禾仓储有限公司】 is a name filled in. */
const isHeadingIn = (words: string, mark: string, at: number): boolean =>
  /^[【\[][一-鿿]/.test(mark) &&
  ((/^[\s*#]*$/.test(words.slice(0, at)) && /^[\s*]*$/.test(words.slice(at + mark.length)) && /(?:信息|资料|条款|须知|说明|提示|声明|目录|清单)[】\]]$/.test(mark)) || (/^[\s*#>-]*$/.test(words.slice(0, at)) && /^[ \u3000][一-鿿]{4}/.test(words.slice(at + mark.length))) || (/^[\s*#]*第[一二三四五六七八九十\d]{1,4}条[ \u3000]*$/.test(words.slice(0, at)) && words.slice(at + mark.length).trim() === '') || (mark.length >= 10 && /有限公司[】\]]$/.test(mark)));

/** ☑现金 ☐转账, （√）现金 （ ）转账: the choice is made. In 选择的打√ the tick is a word. */
const isDecided = (words: string): boolean => /(?<![打画划的用以“"'在])(?:[☑☒✅🗹▣]|[✓✔√■](?=[\s]?[\u4e00-\u9fff])|(?<=[（(【\[][ \u3000]?)[✓✔√](?=[ \u3000]?[）)】\]])|(?<=\[)[xX](?=\]))/u.test(words);
const OPTION = /^[\s\u3000]*(?:[-*•][ ])?[□☐◻☑☒✅✓✔√■▣]/u;
const UNTICKED = /^[\s\u3000]*(?:[-*•][ ])?[□☐◻]/;
/** What speaks of the blanks instead of leaving one: 下划线____处由乙方填写. */
const REMARK = /(?:下划线|下劃線|横线|空白处|空格)(?:[（(“"]|[为是即]){0,2}$/;

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
  const value = FILLED_BEFORE.exec(words.slice(Math.max(0, start - 90), start))?.[1] ?? FILLED_BEHIND.exec(words.slice(end, end + 90))?.[1];
  return value !== undefined && !BETWEEN.test(value);
}

/** 地址： with nothing, or the next label, after it. */
function isEmptyField(words: string, match: RegExpMatchArray): boolean {
  const before = words[match.index! - 1] ?? '';
  if (/[一-鿿]/.test(before) && !/[：:；;，,\s]/.test(before)) {
    if (/方$/.test(match[1]!)) return false;
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

/** 收款账户： above 户名：, or a name above its value on a line of its own: a label that heads what follows. */
function isAnsweredBelow(text: string, lines: readonly TextLine[], i: number): boolean {
  const words = text.slice(lines[i]!.indent, lines[i]!.span.end).trimEnd().replace(/(方[：:])[ \u3000]{0,60}[（(][一-鿿]{2,8}[）)]$/, '$1');
  if (!/[：:]$/.test(words) || words.length > 40) return false;
  let k = i + 1;
  while (k < lines.length && lines[k]!.indent >= lines[k]!.span.end) k++;
  // 乙方（承租人）： （以下简称乙方） 姓名：…
  if (k + 1 < lines.length && /^[（(]以下[^）)\n]{1,16}[）)]\s*$/.test(text.slice(lines[k]!.indent, Math.min(lines[k]!.span.end, lines[k]!.indent + 24)))) k++;
  if (k >= lines.length || k > i + 3) return false;
  const next = text.slice(lines[k]!.indent, Math.min(lines[k]!.span.end, lines[k]!.indent + 60));
  if (/^(?:\$\{|\{\{|\{\$?[A-Za-z_])/.test(next)) return true;
  if (!/(?:日期|时间|电话|地址|编号)[：:]$/.test(words) && /^[一-鿿A-Za-z]{4,40}(?:公司|中心|银行|事务所|集团)$/.test(next)) return true;
  if (PARTY_LABEL.test(words)) {
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
  // 户名、账号和开户行为： above them, one by one.
  if (/[一-鿿][、和及与][一-鿿]{2,12}[：:]$/.test(words) && words.includes(/^[一-鿿]{2,8}(?=[ \u3000]*[：:/])/.exec(next)?.[0] ?? '：：')) return true;
  return /^.{4,}(?:账户|账号|联系人|信息|详情)为?[：:]$/.test(words) && /^[一-鿿 \u3000]{2,8}(?:[（(][^（）()]{1,8}[）)])?[：:]/.test(next);
}

/** 乙方：, （二）乙方（使用方）：, 保证人（以下称丙方）： with nothing behind them. */
const PARTY_LABEL = /^(?:[-*•][ ]?|[（(]?[一二三四\d][）)、.．]{1,2})?(?:[甲乙丙丁][ \u3000]{0,8}方|[一-鿿]{2,4}[方人])[ \u3000]?(?:[（(][^（）()]{1,16}[）)])?[：:]$/;
/** The name, a table, or the first item of what the party does. */
const PARTY_BELOW = /^(?:[一-鿿]{0,4}(?:姓[ \u3000]{0,8}名|名[ \u3000]{0,8}称)|用户名|[店户]铺?名|公司名|昵称|法人|[一-鿿]{0,4}ID)[：: \t]|^(?:1|１|一(?!、[^，。；：:]{2,12}[：:]?\s*$)|[（(][1一][）)]|①)(?:[.．、]|(?=[（(①]))|^①|^[（(][1一][）)]|\t/;
/** Its duties, where the party above it has none of its own. */
const DUTIES_BELOW = /^(?!任[何一]|[双各]方|[甲乙丙丁]方?(?:[、和与及甲乙丙丁]|作为|因|就|根据|委托|聘))[^：:]{0,30}(?:应|须|不得|负责(?!人)|有权|保证(?![人金])|配合|遵守|提供(?![商方者]))/;

/** 备案号：→经办人： in a form: labels side by side with nothing behind any. */
const LABELS = /^[ \u3000]{0,20}(?!第[一二三四五六七八九十]{1,3}[条章])[一-鿿\t]{2,8}[：:][ \t\u3000]{0,20}[一-鿿\t]{2,8}[：:][ \t\u3000]{0,20}$/;
const SIGNS = /方|签|章|代[表理]人?：|代表/;

/** What is filled in on its line, never below it. */
const PARTICULAR = /(?:地址|住所|住址|电话|手机|传真|邮编|邮政编码|邮箱|账号|帐号|开户行|开户银行|户名|联系人|联系方式|税号|姓名|编号|身份证号?码?|信用代码)[：:]$/;

/** 产品型号： alone on its line among other labels before the first clause: a field whose name the list above does not hold. */
function isOpenLabel(text: string, lines: readonly TextLine[], i: number, signature: ReadonlySet<number>): boolean {
  const label = (k: number): boolean => {
    const line = lines[k];
    return line !== undefined && /^[^：:。，；！？\n]{2,24}[：:][\s　]*$/.test(text.slice(line.indent, Math.min(line.span.end, line.indent + 60)));
  };
  if (!label(i) || signature.has(lines[i]!.span.start)) return false;
  const words = text.slice(lines[i]!.indent, lines[i]!.span.end);
  if (/[双各]方[：:]|鉴于|鑒於|如下|下列|以下|包括|规定|说明|提示|[声申]明[：:]|须知|注[：:]|盖章|签字|签章|约定|条件|情形|义务|权利|责任|签署栏|^[第（(一二三四五六七八九十\d]/.test(words.slice(0, 24)) || isAnsweredBelow(text, lines, i)) return false;
  const near = (step: 1 | -1): number => {
    let k = i + step;
    while (k > 0 && k < lines.length && lines[k]!.indent >= lines[k]!.span.end) k += step;
    return k;
  };
  const field = (k: number): boolean => lines[k] !== undefined && FIELD_HERE.test(text.slice(lines[k]!.indent, Math.min(lines[k]!.span.end, lines[k]!.indent + 40)));
  return label(near(1)) || label(near(-1)) || field(near(-1)) || field(near(1));
}

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

/** 播出频次→→数量→: labels parted by tabs, each with an empty cell for its value. */
function tabbedFields(words: string, add: (kind: Blank['kind'], start: number, end: number) => void): void {
  const cells = words.split('\t');
  if (cells.length > 12 || cells[0]!.trim() === '' || cells.length % 2 !== 0) return;
  if (!cells.every((cell, i) => (i % 2 === 0 ? /^[ \u3000]*[一-鿿/（）()]{2,12}[ \u3000：:]*$/.test(cell) && !/合计|总计|小计/.test(cell) : cell.trim() === ''))) return;
  let start = 0;
  for (const [i, cell] of cells.entries()) {
    if (i % 2 === 1) add('blank', start - 1, start + cell.length);
    start += cell.length + 1;
  }
}

/** 户名：下单人姓名, 账号：绑定银行卡号: a field that is told what goes there. 同上述地址 and 以营业执照的名称为准 say where to find it. */
const NAMES_ITSELF = /^[ \u3000]*(?:(?:[一-鿿]{0,6}(?:名称|姓名|户[ \u3000]{0,4}名))(?:[（(][^（）()]{1,8}[）)])?[：:][ \u3000]*[一-鿿]{2,12}(?:名称|姓名)|[一-鿿]{0,6}(?:地址|住所地?)[：:][ \u3000]*(?![一-鿿]{0,8}[省市县区镇村路街道号])[一-鿿]{2,12}(?:地址|住所)|(?:账|帐|卡)[ \u3000]{0,4}号[：:][ \u3000]*[一-鿿]{2,12}(?:[账帐卡]号)|开户[银]?行[：:][ \u3000]*[一-鿿]{2,12}开户行|[一-鿿]{0,6}(?:电话|手机|号码)[：:][ \u3000]*[一-鿿]{2,12}(?:电话|手机|号码?)|[一-鿿]{0,6}(?:金额|价款|[出租]?[资金]额?)[：:][ \u3000]*[一-鿿]{2,10}金额|[一-鿿]{0,6}(?:日期|时间)[：:][ \u3000]*(?:当前|系统|下单|签约|用户)[一-鿿]{0,4}(?:日期|时间))[_ \u3000]*$/;

/** 乙方：（供货商）: the role stands where the name is due. */
const ROLE_ALONE = /^[ \u3000*]{0,12}[甲乙丙丁][ \u3000]{0,8}方[：:][ \u3000]{0,60}[（(][一-鿿]{2,8}[）)][ \u3000*]*$/;
/** A box-drawn form: a label's cell beside an empty one or one that waits for a name and its seal, or a label with nothing after it in its cell. */
function boxCells(words: string, add: (kind: Blank['kind'], start: number, end: number) => void): void {
  let start = 0;
  let label = false;
  for (const cell of words.split(/[│┃┤├]/)) {
    const bare = cell.replace(/[\s　]/g, '');
    if (label && cell.length > 2 && (bare === '' || /^[ 　]{4,}[（(](?:签章|公章|盖章)[）)]/.test(cell))) add('blank', start, start + cell.length);
    if (/[：:]$/.test(bare)) add('blank', start + cell.trimEnd().length - 1, start + cell.length);
    label = (/^[一-鿿]{2,6}$/.test(bare) && /[　 ]/.test(cell.trim())) || FIELD_NAME.test(bare.replace(/^[（(]|[（(].*$|[）)]$/g, ''));
    start += cell.length + 1;
  }
}

/** A numbered item with nothing in it: （1） ：, 2. ；, 3、 */
function emptyItem(words: string, add: (kind: Blank['kind'], start: number, end: number) => void): void {
  const match = /^[\s]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]{1,2}|[①-⑳])[ \u3000]*[：:；;。]?[ \u3000]*$/.exec(words) ?? /^[ \u3000]*[。；;：:][ \u3000]*$/.exec(words);
  if (match && words.trim() !== '') add('blank', words.length - words.trimStart().length, words.trimEnd().length);
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
    passage(of, lines[index]!.span.start, lines[Math.min(index + 5, lines.length - 1)]!.span.start);
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

/** A line that opens with 元 or %: its figure was lost with the template's variable. */
const LOST_FIGURE = /^(?:[%％]|元)(?=[；。，、作的])/;

/** On a line where somebody signs, the space for the signature or seal is none of ours; its date and address are. */
function isSigningLine(words: string, span: Span): boolean {
  const before = words.slice(0, span.start + 1);
  const label = /([^：:\s_＿]{1,20}(?:[ \u3000]{1,4}[^：:\s_＿]{1,10})?)[：:]?[\s_＿]*$/.exec(before.replace(/[：:]$/, ''))?.[1] ?? '';
  const own = words.slice(span.start, span.end);
  // Strokes drawn to be written on are a blank wherever they stand, unless they say that a seal goes there (the name of a 单位 is written before it); bare space after a name is a place to sign.
  if (/[_＿]/.test(own)) return !label.endsWith('单位') && /^[ \u3000]*[（(](?:盖章|蓋章|签字|簽字|签章|簽章|签名|簽名|公章)/.test(words.slice(span.end));
  if (/年|月|日/.test(own) || /日期|时间|年|月|日|地址|电话|联[系络]方式|传真|邮编|邮箱|[账帐]号|编号|地点/.test(label.replace(/\s/g, '')) || /^[\s_＿]*[年月日]/.test(words.slice(span.end))) return false;
  if (/[：:│┃][ \u3000]{4,}[（(](?:公章|盖章|签章)/.test(words)) return false;
  return SEAL.test(words) || SIGNER.test(label) || label === '';
}

const ASKS: readonly (readonly [RegExp, string])[] = [
  [/^\s*元|￥|¥|金额|大写|小写/, '金额'], [/年|月|日期|日$|时间|[_＿ ]日/, '日期'], [/元|价|费|款/, '金额'], [/%|％|比例|费率|税率/, '比例'], [/账号|帐号/, '账号'], [/开户/, '开户行'], [/电话|手机/, '电话'], [/地址|住所|住址/, '地址'],
  [/编号/, '编号'], [/联系人|姓名|代表人/, '姓名'], [/信用代码|身份证|证件/, '证件号码'], [/方[：:（(]|名称|公司/, '名称'], [/法院|仲裁/, '争议解决机构'], [/天|工作日|小时|个月/, '期限'], [/种方式|项|种/, '选项'],
];

/** What a blank asks for, by the words next to it: the unit behind it first, then the label before it. */
function asked(words: string, start: number, end: number): string | null {
  if (SEALS_HERE.test(words.slice(Math.max(0, start - 8), start))) return '签章';
  const behind = words.slice(end, end + 4);
  const own = words.slice(start, end);
  for (const near of [own.replace(/[_＿\s]/g, ''), behind, words.slice(Math.max(0, start - 8), start)]) for (const [at, what] of ASKS) if (near !== '' && at.test(near)) return what;
  return null;
}
