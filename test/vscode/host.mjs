// A VS Code for the tests: the web server with a throw-away profile and the packaged extension, opened in Chromium.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chineseSettings, quietSettings, writeProfile } from '../../scripts/lib/profile.mjs';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { installIntoWeb, startWeb } from '../../scripts/lib/vscode-web.mjs';

export const here = path.dirname(fileURLToPath(import.meta.url));

/** Nothing moves, pops up or edits by itself. */
const stillSettings = {
  'editor.accessibilitySupport': 'off',
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'editor.inlineSuggest.enabled': false,
  'editor.stickyScroll.enabled': false,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'window.confirmBeforeClose': 'never',
  'workbench.list.smoothScrolling': false,
  'workbench.reduceMotion': 'on',
};

/** What VS Code does in a folder its user has not said to trust, without asking about it. */
const untrustedSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

// nothing is left running, whatever ends the tests
const running = new Set();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

/**
 * Starts a server with the VSIX installed. `trusted: false` opens folders in restricted mode; `driven: true` lets a
 * page's address name tests to run in the extension host. `stop()` ends it and removes its profile.
 */
export async function startHost({ vsix, settings = {}, env = {}, trusted = true, driven = false }) {
  const data = mkdtempSync(path.join(os.tmpdir(), 'contract-review-vscode-'));
  const profile = { data, userData: path.join(data, 'user'), extensions: path.join(data, 'extensions') };
  mkdirSync(profile.extensions);
  writeProfile(profile.userData, { ...quietSettings, ...chineseSettings, ...stillSettings, ...(trusted ? {} : untrustedSettings), ...settings });
  const installed = await installIntoWeb(profile, vsix);
  if (installed.code !== 0) throw new Error(`the VSIX cannot be installed\n${installed.output}`);
  const server = await startWeb(profile, { env, args: driven ? ['--enable-smoke-test-driver'] : [] });
  running.add(server.child);
  server.child.once('exit', () => running.delete(server.child));
  return { ...server, profile, stop: () => stop(server.child, data) };
}

async function stop(child, data) {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(impatience);
  }
  // the extension host ends by itself a little later, and may write until then
  rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
}

/** A Chromium that asks nobody anything. */
export function launchBrowser() {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** A page of its own browser profile, not yet gone anywhere; `options` are the browser context's. */
export async function newPage(browser, host, options = {}) {
  const context = await browser.newContext({ ...options, viewport: { width: 1400, height: 900 }, locale: 'zh-CN' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.base });
  return context.newPage();
}

/** Opens a folder, or without one an empty window, and waits for the workbench to stand. */
export async function openWorkbench(page, host, folder) {
  await page.goto(host.address(folder), { waitUntil: 'domcontentloaded' });
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
}

/** The processes below `pid`, as `{ pid, command }` (Linux). */
export function descendants(pid) {
  const children = readChildren(pid);
  return children.flatMap((child) => [{ pid: child, command: commandOf(child) }, ...descendants(child)]);
}

function readChildren(pid) {
  const tasks = `/proc/${pid}/task/${pid}/children`;
  try {
    return readFileSync(tasks, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return []; // it ended meanwhile
  }
}

function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  try {
    return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ').trim() : '';
  } catch {
    return '';
  }
}
