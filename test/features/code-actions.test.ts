import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { codeActions, FIX_ALL, type CodeActionOptions } from '../../server/src/features/code-actions.ts';
import { rangeOf } from '../../server/src/features/position.ts';
import type { Reviewed } from '../../server/src/features/reviewed.ts';
import { review, type Issue } from '../../server/src/review.ts';
import type { Fix } from '../../server/src/rules/rule.ts';
import { editsOf } from '../support/lsp-client.ts';
import { madeUpRule, reviewed, withIssues } from '../support/reviewed.ts';

const RICH: CodeActionOptions = { versioned: true, snippets: true, related: false, tags: false, codeDescription: false, commands: false };
const replace = (start: number, end: number, text: Fix['edits'][0]['text'], certain = false): Fix => ({ title: '改为有期限的表述', edits: [{ span: { start, end }, text }], certain });
const HOURS = ['在', { stop: 1, value: '4' }, '小时内'];
const caret = (of: Reviewed, offset: number) => rangeOf(of.lines, { start: offset, end: offset });

/** The text after an action, by the plain reading of its edits. */
function applied(of: Reviewed, action: ReturnType<typeof codeActions>[0] | undefined): string {
  const offsets = editsOf(action?.edit).flatMap(([, edits]) => edits.map(({ range, newText }) => ({ start: of.lines.starts[range.start.line]! + range.start.character, end: of.lines.starts[range.end.line]! + range.end.character, newText })));
  return offsets.toSorted((a, b) => b.start - a.start).reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), of.text);
}

