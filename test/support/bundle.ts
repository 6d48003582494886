import { buildSync } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

// Beside dist/dict and dist/node_modules, so that a built tree is tested with its real segmenter; the package leaves it out.
const OUT = join(import.meta.dirname, '..', '..', 'dist', 'test');

/** A program as it ships, one CommonJS file, made from the sources as they are: what a process test runs. */
export function bundle(source: 'cli' | 'main'): string {
  mkdirSync(OUT, { recursive: true });
  const outfile = join(OUT, `${source}.cjs`);
  buildSync({
    entryPoints: [join(import.meta.dirname, '..', '..', 'server', 'src', `${source}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['nodejieba'],
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outfile;
}
