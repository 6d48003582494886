import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, type Config } from '../../server/src/config.ts';
import { fixesOf, review, type Review } from '../../server/src/review.ts';
import { toPlain } from '../../server/src/text/snippet.ts';
import { VAGUE_CODES, vagueFamily } from '../../server/src/knowledge/vague-terms.ts';
import { VAGUE_EXPRESSIONS } from '../support/vague-expressions.ts';

const CONFIG: Config = { ...DEFAULT_CONFIG, profile: 'customer-service' };
const contract = (...items: readonly string[]): string => `客户服务协议\n甲方（客户）：\n乙方（服务方）：\n第一条 服务内容\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n')}`;
const apply = (text: string, fix: { readonly edits: readonly { readonly span: { start: number; end: number }; readonly text: Parameters<typeof toPlain>[0] }[] }): string =>
  [...fix.edits].reverse().reduce((t, e) => t.slice(0, e.span.start) + toPlain(e.text) + t.slice(e.span.end), text);
const vagueOf = (of: Review): readonly Review['issues'][number][] => of.issues.filter((i) => i.code.startsWith('vague-'));
/** The last item of the contract after each fix of its first vague finding. */
const offered = (config: Config, ...items: readonly string[]): readonly string[] => {
  const text = contract(...items);
  const reviewed = review(text, config);
  const issue = vagueOf(reviewed).find((i) => i.span.start > text.lastIndexOf(`\n${items.length}. `));
  assert.ok(issue, 'nothing is reported');
  return fixesOf(reviewed, issue).map((fix) => apply(text, fix).split('\n').at(-1)!.replace(/^\d+\. /, ''));
};

describe('quantified replacements', () => {
  it('fit the words around', () => {
    const table: readonly (readonly [string, string])[] = [
      ['乙方应第一时间通知甲方。', '乙方应在知悉后24小时内通知甲方。'],
      ['乙方应及时、准确地录入工单。', '乙方应在事项发生后5个工作日内准确地录入工单。'],
      ['乙方应将处理结果尽快报告甲方。', '乙方应将处理结果于得出结果后3个工作日内报告甲方。'],
      ['资料发生变更后，乙方应及时更新知识库。', '资料发生变更后，乙方应在5个工作日内更新知识库。'],
      ['乙方应在甲方通知的合理期限内更换人员。', '乙方应在甲方通知后5个工作日内更换人员。'],
      ['甲方需要给予合理的期限，供乙方整改。', '甲方需要给予15日的期限，供乙方整改。'],
      ['乙方应在合理的时间提前通知甲方。', '乙方应提前24小时通知甲方。'],
      ['乙方应提前书面通知甲方。', '乙方应提前5日书面通知甲方。'],
      ['甲方应妥善保管账号和密码。', '甲方应自行保管账号和密码（不得向第三人提供，发现泄露的应在24小时内通知对方）。'],
      ['乙方应妥善保管甲方的设备。', '乙方应指定1名专人保管甲方的设备。'],
      ['乙方应尽量避免投诉升级。', '乙方应避免投诉升级（每月有效投诉不超过3件，发生的在24小时内书面说明）。'],
      ['甲方有权视情节轻重要求乙方整改。', '甲方有权按第1次、第2次、第3次违约依次要求乙方整改。'],
      ['乙方承担差旅、食宿等费用。', '乙方承担差旅、食宿两项费用。'],
      ['甲方应提供包括但不限于产品手册、价目表、话术模板的资料。', '甲方应提供产品手册、价目表、话术模板（限于3项）的资料。'],
      ['服务费一般应在月底结清。', '服务费除不可抗力、法定节假日两种情形外，应在月底结清。'],
    ];
    for (const [sentence, fixed] of table) assert.equal(offered(CONFIG, sentence)[0], fixed);
  });

  it('prefer a value the contract itself uses for the same thing, then the user’s own, then the catalogue’s', () => {
    const own = '乙方应在6小时内响应甲方的书面请求。';
    const fixed = offered({ ...CONFIG, quantities: { response: '3小时' } }, own, '乙方应及时响应客户的请求。');
    assert.deepEqual(fixed.slice(0, 3), ['乙方应在收到请求后6小时内响应客户的请求。', '乙方应在收到请求后3小时内响应客户的请求。', '乙方应在收到请求后4小时内响应客户的请求。']);
  });

  it('take no value of another order of magnitude from the contract', () => {
    assert.doesNotMatch(offered(CONFIG, '投诉应在30分钟内转交甲方。', '乙方应及时移交全部资料。')[0]!, /30分钟/);
  });

  it('lean to the side the user stands on', () => {
    const first = (standpoint: Config['standpoint']): string => offered({ ...CONFIG, standpoint }, '乙方应及时响应客户的请求。')[0]!;
    assert.match(first('party-b'), /8小时内/);
    assert.match(first('party-a'), /2小时内/);
    assert.match(first('neutral'), /4小时内/);
  });

  it('keep the figure in a tab stop and are never certain', () => {
    const text = contract('乙方应及时响应客户的请求。');
    const reviewed = review(text, CONFIG);
    const [fix] = fixesOf(reviewed, vagueOf(reviewed)[0]!);
    assert.equal(fix!.certain, false);
    assert.ok(fix!.edits[0]!.text.some((part) => typeof part === 'object' && 'stop' in part && part.value === '4'));
  });
});

