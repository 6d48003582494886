// What a team keeps beside its contracts, as its members meet it: decisions, comments in the text, baseline, settings; and focus mode.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inWorkbench } from './in-workbench.mjs';
import { until } from './wait.mjs';

const contract = '补充协议.contract';
const markdown = '补充协议.md';

describe('项目文件与专注模式', function () {
  this.timeout(60_000);
  let wb, page;
  const at = inWorkbench({ prepare: (file) => cpSync(file(contract), file(markdown)) });
  const { file } = at;
  before(() => ({ wb, page } = at));
  const project = (name) => file(`.contract-review/${name}`);
  const json = (name) => JSON.parse(readFileSync(project(name), 'utf8'));
  const settings = (values) => {
    mkdirSync(file('.vscode'), { recursive: true });
    writeFileSync(file('.vscode/settings.json'), JSON.stringify(values));
  };
  /** Waits until the Problems panel lists so many rows with `words`. */
  const problems = (words, good) => until(`problems with ${words}: ${good}`, () => wb.problems(words).then((rows) => rows.length), good);
  const some = (count) => count > 0;
  const none = (count) => count === 0;

  it('保留并说明理由：问一句理由，波浪线消失，决定写进 decisions.json', async () => {
    await wb.quickOpen(contract);
    await problems('「尽快」', some);
    await wb.focusEditor(contract);
    await wb.gotoWords(file(contract), '尽快');
    await wb.applyQuickFix('保留「尽快」，并说明理由');
    await wb.quickInput.waitFor();
    await wb.keyboard.press('Enter'); // no reason, no decision
    await wb.page.locator('.quick-input-message', { hasText: '请写明理由' }).waitFor();
    assert.ok(!existsSync(project('decisions.json')));
    await wb.keyboard.type('双方已约定另行排期');
    await wb.page.locator('.quick-input-message', { hasText: '多长时间以内没有说明' }).waitFor();
    await wb.screenshot('keep');
    await wb.keyboard.press('Enter');
    await wb.quickInput.waitFor({ state: 'hidden' });
    await problems('「尽快」', none);
    await wb.problems('');
    const decisions = Object.values(json('decisions.json').files[contract]);
    assert.deepEqual(decisions.map(({ code, text, status, reason }) => [code, text, status, reason]), [['vague-deadline', '尽快', '保留', '双方已约定另行排期']]);
    assert.match(decisions[0].date, /^\d{4}-\d{2}-\d{2}$/);
  });

  it('已决定：侧边栏列出保留的发现和理由，点一下跳过去', async () => {
    const row = (await wb.showContainer('合同审查')).filter({ hasText: '双方已约定另行排期' });
    await row.waitFor();
    assert.match(await row.innerText(), /尽快/);
    await wb.screenshot('decisions');
    await wb.focusEditor(contract);
    await wb.gotoLine(1, 1);
    await row.click();
    await wb.status(/\(2 selected\)/).waitFor();
    await wb.showExplorer();
  });

  it('更改决定：在原处撤销，提示回来，文件里不再有它', async () => {
    await wb.quickOpen(contract);
    await wb.gotoWords(file(contract), '尽快');
    assert.match(await wb.hover(), /双方已约定另行排期/);
    await wb.keyboard.press('Escape');
    await wb.applyQuickFix('已保留「尽快」');
    await wb.clickRow('撤销决定');
    await problems('「尽快」', some);
    await wb.problems('');
    assert.deepEqual(json('decisions.json').files, {});
  });

  it('标题处有许多缺失条款：一次选出几处，用同一个理由', async () => {
    await wb.quickOpen(contract);
    await wb.gotoLine(1, 1);
    await problems('本协议没有', (now) => now > 3);
    // A menu that is drawn anew while it is chosen from closes without doing anything.
    await wb.insist(async (timeout) => {
      await wb.focusEditor(contract);
      await wb.applyQuickFix('可多选');
      await wb.quickRows.filter({ hasText: 'missing-clause.' }).first().waitFor({ timeout });
    }, () => wb.keyboard.press('Escape'));
    const messages = [];
    for (const row of [wb.quickRows.nth(0), wb.quickRows.nth(1)]) {
      messages.push(/本协议没有“[^”]+”条款/.exec(await row.innerText())[0]);
      await row.click();
    }
    await wb.keyboard.press('Enter');
    await wb.page.locator('.quick-input-message', { hasText: messages[0] }).waitFor();
    await wb.keyboard.type('补充协议，以主合同为准');
    await wb.keyboard.press('Enter');
    await wb.quickInput.waitFor({ state: 'hidden' });
    for (const message of messages) await problems(message, none);
    await problems('本协议没有', some);
    await wb.problems('');
    assert.deepEqual(Object.values(json('decisions.json').files[contract]).map(({ reason }) => reason), ['补充协议，以主合同为准', '补充协议，以主合同为准']);
  });

  it('写坏的 decisions.json：指出在哪一行，打开它，不覆盖', async () => {
    const broken = '{\n  "files": {\n    "甲": \n}\n';
    writeFileSync(project('decisions.json'), broken);
    await wb.quickOpen(contract);
    await wb.gotoWords(file(contract), '尽快');
    await wb.applyQuickFix('保留「尽快」，并说明理由');
    await wb.quickInput.waitFor();
    await wb.keyboard.type('有意如此');
    await wb.keyboard.press('Enter');
    await wb.tab('decisions.json').waitFor();
    await wb.notification('第 4 行').waitFor();
    assert.equal(readFileSync(project('decisions.json'), 'utf8'), broken);
    await wb.command('Notifications: Clear All Notifications');
    await wb.command('View: Close Editor');
    rmSync(project('decisions.json'));
  });

  for (const [name, comment] of [[contract, /^\/\/ contract-review: ignore vague-deadline next -- 经双方确认保留\n2\.1 /m], [markdown, /^<!-- contract-review: ignore vague-deadline next -- 经双方确认保留 -->\n2\.1 /m]])
    it(`在文中注明忽略下一行：${path.extname(name)} 用合适的写法，只有这一处不再提示`, async () => {
      await wb.quickOpen(name);
      await wb.gotoWords(file(name), '尽快');
      await problems('「尽快」', some);
      await wb.focusEditor(name);
      await wb.applyQuickFix('在文中注明忽略');
      const row = wb.quickRows.filter({ hasText: '下一行（' });
      await row.waitFor();
      await wb.screenshot('ignore');
      await row.click();
      await problems('「尽快」', none);
      await problems('「定期」', some);
      await wb.problems('');
      await wb.focusEditor(name);
      await wb.keyboard.press('Escape'); // out of the reason's tab stop
      assert.match(await wb.textByDisk(file(name)), comment);
      // One file at a time: the panel counts over all that are open.
      await wb.command('View: Close Editor');
      await problems('「定期」', none);
    });

  it('基线：已有的发现不再显示，只显示新写出来的；清除后恢复', async () => {
    await wb.quickOpen(contract);
    await problems('「定期」', some);
    await wb.focusEditor(contract);
    await wb.command('把当前发现记为基线');
    await problems('「定期」', none);
    assert.ok(Object.keys(json('baseline.json').files[contract]).length > 0);
    await wb.focusEditor(contract);
    await wb.gotoWords(file(contract), '第五条 争议解决');
    await wb.type('4.2 乙方应当迅速答复。\n\n');
    await problems('「迅速」', some);
    await wb.focusEditor(contract);
    await wb.command('清除基线');
    await problems('「定期」', some);
    await wb.problems('');
    await wb.focusEditor(contract);
    await wb.save();
  });

  it('项目文件 config.json：即时生效，错误指到那一行，取值有提示', async () => {
    await wb.quickOpen(contract);
    await problems('「定期」', some);
    writeFileSync(project('config.json'), '{\n  "severity": {\n    "vague-frequency": "off",\n    "vague-frequncy": "off"\n  }\n}\n');
    await problems('「定期」', none);
    await problems('没有这个编号的规则', some);
    await wb.problems('');
    await wb.quickOpen('config.json');
    await wb.squiggles('warning', 'config.json').first().waitFor();
    await wb.gotoLine(3, 1);
    await wb.keyboard.press('Home');
    await wb.type('"vague-degree": "",\n    ');
    await wb.gotoLine(3, 20);
    const offered = await wb.suggestions({ asked: true });
    assert.ok(offered.some((label) => label.includes('information')), offered.join(' | '));
    await wb.screenshot('project-file');
    await wb.keyboard.press('Escape');
    await wb.command('File: Revert File');
  });

  it('显示生效配置：每一项的值和来源', async () => {
    settings({ 'contractReview.standpoint': 'party-a' });
    await wb.quickOpen(contract);
    await wb.command('显示生效配置');
    const frame = await wb.webview('table');
    const row = frame.locator('tr', { hasText: 'severity.vague-frequency' });
    await row.waitFor();
    assert.match(await row.innerText(), /off\s+\.contract-review\/config\.json/);
    await frame.locator('tr', { hasText: 'standpoint' }).filter({ hasText: /party-a\s*(folder|workspace|文件夹|工作区)/ }).waitFor();
    await wb.screenshot('effective-config');
    await wb.command('View: Close Editor');
    rmSync(project('config.json'));
    settings({});
    await problems('「定期」', some);
    await wb.problems('');
  });

  it('写错的取值只说一次', async () => {
    await wb.closeAll();
    mkdirSync(file('.contract-review'), { recursive: true });
    writeFileSync(project('config.json'), '{\n  "standpoint": "party-c",\n  "severity": { "vague-frequncy": "off" }\n}\n');
    await wb.quickOpen('config.json');
    await problems('没有这个编号的规则', some);
    await wb.problems('');
    await until('one message on the value, which is VS Code’s', () => wb.problems(''), (rows) => {
      const there = rows.filter((row) => /\bline 2\b/.test(row));
      return there.length === 1 && there[0].includes('Valid values');
    });
    rmSync(project('config.json'));
    await wb.problems('');
  });

  it('专注模式：正在写的句子不提示，写完才提示；已有的提示不动', async () => {
    settings({ 'contractReview.focusMode': true });
    await wb.quickOpen(contract);
    await problems('「定期」', some);
    await wb.focusEditor(contract);
    await wb.gotoWords(file(contract), '第五条 争议解决');
    await wb.type('4.3 乙方应当酌情减免服务费');
    // The server offers repairs once it has reviewed this text, so what is not shown then is being held back.
    await wb.quickFixes();
    await wb.keyboard.press('Escape');
    assert.deepEqual(await wb.problems('「酌情」'), []);
    assert.ok((await wb.problems('「定期」')).length > 0);
    await wb.problems('「酌情」');
    await wb.focusEditor(contract);
    await wb.type('。');
    await problems('「酌情」', some);
    await wb.problems('');
    await wb.focusEditor(contract);
    await wb.type('\n');
    await wb.save();
    settings({});
  });

  it('文字改了，决定失效：在 decisions.json 里标出，一次清理；没有失效的不动', async () => {
    const entry = { code: 'vague-deadline', text: '从速', status: '保留', reason: '早已改掉' };
    await wb.quickOpen(contract);
    writeFileSync(project('decisions.json'), JSON.stringify({ files: { [contract]: { abc: entry, def: { ...entry, status: '采纳' } } } }));
    await problems('这项决定已经没有对应的发现', some);
    await wb.problems('');
    await wb.focusEditor(contract);
    await wb.command('清理失效的决定');
    await until('the decision gone', () => Object.keys(json('decisions.json').files[contract]), (keys) => keys.length === 1 && keys[0] === 'def');
    await problems('这项决定已经没有对应的发现', none);
    await wb.problems('');
  });

  it('合同改名：决定跟着走', async () => {
    writeFileSync(project('decisions.json'), JSON.stringify({ files: { [markdown]: { abc: { code: 'vague-deadline', status: '保留', reason: '另行排期' } } } }));
    await wb.quickOpen(markdown);
    await wb.showExplorer();
    const name = page.locator('.explorer-folders-view input');
    await wb.insist(async (timeout) => {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: markdown }).click();
      await wb.keyboard.press('F2');
      await name.waitFor({ timeout });
    });
    await name.fill('改名的协议.md');
    await name.press('Enter');
    await until('the decision under the new name', () => (readFileSync(project('decisions.json'), 'utf8') === '' ? [] : Object.keys(json('decisions.json').files)), (files) => files.includes('改名的协议.md') && !files.includes(markdown));
  });
});
