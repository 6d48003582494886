import assert from 'node:assert/strict';
import { measureVague, vagueTable } from '../support/vague-measure.ts';
import { sentenceSets } from '../support/vague-sentences.ts';

const share = ([part, of]: readonly [number, number]): number => (of === 0 ? 1 : part / of);

/** The share of the musts that has to be found; the two oldest sets hold marks that were found stricter than readers'. */
const MUSTS = 0.92;
const OLDEST: Readonly<Record<string, number>> = { '02.txt': 0.88, '03.txt': 0.88 };

/** LIST=1 prints every disagreement, for a person to judge. */
describe('the lexicon on marked sentences', () => {
  for (const { name, groups } of sentenceSets()) {
    it(`finds what was marked by hand: ${name}`, () => {
      const figures = measureVague(groups);
      const table = vagueTable(name, figures);
      if (process.env['LIST'] === '1') process.stdout.write(`${table}\n${figures.notes.join('\n')}\n`);
      assert.ok(share(figures.must) >= (OLDEST[name] ?? MUSTS), table);
      assert.ok(share(figures.findings) >= 0.85, table);
      assert.ok(share(figures.warnings) >= 0.7, table);
      assert.ok(share(figures.traps) > 0.93, table);
    });
  }
});
