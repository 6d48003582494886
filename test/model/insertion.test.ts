import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAUSE_IDS, type ClauseId } from '../../server/src/knowledge/clause-ids.ts';
import { PROFILE_IDS, type ProfileId } from '../../server/src/knowledge/profile-ids.ts';
import type { ClauseCoverage } from '../../server/src/model/contract.ts';
import { elementInsertion, insertionBehind, insertionFor, type Insertion } from '../../server/src/model/insertion.ts';
import { nextValues, schemeOf, writeNumber } from '../../server/src/model/numbering-scheme.ts';
import { parseContract } from '../../server/src/model/parse.ts';
import { toLsp, toPlain } from '../../server/src/text/snippet.ts';
import { referencesIn } from '../../server/src/model/references.ts';
import { parseMarks } from '../support/marks.ts';

const apply = (text: string, { span, snippet }: Insertion): string => text.slice(0, span.start) + toPlain(snippet) + text.slice(span.end);

/** The text with the clause in it. */
const withClause = (text: string, clause: ClauseId, profile: ProfileId = 'customer-service'): string => apply(text, insertionFor(parseContract(text), clause, profile));

/** The lines the insertion adds, cut to their opening words. */
const added = (text: string, clause: ClauseId, profile?: ProfileId): readonly string[] => {
  const old = text.split(/\r?\n/);
  return withClause(text, clause, profile).split(/\r?\n/).filter((line) => line.trim() !== '' && !old.includes(line)).map((line) => line.slice(0, 8));
};

const HEAD = '客户服务协议\n\n甲方（服务方）：青禾客服有限公司\n乙方（客户）：白榆商贸有限公司\n\n';
const SIGNED = '\n\n甲方（盖章）：\n乙方（盖章）：\n签署日期：2026年3月1日\n';

/** The same two clauses in the schemes contracts use; $0 is where a new one belongs. */
const SCHEMES: readonly (readonly [name: string, text: string, heading: string, second: string])[] = [
  ['第X条 with items 1.', `${HEAD}第一条 服务内容\n1. 甲方为乙方解答咨询。\n2. 甲方为乙方处理投诉。\n\n第二条 付款\n1. 乙方每月5日前付款。\n2. 甲方开具发票。$0${SIGNED}`, '第三条 不可抗力', '1. 不可抗力指'],
  ['第X条 and an ideographic space', `${HEAD}第一条　服务内容\n　　甲方为乙方解答咨询。\n第二条　付款\n　　乙方每月5日前付款。$0${SIGNED}`, '第三条　不可抗力', '　　不可抗力指'],
  ['第X条 without a space, items N.M', `${HEAD}第一条服务内容\n1.1 甲方为乙方解答咨询。\n1.2 甲方处理投诉。\n第二条付款\n2.1 乙方每月5日前付款。$0${SIGNED}`, '第三条不可抗力', '3.1 不可抗力指'],
  ['第1条', `${HEAD}第1条 服务内容\n（1）甲方为乙方解答咨询。\n（2）甲方处理投诉。\n第2条 付款\n（1）乙方每月5日前付款。$0${SIGNED}`, '第3条 不可抗力', '（1）不可抗力指'],
  ['一、 with items （一）', `${HEAD}一、服务内容\n（一）甲方为乙方解答咨询。\n（二）甲方处理投诉。\n\n二、付款\n（一）乙方每月5日前付款。$0${SIGNED}`, '三、不可抗力', '（一）不可抗力指'],
  ['1. with items 1.1', `${HEAD}1. 服务内容\n1.1 甲方为乙方解答咨询。\n1.2 甲方处理投诉。\n2. 付款\n2.1 乙方每月5日前付款。$0${SIGNED}`, '3. 不可抗力', '3.1 不可抗力指'],
  ['Markdown headings', `# 客户服务协议\n\n甲方（服务方）：青禾客服有限公司\n乙方（客户）：白榆商贸有限公司\n\n## 第一条 服务内容\n\n1. 甲方为乙方解答咨询。\n2. 甲方处理投诉。\n\n## 第二条 付款\n\n1. 乙方每月5日前付款。$0${SIGNED}`, '## 第三条 不可抗力', '1. 不可抗力指'],
  ['bold headings with a colon', `${HEAD}**第一条 服务内容：**\n1. 甲方为乙方解答咨询。\n2. 甲方处理投诉。\n**第二条 付款：**\n1. 乙方每月5日前付款。$0${SIGNED}`, '**第三条 不可抗力：**', '1. 不可抗力指'],
  ['indented lines', `${HEAD}　　第一条 服务内容\n　　1、甲方为乙方解答咨询。\n　　2、甲方处理投诉。\n　　第二条 付款\n　　1、乙方每月5日前付款。$0${SIGNED}`, '　　第三条 不可抗力', '　　1、不可抗力指'],
];

