import assert from 'node:assert/strict';
import { COMPARE_REQUEST, type CompareParams, type ReportText } from '../../server/src/protocol/messages.ts';
import { startSession, type Session } from '../support/lsp-client.ts';

const OLD = '采购合同\n甲方：杭州云杉贸易有限公司\n乙方：宁波海石有限公司\n第一条 付款\n甲方应当在30日内付款。\n';

describe('comparisons over the wire', () => {
  let session: Session;
  beforeEach(async () => void (session = await startSession()));
  afterEach(() => session.end());
  const compare = (uri: string, more: Partial<CompareParams> = {}): Promise<ReportText | null> =>
    session.client.sendRequest<ReportText | null>(COMPARE_REQUEST, { uri, name: '采购.contract', other: { name: '旧.contract', text: OLD }, otherIsNewer: false, format: 'panel', ...more } satisfies CompareParams);

  it('speak of the text as it is, either way round', async () => {
    const uri = await session.open(OLD);
    assert.match((await compare(uri))?.text ?? '', /两份文字相同/);
    await session.edit(uri, { start: OLD.indexOf('30'), end: OLD.indexOf('30') + 2 }, '60');
    const page = await compare(uri);
    assert.match(page?.text ?? '', /<td>30日 <a[^>]*data-side="old" data-jump="4:5:4:8"[^]*<td>60日/);
    assert.ok(page?.style.includes('ins {'));
    assert.match((await compare(uri, { otherIsNewer: true, format: 'markdown' }))?.text ?? '', /60日 \| 30日/);
    assert.match((await compare(uri, { format: 'html' }))?.text ?? '', /<\/html>\n$/);
    assert.equal(await compare('untitled:none'), null);
  });
});
