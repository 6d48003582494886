import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DEFAULT_CONFIG } from '../server/src/config.ts';
import { fileReport } from '../server/src/reports/report.ts';
import { textFile } from '../server/src/reports/text.ts';
import { review } from '../server/src/review.ts';
import { matchesGolden } from './support/goldens.ts';

const FOLDERS = [join(import.meta.dirname, 'contracts'), join(import.meta.dirname, '../examples')];
const GOLDENS = join(import.meta.dirname, 'contracts/goldens');
const STATES = { present: '有', incomplete: '不完整', absent: '缺', 'n/a': '不适用' } as const;

/** Whole contracts of our own and the examples, each against its golden review: the text report and the state of every clause. */
describe('whole contracts', () => {
  for (const folder of FOLDERS)
    for (const file of readdirSync(folder).filter((name) => /\.(contract|txt|md|合同|协议)$/.test(name)))
      it(`${basename(folder)}/${file}`, () => {
        const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n');
        const report = fileReport(file, text, review(text, DEFAULT_CONFIG), false);
        const clauses = report.clauses.map(({ id, state, line, missing }) => `${STATES[state]}\t${id}${line === null ? '' : `\t第${line + 1}行`}${missing.length > 0 ? `\t缺 ${missing.join('、')}` : ''}`);
        matchesGolden(join(GOLDENS, `${file}.review.txt`), `${textFile(report)}\n${clauses.join('\n')}\n`);
      });
});
