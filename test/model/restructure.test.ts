import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Clause, Contract } from '../../server/src/model/contract.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { referencesIn } from '../../server/src/model/references.ts';
import { converted, deleted, renumbered } from '../../server/src/model/renumber.ts';
import { moved } from '../../server/src/model/reorder.ts';
import { demoted, insertedBehind, promoted } from '../../server/src/model/reseat.ts';
import type { TextChange } from '../../server/src/model/restructure-plan.ts';
import { toHan } from '../../server/src/text/numerals.ts';

function apply(text: string, changes: readonly TextChange[]): string {
  let out = '';
  let from = 0;
  for (const { span, text: words } of changes) {
    assert.ok(span.start >= from && span.end >= span.start, 'changes do not overlap');
    out += text.slice(from, span.start) + words;
    from = span.end;
  }
  return out + text.slice(from);
}

/** Everything that can be done with one clause. */
const operations = (contract: Contract, clause: Clause): readonly (readonly [string, readonly TextChange[] | null])[] => [
  ['up', moved(contract, clause, -1)],
  ['down', moved(contract, clause, 1)],
  ['insert', insertedBehind(contract, clause)],
  ['promote', promoted(contract, clause)],
  ['demote', demoted(contract, clause)],
  ['delete', deleted(contract, clause)?.changes ?? null],
  ['renumber', renumbered(contract)],
  ['article', converted(contract, 'article')],
  ['han', converted(contract, 'han')],
  ['decimal', converted(contract, 'decimal')],
];

const TAG = /K\d+/;
const tagAt = (text: string, at: number): string => TAG.exec(text.slice(at))?.[0] ?? '';
/** Whose words lead to whose: every paragraph of a generated text begins with a tag of its own. */
function leads(text: string, without: ReadonlySet<string>): readonly string[] {
  const tags = [...text.matchAll(/K\d+/g)];
  return referencesIn(parseContract(text))
    .filter((r) => r.owner === 'own' && r.targets.length > 0)
    .map((r) => `${tags.findLast((t) => t.index < r.span.start)?.[0]}→${r.targets.map((t) => tagAt(text, t.span.start)).join('、')}`)
    .filter((pair) => ![...pair.matchAll(/K\d+/g)].some(([tag]) => without.has(tag)))
    .sort();
}

/** A level's numbers: top, item, and how a reference words them. */
interface Style {
  readonly name: string;
  readonly top: (n: number) => string;
  readonly item: (n: number, m: number) => string;
  readonly toTop: (n: number) => string;
  readonly toItem: (n: number, m: number) => string;
}
const STYLES: readonly Style[] = [
  { name: '第一条（一）', top: (n) => `第${toHan(n)}条 `, item: (_, m) => `（${toHan(m)}）`, toTop: (n) => `第${toHan(n)}条`, toItem: (n, m) => `第${toHan(n)}条第（${toHan(m)}）项` },
  { name: '第一条1.', top: (n) => `第${toHan(n)}条　`, item: (_, m) => `${m}. `, toTop: (n) => `第${n}条`, toItem: (n, m) => `第${toHan(n)}条第${m}款` },
  { name: '一、（一）', top: (n) => `${toHan(n)}、`, item: (_, m) => `（${toHan(m)}）`, toTop: (n) => `第${toHan(n)}条`, toItem: (n, m) => `第${toHan(n)}条第（${toHan(m)}）项` },
  { name: '一、1.', top: (n) => `${toHan(n)}、`, item: (_, m) => `${m}. `, toTop: (n) => `第${toHan(n)}条`, toItem: (n, m) => `第${toHan(n)}条第${m}项` },
  { name: '1. 1.1', top: (n) => `${n}. `, item: (n, m) => `${n}.${m} `, toTop: (n) => `第${n}条`, toItem: (n, m) => `第${n}.${m}条` },
  { name: '第一条 1.1', top: (n) => `第${toHan(n)}条 `, item: (n, m) => `${n}.${m} `, toTop: (n) => `第${toHan(n)}条`, toItem: (n, m) => `第${n}.${m}款` },
];

interface Shape {
  readonly style: Style;
  readonly items: readonly number[];
  readonly refs: readonly { readonly to: number; readonly item: number; readonly form: number }[];
}
const shape: fc.Arbitrary<Shape> = fc.record({
  style: fc.constantFrom(...STYLES),
  items: fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 5 }),
  refs: fc.array(fc.record({ to: fc.nat({ max: 9 }), item: fc.nat({ max: 3 }), form: fc.nat({ max: 5 }) }), { minLength: 4, maxLength: 12 }),
});

function written({ style, items, refs }: Shape): string {
  let tag = 0;
  let next = 0;
  const reference = (): string => {
    const ref = refs[next++];
    if (!ref) return '照此办理。';
    const top = (ref.to % items.length) + 1;
    const below = items[top - 1]!;
    if (ref.form === 1) return '本条另有约定的除外。';
    if (ref.form === 2) return '前款另有约定的除外。';
    if (ref.form === 3) return `按${style.toTop(top)}和${style.toTop((top % items.length) + 1)}办理。`;
    return `按${ref.item > 0 && below > 0 ? style.toItem(top, ((ref.item - 1) % below) + 1) : style.toTop(top)}办理。`;
  };
  const lines = ['仓储合同'];
  items.forEach((below, i) => {
    lines.push(`${style.top(i + 1)}K${++tag}事项`);
    if (below === 0) lines.push(`K${++tag}事项由保管人负责，${reference()}`);
    for (let m = 1; m <= below; m++) lines.push(`${style.item(i + 1, m)}K${++tag}事项由存货人负责，${reference()}`);
  });
  return lines.join('\n');
}

