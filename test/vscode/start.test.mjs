// npm start, as far as it goes without a person in front of it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { missingPrerequisites } from '../../scripts/lib/prerequisites.mjs';
import { root } from '../../scripts/lib/processes.mjs';
import { desktopCall, findDesktop } from '../../scripts/lib/vscode-desktop.mjs';
import { descendants } from './host.mjs';
import { until } from './wait.mjs';

describe('npm start', function () {
  this.timeout(120_000);
  let work;
  const running = [];
  before(() => void (work = mkdtempSync(path.join(os.tmpdir(), 'contract-review-start-'))));
  afterEach(() => running.splice(0).forEach((child) => child.kill('SIGTERM')));
  after(() => rmSync(work, { recursive: true, force: true }));

  it('有桌面版时：扩展装入独立的目录，然后打开 examples', async () => {
    const bin = path.join(work, '我的 程序');
    const record = path.join(work, 'record.txt');
    mkdirSync(bin);
    writeFileSync(path.join(bin, 'code'), `#!/bin/sh\nfor each in "$@"; do printf '%s\\n' "$each"; done >> '${record}'\necho ---- >> '${record}'\n`);
    chmodSync(path.join(bin, 'code'), 0o755);
    const { code, output } = await start([], { PATH: `${bin}:${process.env.PATH}`, DISPLAY: ':99' }).ended;
    assert.equal(code, 0, output);
    const [install, open] = readFileSync(record, 'utf8').split('----\n').map((call) => call.trim().split('\n'));
    for (const call of [install, open]) {
      assert.ok(call[call.indexOf('--user-data-dir') + 1].startsWith(path.join(root, '.cache')), call.join(' '));
      assert.ok(call[call.indexOf('--extensions-dir') + 1].startsWith(path.join(root, '.cache')), call.join(' '));
    }
    assert.match(install[install.indexOf('--install-extension') + 1], /\.vsix$/);
    assert.equal(open.at(-1), path.join(root, 'examples'));
  });

  it('没有桌面版时：本机网页版，凭地址中的口令才能进入，Ctrl+C 结束且不留进程', async () => {
    const started = start(['--web', '--port', '0']);
    running.push(started.child);
    const address = await until('the address', () => /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(started.output())?.[0] ?? (started.over() ? 'ended' : undefined), Boolean, 100_000);
    assert.notEqual(address, 'ended', started.output());
    const entered = await fetch(address, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0];
    assert.ok(cookie, 'the secret in the address becomes a cookie');
    assert.equal((await fetch(new URL(entered.headers.get('location'), address), { headers: { cookie } })).status, 200);
    const { origin, searchParams } = new URL(address);
    assert.equal(searchParams.get('folder'), path.join(root, 'examples'));
    assert.equal((await fetch(`${origin}/?folder=${encodeURIComponent(root)}`)).status, 403);
    const below = descendants(started.child.pid);
    assert.ok(below.length > 0);
    started.child.kill('SIGINT');
    assert.equal((await started.ended).code, 0, started.output());
    await until('no process left', () => below.filter(({ pid }) => alive(pid)).length, (left) => left === 0);
  });

  it('参数不对时说明用法', async () => {
    const { code, output } = await start(['--port', 'abc']).ended;
    assert.equal(code, 1);
    assert.match(output, /用法：npm start/);
  });

  it('Node 过旧或缺少编译工具时用中英文说明', async () => {
    const [node] = await missingPrerequisites({ node: '18.20.4' });
    assert.match(node, /需要 Node\.js 20\.19[\s\S]*is needed/);
    assert.deepEqual(await missingPrerequisites({ node: '22.1.0' }), []);
  });

  it('不取远程会话、WSL 外或没有显示器时的 code', () => {
    const bin = path.join(work, 'remote-cli');
    mkdirSync(bin);
    writeFileSync(path.join(bin, 'code'), '', { mode: 0o755 });
    assert.equal(findDesktop({ platform: 'linux', env: { PATH: bin, DISPLAY: ':0' } }), undefined);
    const local = path.join(work, 'local');
    mkdirSync(local);
    writeFileSync(path.join(local, 'codium'), '', { mode: 0o755 });
    assert.equal(findDesktop({ platform: 'linux', env: { PATH: local } }), undefined);
    assert.equal(findDesktop({ platform: 'linux', env: { PATH: local, WAYLAND_DISPLAY: 'w' } }), path.join(local, 'codium'));
  });

  it('Windows：命令行里没有一个字符来自路径', () => {
    const call = desktopCall('C:\\张 三 & 100%\\code.cmd', ['--install-extension', 'D:\\a^b\\x.vsix'], 'win32');
    assert.deepEqual(call.args, ['/d', '/s', '/c', '""%CONTRACT_REVIEW_ARG0%" "%CONTRACT_REVIEW_ARG1%" "%CONTRACT_REVIEW_ARG2%""']);
    assert.deepEqual(Object.values(call.env), ['C:\\张 三 & 100%\\code.cmd', '--install-extension', 'D:\\a^b\\x.vsix']);
  });
});

function start(args, env = {}) {
  const child = spawn(process.execPath, [path.join(root, 'scripts/start.mjs'), ...args], { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let over = false;
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const ended = new Promise((resolve) => child.once('close', (code) => resolve({ code, output }))).finally(() => (over = true));
  return { child, ended, output: () => output, over: () => over };
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
