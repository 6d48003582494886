import { IGNORE_COMMAND, INSERT_CLAUSE_COMMAND, KEEP_COMMAND, SHOW_PASSAGES_COMMAND } from '../../server/src/protocol/messages.ts';

/** The names the manifest and the client share; those the server knows too are in its `messages.ts`. */
export const LANGUAGE_ID = 'contract';

/** Every command the client registers; `package.json` contributes the same ones, which a test compares. */
export const COMMANDS = {
  newContract: 'contractReview.newContract',
  insertClause: INSERT_CLAUSE_COMMAND,
  insertClauseHere: 'contractReview.insertClauseHere',
  revealClause: 'contractReview.revealClause',
  nextVague: 'contractReview.nextVague',
  selectProfile: 'contractReview.selectProfile',
  selectStandpoint: 'contractReview.selectStandpoint',
  reviewAsContract: 'contractReview.reviewAsContract',
  showRule: 'contractReview.showRule',
  keep: KEEP_COMMAND,
  ignore: IGNORE_COMMAND,
  changeDecision: 'contractReview.changeDecision',
  removeStale: 'contractReview.removeStale',
  takeBaseline: 'contractReview.takeBaseline',
  clearBaseline: 'contractReview.clearBaseline',
  showEffectiveConfig: 'contractReview.showEffectiveConfig',
  openProjectConfig: 'contractReview.openProjectConfig',
  toggleFocusMode: 'contractReview.toggleFocusMode',
  selectMinimumSeverity: 'contractReview.selectMinimumSeverity',
  showReport: 'contractReview.showReport',
  showPassages: SHOW_PASSAGES_COMMAND,
  listFindings: 'contractReview.listFindings',
  moveClause: 'contractReview.moveClause',
  filterStructure: 'contractReview.filterStructure',
  clearStructureFilter: 'contractReview.clearStructureFilter',
  toggleFollowCursor: 'contractReview.toggleFollowCursor',
  showUnchecked: 'contractReview.showUnchecked',
  exportReport: 'contractReview.exportReport',
  reviewFolder: 'contractReview.reviewFolder',
  openSample: 'contractReview.openSample',
  openWalkthrough: 'contractReview.openWalkthrough',
  compare: 'contractReview.compare',
  restart: 'contractReview.restart',
} as const;

/** The folder of a project's own files. */
export const PROJECT_FOLDER = '.contract-review';

/** Settings that only concern the client; the server reads all others. */
export const CLIENT_SETTINGS = ['focusMode', 'structureFollowsCursor'] as const;

/** The type of our tasks, and what reads the lines they print. */
export const TASK_TYPE = 'contractReview';
export const PROBLEM_MATCHERS = ['$contract-review-error', '$contract-review-warning', '$contract-review-information'] as const;

/** The panels: a contract's report, which comes back when the window is loaded again, and a folder's table and a comparison, which do not. */
export const REPORT_PANEL = 'contractReview.report';
export const FOLDER_PANEL = 'contractReview.folder';

export const COMPARISON_PANEL = 'contractReview.comparison';

/** A version that is no file: of git, of the clipboard. */
export const VERSION_SCHEME = 'contract-review-version';
export const PREVIEW_SCHEME = 'contract-review-preview';
export const STRUCTURE_VIEW = 'contractReview.structure';
export const DECISIONS_VIEW = 'contractReview.decisions';
