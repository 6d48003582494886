import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alternativesOf, chancesOf, needsOf } from '../../server/src/text/needs.ts';
import { expressions } from '../support/expressions.ts';

const written = (expression: RegExp): readonly string[] => needsOf(expression).map((any) => [...any].map((code) => String.fromCharCode(code)).sort().join('')).sort();

describe('what an expression needs', () => {
  const check = (expression: RegExp, ...needs: readonly string[]): void => {
    it(String(expression), () => assert.deepEqual(written(expression), [...needs].sort()));
  };
  check(/丝绸/, '丝', '绸');
  check(/丝绸?/, '丝');
  check(/丝{0,3}绸+?/, '绸');
  check(/丝|绸/, '丝绸');
  check(/(?:的丝|的绸)x/, '丝绸', '的', 'x');
  check(/(?<![丝])绸(?!缎)(?=带)/, '带', '绸');
  check(/[丝绸]\d/, '丝绸', '0123456789');
  check(/[^丝].\s\w\S绸/, '绸');
  check(/\u4e1d(?<name>a)\k<name>\1{2}的/, '丝', 'a', '的');
  check(/[a-c]x/i, 'ABCabc', 'Xx');
  check(/[é]x/i, 'Xx');
  check(/丝|/);
  check(/[一-鿿]/);
  check(/丝/u);
  check(/a{2}\}/, 'a', '}');
});

describe('the alternatives of an expression', () => {
  it('parted at the top alone', () => assert.deepEqual(alternativesOf('a(?:b|c)|[|]\\||'), ['a(?:b|c)', '[|]\\|', '']));
});

describe('which expressions have a chance', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', '丙', 'a', 'A', 'b', '1', ' ', '丁'), { maxLength: 8 }).map((list) => list.join(''));

  it('every one that matches', () => {
    fc.assert(fc.property(fc.array(expressions, { maxLength: 5 }), fc.array(text, { maxLength: 5 }), (all, texts) => {
      const chances = chancesOf(all);
      for (const one of texts) for (const [i, expression] of all.entries()) if (expression.test(one)) assert.ok(chances(one).includes(i), `${String(expression)} in ${JSON.stringify(one)}`);
    }), { numRuns: 3000 });
  });

  it('and none without its characters', () => assert.deepEqual(chancesOf([/甲.{0,9}乙/, /丙/, /\d/])('甲和丙'), [1]));
  it('of many, too', () => {
    const all = Array.from({ length: 100 }, (_, i) => new RegExp(String.fromCharCode(0x4e00 + i)));
    assert.deepEqual(chancesOf(all)(String.fromCharCode(0x4e00 + 77, 0x4e00 + 3)), [3, 77]);
  });
});
