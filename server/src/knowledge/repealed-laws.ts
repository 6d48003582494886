import data from './repealed-laws-data.json' with { type: 'json' };
import { isLawKey, type Citation, type LawKey } from './laws.ts';

/** Where an article of a repealed law went. */
export interface MappedArticle {
  readonly to: readonly number[];
  /** The rule kept its words (texts compared); else it was changed, split or merged, and `note` says how where that is known. */
  readonly same: boolean;
  readonly note?: string;
}

/** A law no longer in force. */
export interface RepealedLaw {
  /** What texts call it, normalised (see `lawName`): 合同法. */
  readonly names: readonly string[];
  /** What took its place, as it is cited between 《》 without 中华人民共和国: 民法典; empty where nothing did. */
  readonly successor: string;
  /** The part of the successor: 合同编; empty for the whole. */
  readonly part: string;
  /** From this day on it was no longer in force, ISO. */
  readonly since: string;
  /** Declared 失效 rather than repealed. */
  readonly ended?: '失效';
  /** The article that repeals it, where we hold it. */
  readonly basis?: Citation;
  /** Its last article, where known. */
  readonly last?: number;
  readonly articles: Readonly<Record<string, MappedArticle>>;
}

/** An article that moved when its law was renumbered. */
export interface Move {
  readonly old: number;
  readonly now: number;
  /** Source of an expression: words beside the citation that tell that the old article is meant. */
  readonly subject: string;
}

/** A law that kept its name and moved its articles. */
export interface RenumberedLaw {
  readonly law: LawKey;
  /** The day the new numbers took effect, ISO. */
  readonly since: string;
  readonly moves: readonly Move[];
}

interface RepealedRow {
  readonly names: readonly string[];
  readonly successor: string;
  readonly part: string;
  readonly since: string;
  readonly ended?: '失效';
  readonly basis?: string;
  readonly last?: number;
  readonly articles?: Readonly<Record<string, MappedArticle>>;
}
const ROWS: readonly RepealedRow[] = data.repealed as readonly RepealedRow[];

/** Laws no longer in force by the cut-off day, from the verified facts (民法典第1260条 and the like). */
export const REPEALED_LAWS: readonly RepealedLaw[] = ROWS.map(({ basis, articles, ...row }) => ({ ...row, articles: articles ?? {}, ...(basis === undefined ? {} : { basis: basis as Citation }) }));

const RENUMBERED: readonly { readonly law: string; readonly since: string; readonly moves: readonly Move[] }[] = data.renumbered;
export const RENUMBERED_LAWS: readonly RenumberedLaw[] = RENUMBERED.flatMap((row) => (isLawKey(row.law) ? [{ ...row, law: row.law }] : []));

const LAST: Readonly<Record<string, number>> = data.last;
const NEVER: ReadonlySet<string> = new Set(data.never);
const BY_NAME: ReadonlyMap<string, RepealedLaw> = new Map(REPEALED_LAWS.flatMap((law) => law.names.map((name) => [name, law] as const)));

/**
 * A law's name as our tables keep it: without book-title marks, brackets, blanks, 中华人民共和国 and 最高人民法院, so that
 * 最高人民法院《关于适用〈中华人民共和国合同法〉若干问题的解释（二）》 and 关于适用合同法若干问题的解释二 are one.
 */
export const lawName = (written: string): string => written.replace(YEAR, '').replace(/[《》〈〉<>（）()〔〕[\]\s]/g, '').replace(/中[华国]人[民名]共和国和?|最高人民法院|^我国|^国家|^新(?=合同法)/g, '');
/** （1999）, （2004年修正）: which version is meant, no part of the name. */
const YEAR = /[（(](?:[12]\d{3}年?(?:第[一二三四五]次)?(?:修正|修订|版|通过)?|(?:第[一二三四五]次)?(?:修正|修订)(?:版|本)?)[）)]/g;

/** The repealed law of a name (normalised or not); null for any other. */
export const repealedLaw = (name: string): RepealedLaw | null => BY_NAME.get(lawName(name)) ?? null;

/** The repealed law that rules for its implementation rest on (技术合同法实施条例), where nothing is known of the rules themselves; null for any other name. */
export function repealedBase(name: string): RepealedLaw | null {
  const base = /^(.+?)(?:实施|施行)(?:条例|细则|办法|规定)$/.exec(lawName(name))?.[1];
  return base === undefined || repealedLaw(name) !== null ? null : repealedLaw(base);
}

/** Whether no law of this name ever was, by the cut-off day; false for every name not on our list. */
export const neverExisted = (name: string): boolean => NEVER.has(lawName(name));

/** The number of the last article of a law in force; null where we do not know it. */
export const lastArticle = (key: LawKey): number | null => LAST[key] ?? null;

/** The names that repealed laws go by in running text without 《》. */
export const REPEALED_NAMES: readonly string[] = [...BY_NAME.keys()];
