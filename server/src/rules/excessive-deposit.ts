import { scanAmounts } from '../text/amounts.ts';
import { scanRates } from '../text/rates.ts';
import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import { contractTotal } from './figures-of-law.ts';
import type { Finding, Rule } from './rule.ts';
import { isJudged, placed, replaceFix, said, type Said } from './shapes.ts';

/** 民法典第586条: a fifth of what the main contract is worth. */
const LIMIT = 200_000n;
const ONE = 1_000_000n;

export const excessiveDeposit: Rule = {
  code: 'excessive-deposit',
  title: '定金超过标的额的20%',
  severity: 'error',
  basis: ['民法典第586条'],
  docs: `定金超过主合同标的额的百分之二十。

超过部分不产生定金的效力：收受方违约时，超过部分只需原数返还，不必双倍；交付方违约时，超过部分也不能没收。

请把定金降到标的额的20%以内，其余写成预付款。

**不报告**：恰好20%；预付款、保证金、履约担保；合同没有写明总额、无法算出比例的。`,
  examples: {
    good: [
      { text: '甲方应于签约后3日内支付合同总价20%的定金。', why: '恰好20%' },
      { text: '甲方应支付合同总价30%的预付款。', why: '预付款不受限制' },
      { text: '设备买卖合同\n第一条 价款\n合同总价为人民币500000元。\n第二条 定金\n买方应支付定金100000元。' },
      { text: '甲方应支付定金50000元。', why: '没有总额，无法判断' },
    ].map((example) => ({ profile: 'sale' as const, ...example })),
    bad: [
      '甲方于签约后3日内支付设计费的[|40%|]，即人民币肆万元整给乙方作为定金。',
      { text: '甲方应于签约后3日内支付合同总价[|30%|]的定金。', fixed: '甲方应于签约后3日内支付合同总价20%的定金。' },
      { text: '买方向卖方支付定金，数额为合同价款的[|百分之二十五|]。', fixed: '买方向卖方支付定金，数额为合同价款的百分之二十。' },
      { text: '设备买卖合同\n第一条 价款\n合同总价为人民币100万元。\n第二条 定金\n买方应支付定金[|30万元|]。', fixed: '设备买卖合同\n第一条 价款\n合同总价为人民币100万元。\n第二条 定金\n买方应支付定金20万元。' },
    ].map((example) => ({ profile: 'sale' as const, ...(typeof example === 'string' ? { text: example } : example) })),
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition)) return;
    let total: bigint | null | undefined;
    for (const one of said(contract, /定金/)) {
      const rated = [...ratesIn(one)];
      yield* rated;
      if (rated.length > 0 || scanRates(one.text).length > 0) continue;
      total ??= contractTotal(contract);
      if (total === null) continue;
      for (const { span, value, figure, scale } of scanAmounts(one.text)) {
        if (value === null || value >= total || !isDeposit(one.text, span.start, span.end) || value * ONE <= total * LIMIT) continue;
        const limit = (total * LIMIT) / ONE / scale;
        const at = placed(one, span.start, span.end);
        yield { span: at, message: `定金「${slice(contract.text, at)}」超过标的额的20%，超过部分不产生定金的效力`, data: { figure: `${figure.start - span.start},${figure.end - span.start}`, to: String(Number(limit) / Number(ONE)) } };
      }
    }
  },
  fixes({ span, data }, { contract }) {
    const words = slice(contract.text, span);
    if (data?.['to'] !== undefined) {
      const [start, end] = (data['figure'] ?? '').split(',').map(Number);
      if (start === undefined || end === undefined || !/^[\d０-９.,，]+$/.test(words.slice(start, end))) return [];
      return [replaceFix(`降为标的额的20%，即${data['to']}`, { start: span.start + start, end: span.start + end }, literal(data['to']))];
    }
    return [replaceFix('降为20%', span, literal(/分之/.test(words) ? (/[0-9０-９]/.test(words) ? '百分之20' : '百分之二十') : '20%'))];
  },
};

/** Rates of a contract's worth that are the deposit's own. */
function* ratesIn(one: Said): Iterable<Finding> {
  for (const { span, value } of scanRates(one.text)) {
    if (value <= LIMIT || value >= ONE || !isDeposit(one.text, span.start, span.end) || !ofTotal(one.text, span.start, span.end)) continue;
    const words = one.text.slice(span.start, span.end);
    yield { span: placed(one, span.start, span.end), message: `定金为标的额的「${words}」，超过20%的部分不产生定金的效力` };
  }
}

const WORTH = /(?:合同|标的|总价|总额|价款|货款|总金额|总费用|费用|房价|车价|总款|全款|报酬|价格|金额|房款|租金总额|采购额|[一-龥]费(?=的?\s?$))/;
function ofTotal(text: string, start: number, end: number): boolean {
  return WORTH.test(text.slice(Math.max(0, start - 16), start)) || /^\s?的?(?:合同|总价|货款|价款|费用)/.test(text.slice(end, end + 8));
}

/** Whether the figure is the deposit itself: 定金 stands before or after it with no other figure, penalty or part of the price between. */
function isDeposit(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start).replace(/^.*[。;]/s, '');
  const after = text.slice(end, end + 16);
  if (/定金的$|(?:不超过|不得超过|低于|不高于|上限|以内)[^,]{0,4}$/.test(before)) return false;
  if (/^\s?(?:以内|以下)/.test(after)) return false;
  if (/^[^,。;0-9%]{0,12}定金(?!罚则)/.test(after) && !/^[^,。;]{0,6}(?:预付款|尾款|首付)/.test(after)) return true;
  if (/^,?(?:作为|充作|视为|即为)[^,。;]{0,4}定金/.test(after)) return true;
  // 定金54,000元（总价的30%）
  if (/定金[^。;%0-9]{0,8}[\d,.]{1,14}万?元?(?:整)?(?:\([^()%]{0,24}\))?\s?[(,]\s?(?:即|为|占|系)?[^。;,()%0-9]{0,12}$/.test(text.slice(Math.max(0, start - 60), start))) return true;
  // 40%，即人民币壹拾贰万元整给乙方作为定金
  if (/^[,(]?[即计合][^。;%]{0,36}?(?:作为|充作|做为)[^,。;]{0,4}定金(?!罚则)/.test(text.slice(end, end + 56)) && !/预付款|尾款|余款/.test(text.slice(end, end + 56))) return true;
  return /定金(?!罚则)[^。;%0-9]{0,20}$/.test(before) && !/预付款|尾款|余款|进度款|违约金|首付|剩余/.test(before.slice(before.lastIndexOf('定金')));
}
