import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../support/command.ts';

const OLD = '采购合同\n甲方：杭州云杉贸易有限公司\n乙方：宁波海石有限公司\n第一条 付款\n甲方应当在30日内付款。\n';

describe('compare', () => {
  let cwd: string;
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), '比较 '));
    writeFileSync(join(cwd, '旧.txt'), OLD);
    writeFileSync(join(cwd, '新.txt'), OLD.replace('30日', '60日'));
    mkdirSync(join(cwd, '文件夹'));
  });
  after(() => rmSync(cwd, { recursive: true, force: true }));
  const compare = (...args: readonly string[]): ReturnType<typeof command> => command(['compare', ...args], { cwd, stdin: OLD });

  it('ends with 1 where something changed, with 0 where nothing did', async () => {
    const changed = await compare('旧.txt', '新.txt');
    assert.deepEqual([changed.code, changed.stderr], [1, '']);
    assert.match(changed.stdout, /期限 30日 → 60日/);
    const same = await compare('-', '旧.txt');
    assert.equal(same.code, 0);
    assert.match(same.stdout, /两份文字相同/);
  });
  it('writes every format', async () => {
    assert.equal((JSON.parse((await compare('--format', 'json', '旧.txt', '新.txt')).stdout) as { schemaVersion: number }).schemaVersion, 1);
    assert.match((await compare('--format', 'markdown', '旧.txt', '新.txt')).stdout, /^# 合同版本比较/);
    assert.match((await compare('--format', 'html', '旧.txt', '新.txt')).stdout, /<\/html>\n$/);
  });
  it('says what it cannot read and what it does not understand', async () => {
    const unreadable = await compare('没有.txt', '文件夹');
    assert.deepEqual([unreadable.code, unreadable.stdout], [2, '']);
    assert.match(unreadable.stderr, /没有\.txt：文件不存在\n文件夹：是文件夹/);
    for (const [args, words] of [[['旧.txt'], /请给出两个文件/], [['旧.txt', '新.txt', '多'], /多余的参数「多」/], [['-', '-'], /不能都是标准输入/], [['--format', 'xml', '旧.txt', '新.txt'], /--format 可选/], [['--fix', '旧.txt', '新.txt'], /没有「--fix」/]] as const) {
      const { code, stderr } = await compare(...args);
      assert.equal(code, 2);
      assert.match(stderr, words);
    }
  });
}).timeout(60_000);
