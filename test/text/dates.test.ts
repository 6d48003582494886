import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addMonths, dayNumber, dayOf, daysIn, formatDay, scanDates, scanTimes } from '../../server/src/text/dates.ts';
import { parseMarks, withMarks } from '../support/marks.ts';

describe('dates', () => {
  for (const [marked, ...dates] of [
    ['自[|2024年6月15日|]起至[|2025年6月14日|]止', [2024, 6, 15], [2025, 6, 14]],
    ['[|二〇二四年六月十五日|]、[|二○二五年十二月三十一日|]', [2024, 6, 15], [2025, 12, 31]],
    ['[|贰零贰陆年零贰月壹拾伍日|]', [2026, 2, 15]],
    ['[|2024-06-15|]、[|2024/6/15|]、[|2024.6.15|]', [2024, 6, 15], [2024, 6, 15], [2024, 6, 15]],
    ['[|２０２４ 年 ６ 月 １５ 日|]', [2024, 6, 15]],
    ['每年[|6月16日|]至[|二月三日|]', [null, 6, 16], [null, 2, 3]],
    ['[|2024年3月|]的账单', [2024, 3, null]],
    ['[|2024.01.01-2024.12.31|]'.replace('2024.01.01-', '2024.01.01|]-[|'), [2024, 1, 1], [2024, 12, 31]],
    ['于[|2024年2月30日|]签订', [2024, 2, 30]],
  ] as const)
    it(`reads 「${marked}」`, () => {
      const { text } = parseMarks(marked);
      const found = scanDates(text);
      assert.equal(withMarks(text, found.map((date) => date.span)), marked);
      assert.deepEqual(found.map(({ year, month, day }) => [year, month, day]), dates);
    });

  for (const text of ['12个月30日内', '六月份的账单', '编号HT-2024-02-30', '第三月第五日', '电话010-2024-0630', '版本2024.13.5', '3年6月'])
    it(`finds none in 「${text}」`, () => assert.deepEqual(scanDates(text).map(({ span }) => text.slice(span.start, span.end)), []));

  it('exist or not by the calendar', () => {
    const exists = (text: string): boolean | undefined => scanDates(text)[0]?.exists;
    for (const text of ['2024年2月29日', '2000年2月29日', '2月29日', '2024年12月31日']) assert.equal(exists(text), true, text);
    for (const text of ['2023年2月29日', '1900年2月29日', '2月30日', '2024年4月31日', '2024年13月1日', '2024年0月5日', '二〇二六年六月三十一日']) assert.equal(exists(text), false, text);
  });

  it('are counted without gaps', () =>
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
        const day = dayOf(number);
        assert.equal(dayNumber(day), number);
        assert.ok(day.day >= 1 && day.day <= daysIn(day.year, day.month));
      }),
    ));
  it('agree with the calendar of the platform', () => assert.equal(dayNumber({ year: 2026, month: 11, day: 21 }), Date.UTC(2026, 10, 21) / 86_400_000));

  it('have a corresponding day so many months later, or the last of the month', () => {
    assert.equal(formatDay(addMonths({ year: 2024, month: 1, day: 31 }, 1)), '2024年2月29日');
    assert.equal(formatDay(addMonths({ year: 2024, month: 11, day: 15 }, 14)), '2026年1月15日');
    assert.equal(formatDay(addMonths({ year: 2024, month: 2, day: 29 }, 12)), '2025年2月28日');
  });
});

describe('times of day', () => {
  it('are minutes, or none that a clock shows', () =>
    assert.deepEqual(scanTimes('9:00至24:00，18：30，25:00，9:75').map(({ minutes }) => minutes), [540, 1440, 1110, null, null]));
  it('are no ratios or longer numbers', () => assert.deepEqual(scanTimes('比例1:1，编号12:345'), []));
});
