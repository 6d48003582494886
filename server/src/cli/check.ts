import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SEVERITIES } from '../config.ts';
import { ruleOf } from '../features/rule-page.ts';
import { withBaseline } from '../project/baseline.ts';
import { PROJECT_FOLDER } from '../project/file.ts';
import { formatOf } from '../reports/formats.ts';
import { sumOf, type Counts } from '../reports/words.ts';
import { RULES } from '../rules/index.ts';
import { changedSince } from './changed.ts';
import { findInputs } from './inputs.ts';
import { inOrder, openLanes } from './lanes.ts';
import type { CheckOptions } from './options.ts';
import { write } from './output.ts';
import { progress } from './progress.ts';
import type { Outcome, RunOptions } from './review-file.ts';

export interface Surroundings {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly cwd: string;
  readonly today: string;
  readonly version: string;
  /** The bundle we run from, for further threads; undefined when run from the sources. */
  readonly program: string | undefined;
}

/** Reviews the files and writes their report as it goes, in the order given; resolves to the exit code. */
export async function check(options: CheckOptions, around: Surroundings): Promise<number> {
  const { stdin, stdout, stderr } = around;
  const say = (words: string): Promise<void> => write(stderr, `${words}\n`);
  for (const code of Object.keys(options.settings.severity ?? {})) if (!isKnown(code)) await say(`没有编号为「${code}」的规则，--severity 中的这一项不起作用`);
  const found = await findInputs(options.inputs);
  const chosen = options.changedSince === null ? found : await changedSince(options.changedSince, found.files);
  if ('error' in chosen) return say(chosen.error).then(() => 2);
  const { files } = chosen;
  let unreadable = false;
  for (const input of found.empty) {
    // A folder without contracts is no mistake where only what has changed is asked for.
    unreadable ||= options.changedSince === null;
    await say(`${input}：没有找到合同文件`);
  }

  const failing = options.failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(options.failOn) + 1);
  const baseline = options.baseline ?? (options.writeBaseline ? join(PROJECT_FOLDER, 'baseline.json') : null);
  const run: RunOptions = {
    cwd: around.cwd, today: around.today, version: around.version, format: options.format, failing, baseline,
    settings: options.settings, writeBaseline: options.writeBaseline, fix: options.fix, dryRun: options.dryRun, stdinFilename: options.stdinFilename,
  };
  const format = formatOf(options.format, run);
  const bar = progress(stderr, files.length);
  const said = new Set<string>();
  const counts: Counts[] = [];
  const failures: { path: string; error: string }[] = [];
  const taken: NonNullable<Outcome['taken']>[] = [];
  let pieces = 0;
  let passedOver = 0;
  let fixed = 0;

  await write(stdout, format.head);
  const { lanes, close } = openLanes(run, files, options.jobs, around.program, stdin);
  await inOrder(files, lanes, async (outcome, done) => {
    bar.clear();
    for (const note of outcome.notes) if (!said.has(note)) await say(note);
    for (const note of outcome.notes) said.add(note);
    unreadable ||= outcome.misconfigured;
    fixed += outcome.fixed;
    if (outcome.error !== undefined) {
      failures.push({ path: outcome.path, error: outcome.error });
      await say(`${outcome.path}：${outcome.error}`);
    } else if (outcome.piece === null) passedOver++;
    else counts.push(outcome.counts);
    if (outcome.taken) taken.push(outcome.taken);
    if (outcome.piece !== null && outcome.piece !== '') await write(stdout, `${pieces++ > 0 ? format.between : ''}${outcome.piece}`);
    bar.show(done, outcome.path);
  });
  bar.clear();
  await close();
  const all = sumOf(counts);
  await write(stdout, format.foot({ reviewed: counts.length, failures, counts: all }));
  if (passedOver > 0) await say(`${passedOver} 个文件不是合同，没有列入`);
  if (fixed > 0) await say(options.dryRun ? `${fixed} 处可以修正，没有改写任何文件` : `已修正 ${fixed} 处`);
  if (baseline !== null && options.writeBaseline) {
    const problem = await takeBaseline(baseline, taken);
    await say(problem ?? `已将 ${taken.reduce((sum, { findings }) => sum + findings.length, 0)} 处问题记入 ${baseline}`);
    return problem !== null || unreadable || failures.length > 0 ? 2 : 0;
  }
  return unreadable || failures.length > 0 ? 2 : failing.some((severity) => all[severity] > 0) ? 1 : 0;
}

/** Writes the findings into the baseline, other files' entries staying; what is wrong with a file that cannot be read. */
async function takeBaseline(path: string, taken: readonly NonNullable<Outcome['taken']>[]): Promise<string | null> {
  try {
    let text = await readFile(path, 'utf8').catch(() => '');
    for (const { file, findings } of taken) {
      const edited = withBaseline(text, file, findings);
      if ('problem' in edited) return `${path}：${edited.problem.message}，没有改写`;
      text = edited.text;
    }
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return null;
  } catch (error) {
    return `${path}：无法写入（${error instanceof Error ? error.message : String(error)}）`;
  }
}

/** Whether a code or a dotted prefix of one is any rule's; a playbook's are its team's. */
const isKnown = (code: string): boolean => code.startsWith('playbook.') || ruleOf(code) !== undefined || RULES.some((rule) => rule.variants?.some((variant) => `${rule.code}.${variant}`.startsWith(`${code}.`)));
