import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { FOLDER_REPORT_REQUEST, REPORT_REQUEST, REVIEW_TEXT_REQUEST, type ReportText, type TextReview } from '../../server/src/protocol/messages.ts';
import { startSession, type Session } from '../support/lsp-client.ts';

const TEXT = '采购合同\n甲方：杭州云杉贸易有限公司\n乙方：宁波海石有限公司\n第一条 付款\n甲方应及时付款____元。\n';

describe('reports over the wire', () => {
  let session: Session;
  beforeEach(async () => void (session = await startSession()));
  afterEach(() => session.end());
  const report = (uri: string, format: string): Promise<ReportText | null> => session.client.sendRequest<ReportText | null>(REPORT_REQUEST, { uri, name: '采购.txt', format });

  it('speak of the text as it is, in every format', async () => {
    const uri = await session.open(TEXT);
    const panel = await report(uri, 'panel');
    assert.match(panel?.text ?? '', /^<article[\s\S]*data-jump="4:3:4:5"/);
    assert.ok(panel?.style.includes('--vscode-'));
    assert.match((await report(uri, 'markdown'))?.text ?? '', /^# 合同审查报告\n[\s\S]*第 5 行/);
    assert.match((await report(uri, 'html'))?.text ?? '', /^<!DOCTYPE html>[\s\S]*<\/html>\n$/);
    assert.equal((JSON.parse((await report(uri, 'json'))?.text ?? '') as { files: { path: string }[] }).files[0]?.path, '采购.txt');
    await session.edit(uri, { start: TEXT.indexOf('及时'), end: TEXT.indexOf('及时') + 2 }, '于3日内');
    assert.doesNotMatch((await report(uri, 'panel'))?.text ?? '', /vague-deadline/);
    assert.equal(await report('untitled:none', 'panel'), null);
  });
  it('a text that is not open is reviewed like one that is', async () => {
    const uri = await session.open(TEXT);
    const open = await session.diagnostics(uri);
    const review = await session.client.sendRequest<TextReview>(REVIEW_TEXT_REQUEST, { uri: 'file:///b.txt', text: TEXT });
    assert.deepEqual([review.isContract, review.kind, review.counts.error + review.counts.warning + review.counts.information + review.counts.hint], [true, '买卖与采购合同', open.length]);
    assert.deepEqual((review.diagnostics as Diagnostic[]).map(({ code, range }) => [code, range]), open.map(({ code, range }) => [code, range]));
    assert.equal((await session.client.sendRequest<TextReview>(REVIEW_TEXT_REQUEST, { uri: 'file:///c.txt', text: '今天开会。' })).isContract, false);
  });
  it('a folder’s table is made of what was reviewed', async () => {
    const { text } = await session.client.sendRequest<ReportText>(FOLDER_REPORT_REQUEST, { name: '合同', rows: [], notContracts: 1, unread: [], cancelled: false });
    assert.match(text, /共审查 0 份合同/);
  });
});
