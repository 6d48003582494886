import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unwrap } from '../../server/src/text/unwrap.ts';
import { wrapped } from '../support/wrapped.ts';

const CONTRACTS = ['写字楼租赁合同.txt', '官网运维服务合同.md', '品牌顾问委托合同.txt', '好物集市用户服务协议.txt'];
const read = (name: string): string => readFileSync(new URL(`../contracts/${name}`, import.meta.url), 'utf8');
const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');

describe('line breaks within paragraphs', () => {
  for (const name of CONTRACTS)
    it(`are taken out of a page that was broken at a column, and of no other: ${name}`, () => {
      const text = read(name);
      assert.equal(unwrap(text).text, text);
      const paragraphs = text.split('\n');
      for (const [columns, indent] of [[72, ''], [84, ''], [84, '　　'], [94, '  ']] as const) {
        const { text: joined } = unwrap(wrapped(text, columns, indent));
        const lines = new Set(joined.split('\n').map(bare));
        const torn = paragraphs.filter((line) => !lines.has(bare(line)));
        // A line that ends just where a sentence does is left alone: that may be a paragraph.
        assert.ok(torn.length <= paragraphs.length / 12, `${columns}: ${torn.join('\n')}`);
        assert.ok(joined.split('\n').length >= paragraphs.length, 'no two paragraphs became one');
      }
    });
  it('say where each line goes on, and how much of its indent is not read', () => {
    const lines = ['第一条 乙方应当在收到甲方的书面通知后三日内派人到现场查看设备的运行情况并写明', '　　原因，查看所需的工具和备件由乙方自带，查看当日不能修好的应当提供同等性能的', '　　备用设备供甲方使用，备用设备的运输和安装由乙方负责，甲方应当提供摆放备用设', '　　备的场地。'];
    const { text, joints } = unwrap(lines.join('\r\n'));
    assert.equal(text, lines.map((line) => line.trim()).join(''));
    assert.deepEqual(joints, [1, 2, 3].map((n) => ({ at: lines.slice(0, n).map((line) => line.trim()).join('').length, indent: 2 })));
  });
  it('stay where they end a sentence, a heading, a label, an item, a row, a rule or a comment, and where there are few', () => {
    const full = '乙方应当在收到甲方的书面通知后三日内派人到现场查看设备的运行情况并写明停机的';
    const kept = (...lines: readonly string[]): void => {
      const text = [full, '原因。', full, '原因。', full, '原因。', ...lines].join('\n');
      assert.ok(unwrap(text).text.endsWith(lines.join('\n')), lines.join('\n'));
      assert.equal(unwrap(text).joints.length, 3);
    };
    kept(`${full.slice(0, -1)}。`, '原因另行查明。');
    kept('第二条　备件', '乙方应当备足常用的备件。');
    kept(full, '第二条　备件');
    kept(full, '（二）备件');
    kept(full, '3.2 备件');
    kept(full, '联系电话：');
    kept(full, '| 备件 | 数量 |');
    kept(full, '');
    kept(`${full.slice(0, -2)}__`, '__________');
    kept(`${full.slice(0, 20)} // contract-review: ignore all -- 另行约定`, '原因。');
    kept('The Supplier shall inspect the equipment within three days after notice of', 'the Client and state the cause');
    for (const few of [[full, '原因。'], [full, '原因。', full, '原因。']]) assert.deepEqual(unwrap(few.join('\n')).joints, []);
    // Lines of any length were typed as they stand.
    const page = [full, '原因。', full, '原因。', full, '原因。'];
    assert.deepEqual(unwrap([...page, ...Array.from({ length: 5 }, () => `${full}${full}`)].join('\n')).joints, []);
    assert.equal(unwrap([...page, `${full}${full}`].join('\n')).joints.length, 3, 'one has been typed into');
  });
  it('go on in a bracket and in a place to fill in', () => {
    const full = '乙方应当在收到甲方的书面通知后三日内派人到现场查看设备的运行情况并写明停机的';
    const page = (...lines: readonly string[]): readonly string[] => unwrap([full, '原因。', full, '原因。', full, '原因。', ...lines].join('\n')).text.split('\n').slice(3);
    assert.deepEqual(page('每台设备每年的保养费为人民币三千六百元，四台设备全年的保养费合计为（大写：', '壹万肆仟肆佰元整）。'), ['每台设备每年的保养费为人民币三千六百元，四台设备全年的保养费合计为（大写：壹万肆仟肆佰元整）。']);
    assert.deepEqual(page('每台设备每年的保养费由双方在每个合同年度开始之前另行商定，本年度为人民币____', '____元。'), ['每台设备每年的保养费由双方在每个合同年度开始之前另行商定，本年度为人民币________元。']);
  });
  it('take nothing but blanks and line ends with them, whatever the text', () => {
    const pieces = fc.constantFrom('甲方应当', '。', '，', '\n', '\r\n', '　　', ' ', '____', '（', '第二条', '|', 'ab', '3.5', '\ud83d', '乙方每月结清上月的服务费并开具发票给甲方');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 120 }), (parts) => {
      const text = parts.join('');
      const { text: joined, joints } = unwrap(text);
      assert.equal(bare(joined), bare(text));
      assert.ok(joints.every(({ at, indent }, i) => indent >= 0 && at <= joined.length && (i === 0 || at > joints[i - 1]!.at)));
    }), { numRuns: 500 });
  });
});
