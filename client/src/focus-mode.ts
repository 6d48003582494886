import { ConfigurationTarget, type Diagnostic, Disposable, l10n, type Position, Range, type TextDocument, Uri, window, workspace } from 'vscode';
import type { DiagnosticProviderMiddleware } from 'vscode-languageclient/node';
import { SECTION } from '../../server/src/protocol/messages.ts';
import { LANGUAGE_ID } from './names.ts';
import { sentenceAround } from './sentence-around.ts';

/**
 * Focus mode: findings in the sentence that is being typed wait until the cursor leaves it (a full stop leaves it too). Only typing makes
 * a sentence quiet: a cursor that is merely put on a finding must find its repairs. What is hidden is hidden before it is ever shown, and
 * shown in one go, so nothing flickers.
 */
export class FocusMode implements Disposable {
  private readonly subscriptions: Disposable;
  private readonly pull: () => void;
  /** Where was typed last. */
  private typed: { readonly document: TextDocument; readonly at: Position } | undefined;
  /** Documents whose findings were not all handed on. */
  private readonly partial = new Set<string>();

  /** `pull` has the diagnostics asked for anew. */
  constructor(pull: () => void) {
    this.pull = pull;
    this.subscriptions = Disposable.from(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const last = contentChanges.at(-1);
        if (!last || document.languageId !== LANGUAGE_ID || document !== window.activeTextEditor?.document || !isOn()) return;
        this.typed = { document, at: document.positionAt(last.rangeOffset + last.text.length) };
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (this.typed?.document !== textEditor.document) return;
        const quiet = this.quietRange();
        if (!quiet || !selections.some(({ active }) => sentenceOf(textEditor.document, active).isEqual(quiet))) this.leave();
      }),
      window.onDidChangeActiveTextEditor(() => this.leave()),
      workspace.onDidCloseTextDocument((document) => {
        if (this.typed?.document === document) this.typed = undefined;
        this.partial.delete(document.uri.toString());
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.focusMode`) && !isOn()) this.leave();
      }),
    );
  }

  /** Hides what stands in the quiet sentence from every report on its way to the screen. */
  readonly middleware: DiagnosticProviderMiddleware = {
    provideDiagnostics: async (of, previousResultId, token, next) => {
      const uri = (of instanceof Uri ? of : of.uri).toString();
      const isTyped = (): boolean => this.typed?.document.uri.toString() === uri;
      // "Unchanged" would leave on the screen what is there, which is not what the server said.
      const report = await next(of, isTyped() || this.partial.has(uri) ? undefined : previousResultId, token);
      if (!report || !('items' in report)) return report;
      // Asked after the answer: the cursor may have moved meanwhile.
      const quiet = isTyped() ? this.quietRange() : undefined;
      const items = quiet ? report.items.filter(({ range }) => !meets(range, quiet)) : report.items;
      if (items.length < report.items.length) this.partial.add(uri);
      else this.partial.delete(uri);
      return { ...report, items };
    },
  };

  dispose(): void {
    this.subscriptions.dispose();
  }

  private quietRange(): Range | undefined {
    return this.typed && !this.typed.document.isClosed ? sentenceOf(this.typed.document, this.typed.at) : undefined;
  }

  private leave(): void {
    const hidden = this.typed !== undefined && this.partial.has(this.typed.document.uri.toString());
    this.typed = undefined;
    if (hidden) this.pull();
  }
}

/** 专注模式: turns it on or off for the user. */
export async function toggleFocusMode(): Promise<void> {
  const on = !isOn();
  await workspace.getConfiguration(SECTION).update('focusMode', on, ConfigurationTarget.Global);
  window.setStatusBarMessage(on ? l10n.t('专注模式已打开：正在写的句子，写完再提示。(Focus mode on.)') : l10n.t('专注模式已关闭。(Focus mode off.)'), 4000);
}

const isOn = (): boolean => workspace.getConfiguration(SECTION).get('focusMode', false);

function sentenceOf(document: TextDocument, at: Position): Range {
  const { line } = document.validatePosition(at);
  const { start, end } = sentenceAround(document.lineAt(line).text, at.character);
  return new Range(line, start, line, end);
}

/** Whether a finding stands in the sentence; one that merely ends where it begins does not. */
const meets = (range: Diagnostic['range'], quiet: Range): boolean => {
  const common = range.intersection(quiet);
  return common !== undefined && (!common.isEmpty || range.isEmpty);
};
