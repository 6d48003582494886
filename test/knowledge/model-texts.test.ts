import assert from 'node:assert/strict';
import { CLAUSE_IDS } from '../../server/src/knowledge/clause-ids.ts';
import { CLAUSES, clauseOf } from '../../server/src/knowledge/clauses.ts';
import { article, citationsIn } from '../../server/src/knowledge/laws.ts';
import { allModelTexts, elementText, modelText } from '../../server/src/knowledge/model-texts/index.ts';
import { PROFILE_IDS } from '../../server/src/knowledge/profile-ids.ts';
import { mayAsk, needOf } from '../../server/src/knowledge/profiles.ts';
import { compileSignals, plain } from '../../server/src/model/signals.ts';
import { topicOfHeading } from '../../server/src/model/topic.ts';
import { fill, toPlain, type Snippet } from '../../server/src/text/snippet.ts';

const written = (text: Snippet): string => toPlain(fill(text, { provider: '乙方', client: '甲方', contract: '本合同' }, (name) => `{${name}}`));
const sentences = (text: Snippet): readonly string[] => written(text).split(/(?<=[。；])/);
const all = allModelTexts().map(({ profile, text }) => ({ profile, text, name: `${text.id} (${profile})`, plain: text.items.map(written).join('\n') }));

/** What must never stand in a text we offer: words without a measure, and the seeds' advice that is bad law. */
const VAGUE = [
  '及时', '尽快', '尽早', '迅速', '立即', '马上', '第一时间', '适时', '合理', '适当', '必要', '相关', '有关', '其他', '其它', '包括但不限于', '不定期', '经常', '优质', '良好', '高效', '妥善', '积极配合', '尽力', '最大努力', '酌情',
  '视情况', '原则上', '另行协商', '另行约定', '另计', '相应', '若干', '大量', '左右', '大约', '上述', '前述', '明显', '显著', '严重', '较大', '轻微', '实质性', '近期', '届时', '按时', '部分', '国家标准', '公司政策', '保密制度',
  '滞纳金', '最终解释权', '一般纳税人', '有权单方', '订金', '____', '有管辖权的',
];
/** 等 that opens a list; 同等 and 平等 are words. */
const OPEN_LIST = /(?<![同平对均何相])等(?!级|待|同|于|条件|额)/;

