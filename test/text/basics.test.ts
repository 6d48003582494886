import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hash } from '../../server/src/text/hash.ts';
import { splitLines } from '../../server/src/text/lines.ts';
import { parseHan, parseNumber, toHan } from '../../server/src/text/numerals.ts';
import { fill, literal, parseTemplate, toLsp, toPlain } from '../../server/src/text/snippet.ts';
import { trim } from '../../server/src/text/span.ts';

describe('numerals', () => {
  it('are read in everyday, positional and financial form', () => {
    for (const [text, value] of [['三', 3], ['十', 10], ['十二', 12], ['二十', 20], ['一百零五', 105], ['一百二十三', 123], ['一千零一', 1001], ['二〇二六', 2026], ['壹佰贰拾叁', 123], ['两万三千', 23000], ['一亿二千万', 120_000_000]] as const)
      assert.equal(parseHan(text), value, text);
    assert.equal(parseNumber('１２'), 12);
    assert.equal(parseNumber('第三'), null);
    assert.equal(parseHan(''), null);
  });
  it('read back as written', () => {
    for (let n = 0; n < 10_000; n++) assert.equal(parseHan(toHan(n)), n);
    assert.deepEqual([0, 10, 11, 20, 105, 110, 1001, 1010].map(toHan), ['零', '十', '十一', '二十', '一百零五', '一百一十', '一千零一', '一千零一十']);
  });
});

describe('snippets', () => {
  it('are written in one notation and read in two', () => {
    const snippet = parseTemplate('自收到{client}通知之日起${1:4}小时内以${2|书面,电话|}答复${3}');
    const filled = fill(snippet, { client: '甲方' }, (name) => name);
    assert.equal(toPlain(filled), '自收到甲方通知之日起4小时内以书面答复');
    assert.equal(toLsp(filled), '自收到甲方通知之日起${1:4}小时内以${2|书面,电话|}答复${3}');
  });
  it('turn a variable without a value into a tab stop after the last, one for each name', () => {
    assert.equal(toLsp(fill(parseTemplate('{provider}付${1:3}元，{provider}与{client}'), {}, (n) => (n === 'provider' ? '服务方' : '客户'))), '${2:服务方}付${1:3}元，${2:服务方}与${3:客户}');
  });
  it('escape what the syntax would read', () => {
    assert.equal(toLsp(literal('价格$5}\\')), '价格\\$5\\}\\\\');
    assert.deepEqual(literal(''), []);
  });
  it('leave any other text as it is', () => fc.assert(fc.property(fc.string().filter((s) => !/[{}$]/.test(s)), (s) => assert.equal(toPlain(parseTemplate(s)), s))));
});

describe('lines', () => {
  it('end at LF, CRLF, CR and the Unicode separators', () => {
    assert.deepEqual(splitLines('一\n二\r\n三\r四\u2028五').map((l) => [l.span.start, l.span.end]), [[0, 1], [2, 3], [5, 6], [7, 8], [9, 10]]);
    assert.deepEqual(splitLines('').length, 1);
  });
  it('know their indent, ideographic spaces included', () => assert.equal(splitLines('\u3000\t一')[0]!.indent, 2));
});

it('a span is trimmed of every kind of white space', () => assert.deepEqual(trim('\ufeff\u3000甲 方\r\n', { start: 0, end: 7 }), { start: 2, end: 5 }));

it('a hash tells texts apart and is stable', () => {
  assert.equal(hash('及时'), hash('及时'));
  assert.notEqual(hash('及时'), hash('及时 '));
  assert.match(hash(''), /^[0-9a-f]{16}$/);
});
