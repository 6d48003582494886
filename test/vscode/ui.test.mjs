// The extension as its user meets it: the packaged VSIX in a real VS Code, read from the screen and from the disk.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, readlinkSync, readdirSync, writeFileSync } from 'node:fs';
import { descendants } from './host.mjs';
import { inWorkbench } from './in-workbench.mjs';
import { until } from './wait.mjs';

const contract = '客服服务协议.contract';
// each of these is changed by one test
const copies = { command: '命令.contract', tree: '目录.contract', snippet: '片段.contract', refused: '另一份.txt' };

describe('工作台', function () {
  this.timeout(60_000);
  let wb, host;
  const requested = [];
  const at = inWorkbench({
    prepare: (file) => {
      for (const copy of Object.values(copies)) cpSync(file(copy.endsWith('.txt') ? '供货备忘.txt' : contract), file(copy));
    },
    arrive: (page) => page.on('request', (request) => requested.push(request.url())),
  });
  const { file } = at;
  before(() => ({ wb, host } = at));

  it('打开合同：语言为合同，模糊用语下有波浪线，问题面板列出来源', async () => {
    await wb.quickOpen(contract);
    await wb.squiggles('warning', contract).first().waitFor({ timeout: 60_000 }); // the extension starts here
    await wb.status('合同').first().waitFor();
    const rows = await until('及时 in the Problems panel', () => wb.problems('及时'), (all) => all.length > 0);
    assert.match(rows[0], /合同审查/);
    await wb.problems('');
    await wb.screenshot('problems');
  });

  it('悬停在模糊用语上：说明原因', async () => {
    await wb.quickOpen(contract);
    await wb.gotoWords(file(contract), '及时');
    const text = await wb.hover();
    assert.match(text, /及时/);
    await wb.screenshot('hover');
    await wb.keyboard.press('Escape');
  });

  it('只用键盘取一个快速修复：文字改写并存盘，波浪线消失', async () => {
    await wb.quickOpen(contract);
    const before = await wb.squiggles().count();
    await wb.gotoWords(file(contract), '及时');
    await wb.quickFixes();
    await wb.screenshot('quick-fixes');
    await wb.keyboard.press('Escape');
    const title = await wb.applyQuickFix(/小时|分钟|工作日/);
    await wb.keyboard.press('Escape'); // out of the snippet's tab stops
    await until('one squiggle less', () => wb.squiggles().count(), (now) => now < before);
    const text = await wb.textByDisk(file(contract));
    const line = text.split('\n').find((each) => each.startsWith('2.1'));
    assert.doesNotMatch(line, /及时/, title);
    assert.match(line, /\d+\s*(小时|分钟|个工作日|日)/, title);
    await wb.screenshot('quick-fix');
  });

  it('大纲列出各条', async () => {
    await wb.quickOpen(contract);
    await wb.showExplorer();
    const rows = await wb.pane('Outline');
    await rows.filter({ hasText: '争议解决' }).waitFor();
    const labels = await rows.allTextContents();
    for (const heading of ['服务内容', '服务标准', '违约责任', '争议解决']) assert.ok(labels.some((label) => label.includes(heading)), labels.join(' | '));
    await wb.screenshot('outline');
  });

  it('协议结构：单独的活动栏入口，列出有与缺的条款', async () => {
    await wb.quickOpen(contract);
    const rows = await wb.showContainer('合同审查');
    await rows.filter({ hasText: '争议解决' }).first().waitFor();
    const labels = await rows.allTextContents();
    assert.ok(labels.some((label) => label.includes('保密')), labels.join(' | '));
    await wb.screenshot('structure');
    await wb.showExplorer();
  });

  it('命令 插入条款…：选中的条款按本文的编号插在签署栏之前', async () => {
    await wb.quickOpen(copies.command);
    await wb.command('插入条款…', { asks: true });
    const row = wb.quickRows.filter({ hasText: '保密' }).first();
    await row.waitFor();
    await wb.screenshot('insert-clause');
    await row.click();
    await wb.quickInput.waitFor({ state: 'hidden' });
    assertInserted(await wb.textByDisk(file(copies.command)), /第六条.{0,2}保密/);
  });

  it('协议结构里点一个缺的条款：插入它，并在结构中变为已有', async () => {
    await wb.quickOpen(copies.tree);
    const row = (await wb.showContainer('合同审查')).filter({ hasText: '通知与送达' });
    // A click on a row that is just being drawn anew is lost.
    await wb.insist(async (timeout) => {
      await row.filter({ hasText: '建议补充' }).click({ timeout });
      await wb.quickRows.filter({ hasText: '通知与送达' }).first().waitFor({ timeout });
    });
    await wb.keyboard.press('Enter');
    await wb.quickInput.waitFor({ state: 'hidden' });
    await row.filter({ hasNotText: '建议补充' }).waitFor();
    await wb.focusEditor(copies.tree);
    assertInserted(await wb.textByDisk(file(copies.tree)), /第六条.{0,2}通知/);
    await wb.showExplorer();
  });

  it('拼音前缀展开一段条款', async () => {
    await wb.quickOpen(copies.snippet);
    await wb.gotoWords(file(copies.snippet), '第五条 争议解决');
    await wb.keyboard.press('Enter');
    await wb.keyboard.press('ArrowUp');
    await wb.keyboard.type('bmqx');
    await wb.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: '保密期限' }).waitFor();
    await wb.screenshot('snippet');
    await wb.keyboard.press('Tab');
    await wb.editor().locator('.view-line', { hasText: '保密义务自接收保密信息之日起生效' }).waitFor();
    await wb.keyboard.press('Escape');
    await wb.keyboard.press('Escape');
    assert.match(await wb.textByDisk(file(copies.snippet)), /^保密义务自接收保密信息之日起生效.*2年.*\n第五条 争议解决$/m);
  });

  it('像合同的普通文本：只提示一次，接受后按合同审查', async () => {
    const offer = wb.notification('合同');
    await wb.quickOpen(copies.refused);
    await offer.waitFor();
    await offer.locator('.monaco-button', { hasText: '这份不用' }).click();
    await offer.waitFor({ state: 'hidden' });
    await wb.command('View: Close Editor');
    await wb.quickOpen(copies.refused);
    await wb.quickOpen('会议记录.txt');
    await wb.quickOpen('供货备忘.txt');
    await offer.first().waitFor();
    assert.equal(await offer.count(), 1, 'not again for the one refused, nor for the minutes of a meeting');
    await wb.screenshot('offer');
    await offer.locator('.monaco-button', { hasText: '审查' }).first().click();
    await wb.squiggles('warning', '供货备忘.txt').first().waitFor();
    await offer.waitFor({ state: 'hidden' });
  });

  it('在设置里关闭一条规则：该规则的提示消失，其余仍在；打开后恢复', async () => {
    await wb.quickOpen('补充协议.contract');
    const count = (words, good) => until(`${words} ${good}`, () => wb.problems(words).then((rows) => rows.length), good);
    const vague = await count('尽快', (rows) => rows > 0);
    const others = await count('定期', (rows) => rows > 0);
    mkdirSync(file('.vscode'), { recursive: true });
    const set = (settings) => writeFileSync(file('.vscode/settings.json'), JSON.stringify(settings));
    set({ 'contractReview.severity': { 'vague-deadline': 'off' } });
    await count('尽快', (rows) => rows === 0);
    await count('定期', (rows) => rows === others);
    set({});
    await count('尽快', (rows) => rows === vague);
    await wb.problems('');
  });

  it('改选合同类型：写进文件夹的设置，协议结构随之改变', async () => {
    await wb.quickOpen(contract);
    const rows = await wb.showContainer('合同审查');
    await rows.filter({ hasText: '客户方配合义务' }).first().waitFor();
    await wb.command('选择合同类型…', { asks: true });
    await wb.clickRow('保密协议');
    await wb.quickInput.waitFor({ state: 'hidden' });
    await rows.filter({ hasText: '客户方配合义务' }).waitFor({ state: 'hidden' });
    await rows.filter({ hasText: '保密' }).first().waitFor();
    assert.equal(JSON.parse(readFileSync(file('.vscode/settings.json'), 'utf8'))['contractReview.profile'], 'nda');
    writeFileSync(file('.vscode/settings.json'), '{}');
    await rows.filter({ hasText: '客户方配合义务' }).first().waitFor();
    await wb.showExplorer();
  });

  it('服务进程被杀：自动重启，未保存的改动不丢，继续审查', async () => {
    await wb.quickOpen('补充协议.contract');
    const server = () => descendants(host.child.pid).find(({ command }) => /dist\/server\//.test(command));
    const first = await until('the language server', server);
    await wb.keyboard.press('Control+End');
    await wb.type('未保存的一行。');
    process.kill(first.pid, 'SIGKILL');
    await until('another language server', server, (now) => now !== undefined && now.pid !== first.pid);
    await wb.focusEditor('补充协议.contract');
    await wb.keyboard.press('Control+End');
    await wb.type('甲方应当迅速答复。');
    await until('迅速 reported', () => wb.problems('迅速'), (rows) => rows.length > 0);
    await wb.problems('');
    await wb.focusEditor('补充协议.contract');
    assert.match(await wb.textByDisk(file('补充协议.contract')), /未保存的一行。甲方应当迅速答复。/);
  });

  it('不联网：语言服务器没有任何网络套接字，页面只与本机通信', async () => {
    const server = await until('the language server', () => descendants(host.child.pid).find(({ command }) => /dist\/server\//.test(command)));
    assert.deepEqual(networkSocketsOf(server.pid), []);
    const elsewhere = requested.filter((url) => /^(https?|wss?):/.test(url) && new URL(url).hostname !== '127.0.0.1');
    assert.deepEqual([...new Set(elsewhere)], []);
  });
});

/** A clause stands behind the last one and before the signatures, and no tab stop's notation is left in the text. */
function assertInserted(text, heading) {
  assert.match(text, heading);
  const at = text.search(heading);
  assert.ok(text.indexOf('第五条') < at && at < text.lastIndexOf('甲方（盖章）'), text);
  assert.doesNotMatch(text, /\$\{?\d/);
}

/** The TCP and UDP sockets a process holds (pipes and Unix sockets to its parent are none). */
function networkSocketsOf(pid) {
  const inodes = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
    } catch {
      return []; // closed meanwhile
    }
  });
  const network = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((kind) => {
    const lines = readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').trim().split('\n').slice(1);
    return lines.map((line) => ({ kind, inode: line.trim().split(/\s+/)[9], line: line.trim() }));
  });
  return network.filter(({ inode }) => inodes.includes(inode)).map(({ kind, line }) => `${kind} ${line}`);
}
