import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { reviewDocument } from '../../server/src/features/reviewed.ts';
import { CLAUSE_IDS } from '../../server/src/knowledge/clause-ids.ts';
import type { Decision } from '../../server/src/project/decisions.ts';
import { CUTOFF } from '../../server/src/knowledge/laws.ts';
import { AREAS } from '../../server/src/reports/areas.ts';
import { FORMATS, type FormatId } from '../../server/src/reports/format-ids.ts';
import { formatOf } from '../../server/src/reports/formats.ts';
import { htmlFile } from '../../server/src/reports/html.ts';
import { fileReport, unread, type FileReport } from '../../server/src/reports/report.ts';
import { uriOf } from '../../server/src/reports/sarif.ts';
import { REPORT_STYLE } from '../../server/src/reports/style.ts';
import { countsOf, sumOf } from '../../server/src/reports/words.ts';

const TEXT = `客户服务协议

甲方（委托方）：杭州云杉贸易有限公司
乙方（服务方）：宁波海棠服务有限公司

第一条 服务内容
1.1 乙方应为甲方提供电话客服服务，甲方有权检查<服务>的质量。
1.2 乙方应及时响应甲方的服务请求。
第二条 付款
2.1 服务费为每月____元，甲方应当尽快支付。
`;
const review = (text: string, decided: readonly Partial<Decision>[] = []): FileReport => {
  const made = reviewDocument({ uri: 'x', version: 0, text }, DEFAULT_CONFIG);
  const decisions = new Map(decided.map((one) => {
    const fingerprint = one.fingerprint ?? made.review.issues.find(({ code }) => code === one.code)!.fingerprint;
    return [fingerprint, { code: '', status: '保留', reason: '双方确认', span: { start: 0, end: 0 }, ...one, fingerprint } satisfies Decision];
  }));
  return fileReport('合同/一 份.txt', { ...made, filed: { marks: { decisions, baseline: new Set() }, today: '2026-01-01' } }, true);
};
const whole = (id: FormatId, reports: readonly FileReport[]): string => {
  const format = formatOf(id, { failing: ['error', 'warning'], version: '1.2.3' });
  const pieces = reports.map((report, i) => format.file(report, i)).filter((piece) => piece !== '');
  const failures = reports.flatMap(({ path, error }) => (error === undefined ? [] : [{ path, error }]));
  return `${format.head}${pieces.join(format.between)}${format.foot({ reviewed: reports.length - failures.length, failures, counts: sumOf(reports.map(countsOf)) })}`;
};
const kept = review(TEXT, [{ code: 'unfilled-blank', reason: '金额<另议>' }, { code: 'vague-deadline', status: '采纳' }, { fingerprint: '00', code: 'vague-degree', text: '优质' }]);
const reports = [kept, review(''), review('第一条 付款\n甲方应付款____元。'), unread('没有.txt', '文件不存在', 'neutral')];

