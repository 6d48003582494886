import {
  LSPErrorCodes, ResponseError, type CancellationToken, type Connection, type DefinitionParams, type DocumentHighlight, type DocumentHighlightParams, type DocumentLink, type DocumentLinkParams, type Location, type LocationLink,
  type PrepareRenameParams, type ReferenceParams, type RenameParams, type SelectionRange, type SelectionRangeParams, type SemanticTokens, type SemanticTokensParams, type SemanticTokensRangeParams, type ServerCapabilities, type WorkspaceEdit,
} from 'vscode-languageserver';
import { definition, documentLinks, highlights, references } from '../features/navigation.ts';
import { outline } from '../features/outline.ts';
import { prepareRename, rename } from '../features/rename.ts';
import type { Reviewed } from '../features/reviewed.ts';
import { selectionRanges } from '../features/selection-ranges.ts';
import { statuteDefinition } from '../features/statutes.ts';
import { semanticTokens, SEMANTIC_TOKENS_LEGEND } from '../features/semantic-tokens.ts';
import type { Client } from './client.ts';
import { OUTLINE_REQUEST, type OutlineEntry, type OutlineParams } from './messages.ts';

/** Makes a request's handler of a function of the newest review; a document that is not open gets `none`. */
export type Answer = <P, R>(name: string, uriOf: (params: P) => string, none: R, from: (of: Reviewed, params: P, id: string) => R) => (params: P, token?: CancellationToken) => Promise<R>;

export const NAVIGATION_CAPABILITIES: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: { resolveProvider: false },
  renameProvider: { prepareProvider: true },
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true },
};

/** Moving through a contract and renaming in it. */
export function serveNavigation(connection: Connection, answer: Answer, client: () => Client): void {
  const uriOf = (params: { readonly textDocument: { readonly uri: string } }): string => params.textDocument.uri;
  connection.onDefinition(
    answer<DefinitionParams, LocationLink[] | Location[]>('textDocument/definition', uriOf, [], (of, { position }) => {
      const found = [...definition(of, position), ...statuteDefinition(of, position)];
      return client().links ? found : found.map(({ targetUri: uri, targetSelectionRange: range }) => ({ uri, range }));
    }),
  );
  connection.onReferences(answer<ReferenceParams, Location[]>('textDocument/references', uriOf, [], (of, { position, context }) => references(of, position, context.includeDeclaration)));
  connection.onDocumentHighlight(answer<DocumentHighlightParams, DocumentHighlight[]>('textDocument/documentHighlight', uriOf, [], (of, { position }) => highlights(of, position)));
  connection.onDocumentLinks(answer<DocumentLinkParams, DocumentLink[]>('textDocument/documentLink', uriOf, [], documentLinks));
  connection.onPrepareRename(answer<PrepareRenameParams, ReturnType<typeof prepareRename>>('textDocument/prepareRename', uriOf, null, (of, { position }) => prepareRename(of, position)));
  connection.onRenameRequest(
    answer<RenameParams, WorkspaceEdit | null>('textDocument/rename', uriOf, null, (of, { position, newName }) => {
      const renamed = rename(of, position, newName, client());
      if ('refused' in renamed) throw new ResponseError(LSPErrorCodes.RequestFailed, renamed.refused);
      return renamed.edit;
    }),
  );
  connection.onRequest(OUTLINE_REQUEST, ({ text }: OutlineParams): readonly OutlineEntry[] => (typeof text === 'string' ? outline(text) : []));
  connection.onSelectionRanges(answer<SelectionRangeParams, SelectionRange[]>('textDocument/selectionRange', uriOf, [], (of, { positions }) => selectionRanges(of, positions)));
  connection.languages.semanticTokens.on(answer<SemanticTokensParams, SemanticTokens>('textDocument/semanticTokens/full', uriOf, { data: [] }, (of) => semanticTokens(of)));
  connection.languages.semanticTokens.onRange(answer<SemanticTokensRangeParams, SemanticTokens>('textDocument/semanticTokens/range', uriOf, { data: [] }, (of, { range }) => semanticTokens(of, range)));
}
