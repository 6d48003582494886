import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { LSPErrorCodes, ResponseError, type CancellationToken, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Messages are dispatched one a turn, an edit and its request by turns: so many turns without an edit, and none is waiting. */
const QUIET_TURNS = 3;

/**
 * The newest text of a document once no more edits are waiting to be read, so that a review is made of the last of many edits and
 * not of each; undefined when it was closed meanwhile. Throws the LSP error when the request is cancelled. `busy` gives the
 * milliseconds to wait for further edits: nothing for an ordinary contract, a moment for a very long one, during which it can be
 * typed in.
 */
export async function settled(
  documents: TextDocuments<TextDocument>,
  uri: string,
  token: CancellationToken | undefined,
  busy: (document: TextDocument) => number,
): Promise<TextDocument | undefined> {
  for (;;) {
    const before = documents.get(uri)?.version;
    for (let quiet = 0, version = before; quiet < QUIET_TURNS; quiet++) {
      await nextTurn();
      const now = documents.get(uri)?.version;
      if (now !== version) {
        version = now;
        quiet = -1;
      }
    }
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '请求已取消');
    const document = documents.get(uri);
    if (!document) return undefined;
    const wait = busy(document);
    if (wait === 0) return document;
    const { version } = document;
    await pause(wait);
    if (documents.get(uri)?.version === version && !token?.isCancellationRequested) return documents.get(uri);
  }
}
