import assert from 'node:assert/strict';
import { article, articleNumbers, CUTOFF, LAW_KEYS, quote } from '../../server/src/knowledge/laws.ts';
import { lastArticle, lawName, neverExisted, REPEALED_LAWS, RENUMBERED_LAWS, repealedBase, repealedLaw } from '../../server/src/knowledge/repealed-laws.ts';
import { isQuotedLaw, lawMentions } from '../../server/src/model/citations.ts';
import { contractDate } from '../../server/src/model/contract-date.ts';
import { parseContract } from '../../server/src/model/parse.ts';

describe('repealed laws: the data', () => {
  it('names each law once, with what took its place and from when', () => {
    const names = REPEALED_LAWS.flatMap((law) => law.names);
    assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
    for (const law of REPEALED_LAWS) {
      assert.match(law.since, /^\d{4}-\d\d-\d\d$/);
      assert.ok(law.since <= CUTOFF && (law.successor !== '' || law.ended === '失效'), law.names[0]);
      for (const name of law.names) assert.equal(lawName(name), name, 'kept as normalised');
      if (law.basis !== undefined) assert.notEqual(quote(law.basis), null, law.basis);
      assert.equal(repealedLaw(law.successor), null, `${law.successor} is itself repealed`);
    }
  });

  it('knows a law by its year, its slips and its rules of implementation, of which nothing more is said', () => {
    for (const written of ['《中华人民共和国合同法（1999）》', '《中华人民共和国和合同法》', '《中华人名共和国合同法》', '《新合同法》']) assert.equal(repealedLaw(written)?.successor, '民法典', written);
    assert.equal(repealedLaw('技术合同法实施条例'), null);
    assert.deepEqual(repealedBase('《技术合同法实施条例》')?.names.includes('技术合同法'), true);
    for (const other of ['劳动合同法实施条例', '招标投标法实施条例', '外资企业法实施细则']) assert.equal(repealedBase(other), null, other);
  });

  it('maps articles of the contract law to the code, and says where the rule has changed', () => {
    const law = repealedLaw('《中华人民共和国合同法》')!;
    assert.deepEqual(law.articles['107'], { to: [577], same: true, note: '文字不变' });
    assert.equal(law.articles['114']?.to[0], 585);
    assert.equal(law.articles['54']?.same, false, 'the right to have a contract altered is gone');
    assert.equal(law.last, 428);
    assert.equal(repealedLaw('担保法')?.articles['19']?.same, false, 'unspecified suretyship is now ordinary');
    for (const [old, { to }] of Object.entries(law.articles)) for (const number of to) assert.ok(number > 0 && number <= 1260, `${old} → ${number}`);
  });

  it('tells interpretations by any way of writing them', () => {
    for (const name of ['《最高人民法院关于适用〈中华人民共和国合同法〉若干问题的解释（二）》', '《关于适用<合同法>若干问题的解释(二)》', '合同法司法解释（二）']) assert.match(repealedLaw(name)?.successor ?? '', /合同编通则/, name);
  });

  it('knows where laws end; what we hold lies before', () => {
    assert.equal(lastArticle('民法典'), 1260);
    assert.equal(lastArticle('仲裁法'), 96, 'in its 2025 numbering');
    for (const key of LAW_KEYS) {
      const last = lastArticle(key);
      if (last !== null) assert.ok(Math.max(...articleNumbers(key)) <= last, key);
    }
  });

  it('tells renumbered articles, every new one existing', () => {
    for (const { law, since, moves } of RENUMBERED_LAWS)
      for (const { old, now, subject } of moves) {
        assert.ok(old !== now && now <= lastArticle(law)!, `${law} ${old} → ${now}`);
        assert.doesNotThrow(() => new RegExp(subject));
        const text = article(`${law}第${now}条`)?.text;
        if (text !== undefined && since > '2025') assert.match(text, new RegExp(subject.split('|').concat('仲裁', '网络', '竞争', '经营者', '中小').join('|')), `${law}${now}`);
      }
  });

  it('lists names that never were a law, and nothing of ours among them', () => {
    assert.ok(neverExisted('《中华人民共和国知识产权法》') && neverExisted('城市管理法'));
    for (const name of ['民法典', '劳动合同法', '物业管理条例', '知识产权海关保护条例', '民事诉讼法']) assert.ok(!neverExisted(name), name);
  });
});

describe('laws named in running text', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['根据《中华人民共和国合同法》、《民法典》，', ['中华人民共和国合同法', '民法典']],
    ['依据合同法第一百一十四条的规定', ['合同法114']],
    ['依照《合同法》第60、61条及《担保法》第十九条', ['合同法60,61', '担保法19']],
    ['根据《中华人民共和国合同法》（1999年）第107条', ['中华人民共和国合同法107']],
    ['《最高人民法院关于适用《中华人民共和国合同法》若干问题的解释（二）》第二十九条', ['最高人民法院关于适用《中华人民共和国合同法》若干问题的解释（二）29']],
    ['依据劳动合同法和民法典', []],
    ['双方之间的合同法律关系', []],
    ['物权法定原则', []],
    ['经济合同法', ['经济合同法']],
    ['根据中华人民共和国合同法的规定', ['中华人民共和国合同法']],
    ['本合同法定代表人签字', []],
  ];
  for (const [text, expected] of table)
    it(text, () => {
      const found = lawMentions(text);
      assert.deepEqual(found.map((m) => m.name + m.articles.map((a) => a.number).join(',')), expected);
      for (const m of found) assert.equal(text.slice(m.span.start, m.span.end).replace(/^《(.*)》$/, '$1'), m.name);
    });

  it('knows a statute’s own words', () => {
    const text = '《电子商务法》第四十七条规定：“适用本章和《中华人民共和国民法总则》《中华人民共和国合同法》的规定。”双方遵守合同法。';
    assert.equal(isQuotedLaw(text, text.indexOf('《中华人民共和国合同法》')), true);
    assert.equal(isQuotedLaw(text, text.lastIndexOf('合同法')), false);
  });

  it('comes to an end on any text', () => {
    for (const text of ['《'.repeat(20_000), '《》'.repeat(20_000), '合同法、'.repeat(10_000)]) assert.ok(lawMentions(text).length >= 0);
  });
});

describe('the contract’s own date', () => {
  const table: readonly (readonly [string, string | null])[] = [
    ['采购合同\n签订日期：2019年5月6日\n第一条 标的\n交付日期为2021年3月1日。', '2019-05-06'],
    ['采购合同\n第一条 标的\n甲方向乙方采购电脑。\n本合同于二〇二〇年十一月三日在杭州签订。', '2020-11-03'],
    ['采购合同\n第一条 标的\n交付日期为2021年3月1日。\n甲方（盖章）：\n日期：2022-01-05\n乙方（盖章）：\n日期：2022.1.8', '2022-01-08'],
    ['采购合同\n签订日期：    年  月  日\n第一条 标的\n甲方向乙方采购电脑。', null],
    ['采购合同\n第一条 交货\n乙方于2019年3月1日交货。', null],
    ['采购合同\n签订日期：2019年13月6日\n第一条 标的\n采购电脑。', null],
  ];
  for (const [text, expected] of table) it(JSON.stringify(text), () => assert.equal(contractDate(parseContract(text)), expected));
});
