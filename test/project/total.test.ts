import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { parseBaseline, withBaseline } from '../../server/src/project/baseline.ts';
import { parseConfigFile } from '../../server/src/project/config-file.ts';
import { parseDecisions, withDecision } from '../../server/src/project/decisions.ts';
import { BASELINE_PATH, CONFIG_PATH, configOf, DECISIONS_PATH, marksOf, readProject } from '../../server/src/project/project.ts';
import { review } from '../../server/src/review.ts';

const KEYS = ['schemaVersion', 'files', 'extends', 'profile', 'profiles', 'severity', 'vagueTerms', 'quantities', 'playbook', 'modelClauses', 'a.md', '__proto__', 'constructor', 'kind', 'words', 'text', 'status', 'code'];
const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, fc.constantFrom(null, true, 0, 1, '', 'forbidden', 'required', 'sale', '保留', '及时', '${1:2}'), fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...KEYS), tie('any'), { maxKeys: 4 })),
})).any;
const text = fc.oneof(value.map((v) => JSON.stringify(v)), value.map((v) => JSON.stringify(v).slice(0, -1)), fc.string());

describe('a project’s files of any content', () => {
  it('are read, and what is wrong is said at places that are in them', () =>
    fc.assert(
      fc.property(text, (any) => {
        for (const { span } of [...parseConfigFile(any).problems, ...parseDecisions(any).problems, ...parseBaseline(any).problems]) assert.ok(0 <= span.start && span.start <= span.end && span.end <= any.length + 1, JSON.stringify(span));
      }),
    ));
  it('do the review no harm', () =>
    fc.assert(
      fc.property(text, text, text, (config, decisions, baseline) => {
        const { project } = readProject(new Map([[CONFIG_PATH, { text: config }], [DECISIONS_PATH, { text: decisions }], [BASELINE_PATH, { text: baseline }]]));
        marksOf(project, 'a.md');
        review('采购合同\n甲方：一\n乙方：二\n第一条 交付\n乙方应及时交付。', configOf(project, DEFAULT_CONFIG, 'a.md'));
      }),
    ));
  it('keep, when one entry is written, every other', () =>
    fc.assert(
      fc.property(text, (any) => {
        const result = withDecision(any, '新.md', 'f', { code: 'a', status: '保留', reason: '因' });
        if (!('text' in result) || any.trim() === '') return;
        const before = JSON.parse(any) as { readonly files?: object };
        const after = JSON.parse(result.text) as { readonly files: Record<string, unknown> };
        assert.deepEqual({ ...after, files: Object.fromEntries(Object.entries(after.files).filter(([path]) => path !== '新.md')) }, { schemaVersion: 1, ...before, files: { ...before.files } });
        assert.ok('text' in withBaseline(result.text, '新.md', []));
      }),
    ));
});
