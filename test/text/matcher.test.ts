import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileMatcher, longestNonOverlapping } from '../../server/src/text/matcher.ts';
import type { Match } from '../../server/src/text/matcher.ts';
import { FOLD, fold, foldUnit } from '../../server/src/text/script-fold.ts';

/** The literals found, as 「literal@the text's own characters」, in the matcher's order. */
function found(literals: readonly string[], text: string): string[] {
  return compileMatcher(literals).scan(text).map((m) => `${literals[m.pattern]!}@${text.slice(m.start, m.end)}`);
}

/** What the automaton must equal: every literal looked for at every place. */
function naive(literals: readonly string[], text: string, from: number, to: number): Match[] {
  const folded = fold(text);
  const all: Match[] = [];
  for (let end = from; end <= to; end++) {
    for (let start = from; start < end; start++) {
      literals.forEach((literal, pattern) => {
        if (literal !== '' && fold(literal) === folded.slice(start, end)) all.push({ pattern, start, end });
      });
    }
  }
  return all;
}

describe('matcher', () => {
  it('finds overlapping and nested literals, by end and the longest first', () => {
    assert.deepEqual(found(['合理', '合理期限', '期限', '理期', '限'], '在合理期限内'), ['合理@合理', '理期@理期', '合理期限@合理期限', '期限@期限', '限@限']);
  });

  it('reports equal literals each, in the order of the list', () => {
    assert.deepEqual(compileMatcher(['及时', '尽快', '及時']).scan('及时').map((m) => m.pattern), [0, 2]);
  });

  it('never matches an empty literal and survives an empty lexicon', () => {
    assert.deepEqual(found(['', '约'], '约'), ['约@约']);
    assert.deepEqual(found([], '及时'), []);
    assert.deepEqual(found(['及时'], ''), []);
  });

  it('takes Traditional for Simplified, either way, and leaves the text alone', () => {
    assert.deepEqual(found(['违约责任', '另行協議'], '違約責任與违约責任，另行协议'), ['违约责任@違約責任', '违约责任@违约責任', '另行協議@另行协议']);
  });

  it('takes full-width ASCII for half-width, either way', () => {
    assert.deepEqual(found(['SLA', '（含）'], 'ＳＬＡ与SLA，10%(含)'), ['SLA@ＳＬＡ', 'SLA@SLA', '（含）@(含)']);
  });

  it('takes the radicals of PDF extraction for characters', () => {
    assert.deepEqual(found(['人民法院', '甲方'], '⼈⺠法院，甲⽅'), ['人民法院@⼈⺠法院', '甲方@甲⽅']);
  });

  it('keeps within from and to, clamped', () => {
    const matcher = compileMatcher(['及时']);
    const text = '及时及时及时';
    assert.deepEqual(matcher.scan(text, 1, 5).map((m) => m.start), [2]);
    assert.deepEqual(matcher.scan(text, -9, 99).map((m) => m.start), [0, 2, 4]);
    assert.deepEqual(matcher.scan(text, 5, 2), []);
  });

  it('equals a naive search on random texts', () => {
    const word = fc.string({ unit: fc.constantFrom('约', '約', '定', '及', '时', '時', 'A', 'Ａ', '\ud83d'), maxLength: 5 });
    fc.assert(fc.property(fc.array(word, { maxLength: 12 }), fc.string({ unit: fc.constantFrom('约', '約', '定', '及', '时', 'A', 'x', '\ud83d'), maxLength: 40 }), fc.nat(6), (literals, text, from) => {
      const bound = Math.min(from, text.length);
      const order = (a: Match, b: Match): number => a.end - b.end || a.start - b.start || a.pattern - b.pattern;
      const actual = compileMatcher(literals).scan(text, bound);
      assert.deepEqual(actual, naive(literals, text, bound, text.length).sort(order));
    }));
  });

  it('keeps the leftmost-longest, none overlapping', () => {
    const literals = ['合理', '合理期限', '期限内', '限内'];
    const text = '在合理期限内，合理';
    const kept = longestNonOverlapping(compileMatcher(literals).scan(text).reverse());
    assert.deepEqual(kept.map((m) => text.slice(m.start, m.end)), ['合理期限', '合理']);
    assert.deepEqual(longestNonOverlapping([]), []);
  });
});

describe('folding', () => {
  it('knows the Traditional characters of contracts', () => {
    const pairs = '與与條条約约義义務务違违賠赔償偿應应責责時时間间關关規规標标準准費费雙双協协議议書书簽签訂订權权證证據据賬账價价額额稅税產产業业營营實实際际給给繳缴遲迟發发後后復复還还選选擇择終终止止滿满屆届滅灭損损壞坏險险擔担轉转讓让質质檢检驗验傳传遞递電电話话郵邮寄寄聯联繫系機机構构達达雲云網网絡络軟软體体維维護护術术優优惠惠勞劳動动僱雇員员試试離离職职獎奖罰罚審审計计師师競竞爭争仲仲裁裁';
    for (let i = 0; i + 1 < pairs.length; i += 2) assert.equal(fold(pairs[i]!), pairs[i + 1], pairs[i]);
    assert.equal(fold('訴訟'), '诉讼');
  });

  it('takes the letters parties go by for those of most contracts, and no others', () => {
    for (const [written, folded] of [['A方', '甲方'], ['Ａ　方：', '甲 方:'], ['由B方向A方支付', '由乙方向甲方支付'], ['A、B双方', '甲、乙双方'], ['AB双方', '甲乙双方'], ['A、B、C三方', '甲、乙、丙三方'], ['A方法定代表人', '甲方法定代表人']] as const) assert.equal(fold(written), folded);
    for (const text of ['A方案', 'B方式', 'A方面', '附件A', 'CA方', 'A股', '方A', 'B2B方']) assert.equal(fold(text), text);
  });

  it('leaves alone what Simplified contracts use in its own right', () => {
    for (const text of ['著作权', '覆盖', '借故', '约定', '甲方', 'SLA 99.9%', '\ud842\udfb7', '\ud842']) assert.equal(fold(text), text);
  });

  it('is idempotent, keeps the length and covers at least 1,500 Traditional characters', () => {
    let changed = 0;
    for (let code = 0; code < 0x10000; code++) {
      const to = foldUnit(code);
      assert.equal(foldUnit(to), to, String.fromCharCode(code));
      if (code >= 0x4e00 && code <= 0x9fff && to !== code) changed++;
    }
    assert.ok(changed >= 1500, String(changed));
    const every = String.fromCharCode(...FOLD.keys());
    assert.equal(fold(every).length, 0x10000);
  });

  it('returns a text without anything to fold as it is, and leaves codes outside UTF-16 alone', () => {
    assert.equal(fold(''), '');
    assert.equal(foldUnit(0x20bb7), 0x20bb7);
    assert.equal(foldUnit(-1), -1);
    assert.equal(fold(`甲${'乙'.repeat(9000)}約`), `甲${'乙'.repeat(9000)}约`);
  });
});
