import { CancellationTokenSource, Disposable, EventEmitter, languages, type TextDocument, window, workspace } from 'vscode';
import { type Overview, OVERVIEW_REQUEST, type OverviewParams, SECTION } from '../../server/src/protocol/messages.ts';
import { LANGUAGE_ID } from './names.ts';
import type { Session } from './session.ts';

/** Until the typing pauses, the tree and the status stay as they are. */
const AFTER_EDIT = 400;
const AFTER_REVIEW = 80;

/** The contract the views speak of: the last one that was in front. It stays when another kind of file comes to the front. */
export class OverviewStore implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: Disposable;
  private readonly session: Session;
  private contract: TextDocument | undefined;
  private latest: Overview | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: CancellationTokenSource | undefined;

  constructor(session: Session) {
    this.session = session;
    this.subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor?.document)),
      workspace.onDidOpenTextDocument((document) => {
        // Also fired when a document changes its language: it may have become a contract, or ceased to be one.
        if (document === window.activeTextEditor?.document) this.follow(document);
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document.uri.toString() === this.contract?.uri.toString()) this.turnTo(undefined);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.contract) this.refresh(AFTER_EDIT);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const own = this.contract?.uri.toString();
        if (own !== undefined && uris.some((uri) => uri.toString() === own)) this.refresh(AFTER_REVIEW);
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SECTION)) this.refresh(AFTER_REVIEW);
      }),
      session.onDidChangeState((state) => {
        if (state === 'running') this.refresh(0);
      }),
    );
    this.follow(window.activeTextEditor?.document);
  }

  get document(): TextDocument | undefined {
    return this.contract;
  }

  /** The last answer for `document`; undefined while the first one is awaited. */
  get overview(): Overview | undefined {
    return this.latest;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asking?.cancel();
    this.subscriptions.dispose();
    this.changed.dispose();
  }

  private follow(document: TextDocument | undefined): void {
    if (document?.languageId === LANGUAGE_ID) {
      if (document !== this.contract) this.turnTo(document);
    } else if (document !== undefined && document === this.contract) this.turnTo(undefined);
  }

  private turnTo(document: TextDocument | undefined): void {
    this.contract = document;
    this.latest = undefined;
    this.asking?.cancel();
    this.changed.fire();
    if (document) this.refresh(0);
  }

  private refresh(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), delay);
  }

  private async ask(): Promise<void> {
    const document = this.contract;
    if (!document) return;
    this.asking?.cancel();
    const asking = new CancellationTokenSource();
    this.asking = asking;
    const params: OverviewParams = { uri: document.uri.toString() };
    const answer = await this.session.request<Overview | null>(OVERVIEW_REQUEST, params, asking.token);
    if (asking.token.isCancellationRequested || document !== this.contract || !answer) return;
    this.latest = answer;
    this.changed.fire();
  }
}
