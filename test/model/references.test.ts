import assert from 'node:assert/strict';
import { parseContract } from '../../server/src/model/parse.ts';
import { referenceAt, referencesIn, type Reference } from '../../server/src/model/references.ts';
import { parseMarks, withMarks } from '../support/marks.ts';

const HAN = `仓储合同
第一条 仓储物
仓储物为玉米200吨。
存货人应当提供质检报告。
第二条 验收
保管人按下列标准验收：
（一）水分不超过14%；
（二）杂质不超过1%。
不合格的，保管人有权拒收。
第三条 仓储费
1. 每吨每月30元。
2. 有下列情形之一的，加收10%：
（1）需要熏蒸；
（2）需要冷藏。
3. 逾期付费的，每日按万分之三支付违约金。
第三条之一 杂费
由存货人承担。
第四条 期限
期限为1年。`;

/** Where a reference in one more article leads: the opening words of each target, or its state. */
function leads(sentence: string, base = HAN): string {
  const contract = parseContract(`${base}\n第五条 其他\n${sentence}\n第六条 份数\n本合同一式两份。`);
  const at = contract.text.indexOf(sentence);
  return referencesIn(contract).filter((r) => r.span.start >= at && r.span.end <= at + sentence.length).map((r) => describeOne(contract.text, r)).join(' | ');
}
function describeOne(text: string, { owner, state, targets }: Reference): string {
  if (owner !== 'own') return owner;
  if (state !== 'resolved') return state;
  return targets.map(({ span }) => text.slice(span.start, span.end).replace(/\s+/g, '').slice(0, 8)).join(' & ');
}

const NESTED = `试用协议
1. 试用
    1. 目的。评估产品。
    2. 期限。自开通之日起30日。
2. 责任
    1. 赔偿。赔偿直接损失。
    2. 上限。以试用费为限。
3. 其他
    1. 除第 2.1 条另有约定外，期限按照第 1.2 条执行，不适用第 2.3 条。`;