describe('insertion of a clause', () => {
  for (const [name, marked, heading, item] of SCHEMES) {
    it(`follows the document: ${name}`, () => {
      const { text, cursor } = parseMarks(marked);
      const insertion = insertionFor(parseContract(text), 'force-majeure', 'customer-service');
      assert.deepEqual(insertion.span, { start: cursor, end: cursor });
      const lines = toPlain(insertion.snippet).split('\n').filter((line) => line !== '');
      assert.equal(lines[0], heading);
      assert.ok(lines[1]!.startsWith(item), lines[1]);
      assert.equal(lines.length, 5);
    });
  }

  it('counts on in Chinese numerals beyond ten', () => {
    const numerals = '一二三四五六七八九十'.split('');
    const text = `${HEAD}${numerals.map((n) => `第${n}条 付款\n乙方付款。\n`).join('')}第十一条 份数\n本协议一式两份。`;
    assert.equal(added(text, 'governing-law')[0], '第十二条 适用法');
  });

  it('stands above the signatures, also above 以下无正文 and a bare list of annexes', () => {
    const { text, cursor } = parseMarks(`${HEAD}一、服务内容\n甲方解答咨询。\n二、付款\n乙方付款。$0\n\n（以下无正文）\n甲方（盖章）：\n乙方（盖章）：\n\n附件一：服务清单\n1. 咨询\n2. 投诉\n`);
    assert.equal(insertionFor(parseContract(text), 'force-majeure', 'customer-service').span.start, cursor);
  });

  it('keeps CRLF line ends and the blank lines between clauses', () => {
    const text = `${HEAD}第一条 服务内容\n1. 甲方解答咨询。\n2. 甲方处理投诉。\n\n第二条 付款\n1. 乙方付款。\n2. 甲方开票。`.replaceAll('\n', '\r\n');
    const made = withClause(text, 'governing-law');
    assert.doesNotMatch(made.replaceAll('\r\n', ''), /[\r\n]/);
    assert.match(made, /甲方开票。\r\n\r\n第三条 适用法律\r\n本协议的订立/);
  });

  it('speaks of the parties by the names and roles of the text', () => {
    const provider = `${HEAD}第一条 服务内容\n甲方为乙方解答咨询。\n第二条 期限\n一年。`;
    assert.match(withClause(provider, 'payment'), /乙方应当在每月5日前支付上一自然月的服务费/);
    const client = provider.replace('甲方（服务方）', '甲方（客户）').replace('乙方（客户）', '乙方（服务方）').replace('甲方为乙方', '乙方为甲方');
    assert.match(withClause(client, 'payment'), /甲方应当在每月5日前支付上一自然月的服务费/);
    assert.match(withClause(provider, 'governing-law'), /本协议的订立/);
    assert.match(withClause(provider.replace('客户服务协议', '客户服务合同'), 'governing-law'), /本合同的订立/);
  });

  it('leaves a party that cannot be told to the user, offering the names the text has', () => {
    const unknown = '合作合同\n\n甲方：青禾有限公司\n乙方：白榆有限公司\n\n第一条 期限\n一年。\n第二条 份数\n两份。';
    assert.match(toLsp(insertionFor(parseContract(unknown), 'payment', 'generic').snippet), /\$\{\d+\|甲方,乙方\|\}应当自/);
    const nobody = '买卖合同\n\n第一条 期限\n一年。\n第二条 份数\n两份。';
    assert.match(toLsp(insertionFor(parseContract(nobody), 'payment', 'sale').snippet), /\$\{\d+:买方\}应当自/);
  });

  it('puts the parties below the title and its number, recitals above the first clause, signatures at the end', () => {
    const text = '客户服务合同\n合同编号：KF-01\n\n第一条 服务内容\n解答咨询。\n第二条 份数\n两份。\n';
    assert.match(withClause(text, 'parties'), /^客户服务合同\n合同编号：KF-01\n\n甲方：\[营业执照所载全称\]\n统一社会信用代码：[^]*\n\n第一条 服务内容/);
    assert.match(withClause(text, 'recitals'), /KF-01\n\n鉴于[^\n]*。\n\n第一条/);
    assert.match(withClause(text, 'signature'), /两份。\n\n甲方（盖章）：\n[^]*签署日期：\[签署日期\]\n$/);
  });

  it('begins an empty document and a page of notes', () => {
    assert.match(withClause('', 'governing-law'), /^第一条　适用法律\n/);
    assert.match(withClause('客户服务合同', 'fees'), /^客户服务合同\n第一条　服务费用\n1\. /);
    assert.match(withClause('第一条', 'fees'), /第二条/);
  });

  it('reads as its own clause afterwards, and one clause after the other keeps the count', () => {
    for (const [name, marked] of SCHEMES) {
      const { text } = parseMarks(marked);
      const wanted = CLAUSE_IDS.filter((id) => !['parties', 'recitals', 'signature', 'working-time', 'social-insurance', 'labour-protection'].includes(id));
      const made = wanted.reduce((at, id) => withClause(at, id), text);
      const { members } = schemeOf(parseContract(made));
      assert.deepEqual(members.map((c) => c.number?.values.at(0)), members.map((_, i) => i + 1), name);
      assert.deepEqual(members.slice(2).map((c) => c.topic), wanted, name);
    }
  });

  it('never fails, whatever the text: every clause and profile over every prefix of a contract', () => {
    const { text } = parseMarks(SCHEMES[0]![1]);
    for (let length = 0; length <= text.length; length += 7) {
      const contract = parseContract(text.slice(0, length));
      for (const id of CLAUSE_IDS) {
        const { span } = insertionFor(contract, id, PROFILE_IDS[(length + id.length) % PROFILE_IDS.length]!);
        assert.ok(span.start === span.end && span.start >= 0 && span.end <= length);
      }
    }
    for (const odd of ['\u0000', '一、', '\ud800', '附件一', '\r', '（一）', '1.1.1.1', '|a|b|\n|-|-|']) assert.ok(toPlain(insertionFor(parseContract(odd), 'fees', 'generic').snippet).includes('价款或者报酬'));
  });
});

