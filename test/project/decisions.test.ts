import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { parseBaseline, withBaseline } from '../../server/src/project/baseline.ts';
import { parseDecisions, withDecision, type Decision, type DecisionFields } from '../../server/src/project/decisions.ts';
import { withRenamed } from '../../server/src/project/file.ts';
import { NO_MARKS, partition } from '../../server/src/project/partition.ts';
import { review, type Issue } from '../../server/src/review.ts';

const KEPT: DecisionFields = { code: 'vague-deadline', text: '及时', status: '保留', reason: '另行排期', date: '2026-11-21' };
const written = (result: { readonly text: string } | object): string => {
  assert.ok('text' in result, JSON.stringify(result));
  return result.text as string;
};

describe('decisions.json', () => {
  it('is made by the first decision, and reads back', () => {
    const text = written(withDecision('', '合同/甲.contract', 'ab12', KEPT));
    assert.equal(text, `{
  "schemaVersion": 1,
  "files": {
    "合同/甲.contract": {
      "ab12": {
        "code": "vague-deadline",
        "text": "及时",
        "status": "保留",
        "reason": "另行排期",
        "date": "2026-11-21"
      }
    }
  }
}
`);
    const { decisions, problems } = parseDecisions(text);
    assert.deepEqual(problems, []);
    const { span, ...read } = decisions.get('合同/甲.contract')!.get('ab12')!;
    assert.deepEqual(read, { ...KEPT, fingerprint: 'ab12' });
    assert.equal(text.slice(span.start, span.end), '"ab12"');
  });
  it('keeps what it does not know, its order, its indent and line ends, and sorts what it writes', () => {
    const before = '{\r\n\t"$schema": "x",\r\n\t"owner": "法务部",\r\n\t"files": {\r\n\t\t"乙.md": {\r\n\t\t\t"ff": { "ticket": 7, "code": "a", "status": "待处理", "reason": "", "expires": "2027-01-01" }\r\n\t\t}\r\n\t}\r\n}\r\n';
    const once = written(withDecision(before, '乙.md', '0a', KEPT));
    const twice = written(withDecision(once, '乙.md', 'ff', { ...KEPT, code: 'a' }));
    assert.deepEqual(JSON.parse(twice), { schemaVersion: 1, $schema: 'x', owner: '法务部', files: { '乙.md': { '0a': KEPT, ff: { ticket: 7, ...KEPT, code: 'a' } } } });
    assert.deepEqual(Object.keys((JSON.parse(twice) as { files: Record<string, object> }).files['乙.md']!), ['0a', 'ff']);
    assert.ok(twice.includes('\r\n\t"owner"') && !/[^\r]\n/.test(twice));
    assert.equal(written(withDecision(twice, '乙.md', 'ff', { ...KEPT, code: 'a' })), twice);
  });
  it('loses a path with its last decision, and nothing else', () => {
    const text = written(withDecision(written(withDecision('', '甲.md', 'a', KEPT)), '乙.md', 'b', KEPT));
    assert.deepEqual([...parseDecisions(written(withDecision(text, '甲.md', 'a', null))).decisions.keys()], ['乙.md']);
  });
  it('follows a contract, or a folder of them, that gets another name', () => {
    const text = ['旧/甲.md', '旧/二/乙.md', '旧的.md'].reduce((before, file) => written(withDecision(before, file, 'a', KEPT)), '');
    const paths = (names: readonly { from: string; to: string }[]): string[] => [...parseDecisions(withRenamed(text, names) ?? '').decisions.keys()];
    assert.deepEqual(paths([{ from: '旧', to: '新' }]), ['新/二/乙.md', '新/甲.md', '旧的.md']);
    assert.deepEqual(paths([{ from: '旧的.md', to: '丙.md' }]), ['丙.md', '旧/二/乙.md', '旧/甲.md']);
    assert.deepEqual([withRenamed(text, [{ from: '别的.md', to: '丁.md' }]), withRenamed('{', []), withRenamed('', [])], [null, null, null]);
  });
  it('is never written over where it cannot be read', () => {
    for (const text of ['{ "files": { ', '[]', '{ "files": 3 }', '{ "schemaVersion": 2, "files": {} }', '<<<<<<< HEAD\n{}']) {
      const result = withDecision(text, '甲.md', 'a', KEPT);
      assert.ok('problem' in result, text);
      assert.ok(result.problem.message !== '');
    }
  });
  it('says what is wrong at its place, and takes the rest', () => {
    const text = JSON.stringify({ files: { 甲: { a: { ...KEPT, status: '同意' }, b: { ...KEPT, reason: ' ' }, c: { ...KEPT, expires: '明年' }, d: 3, e: { ...KEPT, status: '让步' }, f: { status: '待处理' } }, 乙: [] } });
    const { decisions, problems } = parseDecisions(text);
    assert.deepEqual([...decisions.get('甲')!.keys()], ['e']);
    assert.deepEqual(problems.map(({ span }) => text.slice(span.start, span.end)), ['"同意"', '" "', '"明年"', '"d"', '"f"', '"乙"']);
  });
});

