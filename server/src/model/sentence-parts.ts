import type { Mood } from '../knowledge/vague-terms.ts';
import { compileMatcher, longestNonOverlapping } from '../text/matcher.ts';
import { isSpace, type Span } from '../text/span.ts';

/** A segment of a sentence: what stands between commas, semicolons and full stops. */
export interface Segment {
  readonly span: Span;
  /** An 若…的，因…，…时，…后，: what follows from it stands in another segment. */
  readonly conditional: boolean;
  /** Names who acts at its head (甲方, 乙方, 您 …); a segment without one goes on about the one before. */
  readonly subject: string | null;
}

/** A word that says whether somebody must, may, must not or need not. */
export interface Modal {
  readonly span: Span;
  readonly kind: 'duty' | 'right' | 'ban' | 'exempt';
}

const MODAL_WORDS: readonly (readonly [Modal['kind'] | null, readonly string[]])[] = [
  [null, [
    '相应', '对应', '响应', '供应', '适应', '应急', '应用', '效应', '反应', '应收', '应税', '应届', '应对', '回应', '应聘', '应诉', '应付未付', '应得', '应有的', '应有之', '应知', '因应', '应付', '报应', '感应', '接应', '应邀', '应要求', '应法院', '应税',
    '许可', '可能', '可靠', '认可', '可行', '可用', '可见', '可归责', '可预见', '可执行', '可接受', '可持续', '可分割', '不可抗力', '不可用', '不可行', '不可靠', '不可控制', '不可分割', '不可克服', '不可避免', '不可撤销', '不可归责', '不可预见', '可控', '不可控', '可识别', '可适用', '可选', '可访问', '可读', '可撤销',
    '可口', '可溶', '可再生', '可降解', '可追溯', '可疑', '可贵', '可喜', '可量化', '不可再生', '不可逆', '不可或缺', '不可预料', '请假', '请示', '请款', '请购', '宴请', '应季', '应景', '供不应求', '不得已', '不得不', '须知',
    '所需', '需求', '急需', '按需', '需方', '需要的', '业务需要', '工作需要', '实际需要', '根据需要', '经营需要', '发展需要',
    '负责人', '责任人', '保证金', '保证期间', '连带保证', '保证人', '将来', '即将', '将近', '承担的', '同意书', '不同意', '未经同意', '书面同意', '事先同意', '经甲方同意', '经乙方同意', '邀请', '申请', '请求', '聘请', '提请', '应当承担的', '应承担的', '应支付的', '应当支付的', '应缴纳的', '有权机关', '所有权', '享有权', '没有权',
  ]],
  ['ban', ['不得', '不应', '不能', '禁止', '严禁', '不可', '无权', '不准', '不许', '不会', '不允许', '切勿', '请勿', '不应当', '不可以']],
  ['exempt', ['无需', '无须', '不需要', '不需', '不用', '毋须', '毋需', '不承担', '不负', '不再承担', '不必', '免除', '不对', '不予', '不再负责', '不负责', '概不']],
  ['right', ['有权', '可以', '可口头', '可', '得以', '享有', '权利', '不予退还', '不予返还', '不予退回']],
  // 不得低于同行平均: so much is owed.
  ['duty', ['不得低于', '不得少于', '不能低于', '不应低于', '不能少于', '不应少于', '应当', '应该', '违反应', '应', '必须', '须', '需', '需要', '负责', '承担', '保证', '确保', '承诺', '负有', '有义务', '有责任', '务必', '将', '请', '同意', '义务', '赔偿', '支付', '方负担', '人负担', '自行负担', '按月付给']],
];
const MODALS = MODAL_WORDS.flatMap(([kind, words]) => words.map((word) => ({ kind, word })));
const modalMatcher = compileMatcher(MODALS.map((m) => m.word), 'literals: modals');

/** The modal words of a sentence, in order. */
export function findModals(text: string): readonly Modal[] {
  const found: Modal[] = [];
  for (const match of longestNonOverlapping(modalMatcher.scan(text))) {
    const { kind, word } = MODALS[match.pattern]!;
    // 不得将资料外传, 有权将押金抵扣: 将 names the object of the modal it follows.
    if (word === '将' && found.at(-1)?.span.end === match.start) continue;
    // 乙方|应对|设备定期保养: 应 and 对; 甲方应对突发事件 is what one copes with.
    if (word === '应对' && SHOULD_TO.test(text.slice(Math.max(0, match.start - 4), match.start)) && DOES_TO.test(text.slice(match.end, match.end + 30))) found.push({ span: { start: match.start, end: match.start + 1 }, kind: 'duty' });
    if (kind !== null) found.push({ span: { start: match.start, end: match.end }, kind });
  }
  return found;
}

/** Whose duty 应 is, and what is then done to what 对 names. */
const SHOULD_TO = /[方人者司台户您商员店行院校](?:均|都|也|还|亦)?$/;
const DOES_TO = /^(?!突发|风险|危机|变化|挑战|紧急|各种)[^,，。；;]{1,20}?(?:进行|负责|予以|加以|给予|承担|保密|作出|做出|妥善|及时|定期|严格|做好|加强|采取|保养|检查|提供|享有|负有|实施|培训|检验|维修|保管|审核|赔偿|监督|管理)/;

