import { formatDecimal } from '../text/decimal.ts';
import { scanRates } from '../text/rates.ts';
import { foldFigures as fold } from '../text/figure-fold.ts';
import { slice, type Span } from '../text/span.ts';
import { byBlock } from '../model/blocks.ts';
import type { Contract } from '../model/contract.ts';
import { some } from '../model/sieve.ts';
import { byLine, moved } from './by-line.ts';
import { schedulesOf } from './figures/schedules.ts';
import { wrongShareColumns } from './figures/tables.ts';
import type { Finding, Rule } from './rule.ts';

const WHOLE = 1_000_000n;

/** Shares that should make 100 % and do not. */
export const percentageTotal: Rule = {
  code: 'percentage-total',
  title: '各项比例合计不是100%',
  severity: 'error',
  basis: ['民法典第142条', '民法典第510条'],
  docs: `分期付款、费用分担、收益分成、考核权重的各项比例加起来不是100%，多出或者缺少的部分归谁、何时付没有约定。请核对后改正。

**不报告**：只列了一部分的（没有尾款、质保金或者最后一期）；“剩余款项的50%”一类不以总额为基数的；违约金、满意度、税率等互不相干的比例；“或者”选择其一的；合计不到一半的分期，那是佣金一类。`,
  examples: {
    good: [
      '开发合同\n第一条 付款\n合同签订后支付30%，验收合格后支付60%，质保期满支付10%。',
      { text: '开发合同\n第一条 付款\n合同签订后支付合同总价的30%作为预付款，余款按进度支付。\n第二条 考核\n接通率不低于95%，满意度不低于90%。', why: '只写了预付款；考核指标互不相干' },
      { text: '合作协议\n第一条 分成\n甲方享有收益的60%，乙方享有收益的40%。', why: '合计100%' },
      { text: '合作协议\n第一条 返佣\n客户下单后，甲方向乙方支付成交额3%的首款。\n交货后，甲方向乙方支付成交额7%的尾款。', why: '是佣金，不是价款' },
      { text: '服务合同\n第一条 考核\n考核权重：\n接通率 40%\n满意度 30%\n质检合格率 30%\n合计 100%\n未达标的扣减服务费的6%。', why: '合计后面的是另一件事' },
      { text: '服务合同\n第一条 考核\n质量考核按百分制计分，接通率占40分，满意度占30分，质检占30分，另设加分项5分。', why: '加分项在百分之外' },
    ],
    bad: [
      '开发合同\n第一条 付款\n合同签订后支付[|30%，中期验收后支付40%，终验合格后支付20%|]。',
      '开发合同\n第一条 付款\n甲方分三期付款：\n（1）合同签订后支付30%；\n（2）上线后支付50%；\n（3）验收合格后支付[|30%|]。',
      '合作协议\n第一条 分成\n因推广产生的费用，由甲方承担[|60%，乙方承担50%|]。',
      '服务合同\n第一条 考核\n质量考核按百分制计分，接通率[|占40分、满意度占30分、质检占20分|]。',
      '服务合同\n第一条 考核\n考核得分按[|接通率占40%、满意度占30%、质检合格率占20%|]计算。',
    ],
  },
  scope: 'document',
  *check(contract, { recognition }) {
    if (recognition.profile === null) return;
    const done: Span[] = [];
    for (const { items, complete } of schedulesOf(contract)) {
      // Instalments that make less than half are shares of something else: 3% of the price at the order, 7% at delivery, as a commission.
      const rates = items.flatMap(({ rate }) => (rate ? [rate] : []));
      const sum = rates.reduce((total, { value }) => total + value, 0n);
      if (rates.length !== items.length || sum === WHOLE || (sum < WHOLE && !complete) || sum * 2n < WHOLE || rates.some(({ value }) => value > WHOLE)) continue;
      const [first, last] = [rates[0]!, rates.at(-1)!];
      const inline = !contract.text.slice(first.span.start, last.span.end).includes('\n');
      const span = inline ? { start: first.span.start, end: last.span.end } : last.span;
      done.push({ start: first.span.start, end: last.span.end });
      yield { span, message: messageOf('各期付款比例', rates, sum), related: inline ? [] : rates.slice(0, -1).map((rate) => ({ span: rate.span, message: `「${slice(contract.text, rate.span)}」` })) };
    }
    for (const finding of lines(contract)) if (!done.some((span) => span.start <= finding.span.start && finding.span.end <= span.end)) yield finding;
    yield* points(contract);
    for (const { cells, sum, title } of wrongShareColumns(contract))
      yield { span: cells.at(-1)!.span, message: `「${title}」一列合计${formatDecimal(sum)}%，不是100%`, related: cells.slice(0, -1).map((cell) => ({ span: cell.span, message: `「${cell.text}」` })) };
  },
};

const messageOf = (what: string, rates: readonly { readonly value: bigint }[], sum: bigint): string => `${what}合计${formatDecimal(sum * 100n)}%（${rates.map(({ value }) => formatDecimal(value * 100n)).join('＋')}），不是100%`;

