import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLAUSE_IDS } from '../../server/src/knowledge/clause-ids.ts';
import type { FileReport } from '../../server/src/reports/report.ts';
import { bundle } from '../support/bundle.ts';
import { command } from '../support/command.ts';

const TEXT = `客户服务协议

甲方（委托方）：杭州云杉贸易有限公司
乙方（服务方）：宁波海棠服务有限公司

第一条 服务内容
1.1 乙方为甲方提供电话客服服务。
1.2 乙方应及时响应甲方的服务请求。
第二条 付款
2.1 服务费为每月____元。
`;
/** 采购合同⏎第一条 付款⏎甲方应付款____元。⏎ in GBK. */
const GBK = Buffer.from('b2c9b9babacfcdac0ab5dad2bbccf520b8b6bfee0abcd7b7bdd3a6b8b6bfee5f5f5f5fd4aaa1a30a', 'hex');

const wordsAt = ({ start, end }: FileReport['issues'][0]['range']): string => {
  const lines = TEXT.split('\n');
  return start.line === end.line ? lines[start.line]!.slice(start.character, end.character) : '';
};

describe('check', () => {
  let cwd: string;
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), '合同 '));
    writeFileSync(join(cwd, '合同.txt'), TEXT);
    mkdirSync(join(cwd, '文件夹'));
  });
  after(() => rmSync(cwd, { recursive: true, force: true }));
  const json = async (...args: readonly string[]): Promise<{ code: number | null; files: readonly FileReport[]; stdout: string; stderr: string }> => {
    const run = await command(['check', '--format', 'json', ...args], { cwd });
    const report = JSON.parse(run.stdout) as { schemaVersion: number; files: readonly FileReport[] };
    assert.equal(report.schemaVersion, 1);
    return { ...run, files: report.files };
  };

  it('reports in JSON all there is to say', async () => {
    const { code, files } = await json('合同.txt');
    assert.equal(code, 1);
    const [file] = files;
    assert.ok(file && files.length === 1);
    assert.deepEqual([file.path, file.profile, file.standpoint, 'error' in file], ['合同.txt', 'customer-service', 'neutral', false]);
    assert.deepEqual(file.clauses.map(({ id }) => id), CLAUSE_IDS);
    assert.deepEqual(file.clauses.find(({ id }) => id === 'dispute-resolution'), { id: 'dispute-resolution', state: 'absent', line: null, missing: [] });
    assert.equal(file.clauses.find(({ id }) => id === 'scope')?.line, 5);
    const blank = file.issues.find((issue) => issue.code === 'unfilled-blank');
    assert.ok(blank);
    assert.equal(wordsAt(blank.range), '____');
    assert.match(blank.fingerprint, /^[0-9a-f]{16}$/);
    assert.ok(blank.basis.every((law) => /^.+第\d+条$/.test(law)) && blank.severity === 'warning' && blank.message !== '');
    const vague = file.issues.find((issue) => issue.code === 'vague-deadline');
    const fix = vague?.fixes[0];
    assert.ok(fix && fix.title !== '' && /\d/.test(fix.edits[0]?.newText ?? '') && !fix.edits[0]?.newText.includes('${'));
  });
  it('gives the same bytes for the same bytes', async () => {
    const [one, two] = await Promise.all([json('合同.txt', '合同.txt'), json('合同.txt', '合同.txt')]);
    assert.equal(one.stdout, two.stdout);
    assert.deepEqual(one.files[0], one.files[1]);
  });
  it('reads a file in words', async () => {
    const { code, stdout } = await command(['check', '合同.txt'], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /^合同\.txt（客户服务协议；立场：中立；\d+ 个问题/);
    assert.match(stdout, /合同\.txt:10:\d+ 警告 .*\[unfilled-blank\]/);
    assert.match(stdout, /共审查 1 个文件/);
  });
  it('exits by the severities found', async () => {
    await Promise.all(([['error', 0], ['warning', 1], ['hint', 1], ['never', 0]] as const).map(async ([level, code]) => assert.equal((await json('--fail-on', level, '合同.txt')).code, code, level)));
  });
  it('takes profile, standpoint and severities', async () => {
    const { files } = await json('--profile', 'sale', '--standpoint', 'party-b', '--severity', 'unfilled-blank=off', '--severity', 'vague-deadline=error', '合同.txt');
    assert.deepEqual([files[0]?.profile, files[0]?.standpoint], ['sale', 'party-b']);
    assert.ok(!files[0]?.issues.some((issue) => issue.code === 'unfilled-blank'));
    assert.equal(files[0]?.issues.find((issue) => issue.code === 'vague-deadline')?.severity, 'error');
  });
  it('reviews the others beside what it cannot read, in the order given', async () => {
    writeFileSync(join(cwd, '二进制'), Buffer.from('7f454c4602010100000000000000000003003e00', 'hex'));
    writeFileSync(join(cwd, '文档.docx'), Buffer.from('504b0304140006000800', 'hex'));
    const names = ['没有.txt', '合同.txt', '二进制', '文档.docx', '合同.txt'];
    const { code, files, stderr } = await json(...names);
    assert.equal(code, 2);
    assert.deepEqual(files.map(({ path }) => path), names);
    assert.deepEqual(files.map(({ error }) => error === undefined), [false, true, false, false, true]);
    assert.ok(files.every(({ error, issues }) => error === undefined || issues.length === 0));
    assert.match(stderr, /没有\.txt：文件不存在/);
    assert.match((await command(['check', ...names], { cwd })).stdout, /共审查 2 个文件，3 个未能审查/);
  });
  it('reads GBK and UTF-16, saying so', async () => {
    writeFileSync(join(cwd, 'gbk.txt'), GBK);
    writeFileSync(join(cwd, 'utf16.txt'), Buffer.from(`\ufeff${TEXT}`, 'utf16le'));
    writeFileSync(join(cwd, 'utf16be.txt'), Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16());
    writeFileSync(join(cwd, 'bom.txt'), `\ufeff${TEXT}`);
    const { files, stderr } = await json('gbk.txt', 'utf16.txt', 'utf16be.txt', 'bom.txt', '合同.txt');
    assert.match(stderr, /gbk\.txt：按 GB18030/);
    assert.match(stderr, /utf16\.txt：按 UTF-16 LE/);
    assert.match(stderr, /utf16be\.txt：按 UTF-16 BE/);
    assert.ok(files[0]?.issues.some((issue) => issue.code === 'unfilled-blank'), JSON.stringify(files[0]));
    for (const file of files.slice(1)) assert.deepEqual({ ...file, path: '' }, { ...files[4], path: '' });
  });
  it('reads the standard input', async () => {
    const { code, stdout } = await command(['check', '--format', 'json', '-'], { stdin: TEXT });
    assert.equal(code, 1);
    assert.equal((JSON.parse(stdout) as { files: FileReport[] }).files[0]?.path, '-');
  });
  it('bears empty and hostile files', async () => {
    const hostile = { 'empty.txt': '', 'one.txt': '甲', 'nul.txt': `${TEXT.repeat(30)}\0`, 'cesu.txt': Buffer.concat([Buffer.from(TEXT.repeat(10)), Buffer.from([0xed, 0xa0, 0xbd])]), 'line.txt': `第一条 ${'甲方应付款，'.repeat(60_000)}`, 'crlf.txt': TEXT.replaceAll('\n', '\r\n') };
    for (const [name, text] of Object.entries(hostile)) writeFileSync(join(cwd, name), text);
    const { files, code } = await json(...Object.keys(hostile));
    assert.notEqual(code, 2);
    assert.deepEqual(files.map(({ error }) => error), Object.keys(hostile).map(() => undefined));
    assert.deepEqual(files[0]?.issues, []);
    assert.equal(files[0]?.profile, null);
  }).timeout(60_000);
  it('bears half a megabyte', async () => {
    let text = '';
    for (let i = 1; text.length < 170_000; i++) text += `第${i}条 付款\n甲方应在收到发票后10日内付款，金额见本合同第${i + 1}条的约定，乙方应当配合核对。\n`;
    writeFileSync(join(cwd, 'big.txt'), `采购合同\n${text}金额：____元\n`);
    const { files } = await json('big.txt', '合同.txt');
    assert.ok(files[0]?.issues.some((issue) => issue.code === 'unfilled-blank'));
    assert.ok(files[1]?.issues.length);
  }).timeout(60_000);
  it('is quiet when its reader leaves', async () => {
    writeFileSync(join(cwd, 'long.txt'), TEXT.repeat(400));
    const child = spawn(process.execPath, [bundle('cli'), 'check', '--format', 'json', 'long.txt'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => void (complaints += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.on('close', resolve));
    assert.ok(!/EPIPE|Error/.test(complaints), complaints);
  });
  it('is told how it is used', async () => {
    const wrong = [
      ['check'], [], ['nonsense'], ['check', '--no-such'], ['check', '--format', 'pdf', 'x'], ['check', '--fail-on', 'bad', 'x'], ['check', '--severity', 'x', 'y'],
      ['check', '--severity', 'vague-deadline=loud', 'y'], ['check', '--profile', 'none', 'y'], ['check', '--format'], ['check', '--dry-run', 'x'], ['check', '--fix', '-'],
      ['check', '--jobs', '0', 'x'], ['check', '--changed-since', '--x', 'y'], ['explain'], ['explain', 'none'], ['rules', 'x'], ['init', 'x'],
    ];
    await Promise.all(
      wrong.map(async (args) => {
        const { code, stdout, stderr } = await command(args, { cwd });
        assert.deepEqual([code, stdout], [2, ''], args.join(' '));
        assert.match(stderr, /\p{sc=Han}[\s\S]*用法：\n/u, args.join(' '));
      }),
    );
    for (const args of [['--help'], ['check', '-h'], ['rules', '--help']]) assert.match((await command(args)).stdout, /用法/);
    assert.match((await command(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  }).timeout(60_000);
  it('lists and explains the rules', async () => {
    const { code, stdout } = await command(['rules']);
    assert.equal(code, 0);
    assert.match(stdout, /^vague-deadline +警告 {2}/m);
    for (const name of ['unfilled-blank', 'missing-clause', 'missing-clause.payment']) assert.equal((await command(['explain', name])).code, 0, name);
    assert.match((await command(['explain', 'unfilled-blank'])).stdout, /合同里留着[\s\S]*《中华人民共和国民法典》第510条/);
    const { rules } = JSON.parse((await command(['rules', '--format', 'json'])).stdout) as { rules: { code: string; variants: string[] }[] };
    assert.ok(rules.find((rule) => rule.code === 'missing-clause')?.variants.includes('payment'));
  });
});
