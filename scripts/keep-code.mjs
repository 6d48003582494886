// Runs the server and the command line once on a contract, so that the next start finds the code the engine made of them (server/src/launch.ts).
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/processes.mjs';
import { openDocument, startServer, stopServer } from './lib/server-session.mjs';

const CONTRACT = path.join(root, 'examples/客户服务协议.contract');

/** Writes `dist/server/lib/*.cache` for the Node that runs this. A program that fails leaves none, and starts slower. */
export async function keepCode() {
  const of = (name) => {
    const cache = path.join(root, 'dist/server/lib', `${name}.cjs.cache`);
    rmSync(cache, { force: true });
    return [path.join(root, 'dist/server', `${name}.cjs`), { ...process.env, CONTRACT_REVIEW_CODE_CACHE: cache }];
  };
  const [cli, env] = of('cli');
  spawnSync(process.execPath, [cli, 'check', '--format', 'json', CONTRACT], { env, stdio: 'ignore' });
  await session(...of('main')).catch((error) => console.log(`no code of the server is kept: ${error.message}`));
}

/** What an editor asks of the server at first. A server that answers with an error is ended: nothing waits for it. */
async function session(program, env) {
  const server = await startServer(program, env);
  try {
    await firstRequests(server);
    await stopServer(server);
  } finally {
    server.process.kill();
  }
}

async function firstRequests(server) {
  const { connection } = server;
  const textDocument = { uri: 'file:///contract.contract' };
  const position = { line: 0, character: 0 };
  const request = (method, params = {}) => connection.sendRequest(`textDocument/${method}`, { textDocument, ...params });
  await openDocument(server, textDocument.uri, readFileSync(CONTRACT, 'utf8'));
  await request('diagnostic');
  await connection.sendNotification('textDocument/didChange', { textDocument: { ...textDocument, version: 2 }, contentChanges: [{ range: { start: position, end: position }, text: '\n' }] });
  await request('diagnostic');
  await request('documentSymbol');
  await request('foldingRange');
  await request('semanticTokens/full');
  await request('inlayHint', { range: { start: position, end: { line: 40, character: 0 } } });
  await request('codeLens');
  await request('hover', { position });
}
