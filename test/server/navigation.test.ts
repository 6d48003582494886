import assert from 'node:assert/strict';
import { DefinitionRequest, DocumentHighlightRequest, DocumentLinkRequest, HoverRequest, PrepareRenameRequest, ReferencesRequest, RenameRequest, SelectionRangeRequest, SemanticTokensRequest, type LocationLink } from 'vscode-languageserver';
import { OUTLINE_REQUEST, type OutlineEntry } from '../../server/src/protocol/messages.ts';
import { startSession, VSCODE, type Session } from '../support/lsp-client.ts';

const TEXT = `仓储合同
甲方：白榆粮油有限公司
乙方：青禾仓储有限公司
第一条 定义
“仓储物”是指玉米200吨。
第二条 保管
乙方保管仓储物。
第三条 违约责任
违反第二条的，乙方支付违约金5000元。
`;

describe('navigation in a session', () => {
  let session: Session;
  afterEach(() => session.end());
  const on = async (words: string, capabilities = VSCODE) => {
    session = await startSession({ capabilities });
    const uri = await session.open(TEXT);
    return { textDocument: { uri }, position: session.document(uri).positionAt(TEXT.indexOf(words) + 1) };
  };

  it('answers every request', async () => {
    const at = await on('第二条的');
    const { client, initialized } = session;
    assert.deepEqual(initialized.capabilities.renameProvider, { prepareProvider: true });
    const [location] = (await client.sendRequest(DefinitionRequest.type, at)) as LocationLink[];
    assert.ok(location);
    assert.match(JSON.stringify(await client.sendRequest(HoverRequest.type, at)), /乙方保管仓储物/);
    assert.equal((await client.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: false } }))?.length, 1);
    assert.equal((await client.sendRequest(DocumentHighlightRequest.type, at))?.length, 2);
    assert.equal((await client.sendRequest(DocumentLinkRequest.type, { textDocument: at.textDocument }))?.length, 1);
    assert.ok((await client.sendRequest(SelectionRangeRequest.type, { textDocument: at.textDocument, positions: [at.position] }))?.[0]?.parent);
    assert.ok(((await client.sendRequest(SemanticTokensRequest.type, { textDocument: at.textDocument }))?.data.length ?? 0) > 0);
    assert.equal(await client.sendRequest(PrepareRenameRequest.type, at), null);
  });

  it('renames, and refuses with a reason', async () => {
    const at = await on('仓储物。');
    const edit = await session.client.sendRequest(RenameRequest.type, { ...at, newName: '货物' });
    await session.apply({ title: '', edit: edit! });
    assert.ok(!session.text(at.textDocument.uri).includes('仓储物'));
    assert.match(session.text(at.textDocument.uri), /“货物”是指/);
    await assert.rejects(session.client.sendRequest(RenameRequest.type, { ...at, newName: '乙方' }), /当事人的称谓/);
  });

  it('reads the clauses off a text that is not open', async () => {
    session = await startSession({ capabilities: VSCODE });
    const found = await session.client.sendRequest<readonly OutlineEntry[]>(OUTLINE_REQUEST, { text: TEXT });
    assert.deepEqual(found.map(({ name }) => name), ['第一条 定义', '第二条 保管', '第三条 违约责任']);
    assert.deepEqual(found[1]?.range, { start: { line: 5, character: 0 }, end: { line: 5, character: 6 } });
    assert.deepEqual(await session.client.sendRequest(OUTLINE_REQUEST, { text: '' }), []);
  });

  it('gives a client that knows no links plain locations', async () => {
    const at = await on('第二条的', { ...VSCODE, textDocument: { ...VSCODE.textDocument, definition: {} } });
    const found = (await session.client.sendRequest(DefinitionRequest.type, at)) as { range?: unknown }[];
    assert.ok(found[0]?.range);
  });
});
