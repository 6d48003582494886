import assert from 'node:assert/strict';
import { spells } from '../../client/src/clause-search.ts';

describe('search for clauses', () => {
  it('takes the characters in their order, blanks and case aside', () => {
    assert.ok(spells('第八条 违约责任', '违约'));
    assert.ok(spells('第八条 违约责任', '八 违责'));
    assert.ok(spells('第八条 SLA 指标', 'sla'));
    assert.ok(!spells('第八条 违约责任', '约违'));
    assert.ok(!spells('第八条 违约责任', '保密'));
  });
});
