import { ONE } from './decimal.ts';

const DIGITS: Readonly<Record<string, bigint>> = {
  零: 0n, '〇': 0n, 一: 1n, 二: 2n, 两: 2n, 三: 3n, 四: 4n, 五: 5n, 六: 6n, 七: 7n, 八: 8n, 九: 9n,
  壹: 1n, 贰: 2n, 叁: 3n, 肆: 4n, 伍: 5n, 陆: 6n, 柒: 7n, 捌: 8n, 玖: 9n,
};
const UNITS: Readonly<Record<string, bigint>> = { 十: 10n, 拾: 10n, 百: 100n, 佰: 100n, 千: 1000n, 仟: 1000n };
const FINANCIAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const FINANCIAL = /[壹贰叁肆伍陆柒捌玖拾佰仟]/;

/** The characters a Chinese numeral is made of, folded: a regular expression's character class without its brackets. */
export const HAN_NUMERALS = '零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';

/** Whether a numeral is in the forms that banks write (壹贰叁), which nobody uses by accident. Folded text. */
export const isFinancial = (text: string): boolean => FINANCIAL.test(text);

/**
 * The integer a Chinese numeral states, everyday or financial, folded: 壹拾贰万叁仟 is 123000n. Stricter than `parseHan`: null where the
 * units do not descend or two digits stand together (壹佰贰仟, 贰叁拾), because then it states no number.
 */
export function parseHanInteger(text: string): bigint | null {
  if (text === '' || text.length > 40) return null;
  const yi = text.lastIndexOf('亿');
  if (yi >= 0) {
    const high = parseHanInteger(text.slice(0, yi));
    const low = yi + 1 === text.length ? 0n : parseHanInteger(text.slice(yi + 1));
    return high === null || low === null || low >= 100_000_000n || high >= 100_000_000n ? null : high * 100_000_000n + low;
  }
  const wan = text.lastIndexOf('万');
  if (wan >= 0) {
    const high = parseSection(text.slice(0, wan));
    const low = wan + 1 === text.length ? 0n : parseSection(text.slice(wan + 1));
    return high === null || low === null ? null : high * 10_000n + low;
  }
  return parseSection(text);
}

/** Up to 9999. A unit without its digit counts once (拾 is 10); 零 may stand between and at the ends. */
function parseSection(text: string): bigint | null {
  let total = 0n;
  let digit: bigint | null = null;
  let last = 10_000n;
  for (const char of text) {
    const value = DIGITS[char];
    const unit = UNITS[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null;
      digit = value;
    } else if (unit !== undefined) {
      if (unit >= last || (digit === 0n && unit !== 10n)) return null;
      total += (digit === null || digit === 0n ? 1n : digit) * unit;
      last = unit;
      digit = null;
    } else return null;
  }
  return text === '' ? null : total + (digit ?? 0n);
}

/** What stands after 元, folded: 伍角整, 零肆分, 整. Everything optional; an empty match is no fraction. */
const FRACTION = new RegExp(`^[零〇]?(?:([${HAN_NUMERALS}])角)?[零〇]?(?:([${HAN_NUMERALS}])分)?$`);

/** Yuan in words as an exact decimal: 「壹仟贰佰叁拾肆」 and 「伍角陆分」 make 1234.56. Folded, without 元 and 整; null where it states no amount. */
export function parseYuan(whole: string, fraction: string): bigint | null {
  const yuan = parseHanInteger(whole);
  const part = FRACTION.exec(fraction);
  if (yuan === null || part === null) return null;
  return yuan * ONE + ((DIGITS[part[1] ?? '零'] ?? 0n) * ONE) / 10n + ((DIGITS[part[2] ?? '零'] ?? 0n) * ONE) / 100n;
}

/**
 * An amount in 大写 as banks require it (《支付结算办法》附一): 1234.5 is 壹仟贰佰叁拾肆元伍角整, 16409.02 is 壹万陆仟肆佰零玖元零贰分. Without 人民币.
 * Null for what cannot be written so: negative, a fraction of a 分, or 10^16 and above.
 */
export function toFinancial(value: bigint): string | null {
  const fen = value / (ONE / 100n);
  if (value < 0n || value % (ONE / 100n) !== 0n || fen >= 10n ** 18n) return null;
  const yuan = fen / 100n;
  const jiao = Number((fen / 10n) % 10n);
  const cent = Number(fen % 10n);
  const whole = yuan === 0n && fen > 0n ? '' : `${integerWords(yuan)}元`;
  if (jiao === 0 && cent === 0) return `${whole}整`;
  const zero = jiao === 0 && whole !== '' ? '零' : '';
  return `${whole}${jiao > 0 ? `${FINANCIAL_DIGITS[jiao]!}角` : zero}${cent > 0 ? `${FINANCIAL_DIGITS[cent]!}分` : '整'}`;
}

/** A non-negative integer below 10^16 in financial numerals: 107000 is 壹拾万柒仟, 6007 is 陆仟零柒. */
function integerWords(value: bigint): string {
  if (value === 0n) return '零';
  let out = '';
  let rest = value;
  for (const [size, name] of [[10n ** 12n, '万亿'], [10n ** 8n, '亿'], [10n ** 4n, '万'], [1n, '']] as const) {
    const section = Number(rest / size);
    rest %= size;
    if (section === 0) continue;
    // 零 where the section does not fill its thousands, or one was skipped before it.
    const gap = out !== '' && (section < 1000 || !out.endsWith(previous(name)));
    const unit = name === '万亿' && rest >= 10n ** 8n ? '万' : name;
    out += `${gap && !out.endsWith('零') ? '零' : ''}${sectionWords(section)}${unit}`;
  }
  return out;
}

const previous = (name: string): string => (name === '' ? '万' : name === '万' ? '亿' : '万');

function sectionWords(value: number): string {
  let out = '';
  let rest = value;
  let zero = false;
  for (const [unit, name] of [[1000, '仟'], [100, '佰'], [10, '拾'], [1, '']] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit === 0) {
      zero = out !== '';
      continue;
    }
    out += `${zero ? '零' : ''}${FINANCIAL_DIGITS[digit]!}${name}`;
    zero = false;
  }
  return out;
}
