import assert from 'node:assert/strict';
import { changedRows, clauseAtLine, filtered, fingerprintsOf, insertionOrder, isDecided, isThere, structureOf } from '../../client/src/structure-model.ts';
import type { ClauseOverview, Overview } from '../../server/src/protocol/messages.ts';

const clause = (id: ClauseOverview['id'], need: ClauseOverview['need'], state: ClauseOverview['state'], more: Partial<ClauseOverview> = {}): ClauseOverview => ({
  id, title: `【${id}】`, need, state, range: null, elements: [], findings: [], kept: 0, ...more,
});
const overview = (...clauses: readonly ClauseOverview[]): Overview => ({
  uri: 'untitled:1', version: 1, profile: 'sale', profileTitle: '买卖合同', standpoint: 'neutral', fragment: false, segmenter: 'intl', clauses, elsewhere: [], sections: [], kept: [], stale: [], baselined: 0, below: 0, decidedBy: {}, unchecked: [], lawsAsOf: '2026-01-01',
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

  const range = (line: number): ClauseOverview['range'] => ({ start: { line, character: 0 }, end: { line, character: 4 } });
  const finding = (code: string, severity: ClauseOverview['findings'][number]['severity'] = 'warning') => ({ code, severity, fingerprint: `#${code}` });

  it('draws again only the rows that show something else', () => {
    const at = (line: number, more: Partial<ClauseOverview> = {}) => structureOf(overview(clause('parties', 'M', 'present', { range: range(0) }), clause('fees', 'M', 'present', { range: range(line), ...more })));
    assert.deepEqual(changedRows(at(1), at(9)), [], 'moving text is no change');
    assert.deepEqual(changedRows(at(1), at(1, { findings: [finding('vague-degree')] })), ['fees']);
    assert.deepEqual(changedRows(at(1), structureOf({ ...overview(clause('parties', 'M', 'present', { range: range(0) }), clause('fees', 'M', 'present', { range: range(1) })), elsewhere: [finding('x')] })), 'all', 'a row came');
    assert.equal(changedRows(at(1), null), 'all');
    assert.deepEqual(changedRows(null, null), []);
  });

  it('lists clauses as the text has them, each that is missing behind the one before it in the catalogue', () => {
    const ids = (o: Overview) => structureOf(o)?.rows.map(({ id }) => id);
    const all = (fees: number, payment: number) => overview(clause('parties', 'M', 'absent'), clause('scope', 'M', 'present', { range: range(2) }), clause('fees', 'M', 'present', { range: range(fees) }), clause('price-adjustment', 'R', 'absent'), clause('payment', 'M', 'present', { range: range(payment) }));
    assert.deepEqual(ids(all(4, 8)), ['parties', 'scope', 'fees', 'price-adjustment', 'payment']);
    assert.deepEqual(ids(all(8, 1)), ['parties', 'payment', 'scope', 'fees', 'price-adjustment']);
    assert.deepEqual(changedRows(structureOf(all(4, 8)), structureOf(all(8, 4))), 'all');
  });

  it('counts findings by severity, and lets a missing clause rest once it is decided', () => {
    const structure = structureOf(overview(
      clause('fees', 'M', 'present', { range: range(1), findings: [finding('a', 'error'), finding('b'), finding('c')] }),
      clause('liability', 'M', 'absent', { findings: [finding('missing-clause.liability', 'error')] }),
      clause('amendment', 'M', 'absent', { kept: 1 }),
    ));
    assert.deepEqual(structure?.rows.map(({ counts, kept }) => [...counts, kept]), [[1, 2, 0, 0, 0], [1, 0, 0, 0, 0], [0, 0, 0, 0, 1]]);
    assert.deepEqual(structure?.rows.filter(isDecided).map(({ id }) => id), ['amendment']);
    assert.equal(structure?.missing, 1);
  });

  it('filters by what has findings or lacks, and by what lacks alone', () => {
    const structure = structureOf({
      ...overview(
        clause('parties', 'M', 'present', { range: range(0) }), clause('fees', 'M', 'present', { range: range(1), findings: [finding('a')] }), clause('payment', 'M', 'incomplete', { range: range(2) }),
        clause('liability', 'M', 'absent'), clause('amendment', 'M', 'absent', { kept: 1 }), clause('copies', 'R', 'absent'), clause('personnel', '-', 'n/a'),
      ),
      elsewhere: [finding('b')],
    })!;
    const ids = (filter: Parameters<typeof filtered>[1]) => filtered(structure, filter).rows.map(({ id }) => id);
    assert.deepEqual(ids('problems').toSorted(), ['copies', 'fees', 'liability', 'payment']);
    assert.deepEqual(ids('missing').toSorted(), ['copies', 'liability', 'payment']);
    assert.equal(filtered(structure, 'all'), structure);
    assert.deepEqual([filtered(structure, 'missing').notApplicable, filtered(structure, 'missing').elsewhere], [[], [0, 0, 0, 0]]);
    assert.equal(filtered(structure, 'missing').missing, structure.missing, 'the badge counts the contract, not what is shown of it');
  });

  it('knows the clause of a line', () => {
    const o = { ...overview(), sections: [{ line: 2, clause: 'parties' }, { line: 5, clause: null }, { line: 8, clause: 'fees' }] } as const satisfies Overview;
    assert.deepEqual([0, 2, 4, 6, 8, 99].map((line) => clauseAtLine(o, line)), [undefined, 'parties', 'parties', undefined, 'fees', 'fees']);
  });

  it('keeps a clause’s findings, an element’s alone, and of what is all decided the decision', () => {
    const kept = { ...finding('missing-clause.amendment'), message: '', words: '', range: range(0)!, kept: true };
    const o = { ...overview(clause('payment', 'M', 'incomplete', { range: range(2), findings: [finding('vague-deadline'), finding('missing-element.payment.due-date')] }), clause('amendment', 'M', 'absent', { kept: 1 })), kept: [kept] };
    assert.deepEqual(fingerprintsOf(o, 'payment'), ['#vague-deadline', '#missing-element.payment.due-date']);
    assert.deepEqual(fingerprintsOf(o, 'payment', 'due-date'), ['#missing-element.payment.due-date']);
    assert.deepEqual(fingerprintsOf(o, 'amendment'), ['#missing-clause.amendment']);
  });

  it('lists what can be inserted by weight, what is there last but for what does not apply', () => {
    const structure = structureOf(overview(clause('parties', 'M', 'present'), clause('copies', 'R', 'absent'), clause('payment', 'M', 'incomplete'), clause('amendment', 'D', 'absent'), clause('personnel', '-', 'n/a'), clause('liability', 'M', 'absent')));
    assert.ok(structure);
    const order = insertionOrder(structure);
    assert.deepEqual(order.map((r) => r.id), ['liability', 'amendment', 'copies', 'payment', 'parties', 'personnel']);
    assert.deepEqual(order.filter((r) => isThere(r.mark)).map((r) => r.id), ['payment', 'parties']);
  });
});
