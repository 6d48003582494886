import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { reviewDocument, type Reviewed } from '../../server/src/features/reviewed.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { toTraditional } from '../../server/src/text/traditional.ts';

/** More thorough by hand: RUNS=20000. fast-check prints the seed of a failing run. */
const RUNS = Number(process.env['RUNS'] ?? 300);

const folder = path.join(import.meta.dirname, '../contracts');
const OWN = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => readFileSync(path.join(folder, name), 'utf8'));

/** Some with their parties by other letters, and in Traditional characters besides. */
const lettered = (text: string): string => text.replaceAll('甲方', 'A方').replaceAll('乙方', 'Ｂ方');
/** And in lines that lost their breaks. */
const flowing = (text: string): string => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join(' ');
const CONTRACTS = [...OWN, ...OWN.slice(5, 8).map(flowing), `# ${flowing(OWN[8]!).replaceAll('。 ', '。\t')}`, ...OWN.slice(0, 3).map(lettered), ...OWN.slice(3, 5).map((text) => toTraditional(lettered(text)))];

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

/** Everything a review says, as a client and the command line see it. */
function said({ review, ...reviewed }: Reviewed): unknown {
  const { contract, recognition, coverage, issues } = review;
  return {
    contract, recognition, coverage,
    issues: issues.map(({ rule, ...issue }) => ({ ...issue, rule: rule.code })),
    diagnostics: diagnostics({ review, ...reviewed }, { related: true, tags: true, codeDescription: true }),
    tokens: semanticTokens({ review, ...reviewed }).data,
    hints: inlayHints({ review, ...reviewed }, WHOLE),
  };
}

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Words as they are typed, pasted and torn. */
const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('及时', '合理', '，', '。', '；', '\n', '\n\n', '\r\n', '\r', '第', '条', '第三条', '（一）', '(1)', '1.', '\n1. ', '\n    1. ', '    ', '1.2 ', '一、', '甲方', '乙方应当', '____', '　　', '“', '”', '（', '）', '《', '》', '12,000元', '（大写：壹万贰仟元整）', '30日', '100%', '附件一', ' ', '\t', '|', '#', '**', '年  月  日', '签字（盖章）：', 'A', 'B方', 'A方：', '方', '方案', 'A、B双方', '賣方應當', '\u200b') },
  { weight: 2, arbitrary: fc.constantFrom('\n第九条 违约责任\n', '甲方应按时支付租金。', '租金应于每月5日前支付。', '乙方未及时通知的，', '变更后3日内通知甲方。', '甲方有权随时调整服务价格。', '调整前15日通知，乙方不同意的可以解除本合同。', '发生重大变更的，', '增加页面、更换架构属于重大变更。', '\n第二条 违约责任\n乙方逾期交付的，每日按合同总额的5%支付违约金。\n', '\n附件一：服务清单\n', '以下简称“服务”', '“工作日”是指周一至周五。', '按照《中华人民共和国合同法》第52条', '<!-- contract-review: ignore all file -->', '// contract-review: profile=sale\n', '甲方（委托方）：某某科技有限公司\n', '合同总价为10,000元，分两期支付，首期支付4,000元，二期支付5,000元。', '本文档由用户上传\n付费前请自行鉴别\n内容提供者\n') },
  { weight: 1, arbitrary: fc.tuple(fc.nat(CONTRACTS.length - 1), fc.nat(), fc.integer({ min: 1, max: 600 })).map(([which, at, length]) => CONTRACTS[which]!.slice(at % CONTRACTS[which]!.length).slice(0, length)) },
);
const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.nat(), remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 6 }) }, { weight: 1, arbitrary: fc.nat({ max: 400 }) }), insert: fc.oneof(words, fc.constant('')) });

function apply(text: string, { at, remove, insert }: Edit): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + insert + text.slice(start + remove);
}

function sameAfter(opening: string, edits: readonly Edit[]): void {
  let text = opening;
  let version = 1;
  let last = reviewDocument({ uri: 'file:///a.contract', version, text }, DEFAULT_CONFIG);
  for (const one of edits) {
    text = apply(text, one);
    version++;
    const document = { uri: 'file:///a.contract', version, text };
    last = reviewDocument(document, DEFAULT_CONFIG, last.review);
    assert.deepEqual(said(last), said(reviewDocument(document, DEFAULT_CONFIG)));
  }
}

describe('after any sequence of edits the incremental review equals a fresh one', () => {
  it('of a part of a contract', function () {
    this.timeout(0);
    const part = fc.tuple(fc.nat(CONTRACTS.length - 1), fc.nat(), fc.integer({ min: 100, max: 1200 })).map(([which, at, length]) => {
      const text = CONTRACTS[which]!;
      return at % 3 === 0 ? text.slice(0, length) : text.slice(at % text.length).slice(0, length);
    });
    fc.assert(fc.property(part, fc.array(edit, { minLength: 1, maxLength: 5 }), (text, edits) => { sameAfter(text, edits); }), { numRuns: RUNS });
  });

  it('of a line that others are read by', () => {
    const dispute = '服务合同\n甲方：青禾有限公司\n乙方：白榆有限公司\n第一条 服务\n乙方应于每月5日前提交报表。\n第二条 其他\n2.1 发生纠纷的，双方同意以下方式解决：\n（1）提交宁波仲裁委员会仲裁；\n（2）向甲方住所地人民法院起诉。\n';
    const lead = '同意以下';
    sameAfter(dispute, [{ at: dispute.indexOf(lead) + lead.length, remove: 0, insert: '第一种' }, { at: dispute.indexOf(lead) + lead.length, remove: 3, insert: '' }]);
  });

  it('of whole contracts', function () {
    this.timeout(0);
    fc.assert(fc.property(fc.constantFrom(...CONTRACTS), fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => { sameAfter(text, edits); }), { numRuns: Math.ceil(RUNS / 20) });
  });
});
