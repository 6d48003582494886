// Runs inside the extension host: mocha over the tests beside it. What it prints goes to $TEST_OUTPUT, the figures to
// $TEST_COUNTS; the promise's outcome tells the page that drives it.
const fs = require('node:fs');
const path = require('node:path');
const util = require('node:util');
const mochaModule = require('mocha');
const Mocha = mochaModule.default ?? mochaModule;

exports.run = () => {
  Mocha.reporters.Base.consoleLog = (...values) => fs.appendFileSync(process.env.TEST_OUTPUT, `${util.format(...values)}\n`);
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, grep: process.env.TEST_GREP || undefined });
  for (const file of fs.readdirSync(__dirname)) if (file.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, file));
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      fs.writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed: runner.stats.passes, failed: runner.stats.failures, pending: runner.stats.pending }));
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
};