describe('model texts', () => {
  it('exist for every clause and every profile, with a heading and items', () => {
    for (const id of CLAUSE_IDS) for (const profile of PROFILE_IDS) {
      const text = modelText(id, profile);
      assert.ok(text.heading.length >= 2 && text.items.length > 0, `${id} ${profile}`);
    }
  });

  it('know no variables but the three that every document can fill', () => {
    const used = new Set(all.flatMap(({ text }) => text.items.flatMap((item) => item.flatMap((part) => (typeof part === 'object' && 'variable' in part ? [part.variable] : [])))));
    assert.deepEqual([...used].sort(), ['client', 'contract', 'provider']);
  });

  it('parse whole: no half of a tab stop or a variable is left as text, and every stop has a default', () => {
    for (const { text, name, plain: words } of all) {
      assert.doesNotMatch(words, /[${}|]/, name);
      for (const part of text.items.flat()) if (typeof part === 'object' && 'stop' in part) assert.notEqual(part.value, '', name);
    }
  });

  it('number their tab stops from 1 in reading order, a repeated one with the same default', () => {
    for (const { text, name } of all) {
      const seen = new Map<number, string>();
      for (const part of text.items.flat()) {
        if (typeof part === 'string' || 'variable' in part) continue;
        const known = seen.get(part.stop);
        if (known === undefined) assert.equal(part.stop, seen.size + 1, `${name}: stop ${part.stop}`);
        else assert.equal(part.value, known, `${name}: stop ${part.stop}`);
        seen.set(part.stop, part.value);
      }
    }
  });

  it('say nothing vague and nothing of what must not become model text', () => {
    for (const { name, plain: words } of all) {
      for (const word of VAGUE) assert.ok(!words.includes(word), `${name} says ${word}`);
      assert.doesNotMatch(words, OPEN_LIST, name);
    }
  });

  it('have headings that are read as their own clause', () => {
    const known: Readonly<Record<string, string>> = { 用人单位的义务: 'a heading of 义务 is read as the provider’s' };
    for (const { text, name } of all) if (!(text.heading in known)) assert.equal(topicOfHeading(text.heading), text.id, name);
  });

  it('end every numbered paragraph with a full stop', () => {
    for (const { text, name } of all) if (text.layout === 'items') for (const item of text.items) assert.match(written(item), /。$/, name);
  });

  it('cite only articles we hold in force', () => {
    const cited = all.flatMap(({ plain: words }) => citationsIn(words));
    assert.ok(cited.length > 0);
    for (const { key, number } of cited) assert.equal(key && article(`${key}第${number}条`)?.status, 'in-force', `${key}第${number}条`);
  });

  it('agree neither on a deposit above 20 % nor on both court and arbitration', () => {
    for (const { name, plain: words } of all) assert.doesNotMatch(words, /定金/, name);
    for (const { profile, text } of all) {
      if (text.id !== 'dispute-resolution' || profile === 'labour') continue;
      const words = text.items.map(written).join('');
      assert.notEqual(/提起诉讼/.test(words), /提交.{1,20}仲裁/.test(words), profile);
    }
  });

  it('carry every element the profile may be asked for, and the sentence alone carries it too', () => {
    for (const clause of CLAUSES) for (const profile of PROFILE_IDS) {
      if (needOf(profile, clause.id) === '-') continue;
      const text = modelText(clause.id, profile);
      for (const element of clause.elements) {
        if ((element.profiles && !element.profiles.includes(profile)) || !mayAsk(profile, clause.id, element.id)) continue;
        const name = `${clause.id}.${element.id} (${profile})`;
        assert.ok(text.carries.includes(element.id), `${name}: not in the clause`);
        const sentence = elementText(clause.id, element.id, profile);
        assert.ok(sentence, `${name}: no sentence`);
        // Signals are read as if in their clause; an element told by the parties' block alone has none.
        const signals = element.signals.map((s) => s.replace(/(^| )@/g, '$1').trim()).filter((s) => s !== '');
        if (signals.length === 0) continue;
        const reads = compileSignals(signals);
        assert.ok(text.items.flatMap(sentences).some((s) => reads(plain(s)).length > 0), `${name}: the clause is not recognised`);
        assert.ok(sentences(sentence).some((s) => reads(plain(s)).length > 0), `${name}: the sentence is not recognised`);
      }
    }
  });

  it('carry no element the catalogue does not know', () => {
    const extra = new Set(['scope.method', 'scope.recipients', 'scope.exclusions', 'scope.exclusivity', 'service-levels.connect-rate', 'service-levels.tiers', 'service-levels.service-hours', 'client-duties.consequence', 'client-duties.accuracy', 'client-duties.contact-person', 'qualification.certification', 'supervision.third-party', 'supervision.right-to-audit', 'effectiveness.failure']);
    for (const { text } of all) for (const element of text.carries) {
      const known = clauseOf(text.id).elements.some((e) => e.id === element);
      assert.ok(known || extra.has(`${text.id}.${element}`), `${text.id}.${element}`);
    }
  });

  it('differ where the kind of contract differs', () => {
    assert.match(written(modelText('fees', 'lease').items[0]!), /租金/);
    assert.match(modelText('dispute-resolution', 'labour').items.map(written).join(''), /劳动人事争议仲裁委员会/);
    assert.match(modelText('dispute-resolution', 'lease').items.map(written).join(''), /租赁物所在地人民法院/);
    assert.match(modelText('service-levels', 'online-customer-service').items.map(written).join(''), /首次人工响应时间/);
    assert.equal(modelText('parties', 'customer-service').layout, 'lines');
  });

  it('have no sentence for an element nobody knows', () => {
    assert.equal(elementText('fees', 'text', 'sale'), null);
    assert.equal(elementText('fees', 'toString', 'sale'), null);
    assert.equal(elementText('copies', 'nothing', 'generic'), null);
  });
});
