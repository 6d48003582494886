import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonValue, nearestSpan, parseJson } from '../../server/src/text/json.ts';
import { parseMarks } from '../support/marks.ts';

const node = (text: string) => {
  const parsed = parseJson(text);
  assert.ok('node' in parsed, JSON.stringify(parsed));
  return parsed.node;
};

describe('JSON with places', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, indent) => assert.deepEqual(jsonValue(node(JSON.stringify(value, null, indent))), JSON.parse(JSON.stringify(value)))));
    assert.deepEqual(jsonValue(node('\uFEFF{"a\\u4e2d":[1e3,-0.5,"\\n\\"",null,true]}')), { 'a中': [1000, -0.5, '\n"', null, true] });
  });
  it('takes or refuses any text as JSON.parse does', () => {
    const valid = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ \n01.-e', 'true', 'null', '及') }), (text) => assert.equal('node' in parseJson(text), valid(text), text)), { numRuns: 2000 });
  });
  for (const [marked, message] of [
    ['{ "a": 1[|,|] "b" }', '名称后面缺少冒号'],
    ['{ "a": 1, [|}|]', '最后一项后面多了逗号'],
    ['{ "a": 1\n[|"|]b": 2 }', '这里缺少逗号'],
    ['[|{|] "a": { "b": 1 }', '缺少与此处「{」对应的「}」'],
    ['{ "a": [|"没完\n|]" }', '引号没有在这一行里结束'],
    ['{ [|/|]/ 说明\n }', '这里应当是用双引号括起来的名称'],
    ['{ "a": [|/|]/ 说明\n 1 }', 'JSON 里不能写注释'],
  ] as const)
    it(`says what is wrong: ${message}`, () => {
      const { text, spans } = parseMarks(marked);
      const parsed = parseJson(text);
      assert.ok('error' in parsed);
      assert.equal(parsed.error.message, message);
      // The end matters less than the place.
      if (message !== '名称后面缺少冒号' && !message.startsWith('引号')) assert.equal(parsed.error.span.start, spans[0]!.start);
    });
  it('survives deep nesting', () => assert.ok('error' in parseJson('['.repeat(100_000))));
  it('finds the place of a path, or of what is nearest above it', () => {
    const { text, spans } = parseMarks('{ "a": 1, [|"b": { [|"c": [ 1, [|{ }|] ]|] }|] }');
    const root = node(text);
    const [b, c, item] = spans;
    assert.deepEqual([nearestSpan(root, ['b']), nearestSpan(root, ['b', 'c']), nearestSpan(root, ['b', 'c', '1']), nearestSpan(root, ['b', 'x']), nearestSpan(root, ['x'])], [b, c, item, b, { start: 0, end: 1 }]);
  });
});
