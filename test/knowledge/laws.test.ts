import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { article, articleNumbers, citationsIn, CUTOFF, isLawKey, LAW_KEYS, lawOf, quote, type Citation } from '../../server/src/knowledge/laws.ts';
import { RULES } from '../../server/src/rules/index.ts';

const source = fileURLToPath(new URL('../../server/src/', import.meta.url));

describe('laws: the data', () => {
  it('holds the statutes the review stands on, each in force by the cut-off day', () => {
    for (const key of ['民法典', '通则解释', '个保法', '仲裁法', '民诉法', '劳动合同法', '中小条例', '消保法'] as const) assert.equal(lawOf(key).status, 'in-force', key);
    assert.match(CUTOFF, /^2026-\d\d-\d\d$/);
    for (const key of LAW_KEYS) {
      const law = lawOf(key);
      assert.match(law.effective, /^\d{4}-\d\d-\d\d$/, key);
      assert.ok(law.effective <= CUTOFF, `${key} takes effect after the cut-off day`);
      assert.ok(law.name.length > 3 && law.version !== '' && !/[《》]$/.test(law.name), key);
      assert.ok(articleNumbers(key).length > 0, `${key} has no article`);
    }
  });

  it('holds whole articles: ending as a sentence does, no headings, tables or markup among them', () => {
    for (const key of LAW_KEYS)
      for (const number of articleNumbers(key)) {
        const found = article(`${key}第${number}条`);
        assert.ok(found, `${key}第${number}条`);
        assert.match(found.text, /[。）]$/, `${key}第${number}条`);
        assert.doesNotMatch(found.text, /^第.{1,9}条|[#|*\t\r]|\n\n|^\s|\n[一二三四五六七八九十]{1,3}、/, `${key}第${number}条`);
      }
  });

  it('quotes word for word', () => {
    assert.equal(quote('民法典第119条'), '依法成立的合同，对当事人具有法律约束力。');
    assert.match(quote('民法典第586条') ?? '', /\n定金的数额由当事人约定；但是，不得超过主合同标的额的百分之二十，超过部分不产生定金的效力。/);
    assert.match(quote('民法典第585条') ?? '', /人民法院或者仲裁机构可以根据当事人的请求予以增加/);
    assert.match(quote('仲裁法第27条') ?? '', /（三）选定的仲裁机构。/, 'the arbitration law in its 2025 numbering');
    assert.match(quote('中小条例第9条') ?? '', /不得约定以收到第三方付款作为向中小企业支付款项的条件/);
  });

  it('tells what must not be cited', () => {
    const unseen = article('网络交易办法第13条');
    assert.equal(unseen?.status, 'text-unverified');
    assert.equal(quote('网络交易办法第13条'), null);
    assert.equal(article('民法典第1999条'), null);
    assert.equal(article('合同法第114条'), null);
    assert.equal(article('constructor第1条'), null);
    assert.equal(article(''), null);
    assert.equal(isLawKey('toString'), false);
    // @ts-expect-error a misspelt statute does not compile
    const misspelt: Citation = '民法点第585条';
    assert.equal(article(misspelt), null);
  });
});

describe('laws: citations in running text', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['民法典第585条', ['民法典585']],
    ['依据《民法典》第五百八十五条第二款，', ['民法典585']],
    ['《中华人民共和国民法典》第五百一十条、第五百一十一条', ['民法典510', '民法典511']],
    ['按民法典第510、511条补充', ['民法典510', '民法典511']],
    ['个保法第21条和第59条', ['个保法21', '个保法59']],
    ['民法典第五百一十一条第（四）项', ['民法典511']],
    ['民法典第563条第1款第3项、第566条', ['民法典563', '民法典566']],
    ['《合同法》第一百一十四条', ['?114']],
    ['《个人信息保护法》第21条', ['个保法21']],
    ['劳动争议调解仲裁法第27条', []],
    ['依民法典及第五条约定', []],
    ['民法典施行后，第三条约定的', []],
    ['民法典第510条、本合同第七条', ['民法典510']],
    ['民法典第510条、10日内', ['民法典510']],
  ];
  for (const [text, expected] of table)
    it(text, () => {
      const found = citationsIn(text);
      assert.deepEqual(found.map((c) => `${c.key ?? '?'}${c.number}`), expected);
      for (const c of found) assert.match(text.slice(c.span.start, c.span.end), /^第?[0-9一二三四五六七八九十百]{1,7}条?$/);
    });

  it('comes to an end on any text', () => {
    for (const text of ['《'.repeat(50_000), '民法典第'.repeat(20_000), `民法典第1条${'、第1条'.repeat(20_000)}`]) assert.ok(citationsIn(text).length >= 0);
    assert.equal(citationsIn(`民法典第1条${'、第1条'.repeat(20_000)}`).length, 20_001);
  });
});

describe('laws: what the product cites', () => {
  /** Rules about citations themselves show wrong ones on purpose; so do the tables of old laws. */
  const ABOUT_CITATIONS = /repealed|unknown-article|renumber|old-laws|laws\.ts$/;

  it('every article a rule is based on may be quoted', () => {
    for (const rule of RULES) for (const citation of rule.basis) assert.notEqual(quote(citation), null, `${rule.code} cites ${citation}`);
  });

  it('every article a source file names may be quoted', () => {
    const wrong: string[] = [];
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || ABOUT_CITATIONS.test(file)) continue;
      const text = readFileSync(source + file, 'utf8');
      for (const { law, key, number, span } of citationsIn(text))
        if (key === null || quote(`${key}第${number}条`) === null) wrong.push(`${file}:${text.slice(0, span.start).split('\n').length} cites ${key ?? `《${law}》`}第${number}条, whose words in force we do not hold`);
    }
    assert.deepEqual(wrong, []);
  });
});
