import assert from 'node:assert/strict';
import { matchesGlob } from '../../server/src/text/glob.ts';

describe('globs', () => {
  const table: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['*.md', ['a.md', '采购/a.md', '采购/二/a.md'], ['a.txt', 'md']],
    ['采购/**', ['采购/a.md', '采购/二/a.md'], ['销售/a.md', '旧/采购/a.md']],
    ['采购/*.md', ['采购/a.md'], ['采购/二/a.md', 'a.md']],
    ['**/采购/*.md', ['采购/a.md', '旧/采购/a.md'], ['采购/二/a.md']],
    ['./a?b.*', ['a及b.contract'], ['ab.contract', '二/a及b.contract/c']],
    ['采购合同-[1].md', ['采购合同-[1].md'], ['采购合同-1.md']],
    ['**', ['a', 'a/b'], []],
  ];
  for (const [glob, yes, no] of table)
    it(glob, () => {
      for (const path of yes) assert.ok(matchesGlob(glob, path), path);
      for (const path of no) assert.ok(!matchesGlob(glob, path), path);
    });
  it('takes little time, whatever is given', () => {
    assert.ok(!matchesGlob('**/'.repeat(300) + '*a'.repeat(300) + 'b', 'a/'.repeat(300) + 'a'.repeat(3000)));
  });
});
