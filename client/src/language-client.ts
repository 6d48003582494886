import { type ExtensionContext, l10n, type LogOutputChannel, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler, LanguageClient, RevealOutputChannelOn } from 'vscode-languageclient/node';
import { PROJECT_REQUEST, READ_PROJECT_FILE_REQUEST, type ReadProjectFileParams, SOURCE } from '../../server/src/protocol/messages.ts';
import { configFindings } from './config-findings.ts';
import type { FocusMode } from './focus-mode.ts';
import { COMMANDS, LANGUAGE_ID } from './names.ts';
import { projectAnswers } from './project-files.ts';
import type { RestartPolicy } from './restart-policy.ts';
import { serverProcess } from './server-process.ts';

/**
 * The client for one server process. The selector bears no scheme, so untitled files and virtual workspaces are reviewed too; what the
 * server may be asked besides is decided by the capabilities it announces.
 */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel, policy: RestartPolicy, focus: FocusMode, onGivenUp: () => void): LanguageClient {
  const server = serverProcess(context);
  const once = configFindings();
  context.subscriptions.push(once);
  const client = new LanguageClient(
    'contractReview',
    SOURCE,
    {
      run: server,
      debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    {
      documentSelector: [{ language: LANGUAGE_ID }],
      initializationOptions: { projectFiles: true, commands: true },
      middleware: { ...focus.middleware, handleDiagnostics: (uri, diagnostics, next) => once.handle(uri, diagnostics, next) },
      diagnosticPullOptions: { onChange: true, onFocus: true },
      markdown: { isTrusted: { enabledCommands: [COMMANDS.showRule, COMMANDS.insertClause, COMMANDS.nextVague] }, supportThemeIcons: true },
      outputChannel: log,
      traceOutputChannel: log,
      // A channel that opens by itself takes the focus away from the text.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: errorHandler(log, policy, onGivenUp),
    },
  );
  client.onRequest(PROJECT_REQUEST, ({ uri }: { readonly uri: string }) => projectAnswers.place(uri));
  client.onRequest(READ_PROJECT_FILE_REQUEST, (params: ReadProjectFileParams) => projectAnswers.read(params));
  return client;
}

/** Starts an ended server again in silence; after too many ends in a row `onGivenUp` speaks to the user. */
function errorHandler(log: LogOutputChannel, policy: RestartPolicy, onGivenUp: () => void): ErrorHandler {
  return {
    // A message that could not be sent is mostly the first sign that the process has ended. To shut down for it would mean not to start
    // again: whether to is decided when the end is told.
    error: (error) => {
      log.error(error);
      return { action: ErrorAction.Continue, handled: true };
    },
    closed: () => {
      if (policy.ended(Date.now())) return { action: CloseAction.Restart, handled: true, message: 'review server ended; starting it again' };
      onGivenUp();
      return { action: CloseAction.DoNotRestart, handled: true, message: 'review server ended too often; not started again' };
    },
  };
}

/** Says that the review has stopped and offers what can be done; resolves to true when the user wants it started again. */
export async function offerRestart(log: LogOutputChannel): Promise<boolean> {
  const restart = l10n.t('重新启动 Restart');
  const show = l10n.t('查看日志 Show Log');
  const answer = await window.showErrorMessage(l10n.t('合同审查的后台服务多次意外退出，审查已停止；文件内容不受影响。(The review server ended several times and was stopped. Your text is untouched.)'), restart, show);
  if (answer === show) log.show(true);
  return answer === restart;
}
