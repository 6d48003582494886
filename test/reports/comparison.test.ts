import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { reviewDocument } from '../../server/src/features/reviewed.ts';
import { comparisonHtml } from '../../server/src/reports/comparison-html.ts';
import { wholeComparison } from '../../server/src/reports/comparison-formats.ts';
import { comparisonReport, isUnchanged, type ComparisonReport } from '../../server/src/reports/comparison.ts';
import { COMPARISON_FORMATS } from '../../server/src/reports/format-ids.ts';

const OLD = `供货合同

甲方（买方）：青禾食品有限公司
乙方（卖方）：白榆机电有限公司

第一条 交货
乙方应当在30日内交货。
第二条 付款
甲方应当及时付款，见第一条。
第三条 <保密>
双方保密两年。
`;
const NOW = `供货合同

甲方（买方）：青禾食品有限公司
乙方（卖方）：白榆机电有限公司

第一条 定义
本合同所称日为自然日。
第二条 交货
甲方应当在20日内提货。
第三条 付款
甲方应当在10日内付款，见第二条。
第四条 <保密>
双方保密两年。
`;
const report = (old = OLD, now = NOW): ComparisonReport => {
  const reviewed = (text: string): ReturnType<typeof reviewDocument> => reviewDocument({ uri: 'a', version: 0, text }, DEFAULT_CONFIG);
  return comparisonReport('旧_稿.txt', reviewed(old), '新稿.txt', reviewed(now));
};

describe('the report of a comparison', () => {
  it('in text: a line a change, with its place', () => {
    const text = wholeComparison('text', report());
    assert.match(text, /^旧_稿\.txt → 新稿\.txt：修改 2，新增 1，只改编号 1，未变 1\n/);
    assert.match(text, /\n {2}新稿\.txt:9:6 第二条 交货：期限 30日 → 20日\n/);
    assert.match(text, /乙方（应当）：.*→ 甲方（应当）：/);
    assert.match(text, /\n {2}新稿\.txt:8:1 第一条 交货 → 第二条 交货：修改，编号改变\n/);
    assert.match(text, /改写 甲方应当\[-及时-\]\{\+在10日内\+\}付款，见第\[-一-\]\{\+二\+\}条。/);
    assert.match(text, /已解决的问题\n[^]*旧_稿\.txt:9:5 .*vague-deadline/);
  });
  it('in JSON: everything, in the positions of either text', () => {
    const { unchanged, figures, clauses } = JSON.parse(wholeComparison('json', report())) as ComparisonReport & { unchanged: boolean };
    assert.equal(unchanged, false);
    assert.deepEqual(figures.map(({ old, now }) => [old?.range.start, now?.range.start]), [[{ line: 6, character: 5 }, { line: 8, character: 5 }], [undefined, { line: 10, character: 5 }]]);
    assert.deepEqual(clauses.map(({ kind }) => kind), ['unchanged', 'added', 'changed', 'changed', 'renumbered']);
  });
  it('in Markdown and HTML: no word of a contract is markup, and what changed is marked', () => {
    const markdown = wholeComparison('markdown', report());
    assert.match(markdown, /旧：旧\\_稿\.txt/);
    assert.match(markdown, /第四条 \\<保密\\>/);
    assert.match(markdown, /~~及时~~\*\*在10日内\*\*/);
    const html = wholeComparison('html', report());
    assert.match(html, /^<!DOCTYPE html>[^]*<del>及时<\/del><ins>在10日内<\/ins>[^]*<\/html>\n$/);
    assert.doesNotMatch(html, /<保密>|<script|https?:|data-jump/);
  });
  it('in a panel: every place is a link into its own version', () => {
    const html = comparisonHtml(report(), true);
    assert.match(html, /data-side="old" data-jump="6:5:6:8"/);
    assert.match(html, /data-side="now" data-jump="8:5:8:8"/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, id] of html.matchAll(/aria-labelledby="([^"]+)"/g)) assert.ok(ids.includes(id!), id);
  });
  it('says so where nothing changed, where a text is empty, and where it is another contract or none', () => {
    assert.ok(isUnchanged(report(OLD, OLD)));
    for (const format of COMPARISON_FORMATS) {
      assert.match(wholeComparison(format, report(OLD, OLD)), /两份文字相同|"same"/, format);
      assert.match(wholeComparison(format, report('', OLD)), /旧版本没有文字|empty-old/, format);
      assert.match(wholeComparison(format, report('今天开会。', OLD)), /旧版本读起来不是合同|other-old/, format);
      assert.equal(wholeComparison(format, report()), wholeComparison(format, report()));
    }
  });
  it('lists in a page no more than a reader goes through', () => {
    const many = Array.from({ length: 700 }, (_, i) => `第${i + 1}条 事项${i}\n乙方应当在${i + 1}日内完成第${i}项工作。`).join('\n');
    const html = comparisonHtml(report(many, many.replaceAll('日内', '个月内')), true);
    assert.ok(/数字的变化（700）[^]*其余 200 项没有列出/.test(html));
  });
});
