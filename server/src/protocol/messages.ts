import type { ClauseId } from '../knowledge/clause-ids.ts';
import type { Need, ProfileId } from '../knowledge/profile-ids.ts';
import type { Standpoint } from '../config.ts';
import type { ClauseState } from '../model/contract.ts';
import type { SegmenterId } from '../text/words.ts';

/**
 * The requests beyond LSP, named `contractReview/*`. Positions are LSP's (0-based, UTF-16). The client imports the types and
 * names from here and nothing else of the server.
 */
export const OVERVIEW_REQUEST = 'contractReview/overview';
export const INSERT_CLAUSE_REQUEST = 'contractReview/insertClause';
export const EXPLAIN_REQUEST = 'contractReview/explain';

/** The settings section, and the `source` of every diagnostic. */
export const SECTION = 'contractReview';
export const SOURCE = '合同审查';

/**
 * A rule's page is a virtual document, `contract-review-rules:/vague-deadline.md`: the client serves the scheme read-only with what
 * `contractReview/explain` answers for the name in it. Diagnostics and hovers link there.
 */
export const RULES_SCHEME = 'contract-review-rules';
export const ruleUri = (rule: string): string => `${RULES_SCHEME}:/${rule}.md`;

/** `contractReview/explain`: answered with an `Explanation`, or null for a code no rule has. */
export interface ExplainParams {
  /** A rule's code or a full one: `missing-clause`, `missing-clause.payment`. */
  readonly code: string;
}
export interface Explanation {
  /** The rule's own code. */
  readonly code: string;
  readonly title: string;
  /** The rule's page. */
  readonly markdown: string;
}

/**
 * What is held of a law is a virtual document, `contract-review-law:/民法典` (without an extension, so that nothing takes 劳动合同法 for a
 * contract): the client serves the scheme read-only with what `contractReview/law` answers for the key in it. Citations lead there.
 */
export const LAWS_SCHEME = 'contract-review-law';
export const lawUri = (key: string): string => `${LAWS_SCHEME}:/${encodeURIComponent(key)}`;
export const LAW_REQUEST = 'contractReview/law';

/** `contractReview/law`: answered with a `LawText`, or null for a law that is not held. */
export interface LawParams {
  /** As lawyers abbreviate it: 民法典, 个保法. */
  readonly key: string;
}
export interface LawText {
  readonly key: string;
  readonly title: string;
  /** Plain text: its name and version, then every article held, word for word. */
  readonly text: string;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** `contractReview/overview`: answered with an `Overview` of the text as last synchronised, or null for a document the server does not hold. */
export interface OverviewParams {
  readonly uri: string;
}
export interface ElementOverview {
  readonly id: string;
  readonly title: string;
  readonly state: 'present' | 'absent' | 'optional';
}
export interface ClauseOverview {
  readonly id: ClauseId;
  readonly title: string;
  readonly need: Need;
  readonly state: ClauseState;
  /** Where the clause stands; null when it does not. */
  readonly range: Range | null;
  readonly elements: readonly ElementOverview[];
}
export interface Overview {
  readonly uri: string;
  readonly version: number;
  /** null: the text is no contract. */
  readonly profile: ProfileId | null;
  readonly profileTitle: string;
  readonly standpoint: Standpoint;
  readonly fragment: boolean;
  /** Which engine decides word boundaries; the client's status item says so when it is the stand-in. */
  readonly segmenter: SegmenterId;
  readonly clauses: readonly ClauseOverview[];
}

/**
 * `contractReview/insertClause`: answered with an `InsertClauseResult`, or null where there is nothing to insert (document not held, unknown
 * clause). The client asks for every clause that is not there when it lists them, so the answer must come from the cached review.
 */
export interface InsertClauseParams {
  readonly uri: string;
  readonly clause: ClauseId;
}
/** Where the clause's model text belongs and how it reads there, numbered in the document's own scheme. */
export interface InsertClauseResult {
  readonly range: Range;
  /** In LSP snippet syntax. */
  readonly snippet: string;
  /** The same with the tab stops' defaults: the preview, and the edit of a client without snippets. */
  readonly plain: string;
}
