// .vscodeignore as an allow-list: `**`, then one `!path` a line, whose last part may be a name with `*`, or `**`.
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The entries without their `!`, in the file's order. Throws on a line that is not of that form. */
export function readAllowList(file) {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const [first, ...rest] = lines;
  const wrong = rest.find((line) => !/^!(?:[^*!]+\/)?(?:\*\*|[^/!]+)$/.test(line));
  if (first !== '**' || wrong !== undefined) throw new Error(`${file}: ${wrong ?? first} is no entry of an allow-list`);
  return rest.map((line) => line.slice(1));
}

/** Whether a path (relative, with slashes) is on the list. */
export function isAllowed(entries, file) {
  return entries.some((entry) => patternOf(entry).test(file));
}

/** The files under `root` that are on the list, sorted. Only the folders that entries name are looked into. */
export function allowedFiles(root, entries) {
  const files = new Set();
  for (const entry of entries) {
    const folder = path.posix.dirname(entry);
    const there = path.join(root, folder);
    if (!existsSync(there)) continue;
    const inside = readdirSync(there, { withFileTypes: true, recursive: entry.endsWith('**') });
    for (const one of inside) {
      const file = path.relative(root, path.join(one.parentPath ?? one.path, one.name)).split(path.sep).join('/');
      if (one.isFile() && patternOf(entry).test(file)) files.add(file);
    }
  }
  return [...files].sort();
}

/** Copies what the list allows, and the list itself, into an empty folder: what vsce is given to pack. */
export function stage(root, target) {
  const files = allowedFiles(root, readAllowList(path.join(root, '.vscodeignore')));
  for (const file of [...files, '.vscodeignore']) cpSync(path.join(root, file), path.join(target, file));
  return files;
}

function patternOf(entry) {
  const source = entry.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replace(/\*\*?/g, (stars) => (stars === '**' ? '.*' : '[^/]*'));
  return new RegExp(`^${source}$`);
}
