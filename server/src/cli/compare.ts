import { isAbsolute, relative } from 'node:path';
import { DEFAULT_CONFIG } from '../config.ts';
import { reviewDocument } from '../features/reviewed.ts';
import { NO_MARKS } from '../project/partition.ts';
import { configOf, marksOf } from '../project/project.ts';
import { wholeComparison } from '../reports/comparison-formats.ts';
import { comparisonReport, isUnchanged } from '../reports/comparison.ts';
import type { CompareOptions } from './options.ts';
import { write } from './output.ts';
import { projectFinder } from './project.ts';
import { readInput } from './read-file.ts';

export interface Surroundings {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly cwd: string;
  readonly today: string;
}

/** Longer than any contract. */
const LONGEST = 4_000_000;

/** Writes what changed from one file to another, under the project settings of the newer; resolves to the exit code: 0 nothing, 1 something, 2 a file could not be read. */
export async function compareFiles({ old, now, format }: CompareOptions, { stdin, stdout, stderr, cwd, today }: Surroundings): Promise<number> {
  const texts: string[] = [];
  for (const path of [old, now]) {
    const read = await readInput(path, stdin);
    const error = 'error' in read ? read.error : read.text.length > LONGEST ? '太长，没有比较' : undefined;
    if ('note' in read && read.note !== undefined) await write(stderr, `${path}：${read.note}\n`);
    if (error !== undefined) await write(stderr, `${path}：${error}\n`);
    else if ('text' in read) texts.push(read.text);
  }
  const [before, after] = texts;
  if (before === undefined || after === undefined) return 2;
  const found = now === '-' ? null : await projectFinder(cwd)(now);
  const config = found ? configOf(found.project, DEFAULT_CONFIG, found.file) : DEFAULT_CONFIG;
  const filed = { marks: found ? marksOf(found.project, found.file) : NO_MARKS, today };
  const reviewed = (path: string, text: string): Parameters<typeof comparisonReport>[1] => ({ ...reviewDocument({ uri: path, version: 0, text }, config), filed });
  const named = (path: string): string => (isAbsolute(path) ? relative(cwd, path) || path : path);
  const report = comparisonReport(named(old), reviewed(old, before), named(now), reviewed(now, after));
  await write(stdout, wholeComparison(format, report));
  return isUnchanged(report) ? 0 : 1;
}
