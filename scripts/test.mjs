// npm test: everything, from a fresh clone on, with one last line `N passed, N failed`.
//   --no-vscode  without the tests in a real VS Code
//   --grep X     only the tests whose title holds X
// CONTRACT_REVIEW_REQUIRE_VSCODE=1 turns a skip of the VS Code tests into a failure.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { missingPrerequisites } from './lib/prerequisites.mjs';
import { npm, root, run, say } from './lib/processes.mjs';
import { whyNoVSCodeTests } from './lib/vscode-tests.mjs';

const { values: options } = parseArgs({ options: { 'no-vscode': { type: 'boolean', default: false }, grep: { type: 'string' } } });
const required = process.env.CONTRACT_REVIEW_REQUIRE_VSCODE === '1';
const grep = options.grep === undefined ? [] : ['--grep', options.grep];
const total = { passed: 0, failed: 0 };
const skipped = [];

const missing = await missingPrerequisites();
if (missing.length > 0) console.error(`\n${missing.join('\n\n')}\n`);
const ready =
  missing.length === 0 &&
  (await stage('依赖 install', async () => (await ensureInstalled(root)).code === 0)) &&
  (await stage('构建 build', () => succeeds('build')));

if (ready) {
  await stage('类型与规范 check', () => succeeds('check'));
  await mochaStage('单元与集成测试 unit and integration', [path.join(root, 'node_modules/mocha/bin/mocha.js'), '--reporter', path.join(root, 'scripts/lib/counting-reporter.mjs'), ...grep]);
  await vscodeStages();
} else {
  total.failed += missing.length;
}

for (const line of skipped) console.log(`跳过 skipped: ${line}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function vscodeStages() {
  const reason = options['no-vscode'] ? '--no-vscode' : whyNoVSCodeTests();
  if (reason === undefined) {
    if (!(await stage('打包 package', () => succeeds('package')))) return;
    await mochaStage('真实 VS Code 中的测试 in a real VS Code', [path.join(root, 'test/vscode/run.mjs'), ...grep], { noSkips: required });
    return;
  }
  skipped.push(`真实 VS Code 中的测试 (the tests in a real VS Code): ${reason}`);
  if (required) total.failed++;
}

/** Runs one stage and counts it as one test. Resolves with whether it passed. */
async function stage(name, work) {
  const begin = Date.now();
  say(`${name} ……`);
  const passed = await work();
  total[passed ? 'passed' : 'failed']++;
  say(`${passed ? '✔' : '✘'} ${name} (${seconds(begin)})`);
  return passed;
}

/** Runs an npm script; its output is shown only when it fails. */
async function succeeds(script) {
  const { code, output } = await npm(['run', '--silent', script], { quiet: true });
  if (code !== 0) console.log(output);
  return code === 0;
}

/**
 * Runs mocha and adds its figures. A failure too are: an end without figures or without a test, a bad end without a failed
 * test, and a test skipped where skips are not allowed.
 */
async function mochaStage(name, args, { noSkips = false } = {}) {
  const begin = Date.now();
  const file = path.join(root, '.cache/test-counts.json');
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  say(`${name} ……`);
  const { code } = await run(process.execPath, args, { env: { ...process.env, CONTRACT_REVIEW_COUNTS: file } });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, pending: 0 };
  const nothingRan = counts.passed + counts.failed === 0 && options.grep === undefined;
  const unexplained = counts.failed === 0 && (code !== 0 || nothingRan) ? 1 : 0;
  const failed = counts.failed + unexplained + (noSkips ? counts.pending : 0);
  total.passed += counts.passed;
  total.failed += failed;
  if (counts.pending > 0) skipped.push(`${name}: ${counts.pending}`);
  say(`${failed === 0 ? '✔' : '✘'} ${name}: ${counts.passed} passed, ${failed} failed (${seconds(begin)})`);
}

function seconds(begin) {
  return `${((Date.now() - begin) / 1000).toFixed(1)} s`;
}
