import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Place } from '../../server/src/model/contract.ts';
import { roleAt } from '../../server/src/model/clause-role.ts';
import { sentenceFacts } from '../../server/src/model/sentence-facts.ts';

const gradeOf = (sentence: string, words: string, place: Place = 'body'): string => {
  const hit = sentenceFacts(sentence, place, null).hits.find((h) => sentence.slice(h.span.start, h.span.end) === words);
  return hit?.grade ?? 'none';
};
const moodOf = (sentence: string): string | undefined => sentenceFacts(sentence, 'body', null).hits[0]?.mood;

describe('sentence facts: what hangs on the words', () => {
  const table: readonly (readonly [string, string])[] = [
    ['duty', '乙方应及时交付成果。'],
    ['duty', '乙方应当编制清单，并及时交付成果。'],
    ['right', '甲方有权定期检查。'],
    ['ban', '乙方不得立即停止服务。'],
    ['exempt', '甲方无需及时答复。'],
    ['condition', '乙方未及时交付的，应当支付违约金。'],
    ['ground', '（二）一方严重违约的；'],
    ['plain', '乙方及时交付成果。'],
    ['duty', '由此发生的合理的律师费由乙方承担。'],
  ];
  for (const [mood, sentence] of table) it(`${mood}: ${sentence}`, () => assert.equal(moodOf(sentence), mood));

  it('does not take 相应, 响应, 许可 or 保证金 for modal words', () => assert.equal(moodOf('相应资料的许可使用及时办理。'), 'plain'));
});

describe('sentence facts: contexts', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['乙方应及时响应客户请求。', '及时', 'warning'],
    ['乙方应及时响应，紧急请求不超过4小时。', '及时', 'quiet'],
    ['乙方应在3日内及时更换。', '及时', 'quiet'],
    ['合同解除后十日内，乙方须立即交还资料。', '立即', 'quiet'],
    ['乙方应在___日内及时更换。', '及时', 'quiet'],
    ['任何一方解除合同的，应提前日书面通知对方。', '提前', 'none'],
    ['任何一方解除合同的，应提前书面通知对方。', '提前书面通知', 'hint'],
    ['乙方应在10日内提交报告并及时答复。', '及时', 'warning'],
    ['本合同签字后立即生效。', '立即', 'quiet'],
    ['甲方有权立即解除合同。', '立即', 'quiet'],
    ['未及时通知的，视为送达。', '及时', 'quiet'],
    ['乙方未及时处理投诉的，每次支付违约金500元。', '及时', 'warning'],
    ['乙方未及时处理投诉的，应承担责任。', '及时', 'hint'],
    ['乙方应定期（每月5日前）报告。', '定期', 'quiet'],
    ['一方重大违约（指逾期达到15日）的，对方可以解除。', '重大违约', 'quiet'],
    ['乙方对一切损失不承担责任。', '一切损失', 'quiet'],
    ['乙方应赔偿甲方一切损失。', '一切损失', 'hint'],
    ['因故意或者重大过失造成损失的，应当赔偿。', '重大', 'none'],
    ['双方应友好协商。', '友好', 'none'],
    ['乙方应按以及时间表到场。', '及时', 'none'],
    ['服务费以附件一《合理价格表》为准。', '合理价格', 'none'],
    ['乙方應及時響應客戶請求。', '及時', 'warning'],
  ];
  for (const [sentence, words, grade] of table) it(`${grade}: 「${words}」 in ${sentence}`, () => assert.equal(gradeOf(sentence, words), grade));

  it('reports nothing outside the operative text', () => {
    for (const place of ['title', 'heading', 'party-block', 'signature', 'attachment-list'] as const)
      assert.deepEqual(sentenceFacts('乙方应及时响应。', place, null).hits, [], place);
    // Where one tells why one contracts or what words mean, only what lays a duty binds.
    for (const place of ['recital', 'definition'] as const) {
      assert.deepEqual(sentenceFacts('乙方能及时响应。', place, null).hits, [], place);
      assert.deepEqual(sentenceFacts('乙方应及时响应。', place, null).hits.map(({ entry }) => entry), ['prompt'], place);
    }
    assert.deepEqual(sentenceFacts('根据有关法律法规的规定，双方订立本合同。', 'body', null).hits, []);
    assert.deepEqual(sentenceFacts('“重大事件”是指服务严重中断的事件。', 'body', null).hits, []);
  });

  it('reports one of several liability words in a segment', () => {
    const { hits } = sentenceFacts('乙方应对一切损失承担相应的赔偿责任。', 'body', null);
    assert.deepEqual(hits.filter((h) => h.grade !== 'quiet').map((h) => h.entry), ['due-liability']);
  });
});

describe('sentence facts: any text', () => {
  it('yields hits that lie in the text, ordered and apart, and never throws', () => {
    const pieces = fc.constantFrom('乙方', '应', '及时', '，', '（', '）', '“', '”', '合理的期限内', '3日内', '等', '。', ' ', 'x', '\ud800', '重大', '甲方有权', '《', '》', '1,000');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { span } of sentenceFacts(text, 'body', null).hits) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
          end = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the role of words in a clause', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['乙方应及时响应客户。', '及时', 'response'],
    ['乙方应及时修复故障。', '及时', 'resolution'],
    ['甲方应及时支付服务费。', '及时', 'payment'],
    ['乙方应及时开具发票。', '及时', 'invoice'],
    ['乙方应及时整改。', '及时', 'rectification'],
    ['乙方应及时删除客户数据。', '及时', 'data-deletion'],
    ['遭遇不可抗力的一方应及时通知对方。', '及时', 'force-majeure-notice'],
    ['发生信息泄露的，乙方应及时通知甲方。', '及时', 'breach-notice'],
    ['联系人变更的，应及时通知对方。', '及时', 'change-notice'],
    ['乙方应及时将物流单号、到货时间告知甲方。', '及时', 'notice'],
    ['乙方应及时提交分析报告。', '及时', 'reporting'],
  ];
  for (const [sentence, words, role] of table)
    it(`${role}: ${sentence}`, () => {
      const start = sentence.indexOf(words);
      assert.equal(roleAt(sentence, { start: 0, end: sentence.length }, { start, end: start + words.length }, null).id, role);
    });
  it('falls back to what the clause is about', () => assert.equal(roleAt('乙方应及时照办。', { start: 0, end: 8 }, { start: 3, end: 5 }, 'payment').id, 'payment'));
});
