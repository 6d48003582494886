/** The names the manifest, the client and the server share. */
export const LANGUAGE_ID = 'contract';
export const DIAGNOSTIC_SOURCE = '合同审查';

/** Every command the client registers; `package.json` contributes the same ones, which a test compares. */
export const COMMANDS = {
  insertClause: 'contractReview.insertClause',
  insertClauseHere: 'contractReview.insertClauseHere',
  revealClause: 'contractReview.revealClause',
  nextVague: 'contractReview.nextVague',
  selectProfile: 'contractReview.selectProfile',
  selectStandpoint: 'contractReview.selectStandpoint',
  reviewAsContract: 'contractReview.reviewAsContract',
  showRule: 'contractReview.showRule',
  restart: 'contractReview.restart',
} as const;

export const STRUCTURE_VIEW = 'contractReview.structure';
