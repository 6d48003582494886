import { CodeActionKind, DidChangeConfigurationNotification, ErrorCodes, MessageType, ResponseError, TextDocuments, TextDocumentSyncKind, type CancellationToken, type CodeAction, type CodeActionParams, type CodeLens, type CodeLensParams, type CompletionItem, type CompletionParams, type Connection, type Hover, type HoverParams, type InitializeResult, type InlayHint, type InlayHintParams, type ServerCapabilities, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DEFAULT_CONFIG } from '../config.ts';
import { codeActions, FIX_ALL } from '../features/code-actions.ts';
import { codeLenses } from '../features/code-lenses.ts';
import { completions } from '../features/completion.ts';
import { diagnostics } from '../features/diagnostics.ts';
import { foldingRanges } from '../features/folding.ts';
import { hover } from '../features/hover.ts';
import { figureHover, inlayHints } from '../features/inlay-hints.ts';
import { insertClause } from '../features/insert-clause.ts';
import { moveClause, moveTargets } from '../features/move-clause.ts';
import { nameCompletions } from '../features/name-completions.ts';
import { joinHovers, targetHover } from '../features/navigation.ts';
import { lawDocument, statuteCompletions, statuteHover } from '../features/statutes.ts';
import { overview } from '../features/overview.ts';
import { partsOf, type Reviewed } from '../features/reviewed.ts';
import { NO_MARKS } from '../project/partition.ts';
import { restructured, restructuring, type RestructureData } from '../features/renumber.ts';
import { explain } from '../features/rule-page.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import { symbols } from '../features/symbols.ts';
import { segmenterInForce, type SegmenterId } from '../text/words.ts';
import { readClient, type Client } from './client.ts';
import { serveDrafting } from './drafting.ts';
import { EXPLAIN_REQUEST, INSERT_CLAUSE_REQUEST, LAW_REQUEST, MOVE_CLAUSE_REQUEST, MOVE_TARGETS_REQUEST, OVERVIEW_REQUEST, PROJECT_CHANGED_NOTIFICATION, type ExplainParams, type Explanation, type InsertClauseParams, type InsertClauseResult, type LawParams, type LawText, type MoveClauseParams, type MoveClauseResult, type MoveTargets, type MoveTargetsParams, type Overview, type OverviewParams, type ProjectChangedParams } from './messages.ts';
import { serveFiling } from './filing.ts';
import { NAVIGATION_CAPABILITIES, serveNavigation, type Answer } from './navigation.ts';
import { createProjects, type Surroundings } from './projects.ts';
import { Rehearsal } from './rehearsal.ts';
import { serveReporting } from './reporting.ts';
import { Reviews } from './reviews.ts';
import { createSettings, tell, watchSettings, type Settings } from './settings.ts';
import { settled } from './settled.ts';

/** What the server needs of the process it runs in. */
export interface Runtime {
  /** Loads the real segmenter; resolves to the engine then in force and, where that is the stand-in, why. Called once at most. */
  readonly loadSegmenter: () => Promise<{ readonly id: SegmenterId; readonly problem?: string }>;
  /** How many edits are rehearsed while the user reads. */
  readonly rehearsals: number;
}

/** The segmenter's load blocks for a moment, so it begins when the first diagnostics have been on the screen for this long. */
const SEGMENTER_DELAY_MS = 50;

/** As many as stand on a screen, about. */
const LINES_SHOWN = 50;

