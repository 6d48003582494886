import assert from 'node:assert/strict';
import { positionAt } from '../../server/src/features/position.ts';
import { lawDocument, statuteCompletions, statuteDefinition, statuteHover } from '../../server/src/features/statutes.ts';
import { article, articleNumbers, LAW_KEYS, quote } from '../../server/src/knowledge/laws.ts';
import { lawUri } from '../../server/src/protocol/messages.ts';
import { toHan } from '../../server/src/text/numerals.ts';
import { parseMarks } from '../support/marks.ts';
import { reviewed } from '../support/reviewed.ts';

const place = (marked: string) => {
  const { text, cursor } = parseMarks(marked);
  const of = reviewed(text);
  return { of, position: positionAt(of.lines, cursor!) };
};
const hovered = (marked: string): string | null => {
  const { of, position } = place(marked);
  const found = statuteHover(of, position);
  return found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : null;
};
const labels = (marked: string): readonly string[] => {
  const { of, position } = place(marked);
  return statuteCompletions(of, position).map(({ label }) => label);
};

describe('statutes: hover', () => {
  for (const marked of ['依据《民法典》第五百$0八十五条调整。', '依据民法典第58$05条调整。', '依据《中华人民共和国民法典》$0第五百八十五条第二款调整。', '依据《民$0法典》第585条调整。'])
    it(`the article word for word: ${marked}`, () => {
      const text = hovered(marked) ?? '';
      for (const paragraph of quote('民法典第585条')!.split('\n')) assert.ok(text.includes(paragraph), text);
      assert.match(text, /2021-01-01起施行/);
    });
  it('the one of several the mouse is at', () => {
    assert.match(hovered('依据民法典第510条、第51$01条。') ?? '', /第511条/);
  });
  it('says what is not held, not in force, not there', () => {
    assert.match(hovered('依据《民法典》第二$0条。') ?? '', /未收录/);
    assert.match(hovered('依据《民法典》第二千$0条。') ?? '', /只有1260条/);
    assert.match(hovered('依据《杭州市物业管理条$0例》办理。') ?? '', /未收录/);
    assert.match(hovered('依据《合同法》第一百一十四$0条。') ?? '', /废止.*\n*.*第114条现为.*第585条/s);
    assert.match(hovered('依据《知识产权$0法》。') ?? '', /没有颁布过/);
  });
  it('nothing where no law is cited', () => {
    for (const marked of ['乙方应$0按期交货。', '见附件《服务清$0单》。', '$0', '第五$0条 违约责任']) assert.equal(hovered(marked), null, marked);
  });
});

describe('statutes: definition', () => {
  it('leads to the article among what is held', () => {
    const { of, position } = place('依据《个人信息保护法》第二十$0一条。');
    const [link] = statuteDefinition(of, position);
    assert.equal(link?.targetUri, lawUri('个保法'));
    const line = lawDocument('个保法')!.text.split('\n')[link.targetRange.start.line]!;
    assert.ok(line.startsWith('第二十一条'), line);
  });
  it('from a repealed law to its successor', () => {
    const { of, position } = place('依据《合同法》第一百零七$0条。');
    const [link] = statuteDefinition(of, position);
    assert.equal(link?.targetUri, lawUri('民法典'));
    assert.ok(lawDocument('民法典')!.text.split('\n')[link.targetRange.start.line]!.startsWith('第五百七十七条'));
  });
  it('nowhere from a law not held', () => {
    const { of, position } = place('依据《保险法》第十$0条。');
    assert.deepEqual(statuteDefinition(of, position), []);
  });
});

describe('statutes: the text of a law', () => {
  it('holds every article of ours word for word, and no more', () => {
    for (const key of LAW_KEYS) {
      const { text } = lawDocument(key)!;
      const plain = text.replace(/\n　　/g, '\n');
      for (const number of articleNumbers(key)) assert.ok(plain.includes(`第${toHan(number)}条　${article(`${key}第${number}条`)!.text}`), `${key}第${number}条`);
    }
    assert.equal(lawDocument('保险法'), null);
    assert.equal(lawDocument('constructor'), null);
  });
});

describe('statutes: completion', () => {
  it('offers the laws held after 《', () => {
    const offered = labels('本合同依据《$0');
    assert.ok(offered.includes('民法典') && offered.includes('个人信息保护法') && !offered.includes('合同法'));
    const { of, position } = place('依据《民$0》');
    assert.equal((statuteCompletions(of, position)[0]?.textEdit as { newText: string }).newText, '民法典', '》 stands there already');
  });
  it('offers the articles held after 第, in the numerals begun', () => {
    assert.ok(labels('依据《民法典》第$0').includes('第五百八十五条'));
    assert.ok(labels('依据民法典第5$0').includes('第585条'));
    assert.ok(labels('依据《劳动合同法》第$0').includes('第十九条'));
  });
  it('nothing elsewhere', () => {
    for (const marked of ['第$0', '依据本合同第$0', '乙方$0', '依据劳动争议调解仲裁法第$0', '依据《合同法》第$0']) assert.deepEqual(labels(marked), [], marked);
  });
});
