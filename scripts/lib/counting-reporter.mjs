// Mocha's dot report, and its figures in the file that $CONTRACT_REVIEW_COUNTS names.
import { writeFileSync } from 'node:fs';
import mocha from 'mocha';

export default class CountingReporter extends mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      writeFileSync(process.env.CONTRACT_REVIEW_COUNTS, JSON.stringify({ passed: passes, failed: failures, pending }));
    });
  }
}
