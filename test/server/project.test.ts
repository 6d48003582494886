import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { BASELINE_PATH, CONFIG_PATH, DECISIONS_PATH } from '../../server/src/project/project.ts';
import {
  BASELINE_REQUEST, DECIDE_REQUEST, EFFECTIVE_CONFIG_REQUEST, FINDINGS_REQUEST, IGNORE_REQUEST, OVERVIEW_REQUEST, PROJECT_CHANGED_NOTIFICATION,
  type DecideParams, type EditedFile, type FindingInfo, type IgnoreChoice, type Overview,
} from '../../server/src/protocol/messages.ts';
import { expandSnippet, startSession, type Session } from '../support/lsp-client.ts';
import { until } from '../support/server.ts';

const TEXT = '采购合同\n\n甲方：杭州云杉贸易有限公司\n乙方：宁波海棠设备有限公司\n\n第一条 交付\n乙方应及时交付设备。\n乙方应尽快开具发票。\n';
const FILE = '合同.contract';

const wordsOf = (session: Session, uri: string, found: readonly Diagnostic[]): string[] => found.map(({ range }) => session.document(uri).getText(range));
const said = (session: Session, path: string): readonly Diagnostic[] => session.published.findLast(({ uri }) => uri === `file:///项目/${path}`)?.diagnostics ?? [];

/** What a client does with an answer: writes it and says so. */
async function write(session: Session, project: Record<string, string>, path: string, edited: EditedFile | null): Promise<void> {
  assert.ok(edited && 'text' in edited, JSON.stringify(edited));
  project[path] = edited.text;
  await changed(session);
}
async function changed(session: Session): Promise<void> {
  const before = session.refreshes();
  await session.client.sendNotification(PROJECT_CHANGED_NOTIFICATION, {});
  await until(() => session.refreshes() > before);
}
const keep = (session: Session, project: Record<string, string>, uri: string, fingerprint: string, decision: DecideParams['decision']): Promise<EditedFile | null> =>
  session.client.sendRequest<EditedFile | null>(DECIDE_REQUEST, { uri, fingerprint, decision, file: FILE, text: project[DECISIONS_PATH] ?? '', date: '2026-11-21' } satisfies DecideParams);
const findingsOf = (session: Session, uri: string): Promise<FindingInfo[]> => session.client.sendRequest<FindingInfo[]>(FINDINGS_REQUEST, { uri });
const overviewOf = (session: Session, uri: string): Promise<Overview> => session.client.sendRequest<Overview>(OVERVIEW_REQUEST, { uri });

