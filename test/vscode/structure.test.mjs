// The structure of a contract as a user works with it: the tree, the language status, and the counts over the parties.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser, newPage, openWorkbench, startHost } from './host.mjs';
import { until } from './wait.mjs';
import { Workbench } from './workbench.mjs';

const contract = '结构.contract';
const text = `在线客服服务协议
甲方（委托方）：北川家居用品有限公司
乙方（服务方）：青禾客户服务有限公司

第一条 服务内容
1.1 乙方通过电话和在线聊天为甲方的消费者提供售前咨询、订单查询和售后登记服务。
1.2 乙方应当及时响应消费者的咨询。

第二条 违约责任
2.1 甲方逾期付款的，每逾期一日，按第三条逾期金额的万分之五支付违约金。
2.2 乙方违反《中华人民共和国食品安全法》的，依法处理。

第三条 付款
3.1 甲方于每月5日前支付上一月的服务费12000元，逾期按第二条处理。

第四条 争议解决
4.1 双方协商不成的，向甲方所在地有管辖权的人民法院起诉。

甲方（盖章）：____________        乙方（盖章）：____________
签署日期：2026年3月1日            签署日期：2026年3月1日
`;

describe('协议结构与语言状态', function () {
  this.timeout(60_000);
  let work, folder, host, browser, page, wb;
  const file = (name) => path.join(folder, name);
  const tree = () => page.locator('.pane', { has: page.locator('.pane-header', { hasText: '协议结构' }) });
  /** The row of a clause; its title, or what a screen reader says of it. */
  const row = (words) => tree().locator('.monaco-list-row', { hasText: words }).first();
  /** Waits until the tree lists clauses in an order. */
  const inOrder = (...titles) => until(`the tree to list ${titles.join(' before ')}`, () => tree().locator('.monaco-list-row').evaluateAll((rows) => rows.map((each) => each.getAttribute('aria-label').split('，')[0])), (now) => now.filter((title) => titles.includes(title)).join() === titles.join());
  /** Opens the language status and returns its entries. */
  const openStatus = async () => {
    const entries = page.locator('.hover-language-status');
    await wb.insist(async (timeout) => {
      await page.locator('.statusbar-item a[aria-label*="Editor Language Status"]').click();
      await entries.first().waitFor({ timeout });
    });
    return entries;
  };
  /** Clicks what an entry of the language status offers. */
  const status = async (entry, action) => {
    await wb.focusEditor(contract);
    await (await openStatus()).filter({ hasText: entry }).locator('a, .monaco-button').filter({ hasText: action }).first().click();
    await wb.quickInput.waitFor();
  };
  const settle = () => row('违约责任').waitFor();
  const textNow = () => wb.textByDisk(file(contract));

  before(async function () {
    this.timeout(120_000);
    work = mkdtempSync(path.join(os.tmpdir(), 'contract-review-structure-'));
    folder = path.join(work, '合同');
    mkdirSync(folder);
    writeFileSync(file(contract), text);
    [host, browser] = await Promise.all([startHost({ vsix: process.env.CONTRACT_REVIEW_VSIX }), launchBrowser()]);
    page = await newPage(browser, host);
    page.setDefaultTimeout(20_000);
    wb = new Workbench(page);
    await openWorkbench(page, host, folder);
    await wb.quickOpen(contract);
    await wb.squiggles('warning', contract).first().waitFor({ timeout: 60_000 });
    await wb.showContainer('合同审查');
    await settle();
  });

  after(async () => {
    await browser?.close();
    await host?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest.state === 'failed') await wb.screenshot(`failed-${this.currentTest.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`);
  });

  it('按合同里的顺序列出条款，写明各有几处发现，展开是各项要素', async () => {
    await row('付款').filter({ hasText: /\d+ 处/ }).waitFor();
    const titles = await tree().locator('.monaco-list-row').evaluateAll((rows) => rows.map((each) => each.getAttribute('aria-label')));
    const at = (words) => titles.findIndex((title) => title.includes(words));
    assert.ok(at('违约责任') >= 0 && at('违约责任') < at('付款') && at('付款') < at('争议解决'), titles.join(' | '));
    assert.match(titles[at('付款')], /付款，不完整.*(警告|提示) \d/);
    await row('违约责任').locator('.monaco-tl-twistie').click();
    await tree().locator('.monaco-list-row[aria-level="2"]').first().waitFor();
    await wb.screenshot('tree');
  });

  it('跟随光标：光标到哪一条，就选中哪一条，键盘仍在正文里，展开的不收起', async () => {
    await wb.focusEditor(contract);
    await wb.gotoWords(file(contract), '双方协商不成');
    await tree().locator('.monaco-list-row.selected', { hasText: '争议解决' }).waitFor();
    await wb.gotoWords(file(contract), '甲方于每月5日前');
    await tree().locator('.monaco-list-row.selected', { hasText: '付款' }).waitFor();
    await wb.hasFocus(contract);
    await tree().locator('.monaco-list-row[aria-level="2"]').first().waitFor();
    await row('违约责任').locator('.monaco-tl-twistie').click();
  });

  it('不跟随光标：关掉之后选中的不变，打开就跟上', async () => {
    await wb.command('协议结构跟随光标');
    await wb.status('不再跟随光标').waitFor();
    await wb.focusEditor(contract);
    await wb.gotoWords(file(contract), '双方协商不成');
    await page.locator('.breadcrumbs-control', { hasText: '争议解决' }).waitFor();
    await tree().locator('.monaco-list-row.selected', { hasText: '付款' }).waitFor();
    await wb.command('协议结构跟随光标');
    await tree().locator('.monaco-list-row.selected', { hasText: '争议解决' }).waitFor();
  });

  it('筛选：只看缺失，写明隐藏了几条，可以清除', async () => {
    await wb.command('筛选条款', { asks: true });
    await wb.clickRow('只看缺失');
    await tree().getByText(/只看缺失.*隐藏了 \d+ 条/).waitFor();
    await row('争议解决').waitFor({ state: 'hidden' });
    await wb.screenshot('tree-filter');
    await wb.command('清除筛选');
    await tree().getByText(/隐藏了 \d+ 条/).waitFor({ state: 'hidden' });
    await row('争议解决').waitFor();
  });

  it('拖动一条到另一条：占它的位置，编号和引用顺延，一次撤销还原', async () => {
    await row('付款').dragTo(row('违约责任'));
    await until('the clause to move', async () => (await wb.editor(contract).locator('.view-lines').innerText()).replaceAll(/\s/gu, ' '), (now) => /第二条 付款/.test(now));
    await wb.focusEditor(contract);
    const moved = await textNow();
    assert.match(moved, /第二条 付款\n2\.1 甲方于每月5日前支付上一月的服务费12000元，逾期按第三条处理。\n\n第三条 违约责任\n3\.1 .*按第二条逾期金额/);
    await inOrder('付款', '违约责任');
    await wb.screenshot('tree-moved');
    await wb.keyboard.press('Control+Z');
    assert.equal(await textNow(), text);
    await inOrder('违约责任', '付款');
  });

  it('不能移动时说明原因：还没有写进合同的条款', async () => {
    await row('保密').dragTo(row('违约责任'));
    await wb.notification('还没有写进合同').waitFor();
    await wb.command('Notifications: Clear All Notifications');
    assert.equal(readFileSync(file(contract), 'utf8'), text);
  });

  it('移到…：不用鼠标也能移动，列出可去的位置', async () => {
    await wb.focusEditor(contract);
    await wb.gotoWords(file(contract), '双方协商不成');
    await wb.command('移到…', { asks: true });
    await wb.quickRows.filter({ hasText: '现在的位置' }).waitFor();
    await wb.screenshot('move-to');
    await wb.clickRow('第一条 服务内容');
    await wb.quickInput.waitFor({ state: 'hidden' });
    assert.match(await textNow(), /第一条 争议解决\n1\.1 [^]*第二条 服务内容\n2\.1 [^]*第三条 违约责任\n3\.1 [^\n]*按第四条逾期金额/);
    await wb.focusEditor(contract);
    await wb.keyboard.press('Control+Z');
    assert.equal(await textNow(), text);
    await inOrder('违约责任', '付款', '争议解决');
  });

  it('在树上保留一个缺的条款：写明理由后不再算缺', async () => {
    const wanted = row('保密');
    // The row may move under the mouse when a review comes in.
    await wb.insist(async (timeout) => {
      await wanted.hover();
      await wanted.locator('.action-label[aria-label^="保留"]').click({ timeout });
    }, () => page.mouse.move(1, 1));
    await wb.quickInput.waitFor();
    await wb.keyboard.type('另签保密协议');
    await wb.keyboard.press('Enter');
    await page.locator('.pane-header', { hasText: '已决定' }).waitFor();
    await wb.pane('协议结构'); // the decisions below it take its room
    await wanted.filter({ hasText: '已决定保留' }).waitFor();
    assert.match(readFileSync(path.join(folder, '.contract-review/decisions.json'), 'utf8'), /missing-clause\.confidentiality[^]*另签保密协议/);
    await wb.screenshot('tree-kept');
  });

  it('语言状态：各级别的发现、没有核对的内容；点开逐项说明，选一项跳到文中', async () => {
    await wb.focusEditor(contract);
    const items = await openStatus();
    const all = (await items.allInnerTexts()).join(' | ');
    assert.match(all, /没有核对 \d+ 项/);
    assert.match(all, /法律资料截至 20\d\d-\d\d-\d\d/);
    assert.match(all, /条款完整 \d+\/\d+/);
    await wb.screenshot('language-status');
    await wb.focusEditor(contract);
    await status('没有核对', '查看');
    await wb.quickRows.filter({ hasText: '食品安全法' }).waitFor();
    await wb.screenshot('not-checked');
    await wb.clickRow('食品安全法');
    await wb.hasFocus(contract);
    await wb.status(/Ln 11,/).waitFor();
  });

  it('语言状态：改立场、改合同类型，写进文件夹的设置', async () => {
    const settings = () => readFileSync(path.join(folder, '.vscode/settings.json'), 'utf8');
    await status('审查立场', '更改');
    await wb.clickRow('乙方');
    await until('the standpoint in the settings', () => { try { return settings(); } catch { return ''; } }, (now) => now.includes('party-b'));
    await status('自动识别', '更改');
    await wb.clickRow('买卖合同');
    await until('the kind in the settings', settings, (now) => now.includes('"sale"'));
    await row('升级处理').waitFor({ state: 'hidden' }); // not asked of a sale
    writeFileSync(path.join(folder, '.vscode/settings.json'), '{}');
    await row('升级处理').waitFor();
  });

  it('没有核对的内容也在审查报告里，与语言状态是同一份', async () => {
    await wb.focusEditor(contract);
    await wb.command('没有核对的内容…', { asks: true });
    await wb.quickRows.filter({ hasText: '没有选定审查立场' }).waitFor();
    await wb.clickRow('打开审查报告');
    const frame = await wb.webview('#report-unchecked');
    const section = frame.locator('section', { has: frame.locator('#report-unchecked') });
    await section.filter({ hasText: '所引《食品安全法》的条文' }).waitFor();
    await section.scrollIntoViewIfNeeded();
    await wb.screenshot('report-not-checked');
    assert.match(await frame.locator('.facts').innerText(), /法律资料截至\s*20\d\d-\d\d-\d\d/);
    await wb.command('View: Close Editor');
    await wb.quickOpen(contract);
  });

  it('当事人上方的义务和权利：点开列出所计的句子', async () => {
    await wb.gotoLine(1);
    await page.locator('.codelens-decoration a', { hasText: /乙方：\d+ 项义务/ }).click();
    const peek = page.locator('.peekview-widget');
    await peek.waitFor();
    await peek.locator('.ref-tree').waitFor();
    await wb.screenshot('duties');
    await wb.keyboard.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  it('筛选之后一条也不剩：说明原因，一点就列出全部', async () => {
    await wb.command('新建合同… New Contract…', { asks: true });
    await wb.clickRow('保密协议');
    const answer = async (step, text) => {
      await page.locator('.quick-input-title', { hasText: `(${step}/6)` }).waitFor();
      await wb.quickInput.fill(text);
      await wb.keyboard.press('Enter');
    };
    await answer(2, '北川家居用品有限公司');
    await answer(3, '青禾客户服务有限公司');
    await wb.clickRow('中立');
    await page.locator('.quick-input-title', { hasText: '(5/6)' }).waitFor();
    await page.locator('.quick-input-header > .monaco-checkbox').click(); // everything that is recommended
    await wb.keyboard.press('Enter');
    await wb.clickRow('第一条');
    await wb.tab('保密协议').waitFor();
    await row('知识产权').waitFor();
    await wb.command('筛选条款', { asks: true });
    await wb.clickRow('只看缺失');
    await tree().getByText('没有符合筛选的条款').waitFor();
    await wb.screenshot('tree-filter-empty');
    await tree().getByRole('button', { name: '列出全部条款' }).click();
    await row('知识产权').waitFor();
    await wb.command('View: Revert and Close Editor');
  });
});
