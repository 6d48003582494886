import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Compares what the product made with what is kept on file. `UPDATE=1` rewrites the file, so that a change of behaviour is
 * a difference a reader can judge; continuous integration never rewrites.
 */
export function matchesGolden(path: string, made: string): void {
  if (process.env['UPDATE'] === '1') {
    assert.ok(!process.env['CI'], 'goldens are not rewritten in CI');
    writeFileSync(path, made);
  }
  assert.ok(existsSync(path), `${path} is missing: run UPDATE=1 npm run test:unit and read what it wrote`);
  assert.equal(made, readFileSync(path, 'utf8').replace(/\r\n/g, '\n'), `${path}: run UPDATE=1 npm run test:unit and read the difference`);
}