const SHARED = /承担|分担|负担|享有|分配|分成|所得|占股|持股|持有|出资|分得|各占|占/;
const WEIGHT = /权重|占比?|比重/;
const PARTY = /[甲乙丙丁]方|双方|委托方|受托方|服务方|买方|卖方|供方|需方|出租方|承租方|公司|客户|股东|合伙人/;
const UNSURE = /或者?|如果|若|超过|以上|以下|不低于|不少于|低于|高于|达到|逾期|违约金?|每日|每逾|至少|最[高低]|增加|减少|上浮|下浮|调整|转让|其余|剩余|其他/;

/** Shares of the parties, and weights, in one sentence. */
const inBlocks = byBlock((line) => {
  // Items of a list are parts of one sentence.
  const text = fold(line).replace(/;(?=\s*\n)/g, ',');
  const rates = scanRates(line).filter((rate) => rate.value > 0n && rate.value <= WHOLE && rate.value % 1000n === 0n);
  if (rates.length < 2) return null;
  const found: Finding[] = [];
  for (const sentence of text.matchAll(/[^。;]{1,400}/g)) {
    const end = sentence.index + sentence[0].length;
    const all = rates.filter(({ span }) => span.start >= sentence.index && span.end <= end);
    // 合计 100% is what they should make; what follows it is no part of them.
    const whole = all.findIndex(({ value, span }, i) => i > 1 && value === WHOLE && /(?:合计|总计|共计)[^一-鿿]{0,4}$/.test(text.slice(sentence.index, span.start)));
    const within = whole < 0 ? all : all.slice(0, whole);
    if (within.length < 2 || UNSURE.test(sentence[0])) continue;
    let from = sentence.index;
    const labels = within.map((rate) => {
      const label = text.slice(from, rate.span.start);
      from = rate.span.end;
      return `${label.split(/[,:]/).slice(-2).join(',')}`;
    });
    const tails = within.map((rate) => text.slice(rate.span.end, rate.span.end + 6));
    const who = labels.map((label) => PARTY.exec(label)?.[0]);
    const parties = new Set(who).size === who.length && labels.every((label, i) => PARTY.test(label) && (SHARED.test(label) || SHARED.test(tails[i]!) || SHARED.test(labels[0]!)));
    const weights = WEIGHT.test(sentence[0]) && labels.every((label, i) => /(?:占|权重|比重)[^,、]{0,8}$/.test(label) || /^\)?\s?(?:的)?(?:权重|比重)/.test(tails[i]!) || (/权重|比重/.test(labels[0]!) && /[一-鿿]{2}/.test(label)));
    const listed = within.length > 2 && /(?:比例|占比)(?:依次|分别){0,2}(?:为|是|:)\s?$/.test(text.slice(sentence.index, within[0]!.span.start)) && /期|付款|支付/.test(sentence[0]) && labels.slice(1).every((label) => /^[、,和及与\s]{1,3}$/.test(label));
    if (!parties && !weights && !listed) continue;
    const sum = within.reduce((total, { value }) => total + value, 0n);
    if (sum === WHOLE || (weights && !parties && sum * 2n < WHOLE)) continue;
    const start = weights && !parties && !listed ? within[0]!.span.start - nameLength(labels[0]!) : within[0]!.span.start;
    found.push({ span: { start, end: within.at(-1)!.span.end }, message: messageOf(parties ? '各方比例' : listed ? '各期付款比例' : '各项权重', within, sum) });
  }
  return some(found);
}, /[%％‰]|百分之/);
function* lines(contract: Contract): Iterable<Finding> {
  for (const { start, fact } of inBlocks(contract)) for (const finding of fact) yield moved(finding, start);
}

const POINT = /占\s?(\d{1,3}(?:\.\d)?)\s?分/g;

/** 按百分制计分，接通率占40分、满意度占30分、质检占20分: weights in points. Where 100分 is written out, it is a total with its parts. */
const points = byLine((line) => {
  const text = fold(line);
  return [...text.matchAll(/[^。;]{1,400}/g)].flatMap((sentence): readonly Finding[] => {
    const parts = [...sentence[0].matchAll(POINT)];
    const [first, last] = [parts[0], parts.at(-1)];
    if (!sentence[0].includes('百分制') || parts.length < 3 || !first || !last || /附加|加分|奖励|等|100\s?分/.test(sentence[0])) return [];
    const sum = parts.reduce((total, part) => total + Math.round(Number(part[1]) * 10), 0);
    const span = { start: sentence.index + first.index, end: sentence.index + last.index + last[0].length };
    return sum === 1000 ? [] : [{ span, message: `各项分值合计${sum / 10}分（${parts.map((part) => part[1]!).join('＋')}），不是100分` }];
  });
}, /百分制/);

/** The length of the first item's name, from the last comma or verb of its label. */
const nameLength = (label: string): number => /(?:按|由|为|:|,|、)?([^按由为:,、]{0,16})$/.exec(label)?.[1]?.length ?? 0;
