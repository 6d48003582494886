import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { reviewed } from '../support/reviewed.ts';

const TEXT = `设备采购合同

第一条 交货
1.1 乙方应当自合同签订之日起三十日内将全部设备运至甲方指定的地点并完成安装。
1.2 运费由乙方承担。
（一）包装费；
（二）保险费。
第二条 付款
甲方于收货后十日内付清。

附件一
设备清单
1. 空气压缩机两台。
`;
const show = (nodes: readonly DocumentSymbol[] | undefined, indent = ''): string => (nodes ?? []).map((node) => `${indent}${node.name}\n${show(node.children, `${indent}  `)}`).join('');

describe('the outline', () => {
  it('is the numbering tree, each item by its number and heading or first words', () => {
    assert.equal(
      show(symbols(reviewed(TEXT))),
      `第一条 交货
  1.1 乙方应当自合同签订之日起三十日内将全部设…
  1.2 运费由乙方承担。
    （一） 包装费；
    （二） 保险费。
第二条 付款
附件一 设备清单
  1. 空气压缩机两台。
`,
    );
  });
  it('keeps to the protocol: names are never empty, selections stand in their ranges, children in their parents', () => {
    for (const text of [TEXT, '', '第一条', '# \n##', '１．\n２．😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀', TEXT.replaceAll('\n', '\r\n'), '一、\n（一）\n1.\n(1)\n①\n']) {
      const within = (outer: DocumentSymbol['range'], inner: DocumentSymbol['range']): boolean => before(outer.start, inner.start) && before(inner.end, outer.end);
      const before = (a: DocumentSymbol['range']['start'], b: DocumentSymbol['range']['start']): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
      const check = (node: DocumentSymbol): void => {
        assert.ok(node.name.trim() !== '' && !/[\r\n]/.test(node.name) && !/\p{Cs}/u.test(node.name));
        assert.ok(within(node.range, node.selectionRange), JSON.stringify(node));
        for (const child of node.children ?? []) {
          assert.ok(within(node.range, child.range));
          check(child);
        }
      };
      symbols(reviewed(text)).forEach(check);
    }
  });
});

describe('folding', () => {
  it('folds every clause of more than one line', () => {
    assert.deepEqual(foldingRanges(reviewed(TEXT)).map(({ startLine, endLine }) => [startLine, endLine]), [[2, 6], [4, 6], [7, 8], [10, 12]]);
  });
  it('keeps the outer ones within a limit', () => {
    assert.deepEqual(foldingRanges(reviewed(TEXT), 3).map(({ startLine }) => startLine), [2, 7, 10]);
  });
});
