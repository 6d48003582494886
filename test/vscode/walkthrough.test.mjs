// The walkthrough, in a window without a folder: what somebody sees who has just installed the extension.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { here, newPage, openWorkbench } from './host.mjs';
import { inWorkbench } from './in-workbench.mjs';
import { until } from './wait.mjs';
import { Workbench } from './workbench.mjs';

const sample = path.join(here, '../../examples/客户服务协议.contract');

describe('入门', function () {
  this.timeout(60_000);
  let wb, page;
  const at = inWorkbench({ fixtures: false, empty: true });
  before(() => ({ wb, page } = at));
  const step = (title) => page.locator('.gettingStartedContainer .getting-started-step', { hasText: title });
  const done = (title) => step(title).locator('[role=checkbox][aria-checked=true]').waitFor();
  /** Opens a step and presses its button. */
  const press = async (title, button) => {
    await step(title).locator('.step-title').click();
    await step(title).getByRole('button', { name: button }).or(step(title).locator('a', { hasText: button })).first().click();
  };

  it('没有打开文件夹：五步都列出来，每一步有图', async () => {
    await wb.command('入门 Get Started');
    await step('打开一份示例合同').waitFor();
    assert.equal(await page.locator('.gettingStartedContainer .getting-started-step').count(), 5);
    await wb.screenshot('walkthrough');
  });

  it('打开示例合同：没有保存过的副本，立即审查', async () => {
    await press('打开一份示例合同', '打开示例合同');
    await page.locator('.tab.dirty', { hasText: 'Untitled-1' }).waitFor();
    await page.locator('.squiggly-warning').first().waitFor();
    await done('打开一份示例合同');
  });

  it('逐处修改：光标到模糊表述上，列出改法', async () => {
    await press('改掉一处模糊表述', '改下一处模糊表述');
    await wb.status(/selected\)/).waitFor();
    const rows = await wb.fixesOpened();
    assert.ok((await rows.allTextContents()).some((title) => title.includes('改为')));
    await wb.insist(async (timeout) => {
      await wb.keyboard.press('Escape');
      await rows.first().waitFor({ state: 'hidden', timeout });
    });
    await done('改掉一处模糊表述');
  });

  it('插入条款、选立场、看报告：从这一页都能到，各步都记为完成', async () => {
    await press('插入一个缺少的条款', '插入条款');
    await wb.quickRows.filter({ hasText: '争议解决' }).first().waitFor();
    await wb.keyboard.press('Escape');
    await press('选定审查立场', '选择审查立场');
    await wb.clickRow('乙方');
    await press('看审查报告', '打开审查报告');
    await (await wb.webview('[data-jump]')).locator('h1', { hasText: '客户服务协议' }).waitFor();
    for (const title of ['插入一个缺少的条款', '选定审查立场', '看审查报告']) await done(title);
  });

  for (const [platform, agent] of [['Windows', 'Windows NT 10.0; Win64; x64'], ['macOS', 'Macintosh; Intel Mac OS X 10_15_7'], ['Linux', 'X11; Linux x86_64']])
    it(`快捷键与 VS Code 自己的不冲突：${platform}`, async () => {
      const other = await newPage(page.context().browser(), at.host, { userAgent: `Mozilla/5.0 (${agent}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36` });
      try {
        await openWorkbench(other, at.host);
        const there = new Workbench(other);
        await there.command('Open Default Keyboard Shortcuts (JSON)');
        await there.tab('Default Keybindings').waitFor();
        await other.locator('.editor-instance .monaco-editor .view-line').first().click();
        const text = await there.textByClipboard(platform === 'macOS' ? 'Meta' : 'Control');
        const bound = [...text.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)].map(([, key, command]) => ({ key, command }));
        assert.ok(bound.length > 500, `${bound.length} keys read`);
        const own = bound.filter(({ command }) => command.startsWith('contractReview.'));
        assert.equal(own.length, 2, JSON.stringify(own));
        assert.deepEqual(bound.filter(({ key, command }) => own.some((ours) => ours.key === key) && !command.startsWith('contractReview.')), []);
        assert.ok(own.every(({ key }) => key.split('+').includes(platform === 'macOS' ? 'cmd' : 'ctrl')), JSON.stringify(own));
      } finally {
        await other.context().close();
      }
    });

  it('示例文件本身没有改动', () => until('the sample', () => readFileSync(sample, 'utf8').includes('乙方应及时响应')));
});
