import assert from 'node:assert/strict';
import { formatDecimal } from '../../server/src/text/decimal.ts';
import { boundOf, sameLength, scanDurations, type Duration } from '../../server/src/text/durations.ts';
import { parseMarks, withMarks } from '../support/marks.ts';

describe('lengths of time', () => {
  for (const [marked, ...lengths] of [
    ['[|3个工作日|]内，[|5日|]前，[|三十日|]后', '3 workday within', '5 day before', '30 day after'],
    ['[|十五（15）个自然日|]，[|72小时|]，[|30分钟|]', '15 day', '72 hour', '30 minute'],
    ['[|两年|]、[|半年|]、[|一年半|]、[|6个月|]、[|一个季度|]', '2 year', '6 month', '18 month', '6 month', '3 month'],
    ['期限为 **[|12** 个月|]', '12 month'],
    ['[|两周|]，[|1.5小时|]', '2 week', '1.5 hour'],
  ] as const)
    it(`reads 「${marked}」`, () => {
      const { text } = parseMarks(marked);
      const found = scanDurations(text);
      assert.equal(withMarks(text, found.map((d) => d.span)), marked);
      assert.deepEqual(found.map(({ value, unit, side }) => [formatDecimal(value), unit, ...(side === null ? [] : [side])].join(' ')), lengths);
    });

  for (const text of ['每月5日前', '2024年6月', '第5日', '18至45周岁', '十年前的2024年'.slice(3), '三月', '甲方第1年', '１９　年　月　日', '日报、周报', '五（6）日'])
    it(`finds none in 「${text}」`, () => assert.deepEqual(scanDurations(text).map(({ span }) => text.slice(span.start, span.end)), []));

  it('are bounded as 民法典第1259条 says', () => {
    assert.equal(boundOf('', '以上'), 'at-least');
    assert.equal(boundOf('', '以内'), 'at-most');
    assert.equal(boundOf('', '以外'), 'more-than');
    assert.equal(boundOf('不满', ''), 'less-than');
    assert.equal(boundOf('逾期超过', ''), 'more-than');
    assert.equal(boundOf('不得超过', ''), 'at-most');
    assert.equal(boundOf('不少于', ''), 'at-least');
    assert.equal(boundOf('期满', ''), 'exact');
  });

  it('are the same in another unit, but working days are no days', () => {
    const one = (text: string): Duration => scanDurations(text)[0]!;
    assert.ok(sameLength(one('12个月'), one('一年')));
    assert.ok(sameLength(one('24小时'), one('1日')));
    assert.ok(sameLength(one('两周'), one('14天')));
    assert.ok(!sameLength(one('3个工作日'), one('3日')));
    assert.ok(sameLength(one('3个银行工作日'), one('3个营业日')));
    assert.ok(!sameLength(one('1个月'), one('30日')));
  });
});
