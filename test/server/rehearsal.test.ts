import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { reviewDocument, type Reviewed } from '../../server/src/features/reviewed.ts';
import { Rehearsal } from '../../server/src/protocol/rehearsal.ts';
import { startSession } from '../support/lsp-client.ts';

const TEXT = '技术服务合同\n\n第一条 服务\n乙方应当及时响应甲方的请求。\n\n第二条 费用\n甲方应当在收到发票后30日内支付服务费。\n';
const reviewed = (text: string, uri = 'file:///合同.contract'): Reviewed => reviewDocument({ uri, version: 1, text }, DEFAULT_CONFIG);
const unexpected = (error: unknown): never => {
  throw error;
};

/** What is rehearsed on a document until `edits` are done. */
const rehearsed = (of: Reviewed, edits: number): Promise<Reviewed[]> =>
  new Promise((resolve, reject) => {
    const seen: Reviewed[] = [];
    const rehearsal = new Rehearsal(edits, (made) => void (seen.push(made) === edits && resolve(seen)), reject);
    rehearsal.asked(of, DEFAULT_CONFIG);
  });

describe('编辑的预演', () => {
  it('每次改动随后撤回，各次改动不同，审查结果与从头审查相同', async () => {
    const of = reviewed(TEXT);
    const before = of.review.issues.map(({ fingerprint }) => fingerprint);
    const seen = await rehearsed(of, 12);
    seen.forEach(({ source, review }, i) => {
      assert.equal(source === TEXT, i % 2 === 1, source);
      assert.deepEqual(review.issues.map(({ fingerprint }) => fingerprint), reviewed(source).review.issues.map(({ fingerprint }) => fingerprint));
    });
    assert.equal(new Set(seen.map(({ source }) => source)).size, 7);
    assert.deepEqual(of.review.issues.map(({ fingerprint }) => fingerprint), before);
  });

  it('很长的合同只用开头一段', async () => {
    const [edited, takenBack] = await rehearsed(reviewed(TEXT.repeat(400)), 2);
    assert.equal(takenBack!.source.length, 10_000);
    assert.notEqual(edited!.source, takenBack!.source);
  });

  it('出错时说明，不再继续', async () => {
    const problems: unknown[] = [];
    let turns = 0;
    await new Promise<void>((resolve) => {
      const rehearsal = new Rehearsal(10, () => { turns++; throw new Error('坏了'); }, (error) => { problems.push(error); resolve(); });
      rehearsal.asked(reviewed(TEXT), DEFAULT_CONFIG);
    });
    await rehearsed(reviewed(TEXT), 4);
    assert.equal(turns, 1);
    assert.match(String(problems), /坏了/);
  });

  it('文件关闭后不再用它，改用下一份打开的', async () => {
    const uris = await new Promise<string[]>((resolve) => {
      const seen: string[] = [];
      const rehearsal = new Rehearsal(10, ({ uri }) => {
        if (seen.push(uri) === 3) resolve(seen);
        if (seen.length > 1) return;
        rehearsal.closed(uri);
        rehearsal.asked(reviewed(TEXT, 'file:///另一份.contract'), DEFAULT_CONFIG);
      }, unexpected);
      rehearsal.asked(reviewed(TEXT), DEFAULT_CONFIG);
    });
    assert.deepEqual(uris, ['file:///合同.contract', 'file:///另一份.contract', 'file:///另一份.contract']);
  });

  it('诊断不受影响', async () => {
    const [plain, rehearsing] = await Promise.all([startSession(), startSession({ runtime: { rehearsals: 20 } })]);
    try {
      const [a, b] = [await plain.open(TEXT), await rehearsing.open(TEXT)];
      assert.deepEqual(await rehearsing.diagnostics(b), await plain.diagnostics(a));
      await rehearsed(reviewed(TEXT), 10);
      for (const [session, uri] of [[plain, a], [rehearsing, b]] as const) await session.edit(uri, { start: 20, end: 20 }, '尽快');
      assert.deepEqual(await rehearsing.diagnostics(b), await plain.diagnostics(a));
      assert.deepEqual(rehearsing.logged, []);
    } finally {
      plain.end();
      rehearsing.end();
    }
  });
});