describe('insertion behind a clause', () => {
  /** The insertion and what it renumbers, as one edit. */
  const seated = (text: string, words: string, clause: ClauseId): string | null => {
    const contract = parseContract(text);
    const host = contract.clauses.find((c) => text.startsWith(words, c.span.start))!;
    const found = insertionBehind(contract, host, clause, 'customer-service');
    return found && all(text, found);
  };
  const all = (text: string, { span, snippet, changes }: NonNullable<ReturnType<typeof insertionBehind>>): string =>
    [...changes, { span, text: toPlain(snippet) }].sort((a, b) => b.span.start - a.span.start).reduce((at, change) => at.slice(0, change.span.start) + change.text + at.slice(change.span.end), text);

  it('renumbers what follows and every reference to it', () => {
    const text = `${HEAD}第一条 服务内容\n甲方为乙方解答咨询，费用见第二条。\n第二条 付款\n乙方每月5日前付款，迟延的按第三条办理。\n第三条 违约责任\n按第二条的万分之三计。${SIGNED}`;
    const made = seated(text, '第一条', 'governing-law');
    assert.match(made!, /费用见第三条。\n第二条 适用法律\n本协议的订立[^\n]*\n第三条 付款\n乙方每月5日前付款，迟延的按第四条办理。\n第四条 违约责任\n按第三条的万分之三计。/);
    // Behind the last clause nothing is renumbered: it is the insertion where a clause belongs.
    assert.equal(seated(text, '第三条', 'governing-law'), withClause(text, 'governing-law'));
  });

  it('is nothing for a block of lines, in an annex, and where the numbering is lost', () => {
    const text = `${HEAD}第一条 服务内容\n咨询，见第二条。\n第二条 付款\n每月5日前付款。${SIGNED}\n附件一：清单\n1. 咨询\n2. 投诉\n`;
    assert.equal(seated(text, '第一条', 'parties'), null);
    assert.equal(seated(text, '1. 咨询', 'governing-law'), null);
    // Every clause bears the same number: it was lost on the way.
    assert.equal(seated(`${HEAD}一、服务内容\n见第二条。\n一、付款\n乙方付款。\n一、发票\n甲方开票。`, '一、付款', 'governing-law'), null);
  });

  it('leads every reference to the clause it led to, whatever model clause stands in whatever place of whole contracts', () => {
    const folder = 'test/contracts';
    const wanted = CLAUSE_IDS.filter((id) => !['parties', 'recitals', 'signature'].includes(id));
    let [made, refused] = [0, 0];
    for (const [which, name] of readdirSync(folder).filter((file) => /\.(?:txt|md|contract)$/.test(file)).entries()) {
      const text = readFileSync(join(folder, name), 'utf8');
      const contract = parseContract(text);
      const targets = referencesIn(contract).filter((r) => r.owner === 'own' && r.targets.length > 0);
      for (const [place, host] of schemeOf(contract).members.entries()) {
        const id = wanted[(which * 7 + place) % wanted.length]!;
        const found = insertionBehind(contract, host, id, PROFILE_IDS[(which + place) % PROFILE_IDS.length]!);
        if (!found) {
          refused++;
          continue;
        }
        made++;
        const after = all(text, found);
        const read = parseContract(after);
        const edits = [...found.changes, { span: found.span, text: toPlain(found.snippet) }];
        /** Where an offset of the old text is in the new one. */
        const now = (at: number): number => at + edits.filter((e) => e.span.end <= at && (e.span.start < at || e.span.start === e.span.end)).reduce((sum, e) => sum + e.text.length - (e.span.end - e.span.start), 0);
        const there = new Map(referencesIn(read).map((r) => [r.span.start, r]));
        for (const reference of targets) {
          const lead = there.get(now(reference.span.start))?.targets.map((t) => t.span.start);
          assert.deepEqual(lead, reference.targets.map((t) => now(t.span.start)), `${name}: ${id} behind ${text.slice(host.span.start, host.span.start + 10)}: ${text.slice(reference.span.start, reference.span.end)}`);
        }
        assert.equal(schemeOf(read).members.length, schemeOf(contract).members.length + 1, `${name}: ${id} is a clause among the others`);
      }
    }
    assert.ok(made > 300 && refused < 10, `${made} made, ${refused} refused`);
  });
});

