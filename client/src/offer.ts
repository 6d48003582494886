import { Disposable, type ExtensionContext, l10n, languages, type Memento, Range, type TextDocument, window, workspace } from 'vscode';
import { LOOKED_AT, looksLikeContract } from './looks-like-contract.ts';
import { LAWS_SCHEME, RULES_SCHEME } from '../../server/src/protocol/messages.ts';
import { LANGUAGE_ID, PREVIEW_SCHEME, VERSION_SCHEME } from './names.ts';

const NEVER = 'offer.never';
/** Files the offer was made for, and files it was taken for: the latter open as contracts from then on. */
const ASKED = 'offer.asked';
const TAKEN = 'offer.taken';
const REMEMBERED = 500;
/** Not files of the user's, though they open as plain text. */
const NO_FILES = new Set([PREVIEW_SCHEME, VERSION_SCHEME, RULES_SCHEME, LAWS_SCHEME, 'output', 'git', 'debug', 'vscode-userdata', 'vscode-settings', 'comment', 'search-editor', 'walkThrough']);

/** Offers, once a file and without taking the focus, to review a plain text or Markdown file that reads like a contract. */
export function registerOffer(context: ExtensionContext): Disposable {
  const consider = (document: TextDocument | undefined): void => {
    if (document && (document.languageId === 'plaintext' || document.languageId === 'markdown') && !NO_FILES.has(document.uri.scheme)) void offer(context, document);
  };
  consider(window.activeTextEditor?.document);
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => consider(editor?.document)),
    workspace.onDidCloseTextDocument((document) => {
      // VS Code reports a change of language as a close of a document that is not closed: the user chose another one, which has the last word.
      if (document.languageId === LANGUAGE_ID && !document.isClosed) void forget(context.workspaceState, TAKEN, document.uri.toString());
    }),
  );
}

/** Turns a document into a contract and remembers it, so that it opens as one next time. */
export async function reviewAsContract(context: ExtensionContext, document: TextDocument): Promise<void> {
  await remember(context.workspaceState, TAKEN, document.uri.toString());
  await languages.setTextDocumentLanguage(document, LANGUAGE_ID);
}

async function offer(context: ExtensionContext, document: TextDocument): Promise<void> {
  const memory = context.workspaceState;
  const uri = document.uri.toString();
  if (recall(memory, TAKEN).includes(uri)) {
    await languages.setTextDocumentLanguage(document, LANGUAGE_ID);
    return;
  }
  if (context.globalState.get(NEVER, false) || recall(memory, ASKED).includes(uri)) return;
  const head = document.getText(new Range(document.positionAt(0), document.positionAt(LOOKED_AT)));
  if (!looksLikeContract(head)) return;
  await remember(memory, ASKED, uri);

  const yes = l10n.t('按合同审查 Review');
  const no = l10n.t('这份不用 Not This File');
  const never = l10n.t('不再询问 Never Ask');
  const answer = await window.showInformationMessage(l10n.t('这份文件读起来像合同，要按合同审查吗？(This file reads like a contract. Review it as one?)'), yes, no, never);
  if (answer === never) await context.globalState.update(NEVER, true);
  else if (answer === yes && !document.isClosed) await reviewAsContract(context, document);
}

const recall = (memory: Memento, key: string): readonly string[] => memory.get<readonly string[]>(key, []);

async function remember(memory: Memento, key: string, entry: string): Promise<void> {
  await memory.update(key, [...recall(memory, key).filter((known) => known !== entry), entry].slice(-REMEMBERED));
}

async function forget(memory: Memento, key: string, entry: string): Promise<void> {
  if (recall(memory, key).includes(entry)) await memory.update(key, recall(memory, key).filter((known) => known !== entry));
}
