import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { reviewDocument } from '../../server/src/features/reviewed.ts';
import { rebroken } from '../../server/src/text/rebreak.ts';

const PARAGRAPH = '乙方按照双方确认的排班表安排客服人员在线接待甲方店铺的顾客，记录每一通咨询的内容、处理结果和后续事项，并于每月5日前向甲方提交上月的服务报告，报告应当写明接待数量、平均响应时间和顾客评价。';
const LINES = [
  '客服外包服务合同', '甲方（委托方）：宁波青禾纺织有限公司', '地址：宁波市鄞州区春晓路6号', '乙方（服务方）：宁波白榆客服有限公司',
  '第一条 服务内容', `1.1 ${PARAGRAPH}`, `1.2 ${PARAGRAPH}`, `1.3 ${PARAGRAPH}`, '第二条 服务费', '（一）服务费为每月6000.5元。', '（二）按照第一条的约定支付，甲方及时确认账单。', `第三条 其他`, PARAGRAPH, '甲方（盖章）：', '乙方（盖章）：', '附件一：排班表',
];

describe('a text that lost its line breaks', () => {
  it('is read with its items, labels and paragraphs on lines of their own, unit for unit', () => {
    for (const gap of [' ', '\t', '　　', '  \t']) {
      const read = rebroken(LINES.join(gap));
      assert.equal(read.length, LINES.join(gap).length);
      assert.deepEqual(read.split('\n').map((line) => line.trim()), LINES);
    }
  });
  it('is no heading, and no row of cells, for what stands in it', () => {
    assert.deepEqual(rebroken(`# ${LINES.join(' ')}`).split('\n')[0], `# ${LINES[0]!}`);
    assert.ok(rebroken(`# ${PARAGRAPH.repeat(6)}`).startsWith('  乙方'));
    assert.ok(!rebroken([PARAGRAPH, PARAGRAPH, PARAGRAPH, PARAGRAPH, PARAGRAPH, PARAGRAPH].join('\t')).includes('\t'));
  });
  it('is read so when it is short, if clauses begin in it', () => {
    const short = ['客服外包合同', '甲方：青禾有限公司', '乙方：白榆有限公司', '一、服务内容', '1、乙方应及时接听来电。', '2、乙方每日提交记录。', '二、服务费用', '甲方每月支付3000元。', '三、保密', '双方负有保密义务。', '四、争议解决', '由甲方所在地人民法院管辖。'];
    assert.deepEqual(rebroken(short.join(' ')).split('\n'), short);
    const list = `${PARAGRAPH}乙方提供： 1、话务报表； 2、录音； 3、质检记录； 4、顾客评价。`;
    assert.equal(rebroken(list), list);
  });
  it('stays as it is where its lines are short, a table’s, or long paragraphs', () => {
    const row = Array.from({ length: 200 }, (_, i) => `${i}. 件`).join('\t');
    for (const text of [LINES.join('\n'), LINES.join('\r\n'), LINES.join('\r'), `| ${LINES.join(' | ')} |`, PARAGRAPH.repeat(8), `${PARAGRAPH.repeat(6)}按照 第三条 的约定，金额为 1.5 万元。${PARAGRAPH}`, row.replace(/\. /g, '')]) assert.equal(rebroken(text), text);
  });
  it('shows its findings where the words stand', () => {
    const text = LINES.join(' ');
    const of = reviewDocument({ uri: 'untitled:a', version: 1, text }, DEFAULT_CONFIG);
    const document = TextDocument.create('untitled:a', 'contract', 1, text);
    const shown = diagnostics(of, { related: true, tags: true, codeDescription: true }).map(({ range }) => document.getText(range));
    assert.ok(shown.includes('及时'), shown.join('\n'));
    assert.deepEqual(of.review.contract.parties.map(({ alias }) => alias), ['甲方', '乙方']);
    assert.equal(of.review.recognition.profile, 'online-customer-service');
  });
  it('keeps every offset, whatever the text', () => {
    const part = fc.constantFrom(...LINES, ' ', '\t', '　', '\n', '\r\n', '\r', '# ', '|', '。', '\ud83d\ude00');
    fc.assert(fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const read = rebroken(text);
      assert.equal(read.length, text.length);
      for (let i = 0; i < text.length; i++) assert.ok(read[i] === text[i] || (/[ \t\u3000#]/.test(text[i]!) && /[\n ]/.test(read[i]!)));
      assert.equal(rebroken(read), read);
    }));
  });
});
