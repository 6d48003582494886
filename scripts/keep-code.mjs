// Runs the server and the command line once on a contract, so that the next start finds the code the engine made of them (server/src/launch.ts).
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { root } from './lib/processes.mjs';

const CONTRACT = path.join(root, 'examples/客户服务协议.contract');

/** Writes `dist/server/lib/*.cache` for the Node that runs this. A program that fails leaves none, and starts slower. */
export async function keepCode() {
  const of = (name) => {
    const cache = path.join(root, 'dist/server/lib', `${name}.cjs.cache`);
    rmSync(cache, { force: true });
    return { program: path.join(root, 'dist/server', `${name}.cjs`), env: { ...process.env, CONTRACT_REVIEW_CODE_CACHE: cache } };
  };
  const { program, env } = of('cli');
  spawnSync(process.execPath, [program, 'check', '--format', 'json', CONTRACT], { env, stdio: 'ignore' });
  await session(of('main'));
}

/** What an editor asks of the server at first. */
async function session({ program, env }) {
  const server = spawn(process.execPath, [program, '--stdio'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest(() => null);
  connection.onError(() => server.kill());
  connection.listen();
  const textDocument = { uri: 'file:///contract.contract' };
  const position = { line: 0, character: 0 };
  const request = (method, params = {}) => Promise.race([connection.sendRequest(`textDocument/${method}`, { textDocument, ...params }), ended]);
  await Promise.race([connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } }), ended]);
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'contract', version: 1, text: readFileSync(CONTRACT, 'utf8') } });
  await request('diagnostic');
  await connection.sendNotification('textDocument/didChange', { textDocument: { ...textDocument, version: 2 }, contentChanges: [{ range: { start: position, end: position }, text: '\n' }] });
  await request('diagnostic');
  await request('documentSymbol');
  await request('foldingRange');
  await request('semanticTokens/full');
  await request('inlayHint', { range: { start: position, end: { line: 40, character: 0 } } });
  await request('codeLens');
  await request('hover', { position });
  await Promise.race([connection.sendRequest('shutdown'), ended]);
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}
