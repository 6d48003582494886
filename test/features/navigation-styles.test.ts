import assert from 'node:assert/strict';
import { definition, references } from '../../server/src/features/navigation.ts';
import { positionAt, spanOf } from '../../server/src/features/position.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { reviewed } from '../support/reviewed.ts';

/** Contracts in the numbering styles in use: what is written, and the line it leads to. */
const STYLES: readonly { readonly name: string; readonly text: string; readonly leads: readonly (readonly [words: string, to: string])[] }[] = [
  { name: '第一条（一）1.', text: '仓储合同\n第一条 标的\n（一）玉米：\n1. 一等；\n2. 二等。\n（二）大豆。\n第二条 费用\n甲：第一条；乙：第一条第（二）项；丙：第一条第（一）项第2目；丁：本条。', leads: [['第一条；', '第一条 标的'], ['第一条第（二）项', '（二）大豆。'], ['第一条第（一）项第2目', '2. 二等。'], ['本条', '第二条 费用']] },
  { name: '一、（一）', text: '仓储合同\n一、标的\n（一）玉米。\n（二）大豆。\n二、费用\n甲：第一条；乙：第一条第（二）项；丙：第二条。', leads: [['第一条；', '一、标的'], ['第一条第（二）项', '（二）大豆。'], ['第二条。', '二、费用']] },
  { name: '1. 1.1 1.1.1', text: '仓储合同\n1. 标的\n1.1 玉米\n1.1.1 一等。\n1.2 大豆。\n2. 费用\n2.1 甲：第1条；乙：第1.2条；丙：第1.1.1款；丁：1.2款。', leads: [['第1条', '1. 标的'], ['第1.2条', '1.2 大豆。'], ['第1.1.1款', '1.1.1 一等。'], ['1.2款。', '1.2 大豆。']] },
  { name: '第一条 1.1', text: '仓储合同\n第一条 标的\n1.1 玉米。\n1.2 大豆。\n第二条 费用\n2.1 甲：第一条；乙：第1.2款；丙：第一条第二款。', leads: [['第一条；', '第一条 标的'], ['第1.2款', '1.2 大豆。'], ['第一条第二款', '1.2 大豆。']] },
  { name: '第1条 (1)', text: '仓储合同\n第1条 标的\n(1) 玉米。\n(2) 大豆。\n第2条 费用\n甲：第1条；乙：第1条第(2)项；丙：第２条。', leads: [['第1条；', '第1条 标的'], ['第1条第(2)项', '(2) 大豆。'], ['第２条', '第2条 费用']] },
  { name: '款 without numbers', text: '仓储合同\n第一条 标的\n玉米二百吨。\n大豆一百吨。\n第二条 费用\n甲：第一条第二款。\n乙：前款除外。', leads: [['第一条第二款', '大豆一百吨。'], ['前款', '甲：第一条第二款。']] },
  { name: '第二条之一', text: '仓储合同\n第一条 标的\n玉米。\n第一条之一 质量\n二等以上。\n第二条 费用\n甲：第一条之一；乙：第一条。', leads: [['第一条之一；', '第一条之一 质量'], ['第一条。', '第一条 标的']] },
  { name: 'chapters', text: '仓储合同\n第一章 总则\n第一条 标的\n玉米。\n第二章 分则\n第二条 费用\n甲：第一条；乙：第二章。', leads: [['第一条；', '第一条 标的'], ['第二章。', '第二章 分则']] },
  { name: 'Markdown', text: '# 仓储合同\n\n## 第一条 标的\n\n玉米。\n\n## 第二条 费用\n\n甲：第一条。', leads: [['第一条。', '第一条 标的']] },
  { name: 'annexes with articles of their own', text: '仓储合同\n第一条 标的\n玉米。\n第二条 费用\n甲：附件一第二条；乙：第一条；丙：附件一。\n附件一：作业规程\n第一条 入库\n过磅。\n第二条 出库\n核单，按第一条过磅。', leads: [['附件一第二条', '第二条 出库'], ['乙：第一条', '第一条 标的'], ['第一条过磅', '第一条 入库']] },
  { name: 'Traditional', text: '倉儲契約\n第一條 標的\n玉米。\n第二條 費用\n甲：第一條。', leads: [['第一條。', '第一條 標的']] },
];

describe('navigation in every numbering style', () => {
  for (const { name, text, leads } of STYLES) {
    it(`${name}: leads from every form of reference`, () => {
      const of = reviewed(text);
      for (const [words, to] of leads) {
        const at = text.lastIndexOf(words) + words.search(/第|本|前|\d/);
        const last = at + /^[第条條款项目章之本前\d.０-９一二三四五六七八九十（）()]*/.exec(text.slice(at))![0].length - 1;
        const [link] = definition(of, positionAt(of.lines, last));
        assert.ok(link, words);
        const { start } = spanOf(of.lines, link.targetSelectionRange);
        assert.equal(text.slice(start).split('\n', 1)[0], to, words);
        assert.ok(references(of, positionAt(of.lines, last), false).length > 0, words);
      }
    });
    it(`${name}: the outline has every clause`, () => {
      const names: string[] = [];
      const collect = (all: ReturnType<typeof symbols>): void => all.forEach(({ name: own, children }) => (names.push(own), collect(children ?? [])));
      collect(symbols(reviewed(text)));
      for (const [, to] of leads) if (/^(?:第|[一二]、|\d)/.test(to)) assert.ok(names.some((own) => own.replace(/\s/g, '').startsWith(to.replace(/[\s。]/g, '').slice(0, 5))), `${to}: ${names.join(' | ')}`);
    });
  }
});
