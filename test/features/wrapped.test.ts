import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { ignoreEdit } from '../../server/src/features/ignores.ts';
import { hover } from '../../server/src/features/hover.ts';
import { offsetAt, rangeOf, spanOf } from '../../server/src/features/position.ts';
import { reviewDocument, type Reviewed } from '../../server/src/features/reviewed.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { toPlain } from '../../server/src/text/snippet.ts';
import { editsOf } from '../support/lsp-client.ts';
import { reviewed } from '../support/reviewed.ts';
import { wrapped } from '../support/wrapped.ts';

const ALL = { related: true, tags: true, codeDescription: true };
const CONTRACT = `设备保养合同

甲方（委托方）：宁波青禾纺织有限公司
乙方（服务方）：宁波白榆机电有限公司

第一条 保养
乙方每季度到甲方厂区保养空压机四台，并在保养后向甲方提交写明各台机器状况的记录，甲方发现机器异常的，乙方接到通知后应当及时到场处理，所需备件由乙方提供，备件的价格按照双方确认的报价单执行。
第二条 费用
甲方每季度支付保养费人民币6,000元，在收到乙方开具的增值税专用发票后十五日内付清，因乙方原因延迟到场造成甲方停产的，乙方应当赔偿甲方因此受到的相关损失，并在下一季度的保养费中扣除相应的金额。
第三条 其他
本合同未写明的事项由双方另行协商，协商不成的，任何一方可以向甲方所在地有管辖权的人民法院提起诉讼，诉讼期间不涉及争议的部分双方应当继续履行，不得以争议为由停止保养或者拒绝付款。
`;
/** 及 and 时 part at the end of a line. */
const PAGE = wrapped(CONTRACT, 62, '　　');

/** Findings by their words. */
const found = (of: Reviewed): readonly string[] => of.review.issues.map(({ code, span }) => `${code} ${of.text.slice(span.start, span.end)}`);

describe('a contract whose lines were broken at a column', () => {
  const of = reviewed(PAGE);
  it('is reviewed as its paragraphs are', () => {
    assert.ok(PAGE.split('\n').length > CONTRACT.split('\n').length + 5);
    assert.deepEqual(found(of), found(reviewed(CONTRACT)));
    assert.deepEqual(symbols(of).map(({ name }) => name), symbols(reviewed(CONTRACT)).map(({ name }) => name));
  });
  it('is shown its findings where the words stand, on two lines where they do', () => {
    const document = TextDocument.create('untitled:a', 'contract', 1, PAGE);
    const shown = diagnostics(of, ALL);
    const words = shown.map(({ range }) => document.getText(range).replace(/\n　　/, ''));
    assert.deepEqual(words.toSorted(), of.review.issues.map(({ span }) => of.text.slice(span.start, span.end)).toSorted());
    assert.ok(shown.some(({ range }) => range.end.line === range.start.line + 1), 'one is torn');
    for (const { range } of shown) assert.deepEqual(rangeOf(of.lines, spanOf(of.lines, range)), range);
  });
  it('is mended at the place, and nothing else of it changed', () => {
    const torn = of.review.issues.find(({ span }) => of.text.slice(span.start, span.end) === '及时')!;
    const range = rangeOf(of.lines, torn.span);
    const fix = codeActions(of, range, { ...ALL, versioned: false, snippets: false, commands: false }).find(({ kind }) => kind?.startsWith('quickfix'))!;
    const edits = editsOf(fix.edit).flatMap(([, all]) => all);
    const after = TextDocument.applyEdits(TextDocument.create('untitled:a', 'contract', 1, PAGE), edits.map(({ range: at, newText }) => ({ range: at, newText })));
    assert.match(after.replace(/\n　　/g, ''), /应当在\d+小时内到场处理|应当于\d+/);
    const lines = (text: string): readonly string[] => text.split('\n');
    assert.ok(lines(after).filter((line) => !lines(PAGE).includes(line)).length <= 2, after);
  });
  it('answers at a position of its own lines', () => {
    const torn = of.review.issues.find(({ span }) => of.text.slice(span.start, span.end) === '及时')!;
    const { start, end } = rangeOf(of.lines, torn.span);
    assert.notEqual(start.line, end.line);
    for (const position of [start, end]) assert.match(JSON.stringify(hover(of, position)), /期限/);
    const widths = PAGE.split('\n').map((line) => line.length);
    const { data } = semanticTokens(of);
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
      line += data[i]!;
      assert.ok(character + data[i + 2]! <= widths[line]!);
    }
  });
  it('is told to ignore a finding behind the last line of its paragraph', () => {
    const issue = of.review.issues.find(({ span }) => of.text.slice(span.start, span.end) === '及时')!;
    const { span, text } = ignoreEdit(of, issue, 'line');
    const after = TextDocument.applyEdits(TextDocument.create('untitled:a', 'contract', 1, PAGE), [{ range: rangeOf(of.lines, span), newText: toPlain(text) }]);
    const again = reviewed(after);
    assert.deepEqual(found(again), found(of).filter((one) => one !== `${issue.code} 及时`));
    assert.deepEqual(again.review.idle, []);
  });
  it('is the same after any keystroke as it is afresh', () => {
    let document = TextDocument.create('untitled:a', 'contract', 1, PAGE);
    let last = of.review;
    for (let step = 0; step < 40; step++) {
      const offset = (step * 97) % document.getText().length;
      const at = document.positionAt(offset);
      const newText = ['好', '，', '\n', '尽快', ''][step % 5]!;
      document = TextDocument.update(document, [{ range: { start: at, end: step % 5 === 4 ? document.positionAt(offset + 1) : at }, text: newText }], step + 2);
      const source = { uri: 'untitled:a', version: step + 2, text: document.getText() };
      const [now, fresh] = [reviewDocument(source, DEFAULT_CONFIG, last), reviewDocument(source, DEFAULT_CONFIG)];
      assert.deepEqual(diagnostics(now, ALL), diagnostics(fresh, ALL), `step ${step}`);
      assert.equal(offsetAt(now.lines, { line: 99, character: 0 }), now.text.length);
      last = now.review;
    }
  });
});
