import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { editorSnippets, SNIPPETS_FILE, snippetsText } from '../scripts/snippets.ts';
import { CLAUSE_IDS } from '../server/src/knowledge/clause-ids.ts';
import { parseContract } from '../server/src/model/parse.ts';
import { matchesGolden } from './support/goldens.ts';

const snippets = Object.entries(editorSnippets());

/** What the editor inserts when the user tabs through; throws on a tab stop that is not whole. */
function expanded(body: readonly string[]): string {
  const values = new Map<string, string>();
  const text = body.join('\n').replace(/\$\{(\d+)(?::((?:\\.|[^}\\])*)|\|((?:\\.|[^|\\])*)\|)?\}/g, (_, stop: string, value?: string, choices?: string) => {
    const written = (value ?? choices?.split(',')[0] ?? values.get(stop) ?? '').replace(/\\(.)/g, '$1');
    const known = values.get(stop);
    assert.ok(known === undefined || known === written, `stop ${stop} is 「${known}」 and 「${written}」`);
    values.set(stop, written);
    return written;
  });
  assert.doesNotMatch(text, /[${}|\\]/);
  assert.deepEqual([...values.keys()].map(Number).sort((a, b) => a - b), [...values.keys()].map((_, i) => i + 1));
  return text;
}

describe('snippets', () => {
  it('are what the model texts yield (UPDATE=1 rewrites)', () => {
    assert.ok(existsSync(SNIPPETS_FILE) || process.env['UPDATE'] === '1');
    matchesGolden(SNIPPETS_FILE, snippetsText());
  });

  it('are one per clause, found by its English id, by pinyin and by its heading', () => {
    for (const id of CLAUSE_IDS) {
      const found = snippets.filter(([, { prefix }]) => prefix.includes(id));
      assert.equal(found.length, 1, id);
      const [name, { prefix }] = found[0]!;
      assert.ok(prefix.includes(name));
      assert.ok(prefix.filter((p) => /^[a-z]+$/.test(p)).length >= 2, `${id}: ${prefix.join(' ')}`);
    }
  });

  it('have no two alike among the prefixes that are meant to be typed whole', () => {
    const whole = snippets.flatMap(([, { prefix }]) => [prefix[0]!, prefix.at(-1)!]);
    assert.deepEqual(whole.filter((p, i) => whole.indexOf(p) !== i), []);
  });

  for (const [name, { body, description }] of snippets) {
    it(`${name} expands to a whole text with a Chinese description`, () => {
      const text = expanded(body);
      assert.ok(text.length > 10);
      assert.match(description, /[一-鿿]{4}/);
    });
  }

  it('are read as clauses when a contract is put together from them', () => {
    const body = (name: string): string => expanded(editorSnippets()[name]!.body);
    const text = ['客户服务合同', body('当事人信息'), body('付款').replace('第一条', '第一条'), body('不可抗力').replace('第一条', '第二条'), body('签署栏')].join('\n\n');
    const { clauses, parties } = parseContract(text);
    assert.deepEqual(clauses.filter((c) => c.style === 'article').map((c) => c.topic), ['payment', 'force-majeure']);
    assert.deepEqual(parties.map((p) => p.alias).sort(), ['乙方', '甲方']);
  });
});
