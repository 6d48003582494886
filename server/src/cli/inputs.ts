import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { matchesGlob } from '../text/glob.ts';

/** A file to review. `found`: a text come upon in a folder or by a pattern, which is passed over where it is no contract; what is named is not. */
export interface Input {
  readonly path: string;
  readonly found: boolean;
}

/** Contracts by their name, and what may be one: there the text decides. */
const CONTRACT = /\.(?:contract|合同|协议)$/u;
const TEXT = /\.(?:txt|md|markdown)$/iu;
/** Folders nobody keeps contracts in. */
const PASSED_OVER = new Set(['node_modules', 'dist']);

/**
 * The files meant by the arguments, in their order; a folder's in the order of their names, each once. A file that is named is taken whatever it is,
 * and also if it is not there (its reader says so). `empty` are patterns and folders in which nothing was found.
 */
export async function findInputs(inputs: readonly string[]): Promise<{ readonly files: readonly Input[]; readonly empty: readonly string[] }> {
  const files: Input[] = [];
  const empty: string[] = [];
  const seen = new Set<string>();
  const add = (argument: string, found: readonly string[]): void => {
    const candidates = found.filter((path) => CONTRACT.test(path) || TEXT.test(path));
    if (candidates.length === 0) empty.push(argument);
    for (const path of candidates) if (!seen.has(path)) files.push({ path, found: !CONTRACT.test(path) });
    for (const path of candidates) seen.add(path);
  };
  for (const input of inputs) {
    const kind = input === '-' ? 'file' : await kindOf(input);
    if (kind === 'folder') add(input, await walk(input));
    else if (kind === 'none' && /[*?]/.test(input)) add(input, await matching(input));
    else {
      files.push({ path: input, found: false });
      seen.add(input);
    }
  }
  return { files, empty };
}

/** Files that match a pattern: `*` and `?` within a name, `**` for any number of folders. A pattern reaches where a shell's would, not into every folder. */
async function matching(pattern: string): Promise<readonly string[]> {
  const names = pattern.replaceAll('\\', '/').replace(/^\.\//, '').split('/');
  const fixed = names.findIndex((name) => /[*?]/.test(name));
  const base = names.slice(0, fixed).join('/');
  const rest = names.slice(fixed).join('/');
  const root = base === '' ? (pattern.startsWith('/') ? '/' : '.') : base;
  const depth = rest.includes('**') ? Infinity : names.length - fixed;
  return (await walk(root, depth)).filter((path) => {
    const below = root === '.' ? path : path.slice(root === '/' ? 1 : root.length + 1);
    // A name without a slash would match in every folder.
    return matchesGlob(rest.includes('/') ? rest : `./${rest}`, below) && (rest.includes('**') || below.split('/').length === depth);
  });
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  return stat(path).then((stats) => (stats.isDirectory() ? 'folder' : 'file'), () => 'none');
}

/** The files in a folder and those in it, by name; links to folders, hidden ones and those of packages are not entered. */
async function walk(folder: string, depth = Infinity): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '.' ? entry.name : join(folder, entry.name).replaceAll('\\', '/');
    if (entry.isDirectory()) {
      if (depth > 1 && !entry.name.startsWith('.') && !PASSED_OVER.has(entry.name)) found.push(...(await walk(path, depth - 1)));
    } else if (!entry.name.startsWith('.') && (entry.isFile() || entry.isSymbolicLink())) found.push(path);
  }
  return found;
}
