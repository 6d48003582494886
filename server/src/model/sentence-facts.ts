import type { ClauseId } from '../knowledge/clause-ids.ts';
import { findVague, vagueFamily, type Grade, type Mood, type VagueFamily } from '../knowledge/vague-terms.ts';
import type { Span } from '../text/span.ts';
import { worded } from '../text/wording.ts';
import { isWordAligned } from '../text/words.ts';
import { lostIn } from './blank-lost.ts';
import type { Place } from './contract.ts';
import { findModals, findSegments, moodAt, type Modal, type Segment } from './sentence-parts.ts';
import { gradeOf, isInoperative, isOf, MUST, quotedSpans } from './vague-context.ts';

/** A lexicon expression found in a sentence, aligned with its words. Spans are relative to the sentence. */
export interface VagueHit {
  readonly span: Span;
  /** The id of the lexicon family. */
  readonly entry: string;
  /** What hangs on the words. */
  readonly mood: Mood;
  /** How the lexicon and the context together grade it; `quiet` hits are kept for whoever explains why nothing is reported. */
  readonly grade: Grade;
  /** Index of the segment it stands in. */
  readonly segment: number;
}

/** What one sentence says, independent of where in the document it stands; cached by its text. */
export interface SentenceFacts {
  readonly text: string;
  /** The same text folded and in common wording (see `worded`), of the same length. */
  readonly folded: string;
  readonly place: Place;
  /** What the clause it stands in is about. */
  readonly topic: ClauseId | null;
  readonly segments: readonly Segment[];
  readonly modals: readonly Modal[];
  readonly hits: readonly VagueHit[];
}

const OPERATIVE: ReadonlySet<Place> = new Set<Place>(['preamble', 'body', 'table']);
/** 作为代理商，应严格遵守相关规定: a recital or a definition that lays a duty on somebody binds him. */
const BINDING_TOO: ReadonlySet<Place> = new Set<Place>(['recital', 'definition']);
/** 2、及时更新会员资料，使其…; 商品检测依国家相关规定执行；, 我们将及时为您解决: so does an item among them that says what is done, or what an outage counted out came of. */
const DOES_BIND = /^[^一-鿿]*(?:维持|保持|遵守|妥善|及时|按时|按期|定期|积极|保证|负责|不得|不准|严禁|配合|协助)(?![^,，。;；]{0,6}(?:是|指|[:：]))[^:：]{6,}|(?:按照?|依照?|依据|参照)[^,，。;；:]{2,20}(?:执行|办理|处理)[。;；]?$|不得|[,，](?:则|届时)?(?:我们|我司|我方|本公司|本店|本平台|本机构|[甲乙丙]方)(?:将|会)(?:及时|尽快|立即|尽早|迅速|在?第一时间|妥善|定期|积极)|将保留[^,，。;；]{2,20}的?权利|(?<![理事缘自])由[^,，。;；的]{2,12}(?:自行)?(?:承担|负责|赔偿)|(?:导致|引起|造成)的?[^,，。;；:]{1,24}(?:请求|不可用|中断|停机|宕机)(?:情况|情形|时间)?(?:[(（][^()（）]{0,24}[)）])?[。;；\s]*$/;
const NONE: readonly never[] = [];
/** 卖方应|及时|装运: a word list takes 时装 for clothes, but what stands behind 应 begins a word. */
const OWED_RIGHT_HERE = /(?<![响相供反适对效])应$|[须未并]$/;
/** 适当|地址: the 地 of an adverb begins the noun behind. */
const TORN_WORD = /^地[址点方区段位块产域]/;
/** 交货期|约|20天: 期约 is no word before a figure. */
const ABOUT_SO_MUCH = /^(?:大约|大概|约)\s?[0-9]|^(?:大约|大概)[一二三四五六七八九十百千两半]/;
/** 服务内容包括但不限于：a line numbered like a heading that opens a list is its sentence. */
const LEAD_IN = /(?:内容|范围|工作|服务|义务|职责|事项|项目|费用|材料|资料).{0,6}不(?:仅|只)?(?:限于|局限于)[^。；;]{0,16}:?$/;

/** 5、按时支付维保费用; 3. 一方严重违约导致协议无法履行: an item without a full stop that says what is done is its sentence too. */
const SAYS_DONE = /^[^一-鿿]*(?:按时|按期|及时|定期|经常|积极|尽快|立即|妥善)[一-鿿、，,]{5,60}(?<!内容|服务|义务|要求|规定|制度|方案|计划|标准|事项|约定|方式|管理|措施|责任|条款)$|^[^一-鿿]*(?:及时|尽快|立即|立刻|迅速|提前|尽早|定期|主动|随时)(?:书面)?(?:通知|告知|恢复|修复|处理|解决|提供|提交|支付|报告|汇报|更换|整改|改正|归还|退还|返还|完成|响应|配合|协助|停止|采取|清理|维修|补足|说明)[一-鿿、，,]{2,60}(?<!制度|标准|机制|义务|的服务|方式|内容)$|^[^，,。；;]{2,40}(?:导致|造成|致使)[^，,。；;]{4,40}$|^[^一-鿿]*(?:有义务|有责任|应当|应|须|必须|不得|保证|确保|承诺)[一-鿿、，,]{5,80}(?<!内容|服务|义务|要求|规定|制度|方案|计划|标准|事项|约定|方式|管理|措施|责任|条款)$|^[^，,。；;]{0,12}由[^，,。；;]{2,12}后(?:支付|付款|结算)$/;

