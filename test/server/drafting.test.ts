import assert from 'node:assert/strict';
import { DRAFT_OPTIONS_REQUEST, DRAFT_REQUEST, type DraftOptions, type DraftParams, type DraftText } from '../../server/src/protocol/messages.ts';
import { startSession, type Session } from '../support/lsp-client.ts';

const PARAMS: DraftParams = { uri: 'untitled:新.contract', profile: 'sale', standpoint: 'party-a', partyA: '杭州云杉贸易有限公司', partyB: '', clauses: ['confidentiality'], numbering: 'article' };

describe('new contracts over the wire', () => {
  let session: Session;
  afterEach(() => session.end());
  const options = (profile: string): Promise<DraftOptions | null> => session.client.sendRequest<DraftOptions | null>(DRAFT_OPTIONS_REQUEST, { profile, standpoint: 'party-a' });
  const draft = (more: object = {}): Promise<DraftText | null> => session.client.sendRequest<DraftText | null>(DRAFT_REQUEST, { ...PARAMS, ...more });

  it('offer what the kind recommends, with its parties', async () => {
    session = await startSession();
    const sale = await options('sale');
    assert.deepEqual([sale?.title, sale?.partyA, sale?.partyB], ['买卖合同', '甲方（买方）', '乙方（卖方）']);
    assert.ok(sale?.clauses.some(({ id, title, why, picked }) => id === 'confidentiality' && title === '保密' && why !== '' && picked));
    const terms = await options('platform-terms');
    assert.deepEqual([terms?.partyA, terms?.partyB], [null, '平台']);
    assert.equal(await options('nothing'), null);
  });
  it('are written for the side drafted for, which is noted where it is not the one in force', async () => {
    session = await startSession();
    const text = await draft();
    assert.match(text?.plain ?? '', /^买卖合同\n\n甲方（买方）：杭州云杉贸易有限公司\n[^]*第[^条]+条　保密\n[^]*\n\n\/\/ contract-review: standpoint=party-a\n$/);
    assert.match(text?.snippet ?? '', /^\$\{1:买卖合同\}\n/);
    // What is sent off is reviewed from that side.
    const uri = await session.open(text!.plain);
    assert.deepEqual((await session.diagnostics(uri)).filter(({ code }) => !/^(?:template-placeholder|unfilled-blank)/.test(String(code))), []);
    assert.equal(await draft({ numbering: 'none' }), null);
    assert.equal(await draft({ profile: 'auto' }), null);
  });
  it('have the project’s own clauses and standpoint', async () => {
    const config = { schemaVersion: 1, standpoint: 'party-a', modelClauses: { confidentiality: ['{client}与{provider}各自保密${1:2}年。'] } };
    session = await startSession({ project: { '.contract-review/config.json': JSON.stringify(config) } });
    const text = (await draft())?.plain ?? '';
    assert.match(text, /　保密\n甲方与乙方各自保密2年。/);
    assert.doesNotMatch(text, /contract-review:/);
  });
});
