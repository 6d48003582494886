import assert from 'node:assert/strict';
import { CodeLensRequest } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  MOVE_CLAUSE_REQUEST, MOVE_TARGETS_REQUEST, OVERVIEW_REQUEST, SHOW_PASSAGES_COMMAND, type MoveClauseParams, type MoveClauseResult, type MoveTargets, type Overview, type PassagesArgument,
} from '../../server/src/protocol/messages.ts';
import { startSession, type Session } from '../support/lsp-client.ts';

const TEXT = `客户服务协议
甲方：杭州云杉贸易有限公司
乙方：宁波海棠服务有限公司
第一条 服务内容
乙方应及时提供电话客服服务，逾期按第三条处理。
第二条 付款
甲方应当尽快支付服务费。
第三条 违约责任
违约方支付违约金5000元。
`;

describe('the structure in a session', () => {
  let session: Session;
  afterEach(() => session.end());
  const open = async (commands: boolean): Promise<string> => {
    session = await startSession({ initializationOptions: { commands } });
    return session.open(TEXT);
  };

  it('moves a clause by edits for the version they were made of, and tells the clauses anew', async () => {
    const uri = await open(true);
    const at = (words: string) => session.document(uri).positionAt(TEXT.indexOf(words));
    const targets = await session.client.sendRequest<MoveTargets>(MOVE_TARGETS_REQUEST, { uri, from: at('违约责任') });
    assert.ok('places' in targets);
    assert.deepEqual(targets.places.map(({ own }) => own), [false, false, true]);
    const params: MoveClauseParams = { uri, from: at('违约责任'), to: targets.places[0]!.at };
    const result = await session.client.sendRequest<MoveClauseResult>(MOVE_CLAUSE_REQUEST, params);
    assert.ok('edits' in result);
    assert.equal(result.version, session.document(uri).version);
    const moved = TextDocument.applyEdits(session.document(uri), result.edits.map((edit) => ({ ...edit })));
    assert.match(moved, /第一条 违约责任\n违约方[^]*第二条 服务内容\n[^]*按第一条处理/);
    await session.edit(uri, { start: 0, end: TEXT.length }, moved);
    const { clauses, sections } = await session.client.sendRequest<Overview>(OVERVIEW_REQUEST, { uri });
    const line = (id: string) => clauses.find((clause) => clause.id === id)?.range?.start.line ?? Infinity;
    assert.ok(line('liability') < line('scope'));
    assert.deepEqual(sections.filter(({ clause }) => clause === 'liability' || clause === 'payment').map(({ line: from }) => moved.split('\n')[from]), ['第一条 违约责任', '第三条 付款']);
  });

  it('leads from the counts over the parties to the sentences only where the client has the command', async () => {
    const uri = await open(true);
    const lenses = async () => (await session.client.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
    const duties = (await lenses()).find(({ command }) => command?.title.startsWith('乙方'));
    assert.equal(duties?.command?.command, SHOW_PASSAGES_COMMAND);
    const [{ ranges }] = duties.command.arguments as [PassagesArgument];
    assert.equal(session.document(uri).getText(ranges[0]), '乙方应及时提供电话客服服务，逾期按第三条处理。');
    session.end();
    const plain = await open(false);
    const without = (await session.client.sendRequest(CodeLensRequest.type, { textDocument: { uri: plain } })) ?? [];
    assert.deepEqual([...new Set(without.map(({ command }) => command?.command))], ['']);
  });

  it('answers null for a document it does not hold', async () => {
    await open(true);
    for (const method of [MOVE_CLAUSE_REQUEST, MOVE_TARGETS_REQUEST]) assert.equal(await session.client.sendRequest(method, { uri: 'untitled:other', from: { line: 0, character: 0 }, to: null }), null);
  });
});
