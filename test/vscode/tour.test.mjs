// The tour of docs/tour.md, step by step; with `--screenshots docs/images` its pictures are taken anew.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { here } from './host.mjs';
import { inWorkbench } from './in-workbench.mjs';
import { inputsOf, sample, tourSteps } from './tour-steps.mjs';
import { until } from './wait.mjs';
import { pictureFolder } from './workbench.mjs';

const examples = path.join(here, '../../examples');

describe('功能一览', function () {
  this.timeout(60_000);
  let wb, page;
  const at = inWorkbench({ fixtures: false, prepare: (file) => cpSync(examples, file('.'), { recursive: true }) });
  const { file } = at;
  const taken = {};
  before(() => ({ wb, page } = at));
  after(() => {
    if (Object.keys(taken).length === tourSteps.length) writeFileSync(path.join(pictureFolder, 'manifest.json'), `${JSON.stringify(taken, undefined, 2)}\n`);
  });

  const settings = (values) => {
    mkdirSync(file('.vscode'), { recursive: true });
    writeFileSync(file('.vscode/settings.json'), JSON.stringify(values));
  };
  /** Every text on the screen, those of the web views included; white space is as it comes. */
  const screen = async () => {
    const texts = await Promise.all(page.frames().map((frame) => frame.locator('body').first().innerText({ timeout: 2000 }).catch(() => '')));
    const inputs = await page.locator('input:visible').evaluateAll((all) => all.map((one) => one.value)).catch(() => []);
    return [...texts, ...inputs].join('\n').replaceAll('\u00a0', ' ');
  };
  const picture = async (image) => {
    const entry = tourSteps.find((each) => each.image === image);
    await until(`${entry.texts.join('、')} on the screen`, screen, (text) => entry.texts.every((words) => text.includes(words)));
    await wb.picture(image);
    taken[image] = { step: entry.step, inputs: inputsOf(entry) };
  };
  const open = async () => {
    await wb.quickOpen(sample);
    await wb.squiggles('warning', sample).first().waitFor({ timeout: 60_000 });
  };

  it('入门页', async () => {
    await wb.command('入门 Get Started');
    await picture('walkthrough');
    await wb.closeAll();
  });

  it('波浪线与问题面板', async () => {
    await open();
    await until('vague terms listed', () => wb.problems('及时').then((rows) => rows.length));
    await wb.problems('');
    await wb.focusEditor(sample);
    await picture('problems');
    await wb.keyboard.press('Control+J');
  });

  it('悬停说明与量化写法', async () => {
    await wb.focusEditor(sample);
    await wb.gotoWords(file(sample), '及时响应');
    await wb.hover();
    await picture('hover');
    await wb.keyboard.press('Escape');
    await wb.quickFixes();
    await picture('quick-fixes');
    await wb.keyboard.press('Escape');
  });

  it('协议结构与插入条款', async () => {
    await (await wb.showContainer('合同审查')).filter({ hasText: '违约责任' }).first().waitFor();
    await picture('structure');
    await wb.command('插入条款… Insert Clause…', { asks: true });
    await wb.quickRows.filter({ hasText: '争议解决' }).first().waitFor();
    await picture('insert-clause');
    await wb.keyboard.press('Escape');
  });

  it('只用键盘：从协议结构跳到条款', async () => {
    await wb.focusEditor(sample);
    await wb.gotoLine(1);
    await wb.insist(async (timeout) => {
      await wb.command('Focus on 协议结构');
      await page.locator('.composite.viewlet .monaco-list.element-focused, .composite.viewlet .monaco-list:focus-within').first().waitFor({ timeout });
      await wb.keyboard.press('Home');
      await wb.keyboard.press('Enter');
      await wb.hasFocus(sample, { timeout });
    });
    await wb.status(/Ln (?:[4-9]|1\d), Col/).waitFor();
  });

  it('审查报告', async () => {
    await wb.focusEditor(sample);
    await wb.command('审查报告 Show Report');
    await (await wb.webview('[data-jump]')).locator('h1', { hasText: '客户服务协议' }).waitFor();
    await picture('report');
  });

  it('各种主题下都看得清：报告的文字和图形', async () => {
    const report = await wb.webview('[data-jump]');
    for (const [theme, kind] of [['Default Dark Modern', 'vscode-dark'], ['Default Light Modern', 'vscode-light'], ['Default High Contrast', 'vscode-high-contrast'], ['Default High Contrast Light', 'vscode-high-contrast-light']]) {
      settings({ 'workbench.colorTheme': theme });
      await report.locator(`body[data-vscode-theme-kind=${kind}]`).waitFor();
      await wb.screenshot(`theme-${kind}`);
      assert.deepEqual(await report.evaluate(unreadable), [], theme);
    }
    await wb.focusEditor(sample);
    settings({ 'workbench.colorTheme': 'Default High Contrast' });
    await report.locator('body[data-vscode-theme-kind=vscode-high-contrast]').waitFor();
    await picture('high-contrast');
    settings({});
    await report.locator('body[data-vscode-theme-kind=vscode-light]').waitFor();
    await wb.closeAll();
  });

  it('保留并说明理由，列入已决定', async () => {
    await open();
    await wb.gotoWords(file(sample), '尽快');
    await wb.applyQuickFix('保留「尽快」，并说明理由');
    await wb.quickInput.waitFor();
    await wb.keyboard.type('双方已约定另行排期');
    await picture('keep');
    await wb.keyboard.press('Enter');
    await wb.quickInput.waitFor({ state: 'hidden' });
    await (await wb.showContainer('合同审查')).filter({ hasText: '双方已约定另行排期' }).waitFor();
    await picture('decisions');
  });

  it('项目设置', async () => {
    writeFileSync(file('.contract-review/config.json'), '{\n  "schemaVersion": 1,\n  "standpoint": "party-b",\n  "severity": { "vague-degree": "hint" },\n  "vagueTerms": [{ "term": "尽早", "replacement": "3个工作日内" }]\n}\n');
    await wb.command('显示生效配置 Show Effective Configuration');
    await wb.webview('tr');
    await picture('config');
    await wb.closeAll();
  });

  it('文件夹审查', async () => {
    await wb.command('审查文件夹 Review a Folder');
    await (await wb.webview('[data-open]')).locator('[data-open]', { hasText: '采购合同.md' }).waitFor();
    await picture('folder');
  });

  it('任务：命令行审查此文件夹，不必另装什么', async () => {
    await wb.command('Tasks: Run Task', { asks: true });
    await wb.insist(async (timeout) => {
      const folderTask = wb.quickRows.filter({ hasText: '审查此文件夹' });
      const type = wb.quickRows.filter({ hasText: 'contractReview' });
      await folderTask.or(type).first().waitFor({ timeout });
      if ((await folderTask.count()) === 0) await type.first().click();
      await folderTask.first().waitFor({ timeout });
    });
    await wb.keyboard.press('Escape');
    await wb.keyboard.press('Escape');
  });

  it('新建合同', async () => {
    await wb.closeAll();
    const step = (n) => page.locator('.quick-input-title', { hasText: `(${n}/6)` }).waitFor();
    const answer = async (n, text) => {
      await step(n);
      await wb.quickInput.fill(text);
      await wb.keyboard.press('Enter');
    };
    await wb.command('新建合同… New Contract…', { asks: true });
    await step(1);
    await wb.clickRow('买卖合同');
    await answer(2, '杭州听澜家居有限公司');
    await answer(3, '');
    await step(4);
    await wb.clickRow('甲方');
    await step(5);
    await wb.quickRows.filter({ hasText: '知识产权' }).first().waitFor();
    await picture('new-contract');
    await wb.keyboard.press('Escape');
  });

  it('比较版本', async () => {
    await open();
    await page.evaluate((text) => navigator.clipboard.writeText(text), readFileSync(file(sample), 'utf8').replace('28,000元（大写：贰万捌仟元整）', '30,000元（大写：叁万元整）').replace('乙方应及时响应', '乙方应在2小时内响应'));
    await wb.command('比较版本… Compare Versions…', { asks: true });
    await wb.clickRow('剪贴板');
    await (await wb.webview('#comparison')).locator('td', { hasText: '30,000' }).first().waitFor();
    await picture('compare');
    await wb.closeAll();
  });

  it('示例文件没有改动', () => assert.equal(readFileSync(file(sample), 'utf8'), readFileSync(path.join(examples, sample), 'utf8')));
});