describe('the report', () => {
  it('puts every clause of the catalogue into one area', () => assert.deepEqual(AREAS.flatMap(({ clauses }) => clauses).toSorted(), CLAUSE_IDS.toSorted()));

  it('scores areas by what is due and there', () => {
    const { completeness, areas, title, parties } = review(TEXT);
    assert.equal(title, '客户服务协议');
    assert.ok(completeness && completeness.due > completeness.complete && completeness.percent !== null && completeness.percent > 0 && completeness.percent < 100);
    assert.equal(areas.find(({ id }) => id === 'risk')?.percent, 0);
    assert.deepEqual(parties, [{ alias: '甲方', name: '杭州云杉贸易有限公司', duties: 1, rights: 1 }, { alias: '乙方', name: '宁波海棠服务有限公司', duties: 2, rights: 0 }]);
    const none = review('今天开会，大家讨论了午饭。');
    assert.deepEqual([none.profile, none.completeness, none.areas, none.parties], [null, null, [], []]);
  });
  it('says what was not checked, and up to when the statutes were, in every format for readers and in JSON', () => {
    const report = review(`${TEXT}食品应符合《中华人民共和国食品安全法》。\n`);
    assert.deepEqual(report.unchecked.map(({ id }) => id), ['neutral', 'laws']);
    const what = report.unchecked[1]!.what;
    assert.match(whole('markdown', [report]), new RegExp(`### 没有核对的\\n[^]*${what}[^]*`));
    assert.match(whole('markdown', [report]), new RegExp(`法律资料截至：${CUTOFF}`));
    assert.ok(htmlFile(report, 'r', true).includes(`<th scope="row">${what}</th>`));
    assert.match(htmlFile(report, 'r', true), /<h2 id="r-unchecked">/);
    const { files } = JSON.parse(whole('json', [report])) as { readonly files: readonly FileReport[] };
    assert.deepEqual(files[0]!.unchecked, report.unchecked);
  });
  it('says under which heading a finding stands', () => {
    const { issues } = review(TEXT);
    assert.equal(issues.find(({ code }) => code === 'vague-deadline')?.clause, '第一条 服务内容');
    assert.equal(issues.find(({ code }) => code === 'unfilled-blank')?.clause, '第二条 付款');
    assert.equal(issues.find(({ code }) => code.startsWith('missing-clause.'))?.clause, null);
  });
  it('lists what was decided apart from what is to be done', () => {
    assert.deepEqual(kept.kept.map(({ code, words, decision }) => [code, words, decision.status, decision.reason]), [['unfilled-blank', '____', '保留', '金额<另议>']]);
    assert.ok(!kept.issues.some(({ code }) => code === 'unfilled-blank') && kept.issues.some(({ code }) => code === 'vague-deadline'));
    assert.deepEqual(kept.stale.map(({ words, why }) => [words, why]), [['优质', 'gone']]);
  });

  it('has no colour of its own where the editor has a theme', () => {
    // A literal stands only behind the theme's colour, for a page outside the editor.
    const bare = REPORT_STYLE.replaceAll(/var\(--vscode-[\w-]+, (?:#[0-9a-f]{3,8}|transparent|inherit)\)/gu, '').replaceAll(/color-mix\(in srgb, var\(--\w+\) \d+%, var\(--fg\)\)/gu, '');
    assert.deepEqual(bare.match(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(|:\s*(?:black|white|red|green|blue|gr[ae]y|yellow|orange)\b/giu), null);
    assert.doesNotMatch(whole('html', reports).replace(REPORT_STYLE, ''), /\b(?:style|fill|stroke)=|color:/u);
  });
  it('says in words what a chart shows', () => {
    const page = whole('html', reports);
    const charts = [...page.matchAll(/<svg[^>]*>(.*?)<\/svg>/gsu)];
    assert.ok(charts.length >= 3);
    for (const [chart] of charts) assert.match(chart, /^<svg role="img" aria-labelledby="([\w-]+)-t \1-d"[^>]*><title id="\1-t">[^<]+<\/title><desc id="\1-d">[^<]+ [^<]+<\/desc>/u);
  });

  for (const id of FORMATS)
    it(`${id}: says the same for the same, and names every finding, decision and failure`, () => {
      const made = whole(id, reports);
      assert.equal(made, whole(id, reports));
      const plain = made.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('\\', '').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
      for (const { issues, error } of reports) {
        for (const { message } of issues) assert.ok(plain.includes(message.replaceAll('\\', '')) || plain.includes(JSON.stringify(message).slice(1, -1).replaceAll('\\', '')), message);
        if (error !== undefined) assert.ok(plain.includes(error));
      }
      if (id !== 'text' && id !== 'junit') assert.ok(plain.includes('金额<另议>'));
    });
});

describe('SARIF', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'sarif-2.1.0.schema.json'), 'utf8')) as Record<string, unknown>;
  delete schema['$schema']; // Draft 4, which says what we need of it as later ones do
  delete schema['id'];
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (text: string) => URL.canParse(text)).addFormat('uri-reference', (text: string) => URL.canParse(text, 'file:///a/') && !/[\s<>"\\^`{|}\u0080-\uffff]/.test(text)).addFormat('date-time', true);
  const validate = ajv.compile(schema);
  interface Log { readonly runs: readonly [{ readonly results: readonly { readonly ruleId: string; readonly ruleIndex?: number; readonly suppressions?: readonly unknown[] }[]; readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }; readonly invocations: readonly [{ readonly executionSuccessful: boolean }] }] }

  it('is valid by the standard’s schema, whatever was found', () => {
    for (const some of [reports, [], [reports[1]!], [reports[3]!]]) {
      const log: unknown = JSON.parse(whole('sarif', some));
      assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5)));
    }
    assert.equal(validate({ version: '2.1.0', runs: [{ tool: {} }] }), false, 'the schema must be able to refuse');
  });
  it('names rules by their index, suppresses what was kept and tells a failed run', () => {
    const { runs: [run] } = JSON.parse(whole('sarif', reports)) as Log;
    for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex ?? -1]?.id, ruleId.split('/')[0]);
    assert.equal(run.results.filter(({ suppressions }) => suppressions).length, 1);
    assert.equal(run.invocations[0].executionSuccessful, false);
  });
  it('writes paths as URIs', () => {
    assert.equal(uriOf('合同/一 份#1.txt'), '%E5%90%88%E5%90%8C/%E4%B8%80%20%E4%BB%BD%231.txt');
    assert.equal(uriOf('/a/b c.txt'), 'file:///a/b%20c.txt');
    assert.equal(uriOf('C:\\合\\b.txt'), 'file:///C:/%E5%90%88/b.txt');
  });
});

