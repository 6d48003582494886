import assert from 'node:assert/strict';
import { join } from 'node:path';
import { elementOf } from '../server/src/knowledge/clauses.ts';
import { figuresLine, type Measured } from '../server/src/rules/measured.ts';
import { segmenterInForce, useSegmenter } from '../server/src/text/words.ts';
import { matchesGolden } from './support/goldens.ts';
import { readMarkedContracts, readMarks, type MarkedContract } from './support/marked-contracts.ts';
import { measure } from './support/measure.ts';

const FIGURES = join(import.meta.dirname, '../server/src/rules/measured.json');
/** Read when a test asks, so that a slip in a mark fails that test and not the whole run. */
let read: readonly MarkedContract[] | undefined;
const contracts = (): readonly MarkedContract[] => (read ??= readMarkedContracts(join(import.meta.dirname, 'contracts')));

/** One contract with a must, a may, a trap and a blank. */
const sample = (text: string, marks: Readonly<Record<string, unknown>>): MarkedContract => readMarks('样本', text, { profile: 'generic', ...marks });
const TEXT = '委托合同\n第一条 服务\n乙方应及时交付报告，并尽快修改。\n第二条 费用\n费用为____元。\n';

describe('the review against marks placed by hand', () => {
  // The stand-in is everywhere the same; nodejieba may not be built where this runs.
  const inForce = segmenterInForce();
  before(() => useSegmenter('intl'));
  after(() => useSegmenter(inForce));

  it('has the figures on file (UPDATE=1 rewrites them)', () => {
    const { measured, judgements } = measure(contracts());
    if (process.env['LIST'] === '1') for (const { code, what, note } of judgements) if (what === 'wrong' || what === 'missed') process.stdout.write(`${what}\t${code}\t${note}\n`);
    matchesGolden(FIGURES, asJson(measured));
  });

  it('marks in every contract what there is and only elements we know', () => {
    assert.ok(contracts().length >= 20);
    for (const { name, elements, must, quiet } of contracts()) {
      assert.ok(must.length + quiet.length > 0, `${name} says nothing of vague words`);
      for (const element of elements.keys()) {
        const [clause, id] = element.split('.') as [Parameters<typeof elementOf>[0], string];
        assert.ok(elementOf(clause, id), `${name}: ${element}`);
      }
    }
  });

  it('marks no word twice', () => {
    for (const { name, must, may, quiet } of contracts()) {
      const all = [...must, ...may, ...quiet].map(({ span }) => span).sort((a, b) => a.start - b.start);
      all.forEach((span, i) => assert.ok(i === 0 || all[i - 1]!.end <= span.start, `${name} at ${span.start}`));
    }
  });
});

describe('measuring', () => {
  it('counts a report by the marks under it, and what is due by the reports over it', () => {
    const marked = sample(TEXT, { must: [['vague-deadline', '乙方应[|及时|]交付']], quiet: [['试验', '并[|尽快|]修改']], blanks: ['费用为____元'] });
    const { measured } = measure([marked]);
    const deadline = measured.rules['vague-deadline'];
    assert.ok(deadline, 'the rule is there');
    assert.equal(deadline.due, 1);
    assert.equal(deadline.reported - deadline.right, 1 - measured.traps.avoided, 'what falls into the trap is wrong');
    assert.deepEqual(measured.rules['unfilled-blank'], { reported: 1, right: 1, due: 1, found: 1 });
    assert.equal(measured.traps.set, 1);
  });

  it('counts a blank nobody marked as wrong and a mark nobody reports as missed', () => {
    const { measured } = measure([sample(TEXT, { blanks: ['第一条 服务'] })]);
    assert.deepEqual(measured.rules['unfilled-blank'], { reported: 1, right: 0, due: 1, found: 0 });
  });

  it('refuses marks that do not stand in the contract', () => {
    assert.throws(() => sample(TEXT, { must: [['vague-deadline', '应[|立即|]交付']] }), /nowhere/);
    assert.throws(() => sample(TEXT, { must: [['vague-deadline', '[|第|]']] }), /more than once/);
    assert.throws(() => sample(TEXT, { blanks: ['没有这一行'] }), /no line/);
    assert.throws(() => sample(TEXT, { profile: 'nonsense' }), /no profile/);
    assert.throws(() => sample(TEXT, { present: 'nonsense' }), /no clause/);
    assert.throws(() => sample(TEXT, { has: 'fees.tax', lacks: 'fees.tax' }), /twice/);
  });

  it('says the figures in a line', () => {
    const figures = (reported: number, right: number, due: number, found: number): Measured => ({ contracts: 2, characters: 0, profiles: 0, clauses: { present: 0, seenPresent: 0, absent: 0, seenAbsent: 0 }, traps: { set: 0, avoided: 0 }, rules: { a: { reported, right, due, found } } });
    assert.equal(figuresLine('a', figures(8, 7, 4, 3)), '在我们自己的 2 份合同上实测：准确率 87.5%（7/8），召回率 75%（3/4）。');
    assert.equal(figuresLine('a', figures(0, 0, 0, 0)), '在我们自己的 2 份合同上实测：没有报告，没有标出应报告之处。');
    assert.equal(figuresLine('b', figures(0, 0, 0, 0)), '');
  });
});

/** One rule a line, so that a change of behaviour is a short difference. */
function asJson({ rules, ...rest }: Measured): string {
  const head = Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const rows = Object.entries(rules).map(([code, figures]) => `    ${JSON.stringify(code)}: ${JSON.stringify(figures)}`);
  return `{\n${[...head, `  "rules": {\n${rows.join(',\n')}\n  }`].join(',\n')}\n}\n`;
}
