import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { reviewDocument } from '../../server/src/features/reviewed.ts';
import { toTraditional } from '../../server/src/text/traditional.ts';
import { wrapped } from '../support/wrapped.ts';

const FOLDER = new URL('../contracts/', import.meta.url);
const TEXTS = readdirSync(FOLDER).filter((name) => /\.(?:txt|md|contract)$/.test(name)).map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));

/** What is found, by code and words; of what is missing, by code alone. */
function findings(text: string, write: (words: string) => string): readonly string[] {
  const of = reviewDocument({ uri: 'untitled:contract', version: 1, text }, DEFAULT_CONFIG);
  return of.review.issues.map(({ code, span }) => (/^missing-|^unfilled-blank/.test(code) ? code : `${code} ${bare(write(of.text.slice(span.start, span.end)))}`)).sort();
}
const bare = (text: string): string => text.replace(/[\s\u3000]/g, '').replaceAll('之', '的');

/** Those of one list that are not in the other. */
function less(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const wide = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

const REGIONAL = { 合同: '合约', 软件: '软体', 网络: '网路', 工作日: '工作天', 支付: '给付', 商业秘密: '营业秘密' } as const;
const regional = (text: string): string => Object.entries(REGIONAL).reduce((words, [common, own]) => words.replaceAll(common, own), text);
const lettered = (text: string): string => text.replace(/甲、?乙(?=双方)/g, 'A、B').replaceAll('甲方', 'A方').replaceAll('乙方', 'B方').replaceAll('丙方', 'C方');
/** Two parties by other names throughout, where the text knows both letters and neither name. */
const called = (one: string, other: string) => (text: string): string =>
  /丙方|甲乙(?!双方)|甲、(?!乙双方)/.test(text) || text.includes(one) || text.includes(other) || !text.includes('甲方') || !text.includes('乙方') ? text : renamed(one, other)(text);
const renamed = (one: string, other: string) => (text: string): string => text.replace(/甲、?乙(?=双方)/g, '').replace(/甲[ \u3000]*方/g, one).replace(/乙[ \u3000]*方/g, other);
/** Where they are still told apart. */
const named = (one: string, other: string) => (text: string): string => {
  const written = ordering(one, other)(text);
  const { contract } = reviewDocument({ uri: 'untitled:contract', version: 1, text: written }, DEFAULT_CONFIG).review;
  return contract.parties.length === 2 && [one, other].every((name) => contract.parties.some(({ alias, role }) => alias === name && role !== 'unknown')) ? written : text;
};
/** Where who orders is 甲方. */
const ordering = (one: string, other: string) => (text: string): string => {
  const { contract, recognition } = reviewDocument({ uri: 'untitled:contract', version: 1, text }, DEFAULT_CONFIG).review;
  return /service|consulting/.test(recognition.profile ?? '') && contract.parties.some(({ alias, role }) => alias === '甲方' && role === 'client') ? called(one, other)(text) : text;
};
/** Without its line breaks, as pasted out of a cell; what has cells of its own is left alone. */
const flowing = (gap: string, head = '') => (text: string): string => (/[|│]|\t/.test(text) ? text : head + text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join(gap));
/** Between two words only: what closes a clause is 者, and 目的 is a word. */
const formal = (text: string): string => text.replace(/(?<=[一-鿿])(?<![目标有])的(?=[一-鿿])(?![士确])/g, '之');

/** The same contract, written otherwise; how many findings in a thousand may differ, and how the words of a finding read then. */
const WAYS: readonly (readonly [how: string, write: (text: string) => string, inAThousand: number, words?: (words: string) => string])[] = [
  ['in CRLF lines', (text) => text.replaceAll('\n', '\r\n'), 0],
  ['with no-break spaces', (text) => text.replaceAll(' ', '\u00a0'), 0, (words) => words.replaceAll(' ', '\u00a0')],
  ['with characters that show nothing', (text) => text.replace(/(?<=[，。；方应])/g, '\u200b'), 0],
  ['with every line set in', (text) => text.replace(/^(?=[^\s\u3000#|<>*-])/gm, '　　'), 5],
  ['to 你 for 您', (text) => text.replaceAll('您', '你'), 0, (words) => words.replaceAll('您', '你')],
  ['with A方 and B方', lettered, 0, lettered],
  ['with 甲公司 and 乙公司', called('甲公司', '乙公司'), 5, renamed('甲公司', '乙公司')],
  ['with 委托方 and 受托方', ordering('委托方', '受托方'), 5, renamed('委托方', '受托方')],
  ['with 采购方 and 供应商', ordering('采购方', '供应商'), 10, renamed('采购方', '供应商')],
  ['with 发包方 and 承包方', ordering('发包方', '承包方'), 10, renamed('发包方', '承包方')],
  ['with names of their own', named('南浦', '知行'), 20, renamed('南浦', '知行')],
  ['in Traditional characters', toTraditional, 5, toTraditional],
  ['in the words of Taiwan', (text) => toTraditional(regional(text)), 25, (words) => toTraditional(regional(words))],
  ['with 之 for 的', formal, 5],
  ['with half-width marks', (text) => text.replaceAll('，', ',').replaceAll('；', ';'), 5, (words) => words.replaceAll('，', ',').replaceAll('；', ';')],
  ['with 应 for 应当', (text) => text.replaceAll('应当', '应'), 5, (words) => words.replaceAll('应当', '应')],
  ['broken at a column', (text) => (/^[|│]/m.test(text) ? text : wrapped(text, 84)), 20],
  ['in one line', flowing(' '), 40],
  ['in one line with tabs', flowing('\t'), 30],
  ['in one line with wide gaps', flowing('　　'), 50],
  ['in one line like a heading', flowing(' ', '# '), 40],
  ['with gaps beside figures', (text) => text.replace(/(?<=[一-鿿])(?=\d)|(?<=\d)(?=[一-鿿])/g, ' '), 15],
  ['with full-width figures', (text) => text.replace(/(?<=[一-鿿])\d+(?=[一-鿿])/g, (digits) => [...digits].map(wide).join('')), 15, (words) => words.replace(/(?<=[一-鿿])\d+(?=[一-鿿])/g, (digits) => [...digits].map(wide).join(''))],
];

describe('a contract written otherwise', function () {
  this.timeout(600_000);
  for (const [how, write, inAThousand, words = (same: string) => same] of WAYS)
    it(`draws the same findings: ${how}`, () => {
      let all = 0;
      const differing: string[] = [];
      for (const text of TEXTS) {
        const written = write(text);
        if (written === text) continue;
        const one = findings(text, words);
        const other = findings(written, (same) => same);
        all += one.length;
        differing.push(...less(one, other).map((found) => `- ${found}`), ...less(other, one).map((found) => `+ ${found}`));
      }
      assert.ok(all > 0 && differing.length * 1000 <= inAThousand * all, `${differing.length} of ${all}\n${differing.join('\n')}`);
      // Where nothing but a blank parts a list from what is above it, a clause may be read into its neighbour.
      if (!how.startsWith('in one line')) assert.deepEqual(differing.filter((found) => /missing-clause/.test(found)), []);
    });
});