describe('a project’s files', () => {
  it('a finding kept is off the text, listed with its reason, and back when the decision is taken back', async () => {
    const project: Record<string, string> = {};
    const session = await startSession({ project });
    const uri = await session.open(TEXT);
    const before = await session.diagnostics(uri);
    assert.ok(wordsOf(session, uri, before).includes('及时'));
    const [finding] = (await findingsOf(session, uri)).filter(({ words }) => words === '及时');
    assert.ok(finding && !finding.kept && finding.decision === undefined);

    await write(session, project, DECISIONS_PATH, await keep(session, project, uri, finding.fingerprint, { status: '保留', reason: '另行排期' }));
    const after = await session.diagnostics(uri);
    assert.deepEqual(wordsOf(session, uri, after), wordsOf(session, uri, before).filter((words) => words !== '及时'));
    const { kept, stale } = await overviewOf(session, uri);
    assert.deepEqual([kept.map(({ words, decision }) => [words, decision]), stale], [[['及时', { status: '保留', reason: '另行排期', date: '2026-11-21' }]], []]);
    const at = session.text(uri).indexOf('及时');
    assert.ok((await session.codeActions(uri, { start: at, end: at })).some(({ title }) => title === '已保留「及时」：更改或者撤销…'));

    await write(session, project, DECISIONS_PATH, await keep(session, project, uri, finding.fingerprint, null));
    assert.deepEqual(await session.diagnostics(uri), before);
    session.end();
  });
  it('a decision that speaks of nothing any more is said at its line, until the text is as it was', async () => {
    const project: Record<string, string> = {};
    const session = await startSession({ project });
    const uri = await session.open(TEXT);
    await session.diagnostics(uri);
    const [finding] = (await findingsOf(session, uri)).filter(({ words }) => words === '及时');
    await write(session, project, DECISIONS_PATH, await keep(session, project, uri, finding!.fingerprint, { status: '让步', reason: '对方坚持' }));
    await session.diagnostics(uri);
    assert.deepEqual(said(session, DECISIONS_PATH), []);

    const at = TEXT.indexOf('及时');
    await session.edit(uri, { start: at, end: at + 2 }, '于5日内');
    await session.diagnostics(uri);
    await until(() => said(session, DECISIONS_PATH).length === 1);
    const line = project[DECISIONS_PATH]!.split('\n')[said(session, DECISIONS_PATH)[0]!.range.start.line];
    assert.ok(line?.includes(finding!.fingerprint), line);
    assert.deepEqual((await overviewOf(session, uri)).stale.map(({ words, why }) => [words, why]), [['及时', 'gone']]);
    await session.edit(uri, { start: at, end: at + 4 }, '及时');
    await session.diagnostics(uri);
    await until(() => said(session, DECISIONS_PATH).length === 0);
    await session.edit(uri, { start: at, end: at + 2 }, '迅速');
    await session.diagnostics(uri);
    await until(() => said(session, DECISIONS_PATH).length === 1);
    await session.close(uri);
    await until(() => said(session, DECISIONS_PATH).length === 0);
    session.end();
  });
  it('the same words, whose clause was edited, offer the earlier reason, and the new decision takes the place of the old', async () => {
    const project: Record<string, string> = {};
    const session = await startSession({ project });
    const uri = await session.open(TEXT);
    await session.diagnostics(uri);
    const of = async (): Promise<FindingInfo> => (await findingsOf(session, uri)).find(({ words }) => words === '及时')!;
    const before = await of();
    await write(session, project, DECISIONS_PATH, await keep(session, project, uri, before.fingerprint, { status: '保留', reason: '另行排期' }));
    const at = TEXT.indexOf('交付设备');
    await session.edit(uri, { start: at, end: at + 4 }, '交付两台设备');
    await session.diagnostics(uri);
    const { earlier, fingerprint, kept } = await of();
    assert.deepEqual([earlier, kept], [{ fingerprint: before.fingerprint, status: '保留', reason: '另行排期', date: '2026-11-21' }, false]);
    const params: DecideParams = { uri, fingerprint, decision: { status: '保留', reason: '另行排期' }, replaces: earlier!.fingerprint, file: FILE, text: project[DECISIONS_PATH]!, date: '2026-11-22' };
    await write(session, project, DECISIONS_PATH, await session.client.sendRequest<EditedFile>(DECIDE_REQUEST, params));
    await session.diagnostics(uri);
    const { kept: now, stale } = await overviewOf(session, uri);
    assert.deepEqual([now.map(({ words }) => words), stale], [['及时'], []]);
    session.end();
  });
  it('only what is new is shown over a baseline', async () => {
    const project: Record<string, string> = {};
    const session = await startSession({ project });
    const uri = await session.open(TEXT);
    const before = await session.diagnostics(uri);
    await write(session, project, BASELINE_PATH, await session.client.sendRequest<EditedFile>(BASELINE_REQUEST, { uri, file: FILE, text: '', take: true }));
    assert.deepEqual(await session.diagnostics(uri), []);
    assert.equal((await overviewOf(session, uri)).baselined, before.length);
    await session.edit(uri, { start: TEXT.length, end: TEXT.length }, '第二条 培训\n乙方应定期培训甲方人员。\n');
    const words = wordsOf(session, uri, await session.diagnostics(uri));
    assert.ok(words.includes('定期') && !words.includes('及时'), words.join());
    await write(session, project, BASELINE_PATH, await session.client.sendRequest<EditedFile>(BASELINE_REQUEST, { uri, file: FILE, text: project[BASELINE_PATH], take: false }));
    assert.ok((await session.diagnostics(uri)).length > before.length);
    session.end();
  });
  it('a damaged decisions.json is said at its line and never written over', async () => {
    const project: Record<string, string> = { [DECISIONS_PATH]: '{\n  "files": {\n<<<<<<< HEAD\n' };
    const session = await startSession({ project });
    const uri = await session.open(TEXT);
    assert.ok((await session.diagnostics(uri)).length > 0);
    await until(() => said(session, DECISIONS_PATH).length === 1);
    assert.equal(said(session, DECISIONS_PATH)[0]!.range.start.line, 2);
    const [finding] = await findingsOf(session, uri);
    const answer = await keep(session, project, uri, finding!.fingerprint, { status: '保留', reason: '有意如此' });
    assert.ok(answer && 'problem' in answer && answer.range.start.line === 2, JSON.stringify(answer));
    session.end();
  });
  it('config.json is stronger than the settings, is said wrong at its line, and is followed as it changes', async () => {
    const project: Record<string, string> = { [CONFIG_PATH]: '{\n  "severity": { "vague-deadline": "error" },\n  "extends": "../../公司.json"\n}' };
    const session = await startSession({ project, settings: { severity: { 'vague-deadline': 'off' }, standpoint: 'party-a' } });
    const uri = await session.open(TEXT);
    assert.ok((await session.diagnostics(uri)).some(({ code, severity }) => code === 'vague-deadline' && severity === 1));
    await until(() => said(session, CONFIG_PATH).length === 1);
    assert.deepEqual([said(session, CONFIG_PATH)[0]!.range.start, said(session, CONFIG_PATH)[0]!.message], [{ line: 2, character: 13 }, 'extends：所指文件在工作区之外，不予读取']);
    assert.deepEqual((await overviewOf(session, uri)).decidedBy, {});

    project[CONFIG_PATH] = '{ "standpoint": "party-b", "minimumSeverity": "error" }';
    await changed(session);
    assert.ok((await session.diagnostics(uri)).every(({ severity }) => severity === 1));
    await until(() => said(session, CONFIG_PATH).length === 0);
    const { standpoint, decidedBy, below } = await overviewOf(session, uri);
    assert.deepEqual([standpoint, decidedBy], ['party-b', { standpoint: 'project', minimumSeverity: 'project' }]);
    assert.ok(below > 0);
    Reflect.deleteProperty(project, CONFIG_PATH);
    await changed(session);
    await session.diagnostics(uri);
    assert.equal((await overviewOf(session, uri)).standpoint, 'party-a');
    session.end();
  });
  it('each value in force is shown with where it comes from, in the language of the interface', async () => {
    const project: Record<string, string> = { [CONFIG_PATH]: '{ "standpoint": "party-b", "severity": { "vague-degree": "off" }, "extends": "../共用.json" }', '共用.json': '{ "vagueTerms": ["从速"] }' };
    const session = await startSession({ project });
    const uri = await session.open(`// contract-review: profile=sale\n${TEXT}`);
    const page = (language: string) => session.client.sendRequest<string>(EFFECTIVE_CONFIG_REQUEST, { uri, name: FILE, language, layers: [{ source: 'workspace', settings: { standpoint: 'party-a', lpr: 3.2, vagueTerms: ['给力'] } }, { source: 'user', settings: { lpr: 4, vagueTerms: ['到位'], severity: { 'vague-degree': 'hint', 'vague-scope': 'hint' } } }] });
    const rows = (await page('zh')).split('\n').filter((line) => line.startsWith('| ')).map((line) => line.replaceAll('\\', ''));
    for (const row of ['| profile | sale | 文中指令 |', '| standpoint | party-b | .contract-review/config.json |', '| severity.vague-degree | off | .contract-review/config.json |', '| severity.vague-scope | hint | 用户设置 |', '| lpr | 3.2 | 工作区设置 |', '| vagueTerms：从速 |  | 共用.json |', '| vagueTerms：给力 |  | 工作区设置 |', '| minimumSeverity | hint | 默认值 |', '| quantities | （空） | 默认值 |'])
      assert.ok(rows.includes(row), `${row}\n${rows.join('\n')}`);
    assert.ok(!rows.some((row) => row.includes('到位')), 'a weaker list is not in force');
    assert.match(await page('en'), /\| lpr \| 3\.2 \| workspace settings \|/);
    session.end();
  });
  it('are not asked of a client that does not read them', async () => {
    const session = await startSession();
    const uri = await session.open(TEXT);
    assert.ok((await session.diagnostics(uri)).length > 0);
    assert.deepEqual(session.logged, []);
    session.end();
  });
});

