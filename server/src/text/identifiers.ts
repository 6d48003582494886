import { isLeap } from './dates.ts';

/** Why an identifier cannot be right: a Chinese clause; null when nothing is wrong with it. */
export type Defect = string | null;

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const REGISTRARS = '123456789ANY';

/**
 * What is wrong with a 统一社会信用代码 (GB 32100-2015): its length, a character outside the 31 allowed (no I, O, S, V, Z), the registrar
 * or the check character. Upper-case, without spaces.
 */
export function creditCodeDefect(code: string): Defect {
  if (code.length !== 18) return `统一社会信用代码应为18位，这里是${code.length}位`;
  const wrong = [...code].find((char) => !CREDIT_ALPHABET.includes(char));
  if (wrong !== undefined) return `统一社会信用代码里没有「${wrong}」${'IOSVZ'.includes(wrong) ? '（不使用I、O、S、V、Z）' : ''}`;
  if (!REGISTRARS.includes(code[0]!)) return `统一社会信用代码不会以「${code[0]!}」开头`;
  const check = creditCheck(code.slice(0, 17));
  return check === code[17] ? null : `统一社会信用代码的校验码不符，按前17位计算应为「${check}」`;
}

/** The check character of the first 17 of a credit code. */
export function creditCheck(body: string): string {
  const sum = CREDIT_WEIGHTS.reduce((total, weight, i) => total + weight * CREDIT_ALPHABET.indexOf(body[i]!), 0);
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31]!;
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK = '10X98765432';
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** What is wrong with a 居民身份证号 (GB 11643-1999): length, province, date of birth, check character. Upper-case, without spaces. */
export function idNumberDefect(id: string): Defect {
  if (id.length !== 18) return `身份证号应为18位，这里是${id.length}位`;
  if (!/^\d{17}[\dX]$/.test(id)) return '身份证号的前17位应为数字，末位应为数字或者X';
  if (!PROVINCES.test(id)) return `身份证号不会以「${id.slice(0, 2)}」开头`;
  const [year, month, day] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))];
  const days = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (year < 1880 || month < 1 || month > 12 || day < 1 || day > days) return `身份证号第7至14位「${id.slice(6, 14)}」不是一个出生日期`;
  const check = idCheck(id.slice(0, 17));
  return check === id[17] ? null : `身份证号的校验码不符，按前17位计算应为「${check}」`;
}

/** The check character of the first 17 digits of an identity number (ISO 7064 MOD 11-2). */
export const idCheck = (body: string): string => ID_CHECK[ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0) % 11]!;
