import assert from 'node:assert/strict';
import { insertionOrder, isThere, sameStructure, structureOf } from '../../client/src/structure-model.ts';
import type { ClauseOverview, Overview } from '../../server/src/protocol/messages.ts';

const clause = (id: ClauseOverview['id'], need: ClauseOverview['need'], state: ClauseOverview['state'], more: Partial<ClauseOverview> = {}): ClauseOverview => ({
  id, title: `【${id}】`, need, state, range: null, elements: [], ...more,
});
const overview = (...clauses: readonly ClauseOverview[]): Overview => ({
  uri: 'untitled:1', version: 1, profile: 'sale', profileTitle: '买卖合同', standpoint: 'neutral', fragment: false, segmenter: 'intl', clauses, kept: [], stale: [], baselined: 0, below: 0, decidedBy: {}, unchecked: [], lawsAsOf: '2026-01-01',
});
const marks = (o: Overview): Record<string, string> => Object.fromEntries([...(structureOf(o)?.rows ?? []), ...(structureOf(o)?.notApplicable ?? [])].map((r) => [r.id, r.mark]));

describe('the structure view', () => {
  it('marks an absent clause by how much it matters', () => {
    assert.deepEqual(marks(overview(clause('liability', 'M', 'absent'), clause('force-majeure', 'D', 'absent'), clause('copies', 'R', 'absent'), clause('working-time', '-', 'absent'), clause('fees', 'M', 'present'))), {
      liability: 'missing', 'force-majeure': 'due', copies: 'suggested', 'working-time': 'n/a', fees: 'present',
    });
  });

  it('counts the mandatory ones that are missing, and keeps what does not apply apart', () => {
    const structure = structureOf(overview(clause('liability', 'M', 'absent'), clause('copies', 'R', 'absent'), clause('personnel', '-', 'n/a')));
    assert.equal(structure?.missing, 1);
    assert.deepEqual(structure?.rows.map((r) => r.id), ['liability', 'copies']);
    assert.deepEqual(structure?.notApplicable.map((r) => r.id), ['personnel']);
  });

  it('names the elements an incomplete clause lacks, not the optional ones', () => {
    const elements = [
      { id: 'due-date', title: '付款期限', state: 'absent' }, { id: 'method', title: '方式', state: 'optional' }, { id: 'account', title: '账号', state: 'present' },
    ] as const;
    assert.deepEqual(structureOf(overview(clause('payment', 'M', 'incomplete', { elements })))?.rows[0]?.lacking, ['付款期限']);
  });

  it('shows nothing for a text that is no contract', () => {
    assert.equal(structureOf({ ...overview(clause('fees', 'M', 'absent')), profile: null }), null);
    assert.equal(structureOf(null), null);
    assert.equal(structureOf(undefined), null);
  });

  it('is not redrawn when only the places moved', () => {
    const at = (line: number) => structureOf(overview(clause('fees', 'M', 'present', { range: { start: { line, character: 0 }, end: { line, character: 4 } } })));
    assert.ok(sameStructure(at(1), at(9)));
    assert.ok(!sameStructure(at(1), structureOf(overview(clause('fees', 'M', 'absent')))));
    assert.ok(!sameStructure(at(1), null));
  });

  it('lists what can be inserted by weight, what is there last but for what does not apply', () => {
    const structure = structureOf(overview(clause('parties', 'M', 'present'), clause('copies', 'R', 'absent'), clause('payment', 'M', 'incomplete'), clause('amendment', 'D', 'absent'), clause('personnel', '-', 'n/a'), clause('liability', 'M', 'absent')));
    assert.ok(structure);
    const order = insertionOrder(structure);
    assert.deepEqual(order.map((r) => r.id), ['liability', 'amendment', 'copies', 'payment', 'parties', 'personnel']);
    assert.deepEqual(order.filter((r) => isThere(r.mark)).map((r) => r.id), ['payment', 'parties']);
  });
});
