import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { readText, type TextRead } from './read-text.ts';

/** Larger than any contract; what is read is held several times over. */
const LARGEST = 64 * 1024 * 1024;

/** Reads a file, or the standard input for `-`. Whatever goes wrong is an error with a sentence for the user; never throws. */
export async function readInput(path: string, stdin: NodeJS.ReadableStream): Promise<TextRead> {
  try {
    if (path === '-') return readText(await buffer(stdin));
    const stats = await stat(path);
    if (stats.isDirectory()) return { error: '是文件夹，不是文件' };
    if (!stats.isFile() && !stats.isFIFO()) return { error: '不是普通文件' };
    if (stats.size > LARGEST) return { error: `文件超过 ${LARGEST / 1024 / 1024} MB，没有读取` };
    return readText(await readFile(path));
  } catch (error) {
    return { error: reason(error) };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在',
  ENOTDIR: '文件不存在',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EISDIR: '是文件夹，不是文件',
  ENAMETOOLONG: '文件名过长',
  ERR_INVALID_ARG_VALUE: '文件名无效',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `无法读取（${code || String(error)}）`;
}