describe('insertion of an element', () => {
  /** Coverage that points at the marked heading. */
  const at = (marked: string, id: ClauseId): { text: string; coverage: ClauseCoverage } => {
    const { text, spans } = parseMarks(marked);
    return { text, coverage: { id, state: 'incomplete', evidence: spans, anchor: spans[0] ?? null, has: [], missing: [], faint: false } };
  };
  const withElement = (marked: string, id: ClauseId, element: string): string => {
    const { text, coverage } = at(marked, id);
    const insertion = elementInsertion(parseContract(text), coverage, element, 'customer-service');
    assert.ok(insertion);
    return apply(text, insertion);
  };

  it('is the next item of its clause', () => {
    const made = withElement(`${HEAD}第一条 [|付款|]\n（一）乙方每月5日前付款。\n（二）以转账支付。\n\n第二条 份数\n两份。${SIGNED}`, 'payment', 'invoice');
    assert.match(made, /（二）以转账支付。\n（三）甲方应当自收到每期款项之日起5个工作日内向乙方开具增值税专用发票。\n\n第二条 份数/);
  });

  it('follows the numbers of its clause', () => {
    assert.match(withElement(`${HEAD}1. 服务内容\n1.1 咨询。\n1.2 投诉。\n2. [|付款|]\n2.1 乙方付款。\n2.2 转账支付。${SIGNED}`, 'payment', 'late-payment'), /2\.2 转账支付。\n2\.3 乙方逾期付款的/);
  });

  it('is a further sentence where the clause has no items', () => {
    assert.match(withElement(`${HEAD}第一条 [|不可抗力|]\n发生不可抗力的，双方互不承担违约责任\n第二条 份数\n两份。`, 'force-majeure', 'notice'), /违约责任。遭受不可抗力的一方应当自事件发生之日起5日内书面通知对方/);
    assert.match(withElement(`${HEAD}第一条 [|不可抗力|]\n第二条 份数\n两份。`, 'force-majeure', 'notice'), /第一条 不可抗力\n遭受不可抗力的一方/);
  });

  it('does not run into the signatures', () => {
    assert.match(withElement(`${HEAD}第一条 服务内容\n咨询。\n第二条 [|争议解决|]\n双方协商。${SIGNED}`, 'dispute-resolution', 'forum'), /双方协商。协商期届满[^\n]*。\n\n甲方（盖章）/);
  });

  it('is a line in the parties’ block', () => {
    const made = withElement(`客户服务协议\n\n[|甲方（服务方）：青禾客服有限公司|]\n乙方（客户）：白榆商贸有限公司\n\n第一条 服务内容\n甲方为乙方解答咨询。`, 'parties', 'address');
    assert.match(made, /乙方（客户）：白榆商贸有限公司\n乙方住所：\[登记住所\]；甲方住所：\[登记住所\]\n\n第一条/);
  });

  it('is nothing for an element without a text, or a clause without a place', () => {
    const { text, coverage } = at(`${HEAD}第一条 [|付款|]\n乙方付款。`, 'payment');
    assert.equal(elementInsertion(parseContract(text), coverage, 'nothing', 'sale'), null);
    assert.equal(elementInsertion(parseContract(text), { ...coverage, anchor: null, evidence: [] }, 'invoice', 'sale'), null);
  });
});

