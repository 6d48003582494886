import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { diagnostics, MOST_DIAGNOSTICS } from '../../server/src/features/diagnostics.ts';
import { parseMarks } from '../support/marks.ts';
import { madeUpRule, reviewed, withIssues } from '../support/reviewed.ts';

const ALL = { related: true, tags: true, codeDescription: true };
const NONE = { related: false, tags: false, codeDescription: false };

describe('diagnostics', () => {
  it('stand at the words, in UTF-16 and across line ends', () => {
    const { of } = withIssues('😀甲方\r\n应[|及时|]付款');
    assert.deepEqual(diagnostics(of, ALL), [
      {
        range: { start: { line: 1, character: 1 }, end: { line: 1, character: 3 } },
        severity: DiagnosticSeverity.Warning,
        code: 'made-up',
        codeDescription: { href: 'contract-review-rules:/made-up.md' },
        source: '合同审查',
        message: '「及时」没有时限',
        data: { fingerprint: 'f0' },
      },
    ]);
  });
  it('point to what they are about, and are tagged, where the client can show it', () => {
    const { of } = withIssues('甲方[|定义|]', { related: [{ span: { start: 0, end: 2 }, message: '此处' }], rule: madeUpRule([], { code: 'unused-definition' }) });
    const [full] = diagnostics(of, ALL);
    assert.deepEqual(full?.relatedInformation, [{ location: { uri: of.uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } } }, message: '此处' }]);
    assert.deepEqual(full.tags, [DiagnosticTag.Unnecessary]);
    const [bare] = diagnostics(of, NONE);
    assert.ok(bare && !('relatedInformation' in bare) && !('tags' in bare) && !('codeDescription' in bare));
  });
  it('hint at a directive that cannot be read or ignores nothing, and at no other', () => {
    const { text, spans } = parseMarks(`服务协议
甲方（委托方）：青岩五金有限公司
乙方（服务方）：乌桕服务有限公司
<!-- contract-review: standpoint=party-a -->
第一条 服务
乙方应当尽快响应。 // contract-review: ignore vague-deadline -- 另行约定
乙方应当提供服务。 [|// contract-review: ignore vague-deadline -- 已经改了|]
[|// contract-review: ignore vague-dedline next|]
乙方应当及时到场。
[|<!-- contract-review: ingore all -->|]
`);
    const of = reviewed(text);
    const hints = diagnostics(of, ALL).filter(({ code }) => code === undefined);
    assert.deepEqual(hints.map(({ range }) => of.lines.starts[range.start.line]! + range.start.character), [...spans.slice(2), ...spans.slice(0, 2)].map(({ start }) => start));
    assert.deepEqual(hints.map(({ severity, tags }) => [severity, tags]), [[DiagnosticSeverity.Hint, undefined], [DiagnosticSeverity.Hint, [DiagnosticTag.Unnecessary]], [DiagnosticSeverity.Hint, [DiagnosticTag.Unnecessary]]]);
    assert.deepEqual(diagnostics(reviewed('// contract-review: ignore all file'), ALL), []);
  });
  it('are a thousand at most, the severest first, the last saying how many more', () => {
    const { of, issues } = withIssues('[|甲|]'.repeat(MOST_DIAGNOSTICS + 200));
    const mixed = issues.map((issue, i) => ({ ...issue, severity: i >= MOST_DIAGNOSTICS ? ('error' as const) : ('hint' as const) }));
    const shown = diagnostics({ ...of, review: { ...of.review, issues: mixed } }, ALL);
    assert.equal(shown.length, MOST_DIAGNOSTICS);
    assert.ok(shown.slice(0, 200).every(({ severity }) => severity === DiagnosticSeverity.Error));
    assert.match(String(shown.at(-1)?.message), /另有 201 项/);
    assert.equal(diagnostics({ ...of, review: { ...of.review, issues: issues.slice(0, MOST_DIAGNOSTICS) } }, ALL).at(-1)?.code, 'made-up');
  });
});
