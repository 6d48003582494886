import { createConnection, IPCMessageReader, IPCMessageWriter, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeRuntime } from './runtime.ts';
import { startServer } from './server.ts';

/** Serves the process's client: over Node's IPC with `--node-ipc`, over standard input and output otherwise. Never over a socket. */
export function serve(argv: readonly string[]): void {
  const connection = argv.includes('--node-ipc')
    ? createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process))
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  // A defect must not take the editor's other answers with it.
  const survive = (error: unknown): void => connection.console.error(`未处理的错误：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.on('uncaughtException', survive).on('unhandledRejection', survive);
  startServer(connection, nodeRuntime);
}
