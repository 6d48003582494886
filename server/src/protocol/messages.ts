import type { ClauseId } from '../knowledge/clause-ids.ts';
import type { Need, ProfileId } from '../knowledge/profile-ids.ts';
import type { Severity, Standpoint } from '../config.ts';
import type { DecisionStatus } from '../project/decisions.ts';
import type { Source } from '../project/project.ts';
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
  /** What is shown of it: in its text, and of what lacks in it. */
  readonly findings: readonly ClauseFinding[];
  /** How many of its findings are decided to stay. */
  readonly kept: number;
}
export type ClauseFinding = Pick<FindingInfo, 'fingerprint' | 'code' | 'severity'>;
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
  /** Findings that stand in no clause of the catalogue. */
  readonly elsewhere: readonly ClauseFinding[];
  /** Which clause the text is about from a line on, in its order; null where none of the catalogue. */
  readonly sections: readonly { readonly line: number; readonly clause: ClauseId | null }[];
  /** Findings decided 保留 or 让步: not squiggled, listed. */
  readonly kept: readonly FindingInfo[];
  /** Decisions that speak of nothing any more, or have expired. */
  readonly stale: readonly StaleInfo[];
  /** How many findings are not shown because the baseline has them, or because they are less severe than asked for. */
  readonly baselined: number;
  readonly below: number;
  /** Settings that something stronger than VS Code's decides, and what: changing them there has no effect. */
  readonly decidedBy: Readonly<Partial<Record<'profile' | 'standpoint' | 'minimumSeverity', 'directive' | 'project'>>>;
  /** What was not looked at or cannot be known, and why. */
  readonly unchecked: readonly Unchecked[];
  /** The day up to which the statutes were checked, YYYY-MM-DD. */
  readonly lawsAsOf: string;
}
/** `what` was not looked at because `why`, in words for the reader; `id` says which kind it is. */
export interface Unchecked {
  readonly id:
    | 'not-a-contract' | 'fragment' | 'generic' | 'long' | 'foreign-law' | 'neutral' | 'laws' | 'articles' | 'lpr' | 'other-paper' | 'references' | 'attachments' | 'rules-off'
    | 'ignored' | 'too-many';
  readonly what: string;
  readonly why: string;
  /** The first place it is about; null where it is about none. */
  readonly range: Range | null;
}

/**
 * `contractReview/outline`: answered with the clauses of a text, open or not. The client hands the texts of a folder in, one at a time: the
 * server reads no disk.
 */
export const OUTLINE_REQUEST = 'contractReview/outline';
export interface OutlineParams {
  readonly text: string;
}
export interface OutlineEntry {
  /** 「第三条 服务费用」 */
  readonly name: string;
  /** Its number and heading. */
  readonly range: Range;
}

/** `contractReview/findings`: answered with the `FindingInfo[]` a range touches (all of the document's without one), shown and kept. */
export const FINDINGS_REQUEST = 'contractReview/findings';
export interface FindingsParams {
  readonly uri: string;
  readonly range?: Range;
}
export interface FindingInfo {
  readonly fingerprint: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The words it is about; empty where it is about something missing. */
  readonly words: string;
  readonly range: Range;
  readonly kept: boolean;
  /** What has been decided about it, whether or not that takes it off the text. */
  readonly decision?: DecisionInfo;
  /** What was decided about the same words under the same rule before their clause was edited: a new decision may take its place. */
  readonly earlier?: DecisionInfo & { readonly fingerprint: string };
}
export interface DecisionInfo {
  readonly status: DecisionStatus;
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly expires?: string;
}
export interface StaleInfo {
  readonly fingerprint: string;
  readonly code: string;
  readonly words: string;
  readonly why: 'gone' | 'expired';
  readonly decision: DecisionInfo;
}

/**
 * `contractReview/decide` and `contractReview/baseline`: how a project file reads after a decision on a finding, or with a document's findings
 * as they are. The server writes nothing: the client hands the file's text in (empty if there is none) and writes the answer. Answered with
 * null where there is no such document or finding.
 */
export const DECIDE_REQUEST = 'contractReview/decide';
export interface DecideParams {
  readonly uri: string;
  readonly fingerprint: string;
  /** null takes the decision back. */
  readonly decision: Pick<DecisionInfo, 'status' | 'reason' | 'expires'> | null;
  /** The earlier decision it takes the place of. */
  readonly replaces?: string;
  /** The document's path in the project, as `Place.file`. */
  readonly file: string;
  /** decisions.json as it is. */
  readonly text: string;
  /** Today, YYYY-MM-DD. */
  readonly date: string;
}
export const BASELINE_REQUEST = 'contractReview/baseline';
export interface BaselineParams {
  readonly uri: string;
  readonly file: string;
  /** baseline.json as it is. */
  readonly text: string;
  /** Whether the findings become the baseline, or the document's entry goes. */
  readonly take: boolean;
}
/** The new text, or why the file cannot be read and must not be written over, and where. */
export type EditedFile = { readonly text: string } | { readonly problem: string; readonly range: Range };

