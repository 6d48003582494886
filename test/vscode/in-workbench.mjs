// What every test of the workbench begins with: a throw-away folder, a VS Code with the packaged extension on it, a page.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { here, launchBrowser, newPage, openWorkbench, startHost } from './host.mjs';
import { Workbench } from './workbench.mjs';

/**
 * Called inside `describe`: opens a folder before the tests and takes everything away after them; a test that fails
 * leaves a picture. `prepare(file)` fills the folder, which holds the fixtures unless `fixtures` is false;
 * with `empty` the window opens without it. `settings` are the user's own; `arrive(page)` sees the page before it goes anywhere.
 * Returns `{ file, wb, page, host, folder }`, of which all but `file` stand once the hook has run.
 */
export function inWorkbench({ fixtures = true, empty = false, prepare = () => {}, settings = {}, arrive = () => {} } = {}) {
  const at = { file: (name) => path.join(at.folder, name) };
  let work, browser;

  before(async function () {
    this.timeout(120_000);
    work = mkdtempSync(path.join(os.tmpdir(), 'contract-review-workbench-'));
    at.folder = path.join(work, '我的 合同'); // a space and Chinese, as users have them
    mkdirSync(at.folder);
    if (fixtures) cpSync(path.join(here, 'fixtures'), at.folder, { recursive: true });
    prepare(at.file);
    [at.host, browser] = await Promise.all([startHost({ vsix: process.env.CONTRACT_REVIEW_VSIX, settings }), launchBrowser()]);
    at.page = await newPage(browser, at.host);
    at.page.setDefaultTimeout(20_000);
    arrive(at.page);
    at.wb = new Workbench(at.page);
    await openWorkbench(at.page, at.host, empty ? undefined : at.folder);
  });

  after(async () => {
    await browser?.close();
    await at.host?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest.state === 'failed') await at.wb?.screenshot(`failed-${this.currentTest.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`);
  });
  return at;
}
