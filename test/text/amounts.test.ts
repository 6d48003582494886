import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAmount, scanAmounts } from '../../server/src/text/amounts.ts';
import { divide, formatDecimal, ONE, parseDecimal, times } from '../../server/src/text/decimal.ts';
import { parseHanInteger, parseYuan, toFinancial } from '../../server/src/text/money-words.ts';
import { scanQuantities } from '../../server/src/text/quantities.ts';
import { scanRates } from '../../server/src/text/rates.ts';
import { slice } from '../../server/src/text/span.ts';
import { parseMarks, withMarks } from '../support/marks.ts';

/** The sums marked, and their value in yuan. */
const found = (marked: string): readonly (string | null)[] => {
  const { text } = parseMarks(marked);
  const amounts = scanAmounts(text);
  assert.equal(withMarks(text, amounts.map((a) => a.span)), marked);
  return amounts.map(({ value }) => (value === null ? null : formatDecimal(value)));
};

describe('sums of money', () => {
  for (const [marked, ...values] of [
    ['服务费[|￥1,234.50|]。', '1234.5'],
    ['支付[|人民币壹仟贰佰叁拾肆元伍角整|]', '1234.5'],
    ['总价[|12.5万元|]，定金[|RMB 3万|]', '125000', '30000'],
    ['[|￥１，２３４．５０元整|]', '1234.5'],
    ['[|三万圆|]（[|叁萬圓正|]）', '30000', '30000'],
    ['[|人民幣伍拾陸萬柒仟元|]整'.replace('|]整', '整|]'), '567000'],
    ['大写：[|壹拾贰万整|]，小写：[|120000|]', '120000', '120000'],
    ['[|5元5角|]', '5.5'],
    ['[|壹佰贰仟元整|]', null],
    ['[|人民币 30,000 元整|]', '30000'],
    ['单价为[|0.05元|]/通，每月[|1.2亿元|]', '0.05', '120000000'],
    ['分别支付10,20,[|30元|]', '30'],
  ] as const)
    it(`reads 「${marked}」`, () => assert.deepEqual(found(marked), values));

  it('names another currency', () => assert.deepEqual(scanAmounts('500美元，HKD 300，人民币20元').map((a) => a.currency), ['美元', '港元', '人民币']));

  for (const text of ['一元化管理', '8人、30日、50%', '第三单元', '2024年1月1日元旦', '评分80分', '单元房三元里', '编号20240608'])
    it(`finds none in 「${text}」`, () => assert.deepEqual(scanAmounts(text), []));

  it('never throws and keeps its spans inside the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'人民币￥$0123456789.,，壹贰叁佰仟万亿元圆角分整正（）大小写 \n%') , maxLength: 60 }), (text) => {
        for (const { span, figure } of scanAmounts(text)) {
          assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
          assert.ok(figure.start < figure.end && slice(text, figure) !== '');
        }
      }),
    ));
});

describe('amounts in words', () => {
  // 《支付结算办法》附一: the examples of its rules.
  for (const [value, words] of [
    ['1409.50', '壹仟肆佰零玖元伍角整'], ['6007.14', '陆仟零柒元壹角肆分'], ['1680.32', '壹仟陆佰捌拾元叁角贰分'], ['107000.53', '壹拾万柒仟元伍角叁分'], ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '叁佰贰拾伍元零肆分'], ['15', '壹拾伍元整'], ['0.05', '伍分'], ['0', '零元整'], ['100010000', '壹亿零壹万元整'], ['10010000', '壹仟零壹万元整'], ['200000001', '贰亿零壹元整'],
    ['1000000000000', '壹万亿元整'], ['20000', '贰万元整'], ['30500', '叁万零伍佰元整'], ['1000001', '壹佰万零壹元整'],
  ] as const)
    it(`${value} is ${words}`, () => assert.equal(toFinancial(parseDecimal(value)!), words));

  it('are read back as written, whatever the sum', () =>
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), (fen) => {
        const value = fen * (ONE / 100n);
        const [, whole = '', fraction = ''] = /^(?:(.*)元)?(.*?)整?$/.exec(toFinancial(value)!)!;
        assert.equal(parseYuan(whole === '' ? '零' : whole, fraction), value);
      }),
    ));

  it('may have the zero that may be left out', () => {
    for (const text of ['壹拾万零柒仟', '壹拾万柒仟']) assert.equal(parseHanInteger(text), 107_000n);
  });
  it('are no number when the units do not descend', () => {
    for (const text of ['壹佰贰仟', '贰叁拾', '拾佰', '壹万亿伍亿亿', '']) assert.equal(parseHanInteger(text), null, text);
  });
  it('cannot be written for a fraction of a fen or a debt', () => {
    assert.equal(toFinancial(ONE / 1000n), null);
    assert.equal(toFinancial(-ONE), null);
  });
});

describe('decimals', () => {
  it('are exact where floating point is not', () => {
    assert.equal(formatDecimal(parseDecimal('0.1')! + parseDecimal('0.2')!), '0.3');
    assert.equal(formatDecimal(times(parseDecimal('1.005')!, parseDecimal('100')!)), '100.5');
  });
  it('are grouped in threes or not at all', () => {
    assert.equal(parseDecimal('1,234,567.8'), 1_234_567_800_000n);
    for (const text of ['12,34', '1,2345', ',123', '1.2.3', 'a', '', '1.1234567']) assert.equal(parseDecimal(text), null, text);
  });
  it('are written as people do', () => {
    assert.equal(formatAmount(parseDecimal('1234567.5')!), '1,234,567.50元');
    assert.equal(formatAmount(parseDecimal('1200')!), '1,200元');
    assert.equal(formatDecimal(-1_500_000n), '-1.5');
  });
  it('divide half away from zero, and not by zero', () => assert.deepEqual([divide(5n, 2n), divide(-5n, 2n), divide(4n, 3n), divide(1n, 0n)], [3n, -3n, 1n, 0n]));
});

describe('rates', () => {
  for (const [marked, ...values] of [
    ['按[|30%|]支付，[|百分之三十|]', '0.3', '0.3'],
    ['每日[|万分之五|]（[|0.05%|]）', '0.0005', '0.0005'],
    ['[|千分之三|]、[|0.5‰|]、[|百分之十二|]', '0.003', '0.0005', '0.12'],
    ['[|万分之零点五|]，[|５％|]', '0.00005', '0.05'],
  ] as const)
    it(`reads 「${marked}」`, () => {
      const { text } = parseMarks(marked);
      const rates = scanRates(text);
      assert.equal(withMarks(text, rates.map((rate) => rate.span)), marked);
      assert.deepEqual(rates.map(({ value }) => formatDecimal(value)), values);
    });
});

describe('quantities', () => {
  it('know what they count, by what measure and how they are bounded', () => {
    assert.deepEqual(
      scanQuantities('每席每月人民币5,200元，共8名，不少于3千单，5,000元/人/月，60小时以内').map(({ value, unit, per, bound }) => [formatDecimal(value), unit, per.join(), bound]),
      [['5200', '元', '席,月', 'exact'], ['8', '人', '', 'exact'], ['3000', '单', '', 'at-least'], ['5000', '元', '人,月', 'exact'], ['60', '小时', '', 'at-most']],
    );
  });
  it('are neither dates nor ordinals nor clause numbers', () => assert.deepEqual(scanQuantities('2024年3月5日，第3期，第2条，十分之一').map(({ unit }) => unit), []));
});