const BREAKS = '，,；;。！!？?\n';
const CONDITION_HEADS = ['如', '若', '倘', '当', '凡', '因', '由于', '鉴于', '在发生', '发生', '遇', '一旦', '除', '对于', '经', '自', '为', '未'];
const NOT_CONDITION_HEADS = ['如下', '如实', '如期', '若干', '当即', '当日', '当事人应', '因此', '经常', '自行', '自动', '为甲方', '为乙方', '自愿', '自觉', '未经'];
const CONDITION_TAILS = ['的', '时', '后', '之后', '情况下', '情形下', '期间', '前提下', '之日起', '时起', '之前', '前'];
const LEADS = ['但是', '并且', '而且', '或者', '但', '且', '并', '而', '或', '否则', '同时', '其中', '及', '以及'];
const SUBJECTS = ['甲乙双方', '甲、乙双方', '甲方', '乙方', '丙方', '丁方', '双方', '各方', '任何一方', '一方', '另一方', '对方', '违约方', '守约方', '委托方', '受托方', '委托人', '受托人', '服务方', '服务商', '客户', '用户', '您', '阁下', '台端', '买方', '卖方', '买受人', '出卖人', '出租方', '承租方', '出租人', '承租人', '接收方', '披露方', '接受方', '用人单位', '劳动者', '供方', '需方', '本公司', '公司', '平台', '当事人', '受影响方', '受害方', '供应商', '采购方'];

/** The segments of a sentence in order; together they cover all of it but the breaks between them. */
export function findSegments(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isBreak(text, i)) continue;
    if (i > start) segments.push(segmentOf(text, { start, end: i }));
    start = i + 1;
  }
  const last = segments.at(-1);
  // 遇有重要事项及时汇报。: an opening that runs on to the end of the sentence has its consequence in itself.
  if (last?.conditional && segments.length > 1 && !tailOf(text, last.span)) segments[segments.length - 1] = { ...last, conditional: /^[^一-鿿]*(?:但|而|且)?(?:除|未)/.test(text.slice(last.span.start, last.span.end)) };
  // 因需求变更增加的费用另行计算。: so has a reason that does not close as one.
  const [only] = segments;
  if (segments.length === 1 && only!.conditional && !tailOf(text, only!.span) && /^[^一-鿿]*(?:因|由于|对于|如遇|若遇|遇|如有|若有|如需|若需|一旦)/.test(text)) segments[0] = { ...only!, conditional: false };
  // 因诉讼产生的律师费等费用，由乙方承担: what somebody bears is no condition of his bearing it.
  for (let i = 0; i + 1 < segments.length; i++) {
    const { conditional, span } = segments[i]!;
    if (conditional && !tailOf(text, span) && COSTS_OF.test(text.slice(span.start, span.end)) && BORNE_BY.test(text.slice(segments[i + 1]!.span.start, segments[i + 1]!.span.end))) segments[i] = { ...segments[i]!, conditional: false };
  }
  return segments;
}

const COSTS_OF = /(?:产生|发生|支出|引起|花费|需要?)的[^，,]{1,40}(?:费用?|款项|开支|支出|税费|杂费)$/;
const BORNE_BY = /^\s*(?:均|全部|一律|概|应|应当)?[由归]/;

/** Whether a segment closes as conditions do: 的, 时, 后. */
function tailOf(text: string, at: Span): boolean {
  const tail = text.slice(Math.max(at.start, at.end - 4), at.end).trimEnd();
  return CONDITION_TAILS.some((t) => tail.endsWith(t));
}

