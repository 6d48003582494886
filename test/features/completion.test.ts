import assert from 'node:assert/strict';
import { completions } from '../../server/src/features/completion.ts';
import { insertClause } from '../../server/src/features/insert-clause.ts';
import { overview } from '../../server/src/features/overview.ts';
import { positionAt } from '../../server/src/features/position.ts';
import { CLAUSE_IDS } from '../../server/src/knowledge/clause-ids.ts';
import { PROFILE_IDS } from '../../server/src/knowledge/profile-ids.ts';
import { parseMarks } from '../support/marks.ts';
import { reviewed } from '../support/reviewed.ts';

const HEAD = '客户服务协议\n\n甲方（委托方）：杭州云杉贸易有限公司\n乙方（服务方）：宁波海棠服务有限公司\n\n第一条　服务内容\n1.1 乙方为甲方提供电话客服服务。\n1.2 服务渠道为电话。\n\n';
const complete = (marked: string, snippets = true) => {
  const { text, cursor } = parseMarks(marked);
  const of = reviewed(text);
  return completions(of, positionAt(of.lines, cursor ?? 0), { snippets });
};
const whole = (items: ReturnType<typeof complete>, label: string) => items.find((item) => item.label === label && item.documentation !== undefined);

describe('completion', () => {
  it('at a line’s start offers headings and whole clauses in the document’s numbering', () => {
    const items = complete(`${HEAD}$0`);
    const payment = whole(items, '付款');
    assert.ok(payment && items.some(({ label, documentation }) => label === '付款' && documentation === undefined));
    assert.match(String(payment.documentation), /^第二条　付款\n+2\.1 /);
    assert.match(String(payment.documentation), /甲方/);
  });
  it('behind a number and a first character completes the heading, and writes no second number', () => {
    const items = complete(`${HEAD}第二条　付$0`);
    const payment = whole(items, '付款');
    assert.ok(payment?.textEdit && 'range' in payment.textEdit);
    assert.deepEqual(payment.textEdit.range, { start: { line: 9, character: 4 }, end: { line: 9, character: 5 } });
    assert.match(payment.textEdit.newText, /^付款/);
    assert.ok(items.every(({ label }) => label.includes('付')));
  });
  it('gives a client without snippets the defaults', () => {
    for (const snippets of [true, false])
      assert.equal(complete(`${HEAD}$0`, snippets).some(({ textEdit }) => /\$\{\d/.test(textEdit?.newText ?? '')), snippets);
  });
  it('keeps silent within a sentence', () => {
    for (const marked of [`${HEAD}乙方应当$0`, `${HEAD}$0乙方应当付款。`, '第一条 服务$0内容', `${HEAD}1.3 甲方，$0`, 'a'.repeat(100) + '$0']) assert.deepEqual(complete(marked), [], marked);
  });
  it('works on an empty page', () => {
    assert.match(String(whole(complete('$0'), '争议解决')?.documentation), /^第一条/);
  });
});

describe('an inserted clause', () => {
  it('has a place and a text in every clause, profile and document', () => {
    for (const profile of PROFILE_IDS)
      for (const text of ['', HEAD]) {
        const of = reviewed(text, { profile });
        for (const id of CLAUSE_IDS) {
          const result = insertClause(of, id);
          assert.ok(result && result.plain.trim() !== '' && !result.plain.includes('${'), `${profile} ${id}`);
        }
      }
    assert.equal(insertClause(reviewed(HEAD), 'no-such-clause'), null);
  });
});

describe('the overview', () => {
  it('lists the clauses of the catalogue with their state', () => {
    const found = overview(reviewed(HEAD, { profile: 'customer-service' }), 'intl');
    assert.equal(found.profileTitle, '客户服务协议');
    assert.deepEqual(found.clauses.map(({ id }) => id), CLAUSE_IDS);
    assert.ok(found.clauses.every(({ title }) => title !== ''));
    const payment = found.clauses.find(({ id }) => id === 'payment');
    assert.deepEqual([payment?.state, payment?.range, payment?.need], ['absent', null, 'M']);
    const scope = found.clauses.find(({ id }) => id === 'scope');
    assert.ok(scope?.range && scope.state !== 'absent');
    assert.ok(scope.elements.some(({ state }) => state === 'present'));
  });
});
