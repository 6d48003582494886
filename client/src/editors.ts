import { Range, type TextDocument, type TextEditor, window } from 'vscode';
import type { Range as WireRange } from '../../server/src/protocol/messages.ts';

/** The editor that shows `document`: the visible one, else a new one. */
export async function editorOf(document: TextDocument): Promise<TextEditor> {
  const visible = window.visibleTextEditors.find((editor) => editor.document === document);
  return window.showTextDocument(document, visible?.viewColumn !== undefined ? { viewColumn: visible.viewColumn } : {});
}

export const toRange = ({ start, end }: WireRange): Range => new Range(start.line, start.character, end.line, end.character);
