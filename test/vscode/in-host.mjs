// Runs in-host/ inside the extension host of a real VS Code, in a folder that is not trusted.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { here, launchBrowser, newPage, startHost } from './host.mjs';
import { screenshotFolder } from './workbench.mjs';

const patience = 180_000;

/** Resolves with `{ passed, failed, pending }`; prints mocha's report. What never reported counts as one failure. */
export async function runInHost({ vsix, grep = '' }) {
  const work = mkdtempSync(path.join(os.tmpdir(), 'contract-review-in-host-'));
  const folder = path.join(work, 'folder');
  const output = path.join(work, 'output.txt');
  const counts = path.join(work, 'counts.json');
  cpSync(path.join(here, 'fixtures'), folder, { recursive: true });
  const env = { TEST_OUTPUT: output, TEST_COUNTS: counts, TEST_GREP: grep };
  let host, browser;
  try {
    [host, browser] = await Promise.all([startHost({ vsix, env, trusted: false, driven: true }), launchBrowser()]);
    const outcome = await drive(host, browser, folder);
    if (existsSync(output)) process.stdout.write(readFileSync(output, 'utf8'));
    if (outcome.trouble !== undefined) console.log(outcome.trouble);
    if (!existsSync(counts)) return { passed: 0, failed: 1, pending: 0 };
    return JSON.parse(readFileSync(counts, 'utf8'));
  } finally {
    await browser?.close();
    await host?.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

async function drive(host, browser, folder) {
  const page = await newPage(browser, host);
  const log = [];
  let timer;
  const ended = new Promise((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
    void page.exposeFunction('codeAutomationExit', (code) => resolve(code)); // VS Code's own name for it
  });
  await page.exposeFunction('codeAutomationLog', (type, values) => void log.push(`${type}: ${values.join(' ')}`));
  const uri = (file) => `vscode-remote://${new URL(host.base).host}${encodeURI(file)}`;
  const payload = [
    ['extensionDevelopmentPath', uri(path.join(here, 'in-host'))],
    ['extensionTestsPath', uri(path.join(here, 'in-host/index.cjs'))],
  ];
  await page.goto(host.address(folder, { payload: JSON.stringify(payload) }), { waitUntil: 'domcontentloaded' });
  const code = await ended;
  clearTimeout(timer);
  if (code !== undefined) return {};
  await page.screenshot({ path: path.join(screenshotFolder, 'failed-in-host.png') });
  return { trouble: `the extension host did not report within ${patience / 1000} s\n${log.slice(-20).join('\n')}` };
}
