const DIGITS = '零一二三四五六七八九';
const VALUES: Readonly<Record<string, number>> = {
  零: 0, '〇': 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 叄: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const SECTIONS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** Whether a UTF-16 unit can stand in a Chinese numeral (一百二十, 壹佰贰拾万, 〇). */
export const isHanNumeral = (char: string): boolean => char in VALUES || char in UNITS || char in SECTIONS;

/**
 * The value of a Chinese numeral, everyday (一百二十三, 二〇二六) or financial (壹佰贰拾叁); null when the text is none.
 * A run of bare digits is read positionally: 二〇二六 is 2026.
 */
export function parseHan(text: string): number | null {
  if (text === '') return null;
  if ([...text].every((c) => c in VALUES)) return Number([...text].map((c) => VALUES[c]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const char of text) {
    if (char in VALUES) digit = VALUES[char]!;
    else if (char in UNITS) {
      section += (digit ?? 1) * UNITS[char]!;
      digit = null;
    } else if (char in SECTIONS) {
      const unit = SECTIONS[char]!;
      // 万 counts what stands since the last section, 亿 everything before it.
      total = unit === 1e4 ? total + (section + (digit ?? 0)) * unit : (total + section + (digit ?? 0)) * unit;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}

/** An ASCII or full-width digit string, or a Chinese numeral, as a number; null when it is neither. */
export function parseNumber(text: string): number | null {
  const ascii = text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));
  return /^\d{1,15}$/.test(ascii) ? Number(ascii) : parseHan(text);
}

/** A non-negative integer below 10,000 as a Chinese numeral the way clause numbers are written: 10 → 十, 23 → 二十三, 105 → 一百零五. */
export function toHan(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 10_000) return String(value);
  if (value < 10) return DIGITS[value]!;
  let rest = value;
  let out = '';
  for (const [unit, name] of [[1000, '千'], [100, '百'], [10, '十']] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit > 0) out += (unit === 10 && digit === 1 && out === '' ? '' : DIGITS[digit]!) + name;
    else if (out !== '' && rest > 0 && !out.endsWith('零')) out += '零';
  }
  return rest > 0 ? out + DIGITS[rest]! : out.replace(/零$/, '');
}
