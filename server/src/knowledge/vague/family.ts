import type { Citation } from '../laws.ts';

/** The ten codes of the vagueness family: rule file, settings key and diagnostic code. */
export const VAGUE_CODES = [
  'vague-deadline', 'vague-frequency', 'vague-standard', 'vague-effort', 'vague-degree', 'vague-quantity', 'vague-scope', 'vague-discretion',
  'vague-liability', 'vague-reference',
] as const;

export type VagueCode = (typeof VAGUE_CODES)[number];

/**
 * What hangs on the words, read from their segment of the sentence: somebody must (`duty`), may (`right`), must not (`ban`) or
 * need not (`exempt`); they stand in an 若…的 that has its consequence beside it (`condition`) or in one that is a sentence of
 * its own, an item of a list of grounds (`ground`); or nothing tells (`plain`).
 */
export type Mood = 'duty' | 'right' | 'ban' | 'exempt' | 'condition' | 'ground' | 'plain';

/**
 * How the words stand in their segment: `predicate` closes it or is joined to another predicate (界面美观、操作简便), `attribute` leads
 * to a noun by 的, `adverb` leads to a verb by 地, `open` is anything else.
 */
export type Shape = 'predicate' | 'attribute' | 'adverb' | 'open';

export type Grade = 'warning' | 'hint' | 'quiet';

/** A figure that, standing at the words, measures them: a time limit, a rhythm, a number with a unit or a share (which a time limit is not), either. */
export type Measure = 'period' | 'rhythm' | 'figure' | 'any';

/** How the words are replaced: the name of a planner in rules/repairs. */
export type Repair =
  | 'adverb' // 及时＋动词
  | 'span' // 合理期限内
  | 'on-time' // 按时
  | 'ahead' // 提前通知
  | 'open-end' // 长期
  | 'rhythm' // 定期
  | 'duty-adverb' // 妥善保管，积极配合
  | 'quality' // 优质的服务
  | 'effort' // 尽最大努力保障
  | 'degree' // 重大违约
  | 'amount' // 若干，约，部分
  | 'season' // 高峰期
  | 'open-list' // 等
  | 'including' // 包括但不限于
  | 'catch-all' // 其他，相关
  | 'occasion' // 必要时，特殊情况
  | 'discretion' // 酌情，自行决定
  | 'agree-later' // 另行协商
  | 'liability' // 相应的违约责任
  | 'loss' // 一切损失
  | 'document' // 有关规定
  | 'authority'; // 有关部门

/**
 * Expressions that are vague in the same way. `words` are literals in a small alternation notation (see notation.ts). Every
 * context is a literal too: nothing here is an expression to be run over a text.
 */
export interface VagueFamily {
  readonly id: string;
  readonly code: VagueCode;
  readonly words: readonly string[];
  /** What it leaves open, a Chinese clause that completes 「……」. */
  readonly open: string;
  /** The law that applies if the words stay: the article, and what it says of them in one clause. */
  readonly law: { readonly basis: Citation; readonly says: string };
  /** How it is reported by what hangs on it; `hint` where a mood is not named. */
  readonly grades: Partial<Record<Mood, Grade>>;
  /** Reported only where the words stand so. */
  readonly shapes?: readonly Shape[];
  /** Quiet where such a figure stands at the words. */
  readonly measured?: Measure;
  /** Reported only where the text before or after the words ends or begins so, or their segment holds one of these. */
  readonly needs?: Contexts;
  /** Never reported there. */
  readonly quiet?: Contexts;
  /** A hint at most there. */
  readonly mild?: Contexts;
  /** A warning there, whatever the mood (but never where the grade is quiet). */
  readonly grave?: Contexts;
  readonly repair: Repair;
  /** Stems and wide patterns: asked only for words that no other family and no set phrase has. */
  readonly loose?: true;
}

export interface Contexts {
  /** The text right before the words ends with one of these; `^未`: 未 and nothing else stands before them in the sentence. */
  readonly before?: readonly string[];
  /** The text right after the words begins with one of these. */
  readonly after?: readonly string[];
  /** One of these stands at most eight units before the words, in their segment: 遵守甲方的|规章制度. */
  readonly lead?: readonly string[];
  /** The words' segment (between commas) holds one of these. */
  readonly segment?: readonly string[];
  /** The words open their sentence. */
  readonly atHead?: boolean;
  /** The sentence holds one of these. */
  readonly sentence?: readonly string[];
}