describe('restructuring', () => {
  it('leads every reference to the words it led to, whatever is done, in every numbering style', () => {
    const done = new Map<string, number>();
    fc.assert(
      fc.property(shape, fc.nat(), (of, pick) => {
        const text = written(of);
        const contract = parseContract(text);
        const clause = contract.clauses[pick % contract.clauses.length]!;
        for (const [name, changes] of operations(contract, clause)) {
          if (!changes) continue;
          done.set(name, (done.get(name) ?? 0) + 1);
          const after = apply(text, changes);
          const gone = name === 'delete' ? new Set([...text.slice(clause.span.start, clause.span.end).matchAll(/K\d+/g)].map(([tag]) => tag)) : new Set<string>();
          const context = `${of.style.name} ${name} ${text.slice(clause.span.start, clause.span.start + 10)}\n${text}\n---\n${after}`;
          const left = [...leads(after, gone)];
          for (const pair of leads(text, gone)) {
            const at = left.indexOf(pair);
            assert.ok(at >= 0, `${pair} is lost: ${context}`);
            left.splice(at, 1);
          }
          assert.deepEqual([...after.matchAll(/K\d+/g)].map(([tag]) => tag).sort(), [...text.matchAll(/K\d+/g)].map(([tag]) => tag).filter((tag) => !gone.has(tag)).sort(), `no words are lost: ${context}`);
        }
      }),
      { numRuns: 120, seed: 8 },
    );
    for (const name of ['up', 'down', 'insert', 'promote', 'demote', 'delete', 'han', 'article', 'decimal']) assert.ok((done.get(name) ?? 0) >= 8, `${name}: ${done.get(name) ?? 0}`);
  });

  it('does so in whole contracts', () => {
    const folder = 'test/contracts';
    let done = 0;
    for (const name of readdirSync(folder).filter((file) => /\.(?:txt|md|contract)$/.test(file))) {
      const text = readFileSync(join(folder, name), 'utf8');
      const contract = parseContract(text);
      const numbered = contract.clauses.filter((c) => c.number !== null);
      /** The words a clause or paragraph begins with; what numbers and references are written with does not count. */
      const words = (of: Contract, at: number): string => of.text.slice(at, at + 60).trim().split(/[\r\n]/, 1)[0]!.replace(/\s/g, '').replace(/^#*[（(]?[第\d一二三四五六七八九十百]+(?:\.\d+)*[条、.．）)章节]*/, '').slice(0, 5);
      const all = (of: Contract): readonly string[] => referencesIn(of).filter((r) => r.owner === 'own' && r.targets.length > 0).map((r) => r.targets.map((t) => words(of, t.span.start)).join('|')).sort();
      for (const clause of [numbered[2], numbered[Math.floor(numbered.length / 2)]]) {
        if (!clause) continue;
        for (const [operation, changes] of operations(contract, clause).slice(0, 5)) {
          if (!changes) continue;
          done++;
          const after = parseContract(apply(contract.text, changes), contract);
          assert.deepEqual(all(after), all(contract), `${name} ${operation} ${contract.text.slice(clause.span.start, clause.span.start + 12)}`);
        }
      }
    }
    assert.ok(done > 60, String(done));
  });

  it('makes an item a clause and a clause an item, with every reference to it in its new words', () => {
    const text = '仓储合同\n第一条 标的\n玉米。\n第二条 费用\n（一）仓储费，见第三条。\n（二）装卸费。\n第三条 期限\n一年，第二条第（一）项按月计。';
    const contract = parseContract(text);
    const item = contract.clauses.find((c) => text.startsWith('（一）', c.span.start))!;
    assert.equal(apply(text, promoted(contract, item)!), '仓储合同\n第一条 标的\n玉米。\n第二条 费用\n（一）装卸费。\n第三条 仓储费，见第四条。\n第四条 期限\n一年，第三条按月计。');
    const last = contract.clauses.find((c) => text.startsWith('第三条', c.span.start))!;
    assert.equal(apply(text, demoted(contract, last)!), '仓储合同\n第一条 标的\n玉米。\n第二条 费用\n（一）仓储费，见第二条第（三）项。\n（二）装卸费。\n（三）期限\n一年，第二条第（一）项按月计。');
    assert.equal(promoted(contract, last), null);
    assert.equal(demoted(contract, contract.clauses[0]!), null);
  });

  it('words anew what 前款 and 本条 meant where they no longer mean it', () => {
    const text = '仓储合同\n第一条 费用\n（一）仓储费。\n（二）前项和本条第（一）项除外。\n第二条 期限\n一年。';
    const contract = parseContract(text);
    const item = contract.clauses.find((c) => text.startsWith('（二）', c.span.start))!;
    assert.equal(apply(text, promoted(contract, item)!), '仓储合同\n第一条 费用\n（一）仓储费。\n第二条 第一条第（一）项和第一条第（一）项除外。\n第三条 期限\n一年。');
  });

  it('keeps a directive in what it moves', () => {
    const source = '仓储合同\n第一条 标的\n玉米。\n第二条 费用 // contract-review: ignore all\n每月。\n第三条 期限\n一年。';
    const read = parseContract(source.replace(/\/\/.*/, (m) => ' '.repeat(m.length)));
    const changes = moved(read, read.clauses.find((c) => source.startsWith('第二条', c.span.start))!, -1, source);
    assert.match(apply(source, changes!), /第一条 费用 \/\/ contract-review: ignore all\n每月。\n第二条 标的/);
  });
});
