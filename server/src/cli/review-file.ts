import { open, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { DEFAULT_CONFIG, strengthen, type Config, type Severity } from '../config.ts';
import { certainEdits } from '../features/code-actions.ts';
import { lineIndex, positionAt, rangeOf, spanOf } from '../features/position.ts';
import { partsOf, reviewDocument, type Reviewed } from '../features/reviewed.ts';
import { parseBaseline } from '../project/baseline.ts';
import { PROJECT_FOLDER } from '../project/file.ts';
import { NO_MARKS } from '../project/partition.ts';
import { configOf, marksOf } from '../project/project.ts';
import type { FormatId } from '../reports/format-ids.ts';
import { formatOf } from '../reports/formats.ts';
import { fileReport, unread } from '../reports/report.ts';
import { countsOf, type Counts } from '../reports/words.ts';
import { toPlain } from '../text/snippet.ts';
import type { Input } from './inputs.ts';
import { projectFinder, type FoundProject } from './project.ts';
import { readInput } from './read-file.ts';
import { readText } from './read-text.ts';

/** Everything a file's review depends on besides the file; inert, so that it can be sent to another thread. */
export interface RunOptions {
  readonly cwd: string;
  /** YYYY-MM-DD: what decisions expire by. */
  readonly today: string;
  readonly format: FormatId;
  readonly failing: readonly Severity[];
  readonly version: string;
  readonly settings: Partial<Config>;
  readonly baseline: string | null;
  readonly writeBaseline: boolean;
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly stdinFilename: string | null;
}

/** What came of one file; inert too. */
export interface Outcome {
  readonly path: string;
  /** Its piece of the report; null where it is passed over, being no contract. */
  readonly piece: string | null;
  readonly error?: string;
  readonly counts: Counts;
  /** For the user, in order, each said once a run. */
  readonly notes: readonly string[];
  /** What is wrong in the configuration such that the run cannot be relied on. */
  readonly misconfigured: boolean;
  readonly fixed: number;
  /** For a baseline: the file's name in it and its findings. */
  readonly taken?: { readonly file: string; readonly findings: readonly { readonly fingerprint: string; readonly code: string }[] };
}

/** Reviews files one by one, each project and baseline being read once. Never rejects. */
export function fileReviewer(options: RunOptions, stdin: NodeJS.ReadableStream): (input: Input, ordinal: number) => Promise<Outcome> {
  const { cwd, format: id, settings } = options;
  const format = formatOf(id, options);
  const projectOf = projectFinder(cwd);
  const baseline = options.baseline === null || options.writeBaseline ? null : readBaseline(options.baseline);

  return async (input, ordinal) => {
    const path = input.path === '-' ? (options.stdinFilename ?? '-') : input.path;
    const notes: string[] = [];
    const base = strengthen(DEFAULT_CONFIG, settings);
    const failed = (error: string): Outcome => ({ path, error, notes, misconfigured: false, fixed: 0, counts: NONE, piece: format.file(unread(path, error, base.standpoint), ordinal) });
    try {
      const read = await readInput(input.path, stdin);
      if ('error' in read) return failed(read.error);
      if (read.note !== undefined) notes.push(`${path}：${read.note}`);
      const found = path === '-' ? null : await projectOf(path);
      let misconfigured = false;
      if (found) for (const { words, isError } of await problemsOf(found, cwd)) {
        notes.push(words);
        misconfigured ||= isError;
      }
      const config = found ? strengthen(configOf(found.project, DEFAULT_CONFIG, found.file), settings) : base;
      let marks = found ? marksOf(found.project, found.file) : NO_MARKS;
      const file = options.baseline === null ? '' : await nameIn(options.baseline, path, cwd);
      if (options.writeBaseline) marks = { ...marks, baseline: NO_MARKS.baseline };
      else if (baseline) {
        const { entries, problem } = await baseline;
        if (problem !== null) {
          notes.push(problem);
          misconfigured = true;
        }
        marks = { ...marks, baseline: entries.get(file) ?? NO_MARKS.baseline };
      }
      const make = (text: string): Reviewed => ({ ...reviewDocument({ uri: path, version: 0, text }, config), filed: { marks, today: options.today } });
      let of = make(read.text);
      if (input.found && of.review.recognition.profile === null) return { path, notes: [], misconfigured, fixed: 0, counts: NONE, piece: null };
      let fixed = 0;
      if (options.fix) {
        const repaired = await repair(of, path, read.note === undefined, options.dryRun);
        notes.push(...repaired.notes);
        fixed = repaired.fixed;
        if (fixed > 0 && !options.dryRun) of = make(repaired.text);
      }
      const report = fileReport(path, of, format.fixes);
      const parts = partsOf(of);
      return {
        path, notes, misconfigured, fixed, counts: countsOf(report), piece: format.file(report, ordinal),
        ...(options.writeBaseline ? { taken: { file, findings: [...parts.shown, ...parts.below].map(({ fingerprint, code }) => ({ fingerprint, code })) } } : {}),
      };
    } catch (error) {
      // A defect of ours: the other files are still reviewed.
      return failed(`审查时出错：${error instanceof Error ? error.message : String(error)}`);
    }
  };
}

const NONE: Counts = { error: 0, warning: 0, information: 0, hint: 0 };

/** Takes the certain repairs and writes the file, unless `dryRun`; a file that is not UTF-8 is left alone, since we write nothing else. */
async function repair(of: Reviewed, path: string, isUtf8: boolean, dryRun: boolean): Promise<{ readonly text: string; readonly fixed: number; readonly notes: readonly string[] }> {
  const edits = certainEdits(of);
  if (edits.length === 0) return { text: of.source, fixed: 0, notes: [] };
  if (!isUtf8) return { text: of.source, fixed: 0, notes: [`${path}：不是 UTF-8 编码，有 ${edits.length} 处可以修正，没有改写`] };
  const notes: string[] = [];
  const own = lineIndex(of.source);
  let text = '';
  let at = 0;
  for (const { span, text: snippet } of edits) {
    const after = toPlain(snippet);
    const range = rangeOf(of.lines, span);
    const { line, character } = range.start;
    const { start, end } = spanOf(own, range);
    notes.push(`${path}:${line + 1}:${character + 1} ${dryRun ? '可以修正' : '已修正'}：「${of.text.slice(span.start, span.end)}」→「${after}」`);
    text += of.source.slice(at, start) + after;
    at = end;
  }
  text += of.source.slice(at);
  if (!dryRun) await writeFile(path, `${(await hasMark(path)) ? '\ufeff' : ''}${text}`);
  return { text, fixed: edits.length, notes };
}

async function hasMark(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(3), 0, 3, 0);
    return bytesRead === 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
  } finally {
    await file.close();
  }
}

