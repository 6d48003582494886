import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { USAGE } from '../../server/src/cli/usage.ts';
import { FORMATS } from '../../server/src/reports/format-ids.ts';
import { command, type Outcome } from '../support/command.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/command-line.md'), 'utf8').replace(/\r\n/g, '\n');
const blocks = (language: string): readonly string[] => [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1]!);
const CONTRACT = '采购合同\n甲方：杭州云杉贸易有限公司\n乙方：宁波海石有限公司\n第一条 付款\n甲方应及时付款____元。\n';

interface Hooks {
  readonly repos: readonly [{ readonly repo: string; readonly hooks: readonly [{ readonly entry: string; readonly language: string; readonly files: string }] }];
}
interface Workflow {
  readonly jobs: { readonly review: { readonly steps: readonly { readonly run?: string; readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[] } };
}

describe('the page on the command line', () => {
  let cwd: string;
  const git = (...args: readonly string[]): void => void execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], { cwd, stdio: 'ignore' });
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), '说明 '));
    mkdirSync(join(cwd, '合同'));
    for (const name of ['采购合同.contract', '草稿.txt', '合同/甲.contract', '合同/乙.md']) writeFileSync(join(cwd, name), CONTRACT);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'a');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    writeFileSync(join(cwd, '新.contract'), CONTRACT);
  });
  after(() => rmSync(cwd, { recursive: true, force: true }));

  /** Runs a line of a shell as far as the page uses one: quotes, `< file`, `> file`. */
  async function shell(line: string): Promise<Outcome & { readonly into: string | undefined }> {
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2]!);
    assert.equal(words[0], 'contract-review', line);
    const after = (sign: string): string | undefined => (words.includes(sign) ? words[words.indexOf(sign) + 1] : undefined);
    const args = words.slice(1).filter((word, i, all) => !['<', '>'].includes(word) && !['<', '>'].includes(all[i - 1] ?? ''));
    const from = after('<');
    const outcome = await command(args, { cwd, ...(from === undefined ? {} : { stdin: readFileSync(join(cwd, from)) }) });
    return { ...outcome, into: after('>') };
  }

  it('shows what works: every line of every example', async () => {
    const lines = blocks('sh').flatMap((block) => block.trim().split('\n'));
    assert.ok(lines.length >= 12);
    for (const line of lines) {
      const { code, stdout, stderr, into } = await shell(line);
      assert.ok(code === 0 || code === 1, `${line}\n${stderr}`);
      if (into?.endsWith('.html')) assert.match(stdout, /<\/html>\n$/);
      else if (into !== undefined) assert.ok(JSON.parse(stdout));
    }
  }).timeout(60_000);
  it('has a hook that stops what it should', async () => {
    const { repos: [{ repo, hooks: [hook] }] } = parse(blocks('yaml')[0] ?? '') as Hooks;
    assert.deepEqual([repo, hook.language], ['local', 'system']);
    const chosen = ['采购合同.contract', '草稿.txt', '新.contract'].filter((name) => new RegExp(hook.files, 'u').test(name));
    assert.deepEqual(chosen, ['采购合同.contract', '新.contract']);
    assert.equal((await shell([hook.entry, ...chosen].join(' '))).code, 0);
    writeFileSync(join(cwd, '坏.contract'), `${CONTRACT}第二条 价款\n合同总价为人民币壹万元整（¥20000元）。\n`);
    assert.equal((await shell(`${hook.entry} 坏.contract`)).code, 1);
  });
  it('has a workflow whose commands run and whose report is what is uploaded', async () => {
    const { steps } = (parse(blocks('yaml')[1] ?? '') as Workflow).jobs.review;
    const runs = steps.flatMap(({ run }) => (run?.startsWith('contract-review') === true ? [run.replaceAll('${{ github.base_ref }}', 'main')] : []));
    assert.equal(runs.length, 2);
    const report = await shell(runs[0]!);
    assert.deepEqual([report.code, report.into], [0, steps.find(({ uses }) => uses?.includes('upload-sarif'))?.with?.['sarif_file']]);
    assert.match(report.stdout, /%E6%96%B0\.contract/);
    assert.ok([0, 1].includes((await shell(runs[1]!)).code ?? 2));
  });
  it('has a task of our type that names our matchers', () => {
    const { tasks: [{ label, type, problemMatcher, ...set }] } = JSON.parse(blocks('json')[0] ?? '') as { tasks: [{ label: string; type: string; problemMatcher: string[] }] };
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { contributes: { problemMatchers: { name: string }[]; taskDefinitions: { type: string; properties: object }[] } };
    assert.ok(label);
    assert.deepEqual([type, Object.keys(set)], [manifest.contributes.taskDefinitions[0]?.type, Object.keys(manifest.contributes.taskDefinitions[0]?.properties ?? {})]);
    assert.deepEqual(problemMatcher, manifest.contributes.problemMatchers.map(({ name }) => `$${name}`));
  });
  it('names every option and format', () => {
    for (const [option] of USAGE.matchAll(/--[a-z-]+/g)) assert.ok(PAGE.includes(option) || option === '--stdio', option);
    for (const format of FORMATS) assert.ok(PAGE.includes(`\`${format}\``), format);
  });
});