/** A comma between digits belongs to a number. */
function isBreak(text: string, at: number): boolean {
  const char = text[at]!;
  if (!BREAKS.includes(char)) return false;
  return !(char === ',' && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function segmentOf(text: string, at: Span): Segment {
  const head = contentStart(text, at);
  const starts = (word: string): boolean => text.startsWith(word, head) && head + word.length <= at.end;
  const subject = SUBJECTS.find(starts) ?? null;
  const conditional = (CONDITION_HEADS.some(starts) && !NOT_CONDITION_HEADS.some(starts)) || tailOf(text, at);
  return { span: at, conditional, subject };
}

/** Past white space, item numbers, brackets and linking words at the head of a segment. */
function contentStart(text: string, at: Span): number {
  let head = at.start;
  while (head < at.end && (isSpace(text.charCodeAt(head)) || isNumbering(text, head, at.end))) head++;
  for (const lead of LEADS) if (text.startsWith(lead, head) && head + lead.length < at.end) return head + lead.length;
  return head;
}

function isNumbering(text: string, at: number, end: number): boolean {
  const char = text[at]!;
  if ('（）()、.．*#-—·•：:①②③④⑤⑥⑦⑧⑨⑩'.includes(char)) return true;
  if (isDigit(char.charCodeAt(0)) || (char >= '０' && char <= '９') || (char >= 'a' && char <= 'z')) return true;
  // 一、 （二） 第三条: a Chinese numeral only where a mark follows.
  return '一二三四五六七八九十'.includes(char) && at + 1 < end && '、）)．.十'.includes(text[at + 1]!);
}

/**
 * What hangs on the words at `at`: the last modal word before them in their segment, else the first duty after them there,
 * else what the segments before them said of the same subject.
 */
export function moodAt(text: string, segments: readonly Segment[], modals: readonly Modal[], index: number, at: Span): Mood {
  const segment = segments[index]!;
  const inside = modals.filter((m) => m.span.start >= segment.span.start && m.span.end <= segment.span.end);
  const before = inside.findLast((m) => m.span.end <= at.start);
  const after = inside.find((m) => m.span.start >= at.end);
  const whole = segments.every((s) => s.conditional || !hasModal(modals, s));
  // 未|支付|费用、损害声誉等情况的: what was not done in one item of a list is no duty in the next.
  const noDuty = !before || before.kind === 'ban' || (before.kind === 'duty' && NOT_DONE.test(text.slice(segment.span.start, before.span.start)) && text.slice(before.span.end, at.start).includes('、'));
  // 如遇特殊项目则|以双方协商为准: what follows 则 is the consequence.
  if (segment.conditional && noDuty && !THEN.test(text.slice(segment.span.start, at.start))) return whole && segments.length <= 2 ? 'ground' : 'condition';
  if (before) {
    if (before.kind === 'duty') {
      if (inside.some((m) => m.kind === 'exempt' && m.span.end <= at.start)) return 'exempt';
      // 甲方不会承担装修赔偿、|其他费用: 赔偿 is what is refused, not a duty of its own.
      const earlier = inside.findLast((m) => m.span.end <= at.start && !NOUNS_TOO.has(text.slice(m.span.start, m.span.end)));
      if (earlier?.kind === 'ban') return 'ban';
    }
    // 甲方有权要求乙方|立即|改正: what one may ask for the other must do.
    if (before.kind === 'right' && ASKS.test(text.slice(before.span.end, at.start))) return 'duty';
    return before.kind;
  }
  if (after && (after.kind === 'duty' || after.kind === 'exempt')) return after.kind;
  for (let i = index - 1; i >= 0; i--) {
    const earlier = segments[i]!;
    if (segments[i + 1]!.subject !== null && segments[i + 1]!.subject !== earlier.subject) break;
    const last = modals.findLast((m) => m.span.start >= earlier.span.start && m.span.end <= earlier.span.end);
    if (last?.kind === 'ban' && BANNED_WITHOUT.test(text.slice(last.span.start, earlier.span.end))) return 'ban';
    if (last && !(earlier.conditional && last.kind === 'ban')) {
      // 不承担责任，但会及时通知; 费用不予退还，并且按正常价格收费: what is set against it, or beside it, is not excused too.
      if (last.kind === 'exempt' && /^\s*(?:但|并且(?!不)|同时(?!不))/.test(text.slice(segment.span.start, at.start))) return 'plain';
      // 甲方有权检查，发现问题通知乙方|立即|整改: what one may ask for the other must do, whichever segment says who asks.
      if (last.kind === 'right' && (TELLS.test(text.slice(segment.span.start, at.start)) || ASKED.test(text.slice(last.span.end, earlier.span.end)))) return 'duty';
      // 不得推诿，及时处理: what must not be done ends with its comma, unless the list of it goes on.
      return last.kind === 'ban' && !GOES_ON.test(text.slice(segment.span.start, at.start)) ? 'plain' : last.kind;
    }
  }
  return 'plain';
}

/** Duties that are nouns as often. */
const NOUNS_TOO: ReadonlySet<string> = new Set(['赔偿', '支付', '承担', '义务', '保证']);

const ASKS = /^[^，,。；;]{0,12}(?:要求|责令|请求|督促)[^，,。；;、的]{0,8}$/;
/** 有权要求乙方依法经营，|按时|缴费 */
const ASKED = /^[^，,。；;]{0,4}(?:要求|责令|督促)(?:[乙甲丙]方|对方)[^，,。；;]{2,30}$/;
const TELLS = /(?:要求|责令|请求|督促|通知)(?:[乙甲丙]方|对方|其)[^，,。；;、的]{0,4}$/;
const NOT_DONE = /未[^，,。；;、]{0,6}$/;

/** 如有差异则; not 规则, 否则. */
const THEN = /^[^一-鿿]*(?:如|若|倘|一旦|凡)[^，,。；;]{2,40}(?<![规准细原守法总附通否])则[^，,。；;]{0,30}$/;

/** 不得在未经同意的前提下，|增加开支: what must not be done stands behind. */
const BANNED_WITHOUT = /^(?:不得|不能|不应|不可|禁止|严禁)在[^,，。;；]{2,24}(?:前提下|情况下|情形下|之前|期间)$/;
const GOES_ON = /^\s*(?:[或也亦]|以及|并[不将向])/;

const hasModal = (modals: readonly Modal[], segment: Segment): boolean => modals.some((m) => m.span.start >= segment.span.start && m.span.end <= segment.span.end);