describe('JUnit', () => {
  it('fails what fails the run, and counts it', () => {
    const xml = whole('junit', [kept]);
    const failing = kept.issues.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
    assert.equal(xml.split('<failure ').length - 1, failing);
    assert.match(xml, new RegExp(`tests="${kept.issues.length}" failures="${failing}" errors="0"`));
    assert.match(whole('junit', [reports[3]!]), /errors="1">\n<testcase [^>]*><error message="文件不存在"\/>/);
  });
  it('holds nothing XML cannot', () => {
    const xml = whole('junit', [unread('a\u0000<&"\ud800.txt', 'x', 'neutral')]);
    assert.match(xml, /name="a\ufffd&lt;&amp;&quot;\ufffd\.txt"/);
  });
});

describe('the HTML report', () => {
  const page = whole('html', reports);
  it('is self-contained: no script, nothing loaded, and a policy that says so', () => {
    assert.match(page, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/);
    assert.doesNotMatch(page, /<script|<link|<img|@import|url\(|https?:/i);
  });
  it('lets no word of a contract become markup', () => {
    const hostile = { ...kept, title: '<img src=x>', path: '"><script>', kept: [], issues: kept.issues.map((issue) => ({ ...issue, message: '</li><script>alert(1)</script>', clause: '<b>' })) };
    assert.doesNotMatch(htmlFile(hostile, 'f', true), /<script|<img|<b>/);
  });
  it('has unique ids, and charts whose figures can be read', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const [, named = ''] of page.matchAll(/aria-labelledby="([^"]+)"/g)) for (const id of named.split(' ')) assert.ok(ids.includes(id), id);
    const charts = page.split('<svg role="img"').length - 1;
    assert.ok(charts >= 3);
    assert.equal(page.split('<details><summary>以表格查看</summary><table>').length - 1, charts);
  });
  it('jumps only where a script follows', () => {
    assert.doesNotMatch(page, /data-jump/);
    assert.match(htmlFile(kept, 'f', true), /<a href="#" data-jump="7:7:7:9">第 8 行<\/a>/);
  });
});
