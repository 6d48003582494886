// A new contract, and what changed between two versions of one, as their user meets them.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { here, launchBrowser, newPage, openWorkbench, startHost } from './host.mjs';
import { until } from './wait.mjs';
import { Workbench } from './workbench.mjs';

describe('新建合同与比较版本', function () {
  this.timeout(60_000);
  let work, folder, host, browser, page, wb;
  const file = (name) => path.join(folder, name);

  before(async function () {
    this.timeout(120_000);
    work = mkdtempSync(path.join(os.tmpdir(), 'contract-review-draft-'));
    folder = path.join(work, '我的 合同');
    cpSync(path.join(here, 'fixtures'), folder, { recursive: true });
    mkdirSync(file('草稿'));
    [host, browser] = await Promise.all([startHost({ vsix: process.env.CONTRACT_REVIEW_VSIX }), launchBrowser()]);
    page = await newPage(browser, host);
    page.setDefaultTimeout(20_000);
    wb = new Workbench(page);
    await openWorkbench(page, host, folder);
    await page.locator('.activitybar a[aria-label^="合同审查"]').waitFor(); // only now are its commands listed
  });

  after(async () => {
    await browser?.close();
    await host?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest.state === 'failed') await wb.screenshot(`failed-${this.currentTest.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`);
  });

  /** The step of 新建合同 that is asked, by what stands in the input. */
  const step = (n, timeout = 20_000) => page.locator('.quick-input-title', { hasText: `(${n}/6)` }).waitFor({ timeout });
  const answer = async (n, text) => {
    await step(n);
    await wb.quickInput.fill(text);
    await wb.keyboard.press('Enter');
  };

  it('新建合同：一步一步选，得到编好号的整份草稿，按 Tab 逐处填写，除空白外没有问题', async () => {
    await wb.command('新建合同… New Contract…', { asks: true });
    await step(1);
    await wb.clickRow('买卖合同');
    await answer(2, '杭州云杉贸易有限公司');
    await step(3);
    await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
    await step(2);
    assert.equal(await wb.quickInput.inputValue(), '杭州云杉贸易有限公司', 'the way back keeps the answer');
    await wb.keyboard.press('Enter');
    await answer(3, '');
    await step(4);
    await wb.clickRow('甲方');
    await step(5);
    await wb.quickRows.filter({ hasText: '知识产权' }).first().waitFor();
    await wb.screenshot('new-contract-clauses');
    await wb.keyboard.press('Enter');
    await step(6);
    await wb.clickRow('第一条');
    await wb.tab('买卖合同').waitFor();
    await wb.squiggles('warning').first().waitFor();
    await wb.type('设备采购合同'); // the title is the first place
    await wb.keyboard.press('Tab');
    await wb.type('91330100MA2AAAAA0X');
    await wb.screenshot('new-contract');
    const text = await wb.textByClipboard();
    assert.match(text, /^设备采购合同\r?\n\r?\n甲方（买方）：杭州云杉贸易有限公司\r?\n统一社会信用代码：91330100MA2AAAAA0X\r?\n/);
    assert.match(text, /乙方（卖方）：\[营业执照所载全称\]/);
    assert.match(text, /第一条　[^]*第十八条　/);
    assert.match(text, /向甲方住所地人民法院提起诉讼/);
    assert.match(text, /\/\/ contract-review: standpoint=party-a\s*$/);
    assert.deepEqual(await wb.problems('没有“'), []);
  });

  it('在资源管理器的文件夹上新建：选好位置就写成文件', async () => {
    await wb.command('View: Revert and Close Editor');
    await wb.showExplorer();
    await wb.insist(async (timeout) => {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '草稿' }).click({ button: 'right' });
      await page.locator('.monaco-menu .action-label', { hasText: '新建合同' }).click();
      await step(1, timeout);
    }, () => wb.keyboard.press('Escape'));
    await wb.clickRow('保密协议');
    await answer(2, '');
    await answer(3, '');
    await step(4);
    await wb.clickRow('中立');
    await step(5);
    await wb.keyboard.press('Enter');
    await step(6);
    await wb.clickRow('一、');
    await until('the place proposed', () => wb.quickInput.inputValue(), (value) => value.endsWith('/草稿/保密协议.contract'));
    await wb.keyboard.press('Enter');
    await wb.tab('保密协议.contract').waitFor();
    await until('the draft on the disk', () => existsSync(file('草稿/保密协议.contract')) && readFileSync(file('草稿/保密协议.contract'), 'utf8').includes('一、'));
    await page.locator('.tab.active:not(.dirty)', { hasText: '保密协议.contract' }).waitFor();
  });
});
