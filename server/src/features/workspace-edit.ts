import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../rules/rule.ts';
import { toLsp, toPlain } from '../text/snippet.ts';
import { rangeOf, type LineIndex } from './position.ts';
import type { Reviewed } from './reviewed.ts';

/** How far a client's workspace edits go. */
export interface EditOptions {
  /** `workspace.workspaceEdit.documentChanges`: edits may name the version they are for. */
  readonly versioned: boolean;
  /** `workspace.workspaceEdit.snippetEditSupport` (LSP 3.18): edits may carry tab stops. */
  readonly snippets: boolean;
}

/** Edits for one document as the client can apply them: tab stops where it knows them, their default values where not. */
export function workspaceEdit(of: Reviewed, edits: readonly Edit[], { versioned, snippets }: EditOptions): WorkspaceEdit {
  if (!versioned) return { changes: { [of.uri]: edits.map((edit) => plain(of, edit)) } };
  // A mixture is fine in the protocol, but one stop's numbers must not meet another edit's: with several edits only plain ones are safe.
  const asSnippet = snippets && edits.length === 1;
  return { documentChanges: [{ textDocument: { uri: of.uri, version: of.version }, edits: edits.map((edit) => (asSnippet && hasStops(edit) ? snippet(of, edit) : plain(of, edit))) }] };
}

const plain = (of: Reviewed, edit: Edit): TextEdit => ({ range: rangeOf(of.lines, edit.span), newText: withLineEndsOf(of.lines, toPlain(edit.text)) });

const snippet = (of: Reviewed, edit: Edit): SnippetTextEdit => ({ range: rangeOf(of.lines, edit.span), snippet: { kind: 'snippet', value: withLineEndsOf(of.lines, toLsp(edit.text)) } });

const hasStops = (edit: Edit): boolean => edit.text.some((part) => typeof part === 'object' && 'stop' in part);

/** Knowledge is written with LF; a document whose first line ends with CRLF gets CRLF, so that no client mixes them. */
export function withLineEndsOf({ starts, text: document }: LineIndex, text: string): string {
  const second = starts[1];
  const crlf = second !== undefined && document.charCodeAt(second - 1) === 0x0a && document.charCodeAt(second - 2) === 0x0d;
  return crlf ? text.replace(/\r?\n/g, '\r\n') : text;
}
