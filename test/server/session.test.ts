import assert from 'node:assert/strict';
import { CompletionRequest, DocumentDiagnosticRequest, DocumentSymbolRequest, FoldingRangeRequest, HoverRequest, type CompletionItem, type DocumentSymbol } from 'vscode-languageserver';
import { EXPLAIN_REQUEST, INSERT_CLAUSE_REQUEST, OVERVIEW_REQUEST, type Explanation, type InsertClauseResult, type Overview } from '../../server/src/protocol/messages.ts';
import { startSession, VSCODE, type Session } from '../support/lsp-client.ts';
import { freshDiagnostics, until } from '../support/server.ts';

const TEXT = `客户服务协议

甲方（委托方）：杭州云杉贸易有限公司
乙方（服务方）：宁波海棠服务有限公司

第一条 服务内容
1.1 乙方为甲方提供电话客服服务，服务时间为工作日9:00至18:00。
1.2 乙方应及时响应甲方的服务请求。
第二条 付款
2.1 服务费为每月____元。
`;
const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('a session', () => {
  let session: Session;
  beforeEach(async () => void (session = await startSession()));
  afterEach(() => session.end());

  it('says what the server can do', () => {
    const { capabilities } = session.initialized;
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.diagnosticProvider, { identifier: 'contract-review', interFileDependencies: false, workspaceDiagnostics: false });
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
  });
  it('opens a contract, edits it and gets the diagnostics of each text', async () => {
    const uri = await session.open(TEXT);
    const first = await session.diagnostics(uri);
    assert.deepEqual(first, freshDiagnostics(uri, TEXT));
    assert.ok(first.some(({ code }) => code === 'unfilled-blank'));
    await session.edit(uri, at(TEXT, '____'), '8000');
    const second = await session.diagnostics(uri);
    assert.ok(!second.some(({ code }) => code === 'unfilled-blank'));
    assert.deepEqual(second, freshDiagnostics(uri, session.text(uri)));
  });
  it('takes a fix, and the finding is gone', async () => {
    const uri = await session.open(TEXT);
    const actions = await session.codeActions(uri, at(TEXT, '及时'));
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(preferred, JSON.stringify(actions.map(({ title }) => title)));
    assert.equal(preferred.diagnostics?.[0]?.code, 'vague-deadline');
    await session.apply(preferred);
    assert.match(session.text(uri), /乙方应.*\d.*响应/);
    assert.ok(!(await session.diagnostics(uri)).some(({ code, range }) => code === 'vague-deadline' && range.start.line === 7));
  });
  it('keeps an expression on purpose', async () => {
    const uri = await session.open(TEXT);
    const keep = (await session.codeActions(uri, at(TEXT, '____'))).find(({ title }) => title.startsWith('保留'));
    assert.ok(keep);
    await session.apply(keep);
    assert.ok(!(await session.diagnostics(uri)).some(({ code }) => code === 'unfilled-blank'));
  });
  it('answers hover, outline, folding and completion', async () => {
    const uri = await session.open(TEXT);
    const position = session.document(uri).positionAt(TEXT.indexOf('____') + 1);
    const hover = await session.client.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    assert.match(JSON.stringify(hover?.contents), /unfilled-blank.*民法典第/);
    const outline = (await session.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) as DocumentSymbol[];
    assert.deepEqual(outline.map(({ name }) => name), ['第一条 服务内容', '第二条 付款']);
    assert.equal(outline[0]?.children?.length, 2);
    assert.ok((await session.client.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } }))?.length);
    await session.edit(uri, { start: TEXT.length, end: TEXT.length }, '第三条 争');
    const items = (await session.client.sendRequest(CompletionRequest.type, { textDocument: { uri }, position: { line: 10, character: 5 } })) as CompletionItem[];
    assert.ok(items.some(({ label }) => label === '争议解决'), JSON.stringify(items.map(({ label }) => label)));
  });
  it('answers the requests of the structure view', async () => {
    const uri = await session.open(TEXT);
    const overview = await session.client.sendRequest<Overview | null>(OVERVIEW_REQUEST, { uri });
    assert.equal(overview?.version, 1);
    assert.equal(overview.clauses.find(({ id }) => id === 'dispute-resolution')?.state, 'absent');
    const inserted = await session.client.sendRequest<InsertClauseResult | null>(INSERT_CLAUSE_REQUEST, { uri, clause: 'dispute-resolution' });
    assert.match(inserted?.plain ?? '', /第三条 争议解决/);
    const between = await session.client.sendRequest<InsertClauseResult | null>(INSERT_CLAUSE_REQUEST, { uri, clause: 'dispute-resolution', behind: session.document(uri).positionAt(TEXT.indexOf('第一条')) });
    assert.match(between?.plain ?? '', /第二条 争议解决/);
    assert.deepEqual(between?.edits.map(({ newText }) => newText), ['第三条', '3.1']);
    const page = await session.client.sendRequest<Explanation | null>(EXPLAIN_REQUEST, { code: 'unfilled-blank' });
    assert.match(page?.markdown ?? '', /空白/);
    for (const [request, params] of [[OVERVIEW_REQUEST, { uri: 'untitled:none' }], [INSERT_CLAUSE_REQUEST, { uri: 'untitled:none', clause: 'term' }], [INSERT_CLAUSE_REQUEST, { uri, clause: 'none' }], [EXPLAIN_REQUEST, { code: 'none' }]] as const)
      assert.equal(await session.client.sendRequest(request, params), null);
  });
  it('does not send unchanged diagnostics twice', async () => {
    const uri = await session.open(TEXT);
    const first = await session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    const again = await session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, previousResultId: first.resultId! });
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    await session.edit(uri, { start: 0, end: 0 }, ' ');
    assert.equal((await session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, previousResultId: first.resultId! })).kind, 'full');
  });
  it('answers for a closed document with nothing, not with an error', async () => {
    const uri = await session.open(TEXT);
    await session.diagnostics(uri);
    await session.close(uri);
    assert.deepEqual(await session.diagnostics(uri), []);
    assert.equal(await session.client.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 0 } }), null);
    const again = await session.open('另一份文本\n金额：____元\n');
    assert.equal(again, uri);
    assert.deepEqual(await session.diagnostics(uri), freshDiagnostics(uri, session.text(uri)));
  });
  it('survives a document closed while it is being reviewed', async () => {
    const uri = await session.open(TEXT.repeat(50));
    const pending = session.diagnostics(uri);
    const outline = session.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    await session.close(uri);
    assert.deepEqual(await pending, []);
    assert.deepEqual(await outline, []);
    const other = await session.open(TEXT, '二.contract');
    assert.deepEqual(await session.diagnostics(other), freshDiagnostics(other, TEXT));
  });
  it('edited faster than it reviews, reviews the last text', async () => {
    const uri = await session.open(TEXT);
    const pulls: Promise<unknown>[] = [];
    for (let i = 0; i < 200; i++) {
      const { length } = session.text(uri);
      const start = (i * 7919) % length;
      await session.edit(uri, { start, end: Math.min(length, start + (i % 3)) }, ['及时', '\n', '第三条 保密\n', '____', ''][i % 5]!);
      if (i % 10 === 0) pulls.push(session.diagnostics(uri).catch(() => undefined));
    }
    assert.deepEqual(await session.diagnostics(uri), freshDiagnostics(uri, session.text(uri)));
    await Promise.all(pulls);
  });
  it('answers a request it cannot handle with an error, says so in its log, and lives on', async () => {
    const uri = await session.open(TEXT);
    await assert.rejects(session.client.sendRequest(OVERVIEW_REQUEST, null), /合同审查未能处理 contractReview\/overview/);
    await until(() => session.logged.some((line) => line.includes('contractReview/overview')));
    await assert.rejects(session.client.sendRequest('contractReview/none', {}), /Unhandled method/);
    assert.deepEqual(await session.diagnostics(uri), freshDiagnostics(uri, TEXT));
  });
  it('a cancelled request is answered as cancelled, the next as usual', async () => {
    const uri = await session.open(TEXT);
    const { CancellationTokenSource } = await import('vscode-languageserver');
    const source = new CancellationTokenSource();
    const pending = session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, source.token);
    source.cancel();
    await assert.rejects(pending, /取消|cancel/i);
    assert.deepEqual(await session.diagnostics(uri), freshDiagnostics(uri, TEXT));
  });
});

