import assert from 'node:assert/strict';
import type { Runtime } from '../../server/src/protocol/server.ts';
import { loadSegmenter, segmenterInForce, useSegmenter } from '../../server/src/text/words.ts';
import { startSession, VSCODE } from '../support/lsp-client.ts';
import { freshDiagnostics, until } from '../support/server.ts';

const TEXT = '采购合同\n\n甲方：杭州云杉贸易有限公司\n乙方：宁波海棠设备有限公司\n\n第一条 价款\n价款为人民币____元。\n';

describe('settings', () => {
  it('are asked for, and asked for anew when they change', async () => {
    const session = await startSession({ settings: { severity: { 'unfilled-blank': 'off' } } });
    const uri = await session.open(TEXT);
    assert.ok(!(await session.diagnostics(uri)).some(({ code }) => code === 'unfilled-blank'));
    await session.configure({ severity: { 'unfilled-blank': 'error' }, profile: 'sale' });
    await until(() => session.refreshes() === 1);
    const found = await session.diagnostics(uri);
    assert.equal(found.find(({ code }) => code === 'unfilled-blank')?.severity, 1);
    assert.deepEqual(found, freshDiagnostics(uri, TEXT, { severity: { 'unfilled-blank': 'error' }, profile: 'sale' }));
    session.end();
  });
  it('that are invalid are named once, the valid rest is kept', async () => {
    const session = await startSession({ settings: { standpoint: '甲方', severity: { 'unfilled-blank': 'off', 'empty-clause': 'fatal' }, vagueTerms: 7 } });
    const uri = await session.open(TEXT);
    assert.ok(!(await session.diagnostics(uri)).some(({ code }) => code === 'unfilled-blank'));
    const other = await session.open(TEXT, '二.contract');
    await session.diagnostics(other);
    assert.equal(session.shown.length, 1);
    for (const key of ['contractReview.standpoint', 'contractReview.severity.empty-clause', 'contractReview.vagueTerms']) assert.ok(session.shown[0]?.includes(key), session.shown[0]);
    await session.configure({ standpoint: '甲方' });
    await session.diagnostics(uri);
    assert.equal(session.shown.length, 2);
    session.end();
  });
  it('of any shape do no harm', async () => {
    for (const settings of [null, 3, 'x', [], [[]], { severity: [] }, { severity: null }, { vagueTerms: [null, {}, { term: 1 }] }, { quantities: { a: {} } }, { profile: {} }]) {
      const session = await startSession({ settings });
      const uri = await session.open(TEXT);
      assert.deepEqual(await session.diagnostics(uri), freshDiagnostics(uri, TEXT), JSON.stringify(settings));
      session.end();
    }
  });
  it('come from initializationOptions or by push where they cannot be asked for', async () => {
    const session = await startSession({ capabilities: { ...VSCODE, workspace: { ...VSCODE.workspace, configuration: false } }, initializationOptions: { contractReview: { severity: { 'unfilled-blank': 'off' } } } });
    const uri = await session.open(TEXT);
    assert.ok(!(await session.diagnostics(uri)).some(({ code }) => code === 'unfilled-blank'));
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: { contractReview: { severity: { 'unfilled-blank': 'hint' } } } });
    assert.equal((await session.diagnostics(uri)).find(({ code }) => code === 'unfilled-blank')?.severity, 4);
    session.end();
  });
});

describe('the segmenter', () => {
  const before = segmenterInForce();
  beforeEach(() => useSegmenter('intl'));
  afterEach(() => useSegmenter(before));

  it('is loaded once the first diagnostics are answered; when it changes, they are asked for again, once', async function () {
    const { id } = await loadSegmenter(`${import.meta.dirname}/../../dist/dict`);
    useSegmenter('intl');
    if (id !== 'nodejieba') this.skip();
    let loads = 0;
    const runtime: Partial<Runtime> = { loadSegmenter: () => (loads++, useSegmenter('nodejieba'), Promise.resolve({ id: segmenterInForce() })) };
    const session = await startSession({ runtime });
    const uri = await session.open(TEXT);
    assert.equal(loads, 0);
    await session.diagnostics(uri);
    await until(() => session.refreshes() === 1);
    assert.deepEqual(await session.diagnostics(uri), freshDiagnostics(uri, TEXT));
    await session.edit(uri, { start: 0, end: 0 }, ' ');
    await session.diagnostics(uri);
    assert.deepEqual([loads, session.refreshes(), session.shown], [1, 1, []]);
    session.end();
  });
  it('that cannot be loaded is said once, and nothing is asked for again', async () => {
    const session = await startSession({ runtime: { loadSegmenter: () => Promise.resolve({ id: segmenterInForce(), problem: '没有找到分词组件' }) } });
    const uri = await session.open(TEXT);
    await session.diagnostics(uri);
    await until(() => session.shown.length > 0);
    await session.edit(uri, { start: 0, end: 0 }, ' ');
    await session.diagnostics(uri);
    assert.deepEqual([session.shown, session.refreshes()], [['没有找到分词组件'], 0]);
    assert.ok(session.logged.some((line) => line.includes('没有找到分词组件')));
    session.end();
  });
  it('whose loading fails leaves the server alive', async () => {
    const session = await startSession({ runtime: { loadSegmenter: () => Promise.reject(new Error('坏了')) } });
    const uri = await session.open(TEXT);
    await session.diagnostics(uri);
    await until(() => session.logged.some((line) => line.includes('坏了')));
    assert.deepEqual(await session.diagnostics(uri), freshDiagnostics(uri, TEXT));
    session.end();
  });
});
