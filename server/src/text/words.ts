import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { compileMatcher, longestNonOverlapping } from './matcher.ts';
import { detached } from './detached.ts';
import { fold, foldUnit } from './script-fold.ts';
import type { Span } from './span.ts';
import { WORD_EXCEPTIONS } from './words-exceptions.ts';

/** Which engine decides word boundaries. Part of every cache key. */
export type SegmenterId = 'nodejieba' | 'intl';

/** A text of Han characters only, cut into words that together are the text. */
type Cut = (text: string) => Iterable<string>;

const intl = new Intl.Segmenter('zh', { granularity: 'word' });
const engines: { intl: Cut; nodejieba?: Cut } = { intl: (text) => Array.from(intl.segment(text), ({ segment }) => segment) };

let inForce: SegmenterId = 'intl';

export const segmenterInForce = (): SegmenterId => inForce;

/** Puts an engine in force, for tests of one table on both. Throws where nodejieba has not been loaded. */
export function useSegmenter(id: SegmenterId): void {
  if (!engines[id]) throw new Error('nodejieba is not loaded');
  inForce = id;
  boundaries.clear();
}

/** How an engine errs at the edge of a window is no matter: a word of contract language is far shorter. */
const REACH = 60;

/**
 * Whether a hit starts and ends on word boundaries of its sentence: 以**及时**间 does not. `hit` is in UTF-16 offsets into
 * `sentence`; offsets outside it count as its ends. Only the run of Han characters around each end is segmented, and no
 * more than 60 units of it either way, so the cost does not depend on the sentence's length. Anything but a Han character
 * (digits, letters, punctuation) is a boundary: numerals and references are never tokenised.
 */
export const isWordAligned = (sentence: string, hit: Span): boolean => isBoundary(sentence, hit.start) && isBoundary(sentence, hit.end);

function isBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length || !isHan(text, at - 1) || !isHan(text, at)) return true;
  let start = at - 1;
  while (start > 0 && at - start < REACH && isHan(text, start - 1)) start--;
  let end = at + 1;
  while (end < text.length && end - at < REACH && isHan(text, end)) end++;
  return boundariesOf(fold(text.slice(start, end)))[at - start] === 1;
}

function isHan(text: string, at: number): boolean {
  const unit = foldUnit(text.charCodeAt(at));
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3005 || unit === 0x3007;
}

/** Windows lately segmented, oldest first: the hits of one sentence mostly share theirs. */
const boundaries = new Map<string, Uint8Array>();
const KEPT = 256;

/** For each offset of the window whether a word ends there: 1 or 0. */
function boundariesOf(window: string): Uint8Array {
  const known = boundaries.get(window);
  if (known) return known;
  const found = new Uint8Array(window.length + 1);
  let at = 0;
  for (const word of engines[inForce]!(window)) found[(at += word.length)] = 1;
  for (const { pattern, start, end } of longestNonOverlapping(exceptions.scan(window))) {
    found.fill(0, start + 1, end);
    for (const offset of marks[pattern]!) found[start + offset] = 1;
  }
  if (boundaries.size >= KEPT) boundaries.delete(boundaries.keys().next().value!);
  boundaries.set(detached(window), found);
  return found;
}

const exceptions = compileMatcher(WORD_EXCEPTIONS.map((run) => run.replaceAll('|', '')), 'literals: word exceptions');
/** The offsets of the boundaries within each run. */
const marks = WORD_EXCEPTIONS.map((run) => {
  const offsets: number[] = [];
  for (const [ordinal, { index }] of [...run.matchAll(/\|/g)].entries()) offsets.push(index - ordinal);
  return offsets;
});

export interface Segmenter {
  readonly id: SegmenterId;
  /** Why the stand-in is in force and what to do about it: a Chinese sentence for the user. */
  readonly problem?: string;
}

/**
 * Loads nodejieba with the dictionary in `directory` (made by scripts/build-dictionary.mjs) and puts it in force; resolves
 * to the engine then in force and, where it is the stand-in, why. Never rejects. The event loop gets a turn before the
 * native load, which blocks it for some 30 ms. `nodejieba` is looked for in the node_modules folders above `directory`.
 * Asked again for the same folder it does not load again.
 */
export async function loadSegmenter(directory: string, platform: string = process.platform): Promise<Segmenter> {
  const standIn = (reason: string, advice: string): Segmenter => {
    useSegmenter('intl');
    return { id: 'intl', problem: `${reason}，已改用系统自带的分词，个别词语的边界可能判断不准。${advice}` };
  };
  try {
    if (loaded === directory) {
      useSegmenter('nodejieba');
      return { id: 'nodejieba' };
    }
    // Seen in nodejieba's issues 102 and 128: the library opens files by the ANSI code page and aborts the process.
    if (platform === 'win32' && /[^\u0020-\u007e]/.test(directory)) {
      return standIn(`分词组件读不了含中文的安装路径（${directory}）`, '请把扩展安装到只含英文字母的文件夹（启动 VS Code 时加参数 --extensions-dir）。');
    }
    const broken = await brokenFile(directory);
    if (broken !== null) return standIn(`分词词典缺失或不完整（${broken}）`, '请重新安装本扩展；从源代码运行的，请执行 npm run build。');
    const require = createRequire(resolve(directory, 'dictionary'));
    const binary = join(dirname(require.resolve('nodejieba')), 'build/Release/nodejieba.node');
    if (!(await isReadable(binary))) return standIn('没有找到分词组件 nodejieba 的程序文件', '请重新安装本扩展；从源代码运行的，请执行 npm ci。');
    await setImmediate();
    const nodejieba = require('nodejieba') as NodeJieba;
    nodejieba.load(Object.fromEntries(Object.entries(FILES).map(([key, name]) => [key, join(directory, name)])));
    engines.nodejieba = (text) => nodejieba.cut(text);
    loaded = directory;
    useSegmenter('nodejieba');
    return { id: 'nodejieba' };
  } catch (error) {
    return standIn(`分词组件 nodejieba 未能加载（${firstLine(error)}）`, '请安装与本机系统相符的扩展安装包；从源代码运行的，请执行 npm ci。');
  }
}

/** The folder whose dictionary nodejieba has. */
let loaded: string | undefined;

/** What is used of nodejieba. Without a second argument `cut` asks the dictionary alone, never the hidden Markov model. */
interface NodeJieba {
  readonly load: (files: Readonly<Record<string, string>>) => void;
  readonly cut: (text: string) => string[];
}

const FILES = { dict: 'jieba.dict.utf8', hmmDict: 'hmm_model.utf8', userDict: 'user.dict.utf8', idfDict: 'idf.utf8', stopWordDict: 'stop_words.utf8' };

/**
 * The first dictionary file that is missing, unreadable or not of the size the build wrote; null when all are whole.
 * nodejieba aborts the process on such a file, and no exception handler sees that.
 */
async function brokenFile(directory: string): Promise<string | null> {
  const sizes: unknown = await readFile(join(directory, 'sizes.json'), 'utf8').then(JSON.parse).catch(() => null);
  if (typeof sizes !== 'object' || sizes === null) return 'sizes.json';
  const expected = new Map<string, unknown>(Object.entries(sizes));
  for (const name of Object.values(FILES)) {
    const file = join(directory, name);
    if (!(await isReadable(file)) || (await stat(file)).size !== expected.get(name)) return name;
  }
  return null;
}

const isReadable = async (file: string): Promise<boolean> =>
  access(file, constants.R_OK)
    .then(() => stat(file))
    .then((facts) => facts.isFile() && facts.size > 0)
    .catch(() => false);

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
