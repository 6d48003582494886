import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chancesIn, holdingOf, rowsOf } from '../../server/src/text/holding.ts';
import { fold } from '../../server/src/text/script-fold.ts';
import { expressions } from '../support/expressions.ts';

/** The texts an expression has a chance in, by their indexes. */
function chances(expression: RegExp, texts: readonly string[]): readonly number[] {
  let at = 0;
  const spans = texts.map((text) => ({ start: at, end: (at += text.length + 1) - 1 }));
  const needs = rowsOf(expression);
  if (needs === null) return texts.map((_, i) => i);
  const found = chancesIn(holdingOf(texts.join('\n'), spans)!, needs);
  return texts.flatMap((_, i) => (((found[i >> 5]! >>> (i & 31)) & 1) === 1 ? [i] : []));
}

describe('which texts an expression has a chance in', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', '丙', 'a', 'A', 'b', 'ａ', 'Ｂ', '1', '１', ' ', '条', '條'), { maxLength: 8 }).map((list) => list.join(''));

  it('every one it matches in, folded or not', () => {
    fc.assert(fc.property(expressions, fc.array(text, { maxLength: 70 }), (expression, texts) => {
      const found = new Set(chances(expression, texts));
      for (const [i, one] of texts.entries()) if (expression.test(one) || expression.test(fold(one))) assert.ok(found.has(i), `${String(expression)} in ${JSON.stringify(one)}`);
    }), { numRuns: 1000 });
  });

  it('none without what each alternative needs', () => assert.deepEqual(chances(/甲.{0,9}乙|丙1/, ['甲和丙', '乙', '丙１', '', '乙甲']), [2, 4]));
  it('all where one needs nothing', () => assert.deepEqual(chances(/甲|.*/, ['乙', '']), [0, 1]));
  it('a Traditional one for a Simplified one', () => assert.deepEqual(chances(/条/, ['第一條', '第一']), [0]));
  it('none of more texts than are worth it', () => assert.equal(holdingOf('', Array.from({ length: 100_000 }, () => ({ start: 0, end: 0 }))), null));
});
