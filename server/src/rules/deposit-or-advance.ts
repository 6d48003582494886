import { literal } from '../text/snippet.ts';
import { slice } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';
import { isJudged, placed, replaceFix, said } from './shapes.ts';
import { says } from '../model/matches.ts';

/** 订金, 押金 and the like used as if they were a deposit in the sense of the law. */
export const depositOrAdvance: Rule = {
  code: 'deposit-or-advance',
  title: '定金与订金混用',
  severity: 'warning',
  basis: ['通则解释第67条', '民法典第587条'],
  docs: `合同使用“订金”，或者给订金、押金、保证金约定了只有定金才有的后果。

“定金”违约时不予退还或者双倍返还；“订金”“押金”“保证金”等没有约定定金性质的，不能适用定金罚则，只按预付款处理。同一份合同既写“定金”又写“订金”，就说不清是哪一种。

想要担保的写“定金”（不超过标的额的20%），只是先付一部分的写“预付款”。

**不报告**：押金、保证金因违约扣除应付款项；写明“本合同所称订金即定金”的。`,
  examples: {
    good: [
      '买方应支付定金10000元；买方违约的，定金不予退还。',
      '承租人应支付押金5000元，租赁期满后扣除欠付费用，余额无息退还。',
    ],
    bad: [
      { text: '家具买卖合同\n第一条 付款\n买方应支付[|订金|]1000元。\n第二条 违约\n卖方违约的，双倍返还定金。', fixed: '家具买卖合同\n第一条 付款\n买方应支付定金1000元。\n第二条 违约\n卖方违约的，双倍返还定金。', why: '两种写法' },
      { text: '家具买卖合同\n第一条 付款\n买方违约的，[|订金|]不予退还；卖方违约的，双倍返还。' },
      { text: '活动服务合同\n第一条 付款\n甲方应在签约时支付[|订金|]2000元。', why: '只有订金，提示一次' },
      { text: '家具买卖合同\n第一条 保证金\n卖方违约的，应当双倍返还[|保证金|]。' },
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (!isJudged(recognition)) return;
    if (/订金[^。；;\n]{0,8}(?:即|等同于|系指|性质为)[^。；;\n]{0,4}定金/.test(contract.text)) return;
    const hasDeposit = says(contract, /定金/);
    let told = 0;
    for (const one of said(contract, /订金|(?:双倍|加倍|两倍|二倍)[^。;]{0,10}(?:押金|保证金|预付款)|(?:押金|保证金|预付款)[^。;]{0,10}(?:双倍|加倍|两倍|二倍)/)) {
      const found = finding(one.text, hasDeposit, told);
      if (!found) continue;
      told++;
      yield { ...found, span: placed(one, found.span.start, found.span.end) };
    }
  },
  fixes({ span }, { contract }) {
    const words = slice(contract.text, span);
    return words === '订金' || words === '訂金' ? [replaceFix('改为「定金」（违约时不退或者双倍返还）', span, literal('定金')), replaceFix('改为「预付款」（违约时据实结算）', span, literal('预付款'))] : [];
  },
};

function finding(text: string, hasDeposit: boolean, told: number): Finding | null {
  const at = text.indexOf('订金');
  if (at >= 0) {
    const span = { start: at, end: at + 2 };
    if (/不予退还|不退|不予返还|没收|双倍|加倍/.test(text)) return { span, message: '「订金」不是定金，不能约定不予退还或者双倍返还' };
    if (told > 0) return null;
    return hasDeposit ? { span, message: '合同既写「订金」又写「定金」，两者后果不同' } : { span, severity: 'information', message: '「订金」按预付款处理，违约时不能没收也不双倍返还' };
  }
  const other = /押金|保证金|预付款/.exec(text);
  if (!other || /定金/.test(text)) return null;
  return { span: { start: other.index, end: other.index + other[0].length }, message: `「${other[0]}」没有约定定金性质，不能双倍返还` };
}