/** Serves LSP on a connection, which it starts listening on. Reads no disk, opens no socket. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const reviews = new Reviews();
  let client: Client = readClient({});
  let settings: Settings = createSettings(connection, { pull: false }, undefined);
  const projects = createProjects(connection, () => client.projectFiles);
  const rehearsal = new Rehearsal(runtime.rehearsals, (of) => askedAfterEdit(of, client), (error) => log('rehearsal')(error));

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params.capabilities, params.initializationOptions);
    settings = createSettings(connection, { pull: client.pullsSettings }, params.initializationOptions);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'contract-review' } };
  });
  connection.onInitialized(() => {
    if (client.registersSettings) watchSettings(connection).catch(log(DidChangeConfigurationNotification.method));
  });

  /** The review of the newest text, and its name; undefined for a document that is not (or no longer) open. */
  async function current(uri: string, token?: CancellationToken): Promise<{ reviewed: Reviewed; id: string } | undefined> {
    if (!documents.get(uri)) return undefined;
    const around = await projects.of(uri, await settings.of(uri));
    const document = await settled(documents, uri, token);
    if (!document) return undefined;
    const found = filed(reviews.get(document, around.config), around);
    rehearsal.asked(found.reviewed, around.config);
    return found;
  }

  /** The newest review of each document together with what is on file about it: another name once either changes. */
  const newest = new Map<string, { readonly made: Reviewed; readonly around: Surroundings; readonly today: string; readonly reviewed: Reviewed; readonly id: string }>();
  let files = 0;
  function filed({ reviewed: made, id }: { readonly reviewed: Reviewed; readonly id: string }, around: Surroundings): { reviewed: Reviewed; id: string } {
    const known = newest.get(made.uri);
    const today = localDay(new Date());
    if (known?.made === made && known.around === around && known.today === today) return known;
    const nothing = around.marks === NO_MARKS;
    const reviewed = nothing ? made : { ...made, filed: { marks: around.marks, today } };
    const next = { made, around, today, reviewed, id: nothing ? id : `${id}.${++files}` };
    newest.set(made.uri, next);
    if (!nothing || (known && known.around.marks !== NO_MARKS)) projects.tellStale(made.uri, partsOf(reviewed).stale);
    return next;
  }

  /** Answers from the newest review; a document that is not open gets `none`. A defect is logged and answered as an LSP error. */
  const answer: Answer =
    <P, R>(name: string, uriOf: (params: P) => string, none: R, from: (of: Reviewed, params: P, id: string) => R) =>
    async (params: P, token?: CancellationToken): Promise<R> => {
      try {
        const found = await current(uriOf(params), token);
        return found ? from(found.reviewed, params, found.id) : none;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        log(name)(error);
        throw new ResponseError(ErrorCodes.InternalError, `合同审查未能处理 ${name}：${error instanceof Error ? error.message : String(error)}`);
      }
    };
  const byDocument = (params: { readonly textDocument: { readonly uri: string } }): string => params.textDocument.uri;
  const byUri = (params: { readonly uri: string }): string => params.uri;
  const log = (name: string) => (error: unknown): void => connection.console.error(`${name}：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);

  connection.languages.diagnostics.on(async (params, token) => {
    const report = await answer<typeof params, FullReport | SameReport>('textDocument/diagnostic', byDocument, { kind: 'full', items: [] }, (of, { previousResultId }, id) =>
      previousResultId === id ? { kind: 'unchanged', resultId: id } : { kind: 'full', resultId: id, items: diagnostics(of, client) },
    )(params, token);
    if (documents.get(params.textDocument.uri)) loadSegmenterSoon();
    return report;
  });
  connection.onCodeAction(
    answer<CodeActionParams, CodeAction[]>('textDocument/codeAction', byDocument, [], (of, { range, context }) => [
      ...codeActions(of, range, { ...client, only: context.only, shown: context.diagnostics }),
      ...restructuring(of, range, { ...client, only: context.only }),
    ]),
  );
  connection.onCodeActionResolve(async (action, token) => {
    // Editors ask about every action without an edit, those that carry a command among them.
    if (action.data === undefined || action.command) return action;
    const data = action.data as RestructureData;
    const edit = await answer<RestructureData, WorkspaceEdit | null>('codeAction/resolve', byUri, null, (of) => restructured(of, data, client))(data, token);
    if (!edit) connection.window.showWarningMessage(`没有执行“${action.title}”：做了之后会有引用指向别处，请手工调整。`);
    return edit ? { ...action, edit } : action;
  });
  connection.onHover(answer<HoverParams, Hover | null>('textDocument/hover', byDocument, null, (of, { position }) => [hover, targetHover, figureHover, statuteHover].map((ask) => ask(of, position)).reduce(joinHovers, null)));
  serveNavigation(connection, answer, () => client);
  connection.languages.inlayHint.on(answer<InlayHintParams, InlayHint[]>('textDocument/inlayHint', byDocument, [], (of, { range }) => inlayHints(of, range)));
  connection.onCodeLens(answer<CodeLensParams, CodeLens[]>('textDocument/codeLens', byDocument, [], (of) => codeLenses(of, client.commands)));
  connection.onDocumentSymbol(answer('textDocument/documentSymbol', byDocument, [], symbols));
  connection.onFoldingRanges(answer('textDocument/foldingRange', byDocument, [], (of) => foldingRanges(of, client.mostFolds)));
  connection.onCompletion(answer<CompletionParams, CompletionItem[]>('textDocument/completion', byDocument, [], (of, { position }) => [...completions(of, position, { snippets: client.completesSnippets }), ...nameCompletions(of, position), ...statuteCompletions(of, position)]));
  connection.onRequest(OVERVIEW_REQUEST, answer<OverviewParams, Overview | null>(OVERVIEW_REQUEST, byUri, null, (of) => overview(of, segmenterInForce(), newest.get(of.uri)?.around.layers)));
  serveFiling(connection, answer, ({ uri }) => newest.get(uri)?.around);
  /** What the review of a file depends on that need not be open; let go of by `forget`. */
  const aroundOf = async (uri: string): Promise<Surroundings> => projects.of(uri, await settings.of(uri));
  const forget = (uri: string): void => {
    if (documents.get(uri)) return;
    settings.forget(uri);
    projects.forget(uri);
  };
  serveDrafting(connection, async (uri) => {
    const { config } = await aroundOf(uri);
    forget(uri);
    return config;
  });
  serveReporting(connection, answer, {
    client: () => client,
    around: aroundOf,
    forget,
    today: () => localDay(new Date()),
    segmenter: () => loadSegmenterOnce(),
  });
  connection.onRequest(
    INSERT_CLAUSE_REQUEST,
    answer<InsertClauseParams, InsertClauseResult | null>(INSERT_CLAUSE_REQUEST, byUri, null, (of, { clause, behind }) => insertClause(of, clause, behind)),
  );
  connection.onRequest(MOVE_TARGETS_REQUEST, answer<MoveTargetsParams, MoveTargets | null>(MOVE_TARGETS_REQUEST, byUri, null, moveTargets));
  connection.onRequest(MOVE_CLAUSE_REQUEST, answer<MoveClauseParams, MoveClauseResult | null>(MOVE_CLAUSE_REQUEST, byUri, null, moveClause));
  connection.onRequest(LAW_REQUEST, ({ key }: LawParams): LawText | null => lawDocument(key));
  connection.onRequest(EXPLAIN_REQUEST, ({ code }: ExplainParams): Explanation | null => explain(code));

  // For clients that do not ask for diagnostics.
  const pushing = new Set<string>();
  async function push(uri: string): Promise<void> {
    if (client.pullsDiagnostics || pushing.has(uri)) return;
    pushing.add(uri);
    try {
      const found = await current(uri);
      // Before the answer is on its way, so that an edit that comes meanwhile is pushed too.
      pushing.delete(uri);
      if (found) await connection.sendDiagnostics({ uri, version: found.reviewed.version, diagnostics: diagnostics(found.reviewed, client) });
      loadSegmenterSoon();
    } catch (error) {
      pushing.delete(uri);
      log('textDocument/publishDiagnostics')(error);
    }
  }
  documents.onDidChangeContent(({ document }) => {
    if (document.version > 1) rehearsal.typed();
    void push(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    reviews.forget(uri);
    rehearsal.closed(uri);
    settings.forget(uri);
    projects.forget(uri);
    newest.delete(uri);
    if (!client.pullsDiagnostics) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(log('textDocument/publishDiagnostics'));
  });
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    refresh();
  });

  connection.onNotification(PROJECT_CHANGED_NOTIFICATION, ({ uri }: ProjectChangedParams) => {
    projects.changed();
    if (uri !== undefined) void projects.of(uri, DEFAULT_CONFIG).then(() => projects.forget(uri));
    refresh();
  });

  /** What the reviews depend on besides the text has changed. */
  function refresh(): void {
    if (client.pullsDiagnostics && client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(log('workspace/diagnostic/refresh'));
    if (client.refreshesInlayHints) connection.languages.inlayHint.refresh().catch(log('workspace/inlayHint/refresh'));
    for (const { uri } of documents.all()) void push(uri);
  }

  let loading: Promise<void> | undefined;
  const loadSegmenterOnce = (): Promise<void> => (loading ??= loadSegmenter().catch(log('segmenter')));
  let soon = false;
  function loadSegmenterSoon(): void {
    if (soon) return;
    soon = true;
    setTimeout(() => void loadSegmenterOnce(), SEGMENTER_DELAY_MS);
  }
  async function loadSegmenter(): Promise<void> {
    const before = segmenterInForce();
    const { id, problem } = await runtime.loadSegmenter();
    if (problem !== undefined) {
      connection.console.info(problem);
      tell(connection, MessageType.Info, problem);
    }
    if (id !== before) refresh();
  }

  documents.listen(connection);
  connection.listen();
}

/** What an editor asks after every edit: all of it is there, none of it is sent. */
function askedAfterEdit(of: Reviewed, client: Client): void {
  diagnostics(of, client);
  symbols(of);
  foldingRanges(of, client.mostFolds);
  semanticTokens(of);
  codeLenses(of, client.commands);
  inlayHints(of, { start: { line: 0, character: 0 }, end: { line: LINES_SHOWN, character: 0 } });
}

const localDay = (now: Date): string => `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;

interface FullReport {
  readonly kind: 'full';
  readonly resultId?: string;
  readonly items: ReturnType<typeof diagnostics>;
}
interface SameReport {
  readonly kind: 'unchanged';
  readonly resultId: string;
}

function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullsDiagnostics ? { diagnosticProvider: { identifier: 'contract-review', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorMove, CodeActionKind.RefactorRewrite, FIX_ALL], resolveProvider: client.resolvesEdits },
    hoverProvider: true,
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: { resolveProvider: false },
    ...NAVIGATION_CAPABILITIES,
    documentSymbolProvider: { label: '合同结构' },
    foldingRangeProvider: true,
    completionProvider: { resolveProvider: false, triggerCharacters: ['《', '第'] },
  };
}
