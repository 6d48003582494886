// Figures, law and fairness as a user meets them: the packaged VSIX in a real VS Code.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser, newPage, openWorkbench, startHost } from './host.mjs';
import { until } from './wait.mjs';
import { Workbench } from './workbench.mjs';

const contract = '数字与法条.contract';
const text = `客服服务合同
甲方（委托方）：杭州云杉贸易有限公司
乙方（服务方）：宁波海石服务有限公司
第一条 费用
1.1 服务费为人民币400,000元。
1.2 保证金为人民币35,000元（大写：叁万陆仟元整）。
第二条 违约责任
2.1 违约金过高的，可以依照《民法典》第五百八十五条请求调整。
2.2 乙方违约的，应当赔偿甲方的一切损失。
`;

describe('数字、法条与公平', function () {
  this.timeout(60_000);
  let work, folder, host, browser, page, wb;
  const file = (name) => path.join(folder, name);

  before(async function () {
    this.timeout(120_000);
    work = mkdtempSync(path.join(os.tmpdir(), 'contract-review-figures-'));
    folder = path.join(work, '合同');
    mkdirSync(folder);
    writeFileSync(file(contract), text);
    [host, browser] = await Promise.all([startHost({ vsix: process.env.CONTRACT_REVIEW_VSIX }), launchBrowser()]);
    page = await newPage(browser, host);
    page.setDefaultTimeout(20_000);
    wb = new Workbench(page);
    await openWorkbench(page, host, folder);
    await wb.quickOpen(contract);
    await wb.squiggles('error', contract).first().waitFor({ timeout: 60_000 });
  });

  after(async () => {
    await browser?.close();
    await host?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest.state === 'failed') await wb.screenshot(`failed-${this.currentTest.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`);
  });

  it('金额之后显示大写', async () => {
    await wb.editor(contract).locator('.view-line', { hasText: '肆拾万元整' }).waitFor();
  });

  it('悬停在引用的条文上：条文原文和资料截止日期', async () => {
    await wb.gotoWords(file(contract), '第五百八十五条');
    assert.match(await wb.hover(), /违约金低于造成的损失[^]*资料截至/);
    await wb.keyboard.press('Escape');
  });

  it('选定立场：提供方看到没有上限的赔偿责任', async () => {
    const uncapped = (good) => until('uncapped-liability', () => wb.problems('没有上限').then((rows) => rows.length), good);
    await uncapped((rows) => rows === 0);
    mkdirSync(file('.vscode'), { recursive: true });
    writeFileSync(file('.vscode/settings.json'), JSON.stringify({ 'contractReview.standpoint': 'party-b' }));
    await uncapped((rows) => rows > 0);
    await wb.problems('');
    await wb.focusEditor(contract);
  });

  it('大写与小写不符：两种改法都列出，取一种即一致', async () => {
    await wb.gotoWords(file(contract), '人民币35,000元');
    const rows = await wb.quickFixes();
    const titles = (await rows.allTextContents()).join('\n');
    await wb.keyboard.press('Escape');
    assert.match(titles, /叁万伍仟元整/);
    assert.match(titles, /36,000/);
    await wb.applyQuickFix(/叁万伍仟元整/);
    assert.match(await wb.textByDisk(file(contract)), /人民币35,000元（大写：叁万伍仟元整）/);
  });

  it('转到定义：打开收录的条文，只读', async () => {
    await wb.gotoWords(file(contract), '第五百八十五条');
    await wb.keyboard.press('F12');
    const article = page.locator('.view-line', { hasText: '当事人可以约定一方违约时应当根据违约情况' });
    await article.first().waitFor();
    await wb.keyboard.press('Delete'); // the cursor stands before the article
    assert.match(await article.first().textContent(), /^第五百八十五条/);
  });
});
