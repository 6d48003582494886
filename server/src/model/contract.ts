import type { TextLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { ClauseId } from '../knowledge/clause-ids.ts';
import type { ProfileId } from '../knowledge/profile-ids.ts';

/**
 * The contract as an inert value: what one reading of the text found, in UTF-16 offsets into `text`. Parsing never fails:
 * any text, whatever is in it, yields a Contract. Facts refer to clauses by index into `clauses`, so that a Contract can be
 * compared and copied.
 */
export interface Contract {
  /** The document's text with directives and web-page boilerplate blanked (same length, so offsets are the document's). */
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** The title's line, e.g. 客户服务协议; null when the text opens without one. */
  readonly title: Span | null;
  /** The numbering tree, flattened in document order: every numbered item and every heading without a number. */
  readonly clauses: readonly Clause[];
  /** Every sentence in document order, headings and table rows among them. */
  readonly sentences: readonly Sentence[];
  readonly parties: readonly Party[];
  readonly blanks: readonly Blank[];
  readonly definitions: readonly Definition[];
  /** 繁 when the text is mostly Traditional Chinese. */
  readonly script: 'simplified' | 'traditional';
}

/** How a number is written. `plain` is a heading without a number, `markdown` one marked by # alone. */
export type NumberStyle =
  | 'part' // 第一编 第一部分 第一章 第一节
  | 'article' // 第一条 第1条 第壹条 第二十三条之一 §1
  | 'capital' // 壹、 （壹）
  | 'roman' // Ⅰ. II、 ⅲ
  | 'han' // 一、 一. 一 （followed by a heading）
  | 'han-paren' // （一） (一) 一）
  | 'decimal' // 1. 1、 １．
  | 'dotted' // 1.1 1.1.1 1.1、
  | 'paren' // (1) （1） 1) 1）
  | 'circled' // ① ⑴ ⒈
  | 'letter' // a) a. （a）
  | 'attachment' // 附件一 附件1 附表A
  | 'markdown'
  | 'plain';

export interface ClauseNumber {
  readonly style: Exclude<NumberStyle, 'markdown' | 'plain'>;
  /** The number as written, with its punctuation: 「第一条」「（一）」「1.1」「1、」. */
  readonly span: Span;
  /** Its value: [3] for 第三条, [1, 2] for 1.2, [23, 1] for 第二十三条之一. */
  readonly values: readonly number[];
}

/** A node of the numbering tree. */
export interface Clause {
  readonly index: number;
  readonly style: NumberStyle;
  readonly number: ClauseNumber | null;
  /** The heading's words without number, Markdown marks and closing punctuation; null when the item opens with its sentence. */
  readonly heading: Span | null;
  /** From its number to the last character of its last descendant, without trailing white space. */
  readonly span: Span;
  /** The part of `span` before the first child: the clause's own words. */
  readonly own: Span;
  /** 0 for the top of a part. */
  readonly depth: number;
  readonly parent: number | null;
  readonly children: readonly number[];
  /** What the heading (or the nearest ancestor's that tells) says the clause is about; null when no heading tells. */
  readonly topic: ClauseId | null;
}

/** Where a sentence stands: decides whether words in it are operative. */
export type Place = 'title' | 'heading' | 'preamble' | 'recital' | 'definition' | 'body' | 'table' | 'party-block' | 'signature' | 'attachment-list';

/** A sentence: ends at 。！？； or the end of its line. An enumeration's lead-in (…：) is a sentence of its own. */
export interface Sentence {
  readonly span: Span;
  /** Index of the innermost clause it stands in; null before the first clause. */
  readonly clause: number | null;
  readonly place: Place;
}

export type PartyRole = 'provider' | 'client' | 'unknown';

/** Someone who signs. `alias` is what the text calls the party (甲方, 委托方, 云雀, 您). */
export interface Party {
  readonly alias: string;
  /** Other names of the same party in this text: 需方 beside 甲方. */
  readonly also: readonly string[];
  /** The full name where the header gives one. */
  readonly name: Span | null;
  /** Where the party is introduced: the header's line or the sentence that names it. */
  readonly span: Span;
  /** Provider: performs and is paid (服务方, 卖方, 出租方, 用人单位's counterpart 劳动者). Read from the text, never assumed. */
  readonly role: PartyRole;
}

/** A place left to be filled in. */
export interface Blank {
  readonly span: Span;
  /** `blank` for ____, 　　, 【】, 年 月 日; `placeholder` for [时间], XX, {{…}}, 待定; `choice` for ☐ and 以下第__种. */
  readonly kind: 'blank' | 'placeholder' | 'choice';
  /** What is asked for, when the words around it tell: 金额, 日期, 名称, …; used in the message. */
  readonly asks: string | null;
}

export interface Definition {
  readonly term: string;
  /** The term's own span. */
  readonly span: Span;
  readonly clause: number | null;
}

/** 有 / 不完整 / 缺 / 不适用 */
export type ClauseState = 'present' | 'incomplete' | 'absent' | 'n/a';

/** What the contract says on one clause of the catalogue. */
export interface ClauseCoverage {
  readonly id: ClauseId;
  readonly state: ClauseState;
  /** The passages that carry it, best first; empty when absent or not applicable. */
  readonly evidence: readonly Span[];
  /** The heading or first sentence that the clause's findings stand at; null when absent. */
  readonly anchor: Span | null;
  /** Element ids (without the clause's) that are there. */
  readonly has: readonly string[];
  /** Element ids that are due and lacking; optional elements never. */
  readonly missing: readonly string[];
  /** It counts as there by a trace only (see `ClauseKnowledge.faint`): none of its elements is asked for. */
  readonly faint: boolean;
}

/** What kind of text this is. `profile` is null for a text that is no contract. */
export interface Recognition {
  readonly profile: ProfileId | null;
  /** What else it may well be, where the text leaves that open: then only what either kind owes is missed. */
  readonly rival: ProfileId | null;
  /** Part of a contract only (a clause or two, no title and parties): missing clauses are not asked for one by one. */
  readonly fragment: boolean;
  /** PRC unless the text names another law as governing. */
  readonly jurisdiction: 'PRC' | 'other';
}
