import type { Diagnostic, ExtensionContext } from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn } from 'vscode-languageclient/node';
import { PROJECT_REQUEST, READ_PROJECT_FILE_REQUEST, type ReadProjectFileParams } from '../../server/src/protocol/messages.ts';
import { projectAnswers } from './project-files.ts';
import { serverProcess } from './server-process.ts';
import type { Session } from './session.ts';

/** A server of its own for a long run, so that the one that answers the typing is never behind it. It ends with the run. */
export interface FolderServer {
  readonly request: <R>(method: string, params: object) => Promise<R>;
  readonly toDiagnostics: (items: readonly unknown[]) => Promise<Diagnostic[]>;
  readonly stop: () => Promise<void>;
}

export async function startFolderServer(context: ExtensionContext, { log }: Session): Promise<FolderServer> {
  const client = new LanguageClient(
    'contractReviewFolder',
    'contract-review-folder',
    serverProcess(context),
    {
      // It holds no document: texts are handed to it.
      documentSelector: [],
      initializationOptions: { projectFiles: true, commands: true },
      outputChannel: log,
      traceOutputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // What is wrong in project files the other one says.
      middleware: { handleDiagnostics: () => undefined },
      initializationFailedHandler: () => false,
      errorHandler: { error: () => ({ action: ErrorAction.Continue, handled: true }), closed: () => ({ action: CloseAction.DoNotRestart, handled: true }) },
    },
  );
  client.onRequest(PROJECT_REQUEST, ({ uri }: { readonly uri: string }) => projectAnswers.place(uri));
  client.onRequest(READ_PROJECT_FILE_REQUEST, (params: ReadProjectFileParams) => projectAnswers.read(params));
  await client.start();
  type Items = Parameters<typeof client.protocol2CodeConverter.asDiagnostics>[0];
  return {
    request: (method, params) => client.sendRequest(method, params),
    toDiagnostics: (items) => client.protocol2CodeConverter.asDiagnostics(items as Items),
    stop: () => client.dispose().catch(() => undefined),
  };
}
