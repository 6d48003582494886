import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { PROJECT_FOLDER } from '../project/file.ts';
import { readProject, type Project, type Source } from '../project/project.ts';
import { readText } from './read-text.ts';

/** The project of a file on disk. */
export interface FoundProject {
  readonly project: Project;
  /** The folder that holds `.contract-review`, absolute. */
  readonly folder: string;
  /** The file's path in it, as decisions.json and baseline.json name it. */
  readonly file: string;
}

/** Finds and reads projects; each is read once, so one finder serves a whole run. */
export type ProjectFinder = (file: string) => Promise<FoundProject | null>;

/**
 * The nearest `.contract-review` at or above a file's folder, as in the editor: not above the repository (a folder with `.git`), else not
 * above `cwd`, else not above the file's own folder. `configOf(found.project, base, found.file)` is then its configuration and
 * `marksOf(found.project, found.file)` what is on file about it; `found.project.problems` says what is wrong, by path and offset.
 */
export function projectFinder(cwd: string): ProjectFinder {
  const projects = new Map<string, Promise<Project>>();
  return async (file) => {
    const path = await realpath(resolve(cwd, file)).catch(() => resolve(cwd, file));
    const top = topOf(dirname(path), await realpath(cwd).catch(() => cwd));
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      if (existsSync(join(folder, PROJECT_FOLDER))) {
        let project = projects.get(folder);
        if (!project) projects.set(folder, (project = load(folder, top)));
        return { project: await project, folder, file: relative(folder, path).split(sep).join('/').normalize('NFC') };
      }
      if (folder === top || dirname(folder) === folder) return null;
    }
  };
}

/** How far up a project may stand, and its files may reach. */
function topOf(own: string, cwd: string): string {
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return isInside(cwd, own) ? cwd : own;
  }
}

async function load(folder: string, top: string): Promise<Project> {
  const sources = new Map<string, Source>();
  for (;;) {
    const { project, needs } = readProject(sources);
    if (needs.length === 0) return project;
    for (const path of needs) sources.set(path, await read(join(folder, path), top));
  }
}

async function read(path: string, top: string): Promise<Source> {
  try {
    // A link must not lead out either.
    const real = await realpath(path);
    if (!isInside(top, real)) return { problem: 'outside' };
    const text = readText(await readFile(real));
    return 'error' in text ? { problem: 'missing' } : { text: text.text };
  } catch {
    return isInside(top, path) ? { problem: 'missing' } : { problem: 'outside' };
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
