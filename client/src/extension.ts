import { commands, type Disposable, type ExtensionContext, type TextDocument, Uri, window, workspace } from 'vscode';
import type { InsertBehindArgument } from '../../server/src/protocol/messages.ts';
import { registerComparisons } from './comparison-panel.ts';
import { registerClausePreview } from './clause-preview.ts';
import { setBaseline } from './commands/baseline.ts';
import { openProjectConfig, registerEffectiveConfig, showEffectiveConfig } from './commands/effective-config.ts';
import { ignore } from './commands/ignore.ts';
import { insertClause, pickClause } from './commands/insert-clause.ts';
import { changeDecision, keep, removeStale } from './commands/keep.ts';
import { listFindings } from './commands/list-findings.ts';
import { moveClause } from './commands/move-clause.ts';
import { newContract } from './commands/new-contract.ts';
import { nextVague } from './commands/next-vague.ts';
import { sampleOpener } from './commands/open-sample.ts';
import { exportReport } from './commands/export-report.ts';
import { registerFolderReview } from './commands/review-folder.ts';
import { revealClause } from './commands/reveal-clause.ts';
import { selectSetting } from './commands/select-setting.ts';
import { showPassages } from './commands/show-passages.ts';
import { showUnchecked } from './commands/show-unchecked.ts';
import { registerDecisionsView } from './decisions-view.ts';
import { editorOf } from './editors.ts';
import { toggleFocusMode } from './focus-mode.ts';
import { COMMANDS, LANGUAGE_ID } from './names.ts';
import { registerOffer, reviewAsContract } from './offer.ts';
import { OverviewStore } from './overview-store.ts';
import { registerProjectFiles } from './project-files.ts';
import { registerReportPanels } from './report-panel.ts';
import { registerRulePages, showRule } from './rule-pages.ts';
import { Session } from './session.ts';
import { registerStatus } from './status.ts';
import { fingerprintsOf } from './structure-model.ts';
import { StructureView, toggleFollowCursor } from './structure-view.ts';
import { registerTasks } from './tasks.ts';
import { registerWorkspaceClauses } from './workspace-clauses.ts';

let running: Session | undefined;

