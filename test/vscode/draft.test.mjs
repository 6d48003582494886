// A new contract, and what changed between two versions of one, as their user meets them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inWorkbench } from './in-workbench.mjs';
import { until } from './wait.mjs';

describe('新建合同与比较版本', function () {
  this.timeout(60_000);
  let wb, page;
  const at = inWorkbench({
    settings: { 'git.enabled': true },
    prepare: (file) => {
      mkdirSync(file('草稿'));
      writeFileSync(file('图.docx'), Buffer.from('504b030414000600', 'hex'));
      const git = (...args) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], { cwd: path.dirname(file('草稿')), stdio: 'ignore' });
      for (const args of [['init', '-q'], ['add', '.'], ['commit', '-qm', '初稿']]) git(...args);
    },
  });
  const { file } = at;
  before(async () => {
    ({ wb, page } = at);
    await page.locator('.activitybar a[aria-label^="合同审查"]').waitFor(); // only now are its commands listed
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
    await wb.problems('');
    await wb.keyboard.press('Control+J');
    await page.locator('.markers-panel').waitFor({ state: 'hidden' });
  });

  it('在资源管理器的文件夹上新建：选好位置就写成文件', async () => {
    await wb.command('View: Revert and Close Editor');
    await wb.showExplorer();
    await wb.insist(async (timeout) => {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '草稿' }).click({ button: 'right' });
      // By key: a menu that has only just opened takes no click.
      await page.locator('.monaco-menu .action-label', { hasText: '新建合同' }).hover();
      await page.locator('.monaco-menu .action-item.focused', { hasText: '新建合同' }).waitFor({ timeout });
      await wb.keyboard.press('Enter');
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
    await wb.hasFocus('草稿/保密协议.contract');
  });

  const contract = '客服服务协议.contract';

  it('与 git 中的版本比较：改了的数字和句子列在一页，点击跳到两边的原文', async () => {
    await wb.closeAll();
    await wb.quickOpen(contract);
    await wb.squiggles('warning', contract).first().waitFor();
    await wb.insist(async (timeout) => {
      await wb.command('比较版本… Compare Versions…', { asks: true });
      await wb.clickRow('git 中的版本');
      await wb.quickRows.filter({ hasText: '初稿' }).first().waitFor({ timeout });
    }, () => wb.keyboard.press('Escape'));
    await wb.clickRow('初稿');
    const page_ = await wb.webview('#comparison');
    await page_.locator('[role=status]', { hasText: '两份文字相同' }).waitFor();
    // The page follows the text.
    await wb.focusEditor(contract);
    await wb.gotoWords(file(contract), '及时响应');
    for (let i = 0; i < 2; i++) await wb.keyboard.press('Shift+ArrowRight');
    await wb.type('在2小时内');
    const figure = page_.locator('section[aria-labelledby=figures] tbody tr', { hasText: '2小时' });
    await figure.waitFor();
    await page_.locator('ins', { hasText: '在2小时内' }).first().waitFor();
    await page_.locator('h3', { hasText: '已解决' }).waitFor();
    await wb.screenshot('compare');
    await page_.locator('section[aria-labelledby=clauses] a[data-side=old]').first().focus();
    await wb.keyboard.press('Enter');
    await wb.tab('客服服务协议.contract (').waitFor();
    // A click while the page is being drawn anew finds nothing under it.
    await wb.insist(async (timeout) => {
      await page_.locator('section[aria-labelledby=figures] a[data-side=now]').first().click();
      await wb.status(/\(3 selected\)/).waitFor({ timeout });
    });
    await wb.hasFocus(contract);
  });

  it('交换新旧，打开差异视图', async () => {
    const page_ = await wb.webview('#comparison');
    await page_.locator('[data-run=swap]').click();
    await page_.locator('h3', { hasText: '新出现' }).waitFor();
    await page_.locator('[data-run=swap]').click();
    await page_.locator('h3', { hasText: '已解决' }).waitFor();
    await page_.locator('[data-run=diff]').click();
    await page.locator('.monaco-diff-editor .char-insert').first().waitFor();
    await wb.screenshot('compare-diff');
  });

  it('与剪贴板和另一份文件比较；剪贴板是空的、文件不是文本的，直接说明', async () => {
    await wb.command('File: Save');
    await wb.closeAll();
    await wb.quickOpen(contract);
    const choose = async (source) => {
      await wb.command('比较版本… Compare Versions…', { asks: true });
      await wb.clickRow(source);
    };
    await page.evaluate(() => navigator.clipboard.writeText(' '));
    await choose('剪贴板');
    await wb.notification('剪贴板里没有文字').waitFor();
    await page.evaluate((text) => navigator.clipboard.writeText(text), readFileSync(file(contract), 'utf8').replace('2小时', '3小时'));
    await choose('剪贴板');
    const clip = await wb.webview('section[aria-labelledby=figures]');
    await clip.locator('td', { hasText: '3小时' }).waitFor();
    await wb.closeAll();
    await wb.quickOpen(contract);
    for (const [name, says] of [['图.docx', '不是文本文件'], ['补充协议.contract', null]]) {
      await choose('另一份文件');
      await until('the folder proposed', () => wb.quickInput.inputValue(), (value) => value.endsWith('/'));
      await wb.clickRow(name);
      if (says) await wb.notification(says).waitFor();
      else await (await wb.webview('#comparison')).locator('h2', { hasText: '条款的变化' }).waitFor();
    }
  });
});
