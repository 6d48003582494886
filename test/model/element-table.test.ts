import assert from 'node:assert/strict';
import type { ClauseId } from '../../server/src/knowledge/clause-ids.ts';
import { clauseOf, elementOf } from '../../server/src/knowledge/clauses.ts';
import { assessCoverage } from '../../server/src/model/coverage.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { ELEMENT_WORDINGS } from './element-wordings.ts';

/** Whether a clause that says nothing else has the element, or one that says nothing of it where another clause says something. */
function has(id: ClauseId, element: string, words: string, elsewhere = '本合同一式两份。'): boolean {
  const text = `第一条 ${clauseOf(id).title}\n${words}\n第二条 其他\n${elsewhere}`;
  return assessCoverage(parseContract(text), { profile: 'generic', rival: null, fragment: false, jurisdiction: 'PRC' }).find((c) => c.id === id)!.has.includes(element);
}

describe('coverage: what is an element and what only sounds like one, in its own clause', () => {
  for (const [key, { there, lacking, elsewhere = [] }] of Object.entries(ELEMENT_WORDINGS)) {
    const [id, element] = key.split('.') as [ClauseId, string];
    it(`${key}: ${there.length} sentences are it, ${lacking.length + elsewhere.length} are not`, () => {
      assert.ok(elementOf(id, element), 'no such element');
      assert.deepEqual(there.filter((words) => !has(id, element, words)), []);
      assert.deepEqual(lacking.filter((words) => has(id, element, words)), []);
      assert.deepEqual(elsewhere.filter((words) => has(id, element, '双方另行约定。', words)), []);
    });
  }
});
