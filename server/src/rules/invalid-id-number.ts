import { idNumberDefect } from '../text/identifiers.ts';
import { foldFigures as fold } from '../text/figure-fold.ts';
import { byLine } from './by-line.ts';
import type { Finding, Rule } from './rule.ts';

/** An identity number that cannot be one. */
export const invalidIdNumber: Rule = {
  code: 'invalid-id-number',
  title: '身份证号有误',
  severity: 'error',
  basis: ['民法典第470条'],
  docs: `居民身份证号共18位：6位地区、8位出生日期、3位顺序码和1位校验码，校验码由前17位算出（GB 11643-1999）。位数、出生日期或者校验码不符的，一定抄错了某一位，请按证件核对。

**不报告**：空着没填的、用星号或者X遮盖的；15位的旧号码；护照、通行证等其他证件的号码。`,
  examples: {
    good: [
      '借款合同\n出借人：周某，身份证号11010519491231002X\n第一条 借款\n借款金额为人民币50000元。',
      { text: '借款合同\n出借人：周某，身份证号码：3301**********1234，护照号：E12345678\n第一条 借款\n借款金额为人民币50000元。', why: '遮盖的号码；其他证件' },
    ],
    bad: [
      '借款合同\n出借人：周某，身份证号[|110105194912310021|]\n第一条 借款\n借款金额为人民币50000元。',
      '借款合同\n出借人：周某\n居民身份证号码：[|11010519491331002X|]\n第一条 借款\n借款金额为人民币50000元。',
      '借款合同\n出借人：周某（公民身份号码：[|1101051949123100|]）\n第一条 借款\n借款金额为人民币50000元。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile !== null) yield* lines(contract);
  },
};

const LABELLED = /(?:身份证(?:件)?(?:号码?|编号)?|公民身份号码|身份证明号码?)(?:\s?\([^()]{0,12}\))?[\s:|*_是为]{0,12}([0-9](?:[ -]?[0-9Xx*#]){9,24})/g;

const lines = byLine((line) => {
  const found: Finding[] = [];
  for (const match of fold(line).matchAll(LABELLED)) {
    const [words, written = ''] = match;
    const id = written.replace(/[ -]/g, '').toUpperCase();
    if (/[*#]|X{2,}|X(?!$)|0{9,}/.test(id) || id.length === 15 || id.length < 14) continue;
    const defect = idNumberDefect(id);
    const start = match.index + words.length - written.length;
    if (defect !== null) found.push({ span: { start, end: start + written.length }, message: defect });
  }
  return found;
}, /身份/);