describe('ignoring in the text', () => {
  it('for the whole of a Markdown file stands behind its front matter', async () => {
    const session = await startSession();
    const front = '---\ntitle: 采购合同\n---\n';
    const uri = await session.open(front + TEXT, '合同.md');
    await session.diagnostics(uri);
    const [finding] = await findingsOf(session, uri);
    const choices = await session.client.sendRequest<IgnoreChoice[]>(IGNORE_REQUEST, { uri, fingerprint: finding!.fingerprint });
    assert.deepEqual(choices.find(({ scope }) => scope === 'file')?.range.start, { line: 3, character: 0 });
    session.end();
  });
  for (const name of ['合同.contract', '合同.txt', '合同.md'])
    it(`each way silences the finding, and says so in a form that suits ${name}`, async () => {
      const session = await startSession({ project: {} });
      const uri = await session.open(TEXT, name);
      await session.diagnostics(uri);
      const [finding] = (await findingsOf(session, uri)).filter(({ words }) => words === '尽快');
      const choices = await session.client.sendRequest<IgnoreChoice[]>(IGNORE_REQUEST, { uri, fingerprint: finding!.fingerprint });
      assert.deepEqual(choices.map(({ scope, all }) => `${scope} ${all}`), ['line false', 'next false', 'block false', 'file false', 'line true', 'next true', 'block true', 'file true']);
      for (const { scope, all, range, snippet } of choices) {
        const at = session.document(uri).offsetAt(range.start);
        const directive = expandSnippet(snippet);
        assert.match(directive, name.endsWith('.md') ? /^\s?<!-- contract-review: .+ -- .+ -->\n?$/ : /^\s?\/\/ contract-review: .+ -- [^>]+\n?$/);
        await session.edit(uri, { start: at, end: at }, directive);
        const words = wordsOf(session, uri, await session.diagnostics(uri));
        assert.ok(!words.includes('尽快'), `${scope}: ${session.text(uri)}`);
        // 及时 stands in the same clause on another line.
        assert.equal(words.includes('及时'), scope === 'line' || scope === 'next', `${scope} ${all}: ${session.text(uri)}`);
        await session.edit(uri, { start: at, end: at + directive.length }, '');
        assert.equal(session.text(uri), TEXT);
      }
      session.end();
    });
});
