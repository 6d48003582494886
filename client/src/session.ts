import { type CancellationToken, type Disposable, EventEmitter, type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { SOURCE } from '../../server/src/protocol/messages.ts';
import { FocusMode } from './focus-mode.ts';
import { restartPolicy } from './restart-policy.ts';

export type SessionState = 'idle' | 'starting' | 'running' | 'stopped';

/** The connection to the review server. It is started by the first contract that opens and not before. */
export class Session implements Disposable {
  readonly log: LogOutputChannel = window.createOutputChannel(SOURCE, { log: true });
  private readonly changed = new EventEmitter<SessionState>();
  readonly onDidChangeState = this.changed.event;
  private readonly policy = restartPolicy();
  private readonly focus = new FocusMode(() => this.pullDiagnostics());
  private readonly context: ExtensionContext;
  private client: LanguageClient | undefined;
  private current: SessionState = 'idle';

  constructor(context: ExtensionContext) {
    this.context = context;
  }

  get state(): SessionState {
    return this.current;
  }

  /** Starts the server unless it was started before; resolves when it has started or failed. Never rejects: a failure is told to the user, with a way to try again. */
  start(): Promise<void> {
    if (this.current === 'idle') this.begun = this.begin();
    return this.begun;
  }

  private begun: Promise<void> = Promise.resolve();

  private async begin(): Promise<void> {
    this.set('starting');
    // Loaded here, so that a plain text file, for which the extension is woken as well, costs next to nothing.
    const { State } = await import('vscode-languageclient/node');
    const { createLanguageClient } = await import('./language-client.ts');
    const client = createLanguageClient(this.context, this.log, this.policy, this.focus, () => void this.givenUp());
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.client === client) this.set(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped');
    });
    try {
      await client.start();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      if (this.client === client && this.state === 'stopped') await this.givenUp();
    }
  }

  /** Ends the server, if there is one, and starts a fresh one. */
  async restart(): Promise<void> {
    this.policy.forget();
    const old = this.client;
    this.client = undefined;
    await old?.dispose().catch((error: unknown) => this.log.warn(String(error)));
    this.current = 'idle';
    await this.start();
  }

  /** Asks the server; undefined where it is not there or could not answer, so that a view keeps what it shows. */
  async request<R>(method: string, params: object, token?: CancellationToken): Promise<R | undefined> {
    if (!this.client || this.current !== 'running') return undefined;
    try {
      return await this.client.sendRequest<R>(method, params, token);
    } catch (error) {
      if (!token?.isCancellationRequested) this.log.warn(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  /** Tells the server something; nothing where it is not there. */
  notify(method: string, params: object): void {
    if (this.client && this.current === 'running') this.client.sendNotification(method, params).catch((error: unknown) => this.log.warn(`${method}: ${String(error)}`));
  }

  /** Has the diagnostics of what is open asked for anew, although no text has changed. */
  private pullDiagnostics(): void {
    if (this.current === 'running') this.client?.getFeature('textDocument/diagnostic')?.refresh();
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.dispose().catch(() => undefined);
  }

  dispose(): void {
    void this.stop();
    this.focus.dispose();
    this.changed.dispose();
    this.log.dispose();
  }

  private telling = false;

  private async givenUp(): Promise<void> {
    if (this.telling) return;
    this.telling = true;
    const { offerRestart } = await import('./language-client.ts');
    const again = await offerRestart(this.log);
    this.telling = false;
    if (again) await this.restart();
  }

  private set(state: SessionState): void {
    if (this.current === state) return;
    this.current = state;
    this.changed.fire(state);
  }
}
