import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { lineIndex, offsetAt, positionAt, rangeOf, spanOf } from '../../server/src/features/position.ts';
import { reviewDocument } from '../../server/src/features/reviewed.ts';
import { seenOf } from '../../server/src/text/unseen.ts';
import { editsOf } from '../support/lsp-client.ts';

const ALL = { related: true, tags: true, codeDescription: true };
const UNSEEN = ['\u200b', '\u200c', '\u200d', '\ufeff', '\u00ad', '\u2060'];
const bare = (text: string): string => text.replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '');
const TEXTS = fc.array(fc.constantFrom('甲', '方', '\n', '\r\n', '😀', ...UNSEEN), { maxLength: 40 }).map((parts) => parts.join(''));

describe('characters that show nothing', () => {
  it('are not read, and a text without any is read as it is', () => {
    assert.deepEqual(seenOf('\ufeff甲\u200b\u2060方\r\n应\u00ad当'), { text: '甲方\r\n应当', unseen: new Map([[0, [0, 1, 1]], [1, [1]]]) });
    const text = '甲方\r\n应当';
    assert.equal(seenOf(text).text, text);
    assert.deepEqual(lineIndex(seenOf('甲\r\u200b\n方').text).starts, lineIndex('甲\r\u200b\n方').starts, 'lines are counted as they stand');
  });
  it('stand where they stood: what a span covers is what its range does, without them', () => {
    fc.assert(
      fc.property(TEXTS, fc.nat(40), fc.nat(40), (source, a, b) => {
        const { text, unseen } = seenOf(source);
        assert.equal(text, bare(source));
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        if (text[start - 1] === '\r' || text[end - 1] === '\r') return;
        const [index, document] = [lineIndex(text, [], unseen), TextDocument.create('untitled:a', 'contract', 1, source)];
        const range = rangeOf(index, { start, end });
        assert.equal(bare(document.getText(range)), text.slice(start, end));
        if (start < end) assert.ok(!UNSEEN.includes(document.getText(range)[0]!) && !UNSEEN.includes(document.getText(range).at(-1)!));
        assert.deepEqual(spanOf(index, range), { start, end });
        assert.equal(offsetAt(index, positionAt(index, start)), start);
      }),
    );
  });
  it('change nothing that is found, and nothing but the words is mended', () => {
    const plain = '设备保养合同\n\n甲方：宁波青禾纺织有限公司\n乙方：宁波白榆机电有限公司\n\n第一条 保养\n乙方接到通知后，应当及时到场处理。\n第二条 费用\n甲方在收到发票后十五日内付清保养费人民币6,000元。\n';
    const source = [...plain].map((c, i) => (c === '\n' ? c : c + UNSEEN[i % UNSEEN.length]!)).join('');
    const of = reviewDocument({ uri: 'untitled:a', version: 1, text: source }, DEFAULT_CONFIG);
    const other = reviewDocument({ uri: 'untitled:a', version: 1, text: plain }, DEFAULT_CONFIG);
    const document = TextDocument.create('untitled:a', 'contract', 1, source);
    assert.deepEqual(of.review.issues.map(({ code, span }) => [code, span]), other.review.issues.map(({ code, span }) => [code, span]));
    assert.deepEqual(diagnostics(of, ALL).map(({ range }) => bare(document.getText(range))).toSorted(), of.review.issues.map(({ span }) => plain.slice(span.start, span.end)).toSorted());
    const mended = [of, other].map((one) => {
      const vague = one.review.issues.find(({ span }) => plain.slice(span.start, span.end) === '及时')!;
      const fix = codeActions(one, rangeOf(one.lines, vague.span), { ...ALL, versioned: false, snippets: false, commands: false }).find(({ kind }) => kind?.startsWith('quickfix'))!;
      const edits = editsOf(fix.edit).flatMap(([, all]) => all);
      return bare(TextDocument.applyEdits(TextDocument.create('untitled:a', 'contract', 1, one.source), edits.map(({ range, newText }) => ({ range, newText }))));
    });
    assert.equal(mended[0], mended[1]);
  });
});