describe('a session with other clients', () => {
  it('pushes diagnostics to one that does not pull', async () => {
    const session = await startSession({ capabilities: { ...VSCODE, textDocument: { publishDiagnostics: { codeDescriptionSupport: true, relatedInformation: true, tagSupport: { valueSet: [1, 2] } } } } });
    assert.equal(session.initialized.capabilities.diagnosticProvider, undefined);
    const uri = await session.open(TEXT);
    for (let i = 0; i < 30; i++) await session.edit(uri, { start: 0, end: 0 }, '　');
    await until(() => session.published.at(-1)?.version === 31);
    assert.deepEqual(session.published.at(-1)?.diagnostics, freshDiagnostics(uri, session.text(uri)));
    assert.ok(session.published.length < 31, 'every text was reviewed');
    await session.close(uri);
    await until(() => session.published.at(-1)?.diagnostics.length === 0);
    session.end();
  });
  it('writes plain edits for one without snippets', async () => {
    const session = await startSession({ capabilities: { textDocument: { diagnostic: {} } } });
    const uri = await session.open(TEXT);
    const actions = await session.codeActions(uri, at(TEXT, '____'));
    assert.ok(actions.length > 0);
    for (const { edit } of actions) assert.ok(edit?.changes && !edit.documentChanges && !/\$\{\d/.test(JSON.stringify(edit)));
    assert.ok((await session.diagnostics(uri)).every((d) => !('codeDescription' in d) && !('relatedInformation' in d)));
    session.end();
  });
  it('reads any text a client can send', async () => {
    const session = await startSession();
    for (const text of ['', '甲', '\ud83d 第一条 \udc00', '\0\0____\0', `第一条 ${'甲方应及时付款，'.repeat(130_000)}`, '\r\r\n\n\u2028', '(('.repeat(20_000)]) {
      const uri = await session.open(text, `${text.length}.contract`);
      assert.deepEqual(await session.diagnostics(uri), freshDiagnostics(uri, text));
      await session.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
      await session.client.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
      await session.client.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 1 } });
      await session.close(uri);
    }
    session.end();
  }).timeout(60_000);
});
