import { commands, Disposable, EventEmitter, l10n, languages, Uri, window, workspace } from 'vscode';
import { EXPLAIN_REQUEST, type ExplainParams, type Explanation, LAW_REQUEST, type LawParams, LAWS_SCHEME, type LawText, RULES_SCHEME, ruleUri, SOURCE } from '../../server/src/protocol/messages.ts';
import type { Session } from './session.ts';

/** Serves the rules' pages, which findings and hovers link to, and the laws' texts, which citations lead to: read-only documents with what the server says. */
export const registerRulePages = (session: Session): Disposable =>
  Disposable.from(
    serve(session, RULES_SCHEME, async (name) => {
      const params: ExplainParams = { code: name.replace(/\.md$/u, '') };
      const page = await session.request<Explanation | null>(EXPLAIN_REQUEST, params);
      return page?.markdown ?? l10n.t('没有名为「{0}」的规则。(No such rule.)', params.code);
    }),
    serve(session, LAWS_SCHEME, async (name) => {
      const params: LawParams = { key: name };
      const law = await session.request<LawText | null>(LAW_REQUEST, params);
      return law?.text ?? l10n.t('未收录「{0}」。(Not among the laws held.)', name);
    }),
  );

/** A scheme of read-only documents, each asked of the server by its name; one shown before the server runs is asked for when it does. */
function serve(session: Session, scheme: string, ask: (name: string) => Promise<string>): Disposable {
  const changed = new EventEmitter<Uri>();
  const waiting = new Map<string, Uri>();
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => {
      if (session.state !== 'running') {
        // A page that was open when the window closed is shown before any contract is.
        waiting.set(uri.toString(), uri);
        void session.start();
        return '';
      }
      return ask(uri.path.replace(/^\//u, ''));
    },
  });
  const running = session.onDidChangeState((state) => {
    if (state !== 'running') return;
    for (const uri of waiting.values()) changed.fire(uri);
    waiting.clear();
  });
  return Disposable.from(changed, provider, running);
}

/** Opens the page of the rule named, else of the finding at the cursor. */
export async function showRule(named?: unknown): Promise<void> {
  const code = typeof named === 'string' ? named : codeAtCursor();
  if (code === undefined) {
    window.setStatusBarMessage(l10n.t('请把光标放在一处提示上。(Put the cursor on a finding.)'), 4000);
    return;
  }
  // `missing-clause.liability` is described on the page of `missing-clause`.
  await commands.executeCommand('vscode.open', Uri.parse(ruleUri(code.split('.')[0] ?? code)));
}

function codeAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const at = editor.selection.active;
  const finding = languages.getDiagnostics(editor.document.uri).find(({ source, range }) => source === SOURCE && range.contains(at));
  const code = typeof finding?.code === 'object' ? finding.code.value : finding?.code;
  return code === undefined ? undefined : String(code);
}