describe('numbering scheme', () => {
  const cases: readonly (readonly [sample: string, style: Parameters<typeof writeNumber>[1], values: readonly number[], written: string])[] = [
    ['第一条', 'article', [12], '第十二条'], ['第 1 条', 'article', [23], '第 23 条'], ['第１条', 'article', [12], '第１２条'], ['第三条之一', 'article', [4], '第四条'],
    ['一、', 'han', [21], '二十一、'], ['（一）', 'han-paren', [10], '（十）'], ['1.', 'decimal', [9], '9.'], ['１．', 'decimal', [10], '１０．'], ['1.1', 'dotted', [3, 12], '3.12'],
    ['１．１', 'dotted', [3, 2], '３．２'], ['(1)', 'paren', [4], '(4)'], ['①', 'circled', [3], '③'], ['⑴', 'paren', [2], '⑵'], ['㈠', 'han-paren', [4], '㈣'], ['⒈', 'decimal', [2], '⒉'],
    ['a)', 'letter', [3], 'c)'], ['Ａ．', 'letter', [2], 'Ｂ．'], ['⑳', 'circled', [21], '（21）'], ['第一百零二条', 'article', [103], '第一百零三条'],
  ];
  for (const [sample, style, values, written] of cases) it(`writes ${written} after the manner of ${sample}`, () => assert.equal(writeNumber(sample, style, values), written));

  it('takes the next free number, also where one was used twice', () => {
    const numbers = (text: string): readonly number[] => nextValues(schemeOf(parseContract(text)).members);
    assert.deepEqual(numbers('第一条 期限\n一年。\n第二条 份数\n两份。'), [3]);
    assert.deepEqual(numbers('第一条 期限\n一年。\n第三条 份数\n两份。\n第二条 付款\n付款。'), [4]);
    assert.deepEqual(numbers(''), [1]);
  });

  it('takes articles below parts as the top level, and no number from an annex', () => {
    const scheme = schemeOf(parseContract('合同\n\n第一章 总则\n第一条 期限\n一年。\n第二章 分则\n第二条 份数\n两份。\n\n甲方（盖章）：\n乙方（盖章）：\n\n附件一：清单\n\n第一条 清单\n略。\n第二条 价格\n略。'));
    assert.deepEqual(scheme.members.map((c) => c.number?.values), [[1], [2]]);
  });
});
