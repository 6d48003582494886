// npm run package: builds, and packs the extension for this platform into dist/<name>-<version>-<platform>-<arch>.vsix.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { stage } from './lib/allow-list.mjs';
import { root, run } from './lib/processes.mjs';
import { vsixOfThisPlatform } from './lib/vsix.mjs';

/** A larger package holds something it should not: the whole of nodejieba would be 9 MB. */
const LARGEST = 6 * 1024 * 1024;

const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const out = path.join(root, 'dist', `${name}-${version}-${process.platform}-${process.arch}.vsix`);

const built = await run(process.execPath, [path.join(root, 'scripts/build.mjs')]);
if (built.code === 0) {
  rmSync(out, { force: true });
  // Packed from a copy: vsce looks at every file of the folder it packs, those of node_modules deep in test/ among them.
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(path.join(root, '.cache/package-'));
  stage(root, folder);
  const packed = await run(process.execPath, [vsce(), 'package', '--target', target(), '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', out], { cwd: folder, quiet: true });
  rmSync(folder, { recursive: true, force: true });
  if (packed.code === 0) report();
  else {
    console.error(packed.output);
    process.exitCode = 1;
  }
} else process.exitCode = 1;

function vsce() {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
}

/** VS Code's name of this platform: https://code.visualstudio.com/api/working-with-extensions/publishing-extension#platformspecific-extensions */
function target() {
  const arch = process.arch === 'arm' ? 'armhf' : process.arch;
  process.report.excludeNetwork = true;
  const musl = process.platform === 'linux' && process.report.getReport().header.glibcVersionRuntime === undefined;
  return `${musl ? 'alpine' : process.platform}-${arch}`;
}

function report() {
  const vsix = readFileSync(vsixOfThisPlatform());
  const entries = entriesOf(vsix).sort((a, b) => b.packed - a.packed);
  console.log(`${path.relative(root, out)}  ${kilobytes(vsix.length)}, ${entries.length} files, the largest packed (unpacked):`);
  for (const { file, packed, unpacked } of entries.slice(0, 6)) console.log(`  ${kilobytes(packed).padStart(8)} (${kilobytes(unpacked)})  ${file}`);
  if (vsix.length <= LARGEST) return;
  console.error(`The package is larger than ${kilobytes(LARGEST)}: look into .vscodeignore.`);
  process.exitCode = 1;
}

/** What a zip file says it holds, from its central directory (APPNOTE.TXT 4.3.12 and 4.3.16). */
function entriesOf(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const count = zip.readUInt16LE(end + 10);
  const entries = [];
  for (let at = zip.readUInt32LE(end + 16), i = 0; i < count; i++) {
    const length = zip.readUInt16LE(at + 28);
    entries.push({ file: zip.toString('utf8', at + 46, at + 46 + length), packed: zip.readUInt32LE(at + 20), unpacked: zip.readUInt32LE(at + 24) });
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(0)} KB`;
}
