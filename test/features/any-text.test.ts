import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { nameCompletions } from '../../server/src/features/name-completions.ts';
import { definition, documentLinks, highlights, references, targetHover } from '../../server/src/features/navigation.ts';
import { outline } from '../../server/src/features/outline.ts';
import { offsetAt, positionAt } from '../../server/src/features/position.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { restructuring } from '../../server/src/features/renumber.ts';
import { selectionRanges } from '../../server/src/features/selection-ranges.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { reviewed } from '../support/reviewed.ts';

/** What a text goes through while somebody writes: it breaks off, loses its brackets and its numbers, gets words in the middle of others. */
const HURT: readonly ((text: string) => string)[] = [
  (text) => text.slice(0, Math.floor(text.length * 0.37)),
  (text) => text.slice(Math.floor(text.length * 0.41)),
  (text) => text.replace(/[”）》」]/g, ''),
  (text) => text.replace(/第([一二三四五六七八九十]{1,3})条/g, (_, n: string, at: number) => (at % 3 === 0 ? `第条${n}` : `第${n}${n}条`)),
  (text) => [...text].map((c, i) => (i % 97 === 0 ? '第' : i % 89 === 0 ? '\n' : i % 83 === 0 ? '（' : c)).join(''),
];
const STEP = 37;

describe('features on any text', () => {
  const files = readdirSync('test/contracts').filter((file) => /\.(?:txt|md|contract)$/.test(file)).sort();
  for (const [which, hurt] of HURT.entries())
    it(`answer at every ${STEP}th place of a contract hurt in manner ${which + 1}`, () => {
      let asked = 0;
      for (const name of files.filter((_, i) => i % HURT.length === which)) {
        const text = hurt(readFileSync(join('test/contracts', name), 'utf8'));
        const of = reviewed(text);
        const whole = { start: { line: 0, character: 0 }, end: positionAt(of.lines, text.length) };
        for (const found of [symbols(of), foldingRanges(of, Infinity), documentLinks(of), semanticTokens(of).data, inlayHints(of, whole), outline(text)]) assert.ok(Array.isArray(found));
        for (let at = 0; at <= text.length; at += STEP) {
          asked++;
          const position = positionAt(of.lines, at);
          const spots = [...definition(of, position).flatMap((l) => [l.targetRange, l.targetSelectionRange]), ...references(of, position, true).map((l) => l.range), ...highlights(of, position).map((l) => l.range)];
          for (const { start, end } of spots) assert.ok(offsetAt(of.lines, start) <= offsetAt(of.lines, end) && offsetAt(of.lines, end) <= text.length);
          targetHover(of, position);
          nameCompletions(of, position);
          assert.equal(selectionRanges(of, [position]).length, 1);
          const named = prepareRename(of, position);
          const renamed = rename(of, position, '全新的名称', { versioned: true });
          assert.equal(named === null, 'refused' in renamed, `${name} at ${at}`);
          if (at % (STEP * 8) === 0) restructuring(of, { start: position, end: position }, { versioned: true, snippets: true, only: ['refactor'] });
        }
        // With the caret on a number something may be done with the clause: never what does not fit the text.
        for (const clause of of.review.contract.clauses.filter((c, i) => c.number !== null && i % 9 === 0).slice(0, 4)) {
          const position = positionAt(of.lines, clause.number!.span.start);
          for (const { edit } of restructuring(of, { start: position, end: position }, { versioned: false, snippets: false, only: ['refactor'] })) assert.ok(edit);
        }
      }
      assert.ok(asked >= 60, String(asked));
    });
});
