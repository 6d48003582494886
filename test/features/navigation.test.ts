import assert from 'node:assert/strict';
import { offsetAt, positionAt, spanOf } from '../../server/src/features/position.ts';
import { definition, documentLinks, highlights, joinHovers, references, targetHover } from '../../server/src/features/navigation.ts';
import { selectionRanges } from '../../server/src/features/selection-ranges.ts';
import { semanticTokens, SEMANTIC_TOKENS_LEGEND } from '../../server/src/features/semantic-tokens.ts';
import { parseMarks, withMarks } from '../support/marks.ts';
import { reviewed } from '../support/reviewed.ts';

const TEXT = `仓储合同
甲方：白榆粮油有限公司
乙方：青禾仓储有限公司
第一条 定义
“仓储物”是指玉米200吨。
第二条 验收
（一）仓储物的水分不超过14%；
（二）杂质不超过1%。
第三条 违约责任
不符合第二条第（二）项的，乙方有权拒收；依照第二条拒收的，按附件一收费。
第四条 附则
按《民法典》第九百零四条执行，第二条及第三条不因终止而失效。
附件一：收费表
拒收的仓储物每吨收费5元。`;

/** The reviewed text with the cursor before (or after) words of it. */
function at(words: string, offset = 0, text = TEXT) {
  const of = reviewed(text);
  return { of, position: positionAt(of.lines, text.indexOf(words) + offset) };
}
const slice = (of: ReturnType<typeof reviewed>, range: Parameters<typeof spanOf>[1]): string => {
  const { start, end } = spanOf(of.lines, range);
  return of.text.slice(start, end);
};

describe('navigation', () => {
  for (const [from, offset, to] of [
    ['第二条第（二）项', 1, '第二条 验收'],
    ['第二条第（二）项', 5, '（二）'],
    ['第二条拒收', 1, '第二条 验收'],
    ['附件一收费', 1, '附件一：收费表'],
    ['仓储物的水分', 1, '仓储物'],
    ['乙方有权', 0, '青禾仓储有限公司'],
    ['第三条不因', 2, '第三条 违约责任'],
  ] as const)
    it(`leads from ${from} to ${to}`, () => {
      const { of, position } = at(from, offset);
      const [link] = definition(of, position);
      assert.ok(link);
      assert.equal(slice(of, link.targetSelectionRange), to);
    });
  it('leads nowhere from a statute, an ordinary word or outside the text', () => {
    for (const words of ['第九百零四条', '水分', '14%']) {
      const { of, position } = at(words, 1);
      assert.deepEqual(definition(of, position), [], words);
    }
    const { of } = at('仓储合同');
    assert.deepEqual(definition(of, { line: 99, character: 9 }), []);
  });

  it('finds every place that speaks of a clause, from its number and from a reference', () => {
    const { text, spans } = parseMarks(TEXT.replace('不符合第二条第（二）项', '不符合[|第二条第（二）项|]').replace('依照第二条拒收', '依照[|第二条|]拒收').replace('第二条及第三条', '[|第二条|]及第三条').replace('\n第二条 验收', '\n[|第二条 验收|]'));
    for (const from of ['第二条 验收', '第二条拒收']) {
      const { of, position } = at(from, 1);
      assert.equal(withMarks(text, references(of, position, true).map(({ range }) => spanOf(of.lines, range))), withMarks(text, spans));
      assert.equal(references(of, position, false).length, 3);
    }
  });
  it('marks a term and a party wherever they stand, the definition as written', () => {
    const { of, position } = at('仓储物每吨');
    const marked = highlights(of, position);
    assert.deepEqual(marked.map(({ range, kind }) => `${slice(of, range)}${kind}`), ['仓储物3', '仓储物2', '仓储物2']);
    assert.equal(highlights(at('乙方有权').of, at('乙方有权').position).length, 2);
  });

  it('shows on hover what a reference leads to and what a term means', () => {
    const shown = (words: string, offset = 1): string => JSON.stringify(targetHover(at(words, offset).of, at(words, offset).position)?.contents ?? null);
    assert.match(shown('第二条拒收'), /第二条 验收.*水分不超过14%.*杂质/);
    assert.match(shown('第二条第（二）项', 5), /（二）杂质不超过1%/);
    assert.doesNotMatch(shown('第二条第（二）项', 5), /水分/);
    assert.match(shown('仓储物每吨'), /是指玉米200吨/);
    assert.match(shown('附件一收费'), /拒收的仓储物每吨收费5元/);
    assert.equal(shown('水分'), 'null');
    const hover = targetHover(at('第二条拒收', 1).of, at('第二条拒收', 1).position);
    assert.match(JSON.stringify(joinHovers({ contents: { kind: 'markdown', value: '问题' } }, hover)), /问题.*---.*第二条/);
    assert.equal(joinHovers(null, hover), hover);
  });

  it('links references and attachments to their lines', () => {
    const of = reviewed(TEXT);
    assert.deepEqual(documentLinks(of).map(({ range, target }) => [slice(of, range), target?.replace(/.*#/, '#')]), [['第二条第（二）项', '#L8'], ['第二条', '#L6'], ['第二条', '#L6'], ['第三条', '#L9'], ['附件一', '#L13']]);
  });

  it('grows a selection from the reference to the text', () => {
    const { of, position } = at('第二条第（二）项', 2);
    const steps: string[] = [];
    for (let range = selectionRanges(of, [position])[0]; range; range = range.parent) steps.push(slice(of, range.range).replace(/\s/g, '').slice(0, 9));
    assert.deepEqual(steps, ['第二条第（二）项', '不符合第二条第（二', '不符合第二条第（二', '第三条违约责任不符', '仓储合同甲方：白榆']);
    assert.equal(offsetAt(of.lines, selectionRanges(of, [{ line: 99, character: 0 }])[0]!.range.end), TEXT.length);
  });

  it('tells parties, terms, references, figures and modals apart', () => {
    const of = reviewed(TEXT);
    const { data } = semanticTokens(of);
    const seen: string[] = [];
    for (let i = 0, line = 0, character = 0; i < data.length; i += 5) {
      character = data[i]! > 0 ? data[i + 1]! : character + data[i + 1]!;
      line += data[i]!;
      seen.push(`${slice(of, { start: { line, character }, end: { line, character: character + data[i + 2]! } })}:${SEMANTIC_TOKENS_LEGEND.tokenTypes[data[i + 3]!]!}`);
    }
    for (const token of ['甲方:class', '仓储物:type', '第二条第（二）项:function', '有权:keyword', '5元:number']) assert.ok(seen.includes(token), `${token} in ${seen.join(' ')}`);
    assert.ok(!seen.some((token) => token.startsWith('第九百零四条')));
    assert.ok(semanticTokens(of, { start: { line: 9, character: 0 }, end: { line: 10, character: 0 } }).data.length < data.length);
  });
});
