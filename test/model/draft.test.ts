import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, STANDPOINTS } from '../../server/src/config.ts';
import { CLAUSE_IDS, type ClauseId } from '../../server/src/knowledge/clause-ids.ts';
import { modelText } from '../../server/src/knowledge/model-texts/index.ts';
import { PROFILE_IDS, type ProfileId } from '../../server/src/knowledge/profile-ids.ts';
import { needOf } from '../../server/src/knowledge/profiles.ts';
import { draft, DRAFT_NUMBERINGS, draftOptions, type DraftChoices } from '../../server/src/model/draft.ts';
import { schemeOf } from '../../server/src/model/numbering-scheme.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { review } from '../../server/src/review.ts';
import { toLsp, toPlain } from '../../server/src/text/snippet.ts';

const chosen = (profile: ProfileId, more: Partial<DraftChoices> = {}): DraftChoices => ({ profile, partyA: '', partyB: '', standpoint: 'neutral', numbering: 'article', clauses: draftOptions(profile, more.standpoint ?? 'neutral').flatMap(({ id, picked }) => (picked ? [id] : [])), ...more });
const written = (choices: DraftChoices): string => toPlain(draft(choices, DEFAULT_CONFIG));
/** What the review says besides the blanks that are there to be filled in. */
const complaints = (text: string, choices: DraftChoices): readonly string[] => {
  const reviewed = review(text, { ...DEFAULT_CONFIG, standpoint: choices.standpoint });
  assert.equal(reviewed.recognition.profile, choices.profile);
  return reviewed.issues.filter(({ code }) => !/^(?:template-placeholder|unfilled-blank)/.test(code)).map((i) => `${i.code} 「${text.slice(i.span.start, i.span.end)}」 ${i.message}`);
};

describe('a new contract', () => {
  for (const profile of PROFILE_IDS)
    for (const standpoint of STANDPOINTS)
      it(`is complete and gives no cause for complaint but its blanks: ${profile}, ${standpoint}`, () => {
        const choices = chosen(profile, { standpoint, partyA: '杭州云杉贸易有限公司', partyB: '宁波海石科技有限公司' });
        const all = draftOptions(profile, standpoint).map(({ id }) => id);
        for (const other of [{}, { clauses: [] }, { clauses: all }, { numbering: 'han' }, { numbering: 'decimal', partyA: '' }] as const) assert.deepEqual(complaints(written({ ...choices, ...other }), choices), [], JSON.stringify(other));
      });

  it('opens with the parties, 甲方 first, and closes with their signatures', () => {
    const text = written(chosen('lease', { partyA: '杭州云杉置业有限公司' }));
    assert.match(text, /^租赁合同\n\n甲方（出租方）：杭州云杉置业有限公司\n统一社会信用代码：[^]*\n\n乙方（承租方）：\[营业执照所载全称\]\n/);
    assert.match(text, /\n\n甲方（盖章）：\n[^]*\n\n乙方（盖章）：\n[^]*签署日期：\[签署日期\]$/);
    assert.match(text, /甲方出租给乙方的租赁物/);
    assert.deepEqual(parseContract(text).parties.map(({ alias, role }) => [alias, role]), [['甲方', 'provider'], ['乙方', 'client']]);
  });

  it('has every clause that is due and of the recommended ones those chosen, numbered without a gap in the style chosen', () => {
    for (const numbering of DRAFT_NUMBERINGS) {
      const { members } = schemeOf(parseContract(written(chosen('sale', { numbering, clauses: ['confidentiality', 'fees', 'working-time'] }))));
      const due = CLAUSE_IDS.filter((id) => ['M', 'D'].includes(needOf('sale', id)) || id === 'confidentiality').filter((id) => modelText(id, 'sale').layout === 'items');
      assert.deepEqual(members.map(({ topic }) => topic), due, numbering);
      assert.deepEqual(members.map(({ number }) => number?.values), due.map((_, i) => [i + 1]));
    }
    assert.match(written(chosen('sale', { numbering: 'decimal' })), /\n\n1\. [^\n]+\n1\.1 /);
    assert.match(written(chosen('sale', { numbering: 'han' })), /\n\n一、[^\n]+\n（一）/);
  });

  it('offers who drafts for one side the clauses that serve it, and nobody what few contracts need', () => {
    const picked = (standpoint: DraftChoices['standpoint']): readonly ClauseId[] => draftOptions('customer-service', standpoint).flatMap(({ id, picked: is }) => (is ? [id] : []));
    assert.ok(picked('party-a').includes('supervision') && !picked('party-a').includes('price-adjustment'));
    assert.ok(!picked('party-b').includes('supervision') && picked('party-b').includes('price-adjustment'));
    assert.deepEqual(draftOptions('customer-service', 'neutral').filter(({ picked: is }) => !is).map(({ id }) => id), ['main-contract', 'attachments']);
    // 甲方 lets: what serves a tenant serves 乙方.
    assert.ok(!draftOptions('lease', 'party-a').find(({ id }) => id === 'acceptance')!.picked);
  });

  it('litigates where its own side sits, unless the law says where', () => {
    assert.match(written(chosen('sale', { standpoint: 'party-b' })), /向乙方住所地人民法院提起诉讼/);
    assert.match(written(chosen('sale')), /向被告住所地人民法院提起诉讼/);
    assert.match(written(chosen('lease', { standpoint: 'party-b' })), /向租赁物所在地人民法院提起诉讼/);
  });

  it('has an annex for each that is listed or cited, whose name is typed once', () => {
    const listed = draft(chosen('sale', { clauses: ['attachments'] }), DEFAULT_CONFIG);
    assert.match(toPlain(listed), /\n\n附件一：\[附件名称\]\n\[附件内容\]\n\n附件二：\[附件名称\]\n\[附件内容\]$/);
    const cited = draft(chosen('technical-service', { clauses: [] }), DEFAULT_CONFIG);
    assert.match(toPlain(cited), /\n\n附件一：技术规格说明书\n\[附件内容\]$/);
    assert.equal(new Set(cited.flatMap((part) => (typeof part === 'object' && 'stop' in part && part.value === '技术规格说明书' ? [part.stop] : []))).size, 1);
  });

  it('takes the team’s own texts in place of ours', () => {
    const text = toPlain(draft(chosen('sale'), { modelClauses: { 'force-majeure': ['遇不可抗力的，{client}和{provider}应当在${1:3}日内通知对方。'] } }));
    assert.match(text, /　不可抗力\n遇不可抗力的，甲方和乙方应当在3日内通知对方。\n\n/);
  });

  it('gives every tab stop one value, and names what is typed into it literally', () => {
    const values = new Map<number, string>();
    for (const profile of PROFILE_IDS) {
      values.clear();
      for (const part of draft(chosen(profile, { clauses: CLAUSE_IDS }), DEFAULT_CONFIG)) {
        if (typeof part === 'string' || 'variable' in part) continue;
        assert.equal(part.value, values.get(part.stop) ?? part.value, `${profile} ${part.stop}`);
        values.set(part.stop, part.value);
      }
    }
    assert.match(toLsp(draft(chosen('sale', { partyA: ' 甲$1}\n公司 ' }), DEFAULT_CONFIG)), /甲方（买方）：甲\\\$1\\} 公司\n/);
  });
});
