import { setImmediate as nextTurn } from 'node:timers/promises';
import { LSPErrorCodes, ResponseError, type CancellationToken, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Messages are dispatched one a turn, an edit and its request by turns: so many turns without an edit, and none is waiting. */
const QUIET_TURNS = 3;

/**
 * The newest text of a document once no more edits are waiting to be read, so that a review is made of the last of many edits and
 * not of each; undefined when it was closed meanwhile. Throws the LSP error when the request is cancelled.
 */
export async function settled(
  documents: TextDocuments<TextDocument>,
  uri: string,
  token: CancellationToken | undefined,
): Promise<TextDocument | undefined> {
  for (let quiet = 0, version = documents.get(uri)?.version; quiet < QUIET_TURNS; quiet++) {
    await nextTurn();
    const now = documents.get(uri)?.version;
    if (now !== version) {
      version = now;
      quiet = -1;
    }
  }
  if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '请求已取消');
  return documents.get(uri);
}
