import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

// What stands in dist/server as main.cjs and cli.cjs: runs the program of the same name in lib/, as if it stood here. Half of a start is
// compiling: what the engine made of the program's code an earlier time is taken from a file where there is one (https://v8.dev/blog/code-caching),
// and with it what the program made of its own data (text/prepared.ts).

// Set before anything is compiled, for code is kept with the flags it was made under.
// A review makes much that the next one throws away. Left to itself the engine lets the heap grow to several times what is in use before
// it cleans up, and keeps what it took; cleaning up a little earlier costs next to no time (docs/performance.md).
setFlagsFromString('--heap-growing-percent=80');
// There are thousands of expressions, and nearly all are used again: compiling each at once saves interpreting it first.
setFlagsFromString('--no-regexp-tier-up');

/** Where the code is kept: read at the start and, where it was none or another engine's, written later. Unset: only read, from beside the program. */
const kept = process.env['CONTRACT_REVIEW_CODE_CACHE'];

const MARK = 8;
/** Behind the mark: the length of the code, the code, and what the program prepared. */
const LENGTH = 4;
/** Milliseconds after which the first reviews are done. Keeping the code takes some 30 ms, once. */
const LATER = 20_000;
const program = join(__dirname, 'lib', basename(__filename));
const { script, stock, sum, isKnown } = load();
if (kept !== undefined && isMainThread && !isKnown) {
  // At the end there is most to keep, but an editor that closes does not wait for it.
  process.once('exit', () => keep(kept));
  setTimeout(() => keep(kept), LATER).unref();
}
(script.runInThisContext() as (...scope: readonly unknown[]) => void)(exports, require, module, __filename, __dirname, stock);

/** The program, and what it prepared an earlier time; nothing holds on to the bytes of the files, some ten megabytes. */
function load() {
  const source = readFileSync(program);
  const sum = crc32(source);
  const known = contentOf(kept ?? `${program}.cache`, sum);
  const script = new Script(`(function (exports, require, module, __filename, __dirname, __stock) {${source.toString()}\n})`, { filename: program, ...(known && { cachedData: known.code }) });
  // What another engine wrote down is left alone.
  const isKnown = known !== undefined && script.cachedDataRejected !== true;
  const stock = { kept: isKnown ? (deserialize(known.stock) as ReadonlyMap<string, unknown>) : new Map<string, unknown>(), made: new Map<string, unknown>() };
  return { script, stock, sum, isKnown };
}

/** What was kept of just this program in a file, whole; the engine itself turns away the code of another engine. */
function contentOf(file: string, sum: number): { readonly code: Buffer; readonly stock: Buffer } | undefined {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(MARK);
    if (!bytes.subarray(0, MARK).equals(markOf(content, sum))) return undefined;
    const behind = LENGTH + content.readUInt32LE(0);
    // A buffer of its own: what is read from it points into it, and would keep the code as well.
    return { code: content.subarray(LENGTH, behind), stock: Buffer.from(content.subarray(behind)) };
  } catch {
    return undefined;
  }
}

/** What stands before the content: which program's it is, and that it is whole. The engine asks for neither more than a length. */
function markOf(content: Buffer, sum: number): Buffer {
  const mark = Buffer.alloc(MARK);
  mark.writeUInt32LE(sum, 0);
  mark.writeUInt32LE(crc32(content), 4);
  return mark;
}

/** Keeps the code made in this run. Where that cannot be, the next start takes as long as this one. */
function keep(file: string): void {
  // Put in place whole: another process may be reading it, or writing its own.
  const whole = `${file}.${process.pid}`;
  try {
    // Its folder and no more: what that stands in may have been taken away meanwhile, and must not come back.
    if (!existsSync(dirname(file))) mkdirSync(dirname(file));
    const code = script.createCachedData();
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32LE(code.length, 0);
    const content = Buffer.concat([length, code, serialize(stock.made)]);
    writeFileSync(whole, Buffer.concat([markOf(content, sum), content]));
    renameSync(whole, file);
  } catch {
    // Nothing is lost but time; half a file is not left lying about.
    if (existsSync(whole)) rmSync(whole, { force: true });
  }
}
