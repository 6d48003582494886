import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { Reviews } from '../../server/src/protocol/reviews.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const folder = path.join(import.meta.dirname, '../contracts');
const CONTRACTS = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => readFileSync(path.join(folder, name), 'utf8'));
const document = (i: number, version = 1): { readonly uri: string; readonly version: number; getText(): string } => {
  const text = `${CONTRACTS[i % CONTRACTS.length]!}\n${i}`;
  return { uri: `file:///${i}.contract`, version, getText: () => (version === 1 ? text : `${text}。`) };
};

describe('what the server keeps of documents', () => {
  it('is nothing of one that was closed, nor of an earlier version of one that is open', async () => {
    const reviews = new Reviews();
    const gone: WeakRef<object>[] = [];
    for (let i = 0; i < 20; i++) {
      gone.push(new WeakRef(reviews.get(document(i), DEFAULT_CONFIG).reviewed.review.contract));
      const { contract } = reviews.get(document(i, 2), DEFAULT_CONFIG).reviewed.review;
      if (i % 2 === 0) continue;
      gone.push(new WeakRef(contract));
      reviews.forget(document(i).uri);
    }
    // The last one read may be held on the way out of the loop.
    reviews.get(document(99), DEFAULT_CONFIG);
    await nextTurn();
    collect();
    await nextTurn();
    collect();
    const held = gone.filter((ref) => ref.deref() !== undefined).length;
    assert.ok(held <= 1, `${held} of ${gone.length} are still in memory`);
  });

  it('does not grow with documents opened and closed', async function () {
    this.timeout(0);
    const reviews = new Reviews();
    const used = async (from: number, to: number): Promise<number> => {
      for (let i = from; i < to; i++) {
        reviews.get(document(i), DEFAULT_CONFIG);
        reviews.forget(document(i).uri);
      }
      await nextTurn();
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = await used(0, 150);
    const after = await used(150, 300);
    assert.ok(after - before < 3_000_000, `grown by ${after - before} bytes over 150 documents`);
  });

  it('does not keep what the text was while it is typed', async function () {
    this.timeout(0);
    const reviews = new Reviews();
    // Words in new places, each read by one rule or another; behind them so much that a version kept is noticed.
    const lines = document(0).getText().split('\n');
    const rest = `\n${'x'.repeat(500_000)}`;
    const typed = async (from: number, to: number): Promise<number> => {
      for (let i = from; i < to; i++) {
        const at = i % lines.length;
        lines[at] = `${lines[at]!}（${i}）乙方应及时处理第${i}号投诉，逾期${i}日的，每日支付${i}元违约金。`;
        reviews.get({ ...document(0), version: i + 1, getText: () => lines.join('\n') + rest }, DEFAULT_CONFIG);
        await nextTurn();
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = await typed(0, 10);
    const after = await typed(10, 110);
    // A hundred versions are a hundred megabytes.
    assert.ok(after - before < 20_000_000, `grown by ${after - before} bytes over 100 edits`);
  });
});