/** Called by VS Code when a contract, a plain text or a Markdown file opens, or a command or view of ours is used. */
export function activate(context: ExtensionContext): void {
  const session = new Session(context);
  running = session;
  const store = new OverviewStore(session);
  const preview = registerClausePreview();
  const reports = registerReportPanels(session);
  const comparisons = registerComparisons(session);
  const folders = registerFolderReview(context, session);
  const structure = new StructureView(session, store);
  const command = (id: string, run: (argument?: unknown) => unknown): Disposable => commands.registerCommand(id, run);

  context.subscriptions.push(
    session,
    store,
    preview,
    reports,
    comparisons,
    folders,
    registerRulePages(session),
    registerProjectFiles(session),
    registerEffectiveConfig(session, store),
    structure,
    registerDecisionsView(store),
    registerWorkspaceClauses(session),
    registerStatus(context, session, store),
    registerOffer(context),
    registerTasks(context),
    command(COMMANDS.newContract, (argument) => newContract(context, session, argument)),
    command(COMMANDS.insertClause, (argument) => pickClause(session, store, preview, clauseIdOf(argument), placeOf(argument))),
    command(COMMANDS.insertClauseHere, (argument) => {
      const id = clauseIdOf(argument);
      return store.document && id !== undefined ? insertClause(session, store.document, id, placeOf(argument)?.behind) : undefined;
    }),
    command(COMMANDS.revealClause, (argument) => revealClause(store, clauseIdOf(argument) ?? '')),
    command(COMMANDS.nextVague, () => nextVague(store)),
    command(COMMANDS.selectProfile, () => selectSetting(context, store, 'profile')),
    command(COMMANDS.selectStandpoint, () => selectSetting(context, store, 'standpoint')),
    command(COMMANDS.selectMinimumSeverity, () => selectSetting(context, store, 'minimumSeverity')),
    command(COMMANDS.keep, (argument) => keep(session, store.overview && isRow(argument) ? { uri: store.overview.uri, fingerprints: rowFingerprints(store, argument) } : argument)),
    command(COMMANDS.listFindings, (argument) => listFindings(session, store, rowFingerprints(store, argument))),
    command(COMMANDS.moveClause, (argument) => moveClause(session, store, clauseIdOf(argument))),
    command(COMMANDS.filterStructure, () => structure.chooseFilter()),
    command(COMMANDS.clearStructureFilter, () => structure.setFilter('all')),
    command(COMMANDS.toggleFollowCursor, toggleFollowCursor),
    command(COMMANDS.showPassages, showPassages),
    command(COMMANDS.ignore, (argument) => ignore(session, argument)),
    command(COMMANDS.changeDecision, (argument) => changeDecision(session, argument)),
    command(COMMANDS.removeStale, () => removeStale(session, store)),
    command(COMMANDS.takeBaseline, () => setBaseline(session, store, true)),
    command(COMMANDS.clearBaseline, () => setBaseline(session, store, false)),
    command(COMMANDS.showEffectiveConfig, showEffectiveConfig),
    command(COMMANDS.openProjectConfig, () => openProjectConfig(store)),
    command(COMMANDS.toggleFocusMode, toggleFocusMode),
    command(COMMANDS.reviewAsContract, async (argument) => {
      const document = argument instanceof Uri ? await workspace.openTextDocument(argument) : window.activeTextEditor?.document;
      if (!document) return;
      await window.showTextDocument(document);
      await reviewAsContract(context, document);
    }),
    command(COMMANDS.showRule, (argument) => showRule(argument)),
    command(COMMANDS.showReport, async (argument) => {
      // The menus name a file, which may not be open yet.
      await reports.show(argument instanceof Uri ? (await editorOf(await workspace.openTextDocument(argument))).document : store.document);
    }),
    command(COMMANDS.showUnchecked, () => showUnchecked(store)),
    command(COMMANDS.exportReport, (argument) => exportReport(session, reports.front ?? store.document?.uri, argument)),
    command(COMMANDS.compare, async (argument) => comparisons.compare(argument instanceof Uri ? await workspace.openTextDocument(argument) : store.document)),
    command(COMMANDS.reviewFolder, (argument) => folders.review(argument)),
    command(COMMANDS.openSample, sampleOpener(context)),
    command(COMMANDS.openWalkthrough, () => commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`)),
    command(COMMANDS.restart, () => session.restart()),
    workspace.onDidOpenTextDocument((document) => startFor(session, document)),
  );
  for (const document of workspace.textDocuments) startFor(session, document);
}

/** VS Code waits for this before it ends the extension host. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}

function startFor(session: Session, document: TextDocument): void {
  if (document.languageId === LANGUAGE_ID) void session.start();
}

/** Behind which clause, where the light bulb on its heading says so. */
function placeOf(argument: unknown): InsertBehindArgument | undefined {
  return typeof argument === 'object' && argument !== null && 'behind' in argument && 'uri' in argument ? (argument as InsertBehindArgument) : undefined;
}

/** Commands take a clause as its id, from the tree as the row clicked, and from elsewhere as what names it. */
function clauseIdOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  return typeof argument === 'object' && argument !== null && 'clause' in argument && typeof argument.clause === 'string' ? argument.clause : undefined;
}

const isRow = (argument: unknown): argument is { readonly kind: unknown } => typeof argument === 'object' && argument !== null && 'kind' in argument;

/** The findings a row of the tree stands for; `elsewhere` is the row of those in no clause. */
function rowFingerprints({ overview }: OverviewStore, argument: unknown): readonly string[] {
  const clause = clauseIdOf(argument);
  if (!overview) return [];
  if (clause === 'elsewhere' || (isRow(argument) && argument.kind === 'elsewhere')) return overview.elsewhere.map(({ fingerprint }) => fingerprint);
  const element = isRow(argument) && 'element' in argument && typeof argument.element === 'string' ? argument.element : undefined;
  return clause === undefined ? [] : fingerprintsOf(overview, clause, element);
}