describe('code actions', () => {
  it('are the fixes best first, the first preferred, then 保留', () => {
    const { of } = withIssues('乙方应[|及时|]响应。', { rule: madeUpRule([replace(3, 5, HOURS), replace(3, 5, ['当日'])]) });
    const actions = codeActions(of, caret(of, 4), RICH);
    assert.deepEqual(actions.map(({ title, isPreferred }) => [title, isPreferred]), [['改为有期限的表述', true], ['改为有期限的表述', undefined], ['保留「及时」（在此处忽略）', undefined]]);
    assert.deepEqual(actions.slice(0, 2).map((action) => applied(of, action)), ['乙方应在4小时内响应。', '乙方应当日响应。']);
    assert.ok(actions.every(({ diagnostics }) => diagnostics?.[0]?.code === 'made-up'));
  });
  it('for a client with our commands ask for a reason, and once for all how to ignore what is there', () => {
    const { of, issues } = withIssues('乙方应[|[|及时|]响应|]。');
    const actions = codeActions(of, caret(of, 4), { ...RICH, commands: true });
    assert.deepEqual(actions.map(({ title, command, edit }) => [title, command?.command, command?.arguments, edit]), [
      ['保留「及时响应」，并说明理由…', 'contractReview.keep', [{ uri: of.uri, fingerprints: ['f0'] }], undefined],
      ['保留「及时」，并说明理由…', 'contractReview.keep', [{ uri: of.uri, fingerprints: ['f1'] }], undefined],
      ['在文中注明忽略：本行、下一行、本条、全文…', 'contractReview.ignore', [{ uri: of.uri, fingerprints: ['f0', 'f1'] }], undefined],
    ]);
    assert.equal(issues.length, 2);
  });
  it('of many findings at one place keep by one action', () => {
    const { of } = withIssues('[|[|[|[|协议|]|]|]|]');
    const [keep, ignore, ...rest] = codeActions(of, caret(of, 1), { ...RICH, commands: true });
    assert.deepEqual([keep?.title, keep?.command?.arguments, ignore?.command?.command, rest], ['保留这里的发现（共 4 处，可多选），并说明理由…', [{ uri: of.uri, fingerprints: ['f0', 'f1', 'f2', 'f3'] }], 'contractReview.ignore', []]);
  });
  it('of what was kept change the decision, and repair nothing', () => {
    const { of } = withIssues('乙方应[|及时|]响应。', { rule: madeUpRule([replace(3, 5, HOURS, true)]) });
    const decision = { fingerprint: 'f0', code: 'made-up', status: '保留', reason: '另行排期', span: { start: 0, end: 1 } } as const;
    const kept: Reviewed = { ...of, filed: { marks: { decisions: new Map([['f0', decision]]), baseline: new Set() }, today: '2026-11-21' } };
    assert.deepEqual(codeActions(kept, caret(of, 4), { ...RICH, commands: true }).map(({ title }) => title), ['已保留「及时」：更改或者撤销…']);
    assert.deepEqual(codeActions(kept, rangeOf(of.lines, { start: 0, end: of.text.length }), { ...RICH, only: [FIX_ALL] }), []);
  });
  it('carry tab stops for a client that knows them, the version with them, and plain text for another', () => {
    const { of } = withIssues('乙方应[|及时|]响应。', { rule: madeUpRule([replace(3, 5, HOURS)]) });
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 5 } };
    assert.deepEqual(codeActions(of, range, RICH)[0]?.edit, { documentChanges: [{ textDocument: { uri: of.uri, version: 7 }, edits: [{ range, snippet: { kind: 'snippet', value: '在${1:4}小时内' } }] }] });
    assert.deepEqual(codeActions(of, range, { ...RICH, snippets: false })[0]?.edit, { documentChanges: [{ textDocument: { uri: of.uri, version: 7 }, edits: [{ range, newText: '在4小时内' }] }] });
    assert.deepEqual(codeActions(of, range, { ...RICH, versioned: false })[0]?.edit, { changes: { [of.uri]: [{ range, newText: '在4小时内' }] } });
  });
  it('are offered at either end of the words and nowhere else', () => {
    const { of } = withIssues('乙方应[|及时|]响应。');
    assert.deepEqual([2, 3, 5, 6].map((offset) => codeActions(of, caret(of, offset), RICH).length), [0, 1, 1, 0]);
  });
  it('name the diagnostic the client shows', () => {
    const { of } = withIssues('乙方应[|及时|]响应。');
    const shown = [{ range: caret(of, 3), message: 'as shown', code: 'made-up', data: { fingerprint: 'f0' } }];
    assert.deepEqual(codeActions(of, caret(of, 3), { ...RICH, shown })[0]?.diagnostics, shown);
  });
  it('for the whole file take certain repairs only, none twice, and only when asked for', () => {
    const certain = madeUpRule([replace(0, 2, ['不可选']), replace(0, 2, ['甲乙'], true)]);
    const { of, issues } = withIssues('[|甲方|]应[|及时|]付款。[|甲方|]', { rule: certain });
    const uncertain = madeUpRule([replace(3, 5, HOURS)]);
    const mixed = issues.map((issue, i): Issue => (i === 1 ? { ...issue, rule: uncertain } : issue));
    const all = { ...of, review: { ...of.review, issues: mixed } };
    const whole = rangeOf(of.lines, { start: 0, end: of.text.length });
    for (const only of [['source'], ['source.fixAll'], [FIX_ALL]]) {
      const actions = codeActions(all, whole, { ...RICH, only });
      assert.deepEqual(actions.map(({ kind }) => kind), [FIX_ALL]);
      assert.equal(applied(all, actions[0]), '甲乙应及时付款。甲方');
    }
    assert.ok(codeActions(all, whole, RICH).every(({ kind }) => kind === 'quickfix'));
    assert.deepEqual(codeActions(all, whole, { ...RICH, only: ['source.organizeImports', 'refactor'] }), []);
  });
  it('write CRLF into a text of CRLF lines', () => {
    const { of } = withIssues('甲\r\n[|乙|]', { rule: madeUpRule([replace(3, 4, ['一\n二'])]) });
    assert.equal(applied(of, codeActions(of, caret(of, 3), RICH)[0]), '甲\r\n一\r\n二');
  });
});

describe('保留', () => {
  const PAGE = '采购合同\n\n甲方：杭州云杉贸易有限公司\n乙方：宁波海棠设备有限公司\n\n第一条 价款\n价款为人民币____元。\n';
  const issuesAt = (text: string, code: string): readonly Issue[] => review(text, DEFAULT_CONFIG).issues.filter((issue) => issue.code === code);

  for (const [name, text] of [['plain', PAGE], ['behind another directive', PAGE.replace('____元。', '____元。 // contract-review: ignore made-up -- 无关')], ['in CRLF lines', PAGE.replaceAll('\n', '\r\n')]] as const)
    it(`silences this place and no other, ${name}`, () => {
      const of = reviewed(text);
      const [issue] = issuesAt(text, 'unfilled-blank');
      assert.ok(issue);
      const keep = codeActions(of, rangeOf(of.lines, issue.span), RICH).find(({ title }) => title.startsWith('保留'));
      const after = applied(of, keep);
      assert.match(after, name === 'behind another directive' ? /____元。 <!-- contract-review: ignore unfilled-blank -- .+? --> \/\// : /____元。 \/\/ contract-review: ignore unfilled-blank -- .+$/m);
      assert.deepEqual(issuesAt(after, 'unfilled-blank'), []);
      assert.equal(after.replace(/ (?:<!--|\/\/) contract-review: ignore unfilled-blank(?:.*? -->|[^\r\n]*)/, ''), text);
    });
});
