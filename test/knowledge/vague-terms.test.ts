import assert from 'node:assert/strict';
import { article, type Citation } from '../../server/src/knowledge/laws.ts';
import { CLAUSE_ROLES, ROLE_IDS } from '../../server/src/knowledge/quantities.ts';
import { findVague, VAGUE_CODES, VAGUE_FAMILIES, vagueFamily } from '../../server/src/knowledge/vague-terms.ts';
import { worded } from '../../server/src/text/wording.ts';
import { spelledOut, VAGUE_EXPRESSIONS } from '../support/vague-expressions.ts';

describe('the lexicon of vague terms', () => {
  it('spells out its notation', () => {
    assert.deepEqual(spelledOut('合理(的|)期限(内|)'), ['合理的期限内', '合理的期限', '合理期限内', '合理期限']);
    assert.deepEqual(spelledOut('及时'), ['及时']);
    assert.deepEqual(spelledOut('(左右'), ['(左右']);
  });

  it('has at least 400 expressions, and some of every code', () => {
    const of = (code: string): number => VAGUE_EXPRESSIONS.filter((e) => e.family !== null && vagueFamily(e.family)?.code === code).length;
    assert.ok(VAGUE_EXPRESSIONS.filter((e) => e.family !== null).length >= 400);
    for (const code of VAGUE_CODES) assert.ok(of(code) >= 40, `${code}: ${of(code)}`);
  });

  it('takes a party by whatever name', () => {
    for (const [one, other] of [['甲方', '乙方'], ['委托方', '受托方'], ['买受人', '出卖人'], ['A方', 'B方'], ['發包人', '承包人']]) {
      const found = (words: string): readonly string[] => findVague(worded(words)).map(({ start, end }) => words.slice(start, end));
      assert.ok(found(`${other!}应当遵守${one!}的规章制度。`).includes(`${one!}的规章制度`), one);
      assert.ok(found(`由此造成的损失，由${one!}承担责任。`).includes(`由${one!}承担责任`), one);
    }
  });

  it('has every expression once and no notation left in one', () => {
    const literals = VAGUE_EXPRESSIONS.map((e) => e.literal);
    // Families that share words (in contexts of their own) have them once each.
    assert.equal(new Set(VAGUE_EXPRESSIONS.map((e) => `${e.family}|${e.literal}`)).size, literals.length);
    assert.deepEqual(literals.filter((l) => /[|?$]/.test(l) || l.length > 40), []);
  });

  it('gives every family an id of its own, what it leaves open in one clause, and law in force', () => {
    assert.equal(new Set(VAGUE_FAMILIES.map((f) => f.id)).size, VAGUE_FAMILIES.length);
    for (const { id, open, law } of VAGUE_FAMILIES) {
      assert.match(open, /^[^。\n]{4,40}$/, id);
      assert.equal(article(law.basis satisfies Citation)?.status, 'in-force', id);
    }
  });
});

describe('the quantities by role', () => {
  it('cover at least the 14 roles asked for, each with a figure, a start and an end', () => {
    assert.deepEqual(CLAUSE_ROLES.map((r) => r.id), [...ROLE_IDS]);
    for (const id of ['response', 'resolution', 'notice', 'payment', 'invoice', 'delivery', 'acceptance', 'objection', 'rectification', 'force-majeure-notice', 'force-majeure-evidence', 'confidentiality-term', 'termination-notice', 'data-deletion', 'breach-notice', 'reporting', 'training', 'follow-up', 'update', 'compensation'])
      assert.ok(ROLE_IDS.some((r) => r === id), id);
    for (const { id, usual, longer, shorter, start, end } of CLAUSE_ROLES) {
      for (const value of [usual, longer, shorter]) assert.match(value, /^\d+(?:个工作日|日|小时|年)$/, id);
      assert.notEqual(longer, shorter, id);
      assert.ok(start !== '' && end !== '', id);
    }
  });

  it('give no verb to two roles', () => {
    const verbs = CLAUSE_ROLES.flatMap((r) => r.verbs);
    assert.deepEqual(verbs.filter((v, i) => verbs.indexOf(v) !== i), []);
  });
});
