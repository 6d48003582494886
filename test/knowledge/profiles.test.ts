import assert from 'node:assert/strict';
import { CLAUSE_IDS } from '../../server/src/knowledge/clause-ids.ts';
import { CLAUSES, clauseOf, elementOf } from '../../server/src/knowledge/clauses.ts';
import { article } from '../../server/src/knowledge/laws.ts';
import { PROFILE_IDS, type ProfileId } from '../../server/src/knowledge/profile-ids.ts';
import { mayAsk, needOf, OPTIONAL_ELEMENTS, PROFILES } from '../../server/src/knowledge/profiles.ts';

/** The public table once more, by clause and not by profile, so that a slip in either is seen. */
const COLUMNS: readonly ProfileId[] = [
  'customer-service', 'online-customer-service', 'service-guideline', 'service-intervention', 'technical-service', 'sale', 'lease', 'nda', 'labour', 'platform-terms', 'generic',
];
const BY_CLAUSE: readonly (readonly [string, string])[] = [
  ['parties', 'MMMMMMMMMMM'],
  ['recitals', 'RRRRRRRRRRR'],
  ['definitions', 'RRRRRRRRRRR'],
  ['main-contract', 'RRRMR--R--R'],
  ['scope', 'MMMMMMMRMMM'],
  ['service-levels', 'MMMMR----R-'],
  ['acceptance', 'RMRRMMR---R'],
  ['term', 'MMDDMDMMMRD'],
  ['personnel', 'RMRRR------'],
  ['provider-duties', 'MMMMMRM-RMD'],
  ['client-duties', 'MMMRMRM-RMD'],
  ['escalation', 'RRRMR----R-'],
  ['fees', 'MMM-MMM-MRD'],
  ['payment', 'MMM-MMM-MRD'],
  ['price-adjustment', 'RRR-RRR-RRR'],
  ['qualification', 'DDDRDRR--RR'],
  ['personal-information', 'MMMMRRRRRMR'],
  ['confidentiality', 'MMMMMRRMRRR'],
  ['intellectual-property', 'RMRRMR-RRRR'],
  ['liability', 'MMMMMMMMRMD'],
  ['service-interruption', 'RMRRR----R-'],
  ['force-majeure', 'DDDRDDDR-DR'],
  ['amendment', 'DDDDDDDDDMR'],
  ['termination', 'MMMDMDMRDMD'],
  ['dispute-resolution', 'MMMDMMDMRMD'],
  ['governing-law', 'DDDRRRRR-DR'],
  ['supervision', 'RMRRR------'],
  ['notices', 'RRRRRRRRRRR'],
  ['assignment', 'RRRRRRRR-RR'],
  ['effectiveness', 'DDDDDDDDRRR'],
  ['attachments', 'RRRRRRRRRRR'],
  ['copies', 'RRRRRRRRR-R'],
  ['signature', 'MMMMMMMMM-M'],
  ['working-time', '--------M--'],
  ['social-insurance', '--------M--'],
  ['labour-protection', '--------M--'],
];

describe('profiles', () => {
  it('stand in the order of their ids', () => { assert.deepEqual(COLUMNS, PROFILE_IDS); });
  it('ask of every clause what the catalogue says', () => {
    assert.deepEqual(CLAUSE_IDS.map((id) => [id, COLUMNS.map((profile) => needOf(profile, id)).join('')]), BY_CLAUSE);
  });
  it('ask nothing of a text that is no contract', () => {
    for (const id of CLAUSE_IDS) assert.equal(needOf(null, id), '-');
  });
  it('have Chinese titles', () => {
    for (const id of PROFILE_IDS) assert.match(PROFILES[id].title, /^[一-鿿]+$/);
  });
  it('never ask for an optional element, but platform terms for the rights of the person', () => {
    const asked = [...OPTIONAL_ELEMENTS].flatMap((key) => {
      const [clause, element] = key.split('.') as [(typeof CLAUSE_IDS)[number], string];
      return PROFILE_IDS.filter((profile) => mayAsk(profile, clause, element)).map((profile) => `${profile} ${key}`);
    });
    assert.deepEqual(asked, ['platform-terms personal-information.data-subject-rights']);
    assert.equal(mayAsk('customer-service', 'dispute-resolution', 'forum'), true);
    assert.equal(mayAsk('customer-service', 'acceptance', 'criteria'), false);
  });
});

describe('clauses', () => {
  it('are all known, in the order of their ids', () => { assert.deepEqual(CLAUSES.map(({ id }) => id), CLAUSE_IDS); });
  it('have elements whose ids and titles are distinct', () => {
    for (const { id, elements } of CLAUSES) {
      assert.equal(new Set(elements.map((e) => e.id)).size, elements.length, id);
      assert.equal(new Set(elements.map((e) => e.title)).size, elements.length, id);
      for (const element of elements) assert.equal(elementOf(id, element.id), element);
    }
    assert.equal(elementOf('fees', 'colour'), null);
  });
  it('know every optional element', () => {
    for (const key of OPTIONAL_ELEMENTS) {
      const [clause, element] = key.split('.') as [(typeof CLAUSE_IDS)[number], string];
      assert.ok(elementOf(clause, element), key);
    }
  });
  it('cite articles that exist and are in force', () => {
    for (const { id, basis } of CLAUSES) {
      assert.ok(basis.length > 0, id);
      for (const citation of basis) assert.equal(article(citation)?.status, 'in-force', `${id}: ${citation}`);
    }
  });
  it('name the default rule wherever some profile marks them D', () => {
    for (const { id, fallback } of CLAUSES) {
      if (!PROFILE_IDS.some((profile) => needOf(profile, id) === 'D') || id === 'acceptance') continue;
      assert.match(fallback ?? '', /第\d+条/, id);
    }
    assert.match(clauseOf('force-majeure').fallback!, /民法典第180条/);
  });
});
