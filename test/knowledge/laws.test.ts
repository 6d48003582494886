import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { article, articleNumbers, citationsIn, CUTOFF, isLawKey, LAW_KEYS, lawOf, quote, type Citation, type LawKey } from '../../server/src/knowledge/laws.ts';
import { RULES } from '../../server/src/rules/index.ts';

const source = fileURLToPath(new URL('../../server/src/', import.meta.url));

const DIGESTS: Readonly<Record<string, string>> = {
  民法典: '0b893048f16c', 通则解释: 'b4978606758a', 总则编解释: '8debf04cfef5', 时间效力: 'c4bc867116b5', 担保解释: '74ddb925563a', 民间借贷规定: 'd81809243673', 买卖解释: 'ab69e095a35c', 技术合同解释: '6c5a2ddade40',
  时效规定: '953e285d6a5d', 个保法: '21a860b6c6cd', 数安法: '0d37e1a1b309', 网安法: '3632f37b442a', 网数条例: 'ba1878374d64', 消保法: '36cd10adaaf2', 消保条例: '942fa56024a4', 电商法: 'b98aef5fee6e',
  电子签名法: '34a02fd59d6c', 网络消费规定: '3bf552604353', 预付解释: 'af8b6119e3c9', 网络交易办法: '8978599d3122', 合同监管办法: 'd671c118520e', 广告法: '5559289ce09c', 反诈法: 'b60e20dd69c9', 电信条例: 'fa9f8be40a83',
  仲裁法: '0384be659ee0', 仲裁法解释: 'fe005af64298', 民诉法: 'd083ed140e84', 民诉解释: 'bc79a963524c', 互联网法院规定: 'a79b6de9740b', 涉外法: '1a8c4462e3ec', 商事调解条例: 'e2aff89c1c98', 劳动合同法: '5ef31cc8e475',
  劳动合同法条例: '783c0df66743', 劳动法: 'c600bb14f8e4', 劳动争议一: '592d9485218d', 劳动争议二: 'fee18ed469ca', 公司法: 'a1597da8cbb5', 招标法: '20623adc5761', 招标条例: '4973c60aba52', 政采法: '23b25c52067a',
  政采条例: '3b0c7f411cc9', 中小条例: '636b23a486d3', 民营经济法: 'a26639bdfddc', 反法: '2b97511a37d3', 增值税法: '18d5c1e1c538', 增值税条例: 'c2dfc524c66b', 印花税法: '5ea0eb7c9104', 发票办法: '52938ae4c1df',
  票据法: '292386207349', 年节办法: '956af264b999', 工时规定: '746cf1c17884', 著作权法: '6e82d860c8e3', 外商投资法: '253b701d411f', 外商投资条例: 'f4ab71702a28', 立法法: 'cc92d9819c20', 引用规定: 'e3374687c492',
  语言文字法: 'a3cc5c03ef2d', 市场主体条例: '3f8c1cd151ea', 个体条例: '77e674edb60f',
};

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

  /** Every article was compared word for word with the promulgated texts when it was taken in; from then on no word may change unnoticed. */
  it('holds the words that were compared with the promulgated texts', () => {
    const digest = (key: LawKey, changed = ''): string => createHash('sha256').update(articleNumbers(key).map((n) => `${n}${article(`${key}第${n}条`)!.text}${changed}`).join('\n')).digest('hex').slice(0, 12);
    assert.deepEqual(Object.fromEntries(LAW_KEYS.map((key) => [key, digest(key)])), DIGESTS);
    assert.notEqual(digest('民法典', '的'), DIGESTS['民法典'], 'a character more is noticed');
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

  /** The articles a text cites whose words in force we do not hold. */
  const unheld = (text: string): readonly string[] =>
    citationsIn(text)
      .filter(({ key, number }) => key === null || quote(`${key}第${number}条`) === null)
      .map(({ law, key, number, span }) => `line ${text.slice(0, span.start).split('\n').length} cites ${key ?? `《${law}》`}第${number}条`);

  it('every article a source file names may be quoted', () => {
    const wrong: string[] = [];
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || ABOUT_CITATIONS.test(file)) continue;
      wrong.push(...unheld(readFileSync(source + file, 'utf8')).map((what) => `${file} ${what}`));
    }
    assert.deepEqual(wrong, []);
  });

  it('would notice an article without text, one not in force, and one of a law that is gone', () => {
    assert.deepEqual(unheld('见民法典第585条'), []);
    assert.equal(unheld('见民法典第1259条之后的民法典第2条').length, 1, 'not held');
    assert.equal(unheld('依据网络交易办法第13条').length, 1, 'its words in force were not seen');
    assert.equal(unheld('依据《合同法》第一百一十四条').length, 1, 'repealed');
  });
});
