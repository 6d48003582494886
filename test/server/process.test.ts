import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createProtocolConnection, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, DocumentSymbolRequest, ExitNotification, HoverRequest, InitializedNotification, InitializeRequest,
  IPCMessageReader, IPCMessageWriter, ShutdownRequest, StreamMessageReader, StreamMessageWriter, type ProtocolConnection,
} from 'vscode-languageserver/node';
import { bundle } from '../support/bundle.ts';
import { command } from '../support/command.ts';
import { VSCODE } from '../support/lsp-client.ts';

const NO_NETWORK = join(import.meta.dirname, '..', 'support', 'no-network.cjs');
const GUARDED = ['--require', NO_NETWORK];
const TEXT = '采购合同\n\n第一条 付款\n甲方应及时付款____元。\n';

/** A whole session with a server in its own process; resolves to the process's exit code. */
async function wholeSession(client: ProtocolConnection, server: ChildProcess): Promise<number | null> {
  const exit = new Promise<number | null>((resolve) => server.on('exit', resolve));
  // A server that dies leaves its requests without an answer.
  return Promise.race([exit, session(client).then(() => exit)]);
}

async function session(client: ProtocolConnection): Promise<void> {
  client.listen();
  await client.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: { ...VSCODE, workspace: {} } });
  await client.sendNotification(InitializedNotification.type, {});
  const textDocument = { uri: 'file:///合同.txt' };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { ...textDocument, languageId: 'contract', version: 1, text: TEXT } });
  const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  assert.ok(report.kind === 'full' && report.items.some(({ code }) => code === 'unfilled-blank'));
  // By now the segmenter is on its way; what comes after it is answered like anything else.
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.ok(await client.sendRequest(HoverRequest.type, { textDocument, position: { line: 3, character: 9 } }));
  assert.ok(await client.sendRequest(DocumentSymbolRequest.type, { textDocument }));
  await client.sendRequest(ShutdownRequest.type);
  await client.sendNotification(ExitNotification.type);
}

describe('the server as a process, with the network forbidden', () => {
  it('serves over standard input and output', async () => {
    const server = spawn(process.execPath, [...GUARDED, bundle('main'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    assert.equal(await wholeSession(createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)), server), 0);
  });
  it('serves over Node’s IPC, as VS Code starts it', async () => {
    const server = fork(bundle('main'), ['--node-ipc'], { execArgv: GUARDED });
    assert.equal(await wholeSession(createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server)), server), 0);
  });
  it('is the command line’s too', async () => {
    const server = spawn(process.execPath, [...GUARDED, bundle('cli'), 'server', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    assert.equal(await wholeSession(createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)), server), 0);
  });
  it('ends when its client does', async () => {
    const server = spawn(process.execPath, [bundle('main'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const exit = new Promise<number | null>((resolve) => server.on('exit', resolve));
    server.stdin.end();
    assert.equal(await exit, 1);
  });
  it('no command of the command line needs it either', async () => {
    const { code, stdout } = await command(['check', '--format', 'json', '-'], { stdin: TEXT, node: GUARDED });
    assert.equal(code, 1);
    assert.ok(JSON.parse(stdout));
    for (const args of [['rules'], ['explain', 'unfilled-blank'], ['--help']]) assert.equal((await command(args, { node: GUARDED })).code, 0);
  });
  it('and the guard would tell', async () => {
    const { code, stderr } = await command([], { node: [...GUARDED, '--require', join(import.meta.dirname, '..', 'support', 'reaches-out.cjs')] });
    assert.equal(code, 97);
    assert.match(stderr, /NETWORK/);
  });
});