/** a. 严重故障：2小时内响应 reads as a heading and what stands under it; whether a time does, the contract tells (settled.ts). */
export const GRADE = /^[^一-鿿]*(?:特别|较为?|极其)?(?:严重|重大|紧急|一般|普通|轻微|轻度|重要|较大|复杂|简单|疑难|高危|中危|低危|致命|特急)(?:性|级|类)?的?(?:故障|问题|缺陷|事件|漏洞|事故|投诉|需求|请求|工单|维修|报修|BUG|Bug|bug|隐患|错误)[:]?$/;

/** Reads a sentence. `hits` is empty where nothing in it can bind anybody: titles, headings, recitals, definitions, party blocks. */
export function sentenceFacts(text: string, stands: Place, topic: ClauseId | null): SentenceFacts {
  const folded = worded(text);
  const place = stands === 'heading' && (LEAD_IN.test(folded) || SAYS_DONE.test(folded) || GRADE.test(folded)) ? 'body' : stands;
  const matches = OPERATIVE.has(place) || (BINDING_TOO.has(place) && (MUST.test(folded) || DOES_BIND.test(folded))) ? findVague(folded) : NONE;
  if (matches.length === 0 || isInoperative(folded)) return { text, folded, place, topic, segments: NONE, modals: NONE, hits: NONE };

  const segments = findSegments(folded);
  const modals = findModals(folded);
  const quotes = quotedSpans(folded);
  const holes = lostIn(text).map((before) => before.index + before[0].length);
  const hits: VagueHit[] = [];
  const taken: Span[] = [];
  const phrases = new Set<Span>();
  // 其他侵犯他人|合法权益|的行为: a set phrase in the gap of a wide expression does not take its words.
  const isFree = (at: Span): boolean => !taken.some((t) => t.start < at.end && at.start < t.end && !(phrases.has(t) && at.start < t.start && t.end <= at.end));
  const take = (loose: boolean): void => {
    let free = 0;
    for (const { family, start, end } of matches) {
      if (start < free || (family?.loose ?? false) !== loose) continue;
      const at = { start, end };
      if ((loose && !isFree(at)) || TORN_WORD.test(folded.slice(end - 1, end + 1))) continue;
      if (family !== null) {
        // A long expression cannot straddle words by chance; a short one (及时 in 以及时间) can.
        if (end - start <= 2 && !isWordAligned(text, at) && !OWED_RIGHT_HERE.test(folded.slice(Math.max(0, start - 2), start)) && !ABOUT_SO_MUCH.test(folded.slice(start, end + 2))) continue;
        // 提前日书面通知: the figure was lost with its gap, which is a blank's finding.
        if (holes.includes(end)) continue;
        const segment = segments.findIndex((s) => start < s.span.end);
        if (segment < 0 || quotes.some((q) => q.start <= start && end <= q.end) || !isOf(family, { folded, segments, segment, at })) continue;
        const mood = backed(folded, at, family, failing(folded, at, family, moodAt(folded, segments, modals, segment, at)));
        hits.push({ span: at, entry: family.id, mood, segment, grade: gradeOf(family, mood, { folded, segments, segment, at }) });
      }
      free = end;
      taken.push(at);
      if (family === null) phrases.add(at);
    }
  };
  take(false);
  take(true);
  hits.sort((a, b) => a.span.start - b.span.start);
  return { text, folded, place, topic, segments, modals, hits: withoutEchoes(hits) };
}

/** 又不能|积极稳妥地解决: what is not achieved is a condition, not a ban. */
const failing = (folded: string, { start }: Span, { code }: VagueFamily, mood: Mood): Mood =>
  mood === 'ban' && (code === 'vague-effort' || code === 'vague-standard') && folded.startsWith('不能', start - 2) ? 'condition' : mood;

/** 不得有刷屏|等不当行为|，否则可以终止服务: a ban with what it costs is a ground. */
const BACKED = /^[^。;；]{0,40}(?:否则|违者|违反者|如有违反|如违反|一经发现|一旦发现|经发现)/;
const backed = (folded: string, { end }: Span, { repair }: VagueFamily, mood: Mood): Mood => (mood === 'ban' && repair === 'open-list' && BACKED.test(folded.slice(end)) ? 'ground' : mood);

const WEIGHT = { warning: 2, hint: 1, quiet: 0 } as const;

/** 一切损失承担相应的赔偿责任: one defect, so of several liability words in a segment only the gravest (the last of equals) is reported. */
function withoutEchoes(hits: readonly VagueHit[]): readonly VagueHit[] {
  const isLiability = (hit: VagueHit): boolean => hit.grade !== 'quiet' && vagueFamily(hit.entry)?.code === 'vague-liability';
  return hits.map((hit, i) => {
    if (!isLiability(hit)) return hit;
    const echo = hits.some((other, j) => j !== i && isLiability(other) && other.segment === hit.segment && (WEIGHT[other.grade] > WEIGHT[hit.grade] || (WEIGHT[other.grade] === WEIGHT[hit.grade] && j > i)));
    return echo ? { ...hit, grade: 'quiet' } : hit;
  });
}
