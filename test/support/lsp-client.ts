import { PassThrough } from 'node:stream';
import {
  createConnection, createProtocolConnection, CodeActionRequest, ConfigurationRequest, DiagnosticRefreshRequest, DidChangeConfigurationNotification, DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, InitializedNotification, InitializeRequest, LogMessageNotification, ProposedFeatures,
  PublishDiagnosticsNotification, RegistrationRequest, RequestType, ShowMessageNotification, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type CodeAction, type Diagnostic, type InitializeResult, type ProtocolConnection, type PublishDiagnosticsParams, type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PROJECT_REQUEST, READ_PROJECT_FILE_REQUEST, type Place, type ProjectFileRead, type ReadProjectFileParams } from '../../server/src/protocol/messages.ts';
import { startServer, type Runtime } from '../../server/src/protocol/server.ts';
import { segmenterInForce } from '../../server/src/text/words.ts';
import type { Span } from '../../server/src/text/span.ts';

/** What a recent VS Code says of itself, as far as it concerns us. */
export const VSCODE: ClientCapabilities = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true, snippetEditSupport: true }, diagnostics: { refreshSupport: true } },
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the client answers to `workspace/configuration`; may be changed while it runs. */
  readonly settings?: unknown;
  readonly runtime?: Partial<Runtime>;
  /** The project's files by their path in it, which the client reads for the server; may be changed while it runs. */
  readonly project?: Record<string, string>;
}

/** A client joined to `startServer` by two streams: real connections on either side. It keeps its documents as an editor does. */
export interface Session {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** window/showMessage and window/logMessage. */
  readonly shown: string[];
  readonly logged: string[];
  readonly published: PublishDiagnosticsParams[];
  readonly refreshes: () => number;
  readonly configure: (settings: unknown) => Promise<void>;
  readonly open: (text: string, name?: string) => Promise<string>;
  readonly edit: (uri: string, span: Span, newText: string) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  readonly text: (uri: string) => string;
  readonly document: (uri: string) => TextDocument;
  readonly diagnostics: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly codeActions: (uri: string, span: Span, only?: string[]) => Promise<readonly CodeAction[]>;
  /** Applies an action's edit to the document, tab stops at their defaults, and tells the server. */
  readonly apply: (action: CodeAction) => Promise<void>;
  readonly end: () => void;
}

export async function startSession({ capabilities = VSCODE, initializationOptions, settings, runtime, project }: SessionOptions = {}): Promise<Session> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, { loadSegmenter: () => Promise.resolve({ id: segmenterInForce() }), rehearsals: 0, ...runtime });

  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const documents = new Map<string, TextDocument>();
  const shown: string[] = [];
  const logged: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  let inForce = settings;
  let refreshes = 0;
  client.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => inForce ?? null));
  client.onRequest(RegistrationRequest.type, () => undefined);
  client.onRequest(DiagnosticRefreshRequest.type, () => void refreshes++);
  client.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
  client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  client.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  client.onRequest(PROJECT_REQUEST, ({ uri }: { readonly uri: string }): Place => ({ folder: 'file:///项目', file: decodeURIComponent(uri.replace('untitled:', '')) }));
  client.onRequest(new RequestType<ReadProjectFileParams, ProjectFileRead, unknown>(READ_PROJECT_FILE_REQUEST), ({ path }) => (project?.[path] === undefined ? { problem: path.startsWith('..') ? 'outside' : 'missing' } : { text: project[path], uri: `file:///项目/${path}` }));
  client.listen();
  const initialized = await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities, ...(initializationOptions === undefined && !project ? {} : { initializationOptions: initializationOptions ?? { projectFiles: true, commands: true } }) });
  await client.sendNotification(InitializedNotification.type, {});

  const document = (uri: string): TextDocument => {
    const found = documents.get(uri);
    if (!found) throw new Error(`${uri} is not open`);
    return found;
  };
  const edit = async (uri: string, span: Span, newText: string): Promise<void> => {
    const before = document(uri);
    const range = { start: before.positionAt(span.start), end: before.positionAt(span.end) };
    const after = TextDocument.update(before, [{ range, text: newText }], before.version + 1);
    documents.set(uri, after);
    await client.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: after.version }, contentChanges: [{ range, text: newText }] });
  };
  return {
    client, initialized, shown, logged, published, document, edit,
    refreshes: () => refreshes,
    async configure(changed) {
      inForce = changed;
      await client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    },
    async open(text, name = '合同.contract') {
      const uri = `untitled:${encodeURIComponent(name)}`;
      documents.set(uri, TextDocument.create(uri, 'contract', 1, text));
      await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'contract', version: 1, text } });
      return uri;
    },
    async close(uri) {
      documents.delete(uri);
      await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    },
    text: (uri) => document(uri).getText(),
    async diagnostics(uri) {
      const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, identifier: 'contract-review' });
      if (report.kind !== 'full') throw new Error('no full report without a previous result');
      return report.items;
    },
    async codeActions(uri, span, only) {
      const at = document(uri);
      const range = { start: at.positionAt(span.start), end: at.positionAt(span.end) };
      const found = await client.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics: [], ...(only ? { only } : {}) } });
      return (found ?? []).filter((action): action is CodeAction => 'kind' in action);
    },
    async apply(action) {
      for (const [uri, edits] of editsOf(action.edit))
        for (const { range, newText } of edits.toSorted((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character)) {
          const at = document(uri);
          await edit(uri, { start: at.offsetAt(range.start), end: at.offsetAt(range.end) }, newText);
        }
    },
    end() {
      client.dispose();
      server.dispose();
    },
  };
}

type PlainEdit = { readonly range: Diagnostic['range']; readonly newText: string };

/** A workspace edit by document, snippets expanded to their default values as an editor does when nobody types. */
export function editsOf(edit: WorkspaceEdit | undefined): readonly (readonly [string, readonly PlainEdit[]])[] {
  const versioned = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? [change] : []));
  return [
    ...Object.entries(edit?.changes ?? {}),
    ...versioned.map(({ textDocument, edits }) => [textDocument.uri, edits.map((e) => ({ range: e.range, newText: 'snippet' in e ? expandSnippet(e.snippet.value) : e.newText }))] as const),
  ];
}

/** LSP snippet syntax with every tab stop at its default. */
export const expandSnippet = (snippet: string): string =>
  snippet.replace(/\\([\\$}])|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|((?:\\.|[^\\,|])*)[^}]*\}|\$\{?\d+\}?/g, (_, escaped: string | undefined, value: string | undefined, choice: string | undefined) =>
    escaped ?? (value ?? choice ?? '').replace(/\\(.)/g, '$1'),
  );
