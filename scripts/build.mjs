// npm run build: bundles the client, the server and the command line into dist/, with nodejieba and its dictionary.
//   --dev   with source maps, not minified
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { buildDictionary } from './build-dictionary.mjs';
import { binary, installNodejieba } from './install-nodejieba.mjs';
import { keepCode } from './keep-code.mjs';
import { root } from './lib/processes.mjs';

const BUNDLES = [
  { from: 'client/src/extension.ts', to: 'dist/client/extension.cjs' },
  { from: 'server/src/main.ts', to: 'dist/server/lib/main.cjs' },
  { from: 'server/src/cli.ts', to: 'dist/server/lib/cli.cjs' },
  // What is called: each starts the program of its name in lib/.
  { from: 'server/src/launch.ts', to: 'dist/server/main.cjs' },
  { from: 'server/src/launch.ts', to: 'dist/server/cli.cjs', program: true },
];

/** The native module as Node looks for it from dist/server; its C++ sources, dictionaries and installer stay out. */
const NODEJIEBA = ['package.json', 'index.js', 'LICENSE', 'build/Release/nodejieba.node'];

/** Builds everything into dist/. The same sources give the same bytes, but for the engine's code kept beside the programs. Throws on an error in the sources. */
export async function build({ dev = false } = {}) {
  const present = BUNDLES.filter(({ from }) => existsSync(path.join(root, from)));
  for (const { from } of BUNDLES.filter((one) => !present.includes(one))) console.log(`${from} does not exist yet: skipped`);
  const results = await Promise.all(present.map((one) => bundled(one, dev)));
  write('dist/THIRD-PARTY-LICENSES.txt', licensesOf(results.flatMap(({ metafile }) => Object.keys(metafile.inputs))));

  for (const file of NODEJIEBA) replace(path.join(path.dirname(binary), '../..', file), path.join(root, 'dist/node_modules/nodejieba', file));
  const { words, bytes } = buildDictionary(path.join(root, 'dist/dict'));
  for (const { to } of present) console.log(`${to}  ${size(path.join(root, to))}`);
  await keepCode();
  console.log(`dist/dict  ${words} words, ${(bytes / 1024).toFixed(0)} KB`);
}

async function bundled({ from, to, program }, dev) {
  const result = await bundle({
    absWorkingDir: root,
    entryPoints: [from],
    outfile: to,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'nodejieba'],
    // ES modules first: the UMD builds of some packages hide their imports from the bundler.
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    minifyWhitespace: !dev,
    minifySyntax: !dev,
    sourcemap: dev ? 'inline' : false,
    metafile: true,
    banner: program ? { js: '#!/usr/bin/env node' } : {},
    logLevel: 'warning',
    // Sources that find themselves do so by __dirname in a bundle.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  if (program) chmodSync(path.join(root, to), 0o755);
  return result;
}

/** The licences of the packages that went into the bundles, as they ask for. */
function licensesOf(inputs) {
  const folders = new Set(inputs.map((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]).filter((folder) => folder !== undefined));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'License.txt', 'license'].map((one) => path.join(root, folder, one)).find((one) => existsSync(one));
    return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(file, 'utf8').trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

function write(file, text) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

/** Copies a file by renaming, and only if it differs: a library in use must neither be written over nor, on Windows, touched. */
function replace(from, to) {
  if (existsSync(to) && readFileSync(from).equals(readFileSync(to))) return;
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, `${to}.new`);
  renameSync(`${to}.new`, to);
}

const size = (file) => `${(readFileSync(file).length / 1024).toFixed(0)} KB`;

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === path.join(root, 'scripts/build.mjs')) {
  // `npm ci --ignore-scripts` leaves nodejieba uncompiled.
  const problems = await installNodejieba();
  if (problems.length > 0) {
    console.error(problems.join('\n\n'));
    process.exitCode = 1;
  } else {
    // esbuild has printed what is wrong.
    await build({ dev: process.argv.includes('--dev') }).catch((error) => {
      if (!Array.isArray(error.errors)) console.error(error);
      process.exitCode = 1;
    });
  }
}
