import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ascending, commonPairs, type Pair } from '../../server/src/text/sequence.ts';

const common = (a: string, b: string): string => commonPairs([...a], [...b]).map(([i]) => a[i]).join('');

describe('sequences', () => {
  it('share their longest common subsequence', () => {
    assert.equal(common('甲方应当付款', '乙方有权收款'), '方款');
    assert.equal(common('', '甲'), '');
    assert.equal(common('甲乙丙丁', '甲丙乙丁').length, 3);
  });
  it('share what occurs once in both where they are too long to compare one by one', () => {
    const long = Array.from({ length: 3000 }, (_, i) => `x${i}`);
    const pairs = commonPairs(['a', ...long, 'b'], ['c', ...long.toReversed(), 'anchor', 'd']);
    assert.equal(pairs.length, 1);
    assert.deepEqual(commonPairs(['a', ...long, 'b'], ['c', ...long, 'd']).length, 3000);
  });
  it('ascend on both sides, whatever they are', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(fc.property(letters, letters, (a, b) => {
      const pairs = commonPairs(a, b);
      pairs.forEach(([i, j], k) => assert.ok(a[i] === b[j] && (k === 0 || (i > pairs[k - 1]![0] && j > pairs[k - 1]![1]))));
      assert.equal(pairs.length, commonPairs(b, a).length);
    }));
  });
  it('keep the heaviest of what ascends', () => {
    const pairs: readonly Pair[] = [[0, 2], [1, 0], [2, 1], [3, 3]];
    assert.deepEqual(ascending(pairs, () => 1), [[1, 0], [2, 1], [3, 3]]);
    assert.deepEqual(ascending(pairs, ([i]) => (i === 0 ? 5 : 1)), [[0, 2], [3, 3]]);
    assert.deepEqual(ascending([], () => 1), []);
  });
});
