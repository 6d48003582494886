// `npm ci`, but only when what is installed is not what the lock file says.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { npm } from './processes.mjs';

/**
 * Makes `folder`'s node_modules agree with its package-lock.json. Resolves with `{ code, skipped }`; `skipped` means
 * that nothing was to be done. What is installed is read from npm's own record of it, so that a plain `npm ci` or
 * `npm install` by hand counts as well.
 */
export async function ensureInstalled(folder, args = []) {
  if (isInstalled(folder)) return { code: 0, skipped: true };
  const { code } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', ...args], { cwd: folder });
  // npm writes its record before the project's own install script runs: a failure there must not pass for done
  if (code !== 0) rmSync(recordOf(folder), { force: true });
  return { code, skipped: false };
}

const recordOf = (folder) => path.join(folder, 'node_modules/.package-lock.json');

/** Whether every package the lock file wants on this platform is installed, in that version, and no other. */
export function isInstalled(folder) {
  if (!existsSync(recordOf(folder))) return false;
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  const present = packagesOf(recordOf(folder));
  const missing = Object.entries(wanted).some(([name, facts]) => name !== '' && isFor(facts) && present[name] === undefined && !isDroppable(facts));
  const foreign = Object.entries(present).some(([name, facts]) => wanted[name]?.version !== facts.version);
  return !missing && !foreign;
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** npm may leave out an optional package that names no platform (its installation failed); one that names ours must be there. */
const isDroppable = (facts) => (facts.optional === true || facts.devOptional === true || facts.peer === true) && facts.os === undefined && facts.cpu === undefined;

function isFor({ os, cpu, libc }) {
  return matches(os, process.platform) && matches(cpu, process.arch) && (libc === undefined || matches(libc, libcOfThisMachine()));
}

let knownLibc;
function libcOfThisMachine() {
  if (knownLibc !== undefined) return knownLibc;
  process.report.excludeNetwork = true; // the report would otherwise look up the names of every open connection: seconds
  knownLibc = process.platform !== 'linux' || process.report.getReport().header.glibcVersionRuntime !== undefined ? 'glibc' : 'musl';
  return knownLibc;
}

/** npm's own test of a package's `os` and `cpu`: a name, or names, or names that are excluded by a leading `!`. */
function matches(field, value) {
  if (field === undefined) return true;
  const names = [field].flat();
  return names.some((name) => !name.startsWith('!')) ? names.includes(value) : !names.includes(`!${value}`);
}