/**
 * `contractReview/renamed`: how decisions.json or baseline.json reads when contracts have got other names; null where the file says
 * nothing of them.
 */
export const RENAMED_REQUEST = 'contractReview/renamed';
export interface RenamedParams {
  readonly text: string;
  /** Paths as `Place.file`; of a folder, for all that stands in it. */
  readonly names: readonly { readonly from: string; readonly to: string }[];
}

/** `contractReview/ignoreChoices`: answered with the ways to ignore a finding by a comment in the text, an `IgnoreChoice[]`. */
export const IGNORE_REQUEST = 'contractReview/ignoreChoices';
export interface IgnoreParams {
  readonly uri: string;
  readonly fingerprint: string;
}
export interface IgnoreChoice {
  /** At the line's end; above the line; above the clause, for all of it; at the top, for the whole file. */
  readonly scope: 'line' | 'next' | 'block' | 'file';
  /** Every rule, or the finding's alone. */
  readonly all: boolean;
  readonly rule: string;
  readonly code: string;
  readonly range: Range;
  /** In LSP snippet syntax; the reason is the tab stop. */
  readonly snippet: string;
}

/** `contractReview/effectiveConfig`: answered with a page (Markdown) that shows each value in force for a document and where it comes from. */
export const EFFECTIVE_CONFIG_REQUEST = 'contractReview/effectiveConfig';
export const CONFIG_SCHEME = 'contract-review-config';
export interface EffectiveConfigParams {
  readonly uri: string;
  /** What the page calls the document. */
  readonly name: string;
  /** VS Code's own layers, the strongest first: what each says of the section. */
  readonly layers: readonly { readonly source: 'folder' | 'workspace' | 'user'; readonly settings: Readonly<Record<string, unknown>> }[];
  readonly language: 'zh' | 'en';
}

/**
 * Asked by the server of a client that says `projectFiles: true` in its initializationOptions, since the server reads no disk.
 * `contractReview/project`: where a document's project is (`Place`), null where it has none. `contractReview/readProjectFile`: a file's text;
 * the client reads nothing outside the workspace. The client tells `contractReview/projectChanged` when any such file may have changed; with a
 * `uri` that one is read, and what is wrong in it said, although no document of its project is open.
 */
export const PROJECT_REQUEST = 'contractReview/project';
export interface Place {
  /** The folder that holds `.contract-review`. */
  readonly folder: string;
  /** The document's path relative to it, with slashes: its name in decisions and baseline. */
  readonly file: string;
}
export const READ_PROJECT_FILE_REQUEST = 'contractReview/readProjectFile';
export interface ReadProjectFileParams {
  readonly folder: string;
  /** Relative to the folder, with slashes. */
  readonly path: string;
}
export type ProjectFileRead = Source & { readonly uri?: string };
export const PROJECT_CHANGED_NOTIFICATION = 'contractReview/projectChanged';
export interface ProjectChangedParams {
  readonly uri?: string;
}

/** Commands of the client's that the server's code actions name, for a client that says `commands: true` in its initializationOptions. */
export const INSERT_CLAUSE_COMMAND = 'contractReview.insertClause';
export const KEEP_COMMAND = 'contractReview.keep';
export const IGNORE_COMMAND = 'contractReview.ignore';
/** Their one argument. */
export interface FindingArgument {
  readonly uri: string;
  /** Of the findings at that place; one is chosen where there are more. */
  readonly fingerprints: readonly string[];
}

/**
 * `contractReview/moveTargets`: answered with the places a clause may be moved to, or why it may not; null for a document that is not held.
 * `contractReview/moveClause`: answered with the edits that move it, all of them to be made at once, or why not. Clauses are named by a
 * position in them.
 */
export const MOVE_TARGETS_REQUEST = 'contractReview/moveTargets';
export interface MoveTargetsParams {
  readonly uri: string;
  readonly from: Position;
}
export type MoveTargets =
  | {
      /** 「第三条 付款」 */
      readonly label: string;
      /** It and its siblings, in their order. */
      readonly places: readonly { readonly label: string; readonly at: Position; readonly own: boolean }[];
    }
  | { readonly problem: string };
export const MOVE_CLAUSE_REQUEST = 'contractReview/moveClause';
export interface MoveClauseParams extends MoveTargetsParams {
  /** Whose place it takes; null for the last one's. */
  readonly to: Position | null;
}
export type MoveClauseResult =
  | {
      /** What has been done, once it is. */
      readonly title: string;
      readonly version: number;
      readonly edits: readonly { readonly range: Range; readonly newText: string }[];
      /** The line it then begins on. */
      readonly line: number;
    }
  | { readonly problem: string };

/** Shows passages of a document as a list one steps through; named by the counts over the parties. */
export const SHOW_PASSAGES_COMMAND = 'contractReview.showPassages';
export interface PassagesArgument {
  readonly uri: string;
  /** Where the list opens. */
  readonly position: Position;
  readonly ranges: readonly Range[];
}

