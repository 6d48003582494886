import { spawn } from 'node:child_process';
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
