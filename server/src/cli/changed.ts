import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Input } from './inputs.ts';

const run = promisify(execFile);

/**
 * Of the files those that differ from a git revision, new ones that git does not know yet included. An error is a sentence for the user. Only
 * the local `git` is asked.
 */
export async function changedSince(revision: string, files: readonly Input[]): Promise<{ readonly files: readonly Input[] } | { readonly error: string }> {
  const git = async (...args: readonly string[]): Promise<string> => (await run('git', ['-c', 'core.quotePath=false', ...args], { maxBuffer: 256 * 1024 * 1024 })).stdout;
  try {
    const root = (await git('rev-parse', '--show-toplevel')).replace(/\n$/, '');
    const commit = (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)).trim();
    const names = [...(await git('-C', root, 'diff', '--name-only', '-z', '--diff-filter=d', commit, '--')).split('\0'), ...(await git('-C', root, 'ls-files', '--others', '--exclude-standard', '-z')).split('\0')];
    const changed = new Set(await Promise.all(names.filter((name) => name !== '').map((name) => real(join(root, name)))));
    const kept = await Promise.all(files.map(async (file) => file.path === '-' || changed.has(await real(file.path))));
    return { files: files.filter((_, i) => kept[i] === true) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { error: '--changed-since 需要 git，没有找到它' };
    const words = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    return { error: /not a git repository/i.test(words) ? '--changed-since 只能在 git 仓库里使用' : `git 仓库里没有版本「${revision}」` };
  }
}

const real = (path: string): Promise<string> => realpath(path).catch(() => path);
