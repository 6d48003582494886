import assert from 'node:assert/strict';
import { decode, isContractFile } from '../../client/src/contract-files.ts';
import { pageMessage, reportPage } from '../../client/src/report-page.ts';
import { folderHtml } from '../../server/src/reports/folder.ts';

describe('a report’s page', () => {
  it('runs its own script alone and loads nothing', () => {
    const page = reportPage('abc', 'p{}', '<p>x</p>', [{ save: 'html', title: '导出 "HTML"' }], { uri: '</script><b>' });
    assert.match(page, /default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'"/);
    assert.equal(page.split('<script').length - 1, 1);
    assert.equal(page.split('</script>').length - 1, 1);
    assert.doesNotMatch(page, /https?:|unsafe| on\w+=|style="/);
  });
  it('is believed only what it may say', () => {
    assert.deepEqual(pageMessage({ jump: '1:2:3:4' }), { jump: [1, 2, 3, 4] });
    assert.deepEqual(pageMessage({ jump: '1:2:3:4', side: 'old' }), { jump: [1, 2, 3, 4], side: 'old' });
    assert.deepEqual(pageMessage({ run: 'diff' }), { run: 'diff' });
    assert.deepEqual([pageMessage({ open: 'file:///a' }), pageMessage({ save: 'html' })], [{ open: 'file:///a' }, { save: 'html' }]);
    for (const wrong of [null, 1, {}, { jump: '1:2' }, { jump: '1:2:3:-4' }, { jump: [1, 2, 3, 4] }, { open: 1 }, { command: 'x' }]) assert.equal(pageMessage(wrong), undefined);
  });
});

describe('a folder’s table', () => {
  const counts = { error: 0, warning: 1, information: 0, hint: 0 };
  const row = (path: string, more: Partial<Parameters<typeof folderHtml>[0]['rows'][number]> = {}): Parameters<typeof folderHtml>[0]['rows'][number] => ({ uri: `file:///${path}`, path, kind: '保密协议', percent: 50, counts, ...more });
  it('puts first what needs most', () => {
    const html = folderHtml({ name: '合同', rows: [row('乙'), row('甲', { percent: 90 }), row('丙', { counts: { ...counts, error: 1 } })], notContracts: 2, unread: [{ path: '丁', error: '太大<' }], cancelled: true });
    assert.deepEqual([...html.matchAll(/data-open="file:\/\/\/(.)"/gu)].map((m) => m[1]), ['丙', '乙', '甲']);
    assert.match(html, /共审查 3 份合同：4 个问题（错误 1，警告 3）。审查被中途取消.*另有 2 个文件不是合同/u);
    assert.match(html, /<li>丁：太大&lt;<\/li>/u);
  });
  it('lets no name become markup', () => assert.doesNotMatch(folderHtml({ name: '<b>', rows: [row('"><i>')], notContracts: 0, unread: [], cancelled: false }), /<b>|<i>/));
});

describe('what a folder’s review looks at', () => {
  it('is told by the name, else by the text', () => {
    for (const name of ['a.contract', 'b.合同', '采购合同.md', '补充协议.txt']) assert.ok(isContractFile(name, ''), name);
    assert.ok(!isContractFile('笔记.txt', '今天开会。'));
    assert.ok(isContractFile('草稿.txt', '委托服务合同\n甲方：张三\n乙方：李四\n第一条 内容\n第二条 付款\n第三条 期限\n甲方（签字）：\n'));
  });
  it('is read in the encodings contracts come in', () => {
    assert.equal(decode(Buffer.from('合同')), '合同');
    assert.equal(decode(Buffer.from('\ufeff合同')), '合同');
    assert.equal(decode(Buffer.from('\ufeff合同', 'utf16le')), '合同');
    assert.equal(decode(Buffer.from('bacfcdac', 'hex')), '合同');
    assert.equal(decode(Buffer.from('00ff00', 'hex')), undefined);
  });
});
