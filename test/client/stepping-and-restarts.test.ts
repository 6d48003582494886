import assert from 'node:assert/strict';
import { restartPolicy } from '../../client/src/restart-policy.ts';
import { isVagueCode, nextAfter, type Place } from '../../client/src/vague-order.ts';

const at = (line: number, character: number): Place => ({ line, character });
const next = (places: readonly Place[], from: Place) => nextAfter(places, (p) => p, from);

describe('stepping from vague term to vague term', () => {
  const places = [at(4, 2), at(1, 8), at(1, 3)];

  it('goes forward in reading order, whatever order the findings come in', () => {
    assert.deepEqual(next(places, at(0, 0)), { place: at(1, 3), wrapped: false });
    assert.deepEqual(next(places, at(1, 3)), { place: at(1, 8), wrapped: false });
    assert.deepEqual(next(places, at(1, 9)), { place: at(4, 2), wrapped: false });
  });

  it('begins again at the top behind the last one', () => assert.deepEqual(next(places, at(4, 2)), { place: at(1, 3), wrapped: true }));

  it('stays at the only one', () => assert.deepEqual(next([at(2, 2)], at(2, 2)), { place: at(2, 2), wrapped: true }));

  it('finds none where there is none', () => assert.equal(next([], at(0, 0)), undefined));

  it('knows the vague family by its code, linked or not', () => {
    assert.ok(isVagueCode('vague-deadline'));
    assert.ok(isVagueCode({ value: 'vague-scope', target: {} }));
    for (const code of ['missing-clause.fees', 'unfilled-blank', 12, undefined, null, { value: 3 }]) assert.ok(!isVagueCode(code));
  });
});

describe('starting an ended server again', () => {
  it('gives up when it ends more often than the limit within the window', () => {
    const policy = restartPolicy(3, 1000);
    assert.deepEqual([0, 10, 20, 30].map((now) => policy.ended(now)), [true, true, true, false]);
  });

  it('goes on when the ends lie far apart', () => {
    const policy = restartPolicy(2, 1000);
    assert.deepEqual([0, 600, 1200, 1800, 2400].map((now) => policy.ended(now)), [true, true, true, true, true]);
  });

  it('forgets when the user starts it', () => {
    const policy = restartPolicy(1, 1000);
    assert.deepEqual([policy.ended(0), policy.ended(1)], [true, false]);
    policy.forget();
    assert.ok(policy.ended(2));
  });
});