/** In a web view: what has too little contrast with what is behind it, text 4.5 and charts 3 (WCAG 2.1, 1.4.3 and 1.4.11). */
function unreadable() {
  const read = (colour) => (colour.match(/[\d.]+/g) ?? []).map((part, i) => (colour.startsWith('color(') && i < 3 ? part * 255 : Number(part)));
  const over = ([r, g, b, a = 1], under) => [r, g, b].map((part, i) => part * a + under[i] * (1 - a));
  const backdrop = (element) => {
    if (element === null) return [255, 255, 255];
    const own = read(getComputedStyle(element).backgroundColor);
    return own[3] === 0 ? backdrop(element.parentElement) : over(own, own[3] === undefined ? [0, 0, 0] : backdrop(element.parentElement));
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (colour, under) => {
    const [low, high] = [luminance(over(colour, under)), luminance(under)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const wrong = [];
  for (const element of document.querySelectorAll('#report *, .toolbar button')) {
    const style = getComputedStyle(element);
    const bar = element.matches('rect:not(.track)');
    const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '') && !element.matches('title, desc');
    if (!bar && !text) continue;
    const colour = read(bar || element.matches('text') ? style.fill : style.color);
    const found = contrast(colour, backdrop(element));
    if (found < (bar ? 3 : 4.5)) wrong.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${found.toFixed(2)}`);
  }
  return [...new Set(wrong)];
}
