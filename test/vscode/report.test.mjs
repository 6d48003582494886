// The review report and the review of a folder, as their reader meets them.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { descendants } from './host.mjs';
import { inWorkbench } from './in-workbench.mjs';
import { until } from './wait.mjs';

const contract = '客服服务协议.contract';

describe('审查报告与文件夹审查', function () {
  this.timeout(60_000);
  let wb, page, host;
  const at = inWorkbench({
    prepare: (file) => {
      mkdirSync(file('归档'));
      writeFileSync(file('归档/寄售合同.txt'), readFileSync(file(contract), 'utf8').replace('在线客服服务协议', '寄售合同').replace('及时响应', '尽快响应'));
    },
  });
  const { file } = at;
  before(() => ({ wb, page, host } = at));

  it('审查报告：用键盘从一处问题跳到文中，改写后报告随之更新', async () => {
    await wb.quickOpen(contract);
    await wb.squiggles('warning', contract).first().waitFor();
    await wb.command('审查报告 Show Report');
    const report = await wb.webview('[data-jump]');
    await report.locator('h1', { hasText: '在线客服服务协议' }).waitFor();
    assert.equal(await report.locator('svg[role=img]').count(), 3);
    await wb.screenshot('report');
    const vague = report.locator('ul.issues li', { hasText: '「及时」' });
    await vague.locator('a').focus();
    await wb.keyboard.press('Enter');
    await wb.hasFocus(contract);
    await wb.status(/\(2 selected\)/).waitFor();
    await wb.type('在2小时内');
    await vague.waitFor({ state: 'detached' });
    await wb.keyboard.press('Control+S');
    await until('the contract saved', () => readFileSync(file(contract), 'utf8').includes('乙方应当在2小时内响应'));
  });

  it('导出：面板上的按钮和命令，存到所选的位置', async () => {
    const report = await wb.webview('[data-save]');
    const save = async (name) => {
      await wb.quickInput.waitFor();
      await until(`the name ${name}`, () => wb.quickInput.inputValue(), (value) => value.endsWith(`/客服服务-${name}`));
      await wb.keyboard.press('Enter');
      await until(`${name} on the disk`, () => existsSync(file(`客服服务-${name}`)));
      return until(`${name} written`, () => readFileSync(file(`客服服务-${name}`), 'utf8'));
    };
    await report.locator('[data-save=html]').click();
    assert.match(await save('审查报告.html'), /^<!DOCTYPE html>[\s\S]*在线客服服务协议/);
    await wb.focusEditor(contract);
    await wb.command('导出审查报告… Export Report…', { asks: true });
    await wb.clickRow('Markdown');
    assert.match(await save('审查报告.md'), /^# 合同审查报告/);
  });

  it('重新加载窗口：报告还在，内容是新的', async () => {
    // As a user does it: the browser's own reload may come before VS Code has stored what is open.
    const loaded = page.waitForEvent('load');
    await wb.command('Developer: Reload Window', { asks: true });
    await loaded;
    const report = await wb.webview('[data-jump]');
    await report.locator('h1', { hasText: '在线客服服务协议' }).waitFor();
    assert.equal(await report.locator('ul.issues li', { hasText: '「及时」' }).count(), 0);
  });

  it('审查文件夹：汇总表列出合同，问题面板列出没有打开的文件；在表中点开后只剩一份', async () => {
    await wb.closeAll();
    await wb.command('审查文件夹 Review a Folder');
    const table = await wb.webview('[data-open]');
    const rows = table.locator('tbody tr');
    assert.match(await rows.filter({ hasText: '归档/寄售合同.txt' }).innerText(), /%/);
    assert.equal(await rows.filter({ hasText: '会议记录' }).count(), 0, 'the minutes of a meeting are no contract');
    await wb.screenshot('folder-report');
    await until('尽快 in Problems', () => wb.problems('尽快'), (all) => all.length > 0);
    await rows.filter({ hasText: '归档/寄售合同.txt' }).locator('a').click();
    await wb.tab('寄售合同.txt').waitFor();
    await wb.squiggles('warning', '寄售合同.txt').first().waitFor();
    await until('each problem once', () => wb.problems('尽快'), (all) => all.length > 0 && new Set(all).size === all.length);
    await wb.problems('');
    await until('the folder’s own server to end', () => descendants(host.child.pid).filter(({ command }) => /dist\/server\/main/.test(command)).length, (n) => n === 1);
    await wb.closeAll();
    await until('nothing left of the table', () => wb.problems('尽快'), (all) => all.length === 0);
  });

  it('几千个文件：审查期间照样打字、照样提示；取消后列出已经审查的部分', async function () {
    this.timeout(120_000);
    const many = 3000;
    mkdirSync(file('很多'));
    for (let i = 0; i < many; i++) writeFileSync(file(`很多/合同${i}.txt`), readFileSync(file(contract), 'utf8').replace('及时响应', `及时响应第${i}号`));
    await wb.quickOpen(contract);
    await wb.keyboard.press('Control+End');
    const before = await wb.squiggles('warning', contract).count();
    await wb.command('审查文件夹 Review a Folder');
    const progress = wb.notification(/\d+\/30\d\d/);
    await progress.waitFor();
    await wb.focusEditor(contract);
    await wb.type('乙方应当尽快答复，并提供优质服务。');
    await until('what was typed reviewed', () => wb.squiggles('warning', contract).count(), (now) => now > before);
    assert.equal(descendants(host.child.pid).filter(({ command }) => /dist\/server\/main/.test(command)).length, 2, 'a server of its own');
    await progress.hover();
    await progress.getByRole('button', { name: 'Cancel' }).click();
    const table = await wb.webview('[data-open]');
    await table.locator('body', { hasText: '中途取消' }).waitFor();
    const rows = await table.locator('tbody tr').count();
    assert.ok(rows > 0 && rows < many, `${rows} rows`);
    await until('the folder’s own server to end', () => descendants(host.child.pid).filter(({ command }) => /dist\/server\/main/.test(command)).length, (n) => n === 1);
  });
});
