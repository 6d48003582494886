import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { parseConfigFile, PROJECT_SETTINGS } from '../../server/src/project/config-file.ts';
import { BASELINE_PATH, CONFIG_PATH, configOf, DECISIONS_PATH, marksOf, readProject, type Project, type Source } from '../../server/src/project/project.ts';

/** Reads a project as a front end does: until nothing more is needed. */
function projectOf(files: Readonly<Record<string, string>>): Project {
  const sources = new Map<string, Source>();
  for (;;) {
    const { project, needs } = readProject(sources);
    if (needs.length === 0) return project;
    for (const path of needs) sources.set(path, path in files ? { text: files[path]! } : { problem: path.startsWith('../') ? 'outside' : 'missing' });
  }
}
const problemsOf = (files: Readonly<Record<string, string>>, path = CONFIG_PATH): string[] =>
  (projectOf(files).problems.get(path) ?? []).map(({ span, message }) => `${files[path]!.slice(span.start, span.end)} → ${message}`);

describe('config.json', () => {
  it('is empty where there is none', () => {
    const project = projectOf({});
    assert.deepEqual([project.layers, project.problems.size, configOf(project, DEFAULT_CONFIG, 'a.md')], [[], 0, DEFAULT_CONFIG]);
    assert.deepEqual(marksOf(project, 'a.md').decisions.size, 0);
  });
  it('is stronger than the editor’s settings; maps and terms are joined', () => {
    const base = { ...DEFAULT_CONFIG, standpoint: 'party-a' as const, profile: 'lease' as const, severity: { a: 'off', b: 'off' } as const, vagueTerms: [{ term: '尽早' }, { term: '从速' }] };
    const project = projectOf({ [CONFIG_PATH]: '{ "standpoint": "party-b", "severity": { "b": "error" }, "vagueTerms": [{ "term": "从速", "replacement": "3日内" }] }' });
    assert.deepEqual(configOf(project, base, 'a.md'), { ...base, standpoint: 'party-b', severity: { a: 'off', b: 'error' }, vagueTerms: [{ term: '从速', replacement: '3日内' }, { term: '尽早' }] });
  });
  it('gives kinds of contract by place, the first that matches; a nearer layer wins', () => {
    const project = projectOf({ [CONFIG_PATH]: '{ "extends": "../base.json", "profiles": { "采购/*.md": "sale", "采购/**": "lease" } }', 'base.json': '{ "profile": "nda", "profiles": { "保密/**": "labour" } }' });
    const profileOf = (file: string): string => configOf(project, DEFAULT_CONFIG, file).profile;
    assert.deepEqual(['采购/a.md', '采购/旧/a.md', '保密/a.md', 'a.md'].map(profileOf), ['sale', 'lease', 'labour', 'nda']);
  });
  it('builds on another file, and that on another', () => {
    const project = projectOf({ [CONFIG_PATH]: '{ "extends": "../共用/a.json", "lpr": 4 }', '共用/a.json': '{ "extends": "./b.json", "lpr": 5, "standpoint": "party-a" }', '共用/b.json': '{ "standpoint": "party-b", "minimumSeverity": "warning" }' });
    assert.deepEqual(project.layers.map(({ path }) => path), [CONFIG_PATH, '共用/a.json', '共用/b.json']);
    const { lpr, standpoint, minimumSeverity } = configOf(project, DEFAULT_CONFIG, 'a.md');
    assert.deepEqual([lpr, standpoint, minimumSeverity], [4, 'party-a', 'warning']);
  });
  it('says what is wrong with extends where it stands', () => {
    assert.deepEqual(problemsOf({ [CONFIG_PATH]: '{ "extends": "../x.json" }' }), ['"../x.json" → extends：找不到所指的文件']);
    assert.deepEqual(problemsOf({ [CONFIG_PATH]: '{ "extends": "../../x.json" }' }), ['"../../x.json" → extends：所指文件在工作区之外，不予读取']);
    assert.deepEqual(problemsOf({ [CONFIG_PATH]: '{ "extends": "/etc/x.json" }' }), ['"/etc/x.json" → extends：应当是相对路径，用「/」分隔']);
    assert.deepEqual(problemsOf({ [CONFIG_PATH]: '{ "extends": "../a.json" }', 'a.json': '{ "extends": ".contract-review/config.json" }' }, 'a.json'), ['".contract-review/config.json" → extends：又回到了「.contract-review/config.json」，形成循环']);
    assert.deepEqual(problemsOf({ [CONFIG_PATH]: '{ "extends": 3 }' }).length, 1);
    const chain = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.json`, `{ "extends": "./${i + 1}.json" }`]));
    assert.equal(projectOf({ [CONFIG_PATH]: '{ "extends": "../0.json" }', ...chain }).problems.size, 1);
  });
  it('says what is wrong with a setting where it stands, and takes the rest', () => {
    const text = `{
  "standpoint": "甲方",
  "colour": "red",
  "focusMode": true,
  "standpiont": "party-a",
  "severity": { "vague-deadline": "off", "vague-dedline": "off", "missing-clause": "fatal", "missing-clause.payment": "hint", "playbook.独家": "error" },
  "quantities": { "response": "2小时", "respnse": "2小时" },
  "modelClauses": { "confidentiality": ["保密期限为\${1:2}年。"], "secrecy": "…" },
  "profiles": { "*.md": "sales" },
  "playbook": {
    "独家": { "kind": "forbidden", "words": ["独家"] },
    "甲": { "kind": "verboten", "words": ["独家"] },
    "乙": { "kind": "required", "words": [], "clause": "payments" },
    "丙": { "kind": "preferred", "words": "原告所在地" },
    "丁 1": {}
  }
}`;
    assert.deepEqual(problemsOf({ [CONFIG_PATH]: text }).map((line) => line.replace(/可选：.*/, '可选')).sort(), [
      '"*.md": "sales" → profiles.*.md：合同类型无效，可选',
      '"clause": "payments" → playbook.乙.clause：没有编号为「payments」的条款',
      '"colour": "red" → colour：没有这一项设置',
      '"focusMode": true → focusMode：只与编辑器有关，请写在 VS Code 的设置里',
      '"kind": "verboten" → playbook.甲.kind：「verboten」无效，可选',
      '"missing-clause": "fatal" → severity.missing-clause：「fatal」无效，可选',
      '"respnse": "2小时" → quantities.respnse：没有这个用途，是不是“response”',
      '"secrecy": "…" → modelClauses.secrecy：没有编号为「secrecy」的条款',
      '"standpiont": "party-a" → standpiont：没有这一项设置，是不是“standpoint”',
      '"standpoint": "甲方" → standpoint：「甲方」无效，可选',
      '"vague-dedline": "off" → severity.vague-dedline：没有这个编号的规则，是不是“vague-deadline”',
      '"words": [] → playbook.乙.words：应当是要查找的文字，或者它们的列表',
      '"丁 1": {} → playbook.丁 1：编号里不能有空格和小数点',
      '"丙": { "kind": "preferred", "words": "原告所在地" } → playbook.丙：「preferred」须在「text」里写明更愿意采用的写法',
    ]);
    const { settings } = parseConfigFile(text);
    assert.deepEqual(settings, {
      severity: { 'vague-deadline': 'off', 'vague-dedline': 'off', 'missing-clause.payment': 'hint', 'playbook.独家': 'error' },
      quantities: { response: '2小时', respnse: '2小时' },
      modelClauses: { confidentiality: ['保密期限为${1:2}年。'] },
      playbook: { 独家: { kind: 'forbidden', words: ['独家'] } },
    });
  });
  it('that is no JSON leaves everything as it was, and says so at the line', () => {
    assert.deepEqual(problemsOf({ [CONFIG_PATH]: '{ "lpr": 4, }' }), ['} → 最后一项后面多了逗号']);
    for (const text of ['', '\uFEFF', '{}']) assert.deepEqual(problemsOf({ [CONFIG_PATH]: text, [DECISIONS_PATH]: text, [BASELINE_PATH]: text }), []);
  });
  it('has every setting that concerns more than an editor, by the same name', () => {
    assert.deepEqual(Object.keys(DEFAULT_CONFIG).filter((key) => key !== 'inlayHints' && key !== 'referenceHints').sort(), [...PROJECT_SETTINGS].sort());
  });
});
