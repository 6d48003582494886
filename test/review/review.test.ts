import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG, type Config } from '../../server/src/config.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { fixesOf, review, type Review } from '../../server/src/review.ts';
import { slice } from '../../server/src/text/span.ts';

const CONTRACT = `仓储服务合同
甲方（存货人）：海川粮油有限公司
乙方（保管人）：北辰仓储有限公司
第一条 仓储服务
1.1 乙方为甲方提供玉米仓储服务，仓储费为每吨每月____元。
1.2 乙方发现虫害的，应当及时通知甲方。
1.3 乙方应当及时通知甲方出库。
第二条 付款
甲方应当尽快支付仓储费。
`;

/** What a review reports, without what must differ between texts (spans are kept as the words they cover). */
const found = (of: Review): string[] => of.issues.map((i) => `${i.code} ${i.severity} ${i.fingerprint} ${slice(of.contract.text, i.span)}`);
const codes = (text: string, config: Partial<Config> = {}): string[] => review(text, { ...DEFAULT_CONFIG, ...config }).issues.map((i) => i.code);
const fingerprints = (text: string, code: string): string[] => review(text, DEFAULT_CONFIG).issues.filter((i) => i.code === code).map((i) => i.fingerprint);

describe('review', () => {
  it('reports in the order of the text', () => {
    const { issues } = review(CONTRACT, DEFAULT_CONFIG);
    assert.ok(issues.length > 0);
    assert.deepEqual([...issues].sort((a, b) => a.span.start - b.span.start), issues);
  });

  it('keeps a fingerprint through renumbering and edits elsewhere, and tells equals apart', () => {
    const before = fingerprints(CONTRACT, 'unfilled-blank');
    const renumbered = CONTRACT.replace('第一条', '第七条').replace('1.1', '7.3').replace('第二条 付款', '第八条 付款\n甲方应当自提货之日起3日内对账。');
    assert.deepEqual(fingerprints(renumbered, 'unfilled-blank'), before);
    const twice = fingerprints(CONTRACT.replace('____元', '____元，押金____元'), 'unfilled-blank');
    assert.equal(new Set(twice).size, 2);
  });

  it('applies the severity in force, and drops what is off', () => {
    assert.ok(codes(CONTRACT).includes('unfilled-blank'));
    assert.ok(!codes(CONTRACT, { severity: { 'unfilled-blank': 'off' } }).includes('unfilled-blank'));
    assert.equal(review(CONTRACT, { ...DEFAULT_CONFIG, severity: { 'unfilled-blank': 'error' } }).issues.find((i) => i.code === 'unfilled-blank')!.severity, 'error');
  });

  it('obeys directives: a line, the next line, a clause, the file, a setting', () => {
    const blanks = '采购合同\n甲方：A公司\n第一条 价款\n单价____元。\n总价____元。\n第二条 交货\n____日内交货。\n';
    const count = (text: string): number => codes(text).filter((c) => c === 'unfilled-blank').length;
    assert.equal(count(blanks), 3);
    assert.equal(count(blanks.replace('单价____元。', '单价____元。 // contract-review: ignore unfilled-blank')), 2);
    assert.equal(count(blanks.replace('单价', '<!-- contract-review: ignore unfilled-blank -- 待报价 -->\n单价')), 2);
    assert.equal(count(blanks.replace('第一条', '// contract-review: ignore all block\n第一条')), 1);
    assert.equal(count(`<!-- contract-review: ignore unfilled-blank file -->\n${blanks}`), 0);
    assert.equal(count(blanks.replace('单价____元。', '单价____元。 // contract-review: ignore empty-clause')), 3);
    assert.equal(review(`// contract-review: profile=lease\n${blanks}`, DEFAULT_CONFIG).recognition.profile, 'lease');
  });

  it('says nothing of a text that is no contract', () => assert.deepEqual(review('今天去了超市，买了____个苹果。', { ...DEFAULT_CONFIG, profile: 'auto' }).recognition.profile === null ? codes('今天去了超市，买了____个苹果。') : [], []));

  it('offers fixes that are edits of the text', () => {
    const of = review(CONTRACT, DEFAULT_CONFIG);
    for (const issue of of.issues) for (const fix of fixesOf(of, issue)) for (const { span } of fix.edits) assert.ok(0 <= span.start && span.start <= span.end && span.end <= CONTRACT.length, issue.code);
  });
});

describe('a word the contract itself explains', () => {
  const about = (text: string): string[] => review(text, DEFAULT_CONFIG).issues.flatMap(({ code, span }) => (code === 'vague-deadline' ? [text.slice(span.start, span.end)] : []));
  it('is not vague', () => {
    const text = '技术服务合同\n第一条 响应\n1.1 乙方应及时响应甲方的故障报修。\n';
    assert.deepEqual(about(text), ['及时']);
    assert.deepEqual(about(`${text}1.2 前款所称及时，是指接到报修后2小时内响应。\n`), []);
  });
});

describe('any text', () => {
  const alphabet = fc.constantFrom(...'甲乙方应当及时一二三、。，；：（）()第条款1.2 \n\r\t　__年月日元“”#*|【】$%{}\ud800\udc00\u0000合同协议'.split(''), '第一条 ', '1.1', '（一）', '甲方：', '\n\n', '以下简称“', '<!-- contract-review: ignore all -->');
  const text = fc.array(alphabet, { maxLength: 120 }).map((parts) => parts.join(''));

  it('is read without failing, its clauses nest and its sentences stay in their order', () => {
    fc.assert(
      fc.property(text, (source) => {
        const contract = parseContract(source);
        assert.equal(contract.text.length, source.length);
        for (const clause of contract.clauses) {
          assert.ok(clause.span.start <= clause.own.end && clause.own.end <= clause.span.end && clause.span.end <= source.length);
          const parent = clause.parent === null ? null : contract.clauses[clause.parent]!;
          if (parent) assert.ok(parent.span.start <= clause.span.start && clause.span.end <= parent.span.end && parent.depth < clause.depth);
        }
        let last = 0;
        for (const { span } of contract.sentences) {
          assert.ok(last <= span.start && span.start < span.end && span.end <= source.length);
          last = span.end;
        }
        for (const { span } of contract.blanks) assert.ok(span.start < span.end && span.end <= source.length);
      }),
      { numRuns: 1500 },
    );
  });

  it('is reviewed after any edits as if it were new', () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 30 }), insert: text });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let current = CONTRACT;
        let last = review(current, DEFAULT_CONFIG);
        for (const { at, remove, insert } of edits) {
          const start = at % (current.length + 1);
          current = current.slice(0, start) + insert + current.slice(start + remove);
          last = review(current, DEFAULT_CONFIG, last);
          assert.deepEqual(found(last), found(review(current, DEFAULT_CONFIG)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is read at every length', () => {
    for (let end = 0; end <= CONTRACT.length; end++) parseContract(CONTRACT.slice(0, end));
  });
});
