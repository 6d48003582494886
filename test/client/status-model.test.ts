import assert from 'node:assert/strict';
import { countsText, remedyFor } from '../../client/src/status-model.ts';
import type { Unchecked } from '../../server/src/protocol/messages.ts';

describe('the language status', () => {
  it('shows the findings by severity, without those that are none', () => {
    assert.equal(countsText([1, 20, 0, 3]), '$(error) 1  $(warning) 20  $(lightbulb) 3');
    assert.equal(countsText([0, 0, 0, 0]), '$(pass) 0');
  });
  it('leads from what was not checked to its place, else to what it hangs on', () => {
    const remedy = (id: Unchecked['id'], range: Unchecked['range'] = null): string => remedyFor({ id, what: '', why: '', range });
    assert.equal(remedy('laws', { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } }), 'place');
    assert.deepEqual([remedy('generic'), remedy('neutral'), remedy('rules-off'), remedy('fragment')], ['profile', 'standpoint', 'config', 'report']);
  });
});