/**
 * `contractReview/insertClause`: answered with an `InsertClauseResult`, or null where there is nothing to insert (document not held, unknown
 * clause). The client asks for every clause that is not there when it lists them, so the answer must come from the cached review.
 */
export interface InsertClauseParams {
  readonly uri: string;
  readonly clause: ClauseId;
  /** Right behind the top-level clause that stands here, the others renumbered; without it behind the last one, which renumbers nothing. */
  readonly behind?: Position;
}
/** The argument of the client's insert command where the clause is to stand behind another. */
export interface InsertBehindArgument {
  readonly uri: string;
  readonly behind: Position;
}
/** Where the clause's model text belongs and how it reads there, numbered in the document's own scheme. */
export interface InsertClauseResult {
  readonly range: Range;
  /** In LSP snippet syntax. */
  readonly snippet: string;
  /** The same with the tab stops' defaults: the preview, and the edit of a client without snippets. */
  readonly plain: string;
  /** The other clauses' new numbers and the references to them, to be made in the same edit. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** It stands where it was asked for; false where the numbering could not be carried on there and it comes behind the last clause. */
  readonly seated: boolean;
}

/**
 * `contractReview/draftOptions`: answered with what is to be chosen for a new contract of a kind, a `DraftOptions`. `contractReview/draft`: answered
 * with the contract put together, a `DraftText`; `uri` is where it will stand, whose project may have clauses of its own.
 */
export const DRAFT_OPTIONS_REQUEST = 'contractReview/draftOptions';
export interface DraftOptionsParams {
  readonly profile: ProfileId;
  readonly standpoint: Standpoint;
}
export interface DraftOptions {
  /** 买卖合同 */
  readonly title: string;
  /** What the parties are called, 甲方（买方）; null where the contract names none. */
  readonly partyA: string | null;
  readonly partyB: string | null;
  /** The clauses that are recommended but not due, in the order they would stand; `picked` are those usual for the standpoint. */
  readonly clauses: readonly { readonly id: ClauseId; readonly title: string; readonly why: string; readonly picked: boolean }[];
  /** How many clauses there are in any case. */
  readonly due: number;
}
export const DRAFT_REQUEST = 'contractReview/draft';
export interface DraftParams extends DraftOptionsParams {
  readonly uri: string;
  /** Full names; empty where they are not known yet. */
  readonly partyA: string;
  readonly partyB: string;
  readonly clauses: readonly ClauseId[];
  readonly numbering: 'article' | 'han' | 'decimal';
}
export interface DraftText {
  /** In LSP snippet syntax. */
  readonly snippet: string;
  /** The same with the tab stops' defaults. */
  readonly plain: string;
}

/**
 * `contractReview/report`: answered with the report on a document as last synchronised, a `ReportText`, or null. `panel` is the part of a page that
 * is shown in VS Code (its places are links that bear `data-jump="line:character:line:character"`); the others are whole files.
 */
export const REPORT_REQUEST = 'contractReview/report';
export interface ReportParams {
  readonly uri: string;
  /** What the report calls the document. */
  readonly name: string;
  readonly format: 'panel' | 'markdown' | 'html' | 'json';
}
export interface ReportText {
  readonly text: string;
  /** The style sheet of a panel; empty otherwise. */
  readonly style: string;
}

/**
 * `contractReview/compare`: answered with what changed from one version to another, a `ReportText`, or null for a document that is not open. In a
 * `panel` places bear besides `data-jump` the version they are in as `data-side="old|now"`.
 */
export const COMPARE_REQUEST = 'contractReview/compare';
export interface CompareParams {
  readonly uri: string;
  /** What the report calls the document. */
  readonly name: string;
  readonly other: { readonly name: string; readonly text: string };
  /** Whether the other one is the newer. */
  readonly otherIsNewer: boolean;
  readonly format: 'panel' | 'markdown' | 'html' | 'json';
}

/** `contractReview/reviewText`: answered with the review of a text that is no open document, a `TextReview`; for reviewing folders. Nothing of it is kept. */
export const REVIEW_TEXT_REQUEST = 'contractReview/reviewText';
export interface ReviewTextParams {
  readonly uri: string;
  readonly text: string;
}
export interface TextReview {
  /** false: the text is no contract; then the rest says nothing. */
  readonly isContract: boolean;
  /** 客户服务协议 */
  readonly kind: string;
  /** How complete, 0 to 100; null where nothing is due. */
  readonly percent: number | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** As LSP's `Diagnostic[]`. */
  readonly diagnostics: readonly unknown[];
}

/** `contractReview/folderReport`: answered with a panel's part of a page that lists them, a `ReportText`; files are links that bear `data-open="uri"`. */
export const FOLDER_REPORT_REQUEST = 'contractReview/folderReport';
export interface FolderRow extends Pick<TextReview, 'kind' | 'percent' | 'counts'> {
  readonly uri: string;
  readonly path: string;
}
export interface FolderReportParams {
  readonly name: string;
  readonly rows: readonly FolderRow[];
  readonly notContracts: number;
  readonly unread: readonly { readonly path: string; readonly error: string }[];
  readonly cancelled: boolean;
}
