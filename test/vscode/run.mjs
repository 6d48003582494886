// The tests in a real VS Code:  node test/vscode/run.mjs [--vsix FILE] [--grep X] [--only start|ui|figures|project|report|draft|structure|walkthrough|tour|in-host] [--screenshots DIR]
// Installs VS Code's web server where it is missing; prints mocha's results; exit code 1 when anything failed,
// 77 when this machine cannot run them (the reason is printed). $CONTRACT_REVIEW_COUNTS names a file for the figures.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { whyNoVSCodeTests } from '../../scripts/lib/vscode-tests.mjs';
import { installWebServer } from '../../scripts/lib/vscode-web.mjs';
import { vsixOfThisPlatform } from '../../scripts/lib/vsix.mjs';

const { values: options } = parseArgs({
  options: { vsix: { type: 'string' }, grep: { type: 'string' }, only: { type: 'string' }, screenshots: { type: 'string' } },
});

const reason = whyNoVSCodeTests();
if (reason !== undefined) {
  console.log(reason);
  process.exit(77);
}
if ((await installWebServer()).code !== 0) process.exit(1);

const vsix = options.vsix === undefined ? vsixOfThisPlatform() : path.resolve(options.vsix);
if (!existsSync(vsix)) throw new Error(`${vsix} is not there`);
process.env.CONTRACT_REVIEW_VSIX = vsix;
if (options.screenshots !== undefined) process.env.CONTRACT_REVIEW_SCREENSHOTS = path.resolve(options.screenshots);

// only now: these import what has just been installed
const { default: Mocha } = await import('mocha');
const { here } = await import('./host.mjs');
const { runInHost } = await import('./in-host.mjs');

const results = [];
const suites = [
  ...['start', 'ui', 'figures', 'project', 'report', 'draft', 'structure', 'walkthrough', 'tour'].map((name) => [name, () => runHere(`${name}.test.mjs`)]),
  ['in-host', () => runInHost({ vsix, grep: options.grep })],
].filter(([name]) => options.only === undefined || options.only === name);
if (suites.length === 0) throw new Error(`--only ${options.only}: no such suite`);
for (const [, run] of suites) results.push(await run());

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const counts = { passed: sum('passed'), failed: sum('failed'), pending: sum('pending') };
if (process.env.CONTRACT_REVIEW_COUNTS !== undefined) writeFileSync(process.env.CONTRACT_REVIEW_COUNTS, JSON.stringify(counts));
process.exit(counts.failed > 0 ? 1 : 0);

/**
 * Runs a test file in this process; one mocha each, so that no hook of one file runs for another. On a machine that has much else to do
 * a click on what is just being drawn anew goes astray: a step that fails is tried once more, and what it failed with the first time is printed.
 */
async function runHere(file) {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, grep: options.grep, retries: 1 });
  mocha.addFile(path.join(here, file));
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve({ passed: runner.stats.passes, failed: runner.stats.failures, pending: runner.stats.pending }));
    runner.on('retry', ({ title }, { stack }) => console.log(`    ↻ ${title}\n${stack}`));
  });
}
