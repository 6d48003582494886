import assert from 'node:assert/strict';
import { prepared } from '../../server/src/text/prepared.ts';

describe('what is prepared', () => {
  const scope = globalThis as { __stock?: object };
  afterEach(() => delete scope.__stock);

  it('is made each time where nothing is kept', () => {
    let made = 0;
    assert.equal(prepared('a', () => ++made), 1);
    assert.equal(prepared('a', () => ++made), 2);
  });

  it('is taken from what was kept, by its name, and noted either way', () => {
    const made = new Map<string, unknown>();
    scope.__stock = { kept: new Map([['a', 'kept']]), made };
    assert.equal(prepared('a', () => 'made'), 'kept');
    assert.equal(prepared('b', () => 'made'), 'made');
    assert.deepEqual([...made], [['a', 'kept'], ['b', 'made']]);
  });

  it('is made and not noted where it has no name; a name is given once', () => {
    const made = new Map<string, unknown>();
    scope.__stock = { kept: new Map(), made };
    assert.equal(prepared(undefined, () => 'made'), 'made');
    assert.equal(made.size, 0);
    prepared('a', () => 1);
    assert.throws(() => prepared('a', () => 2), /by the name of a/);
  });
});
