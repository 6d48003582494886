import type { ClientCapabilities } from 'vscode-languageserver';
import type { DiagnosticOptions } from '../features/diagnostics.ts';
import type { EditOptions } from '../features/workspace-edit.ts';

/** What matters to us of what a client can do; read once. */
export interface Client extends EditOptions, DiagnosticOptions {
  /** Asks for diagnostics itself; to others they are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  /** Answers `workspace/configuration`. */
  readonly pullsSettings: boolean;
  readonly registersSettings: boolean;
  readonly completesSnippets: boolean;
  readonly showsDocumentation: boolean;
  /** Takes definitions as links, with the words they lead from. */
  readonly links: boolean;
  /** Reads a project's files for us. */
  readonly projectFiles: boolean;
  /** Asks for a code action's edit when it is chosen, and gives back what the action carried. */
  readonly resolvesEdits: boolean;
  /** Has the commands that our code actions and code lenses name. */
  readonly commands: boolean;
  /** The most folding ranges it takes. */
  readonly mostFolds: number;
}

/** `options`: initializationOptions, where a client that knows us says what LSP has no capability for. */
export function readClient({ workspace, textDocument }: ClientCapabilities, options?: unknown): Client {
  const says = (what: string): boolean => typeof options === 'object' && options !== null && what in options && (options as Readonly<Record<string, unknown>>)[what] === true;
  // Pull clients list these under `diagnostic`, push clients under `publishDiagnostics`.
  const shown = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  return {
    versioned: workspace?.workspaceEdit?.documentChanges ?? false,
    snippets: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    related: (shown?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) ?? false,
    tags: (shown?.tagSupport ?? textDocument?.publishDiagnostics?.tagSupport) !== undefined,
    codeDescription: (shown?.codeDescriptionSupport ?? textDocument?.publishDiagnostics?.codeDescriptionSupport) ?? false,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
    pullsSettings: workspace?.configuration ?? false,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    completesSnippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    showsDocumentation: textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') ?? false,
    links: textDocument?.definition?.linkSupport ?? false,
    projectFiles: says('projectFiles'),
    resolvesEdits: (textDocument?.codeAction?.dataSupport ?? false) && (textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false),
    commands: says('commands'),
    mostFolds: textDocument?.foldingRange?.rangeLimit ?? Infinity,
  };
}
