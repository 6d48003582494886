import { SEVERITIES } from '../config.ts';
import { ruleOf } from '../features/rule-page.ts';
import { JSON_FOOT, JSON_HEAD, jsonFile } from '../reports/json.ts';
import { fileReport, unread, type FileReport } from '../reports/report.ts';
import { textFile, textSummary } from '../reports/text.ts';
import { review } from '../review.ts';
import { RULES } from '../rules/index.ts';
import type { CheckOptions } from './options.ts';
import { write } from './output.ts';
import { readInput } from './read-file.ts';

export interface Streams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** Reviews the files one by one and writes their report as it goes; resolves to the exit code. */
export async function check({ files, format, failOn, config }: CheckOptions, { stdin, stdout, stderr }: Streams): Promise<number> {
  for (const code of Object.keys(config.severity)) if (!isKnown(code)) await write(stderr, `没有编号为「${code}」的规则，--severity 中的这一项不起作用\n`);
  const failing = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const summary: FileReport[] = [];
  let failed = false;
  let unreadable = false;

  if (format === 'json') await write(stdout, JSON_HEAD);
  for (const [i, path] of files.entries()) {
    const report = await one(path);
    if (report.error !== undefined) {
      unreadable = true;
      await write(stderr, `${path}：${report.error}\n`);
    }
    failed ||= report.issues.some(({ severity }) => failing.includes(severity));
    await write(stdout, format === 'json' ? `${i === 0 ? '' : ','}\n${jsonFile(report)}` : textFile(report));
    if (format === 'text') summary.push(report);
  }
  await write(stdout, format === 'json' ? JSON_FOOT : textSummary(summary));
  return unreadable ? 2 : failed ? 1 : 0;

  async function one(path: string): Promise<FileReport> {
    const read = await readInput(path, stdin);
    if ('error' in read) return unread(path, read.error, config.standpoint);
    if (read.note !== undefined) await write(stderr, `${path}：${read.note}\n`);
    try {
      return fileReport(path, read.text, review(read.text, config), format === 'json');
    } catch (error) {
      // A defect of ours: the other files are still reviewed.
      return unread(path, `审查时出错：${error instanceof Error ? error.message : String(error)}`, config.standpoint);
    }
  }
}

/** Whether a code or a dotted prefix of one is any rule's. */
const isKnown = (code: string): boolean => ruleOf(code) !== undefined || RULES.some((rule) => rule.variants?.some((variant) => `${rule.code}.${variant}`.startsWith(`${code}.`)));
