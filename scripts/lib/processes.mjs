// Starting other programs: no shell in between, so a path with spaces (or a Chinese one) is one argument everywhere.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** One line of progress, for the person at the terminal. */
export function say(text) {
  console.log(`▸ ${text}`);
}

/**
 * Runs a program to its end. Output goes to the terminal, or is kept when `quiet` (and then returned).
 * Resolves with `{ code, output }`, also when the program cannot be started (code 127); never rejects.
 */
export function run(file, args, { cwd = root, env = process.env, quiet = false, ...rest } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'], ...rest });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code, signal) => resolve({ code: code ?? (signal === null ? 0 : 128), output }));
  });
}

/** Runs npm itself: as a Node script, since Windows' npm.cmd cannot be started without a shell. */
export function npm(args, options) {
  const cli = npmCli();
  return cli === undefined ? run('npm', args, options) : run(process.execPath, [cli, ...args], options);
}

function npmCli() {
  const beside = path.dirname(process.execPath);
  const guesses = [
    process.env.npm_execpath,
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  return guesses.find((guess) => guess !== undefined && /npm-cli\.c?js$/.test(guess) && existsSync(guess));
}

/** The first of these programs that stands in a folder of PATH, as a full path; undefined when none does. */
export function onPath(names, { env = process.env, platform = process.platform } = {}) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = (env[key] ?? '').split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (isProgram(file, platform)) return file;
    }
  }
  return undefined;
}

function isProgram(file, platform) {
  try {
    const facts = statSync(realpathSync(file));
    return facts.isFile() && (platform === 'win32' || (facts.mode & 0o111) !== 0);
  } catch {
    return false;
  }
}

/**
 * The environment for a VS Code of our own: without what an outer VS Code, Electron, npm or a debugger left in it
 * (in VS Code's own terminal these would send our commands to the user's running window).
 */
export function environmentForVSCode(extra = {}) {
  const kept = Object.entries({ ...process.env, ...extra }).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/i.test(name));
  return Object.fromEntries(kept);
}