describe('every family of the lexicon', () => {
  const SHAPES: readonly ((words: string) => string)[] = [(w) => `乙方应${w}办理。`, (w) => `乙方应提供${w}。`, (w) => `甲方有权${w}处理。`, (w) => `乙方应${w}。`, (w) => `${w}的，甲方有权解除合同。`];
  for (const code of VAGUE_CODES) {
    it(`offers a fix for every warning of ${code}, and each silences it and raises nothing new`, () => {
      const seen = new Map<string, number>();
      for (const { literal, family } of VAGUE_EXPRESSIONS) {
        if (family === null || vagueFamily(family)!.code !== code || (seen.get(family) ?? 0) >= 3) continue;
        seen.set(family, (seen.get(family) ?? 0) + 1);
        for (const shape of SHAPES) {
          const text = contract(shape(literal));
          const reviewed = review(text, CONFIG);
          for (const issue of vagueOf(reviewed)) {
            const fixes = fixesOf(reviewed, issue);
            // A hint may stay without one where nothing that can be counted would fit.
            if (issue.severity === 'warning') assert.ok(fixes.length > 0, `${family}: no fix in 「${shape(literal)}」`);
            for (const fix of fixes) {
              const after = vagueOf(review(apply(text, fix), CONFIG));
              assert.ok(after.length < vagueOf(reviewed).length, `「${fix.title}」 leaves 「${apply(text, fix).split('\n').at(-1)!}」`);
            }
          }
        }
      }
      assert.ok(seen.size > 0);
    });
  }
});

describe('the user’s own vague terms', () => {
  const config: Config = { ...CONFIG, vagueTerms: [{ term: '火速', replacement: '2小时内' }, { term: 'ASAP' }] };
  it('are reported literally, with their replacement', () => {
    const text = contract('乙方ASAP交付。');
    const [issue] = vagueOf(review(text, config));
    assert.equal(issue?.code, 'vague-standard');
    assert.equal(text.slice(issue!.span.start, issue!.span.end), 'ASAP');
    assert.deepEqual(fixesOf(review(text, config), issue!), []);
  });
  it('offer the replacement first and nothing else', () => {
    const text = contract('供应商火速到场。');
    const reviewed = review(text, config);
    const issue = vagueOf(reviewed).find((i) => i.data?.['entry'] === 'user');
    assert.ok(issue);
    assert.deepEqual(fixesOf(reviewed, issue).map((f) => apply(text, f).split('\n').at(-1)), ['1. 供应商2小时内到场。']);
  });
});

describe('what the contract itself defines', () => {
  const reported = (definition: string): readonly string[] => {
    const text = contract(`${definition}\n第九条 服务\n大促期间，乙方应当加派客服。`);
    return vagueOf(review(text, CONFIG)).map((issue) => text.slice(issue.span.start, issue.span.end));
  };
  it('is not vague, in a list of definitions or with a word of time behind it', () => {
    assert.ok(reported('第八条 双方地位平等。').includes('大促期间'));
    for (const definition of ['第八条 “大促”是指每年6月1日至6月20日。', '第八条 定义\n- **大促**：每年6月1日至6月20日', '第八条 定义\n- **大促：**每年6月1日至6月20日']) assert.ok(!reported(definition).includes('大促期间'), definition);
  });
});
