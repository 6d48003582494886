import { buildSync } from 'esbuild';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Says where it stands and what it was given. */
const PROGRAM = "'use strict';\nconst say = (what) => process.stdout.write(JSON.stringify(what));\nsay([__dirname, __filename, typeof require('node:fs').readFileSync, process.argv.slice(2)]);\n";

describe('the start of a program', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'launch-'));
    mkdirSync(join(folder, 'lib'));
    writeFileSync(join(folder, 'lib', 'one.cjs'), PROGRAM);
    buildSync({ entryPoints: [join(import.meta.dirname, '../../server/src/launch.ts')], outfile: join(folder, 'one.cjs'), bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error' });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const started = (kept?: string): { readonly out: string; readonly err: string; readonly code: number | null } => {
    const env = { ...process.env, ...(kept !== undefined && { CONTRACT_REVIEW_CODE_CACHE: kept }) };
    if (kept === undefined) delete env['CONTRACT_REVIEW_CODE_CACHE'];
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'one.cjs'), '一', '--two'], { env, encoding: 'utf8' });
    return { out: stdout, err: stderr, code: status };
  };
  const asIfHere = (): object => ({ out: JSON.stringify([folder, join(folder, 'one.cjs'), 'function', ['一', '--two']]), err: '', code: 0 });

  it('runs the program of its name as if that stood in its place, and leaves nothing behind unasked', () => {
    assert.deepEqual(started(), asIfHere());
    assert.deepEqual(readdirSync(join(folder, 'lib')), ['one.cjs']);
  });

  it('keeps the code where it is told to, and takes it from there', () => {
    const kept = join(folder, 'a new folder', 'code');
    assert.deepEqual(started(kept), asIfHere());
    const { ino, size } = statSync(kept);
    assert.ok(size > 100, String(size));
    assert.deepEqual(readdirSync(join(folder, 'a new folder')), ['code']);
    assert.deepEqual(started(kept), asIfHere());
    // Code that the engine turned away would have been replaced by a new file.
    assert.equal(statSync(kept).ino, ino);
  });

  it('keeps what the program prepared of its own data, and hands it over', () => {
    const kept = join(folder, 'code');
    const program = "process.stdout.write(String(__stock.kept.get('table'))); __stock.made.set('table', Int32Array.of(3, 1, 2));\n";
    writeFileSync(join(folder, 'lib', 'one.cjs'), program);
    assert.deepEqual(started(kept), { out: 'undefined', err: '', code: 0 });
    assert.deepEqual(started(kept), { out: '3,1,2', err: '', code: 0 });
    // What an earlier text of the program prepared is another's.
    writeFileSync(join(folder, 'lib', 'one.cjs'), program.replace('3, 1', '4, 1'));
    assert.deepEqual(started(kept), { out: 'undefined', err: '', code: 0 });
  });

  it('runs another version of the program from its own text, however alike', () => {
    const kept = join(folder, 'code');
    started(kept);
    const before = readFileSync(kept);
    writeFileSync(join(folder, 'lib', 'one.cjs'), PROGRAM.replace('slice(2)', 'slice(3)'));
    assert.deepEqual(started(kept), { out: JSON.stringify([folder, join(folder, 'one.cjs'), 'function', ['--two']]), err: '', code: 0 });
    assert.notDeepEqual(readFileSync(kept), before);
  });

  it('starts from what is broken, cut short or nonsense as if it were not there, and mends it', () => {
    const kept = join(folder, 'code');
    started(kept);
    const whole = readFileSync(kept);
    const bent = Buffer.from(whole);
    bent[bent.length >> 1]! ^= 0xff;
    for (const bad of [bent, whole.subarray(0, whole.length >> 1), whole.subarray(0, 5), Buffer.alloc(0), Buffer.from('nonsense '.repeat(99))]) {
      writeFileSync(kept, bad);
      assert.deepEqual(started(kept), asIfHere());
      assert.notDeepEqual(readFileSync(kept), bad);
    }
  });

  it('runs where the code can be kept nowhere', () => {
    for (const kept of [join(folder, 'lib', 'one.cjs', 'code'), join(folder, 'gone', 'with', 'code')]) {
      assert.deepEqual(started(kept), asIfHere());
      assert.equal(existsSync(kept), false);
    }
  });

  it('takes what stands beside the program unless it is told of another place, and never writes there', () => {
    const beside = join(folder, 'lib', 'one.cjs.cache');
    started(beside);
    const code = readFileSync(beside);
    assert.deepEqual(started(), asIfHere());
    writeFileSync(beside, code.subarray(0, 20));
    assert.deepEqual(started(), asIfHere());
    assert.equal(readFileSync(beside).length, 20);
  });
});
