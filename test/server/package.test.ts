import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PackageManager, listFiles } from '@vscode/vsce';
import { allowedFiles, isAllowed, readAllowList, stage } from '../../scripts/lib/allow-list.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const entries = readAllowList(join(root, '.vscodeignore'));
const allowed = (file: string): boolean => isAllowed(entries, file);

/** Every path of the manifest, wherever it stands in it: main, bin, grammars, snippets, schemas, icons, pictures of walkthroughs. */
function pathsOf(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:\.\/)?[\w.-]+(?:\/[\w.-]+)+\.[a-z]+$/i.test(value) ? [value.replace(/^\.\//, '')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'scripts' || key === 'fileMatch' || key === 'dependencies' || key === 'devDependencies' || key === 'repository' ? [] : pathsOf(inner)));
}

const manifest = JSON.parse(read('package.json')) as { readonly l10n?: string; readonly icon?: string };

describe('package', () => {
  it('the list is one: everything is out but what is named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'allow-list-'));
    const list = join(folder, '.vscodeignore');
    for (const wrong of ['!media/**', '**\nmedia/**', '**\n!media/*/icon.png', '**\n!**/icon.png', '']) {
      writeFileSync(list, wrong);
      assert.throws(() => readAllowList(list), /allow-list/, wrong);
    }
    writeFileSync(list, '# what goes in\r\n**\r\n!README.md\r\n!media/**\r\n!syntaxes/*.json\r\n');
    const read = readAllowList(list);
    assert.deepEqual(read, ['README.md', 'media/**', 'syntaxes/*.json']);
    const on = ['README.md', 'media/icon.png', 'media/walkthrough/one.md', 'syntaxes/contract.tmLanguage.json'];
    const off = ['README.mdx', 'xREADME.md', 'docs/README.md', 'mediax/icon.png', 'syntaxes/deep/a.json', 'syntaxes/ajson'];
    assert.deepEqual([...on, ...off].filter((file) => isAllowed(read, file)), on);
    for (const file of [...on, ...off]) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), '');
    }
    assert.deepEqual(allowedFiles(folder, read), on);
    rmSync(folder, { recursive: true });
  });

  it('holds every file the manifest refers to', () => {
    const referred = pathsOf(manifest);
    assert.ok(referred.includes('dist/client/extension.cjs') && referred.includes('syntaxes/contract.tmLanguage.json') && referred.includes('snippets/contract.json'), String(referred));
    assert.deepEqual(referred.filter((file) => !allowed(file)), []);
    const texts = readdirSync(root).filter((file) => /^package\.nls(\.[\w-]+)?\.json$/.test(file));
    const bundles = manifest.l10n === undefined ? [] : readdirSync(join(root, manifest.l10n)).map((file) => `l10n/${file}`);
    assert.ok(texts.length > 1, String(texts));
    assert.deepEqual([...texts, ...bundles].filter((file) => !allowed(file)), []);
  });

  it('holds what the server needs at run time, and of nodejieba nothing else', () => {
    const needed = ['dist/server/main.cjs', 'dist/server/cli.cjs', 'dist/server/lib/main.cjs', 'dist/server/lib/cli.cjs', 'dist/dict/jieba.dict.utf8', 'dist/dict/sizes.json', 'dist/node_modules/nodejieba/index.js', 'dist/node_modules/nodejieba/package.json', 'dist/node_modules/nodejieba/build/Release/nodejieba.node', 'LICENSE', 'package.json'];
    assert.deepEqual(needed.filter((file) => !allowed(file)), []);
    const unwanted = ['dist/node_modules/nodejieba/lib/index.cpp', 'dist/node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8', 'node_modules/nodejieba/index.js', 'dist/contract-review-0.1.0-linux-x64.vsix', 'dist/server/lib/main.cjs.cache'];
    assert.deepEqual(unwanted.filter(allowed), []);
  });

  it('holds nothing of the sources but the sample the client opens', () => {
    const sample = [...read('client/src/commands/open-sample.ts').matchAll(/SAMPLE = \[([^\]]*)\]/gu)].map((m) => (m[1] ?? '').replace(/['\s]/gu, '').replace(',', '/')).join();
    const files = allowedFiles(root, entries);
    assert.ok(files.length > 8, String(files));
    const sources = /\.(?:[cm]?tsx?|mjs|map|vsix|docx?|lock)$|^(?:client|server|test|scripts|docs|examples|node_modules|\.)/;
    assert.deepEqual(files.filter((file) => sources.test(file)), [sample]);
  });

  it('vsce packs just that', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    const files = stage(root, folder);
    assert.deepEqual([...(await listFiles({ cwd: folder, packageManager: PackageManager.None }))].sort(), files);
    rmSync(folder, { recursive: true });
  });

  it('every entry names something that is there or that the build makes', () => {
    const files = allowedFiles(root, entries);
    const later = /^(?:dist\/|README|schemas\/)/;
    assert.deepEqual(entries.filter((entry) => !later.test(entry) && !files.some((file) => isAllowed([entry], file))), []);
  });
});