describe('references', () => {
  it('lead into lists nested by their margin', () => {
    const contract = parseContract(NESTED);
    assert.deepEqual(referencesIn(contract).map((r) => describeOne(NESTED, r)), ['1.赔偿。赔偿直', '2.期限。自开通', 'broken']);
  });
  for (const [sentence, where] of [
    ['按第三条付费。', '第三条仓储费1.'],
    ['按第3条付费。', '第三条仓储费1.'],
    ['按第 ３ 条付费。', '第三条仓储费1.'],
    ['按第三条第2款加收。', '2.有下列情形之'],
    ['按第三条第二款加收。', '2.有下列情形之'],
    ['按第3.2款加收。', '2.有下列情形之'],
    ['按第三条第2款第（2）项加收。', '（2）需要冷藏。'],
    ['按第三条第二款（二）项加收。', '（2）需要冷藏。'],
    ['按第三条第二款的第（一）项加收。', '（1）需要熏蒸；'],
    ['按第二条第（二）项验收。', '（二）杂质不超过'],
    ['按第二条第一款第（二）项验收。', '（二）杂质不超过'],
    ['按第二条第二款拒收。', '不合格的，保管人'],
    ['按第一条第二款提供报告。', '存货人应当提供质'],
    ['按第三条之一承担杂费。', '第三条之一杂费由'],
    ['按第一至三条执行。', '第一条仓储物仓储 & 第三条仓储费1.'],
    ['按第一、四条执行。', '第一条仓储物仓储 & 第四条期限期限为'],
    ['按第一条至第四条执行。', '第一条仓储物仓储 | 第四条期限期限为'],
    ['按第二条第（一）、（二）项验收。', '（一）水分不超过 & （二）杂质不超过'],
    ['本条不因终止而失效。', '第五条其他本条不'],
    ['前条期限届满时续期。', '第四条期限期限为'],
    ['按上述第四条执行。', '第四条期限期限为'],
    ['违反合同第九条的，终止合同。', 'broken'],
    ['按第三条第9款付费。', 'broken'],
    ['按第四条第二款付费。', 'broken'],
    ['按第三条第2款第（5）项付费。', 'broken'],
    ['根据《民法典》第九百零四条订立。', 'statute'],
    ['根据《民法典》第九百零四条、第九百零五条和第九百零六条订立。', 'statute | statute | statute'],
    ['依照民法典第904条订立。', 'statute'],
    ['依照消防法（2021年修订）第十六条执行。', 'statute'],
    ['主合同第三十条另有约定的除外。', 'other'],
    ['按《借款合同》第十二条执行。', 'other'],
    ['按本合同约定及《借款合同》的第十二条执行。', 'other'],
    ['按附件一第3条执行。', 'other'],
    ['第三方与第一期款项无关，第二项目组负责，前款项已付清，签订以下条款。', ''],
  ] as const)
    it(`${sentence} → ${where === '' ? 'none' : where}`, () => assert.equal(leads(sentence), where));

  it('counts 前款 and 前两款 back from where it stands', () => {
    const { text, spans } = parseMarks('仓储合同\n第一条 费用\n每月6000元。\n逾期的，按日计收。\n违反[|前两款|]的，终止合同；违反[|前款|]的，催告。\n第二条 期限\n[|前款|]为1年。\n第三条 其他\n无。');
    const found = referencesIn(parseContract(text));
    assert.equal(withMarks(text, found.map((r) => r.span)), withMarks(text, spans));
    assert.deepEqual(found.map((r) => r.targets.map((t) => text.slice(t.span.start, t.span.end))), [['每月6000元。', '逾期的，按日计收。'], ['逾期的，按日计收。'], []]);
    assert.equal(found[2]?.state, 'broken');
  });

  it('resolves within the part it stands in, an annex within the annex', () => {
    const text = '协议书\n第一条 标的\n玉米。\n第二条 价款\n6万元，见通用条款第二条和附件一第2条。\n第三条 其他\n无。\n第二部分 通用条款\n第一条 定义\n略。\n第二条 运输\n按第一条办理。\n第三条 保险\n由甲方投保。\n附件一：运输细则\n第1条 路线\n公路。\n第2条 时间\n三日。';
    const contract = parseContract(text);
    assert.deepEqual(referencesIn(contract).map((r) => describeOne(text, r)), ['第二条运输按第一', '第2条时间三日。', '第一条定义略。']);
  });

  it('says nothing of a text whose numbering is lost', () => {
    for (const text of ['仓储合同\n仓储物\n玉米200吨，按第九条验收。\n费用\n每月6000元。', '仓储合同\n第一条 仓储物\n玉米，按第八条验收。\n第九条 费用\n每月6000元。'])
      assert.deepEqual(referencesIn(parseContract(text)).map((r) => r.state), ['unknown'], text);
  });

  it('reads every numbering style', () => {
    for (const [text, opening] of [
      ['一、仓储物\n玉米200吨。\n二、费用\n每月6000元，按第一条计。\n三、期限\n一年。', '一、仓储物'],
      ['1. 仓储物\n玉米200吨。\n2. 费用\n每月6000元，按第1条计。\n3. 期限\n一年。', '1. 仓储物'],
      ['1.1 玉米200吨。\n1.2 大豆100吨。\n2.1 每月6000元，按第1.2条计。', '1.2 大豆'],
      ['第1条 仓储物\n玉米200吨。\n第2条 费用\n每月6000元，按第一条计。', '第1条 仓储物'],
      ['# 仓储合同\n## 第一条 仓储物\n玉米。\n## 第二条 费用\n按第一条计。', '## 第一条'],
    ] as const) {
      const contract = parseContract(text);
      const [found] = referencesIn(contract);
      assert.ok(found?.targets[0], text);
      assert.ok(text.slice(found.targets[0].span.start).startsWith(opening), text);
    }
  });

  it('finds the heading attached to a reference, and the reference at an offset', () => {
    const { text, cursor } = parseMarks('仓储合同\n第一条 仓储物\n玉米。\n第二条 费用\n按第一$0条“仓储物”计。');
    const contract = parseContract(text);
    const found = referenceAt(contract, cursor!);
    assert.ok(found?.heading);
    assert.equal(text.slice(found.heading.start, found.heading.end), '仓储物');
    assert.equal(referenceAt(contract, 3), null);
  });

  it('is linear in a long line and in many references', () => {
    const many = `仓储合同\n第一条 物\n玉米。\n第二条 费\n${'按第一条、第二条第（三）项和前款执行，'.repeat(20_000)}\n`;
    assert.ok(referencesIn(parseContract(many)).length >= 60_000);
  });
});
