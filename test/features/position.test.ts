import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineIndex, offsetAt, positionAt, rangeOf, spanOf } from '../../server/src/features/position.ts';

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
});
