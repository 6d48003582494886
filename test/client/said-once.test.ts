import assert from 'node:assert/strict';
import { unsaid } from '../../client/src/said-once.ts';

const at = (line: number, from: number, to: number): { range: { start: { line: number; character: number }; end: { line: number; character: number } } } => ({ range: { start: { line, character: from }, end: { line, character: to } } });

describe('what is wrong in config.json is said once', () => {
  it('where VS Code has found the very place, and where the two meet', () => {
    assert.deepEqual(unsaid([at(2, 4, 10)], [at(2, 4, 10)]), []);
    assert.deepEqual(unsaid([at(2, 4, 10)], [at(2, 8, 20)]), []);
    assert.deepEqual(unsaid([at(2, 4, 10)], [{ range: { start: { line: 1, character: 0 }, end: { line: 3, character: 1 } } }]), []);
  });

  it('and stays where nobody else has spoken', () => {
    const ours = [at(2, 4, 10), at(5, 0, 3)];
    assert.deepEqual(unsaid(ours, []), ours);
    assert.deepEqual(unsaid(ours, [at(2, 12, 20), at(3, 0, 3)]), ours);
    assert.deepEqual(unsaid(ours, [at(5, 1, 2)]), [ours[0]]);
  });
});