/** What is wrong in a project's files, at its place. */
async function problemsOf({ project, folder }: FoundProject, cwd: string): Promise<readonly { readonly words: string; readonly isError: boolean }[]> {
  const all = await Promise.all(
    [...project.problems].map(async ([name, problems]) => {
      const path = join(folder, name);
      const read = readText(await readFile(path));
      const lines = lineIndex('text' in read ? read.text : '');
      return problems.map(({ span, message, severity }) => {
        const { line, character } = positionAt(lines, span.start);
        return { words: `${relative(cwd, path) || path}:${line + 1}:${character + 1} ${message}`, isError: severity === 'error' };
      });
    }),
  );
  return all.flat();
}

async function readBaseline(path: string): Promise<{ readonly entries: ReturnType<typeof parseBaseline>['baseline']; readonly problem: string | null }> {
  const read = await readInput(path, process.stdin);
  if ('error' in read) return { entries: new Map(), problem: `${path}：${read.error}` };
  const { baseline, problems } = parseBaseline(read.text);
  return { entries: baseline, problem: problems[0] ? `${path}：${problems[0].message}` : null };
}

/** A file's name in a baseline: relative to the folder that holds `.contract-review`, or to the working folder where the baseline stands elsewhere. */
async function nameIn(baseline: string, path: string, cwd: string): Promise<string> {
  const own = dirname(resolve(cwd, baseline));
  const folder = own.split(sep).at(-1) === PROJECT_FOLDER ? dirname(own) : cwd;
  const real = (one: string): Promise<string> => realpath(one).catch(() => one);
  return relative(await real(folder), await real(resolve(cwd, path))).split(sep).join('/').normalize('NFC');
}
