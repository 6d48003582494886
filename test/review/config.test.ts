import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, parseConfig, severityOf } from '../../server/src/config.ts';

describe('configuration', () => {
  it('is the default where nothing is set', () => {
    for (const nothing of [undefined, null, {}]) assert.deepEqual(parseConfig(nothing), { config: DEFAULT_CONFIG, problems: [] });
  });
  it('reads every setting', () => {
    const given = { profile: 'sale', standpoint: 'party-a', severity: { 'vague-deadline': 'error', 'missing-clause': 'off' }, vagueTerms: ['给力', { term: '到位', replacement: '验收合格' }], quantities: { response: ' 2小时 ' }, lpr: 3.1, minimumSeverity: 'warning', inlayHints: false, referenceHints: false, modelClauses: { confidentiality: '保密。' }, playbook: { 独家: { kind: 'forbidden', words: '独家', text: '非独家', title: '独家', note: '制度', clause: 'scope', profiles: ['sale'], standpoint: 'party-a', severity: 'error' } } };
    assert.deepEqual(parseConfig(given), {
      config: { profile: 'sale', standpoint: 'party-a', severity: given.severity, vagueTerms: [{ term: '给力' }, { term: '到位', replacement: '验收合格' }], quantities: { response: '2小时' }, lpr: 3.1, minimumSeverity: 'warning', inlayHints: false, referenceHints: false, modelClauses: { confidentiality: ['保密。'] }, playbook: { 独家: { ...given.playbook.独家, words: ['独家'] } } },
      problems: [],
    });
  });
  it('names what is invalid and keeps the valid rest', () => {
    const { config, problems } = parseConfig({ profile: 'sales', standpoint: 3, severity: { a: 'loud', b: 'hint' }, vagueTerms: ['', { term: 5 }, '好'], quantities: { response: 4 }, lpr: '3%', inlayHints: 'no' });
    assert.deepEqual(config, { ...DEFAULT_CONFIG, severity: { b: 'hint' }, vagueTerms: [{ term: '好' }] });
    assert.deepEqual(problems.map((p) => p.path.join('.')).sort(), ['inlayHints', 'lpr', 'profile', 'quantities.response', 'severity.a', 'standpoint', 'vagueTerms.0', 'vagueTerms.1']);
    for (const { message } of problems) assert.match(message, /[\u4e00-\u9fff]/);
    assert.deepEqual(parseConfig([1]).config, DEFAULT_CONFIG);
    assert.deepEqual(parseConfig({ severity: 'off', vagueTerms: 'x' }).problems.map((p) => p.path.join('.')), ['severity', 'vagueTerms']);
  });
  it('takes the severity of the longest prefix of a code', () => {
    const config = { ...DEFAULT_CONFIG, severity: { 'missing-element': 'off', 'missing-element.fees': 'hint', 'missing-element.fees.tax': 'error' } as const };
    assert.equal(severityOf(config, 'missing-element.fees.tax', 'information'), 'error');
    assert.equal(severityOf(config, 'missing-element.fees.amount', 'information'), 'hint');
    assert.equal(severityOf(config, 'missing-element.term.start', 'information'), 'off');
    assert.equal(severityOf(config, 'missing-elements', 'warning'), 'warning');
  });
});
