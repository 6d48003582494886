import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DEFAULT_CONFIG } from '../server/src/config.ts';
import { fileReport, type IssueReport } from '../server/src/reports/report.ts';
import { textFile } from '../server/src/reports/text.ts';
import { reviewDocument } from '../server/src/features/reviewed.ts';
import { segmenterInForce, useSegmenter } from '../server/src/text/words.ts';
import { matchesGolden } from './support/goldens.ts';

const FOLDERS = [join(import.meta.dirname, 'contracts'), join(import.meta.dirname, '../examples')];
const GOLDENS = join(import.meta.dirname, 'contracts/goldens');
const STATES = { present: '有', incomplete: '不完整', absent: '缺', 'n/a': '不适用' } as const;

/**
 * Whole contracts of our own and the examples, each against its golden review: the text report, the state of every clause,
 * and every line as its finding's first fix would leave it, for a reader to judge the Chinese.
 */
describe('whole contracts', () => {
  const inForce = segmenterInForce();
  before(() => useSegmenter('intl'));
  after(() => useSegmenter(inForce));

  for (const folder of FOLDERS)
    for (const file of readdirSync(folder).filter((name) => /\.(contract|txt|md|合同|协议)$/.test(name)))
      it(`${basename(folder)}/${file}`, () => {
        const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n');
        const report = fileReport(file, reviewDocument({ uri: file, version: 0, text }, DEFAULT_CONFIG), true);
        const clauses = report.clauses.map(({ id, state, line, missing }) => `${STATES[state]}\t${id}${line === null ? '' : `\t第${line + 1}行`}${missing.length > 0 ? `\t缺 ${missing.join('、')}` : ''}`);
        const fixed = report.issues.flatMap((issue) => fixedLine(text.split('\n'), issue) ?? []);
        matchesGolden(join(GOLDENS, `${file}.review.txt`), `${textFile(report)}\n${clauses.join('\n')}\n\n${fixed.join('\n')}\n`);
      });
});

/** The line of a finding after its first fix, what is new between 【+ and +】; null where there is no fix or it touches other lines. */
function fixedLine(lines: readonly string[], { range, fixes: [first] }: IssueReport): string | null {
  const at = range.start.line;
  if (!first || first.edits.some((edit) => edit.range.start.line !== at || edit.range.end.line !== at || edit.newText.includes('\n'))) return null;
  let line = lines[at] ?? '';
  const edits = [...first.edits].sort((a, b) => b.range.start.character - a.range.start.character);
  for (const { range: { start, end }, newText } of edits) line = `${line.slice(0, start.character)}【+${newText}+】${line.slice(end.character)}`;
  return `${at + 1}\t${line.trim()}`;
}
