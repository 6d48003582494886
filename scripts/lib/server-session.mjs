// A session with the language server as an editor has one.
import { spawn } from 'node:child_process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const CAPABILITIES = { textDocument: { diagnostic: { relatedDocumentSupport: false }, publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } } } };

/**
 * Starts the server `program` and initializes it. `started` is when, `initialized` how many milliseconds later it had answered.
 * Whoever waits for an answer when it ends gets an error; one that does not start as it should is ended.
 */
export async function startServer(program, env = globalThis.process.env) {
  const started = performance.now();
  const process = spawn(globalThis.process.execPath, [program, '--stdio'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => process.once('exit', resolve));
  const connection = createMessageConnection(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin));
  connection.onClose(() => connection.dispose());
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest(() => null);
  connection.listen();
  await connection.sendRequest('initialize', { processId: globalThis.process.pid, rootUri: null, capabilities: CAPABILITIES }).catch((error) => {
    process.kill();
    throw error;
  });
  const initialized = performance.now() - started;
  await connection.sendNotification('initialized', {});
  return { process, ended, connection, started, initialized };
}

/** Opens a contract in it. */
export const openDocument = ({ connection }, uri, text) => connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'contract', version: 1, text } });

/** Ends it, as a client does, and waits until it is gone. */
export async function stopServer({ connection, ended }) {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}