describe('baseline.json', () => {
  it('holds a file’s findings as they were, and lets them go', () => {
    const taken = written(withBaseline('', '旧.md', [{ fingerprint: 'b', code: 'y' }, { fingerprint: 'a', code: 'x' }]));
    assert.deepEqual(JSON.parse(taken), { schemaVersion: 1, files: { '旧.md': { a: 'x', b: 'y' } } });
    assert.deepEqual(parseBaseline(taken), { baseline: new Map([['旧.md', new Set(['a', 'b'])]]), problems: [] });
    const again = written(withBaseline(taken, '旧.md', [{ fingerprint: 'c', code: 'z' }]));
    assert.deepEqual(parseBaseline(again).baseline.get('旧.md'), new Set(['c']));
    assert.deepEqual(JSON.parse(written(withBaseline(again, '旧.md', []))), { schemaVersion: 1, files: {} });
    assert.ok('problem' in withBaseline('{', '旧.md', []));
  });
});

describe('what is shown', () => {
  const TEXT = '采购合同\n\n甲方：杭州云杉贸易有限公司\n乙方：宁波海棠设备有限公司\n\n第一条 交付\n乙方应及时交付设备，价款为人民币____元。\n第二条 服务\n乙方应尽快响应甲方的请求。\n';
  const of = review(TEXT, DEFAULT_CONFIG);
  const TODAY = '2026-11-21';
  const words = (issues: readonly Issue[]): string[] => issues.map(({ span }) => TEXT.slice(span.start, span.end));
  const issue = of.issues.find(({ span }) => TEXT.slice(span.start, span.end) === '及时')!;
  const decide = (more: Partial<Decision>): ReadonlyMap<string, Decision> => new Map([[issue.fingerprint, { ...KEPT, fingerprint: issue.fingerprint, span: { start: 0, end: 1 }, ...more }]]);

  it('is everything where nothing is on file', () => {
    assert.ok(issue && of.issues.length > 3);
    assert.deepEqual(partition(of, NO_MARKS, TODAY), { shown: of.issues, kept: [], baselined: [], below: [], stale: [] });
  });
  it('is not what was kept or given up; that stays listed', () => {
    for (const status of ['保留', '让步'] as const) {
      const parts = partition(of, { ...NO_MARKS, decisions: decide({ status }) }, TODAY);
      assert.deepEqual([words(parts.kept.map((k) => k.issue)), parts.shown.includes(issue), parts.shown.length, parts.stale], [['及时'], false, of.issues.length - 1, []]);
    }
    for (const status of ['待处理', '采纳'] as const) assert.ok(partition(of, { ...NO_MARKS, decisions: decide({ status }) }, TODAY).shown.includes(issue));
  });
  it('is again what was kept until yesterday', () => {
    assert.ok(!partition(of, { ...NO_MARKS, decisions: decide({ expires: TODAY }) }, TODAY).shown.includes(issue));
    const parts = partition(of, { ...NO_MARKS, decisions: decide({ expires: '2026-11-20' }) }, TODAY);
    assert.ok(parts.shown.includes(issue));
    assert.deepEqual(parts.stale.map(({ why }) => why), ['expired']);
  });
  it('survives renumbering and edits elsewhere; an edit of the clause asks anew', () => {
    const marks = { ...NO_MARKS, decisions: decide({}) };
    const shownIn = (text: string) => partition(review(text, DEFAULT_CONFIG), marks, TODAY);
    const moved = TEXT.replace('第一条 交付', '第一条 标的\n标的为一台设备。\n第二条 交付').replace('第二条 服务', '第三条 服务').replace('尽快', '迅速');
    assert.deepEqual([shownIn(moved).kept.length, shownIn(moved).stale], [1, []]);
    const edited = shownIn(TEXT.replace('交付设备', '交付两台设备'));
    assert.deepEqual([edited.kept, edited.stale.map(({ why }) => why)], [[], ['gone']]);
  });
  it('is only what is new over a baseline; a decision to change something shows it', () => {
    const baseline = new Set(of.issues.map(({ fingerprint }) => fingerprint));
    assert.deepEqual(partition(of, { ...NO_MARKS, baseline }, TODAY), { shown: [], kept: [], baselined: of.issues, below: [], stale: [] });
    const later = TEXT.replace('第二条 服务', '第二条 培训\n乙方应定期培训甲方人员。\n第三条 服务');
    assert.deepEqual(partition(review(later, DEFAULT_CONFIG), { ...NO_MARKS, baseline }, TODAY).shown.map(({ code }) => code), ['vague-frequency']);
    assert.deepEqual(partition(of, { decisions: decide({ status: '采纳' }), baseline }, TODAY).shown, [issue]);
  });
  it('is not what is less severe than asked for; a decision about it is not stale for that', () => {
    const strict = { ...of, config: { ...of.config, minimumSeverity: 'error' as const } };
    const parts = partition(strict, { ...NO_MARKS, decisions: decide({}) }, TODAY);
    assert.ok(parts.shown.every(({ severity }) => severity === 'error'));
    assert.deepEqual([parts.below.length + parts.shown.length + parts.kept.length, parts.stale], [of.issues.length, []]);
  });
});
