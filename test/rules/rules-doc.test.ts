import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { groupOf, RULES_DOC, rulesDoc } from '../../scripts/rules-doc.ts';
import { citationsIn, quote } from '../../server/src/knowledge/laws.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { escapeMarkdown, rulePage } from '../../server/src/rules/page.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { describeVariant } from '../../server/src/rules/variants.ts';

const sample: Rule = {
  code: 'excessive-deposit',
  title: '定金过高',
  severity: 'error',
  scope: 'document',
  basis: ['民法典第586条'],
  docs: '定金超过主合同标的额20%的部分不产生定金的效力。',
  examples: {
    good: [{ text: '定金 1 元。', why: '没有标的额' }],
    bad: [{ text: '一、定金[|为30_万*元|]。\n  第二行', fixed: '一、定金为20万元。' }],
  },
  check: () => [],
};

describe('RULES.md', () => {
  it('is what the generator makes of the rules (UPDATE=1 rewrites it)', () => {
    const expected = rulesDoc(RULES);
    if (process.env['UPDATE'] === '1') {
      assert.ok(!process.env['CI'], 'nothing is rewritten in CI');
      writeFileSync(RULES_DOC, expected);
    }
    assert.ok(existsSync(RULES_DOC), 'server/RULES.md is missing: run UPDATE=1 npm test');
    assert.equal(readFileSync(RULES_DOC, 'utf8').replace(/\r\n/g, '\n'), expected, 'run UPDATE=1 npm test and read the difference');
  });

  it('has a place for every rule', () => {
    assert.deepEqual(RULES.filter((rule) => groupOf(rule) === null).map((rule) => rule.code), []);
    assert.equal(groupOf(sample), '法律');
    assert.equal(groupOf({ ...sample, code: 'vague-anything' }), '模糊表述');
    assert.equal(groupOf({ ...sample, code: 'unheard-of' }), null);
  });

  it('describes every variant of a family', () => {
    for (const rule of RULES)
      for (const variant of rule.variants ?? []) {
        const note = describeVariant(rule, variant);
        assert.ok(note && note.title !== '' && note.need !== '', `${rule.code}.${variant}`);
        for (const citation of note.basis) assert.notEqual(quote(citation), null, `${rule.code}.${variant} cites ${citation}`);
      }
  });

  it('says of a clause and of an element what it is and which contracts ask for it', () => {
    const payment = describeVariant(sample, 'payment');
    assert.equal(payment?.title, '付款');
    assert.match(payment.need, /^必备：.*买卖.*/);
    assert.ok(payment.basis.length > 0);
    assert.match(describeVariant(sample, 'copies')?.need ?? '', /不报告/);
    assert.match(describeVariant(sample, 'parties')?.need ?? '', /必备：各类合同/);
    assert.match(describeVariant(sample, 'payment.due-date')?.title ?? '', /^付款：/);
    assert.match(describeVariant(sample, 'liability.cap')?.need ?? '', /不报告/);
    assert.match(describeVariant(sample, 'personal-information.data-subject-rights')?.need ?? '', /用户服务协议/);
    for (const unknown of ['', 'nothing', 'payment.nothing', 'payment.']) assert.equal(describeVariant(sample, unknown), null, unknown);
  });

  it('cites in its text only articles that may be quoted', () => {
    for (const rule of RULES) for (const { law, key, number } of citationsIn(rule.docs)) assert.ok(key && quote(`${key}第${number}条`) !== null, `${rule.code} cites ${law}第${number}条`);
  });
});

describe('a rule’s page', () => {
  const page = rulePage(sample, () => null);

  it('bears the code as anchor, the severity, the text and the law word for word', () => {
    assert.match(page, /^# <a id="excessive-deposit"><\/a>`excessive-deposit` 定金过高\n/);
    assert.match(page, /级别：错误/);
    assert.match(page, /定金超过主合同标的额20%/);
    assert.match(page, /> \*\*《中华人民共和国民法典》第586条\*\*（2020-05-28通过，2021-01-01起施行）/);
    for (const paragraph of (quote('民法典第586条') ?? '').split('\n')) assert.ok(page.includes(paragraph), paragraph);
  });

  it('shows examples literally, with their marks and reasons', () => {
    assert.ok(page.includes('- 一、定金<b>为30\\_万\\*元</b>。<br>&nbsp;&nbsp;第二行\n  - 改为：一、定金为20万元。'), page);
    assert.ok(page.includes('- 定金 1 元。（没有标的额）'), page);
    assert.ok(page.indexOf('**会报告') < page.indexOf('**不报告'));
  });

  it('lists the variants of a family', () => {
    const family = rulePage({ ...sample, code: 'missing-clause', variants: ['payment'] }, (_, variant) => ({ title: `付款（${variant}）`, need: '必备', basis: ['民法典第510条'] }), 3);
    assert.match(family, /^### /);
    assert.ok(family.includes('| `missing-clause.payment` | 付款（payment） | 必备 | 民法典第510条 |'), family);
  });

  it('escapes whatever Markdown would read', () => {
    assert.equal(escapeMarkdown('____ [x](y) <b> & `a` #1 |'), '\\_\\_\\_\\_ \\[x\\](y) &lt;b&gt; &amp; \\`a\\` \\#1 \\|');
    assert.equal(escapeMarkdown('1. 甲\n- 乙'), '1\\. 甲<br>\\- 乙');
  });
});
