import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileReport } from '../../server/src/reports/report.ts';
import { checked, command, type Outcome } from '../support/command.ts';

const CONTRACT = `买卖合同

甲方（买方）：青岛白榆商贸有限公司
乙方（卖方）：烟台丹枫食品有限公司

第一条 标的
乙方向甲方出售红茶一百箱。
第二条 价款
甲方应及时支付价款____元。
`;
const MINUTES = '今天大家开会，讨论了午饭吃什么。\n';

describe('a run over many files', () => {
  let cwd: string;
  const put = (path: string, text: string | Buffer): void => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  };
  const run = (...args: readonly string[]): Promise<Outcome> => checked(args, cwd);
  /** As a process, which alone has several threads. */
  const spawned = (...args: readonly string[]): Promise<Outcome> => command(['check', ...args], { cwd });
  const files = (outcome: Outcome): readonly FileReport[] => (JSON.parse(outcome.stdout) as { files: FileReport[] }).files;
  const paths = (outcome: Outcome): readonly string[] => files(outcome).map(({ path }) => path);
  beforeEach(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), '许多 合同 ')));
    put('合同/甲.contract', CONTRACT);
    put('合同/二级/乙.txt', CONTRACT);
    put('合同/二级/会议.txt', MINUTES);
    put('合同/node_modules/丙.contract', CONTRACT);
    put('合同/.隐藏/丁.contract', CONTRACT);
    put('合同/图.png', 'x');
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  it('takes a folder’s contracts in the order of their names, and only contracts', async () => {
    const outcome = await run('--format', 'json', '合同');
    assert.deepEqual(paths(outcome), ['合同/二级/乙.txt', '合同/甲.contract']);
    assert.match(outcome.stderr, /1 个文件不是合同，没有列入/);
    assert.equal(outcome.code, 1);
  });
  it('takes patterns as a shell means them, each file once, and what is named whatever it is', async () => {
    assert.deepEqual(paths(await run('--format', 'json', '合同/*.contract', '合同/**/*.txt', '合同')), ['合同/甲.contract', '合同/二级/乙.txt']);
    assert.deepEqual(paths(await run('--format', 'json', '合同/二级/会议.txt')), ['合同/二级/会议.txt']);
    assert.deepEqual(paths(await run('--format', 'json', '**/*.contract')), ['合同/甲.contract']);
    put('合同/草稿.contract', MINUTES);
    assert.deepEqual(paths(await run('--format', 'json', '合同/**')), ['合同/二级/乙.txt', '合同/甲.contract', '合同/草稿.contract']);
    const nothing = await run('--format', 'json', '*.contract');
    assert.deepEqual([nothing.code, files(nothing)], [2, []]);
    assert.match(nothing.stderr, /\*\.contract：没有找到合同文件/);
  });
  it('gives the same bytes from several threads as from one', async () => {
    for (let i = 0; i < 10; i++) put(`多/${i}.contract`, CONTRACT.replace('一百箱', `${i + 1}箱`).repeat((i % 3) + 1));
    await Promise.all(
      ['text', 'json', 'html'].map(async (format) => {
        const [one, three] = await Promise.all([spawned('--format', format, '--jobs', '1', '多', '没有.txt'), spawned('--format', format, '--jobs', '3', '多', '没有.txt')]);
        assert.ok(one.stdout.length > 1000);
        assert.equal(three.stdout, one.stdout, format);
        assert.equal(three.stderr, one.stderr, format);
        assert.deepEqual([one.code, three.code], [2, 2]);
      }),
    );
  }).timeout(60_000);
  it('shows no progress in a pipe', async () => assert.equal((await spawned('--fail-on', 'never', '合同/甲.contract', '合同/二级/乙.txt', '合同/甲.contract', '合同/甲.contract', '合同/甲.contract')).stderr, ''));
  it('names the standard input', async () => {
    const { stdout } = await command(['check', '--format', 'json', '--stdin-filename', '草稿.txt', '-'], { cwd, stdin: CONTRACT });
    assert.equal((JSON.parse(stdout) as { files: FileReport[] }).files[0]?.path, '草稿.txt');
  });

  it('obeys the project’s files, which the command line’s own options overrule', async () => {
    put('.contract-review/config.json', JSON.stringify({ schemaVersion: 1, standpoint: 'party-b', severity: { 'unfilled-blank': 'error', 'vague-deadline': 'off' } }));
    const [file] = files(await run('--format', 'json', '--severity', 'vague-deadline=hint', '合同/甲.contract'));
    assert.equal(file?.standpoint, 'party-b');
    assert.deepEqual(file?.issues.filter(({ code }) => /^(?:unfilled|vague)/.test(code)).map(({ code, severity }) => [code, severity]), [['vague-deadline', 'hint'], ['unfilled-blank', 'error']]);
    assert.equal(files(await run('--format', 'json', '--standpoint', 'party-a', '合同/甲.contract'))[0]?.standpoint, 'party-a');
  });
  it('says what is wrong in the project’s files once, at its place, and exits 2', async () => {
    put('.contract-review/config.json', '{\n  "schemaVersion": 1,\n  "standpoint": "nobody"\n}\n');
    const { code, stderr, stdout } = await run('合同');
    assert.equal(code, 2);
    assert.equal(stderr.match(/config\.json:3:\d+ standpoint/g)?.length, 1, stderr);
    assert.match(stdout, /共审查 2 个文件/);
  });
  it('does not count what was decided to stay, and lists it with the reason', async () => {
    const [before] = files(await run('--format', 'json', '合同/甲.contract'));
    const blank = before!.issues.find(({ code }) => code === 'unfilled-blank')!;
    put('.contract-review/decisions.json', JSON.stringify({ schemaVersion: 1, files: { '合同/甲.contract': { [blank.fingerprint]: { code: 'unfilled-blank', status: '保留', reason: '金额另议' } } } }));
    const outcome = await run('--format', 'json', '合同/甲.contract');
    assert.deepEqual(files(outcome)[0]?.kept.map(({ code, decision }) => [code, decision.reason]), [['unfilled-blank', '金额另议']]);
    assert.equal(files(outcome)[0]?.issues.length, before!.issues.length - 1);
    assert.match((await run('合同/甲.contract')).stdout, /另有 1 处已决定保留或让步/);
  });
  it('takes a baseline and then reports only what is new', async () => {
    const taken = await run('--baseline', '基线.json', '--write-baseline', '合同');
    assert.deepEqual([taken.code, /已将 \d+ 处问题记入 基线\.json/.test(taken.stderr)], [0, true], taken.stderr);
    assert.equal((await run('--baseline', '基线.json', '--fail-on', 'hint', '合同')).code, 0);
    put('合同/甲.contract', CONTRACT.replace('第二条', '第九条').replace('一百箱。', '一百箱，尽快发货。'));
    const outcome = await run('--baseline', '基线.json', '--format', 'json', '合同');
    const fresh = files(outcome).flatMap(({ issues }) => issues.map(({ code }) => code));
    assert.ok(fresh.includes('vague-deadline') && !fresh.includes('unfilled-blank'), fresh.join(' '));
    assert.equal((await run('--baseline', '没有.json', '合同')).code, 2);
    // Where no file is named it is the project's own, which holds without being named.
    assert.equal((await run('--write-baseline', '合同')).code, 0);
    assert.equal((await run('--fail-on', 'hint', '合同')).code, 0);
  });
  it('reviews what has changed since a revision, new files included', async () => {
    const git = (...args: readonly string[]): void => void execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], { cwd, stdio: 'ignore' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'a');
    assert.deepEqual([(await run('--changed-since', 'HEAD')).code, paths(await run('--changed-since', 'HEAD', '--format', 'json', '合同'))], [0, []]);
    put('合同/二级/乙.txt', `${CONTRACT}\n补充。`);
    put('新/戊.contract', CONTRACT);
    assert.deepEqual(paths(await run('--changed-since', 'HEAD', '--format', 'json')), ['合同/二级/乙.txt', '新/戊.contract']);
    const unknown = await run('--changed-since', 'nowhere', '合同');
    assert.deepEqual([unknown.code, unknown.stdout], [2, '']);
    assert.match(unknown.stderr, /没有版本「nowhere」/);
  }).timeout(60_000);

  it('repairs what is certain, after showing it, and nothing else', async () => {
    const text = `\ufeff${CONTRACT}第三条 金额\r\n合同总价为人民币壹万元整（¥10000元），依据《中华人民共和国合同法》订立。\r\n`;
    put('修.contract', text);
    put('gbk.txt', Buffer.from('b2c9b9babacfcdac0ab5dad2bbccf520b8b6bfee0abcd7b7bdd3a6b8b6bfee5f5f5f5fd4aaa1a30a', 'hex'));
    const dry = await run('--fix', '--dry-run', '修.contract');
    assert.equal(readFileSync(join(cwd, '修.contract'), 'utf8'), text);
    const fixed = await run('--fix', '修.contract', 'gbk.txt');
    const after = readFileSync(join(cwd, '修.contract'), 'utf8');
    assert.ok(after.startsWith('\ufeff') && after.includes('____元') && after.includes('及时'));
    const shown = dry.stderr.split('\n').filter((line) => line.includes('可以修正：'));
    assert.ok(shown.length > 0, dry.stderr);
    for (const line of shown) {
      const [, from = '', to = ''] = /「(.*)」→「(.*)」$/.exec(line) ?? [];
      assert.ok(text.includes(from) && after.includes(to), line);
    }
    assert.match(fixed.stderr, new RegExp(`已修正 ${shown.length} 处`));
    // Lines that were broken at a column are read as one, and stay as they are.
    const page = ['采购合同', '甲方：白榆公司', '乙方：青禾公司', '第一条 依据', '本合同依据《中华人民共和国合同法》订立，双方对标的物的名称、规格、数量、质量和价款', '已经逐项核对，没有异议，对运输方式和交货地点的选择也已经在签订本合同之前相互告知', '，并且愿意按照本合同的约定履行各自的义务。合同总价为人民币壹万元整（¥10000', '元）。', '第二条 其他', '双方在履行本合同的过程中发生争议的，应当先行协商，协商不成的，任何一方均可向合同', '签订地人民法院提起诉讼。', ''];
    put('折行.txt', page.join('\n'));
    await run('--fix', '折行.txt');
    const lines = readFileSync(join(cwd, '折行.txt'), 'utf8').split('\n');
    assert.equal(lines.length, page.length, lines.join('\n'));
    assert.ok(lines[4] !== page[4] && lines.every((line, i) => i === 4 || line === page[i]), lines.join('\n'));
  });
});

describe('init', () => {
  it('makes a project that changes nothing, and never writes over one', async () => {
    const cwd = mkdtempSync(join(tmpdir(), '新项目 '));
    try {
      writeFileSync(join(cwd, '合同.contract'), CONTRACT);
      const before = (await command(['check', '--format', 'json', '合同.contract'], { cwd })).stdout;
      assert.equal((await command(['init'], { cwd })).code, 0);
      const after = await command(['check', '--format', 'json', '合同.contract'], { cwd });
      assert.deepEqual([after.stdout, after.stderr], [before, '']);
      writeFileSync(join(cwd, '.contract-review/config.json'), '{"schemaVersion":1}');
      assert.equal((await command(['init'], { cwd })).code, 2);
      assert.equal(readFileSync(join(cwd, '.contract-review/config.json'), 'utf8'), '{"schemaVersion":1}');
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });
});
