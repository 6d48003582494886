import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, parseConfig, severityOf } from '../../server/src/config.ts';

describe('configuration', () => {
  it('is the default where nothing is set', () => {
    for (const nothing of [undefined, null, {}]) assert.deepEqual(parseConfig(nothing), { config: DEFAULT_CONFIG, problems: [] });
  });
  it('reads every setting', () => {
    const given = { profile: 'sale', standpoint: 'party-a', severity: { 'vague-deadline': 'error', 'missing-clause': 'off' }, vagueTerms: ['给力', { term: '到位', replacement: '验收合格' }], quantities: { response: ' 2小时 ' }, lpr: 3.1, inlayHints: false };
    assert.deepEqual(parseConfig(given), {
      config: { profile: 'sale', standpoint: 'party-a', severity: given.severity, vagueTerms: [{ term: '给力' }, { term: '到位', replacement: '验收合格' }], quantities: { response: '2小时' }, lpr: 3.1, inlayHints: false },
      problems: [],
    });
  });
  it('names what is invalid and keeps the valid rest', () => {
    const { config, problems } = parseConfig({ profile: 'sales', standpoint: 3, severity: { a: 'loud', b: 'hint' }, vagueTerms: ['', { term: 5 }, '好'], quantities: { response: 4 }, lpr: '3%', inlayHints: 'no' });
    assert.deepEqual(config, { ...DEFAULT_CONFIG, severity: { b: 'hint' }, vagueTerms: [{ term: '好' }] });
    assert.deepEqual(problems.map((p) => p.key), ['severity.a', 'quantities.response', 'lpr', 'inlayHints', 'vagueTerms.0', 'vagueTerms.1', 'profile', 'standpoint']);
    for (const { message } of problems) assert.match(message, /[\u4e00-\u9fff]/);
    assert.deepEqual(parseConfig([1]).config, DEFAULT_CONFIG);
    assert.deepEqual(parseConfig({ severity: 'off', vagueTerms: 'x' }).problems.map((p) => p.key), ['severity', 'vagueTerms']);
  });
  it('takes the severity of the longest prefix of a code', () => {
    const config = { ...DEFAULT_CONFIG, severity: { 'missing-element': 'off', 'missing-element.fees': 'hint', 'missing-element.fees.tax': 'error' } as const };
    assert.equal(severityOf(config, 'missing-element.fees.tax', 'information'), 'error');
    assert.equal(severityOf(config, 'missing-element.fees.amount', 'information'), 'hint');
    assert.equal(severityOf(config, 'missing-element.term.start', 'information'), 'off');
    assert.equal(severityOf(config, 'missing-elements', 'warning'), 'warning');
  });
});
