import assert from 'node:assert/strict';
import { CodeLensRequest, CompletionRequest, DefinitionRequest, HoverRequest, type CompletionItem } from 'vscode-languageserver';
import { LAW_REQUEST, lawUri, type LawText } from '../../server/src/protocol/messages.ts';
import { startSession, type Session } from '../support/lsp-client.ts';

const TEXT = '采购合同\n甲方：杭州云杉贸易有限公司\n乙方：宁波海石有限公司\n第一条 违约\n违约金依《民法典》第五百八十五条调整。乙方应当按期交货。\n依《';

describe('statutes over the wire', () => {
  let session: Session;
  beforeEach(async () => void (session = await startSession()));
  afterEach(() => session.end());

  it('a citation is shown, led to and completed, and the law read', async () => {
    const uri = await session.open(TEXT);
    const position = { line: 4, character: 12 };
    const hover = await session.client.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    assert.match(JSON.stringify(hover), /请求予以增加/);
    const found = await session.client.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
    assert.ok(JSON.stringify(found).includes(lawUri('民法典')));
    const law = await session.client.sendRequest<LawText | null>(LAW_REQUEST, { key: '民法典' });
    assert.match(law?.text ?? '', /第五百八十五条/);
    assert.equal(await session.client.sendRequest<LawText | null>(LAW_REQUEST, { key: '保险法' }), null);
    const offered = await session.client.sendRequest(CompletionRequest.type, { textDocument: { uri }, position: { line: 5, character: 2 } });
    assert.ok((offered as CompletionItem[]).some(({ label }) => label === '民法典'));
    const lenses = await session.client.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.match(lenses?.find(({ range }) => range.start.line === 2)?.command?.title ?? '', /乙方：1 项义务/);
  });
});
