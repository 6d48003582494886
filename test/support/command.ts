import { spawn } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { check } from '../../server/src/cli/check.ts';
import { checkOptions } from '../../server/src/cli/options.ts';
import { nodeRuntime } from '../../server/src/protocol/runtime.ts';
import { bundle } from './bundle.ts';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process, as it ships; `cwd` is where relative paths start. */
export function command(args: readonly string[], { cwd, stdin = '', node = [] }: { readonly cwd?: string; readonly stdin?: string | Buffer; readonly node?: readonly string[] } = {}): Promise<Outcome> {
  program ??= bundle('cli');
  const child = spawn(process.execPath, [...node, program, ...args], { cwd, stdio: 'pipe' });
  const collect = (stream: NodeJS.ReadableStream): Buffer[] => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
    return chunks;
  };
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  child.stdin.on('error', () => undefined).end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }));
  });
}
let program: string | undefined;

/** `check` within this process, which has loaded the segmenter once: for whatever is not about the process itself. One at a time. */
export async function checked(args: readonly string[], cwd: string): Promise<Outcome> {
  const options = checkOptions(args);
  if (typeof options === 'string' || 'misuse' in options) throw new Error(JSON.stringify(options));
  const before = process.cwd();
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const collect = async (stream: PassThrough): Promise<string> => Buffer.concat(await stream.toArray() as Buffer[]).toString();
  const read = Promise.all([collect(stdout), collect(stderr)]);
  process.chdir(cwd);
  try {
    await nodeRuntime.loadSegmenter();
    const code = await check(options, { stdin: Readable.from([]), stdout, stderr, cwd, today: '2026-01-01', version: '0.0.0', program: undefined });
    stdout.end();
    stderr.end();
    const [out, err] = await read;
    return { code, stdout: out, stderr: err };
  } finally {
    process.chdir(before);
  }
}
