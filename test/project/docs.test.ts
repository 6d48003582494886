import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseConfigFile, PROJECT_KEYS } from '../../server/src/project/config-file.ts';
import { DECISION_STATUSES, parseDecisions } from '../../server/src/project/decisions.ts';
import { readDirectives } from '../../server/src/model/directives.ts';

const PAGE = readFileSync(fileURLToPath(new URL('../../docs/project-file.md', import.meta.url)), 'utf8');
const blocks = (language: string): string[] => [...PAGE.matchAll(/```(\w+)\n([^]*?)```/g)].filter((m) => m[1] === language).map((m) => m[2]!);

/** What the page shows is valid, and what can be written is on the page. */
describe('docs/project-file.md', () => {
  it('shows files that are read without a complaint', () => {
    const [decisions = '', config = ''] = blocks('json');
    assert.deepEqual(parseDecisions(decisions).problems, []);
    assert.ok(parseDecisions(decisions).decisions.size > 0);
    assert.deepEqual(parseConfigFile(config).problems, []);
    assert.ok(Object.keys(parseConfigFile(config).settings).length > 6);
  });
  it('names every key and status there is', () => {
    for (const key of PROJECT_KEYS) if (key !== '$schema') assert.ok(PAGE.includes(key), key);
    for (const status of DECISION_STATUSES) assert.ok(PAGE.includes(`\`${status}\``), status);
  });
  it('shows directives that are understood', () => {
    const { ignores, problems } = readDirectives(blocks('text').join('\n'));
    assert.deepEqual([ignores.map(({ code, scope }) => `${code} ${scope}`), problems], [['vague-deadline line', 'all block'], []]);
  });
});
