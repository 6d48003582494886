// The desktop VS Code: finding its command, and calling it with a profile and an extensions folder of our own.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { environmentForVSCode, onPath, run } from './processes.mjs';

const commands = ['code', 'code-insiders', 'codium'];

/**
 * The command of a desktop VS Code that can open a window here, or undefined. Not taken: the `code` of a remote
 * session (it talks to a window elsewhere and takes no profile of ours), Windows' own seen from inside WSL, and any on a
 * Linux without a display.
 */
export function findDesktop({ platform = process.platform, env = process.env, exists = existsSync } = {}) {
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  const names = platform === 'win32' ? commands.map((name) => `${name}.cmd`) : commands;
  const found = onPath(names, { env, platform });
  if (found !== undefined && !/remote-cli/.test(found) && !(platform === 'linux' && found.startsWith('/mnt/'))) return found;
  return usualPlaces(platform, env).find((file) => exists(file));
}

/** Where the installers put it when they were not asked to put it on the PATH. */
function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    return ['/Applications', `${env.HOME}/Applications`].map((folder) => `${folder}/Visual Studio Code.app/Contents/Resources/app/bin/code`);
  }
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA && `${env.LOCALAPPDATA}\\Programs`, env.ProgramFiles];
    return folders.filter(Boolean).map((folder) => `${folder}\\Microsoft VS Code\\bin\\code.cmd`);
  }
  return [];
}

/**
 * How to start `file` with `args`. On Windows the command is a batch file, which only cmd.exe can start: its command
 * line is the same fixed text for all arguments, which travel in environment variables, so that no character of a
 * path (space, &, ^, %) can be read as anything but itself.
 */
export function desktopCall(file, args, platform = process.platform) {
  if (platform !== 'win32') return { file, args, env: {}, options: {} };
  const values = [file, ...args];
  const env = Object.fromEntries(values.map((value, index) => [`CONTRACT_REVIEW_ARG${index}`, value]));
  const line = values.map((_, index) => `"%CONTRACT_REVIEW_ARG${index}%"`).join(' ');
  return { file: process.env.ComSpec ?? 'cmd.exe', args: ['/d', '/s', '/c', `"${line}"`], env, options: { windowsVerbatimArguments: true } };
}

/** Calls VS Code's command with a private profile; resolves with `{ code, output }`. */
export function callDesktop(command, { userData, extensions }, args, { quiet = false } = {}) {
  // as root on Linux Electron starts only without its sandbox
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const call = desktopCall(command, ['--user-data-dir', userData, '--extensions-dir', extensions, ...asRoot, ...args]);
  return run(call.file, call.args, { env: environmentForVSCode(call.env), quiet, ...call.options });
}
