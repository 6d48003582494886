import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineIndex, linesOf, offsetAt, positionAt, rangeOf, spanOf } from '../../server/src/features/position.ts';

const TEXTS = fc.array(fc.constantFrom('甲', '😀', '\ud83d', '\n', '\r', '\r\n', '\u2028', 'a', ' ', '\u0000', '\ufeff')).map((parts) => parts.join(''));

describe('positions', () => {
  it('are those of the protocol library, for any text and offset', () => {
    fc.assert(
      fc.property(TEXTS, fc.integer({ min: -2, max: 30 }), (text, offset) => {
        const document = TextDocument.create('untitled:a', 'contract', 1, text);
        assert.deepEqual(positionAt(lineIndex(text), offset), document.positionAt(offset));
      }),
    );
  });
  it('go back to the offset they came from, but for one between CR and LF', () => {
    fc.assert(
      fc.property(TEXTS, fc.nat(30), (text, given) => {
        const offset = Math.min(given, text.length);
        const inside = text[offset - 1] === '\r' && text[offset] === '\n';
        const index = lineIndex(text);
        assert.equal(offsetAt(index, positionAt(index, offset)), inside ? offset - 1 : offset);
      }),
    );
  });
  it('outside the text are brought into it', () => {
    const index = lineIndex('甲方\r\n乙方');
    assert.equal(offsetAt(index, { line: 0, character: 99 }), 2);
    assert.equal(offsetAt(index, { line: 99, character: 0 }), 6);
    assert.equal(offsetAt(index, { line: -1, character: 3 }), 0);
    assert.deepEqual(spanOf(index, { start: { line: 1, character: 1 }, end: { line: 0, character: 0 } }), { start: 5, end: 5 });
    assert.deepEqual(rangeOf(index, { start: 4, end: 6 }), { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } });
  });
  it('are those of the lines as they stand where some were joined for reading', () => {
    // 乙方应当及 / 　　时付款。 / 甲方
    const index = lineIndex('乙方应当及时付款。\n甲方', [{ at: 5, indent: 2 }]);
    assert.deepEqual([0, 4, 5, 8, 9, 10, 12].map((offset) => Object.values(positionAt(index, offset))), [[0, 0], [0, 4], [1, 2], [1, 5], [1, 6], [2, 0], [2, 2]]);
    assert.deepEqual(rangeOf(index, { start: 4, end: 6 }), { start: { line: 0, character: 4 }, end: { line: 1, character: 3 } });
    assert.deepEqual(rangeOf(index, { start: 2, end: 5 }), { start: { line: 0, character: 2 }, end: { line: 0, character: 5 } }, 'ends on the line of its last character');
    assert.deepEqual(([[0, 99], [1, 0], [1, 1], [1, 3], [1, 99], [2, 1]] as const).map(([line, character]) => offsetAt(index, { line, character })), [5, 5, 5, 6, 9, 11]);
    for (let offset = 0; offset <= 12; offset++) assert.equal(offsetAt(index, positionAt(index, offset)), offset);
    assert.deepEqual([linesOf(index, 0), linesOf(index, 1), linesOf(index, 2)], [{ first: 0, last: 1 }, { first: 0, last: 1 }, { first: 2, last: 2 }]);
  });
});
