import { foldFigures as fold } from '../text/figure-fold.ts';
import { creditCodeDefect } from '../text/identifiers.ts';
import { byLine } from './by-line.ts';
import type { Finding, Rule } from './rule.ts';

/** A credit code that cannot be one. */
export const invalidCreditCode: Rule = {
  code: 'invalid-credit-code',
  title: '统一社会信用代码有误',
  severity: 'error',
  basis: ['民法典第470条'],
  docs: `统一社会信用代码共18位，由数字和大写字母（不含I、O、S、V、Z）组成，最后一位是校验码，由前17位算出（GB 32100-2015）。位数、字符或者校验码不符的，一定抄错了某一位。代码是辨认当事人的依据，写错会给送达、开票和起诉带来麻烦，请按营业执照核对。

校验码相符不等于真实存在，请在国家企业信用信息公示系统查询。

**不报告**：空着没填的、用X或者星号遮盖的；纳税人识别号一栏里15位、20位的旧号码；营业执照注册号。`,
  examples: {
    good: [
      '采购合同\n甲方：青禾食品有限公司\n统一社会信用代码：91330206MA2CFW3X14\n第一条 标的\n甲方向乙方采购设备。',
      { text: '采购合同\n甲方：青禾食品有限公司\n统一社会信用代码：91330106MA2XXXXX3K\n税号：330106123456789\n第一条 标的\n甲方向乙方采购设备。', why: '遮盖的代码；15位的旧税号' },
    ],
    bad: [
      '采购合同\n甲方：青禾食品有限公司\n统一社会信用代码：[|91330206MA2CFW3X41|]\n第一条 标的\n甲方向乙方采购设备。',
      '采购合同\n甲方：青禾食品有限公司（统一社会信用代码[|9133O206MA2CFW3X14|]）\n第一条 标的\n甲方向乙方采购设备。',
      '采购合同\n甲方：青禾食品有限公司\n统一社会信用代码：[|91330206MA2CFW3X1|]\n第一条 标的\n甲方向乙方采购设备。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile !== null) yield* lines(contract);
  },
};

const LABELLED = /(统一社会信用代码|社会信用代码|信用代码|纳税人识别号|纳税识别号|税号)(?:\s?\([^()]{0,16}\)|\/[^:|\d]{0,14}|证?号码?)?[\s:|*_是为]{0,12}([0-9A-Za-z*#](?:[ -]?[0-9A-Za-z*#]){7,29})/g;

const lines = byLine((line) => {
  const text = fold(line);
  const found: Finding[] = [];
  for (const match of text.matchAll(LABELLED)) {
    const [words, label = '', written = ''] = match;
    const code = written.replace(/[ -]/g, '').toUpperCase();
    if (/[*#]|X{3,}|0{9,}/.test(code)) continue;
    const isTax = label.includes('税');
    if (isTax && (code.length !== 18 || !/^[1-9AN]/.test(code))) continue;
    const defect = creditCodeDefect(code);
    const start = match.index + words.length - written.length;
    if (defect !== null) found.push({ span: { start, end: start + written.length }, message: defect });
  }
  return found;
}, /[代號号]/);
